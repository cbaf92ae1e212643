// Node-API itself, for the path that every operator takes. All else goes through node-addon-api.
//
// What it is worth, against the same path through Napi::CallbackInfo, Napi::Value, Napi::Array and
// Napi::ObjectReference (nanoseconds a call on one-element tensors, garbage collection in one thread, two
// builds taking turns five times, the least of 400 short runs each):
//
//                          a.add(b)   a.neg()   a.add(1)   a.reshape([1, 1])   a.sum(0)   a.dim()   a.item()
//   here                        937       795       2191                1256       1406        59        118
//   through node-addon-api     1012       826       2314                1336       1435        61        120
//
// So calls of operators gain 2 to 8 %. Properties gain nothing: their accessors are the same ones.
#pragma once

#include <napi.h>

#include <exception>
#include <string>

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

// What node-addon-api does not have, or not in the form that is needed here.

/// Wrapping: it wraps objects of its own classes only.
inline void wrap(napi_env env, napi_value object, void* data, napi_finalize finalizer) {
  check(napi_wrap(env, object, data, finalizer, nullptr, nullptr));
}
inline void remove_wrap(napi_env env, napi_value object) { napi_remove_wrap(env, object, nullptr); }
/// The data behind an object with that tag, or nullptr for anything else.
inline void* unwrap(napi_env env, napi_value object, const napi_type_tag& tag) {
  bool is_tagged = false;
  void* data = nullptr;
  if (type_of(env, object) != napi_object ||
      napi_check_object_type_tag(env, object, &tag, &is_tagged) != napi_ok || !is_tagged)
    return nullptr;
  return napi_unwrap(env, object, &data) == napi_ok ? data : nullptr;
}

/// The memory of a typed array of any kind: its own class knows no element size for the newest one,
/// Float16Array, and Node-API may know no name for it and then leaves `type` alone.
inline void* typed_array_of_any_kind(napi_env env, napi_value value, napi_typedarray_type& type,
                                     size_t& length, napi_value& buffer) {
  void* data = nullptr;
  check(napi_get_typedarray_info(env, value, &type, &length, &data, &buffer, nullptr));
  return data;
}

/// The memory of a DataView: its own class takes a view that its shrunken buffer no longer holds for an
/// error.
inline void* data_view(napi_env env, napi_value value, size_t& bytes, napi_value& buffer) {
  void* data = nullptr;
  check(napi_get_dataview_info(env, value, &bytes, &data, &buffer, nullptr));
  return data;
}

/// Strings of Latin-1 characters, as which bytes travel.
inline napi_value latin1(napi_env env, const std::string& bytes) {
  napi_value result;
  check(napi_create_string_latin1(env, bytes.data(), bytes.size(), &result));
  return result;
}
inline std::string get_latin1(napi_env env, napi_value value) {
  size_t length = 0;
  check(napi_get_value_string_latin1(env, value, nullptr, 0, &length));
  std::string bytes(length, '\0');
  check(napi_get_value_string_latin1(env, value, bytes.data(), length + 1, &length));
  return bytes;
}

/// The arguments of a call, and what its function was made with.
inline bool get_arguments(napi_env env, napi_callback_info info, size_t& count, napi_value* arguments,
                          void*& data) {
  return napi_get_cb_info(env, info, &count, arguments, nullptr, &data) == napi_ok;
}
/// A function that is the callback itself: Napi::Function::New puts one of its own in between.
inline napi_value function(napi_env env, const char* name, napi_callback callback, void* data) {
  napi_value result;
  check(napi_create_function(env, name, NAPI_AUTO_LENGTH, callback, data, &result));
  return result;
}

}  // namespace raw
}  // namespace torch_node
