/** The addon for what needs CUDA's headers, which the main one is told of when it is first needed. */
import { hasCudaAddon, loadCudaAddon } from '../libtorch/load';
import { native } from './index';

/** Makes it available where it is there. */
export function useCudaRuntime(): void {
  if (hasCudaAddon()) requireCudaRuntime();
}

/**
 * Makes the graphs and the insides of the allocator of CUDA devices available.
 * @throws {LibTorchError} where that addon was not built
 */
export function requireCudaRuntime(): void {
  if (!native.cudaHasRuntime()) native.cudaUseRuntime(loadCudaAddon() as object);
}
