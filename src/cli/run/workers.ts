/** The processes of one attempt of `torch-node run`: their environment, their output and their end. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import { PREFIXED } from '../../c10d/rankedErrors';

/** What all attempts have in common. */
export interface Job {
  script: string;
  args: readonly string[];
  /** How many processes there are. */
  size: number;
  maxRestarts: number;
  /** The same for all processes of a run. */
  runId: string;
}

/** How a process ended. */
export interface End {
  rank: number;
  code: number | null;
  signal: NodeJS.Signals | null;
}

/** How many turns of the event loop are taken to read what a process has written that has ended. */
const MOST_TURNS = 100;

/** How long processes may take to end when they are asked to, in milliseconds; as `torchrun`'s. */
const GRACE = 30_000;

/**
 * Node's options for the script. TypeScript needs tsx where Node doesn't read it itself.
 * @throws RangeError for TypeScript where neither is there
 */
export function runtimeArgs(script: string): string[] {
  const features = process.features as { typescript?: string | false };
  if (!/\.[cm]?tsx?$/.test(script) || features.typescript) return [];
  try {
    return ['--import', createRequire(path.join(process.cwd(), 'package.json')).resolve('tsx')];
  } catch {
    throw new RangeError(
      `${script} is TypeScript, which Node ${process.version} reads with tsx: npm install --save-dev tsx`,
    );
  }
}

/** The variables that `torchrun` sets, for one rank. */
export function environmentOf(
  rank: number,
  job: Job,
  attempt: number,
  store: { host: string; port: number },
): NodeJS.ProcessEnv {
  const [own, size] = [String(rank), String(job.size)];
  return {
    // Processes that all take every core are slower than as many with one.
    ...(job.size > 1 && { OMP_NUM_THREADS: '1' }),
    TORCH_NCCL_ASYNC_ERROR_HANDLING: '1',
    ...process.env,
    RANK: own,
    LOCAL_RANK: own,
    ROLE_RANK: own,
    GROUP_RANK: '0',
    WORLD_SIZE: size,
    LOCAL_WORLD_SIZE: size,
    ROLE_WORLD_SIZE: size,
    GROUP_WORLD_SIZE: '1',
    ROLE_NAME: 'default',
    MASTER_ADDR: store.host,
    MASTER_PORT: String(store.port),
    TORCHELASTIC_RESTART_COUNT: String(attempt),
    TORCHELASTIC_MAX_RESTARTS: String(job.maxRestarts),
    TORCHELASTIC_RUN_ID: job.runId,
    TORCHELASTIC_USE_AGENT_STORE: 'True',
    [PREFIXED]: '1',
  };
}

/** Passes lines on as they come, with the rank before each. */
function prefix(rank: number, from: Readable, to: Writable): void {
  let rest = '';
  from.setEncoding('utf8');
  from.on('data', (text: string) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop()!;
    for (const line of lines) to.write(`[rank${rank}]: ${line}\n`);
  });
  from.once('close', () => {
    if (rest !== '') to.write(`[rank${rank}]: ${rest}\n`);
  });
}

/**
 * Reads what a process that has ended wrote, and no more. It lies in a pipe by then, which a turn of the
 * event loop empties; what the process left behind may hold that open for ever, or write on and on.
 */
async function drain(from: Readable): Promise<void> {
  if (from.closed) return;
  let isQuiet = false;
  const hear = () => {
    isQuiet = false;
  };
  from.on('data', hear);
  for (let i = 0; i < MOST_TURNS && !isQuiet; i++) {
    isQuiet = true;
    // The first may come ahead of the next look at the pipe.
    await turn();
    await turn();
  }
  from.off('data', hear);
  const closed = once(from, 'close');
  from.destroy();
  await closed;
}

/** All processes of an attempt. */
export class Workers {
  #children: ChildProcess[];
  /** Those whose output may still come: from them, or from what they have started. */
  #open = new Set<number>();
  #ends: Promise<End>[];
  #over: Promise<void>;

  constructor(job: Job, attempt: number, store: { host: string; port: number }) {
    const command = [...process.execArgv, ...runtimeArgs(job.script), job.script, ...job.args];
    this.#children = Array.from({ length: job.size }, (_, rank) =>
      spawn(process.execPath, command, {
        env: environmentOf(rank, job, attempt, store),
        stdio: ['ignore', 'pipe', 'pipe'],
        // Groups of their own: what a terminal sends reaches them once, from here.
        detached: process.platform !== 'win32',
      }),
    );
    this.#ends = this.#children.map(
      (child, rank) =>
        new Promise((resolve, reject) => {
          child.once('error', reject);
          child.once('exit', (code, signal) => resolve({ rank, code, signal }));
        }),
    );
    for (const [rank, child] of this.#children.entries()) this.#passOn(child, rank);
    this.#over = this.#whenOver();
  }

  #passOn(child: ChildProcess, rank: number): void {
    this.#open.add(rank);
    prefix(rank, child.stdout!, process.stdout);
    prefix(rank, child.stderr!, process.stderr);
    child.once('close', () => this.#open.delete(rank));
  }

  /**
   * When all have ended, and what they wrote has been passed on. What they have started and left behind is
   * not waited for: `torchrun` looks at its processes only, too.
   */
  async #whenOver(): Promise<void> {
    await Promise.allSettled(this.#ends);
    await Promise.all(this.#children.flatMap(({ stdout, stderr }) => [drain(stdout!), drain(stderr!)]));
  }

  /**
   * The first process that fails, as soon as it has ended: what it started may live on, and hold its output
   * open. Undefined when all have ended well.
   */
  async firstFailure(): Promise<End | undefined> {
    return new Promise((resolve, reject) => {
      for (const end of this.#ends)
        end.then((each) => {
          if (each.code !== 0) resolve(each);
        }, reject);
      this.#over.then(() => resolve(undefined));
    });
  }

  /** Sends a signal to those that are alive, and to what they have started. */
  signal(name: NodeJS.Signals): void {
    for (const rank of this.#open) {
      const { pid } = this.#children[rank]!;
      if (pid === undefined) continue;
      try {
        process.kill(process.platform === 'win32' ? pid : -pid, name);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
      }
    }
  }

  /** Ends those that are alive: asks them first, and doesn't ask after half a minute. */
  async stop(name: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    this.signal(name);
    const timer = setTimeout(() => this.signal('SIGKILL'), GRACE);
    await this.#over;
    clearTimeout(timer);
  }
}
