/** What a DataLoader is made of: its options, in Python's order. */

import { type Bound, binder } from '../../common/binder';
import type { DType } from '../../tensor/dtypes';
import type { Generator } from '../../tensor/generator';
import type { IterableDataset, MapDataset } from './dataset';

/** Options of `DataLoader`, in Python's order. */
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

export type AnyDataset<T> = MapDataset<T> | IterableDataset<T>;

/** The options, with what they are where nothing is said. */
export type AllOptions<T, B> = Bound<DataLoaderOptions<T, B>>;

/** The arguments of `DataLoader`, by name. */
export interface DataLoaderParameters<T, B, D = unknown> extends DataLoaderOptions<T, B> {
  /** A `Dataset`, an `IterableDataset`, or an array of samples. */
  dataset: D & AnyDataset<T>;
}

export type DataLoaderOrder = [
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
export const bindDataLoader = binder<DataLoaderParameters<any, any, any>, DataLoaderOrder>(
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
