// Twin of torch/optim/_adafactor.py.
#include "step.h"

#include <limits>

namespace torch_node {
namespace adafactor {
namespace {

enum State : size_t { kStep, kRowVar, kColVar, kVariance };

struct Settings {
  double beta2_decay, eps2, d, weight_decay;
  /// Below zero: the dtype's own. As in Python the first parameter decides, for the whole group.
  double eps1;

  explicit Settings(const Step& s)
      : beta2_decay(s.number(0)),
        eps2(s.number(2)),
        d(s.number(3)),
        weight_decay(s.number(4)),
        eps1(s.number(1)) {}

  void settle_eps1(at::ScalarType dtype) {
    if (eps1 >= 0) return;
    AT_DISPATCH_FLOATING_TYPES_AND2(at::kHalf, at::kBFloat16, dtype, "Adafactor", [&] {
      eps1 = static_cast<double>(std::numeric_limits<scalar_t>::epsilon());
    });
  }
};

void check(const Step&, const at::Tensor& param, const at::Tensor&) {
  if (param.is_complex()) throw TorchError("Adafactor does not support complex parameters");
}

Tensors make_state(const Step&, const at::Tensor& param, const at::Tensor& grad) {
  at::Tensor count = scalar_state(0, param, false);
  if (grad.dim() <= 1) return {count, {}, {}, zeros_of(grad)};
  std::vector<int64_t> rows = grad.sizes().vec(), columns = grad.sizes().vec();
  rows[rows.size() - 1] = 1;
  columns[columns.size() - 2] = 1;
  return {count, grad.new_zeros(rows), grad.new_zeros(columns), {}};
}

/// A gradient's dimensions decide about the others.
unsigned needed(const Step&) { return 1U << kStep; }

bool less(const Hyper& a, const Hyper& b) {
  if (a.is_tensor())
    return (b.is_tensor() ? a.tensor().lt(b.tensor()) : a.tensor().lt(b.number())).item().toBool();
  return b.is_tensor() ? b.tensor().gt(a.number()).item().toBool() : a.number() < b.number();
}

double length_of(const at::Tensor& x) { return value_of(at::linalg_vector_norm(x, 2)); }

at::Tensor norm_of(const at::Tensor& x, int64_t dim) {
  return at::linalg_vector_norm(x, 2, dim, /*keepdim=*/true);
}

double root_of_size(const at::Tensor& x) { return std::pow(static_cast<double>(x.numel()), 0.5); }

/// max(eps2, the parameter's scale) * min(lr, 1 / sqrt(step))
Hyper alpha_of(const Step& step, const Settings& o, const at::Tensor& param, double count) {
  double bound = 1 / std::pow(count, 0.5);
  Hyper rho = less(bound, step.lr) ? Hyper(bound) : step.lr;
  double scale = length_of(param) / root_of_size(param);
  return (o.eps2 < scale ? scale : o.eps2) * rho;
}

double denominator(const at::Tensor& update, const Settings& o) {
  return std::max(1.0, length_of(update) / (root_of_size(update) * o.d));
}

void require_state(const at::Tensor& grad, const at::Tensor& row_var, const at::Tensor& col_var,
                   const at::Tensor& variance) {
  if (grad.dim() > 1 && !(row_var.defined() && col_var.defined()))
    throw TorchError("row_var and col_var should be defined when grad is multidimensional");
  if (grad.dim() <= 1 && !variance.defined())
    throw TorchError("variance should be defined when grad is a vector");
}

void single_tensor(Step& step) {
  Settings o(step);
  for (size_t i = 0; i < step.params.size(); ++i) {
    at::Tensor param = step.params[i], count = step.state(kStep)[i];
    at::Tensor grad = step.maximize ? step.grads[i].neg() : step.grads[i];
    at::Tensor row_var = step.state(kRowVar)[i], col_var = step.state(kColVar)[i];
    at::Tensor variance = step.state(kVariance)[i];
    o.settle_eps1(param.scalar_type());
    count.add_(1);
    double at = value_of(count);
    double one_minus_beta2 = std::pow(at, o.beta2_decay);
    Hyper alpha = alpha_of(step, o, param, at);
    if (o.weight_decay != 0) (step.lr * o.weight_decay).one_minus().multiply(param);

    require_state(grad, row_var, col_var, variance);
    at::Tensor estimate;
    if (grad.dim() > 1) {
      row_var.lerp_(norm_of(grad, -1).square_().div_(grad.size(-1)), one_minus_beta2);
      col_var.lerp_(norm_of(grad, -2).square_().div_(grad.size(-2)), one_minus_beta2);
      estimate = row_var.matmul(col_var);
      estimate.div_(row_var.mean(-2, /*keepdim=*/true).clamp_min_(o.eps1));
    } else {
      variance.lerp_(grad.mul(grad), one_minus_beta2);
      estimate = variance.clone();
    }
    at::Tensor update = estimate.clamp_min_(o.eps1 * o.eps1).rsqrt_();
    update.mul_(grad);
    param.add_(update, (-alpha / denominator(update, o)).scalar());
  }
}

/// The parameters of one device and dtype that have (not) more than one dimension.
Step with_dimensions(const Step& step, bool many) {
  std::vector<size_t> places;
  for (size_t i = 0; i < step.params.size(); ++i)
    if ((step.grads[i].dim() > 1) == many) places.push_back(i);
  return part_of(step, places);
}

void multi_tensor_of(Step& step, Settings& o, bool many) {
  if (step.params.empty()) return;
  Tensors &counts = step.state(kStep), &row_vars = step.state(kRowVar), &col_vars = step.state(kColVar);
  Tensors& variances = step.state(kVariance);
  o.settle_eps1(step.params[0].scalar_type());
  if (step.maximize) step.grads = at::_foreach_neg(step.grads);
  count_all(counts);
  std::vector<at::Scalar> one_minus_beta2s, row_sizes, col_sizes;
  std::vector<Hyper> alphas;
  for (size_t i = 0; i < counts.size(); ++i) {
    double at = value_of(counts[i]);
    one_minus_beta2s.emplace_back(std::pow(at, o.beta2_decay));
    alphas.push_back(alpha_of(step, o, step.params[i], at));
    require_state(step.grads[i], row_vars[i], col_vars[i], variances[i]);
  }
  if (o.weight_decay != 0) multiply_all(step.params, (step.lr * o.weight_decay).one_minus());

  Tensors estimates;
  if (many) {
    Tensors row_means, col_means, row_var_means;
    for (const at::Tensor& grad : step.grads) {
      row_means.push_back(norm_of(grad, -1));
      col_means.push_back(norm_of(grad, -2));
      row_sizes.emplace_back(grad.size(-1));
      col_sizes.emplace_back(grad.size(-2));
    }
    at::_foreach_mul_(row_means, row_means);
    at::_foreach_div_(row_means, row_sizes);
    at::_foreach_lerp_(row_vars, row_means, one_minus_beta2s);
    at::_foreach_mul_(col_means, col_means);
    at::_foreach_div_(col_means, col_sizes);
    at::_foreach_lerp_(col_vars, col_means, one_minus_beta2s);
    for (size_t i = 0; i < row_vars.size(); ++i) {
      estimates.push_back(row_vars[i].matmul(col_vars[i]));
      row_var_means.push_back(row_vars[i].mean(-2, /*keepdim=*/true));
    }
    at::_foreach_clamp_min_(row_var_means, o.eps1);
    at::_foreach_div_(estimates, row_var_means);
  } else {
    at::_foreach_lerp_(variances, at::_foreach_mul(step.grads, step.grads), one_minus_beta2s);
    for (const at::Tensor& variance : variances) estimates.push_back(variance.clone());
  }
  at::_foreach_clamp_min_(estimates, o.eps1 * o.eps1);
  at::_foreach_rsqrt_(estimates);
  at::_foreach_mul_(estimates, step.grads);

  Hypers factors;
  for (size_t i = 0; i < estimates.size(); ++i) factors.add(-alphas[i] / denominator(estimates[i], o));
  if (factors.are_tensors())
    at::_foreach_mul_(estimates, factors.tensors);
  else
    at::_foreach_mul_(estimates, factors.numbers);
  at::_foreach_add_(step.params, estimates);
}

void multi_tensor(Step& all) {
  Settings o(all);
  for (const Step& step : by_device_and_dtype(all)) {
    // In the order in which Python's dictionary of groups got them.
    bool first = step.grads[0].dim() > 1;
    for (bool many : {first, !first}) {
      Step part = with_dimensions(step, many);
      multi_tensor_of(part, o, many);
    }
  }
}

}  // namespace
}  // namespace adafactor

const Rule kAdafactor{
    .name = "Adafactor",
    .step_name = "Adafactor.step",
    .states = {"step", "row_var", "col_var", "variance"},
    .needed = adafactor::needed,
    .check = adafactor::check,
    .make_state = adafactor::make_state,
    .single_tensor = adafactor::single_tensor,
    .multi_tensor = adafactor::multi_tensor,
};

}  // namespace torch_node
