// The kernels that `register_kernels` hands to the dispatcher. Each leaves to LibTorch's own what it doesn't
// know, bad arguments and their errors included.
#pragma once

#include <ATen/core/Generator.h>
#include <ATen/core/Tensor.h>
#include <c10/util/string_view.h>

#include <array>
#include <optional>
#include <tuple>
#include <vector>

namespace torch_node::kernels {

std::tuple<at::Tensor, at::Tensor> max_pool2d_with_indices(const at::Tensor& self,
                                                           at::IntArrayRef kernel_size,
                                                           at::IntArrayRef stride, at::IntArrayRef padding,
                                                           at::IntArrayRef dilation, bool ceil_mode);

/// Of two dimensions or of three.
template <size_t rank>
at::Tensor max_pool_backward(const at::Tensor& grad_output, const at::Tensor& self,
                             at::IntArrayRef kernel_size, at::IntArrayRef stride, at::IntArrayRef padding,
                             at::IntArrayRef dilation, bool ceil_mode, const at::Tensor& indices);

at::Tensor& bernoulli(at::Tensor& self, double p, std::optional<at::Generator> generator);

at::Tensor add(const at::Tensor& self, const at::Tensor& other, const at::Scalar& alpha);
at::Tensor sub(const at::Tensor& self, const at::Tensor& other, const at::Scalar& alpha);
at::Tensor mul(const at::Tensor& self, const at::Tensor& other);
at::Tensor div(const at::Tensor& self, const at::Tensor& other);
at::Tensor& add_in_place(at::Tensor& self, const at::Tensor& other, const at::Scalar& alpha);
at::Tensor& sub_in_place(at::Tensor& self, const at::Tensor& other, const at::Scalar& alpha);
at::Tensor& mul_in_place(at::Tensor& self, const at::Tensor& other);
at::Tensor& div_in_place(at::Tensor& self, const at::Tensor& other);

at::Tensor zeros(c10::SymIntArrayRef size, std::optional<at::ScalarType> dtype,
                 std::optional<at::Layout> layout, std::optional<at::Device> device,
                 std::optional<bool> pin_memory);

at::Tensor relu(const at::Tensor& self);
at::Tensor threshold_backward(const at::Tensor& grad_output, const at::Tensor& self,
                              const at::Scalar& threshold);

/// Functions of one tensor, and those of them that also have a kernel in place: see functions.cpp.
#define TORCH_NODE_FUNCTIONS(each) \
  each(cos) each(erf) each(exp) each(expm1) each(log) each(log1p) each(sin) each(sqrt) each(tanh)
#define TORCH_NODE_FUNCTIONS_IN_PLACE(each) each(exp) each(log) each(sqrt) each(tanh)

#define TORCH_NODE_DECLARED(name) at::Tensor name(const at::Tensor& self);
TORCH_NODE_FUNCTIONS(TORCH_NODE_DECLARED)
#undef TORCH_NODE_DECLARED
#define TORCH_NODE_DECLARED(name) at::Tensor& name##_in_place(at::Tensor& self);
TORCH_NODE_FUNCTIONS_IN_PLACE(TORCH_NODE_DECLARED)
#undef TORCH_NODE_DECLARED

at::Tensor log_softmax(const at::Tensor& self, int64_t dim, bool half_to_float);
at::Tensor log_softmax_backward(const at::Tensor& grad_output, const at::Tensor& output, int64_t dim,
                                at::ScalarType input_dtype);
at::Tensor gelu(const at::Tensor& self, c10::string_view approximate);
at::Tensor gelu_backward(const at::Tensor& grad_output, const at::Tensor& self, c10::string_view approximate);
std::tuple<at::Tensor, at::Tensor, at::Tensor> layer_norm(const at::Tensor& input,
                                                          at::IntArrayRef normalized_shape,
                                                          const std::optional<at::Tensor>& weight,
                                                          const std::optional<at::Tensor>& bias, double eps);
at::Tensor avg_pool2d(const at::Tensor& self, at::IntArrayRef kernel_size, at::IntArrayRef stride,
                      at::IntArrayRef padding, bool ceil_mode, bool count_include_pad,
                      std::optional<int64_t> divisor_override);

at::Tensor mse_loss(const at::Tensor& self, const at::Tensor& target, int64_t reduction);
at::Tensor mse_loss_backward(const at::Tensor& grad_output, const at::Tensor& self, const at::Tensor& target,
                             int64_t reduction);

at::Tensor sum(const at::Tensor& self, std::optional<at::ScalarType> dtype);
at::Tensor sum_along(const at::Tensor& self, at::OptionalIntArrayRef dim, bool keepdim,
                     std::optional<at::ScalarType> dtype);
at::Tensor mean(const at::Tensor& self, at::OptionalIntArrayRef dim, bool keepdim,
                std::optional<at::ScalarType> dtype);

at::Tensor select(const at::Tensor& self, int64_t dim, int64_t index);
at::Tensor slice(const at::Tensor& self, int64_t dim, std::optional<int64_t> start,
                 std::optional<int64_t> end, int64_t step);
std::vector<at::Tensor> unbind(const at::Tensor& self, int64_t dim);
at::Tensor transpose(const at::Tensor& self, int64_t dim0, int64_t dim1);
at::Tensor t(const at::Tensor& self);
at::Tensor unsqueeze(const at::Tensor& self, int64_t dim);
at::Tensor view(const at::Tensor& self, at::IntArrayRef size);
at::Tensor expand(const at::Tensor& self, at::IntArrayRef size, bool implicit);

at::Tensor cat(const at::ITensorListRef& tensors, int64_t dim);
at::Tensor stack(at::TensorList tensors, int64_t dim);

at::Tensor index_select(const at::Tensor& self, int64_t dim, const at::Tensor& index);

at::Tensor to_copy(const at::Tensor& self, std::optional<at::ScalarType> dtype,
                   std::optional<at::Layout> layout, std::optional<at::Device> device,
                   std::optional<bool> pin_memory, bool non_blocking,
                   std::optional<at::MemoryFormat> memory_format);

std::tuple<at::Tensor, at::Tensor, at::Tensor> batch_norm(const at::Tensor& input,
                                                          const std::optional<at::Tensor>& weight,
                                                          const std::optional<at::Tensor>& bias,
                                                          const std::optional<at::Tensor>& running_mean,
                                                          const std::optional<at::Tensor>& running_var,
                                                          bool training, double momentum, double eps);
std::tuple<at::Tensor, at::Tensor, at::Tensor> batch_norm_backward(
    const at::Tensor& grad_out, const at::Tensor& input, const std::optional<at::Tensor>& weight,
    const std::optional<at::Tensor>& running_mean, const std::optional<at::Tensor>& running_var,
    const std::optional<at::Tensor>& save_mean, const std::optional<at::Tensor>& save_invstd, bool train,
    double eps, std::array<bool, 3> mask);

std::tuple<at::Tensor, at::Tensor> max(const at::Tensor& self, int64_t dim, bool keepdim);
std::tuple<at::Tensor, at::Tensor> min(const at::Tensor& self, int64_t dim, bool keepdim);

}  // namespace torch_node::kernels
