// A communication hook that is a function of the script's.
#pragma once

#include "call.h"

#include <torch/csrc/distributed/c10d/comm.hpp>

#include <unordered_map>

namespace torch_node {

/// The hook's result is a future of JavaScript's, which may still be under way. It is asked for where the
/// reducer wants the result: by then nothing else has to run for it, and waiting blocks nobody.
class JsCommHook : public c10d::CommHookInterface {
 public:
  /// `begin(index, isLast, buffer, parameters)` starts the hook for a bucket whose parameters are those with
  /// these numbers; `finish(index)` answers with the handle of what came of it.
  JsCommHook(const Call& call, Napi::Function begin, Napi::Function finish,
             const std::vector<at::Tensor>& parameters);

  c10::intrusive_ptr<c10::ivalue::Future> runHook(c10d::GradBucket& bucket) override;
  at::Tensor parseHookResult(const c10::IValue& result) override;

  /// Whether JavaScript runs for it at present, when the reducer can't be asked for anything.
  bool is_running() const { return is_running_; }

 private:
  JsRef begin_, finish_;
  std::unordered_map<const at::TensorImpl*, int64_t> numbers_;
  std::atomic<bool> is_running_ = false;
};

}  // namespace torch_node
