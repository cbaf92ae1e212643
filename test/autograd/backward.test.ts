/** backward and grad against Python: the same gradients, the same graphs, the same refusals. */
import { describe, expect, it } from 'vitest';
import torch, { type Tensor } from '../../src';
import { expectSame } from '../helpers/checkOp';
import { messageOf, pythonErrors } from '../helpers/errors';
import { runPython } from '../helpers/python';
import { torchMinor } from '../helpers/torchVersion';

const f64 = { dtype: 'float64', requiresGrad: true } as const;
const leaf = (data: unknown): Tensor => torch.tensor(data as number[], f64);

describe('backward', () => {
  it('sums gradients up at the leaves, with a gradient, of several roots, only at chosen inputs', () => {
    const theirs = runPython(`
a = torch.tensor([1., 2., 3.], dtype=torch.float64, requires_grad=True)
b = torch.tensor([4., 5., 6.], dtype=torch.float64, requires_grad=True)
result = []
(a * b).sum().backward(); result += [a.grad.clone(), b.grad.clone()]
(a.exp() * b).backward(gradient=torch.tensor([1., 0.5, 2.], dtype=torch.float64)); result += [a.grad.clone(), b.grad.clone()]
(a * b).sum().backward(inputs=[a]); result += [a.grad.clone(), b.grad.clone()]
torch.autograd.backward([a.sum(), a * b], [None, b.detach()]); result += [a.grad.clone(), b.grad.clone()]
y = (a * a).sum(); y.backward(retain_graph=True); y.backward(); result += [a.grad.clone()]
a.grad = None
(a ** 3).sum().backward(create_graph=True); result += [a.grad.detach().clone()]
g = a.grad.sum(); a.grad = None; g.backward(); result += [a.grad.clone()]
`);
    const a = leaf([1, 2, 3]);
    const b = leaf([4, 5, 6]);
    const ours: Tensor[] = [];
    const keep = (...leaves: Tensor[]): void => {
      for (const tensor of leaves) ours.push(tensor.grad!.detach().clone());
    };
    a.mul(b).sum().backward();
    keep(a, b);
    a.exp()
      .mul(b)
      .backward({ gradient: torch.tensor([1, 0.5, 2], { dtype: 'float64' }) });
    keep(a, b);
    a.mul(b)
      .sum()
      .backward({ inputs: [a] });
    keep(a, b);
    torch.autograd.backward([a.sum(), a.mul(b)], { gradTensors: [null, b.detach()] });
    keep(a, b);
    const y = a.mul(a).sum();
    y.backward({ retainGraph: true });
    y.backward();
    keep(a);
    a.grad = null;
    a.pow(3).sum().backward({ createGraph: true });
    keep(a);
    const g = a.grad!.sum();
    a.grad = null;
    g.backward();
    keep(a);
    for (const [i, tensor] of ours.entries()) expectSame(tensor, theirs[i], `gradient ${i}`);
    expect(ours.length).toBe(theirs.length);
  });

  it('takes positional arguments in the order of Python', () => {
    const a = leaf([1, 2]);
    const y = a.mul(a);
    y.backward(torch.ones([2], { dtype: 'float64' }), true);
    y.backward(torch.ones([2], { dtype: 'float64' }), { retainGraph: false });
    expect(a.grad!.tolist()).toEqual([4, 8]);
    expect(() => y.backward({ gradient: torch.ones(2), retainGrap: true } as object)).toThrow(
      /unknown option 'retainGrap'. Did you mean 'retainGraph'/,
    );
  });

  it('refuses in the words of Python', () => {
    const theirs = pythonErrors(
      'a = torch.tensor([1., 2.], requires_grad=True); c = torch.tensor([1j, 2], requires_grad=True); n = torch.ones(2)',
      {
        vector: '(a * 2).backward()',
        noGrad: 'n.sum().backward()',
        twice: 'y = (a * a).sum(); y.backward(); y.backward()',
        shape: '(a * 2).backward(torch.ones(3))',
        complexImplicit: '(c * c).sum().backward()',
        complexGrad: '(a * 2).backward(torch.ones(2, dtype=torch.complex64))',
        noInputs: 'a.sum().backward(inputs=[])',
        inputWithoutGrad: 'a.sum().backward(inputs=[n])',
        version: 'b = a * 1; y = (b * b).sum(); b.add_(1); y.backward()',
        leafInPlace: 'a.add_(1)',
        both: 'torch.autograd.backward(a.sum(), n, grad_variables=n)',
      },
    );
    const make = (): { a: Tensor; c: Tensor; n: Tensor } => ({
      a: torch.tensor([1, 2], { requiresGrad: true, dtype: 'float32' }),
      c: torch.tensor([new torch.Complex(0, 1), 2], { requiresGrad: true, dtype: 'complex64' }),
      n: torch.ones(2),
    });
    const ours: Record<string, () => unknown> = {
      vector: () => make().a.mul(2).backward(),
      noGrad: () => make().n.sum().backward(),
      twice: () => {
        const y = make().a.pow(2).mul(2).sum();
        y.backward();
        y.backward();
      },
      shape: () =>
        make()
          .a.mul(2)
          .backward({ gradient: torch.ones(3) }),
      complexImplicit: () => {
        const { c } = make();
        c.mul(c).sum().backward();
      },
      complexGrad: () =>
        make()
          .a.mul(2)
          .backward({ gradient: torch.ones(2, { dtype: 'complex64' }) }),
      noInputs: () => make().a.sum().backward({ inputs: [] }),
      inputWithoutGrad: () =>
        make()
          .a.sum()
          .backward({ inputs: [make().n] }),
      version: () => {
        const b = make().a.mul(1);
        const y = b.mul(b).sum();
        b.add_(1);
        y.backward();
      },
      leafInPlace: () => make().a.add_(1),
      both: () => {
        const { a, n } = make();
        torch.autograd.backward(a.sum(), { gradTensors: n, gradVariables: n });
      },
    };
    for (const [name, body] of Object.entries(ours)) {
      expect(messageOf(body, name), name).toBe(theirs[name]);
    }
    expect(() => make().a.mul(2).backward()).toThrow(torch.TorchError);
    expect(() => torch.autograd.backward(3 as unknown as Tensor)).toThrow(TypeError);
  });
});

describe('grad', () => {
  it('returns gradients, also of gradients, and leaves .grad alone', () => {
    // 2.13 brought inputs by name.
    const named =
      torchMinor < 13
        ? 'named = dict(zip("xy", torch.autograd.grad((x * y).sum(), [x, y])))'
        : 'named = torch.autograd.grad((x * y).sum(), {"x": x, "y": y})';
    const theirs = runPython(`
x = torch.tensor([1., 2., 3.], dtype=torch.float64, requires_grad=True)
y = torch.tensor([0.5, 1.5, 2.5], dtype=torch.float64, requires_grad=True)
z = torch.ones(3, dtype=torch.float64, requires_grad=True)
out = (x.sin() * y).sum()
gx, gy = torch.autograd.grad(out, [x, y], create_graph=True)
(gxx,) = torch.autograd.grad(gx.sum(), x, create_graph=True)
(gxxx,) = torch.autograd.grad(gxx.sum(), x)
unused = torch.autograd.grad((x * 2).sum(), [x, z], allow_unused=True)
zeros = torch.autograd.grad((x * 2).sum(), [x, z], materialize_grads=True)
vector = torch.autograd.grad(x * y, [x], grad_outputs=[z.detach() * 3])
${named}
result = dict(gx=gx.detach(), gy=gy.detach(), gxx=gxx.detach(), gxxx=gxxx, unused=[unused[0], unused[1]], zeros=list(zeros), vector=vector[0], named=named, grad=x.grad)
`);
    const x = leaf([1, 2, 3]);
    const y = leaf([0.5, 1.5, 2.5]);
    const z = torch.ones([3], f64);
    const { grad } = torch.autograd;
    const [gx, gy] = grad(x.sin().mul(y).sum(), [x, y], { createGraph: true }) as [Tensor, Tensor];
    const [gxx] = grad(gx.sum(), x, { createGraph: true }) as [Tensor];
    const [gxxx] = grad(gxx.sum(), x) as [Tensor];
    expectSame(gx, theirs.gx, 'gx');
    expectSame(gy, theirs.gy, 'gy');
    expectSame(gxx, theirs.gxx, 'gxx');
    expectSame(gxxx, theirs.gxxx, 'gxxx');
    expect(gx.requiresGrad).toBe(true);
    expect(gxxx.requiresGrad).toBe(false);
    const unused = grad(x.mul(2).sum(), [x, z], { allowUnused: true });
    expectSame(unused[0], theirs.unused[0], 'unused');
    expect([unused[1], theirs.unused[1]]).toEqual([null, null]);
    grad(x.mul(2).sum(), [x, z], { materializeGrads: true }).forEach((g, i) => {
      expectSame(g, theirs.zeros[i], `materialized ${i}`);
    });
    const [vector] = grad(x.mul(y), [x], { gradOutputs: [z.detach().mul(3)] });
    expectSame(vector, theirs.vector, 'vector');
    const byName = grad(x.mul(y).sum(), { x, y });
    expectSame(byName.x, theirs.named.x, 'named x');
    expectSame(byName.y, theirs.named.y, 'named y');
    expect([x.grad, theirs.grad]).toEqual([null, null]);
  });

  it('refuses in the words of Python', () => {
    const theirs = pythonErrors(
      'x = torch.ones(2, requires_grad=True); z = torch.ones(2, requires_grad=True); n = torch.ones(2); grad = torch.autograd.grad',
      {
        unused: 'grad(x.sum(), [x, z])',
        noInputs: 'grad(x.sum(), [])',
        noGrad: 'grad(x.sum(), [n])',
        vector: 'grad(x * 2, x)',
        materialize: 'grad(x.sum(), [x], allow_unused=False, materialize_grads=True)',
        type: 'grad(x.sum(), [x], grad_outputs=[3])',
        afterFree: 'y = (x * x).sum(); grad(y, x); grad(y, x)',
      },
    );
    const x = torch.ones(2, { requiresGrad: true });
    const z = torch.ones(2, { requiresGrad: true });
    const { grad } = torch.autograd;
    const ours: Record<string, () => unknown> = {
      unused: () => grad(x.sum(), [x, z]),
      noInputs: () => grad(x.sum(), []),
      noGrad: () => grad(x.sum(), [torch.ones(2)]),
      vector: () => grad(x.mul(2), x),
      materialize: () => grad(x.sum(), [x], { allowUnused: false, materializeGrads: true }),
      type: () => grad(x.sum(), [x], { gradOutputs: [3] as unknown as Tensor[] }),
      afterFree: () => {
        const y = x.mul(x).sum();
        grad(y, x);
        grad(y, x);
      },
    };
    // 2.13 worded two of them anew.
    const reworded = torchMinor < 13 ? ['unused', 'noInputs'] : [];
    for (const [name, body] of Object.entries(ours))
      if (!reworded.includes(name)) expect(messageOf(body, name), name).toBe(theirs[name]);
  });
});

describe('what a tensor knows of its gradient', () => {
  it('leaves, gradFn, requiresGrad, detach and data as in Python', () => {
    const theirs = runPython(`
x = torch.tensor([1., 2.], requires_grad=True)
y = x * 3
d = y.detach()
w = y.data
names = [str(x.grad_fn), y.grad_fn.name(), y.sum().grad_fn.name(), d.grad_fn, x.expand(3, 2).grad_fn.name()]
chain = y.sum().grad_fn.next_functions[0][0].next_functions[0][0].name()
d.zero_()
x.data = torch.tensor([5., 6.])
result = dict(names=names, chain=chain, leaf=[x.is_leaf, y.is_leaf, d.is_leaf, w.requires_grad, d.requires_grad], y=y.tolist(), x=x.tolist(), xr=x.requires_grad, v=[x._version, y._version])
`);
    const x = torch.tensor([1, 2], { requiresGrad: true, dtype: 'float32' });
    const y = x.mul(3);
    const d = y.detach();
    const w = y.data;
    const names = [
      x.gradFn === null ? 'None' : '',
      y.gradFn!.name(),
      y.sum().gradFn!.name(),
      d.gradFn,
      x.expand(3, 2).gradFn!.name(),
    ];
    const chain = y.sum().gradFn!.nextFunctions[0]![0]!.nextFunctions[0]![0]!.name();
    d.zero_();
    x.data = torch.tensor([5, 6], { dtype: 'float32' });
    expect(names).toEqual(theirs.names);
    expect(chain).toBe(theirs.chain);
    expect([x.isLeaf, y.isLeaf, d.isLeaf, w.requiresGrad, d.requiresGrad]).toEqual(theirs.leaf);
    expect(y.tolist()).toEqual(theirs.y);
    expect(x.tolist()).toEqual(theirs.x);
    expect(x.requiresGrad).toBe(theirs.xr);
    expect([x._version, y._version]).toEqual(theirs.v);
  });

  it('a leaf whose sizes change keeps the graphs that live', () => {
    const theirs = runPython(`
def swapped(p): full = p.data; p.data = torch.empty(0); p.data = full
def run(change, again):
    p = torch.ones(1, 3, requires_grad=True)
    loss = (p * p).sum()
    change(p)
    try: return again(p, loss).tolist()
    except RuntimeError as error: return str(error).split(" at index")[0].split(":")[0]
def squeezed(p):
    with torch.no_grad(): p.squeeze_(0)
def given(p): p.data = torch.ones(4)
def own(p, loss): return torch.autograd.grad(loss, p)[0]
def inputs(p, loss): loss.backward(inputs=[p]); return p.grad
def anew(p, loss): (p * 2).sum().backward(); return p.grad
result = [run(change, again) for change in (swapped, given, squeezed) for again in (own, inputs, anew)]
`);
    type Change = (p: Tensor) => void;
    type Again = (p: Tensor, loss: Tensor) => Tensor | null | undefined;
    const changes: Change[] = [
      (p) => {
        const full = p.data;
        p.data = torch.empty([0]);
        p.data = full;
      },
      (p) => {
        p.data = torch.ones([4]);
      },
      (p) => torch.noGrad(() => p.squeeze_(0)),
    ];
    const agains: Again[] = [
      (p, loss) => torch.autograd.grad(loss, [p])[0],
      (p, loss) => {
        loss.backward({ inputs: [p] });
        return p.grad;
      },
      (p) => {
        p.mul(2).sum().backward();
        return p.grad;
      },
    ];
    const ours = changes.flatMap((change) =>
      agains.map((again) => {
        const p = torch.ones([1, 3], { requiresGrad: true });
        const loss = p.mul(p).sum();
        change(p);
        try {
          return again(p, loss)!.tolist();
        } catch (error) {
          return (error as Error).message.split(' at index')[0]!.split(':')[0];
        } finally {
          expect(loss.item()).toBe(3);
        }
      }),
    );
    expect(ours).toEqual(theirs);
  });

  it('a leaf takes other sizes when its last loss is garbage, collected or not', () => {
    const theirs = runPython(`
p = torch.ones(2, 3, requires_grad=True)
def step():
    p.grad = None
    (p * torch.arange(p.numel()).view(p.shape)).sum().backward()
    return p.grad.tolist()
seen = [step()]
p.data = torch.ones(4)
seen.append(step())
with torch.no_grad(): p.set_(torch.ones(2, 2, 1))
seen.append(step())
with torch.no_grad(): p.squeeze_(2)
seen.append(step())
with torch.no_grad(): torch.ops.aten.unsqueeze_(dim=0, self=p)
seen.append(step())
result = seen
`);
    const p = torch.ones([2, 3], { requiresGrad: true });
    const step = () => {
      p.grad = null;
      p.mul(torch.arange(p.numel()).view(p.shape)).sum().backward();
      return p.grad!.tolist();
    };
    const seen = [step()];
    p.data = torch.ones([4]);
    seen.push(step());
    torch.noGrad(() => p.set_(torch.ones([2, 2, 1])));
    seen.push(step());
    torch.noGrad(() => p.squeeze_(2));
    seen.push(step());
    torch.noGrad(() => torch.ops.aten.unsqueeze_!(p, 0));
    seen.push(step());
    expect(seen).toEqual(theirs);
  });

  it('refuses in the words of Python', () => {
    const theirs = pythonErrors('x = torch.ones(2, requires_grad=True); y = x * 2', {
      integer: 'torch.ones(2, dtype=torch.int64).requires_grad_()',
      integerSet: 'torch.ones(2, dtype=torch.int64).requires_grad = True',
      inference: 'with torch.inference_mode(): z = torch.ones(2)\nz.requires_grad_()',
      inferenceSaved: 'with torch.inference_mode(): z = torch.ones(2)\nz * x',
      inferenceWritten: 'with torch.inference_mode(): z = torch.ones(2)\nz.add_(1)',
      integerNew: 'torch.tensor([1, 2], requires_grad=True)',
      nonLeaf: 'y.requires_grad_(False)',
      nonLeafSet: 'y.requires_grad = False',
      retain: 'torch.ones(2).retain_grad()',
      gradShape: 'x.grad = torch.ones(3)',
      gradType: 'x.grad = torch.ones(2, dtype=torch.float64)',
      gradDevice: 'x.grad = torch.ones(2, device="meta")',
      gradSelf: 'x.grad = x',
      gradNumber: 'x.grad = 3',
      numpy: 'x.detach_().requires_grad_().view(2).detach_()',
    });
    const make = (): Tensor => torch.ones(2, { requiresGrad: true });
    const ours: Record<string, () => unknown> = {
      integer: () => torch.ones(2, { dtype: 'int64' }).requiresGrad_(),
      integerSet: () => {
        torch.ones(2, { dtype: 'int64' }).requiresGrad = true;
      },
      inference: () => torch.inferenceMode(() => torch.ones(2)).requiresGrad_(),
      inferenceSaved: () => torch.inferenceMode(() => torch.ones(2)).mul(make()),
      inferenceWritten: () => torch.inferenceMode(() => torch.ones(2)).add_(1),
      integerNew: () => torch.tensor([1, 2], { dtype: 'int64', requiresGrad: true }),
      nonLeaf: () => make().mul(2).requiresGrad_(false),
      nonLeafSet: () => {
        make().mul(2).requiresGrad = false;
      },
      retain: () => torch.ones(2).retainGrad(),
      gradShape: () => {
        make().grad = torch.ones(3);
      },
      gradType: () => {
        make().grad = torch.ones(2, { dtype: 'float64' });
      },
      gradDevice: () => {
        make().grad = torch.ones(2, { device: 'meta' });
      },
      gradSelf: () => {
        const x = make();
        x.grad = x;
      },
      gradNumber: () => {
        make().grad = 3 as unknown as Tensor;
      },
      numpy: () => make().detach_().requiresGrad_().view(2).detach_(),
    };
    for (const [name, body] of Object.entries(ours)) expect(messageOf(body, name), name).toBe(theirs[name]);
  });

  it('retainGrad keeps the gradient of what is no leaf', () => {
    const x = leaf([1, 2]);
    const y = x.mul(x);
    expect(y.retainsGrad).toBe(false);
    y.retainGrad();
    y.retainGrad();
    expect(y.retainsGrad).toBe(true);
    y.mul(3).sum().backward();
    expect(y.grad!.tolist()).toEqual([3, 3]);
    expect(x.retainsGrad).toBe(false);
  });
});
