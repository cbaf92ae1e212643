/** Dtypes, their properties and names, default dtypes, finfo and iinfo are PyTorch’s. */
import { describe, expect, it } from 'vitest';
import torch from '../../src';
import {
  type DType,
  dtypeInfo,
  dtypeNames,
  dtypeOfTypedArray,
  dtypesByCode,
  Float16Array,
  isDType,
  tensorTypeName,
  toReal,
  typedArrayFor,
} from '../../src/tensor/dtypes';
import { runPython } from '../helpers/python';
import { expectSameError } from '../helpers/twin';

/** What later versions have; ours are the dtypes of 2.13. */
const later = ['bcomplex32']; // 2.14

describe('dtypes', () => {
  it('are those of PyTorch, with its properties', () => {
    const expected = runPython(`
def of(f):
    try:
        return f()
    except Exception:
        return None
result = {}
for name in dir(torch):
    d = getattr(torch, name)
    if isinstance(d, torch.dtype):
        result[str(d)[6:]] = [d.itemsize, d.is_floating_point, d.is_complex, of(lambda: d.is_signed), str(d.to_real())[6:]]
`);
    const names = Object.keys(expected).filter((name) => !later.includes(name));
    expect([...dtypeNames].sort()).toEqual(names.sort());
    for (const name of dtypeNames) {
      const { itemsize, isFloatingPoint, isComplex, isSigned } = dtypeInfo(name);
      const got = [itemsize, isFloatingPoint, isComplex, isSigned ?? null, toReal(name)];
      expect(got, name).toEqual(expected[name]);
    }
  });

  it('have constants under all of their names', () => {
    const expected: Record<string, string> = runPython(
      '{n: str(getattr(torch, n))[6:] for n in dir(torch) if isinstance(getattr(torch, n), (torch.dtype, torch.layout, torch.memory_format, torch.qscheme))}',
    );
    const camel = (name: string): string =>
      name.replace(/(?<=.)_([a-z0-9])/g, (_, c: string) => c.toUpperCase());
    for (const [name, value] of Object.entries(expected)) {
      if (later.includes(name)) continue;
      // uint1 to uint7 and the like are told apart by name,
      // so that `torch.float32 === 'float32'` holds for all.
      expect((torch as any)[camel(name)], name).toBe(value);
    }
    for (const name of dtypeNames) expect((torch as any)[name]).toBe(name);
  });

  it('have the codes of c10::ScalarType', () => {
    expect(dtypesByCode.map(({ code }) => code)).toEqual(dtypesByCode.map((_, i) => i));
    expect([dtypeInfo('bool').code, dtypeInfo('bfloat16').code, dtypeInfo('uint16').code]).toEqual([
      11, 15, 27,
    ]);
  });

  it('name the nearest dtype to a misspelled one', () => {
    expect(() => dtypeInfo('flaot32' as DType)).toThrow("Unknown dtype 'flaot32'. Did you mean 'float32'?");
    expect(() => dtypeInfo(3 as any)).toThrow("Expected a dtype such as 'float32' but received 3");
    expect(isDType('float32')).toBe(true);
    expect(isDType('float')).toBe(false);
    expect(isDType(null)).toBe(false);
  });

  it('name tensor types as Python does', () => {
    const dtypes: DType[] = [
      'bool',
      'uint8',
      'int8',
      'int16',
      'int32',
      'int64',
      'float16',
      'float32',
      'float64',
      'bfloat16',
      'complex64',
      'complex128',
      'uint16',
      'uint64',
      'float8_e5m2',
      'float8_e4m3fnuz',
      'uint4',
      'int7',
      'bits8',
      'bits16',
      'quint8',
      'qint32',
    ];
    const expected = runPython(
      '[torch.empty(2, dtype=getattr(torch, d)).type() if "q" not in d else torch._empty_affine_quantized([2], scale=1.0, zero_point=0, dtype=getattr(torch, d)).type() for d in input]',
      dtypes,
    );
    expect(dtypes.map((dtype) => tensorTypeName(dtype, 'cpu'))).toEqual(expected);
    expect(tensorTypeName('float32', 'cuda:0')).toBe('torch.cuda.FloatTensor');
  });
});

describe('typed arrays', () => {
  it('have dtypes', () => {
    const arrays = [
      new Int8Array(1),
      new Uint8Array(1),
      new Uint8ClampedArray(1),
      Buffer.alloc(1),
      new Int16Array(1),
      new Uint16Array(1),
      new Int32Array(1),
      new Uint32Array(1),
      new BigInt64Array(1),
      new BigUint64Array(1),
      new Float32Array(1),
      new Float64Array(1),
    ];
    expect(arrays.map(dtypeOfTypedArray)).toEqual([
      'int8',
      'uint8',
      'uint8',
      'uint8',
      'int16',
      'uint16',
      'int32',
      'uint32',
      'int64',
      'uint64',
      'float32',
      'float64',
    ]);
    if (Float16Array) expect(dtypeOfTypedArray(new Float16Array(1))).toBe('float16');
    for (const other of [[1], new ArrayBuffer(1), new DataView(new ArrayBuffer(1)), null, 'a', {}])
      expect(dtypeOfTypedArray(other)).toBeUndefined();
  });

  it('hold every dtype in whole elements', () => {
    for (const { name, itemsize, isComplex } of dtypesByCode) {
      const TypedArray = typedArrayFor(name);
      const perElement =
        isComplex && TypedArray !== Uint16Array ? 2 : itemsize / TypedArray.BYTES_PER_ELEMENT;
      expect(TypedArray.BYTES_PER_ELEMENT * perElement, name).toBe(itemsize);
      const own = dtypeOfTypedArray(new TypedArray(1));
      if (
        [
          'int8',
          'uint8',
          'int16',
          'uint16',
          'int32',
          'uint32',
          'int64',
          'uint64',
          'float32',
          'float64',
        ].includes(name)
      )
        expect(own).toBe(name);
    }
  });
});

describe('finfo and iinfo', () => {
  const floats: DType[] = [
    'float16',
    'bfloat16',
    'float32',
    'float64',
    'float8_e4m3fn',
    'float8_e5m2',
    'float8_e4m3fnuz',
    'float8_e5m2fnuz',
    'float8_e8m0fnu',
    'complex32',
    'complex64',
    'complex128',
  ];
  const integers: DType[] = ['uint8', 'int8', 'int16', 'int32', 'int64', 'uint16', 'uint32', 'uint64'];

  it.each(floats)('finfo(%s)', (dtype) => {
    const [text, ...values] = runPython(
      '(lambda f: [repr(f), f.bits, f.eps, f.max, f.min, f.tiny, f.smallest_normal, f.resolution, f.dtype])(torch.finfo(getattr(torch, input)))',
      dtype,
    );
    const f = torch.finfo(dtype);
    expect(String(f)).toBe(text);
    expect([f.bits, f.eps, f.max, f.min, f.tiny, f.smallestNormal, f.resolution, f.dtype]).toEqual(values);
  });

  it.each(integers)('iinfo(%s)', (dtype) => {
    const [text, bits, max, min, name] = runPython(
      '(lambda f: [repr(f), f.bits, str(f.max), str(f.min), f.dtype])(torch.iinfo(getattr(torch, input)))',
      dtype,
    );
    const i = torch.iinfo(dtype);
    expect(String(i)).toBe(text);
    expect([i.bits, String(i.max), String(i.min), i.dtype]).toEqual([bits, max, min, name]);
  });

  it('take the default dtype', () => {
    expect(torch.finfo().dtype).toBe('float32');
  });

  it.each([
    ['torch.finfo(torch.int8)', () => torch.finfo('int8')],
    ['torch.iinfo(torch.float32)', () => torch.iinfo('float32')],
    ['torch.iinfo(torch.bool)', () => torch.iinfo('bool')],
    ['repr(torch.iinfo(torch.qint8))', () => torch.iinfo('qint8')],
    ['torch.iinfo(torch.uint4)', () => torch.iinfo('uint4')],
    ['torch.iinfo()', () => (torch as any).iinfo()],
  ])('%s is an error', (python, ours) => {
    expectSameError(ours, python);
  });
});

describe('torch.device', () => {
  it.each(['cpu', 'cuda', 'cuda:1', 'cpu:0', 'meta', 'mps', 'cuda:127'])('accepts %s', (text) => {
    expect(torch.device(text)).toBe(runPython('str(torch.device(input))', text));
  });

  it('joins a type and an index', () => {
    expect(torch.device('cuda', 1)).toBe('cuda:1');
    expect(torch.device('cpu', 0)).toBe('cpu:0');
  });

  it.each<[string, () => unknown]>([
    ['torch.device("")', () => torch.device('')],
    ['torch.device("foo")', () => torch.device('foo')],
    ['torch.device("foo:1")', () => torch.device('foo:1')],
    ['torch.device("CPU")', () => torch.device('CPU')],
    ['torch.device("cuda:x")', () => torch.device('cuda:x')],
    ['torch.device("cuda:-1")', () => torch.device('cuda:-1')],
    ['torch.device("cuda:01")', () => torch.device('cuda:01')],
    ['torch.device("cuda:")', () => torch.device('cuda:')],
    ['torch.device("cuda:1:2")', () => torch.device('cuda:1:2')],
    ['torch.device("cuda:1", 1)', () => torch.device('cuda:1', 1)],
    ['torch.device("cuda", -1)', () => torch.device('cuda', -1)],
    ['torch.device("cuda", 1.5)', () => torch.device('cuda', 1.5)],
    ['torch.device(-1)', () => torch.device(-1)],
  ])('%s is an error', (python, ours) => {
    expectSameError(ours, python);
  });

  it('refuses an index that PyTorch would wrap around', () => {
    expect(() => torch.device('cuda:300')).toThrow("Invalid device string: 'cuda:300'");
  });
});
