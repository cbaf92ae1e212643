/** Max pooling, whose kernel is ours, against LibTorch's own, in Python: the same bits. */
import { describe, expect, it } from 'vitest';
import torch, { nn, type Tensor } from '../../../src/index';
import { bits, bothOf, dice, picker } from './shared';

const F = nn.functional;

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
  const pick = picker(roll);
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
import torch.nn.functional as F
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

  it('has the errors of LibTorch for arguments that a pass backward is called with alone', () => {
    const x = torch.randn([1, 2, 4, 4]);
    const [y, places] = F.maxPool2d(x, 2, { returnIndices: true });
    const backward = torch.ops.aten.max_pool2d_with_indices_backward as (...args: unknown[]) => Tensor;
    const asks = (name: string) => `${name} must either be a single int, or a tuple of two ints`;
    const half = 'pad should be at most half of effective kernel size';
    for (const [kernel, padding, dilation, text] of [
      [[], [0, 0], [1, 1], asks('kernel_size')],
      [[2, 2], [], [1, 1], asks('padding')],
      [[2, 2], [0, 0], [], 'dilation must be either a single int, or a tuple of two ints'],
      [[2, 2], [1, 1], [0, 0], half],
      [[2, 2], [2, 2], [1, 1], half],
    ] as const)
      expect(() => backward(y, x, kernel, [2, 2], padding, dilation, false, places)).toThrow(text);
    const none = torch.zeros([0, 3, 2, 12], { requiresGrad: true });
    F.maxPool2d(none, 2, { stride: 4, padding: 1, dilation: [3, 1] })
      .sum()
      .backward();
    expect(none.grad!.shape).toEqual([0, 3, 2, 12]);
  });

  it.each([4, -1])('refuses places outside of the input that a hook has put there: %d', (place) => {
    const x = torch.randn([2, 3, 8, 8], { requiresGrad: true });
    const swap = (saved: Tensor) => (saved.dtype === 'int64' ? saved.fill_(place * 16) : saved);
    const y = torch.autograd.graph.savedTensorsHooks(
      (saved) => saved,
      swap,
      () => F.maxPool2d(x, 2),
    );
    expect(() => y.sum().backward()).toThrow("an index lies outside of the input's planes of 64 elements");
    expect(x.grad).toBeNull();
  });

  it.each([1, 2])('has the bits of LibTorch, windows of all kinds, %d threads', (threads) => {
    const cases = poolingCases(400).filter(hasElements);
    const { ours, theirs } = bothOf(pooled, cases, threads, (given) => {
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
