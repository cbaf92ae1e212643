/** Twin of torch/nn/modules/rnn.py: RNN, LSTM and GRU. */

import { type Arguments, binder } from '../../../common/binder';
import { briefText } from '../../../common/brief';
import { TorchError } from '../../../common/errors';
import { isPlainObject } from '../../../common/options';
import { asCheck, unseen } from '../../../tensor/intercept';
import { torchOps } from '../../../tensor/operators';
import type { Tensor } from '../../../tensor/tensor';
import { type FactoryOrder, factoryDefaults } from '../factory';
import type { Gives, Takes } from '../module';
import {
  type CommonOrder,
  checkSequence,
  commonDefaults,
  givenPair,
  givenState,
  type ProjectedRecurrentParameters,
  type RecurrentCall,
  type RecurrentOptions,
  type RecurrentParameters,
  RNNBase,
  type SizesOrder,
} from './base';
import { PackedSequence } from './packedSequence';

type MaybeState = Tensor | readonly [h: Tensor, c: Tensor] | null;
/**
 * A hidden state, an LSTM's hidden and cell state, or none. A GRU that is given a pair throws; the type lets
 * the pair pass so that an `LSTM | GRU | RNN` can be called with the state that it gave.
 */
type State = MaybeState | { hx?: MaybeState | undefined };

/** An operator of a recurrence: over a padded batch and over a packed one. */
type Recurrence = typeof torchOps.gru;

const unsupportedProjection = 'proj_size argument is only supported for LSTM, not RNN or GRU';

function refuseProjection(args: readonly unknown[]): void {
  const options = args.at(-1);
  if (isPlainObject(options) && 'projSize' in options) throw new RangeError(unsupportedProjection);
}

/**
 * How many sequences a packed batch has: no number that a graph would have. Modes see as much of it as of
 * Python's `batch_sizes[0]`, which goes into a shape as it is.
 */
function largestBatch(batchSizes: Tensor): number {
  const first = asCheck(() => batchSizes.get(0));
  return Number(unseen(() => first.item()));
}

/** The part of `forward` that RNN and GRU share: everything but the operator. */
function forwardWithOneState(
  layer: RNNBase,
  args: RecurrentCall,
  dimensions: (dims: number) => string,
  op: Recurrence,
): [Tensor | PackedSequence, Tensor] {
  const [given] = args;
  checkSequence(layer._getName(), given);
  let hx = givenState(layer._getName(), args);
  const { batchFirst, bias, numLayers, dropout, training, bidirectional } = layer;
  const zeros = ({ dtype, device }: Tensor, batch: number) =>
    torchOps.zeros([layer._stateLayers(), batch, layer.hiddenSize], { dtype, device });
  if (given instanceof PackedSequence) {
    const { data, batchSizes, sortedIndices, unsortedIndices } = given;
    const batch = largestBatch(batchSizes);
    hx = hx === null ? zeros(data, batch) : (layer.permuteHidden(hx, sortedIndices) as Tensor);
    layer.checkForwardArgs(data, hx, batchSizes);
    const weights = layer._flatWeights;
    const [output, hidden] = op(
      data,
      batchSizes,
      hx,
      weights,
      bias,
      numLayers,
      dropout,
      training,
      bidirectional,
    );
    const packed = new PackedSequence(output, batchSizes, sortedIndices, unsortedIndices);
    return [packed, layer.permuteHidden(hidden, unsortedIndices)];
  }
  let input = given;
  if (input.dim() !== 2 && input.dim() !== 3) throw new RangeError(dimensions(input.dim()));
  const isBatched = input.dim() === 3;
  const batchDim = batchFirst ? 0 : 1;
  if (!isBatched) {
    input = input.unsqueeze(batchDim);
    if (hx !== null) {
      if (hx.dim() !== 2) {
        throw new TorchError(`For unbatched 2-D input, hx should also be 2-D but got ${hx.dim()}-D tensor`);
      }
      hx = hx.unsqueeze(1);
    }
  } else if (hx !== null && hx.dim() !== 3) {
    throw new TorchError(`For batched 3-D input, hx should also be 3-D but got ${hx.dim()}-D tensor`);
  }
  hx ??= zeros(input, input.size(batchDim));
  layer.checkForwardArgs(input, hx, null);
  const weights = layer._flatWeights;
  const [output, hidden] = op(
    input,
    hx,
    weights,
    bias,
    numLayers,
    dropout,
    training,
    bidirectional,
    batchFirst,
  );
  return isBatched ? [output, hidden] : [output.squeeze(batchDim), hidden.squeeze(1)];
}

/** Options of {@link RNN}. */
export interface RNNOptions extends RecurrentOptions {
  /** What follows each sum: 'tanh' or 'relu'. Default: 'tanh' */
  nonlinearity?: 'tanh' | 'relu' | undefined;
}

/** The arguments of {@link RNN}, by name. */
export interface RNNParameters extends RNNOptions, RecurrentParameters {}

/** Beside `forward`'s last signature, which every module's call has. */
export interface RNN {
  // biome-ignore lint/style/useShorthandFunctionType: a type can't merge with the class
  (input: PackedSequence, hx?: State): [output: PackedSequence, hidden: Tensor];
}

type RNNOrder = [...SizesOrder, nonlinearity: 'nonlinearity', ...CommonOrder, ...FactoryOrder];
const bindRNN = binder<RNNParameters, RNNOrder>(
  'RNN',
  { inputSize: 'any', hiddenSize: 'any' },
  { numLayers: 1, nonlinearity: 'tanh', ...commonDefaults, ...factoryDefaults },
);

/**
 * A multi-layer Elman RNN: `hₜ = tanh(xₜ · weight_ihᵀ + bias_ih + hₜ₋₁ · weight_hhᵀ + bias_hh)`.
 *
 * **Shape**: (L, N, inputSize), or (N, L, inputSize) with `batchFirst`, or (L, inputSize), or a
 * PackedSequence; hidden state (D · numLayers, N, hiddenSize) → output (L, N, D · hiddenSize) and the last
 * hidden state; D is 2 when bidirectional, else 1
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.RNN.html
 * @example
 * const rnn = new nn.RNN(10, 20, 2);
 * const [output, hn] = rnn(torch.randn([5, 3, 10]), torch.randn([2, 3, 20]));
 */
export class RNN extends RNNBase {
  readonly nonlinearity: 'tanh' | 'relu';

  /**
   * @param args inputSize, hiddenSize; then numLayers (1), nonlinearity ('tanh'), bias (true),
   *   batchFirst (false), dropout (0), bidirectional (false), device, dtype
   * @throws RangeError for an unknown nonlinearity and for sizes out of range
   */
  constructor(...args: Arguments<RNNParameters, RNNOrder>) {
    refuseProjection(args);
    const { inputSize, hiddenSize, nonlinearity, ...options } = bindRNN.named(args);
    if (nonlinearity !== 'tanh' && nonlinearity !== 'relu') {
      throw new RangeError(
        `Unknown nonlinearity '${briefText(nonlinearity)}'. Select from 'tanh' or 'relu'.`,
      );
    }
    super(nonlinearity === 'tanh' ? 'RNN_TANH' : 'RNN_RELU', inputSize, hiddenSize, options);
    this.nonlinearity = nonlinearity;
  }

  // Twice for a Tensor: `super.forward` has the first signature, a call of the layer the last.
  override forward(
    ...args: Takes<this, [input: Tensor, hx?: State]>
  ): Gives<this, [output: Tensor, hidden: Tensor]>;
  override forward(
    ...args: Takes<this, [input: PackedSequence, hx?: State]>
  ): Gives<this, [output: PackedSequence, hidden: Tensor]>;
  override forward(
    ...args: Takes<this, [input: Tensor, hx?: State]>
  ): Gives<this, [output: Tensor, hidden: Tensor]>;
  override forward(...args: RecurrentCall): [any, Tensor] {
    const dimensions = (dims: number) => `RNN: Expected input to be 2D or 3D, got ${dims}D tensor instead`;
    const op = this.mode === 'RNN_TANH' ? torchOps.rnnTanh : torchOps.rnnRelu;
    return forwardWithOneState(this, args, dimensions, op);
  }
}

/** Beside `forward`'s last signature, which every module's call has. */
export interface GRU {
  // biome-ignore lint/style/useShorthandFunctionType: a type can't merge with the class
  (input: PackedSequence, hx?: State): [output: PackedSequence, hidden: Tensor];
}

type RecurrentOrder = [...SizesOrder, ...CommonOrder, ...FactoryOrder];
const bindRecurrent = binder<RecurrentParameters, RecurrentOrder>(
  'GRU',
  { inputSize: 'any', hiddenSize: 'any' },
  { numLayers: 1, ...commonDefaults, ...factoryDefaults },
);

/**
 * GRU: a recurrent network whose gates decide what of the state is kept, in one or more layers.
 *
 * **Shape**: (L, N, inputSize), or (N, L, inputSize) with `batchFirst`, or (L, inputSize), or a
 * PackedSequence; hidden state (D · numLayers, N, hiddenSize) → output (L, N, D · hiddenSize) and the last
 * hidden state; D is 2 when bidirectional, else 1
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.GRU.html
 * @example
 * const gru = new nn.GRU(10, 20, 2);
 * const [output, hn] = gru(torch.randn([5, 3, 10]), torch.randn([2, 3, 20]));
 */
export class GRU extends RNNBase {
  /**
   * @param args inputSize, hiddenSize; then numLayers (1), bias (true), batchFirst (false), dropout (0),
   *   bidirectional (false), device, dtype
   * @throws RangeError for sizes out of range
   */
  constructor(...args: Arguments<RecurrentParameters, RecurrentOrder>) {
    refuseProjection(args);
    const { inputSize, hiddenSize, ...options } = bindRecurrent.named(args);
    super('GRU', inputSize, hiddenSize, options);
  }

  // Twice for a Tensor: `super.forward` has the first signature, a call of the layer the last.
  override forward(
    ...args: Takes<this, [input: Tensor, hx?: State]>
  ): Gives<this, [output: Tensor, hidden: Tensor]>;
  override forward(
    ...args: Takes<this, [input: PackedSequence, hx?: State]>
  ): Gives<this, [output: PackedSequence, hidden: Tensor]>;
  override forward(
    ...args: Takes<this, [input: Tensor, hx?: State]>
  ): Gives<this, [output: Tensor, hidden: Tensor]>;
  override forward(...args: RecurrentCall): [any, Tensor] {
    const dimensions = (dims: number) => `GRU: Expected input to be 2D or 3D, got ${dims}D instead`;
    return forwardWithOneState(this, args, dimensions, torchOps.gru);
  }
}

/** Beside `forward`'s last signature, which every module's call has. */
export interface LSTM {
  // biome-ignore lint/style/useShorthandFunctionType: a type can't merge with the class
  (input: PackedSequence, hx?: State): [output: PackedSequence, state: [h: Tensor, c: Tensor]];
}

type ProjectedRecurrentOrder = [...SizesOrder, ...CommonOrder, projSize: 'projSize', ...FactoryOrder];

/**
 * LSTM: a recurrent network with gates and a cell beside its state, in one or more layers.
 *
 * **Shape**: (L, N, inputSize), or (N, L, inputSize) with `batchFirst`, or (L, inputSize), or a
 * PackedSequence; hidden state (D · numLayers, N, projSize or hiddenSize), cell state (D · numLayers, N,
 * hiddenSize) → output (L, N, D · hiddenSize) and the last states; D is 2 when bidirectional, else 1
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.LSTM.html
 * @example
 * const lstm = new nn.LSTM(10, 20, 2);
 * const state: [Tensor, Tensor] = [torch.randn([2, 3, 20]), torch.randn([2, 3, 20])];
 * const [output, [hn, cn]] = lstm(torch.randn([5, 3, 10]), state);
 */
export class LSTM extends RNNBase {
  /**
   * @param args inputSize, hiddenSize; then numLayers (1), bias (true), batchFirst (false), dropout (0),
   *   bidirectional (false), projSize (0), device, dtype
   * @throws RangeError for sizes out of range
   */
  constructor(...args: Arguments<ProjectedRecurrentParameters, ProjectedRecurrentOrder>) {
    super('LSTM', ...(args as [number, number]));
  }

  /** The shape of the cell state for an input. */
  getExpectedCellSize(input: Tensor, batchSizes: Tensor | null): [number, number, number] {
    return [...this._stateSize(input, batchSizes), this.hiddenSize];
  }

  override checkForwardArgs(
    input: Tensor,
    hidden: readonly [Tensor, Tensor],
    batchSizes: Tensor | null,
  ): void {
    this.checkInput(input, batchSizes);
    const [h, c] = hidden;
    const hiddenSize = this.getExpectedHiddenSize(input, batchSizes);
    this.checkHiddenSize(h, hiddenSize, 'Expected hidden[0] size {}, got {}');
    const cellSize = this.getExpectedCellSize(input, batchSizes);
    this.checkHiddenSize(c, cellSize, 'Expected hidden[1] size {}, got {}');
  }

  override permuteHidden(hx: [Tensor, Tensor], permutation: Tensor | null): [Tensor, Tensor] {
    if (permutation === null) return hx;
    return [hx[0].indexSelect(1, permutation), hx[1].indexSelect(1, permutation)];
  }

  // Twice for a Tensor: `super.forward` has the first signature, a call of the layer the last.
  override forward(
    ...args: Takes<this, [input: Tensor, hx?: State]>
  ): Gives<this, [output: Tensor, state: [h: Tensor, c: Tensor]]>;
  override forward(
    ...args: Takes<this, [input: PackedSequence, hx?: State]>
  ): Gives<this, [output: PackedSequence, state: [h: Tensor, c: Tensor]]>;
  override forward(
    ...args: Takes<this, [input: Tensor, hx?: State]>
  ): Gives<this, [output: Tensor, state: [h: Tensor, c: Tensor]]>;
  override forward(...args: RecurrentCall): [any, [Tensor, Tensor]] {
    const [given] = args;
    checkSequence('LSTM', given);
    let hx = givenPair('LSTM', args);
    const { batchFirst, bias, numLayers, dropout, training, bidirectional } = this;
    if (given instanceof PackedSequence) {
      const { data, batchSizes, sortedIndices, unsortedIndices } = given;
      const batch = largestBatch(batchSizes);
      hx = hx === null ? zeroPair(this, data, batch) : this.permuteHidden(hx, sortedIndices);
      const weights = this._flatWeights;
      const [output, h, c] = torchOps.lstm(
        data,
        batchSizes,
        hx,
        weights,
        bias,
        numLayers,
        dropout,
        training,
        bidirectional,
      );
      const packed = new PackedSequence(output, batchSizes, sortedIndices, unsortedIndices);
      return [packed, this.permuteHidden([h, c], unsortedIndices)];
    }
    let input = given;
    if (input.dim() !== 2 && input.dim() !== 3) {
      throw new RangeError(`LSTM: Expected input to be 2D or 3D, got ${input.dim()}D instead`);
    }
    const isBatched = input.dim() === 3;
    const batchDim = batchFirst ? 0 : 1;
    if (!isBatched) input = input.unsqueeze(batchDim);
    if (hx === null) hx = zeroPair(this, input, input.size(batchDim));
    else {
      const dims = isBatched ? 3 : 2;
      if (hx[0].dim() !== dims || hx[1].dim() !== dims) {
        throw new TorchError(
          `For ${isBatched ? 'batched' : 'unbatched'} ${dims}-D input, hx and cx should also be ${dims}-D ` +
            `but got (${hx[0].dim()}-D, ${hx[1].dim()}-D) tensors`,
        );
      }
      if (!isBatched) hx = [hx[0].unsqueeze(1), hx[1].unsqueeze(1)];
    }
    this.checkForwardArgs(input, hx, null);
    const weights = this._flatWeights;
    const [output, h, c] = torchOps.lstm(
      input,
      hx,
      weights,
      bias,
      numLayers,
      dropout,
      training,
      bidirectional,
      batchFirst,
    );
    return isBatched ? [output, [h, c]] : [output.squeeze(batchDim), [h.squeeze(1), c.squeeze(1)]];
  }
}

/** The states before the first step. */
function zeroPair(lstm: LSTM, { dtype, device }: Tensor, batch: number): [Tensor, Tensor] {
  const zeros = (size: number) => torchOps.zeros([lstm._stateLayers(), batch, size], { dtype, device });
  return [zeros(lstm.projSize > 0 ? lstm.projSize : lstm.hiddenSize), zeros(lstm.hiddenSize)];
}
