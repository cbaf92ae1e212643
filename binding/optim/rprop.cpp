// Twin of torch/optim/rprop.py.
#include "../observed.h"
#include "../tensor/wrapped_number.h"
#include "step.h"

#include <c10/core/impl/TorchDispatchModeTLS.h>

namespace torch_node {
namespace rprop {
namespace {

enum State : size_t { kStep, kPrev, kStepSize };

struct Settings {
  double eta_minus, eta_plus, size_min, size_max;

  explicit Settings(const Step& s)
      : eta_minus(s.number(0)), eta_plus(s.number(1)), size_min(s.number(2)), size_max(s.number(3)) {}

  /// Signs, a new tensor of -1, 0 and 1, become factors of the step sizes.
  void to_factors(at::Tensor& sign, bool differentiable) const {
    if (!differentiable && in_one_go(sign)) return;
    sign.masked_fill_(sign.gt(0), eta_plus);
    sign.masked_fill_(sign.lt(0), eta_minus);
    sign.masked_fill_(sign.eq(0), 1);
  }

 private:
  /// The same without six operators, which take longer than a few numbers; whoever watches is shown these.
  bool in_one_go(at::Tensor& sign) const {
    const bool is_float = sign.scalar_type() == at::kFloat;
    if (!is_plain_on_cpu(sign) || !sign.is_non_overlapping_and_dense() ||
        !(is_float || sign.scalar_type() == at::kDouble) || is_observed() ||
        c10::impl::TorchDispatchModeTLS::stack_len() > 0)
      return false;
    if (is_float)
      replace(sign.mutable_data_ptr<float>(), sign.numel());
    else
      replace(sign.mutable_data_ptr<double>(), sign.numel());
    return true;
  }

  template <typename T>
  void replace(T* signs, int64_t count) const {
    const auto plus = static_cast<T>(eta_plus), minus = static_cast<T>(eta_minus);
    for (int64_t i = 0; i < count; ++i) signs[i] = signs[i] > 0 ? plus : signs[i] < 0 ? minus : T{1};
  }
};

Tensors make_state(const Step& step, const at::Tensor& param, const at::Tensor& grad) {
  double lr = step.lr.scalar().toDouble();
  at::Scalar filling = param.is_complex() ? at::Scalar(c10::complex<double>(lr, lr)) : at::Scalar(lr);
  return {scalar_state(0, param, step.capturable), zeros_of(param), at::full_like(grad, filling)};
}

void single_tensor(Step& step) {
  Settings o(step);
  for (size_t i = 0; i < step.params.size(); ++i) {
    at::Tensor count = step.state(kStep)[i];
    if (step.capturable) check_capturable(step.params[i], count, /*supports_xla=*/true);
    count.add_(1);
    at::Tensor param = as_real(step.params[i]), prev = as_real(step.state(kPrev)[i]);
    at::Tensor grad = as_real(step.maximize ? step.grads[i].neg() : step.grads[i]);
    at::Tensor step_size = as_real(step.state(kStepSize)[i]);
    at::Tensor sign = grad.mul(step.differentiable ? prev.clone() : prev).sign();
    o.to_factors(sign, step.differentiable);
    step_size.mul_(sign).clamp_(o.size_min, o.size_max);
    // Where the direction turned, this gradient does not count.
    grad = grad.clone(at::MemoryFormat::Preserve);
    grad.masked_fill_(sign.eq(o.eta_minus), 0);
    param.addcmul_(grad.sign(), step_size, -1);
    prev.copy_(grad);
  }
}

void multi_tensor(Step& all) {
  Settings o(all);
  check_all_capturable(all, all.state(kStep), /*supports_xla=*/true);
  for (Step& step : by_device_and_dtype(all)) {
    Tensors &prevs = step.state(kPrev), &step_sizes = step.state(kStepSize);
    count_all(step.state(kStep));
    as_real(step.params);
    as_real(step.grads);
    as_real(prevs);
    as_real(step_sizes);
    Tensors signs = at::_foreach_mul(step.grads, prevs);
    if (step.maximize) at::_foreach_neg_(signs);
    at::_foreach_copy_(prevs, step.grads);
    if (step.maximize) at::_foreach_neg_(prevs);
    at::_foreach_sign_(signs);
    for (at::Tensor& sign : signs) o.to_factors(sign, /*differentiable=*/false);
    at::_foreach_mul_(step_sizes, signs);
    Tensors grad_signs;
    for (size_t i = 0; i < signs.size(); ++i) {
      step_sizes[i].clamp_(o.size_min, o.size_max);
      prevs[i].masked_fill_(signs[i].eq(o.eta_minus), 0);
      grad_signs.push_back(prevs[i].sign());
    }
    at::_foreach_addcmul_(step.params, grad_signs, step_sizes, -1);
  }
}

}  // namespace
}  // namespace rprop

const Rule kRprop{
    .name = "Rprop",
    .step_name = "Rprop.step",
    .states = {"step", "prev", "step_size"},
    .make_state = rprop::make_state,
    .single_tensor = rprop::single_tensor,
    .multi_tensor = rprop::multi_tensor,
};

}  // namespace torch_node
