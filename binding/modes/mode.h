// Modes: what sees each operator below autograd before it runs, as Python's TorchDispatchMode does. They are
// a stack of each thread's, which goes along to the engine's threads.
#pragma once

#include "../call.h"

#include <ATen/core/dispatch/Dispatcher.h>
#include <ATen/core/stack.h>

#include <memory>

namespace torch_node {

class DispatchMode {
 public:
  virtual ~DispatchMode() = default;
  /// Replaces the arguments on the stack by results. Meanwhile the mode itself sees nothing.
  virtual void dispatch(const c10::OperatorHandle& op, torch::jit::Stack& stack) = 0;
};

/// Makes a mode the innermost one of this thread.
void push_mode(std::shared_ptr<DispatchMode> mode);

/// Takes it away again; throws where it isn't the innermost one.
void pop_mode(const DispatchMode& mode);

/// (name, overload's name, positional[], keywords, results[]): what a function of JavaScript's gets to know
/// of an operator's call. As in Python, keywords with their default values and the last such positional
/// ones are left out.
std::vector<napi_value> described(const Call& call, const c10::OperatorHandle& op,
                                  const torch::jit::Stack& arguments, const torch::jit::Stack& results);

/// The last `count` values of a stack.
inline torch::jit::Stack last_of(const torch::jit::Stack& stack, size_t count) {
  return {stack.end() - static_cast<std::ptrdiff_t>(count), stack.end()};
}

void register_mutation(FunctionTable& table);
void register_operator_watch(FunctionTable& table);
void register_selective_checkpoint(FunctionTable& table);

}  // namespace torch_node
