/** What a DataLoader refuses of its options, and warns of, in Python's words. */

import { availableParallelism } from 'node:os';
import { expectBoolean, expectFunction, expectInteger, expectNumber } from '../../common/expect';
import { warn } from '../../common/warnings';
import { pyRepr } from '../../python/pyrepr';
import { checkLength, IterableDataset } from './dataset';
import type { AllOptions } from './loaderOptions';

const startMethods = ['fork', 'spawn', 'forkserver'];

/** Throws for what Python's constructor refuses before it looks at samplers. */
export function checkWorkerOptions<T, B>(o: AllOptions<T, B>): void {
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
export function checkWorkerNumber(numWorkers: number): void {
  const most = availableParallelism();
  if (numWorkers <= most) return;
  warn(
    `This DataLoader will create ${numWorkers} worker processes in total. Our suggested max number of worker in current system is ` +
      `${most}, which is smaller than what this DataLoader is going to create. Please be aware that excessive worker creation ` +
      'might get DataLoader running slow or even freeze, lower the worker number to avoid potential slowness/freeze if necessary.',
  );
}

/** Throws for combinations of samplers, sizes and kinds of dataset that Python refuses. */
export function checkSamplers<T, B>(o: AllOptions<T, B>, isIterable: boolean): void {
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

/** Throws for what is no dataset. */
export function checkDataset(dataset: unknown): void {
  if (dataset instanceof IterableDataset || Array.isArray(dataset)) return;
  if (typeof (dataset as { getItem?: unknown } | null)?.getItem === 'function') {
    checkLength(dataset as object);
    return;
  }
  throw new TypeError(
    'DataLoader: the dataset must be a Dataset, an array, or an object with getItem(index) and length',
  );
}
