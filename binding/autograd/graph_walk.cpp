#include "graph_walk.h"

#include "../process.h"
#include "../torch_versions.h"
#include "js_function.h"
#include "short_nodes.h"
#include "thread_context.h"

#include <ATen/core/grad_mode.h>
#include <ATen/record_function.h>
#include <c10/core/impl/TorchDispatchModeTLS.h>
#include <torch/csrc/autograd/anomaly_mode.h>
#include <torch/csrc/autograd/engine.h>

#include <algorithm>
#include <utility>

namespace torch_node {
namespace {

using torch::autograd::Edge;
using torch::autograd::edge_list;
using torch::autograd::Node;
using torch::autograd::variable_list;

/// In larger graphs what the engine adds is little beside what their nodes compute.
constexpr size_t kMostNodes = 1000;
/// Of a short pass: what is computed for so many numbers takes some hundred microseconds.
constexpr size_t kMostWork = size_t{1} << 15;
/// To clear a table takes as long as it is large.
constexpr size_t kLargeTable = 256;

bool has_hooks(Node& node) {
  return !node.pre_hooks().empty() || !node.post_hooks().empty() || !node.tensor_pre_hooks().empty() ||
         !node.retains_grad_hooks().empty() || node.tensor_post_acc_grad_hooks() != nullptr;
}

/// Whether nodes of LibTorch's may come to a script's code, or are watched: the engine knows what that takes.
bool needs_engine() {
  return process().enters_scripts->load(std::memory_order_relaxed) || at::hasCallbacks() ||
         torch::autograd::AnomalyMode::is_enabled() || c10::impl::TorchDispatchModeTLS::stack_len() > 0;
}

/// The inputs are gone when it has run.
variable_list call(Node& node, variable_list inputs) {
  variable_list outputs = node(std::move(inputs));
  torch::autograd::validate_outputs(node.next_edges(), outputs, [&](const std::string& message) {
    return "Function " + node.name() + " returned an " + message;
  });
  return outputs;
}

}  // namespace

bool GraphWalk::run(const edge_list& roots, variable_list& gradients, bool keeps_graph, Length length) {
  if (needs_engine()) return false;
  // Its memory is used again.
  static thread_local GraphWalk walk;
  if (!walk.steps_.empty()) return false;
  struct Cleared {
    ~Cleared() { walk.clear(); }
  } cleared;
  if (!walk.collect(roots[0].function.get(), length)) return false;
  torch::autograd::validate_outputs(roots, gradients, [](const std::string& message) { return message; });
  walk.walk(roots[0], gradients[0], keeps_graph);
  return true;
}

void GraphWalk::clear() {
  steps_.clear();
  ready_.clear();
  if (places_.bucket_count() > kLargeTable)
    places_ = {};
  else
    places_.clear();
}

bool GraphWalk::collect(Node* root, Length length) {
  const bool looks_at_devices = has_accelerator();
  size_t work = 0;
  auto add = [&](Node* node) {
    if (has_hooks(*node) || is_js_function(*node) || (looks_at_devices && !node->device().is_cpu()))
      return false;
    if (length == Length::kShort) {
      const auto own = work_of_short(*node);
      if (!own) return false;
      work += *own;
    }
    places_.emplace(node, static_cast<uint32_t>(steps_.size()));
    steps_.push_back({node, 0, {}});
    return steps_.size() <= kMostNodes && work <= kMostWork;
  };
  if (!add(root)) return false;
  for (size_t i = 0; i < steps_.size(); ++i) {
    for (const Edge& edge : steps_[i].node->next_edges()) {
      if (!edge.is_valid()) continue;
      auto found = places_.find(edge.function.get());
      if (found == places_.end()) {
        if (!add(edge.function.get())) return false;
        ++steps_.back().waits_for;
      } else {
        ++steps_[found->second].waits_for;
      }
    }
  }
  return true;
}

void GraphWalk::push(uint32_t step) {
  ready_.push_back(step);
  std::push_heap(ready_.begin(), ready_.end(), order());
}

uint32_t GraphWalk::pop() {
  std::pop_heap(ready_.begin(), ready_.end(), order());
  uint32_t step = ready_.back();
  ready_.pop_back();
  return step;
}

void GraphWalk::hand_over(const Edge& edge, at::Tensor&& gradient) {
  const uint32_t place = places_.find(edge.function.get())->second;
  Step& step = steps_[place];
  if (step.inputs.empty()) step.inputs.resize(step.node->num_inputs());
  at::Tensor& input = step.inputs[edge.input_nr];
  if (!input.defined())
    input = std::move(gradient);
  else if (gradient.defined())
    add_to_inputs(step.inputs, edge.input_nr, std::move(gradient), *step.node);
  if (--step.waits_for == 0) push(place);
}

void GraphWalk::walk(const Edge& root, at::Tensor gradient, bool keeps_graph) {
  at::AutoGradMode mode(false);
  ++steps_[0].waits_for;
  hand_over(root, std::move(gradient));
  while (!ready_.empty()) {
    Step& step = steps_[pop()];
    Node& node = *step.node;
    if (!keeps_graph) node.will_release_variables();
    variable_list outputs = call(node, std::move(step.inputs));
    if (!keeps_graph) node.release_variables();
    for (size_t i = 0; i < outputs.size(); ++i) {
      const Edge& next = node.next_edge(i);
      if (next.is_valid()) hand_over(next, std::move(outputs[i]));
    }
  }
}

}  // namespace torch_node
