/** What the loop's thread and its workers say to each other. */
import type { MessagePort } from 'node:worker_threads';
import type { Wire } from './closure';

/** A value with its tensors, by their numbers in the channel. */
export interface Parcel extends Wire {
  tensors: number[];
}

/** What a worker thread starts with. */
export interface WorkerData {
  port: MessagePort;
  channel: number;
  /** Counts what all workers of the pool have sent: who waits for that waits here. */
  signal: SharedArrayBuffer;
  id: number;
  numWorkers: number;
  seed: number | bigint;
  gradEnabled: boolean;
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
  | { type: 'fetch'; task: number; index: unknown }
  | { type: 'restart'; epoch: number }
  | { type: 'stop' };

export type FromWorker =
  /** `numbers`: which places of the batch were made of plain numbers. */
  | { type: 'data'; epoch: number; task: number; parcel: Parcel; numbers: string[] }
  | { type: 'ended'; epoch: number; task: number }
  | { type: 'error'; epoch: number; task: number; parcel: Parcel }
  /** The worker could not start. */
  | { type: 'failed'; message: string; stack: string }
  | { type: 'exit' };
