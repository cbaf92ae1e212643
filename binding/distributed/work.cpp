#include "work.h"

#include <ATen/ThreadLocalState.h>

#include <optional>
#include <thread>

namespace torch_node {
namespace {

/// What stands behind a work's object: a collective, or what a thread of its own does.
struct Handle {
  /// None once the script has waited for it: it holds the memory that gloo worked in, and the object would
  /// keep that until it is collected.
  WorkPtr work;
  /// It goes on in a device's streams: waiting is for this thread's stream, and gives nothing to let go of.
  bool in_streams = false;
  /// How it ended, or is going to: of a thread's wait, of a wait that can't be had twice, and of a work let
  /// go.
  std::shared_future<void> outcome;
  /// Whose message a receive took that has been let go.
  std::optional<int> source;
};

Handle& require_work(const Call& call, size_t i = 0) {
  auto* handle = unwrap_native<Handle>(call.env, call.value(i), NativeType::Work);
  if (handle == nullptr) throw ArgumentTypeError("Expected a work of torch.distributed");
  return *handle;
}

bool is_ready(const std::shared_future<void>& outcome) {
  return outcome.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
}

/// A function of JavaScript's that any thread may call once; until then the event loop goes on.
Napi::ThreadSafeFunction once(const Call& call, Napi::Function function) {
  return Napi::ThreadSafeFunction::New(call.env, function, "torch-node distributed", 0, 1);
}

void fire(Napi::ThreadSafeFunction function) {
  function.NonBlockingCall();
  function.Release();
}

/// Runs it on a thread of its own. Nobody joins that: what it waits for may never come, and the process has
/// to be able to end.
std::shared_future<void> run_elsewhere(std::function<void()> body, Napi::ThreadSafeFunction over) {
  auto promise = std::make_shared<std::promise<void>>();
  std::shared_future<void> outcome = promise->get_future().share();
  std::thread([body = std::move(body), promise, over] {
    try {
      body();
      promise->set_value();
    } catch (...) {
      promise->set_exception(std::current_exception());
    }
    fire(over);
  }).detach();
  return outcome;
}

/// What it did, at once.
std::shared_future<void> run_here(const std::function<void()>& body) {
  std::promise<void> promise;
  try {
    body();
    promise.set_value();
  } catch (...) {
    promise.set_exception(std::current_exception());
  }
  return promise.get_future().share();
}

/// Sends and receives of gloo's have no future, and a second wait for one would never end.
bool is_waited_for_once(const Handle& handle) {
  return !handle.in_streams && c10d::isP2POp(handle.work->retrieveOpType());
}

/// Lets go of what is over and went well.
void let_go(Handle& handle) {
  static const std::shared_future<void> went_well = run_here([] {});
  c10d::OpType kind = handle.work->retrieveOpType();
  if (kind == c10d::OpType::RECV || kind == c10d::OpType::RECVANYSOURCE)
    handle.source = handle.work->sourceRank();
  handle.outcome = went_well;
  handle.work.reset();
}

/// workWait(work, timeout): in milliseconds; 0 for the group's.
napi_value work_wait(Call& call) {
  Handle& handle = require_work(call);
  std::chrono::milliseconds timeout(call.int64(1));
  auto wait = [&] { handle.work->wait(timeout); };
  if (handle.outcome.valid()) {
    if (timeout.count() > 0 && handle.outcome.wait_for(timeout) != std::future_status::ready)
      throw TorchError("Operation timed out!");
    handle.outcome.get();
  } else if (is_waited_for_once(handle)) {
    handle.outcome = run_here(wait);
    handle.outcome.get();
  } else {
    wait();
  }
  if (handle.work && !handle.in_streams) let_go(handle);
  return call.undefined();
}

napi_value work_is_completed(Call& call) {
  const Handle& handle = require_work(call);
  return call.boolean(handle.outcome.valid() ? is_ready(handle.outcome) : handle.work->isCompleted());
}

/// What tells that it is over; none where LibTorch has no such thing. Nor have reduce-scatters one: whoever
/// waits for them does their last part.
c10::intrusive_ptr<c10::ivalue::Future> future_of(const Handle& handle) {
  if (is_waited_for_once(handle)) return nullptr;
  try {
    return handle.work->getFuture();
  } catch (const c10::Error&) {
    return nullptr;
  }
}

/// Waits for it on another thread, with what this one has set: gradients, say.
std::shared_future<void> wait_elsewhere(WorkPtr work, Napi::ThreadSafeFunction over) {
  auto body = [work = std::move(work), state = at::ThreadLocalState()] {
    at::ThreadLocalStateGuard guard(state);
    work->wait();
  };
  return run_elsewhere(std::move(body), over);
}

/// workNotify(work, over): calls it once the work is over, well or not.
napi_value work_notify(Call& call) {
  Handle& handle = require_work(call);
  auto over = once(call, call.function_at(1));
  if (handle.outcome.valid() && is_ready(handle.outcome)) {
    fire(over);
  } else if (handle.outcome.valid()) {
    run_elsewhere([outcome = handle.outcome] { outcome.wait(); }, over);
  } else if (auto future = future_of(handle)) {
    // Without its values: a device's would have to wait for its streams first.
    future->addCallback([over](c10::ivalue::Future&) { fire(over); }, false);
  } else {
    handle.outcome = wait_elsewhere(handle.work, over);
  }
  return call.undefined();
}

/// workSourceRank(work): whose message a receive from anyone took, as a rank of the group.
napi_value work_source_rank(Call& call) {
  const Handle& handle = require_work(call);
  if (handle.source) return call.number(*handle.source);
  // As LibTorch has it for a collective that is still there.
  if (!handle.work)
    throw TorchError(
        "sourceRank() may only be called on work objects that correspond to a recv or recv-from-any call.");
  return call.number(handle.work->sourceRank());
}

}  // namespace

const WorkPtr& require_collective(const Call& call, size_t i) {
  const Handle& handle = require_work(call, i);
  if (!handle.work) throw ArgumentTypeError("Expected the work of a collective");
  return handle.work;
}

napi_value wrap_work(const Call& call, WorkPtr work, bool in_streams) {
  if (!work) throw TorchError("the backend does nothing for tensors of this kind");
  auto handle = std::make_unique<Handle>();
  handle->work = std::move(work);
  handle->in_streams = in_streams;
  return new_native(call.env, NativeType::Work, std::move(handle));
}

napi_value start_work(const Call& call, std::function<void()> body, Napi::Function over) {
  auto handle = std::make_unique<Handle>();
  handle->outcome = run_elsewhere(std::move(body), once(call, over));
  return new_native(call.env, NativeType::Work, std::move(handle));
}

void register_works(FunctionTable& table) {
  table.insert(table.end(), {
                                {"workWait", entry<work_wait>},
                                {"workIsCompleted", entry<work_is_completed>},
                                {"workNotify", entry<work_notify>},
                                {"workSourceRank", entry<work_source_rank>},
                            });
}

}  // namespace torch_node
