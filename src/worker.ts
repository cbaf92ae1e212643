/**
 * What a worker thread runs: one worker after the other, each of which fetches what it is told, as
 * torch/utils/data/_utils/worker.py does.
 */
import { workerData } from 'node:worker_threads';
import { native } from './native';
import type { FromWorker, Job, ThreadData, ToWorker } from './utils/data/threads/protocol';
import type { Worker } from './utils/data/threads/worker';

const { port, life, ...given } = workerData as ThreadData;
const rested = new Int32Array(given.rested);

/** After so long without work the garbage of the last one is collected, in ms. */
const calm = 300;

let worker: Worker | null = null;
let counter: Int32Array | null = null;
/** What came while a worker was still beginning. */
let held: ToWorker[] | null = null;
let idle: NodeJS.Timeout | undefined;
let clean = '';

/** Sends a message and wakes whoever waits for one. */
function post(message: FromWorker): void {
  port.postMessage(message);
  if (counter === null) return;
  Atomics.add(counter, 0, 1);
  Atomics.notify(counter, 0);
}

process.on('exit', () => post({ type: 'exit' }));

/** Ends this thread, and only it. */
function end(): void {
  port.close();
  setImmediate(() => process.exit());
}

/** What a worker's code can leave behind in its thread: timers and sockets, globals, listeners. */
function traces(): string {
  const resources = process.getActiveResourcesInfo();
  const listeners = process.eventNames().map((name) => [String(name), process.listenerCount(name)]);
  return JSON.stringify([resources.sort(), Object.getOwnPropertyNames(globalThis).sort(), listeners.sort()]);
}

async function begin(job: Job): Promise<void> {
  clearTimeout(idle);
  counter = new Int32Array(job.signal);
  const imported = new Map<string, object>();
  for (const url of job.imports) imported.set(url, await importModule(url));
  const { Worker } = require('./utils/data/threads/worker') as typeof import('./utils/data/threads/worker');
  clean ||= traces();
  worker = new Worker(job, imported);
}

function rest(): void {
  worker?.rest();
  worker = null;
  if (traces() === clean) waitForWork();
  else end();
}

function waitForWork(): void {
  counter = null;
  Atomics.store(rested, 0, 1);
  Atomics.notify(rested, 0);
  idle = setTimeout(() => native.memoryCollect(true), calm).unref();
}

function handle(message: ToWorker): void {
  if (held !== null) held.push(message);
  else if (message.type === 'begin') {
    held = [];
    begin(message.job).then(resume, fail);
  } else if (message.type === 'fetch') {
    if (Atomics.load(counter!, 1) === 0) post(worker!.fetch(message.task, message.index));
  } else if (message.type === 'restart') worker!.restart(message.epoch);
  else if (message.type === 'rest') rest();
  else {
    worker?.close();
    end();
  }
}

function resume(): void {
  const waiting = held!;
  held = null;
  for (const message of waiting) handle(message);
}

function fail(error: Error): void {
  post({ type: 'failed', message: error.message, stack: error.stack ?? String(error) });
  end();
}

/** A true `import()`: the compiler would make a `require` of it. */
const importModule = new Function('url', 'return import(url)') as (url: string) => Promise<object>;

try {
  native.exchangeJoin(life);
  // Before the library: its default generator is this thread's.
  native.enterWorkerThread();
  require('./torch');
  port.on('message', handle);
} catch (error) {
  fail(error as Error);
}
