// Exceptions that cross from C++ to JavaScript, and the one guard around every entry.
#pragma once

#include "napi_setup.h"

#include <stdexcept>
#include <string>

namespace torch_node {

/// A wrong argument: becomes a JavaScript TypeError.
struct ArgumentTypeError : std::runtime_error {
  using std::runtime_error::runtime_error;
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

/// A JavaScript exception is pending in the environment: unwind to the entry and leave it there.
struct PendingException : std::exception {
  const char* what() const noexcept override { return "a JavaScript exception is pending"; }
};

/// A JavaScript exception that has to travel through LibTorch (a hook threw inside backward). The value is
/// kept in the environment's stash, because Node-API allows no call between the throw and its return to
/// JavaScript.
struct StashedException : std::exception {
  const char* what() const noexcept override { return "a JavaScript callback threw"; }
};

struct EnvState;

/// Turns the C++ exception in flight into a pending JavaScript exception. `op` names the operator, where one
/// ran.
void throw_current_exception(EnvState& state, const char* op) noexcept;

/// Takes the pending JavaScript exception into the stash and throws StashedException.
[[noreturn]] void stash_pending_exception(EnvState& state);

/// Throws PendingException unless `status` is napi_ok.
inline void check(napi_status status) {
  if (status != napi_ok) [[unlikely]]
    throw PendingException();
}

}  // namespace torch_node
