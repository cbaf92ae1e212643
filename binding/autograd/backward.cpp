// The engine: backward, grad, and the modes that decide what is recorded.
#include "autograd.h"
#include "gradient_edge.h"
#include "graph_node.h"
#include "js_callback.h"
#include "js_engine.h"
#include "js_function.h"
#include "tensor_hooks.h"

#include "../functorch/functorch.h"
#include "../memory/device_memory.h"
#include "../ops/op_registry.h"

#include <ATen/core/grad_mode.h>
#include <c10/core/AutogradState.h>
#include <torch/csrc/autograd/anomaly_mode.h>
#include <torch/csrc/autograd/autograd.h>
#include <torch/csrc/autograd/engine.h>
#include <torch/csrc/autograd/functions/accumulate_grad.h>

namespace torch_node {
namespace {

using torch::autograd::variable_list;

variable_list optional_gradients(const Call& call, size_t i, size_t count) {
  variable_list gradients = call.is_nullish(i) ? variable_list(count) : call.tensors(i);
  if (gradients.size() != count)
    throw TorchError("got " + std::to_string(count) + " tensors and " + std::to_string(gradients.size()) +
                     " gradients");
  return gradients;
}

/// Runs the engine where it finds room. When it lacks memory nevertheless, it can't be run again (gradients
/// have been added to, and saved tensors are gone), but the script can: garbage is collected for it.
template <class Body>
void run_with_room(Call& call, const char* name, const variable_list& roots, Body&& body) {
  call.state.tensors.poll();
  call.state.tensors.make_room();
  call.state.ops->recent.note(name, roots);
  try {
    run_engine(std::forward<Body>(body));
  } catch (const c10::OutOfMemoryError&) {
    call.state.tensors.collect(/*major=*/true);
    throw;
  }
  call.state.tensors.poll_devices(Moment::kAfterBackward);
}

/// autogradRun(roots, gradients | null, retainGraph, createGraph, inputs | null, accumulates, allowsUnused):
/// the gradients of the inputs, null for unused ones; undefined where they are accumulated. Roots and inputs
/// are tensors or edges.
napi_value run(Call& call) {
  bool retain = call.boolean_at(2), create = call.boolean_at(3), accumulates = call.boolean_at(5);
  if (accumulates) check_backward_allowed();
  variable_list tensors;
  const torch::autograd::edge_list roots = root_edges(call, 0, tensors);
  const variable_list gradients = optional_gradients(call, 1, roots.size());
  for (size_t i = 0; i < gradients.size(); ++i)
    TORCH_CHECK(gradients[i].defined() || !roots[i].function, "element ", i,
                " of gradients tuple is None, but the corresponding Tensor requires grad");
  torch::autograd::edge_list inputs;
  if (!call.is_nullish(4)) inputs = input_edges(call, 4, accumulates);
  variable_list result;
  run_with_room(call, accumulates ? "backward" : "autograd.grad", tensors, [&] {
    result = torch::autograd::Engine::get_default_engine().execute(roots, gradients, retain, create,
                                                                   accumulates, inputs);
  });
  if (accumulates) return call.undefined();
  bool allows_unused = call.boolean_at(6);
  for (size_t i = 0; i < result.size() && !allows_unused; ++i) {
    TORCH_CHECK(result[i].defined(), "The differentiated Tensor at index ", i,
                " appears to not have been used in the graph. Set allow_unused=True if this is the desired "
                "behavior.");
  }
  napi_value list = call.array(result.size());
  for (size_t i = 0; i < result.size(); ++i) call.set(list, i, call.wrap(result[i]));
  return list;
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

napi_value grad(Call& call) { return call.wrap(call.tensor(0).grad()); }

/// setGrad(tensor, gradient | 0)
napi_value set_grad(Call& call) {
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
  call.tensor(0).retain_grad();
  return call.undefined();
}

/// zeroGrads(tensors, setToNone): Optimizer.zero_grad for all parameters at once.
napi_value zero_grads(Call& call) {
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
  register_graph_nodes(table);
  register_gradient_places(table);
  register_gradient_edges(table);
  register_tensor_hooks(table);
  register_js_functions(table);
  register_js_engine(table);
}

}  // namespace torch_node
