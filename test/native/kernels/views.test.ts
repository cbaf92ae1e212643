/** Views, cat and stack, whose kernels are ours, against LibTorch's own, in Python. */
import { describe, expect, it } from 'vitest';
import torch, { type Tensor } from '../../../src/index';
import { runPython } from '../../helpers/python';
import { bits, bitsInPython, dice, picker } from './shared';

const layouts = ['contiguous', 'transposed', 'narrowed', 'repeated', 'stepped', 'channelsLast'] as const;
const dtypes = ['float32', 'int64', 'bool', 'complex64', 'bfloat16'] as const;

interface Source {
  shape: number[];
  layout: (typeof layouts)[number];
  dtype: (typeof dtypes)[number];
}

interface Case {
  source: Source;
  op: 'select' | 'slice' | 'unbind' | 'transpose' | 't' | 'unsqueeze' | 'expand';
  args: (number | null)[];
}

function sourceOf({ shape, layout, dtype }: Source): Tensor {
  const count = shape.reduce((a, b) => a * b, 1);
  let x = torch.arange(count).remainder(97).to(dtype).reshape(shape);
  if (layout === 'transposed' && x.dim() > 1) x = x.transpose(0, -1).contiguous().transpose(0, -1);
  if (layout === 'narrowed' && x.dim() > 0) x = torch.cat([x, x], -1).narrow(-1, 0, shape.at(-1)!);
  if (layout === 'repeated' && x.dim() > 0 && shape[0]! > 0) x = x.narrow(0, 0, 1).expand(shape);
  if (layout === 'stepped' && x.dim() > 0) x = torch.cat([x, x], 0).get('::2');
  if (layout === 'channelsLast' && x.dim() === 4) x = x.contiguous({ memoryFormat: torch.channelsLast });
  return x;
}

const sourceInPython = `
${bitsInPython}
import math
def source(given):
    shape, layout, dtype = given["shape"], given["layout"], getattr(torch, given["dtype"])
    x = torch.arange(math.prod(shape)).remainder(97).to(dtype).reshape(shape)
    if layout == "transposed" and x.dim() > 1: x = x.transpose(0, -1).contiguous().transpose(0, -1)
    if layout == "narrowed" and x.dim() > 0: x = torch.cat([x, x], -1).narrow(-1, 0, shape[-1])
    if layout == "repeated" and x.dim() > 0 and shape[0] > 0: x = x.narrow(0, 0, 1).expand(shape)
    if layout == "stepped" and x.dim() > 0: x = torch.cat([x, x], 0)[::2]
    if layout == "channelsLast" and x.dim() == 4: x = x.contiguous(memory_format=torch.channels_last)
    return x
def told(x):
    if isinstance(x, (list, tuple)): return [told(one) for one in x]
    return [str(x.dtype)[6:], list(x.shape), list(x.stride()), x.storage_offset(), bits(x) if x.numel() else ""]
`;

const told = (x: Tensor | readonly Tensor[]): unknown =>
  Array.isArray(x)
    ? x.map(told)
    : [
        (x as Tensor).dtype,
        [...(x as Tensor).shape],
        (x as Tensor).stride(),
        (x as Tensor).storageOffset(),
        (x as Tensor).numel() ? bits(x as Tensor) : '',
      ];

const roll = dice(31);
const pick = picker(roll);
const shapes = [
  [],
  [1],
  [6],
  [0],
  [3, 5],
  [1, 4],
  [4, 1],
  [2, 0, 3],
  [2, 3, 4],
  [2, 3, 4, 5],
  [2, 1, 3, 3],
  [1, 3, 1, 1],
];
const source = (shape: number[] = pick(shapes)): Source => ({
  shape,
  layout: pick(layouts),
  dtype: pick(dtypes),
});

function viewCases(count: number): Case[] {
  const ends = [null, 0, 1, 2, -1, -3, 4, 9, -9, 2 ** 40, -(2 ** 40)];
  return Array.from({ length: count }, () => {
    const from = source();
    const dim = () => roll(7) - 3;
    const op = pick(['select', 'slice', 'unbind', 'transpose', 't', 'unsqueeze', 'expand'] as const);
    const args = {
      select: () => [dim(), roll(8) - 4],
      slice: () => [dim(), pick(ends), pick(ends), pick([1, 1, 2, 3, 2 ** 40, 0, -1])],
      unbind: () => [dim()],
      transpose: () => [dim(), dim()],
      t: () => [],
      unsqueeze: () => [dim()],
      expand: () => [
        ...Array.from({ length: roll(3) }, () => roll(3)),
        ...from.shape.map((n) => (n === 1 ? 1 + roll(3) : pick([n, n, -1, 2]))),
      ],
    }[op]();
    return { source: from, op, args };
  });
}

function viewed(x: Tensor, { op, args }: Case): Tensor | readonly Tensor[] {
  const [a, b, c, d] = args as [number, number, number, number];
  if (op === 'select') return x.select(a, b);
  if (op === 'slice') return torch.ops.aten.slice!.Tensor!(x, a, b, c, d) as Tensor;
  if (op === 'unbind') return x.unbind(a);
  if (op === 'transpose') return x.transpose(a, b);
  if (op === 'unsqueeze') return x.unsqueeze(a);
  return op === 'expand' ? x.expand(args as number[]) : x.t();
}

const viewedInPython = `
${sourceInPython}
def viewed(x, op, args):
    if op == "slice": return torch.ops.aten.slice.Tensor(x, *args)
    return x.expand(args) if op == "expand" else getattr(x, op)(*args)
def run(case):
    x = source(case["source"])
    try: view = viewed(x, case["op"], case["args"])
    except Exception as error: return str(error).split("\\n")[0]
    result = [told(view)]
    if case["source"]["dtype"] == "float32" and not isinstance(view, tuple):
        leaf = x.detach().clone().requires_grad_()
        through = viewed(leaf * 1, case["op"], case["args"])
        (through * through).sum().backward()
        result.append(bits(leaf.grad) if leaf.numel() else "")
        base = source(case["source"]).contiguous()
        before = base._version
        part = viewed(base, case["op"], case["args"])
        if part.numel() and case["op"] != "expand": part.add_(1)
        result += [base._version - before, told(base)]
    return result
result = [run(case) for case in input]
`;

describe('views', () => {
  it('lie where those of LibTorch lie, pass gradients and changes on, and fail as those do', () => {
    const cases = viewCases(1500);
    const theirs = runPython(viewedInPython, cases) as unknown[];
    let errors = 0;
    cases.forEach((given, i) => {
      const x = sourceOf(given.source);
      let ours: unknown;
      try {
        const view = viewed(x, given);
        const result = [told(view)];
        if (given.source.dtype === 'float32' && !Array.isArray(view)) {
          const leaf = x.detach().clone().requiresGrad_();
          const through = viewed(leaf.mul(1), given) as Tensor;
          through.mul(through).sum().backward();
          result.push(leaf.numel() ? bits(leaf.grad!) : '');
          const base = sourceOf(given.source).contiguous();
          const before = base._version;
          const part = viewed(base, given) as Tensor;
          if (part.numel() && given.op !== 'expand') part.add_(1);
          result.push(base._version - before, told(base));
        }
        ours = result;
      } catch (error) {
        errors++;
        ours = (error as Error).message.split('\n')[0];
      }
      if (typeof ours === 'string' && typeof theirs[i] === 'string') return;
      expect(ours, JSON.stringify(given)).toEqual(theirs[i]);
    });
    expect(errors).toBeGreaterThan(100);
    expect(cases.length - errors).toBeGreaterThan(700);
  });

  it('have the words of LibTorch where there is none', () => {
    const x = torch.ones([3, 4]);
    expect(() => x.select(0, 3)).toThrow('index 3 out of range for tensor of size [3, 4] at dimension 0');
    expect(() => torch.tensor(1).select(0, 0)).toThrow('select() cannot be applied to a 0-dim tensor');
    expect(() => x.transpose(0, 2)).toThrow('Dimension out of range');
    expect(() => x.expand(5, 4)).toThrow(
      'The expanded size of the tensor (5) must match the existing size (3)',
    );
    expect(() => torch.ones([1, 2, 3]).t()).toThrow('t() expects a tensor with <= 2 dimensions');
    expect(() => x.unsqueeze(4)).toThrow('Dimension out of range');
    expect(() => x.unbind(2)).toThrow('Dimension out of range');
  });

  it('of conjugated and of negated tensors stay so', () => {
    const z = torch
      .tensor([torch.complex(torch.tensor(1), torch.tensor(2)).item()])
      .expand(2, 3)
      .conj();
    expect(z.select(0, 1).isConj()).toBe(true);
    expect(torch.stack([z, z]).isConj()).toBe(false);
    expect(torch.viewAsReal(z.unsqueeze(0).resolveConj()).select(-1, 1).tolist()).toEqual([
      Array(2).fill([-2, -2, -2]),
    ]);
    expect(torch.cat([z, z]).imag.sum().item()).toBe(-24);
  });
});

interface JoinCase {
  sources: Source[];
  op: 'cat' | 'stack';
  dim: number;
}

function joinCases(count: number): JoinCase[] {
  return Array.from({ length: count }, () => {
    const first = source();
    const sources = Array.from({ length: 1 + roll(4) }, () => ({
      shape: first.shape.map((n) => (roll(8) ? n : 1 + roll(3))),
      layout: roll(3) ? 'contiguous' : pick(layouts),
      dtype: roll(6) ? first.dtype : pick(dtypes),
    }));
    if (!roll(5)) sources.push({ ...first, shape: [0] });
    return { sources, op: pick(['cat', 'stack'] as const), dim: roll(6) - 3 };
  });
}

const joinedInPython = `
${sourceInPython}
def run(case):
    try: joined = getattr(torch, case["op"])([source(one) for one in case["sources"]], case["dim"])
    except Exception as error: return str(error).split("\\n")[0]
    result = told(joined)
    if joined.dtype == torch.float32:
        leaves = [source(one).clone().to(torch.float32).requires_grad_() for one in case["sources"]]
        through = getattr(torch, case["op"])(leaves, case["dim"])
        (through * through).sum().backward()
        result += [bits(leaf.grad) if leaf.numel() else "" for leaf in leaves]
    return result
result = [run(case) for case in input]
`;

describe('cat and stack', () => {
  it("have LibTorch's bits, strides, dtypes and gradients", () => {
    const cases = joinCases(1000);
    const theirs = runPython(joinedInPython, cases) as unknown[];
    let joined = 0;
    cases.forEach(({ sources, op, dim }, i) => {
      let ours: unknown;
      try {
        const result = torch[op](sources.map(sourceOf), dim);
        ours = told(result);
        if (result.dtype === 'float32') {
          const leaves = sources.map((one) => sourceOf(one).clone().to('float32').requiresGrad_());
          const through = torch[op](leaves, dim);
          through.mul(through).sum().backward();
          (ours as unknown[]).push(...leaves.map((leaf) => (leaf.numel() ? bits(leaf.grad!) : '')));
        }
        joined++;
      } catch (error) {
        ours = (error as Error).message.split('\n')[0];
      }
      if (typeof ours === 'string' && typeof theirs[i] === 'string') return;
      expect(ours, JSON.stringify(cases[i])).toEqual(theirs[i]);
    });
    expect(joined).toBeGreaterThan(300);
  });

  it('have the words of LibTorch where tensors do not fit', () => {
    expect(() => torch.cat([torch.ones([2, 3]), torch.ones([3, 2])])).toThrow(
      'Sizes of tensors must match except in dimension 0. Expected size 3 but got size 2',
    );
    expect(() => torch.cat([torch.tensor(1), torch.tensor(2)])).toThrow('zero-dimensional tensor');
    expect(() => torch.stack([torch.ones(2), torch.ones(3)])).toThrow(
      'stack expects each tensor to be equal size',
    );
    expect(() => torch.stack([])).toThrow('stack expects a non-empty TensorList');
  });
});
