/** Edges of the graph and changes of saved tensors, against Python's. */
import { describe, expect, it } from 'vitest';
import torch, { nn, type Tensor } from '../../src';
import { messageOf, pythonErrors } from '../helpers/errors';
import { runPython, toWire } from '../helpers/python';
import { isOtherPython } from '../helpers/torchVersion';
import { named } from './namedGradients';

const { backward, grad } = torch.autograd;
const { allowMutationOnSavedTensors, GradientEdge, getGradientEdge } = torch.autograd.graph;
const f64 = { dtype: 'float64' } as const;
const leaf = (...values: number[]): Tensor => torch.tensor(values, f64).requiresGrad_();

describe('GradientEdge', () => {
  it('stands for a tensor, as an output and as an input', () => {
    const [a, b] = [leaf(0.5, 2), leaf(-1, 3)];
    const c = a.mul(b);
    const d = c.sin();
    const edges = { a: getGradientEdge(a), c: getGradientEdge(c), d: getGradientEdge(d) };
    const names = Object.values(edges).map((edge) => [edge.node.name(), edge.outputNr]);
    const ones = torch.ones([2], f64);
    const values = [
      grad(d.sum(), edges.c, { retainGraph: true }),
      grad(edges.d, [edges.a, b], { gradOutputs: ones, retainGraph: true }),
      grad(
        [edges.c, d],
        { first: edges.a, second: b },
        { gradOutputs: [ones, ones.mul(3)], retainGraph: true },
      ),
      grad(getGradientEdge(d.sum()), edges.c, { retainGraph: true }),
      grad(d.sum(), [getGradientEdge(leaf(1)), b], { allowUnused: true, retainGraph: true }),
    ];
    backward(edges.d, { gradTensors: ones, inputs: [edges.a], retainGraph: true });
    const split = leaf(1, 2, 3, 4).mul(2).split(2);
    const theirs = runPython(`
from torch.autograd import grad, backward
from torch.autograd.graph import get_gradient_edge
leaf = lambda *v: torch.tensor(v, dtype=torch.float64, requires_grad=True)
a, b = leaf(0.5, 2), leaf(-1, 3)
c = a * b; d = c.sin()
e = {k: get_gradient_edge(v) for k, v in dict(a=a, c=c, d=d).items()}
ones = torch.ones(2, dtype=torch.float64)${named}values = [grad(d.sum(), [e['c']], retain_graph=True), grad(e['d'], [e['a'], b], grad_outputs=ones, retain_graph=True),
  named([e['c'], d], dict(first=e['a'], second=b), grad_outputs=[ones, ones * 3], retain_graph=True),
  grad(get_gradient_edge(d.sum()), [e['c']], retain_graph=True),
  grad(d.sum(), [get_gradient_edge(leaf(1.)), b], allow_unused=True, retain_graph=True)]
backward(e['d'], grad_tensors=ones, inputs=[e['a']], retain_graph=True)
split = (leaf(1., 2, 3, 4) * 2).split(2)
result = [[[v.node.name(), v.output_nr] for v in e.values()], values, a.grad, b.grad, [get_gradient_edge(s).output_nr for s in split]]`);
    expect(
      toWire([names, values, a.grad, b.grad, split.map((part) => getGradientEdge(part).outputNr)]),
    ).toEqual(theirs);
    expect(String(edges.c)).toBe(
      'GradientEdge(node=<MulBackward0 object>, output_nr=0, ownership_token=None)',
    );
    expect(new GradientEdge(edges.c.node, 0).node.equals(edges.c.node)).toBe(true);
  });

  it('keeps the graph and not the tensor', () => {
    const a = leaf(1, 2);
    const edge = (() => getGradientEdge(a.mul(2).exp()))();
    torch.testing.assertClose(
      grad(edge, a, { gradOutputs: torch.ones([2], f64) })[0]!,
      a.mul(2).exp().mul(2).detach(),
    );
  });

  it("refuses in Python's words, and what is no edge", () => {
    const theirs = pythonErrors(
      `
from torch.autograd.graph import get_gradient_edge
x = torch.ones(2, requires_grad=True); y = x.exp(); e = get_gradient_edge(y); o = torch.ones(3)`,
      {
        plain: 'get_gradient_edge(torch.ones(2))',
        vector: 'torch.autograd.grad(e, x)',
        shape: 'torch.autograd.grad(e, x, o)',
        complex: 'torch.autograd.grad(e, x, torch.ones(2, dtype=torch.complex64))',
        batched: 'torch.autograd.grad(e, x, torch.ones(4, 3), is_grads_batched=True)',
        unused: 'torch.autograd.grad(y.sum(), get_gradient_edge(torch.ones(2, requires_grad=True)))',
        zeros:
          'torch.autograd.grad(y.sum(), get_gradient_edge(torch.ones(2, requires_grad=True)), materialize_grads=True)',
      },
    );
    const x = torch.ones(2, { requiresGrad: true });
    const y = x.exp();
    const e = getGradientEdge(y);
    const other = (): InstanceType<typeof GradientEdge> =>
      getGradientEdge(torch.ones(2, { requiresGrad: true }));
    const ours: Record<string, () => unknown> = {
      plain: () => getGradientEdge(torch.ones(2)),
      vector: () => grad(e, x),
      shape: () => grad(e, x, { gradOutputs: torch.ones(3) }),
      complex: () => grad(e, x, { gradOutputs: torch.ones([2], { dtype: 'complex64' }) }),
      batched: () => grad(e, x, { gradOutputs: torch.ones(4, 3), isGradsBatched: true }),
      unused: () => grad(y.sum(), other()),
      zeros: () => grad(y.sum(), other(), { materializeGrads: true }),
    };
    for (const [name, call] of Object.entries(ours))
      if (!isOtherPython(`an edge that is ${name}`)) expect(messageOf(call, name), name).toBe(theirs[name]);
    expect(() => getGradientEdge(3 as never)).toThrow(TypeError);
    expect(() => new GradientEdge({} as never, 0)).toThrow(TypeError);
    expect(() => new GradientEdge(e.node, 1)).toThrow(RangeError);
    expect(() => grad(y.sum(), { node: e.node } as never)).toThrow(TypeError);
  });
});

describe('allowMutationOnSavedTensors', () => {
  it("gives the gradients of what was saved, as Python's", () => {
    const values = allowMutationOnSavedTensors(() => {
      const results: unknown[] = [];
      const run = (change: (b: Tensor) => unknown): void => {
        const a = leaf(0.5, -1, 2, 3);
        const b = a.clone();
        const out = b.pow(2).mul(b.sin()).sum();
        change(b);
        out.backward();
        results.push(a.grad, b.detach());
      };
      run((b) => b.sin_());
      run((b) => b.mul_(2).add_(1));
      run((b) => torch.sin(b.detach().clone(), { out: b.detach() }));
      run((b) => torch._foreachMul_?.([b], 3));
      run((b) => b.viewAs(b).mul_(2));
      run((b) => {
        b.sum().backward({ retainGraph: true });
        b.zero_();
      });
      return results;
    });
    const theirs = runPython(`
def run(change):
    a = torch.tensor([0.5, -1, 2, 3], dtype=torch.float64, requires_grad=True)
    b = a.clone()
    out = (b ** 2 * b.sin()).sum()
    change(b)
    out.backward()
    return [a.grad, b.detach()]
def twice(b):
    b.sum().backward(retain_graph=True); b.zero_()
with torch.autograd.graph.allow_mutation_on_saved_tensors():
    result = [t for f in (lambda b: b.sin_(), lambda b: b.mul_(2).add_(1), lambda b: torch.sin(b.detach().clone(), out=b.detach()),
      lambda b: torch._foreach_mul_([b], 3), lambda b: b.view_as(b).mul_(2), twice) for t in run(f)]`);
    expect(toWire(values)).toEqual(theirs);
  });

  it('notices a change through a view of a part', () => {
    const a = leaf(1, 2, 3);
    allowMutationOnSavedTensors(() => {
      const b = a.clone();
      const out = b.pow(2).sum();
      b.narrow(0, 1, 2).mul_(10);
      out.backward();
    });
    expect(a.grad!.tolist()).toEqual([2, 4, 6]);
  });

  it('trains a network that changes its activations in place', () => {
    const [plain, changing] = [1, 2].map((run) => {
      torch.manualSeed(3);
      const model = new nn.Linear(4, 4);
      const x = torch.randn(2, 4);
      const hidden = model.forward(x).sigmoid();
      const loss = hidden.mul(hidden).sum();
      const step = (): void => {
        if (run === 2) hidden.detach().zero_();
        loss.backward();
      };
      if (run === 1) step();
      else {
        const guard = allowMutationOnSavedTensors().enter();
        try {
          const again = model.forward(x).sigmoid();
          const value = again.mul(again).sum();
          again.detach().zero_();
          value.backward();
        } finally {
          guard.dispose();
        }
      }
      return model.weight.grad!.tolist();
    });
    expect(changing).toEqual(plain);
  });

  it("refuses in Python's words, and leaves nothing behind", () => {
    const theirs = pythonErrors(
      `
allow = torch.autograd.graph.allow_mutation_on_saved_tensors`,
      {
        nested: `
with allow():
    with allow(): pass`,
        outside: `
with allow():
    a = torch.ones(2, requires_grad=True); out = (a.clone() ** 2).sum()
out.backward()`,
        disabled: `
with torch.autograd.graph.disable_saved_tensors_hooks('not here'):
    with allow(): pass`,
      },
    );
    const ours: Record<string, () => unknown> = {
      nested: () => allowMutationOnSavedTensors(() => allowMutationOnSavedTensors(() => 1)),
      outside: () => {
        const out = allowMutationOnSavedTensors(() => leaf(1, 2).clone().pow(2).sum());
        out.backward();
      },
      disabled: () =>
        torch.autograd.graph.disableSavedTensorsHooks('not here', () => allowMutationOnSavedTensors(() => 1)),
    };
    for (const [name, call] of Object.entries(ours)) expect(messageOf(call, name), name).toBe(theirs[name]);
    const a = leaf(1, 2);
    const b = a.clone();
    const out = b.pow(2).sum();
    b.mul_(2);
    expect(() => out.backward()).toThrow(/modified by an inplace operation/);
  });
});
