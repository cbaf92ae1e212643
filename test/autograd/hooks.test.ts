/**
 * Hooks run when, in what order and with what effect Python's do; what they throw comes out as it was thrown.
 */
import { describe, expect, it } from 'vitest';
import torch, { type Tensor } from '../../src';
import { expectSame } from '../helpers/checkOp';
import { messageOf, pythonErrors } from '../helpers/errors';
import { runPython } from '../helpers/python';

const leaf = (...data: number[]): Tensor => torch.tensor(data, { dtype: 'float64', requiresGrad: true });

describe('registerHook', () => {
  it('replaces gradients of leaves and of others, in order, until removed', () => {
    const theirs = runPython(`
log = []
x = torch.tensor([1., 2.], dtype=torch.float64, requires_grad=True)
y = x * 3
def hook(name, f):
    def inner(g):
        log.append([name, g.tolist()])
        return f(g) if f else None
    return inner
a = x.register_hook(hook("x1", lambda g: g * 2))
b = x.register_hook(hook("x2", None))
c = y.register_hook(hook("y1", lambda g: g + 1))
d = y.register_hook(hook("y2", lambda g: g * 10))
z = (y * y).sum()
z.backward(retain_graph=True)
first = x.grad.clone()
x.grad = None
a.remove(); c.remove(); c.remove()
z.backward()
result = dict(log=log, first=first, second=x.grad)
`);
    const log: unknown[] = [];
    const hook = (name: string, f?: (g: Tensor) => Tensor) => (g: Tensor) => {
      log.push([name, g.tolist()]);
      return f?.(g);
    };
    const x = leaf(1, 2);
    const y = x.mul(3);
    const a = x.registerHook(hook('x1', (g) => g.mul(2)));
    x.registerHook(hook('x2'));
    const c = y.registerHook(hook('y1', (g) => g.add(1)));
    y.registerHook(hook('y2', (g) => g.mul(10)));
    const z = y.mul(y).sum();
    z.backward({ retainGraph: true });
    expectSame(x.grad, theirs.first, 'with all hooks');
    x.grad = null;
    a.remove();
    c.remove();
    c.remove();
    z.backward();
    expectSame(x.grad, theirs.second, 'with two removed');
    expect(log).toEqual(theirs.log);
  });

  it('runs for torch.autograd.grad, and before retainGrad keeps the gradient', () => {
    const theirs = runPython(`
x = torch.tensor([1., 2.], dtype=torch.float64, requires_grad=True)
y = x * 2
y.retain_grad()
y.register_hook(lambda g: g * 5)
(g,) = torch.autograd.grad(y.sum(), x, retain_graph=True)
before = y.grad
y.grad = None
y.sum().backward()
result = dict(g=g, y=y.grad, before=before)
`);
    const x = leaf(1, 2);
    const y = x.mul(2);
    y.retainGrad();
    y.registerHook((g) => g.mul(5));
    const [g] = torch.autograd.grad(y.sum(), x, { retainGraph: true });
    expectSame(g, theirs.g, 'grad');
    expectSame(y.grad, theirs.before, 'what grad left');
    y.grad = null;
    y.sum().backward();
    expectSame(y.grad, theirs.y, 'what backward left');
  });

  it('is recorded with createGraph', () => {
    const x = leaf(2);
    x.registerHook((g) => g.mul(g));
    const [g] = torch.autograd.grad(x.pow(2).sum(), x, { createGraph: true });
    const [gg] = torch.autograd.grad(g!.sum(), x);
    // The hook runs on both: g = (2x)², and of its derivative 8x again the square.
    expect([g!.item(), gg!.item()]).toEqual([16, 256]);
  });

  it('refuses in the words of Python', () => {
    const theirs = pythonErrors('x = torch.ones(2, requires_grad=True)', {
      noGrad: 'torch.ones(2).register_hook(lambda g: g)',
      size: 'x.register_hook(lambda g: torch.ones(3)); x.sum().backward()',
      dtype: 'x.register_hook(lambda g: g.double()); x.sum().backward()',
      kind: 'x.register_hook(lambda g: 3); x.sum().backward()',
      postNoGrad: 'torch.ones(2).register_post_accumulate_grad_hook(print)',
      postNoLeaf: 'x.mul(2).register_post_accumulate_grad_hook(print)',
      nodeCount: 'y = x * x; y.grad_fn.register_hook(lambda gi, go: (gi[0],)); y.sum().backward()',
      nodeSize: 'y = x * 2; y.grad_fn.register_prehook(lambda go: (torch.ones(5),)); y.sum().backward()',
    });
    const make = (): Tensor => torch.ones(2, { requiresGrad: true });
    const hooked = (hook: (g: Tensor) => unknown): void => {
      const x = make();
      x.registerHook(hook as (g: Tensor) => Tensor);
      x.sum().backward();
    };
    // A lambda has no name; a function that is passed on directly has none either.
    const ours: Record<string, () => unknown> = {
      noGrad: () => torch.ones(2).registerHook((g) => g),
      size: () => hooked(() => torch.ones(3)),
      dtype: () => hooked((g) => g.double()),
      kind: () => hooked(() => 3),
      postNoGrad: () => torch.ones(2).registerPostAccumulateGradHook(() => {}),
      postNoLeaf: () =>
        make()
          .mul(2)
          .registerPostAccumulateGradHook(() => {}),
      nodeCount: () => {
        const x = make();
        const y = x.mul(x);
        y.gradFn!.registerHook((gi) => [gi[0]]);
        y.sum().backward();
      },
      nodeSize: () => {
        const y = make().mul(2);
        y.gradFn!.registerPrehook(() => [torch.ones(5)]);
        y.sum().backward();
      },
    };
    for (const [name, body] of Object.entries(ours)) expect(messageOf(body, name), name).toBe(theirs[name]);
    expect(() => make().registerHook(3 as never)).toThrow(TypeError);
  });
});

describe('a hook that throws', () => {
  it('lets its own error object out of backward, and the next backward works', () => {
    const error = new RangeError('from the hook');
    const x = leaf(1, 2);
    const y = x.mul(2);
    const handle = y.registerHook(() => {
      throw error;
    });
    for (let i = 0; i < 3; i++) {
      let caught: unknown;
      try {
        y.mul(y).sum().backward();
      } catch (thrown) {
        caught = thrown;
      }
      expect(caught).toBe(error);
    }
    expect(() => torch.autograd.grad(y.sum(), x)).toThrow(error);
    handle.remove();
    leaf(1).mul(2).sum().backward();
    x.mul(x).sum().backward();
    expect(x.grad!.tolist()).toEqual([2, 4]);
  });

  it('of any kind, and whatever is thrown', () => {
    const kinds: ((x: Tensor, y: Tensor, hook: () => never) => void)[] = [
      (x, _, hook) => x.registerPostAccumulateGradHook(hook),
      (_, y, hook) => y.gradFn!.registerHook(hook),
      (_, y, hook) => y.gradFn!.registerPrehook(hook),
    ];
    for (const register of kinds) {
      for (const thrown of ['a string', undefined, null, 42, { own: true }]) {
        const x = leaf(1);
        const y = x.mul(2);
        register(x, y, () => {
          throw thrown;
        });
        let caught: unknown = 'nothing';
        try {
          y.sum().backward();
        } catch (value) {
          caught = value;
        }
        expect(caught).toBe(thrown);
      }
    }
  });

  it('inside of a backward that a hook runs', () => {
    const x = leaf(3);
    const seen: unknown[] = [];
    x.registerHook(() => {
      const inner = leaf(1);
      inner.registerHook(() => {
        throw new Error('inner');
      });
      try {
        torch.enableGrad(() => inner.mul(2).sum()).backward();
      } catch (error) {
        seen.push((error as Error).message);
      }
    });
    x.mul(x).sum().backward();
    expect(seen).toEqual(['inner']);
    expect(x.grad!.item()).toBe(6);
  });
});

describe('registerPostAccumulateGradHook', () => {
  it('sees the sum, and may clear it', () => {
    const x = leaf(1, 2);
    const seen: unknown[] = [];
    const handle = x.registerPostAccumulateGradHook((tensor) => {
      seen.push(tensor.grad!.tolist());
    });
    const other = x.registerPostAccumulateGradHook((tensor) => {
      tensor.grad = null;
    });
    x.mul(2).sum().backward();
    expect(x.grad).toBeNull();
    other.remove();
    x.mul(2).sum().backward();
    x.mul(2).sum().backward();
    handle.remove();
    x.mul(2).sum().backward();
    expect(seen).toEqual([
      [2, 2],
      [2, 2],
      [4, 4],
    ]);
    expect(x.grad!.tolist()).toEqual([6, 6]);
  });
});

describe('Node', () => {
  it('hooks before and after, as in Python', () => {
    const theirs = runPython(`
log = []
x = torch.tensor([1., 2.], dtype=torch.float64, requires_grad=True)
w = torch.tensor([5., 7.], dtype=torch.float64)
y = x * w
def pre(go): log.append(["pre", [g.tolist() for g in go]]); return (go[0] * 2,)
def post(gi, go): log.append(["post", [None if g is None else g.tolist() for g in gi], [g.tolist() for g in go]]); return (gi[0] + 1, None)
a = y.grad_fn.register_prehook(pre)
b = y.grad_fn.register_hook(post)
y.sum().backward(retain_graph=True)
first = x.grad.clone()
a.remove(); b.remove(); x.grad = None
y.sum().backward()
result = dict(log=log, first=first, second=x.grad)
`);
    const log: unknown[] = [];
    const x = leaf(1, 2);
    const w = torch.tensor([5, 7], { dtype: 'float64' });
    const y = x.mul(w);
    const a = y.gradFn!.registerPrehook((go) => {
      log.push(['pre', go.map((g) => g!.tolist())]);
      return [go[0]!.mul(2)];
    });
    const b = y.gradFn!.registerHook((gi, go) => {
      log.push(['post', gi.map((g) => g?.tolist() ?? null), go.map((g) => g!.tolist())]);
      return [gi[0]!.add(1), null];
    });
    y.sum().backward({ retainGraph: true });
    expectSame(x.grad, theirs.first, 'with hooks');
    a.remove();
    b.remove();
    x.grad = null;
    y.sum().backward();
    expectSame(x.grad, theirs.second, 'without');
    expect(log).toEqual(theirs.log);
  });

  it('names, compares and describes', () => {
    const x = leaf(1, 2);
    const y = x.mul(2);
    const node = y.gradFn!;
    expect(node).toBeInstanceOf(torch.autograd.graph.Node);
    expect(String(node)).toBe('<MulBackward0 object>');
    expect(node.equals(y.gradFn!)).toBe(true);
    expect(node.equals(x.mul(2).gradFn!)).toBe(false);
    expect(y.sum().gradFn!.nextFunctions[0]![0]!.equals(node)).toBe(true);
    expect(x.mul(2).gradFn!._sequenceNr).toBeGreaterThan(node._sequenceNr);
    expect(node._inputMetadata).toEqual([{ shape: [2], dtype: 'float64', device: 'cpu' }]);
    node.metadata.note = 'mine';
    expect(y.gradFn!.metadata.note).toBe('mine');
    expect(Object.keys(x.mul(3).gradFn!.metadata)).toEqual([]);
  });
});
