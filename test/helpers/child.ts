/**
 * Runs a script in a child process of Node (or of Python) and reports what it printed,
 * how it ended and its peak memory.
 */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { repo } from './python';

export interface ChildOptions {
  /** The Node binary to run (default: `TORCH_NODE_TEST_NODE`, or this process's own). */
  node?: string;
  /** Arguments for Node itself, such as `--expose-gc`. */
  execArgv?: string[];
  /** Arguments for the script. */
  args?: string[];
  env?: Record<string, string>;
  /** Run the script in a worker thread of the child, whose main thread does not load the library. */
  worker?: boolean;
  /** Seconds until the child is killed (default 120). */
  timeout?: number;
}

export interface ChildResult {
  /** Exit status, null when a signal ended it. */
  status: number | null;
  signal: NodeJS.Signals | null;
  timedOut: boolean;
  stdout: string;
  stderr: string;
  /** The value the script gave to `report(value)`. */
  report: any;
  /** Peak resident set in MB (1e6 bytes), as the script's last `report` saw it. */
  peakMB: number;
  seconds: number;
}

const marker = '\u0001report\u0001';

/**
 * Every script starts with this: `torch` is the compiled library,
 * `report(value)` sends a value and the peak RSS home.
 */
const prelude = `
const torch = (() => { const m = require(${JSON.stringify(path.join(repo, 'lib'))}); return m.default ?? m; })();
const peakMB = () => {
  try {
    return Number(/VmHWM:\\s*(\\d+)/.exec(require('node:fs').readFileSync('/proc/self/status', 'utf8'))[1]) * 1024 / 1e6;
  } catch {
    return process.resourceUsage().maxRSS * 1024 / 1e6;
  }
};
// To the end, also where standard output does not block and the parent is slow to read.
const report = (value) => {
  const text = '\\n' + ${JSON.stringify(marker)} + JSON.stringify({ value: value ?? null, peakMB: peakMB() }) + '\\n';
  for (let rest = Buffer.from(text); rest.length > 0; ) {
    try {
      rest = rest.subarray(require('node:fs').writeSync(1, rest));
    } catch (error) {
      if (error.code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
    }
  }
};
`;

/**
 * Runs JavaScript source in a child. `torch`, `report` and `peakMB` are defined, and top-level await works.
 *
 * @example const r = await runNode('for (...) torch.zeros([1]); report(42)')
 */
export function runNode(code: string, options: ChildOptions = {}): Promise<ChildResult> {
  const body = `${prelude}\n(async () => {\n${code}\n})().catch((e) => { console.error(e); process.exitCode = 1; });`;
  const source = options.worker
    ? `new (require('node:worker_threads').Worker)(${JSON.stringify(body)}, { eval: true, argv: process.argv.slice(2) });`
    : body;
  const node = options.node ?? process.env.TORCH_NODE_TEST_NODE ?? process.execPath;
  return run(node, [...(options.execArgv ?? []), '-e', source, '--', ...(options.args ?? [])], options);
}

/** Runs Python source in a child of its own; \`report(value)\` as in `runNode`. */
export function runPythonChild(
  python: string,
  code: string,
  options: ChildOptions = {},
): Promise<ChildResult> {
  const head = [
    'import json, os, re, resource, sys',
    'def peak_mb():', // not ru_maxrss first: a child inherits its parent's across exec
    '    try:',
    '        return int(re.search(r"VmHWM:\\s*(\\d+)", open("/proc/self/status").read())[1]) * 1024 / 1e6',
    '    except OSError:',
    '        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024) / 1e6',
    'def report(value=None):',
    `    rest = ("\\n" + ${JSON.stringify(marker)} + json.dumps({"value": value, "peakMB": peak_mb()}) + "\\n").encode()`,
    '    sys.stdout.flush()',
    '    while rest:', // print loses the rest of a write that a signal cuts short, where Python does not buffer
    '        rest = rest[os.write(1, rest):]',
  ].join('\n');
  return run(python, ['-c', `${head}\n${code}`, ...(options.args ?? [])], options);
}

function run(command: string, args: string[], options: ChildOptions): Promise<ChildResult> {
  const started = process.hrtime.bigint();
  return new Promise((resolve, reject) => {
    const env = { ...process.env, ...options.env };
    delete env.NODE_OPTIONS; // a test runner's own loader hooks are not for the child
    const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let [stdout, stderr, timedOut] = ['', '', false];
    child.stdout.setEncoding('utf8').on('data', (s: string) => {
      stdout += s;
    });
    child.stderr.setEncoding('utf8').on('data', (s: string) => {
      stderr += s;
    });
    const seconds = options.timeout ?? 120;
    const timer = setTimeout(() => {
      timedOut = true;
      child.kill('SIGKILL');
    }, seconds * 1000);
    child.on('error', (e) => {
      clearTimeout(timer);
      reject(e);
    });
    child.on('close', (status, signal) => {
      clearTimeout(timer);
      const lines = stdout.split('\n');
      const reported = lines.filter((l) => l.startsWith(marker)).at(-1);
      const result = {
        status,
        signal,
        timedOut,
        stdout: lines
          .filter((l) => !l.startsWith(marker))
          .join('\n')
          .trim(),
        stderr,
        report: undefined,
        peakMB: NaN,
        seconds: Number(process.hrtime.bigint() - started) / 1e9,
      };
      try {
        if (reported === undefined) resolve(result);
        else {
          const { value, peakMB } = JSON.parse(reported.slice(marker.length));
          resolve({ ...result, report: value, peakMB });
        }
      } catch (error) {
        // Half a report, of a child that ended meanwhile.
        const text = `${command}, status ${status}, signal ${signal}: ${reported!.length} characters`;
        reject(new Error(`${text}\n${result.stdout}\n${stderr}`, { cause: error }));
      }
    });
  });
}

/** Throws, with all that is known, unless the child ended by itself with status 0. */
export function assertClean(r: ChildResult): ChildResult {
  if (r.status === 0 && !r.timedOut) return r;
  const how = r.timedOut
    ? 'hung and was killed'
    : r.signal
      ? `died of ${r.signal}`
      : `ended with status ${r.status}`;
  throw new Error(`The child ${how} after ${r.seconds.toFixed(1)} s\n${r.stdout}\n${r.stderr}`);
}
