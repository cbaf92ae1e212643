/** Losses between predictions and targets of the same shape: squared, absolute, smooth. */

import { warn } from '../../common/warnings';
import { nnOps, torchOps } from '../../tensor/operators';
import { signature } from '../../tensor/signature';
import { sameSize, sizeText } from '../../tensor/sizes';
import type { Tensor } from '../../tensor/tensor';
import { getEnum, reductionString } from './reduction';
import type { MaybeTensor, Reduction, ReductionOptions } from './types';

type MaybeBoolean = boolean | null;

const required = { input: 'Tensor', target: 'Tensor' } as const;

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

const weightedDefaults = {
  sizeAverage: null as MaybeBoolean,
  reduce: null as MaybeBoolean,
  reduction: 'mean' as string,
  weight: null as MaybeTensor,
};
const bindMseLoss = signature('mseLoss', required, weightedDefaults);
const bindL1Loss = signature('l1Loss', required, weightedDefaults);

/**
 * Squared errors `(input - target)²`, averaged by default.
 *
 * @throws RangeError for an unknown reduction or weights of another shape
 * @example F.mseLoss(prediction, target, { reduction: 'sum' })
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.mse_loss.html
 */
export function mseLoss(
  input: Tensor,
  target: Tensor,
  sizeAverage?: MaybeBoolean | WeightedLossOptions,
  reduce?: MaybeBoolean | WeightedLossOptions,
  reduction?: Reduction | WeightedLossOptions,
  weight?: MaybeTensor | WeightedLossOptions,
): Tensor;
export function mseLoss(input: Tensor, target: Tensor, ...rest: unknown[]): Tensor {
  const bound = bindMseLoss(rest, input, target);
  const { weight } = bound;
  warnSizes(input, target);
  const reduction = reductionString(bound);
  const [expandedInput, expandedTarget] = broadcastPair(input, target);
  if (weight === null) return nnOps.mseLoss(expandedInput, expandedTarget, getEnum(reduction));
  checkWeight(input, weight);
  const errors = torchOps.pow(expandedInput.sub(expandedTarget), 2).mul(weight);
  return reduceWeighted(errors, reduction, () => torchOps.sum(errors).div(torchOps.sum(weight)));
}

/**
 * Absolute errors `|input - target|`, averaged by default.
 *
 * @throws RangeError for an unknown reduction or weights of another shape
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.l1_loss.html
 */
export function l1Loss(
  input: Tensor,
  target: Tensor,
  sizeAverage?: MaybeBoolean | WeightedLossOptions,
  reduce?: MaybeBoolean | WeightedLossOptions,
  reduction?: Reduction | WeightedLossOptions,
  weight?: MaybeTensor | WeightedLossOptions,
): Tensor;
export function l1Loss(input: Tensor, target: Tensor, ...rest: unknown[]): Tensor {
  const bound = bindL1Loss(rest, input, target);
  const { weight } = bound;
  warnSizes(input, target);
  const reduction = reductionString(bound);
  const [expandedInput, expandedTarget] = broadcastPair(input, target);
  if (weight === null) return nnOps.l1Loss(expandedInput, expandedTarget, getEnum(reduction));
  checkWeight(input, weight);
  const errors = torchOps.abs(expandedInput.sub(expandedTarget)).mul(weight);
  return reduceWeighted(errors, reduction, () => torchOps.sum(errors).div(torchOps.sum(weight)));
}

/** Options of `smoothL1Loss`. */
export interface SmoothL1LossOptions extends ReductionOptions {
  /** Where the loss turns from squared to absolute. Default: 1 */
  beta?: number | undefined;
}

const bindSmoothL1Loss = signature('smoothL1Loss', required, {
  sizeAverage: null as MaybeBoolean,
  reduce: null as MaybeBoolean,
  reduction: 'mean' as string,
  beta: 1,
});

/**
 * Squared errors over `2·beta` below `beta`, absolute ones less `beta / 2` above.
 *
 * @throws RangeError for an unknown reduction
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.smooth_l1_loss.html
 */
export function smoothL1Loss(
  input: Tensor,
  target: Tensor,
  sizeAverage?: MaybeBoolean | SmoothL1LossOptions,
  reduce?: MaybeBoolean | SmoothL1LossOptions,
  reduction?: Reduction | SmoothL1LossOptions,
  beta?: number | SmoothL1LossOptions,
): Tensor;
export function smoothL1Loss(input: Tensor, target: Tensor, ...rest: unknown[]): Tensor {
  const bound = bindSmoothL1Loss(rest, input, target);
  warnSizes(input, target);
  const reduction = reductionString(bound);
  const [expandedInput, expandedTarget] = broadcastPair(input, target);
  return bound.beta === 0
    ? nnOps.l1Loss(expandedInput, expandedTarget, getEnum(reduction))
    : nnOps.smoothL1Loss(expandedInput, expandedTarget, getEnum(reduction), bound.beta);
}

/** Options of `huberLoss`. */
export interface HuberLossOptions {
  /** Default: 'mean' */
  reduction?: Reduction | undefined;
  /** Where the loss turns from squared to absolute. Default: 1 */
  delta?: number | undefined;
  /** A weight for each element, of the input's shape. */
  weight?: MaybeTensor | undefined;
}

const bindHuberLoss = signature('huberLoss', required, {
  reduction: 'mean' as string,
  delta: 1,
  weight: null as MaybeTensor,
});

/**
 * Half the squared error below `delta`, `delta · (|error| - delta / 2)` above.
 *
 * @throws RangeError for an unknown reduction or weights of another shape
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.huber_loss.html
 */
export function huberLoss(
  input: Tensor,
  target: Tensor,
  reduction?: Reduction | HuberLossOptions,
  delta?: number | HuberLossOptions,
  weight?: MaybeTensor | HuberLossOptions,
): Tensor;
export function huberLoss(input: Tensor, target: Tensor, ...rest: unknown[]): Tensor {
  const { reduction, delta, weight } = bindHuberLoss(rest, input, target);
  warnSizes(input, target);
  const [expandedInput, expandedTarget] = broadcastPair(input, target);
  if (weight === null) return nnOps.huberLoss(expandedInput, expandedTarget, getEnum(reduction), delta);
  checkWeight(input, weight);
  const errors = nnOps.huberLoss(expandedInput, expandedTarget, getEnum('none'), delta).mul(weight);
  return reduceWeighted(errors, reduction, () => errors.mean());
}
