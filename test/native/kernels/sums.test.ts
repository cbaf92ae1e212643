/** Sums of few floats, and a few zeros, whose kernels are ours, against LibTorch's own, in Python. */
import { expect, it } from 'vitest';
import torch, { type DType, type Tensor } from '../../../src/index';
import { runPython } from '../../helpers/python';
import { bits, bothOf, dice, picker } from './shared';

interface SumCase {
  shape: number[];
  /** Which dimensions, as Python's `sum` takes them; null for all. */
  dim: number | number[] | null;
  keepdim: boolean;
  values: 'normal' | 'negative zeros' | 'nan' | 'infinite' | 'tiny' | 'float64' | 'half';
  layout: 'contiguous' | 'transposed' | 'narrowed' | 'expanded';
}

function sumCases(count: number): SumCase[] {
  const roll = dice(5);
  const pick = picker(roll);
  return Array.from({ length: count }, () => {
    const dims = roll(5);
    const shape = Array.from({ length: dims }, () =>
      pick([1, 2, 3, roll(9), roll(40), roll(dims > 2 ? 9 : 700)]),
    );
    return {
      shape,
      dim:
        dims === 0
          ? null
          : pick([null, null, -1, -1, dims - 1, 0, 0, roll(dims), [dims - 1], [0], [], [0, -1]]),
      keepdim: roll(2) > 0,
      values: pick([
        'normal',
        'normal',
        'normal',
        'negative zeros',
        'nan',
        'infinite',
        'tiny',
        'float64',
        'half',
      ]),
      layout: pick(['contiguous', 'contiguous', 'contiguous', 'transposed', 'narrowed', 'expanded']),
    };
  });
}

const dtypes: Partial<Record<SumCase['values'], DType>> = { float64: torch.float64, half: torch.float16 };

function inputOf({ shape, values, layout }: SumCase): Tensor {
  let x = torch.randn(shape).to(dtypes[values] ?? torch.float32);
  if (values === 'negative zeros') x = x.mul(0).abs().neg();
  if (values === 'nan') x = torch.where(x.gt(2), NaN, x);
  if (values === 'infinite') x = torch.where(x.gt(2), Infinity, x);
  if (values === 'tiny') x = x.mul(1e-40);
  if (layout === 'transposed' && x.dim() > 1) x = x.transpose(0, -1);
  if (layout === 'narrowed' && x.dim() > 0 && x.size(-1) > 1) x = x.narrow(-1, 1, x.size(-1) - 1);
  if (layout === 'expanded' && x.dim() > 0 && x.size(0) === 1) x = x.expand(3, ...shape.slice(1));
  return x;
}

const summed = `
def run(case):
    shape, values, layout = case["shape"], case["values"], case["layout"]
    x = torch.randn(shape).to({"float64": torch.float64, "half": torch.float16}.get(values, torch.float32))
    if values == "negative zeros": x = x.mul(0).abs().neg()
    if values == "nan": x = torch.where(x > 2, float("nan"), x)
    if values == "infinite": x = torch.where(x > 2, float("inf"), x)
    if values == "tiny": x = x.mul(1e-40)
    if layout == "transposed" and x.dim() > 1: x = x.transpose(0, -1)
    if layout == "narrowed" and x.dim() > 0 and x.size(-1) > 1: x = x.narrow(-1, 1, x.size(-1) - 1)
    if layout == "expanded" and x.dim() > 0 and x.size(0) == 1: x = x.expand(3, *shape[1:])
    try:
        found = [x.sum(), x.mean()] if case["dim"] is None else [f(case["dim"], case["keepdim"]) for f in (x.sum, x.mean)]
    except (RuntimeError, IndexError) as error:
        return str(error)
    return [[list(one.shape), list(one.stride()), bits(one)] for one in found]
`;

it.each([1, 2])('sums and means have the bits of LibTorch, %d threads', (threads) => {
  const cases = sumCases(2000);
  const { ours, theirs } = bothOf(summed, cases, threads, (given) => {
    const x = inputOf(given);
    try {
      const { dim, keepdim } = given;
      const found = dim === null ? [x.sum(), x.mean()] : [x.sum(dim, keepdim), x.mean(dim, keepdim)];
      return found.map((one) => [one.shape, one.stride(), bits(one)]);
    } catch (error) {
      return (error as Error).message;
    }
  });
  for (const [i, given] of cases.entries()) expect(ours[i], JSON.stringify(given)).toEqual(theirs[i]);
});

it('each number of elements is summed with the bits of LibTorch', () => {
  const lengths = Array.from({ length: 2060 }, (_, i) => i);
  const theirs = runPython(
    `torch.manual_seed(3)
x = torch.randn(3, 2060)
y = torch.randn(2060 * 7)
def columns(n, width): return y[:n * width].view(n, width).sum(0).tolist()
result = [[x[0, :n].sum().item(), *x[:, :n].contiguous().sum(1).tolist(), *columns(n, 7), *columns(3, n), *columns(19, n)] if n < 700 else [x[0, :n].sum().item(), *x[:, :n].contiguous().sum(1).tolist()] for n in input]`,
    lengths,
  );
  torch.manualSeed(3);
  const x = torch.randn([3, 2060]);
  const y = torch.randn([2060 * 7]);
  const columns = (rows: number, width: number) =>
    y
      .narrow(0, 0, rows * width)
      .view([rows, width])
      .sum(0)
      .tolist() as number[];
  const ours = lengths.map((n) => {
    const part = x.get(':', `:${n}`).contiguous();
    const rows = [x.get(0, `:${n}`).sum().item(), ...part.sum(1).tolist()];
    return n < 700 ? [...rows, ...columns(n, 7), ...columns(3, n), ...columns(19, n)] : rows;
  });
  expect(ours).toEqual(theirs);
});

it('sums have gradients, second ones too, and forward ones', () => {
  const x = torch.randn([3, 4]).requiresGrad_();
  const first = torch.autograd.grad(x.pow(3).sum(1).pow(2).sum(), [x], { createGraph: true })[0]!;
  first.sum().backward();
  const theirs = runPython(
    `x = torch.tensor(input, requires_grad=True)
(first,) = torch.autograd.grad(x.pow(3).sum(1).pow(2).sum(), [x], create_graph=True)
first.sum().backward()
result = [first.tolist(), x.grad.tolist(), torch.func.jvp(lambda x: x.sum(1), (x,), (x,))[1].tolist(), torch.func.vmap(torch.sum)(x).tolist()]`,
    x.tolist(),
  );
  const tangent = torch.func.jvp((v: Tensor) => v.sum(1), [x], [x])[1] as Tensor;
  const batched = torch.func.vmap((v: Tensor) => v.sum())(x) as Tensor;
  expect([first.tolist(), x.grad!.tolist(), tangent.tolist(), batched.tolist()]).toEqual(theirs);
});

it('zeros are zeros of each dtype and size', () => {
  const shapes = [[], [0], [1], [3, 5], [2048], [2049], [0, 7], [1, 1, 1, 1, 9]];
  const names = ['float32', 'float64', 'float16', 'bfloat16', 'int64', 'int8', 'uint8', 'bool', 'complex64'];
  const theirs = runPython(
    `result = [[[list(z.shape), list(z.stride()), str(z.dtype), z.count_nonzero().item(), z.numel()]
  for z in [torch.zeros(shape, dtype=getattr(torch, name))]] for shape in input[0] for name in input[1]]`,
    [shapes, names],
  );
  const ours = shapes.flatMap((shape) =>
    names.map((name) => {
      const z = torch.zeros(shape, { dtype: name as 'float32' });
      return [[z.shape, z.stride(), `torch.${z.dtype}`, z.countNonzero().item(), z.numel()]];
    }),
  );
  expect(ours).toEqual(theirs);
  expect(() => torch.zeros([-1])).toThrow('zeros: Dimension size must be non-negative');
  torch.setDefaultDtype('float64');
  expect(torch.zeros([2]).dtype).toBe('float64');
  torch.setDefaultDtype('float32');
  expect(torch.zeros([2], { device: 'meta' }).device).toBe('meta');
  expect(torch.zeros([2, 2], { layout: 'sparse_coo' as never }).layout).toBe('sparse_coo');
});
