/** What DistributedDataParallel is told, and the sizes of its buckets. */
import type { ProcessGroup } from '../../c10d/world';
import { type Bound, binder } from '../../common/binder';
import { warn } from '../../common/warnings';
import type { Module } from '../modules/module';
import type { DeviceArgument } from '../modules/module/convert';

/** Options of {@link DistributedDataParallel}. */
export interface DistributedDataParallelOptions {
  /** The one device that the module lies on; null for a module on the CPU. Default: null */
  deviceIds?: readonly DeviceArgument[] | null | undefined;
  /** Where a module of one device has its output. Default: that device */
  outputDevice?: DeviceArgument | null | undefined;
  /** The dimension that `scatter` and `gather` divide. Default: 0 */
  dim?: number | undefined;
  /**
   * Whether rank 0's buffers are sent to all ranks, at first and in each forward. PyTorch 2.13 has
   * `forwardSyncBuffers` in its place, and warns of it. Default: null, true
   */
  broadcastBuffers?: boolean | null | undefined;
  /** Whether shapes are compared at first, and rank 0's parameters and buffers sent to all. Default: true */
  initSync?: boolean | undefined;
  /** Whose ranks train together. Default: null, all */
  processGroup?: ProcessGroup | null | undefined;
  /** The size of a bucket in MiB; null: 25, but 1 for the first. Default: null */
  bucketCapMb?: number | null | undefined;
  /** Whether each forward looks for parameters that the output does not depend on. Default: false */
  findUnusedParameters?: boolean | undefined;
  /** Without effect, as in PyTorch, which warns of it. Default: false */
  checkReduction?: boolean | undefined;
  /** Whether gradients are views of the buckets, which saves their memory once. Default: false */
  gradientAsBucketView?: boolean | undefined;
  /** Whether all iterations use the same parameters in the same way. Default: false */
  staticGraph?: boolean | undefined;
  /** Whether parameters that no rank uses are left out; they must be the same on all. Default: false */
  skipAllReduceUnusedParams?: boolean | undefined;
  /** The size of each bucket in MiB, in the order of backward. Default: null */
  bucketCapMbList?: readonly number[] | null | undefined;
  /** Whether gradients are copied into a bucket all at once, when it is full. Default: false */
  batchedGradCopy?: boolean | undefined;
  /** Whether each forward sends rank 0's buffers to all ranks. Default: null, true */
  forwardSyncBuffers?: boolean | null | undefined;
}

/** The arguments of {@link DistributedDataParallel}, by name. */
export interface DistributedDataParallelParameters<M> extends DistributedDataParallelOptions {
  /** The module that is trained. */
  module: M;
}

export type DistributedDataParallelOrder = [
  module: 'module',
  deviceIds: 'deviceIds',
  outputDevice: 'outputDevice',
  dim: 'dim',
  broadcastBuffers: 'broadcastBuffers',
  initSync: 'initSync',
  processGroup: 'processGroup',
  bucketCapMb: 'bucketCapMb',
  findUnusedParameters: 'findUnusedParameters',
  checkReduction: 'checkReduction',
  gradientAsBucketView: 'gradientAsBucketView',
  staticGraph: 'staticGraph',
];

export const bindDistributed = binder<
  DistributedDataParallelParameters<Module>,
  DistributedDataParallelOrder
>(
  'DistributedDataParallel',
  { module: 'any' },
  {
    deviceIds: null,
    outputDevice: null,
    dim: 0,
    broadcastBuffers: null,
    initSync: true,
    processGroup: null,
    bucketCapMb: null,
    findUnusedParameters: false,
    checkReduction: false,
    gradientAsBucketView: false,
    staticGraph: false,
  },
  {
    skipAllReduceUnusedParams: false,
    bucketCapMbList: null,
    batchedGradCopy: false,
    forwardSyncBuffers: null,
  },
  { processGroup: 'object' },
);

export type BoundOptions = Bound<DistributedDataParallelOptions>;

const MB = 1024 * 1024;
const DEFAULT_BUCKET_MB = 25;
const DEFAULT_FIRST_BUCKET_BYTES = MB;

/** The sizes of buckets, in bytes; -1 is no limit. */
export interface BucketSizes {
  cap: number;
  firstCap: number;
  limits: number[];
  limitsOfRebuilding: number[];
}

/**
 * The sizes of buckets. Unless unused parameters are looked for, all parameters are in one bucket at first:
 * which come in which order is known after the first backward only.
 */
export function bucketSizes(options: BoundOptions): BucketSizes {
  const { bucketCapMb, bucketCapMbList, staticGraph, findUnusedParameters } = options;
  const list = bucketCapMbList ?? [];
  const bytes = (size: number) => Math.trunc(size * MB);
  if (list.length > 0) {
    const cap = bytes(Math.max(...list));
    return { cap, firstCap: cap, limits: list.map(bytes), limitsOfRebuilding: list.map(bytes) };
  }
  const cap = bytes(bucketCapMb ?? DEFAULT_BUCKET_MB);
  const firstCap = bucketCapMb === null ? DEFAULT_FIRST_BUCKET_BYTES : cap;
  const whenSearching = firstCap < cap ? [firstCap, cap] : [cap];
  const limits = staticGraph || !findUnusedParameters ? [-1] : whenSearching;
  return { cap, firstCap, limits, limitsOfRebuilding: [] };
}

/** Whether buffers are sent at first, and whether in each forward. */
export function bufferSyncs(options: BoundOptions): { atFirst: boolean; inForward: boolean } {
  const { broadcastBuffers, forwardSyncBuffers } = options;
  if (forwardSyncBuffers !== null) {
    if (broadcastBuffers !== null) {
      warn(
        'Both `broadcastBuffers` and `forwardSyncBuffers` were specified. `broadcastBuffers` is deprecated and its value is ' +
          'ignored when `forwardSyncBuffers` is provided.',
        'FutureWarning',
      );
    }
    return { atFirst: true, inForward: forwardSyncBuffers };
  }
  if (broadcastBuffers === null) return { atFirst: true, inForward: true };
  warn(
    '`broadcastBuffers` is deprecated. Use `forwardSyncBuffers` instead. IMPORTANT: unlike `broadcastBuffers: false`, ' +
      '`forwardSyncBuffers: false` still syncs buffers at init. If you rely on buffers NOT being synced at init (e.g. ' +
      'rank-local buffers), keep using `broadcastBuffers: false`.',
    'FutureWarning',
  );
  return { atFirst: broadcastBuffers, inForward: broadcastBuffers };
}
