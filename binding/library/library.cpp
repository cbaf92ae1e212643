#include "library.h"

#include "../process.h"
#include "dispatch_keys.h"
#include "registry.h"
#include "tags.h"

#include <torch/csrc/jit/frontend/function_schema_parser.h>

namespace torch_node {
namespace {

/// A script's torch.library.Library: what it registered, until it is closed or its instance ends.
class ScriptLibrary {
 public:
  ScriptLibrary(const Instance* owner, torch::Library::Kind kind, std::string ns,
                std::optional<c10::DispatchKey> key, Place place)
      : owner_(owner), kind_(kind), ns_(std::move(ns)), key_(key), place_(place) {
    // LibTorch's constructor checks the arguments.
    if (kind_ == torch::Library::DEF && !key_)
      registry().own_namespace(ns_, owner_, place_);
    else
      torch::Library(kind_, ns_, key_, place_.file, place_.line);
  }

  ~ScriptLibrary() {
    for (const auto& [key, function] : implementations_) registry().withdraw(key, function);
    for (const auto& key : definitions_) registry().undefine(key, owner_);
    if (kind_ == torch::Library::DEF && !key_) registry().leave_namespace(ns_, owner_);
  }

  ScriptLibrary(const ScriptLibrary&) = delete;
  ScriptLibrary& operator=(const ScriptLibrary&) = delete;

  void define(c10::FunctionSchema schema, const std::vector<at::Tag>& tags) {
    // It is an error, which LibTorch has the words for.
    if (kind_ == torch::Library::IMPL) {
      torch::Library library(kind_, ns_, key_, place_.file, place_.line);
      library.def(std::move(schema));
      return;
    }
    definitions_.push_back(registry().define(ns_, std::move(schema), tags, owner_, place_));
  }

  void implement(const std::string& name, c10::DispatchKey key, std::shared_ptr<JsRef> function) {
    implementations_.emplace_back(
        registry().implement(ns_, name, key, key_, kind_ == torch::Library::IMPL, function, place_),
        function);
  }

 private:
  static ScriptRegistry& registry() { return ScriptRegistry::get(); }

  const Instance* owner_;
  torch::Library::Kind kind_;
  std::string ns_;
  std::optional<c10::DispatchKey> key_;
  Place place_;
  std::vector<std::string> definitions_;
  std::vector<std::pair<std::string, std::shared_ptr<JsRef>>> implementations_;
};

/// The libraries of an instance, by their numbers in JavaScript; empty where one was closed.
using Libraries = std::vector<std::unique_ptr<ScriptLibrary>>;

std::mutex libraries_mutex;

std::unordered_map<const Instance*, Libraries>& all_libraries() {
  static auto* all = new std::unordered_map<const Instance*, Libraries>();
  return *all;
}

/// Those of an instance, which only its own thread touches.
Libraries& libraries_of(const Instance& state) {
  std::lock_guard lock(libraries_mutex);
  return all_libraries()[&state];
}

}  // namespace

void leave_libraries(const Instance& state) {
  Libraries ended;
  {
    std::lock_guard lock(libraries_mutex);
    auto found = all_libraries().find(&state);
    if (found == all_libraries().end()) return;
    ended = std::move(found->second);
    all_libraries().erase(found);
  }
}

std::shared_ptr<const std::atomic<bool>> script_definition(const std::string& name,
                                                           const std::string& overload) {
  return ScriptRegistry::get().definition(overload.empty() ? name : name + "." + overload);
}

namespace {

ScriptLibrary& require_library(const Call& call) {
  int32_t id = call.int32(0);
  auto& all = libraries_of(call.state);
  if (id < 0 || static_cast<size_t>(id) >= all.size() || !all[id])
    throw AssertionError("Library object has been destroyed");
  return *all[id];
}

torch::Library::Kind require_kind(const std::string& kind) {
  if (kind == "DEF") return torch::Library::DEF;
  if (kind == "IMPL") return torch::Library::IMPL;
  if (kind == "FRAGMENT") return torch::Library::FRAGMENT;
  throw ArgumentRangeError("Unsupported kind: " + kind);
}

/// libraryOpen(kind, namespace, dispatchKey, file, line): the library's number.
napi_value library_open(Call& call) {
  std::string key = call.string_at(2);
  Place place{ScriptRegistry::get().intern(call.string_at(3)), static_cast<uint32_t>(call.int32(4))};
  Libraries& all = libraries_of(call.state);
  all.push_back(std::make_unique<ScriptLibrary>(
      &call.state, require_kind(call.string_at(0)), call.string_at(1),
      key.empty() ? std::nullopt : std::make_optional(c10::parseDispatchKey(key)), place));
  return call.integer(static_cast<int64_t>(all.size()) - 1);
}

/// libraryDefine(library, schema, aliasAnalysis, tags): the operator's name.
napi_value library_define(Call& call) {
  ScriptLibrary& library = require_library(call);
  bool is_conservative = call.string_at(2) == "CONSERVATIVE";
  auto schema =
      torch::schema(call.string_at(1).c_str(), is_conservative ? c10::AliasAnalysisKind::CONSERVATIVE
                                                               : c10::AliasAnalysisKind::FROM_SCHEMA);
  std::string name = c10::toString(schema.operator_name());
  std::vector<at::Tag> tags;
  for (const auto& tag : call.strings(3)) tags.push_back(require_tag(tag));
  library.define(std::move(schema), tags);
  return call.string(name);
}

/// libraryImpl(library, name, dispatchKey, kernel): null is a kernel that falls through.
napi_value library_impl(Call& call) {
  ScriptLibrary& library = require_library(call);
  std::string name = call.string_at(1);
  c10::DispatchKey key = c10::parseDispatchKey(call.string_at(2));
  std::shared_ptr<JsRef> function;
  if (!call.is_nullish(3)) function = std::make_shared<JsRef>(call.state, call.function_at(3));
  library.implement(name, key, std::move(function));
  return call.undefined();
}

/// libraryClose(library): takes back what it registered.
napi_value library_close(Call& call) {
  require_library(call);
  // Out of the list first: what is destroyed may look for it.
  auto closed = std::move(libraries_of(call.state)[call.int32(0)]);
  return call.undefined();
}

/// libraryOpened(): a library that scripts opened may have registered anything.
napi_value library_opened(Call& call) {
  process().enters_scripts->store(true);
  return call.undefined();
}

std::string flags_of(const c10::Argument& argument) {
  std::string flags;
  if (argument.kwarg_only()) flags += "k";
  if (argument.alias_info() != nullptr) flags += argument.alias_info()->isWrite() ? "w" : "a";
  if (argument.default_value()) flags += "d";
  return flags;
}

/// parseSchema(text): [name, arguments, returns], each of these [name, type, flags][]. Flags: k for keywords,
/// w for what is written to, a for another alias, d for a default.
napi_value parse_schema(Call& call) {
  auto schema = torch::jit::parseSchema(call.string_at(0));
  auto rows = [&](const std::vector<c10::Argument>& list) {
    napi_value result = call.array(list.size());
    for (size_t i = 0; i < list.size(); ++i)
      call.set(result, i, call.strings({list[i].name(), list[i].real_type()->str(), flags_of(list[i])}));
    return result;
  };
  napi_value result = call.array(3);
  call.set(result, 0, call.string(c10::toString(schema.operator_name())));
  call.set(result, 1, rows(schema.arguments()));
  call.set(result, 2, rows(schema.returns()));
  return result;
}

}  // namespace

void register_library(FunctionTable& table) {
  register_dispatch_keys(table);
  register_tags(table);
  table.insert(table.end(), {
                                {"libraryOpen", entry<library_open>},
                                {"libraryDefine", entry<library_define>},
                                {"libraryImpl", entry<library_impl>},
                                {"libraryClose", entry<library_close>},
                                {"libraryOpened", entry<library_opened>},
                                {"parseSchema", entry<parse_schema>},
                            });
}

}  // namespace torch_node
