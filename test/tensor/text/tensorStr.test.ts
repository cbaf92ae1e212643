/** `String(tensor)` against Python's `repr`, over thousands of tensors made from the same bits. */
import { inspect } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';
import torch from '../../../src';
import type { SetPrintOptions } from '../../../src/tensor/text/printoptions';
import { type PyTensor, runPython, wireToTensor } from '../../helpers/python';

afterEach(() => torch.setPrintoptions({ profile: 'default' }));

/** Python code that defines `make(recipe, shape, dtype)`. */
const makeTensor = `
import math

def make(recipe, shape, dtype):
    n = math.prod(shape)
    if recipe == "bits":
        size = torch.empty(0, dtype=dtype).element_size()
        high = 2 if dtype == torch.bool else 256
        t = torch.randint(0, high, (n * size,), dtype=torch.uint8).view(dtype)
        return t.reshape(shape)
    if recipe == "special":
        pool = torch.tensor([0.0, -0.0, 1.0, -1.0, 0.5, 2.5, 1e-3, 123456.0, math.nan, math.inf, -math.inf, 5e-324, 1e-40, 1e300])
        t = pool[torch.randint(0, len(pool), (n,))].double()
    elif recipe == "normal":
        t = torch.randn(n, dtype=torch.float64)
    elif recipe == "integers":
        t = torch.randint(-20, 20, (n,)).double()
    elif recipe == "large":
        t = torch.randint(-(10 ** 9), 10 ** 9, (n,)).double()
    elif recipe == "wide":
        t = torch.randn(n, dtype=torch.float64) * 10.0 ** torch.randint(-9, 9, (n,)).double()
    elif recipe == "ties":
        t = torch.randint(-4096, 4096, (n,)).double() / 2.0 ** torch.randint(0, 8, (n,)).double()
    elif recipe == "tiny":
        t = torch.rand(n, dtype=torch.float64) * 1e-5
    elif recipe == "zeros":
        t = torch.zeros(n, dtype=torch.float64)
    elif recipe == "nonfinite":
        t = torch.tensor([math.nan, math.inf, -math.inf], dtype=torch.float64)[torch.randint(0, 3, (n,))]
    if dtype.is_complex:
        t = torch.complex(t, t[torch.randperm(n)])
    elif not dtype.is_floating_point:
        t = torch.nan_to_num(t, 3, 7, -7)
    return t.to(dtype).reshape(shape)
`;

const floats = ['float16', 'bfloat16', 'float32', 'float64', 'complex32', 'complex64', 'complex128'];
const smallFloats = ['float8_e4m3fn', 'float8_e5m2', 'float8_e4m3fnuz', 'float8_e5m2fnuz'];
const integers = ['bool', 'uint8', 'int8', 'int16', 'int32', 'int64', 'uint16', 'uint32', 'uint64'];
const shapes = [
  [],
  [1],
  [3],
  [17],
  [100],
  [2, 3],
  [1, 1, 1],
  [3, 1, 4],
  [2, 2, 3, 2],
  [25, 7],
  [1, 40],
  [0],
  [2, 0],
  [0, 3, 1],
];
const summarized = [[1001], [40, 30], [8, 9, 20], [2000, 1], [1, 1200], [7, 2, 3, 30], [3, 400]];

function check(
  recipes: string[],
  dtypes: string[],
  sizes: number[][],
  options: SetPrintOptions,
  seed = 0,
): void {
  const { sciMode, ...rest } = options;
  const pyOptions = { ...rest, ...(sciMode === undefined ? {} : { sci_mode: sciMode }) };
  const cases: { wire: PyTensor; text: string }[] = runPython(
    `${makeTensor}
torch.manual_seed(input["seed"])
torch.set_printoptions(**{k: math.inf if v == "inf" else v for k, v in input["options"].items()})
result = []
for dtype in input["dtypes"]:
    for recipe in input["recipes"]:
        for shape in input["shapes"]:
            t = make(recipe, shape, getattr(torch, dtype))
            result.append({"wire": to_wire(t), "text": repr(t)})
torch.set_printoptions(profile="default")
`,
    { recipes, dtypes, shapes: sizes, options: pyOptions, seed },
  );
  expect(cases.length).toBe(recipes.length * dtypes.length * sizes.length);
  torch.setPrintoptions(options);
  for (const { wire, text } of cases) {
    expect(String(wireToTensor(torch, wire)), `${wire.dtype} ${wire.shape}`).toBe(text);
  }
}

const recipes = [
  'normal',
  'integers',
  'large',
  'wide',
  'ties',
  'tiny',
  'zeros',
  'nonfinite',
  'special',
  'bits',
];

describe('tensors as text', () => {
  it.each(floats)('%s', (dtype) => {
    check(recipes, [dtype], shapes, {});
    check(recipes, [dtype], summarized, {}, 1);
  });

  it.each(smallFloats)('%s', (dtype) => {
    check(['normal', 'integers', 'wide', 'ties', 'zeros', 'bits'], [dtype], [...shapes, ...summarized], {});
  });

  it('float8_e8m0fnu', () => {
    check(['bits'], ['float8_e8m0fnu'], [...shapes, ...summarized], {});
    check(['bits'], ['float8_e8m0fnu'], [...shapes, ...summarized], {}, 1);
  });

  it.each(integers)('%s', (dtype) => {
    check(['integers', 'zeros', 'bits'], [dtype], [...shapes, ...summarized], {});
  });

  it('float4_e2m1fn_x2', () => {
    // Python cannot print one without dimensions.
    check(['bits'], ['float4_e2m1fn_x2'], [[3], [2, 3], [40]], {});
  });
});

describe('print options', () => {
  const dtypes = ['float32', 'float64', 'float16', 'complex64', 'int64', 'bool'];
  const some = ['normal', 'wide', 'special', 'integers'];
  const sizes = [...shapes, [1001], [40, 30], [3, 4, 100]];

  it.each<SetPrintOptions>([
    { precision: 0 },
    { precision: 1 },
    { precision: 10 },
    { sciMode: true },
    { sciMode: false },
    { sciMode: true, precision: 2 },
    { threshold: 5 },
    { threshold: 0 },
    { threshold: 5, edgeitems: 1 },
    { threshold: 5, edgeitems: 0 },
    { edgeitems: 0 },
    { linewidth: 40 },
    { linewidth: 1 },
    { linewidth: 200 },
    { profile: 'short' },
    { profile: 'full' },
    { profile: 'short', precision: 6 },
  ])('%o', (options) => {
    check(some, dtypes, sizes, options);
  });

  it('are kept until they are set again, except sciMode', () => {
    torch.setPrintoptions({ precision: 2, sciMode: true });
    torch.setPrintoptions({ threshold: 10 });
    expect(torch.getPrintoptions()).toEqual({
      precision: 2,
      threshold: 10,
      edgeitems: 3,
      linewidth: 80,
      sciMode: null,
    });
  });

  it('are accepted in order', () => {
    torch.setPrintoptions(3, 100, 2, 60, null, false);
    expect(torch.getPrintoptions()).toEqual({
      precision: 3,
      threshold: 100,
      edgeitems: 2,
      linewidth: 60,
      sciMode: false,
    });
  });

  it('are restored after a callback, a throw, a promise and a guard', async () => {
    const x = torch.tensor([0.123456]);
    const inside = (): string => torch.printoptions({ precision: 2 }, () => String(x));
    expect(inside()).toBe('tensor([0.12])');
    expect(String(x)).toBe('tensor([0.1235])');
    expect(() =>
      torch.printoptions({ precision: 2 }, () => {
        throw new Error('stop');
      }),
    ).toThrow('stop');
    expect(String(x)).toBe('tensor([0.1235])');
    const later = torch.printoptions({ precision: 2 }, async () => {
      await null;
      return String(x);
    });
    expect(await later).toBe('tensor([0.12])');
    expect(String(x)).toBe('tensor([0.1235])');
    const guard = torch.printoptions({ precision: 1 }).enter();
    expect(String(x)).toBe('tensor([0.1])');
    guard.dispose();
    guard.dispose();
    expect(String(x)).toBe('tensor([0.1235])');
  });

  it.each([
    [{ precison: 2 }, /precison.*precision/],
    [{ precision: -1 }, /precision/],
    [{ precision: 1.5 }, /precision/],
    [{ profile: 'long' }, /profile/],
    [{ sciMode: 1 }, /sciMode/],
    [{ threshold: 'many' }, /threshold/],
  ])('%o is an error', (options, message) => {
    expect(() => torch.setPrintoptions(options as any)).toThrow(TypeError);
    expect(() => torch.setPrintoptions(options as any)).toThrow(message);
    expect(torch.getPrintoptions().precision).toBe(4);
  });
});

const complexPair = () => torch.tensor([new torch.Complex(1, 2), new torch.Complex(-3.5, -0.25)]);

/** The same expression in both languages. */
const expressions: [name: string, ours: () => unknown, python: string][] = [
  ['requires grad', () => torch.ones([2], { requiresGrad: true }), 'torch.ones(2, requires_grad=True)'],
  ['a node', () => torch.ones([2], { requiresGrad: true }).add(1), 'torch.ones(2, requires_grad=True) + 1'],
  [
    'a long line and a node',
    () => torch.arange(12).to('float32').requiresGrad_().mul(1.5),
    'torch.arange(12).float().requires_grad_() * 1.5',
  ],
  ['a sum', () => torch.ones([2], { requiresGrad: true }).sum(), 'torch.ones(2, requires_grad=True).sum()'],
  [
    'an in-place change of a view',
    () => {
      const y = torch.ones([2, 2], { requiresGrad: true }).clone();
      y.select(0, 0).mul_(2);
      return y;
    },
    '(lambda y: (y[0].mul_(2), y)[1])(torch.ones(2, 2, requires_grad=True).clone())',
  ],
  [
    'a view made and changed without gradients',
    () => {
      const y = torch.ones([2, 2], { requiresGrad: true });
      const view = torch.noGrad(() => y.view(-1));
      torch.noGrad(() => view.mul_(2));
      return view;
    },
    `(lambda y: (lambda v: (torch.no_grad()(lambda: v.mul_(2))(), v)[1])(torch.no_grad()(lambda: y.view(-1))()))(torch.ones(2, 2, requires_grad=True))`,
  ],
  ['a long line', () => torch.arange(20).to('int16'), 'torch.arange(20).to(torch.int16)'],
  ['meta', () => torch.empty([2, 3], { device: 'meta' }), 'torch.empty(2, 3, device="meta")'],
  [
    'meta of another dtype',
    () => torch.empty([2, 3], { device: 'meta', dtype: 'int64', requiresGrad: false }),
    'torch.empty(2, 3, device="meta", dtype=torch.int64)',
  ],
  ['meta without elements', () => torch.empty([0], { device: 'meta' }), 'torch.empty(0, device="meta")'],
  ['a conjugate', () => complexPair().conj(), 'torch.tensor([1+2j, -3.5-0.25j]).conj()'],
  [
    'a conjugate imaginary part',
    () => complexPair().conj().imag,
    'torch.tensor([1+2j, -3.5-0.25j]).conj().imag',
  ],
  ['a negated view', () => torch._negView(torch.tensor([1, -2])), 'torch._neg_view(torch.tensor([1., -2.]))'],
  ['a zero tensor', () => torch._efficientzerotensor([2, 2]), 'torch._efficientzerotensor((2, 2))'],
  ['an expanded tensor', () => torch.ones([1, 1]).expand([3, 4]), 'torch.ones(1, 1).expand(3, 4)'],
  ['a transposed tensor', () => torch.arange(6).reshape(2, 3).t(), 'torch.arange(6).reshape(2, 3).t()'],
  ['sparse', () => torch.eye(3).toSparse(), 'torch.eye(3).to_sparse()'],
  [
    'sparse of another dtype',
    () => torch.eye(3, { dtype: 'int32' }).toSparse(),
    'torch.eye(3, dtype=torch.int32).to_sparse()',
  ],
  ['sparse and empty', () => torch.zeros([2, 3]).toSparse(), 'torch.zeros(2, 3).to_sparse()'],
  ['sparse, hybrid', () => torch.ones([2, 3, 2]).toSparse(1), 'torch.ones(2, 3, 2).to_sparse(1)'],
  [
    'sparse with gradients',
    () => torch.eye(2).toSparse().requiresGrad_(),
    'torch.eye(2).to_sparse().requires_grad_()',
  ],
  [
    'sparse with a node',
    () => torch.eye(2).requiresGrad_().toSparse(),
    'torch.eye(2).requires_grad_().to_sparse()',
  ],
  ['sparse, summarised', () => torch.arange(1, 2001).toSparse(), 'torch.arange(1, 2001).to_sparse()'],
  ['csr', () => torch.eye(3).toSparseCsr(), 'torch.eye(3).to_sparse_csr()'],
  [
    'csc',
    () => torch.eye(3, { dtype: 'float64' }).toSparseCsc(),
    'torch.eye(3, dtype=torch.float64).to_sparse_csc()',
  ],
  ['csr and empty', () => torch.zeros([2, 3]).toSparseCsr(), 'torch.zeros(2, 3).to_sparse_csr()'],
  ['bsr', () => torch.ones([4, 4]).toSparseBsr([2, 2]), 'torch.ones(4, 4).to_sparse_bsr((2, 2))'],
  ['bsc', () => torch.ones([4, 4]).toSparseBsc([2, 2]), 'torch.ones(4, 4).to_sparse_bsc((2, 2))'],
  ['mkldnn', () => torch.ones([2, 2]).toMkldnn(), 'torch.ones(2, 2).to_mkldnn()'],
  [
    'quantised per tensor',
    () => torch.quantizePerTensor(torch.tensor([-1, 0, 1.5]), 0.1, 10, 'quint8'),
    'torch.quantize_per_tensor(torch.tensor([-1., 0., 1.5]), 0.1, 10, torch.quint8)',
  ],
  [
    'quantised per channel',
    () =>
      torch.quantizePerChannel(
        torch.ones([2, 2]),
        torch.tensor([0.1, 0.01]),
        torch.tensor([10, 0]).to('int64'),
        0,
        'qint8',
      ),
    'torch.quantize_per_channel(torch.ones(2, 2), torch.tensor([0.1, 0.01]), torch.tensor([10, 0]), 0, torch.qint8)',
  ],
  [
    'nested',
    () => torch._nestedTensorFromTensorList([torch.ones([2, 2]), torch.zeros([1, 3])]),
    'torch._nested_tensor_from_tensor_list([torch.ones(2, 2), torch.zeros(1, 3)])',
  ],
];

describe('tensors of other kinds', () => {
  it.each(expressions)('%s', (_name, ours, python) => {
    expect(String(ours())).toBe(runPython(`repr(${python})`));
  });

  it('prints the default dtype of the moment without naming it', () => {
    const doubles = torch.ones([2], { dtype: 'float64' });
    const singles = torch.ones([2]);
    const complex = torch.ones([2], { dtype: 'complex128' });
    torch.setDefaultDtype('float64');
    try {
      expect(String(doubles)).toBe('tensor([1., 1.])');
      expect(String(singles)).toBe('tensor([1., 1.], dtype=torch.float32)');
      expect(String(complex)).toBe('tensor([1.+0.j, 1.+0.j])');
    } finally {
      torch.setDefaultDtype('float32');
    }
  });

  it('prints inside inferenceMode and noGrad as outside', () => {
    const x = torch.ones([2], { requiresGrad: true });
    expect(torch.noGrad(() => String(x))).toBe('tensor([1., 1.], requires_grad=True)');
    expect(torch.inferenceMode(() => String(torch.ones([2])))).toBe('tensor([1., 1.])');
  });

  it('is what console.log shows', () => {
    const x = torch.ones([2, 2]);
    expect(inspect(x)).toBe(String(x));
    expect(inspect({ x: torch.ones([1]) })).toBe('{ x: tensor([1.]) }');
  });

  it('cannot be text once it is disposed, but can be logged', () => {
    const x = torch.ones([2]);
    x.dispose();
    expect(inspect([x])).toBe('[ [Tensor: disposed] ]');
    expect(() => String(x)).toThrow('this tensor was disposed');
  });

  it('names a Parameter', () => {
    const parameter = new torch.nn.Parameter(torch.ones([2]));
    expect(String(parameter)).toBe(runPython('repr(torch.nn.Parameter(torch.ones(2)))'));
  });
});
