/**
 * The memory of CUDA devices, as LibTorch's caching allocator sees it.
 * Source: https://docs.pytorch.org/docs/2.13/torch_cuda_memory.html
 */
import { type Arguments, binder, refuseArguments } from '../common/binder';
import { native } from '../native';
import {
  bindDevice,
  type CudaDevice,
  type DeviceArguments,
  type DeviceOptions,
  deviceIndex,
  init,
  isInitialized,
} from './state';
import { formatSummary } from './summary';

/**
 * Statistics of the allocator, under Python's names (`'allocated_bytes.all.current'`, `'num_ooms'`, …),
 * sorted by name.
 *
 * @param device the device; the current one when left out
 * @returns an empty object while CUDA has not been used
 * @example torch.cuda.memoryStats()['allocated_bytes.all.peak'];
 */
export function memoryStats(...args: DeviceArguments): Record<string, number> {
  const [device] = bindDevice(args, 'memoryStats');
  if (!isInitialized()) return {};
  const stats = native.cudaMemoryStats(deviceIndex(device, true));
  return Object.fromEntries(Object.entries(stats).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function stat(device: CudaDevice, name: string): number {
  return memoryStats(device)[name] ?? 0;
}

/** Bytes that tensors occupy on a device now. */
export function memoryAllocated(...args: DeviceArguments): number {
  const [device] = bindDevice(args, 'memoryAllocated');
  return stat(device, 'allocated_bytes.all.current');
}

/** The most bytes that tensors have occupied on a device, since the start or `resetPeakMemoryStats`. */
export function maxMemoryAllocated(...args: DeviceArguments): number {
  const [device] = bindDevice(args, 'maxMemoryAllocated');
  return stat(device, 'allocated_bytes.all.peak');
}

/** Bytes that the allocator holds on a device now, in use or kept for reuse. */
export function memoryReserved(...args: DeviceArguments): number {
  const [device] = bindDevice(args, 'memoryReserved');
  return stat(device, 'reserved_bytes.all.current');
}

/** The most bytes that the allocator has held on a device, since the start or `resetPeakMemoryStats`. */
export function maxMemoryReserved(...args: DeviceArguments): number {
  const [device] = bindDevice(args, 'maxMemoryReserved');
  return stat(device, 'reserved_bytes.all.peak');
}

/**
 * Starts the peak statistics anew from the present values.
 *
 * @throws Error when LibTorch was built without CUDA
 */
export function resetPeakMemoryStats(...args: DeviceArguments): void {
  const [device] = bindDevice(args, 'resetPeakMemoryStats');
  init();
  native.cudaResetPeakMemoryStats(deviceIndex(device, true));
}

/**
 * Starts the statistics that only grow (`allocated`, `freed`, `num_ooms`, …) anew from zero.
 *
 * @throws Error when LibTorch was built without CUDA
 */
export function resetAccumulatedMemoryStats(...args: DeviceArguments): void {
  const [device] = bindDevice(args, 'resetAccumulatedMemoryStats');
  init();
  native.cudaResetAccumulatedMemoryStats(deviceIndex(device, true));
}

/** Gives the memory that is kept for reuse back to the device. Does nothing while CUDA has not been used. */
export function emptyCache(...args: []): void {
  refuseArguments('emptyCache', args);
  if (isInitialized()) native.cudaEmptyCache();
}

/**
 * The memory of a device as its driver sees it.
 *
 * @param device the device; the current one when left out
 * @returns bytes: `[free, total]`
 * @throws Error when LibTorch was built without CUDA
 */
export function memGetInfo(...args: DeviceArguments): [free: number, total: number] {
  const [device] = bindDevice(args, 'memGetInfo');
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
export function memoryStatsAsNestedDict(...args: DeviceArguments): NestedStats {
  const [device] = bindDevice(args, 'memoryStatsAsNestedDict');
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

/** Options of {@link memorySummary}. */
export interface MemorySummaryOptions extends DeviceOptions {
  /** Without the rows for each pool. Default: false */
  abbreviated?: boolean | undefined;
}

type MemorySummaryOrder = [device: 'device', abbreviated: 'abbreviated'];
const bindMemorySummary = binder<MemorySummaryOptions, MemorySummaryOrder>(
  'memorySummary',
  {},
  { device: null, abbreviated: false },
);

/**
 * A table of the allocator's statistics, for people.
 *
 * @param device the device; the current one when left out
 * @param abbreviated without the rows for each pool
 * @throws Error when LibTorch was built without CUDA
 * @example console.log(torch.cuda.memorySummary());
 */
export function memorySummary(...args: Arguments<MemorySummaryOptions, MemorySummaryOrder>): string {
  const [device, abbreviated] = bindMemorySummary(args);
  init();
  return formatSummary(memoryStats(device), deviceIndex(device, true), abbreviated);
}
