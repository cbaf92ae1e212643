/** Batch normalisation in training, whose sums are ours, against LibTorch's own, in Python: the same bits. */
import { expect, it } from 'vitest';
import torch, { nn, type Tensor } from '../../../src/index';
import { runPython } from '../../helpers/python';
import { bits, bothOf, dice, picker } from './shared';

interface NormCase {
  shape: number[];
  layout: 'contiguous' | 'channelsLast' | 'transposed' | 'narrowed';
  values: 'normal' | 'shifted' | 'constant' | 'nan' | 'infinite' | 'both' | 'float64' | 'half';
  /** What is there beside the input: weight, bias, running mean, running variance. */
  has: boolean[];
  training: boolean;
  momentum: number;
  eps: number;
}

function normCases(count: number): NormCase[] {
  const roll = dice(11);
  const pick = picker(roll);
  return Array.from({ length: count }, () => {
    const dims = pick([0, 1, 1, 2, 2, 2, 3]);
    const affine = roll(4) > 0;
    const training = roll(6) > 0;
    const kept = !training || roll(4) > 0;
    return {
      shape: [
        1 + roll(5),
        1 + roll(27),
        ...Array.from({ length: dims }, () => 1 + roll(dims === 1 ? 90 : 12)),
      ],
      layout: pick([
        'contiguous',
        'contiguous',
        'contiguous',
        'channelsLast',
        'transposed',
        'narrowed',
      ] as const),
      values: pick([
        ...(['normal', 'normal', 'shifted', 'shifted', 'constant', 'nan', 'infinite', 'both'] as const),
        ...(['float64', 'half'] as const),
      ] as const),
      has: [affine && roll(9) > 0, affine && roll(9) > 0, kept, kept],
      training,
      momentum: pick([0.1, 0.1, 0.37, 0, 1]),
      eps: pick([1e-5, 1e-5, 0.3, 0]),
    };
  });
}

const dtypeOf = ({ values }: NormCase) =>
  values === 'float64' ? torch.float64 : values === 'half' ? torch.bfloat16 : torch.float32;

/** The input, and what stands beside it: the same draws in the same order as in Python below. */
function partsOf(given: NormCase): { x: Tensor; parts: (Tensor | null)[] } {
  let x = torch.randn(given.shape).to(dtypeOf(given));
  if (given.values === 'shifted') x = x.mul(0.01).add(300);
  if (given.values === 'constant') x = torch.full(given.shape, 0.1);
  if (given.values === 'nan') x = torch.where(x.gt(2), NaN, x);
  if (given.values === 'infinite') x = torch.where(x.gt(2), Infinity, x);
  if (given.values === 'both') x = torch.where(x.gt(1.5), Infinity, torch.where(x.lt(-1.5), NaN, x));
  if (given.layout === 'channelsLast' && x.dim() === 4)
    x = x.contiguous({ memoryFormat: torch.channelsLast });
  if (given.layout === 'transposed') x = x.transpose(0, 1).contiguous().transpose(0, 1);
  if (given.layout === 'narrowed') x = torch.cat([x, x], -1).narrow(-1, 1, x.size(-1));
  const channels = given.shape[1]!;
  const parts = [0, 1, 2, 3].map((i) => {
    const part = torch.rand([channels]).to(dtypeOf(given)).add(0.5);
    if (!given.has[i]) return null;
    return i < 2 ? part.requiresGrad_() : part;
  });
  return { x: x.requiresGrad_(), parts };
}

const normalized = `
def run(case):
    dtype = {"float64": torch.float64, "half": torch.bfloat16}.get(case["values"], torch.float32)
    x = torch.randn(case["shape"]).to(dtype)
    if case["values"] == "shifted": x = x.mul(0.01).add(300)
    if case["values"] == "constant": x = torch.full(case["shape"], 0.1)
    if case["values"] == "nan": x = torch.where(x > 2, float("nan"), x)
    if case["values"] == "infinite": x = torch.where(x > 2, float("inf"), x)
    if case["values"] == "both": x = torch.where(x > 1.5, float("inf"), torch.where(x < -1.5, float("nan"), x))
    if case["layout"] == "channelsLast" and x.dim() == 4: x = x.contiguous(memory_format=torch.channels_last)
    if case["layout"] == "transposed": x = x.transpose(0, 1).contiguous().transpose(0, 1)
    if case["layout"] == "narrowed": x = torch.cat([x, x], -1).narrow(-1, 1, x.size(-1))
    parts = []
    for i in range(4):
        part = torch.rand([case["shape"][1]]).to(dtype).add(0.5)
        parts.append(None if not case["has"][i] else part.requires_grad_() if i < 2 else part)
    x.requires_grad_()
    out, mean, invstd = torch.native_batch_norm(x, *parts, case["training"], case["momentum"], case["eps"])
    out.backward(torch.randn(out.shape).to(dtype))
    found = [out, mean, invstd, x.grad] + [part.grad if i < 2 else part for i, part in enumerate(parts) if part is not None]
    return [list(out.stride())] + [bits(one) for one in found]
`;

/** Where weight, bias, running mean and running variance lie in five numbers. */
const aliases = [
  [0, 2, 0, 2],
  [2, 0, 0, 2],
  [0, 0, 2, 2],
  [1, 2, 0, 3],
];

it.each([1, 2])('batch normalisation has the bits of LibTorch, %d threads', (threads) => {
  const cases = normCases(500);
  const { ours, theirs } = bothOf(normalized, cases, threads, (given) => {
    const { x, parts } = partsOf(given);
    const [weight, bias, mean, variance] = parts as [Tensor, Tensor, Tensor, Tensor];
    const { training, momentum, eps } = given;
    const found = torch.nativeBatchNorm(x, weight, bias, mean, variance, training, momentum, eps);
    const [out] = found;
    out.backward(torch.randn(out.shape).to(dtypeOf(given)));
    const beside = parts.flatMap((part, at) => (part === null ? [] : [at < 2 ? part.grad! : part]));
    return [out.stride(), ...[...found, x.grad!, ...beside].map(bits)];
  });
  for (const [i, given] of cases.entries()) expect(ours[i], JSON.stringify(given)).toEqual(theirs[i]);
});

interface BackwardCase {
  shape: number[];
  /** What the input and the gradient of the output are made of. */
  values: [string, string];
  layout: 'contiguous' | 'transposed' | 'broadcast';
  hasWeight: boolean;
  training: boolean;
  /** Whether the gradients of input, weight and bias are wanted. */
  mask: [boolean, boolean, boolean];
}

function backwardCases(count: number): BackwardCase[] {
  const roll = dice(12);
  const pick = picker(roll);
  const values = ['normal', 'normal', 'shifted', 'zeros', 'nan', 'infinite', 'both'];
  return Array.from({ length: count }, (_, i) => ({
    // Some are large enough for several threads.
    shape: pick([
      [1 + roll(14), 1 + roll(9), 1 + roll(70)],
      [1 + roll(9), 1 + roll(9), 1 + roll(12), 1 + roll(12)],
      i % 10 === 0 ? [60 + roll(9), 2 + roll(7), 290 + roll(30)] : [2, 3, 8 + roll(300)],
    ]),
    values: [pick(values), pick(values)],
    layout: pick(['contiguous', 'contiguous', 'contiguous', 'transposed', 'broadcast'] as const),
    hasWeight: roll(4) > 0,
    training: roll(8) > 0,
    mask: [roll(5) > 0, roll(5) > 0, roll(5) > 0],
  }));
}

const backward = `
def values(shape, kind):
    x = torch.randn(shape)
    if kind == "shifted": x = x.mul(0.01).add(300)
    if kind == "zeros": x = torch.where(x > 0, -0.0, 0.0)
    if kind == "nan": x = torch.where(x > 2.5, float("nan"), x)
    if kind == "infinite": x = torch.where(x > 2.5, float("inf"), x)
    if kind == "both": x = torch.where(x > 2.5, float("inf"), torch.where(x < -2.5, float("nan"), x))
    return x

def run(case):
    shape = case["shape"]
    x, dy = values(shape, case["values"][0]), values(shape, case["values"][1])
    if case["layout"] == "transposed": dy = dy.transpose(0, 1).contiguous().transpose(0, 1)
    if case["layout"] == "broadcast": dy = dy[..., :1].expand(shape)
    weight, mean, var, saved, invstd = [torch.rand([shape[1]]).add(0.5) for _ in range(5)]
    weight = weight if case["hasWeight"] else None
    found = torch.ops.aten.native_batch_norm_backward(dy, x, weight, mean, var, saved, invstd, case["training"], 1e-5, case["mask"])
    return [None if one is None else [list(one.stride()), bits(one)] for one in found]
`;

function backwardValues(shape: number[], kind: string): Tensor {
  const x = torch.randn(shape);
  switch (kind) {
    case 'shifted':
      return x.mul(0.01).add(300);
    case 'zeros':
      return torch.where(x.gt(0), -0.0, 0.0);
    case 'nan':
      return torch.where(x.gt(2.5), NaN, x);
    case 'infinite':
      return torch.where(x.gt(2.5), Infinity, x);
    case 'both':
      return torch.where(x.gt(2.5), Infinity, torch.where(x.lt(-2.5), NaN, x));
    default:
      return x;
  }
}

it.each([1, 2])('its pass backward has the bits of LibTorch, %d threads', (threads) => {
  const cases = backwardCases(600);
  const { ours, theirs } = bothOf(backward, cases, threads, ({ shape, values, ...given }) => {
    const x = backwardValues(shape, values[0]);
    let dy = backwardValues(shape, values[1]);
    if (given.layout === 'transposed') dy = dy.transpose(0, 1).contiguous().transpose(0, 1);
    if (given.layout === 'broadcast') dy = dy.get('...', ':1').expand(shape);
    const parts = Array.from({ length: 5 }, () => torch.rand([shape[1]!]).add(0.5));
    const [weight, mean, variance, saved, invstd] = parts as [Tensor, Tensor, Tensor, Tensor, Tensor];
    const found = torch.ops.aten['native_batch_norm_backward'](
      ...[dy, x, given.hasWeight ? weight : null, mean, variance, saved, invstd],
      ...[given.training, 1e-5, given.mask],
    ) as (Tensor | null)[];
    return found.map((one) => one && [one.stride(), bits(one)]);
  });
  for (const [i, given] of cases.entries()) expect(ours[i], JSON.stringify(given)).toEqual(theirs[i]);
});

/** What stands beside the input of a pass backward, one of them wrong. */
const wrongBeside = [
  { at: 0, dtype: 'float64', shape: [4] },
  { at: 1, dtype: 'float64', shape: [4] },
  { at: 2, dtype: 'float64', shape: [4] },
  { at: 1, dtype: 'int64', shape: [4] },
  { at: 2, dtype: 'float32', shape: [1, 4] },
  { at: 3, dtype: 'float64', shape: [4] },
  { at: 4, dtype: 'float32', shape: [1, 4] },
  { at: 4, dtype: 'float32', shape: [4] },
] as const;

it('its pass backward refuses what LibTorch refuses', () => {
  const theirs = runPython(
    `
def run(case):
    beside = [torch.ones(4) for _ in range(5)]
    beside[case["at"]] = torch.ones(case["shape"], dtype=getattr(torch, case["dtype"]))
    x = torch.ones(2, 4, 9)
    try: return [one.tolist() for one in torch.ops.aten.native_batch_norm_backward(x, x, *beside, True, 1e-5, [True] * 3)]
    except RuntimeError as error: return str(error)
result = [run(case) for case in input]`,
    wrongBeside,
  ) as unknown[];
  const ours = wrongBeside.map(({ at, dtype, shape }) => {
    const beside = Array.from({ length: 5 }, () => torch.ones([4]));
    beside[at] = torch.ones(shape, { dtype });
    const x = torch.ones([2, 4, 9]);
    try {
      const found = torch.ops.aten['native_batch_norm_backward'](x, x, ...beside, true, 1e-5, [
        true,
        true,
        true,
      ]);
      return (found as Tensor[]).map((one) => one.tolist());
    } catch (error) {
      return (error as Error).message;
    }
  });
  expect(ours).toEqual(theirs);
});

it('denormal numbers are zero in this thread alone, as in LibTorch', () => {
  const program = `
def run(case):
    torch.set_flush_denormal(True)
    x, dy = torch.randn(case).mul(1e-21), torch.randn(case).mul(1e-18)
    ones = [torch.ones(case[1]) for _ in range(5)]
    found = [*torch.ops.aten.native_batch_norm_backward(dy, x, *ones, True, 1e-5, [True] * 3), *torch.native_batch_norm(x, *ones[:4], True, .1, 1e-5)]
    torch.set_flush_denormal(False)
    return [bits(one) for one in found]
`;
  const shapes = [
    [4, 8, 300],
    [3, 4, 5, 5],
  ];
  const { ours, theirs } = bothOf(program, shapes, 2, (shape) => {
    torch.setFlushDenormal(true);
    const [x, dy] = [torch.randn(shape).mul(1e-21), torch.randn(shape).mul(1e-18)];
    const ones = Array.from({ length: 5 }, () => torch.ones([shape[1]!])) as [Tensor, Tensor, Tensor, Tensor];
    const back = torch.ops.aten['native_batch_norm_backward'](dy, x, ...ones, true, 1e-5, [true, true, true]);
    const [weight, bias, mean, variance] = ones;
    const out = torch.nativeBatchNorm(x, weight, bias, mean, variance, true, 0.1, 1e-5);
    torch.setFlushDenormal(false);
    return [...(back as Tensor[]), ...out].map(bits);
  });
  expect(ours).toEqual(theirs);
});

it('a weight or a bias that shares memory with what is kept is read when that has changed', () => {
  const theirs = runPython(
    `
def run(*places):
    x = torch.arange(12.).view(2, 2, 3)
    kept = torch.tensor([.5, 2., .25, 1., 3.])
    parts = [kept[at:at + 2] for at in places]
    return [torch.native_batch_norm(x, *parts, True, .1, 1e-5)[0].flatten().tolist(), kept.tolist()]
result = [run(*places) for places in input]`,
    aliases,
  ) as unknown;
  const ours = aliases.map((places) => {
    const x = torch.arange(12).to(torch.float32).view([2, 2, 3]);
    const kept = torch.tensor([0.5, 2, 0.25, 1, 3]);
    const [weight, bias, mean, variance] = places.map((at) => kept.narrow(0, at, 2));
    const found = torch.nativeBatchNorm(x, weight!, bias!, mean!, variance!, true, 0.1, 1e-5);
    return [found[0].flatten().tolist(), kept.tolist()];
  });
  expect(ours).toEqual(theirs);
});

it('a layer of batch normalisation refuses what it always refused', () => {
  const layer = new nn.BatchNorm2d(3);
  expect(() => layer(torch.ones([1, 3, 1, 1]))).toThrow(
    'Expected more than 1 value per channel when training',
  );
  const x = torch.ones([2, 2, 3]);
  for (const [mean, variance] of [
    [torch.zeros([2]), null],
    [null, torch.ones([2])],
  ] as const)
    expect(() => nn.functional.batchNorm(x, mean as Tensor, variance as Tensor, { training: true })).toThrow(
      'running_mean and running_var must either both be None or neither be None',
    );
  expect(() => layer(torch.ones([2, 4, 5, 5]))).toThrow('running_mean should contain 4 elements not 3');
  expect(() => torch.nativeBatchNorm(torch.ones([0, 3, 5]), null, null, null, null, true, 0.1, 0)).toThrow(
    'input tensor must have at least one element',
  );
});
