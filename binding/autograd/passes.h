// Passes backward that run beside the script.
#pragma once

#include "../call.h"

namespace torch_node {

void await_passes(Instance& state);

/// Before what reads or changes something that a pass works with: gradients, hooks, what was saved. It waits
/// for the passes that the script has begun, as a GPU's value is waited for; within their hooks, which they
/// wait for, it does not. First of all in a function: hooks run meanwhile, and make tensors.
inline void after_passes(Instance& state) {
  if (state.passes != 0) [[unlikely]]
    await_passes(state);
}

void register_passes(FunctionTable& table);

}  // namespace torch_node
