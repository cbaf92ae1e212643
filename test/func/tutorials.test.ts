/** What PyTorch's tutorials of torch.func do, with Python's numbers. */
import { expect, it } from 'vitest';
import torch, { nn, type Tensor } from '../../src';
import { runPython, toWire } from '../helpers/python';

const { functionalCall, grad, jacrev, jvp, vjp, vmap } = torch.func;
const F = nn.functional;

it('learns to learn: MAML on sines', () => {
  torch.manualSeed(0);
  const shapes = [[20, 1], [20], [1, 20], [1]];
  const start = shapes.map((shape) => torch.randn(shape, { dtype: 'float64' }).div(2));
  const tasks = [0, 1, 2].map(() => torch.rand([4, 6, 1], { dtype: 'float64' }).mul(6));
  const net = ([w1, b1, w2, b2]: Tensor[], a: Tensor): Tensor =>
    F.linear(F.relu(F.linear(a, w1!, b1!)), w2!, b2!);
  const lossOf = (params: Tensor[], a: Tensor): Tensor => F.mseLoss(net(params, a), a.sin());
  const task = (params: Tensor[], a: Tensor): Tensor => {
    const gradients = grad(lossOf)(params, a) as Tensor[];
    return lossOf(
      params.map((p, i) => p.sub(gradients[i]!.mul(0.1))),
      a.add(1),
    );
  };
  const meta = (params: Tensor[], batch: Tensor): Tensor =>
    vmap(task, { inDims: [null, 0] })(params, batch).mean();
  let params = start;
  for (const batch of tasks) {
    const gradients = grad(meta)(params, batch) as Tensor[];
    params = params.map((p, i) => p.sub(gradients[i]!.mul(0.01)));
  }
  const theirs: any[] = runPython(
    `
from torch.func import grad, vmap
F = torch.nn.functional
params = tuple(input["start"])
def net(p, a): return F.linear(F.relu(F.linear(a, p[0], p[1])), p[2], p[3])
def loss(p, a): return F.mse_loss(net(p, a), a.sin())
def task(p, a): return loss(tuple(x - g * 0.1 for x, g in zip(p, grad(loss)(p, a))), a + 1)
def meta(p, batch): return vmap(task, in_dims=(None, 0))(p, batch).mean()
for batch in input["tasks"]:
    params = tuple(x - g * 0.01 for x, g in zip(params, grad(meta)(params, batch)))
result = list(params)`,
    { start: start.map(toWire), tasks: tasks.map(toWire) },
  );
  expect(params.map(toWire)).toEqual(theirs);
});

it('computes neural tangent kernels, by Jacobians and by products', () => {
  torch.manualSeed(1);
  const model = new nn.Sequential(new nn.Linear(3, 8), new nn.Tanh(), new nn.Linear(8, 2));
  const params = Object.fromEntries(model.namedParameters().map(([name, p]) => [name, p.detach()]));
  const [a, b] = [torch.randn([4, 3]), torch.randn([5, 3])];
  const one = (p: Record<string, Tensor>, input: Tensor): Tensor => functionalCall(model, p, [input]);
  const jacobians = (input: Tensor) =>
    Object.values(vmap(jacrev(one), { inDims: [null, 0] })(params, input) as Record<string, Tensor>).map(
      (j) => j.flatten(2),
    );
  const second = jacobians(b);
  const byJacobians = jacobians(a)
    .map((j, i) => torch.einsum('Naf,Mbf->NMab', j, second[i]!))
    .reduce((sum, each) => sum.add(each));
  const kernel = (p: Tensor, q: Tensor): Tensor => {
    const [output, product] = vjp((w: Record<string, Tensor>) => one(w, p), params);
    const column = (vector: Tensor): Tensor =>
      jvp((w: Record<string, Tensor>) => one(w, q), [params], product(vector))[1];
    return vmap(column)(torch.eye(output.numel()));
  };
  const byProducts = vmap((p: Tensor) => vmap((q: Tensor) => kernel(p, q))(b))(a);
  const theirs: any[] = runPython(
    `
from torch.func import functional_call, vmap, jacrev, vjp, jvp
model = torch.nn.Sequential(torch.nn.Linear(3, 8), torch.nn.Tanh(), torch.nn.Linear(8, 2))
p, a, b = input["p"], input["a"], input["b"]
one = lambda w, x: functional_call(model, w, (x,))
jac = lambda x: [j.flatten(2) for j in vmap(jacrev(one), (None, 0))(p, x).values()]
first = sum(torch.einsum("Naf,Mbf->NMab", j, k) for j, k in zip(jac(a), jac(b)))
def kernel(x, y):
    output, product = vjp(lambda w: one(w, x), p)
    column = lambda v: jvp(lambda w: one(w, y), (p,), product(v))[1]
    return vmap(column)(torch.eye(output.numel()))
second = vmap(lambda x: vmap(lambda y: kernel(x, y))(b))(a)
result = [first, second]`,
    {
      p: Object.fromEntries(Object.entries(params).map(([name, p]) => [name, toWire(p)])),
      a: toWire(a),
      b: toWire(b),
    },
  );
  expect([byJacobians, byProducts].map(toWire)).toEqual(theirs);
});
