// Which overload a call means, and what to say when it means none.
#pragma once

#include "value.h"

#include <c10/util/SmallVector.h>

namespace torch_node {

using Values = c10::SmallVector<Value, 6>;

/// Where each parameter of an overload takes its value from.
struct Binding {
  static constexpr int kDefault = -1;
  static constexpr int kVarargs = -2;
  /// Outputs given as one array: parameter i takes element `kOutElement - i`.
  static constexpr int kOutElement = -100;
  c10::SmallVector<int, 12> source;
  size_t varargs_from = 0;
  int out_array = -1;
};

struct CallArguments {
  Values& values;
  size_t positional;  // how many of the values were given by position; the rest belongs to the keywords
  const Keywords& keywords;
};

/// The first overload that takes the arguments, as Python's parser finds it; throws ArgumentTypeError with
/// Python's words when none does.
const Overload& match_overload(const OpGroup& group, CallArguments& arguments, Binding& binding);

}  // namespace torch_node
