// Whether somebody is told of operators: a profiler, or an observer of a script's.
#pragma once

#include <ATen/record_function.h>

namespace torch_node {

/// For this thread. LibTorch's `hasCallbacks` says the same but locks a mutex that all threads share.
inline bool is_observed() { return at::getStepCallbacksUnlessEmpty(at::RecordScope::FUNCTION).has_value(); }

}  // namespace torch_node
