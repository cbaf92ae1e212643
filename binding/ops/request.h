// What JavaScript wrote into shared memory for a call of an operator: src/tensor/request.ts has the other
// end.
#pragma once

#include "overload_match.h"

#include <array>

namespace torch_node {

/// The memory behind few_elements where calls are written: integers first, then a number for each value.
inline constexpr size_t kRequestIntegers = 112;
/// The most values of a call: the masks have a bit for each.
inline constexpr size_t kRequestValues = 31;
inline constexpr size_t kRequestBytes = kRequestIntegers * sizeof(int32_t) + kRequestValues * sizeof(double);

/// A call's arguments, in the order of its values. Tensors, numbers and short lists of integers are in shared
/// memory, so that Node-API has to be asked for the rest alone.
class Request {
 public:
  explicit Request(Call& call) : Request(call, places_of(call)) {}

  /// The numbers, which other functions are handed their arguments through as well.
  static const double* numbers_of(const Call& call);

  const OpGroup& group;
  const Keywords& keywords;
  const int keywords_id;
  Values values;
  /// Whether all tensors are known to be the CPU's.
  bool is_on_cpu = true;

 private:
  // Places among the integers.
  enum Place : size_t {
    kGroup,
    kKeywords,
    kCount,
    kTensors,       // the masks: values in kHandles, constants and texts where another says so as well
    kTensorLists,   // lists of handles: arrays, or integers where the last mask says so as well
    kNumbers,       // behind the integers, each in its place; with kTensors a text
    kIntegerLists,  // behind each other: a length and so many integers; with kTensors a constant
    kHandles,
    kIntegers = kHandles + kRequestValues,
  };
  static constexpr size_t kMostIntegers = kRequestIntegers - kIntegers;

  Request(Call& call, const int32_t* places);
  static const int32_t* places_of(const Call& call);
  void add_constant(Call& call, int32_t which);
  c10::ArrayRef<int32_t> next_integers();
  std::vector<at::Tensor> next_tensors(Call& call);

  std::array<int32_t, kMostIntegers> integers_;
  size_t read_ = 0;
};

}  // namespace torch_node
