/** Twin of torch/nn/modules/rnn.py: one step of a recurrence. */

import { type Arguments, binder } from '../../../common/binder';
import { TorchError } from '../../../common/errors';
import { expectComparable, expectInteger } from '../../../common/options';
import { tensor as checkTensor } from '../../../tensor/argument';
import { torchOps } from '../../../tensor/operators';
import type { Tensor } from '../../../tensor/tensor';
import * as init from '../../init';
import { Parameter } from '../../parameter/parameter';
import { boolRepr, type FactoryOptions, type FactoryOrder, factoryDefaults } from '../factory';
import { type Gives, Module, type Takes } from '../module';
import { registerFields } from '../module/members';
import { givenPair, givenState, type RecurrentCall } from './base';

/** Options of the recurrent cells. */
export interface CellOptions extends FactoryOptions {
  /** Whether there are biases to learn. Default: true */
  bias?: boolean | undefined;
}

/** The arguments of the recurrent cells, by name. */
export interface CellParameters extends CellOptions {
  /** How many features a step of the input has. */
  inputSize: number;
  /** How many features the hidden state has. */
  hiddenSize: number;
}

type CellOrder = [inputSize: 'inputSize', hiddenSize: 'hiddenSize', bias: 'bias', ...FactoryOrder];
type CellArgs = Arguments<CellParameters, CellOrder>;

const bindCell = binder<CellParameters, CellOrder>(
  'Cell',
  { inputSize: 'any', hiddenSize: 'any' },
  { bias: true, ...factoryDefaults },
);

/** Options of {@link RNNCellBase}. */
export type RNNCellBaseOptions = FactoryOptions;

/** The arguments of {@link RNNCellBase}, by name. */
export interface RNNCellBaseParameters extends RNNCellBaseOptions, Omit<CellParameters, 'bias'> {
  /** Whether there are biases to learn. */
  bias: boolean;
  /** How many gates there are: 4 for an LSTM, 3 for a GRU, else 1. */
  numChunks: number;
}

type RNNCellBaseOrder = [
  inputSize: 'inputSize',
  hiddenSize: 'hiddenSize',
  bias: 'bias',
  numChunks: 'numChunks',
  ...FactoryOrder,
];
const bindRNNCellBase = binder<RNNCellBaseParameters, RNNCellBaseOrder>(
  'RNNCellBase',
  { inputSize: 'any', hiddenSize: 'any', bias: 'any', numChunks: 'any' },
  { ...factoryDefaults },
);

/** Base class of the recurrent cells: it makes their parameters. */
export class RNNCellBase extends Module {
  readonly inputSize: number;
  readonly hiddenSize: number;
  readonly bias: boolean;
  /** The input's weights of all gates, (gates · hiddenSize, inputSize). */
  weight_ih: Parameter;
  /** The hidden state's weights of all gates, (gates · hiddenSize, hiddenSize). */
  weight_hh: Parameter;
  /** What is added to the input's part, (gates · hiddenSize); null without `bias`. */
  bias_ih: Parameter | null;
  /** What is added to the hidden state's part, (gates · hiddenSize); null without `bias`. */
  bias_hh: Parameter | null;

  /** @param args inputSize, hiddenSize, bias, numChunks: how many gates there are; then device, dtype */
  constructor(...args: Arguments<RNNCellBaseParameters, RNNCellBaseOrder>) {
    super();
    const { inputSize, hiddenSize, bias, numChunks, device, dtype } = bindRNNCellBase.named(
      args,
      this._getName(),
    );
    expectInteger(inputSize, 'inputSize');
    expectInteger(hiddenSize, 'hiddenSize');
    this.inputSize = inputSize;
    this.hiddenSize = hiddenSize;
    this.bias = bias;
    expectComparable(numChunks, 'numChunks');
    const rows = numChunks * hiddenSize;
    const empty = (...size: number[]) => new Parameter(torchOps.empty(size, { device, dtype }));
    this.weight_ih = empty(rows, inputSize);
    this.weight_hh = empty(rows, hiddenSize);
    this.bias_ih = bias ? empty(rows) : null;
    this.bias_hh = bias ? empty(rows) : null;
    this.resetParameters();
    registerFields(this);
  }

  override extraRepr(): string {
    const { nonlinearity } = this as { nonlinearity?: string };
    let s = `${this.inputSize}, ${this.hiddenSize}`;
    if (this.bias !== true) s += `, bias=${boolRepr(this.bias)}`;
    if (nonlinearity !== undefined && nonlinearity !== 'tanh') s += `, nonlinearity=${nonlinearity}`;
    return s;
  }

  /** Draws new values: all uniform within ±1/√hiddenSize. */
  resetParameters(): void {
    const bound = this.hiddenSize > 0 ? 1 / Math.sqrt(this.hiddenSize) : 0;
    for (const weight of this.parameters()) init.uniform_(weight, -bound, bound);
  }

  /** Runs `step` on a batch of one where the input has no batch. */
  _forwardOne(args: RecurrentCall<Tensor>, step: (input: Tensor, hx: Tensor) => Tensor): Tensor {
    const name = this._getName();
    const [given] = args;
    let hx = givenState(name, args);
    checkDims(given, `${name}: Expected input`);
    if (hx !== null) checkDims(hx, `${name}: Expected hidden`);
    const isBatched = given.dim() === 2;
    const input = isBatched ? given : given.unsqueeze(0);
    if (hx === null) hx = this._zeros(input);
    else if (!isBatched) hx = hx.unsqueeze(0);
    const result = step(input, hx);
    return isBatched ? result : result.squeeze(0);
  }

  /** The state before the first step. */
  _zeros(input: Tensor): Tensor {
    const { dtype, device } = input;
    return torchOps.zeros([input.size(0), this.hiddenSize], { dtype, device });
  }
}

function checkDims(tensor: unknown, what: string): void {
  checkTensor(
    what.split(':')[0]!,
    what.endsWith('input') ? 'input' : 'hx',
    what.endsWith('input') ? 1 : 2,
    tensor,
  );
  const dims = (tensor as Tensor).dim();
  if (dims !== 1 && dims !== 2) throw new RangeError(`${what} to be 1D or 2D, got ${dims}D instead`);
}

/** Options of {@link RNNCell}. */
export interface RNNCellOptions extends CellOptions {
  /** What follows the sum: 'tanh' or 'relu'. Default: 'tanh' */
  nonlinearity?: 'tanh' | 'relu' | undefined;
}

/** The arguments of {@link RNNCell}, by name. */
export interface RNNCellParameters extends RNNCellOptions, CellParameters {}

type RNNCellOrder = [
  inputSize: 'inputSize',
  hiddenSize: 'hiddenSize',
  bias: 'bias',
  nonlinearity: 'nonlinearity',
  ...FactoryOrder,
];
const bindRNNCell = binder<RNNCellParameters, RNNCellOrder>(
  'RNNCell',
  { inputSize: 'any', hiddenSize: 'any' },
  { bias: true, nonlinearity: 'tanh', ...factoryDefaults },
);

/**
 * One step of an Elman RNN: `h' = tanh(x · weight_ihᵀ + bias_ih + h · weight_hhᵀ + bias_hh)`.
 *
 * **Shape**: (N, inputSize) or (inputSize), hidden state (N, hiddenSize)
 * or (hiddenSize) → the next hidden state
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.RNNCell.html
 * @example
 * const cell = new nn.RNNCell(10, 20);
 * let h = torch.zeros([3, 20]);
 * for (const x of torch.randn([6, 3, 10])) h = cell(x, h);
 */
export class RNNCell extends RNNCellBase {
  readonly nonlinearity: 'tanh' | 'relu';

  /** @param args inputSize, hiddenSize; then bias (true), nonlinearity ('tanh'), device, dtype */
  constructor(...args: Arguments<RNNCellParameters, RNNCellOrder>) {
    const { inputSize, hiddenSize, bias, nonlinearity, device, dtype } = bindRNNCell.named(args);
    super(inputSize, hiddenSize, bias, 1, device, dtype);
    this.nonlinearity = nonlinearity;
  }

  /** @throws TorchError for an unknown nonlinearity */
  override forward(
    ...args: Takes<this, [input: Tensor, hx?: Tensor | null | { hx?: Tensor | null | undefined }]>
  ): Gives<this, Tensor>;
  override forward(...args: RecurrentCall<Tensor>): Tensor {
    const { nonlinearity, weight_ih, weight_hh, bias_ih, bias_hh } = this;
    return this._forwardOne(args, (x, h) => {
      if (nonlinearity === 'tanh') return torchOps.rnnTanhCell(x, h, weight_ih, weight_hh, bias_ih, bias_hh);
      if (nonlinearity === 'relu') return torchOps.rnnReluCell(x, h, weight_ih, weight_hh, bias_ih, bias_hh);
      throw new TorchError(`Unknown nonlinearity: ${nonlinearity}`);
    });
  }
}

/** A cell's state and output. */
type Pair = [h: Tensor, c: Tensor];

/**
 * One step of an LSTM.
 *
 * **Shape**: (N, inputSize) or (inputSize), hidden and cell state (N, hiddenSize)
 * or (hiddenSize) → the next two states
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.LSTMCell.html
 * @example
 * const cell = new nn.LSTMCell(10, 20);
 * let [h, c] = [torch.zeros([3, 20]), torch.zeros([3, 20])];
 * for (const x of torch.randn([6, 3, 10])) [h, c] = cell(x, [h, c]);
 */
export class LSTMCell extends RNNCellBase {
  /** @param args inputSize, hiddenSize; then bias (true), device, dtype */
  constructor(...args: CellArgs) {
    const { inputSize, hiddenSize, bias, device, dtype } = bindCell.named(args, 'LSTMCell');
    super(inputSize, hiddenSize, bias, 4, device, dtype);
  }

  override forward(
    ...args: Takes<
      this,
      [
        input: Tensor,
        hx?: readonly [h: Tensor, c: Tensor] | null | { hx?: readonly [Tensor, Tensor] | null | undefined },
      ]
    >
  ): Gives<this, Pair>;
  override forward(...args: RecurrentCall<Tensor>): Pair {
    const [input] = args;
    checkDims(input, 'LSTMCell: Expected input');
    let state = givenPair('LSTMCell', args);
    state?.forEach((value, i) => {
      checkDims(value, `LSTMCell: Expected hx[${i}]`);
    });
    const isBatched = input.dim() === 2;
    const x = isBatched ? input : input.unsqueeze(0);
    if (state === null) {
      const zeros = this._zeros(x);
      state = [zeros, zeros];
    } else if (!isBatched) state = [state[0]!.unsqueeze(0), state[1]!.unsqueeze(0)];
    const [h, c] = torchOps.lstmCell(x, state, this.weight_ih, this.weight_hh, this.bias_ih, this.bias_hh);
    return isBatched ? [h, c] : [h.squeeze(0), c.squeeze(0)];
  }
}

/**
 * One step of a GRU.
 *
 * **Shape**: (N, inputSize) or (inputSize), hidden state (N, hiddenSize)
 * or (hiddenSize) → the next hidden state
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.GRUCell.html
 * @example
 * const cell = new nn.GRUCell(10, 20);
 * let h = torch.zeros([3, 20]);
 * for (const x of torch.randn([6, 3, 10])) h = cell(x, h);
 */
export class GRUCell extends RNNCellBase {
  /** @param args inputSize, hiddenSize; then bias (true), device, dtype */
  constructor(...args: CellArgs) {
    const { inputSize, hiddenSize, bias, device, dtype } = bindCell.named(args, 'GRUCell');
    super(inputSize, hiddenSize, bias, 3, device, dtype);
  }

  override forward(
    ...args: Takes<this, [input: Tensor, hx?: Tensor | null | { hx?: Tensor | null | undefined }]>
  ): Gives<this, Tensor>;
  override forward(...args: RecurrentCall<Tensor>): Tensor {
    const { weight_ih, weight_hh, bias_ih, bias_hh } = this;
    return this._forwardOne(args, (x, h) => torchOps.gruCell(x, h, weight_ih, weight_hh, bias_ih, bias_hh));
  }
}
