#include "passes.h"

#include "../functorch/functorch.h"
#include "../memory/device_memory.h"
#include "pass.h"
#include "running_pass.h"

#include <mutex>

namespace torch_node {
namespace {

/// The way from any thread into the event loop, which does not end as long as it is open. What it calls there
/// has the loop turn before what is done: all that threads ask for meanwhile would come in one turn.
class Waker {
 public:
  static std::shared_ptr<Waker> make(napi_env env, napi_value function) {
    auto waker = std::make_shared<Waker>();
    auto held = std::make_unique<std::shared_ptr<Waker>>(waker);
    const auto name = Napi::String::New(env, "torch-node backward");
    const napi_status status = napi_create_threadsafe_function(env, function, nullptr, name, 0, 1, held.get(),
                                                               closed, nullptr, nullptr, &waker->function_);
    if (status != napi_ok) throw TorchError("backward can't run beside the event loop here");
    held.release();
    return waker;
  }

  void wake() {
    std::lock_guard<std::mutex> lock(mutex_);
    if (function_ != nullptr) napi_call_threadsafe_function(function_, nullptr, napi_tsfn_nonblocking);
  }

  /// On the thread of JavaScript.
  void close() {
    std::lock_guard<std::mutex> lock(mutex_);
    if (function_ != nullptr) napi_release_threadsafe_function(function_, napi_tsfn_release);
    function_ = nullptr;
  }

 private:
  /// Node has closed it, maybe since the environment ends.
  static void closed(napi_env, void* data, void*) {
    std::unique_ptr<std::shared_ptr<Waker>> held(static_cast<std::shared_ptr<Waker>*>(data));
    std::lock_guard<std::mutex> lock((*held)->mutex_);
    (*held)->function_ = nullptr;
  }

  std::mutex mutex_;
  napi_threadsafe_function function_ = nullptr;
};

/// What is left to do on the thread of JavaScript.
struct Begun {
  Pass pass;
  std::shared_ptr<Waker> waker;
  JsRef settle, around;

  void run_hook(const std::function<void()>& hook) const {
    Napi::HandleScope scope(around.state()->env);
    tell_around(true);
    std::exception_ptr error;
    try {
      hook();
    } catch (...) {
      error = std::current_exception();
    }
    tell_around(false);
    if (error) std::rethrow_exception(error);
  }

  void tell_around(bool begins) const {
    try {
      const auto function = around.get().As<Napi::Function>();
      function.Call({Napi::Boolean::New(function.Env(), begins)});
    } catch (const Napi::Error&) {  // an environment that is being terminated
    }
  }

  /// The answer; where that fails, an exception is pending.
  napi_value outcome(Instance& state, const std::exception_ptr& error) const {
    Call call{state, state.env, 0, nullptr};
    try {
      if (error) std::rethrow_exception(error);
      state.tensors.poll_at(Moment::kAfterBackward);
      return pass.answer(call);
    } catch (const c10::OutOfMemoryError&) {
      state.tensors.collect(/*major=*/true);
      throw_current_exception(state, nullptr);
    } catch (...) {
      throw_current_exception(state, nullptr);
    }
    return nullptr;
  }

  void finish(const std::exception_ptr& error) const {
    waker->close();
    Instance* state = settle.state();
    if (state == nullptr) return;
    --state->passes;
    Napi::HandleScope scope(state->env);
    napi_value value = outcome(*state, error);
    const bool failed = state->env.IsExceptionPending();
    if (failed) napi_get_and_clear_last_exception(state->env, &value);
    const napi_value arguments[] = {Napi::Boolean::New(state->env, failed),
                                    value != nullptr ? value : napi_value(state->env.Undefined())};
    settle.get().As<Napi::Function>().Call(2, arguments);
  }
};

/// autogradBegin(the arguments of autogradRun, settle, around, wake): settle(failed, value) is called when
/// the pass has run beside the script: with the error, or with what autogradRun answers; around(true) before
/// each of its hooks, and around(false) behind it; wake() when autogradServe has something to do. True where
/// the pass was so short that it has run at once, and nothing will be called.
napi_value begin(Call& call) {
  if (in_transform())
    throw TorchError(
        "a pass beside the event loop can't begin inside a function transform: call backward() or grad()");
  if (process().in_hook() || running_pass.exists())
    throw TorchError(
        "a hook of a backward can't wait for another one beside the event loop: call backward() or grad() "
        "there");
  // Tensors inside the graph are told to keep their gradients.
  if (!call.is_nullish(4)) after_passes(call.state);
  Pass pass(call);
  call.state.tensors.expect_pass();
  if (call.state.passes == 0 && pass.run_here(GraphWalk::Length::kShort)) {
    call.state.tensors.poll_at(Moment::kAfterBackward);
    return call.boolean(true);
  }
  std::shared_ptr<Begun> begun(new Begun{
      std::move(pass), nullptr, {call.state, call.function_at(7)}, {call.state, call.function_at(8)}});
  begun->waker = Waker::make(call.env, call.function_at(9));
  try {
    process().begin_pass({[begun] { begun->pass.run(); },
                          [begun](const std::function<void()>& hook) { begun->run_hook(hook); },
                          [begun](const std::exception_ptr& error) { begun->finish(error); },
                          [waker = begun->waker] { waker->wake(); }});
  } catch (...) {
    begun->waker->close();
    throw;
  }
  ++call.state.passes;
  return call.boolean(false);
}

/// autogradAwait(): returns when all passes that began beside the script have been settled.
napi_value await(Call& call) {
  after_passes(call.state);
  return call.undefined();
}

/// autogradServe(): runs a hook that a pass waits for, or settles one that has ended, if there is any.
napi_value serve(Call& call) {
  process().serve();
  return call.undefined();
}

}  // namespace

void await_passes(Instance& state) {
  if (!process().in_hook()) process().await_passes();
}

void register_passes(FunctionTable& table) {
  table.insert(
      table.end(),
      {{"autogradBegin", entry<begin>}, {"autogradAwait", entry<await>}, {"autogradServe", entry<serve>}});
}

}  // namespace torch_node
