/** Custom autograd Functions under function transforms, against Python's. */
import { describe, expect, it } from 'vitest';
import torch, { autograd, type Tensor } from '../../src';
import { messageOf, pythonErrors, withoutAdvice } from '../helpers/errors';
import { runPython, toWire } from '../helpers/python';
import { isOtherPython } from '../helpers/torchVersion';

const { grad, hessian, jacfwd, jacrev, jvp, vjp, vmap } = torch.func;
type Ctx = autograd.FunctionCtx;
const f64 = { dtype: 'float64' } as const;
const x = (): Tensor => torch.tensor([0.5, -1, 2], f64);
const m = (): Tensor => torch.arange(12, f64).view(4, 3).div(7).sin();

/** x³, whose derivatives are marked by a factor, to see that they are what is used. */
class Cube extends autograd.Function {
  static override forward(a: Tensor): [Tensor, Tensor] {
    return [a.pow(3), a.pow(2).mul(3)];
  }
  static override setupContext(ctx: Ctx, [a]: [Tensor], [, slope]: [Tensor, Tensor]): void {
    ctx.saveForBackward(a, slope);
    ctx.saveForForward(a, slope);
  }
  static override backward(ctx: Ctx, dy: Tensor, dslope: Tensor): Tensor {
    const [a, slope] = ctx.savedTensors;
    return dy.mul(slope).mul(1.5).add(dslope.mul(6).mul(a));
  }
  static override jvp(ctx: Ctx, t: Tensor): [Tensor, Tensor] {
    const [a, slope] = ctx.savedTensors;
    return [t.mul(slope).mul(1.5), t.mul(6).mul(a)];
  }
  static override vmap(_: autograd.VmapInfo, [dim]: [number], a: Tensor): unknown {
    return [Cube.apply(a.movedim(dim, 0)), [0, 0]];
  }
}

/** a·b + scale, with the rule for batches made of its methods. */
class Scaled extends autograd.Function {
  static override generateVmapRule = true;
  static override forward(a: Tensor, b: Tensor, scale: number): Tensor {
    return a.mul(b).mul(scale);
  }
  static override setupContext(ctx: Ctx, [a, b, scale]: [Tensor, Tensor, number]): void {
    ctx.saveForBackward(a, b);
    ctx.saveForForward(a, b);
    ctx.scale = scale;
  }
  static override backward(ctx: Ctx, dy: Tensor): (Tensor | null)[] {
    const [a, b] = ctx.savedTensors;
    return [dy.mul(b).mul(ctx.scale), dy.mul(a).mul(ctx.scale * 2), null];
  }
  static override jvp(ctx: Ctx, ta: Tensor | null, tb: Tensor | null): Tensor {
    const [a, b] = ctx.savedTensors;
    const first = ta === null ? torch.zerosLike(a) : ta.mul(b);
    const second = tb === null ? torch.zerosLike(a) : tb.mul(a);
    return first.add(second).mul(ctx.scale);
  }
}

class Plain extends autograd.Function {
  static override forward(ctx: Ctx, a: Tensor): Tensor {
    ctx.saveForBackward(a);
    return a.exp();
  }
}

class NoRule extends autograd.Function {
  static override forward(a: Tensor): Tensor {
    return a.exp();
  }
  static override setupContext(ctx: Ctx, _: unknown, y: Tensor): void {
    ctx.saveForBackward(y);
  }
}
class TwoRules extends NoRule {
  static override generateVmapRule = true;
  static override vmap(): unknown {
    return 3;
  }
}
class NoPair extends NoRule {
  static override vmap(): unknown {
    return 3;
  }
}
class Triple extends NoRule {
  static override vmap(): unknown {
    return [1, 2, 3];
  }
}
class OtherDims extends NoRule {
  static override vmap(_: unknown, __: unknown, a: Tensor): unknown {
    return [a, [0, 0]];
  }
}
/** Changes its input in place. */
class Doubled extends autograd.Function {
  static override vmap(_: unknown, [dim]: [number], a: Tensor): unknown {
    return [Doubled.apply(a), dim];
  }
  static override forward(a: Tensor): Tensor {
    return a.mul_(2);
  }
  static override setupContext(ctx: Ctx, [a]: [Tensor]): void {
    ctx.markDirty(a);
  }
  static override backward(_: Ctx, dy: Tensor): Tensor {
    return dy.mul(2);
  }
}

class GeneratedDoubled extends Doubled {
  static override generateVmapRule = true;
  static override vmap = undefined as any;
}

const setup = `
from torch.func import grad, vjp, jvp, vmap, jacrev, jacfwd, hessian
F = torch.autograd.Function
x = torch.tensor([0.5, -1, 2], dtype=torch.float64)
m = (torch.arange(12, dtype=torch.float64).view(4, 3) / 7).sin()
class Cube(F):
    @staticmethod
    def forward(a): return a ** 3, a ** 2 * 3
    @staticmethod
    def setup_context(ctx, inputs, output):
        ctx.save_for_backward(inputs[0], output[1]); ctx.save_for_forward(inputs[0], output[1])
    @staticmethod
    def backward(ctx, dy, dslope):
        a, slope = ctx.saved_tensors
        return dy * slope * 1.5 + dslope * 6 * a
    @staticmethod
    def jvp(ctx, t):
        a, slope = ctx.saved_tensors
        return t * slope * 1.5, t * 6 * a
    @staticmethod
    def vmap(info, in_dims, a): return Cube.apply(a.movedim(in_dims[0], 0)), (0, 0)
class Scaled(F):
    generate_vmap_rule = True
    @staticmethod
    def forward(a, b, scale): return a * b * scale
    @staticmethod
    def setup_context(ctx, inputs, output):
        a, b, ctx.scale = inputs
        ctx.save_for_backward(a, b); ctx.save_for_forward(a, b)
    @staticmethod
    def backward(ctx, dy):
        a, b = ctx.saved_tensors
        return dy * b * ctx.scale, dy * a * (ctx.scale * 2), None
    @staticmethod
    def jvp(ctx, ta, tb, _):
        a, b = ctx.saved_tensors
        first = torch.zeros_like(a) if ta is None else ta * b
        second = torch.zeros_like(a) if tb is None else tb * a
        return (first + second) * ctx.scale
class Plain(F):
    @staticmethod
    def forward(ctx, a):
        ctx.save_for_backward(a)
        return a.exp()
class NoRule(F):
    @staticmethod
    def forward(a): return a.exp()
    @staticmethod
    def setup_context(ctx, inputs, output): ctx.save_for_backward(output)
class TwoRules(NoRule):
    generate_vmap_rule = True
    @staticmethod
    def vmap(info, in_dims, a): return 3
class NoPair(NoRule):
    @staticmethod
    def vmap(info, in_dims, a): return 3
class Triple(NoRule):
    @staticmethod
    def vmap(info, in_dims, a): return 1, 2, 3
class OtherDims(NoRule):
    @staticmethod
    def vmap(info, in_dims, a): return a, (0, 0)
class Doubled(F):
    @staticmethod
    def vmap(info, in_dims, a): return Doubled.apply(a), in_dims[0]
    @staticmethod
    def forward(a): return a.mul_(2)
    @staticmethod
    def setup_context(ctx, inputs, output): ctx.mark_dirty(inputs[0])
    @staticmethod
    def backward(ctx, dy): return dy * 2
class GeneratedDoubled(Doubled):
    generate_vmap_rule = True
    vmap = F.vmap
cube = lambda a: Cube.apply(a)[0]
scaled = lambda a, b: Scaled.apply(a, b, 0.5)
both = lambda a: (Cube.apply(a)[0] * scaled(a, a.sin())).sum()
`;

const cube = (a: Tensor): Tensor => Cube.apply(a)[0];
const scaled = (a: Tensor, b: Tensor): Tensor => Scaled.apply(a, b, 0.5);
const both = (a: Tensor): Tensor => cube(a).mul(scaled(a, a.sin())).sum();
const one = (): Tensor => x().get(0);

const pieces: Record<string, [ours: () => unknown, python: string]> = {
  grad: [() => grad((a: Tensor) => cube(a).sum())(x()), 'grad(lambda a: cube(a).sum())(x)'],
  'grad of the second output': [
    () => grad((a: Tensor) => Cube.apply(a)[1].sum())(x()),
    'grad(lambda a: Cube.apply(a)[1].sum())(x)',
  ],
  'grad, three times': [() => grad(grad(grad(cube)))(one()), 'grad(grad(grad(cube)))(x[0])'],
  vjp: [() => vjp(cube, x())[1](x().cos()), 'vjp(cube, x)[1](x.cos())'],
  jvp: [() => jvp(cube, [x()], [x().cos()]), 'jvp(cube, (x,), (x.cos(),))'],
  'jvp of jvp': [
    () => jvp((a: Tensor) => jvp(cube, [a], [x()])[1], [x()], [x()]),
    'jvp(lambda a: jvp(cube, (a,), (x,))[1], (x,), (x,))',
  ],
  vmap: [() => vmap(cube)(m()), 'vmap(cube)(m)'],
  'vmap along another dimension': [
    () => vmap(cube, { inDims: 1, outDims: 1 })(m()),
    'vmap(cube, in_dims=1, out_dims=1)(m)',
  ],
  'vmap of what is not mapped': [
    () => vmap((a: Tensor) => a.add(cube(x())))(m()),
    'vmap(lambda a: a + cube(x))(m)',
  ],
  'vmap of vmap': [() => vmap(vmap(cube))(m()), 'vmap(vmap(cube))(m)'],
  'vmap of grad': [() => vmap(grad(both))(m()), 'vmap(grad(both))(m)'],
  'grad of vmap': [
    () => grad((a: Tensor) => vmap(cube)(a).sum())(m()),
    'grad(lambda a: vmap(cube)(a).sum())(m)',
  ],
  'vmap of vmap of grad': [
    () => vmap(vmap(grad(both)))(m().view([2, 2, 3])),
    'vmap(vmap(grad(both)))(m.view(2, 2, 3))',
  ],
  jacrev: [() => jacrev(cube)(x()), 'jacrev(cube)(x)'],
  jacfwd: [() => jacfwd(cube)(x()), 'jacfwd(cube)(x)'],
  hessian: [() => hessian((a: Tensor) => cube(a).sum())(x()), 'hessian(lambda a: cube(a).sum())(x)'],
  'jacrev of jacfwd, mapped': [() => vmap(jacrev(jacfwd(cube)))(m()), 'vmap(jacrev(jacfwd(cube)))(m)'],
  'a generated rule': [() => vmap(scaled)(m(), m().cos()), 'vmap(scaled)(m, m.cos())'],
  'a generated rule with a shared input': [
    () => vmap(scaled, { inDims: [1, null] })(m(), m().select(1, 0)),
    'vmap(scaled, in_dims=(1, None))(m, m[:, 0])',
  ],
  'a generated rule, gradients of both': [
    () => grad((a: Tensor, b: Tensor) => vmap(scaled, { inDims: [0, null] })(a, b).sum(), [0, 1])(m(), x()),
    'grad(lambda a, b: vmap(scaled, in_dims=(0, None))(a, b).sum(), (0, 1))(m, x)',
  ],
  'a generated rule, per sample': [
    () =>
      vmap(
        grad((a: Tensor, b: Tensor) => scaled(a, b).sum(), [0, 1]),
        { inDims: [0, null] },
      )(m(), x()),
    'vmap(grad(lambda a, b: scaled(a, b).sum(), (0, 1)), in_dims=(0, None))(m, x)',
  ],
  'a generated rule, forward': [
    () => jvp((a: Tensor) => vmap(scaled, { inDims: [0, null] })(a, x()), [m()], [m().cos()]),
    'jvp(lambda a: vmap(scaled, in_dims=(0, None))(a, x), (m,), (m.cos(),))',
  ],
  'a generated rule, nested': [
    () =>
      grad((a: Tensor) =>
        vmap(vmap(scaled), { inDims: [0, null] })(a, x())
          .sin()
          .sum(),
      )(m()),
    'grad(lambda a: vmap(vmap(scaled), in_dims=(0, None))(a, x).sin().sum())(m)',
  ],
  'a generated rule, hessian': [() => vmap(hessian(both))(m()), 'vmap(hessian(both))(m)'],
  'changes in place': [
    () => {
      const a = m();
      return [vmap((row: Tensor) => Doubled.apply(row))(a), a];
    },
    '(lambda a: [vmap(Doubled.apply)(a), a])(m.clone())',
  ],
  'changes in place, differentiated': [
    () => grad((a: Tensor) => Doubled.apply(a.sin()).pow(2).sum())(x()),
    'grad(lambda a: (Doubled.apply(a.sin()) ** 2).sum())(x)',
  ],
  'ordinary gradients through all of it': [
    () => {
      const a = m().requiresGrad_();
      vmap(grad(both))(a).sum().backward();
      return a.grad;
    },
    '(lambda a: [vmap(grad(both))(a).sum().backward(), a.grad][1])(m.clone().requires_grad_())',
  ],
};

const errors: Record<string, [ours: () => unknown, python: string]> = {
  'no setupContext, grad': [
    () => grad((a: Tensor) => Plain.apply(a).sum())(x()),
    'grad(lambda a: Plain.apply(a).sum())(x)',
  ],
  'no setupContext, vmap': [() => vmap((a: Tensor) => Plain.apply(a))(m()), 'vmap(Plain.apply)(m)'],
  'no rule': [() => vmap((a: Tensor) => NoRule.apply(a))(m()), 'vmap(NoRule.apply)(m)'],
  'two rules': [() => vmap((a: Tensor) => TwoRules.apply(a))(m()), 'vmap(TwoRules.apply)(m)'],
  'no pair': [() => vmap((a: Tensor) => NoPair.apply(a))(m()), 'vmap(NoPair.apply)(m)'],
  'three results': [() => vmap((a: Tensor) => Triple.apply(a))(m()), 'vmap(Triple.apply)(m)'],
  'dimensions of another structure': [
    () => vmap((a: Tensor) => OtherDims.apply(a))(m()),
    'vmap(OtherDims.apply)(m)',
  ],
  'no backward': [
    () => grad((a: Tensor) => NoRule.apply(a).sum())(x()),
    'grad(lambda a: NoRule.apply(a).sum())(x)',
  ],
  'a generated rule and a change in place': [
    () => vmap((row: Tensor) => GeneratedDoubled.apply(row))(m()),
    'vmap(GeneratedDoubled.apply)(m.clone())',
  ],
  'no jvp': [() => jvp((a: Tensor) => NoRule.apply(a), [x()], [x()]), 'jvp(NoRule.apply, (x,), (x,))'],
};
const python = pythonErrors(
  setup,
  Object.fromEntries(Object.entries(errors).map(([name, [, piece]]) => [name, piece])),
);

describe('a custom Function under', () => {
  const theirs = runPython(
    `${setup}\nresult = [${Object.values(pieces)
      .map(([, piece]) => piece)
      .join(',\n')}]`,
  ) as unknown[];
  Object.entries(pieces).forEach(([name, [ours]], i) => {
    it(name, () => expect(toWire(ours())).toEqual(theirs[i]));
  });
});

describe('a custom Function is refused with', () => {
  for (const [name, [ours]] of Object.entries(errors)) {
    it(name, () => {
      const words = python[name]!.replaceAll("<class 'tuple'>", "<class 'list'>");
      expect(withoutAdvice(messageOf(ours, name), words)).toBe(words);
    });
  }
});

describe('a custom Function', () => {
  it('answers the object that it changed in place', () => {
    const a = x();
    expect(Doubled.apply(a)).toBe(a);
  });
  it('takes what outlived its transform for what it stands for', () => {
    const kept: Tensor[] = [];
    grad((a: Tensor) => {
      kept.push(a);
      return a.sum();
    })(x());
    expect(toWire(Cube.apply(kept[0]!))).toEqual(toWire([x().pow(3), x().pow(2).mul(3)]));
  });
  it('of onceDifferentiable runs under transforms', () => {
    class Once extends autograd.Function {
      static override forward(a: Tensor): Tensor {
        return a.pow(2);
      }
      static override setupContext(ctx: Ctx, [a]: [Tensor]): void {
        ctx.saveForBackward(a);
      }
      static override backward = autograd.onceDifferentiable((ctx: Ctx, dy: Tensor) =>
        dy.mul(ctx.savedTensors[0]!).mul(2),
      );
    }
    const once = (a: Tensor): Tensor => Once.apply(a).sum();
    expect(grad(once)(x()).equal(x().mul(2))).toBe(true);
    // As in Python, where the outer transform sees a constant.
    expect(grad((a: Tensor) => grad(once)(a).sum())(x()).tolist()).toEqual([0, 0, 0]);
  });
});

describe('checkpoint under a transform', () => {
  const { checkpoint } = torch.utils.checkpoint;
  const results: Record<string, string> = runPython(`
from torch.func import grad, jvp, vmap
from torch.utils.checkpoint import checkpoint
x = torch.tensor([0.5, -1, 2], dtype=torch.float64)
result = {}
for reentrant in (False, True):
    f = lambda a: checkpoint(lambda b: b.sin(), a, use_reentrant=reentrant)
    for name, run in {"grad": lambda: grad(lambda a: f(a).sum())(x), "vmap": lambda: vmap(f)(x), "jvp": lambda: jvp(f, (x,), (x,))[1]}.items():
        try: result[f"{name} {reentrant}"] = str(run())
        except RuntimeError as e: result[f"{name} {reentrant}"] = str(e)`);
  for (const useReentrant of [false, true]) {
    const f = (a: Tensor): Tensor => checkpoint((b: Tensor) => b.sin(), a, { useReentrant });
    const runs = {
      grad: () => grad((a: Tensor) => f(a).sum())(x()),
      vmap: () => vmap(f)(x()),
      jvp: () => jvp(f, [x()], [x()])[1],
    };
    for (const [name, run] of Object.entries(runs)) {
      const key = `${name} ${useReentrant ? 'True' : 'False'}`;
      const title = `${name}, ${useReentrant ? 'reentrant' : 'not reentrant'}`;
      it.skipIf(isOtherPython(`checkpoint: ${key}`))(title, () => {
        let found: string;
        try {
          found = String(run());
        } catch (error) {
          found = (error as Error).message;
        }
        expect(found).toBe(results[key]);
      });
    }
  }
});
