// Twin of torch/optim/sgd.py, with the op sequences of _single_tensor_sgd, _multi_tensor_sgd and _fused_sgd.
#include "step.h"

namespace torch_node {
namespace sgd {
namespace {

enum State : size_t { kMomentumBuffer };

struct Settings {
  double momentum, dampening;
  Hyper weight_decay;
  bool nesterov;

  explicit Settings(const StepSettings& s)
      : momentum(s.number(0)), dampening(s.number(1)), weight_decay(s.hyper(2)), nesterov(s.flag(3)) {}
};

unsigned needed(const Step&) { return 0; }

/// The momentum begins as the first gradient, when the step has decayed it: each step makes it itself.
Tensors make_state(const Step&, const at::Tensor&, const at::Tensor&) { return {at::Tensor()}; }

/// buffer = momentum * buffer + (1 - dampening) * grad
void update_momentum(at::Tensor& buffer, const at::Tensor& grad, const Settings& o) {
  if (!buffer.defined())
    buffer = grad.detach().clone();
  else
    buffer.mul_(wrapped(o.momentum, buffer)).add_(grad, 1 - o.dampening);
}

bool is_defined(const at::Tensor& x) { return x.defined(); }

void single_tensor(Step& step) {
  Settings o(step);
  bool decays = o.weight_decay.scalar().toDouble() != 0;
  for (size_t i = 0; i < step.params.size(); ++i) {
    at::Tensor param = step.params[i];
    at::Tensor grad = step.maximize ? step.grads[i].neg() : step.grads[i];
    if (decays) {
      if (o.weight_decay.requires_grad())
        grad = grad.addcmul_(param.clone(), o.weight_decay.tensor());
      else
        grad = grad.add(param, o.weight_decay.scalar());
    }
    if (o.momentum != 0) {
      at::Tensor& buffer = step.state(kMomentumBuffer)[i];
      update_momentum(buffer, grad, o);
      grad = o.nesterov ? grad.add(buffer, o.momentum) : buffer;
    }
    if (step.lr.requires_grad())
      param.addcmul_(grad, step.lr.tensor(), -1);
    else
      param.add_(grad, (-step.lr).scalar());
  }
}

void multi_tensor(Step& all) {
  Settings o(all);
  at::Scalar minus_lr = (-all.lr).scalar();
  for (const auto& places : group_by_device_and_dtype(all.params)) {
    Step step = part_of(all, places);
    bool has_sparse = std::any_of(step.grads.begin(), step.grads.end(),
                                  [](const at::Tensor& grad) { return grad.is_sparse(); });
    if (step.maximize) step.grads = at::_foreach_neg(step.grads);
    decay_all(step, o.weight_decay.scalar());
    if (o.momentum != 0) {
      Tensors& buffers = step.state(kMomentumBuffer);
      if (std::all_of(buffers.begin(), buffers.end(), is_defined)) {
        at::_foreach_mul_(buffers, o.momentum);
        at::_foreach_add_(buffers, step.grads, 1 - o.dampening);
      } else {
        for (size_t i = 0; i < buffers.size(); ++i) {
          update_momentum(buffers[i], step.grads[i], o);
          all.state(kMomentumBuffer)[places[i]] = buffers[i];
        }
      }
      if (o.nesterov)
        at::_foreach_add_(step.grads, buffers, o.momentum);
      else
        step.grads = buffers;
    }
    if (!has_sparse)
      at::_foreach_add_(step.params, step.grads, minus_lr);
    else
      for (size_t i = 0; i < step.params.size(); ++i) step.params[i].add_(step.grads[i], minus_lr);
  }
}

void fused(Step& all) {
  // A group that asks for both: here Python looks at `foreach` first.
  if (all.foreach.value_or(false)) return multi_tensor(all);
  Settings o(all);
  for (const at::Tensor& grad : all.grads)
    if (grad.is_sparse()) throw TorchError("`_fused_sgd` does not support sparse gradients");
  Tensors& all_buffers = all.state(kMomentumBuffer);
  bool first = o.momentum != 0 && std::none_of(all_buffers.begin(), all_buffers.end(), is_defined);
  // A first step that a scaler lets the kernel skip leaves the buffers as they are made here.
  if (first)
    for (size_t i = 0; i < all.grads.size(); ++i)
      all_buffers[i] = all.found_inf.defined() ? at::zeros_like(all.grads[i]) : at::empty_like(all.grads[i]);
  for (size_t i = 0; i < all.params.size(); ++i) {
    check_fused_memory(all.params[i], all.grads[i], "gradient");
    if (o.momentum != 0) check_fused_memory(all.params[i], all_buffers[i], "'momentum_buffer'");
  }
  double weight_decay = o.weight_decay.scalar().toDouble();
  for (Step& step : by_device_and_dtype(all)) {
    Tensors buffers = o.momentum == 0 ? Tensors{} : step.state(kMomentumBuffer);
    auto grad_scale = beside(step, step.grad_scale), found_inf = beside(step, step.found_inf);
    auto kernel = [&](const auto& lr) {
      at::_fused_sgd_(step.params, step.grads, buffers, weight_decay, o.momentum, lr, o.dampening, o.nesterov,
                      step.maximize, first, grad_scale, found_inf);
    };
    step.lr.is_tensor() ? kernel(step.lr.tensor()) : kernel(step.lr.number());
  }
}

}  // namespace
}  // namespace sgd

const Rule kSGD{
    .name = "SGD",
    .step_name = "SGD.step",
    .states = {"momentum_buffer"},
    .takes_sparse = true,
    .multi_tensor_takes_autograd = true,
    .needed = sgd::needed,
    .make_state = sgd::make_state,
    .single_tensor = sgd::single_tensor,
    .multi_tensor = sgd::multi_tensor,
    .fused = sgd::fused,
};

}  // namespace torch_node
