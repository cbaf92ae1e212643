// Hooks on gradients: of a tensor, after accumulation, and of a node of the graph.
#include "tensor_hooks.h"

#include "graph_node.h"
#include "js_callback.h"
#include "passes.h"

#include <torch/csrc/autograd/custom_function.h>
#include <torch/csrc/autograd/function_hook.h>
#include <torch/csrc/autograd/variable.h>

namespace torch_node {
namespace {

using torch::autograd::variable_list;

/// A gradient that a hook gives instead of another: Python's checks and words.
void check_replacement(const at::Tensor& original, const at::Tensor& result, const std::string& name) {
  if (!result.defined()) return;
  TORCH_CHECK(original.defined(), "can't replace a None gradient with a non-None value");
  torch::autograd::check_variable_result(original, result, name);
}

variable_list replaced(const variable_list& originals, const std::optional<variable_list>& results,
                       const std::string& name) {
  if (!results) return originals;
  TORCH_CHECK(results->size() == originals.size(), "hook '", name,
              "' has returned an incorrect number of values (got ", results->size(), ", but expected ",
              originals.size(), ")");
  for (size_t i = 0; i < originals.size(); ++i) check_replacement(originals[i], (*results)[i], name);
  return *results;
}

/// registerHook(tensor, callback, name): the number for removeHook. The callback gets the gradient and
/// answers with [handle], [] or undefined.
napi_value register_hook(Call& call) {
  after_passes(call.state);
  const at::Tensor& tensor = call.tensor(0);
  TORCH_CHECK(tensor.requires_grad(), "cannot register a hook on a tensor that doesn't require gradient");
  auto callback = std::make_shared<JsRef>(call.state, call.function_at(1));
  std::string name = call.string_at(2);
  unsigned position = tensor.register_hook([callback, name](const at::Tensor& gradient) -> at::Tensor {
    auto answer = call_with_tensors(*callback, {gradient});
    if (!answer || answer->size() != 1) return {};
    check_replacement(gradient, answer->front(), name);
    return answer->front();
  });
  return call.integer(position);
}

napi_value remove_hook(Call& call) {
  after_passes(call.state);
  call.tensor(0).remove_hook(static_cast<unsigned>(call.int32(1)));
  return call.undefined();
}

struct AccumulatedHook : torch::autograd::PostAccumulateGradHook {
  explicit AccumulatedHook(std::shared_ptr<JsRef> callback) : callback(std::move(callback)) {}
  void operator()(const torch::autograd::Variable& tensor) override {
    call_with_tensors(*callback, {tensor});
  }
  std::shared_ptr<JsRef> callback;
};

/// setAccumulateHook(tensor, callback | null): called with the tensor when its gradient has been accumulated.
napi_value set_accumulate_hook(Call& call) {
  after_passes(call.state);
  const at::Tensor& tensor = call.tensor(0);
  TORCH_CHECK(tensor.requires_grad(), "cannot register a hook on a tensor that doesn't require gradient");
  TORCH_CHECK(tensor.is_leaf(), "post accumulate grad hooks cannot be registered on non-leaf tensors");
  std::unique_ptr<torch::autograd::PostAccumulateGradHook> hook;
  if (!call.is_nullish(1))
    hook = std::make_unique<AccumulatedHook>(std::make_shared<JsRef>(call.state, call.function_at(1)));
  torch::autograd::impl::set_post_acc_grad_hooks(tensor, std::move(hook));
  return call.undefined();
}

struct NodePostHook : torch::autograd::FunctionPostHook {
  NodePostHook(std::shared_ptr<JsRef> callback, std::string name)
      : callback(std::move(callback)), name(std::move(name)) {}
  variable_list operator()(const variable_list& grad_inputs, const variable_list& grad_outputs) override {
    return replaced(grad_inputs, call_with_lists(*callback, grad_inputs, grad_outputs), name);
  }
  std::shared_ptr<JsRef> callback;
  std::string name;
};

struct NodePreHook : torch::autograd::FunctionPreHook {
  NodePreHook(std::shared_ptr<JsRef> callback, std::string name)
      : callback(std::move(callback)), name(std::move(name)) {}
  variable_list operator()(const variable_list& grad_outputs) override {
    return replaced(grad_outputs, call_with_lists(*callback, grad_outputs, {}), name);
  }
  std::shared_ptr<JsRef> callback;
  std::string name;
};

/// nodeRegisterHook(node, callback, name): callback(gradInputs, gradOutputs) after the node ran.
napi_value node_register_hook(Call& call) {
  after_passes(call.state);
  require_node(call, 0)->add_post_hook(std::make_unique<NodePostHook>(
      std::make_shared<JsRef>(call.state, call.function_at(1)), call.string_at(2)));
  return call.undefined();
}

/// nodeRegisterPrehook(node, callback, name): callback(gradOutputs, []) before the node runs.
napi_value node_register_prehook(Call& call) {
  after_passes(call.state);
  require_node(call, 0)->add_pre_hook(std::make_unique<NodePreHook>(
      std::make_shared<JsRef>(call.state, call.function_at(1)), call.string_at(2)));
  return call.undefined();
}

}  // namespace

void register_tensor_hooks(FunctionTable& table) {
  table.insert(table.end(), {
                                {"registerHook", entry<register_hook>},
                                {"removeHook", entry<remove_hook>},
                                {"setAccumulateHook", entry<set_accumulate_hook>},
                                {"nodeRegisterHook", entry<node_register_hook>},
                                {"nodeRegisterPrehook", entry<node_register_prehook>},
                            });
}

}  // namespace torch_node
