/** Datasets made of datasets. Twin of the second half of torch/utils/data/dataset.py. */

import { type Arguments, binder } from '../../common/binder';
import { TorchError } from '../../common/errors';
import { isPlainObject } from '../../common/plainObject';
import { warn } from '../../common/warnings';
import { tensor as makeTensor } from '../../tensor/creation';
import { torchOps } from '../../tensor/operators';
import { Tensor } from '../../tensor/tensor';
import { canSelectRows, selectRows } from './batch';
import { Dataset, hasBatches, IterableDataset, type MapDataset, sampleAt, sizeOf } from './dataset';

/** The type of the samples of a dataset. */
export type SampleOf<D> =
  D extends Dataset<infer T>
    ? T
    : D extends readonly (infer T)[]
      ? T
      : D extends { getItem(index: number): infer T }
        ? T
        : never;

interface ConcatDatasetParameters<T> {
  datasets: Iterable<MapDataset<T>>;
}

type ConcatDatasetOrder = [datasets: 'datasets'];
const bindConcatDataset = binder<ConcatDatasetParameters<any>, ConcatDatasetOrder>(
  'ConcatDataset',
  { datasets: 'object' },
  {},
);

/**
 * Datasets one after the other, as one: its length is the sum of theirs.
 *
 * @param datasets the parts; none of them may be an `IterableDataset`
 * @throws TorchError when there are none, or one is iterable
 * @example
 * const both = new ConcatDataset([new TensorDataset(x), new TensorDataset(y)]);
 * @see https://docs.pytorch.org/docs/2.13/data.html#torch.utils.data.ConcatDataset
 */
export class ConcatDataset<T = any> extends Dataset<T> {
  readonly datasets: MapDataset<T>[];
  /** Where each part ends. */
  readonly cumulativeSizes: number[];

  /** The sums of the lengths up to each element. */
  static cumsum(sequence: Iterable<{ readonly length: number }>): number[] {
    let sum = 0;
    return Array.from(sequence, (part) => {
      sum += sizeOf(part as MapDataset<unknown>);
      return sum;
    });
  }

  constructor(...args: Arguments<ConcatDatasetParameters<T>, ConcatDatasetOrder>) {
    super();
    const [datasets] = bindConcatDataset(args);
    this.datasets = [...datasets];
    if (this.datasets.length === 0) throw new TorchError('datasets should not be an empty iterable');
    if (this.datasets.some((dataset) => dataset instanceof IterableDataset)) {
      throw new TorchError('ConcatDataset does not support IterableDataset');
    }
    this.cumulativeSizes = ConcatDataset.cumsum(this.datasets);
  }

  override getItem(index: number): T {
    const [part, at] = locate(this, index);
    const dataset = this.datasets[part];
    if (dataset === undefined) throw new RangeError('list index out of range');
    return sampleAt(dataset, at);
  }

  override getBatch(indices: readonly number[]): unknown {
    return this.datasets.every(hasBatches) ? concatenatedBatch(this, indices) : null;
  }

  override get length(): number {
    return this.cumulativeSizes.at(-1)!;
  }

  /** @deprecated The misspelled name of `cumulativeSizes`. */
  get cummulativeSizes(): number[] {
    warn('`cummulative_sizes` attribute is renamed to `cumulative_sizes`', 'FutureWarning');
    return this.cumulativeSizes;
  }
}

/** Which part of a concatenation holds an index, and where. */
function locate({ cumulativeSizes, length }: ConcatDataset<any>, index: number): [part: number, at: number] {
  if (index < 0 && -index > length) {
    throw new RangeError('absolute value of index should not exceed dataset length');
  }
  const whole = index < 0 ? index + length : index;
  // bisect_right: the first part that ends beyond the index
  let [low, high] = [0, cumulativeSizes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (whole < cumulativeSizes[middle]!) high = middle;
    else low = middle + 1;
  }
  return [low, low === 0 ? whole : whole - cumulativeSizes[low - 1]!];
}

/**
 * The parts' own batches, put together in the order of the indices;
 * null where that isn't what single samples would give.
 */
function concatenatedBatch(whole: ConcatDataset<any>, indices: readonly number[]): Tensor[] | null {
  const { length } = whole;
  if (!indices.every((i) => Number.isInteger(i) && i >= -length && i < length)) return null;
  const inPart = new Map<number, number[]>();
  const order: [part: number, position: number][] = indices.map((index) => {
    const [part, at] = locate(whole, index);
    const list = inPart.get(part) ?? [];
    inPart.set(part, list);
    return [part, list.push(at) - 1];
  });
  const batches = new Map<number, Tensor[]>();
  for (const [part, list] of inPart) {
    const batch = (whole.datasets[part] as Dataset).getBatch!(list);
    if (!Array.isArray(batch) || !batch.every((x) => x instanceof Tensor && canSelectRows(x))) return null;
    batches.set(part, batch);
  }
  const all = [...batches.values()];
  if (all.length === 1) return all[0]!;
  if (!all.every((batch) => isLike(batch, all[0]!))) return null;
  const starts = new Map<number, number>();
  let start = 0;
  for (const [part, list] of inPart) {
    starts.set(part, start);
    start += list.length;
  }
  const positions = makeTensor(
    order.map(([part, position]) => starts.get(part)! + position),
    { dtype: 'int64' },
  );
  return all[0]!.map((_, column) => selectRows(torchOps.cat(all.map((batch) => batch[column]!)), positions));
}

/** Whether stacking samples of both would be possible and need no conversion. */
function isLike(a: readonly Tensor[], b: readonly Tensor[]): boolean {
  return (
    a.length === b.length &&
    a.every((x, i) => {
      const y = b[i]!;
      return x.dtype === y.dtype && x.device === y.device && `${x.shape.slice(1)}` === `${y.shape.slice(1)}`;
    })
  );
}

interface ChainDatasetParameters<T> {
  datasets: Iterable<IterableDataset<T>>;
}

type ChainDatasetOrder = [datasets: 'datasets'];
const bindChainDataset = binder<ChainDatasetParameters<any>, ChainDatasetOrder>(
  'ChainDataset',
  { datasets: 'object' },
  {},
);

/**
 * Iterable datasets one after the other: when one has ended the next begins.
 *
 * @param datasets the iterable datasets; looked at when the chain is iterated
 * @throws TorchError on iteration, when one isn't an `IterableDataset`
 * @example for (const sample of new ChainDataset([first, second])) console.log(sample);
 * @see https://docs.pytorch.org/docs/2.13/data.html#torch.utils.data.ChainDataset
 */
export class ChainDataset<T = any> extends IterableDataset<T> {
  readonly datasets: Iterable<IterableDataset<T>>;

  constructor(...args: Arguments<ChainDatasetParameters<T>, ChainDatasetOrder>) {
    super();
    const [datasets] = bindChainDataset(args);
    this.datasets = datasets;
  }

  override *[Symbol.iterator](): Generator<T, void, undefined> {
    for (const dataset of this.datasets) yield* expectIterable(dataset);
  }

  override get length(): number {
    let total = 0;
    for (const dataset of this.datasets) total += sizeOf(expectIterable(dataset));
    return total;
  }
}

function expectIterable<T>(dataset: IterableDataset<T>): IterableDataset<T> {
  if (dataset instanceof IterableDataset) return dataset;
  throw new TorchError('ChainDataset only supports IterableDataset');
}

type Parts = readonly MapDataset<any>[] | Record<string, MapDataset<any>>;

/** The sample of a stack of datasets given as these arguments: a tuple, or an object with the same keys. */
export type Stacked<A extends readonly unknown[]> = A extends readonly [infer R]
  ? R extends MapDataset<any>
    ? [SampleOf<R>]
    : { -readonly [K in keyof R]: SampleOf<R[K]> }
  : { -readonly [K in keyof A]: SampleOf<A[K]> };

/**
 * Datasets side by side: each sample is made of the samples of all at one index.
 *
 * @param datasets the parts, each an argument, for samples that are arrays; or one object of datasets, for
 *   samples with its keys
 * @throws RangeError when there are none, or their lengths differ
 * @example
 * new StackDataset(images, texts).getItem(0); // what images and texts have at 0
 * new StackDataset({ image: images, text: texts }).getItem(0); // { image: …, text: … }
 * @see https://docs.pytorch.org/docs/2.13/data.html#torch.utils.data.StackDataset
 */
export class StackDataset<
  const A extends readonly (MapDataset<any> | Record<string, MapDataset<any>>)[] = MapDataset<any>[],
> extends Dataset<Stacked<A>> {
  readonly datasets: Parts;
  private readonly size: number;

  constructor(...datasets: A) {
    super();
    const last = datasets.at(-1);
    const isNamed = isPlainObject(last) && !isDataset(last);
    if (isNamed && datasets.length > 1) {
      throw new RangeError(
        'Supported either ``tuple``- (via ``args``) or' +
          '``dict``- (via ``kwargs``) like input/output, but both types are given.',
      );
    }
    this.datasets = (isNamed ? last : datasets) as Parts;
    const parts: MapDataset<unknown>[] = Object.values(this.datasets);
    if (parts.length === 0) throw new RangeError('At least one dataset should be passed');
    this.size = sizeOf(parts[0]!);
    if (parts.some((part) => sizeOf(part) !== this.size)) {
      throw new RangeError('Size mismatch between datasets');
    }
  }

  override getItem(index: number): Stacked<A> {
    return mapParts(this.datasets, (dataset) => sampleAt(dataset, index)) as Stacked<A>;
  }

  override getItems(indices: number[]): Stacked<A>[] {
    const columns = mapParts(this.datasets, (dataset) => itemsOf(dataset, indices)) as Record<
      string,
      unknown[]
    >;
    return indices.map((_, i) => mapParts(columns, (column) => (column as unknown[])[i]) as Stacked<A>);
  }

  override getBatch(indices: readonly number[]): unknown {
    if (!Object.values(this.datasets).every((dataset) => hasBatches(dataset))) return null;
    const batches = mapParts(this.datasets, (dataset) => (dataset as Dataset).getBatch!(indices));
    return Object.values(batches).includes(null) ? null : batches;
  }

  override get length(): number {
    return this.size;
  }
}

/** A dataset may be a plain object too: then it has `getItem`. */
function isDataset(value: Record<string, unknown>): boolean {
  return typeof value.getItem === 'function';
}

function mapParts<R>(parts: Parts, f: (dataset: MapDataset<any>) => R): R[] | Record<string, R> {
  if (Array.isArray(parts)) return parts.map(f);
  return Object.fromEntries(Object.entries(parts).map(([key, dataset]) => [key, f(dataset)]));
}

function itemsOf(dataset: MapDataset<any>, indices: number[]): unknown[] {
  const { getItems } = dataset as Dataset;
  if (typeof getItems !== 'function') return indices.map((i) => sampleAt(dataset, i));
  const items = getItems.call(dataset, indices);
  if (items.length !== indices.length) {
    throw new RangeError(
      `Nested dataset's output size mismatch. Expected ${indices.length}, got ${items.length}`,
    );
  }
  return items;
}
