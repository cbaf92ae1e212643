// Decompositions for forward mode: a hessian goes through the backward of each operator, and some of these
// have no formula of their own. torch/_decomp/decompositions_for_jvp.py, which Python compiles to
// TorchScript.
#include "decompositions.h"

#include "../errors.h"

#include <ATen/ATen.h>
#include <ATen/core/boxing/KernelFunction.h>
#include <ATen/core/dispatch/Dispatcher.h>
#include <torch/csrc/autograd/jit_decomp_interface.h>

#include <unordered_map>

namespace torch_node {
namespace {

using Gradients = std::tuple<at::Tensor, at::Tensor, at::Tensor>;
using MaybeTensor = std::optional<at::Tensor>;

/// A gradient that nobody asked for: Python's decompositions can't leave it out.
at::Tensor zeros_for(const MaybeTensor& parameter) {
  return is_given(parameter) ? at::zeros_like(*parameter) : at::zeros({});
}

at::Tensor softmax_backward(const at::Tensor& grad_output, const at::Tensor& output, int64_t dim,
                            c10::ScalarType input_dtype) {
  const at::Tensor product = grad_output * output;
  at::Tensor grad_input = product - output * at::sum(product, dim, /*keepdim=*/true);
  if (grad_output.scalar_type() != input_dtype) grad_input = grad_input.to(input_dtype);
  return grad_input.contiguous();
}

at::Tensor log_softmax_backward(const at::Tensor& grad_output, const at::Tensor& output, int64_t dim,
                                c10::ScalarType input_dtype) {
  const at::Tensor grad_input = grad_output - at::exp(output) * at::sum(grad_output, dim, /*keepdim=*/true);
  return grad_output.scalar_type() == input_dtype ? grad_input : grad_input.to(input_dtype);
}

/// The mean, and one over the deviation, computed again so that derivatives reach the input.
std::pair<at::Tensor, at::Tensor> recomputed(const at::Tensor& input, const at::Tensor& rstd,
                                             at::IntArrayRef dims, bool keepdim) {
  auto [var, mean] = at::var_mean(input, dims, /*correction=*/at::Scalar(0), keepdim);
  const at::Tensor eps = (at::pow(at::reciprocal(rstd), 2) - var).detach();
  return {mean, at::rsqrt(var + eps)};
}

std::vector<int64_t> range(int64_t from, int64_t to) {
  std::vector<int64_t> result;
  for (int64_t i = from; i < to; ++i) result.push_back(i);
  return result;
}

Gradients layer_norm_backward(const at::Tensor& grad_out, const at::Tensor& input,
                              c10::SymIntArrayRef normalized_shape, const at::Tensor& /*mean*/,
                              const at::Tensor& rstd, const MaybeTensor& weight, const MaybeTensor& bias,
                              std::array<bool, 3> output_mask) {
  int64_t axis = input.dim() - static_cast<int64_t>(normalized_shape.size());
  const at::IntArrayRef shape = input.sizes(), inner_shape = shape.slice(axis);
  const std::vector<int64_t> inner = range(axis, input.dim()), outer = range(0, axis);
  int64_t inner_count = c10::multiply_integers(inner_shape);
  if (input.numel() <= 0)
    return {input.new_zeros(shape), input.new_zeros(inner_shape), input.new_zeros(inner_shape)};
  const auto [mean, inverse] = recomputed(input, rstd, inner, /*keepdim=*/true);
  const at::Tensor x_hat = (input - mean) * inverse;
  at::Tensor grad_input, grad_weight, grad_bias;
  if (output_mask[0]) {
    const at::Tensor grad_x_hat = is_given(weight) ? grad_out * *weight : grad_out;
    const at::Tensor sum = at::sum(grad_x_hat, inner, /*keepdim=*/true);
    const at::Tensor dot = at::sum(at::mul(grad_x_hat, x_hat), inner, /*keepdim=*/true);
    grad_input = (inverse / inner_count) * (grad_x_hat * inner_count - sum - at::mul(x_hat, dot));
  } else {
    grad_input = at::zeros_like(input);
  }
  if (output_mask[1] && is_given(weight))
    grad_weight = outer.empty() ? grad_out * x_hat : at::sum(grad_out * x_hat, outer);
  else
    grad_weight = zeros_for(weight);
  if (output_mask[2] && is_given(bias))
    grad_bias = outer.empty() ? grad_out.clone() : at::sum(grad_out, outer);
  else
    grad_bias = zeros_for(bias);
  return {grad_input, grad_weight, grad_bias};
}

Gradients plain_batch_norm_backward(const at::Tensor& grad_out, const at::Tensor& input,
                                    const MaybeTensor& weight, const MaybeTensor& running_mean,
                                    const MaybeTensor& running_var, const MaybeTensor& save_mean,
                                    const MaybeTensor& save_invstd, bool train, double eps,
                                    std::array<bool, 3> output_mask) {
  if (input.dim() < 2)
    throw AssertionError("rank of the input must be at least 2, got " + std::to_string(input.dim()));
  double count = static_cast<double>(input.numel()) / static_cast<double>(input.size(1));
  std::vector<int64_t> dims = range(2, input.dim()), broadcast(input.dim(), 1);
  dims.insert(dims.begin(), 0);
  broadcast[1] = input.size(1);
  at::Tensor mean, invstd;
  if (train) {
    if (!is_given(save_mean) || !is_given(save_invstd))
      throw AssertionError("when train=True, save_mean and save_invstd are required");
    std::tie(mean, invstd) = recomputed(input, *save_invstd, dims, /*keepdim=*/false);
  } else {
    if (!is_given(running_mean) || !is_given(running_var))
      throw AssertionError("running_mean and running_var must not be None when train=False");
    mean = *running_mean;
    invstd = at::rsqrt(*running_var + eps);
  }
  mean = at::reshape(mean, broadcast);
  double norm = 1.0 / count;
  const at::Tensor sum = at::sum(grad_out, dims);
  const at::Tensor dot = at::sum(grad_out * (input - mean), dims);
  const at::Tensor grad_scale =
      is_given(weight) ? at::reshape(invstd * *weight, broadcast) : at::reshape(invstd, broadcast) * 1.0;
  at::Tensor grad_input;
  if (train) {
    const at::Tensor grad_mean = at::reshape(sum * norm, broadcast);
    const at::Tensor scale = at::reshape(at::mul(dot * norm, invstd * invstd), broadcast);
    grad_input = ((grad_out - (input - mean) * scale) - grad_mean) * grad_scale;
  } else {
    grad_input = grad_out * grad_scale;
  }
  return {grad_input, output_mask[1] ? dot * invstd : zeros_for(weight),
          output_mask[2] ? sum : at::zeros_like(sum)};
}

Gradients any_batch_norm_backward(const at::Tensor& grad_out, const at::Tensor& input,
                                  const at::Tensor& weight, const MaybeTensor& running_mean,
                                  const MaybeTensor& running_var, const MaybeTensor& save_mean,
                                  const MaybeTensor& save_var, bool update, double eps,
                                  std::array<bool, 3> output_mask, const at::Tensor& /*reserve*/) {
  return plain_batch_norm_backward(grad_out, input, weight, running_mean, running_var, save_mean, save_var,
                                   update, eps, output_mask);
}

/// MIOpen's; cuDNN's takes what it reserved besides.
Gradients fused_batch_norm_backward(const at::Tensor& input, const at::Tensor& grad_output,
                                    const at::Tensor& weight, const MaybeTensor& running_mean,
                                    const MaybeTensor& running_var, const MaybeTensor& save_mean,
                                    const MaybeTensor& save_var, double epsilon) {
  return at::native_batch_norm_backward(grad_output, input, weight, running_mean, running_var, save_mean,
                                        save_var, /*train=*/true, epsilon, {true, true, true});
}

Gradients reserving_batch_norm_backward(const at::Tensor& input, const at::Tensor& grad_output,
                                        const at::Tensor& weight, const MaybeTensor& running_mean,
                                        const MaybeTensor& running_var, const MaybeTensor& save_mean,
                                        const MaybeTensor& save_var, double epsilon,
                                        const at::Tensor& /*reserve*/) {
  return fused_batch_norm_backward(input, grad_output, weight, running_mean, running_var, save_mean, save_var,
                                   epsilon);
}

using Interface = torch::autograd::impl::JitDecompInterface;

/// What LibTorch asks for operators without a formula: ours first, then those that it brings in TorchScript.
class ForwardDecompositions final : public Interface {
 public:
  explicit ForwardDecompositions(Interface* others) : others_(others) {
    add("nll_loss_backward", &decomposed_nll_loss_backward);
    add("nll_loss2d_backward", &decomposed_nll_loss2d_backward);
    add("_softmax_backward_data", &softmax_backward);
    add("_log_softmax_backward_data", &log_softmax_backward);
    add("native_layer_norm_backward", &layer_norm_backward);
    add("native_batch_norm_backward", &plain_batch_norm_backward);
    add("batch_norm_backward", &any_batch_norm_backward);
    add("cudnn_batch_norm_backward", &reserving_batch_norm_backward);
    add("miopen_batch_norm_backward", &fused_batch_norm_backward);
  }

  bool has_jit_decomposition(const c10::FunctionSchema& schema) const override {
    return kernels_.count(schema.operator_name()) != 0 ||
           (others_ != nullptr && others_->has_jit_decomposition(schema));
  }

  void run_jit_decomposition(const c10::OperatorHandle& op, torch::jit::Stack* stack) const override {
    auto found = kernels_.find(op.operator_name());
    if (found == kernels_.end()) return others_->run_jit_decomposition(op, stack);
    found->second.callBoxed(op, c10::DispatchKeySet(), stack);
  }

 private:
  template <class Function>
  void add(const char* name, Function* function) {
    kernels_.emplace(c10::OperatorName(std::string("aten::") + name, ""),
                     c10::KernelFunction::makeFromUnboxedRuntimeFunction(function));
  }

  Interface* others_;
  std::unordered_map<c10::OperatorName, c10::KernelFunction> kernels_;
};

}  // namespace

void install_forward_decompositions() {
  // Never destroyed: LibTorch keeps the pointer to the end of the process.
  static auto* const ours = new ForwardDecompositions(torch::autograd::impl::getJitDecompImpl());
  torch::autograd::impl::setJitDecompImpl(ours);
}

}  // namespace torch_node
