/** Operators that run on one thread where elements are few: the bits of Python with as many threads. */
import { describe, expect, it } from 'vitest';
import torch, { type Tensor } from '../../../src/index';
import { bits, bothOf, dice, picker } from './shared';

const F = torch.nn.functional;

interface Case {
  op: keyof typeof ours;
  shape: number[];
  dtype: 'float32' | 'float64' | 'bfloat16';
  isTransposed: boolean;
  isInPlace: boolean;
}

const functions = ['cos', 'erf', 'exp', 'expm1', 'log', 'log1p', 'sin', 'sqrt', 'tanh'] as const;

const ours = {
  ...(Object.fromEntries(functions.map((name) => [name, (x: Tensor) => x[name]()])) as Record<
    (typeof functions)[number],
    (x: Tensor) => Tensor
  >),
  softmaxFirst: (x: Tensor) => F.softmax(x, 0),
  softmaxLast: (x: Tensor) => F.softmax(x, -1),
  logSoftmaxFirst: (x: Tensor) => F.logSoftmax(x, 0),
  logSoftmaxLast: (x: Tensor) => F.logSoftmax(x, -1),
  gelu: (x: Tensor) => F.gelu(x),
  geluTanh: (x: Tensor) => F.gelu(x, { approximate: 'tanh' }),
  layerNorm: (x: Tensor) => F.layerNorm(x, [x.shape.at(-1)!]),
  avgPool: (x: Tensor) => F.avgPool2d(x.reshape(1, 1, x.shape[0]!, -1), 2),
};

const program = `
import torch.nn.functional as F
theirs = {
    "softmaxFirst": lambda x: F.softmax(x, 0), "softmaxLast": lambda x: F.softmax(x, -1),
    "logSoftmaxFirst": lambda x: F.log_softmax(x, 0), "logSoftmaxLast": lambda x: F.log_softmax(x, -1),
    "gelu": lambda x: F.gelu(x), "geluTanh": lambda x: F.gelu(x, approximate="tanh"),
    "layerNorm": lambda x: F.layer_norm(x, [x.shape[-1]]),
    "avgPool": lambda x: F.avg_pool2d(x.reshape(1, 1, x.shape[0], -1), 2),
}
def run(case):
    x = (torch.rand(case["shape"], dtype=torch.float64) * 2 + 0.05).to(getattr(torch, case["dtype"]))
    if case["isTransposed"]: x = x.transpose(0, -1)
    if case["isInPlace"]: return [bits(getattr(x, case["op"] + "_")()), ""]
    x.requires_grad_()
    y = theirs.get(case["op"], lambda x: getattr(x, case["op"])())(x)
    (y * torch.linspace(-1, 1, y.numel(), dtype=y.dtype).view(y.shape)).sum().backward()
    return [bits(y), bits(x.grad)]
`;

function run({ op, shape, dtype, isTransposed, isInPlace }: Case): unknown {
  let x = torch.rand(shape, { dtype: 'float64' }).mul(2).add(0.05).to(dtype);
  if (isTransposed) x = x.transpose(0, -1);
  if (isInPlace) return [bits((x as never as Record<string, () => Tensor>)[`${op}_`]!()), ''];
  x.requiresGrad_();
  const y = ours[op](x);
  y.mul(torch.linspace(-1, 1, y.numel(), { dtype: y.dtype }).view(y.shape))
    .sum()
    .backward();
  return [bits(y), bits(x.grad!)];
}

const roll = dice(404);
const pick = picker(roll);
const shapes = [
  [4, 6],
  [2, 8],
  [7, 33],
  [16, 150],
  [3, 5, 40],
  [64, 64],
  [90, 91],
  [91, 91],
  [2, 4096],
  [150, 200],
];

describe('operators on few elements', () => {
  it.each([1, 2, 3])('give the bits and gradients of Python with %i threads', (threads) => {
    const cases = Array.from({ length: 240 }, (): Case => {
      const op = pick(Object.keys(ours) as Case['op'][]);
      const isInPlace = ['exp', 'log', 'sqrt', 'tanh'].includes(op) && roll(2) === 0;
      const dtype = pick(['float32', 'float32', 'float64', 'bfloat16'] as const);
      return { op, shape: pick(shapes), dtype, isTransposed: roll(3) === 0, isInPlace };
    });
    const { ours: own, theirs } = bothOf(program, cases, threads, run);
    const different = cases.filter((_, i) => JSON.stringify(own[i]) !== JSON.stringify(theirs[i]));
    expect(different).toEqual([]);
  });

  it('leaves the number of threads as it was, also after an error', () => {
    torch.setNumThreads(2);
    torch.rand([10]).exp();
    expect(() => F.logSoftmax(torch.rand([2, 2]), 5)).toThrow('Dimension out of range');
    expect(() => F.avgPool2d(torch.rand([2, 2]), 2)).toThrow('Dimension out of range');
    expect(torch.getNumThreads()).toBe(2);
  });
});
