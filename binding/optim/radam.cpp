// Twin of torch/optim/radam.py.
#include "step.h"

namespace torch_node {
namespace radam {
namespace {

enum State : size_t { kStep, kExpAvg, kExpAvgSq };

struct Settings {
  double beta1, beta2, eps, weight_decay;
  bool decoupled_weight_decay;
  /// The largest length of the approximated moving average.
  double rho_inf;

  explicit Settings(const Step& s)
      : beta1(s.number(0)),
        beta2(s.number(1)),
        eps(s.number(2)),
        weight_decay(s.number(3)),
        decoupled_weight_decay(s.flag(4)),
        rho_inf(2 / (1 - beta2) - 1) {}

  Hyper rectification(const Hyper& rho) const {
    return pow((rho - 4.0) * (rho - 2.0) * rho_inf / ((rho_inf - 4) * (rho_inf - 2) * rho), 0.5);
  }
};

Tensors make_state(const Step& step, const at::Tensor& param, const at::Tensor&) {
  return {scalar_state(0, param, step.capturable), zeros_of(param), zeros_of(param)};
}

void single_tensor(Step& step) {
  Settings o(step);
  for (size_t i = 0; i < step.params.size(); ++i) {
    at::Tensor count = step.state(kStep)[i];
    if (step.capturable) check_capturable(step.params[i], count, /*supports_xla=*/true);
    at::Tensor param = as_real(step.params[i]);
    at::Tensor grad = as_real(step.maximize ? step.grads[i].neg() : step.grads[i]);
    at::Tensor exp_avg = as_real(step.state(kExpAvg)[i]), exp_avg_sq = as_real(step.state(kExpAvgSq)[i]);
    count.add_(1);
    Hyper at = step.capturable ? Hyper(count) : Hyper(value_of(count));
    if (o.weight_decay != 0) {
      if (o.decoupled_weight_decay)
        (step.lr * o.weight_decay).one_minus().multiply(param);
      else
        grad = grad.add(param, o.weight_decay);
    }
    exp_avg.lerp_(grad, 1 - o.beta1);
    exp_avg_sq.mul_(wrapped(o.beta2, exp_avg_sq)).addcmul_(grad, grad, 1 - o.beta2);

    Hyper bias_correction1 = 1.0 - pow(Hyper(o.beta1), at), bias_correction2 = 1.0 - pow(Hyper(o.beta2), at);
    Hyper update = Hyper(bias_correction1.divide(exp_avg)) * step.lr;
    Hyper rho = o.rho_inf - 2.0 * at * pow(Hyper(o.beta2), at) / bias_correction2;
    auto adaptive_lr = [&] {
      at::Tensor root = step.differentiable ? exp_avg_sq.sqrt().add(wrapped(o.eps, exp_avg_sq))
                                            : exp_avg_sq.sqrt().add_(wrapped(o.eps, exp_avg_sq));
      return pow(bias_correction2, 0.5) / Hyper(root);
    };
    if (step.capturable) {
      at::Tensor rectified = (o.rectification(rho) * adaptive_lr()).tensor();
      update = update * Hyper(at::where(rho.tensor().gt(5.0), rectified, 1.0));
    } else if (rho.number() > 5.0) {
      update = update * adaptive_lr() * o.rectification(rho);
    }
    param.add_(update.tensor(), -1.0);
  }
}

/// 1 - beta ** step
Tensors corrections(double beta, const Tensors& counts) {
  Tensors list = at::_foreach_pow(at::Scalar(beta), counts);
  at::_foreach_neg_(list);
  at::_foreach_add_(list, 1);
  return list;
}

/// By what the root of the second moment is divided, and what is added to its reciprocal.
struct Factors {
  Hypers divisors, summands;
};

Factors capturable_factors(Step& step, const Settings& o) {
  Tensors& counts = step.state(kStep);
  Tensors correction = corrections(o.beta2, counts);
  Tensors rho = at::_foreach_pow(at::Scalar(o.beta2), counts);
  at::_foreach_mul_(rho, counts);
  at::_foreach_mul_(rho, 2);
  at::_foreach_div_(rho, correction);
  at::_foreach_neg_(rho);
  at::_foreach_add_(rho, o.rho_inf);

  Tensors numerator = at::_foreach_sub(rho, 4);
  at::_foreach_mul_(numerator, at::_foreach_sub(rho, 2));
  at::_foreach_mul_(numerator, o.rho_inf);
  at::_foreach_div_(numerator, at::_foreach_mul(rho, (o.rho_inf - 4) * (o.rho_inf - 2)));
  at::_foreach_sqrt_(numerator);
  Tensors rectified, plain;
  for (size_t i = 0; i < rho.size(); ++i) {
    rectified.push_back(at::where(rho[i].gt(5.0), numerator[i], 0.0));
    plain.push_back(at::where(rectified[i].gt(0), at::Scalar(0.0), at::Scalar(1.0)));
  }
  multiply_all(plain, step.lr);
  Tensors correction1 = corrections(o.beta1, counts), correction2 = corrections(o.beta2, counts);
  at::_foreach_div_(plain, correction1);
  at::_foreach_neg_(plain);
  at::_foreach_sqrt_(correction2);
  multiply_all(correction2, step.lr);
  at::_foreach_mul_(correction2, rectified);
  at::_foreach_neg_(correction2);
  at::_foreach_div_(correction2, correction1);
  return {{{}, correction2}, {{}, plain}};
}

Factors plain_factors(Step& step, const Settings& o) {
  Factors factors;
  for (const at::Tensor& count : step.state(kStep)) {
    double at = value_of(count), beta2_power = std::pow(o.beta2, at);
    double rho = o.rho_inf - 2 * at * beta2_power / (1 - beta2_power);
    double rectified = rho > 5 ? o.rectification(rho).number() : 0;
    double plain = rectified > 0 ? 0 : 1.0;
    double correction1 = 1 - std::pow(o.beta1, at);
    factors.summands.add(step.lr * plain / correction1 * -1.0);
    factors.divisors.add(std::pow(1 - beta2_power, 0.5) * (step.lr * rectified / correction1) * -1.0);
  }
  return factors;
}

void multi_tensor(Step& all) {
  Settings o(all);
  check_all_capturable(all, all.state(kStep), /*supports_xla=*/false);
  for (Step& step : by_device_and_dtype(all)) {
    Tensors &exp_avgs = step.state(kExpAvg), &exp_avg_sqs = step.state(kExpAvgSq);
    count_all(step.state(kStep));
    as_real(step.params);
    as_real(step.grads);
    as_real(exp_avgs);
    as_real(exp_avg_sqs);
    if (step.maximize) step.grads = at::_foreach_neg(step.grads);
    if (o.weight_decay != 0 && o.decoupled_weight_decay)
      multiply_all(step.params, (step.lr * o.weight_decay).one_minus());
    else
      decay_all(step, o.weight_decay);
    at::_foreach_lerp_(exp_avgs, step.grads, 1 - o.beta1);
    at::_foreach_mul_(exp_avg_sqs, o.beta2);
    at::_foreach_addcmul_(exp_avg_sqs, step.grads, step.grads, 1 - o.beta2);

    auto [divisors, summands] = step.capturable ? capturable_factors(step, o) : plain_factors(step, o);
    Tensors buffer = at::_foreach_sqrt(exp_avg_sqs);
    at::_foreach_add_(buffer, o.eps);
    divisors.are_tensors() ? at::_foreach_div_(buffer, divisors.tensors)
                           : at::_foreach_div_(buffer, divisors.numbers);
    at::_foreach_reciprocal_(buffer);
    summands.are_tensors() ? at::_foreach_add_(buffer, summands.tensors)
                           : at::_foreach_add_(buffer, summands.numbers);
    at::_foreach_addcmul_(step.params, exp_avgs, buffer);
  }
}

}  // namespace
}  // namespace radam

const Rule kRAdam{
    .name = "RAdam",
    .step_name = "RAdam.step",
    .states = {"step", "exp_avg", "exp_avg_sq"},
    .make_state = radam::make_state,
    .single_tensor = radam::single_tensor,
    .multi_tensor = radam::multi_tensor,
};

}  // namespace torch_node
