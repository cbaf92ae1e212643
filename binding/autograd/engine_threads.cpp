// Backward on other threads than the script's: the engine's own for accelerators, and the one beside it.
// Hooks find the way to their own thread of JavaScript.
#include "thread_context.h"

#include "../errors.h"
#include "../warnings.h"
#include "script_thread.h"

#include <ATen/ThreadLocalState.h>

#include <utility>

namespace torch_node {
namespace {

void run_on(std::thread::id thread, const std::function<void()>& work) {
  if (thread == std::this_thread::get_id()) return work();
  auto script = ScriptThread::of(thread);
  if (!script)
    throw TorchError(
        "a JavaScript hook was called on a thread of LibTorch's while no backward() was waiting for it");
  // A hook runs in the engine's modes, without gradients above all, as it would on the engine's thread.
  at::ThreadLocalState state;
  script->submit([&] {
    at::ThreadLocalStateGuard guard(state);
    work();
  });
}

void run_engine(const std::function<void()>& body) {
  // The engine runs the nodes of the CPU on the thread that calls it, and hooks there.
  if (!has_accelerator()) return body();
  ThreadContext context;
  KeptWarnings warnings;
  std::exception_ptr error;
  bool is_over = false;
  auto script = ScriptThread::here();
  std::thread helper([&] {
    c10::WarningUtils::WarningHandlerGuard guard(&warnings);
    try {
      context.run(body);
    } catch (...) {
      error = std::current_exception();
    }
    script->post([&] { is_over = true; });
  });
  script->serve_until([&] { return is_over; });
  helper.join();
  warnings.replay();
  if (error) std::rethrow_exception(error);
}

void begin_pass(EnginePass pass) {
  auto context = std::make_shared<ThreadContext>();
  auto warnings = std::make_shared<KeptWarnings>();
  auto script = ScriptThread::here();
  MemoryCounter* counter = process().thread_counter();
  pass.body = [context, warnings, body = std::move(pass.body)] {
    c10::WarningUtils::WarningHandlerGuard guard(warnings.get());
    context->run(body);
  };
  pass.around_hook = [context, around = std::move(pass.around_hook)](const std::function<void()>& hook) {
    context->with_saved_hooks([&] { around(hook); });
  };
  pass.settle = [warnings, counter, settle = std::move(pass.settle)](const std::exception_ptr& error) {
    if (!ScriptThread::here()->has_passes()) counter->is_shared = false;
    warnings->replay();
    settle(error);
  };
  counter->is_shared = true;
  script->begin(std::move(pass));
}

void await_passes() {
  auto script = ScriptThread::here();
  script->serve_until([&] { return !script->has_passes(); });
}

}  // namespace

void install_engine_threads(Process& process) {
  process.run_engine = run_engine;
  process.run_on = run_on;
  process.begin_pass = begin_pass;
  process.serve = [] { ScriptThread::here()->serve_one(); };
  process.await_passes = await_passes;
  process.in_hook = ScriptThread::in_hook;
  process.end_thread = ScriptThread::end_here;
}

}  // namespace torch_node
