// Passes backward over small graphs of the processor's nodes, without LibTorch's engine: that sets a thread's
// whole state twice for each node, and keeps maps and a future for each pass.
#pragma once

#include <c10/util/flat_hash_map.h>
#include <torch/csrc/autograd/edge.h>
#include <torch/csrc/autograd/function.h>
#include <torch/csrc/autograd/variable.h>

#include <cstdint>
#include <vector>

namespace torch_node {

/// Runs a graph's nodes in the engine's order, with the inputs and the errors that they have there. It is for
/// graphs that come to no code of a script's, which alone could see a difference or leave a thread's state
/// changed, and to no accelerator.
class GraphWalk {
 public:
  enum class Length {
    kAny,
    /// A graph that has run before another thread would have begun with it.
    kShort
  };

  /// Adds the gradients of the graph behind the one root up at its leaves. False, with nothing done, where
  /// the graph is one for the engine.
  static bool run(const torch::autograd::edge_list& roots, torch::autograd::variable_list& gradients,
                  bool keeps_graph, Length length);

 private:
  struct Step {
    torch::autograd::Node* node;
    /// How many nodes will hand it a gradient yet.
    uint32_t waits_for;
    /// Empty until the first one comes.
    torch::autograd::variable_list inputs;
  };

  bool collect(torch::autograd::Node* root, Length length);
  void walk(const torch::autograd::Edge& root, at::Tensor gradient, bool keeps_graph);
  void hand_over(const torch::autograd::Edge& edge, at::Tensor&& gradient);
  void push(uint32_t step);
  uint32_t pop();
  /// As LibTorch's queue compares: what was recorded last comes first.
  auto order() const {
    return [this](uint32_t a, uint32_t b) {
      return steps_[a].node->sequence_nr() < steps_[b].node->sequence_nr();
    };
  }
  void clear();

  std::vector<Step> steps_;
  ska::flat_hash_map<torch::autograd::Node*, uint32_t> places_;
  /// A heap of the steps that have all their inputs.
  std::vector<uint32_t> ready_;
};

}  // namespace torch_node
