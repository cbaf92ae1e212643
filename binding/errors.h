// Exceptions that cross from C++ to JavaScript, and the one guard around every entry.
#pragma once

#include "raw_call.h"

#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

namespace torch_node {

/// A wrong argument: becomes a JavaScript TypeError.
struct ArgumentTypeError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// A keyword argument that no overload has: becomes a TypeError to which JavaScript adds the nearest right
/// name.
struct UnknownKeyword : ArgumentTypeError {
  UnknownKeyword(const std::string& message, std::string keyword, std::vector<std::string> known)
      : ArgumentTypeError(message), keyword(std::move(keyword)), known(std::move(known)) {}
  std::string keyword;
  std::vector<std::string> known;
};

/// A value out of its range: becomes a JavaScript RangeError.
struct ArgumentRangeError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// What Python asserts: becomes a plain Error.
struct AssertionError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// Anything else of ours: becomes a TorchError.
struct TorchError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// TorchScript code raised: becomes torch.jit.Error.
struct ScriptError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

struct Instance;
class JsRef;

/// A JavaScript exception that has to travel through LibTorch (a hook threw inside backward), maybe on
/// threads that must not touch JavaScript's values.
struct StashedException : std::exception {
  const char* what() const noexcept override { return "a JavaScript callback threw"; }
  /// An array of what was thrown; nullptr where that could not be kept.
  std::shared_ptr<JsRef> thrown;
};

/// Turns the C++ exception in flight into a pending JavaScript exception. `op` names the operator, where one
/// ran.
void throw_current_exception(Instance& state, const char* op) noexcept;

/// The same where there is no instance yet: the module's own entry.
void throw_current_exception(Napi::Env env) noexcept;

/// Throws the JavaScript exception in flight as a StashedException. Within a catch clause.
[[noreturn]] void stash_current_exception(Instance& state);

}  // namespace torch_node
