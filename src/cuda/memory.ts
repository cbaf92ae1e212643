/**
 * The memory of CUDA devices, as LibTorch's caching allocator sees it.
 * Source: https://docs.pytorch.org/docs/2.13/torch_cuda_memory.html
 */
import { statsOf } from '../accelerator/memory';
import { type Arguments, binder, refuseArguments } from '../common/binder';
import { warn } from '../common/warnings';
import { native } from '../native';
import { type NestedStats, nested } from './nestedStats';
import {
  bindDevice,
  type CudaDevice,
  type DeviceArguments,
  type DeviceOptions,
  deviceIndex,
  init,
  isInitialized,
  namedDevice,
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
  return isInitialized() ? statsOf(namedDevice(device)) : {};
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
  native.deviceResetPeakMemoryStats(namedDevice(device));
}

/**
 * Starts the statistics that only grow (`allocated`, `freed`, `num_ooms`, …) anew from zero.
 *
 * @throws Error when LibTorch was built without CUDA
 */
export function resetAccumulatedMemoryStats(...args: DeviceArguments): void {
  const [device] = bindDevice(args, 'resetAccumulatedMemoryStats');
  init();
  native.deviceResetAccumulatedMemoryStats(namedDevice(device));
}

/** Gives the memory that is kept for reuse back to the device. Does nothing while CUDA has not been used. */
export function emptyCache(...args: []): void {
  refuseArguments('emptyCache', args);
  if (isInitialized()) native.deviceEmptyCache('cuda');
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
  const name = namedDevice(device);
  init();
  return native.deviceMemoryInfo(name);
}

/**
 * What `memoryStats` gives, as objects within objects instead of names with dots.
 * @returns an empty object while CUDA has not been used
 */
export function memoryStatsAsNestedDict(...args: DeviceArguments): NestedStats {
  const [device] = bindDevice(args, 'memoryStatsAsNestedDict');
  return nested(memoryStats(device));
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

/**
 * The former name of `memoryReserved`: bytes that the allocator holds.
 * @deprecated Use `memoryReserved`.
 */
export function memoryCached(...args: DeviceArguments): number {
  warn('`torch.cuda.memory_cached` has been renamed to `torch.cuda.memory_reserved`', 'FutureWarning');
  return memoryReserved(...args);
}

/**
 * The former name of `maxMemoryReserved`: the most bytes that the allocator has held.
 * @deprecated Use `maxMemoryReserved`.
 */
export function maxMemoryCached(...args: DeviceArguments): number {
  warn(
    '`torch.cuda.max_memory_cached` has been renamed to `torch.cuda.max_memory_reserved`',
    'FutureWarning',
  );
  return maxMemoryReserved(...args);
}

/**
 * Starts all peaks of memory anew, as `resetPeakMemoryStats` does.
 * @deprecated Use `resetPeakMemoryStats`.
 */
export function resetMaxMemoryAllocated(...args: DeviceArguments): void {
  warn(
    'torch.cuda.reset_max_memory_allocated now calls torch.cuda.reset_peak_memory_stats, which resets /all/ peak memory stats.',
    'FutureWarning',
  );
  resetPeakMemoryStats(...args);
}

/**
 * Starts all peaks of memory anew, as `resetPeakMemoryStats` does.
 * @deprecated Use `resetPeakMemoryStats`.
 */
export function resetMaxMemoryCached(...args: DeviceArguments): void {
  warn(
    'torch.cuda.reset_max_memory_cached now calls torch.cuda.reset_peak_memory_stats, which resets /all/ peak memory stats.',
    'FutureWarning',
  );
  resetPeakMemoryStats(...args);
}
