/** The addon for CUDA's graphs, which the main one is told of when they are first needed. */
import { loadCudaAddon } from '../libtorch/load';
import { native } from './index';

/**
 * Makes graphs of CUDA devices available.
 * @throws {LibTorchError} where that addon was not built
 */
export function requireCudaGraphs(): void {
  if (!native.graphIsSupported('cuda')) native.graphUseCuda(loadCudaAddon() as object);
}
