// Arithmetic on a few floats. LibTorch sets up an iterator, which takes longer than the numbers themselves,
// and a number beside a tensor is cast by an operator within the operator. Each result is rounded once, as
// there.
#include "../vectorized.h"
#include "operators.h"
#include "usual.h"

#include <ATen/EmptyTensor.h>
#include <ATen/core/Reduction.h>
#include <ATen/ops/add_cpu_dispatch.h>
#include <ATen/ops/div_cpu_dispatch.h>
#include <ATen/ops/mean_cpu_dispatch.h>
#include <ATen/ops/mse_loss_backward_cpu_dispatch.h>
#include <ATen/ops/mse_loss_cpu_dispatch.h>
#include <ATen/ops/mul_cpu_dispatch.h>
#include <ATen/ops/relu_cpu_dispatch.h>
#include <ATen/ops/sub_cpu_dispatch.h>
#include <ATen/ops/threshold_backward_cpu_dispatch.h>

namespace torch_node::kernels {
namespace {

bool is_small(const at::Tensor& tensor) {
  return tensor.scalar_type() == at::kFloat && tensor.layout() == at::kStrided && tensor.is_contiguous() &&
         tensor.numel() <= kFew;
}

/// The number that stands beside `self`: JavaScript's or C++'s own, or one element of float32.
std::optional<float> number_beside(const at::Tensor& self, const at::Tensor& other) {
  if (other.numel() != 1 || other.layout() != at::kStrided || other.dim() > self.dim()) return std::nullopt;
  if (other.scalar_type() == at::kFloat) return *other.const_data_ptr<float>();
  if (!other.unsafeGetTensorImpl()->is_wrapped_number()) return std::nullopt;
  if (other.scalar_type() == at::kDouble) return static_cast<float>(*other.const_data_ptr<double>());
  if (other.scalar_type() == at::kLong) return static_cast<float>(*other.const_data_ptr<int64_t>());
  return std::nullopt;
}

at::Tensor new_like(const at::Tensor& tensor) { return at::detail::empty_cpu(tensor.sizes(), at::kFloat); }

struct Add {
  static float of(float a, float b) { return a + b; }
};
struct Sub {
  static float of(float a, float b) { return a - b; }
};
struct Mul {
  static float of(float a, float b) { return a * b; }
};
struct Div {
  static float of(float a, float b) { return a / b; }
};
struct SquaredDifference {
  static float of(float a, float b) { return (a - b) * (a - b); }
};
struct AtLeast {
  // NaN stays what it is, and so does the negative zero beside the positive.
  static float of(float a, float least) { return a < least ? least : a; }
};

template <typename Operation>
void with_number(const float* in, float number, float* out, int64_t count) {
  vectorized([=]() TORCH_NODE_INLINED {
    for (int64_t i = 0; i < count; ++i) out[i] = Operation::of(in[i], number);
  });
}

template <typename Operation>
void elements(const float* a, const float* b, float* out, int64_t count) {
  vectorized([=]() TORCH_NODE_INLINED {
    for (int64_t i = 0; i < count; ++i) out[i] = Operation::of(a[i], b[i]);
  });
}

/// The result, or an undefined tensor where it is LibTorch's.
template <typename Operation>
at::Tensor binary(const at::Tensor& self, const at::Tensor& other) {
  if (is_observed() || !is_small(self)) return {};
  if (self.sizes() == other.sizes() && is_small(other)) {
    at::Tensor out = new_like(self);
    elements<Operation>(self.const_data_ptr<float>(), other.const_data_ptr<float>(),
                        out.mutable_data_ptr<float>(), self.numel());
    return out;
  }
  const auto number = number_beside(self, other);
  if (!number || !is_usual(self)) return {};
  at::Tensor out = new_like(self);
  with_number<Operation>(self.const_data_ptr<float>(), *number, out.mutable_data_ptr<float>(), self.numel());
  return out;
}

/// Whether it was done; where memory is shared, LibTorch finds out whether it may be.
template <typename Operation>
bool binary_in_place(const at::Tensor& self, const at::Tensor& other) {
  if (is_observed() || !is_small(self) || self.is_alias_of(other)) return false;
  float* data = self.mutable_data_ptr<float>();
  if (self.sizes() == other.sizes() && is_small(other)) {
    elements<Operation>(data, other.const_data_ptr<float>(), data, self.numel());
    return true;
  }
  const auto number = number_beside(self, other);
  if (number) with_number<Operation>(data, *number, data, self.numel());
  return number.has_value();
}

/// Whether a squared error of two tensors, as one number, is ours.
bool is_small_error(const at::Tensor& self, const at::Tensor& target, int64_t reduction) {
  return !is_observed() && (reduction == at::Reduction::Mean || reduction == at::Reduction::Sum) &&
         self.sizes() == target.sizes() && is_small(self) && is_small(target) && self.numel() > 0;
}

bool is_one(const at::Scalar& alpha) {
  return alpha.isIntegral(/*includeBool=*/false) ? alpha.toLong() == 1
                                                 : alpha.isFloatingPoint() && alpha.toDouble() == 1;
}

}  // namespace

at::Tensor add(const at::Tensor& self, const at::Tensor& other, const at::Scalar& alpha) {
  at::Tensor out = is_one(alpha) ? binary<Add>(self, other) : at::Tensor();
  return out.defined() ? out : at::cpu::add(self, other, alpha);
}

at::Tensor sub(const at::Tensor& self, const at::Tensor& other, const at::Scalar& alpha) {
  at::Tensor out = is_one(alpha) ? binary<Sub>(self, other) : at::Tensor();
  return out.defined() ? out : at::cpu::sub(self, other, alpha);
}

at::Tensor mul(const at::Tensor& self, const at::Tensor& other) {
  at::Tensor out = binary<Mul>(self, other);
  return out.defined() ? out : at::cpu::mul(self, other);
}

at::Tensor div(const at::Tensor& self, const at::Tensor& other) {
  at::Tensor out = binary<Div>(self, other);
  return out.defined() ? out : at::cpu::div(self, other);
}

at::Tensor& add_in_place(at::Tensor& self, const at::Tensor& other, const at::Scalar& alpha) {
  return is_one(alpha) && binary_in_place<Add>(self, other) ? self : at::cpu::add_(self, other, alpha);
}

at::Tensor& sub_in_place(at::Tensor& self, const at::Tensor& other, const at::Scalar& alpha) {
  return is_one(alpha) && binary_in_place<Sub>(self, other) ? self : at::cpu::sub_(self, other, alpha);
}

at::Tensor& mul_in_place(at::Tensor& self, const at::Tensor& other) {
  return binary_in_place<Mul>(self, other) ? self : at::cpu::mul_(self, other);
}

at::Tensor& div_in_place(at::Tensor& self, const at::Tensor& other) {
  return binary_in_place<Div>(self, other) ? self : at::cpu::div_(self, other);
}

at::Tensor relu(const at::Tensor& self) {
  if (is_observed() || !is_small(self)) return at::cpu::relu(self);
  at::Tensor out = new_like(self);
  with_number<AtLeast>(self.const_data_ptr<float>(), 0, out.mutable_data_ptr<float>(), self.numel());
  return out;
}

at::Tensor threshold_backward(const at::Tensor& grad_output, const at::Tensor& self,
                              const at::Scalar& threshold) {
  if (is_observed() || !is_small(grad_output) || !is_small(self) || grad_output.sizes() != self.sizes() ||
      threshold.isComplex())
    return at::cpu::threshold_backward(grad_output, self, threshold);
  at::Tensor out = new_like(self);
  const float* grad = grad_output.const_data_ptr<float>();
  const float* in = self.const_data_ptr<float>();
  float* to = out.mutable_data_ptr<float>();
  const int64_t count = self.numel();
  const auto bound = threshold.to<float>();
  vectorized([=]() TORCH_NODE_INLINED {
    for (int64_t i = 0; i < count; ++i) to[i] = in[i] <= bound ? 0 : grad[i];
  });
  return out;
}

at::Tensor mse_loss(const at::Tensor& self, const at::Tensor& target, int64_t reduction) {
  if (!is_small_error(self, target, reduction)) return at::cpu::mse_loss(self, target, reduction);
  at::Tensor errors = new_like(self);
  elements<SquaredDifference>(self.const_data_ptr<float>(), target.const_data_ptr<float>(),
                              errors.mutable_data_ptr<float>(), self.numel());
  if (reduction == at::Reduction::Sum) return kernels::sum(errors, std::nullopt);
  return kernels::mean(errors, at::OptionalIntArrayRef(), /*keepdim=*/false, std::nullopt);
}

at::Tensor mse_loss_backward(const at::Tensor& grad_output, const at::Tensor& self, const at::Tensor& target,
                             int64_t reduction) {
  if (!is_small_error(self, target, reduction) || !is_small(grad_output) || grad_output.dim() != 0)
    return at::cpu::mse_loss_backward(grad_output, self, target, reduction);
  at::Tensor out = new_like(self);
  const float* in = self.const_data_ptr<float>();
  const float* wanted = target.const_data_ptr<float>();
  const float grad = *grad_output.const_data_ptr<float>();
  float* to = out.mutable_data_ptr<float>();
  const int64_t count = self.numel();
  const auto scale =
      static_cast<float>(reduction == at::Reduction::Mean ? 2.0 / static_cast<double>(count) : 2.0);
  vectorized([=]() TORCH_NODE_INLINED {
    for (int64_t i = 0; i < count; ++i) to[i] = scale * (in[i] - wanted[i]) * grad;
  });
  if (has_nan(to, count)) return at::cpu::mse_loss_backward(grad_output, self, target, reduction);
  return out;
}

at::Tensor mean(const at::Tensor& self, at::OptionalIntArrayRef dim, bool keepdim,
                std::optional<at::ScalarType> dtype) {
  if (is_observed() || self.scalar_type() != at::kFloat || dtype.value_or(at::kFloat) != at::kFloat ||
      self.numel() == 0)
    return at::cpu::mean(self, dim, keepdim, dtype);
  at::Tensor out = sum_along(self, dim, keepdim, dtype);
  const int64_t summed = self.numel() / out.numel();
  if (!is_small(out)) return out.div_(summed);
  float* data = out.mutable_data_ptr<float>();
  with_number<Div>(data, static_cast<float>(summed), data, out.numel());
  return out;
}

}  // namespace torch_node::kernels
