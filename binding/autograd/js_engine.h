// The engine with JavaScript in the place of Python: what it notes at every node, and hooks on saved tensors.
#pragma once

#include "../call.h"

namespace torch_node {

/// Where the script is that this thread runs, or works for.
std::string script_stack();
/// What `script_stack` answers on a thread that works for a script's.
std::string exchange_script_stack(std::string stack);

void register_js_engine(FunctionTable& table);

}  // namespace torch_node
