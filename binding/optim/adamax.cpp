// Twin of torch/optim/adamax.py.
#include "step.h"

namespace torch_node {
namespace adamax {
namespace {

enum State : size_t { kStep, kExpAvg, kExpInf };

struct Settings {
  double beta1, beta2, eps, weight_decay;

  explicit Settings(const Step& s)
      : beta1(s.number(0)), beta2(s.number(1)), eps(s.number(2)), weight_decay(s.number(3)) {}
};

Tensors make_state(const Step& step, const at::Tensor& param, const at::Tensor&) {
  return {scalar_state(0, param, step.capturable), zeros_of(param), zeros_of(param)};
}

void single_tensor(Step& step) {
  Settings o(step);
  for (size_t i = 0; i < step.params.size(); ++i) {
    at::Tensor param = step.params[i], count = step.state(kStep)[i];
    at::Tensor grad = step.maximize ? step.grads[i].neg() : step.grads[i];
    if (step.capturable) check_capturable(param, count, /*supports_xla=*/true);
    count.add_(1);
    if (o.weight_decay != 0) grad = grad.add(param, o.weight_decay);
    param = as_real(param);
    grad = as_real(grad);
    at::Tensor exp_avg = as_real(step.state(kExpAvg)[i]), exp_inf = as_real(step.state(kExpInf)[i]);

    exp_avg.lerp_(grad, 1 - o.beta1);
    if (!step.differentiable) {
      at::Tensor decayed = exp_inf.mul_(wrapped(o.beta2, exp_inf)),
                 norm = grad.abs().add_(wrapped(o.eps, grad));
      at::maximum_out(exp_inf, decayed, norm);
    } else {
      at::Tensor both = at::cat({exp_inf.mul_(wrapped(o.beta2, exp_inf)).unsqueeze(0),
                                 grad.abs().add_(wrapped(o.eps, grad)).unsqueeze_(0)},
                                0);
      exp_inf.copy_(at::amax(both, 0, /*keepdim=*/false));
    }

    if (step.capturable) {
      Hyper bias_correction = pow(Hyper(o.beta1), Hyper(count)) - 1.0;
      bias_correction = bias_correction / step.lr;
      param.addcdiv_(exp_avg, exp_inf.mul(bias_correction.tensor()));
    } else {
      double bias_correction = 1 - std::pow(o.beta1, value_of(count));
      param.addcdiv_(exp_avg, exp_inf, (-(step.lr / bias_correction)).scalar());
    }
  }
}

void multi_tensor(Step& all) {
  Settings o(all);
  check_all_capturable(all, all.state(kStep), /*supports_xla=*/false);
  for (Step& step : by_device_and_dtype(all)) {
    Tensors &exp_avgs = step.state(kExpAvg), &exp_infs = step.state(kExpInf), &counts = step.state(kStep);
    as_real(step.params);
    as_real(step.grads);
    as_real(exp_avgs);
    as_real(exp_infs);
    if (step.maximize) step.grads = at::_foreach_neg(step.grads);
    count_all(counts);
    decay_all(step, o.weight_decay);

    at::_foreach_lerp_(exp_avgs, step.grads, 1 - o.beta1);
    at::_foreach_mul_(exp_infs, o.beta2);
    if (!step.maximize && o.weight_decay == 0)
      step.grads = at::_foreach_abs(step.grads);
    else
      at::_foreach_abs_(step.grads);
    at::_foreach_add_(step.grads, o.eps);
    at::_foreach_maximum_(exp_infs, step.grads);

    if (step.capturable) {
      Tensors corrections = at::_foreach_pow(at::Scalar(o.beta1), counts);
      at::_foreach_sub_(corrections, 1);
      step.lr.is_tensor() ? at::_foreach_div_(corrections, step.lr.tensor())
                          : at::_foreach_div_(corrections, step.lr.number());
      at::_foreach_addcdiv_(step.params, exp_avgs, at::_foreach_mul(exp_infs, corrections));
    } else {
      double lr = step.lr.scalar().toDouble();
      std::vector<at::Scalar> step_sizes;
      for (const at::Tensor& count : counts)
        step_sizes.emplace_back((lr / (1 - std::pow(o.beta1, value_of(count)))) * -1);
      at::_foreach_addcdiv_(step.params, exp_avgs, exp_infs, step_sizes);
    }
  }
}

}  // namespace
}  // namespace adamax

const Rule kAdamax{
    .name = "Adamax",
    .step_name = "Adamax.step",
    .states = {"step", "exp_avg", "exp_inf"},
    .make_state = adamax::make_state,
    .single_tensor = adamax::single_tensor,
    .multi_tensor = adamax::multi_tensor,
};

}  // namespace torch_node
