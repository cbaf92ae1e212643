// The engine: backward, grad, and the modes that decide what is recorded.
#include "autograd.h"
#include "gradient_edge.h"
#include "graph_node.h"
#include "js_callback.h"
#include "js_engine.h"
#include "js_function.h"
#include "pass.h"
#include "passes.h"
#include "tensor_hooks.h"

#include "../functorch/functorch.h"
#include "../memory/device_memory.h"

#include <ATen/core/grad_mode.h>
#include <c10/core/AutogradState.h>
#include <torch/csrc/autograd/anomaly_mode.h>
#include <torch/csrc/autograd/autograd.h>
#include <torch/csrc/autograd/engine.h>
#include <torch/csrc/autograd/functions/accumulate_grad.h>

namespace torch_node {
namespace {

/// autogradRun(roots, gradients | null, retainGraph, createGraph, inputs | null, accumulates, allowsUnused):
/// the gradients of the inputs, null for unused ones; undefined where they are accumulated. Roots and inputs
/// are tensors or edges.
napi_value run(Call& call) {
  after_passes(call.state);
  Pass pass(call);
  call.state.tensors.expect_pass();
  try {
    if (!pass.run_here()) run_engine([&] { pass.run(); });
  } catch (const c10::OutOfMemoryError&) {
    call.state.tensors.collect(/*major=*/true);
    throw;
  }
  call.state.tensors.poll_at(Moment::kAfterBackward);
  return pass.answer(call);
}

napi_value grad_enabled(Call& call) { return call.boolean(at::GradMode::is_enabled()); }
napi_value set_grad_enabled(Call& call) {
  at::GradMode::set_enabled(call.boolean_at(0));
  return call.undefined();
}

napi_value inference_enabled(Call& call) { return call.boolean(c10::InferenceMode::is_enabled()); }

/// Inference mode is a stack of guards: pushInference(enabled) and popInference() in the reverse order.
napi_value push_inference(Call& call) {
  call.state.inference_guards.push_back(std::make_unique<c10::InferenceMode>(call.boolean_at(0)));
  return call.integer(static_cast<int64_t>(call.state.inference_guards.size()));
}
napi_value pop_inference(Call& call) {
  if (call.state.inference_guards.empty())
    throw TorchError("inference mode was left more often than entered");
  call.state.inference_guards.pop_back();
  return call.undefined();
}

napi_value anomaly_enabled(Call& call) { return call.boolean(torch::autograd::AnomalyMode::is_enabled()); }
napi_value anomaly_checks_nan(Call& call) {
  return call.boolean(torch::autograd::AnomalyMode::should_check_nan());
}
napi_value set_anomaly_enabled(Call& call) {
  torch::autograd::AnomalyMode::set_enabled(call.boolean_at(0), call.boolean_at(1));
  return call.undefined();
}

/// Forward mode: levels belong to the process, and LibTorch refuses a second one.
napi_value enter_dual_level(Call& call) {
  return call.integer(static_cast<int64_t>(torch::autograd::forward_ad::enter_dual_level()));
}
napi_value exit_dual_level(Call& call) {
  torch::autograd::forward_ad::exit_dual_level(static_cast<uint64_t>(call.int32(0)));
  return call.undefined();
}

/// Whether tangents are carried through operations: returns what was before.
napi_value set_forward_grad_enabled(Call& call) {
  c10::AutogradState& state = c10::AutogradState::get_tls_state();
  bool before = state.get_fw_grad_mode();
  state.set_fw_grad_mode(call.boolean_at(0));
  return call.boolean(before);
}

/// incrementVersion(tensors): as if they were changed in place; those of inference mode have no version.
napi_value increment_version(Call& call) {
  for (const at::Tensor& tensor : call.tensors(0))
    if (!tensor.is_inference()) torch::autograd::impl::bump_version(tensor);
  return call.undefined();
}

napi_value multithreading_enabled(Call& call) {
  return call.boolean(c10::AutogradState::get_tls_state().get_multithreading_enabled());
}
napi_value set_multithreading_enabled(Call& call) {
  c10::AutogradState::get_tls_state().set_multithreading_enabled(call.boolean_at(0));
  return call.undefined();
}

napi_value grad(Call& call) {
  after_passes(call.state);
  return call.wrap(call.tensor(0).grad());
}

/// setGrad(tensor, gradient | 0)
napi_value set_grad(Call& call) {
  after_passes(call.state);
  at::Tensor tensor = call.tensor(0);
  int32_t handle = call.int32(1);
  if (handle == 0) {
    tensor.mutable_grad() = at::Tensor();
    return call.undefined();
  }
  const at::Tensor& gradient = call.state.tensors.get(handle);
  // Python's checks and words (THPVariable_set_grad).
  TORCH_CHECK(!gradient.is_same(tensor), "can't assign Variable as its own grad");
  std::optional<at::ScalarType> expected = tensor.grad_dtype();
  TORCH_CHECK(
      !expected || gradient.scalar_type() == *expected, "attempting to assign a gradient with dtype '",
      gradient.dtype(), "' to a tensor with grad_dtype '", *expected,
      "'. The gradient must match the tensor's grad_dtype (defaults to the tensor's dtype). You can set the "
      "tensor's grad_dtype attribute with a specific dtype, or None to allow any dtype. Set grad_dtype with "
      "caution. Diverging the dtypes of a tensor and its gradient may break downstream systems that assume "
      "they match.");
  TORCH_CHECK(gradient.device().type() == tensor.device().type(),
              "attempting to assign a gradient with device type '", gradient.device().type(),
              "' to a tensor with device type '", tensor.device().type(),
              "'. Please ensure that the gradient and the tensor are on the same device");
  TORCH_CHECK(gradient.sym_sizes().equals(tensor.sym_sizes()), "attempting to assign a gradient of size '",
              gradient.sym_sizes(), "' to a tensor of size '", tensor.sym_sizes(),
              "'. Please ensure that the gradient and the tensor are the same size");
  tensor.mutable_grad() = gradient;
  return call.undefined();
}

napi_value retain_grad(Call& call) {
  check_retain_grad_allowed();
  after_passes(call.state);
  call.tensor(0).retain_grad();
  return call.undefined();
}

/// zeroGrads(tensors, setToNone): Optimizer.zero_grad for all parameters at once.
napi_value zero_grads(Call& call) {
  after_passes(call.state);
  bool set_to_none = call.boolean_at(1);
  at::NoGradGuard no_grad;
  for (at::Tensor& tensor : call.tensors(0)) {
    if (!tensor.defined()) continue;
    at::Tensor& gradient = tensor.mutable_grad();
    if (!gradient.defined()) continue;
    if (set_to_none) {
      gradient.reset();
      continue;
    }
    if (gradient.grad_fn())
      gradient.detach_();
    else
      gradient.requires_grad_(false);
    gradient.zero_();
  }
  return call.undefined();
}

}  // namespace

void register_autograd(FunctionTable& table) {
  table.insert(table.end(), {
                                {"autogradRun", entry<run>},
                                {"gradEnabled", entry<grad_enabled>},
                                {"setGradEnabled", entry<set_grad_enabled>},
                                {"inferenceEnabled", entry<inference_enabled>},
                                {"pushInference", entry<push_inference>},
                                {"popInference", entry<pop_inference>},
                                {"anomalyEnabled", entry<anomaly_enabled>},
                                {"anomalyChecksNan", entry<anomaly_checks_nan>},
                                {"setAnomalyEnabled", entry<set_anomaly_enabled>},
                                {"enterDualLevel", entry<enter_dual_level>},
                                {"exitDualLevel", entry<exit_dual_level>},
                                {"setForwardGradEnabled", entry<set_forward_grad_enabled>},
                                {"incrementVersion", entry<increment_version>},
                                {"multithreadingEnabled", entry<multithreading_enabled>},
                                {"setMultithreadingEnabled", entry<set_multithreading_enabled>},
                                {"tensorGrad", entry<grad>},
                                {"tensorSetGrad", entry<set_grad>},
                                {"tensorRetainGrad", entry<retain_grad>},
                                {"zeroGrads", entry<zero_grads>},
                            });
  register_passes(table);
  register_graph_nodes(table);
  register_gradient_places(table);
  register_gradient_edges(table);
  register_tensor_hooks(table);
  register_js_functions(table);
  register_js_engine(table);
}

}  // namespace torch_node
