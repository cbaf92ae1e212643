#include "js_function.h"

#include "../torch_versions.h"
#include "js_callback.h"
#include "passes.h"

#include <ATen/core/grad_mode.h>
#include <torch/csrc/autograd/saved_variable.h>

#include <cstring>
#include <typeinfo>
#include <unordered_set>

namespace torch_node {
namespace {

using torch::autograd::variable_list;

/// A node whose backward is a JavaScript function.
struct JsNode : OwnNode {
  std::shared_ptr<JsRef> callback;  // (...gradOutputs) => handles, one for each tensor that forward took
  std::string label;
  std::vector<torch::autograd::VariableInfo> output_info;
  std::vector<torch::autograd::SavedVariable> saved;
  bool materialize = true;
  bool released = false;

  std::string name() const override { return label; }

  variable_list apply(variable_list&& gradients) override {
    if (!callback) throw TorchError(label + ": its forward ended with an error, so it has no gradient");
    if (materialize) {
      for (size_t i = 0; i < gradients.size() && i < output_info.size(); ++i)
        if (!gradients[i].defined()) gradients[i] = output_info[i].zeros(device_guard_);
    }
    auto answer = call_with_tensors(*callback, gradients);
    if (!answer) throw TorchError(label + ": backward returned nothing");
    answer->resize(num_outputs());
    return *answer;
  }

  void release_variables() override {
    saved.clear();
    released = true;
  }

  /// The callback keeps the context, which has a weak reference to this node.
  void let_go() override {
    callback.reset();
    saved.clear();
  }

 private:
  c10::OptionalDeviceGuard device_guard_;
};

/// What the JavaScript context object holds. Until forward has run it owns the node; afterwards the graph
/// does, and the context, which the node itself keeps alive through its callback, must not hold it in return,
/// or neither would ever be freed.
struct Context {
  NodePtr<JsNode> owner;
  std::optional<WeakNodePtr<JsNode>> node;
  variable_list inputs;
  bool executable = false;

  NodePtr<JsNode> lock() const { return owner ? owner : node ? node->lock() : NodePtr<JsNode>(); }
};

Context& require_context(const Call& call, size_t i) {
  auto* context =
      i < call.argc ? unwrap_native<Context>(call.env, call.argv[i], NativeType::FunctionContext) : nullptr;
  if (context == nullptr) throw ArgumentTypeError("Expected the context of an autograd Function");
  return *context;
}

/// functionBegin(context, name, inputs): whether backward will be recorded.
napi_value function_begin(Call& call) {
  auto context = std::make_unique<Context>();
  context->owner = make_node<JsNode>();
  context->owner->label = call.string_at(1);
  context->inputs = call.tensors(2);
  context->executable =
      at::GradMode::is_enabled() && torch::autograd::any_variable_requires_grad(context->inputs);
  if (context->executable)
    context->owner->set_next_edges(torch::autograd::collect_next_edges(context->inputs));
  context->owner->clear_input_metadata();
  bool executable = context->executable;
  call.state.objects.wrap(call.value(0), NativeType::FunctionContext, std::move(context));
  return call.boolean(executable);
}

std::unordered_set<at::TensorImpl*> impls(const variable_list& tensors) {
  std::unordered_set<at::TensorImpl*> set;
  for (const auto& tensor : tensors) set.insert(tensor.unsafeGetTensorImpl());
  return set;
}

/// The outputs' tangents from the inputs', of which those without one count as zeros as gradients do.
variable_list forward_derivative(const JsNode& node, const JsRef& jvp, const variable_list& inputs,
                                 variable_list tangents) {
  for (size_t i = 0; node.materialize && i < tangents.size(); ++i) {
    at::ScalarType type = inputs[i].scalar_type();
    if (!tangents[i].defined() && (at::isFloatingType(type) || at::isComplexType(type)))
      tangents[i] = at::zeros_like(inputs[i]);
  }
  auto answer = call_with_tensors(jvp, tangents);
  if (!answer) throw TorchError(node.label + ": jvp returned nothing");
  return *answer;
}

/// functionEnd(context, outputs, nonDifferentiable, dirty, saved, materialize, callback, jvp): the outputs,
/// attached to the graph. jvp(...tangents) answers with handles, one for each output; it is called here if at
/// all.
napi_value function_end(Call& call) {
  Context& context = require_context(call, 0);
  if (!context.owner) throw TorchError("forward of this context has already ended");
  NodePtr<JsNode> node = context.owner;
  variable_list outputs = call.tensors(1);
  variable_list dirty = call.tensors(3);
  variable_list saved = call.tensors(4);
  node->materialize = call.boolean_at(5);
  JsRef jvp(call.state, call.function_at(7));
  for (auto& tensor : dirty) torch::autograd::impl::bump_version(tensor);

  std::vector<std::optional<at::Tensor>> raw;
  for (const auto& tensor : outputs)
    raw.push_back(tensor.defined() ? std::make_optional(tensor) : std::nullopt);
  OutputWrapper wrapper;
  auto wrapped = wrapper.wrap(
      context.inputs, impls(call.tensors(2)), impls(dirty), raw, context.executable ? node : nullptr,
      [&](const variable_list& inputs, variable_list tangents) {
        return forward_derivative(*node, jvp, inputs, std::move(tangents));
      },
      std::unordered_set<at::TensorImpl*>(), [](const at::Tensor& tensor) { return tensor.view_as(tensor); },
      /*pure_view=*/false);

  if (context.executable) {
    for (const auto& output : wrapped) {
      if (output)
        node->output_info.emplace_back(*output);
      else
        node->output_info.emplace_back();
    }
    for (const auto& tensor : saved) {
      // An output that is saved holds its own node: the saved copy must not, so it is taken from what was
      // wrapped.
      bool is_output = false;
      at::Tensor value = tensor;
      for (size_t i = 0; i < outputs.size(); ++i) {
        if (tensor.defined() && outputs[i].defined() && outputs[i].is_same(tensor) && wrapped[i]) {
          value = *wrapped[i];
          is_output = value.grad_fn().get() == node.get();
        }
      }
      node->saved.emplace_back(value.defined() ? std::make_optional(value) : std::nullopt, is_output);
    }
    wrapper.finish();
    // Last of all: a context whose forward, or what follows it here, has thrown would be kept by its own
    // node.
    node->callback = std::make_shared<JsRef>(call.state, call.function_at(6));
  }
  napi_value result = call.array(wrapped.size());
  for (size_t i = 0; i < wrapped.size(); ++i)
    call.set(result, i, wrapped[i] ? call.wrap(*wrapped[i]) : call.null());
  context.node = WeakNodePtr<JsNode>(node);
  context.owner.reset();
  context.inputs.clear();
  return result;
}

/// functionSaved(context): the saved tensors.
napi_value function_saved(Call& call) {
  after_passes(call.state);
  NodePtr<JsNode> node = require_context(call, 0).lock();
  if (!node) throw TorchError("the graph of this context no longer exists");
  if (node->released)
    throw TorchError(
        "Trying to backward through the graph a second time (or directly access saved tensors after they "
        "have already been freed). Saved "
        "intermediate values of the graph are freed when you call .backward() or autograd.grad(). Specify "
        "retain_graph=True if you need to "
        "backward through the graph a second time or if you need to access saved tensors after calling "
        "backward.");
  napi_value result = call.array(node->saved.size());
  for (size_t i = 0; i < node->saved.size(); ++i) call.set(result, i, call.wrap(node->saved[i].unpack(node)));
  return result;
}

}  // namespace

bool is_js_function(const torch::autograd::Node& node) {
  // By its name: each copy has a type of its own.
  static const char* const own = typeid(JsNode).name();
  const char* name = typeid(node).name();
  return name == own || std::strcmp(name, own) == 0;
}

void register_js_functions(FunctionTable& table) {
  table.insert(table.end(), {
                                {"functionBegin", entry<function_begin>},
                                {"functionEnd", entry<function_end>},
                                {"functionSaved", entry<function_saved>},
                            });
}

}  // namespace torch_node
