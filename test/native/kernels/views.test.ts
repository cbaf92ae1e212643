/** Views, whose kernels are ours, against LibTorch's own, in Python. */
import { describe, expect, it, vi } from 'vitest';
import torch, { type Tensor } from '../../../src/index';
import { runPython } from '../../helpers/python';
import { pick, roll, type Source, source, sourceInPython, sourceOf, told } from './layouts';
import { bits } from './shared';

const ops = [
  'select',
  'item',
  'slice',
  'unbind',
  'transpose',
  't',
  'unsqueeze',
  'expand',
  'reshape',
  'view',
] as const;

interface Case {
  source: Source;
  op: (typeof ops)[number];
  args: (number | null)[];
}

/** A shape that as many elements have, or one that they haven't. */
function shapeFor(shape: readonly number[]): number[] {
  const count = shape.reduce((a, b) => a * b, 1);
  const first = pick([1, 2, 3, 4, 6].filter((n) => count % n === 0));
  return pick([
    [-1],
    [first, -1],
    [first, count / first],
    [count / first, 1, first],
    [...shape],
    [-1, -1],
    [5, 7],
  ]);
}

function viewCases(count: number): Case[] {
  const ends = [null, 0, 1, 2, -1, -3, 4, 9, -9, 2 ** 40, -(2 ** 40)];
  return Array.from({ length: count }, () => {
    const from = source();
    const dim = () => roll(7) - 3;
    const op = pick(ops);
    const args = {
      select: () => [dim(), roll(8) - 4],
      slice: () => [dim(), pick(ends), pick(ends), pick([1, 1, 2, 3, 2 ** 40, 0, -1])],
      item: () => [roll(8) - 4],
      unbind: () => [dim()],
      transpose: () => [dim(), dim()],
      t: () => [],
      unsqueeze: () => [dim()],
      expand: () => [
        ...Array.from({ length: roll(3) }, () => roll(3)),
        ...from.shape.map((n) => (n === 1 ? 1 + roll(3) : pick([n, n, -1, 2]))),
      ],
      reshape: () => shapeFor(from.shape),
      view: () => shapeFor(from.shape),
    }[op]();
    return { source: from, op, args };
  });
}

function viewed(x: Tensor, { op, args }: Case): Tensor | readonly Tensor[] {
  const [a, b, c, d] = args as [number, number, number, number];
  if (op === 'select') return x.select(a, b);
  if (op === 'slice') return torch.ops.aten.slice!.Tensor!(x, a, b, c, d) as Tensor;
  if (op === 'unbind') return x.unbind(a);
  if (op === 'item') return x.get(a);
  if (op === 'reshape') return x.reshape(args as number[]);
  if (op === 'view') return x.view(args as number[]);
  if (op === 'transpose') return x.transpose(a, b);
  if (op === 'unsqueeze') return x.unsqueeze(a);
  return op === 'expand' ? x.expand(args as number[]) : x.t();
}

const viewedInPython = `
${sourceInPython}
def viewed(x, op, args):
    if op == "slice": return torch.ops.aten.slice.Tensor(x, *args)
    if op == "item": return x[args[0]]
    return getattr(x, op)(args) if op in ("expand", "reshape", "view") else getattr(x, op)(*args)
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
    const cases = viewCases(2500);
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
    expect(cases.length - errors).toBeGreaterThan(1200);
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

  it('are noted as LibTorch notes them', () => {
    const made: [js: (x: Tensor) => Tensor, py: string][] = [
      [(x) => x.select(0, 1), 'x.select(0, 1)'],
      [(x) => x.get(1), 'x[1]'],
      [(x) => torch.ops.aten.slice!.Tensor!(x, 0, 0, 1) as Tensor, 'torch.ops.aten.slice.Tensor(x, 0, 0, 1)'],
      [(x) => x.transpose(0, 1), 'x.transpose(0, 1)'],
      [(x) => x.t(), 'x.t()'],
      [(x) => x.unsqueeze(0), 'x.unsqueeze(0)'],
      [(x) => x.expand(2, 3), 'x.expand(2, 3)'],
      [(x) => x.reshape(3, 2), 'x.reshape(3, 2)'],
      [(x) => x.view(-1), 'x.view(-1)'],
      [(x) => x.view(3, 2).get(0).unsqueeze(0), 'x.view(3, 2)[0].unsqueeze(0)'],
    ];
    const attempt = (f: () => unknown): unknown => {
      try {
        return f();
      } catch (error) {
        return (error as Error).message.split('\n')[0];
      }
    };
    const notes = (make: (x: Tensor) => Tensor) => {
      const w = torch.full([], 2, { dtype: 'float32', requiresGrad: true });
      const base = torch.ones([2, 3]);
      const changed = attempt(() => {
        const view = make(base);
        view.mul_(w);
        base.sum().backward();
        return [base.gradFn!.name(), view.gradFn!.name(), w.grad!.item(), base._version];
      });
      const untracked = attempt(() => torch.noGrad(() => make(torch.ones([2, 3]))).mul_(w));
      const later = torch.ones([2, 3]);
      const before = make(later);
      later.requiresGrad_();
      const dual = torch.autograd.forwardAd.dualLevel(() =>
        torch.autograd.forwardAd
          .unpackDual(
            make(
              torch.autograd.forwardAd.makeDual(
                torch.ones([2, 3]),
                torch.full([2, 3], 3, { dtype: 'float32' }),
              ),
            ),
          )
          .tangent!.sum()
          .item(),
      );
      return [
        changed,
        untracked,
        [before.requiresGrad, before.isLeaf, make(later).requiresGrad, make(later.detach()).requiresGrad],
        dual,
        torch.inferenceMode(() => make(torch.ones([2, 3]))).isInference(),
        attempt(() => make(torch.inferenceMode(() => torch.ones([2, 3]))).mul_(w)),
        torch.func.vmap((x) => make(x))(torch.ones([4, 2, 3])).shape.length,
        make(torch.ones([2, 3], { device: 'meta' })).device,
      ];
    };
    const theirs = runPython(
      `
import torch.autograd.forward_ad as fw
def attempt(f):
    try: return f()
    except Exception as error: return str(error).split("\\n")[0]
def notes(make):
    w = torch.full([], 2.0, requires_grad=True)
    base = torch.ones(2, 3)
    def change():
        view = make(base)
        view.mul_(w)
        base.sum().backward()
        return [base.grad_fn.name(), view.grad_fn.name(), w.grad.item(), base._version]
    changed = attempt(change)
    def untracked():
        with torch.no_grad(): view = make(torch.ones(2, 3))
        view.mul_(w)
    def inference():
        with torch.inference_mode(): return make(torch.ones(2, 3))
    def beyond():
        with torch.inference_mode(): x = torch.ones(2, 3)
        make(x).mul_(w)
    later = torch.ones(2, 3)
    before = make(later)
    later.requires_grad_()
    with fw.dual_level():
        dual = fw.unpack_dual(make(fw.make_dual(torch.ones(2, 3), torch.full((2, 3), 3.0)))).tangent.sum().item()
    return [changed, attempt(untracked),
            [before.requires_grad, before.is_leaf, make(later).requires_grad, make(later.detach()).requires_grad],
            dual, inference().is_inference(), attempt(beyond),
            torch.func.vmap(make)(torch.ones(4, 2, 3)).dim(), str(make(torch.ones(2, 3, device="meta")).device)]
result = [notes(eval("lambda x: " + text)) for text in input]
`,
      made.map(([, py]) => py),
    ) as unknown[];
    expect(made.map(([js]) => notes(js))).toEqual(theirs);
    expect((theirs as unknown[][])[0]![0]).toEqual([
      expect.stringContaining('CopySlices'),
      'AsStridedBackward0',
      3,
      1,
    ]);
  });

  it('are shown to a profiler, and go by kernels that scripts have brought', () => {
    const x = torch.ones([2, 3]);
    const shown = torch.profiler.profile({}, (profile) => {
      x.get(0);
      x.reshape(3, 2);
      x.t();
      return profile;
    });
    const names = shown.events().map((event) => event.name);
    for (const name of ['aten::select', 'aten::reshape', 'aten::view', 'aten::t'])
      expect(names).toContain(name);
    vi.spyOn(process, 'emitWarning').mockImplementation(() => {});
    using library = new torch.library.Library('aten', 'IMPL', 'CPU');
    const calls: string[] = [];
    library.impl('view', (given: Tensor, size: number[]) => {
      calls.push('view');
      return given.asStrided(size, [size[1]!, 1]);
    });
    expect(x.reshape(3, 2).shape).toEqual([3, 2]);
    expect(x.view(3, 2).shape).toEqual([3, 2]);
    expect(calls).toEqual(['view', 'view']);
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
