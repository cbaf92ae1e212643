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
