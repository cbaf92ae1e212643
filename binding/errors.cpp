#include "errors.h"

#include "env_state.h"

#include <c10/util/Exception.h>

#include <cstring>

namespace torch_node {
namespace {

/// Makes the error through JavaScript (src/errors.ts), so that TorchError is one class on both sides.
void throw_error(EnvState& state, const char* kind, const char* message, const char* op) noexcept {
  napi_env env = state.env;
  bool pending = false;
  if (napi_is_exception_pending(env, &pending) != napi_ok || pending) return;
  try {
    napi_value undefined, result, args[3];
    check(napi_get_undefined(env, &undefined));
    check(napi_create_string_utf8(env, kind, NAPI_AUTO_LENGTH, &args[0]));
    check(napi_create_string_utf8(env, message, NAPI_AUTO_LENGTH, &args[1]));
    args[2] = undefined;
    if (op != nullptr) check(napi_create_string_utf8(env, op, NAPI_AUTO_LENGTH, &args[2]));
    if (state.make_error) {
      check(napi_call_function(env, undefined, state.make_error->get(), 3, args, &result));
      napi_throw(env, result);
      return;
    }
  } catch (...) {
  }
  if (napi_is_exception_pending(env, &pending) == napi_ok && !pending)
    napi_throw_error(env, nullptr, message);
}

void throw_stashed(EnvState& state) noexcept {
  napi_value box = nullptr, error = nullptr;
  napi_ref ref = state.stashed_error;
  state.stashed_error = nullptr;
  if (ref == nullptr || napi_get_reference_value(state.env, ref, &box) != napi_ok || box == nullptr ||
      napi_get_element(state.env, box, 0, &error) != napi_ok) {
    throw_error(state, "TorchError", "a JavaScript callback threw", nullptr);
    return;
  }
  napi_delete_reference(state.env, ref);
  napi_throw(state.env, error);
}

}  // namespace

void throw_current_exception(EnvState& state, const char* op) noexcept {
  // The order matters: the subclasses of c10::Error first, c10::Error before std::exception, everything else
  // last.
  try {
    throw;
  } catch (const PendingException&) {
    bool pending = false;
    if (napi_is_exception_pending(state.env, &pending) == napi_ok && !pending)
      throw_error(state, "TypeError",
                  "an argument could not be read: its value is not what the function expects", op);
  } catch (const StashedException&) {
    throw_stashed(state);
  } catch (const ArgumentTypeError& e) {
    throw_error(state, "TypeError", e.what(), op);
  } catch (const ArgumentRangeError& e) {
    throw_error(state, "RangeError", e.what(), op);
  } catch (const AssertionError& e) {
    throw_error(state, "AssertionError", e.what(), op);
  } catch (const ScriptError& e) {
    throw_error(state, "ScriptError", e.what(), op);
  } catch (const TorchError& e) {
    throw_error(state, "TorchError", e.what(), op);
  } catch (const c10::IndexError& e) {
    throw_error(state, "IndexError", e.what_without_backtrace(), op);
  } catch (const c10::ValueError& e) {
    throw_error(state, "ValueError", e.what_without_backtrace(), op);
  } catch (const c10::TypeError& e) {
    throw_error(state, "TypeError", e.what_without_backtrace(), op);
  } catch (const c10::NotImplementedError& e) {
    throw_error(state, "NotImplementedError", e.what_without_backtrace(), op);
  } catch (const c10::LinAlgError& e) {
    throw_error(state, "LinAlgError", e.what_without_backtrace(), op);
  } catch (const c10::OutOfMemoryError& e) {
    throw_error(state, "OutOfMemoryError", e.what_without_backtrace(), op);
  } catch (const c10::Error& e) {
    throw_error(state, "TorchError", e.what_without_backtrace(), op);
  } catch (const std::bad_alloc&) {
    throw_error(state, "OutOfMemoryError", "out of memory", op);
  } catch (const std::exception& e) {
    throw_error(state, "TorchError", e.what(), op);
  } catch (...) {
    throw_error(state, "TorchError", "an unknown native exception", op);
  }
}

void stash_pending_exception(EnvState& state) {
  bool pending = false;
  napi_value error = nullptr;
  napi_is_exception_pending(state.env, &pending);
  // In an array, because anything may be thrown and only objects can be referred to.
  napi_value box = nullptr;
  if (pending && napi_get_and_clear_last_exception(state.env, &error) == napi_ok &&
      state.stashed_error == nullptr && napi_create_array_with_length(state.env, 1, &box) == napi_ok &&
      napi_set_element(state.env, box, 0, error) == napi_ok)
    napi_create_reference(state.env, box, 1, &state.stashed_error);
  throw StashedException();
}

}  // namespace torch_node
