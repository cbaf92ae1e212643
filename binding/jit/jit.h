#pragma once

#include "../call.h"

namespace torch_node {

/// TorchScript modules: loading, calling, their attributes.
void register_jit(FunctionTable& table);

}  // namespace torch_node
