/** `binding/data`: what DataLoader's threads need. */
import type { Handle } from './handle';

export interface NativeData {
  /** A channel on which tensors change the thread without a copy; this thread owns it. */
  exchangeOpen(): number;
  /** This thread is the channel's other side. */
  exchangeJoin(channel: number): void;
  /** Leaves a tensor for the other side; its number, or -1 when the channel is closed. */
  exchangePut(channel: number, t: Handle): number;
  /** Picks a tensor up; with `count` its memory is this thread's from now on. */
  exchangeTake(shell: object, channel: number, number: number, count: boolean): Handle;
  /** Whether the thread that joined has ended. */
  exchangePeerEnded(channel: number): boolean;
  /** Ends a channel and frees what was not picked up. */
  exchangeClose(channel: number): void;
  /** How many tensors wait in all channels of the process. */
  exchangeWaiting(): number;
  /** Gives this thread a default generator and a number of operator threads (one) of its own. */
  enterWorkerThread(): void;
  /**
   * A batch of rows, null where its samples have to be made one by one: a position that is none, or a tensor
   * whose rows can't be selected.
   */
  batchMake(
    positions: Int32Array,
    rows: Handle[],
    programs: readonly (readonly number[])[],
    constants: Handle[],
    unit: string,
  ): unknown[] | null;
  /** Threads that make batches; `wake` is called for each that is done. */
  batchQueueInit(queue: object, threads: number, wake: () => void): void;
  batchQueueSubmit(
    queue: object,
    number: number,
    positions: Handle,
    rows: Handle[],
    programs: readonly (readonly number[])[],
    constants: Handle[],
    unit: string,
  ): void;
  batchQueueTake(queue: object, number: number): unknown[] | null;
  batchQueueWait(queue: object, number: number): boolean;
  batchQueueRef(queue: object, on: boolean): void;
  batchQueueClear(queue: object): void;
  batchQueueEnd(queue: object): void;
}
