// The end of the process.
#pragma once

namespace torch_node {

/// LibTorch's destructors take back some 10,000 registrations of operators and kernels, one by one, which
/// takes 60 ms and nobody sees: from the process's end on they are left as they are.
void end_without_deregistering();

}  // namespace torch_node
