/** The DataLoader. Twin of torch/utils/data/dataloader.py. */

import { availableParallelism } from 'node:os';
import { isAvailable } from '../../accelerator';
import { type Arguments, type Bound, binder } from '../../common/binder';
import { expectBoolean, expectFunction, expectInteger, expectNumber } from '../../common/expect';
import { watchNames } from '../../common/pythonNames';
import { warn } from '../../common/warnings';
import { pyRepr } from '../../python/pyrepr';
import { device as deviceOf } from '../../tensor/device';
import { type DType, dtypeInfo } from '../../tensor/dtypes';
import type { Generator } from '../../tensor/generator';
import { torchOps } from '../../tensor/operators';
import type { Device } from '../../tensor/types';
import { type Collated, defaultCollate, defaultConvert } from './collate';
import { checkLength, IterableDataset, type MapDataset, sizeOf } from './dataset';
import { DeviceLoader } from './deviceLoader';
import {
  canPrefetch,
  canRunAhead,
  type LoaderIterator,
  type LoaderParts,
  SingleProcessIterator,
  WorkerIterator,
} from './iterator';
import { NumberColumns } from './numbers';
import { BatchSampler, RandomSampler, SequentialSampler } from './sampler';

/** Options of {@link DataLoader}, in Python's order. */
export interface DataLoaderOptions<T, B> {
  /** Samples a batch (default 1); null gives single samples, not collated. */
  batchSize?: number | null | undefined;
  /** Visit the samples in a new random order each time (default false). */
  shuffle?: boolean | null | undefined;
  /** The order of the samples; excludes `shuffle`. */
  sampler?: Iterable<number> | null | undefined;
  /** The indices of each batch; excludes `batchSize`, `shuffle`, `sampler` and `dropLast`. */
  batchSampler?: Iterable<Iterable<number>> | null | undefined;
  /**
   * How many worker threads fetch batches ahead (default 0: batches are made here, when they are asked for).
   * The dataset is sent to each as Python's is to a process: a copy of its fields, and its classes with the
   * functions, constants and modules that they speak of; tensors are shared, not copied. Nothing has to be
   * exported or set up. What a worker changes in its copy shows nowhere else.
   *
   * Orders and random streams are those of Python's workers. A dataset that makes its batches
   * natively (`TensorDataset`, `MNIST` with `ToTensor` and `Normalize`) needs no threads for it.
   * One that can't be sent (it holds a socket, a `WeakMap`, a native addon's object, …) is fetched
   * from here by turns, and a warning says why.
   */
  numWorkers?: number | undefined;
  /** Makes a batch of samples (default `defaultCollate`). */
  collateFn?: ((batch: T[]) => B) | null | undefined;
  /** Copy batches into pinned memory, where there is an accelerator (default false). */
  pinMemory?: boolean | undefined;
  /** Leave out a last, incomplete batch (default false). */
  dropLast?: boolean | undefined;
  /** Seconds to wait for a worker's batch before that is an error (default 0: as long as it takes). */
  timeout?: number | undefined;
  /** Called with a worker's id in each worker, after its random stream is set. */
  workerInitFn?: ((workerId: number) => void) | null | undefined;
  /** How Python starts worker processes; here workers are threads, so it is checked and has no effect. */
  multiprocessingContext?: 'fork' | 'spawn' | 'forkserver' | null | undefined;
  /** Where the order and the workers' seeds are drawn from (default: the global generator). */
  generator?: Generator | null | undefined;
  /** Batches to draw ahead for each worker (default 2 where there are workers). */
  prefetchFactor?: number | null | undefined;
  /**
   * Keep the workers, their copies of the dataset and their random streams from one pass to the next.
   * Otherwise each pass has new workers, as in Python. Their threads wait for the next pass, of any
   * loader, for half a minute; where `false` is given, each pass has new threads as well.
   */
  persistentWorkers?: boolean | null | undefined;
  /** Deprecated in Python; without effect. */
  pinMemoryDevice?: string | undefined;
  /** Whether batches come in the sampler's order (default true), or as soon as a worker has one. */
  inOrder?: boolean | undefined;
  /**
   * What plain numbers in samples become (default null: `int64` where all of the first batch are integers,
   * else `float64`, at each place of the batches for itself).
   * JavaScript doesn't know 1 from 1.0, so Python's loader needs no such option.
   */
  numberDtype?: DType | null | undefined;
}

type AnyDataset<T> = MapDataset<T> | IterableDataset<T>;
/**
 * What a loop over a loader gets: `B`, or anything where that isn't known, as in `InstanceType<typeof
 * DataLoader>`.
 */
export type Batch<B> = unknown extends B ? any : B;

type AllOptions<T, B> = Bound<DataLoaderOptions<T, B>>;

interface DataLoaderParameters<T, B, D = unknown> extends DataLoaderOptions<T, B> {
  /** A `Dataset`, an `IterableDataset`, or an array of samples. */
  dataset: D & AnyDataset<T>;
}

type DataLoaderOrder = [
  dataset: 'dataset',
  batchSize: 'batchSize',
  shuffle: 'shuffle',
  sampler: 'sampler',
  batchSampler: 'batchSampler',
  numWorkers: 'numWorkers',
  collateFn: 'collateFn',
  pinMemory: 'pinMemory',
  dropLast: 'dropLast',
  timeout: 'timeout',
  workerInitFn: 'workerInitFn',
  multiprocessingContext: 'multiprocessingContext',
  generator: 'generator',
];
const bindDataLoader = binder<DataLoaderParameters<any, any, any>, DataLoaderOrder>(
  'DataLoader',
  { dataset: { owns: (object) => 'getItem' in object } },
  {
    batchSize: 1,
    shuffle: null,
    sampler: null,
    batchSampler: null,
    numWorkers: 0,
    collateFn: null,
    pinMemory: false,
    dropLast: false,
    timeout: 0,
    workerInitFn: null,
    multiprocessingContext: null,
    generator: null,
  },
  { prefetchFactor: null, persistentWorkers: null, pinMemoryDevice: '', inOrder: true, numberDtype: null },
  { sampler: 'object', batchSampler: 'object' },
);

const bindTo = binder<{ device: Device | number }, [device: 'device']>('to', { device: 'any' }, {});

const startMethods = ['fork', 'spawn', 'forkserver'];

/** Sampler of an iterable dataset, whose samples have no indices: it never ends. */
class InfiniteConstantSampler implements Iterable<null> {
  *[Symbol.iterator](): globalThis.Generator<null, never, undefined> {
    while (true) yield null;
  }
}

/** Throws for what Python's constructor refuses before it looks at samplers. */
function checkWorkerOptions<T, B>(o: AllOptions<T, B>): void {
  expectInteger(o.numWorkers, 'numWorkers');
  expectNumber(o.timeout, 'timeout');
  expectBoolean(o.dropLast, 'dropLast');
  if (o.collateFn !== null) expectFunction(o.collateFn, 'collateFn');
  if (o.workerInitFn !== null) expectFunction(o.workerInitFn, 'workerInitFn');
  if (o.numWorkers < 0) {
    throw new RangeError(
      'num_workers option should be non-negative; use num_workers=0 to disable multiprocessing.',
    );
  }
  if (o.timeout < 0) throw new RangeError('timeout option should be non-negative');
  if (o.numWorkers === 0 && o.prefetchFactor !== null) {
    throw new RangeError(
      'prefetch_factor option could only be specified in multiprocessing.' +
        'let num_workers > 0 to enable multiprocessing, otherwise set prefetch_factor to None.',
    );
  }
  if (o.prefetchFactor !== null) {
    expectInteger(o.prefetchFactor, 'prefetchFactor');
    if (o.prefetchFactor < 0) throw new RangeError('prefetch_factor option should be non-negative');
  }
  if (o.persistentWorkers && o.numWorkers === 0) {
    throw new RangeError('persistent_workers option needs num_workers > 0');
  }
  expectBoolean(o.inOrder, 'inOrder');
  checkContext(o.multiprocessingContext, o.numWorkers);
}

function checkContext(context: unknown, numWorkers: number): void {
  if (context === null) return;
  if (numWorkers === 0) {
    throw new RangeError(
      'multiprocessing_context can only be used with multi-process loading (num_workers > 0), ' +
        `but got num_workers=${numWorkers}`,
    );
  }
  if (!startMethods.includes(context as string)) {
    throw new RangeError(
      'multiprocessing_context option should specify a valid start method in ' +
        `${pyRepr(startMethods)}, but got multiprocessing_context=${pyRepr(context)}`,
    );
  }
}

/** Warns of more workers than the machine has processors for. */
function checkWorkerNumber(numWorkers: number): void {
  const most = availableParallelism();
  if (numWorkers <= most) return;
  warn(
    `This DataLoader will create ${numWorkers} worker processes in total. Our suggested max number of worker in current system is ` +
      `${most}, which is smaller than what this DataLoader is going to create. Please be aware that excessive worker creation ` +
      'might get DataLoader running slow or even freeze, lower the worker number to avoid potential slowness/freeze if necessary.',
  );
}

/** Throws for combinations of samplers, sizes and kinds of dataset that Python refuses. */
function checkSamplers<T, B>(o: AllOptions<T, B>, isIterable: boolean): void {
  if (isIterable) {
    const refuse = (name: string, value: unknown) =>
      new RangeError(
        `DataLoader with IterableDataset: expected unspecified ${name} option, but got ${name}=${pyRepr(value)}`,
      );
    if (o.shuffle !== null && o.shuffle !== false) throw refuse('shuffle', o.shuffle);
    if (o.sampler !== null) throw refuse('sampler', o.sampler);
    if (o.batchSampler !== null) throw refuse('batch_sampler', o.batchSampler);
  }
  if (o.sampler !== null && o.shuffle) {
    throw new RangeError('sampler option is mutually exclusive with shuffle');
  }
  if (o.batchSampler !== null) {
    if (o.batchSize !== 1 || o.shuffle || o.sampler !== null || o.dropLast) {
      throw new RangeError(
        'batch_sampler option is mutually exclusive with batch_size, shuffle, sampler, and drop_last',
      );
    }
  } else if (o.batchSize === null && o.dropLast) {
    throw new RangeError(
      'batch_size=None option disables auto-batching and is mutually exclusive with drop_last',
    );
  }
}

function checkDataset(dataset: unknown): void {
  if (dataset instanceof IterableDataset || Array.isArray(dataset)) return;
  if (typeof (dataset as { getItem?: unknown } | null)?.getItem === 'function') {
    checkLength(dataset as object);
    return;
  }
  throw new TypeError(
    'DataLoader: the dataset must be a Dataset, an array, or an object with getItem(index) and length',
  );
}

/** Attributes that may not change: the samplers were made from them. */
const fixed = ['batchSize', 'batchSampler', 'sampler', 'dropLast', 'dataset', 'persistentWorkers'] as const;

/**
 * Batches of a dataset's samples, in order or shuffled, for `for (const [x, y] of loader)`; with `for await`,
 * other work of the event loop has its turn between batches.
 *
 * The random draws are Python's, so the same seed gives the same batches: a pass draws its base seed when it
 * starts, and a shuffle one more when its first batch is asked for.
 *
 * @param dataset a `Dataset`, an `IterableDataset`, or an array of samples
 * @param options.batchSize samples a batch; the others are listed at {@link DataLoaderOptions}
 * @throws RangeError for options that exclude each other, with Python's words
 * @example
 * const loader = new DataLoader(new TensorDataset(x, y), { batchSize: 64, shuffle: true });
 * for (const [inputs, targets] of loader) console.log(inputs.shape, targets.shape);
 * @see https://docs.pytorch.org/docs/2.13/data.html#torch.utils.data.DataLoader
 */
export class DataLoader<T = any, B = Collated<T>, D extends AnyDataset<T> = AnyDataset<T>>
  implements Iterable<Batch<B>>, AsyncIterable<Batch<B>>
{
  declare readonly dataset: D;
  declare readonly batchSize: number | null;
  declare readonly sampler: Iterable<number | null>;
  declare readonly batchSampler: Iterable<Iterable<number | null>> | null;
  declare readonly dropLast: boolean;
  declare readonly persistentWorkers: boolean;
  readonly numWorkers: number;
  readonly prefetchFactor: number | null;
  generator: Generator | null;
  collateFn: (batch: any) => any;
  pinMemory: boolean;
  timeout: number;
  workerInitFn: ((workerId: number) => void) | null;
  readonly #isIterable: boolean;
  readonly #inOrder: boolean;
  readonly #endsThreads: boolean;
  readonly #numbers: NumberColumns;
  #claimedLength: number | null = null;
  #persistent: WorkerIterator<Batch<B>> | null = null;

  constructor(dataset: D & AnyDataset<T>, options?: DataLoaderOptions<T, B>);
  constructor(
    dataset: D & AnyDataset<T>,
    batchSize: number | null | undefined,
    options?: Omit<DataLoaderOptions<T, B>, 'batchSize'>,
  );
  constructor(
    dataset: D & AnyDataset<T>,
    batchSize: number | null | undefined,
    shuffle: boolean | null | undefined,
    options?: Omit<DataLoaderOptions<T, B>, 'batchSize' | 'shuffle'>,
  );
  constructor(options: DataLoaderParameters<T, B, D>);
  constructor(...args: Arguments<DataLoaderParameters<any, any, any>, DataLoaderOrder>);
  constructor(...args: unknown[]) {
    const { dataset, ...o } = bindDataLoader.named(args);
    checkDataset(dataset);
    checkWorkerOptions(o);
    if (o.numberDtype !== null) dtypeInfo(o.numberDtype);
    const isIterable = dataset instanceof IterableDataset;
    checkSamplers(o, isIterable);
    this.#isIterable = isIterable;
    this.#inOrder = o.inOrder;
    this.#endsThreads = o.persistentWorkers === false;
    this.#numbers = new NumberColumns(o.numberDtype);
    this.numWorkers = o.numWorkers;
    this.prefetchFactor = o.numWorkers > 0 ? (o.prefetchFactor ?? 2) : null;
    this.generator = o.generator;
    this.pinMemory = o.pinMemory;
    this.timeout = o.timeout;
    this.workerInitFn = o.workerInitFn;
    const batchSize = o.batchSampler === null ? o.batchSize : null;
    const sampler = o.sampler ?? defaultSampler(dataset, isIterable, o.shuffle === true, o.generator);
    const batchSampler =
      o.batchSampler ?? (batchSize === null ? null : new BatchSampler(sampler, batchSize, o.dropLast));
    this.collateFn = o.collateFn ?? (batchSampler === null ? defaultConvert : defaultCollate);
    const persistentWorkers = o.persistentWorkers ?? false;
    const values = { ...o, dataset, batchSize, sampler, batchSampler, persistentWorkers };
    for (const name of fixed) this.#fix(name, values[name]);
    checkWorkerNumber(o.numWorkers);
  }

  #fix(name: string, value: unknown): void {
    Object.defineProperty(this, name, {
      enumerable: true,
      get: () => value,
      set: () => {
        throw new RangeError(
          `${name} attribute should not be set after ${this.constructor.name} is initialized`,
        );
      },
    });
  }

  /** Starts a pass. */
  [Symbol.iterator](): LoaderIterator<Batch<B>> {
    if (this.numWorkers === 0) return new SingleProcessIterator<Batch<B>>(this.#parts());
    if (!this.persistentWorkers) return new WorkerIterator<Batch<B>>(this.#parts());
    if (this.#persistent === null) this.#persistent = new WorkerIterator<Batch<B>>(this.#parts());
    else this.#persistent.reset();
    return this.#persistent;
  }

  /** Starts a pass for a loop in which the event loop turns. */
  #startAsync(): LoaderIterator<Batch<B>> {
    const parts = this.#parts();
    return this.numWorkers === 0 && canPrefetch(parts)
      ? new WorkerIterator<Batch<B>>({ ...parts, numWorkers: 1, prefetchFactor: 2 })
      : this[Symbol.iterator]();
  }

  /** Starts a pass during which the event loop turns before each batch. */
  async *[Symbol.asyncIterator](): AsyncGenerator<Batch<B>, void, undefined> {
    const iterator = this.#startAsync();
    try {
      while (true) {
        const next = await iterator.nextAsync();
        if (next.done) return;
        yield next.value;
      }
    } finally {
      iterator.return();
    }
  }

  /**
   * The loader's batches on a device: `for (const [x, y] of loader.to('cuda')) ...`. Order, numbers and
   * random draws are the loader's own. On an accelerator they are copied from pinned memory beside the
   * computation and are ready when they come; tensors are moved wherever they lie in arrays, plain objects
   * and Maps, and so is whatever has a method `to`. What lies on the device already stays there, so on
   * `'cpu'` the batches are the loader's.
   *
   * @param device where the batches shall be, or an accelerator's index
   * @returns an iterable with `length` and `entries()`, as the loader
   * @throws TorchError for an unknown device
   * @throws Error for one that LibTorch was built without
   * @example
   * for (const [x, y] of loader.to('cuda')) criterion(model(x), y).backward();
   */
  to(...args: Arguments<{ device: Device | number }, [device: 'device']>): DeviceLoader<Batch<B>> {
    const [given] = bindTo(args);
    const device = deviceOf(given);
    torchOps.empty([0], { device }); // which throws where there is no such device
    const loader = this;
    const source = {
      get length() {
        return loader.length;
      },
      start: (isAsync: boolean) => (isAsync ? this.#startAsync() : this[Symbol.iterator]()),
      canRunAhead: () => canRunAhead(this.#parts(false)),
    };
    return new DeviceLoader<Batch<B>>(source, device);
  }

  /**
   * The batches of a pass with their numbers, as Python's `enumerate(loader)`.
   * @example for (const [i, [x, y]] of loader.entries()) console.log(i, x.shape, y.shape);
   */
  *entries(): IterableIterator<[index: number, batch: B]> {
    let i = 0;
    for (const batch of this) yield [i++, batch];
  }

  /**
   * The number of batches; for an iterable dataset an estimate from the dataset's own length.
   * @throws TypeError when the dataset or the sampler has none
   */
  get length(): number {
    if (!this.#isIterable) return lengthOf(this.batchSampler ?? this.sampler);
    const length = lengthOf(this.dataset);
    this.#claimedLength = length;
    if (this.batchSize === null) return length;
    return this.dropLast ? Math.floor(length / this.batchSize) : Math.ceil(length / this.batchSize);
  }

  #parts(warns = true): LoaderParts {
    const autoCollation = this.batchSampler !== null;
    return {
      dataset: this.dataset,
      isIterable: this.#isIterable,
      autoCollation,
      collateFn: this.collateFn,
      isDefaultCollate: this.collateFn === defaultCollate,
      dropLast: this.dropLast,
      indexSampler: autoCollation ? this.batchSampler! : this.sampler,
      generator: this.generator,
      numWorkers: this.numWorkers,
      prefetchFactor: this.prefetchFactor,
      timeout: this.timeout,
      workerInitFn: this.workerInitFn,
      persistentWorkers: this.persistentWorkers,
      endsThreads: this.#endsThreads,
      inOrder: this.#inOrder,
      pin: this.#canPin(warns),
      claimedLength: () => this.#claimedLength,
      numbers: this.#numbers,
    };
  }

  #canPin(warns: boolean): boolean {
    if (!this.pinMemory || isAvailable()) return this.pinMemory;
    if (!warns) return false;
    warn(
      "'pin_memory' argument is set as true but no accelerator is found, then device pinned memory won't be used.",
    );
    return false;
  }
}

watchNames(DataLoader);

function defaultSampler(
  dataset: AnyDataset<any>,
  isIterable: boolean,
  shuffle: boolean,
  generator: Generator | null,
): Iterable<any> {
  if (isIterable) return new InfiniteConstantSampler();
  return shuffle ? new RandomSampler(dataset, { generator }) : new SequentialSampler(dataset);
}

function lengthOf(value: object): number {
  return sizeOf(value);
}
