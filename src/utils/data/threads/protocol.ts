/** What the loop's thread and its workers say to each other. */
import type { MessagePort } from 'node:worker_threads';
import type { Wire } from './closure';

/** A value with its tensors, by their numbers in the channel. */
export interface Parcel extends Wire {
  tensors: number[];
}

/** What a thread starts with. */
export interface ThreadData {
  port: MessagePort;
  /** A channel that tells of the thread's end. */
  life: number;
  /** Becomes 1 when the thread has no worker any more. */
  rested: SharedArrayBuffer;
}

/** What a worker starts with: a thread is one worker after the other. */
export interface Job {
  channel: number;
  /**
   * Two integers of the pool. The first counts what its workers have sent: who waits for that waits here. The
   * second becomes 1 when nobody wants more of them.
   */
  signal: SharedArrayBuffer;
  id: number;
  numWorkers: number;
  seed: number | bigint;
  gradEnabled: boolean;
  env: Record<string, string | undefined>;
  isIterable: boolean;
  autoCollation: boolean;
  isDefaultCollate: boolean;
  dropLast: boolean;
  /** `{ dataset, collateFn, workerInitFn, collateFns }` */
  parcel: Parcel;
  /** ES modules of packages that the parcel speaks of. */
  imports: string[];
}

export type ToWorker =
  | { type: 'begin'; job: Job }
  | { type: 'fetch'; task: number; index: unknown }
  | { type: 'restart'; epoch: number }
  /** The worker's pass is over: forget it, and wait for the next. */
  | { type: 'rest' }
  | { type: 'stop' };

export type FromWorker =
  /** `numbers`: which places of the batch were made of plain numbers. */
  | { type: 'data'; epoch: number; task: number; parcel: Parcel; numbers: string[] }
  | { type: 'ended'; epoch: number; task: number }
  | { type: 'error'; epoch: number; task: number; parcel: Parcel }
  /** The worker could not start. */
  | { type: 'failed'; message: string; stack: string }
  | { type: 'exit' };
