// What the steps of the optimizers share: the parameters of a group with their state, and the rule that
// updates them. One native call steps a whole group.
#pragma once

#include "hyper.h"

namespace torch_node {

/// The settings of a group, as a rule reads them.
struct StepSettings {
  Hyper lr = 0;
  /// Those that only this rule has, in its own order.
  std::vector<Hyper> own;
  bool maximize = false, capturable = false, differentiable = false;
  std::optional<bool> foreach, fused;
  /// What a GradScaler leaves to the fused kernels: what to divide the gradients by, and whether one of them
  /// is infinite or NaN (then nothing is updated). Undefined where no scaler is at work.
  at::Tensor grad_scale, found_inf;

  const Hyper& hyper(size_t i) const { return own.at(i); }
  double number(size_t i) const { return own.at(i).scalar().toDouble(); }
  bool flag(size_t i) const { return number(i) != 0; }
};

/// The parameters of a group that have gradients, their state, and the group's settings.
struct Step : StepSettings {
  Tensors params, grads;
  /// The state by name, in the rule's order; each list has one tensor for each parameter, or undefined ones.
  std::vector<Tensors> states;

  Tensors& state(size_t name) { return states[name]; }
};

/// An optimizer's arithmetic: the twin of one of Python's files.
struct Rule {
  const char* name;
  /// What errors and the list of calls say: 'SGD.step'.
  const char* step_name;
  std::vector<const char*> states;
  bool takes_sparse = false;
  /// Whether gradients may flow through `multi_tensor`.
  bool multi_tensor_takes_autograd = false;
  /// Whether a learning rate that is a Tensor speaks against `multi_tensor` unless the step is capturable.
  bool avoids_multi_tensor_lr = false;
  /// Which states the settings need, as bits; null for all.
  unsigned (*needed)(const Step&) = nullptr;
  /// Refuses a parameter; may be null.
  void (*check)(const Step&, const at::Tensor& param, const at::Tensor& grad) = nullptr;
  /// The state of a parameter that steps for the first time; undefined where the settings need none, or where
  /// the step itself makes it.
  Tensors (*make_state)(const Step&, const at::Tensor& param, const at::Tensor& grad) = nullptr;
  void (*single_tensor)(Step&) = nullptr;
  /// Null where PyTorch has none; the same for `fused`.
  void (*multi_tensor)(Step&) = nullptr;
  void (*fused)(Step&) = nullptr;
};

extern const Rule kAdadelta, kAdafactor, kAdagrad, kAdam, kAdamax, kASGD, kMuon, kNAdam, kRAdam, kRMSprop,
    kRprop, kSGD, kSparseAdam;

/// A tensor without dimensions in the dtype of step counts, beside `param` or on the CPU.
inline at::Tensor scalar_state(double value, const at::Tensor& param, bool beside_param) {
  auto dtype = at::get_default_dtype() == caffe2::TypeMeta::Make<double>() ? at::kDouble : at::kFloat;
  return at::full({}, value,
                  at::TensorOptions().dtype(dtype).device(beside_param ? param.device() : at::kCPU));
}

inline at::Tensor zeros_of(const at::Tensor& x) { return at::zeros_like(x, at::MemoryFormat::Preserve); }

/// The tensor as pairs of real numbers where it is complex.
inline at::Tensor as_real(const at::Tensor& x) { return x.is_complex() ? at::view_as_real(x) : x; }

inline void as_real(Tensors& list) {
  for (at::Tensor& x : list)
    if (x.defined()) x = as_real(x);
}

inline void check_all_capturable(Step& step, const Tensors& counts, bool supports_xla) {
  if (!step.capturable) return;
  for (size_t i = 0; i < counts.size(); ++i) check_capturable(step.params[i], counts[i], supports_xla);
}

/// The parameters at some places, with what belongs to them.
Step part_of(const Step& step, const std::vector<size_t>& places);

/// The parts of a step that are of one device and dtype. Their tensors are the step's own.
std::vector<Step> by_device_and_dtype(const Step& step);

/// Adds one to the step counts, as Python's multi-tensor steps do.
inline void count_all(Tensors& counts) {
  if (counts[0].is_cpu())
    at::_foreach_add_(counts, at::scalar_tensor(1.0, at::kFloat), 1.0);
  else
    at::_foreach_add_(counts, 1);
}

/// grads + weight_decay * params; the gradients are the step's own already where it maximizes.
inline void decay_all(Step& step, const at::Scalar& weight_decay) {
  if (weight_decay.toDouble() == 0) return;
  if (step.maximize)
    at::_foreach_add_(step.grads, step.params, weight_decay);
  else
    step.grads = at::_foreach_add(step.grads, step.params, weight_decay);
}

inline void multiply_all(Tensors& list, const Hyper& factor) {
  factor.is_tensor() ? at::_foreach_mul_(list, factor.tensor()) : at::_foreach_mul_(list, factor.number());
}

/// A learning rate that is a Tensor, where the fused kernel can read it.
inline at::Tensor lr_beside(const Step& step) {
  const at::Tensor& lr = step.lr.tensor();
  return lr.is_cpu() ? lr : lr.to(step.params[0].device(), lr.scalar_type(), /*non_blocking=*/true);
}

/// A scaler's tensor beside the parameters, as the fused kernels take it.
inline std::optional<at::Tensor> beside(const Step& step, const at::Tensor& scalar) {
  if (!scalar.defined()) return std::nullopt;
  return scalar.to(step.params[0].device(), scalar.scalar_type(), /*non_blocking=*/true);
}

/// A step that found an infinite gradient did not count.
inline void uncount_skipped(Tensors& counts, const std::optional<at::Tensor>& found_inf) {
  if (found_inf) at::_foreach_sub_(counts, Tensors(counts.size(), *found_inf));
}

inline double value_of(const at::Tensor& x) { return x.item().toDouble(); }

/// One number or Tensor for each tensor of a list. As in Python, all are of one kind.
struct Hypers {
  std::vector<at::Scalar> numbers;
  Tensors tensors;

  void add(const Hyper& x) {
    if (x.is_tensor())
      tensors.push_back(x.tensor());
    else
      numbers.emplace_back(x.number());
  }
  bool are_tensors() const { return !tensors.empty(); }
};

}  // namespace torch_node
