// What only NVIDIA's driver can tell about a device. LibTorch has no device-generic way to a device's name or
// its multiprocessors, and the driver's C interface is stable, so it is looked up in the library that
// LibTorch has loaded.
#pragma once

#include <array>
#include <cstdint>
#include <string>

namespace torch_node {

/// Numbers of CUdevice_attribute, in the order in which src/cuda/properties.ts names them.
inline constexpr std::array<int, 19> kDeviceAttributes = {
    75,  // compute capability, major
    76,  // compute capability, minor
    16,  // multiprocessors
    84,  // on a multi-GPU board
    18,  // integrated
    39,  // threads per multiprocessor
    1,   // threads per block
    10,  // warp size
    82,  // registers per multiprocessor
    8,   // shared memory per block
    97,  // shared memory per block, opt-in
    81,  // shared memory per multiprocessor
    38,  // L2 cache
    13,  // clock rate
    36,  // memory clock rate
    37,  // memory bus width
    33,  // PCI bus
    34,  // PCI device
    50,  // PCI domain
};

struct DeviceDescription {
  std::string name;
  std::string uuid;
  int64_t total_memory = 0;
  std::array<int64_t, kDeviceAttributes.size()> attributes{};
};

// Each asks the driver, and throws TorchError with its reason when it does not answer.
DeviceDescription describe_device(int index);
/// Whether one device can read the other's memory.
bool devices_are_peers(int index, int peer);

}  // namespace torch_node
