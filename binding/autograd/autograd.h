// Gradients: the engine, gradient modes, leaves and the nodes of a graph.
#pragma once

#include "../call.h"

namespace torch_node {

void register_autograd(FunctionTable& table);

}  // namespace torch_node
