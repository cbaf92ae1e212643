// Graphs of devices: capturing, and what is watched meanwhile.
#pragma once

#include "../call.h"

namespace torch_node {

void register_graphs(FunctionTable& table);

// Its parts.
void register_graph_tensors(FunctionTable& table);
void register_graph_watch(FunctionTable& table);

}  // namespace torch_node
