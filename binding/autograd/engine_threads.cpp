// Backward on threads of LibTorch's, for the whole process: hooks find the way to their own thread of
// JavaScript.
#include "../errors.h"
#include "../process.h"
#include "../warnings.h"

#include <ATen/Context.h>
#include <ATen/DeviceAccelerator.h>
#include <ATen/ThreadLocalState.h>
#include <c10/core/impl/VirtualGuardImpl.h>

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <mutex>

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

// The bridges of the backward calls under way, innermost last, for each thread of JavaScript. Few, so a list
// does.
std::mutex bridges_mutex;
std::vector<std::pair<std::thread::id, std::shared_ptr<Bridge>>> bridges;

std::shared_ptr<Bridge> bridge_to(std::thread::id thread) {
  std::lock_guard<std::mutex> lock(bridges_mutex);
  for (auto it = bridges.rbegin(); it != bridges.rend(); ++it)
    if (it->first == thread) return it->second;
  return nullptr;
}

void run_on(std::thread::id thread, const std::function<void()>& work) {
  if (thread == std::this_thread::get_id()) return work();
  auto bridge = bridge_to(thread);
  if (!bridge)
    throw TorchError(
        "a JavaScript hook was called on a thread of LibTorch's while no backward() was waiting for it");
  // A hook runs in the engine's modes, without gradients above all, as it would on the engine's thread.
  at::ThreadLocalState state;
  bridge->submit([&] {
    at::ThreadLocalStateGuard guard(state);
    work();
  });
}

void run_engine(const std::function<void()>& body) {
  auto accelerator = at::getAccelerator(/*checked=*/false);
  if (!accelerator) return body();
  // A CUDA build names its accelerator also where there is no GPU: nothing runs on another thread then.
  c10::impl::VirtualGuardImpl guard(*accelerator);
  if (guard.deviceCount() == 0) return body();

  auto bridge = std::make_shared<Bridge>();
  {
    std::lock_guard<std::mutex> lock(bridges_mutex);
    bridges.emplace_back(std::this_thread::get_id(), bridge);
  }
  // The engine synchronises with the caller's stream: the helper stands in for this thread with its device
  // and stream.
  c10::Stream stream = guard.getStream(guard.getDevice());
  at::ThreadLocalState thread_state;
  std::vector<SavedHooksEntry> hooks = process().saved_hooks();
  std::exception_ptr error;
  KeptWarnings warnings;
  std::thread helper([&] {
    c10::WarningUtils::WarningHandlerGuard warnings_guard(&warnings);
    try {
      at::ThreadLocalStateGuard state_guard(thread_state);
      process().saved_hooks() = hooks;
      guard.setDevice(stream.device());
      guard.exchangeStream(stream);
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
  warnings.replay();
  if (error) std::rethrow_exception(error);
}

}  // namespace

void install_engine_threads(Process& process) {
  process.run_engine = run_engine;
  process.run_on = run_on;
}

}  // namespace torch_node
