// What stands in for NCCL: a backend of torch.distributed for the stand-in's tensors.
#pragma once

namespace standin {

/// What the addon takes for the second addon of CUDA (binding/cuda/runtime.h), with nothing else in it; null
/// where LibTorch has no gloo.
void* nccl_runtime();

}  // namespace standin
