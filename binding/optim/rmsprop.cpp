// Twin of torch/optim/rmsprop.py.
#include "step.h"

namespace torch_node {
namespace rmsprop {
namespace {

enum State : size_t { kStep, kSquareAvg, kMomentumBuffer, kGradAvg, kStates };

struct Settings {
  double alpha, eps, weight_decay, momentum;
  bool centered;

  explicit Settings(const Step& s)
      : alpha(s.number(0)),
        eps(s.number(1)),
        weight_decay(s.number(2)),
        momentum(s.number(3)),
        centered(s.flag(4)) {}
};

Tensors make_state(const Step& step, const at::Tensor& param, const at::Tensor&) {
  Settings o(step);
  return {scalar_state(0, param, step.capturable), zeros_of(param),
          o.momentum > 0 ? zeros_of(param) : at::Tensor(), o.centered ? zeros_of(param) : at::Tensor()};
}

unsigned needed(const Step& step) {
  Settings o(step);
  return 1U << kStep | 1U << kSquareAvg | (o.momentum > 0 ? 1U << kMomentumBuffer : 0U) |
         (o.centered ? 1U << kGradAvg : 0U);
}

void single_tensor(Step& step) {
  Settings o(step);
  for (size_t i = 0; i < step.params.size(); ++i) {
    at::Tensor param = step.params[i], count = step.state(kStep)[i];
    if (step.capturable) check_capturable(param, count, /*supports_xla=*/true);
    at::Tensor grad = step.maximize ? step.grads[i].neg() : step.grads[i];
    count.add_(1);
    if (o.weight_decay != 0) grad = grad.add(param, o.weight_decay);
    param = as_real(param);
    grad = as_real(grad);
    at::Tensor square_avg = as_real(step.state(kSquareAvg)[i]);

    square_avg.mul_(wrapped(o.alpha, square_avg)).addcmul_(grad, grad, 1 - o.alpha);
    at::Tensor avg;
    if (o.centered) {
      at::Tensor grad_avg = as_real(step.state(kGradAvg)[i]);
      grad_avg.lerp_(grad, 1 - o.alpha);
      avg = square_avg.addcmul(grad_avg, grad_avg, -1).sqrt_();
    } else {
      avg = square_avg.sqrt();
    }
    avg = step.differentiable ? avg.add(wrapped(o.eps, avg)) : avg.add_(wrapped(o.eps, avg));

    if (o.momentum > 0) {
      at::Tensor buffer = as_real(step.state(kMomentumBuffer)[i]);
      buffer.mul_(wrapped(o.momentum, buffer)).addcdiv_(grad, avg);
      param.add_(buffer, (-step.lr).scalar());
    } else {
      param.addcdiv_(grad, avg, (-step.lr).scalar());
    }
  }
}

void multi_tensor(Step& all) {
  Settings o(all);
  check_all_capturable(all, all.state(kStep), /*supports_xla=*/true);
  for (Step& step : by_device_and_dtype(all)) {
    as_real(step.params);
    as_real(step.grads);
    for (size_t s = kSquareAvg; s < kStates; ++s) as_real(step.state(s));
    if (step.maximize) step.grads = at::_foreach_neg(step.grads);
    count_all(step.state(kStep));
    decay_all(step, o.weight_decay);

    Tensors &square_avgs = step.state(kSquareAvg), &grad_avgs = step.state(kGradAvg);
    at::_foreach_mul_(square_avgs, o.alpha);
    at::_foreach_addcmul_(square_avgs, step.grads, step.grads, 1 - o.alpha);
    Tensors avg;
    if (o.centered) {
      at::_foreach_lerp_(grad_avgs, step.grads, 1 - o.alpha);
      avg = at::_foreach_addcmul(square_avgs, grad_avgs, grad_avgs, -1);
      at::_foreach_sqrt_(avg);
    } else {
      avg = at::_foreach_sqrt(square_avgs);
    }
    at::_foreach_add_(avg, o.eps);

    bool lr_stays = step.capturable && step.lr.is_tensor();
    Hyper minus_lr = -step.lr;
    if (o.momentum > 0) {
      Tensors& buffers = step.state(kMomentumBuffer);
      at::_foreach_mul_(buffers, o.momentum);
      at::_foreach_addcdiv_(buffers, step.grads, avg);
      if (lr_stays)
        at::_foreach_add_(step.params, at::_foreach_mul(buffers, minus_lr.tensor()));
      else
        at::_foreach_add_(step.params, buffers, minus_lr.scalar());
    } else if (lr_stays) {
      at::_foreach_div_(avg, minus_lr.tensor());
      at::_foreach_addcdiv_(step.params, step.grads, avg);
    } else {
      at::_foreach_addcdiv_(step.params, step.grads, avg, minus_lr.scalar());
    }
  }
}

}  // namespace
}  // namespace rmsprop

const Rule kRMSprop{
    .name = "RMSprop",
    .step_name = "RMSprop.step",
    .states = {"step", "square_avg", "momentum_buffer", "grad_avg"},
    .needed = rmsprop::needed,
    .make_state = rmsprop::make_state,
    .single_tensor = rmsprop::single_tensor,
    .multi_tensor = rmsprop::multi_tensor,
};

}  // namespace torch_node
