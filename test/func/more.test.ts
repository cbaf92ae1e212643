/** linearize, functionalize and the small functions of torch.func, against Python's; trees of values. */
import { describe, expect, it } from 'vitest';
import torch, { nn, type Tensor } from '../../src';
import { runPython, toWire } from '../helpers/python';

const {
  debugUnwrap,
  functionalize,
  grad,
  jacrev,
  jacfwd,
  linearize,
  replaceAllBatchNormModules_,
  vjp,
  vmap,
} = torch.func;
const { pytree } = torch.utils;
const f64 = { dtype: 'float64' } as const;
const x = (): Tensor => torch.tensor([0.5, -1, 2], f64);
const m = (): Tensor => torch.arange(12, f64).view(4, 3).div(7).sin();

function same(ours: unknown, piece: string): void {
  const theirs = runPython(`
from torch.func import *
x = torch.tensor([0.5, -1, 2], dtype=torch.float64)
m = (torch.arange(12, dtype=torch.float64).view(4, 3) / 7).sin()
result = ${piece}`);
  expect(toWire(ours)).toEqual(theirs);
}

describe('linearize', () => {
  it('multiplies by the Jacobian, as often as asked, and runs the function once', () => {
    let runs = 0;
    const [y, product] = linearize(
      (a: Tensor, b: Tensor) => {
        runs++;
        return { p: a.mul(b).sum(0), q: [b.pow(2)] };
      },
      m(),
      x(),
    );
    same(
      [y, product(m(), x()), product(m().mul(2), x())],
      '(lambda r: [r[0], r[1](m, x), r[1](m * 2, x)])(linearize(lambda a, b: {"p": (a * b).sum(0), "q": [b ** 2]}, m, x))',
    );
    expect(runs).toBe(1);
  });
  it('goes through other transforms', () => {
    const [, product] = linearize((a: Tensor) => a.pow(3), x());
    expect(vmap(product)(torch.eye(3, f64)).allclose(jacrev((a: Tensor) => a.pow(3))(x()))).toBe(true);
    expect(grad((v: Tensor) => product(v).sum())(x()).allclose(x().pow(2).mul(3))).toBe(true);
  });
  it("refuses tangents that do not fit, in Python's words", () => {
    const [, product] = linearize((a: Tensor) => a.sin(), x());
    const messages = [[torch.ones(2, f64)], [torch.ones(3)], [x(), x()]].map((tangents) => {
      try {
        return product(...tangents);
      } catch (error) {
        return (error as Error).message;
      }
    });
    const theirs = runPython(`
from torch.func import linearize
x = torch.tensor([0.5, -1, 2], dtype=torch.float64)
_, f = linearize(torch.sin, x)
result = []
for t in ((torch.ones(2, dtype=torch.float64),), (torch.ones(3),), (x, x)):
    try: f(*t)
    except RuntimeError as e: result.append(str(e))`);
    expect(messages).toEqual(theirs);
  });
});

describe('functionalize', () => {
  it('computes the same without changes in place, and changes the arguments at the end', () => {
    const f = (a: Tensor): Tensor => {
      const b = a.add(1);
      b.view([-1]).narrow(0, 0, 2).mul_(3);
      a.mul_(2);
      return b.add(a);
    };
    for (const remove of ['mutations', 'mutations_and_views'] as const) {
      const a = x();
      const y = functionalize(f, { remove })(a);
      const b = x();
      expect(toWire([y, a])).toEqual(toWire([f(b), b]));
    }
  });
  it('lets vmap change what it captured', () => {
    const f = functionalize((a: Tensor) => {
      const zeros = torch.zeros(3, f64);
      zeros.add_(a);
      return zeros;
    });
    expect(() => vmap((a: Tensor) => torch.zeros(3, f64).add_(a))(m())).toThrow(/output with shape \[3\]/);
    same(vmap(f)(m()), 'm');
  });
  it('prints and reads what is inside', () => {
    const seen: unknown[] = [];
    functionalize((a: Tensor) => {
      a.add_(1);
      seen.push(String(a), a.tolist());
      return a;
    })(torch.ones(2));
    const theirs = runPython(`
from torch.func import functionalize
result = []
def f(a):
    a.add_(1)
    result.append(str(a))
    return a
functionalize(f)(torch.ones(2))`) as string[];
    expect(seen).toEqual([theirs[0], [2, 2]]);
  });
  it('refuses other words for what it removes', () => {
    expect(() => functionalize((a: Tensor) => a, { remove: 'views' as any })).toThrow(
      /received invalid argument for remove=views/,
    );
  });
});

describe('torch.func', () => {
  it('takes running statistics away', () => {
    const net = replaceAllBatchNormModules_(
      new nn.Sequential(new nn.BatchNorm1d(3), new nn.InstanceNorm1d(3)),
    );
    const norm = net[0] as nn.BatchNorm1d;
    expect([norm.running_mean, norm.num_batches_tracked, norm.trackRunningStats]).toEqual([
      null,
      null,
      false,
    ]);
    expect(net.namedBuffers().length).toBe(0);
    net.eval();
    expect(net[0]!(m().float()).mean().abs().item()).toBeLessThan(1e-6);
  });
  it('unwraps for debugging', () => {
    const seen: string[] = [];
    vmap(
      grad((a: Tensor) => {
        seen.push(String(debugUnwrap(a)), String(debugUnwrap(a, { recurse: false }).dim()));
        return a.sum();
      }),
    )(torch.ones(2, 3));
    expect(seen).toEqual([String(torch.ones(2, 3)), '1']);
    const plain = x();
    expect(debugUnwrap(plain)).toBe(plain);
  });
  it('differentiates by all arguments where argnums is null', () => {
    const f = (a: Tensor, b: Tensor): Tensor => a.mul(b);
    same(jacfwd(f, { argnums: null })(x(), x()), 'jacfwd(lambda a, b: a * b, argnums=None)(x, x)');
    expect(() => jacrev(f, { argnums: null as any })(x(), x())).toThrow(/argnums must be int or Tuple/);
  });
  it('has no chunks of an empty batch', () => {
    expect(() => vmap((a: Tensor) => a, { chunkSize: 2 })(torch.ones(0, 3))).toThrow(/empty batch/);
    expect(vmap((a: Tensor) => a.mul(2))(torch.ones(0, 3)).shape).toEqual([0, 3]);
  });
  it('names the structures of trees, and generators', () => {
    expect(() => vjp((a: Tensor) => ({ a, b: [a] }), x())[1]({ a: x() })).toThrow(
      "cotangents: {'a': *}, primal output: {'a': *, 'b': (*,)}",
    );
    function* f(a: Tensor) {
      yield a;
    }
    expect(() => grad(f as any)(x())).toThrow("got <class 'generator'>");
  });
});

describe('torch.utils.pytree', () => {
  it('takes trees apart and puts them together', () => {
    const tree = { a: [1, null], m: new Map([['k', { c: 'x' }]]) };
    const [leaves, spec] = pytree.treeFlatten(tree);
    expect(leaves).toEqual([1, null, 'x']);
    expect(pytree.treeUnflatten(leaves, spec)).toEqual(tree);
    expect([spec.numLeaves, spec.numNodes, spec.isLeaf()]).toEqual([3, 7, false]);
    expect(pytree.treeStructure(tree).equals(spec)).toBe(true);
    expect(() => pytree.treeUnflatten([1], spec)).toThrow(/`leaves` has length 1 but the spec refers/);
    const theirs = runPython(`
from torch.utils._pytree import tree_structure, treespec_pprint
s = tree_structure({"a": (1, None), "b": ({"c": 2},)})
result = [str(s), treespec_pprint(s), s.num_leaves, s.num_nodes]`);
    const own = pytree.treeStructure({ a: [1, null], b: [{ c: 2 }] });
    expect([String(own), own.pprint(), own.numLeaves, own.numNodes]).toEqual(theirs);
  });
  it('maps leaves, all or of a kind', () => {
    expect(pytree.treeMap((a, b) => a + b, [1, { x: 2 }], [3, { x: 4 }])).toEqual([4, { x: 6 }]);
    expect(() => pytree.treeMap((a) => a, [1], [1, 2])).toThrow(/Node structures differ/);
    const mapped = pytree.treeMapOnly(torch.Tensor, (t: Tensor) => t.shape, { w: x(), n: 3 });
    expect(mapped).toEqual({ w: [3], n: 3 });
    expect(
      pytree.treeMapOnly(
        (leaf) => leaf > 1,
        (n: number) => -n,
        [1, 2],
      ),
    ).toEqual([1, -2]);
    expect(pytree.treeLeaves([[1], 2], (value) => Array.isArray(value) && value.length === 1)).toEqual([
      [1],
      2,
    ]);
    expect([pytree.treeAll((n) => n > 1, [1, 2]), pytree.treeAny((n) => n > 1, [1, 2])]).toEqual([
      false,
      true,
    ]);
  });
  it('opens registered classes, also for transforms', () => {
    class Pair {
      constructor(
        readonly a: Tensor,
        readonly b: Tensor,
        readonly label: string,
      ) {}
    }
    pytree.registerPytreeNode(
      Pair,
      (p) => [[p.a, p.b], p.label],
      ([a, b], label) => new Pair(a, b, label),
    );
    const found = grad((p: Pair) => p.a.mul(p.b).sum())(new Pair(x(), x().cos(), 'w')) as Pair;
    expect(found).toBeInstanceOf(Pair);
    expect(found.label).toBe('w');
    expect(found.a.equal(x().cos())).toBe(true);
    expect(() =>
      pytree.registerPytreeNode(
        Pair,
        () => [[], null],
        () => found,
      ),
    ).toThrow(/already registered/);
  });
});
