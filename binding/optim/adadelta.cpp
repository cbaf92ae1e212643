// Twin of torch/optim/adadelta.py.
#include "step.h"

namespace torch_node {
namespace adadelta {
namespace {

enum State : size_t { kStep, kSquareAvg, kAccDelta };

struct Settings {
  double rho, eps, weight_decay;

  explicit Settings(const Step& s) : rho(s.number(0)), eps(s.number(1)), weight_decay(s.number(2)) {}
};

Tensors make_state(const Step& step, const at::Tensor& param, const at::Tensor&) {
  return {scalar_state(0, param, step.capturable), zeros_of(param), zeros_of(param)};
}

void single_tensor(Step& step) {
  Settings o(step);
  check_all_capturable(step, step.state(kStep), /*supports_xla=*/false);
  at::Scalar minus_lr = (-step.lr).scalar();
  for (size_t i = 0; i < step.params.size(); ++i) {
    at::Tensor param = step.params[i];
    step.state(kStep)[i].add_(1);
    at::Tensor grad = step.maximize ? step.grads[i].neg() : step.grads[i];
    if (o.weight_decay != 0) grad = grad.add(param, o.weight_decay);
    grad = as_real(grad);
    at::Tensor square_avg = as_real(step.state(kSquareAvg)[i]), acc_delta = as_real(step.state(kAccDelta)[i]);

    square_avg.mul_(wrapped(o.rho, square_avg)).addcmul_(grad, grad, 1 - o.rho);
    at::Tensor std = square_avg.add(wrapped(o.eps, square_avg)).sqrt_();
    at::Tensor delta = acc_delta.add(wrapped(o.eps, acc_delta)).sqrt_();
    if (step.differentiable) delta = delta.clone();
    delta.div_(std).mul_(grad);
    acc_delta.mul_(wrapped(o.rho, acc_delta)).addcmul_(delta, delta, 1 - o.rho);
    param.add_(param.is_complex() ? at::view_as_complex(delta) : delta, minus_lr);
  }
}

void multi_tensor(Step& all) {
  Settings o(all);
  check_all_capturable(all, all.state(kStep), /*supports_xla=*/false);
  for (Step& step : by_device_and_dtype(all)) {
    Tensors &square_avgs = step.state(kSquareAvg), &acc_deltas = step.state(kAccDelta);
    as_real(step.params);
    as_real(step.grads);
    as_real(square_avgs);
    as_real(acc_deltas);
    count_all(step.state(kStep));
    if (step.maximize) step.grads = at::_foreach_neg(step.grads);
    decay_all(step, o.weight_decay);

    at::_foreach_mul_(square_avgs, o.rho);
    at::_foreach_addcmul_(square_avgs, step.grads, step.grads, 1 - o.rho);
    Tensors std = at::_foreach_add(square_avgs, o.eps);
    at::_foreach_sqrt_(std);
    Tensors deltas = at::_foreach_add(acc_deltas, o.eps);
    at::_foreach_sqrt_(deltas);
    at::_foreach_div_(deltas, std);
    at::_foreach_mul_(deltas, step.grads);
    at::_foreach_mul_(acc_deltas, o.rho);
    at::_foreach_addcmul_(acc_deltas, deltas, deltas, 1 - o.rho);
    if (step.capturable && step.lr.is_tensor()) {
      at::_foreach_mul_(deltas, (-step.lr).tensor());
      at::_foreach_add_(step.params, deltas);
    } else {
      at::_foreach_add_(step.params, deltas, (-step.lr).scalar());
    }
  }
}

}  // namespace
}  // namespace adadelta

const Rule kAdadelta{
    .name = "Adadelta",
    .step_name = "Adadelta.step",
    .states = {"step", "square_avg", "acc_delta"},
    .make_state = adadelta::make_state,
    .single_tensor = adadelta::single_tensor,
    .multi_tensor = adadelta::multi_tensor,
};

}  // namespace torch_node
