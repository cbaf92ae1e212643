/** What `torch.load` gives for Python's files, value by value: every number, text, key and element. */
import { expect, test } from 'vitest';
import { Complex } from '../../src/python/complex';
import { load } from '../../src/serialization';
import { torch } from '../../src/torch';
import { runPython } from '../helpers/python';
import { cases, prelude } from './cases';

const theirs: { data: Buffer; values: string }[] = runPython(
  `${prelude}
import base64, json
def number(x):
    if isinstance(x, int) and abs(x) > 2**53 - 1: return f'int {x}'
    x = float(x)
    return 'nan' if x != x else x.hex() if abs(x) != float('inf') else str(x)
def elements(t):
    t = t.detach().resolve_conj().resolve_neg()
    if t.device.type == 'meta': return ''
    if t.is_quantized: t = t.int_repr()
    if t.is_nested: t = t.values()
    if t.layout != torch.strided: t = t.to_dense()
    t = t.contiguous()
    if t.storage_offset() != 0: t = t.clone()
    n = t.numel() * t.element_size()
    return base64.b64encode(bytes(torch.empty(0, dtype=torch.uint8).set_(t.untyped_storage(), 0, (n,), (1,)).tolist())).decode()
def describe(x, seen):
    if x is None or isinstance(x, bool): return x
    if isinstance(x, (int, float)): return number(x)
    if isinstance(x, str): return ['text', x.encode('utf-16-le', 'surrogatepass').hex()]
    if isinstance(x, (bytes, bytearray)): return ['bytes', bytes(x).hex()]
    if isinstance(x, complex): return ['complex', number(x.real), number(x.imag)]
    if isinstance(x, (torch.dtype, torch.layout, torch.device, torch.qscheme)):
        return ['text', str(x).replace('torch.', '').encode('utf-16-le').hex()]
    # There is one empty tuple in Python.
    if isinstance(x, (list, tuple)) and len(x) == 0: return ['items', []]
    if id(x) in seen: return ['again', seen[id(x)]]
    seen[id(x)] = len(seen)
    if isinstance(x, torch.Tensor):
        shape = [] if x.is_nested else list(x.shape)
        return ['tensor', type(x).__name__, str(x.dtype)[6:], shape, x.requires_grad, elements(x)]
    if isinstance(x, dict): return ['dict', [[describe(k, seen), describe(v, seen)] for k, v in x.items()]]
    return ['set' if isinstance(x, set) else 'items', [describe(item, seen) for item in x]]
def entry(code):
    buffer = io.BytesIO()
    torch.save(make(code), buffer)
    loaded = torch.load(io.BytesIO(buffer.getvalue()), weights_only=False, map_location='cpu')
    return {'data': buffer.getvalue(), 'values': json.dumps(describe(loaded, {}), separators=(',', ':'))}
result = [entry(code) for code in input]`,
  cases.map(([, code]) => code),
);

/** Python's `float.hex`. */
function hex(x: number): string {
  if (!Number.isFinite(x)) return Number.isNaN(x) ? 'nan' : x > 0 ? 'inf' : '-inf';
  const sign = x < 0 || Object.is(x, -0) ? '-' : '';
  const bits = Buffer.alloc(8);
  bits.writeDoubleBE(Math.abs(x));
  const raw = bits.readBigUInt64BE();
  const exponent = Number(raw >> 52n);
  const mantissa = (raw & ((1n << 52n) - 1n)).toString(16).padStart(13, '0');
  if (raw === 0n) return `${sign}0x0.0p+0`;
  const power = exponent === 0 ? -1022 : exponent - 1023;
  return `${sign}0x${exponent === 0 ? 0 : 1}.${mantissa}p${power < 0 ? '' : '+'}${power}`;
}

function elements(given: any): string {
  let t = given.detach().resolveConj().resolveNeg();
  if (t.device === 'meta') return '';
  if (t.isQuantized) t = t.intRepr();
  if (t.isNested) t = t.values();
  if (t.layout !== 'strided') t = t.toDense();
  t = t.contiguous();
  if (t.storageOffset() !== 0) t = t.clone();
  const bytes = torch.empty([0], { dtype: 'uint8' }).set_(t, 0, [t.numel() * t.elementSize()], [1]);
  return Buffer.from(bytes.tolist() as number[]).toString('base64');
}

function describe(x: any, seen: Map<object, number>): unknown {
  if (x === null || typeof x === 'boolean') return x;
  if (typeof x === 'number') return hex(x);
  if (typeof x === 'bigint') return `int ${x}`;
  if (typeof x === 'string') return ['text', Buffer.from(x, 'utf16le').toString('hex')];
  if (x instanceof Uint8Array) return ['bytes', Buffer.from(x).toString('hex')];
  if (x instanceof Complex) return ['complex', hex(x.re), hex(x.im)];
  // What stands where an equal string is a key already.
  if (typeof x.value === 'string' && !(x instanceof torch.Tensor)) return describe(x.value, seen);
  if (Array.isArray(x) && x.length === 0) return ['items', []];
  if (seen.has(x)) return ['again', seen.get(x)];
  seen.set(x, seen.size);
  if (x instanceof torch.Tensor) {
    const name = x instanceof torch.nn.Parameter ? 'Parameter' : 'Tensor';
    return ['tensor', name, x.dtype, x.isNested ? [] : x.shape, x.requiresGrad, elements(x)];
  }
  if (Array.isArray(x)) return ['items', x.map((item) => describe(item, seen))];
  if (x instanceof Set) return ['set', [...x].map((item) => describe(item, seen))];
  const entries: [unknown, unknown][] = x instanceof Map ? [...x] : Object.entries(x);
  return ['dict', entries.map(([key, value]) => [describe(key, seen), describe(value, seen)])];
}

test.each(cases.map((entry, i) => [entry[0], i] as const))('%s', (_, i) => {
  const { data, values } = theirs[i]!;
  const ours = JSON.stringify(describe(load(data, { mapLocation: 'cpu' }), new Map()));
  // Python writes what is beyond ASCII as escapes.
  expect(JSON.parse(ours)).toEqual(JSON.parse(values));
});
