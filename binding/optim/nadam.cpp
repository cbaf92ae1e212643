// Twin of torch/optim/nadam.py.
#include "step.h"

namespace torch_node {
namespace nadam {
namespace {

enum State : size_t { kStep, kMuProduct, kExpAvg, kExpAvgSq };

struct Settings {
  double beta1, beta2, eps, weight_decay, momentum_decay;
  bool decoupled_weight_decay;

  explicit Settings(const Step& s)
      : beta1(s.number(0)),
        beta2(s.number(1)),
        eps(s.number(2)),
        weight_decay(s.number(3)),
        momentum_decay(s.number(4)),
        decoupled_weight_decay(s.flag(5)) {}

  /// The momentum at a step.
  Hyper mu(const Hyper& step) const {
    return beta1 * (1.0 - 0.5 * pow(Hyper(0.96), step * Hyper(momentum_decay)));
  }
};

Tensors make_state(const Step& step, const at::Tensor& param, const at::Tensor&) {
  return {scalar_state(0, param, step.capturable), scalar_state(1, param, step.capturable), zeros_of(param),
          zeros_of(param)};
}

constexpr const char* kSingleNames = "params, mu_products and state_steps";
constexpr const char* kMultiNames = "params, mu_products, and state_steps";

void single_tensor(Step& step) {
  Settings o(step);
  for (size_t i = 0; i < step.params.size(); ++i) {
    at::Tensor param = as_real(step.params[i]), count = step.state(kStep)[i];
    at::Tensor grad = as_real(step.maximize ? step.grads[i].neg() : step.grads[i]);
    at::Tensor exp_avg = as_real(step.state(kExpAvg)[i]), exp_avg_sq = as_real(step.state(kExpAvgSq)[i]);
    at::Tensor mu_product = step.state(kMuProduct)[i];
    if (step.capturable) check_capturable(kSingleNames, param, {mu_product, count}, /*supports_xla=*/true);
    count.add_(1);
    Hyper at = step.capturable ? Hyper(count) : Hyper(value_of(count));
    Hyper bias_correction2 = 1.0 - pow(Hyper(o.beta2), at);
    if (o.weight_decay != 0) {
      if (o.decoupled_weight_decay)
        (step.lr * o.weight_decay).one_minus().multiply(param);
      else
        grad = grad.add(param, o.weight_decay);
    }
    Hyper mu = o.mu(at), mu_next = o.mu(at + 1.0);
    mu.multiply(mu_product);

    exp_avg.lerp_(grad, 1 - o.beta1);
    exp_avg_sq.mul_(wrapped(o.beta2, exp_avg_sq)).addcmul_(grad, grad, 1 - o.beta2);
    at::Tensor denom = bias_correction2.divide(exp_avg_sq).sqrt();

    bool tracked = step.differentiable || step.capturable;
    Hyper product = tracked ? Hyper(mu_product) : Hyper(value_of(mu_product));
    Hyper product_next = product * mu_next;
    Hyper grad_factor = -step.lr * (1.0 - mu) / (1.0 - product);
    Hyper avg_factor = -step.lr * mu_next / (1.0 - product_next);
    if (tracked) {
      denom = denom.add(wrapped(o.eps, denom));
      param.addcdiv_((Hyper(grad) * grad_factor).tensor(), denom);
      param.addcdiv_((Hyper(exp_avg) * avg_factor).tensor(), denom);
    } else {
      denom.add_(wrapped(o.eps, denom));
      param.addcdiv_(grad, denom, grad_factor.scalar());
      param.addcdiv_(exp_avg, denom, avg_factor.scalar());
    }
  }
}

/// beta1 * (1 - 0.5 * 0.96 ** exponent), in the order of Python's multi-tensor step.
Tensors momentums(const Tensors& exponent, double beta1) {
  Tensors mus = at::_foreach_pow(at::Scalar(0.96), exponent);
  at::_foreach_mul_(mus, -0.5);
  at::_foreach_add_(mus, 1.0);
  at::_foreach_mul_(mus, beta1);
  return mus;
}

void capturable_updates(Step& step, const Settings& o, const Tensors& denom) {
  Tensors &counts = step.state(kStep), &mu_products = step.state(kMuProduct);
  Tensors exponent = at::_foreach_mul(counts, o.momentum_decay);
  Tensors mus = momentums(exponent, o.beta1);
  at::_foreach_add_(exponent, o.momentum_decay);
  Tensors mu_nexts = momentums(exponent, o.beta1);
  Tensors correction = at::_foreach_pow(at::Scalar(o.beta2), counts);
  at::_foreach_sub_(correction, 1.0);
  at::_foreach_neg_(correction);
  at::_foreach_sqrt_(correction);
  at::_foreach_mul_(mu_products, mus);
  at::_foreach_div_(denom, correction);
  at::_foreach_add_(denom, o.eps);

  at::_foreach_sub_(mus, 1.0);
  multiply_all(mus, step.lr);
  Tensors rest = at::_foreach_sub(mu_products, 1.0);
  at::_foreach_neg_(rest);
  at::_foreach_div_(mus, rest);
  rest = at::_foreach_mul(mu_products, mu_nexts);
  multiply_all(mu_nexts, step.lr);
  at::_foreach_sub_(rest, 1.0);
  at::_foreach_div_(mu_nexts, rest);
  Tensors numerator = at::_foreach_mul(mus, step.grads);
  at::_foreach_addcmul_(numerator, mu_nexts, step.state(kExpAvg));
  at::_foreach_addcdiv_(step.params, numerator, denom);
}

void plain_updates(Step& step, const Settings& o, const Tensors& denom) {
  std::vector<at::Scalar> corrections, mus, grad_factors, avg_factors;
  std::vector<double> mu_nexts;
  for (const at::Tensor& count : step.state(kStep)) {
    double at = value_of(count);
    corrections.emplace_back(std::pow(1 - std::pow(o.beta2, at), 0.5));
    mus.emplace_back(o.mu(at).number());
    mu_nexts.push_back(o.mu(at + 1).number());
  }
  at::_foreach_mul_(step.state(kMuProduct), mus);
  at::_foreach_div_(denom, corrections);
  at::_foreach_add_(denom, o.eps);
  double lr = step.lr.scalar().toDouble();
  for (size_t i = 0; i < mus.size(); ++i) {
    double product = value_of(step.state(kMuProduct)[i]), mu = mus[i].toDouble();
    grad_factors.emplace_back((lr * (1.0 - mu) / (1.0 - product)) * -1);
    avg_factors.emplace_back((lr * mu_nexts[i] / (1.0 - product * mu_nexts[i])) * -1);
  }
  at::_foreach_addcdiv_(step.params, step.grads, denom, grad_factors);
  at::_foreach_addcdiv_(step.params, step.state(kExpAvg), denom, avg_factors);
}

void multi_tensor(Step& all) {
  Settings o(all);
  if (all.capturable)
    for (size_t i = 0; i < all.params.size(); ++i)
      check_capturable(kMultiNames, all.params[i], {all.state(kMuProduct)[i], all.state(kStep)[i]},
                       /*supports_xla=*/false);
  for (Step& step : by_device_and_dtype(all)) {
    Tensors &exp_avgs = step.state(kExpAvg), &exp_avg_sqs = step.state(kExpAvgSq);
    as_real(step.params);
    as_real(step.grads);
    as_real(exp_avgs);
    as_real(exp_avg_sqs);
    if (step.maximize) step.grads = at::_foreach_neg(step.grads);
    count_all(step.state(kStep));
    if (o.weight_decay != 0 && o.decoupled_weight_decay)
      multiply_all(step.params, (step.lr * o.weight_decay).one_minus());
    else
      decay_all(step, o.weight_decay);

    at::_foreach_lerp_(exp_avgs, step.grads, 1 - o.beta1);
    at::_foreach_mul_(exp_avg_sqs, o.beta2);
    at::_foreach_addcmul_(exp_avg_sqs, step.grads, step.grads, 1 - o.beta2);
    Tensors denom = at::_foreach_sqrt(exp_avg_sqs);
    step.capturable ? capturable_updates(step, o, denom) : plain_updates(step, o, denom);
  }
}

}  // namespace
}  // namespace nadam

const Rule kNAdam{
    .name = "NAdam",
    .step_name = "NAdam.step",
    .states = {"step", "mu_product", "exp_avg", "exp_avg_sq"},
    .make_state = nadam::make_state,
    .single_tensor = nadam::single_tensor,
    .multi_tensor = nadam::multi_tensor,
};

}  // namespace torch_node
