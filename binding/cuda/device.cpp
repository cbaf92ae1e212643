// torch.cuda: which devices there are, which one is current, and what the driver says about them.
#include "cuda.h"
#include "driver.h"

#include <ATen/Context.h>
#include <ATen/detail/CUDAHooksInterface.h>
#include <c10/core/impl/VirtualGuardImpl.h>

namespace torch_node {

c10::Device cuda_device(const Call& call, size_t i) {
  int64_t index = call.int64(i);
  if (index < 0 || index >= at::detail::getCUDAHooks().deviceCount())
    throw ArgumentRangeError("Invalid device id");
  return c10::Device(c10::kCUDA, static_cast<c10::DeviceIndex>(index));
}

namespace {

c10::impl::VirtualGuardImpl guard() { return c10::impl::VirtualGuardImpl(c10::kCUDA); }

napi_value is_built(Call& call) { return call.boolean(at::detail::getCUDAHooks().isBuilt()); }

napi_value device_count(Call& call) { return call.integer(at::detail::getCUDAHooks().deviceCount()); }

napi_value init(Call& call) {
  at::globalContext().lazyInitDevice(c10::kCUDA);
  return call.undefined();
}

napi_value get_device(Call& call) { return call.integer(guard().getDevice().index()); }

napi_value set_device(Call& call) {
  guard().setDevice(cuda_device(call, 0));
  return call.undefined();
}

napi_value synchronize(Call& call) {
  c10::Device device = cuda_device(call, 0);
  guard().synchronizeDevice(device.index());
  return call.undefined();
}

/// [name, uuid, total memory, and the attributes in the order of kDeviceAttributes]
napi_value device_properties(Call& call) {
  DeviceDescription device = describe_device(cuda_device(call, 0).index());
  napi_value result = call.array(3 + device.attributes.size());
  call.set(result, 0, call.string(device.name));
  call.set(result, 1, call.string(device.uuid));
  call.set(result, 2, call.integer(device.total_memory));
  for (size_t i = 0; i < device.attributes.size(); ++i)
    call.set(result, 3 + i, call.integer(device.attributes[i]));
  return result;
}

}  // namespace

void register_cuda(FunctionTable& table) {
  table.insert(table.end(), {
                                {"cudaIsBuilt", entry<is_built>},
                                {"cudaDeviceCount", entry<device_count>},
                                {"cudaInit", entry<init>},
                                {"cudaGetDevice", entry<get_device>},
                                {"cudaSetDevice", entry<set_device>},
                                {"cudaSynchronize", entry<synchronize>},
                                {"cudaDeviceProperties", entry<device_properties>},
                            });
  register_cuda_memory(table);
  register_cuda_stream(table);
}

}  // namespace torch_node
