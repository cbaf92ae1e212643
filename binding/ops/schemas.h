#pragma once

#include "../call.h"

namespace torch_node {

void register_schemas(FunctionTable& table);

}  // namespace torch_node
