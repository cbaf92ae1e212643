#pragma once

#include "../call.h"

namespace torch_node {

/// torch.autograd.Function: forward and backward written in JavaScript.
void register_js_functions(FunctionTable& table);

}  // namespace torch_node
