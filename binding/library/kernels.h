// Kernels that are written in JavaScript, behind LibTorch's dispatcher.
#pragma once

#include "../call.h"
#include "../ops/op_registry.h"

#include <ATen/core/dispatch/Dispatcher.h>

#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace torch_node {

/// The functions of one operator for one dispatch key: one for each instance that registered it. A function
/// runs on its own thread only, so a call takes the one of the thread that it comes from.
class Kernels {
 public:
  void add(std::shared_ptr<JsRef> function);
  void remove(const std::shared_ptr<JsRef>& function);
  bool empty() const;
  /// Replaces the arguments on the stack by the results.
  void call(const c10::OperatorHandle& op, c10::DispatchKeySet keys, torch::jit::Stack& stack);

 private:
  /// The last function of this thread; nullptr where there is none.
  std::shared_ptr<JsRef> here() const;

  mutable std::mutex mutex_;
  std::vector<std::shared_ptr<JsRef>> functions_;
};

/// (positional[], keywords, count of results): what a function of JavaScript's is called with for the
/// operator whose arguments are last on the stack. A keyword is named in JavaScript's way. Arguments for
/// which `leaves_out` says so are not among them.
std::vector<napi_value> arguments_of(
    const Call& call, const Overload& overload, const torch::jit::Stack& stack,
    const std::function<bool(size_t)>& leaves_out = [](size_t) { return false; });

/// What the dispatcher owns of it.
class JsKernel final : public c10::OperatorKernel {
 public:
  explicit JsKernel(std::shared_ptr<Kernels> kernels) : kernels_(std::move(kernels)) {}
  void operator()(const c10::OperatorHandle& op, c10::DispatchKeySet keys, torch::jit::Stack* stack) {
    // The function may take its own registration back, and this object with it.
    std::shared_ptr<Kernels> kernels = kernels_;
    kernels->call(op, keys, *stack);
  }

 private:
  std::shared_ptr<Kernels> kernels_;
};

}  // namespace torch_node
