// Twin of torch/optim/adam.py: Adam and AdamW, with the op sequences of _single_tensor_adam,
// _multi_tensor_adam and _fused_adam, so that every bit comes out as in Python.
#include "hyper.h"
#include "optim.h"

#include <ATen/core/grad_mode.h>

namespace torch_node {
namespace {

struct Options {
  Hyper lr, beta1, beta2;
  double weight_decay, eps;
  bool amsgrad, maximize, capturable, differentiable, decoupled;
  std::optional<bool> foreach, fused;
};

struct Group {
  Tensors params, grads, exp_avgs, exp_avg_sqs, max_exp_avg_sqs, steps;
};

/// 1 - beta ** step on the device that holds the step.
at::Tensor bias_correction(const Hyper& beta, const at::Tensor& step, bool differentiable) {
  if (!beta.is_tensor()) return at::rsub(at::pow(at::Scalar(beta.number()), step), 1);
  bool clone = differentiable && beta.requires_grad();
  return at::rsub(beta.tensor().pow(clone ? step.clone() : step), 1);
}

/// lr / bias_correction, and eps / step_size
at::Tensor over(const Hyper& value, const at::Tensor& divisor) { return (value / Hyper(divisor)).tensor(); }

void single_tensor(const Group& group, const Options& o) {
  std::map<std::pair<std::string, at::ScalarType>, Hyper> device_beta1s;
  for (size_t i = 0; i < group.params.size(); ++i) {
    at::Tensor param = group.params[i], grad = group.grads[i], exp_avg = group.exp_avgs[i],
               exp_avg_sq = group.exp_avg_sqs[i];
    at::Tensor max_exp_avg_sq = o.amsgrad ? group.max_exp_avg_sqs[i] : at::Tensor();
    at::Tensor step = group.steps[i];
    if (o.maximize) grad = grad.neg();
    if (o.capturable) check_capturable(param, step, /*supports_xla=*/true);
    step.add_(1);

    if (o.weight_decay != 0) {
      if (o.decoupled)
        (o.lr * o.weight_decay).one_minus().multiply(param);
      else
        grad = grad.add(param, o.weight_decay);
    }
    if (param.is_complex()) {
      grad = at::view_as_real(grad);
      exp_avg = at::view_as_real(exp_avg);
      exp_avg_sq = at::view_as_real(exp_avg_sq);
      if (o.amsgrad) max_exp_avg_sq = at::view_as_real(max_exp_avg_sq);
      param = at::view_as_real(param);
    }

    if (o.beta1.is_tensor()) {
      auto [beta1, is_new] = device_beta1s.try_emplace({param.device().str(), param.scalar_type()}, o.beta1);
      if (is_new)
        beta1->second =
            Hyper(o.beta1.tensor().to(param.device(), param.scalar_type(), /*non_blocking=*/true));
      exp_avg.lerp_(grad, beta1->second.one_minus().tensor());
    } else {
      exp_avg.lerp_(grad, 1 - o.beta1.number());
    }
    if (o.differentiable && o.beta2.requires_grad()) {
      exp_avg_sq.lerp_(at::square(grad), o.beta2.one_minus().tensor());
    } else {
      o.beta2.multiply(exp_avg_sq);
      exp_avg_sq.addcmul_(grad, grad, o.beta2.one_minus().scalar());
    }

    if (o.capturable || o.differentiable) {
      at::Tensor bias_correction1 = bias_correction(o.beta1, step, o.differentiable);
      at::Tensor bias_correction2_sqrt = bias_correction(o.beta2, step, o.differentiable).sqrt();
      at::Tensor step_size_neg = over(o.lr, bias_correction1).neg();
      if (o.amsgrad)
        max_exp_avg_sq.copy_(
            at::maximum(o.differentiable ? max_exp_avg_sq.clone() : max_exp_avg_sq, exp_avg_sq));
      const at::Tensor& second = o.amsgrad ? max_exp_avg_sq : exp_avg_sq;
      at::Tensor denom =
          second.sqrt().div(bias_correction2_sqrt.mul(step_size_neg)).add_(over(o.eps, step_size_neg));
      param.addcdiv_(o.differentiable ? exp_avg.clone() : exp_avg, denom);
      continue;
    }
    double count = step.item().toDouble();
    Hyper bias_correction1 = pow(o.beta1, count).one_minus();
    Hyper bias_correction2_sqrt = pow(pow(o.beta2, count).one_minus(), 0.5);
    Hyper step_size = o.lr / bias_correction1;
    if (o.amsgrad) at::maximum_out(max_exp_avg_sq, max_exp_avg_sq, exp_avg_sq);
    at::Tensor denom =
        bias_correction2_sqrt.divide((o.amsgrad ? max_exp_avg_sq : exp_avg_sq).sqrt()).add_(wrapped(o.eps));
    param.addcdiv_(exp_avg, denom, (-step_size).scalar());
  }
}

void view_all_as_real(Tensors& params, std::initializer_list<Tensors*> others) {
  for (size_t i = 0; i < params.size(); ++i) {
    if (!params[i].is_complex()) continue;
    params[i] = at::view_as_real(params[i]);
    for (Tensors* other : others)
      if (!other->empty()) (*other)[i] = at::view_as_real((*other)[i]);
  }
}

void multi_tensor(const Group& all, const Options& o) {
  if (o.lr.is_tensor() && !o.capturable)
    throw TorchError("lr as a Tensor is not supported for capturable=False and foreach=True");
  if (o.beta1.is_tensor() && !o.capturable)
    throw ArgumentRangeError("beta1 as a Tensor is not supported for capturable=False and foreach=True");
  if (o.beta2.is_tensor() && !o.capturable)
    throw ArgumentRangeError("beta2 as a Tensor is not supported for capturable=False and foreach=True");
  if (o.capturable)
    for (size_t i = 0; i < all.params.size(); ++i)
      check_capturable(all.params[i], all.steps[i], /*supports_xla=*/false);
  if (o.differentiable) throw TorchError("_foreach ops don't support autograd");

  for (const auto& places : group_by_device_and_dtype(all.params)) {
    Tensors params = pick(all.params, places), grads = pick(all.grads, places),
            exp_avgs = pick(all.exp_avgs, places);
    Tensors exp_avg_sqs = pick(all.exp_avg_sqs, places), max_exp_avg_sqs = pick(all.max_exp_avg_sqs, places);
    Tensors steps = pick(all.steps, places);
    view_all_as_real(params, {&grads, &exp_avgs, &exp_avg_sqs, &max_exp_avg_sqs});
    if (o.maximize) grads = at::_foreach_neg(grads);
    if (steps[0].is_cpu())
      at::_foreach_add_(steps, at::scalar_tensor(1.0, at::kFloat), 1.0);
    else
      at::_foreach_add_(steps, 1);

    if (o.weight_decay != 0) {
      if (o.decoupled) {
        Hyper factor = (o.lr * o.weight_decay).one_minus();
        factor.is_tensor() ? at::_foreach_mul_(params, factor.tensor())
                           : at::_foreach_mul_(params, factor.number());
      } else if (o.maximize) {
        at::_foreach_add_(grads, params, o.weight_decay);
      } else {
        grads = at::_foreach_add(grads, params, o.weight_decay);
      }
    }
    Hyper beta1 = o.beta1.is_tensor() && !o.beta1.tensor().is_cpu()
                      ? Hyper(o.beta1.tensor().to(params[0].device()))
                      : o.beta1;
    at::_foreach_lerp_(exp_avgs, grads, beta1.one_minus().scalar());
    if (o.beta2.is_tensor()) {
      at::_foreach_mul_(exp_avg_sqs, o.beta2.tensor());
      at::_foreach_addcmul_(exp_avg_sqs, at::_foreach_mul(grads, o.beta2.one_minus().tensor()), grads, 1.0);
    } else {
      at::_foreach_mul_(exp_avg_sqs, o.beta2.number());
      at::_foreach_addcmul_(exp_avg_sqs, grads, grads, 1 - o.beta2.number());
    }

    if (o.amsgrad) at::_foreach_maximum_(max_exp_avg_sqs, exp_avg_sqs);
    if (o.capturable) {
      Tensors bias_correction1 = at::_foreach_pow(o.beta1.scalar(), steps);
      Tensors bias_correction2 = at::_foreach_pow(o.beta2.scalar(), steps);
      at::_foreach_sub_(bias_correction1, 1);
      at::_foreach_sub_(bias_correction2, 1);
      at::_foreach_neg_(bias_correction2);
      o.lr.is_tensor() ? at::_foreach_div_(bias_correction1, o.lr.tensor())
                       : at::_foreach_div_(bias_correction1, o.lr.number());
      at::_foreach_reciprocal_(bias_correction1);
      at::_foreach_sqrt_(bias_correction2);
      Tensors denom = at::_foreach_sqrt(o.amsgrad ? max_exp_avg_sqs : exp_avg_sqs);
      at::_foreach_div_(denom, bias_correction2);
      at::_foreach_add_(denom, o.eps);
      at::_foreach_div_(denom, bias_correction1);
      at::_foreach_addcdiv_(params, exp_avgs, denom);
      continue;
    }
    std::vector<at::Scalar> step_sizes, bias_correction2_sqrts;
    for (const at::Tensor& step : steps) {
      double count = step.item().toDouble();
      step_sizes.emplace_back(o.lr.number() / (1 - std::pow(o.beta1.number(), count)) * -1);
      bias_correction2_sqrts.emplace_back(std::pow(1 - std::pow(o.beta2.number(), count), 0.5));
    }
    Tensors denom = at::_foreach_sqrt(o.amsgrad ? max_exp_avg_sqs : exp_avg_sqs);
    at::_foreach_div_(denom, bias_correction2_sqrts);
    at::_foreach_add_(denom, o.eps);
    at::_foreach_addcdiv_(params, exp_avgs, denom, step_sizes);
  }
}

void fused(const Group& all, const Options& o) {
  if (o.differentiable) throw TorchError("Adam with fused=True does not support differentiable=True");
  for (size_t i = 0; i < all.params.size(); ++i) {
    check_fused_memory(all.params[i], all.grads[i], "gradient");
    check_fused_memory(all.params[i], all.exp_avgs[i], "'exp_avg'");
    check_fused_memory(all.params[i], all.exp_avg_sqs[i], "'exp_avg_sq'");
    if (o.amsgrad) check_fused_memory(all.params[i], all.max_exp_avg_sqs[i], "'max_exp_avg_sq'");
    if (all.steps[i].numel() != 1) throw TorchError("Adam: a parameter's 'step' must have one element");
  }
  double beta1 = o.beta1.scalar().toDouble(), beta2 = o.beta2.scalar().toDouble();
  for (const auto& places : group_by_device_and_dtype(all.params)) {
    Tensors params = pick(all.params, places), grads = pick(all.grads, places),
            exp_avgs = pick(all.exp_avgs, places);
    Tensors exp_avg_sqs = pick(all.exp_avg_sqs, places), max_exp_avg_sqs = pick(all.max_exp_avg_sqs, places);
    Tensors steps = pick(all.steps, places);
    at::_foreach_add_(steps, 1);
    auto step = [&](const auto& lr) {
      if (o.decoupled)
        at::_fused_adamw_(params, grads, exp_avgs, exp_avg_sqs, max_exp_avg_sqs, steps, lr, beta1, beta2,
                          o.weight_decay, o.eps, o.amsgrad, o.maximize);
      else
        at::_fused_adam_(params, grads, exp_avgs, exp_avg_sqs, max_exp_avg_sqs, steps, lr, beta1, beta2,
                         o.weight_decay, o.eps, o.amsgrad, o.maximize);
    };
    if (!o.lr.is_tensor())
      step(o.lr.number());
    else
      step(o.lr.tensor().is_cpu() ? o.lr.tensor()
                                  : o.lr.tensor().to(params[0].device(), o.lr.tensor().scalar_type(), true));
  }
}

/// The state of a parameter that steps for the first time.
void make_state(Group& group, const at::Tensor& param, const Options& o) {
  bool is_fused = o.fused.value_or(false);
  if (is_fused) check_fused(param);
  auto dtype =
      !is_fused && at::get_default_dtype() == caffe2::TypeMeta::Make<double>() ? at::kDouble : at::kFloat;
  auto device = o.capturable || is_fused ? param.device() : at::Device(at::kCPU);
  group.steps.push_back(at::zeros({}, at::TensorOptions().dtype(dtype).device(device)));
  group.exp_avgs.push_back(at::zeros_like(param, at::MemoryFormat::Preserve));
  group.exp_avg_sqs.push_back(at::zeros_like(param, at::MemoryFormat::Preserve));
  if (o.amsgrad) group.max_exp_avg_sqs.push_back(at::zeros_like(param, at::MemoryFormat::Preserve));
}

}  // namespace

/// adamStep(params, steps, expAvgs, expAvgSqs, maxExpAvgSqs: Int32Array, lr, lrTensor, beta1, beta1Tensor,
/// beta2, beta2Tensor,
///   weightDecay, eps, amsgrad, maximize, capturable, differentiable, decoupledWeightDecay, foreach, fused)
/// Answers what was made for parameters that had no state, one after another: index, step, expAvg, expAvgSq
/// (, maxExpAvgSq).
napi_value adam_step(Call& call) {
  call.op = "Adam.step";
  Options o{read_hyper(call, 5, 6), read_hyper(call, 7, 8),       read_hyper(call, 9, 10),
            call.number_at(11),     call.number_at(12),           call.boolean_at(13),
            call.boolean_at(14),    call.boolean_at(15),          call.boolean_at(16),
            call.boolean_at(17),    read_optional_bool(call, 18), read_optional_bool(call, 19)};
  Tensors params = read_handles(call, 0), steps = read_handles(call, 1), exp_avgs = read_handles(call, 2);
  Tensors exp_avg_sqs = read_handles(call, 3), max_exp_avg_sqs = read_handles(call, 4);
  if (steps.size() != params.size() || exp_avgs.size() != params.size() ||
      exp_avg_sqs.size() != params.size() || max_exp_avg_sqs.size() != params.size())
    throw ArgumentTypeError("adamStep: the lists of handles differ in length");
  call.state.tensors.poll();
  at::AutoGradMode grad_mode(o.differentiable);

  Group group;
  std::vector<std::pair<size_t, size_t>> made;  // index among all parameters, index in the group
  for (size_t i = 0; i < params.size(); ++i) {
    const at::Tensor& param = params[i];
    const at::Tensor& grad = param.grad();
    if (!grad.defined()) continue;
    if (grad.is_sparse())
      throw TorchError("Adam does not support sparse gradients, please consider SparseAdam instead");
    size_t place = group.params.size();
    group.params.push_back(param);
    group.grads.push_back(grad);
    if (steps[i].defined()) {
      group.steps.push_back(steps[i]);
      group.exp_avgs.push_back(exp_avgs[i]);
      group.exp_avg_sqs.push_back(exp_avg_sqs[i]);
      if (o.amsgrad) {
        if (!max_exp_avg_sqs[i].defined())
          throw TorchError("Adam: a parameter's state has no 'max_exp_avg_sq'");
        group.max_exp_avg_sqs.push_back(max_exp_avg_sqs[i]);
      }
    } else {
      make_state(group, param, o);
      made.emplace_back(i, place);
    }
    if (o.differentiable && group.steps.back().requires_grad())
      throw TorchError("`requires_grad` is not supported for `step` in differentiable mode");
    if (o.foreach.value_or(false) && o.lr.is_tensor() && !o.capturable)
      throw TorchError("lr as a Tensor is not supported for capturable=False and foreach=True");
  }

  if (!group.params.empty()) {
    bool foreach = o.foreach.value_or(false);
    if (!o.foreach && !o.fused)
      foreach
        = !o.differentiable && foreach_by_default(group.params) && (!o.lr.is_tensor() || o.capturable);
    if (o.fused.value_or(false))
      fused(group, o);
    else if (foreach)
      multi_tensor(group, o);
    else
      single_tensor(group, o);
  }

  size_t width = o.amsgrad ? 5 : 4;
  napi_value result = call.array(made.size() * width);
  for (size_t k = 0; k < made.size(); ++k) {
    auto [index, place] = made[k];
    call.set(result, k * width, call.integer(static_cast<int64_t>(index)));
    call.set(result, k * width + 1, call.wrap(group.steps[place]));
    call.set(result, k * width + 2, call.wrap(group.exp_avgs[place]));
    call.set(result, k * width + 3, call.wrap(group.exp_avg_sqs[place]));
    if (o.amsgrad) call.set(result, k * width + 4, call.wrap(group.max_exp_avg_sqs[place]));
  }
  return result;
}

}  // namespace torch_node
