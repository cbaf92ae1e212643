/** Batches made by native threads, beside JavaScript's. */

import { TorchError } from '../../common/errors';
import { native } from '../../native';
import { handleOf } from '../../tensor/tensor';
import type { BatchPlan } from './plan';
import type { Arrival, Outcome, Pool, PoolOptions } from './pool';
import { Recipe } from './recipe';
import { LocalPool } from './workers';

interface Entry {
  task: number;
  worker: number;
  index: unknown;
  /** Whether it must be made here, so that a sample's own error is thrown. */
  isLocal: boolean;
}

export class NativePool implements Pool {
  private readonly queue = {};
  private readonly recipe: Recipe;
  private entries: Entry[] = [];
  private local: LocalPool | null = null;
  private wake: (() => void) | null = null;
  private ended = false;

  /** @param options.numWorkers how many threads */
  constructor(
    private readonly plan: BatchPlan,
    private readonly options: PoolOptions & { inOrder: boolean },
  ) {
    this.recipe = new Recipe(plan.columns);
    // Native code holds this function, which must not hold the pool:
    // a forgotten pool ends with its queue's object.
    const pool = new WeakRef(this);
    native.batchQueueInit(this.queue, options.numWorkers, () => pool.deref()?.wake?.());
  }

  submit(worker: number, task: number, index: unknown): void {
    const positions = Array.isArray(index) ? this.plan.positions(index) : null;
    this.entries.push({ task, worker, index, isLocal: positions === null });
    if (positions === null) return;
    native.batchQueueSubmit(this.queue, task, handleOf(positions), ...this.recipe.arguments());
  }

  poll(): Arrival | undefined {
    const looked = this.options.inOrder ? this.entries.slice(0, 1) : this.entries;
    for (const entry of looked) {
      const outcome = entry.isLocal ? this.make(entry) : this.take(entry.task);
      if (outcome === null) continue;
      this.entries.splice(this.entries.indexOf(entry), 1);
      return { task: entry.task, worker: entry.worker, outcome };
    }
    return undefined;
  }

  private take(task: number): Outcome | null {
    try {
      const data = native.batchQueueTake(this.queue, task);
      return data === null ? null : { data };
    } catch (error) {
      return { error };
    }
  }

  private make({ worker, task, index }: Entry): Outcome {
    this.local ??= new LocalPool(this.options);
    this.local.submit(worker, task, index);
    return this.local.poll()!.outcome;
  }

  wait(timeout: number): void {
    const end = timeout > 0 ? Date.now() + timeout * 1000 : Infinity;
    while (!native.batchQueueWait(this.queue, this.entries[0]!.task)) checkTime(end, timeout);
  }

  async waitAsync(timeout: number): Promise<void> {
    const end = timeout > 0 ? Date.now() + timeout * 1000 : Infinity;
    native.batchQueueRef(this.queue, true);
    try {
      await new Promise<void>((resolve) => {
        // A job that ended before this moment wakes nobody: look again soon.
        const timer = setTimeout(resolve, 20);
        this.wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      checkTime(end, timeout);
    } finally {
      this.wake = null;
      if (!this.ended) native.batchQueueRef(this.queue, false);
    }
  }

  restart(): void {
    this.entries = [];
    native.batchQueueClear(this.queue);
    this.local?.restart();
  }

  close(): void {
    if (this.ended) return;
    this.ended = true;
    this.entries = [];
    native.batchQueueEnd(this.queue);
    this.local?.close();
  }
}

function checkTime(end: number, timeout: number): void {
  if (Date.now() > end) throw new TorchError(`DataLoader timed out after ${timeout} seconds`);
}
