// The one native call of most optimizers' steps.
#include "step.h"

#include "optim.h"

#include <ATen/core/grad_mode.h>

namespace torch_node {
namespace {

const Rule& rule_of(const std::string& name) {
  for (const Rule* rule : {&kRMSprop, &kAdagrad, &kAdadelta, &kAdamax, &kNAdam, &kRAdam, &kASGD, &kRprop,
                           &kSparseAdam, &kMuon, &kAdafactor})
    if (name == rule->name) return *rule;
  throw ArgumentTypeError("optimizerStep: unknown rule '" + name + "'");
}

/// A Float64Array.
std::vector<double> read_numbers(const Call& call, size_t i) {
  napi_typedarray_type type;
  size_t length = 0;
  void* data = nullptr;
  if (i >= call.argc ||
      napi_get_typedarray_info(call.env, call.argv[i], &type, &length, &data, nullptr, nullptr) != napi_ok ||
      type != napi_float64_array)
    throw ArgumentTypeError("argument " + std::to_string(i + 1) + " must be a Float64Array");
  const auto* numbers = static_cast<const double*>(data);
  return {numbers, numbers + length};
}

}  // namespace

Step part_of(const Step& step, const std::vector<size_t>& places) {
  Step part = step;
  part.params = pick(step.params, places);
  part.grads = pick(step.grads, places);
  for (size_t s = 0; s < step.states.size(); ++s) part.states[s] = pick(step.states[s], places);
  return part;
}

std::vector<Step> by_device_and_dtype(const Step& step) {
  std::vector<Step> parts;
  for (const auto& places : group_by_device_and_dtype(step.params)) parts.push_back(part_of(step, places));
  return parts;
}

/// optimizerStep(rule, params, states: Int32Array (one parameter's states after another), lr, lrTensor,
///   numbers: Float64Array, maximize, capturable, differentiable, foreach, fused)
/// A parameter whose states are all 0 gets new ones. Answers those, one after another: index, then the states
/// (null for those that the settings don't need).
napi_value optimizer_step(Call& call) {
  const Rule& rule = rule_of(call.string_at(0));
  std::string op = std::string(rule.name) + ".step";
  call.op = op.c_str();
  Tensors params = read_handles(call, 1), states = read_handles(call, 2);
  size_t width = rule.states.size();
  if (states.size() != params.size() * width)
    throw ArgumentTypeError("optimizerStep: expected " + std::to_string(width) +
                            " states for each parameter");
  Step step;
  step.lr = read_hyper(call, 3, 4);
  step.numbers = read_numbers(call, 5);
  step.maximize = call.boolean_at(6);
  step.capturable = call.boolean_at(7);
  step.differentiable = call.boolean_at(8);
  std::optional<bool> foreach = read_optional_bool(call, 9);
  step.fused = read_optional_bool(call, 10).value_or(false);
  step.states.resize(width);
  unsigned needed = rule.needed == nullptr ? ~0U : rule.needed(step);
  call.state.tensors.poll();
  at::AutoGradMode grad_mode(step.differentiable);

  std::vector<std::pair<size_t, size_t>> made;  // index among all parameters, index in the step
  for (size_t i = 0; i < params.size(); ++i) {
    const at::Tensor& grad = params[i].grad();
    if (!grad.defined()) continue;
    if (rule.check != nullptr) rule.check(step, params[i], grad);
    if (grad.is_sparse() && !rule.takes_sparse)
      throw TorchError(std::string(rule.name) + " does not support sparse gradients");
    if (step.fused) check_fused(params[i]);
    Tensors own(states.begin() + i * width, states.begin() + (i + 1) * width);
    if (std::none_of(own.begin(), own.end(), [](const at::Tensor& x) { return x.defined(); })) {
      own = rule.make_state(step, params[i], grad);
      made.emplace_back(i, step.params.size());
    } else {
      for (size_t s = 0; s < width; ++s)
        if (!own[s].defined() && (needed >> s & 1U) != 0)
          throw TorchError(std::string(rule.name) + ": a parameter's state has no '" + rule.states[s] + "'");
    }
    step.params.push_back(params[i]);
    step.grads.push_back(grad);
    for (size_t s = 0; s < width; ++s) step.states[s].push_back(own[s]);
  }

  if (!step.params.empty()) {
    if (step.fused) {
      if (rule.fused == nullptr) throw TorchError(std::string(rule.name) + " has no fused step");
      rule.fused(step);
    } else if (rule.multi_tensor != nullptr &&
               foreach.value_or(!step.differentiable && foreach_by_default(step.params))) {
      if (step.differentiable) throw TorchError("_foreach ops don't support autograd");
      rule.multi_tensor(step);
    } else {
      rule.single_tensor(step);
    }
  }

  napi_value result = call.array(made.size() * (width + 1));
  for (size_t k = 0; k < made.size(); ++k) {
    auto [index, place] = made[k];
    size_t start = k * (width + 1);
    call.set(result, start, call.integer(static_cast<int64_t>(index)));
    for (size_t s = 0; s < width; ++s) call.set(result, start + 1 + s, call.wrap(step.states[s][place]));
  }
  return result;
}

}  // namespace torch_node
