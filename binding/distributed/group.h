// Process groups: who takes part in a collective, and by which backend.
#pragma once

#include "call.h"

#include <torch/csrc/distributed/c10d/ProcessGroup.hpp>

namespace torch_node {

/// The group in argument 0.
c10d::ProcessGroup& require_group(const Call& call);

void register_groups(FunctionTable& table);

}  // namespace torch_node
