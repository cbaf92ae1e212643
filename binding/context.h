#pragma once

#include "call.h"

namespace torch_node {

void register_context(FunctionTable& table);
void register_memory(FunctionTable& table);

}  // namespace torch_node
