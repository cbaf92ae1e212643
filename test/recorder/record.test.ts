/** Graphs of operators: what is in them, and that they compute what the model computes. */
import { expect, it, vi } from 'vitest';
import torch, { nn, type Tensor } from '../../src/index';
import { runPython } from '../helpers/python';

const { recordGraph } = torch.utils;
type Graph = ReturnType<typeof recordGraph>;
type Value = Graph['inputs'][number];

const isValue = (value: unknown): value is Value =>
  typeof value === 'object' && value !== null && 'node' in value && 'tensor' in value;

/** Runs a graph's nodes one by one, none of them in place: as what reads graphs does. */
function replay(graph: Graph, inputs: Tensor[]): unknown {
  const found = new Map<Value, unknown>(graph.inputs.map((value, i) => [value, inputs[i]]));
  for (const value of graph.constants) found.set(value, value.tensor);
  const fill = (value: unknown): unknown => {
    if (isValue(value)) return found.get(value);
    if (Array.isArray(value)) return value.map(fill);
    if (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype)
      return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fill(item)]));
    return value;
  };
  for (const node of graph.nodes) {
    let [first, ...rest] = fill([...node.args]) as [any, ...unknown[]];
    // In place on a copy: the value that is given stays.
    const inPlace = node.name === 'set' || /[^_]_$/.test(node.name);
    if (inPlace) first = first.clone();
    const fn = first instanceof torch.Tensor ? (first as any)[node.name] : undefined;
    const call = fn ?? (nn.functional as any)[node.name] ?? (torch as any)[node.name];
    const result = typeof call === 'function' ? (fn ? fn.apply(first, rest) : call(first, ...rest)) : call;
    const results = inPlace
      ? [first]
      : typeof result[Symbol.iterator] === 'function' && !(result instanceof torch.Tensor)
        ? [...result]
        : [result];
    for (const [i, value] of node.results.entries()) found.set(value, results[i].clone());
  }
  return fill(graph.outputs);
}

const cases: Record<string, (x: Tensor) => Tensor> = {
  'a change in place': (x) => {
    const y = x.add(1);
    y.mul_(2);
    return y.sub(1);
  },
  'a change that a view shows': (x) => {
    const y = x.add(1);
    const view = y.view([6]);
    y.mul_(2);
    return view.add(y.sum());
  },
  'a change through a view': (x) => {
    const y = x.add(1);
    y.view([3, 2]).mul_(3);
    return y;
  },
  'a change through a view of a view': (x) => {
    const y = x.mul(2);
    y.t().select(0, 1).add_(10);
    return y.add(y.t().select(0, 1).sum());
  },
  'two views of the same': (x) => {
    const y = x.clone();
    const [a, b] = [y.get(0), y.narrow(1, 1, 2)];
    a.fill_(7);
    b.mul_(2);
    return torch.cat([a, b.flatten(), y.flatten()]);
  },
  'indexed assignment': (x) => {
    const y = x.clone();
    y.set([0, '1:'], 5);
    y.set([1], x.get(0));
    return y.mul(2);
  },
  'parts that are changed': (x) => {
    const y = x.clone();
    const [, second] = y.chunk(3, 1);
    second!.add_(100);
    y.unbind(0)[1]!.neg_();
    y.permute(1, 0).get(2).zero_();
    return y;
  },
  'what is whole where nothing changes': (x) => {
    const y = x.add(0);
    y.contiguous().add_(1);
    y.detach().mul_(3);
    return y;
  },
};

it.each(Object.keys(cases))('has no changes in place, and the values: %s', (name) => {
  const run = cases[name]!;
  const x = torch.arange(6, { dtype: 'float32' }).view([2, 3]);
  const graph = recordGraph(run, x);
  const other = torch.tensor([
    [3, 1, 4],
    [1, 5, 9],
  ]);
  expect((replay(graph, [other]) as Tensor).tolist()).toEqual(run(other).tolist());
});

it('has modules, classes, shapes, dtypes, constants and lines', () => {
  class Model extends nn.Module {
    layers = new nn.Sequential(new nn.Linear(4, 8), new nn.ReLU());
    override forward(x: Tensor): Tensor {
      return this.layers(x)
        .mul(torch.tensor([2]))
        .sum(1);
    }
  }
  const graph = recordGraph(new Model(), torch.ones([3, 4]), { inputNames: ['x'] });
  expect(
    graph.nodes.map(({ name, operator, module, moduleType }) => [name, operator, module, moduleType]),
  ).toEqual([
    ['linear', 'aten::linear', 'layers.0', 'Linear'],
    ['relu', 'aten::relu', 'layers.1', 'ReLU'],
    ['tensor', undefined, '', 'Model'],
    ['mul', 'aten::mul', '', 'Model'],
    ['sum', 'aten::sum', '', 'Model'],
  ]);
  expect(graph.inputs.map(({ name, shape, dtype, node }) => [name, shape, dtype, node])).toEqual([
    ['x', [3, 4], 'float32', null],
  ]);
  expect(graph.constants.map(({ name, shape }) => [name, shape])).toEqual([
    ['layers.0.weight', [8, 4]],
    ['layers.0.bias', [8]],
  ]);
  const sum = graph.nodes.at(-1)!;
  expect([sum.args[1], sum.results[0]!.shape, graph.outputs]).toEqual([1, [3], sum.results[0]]);
  expect(sum.source).toMatch(/record\.test\.ts:\d+:\d+$/);
});

it('prints a line for each node', () => {
  const log = vi.spyOn(console, 'log').mockImplementation(() => {});
  const graph = recordGraph(
    (x: Tensor, y: Tensor) => ({ a: torch.cat([x, y], { dim: 1 }).get(0, '1:'), n: 3 }),
    [torch.ones([1, 2]), torch.ones([1, 2])],
  );
  graph.print();
  const [[text]] = log.mock.calls as [[string]];
  log.mockRestore();
  expect(text.replace(/ +# .*record\.test\.ts:\d+:\d+$/gm, '')).toBe(
    `graph(%input: float32[1, 2], %input_1: float32[1, 2]):
  %cat: float32[1, 4] = cat([%input, %input_1], { dim: 1 })
  %get: float32[3] = get(%cat, 0, '1:')
  return { a: %get, n: 3 }`,
  );
});

it('leads through what gives back its argument, as traces of Python do, and says what leads nowhere', () => {
  const model = new nn.Sequential(new nn.Linear(4, 4), new nn.Dropout(0.5), new nn.Linear(4, 2)).eval();
  const run = (x: Tensor) => {
    const y = model(x).contiguous();
    y.exp();
    return y.to('cpu').add(y);
  };
  const text = String(recordGraph(run, torch.ones([3, 4])));
  const lines = text.split('\n').map((line) => line.replace(/ *#.*?(, nothing uses it)?$/, '$1').trim());
  expect(lines).toEqual([
    'graph(%input: float32[3, 4]):',
    '%linear: float32[3, 4] = linear(%input, %constant, %constant_1)',
    '%dropout: float32[3, 4] = dropout(%linear, 0.5, false)',
    '%linear_1: float32[3, 2] = linear(%dropout, %constant_2, %constant_3)',
    '%contiguous: float32[3, 2] = contiguous(%linear_1)',
    '%exp: float32[3, 2] = exp(%contiguous), nothing uses it',
    "%to: float32[3, 2] = to(%contiguous, 'cpu', 'float32')",
    '%add: float32[3, 2] = add(%to, %to)',
    'return %add',
  ]);
  // From what is returned back to the input, by what each operator is called with first.
  const theirs = runPython(`
model = torch.nn.Sequential(torch.nn.Linear(4, 4), torch.nn.Dropout(0.5), torch.nn.Linear(4, 2)).eval()
graph = torch.jit.trace(model, torch.ones(3, 4)).inlined_graph
node, result = next(graph.outputs()).node(), []
while node.kind().startswith('aten::'):
    result.append(node.kind()[6:])
    node = next(node.inputs()).node()`);
  const chain: string[] = [];
  let value = recordGraph(model, torch.ones([3, 4])).outputs as Value;
  for (; value.node !== null; value = value.node.args[0] as Value) chain.push(value.node.name);
  expect(chain).toEqual(theirs);
});

it('keeps structures, repeated values and inputs that are given back', () => {
  const graph = recordGraph((x: Tensor) => [x, { y: x.add(1) }, null], torch.ones([2]));
  const [x, { y }, nothing] = graph.outputs as [Value, { y: Value }, null];
  expect([x, y, nothing]).toEqual([graph.inputs[0], graph.nodes[0]!.results[0], null]);
});

it('has the results that come in named tuples', () => {
  const model = (x: Tensor) => [torch.sort(x).values, x.max(1).indices, x.topk(2).values];
  const graph = recordGraph(model, torch.ones([2, 3]));
  expect(graph.constants).toEqual([]);
  expect(graph.nodes.map(({ name, results }) => [name, results.length])).toEqual([
    ['sort', 2],
    ['max', 2],
    ['topk', 2],
  ]);
  const x = torch.tensor([
    [3, 1, 2],
    [0, 5, 4],
  ]);
  const ours = replay(graph, [x]) as Tensor[];
  for (const [i, value] of (model(x) as Tensor[]).entries())
    expect(ours[i]!.tolist()).toEqual(value.tolist());
});

it('names a change that it cannot follow, with its line', () => {
  const run = () => recordGraph((x: Tensor) => x.asStrided([2], [1]).add_(1), torch.ones([4]));
  expect(run).toThrow(torch.TorchError);
  expect(run).toThrow(/add_\(\) changes in place what asStrided\(\) gave.*record\.test\.ts/);
});

it('leaves no hooks, also where the model throws', () => {
  const layer = new nn.Linear(2, 2);
  expect(() => recordGraph(layer, torch.ones([3]))).toThrow(torch.TorchError);
  const graph = recordGraph(layer, torch.ones([1, 2]));
  layer(torch.ones([1, 2]));
  expect(graph.nodes).toHaveLength(1);
});

it('refuses what is no model, and async ones', () => {
  expect(() => recordGraph(3 as never, [])).toThrow(
    'Expected a module or a function for model but received 3',
  );
  expect(() => recordGraph(async () => 1, [])).toThrow('the model must answer at once, but it is async');
});
