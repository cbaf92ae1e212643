/**
 * The memory of CUDA devices, as LibTorch's caching allocator sees it.
 * Source: https://docs.pytorch.org/docs/2.13/torch_cuda_memory.html
 */
import { checkOptions } from '../common/optionsObject';
import { native } from '../native';
import { type CudaDevice, deviceIndex, init, isInitialized } from './state';
import { formatSummary } from './summary';

/**
 * Statistics of the allocator, under Python's names (`'allocated_bytes.all.current'`, `'num_ooms'`, …),
 * sorted by name.
 *
 * @param device the device; the current one when left out
 * @returns an empty object while CUDA has not been used
 * @example torch.cuda.memoryStats()['allocated_bytes.all.peak'];
 */
export function memoryStats(device: CudaDevice = null): Record<string, number> {
  if (!isInitialized()) return {};
  const stats = native.cudaMemoryStats(deviceIndex(device, true));
  return Object.fromEntries(Object.entries(stats).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function stat(device: CudaDevice, name: string): number {
  return memoryStats(device)[name] ?? 0;
}

/** Bytes that tensors occupy on a device now. */
export function memoryAllocated(device: CudaDevice = null): number {
  return stat(device, 'allocated_bytes.all.current');
}

/** The most bytes that tensors have occupied on a device, since the start or `resetPeakMemoryStats`. */
export function maxMemoryAllocated(device: CudaDevice = null): number {
  return stat(device, 'allocated_bytes.all.peak');
}

/** Bytes that the allocator holds on a device now, in use or kept for reuse. */
export function memoryReserved(device: CudaDevice = null): number {
  return stat(device, 'reserved_bytes.all.current');
}

/** The most bytes that the allocator has held on a device, since the start or `resetPeakMemoryStats`. */
export function maxMemoryReserved(device: CudaDevice = null): number {
  return stat(device, 'reserved_bytes.all.peak');
}

/**
 * Starts the peak statistics anew from the present values.
 *
 * @throws Error when LibTorch was built without CUDA
 */
export function resetPeakMemoryStats(device: CudaDevice = null): void {
  init();
  native.cudaResetPeakMemoryStats(deviceIndex(device, true));
}

/**
 * Starts the statistics that only grow (`allocated`, `freed`, `num_ooms`, …) anew from zero.
 *
 * @throws Error when LibTorch was built without CUDA
 */
export function resetAccumulatedMemoryStats(device: CudaDevice = null): void {
  init();
  native.cudaResetAccumulatedMemoryStats(deviceIndex(device, true));
}

/** Gives the memory that is kept for reuse back to the device. Does nothing while CUDA has not been used. */
export function emptyCache(): void {
  if (isInitialized()) native.cudaEmptyCache();
}

/**
 * The memory of a device as its driver sees it.
 *
 * @param device the device; the current one when left out
 * @returns bytes: `[free, total]`
 * @throws Error when LibTorch was built without CUDA
 */
export function memGetInfo(device: CudaDevice = null): [free: number, total: number] {
  init();
  return native.cudaMemoryInfo(deviceIndex(device, true));
}

/** Statistics by their parts: `{ allocated_bytes: { all: { current, … }, … }, num_ooms, … }`. */
export interface NestedStats {
  [name: string]: number | NestedStats;
}

/**
 * What `memoryStats` gives, as nested objects.
 *
 * @returns an empty object while CUDA has not been used
 */
export function memoryStatsAsNestedDict(device: CudaDevice = null): NestedStats {
  const root: NestedStats = {};
  for (const [path, value] of Object.entries(memoryStats(device))) {
    const names = path.split('.');
    const last = names.pop()!;
    let level = root;
    for (const name of names) {
      level[name] ??= {};
      level = level[name] as NestedStats;
    }
    level[last] = value;
  }
  return root;
}

/**
 * A table of the allocator's statistics, for people.
 *
 * @param device the device; the current one when left out
 * @param options `abbreviated`: without the rows for each pool; also positional
 * @throws Error when LibTorch was built without CUDA
 * @example console.log(torch.cuda.memorySummary());
 */
export function memorySummary(
  device: CudaDevice = null,
  options: boolean | { abbreviated?: boolean | undefined } = {},
): string {
  init();
  if (typeof options !== 'boolean') checkOptions('memorySummary', options, ['abbreviated']);
  const abbreviated = typeof options === 'boolean' ? options : (options.abbreviated ?? false);
  return formatSummary(memoryStats(device), deviceIndex(device, true), abbreviated);
}
