/** Runs the fuzz in child processes, with a watchdog; after a crash or a hang it notes the culprit and goes on behind it. */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { repo } from '../helpers/python';

export interface FuzzResult {
  calls: number;
  returned: number;
  threw: number;
  backward: number;
  targets: number;
  /** Calls that ended the process or did not return: signal or status, then the call. */
  crashes: string[];
  /** Calls that threw something other than an Error with a message. */
  bad: string[];
}

/** Seconds that one call may take. */
const PATIENCE = 60;
/** Calls a process; a fresh one now and then keeps what one call left behind from hiding in the next thousand. */
const SHARD = 2500;
/** Data segment limit in KiB: an absurd size that passes every check fails to allocate instead of swapping the machine. */
const LIMIT_KIB = 6_000_000;

export async function fuzz(
  surface: 'public' | 'methods' | 'aten',
  calls: number,
  seed: number,
): Promise<FuzzResult> {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'torch-node-fuzz-'));
  const total: FuzzResult = {
    calls: 0,
    returned: 0,
    threw: 0,
    backward: 0,
    targets: 0,
    crashes: [],
    bad: [],
  };
  for (let start = 0; start < calls; ) {
    const end = Math.min(calls, start + SHARD);
    const log = path.join(dir, `${surface}-${start}.log`);
    const r = await shard(surface, seed, start, end, log);
    if (r.result) {
      const { counts, bad } = r.result;
      for (const k of ['calls', 'returned', 'threw', 'backward'] as const) total[k] += counts[k];
      total.targets = counts.targets;
      total.bad.push(...bad);
      start = end;
      continue;
    }
    const culprit = fs.existsSync(log) ? fs.readFileSync(log, 'utf8').trim() : '';
    total.crashes.push(`${r.how}: ${culprit}\n${r.stderr.slice(-600)}`);
    if (!/^\d+ /.test(culprit) || total.crashes.length > 200) break;
    start = Number.parseInt(culprit, 10) + 1;
  }
  fs.rmSync(dir, { recursive: true, force: true });
  return total;
}

interface Shard {
  result: { counts: FuzzResult; bad: string[] } | null;
  how: string;
  stderr: string;
}

function shard(surface: string, seed: number, start: number, end: number, log: string): Promise<Shard> {
  const script = path.join(repo, 'test/fuzz/child.cjs');
  const args = [script, path.join(repo, 'lib'), surface, String(seed), String(start), String(end), log];
  const node = process.env.TORCH_NODE_TEST_NODE ?? process.execPath;
  // Files that a call should not make, and a core dump, would land in the working directory.
  const limited = [
    '-c',
    `ulimit -c 0; ulimit -d ${LIMIT_KIB}; exec "$@"`,
    'sh',
    node,
    '--expose-gc',
    ...args,
  ];
  const [command, argv] = process.platform === 'linux' ? ['sh', limited] : [node, args];
  const env = { ...process.env };
  delete env.NODE_OPTIONS;
  return new Promise((resolve) => {
    const child = spawn(command, argv, { env, cwd: path.dirname(log), stdio: ['ignore', 'pipe', 'pipe'] });
    let [stdout, stderr, hung, last, since] = ['', '', false, '', Date.now()];
    child.stdout.on('data', (s) => {
      stdout += s;
    });
    child.stderr.on('data', (s) => {
      stderr = (stderr + s).slice(-20_000);
    });
    const watchdog = setInterval(() => {
      const now = fs.existsSync(log) ? fs.readFileSync(log, 'utf8') : '';
      if (now !== last) [last, since] = [now, Date.now()];
      else if (Date.now() - since > PATIENCE * 1000) {
        hung = true;
        child.kill('SIGKILL');
      }
    }, 1000);
    child.on('close', (status, signal) => {
      clearInterval(watchdog);
      const line = stdout.split('\n').find((l) => l.startsWith('{"counts"'));
      const result = status === 0 && line ? JSON.parse(line) : null;
      resolve({
        result,
        how: hung ? `no answer in ${PATIENCE} s` : (signal ?? `exit status ${status}`),
        stderr,
      });
    });
  });
}
