// Where gradients enter and leave the graph: a tensor, or an output of a node (torch.autograd.graph's
// GradientEdge).
#pragma once

#include "../call.h"

#include <torch/csrc/autograd/edge.h>

namespace torch_node {

/// The edges that gradients enter by, from a list of handles and of pairs [node, output number]. Each has to
/// be recorded.
torch::autograd::edge_list root_edges(const Call& call, size_t i, std::vector<at::Tensor>& tensors);

/// The edges whose gradients are asked for. `accumulates`: they are added up in the tensors' .grad.
torch::autograd::edge_list input_edges(const Call& call, size_t i, bool accumulates);

/// After a leaf's sizes have changed: gradients of the new ones are added up by a new node, unless a graph
/// keeps the old one alive, which expects the old sizes. If that graph is garbage, it is collected here.
void renew_accumulator(Instance& state, const at::Tensor& leaf);

void register_gradient_edges(FunctionTable& table);

}  // namespace torch_node
