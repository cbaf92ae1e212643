#pragma once

#include "../call.h"

namespace torch_node {

void register_random(FunctionTable& table);

}  // namespace torch_node
