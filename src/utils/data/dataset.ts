/** Datasets: what a DataLoader draws its samples from. Twin of torch/utils/data/dataset.py. */

import { type Arguments, binder } from '../../common/binder';
import { typeName } from '../../common/brief';
import { NotImplementedError, TorchError } from '../../common/errors';
import { markValues } from '../../common/optionsObject';
import { registerSymbol } from '../../common/ownSymbols';
import type { IndexArray, Slice } from '../../tensor/indexing';
import { Tensor } from '../../tensor/tensor';
import { batchPositions, canSelectRows, makeBatch, selectRows } from './batch';
import { batchOf, type Column } from './recipe';

/** The error for asking something that has no length for it, as Python's `len()` words it. */
export function noLength(value: object): TypeError {
  return new TypeError(`object of type '${value.constructor?.name || 'object'}' has no len()`);
}

/**
 * The length of a dataset or sampler.
 * @throws TypeError when it has none, or what it has is no length
 */
export function sizeOf(value: object): number {
  const { length } = value as { length?: unknown };
  if (length === undefined) throw noLength(value);
  if (Number.isSafeInteger(length) && (length as number) >= 0) return length as number;
  const name = value.constructor?.name || 'object';
  throw new TypeError(
    typeof length === 'function'
      ? `${name}.length is a method: make it a getter, get length() { ... }, so that dataset.length is a number`
      : `${name}.length must be a non-negative integer, but it is ${typeof length === 'number' ? length : typeName(length)}`,
  );
}

/** Throws when a dataset has a length that is none. One without may be sampled all the same. */
export function checkLength(dataset: object): void {
  let length: unknown;
  try {
    length = (dataset as { length?: unknown }).length;
  } catch {
    return; // What needs it says so.
  }
  if (length !== undefined) sizeOf(dataset);
}

/** Indices as JavaScript's own numbers: of a tensor its values. */
export function indexList<T>(indices: ArrayLike<T> | BigInt64Array | Tensor): ArrayLike<T> {
  // Integers of either kind are given where T is number.
  if (indices instanceof BigInt64Array) return Array.from(indices, Number) as T[];
  if (!(indices instanceof Tensor)) return indices;
  if (indices.dim() !== 1 || indices.isFloatingPoint() || indices.isComplex() || indices.dtype === 'bool') {
    throw new TypeError(
      `indices must be a 1-d tensor of integers, but it is ${indices.dim()}-d and ${indices.dtype}`,
    );
  }
  return indices.tolist() as T[];
}

/** An index as a number, where a tensor of one integer or a bigint stands for it. */
export function toIndex(index: unknown): unknown {
  if (typeof index === 'bigint') return Number(index);
  return index instanceof Tensor && !index.isFloatingPoint() && index.numel() === 1
    ? Number(index.item())
    : index;
}

/** Throws when what should be there already is only promised. */
export function expectPresent<T>(value: T, what: string): T {
  if (value instanceof Promise) {
    value.catch(() => {});
    throw new TypeError(
      `${what} gave a Promise: what a loader collates must be there at once. Load the data before, or read it synchronously ` +
        '(fs.readFileSync, Image.openSync); for work that takes long there is numWorkers',
    );
  }
  return value;
}

/** The optional parts of a dataset. */
export interface Dataset<T = any> {
  /** The number of samples. Optional as in Python, but what samples in order or at random needs it. */
  readonly length: number;
  /** Several samples at once, where that is cheaper than one by one (Python's `__getitems__`). */
  getItems?(indices: number[]): T[];
  /**
   * A whole batch, already collated: what `defaultCollate` would make of the samples, bit for bit, or
   * null where this dataset can't (now). It must not draw random numbers.
   * Used only with the default `collateFn`.
   */
  getBatch?(indices: readonly number[]): unknown;
}

/**
 * A map from indices to samples. Subclasses define `getItem` (Python's `__getitem__`) and, for most uses,
 * `length` (`__len__`).
 *
 * @example
 * class Squares extends Dataset<[number, number]> {
 *   get length() { return 100; }
 *   getItem(i: number): [number, number] { return [i, i * i]; }
 * }
 * @see https://docs.pytorch.org/docs/2.13/data.html#torch.utils.data.Dataset
 */
export abstract class Dataset<T = any> {
  /** The sample at `index`. */
  abstract getItem(index: number): T;

  /** The samples in order. */
  *[Symbol.iterator](): Iterator<T> {
    const length = sizeOf(this);
    for (let i = 0; i < length; i++) yield expectPresent(this.getItem(i), 'getItem');
  }
}

markValues(Dataset);

// What a subclass doesn't define: plain JavaScript has no abstract members, and `length` may be a getter,
// a field or absent.
Dataset.prototype.getItem = function getItem() {
  throw new NotImplementedError('Subclasses of Dataset should implement getItem.');
};
Object.defineProperty(Dataset.prototype, 'length', {
  configurable: true,
  get(this: Dataset) {
    throw noLength(this);
  },
  set(this: Dataset, value: number) {
    Object.defineProperty(this, 'length', { value, writable: true, enumerable: true, configurable: true });
  },
});

/**
 * A stream of samples. Subclasses define `[Symbol.iterator]` (Python's `__iter__`),
 * most simply as a generator.
 *
 * With several workers each one iterates the dataset;
 * `getWorkerInfo()` inside the iterator says which part to give.
 * @example
 * class Range extends IterableDataset<number> {
 *   constructor(readonly start: number, readonly end: number) { super(); }
 *   *[Symbol.iterator]() { for (let i = this.start; i < this.end; i++) yield i; }
 * }
 * @see https://docs.pytorch.org/docs/2.13/data.html#torch.utils.data.IterableDataset
 */
export abstract class IterableDataset<T = any> extends Dataset<T> implements Iterable<T> {
  abstract override [Symbol.iterator](): Iterator<T>;

  getItem(_index: number): T {
    throw new NotImplementedError('Subclasses of Dataset should implement getItem.');
  }
}

IterableDataset.prototype[Symbol.iterator] = function iterate() {
  throw new NotImplementedError('Subclasses of IterableDataset should implement [Symbol.iterator].');
};

const untouched = (rows: Tensor): Column => ({ rows, steps: [] });

/**
 * Tensors of one length, indexed together along their first dimension.
 *
 * @param tensors tensors whose first dimensions are equal
 * @throws TorchError when the sizes differ
 * @example
 * const dataset = new TensorDataset(images, labels);
 * const [image, label] = dataset.getItem(0);
 * @see https://docs.pytorch.org/docs/2.13/data.html#torch.utils.data.TensorDataset
 */
export class TensorDataset<T extends Tensor[] = Tensor[]> extends Dataset<T> {
  readonly tensors: T;

  constructor(...tensors: T) {
    super();
    if (tensors.length === 0) throw new RangeError('TensorDataset needs at least one tensor');
    const stranger = tensors.findIndex((tensor) => !(tensor instanceof Tensor));
    if (stranger >= 0) {
      throw new TypeError(
        `TensorDataset takes tensors, but argument ${stranger} is of type ${typeName(tensors[stranger])}: ` +
          'new TensorDataset(torch.tensor(inputs), torch.tensor(labels))',
      );
    }
    const size = tensors[0]!.size(0);
    if (tensors.some((tensor) => tensor.size(0) !== size)) {
      throw new TorchError('Size mismatch between tensors');
    }
    this.tensors = tensors;
  }

  /**
   * The tensors' rows at `index`: at a number a sample, at a slice or a tensor of indices several, as
   * in Python.
   */
  override getItem(index: number | Slice | Tensor | IndexArray): T {
    return this.tensors.map((tensor) => tensor.get(index)) as T;
  }

  override getBatch(indices: readonly number[]): T | null {
    const batch = batchOf(this.tensors.map(untouched), indices);
    if (batch !== null) return batch as T;
    if (!this.tensors.every(canSelectRows)) return null;
    const positions = batchPositions(indices, this.length, this.tensors[0]!.device);
    if (positions === null) return null;
    const elements = this.tensors.reduce((sum, tensor) => sum + tensor.numel(), 0) / this.length;
    return makeBatch(elements * indices.length, () =>
      this.tensors.map((tensor) => selectRows(tensor, positions)),
    ) as T;
  }

  override get length(): number {
    return this.tensors[0]!.size(0);
  }
}

interface SubsetParameters<T, D> {
  /** The whole dataset, of which this is a part. */
  dataset: D & MapDataset<T>;
  /** Which of its samples there are, by their indices. */
  indices: ArrayLike<number> | BigInt64Array | Tensor;
}

type SubsetOrder = [dataset: 'dataset', indices: 'indices'];
const bindSubset = binder<SubsetParameters<any, any>, SubsetOrder>(
  'Subset',
  { dataset: { owns: (object) => 'getItem' in object }, indices: { owns: (object) => 'length' in object } },
  {},
);

/**
 * Part of a dataset: the samples at `indices`.
 *
 * A subclass that overrides `getItem` must override `getItems` as well, as in Python.
 * @param dataset the whole dataset
 * @param indices which of its samples
 * @see https://docs.pytorch.org/docs/2.13/data.html#torch.utils.data.Subset
 */
export class Subset<T = any, D extends MapDataset<T> = MapDataset<T>> extends Dataset<T> {
  readonly dataset: D;
  readonly indices: ArrayLike<number>;

  constructor(...args: Arguments<SubsetParameters<T, D>, SubsetOrder>) {
    super();
    const [dataset, indices] = bindSubset(args);
    this.dataset = dataset;
    this.indices = indexList(indices);
    const { getItem, getItems } = Subset.prototype;
    if (this.getItem !== getItem && this.getItems === getItems) {
      throw new NotImplementedError(
        `${this.constructor.name} overrides getItem but not getItems. ` +
          'When subclassing Subset and overriding getItem, you must also override ' +
          'getItems to ensure DataLoader works correctly with your custom logic. ' +
          'A simple implementation:\n\n' +
          'getItems(indices) {\n  return indices.map((i) => this.getItem(i));\n}',
      );
    }
  }

  override getItem(index: number): T {
    return sampleAt(this.dataset, wholeIndex(this, index));
  }

  override getItems(indices: number[]): T[] {
    const whole = indices.map((i) => wholeIndex(this, i));
    if (typeof (this.dataset as Dataset<T>).getItems === 'function') {
      return (this.dataset as Dataset<T>).getItems!(whole);
    }
    return whole.map((i) => sampleAt(this.dataset, i));
  }

  override getBatch(indices: readonly number[]): unknown {
    const dataset = this.dataset as Dataset<T>;
    return hasBatches(dataset) ? dataset.getBatch!(indices.map((i) => wholeIndex(this, i))) : null;
  }

  override get length(): number {
    return this.indices.length;
  }
}

/** A subset's index in the whole dataset; negative positions count from the end, as in a Python list. */
export function wholeIndex({ indices }: Subset<any>, index: number): number {
  const at = index < 0 ? index + indices.length : index;
  if (!(at >= 0 && at < indices.length)) throw new RangeError('list index out of range');
  return toIndex(indices[at]) as number;
}

/** What a map-style dataset may be: a `Dataset`, an array, or any object with `getItem` and `length`. */
export type MapDataset<T> =
  | Dataset<T>
  | readonly T[]
  | {
      /** How many samples there are; indices are smaller than that. */
      readonly length: number;
      /** The sample at an index from 0 to `length - 1`. */
      getItem(index: number): T;
    };

/** The sample of a map-style dataset at `index`. */
export function sampleAt<T>(dataset: MapDataset<T>, index: number): T {
  if (!Array.isArray(dataset)) return (dataset as Dataset<T>).getItem(index);
  const at = index < 0 ? index + dataset.length : index;
  if (!(at >= 0 && at < dataset.length)) throw new RangeError('list index out of range');
  return dataset[at];
}

/**
 * The method by which a dataset makes whole batches as the default collation would, drawing what its samples
 * draw: null, and nothing drawn, where it can't.
 */
export const together: unique symbol = Symbol('torch.utils.data.together');
registerSymbol(together);

interface Together {
  [together](indices: readonly number[]): unknown;
}

const isPlainSubset = ({ getItem, getItems }: Subset) =>
  getItem === Subset.prototype.getItem && getItems === Subset.prototype.getItems;

/** A batch of a dataset's samples as the default collation makes it, if that can be done at once; or null. */
export function batchTogether(dataset: unknown, indices: readonly number[]): unknown {
  if (!(dataset instanceof Subset))
    return (dataset as Partial<Together> | null)?.[together]?.(indices) ?? null;
  const { length } = dataset;
  const isIndex = (i: number) => Number.isInteger(i) && i >= -length && i < length;
  if (!isPlainSubset(dataset) || !indices.every(isIndex)) return null;
  return batchTogether(
    dataset.dataset,
    indices.map((i) => wholeIndex(dataset, i)),
  );
}

/**
 * Whether `getBatch` may stand for `getItem`. Not where a subclass overrides `getItem` or `getItems` alone:
 * the inherited `getBatch` doesn't know of it.
 */
export function hasBatches(dataset: object): boolean {
  for (
    let level = dataset;
    level !== null && level !== Object.prototype;
    level = Object.getPrototypeOf(level)
  ) {
    if (Object.hasOwn(level, 'getBatch')) return typeof (level as Dataset).getBatch === 'function';
    if (Object.hasOwn(level, 'getItem') || Object.hasOwn(level, 'getItems')) return false;
  }
  return false;
}
