/**
 * The Python processes behind `runPython`. One serves all calls of a test file. Calls are synchronous: they
 * go through two named pipes. Where there are none (Windows), each call starts a process.
 *
 * Importing torch takes seconds, so a run of the tests imports it once: `startForks` starts a
 * process that has it, and each test file's process is a fork of that one.
 */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { isCpu } from './device';

export const repo = path.resolve(__dirname, '../..');
const server = path.join(repo, 'test/helpers/pythonServer.py');

/**
 * The Python interpreter with PyTorch that tests compare against:
 * `TORCH_NODE_PYTHON`, or the one scripts/oracle.mjs provides.
 */
export function pythonPath(): string {
  if (!process.env.TORCH_NODE_PYTHON) {
    const url = pathToFileURL(path.join(repo, 'scripts/oracle.mjs')).href;
    const code = `const { oraclePython } = await import(${JSON.stringify(url)}); process.stdout.write('\\n' + (await oraclePython()));`;
    const stdout = execFileSync(process.execPath, ['--input-type=module', '-e', code], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    process.env.TORCH_NODE_PYTHON = stdout.slice(stdout.lastIndexOf('\n') + 1).trim();
  }
  return process.env.TORCH_NODE_PYTHON!;
}

/** Names, for the test files' processes, the pipe on which the parent of forks takes orders. */
const forksVariable = 'TORCH_NODE_TEST_FORKS';

/** Python's environment: a sanitizer's runtime is for the addon. */
function environment(): NodeJS.ProcessEnv {
  const { LD_PRELOAD: _, [forksVariable]: __, ...env } = process.env;
  return env;
}

/** Starts the parent of all forks; the result ends it. */
export function startForks(): () => void {
  const python = pythonPath();
  // A device's driver does not survive a fork.
  if (process.platform === 'win32' || !isCpu) return () => {};
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'torch-node-forks-'));
  const orders = path.join(dir, 'orders');
  execFileSync('mkfifo', [orders]);
  const child = spawn(python, ['-u', server, '--forks', orders], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: environment(),
  });
  child.on('error', () => {});
  process.env[forksVariable] = `${python}:${orders}`;
  return () => {
    child.kill();
    fs.rmSync(dir, { recursive: true });
  };
}

/** Asks the parent for a fork that serves the pipes in `dir`; false where no such Python has one. */
function fork(python: string, dir: string): boolean {
  const [parent, orders] = process.env[forksVariable]?.split(':') ?? [];
  if (parent !== python || orders === undefined) return false;
  try {
    const fd = fs.openSync(orders, fs.constants.O_WRONLY | fs.constants.O_NONBLOCK);
    fs.writeSync(fd, `${dir}\n`); // shorter than a pipe's buffer, so orders of several files don't mix
    fs.closeSync(fd);
    return true;
  } catch {
    return false; // nobody reads: it still imports torch, or it ended
  }
}

interface Server {
  write: number;
  read: number;
}

function start(): Server {
  const python = pythonPath();
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'torch-node-python-'));
  const requests = path.join(dir, 'requests');
  const replies = path.join(dir, 'replies');
  execFileSync('mkfifo', [requests, replies]);
  // A reader that does not block lets the other three ends open at once;
  // each side then sees the end of the other's life.
  const nonblocking = fs.constants.O_RDONLY | fs.constants.O_NONBLOCK;
  const keep = [fs.openSync(requests, nonblocking), fs.openSync(replies, nonblocking)];
  const write = fs.openSync(requests, 'w');
  if (!fork(python, dir)) {
    const childIn = fs.openSync(requests, 'r');
    const childOut = fs.openSync(replies, 'w');
    keep.push(childIn, childOut);
    const child = spawn(python, ['-u', server], {
      stdio: [childIn, childOut, 'inherit'],
      env: environment(),
    });
    child.on('error', () => {}); // a missing interpreter shows as an immediate end of replies
    child.unref();
  }
  const read = fs.openSync(replies, 'r'); // waits for the fork, which opens this end last
  for (const fd of keep) fs.closeSync(fd);
  fs.rmSync(dir, { recursive: true });
  return { write, read };
}

let current: Server | null = null;

function stop(server: Server): void {
  if (server === current) current = null;
  fs.closeSync(server.write);
  fs.closeSync(server.read);
}

process.once('exit', () => current && stop(current));

/** Sends one line and waits for the one that answers it; `isAlone`: to a process that has seen no other. */
export function exchange(line: string, isAlone = false): string {
  if (process.platform === 'win32') {
    const r = spawnSync(pythonPath(), ['-u', server], { input: line, encoding: 'utf8', maxBuffer: 2 ** 30 });
    if (r.error || r.status !== 0)
      throw r.error ?? new Error(`Python ended with status ${r.status}: ${r.stderr}`);
    return r.stdout;
  }
  if (isAlone) {
    const server = start();
    const reply = converse(server, line);
    stop(server);
    return reply;
  }
  current ??= start();
  return converse(current, line);
}

function converse(server: Server, line: string): string {
  const bytes = Buffer.from(line);
  try {
    for (let at = 0; at < bytes.length; ) at += fs.writeSync(server.write, bytes, at);
  } catch (e) {
    const path = pythonPath();
    stop(server);
    throw new Error(`The Python process (${path}) does not answer: ${(e as Error).message}`);
  }
  const chunks: Buffer[] = [];
  const chunk = Buffer.allocUnsafe(1 << 16);
  for (;;) {
    const n = fs.readSync(server.read, chunk);
    if (n === 0) {
      stop(server);
      throw new Error(
        `The Python process (${pythonPath()}) ended before it answered (killed, timed out, or never started).`,
      );
    }
    chunks.push(Buffer.from(chunk.subarray(0, n)));
    if (chunk[n - 1] === 10) return Buffer.concat(chunks).toString();
  }
}
