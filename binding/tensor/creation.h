#pragma once

#include "../call.h"

namespace torch_node {

void register_creation(FunctionTable& table);

}  // namespace torch_node
