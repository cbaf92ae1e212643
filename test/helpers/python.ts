/**
 * PyTorch itself as the oracle of a test: `runPython` runs a piece of Python and returns what it made.
 */
import { exchange } from './pythonProcess';

export { pythonPath, repo } from './pythonProcess';

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
  /** In a process that has run no other code. */
  isAlone?: boolean;
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
  const reply = JSON.parse(exchange(`${JSON.stringify(request)}\n`, options.isAlone));
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
