/** Memory: what lives, and freeing it early. */
import { native } from './native';
import { handleOf, Tensor } from './tensor';

/** What `torch.memory()` tells of this thread's tensors. */
export interface MemoryReport {
  /** Tensor objects that are alive (garbage that no collection has found yet counts as well). */
  tensors: number;
  /** Bytes of CPU memory that tensors and graphs hold; shared memory counts once. */
  bytes: number;
  /** The most they held at once. */
  peakBytes: number;
  /** Freed memory that is kept for the next tensors. */
  cachedBytes: number;
}

/**
 * Live tensors and the bytes that LibTorch holds on the CPU for this thread.
 * @param options `collect: true` collects garbage first, so that only what is reachable counts; `resetPeak: true` starts the peak anew
 */
export function memory(options: { collect?: boolean; resetPeak?: boolean } = {}): MemoryReport {
  if (options.collect) native.memoryCollect(true);
  if (options.resetPeak) native.memoryResetPeak();
  const [tensors, bytes, peakBytes, , cachedBytes] = native.memoryStats();
  return { tensors, bytes, peakBytes, cachedBytes };
}

/** Gives the freed CPU memory that is kept for reuse back to the system. */
export function emptyCache(): void {
  native.memoryEmptyCache();
}

/** The tensors in what a scope returns: itself, or in arrays, Maps, Sets, plain objects and tuples. */
function reachable(value: unknown, found: Set<number>, seen: Set<unknown>): void {
  if (typeof value !== 'object' || value === null || seen.has(value)) return;
  seen.add(value);
  const handle = handleOf(value);
  if (handle !== 0) {
    found.add(handle);
    const grad = (value as Tensor).isDisposed ? null : (value as Tensor).grad;
    if (grad) found.add(handleOf(grad));
    return;
  }
  if (value instanceof Map) for (const [key, item] of value) [key, item].forEach((part) => void reachable(part, found, seen));
  else if (value instanceof Set || Array.isArray(value)) for (const item of value) reachable(item, found, seen);
  else for (const key of Object.keys(value)) reachable((value as Record<string, unknown>)[key], found, seen);
}

/**
 * Runs `body` and disposes of every tensor that it made, but for those in what it returns (also inside arrays, Maps, Sets and objects). Tensors made
 * before are untouched. With an async body the scope ends when its promise settles; let no other work make tensors on this thread meanwhile.
 *
 * Never a duty: garbage is collected anyway. A scope frees at once, and so keeps the peak low.
 *
 * @example
 * const loss = torch.scope(() => criterion(model(x), y).item());
 */
export function scope<Result>(body: () => Result): Result {
  const mark = native.scopeMark();
  const end = (result: unknown): void => {
    const kept = new Set<number>();
    reachable(result, kept, new Set());
    native.scopeEnd(mark, [...kept]);
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
