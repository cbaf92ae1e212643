/** What a worker thread runs: it fetches what it is told, as torch/utils/data/_utils/worker.py does. */
import { workerData } from 'node:worker_threads';
import { native } from './native';
import type { FromWorker, ToWorker, WorkerData } from './utils/data/threads/protocol';

const { port, signal, channel, id, ...options } = workerData as WorkerData;
const counter = new Int32Array(signal);

/** Sends a message and wakes whoever waits for one. */
function post(message: FromWorker): void {
  port.postMessage(message);
  Atomics.add(counter, 0, 1);
  Atomics.notify(counter, 0);
}

process.on('exit', () => post({ type: 'exit' }));

/** Ends this thread, and only it. */
function end(): void {
  port.close();
  setImmediate(() => process.exit());
}

async function main(): Promise<void> {
  native.exchangeJoin(channel);
  // Before the library: its default generator is this thread's.
  native.enterWorkerThread();
  const { setGradEnabled } = require('./torch').torch as typeof import('./torch').torch;
  const { Worker } = require('./utils/data/threads/worker') as typeof import('./utils/data/threads/worker');
  setGradEnabled(options.gradEnabled);
  const imported = new Map<string, object>();
  for (const url of options.imports) imported.set(url, await importModule(url));
  const worker = new Worker({ ...options, channel, id }, imported);
  port.on('message', (message: ToWorker) => {
    if (message.type === 'fetch') post(worker.fetch(message.task, message.index));
    else if (message.type === 'restart') worker.restart(message.epoch);
    else {
      worker.close();
      end();
    }
  });
}

/** A true `import()`: the compiler would make a `require` of it. */
const importModule = new Function('url', 'return import(url)') as (url: string) => Promise<object>;

main().catch((error: Error) => {
  post({ type: 'failed', message: error.message, stack: error.stack ?? String(error) });
  end();
});
