/** Losses of classifiers and of distributions: log likelihood, cross entropy, divergence, CTC. */

import { noGrad } from '../../autograd/gradMode';
import { type Arguments, binder } from '../../common/binder';
import { briefText } from '../../common/brief';
import { warn } from '../../common/warnings';
import { broadcastShapes } from '../../functional/broadcast';
import { tensor } from '../../tensor/argument';
import { asCheck } from '../../tensor/intercept';
import { nnOps, torchOps } from '../../tensor/operators';
import { sameSize, sizeText } from '../../tensor/sizes';
import type { Tensor } from '../../tensor/tensor';
import { getEnum, legacyGetEnum, reductionEnum, reductionString } from './reduction';
import type { MaybeTensor, Reduction, ReductionOptions } from './types';

type MaybeBoolean = boolean | null;

/** Options of `nllLoss`. */
export interface NllLossOptions extends ReductionOptions {
  /** A weight for each class, (C). Default: null, 1 for all */
  weight?: MaybeTensor | undefined;
  /** The target that adds nothing to the loss. Default: -100 */
  ignoreIndex?: number | undefined;
}

/** The arguments of `nllLoss`, by name. */
export interface NllLossParameters extends NllLossOptions {
  /** Log-probabilities, (N, C, *) or (C). */
  input: Tensor;
  /** The class that is right, (N, *) or (): int64, from 0 to C - 1. */
  target: Tensor;
}

const lossRequired = { input: tensor, target: tensor } as const;
type NllLossOrder = [
  input: 'input',
  target: 'target',
  weight: 'weight',
  sizeAverage: 'sizeAverage',
  ignoreIndex: 'ignoreIndex',
  reduce: 'reduce',
  reduction: 'reduction',
];
const bindNllLoss = binder<NllLossParameters, NllLossOrder>('nllLoss', lossRequired, {
  weight: null as MaybeTensor,
  sizeAverage: null as MaybeBoolean,
  ignoreIndex: -100,
  reduce: null as MaybeBoolean,
  reduction: 'mean',
});

/**
 * Negative log likelihood of class indices (N, *) under log probabilities (N, C, *).
 *
 * @throws RangeError for an unknown reduction
 * @example F.nllLoss(F.logSoftmax(logits, 1), labels)
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.nll_loss.html
 */
export function nllLoss(...args: Arguments<NllLossParameters, NllLossOrder>): Tensor {
  const [input, target, weight, sizeAverage, ignoreIndex, reduce, reduction] = bindNllLoss(args);
  return nnOps.nllLossNd(input, target, weight, reductionEnum(sizeAverage, reduce, reduction), ignoreIndex);
}

/** Options of `crossEntropy`. */
export interface CrossEntropyOptions extends NllLossOptions {
  /** How much of the target goes evenly to all classes. Default: 0 */
  labelSmoothing?: number | undefined;
}

/** The arguments of `crossEntropy`, by name. */
export interface CrossEntropyParameters extends CrossEntropyOptions, NllLossParameters {}

type CrossEntropyOrder = [
  input: 'input',
  target: 'target',
  weight: 'weight',
  sizeAverage: 'sizeAverage',
  ignoreIndex: 'ignoreIndex',
  reduce: 'reduce',
  reduction: 'reduction',
  labelSmoothing: 'labelSmoothing',
];
const bindCrossEntropy = binder<CrossEntropyParameters, CrossEntropyOrder>('crossEntropy', lossRequired, {
  weight: null as MaybeTensor,
  sizeAverage: null as MaybeBoolean,
  ignoreIndex: -100,
  reduce: null as MaybeBoolean,
  reduction: 'mean',
  labelSmoothing: 0,
});

/**
 * Cross entropy between logits (N, C, *) and class indices (N, *) or probabilities (N, C, *).
 *
 * @throws RangeError for an unknown reduction
 * @example F.crossEntropy(logits, labels, { labelSmoothing: 0.1 })
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.cross_entropy.html
 */
export function crossEntropy(...args: Arguments<CrossEntropyParameters, CrossEntropyOrder>): Tensor {
  const [input, target, weight, sizeAverage, ignoreIndex, reduce, reduction, labelSmoothing] =
    bindCrossEntropy(args);
  return nnOps.crossEntropyLoss(
    input,
    target,
    weight,
    reductionEnum(sizeAverage, reduce, reduction),
    ignoreIndex,
    labelSmoothing,
  );
}

/** Options of `binaryCrossEntropy`. */
export interface BinaryCrossEntropyOptions extends ReductionOptions {
  /** A weight for each element, broadcast to the target's shape. */
  weight?: MaybeTensor | undefined;
}

/** The arguments of `binaryCrossEntropy`, by name. */
export interface BinaryCrossEntropyParameters extends BinaryCrossEntropyOptions {
  /** Probabilities, of any shape, from 0 to 1. */
  input: Tensor;
  /** What is wanted, of the same shape: 0 or 1, or probabilities. */
  target: Tensor;
}

type BinaryCrossEntropyOrder = [
  input: 'input',
  target: 'target',
  weight: 'weight',
  sizeAverage: 'sizeAverage',
  reduce: 'reduce',
  reduction: 'reduction',
];
const bindBinaryCrossEntropy = binder<BinaryCrossEntropyParameters, BinaryCrossEntropyOrder>(
  'binaryCrossEntropy',
  lossRequired,
  {
    weight: null as MaybeTensor,
    sizeAverage: null as MaybeBoolean,
    reduce: null as MaybeBoolean,
    reduction: 'mean',
  },
);

/**
 * Binary cross entropy between probabilities and targets of the same shape.
 *
 * @throws RangeError when the shapes differ
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.binary_cross_entropy.html
 */
export function binaryCrossEntropy(
  ...args: Arguments<BinaryCrossEntropyParameters, BinaryCrossEntropyOrder>
): Tensor {
  const [input, target, given, sizeAverage, reduce, name] = bindBinaryCrossEntropy(args);
  const reduction = reductionEnum(sizeAverage, reduce, name);
  let weight = given;
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

/** The arguments of `binaryCrossEntropyWithLogits`, by name. */
export interface BinaryCrossEntropyWithLogitsParameters
  extends BinaryCrossEntropyWithLogitsOptions,
    BinaryCrossEntropyParameters {}

type BinaryCrossEntropyWithLogitsOrder = [
  input: 'input',
  target: 'target',
  weight: 'weight',
  sizeAverage: 'sizeAverage',
  reduce: 'reduce',
  reduction: 'reduction',
  posWeight: 'posWeight',
];
const bindBceWithLogits = binder<BinaryCrossEntropyWithLogitsParameters, BinaryCrossEntropyWithLogitsOrder>(
  'binaryCrossEntropyWithLogits',
  lossRequired,
  {
    weight: null as MaybeTensor,
    sizeAverage: null as MaybeBoolean,
    reduce: null as MaybeBoolean,
    reduction: 'mean',
    posWeight: null as MaybeTensor,
  },
);

/**
 * Binary cross entropy between `sigmoid(input)` and targets of the same shape, computed stably.
 *
 * @throws RangeError when the shapes differ
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.binary_cross_entropy_with_logits.html
 */
export function binaryCrossEntropyWithLogits(
  ...args: Arguments<BinaryCrossEntropyWithLogitsParameters, BinaryCrossEntropyWithLogitsOrder>
): Tensor {
  const [input, target, weight, sizeAverage, reduce, reduction, posWeight] = bindBceWithLogits(args);
  const mode = reductionEnum(sizeAverage, reduce, reduction);
  if (!sameSize(target.shape, input.shape)) {
    throw new RangeError(
      `Target size (${sizeText(target.shape)}) must be the same as input size (${sizeText(input.shape)})`,
    );
  }
  return torchOps.binaryCrossEntropyWithLogits(input, target, weight, posWeight, mode);
}

/** Options of `klDiv`. */
export interface KlDivOptions extends Omit<ReductionOptions, 'reduction'> {
  /** 'batchmean' divides by the batch's size only. Default: 'mean' */
  reduction?: Reduction | 'batchmean' | undefined;
  /** Whether the target holds log probabilities. Default: false */
  logTarget?: boolean | undefined;
}

/** The arguments of `klDiv`, by name. */
export interface KlDivParameters extends KlDivOptions {
  /** Log-probabilities, of any shape. */
  input: Tensor;
  /** The probabilities that are wanted, of the same shape; logarithms with `logTarget`. */
  target: Tensor;
}

type KlDivOrder = [
  input: 'input',
  target: 'target',
  sizeAverage: 'sizeAverage',
  reduce: 'reduce',
  reduction: 'reduction',
  logTarget: 'logTarget',
];
const bindKlDiv = binder<KlDivParameters, KlDivOrder>('klDiv', lossRequired, {
  sizeAverage: null as MaybeBoolean,
  reduce: null as MaybeBoolean,
  reduction: 'mean',
  logTarget: false,
});

/**
 * Kullback-Leibler divergence of a target's distribution from an input of log probabilities.
 *
 * @throws RangeError for an unknown reduction
 * @example F.klDiv(logProbabilities, target, { reduction: 'batchmean' })
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.kl_div.html
 */
export function klDiv(...args: Arguments<KlDivParameters, KlDivOrder>): Tensor {
  const [input, target, sizeAverage, reduce, reduction, logTarget] = bindKlDiv(args);
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

/** The arguments of `poissonNllLoss`, by name. */
export interface PoissonNllLossParameters extends PoissonNllLossOptions {
  /** The expected count, or its logarithm with `logInput`; of any shape. */
  input: Tensor;
  /** The counts that were seen, of a shape that broadcasts with it. */
  target: Tensor;
}

type PoissonNllLossOrder = [
  input: 'input',
  target: 'target',
  logInput: 'logInput',
  full: 'full',
  sizeAverage: 'sizeAverage',
  eps: 'eps',
  reduce: 'reduce',
  reduction: 'reduction',
];
const bindPoisson = binder<PoissonNllLossParameters, PoissonNllLossOrder>('poissonNllLoss', lossRequired, {
  logInput: true,
  full: false,
  sizeAverage: null as MaybeBoolean,
  eps: 1e-8,
  reduce: null as MaybeBoolean,
  reduction: 'mean',
});

/**
 * Negative log likelihood of counts under Poisson distributions.
 *
 * @throws RangeError for an unknown reduction
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.poisson_nll_loss.html
 */
export function poissonNllLoss(...args: Arguments<PoissonNllLossParameters, PoissonNllLossOrder>): Tensor {
  const [input, target, logInput, full, sizeAverage, eps, reduce, reduction] = bindPoisson(args);
  const mode = reductionString(sizeAverage, reduce, reduction);
  if (!['none', 'mean', 'sum'].includes(mode)) {
    throw new RangeError(`${briefText(mode)} is not a valid value for reduction`);
  }
  return torchOps.poissonNllLoss(input, target, logInput, full, eps, getEnum(mode));
}

/** Options of `gaussianNllLoss`. */
export interface GaussianNllLossOptions {
  /** Whether the constant term, `log(2π) / 2`, is added. Default: false */
  full?: boolean | undefined;
  /** The smallest variance that is computed with. Default: 1e-6 */
  eps?: number | undefined;
  /** What becomes of the elements' losses: 'none', 'mean' or 'sum'. Default: 'mean' */
  reduction?: Reduction | undefined;
}

/** The arguments of `gaussianNllLoss`, by name. */
export interface GaussianNllLossParameters extends GaussianNllLossOptions {
  /** The means that are predicted, of any shape. */
  input: Tensor;
  /** The values that were seen, of a shape that broadcasts with the means. */
  target: Tensor;
  /** The variances that are predicted, of the input's shape, or one for all. */
  var: Tensor | number;
}

type GaussianNllLossOrder = [
  input: 'input',
  target: 'target',
  variance: 'var',
  full: 'full',
  eps: 'eps',
  reduction: 'reduction',
];
const bindGaussian = binder<GaussianNllLossParameters, GaussianNllLossOrder>(
  'gaussianNllLoss',
  { input: tensor, target: tensor, var: 'any' },
  { full: false, eps: 1e-6, reduction: 'mean' },
);

/**
 * Fits the variance's shape to the input's, for variances that leave out
 * the last dimension or have size 1 there.
 */
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
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.gaussian_nll_loss.html
 */
export function gaussianNllLoss(...args: Arguments<GaussianNllLossParameters, GaussianNllLossOrder>): Tensor {
  const [input, target, given, full, eps, reduction] = bindGaussian(args);
  const isNegative = typeof given === 'number' ? given < 0 : asCheck(() => given.lt(0).any().isNonzero());
  if (isNegative) throw new RangeError('var has negative entry/entries');
  const variance = typeof given === 'number' ? torchOps.onesLike(input).mul(given) : given;
  const clamped = fitVariance(variance, input).clone();
  if (!['none', 'mean', 'sum'].includes(reduction))
    throw new RangeError(`${briefText(reduction)} is not valid`);
  // The clamp stays outside the graph, so that variances below `eps` keep their gradient.
  noGrad(() => clamped.clamp_({ min: eps }));
  const loss = torchOps.log(clamped).add(input.sub(target).pow(2).div(clamped)).mul(0.5);
  if (full) loss.add_(0.5 * Math.log(2 * Math.PI));
  if (reduction === 'mean') return loss.mean();
  return reduction === 'sum' ? loss.sum() : loss;
}

/** Options of `ctcLoss`. */
export interface CtcLossOptions {
  /** The number of the blank label among the classes. Default: 0 */
  blank?: number | undefined;
  /**
   * What becomes of the samples' losses: 'none'; 'mean', divided by the targets' lengths first; or 'sum'.
   * Default: 'mean'
   */
  reduction?: Reduction | undefined;
  /** Zeroes infinite losses and their gradients. Default: false */
  zeroInfinity?: boolean | undefined;
}

/** The arguments of `ctcLoss`, by name. */
export interface CtcLossParameters extends CtcLossOptions {
  /** Log probabilities, (T, N, C) or (T, C). */
  logProbs: Tensor;
  /** The classes that are wanted, (N, S), or all of them one behind another; no blanks. */
  targets: Tensor;
  /** How many steps of each sample count, (N), at most T. */
  inputLengths: Tensor | readonly number[];
  /** How many classes each sample's target has, (N). */
  targetLengths: Tensor | readonly number[];
}

type CtcLossOrder = [
  logProbs: 'logProbs',
  targets: 'targets',
  inputLengths: 'inputLengths',
  targetLengths: 'targetLengths',
  blank: 'blank',
  reduction: 'reduction',
  zeroInfinity: 'zeroInfinity',
];
const bindCtcLoss = binder<CtcLossParameters, CtcLossOrder>(
  'ctcLoss',
  { logProbs: tensor, targets: tensor, inputLengths: 'any', targetLengths: 'any' },
  { blank: 0, reduction: 'mean', zeroInfinity: false },
);

/**
 * Connectionist temporal classification: the loss of a sequence of labels whose places in a longer
 * sequence of predictions are not known.
 *
 * @param logProbs (T, N, C) or (T, C)
 * @param targets (N, S), or all targets one after the other
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.ctc_loss.html
 */
export function ctcLoss(...args: Arguments<CtcLossParameters, CtcLossOrder>): Tensor {
  const [logProbs, targets, inputLengths, targetLengths, blank, name, zeroInfinity] = bindCtcLoss(args);
  const reduction = getEnum(name);
  return torchOps.ctcLoss(
    logProbs,
    targets,
    // Lists and tensors are different overloads; which one it is shows when it is called.
    inputLengths as Tensor,
    targetLengths as Tensor,
    blank,
    reduction,
    zeroInfinity,
  );
}
