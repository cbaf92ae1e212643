/** The workers of a loader as its iterator sees them: tasks go in, outcomes come out. */
import { TorchError } from '../../common/errors';
import type { FetchOptions } from './fetcher';

/** What became of a task: data, an error, or the news that the worker's stream has ended. */
export type Outcome = { data: unknown } | { error: unknown } | { ended: true };

export interface Arrival {
  task: number;
  worker: number;
  outcome: Outcome;
}

/** The workers can't start in threads of their own. */
export class StartFailure extends TorchError {}

export interface Pool {
  /** Gives a worker something to fetch. */
  submit(worker: number, task: number, index: unknown): void;
  /** The next outcome, if one is there. Workers in this thread make it now. */
  poll(): Arrival | undefined;
  /**
   * Blocks until there may be an outcome.
   * @throws TorchError after `timeout` seconds (0: never), or when a worker has died
   */
  wait(timeout: number): void;
  /** As `wait`, while the event loop turns. */
  waitAsync(timeout: number): Promise<void>;
  /** Begins the dataset anew in all workers. */
  restart(): void;
  /** Ends all workers and frees what they hold. */
  close(): void;
}

/** What a pool needs of its loader. */
export interface PoolOptions extends FetchOptions {
  numWorkers: number;
  baseSeed: number | bigint;
  workerInitFn: ((workerId: number) => void) | null;
  /** Whether the workers' threads are new ones, and end with them. */
  endsThreads: boolean;
}
