/** Forward mode has Python's tangents to the bit, and Python's errors. */
import { describe, expect, it } from 'vitest';
import torch, { nn, type Tensor } from '../../src';
import type { FunctionCtx } from '../../src/autograd';
import { expectSame } from '../helpers/checkOp';
import { messageOf, pythonErrors } from '../helpers/errors';
import { runPython } from '../helpers/python';

const { dualLevel, enterDualLevel, exitDualLevel, makeDual, unpackDual, UnpackedDualTensor } =
  torch.autograd.forwardAd;
const { Function } = torch.autograd;
const F = nn.functional;
const ones = torch.ones(2);

describe('tangents, bit for bit', () => {
  const shapes: Record<string, [python: string, shape: number[], call: (x: Tensor, w: Tensor) => Tensor]> = {
    elementwise: [
      'x.sin() * x.exp() / (x * x + 1)',
      [3, 4],
      (x) => x.sin().mul(x.exp()).div(x.mul(x).add(1)),
    ],
    matmul: ['(x @ w).relu() @ w.T', [3, 4], (x, w) => x.matmul(w).relu().matmul(w.T)],
    reductions: ['x.tanh().mean(1).square()', [3, 4], (x) => x.tanh().mean(1).square()],
    layerNorm: ['F.layer_norm(x, [4])', [3, 4], (x) => F.layerNorm(x, [4])],
    gelu: ['F.gelu(x).cumsum(0)', [3, 4], (x) => F.gelu(x).cumsum(0)],
    convolution: [
      'F.conv2d(x, w.reshape(1, 2, 2, 5))',
      [1, 2, 6, 7],
      (x, w) => F.conv2d(x, w.reshape([1, 2, 2, 5])),
    ],
    views: ['x.t()[1:].reshape(-1).flip(0)', [3, 4], (x) => x.t().get('1:').reshape([-1]).flip(0)],
    'in place': ['x.clone().mul_(x).add_(1)', [3, 4], (x) => x.clone().mul_(x).add_(1)],
  };
  it.each(Object.keys(shapes))('%s', (name) => {
    const [python, shape, call] = shapes[name]!;
    const theirs = runPython(
      `
import torch.nn.functional as F
import torch.autograd.forward_ad as fw
torch.manual_seed(2)
x, t, w, c = (torch.randn(s) for s in (input["shape"], input["shape"], [4, 5], [1]))
x.requires_grad_()
with fw.dual_level():
    x_dual = fw.make_dual(x, t)
    y, dy = fw.unpack_dual((lambda x: ${python})(x_dual))
    back = torch.autograd.grad((dy * c).sum(), x, allow_unused=True)[0] if dy.requires_grad else None
result = dict(y=y, dy=dy, back=back)
`,
      { shape },
    );
    torch.manualSeed(2);
    const [x, t, w, c] = [shape, shape, [4, 5], [1]].map((size) => torch.randn(size)) as Tensor[];
    x!.requiresGrad_();
    const [y, dy, back] = dualLevel(() => {
      const { primal, tangent } = unpackDual(call(makeDual(x!, t!), w!));
      const needs = tangent!.requiresGrad;
      const second = needs ? torch.autograd.grad(tangent!.mul(c!).sum(), x!, { allowUnused: true })[0] : null;
      return [primal, tangent!, second] as const;
    });
    expectSame(y, theirs.y, 'y');
    expectSame(dy, theirs.dy, 'dy');
    if (theirs.back === null) expect(back ?? null).toBeNull();
    else expectSame(back!, theirs.back, 'back');
  });
});

describe('levels', () => {
  it('end with the callback, the guard, an async callback, and an error', async () => {
    const has = (y: Tensor) => unpackDual(y).tangent !== null;
    const kept = dualLevel(() => {
      const dual = makeDual(ones, ones);
      expect(has(dual)).toBe(true);
      return dual;
    });
    expect(has(kept)).toBe(false);
    const guard = dualLevel().enter();
    expect(has(makeDual(ones, ones).mul(2))).toBe(true);
    guard.dispose();
    await dualLevel(async () => {
      const dual = makeDual(ones, ones);
      await null;
      expect(has(dual.add(1))).toBe(true);
    });
    expect(() =>
      dualLevel(() => {
        throw new Error('mine');
      }),
    ).toThrow('mine');
    expect(enterDualLevel()).toBe(0);
    exitDualLevel({ level: 0 });
    expect(messageOf(() => makeDual(ones, ones))).toMatch(/no level exists/);
  });

  it("refuses what Python refuses, in Python's words", () => {
    const cases: Record<string, [python: string, ours: () => unknown]> = {
      nested: ['fw.enter_dual_level()', () => enterDualLevel()],
      exit: ['fw.exit_dual_level(level=3)', () => exitDualLevel({ level: 3 })],
      shape: ['fw.make_dual(x, torch.ones(3))', () => makeDual(ones, torch.ones(3))],
      tangent: ['fw.make_dual(x, x.int())', () => makeDual(ones, ones.int())],
      primal: ['fw.make_dual(x.int(), x)', () => makeDual(ones.int(), ones)],
      twice: ['fw.make_dual(fw.make_dual(x, x), x)', () => makeDual(makeDual(ones, ones), ones)],
      inner: ['fw.make_dual(x, fw.make_dual(x, x))', () => makeDual(ones, makeDual(ones, ones))],
      level: ['fw.make_dual(x, x, level=3)', () => makeDual(ones, ones, { level: 3 })],
      unpack: [
        'fw.unpack_dual(fw.make_dual(x, x), level=2)',
        () => unpackDual(makeDual(ones, ones), { level: 2 }),
      ],
      close: ['[fw.exit_dual_level(), fw.exit_dual_level()]', () => [exitDualLevel(), exitDualLevel()]],
      outside: ['fw.exit_dual_level(); fw.make_dual(x, x)', () => [exitDualLevel(), makeDual(ones, ones)]],
    };
    for (const [name, [python, ours]] of Object.entries(cases)) {
      const setup =
        'import torch.autograd.forward_ad as fw\nif fw._current_level >= 0: fw.exit_dual_level()\nfw.enter_dual_level()\nx = torch.ones(2)';
      const theirs = pythonErrors(setup, { message: python }).message;
      enterDualLevel();
      let message: string;
      try {
        message = messageOf(ours, name);
      } finally {
        if (!/close|outside/.test(name)) exitDualLevel();
      }
      expect(message.split('\n')[0], name).toBe(theirs!.split('\n')[0]);
    }
    expect(() => dualLevel(() => makeDual(ones, 5 as never))).toThrow(
      "makeDual(): argument 'tangent' must be Tensor, not int",
    );
  });

  it('prints tangents as Python does', () => {
    const theirs = runPython(`
import torch.autograd.forward_ad as fw
x = torch.ones(2, requires_grad=True)
with fw.dual_level():
    d = fw.make_dual(x, torch.tensor([1., 2.]))
    result = [repr(d), repr(d * 2), repr(fw.unpack_dual(x)), repr(x.detach())]
`);
    const x = torch.ones(2, { requiresGrad: true });
    const ours = dualLevel(() => {
      const d = makeDual(x, torch.tensor([1, 2]));
      return [d, d.mul(2), unpackDual(x), x.detach()].map(String);
    });
    expect(ours).toEqual(theirs);
    const pair = new UnpackedDualTensor(x, null);
    expect([...pair]).toEqual([pair[0], pair[1]]);
    expect(pair.length).toBe(2);
  });
});

describe('Functions', () => {
  const python = `
import torch.autograd.forward_ad as fw
class J(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, k, y):
        ctx.k = k
        ctx.save_for_backward(x)
        if J.forward_too:
            ctx.save_for_forward(x, y)
        return x * k + y, "kept", x.sum()
    @staticmethod
    def jvp(ctx, dx, dk, dy):
        J.seen = [dk is None, dy is None, len(ctx.saved_tensors)]
        return J.answer(dx, ctx)
x, t, y = torch.tensor([1., 2.]), torch.tensor([3., 4.]), torch.ones(2)
J.forward_too = False
J.answer = lambda dx, ctx: (dx * ctx.k * ctx.saved_tensors[0], None, dx.sum())
`;
  class J extends Function {
    static forwardToo = false;
    static seen: unknown[] = [];
    static answer = (dx: Tensor, ctx: FunctionCtx): unknown => [
      dx.mul(ctx.k).mul(ctx.savedTensors[0]),
      null,
      dx.sum(),
    ];
    static override forward(ctx: FunctionCtx, x: Tensor, k: number, y: Tensor): any {
      ctx.k = k;
      ctx.saveForBackward(x);
      if (J.forwardToo) ctx.saveForForward(x, y);
      return [x.mul(k).add(y), 'kept', x.sum()];
    }
    static override jvp(ctx: FunctionCtx, dx: Tensor, dk: null, dy: Tensor | null): unknown {
      J.seen = [dk === null, dy === null, ctx.savedTensors.length];
      return J.answer(dx, ctx);
    }
  }
  const [x, t, y] = [torch.tensor([1, 2]), torch.tensor([3, 4]), torch.ones(2)];
  const standard = J.answer;

  it('with a jvp have tangents, and what saveForForward kept', () => {
    const theirs = runPython(
      `${python}
J.forward_too = True
with fw.dual_level():
    a, kept, b = J.apply(fw.make_dual(x, t), 2.5, y)
    result = dict(a=fw.unpack_dual(a).tangent, b=fw.unpack_dual(b).tangent, seen=J.seen)
`,
    );
    J.forwardToo = true;
    dualLevel(() => {
      const [a, kept, b] = J.apply(makeDual(x, t), 2.5, y) as [Tensor, string, Tensor];
      expect(kept).toBe('kept');
      expectSame(unpackDual(a).tangent!, theirs.a, 'a');
      expectSame(unpackDual(b).tangent!, theirs.b, 'b');
      expect(J.seen).toEqual(theirs.seen);
    });
  });

  it("say in Python's words what is wrong with their jvp", () => {
    class NoJvp extends Function {
      static override forward(_ctx: FunctionCtx, x: Tensor): Tensor {
        return x.mul(2);
      }
    }
    expect(messageOf(() => dualLevel(() => NoJvp.apply(makeDual(x, t))))).toBe(
      'You must implement the jvp function for custom autograd.Function to use it with forward mode AD.',
    );
    const answers: Record<string, [python: string, ours: (dx: Tensor) => unknown]> = {
      few: ['lambda dx, ctx: dx', (dx) => dx],
      many: ['lambda dx, ctx: (dx, None, dx.sum(), None)', (dx) => [dx, null, dx.sum(), null]],
      number: ['lambda dx, ctx: (dx, None, 5)', (dx) => [dx, null, 5]],
      shape: ['lambda dx, ctx: (dx[:1], None, dx.sum())', (dx) => [dx.get(':1'), null, dx.sum()]],
    };
    for (const [name, [code, ours]] of Object.entries(answers)) {
      const theirs = pythonErrors(python.replace(/lambda.*/, code), {
        message: 'with fw.dual_level(): J.apply(fw.make_dual(x, t), 2.5, y)',
      }).message;
      J.answer = ours;
      try {
        expect(messageOf(() => dualLevel(() => J.apply(makeDual(x, t), 2.5, y)), name)).toBe(theirs);
      } finally {
        J.answer = standard;
      }
    }
  });
});

it('incrementVersion counts as a change in place, and names what is no tensor', () => {
  const { incrementVersion } = torch.autograd.graph;
  const w = torch.ones(2, { requiresGrad: true });
  const z = w.mul(1);
  const product = z.mul(z);
  incrementVersion([z, torch.inferenceMode(() => torch.ones(1))]);
  expect(z._version).toBe(1);
  expect(() => product.sum().backward()).toThrow(/modified by an inplace operation/);
  const theirs = pythonErrors('f = torch.autograd.graph.increment_version', { one: 'f(5)', list: 'f([5])' });
  expect(messageOf(() => incrementVersion(5 as never))).toBe(theirs.one);
  expect(messageOf(() => incrementVersion([5] as never))).toBe(theirs.list);
});

it('setMultithreadingEnabled leaves gradients as they are, and refuses what is no boolean', () => {
  const w = torch.ones(2, { requiresGrad: true });
  torch.autograd.setMultithreadingEnabled(false, () => w.mul(3).sum().backward());
  expect(w.grad!.tolist()).toEqual([3, 3]);
  expect(() => torch.autograd.setMultithreadingEnabled(1 as never)).toThrow(TypeError);
});
