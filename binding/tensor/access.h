#pragma once

#include "../call.h"

namespace torch_node {

void register_access(FunctionTable& table);

}  // namespace torch_node
