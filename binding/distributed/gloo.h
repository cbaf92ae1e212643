// The backend over sockets.
#pragma once

#include "backend.h"

namespace torch_node {

/// Connects to all other ranks.
BackendPtr make_gloo(const BackendParts& parts);

}  // namespace torch_node
