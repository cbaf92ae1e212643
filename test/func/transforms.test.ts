/** torch.func's transforms against Python, bit for bit. */
import { describe, expect, it } from 'vitest';
import torch, { nn, type Tensor } from '../../src';
import { runPython, toWire } from '../helpers/python';

const { grad, gradAndValue, hessian, jacfwd, jacrev, jvp, vjp, vmap, functionalCall, stackModuleState } =
  torch.func;
const f64 = { dtype: 'float64' } as const;
const x = (): Tensor => torch.tensor([0.5, -1, 2], f64);
const m = (): Tensor => torch.arange(12, f64).view(4, 3).div(7).sin();

const setup = `
from torch.func import grad, grad_and_value, vjp, jvp, vmap, jacrev, jacfwd, hessian, functional_call, stack_module_state
x = torch.tensor([0.5, -1, 2], dtype=torch.float64)
m = (torch.arange(12, dtype=torch.float64).view(4, 3) / 7).sin()
`;

/** Holds what our code makes against what Python's piece makes. */
function same(ours: unknown, piece: string, input?: unknown): void {
  const theirs = runPython(`${setup}\nresult = ${piece}`, input);
  expect(toWire(ours)).toEqual(theirs);
}

describe('grad', () => {
  const f = (a: Tensor, b: Tensor): Tensor => a.sin().mul(b).sum();
  it('is the gradient by one argument or several', () => {
    same(grad(f)(x(), m()), 'grad(lambda a, b: (a.sin() * b).sum())(x, m)');
    same(grad(f, 1)(x(), m()), 'grad(lambda a, b: (a.sin() * b).sum(), 1)(x, m)');
    same(grad(f, { argnums: [-1, 0] })(x(), m()), 'grad(lambda a, b: (a.sin() * b).sum(), (-1, 0))(x, m)');
  });
  it('comes beside the value and what the function answers beside that', () => {
    same(gradAndValue(f)(x(), m()), 'grad_and_value(lambda a, b: (a.sin() * b).sum())(x, m)');
    const aux = (a: Tensor) => [a.pow(3).sum(), { twice: a.mul(2) }];
    const python = 'lambda a: ((a ** 3).sum(), {"twice": a * 2})';
    same(grad(aux, { hasAux: true })(x()), `grad(${python}, has_aux=True)(x)`);
    same(gradAndValue(aux, { hasAux: true })(x()), `grad_and_value(${python}, has_aux=True)(x)`);
  });
  it('goes through trees', () => {
    const g = ({ w, b }: any): Tensor => w.mul(b[0]).sum().add(b[1].pow(2).sum());
    same(
      grad(g)({ w: x(), b: [x().exp(), m()] }),
      'grad(lambda p: (p["w"] * p["b"][0]).sum() + (p["b"][1] ** 2).sum())({"w": x, "b": [x.exp(), m]})',
    );
    const found = grad((map: Map<string, Tensor>) => map.get('w')!.pow(2).sum())(new Map([['w', x()]]));
    expect(found.get('w').equal(x().mul(2))).toBe(true);
  });
  it('is zero where nothing depends on the argument, and knows inner noGrad, not outer', () => {
    same(grad((a: Tensor) => a.detach().sum())(x()), 'grad(lambda a: a.detach().sum())(x)');
    const inner = (a: Tensor) =>
      torch
        .noGrad(() => a.pow(2))
        .sub(a)
        .sum();
    const expected = runPython(`${setup}
def f(a):
    with torch.no_grad():
        c = a ** 2
    return (c - a).sum()
result = grad(f)(x)`);
    expect(toWire(grad(inner)(x()))).toEqual(expected);
    expect(toWire(torch.noGrad(() => grad(inner)(x())))).toEqual(expected);
  });
  it('nests', () => {
    same(grad(grad(grad((a: Tensor) => a.sin())))(x().get(0)), 'grad(grad(grad(torch.sin)))(x[0])');
  });
  it('leaves ordinary gradients alone', () => {
    const w = x().requiresGrad_();
    grad((a: Tensor) => a.mul(w).sum())(x())
      .sum()
      .backward();
    expect(w.grad!.tolist()).toEqual([1, 1, 1]);
  });
});

describe('vjp and jvp', () => {
  it('multiply by the Jacobian from both sides', () => {
    const [y, product] = vjp((a: Tensor, b: Tensor) => a.sin().mul(b).sum(1), x(), m());
    same(
      [y, product(torch.ones(4, f64))],
      '(lambda r: [r[0], r[1](torch.ones(4, dtype=torch.float64))])(vjp(lambda a, b: (a.sin() * b).sum(1), x, m))',
    );
    same(
      jvp((a: Tensor) => ({ s: a.sin(), t: [a.pow(2)] }), [x()], [x().cos()]),
      'jvp(lambda a: {"s": a.sin(), "t": [a ** 2]}, (x,), (x.cos(),))',
    );
  });
  it('nest in each other', () => {
    const inner = (a: Tensor) => jvp((b: Tensor) => b.pow(3), [a], [torch.ones(3, f64)])[1].sum();
    same(
      grad(inner)(x()),
      'grad(lambda a: jvp(lambda b: b ** 3, (a,), (torch.ones(3, dtype=torch.float64),))[1].sum())(x)',
    );
    same(
      jvp((a: Tensor) => jvp((b: Tensor) => b.pow(3), [a], [x()])[1], [x()], [x()]),
      'jvp(lambda a: jvp(lambda b: b ** 3, (a,), (x,))[1], (x,), (x,))',
    );
  });
  it('answer what comes beside the output', () => {
    const found = vjp((a: Tensor) => [a.sin(), a.cos()], x(), { hasAux: true });
    expect(found[2]!.equal(x().cos())).toBe(true);
    const [, , aux] = jvp((a: Tensor) => [a.sin(), a.cos()], [x()], [x()], { hasAux: true });
    expect(aux.equal(x().cos())).toBe(true);
  });
});

describe('vmap', () => {
  it('maps over any dimensions of trees', () => {
    const f = (a: Tensor, { b }: { b: Tensor }) => [a.mul(b), { s: a.sum() }];
    const python = 'lambda a, d: [a * d["b"], {"s": a.sum()}]';
    same(vmap(f)(m(), { b: m() }), `vmap(${python})(m, {"b": m})`);
    same(
      vmap(f, { inDims: [1, { b: null }] })(m(), { b: x().sum() }),
      `vmap(${python}, in_dims=(1, {"b": None}))(m, {"b": x.sum()})`,
    );
    same(
      vmap(f, { inDims: [-2, null], outDims: [1, 0] })(m(), { b: x() }),
      `vmap(${python}, in_dims=(-2, None), out_dims=[1, 0])(m, {"b": x})`,
    );
    same(torch.vmap((a: Tensor) => a.max(0))(m()).values, 'vmap(lambda a: a.max(0))(m).values');
    same(
      vmap((a: Tensor) => [a, 3], { outDims: [0, null] })(m()),
      'vmap(lambda a: (a, 3), out_dims=(0, None))(m)',
    );
    same(vmap((_: Tensor) => x())(m()), 'vmap(lambda a: x)(m)');
  });
  it('computes in chunks', () => {
    for (const chunkSize of [1, 3, 4, 9]) {
      same(
        vmap((a: Tensor) => a.softmax(0), { chunkSize, outDims: 1 })(m()),
        'vmap(lambda a: a.softmax(0), out_dims=1)(m)',
      );
    }
  });
  it('is random in the way that was asked for', () => {
    for (const randomness of ['same', 'different'] as const) {
      torch.manualSeed(3);
      const drawn = vmap((a: Tensor) => torch.randn([2]).add(a), { randomness })(torch.zeros(4));
      torch.manualSeed(3);
      const chunked = vmap((a: Tensor) => torch.randn([2]).add(a), { randomness, chunkSize: 2 })(
        torch.zeros(4),
      );
      const theirs = runPython(
        `${setup}
r = input
torch.manual_seed(3)
a = vmap(lambda a: torch.randn(2) + a, randomness=r)(torch.zeros(4))
torch.manual_seed(3)
b = vmap(lambda a: torch.randn(2) + a, randomness=r, chunk_size=2)(torch.zeros(4))
result = [a, b]`,
        randomness,
      );
      expect(toWire([drawn, chunked])).toEqual(theirs);
    }
  });
  it('knows shapes, indexing and constants inside', () => {
    const seen: unknown[] = [];
    const found = vmap((a: Tensor) => {
      seen.push(a.shape, a.dim(), a.numel(), a.dtype, a.stride());
      return a
        .get(torch.tensor([2, 0], { dtype: 'int64' }))
        .add(torch.tensor([1, 2], f64))
        .mul(a.get(-1));
    })(m());
    expect(seen).toEqual([[3], 1, 3, 'float64', [1]]);
    same(
      found,
      'vmap(lambda a: (a[torch.tensor([2, 0])] + torch.tensor([1, 2], dtype=torch.float64)) * a[-1])(m)',
    );
  });
  it('nests', () => {
    same(
      vmap(
        vmap((a: Tensor, b: Tensor) => a.mul(b), { inDims: [null, 0] }),
        { inDims: [0, null] },
      )(x(), x()),
      'vmap(vmap(torch.mul, in_dims=(None, 0)), in_dims=(0, None))(x, x)',
    );
    same(
      grad((a: Tensor) => vmap((b: Tensor) => b.pow(2).sum())(a).sum())(m()),
      'grad(lambda a: vmap(lambda b: (b ** 2).sum())(a).sum())(m)',
    );
  });
});

describe('Jacobians', () => {
  it('are the same in both modes as in Python', () => {
    const f = (a: Tensor, b: Tensor) => ({ p: b.matmul(a), q: a.prod() });
    const python = 'lambda a, b: {"p": b @ a, "q": a.prod()}';
    for (const [ours, name] of [
      [jacrev, 'jacrev'],
      [jacfwd, 'jacfwd'],
    ] as [typeof jacrev, string][]) {
      same(ours(f)(x(), m()), `${name}(${python})(x, m)`);
      same(ours(f, { argnums: [0, 1] })(x(), m()), `${name}(${python}, argnums=(0, 1))(x, m)`);
      same(
        ours((a: Tensor) => [a.sin(), a.cos()], { hasAux: true })(x()),
        `${name}(lambda a: (a.sin(), a.cos()), has_aux=True)(x)`,
      );
    }
    for (const chunkSize of [1, 2, 100]) {
      same(jacrev(f, { chunkSize })(x(), m()), `jacrev(${python}, chunk_size=${chunkSize})(x, m)`);
    }
  });
  it('are Hessians when taken twice', () => {
    const f = (a: Tensor) => a.sin().mul(a).prod();
    const python = 'lambda a: (a.sin() * a).prod()';
    same(hessian(f)(x()), `hessian(${python})(x)`);
    same(jacrev(jacrev(f))(x()), `jacrev(jacrev(${python}))(x)`);
    same(jacrev(jacfwd(f))(x()), `jacrev(jacfwd(${python}))(x)`);
    same(jacfwd(jacfwd(f))(x()), `jacfwd(jacfwd(${python}))(x)`);
    same(vmap(hessian(f))(m()), `vmap(hessian(${python}))(m)`);
  });
});

describe('with layers', () => {
  const wire = (params: Record<string, Tensor>) => toWire(params);
  it('gives per-sample gradients', () => {
    torch.manualSeed(0);
    const model = new nn.Sequential(new nn.Linear(3, 5), new nn.Tanh(), new nn.Linear(5, 2));
    const params = Object.fromEntries(model.namedParameters().map(([name, p]) => [name, p.detach()]));
    const inputs = torch.randn([4, 3]);
    const labels = torch.tensor([0, 1, 1, 0], { dtype: 'int64' });
    const loss = (p: Record<string, Tensor>, input: Tensor, label: Tensor) =>
      nn.functional.crossEntropy(functionalCall(model, p, [input.unsqueeze(0)]), label.unsqueeze(0));
    const found = vmap(grad(loss), { inDims: [null, 0, 0] })(params, inputs, labels);
    const theirs = runPython(
      `${setup}
model = torch.nn.Sequential(torch.nn.Linear(3, 5), torch.nn.Tanh(), torch.nn.Linear(5, 2))
def loss(p, a, b):
    return torch.nn.functional.cross_entropy(functional_call(model, p, (a.unsqueeze(0),)), b.unsqueeze(0))
result = vmap(grad(loss), in_dims=(None, 0, 0))(input["p"], input["x"], input["y"])`,
      { p: wire(params), x: toWire(inputs), y: toWire(labels) },
    );
    expect(toWire(found)).toEqual(theirs);
  });
  it('runs an ensemble', () => {
    torch.manualSeed(1);
    const models = [0, 1, 2].map(() => new nn.Linear(3, 2));
    const [params, buffers] = stackModuleState(models);
    const input = torch.randn([5, 3]);
    const found = vmap((p: any, b: any, a: Tensor) => functionalCall(models[0]!, [p, b], [a]), {
      inDims: [0, 0, null],
    })(params, buffers, input);
    const theirs = runPython(
      `${setup}
model = torch.nn.Linear(3, 2)
result = vmap(lambda p, a: functional_call(model, p, (a,)), in_dims=(0, None))(input["p"], input["x"])`,
      { p: wire(params), x: toWire(input) },
    );
    expect(toWire(found)).toEqual(theirs);
  });
});
