// The native call of the optimizers' steps.
#include "step.h"

#include "../ops/op_registry.h"
#include "../tensor/handles.h"
#include "optim.h"

#include <ATen/core/grad_mode.h>

namespace torch_node {
namespace {

const Rule& rule_of(const std::string& name) {
  for (const Rule* rule : {&kSGD, &kAdam, &kAdadelta, &kAdafactor, &kAdagrad, &kAdamax, &kASGD, &kMuon,
                           &kNAdam, &kRAdam, &kRMSprop, &kRprop, &kSparseAdam})
    if (name == rule->name) return *rule;
  throw ArgumentTypeError("optimizerStep: unknown rule '" + name + "'");
}

/// A Float64Array.
std::vector<double> read_numbers(const Call& call, size_t i) {
  size_t length = 0;
  const auto* numbers = raw::typed_array<double>(call.env, call.value(i), napi_float64_array, length);
  if (numbers == nullptr)
    throw ArgumentTypeError("argument " + std::to_string(i + 1) + " must be a Float64Array");
  return {numbers, numbers + length};
}

/// The settings of two arguments: numbers, and the handles of those that are Tensors. The first is the
/// learning rate.
void read_settings(const Call& call, size_t i, StepSettings& settings) {
  std::vector<double> numbers = read_numbers(call, i);
  Tensors tensors = read_handles(call, i + 1);
  if (numbers.empty() || tensors.size() != numbers.size())
    throw ArgumentTypeError("optimizerStep: expected a number and a handle for each setting");
  for (size_t k = 0; k < numbers.size(); ++k) {
    Hyper setting = tensors[k].defined() ? hyper_of(tensors[k]) : Hyper(numbers[k]);
    if (k == 0)
      settings.lr = std::move(setting);
    else
      settings.own.push_back(std::move(setting));
  }
}

/// Whether all parameters are updated together: Python's choice where a script leaves it open.
bool is_multi_tensor(const Rule& rule, const Step& step) {
  if (rule.multi_tensor == nullptr) return false;
  if (step.foreach) return *step.foreach;
  if (step.fused || (step.differentiable && !rule.multi_tensor_takes_autograd)) return false;
  if (rule.avoids_multi_tensor_lr && step.lr.is_tensor() && !step.capturable) return false;
  return foreach_by_default(step.params);
}

void run(const Rule& rule, Step& step) {
  if ((step.grad_scale.defined() || step.found_inf.defined()) && !step.fused.value_or(false))
    throw AssertionError("Expected grad_scale and found_inf to be None");
  if (step.fused.value_or(false)) {
    if (rule.fused == nullptr) throw TorchError(std::string(rule.name) + " has no fused step");
    rule.fused(step);
  } else if (is_multi_tensor(rule, step)) {
    if (step.differentiable && !rule.multi_tensor_takes_autograd)
      throw TorchError("_foreach ops don't support autograd");
    rule.multi_tensor(step);
  } else {
    rule.single_tensor(step);
  }
}

/// New states change nothing that was there, so where garbage holds the memory they are made once more.
Tensors make_state(Call& call, const Rule& rule, const Step& step, const at::Tensor& param,
                   const at::Tensor& grad) {
  try {
    return rule.make_state(step, param, grad);
  } catch (const c10::OutOfMemoryError&) {
    call.state.tensors.collect(/*major=*/true);
    return rule.make_state(step, param, grad);
  }
}

}  // namespace

Step part_of(const Step& step, const std::vector<size_t>& places) {
  Step part{step, pick(step.params, places), pick(step.grads, places), {}};
  for (const Tensors& list : step.states) part.states.push_back(pick(list, places));
  return part;
}

std::vector<Step> by_device_and_dtype(const Step& step) {
  std::vector<Step> parts;
  for (const auto& places : group_by_device_and_dtype(step.params)) parts.push_back(part_of(step, places));
  return parts;
}

/// optimizerStep(rule, params, states: Int32Array (one parameter's states after another),
///   numbers: Float64Array, tensors: Int32Array (the settings, the learning rate first),
///   maximize, capturable, differentiable, enableGrad, foreach, fused,
///   scaler: Int32Array (grad_scale and found_inf, or empty))
/// A parameter whose states are all 0 gets new ones. Answers those, one after another: index, then the states
/// (null for those that the settings don't need).
napi_value optimizer_step(Call& call) {
  const Rule& rule = rule_of(call.string_at(0));
  call.op = rule.step_name;
  Tensors params = read_handles(call, 1), states = read_handles(call, 2);
  size_t width = rule.states.size();
  if (states.size() != params.size() * width)
    throw ArgumentTypeError("optimizerStep: expected " + std::to_string(width) +
                            " states for each parameter");
  Step step;
  read_settings(call, 3, step);
  step.maximize = call.boolean_at(5);
  step.capturable = call.boolean_at(6);
  step.differentiable = call.boolean_at(7);
  bool enable_grad = call.boolean_at(8);
  step.foreach = read_optional_bool(call, 9);
  step.fused = read_optional_bool(call, 10);
  Tensors scaler = read_handles(call, 11);
  if (scaler.size() == 2) std::tie(step.grad_scale, step.found_inf) = std::tie(scaler[0], scaler[1]);
  step.states.resize(width);
  unsigned needed = rule.needed == nullptr ? ~0U : rule.needed(step);
  call.state.tensors.poll();
  call.state.tensors.make_room();
  call.state.ops->recent.note(rule.step_name, params);
  at::AutoGradMode grad_mode(enable_grad);

  std::vector<std::pair<size_t, size_t>> fresh;  // index among all parameters, index in the step
  for (size_t i = 0; i < params.size(); ++i) {
    const at::Tensor& grad = params[i].grad();
    if (!grad.defined()) continue;
    if (rule.check != nullptr) rule.check(step, params[i], grad);
    if (grad.is_sparse() && !rule.takes_sparse)
      throw TorchError(std::string(rule.name) + " does not support sparse gradients");
    if (step.fused.value_or(false)) check_fused(params[i]);
    at::Tensor* own = states.data() + i * width;
    if (std::none_of(own, own + width, [](const at::Tensor& x) { return x.defined(); })) {
      Tensors made = make_state(call, rule, step, params[i], grad);
      std::move(made.begin(), made.end(), own);
      fresh.emplace_back(i, step.params.size());
    } else {
      for (size_t s = 0; s < width; ++s)
        if (!own[s].defined() && (needed >> s & 1U) != 0)
          throw TorchError(
              std::string(rule.name) + ": a parameter's state has no '" + rule.states[s] +
              "'. A state dict that was loaded is another optimizer's, or incomplete: load one that " +
              rule.name + " made, or begin without one.");
    }
    step.params.push_back(params[i]);
    step.grads.push_back(grad);
    for (size_t s = 0; s < width; ++s) step.states[s].push_back(own[s]);
  }
  if (!step.params.empty()) run(rule, step);

  std::erase_if(fresh, [&](const auto& places) {
    return std::none_of(step.states.begin(), step.states.end(),
                        [&](const Tensors& list) { return list[places.second].defined(); });
  });
  napi_value result = call.array(fresh.size() * (width + 1));
  for (size_t k = 0; k < fresh.size(); ++k) {
    auto [index, place] = fresh[k];
    size_t start = k * (width + 1);
    call.set(result, start, call.integer(static_cast<int64_t>(index)));
    for (size_t s = 0; s < width; ++s) call.set(result, start + 1 + s, call.wrap(step.states[s][place]));
  }
  return result;
}

}  // namespace torch_node
