// Operators made of others, where LibTorch has neither a batching rule nor a formula of forward mode and
// Python's torch registers a decomposition written in Python. These are the twins of torch/_decomp and
// torch/_refs, with the same calls in the same order, so that the same bits come out.
#pragma once

#include <ATen/core/Tensor.h>

#include <optional>
#include <tuple>

namespace torch_node {

inline bool is_given(const std::optional<at::Tensor>& tensor) {
  return tensor.has_value() && tensor->defined();
}

/// Those that Python's torch.vmap registers, as kernels of vmap's dispatch key.
void install_batched_decompositions();

/// Those that Python's make_dual registers, for operators that derivatives go through in forward mode.
void install_forward_decompositions();

std::tuple<at::Tensor, at::Tensor> decomposed_nll_loss_forward(const at::Tensor& self,
                                                               const at::Tensor& target,
                                                               const std::optional<at::Tensor>& weight,
                                                               int64_t reduction, c10::SymInt ignore_index);
std::tuple<at::Tensor, at::Tensor> decomposed_nll_loss2d_forward(const at::Tensor& self,
                                                                 const at::Tensor& target,
                                                                 const std::optional<at::Tensor>& weight,
                                                                 int64_t reduction, c10::SymInt ignore_index);
at::Tensor decomposed_nll_loss_backward(const at::Tensor& grad_output, const at::Tensor& self,
                                        const at::Tensor& target, const std::optional<at::Tensor>& weight,
                                        int64_t reduction, c10::SymInt ignore_index,
                                        const at::Tensor& total_weight);
at::Tensor decomposed_nll_loss2d_backward(const at::Tensor& grad_output, const at::Tensor& self,
                                          const at::Tensor& target, const std::optional<at::Tensor>& weight,
                                          int64_t reduction, c10::SymInt ignore_index,
                                          const at::Tensor& total_weight);

}  // namespace torch_node
