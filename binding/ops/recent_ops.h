// The operators that were handed to an accelerator last. It computes later than it is asked, so an error of
// its own shows at some later call; these tell which one it may have been.
#pragma once

#include <ATen/core/Tensor.h>
#include <ATen/core/stack.h>
#include <c10/core/Device.h>
#include <c10/core/ScalarType.h>

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace torch_node {

struct Overload;

class RecentOps {
 public:
  /// Notes a call, if its first tensor is not the CPU's.
  void note(const Overload& overload, const torch::jit::Stack& stack);
  /// The same for what is no operator: a backward by its roots, an optimizer's step by its parameters. `name`
  /// outlives the process's calls.
  void note(const char* name, at::TensorList tensors);

  /// What was noted, the last one last: 'aten::nll_loss_nd(self: float32 [64, 10], target: int64 [64])'.
  std::vector<std::string> describe() const;

 private:
  static constexpr size_t kCalls = 16;
  static constexpr size_t kTensors = 4;
  static constexpr size_t kDims = 6;

  struct TensorNote {
    uint8_t argument = 0;
    uint8_t dim = 0;
    c10::ScalarType dtype = c10::ScalarType::Undefined;
    std::array<int64_t, kDims> sizes;
  };
  struct CallNote {
    const Overload* overload = nullptr;
    const char* name = nullptr;  // where there is no overload
    uint8_t tensors = 0;
    size_t further = 0;  // tensors that are not among the notes
    std::array<TensorNote, kTensors> notes;
  };

  void write(const Overload& overload, const torch::jit::Stack& stack);
  static void write(TensorNote& note, size_t argument, const at::Tensor& tensor);
  std::string describe(const CallNote& call) const;

  std::array<CallNote, kCalls> calls_;
  size_t next_ = 0;
};

}  // namespace torch_node
