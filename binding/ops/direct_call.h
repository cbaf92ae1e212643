// Calls of operators without boxes. The dispatcher's general way puts each argument and result into an
// IValue, and kernels take them out again: 0.1 µs a call, a tenth of what a small operator takes. An operator
// whose parameters have one of the usual C++ types is called as LibTorch's own C++ calls it.
#pragma once

#include "op_registry.h"

namespace torch_node {

/// Finds the direct way to call an overload, if there is one for parameters and a result of its types.
void find_direct_call(Overload& overload);

}  // namespace torch_node
