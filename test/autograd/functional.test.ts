/** torch.autograd.functional against Python: results, shapes, graphs and refusals. */
import { describe, expect, it } from 'vitest';
import torch, { type Tensor } from '../../src';
import { expectSame } from '../helpers/checkOp';
import { messageOf, pythonErrors } from '../helpers/errors';
import { runPython } from '../helpers/python';

const { functional } = torch.autograd;
const f64 = { dtype: 'float64' } as const;
const x = (): Tensor => torch.tensor([0.5, -1, 2], f64);
const y = (): Tensor =>
  torch.tensor(
    [
      [1, 2, 3],
      [-1, 0.5, 4],
    ],
    f64,
  );

const setup = `
F = torch.autograd.functional
x = torch.tensor([0.5, -1, 2], dtype=torch.float64)
y = torch.tensor([[1, 2, 3], [-1, 0.5, 4]], dtype=torch.float64)
one = lambda a: a.exp() * a.sum()
two = lambda a, b: ((a * b).sum(1), (a * a).sum())
scalar = lambda a: (a ** 3).sum() * a[0]
scalar2 = lambda a, b: ((a ** 2) * b).sum() * b.sin().sum()
`;
const one = (a: Tensor): Tensor => a.exp().mul(a.sum());
const two = (a: Tensor, b: Tensor): Tensor[] => [a.mul(b).sum(1), a.mul(a).sum()];
const scalar = (a: Tensor): Tensor => a.pow(3).sum().mul(a.get(0));
const scalar2 = (a: Tensor, b: Tensor): Tensor => a.pow(2).mul(b).sum().mul(b.sin().sum());

/** Compares nested lists of tensors with what Python sent. */
function expectAll(ours: unknown, theirs: any, what: string): void {
  if (!Array.isArray(ours)) {
    expectSame(ours, theirs, what);
    return;
  }
  expect(Array.isArray(theirs), what).toBe(true);
  expect(ours.length, what).toBe(theirs.length);
  ours.forEach((entry, i) => {
    expectAll(entry, theirs[i], `${what}[${i}]`);
  });
}

describe('functional', () => {
  const cases: Record<string, [ours: () => unknown, python: string]> = {
    jacobian: [() => functional.jacobian(one, x()), 'F.jacobian(one, x)'],
    'jacobian of two': [() => functional.jacobian(two, [x(), y()]), 'F.jacobian(two, (x, y))'],
    'jacobian of a list of one': [() => functional.jacobian(one, [x()]), 'F.jacobian(one, (x,))'],
    'jacobian without dependence': [
      () => functional.jacobian((a: Tensor, b: Tensor) => a.mul(2).add(b.detach().sum()), [x(), y()]),
      'F.jacobian(lambda a, b: a * 2 + b.detach().sum(), (x, y))',
    ],
    hessian: [() => functional.hessian(scalar, x()), 'F.hessian(scalar, x)'],
    'hessian of two': [() => functional.hessian(scalar2, [x(), y()]), 'F.hessian(scalar2, (x, y))'],
    vjp: [() => functional.vjp(one, x(), { v: x().mul(2) }), 'F.vjp(one, x, x * 2)'],
    'vjp of two': [
      () => functional.vjp(two, [x(), y()], [torch.ones([2], f64), torch.tensor(3, f64)]),
      'F.vjp(two, (x, y), (torch.ones(2, dtype=torch.float64), torch.tensor(3., dtype=torch.float64)))',
    ],
    'vjp without v': [() => functional.vjp(scalar, x()), 'F.vjp(scalar, x)'],
    jvp: [() => functional.jvp(one, x(), x().mul(2)), 'F.jvp(one, x, x * 2)'],
    'jvp of two': [() => functional.jvp(two, [x(), y()], { v: [x(), y()] }), 'F.jvp(two, (x, y), (x, y))'],
    vhp: [() => functional.vhp(scalar, x(), { v: x() }), 'F.vhp(scalar, x, x)'],
    'vhp of two': [
      () => functional.vhp(scalar2, [x(), y()], { v: [x(), y()] }),
      'F.vhp(scalar2, (x, y), (x, y))',
    ],
    hvp: [() => functional.hvp(scalar, x(), { v: x() }), 'F.hvp(scalar, x, x)'],
    'hvp of two': [
      () => functional.hvp(scalar2, [x(), y()], { v: [x(), y()] }),
      'F.hvp(scalar2, (x, y), (x, y))',
    ],
  };

  it('gives what Python gives', () => {
    const codes = Object.fromEntries(Object.entries(cases).map(([name, [, code]]) => [name, code]));
    const theirs = runPython(`${setup}\nresult = {name: eval(code) for name, code in input.items()}`, codes);
    for (const [name, [ours]] of Object.entries(cases)) expectAll(ours(), theirs[name], name);
  });

  it('createGraph lets the results be differentiated', () => {
    const theirs = runPython(`${setup}
a = x.clone().requires_grad_()
results = [F.jacobian(one, a, create_graph=True), F.vjp(one, a, x, create_graph=True)[1], F.jvp(one, a, x, create_graph=True)[1], F.hessian(scalar, a, create_graph=True), F.vhp(scalar, a, x, create_graph=True)[1], F.hvp(scalar, a, x, create_graph=True)[1]]
result = [torch.autograd.grad(r.sum(), a)[0] for r in results]
`);
    const a = x().requiresGrad_();
    const options = { v: x(), createGraph: true };
    const ours = [
      functional.jacobian(one, a, { createGraph: true }),
      functional.vjp(one, a, options)[1],
      functional.jvp(one, a, options)[1],
      functional.hessian(scalar, a, { createGraph: true }),
      functional.vhp(scalar, a, options)[1],
      functional.hvp(scalar, a, options)[1],
    ] as Tensor[];
    ours.forEach((result, i) => {
      expectSame(torch.autograd.grad(result.sum(), a)[0], theirs[i], `gradient of ${i}`);
    });
    expect(functional.jacobian(one, a).requiresGrad).toBe(false);
    expect(torch.noGrad(() => functional.jacobian(one, x())).shape).toEqual([3, 3]);
  });

  it('refuses in the words of Python', () => {
    const theirs = pythonErrors(setup, {
      vMissing: 'F.vjp(one, x)',
      vMissingInput: 'F.jvp(one, x)',
      vSize: 'F.vjp(one, x, torch.ones(2, dtype=torch.float64))',
      vEntry: 'F.jvp(two, (x, y), (x, x))',
      vCount: 'F.jvp(two, (x, y), (x,))',
      notScalar: 'F.hessian(one, x)',
      severalOutputs: 'F.vhp(two, (x, y), (x, y))',
      strict: 'F.jacobian(lambda a, b: a * 2, (x, y), strict=True)',
      strictOutput: 'F.vjp(lambda a: a.detach(), x, x, strict=True)',
      strictHessian: 'F.hessian(lambda a: a.sum(), x, strict=True)',
      strictHvp: 'F.vhp(lambda a: a.sum(), x, x, strict=True)',
    });
    const ours: Record<string, () => unknown> = {
      vMissing: () => functional.vjp(one, x()),
      vMissingInput: () => functional.jvp(one, x()),
      vSize: () => functional.vjp(one, x(), { v: torch.ones([2], f64) }),
      vEntry: () => functional.jvp(two, [x(), y()], { v: [x(), x()] }),
      vCount: () => functional.jvp(two, [x(), y()], { v: [x()] }),
      notScalar: () => functional.hessian(one, x()),
      severalOutputs: () => functional.vhp(two, [x(), y()], { v: [x(), y()] }),
      strict: () => functional.jacobian((a: Tensor, _b: Tensor) => a.mul(2), [x(), y()], { strict: true }),
      strictOutput: () => functional.vjp((a: Tensor) => a.detach(), x(), { v: x(), strict: true }),
      strictHessian: () => functional.hessian((a: Tensor) => a.sum(), x(), { strict: true }),
      strictHvp: () => functional.vhp((a: Tensor) => a.sum(), x(), { v: x(), strict: true }),
    };
    for (const [name, body] of Object.entries(ours)) expect(messageOf(body, name), name).toBe(theirs[name]);
    expect(() => functional.jacobian(one, 3 as never)).toThrow(TypeError);
  });
});
