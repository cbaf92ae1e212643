// Mixed precision: the thread's autocast state.
#pragma once

#include "../call.h"

namespace torch_node {

void register_amp(FunctionTable& table);

}  // namespace torch_node
