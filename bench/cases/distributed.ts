/**
 * Worlds of processes on this machine, over loopback: collectives by size, and seed 001's step on one process
 * and on two, of one thread each. The peak is a rank's.
 */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { freePort } from '../../test/distributed/ranks';
import { pythonPath, repo } from '../../test/helpers/python';
import type { CustomCase } from '../case';

interface Work {
  what: 'allReduce' | 'broadcast' | 'allGather' | 'reduceScatter' | 'step';
  /** Floats of a tensor, or samples of a rank's batch. */
  count: number;
  /** Calls in one timing. */
  calls: number;
}

interface Answer {
  /** Seconds of a call, for each round. */
  times: number[];
  peakMB: number;
}

/** Runs a rank until it ends; answers what it prints. */
function rankOf(command: string, args: string[], env: NodeJS.ProcessEnv): Promise<string> {
  const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let [printed, said] = ['', ''];
  child.stdout.on('data', (text) => {
    printed += text;
  });
  child.stderr.on('data', (text) => {
    said = `${said}${text}`.slice(-1000);
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => {
      if (status === 0) resolve(printed);
      else reject(new Error(said.trim().split('\n').at(-1) || `status ${status}`));
    });
  });
}

async function world(command: string, file: string, size: number, work: object): Promise<Answer> {
  const env = {
    ...process.env,
    MASTER_ADDR: '127.0.0.1',
    MASTER_PORT: String(await freePort()),
    WORLD_SIZE: String(size),
    GLOO_SOCKET_IFNAME: 'lo',
    OMP_NUM_THREADS: '1',
  };
  const args = [path.join(repo, 'bench/programs', file), JSON.stringify(work)];
  const ranks = Array.from({ length: size }, (_, rank) =>
    rankOf(command, args, { ...env, RANK: String(rank) }),
  );
  const [first] = await Promise.all(ranks);
  return JSON.parse(first!) as Answer;
}

const caseOf = (name: string, size: number, work: Work): CustomCase => ({
  name,
  run: async (repeats) => {
    const rounds = Math.max(Math.ceil(repeats / 3), 2);
    const series = { ours: [] as number[], theirs: [] as number[] };
    const peakMB = { ours: 0, theirs: 0 };
    // Both in turns: what else the machine does meets both.
    for (let turn = 0; turn < 3; turn++) {
      for (const [key, command, file] of [
        ['ours', process.execPath, 'distributed.cjs'],
        ['theirs', pythonPath(), 'distributed.py'],
      ] as const) {
        const { times, peakMB: peak } = await world(command, file, size, { ...work, rounds });
        series[key].push(...times);
        peakMB[key] = Math.max(peakMB[key], peak);
      }
    }
    const unit = Math.min(...series.theirs) > 1e-3 ? 'ms' : 'µs';
    const scaled = (xs: number[]) => xs.map((x) => x * (unit === 'ms' ? 1e3 : 1e6));
    return { unit, ours: scaled(series.ours), theirs: scaled(series.theirs), peakMB };
  },
});

export const distributed: CustomCase[] = [
  caseOf('all-reduce of one number, 2 ranks', 2, { what: 'allReduce', count: 1, calls: 1000 }),
  caseOf('all-reduce of 4 KB, 2 ranks', 2, { what: 'allReduce', count: 1 << 10, calls: 500 }),
  caseOf('all-reduce of 1 MB, 2 ranks', 2, { what: 'allReduce', count: 1 << 18, calls: 50 }),
  caseOf('all-reduce of 32 MB, 2 ranks', 2, { what: 'allReduce', count: 1 << 23, calls: 3 }),
  caseOf('broadcast of 32 MB, 2 ranks', 2, { what: 'broadcast', count: 1 << 23, calls: 3 }),
  caseOf('all-gather of 1 MB, 2 ranks', 2, { what: 'allGather', count: 1 << 18, calls: 50 }),
  caseOf('reduce-scatter of 1 MB, 2 ranks', 2, { what: 'reduceScatter', count: 1 << 18, calls: 50 }),
  caseOf('seed 001, batch 64, 1 process', 1, { what: 'step', count: 64, calls: 20 }),
  caseOf('seed 001, batch 64 a rank, 2 ranks', 2, { what: 'step', count: 64, calls: 20 }),
];
