// TorchScript modules: loading, calling, their attributes.
#pragma once

#include "../call.h"

namespace torch_node {

void register_jit(FunctionTable& table);

}  // namespace torch_node
