// What only CUDA has, beside what every accelerator has (binding/accelerator).
#pragma once

#include "../call.h"

namespace torch_node {

void register_cuda(FunctionTable& table);

// Its parts.
void register_cuda_libraries(FunctionTable& table);
void register_cuda_runtime(FunctionTable& table);

}  // namespace torch_node
