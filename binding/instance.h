// What one instance of the library owns: one evaluation of its JavaScript, of which an environment (the main
// thread or a worker) may see several, since test runners evaluate modules anew and keep the addon loaded.
#pragma once

#include "errors.h"
#include "held_objects.h"
#include "process.h"
#include "tensor_table.h"

#include <c10/core/Device.h>
#include <c10/core/InferenceMode.h>

#include <array>
#include <atomic>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace torch_node {

class OpRegistry;

/// The way from a JsRef, which any thread may drop at any time, to its instance. References may only be
/// deleted on the environment's own thread, so they wait here; after the environment's end Node has deleted
/// them itself.
class InstanceLink {
 public:
  explicit InstanceLink(Instance* state) : state_(state), thread_(std::this_thread::get_id()) {}
  ~InstanceLink();
  std::thread::id thread() const { return thread_; }
  /// The instance, or nullptr after its end. Only valid on the environment's own thread.
  Instance* state() const { return state_; }
  void release_later(Napi::Reference<Napi::Value> ref);
  void drain();
  void end(bool environment_ends);
  /// Whether any JsRef lives.
  bool holds_values() const { return refs_.load(std::memory_order_relaxed) > 0; }

 private:
  friend class JsRef;
  std::atomic<int64_t> refs_{0};
  std::mutex mutex_;
  Instance* state_;
  std::thread::id thread_;
  bool environment_alive_ = true;
  std::vector<Napi::Reference<Napi::Value>> pending_;
};

/// A strong reference to a JavaScript value, safe to destroy on any thread and after the instance's end.
class JsRef {
 public:
  JsRef(Instance& state, napi_value value);
  ~JsRef();
  JsRef(const JsRef&) = delete;
  JsRef& operator=(const JsRef&) = delete;
  /// The value; throws TorchError when the instance has ended. Own thread only.
  Napi::Value get() const;
  Instance* state() const { return link_->state(); }
  std::thread::id thread() const { return link_->thread(); }

 private:
  std::shared_ptr<InstanceLink> link_;
  Napi::Reference<Napi::Value> ref_;
};

/// A function that `setup` handed over. Weak: whoever can still call the addon keeps it (see
/// Instance::setup), and an instance that nobody can call any more is garbage with all that it holds.
class Callback {
 public:
  void set(Napi::Function function) { ref_ = Napi::Weak(function); }
  bool has_value() const { return !ref_.IsEmpty(); }
  /// Calls it; throws TorchError when there was no setup.
  Napi::Value call(std::initializer_list<napi_value> arguments = {}) const {
    return call(arguments.size(), arguments.begin());
  }
  Napi::Value call(size_t count, const napi_value* arguments) const;
  void reset() { ref_.Reset(); }

 private:
  Napi::FunctionReference ref_;
};

/// The most elements that are answered without an array of their own; a complex one takes two places.
inline constexpr size_t kFewElements = 1024;
/// Where they begin, in bytes behind the beginning of io: src/native/shared.ts has the same number.
inline constexpr size_t kFewElementsOffset = 128;

struct Instance {
  explicit Instance(Napi::Env env);
  ~Instance();
  Instance(const Instance&) = delete;
  Instance& operator=(const Instance&) = delete;

  Napi::Env env;
  std::shared_ptr<InstanceLink> link;
  MemoryCounter* counter;
  TensorTable tensors;
  HeldObjects objects;
  std::unique_ptr<OpRegistry> ops;

  /// Shared with JavaScript: io[0] answers how `invoke` returned (see ops/invoke.cpp), or is the length of a
  /// short list of integers that follows (see Call::short_list).
  std::array<int32_t, 17> io_before_setup{};
  int32_t* io = io_before_setup.data();
  Napi::Reference<Napi::ArrayBuffer> shared_memory;
  /// New tensors of one call, for each of which JavaScript makes an object and fetches it: see
  /// ops/invoke.cpp.
  std::vector<at::Tensor> results;
  size_t next_result = 0;
  /// Behind io in the same memory, after setup: where the elements of small tensors are answered.
  double* few_elements = nullptr;

  /// The object that has the native functions, weakly: it keeps what `setup` was given.
  Napi::ObjectReference table;
  Callback make_tensor;   // (handle) => Tensor
  Callback make_tuple;    // (id, names, op, ...values) => NamedTuple
  Callback make_complex;  // (re, im) => Complex
  Callback make_error;    // (kind, message, op) => Error
  Callback warn;          // (category, text) => void; runs no code of the script's
  Callback foreign;       // (value) => what it is, when it is an object of another copy of the library
  Callback collect;       // (major) => void; absent where V8 offers no gc()

  /// Where Python's factory functions make tensors for which no device is named; empty for the CPU.
  std::optional<c10::Device> default_device;

  /// How many passes backward of this instance's run beside its thread.
  int passes = 0;
  std::vector<std::unique_ptr<c10::InferenceMode>> inference_guards;

  /// Takes the callbacks over, and the memory of io and what is behind it. Once for each instance.
  void setup(Napi::Object callbacks, Napi::ArrayBuffer memory);

  /// Lets everything go. On the environment's own thread; later calls do nothing.
  void end(bool environment_ends);

 private:
  bool ended_ = false;
};

}  // namespace torch_node
