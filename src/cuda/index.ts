/**
 * `torch.cuda`.
 * Source: https://docs.pytorch.org/docs/2.13/cuda.html
 */
export * from './device';
export * from './memory';
export { CudaDeviceProperties } from './properties';
export * from './random';
export { type CudaDevice, init, isInitialized } from './state';
export * from './streams';
