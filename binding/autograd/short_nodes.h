// Which nodes of a graph are known to take little time, so that a pass over a few of them need not run beside
// the script.
#pragma once

#include <torch/csrc/autograd/function.h>

#include <optional>

namespace torch_node {

/// How many numbers the node computes with, those of nodes that it hands its gradients to not counted;
/// nothing for a node that isn't known to be short.
std::optional<size_t> work_of_short(const torch::autograd::Node& node);

}  // namespace torch_node
