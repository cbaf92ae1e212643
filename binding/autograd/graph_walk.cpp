#include "graph_walk.h"

#include "../torch_versions.h"
#include "js_function.h"
#include "thread_context.h"

#include <ATen/core/grad_mode.h>
#include <ATen/record_function.h>
#include <torch/csrc/autograd/anomaly_mode.h>
#include <torch/csrc/autograd/engine.h>
#include <torch/csrc/autograd/input_buffer.h>

#include <algorithm>
#include <utility>

namespace torch_node {
namespace {

using torch::autograd::Edge;
using torch::autograd::edge_list;
using torch::autograd::Node;
using torch::autograd::variable_list;

thread_local const GraphWalk* running = nullptr;

bool has_hooks(Node& node) {
  return !node.pre_hooks().empty() || !node.post_hooks().empty() || !node.tensor_pre_hooks().empty() ||
         !node.retains_grad_hooks().empty() || node.tensor_post_acc_grad_hooks() != nullptr;
}

/// Of the gradients that the node takes; a list of tensors counts as more than any limit.
size_t elements_of(const Node& node) {
  size_t elements = 0;
  for (uint32_t i = 0; i < node.num_inputs(); ++i) {
    const auto& metadata = node.input_metadata(i);
    if (metadata.is_nested_tensor()) return size_t{1} << 62;
    elements +=
        static_cast<size_t>(c10::multiply_integers(C10_AS_INTARRAYREF_SLOW(metadata.shape_as_dim_vector())));
  }
  return elements;
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

const GraphWalk* GraphWalk::here() { return running; }

bool GraphWalk::run(const edge_list& roots, const at::Tensor& gradient, bool keeps_graph,
                    const Limit& limit) {
  // One within another is seldom; profilers see the engine's own ranges.
  if (running != nullptr || at::hasCallbacks() || torch::autograd::AnomalyMode::is_enabled()) return false;
  // Its memory is used again.
  static thread_local GraphWalk walk;
  struct Cleared {
    ~Cleared() {
      running = nullptr;
      walk.steps_.clear();
      walk.places_.clear();
      walk.ready_.clear();
    }
  } cleared;
  if (!walk.collect(roots[0].function.get(), limit)) return false;
  running = &walk;
  walk.walk(roots, gradient, keeps_graph);
  return true;
}

bool GraphWalk::collect(Node* root, const Limit& limit) {
  const bool looks_at_devices = has_accelerator();
  size_t elements = 0;
  auto add = [&](Node* node) {
    if (has_hooks(*node) || is_js_function(*node) || (looks_at_devices && !node->device().is_cpu()))
      return false;
    places_.emplace(node, static_cast<uint32_t>(steps_.size()));
    steps_.push_back({node, 0, false, {}});
    if (limit.elements != SIZE_MAX) elements += elements_of(*node);
    return steps_.size() <= limit.nodes && elements <= limit.elements;
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

/// As LibTorch's queue compares: what was recorded last comes first.
bool GraphWalk::comes_later(uint32_t a, uint32_t b) const {
  return steps_[a].node->sequence_nr() < steps_[b].node->sequence_nr();
}

void GraphWalk::push(uint32_t step) {
  ready_.push_back(step);
  std::push_heap(ready_.begin(), ready_.end(), [this](uint32_t a, uint32_t b) { return comes_later(a, b); });
}

uint32_t GraphWalk::pop() {
  std::pop_heap(ready_.begin(), ready_.end(), [this](uint32_t a, uint32_t b) { return comes_later(a, b); });
  uint32_t step = ready_.back();
  ready_.pop_back();
  return step;
}

void GraphWalk::hand_over(const Edge& edge, at::Tensor&& gradient) {
  const uint32_t place = places_.find(edge.function.get())->second;
  Step& step = steps_[place];
  if (!std::exchange(step.has_inputs, true)) step.inputs.resize(step.node->num_inputs());
  at::Tensor& input = step.inputs[edge.input_nr];
  if (!input.defined())
    input = std::move(gradient);
  else if (gradient.defined())
    add_to_inputs(step.inputs, edge.input_nr, std::move(gradient), *step.node);
  if (--step.waits_for == 0) push(place);
}

void GraphWalk::walk(const edge_list& roots, const at::Tensor& gradient, bool keeps_graph) {
  at::AutoGradMode mode(false);
  variable_list given{gradient};
  torch::autograd::validate_outputs(roots, given, [](const std::string& message) { return message; });
  ++steps_[0].waits_for;
  hand_over(roots[0], std::move(given[0]));
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
