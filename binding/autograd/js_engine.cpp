#include "js_engine.h"

#include "graph_node.h"
#include "js_callback.h"

#include <ATen/SavedTensorHooks.h>
#include <torch/csrc/autograd/anomaly_mode.h>
#include <torch/csrc/autograd/engine.h>
#include <torch/csrc/autograd/saved_variable.h>

#include <algorithm>
#include <utility>

namespace torch_node {
namespace {

using torch::autograd::AnomalyMetadata;
using torch::autograd::Engine;
using torch::autograd::SavedVariableHooks;

// The environments of the instances on this thread. Which one asks for the stack makes no difference.
thread_local std::vector<napi_env> environments;
// On a thread without a script: where the script is that it works for.
thread_local std::string stack_of_caller;

}  // namespace

/// Without the line that names the error.
std::string script_stack() {
  if (environments.empty()) return stack_of_caller;
  Napi::Env env(environments.back());
  if (env.IsExceptionPending()) return {};
  Napi::HandleScope scope(env);
  try {
    Napi::Value stack = Napi::Error::New(env, "").Value().Get("stack");
    if (!stack.IsString()) return {};
    std::string text = stack.As<Napi::String>();
    return text.substr(text.find('\n') + 1);
  } catch (const Napi::Error&) {
    return {};
  }
}

std::string exchange_script_stack(std::string stack) {
  return std::exchange(stack_of_caller, std::move(stack));
}

namespace {

struct JsMetadata : NodeMetadata {
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
};

thread_local std::vector<SavedHooksEntry> saved_hooks_of_thread;
std::atomic<bool> enters_scripts{false};

struct JsEngine : Engine {
  static Engine& instance() {
    static JsEngine engine;
    return engine;
  }
  ~JsEngine() override { stop(); }

  std::unique_ptr<AnomalyMetadata> make_anomaly_metadata() override { return std::make_unique<JsMetadata>(); }
  std::unique_ptr<SavedVariableHooks> get_default_saved_variable_hooks() override {
    if (saved_hooks_of_thread.empty()) return nullptr;
    enters_scripts.store(true, std::memory_order_relaxed);
    const SavedHooksEntry& innermost = saved_hooks_of_thread.back();
    return innermost.make(innermost.hooks);
  }
};

// What follows serves this copy only, and reaches the engine, which may be another copy's, through process().

/// A pair of hooks of this copy.
struct SavedHooks {
  std::shared_ptr<JsRef> pack, unpack;
};

struct JsSavedHooks : SavedVariableHooks {
  explicit JsSavedHooks(SavedHooks hooks) : hooks(std::move(hooks)) {}
  void call_pack_hook(const at::Tensor& tensor) override { packed = call_for_object(*hooks.pack, tensor); }
  at::Tensor call_unpack_hook() override { return call_with_object(*hooks.unpack, *packed); }

  SavedHooks hooks;
  std::shared_ptr<JsRef> packed;
};

std::unique_ptr<SavedVariableHooks> make_saved_hooks(const std::shared_ptr<void>& hooks) {
  return std::make_unique<JsSavedHooks>(*static_cast<SavedHooks*>(hooks.get()));
}

/// Stands for this copy beside what it leaves with a node.
const char kThisCopy = 0;

/// nodeMetadata(node): [dictionary, traceback, parent | null]; the dictionary is the same object each time.
napi_value node_metadata(Call& call) {
  NodeMetadata* metadata = process().metadata(*require_node(call, 0));
  if (metadata == nullptr) throw TorchError("this node was made before the addon was loaded");
  if (!metadata->dictionary || metadata->dictionary_owner != &kThisCopy) {
    metadata->dictionary = std::make_shared<JsRef>(call.state, Napi::Object::New(call.env));
    metadata->dictionary_owner = &kThisCopy;
  }
  napi_value result = call.array(3);
  call.set(result, 0, static_cast<JsRef*>(metadata->dictionary.get())->get());
  call.set(result, 1, call.string(metadata->traceback));
  call.set(result, 2, wrap_node(call, metadata->parent));
  return result;
}

/// pushSavedHooks(pack, unpack): pack(tensor) answers with an object, which unpack turns into [handle].
napi_value push_saved_hooks(Call& call) {
  const auto& disabled = at::SavedTensorDefaultHooks::get_disabled_error_message();
  TORCH_CHECK(!disabled, *disabled);
  auto reference = [&](size_t i) { return std::make_shared<JsRef>(call.state, call.function_at(i)); };
  auto hooks = std::make_shared<SavedHooks>(SavedHooks{reference(0), reference(1)});
  process().saved_hooks().push_back({hooks, make_saved_hooks});
  return call.undefined();
}

napi_value pop_saved_hooks(Call& call) {
  auto& hooks = process().saved_hooks();
  if (hooks.empty()) throw TorchError("hooks on saved tensors were removed more often than set");
  hooks.pop_back();
  return call.undefined();
}

/// disableSavedHooks(message | null): the message before, or null. With a message, setting hooks is an error.
napi_value disable_saved_hooks(Call& call) {
  std::optional<std::string> before = at::SavedTensorDefaultHooks::get_disabled_error_message();
  if (call.is_nullish(0)) {
    at::SavedTensorDefaultHooks::enable();
  } else {
    std::string message = call.string_at(0);
    TORCH_CHECK(process().saved_hooks().empty(), message);
    at::SavedTensorDefaultHooks::disable(message);
  }
  return before ? call.string(*before) : call.null();
}

}  // namespace

void install_js_engine(Process& process) {
  process.enter = [](napi_env env) { environments.push_back(env); };
  process.leave = [](napi_env env) {
    auto found = std::find(environments.begin(), environments.end(), env);
    if (found != environments.end()) environments.erase(found);
  };
  process.enters_scripts = &enters_scripts;
  process.saved_hooks = []() -> std::vector<SavedHooksEntry>& { return saved_hooks_of_thread; };
  process.metadata = [](torch::autograd::Node& node) -> NodeMetadata* {
    return dynamic_cast<JsMetadata*>(node.metadata());
  };
  torch::autograd::set_default_engine_stub(&JsEngine::instance);
}

void register_js_engine(FunctionTable& table) {
  table.insert(table.end(), {
                                {"nodeMetadata", entry<node_metadata>},
                                {"pushSavedHooks", entry<push_saved_hooks>},
                                {"popSavedHooks", entry<pop_saved_hooks>},
                                {"disableSavedHooks", entry<disable_saved_hooks>},
                            });
}

}  // namespace torch_node
