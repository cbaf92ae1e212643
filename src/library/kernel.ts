/** The way from the dispatcher into a kernel that is written in TypeScript, and back. */
import { TorchError } from '../common/errors';
import type { NativeKernel } from '../native/library';
import { pyTypeName } from '../python/pyrepr';
import { DispatchKeySet } from '../tensor/dispatchKeySet';
import { listHandles } from '../tensor/invoke';
import { handleOf, isTensor } from '../tensor/tensor';

/** A kernel: it gets the operator's arguments, those that can only be named as one object at the end. */
export type Kernel = (...args: any[]) => unknown;

/** A kernel's results, each in its place. */
function listOf(result: unknown, count: number): readonly unknown[] {
  if (result instanceof Promise) throw new TypeError('a kernel is synchronous, but it returned a promise');
  if (count === 1) return [result];
  if (count === 0) {
    if (result === undefined || result === null) return [];
    throw new TorchError(`Expected no return value from the kernel but got ${pyTypeName(result)}`);
  }
  // Arrays, and the named tuples that operators return.
  if (typeof result === 'object' && result !== null && Symbol.iterator in result) {
    return [...(result as Iterable<unknown>)];
  }
  throw new TypeError(`Expected ${count} return values from the kernel but got ${pyTypeName(result)}`);
}

/** What native code calls for a kernel, which gets the call's dispatch keys before all else, if it asks. */
export function nativeKernel(fn: Kernel, withKeyset: boolean): NativeKernel {
  return (positional, keywords, count, keys) => {
    const args = keywords === undefined ? positional : [...positional, keywords];
    if (withKeyset) args.unshift(new DispatchKeySet(keys));
    let [tensors, arrays] = [0, 0];
    const values = listOf(fn(...args), count).map((value, i) => {
      if (isTensor(value)) {
        tensors |= 1 << i;
        return handleOf(value);
      }
      const handles = Array.isArray(value) ? listHandles(value) : undefined;
      if (!handles) return value;
      arrays |= 1 << i;
      return handles;
    });
    return [tensors, arrays, ...values];
  };
}
