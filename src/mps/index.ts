/**
 * `torch.mps`: Apple's GPUs, through Metal Performance Shaders. Tensors go there with `x.to('mps')`.
 * Source: https://docs.pytorch.org/docs/2.13/mps.html
 */
export { deviceCount, isAvailable, synchronize } from './device';
export * as event from './event';
export { Event, type EventOptions } from './event';
export {
  currentAllocatedMemory,
  driverAllocatedMemory,
  emptyCache,
  recommendedMaxMemory,
  setPerProcessMemoryFraction,
} from './memory';
export * as profiler from './profiler';
export { getRngState, manualSeed, type RngOptions, seed, setRngState } from './random';
