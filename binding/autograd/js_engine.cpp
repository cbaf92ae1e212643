#include "js_engine.h"

#include "graph_node.h"

#include <ATen/SavedTensorHooks.h>
#include <torch/csrc/autograd/anomaly_mode.h>
#include <torch/csrc/autograd/engine.h>
#include <torch/csrc/autograd/saved_variable.h>

namespace torch_node {
namespace {

using torch::autograd::AnomalyMetadata;
using torch::autograd::Engine;
using torch::autograd::SavedVariableHooks;

/// Where the script is at present, without the line that names the error.
std::string script_stack() {
  EnvState* state = EnvState::current();
  bool pending = false;
  if (state == nullptr || napi_is_exception_pending(state->env, &pending) != napi_ok || pending) return {};
  napi_handle_scope scope;
  if (napi_open_handle_scope(state->env, &scope) != napi_ok) return {};
  std::string text;
  napi_value message, error, stack;
  size_t length = 0;
  if (napi_create_string_utf8(state->env, "", 0, &message) == napi_ok &&
      napi_create_error(state->env, nullptr, message, &error) == napi_ok &&
      napi_get_named_property(state->env, error, "stack", &stack) == napi_ok &&
      napi_get_value_string_utf8(state->env, stack, nullptr, 0, &length) == napi_ok) {
    text.resize(length);
    napi_get_value_string_utf8(state->env, stack, text.data(), length + 1, &length);
    text.erase(0, text.find('\n') + 1);
  }
  napi_close_handle_scope(state->env, scope);
  return text;
}

/// What anomaly detection remembers of a node: where the script made it, and in which node's backward.
struct JsMetadata : AnomalyMetadata {
  void store_stack() override { traceback = script_stack(); }
  void assign_parent(const GraphNode& node) override { parent = node; }

  void print_stack(const std::string& name) override {
    TORCH_WARN("Error detected in ", name, ". ",
               traceback_text("Traceback of forward call that caused the error:\n"));
    for (GraphNode node = parent; node;) {
      auto* metadata = dynamic_cast<JsMetadata*>(node->metadata());
      if (metadata == nullptr) break;
      TORCH_WARN(
          "\n\nPrevious calculation was induced by ", node->name(), ". ",
          metadata->traceback_text("Traceback of forward call that induced the previous calculation:\n"));
      node = metadata->parent;
    }
  }

  std::string traceback_text(const char* title) const {
    if (traceback.empty())
      return "No forward pass information available. Enable detect anomaly during forward pass for more "
             "information.";
    return title + traceback;
  }

  std::string traceback;
  GraphNode parent;
  std::unique_ptr<JsRef> dictionary;
};

/// The pairs of hooks that the script has set on this thread, innermost last.
thread_local std::vector<SavedHooks> saved_hooks;

struct JsSavedHooks : SavedVariableHooks {
  explicit JsSavedHooks(SavedHooks hooks) : hooks(std::move(hooks)) {}
  void call_pack_hook(const at::Tensor& tensor) override { packed = call_for_object(*hooks.pack, tensor); }
  at::Tensor call_unpack_hook() override { return call_with_object(*hooks.unpack, *packed); }

  SavedHooks hooks;
  std::shared_ptr<JsRef> packed;
};

struct JsEngine : Engine {
  static Engine& instance() {
    static JsEngine engine;
    return engine;
  }
  ~JsEngine() override { stop(); }

  std::unique_ptr<AnomalyMetadata> make_anomaly_metadata() override { return std::make_unique<JsMetadata>(); }
  std::unique_ptr<SavedVariableHooks> get_default_saved_variable_hooks() override {
    return saved_hooks.empty() ? nullptr : std::make_unique<JsSavedHooks>(saved_hooks.back());
  }
};

/// nodeMetadata(node): [dictionary, traceback, parent | null]; the dictionary is the same object each time.
napi_value node_metadata(Call& call) {
  auto* metadata = dynamic_cast<JsMetadata*>(require_node(call, 0)->metadata());
  if (metadata == nullptr) throw TorchError("this node was made before the addon was loaded");
  if (!metadata->dictionary) {
    napi_value object;
    check(napi_create_object(call.env, &object));
    metadata->dictionary = std::make_unique<JsRef>(call.state, object);
  }
  napi_value result = call.array(3);
  call.set(result, 0, metadata->dictionary->get());
  call.set(result, 1, call.string(metadata->traceback));
  call.set(result, 2, wrap_node(call, metadata->parent));
  return result;
}

/// pushSavedHooks(pack, unpack): pack(tensor) answers with an object, which unpack turns into [handle].
napi_value push_saved_hooks(Call& call) {
  const auto& disabled = at::SavedTensorDefaultHooks::get_disabled_error_message();
  TORCH_CHECK(!disabled, *disabled);
  saved_hooks.push_back(
      {std::make_shared<JsRef>(call.state, call.argv[0]), std::make_shared<JsRef>(call.state, call.argv[1])});
  return call.undefined();
}

napi_value pop_saved_hooks(Call& call) {
  if (saved_hooks.empty()) throw TorchError("hooks on saved tensors were removed more often than set");
  saved_hooks.pop_back();
  return call.undefined();
}

/// disableSavedHooks(message | null): the message before, or null. With a message, setting hooks is an error.
napi_value disable_saved_hooks(Call& call) {
  std::optional<std::string> before = at::SavedTensorDefaultHooks::get_disabled_error_message();
  if (call.is_nullish(0)) {
    at::SavedTensorDefaultHooks::enable();
  } else {
    std::string message = call.string_at(0);
    TORCH_CHECK(saved_hooks.empty(), message);
    at::SavedTensorDefaultHooks::disable(message);
  }
  return before ? call.string(*before) : call.null();
}

}  // namespace

std::vector<SavedHooks>& saved_hooks_of_thread() { return saved_hooks; }

void register_js_engine(FunctionTable& table) {
  torch::autograd::set_default_engine_stub(&JsEngine::instance);
  table.insert(table.end(), {
                                {"nodeMetadata", entry<node_metadata>},
                                {"pushSavedHooks", entry<push_saved_hooks>},
                                {"popSavedHooks", entry<pop_saved_hooks>},
                                {"disableSavedHooks", entry<disable_saved_hooks>},
                            });
}

}  // namespace torch_node
