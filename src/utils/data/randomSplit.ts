/** `randomSplit` of torch/utils/data/dataset.py. */

import { binder } from '../../common/binder';
import { TorchError } from '../../common/errors';
import { warn } from '../../common/warnings';
import type { Generator } from '../../tensor/generator';
import { torchOps } from '../../tensor/operators';
import { type MapDataset, Subset } from './dataset';

/** Python's `math.isclose(x, 1)`. */
function isCloseToOne(x: number): boolean {
  return x === 1 || Math.abs(x - 1) <= 1e-9 * Math.max(Math.abs(x), 1);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Fractions of `size` as counts: rounded down, what remains is dealt out one by one from the first on. */
function countsOf(fractions: readonly number[], size: number): number[] {
  const counts = fractions.map((fraction, i) => {
    if (fraction < 0 || fraction > 1) throw new RangeError(`Fraction at index ${i} is not between 0 and 1`);
    return Math.floor(size * fraction);
  });
  const remainder = size - sum(counts);
  for (let i = 0; i < remainder; i++) counts[i % counts.length]!++;
  counts.forEach((count, i) => {
    if (count === 0) warn(`Length of split at index ${i} is 0. This might result in an empty dataset.`);
  });
  return counts;
}

/** Options of {@link randomSplit}. */
export interface RandomSplitOptions {
  /** Where the permutation is drawn from (default: the global generator). */
  generator?: Generator | null | undefined;
}

interface RandomSplitParameters<T, D, L extends readonly number[]> extends RandomSplitOptions {
  /** The dataset to split. */
  dataset: D & MapDataset<T>;
  /** Each part's size, or fractions of the whole that add up to 1. */
  lengths: L;
}

type RandomSplitOrder = [dataset: 'dataset', lengths: 'lengths', generator: 'generator'];
const bindRandomSplit = binder<RandomSplitParameters<any, any, readonly number[]>, RandomSplitOrder>(
  'randomSplit',
  { dataset: 'object', lengths: 'object' },
  { generator: null },
);

/**
 * Splits a dataset at random into parts that don't overlap.
 *
 * @param dataset the dataset to split
 * @param lengths each part's size, or fractions of the whole that add up to 1
 * @param options.generator where the permutation is drawn from (default: the global generator)
 * @returns one `Subset` a part
 * @throws RangeError when the lengths don't add up to the dataset's
 * @example
 * const [train, validation] = randomSplit(dataset, [50000, 10000]);
 * @see https://docs.pytorch.org/docs/2.13/data.html#torch.utils.data.random_split
 */
export function randomSplit<T, D extends MapDataset<T>, const L extends readonly number[]>(
  dataset: D & MapDataset<T>,
  lengths: L,
  ...rest: [options?: RandomSplitOptions] | [generator: Generator | null | undefined]
): { -readonly [K in keyof L]: Subset<T, D> };
export function randomSplit<T, D extends MapDataset<T>, const L extends readonly number[]>(
  options: RandomSplitParameters<T, D, L>,
): { -readonly [K in keyof L]: Subset<T, D> };
export function randomSplit(...args: unknown[]): unknown {
  const [dataset, lengths, generator] = bindRandomSplit(args);
  const total = sum(lengths);
  const counts: number[] =
    isCloseToOne(total) && total <= 1 ? countsOf(lengths, dataset.length) : [...lengths];
  if (sum(counts) !== dataset.length) {
    throw new RangeError('Sum of input lengths does not equal the length of the input dataset!');
  }
  if (counts.some((count) => !Number.isInteger(count) || count < 0)) {
    throw new TorchError(`randomSplit: lengths must be non-negative integers or fractions that add up to 1`);
  }
  const indices = torchOps
    .randperm(dataset.length, { generator, device: generator?.device ?? 'cpu' })
    .tolist() as number[];
  let offset = 0;
  return counts.map((count) => {
    offset += count;
    return new Subset(dataset, indices.slice(offset - count, offset));
  });
}
