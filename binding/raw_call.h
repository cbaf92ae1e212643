// Node-API itself, for the path that every operator takes. All else goes through node-addon-api.
#pragma once

#include <napi.h>

#include <exception>
#include <utility>

namespace torch_node {

/// A call of Node-API failed: a JavaScript exception is pending, or a value is not what was expected.
struct RawCallError : std::exception {
  const char* what() const noexcept override { return "a call of Node-API failed"; }
};

/// Throws RawCallError unless `status` is napi_ok.
inline void check(napi_status status) {
  if (status != napi_ok) [[unlikely]]
    throw RawCallError();
}

namespace raw {

// Each of these answers whether the value is of that kind, and reads it: node-addon-api asks and reads in two
// calls.
inline bool get_int32(napi_env env, napi_value value, int32_t& result) {
  return napi_get_value_int32(env, value, &result) == napi_ok;
}
inline bool get_double(napi_env env, napi_value value, double& result) {
  return napi_get_value_double(env, value, &result) == napi_ok;
}
inline bool get_bool(napi_env env, napi_value value, bool& result) {
  return napi_get_value_bool(env, value, &result) == napi_ok;
}
inline bool get_int64_of_bigint(napi_env env, napi_value value, int64_t& result, bool& lossless) {
  return napi_get_value_bigint_int64(env, value, &result, &lossless) == napi_ok;
}

inline napi_valuetype type_of(napi_env env, napi_value value) {
  napi_valuetype type;
  check(napi_typeof(env, value, &type));
  return type;
}
inline bool is_array(napi_env env, napi_value value) {
  bool is = false;
  return napi_is_array(env, value, &is) == napi_ok && is;
}
inline bool is_typed_array(napi_env env, napi_value value) {
  bool is = false;
  return napi_is_typedarray(env, value, &is) == napi_ok && is;
}
inline uint32_t array_length(napi_env env, napi_value array) {
  uint32_t length = 0;
  check(napi_get_array_length(env, array, &length));
  return length;
}
inline napi_value element(napi_env env, napi_value array, uint32_t i) {
  napi_value value;
  check(napi_get_element(env, array, i, &value));
  return value;
}
inline void set_element(napi_env env, napi_value array, uint32_t i, napi_value value) {
  check(napi_set_element(env, array, i, value));
}
/// The elements of a typed array of that type, or nullptr for anything else.
template <typename T>
inline T* typed_array(napi_env env, napi_value value, napi_typedarray_type wanted, size_t& length) {
  napi_typedarray_type type;
  void* data = nullptr;
  if (napi_get_typedarray_info(env, value, &type, &length, &data, nullptr, nullptr) != napi_ok ||
      type != wanted)
    return nullptr;
  static T none{};  // an empty array may have no memory
  return data != nullptr ? static_cast<T*>(data) : &none;
}

// Weak references, of which each tensor has one: node-addon-api's carry the environment and a flag, and look
// both up.
inline napi_ref make_weak(napi_env env, napi_value object) {
  napi_ref ref = nullptr;
  check(napi_create_reference(env, object, 0, &ref));
  return ref;
}
/// The object, or nullptr when it was collected.
inline napi_value get(napi_env env, napi_ref ref) {
  napi_value value = nullptr;
  check(napi_get_reference_value(env, ref, &value));
  return value;
}
inline bool is_empty(napi_env env, napi_ref ref) {
  napi_value value = nullptr;
  return napi_get_reference_value(env, ref, &value) == napi_ok && value == nullptr;
}
inline void drop(napi_env env, napi_ref& ref) {
  if (ref != nullptr) napi_delete_reference(env, ref);
  ref = nullptr;
}

// node-addon-api wraps objects of its own classes only.
inline void wrap(napi_env env, napi_value object, void* data, napi_finalize finalizer) {
  check(napi_wrap(env, object, data, finalizer, nullptr, nullptr));
}
inline void* unwrap(napi_env env, napi_value object) {
  void* data = nullptr;
  return napi_unwrap(env, object, &data) == napi_ok ? data : nullptr;
}

}  // namespace raw
}  // namespace torch_node
