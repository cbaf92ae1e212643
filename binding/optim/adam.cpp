// Twin of torch/optim/adam.py: Adam and AdamW, with the op sequences of _single_tensor_adam,
// _multi_tensor_adam and _fused_adam, so that every bit comes out as in Python.
#include "step.h"

namespace torch_node {
namespace adam {
namespace {

enum State : size_t { kStep, kExpAvg, kExpAvgSq, kMaxExpAvgSq };

struct Settings {
  Hyper beta1, beta2;
  double eps, weight_decay;
  bool amsgrad, decoupled_weight_decay;

  explicit Settings(const StepSettings& s)
      : beta1(s.hyper(0)),
        beta2(s.hyper(1)),
        eps(s.number(2)),
        weight_decay(s.number(3)),
        amsgrad(s.flag(4)),
        decoupled_weight_decay(s.flag(5)) {}

  /// The state that the denominator is made of.
  State second_moment() const { return amsgrad ? kMaxExpAvgSq : kExpAvgSq; }
};

unsigned needed(const Step& step) {
  return 1U << kStep | 1U << kExpAvg | 1U << kExpAvgSq | (Settings(step).amsgrad ? 1U << kMaxExpAvgSq : 0U);
}

void check(const Step& step, const at::Tensor&, const at::Tensor& grad) {
  if (grad.is_sparse())
    throw TorchError("Adam does not support sparse gradients, please consider SparseAdam instead");
  if (step.foreach.value_or(false) && step.lr.is_tensor() && !step.capturable)
    throw TorchError("lr as a Tensor is not supported for capturable=False and foreach=True");
}

Tensors make_state(const Step& step, const at::Tensor& param, const at::Tensor&) {
  bool is_fused = step.fused.value_or(false);
  // The fused kernels count in single precision.
  at::Tensor count = is_fused ? at::zeros({}, at::TensorOptions().dtype(at::kFloat).device(param.device()))
                              : scalar_state(0, param, step.capturable);
  return {count, zeros_of(param), zeros_of(param), Settings(step).amsgrad ? zeros_of(param) : at::Tensor()};
}

/// 1 - beta ** step on the device that holds the step.
at::Tensor bias_correction(const Hyper& beta, const at::Tensor& count, bool differentiable) {
  if (!beta.is_tensor()) return at::rsub(at::pow(at::Scalar(beta.number()), count), 1);
  bool clone = differentiable && beta.requires_grad();
  return at::rsub(beta.tensor().pow(clone ? count.clone() : count), 1);
}

/// lr / bias_correction, and eps / step_size
at::Tensor over(const Hyper& value, const at::Tensor& divisor) { return (value / Hyper(divisor)).tensor(); }

void single_tensor(Step& step) {
  Settings o(step);
  if (step.differentiable)
    for (const at::Tensor& count : step.state(kStep))
      if (count.requires_grad())
        throw TorchError("`requires_grad` is not supported for `step` in differentiable mode");
  std::map<std::pair<std::string, at::ScalarType>, Hyper> device_beta1s;
  for (size_t i = 0; i < step.params.size(); ++i) {
    at::Tensor param = step.params[i], grad = step.grads[i], count = step.state(kStep)[i];
    if (step.maximize) grad = grad.neg();
    if (step.capturable) check_capturable(param, count, /*supports_xla=*/true);
    count.add_(1);

    if (o.weight_decay != 0) {
      if (o.decoupled_weight_decay)
        (step.lr * o.weight_decay).one_minus().multiply(param);
      else
        grad = grad.add(param, o.weight_decay);
    }
    param = as_real(param);
    grad = as_real(grad);
    at::Tensor exp_avg = as_real(step.state(kExpAvg)[i]), exp_avg_sq = as_real(step.state(kExpAvgSq)[i]);
    at::Tensor second = o.amsgrad ? as_real(step.state(kMaxExpAvgSq)[i]) : exp_avg_sq;

    if (o.beta1.is_tensor()) {
      auto [beta1, is_new] = device_beta1s.try_emplace({param.device().str(), param.scalar_type()}, o.beta1);
      if (is_new)
        beta1->second =
            Hyper(o.beta1.tensor().to(param.device(), param.scalar_type(), /*non_blocking=*/true));
      exp_avg.lerp_(grad, beta1->second.one_minus().tensor());
    } else {
      exp_avg.lerp_(grad, 1 - o.beta1.number());
    }
    if (step.differentiable && o.beta2.requires_grad()) {
      exp_avg_sq.lerp_(at::square(grad), o.beta2.one_minus().tensor());
    } else {
      o.beta2.multiply(exp_avg_sq);
      exp_avg_sq.addcmul_(grad, grad, o.beta2.one_minus().scalar());
    }

    if (step.capturable || step.differentiable) {
      at::Tensor bias_correction1 = bias_correction(o.beta1, count, step.differentiable);
      at::Tensor bias_correction2_sqrt = bias_correction(o.beta2, count, step.differentiable).sqrt();
      at::Tensor step_size_neg = over(step.lr, bias_correction1).neg();
      if (o.amsgrad) second.copy_(at::maximum(step.differentiable ? second.clone() : second, exp_avg_sq));
      at::Tensor denom =
          second.sqrt().div(bias_correction2_sqrt.mul(step_size_neg)).add_(over(o.eps, step_size_neg));
      param.addcdiv_(step.differentiable ? exp_avg.clone() : exp_avg, denom);
      continue;
    }
    double at = value_of(count);
    Hyper bias_correction1 = pow(o.beta1, at).one_minus();
    Hyper bias_correction2_sqrt = pow(pow(o.beta2, at).one_minus(), 0.5);
    Hyper step_size = step.lr / bias_correction1;
    if (o.amsgrad) at::maximum_out(second, second, exp_avg_sq);
    at::Tensor denom = bias_correction2_sqrt.divide(second.sqrt()).add_(wrapped(o.eps, second));
    param.addcdiv_(exp_avg, denom, (-step_size).scalar());
  }
}

void capturable_updates(Step& step, const Settings& o) {
  const Tensors& counts = step.state(kStep);
  Tensors bias_correction1 = at::_foreach_pow(o.beta1.scalar(), counts);
  Tensors bias_correction2 = at::_foreach_pow(o.beta2.scalar(), counts);
  at::_foreach_sub_(bias_correction1, 1);
  at::_foreach_sub_(bias_correction2, 1);
  at::_foreach_neg_(bias_correction2);
  step.lr.is_tensor() ? at::_foreach_div_(bias_correction1, step.lr.tensor())
                      : at::_foreach_div_(bias_correction1, step.lr.number());
  at::_foreach_reciprocal_(bias_correction1);
  at::_foreach_sqrt_(bias_correction2);
  Tensors denom = at::_foreach_sqrt(step.state(o.second_moment()));
  at::_foreach_div_(denom, bias_correction2);
  at::_foreach_add_(denom, o.eps);
  at::_foreach_div_(denom, bias_correction1);
  at::_foreach_addcdiv_(step.params, step.state(kExpAvg), denom);
}

void plain_updates(Step& step, const Settings& o) {
  std::vector<at::Scalar> step_sizes, bias_correction2_sqrts;
  for (const at::Tensor& count : step.state(kStep)) {
    double at = value_of(count);
    step_sizes.emplace_back(step.lr.number() / (1 - std::pow(o.beta1.number(), at)) * -1);
    bias_correction2_sqrts.emplace_back(std::pow(1 - std::pow(o.beta2.number(), at), 0.5));
  }
  Tensors denom = at::_foreach_sqrt(step.state(o.second_moment()));
  at::_foreach_div_(denom, bias_correction2_sqrts);
  at::_foreach_add_(denom, o.eps);
  at::_foreach_addcdiv_(step.params, step.state(kExpAvg), denom, step_sizes);
}

void multi_tensor(Step& all) {
  Settings o(all);
  if (!all.capturable) {
    if (o.beta1.is_tensor())
      throw ArgumentRangeError("beta1 as a Tensor is not supported for capturable=False and foreach=True");
    if (o.beta2.is_tensor())
      throw ArgumentRangeError("beta2 as a Tensor is not supported for capturable=False and foreach=True");
  }
  check_all_capturable(all, all.state(kStep), /*supports_xla=*/false);

  for (Step& step : by_device_and_dtype(all)) {
    Tensors &exp_avgs = step.state(kExpAvg), &exp_avg_sqs = step.state(kExpAvgSq);
    as_real(step.params);
    as_real(step.grads);
    as_real(exp_avgs);
    as_real(exp_avg_sqs);
    as_real(step.state(kMaxExpAvgSq));
    if (step.maximize) step.grads = at::_foreach_neg(step.grads);
    count_all(step.state(kStep));
    if (o.weight_decay != 0 && o.decoupled_weight_decay)
      multiply_all(step.params, (step.lr * o.weight_decay).one_minus());
    else
      decay_all(step, o.weight_decay);

    Hyper beta1 = o.beta1.is_tensor() && !o.beta1.tensor().is_cpu()
                      ? Hyper(o.beta1.tensor().to(step.params[0].device()))
                      : o.beta1;
    at::_foreach_lerp_(exp_avgs, step.grads, beta1.one_minus().scalar());
    if (o.beta2.is_tensor()) {
      at::_foreach_mul_(exp_avg_sqs, o.beta2.tensor());
      at::_foreach_addcmul_(exp_avg_sqs, at::_foreach_mul(step.grads, o.beta2.one_minus().tensor()),
                            step.grads, 1.0);
    } else {
      at::_foreach_mul_(exp_avg_sqs, o.beta2.number());
      at::_foreach_addcmul_(exp_avg_sqs, step.grads, step.grads, 1 - o.beta2.number());
    }
    if (o.amsgrad) at::_foreach_maximum_(step.state(kMaxExpAvgSq), exp_avg_sqs);
    step.capturable ? capturable_updates(step, o) : plain_updates(step, o);
  }
}

void fused(Step& all) {
  Settings o(all);
  if (all.differentiable) throw TorchError("Adam with fused=True does not support differentiable=True");
  for (size_t i = 0; i < all.params.size(); ++i) {
    check_fused_memory(all.params[i], all.grads[i], "gradient");
    check_fused_memory(all.params[i], all.state(kExpAvg)[i], "'exp_avg'");
    check_fused_memory(all.params[i], all.state(kExpAvgSq)[i], "'exp_avg_sq'");
    if (o.amsgrad) check_fused_memory(all.params[i], all.state(kMaxExpAvgSq)[i], "'max_exp_avg_sq'");
    if (all.state(kStep)[i].numel() != 1)
      throw TorchError("Adam: a parameter's 'step' must have one element");
  }
  double beta1 = o.beta1.scalar().toDouble(), beta2 = o.beta2.scalar().toDouble();
  auto kernel = [&](Step& step, const auto& lr) {
    auto grad_scale = beside(step, step.grad_scale), found_inf = beside(step, step.found_inf);
    Tensors max_exp_avg_sqs = o.amsgrad ? step.state(kMaxExpAvgSq) : Tensors{};
    if (o.decoupled_weight_decay)
      at::_fused_adamw_(step.params, step.grads, step.state(kExpAvg), step.state(kExpAvgSq), max_exp_avg_sqs,
                        step.state(kStep), lr, beta1, beta2, o.weight_decay, o.eps, o.amsgrad, step.maximize,
                        grad_scale, found_inf);
    else
      at::_fused_adam_(step.params, step.grads, step.state(kExpAvg), step.state(kExpAvgSq), max_exp_avg_sqs,
                       step.state(kStep), lr, beta1, beta2, o.weight_decay, o.eps, o.amsgrad, step.maximize,
                       grad_scale, found_inf);
    uncount_skipped(step.state(kStep), found_inf);
  };
  for (Step& step : by_device_and_dtype(all)) {
    at::_foreach_add_(step.state(kStep), 1);
    step.lr.is_tensor() ? kernel(step, lr_beside(step)) : kernel(step, step.lr.number());
  }
}

}  // namespace
}  // namespace adam

const Rule kAdam{
    .name = "Adam",
    .step_name = "Adam.step",
    .states = {"step", "exp_avg", "exp_avg_sq", "max_exp_avg_sq"},
    .avoids_multi_tensor_lr = true,
    .needed = adam::needed,
    .check = adam::check,
    .make_state = adam::make_state,
    .single_tensor = adam::single_tensor,
    .multi_tensor = adam::multi_tensor,
    .fused = adam::fused,
};

}  // namespace torch_node
