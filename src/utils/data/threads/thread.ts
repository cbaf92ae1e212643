/**
 * Threads for workers. One that has done a loader's pass waits for the next, of any loader: to start a thread
 * and load the library in it takes far longer than to send it a dataset.
 */
import path from 'node:path';
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { native } from '../../../native';
import type { FromWorker, ThreadData, ToWorker } from './protocol';

/**
 * The compiled form of src/worker.ts: worker threads read JavaScript,
 * also where this library runs from its sources.
 */
export const entry = path
  .join(__dirname, '../../../worker.js')
  .replace(`${path.sep}src${path.sep}`, `${path.sep}lib${path.sep}`);

/** How long a worker that is to end may go on with what it does, in ms. */
const patience = 5000;

/** How long a thread waits for another worker before it ends, in ms. */
const leisure = 30_000;

/** How long to wait for a thread that is about to have no worker: a new one takes longer to start, in ms. */
const readiness = 250;

/** Threads whose worker is no longer needed. */
const resting = new Set<WorkerThread>();

/** Who gets what a thread sends. */
export interface Receiver {
  receive(message: FromWorker): void;
  ended(): void;
}

export class WorkerThread {
  /** The thread's number. */
  readonly id: number;
  hasEnded = false;
  /** Of its end. */
  cause: unknown;
  private readonly port: MessagePort;
  private readonly life = native.exchangeOpen();
  private readonly thread: Worker;
  private receiver: Receiver | null = null;
  private readonly rested = new Int32Array(new SharedArrayBuffer(4));
  private timer: NodeJS.Timeout | undefined;
  /** It has had no worker yet, and takes what it is sent when it has loaded the library. */
  private isFresh = true;

  private constructor(
    id: number,
    /** Whether functions may load further modules, for which the process's loaders are needed. */
    private readonly hasLoaders: boolean,
  ) {
    const { port1, port2 } = new MessageChannel();
    this.port = port1;
    const workerData: ThreadData = {
      port: port2,
      life: this.life,
      rested: this.rested.buffer as SharedArrayBuffer,
    };
    try {
      this.thread = new Worker(entry, {
        workerData,
        transferList: [port2],
        name: `DataLoader worker ${id}`,
        // What is sent is JavaScript already: a loader for TypeScript would only cost time.
        execArgv: hasLoaders ? undefined : [],
      });
    } catch (error) {
      native.exchangeClose(this.life);
      port1.close();
      throw error;
    }
    this.id = this.thread.threadId;
    port1.on('message', (message: FromWorker) => this.receive(message));
    this.thread.on('error', (error) => {
      this.cause = error;
    });
    this.thread.on('exit', () => this.leave());
    // Only a loop that waits keeps the process alive.
    this.thread.unref();
    port1.unref();
  }

  /** Starts what is missing of so many threads, which load the library while their work is put together. */
  static prepare(count: number): void {
    try {
      for (let id = resting.size; id < count; id++) resting.add(new WorkerThread(id, false));
    } catch {
      // Whoever needs the thread is told why there can't be one.
    }
  }

  /** Ends threads that were started in vain. */
  static endFresh(): void {
    for (const thread of resting) if (thread.isFresh) thread.end();
  }

  /**
   * A thread for the worker of that number: one that waits for work, else a new one.
   *
   * @param id the worker's number
   * @param receiver who gets what the thread sends
   * @param hasLoaders whether its functions may load further modules
   * @param isNew whether it shall be a new one in any case
   */
  static for(id: number, receiver: Receiver, hasLoaders: boolean, isNew: boolean): WorkerThread {
    const thread = (isNew ? undefined : find(hasLoaders)) ?? new WorkerThread(id, hasLoaders);
    resting.delete(thread);
    clearTimeout(thread.timer);
    thread.isFresh = false;
    Atomics.store(thread.rested, 0, 0);
    thread.receiver = receiver;
    return thread;
  }

  /** Takes what was sent but not announced yet: in a loop without `await` nothing is. */
  collect(): void {
    for (let got = receiveMessageOnPort(this.port); got; got = receiveMessageOnPort(this.port))
      this.receive(got.message);
  }

  send(message: ToWorker): void {
    if (!this.hasEnded) this.port.postMessage(message);
  }

  /** Whether a loop that waits for this thread keeps the process alive. */
  ref(keeps: boolean): void {
    if (keeps) this.port.ref();
    else this.port.unref();
  }

  checkAlive(): void {
    this.hasEnded ||= native.exchangePeerEnded(this.life);
  }

  /** The worker is no longer needed; its thread waits for another. */
  rest(): void {
    this.receiver = null;
    if (this.hasEnded) return;
    resting.add(this);
    this.send({ type: 'rest' });
    this.timer = setTimeout(() => {
      if (Atomics.load(this.rested, 0) === 0) void this.thread.terminate();
      else this.timer = setTimeout(() => this.end(), leisure).unref();
    }, patience).unref();
  }

  /** Ends the thread when it has done what it does, or is out of time. */
  end(): void {
    this.receiver = null;
    resting.delete(this);
    this.send({ type: 'stop' });
    this.timer = setTimeout(() => void this.thread.terminate(), patience).unref();
  }

  /** Whether it can have a worker of that kind within so many ms. */
  isReadyFor(hasLoaders: boolean, wait: number): boolean {
    if (this.hasLoaders !== hasLoaders) return false;
    this.checkAlive();
    if (this.isFresh) return !this.hasEnded;
    if (this.hasEnded || Atomics.wait(this.rested, 0, 0, wait) === 'timed-out') return false;
    this.collect(); // what its last worker had still sent
    return true;
  }

  private receive(message: FromWorker): void {
    if (message.type === 'exit' || message.type === 'failed') this.hasEnded = true;
    if (message.type !== 'exit') this.receiver?.receive(message);
  }

  private leave(): void {
    this.hasEnded = true;
    clearTimeout(this.timer);
    resting.delete(this);
    native.exchangeClose(this.life);
    this.port.close();
    this.receiver?.ended();
  }
}

/** The thread that rested last, whose memory is the warmest; one that is ready before one that will be. */
function find(hasLoaders: boolean): WorkerThread | undefined {
  const threads = [...resting].reverse();
  for (const wait of [0, readiness]) {
    const found = threads.find((thread) => thread.isReadyFor(hasLoaders, wait));
    if (found !== undefined) return found;
  }
  for (const thread of threads) if (thread.hasEnded) resting.delete(thread);
  return undefined;
}
