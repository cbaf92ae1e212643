// What the ranks of a group do together.
#pragma once

#include "call.h"

namespace torch_node {

void register_collectives(FunctionTable& table);

}  // namespace torch_node
