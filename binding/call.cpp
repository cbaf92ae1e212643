#include "call.h"

#include <algorithm>
#include <cmath>

namespace torch_node {
namespace {

[[noreturn]] void expected(const char* what, size_t i) {
  throw ArgumentTypeError("Expected " + std::string(what) + " for argument " + std::to_string(i + 1) +
                          " of a native call");
}

constexpr double kMaxSafeInteger = 9007199254740991.0;

}  // namespace

int32_t Call::int32(size_t i) const {
  int32_t value = 0;
  if (i >= argc || napi_get_value_int32(env, argv[i], &value) != napi_ok) expected("an integer", i);
  return value;
}

double Call::number_at(size_t i) const {
  double value = 0;
  if (i >= argc || napi_get_value_double(env, argv[i], &value) != napi_ok) expected("a number", i);
  return value;
}

int64_t Call::int64(size_t i) const {
  double value = 0;
  if (i >= argc) expected("an integer", i);
  if (napi_get_value_double(env, argv[i], &value) == napi_ok) {
    if (std::trunc(value) != value || std::abs(value) > kMaxSafeInteger) expected("an integer", i);
    return static_cast<int64_t>(value);
  }
  int64_t big = 0;
  bool lossless = false;
  if (napi_get_value_bigint_int64(env, argv[i], &big, &lossless) != napi_ok || !lossless)
    expected("a 64-bit integer", i);
  return big;
}

bool Call::boolean_at(size_t i) const {
  bool value = false;
  if (i >= argc || napi_get_value_bool(env, argv[i], &value) != napi_ok) expected("a boolean", i);
  return value;
}

std::string Call::string_at(size_t i) const {
  size_t length = 0;
  if (i >= argc || napi_get_value_string_utf8(env, argv[i], nullptr, 0, &length) != napi_ok)
    expected("a string", i);
  std::string value(length, '\0');
  check(napi_get_value_string_utf8(env, argv[i], value.data(), length + 1, &length));
  return value;
}

bool Call::is_nullish(size_t i) const {
  if (i >= argc) return true;
  napi_valuetype type;
  check(napi_typeof(env, argv[i], &type));
  return type == napi_undefined || type == napi_null;
}

template <typename T>
std::vector<T> Call::list(size_t i, const char* what, T (Call::*read)(size_t) const) const {
  bool is_array = false;
  uint32_t length = 0;
  if (i >= argc || napi_is_array(env, argv[i], &is_array) != napi_ok || !is_array) expected(what, i);
  check(napi_get_array_length(env, argv[i], &length));
  std::vector<T> values;
  // A sparse array claims any length, and is found out at its first hole.
  values.reserve(std::min(length, 1024u));
  for (uint32_t k = 0; k < length; ++k) {
    Call element{state, env, 1, {}};
    check(napi_get_element(env, argv[i], k, &element.argv[0]));
    values.push_back((element.*read)(0));
  }
  return values;
}

std::vector<int64_t> Call::int64s(size_t i) const { return list(i, "an array of integers", &Call::int64); }

std::vector<std::string> Call::strings(size_t i) const {
  return list(i, "an array of strings", &Call::string_at);
}

std::vector<at::Tensor> Call::tensors(size_t i) const {
  std::vector<at::Tensor> values;
  for (int64_t handle : int64s(i)) {
    if (handle < 0 || handle > INT32_MAX) expected("an array of tensors", i);
    values.push_back(handle == 0 ? at::Tensor() : state.tensors.get(static_cast<int32_t>(handle)));
  }
  return values;
}

napi_value Call::null() const {
  napi_value result;
  check(napi_get_null(env, &result));
  return result;
}

napi_value Call::number(double value) const {
  napi_value result;
  check(napi_create_double(env, value, &result));
  return result;
}

napi_value Call::integer(int64_t value) const {
  napi_value result;
  // Exact as a number where that is possible, else a bigint.
  if (std::abs(static_cast<double>(value)) <= kMaxSafeInteger)
    check(napi_create_int64(env, value, &result));
  else
    check(napi_create_bigint_int64(env, value, &result));
  return result;
}

napi_value Call::boolean(bool value) const {
  napi_value result;
  check(napi_get_boolean(env, value, &result));
  return result;
}

napi_value Call::string(std::string_view value) const {
  napi_value result;
  check(napi_create_string_utf8(env, value.data(), value.size(), &result));
  return result;
}

napi_value Call::array(size_t length) const {
  napi_value result;
  check(napi_create_array_with_length(env, length, &result));
  return result;
}

void Call::set(napi_value array, size_t i, napi_value value) const {
  check(napi_set_element(env, array, static_cast<uint32_t>(i), value));
}

napi_value Call::integers(at::IntArrayRef values) const {
  napi_value result = array(values.size());
  for (size_t i = 0; i < values.size(); ++i) set(result, i, integer(values[i]));
  return result;
}

napi_value Call::short_list(at::IntArrayRef values) const {
  if (values.size() >= state.io_before_setup.size()) return integers(values);
  for (size_t i = 0; i < values.size(); ++i) {
    if (values[i] < INT32_MIN || values[i] > INT32_MAX) return integers(values);
    state.io[i + 1] = static_cast<int32_t>(values[i]);
  }
  state.io[0] = static_cast<int32_t>(values.size());
  return undefined();
}

napi_value Call::adopt(size_t shell, at::Tensor tensor) const {
  state.tensors.poll();
  return integer(state.tensors.adopt(argv[shell], std::move(tensor)));
}

napi_value Call::wrap(at::Tensor tensor) const {
  return tensor.defined() ? state.tensors.wrap(std::move(tensor)) : null();
}

void Call::wrap_native(napi_value object, void* data, const napi_type_tag& tag,
                       napi_finalize finalizer) const {
  // First the data: a tag on an object that wraps something of another addon would be a lie.
  check(napi_wrap(env, object, data, finalizer, nullptr, nullptr));
  if (napi_type_tag_object(env, object, &tag) == napi_ok) return;
  napi_remove_wrap(env, object, nullptr);
  throw ArgumentTypeError("the object belongs to another addon");
}

void* Call::unwrap_native(napi_env env, napi_value object, const napi_type_tag& tag) {
  napi_valuetype type;
  bool is_ours = false;
  void* data = nullptr;
  if (napi_typeof(env, object, &type) != napi_ok || type != napi_object) return nullptr;
  if (napi_check_object_type_tag(env, object, &tag, &is_ours) != napi_ok || !is_ours) return nullptr;
  return napi_unwrap(env, object, &data) == napi_ok ? data : nullptr;
}

}  // namespace torch_node
