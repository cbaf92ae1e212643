/**
 * Page-locked memory of the host, which CUDA's allocator keeps for reuse.
 * Source: https://docs.pytorch.org/docs/2.13/torch_cuda_memory.html
 */
import { refuseArguments } from '../common/binder';
import { native } from '../native';
import { type NestedStats, nested } from './nestedStats';
import { init, isInitialized } from './state';

/**
 * Statistics of page-locked memory, under Python's names (`'active_bytes.current'`, `'num_host_alloc'`, …),
 * sorted by name.
 *
 * @returns an empty object while CUDA has not been used
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.cuda.memory.host_memory_stats.html
 */
export function hostMemoryStats(...args: []): Record<string, number> {
  refuseArguments('hostMemoryStats', args);
  if (!isInitialized()) return {};
  return Object.fromEntries(
    Object.entries(native.deviceHostMemoryStats('cuda')).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** What `hostMemoryStats` gives, as objects within objects instead of names with dots. */
export function hostMemoryStatsAsNestedDict(...args: []): NestedStats {
  refuseArguments('hostMemoryStatsAsNestedDict', args);
  return nested(hostMemoryStats());
}

/** Starts the peaks of page-locked memory anew, with what is held now. */
export function resetPeakHostMemoryStats(...args: []): void {
  refuseArguments('resetPeakHostMemoryStats', args);
  init();
  native.deviceResetPeakHostMemoryStats('cuda');
}

/**
 * Starts the statistics of page-locked memory that only grow anew.
 *
 * @throws Error when LibTorch was built without CUDA
 */
export function resetAccumulatedHostMemoryStats(...args: []): void {
  refuseArguments('resetAccumulatedHostMemoryStats', args);
  init();
  native.deviceResetAccumulatedHostMemoryStats('cuda');
}
