/**
 * Work in child processes, a shard each, with a watchdog;
 * after a crash or a hang the culprit is noted and the rest goes on behind it.
 */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { repo } from '../helpers/python';

/** Seconds that one piece of work may take. */
const PATIENCE = 60;

export interface Shards<Result> {
  /** The script in this folder; it is given the library, `args`, the seed, the range, the log and `rest`. */
  script: string;
  args: (string | number)[];
  rest?: string[];
  execArgv?: string[];
  /** Where logs go; what a child leaves in its working directory does too. */
  folder: string;
  /** How many pieces there are, and how many a process does. */
  total: number;
  size: number;
  /**
   * Data segment limit in KiB: an absurd size that passes every check fails to
   * allocate instead of swapping the machine.
   */
  limitKiB: number;
  /** How many crashes are enough. */
  mostCrashes: number;
  /** Takes what a shard that ended well printed. */
  add: (result: Result) => void;
}

/** Runs them all. The answer says which pieces ended the process, or were never done with. */
export async function runShards<Result>(shards: Shards<Result>): Promise<string[]> {
  const crashes: string[] = [];
  for (let start = 0; start < shards.total; ) {
    const end = Math.min(shards.total, start + shards.size);
    const log = path.join(shards.folder, `${start}.log`);
    const { result, how, stderr } = await runShard(shards, start, end, log);
    if (result !== null) {
      shards.add(result);
      start = end;
      continue;
    }
    const culprit = fs.existsSync(log) ? fs.readFileSync(log, 'utf8').trim() : '';
    crashes.push(`${how}: ${culprit}\n${stderr.slice(-600)}`);
    if (!/^\d+ /.test(culprit) || crashes.length > shards.mostCrashes) break;
    start = Number.parseInt(culprit, 10) + 1;
  }
  return crashes;
}

interface Outcome<Result> {
  result: Result | null;
  how: string;
  stderr: string;
}

function runShard<Result>(
  { script, args, rest = [], execArgv = [], limitKiB }: Shards<Result>,
  start: number,
  end: number,
  log: string,
): Promise<Outcome<Result>> {
  const node = process.env.TORCH_NODE_TEST_NODE ?? process.execPath;
  const given = [path.join(repo, 'lib'), ...args, start, end, log, ...rest].map(String);
  const plain = [node, ...execArgv, path.join(repo, 'test/fuzz', script), ...given];
  // Files that a piece of work should not make, and a core dump, would land in the working directory.
  const limited = ['sh', '-c', `ulimit -c 0; ulimit -d ${limitKiB}; exec "$@"`, 'sh', ...plain];
  const [command, ...argv] = process.platform === 'linux' ? limited : plain;
  const env = { ...process.env };
  delete env.NODE_OPTIONS; // a test runner's own loader hooks are not for the child
  return new Promise((resolve) => {
    const child = spawn(command!, argv, { env, cwd: path.dirname(log), stdio: ['ignore', 'pipe', 'pipe'] });
    let [stdout, stderr, hung, last, since] = ['', '', false, '', Date.now()];
    child.stdout.on('data', (text) => {
      stdout += text;
    });
    child.stderr.on('data', (text) => {
      stderr = (stderr + text).slice(-20_000);
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
      const line = stdout.split('\n').find((text) => text.startsWith('{"counts"'));
      const result = status === 0 && line !== undefined ? JSON.parse(line) : null;
      const how = hung ? `not done after ${PATIENCE} s` : (signal ?? `exit status ${status}`);
      resolve({ result, how, stderr });
    });
  });
}
