/**
 * `x.get(...)` and `x.set(...)` against Python's `x[...]`, over random index expressions,
 * values and gradients.
 */
import { describe, expect, it } from 'vitest';
import torch from '../../src';
import type { Index } from '../../src/tensor/indexing';
import { PythonError, runPython, tensorToWire } from '../helpers/python';
import { type RandomSource, randomSource } from '../helpers/random';

/** One index in both languages. */
interface IndexPair {
  ours: Index;
  python: string;
}

const pyBound = (bound: number | null): string => (bound === null ? '' : String(bound));

function slicePair(random: RandomSource, size: number): IndexPair {
  const bound = (): number | null => (random.int(3) === 0 ? null : random.int(2 * size + 5) - size - 2);
  const [start, stop] = [bound(), bound()];
  const step = random.int(2) === 0 ? null : random.int(3) + 1;
  const text = `${pyBound(start)}:${pyBound(stop)}${step === null ? '' : `:${step}`}`;
  return { ours: random.int(2) === 0 ? text : torch.slice(start, stop, step), python: text };
}

function nested(shape: number[], element: () => number | boolean): any {
  if (shape.length === 0) return element();
  return Array.from({ length: shape[0]! }, () => nested(shape.slice(1), element));
}

const pyList = (value: any): string => {
  if (Array.isArray(value)) return `[${value.map(pyList).join(', ')}]`;
  return typeof value === 'boolean' ? (value ? 'True' : 'False') : String(value);
};

/**
 * An array or tensor of integers that index a dimension of `size`,
 * of a shape that broadcasts with the others.
 */
function integersPair(random: RandomSource, size: number): IndexPair {
  const data = nested(random.pick([[3], [1], [2, 3], [2, 1]]), () => random.int(2 * size) - size);
  if (random.int(2) === 0) return { ours: data, python: `torch.tensor(${pyList(data)})` };
  const dtype = random.pick(['int64', 'int32'] as const);
  return {
    ours: torch.tensor(data, { dtype }),
    python: `torch.tensor(${pyList(data)}, dtype=torch.${dtype})`,
  };
}

/** A mask over one or two dimensions with three elements set, so that it goes with the integers above. */
function maskPair(random: RandomSource, shape: number[]): IndexPair {
  const count = shape.reduce((a, b) => a * b, 1);
  const set = new Set<number>();
  while (set.size < Math.min(3, count)) set.add(random.int(count));
  let at = 0;
  const data = nested(shape, () => set.has(at++));
  const python = `torch.tensor(${pyList(data)})`;
  if (random.int(2) === 0) return { ours: data, python };
  return { ours: torch.tensor(data), python };
}

/** A random index expression for a tensor of this shape; about one in ten is an error. */
function expression(random: RandomSource, shape: readonly number[]): IndexPair[] {
  const pairs: IndexPair[] = [];
  let hasEllipsis = false;
  let dim = 0;
  while (dim < shape.length && random.int(12) !== 0) {
    const size = shape[dim]!;
    switch (random.int(14)) {
      case 0:
      case 1:
      case 2: {
        const index = random.int(20) === 0 ? size + random.int(3) : random.int(2 * size) - size;
        pairs.push({ ours: random.int(4) === 0 ? BigInt(index) : index, python: String(index) });
        dim++;
        break;
      }
      case 3:
      case 4:
      case 5:
        pairs.push(slicePair(random, size));
        dim++;
        break;
      case 6:
        pairs.push({ ours: null, python: 'None' });
        break;
      case 7:
        if (hasEllipsis) break;
        hasEllipsis = true;
        pairs.push({ ours: '...', python: '...' });
        dim += random.int(shape.length - dim + 1);
        break;
      case 8:
        pairs.push(random.int(2) === 0 ? { ours: true, python: 'True' } : { ours: false, python: 'False' });
        break;
      case 9:
      case 10:
      case 11:
        pairs.push(integersPair(random, size));
        dim++;
        break;
      case 12: {
        const rank = Math.min(random.int(2) + 1, shape.length - dim);
        pairs.push(maskPair(random, shape.slice(dim, dim + rank)));
        dim += rank;
        break;
      }
      default: {
        const index = random.int(size);
        pairs.push({ ours: torch.tensor(index, { dtype: 'int64' }), python: `torch.tensor(${index})` });
        dim++;
      }
    }
  }
  if (random.int(30) === 0) pairs.push({ ours: 0, python: '0' }, { ours: 0, python: '0' });
  return pairs;
}

const pyExpression = (pairs: IndexPair[]): string =>
  pairs.length === 0
    ? '()'
    : `(${pairs.map(({ python }) => (python.includes(':') ? pySlice(python) : python)).join(', ')},)`;

/** `1:3` as an expression. */
const pySlice = (text: string): string =>
  `slice(${[...text.split(':'), '', '']
    .slice(0, 3)
    .map((part) => part || 'None')
    .join(', ')})`;

const shapes = [[4], [3, 4], [2, 3, 4], [3, 1, 2, 4], [2, 2, 2, 2, 2], []];

interface Outcome {
  error?: string;
  value?: { dtype: string; shape: number[]; data: string };
  gradient?: { dtype: string; shape: number[]; data: string };
}

function attempt(body: () => Outcome): Outcome {
  try {
    return body();
  } catch (error) {
    return { error: (error as Error).message };
  }
}

const arange = (shape: number[]): any => {
  const count = shape.reduce((a, b) => a * b, 1);
  return torch.arange(count, { dtype: 'float32' }).reshape(shape);
};

const pyHelpers = `
import math
def arange(shape):
    return torch.arange(math.prod(shape), dtype=torch.float32).reshape(shape)
def attempt(body):
    try:
        return body()
    except Exception as e:
        return {"error": str(e)}
`;

describe('random index expressions', () => {
  const random = randomSource(7);
  const cases = Array.from({ length: 1500 }, () => {
    const shape = random.pick(shapes);
    return { shape, pairs: expression(random, shape) };
  });
  const sent = cases.map(({ shape, pairs }) => ({ shape, index: pyExpression(pairs) }));

  it('read what Python reads, with its gradients and its errors', () => {
    const expected: Outcome[] = runPython(
      `${pyHelpers}
def read(case):
    x = arange(case["shape"]).requires_grad_()
    y = x[eval(case["index"])]
    (y * y).sum().backward()
    return {"value": to_wire(y), "gradient": to_wire(x.grad)}
result = [attempt(lambda: read(case)) for case in input]
`,
      sent,
    );
    const errors = expected.filter((outcome) => outcome.error !== undefined).length;
    expect(errors).toBeGreaterThan(30);
    expect(errors).toBeLessThan(cases.length / 2);
    for (const [i, { shape, pairs }] of cases.entries()) {
      const got = attempt(() => {
        const x = arange(shape).requiresGrad_();
        const y = x.get(...pairs.map(({ ours }) => ours));
        y.mul(y).sum().backward();
        return { value: tensorToWire(y), gradient: tensorToWire(x.grad) };
      });
      const want = expected[i]!;
      expect(
        { error: got.error, value: got.value, gradient: got.gradient },
        `${shape} ${sent[i]!.index}`,
      ).toEqual({ error: want.error, value: want.value, gradient: want.gradient });
    }
  });

  it('write what Python writes, with its gradients and its errors', () => {
    const expected: Outcome[] = runPython(
      `${pyHelpers}
def write(case):
    source = arange(case["shape"]).requires_grad_()
    x = source * 2
    x[eval(case["index"])] = -7.5
    (x * x).sum().backward()
    return {"value": to_wire(x), "gradient": to_wire(source.grad)}
result = [attempt(lambda: write(case)) for case in input]
`,
      sent,
    );
    for (const [i, { shape, pairs }] of cases.entries()) {
      const got = attempt(() => {
        const source = arange(shape).requiresGrad_();
        const x = source.mul(2);
        x.set(
          pairs.map(({ ours }) => ours),
          -7.5,
        );
        x.mul(x).sum().backward();
        return { value: tensorToWire(x), gradient: tensorToWire(source.grad) };
      });
      const want = expected[i]!;
      expect(
        { error: got.error, value: got.value, gradient: got.gradient },
        `${shape} ${sent[i]!.index}`,
      ).toEqual({ error: want.error, value: want.value, gradient: want.gradient });
    }
  });

  it('write a tensor of the right shape, and its gradient', () => {
    const expected: Outcome[] = runPython(
      `${pyHelpers}
def write(case):
    x = arange(case["shape"])
    index = eval(case["index"])
    value = (x[index] * 0 + 3).clone().requires_grad_()
    y = x.clone()
    y[index] = value
    (y * y).sum().backward()
    return {"value": to_wire(y), "gradient": to_wire(value.grad)}
result = [attempt(lambda: write(case)) for case in input]
`,
      sent,
    );
    for (const [i, { shape, pairs }] of cases.entries()) {
      const got = attempt(() => {
        const x = arange(shape);
        const indices = pairs.map(({ ours }) => ours);
        const value = x
          .get(...indices)
          .mul(0)
          .add(3)
          .clone()
          .requiresGrad_();
        const y = x.clone();
        y.set(indices, value);
        y.mul(y).sum().backward();
        return { value: tensorToWire(y), gradient: tensorToWire(value.grad!) };
      });
      const want = expected[i]!;
      expect(
        { error: got.error, value: got.value, gradient: got.gradient },
        `${shape} ${sent[i]!.index}`,
      ).toEqual({ error: want.error, value: want.value, gradient: want.gradient });
    }
  });
});

/** The class and the text that Python raises, as the class we throw. */
function pythonError(code: string): { type: string; message: string } {
  try {
    runPython(code);
  } catch (error) {
    if (error instanceof PythonError) return { type: error.type, message: error.pyMessage };
    throw error;
  }
  throw new Error(`Python accepts ${code}`);
}

const classes: Record<string, string> = {
  IndexError: 'RangeError',
  ValueError: 'RangeError',
  TypeError: 'TypeError',
  RuntimeError: 'TorchError',
};

describe('errors', () => {
  const x = torch.arange(24, { dtype: 'float32' }).reshape(2, 3, 4);
  const integers = torch.arange(24).reshape(2, 3, 4);
  const define = 'x = torch.arange(24.).reshape(2, 3, 4)\nz = torch.arange(24).reshape(2, 3, 4)\n';

  it.each<[string, () => unknown]>([
    ['x[5]', () => x.get(5)],
    ['x[-3]', () => x.get(-3)],
    ['x[0, 0, 0, 0]', () => x.get(0, 0, 0, 0)],
    ['x[:, 5]', () => x.get(':', 5)],
    ['x[::0]', () => x.get('::0')],
    ['x[::-1]', () => x.get('::-1')],
    ['x[0, ::-2]', () => x.get(0, torch.slice(null, null, -2))],
    ['x[1.5]', () => x.get(1.5)],
    ['x[0, 1.5]', () => x.get(0, 1.5)],
    ['x[0.5:]', () => x.get(torch.slice(0.5, null))],
    ['x[1j]', () => x.get(new torch.Complex(0, 1) as any)],
    ['x[{}]', () => x.get({} as any)],
    ['x[2**62]', () => x.get(2 ** 62)],
    ['x[2**63]', () => x.get(2n ** 63n)],
    ['x[torch.tensor([5])]', () => x.get([5])],
    ['x[torch.tensor([True, False, True])]', () => x.get([true, false, true])],
    ['x[torch.tensor([0.5])]', () => x.get(torch.tensor([0.5]))],
    ['x[torch.tensor([0, 1, 1]), torch.tensor([0, 1])]', () => x.get([0, 1, 1], [0, 1])],
    ['x[[0, 1], [0, 1], [0, 1], [0, 1]]', () => x.get([0, 1], [0, 1], [0, 1], [0, 1])],
    ['torch.tensor(5.)[0]', () => torch.tensor(5).get(0)],
    ['torch.tensor(5.)[:]', () => torch.tensor(5).get(':')],
    ['x.__setitem__(5, 1)', () => x.set(5, 1)],
    ['x.__setitem__(0, torch.ones(5))', () => x.set(0, torch.ones([5]))],
    ['x.__setitem__([0, 1], torch.ones(7))', () => x.set([[0, 1]], torch.ones([7]))],
    ['x.__setitem__(0, 1j)', () => x.set(0, new torch.Complex(0, 1))],
    ['x.__setitem__(0, [1, 2])', () => x.set(0, [1, 2] as any)],
    ['x.__setitem__(0, None)', () => x.set(0, null as any)],
    ['x.__setitem__(0, "a")', () => x.set(0, 'a' as any)],
    ['z.__setitem__(0, "a")', () => integers.set(0, 'a' as any)],
    ['z.__setitem__(0, 1e30)', () => integers.set(0, 1e30)],
    ['z.__setitem__(0, 2**63)', () => integers.set(0, 2n ** 63n)],
    ['z.__setitem__([0], torch.ones(3, 4))', () => integers.set([[0]], torch.ones([3, 4]))],
    ['torch.eye(2).to_sparse().__setitem__(0, 1)', () => torch.eye(2).toSparse().set(0, 1)],
    [
      'torch.ones(2, requires_grad=True).__setitem__(0, 1)',
      () => torch.ones([2], { requiresGrad: true }).set(0, 1),
    ],
  ])('%s', (python, ours) => {
    const want = pythonError(define + python);
    let got: Error | undefined;
    try {
      ours();
    } catch (error) {
      got = error as Error;
    }
    // Python's text; a line of advice on dtypes may follow.
    const message = got?.message.replace(/\nNumbers make float32 tensors here: .*/, '');
    expect({ name: got?.name, message }).toEqual({
      name: classes[want.type],
      message: want.message,
    });
  });

  it('says what a string should have been', () => {
    for (const text of ['', '3', 'a', '1:b', '1:2:3:4', '1.5:']) {
      expect(() => x.get(text)).toThrow(TypeError);
      expect(() => x.get(text)).toThrow(
        `'${text}' is no index: expected a slice such as ':', '1:3' or '::2', or '...'`,
      );
    }
  });

  it('takes a list with more than integers in it as several indices, as Python does, which warns', () => {
    const codes = ['[[1], 2]', '[[0, 1], [1]]', '[1, [2]]', '[0, None]', '[..., 0]', '[[1.5], 2]'];
    const theirs = runPython(
      'import warnings\nwarnings.simplefilter("ignore")\nx = torch.arange(6).reshape(2, 3)\nresult = [x[eval(c)].tolist() for c in input]',
      codes,
    );
    const own = torch.arange(6).reshape(2, 3) as any;
    const lists = [[[1], 2], [[0, 1], [1]], [1, [2]], [0, null], ['...', 0], [[1.5], 2]]; // biome-ignore format: a table
    expect(lists.map((list) => own.get(list).tolist())).toEqual(theirs);
    expect(own.get([torch.tensor([0, 1], { dtype: 'int64' }), 1]).tolist()).toEqual([1, 4]);
    expect(own.get([0, 1]).shape).toEqual([2, 3]);
    // What can be an index tensor is one here.
    expect(
      own.get([
        [0, 1],
        [1, 0],
      ]).shape,
    ).toEqual([2, 2, 3]);
    expect(() => own.get([[1], 2], 0)).toThrow(new TypeError('not a sequence'));
  });

  it('names what no index can be', () => {
    expect(() => x.get(undefined as any)).toThrow(/valid indices \(got undefined\)/);
    expect(() => x.get((() => 0) as any)).toThrow(/valid indices \(got function\)/);
    expect(() => x.get(['a'] as any)).toThrow(/valid indices \(got str\)/);
    expect(() => (torch as any).slice()).toThrow('slice expected at least 1 argument, got 0');
  });
});

describe('assigned values', () => {
  it.each([
    ['float32', 0.1],
    ['float32', -0],
    ['float64', 0.1],
    ['float16', 1 / 3],
    ['int64', -1.7],
    ['uint8', -1],
    ['bool', 2],
    ['complex64', 2.5],
    ['int64', true],
    ['int64', 2n ** 62n],
  ] as const)('%s takes %s', (dtype, value) => {
    const x = torch.zeros([3], { dtype });
    x.set(1, value);
    const written =
      typeof value === 'number' && Object.is(value, -0) ? '-0.0' : value === true ? 'True' : value;
    const want = runPython(`
x = torch.zeros(3, dtype=torch.${dtype})
x[1] = ${written}
result = to_wire(x)`);
    expect(tensorToWire(x)).toEqual(want);
  });

  it('a Complex, a tensor of another dtype, a smaller tensor', () => {
    const z = torch.zeros([2], { dtype: 'complex64' });
    z.set(0, new torch.Complex(1, -2));
    expect(String(z)).toBe('tensor([1.-2.j, 0.+0.j])');
    const x = torch.zeros([2, 3]);
    x.set('...', torch.arange(3));
    expect(x.tolist()).toEqual([
      [0, 1, 2],
      [0, 1, 2],
    ]);
    x.set([':', 1], torch.tensor(9, { dtype: 'int64' }));
    expect(x.tolist()).toEqual([
      [0, 9, 2],
      [0, 9, 2],
    ]);
    expect(x.set(0, 1)).toBe(x);
  });
});

describe('views', () => {
  it('share memory where Python does', () => {
    const x = torch.zeros([3, 4]);
    x.get(1).fill_(1);
    x.get(':', '1:3').add_(10);
    x.get([2]).fill_(99);
    expect(x.tolist()).toEqual([
      [0, 10, 10, 0],
      [1, 11, 11, 1],
      [0, 10, 10, 0],
    ]);
    const all = x.get();
    expect(all === x).toBe(false);
    expect(all.dataPtr()).toBe(x.dataPtr());
  });

  it('take slices with tensors for bounds', () => {
    const x = torch.arange(5);
    expect(x.get(torch.slice(torch.tensor(1, { dtype: 'int64' }), 4n)).tolist()).toEqual([1, 2, 3]);
    expect(x.get(torch.slice(2)).tolist()).toEqual([0, 1]);
    expect(String(torch.slice(1, null, 2))).toBe('slice(1, None, 2)');
  });

  it('take many indices', () => {
    const ones = Array.from({ length: 60 }, () => null);
    expect(
      torch
        .ones([2])
        .get(...ones)
        .dim(),
    ).toBe(61);
    expect(
      torch
        .ones([2])
        .get(...ones, ...ones)
        .dim(),
    ).toBe(121);
  });
});
