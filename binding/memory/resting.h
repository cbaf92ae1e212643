// Small tensors that nobody can reach any more, and that are freed one by one as new ones are made. A sweep
// finds thousands at once, which is more than malloc's caches hold: it would join their blocks with their
// neighbours only to split them again.
#pragma once

#include <ATen/core/Tensor.h>

namespace torch_node {

/// Keeps the tensor if it is a small one of the CPU's that only the caller holds, and there is room; else it
/// stays where it is.
void let_rest(at::Tensor& tensor);

/// Frees one of this thread's.
void free_resting();

/// Frees all of this thread's.
void free_all_resting();

}  // namespace torch_node
