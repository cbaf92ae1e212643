#include "call.h"

#include <algorithm>

namespace torch_node {
namespace {

[[noreturn]] void expected(const char* what, size_t i) {
  throw ArgumentTypeError("Expected " + std::string(what) + " for argument " + std::to_string(i + 1) +
                          " of a native call");
}

}  // namespace

int32_t Call::int32(size_t i) const {
  int32_t value = 0;
  if (i >= argc || !raw::get_int32(env, argv[i], value)) expected("an integer", i);
  return value;
}

double Call::number_at(size_t i) const {
  double value = 0;
  if (i >= argc || !raw::get_double(env, argv[i], value)) expected("a number", i);
  return value;
}

int64_t Call::int64(size_t i) const {
  double value = 0;
  if (i >= argc) expected("an integer", i);
  if (raw::get_double(env, argv[i], value)) {
    if (!is_safe_integer(value)) expected("an integer", i);
    return static_cast<int64_t>(value);
  }
  int64_t big = 0;
  bool lossless = false;
  if (!raw::get_int64_of_bigint(env, argv[i], big, lossless) || !lossless) expected("a 64-bit integer", i);
  return big;
}

bool Call::boolean_at(size_t i) const {
  bool value = false;
  if (i >= argc || !raw::get_bool(env, argv[i], value)) expected("a boolean", i);
  return value;
}

std::string Call::string_at(size_t i) const {
  if (i >= argc || raw::type_of(env, argv[i]) != napi_string) expected("a string", i);
  return Napi::String(env, argv[i]).Utf8Value();
}

bool Call::is_nullish(size_t i) const {
  if (i >= argc) return true;
  napi_valuetype type = raw::type_of(env, argv[i]);
  return type == napi_undefined || type == napi_null;
}

Napi::Array Call::array_at(size_t i) const {
  if (i >= argc || !raw::is_array(env, argv[i])) expected("an array", i);
  return {env, argv[i]};
}

Napi::Function Call::function_at(size_t i) const {
  if (i >= argc || raw::type_of(env, argv[i]) != napi_function) expected("a function", i);
  return {env, argv[i]};
}

template <typename T>
std::vector<T> Call::list(size_t i, const char* what, T (Call::*read)(size_t) const) const {
  if (i >= argc || !raw::is_array(env, argv[i])) expected(what, i);
  uint32_t length = raw::array_length(env, argv[i]);
  std::vector<T> values;
  // A sparse array claims any length, and is found out at its first hole.
  values.reserve(std::min(length, 1024u));
  for (uint32_t k = 0; k < length; ++k) {
    napi_value element = raw::element(env, argv[i], k);
    values.push_back((with(element).*read)(0));
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

napi_value Call::integer(int64_t value) const {
  if (value >= -kMaxSafeInteger && value <= kMaxSafeInteger) return number(static_cast<double>(value));
  return Napi::BigInt::New(env, value);
}

napi_value Call::unsigned_integer(uint64_t value) const {
  if (value <= static_cast<uint64_t>(kMaxSafeInteger)) return number(static_cast<double>(value));
  return Napi::BigInt::New(env, value);
}

napi_value Call::strings(const std::vector<std::string>& values) const {
  napi_value result = array(values.size());
  for (size_t i = 0; i < values.size(); ++i) set(result, i, string(values[i]));
  return result;
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

napi_value run_with_many(Call& call, napi_callback_info info, Body body) {
  std::array<napi_value, Call::kMaxArgs> argv;
  void* data = nullptr;
  call.argc = Call::kMaxArgs;
  if (!raw::get_arguments(call.env, info, call.argc, argv.data(), data)) return nullptr;
  call.argv = argv.data();
  if (call.argc > Call::kMaxArgs)
    return run(call, [](Call&) -> napi_value { throw ArgumentTypeError("too many arguments"); });
  return run(call, body);
}

}  // namespace torch_node
