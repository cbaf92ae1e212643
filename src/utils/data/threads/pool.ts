/** A DataLoader's worker threads, seen from the loop. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { isGradEnabled } from '../../../autograd';
import { TorchError } from '../../../common/errors';
import { warn } from '../../../common/warnings';
import { native } from '../../../native';
import { addedCollateFns } from '../collate';
import { markPlaces } from '../numbers';
import { type Arrival, type Pool, type PoolOptions, StartFailure } from '../pool';
import { workerSeed } from '../workers';
import { Encoder, forgetModules, Inspector, NoInspector, Unmovable } from './closure';
import { fromWorker } from './errors';
import { putTensors, unpack } from './parcel';
import type { FromWorker, Parcel, ToWorker, WorkerData } from './protocol';

/** How often a blocked thread looks whether its workers live, in ms: Python's MP_STATUS_CHECK_INTERVAL. */
const checkInterval = 500;

/** How long a worker that is to end may go on with what it does, in ms. */
const patience = 5000;

/**
 * The compiled form of src/worker.ts: worker threads read JavaScript,
 * also where this library runs from its sources.
 */
const entry = path
  .join(__dirname, '../../../worker.js')
  .replace(`${path.sep}src${path.sep}`, `${path.sep}lib${path.sep}`);

interface Member {
  thread: Worker;
  port: MessagePort;
  channel: number;
  /** The thread's number. */
  id: number;
  /** Tasks that it was given and has not answered. */
  outstanding: number;
  ended: boolean;
  /** Of its end. */
  cause?: unknown;
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
  private readonly signal = new Int32Array(new SharedArrayBuffer(4));
  private readonly members: Member[];
  /** What was sent, by position: what a worker's batches may speak of. */
  private readonly sent: unknown[];
  private epoch = 0;
  private closed = false;
  private inbox: [worker: number, message: FromWorker][] = [];
  private wake: (() => void) | null = null;

  constructor(options: PoolOptions, encoder: Encoder, wire: { nodes: Parcel['nodes']; root: number }) {
    this.sent = encoder.values();
    this.members = Array.from({ length: options.numWorkers }, (_, id) =>
      this.start(id, options, encoder, wire),
    );
  }

  private start(
    id: number,
    options: PoolOptions,
    encoder: Encoder,
    wire: { nodes: Parcel['nodes']; root: number },
  ): Member {
    const { port1, port2 } = new MessageChannel();
    const channel = native.exchangeOpen();
    const workerData: WorkerData = {
      port: port2,
      channel,
      signal: this.signal.buffer as SharedArrayBuffer,
      id,
      numWorkers: options.numWorkers,
      seed: workerSeed(options.baseSeed, id),
      gradEnabled: isGradEnabled(),
      isIterable: options.isIterable,
      autoCollation: options.autoCollation,
      isDefaultCollate: options.isDefaultCollate,
      dropLast: options.dropLast,
      parcel: { ...wire, tensors: putTensors(channel, encoder.tensors) },
      imports: [...encoder.imports],
    };
    let thread: Worker;
    try {
      thread = new Worker(entry, {
        workerData,
        transferList: [port2],
        name: `DataLoader worker ${id}`,
        // What is sent is JavaScript already: a loader for TypeScript would only cost time.
        execArgv: encoder.needsLoaders ? undefined : [],
      });
    } catch (error) {
      native.exchangeClose(channel);
      port1.close();
      throw error;
    }
    const member: Member = {
      thread,
      port: port1,
      channel,
      id: thread.threadId,
      outstanding: 0,
      ended: false,
    };
    port1.on('message', (message: FromWorker) => {
      this.inbox.push([id, message]);
      this.wake?.();
    });
    thread.on('error', (error) => {
      member.cause = error;
    });
    thread.on('exit', () => {
      member.ended = true;
      this.wake?.();
    });
    // Only a loop that waits keeps the process alive.
    thread.unref();
    port1.unref();
    return member;
  }

  submit(worker: number, task: number, index: unknown): void {
    // Index arrays may be anything iterable; what a message carries is an array.
    this.members[worker]!.outstanding++;
    const list = typeof index === 'object' && index !== null ? [...(index as Iterable<unknown>)] : index;
    this.send(worker, { type: 'fetch', task, index: list });
  }

  private send(worker: number, message: ToWorker): void {
    const member = this.members[worker]!;
    if (!member.ended) member.port.postMessage(message);
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

  /** Fetches what has arrived but was not announced yet: in a loop without `await` nothing is. */
  private collect(): void {
    this.members.forEach((member, worker) => {
      for (let got = receiveMessageOnPort(member.port); got; got = receiveMessageOnPort(member.port)) {
        this.inbox.push([worker, got.message]);
      }
    });
  }

  private read(worker: number, message: FromWorker): Arrival | undefined {
    const member = this.members[worker]!;
    if (message.type === 'exit') {
      member.ended = true;
      return undefined;
    }
    if (message.type === 'failed') {
      member.ended = true;
      throw new StartFailure(message.message);
    }
    member.outstanding--;
    const isLate = message.epoch !== this.epoch;
    if (message.type === 'ended') {
      return isLate ? undefined : { task: message.task, worker, outcome: { ended: true } };
    }
    const value = unpack(member.channel, message.parcel, this.sent);
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
    for (const { port } of this.members) port.ref();
    try {
      while (!this.hasNews()) {
        const left = end - Date.now();
        if (left <= 0) throw new TorchError(`DataLoader timed out after ${timeout} seconds`);
        this.checkAlive();
        await this.news(Math.min(checkInterval, left));
      }
    } finally {
      for (const { port } of this.members) port.unref();
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
    for (const member of this.members) member.ended ||= native.exchangePeerEnded(member.channel);
    if (this.hasNews()) return;
    const dead = this.members.filter((member) => member.ended && member.outstanding > 0);
    if (dead.length === 0) return;
    const ids = dead.map((member) => member.id).join(', ');
    const error = new TorchError(`DataLoader worker (pid(s) ${ids}) exited unexpectedly`);
    const { cause } = dead.find((member) => member.cause !== undefined) ?? {};
    if (cause !== undefined) error.cause = cause;
    throw error;
  }

  restart(): void {
    this.epoch++;
    for (const worker of this.members.keys()) this.send(worker, { type: 'restart', epoch: this.epoch });
  }

  close(): void {
    if (this.closed) return;
    this.closed = true;
    for (const member of this.members) {
      if (!member.ended) member.port.postMessage({ type: 'stop' } satisfies ToWorker);
      native.exchangeClose(member.channel);
      const { thread, port } = member;
      const timer = setTimeout(() => void thread.terminate(), patience).unref();
      thread.on('exit', () => {
        clearTimeout(timer);
        port.close();
      });
    }
    this.inbox = [];
  }
}
