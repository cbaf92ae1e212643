/** Memory: what lives, and freeing it early. */

import { type Arguments, binder, refuseArguments } from '../common/binder';
import { native } from '../native';
import type { Handle } from '../native/handle';
import { handleOf, Tensor } from '../tensor/tensor';
import { liveSources, type MemorySource, recordSources } from './memorySources';

/** What `torch.memory()` tells of this thread's tensors. */
export interface MemoryReport {
  /** Tensor objects that are alive (garbage that no collection has found yet counts as well). */
  tensors: number;
  /** Bytes of CPU memory that tensors and graphs hold; shared memory counts once. */
  bytes: number;
  /** The most they held at once. */
  peakBytes: number;
  /** Freed memory that is kept for the next tensors and images. */
  cachedBytes: number;
  /** With the option `sources`: the live tensors by the line that made them, most bytes first. */
  sources?: MemorySource[];
}

/** Options of {@link memory}. */
export interface MemoryOptions {
  /** Collects garbage first, so that only what is reachable counts. Default: false */
  collect?: boolean | undefined;
  /** Whether the peak begins anew with what is there now. Default: false */
  resetPeak?: boolean | undefined;
  /**
   * Lists the lines that made the live tensors; `torch.memory.debug(true)` makes them known. Default: false
   */
  sources?: boolean | undefined;
}

const bindMemory = binder<MemoryOptions, []>(
  'memory',
  {},
  {},
  { collect: false, resetPeak: false, sources: false },
);

/**
 * Live tensors and the bytes that LibTorch holds on the CPU for this thread.
 *
 * @throws TypeError for an unknown option
 * @example
 * torch.memory.debug(true);
 * const kept = Array.from({ length: 3 }, () => torch.zeros([256]));
 * console.log(torch.memory({ collect: true, sources: true }).sources);
 * // [{ source: '/home/me/leak.ts:2:49', tensors: 3, bytes: 3072 }]
 */
export function memory(...args: Arguments<MemoryOptions, []>): MemoryReport {
  const { collect, resetPeak, sources } = bindMemory.named(args);
  if (collect) collectAll();
  if (resetPeak) native.memoryResetPeak();
  const [tensors, bytes, peakBytes, , cached] = native.memoryStats();
  const cachedBytes = cached + native.imageMemoryCached();
  const report = { tensors, bytes, peakBytes, cachedBytes };
  return sources ? { ...report, sources: liveSources() } : report;
}

/** Collects until nothing more is freed: a tensor's hooks may be what held other tensors. */
function collectAll(): void {
  let before: number;
  do {
    before = native.memoryStats()[0];
    native.memoryCollect(true);
  } while (native.memoryStats()[0] < before);
}

interface DebugOptions {
  enabled?: boolean | undefined;
}

type DebugOrder = [enabled: 'enabled'];
const bindDebug = binder<DebugOptions, DebugOrder>('debug', {}, { enabled: true });

/**
 * Switches the debug mode, in which the line that makes each tensor is remembered.
 * A small operator then takes ten times as long.
 * @param enabled false ends it and forgets the lines
 */
memory.debug = (...args: Arguments<DebugOptions, DebugOrder>): void => recordSources(...bindDebug(args));

/** Gives the freed CPU memory that is kept for reuse back to the system. */
export function emptyCache(...args: []): void {
  refuseArguments('emptyCache', args);
  native.memoryEmptyCache();
  native.imageMemoryRelease();
}

/**
 * Adds the handles of all tensors in `value` to `found`: itself, or in arrays, Maps, Sets and the fields of
 * objects and modules, to any depth. A tensor's gradient belongs to it.
 */
function collectHandles(value: unknown, found: Set<Handle>): void {
  const seen = new Set<unknown>();
  const left = [value];
  while (left.length > 0) {
    const next = left.pop();
    // Modules are functions.
    if ((typeof next !== 'object' && typeof next !== 'function') || next === null || seen.has(next)) continue;
    seen.add(next);
    if (next instanceof Tensor) {
      found.add(handleOf(next));
      if (!next.isDisposed && (next.isLeaf || next.retainsGrad)) left.push(next.grad);
    } else if (next instanceof Map) for (const [key, item] of next) left.push(key, item);
    else if (next instanceof Set || Array.isArray(next)) for (const item of next) left.push(item);
    else if (!ArrayBuffer.isView(next)) {
      for (const field of Object.values(Object.getOwnPropertyDescriptors(next))) left.push(field.value);
    }
  }
}

/** Scopes that have not ended, and the handles that none of them disposes of. */
let openScopes = 0;
const kept = new Set<Handle>();

/**
 * Keeps the tensors in `value` alive beyond the scopes that are open now:
 * for what an object that outlives them remembers.
 */
export function keepBeyondScopes(value: unknown): void {
  if (openScopes > 0) collectHandles(value, kept);
}

export interface ScopeParameters<Result> {
  /** The function that runs; tensors made meanwhile are freed behind it, but for those it returns. */
  body: () => Result;
}

type ScopeOrder = [body: 'body'];
const bindScope = binder<ScopeParameters<any>, ScopeOrder>('scope', { body: 'any' }, {});

/**
 * Runs `body` and disposes of every tensor that it made, but for those in what it returns (also inside
 * arrays, Maps, Sets, modules and objects), their gradients, and what optimizers, modules, gradient scalers
 * and distributions remember. Tensors made before are untouched. With an async body the scope ends when its
 * promise settles; what other code on this thread makes meanwhile belongs to the scope as well, so let none
 * run.
 *
 * Never a duty: garbage is collected anyway. A scope frees at once, and so keeps the peak low.
 *
 * @returns what `body` returns
 * @example
 * const loss = torch.scope(() => criterion(model(x), y).item());
 */
export function scope<Result>(...args: Arguments<ScopeParameters<Result>, ScopeOrder>): Result {
  const [body] = bindScope(args);
  const mark = native.scopeMark();
  openScopes++;
  const end = (result: unknown): void => {
    const survivors = new Set(kept);
    collectHandles(result, survivors);
    native.scopeEnd(mark, [...survivors]);
    if (--openScopes === 0) kept.clear();
  };
  let result: Result;
  try {
    result = body();
  } catch (error) {
    end(undefined);
    throw error;
  }
  if (result instanceof Promise) {
    return result.then(
      (value) => {
        end(value);
        return value;
      },
      (error: unknown) => {
        end(undefined);
        throw error;
      },
    ) as Result;
  }
  end(result);
  return result;
}
