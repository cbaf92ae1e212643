/**
 * PyTorch itself as the oracle of a test: `runPython` runs a piece of Python and returns what it made.
 *
 * One Python process serves all calls of a test file (importing torch takes a second or
 * two). Calls are synchronous: they go through two named pipes. Where there are
 * none (Windows), each call starts its own process.
 */
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

export const repo = path.resolve(__dirname, '../..');
const server = path.join(repo, 'test/helpers/pythonServer.py');

/** A tensor's dtype, shape and exact bytes (base64), as they travel between the two languages. */
export interface WireTensor {
  dtype: string;
  shape: number[];
  data: string;
}

/** A complex number as Python sent it, or to send to Python. */
export class PyComplex {
  constructor(
    readonly re: number,
    readonly im: number,
  ) {}
}

/** Marks a tensor in `input`: it arrives in Python as a `torch.Tensor`. */
export class PyTensor implements WireTensor {
  dtype: string;
  shape: number[];
  data: string;
  constructor(wire: WireTensor) {
    this.dtype = wire.dtype;
    this.shape = wire.shape;
    this.data = wire.data;
  }
}

/** An exception raised by the Python code; `type` is its class's name, `pyMessage` its `str()`. */
export class PythonError extends Error {
  constructor(
    readonly type: string,
    readonly pyMessage: string,
    trace: string,
  ) {
    super(`Python raised ${type}: ${pyMessage}\n${trace}`);
    this.name = 'PythonError';
  }
}

export interface RunPythonOptions {
  /** `torch.set_num_threads` for this call; the process's default otherwise, which is LibTorch's own. */
  threads?: number;
  /** Seconds until the Python process is killed (default 300). */
  timeout?: number;
}

const tags = ['$f', '$i', '$c', '$t', '$b', '$o'];

function encode(v: any): any {
  if (v === undefined || v === null || typeof v === 'boolean' || typeof v === 'string') return v ?? null;
  if (typeof v === 'number') {
    if (Object.is(v, -0)) return { $f: '-0.0' };
    return Number.isFinite(v) ? v : { $f: Number.isNaN(v) ? 'nan' : v > 0 ? 'inf' : '-inf' };
  }
  if (typeof v === 'bigint') return { $i: String(v) };
  if (v instanceof PyTensor) return { $t: { dtype: v.dtype, shape: v.shape, data: v.data } };
  if (v instanceof PyComplex) return { $c: [{ $f: pyFloat(v.re) }, { $f: pyFloat(v.im) }] };
  if (v instanceof Uint8Array)
    return { $b: Buffer.from(v.buffer, v.byteOffset, v.byteLength).toString('base64') };
  if (ArrayBuffer.isView(v)) return Array.from(v as any, encode);
  if (Array.isArray(v)) return v.map(encode);
  if (isTensor(v)) return { $t: tensorToWire(v) };
  const out: any = {};
  for (const [k, x] of Object.entries(v)) if (x !== undefined) out[k] = encode(x);
  return tags.some((t) => t in out) ? { $o: out } : out;
}

function pyFloat(x: number): string {
  return Object.is(x, -0)
    ? '-0.0'
    : Number.isNaN(x)
      ? 'nan'
      : x === Infinity
        ? 'inf'
        : x === -Infinity
          ? '-inf'
          : String(x);
}

/** What objects with a single key, such as `{ $i: '5' }`, stand for, by that key. */
export type Tags = Record<string, (payload: any) => unknown>;

/** Numbers that JSON has not. */
const numbers: Tags = {
  $f: (text) =>
    text === 'nan' ? Number.NaN : text === 'inf' ? Infinity : text === '-inf' ? -Infinity : Number(text),
  $i: BigInt,
};

/** A value as Python wrote it in JSON, with what `tags` say in the place of tagged objects. */
export function decode(v: any, tags: Tags): any {
  if (Array.isArray(v)) return v.map((x) => decode(x, tags));
  if (v === null || typeof v !== 'object') return v;
  const [[key, payload] = [''], ...others] = Object.entries(v);
  const make = others.length === 0 ? (tags[key] ?? numbers[key]) : undefined;
  return make ? make(payload) : entries(v, tags);
}

function entries(v: object, tags: Tags): object {
  return Object.fromEntries(Object.entries(v).map(([k, x]) => [k, decode(x, tags)]));
}

/** The tags of `runPython`'s results. */
const results: Tags = {
  $c: ([re, im]) => new PyComplex(decode(re, results), decode(im, results)),
  $t: (wire) => new PyTensor(wire),
  $b: (text) => Buffer.from(text, 'base64'),
  $o: (object) => entries(object, results), // an object that has a tag for a key
};

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

interface Server {
  child: ChildProcess;
  write: number;
  read: number;
}

let current: Server | null = null;

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
  const childIn = fs.openSync(requests, 'r');
  const childOut = fs.openSync(replies, 'w');
  const read = fs.openSync(replies, 'r');
  const { LD_PRELOAD: _, ...env } = process.env; // a sanitizer's runtime is for the addon
  const child = spawn(python, ['-u', server], { stdio: [childIn, childOut, 'inherit'], env });
  child.on('error', () => {}); // a missing interpreter shows as an immediate end of replies
  child.unref();
  for (const fd of [...keep, childIn, childOut]) fs.closeSync(fd);
  fs.rmSync(dir, { recursive: true });
  return { child, write, read };
}

function stop(): void {
  if (!current) return;
  fs.closeSync(current.write);
  fs.closeSync(current.read);
  current = null;
}

process.once('exit', stop);

function exchange(line: string): string {
  if (process.platform === 'win32') {
    const r = spawnSync(pythonPath(), ['-u', server], { input: line, encoding: 'utf8', maxBuffer: 2 ** 30 });
    if (r.error || r.status !== 0)
      throw r.error ?? new Error(`Python ended with status ${r.status}: ${r.stderr}`);
    return r.stdout;
  }
  current ??= start();
  const bytes = Buffer.from(line);
  try {
    for (let at = 0; at < bytes.length; ) at += fs.writeSync(current.write, bytes, at);
  } catch (e) {
    const path = pythonPath();
    stop();
    throw new Error(`The Python process (${path}) does not answer: ${(e as Error).message}`);
  }
  const chunks: Buffer[] = [];
  const chunk = Buffer.allocUnsafe(1 << 16);
  for (;;) {
    const n = fs.readSync(current.read, chunk);
    if (n === 0) {
      stop();
      throw new Error(
        `The Python process (${pythonPath()}) ended before it answered (killed, timed out, or never started).`,
      );
    }
    chunks.push(Buffer.from(chunk.subarray(0, n)));
    if (chunk[n - 1] === 10) return Buffer.concat(chunks).toString();
  }
}

/**
 * Runs `code` in Python and returns its result: the variable `result` if the code sets it, else the value of
 * its last expression, else what it printed, read as JSON. `torch`, `input`, `to_wire` and `from_wire` are
 * there. Each call starts with fresh variables, PyTorch's defaults and `torch.manual_seed(0)`.
 *
 * Both ways: NaN and infinities, bigints, bytes (`Uint8Array`), complex numbers (`PyComplex`) and tensors,
 * bit for bit (a `Tensor` or `PyTensor` in `input` is a `torch.Tensor` in Python; one in the result comes as
 * a `PyTensor`, see `wireToTensor`).
 *
 * @throws PythonError when the code raises
 * @example runPython('torch.add(input["x"], 1)', { x: new PyTensor(tensorToWire(x)) })
 */
export function runPython(code: string, input?: unknown, options: RunPythonOptions = {}): any {
  const request = {
    code: dedent(code),
    input: encode(input),
    threads: options.threads,
    timeout: options.timeout ?? 300,
  };
  const reply = JSON.parse(exchange(`${JSON.stringify(request)}\n`));
  if (reply.error) throw new PythonError(reply.error.type, reply.error.message, reply.error.trace);
  return decode(reply.value, results);
}

/** Template strings carry their indentation along: take the common one away, as textwrap.dedent does. */
function dedent(code: string): string {
  const lines = code.replace(/^[ \t]*\n/, '').split('\n');
  const depth = Math.min(...lines.filter((l) => l.trim()).map((l) => l.length - l.trimStart().length));
  return Number.isFinite(depth) ? lines.map((l) => l.slice(depth)).join('\n') : code;
}

/**
 * A Tensor of this library, told by its methods: this file must not load the
 * library for tests that need only Python.
 */
function isTensor(v: any): boolean {
  return typeof v === 'function' || (typeof v === 'object' && v !== null)
    ? typeof v.untypedStorage === 'function' || isTensorLike(v)
    : false;
}

function isTensorLike(v: any): boolean {
  return typeof v.detach === 'function' && typeof v.toTypedArray === 'function';
}

/** The exact bytes of one of our tensors' elements, in row-major order. */
export function tensorBytes(t: any): Uint8Array {
  const rows = t.detach().cpu().resolveConj().resolveNeg().contiguous();
  if (rows.numel() === 0) return new Uint8Array();
  // contiguous() leaves the strides of dimensions of one element as they are, and view(dtype) looks at them.
  const bytes = rows.asStrided([rows.numel()], [1]).view('uint8').toTypedArray();
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** The dtype, shape and exact bytes of one of our tensors, as Python sends one of its own. */
export function tensorToWire(t: any): PyTensor {
  return new PyTensor({
    dtype: t.dtype,
    shape: [...t.shape],
    data: Buffer.from(tensorBytes(t)).toString('base64'),
  });
}

/**
 * A value in the form in which Python would have sent it:
 * our tensors, also in arrays, Maps and plain objects, by their bytes.
 */
export function toWire(v: any): any {
  if (v === null || v === undefined) return v;
  if (isTensor(v)) return tensorToWire(v);
  if (Array.isArray(v)) return Array.from(v, toWire);
  const pairs =
    v instanceof Map ? [...v] : Object.getPrototypeOf(v) === Object.prototype ? Object.entries(v) : null;
  return pairs ? Object.fromEntries(pairs.map(([k, x]) => [k, toWire(x)])) : v;
}

/** One of our tensors from `PyTensor` (or any wire form); `torch` is the library under test (src or lib). */
export function wireToTensor(torch: any, wire: WireTensor): any {
  if (wire.data === '') return torch.empty(wire.shape, { dtype: wire.dtype });
  const bytes = new Uint8Array(Buffer.from(wire.data, 'base64'));
  return torch.tensor(bytes, { dtype: 'uint8' }).view(wire.dtype).reshape(wire.shape);
}
