// torch.autograd.Function: forward and backward written in JavaScript.
#pragma once

#include "../call.h"

#include <torch/csrc/autograd/function.h>

namespace torch_node {

/// Whether the node's backward is a script's, of this copy of the addon or another one.
bool is_js_function(const torch::autograd::Node& node);

void register_js_functions(FunctionTable& table);

}  // namespace torch_node
