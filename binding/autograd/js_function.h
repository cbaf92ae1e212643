// torch.autograd.Function: forward and backward written in JavaScript.
#pragma once

#include "../call.h"

namespace torch_node {

void register_js_functions(FunctionTable& table);

}  // namespace torch_node
