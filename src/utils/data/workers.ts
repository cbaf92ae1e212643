/**
 * What `numWorkers` means here: the workers of a dataset written in TypeScript take turns in this process. Each has what a worker process
 * of Python's has that can be seen in the data: its own random stream (seeded `baseSeed + id`), its own dataset iterator, its turn in the
 * order of batches, and one thread.
 */

import { Generator } from '../../generator';
import { getRngState, setRngState } from '../../random';
import type { Tensor } from '../../tensor';
import { onOneThread } from './batch';
import { createFetcher, type Fetcher, type FetchOptions } from './fetcher';

/** What a dataset or a `workerInitFn` can know about the worker it runs in. */
export interface WorkerInfo {
  /** From 0 to `numWorkers - 1`. */
  readonly id: number;
  readonly numWorkers: number;
  /** The seed of this worker's random stream. */
  readonly seed: number | bigint;
  /** The dataset; one object for all workers, where Python's worker processes have a copy each. */
  readonly dataset: unknown;
}

let current: WorkerInfo | null = null;

/**
 * Which DataLoader worker the calling code runs in; null outside of any.
 *
 * @example
 * *[Symbol.iterator]() {
 *   const info = getWorkerInfo();
 *   for (let i = info?.id ?? 0; i < this.size; i += info?.numWorkers ?? 1) yield this.read(i);
 * }
 * @see https://docs.pytorch.org/docs/2.13/data.html#torch.utils.data.get_worker_info
 */
export function getWorkerInfo(): WorkerInfo | null {
  return current;
}

/** One worker: a fetcher, and the random stream that its calls draw from. */
export class Worker {
  /** Whether it still has data in this epoch (an iterable dataset's worker may end before others). */
  active = true;
  private readonly info: WorkerInfo;
  private rngState: Tensor;
  private fetcher: Fetcher | null = null;
  private initError: { error: unknown } | null = null;

  constructor(
    id: number,
    numWorkers: number,
    baseSeed: number | bigint,
    private readonly options: FetchOptions,
    initFn: ((workerId: number) => void) | null,
  ) {
    const seed = BigInt(baseSeed) + BigInt(id);
    this.info = {
      id,
      numWorkers,
      seed: seed <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(seed) : seed,
      dataset: options.dataset,
    };
    // A generator's state, not manualSeed: that would seed the accelerators of the whole process as well.
    const generator = new Generator();
    generator.manualSeed(seed);
    this.rngState = generator.getState();
    this.start(() => initFn?.(id));
  }

  /** Begins the dataset anew, for the next epoch of a persistent worker. The random stream goes on. */
  restart(): void {
    this.active = true;
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
