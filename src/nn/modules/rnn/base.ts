/** Twin of torch/nn/modules/rnn.py: what the recurrent layers have in common. */

import { noGrad } from '../../../autograd/gradMode';
import { type Arguments, type Bound, binder, refuseArguments } from '../../../common/binder';
import { TorchError } from '../../../common/errors';
import { expectComparable, invalidArgument, isPlainObject, unknownOption } from '../../../common/options';
import { warn } from '../../../common/warnings';
import { device as cudaDevice } from '../../../cuda/device';
import { native } from '../../../native';
import { pyFloatRepr, pyRepr, pyTupleRepr, pyTypeName } from '../../../python/pyrepr';
import { tensor } from '../../../tensor/argument';
import { asCheck } from '../../../tensor/intercept';
import { torchOps } from '../../../tensor/operators';
import { Tensor } from '../../../tensor/tensor';
import * as init from '../../init';
import { Parameter } from '../../parameter/parameter';
import { boolRepr, type FactoryOptions, type FactoryOrder, factoryDefaults } from '../factory';
import { Module } from '../module';
import { type Fields, registerFields } from '../module/members';
import { PackedSequence } from './packedSequence';

/** Which recurrence a layer computes. */
export type RNNMode = 'LSTM' | 'GRU' | 'RNN_TANH' | 'RNN_RELU';

/** Options of all recurrent layers. */
export interface RecurrentOptions extends FactoryOptions {
  /** How many layers lie on each other. Default: 1 */
  numLayers?: number | undefined;
  /** Whether there are biases to learn. Default: true */
  bias?: boolean | undefined;
  /** Whether inputs and outputs are (N, L, *) instead of (L, N, *). Default: false */
  batchFirst?: boolean | undefined;
  /** The probability with which outputs of all layers but the last become zero. Default: 0 */
  dropout?: number | undefined;
  /** Whether each layer reads its input backwards as well. Default: false */
  bidirectional?: boolean | undefined;
}

/** The arguments of all recurrent layers, by name. */
export interface RecurrentParameters extends RecurrentOptions {
  /** How many features each step of the input has. */
  inputSize: number;
  /** How many features the hidden state has. */
  hiddenSize: number;
}

/** Options of {@link RNNBase} and {@link LSTM}. */
export interface ProjectedRecurrentOptions extends RecurrentOptions {
  /** The size that the hidden state is projected to; 0 for none. Default: 0 */
  projSize?: number | undefined;
}

/** The arguments of {@link RNNBase} and {@link LSTM}, by name. */
export interface ProjectedRecurrentParameters extends ProjectedRecurrentOptions, RecurrentParameters {}

/** Options of {@link RNNBase}. */
export type RNNBaseOptions = ProjectedRecurrentOptions;

/** The arguments of {@link RNNBase}, by name. */
export interface RNNBaseParameters extends ProjectedRecurrentParameters {
  /** Which recurrence it is: `'LSTM'`, `'GRU'`, `'RNN_TANH'` or `'RNN_RELU'`. */
  mode: RNNMode;
}

/** What the constructor of {@link RNNBase} takes. */
type Given = Bound<RNNBaseParameters>;

/** How many gates a mode has: rows of its weights for each hidden unit. */
const gates: Record<RNNMode, number> = { LSTM: 4, GRU: 3, RNN_TANH: 1, RNN_RELU: 1 };

/** The library's numbers of the modes. */
const cudnnModes: Record<RNNMode, number> = { RNN_RELU: 0, RNN_TANH: 1, LSTM: 2, GRU: 3 };

function checkGiven(given: Given): void {
  const { mode, inputSize, hiddenSize, numLayers, bias, batchFirst, dropout, projSize } = given;
  if (typeof dropout !== 'number' || !(dropout >= 0 && dropout <= 1)) {
    throw new RangeError(
      'dropout should be a number in range [0, 1] representing the probability of an element being zeroed',
    );
  }
  if (dropout > 0 && numLayers === 1) {
    warn(
      'dropout option adds dropout after all but last recurrent layer, so non-zero dropout expects ' +
        `num_layers greater than 1, but got dropout=${pyRepr(dropout)} and num_layers=${numLayers}`,
    );
  }
  const expectType = (value: unknown, type: 'bool' | 'int', name: string) => {
    if (pyTypeName(value) !== type) {
      throw new TypeError(`${name} should be of type ${type}, got: ${pyTypeName(value)}`);
    }
  };
  expectType(bias, 'bool', 'bias');
  expectType(batchFirst, 'bool', 'batch_first');
  expectType(inputSize, 'int', 'input_size');
  if (inputSize <= 0) throw new RangeError('input_size must be greater than zero');
  expectType(hiddenSize, 'int', 'hidden_size');
  if (hiddenSize <= 0) throw new RangeError('hidden_size must be greater than zero');
  expectComparable(numLayers, 'numLayers');
  if (!(numLayers > 0)) throw new RangeError('num_layers must be greater than zero');
  expectComparable(projSize, 'projSize');
  if (!(projSize >= 0)) {
    throw new RangeError('proj_size should be a positive integer or zero to disable projections');
  }
  if (projSize >= hiddenSize) throw new RangeError('proj_size has to be smaller than hidden_size');
  if (!Object.hasOwn(gates, mode)) throw new RangeError(`Unrecognized RNN mode: ${mode}`);
}

/** The batch of a packed sequence at its first step, or the input's own. */
type BatchSizes = Tensor | null;

/** The places of the sizes in constructors' arguments, and of what every recurrent layer has behind them. */
export type SizesOrder = [inputSize: 'inputSize', hiddenSize: 'hiddenSize', numLayers: 'numLayers'];
export type CommonOrder = [
  bias: 'bias',
  batchFirst: 'batchFirst',
  dropout: 'dropout',
  bidirectional: 'bidirectional',
];
/** Their defaults, in that order. */
export const commonDefaults = { bias: true, batchFirst: false, dropout: 0, bidirectional: false };

type RNNBaseOrder = [mode: 'mode', ...SizesOrder, ...CommonOrder, projSize: 'projSize', ...FactoryOrder];
const bindRNNBase = binder<RNNBaseParameters, RNNBaseOrder>(
  'RNNBase',
  { mode: 'any', inputSize: 'any', hiddenSize: 'any' },
  { numLayers: 1, ...commonDefaults, projSize: 0, ...factoryDefaults },
);

/**
 * Base class of RNN, LSTM and GRU: it makes their parameters and checks their inputs.
 * It has no `forward` of its own.
 *
 * Layer k has the parameters `weight_ih_l{k}`, `weight_hh_l{k}`, `bias_ih_l{k}`, `bias_hh_l{k}`, with
 * projections `weight_hr_l{k}`; the other direction's end in `_reverse`.
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.RNNBase.html
 */
export class RNNBase extends Module {
  readonly mode: RNNMode;
  readonly inputSize: number;
  readonly hiddenSize: number;
  readonly numLayers: number;
  readonly bias: boolean;
  readonly batchFirst: boolean;
  dropout: number;
  readonly bidirectional: boolean;
  readonly projSize: number;
  /** The parameters' names, layer by layer and direction by direction. */
  readonly _allWeights: string[][];
  [weight: `weight_${'ih' | 'hh' | 'hr'}_l${string}`]: Parameter;
  [bias: `bias_${'ih' | 'hh'}_l${string}`]: Parameter;

  /**
   * @param args mode, inputSize, hiddenSize; then numLayers (1), bias (true), batchFirst (false),
   *   dropout (0), bidirectional (false), projSize (0), device, dtype
   * @throws RangeError for sizes and probabilities out of range; TypeError for values of other types
   */
  constructor(...args: Arguments<RNNBaseParameters, RNNBaseOrder>) {
    super();
    const given = bindRNNBase.named(args, this._getName());
    checkGiven(given);
    const { mode, inputSize, hiddenSize, numLayers, bias, bidirectional, projSize, device, dtype } = given;
    this.mode = mode;
    this.inputSize = inputSize;
    this.hiddenSize = hiddenSize;
    this.numLayers = numLayers;
    this.bias = bias;
    this.batchFirst = given.batchFirst;
    this.dropout = given.dropout;
    this.bidirectional = bidirectional;
    this.projSize = projSize;
    this._allWeights = [];
    const rows = gates[mode] * hiddenSize;
    const stateSize = projSize > 0 ? projSize : hiddenSize;
    const empty = (...size: number[]) => new Parameter(torchOps.empty(size, { device, dtype }));
    const directions = bidirectional ? ['', '_reverse'] : [''];
    for (let layer = 0; layer < numLayers; layer++) {
      const layerInput = layer === 0 ? inputSize : stateSize * directions.length;
      for (const suffix of directions) {
        const parameters: Record<string, Parameter> = {};
        parameters[`weight_ih_l${layer}${suffix}`] = empty(rows, layerInput);
        parameters[`weight_hh_l${layer}${suffix}`] = empty(rows, stateSize);
        if (bias) {
          parameters[`bias_ih_l${layer}${suffix}`] = empty(rows);
          parameters[`bias_hh_l${layer}${suffix}`] = empty(rows);
        }
        if (projSize > 0) parameters[`weight_hr_l${layer}${suffix}`] = empty(projSize, hiddenSize);
        Object.assign(this, parameters);
        this._allWeights.push(Object.keys(parameters));
      }
    }
    this.flattenParameters();
    this.resetParameters();
    registerFields(this);
  }

  /** All parameters in the order that the operators take them. */
  get _flatWeights(): Parameter[] {
    return this._allWeights.flat().map((name) => (this as Fields)[name] ?? null);
  }

  /** The parameters, layer by layer and direction by direction. */
  get allWeights(): Parameter[][] {
    return this._allWeights.map((weights) => weights.map((name) => (this as Fields)[name]));
  }

  /**
   * Puts the parameters into one piece of memory where they lie on a GPU and cuDNN takes them;
   * does nothing elsewhere.
   */
  flattenParameters(): void {
    const weights = this._flatWeights;
    const [first] = weights;
    for (const weight of weights) {
      if (!(weight instanceof Tensor) || weight.dtype !== first!.dtype || !weight.isCuda) return;
      if (!torchOps.cudnnIsAcceptable(weight)) return;
    }
    // Weights that share memory must stay where they are.
    if (new Set(weights.map((weight) => weight.dataPtr())).size !== weights.length) return;
    if (!torchOps._useCudnnRnnFlattenWeight()) return;
    const perLayer = (this.bias ? 4 : 2) + (this.projSize > 0 ? 1 : 0);
    const mode = cudnnModes[this.mode];
    const { inputSize, hiddenSize, projSize, numLayers, batchFirst, bidirectional } = this;
    cudaDevice(Number(first!.device.split(':')[1] ?? 0), () =>
      noGrad(() => {
        torchOps._cudnnRnnFlattenWeight(
          weights,
          perLayer,
          inputSize,
          mode,
          hiddenSize,
          projSize,
          numLayers,
          batchFirst,
          bidirectional,
        );
      }),
    );
  }

  override _apply(fn: (tensor: Tensor) => Tensor, recurse = true): this {
    super._apply(fn, recurse);
    this.flattenParameters();
    return this;
  }

  /** Draws new values: all uniform within ±1/√hiddenSize. */
  resetParameters(): void {
    const bound = 1 / Math.sqrt(this.hiddenSize);
    for (const weight of this.parameters()) init.uniform_(weight, -bound, bound);
  }

  /** Checks the input's dtype and shape. */
  checkInput(input: Tensor, batchSizes: BatchSizes): void {
    const { dtype } = this._flatWeights[0]!;
    if (input.dtype !== dtype && !native.autocastEnabled('cpu') && !native.autocastEnabled('cuda')) {
      throw new RangeError(
        `RNN input dtype (torch.${input.dtype}) does not match weight dtype (torch.${dtype}). ` +
          `Convert input: input.to(torch.${dtype}), or convert model: model.to(torch.${input.dtype})`,
      );
    }
    const dims = batchSizes === null ? 3 : 2;
    if (input.dim() !== dims) {
      throw new TorchError(`input must have ${dims} dimensions, got ${input.dim()}`);
    }
    if (this.inputSize !== input.size(-1)) {
      throw new TorchError(
        `input.size(-1) must be equal to input_size. Expected ${this.inputSize}, got ${input.size(-1)}`,
      );
    }
  }

  /** The shape of the hidden state for an input. */
  getExpectedHiddenSize(input: Tensor, batchSizes: BatchSizes): [number, number, number] {
    const [layers, batch] = this._stateSize(input, batchSizes);
    return [layers, batch, this.projSize > 0 ? this.projSize : this.hiddenSize];
  }

  /** Layers times directions, and the batch's size, as a check reads it. */
  _stateSize(input: Tensor, batchSizes: BatchSizes): [number, number] {
    const batch =
      batchSizes === null
        ? input.size(this.batchFirst ? 0 : 1)
        : Number(asCheck(() => batchSizes.get(0).item()));
    return [this._stateLayers(), batch];
  }

  /** Layers times directions. */
  _stateLayers(): number {
    return this.numLayers * (this.bidirectional ? 2 : 1);
  }

  /** Checks a hidden state's shape. @throws TorchError for another one */
  checkHiddenSize(
    hx: Tensor,
    expected: readonly number[],
    message = 'Expected hidden size {}, got {}',
  ): void {
    const { shape } = hx;
    if (shape.length === expected.length && shape.every((size, i) => size === expected[i])) return;
    throw new TorchError(message.replace('{}', pyTupleRepr(expected)).replace('{}', pyRepr([...shape])));
  }

  /** Checks an input with its hidden state. */
  checkForwardArgs(input: Tensor, hidden: any, batchSizes: BatchSizes): void {
    this.checkInput(input, batchSizes);
    this.checkHiddenSize(hidden, this.getExpectedHiddenSize(input, batchSizes));
  }

  /** The hidden state in another order of the batch. */
  permuteHidden(hx: any, permutation: Tensor | null): any {
    return permutation === null ? hx : (hx as Tensor).indexSelect(1, permutation);
  }

  override extraRepr(): string {
    let s = `${this.inputSize}, ${this.hiddenSize}`;
    if (this.projSize !== 0) s += `, proj_size=${this.projSize}`;
    if (this.numLayers !== 1) s += `, num_layers=${this.numLayers}`;
    if (!this.bias) s += `, bias=${boolRepr(this.bias)}`;
    if (this.batchFirst) s += `, batch_first=${boolRepr(this.batchFirst)}`;
    if (this.dropout !== 0) s += `, dropout=${pyFloatRepr(this.dropout)}`;
    if (this.bidirectional) s += `, bidirectional=${boolRepr(this.bidirectional)}`;
    return s;
  }
}

/** A call's arguments: the input, and the state before it. */
export type RecurrentCall<Input = unknown, State = unknown> = [input: Input, hx?: State];

/** The `hx` of a call: an argument, or the only option. */
function givenHx(name: string, args: RecurrentCall): unknown {
  refuseArguments(`${name}.forward`, args, 2, 1);
  const [, hx] = args;
  if (!isPlainObject(hx)) return hx ?? null;
  for (const key of Object.keys(hx)) if (key !== 'hx') throw unknownOption(name, key, ['hx']);
  return hx['hx'] ?? null;
}

/** The hidden state of a call, or null. */
export function givenState(name: string, args: RecurrentCall): Tensor | null {
  const hx = givenHx(name, args);
  if (hx === null) return null;
  tensor(name, 'hx', 2, hx);
  return hx as Tensor;
}

/**
 * The hidden and cell state of a call, or null; of a Tensor, its two parts,
 * as Python's `hx[0]` and `hx[1]` give them.
 */
export function givenPair(name: string, args: RecurrentCall): [h: Tensor, c: Tensor] | null {
  const hx = givenHx(name, args);
  if (hx === null) return null;
  if (hx instanceof Tensor) return [hx.get(0), hx.get(1)];
  const isPair = Array.isArray(hx) && hx.length === 2 && hx.every((state) => state instanceof Tensor);
  if (!isPair) throw invalidArgument('a pair of Tensors', 'hx', hx);
  return hx as [Tensor, Tensor];
}

/** Checks that a layer's input is one of the two kinds there are. */
export function checkSequence(name: string, input: unknown): asserts input is Tensor | PackedSequence {
  if (!(input instanceof PackedSequence)) tensor(name, 'input', 1, input);
}
