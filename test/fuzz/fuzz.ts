/** Runs the fuzz in child processes, with a watchdog; after a crash or a hang it notes the culprit and goes on behind it. */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { repo, runPython } from '../helpers/python';

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
const LIMIT_KIB = process.env.TORCH_NODE_FUZZ_LIMIT ?? 6_000_000;

/** Every overload of the dispatcher and its arguments' types, as PyTorch itself lists them. */
const listOverloads = `
result = []
for s in torch._C._jit_get_all_schemas():
    full = s.name + "." + s.overload_name if s.overload_name else s.name
    try:
        known = s.name.startswith("aten::") and torch._C._dispatch_has_kernel(full)
    except RuntimeError:
        known = False  # known to TorchScript only
    if known:
        types = [dict(type=str(a.real_type), n=a.N, name=a.name, keyword=a.kwarg_only, optional=a.has_default_value()) for a in s.arguments]
        result.append(dict(name=s.name[6:], overload=s.overload_name or "default", types=types))
result.sort(key=lambda o: (o["name"], o["overload"]))
`;

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
  const overloads = path.join(dir, 'overloads.json');
  fs.writeFileSync(overloads, JSON.stringify(runPython(listOverloads)));
  for (let start = 0; start < calls; ) {
    const end = Math.min(calls, start + SHARD);
    const log = path.join(dir, `${surface}-${start}.log`);
    const r = await shard([surface, seed, start, end], log, overloads);
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

function shard(what: (string | number)[], log: string, overloads: string): Promise<Shard> {
  const script = path.join(repo, 'test/fuzz/child.cjs');
  const args = [script, path.join(repo, 'lib'), ...what.map(String), log, overloads];
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
