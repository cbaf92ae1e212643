/** The processes of one attempt of `torch-node run`: their environment, their output and their end. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Readable, Writable } from 'node:stream';
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
  from.on('end', () => {
    if (rest !== '') to.write(`[rank${rank}]: ${rest}\n`);
  });
}

/** All processes of an attempt. */
export class Workers {
  #children: ChildProcess[];
  /** Those whose output may still come: from them, or from what they have started. */
  #open = new Set<number>();
  #ends: Promise<End>[];
  #outputs: Promise<void>[];

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
    this.#outputs = this.#children.map((child, rank) => this.#passOn(child, rank));
  }

  /** Until the last of it has come. */
  #passOn(child: ChildProcess, rank: number): Promise<void> {
    this.#open.add(rank);
    prefix(rank, child.stdout!, process.stdout);
    prefix(rank, child.stderr!, process.stderr);
    return new Promise((resolve) => {
      child.once('close', () => {
        this.#open.delete(rank);
        resolve();
      });
    });
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
      Promise.all([...this.#ends, ...this.#outputs]).then(() => resolve(undefined), reject);
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
    const timer = setTimeout(() => {
      this.signal('SIGKILL');
      // What has left its group and lives on writes to nobody then.
      for (const { stdout, stderr } of this.#children) {
        stdout!.destroy();
        stderr!.destroy();
      }
    }, GRACE);
    await Promise.allSettled([...this.#ends, ...this.#outputs]);
    clearTimeout(timer);
  }
}
