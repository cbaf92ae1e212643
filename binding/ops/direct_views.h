// Views of ordinary tensors, made without the dispatcher: where its table would only lead through the note
// that a tensor is a view to the kernel, both are called here. That is half of what `x.reshape(…)` takes.
#pragma once

#include "op_registry.h"

namespace torch_node {

/// Has an operator that makes a view called so, if it is one of those that scripts call most. It has a direct
/// call already.
void find_direct_view(Overload& overload);

/// `self.select(dim, index)`.
at::Tensor select_directly(const at::Tensor& self, int64_t dim, int64_t index);

}  // namespace torch_node
