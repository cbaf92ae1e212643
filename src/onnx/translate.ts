/** From recordings to the nodes of a file. */
import { TorchError } from '../common/errors';
import { isPlainObject } from '../common/options';
import {
  foundIn,
  functionOf,
  type Graph,
  type GraphNode,
  type GraphValue,
  isGraphValue,
  originalValue,
  placeText,
  replacedIn,
} from '../recorder';
import { isInPlace } from '../tensor/operator';
import { Tensor } from '../tensor/tensor';
import { Builder, dataType, type SizeSymbol } from './builder';
import { Call } from './call';
import type { InnerGraph, NodeMessage, ValueInfoMessage } from './messages';
import { missingDtype } from './missingDtypes';
import { converters } from './operators';
import { type DynamicSize, type Recordings, type Size, SliceIndex, Varying } from './sizes';

/** What a file is made of. */
export interface Translated {
  nodes: NodeMessage[];
  initializers: Map<string, Tensor>;
  inputs: ValueInfoMessage[];
  outputs: ValueInfoMessage[];
}

/** Functions that read values: what they give is JavaScript's, and fixed in the file. */
const readers = new Set('item tolist toTypedArray isNonzero equal allclose'.split(' '));
const random =
  /^(rand|normal|bernoulli|multinomial|poisson|uniform|exponential|geometric|cauchy|logNormal|rrelu)/;

/** Whether a node gives something else each time. */
export const isRandom = (node: GraphNode) => random.test(node.name);

const isTensor = (value: unknown): value is Tensor => value instanceof Tensor;

function varies(value: unknown): boolean {
  if (value instanceof Varying) return true;
  if (value instanceof SliceIndex) return [value.start, value.stop, value.step].some(varies);
  if (isGraphValue(value)) return false;
  if (Array.isArray(value)) return value.some(varies);
  return isPlainObject(value) && Object.values(value).some(varies);
}

/** The values that a node is called with. */
const valuesOf = (node: GraphNode) => foundIn(node.args, isGraphValue).map(originalValue);

/** The values that depend on the inputs' elements, or on random numbers. */
export function dependentsOf({ inputs, nodes }: Graph): ReadonlySet<GraphValue> {
  const found = new Set(inputs);
  for (const node of nodes) {
    if (!isRandom(node) && !valuesOf(node).some((value) => found.has(value))) continue;
    for (const value of node.results) found.add(value);
  }
  return found;
}

/** Whether JavaScript read what depends on the inputs: what follows from sizes is as in the recordings. */
const readsInputs = (node: GraphNode, dependents: ReadonlySet<GraphValue>) =>
  readers.has(node.name) && valuesOf(node).some((value) => dependents.has(value));

/** The nodes on which results, or what JavaScript read, depend: numbers of elements that were found, too. */
function liveNodes(
  nodes: readonly GraphNode[],
  results: readonly GraphValue[],
  dependents: ReadonlySet<GraphValue>,
  counted: ReadonlyMap<GraphNode, unknown>,
): Set<GraphNode> {
  const live = new Set<GraphNode>();
  const needed = new Set(results);
  for (const node of [...nodes].reverse()) {
    const isNeeded = readsInputs(node, dependents) || counted.has(node);
    if (!isNeeded && !node.results.some((value) => needed.has(value))) continue;
    live.add(node);
    for (const value of valuesOf(node)) needed.add(value);
  }
  return live;
}

const baseName = (node: GraphNode) => node.name.replace(/^aten\./, '').replace(/([^_])_$/, '$1');
const changesInput = (node: GraphNode) => isInPlace(node.name) || node.name === 'set';

/** Which call it is, in errors and beside the file's nodes. */
export function placeOf(node: GraphNode): string {
  const module = node.moduleType === '' ? '' : ` in ${node.module === '' ? node.moduleType : node.module}`;
  const source = node.source === '' ? '' : ` (${placeText(node.source)})`;
  return `${node.name}()${module}${source}`;
}

/** Computes what depends on no input. */
class Folder {
  readonly #found = new Map<GraphValue, Tensor>();

  constructor(private readonly recordings: Recordings) {}

  tensorOf(value: GraphValue): Tensor | undefined {
    return value.tensor ?? this.#found.get(value);
  }

  /** Whether the node's results are known now. */
  fold(node: GraphNode, args: readonly unknown[]): boolean {
    const call = functionOf(node);
    if (call === undefined || isRandom(node) || varies(args)) return false;
    if (node.results.some((value) => varies(this.recordings.shape(value)))) return false;
    if (valuesOf(node).some((value) => this.tensorOf(value) === undefined)) return false;
    if (node.results.length === 0) return true;
    const filled = node.args.map((arg) => {
      const given = replacedIn(arg, isGraphValue, (value) => this.tensorOf(originalValue(value)));
      return isPlainObject(given) && 'out' in given ? { ...given, out: undefined } : given;
    });
    // What it changes is a copy: the value that was there stays.
    if (changesInput(node)) filled[0] = (filled[0] as Tensor).clone();
    const result = call(...filled);
    const results = changesInput(node) ? [filled[0] as Tensor] : foundIn(result, isTensor);
    for (const [i, value] of node.results.entries()) this.#found.set(value, results[i]!);
    return true;
  }
}

function valueInfo(
  name: string,
  value: GraphValue,
  shape: readonly Size[],
  dynamic: readonly DynamicSize[],
  tripled: number,
): ValueInfoMessage {
  const dim = shape.map((size, i) => {
    if (typeof size === 'number') return { dimValue: size };
    const symbol = dynamic.find(
      (one, k) =>
        size.values[0] === one.size &&
        size.values[k + 1] === 2 * one.size &&
        size.values[tripled] === 3 * one.size,
    );
    return { dimParam: symbol?.name ?? `${name}_dim_${i}` };
  });
  return { name, type: { tensorType: { elemType: dataType(value.dtype), shape: { dim } } } };
}

/** The names that a node takes, those in graphs within it included. */
function namesIn(node: NonNullable<InnerGraph['node']> extends Iterable<infer One> ? One : never): string[] {
  const inner = [...(node.attribute ?? [])].flatMap(({ g }) => [...(g?.node ?? [])].flatMap(namesIn));
  return [...(node.input ?? []), ...inner];
}

/** Leaves out nodes and constants that nothing needs. */
function pruned(b: Builder, outputs: readonly string[]): [NodeMessage[], Map<string, Tensor>] {
  const needed = new Set(outputs);
  const nodes: NodeMessage[] = [];
  for (const node of [...b.nodes].reverse()) {
    if (![...node.output!].some((name) => needed.has(name))) continue;
    nodes.push(node);
    for (const name of namesIn(node)) needed.add(name);
  }
  return [nodes.reverse(), new Map([...b.initializers].filter(([name]) => needed.has(name)))];
}

/** Writes a call; errors say which. */
function write(b: Builder, node: GraphNode, args: readonly unknown[]): void {
  b.place = placeOf(node);
  const before = b.nodes.length;
  try {
    if (readers.has(node.name))
      throw new TorchError('reads values that depend on the inputs: JavaScript gets them once');
    if (node.results.length === 0) return;
    if (changesInput(node)) {
      const [target] = valuesOf(node);
      if (target !== undefined && target.tensor !== null)
        throw new TorchError(`changes ${target.name}, which a file can't keep`);
    }
    const convert = converters.get(baseName(node));
    if (convert === undefined) throw new TorchError('has no counterpart in ONNX, or none that is known here');
    const call = new Call(node, args, b);
    const given = convert(call);
    const names = typeof given === 'string' ? [given] : given;
    const opTypes = b.nodes.slice(before).map(({ opType = '' }) => opType);
    const dtypes = [...node.results, ...valuesOf(node)].map(({ dtype }) => dtype);
    const missing = missingDtype(opTypes, dtypes, b.opset);
    if (missing !== undefined) throw new TorchError(missing);
    for (const [i, name] of names.entries())
      if (node.results[i] !== undefined && name !== '') b.set(node.results[i], name);
  } catch (error) {
    if (!(error instanceof TorchError)) throw error;
    throw new TorchError(`torch.onnx.export: ${b.place} ${error.message}`, { cause: error });
  }
}

/** What a file is written of. */
export interface Recorded {
  recordings: Recordings;
  /** The sizes that may change. */
  dynamic: readonly DynamicSize[];
  /** The nodes that find as many elements as values say, and which sizes these are. */
  counted: ReadonlyMap<GraphNode, readonly DynamicSize[]>;
  /** The values that depend on the inputs. */
  dependents: ReadonlySet<GraphValue>;
}

/** The nodes of the file for what was recorded. */
export function translate(
  { recordings, dynamic, counted, dependents }: Recorded,
  results: readonly GraphValue[],
  inputNames: readonly string[],
  outputNames: readonly string[],
  opset: number,
): Translated {
  const { base } = recordings;
  const tripled = dynamic.length + 1;
  const symbols: SizeSymbol[] = [];
  const places = (node: GraphNode) => (counted.get(node) ?? []).map((one) => symbols[dynamic.indexOf(one)]!);
  const b = new Builder(recordings, symbols, places, opset);
  for (const name of [...inputNames, ...outputNames]) b.name(name);
  base.inputs.forEach((value, i) => {
    b.set(value, inputNames[i]!);
  });
  for (const [k, { size, places }] of dynamic.entries()) {
    const values = Array.from(
      { length: dynamic.length + 2 },
      (_, i) => (i === k + 1 ? 2 : i === tripled ? 3 : 1) * size,
    );
    const [place] = places;
    symbols.push({ size: place && b.dimOf(inputNames[place.input]!, place.dim), values });
  }
  const folder = new Folder(recordings);
  const live = liveNodes(base.nodes, results, dependents, counted);
  for (const [i, node] of base.nodes.entries()) {
    if (!live.has(node)) continue;
    const args = recordings.args(i);
    if (folder.fold(node, args)) {
      for (const value of node.results) b.setTensor(value, folder.tensorOf(value)!);
    } else write(b, node, args);
  }
  results.forEach((value, i) => {
    b.nodes.push({
      input: [b.of(value)],
      output: [outputNames[i]!],
      name: b.name('output_node'),
      opType: 'Identity',
    });
  });
  const [nodes, initializers] = pruned(b, outputNames);
  const info = (names: readonly string[], values: readonly GraphValue[]) =>
    values.map((value, i) => valueInfo(names[i]!, value, recordings.shape(value), dynamic, tripled));
  return { nodes, initializers, inputs: info(inputNames, base.inputs), outputs: info(outputNames, results) };
}
