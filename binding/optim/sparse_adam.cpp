// Twin of torch/optim/sparse_adam.py and of sparse_adam in torch/optim/_functional.py.
#include "step.h"

namespace torch_node {
namespace sparse_adam {
namespace {

enum State : size_t { kExpAvg, kExpAvgSq };

// The settings, and then each parameter's step, which is a number here.
enum Number : size_t { kBeta1, kBeta2, kEps, kCounts };

void check(const Step&, const at::Tensor&, const at::Tensor& grad) {
  if (!grad.is_sparse())
    throw TorchError("SparseAdam does not support dense gradients, please consider Adam instead");
}

Tensors make_state(const Step&, const at::Tensor& param, const at::Tensor&) {
  return {zeros_of(param), zeros_of(param)};
}

void single_tensor(Step& step) {
  double beta1 = step.number(kBeta1), beta2 = step.number(kBeta2), eps = step.number(kEps);
  for (size_t i = 0; i < step.params.size(); ++i) {
    at::Tensor grad = (step.maximize ? step.grads[i].neg() : step.grads[i]).coalesce();
    at::Tensor values = grad._values();
    if (values.numel() == 0) continue;
    auto sparse = [&](const at::Tensor& x) {
      return at::sparse_coo_tensor(grad._indices(), x, grad.sizes());
    };
    at::Tensor exp_avg = step.state(kExpAvg)[i], exp_avg_sq = step.state(kExpAvgSq)[i];

    // old <- b * old + (1 - b) * new, as old += (1 - b) * (new - old)
    at::Tensor old_avg = exp_avg.sparse_mask(grad)._values();
    at::Tensor avg_update = values.sub(old_avg).mul_(wrapped(1 - beta1, values));
    exp_avg.add_(sparse(avg_update));
    at::Tensor old_sq = exp_avg_sq.sparse_mask(grad)._values();
    at::Tensor sq_update = values.pow(2).sub_(old_sq).mul_(wrapped(1 - beta2, values));
    exp_avg_sq.add_(sparse(sq_update));

    at::Tensor numer = avg_update.add_(old_avg);
    at::Tensor denom = sq_update.add_(old_sq).sqrt_().add_(wrapped(eps, sq_update));
    double at = step.number(kCounts + i);
    double bias_correction1 = 1 - std::pow(beta1, at), bias_correction2 = 1 - std::pow(beta2, at);
    Hyper step_size = step.lr * std::sqrt(bias_correction2) / bias_correction1;
    step.params[i].add_(sparse((-step_size * Hyper(numer.div_(denom))).tensor()));
  }
}

}  // namespace
}  // namespace sparse_adam

const Rule kSparseAdam{
    .name = "SparseAdam",
    .step_name = "SparseAdam.step",
    .states = {"exp_avg", "exp_avg_sq"},
    .takes_sparse = true,
    .check = sparse_adam::check,
    .make_state = sparse_adam::make_state,
    .single_tensor = sparse_adam::single_tensor,
};

}  // namespace torch_node
