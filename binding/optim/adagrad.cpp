// Twin of torch/optim/adagrad.py.
#include "step.h"

namespace torch_node {
namespace adagrad {
namespace {

enum State : size_t { kStep, kSum };

struct Settings {
  double lr_decay, weight_decay, eps, initial_accumulator_value;

  explicit Settings(const Step& s)
      : lr_decay(s.number(0)),
        weight_decay(s.number(1)),
        eps(s.number(2)),
        initial_accumulator_value(s.number(3)) {}
};

Tensors make_state(const Step& step, const at::Tensor& param, const at::Tensor&) {
  double value = Settings(step).initial_accumulator_value;
  at::Scalar filling =
      param.is_complex() ? at::Scalar(c10::complex<double>(value, value)) : at::Scalar(value);
  return {scalar_state(0, param, false),
          at::full_like(param, filling, at::TensorOptions(), at::MemoryFormat::Preserve)};
}

at::Tensor sparse(const at::Tensor& grad, const at::Tensor& values) {
  return at::sparse_coo_tensor(grad._indices(), values, grad.sizes());
}

void single_tensor(Step& step) {
  Settings o(step);
  for (size_t i = 0; i < step.params.size(); ++i) {
    at::Tensor param = step.params[i], sum = step.state(kSum)[i], count = step.state(kStep)[i];
    count.add_(1);
    at::Tensor grad = step.maximize ? step.grads[i].neg() : step.grads[i];
    if (o.weight_decay != 0) {
      if (grad.is_sparse()) throw TorchError("weight_decay option is not compatible with sparse gradients");
      grad = grad.add(param, o.weight_decay);
    }
    at::Scalar minus_clr = (-(step.lr / (1 + (value_of(count) - 1) * o.lr_decay))).scalar();

    if (grad.is_sparse()) {
      grad = grad.coalesce();  // a square of sums: entries at one place must be summed first
      at::Tensor values = grad._values();
      sum.add_(sparse(grad, values.pow(2)));
      at::Tensor std = sum.sparse_mask(grad)._values().sqrt_().add_(wrapped(o.eps, sum));
      param.add_(sparse(grad, values.div(std)), minus_clr);
      continue;
    }
    grad = as_real(grad);
    sum = as_real(sum);
    sum.addcmul_(grad, grad, 1);
    at::Tensor std =
        step.differentiable ? sum.sqrt().add(wrapped(o.eps, sum)) : sum.sqrt().add_(wrapped(o.eps, sum));
    as_real(param).addcdiv_(grad, std, minus_clr);
  }
}

void multi_tensor(Step& all) {
  Settings o(all);
  for (Step& step : by_device_and_dtype(all)) {
    if (std::any_of(step.grads.begin(), step.grads.end(),
                    [](const at::Tensor& g) { return g.is_sparse(); })) {
      single_tensor(step);
      continue;
    }
    as_real(step.params);
    as_real(step.grads);
    as_real(step.state(kSum));
    if (step.maximize) step.grads = at::_foreach_neg(step.grads);
    count_all(step.state(kStep));
    decay_all(step, o.weight_decay);

    Hypers minus_clr;
    for (const at::Tensor& count : step.state(kStep))
      minus_clr.add(-step.lr / (1 + (value_of(count) - 1) * o.lr_decay));
    Tensors& sums = step.state(kSum);
    at::_foreach_addcmul_(sums, step.grads, step.grads, 1);
    Tensors std = at::_foreach_sqrt(sums);
    at::_foreach_add_(std, o.eps);
    // As in Python: the gradients are the step's own where they have been changed already.
    if (o.weight_decay == 0 && !step.maximize)
      step.grads = minus_clr.are_tensors() ? at::_foreach_mul(step.grads, minus_clr.tensors)
                                           : at::_foreach_mul(step.grads, minus_clr.numbers);
    else if (minus_clr.are_tensors())
      at::_foreach_mul_(step.grads, minus_clr.tensors);
    else
      at::_foreach_mul_(step.grads, minus_clr.numbers);
    at::_foreach_addcdiv_(step.params, step.grads, std);
  }
}

void fused(Step& all) {
  for (size_t i = 0; i < all.params.size(); ++i) {
    if (all.grads[i].is_sparse() || all.params[i].is_complex())
      throw TorchError("`fused` does not support sparse grad or complex param");
    check_fused_memory(all.params[i], all.grads[i], "gradient");
    check_fused_memory(all.params[i], all.state(kSum)[i], "'sum'");
    if (all.state(kStep)[i].numel() != 1)
      throw TorchError("Adagrad: a parameter's 'step' must have one element");
  }
  if (all.differentiable) throw TorchError("adagrad with fused=True does not support differentiable=True");
  Settings o(all);
  for (Step& step : by_device_and_dtype(all)) {
    at::_foreach_add_(step.state(kStep), 1);
    auto grad_scale = beside(step, step.grad_scale), found_inf = beside(step, step.found_inf);
    auto run = [&](const auto& lr) {
      at::_fused_adagrad_(step.params, step.grads, step.state(kSum), step.state(kStep), lr, o.lr_decay,
                          o.weight_decay, o.eps, step.maximize, grad_scale, found_inf);
    };
    step.lr.is_tensor() ? run(lr_beside(step)) : run(step.lr.number());
    uncount_skipped(step.state(kStep), found_inf);
  }
}

}  // namespace
}  // namespace adagrad

const Rule kAdagrad{
    .name = "Adagrad",
    .step_name = "Adagrad.step",
    .states = {"step", "sum"},
    .takes_sparse = true,
    .make_state = adagrad::make_state,
    .single_tensor = adagrad::single_tensor,
    .multi_tensor = adagrad::multi_tensor,
    .fused = adagrad::fused,
};

}  // namespace torch_node
