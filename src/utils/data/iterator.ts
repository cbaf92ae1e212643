/**
 * One pass over a DataLoader. Twin of the iterators in torch/utils/data/dataloader.py:
 * the same draws in the same order.
 */
import { TorchError } from '../../common/errors';
import { warn } from '../../common/warnings';
import { native } from '../../native';
import type { Generator } from '../../tensor/generator';
import { pinMemory } from './collate';
import { type Dataset, hasBatches } from './dataset';
import { createFetcher, exhausted, type Fetcher, type FetchOptions } from './fetcher';
import { NativePool } from './nativePool';
import type { NumberColumns } from './numbers';
import { planOf } from './plan';
import { type Arrival, type Outcome, type Pool, type PoolOptions, StartFailure } from './pool';
import { BatchSampler, drawSeed, RandomSampler, SequentialSampler } from './sampler';
import { createThreadPool, warnOfOneThread } from './threads/pool';
import { LocalPool } from './workers';

/** What an iterator needs of its loader. */
export interface LoaderParts extends FetchOptions {
  indexSampler: Iterable<unknown>;
  generator: Generator | null;
  numWorkers: number;
  prefetchFactor: number | null;
  timeout: number;
  workerInitFn: ((workerId: number) => void) | null;
  persistentWorkers: boolean;
  endsThreads: boolean;
  inOrder: boolean;
  /** Whether batches go to pinned memory. */
  pin: boolean;
  /** The length an iterable dataset claimed when the loader's was asked for, else null. */
  claimedLength: () => number | null;
  /** What the numbers of batches became, through all passes. */
  numbers: NumberColumns;
}

/**
 * An iterator over batches; also iterable itself, so that a pass may be continued after a `break`-less pause.
 */
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
    native.memoryNextBatch();
    return this.result(this.nextData());
  }

  /** As `next`, while the event loop turns. */
  async nextAsync(): Promise<IteratorResult<B, undefined>> {
    native.memoryNextBatch();
    return this.result(await this.nextDataAsync());
  }

  private result(data: unknown): IteratorResult<B, undefined> {
    if (data === exhausted) return { done: true, value: undefined };
    this.yielded++;
    this.checkClaim();
    data = this.parts.numbers.settle(data);
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
  protected abstract nextDataAsync(): Promise<unknown>;
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

  protected override async nextDataAsync(): Promise<unknown> {
    await new Promise((resolve) => setImmediate(resolve));
    return this.nextData();
  }

  protected override close(): void {
    this.done = true;
    this.fetcher.close();
  }
}

interface Task {
  worker: number;
  index: unknown;
  /** What arrived before its turn. */
  outcome?: Outcome;
}

/** Ends the workers of an iterator that nobody holds any more, though its loop never ended. */
const abandoned = new FinalizationRegistry<Pool>((pool) => pool.close());

/**
 * With workers: batches are dealt to them in turn, and as many indices are drawn ahead as Python's iterator
 * draws, so that samplers which draw from the global generator do so at the same moments.
 */
export class WorkerIterator<B> extends LoaderIterator<B> {
  private pool: Pool;
  /** Whether anything has come from the workers. */
  private started = false;
  private readonly active: boolean[];
  private readonly assigned: number[];
  private tasks = new Map<number, Task>();
  private sent = 0;
  private received = 0;
  private turn = 0;

  constructor(parts: LoaderParts) {
    super(parts);
    const { numWorkers } = parts;
    this.pool = createPool(this.poolOptions());
    abandoned.register(this, this.pool, this);
    this.active = new Array(numWorkers).fill(true);
    this.assigned = new Array(numWorkers).fill(0);
    this.rewind();
    this.prime();
  }

  /** Starts the next epoch with the same workers. */
  reset(): void {
    this.rewind();
    this.tasks.clear();
    this.sent = this.received = this.turn = 0;
    this.active.fill(true);
    this.assigned.fill(0);
    this.pool.restart();
    this.prime();
  }

  /** Persistent workers outlive a loop that is left early; they go with the loader. */
  override return(): IteratorResult<B, undefined> {
    if (!this.parts.persistentWorkers) return super.return();
    this.samplerIterator.return?.();
    this.tasks.clear();
    this.received = this.sent;
    return { done: true, value: undefined };
  }

  protected override nextData(): unknown {
    const steps = this.steps();
    while (true) {
      const step = steps.next();
      if (step.done) return step.value;
      this.pool.wait(this.parts.timeout);
    }
  }

  protected override async nextDataAsync(): Promise<unknown> {
    // Also where the next batch is there already: the event loop shall turn.
    await new Promise((resolve) => setImmediate(resolve));
    const steps = this.steps();
    while (true) {
      const step = steps.next();
      if (step.done) return step.value;
      await this.pool.waitAsync(this.parts.timeout);
    }
  }

  /** The way to the next batch, or `exhausted`; it yields where it must wait for a worker. */
  private *steps(): globalThis.Generator<undefined, unknown, void> {
    while (this.findNext()) {
      const task = this.tasks.get(this.received)!;
      if (task.outcome !== undefined) return this.finish(this.received, task.worker, task.outcome);
      let arrival = this.poll();
      while (arrival === undefined) {
        yield;
        arrival = this.poll();
      }
      this.started = true;
      const { task: number, worker, outcome } = arrival;
      if ('ended' in outcome) {
        this.active[worker] = false;
        this.send();
      } else if (number === this.received || !this.parts.inOrder) {
        return this.finish(number, worker, outcome);
      } else {
        this.tasks.get(number)!.outcome = outcome;
      }
    }
    if (!this.parts.persistentWorkers) this.close();
    return exhausted;
  }

  private poolOptions(): PoolOptions & { inOrder: boolean } {
    // Nothing that leads back to the loader: a pool that knew its iterator would keep it for ever.
    const { dataset, isIterable, autoCollation, collateFn, isDefaultCollate, dropLast } = this.parts;
    const { numWorkers, workerInitFn, inOrder, endsThreads } = this.parts;
    return {
      ...{ dataset, isIterable, autoCollation, collateFn, isDefaultCollate, dropLast },
      ...{ numWorkers, workerInitFn, inOrder, endsThreads, baseSeed: this.baseSeed },
    };
  }

  private poll(): Arrival | undefined {
    try {
      return this.pool.poll();
    } catch (error) {
      if (!(error instanceof StartFailure) || this.started) throw error;
      this.stayHere(error.message);
      return this.pool.poll();
    }
  }

  /** Workers that couldn't start in threads start here, with the same tasks. */
  private stayHere(reason: string): void {
    warnOfOneThread(`a worker could not start in a thread of its own (${reason})`);
    this.pool.close();
    this.pool = new LocalPool(this.poolOptions());
    for (const [number, { worker, index }] of this.tasks) this.pool.submit(worker, number, index);
  }

  /** Goes on to the oldest task of which something can still come. */
  private findNext(): boolean {
    for (; this.received < this.sent; this.received++) {
      const task = this.tasks.get(this.received);
      if (task === undefined) continue;
      if (task.outcome !== undefined || this.active[task.worker]) return true;
      this.tasks.delete(this.received);
    }
    return false;
  }

  private finish(number: number, worker: number, outcome: Outcome): unknown {
    this.tasks.delete(number);
    if (number === this.received) this.received++;
    this.assigned[worker]!--;
    this.send();
    if ('error' in outcome) throw outcome.error;
    return (outcome as { data: unknown }).data;
  }

  protected override close(): void {
    this.tasks.clear();
    this.received = this.sent;
    abandoned.unregister(this);
    this.pool.close();
  }

  private prime(): void {
    const ahead = this.parts.prefetchFactor! * this.parts.numWorkers;
    for (let i = 0; i < ahead; i++) this.send();
  }

  /** Draws the next index, if there is one, and deals it to the next worker that still has data. */
  private send(): void {
    const next = this.nextIndex();
    if (next.done) return;
    const { numWorkers, prefetchFactor, inOrder } = this.parts;
    const share = Math.floor((prefetchFactor! * numWorkers) / this.active.filter(Boolean).length);
    for (let i = 0; i < numWorkers; i++) {
      const worker = this.turn++ % numWorkers;
      if (!this.active[worker] || (!inOrder && this.assigned[worker]! >= share)) continue;
      this.tasks.set(this.sent, { worker, index: next.value });
      this.assigned[worker]!++;
      this.pool.submit(worker, this.sent++, next.value);
      return;
    }
  }
}

/**
 * Native threads where the dataset's batches can be made there, else threads of JavaScript where they gain
 * something and the dataset can go there, else workers in this thread.
 */
function createPool(options: PoolOptions & { inOrder: boolean }): Pool {
  if (!makesBatches(options)) return createThreadPool(options) ?? new LocalPool(options);
  const plan = options.workerInitFn === null ? planOf(options.dataset) : null;
  return plan === null ? new LocalPool(options) : new NativePool(plan, options);
}

/**
 * Whether a loader without workers may make batches ahead natively:
 * where its samplers draw no later than Python's would.
 */
export function canPrefetch(parts: LoaderParts): boolean {
  if (parts.timeout !== 0 || parts.workerInitFn !== null || !makesBatches(parts)) return false;
  return drawsNothingLater(parts.indexSampler) && planOf(parts.dataset) !== null;
}

/**
 * Whether a batch may be asked for before its turn: no code of the script's runs for it in this thread's
 * random stream, and no sampler draws for it.
 */
export function canRunAhead(parts: LoaderParts): boolean {
  if (parts.numWorkers === 0) return canPrefetch(parts);
  return parts.isIterable || drawsNothingLater(parts.indexSampler);
}

function drawsNothingLater(sampler: unknown): boolean {
  if (Array.isArray(sampler)) return true;
  switch ((sampler as object).constructor) {
    case BatchSampler:
      return drawsNothingLater((sampler as BatchSampler).sampler);
    case SequentialSampler:
      return true;
    case RandomSampler:
      return (sampler as RandomSampler).generator === null; // its own one, then
    default:
      return false;
  }
}

/**
 * Whether the dataset makes whole batches itself: then another thread's JavaScript would only be in the way.
 */
function makesBatches({ dataset, isIterable, autoCollation, isDefaultCollate }: FetchOptions): boolean {
  if (isIterable || !autoCollation || !isDefaultCollate || !hasBatches(dataset as object)) return false;
  const { length } = dataset as Dataset;
  return !(length > 0) || (dataset as Dataset).getBatch!([0]) !== null;
}
