// CUDA through LibTorch's device-generic interfaces: no CUDA header is needed to build, no CUDA library to
// load.
#pragma once

#include "../call.h"

#include <c10/core/Device.h>

namespace torch_node {

/// A CUDA device named by argument `i`.
c10::Device cuda_device(const Call& call, size_t i);

void register_cuda(FunctionTable& table);

// Its parts.
void register_cuda_memory(FunctionTable& table);
void register_cuda_stream(FunctionTable& table);

}  // namespace torch_node
