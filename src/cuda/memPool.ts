/**
 * Pools of device memory that a script owns.
 * Source: https://docs.pytorch.org/docs/2.13/notes/cuda.html#using-custom-memory-allocators-for-cuda
 */
import { type Arguments, binder, refuseArguments } from '../common/binder';
import { TorchError } from '../common/errors';
import { invalidArgument } from '../common/expect';
import { markValues } from '../common/optionsObject';
import { type Guard, scoped, splitBody, type WithBody } from '../common/scoped';
import { uncloneable } from '../common/uncloneable';
import { native } from '../native';
import type { PoolId } from '../native/graphs';
import { type MemorySegment, memorySnapshot } from './allocator';
import { type CudaDevice, type DeviceOptions, initRuntime, isBuilt, namedDevice } from './state';

/** Options of {@link MemPool}. */
export interface MemPoolOptions {
  /** Always null: Python takes an allocator of C++ here, which no script here can make. */
  allocator?: null | undefined;
  /** Whether others may take the pool's memory before they would fail. Default: false */
  useOnOom?: boolean | undefined;
  /** Whether what the driver gives is never split into smaller blocks. Default: false */
  noSplit?: boolean | undefined;
}

type MemPoolOrder = [allocator: 'allocator', useOnOom: 'useOnOom', noSplit: 'noSplit'];
const bindMemPool = binder<MemPoolOptions, MemPoolOrder>(
  'MemPool',
  {},
  { allocator: null, useOnOom: false, noSplit: false },
);

const uncloneablePool = uncloneable('MemPool', 'each thread has its own');

/**
 * A pool of memory on the current CUDA device, for {@link useMemPool} and for graphs that share it.
 *
 * @throws TorchError when LibTorch was built without CUDA
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.cuda.memory.MemPool.html
 * @example
 * const pool = new torch.cuda.MemPool();
 * const x = torch.cuda.useMemPool(pool, () => torch.zeros([1000], { device: 'cuda' }));
 * console.log(pool.snapshot().length);
 */
export class MemPool {
  /** @internal */
  protected readonly uncloneable = uncloneablePool;

  constructor(...args: Arguments<MemPoolOptions, MemPoolOrder>) {
    const [allocator, useOnOom, noSplit] = bindMemPool(args);
    if (!isBuilt()) throw new TorchError('Tried to instantiate dummy base class MemPool');
    if (allocator !== null)
      throw new TypeError('MemPool: an allocator of one’s own is C++ code, which only Python can hand over');
    initRuntime();
    native.cudaPoolInit(this, useOnOom, noSplit);
  }

  /** The pool's id, by which graphs share it. */
  get id(): PoolId {
    return native.cudaPoolId(this);
  }

  /** How many use the pool: the object itself, guards of {@link useMemPool}, graphs. */
  useCount(...args: []): number {
    refuseArguments('useCount', args);
    return native.cudaPoolUseCount(this);
  }

  /**
   * What the pool holds, as {@link memorySnapshot} tells it.
   *
   * @param args includeTraces: whether the allocator's recorded events are in it, too. Default: true
   */
  snapshot(
    ...args: Arguments<{ includeTraces?: boolean }, [includeTraces: 'includeTraces']>
  ): MemorySegment[] {
    const [includeTraces] = bindSnapshot(args);
    return memorySnapshot(this.id, includeTraces);
  }
}

markValues(MemPool);

const bindSnapshot = binder<{ includeTraces?: boolean }, [includeTraces: 'includeTraces']>(
  'snapshot',
  {},
  { includeTraces: true },
);

interface UseMemPoolParameters extends DeviceOptions {
  /** The pool from which tensors' memory comes meanwhile. */
  pool: MemPool;
}
type UseMemPoolOrder = [pool: 'pool', device: 'device'];
const bindUseMemPool = binder<UseMemPoolParameters, UseMemPoolOrder>(
  'useMemPool',
  { pool: 'object' },
  { device: null as CudaDevice },
);

/**
 * Takes the memory of a device from a pool while `body` runs; without `body`, while the guard is in use.
 * Threads of their own, such as those of a backward, do not.
 *
 * @param args pool, device (the current one when left out), then the callback
 * @returns what `body` returns, or the guard
 * @throws TypeError for what is no pool
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.cuda.memory.use_mem_pool.html
 * @example torch.cuda.useMemPool(pool, () => model(x));
 */
export function useMemPool(...args: Arguments<UseMemPoolParameters, UseMemPoolOrder>): Guard;
export function useMemPool<Result>(
  ...args: WithBody<Arguments<UseMemPoolParameters, UseMemPoolOrder>, Result>
): Result;
export function useMemPool<Result>(...args: unknown[]): Result | Guard {
  const [given, body] = splitBody<Result>(args);
  const [pool, device] = bindUseMemPool(given);
  if (!(pool instanceof MemPool)) throw invalidArgument('a MemPool', 'pool', pool);
  return scoped(() => {
    const name = namedDevice(device);
    native.cudaPoolBegin(pool, name);
    return () => native.cudaPoolEnd(pool, name);
  }, body);
}
