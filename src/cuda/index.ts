/**
 * `torch.cuda`: NVIDIA's GPUs: devices, streams, events, memory, graphs.
 * Source: https://docs.pytorch.org/docs/2.13/cuda.html
 */

export type { CaptureErrorMode, PoolId } from '../accelerator/deviceGraph';
export * from './allocator';
export * from './device';
export {
  type CaptureBeginOptions,
  CUDAGraph,
  type GraphParameters,
  graph,
  graphPoolHandle,
  isCurrentStreamCapturing,
} from './graphs';
export * from './hostMemory';
export * from './libraries';
export * from './memory';
export * from './memPool';
export type { NestedStats } from './nestedStats';
export { CudaDeviceProperties } from './properties';
export * from './random';
export { type CudaDevice, init, isInitialized } from './state';
export * from './streams';
export * from './syncDebug';
