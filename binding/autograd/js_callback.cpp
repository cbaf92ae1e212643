#include "js_callback.h"

#include "../handle_scope.h"

#include <ATen/Context.h>
#include <ATen/DeviceAccelerator.h>
#include <ATen/ThreadLocalState.h>
#include <c10/core/impl/VirtualGuardImpl.h>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace torch_node {
namespace {

/// Calls waiting for an environment's own thread.
class Bridge {
 public:
  /// On another thread: hands `work` over and waits until it has run.
  void submit(const std::function<void()>& work) {
    Task task{&work, nullptr, false};
    std::unique_lock<std::mutex> lock(mutex_);
    if (!serving_)
      throw TorchError(
          "a JavaScript hook was called on a thread of LibTorch's while no backward() was waiting for it");
    tasks_.push_back(&task);
    changed_.notify_all();
    changed_.wait(lock, [&] { return task.done; });
    if (task.error) std::rethrow_exception(task.error);
  }

  /// On the environment's own thread: runs what is submitted until `finish`.
  void serve() {
    std::unique_lock<std::mutex> lock(mutex_);
    while (true) {
      changed_.wait(lock, [&] { return finished_ || !tasks_.empty(); });
      if (tasks_.empty()) break;
      Task* task = tasks_.front();
      tasks_.pop_front();
      lock.unlock();
      try {
        (*task->work)();
      } catch (...) {
        task->error = std::current_exception();
      }
      lock.lock();
      task->done = true;
      changed_.notify_all();
    }
    serving_ = false;
  }

  void finish() {
    std::lock_guard<std::mutex> lock(mutex_);
    finished_ = true;
    changed_.notify_all();
  }

 private:
  struct Task {
    const std::function<void()>* work;
    std::exception_ptr error;
    bool done;
  };
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Task*> tasks_;
  bool finished_ = false;
  bool serving_ = true;
};

// The bridges of the backward calls under way, innermost last, for each environment. Few, so a list does.
std::mutex bridges_mutex;
std::vector<std::pair<const EnvLink*, std::shared_ptr<Bridge>>> bridges;

std::shared_ptr<Bridge> bridge_of(const EnvLink* link) {
  std::lock_guard<std::mutex> lock(bridges_mutex);
  for (auto it = bridges.rbegin(); it != bridges.rend(); ++it)
    if (it->first == link) return it->second;
  return nullptr;
}

void on_own_thread(const JsRef& function, const std::function<void()>& work) {
  if (function.link()->on_own_thread()) return work();
  auto bridge = bridge_of(function.link().get());
  if (!bridge)
    throw TorchError(
        "a JavaScript hook was called on a thread of LibTorch's while no backward() was waiting for it");
  bridge->submit(work);
}

napi_value tensor_array(const Call& call, const std::vector<at::Tensor>& tensors) {
  napi_value list = call.array(tensors.size());
  for (size_t i = 0; i < tensors.size(); ++i) call.set(list, i, call.wrap(tensors[i]));
  return list;
}

using Arguments = std::function<std::vector<napi_value>(const Call&)>;

/// Calls `function` on its own thread and hands the answer, argument 0 of the Call, to `take`.
void call_with(const JsRef& function, const Arguments& arguments,
               const std::function<void(const Call&)>& take) {
  on_own_thread(function, [&] {
    napi_value callee = function.get();
    EnvState& state = *function.state();
    HandleScope scope(state.env);
    try {
      Call call{state, state.env, 1, {}};
      std::vector<napi_value> args = arguments(call);
      napi_value undefined;
      check(napi_get_undefined(state.env, &undefined));
      check(napi_call_function(state.env, undefined, callee, args.size(), args.data(), &call.argv[0]));
      take(call);
    } catch (const PendingException&) {
      stash_pending_exception(state);
    }
  });
}

std::optional<std::vector<at::Tensor>> call_for_tensors(const JsRef& function, const Arguments& arguments) {
  std::optional<std::vector<at::Tensor>> answer;
  call_with(function, arguments, [&](const Call& call) {
    if (!call.is_nullish(0)) answer = call.tensors(0);
  });
  return answer;
}

}  // namespace

std::optional<std::vector<at::Tensor>> call_with_tensors(const JsRef& function,
                                                         const std::vector<at::Tensor>& arguments) {
  return call_for_tensors(function, [&](const Call& call) {
    std::vector<napi_value> args;
    for (const auto& tensor : arguments) args.push_back(call.wrap(tensor));
    return args;
  });
}

std::optional<std::vector<at::Tensor>> call_with_lists(const JsRef& function,
                                                       const std::vector<at::Tensor>& first,
                                                       const std::vector<at::Tensor>& second) {
  return call_for_tensors(function, [&](const Call& call) {
    return std::vector<napi_value>{tensor_array(call, first), tensor_array(call, second)};
  });
}

std::shared_ptr<JsRef> call_for_object(const JsRef& function, const at::Tensor& argument) {
  std::shared_ptr<JsRef> answer;
  call_with(
      function, [&](const Call& call) { return std::vector<napi_value>{call.wrap(argument)}; },
      [&](const Call& call) { answer = std::make_shared<JsRef>(call.state, call.argv[0]); });
  return answer;
}

at::Tensor call_with_object(const JsRef& function, const JsRef& argument) {
  auto answer =
      call_for_tensors(function, [&](const Call&) { return std::vector<napi_value>{argument.get()}; });
  if (!answer || answer->size() != 1) throw TorchError("a hook that unpacks saved tensors returned nothing");
  return answer->front();
}

void run_engine(EnvState& state, const std::function<void()>& body) {
  auto accelerator = at::getAccelerator(/*checked=*/false);
  if (!accelerator) return body();

  auto bridge = std::make_shared<Bridge>();
  {
    std::lock_guard<std::mutex> lock(bridges_mutex);
    bridges.emplace_back(state.link.get(), bridge);
  }
  // The engine synchronises with the caller's stream: the helper stands in for this thread with its device
  // and stream.
  c10::impl::VirtualGuardImpl guard(*accelerator);
  bool has_device = guard.deviceCount() > 0;
  std::optional<c10::Stream> stream;
  if (has_device) stream = guard.getStream(guard.getDevice());
  at::ThreadLocalState thread_state;
  std::vector<SavedHooks> hooks = saved_hooks_of_thread();
  std::exception_ptr error;
  std::thread helper([&] {
    try {
      at::ThreadLocalStateGuard state_guard(thread_state);
      saved_hooks_of_thread() = hooks;
      if (stream) {
        guard.setDevice(stream->device());
        guard.exchangeStream(*stream);
      }
      body();
    } catch (...) {
      error = std::current_exception();
    }
    bridge->finish();
  });
  bridge->serve();
  helper.join();
  {
    std::lock_guard<std::mutex> lock(bridges_mutex);
    bridges.erase(std::find_if(bridges.begin(), bridges.end(),
                               [&](const auto& entry) { return entry.second == bridge; }));
  }
  if (error) std::rethrow_exception(error);
}

}  // namespace torch_node
