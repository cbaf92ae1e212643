// What only CUDA has: whether LibTorch was built with it, and what the driver says about its devices.
#include "../accelerator/accelerator.h"
#include "cuda.h"
#include "driver.h"

#include <ATen/detail/CUDAHooksInterface.h>

namespace torch_node {
namespace {

napi_value has_cuda(Call& call) { return call.boolean(at::detail::getCUDAHooks().isBuilt()); }

/// [name, uuid, total memory, and the attributes in the order of kDeviceAttributes]
napi_value device_properties(Call& call) {
  DeviceDescription device = describe_device(accelerator_device(call, 0).index());
  napi_value result = call.array(3 + device.attributes.size());
  call.set(result, 0, call.string(device.name));
  call.set(result, 1, call.string(device.uuid));
  call.set(result, 2, call.integer(device.total_memory));
  for (size_t i = 0; i < device.attributes.size(); ++i)
    call.set(result, 3 + i, call.integer(device.attributes[i]));
  return result;
}

napi_value can_access_peer(Call& call) {
  return call.boolean(
      devices_are_peers(accelerator_device(call, 0).index(), accelerator_device(call, 1).index()));
}

}  // namespace

void register_cuda(FunctionTable& table) {
  table.insert(table.end(), {
                                {"cudaIsBuilt", entry<has_cuda>},
                                {"cudaDeviceProperties", entry<device_properties>},
                                {"cudaCanAccessPeer", entry<can_access_peer>},
                            });
  register_cuda_libraries(table);
  register_cuda_runtime(table);
}

}  // namespace torch_node
