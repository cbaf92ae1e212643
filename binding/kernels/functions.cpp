// Operators for which MKL, oneDNN or LibTorch itself wake all threads, however few the elements: that takes
// longer than these do. None of them has other bits on one thread, as softmax and products of matrices have.
#include "../parallel.h"
#include "operators.h"
#include "usual.h"

#include <ATen/ops/_log_softmax_backward_data_cpu_dispatch.h>
#include <ATen/ops/_log_softmax_cpu_dispatch.h>
#include <ATen/ops/avg_pool2d_cpu_dispatch.h>
#include <ATen/ops/cos_cpu_dispatch.h>
#include <ATen/ops/erf_cpu_dispatch.h>
#include <ATen/ops/exp_cpu_dispatch.h>
#include <ATen/ops/expm1_cpu_dispatch.h>
#include <ATen/ops/gelu_backward_cpu_dispatch.h>
#include <ATen/ops/gelu_cpu_dispatch.h>
#include <ATen/ops/log1p_cpu_dispatch.h>
#include <ATen/ops/log_cpu_dispatch.h>
#include <ATen/ops/native_layer_norm_cpu_dispatch.h>
#include <ATen/ops/sin_cpu_dispatch.h>
#include <ATen/ops/sqrt_cpu_dispatch.h>
#include <ATen/ops/tanh_cpu_dispatch.h>

namespace torch_node::kernels {

#define TORCH_NODE_DEFINED(name)            \
  at::Tensor name(const at::Tensor& self) { \
    const OneThread one(are_few(self));     \
    return at::cpu::name(self);             \
  }
TORCH_NODE_FUNCTIONS(TORCH_NODE_DEFINED)
#undef TORCH_NODE_DEFINED

#define TORCH_NODE_DEFINED(name)                  \
  at::Tensor& name##_in_place(at::Tensor& self) { \
    const OneThread one(are_few(self));           \
    return at::cpu::name##_(self);                \
  }
TORCH_NODE_FUNCTIONS_IN_PLACE(TORCH_NODE_DEFINED)
#undef TORCH_NODE_DEFINED

at::Tensor log_softmax(const at::Tensor& self, int64_t dim, bool half_to_float) {
  const OneThread one(are_few(self));
  return at::cpu::_log_softmax(self, dim, half_to_float);
}

at::Tensor log_softmax_backward(const at::Tensor& grad_output, const at::Tensor& output, int64_t dim,
                                at::ScalarType input_dtype) {
  const OneThread one(are_few(output));
  return at::cpu::_log_softmax_backward_data(grad_output, output, dim, input_dtype);
}

at::Tensor gelu(const at::Tensor& self, c10::string_view approximate) {
  const OneThread one(are_few(self));
  return at::cpu::gelu(self, approximate);
}

at::Tensor gelu_backward(const at::Tensor& grad_output, const at::Tensor& self,
                         c10::string_view approximate) {
  const OneThread one(are_few(self));
  return at::cpu::gelu_backward(grad_output, self, approximate);
}

std::tuple<at::Tensor, at::Tensor, at::Tensor> layer_norm(const at::Tensor& input,
                                                          at::IntArrayRef normalized_shape,
                                                          const std::optional<at::Tensor>& weight,
                                                          const std::optional<at::Tensor>& bias, double eps) {
  const OneThread one(are_few(input));
  return at::cpu::native_layer_norm(input, normalized_shape, weight, bias, eps);
}

at::Tensor avg_pool2d(const at::Tensor& self, at::IntArrayRef kernel_size, at::IntArrayRef stride,
                      at::IntArrayRef padding, bool ceil_mode, bool count_include_pad,
                      std::optional<int64_t> divisor_override) {
  const OneThread one(are_few(self));
  return at::cpu::avg_pool2d(self, kernel_size, stride, padding, ceil_mode, count_include_pad,
                             divisor_override);
}

}  // namespace torch_node::kernels
