/**
 * What the caching allocator of CUDA devices may take, and what it holds.
 * Source: https://docs.pytorch.org/docs/2.13/torch_cuda_memory.html
 */

import { type Arguments, binder, refuseArguments } from '../common/binder';
import { briefText } from '../common/brief';
import { native } from '../native';
import type { MemorySegment } from '../native/cuda';
import type { PoolId } from '../native/graphs';
import {
  bindDevice,
  type CudaDevice,
  type DeviceArguments,
  type DeviceOptions,
  initRuntime,
  namedDevice,
} from './state';

export type { MemorySegment } from '../native/cuda';

interface FractionParameters extends DeviceOptions {
  /** How much of the device's memory the process may take, from 0 to 1. */
  fraction: number;
}
type FractionOrder = [fraction: 'fraction', device: 'device'];
const bindFraction = binder<FractionParameters, FractionOrder>(
  'setPerProcessMemoryFraction',
  { fraction: 'any' },
  { device: null as CudaDevice },
);

/**
 * Limits the memory that this process takes of a device: a request beyond it is an `OutOfMemoryError`.
 *
 * @param args fraction: of the device's total memory, from 0 to 1; device: the current one when left out
 * @throws TypeError for a fraction that is no number
 * @throws RangeError for one that is not between 0 and 1
 * @throws Error when LibTorch was built without CUDA
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.cuda.memory.set_per_process_memory_fraction.html
 * @example torch.cuda.setPerProcessMemoryFraction(0.5);
 */
export function setPerProcessMemoryFraction(...args: Arguments<FractionParameters, FractionOrder>): void {
  const [fraction, device] = bindFraction(args);
  initRuntime();
  const name = namedDevice(device);
  if (typeof fraction !== 'number')
    throw new TypeError('Invalid type for fraction argument, must be `float`');
  if (!(fraction >= 0 && fraction <= 1))
    throw new RangeError(`Invalid fraction value: ${briefText(fraction)}. Allowed range: 0~1`);
  native.cudaMemoryFraction(name, fraction);
}

/**
 * The limit that `setPerProcessMemoryFraction` has set: 1 while there is none.
 *
 * @param device the device; the current one when left out
 * @throws Error when LibTorch was built without CUDA
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.cuda.memory.get_per_process_memory_fraction.html
 */
export function getPerProcessMemoryFraction(...args: DeviceArguments): number {
  const [device] = bindDevice(args, 'getPerProcessMemoryFraction');
  initRuntime();
  return native.cudaMemoryFraction(namedDevice(device));
}

/**
 * Which allocator serves CUDA devices: `'native'`, or `'cudaMallocAsync'` where `PYTORCH_ALLOC_CONF` asks for
 * that one.
 *
 * @throws Error when LibTorch was built without CUDA
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.cuda.memory.get_allocator_backend.html
 */
export function getAllocatorBackend(...args: []): string {
  refuseArguments('getAllocatorBackend', args);
  initRuntime();
  return native.cudaAllocatorBackend();
}

/** Options of {@link memorySnapshot}. */
export interface MemorySnapshotOptions {
  /** The pool whose memory is meant. Default: null, all of it */
  mempoolId?: PoolId | null | undefined;
  /** Whether LibTorch gathers the history of requests as well, where one is recorded. Default: true */
  includeTraces?: boolean | undefined;
}

type MemorySnapshotOrder = [mempoolId: 'mempoolId', includeTraces: 'includeTraces'];
const bindSnapshot = binder<MemorySnapshotOptions, MemorySnapshotOrder>(
  'memorySnapshot',
  {},
  { mempoolId: null, includeTraces: true },
);

/**
 * What the allocator holds on all devices: a list of segments, each with its blocks, under Python's names.
 * There are no `frames`, which are Python's.
 *
 * @param args mempoolId, includeTraces
 * @throws Error when LibTorch was built without CUDA
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.cuda.memory.memory_snapshot.html
 * @example torch.cuda.memorySnapshot().filter((segment) => segment.allocated_size === 0).length;
 */
export function memorySnapshot(
  ...args: Arguments<MemorySnapshotOptions, MemorySnapshotOrder>
): MemorySegment[] {
  const [mempoolId, includeTraces] = bindSnapshot(args);
  initRuntime();
  return native.cudaMemorySnapshot(mempoolId ?? [0, 0], includeTraces);
}
