// What one JavaScript environment (main thread or worker) owns. Nothing here is shared between environments.
#pragma once

#include "errors.h"
#include "memory/counting_allocator.h"
#include "napi_setup.h"
#include "ops/op_registry.h"
#include "tensor_table.h"

#include <c10/core/InferenceMode.h>

#include <array>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace torch_node {

/// References that other threads want released. They may only be deleted on the environment's own thread, so
/// they wait here; after the environment has ended they are simply forgotten (Node deletes them itself).
class EnvLink {
 public:
  explicit EnvLink(EnvState* state) : state_(state), thread_(std::this_thread::get_id()) {}
  bool on_own_thread() const { return std::this_thread::get_id() == thread_; }
  /// The state, or nullptr after the environment ended. Only valid on the environment's own thread.
  EnvState* state() const { return state_; }
  void release_later(napi_ref ref);
  void drain(napi_env env);
  void end();

 private:
  std::mutex mutex_;
  EnvState* state_;
  std::thread::id thread_;
  std::vector<napi_ref> pending_;
};

/// A strong reference to a JavaScript value, safe to destroy on any thread and after the environment's end.
class JsRef {
 public:
  JsRef(EnvState& state, napi_value value);
  ~JsRef();
  JsRef(const JsRef&) = delete;
  JsRef& operator=(const JsRef&) = delete;
  /// The value; throws TorchError when the environment has ended. Own thread only.
  napi_value get() const;
  EnvState* state() const { return link_->state(); }
  const std::shared_ptr<EnvLink>& link() const { return link_; }

 private:
  std::shared_ptr<EnvLink> link_;
  napi_ref ref_ = nullptr;
};

struct EnvState {
  explicit EnvState(napi_env env);
  ~EnvState();

  napi_env env;
  std::shared_ptr<EnvLink> link;
  MemoryCounter* counter;
  TensorTable tensors;
  OpRegistry ops;

  /// Shared with JavaScript: io[0] answers how `invoke` returned (see ops/invoke.cpp), or is the length of a
  /// short list of integers that follows (see Call::short_list).
  std::array<int32_t, 17> io_before_setup{};
  int32_t* io = io_before_setup.data();
  napi_ref io_ref = nullptr;

  /// JavaScript callbacks handed over by `setup`.
  std::unique_ptr<JsRef> make_tensor;   // (handle) => Tensor
  std::unique_ptr<JsRef> make_tuple;    // (id, names, op, ...values) => NamedTuple
  std::unique_ptr<JsRef> make_complex;  // (re, im) => Complex
  std::unique_ptr<JsRef> make_error;    // (kind, message, op) => Error
  std::unique_ptr<JsRef> collect;       // (major) => void; absent where V8 offers no gc()

  napi_ref stashed_error = nullptr;
  std::vector<std::unique_ptr<c10::InferenceMode>> inference_guards;

  /// The state of the environment that runs on this thread, or nullptr.
  static EnvState* current();

  /// A callback of `setup`; throws when there was no setup.
  static napi_value required(const std::unique_ptr<JsRef>& callback) {
    if (!callback) throw TorchError("the addon has not been set up");
    return callback->get();
  }
};

}  // namespace torch_node
