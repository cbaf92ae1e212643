// The end of the process.
#pragma once

namespace torch_node {

/// LibTorch's destructors take back each of some 10,000 registrations of operators and kernels, one by one, 70
/// ms in all, for nobody to find them gone: from the process's end on they are left as they are.
void end_without_deregistering();

}  // namespace torch_node
