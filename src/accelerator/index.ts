/**
 * `torch.accelerator`: the machine's accelerator, whatever it is called.
 * Source: https://docs.pytorch.org/docs/2.13/accelerator.html
 */
export {
  type AcceleratorDevice,
  currentAccelerator,
  currentDeviceIdx,
  currentDeviceIndex,
  type DeviceCapability,
  deviceCount,
  deviceIndex,
  getDeviceCapability,
  isAvailable,
  setDeviceIdx,
  setDeviceIndex,
  synchronize,
} from './device';
export { Graph, type GraphOptions } from './graphs';
export {
  emptyCache,
  emptyHostCache,
  getMemoryInfo,
  maxMemoryAllocated,
  maxMemoryReserved,
  memoryAllocated,
  memoryReserved,
  memoryStats,
  resetAccumulatedMemoryStats,
  resetPeakMemoryStats,
} from './memory';
export { currentStream, setStream } from './streams';
