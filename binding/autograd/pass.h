// One pass backward, as a script asks for it.
#pragma once

#include "../call.h"
#include "graph_walk.h"

#include <torch/csrc/autograd/edge.h>
#include <torch/csrc/autograd/variable.h>

namespace torch_node {

class Pass {
 public:
  /// From the arguments of autogradRun. Nothing has changed yet where it throws.
  explicit Pass(Call& call);
  /// Runs it where it takes no engine; false, with nothing done, where it does.
  bool run_here(GraphWalk::Length length = GraphWalk::Length::kAny);
  /// On any thread: the engine's work. The graph is let go then.
  void run();
  /// What the script gets.
  napi_value answer(const Call& call) const;

 private:
  void let_go();

  torch::autograd::variable_list tensors_;
  torch::autograd::edge_list roots_, inputs_;
  torch::autograd::variable_list gradients_, results_;
  bool retains_, creates_, accumulates_, allows_unused_;
};

}  // namespace torch_node
