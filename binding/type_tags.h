// The tags by which native objects behind JavaScript objects are recognised.
#pragma once

#include "errors.h"

#include <memory>

namespace torch_node {

enum class NativeType : uint64_t {
  Generator,
  GraphNode,
  FunctionContext,
  BatchQueue,
  ScriptObject,
  Event,
  Graph,
  MemoryPool,
  MpsEvent,
  GradientPlaces,
  SelectiveCheckpoint,
  ModelPackage,
  OperatorKernel,
  Store,
  ProcessGroup,
  Work,
  Reducer,
  kCount  // how many there are
};

/// The tag of a type. Random for each copy of the addon that is loaded: an object of another copy, whose
/// layout nobody knows here, is never taken for one of ours.
const napi_type_tag& type_tag(NativeType type);

namespace detail {
void wrap(Napi::Object object, void* data, NativeType type, napi_finalize finalizer);
void* unwrap(napi_env env, napi_value value, NativeType type);
}  // namespace detail

/// Puts `data` behind a JavaScript object, which owns it from then on: it goes on a later turn of the event
/// loop than its object. What holds tensors is for HeldObjects.
template <typename T>
void wrap_native(Napi::Env env, napi_value object, NativeType type, std::unique_ptr<T> data) {
  detail::wrap(Napi::Object(env, object), data.get(), type,
               [](napi_env, void* pointer, void*) { delete static_cast<T*>(pointer); });
  data.release();
}

/// A new JavaScript object with `data` behind it.
template <typename T>
Napi::Object new_native(Napi::Env env, NativeType type, std::unique_ptr<T> data) {
  Napi::Object object = Napi::Object::New(env);
  wrap_native(env, object, type, std::move(data));
  return object;
}

/// What `wrap_native` put behind the object with this type, or nullptr for anything else.
template <typename T>
T* unwrap_native(napi_env env, napi_value value, NativeType type) {
  return static_cast<T*>(detail::unwrap(env, value, type));
}

}  // namespace torch_node
