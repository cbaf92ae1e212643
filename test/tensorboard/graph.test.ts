/** addGraph: TensorBoard reads the graph, with Python's scopes, operators and shapes. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, it, vi } from 'vitest';
import { nn, type Tensor, torch } from '../../src';
import { runTensorboard } from '../helpers/tensorboard';

const root = fs.mkdtempSync(path.join(os.tmpdir(), 'torch-node-graph-'));
afterAll(() => fs.rmSync(root, { recursive: true, force: true }));

interface Node {
  name: string;
  op: string;
  input: string[];
  shape: number[];
}

class Net extends nn.Module {
  body = new nn.Sequential(new nn.Conv2d(1, 4, 3), new nn.ReLU());
  head = new nn.Linear(4 * 6 * 6, 3);
  override forward(x: Tensor): Tensor {
    return this.head(this.body(x).flatten(1)).softmax(1);
  }
}

/** Both graphs as TensorBoard reads them: what is in `folder`, and what Python writes of the same network. */
const read = (folder: string): { ours: Node[]; theirs: Node[]; metadata: string[]; plugins: string[] } =>
  runTensorboard(
    `
from tensorboard.compat.proto.graph_pb2 import GraphDef
from tensorboard.compat.proto.config_pb2 import RunMetadata
nn = torch.nn
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.body = nn.Sequential(nn.Conv2d(1, 4, 3), nn.ReLU())
        self.head = nn.Linear(4 * 6 * 6, 3)
    def forward(self, x):
        return self.head(self.body(x).flatten(1)).softmax(1)
w = SummaryWriter(input['folder'] + '/python')
w.add_graph(Net(), torch.ones([2, 1, 8, 8]))
w.close()
metadata = []
def nodes(folder):
    out = []
    for file in glob.glob(folder + '/*tfevents*'):
        for raw in RawEventFileLoader(file).Load():
            event = Event.FromString(raw)
            if event.HasField('tagged_run_metadata'):
                run = RunMetadata.FromString(event.tagged_run_metadata.run_metadata)
                metadata.append(event.tagged_run_metadata.tag + run.step_stats.dev_stats[0].device)
            if event.graph_def:
                graph = GraphDef.FromString(event.graph_def)
                assert graph.versions.producer == 22
                for n in graph.node:
                    shapes = n.attr['_output_shapes'].list.shape
                    assert 'attr' in n.attr
                    out.append({'name': n.name, 'op': n.op, 'input': list(n.input), 'shape': [d.size for d in shapes[0].dim] if shapes else []})
    return out
result = {'ours': nodes(input['folder'] + '/ours'), 'theirs': nodes(input['folder'] + '/python'), 'metadata': metadata}
`,
    { folder },
  );

it('is read by TensorBoard: scopes, operators, shapes and edges', () => {
  const model = new Net();
  {
    using writer = new torch.utils.tensorboard.SummaryWriter(path.join(root, 'ours'));
    writer.addGraph(model, torch.ones([2, 1, 8, 8]));
  }
  expect(model.training).toBe(true);
  const { ours, theirs, metadata } = read(root);
  expect(metadata).toEqual(['step1/device:CPU:0', 'step1/device:CPU:0']);
  // Python has nodes for constants and lists, and a convolution's older name.
  const operators = (nodes: Node[]) =>
    nodes
      .filter(({ op }) => op.startsWith('aten::'))
      .map(({ name, op, shape }) => [
        path.posix.dirname(name),
        op.replace('_convolution', 'conv2d').replace('convolution', 'conv2d'),
        shape,
      ]);
  expect(operators(ours)).toEqual(operators(theirs));
  const parameters = (nodes: Node[]) =>
    nodes
      .filter(({ op }) => op === 'prim::GetAttr')
      .map(({ name }) => name.replace(/\.\d+$/, ''))
      .sort();
  expect(parameters(ours)).toEqual(parameters(theirs));
  const ends = (nodes: Node[]) => nodes.filter(({ op }) => op === 'IO Node').map(({ shape }) => shape);
  expect(ends(ours)).toEqual([
    [2, 1, 8, 8],
    [2, 3],
  ]);
  expect(ends(theirs)[0]).toEqual([2, 1, 8, 8]);
  const names = new Set(ours.map(({ name }) => name));
  expect(names.size).toBe(ours.length);
  for (const { input } of ours) for (const name of input) expect(names).toContain(name);
  expect(ours.at(-1)!.input).toEqual([ours.at(-2)!.name]);
});

class Reader extends nn.Module {
  lstm = new nn.LSTM(4, 8, { batchFirst: true });
  head = new nn.Linear(8, 2);
  override forward(x: Tensor): Tensor {
    const [y] = this.lstm(x);
    return this.head(y.contiguous().select(1, -1));
  }
}

it('has the edges of Python, also behind layers that give back what they get', () => {
  const models: Record<string, [nn.Module, Tensor]> = {
    mlp: [
      new nn.Sequential(new nn.Linear(4, 8), new nn.ReLU(), new nn.Dropout(0.5), new nn.Linear(8, 2)),
      torch.ones([3, 4]),
    ],
    cnn: [
      new nn.Sequential(
        ...[new nn.Conv2d(1, 4, 3), new nn.BatchNorm2d(4), new nn.ReLU(), new nn.Dropout2d()],
        ...[new nn.MaxPool2d(2), new nn.Flatten(), new nn.Linear(36, 2), new nn.Dropout()],
      ),
      torch.ones([2, 1, 8, 8]),
    ],
    lstm: [new Reader(), torch.ones([2, 5, 4])],
  };
  for (const [name, [model, x]] of Object.entries(models)) {
    using writer = new torch.utils.tensorboard.SummaryWriter(path.join(root, 'edges', name));
    writer.addGraph(model, x);
  }
  const read: Record<string, [ours: unknown[], theirs: unknown[]]> = runTensorboard(
    `
from tensorboard.compat.proto.graph_pb2 import GraphDef
from torch.utils.tensorboard._pytorch_graph import graph
nn = torch.nn
class Reader(nn.Module):
    def __init__(self):
        super().__init__()
        self.lstm = nn.LSTM(4, 8, batch_first=True)
        self.head = nn.Linear(8, 2)
    def forward(self, x):
        y, _ = self.lstm(x)
        return self.head(y.contiguous().select(1, -1))
models = {
    'mlp': (nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Dropout(0.5), nn.Linear(8, 2)), torch.ones(3, 4)),
    'cnn': (nn.Sequential(nn.Conv2d(1, 4, 3), nn.BatchNorm2d(4), nn.ReLU(), nn.Dropout2d(), nn.MaxPool2d(2), nn.Flatten(), nn.Linear(36, 2), nn.Dropout()), torch.ones(2, 1, 8, 8)),
    'lstm': (Reader(), torch.ones(2, 5, 4)),
}
def written(name):
    for raw in RawEventFileLoader(glob.glob(input['folder'] + '/' + name + '/*tfevents*')[0]).Load():
        event = Event.FromString(raw)
        if event.graph_def: return GraphDef.FromString(event.graph_def)
kept = ('aten::', 'IO Node', 'prim::GetAttr')
def edges(graph):
    # Each operator with its scope, and where its tensors come from.
    nodes = {n.name: n for n in graph.node if n.op != 'aten::size'}
    order = [n.name for n in graph.node if n.op.startswith('aten::') and n.op != 'aten::size']
    def called(name):
        node = nodes[name]
        if node.op == 'IO Node': return name.split('/')[0]
        if node.op == 'prim::GetAttr': return '/'.join(name.split('/')[:-1])
        return order.index(name)
    def sources(node):
        out = []
        for name in node.input:
            found = nodes.get(name)
            if found is None: continue
            if found.op.startswith(kept): out.append(called(name))
            elif found.op == 'prim::ListConstruct': out += sources(found)
        return out
    return [[n.op.replace('_convolution', 'conv2d'), n.name.rsplit('/', 1)[0] if n.op.startswith('aten::') else n.name, sources(n)]
        for n in nodes.values() if n.op.startswith('aten::') or n.name.startswith('output/')]
def sort(found): return sorted(found, key=lambda one: one[1].startswith('output/'))
result = {name: [sort(edges(written(name))), sort(edges(graph(*args)[0]))] for name, args in models.items()}
`,
    { folder: path.join(root, 'edges') },
  );
  for (const [name, [ours, theirs]] of Object.entries(read)) expect(ours, name).toEqual(theirs);
  expect(read.mlp![0].slice(2)).toEqual([
    ['aten::dropout', 'Sequential/Dropout[2]', [1]],
    ['aten::linear', 'Sequential/Linear[3]', [2, 'Sequential/Linear[3]/weight', 'Sequential/Linear[3]/bias']],
    ['IO Node', 'output/output.1', [3]],
  ]);
});

it('of functions, and printed', () => {
  const log = vi.spyOn(console, 'log').mockImplementation(() => {});
  using writer = new torch.utils.tensorboard.SummaryWriter(path.join(root, 'function'));
  writer.addGraph(
    function twice(x: Tensor) {
      return [x.mul(2), x.add(torch.ones([2]))];
    },
    [torch.ones([2])],
    { verbose: true },
  );
  expect(log.mock.calls.join()).toContain('mul(%input, 2)');
  log.mockRestore();
});
