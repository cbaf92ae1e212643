#pragma once

#include "../call.h"

namespace torch_node {

void register_indexing(FunctionTable& table);

}  // namespace torch_node
