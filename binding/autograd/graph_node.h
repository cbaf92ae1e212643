#pragma once

#include "../call.h"

#include <torch/csrc/autograd/function.h>

namespace torch_node {

using GraphNode = decltype(torch::autograd::Edge().function);

/// A JavaScript object for a node of the graph, or null.
napi_value wrap_node(const Call& call, GraphNode node);

/// The node behind such an object.
const GraphNode& require_node(const Call& call, size_t i);

void register_graph_nodes(FunctionTable& table);
void register_gradient_places(FunctionTable& table);

}  // namespace torch_node
