/** Losses with margins: ranking, hinge and embedding losses. */

import { type Arguments, binder } from '../../common/binder';
import { briefText } from '../../common/brief';
import { TorchError } from '../../common/errors';
import { tensor } from '../../tensor/argument';
import { nnOps, torchOps } from '../../tensor/operators';
import { sizeText } from '../../tensor/sizes';
import type { Tensor } from '../../tensor/tensor';
import { logsigmoid } from './activation';
import { reductionEnum, reductionString } from './reduction';
import type { MaybeBoolean, MaybeTensor, Reduction, ReductionOptions } from './types';

/** Options of the losses that have a margin. */
export interface MarginLossOptions extends ReductionOptions {
  /** How far apart is far enough. Default: 0; 1 for `hingeEmbeddingLoss` */
  margin?: number | undefined;
}

const pairRequired = { input1: tensor, input2: tensor, target: tensor } as const;
const required = { input: tensor, target: tensor } as const;
const reductionDefaults = {
  sizeAverage: null as MaybeBoolean,
  reduce: null as MaybeBoolean,
  reduction: 'mean' as Reduction,
};

type MarginRankingLossParameters = MarginLossOptions & {
  /** The first vectors, (N, D) or (D). */
  input1: Tensor;
  /** The second vectors, of the same shape. */
  input2: Tensor;
  /** 1 for vectors that should be similar, -1 for others; (N) or (). */
  target: Tensor;
};
type MarginRankingLossOrder = [
  input1: 'input1',
  input2: 'input2',
  target: 'target',
  margin: 'margin',
  sizeAverage: 'sizeAverage',
  reduce: 'reduce',
  reduction: 'reduction',
];
const bindMarginRanking = binder<MarginRankingLossParameters, MarginRankingLossOrder>(
  'marginRankingLoss',
  pairRequired,
  { margin: 0, ...reductionDefaults },
);

/**
 * `max(0, -target · (input1 - input2) + margin)`: target 1 ranks the first input higher, -1 the second.
 *
 * @param margin default 0
 * @throws TorchError when the inputs' dimensions differ
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.margin_ranking_loss.html
 */
export function marginRankingLoss(
  ...args: Arguments<MarginRankingLossParameters, MarginRankingLossOrder>
): Tensor {
  const [input1, input2, target, margin, sizeAverage, reduce, reduction] = bindMarginRanking(args);
  const mode = reductionEnum(sizeAverage, reduce, reduction);
  if (input1.dim() !== input2.dim() || input1.dim() !== target.dim()) {
    throw new TorchError(
      'margin_ranking_loss : All input tensors should have same dimension but got sizes: ' +
        `input1: ${sizeText(input1.shape)}, input2: ${sizeText(input2.shape)}, target: ${sizeText(target.shape)} `,
    );
  }
  return torchOps.marginRankingLoss(input1, input2, target, margin, mode);
}

type HingeEmbeddingLossParameters = MarginLossOptions & {
  /** Distances, of any shape. */
  input: Tensor;
  /** 1 or -1 for each of them. */
  target: Tensor;
};
type HingeEmbeddingLossOrder = [
  input: 'input',
  target: 'target',
  margin: 'margin',
  sizeAverage: 'sizeAverage',
  reduce: 'reduce',
  reduction: 'reduction',
];
const bindHinge = binder<HingeEmbeddingLossParameters, HingeEmbeddingLossOrder>(
  'hingeEmbeddingLoss',
  required,
  { margin: 1, ...reductionDefaults },
);

/**
 * The input where the target is 1, `max(0, margin - input)` where it is -1.
 *
 * @param margin default 1
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.hinge_embedding_loss.html
 */
export function hingeEmbeddingLoss(
  ...args: Arguments<HingeEmbeddingLossParameters, HingeEmbeddingLossOrder>
): Tensor {
  const [input, target, margin, sizeAverage, reduce, reduction] = bindHinge(args);
  return torchOps.hingeEmbeddingLoss(input, target, margin, reductionEnum(sizeAverage, reduce, reduction));
}

type MultilabelMarginLossParameters = ReductionOptions & {
  /** Scores of the classes, (N, C) or (C). */
  input: Tensor;
  /** The classes that are right, int64, of the same shape: their indices first, then -1. */
  target: Tensor;
};
type MultilabelMarginLossOrder = [
  input: 'input',
  target: 'target',
  sizeAverage: 'sizeAverage',
  reduce: 'reduce',
  reduction: 'reduction',
];
const bindMultilabelMargin = binder<MultilabelMarginLossParameters, MultilabelMarginLossOrder>(
  'multilabelMarginLoss',
  required,
  reductionDefaults,
);

/**
 * Hinge loss of several classes at once; the target lists class indices, ended by -1.
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.multilabel_margin_loss.html
 */
export function multilabelMarginLoss(
  ...args: Arguments<MultilabelMarginLossParameters, MultilabelMarginLossOrder>
): Tensor {
  const [input, target, sizeAverage, reduce, reduction] = bindMultilabelMargin(args);
  return nnOps.multilabelMarginLoss(input, target, reductionEnum(sizeAverage, reduce, reduction));
}

const bindSoftMargin = binder<MultilabelMarginLossParameters, MultilabelMarginLossOrder>(
  'softMarginLoss',
  required,
  reductionDefaults,
);

/**
 * `log(1 + exp(-target · input))` for targets 1 and -1.
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.soft_margin_loss.html
 */
export function softMarginLoss(
  ...args: Arguments<MultilabelMarginLossParameters, MultilabelMarginLossOrder>
): Tensor {
  const [input, target, sizeAverage, reduce, reduction] = bindSoftMargin(args);
  return nnOps.softMarginLoss(input, target, reductionEnum(sizeAverage, reduce, reduction));
}

/** Options of `multilabelSoftMarginLoss`. */
export interface MultilabelSoftMarginLossOptions extends ReductionOptions {
  /** A weight for each class, (C). Default: null, 1 for all */
  weight?: MaybeTensor | undefined;
}

/** The arguments of `multilabelSoftMarginLoss`, by name. */
export interface MultilabelSoftMarginLossParameters extends MultilabelSoftMarginLossOptions {
  /** Scores of the classes, (N, C) or (C); not yet probabilities. */
  input: Tensor;
  /** Which classes are right: 0 or 1 for each, of the same shape. */
  target: Tensor;
}

type MultilabelSoftMarginLossOrder = [
  input: 'input',
  target: 'target',
  weight: 'weight',
  sizeAverage: 'sizeAverage',
  reduce: 'reduce',
  reduction: 'reduction',
];
const bindMultilabelSoftMargin = binder<MultilabelSoftMarginLossParameters, MultilabelSoftMarginLossOrder>(
  'multilabelSoftMarginLoss',
  required,
  {
    weight: null as MaybeTensor,
    ...reductionDefaults,
  },
);

/**
 * Binary cross entropy of every class (N, C) with logits, averaged over the classes.
 *
 * @throws RangeError for an unknown reduction
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.multilabel_soft_margin_loss.html
 */
export function multilabelSoftMarginLoss(
  ...args: Arguments<MultilabelSoftMarginLossParameters, MultilabelSoftMarginLossOrder>
): Tensor {
  const [input, target, weight, sizeAverage, reduce, reduction] = bindMultilabelSoftMargin(args);
  const mode = reductionString(sizeAverage, reduce, reduction);
  const positive = target.mul(logsigmoid(input));
  const negative = torchOps.rsub(target, 1).mul(logsigmoid(input.neg()));
  let loss = positive.add(negative).neg();
  if (weight !== null) loss = loss.mul(weight);
  const classDim = input.dim() - 1;
  const classes = input.size(classDim);
  loss = loss.sum(classDim).div(classes);
  switch (mode) {
    case 'none':
      return loss;
    case 'mean':
      return loss.mean();
    case 'sum':
      return loss.sum();
    default:
      throw new RangeError(`${briefText(mode)} is not valid`);
  }
}

const bindCosine = binder<MarginRankingLossParameters, MarginRankingLossOrder>(
  'cosineEmbeddingLoss',
  pairRequired,
  { margin: 0, ...reductionDefaults },
);

/**
 * `1 - cos(input1, input2)` where the target is 1, `max(0, cos(input1, input2) - margin)` where it is -1.
 *
 * @param margin default 0
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.cosine_embedding_loss.html
 */
export function cosineEmbeddingLoss(
  ...args: Arguments<MarginRankingLossParameters, MarginRankingLossOrder>
): Tensor {
  const [input1, input2, target, margin, sizeAverage, reduce, reduction] = bindCosine(args);
  return torchOps.cosineEmbeddingLoss(
    input1,
    input2,
    target,
    margin,
    reductionEnum(sizeAverage, reduce, reduction),
  );
}

/** Options of `multiMarginLoss`. */
export interface MultiMarginLossOptions extends ReductionOptions {
  /** The exponent, 1 or 2. Default: 1 */
  p?: number | undefined;
  /** How much larger than others the right class's score has to be. Default: 1 */
  margin?: number | undefined;
  /** A weight for each class, (C). Default: null, 1 for all */
  weight?: MaybeTensor | undefined;
}

/** The arguments of `multiMarginLoss`, by name. */
export interface MultiMarginLossParameters extends MultiMarginLossOptions {
  /** Scores of the classes, (N, C) or (C). */
  input: Tensor;
  /** The class that is right, (N) or (): int64. */
  target: Tensor;
}

type MultiMarginLossOrder = [
  input: 'input',
  target: 'target',
  p: 'p',
  margin: 'margin',
  weight: 'weight',
  sizeAverage: 'sizeAverage',
  reduce: 'reduce',
  reduction: 'reduction',
];
const bindMultiMargin = binder<MultiMarginLossParameters, MultiMarginLossOrder>('multiMarginLoss', required, {
  p: 1,
  margin: 1,
  weight: null as MaybeTensor,
  ...reductionDefaults,
});

/**
 * Hinge loss of class indices (N) under scores (N, C).
 *
 * @throws RangeError when `p` is neither 1 nor 2 or the weights aren't one-dimensional
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.multi_margin_loss.html
 */
export function multiMarginLoss(...args: Arguments<MultiMarginLossParameters, MultiMarginLossOrder>): Tensor {
  const [input, target, p, margin, weight, sizeAverage, reduce, reduction] = bindMultiMargin(args);
  const mode = reductionEnum(sizeAverage, reduce, reduction);
  if (p !== 1 && p !== 2) throw new RangeError('only p == 1 and p == 2 supported');
  if (weight !== null && weight.dim() !== 1) throw new RangeError('weight must be one-dimensional');
  return nnOps.multiMarginLoss(input, target, p, margin, weight, mode);
}
