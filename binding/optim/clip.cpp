// Twin of torch/nn/utils/clip_grad.py: each function is one call for all parameters.
#include "../autograd/passes.h"
#include "../tensor/handles.h"
#include "hyper.h"
#include "optim.h"

#include <ATen/core/grad_mode.h>

namespace torch_node {
namespace {

using Tensors = std::vector<at::Tensor>;

/// Whether the multi-tensor ops are used on this device: by default on accelerators, on request on CPU as
/// well.
bool use_foreach(std::optional<bool> foreach, const at::Tensor& tensor) {
  bool accelerated = foreach_by_default({tensor});
  if (!foreach) return accelerated;
  if (*foreach && !accelerated && !tensor.is_cpu())
    throw TorchError("foreach=True was passed, but can't use the foreach API on " +
                     c10::DeviceTypeName(tensor.device().type(), /*lower_case=*/true) + " tensors");
  return *foreach;
}

Tensors gradients_of(const Tensors& params) {
  Tensors gradients;
  for (const at::Tensor& param : params)
    if (param.grad().defined()) gradients.push_back(param.grad());
  return gradients;
}

at::Tensor total_norm_of(const Tensors& tensors, double norm_type, const std::string& non_finite,
                         std::optional<bool> foreach) {
  if (tensors.empty()) return at::scalar_tensor(0.0);
  Tensors norms;
  for (const auto& places : group_by_device_and_dtype(tensors)) {
    Tensors group = pick(tensors, places);
    if (use_foreach(foreach, group[0])) {
      for (at::Tensor& norm : at::_foreach_norm(group, norm_type)) norms.push_back(std::move(norm));
    } else {
      for (const at::Tensor& tensor : group) norms.push_back(at::linalg_vector_norm(tensor, norm_type));
    }
  }
  for (at::Tensor& norm : norms) norm = norm.to(tensors[0].device());
  at::Tensor total = at::linalg_vector_norm(at::stack(norms), norm_type);
  if (!non_finite.empty() && at::logical_or(total.isnan(), total.isinf()).item().toBool())
    throw TorchError(non_finite);
  return total;
}

void scale_gradients(const Tensors& gradients, double max_norm, const at::Tensor& total_norm,
                     std::optional<bool> foreach) {
  if (gradients.empty()) return;
  // float / Tensor is Tensor.__rdiv__
  at::Tensor factor = at::clamp_max(total_norm.add(1e-6).reciprocal().mul(max_norm), 1.0);
  for (const auto& places : group_by_device_and_dtype(gradients)) {
    Tensors group = pick(gradients, places);
    at::Tensor on_device = factor.to(group[0].device());
    if (use_foreach(foreach, group[0]))
      at::_foreach_mul_(group, on_device);
    else
      for (at::Tensor& gradient : group) gradient.mul_(on_device);
  }
}

}  // namespace

/// totalNorm(tensors: Int32Array, normType, nonFiniteMessage or '', foreach): Tensor
napi_value total_norm(Call& call) {
  call.state.tensors.poll();
  at::NoGradGuard no_grad;
  return call.wrap(total_norm_of(read_handles(call, 0), call.number_at(1), call.string_at(2),
                                 read_optional_bool(call, 3)));
}

/// clipGradsWithNorm(params: Int32Array, maxNorm, totalNorm, foreach)
napi_value clip_grads_with_norm(Call& call) {
  after_passes(call.state);
  at::NoGradGuard no_grad;
  scale_gradients(gradients_of(read_handles(call, 0)), call.number_at(1), call.tensor(2),
                  read_optional_bool(call, 3));
  return call.undefined();
}

/// clipGradNorm(params: Int32Array, maxNorm, normType, nonFiniteMessage or '', foreach): Tensor
napi_value clip_grad_norm(Call& call) {
  after_passes(call.state);
  call.state.tensors.poll();
  at::NoGradGuard no_grad;
  Tensors gradients = gradients_of(read_handles(call, 0));
  std::optional<bool> foreach = read_optional_bool(call, 4);
  at::Tensor total = total_norm_of(gradients, call.number_at(2), call.string_at(3), foreach);
  scale_gradients(gradients, call.number_at(1), total, foreach);
  return call.wrap(total);
}

/// clipGradValue(params: Int32Array, clipValue, foreach)
napi_value clip_grad_value(Call& call) {
  after_passes(call.state);
  at::NoGradGuard no_grad;
  Tensors gradients = gradients_of(read_handles(call, 0));
  double bound = call.number_at(1);
  std::optional<bool> foreach = read_optional_bool(call, 2);
  for (const auto& places : group_by_device_and_dtype(gradients)) {
    Tensors group = pick(gradients, places);
    if (use_foreach(foreach, group[0])) {
      at::_foreach_clamp_min_(group, -bound);
      at::_foreach_clamp_max_(group, bound);
    } else {
      for (at::Tensor& gradient : group) gradient.clamp_(-bound, bound);
    }
  }
  return call.undefined();
}

}  // namespace torch_node
