/** `torch.testing.assertClose` against Python: what passes, and every error to the letter. */
import { AssertionError } from 'node:assert';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import torch, { nn, type Tensor } from '../../src/index';
import { runPython } from '../helpers/python';

const { assertClose } = torch.testing;
const { tensor } = torch;
/** For arguments that the types refuse. */
const anything: any = assertClose;

/** The arguments in Python, and here. */
type Call = [python: string, ours: () => readonly unknown[]];

const float64 = { dtype: 'float64' } as const;
const int64 = { dtype: 'int64' } as const;
const loose = { rtol: 0, atol: 1e-3 };

const tensors: Call[] = [
  ['torch.tensor([1., 2.]), torch.tensor([1., 2.])', () => [tensor([1, 2]), tensor([1, 2])]],
  ['torch.tensor([1., 2.]), torch.tensor([1., 2.00001])', () => [tensor([1, 2]), tensor([1, 2.00001])]],
  ['torch.tensor([1., 2.]), torch.tensor([1., 2.001])', () => [tensor([1, 2]), tensor([1, 2.001])]],
  ['torch.tensor([1., 4., 5.]), torch.tensor([1., 2., 3.])', () => [tensor([1, 4, 5]), tensor([1, 2, 3])]],
  [
    'torch.arange(24.).view(2, 3, 4), torch.arange(24.).view(2, 3, 4).index_fill(2, torch.tensor([1]), 7)',
    () => {
      const t = torch.arange(24).to('float32').view(2, 3, 4);
      return [t, t.indexFill(2, tensor([1], int64), 7)];
    },
  ],
  ['torch.tensor(1.), torch.tensor(2.)', () => [tensor(1), tensor(2)]],
  ['torch.tensor(1.5), torch.tensor(0.)', () => [tensor(1.5), tensor(0)]],
  ['torch.tensor(3), torch.tensor(4)', () => [tensor(3, int64), tensor(4, int64)]],
  ['torch.tensor(True), torch.tensor(False)', () => [tensor(true), tensor(false)]],
  ['torch.tensor(False), torch.tensor(True)', () => [tensor(false), tensor(true)]],
  [
    'torch.tensor([True, False]), torch.tensor([True, True])',
    () => [tensor([true, false]), tensor([true, true])],
  ],
  [
    'torch.tensor([1 + 2j, 3j]), torch.tensor([1 + 2j, 4 + 7j])',
    () => [torch.complex(tensor([1, 0]), tensor([2, 3])), torch.complex(tensor([1, 4]), tensor([2, 7]))],
  ],
  [
    'torch.tensor(1 + 2j), torch.tensor(4 - 7j)',
    () => [torch.complex(tensor(1), tensor(2)), torch.complex(tensor(4), tensor(-7))],
  ],
  [
    'torch.tensor([1, 2, 300], dtype=torch.int16), torch.tensor([1, 5, 0], dtype=torch.int16)',
    () => [tensor([1, 2, 300], { dtype: 'int16' }), tensor([1, 5, 0], { dtype: 'int16' })],
  ],
  ['torch.tensor([2 ** 62]), torch.tensor([-1])', () => [tensor([2n ** 62n], int64), tensor([-1], int64)]],
  [
    'torch.tensor([1., float("nan")]), torch.tensor([1., float("nan")])',
    () => [tensor([1, Number.NaN]), tensor([1, Number.NaN])],
  ],
  [
    'torch.tensor([1., float("nan")]), torch.tensor([1., float("nan")]), equal_nan=True',
    () => [tensor([1, Number.NaN]), tensor([1, Number.NaN]), { equalNan: true }],
  ],
  ['torch.tensor(float("nan")), torch.tensor(float("nan"))', () => [tensor(Number.NaN), tensor(Number.NaN)]],
  [
    'torch.tensor([float("inf"), 1.]), torch.tensor([float("inf"), 3.])',
    () => [tensor([Infinity, 1]), tensor([Infinity, 3])],
  ],
  [
    'torch.tensor([float("inf"), 1.]), torch.tensor([-float("inf"), 3.])',
    () => [tensor([Infinity, 1]), tensor([-Infinity, 3])],
  ],
  [
    'torch.tensor([1.]), torch.tensor([1.0005]), rtol=0, atol=1e-3',
    () => [tensor([1]), tensor([1.0005]), loose],
  ],
  ['torch.tensor([1.]), torch.tensor([1.5]), rtol=0, atol=1e-3', () => [tensor([1]), tensor([1.5]), loose]],
  [
    'torch.tensor([1.]), torch.tensor([1.5]), rtol=0, atol=0',
    () => [tensor([1]), tensor([1.5]), { rtol: 0, atol: 0 }],
  ],
  ['torch.tensor([1.]), torch.tensor([1.5]), rtol=0', () => [tensor([1]), tensor([1.5]), { rtol: 0 }]],
  ['torch.tensor([1.]), torch.tensor([1.5]), atol=0', () => [tensor([1]), tensor([1.5]), { atol: 0 }]],
  ['torch.ones(2), torch.ones(3)', () => [torch.ones([2]), torch.ones([3])]],
  ['torch.ones(()), torch.ones(1)', () => [torch.ones([]), torch.ones([1])]],
  ['torch.ones(0, 3), torch.ones(0, 3)', () => [torch.ones([0, 3]), torch.ones([0, 3])]],
  ['torch.ones(2), torch.ones(2, dtype=torch.float64)', () => [torch.ones([2]), torch.ones([2], float64)]],
  [
    'torch.ones(2), torch.ones(2, dtype=torch.float64), check_dtype=False',
    () => [torch.ones([2]), torch.ones([2], float64), { checkDtype: false }],
  ],
  [
    'torch.ones(2), torch.full((2,), 1.01, dtype=torch.float64), check_dtype=False',
    () => [torch.ones([2]), torch.full([2], 1.01, float64), { checkDtype: false }],
  ],
  [
    'torch.ones(2), torch.tensor([1, 2], dtype=torch.uint16), check_dtype=False',
    () => [torch.ones([2]), tensor([1, 2], { dtype: 'uint16' }), { checkDtype: false }],
  ],
  [
    'torch.tensor([1, 3], dtype=torch.uint32), torch.tensor([1, 2], dtype=torch.uint32)',
    () => [tensor([1, 3], { dtype: 'uint32' }), tensor([1, 2], { dtype: 'uint32' })],
  ],
  [
    'torch.ones(2, 3), torch.ones(3, 2).t(), check_stride=True',
    () => [torch.ones([2, 3]), torch.ones([3, 2]).t(), { checkStride: true }],
  ],
  ['torch.ones(2, 3), torch.ones(3, 2).t()', () => [torch.ones([2, 3]), torch.ones([3, 2]).t()]],
  [
    'torch.ones(2, device="meta"), torch.ones(2)',
    () => [torch.ones([2], { device: 'meta' }), torch.ones([2])],
  ],
  [
    'torch.ones(2, device="meta"), torch.zeros(2), check_device=False',
    () => [torch.ones([2], { device: 'meta' }), torch.zeros([2]), { checkDevice: false }],
  ],
  [
    'torch.nn.Parameter(torch.ones(2)), torch.ones(2)',
    () => [new nn.Parameter(torch.ones([2])), torch.ones([2])],
  ],
  [
    'torch.nn.Parameter(torch.ones(2)), torch.ones(2), allow_subclasses=False',
    () => [new nn.Parameter(torch.ones([2])), torch.ones([2]), { allowSubclasses: false }],
  ],
  [
    'torch.nn.Parameter(torch.ones(2)), torch.tensor([1., 3.])',
    () => [new nn.Parameter(torch.ones([2])), tensor([1, 3])],
  ],
  ['torch.ones(2), 1.0', () => [torch.ones([2]), 1]],
  ['torch.ones(2), "a"', () => [torch.ones([2]), 'a']],
  ['torch.ones(2), [1.0, 1.0]', () => [torch.ones([2]), [1, 1]]],
  ['torch.ones(2), {"a": 1.0}', () => [torch.ones([2]), { a: 1 }]],
];

/** Tensors whose default tolerances are at stake: one is just inside of what is allowed, one outside. */
const tolerances: Call[] = ['float16', 'bfloat16', 'float32', 'float64', 'complex64', 'complex128'].flatMap(
  (dtype) =>
    [1.0000001, 1.000002, 1.0008, 1.002, 1.012, 1.03].map(
      (value): Call => [
        `torch.ones(1, dtype=torch.${dtype}), torch.full((1,), ${value}, dtype=torch.${dtype})`,
        () => [
          torch.ones([1], { dtype: dtype as 'float32' }),
          torch.full([1], value, { dtype: dtype as 'float32' }),
        ],
      ],
    ),
);

const float8: Call[] = [
  ['1, 2', () => [1, 2] as const],
  ['1, 1', () => [1, 1] as const],
].flatMap(([py, ours]) => {
  const make = () => (ours as () => readonly number[])();
  const of = (x: number) => tensor([[0, x]]).to('float8_e4m3fn');
  const [a, b] = (py as string).split(', ');
  const f8 = (x: string) => `torch.tensor([[0., ${x}.]]).to(torch.float8_e4m3fn)`;
  return [
    [`${f8(a!)}, ${f8(b!)}`, () => make().map(of)],
    [
      `[${f8(a!)}], [${f8(b!)}], rtol=1e-3, atol=0`,
      () => [[of(make()[0]!)], [of(make()[1]!)], { rtol: 1e-3, atol: 0 }],
    ],
  ] as Call[];
});

const eye = () => torch.eye(3);
const weighted = () => torch.eye(3).mul(tensor([1, 2, 5]));
const sparse: Call[] = [
  ['torch.eye(3).to_sparse(), torch.eye(3).to_sparse()', () => [eye().toSparse(), eye().toSparse()]],
  [
    'torch.eye(3).to_sparse(), (torch.eye(3) * torch.tensor([1., 2., 5.])).to_sparse()',
    () => [eye().toSparse(), weighted().toSparse()],
  ],
  [
    'torch.eye(3).to_sparse(), torch.ones(3, 3).to_sparse()',
    () => [eye().toSparse(), torch.ones([3, 3]).toSparse()],
  ],
  [
    'torch.eye(3).to_sparse(), torch.eye(3).flip(0).to_sparse()',
    () => [eye().toSparse(), eye().flip([0]).toSparse()],
  ],
  ['torch.eye(3).to_sparse(1), torch.eye(3).to_sparse()', () => [eye().toSparse(1), eye().toSparse()]],
  ['torch.eye(3).to_sparse(), torch.eye(3)', () => [eye().toSparse(), eye()]],
  [
    'torch.eye(3).to_sparse(), torch.eye(3), check_layout=False',
    () => [eye().toSparse(), eye(), { checkLayout: false }],
  ],
  [
    'torch.eye(3).to_sparse_csr(), torch.ones(3, 3), check_layout=False',
    () => [eye().toSparseCsr(), torch.ones([3, 3]), { checkLayout: false }],
  ],
  ...(['csr', 'csc', 'bsr', 'bsc'] as const).flatMap((format): Call[] => {
    const args = format.startsWith('b') ? [[1, 1]] : [];
    const py = format.startsWith('b') ? '(1, 1)' : '';
    const name = `toSparse${format[0]!.toUpperCase()}${format.slice(1)}`;
    const make = (t: Tensor) => (t as any)[name](...args);
    const to = (code: string) => `(${code}).to_sparse_${format}(${py})`;
    return [
      [`${to('torch.eye(3)')}, ${to('torch.eye(3)')}`, () => [make(eye()), make(eye())]],
      [
        `${to('torch.eye(3)')}, ${to('torch.eye(3) * torch.tensor([1., 2., 5.])')}`,
        () => [make(eye()), make(weighted())],
      ],
      [`${to('torch.eye(3)')}, ${to('torch.ones(3, 3)')}`, () => [make(eye()), make(torch.ones([3, 3]))]],
      [`${to('torch.eye(3)')}, ${to('torch.eye(3).flip(0)')}`, () => [make(eye()), make(eye().flip([0]))]],
      [
        `${to('torch.eye(3)')}, ${to('torch.tensor([[0., 0, 0], [1, 1, 1], [0, 0, 0]])')}`,
        () => [
          make(eye()),
          make(
            tensor([
              [0, 0, 0],
              [1, 1, 1],
              [0, 0, 0],
            ]),
          ),
        ],
      ],
    ];
  }),
];

const q = (values: number[], scale = 0.1) => torch.quantizePerTensor(tensor(values), scale, 0, 'qint8');
const pyQ = (values: string, scale = '0.1') =>
  `torch.quantize_per_tensor(torch.tensor(${values}), ${scale}, 0, torch.qint8)`;
const quantized: Call[] = [
  [`${pyQ('[1., 2.]')}, ${pyQ('[1., 2.]')}`, () => [q([1, 2]), q([1, 2])]],
  [`${pyQ('[1., 2.]')}, ${pyQ('[1., 3.]')}`, () => [q([1, 2]), q([1, 3])]],
  [`${pyQ('[1., 2.]')}, ${pyQ('[1., 2.]', '0.2')}`, () => [q([1, 2]), q([1, 2], 0.2)]],
  [`${pyQ('[1., 2.]')}, torch.tensor([1., 2.])`, () => [q([1, 2]), tensor([1, 2])]],
  [
    `${pyQ('[1., 2.]')}, torch.quantize_per_channel(torch.tensor([1., 2.]), torch.tensor([.1, .1]), torch.tensor([0, 0]), 0, torch.qint8)`,
    () => [
      q([1, 2]),
      torch.quantizePerChannel(tensor([1, 2]), tensor([0.1, 0.1]), tensor([0, 0], int64), 0, 'qint8'),
    ],
  ],
];

const others: Call[] = [
  ['1.5, 1.5', () => [1.5, 1.5]],
  ['1.0, 2.0', () => [1, 2]],
  ['1.0, 1.00000001', () => [1, 1.00000001]],
  ['1.0, 0.0', () => [1, 0]],
  ['float("nan"), float("nan")', () => [Number.NaN, Number.NaN]],
  ['float("nan"), float("nan"), equal_nan=True', () => [Number.NaN, Number.NaN, { equalNan: true }]],
  ['float("inf"), float("inf")', () => [Infinity, Infinity]],
  ['float("inf"), 1.0', () => [Infinity, 1]],
  ['1, 2', () => [1n, 2n]],
  ['10 ** 30, 10 ** 30 + 1', () => [10n ** 30n, 10n ** 30n + 1n]],
  ['7 ** 50, 3 ** 80', () => [7n ** 50n, 3n ** 80n]],
  ['3, 10 ** 22 + 7', () => [3n, 10n ** 22n + 7n]],
  ['1, 1.0', () => [1n, 1]],
  ['1, 1.0, check_dtype=False', () => [1n, 1, { checkDtype: false }]],
  ['1, 2.5, check_dtype=False', () => [1n, 2.5, { checkDtype: false }]],
  ['2, 1, rtol=1, atol=0', () => [2n, 1n, { rtol: 1, atol: 0 }]],
  ['5, 1, rtol=1, atol=0.5', () => [5n, 1n, { rtol: 1, atol: 0.5 }]],
  ['1 + 2j, 1 + 2.5j', () => [new torch.Complex(1, 2), new torch.Complex(1, 2.5)]],
  ['3 + 4j, 3 + 4j', () => [new torch.Complex(3, 4), new torch.Complex(3, 4)]],
  ['1j, 0j', () => [new torch.Complex(0, 1), new torch.Complex(0, 0)]],
  [
    'complex("nan"), complex("nan"), equal_nan=True',
    () => [new torch.Complex(Number.NaN, 0), new torch.Complex(Number.NaN, 0), { equalNan: true }],
  ],
  ['1 + 0j, 1.5, check_dtype=False', () => [new torch.Complex(1, 0), 1.5, { checkDtype: false }]],
  ['True, True', () => [true, true]],
  ['True, False', () => [true, false]],
  ['None, None', () => [null, null]],
  ['None, 1.0', () => [null, 1]],
  ['torch.ones(2), None', () => [torch.ones([2]), null]],
  ['None, "a"', () => [null, 'a']],
  ['"a", "a"', () => ['a', 'a']],
  ['{1}, {1}', () => [new Set([1]), new Set([1])]],
  ['[], []', () => [[], []]],
  ['[1.0], [1.0, 2.0]', () => [[1], [1, 2]]],
  [
    '[1.0, [2.0, 3.0]], [1.0, [2.0, 4.0]]',
    () => [
      [1, [2, 3]],
      [1, [2, 4]],
    ],
  ],
  [
    '[1.0, [2.0]], [1.0, [2.0, 4.0]]',
    () => [
      [1, [2]],
      [1, [2, 4]],
    ],
  ],
  ['[torch.ones(2)], [torch.zeros(2)]', () => [[torch.ones([2])], [torch.zeros([2])]]],
  [
    '{"a": 1.0, "b": [None]}, {"b": [None], "a": 1.0}',
    () => [
      { a: 1, b: [null] },
      { b: [undefined], a: 1 },
    ],
  ],
  [
    '{"b": 1.0, "a": [2.0]}, {"b": 2.0, "a": [3.0]}',
    () => [
      { b: 1, a: [2] },
      { b: 2, a: [3] },
    ],
  ],
  [
    '{"b": 1.0, "a": [2.0]}, {"b": 2.0, "c": 1.0, "d": 2.0}',
    () => [
      { b: 1, a: [2] },
      new Map([
        ['b', 2],
        ['d', 1],
        ['c', 2],
      ]),
    ],
  ],
  [
    '{1: 1.0, 10: 2.0, 9: 3.0}, {1: 1.0, 10: 2.5, 9: 3.5}',
    () => [
      new Map([
        [1, 1],
        [10, 2],
        [9, 3],
      ]),
      new Map([
        [1, 1],
        [10, 2.5],
        [9, 3.5],
      ]),
    ],
  ],
  [
    '{10: 1.0, 9: 1.0}, {}',
    () => [
      new Map([
        [10, 1],
        [9, 1],
      ]),
      {},
    ],
  ],
  ['{"a": 1.0}, [1.0]', () => [{ a: 1 }, [1]]],
  ['[1.0], 1.0', () => [[1], 1]],
  [
    '[{"it\'s": torch.ones(1)}], [{"it\'s": torch.ones(2)}]',
    () => [[{ "it's": torch.ones([1]) }], [{ "it's": torch.ones([2]) }]],
  ],
  ['[1.0], [1.0], rtol=1', () => [[1], [1], { rtol: 1 }]],
  [
    'torch.max(torch.ones(2, 2), 0), torch.max(torch.ones(2, 2), 0)',
    () => [torch.max(torch.ones([2, 2]), 0), torch.max(torch.ones([2, 2]), 0)],
  ],
  [
    'torch.max(torch.ones(2, 2), 0), [torch.ones(2), torch.ones(2)]',
    () => [torch.max(torch.ones([2, 2]), 0), [torch.ones([2]), torch.ones([2])]],
  ],
  ['1.0, 2.0, msg="apart"', () => [1, 2, { msg: 'apart' }]],
  ['[1.0], [2.0], msg=lambda text: f"<{text}>"', () => [[1], [2], { msg: (text: string) => `<${text}>` }]],
  ['[1.0], [2.0, 3.0], msg="not said"', () => [[1], [2, 3], { msg: 'not said' }]],
  ['1.0, "a", msg="not said"', () => [1, 'a', { msg: 'not said' }]],
];

const groups: Record<string, Call[]> = { tensors, tolerances, float8, sparse, quantized, others };

const classes: Record<string, new (...args: any[]) => Error> = {
  AssertionError,
  TypeError,
  ValueError: RangeError,
  RuntimeError: torch.TorchError,
};

describe('assertClose', () => {
  let theirs: Record<string, (null | [type: string, message: string])[]>;
  beforeAll(() => {
    vi.spyOn(process, 'emitWarning').mockImplementation(() => {});
    theirs = runPython(
      `
import warnings
warnings.simplefilter("ignore")
def call(code):
    try:
        eval(f"torch.testing.assert_close({code})")
    except Exception as error:
        return [type(error).__name__, str(error)]
result = {name: [call(code) for code in codes] for name, codes in input.items()}
`,
      Object.fromEntries(Object.entries(groups).map(([name, calls]) => [name, calls.map(([code]) => code)])),
    );
  });

  for (const [name, calls] of Object.entries(groups)) {
    describe(name, () => {
      calls.forEach(([code, ours], i) => {
        it(code, () => {
          const expected = theirs[name]![i]!;
          let thrown: unknown = null;
          try {
            anything(...ours());
          } catch (error) {
            thrown = error;
          }
          if (expected === null) expect(thrown).toBe(null);
          else {
            expect((thrown as Error | null)?.message).toBe(expected[1]);
            expect(thrown).toBeInstanceOf(classes[expected[0]]!);
          }
        });
      });
    });
  }

  it('has cases of both kinds in every group', () => {
    for (const results of Object.values(theirs)) {
      expect(new Set(results.map((result) => result === null))).toEqual(new Set([true, false]));
    }
  });

  it('compares typed arrays of one kind', () => {
    assertClose(new Float32Array([1, 2]), new Float32Array([1, 2.000001]));
    expect(() => assertClose(new Float32Array([1, 2]), new Float32Array([1, 3]))).toThrow(
      /Mismatched elements: 1 \/ 2 \(50.0%\)/,
    );
    expect(() => assertClose(new Float32Array([1]), new Float64Array([1]))).toThrow(
      "No comparison pair was able to handle inputs of type <class 'Float32Array'> and <class 'Float64Array'>.",
    );
    expect(() => assertClose(new Float32Array([1]), torch.ones([1]))).toThrow(TypeError);
  });

  it("takes a module's state, and leaves gradients alone", () => {
    torch.manualSeed(0);
    const [a, b] = [new nn.Linear(3, 2), new nn.Linear(3, 2)];
    expect(() => assertClose(a.stateDict(), b.stateDict())).toThrow(
      /The failure occurred for item \['bias'\]$/,
    );
    b.loadStateDict(a.stateDict());
    assertClose(a.stateDict(), b.stateDict());
    assertClose([...a.parameters()], [...b.parameters()]);
    expect(a.weight.grad).toBe(null);
  });

  it('begins the stack of its error with the caller', () => {
    try {
      assertClose(1, 2);
      expect.fail('it is close');
    } catch (error) {
      const [first] = (error as Error).stack!.split('\n').filter((line) => /^\s+at /.test(line));
      expect(first).toContain('assertClose.test.ts');
      expect((error as { code?: string }).code).toBe('ERR_ASSERTION');
    }
  });

  it('says what goes wrong in the comparison itself', () => {
    const gone = torch.ones([1]);
    gone.dispose();
    expect(() => assertClose(gone, torch.ones([1]))).toThrow(/disposed/);
  });

  it('takes a boolean for no number', () => {
    expect(() => assertClose(true, 1)).toThrow(
      "No comparison pair was able to handle inputs of type <class 'bool'> and <class 'float'>.",
    );
  });

  it('refuses what it cannot make sense of', () => {
    expect(() => anything(1)).toThrow("assertClose() missing 1 required positional argument: 'expected'");
    expect(() => anything(1, 2, 3)).toThrow(TypeError);
    expect(() => anything(1, 1, { tol: 1 })).toThrow(/unknown option 'tol'/);
    expect(() => anything(1, 1, { rtol: '1', atol: 0 })).toThrow(/a number for rtol/);
    expect(() => anything(1, 1, { equalNan: 1 })).toThrow(/a boolean for equalNan/);
    expect(() => anything(1, 1, { msg: 5 })).toThrow(/a string or a function for msg/);
    const round: unknown[] = [];
    round.push(round);
    expect(() => assertClose(round, round)).toThrow(/contains itself/);
  });
});
