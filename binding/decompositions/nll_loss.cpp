// The negative log likelihood: torch/_decomp/decompositions.py.
#include "decompositions.h"

#include "../errors.h"

#include <ATen/ATen.h>
#include <ATen/core/Reduction.h>

#include <string>

namespace torch_node {
namespace {

std::string shape_text(const at::Tensor& tensor) {
  std::string text = "torch.Size([";
  for (int64_t i = 0; i < tensor.dim(); ++i) text += (i == 0 ? "" : ", ") + std::to_string(tensor.size(i));
  return text + "])";
}

std::string rank_text(const at::Tensor& tensor) { return std::to_string(tensor.dim()) + "D"; }

void expect(bool holds, const std::string& message) {
  if (!holds) throw AssertionError(message);
}

/// A shape of ones that broadcasts the classes' weights along their dimension.
std::vector<int64_t> class_shape(const at::Tensor& self, int64_t channel_dim, const at::Tensor& weight) {
  std::vector<int64_t> shape(self.dim(), 1);
  shape[channel_dim] = weight.size(0);
  return shape;
}

std::tuple<at::Tensor, at::Tensor> forward(at::Tensor self, const at::Tensor& target,
                                           const std::optional<at::Tensor>& weight, int64_t reduction,
                                           int64_t ignore_index) {
  int64_t channel_dim = self.dim() < 2 ? 0 : 1;
  at::Tensor weights;
  if (is_given(weight)) {
    weights = self.dim() > 1 ? weight->view(class_shape(self, channel_dim, *weight)) : *weight;
    self = self * weights;
  }
  const at::Tensor safe_target = at::where(target.ne(ignore_index), target, 0).unsqueeze(channel_dim);
  at::Tensor result = at::gather(self, channel_dim, safe_target).neg().squeeze(channel_dim);
  result = at::where(target.ne(ignore_index), result, 0);
  if (reduction == at::Reduction::None && self.dim() > 1) return {result, self.new_full({}, 0.0)};
  at::Tensor total;
  if (weights.defined()) {
    const at::Tensor chosen =
        at::gather(weights.expand(self.sizes()), channel_dim, safe_target).squeeze(channel_dim);
    total = at::where(target.ne(ignore_index), chosen, 0).sum();
  } else {
    total = target.ne(ignore_index).sum().to(self.device(), self.scalar_type());
  }
  if (reduction == at::Reduction::Sum) result = result.sum();
  if (reduction == at::Reduction::Mean) result = result.sum() / total;
  return {result, total};
}

at::Tensor backward(at::Tensor grad_output, const at::Tensor& self, at::Tensor target,
                    const std::optional<at::Tensor>& weight, int64_t reduction, int64_t ignore_index,
                    const at::Tensor& total_weight) {
  int64_t channel_dim = self.dim() < 2 ? 0 : 1;
  if (reduction == at::Reduction::Mean) grad_output = grad_output / total_weight;
  if (self.dim() == 1 && target.dim() > 0) target = target.select(0, 0);
  target = target.unsqueeze(channel_dim);
  const at::Tensor safe_target = at::where(target.ne(ignore_index), target, 0);
  const at::Tensor grad_input = at::scatter(at::zeros_like(self), channel_dim, safe_target, -1.0);
  if (grad_input.dim() > grad_output.dim() && grad_output.dim() > 0)
    grad_output = grad_output.unsqueeze(channel_dim);
  if (is_given(weight)) grad_output = grad_output * weight->reshape(class_shape(self, channel_dim, *weight));
  grad_output = at::where(target.ne(ignore_index), grad_output, 0);
  return grad_input * grad_output;
}

int64_t as_int(const c10::SymInt& value) { return value.guard_int(__FILE__, __LINE__); }

}  // namespace

std::tuple<at::Tensor, at::Tensor> decomposed_nll_loss_forward(const at::Tensor& self,
                                                               const at::Tensor& target,
                                                               const std::optional<at::Tensor>& weight,
                                                               int64_t reduction, c10::SymInt ignore_index) {
  expect(self.dim() > 0 && self.dim() <= 2, "input tensor should be 1D or 2D, got " + rank_text(self));
  expect(target.dim() <= 1,
         "0D or 1D target tensor expected, multi-target not supported, got " + rank_text(target));
  bool is_single = self.dim() == 1 && target.dim() == 0;
  if (!is_single && self.size(0) != target.size(0))
    throw TorchError("size mismatch (got input: " + shape_text(self) + ", target: " + shape_text(target) +
                     ")");
  int64_t classes = self.size(-1);
  if (is_given(weight) && !(weight->dim() == 1 && weight->numel() == classes))
    throw AssertionError("weight tensor should be defined either for all " + std::to_string(classes) +
                         " classes or no classes but got weight tensor of shape: " + shape_text(*weight));
  return forward(self, target, weight, reduction, as_int(ignore_index));
}

std::tuple<at::Tensor, at::Tensor> decomposed_nll_loss2d_forward(const at::Tensor& self,
                                                                 const at::Tensor& target,
                                                                 const std::optional<at::Tensor>& weight,
                                                                 int64_t reduction,
                                                                 c10::SymInt ignore_index) {
  return forward(self, target, weight, reduction, as_int(ignore_index));
}

at::Tensor decomposed_nll_loss_backward(const at::Tensor& grad_output, const at::Tensor& self,
                                        const at::Tensor& target, const std::optional<at::Tensor>& weight,
                                        int64_t reduction, c10::SymInt ignore_index,
                                        const at::Tensor& total_weight) {
  expect(self.dim() <= 2, "input tensor should be 1D or 2D, got " + rank_text(self));
  expect(target.dim() <= 1,
         "0D or 1D target tensor expected, multi-target not supported, got " + rank_text(target));
  bool is_single = self.dim() == 1 && target.dim() == 0;
  expect(is_single || self.size(0) == target.size(0),
         "size mismatch (got input: " + shape_text(self) + ", target: " + shape_text(target) + ")");
  expect(total_weight.numel() == 1,
         "expected total_weight to be a single element tensor, got: " + shape_text(total_weight) + " (" +
             std::to_string(total_weight.numel()) + " elements)");
  expect(!is_given(weight) || weight->numel() == self.size(-1),
         "weight tensor should be defined either for all or no classes");
  if (reduction == at::Reduction::None && self.dim() == 2)
    expect(grad_output.dim() == 1 && grad_output.size(0) == self.size(0),
           "Expected a tensor of dimension 1 and tensor.size[0] == " + std::to_string(self.size(0)) +
               " but got: dimension " + std::to_string(grad_output.dim()) + " and tensor.size[0] == " +
               (grad_output.dim() == 0 ? "" : std::to_string(grad_output.size(0))));
  else
    expect(grad_output.dim() <= 1 && grad_output.numel() == 1,
           "Expected a single element grad_output tensor, but got: " + shape_text(grad_output));
  return backward(grad_output, self, target, weight, reduction, as_int(ignore_index), total_weight);
}

at::Tensor decomposed_nll_loss2d_backward(const at::Tensor& grad_output, const at::Tensor& self,
                                          const at::Tensor& target, const std::optional<at::Tensor>& weight,
                                          int64_t reduction, c10::SymInt ignore_index,
                                          const at::Tensor& total_weight) {
  expect(self.dim() == 4,
         "only batches of spatial inputs supported (4D tensors), but got input of dimension: " +
             std::to_string(self.dim()));
  expect(target.dim() == 3,
         "only batches of spatial targets supported (3D tensors) but got targets of dimension: " +
             std::to_string(target.dim()));
  expect(self.size(0) == target.size(0) && self.size(2) == target.size(1) && self.size(3) == target.size(2),
         "size mismatch (got input: " + shape_text(self) + ", target: " + shape_text(target));
  expect(total_weight.numel() == 1,
         "expected total_weight to be a single element tensor, got: " + shape_text(total_weight) + " ( " +
             std::to_string(total_weight.numel()) + ", elements)");
  return backward(grad_output, self, target, weight, reduction, as_int(ignore_index), total_weight);
}

}  // namespace torch_node
