/**
 * The memory of accelerators, as their allocators see it.
 * Source: https://docs.pytorch.org/docs/2.13/accelerator.html#memory-management
 */
import { refuseArguments } from '../common/binder';
import { native } from '../native';
import { boundDevice, boundDeviceInUse, type OptionalDeviceArguments, requireAccelerator } from './device';

/** Gives memory that is cached and not in use back to the device. */
export function emptyCache(...args: []): void {
  refuseArguments('emptyCache', args);
  native.deviceEmptyCache(requireAccelerator());
}

/** Gives page-locked host memory that is cached and not in use back to the system. */
export function emptyHostCache(...args: []): void {
  refuseArguments('emptyHostCache', args);
  native.deviceEmptyHostCache(requireAccelerator());
}

/** A device's statistics, sorted by name; empty before its allocator's first use. */
export function statsOf(device: string): Record<string, number> {
  if (!native.deviceIsInitialized(device)) return {};
  const stats = native.deviceMemoryStats(device);
  return Object.fromEntries(Object.entries(stats).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function statsInUse(fn: string, args: OptionalDeviceArguments): Record<string, number> {
  const device = boundDeviceInUse(fn, args);
  return device === null ? {} : statsOf(device);
}

function stat(fn: string, args: OptionalDeviceArguments, name: string): number {
  return statsInUse(fn, args)[name] ?? 0;
}

/** What the allocator knows, by `'allocated_bytes.all.current'` and the like; empty before its first use. */
export function memoryStats(...args: OptionalDeviceArguments): Record<string, number> {
  return statsInUse('memoryStats', args);
}

/** How many bytes tensors on the device hold, of those that its allocator has. */
export function memoryAllocated(...args: OptionalDeviceArguments): number {
  return stat('memoryAllocated', args, 'allocated_bytes.all.current');
}

/** The most bytes of tensors since the start, or since `resetPeakMemoryStats`. */
export function maxMemoryAllocated(...args: OptionalDeviceArguments): number {
  return stat('maxMemoryAllocated', args, 'allocated_bytes.all.peak');
}

/** Bytes that the allocator holds, in use or cached. */
export function memoryReserved(...args: OptionalDeviceArguments): number {
  return stat('memoryReserved', args, 'reserved_bytes.all.current');
}

/** The most bytes that the allocator held since the start, or since `resetPeakMemoryStats`. */
export function maxMemoryReserved(...args: OptionalDeviceArguments): number {
  return stat('maxMemoryReserved', args, 'reserved_bytes.all.peak');
}

/** Starts the counts of all that was ever allocated anew. */
export function resetAccumulatedMemoryStats(...args: OptionalDeviceArguments): void {
  const device = boundDeviceInUse('resetAccumulatedMemoryStats', args);
  if (device !== null) native.deviceResetAccumulatedMemoryStats(device);
}

/** Starts the peaks anew, from what is in use now. */
export function resetPeakMemoryStats(...args: OptionalDeviceArguments): void {
  const device = boundDeviceInUse('resetPeakMemoryStats', args);
  if (device !== null) native.deviceResetPeakMemoryStats(device);
}

/** The device's memory in bytes, as its driver tells. */
export function getMemoryInfo(...args: OptionalDeviceArguments): [free: number, total: number] {
  return native.deviceMemoryInfo(boundDevice('getMemoryInfo', args));
}
