/**
 * Samplers: the order in which a DataLoader visits a dataset.
 * Twin of torch/utils/data/sampler.py, draw for draw.
 */

import type { Bound } from '../../common/binder';
import { parseOptions, type WithOptions } from '../../common/options';
import { markValues } from '../../common/optionsObject';
import { pyRepr, pyTupleRepr } from '../../python/pyrepr';
import { asTensor } from '../../tensor/creation';
import { Generator } from '../../tensor/generator';
import { torchOps } from '../../tensor/operators';
import type { Tensor } from '../../tensor/tensor';
import { indexList, noLength, sizeOf } from './dataset';

/** What has a length: all that most samplers need of a dataset. */
export interface Sized {
  readonly length: number;
}

/** The number of samples a sampler gives; optional, as in Python. */
// biome-ignore lint/correctness/noUnusedVariables: it repeats the type parameter of the class it merges with
export interface Sampler<T = number> {
  readonly length: number;
}

/**
 * Base of all samplers: an iterable of indices (or, for batch samplers, of arrays of indices).
 *
 * @example
 * class Backwards extends Sampler {
 *   constructor(readonly data: { length: number }) { super(); }
 *   *[Symbol.iterator]() { for (let i = this.data.length; i-- > 0; ) yield i; }
 *   get length() { return this.data.length; }
 * }
 * @see https://docs.pytorch.org/docs/2.13/data.html#torch.utils.data.Sampler
 */
export abstract class Sampler<T = number> implements Iterable<T> {
  abstract [Symbol.iterator](): Iterator<T>;
}

markValues(Sampler);

Object.defineProperty(Sampler.prototype, 'length', {
  configurable: true,
  get(this: Sampler) {
    throw noLength(this);
  },
  set(this: Sampler, value: number) {
    Object.defineProperty(this, 'length', { value, writable: true, enumerable: true, configurable: true });
  },
});

/** Throws Python's ValueError for a count that isn't a positive integer. */
function checkPositive(name: string, value: unknown): asserts value is number {
  if (!Number.isSafeInteger(value) || (value as number) <= 0) {
    throw new RangeError(`${name} should be a positive integer value, but got ${name}=${pyRepr(value)}`);
  }
}

/** A fresh int64 from the generator, as Python's `torch.empty((), dtype=torch.int64).random_().item()`. */
export function drawSeed(generator: Generator | null): number | bigint {
  return torchOps.empty([], { dtype: 'int64' }).random_({ generator }).item() as number | bigint;
}

/**
 * Samples in order, always the same.
 *
 * @param dataSource the dataset
 * @see https://docs.pytorch.org/docs/2.13/data.html#torch.utils.data.SequentialSampler
 */
export class SequentialSampler extends Sampler {
  readonly dataSource: Sized;

  constructor(dataSource: Sized) {
    super();
    this.dataSource = dataSource;
  }

  override *[Symbol.iterator](): Generator1<number> {
    const n = sizeOf(this.dataSource);
    for (let i = 0; i < n; i++) yield i;
  }

  override get length(): number {
    return sizeOf(this.dataSource);
  }
}

type Generator1<T> = globalThis.Generator<T, void, undefined>;

/** Options of {@link RandomSampler}. */
export interface RandomSamplerOptions {
  /** Draw with replacement (default false). */
  replacement?: boolean | undefined;
  /** How many to draw (default: the dataset's length). */
  numSamples?: number | null | undefined;
  /** Where to draw from (default: a new generator, seeded from the global one, for each iteration). */
  generator?: Generator | null | undefined;
}

/**
 * Samples at random.
 *
 * @param dataSource the dataset
 * @param replacement draw with replacement
 * @param numSamples how many to draw; the dataset's length by default
 * @param generator where to draw from
 * @throws RangeError when there is nothing to draw
 * @example for (const i of new RandomSampler(dataset, { replacement: true, numSamples: 10 })) console.log(i);
 * @see https://docs.pytorch.org/docs/2.13/data.html#torch.utils.data.RandomSampler
 */
export class RandomSampler extends Sampler {
  readonly dataSource: Sized;
  replacement: boolean;
  generator: Generator | null;
  readonly #numSamples: number | null;

  constructor(
    ...args: WithOptions<
      [dataSource: Sized],
      [replacement: boolean, numSamples: number | null, generator: Generator | null],
      RandomSamplerOptions
    >
  ) {
    super();
    const options = parseOptions<Bound<RandomSamplerOptions>>(
      'RandomSampler',
      args.slice(1),
      ['replacement', 'numSamples', 'generator'],
      { replacement: false, numSamples: null, generator: null },
    );
    this.dataSource = args[0];
    this.replacement = options.replacement;
    this.#numSamples = options.numSamples;
    this.generator = options.generator;
    if (typeof this.replacement !== 'boolean') {
      throw new TypeError(
        `replacement should be a boolean value, but got replacement=${pyRepr(this.replacement)}`,
      );
    }
    const { numSamples } = this;
    if (!Number.isSafeInteger(numSamples) || numSamples <= 0) {
      throw new RangeError(
        `num_samples should be a positive integer value, but got num_samples=${pyRepr(numSamples)}`,
      );
    }
  }

  /** How many are drawn; read anew each time, since a dataset may grow. */
  get numSamples(): number {
    return this.#numSamples ?? sizeOf(this.dataSource);
  }

  override *[Symbol.iterator](): Generator1<number> {
    const n = sizeOf(this.dataSource);
    let { generator } = this;
    if (generator === null) {
      const seed = drawSeed(null);
      generator = new Generator();
      generator.manualSeed(seed);
    }
    const { numSamples } = this;
    if (this.replacement) {
      // 32 at a time, and the rest even where it is empty: the stream of draws is Python's.
      for (let i = 0; i < Math.floor(numSamples / 32); i++) yield* randint(n, 32, generator);
      yield* randint(n, numSamples % 32, generator);
    } else {
      for (let i = 0; i < Math.floor(numSamples / n); i++) yield* randperm(n, generator);
      yield* randperm(n, generator).slice(0, numSamples % n);
    }
  }

  override get length(): number {
    return this.numSamples;
  }
}

function randint(high: number, count: number, generator: Generator): number[] {
  return torchOps.randint(high, [count], { dtype: 'int64', generator }).tolist() as number[];
}

function randperm(n: number, generator: Generator | null): number[] {
  return torchOps.randperm(n, { generator }).tolist() as number[];
}

/**
 * Samples at random from given indices, without replacement.
 *
 * @param indices what to choose from
 * @param generator where to draw from (default: the global generator)
 * @see https://docs.pytorch.org/docs/2.13/data.html#torch.utils.data.SubsetRandomSampler
 */
export class SubsetRandomSampler<T = number> extends Sampler<T> {
  readonly indices: ArrayLike<T>;
  generator: Generator | null;

  constructor(
    ...args: WithOptions<
      [indices: ArrayLike<T> | BigInt64Array | Tensor],
      [generator: Generator | null],
      { generator?: Generator | null | undefined }
    >
  ) {
    super();
    this.indices = indexList<T>(args[0]);
    this.generator = parseOptions<{ generator: Generator | null }>(
      'SubsetRandomSampler',
      args.slice(1),
      ['generator'],
      { generator: null },
    ).generator;
  }

  override *[Symbol.iterator](): Generator1<T> {
    for (const i of randperm(this.indices.length, this.generator)) yield this.indices[i]!;
  }

  override get length(): number {
    return this.indices.length;
  }
}

/**
 * Samples indices with given probabilities.
 *
 * @param weights one weight an index; they need not add up to 1
 * @param numSamples how many to draw
 * @param replacement draw with replacement (default true)
 * @param generator where to draw from (default: the global generator)
 * @throws RangeError for a wrong count, or weights that aren't one-dimensional
 * @example [...new WeightedRandomSampler([0.1, 0.9, 0.4, 0.7, 3.0, 0.6], 5)] // e.g. [4, 4, 1, 4, 5]
 * @see https://docs.pytorch.org/docs/2.13/data.html#torch.utils.data.WeightedRandomSampler
 */
export class WeightedRandomSampler extends Sampler {
  readonly weights: Tensor;
  readonly numSamples: number;
  replacement: boolean;
  generator: Generator | null;

  constructor(
    ...args: WithOptions<
      [weights: readonly number[] | Float32Array | Float64Array | Tensor, numSamples: number],
      [replacement: boolean, generator: Generator | null],
      { replacement?: boolean | undefined; generator?: Generator | null | undefined }
    >
  ) {
    super();
    const [weights, numSamples] = args;
    const { replacement, generator } = parseOptions<{ replacement: boolean; generator: Generator | null }>(
      'WeightedRandomSampler',
      args.slice(2),
      ['replacement', 'generator'],
      { replacement: true, generator: null },
    );
    checkPositive('num_samples', numSamples);
    if (typeof replacement !== 'boolean') {
      throw new RangeError(
        `replacement should be a boolean value, but got replacement=${pyRepr(replacement)}`,
      );
    }
    this.weights = asTensor(weights, { dtype: 'float64' });
    if (this.weights.dim() !== 1) {
      throw new RangeError(
        `weights should be a 1d sequence but given weights have shape ${pyTupleRepr(this.weights.shape)}`,
      );
    }
    this.numSamples = numSamples;
    this.replacement = replacement;
    this.generator = generator;
  }

  override *[Symbol.iterator](): Generator1<number> {
    const { weights, numSamples, replacement, generator } = this;
    yield* torchOps.multinomial(weights, numSamples, replacement, { generator }).tolist() as number[];
  }

  override get length(): number {
    return this.numSamples;
  }
}

/**
 * Gathers another sampler's indices into batches.
 *
 * @param sampler any iterable of indices
 * @param batchSize how many a batch has
 * @param dropLast leave out a last batch that would be smaller
 * @throws RangeError for a size that isn't positive
 * @example [...new BatchSampler(new SequentialSampler({ length: 10 }), 3, false)] // [[0, 1, 2], …, [9]]
 * @see https://docs.pytorch.org/docs/2.13/data.html#torch.utils.data.BatchSampler
 */
export class BatchSampler<T = number> extends Sampler<T[]> {
  readonly sampler: Iterable<T>;
  readonly batchSize: number;
  readonly dropLast: boolean;

  constructor(
    ...args:
      | [sampler: Iterable<T>, batchSize: number, dropLast: boolean]
      | [sampler: Iterable<T>, batchSize: number, options: { dropLast: boolean }]
      | [sampler: Iterable<T>, options: { batchSize: number; dropLast: boolean }]
  ) {
    super();
    const { sampler, batchSize, dropLast } = parseOptions<{
      sampler: Iterable<T>;
      batchSize: number;
      dropLast: boolean;
    }>('BatchSampler', args, ['sampler', 'batchSize', 'dropLast'], {});
    checkPositive('batch_size', batchSize);
    if (typeof dropLast !== 'boolean') {
      throw new RangeError(`drop_last should be a boolean value, but got drop_last=${pyRepr(dropLast)}`);
    }
    this.sampler = sampler;
    this.batchSize = batchSize;
    this.dropLast = dropLast;
  }

  override *[Symbol.iterator](): Generator1<T[]> {
    let batch: T[] = [];
    for (const index of this.sampler) {
      batch.push(index);
      if (batch.length === this.batchSize) {
        yield batch;
        batch = [];
      }
    }
    if (batch.length > 0 && !this.dropLast) yield batch;
  }

  override get length(): number {
    const length = sizeOf(this.sampler);
    return this.dropLast ? Math.floor(length / this.batchSize) : Math.ceil(length / this.batchSize);
  }
}
