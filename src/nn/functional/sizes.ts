/** Twins of torch/nn/modules/utils.py: one number or a list, made a list of `n`. */
import type { IntOrList } from './types';

/** `n` copies of a number; a list unchanged. */
export function ntuple(value: IntOrList, n: number): number[] {
  return typeof value === 'number' ? new Array<number>(n).fill(value) : Array.from(value);
}

/**
 * Replaces `null` entries of an output size by the input's own sizes, aligned at the end.
 *
 * @throws RangeError when the output size has as many dimensions as the input, or more
 */
export function listWithDefault(
  outputSize: number | readonly (number | null)[],
  defaults: readonly number[],
): number | number[] {
  if (typeof outputSize === 'number') return outputSize;
  if (defaults.length <= outputSize.length) {
    throw new RangeError(`Input dimension should be at least ${outputSize.length + 1}`);
  }
  const own = defaults.slice(defaults.length - outputSize.length);
  return outputSize.map((size, i) => size ?? own[i]!);
}

type Tuple<T, N extends number, R extends readonly T[] = []> = R['length'] extends N
  ? R
  : Tuple<T, N, [...R, T]>;

/**
 * Python's `a, b, c = values`.
 *
 * @throws RangeError when there are fewer or more than `count` values
 */
export function unpackExactly<T, N extends 2 | 3>(values: readonly T[], count: N): Tuple<T, N> {
  if (values.length < count) {
    throw new RangeError(`not enough values to unpack (expected ${count}, got ${values.length})`);
  }
  if (values.length > count) throw new RangeError(`too many values to unpack (expected ${count})`);
  return values as readonly T[] as Tuple<T, N>;
}
