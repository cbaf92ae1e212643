// What averages a network's gradients over the ranks, while backward goes on: LibTorch's c10d::Reducer.
#pragma once

#include "call.h"

namespace torch_node {

void register_reducers(FunctionTable& table);

}  // namespace torch_node
