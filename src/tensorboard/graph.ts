/** A model's graph as TensorBoard draws it; twin of torch/utils/tensorboard/_pytorch_graph.py. */
import { splitName } from '../common/dottedName';
import { invalidArgument } from '../common/expect';
import { utf8 } from '../files/utf8';
import type { Module } from '../nn/modules/module';
import { isModule } from '../nn/modules/module/members';
import {
  argumentText,
  forInference,
  foundIn,
  type GraphValue,
  isGraphValue,
  type Recordable,
  recordGraph,
} from '../recorder';
import { type EventMessage, GraphDef, type NodeMessage, RunMetadata } from './messages';

/** The version that Python's writer states. */
const PRODUCER = 22;

const valuesIn = (value: unknown) => foundIn(value, isGraphValue);

function nodeOf(
  name: string,
  op: string,
  input: string[],
  shape: readonly number[],
  text: string,
): NodeMessage {
  const attr = new Map([
    ['attr', { s: utf8(text) }],
    ['_output_shapes', { list: { shape: [{ dim: shape.map((size) => ({ size })) }] } }],
  ]);
  return { name, op, input, attr };
}

/** The scope of each module by its path, as Python names them: `Net/Sequential[layer]/Linear[0]`. */
function scopesOf(model: Recordable): Map<string, string> {
  if (!isModule<Module>(model)) return new Map([['', model.name || 'Module']]);
  const scopes = new Map<string, string>();
  for (const [path, module] of model.namedModules()) {
    const [outer, name] = splitName(path);
    const own = module._getName();
    scopes.set(path, path === '' ? own : `${scopes.get(outer)}/${own}[${name}]`);
  }
  return scopes;
}

/** The events that `addGraph` adds: the graph, and what TensorBoard wants to know of a run. */
export function graphEvents(model: unknown, input: unknown, verbose: boolean): EventMessage[] {
  if (typeof model !== 'function') throw invalidArgument('a module or a function', 'model', model);
  const recordable = model as Recordable;
  const graph = forInference(recordable, () => recordGraph(recordable, input));
  if (verbose) graph.print();
  const scopes = scopesOf(recordable);
  const names = new Map<GraphValue, string>();
  const used = new Set([...graph.nodes.flatMap(({ args }) => valuesIn(args)), ...valuesIn(graph.outputs)]);
  const nodes: NodeMessage[] = [];
  for (const value of graph.inputs) {
    if (!used.has(value)) continue;
    names.set(value, `input/${value.name}`);
    nodes.push(nodeOf(names.get(value)!, 'IO Node', [], value.shape, ''));
  }
  for (const value of graph.constants) {
    const [module, last] = splitName(value.name);
    const scope = scopes.get(module) ?? scopes.get('')!;
    names.set(value, `${scope}/${last}/${last}`); // Python's, too, are in a scope of their own
    nodes.push(nodeOf(names.get(value)!, 'prim::GetAttr', [], value.shape, `{ name : ${value.name} }`));
  }
  for (const node of graph.nodes) {
    const input = valuesIn(node.args).map((value) => names.get(value)!);
    const scope = scopes.get(node.module) ?? scopes.get('')!;
    const text = `(${node.args.map(argumentText).join(', ')})`;
    for (const value of node.results) {
      names.set(value, `${scope}/${value.name}`);
      nodes.push(nodeOf(names.get(value)!, node.operator ?? node.name, input, value.shape, text));
    }
  }
  valuesIn(graph.outputs).forEach((value, i) => {
    nodes.push(nodeOf(`output/output.${i + 1}`, 'IO Node', [names.get(value)!], value.shape, ''));
  });
  // As Python: whatever the device was.
  const runMetadata = RunMetadata.encode({ stepStats: { devStats: [{ device: '/device:CPU:0' }] } });
  return [
    { graphDef: GraphDef.encode({ node: nodes, versions: { producer: PRODUCER } }) },
    { taggedRunMetadata: { tag: 'step1', runMetadata } },
  ];
}
