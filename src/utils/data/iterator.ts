/** One pass over a DataLoader. Twin of the iterators in torch/utils/data/dataloader.py: the same draws in the same order. */
import { TorchError } from '../../errors';
import type { Generator } from '../../generator';
import { warn } from '../../warnings';
import { pinMemory } from './collate';
import { createFetcher, exhausted, type Fetcher, type FetchOptions } from './fetcher';
import { drawSeed } from './sampler';
import { Worker } from './workers';

/** What an iterator needs of its loader. */
export interface LoaderParts extends FetchOptions {
  indexSampler: Iterable<unknown>;
  generator: Generator | null;
  numWorkers: number;
  prefetchFactor: number | null;
  timeout: number;
  workerInitFn: ((workerId: number) => void) | null;
  persistentWorkers: boolean;
  /** Whether batches go to pinned memory. */
  pin: boolean;
  /** The length an iterable dataset claimed when the loader's was asked for, else null. */
  claimedLength: () => number | null;
}

/** An iterator over batches; also iterable itself, so that a pass may be continued after a `break`-less pause. */
export abstract class LoaderIterator<B> implements IterableIterator<B> {
  protected samplerIterator: Iterator<unknown>;
  protected readonly baseSeed: number | bigint;
  private yielded = 0;

  constructor(protected readonly parts: LoaderParts) {
    this.samplerIterator = parts.indexSampler[Symbol.iterator]();
    this.baseSeed = drawSeed(parts.generator);
  }

  [Symbol.iterator](): this {
    return this;
  }

  next(): IteratorResult<B, undefined> {
    const data = this.nextData();
    if (data === exhausted) return { done: true, value: undefined };
    this.yielded++;
    this.checkClaim();
    return { done: false, value: (this.parts.pin ? pinMemory(data) : data) as B };
  }

  /** Called when a loop is left early: ends what the samplers and the dataset had begun. */
  return(): IteratorResult<B, undefined> {
    this.samplerIterator.return?.();
    this.close();
    return { done: true, value: undefined };
  }

  /** The next batch, or `exhausted`. */
  protected abstract nextData(): unknown;
  protected abstract close(): void;

  protected nextIndex(): IteratorResult<unknown> {
    return this.samplerIterator.next();
  }

  protected rewind(): void {
    this.samplerIterator = this.parts.indexSampler[Symbol.iterator]();
    this.yielded = 0;
  }

  private checkClaim(): void {
    const { isIterable, dataset, numWorkers } = this.parts;
    const claimed = isIterable ? this.parts.claimedLength() : null;
    if (claimed === null || this.yielded <= claimed) return;
    const name = (dataset as object).constructor?.name;
    const hint =
      numWorkers > 0
        ? 'For multiprocessing data-loading, this could be caused by not properly configuring the ' +
          'IterableDataset replica at each worker. Please see ' +
          'https://pytorch.org/docs/stable/data.html#torch.utils.data.IterableDataset for examples.'
        : '';
    warn(
      `Length of IterableDataset ${name} was reported to be ${claimed}` +
        `(when accessing len(dataloader)), but ${this.yielded} samples have been fetched. ${hint}`,
    );
  }
}

/** Without workers: each batch is made when it is asked for. */
export class SingleProcessIterator<B> extends LoaderIterator<B> {
  private readonly fetcher: Fetcher;
  private done = false;

  constructor(parts: LoaderParts) {
    super(parts);
    if (parts.timeout !== 0) throw new TorchError('_SingleProcessDataLoaderIter requires timeout == 0');
    this.fetcher = createFetcher(parts);
  }

  protected override nextData(): unknown {
    if (this.done) return exhausted;
    const next = this.nextIndex();
    if (next.done) {
      this.done = true;
      return exhausted;
    }
    const data = this.fetcher.fetchBatch(next.value) ?? this.fetcher.fetch(next.value);
    if (data === exhausted) {
      this.done = true;
      this.samplerIterator.return?.();
    }
    return data;
  }

  protected override close(): void {
    this.done = true;
    this.fetcher.close();
  }
}

interface Task {
  worker: Worker;
  index: unknown;
}

/**
 * With workers (see workers.ts): batches are dealt to them in turn, and as many indices are drawn ahead as Python's
 * iterator draws, so that samplers which draw from the global generator do so at the same moments.
 */
export class WorkerIterator<B> extends LoaderIterator<B> {
  private readonly workers: Worker[];
  private tasks = new Map<number, Task>();
  private sent = 0;
  private received = 0;
  private turn = 0;

  constructor(parts: LoaderParts) {
    super(parts);
    const { numWorkers, workerInitFn } = parts;
    this.workers = Array.from(
      { length: numWorkers },
      (_, id) => new Worker(id, numWorkers, this.baseSeed, parts, workerInitFn),
    );
    this.rewind();
    this.prime();
  }

  /** Starts the next epoch with the same workers. */
  reset(): void {
    this.rewind();
    this.tasks.clear();
    this.sent = this.received = this.turn = 0;
    for (const worker of this.workers) worker.restart();
    this.prime();
  }

  protected override nextData(): unknown {
    for (; this.received < this.sent; this.received++) {
      const task = this.tasks.get(this.received);
      this.tasks.delete(this.received);
      if (task === undefined || !task.worker.active) continue;
      let data: unknown;
      try {
        data = task.worker.fetch(task.index);
      } catch (error) {
        this.received++;
        this.send();
        throw error;
      }
      if (data === exhausted) task.worker.active = false;
      this.send();
      if (data === exhausted) continue;
      this.received++;
      return data;
    }
    if (!this.parts.persistentWorkers) this.close();
    return exhausted;
  }

  protected override close(): void {
    this.tasks.clear();
    this.received = this.sent;
    for (const worker of this.workers) worker.close();
  }

  private prime(): void {
    const ahead = this.parts.prefetchFactor! * this.parts.numWorkers;
    for (let i = 0; i < ahead; i++) this.send();
  }

  /** Draws the next index, if there is one, and deals it to the next worker that still has data. */
  private send(): void {
    const next = this.nextIndex();
    if (next.done) return;
    for (let i = 0; i < this.workers.length; i++) {
      const worker = this.workers[this.turn++ % this.workers.length]!;
      if (!worker.active) continue;
      this.tasks.set(this.sent++, { worker, index: next.value });
      return;
    }
  }
}
