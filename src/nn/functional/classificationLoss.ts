/** Losses of classifiers: log likelihood, cross entropy, CTC. */

import { crossEntropyOf } from '../../c10d/sharding';
import { type Arguments, binder } from '../../common/binder';
import { broadcastShapes } from '../../functional/broadcast';
import { tensor } from '../../tensor/argument';
import { nnOps, torchOps } from '../../tensor/operators';
import { sameSize, sizeText } from '../../tensor/sizes';
import type { Tensor } from '../../tensor/tensor';
import { getEnum, reductionEnum } from './reduction';
import type { MaybeBoolean, MaybeTensor, Reduction, ReductionOptions } from './types';

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
  const how = reductionEnum(sizeAverage, reduce, reduction);
  const ofParts = crossEntropyOf(input);
  if (ofParts !== null) return ofParts(input, target, weight, how, ignoreIndex, labelSmoothing);
  return nnOps.crossEntropyLoss(input, target, weight, how, ignoreIndex, labelSmoothing);
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
