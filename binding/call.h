// How a native function is written: a body over `Call`, wrapped by `entry`, listed in a table of `Function`s.
#pragma once

#include "graphs/violation.h"
#include "instance.h"
#include "type_tags.h"

#include <array>
#include <cmath>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace torch_node {

/// The largest integer up to which numbers hold every one: 2^53 - 1.
inline constexpr int64_t kMaxSafeInteger = (int64_t{1} << 53) - 1;

inline bool is_safe_integer(double value) {
  return std::trunc(value) == value && std::abs(value) <= static_cast<double>(kMaxSafeInteger);
}

struct Call {
  static constexpr size_t kMaxArgs = 48;
  /// So many are read at once: Node-API fills the rest of a longer list with undefined at each call.
  static constexpr size_t kUsualArgs = 8;

  Instance& state;
  Napi::Env env;
  size_t argc;
  const napi_value* argv;    // at least kUsualArgs in a call from JavaScript
  const char* op = nullptr;  // named in errors

  /// A call with one value as its argument, which has to outlive it.
  Call with(const napi_value& value) const { return {state, env, 1, &value}; }

  // Reading arguments. Each throws ArgumentTypeError that names what was expected.
  int32_t int32(size_t i) const;
  int64_t int64(size_t i) const;
  double number_at(size_t i) const;
  bool boolean_at(size_t i) const;
  std::string string_at(size_t i) const;
  bool is_nullish(size_t i) const;
  Napi::Value value(size_t i) const { return {env, i < argc ? argv[i] : napi_value(env.Undefined())}; }
  Napi::Array array_at(size_t i) const;
  Napi::Function function_at(size_t i) const;
  std::vector<int64_t> int64s(size_t i) const;
  std::vector<std::string> strings(size_t i) const;
  const at::Tensor& tensor(size_t i) const { return state.tensors.get(int32(i)); }
  /// A list of handles; 0 stands for an undefined tensor.
  std::vector<at::Tensor> tensors(size_t i) const;

  // Making results.
  napi_value undefined() const { return nullptr; }
  napi_value null() const { return env.Null(); }
  napi_value number(double value) const { return Napi::Number::New(env, value); }
  /// Exact as a number where that is possible, else a bigint.
  napi_value integer(int64_t value) const;
  napi_value unsigned_integer(uint64_t value) const;
  napi_value boolean(bool value) const { return Napi::Boolean::New(env, value); }
  napi_value string(std::string_view value) const {
    return Napi::String::New(env, value.data(), value.size());
  }
  napi_value array(size_t length) const { return Napi::Array::New(env, length); }
  void set(napi_value array, size_t i, napi_value value) const {
    raw::set_element(env, array, static_cast<uint32_t>(i), value);
  }
  napi_value strings(const std::vector<std::string>& values) const;
  napi_value integers(at::IntArrayRef values) const;
  /// The same, through io where they are few and small, which costs much less: then the answer is undefined.
  napi_value short_list(at::IntArrayRef values) const;
  /// A new handle for the shell object in argument `i`: written where `src/native/index.ts` says.
  napi_value adopt(size_t shell, at::Tensor tensor) const;
  /// A Tensor object, or null for an undefined tensor.
  napi_value wrap(at::Tensor tensor) const;

 private:
  template <typename T>
  std::vector<T> list(size_t i, const char* what, T (Call::*read)(size_t) const) const;
};

using Body = napi_value (*)(Call&);

/// Runs a body; what it throws becomes JavaScript's exception.
inline napi_value run(Call& call, Body body) {
  try {
    napi_value result = body(call);
    if (violation_noted.load(std::memory_order_relaxed)) throw_violation();
    return result;
  } catch (...) {
    throw_current_exception(call.state, call.op);
    return nullptr;
  }
}

/// The same for a call with more than the usual number of arguments.
napi_value run_with_many(Call& call, napi_callback_info info, Body body);

// Without Napi::CallbackInfo, which asks for more than a body needs and allocates for more than six
// arguments.
template <Body body>
napi_value entry(napi_env env, napi_callback_info info) {
  void* data = nullptr;
  size_t argc = Call::kUsualArgs;
  std::array<napi_value, Call::kUsualArgs> argv;
  if (!raw::get_arguments(env, info, argc, argv.data(), data)) return nullptr;
  Call call{*static_cast<Instance*>(data), env, argc, argv.data()};
  if (argc > Call::kUsualArgs) [[unlikely]]
    return run_with_many(call, info, body);
  return run(call, body);
}

struct Function {
  const char* name;
  napi_callback callback;
};

using FunctionTable = std::vector<Function>;

}  // namespace torch_node
