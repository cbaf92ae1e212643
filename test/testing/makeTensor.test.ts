/** `torch.testing.makeTensor` against Python: the numbers, the layout, the errors. */
import { inspect } from 'node:util';
import { describe, expect, it, vi } from 'vitest';
import torch, { type Tensor } from '../../src/index';
import { runPython, tensorToWire } from '../helpers/python';
import { type ErrorCase, sameErrors } from '../helpers/twin';

const { makeTensor } = torch.testing;
/** For arguments that the types refuse. */
const anything: any = makeTensor;

const integers = ['bool', 'uint8', 'int8', 'int16', 'int32', 'int64', 'uint16', 'uint32', 'uint64'];
const floats = ['float16', 'bfloat16', 'float32', 'float64', 'complex32', 'complex64', 'complex128'];
const float8 = ['float8_e4m3fn', 'float8_e5m2', 'float8_e4m3fnuz', 'float8_e5m2fnuz'];
const all = [...integers, ...floats, ...float8];

interface Options {
  [name: string]: unknown;
}

/** Shapes, options and the dtypes that they are tried with. */
const cases: [shape: number[], options: Options, dtypes: string[]][] = [
  [[3, 4], {}, all],
  [[], {}, all],
  [[0, 2], { noncontiguous: true }, ['float32', 'int64']],
  [[1], { noncontiguous: true }, ['float32']],
  [[5, 3], { noncontiguous: true }, all],
  [[200], { excludeZero: true }, [...integers, ...floats]],
  [[50], { excludeZero: true, noncontiguous: true, low: 0, high: 2 }, integers],
  [[40], { low: 0.5, high: 4.5 }, all.filter((dtype) => dtype !== 'bool')],
  [[6], { low: 3 }, all.filter((dtype) => dtype !== 'bool')],
  [[6], { low: -Infinity, high: Infinity }, all.filter((dtype) => dtype !== 'uint64')],
  [[6], { low: -1e300, high: 2 }, all],
  [[6], { low: -(2n ** 62n), high: 2n ** 62n }, all.filter((dtype) => dtype !== 'uint64')],
  [[4], { low: 2, high: 2 }, floats],
  [[4], { requiresGrad: true }, [...floats, ...float8]],
  [[4, 2], { requiresGrad: true, noncontiguous: true }, floats],
  [[2, 3, 2, 2], { memoryFormat: 'channels_last' }, ['float32', 'int16', 'complex64']],
  [[2, 3, 2, 2], { memoryFormat: 'channels_last', requiresGrad: true, excludeZero: true }, ['float64']],
];

const python = `
import warnings
warnings.simplefilter("ignore")
result = []
for shape, options, dtype in input:
    names = {"requiresGrad": "requires_grad", "excludeZero": "exclude_zero", "memoryFormat": "memory_format"}
    kwargs = {names.get(k, k): getattr(torch, v) if k == "memoryFormat" else v for k, v in options.items()}
    torch.manual_seed(7)
    try:
        t = torch.testing.make_tensor(shape, dtype=getattr(torch, dtype), device="cpu", **kwargs)
    except Exception as error:
        result.append(str(error))
        continue
    plain = t.detach().clone(memory_format=torch.contiguous_format)
    result.append([plain, list(t.stride()), t.storage_offset(), t.requires_grad, t.is_leaf, torch.rand(1).item()])
`;

describe('makeTensor', () => {
  it('warns of an empty interval of fractions, in the words of Python', () => {
    const emit = vi.spyOn(process, 'emitWarning').mockImplementation(() => {});
    const t = makeTensor([2], { dtype: 'float32', device: 'cpu', low: 3n, high: 3 });
    expect([...t.toTypedArray()]).toEqual([3, 3]);
    const [text, category] = runPython(`
import warnings
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    torch.testing.make_tensor(2, dtype=torch.float32, device="cpu", low=3, high=3)
result = [str(caught[0].message), caught[0].category.__name__]
`);
    expect(emit).toHaveBeenCalledWith(text, category);
    emit.mockRestore();
  });

  it('draws the numbers that Python draws, in the same layout', () => {
    vi.spyOn(process, 'emitWarning').mockImplementation(() => {});
    const flat = cases.flatMap(([shape, options, dtypes]) =>
      dtypes.map((dtype): [number[], Options, string] => [shape, options, dtype]),
    );
    const theirs = runPython(python, flat);
    const made = (shape: number[], options: Options, dtype: string): unknown => {
      torch.manualSeed(7);
      try {
        const t: Tensor = anything(shape, { dtype, device: 'cpu', ...options });
        const plain = tensorToWire(t.detach().clone({ memoryFormat: 'contiguous_format' }));
        const layout = [[...t.stride()], t.storageOffset(), t.requiresGrad, t.isLeaf];
        return [plain, ...layout, torch.rand([1]).item()];
      } catch (error) {
        return (error as Error).message;
      }
    };
    const drawn = theirs.filter((result: unknown) => typeof result !== 'string');
    expect(drawn.length).toBeGreaterThan(130);
    flat.forEach((one, i) => {
      expect(made(...one), inspect(one)).toEqual(theirs[i]);
    });
    vi.restoreAllMocks();
  });

  it('takes sizes one by one, as one number, by name and none', () => {
    const options = { dtype: 'float32', device: 'cpu' } as const;
    expect(makeTensor(2, 3, options).shape).toEqual([2, 3]);
    expect(makeTensor(2, options).shape).toEqual([2]);
    expect(makeTensor(options).shape).toEqual([]);
    expect(makeTensor({ shape: [4], ...options }).shape).toEqual([4]);
  });

  const call = (py: string, dtype: string, options: Options, shape = [2]): ErrorCase => [
    `torch.testing.make_tensor(${JSON.stringify(shape)}, dtype=torch.${dtype}, device='cpu', ${py})`,
    () => anything(shape, { dtype, device: 'cpu', ...options }),
  ];
  sameErrors([
    call('low=float("nan")', 'float32', { low: Number.NaN }),
    call('high=float("nan")', 'int8', { high: Number.NaN }),
    call('low=5, high=2', 'float32', { low: 5, high: 2 }),
    call('low=2.5, high=2.5', 'int32', { low: 2.5, high: 2.5 }),
    call('low=10', 'int32', { low: 10 }),
    call('low=300, high=400', 'uint8', { low: 300, high: 400 }),
    call('low=-5, high=-2', 'bool', { low: -5, high: -2 }),
    call('low=-5, high=-2', 'uint64', { low: -5, high: -2 }),
    call('low=70000, high=80000', 'float16', { low: 70000, high: 80000 }),
    call('low=2**63, high=2**64', 'int64', { low: 2n ** 63n, high: 2n ** 64n }),
    call('requires_grad=True', 'int32', { requiresGrad: true }),
    call('requires_grad=True', 'bool', { requiresGrad: true }),
    call('noncontiguous=True, memory_format=torch.channels_last', 'float32', {
      noncontiguous: true,
      memoryFormat: 'channels_last',
    }),
    call('', 'quint8', {}),
    call('', 'float8_e8m0fnu', {}),
    call('', 'float32', {}, [-1]),
  ]);

  it('says which arguments are missing or of a wrong kind', () => {
    expect(() => anything([2])).toThrow(/dtype/);
    expect(() => anything([2], { dtype: 'float32' })).toThrow(/device/);
    expect(() => anything([2], { dtype: 'float', device: 'cpu' })).toThrow(/Unknown dtype 'float'/);
    expect(() => anything([2], { dtype: 'float32', device: 'cpu', low: '1' })).toThrow(TypeError);
    expect(() => anything('2', { dtype: 'float32', device: 'cpu' })).toThrow(TypeError);
    expect(() => anything(2, 'x', { dtype: 'float32', device: 'cpu' })).toThrow(TypeError);
  });
});
