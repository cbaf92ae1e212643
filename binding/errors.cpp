#include "errors.h"

#include "graphs/violation.h"
#include "instance.h"
#include "ops/op_registry.h"

#include <c10/util/Exception.h>

#include <thread>

namespace torch_node {
namespace {

/// What an exception becomes: the kind by which src/common/errors.ts knows the class, and the text.
struct Description {
  const char* kind;
  std::string message;
  const UnknownKeyword* unknown = nullptr;
  std::optional<int32_t> error_code = std::nullopt;
};

/// Throws what a callback threw, on its own thread.
bool rethrow(Napi::Env env, const StashedException& stashed) {
  if (!stashed.thrown || stashed.thrown->thread() != std::this_thread::get_id() ||
      stashed.thrown->state() == nullptr)
    return false;
  const Napi::Value value = stashed.thrown->get().As<Napi::Array>().Get(0u);
  return napi_throw(env, value) == napi_ok;
}

/// Describes the exception in flight, unless it is one of JavaScript's own: these are thrown on as they are.
/// The order matters: the subclasses of c10::Error first, c10::Error before std::exception, everything else
/// last.
std::optional<Description> describe_current_exception(Napi::Env env) {
  try {
    throw;
  } catch (const c10::IndexError& e) {
    return Description{"IndexError", e.what_without_backtrace()};
  } catch (const c10::ValueError& e) {
    return Description{"ValueError", e.what_without_backtrace()};
  } catch (const c10::TypeError& e) {
    return Description{"TypeError", e.what_without_backtrace()};
  } catch (const c10::NotImplementedError& e) {
    return Description{"NotImplementedError", e.what_without_backtrace()};
  } catch (const c10::LinAlgError& e) {
    return Description{"LinAlgError", e.what_without_backtrace()};
  } catch (const c10::OutOfMemoryError& e) {
    return Description{"OutOfMemoryError", e.what_without_backtrace()};
  } catch (const c10::AcceleratorError& e) {
    return Description{"AcceleratorError", e.what_without_backtrace(), nullptr, e.get_error_code()};
  } catch (const c10::DistBackendError& e) {
    return Description{"DistBackendError", e.what_without_backtrace()};
  } catch (const c10::DistNetworkError& e) {
    return Description{"DistNetworkError", e.what_without_backtrace()};
  } catch (const c10::DistQueueEmptyError& e) {
    return Description{"QueueEmptyError", e.what_without_backtrace()};
  } catch (const c10::DistStoreError& e) {
    return Description{"DistStoreError", e.what_without_backtrace()};
  } catch (const c10::DistError& e) {
    return Description{"DistError", e.what_without_backtrace()};
  } catch (const c10::Error& e) {
    return Description{"TorchError", e.what_without_backtrace()};
  } catch (const Napi::Error& e) {
    e.ThrowAsJavaScriptException();
    return std::nullopt;
  } catch (const RawCallError&) {
    if (env.IsExceptionPending()) return std::nullopt;
    return Description{"TypeError",
                       "an argument could not be read: its value is not what the function expects"};
  } catch (const StashedException& e) {
    if (rethrow(env, e)) return std::nullopt;
    return Description{"TorchError", e.what()};
  } catch (const UnknownKeyword& e) {
    return Description{"UnknownKeyword", e.what(), &e};
  } catch (const ArgumentTypeError& e) {
    return Description{"TypeError", e.what()};
  } catch (const ArgumentRangeError& e) {
    return Description{"RangeError", e.what()};
  } catch (const AssertionError& e) {
    return Description{"AssertionError", e.what()};
  } catch (const ScriptError& e) {
    return Description{"ScriptError", e.what()};
  } catch (const TorchError& e) {
    return Description{"TorchError", e.what()};
  } catch (const std::bad_alloc&) {
    return Description{"OutOfMemoryError", "out of memory"};
  } catch (const std::exception& e) {
    return Description{"TorchError", e.what()};
  } catch (...) {
    return Description{"TorchError", "an unknown native exception"};
  }
}

Napi::Array strings(Napi::Env env, const std::vector<std::string>& values) {
  Napi::Array array = Napi::Array::New(env, values.size());
  for (uint32_t i = 0; i < array.Length(); ++i) array.Set(i, values[i]);
  return array;
}

/// Makes the error through JavaScript (src/common/errors.ts), so that TorchError is one class on both sides.
void throw_described(Instance& state, const Description& what, const char* op) {
  Napi::Env env = state.env;
  if (env.IsExceptionPending()) return;
  if (!state.make_error.has_value()) {
    Napi::Error::New(env, what.message).ThrowAsJavaScriptException();
    return;
  }
  std::vector<napi_value> args = {Napi::String::New(env, what.kind), Napi::String::New(env, what.message),
                                  op != nullptr ? Napi::String::New(env, op) : env.Undefined()};
  Napi::Object details = Napi::Object::New(env);
  if (what.unknown != nullptr) {
    details.Set("name", what.unknown->keyword);
    details.Set("known", strings(env, what.unknown->known));
    args.push_back(details);
  } else if (what.error_code.has_value()) {
    details.Set("errorCode", *what.error_code);
    details.Set("recentOps", strings(env, state.ops->recent.describe()));
    args.push_back(details);
  }
  Napi::Error(env, state.make_error.call(args.size(), args.data())).ThrowAsJavaScriptException();
}

}  // namespace

void throw_current_exception(Instance& state, const char* op) noexcept {
  try {
    try {
      // Of an operator that fails because it is captured, the watch knows better what is wrong.
      if (violation_noted) throw_violation();
    } catch (const TorchError& violation) {
      throw_described(state, {"TorchError", violation.what()}, op);
      return;
    }
    try {
      auto what = describe_current_exception(state.env);
      if (what) throw_described(state, *what, op);
    } catch (const Napi::Error& e) {  // making the error failed: that failure is the answer
      e.ThrowAsJavaScriptException();
    }
  } catch (...) {  // an environment that is being terminated takes no exception
  }
}

void throw_current_exception(Napi::Env env) noexcept {
  try {
    auto what = describe_current_exception(env);
    if (what) Napi::Error::New(env, what->message).ThrowAsJavaScriptException();
  } catch (...) {
  }
}

void stash_current_exception(Instance& state) {
  StashedException stashed;
  try {
    Napi::Value value;
    try {
      throw;
    } catch (const Napi::Error& e) {
      value = e.Value();
    } catch (const RawCallError&) {
      if (state.env.IsExceptionPending()) value = state.env.GetAndClearPendingException().Value();
    }
    if (!value.IsEmpty()) {
      Napi::Array kept = Napi::Array::New(state.env, 1);
      kept.Set(0u, value);
      stashed.thrown = std::make_shared<JsRef>(state, kept);
    }
  } catch (...) {  // an environment that is being terminated keeps nothing
  }
  throw stashed;
}

}  // namespace torch_node
