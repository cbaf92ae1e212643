#pragma once

#include "../call.h"

namespace torch_node {

void register_tensor_memory(FunctionTable& table);

}  // namespace torch_node
