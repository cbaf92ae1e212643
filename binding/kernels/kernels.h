// Operators whose kernels for the CPU are slower in LibTorch than they need be. The same bits come out of
// ours, which take LibTorch's place in its dispatcher, so that autograd, transforms, TorchScript and whatever
// else calls the operator profits.
#pragma once

namespace torch_node {

/// Registers all, once in a process.
void register_kernels();

}  // namespace torch_node
