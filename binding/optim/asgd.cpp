// Twin of torch/optim/asgd.py.
#include "step.h"

namespace torch_node {
namespace asgd {
namespace {

enum State : size_t { kStep, kEta, kMu, kAx };

struct Settings {
  double lambd, alpha, t0, weight_decay;

  explicit Settings(const Step& s)
      : lambd(s.number(0)), alpha(s.number(1)), t0(s.number(2)), weight_decay(s.number(3)) {}
};

Tensors make_state(const Step& step, const at::Tensor& param, const at::Tensor&) {
  return {scalar_state(0, param, true), scalar_state(step.lr.scalar().toDouble(), param, true),
          scalar_state(1, param, true), zeros_of(param)};
}

constexpr const char* kNames = "params, mus, etas, and state_steps";

/// torch.as_tensor of a number, or the Tensor itself.
at::Tensor as_tensor(const Hyper& x) {
  return x.is_tensor() ? x.tensor()
                       : at::scalar_tensor(x.number(), at::TensorOptions().dtype(at::get_default_dtype()));
}

Hyper next_eta(const Hyper& lr, const Settings& o, const Hyper& count) {
  return lr / pow(1.0 + o.lambd * lr * count, o.alpha);
}

void single_tensor(Step& step) {
  Settings o(step);
  for (size_t i = 0; i < step.params.size(); ++i) {
    at::Tensor mu = step.state(kMu)[i], eta = step.state(kEta)[i], count = step.state(kStep)[i];
    if (step.capturable) check_capturable(kNames, step.params[i], {mu, eta, count}, /*supports_xla=*/true);
    at::Tensor param = as_real(step.params[i]), ax = as_real(step.state(kAx)[i]);
    at::Tensor grad = as_real(step.maximize ? step.grads[i].neg() : step.grads[i]);
    count.add_(1);
    if (o.weight_decay != 0) grad = grad.add(param, o.weight_decay);

    if (step.capturable) {
      param.mul_(at::rsub(eta.mul(wrapped(o.lambd, eta)), 1));
      param.addcmul_(grad, eta, -1);
    } else {
      double rate = value_of(eta);
      param.mul_(wrapped(1 - o.lambd * rate, param));
      param.add_(grad, -rate);
    }
    if (step.capturable || value_of(mu) != 1)
      ax.add_(param.sub(ax).mul_(mu));
    else
      ax.copy_(param);

    if (step.capturable) {
      eta.copy_(next_eta(step.lr, o, Hyper(count)).tensor());
      mu.copy_(at::maximum(count.sub(o.t0), at::ones_like(count)).reciprocal());
    } else {
      double at = value_of(count);
      eta.copy_(as_tensor(next_eta(step.lr, o, at)));
      mu.copy_(as_tensor(1 / std::max(1.0, at - o.t0)));
    }
  }
}

void multi_tensor(Step& all) {
  Settings o(all);
  if (all.capturable)
    for (size_t i = 0; i < all.params.size(); ++i)
      check_capturable(kNames, all.params[i], {all.state(kMu)[i], all.state(kEta)[i], all.state(kStep)[i]},
                       /*supports_xla=*/false);
  for (Step& step : by_device_and_dtype(all)) {
    Tensors &counts = step.state(kStep), &etas = step.state(kEta), &mus = step.state(kMu);
    Tensors& axs = step.state(kAx);
    as_real(step.params);
    as_real(step.grads);
    as_real(axs);
    if (step.maximize) step.grads = at::_foreach_neg(step.grads);
    count_all(counts);

    Tensors intermediate;
    if (o.weight_decay != 0) {
      decay_all(step, o.weight_decay);
      intermediate = step.grads;
      at::_foreach_add_(intermediate, step.params, o.lambd);
    } else {
      intermediate = at::_foreach_add(step.grads, step.params, o.lambd);
    }
    // param - eta * (grad + lambd * param)
    at::_foreach_addcmul_(step.params, intermediate, etas, -1);
    at::_foreach_addcmul_(axs, at::_foreach_sub(step.params, axs), mus, 1);

    if (step.capturable) {
      Tensors new_mus = at::_foreach_sub(counts, o.t0);
      at::_foreach_maximum_(new_mus, 1.0);
      at::_foreach_reciprocal_(new_mus);
      at::_foreach_copy_(mus, new_mus);
      Tensors new_etas = at::_foreach_mul(counts, o.lambd);
      multiply_all(new_etas, step.lr);
      at::_foreach_add_(new_etas, 1);
      at::_foreach_pow_(new_etas, o.alpha);
      at::_foreach_reciprocal_(new_etas);
      multiply_all(new_etas, step.lr);
      at::_foreach_copy_(etas, new_etas);
      continue;
    }
    Tensors new_etas, new_mus;
    for (const at::Tensor& count : counts) {
      new_etas.push_back(as_tensor(next_eta(step.lr, o, Hyper(count))).to(step.params[0].device()));
      new_mus.push_back(as_tensor(1 / std::max(1.0, value_of(count) - o.t0)).to(step.params[0].device()));
    }
    at::_foreach_copy_(etas, new_etas);
    at::_foreach_copy_(mus, new_mus);
  }
}

}  // namespace
}  // namespace asgd

const Rule kASGD{
    .name = "ASGD",
    .step_name = "ASGD.step",
    .states = {"step", "eta", "mu", "ax"},
    .make_state = asgd::make_state,
    .single_tensor = asgd::single_tensor,
    .multi_tensor = asgd::multi_tensor,
};

}  // namespace torch_node
