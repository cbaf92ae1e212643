/**
 * Samplers: the order in which a DataLoader visits a dataset.
 * Twin of torch/utils/data/sampler.py, draw for draw.
 */

import { type Arguments, binder, type Kind } from '../../common/binder';
import { markValues } from '../../common/optionsObject';
import { pyRepr, pyTupleRepr } from '../../python/pyrepr';
import { asTensor } from '../../tensor/creation';
import { Generator } from '../../tensor/generator';
import { torchOps } from '../../tensor/operators';
import type { Tensor } from '../../tensor/tensor';
import { indexList, noLength, sizeOf } from './dataset';

/** What has a length: all that most samplers need of a dataset. */
export interface Sized {
  /** How many elements there are. */
  readonly length: number;
}

/** The number of samples a sampler gives; optional, as in Python. */
// biome-ignore lint/correctness/noUnusedVariables: it repeats the type parameter of the class it merges with
export interface Sampler<T = number> {
  /** How many indices (or batches) one pass gives. */
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
  return torchOps
    .empty([], { dtype: 'int64', device: generator?.device ?? 'cpu' })
    .random_({ generator })
    .item() as number | bigint;
}

/** What a parameter is that takes a data set: an object literal with a length is one, too. */
export const sized: Kind = { owns: (object) => 'length' in object };

interface SequentialSamplerParameters {
  /** The dataset, or anything with its `length`. */
  dataSource: Sized;
}

type SequentialSamplerOrder = [dataSource: 'dataSource'];
const bindSequentialSampler = binder<SequentialSamplerParameters, SequentialSamplerOrder>(
  'SequentialSampler',
  { dataSource: sized },
  {},
);

/**
 * Indices in order, from the first to the last, the same in each pass.
 *
 * @param dataSource the dataset
 * @see https://docs.pytorch.org/docs/2.13/data.html#torch.utils.data.SequentialSampler
 */
export class SequentialSampler extends Sampler {
  readonly dataSource: Sized;

  constructor(...args: Arguments<SequentialSamplerParameters, SequentialSamplerOrder>) {
    super();
    const [dataSource] = bindSequentialSampler(args);
    this.dataSource = dataSource;
  }

  override *[Symbol.iterator](): Generator1<number> {
    const n = sizeOf(this.dataSource);
    for (let i = 0; i < n; i++) yield i;
  }

  /** How many indices one pass gives: all of the data source's. */
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

interface RandomSamplerParameters extends RandomSamplerOptions {
  /** The dataset, or anything with its `length`. */
  dataSource: Sized;
}

type RandomSamplerOrder = [
  dataSource: 'dataSource',
  replacement: 'replacement',
  numSamples: 'numSamples',
  generator: 'generator',
];
const bindRandomSampler = binder<RandomSamplerParameters, RandomSamplerOrder>(
  'RandomSampler',
  { dataSource: sized },
  { replacement: false, numSamples: null, generator: null },
);

/**
 * Indices in random order, each once; or, with `replacement`, drawn independently.
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

  constructor(...args: Arguments<RandomSamplerParameters, RandomSamplerOrder>) {
    super();
    const options = bindRandomSampler.named(args);
    this.dataSource = options.dataSource;
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

  /** How many indices one pass gives: `numSamples`. */
  override get length(): number {
    return this.numSamples;
  }
}

function randint(high: number, count: number, generator: Generator): number[] {
  return torchOps
    .randint(high, [count], { dtype: 'int64', generator, device: generator.device })
    .tolist() as number[];
}

function randperm(n: number, generator: Generator | null): number[] {
  return torchOps.randperm(n, { generator, device: generator?.device ?? 'cpu' }).tolist() as number[];
}

/** Indices of any kind. */
type Indices<T> = ArrayLike<T> | BigInt64Array | Tensor;

/** Options of {@link SubsetRandomSampler}. */
export interface SubsetRandomSamplerOptions {
  /** Where to draw from (default: the global generator). */
  generator?: Generator | null | undefined;
}

interface SubsetRandomSamplerParameters<T = number> extends SubsetRandomSamplerOptions {
  /** The indices that come, in random order. */
  indices: Indices<T>;
}

type SubsetRandomSamplerOrder = [indices: 'indices', generator: 'generator'];
const bindSubsetRandomSampler = binder<SubsetRandomSamplerParameters<unknown>, SubsetRandomSamplerOrder>(
  'SubsetRandomSampler',
  { indices: sized },
  { generator: null },
);

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

  constructor(...args: Arguments<SubsetRandomSamplerParameters<T>, SubsetRandomSamplerOrder>) {
    super();
    const [indices, generator] = bindSubsetRandomSampler(args);
    this.indices = indexList<T>(indices as Indices<T>);
    this.generator = generator;
  }

  override *[Symbol.iterator](): Generator1<T> {
    for (const i of randperm(this.indices.length, this.generator)) yield this.indices[i]!;
  }

  /** How many indices one pass gives: as many as it was given. */
  override get length(): number {
    return this.indices.length;
  }
}

/** Options of {@link WeightedRandomSampler}. */
export interface WeightedRandomSamplerOptions {
  /** Draw with replacement (default true). */
  replacement?: boolean | undefined;
  /** Where to draw from (default: the global generator). */
  generator?: Generator | null | undefined;
}

interface WeightedRandomSamplerParameters extends WeightedRandomSamplerOptions {
  /** One weight an index; they need not add up to 1. */
  weights: readonly number[] | Float32Array | Float64Array | Tensor;
  /** How many indices to draw in one pass. */
  numSamples: number;
}

type WeightedRandomSamplerOrder = [
  weights: 'weights',
  numSamples: 'numSamples',
  replacement: 'replacement',
  generator: 'generator',
];
const bindWeightedRandomSampler = binder<WeightedRandomSamplerParameters, WeightedRandomSamplerOrder>(
  'WeightedRandomSampler',
  { weights: 'object', numSamples: 'any' },
  { replacement: true, generator: null },
);

/**
 * Draws indices with given weights, which need not add up to 1: for classes of unequal size.
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

  constructor(...args: Arguments<WeightedRandomSamplerParameters, WeightedRandomSamplerOrder>) {
    super();
    const [weights, numSamples, replacement, generator] = bindWeightedRandomSampler(args);
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

  /** How many indices one pass gives: `numSamples`. */
  override get length(): number {
    return this.numSamples;
  }
}

interface BatchSamplerParameters<T = number> {
  /** Any iterable of indices, whose order batches keep. */
  sampler: Iterable<T>;
  /** How many indices a batch has. */
  batchSize: number;
  /** Leave out a last batch that would be smaller. */
  dropLast: boolean;
}

type BatchSamplerOrder = [sampler: 'sampler', batchSize: 'batchSize', dropLast: 'dropLast'];
const bindBatchSampler = binder<BatchSamplerParameters<unknown>, BatchSamplerOrder>(
  'BatchSampler',
  { sampler: 'object', batchSize: 'any', dropLast: 'any' },
  {},
);

/**
 * Gathers another sampler's indices into batches, of which the last may be smaller or left out.
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

  constructor(...args: Arguments<BatchSamplerParameters<T>, BatchSamplerOrder>) {
    super();
    const [sampler, batchSize, dropLast] = bindBatchSampler(args);
    checkPositive('batch_size', batchSize);
    if (typeof dropLast !== 'boolean') {
      throw new RangeError(`drop_last should be a boolean value, but got drop_last=${pyRepr(dropLast)}`);
    }
    this.sampler = sampler as Iterable<T>;
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

  /** How many batches one pass gives, the last and smaller one included unless `dropLast`. */
  override get length(): number {
    const length = sizeOf(this.sampler);
    return this.dropLast ? Math.floor(length / this.batchSize) : Math.ceil(length / this.batchSize);
  }
}
