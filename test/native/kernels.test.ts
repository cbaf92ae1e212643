/** The operators whose kernels are ours against LibTorch's own, in Python: the same bits. */
import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import torch, { nn, type Tensor } from '../../src/index';
import { runPython } from '../helpers/python';

const F = nn.functional;

/** Bytes of any tensor's elements, in the order of indices. */
const bits = (tensor: Tensor) =>
  Buffer.from(tensor.detach().contiguous().view([-1]).view(torch.uint8).tolist() as number[]).toString(
    'base64',
  );

interface PoolingCase {
  shape: number[];
  kernel: number | number[];
  stride: number | number[] | null;
  padding: number | number[];
  dilation: number | number[];
  ceil: boolean;
  /** How the input lies in memory, and what is strange in it. */
  layout: 'contiguous' | 'channelsLast' | 'transposed' | 'narrowed';
  values: 'normal' | 'few' | 'nan' | 'infinite' | 'float64';
}

/** Numbers that look random and are the same each time. */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Whether no window begins so far in front of the input that dilation leaves it none of its elements. */
const hasElements = ({ shape, kernel, padding, dilation, layout }: PoolingCase) =>
  [0, 1].every((i) => {
    const [k, p, d] = [kernel, padding, dilation].map((list) => (typeof list === 'number' ? list : list[i]!));
    const sizes = layout === 'transposed' ? shape.slice(-2).reverse() : shape.slice(-2);
    const size = sizes[i]! - (layout === 'narrowed' && i === 1 ? 1 : 0);
    return Array.from({ length: p! }, (_, at) => -p! + at).every(
      (start) => start + Math.ceil(-start / d!) * d! < Math.min(start + (k! - 1) * d! + 1, size),
    );
  });

function poolingCases(count: number): PoolingCase[] {
  const roll = dice(7);
  const pick = <T>(list: readonly T[]): T => list[roll(list.length)]!;
  return Array.from({ length: count }, () => {
    const sizes = () => [1 + roll(40), 1 + roll(40)];
    const [kh, kw] = [1 + roll(4), 1 + roll(4)];
    const kernel = roll(2) ? kh : [kh, kw];
    const smallest = typeof kernel === 'number' ? kernel : Math.min(...kernel);
    return {
      shape: roll(4) ? [1 + roll(3), 1 + roll(4), ...sizes()] : [1 + roll(5), ...sizes()],
      kernel,
      stride: pick([null, 1, 2, 3, [1, 2], [2, 1], [5, 4]]),
      padding: roll(2) ? 0 : roll(Math.floor(smallest / 2) + 1),
      dilation: pick([1, 1, 2, [1, 3]]),
      ceil: roll(2) === 0,
      layout: pick(['contiguous', 'contiguous', 'channelsLast', 'transposed', 'narrowed']),
      values: pick(['normal', 'few', 'nan', 'infinite', 'float64']),
    };
  });
}

const inputOf = (given: PoolingCase): Tensor => {
  let x = torch.randn(given.shape, given.values === 'float64' ? { dtype: torch.float64 } : {});
  if (given.values === 'few') x = x.round();
  if (given.values === 'nan') x = torch.where(x.gt(0.7), NaN, x);
  if (given.values === 'infinite') x = torch.where(x.gt(-0.5), -Infinity, x);
  if (given.layout === 'channelsLast' && x.dim() === 4)
    x = x.contiguous({ memoryFormat: torch.channelsLast });
  if (given.layout === 'transposed') x = x.transpose(-1, -2);
  if (given.layout === 'narrowed') x = x.get('...', '1:');
  return x.requiresGrad_();
};

const pooled = `
import base64, torch, torch.nn.functional as F
def bits(tensor):
    raw = tensor.detach().contiguous().view(torch.uint8).flatten()
    return base64.b64encode(bytes(raw.tolist())).decode()
def run(case):
    x = torch.randn(case["shape"], dtype=torch.float64 if case["values"] == "float64" else torch.float32)
    if case["values"] == "few": x = x.round()
    if case["values"] == "nan": x = torch.where(x > 0.7, float("nan"), x)
    if case["values"] == "infinite": x = torch.where(x > -0.5, float("-inf"), x)
    if case["layout"] == "channelsLast" and x.dim() == 4: x = x.contiguous(memory_format=torch.channels_last)
    if case["layout"] == "transposed": x = x.transpose(-1, -2)
    if case["layout"] == "narrowed": x = x[..., 1:]
    x.requires_grad_()
    try:
        out, places = F.max_pool2d(x, case["kernel"], case["stride"], case["padding"], case["dilation"], case["ceil"], True)
    except RuntimeError as error:
        return str(error)
    out.backward(torch.randn(out.shape, dtype=out.dtype))
    with torch.no_grad(): again = F.max_pool2d(x, case["kernel"], case["stride"], case["padding"], case["dilation"], case["ceil"])
    return [list(out.stride()), bits(out), bits(places), bits(x.grad), bits(again)]
torch.manual_seed(1)
result = [run(case) for case in input]
`;

describe('max_pool2d_with_indices', () => {
  it.each([1, 2, 3] as const)('gives no gradient to memory beside the input, %dd', (rank) => {
    const pool = { 1: F.maxPool1d, 2: F.maxPool2d, 3: F.maxPool3d }[rank];
    for (const dtype of ['float32', 'float64'] as const) {
      const x = torch.randn([1, 1, ...Array(rank).fill(2)], { dtype }).requiresGrad_();
      // Python gives −∞ here as well, and writes beyond the gradient in a pass backward.
      const empty = pool(x, 2, { stride: 1, padding: 1, dilation: 3 });
      expect(empty.tolist().flat(4)).toEqual([-Infinity]);
      expect(() => empty.sum().backward()).toThrow(
        'with kernel size 2, padding 1 and dilation 3 a window holds no element of the input',
      );
      pool(x, 2, { stride: 1, padding: 1 }).sum().backward();
      expect(x.grad!.sum().item()).toBe(3 ** rank);
    }
  });

  it.each([1, 2])('has the bits of LibTorch, windows of all kinds, %d threads', (threads) => {
    const cases = poolingCases(400).filter(hasElements);
    const theirs = runPython(pooled, cases, { threads }) as unknown[];
    torch.setNumThreads(threads);
    torch.manualSeed(1);
    const ours = cases.map((given) => {
      const x = inputOf(given);
      const { kernel, stride, padding, dilation, ceil } = given;
      const options = { stride: stride ?? undefined, padding, dilation, ceilMode: ceil };
      let found: readonly [Tensor, Tensor];
      try {
        found = F.maxPool2d(x, kernel, { ...options, returnIndices: true });
      } catch (error) {
        return (error as Error).message;
      }
      const [out, places] = found;
      out.backward(torch.randn(out.shape, { dtype: out.dtype }));
      const again = torch.noGrad(() => F.maxPool2d(x, kernel, options));
      return [out.stride(), bits(out), bits(places), bits(x.grad!), bits(again)];
    });
    cases.forEach((given, i) => {
      const [a, b] = [ours[i], theirs[i]];
      if (typeof b === 'string') expect(b, JSON.stringify(given)).toContain((a as string).slice(0, 60));
      else expect(a, JSON.stringify(given)).toEqual(b);
    });
    expect(ours.filter((one) => typeof one !== 'string').length).toBeGreaterThan(250);
  });
});

const drawn = `
import base64, torch, torch.nn.functional as F
def bits(tensor):
    return base64.b64encode(bytes(tensor.contiguous().view(torch.uint8).flatten().tolist())).decode()
torch.manual_seed(3)
own = torch.Generator().manual_seed(5)
result = []
for shape, p, before in input:
    torch.rand(before)
    result.append(bits(torch.empty(shape).bernoulli_(p)))
    result.append(bits(torch.empty(shape, memory_format=torch.channels_last if len(shape) == 4 else torch.contiguous_format).bernoulli_(p)))
    result.append(bits(torch.empty(shape).transpose(0, -1).bernoulli_(p)))
    result.append(bits(torch.empty(shape)[..., ::2].bernoulli_(p)))
    result.append(bits(torch.empty(shape).bernoulli_(p, generator=own)))
    result.append(bits(torch.empty(shape, dtype=torch.float64).bernoulli_(p)))
    result.append(bits(F.dropout(torch.ones(shape), p)))
    result.append(bits(F.alpha_dropout(torch.ones(shape), p, True)))
    result.append(bits(torch.randn(3)))
result += [bits(torch.get_rng_state()), bits(own.get_state())]
`;

describe('bernoulli_', () => {
  it("draws LibTorch's numbers and leaves the generator where LibTorch does", () => {
    const roll = dice(11);
    const shapes = () => [[1 + roll(3000)], [1 + roll(40), 1 + roll(40)], [2, 1 + roll(5), 1 + roll(20), 9]];
    const cases = [0, 1, 0.5, 0.25, 1 / 3, 0.9, 1e-9, 1 - 2 ** -53, 2 ** -53, 5e-324].flatMap((p) =>
      [...shapes(), ...shapes()].map((shape) => [shape, p, roll(4)] as const),
    );
    const theirs = runPython(drawn, cases) as string[];
    torch.manualSeed(3);
    const own = new torch.Generator().manualSeed(5);
    const ours: string[] = [];
    for (const [shape, p, before] of cases) {
      torch.rand(before);
      const memoryFormat = shape.length === 4 ? torch.channelsLast : torch.contiguousFormat;
      ours.push(
        bits(torch.empty(shape).bernoulli_(p)),
        bits(torch.empty(shape, { memoryFormat }).bernoulli_(p)),
        bits(torch.empty(shape).transpose(0, -1).bernoulli_(p)),
        bits(torch.empty(shape).get('...', '::2').bernoulli_(p)),
        bits(torch.empty(shape).bernoulli_(p, { generator: own })),
        bits(torch.empty(shape, { dtype: torch.float64 }).bernoulli_(p)),
        bits(F.dropout(torch.ones(shape), p)),
        bits(F.alphaDropout(torch.ones(shape), p, true)),
        bits(torch.randn(3)),
      );
    }
    ours.push(bits(torch.getRngState()), bits(own.getState()));
    expect(ours).toEqual(theirs);
  });

  it('refuses what LibTorch refuses, and draws nothing then', () => {
    torch.manualSeed(1);
    const before = bits(torch.getRngState());
    expect(() => torch.empty(1000).bernoulli_(1.5)).toThrow(
      'bernoulli_ expects p to be in [0, 1], but got p=1.5',
    );
    expect(() => torch.empty(1000).bernoulli_(NaN)).toThrow('bernoulli_ expects p to be in [0, 1]');
    expect(() => torch.empty(1).expand(1000).bernoulli_(0.5)).toThrow('unsupported operation');
    expect(bits(torch.getRngState())).toBe(before);
  });
});

interface ArithmeticCase {
  left: OperandCase;
  /** A number stands beside the tensor where this is one. */
  right: OperandCase | number;
}

interface OperandCase {
  shape: number[];
  layout: 'contiguous' | 'channelsLast' | 'transposed' | 'narrowed' | 'repeated' | 'oddStrides';
  dtype: 'float32' | 'float64' | 'int64';
}

/** Elements in which any two of the strange ones meet. */
const strange = [0, -0, 1, -1.5, NaN, Infinity, -Infinity, 1e-45, 3.4e38, 1e-30, 7, 16777217];

function arithmeticCases(count: number): ArithmeticCase[] {
  const roll = dice(23);
  const pick = <T>(list: readonly T[]): T => list[roll(list.length)]!;
  const operand = (shape: number[]): OperandCase => ({
    shape,
    layout: pick([
      'contiguous',
      'contiguous',
      'channelsLast',
      'transposed',
      'narrowed',
      'repeated',
      'oddStrides',
    ]),
    dtype: pick(['float32', 'float32', 'float32', 'float64', 'int64']),
  });
  const shapes = [
    [],
    [1],
    [7],
    [3, 5],
    [1, 9],
    [4, 1],
    [2, 3, 4, 5],
    [2, 1, 3, 3],
    [1, 1, 4, 1],
    [0, 3],
    [40, 60],
  ];
  return Array.from({ length: count }, () => {
    const shape = pick(shapes);
    const other = pick([shape, shape, [], [1], shape.slice(1), shape.map((n, i) => (i === 0 ? 1 : n))]);
    return {
      left: operand(shape),
      right: roll(3) ? operand(other) : pick([2, -0.0, 0, 0.1, 1 / 3, -7, 1e300, 2 ** 53 - 1, NaN, Infinity]),
    };
  });
}

/** An operand whose elements are the strange ones, from the `start`-th on. */
function operandOf({ shape, layout, dtype }: OperandCase, start: number): Tensor {
  const count = shape.reduce((a, b) => a * b, 1);
  const numbers = Array.from({ length: count }, (_, i) => strange[(start + i * 5) % strange.length]!);
  const finite = numbers.map((n) => (Number.isFinite(n) ? Math.trunc(Math.min(Math.max(n, -9), 9)) : 3));
  let x = torch.tensor(dtype === 'int64' ? finite : numbers, { dtype }).reshape(shape);
  if (layout === 'channelsLast' && x.dim() === 4) x = x.contiguous({ memoryFormat: torch.channelsLast });
  if (layout === 'transposed' && x.dim() > 1) x = x.transpose(0, -1).contiguous().transpose(0, -1);
  if (layout === 'narrowed' && x.dim() > 0) x = torch.cat([x, x], -1).narrow(-1, 0, shape.at(-1)!);
  if (layout === 'repeated' && x.dim() > 0 && x.numel() > 0) x = x.narrow(0, 0, 1).expand(shape);
  if (layout === 'oddStrides' && x.dim() === 4)
    x = x.asStrided(
      x.shape,
      x.stride().map((stride, i) => (x.size(i) === 1 ? 1 : stride)),
    );
  return x;
}

const names = ['add', 'sub', 'mul', 'div', 'add_', 'sub_', 'mul_', 'div_'] as const;

const computed = `
import base64, math, torch
def told(f):
    try: x = f()
    except Exception: return "error"
    raw = x.detach().contiguous().view(-1).view(torch.uint8) if x.numel() else torch.zeros(0, dtype=torch.uint8)
    return [str(x.dtype)[6:], list(x.shape), list(x.stride()), base64.b64encode(bytes(raw.tolist())).decode()]
strange = [0.0, -0.0, 1, -1.5, math.nan, math.inf, -math.inf, 1e-45, 3.4e38, 1e-30, 7, 16777217]
def operand(given, start):
    shape, layout, dtype = given["shape"], given["layout"], getattr(torch, given["dtype"])
    numbers = [strange[(start + i * 5) % len(strange)] for i in range(math.prod(shape))]
    finite = [math.trunc(min(max(n, -9), 9)) if math.isfinite(n) else 3 for n in numbers]
    x = torch.tensor(finite if dtype == torch.int64 else numbers, dtype=dtype).reshape(shape)
    if layout == "channelsLast" and x.dim() == 4: x = x.contiguous(memory_format=torch.channels_last)
    if layout == "transposed" and x.dim() > 1: x = x.transpose(0, -1).contiguous().transpose(0, -1)
    if layout == "narrowed" and x.dim() > 0: x = torch.cat([x, x], -1).narrow(-1, 0, shape[-1])
    if layout == "repeated" and x.dim() > 0 and x.numel() > 0: x = x.narrow(0, 0, 1).expand(shape)
    if layout == "oddStrides" and x.dim() == 4:
        x = x.as_strided(x.shape, [1 if x.size(i) == 1 else stride for i, stride in enumerate(x.stride())])
    return x
def run(case, at):
    left = lambda: operand(case["left"], at)
    number = not isinstance(case["right"], dict)
    right = lambda: case["right"] if number else operand(case["right"], at + 3)
    def called(name, *more):
        def f():
            x = left()
            if name.endswith("_") and case["left"]["layout"] not in ("repeated",): x = x.clone()
            return getattr(x, name)(right(), *more)
        return told(f)
    result = [called(name) for name in ${JSON.stringify(names)}]
    result.append(told(lambda: left().add(right(), alpha=2)))
    result.append(told(lambda: left().relu()))
    result.append(told(lambda: left().mean()))
    result.append(told(lambda: left().mean(-1)))
    result.append(told(lambda: left().mean(0, keepdim=True)))
    def through():
        x = left().requires_grad_()
        y = (x.relu() * 3).mean()
        y.backward()
        return x.grad
    result.append(told(through))
    def overlapping():
        x = left().clone()
        x.narrow(0, 1, x.size(0) - 1).add_(x.narrow(0, 0, x.size(0) - 1))
        return x
    result.append(told(overlapping))
    result.append(told(lambda: (lambda x: x.mul_(x))(left().clone())))
    return result
result = [run(case, at) for at, case in enumerate(input)]
`;

describe('arithmetic on a few floats', () => {
  const told = (make: () => Tensor) => {
    try {
      const x = make();
      return [x.dtype, [...x.shape], x.stride(), x.numel() ? bits(x) : ''];
    } catch {
      return 'error';
    }
  };

  it("has LibTorch's bits, dtypes and strides", () => {
    const cases = arithmeticCases(600);
    const theirs = runPython(computed, cases) as unknown[][];
    const seen = new Set<string>();
    cases.forEach((given, at) => {
      const left = () => operandOf(given.left, at);
      const right = () => (typeof given.right === 'number' ? given.right : operandOf(given.right, at + 3));
      const called = (name: (typeof names)[number]) =>
        told(() => {
          const x = left();
          return (name.endsWith('_') && given.left.layout !== 'repeated' ? x.clone() : x)[name](right());
        });
      const ours = [
        ...names.map(called),
        told(() => left().add(right(), { alpha: 2 })),
        told(() => left().relu()),
        told(() => left().mean()),
        told(() => left().mean(-1)),
        told(() => left().mean(0, { keepdim: true })),
        told(() => {
          const x = left().requiresGrad_();
          x.relu().mul(3).mean().backward();
          return x.grad!;
        }),
        told(() => {
          const x = left().clone();
          x.narrow(0, 1, x.size(0) - 1).add_(x.narrow(0, 0, x.size(0) - 1));
          return x;
        }),
        told(() => {
          const x = left().clone();
          return x.mul_(x);
        }),
      ];
      ours.forEach((one, i) => {
        expect(one, `${JSON.stringify(given)}, ${i}`).toEqual(theirs[at]![i]);
        if (one !== 'error') seen.add(`${i}`);
      });
    });
    expect(seen.size).toBe(16);
  });
});

it('LibTorch still warns of a kernel that a script puts in the place of another', () => {
  const told = spawnSync(
    process.execPath,
    [
      ...['--import', 'tsx', '-e'],
      "const { default: torch } = require('./src'); const lib = new torch.library.Library('aten', 'IMPL');" +
        "lib.impl('neg', (x) => x, { dispatchKey: 'CPU' });",
    ],
    { encoding: 'utf8' },
  );
  expect(told.stderr).toContain('Overriding a previously registered kernel');
  expect(told.stderr.match(/Overriding/g)).toHaveLength(1);
  expect(told.stderr).toContain('aten::neg');
});
