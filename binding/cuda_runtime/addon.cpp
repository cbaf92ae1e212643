// What of CUDA needs CUDA's own headers: a second addon, loaded only where LibTorch's CUDA part is, which
// exports one thing, the CudaRuntime. The runtime's headers suffice (any toolkit's, or those of pip's
// nvidia-cuda-runtime and nvidia-cuda-crt), and the main addon needs none. Tensors, streams and generators
// are LibTorch's own, which both addons see: nothing else has to pass between them.
#include "parts.h"

#include <node_api.h>

NAPI_MODULE_INIT() {
#ifdef USE_C10D_NCCL
  torch_node::NcclBackend* nccl = torch_node::nccl_backend();
#else
  torch_node::NcclBackend* nccl = nullptr;
#endif
  static auto* runtime =
      new torch_node::CudaRuntime{&torch_node::graph_backend(), &torch_node::memory_backend(), nccl};
  napi_value result;
  napi_create_external(env, runtime, nullptr, nullptr, &result);
  return result;
}
