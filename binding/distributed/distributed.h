// `torch.distributed`: LibTorch's c10d for JavaScript.
#pragma once

#include "call.h"

namespace torch_node {

void register_distributed(FunctionTable& table);

}  // namespace torch_node
