// CUDA through LibTorch's device-generic interfaces: no CUDA header is needed to build, no CUDA library to
// load.
#pragma once

#include "../call.h"

#include <c10/core/Device.h>

namespace torch_node {

/// A CUDA device named by argument `i`.
c10::Device cuda_device(const Call& call, size_t i);

FunctionTable cuda_device_functions();
FunctionTable cuda_memory_functions();
FunctionTable cuda_random_functions();
FunctionTable cuda_stream_functions();

}  // namespace torch_node
