// Process groups: who takes part in a collective, and by which backend.
#pragma once

#include "call.h"

#include <torch/csrc/distributed/c10d/ProcessGroup.hpp>

namespace torch_node {

using GroupPtr = c10::intrusive_ptr<c10d::ProcessGroup>;

/// The group in argument `i`, for who keeps it.
GroupPtr require_group_at(const Call& call, size_t i);

/// The group in argument 0.
c10d::ProcessGroup& require_group(const Call& call);

void register_groups(FunctionTable& table);

}  // namespace torch_node
