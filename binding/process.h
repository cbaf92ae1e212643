// What exists once in a process, however many copies of this addon are loaded in it.
//
// npm installs the package twice for two version ranges, and each copy is a library of its own with statics
// of its own, on one LibTorch. What LibTorch has one of (its CPU allocator, the kernels of a dispatch key,
// the engine) is taken by the copy that comes first; the others use it through these functions. They find it
// through LibTorch's dispatcher, the one registry by name that all copies share.
#pragma once

#include <napi.h>

#include "torch_versions.h"

#include <ATen/core/Generator.h>
#include <c10/core/Allocator.h>
#include <torch/csrc/autograd/anomaly_mode.h>
#include <torch/csrc/autograd/function.h>
#include <torch/csrc/autograd/function_hook.h>
#include <torch/csrc/autograd/saved_variable_hooks.h>

#include <atomic>
#include <cstdint>
#include <exception>
#include <functional>
#include <memory>
#include <string>
#include <thread>
#include <vector>

namespace torch_node {

/// Changes with anything in this file that copies exchange, or with what it means. Copies of different
/// numbers do not work side by side: the later one refuses to load.
constexpr int64_t kProcessAbi = 3;

/// Bytes of CPU tensor memory that one thread of JavaScript has allocated and nobody freed yet. A block may
/// be freed on any thread and after its environment's end, so counters are atomic and are never deleted (a
/// few bytes for each thread ever made).
struct MemoryCounter {
  std::atomic<int64_t> live{0};
  std::atomic<int64_t> peak{0};
  std::atomic<int64_t> total{0};
  /// Whether another thread allocates for this one at present.
  std::atomic<bool> is_shared{false};
  /// What V8 was told of them; all instances of a thread tell it together. Only for the thread itself.
  int64_t reported = 0;
};

/// What anomaly detection remembers of a node: where the script made it, and in which node's backward.
struct NodeMetadata : torch::autograd::AnomalyMetadata {
  std::string traceback;
  NodePtr<torch::autograd::Node> parent;
  /// A JsRef of the copy whose mark stands beside it.
  std::shared_ptr<void> dictionary;
  const void* dictionary_owner = nullptr;
};

/// A pair of hooks on saved tensors, and how its copy makes the object that LibTorch calls.
struct SavedHooksEntry {
  std::shared_ptr<void> hooks;
  std::unique_ptr<torch::autograd::SavedVariableHooks> (*make)(const std::shared_ptr<void>& hooks);
};

/// A pass of the engine's that runs while its thread of JavaScript goes on.
struct EnginePass {
  /// What runs on another thread.
  std::function<void()> body;
  /// On the thread of JavaScript: runs a hook of the pass.
  std::function<void(const std::function<void()>& hook)> around_hook;
  /// There, too, when the body has ended, with what it threw. Not called where the environment ends before.
  std::function<void(std::exception_ptr error)> settle;
  /// From any thread: has the thread of JavaScript call `serve` soon.
  std::function<void()> wake;
};

struct Process {
  // memory/counting_allocator.cpp
  /// The counter of this thread's allocations: the same for all that ask on it.
  MemoryCounter* (*thread_counter)();
  /// Counts a block as this thread's from now on, whoever allocated it: it was handed over.
  void (*count_here)(const c10::DataPtr& data);
  /// Bytes kept mapped for reuse.
  int64_t (*cached_bytes)();
  /// Gives all cached blocks back to the system.
  void (*release_cached_blocks)();

  // data/worker_thread.cpp
  /// Gives this thread a default generator of its own.
  void (*own_generator)();
  /// The generator that stands for the CPU's default one on this thread; undefined where there is none.
  const at::Generator& (*thread_generator)();

  // autograd/js_engine.cpp
  /// An instance on this thread, through whose environment the script's stack can be read; and its end.
  void (*enter)(napi_env env);
  void (*leave)(napi_env env);
  /// The pairs of hooks that scripts have set on this thread, innermost last.
  std::vector<SavedHooksEntry>& (*saved_hooks)();
  /// Whether operators and passes backward may come to code of a script's or of an opened library's, besides
  /// a node's hooks and Functions: hooks on saved tensors, or kernels. Once they may they always may, since
  /// graphs live on.
  std::atomic<bool>* enters_scripts;
  /// What was noted of a node; nullptr for one that was made before.
  NodeMetadata* (*metadata)(torch::autograd::Node& node);

  // autograd/engine_threads.cpp
  /// Runs the engine; see js_callback.h.
  void (*run_engine)(const std::function<void()>& body);
  /// Runs `work` on a thread of JavaScript, from any thread.
  void (*run_on)(std::thread::id thread, const std::function<void()>& work);
  /// Has a pass run beside this thread of JavaScript, after those that it began before.
  void (*begin_pass)(EnginePass pass);
  /// On a thread of JavaScript: does one thing that another thread waits for, if there is any.
  void (*serve)();
  /// On a thread of JavaScript: returns when all passes that it began have been settled.
  void (*await_passes)();
  /// Whether this thread is in a hook of a pass that runs on another one.
  bool (*in_hook)();
  /// The environment on this thread ends: nothing of other threads' is done here any more.
  void (*end_thread)();
};

/// The process-wide part; the first call takes or finds it. Throws TorchError when another copy holds one
/// that this copy does not understand.
const Process& process();

// What each copy could bring along, and the first one does.
void install_counting_allocator(Process& process);
void install_thread_generators(Process& process);
void install_js_engine(Process& process);
void install_engine_threads(Process& process);

}  // namespace torch_node
