#include "registry.h"

#include "../instance.h"

#include <sstream>

namespace torch_node {
namespace {

std::string text_of(const c10::FunctionSchema& schema) {
  std::ostringstream text;
  text << schema;
  return text.str();
}

}  // namespace

ScriptRegistry& ScriptRegistry::get() {
  // Never destroyed: at the end of the process LibTorch's own statics may be gone already.
  static auto* registry = new ScriptRegistry();
  return *registry;
}

const char* ScriptRegistry::intern(const std::string& file) {
  std::lock_guard lock(mutex_);
  return files_.insert(file).first->c_str();
}

void ScriptRegistry::own_namespace(const std::string& ns, const Instance* owner, Place place) {
  std::lock_guard lock(mutex_);
  auto found = namespaces_.find(ns);
  if (found != namespaces_.end() && found->second.owners.count(owner) == 0) {
    found->second.owners.insert(owner);
    return;
  }
  auto registration =
      std::make_unique<torch::Library>(torch::Library::DEF, ns, std::nullopt, place.file, place.line);
  namespaces_[ns] = {std::move(registration), {owner}};
}

void ScriptRegistry::leave_namespace(const std::string& ns, const Instance* owner) {
  std::lock_guard lock(mutex_);
  auto found = namespaces_.find(ns);
  if (found == namespaces_.end()) return;
  auto& owners = found->second.owners;
  if (auto it = owners.find(owner); it != owners.end()) owners.erase(it);
  if (owners.empty()) namespaces_.erase(found);
}

void ScriptRegistry::keep_name(const c10::OperatorName& name) {
  std::string key = c10::toString(name);
  if (names_.count(key) == 0) names_.emplace(key, c10::Dispatcher::singleton().registerName(name));
}

std::string ScriptRegistry::define(const std::string& ns, c10::FunctionSchema schema,
                                   const std::vector<at::Tag>& tags, const Instance* owner, Place place) {
  std::string text = text_of(schema);
  c10::OperatorName name = schema.operator_name();
  if (!name.getNamespace()) name.name = ns + "::" + name.name;
  std::string key = c10::toString(name);
  std::lock_guard lock(mutex_);
  auto found = definitions_.find(key);
  if (found != definitions_.end() && found->second.owners.count(owner) == 0 && found->second.schema == text) {
    found->second.owners.insert(owner);
    return key;
  }
  auto registration =
      std::make_unique<torch::Library>(torch::Library::FRAGMENT, ns, std::nullopt, place.file, place.line);
  registration->def(std::move(schema), tags);
  keep_name(name);
  definitions_[key] = {
      std::move(registration), std::move(text), {owner}, std::make_shared<std::atomic<bool>>(true)};
  return key;
}

void ScriptRegistry::undefine(const std::string& key, const Instance* owner) {
  std::lock_guard lock(mutex_);
  auto found = definitions_.find(key);
  if (found == definitions_.end()) return;
  auto& owners = found->second.owners;
  if (auto it = owners.find(owner); it != owners.end()) owners.erase(it);
  if (!owners.empty()) return;
  found->second.stands->store(false);
  definitions_.erase(found);
}

std::string ScriptRegistry::implement(const std::string& ns, const std::string& name, c10::DispatchKey key,
                                      std::optional<c10::DispatchKey> library_key, bool is_impl,
                                      std::shared_ptr<JsRef> function, Place place) {
  process().enters_scripts->store(true);
  bool is_qualified = name.find("::") != std::string::npos;
  std::string place_key =
      (is_qualified ? name : ns + "::" + name) + "/" + c10::toString(key) + (function ? "" : "/fallthrough");
  std::lock_guard lock(mutex_);
  auto found = implementations_.find(place_key);
  if (found != implementations_.end()) {
    if (function) found->second.kernels->add(std::move(function));
    return place_key;
  }
  auto registration = std::make_unique<torch::Library>(
      is_impl ? torch::Library::IMPL : torch::Library::FRAGMENT, ns, library_key, place.file, place.line);
  auto kernels = std::make_shared<Kernels>();
  if (function) {
    kernels->add(std::move(function));
    registration->impl(
        name.c_str(),
        torch::dispatch(key, torch::CppFunction::makeFromBoxedFunctor(std::make_unique<JsKernel>(kernels))));
  } else {
    registration->impl(name.c_str(), torch::dispatch(key, torch::CppFunction::makeFallthrough()));
  }
  keep_name(registration->_resolve(name.c_str()));
  implementations_[place_key] = {std::move(registration), std::move(kernels)};
  return place_key;
}

void ScriptRegistry::withdraw(const std::string& key, const std::shared_ptr<JsRef>& function) {
  std::lock_guard lock(mutex_);
  auto found = implementations_.find(key);
  if (found == implementations_.end()) return;
  if (function) found->second.kernels->remove(function);
  if (found->second.kernels->empty()) implementations_.erase(found);
}

std::shared_ptr<const std::atomic<bool>> ScriptRegistry::definition(const std::string& key) {
  std::lock_guard lock(mutex_);
  auto found = definitions_.find(key);
  return found == definitions_.end() ? nullptr : found->second.stands;
}

}  // namespace torch_node
