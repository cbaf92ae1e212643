/** Losses between predictions and targets of the same shape: squared, absolute, smooth. */

import { type Arguments, binder } from '../../common/binder';
import { warn } from '../../common/warnings';
import { tensor } from '../../tensor/argument';
import { nnOps, torchOps } from '../../tensor/operators';
import { sameSize, sizeText } from '../../tensor/sizes';
import type { Tensor } from '../../tensor/tensor';
import { getEnum, reductionString } from './reduction';
import type { MaybeBoolean, MaybeTensor, Reduction, ReductionOptions } from './types';

const required = { input: tensor, target: tensor } as const;

function warnSizes(input: Tensor, target: Tensor): void {
  if (sameSize(target.shape, input.shape)) return;
  warn(
    `Using a target size (${sizeText(target.shape)}) that is different to the input size ` +
      `(${sizeText(input.shape)}). ` +
      'This will likely lead to incorrect results due to broadcasting. ' +
      'Please ensure they have the same size.',
  );
}

const broadcastPair = (input: Tensor, target: Tensor) =>
  torchOps.broadcastTensors([input, target]) as [Tensor, Tensor];

function checkWeight(input: Tensor, weight: Tensor): void {
  if (!sameSize(weight.shape, input.shape)) {
    throw new RangeError('Weights and input must have the same size.');
  }
}

/** Reduces weighted errors; the mean divides by the sum of the weights, or by their number. */
function reduceWeighted(errors: Tensor, reduction: string, mean: () => Tensor): Tensor {
  switch (reduction) {
    case 'none':
      return errors;
    case 'sum':
      return torchOps.sum(errors);
    case 'mean':
      return mean();
    default:
      throw new RangeError(`Invalid reduction mode: ${reduction}. Expected one of 'none', 'mean', 'sum'.`);
  }
}

/** Options of `mseLoss` and `l1Loss`. */
export interface WeightedLossOptions extends ReductionOptions {
  /** A weight for each element, of the input's shape. */
  weight?: MaybeTensor | undefined;
}

/** The arguments of `mseLoss` and `l1Loss`, by name. */
export interface WeightedLossParameters extends WeightedLossOptions {
  /** What was predicted, of any shape. */
  input: Tensor;
  /** What is wanted, of the same shape. */
  target: Tensor;
}

const weightedDefaults = {
  sizeAverage: null as MaybeBoolean,
  reduce: null as MaybeBoolean,
  reduction: 'mean' as Reduction,
  weight: null as MaybeTensor,
};
type MseLossOrder = [
  input: 'input',
  target: 'target',
  sizeAverage: 'sizeAverage',
  reduce: 'reduce',
  reduction: 'reduction',
  weight: 'weight',
];
const bindMseLoss = binder<WeightedLossParameters, MseLossOrder>('mseLoss', required, weightedDefaults);
const bindL1Loss = binder<WeightedLossParameters, MseLossOrder>('l1Loss', required, weightedDefaults);

/**
 * Squared errors `(input - target)²`, averaged by default.
 *
 * @throws RangeError for an unknown reduction or weights of another shape
 * @example F.mseLoss(prediction, target, { reduction: 'sum' })
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.mse_loss.html
 */
export function mseLoss(...args: Arguments<WeightedLossParameters, MseLossOrder>): Tensor {
  const [input, target, sizeAverage, reduce, reduction, weight] = bindMseLoss(args);
  warnSizes(input, target);
  const mode = reductionString(sizeAverage, reduce, reduction);
  const [expandedInput, expandedTarget] = broadcastPair(input, target);
  if (weight === null) return nnOps.mseLoss(expandedInput, expandedTarget, getEnum(mode));
  checkWeight(input, weight);
  const errors = torchOps.pow(expandedInput.sub(expandedTarget), 2).mul(weight);
  return reduceWeighted(errors, mode, () => torchOps.sum(errors).div(torchOps.sum(weight)));
}

/**
 * Absolute errors `|input - target|`, averaged by default.
 *
 * @throws RangeError for an unknown reduction or weights of another shape
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.l1_loss.html
 */
export function l1Loss(...args: Arguments<WeightedLossParameters, MseLossOrder>): Tensor {
  const [input, target, sizeAverage, reduce, reduction, weight] = bindL1Loss(args);
  warnSizes(input, target);
  const mode = reductionString(sizeAverage, reduce, reduction);
  const [expandedInput, expandedTarget] = broadcastPair(input, target);
  if (weight === null) return nnOps.l1Loss(expandedInput, expandedTarget, getEnum(mode));
  checkWeight(input, weight);
  const errors = torchOps.abs(expandedInput.sub(expandedTarget)).mul(weight);
  return reduceWeighted(errors, mode, () => torchOps.sum(errors).div(torchOps.sum(weight)));
}

/** Options of `smoothL1Loss`. */
export interface SmoothL1LossOptions extends ReductionOptions {
  /** Where the loss turns from squared to absolute. Default: 1 */
  beta?: number | undefined;
}

/** The arguments of `smoothL1Loss`, by name. */
export interface SmoothL1LossParameters extends SmoothL1LossOptions {
  /** What was predicted, of any shape. */
  input: Tensor;
  /** What is wanted, of the same shape. */
  target: Tensor;
}

type SmoothL1LossOrder = [
  input: 'input',
  target: 'target',
  sizeAverage: 'sizeAverage',
  reduce: 'reduce',
  reduction: 'reduction',
  beta: 'beta',
];
const bindSmoothL1Loss = binder<SmoothL1LossParameters, SmoothL1LossOrder>('smoothL1Loss', required, {
  sizeAverage: null as MaybeBoolean,
  reduce: null as MaybeBoolean,
  reduction: 'mean',
  beta: 1,
});

/**
 * Squared errors over `2·beta` below `beta`, absolute ones less `beta / 2` above.
 *
 * @throws RangeError for an unknown reduction
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.smooth_l1_loss.html
 */
export function smoothL1Loss(...args: Arguments<SmoothL1LossParameters, SmoothL1LossOrder>): Tensor {
  const [input, target, sizeAverage, reduce, reduction, beta] = bindSmoothL1Loss(args);
  warnSizes(input, target);
  const mode = reductionString(sizeAverage, reduce, reduction);
  const [expandedInput, expandedTarget] = broadcastPair(input, target);
  return beta === 0
    ? nnOps.l1Loss(expandedInput, expandedTarget, getEnum(mode))
    : nnOps.smoothL1Loss(expandedInput, expandedTarget, getEnum(mode), beta);
}

/** Options of `huberLoss`. */
export interface HuberLossOptions {
  /** What becomes of the elements' losses: 'none', 'mean' or 'sum'. Default: 'mean' */
  reduction?: Reduction | undefined;
  /** Where the loss turns from squared to absolute. Default: 1 */
  delta?: number | undefined;
  /** A weight for each element, of the input's shape. */
  weight?: MaybeTensor | undefined;
}

/** The arguments of `huberLoss`, by name. */
export interface HuberLossParameters extends HuberLossOptions {
  /** What was predicted, of any shape. */
  input: Tensor;
  /** What is wanted, of the same shape. */
  target: Tensor;
}

type HuberLossOrder = [
  input: 'input',
  target: 'target',
  reduction: 'reduction',
  delta: 'delta',
  weight: 'weight',
];
const bindHuberLoss = binder<HuberLossParameters, HuberLossOrder>('huberLoss', required, {
  reduction: 'mean',
  delta: 1,
  weight: null as MaybeTensor,
});

/**
 * Half the squared error below `delta`, `delta · (|error| - delta / 2)` above.
 *
 * @throws RangeError for an unknown reduction or weights of another shape
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.huber_loss.html
 */
export function huberLoss(...args: Arguments<HuberLossParameters, HuberLossOrder>): Tensor {
  const [input, target, reduction, delta, weight] = bindHuberLoss(args);
  warnSizes(input, target);
  const [expandedInput, expandedTarget] = broadcastPair(input, target);
  if (weight === null) return nnOps.huberLoss(expandedInput, expandedTarget, getEnum(reduction), delta);
  checkWeight(input, weight);
  const errors = nnOps.huberLoss(expandedInput, expandedTarget, getEnum('none'), delta).mul(weight);
  return reduceWeighted(errors, reduction, () => errors.mean());
}
