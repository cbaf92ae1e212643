/** Many gradients at once: isGradsBatched, and the vectorized matrices of autograd.functional. */
import { describe, expect, it } from 'vitest';
import torch, { nn, type Tensor } from '../../src';
import { messageOf, pythonErrors } from '../helpers/errors';
import { runPython, toWire } from '../helpers/python';
import { named } from './namedGradients';

const { grad, functional } = torch.autograd;
const F = nn.functional;
const f64 = { dtype: 'float64' } as const;
const wave = (...shape: number[]): Tensor =>
  torch
    .arange(
      shape.reduce((a, b) => a * b, 1),
      f64,
    )
    .mul(0.7)
    .sin()
    .view(shape);
const prelude = `
F = torch.nn.functional
def wave(*shape):
    n = 1
    for s in shape: n *= s
    return (torch.arange(n, dtype=torch.float64) * 0.7).sin().view(shape)
`;

describe('isGradsBatched', () => {
  it("gives Python's bits, through operators, losses and functions", () => {
    const x = wave(3, 4).requiresGrad_();
    const w = wave(4, 4).requiresGrad_();
    const t = torch.tensor([0, 3, 1]);
    const outputs = [
      x.matmul(w).tanh(),
      F.mseLoss(x.matmul(w), x.detach().cos(), { reduction: 'none' }),
      x.softmax(1),
      F.layerNorm(x.matmul(w), [4]),
      x.cumsum(0).sort(1)[0],
      F.crossEntropy(x.matmul(w), t.long(), { reduction: 'none' }),
    ];
    const ours = outputs.map((output) =>
      grad(output, [x, w], {
        gradOutputs: wave(5, ...output.shape),
        isGradsBatched: true,
        retainGraph: true,
        allowUnused: true,
      }),
    );
    const more = [
      grad(
        [outputs[0]!, outputs[2]!],
        { x, w },
        {
          gradOutputs: [wave(2, 3, 4), wave(2, 3, 4).cos()],
          isGradsBatched: true,
          retainGraph: true,
        },
      ),
      grad(outputs[2]!, [x, w], {
        gradOutputs: wave(2, 3, 4),
        isGradsBatched: true,
        retainGraph: true,
        materializeGrads: true,
      }),
    ];
    const theirs = runPython(`${prelude}
x = wave(3, 4).requires_grad_(); w = wave(4, 4).requires_grad_(); t = torch.tensor([0, 3, 1])
outs = [(x @ w).tanh(), F.mse_loss(x @ w, x.detach().cos(), reduction='none'), x.softmax(1), F.layer_norm(x @ w, [4]),
  x.cumsum(0).sort(1)[0], F.cross_entropy(x @ w, t, reduction='none')]
grad = torch.autograd.grad${named}o = dict(is_grads_batched=True, retain_graph=True)
result = [[grad(y, [x, w], wave(5, *y.shape), allow_unused=True, **o) for y in outs],
  [named([outs[0], outs[2]], dict(x=x, w=w), [wave(2, 3, 4), wave(2, 3, 4).cos()], **o),
   grad(outs[2], [x, w], wave(2, 3, 4), materialize_grads=True, **o)]]`);
    expect(toWire([ours, more])).toEqual(theirs);
  });

  it('goes through a Function of TypeScript', () => {
    class Cube extends torch.autograd.Function {
      static override forward(ctx: any, a: Tensor): Tensor {
        ctx.saveForBackward(a);
        return a.pow(3);
      }
      static override backward(ctx: any, dy: Tensor): Tensor {
        return dy.mul(ctx.savedTensors[0].pow(2).mul(3));
      }
    }
    const x = wave(3).requiresGrad_();
    const [jacobian] = grad(Cube.apply(x), x, { gradOutputs: torch.eye(3, f64), isGradsBatched: true });
    expect(jacobian!.allclose(torch.diag(x.detach().pow(2).mul(3)))).toBe(true);
  });

  it("refuses in Python's words", () => {
    const theirs = pythonErrors('x = torch.ones(3, requires_grad=True); y = x * 2; g = torch.autograd.grad', {
      none: 'g(y.sum(), x, is_grads_batched=True)',
      scalar: 'g(y.sum(), x, torch.ones(()), is_grads_batched=True)',
      shape: 'g(y, x, torch.ones(2, 4), is_grads_batched=True)',
      sizes: 'g([y, y], x, [torch.ones(2, 3), torch.ones(4, 3)], is_grads_batched=True)',
    });
    const x = torch.ones(3, { requiresGrad: true });
    const y = x.mul(2);
    const isGradsBatched = true;
    const ours: Record<string, () => unknown> = {
      none: () => grad(y.sum(), x, { isGradsBatched }),
      scalar: () => grad(y.sum(), x, { gradOutputs: torch.ones([]), isGradsBatched }),
      shape: () => grad(y, x, { gradOutputs: torch.ones(2, 4), isGradsBatched }),
      sizes: () => grad([y, y], x, { gradOutputs: [torch.ones(2, 3), torch.ones(4, 3)], isGradsBatched }),
    };
    for (const [name, call] of Object.entries(ours)) expect(messageOf(call, name), name).toBe(theirs[name]);
    // The failed calls have left no vmap behind.
    expect(grad(y.sum(), x)[0]!.tolist()).toEqual([2, 2, 2]);
  });
});

describe('autograd.functional', () => {
  const two = (a: Tensor, b: Tensor): Tensor[] => [a.mul(b).sin(), a.sum(0).exp().cumsum(0), b.pow(2).sum()];
  const scalar = (a: Tensor, b: Tensor): Tensor => a.mul(b).sin().pow(2).sum();
  const one = (a: Tensor): Tensor => a.exp().matmul(a.t());

  it('computes Jacobians and Hessians at once, and by tangents', () => {
    const [x, y] = [wave(2, 3), wave(2, 3).cos()];
    const forward = { vectorize: true, strategy: 'forward-mode' } as const;
    const ours = {
      batched: functional.jacobian(two, [x, y], { vectorize: true }),
      single: functional.jacobian(one, x, { vectorize: true }),
      independent: functional.jacobian((a: Tensor, _b: Tensor) => a.mul(2), [x, y], { vectorize: true }),
      forward: functional.jacobian(two, [x, y], forward),
      forwardSingle: functional.jacobian(one, x, forward),
      forwardIndependent: functional.jacobian((a: Tensor, _b: Tensor) => a.mul(2), [x, y], forward),
      hessian: functional.hessian(scalar, [x, y], { vectorize: true }),
      hessianSingle: functional.hessian((a: Tensor) => a.pow(3).sum(), x, { vectorize: true }),
      forwardHessian: functional.hessian(scalar, [x, y], {
        vectorize: true,
        outerJacobianStrategy: 'forward-mode',
      }),
      softmax: functional.hessian((a: Tensor) => a.softmax(1).pow(2).sum(), x, {
        vectorize: true,
        outerJacobianStrategy: 'forward-mode',
      }),
    };
    const theirs: Record<string, unknown> = runPython(`${prelude}
from torch.autograd.functional import jacobian, hessian
two = lambda a, b: ((a * b).sin(), a.sum(0).exp().cumsum(0), (b ** 2).sum())
scalar = lambda a, b: ((a * b).sin() ** 2).sum()
one = lambda a: a.exp() @ a.t()
x = wave(2, 3); y = x.cos()
f = dict(vectorize=True, strategy='forward-mode'); o = dict(vectorize=True, outer_jacobian_strategy='forward-mode')
result = dict(batched=jacobian(two, (x, y), vectorize=True), single=jacobian(one, x, vectorize=True),
  independent=jacobian(lambda a, b: a * 2, (x, y), vectorize=True), forward=jacobian(two, (x, y), **f), forwardSingle=jacobian(one, x, **f),
  forwardIndependent=jacobian(lambda a, b: a * 2, (x, y), **f), hessian=hessian(scalar, (x, y), vectorize=True),
  hessianSingle=hessian(lambda a: (a ** 3).sum(), x, vectorize=True), forwardHessian=hessian(scalar, (x, y), **o),
  softmax=hessian(lambda a: (a.softmax(1) ** 2).sum(), x, **o))`);
    for (const [name, value] of Object.entries(ours)) expect(toWire(value), name).toEqual(theirs[name]);
  });

  it('records what it computes at once, with createGraph', () => {
    const x = wave(3).requiresGrad_();
    const jacobian = functional.jacobian((a: Tensor) => a.pow(3), x, { vectorize: true, createGraph: true });
    jacobian.sum().backward();
    torch.testing.assertClose(x.grad!, x.detach().mul(6));
  });

  it("refuses in Python's words", () => {
    const theirs = pythonErrors(
      'from torch.autograd.functional import jacobian, hessian; x = torch.ones(3); f = lambda a: a ** 2; s = lambda a: (a ** 2).sum()',
      {
        strict: 'jacobian(f, x, strict=True, vectorize=True)',
        strictForward: 'jacobian(f, x, strict=True, vectorize=True, strategy="forward-mode")',
        graph: 'jacobian(f, x, create_graph=True, vectorize=True, strategy="forward-mode")',
        loop: 'jacobian(f, x, strategy="forward-mode")',
        unknown: 'jacobian(f, x, strategy="sideways")',
        unknownOuter: 'hessian(s, x, outer_jacobian_strategy="sideways")',
        loopHessian: 'hessian(s, x, outer_jacobian_strategy="forward-mode")',
      },
    );
    const x = torch.ones(3);
    const f = (a: Tensor): Tensor => a.pow(2);
    const s = (a: Tensor): Tensor => a.pow(2).sum();
    const strategy = 'forward-mode';
    const ours: Record<string, () => unknown> = {
      strict: () => functional.jacobian(f, x, { strict: true, vectorize: true }),
      strictForward: () => functional.jacobian(f, x, { strict: true, vectorize: true, strategy }),
      graph: () => functional.jacobian(f, x, { createGraph: true, vectorize: true, strategy }),
      loop: () => functional.jacobian(f, x, { strategy }),
      unknown: () => functional.jacobian(f, x, { strategy: 'sideways' as 'forward-mode' }),
      unknownOuter: () => functional.hessian(s, x, { outerJacobianStrategy: 'sideways' as 'forward-mode' }),
      loopHessian: () => functional.hessian(s, x, { outerJacobianStrategy: strategy }),
    };
    for (const [name, call] of Object.entries(ours)) expect(messageOf(call, name), name).toBe(theirs[name]);
  });
});
