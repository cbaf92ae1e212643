// Checks before operators that trust their arguments.
#pragma once

#include "op_registry.h"

#include <ATen/core/stack.h>

namespace torch_node {

/// LibTorch's own callers keep what these operators rely on; a script that calls them by name may not, and
/// then they would read through null pointers or beyond their tensors. Throws c10::ValueError that names what
/// is wrong.
using Guard = void (*)(const Overload& overload, const torch::jit::Stack& stack);

/// The guard of an operator by its full name ('aten::_stack') and overload, or nullptr: nearly all check for
/// themselves.
Guard find_guard(const std::string& name, const std::string& overload);

}  // namespace torch_node
