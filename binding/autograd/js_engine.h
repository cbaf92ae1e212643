// The engine with JavaScript in the place of Python: what it notes at every node, and hooks on saved tensors.
#pragma once

#include "../call.h"

namespace torch_node {

void register_js_engine(FunctionTable& table);

}  // namespace torch_node
