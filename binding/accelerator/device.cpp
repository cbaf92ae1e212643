// Which accelerator there is, how many of it, which one is current, and what it can hold.
#include "../names.h"
#include "../torch_versions.h"
#include "accelerator.h"

#include <ATen/Context.h>
#include <ATen/DeviceAccelerator.h>

namespace torch_node {
namespace {

std::string type_name(c10::DeviceType type) { return c10::DeviceTypeName(type, /*lower_case=*/true); }

c10::Device named_device(const Call& call, size_t i) {
  c10::Device device = require_device(call.string_at(i));
  TORCH_CHECK(c10::impl::hasDeviceGuardImpl(device.type()), "PyTorch is not linked with support for ",
              type_name(device.type()), " devices");
  return device;
}

/// As the guard counts them: before 2.13 the hooks of MPS don't.
c10::DeviceIndex count_of(c10::DeviceType type) { return guard_of(type).deviceCount(); }

}  // namespace

c10::DeviceType accelerator_type(const Call& call, size_t i) { return named_device(call, i).type(); }

c10::Device accelerator_device(const Call& call, size_t i) {
  c10::Device device = named_device(call, i);
  // The CPU has one stream, whose work is done at once.
  if (!device.has_index() || !at::accelerator::isAccelerator(device.type()))
    return guard_of(device.type()).getDevice();
  if (const auto count = count_of(device.type()); device.index() >= count) {
    // Where there is none at all, what LibTorch says of the lack: a driver, most often.
    if (count == 0) guard_of(device.type()).getDevice();
    throw ArgumentRangeError("Invalid device id");
  }
  return device;
}

namespace {

/// The type of accelerator that LibTorch was built for, or null.
napi_value current_type(Call& call) {
  auto type = at::accelerator::getAccelerator(/*checked=*/false);
  return type ? call.string(type_name(*type)) : call.null();
}

napi_value device_count(Call& call) {
  c10::DeviceType type = require_device(call.string_at(0)).type();
  bool is_there = at::accelerator::isAccelerator(type) && c10::impl::hasDeviceGuardImpl(type);
  return call.integer(is_there ? count_of(type) : 0);
}

napi_value init(Call& call) {
  at::globalContext().lazyInitDevice(accelerator_type(call, 0));
  return call.undefined();
}

napi_value get_device(Call& call) {
  return call.integer(guard_of(accelerator_type(call, 0)).getDevice().index());
}

napi_value set_device(Call& call) {
  c10::Device device = accelerator_device(call, 0);
  guard_of(device.type()).setDevice(device);
  return call.undefined();
}

napi_value synchronize(Call& call) {
  c10::Device device = accelerator_device(call, 0);
  guard_of(device.type()).synchronizeDevice(device.index());
  return call.undefined();
}

/// The dtypes that the device can hold.
napi_value supported_dtypes(Call& call) {
  c10::Device device = accelerator_device(call, 0);
  std::vector<std::string> names;
  visit_supported_dtypes(guard_of(device.type()), device,
                         [&](c10::ScalarType dtype) { names.emplace_back(dtype_name(dtype)); });
  return call.strings(names);
}

}  // namespace

void register_accelerator(FunctionTable& table) {
  table.insert(table.end(), {
                                {"acceleratorType", entry<current_type>},
                                {"deviceCount", entry<device_count>},
                                {"deviceInit", entry<init>},
                                {"deviceCurrent", entry<get_device>},
                                {"deviceSet", entry<set_device>},
                                {"deviceSynchronize", entry<synchronize>},
                                {"deviceSupportedDtypes", entry<supported_dtypes>},
                            });
  register_accelerator_memory(table);
  register_accelerator_stream(table);
  register_mps(table);
}

}  // namespace torch_node
