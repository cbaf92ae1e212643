// Twin of torch/optim/sgd.py, with the op sequences of _single_tensor_sgd, _multi_tensor_sgd and _fused_sgd.
#include "hyper.h"
#include "optim.h"

#include <ATen/core/grad_mode.h>

namespace torch_node {
namespace {

struct Options {
  Hyper lr, weight_decay;
  double momentum, dampening;
  bool nesterov, maximize;

  bool decays() const { return weight_decay.scalar().toDouble() != 0; }
};

void single_tensor(const Tensors& params, const Tensors& grads, Tensors& buffers, const Options& o) {
  bool decays = o.decays();
  for (size_t i = 0; i < params.size(); ++i) {
    at::Tensor param = params[i];
    at::Tensor grad = o.maximize ? grads[i].neg() : grads[i];
    if (decays) {
      if (o.weight_decay.requires_grad())
        grad = grad.addcmul_(param.clone(), o.weight_decay.tensor());
      else
        grad = grad.add(param, o.weight_decay.scalar());
    }
    if (o.momentum != 0) {
      at::Tensor& buffer = buffers[i];
      if (!buffer.defined())
        buffer = grad.detach().clone();
      else
        buffer.mul_(wrapped(o.momentum)).add_(grad, 1 - o.dampening);
      grad = o.nesterov ? grad.add(buffer, o.momentum) : buffer;
    }
    if (o.lr.requires_grad())
      param.addcmul_(grad, o.lr.tensor(), -1);
    else
      param.add_(grad, (-o.lr).scalar());
  }
}

void multi_tensor(const Tensors& all_params, const Tensors& all_grads, Tensors& all_buffers,
                  const Options& o) {
  bool decays = o.decays();
  at::Scalar minus_lr = (-o.lr).scalar();
  for (const auto& places : group_by_device_and_dtype(all_params)) {
    Tensors params = pick(all_params, places), grads = pick(all_grads, places);
    bool has_sparse =
        std::any_of(grads.begin(), grads.end(), [](const at::Tensor& grad) { return grad.is_sparse(); });
    if (o.maximize) grads = at::_foreach_neg(grads);
    if (decays) {
      if (o.maximize)
        at::_foreach_add_(grads, params, o.weight_decay.scalar());
      else
        grads = at::_foreach_add(grads, params, o.weight_decay.scalar());
    }
    if (o.momentum != 0) {
      Tensors buffers = pick(all_buffers, places);
      if (std::all_of(buffers.begin(), buffers.end(),
                      [](const at::Tensor& buffer) { return buffer.defined(); })) {
        at::_foreach_mul_(buffers, o.momentum);
        at::_foreach_add_(buffers, grads, 1 - o.dampening);
      } else {
        for (size_t i = 0; i < buffers.size(); ++i) {
          if (!buffers[i].defined())
            buffers[i] = all_buffers[places[i]] = grads[i].detach().clone();
          else
            buffers[i].mul_(wrapped(o.momentum)).add_(grads[i], 1 - o.dampening);
        }
      }
      if (o.nesterov)
        at::_foreach_add_(grads, buffers, o.momentum);
      else
        grads = buffers;
    }
    if (!has_sparse)
      at::_foreach_add_(params, grads, minus_lr);
    else
      for (size_t i = 0; i < params.size(); ++i) params[i].add_(grads[i], minus_lr);
  }
}

void fused(const Tensors& all_params, const Tensors& all_grads, Tensors& all_buffers, const Options& o) {
  for (const at::Tensor& grad : all_grads)
    if (grad.is_sparse()) throw TorchError("`_fused_sgd` does not support sparse gradients");
  bool first = o.momentum != 0 && std::none_of(all_buffers.begin(), all_buffers.end(),
                                               [](const at::Tensor& buffer) { return buffer.defined(); });
  if (first)
    for (size_t i = 0; i < all_grads.size(); ++i) all_buffers[i] = at::empty_like(all_grads[i]);
  for (size_t i = 0; i < all_params.size(); ++i) {
    check_fused_memory(all_params[i], all_grads[i], "gradient");
    if (o.momentum != 0) check_fused_memory(all_params[i], all_buffers[i], "'momentum_buffer'");
  }
  double weight_decay = o.weight_decay.scalar().toDouble();
  for (const auto& places : group_by_device_and_dtype(all_params)) {
    Tensors params = pick(all_params, places), grads = pick(all_grads, places);
    Tensors buffers = o.momentum == 0 ? Tensors{} : pick(all_buffers, places);
    auto step = [&](const auto& lr) {
      at::_fused_sgd_(params, grads, buffers, weight_decay, o.momentum, lr, o.dampening, o.nesterov,
                      o.maximize, first);
    };
    o.lr.is_tensor() ? step(o.lr.tensor()) : step(o.lr.number());
  }
}

}  // namespace

/// sgdStep(params, momentumBuffers: Int32Array, lr, lrTensor, weightDecay, weightDecayTensor, momentum,
/// dampening, nesterov, maximize,
///   differentiable, foreach, fused)
/// Answers the momentum buffers that were made, one after another: index, buffer.
napi_value sgd_step(Call& call) {
  call.op = "SGD.step";
  Options o{read_hyper(call, 2, 3), read_hyper(call, 4, 5), call.number_at(6),
            call.number_at(7),      call.boolean_at(8),     call.boolean_at(9)};
  bool differentiable = call.boolean_at(10);
  std::optional<bool> foreach_option = read_optional_bool(call, 11),
                      fused_option = read_optional_bool(call, 12);
  Tensors all_params = read_handles(call, 0), all_buffers = read_handles(call, 1);
  if (all_buffers.size() != all_params.size())
    throw ArgumentTypeError("sgdStep: the lists of handles differ in length");
  call.state.tensors.poll();
  at::AutoGradMode grad_mode(differentiable);

  Tensors params, grads, buffers;
  std::vector<size_t> places;
  for (size_t i = 0; i < all_params.size(); ++i) {
    const at::Tensor& grad = all_params[i].grad();
    if (!grad.defined()) continue;
    if (fused_option.value_or(false)) check_fused(all_params[i]);
    params.push_back(all_params[i]);
    grads.push_back(grad);
    buffers.push_back(all_buffers[i]);
    places.push_back(i);
  }
  if (!params.empty()) {
    bool foreach = foreach_option.value_or(!fused_option.has_value() && foreach_by_default(params));
    if (foreach)
      multi_tensor(params, grads, buffers, o);
    else if (fused_option.value_or(false))
      fused(params, grads, buffers, o);
    else
      single_tensor(params, grads, buffers, o);
  }

  std::vector<size_t> made;
  if (o.momentum != 0)
    for (size_t k = 0; k < places.size(); ++k)
      if (!all_buffers[places[k]].defined() && buffers[k].defined()) made.push_back(k);
  napi_value result = call.array(made.size() * 2);
  for (size_t k = 0; k < made.size(); ++k) {
    call.set(result, k * 2, call.integer(static_cast<int64_t>(places[made[k]])));
    call.set(result, k * 2 + 1, call.wrap(buffers[made[k]]));
  }
  return result;
}

}  // namespace torch_node
