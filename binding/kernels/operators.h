// The kernels that `register_kernels` hands to the dispatcher. Each leaves to LibTorch's own what it doesn't
// know, bad arguments and their errors included.
#pragma once

#include <ATen/core/Generator.h>
#include <ATen/core/Tensor.h>

#include <optional>
#include <tuple>

namespace torch_node::kernels {

std::tuple<at::Tensor, at::Tensor> max_pool2d_with_indices(const at::Tensor& self,
                                                           at::IntArrayRef kernel_size,
                                                           at::IntArrayRef stride, at::IntArrayRef padding,
                                                           at::IntArrayRef dilation, bool ceil_mode);

at::Tensor& bernoulli(at::Tensor& self, double p, std::optional<at::Generator> generator);

}  // namespace torch_node::kernels
