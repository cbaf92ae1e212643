/** Losses of classifiers and of distributions: log likelihood, cross entropy, divergence, CTC. */

import { noGrad } from '../../autograd/gradMode';
import { warn } from '../../common/warnings';
import { broadcastShapes } from '../../functional/broadcast';
import { nnOps, torchOps } from '../../tensor/operators';
import { signature } from '../../tensor/signature';
import { sameSize, sizeText } from '../../tensor/sizes';
import type { Tensor } from '../../tensor/tensor';
import { getEnum, legacyGetEnum, reductionEnum, reductionString } from './reduction';
import type { MaybeTensor, Reduction, ReductionOptions } from './types';

type MaybeBoolean = boolean | null;

/** Options of `nllLoss`. */
export interface NllLossOptions extends ReductionOptions {
  /** A weight for each class, (C). */
  weight?: MaybeTensor | undefined;
  /** The target that adds nothing to the loss. Default: -100 */
  ignoreIndex?: number | undefined;
}

const lossRequired = { input: 'Tensor', target: 'Tensor' } as const;
const bindNllLoss = signature('nllLoss', lossRequired, {
  weight: null as MaybeTensor,
  sizeAverage: null as MaybeBoolean,
  ignoreIndex: -100,
  reduce: null as MaybeBoolean,
  reduction: 'mean' as string,
});

/**
 * Negative log likelihood of class indices (N, *) under log probabilities (N, C, *).
 *
 * @throws RangeError for an unknown reduction
 * @example F.nllLoss(F.logSoftmax(logits, 1), labels)
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.nll_loss.html
 */
export function nllLoss(
  input: Tensor,
  target: Tensor,
  weight?: MaybeTensor | NllLossOptions,
  sizeAverage?: MaybeBoolean | NllLossOptions,
  ignoreIndex?: number | NllLossOptions,
  reduce?: MaybeBoolean | NllLossOptions,
  reduction?: Reduction | NllLossOptions,
): Tensor;
export function nllLoss(input: Tensor, target: Tensor, ...rest: unknown[]): Tensor {
  const bound = bindNllLoss(rest, input, target);
  return nnOps.nllLossNd(input, target, bound.weight, reductionEnum(bound), bound.ignoreIndex);
}

/** Options of `crossEntropy`. */
export interface CrossEntropyOptions extends NllLossOptions {
  /** How much of the target goes evenly to all classes. Default: 0 */
  labelSmoothing?: number | undefined;
}

const bindCrossEntropy = signature('crossEntropy', lossRequired, {
  weight: null as MaybeTensor,
  sizeAverage: null as MaybeBoolean,
  ignoreIndex: -100,
  reduce: null as MaybeBoolean,
  reduction: 'mean' as string,
  labelSmoothing: 0,
});

/**
 * Cross entropy between logits (N, C, *) and class indices (N, *) or probabilities (N, C, *).
 *
 * @throws RangeError for an unknown reduction
 * @example F.crossEntropy(logits, labels, { labelSmoothing: 0.1 })
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.cross_entropy.html
 */
export function crossEntropy(
  input: Tensor,
  target: Tensor,
  weight?: MaybeTensor | CrossEntropyOptions,
  sizeAverage?: MaybeBoolean | CrossEntropyOptions,
  ignoreIndex?: number | CrossEntropyOptions,
  reduce?: MaybeBoolean | CrossEntropyOptions,
  reduction?: Reduction | CrossEntropyOptions,
  labelSmoothing?: number | CrossEntropyOptions,
): Tensor;
export function crossEntropy(input: Tensor, target: Tensor, ...rest: unknown[]): Tensor {
  const bound = bindCrossEntropy(rest, input, target);
  const { weight, ignoreIndex, labelSmoothing } = bound;
  return nnOps.crossEntropyLoss(input, target, weight, reductionEnum(bound), ignoreIndex, labelSmoothing);
}

/** Options of `binaryCrossEntropy`. */
export interface BinaryCrossEntropyOptions extends ReductionOptions {
  /** A weight for each element, broadcast to the target's shape. */
  weight?: MaybeTensor | undefined;
}

const bindBinaryCrossEntropy = signature('binaryCrossEntropy', lossRequired, {
  weight: null as MaybeTensor,
  sizeAverage: null as MaybeBoolean,
  reduce: null as MaybeBoolean,
  reduction: 'mean' as string,
});

/**
 * Binary cross entropy between probabilities and targets of the same shape.
 *
 * @throws RangeError when the shapes differ
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.binary_cross_entropy.html
 */
export function binaryCrossEntropy(
  input: Tensor,
  target: Tensor,
  weight?: MaybeTensor | BinaryCrossEntropyOptions,
  sizeAverage?: MaybeBoolean | BinaryCrossEntropyOptions,
  reduce?: MaybeBoolean | BinaryCrossEntropyOptions,
  reduction?: Reduction | BinaryCrossEntropyOptions,
): Tensor;
export function binaryCrossEntropy(input: Tensor, target: Tensor, ...rest: unknown[]): Tensor {
  const bound = bindBinaryCrossEntropy(rest, input, target);
  const reduction = reductionEnum(bound);
  let { weight } = bound;
  if (!sameSize(target.shape, input.shape)) {
    throw new RangeError(
      `Using a target size (${sizeText(target.shape)}) that is different to the input size ` +
        `(${sizeText(input.shape)}) is deprecated. Please ensure they have the same size.`,
    );
  }
  if (weight !== null) weight = weight.expand(broadcastShapes(target.shape, weight.shape));
  return nnOps.binaryCrossEntropy(input, target, weight, reduction);
}

/** Options of `binaryCrossEntropyWithLogits`. */
export interface BinaryCrossEntropyWithLogitsOptions extends BinaryCrossEntropyOptions {
  /** A weight for the positive targets of each class. */
  posWeight?: MaybeTensor | undefined;
}

const bindBceWithLogits = signature('binaryCrossEntropyWithLogits', lossRequired, {
  weight: null as MaybeTensor,
  sizeAverage: null as MaybeBoolean,
  reduce: null as MaybeBoolean,
  reduction: 'mean' as string,
  posWeight: null as MaybeTensor,
});

/**
 * Binary cross entropy between `sigmoid(input)` and targets of the same shape, computed stably.
 *
 * @throws RangeError when the shapes differ
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.binary_cross_entropy_with_logits.html
 */
export function binaryCrossEntropyWithLogits(
  input: Tensor,
  target: Tensor,
  weight?: MaybeTensor | BinaryCrossEntropyWithLogitsOptions,
  sizeAverage?: MaybeBoolean | BinaryCrossEntropyWithLogitsOptions,
  reduce?: MaybeBoolean | BinaryCrossEntropyWithLogitsOptions,
  reduction?: Reduction | BinaryCrossEntropyWithLogitsOptions,
  posWeight?: MaybeTensor | BinaryCrossEntropyWithLogitsOptions,
): Tensor;
export function binaryCrossEntropyWithLogits(input: Tensor, target: Tensor, ...rest: unknown[]): Tensor {
  const bound = bindBceWithLogits(rest, input, target);
  const reduction = reductionEnum(bound);
  if (!sameSize(target.shape, input.shape)) {
    throw new RangeError(
      `Target size (${sizeText(target.shape)}) must be the same as input size (${sizeText(input.shape)})`,
    );
  }
  return torchOps.binaryCrossEntropyWithLogits(input, target, bound.weight, bound.posWeight, reduction);
}

/** Options of `klDiv`. */
export interface KlDivOptions extends Omit<ReductionOptions, 'reduction'> {
  /** 'batchmean' divides by the batch's size only. Default: 'mean' */
  reduction?: Reduction | 'batchmean' | undefined;
  /** Whether the target holds log probabilities. Default: false */
  logTarget?: boolean | undefined;
}

const bindKlDiv = signature('klDiv', lossRequired, {
  sizeAverage: null as MaybeBoolean,
  reduce: null as MaybeBoolean,
  reduction: 'mean' as string,
  logTarget: false,
});

/**
 * Kullback-Leibler divergence of a target's distribution from an input of log probabilities.
 *
 * @throws RangeError for an unknown reduction
 * @example F.klDiv(logProbabilities, target, { reduction: 'batchmean' })
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.kl_div.html
 */
export function klDiv(
  input: Tensor,
  target: Tensor,
  sizeAverage?: MaybeBoolean | KlDivOptions,
  reduce?: MaybeBoolean | KlDivOptions,
  reduction?: Reduction | 'batchmean' | KlDivOptions,
  logTarget?: boolean | KlDivOptions,
): Tensor;
export function klDiv(input: Tensor, target: Tensor, ...rest: unknown[]): Tensor {
  const { sizeAverage, reduce, reduction, logTarget } = bindKlDiv(rest, input, target);
  let reductionNumber: number;
  if (sizeAverage !== null || reduce !== null) {
    reductionNumber = legacyGetEnum(sizeAverage, reduce);
  } else {
    if (reduction === 'mean') {
      warn(
        "reduction: 'mean' divides the total loss by both the batch size and the support size." +
          "'batchmean' divides only by the batch size, and aligns with the KL div math definition." +
          "'mean' will be changed to behave the same as 'batchmean' in the next major release.",
      );
    }
    reductionNumber = getEnum(reduction === 'batchmean' ? 'sum' : reduction);
  }
  const reduced = torchOps.klDiv(input, target, reductionNumber, { logTarget });
  return reduction === 'batchmean' && input.dim() !== 0 ? reduced.div(input.size(0)) : reduced;
}

/** Options of `poissonNllLoss`. */
export interface PoissonNllLossOptions extends ReductionOptions {
  /** Whether the input holds logarithms of the rate. Default: true */
  logInput?: boolean | undefined;
  /** Adds Stirling's approximation of the target's factorial. Default: false */
  full?: boolean | undefined;
  /** Keeps log(0) away without `logInput`. Default: 1e-8 */
  eps?: number | undefined;
}

const bindPoisson = signature('poissonNllLoss', lossRequired, {
  logInput: true,
  full: false,
  sizeAverage: null as MaybeBoolean,
  eps: 1e-8,
  reduce: null as MaybeBoolean,
  reduction: 'mean' as string,
});

/**
 * Negative log likelihood of counts under Poisson distributions.
 *
 * @throws RangeError for an unknown reduction
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.poisson_nll_loss.html
 */
export function poissonNllLoss(
  input: Tensor,
  target: Tensor,
  logInput?: boolean | PoissonNllLossOptions,
  full?: boolean | PoissonNllLossOptions,
  sizeAverage?: MaybeBoolean | PoissonNllLossOptions,
  eps?: number | PoissonNllLossOptions,
  reduce?: MaybeBoolean | PoissonNllLossOptions,
  reduction?: Reduction | PoissonNllLossOptions,
): Tensor;
export function poissonNllLoss(input: Tensor, target: Tensor, ...rest: unknown[]): Tensor {
  const bound = bindPoisson(rest, input, target);
  const reduction = reductionString(bound);
  if (!['none', 'mean', 'sum'].includes(reduction)) {
    throw new RangeError(`${reduction} is not a valid value for reduction`);
  }
  return torchOps.poissonNllLoss(input, target, bound.logInput, bound.full, bound.eps, getEnum(reduction));
}

/** Options of `gaussianNllLoss`. */
export interface GaussianNllLossOptions {
  /** Adds the constant term. Default: false */
  full?: boolean | undefined;
  /** Smallest variance. Default: 1e-6 */
  eps?: number | undefined;
  /** Default: 'mean' */
  reduction?: Reduction | undefined;
}

const bindGaussian = signature(
  'gaussianNllLoss',
  { input: 'Tensor', target: 'Tensor', var: 'any' },
  { full: false, eps: 1e-6, reduction: 'mean' as string },
);

/** Fits the variance's shape to the input's, for variances that leave out the last dimension or have size 1 there. */
function fitVariance(variance: Tensor, input: Tensor): Tensor {
  const own = variance.shape;
  const size = input.shape;
  if (sameSize(own, size)) return variance;
  if (sameSize(size.slice(0, -1), own)) return torchOps.unsqueeze(variance, -1);
  const different = own.filter((n, i) => n !== size[i]);
  const summed = different.reduce((sum, n) => sum + n, 0);
  if (own.length === size.length && summed === 1) return variance;
  throw new RangeError('var is of incorrect size');
}

/**
 * Negative log likelihood of targets under normal distributions with means `input` and variances `variance`.
 *
 * @throws RangeError for negative variances or ones of another shape, and for an unknown reduction
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.gaussian_nll_loss.html
 */
export function gaussianNllLoss(
  input: Tensor,
  target: Tensor,
  variance: Tensor | number,
  full?: boolean | GaussianNllLossOptions,
  eps?: number | GaussianNllLossOptions,
  reduction?: Reduction | GaussianNllLossOptions,
): Tensor;
export function gaussianNllLoss(
  input: Tensor,
  target: Tensor,
  variance: Tensor | number,
  ...rest: unknown[]
): Tensor {
  const { full, eps, reduction } = bindGaussian(rest, input, target, variance);
  if (typeof variance === 'number') {
    if (variance < 0) throw new RangeError('var has negative entry/entries');
    variance = torchOps.onesLike(input).mul(variance);
  } else if (variance.lt(0).any().item()) {
    throw new RangeError('var has negative entry/entries');
  }
  const clamped = fitVariance(variance, input).clone();
  if (!['none', 'mean', 'sum'].includes(reduction)) throw new RangeError(`${reduction} is not valid`);
  // The clamp stays outside the graph, so that variances below `eps` keep their gradient.
  noGrad(() => clamped.clamp_({ min: eps }));
  const loss = torchOps.log(clamped).add(input.sub(target).pow(2).div(clamped)).mul(0.5);
  if (full) loss.add_(0.5 * Math.log(2 * Math.PI));
  if (reduction === 'mean') return loss.mean();
  return reduction === 'sum' ? loss.sum() : loss;
}

/** Options of `ctcLoss`. */
export interface CtcLossOptions {
  /** The blank label. Default: 0 */
  blank?: number | undefined;
  /** Default: 'mean' */
  reduction?: Reduction | undefined;
  /** Zeroes infinite losses and their gradients. Default: false */
  zeroInfinity?: boolean | undefined;
}

const bindCtcLoss = signature(
  'ctcLoss',
  { logProbs: 'Tensor', targets: 'Tensor', inputLengths: 'any', targetLengths: 'any' },
  { blank: 0, reduction: 'mean' as string, zeroInfinity: false },
);

/**
 * Connectionist temporal classification loss.
 *
 * @param logProbs (T, N, C) or (T, C)
 * @param targets (N, S), or all targets one after the other
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.ctc_loss.html
 */
export function ctcLoss(
  logProbs: Tensor,
  targets: Tensor,
  inputLengths: Tensor | readonly number[],
  targetLengths: Tensor | readonly number[],
  blank?: number | CtcLossOptions,
  reduction?: Reduction | CtcLossOptions,
  zeroInfinity?: boolean | CtcLossOptions,
): Tensor;
export function ctcLoss(
  logProbs: Tensor,
  targets: Tensor,
  inputLengths: any,
  targetLengths: any,
  ...rest: unknown[]
): Tensor {
  const bound = bindCtcLoss(rest, logProbs, targets, inputLengths, targetLengths);
  const reduction = getEnum(bound.reduction);
  return torchOps.ctcLoss(
    logProbs,
    targets,
    inputLengths,
    targetLengths,
    bound.blank,
    reduction,
    bound.zeroInfinity,
  );
}
