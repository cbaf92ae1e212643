// The parts of the second addon.
#pragma once

#include "../cuda/runtime.h"

namespace torch_node {

/// One for the process, and never destroyed: graphs may end after everything else.
GraphBackend& graph_backend();
MemoryBackend& memory_backend();
NcclBackend* nccl_backend();

}  // namespace torch_node
