/** `torch.onnx.export`: a model's graph, written as an ONNX file. */

import { noGrad } from '../autograd/gradMode';
import { type Arguments, binder } from '../common/binder';
import { briefText } from '../common/brief';
import { TorchError } from '../common/errors';
import { expectInteger, invalidArgument } from '../common/expect';
import type { FileUrl } from '../common/node';
import { flatten, mapLeaves } from '../pytree/pytree';
import {
  argumentList,
  forInference,
  type Graph,
  type GraphNode,
  type GraphValue,
  isGraphValue,
  originalValue,
  type Recordable,
  recordAnswer,
  type State,
} from '../recorder';
import { torchOps } from '../tensor/operators';
import { Tensor } from '../tensor/tensor';
import { Counting, Counts } from './counted';
import { writeModel } from './file';
import { type DynamicSize, Mismatch, Recordings } from './sizes';
import { dependentsOf, isRandom, placeOf, translate } from './translate';

/** The versions of ONNX's operators that are known here. */
const [OLDEST, NEWEST] = [18, 28];

/** A dimension's name by its number; null for a fixed one. */
export type DynamicDims = Readonly<Record<number, string | null>> | readonly (string | null)[];

/** Options of `torch.onnx.export`. */
export interface OnnxExportOptions {
  /** Names of the tensors in `args`, in their order. Default: null, `input`, `input_1`, … */
  inputNames?: readonly string[] | null | undefined;
  /** Names of the tensors that the model returns, in their order. Default: null, `output`, `output_1`, … */
  outputNames?: readonly string[] | null | undefined;
  /**
   * The dimensions that may have other sizes, by the inputs' names: `{ x: { 0: 'batch' } }`. Those of one
   * name are of one size. Default: null, none
   */
  dynamicShapes?: Readonly<Record<string, DynamicDims>> | null | undefined;
  /** The version of ONNX's operators, 18 to 28. Default: 18 */
  opsetVersion?: number | undefined;
  /** Whether weights are in a file beside, `model.onnx.data`. Default: null, from 2 GB on */
  externalData?: boolean | null | undefined;
}

interface ExportParameters extends OnnxExportOptions {
  /** The module, or function of tensors, that is recorded. */
  model: Recordable;
  args: unknown;
  /** Where the model is written to: a path or a `file:` URL. */
  file: string | FileUrl;
}

type ExportOrder = [model: 'model', args: 'args', file: 'file'];
const bind = binder<ExportParameters, ExportOrder>(
  'export',
  { model: 'any', args: 'data', file: 'object' },
  {},
  { inputNames: null, outputNames: null, dynamicShapes: null, opsetVersion: 18, externalData: null },
);

function dynamicSizes(
  shapes: Readonly<Record<string, DynamicDims>> | null,
  names: readonly string[],
  tensors: readonly Tensor[],
): DynamicSize[] {
  const found = new Map<string, DynamicSize>();
  for (const [inputName, dims] of Object.entries(shapes ?? {})) {
    const input = names.indexOf(inputName);
    if (input < 0)
      throw new RangeError(
        `dynamicShapes: no input is called '${inputName}', but ${names.map((n) => `'${n}'`).join(', ')}`,
      );
    for (const [key, name] of Object.entries(dims)) {
      if (name === null || name === undefined) continue;
      const dim = Number(key);
      const size = tensors[input]!.shape[dim];
      if (size === undefined) throw new RangeError(`dynamicShapes: '${inputName}' has no dimension ${key}`);
      if (typeof name !== 'string') throw invalidArgument('a name', `dynamicShapes.${inputName}`, name);
      if (size === 0)
        throw new RangeError(`dynamicShapes: '${name}' is 0 in args, from which other sizes can't follow`);
      const known = found.get(name);
      if (known !== undefined && known.size !== size)
        throw new RangeError(`dynamicShapes: '${name}' is ${known.size} and ${size} in args`);
      if (known === undefined) found.set(name, { name, places: [{ input, dim }], size });
      else known.places.push({ input, dim });
    }
  }
  return [...found.values()];
}

/** The arguments with other sizes in their dynamic dimensions: sorted ones stay sorted. */
function resized(
  args: unknown[],
  tensors: readonly Tensor[],
  sizes: ReadonlyMap<DynamicSize, number>,
): unknown[] {
  const others = tensors.map((tensor, input) => {
    let other = tensor.clone(); // a model may change what it is given
    for (const [{ places, size }, wanted] of sizes) {
      for (const place of places) {
        if (place.input !== input) continue;
        const range = torchOps.arange(wanted, { dtype: 'int64', device: tensor.device });
        const index = range.mul(size).div(wanted, { roundingMode: 'floor' });
        other = other.indexSelect(place.dim, index);
      }
    }
    return other;
  });
  return mapLeaves(args, (leaf) =>
    leaf instanceof Tensor ? others[tensors.indexOf(leaf)] : leaf,
  ) as unknown[];
}

/** Dynamic sizes as errors name them. */
const sizesText = (sizes: ReadonlyMap<DynamicSize, number>): string =>
  [...sizes]
    .map(([{ name, node }, size]) =>
      node === undefined ? `${name} = ${size}` : `${size} elements found by ${placeOf(node)}`,
    )
    .join(', ');

/** The recordings, all sizes that may change, and which of these the nodes of the first recording find. */
interface Recorded {
  graphs: Graph[];
  dynamic: DynamicSize[];
  counted: ReadonlyMap<GraphNode, readonly DynamicSize[]>;
}

/**
 * The recordings: with the sizes of `args`, with each dynamic size doubled, and with all of them three times.
 */
function recordAll(
  model: Recordable,
  args: unknown[],
  tensors: readonly Tensor[],
  ofInputs: readonly DynamicSize[],
  inputNames: readonly string[],
  state: State,
): Recorded {
  const record = (mode: Counting, sizes: ReadonlyMap<DynamicSize, number>): Graph => {
    try {
      const given = resized(args, tensors, sizes);
      const answer = (result: unknown) => ({ result, state: state.replaced() });
      return mode.run(() => recordAnswer(model, given, inputNames, answer));
    } finally {
      state.restore(); // each call begins with what the file will have
    }
  };
  const counting = new Counting();
  const first = record(counting, new Map());
  const counts = new Counts(first, counting.found, dependentsOf(first), isRandom);
  const dynamic = [...ofInputs, ...counts.sizes];
  const runs = dynamic.map((one) => new Map([[one, 2 * one.size]]));
  if (dynamic.length > 0) runs.push(new Map(dynamic.map((one) => [one, 3 * one.size])));
  const another = (run: ReadonlyMap<DynamicSize, number>): Graph => {
    try {
      return record(counts.mode(run), run);
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new TorchError(`torch.onnx.export: the model fails with ${sizesText(run)}: ${reason}`, { cause });
    }
  };
  const asFound = new Map(counts.sizes.map((one) => [one, one.size]));
  const base = counts.sizes.length === 0 ? first : another(asFound);
  if (String(base.nodes.map(({ name }) => name)) !== String(first.nodes.map(({ name }) => name)))
    throw new TorchError(
      `torch.onnx.export: the model calls other operators with ${sizesText(asFound)}: give args in which more are found`,
    );
  return { graphs: [base, ...runs.map(another)], dynamic, counted: counts.inGraph(base) };
}

/** The outputs of a recording: what the model returned, and the buffers that it replaced. */
interface Answer {
  result: unknown;
  state: [name: string, GraphValue][];
}

/** The names that were given, and others for the rest. */
function namesFor(given: readonly string[] | null, count: number, otherwise: string, what: string): string[] {
  if (given !== null && given.length > count)
    throw new RangeError(`${what}: ${given.length} names for ${count} tensors`);
  const names = Array.from(
    { length: count },
    (_, i) => given?.[i] ?? (i === 0 ? otherwise : `${otherwise}_${i}`),
  );
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined) throw new RangeError(`${what}: '${twice}' is there twice`);
  return names;
}

/**
 * Writes a model as an ONNX file, which runs in browsers, on servers and on devices. The model is recorded as
 * it answers `args` in eval mode; of each dynamic size it is run with others as well, by which the sizes that
 * follow from them are found. What JavaScript decides by numbers is in the file as it goes with `args`.
 *
 * @param args model, args (an array of arguments, or the only one), file; the options by name
 * @throws TorchError for what ONNX has no operators for, or a size that can't be followed: with the operator,
 *   the module and the script's line
 * @throws RangeError for names that don't fit
 * @see https://docs.pytorch.org/docs/2.13/onnx_export.html
 * @example
 * torch.onnx.export(model, torch.randn([1, 3]), 'model.onnx', {
 *   inputNames: ['features'],
 *   outputNames: ['scores'],
 *   dynamicShapes: { features: { 0: 'batch' } },
 * });
 */
export function exportOnnx(...given: Arguments<ExportParameters, ExportOrder>): void {
  const { model, args, file, inputNames, outputNames, dynamicShapes, opsetVersion, externalData } =
    bind.named(given);
  if (typeof model !== 'function') throw invalidArgument('a module or a function', 'model', model);
  if (typeof file !== 'string' && !(file instanceof URL)) throw invalidArgument('a path', 'file', file);
  expectInteger(opsetVersion, 'opsetVersion');
  if (opsetVersion < OLDEST || opsetVersion > NEWEST)
    throw new RangeError(
      `opsetVersion: ${OLDEST} to ${NEWEST} are supported, but not ${briefText(opsetVersion)}`,
    );
  const list = argumentList(args);
  const tensors = [...new Set(flatten(list)[0].filter((leaf): leaf is Tensor => leaf instanceof Tensor))];
  const names = namesFor(inputNames, tensors.length, 'input', 'inputNames');
  const ofInputs = dynamicSizes(dynamicShapes, names, tensors);
  const { graphs, dynamic, counted } = forInference(model, (state) =>
    recordAll(model, list, tensors, ofInputs, names, state),
  );
  const answer = graphs[0]!.outputs as Answer;
  const results = flatten(answer.result, isGraphValue)[0].filter(isGraphValue).map(originalValue);
  const dependents = dependentsOf(graphs[0]!);
  const kept = answer.state.find(([, value]) => dependents.has(value));
  if (kept !== undefined)
    throw new TorchError(
      `torch.onnx.export: the model sets its buffer ${kept[0]} to what depends on the inputs, which a file can't keep`,
    );
  if (results.length === 0) throw new TorchError('torch.onnx.export: the model returns no tensor');
  const outputs = namesFor(outputNames, results.length, 'output', 'outputNames');
  const clash = outputs.find((name) => names.includes(name));
  if (clash !== undefined) throw new RangeError(`outputNames: '${clash}' is an input's name`);
  let recordings: Recordings;
  try {
    recordings = new Recordings(graphs);
  } catch (error) {
    if (error instanceof Mismatch)
      throw new TorchError(`torch.onnx.export: the model ${error.message}`, { cause: error });
    throw error;
  }
  const translated = noGrad(() =>
    translate({ recordings, dynamic, counted, dependents }, results, names, outputs, opsetVersion),
  );
  writeModel(file, translated, opsetVersion, externalData);
}
