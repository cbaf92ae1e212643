/** A DataLoader's worker threads, seen from the loop. */
import { existsSync } from 'node:fs';
import { isGradEnabled } from '../../../autograd';
import { TorchError } from '../../../common/errors';
import { warn } from '../../../common/warnings';
import { native } from '../../../native';
import { addedCollateFns } from '../collate';
import { markPlaces } from '../numbers';
import { type Arrival, type Pool, type PoolOptions, StartFailure } from '../pool';
import { workerSeed } from '../workers';
import { Encoder, forgetModules, Inspector, NoInspector, Unmovable, type Wire } from './closure';
import { fromWorker } from './errors';
import { putTensors, unpack } from './parcel';
import type { FromWorker, Job } from './protocol';
import { entry, type Receiver, WorkerThread } from './thread';

/** How often a blocked thread looks whether its workers live, in ms: Python's MP_STATUS_CHECK_INTERVAL. */
const checkInterval = 500;

interface Member {
  thread: WorkerThread;
  /** Tasks that it was given and has not answered. */
  outstanding: number;
}

/**
 * A pool of threads, or null where the dataset can't be given to one: then a warning says why.
 *
 * @param options what the workers need
 */
export function createThreadPool(options: PoolOptions): Pool | null {
  if (!existsSync(entry)) return null;
  let inspector: Inspector | undefined;
  try {
    if (!options.endsThreads) WorkerThread.prepare(options.numWorkers);
    inspector = new Inspector();
    forgetModules();
    const encoder = new Encoder(inspector);
    const { dataset, isDefaultCollate, workerInitFn } = options;
    const collateFn = isDefaultCollate ? null : options.collateFn;
    const wire = encoder.encode({ dataset, collateFn, workerInitFn, collateFns: addedCollateFns() }, '');
    return new ThreadPool(options, encoder, wire);
  } catch (error) {
    const reason = reasonForOne(error);
    if (reason === undefined) throw error;
    warnOfOneThread(reason);
    return null;
  } finally {
    inspector?.close();
    WorkerThread.endFresh();
  }
}

/** Why there can't be threads, where that is what an error tells. */
function reasonForOne(error: unknown): string | undefined {
  if (error instanceof Unmovable)
    return `${error.message.replace(/^\./, '')}, which can't be sent to another`;
  if (error instanceof NoInspector) return error.message;
  if ((error as NodeJS.ErrnoException | null)?.code === 'ERR_ACCESS_DENIED')
    return "Node's permission model allows no other, start it with --allow-worker";
  return undefined;
}

/** Says that there are no threads, and why. */
export function warnOfOneThread(reason: string): void {
  warn(
    `DataLoader: the workers take turns in this thread: ${reason}. The batches are the same, the speed is that of one worker.`,
  );
}

class ThreadPool implements Pool {
  private readonly signal = new Int32Array(new SharedArrayBuffer(8));
  private readonly channel = native.exchangeOpen();
  private readonly members: Member[] = [];
  /** What was sent, by position: what a worker's batches may speak of. */
  private readonly sent: unknown[];
  private epoch = 0;
  private closed = false;
  private inbox: [worker: number, message: FromWorker][] = [];
  private wake: (() => void) | null = null;

  constructor(
    private readonly options: PoolOptions,
    encoder: Encoder,
    wire: Wire,
  ) {
    this.sent = encoder.values();
    try {
      for (let id = 0; id < options.numWorkers; id++) this.start(id, encoder, wire);
    } catch (error) {
      this.close();
      throw error;
    }
  }

  private start(id: number, encoder: Encoder, wire: Wire): void {
    const { numWorkers, baseSeed, isIterable, autoCollation, isDefaultCollate, dropLast } = this.options;
    const receiver: Receiver = {
      receive: (message) => {
        this.inbox.push([id, message]);
        this.wake?.();
      },
      ended: () => this.wake?.(),
    };
    const thread = WorkerThread.for(id, receiver, encoder.needsLoaders, this.options.endsThreads);
    this.members.push({ thread, outstanding: 0 });
    const job: Job = {
      channel: this.channel,
      signal: this.signal.buffer as SharedArrayBuffer,
      id,
      ...{ numWorkers, isIterable, autoCollation, isDefaultCollate, dropLast },
      seed: workerSeed(baseSeed, id),
      gradEnabled: isGradEnabled(),
      env: { ...process.env },
      parcel: { ...wire, tensors: putTensors(this.channel, encoder.tensors) },
      imports: [...encoder.imports],
    };
    thread.send({ type: 'begin', job });
  }

  submit(worker: number, task: number, index: unknown): void {
    // Index arrays may be anything iterable; what a message carries is an array.
    this.members[worker]!.outstanding++;
    const list = typeof index === 'object' && index !== null ? [...(index as Iterable<unknown>)] : index;
    this.members[worker]!.thread.send({ type: 'fetch', task, index: list });
  }

  poll(): Arrival | undefined {
    this.collect();
    for (;;) {
      const next = this.inbox.shift();
      if (next === undefined) return undefined;
      const arrival = this.read(...next);
      if (arrival !== undefined) return arrival;
    }
  }

  private collect(): void {
    for (const { thread } of this.members) thread.collect();
  }

  private read(worker: number, message: FromWorker): Arrival | undefined {
    const member = this.members[worker]!;
    if (message.type === 'exit') return undefined;
    if (message.type === 'failed') throw new StartFailure(message.message);
    member.outstanding--;
    const isLate = message.epoch !== this.epoch;
    if (message.type === 'ended') {
      return isLate ? undefined : { task: message.task, worker, outcome: { ended: true } };
    }
    const value = unpack(this.channel, message.parcel, this.sent);
    if (isLate) return undefined;
    if (message.type === 'data') markPlaces(value, message.numbers);
    if (message.type === 'data') return { task: message.task, worker, outcome: { data: value } };
    return { task: message.task, worker, outcome: { error: fromWorker(value, worker) } };
  }

  private hasNews(): boolean {
    this.collect();
    return this.inbox.length > 0;
  }

  wait(timeout: number): void {
    const end = timeout > 0 ? Date.now() + timeout * 1000 : Infinity;
    for (;;) {
      // Read before the look: what comes in between changes it.
      const seen = Atomics.load(this.signal, 0);
      if (this.hasNews()) return;
      const left = end - Date.now();
      if (left <= 0) throw new TorchError(`DataLoader timed out after ${timeout} seconds`);
      if (Atomics.wait(this.signal, 0, seen, Math.min(checkInterval, left)) === 'timed-out')
        this.checkAlive();
    }
  }

  async waitAsync(timeout: number): Promise<void> {
    const end = timeout > 0 ? Date.now() + timeout * 1000 : Infinity;
    for (const { thread } of this.members) thread.ref(true);
    try {
      while (!this.hasNews()) {
        const left = end - Date.now();
        if (left <= 0) throw new TorchError(`DataLoader timed out after ${timeout} seconds`);
        this.checkAlive();
        await this.news(Math.min(checkInterval, left));
      }
    } finally {
      for (const { thread } of this.members) thread.ref(false);
    }
  }

  private async news(ms: number): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    await new Promise<void>((resolve) => {
      this.wake = resolve;
      timer = setTimeout(resolve, ms);
    });
    clearTimeout(timer);
    this.wake = null;
  }

  /** Throws when a worker that still had something to do has ended. */
  private checkAlive(): void {
    for (const { thread } of this.members) thread.checkAlive();
    if (this.hasNews()) return;
    const dead = this.members.filter(({ thread, outstanding }) => thread.hasEnded && outstanding > 0);
    if (dead.length === 0) return;
    const ids = dead.map(({ thread }) => thread.id).join(', ');
    const error = new TorchError(`DataLoader worker (pid(s) ${ids}) exited unexpectedly`);
    const cause = dead.find(({ thread }) => thread.cause !== undefined)?.thread.cause;
    if (cause !== undefined) error.cause = cause;
    throw error;
  }

  restart(): void {
    this.epoch++;
    for (const { thread } of this.members) thread.send({ type: 'restart', epoch: this.epoch });
  }

  close(): void {
    if (this.closed) return;
    this.closed = true;
    Atomics.store(this.signal, 1, 1);
    for (const { thread } of this.members) {
      if (this.options.endsThreads) thread.end();
      else thread.rest();
    }
    native.exchangeClose(this.channel);
    this.inbox = [];
  }
}
