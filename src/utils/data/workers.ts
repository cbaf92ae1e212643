/**
 * Workers that take turns in this thread, for datasets that need no other: those that make batches natively,
 * and those that no other thread can be given. Each has what a worker process of Python's has that can be
 * seen in the data: its own random stream (seeded `baseSeed + id`), its own dataset iterator, its turn in the
 * order of batches, and one thread.
 */

import { refuseArguments } from '../../common/binder';
import { getRngState, setRngState } from '../../runtime/random';
import { Generator } from '../../tensor/generator';
import type { Tensor } from '../../tensor/tensor';
import { onOneThread } from './batch';
import { createFetcher, exhausted, type Fetcher } from './fetcher';
import type { Arrival, Outcome, Pool, PoolOptions } from './pool';

/** What a dataset or a `workerInitFn` can know about the worker it runs in. */
export interface WorkerInfo {
  /** From 0 to `numWorkers - 1`. */
  readonly id: number;
  /** How many workers the data loader has. */
  readonly numWorkers: number;
  /** The seed of this worker's random stream. */
  readonly seed: number | bigint;
  /** The dataset: this worker's copy, where it has a thread of its own. */
  readonly dataset: unknown;
}

let current: WorkerInfo | null = null;

/**
 * Which DataLoader worker the calling code runs in; null outside of any.
 *
 * @example
 * const { getWorkerInfo, IterableDataset } = torch.utils.data;
 * class Squares extends IterableDataset<number> {
 *   *[Symbol.iterator]() {
 *     const info = getWorkerInfo();
 *     for (let i = info?.id ?? 0; i < 100; i += info?.numWorkers ?? 1) yield i * i;
 *   }
 * }
 * @see https://docs.pytorch.org/docs/2.13/data.html#torch.utils.data.get_worker_info
 */
export function getWorkerInfo(...args: []): WorkerInfo | null {
  refuseArguments('getWorkerInfo', args);
  return current;
}

/** Says in which worker this thread's code runs from now on. */
export function setWorkerInfo(info: WorkerInfo | null): void {
  current = info;
}

/** A worker's seed, as its `WorkerInfo` shows it. */
export function workerSeed(baseSeed: number | bigint, id: number): number | bigint {
  const seed = BigInt(baseSeed) + BigInt(id);
  return seed <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(seed) : seed;
}

/** One worker: a fetcher, and the random stream that its calls draw from. */
class Worker {
  private readonly info: WorkerInfo;
  private rngState: Tensor;
  private fetcher: Fetcher | null = null;
  private initError: { error: unknown } | null = null;

  constructor(
    id: number,
    private readonly options: PoolOptions,
  ) {
    const { numWorkers, dataset, workerInitFn } = options;
    const seed = workerSeed(options.baseSeed, id);
    this.info = { id, numWorkers, seed, dataset };
    // A generator's state, not manualSeed: that would seed the accelerators of the whole process as well.
    const generator = new Generator();
    generator.manualSeed(seed);
    this.rngState = generator.getState();
    this.start(() => workerInitFn?.(id));
  }

  /** Begins the dataset anew, for the next epoch of a persistent worker. The random stream goes on. */
  restart(): void {
    this.close();
    this.start(() => {});
  }

  /** The data for one element of the index sampler. */
  fetch(index: unknown): unknown {
    if (this.initError !== null) {
      const { error } = this.initError;
      this.initError = null;
      throw error;
    }
    return this.fetcher!.fetchBatch(index) ?? this.run(() => this.fetcher!.fetch(index));
  }

  close(): void {
    this.fetcher?.close();
    this.fetcher = null;
  }

  /** An error of the start shows with the worker's first batch, as Python's does. */
  private start(init: () => void): void {
    try {
      this.fetcher = this.run(() => {
        init();
        return createFetcher(this.options);
      });
    } catch (error) {
      this.initError = { error };
    }
  }

  private run<T>(body: () => T): T {
    const [outer, saved] = [current, getRngState()];
    current = this.info;
    setRngState(this.rngState);
    try {
      return onOneThread(body);
    } finally {
      this.rngState = getRngState();
      current = outer;
      setRngState(saved);
    }
  }
}

/** Workers that take turns in this thread: each batch is made when it is asked for. */
export class LocalPool implements Pool {
  private readonly workers: Worker[];
  private queue: { task: number; worker: number; index: unknown }[] = [];

  constructor(options: PoolOptions) {
    this.workers = Array.from({ length: options.numWorkers }, (_, id) => new Worker(id, options));
  }

  submit(worker: number, task: number, index: unknown): void {
    this.queue.push({ task, worker, index });
  }

  poll(): Arrival | undefined {
    const next = this.queue.shift();
    if (next === undefined) return undefined;
    let outcome: Outcome;
    try {
      const data = this.workers[next.worker]!.fetch(next.index);
      outcome = data === exhausted ? { ended: true } : { data };
    } catch (error) {
      outcome = { error };
    }
    return { task: next.task, worker: next.worker, outcome };
  }

  wait(): void {}

  async waitAsync(): Promise<void> {}

  restart(): void {
    this.queue = [];
    for (const worker of this.workers) worker.restart();
  }

  close(): void {
    this.queue = [];
    for (const worker of this.workers) worker.close();
  }
}
