#include "script_thread.h"

#include "../errors.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace torch_node {
namespace {

const char* const kNobodyServes =
    "a JavaScript hook was called on a thread of LibTorch's while no backward() was waiting for it";
const char* const kEnded = "the JavaScript environment of this callback has ended";

/// All threads of JavaScript that others have something to do with, and how many of the threads beside them
/// compute. Never destroyed: these outlive the process's statics.
struct Registry {
  std::mutex mutex;
  std::vector<std::pair<std::thread::id, std::shared_ptr<ScriptThread>>> threads;
  std::condition_variable changed;
  size_t computing = 0;
  bool is_exiting = false;
};

Registry& registry() {
  static auto* instance = new Registry();
  return *instance;
}

thread_local int hooks = 0;

/// LibTorch's statics go while the process exits: nothing may compute by then. A hook that a pass waits for
/// fails, and the pass with it.
void finish_before_exit() {
#ifndef _WIN32  // where other threads are gone already
  Registry& all = registry();
  std::unique_lock<std::mutex> lock(all.mutex);
  all.is_exiting = true;
  for (const auto& [id, thread] : all.threads) thread->end(id == std::this_thread::get_id());
  all.changed.wait(lock, [&] { return all.computing == 0; });
#endif
}

/// A thread's own variables must not be destroyed beside the process's.
void stay_if_exiting() {
  Registry& all = registry();
  std::unique_lock<std::mutex> lock(all.mutex);
  if (all.is_exiting) all.changed.wait(lock, [] { return false; });
}

/// While a thread computes.
class Computing {
 public:
  Computing() { count(1); }
  ~Computing() { count(-1); }
  Computing(const Computing&) = delete;
  Computing& operator=(const Computing&) = delete;

 private:
  static void count(int change) {
    std::lock_guard<std::mutex> lock(registry().mutex);
    registry().computing += static_cast<size_t>(change);
    registry().changed.notify_all();
  }
};

std::exception_ptr run(EnginePass& pass) {
  Computing computing;
  std::exception_ptr error;
  try {
    pass.body();
  } catch (...) {
    error = std::current_exception();
  }
  // What only the pass held of the graph goes here.
  pass.body = nullptr;
  return error;
}

}  // namespace

std::shared_ptr<ScriptThread> ScriptThread::of(std::thread::id thread) {
  std::lock_guard<std::mutex> lock(registry().mutex);
  for (const auto& [id, known] : registry().threads)
    if (id == thread) return known;
  return nullptr;
}

std::shared_ptr<ScriptThread> ScriptThread::here() {
  const auto id = std::this_thread::get_id();
  if (auto known = of(id)) return known;
  auto made = std::make_shared<ScriptThread>();
  std::lock_guard<std::mutex> lock(registry().mutex);
  registry().threads.emplace_back(id, made);
  return made;
}

bool ScriptThread::in_hook() { return hooks > 0; }

void ScriptThread::add(std::shared_ptr<Task> task) {
  tasks_.push_back(std::move(task));
  changed_.notify_all();
  // A pass has a way into the event loop; without any, the thread waits here.
  if (!passes_.empty()) passes_.front()->wake();
}

void ScriptThread::submit(const std::function<void()>& work) {
  auto task = std::make_shared<Task>(Task{work, /*is_hook=*/true, nullptr});
  Lock lock(mutex_);
  if (has_ended_) throw TorchError(kEnded);
  if (servers_ == 0 && passes_.empty()) throw TorchError(kNobodyServes);
  add(task);
  changed_.wait(lock, [&] { return task->is_done || is_exiting_; });
  if (!task->is_done) throw TorchError(kEnded);
  if (task->error) std::rethrow_exception(task->error);
}

void ScriptThread::post(std::function<void()> work) {
  Lock lock(mutex_);
  if (!has_ended_) add(std::make_shared<Task>(Task{std::move(work), /*is_hook=*/false, nullptr}));
}

void ScriptThread::run_next(Lock& lock) {
  const auto task = tasks_.front();
  tasks_.pop_front();
  // A hook of a backward that began in a hook is the inner one's.
  const auto pass = task->is_hook && hooks == 0 ? running_ : nullptr;
  lock.unlock();
  if (task->is_hook) ++hooks;
  try {
    if (pass)
      pass->around_hook(task->run);
    else
      task->run();
  } catch (...) {
    task->error = std::current_exception();
  }
  if (task->is_hook) --hooks;
  lock.lock();
  task->is_done = true;
  changed_.notify_all();
}

void ScriptThread::serve_one() {
  Lock lock(mutex_);
  if (!tasks_.empty()) run_next(lock);
}

void ScriptThread::serve_until(const std::function<bool()>& is_over) {
  Lock lock(mutex_);
  ++servers_;
  while (!is_over()) {
    changed_.wait(lock, [&] { return !tasks_.empty(); });
    run_next(lock);
  }
  --servers_;
}

void ScriptThread::begin(EnginePass given) {
  auto pass = std::make_shared<EnginePass>(std::move(given));
  static std::once_flag once;
  std::call_once(once, [] { std::atexit(finish_before_exit); });
  Lock lock(mutex_);
  if (has_ended_) throw TorchError(kEnded);
  // A thread for as long as the environment lives: OpenMP's threads are those of the thread that uses them.
  if (!std::exchange(has_engine_, true))
    std::thread([self = shared_from_this()] {
      self->compute();
      stay_if_exiting();
    }).detach();
  passes_.push_back(pass);
  waiting_.push_back(pass);
  changed_.notify_all();
}

void ScriptThread::settle(const std::shared_ptr<EnginePass>& pass, const std::exception_ptr& error) {
  {
    Lock lock(mutex_);
    passes_.erase(std::find(passes_.begin(), passes_.end(), pass));
  }
  pass->settle(error);
}

void ScriptThread::compute() {
  Lock lock(mutex_);
  while (true) {
    changed_.wait(lock, [&] { return has_ended_ || !waiting_.empty(); });
    if (has_ended_) return;
    const auto pass = waiting_.front();
    waiting_.pop_front();
    running_ = pass;
    lock.unlock();
    const std::exception_ptr error = run(*pass);
    lock.lock();
    running_.reset();
    if (has_ended_) return;
    auto end = [this, pass, error] { settle(pass, error); };
    add(std::make_shared<Task>(Task{std::move(end), /*is_hook=*/false, nullptr}));
  }
}

void ScriptThread::end(bool exits) {
  std::deque<std::shared_ptr<EnginePass>> dropped;
  {
    Lock lock(mutex_);
    has_ended_ = true;
    is_exiting_ = exits;
    for (const auto& task : tasks_) {
      task->error = std::make_exception_ptr(TorchError(kEnded));
      task->is_done = true;
    }
    tasks_.clear();
    waiting_.clear();
    dropped.swap(passes_);
    changed_.notify_all();
  }
}

void ScriptThread::end_here() {
  const auto id = std::this_thread::get_id();
  auto thread = of(id);
  if (!thread) return;
  thread->end(/*exits=*/false);
  std::lock_guard<std::mutex> lock(registry().mutex);
  std::erase_if(registry().threads, [&](const auto& entry) { return entry.first == id; });
}

}  // namespace torch_node
