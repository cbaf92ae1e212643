// Twin of torch/optim/_muon.py.
#include "step.h"

namespace torch_node {
namespace muon {
namespace {

enum Adjustment { kOriginal, kMatchRmsAdamW };

struct Settings {
  double weight_decay, momentum;
  bool nesterov;
  double eps;
  int64_t ns_steps;
  Adjustment adjustment;
  std::vector<double> coefficients;

  explicit Settings(const Step& s)
      : weight_decay(s.number(0)),
        momentum(s.number(1)),
        nesterov(s.flag(2)),
        eps(s.number(3)),
        ns_steps(static_cast<int64_t>(s.number(4))),
        adjustment(s.flag(5) ? kMatchRmsAdamW : kOriginal) {
    for (size_t i = 6; i < s.own.size(); ++i) coefficients.push_back(s.number(i));
  }
};

void check(const Step&, const at::Tensor& param, const at::Tensor&) {
  if (param.is_complex()) throw TorchError("Muon does not support complex parameters");
}

Tensors make_state(const Step&, const at::Tensor&, const at::Tensor& grad) { return {zeros_of(grad)}; }

/// The nearest orthogonal matrix, roughly, by a Newton-Schulz iteration in bfloat16.
at::Tensor orthogonalized(const at::Tensor& grad, const Settings& o) {
  if (o.ns_steps >= 100)
    throw ArgumentRangeError("Number of steps must be less than 100 for computational efficiency");
  if (grad.dim() != 2) throw ArgumentRangeError("Input tensor gradient must be a 2D matrix");
  if (o.coefficients.size() != 3)
    throw ArgumentRangeError("Coefficients must be a tuple of exactly 3 values");
  bool tall = grad.size(0) > grad.size(1);
  at::Tensor x = grad.to(at::kBFloat16);
  if (tall) x = x.t();
  x.div_(at::linalg_vector_norm(x, 2).clamp_min(o.eps));
  for (int64_t k = 0; k < o.ns_steps; ++k) {
    at::Tensor gram = x.matmul(x.t());
    at::Tensor update = at::addmm(gram, gram, gram, o.coefficients[1], o.coefficients[2]);
    x = at::addmm(x, update, x, o.coefficients[0]);
  }
  return tall ? x.t() : x;
}

Hyper adjusted_lr(const Hyper& lr, Adjustment how, const at::Tensor& param) {
  auto rows = static_cast<double>(param.size(0)), columns = static_cast<double>(param.size(1));
  if (how == kMatchRmsAdamW) return lr * (0.2 * std::sqrt(std::max(rows, columns)));
  return lr * std::sqrt(std::max(1.0, rows / columns));
}

void single_tensor(Step& step) {
  Settings o(step);
  for (size_t i = 0; i < step.params.size(); ++i) {
    at::Tensor param = step.params[i], grad = step.grads[i], buffer = step.state(0)[i];
    if (grad.dim() != 2) throw ArgumentRangeError("Param gradient must be a 2D matrix");
    buffer.lerp_(grad, 1 - o.momentum);
    at::Tensor update = orthogonalized(o.nesterov ? grad.lerp(buffer, o.momentum) : buffer, o);
    (step.lr * o.weight_decay).one_minus().multiply(param);
    param.add_(update, (-adjusted_lr(step.lr, o.adjustment, param)).scalar());
  }
}

}  // namespace
}  // namespace muon

const Rule kMuon{
    .name = "Muon",
    .step_name = "Muon.step",
    .states = {"momentum_buffer"},
    .check = muon::check,
    .make_state = muon::make_state,
    .single_tensor = muon::single_tensor,
};

}  // namespace torch_node
