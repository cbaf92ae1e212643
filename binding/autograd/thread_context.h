// What of a thread of JavaScript's a pass backward takes along to another one.
#pragma once

#include "../process.h"

#include <ATen/ThreadLocalState.h>
#include <c10/core/Stream.h>

#include <optional>

namespace torch_node {

/// Whether there is a device whose nodes the engine runs on threads of its own.
bool has_accelerator();

class ThreadContext {
 public:
  /// That of this thread.
  ThreadContext();
  /// On another thread: runs `body` as if it were that one.
  void run(const std::function<void()>& body) const;
  /// On the thread itself: runs `body` with the hooks on saved tensors that it had.
  void with_saved_hooks(const std::function<void()>& body) const;

 private:
  at::ThreadLocalState state_;
  std::vector<SavedHooksEntry> saved_hooks_;
  std::string script_stack_;
  at::Generator generator_;
  MemoryCounter* counter_;
  int threads_;
  bool flushes_denormals_;
  bool caches_casts_;
  std::optional<c10::Stream> stream_;
};

}  // namespace torch_node
