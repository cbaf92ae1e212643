/** `torch.utils.summary`: a model's layers in a table, as the package torchinfo shows them. */
import { noGrad } from '../../autograd/gradMode';
import { type Arguments, binder } from '../../common/binder';
import { expectBoolean, expectInteger, expectOneOf, invalidArgument } from '../../common/expect';
import type { Module } from '../../nn/modules/module';
import { isModule } from '../../nn/modules/module/members';
import { formatFixed } from '../../python/pyrepr';
import { flatten } from '../../pytree/pytree';
import { argumentList } from '../../recorder';
import { Tensor } from '../../tensor/tensor';
import { type Layer, layersOf, layersOfRun } from './layers';
import { columnTitles, type Look, type SummaryColumn, summaryTable, withCommas } from './table';

export type { Layer, SummaryColumn };

/** Options of {@link summary}. */
export interface SummaryOptions {
  /** How many levels of modules the table shows. Default: 3 */
  depth?: number | undefined;
  /** Default: null, `['outputSize', 'numParams']`, without an input `['numParams']` */
  columns?: readonly SummaryColumn[] | null | undefined;
  /** How wide a column is. Default: 25 */
  columnWidth?: number | undefined;
  /** Whether layers are shown with their names. Default: false */
  names?: boolean | undefined;
  /** The mode in which the model runs; it gets its own back. Default: 'eval' */
  mode?: 'eval' | 'train' | undefined;
  /** Whether the table is printed. Default: true */
  display?: boolean | undefined;
}

interface SummaryParameters extends SummaryOptions {
  /** The module that is described. */
  model: Module;
  /** An input to call it with, or several as an array, so that sizes are known. Default: none */
  input?: unknown;
}

type SummaryOrder = [model: 'model', input: 'input'];
const bind = binder<SummaryParameters, SummaryOrder>(
  'summary',
  { model: 'any' },
  { input: null },
  { depth: 3, columns: null, columnWidth: 25, names: false, mode: 'eval', display: true },
  { input: 'object' },
);

/** A count in millions or more, and its unit. */
function unitText(count: number): string {
  const [unit, size] = count >= 1e12 ? ['T', 1e12] : count >= 1e9 ? ['G', 1e9] : ['M', 1e6];
  const value = count / (size as number);
  const [whole, fraction] = formatFixed(value, 2).split('.');
  return ` (${unit}): ${withCommas(Number(whole))}${Number.isInteger(value) ? '' : `.${fraction}`}`;
}

const megabytes = (bytes: number) => formatFixed(bytes / 1e6, 2);

/** What {@link summary} found; its text is the table. */
export class ModelSummary {
  /** All parameters; a shared one counts once. */
  readonly totalParams: number = 0;
  readonly trainableParams: number = 0;
  /** Multiplications with additions in the layers that have no others in them. */
  readonly totalMultAdds: number = 0;
  readonly totalParamBytes: number = 0;
  /** Bytes of the layers' results and their gradients. */
  readonly totalOutputBytes: number = 0;

  constructor(
    /** A row for each call of a layer; without an input for each module. */
    readonly layers: readonly Layer[],
    /** Bytes of the input; null without one. */
    readonly inputBytes: number | null,
    private readonly look: Look,
  ) {
    for (const layer of layers) {
      if (layer.isLeaf) {
        this.totalMultAdds += layer.multAdds;
        if (layer.numParams > 0) this.totalOutputBytes += layer.outputBytes * 2;
      }
      if (layer.isRecursive) continue;
      this.totalParams += Math.max(layer.isLeaf ? layer.numParams : layer.ownParams, 0);
      this.trainableParams += Math.max(layer.isLeaf ? layer.trainableParams : layer.ownTrainableParams, 0);
      if (layer.isLeaf) this.totalParamBytes += layer.paramBytes;
    }
  }

  /** The table. */
  toString(): string {
    const { header, rows, width } = summaryTable(this.layers, this.look, this.totalParams);
    const rule = '='.repeat(width);
    const lines = [rule, header, rule, ...rows, rule];
    lines.push(
      `Total params: ${withCommas(this.totalParams)}`,
      `Trainable params: ${withCommas(this.trainableParams)}`,
      `Non-trainable params: ${withCommas(this.totalParams - this.trainableParams)}`,
    );
    if (this.inputBytes !== null) {
      const all = this.inputBytes + this.totalOutputBytes + this.totalParamBytes;
      lines.push(
        `Total mult-adds${unitText(this.totalMultAdds)}`,
        rule,
        `Input size (MB): ${megabytes(this.inputBytes)}`,
        `Forward/backward pass size (MB): ${megabytes(this.totalOutputBytes)}`,
        `Params size (MB): ${megabytes(this.totalParamBytes)}`,
        `Estimated Total Size (MB): ${megabytes(all)}`,
      );
    }
    return [...lines, rule].join('\n');
  }
}

/** Runs `body` with the model in a mode, and gives each module its own back. */
function inMode<Result>(model: Module, mode: 'eval' | 'train', body: () => Result): Result {
  const before = model.modules().map((module) => [module, module.training] as const);
  model.train(mode === 'train');
  try {
    return body();
  } finally {
    for (const [module, training] of before) module.training = training;
  }
}

/**
 * Shows a model's layers in a table: with an input it runs the model, without gradients, and shows the shape
 * of each layer's result, parameters, multiplications with additions, and memory. The numbers, and the form,
 * are those of the Python package torchinfo; `FlopCounterMode` counts what operators really do.
 *
 * @param args model; input: what it is called with, a tensor or an array of arguments; options
 * @returns what the table shows; its text is the table
 * @throws TorchError where the model throws: with the layers that ran until then
 * @see https://github.com/TylerYep/torchinfo
 * @example
 * torch.utils.summary(new nn.Sequential(new nn.Linear(4, 8), new nn.ReLU()), torch.ones([3, 4]));
 */
export function summary(...args: Arguments<SummaryParameters, SummaryOrder>): ModelSummary {
  const { model, input, depth, columns, columnWidth, names, mode, display } = bind.named(args);
  if (!isModule(model)) throw invalidArgument('a module', 'model', model);
  expectInteger(depth, 'depth', 0);
  expectInteger(columnWidth, 'columnWidth', 1);
  expectBoolean(names, 'names');
  expectBoolean(display, 'display');
  expectOneOf(mode, 'mode', ['eval', 'train']);
  const shown = columns ?? (input === null ? ['numParams'] : ['outputSize', 'numParams']);
  for (const column of shown) {
    expectOneOf(column, 'columns', Object.keys(columnTitles));
    if (input === null && ['inputSize', 'outputSize', 'multAdds'].includes(column))
      throw new RangeError(`summary(): the column '${column}' needs an input`);
  }
  const look: Look = { columns: shown as SummaryColumn[], depth, columnWidth, names };
  const given = argumentList(input);
  const tensors = flatten(given)[0].filter((leaf): leaf is Tensor => leaf instanceof Tensor);
  const layers =
    input === null
      ? layersOf(model)
      : inMode(model, mode, () => noGrad(() => layersOfRun(model, () => model(...given))));
  const bytes = input === null ? null : tensors.reduce((sum, tensor) => sum + tensor.storageNbytes(), 0);
  const result = new ModelSummary(layers, bytes, look);
  if (display) console.log(String(result));
  return result;
}
