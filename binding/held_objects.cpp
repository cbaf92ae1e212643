#include "held_objects.h"

#include "raw_call.h"

#include <optional>
#include <utility>

namespace torch_node {

void HeldObjects::add(napi_value object, NativeType type, void* data, Destroy destroy) {
  young_.push_back({raw::make_weak(env_, object), data, destroy, 0});
  try {
    detail::wrap(Napi::Object(env_, object), data, type, nullptr);
  } catch (...) {
    raw::drop(env_, young_.back().ref);
    young_.pop_back();
    throw;
  }
}

/// Frees what is behind the entries' objects that are gone.
void HeldObjects::sweep(std::vector<Entry>& entries) {
  std::optional<Napi::HandleScope> scope(env_);
  // Destroying a graph may run destructors that come here: work on a list of our own.
  std::vector<Entry> seen;
  seen.swap(entries);
  for (size_t i = 0; i < seen.size(); ++i) {
    if (i % kScope == kScope - 1) scope.emplace(env_);
    Entry& entry = seen[i];
    if (raw::is_empty(env_, entry.ref)) {
      raw::drop(env_, entry.ref);
      entry.destroy(entry.data);
    } else if (entry.age == kPromoteAfter || ++entry.age == kPromoteAfter) {
      old_.push_back(entry);
    } else {
      young_.push_back(entry);
    }
  }
}

void HeldObjects::sweep_young() {
  if (!young_.empty()) sweep(young_);
}

void HeldObjects::sweep_all() {
  sweep_young();
  if (!old_.empty()) sweep(old_);
}

void HeldObjects::clear() {
  Napi::HandleScope scope(env_);
  for (std::vector<Entry>* entries : {&young_, &old_}) {
    for (Entry& entry : std::exchange(*entries, {})) {
      if (napi_value object = raw::get(env_, entry.ref)) raw::remove_wrap(env_, object);
      raw::drop(env_, entry.ref);
      entry.destroy(entry.data);
    }
  }
}

}  // namespace torch_node
