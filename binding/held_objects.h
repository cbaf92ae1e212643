// Native data behind JavaScript objects that holds tensors, or graphs.
#pragma once

#include "type_tags.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

namespace torch_node {

/// A sweep opens a handle for each object that is alive; scopes of this size keep their number small.
inline constexpr size_t kScope = 1024;
/// Sweeps that a slot or an entry survives before it counts as old: V8 promotes an object at its second
/// scavenge.
inline constexpr uint8_t kPromoteAfter = 2;

/// Frees the data once its object is garbage. Finalizers would do that on a later turn of the event loop, and
/// a loop that never yields would keep all of it: so, as the table of tensors does, `sweep` looks for weak
/// references that a collection has emptied.
class HeldObjects {
 public:
  explicit HeldObjects(Napi::Env env) : env_(env) {}
  HeldObjects(const HeldObjects&) = delete;
  HeldObjects& operator=(const HeldObjects&) = delete;

  /// Puts `data` behind a JavaScript object, which owns it from then on.
  template <typename T>
  void wrap(napi_value object, NativeType type, std::unique_ptr<T> data) {
    add(object, type, data.get(), [](void* pointer) { delete static_cast<T*>(pointer); });
    data.release();
  }

  /// A new JavaScript object with `data` behind it.
  template <typename T>
  Napi::Object make(NativeType type, std::unique_ptr<T> data) {
    Napi::Object object = Napi::Object::New(env_);
    wrap(object, type, std::move(data));
    return object;
  }

  /// After a collection of young objects.
  void sweep_young();
  /// After a collection of the whole heap.
  void sweep_all();
  /// Frees all data. Nothing is behind the objects any more.
  void clear();

 private:
  using Destroy = void (*)(void*);
  struct Entry {
    napi_ref ref;
    void* data;
    Destroy destroy;
    uint8_t age;
  };

  void add(napi_value object, NativeType type, void* data, Destroy destroy);
  void sweep(std::vector<Entry>& entries);

  Napi::Env env_;
  std::vector<Entry> young_;
  std::vector<Entry> old_;
};

}  // namespace torch_node
