// Numbers where operators take tensors: they take part in type promotion as Python's numbers do.
#pragma once

#include "../observed.h"

#include <ATen/ScalarOps.h>
#include <ATen/core/Tensor.h>
#include <c10/core/DispatchKeySet.h>

#include <cmath>
#include <limits>
#include <optional>

namespace torch_node {

/// Whether nothing but the CPU's own kernels looks at a tensor: nothing wraps it, and nothing is put off.
/// What every tensor of the CPU has for autograd and autocast is no matter.
inline bool is_plain_on_cpu(const at::Tensor& tensor) {
  return tensor.defined() && tensor.key_set() - c10::autograd_dispatch_keyset_with_ADInplaceOrView -
                                     c10::autocast_dispatch_keyset ==
                                 c10::DispatchKeySet(c10::DispatchKey::CPU);
}

/// The dtype that a number may have beside a tensor, where that is another than its own. LibTorch casts a
/// number of float64 for each operator on float32, which is a third of what a small one takes. Where somebody
/// is told of operators and their arguments, that could be seen.
inline std::optional<at::ScalarType> dtype_beside(const at::Tensor& tensor, double number) {
  // LibTorch refuses to make a float32 of larger ones; its cast gives infinity.
  const bool fits = !std::isfinite(number) || std::abs(number) <= std::numeric_limits<float>::max();
  if (!fits || !is_plain_on_cpu(tensor) || tensor.scalar_type() != at::kFloat || is_observed())
    return std::nullopt;
  return at::kFloat;
}

/// The number as such a tensor.
inline at::Tensor wrapped_number(const at::Scalar& number, std::optional<at::ScalarType> dtype) {
  at::Tensor tensor = at::detail::scalar_tensor_static(number, dtype.value_or(number.type()), at::kCPU);
  tensor.unsafeGetTensorImpl()->set_wrapped_number(true);
  return tensor;
}

}  // namespace torch_node
