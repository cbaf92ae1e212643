/** The DataLoader. Twin of torch/utils/data/dataloader.py. */

import { isAvailable } from '../../accelerator';
import { type Arguments, binder } from '../../common/binder';
import { watchNames } from '../../common/pythonNames';
import { warn } from '../../common/warnings';
import { device as deviceOf } from '../../tensor/device';
import { dtypeInfo } from '../../tensor/dtypes';
import type { Generator } from '../../tensor/generator';
import { torchOps } from '../../tensor/operators';
import type { Device } from '../../tensor/types';
import { type Collated, defaultCollate, defaultConvert } from './collate';
import { IterableDataset, sizeOf } from './dataset';
import { DeviceLoader } from './deviceLoader';
import {
  canPrefetch,
  canRunAhead,
  type LoaderIterator,
  type LoaderParts,
  SingleProcessIterator,
  WorkerIterator,
} from './iterator';
import { checkDataset, checkSamplers, checkWorkerNumber, checkWorkerOptions } from './loaderChecks';
import {
  type AnyDataset,
  bindDataLoader,
  type DataLoaderOptions,
  type DataLoaderOrder,
  type DataLoaderParameters,
} from './loaderOptions';
import { NumberColumns } from './numbers';
import { BatchSampler, RandomSampler, SequentialSampler } from './sampler';

/**
 * What a loop over a loader gets: `B`, or anything where that isn't known, as in `InstanceType<typeof
 * DataLoader>`.
 */
export type Batch<B> = unknown extends B ? any : B;

const bindTo = binder<{ device: Device | number }, [device: 'device']>('to', { device: 'any' }, {});

/** Sampler of an iterable dataset, whose samples have no indices: it never ends. */
class InfiniteConstantSampler implements Iterable<null> {
  *[Symbol.iterator](): globalThis.Generator<null, never, undefined> {
    while (true) yield null;
  }
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
