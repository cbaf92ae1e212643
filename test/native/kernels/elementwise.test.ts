/** Arithmetic on a few floats, whose kernels are ours, against LibTorch's own, in Python: the same bits. */
import { describe, expect, it } from 'vitest';
import torch, { type Tensor } from '../../../src/index';
import { runPython } from '../../helpers/python';
import { bits, dice, picker } from './shared';

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
  const pick = picker(roll);
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

const { mseLoss } = torch.nn.functional;
const reductions = ['mean', 'sum', 'none'] as const;
const names = ['add', 'sub', 'mul', 'div', 'add_', 'sub_', 'mul_', 'div_'] as const;

const computed = `
import base64, math, torch, warnings
from torch.nn import functional as F
warnings.simplefilter('ignore')
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
    def beside():
        y = torch.full_like(left(), case["right"]) if number else right()
        return y.expand(left().shape) # other shapes warn each time
    for reduction in ("mean", "sum", "none"):
        result.append(told(lambda: F.mse_loss(left(), beside(), reduction=reduction)))
    def error(reduction, of):
        x, y = left().requires_grad_(), beside().requires_grad_()
        F.mse_loss(x, y, reduction=reduction).mul(1.5).sum().backward()
        return (x, y)[of].grad
    for reduction in ("mean", "sum", "none"):
        for of in (0, 1): result.append(told(lambda: error(reduction, of)))
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
      const beside = () => {
        const y = typeof given.right === 'number' ? torch.fullLike(left(), given.right) : (right() as Tensor);
        return y.expand(left().shape);
      };
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
        ...reductions.map((reduction) => told(() => mseLoss(left(), beside(), { reduction }))),
        ...reductions.flatMap((reduction) =>
          [0, 1].map((of) =>
            told(() => {
              const ends = [left().requiresGrad_(), beside().requiresGrad_()] as const;
              mseLoss(...ends, { reduction })
                .mul(1.5)
                .sum()
                .backward();
              return ends[of]!.grad!;
            }),
          ),
        ),
      ];
      ours.forEach((one, i) => {
        expect(one, `${JSON.stringify(given)}, ${i}`).toEqual(theirs[at]![i]);
        if (one !== 'error') seen.add(`${i}`);
      });
    });
    expect(seen.size).toBe(25);
  });
});
