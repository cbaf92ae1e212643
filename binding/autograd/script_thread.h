// A thread of JavaScript's, as other threads see it: what they want of it, and the passes that run beside it.
#pragma once

#include "../process.h"

#include <condition_variable>
#include <deque>
#include <mutex>

namespace torch_node {

class ScriptThread : public std::enable_shared_from_this<ScriptThread> {
 public:
  /// Of the thread with this identity; nullptr where nobody has asked for it, or its environment has ended.
  static std::shared_ptr<ScriptThread> of(std::thread::id thread);
  /// This thread's own.
  static std::shared_ptr<ScriptThread> here();
  /// The environment on this thread ends.
  static void end_here();
  /// Whether this thread does what another one waits for.
  static bool in_hook();

  /// On another thread: hands `work` over and waits until it has run.
  void submit(const std::function<void()>& work);
  /// The same, without waiting. Where the environment ends before, it never runs.
  void post(std::function<void()> work);

  // On the thread itself.

  void serve_one();
  /// Does what comes until `is_over`, which is asked after each.
  void serve_until(const std::function<bool()>& is_over);
  void begin(EnginePass pass);
  bool has_passes() const { return !passes_.empty(); }
  /// Fails what waits for the thread; where that exits, maybe in a hook, what it is about as well.
  void end(bool exits);

 private:
  struct Task {
    std::function<void()> run;
    bool is_hook;
    std::exception_ptr error;
    bool is_done = false;
  };
  using Lock = std::unique_lock<std::mutex>;

  void add(std::shared_ptr<Task> task);
  void run_next(Lock& lock);
  void settle(const std::shared_ptr<EnginePass>& pass, const std::exception_ptr& error);
  void compute();

  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<std::shared_ptr<Task>> tasks_;
  /// Those that are not settled, and of these those that have not begun.
  std::deque<std::shared_ptr<EnginePass>> passes_, waiting_;
  std::shared_ptr<EnginePass> running_;
  int servers_ = 0;
  bool has_engine_ = false;
  bool has_ended_ = false;
  bool is_exiting_ = false;
};

}  // namespace torch_node
