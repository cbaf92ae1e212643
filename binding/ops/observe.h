// Observing operators as the dispatcher calls them, in forward and backward.
#pragma once

#include "../call.h"

namespace torch_node {

/// Ends the observers of an instance that ends.
void end_observers(const Instance& state);

void register_observers(FunctionTable& table);

}  // namespace torch_node
