/** Functions written in TypeScript against the same Functions written in Python. */
import { describe, expect, it } from 'vitest';
import torch, { type Tensor } from '../../src';
import type { FunctionCtx } from '../../src/autograd';
import { expectSame } from '../helpers/checkOp';
import { runNode } from '../helpers/child';
import { messageOf, pythonErrors } from '../helpers/errors';
import { runPython } from '../helpers/python';

const { Function } = torch.autograd;
type Ctx = FunctionCtx;
const leaf = (...data: number[]): Tensor => torch.tensor(data, { dtype: 'float64', requiresGrad: true });

describe('Function', () => {
  it('saved tensors, other arguments, several outputs, double backward', () => {
    const theirs = runPython(`
class F(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, n, y, name):
        ctx.n, ctx.label = n, name
        ctx.save_for_backward(x, y, None)
        ctx.log = [list(ctx.needs_input_grad)]
        return x * y * n, "kept", x + y
    @staticmethod
    def backward(ctx, a, none, b):
        x, y, nothing = ctx.saved_tensors
        assert none is None and nothing is None
        global needs
        needs = list(ctx.needs_input_grad)
        return a * y * ctx.n + b, None, a * x * ctx.n + b, None
x = torch.tensor([1., 2.], dtype=torch.float64, requires_grad=True)
y = torch.tensor([3., 4.], dtype=torch.float64, requires_grad=True)
p, kept, q = F.apply(x, 2.5, y, "name")
gx, gy = torch.autograd.grad((p * p).sum() + q.exp().sum(), [x, y], create_graph=True)
gxx, gxy = torch.autograd.grad(gx.sum(), [x, y])
before = needs
p, _, q = F.apply(x, 2.5, y.detach(), "name")
p.sum().backward(inputs=[x])
result = dict(name=p.grad_fn.name(), kept=kept, gx=gx.detach(), gy=gy.detach(), gxx=gxx, gxy=gxy, before=before, needs=needs, rg=[p.requires_grad, q.requires_grad])
`);
    let needs: readonly boolean[] = [];
    class F extends Function {
      static override forward(ctx: Ctx, x: Tensor, n: number, y: Tensor, name: string): unknown {
        ctx.n = n;
        ctx.label = name;
        ctx.saveForBackward(x, y, null);
        return [x.mul(y).mul(n), 'kept', x.add(y)];
      }
      static override backward(ctx: Ctx, a: Tensor, none: null, b: Tensor): (Tensor | null)[] {
        const [x, y, nothing] = ctx.savedTensors;
        expect([none, nothing]).toEqual([null, null]);
        needs = ctx.needsInputGrad;
        return [a.mul(y).mul(ctx.n).add(b), null, a.mul(x).mul(ctx.n).add(b), null];
      }
    }
    const x = leaf(1, 2);
    const y = leaf(3, 4);
    let [p, kept, q] = F.apply(x, 2.5, y, 'name') as [Tensor, string, Tensor];
    const loss = p.mul(p).sum().add(q.exp().sum());
    const [gx, gy] = torch.autograd.grad(loss, [x, y], { createGraph: true }) as [Tensor, Tensor];
    const [gxx, gxy] = torch.autograd.grad(gx.sum(), [x, y]);
    for (const [name, tensor] of Object.entries({ gx, gy, gxx, gxy }))
      expectSame(tensor!.detach(), theirs[name], name);
    expect(needs).toEqual(theirs.before);
    [p, kept, q] = F.apply(x, 2.5, y.detach(), 'name') as [Tensor, string, Tensor];
    p.sum().backward({ inputs: [x] });
    expect(needs).toEqual(theirs.needs);
    expect([p.gradFn!.name(), kept]).toEqual([theirs.name, theirs.kept]);
    expect([p.requiresGrad, q.requiresGrad]).toEqual(theirs.rg);
  });

  it('setupContext, vjp, a single value, a named tuple, no gradient recorded', () => {
    class Square extends Function {
      static override forward(x: Tensor, n: number): Tensor {
        return x.mul(x).mul(n);
      }
      static override setupContext(ctx: Ctx, inputs: [Tensor, number], output: Tensor): void {
        ctx.saveForBackward(inputs[0], output);
        ctx.n = inputs[1];
      }
      static override vjp(ctx: Ctx, dy: Tensor): (Tensor | null)[] {
        const [x, y] = ctx.savedTensors;
        expect(y.tolist()).toEqual([2, 8]);
        return [dy.mul(x).mul(2 * ctx.n), null];
      }
    }
    const x = leaf(1, 2);
    const y = Square.apply(x, 2) as Tensor;
    y.sum().backward();
    expect(x.grad!.tolist()).toEqual([4, 8]);
    expect(torch.noGrad(() => Square.apply(x, 2) as Tensor).gradFn).toBeNull();
    expect((Square.apply(x.detach(), 2) as Tensor).requiresGrad).toBe(false);

    class Sort extends Function {
      static override forward(ctx: Ctx, input: Tensor): unknown {
        const sorted = input.sort();
        ctx.markNonDifferentiable(sorted.indices);
        ctx.saveForBackward(sorted.indices);
        return sorted;
      }
      static override backward(ctx: Ctx, dy: Tensor, ofIndices: Tensor): Tensor {
        const [indices] = ctx.savedTensors;
        expect(ofIndices.tolist()).toEqual([0, 0, 0]);
        return torch.zerosLike(dy).scatter(0, indices, dy);
      }
    }
    const z = leaf(3, 1, 2);
    const [values, indices] = Sort.apply(z) as [Tensor, Tensor];
    expect([values.requiresGrad, indices.requiresGrad]).toEqual([true, false]);
    values
      .mul(torch.tensor([1, 10, 100], { dtype: 'float64' }))
      .sum()
      .backward();
    expect(z.grad!.tolist()).toEqual([100, 1, 10]);
  });

  it('missing gradients as zeros, or as null with setMaterializeGrads(false)', () => {
    const seen: unknown[] = [];
    class Two extends Function {
      static override forward(ctx: Ctx, x: Tensor, materialize: boolean): Tensor[] {
        ctx.setMaterializeGrads(materialize);
        return [x.clone(), x.mul(2)];
      }
      static override backward(_ctx: Ctx, a: Tensor | null, b: Tensor | null): (Tensor | null)[] {
        seen.push([a?.tolist() ?? null, b?.tolist() ?? null]);
        return [a ?? b, null];
      }
    }
    for (const materialize of [true, false]) {
      const x = leaf(1, 2);
      (Two.apply(x, materialize) as Tensor[])[0]!.sum().backward();
    }
    expect(seen).toEqual([
      [
        [1, 1],
        [0, 0],
      ],
      [[1, 1], null],
    ]);
  });

  it('in place, with markDirty', () => {
    class Double extends Function {
      static override forward(ctx: Ctx, x: Tensor): Tensor {
        x.mul_(2);
        ctx.markDirty(x);
        return x;
      }
      static override backward(_ctx: Ctx, dy: Tensor): Tensor {
        return dy.mul(2);
      }
    }
    const x = leaf(1, 2);
    const y = x.clone();
    const version = y._version;
    const z = Double.apply(y) as Tensor;
    expect([y._version > version, y.tolist(), z.gradFn!.name()]).toEqual([true, [2, 4], 'DoubleBackward']);
    z.mul(z).sum().backward();
    expect(x.grad!.tolist()).toEqual([8, 16]);
  });

  it('onceDifferentiable refuses the second derivative', () => {
    class Once extends Function {
      static override forward(ctx: Ctx, x: Tensor): Tensor {
        ctx.saveForBackward(x);
        return x.pow(2);
      }
      static override backward(ctx: Ctx, dy: Tensor): unknown {
        return Once.once(ctx, dy);
      }
      static readonly once = torch.autograd.onceDifferentiable((ctx: Ctx, dy: Tensor) =>
        dy.mul(ctx.savedTensors[0]).mul(2),
      );
    }
    const x = leaf(3);
    expect(torch.autograd.grad(Once.apply(x) as Tensor, x)[0]!.tolist()).toEqual([6]);
    const dy = leaf(1);
    const [g] = torch.autograd.grad(Once.apply(x) as Tensor, x, { gradOutputs: dy, createGraph: true });
    expect(g!.tolist()).toEqual([6]);
    expect(() => g!.sum().backward()).toThrow(
      /^trying to differentiate twice a function that was marked with @once_differentiable$/,
    );
  });

  it('refuses in the words of Python', () => {
    const setup = `
def function(forward=lambda ctx, x, n: x * n, backward=None):
    members = {"forward": staticmethod(forward)}
    if backward is not None: members["backward"] = staticmethod(backward)
    return type("F", (torch.autograd.Function,), members).apply
x = torch.ones(2, requires_grad=True)
`;
    const theirs = pythonErrors(setup, {
      few: 'function(backward=lambda ctx, g: g)(x, 2).sum().backward()',
      many: 'function(backward=lambda ctx, g: (g, None, g))(x, 2).sum().backward()',
      nonTensor: 'function(backward=lambda ctx, g: (g, g))(x, 2).sum().backward()',
      shape: 'function(backward=lambda ctx, g: (torch.ones(3), None))(x, 2).sum().backward()',
      noBackward: 'function()(x, 2).sum().backward()',
      noForward: 'type("F", (torch.autograd.Function,), {}).apply(x)',
      saved: 'function(forward=lambda ctx, x, n: ctx.save_for_backward(3) or x * n)(x, 2)',
      freed: `
def forward(ctx, x, n):
    ctx.save_for_backward(x)
    return x * n
def backward(ctx, g):
    ctx.saved_tensors
    return g, None
y = function(forward, backward)(x, 2).sum()
y.backward()
y.backward()`,
      changed: `
def forward(ctx, x, n):
    ctx.save_for_backward(x)
    return x * n
def backward(ctx, g):
    ctx.saved_tensors
    return g, None
z = x * 1
y = function(forward, backward)(z, 2).sum()
z.add_(1)
y.backward()`,
    });
    const make = (): Tensor => torch.ones(2, { requiresGrad: true });
    type Member = (...args: any[]) => unknown;
    const define = (members: { forward?: Member; backward?: Member }): { apply: Member } => {
      class F extends Function {}
      F.forward = members.forward ?? ((_: Ctx, x: Tensor, n: number) => x.mul(n));
      if (members.backward) F.backward = members.backward;
      return F as unknown as { apply: Member };
    };
    const run = (backward: Member): void =>
      (define({ backward }).apply(make(), 2) as Tensor).sum().backward();
    const saving = {
      forward: (ctx: Ctx, x: Tensor, n: number) => {
        ctx.saveForBackward(x);
        return x.mul(n);
      },
      backward: (ctx: Ctx, g: Tensor) => [g.mul(ctx.savedTensors.length), null],
    };
    const ours: Record<string, () => unknown> = {
      few: () => run((_, g) => g),
      many: () => run((_, g) => [g, null, g]),
      nonTensor: () => run((_, g) => [g, g]),
      shape: () => run(() => [torch.ones(3), null]),
      noBackward: () => (define({}).apply(make(), 2) as Tensor).sum().backward(),
      noForward: () => (Function as any).apply(make()),
      saved: () =>
        define({
          forward: (ctx: Ctx, x: Tensor) => {
            ctx.saveForBackward(3 as unknown as Tensor);
            return x;
          },
        }).apply(make(), 2),
      freed: () => {
        const y = (define(saving).apply(make(), 2) as Tensor).sum();
        y.backward();
        y.backward();
      },
      changed: () => {
        const z = make().mul(1);
        const y = (define(saving).apply(z, 2) as Tensor).sum();
        z.add_(1);
        y.backward();
      },
    };
    for (const [name, body] of Object.entries(ours)) expect(messageOf(body, name), name).toBe(theirs[name]);
  });

  it('lets what forward and backward throw come out, and goes on', () => {
    const error = { own: 'error' };
    class Throws extends Function {
      static override forward(_ctx: Ctx, x: Tensor, where: string): Tensor {
        if (where === 'forward') throw error;
        return x.mul(2);
      }
      static override backward(): never {
        throw error;
      }
    }
    const caught = (body: () => unknown): unknown => {
      try {
        return body();
      } catch (thrown) {
        return thrown;
      }
    };
    const x = leaf(1);
    expect(caught(() => Throws.apply(x, 'forward'))).toBe(error);
    expect(torch.isGradEnabled()).toBe(true);
    expect(caught(() => (Throws.apply(x, 'backward') as Tensor).sum().backward())).toBe(error);
    x.mul(3).sum().backward();
    expect(x.grad!.tolist()).toEqual([3]);
  });

  it('leaves nothing behind: 20,000 of them in one loop', async () => {
    const { report, stderr } = await runNode(
      `
      class Keep extends torch.autograd.Function {
        static forward(ctx, x) { const y = x.exp(); ctx.saveForBackward(x, y); ctx.note = { n: 1 }; return y; }
        static backward(ctx, dy) { const [x, y] = ctx.savedTensors; return dy.mul(y); }
      }
      const x = torch.ones(1000, { requiresGrad: true });
      const step = (i) => {
        const y = Keep.apply(Keep.apply(x));
        if (i % 3) y.sum().backward();
        x.grad = null;
      };
      const measure = () => torch.memory({ collect: true });
      for (let i = 0; i < 100; i++) step(i);
      const before = measure();
      for (let i = 0; i < 20000; i++) step(i);
      const after = measure();
      report([after.tensors - before.tensors, after.bytes - before.bytes]);
    `,
      { execArgv: ['--expose-gc'] },
    );
    expect(report, stderr).toEqual([0, 0]);
  });
});
