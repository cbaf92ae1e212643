// How a native function is written: a body over `Call`, wrapped by `entry`, listed in a table of `Function`s.
#pragma once

#include "env_state.h"
#include "napi_setup.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace torch_node {

struct Call {
  static constexpr size_t kMaxArgs = 48;

  EnvState& state;
  napi_env env;
  size_t argc = kMaxArgs;
  std::array<napi_value, kMaxArgs> argv;
  const char* op = nullptr;  // named in errors

  // Reading arguments. Each throws ArgumentTypeError that names what was expected.
  int32_t int32(size_t i) const;
  int64_t int64(size_t i) const;
  double number_at(size_t i) const;
  bool boolean_at(size_t i) const;
  std::string string_at(size_t i) const;
  bool is_nullish(size_t i) const;
  std::vector<int64_t> int64s(size_t i) const;
  std::vector<std::string> strings(size_t i) const;
  const at::Tensor& tensor(size_t i) const { return state.tensors.get(int32(i)); }
  /// A list of handles; 0 stands for an undefined tensor.
  std::vector<at::Tensor> tensors(size_t i) const;

  // Making results.
  napi_value undefined() const { return nullptr; }
  napi_value null() const;
  napi_value number(double value) const;
  napi_value integer(int64_t value) const;
  napi_value boolean(bool value) const;
  napi_value string(std::string_view value) const;
  napi_value array(size_t length) const;
  void set(napi_value array, size_t i, napi_value value) const;
  napi_value integers(at::IntArrayRef values) const;
  /// The same, through io where they are few and small, which costs much less: then the answer is undefined.
  napi_value short_list(at::IntArrayRef values) const;
  /// A new handle for the shell object in argument `i`: written where `src/native/ops.ts` says.
  napi_value adopt(size_t shell, at::Tensor tensor) const;
  /// A Tensor object, or null for an undefined tensor.
  napi_value wrap(at::Tensor tensor) const;
  /// Puts `data` behind a JavaScript object, and the tag by which it is recognised. Takes ownership only when
  /// it returns.
  void wrap_native(napi_value object, void* data, const napi_type_tag& tag, napi_finalize finalizer) const;
  /// What `wrap_native` put there with this tag, or nullptr.
  static void* unwrap_native(napi_env env, napi_value object, const napi_type_tag& tag);

 private:
  template <typename T>
  std::vector<T> list(size_t i, const char* what, T (Call::*read)(size_t) const) const;
};

using Body = napi_value (*)(Call&);

template <Body body>
napi_value entry(napi_env env, napi_callback_info info) {
  void* data = nullptr;
  size_t argc = Call::kMaxArgs;
  std::array<napi_value, Call::kMaxArgs> argv;
  if (napi_get_cb_info(env, info, &argc, argv.data(), nullptr, &data) != napi_ok) return nullptr;
  auto& state = *static_cast<EnvState*>(data);
  Call call{state, env, argc, argv};
  try {
    if (argc > Call::kMaxArgs) throw ArgumentTypeError("too many arguments");
    return body(call);
  } catch (...) {
    throw_current_exception(state, call.op);
    return nullptr;
  }
}

struct Function {
  const char* name;
  napi_callback callback;
};

using FunctionTable = std::vector<Function>;

}  // namespace torch_node
