#include "pass.h"

#include "../functorch/functorch.h"
#include "../ops/op_registry.h"
#include "gradient_edge.h"

#include <torch/csrc/autograd/engine.h>

namespace torch_node {
namespace {

using torch::autograd::variable_list;

variable_list optional_gradients(const Call& call, size_t i, size_t count) {
  variable_list gradients = call.is_nullish(i) ? variable_list(count) : call.tensors(i);
  if (gradients.size() != count)
    throw TorchError("got " + std::to_string(count) + " tensors and " + std::to_string(gradients.size()) +
                     " gradients");
  return gradients;
}

}  // namespace

Pass::Pass(Call& call)
    : retains_(call.boolean_at(2)),
      creates_(call.boolean_at(3)),
      accumulates_(call.boolean_at(5)),
      allows_unused_(accumulates_ || call.boolean_at(6)) {
  if (accumulates_) check_backward_allowed();
  roots_ = root_edges(call, 0, tensors_);
  gradients_ = optional_gradients(call, 1, roots_.size());
  for (size_t i = 0; i < gradients_.size(); ++i)
    TORCH_CHECK(gradients_[i].defined() || !roots_[i].function, "element ", i,
                " of gradients tuple is None, but the corresponding Tensor requires grad");
  if (!call.is_nullish(4)) inputs_ = input_edges(call, 4, accumulates_);
  // The engine runs where it finds room. When it lacks memory nevertheless, it can't be run again (gradients
  // have been added to, and saved tensors are gone).
  call.state.tensors.poll();
  call.state.tensors.make_room();
  call.state.ops->recent.note(accumulates_ ? "backward" : "autograd.grad", tensors_);
}

bool Pass::run_here(GraphWalk::Length length) {
  if (!accumulates_ || creates_ || roots_.size() != 1 || !inputs_.empty()) return false;
  if (!roots_[0].function || !gradients_[0].defined()) return false;
  if (!GraphWalk::run(roots_, gradients_, retains_, length)) return false;
  let_go();
  return true;
}

void Pass::run() {
  results_ = torch::autograd::Engine::get_default_engine().execute(roots_, gradients_, retains_, creates_,
                                                                   accumulates_, inputs_);
  let_go();
}

void Pass::let_go() {
  tensors_.clear();
  roots_.clear();
  inputs_.clear();
  gradients_.clear();
}

napi_value Pass::answer(const Call& call) const {
  if (accumulates_) return call.undefined();
  for (size_t i = 0; i < results_.size() && !allows_unused_; ++i) {
    TORCH_CHECK(results_[i].defined(), "The differentiated Tensor at index ", i,
                " appears to not have been used in the graph. Set allow_unused=True if this is the desired "
                "behavior.");
  }
  napi_value list = call.array(results_.size());
  for (size_t i = 0; i < results_.size(); ++i) call.set(list, i, call.wrap(results_[i]));
  return list;
}

}  // namespace torch_node
