/**
 * Kernels with their call's dispatch keys, tags, kernels by themselves, and operators under vmap:
 * beside Python's.
 */
import { describe, expect, it } from 'vitest';
import torch, { type Tensor } from '../../src/index';
import { messageOf } from '../helpers/errors';
import { runPython } from '../helpers/python';

const { DispatchKeySet, getKernel, Library, customOp, registerAutograd, registerVmap } = torch.library;
const ops: any = torch.ops;
const f32 = (values: unknown) => torch.tensor(values as number[], { dtype: 'float32' });

describe('sets of dispatch keys', () => {
  it('have Python’s operations and text', () => {
    const expected = runPython(`
import torch
C = torch._C
K = C.DispatchKey
a = C.DispatchKeySet(K.CPU) | C.DispatchKeySet(K.AutogradCPU) | C.DispatchKeySet(K.ADInplaceOrView)
b = C.DispatchKeySet(K.AutogradCPU)
sets = [a, a & C._after_autograd_keyset, a - b, a | C.DispatchKeySet(K.CUDA), a.add(K.Meta), a.remove(K.AutogradCPU), C._after_ADInplaceOrView_keyset]
result = [[str(s), str(s.raw_repr()), s.highestPriorityTypeId().name, s.has(K.AutogradCPU), s.has(K.CPU)] for s in sets]
`);
    const a = new DispatchKeySet('CPU', 'AutogradCPU', 'ADInplaceOrView');
    const b = new DispatchKeySet('AutogradCPU');
    const sets = [
      a,
      a.intersection(DispatchKeySet.afterAutograd),
      a.difference(b),
      a.union(new DispatchKeySet('CUDA')),
      a.add('Meta'),
      a.remove('AutogradCPU'),
      DispatchKeySet.afterADInplaceOrView,
    ];
    expect(
      sets.map((set) => [
        String(set),
        String(set.rawRepr()),
        set.highestPriorityTypeId(),
        set.has('AutogradCPU'),
        set.has('CPU'),
      ]),
    ).toEqual(expected);
    expect(new DispatchKeySet(a.rawRepr()).rawRepr()).toBe(a.rawRepr());
    expect(() => new DispatchKeySet('Nothing')).toThrow(torch.TorchError);
    expect(() => a.union('CPU' as never)).toThrow(TypeError);
  });

  it('come to kernels that ask for them, and lead a call on', () => {
    using lib = new Library('keyed', 'DEF');
    lib.define('f(Tensor x, *, float by=2) -> Tensor');
    const seen: string[] = [];
    lib.impl('f', (x: Tensor, { by }: { by: number }) => x.mul(by), 'CPU');
    lib.impl(
      'f',
      (keys: InstanceType<typeof DispatchKeySet>, x: Tensor, named: object) => {
        seen.push(keys.highestPriorityTypeId());
        return ops.keyed.f.default
          .redispatch(keys.intersection(DispatchKeySet.afterAutograd), x, named)
          .add(1);
      },
      'AutogradCPU',
      { withKeyset: true },
    );
    expect(ops.keyed.f(f32([1, 2]), { by: 3 }).tolist()).toEqual([4, 7]);
    expect(seen).toEqual(['AutogradCPU']);
    expect(() => ops.keyed.f.default.redispatch('CPU', f32([1]))).toThrow(/a DispatchKeySet/);
    // What was not called for is not left to the next operator.
    const cpu = new DispatchKeySet('CPU');
    expect(() => ops.keyed.f.default.redispatch(cpu, 'no tensor')).toThrow(TypeError);
    expect(ops.keyed.f(f32([1])).tolist()).toEqual([3]);
    expect(() => lib.impl('f', () => null, 'CPU', { withKeyset: 1 as never })).toThrow(TypeError);
  });
});

describe('getKernel', () => {
  it('gives the kernel that is there, which another one may call', () => {
    const usual = f32([-1, 2]).sin().tolist();
    using lib = new Library('aten', 'IMPL');
    const sine = getKernel('aten::sin', 'CPU');
    lib.impl(
      'sin',
      (keys: InstanceType<typeof DispatchKeySet>, x: Tensor) =>
        x.lt(0).any().item() ? sine.callBoxed(keys, x) : x.newZeros(x.shape),
      'CPU',
      { withKeyset: true },
    );
    expect(f32([1, 2]).sin().tolist()).toEqual([0, 0]);
    expect(f32([-1, 2]).sin().tolist()).toEqual(usual);
  });
  it('refuses what has none', () => {
    const expected = runPython(`
import torch
result = []
for args in [("aten::sin", "Nothing"), ("aten::sin", "SparseCUDA"), (3, "CPU")]:
    try: torch.library.get_kernel(*args)
    except Exception as error: result.append(str(error).split("\\n")[0].split(" Exception raised")[0])
`) as string[];
    expect(messageOf(() => getKernel('aten::sin', 'Nothing'))).toBe(expected[0]);
    expect(messageOf(() => getKernel('aten::add.Tensor', 'Autograd'))).toMatch(/Alias keys do not have/);
    expect(() => getKernel(3 as never, 'CPU')).toThrow(RangeError);
    expect(() => sine().callBoxed('CPU' as never, f32([1]))).toThrow(/a DispatchKeySet/);
  });
  const sine = () => getKernel(torch.ops.aten.sin.default, 'CPU');
});

it('operators have tags, those of scripts, too', () => {
  const names = ['add.Tensor', 'rand.default', 'nonzero.default', 'squeeze_.default', 'mm.default'];
  const expected = runPython(`
import torch
result = [sorted(str(t).split(".")[-1] for t in getattr(getattr(torch.ops.aten, n.split(".")[0]), n.split(".")[1]).tags) for n in ${JSON.stringify(names)}]
`);
  expect(
    names.map((name) => {
      const [op, overload] = name.split('.') as [string, string];
      return [...(torch.ops.aten as any)[op][overload].tags].sort();
    }),
  ).toEqual(expected);
  using lib = new Library('tagged', 'DEF');
  lib.define('f(Tensor x) -> Tensor', { tags: ['pointwise', 'core'] });
  expect(ops.tagged.f.default.tags).toEqual(['core', 'pointwise']);
  torch.library.define('tagged::g', '(Tensor x) -> Tensor', { lib, tags: 'nondeterministic_seeded' });
  expect(ops.tagged.g.default.tags).toEqual(['nondeterministic_seeded']);
  expect(ops.tagged.g.default.schema).toBe('tagged::g(Tensor x) -> Tensor');
  expect(() => lib.define('h(Tensor x) -> Tensor', { tags: 'fast' as never })).toThrow(RangeError);
});

describe('registerVmap', () => {
  const cube = customOp('mapped::cube', (x: Tensor) => x.detach().pow(3), { schema: '(Tensor x) -> Tensor' });
  registerAutograd(cube, (ctx, dy: Tensor) => dy.mul(ctx.savedTensors[0].pow(2)).mul(3), {
    setupContext: (ctx, [x]) => ctx.saveForBackward(x),
  });
  const seen: unknown[] = [];
  registerVmap(cube, (info, dims, x: Tensor) => {
    seen.push([info, dims, x.shape]);
    return [cube(x), dims[0]];
  });
  const x = f32([
    [1, 2, 3],
    [4, 5, 6],
  ]);

  it('has the operator take batches', () => {
    expect(
      torch
        .vmap((row: Tensor): Tensor => cube(row), { inDims: 1 })(x)
        .tolist(),
    ).toEqual([
      [1, 64],
      [8, 125],
      [27, 216],
    ]);
    expect(seen.pop()).toEqual([{ batchSize: 3, randomness: 'error' }, [1], [2, 3]]);
    const before = seen.length;
    expect(torch.vmap((row: Tensor): Tensor => row.add(cube(x.sum())))(x).shape).toEqual([2, 3]);
    expect(seen).toHaveLength(before);
  });

  it('goes with gradients, inside and outside', () => {
    const slope = x.pow(2).mul(3).tolist();
    const total = (row: Tensor): Tensor => cube(row).sum();
    expect(torch.vmap(torch.func.grad(total))(x).tolist()).toEqual(slope);
    const all = (a: Tensor): Tensor =>
      torch
        .vmap((row: Tensor): Tensor => cube(row))(a)
        .sum();
    expect(torch.func.grad(all)(x).tolist()).toEqual(slope);
    expect(
      torch.func
        .jacrev((row: Tensor): Tensor => cube(row))(f32([1, 2]))
        .tolist(),
    ).toEqual([
      [3, 0],
      [0, 12],
    ]);
    expect(
      torch.func
        .grad(torch.func.grad((a: Tensor): Tensor => cube(a)))(f32(2))
        .item(),
    ).toBe(12);
  });

  it('gives several outputs, passes names on, and works for operators of libraries', () => {
    using lib = new Library('several', 'DEF');
    lib.define('f(Tensor x, Tensor[] more, *, float by=1) -> (Tensor, Tensor)');
    lib.impl(
      'f',
      (a: Tensor, more: Tensor[], { by }: { by: number }) => [a.mul(by), a.add(more[0]!)],
      'CompositeExplicitAutograd',
    );
    registerVmap(
      'several::f',
      (_info, [dim, dims], a: Tensor, more: Tensor[], { by }: { by: number }) => {
        expect([dim, dims]).toEqual([0, [null]]);
        return [
          [a.mul(by), a.add(more[0]!)],
          [dim, dim],
        ];
      },
      { lib },
    );
    const [a, b] = torch.vmap((row: Tensor): [Tensor, Tensor] => {
      const [first, second] = ops.several.f(row, [torch.ones([3])], { by: 2 });
      return [first, second];
    })(x);
    expect(a.tolist()).toEqual(x.mul(2).tolist());
    expect(b.tolist()).toEqual(x.add(1).tolist());
  });

  it('says in Python’s words what a rule must give, and which operators have none', () => {
    const [one, three] = runPython(`
import torch
lib = torch.library.Library("wrong", "DEF")
lib.define("f(Tensor x) -> Tensor")
lib.impl("f", lambda x: x.clone(), "CompositeExplicitAutograd")
answers = []
torch.library.register_vmap("wrong::f", lambda info, dims, x: answers[0], lib=lib)
result = []
for a in [torch.ones(2), (torch.ones(2), 0, 0)]:
    answers[:] = [a]
    try: torch.vmap(torch.ops.wrong.f)(torch.ones(2, 2))
    except Exception as error: result.append(str(error))
`) as [string, string];
    using lib = new Library('wrong', 'DEF');
    lib.define('f(Tensor x) -> Tensor');
    lib.impl('f', (a: Tensor) => a.clone(), 'CompositeExplicitAutograd');
    let answer: unknown = torch.ones([2]);
    registerVmap('wrong::f', () => answer as never, { lib });
    const run = () => torch.vmap((row: Tensor): Tensor => ops.wrong.f(row))(torch.ones([2, 2]));
    expect(messageOf(run)).toBe(one);
    answer = [torch.ones([2]), 0, 0];
    expect(messageOf(run)).toBe(three);
    expect(() => registerVmap('wrong::f', 3 as never)).toThrow(TypeError);
    lib.define('named(Tensor x, *, Tensor y) -> Tensor');
    expect(() => registerVmap('wrong::named', () => [0, 0], { lib })).toThrow(/kwarg-only Tensor args/);
  });
});
