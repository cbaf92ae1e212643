/** `torch-node run`: processes of one script that make a world, as Python's `torchrun` starts them. */
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import { requireAvailable } from '../../c10d/availability';
import { TCPStore } from '../../distributed';
// The addon's errors have their classes from there.
import '../../tensor/tensor';
import { type End, type Job, Workers } from './workers';

/** What the command line says. */
export interface RunOptions {
  script: string;
  args: readonly string[];
  /** How many processes. */
  nproc: number;
  maxRestarts: number;
  /** Where the store listens, for the processes. */
  masterAddr: string;
  /** Its port; 0: any that is free. */
  masterPort: number;
}

const SIGNALS = ['SIGTERM', 'SIGINT', 'SIGHUP', 'SIGQUIT'] as const;

function describe({ rank, code, signal }: End): string {
  return `rank ${rank} ended ${signal === null ? `with exit code ${code}` : `by ${signal}`}`;
}

const say = (text: string): void => console.error(`torch-node run: ${text}`);

/**
 * Starts the processes, serves the store in which they meet, and starts all anew where one fails.
 * @returns the exit status: 0 when all ended well, 1 when one failed too often, 128 and the signal's number
 *   after a signal
 * @throws TorchError where there is no `torch.distributed`
 * @throws RangeError where there is no such script
 */
export async function run(options: RunOptions): Promise<number> {
  requireAvailable();
  const { script, args, nproc: size, maxRestarts, masterAddr: host } = options;
  if (!fs.existsSync(script)) throw new RangeError(`There is no script ${script}`);
  const job: Job = { script, args, size, maxRestarts, runId: randomUUID() };

  let workers: Workers | undefined;
  let signalled: (typeof SIGNALS)[number] | undefined;
  const stopping: Promise<void>[] = [];
  const handlers = SIGNALS.map((name) => {
    const handler = () => {
      signalled ??= name;
      if (workers) stopping.push(workers.stop(name));
    };
    process.on(name, handler);
    return [name, handler] as const;
  });
  const last = () => workers?.signal('SIGKILL');
  process.once('exit', last);
  try {
    const store = new TCPStore(host, options.masterPort, { isMaster: true, waitForWorkers: false });
    for (let attempt = 0; ; attempt++) {
      // What the attempt before has left would be taken for this one's: addresses where nobody listens.
      for (const key of store.listKeys()) store.deleteKey(key);
      workers = new Workers(job, attempt, { host, port: store.port });
      const failure = await workers.firstFailure();
      if (failure !== undefined) await workers.stop();
      await Promise.all(stopping);
      if (signalled !== undefined) return 128 + os.constants.signals[signalled];
      if (failure === undefined) return 0;
      if (attempt === maxRestarts) {
        say(describe(failure));
        return 1;
      }
      say(`${describe(failure)}; restart ${attempt + 1} of ${maxRestarts}`);
    }
  } finally {
    process.off('exit', last);
    for (const [name, handler] of handlers) process.off(name, handler);
  }
}
