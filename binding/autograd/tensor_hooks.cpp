// Hooks on gradients: of a tensor, after accumulation, and of a node of the graph.
#include "tensor_hooks.h"

#include "graph_node.h"
#include "js_callback.h"

#include <torch/csrc/autograd/function_hook.h>
#include <torch/csrc/autograd/variable.h>

namespace torch_node {
namespace {

using torch::autograd::variable_list;

/// registerHook(tensor, callback): the number for removeHook. The callback gets the gradient and answers with [handle], [] or undefined.
napi_value register_hook(Call& call) {
  const at::Tensor& tensor = call.tensor(0);
  TORCH_CHECK(tensor.requires_grad(), "cannot register a hook on a tensor that doesn't require gradient");
  auto callback = std::make_shared<JsRef>(call.state, call.argv[1]);
  unsigned position = tensor.register_hook([callback](const at::Tensor& gradient) -> at::Tensor {
    auto answer = call_with_tensors(*callback, {gradient});
    return answer && answer->size() == 1 ? answer->front() : at::Tensor();
  });
  return call.integer(position);
}

napi_value remove_hook(Call& call) {
  call.tensor(0).remove_hook(static_cast<unsigned>(call.int32(1)));
  return call.undefined();
}

struct AccumulatedHook : torch::autograd::PostAccumulateGradHook {
  explicit AccumulatedHook(std::shared_ptr<JsRef> callback) : callback(std::move(callback)) {}
  void operator()(const torch::autograd::Variable& tensor) override { call_with_tensors(*callback, {tensor}); }
  std::shared_ptr<JsRef> callback;
};

/// setAccumulateHook(tensor, callback | null): called with the tensor when its gradient has been accumulated.
napi_value set_accumulate_hook(Call& call) {
  const at::Tensor& tensor = call.tensor(0);
  TORCH_CHECK(tensor.requires_grad(), "cannot register a hook on a tensor that doesn't require gradient");
  TORCH_CHECK(tensor.is_leaf(), "post accumulate grad hooks cannot be registered on non-leaf tensors");
  std::unique_ptr<torch::autograd::PostAccumulateGradHook> hook;
  if (!call.is_nullish(1)) hook = std::make_unique<AccumulatedHook>(std::make_shared<JsRef>(call.state, call.argv[1]));
  torch::autograd::impl::set_post_acc_grad_hooks(tensor, std::move(hook));
  return call.undefined();
}

struct NodePostHook : torch::autograd::FunctionPostHook {
  explicit NodePostHook(std::shared_ptr<JsRef> callback) : callback(std::move(callback)) {}
  variable_list operator()(const variable_list& grad_inputs, const variable_list& grad_outputs) override {
    auto answer = call_with_lists(*callback, grad_inputs, grad_outputs);
    return answer ? *answer : grad_inputs;
  }
  std::shared_ptr<JsRef> callback;
};

struct NodePreHook : torch::autograd::FunctionPreHook {
  explicit NodePreHook(std::shared_ptr<JsRef> callback) : callback(std::move(callback)) {}
  variable_list operator()(const variable_list& grad_outputs) override {
    auto answer = call_with_lists(*callback, grad_outputs, {});
    return answer ? *answer : grad_outputs;
  }
  std::shared_ptr<JsRef> callback;
};

/// nodeRegisterHook(node, callback): callback(gradInputs, gradOutputs) after the node ran.
napi_value node_register_hook(Call& call) {
  require_node(call, 0)->add_post_hook(std::make_unique<NodePostHook>(std::make_shared<JsRef>(call.state, call.argv[1])));
  return call.undefined();
}

/// nodeRegisterPrehook(node, callback): callback(gradOutputs, []) before the node runs.
napi_value node_register_prehook(Call& call) {
  require_node(call, 0)->add_pre_hook(std::make_unique<NodePreHook>(std::make_shared<JsRef>(call.state, call.argv[1])));
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
