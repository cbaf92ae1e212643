#pragma once

#include "call.h"

namespace torch_node {

void register_libm(FunctionTable& table);

}  // namespace torch_node
