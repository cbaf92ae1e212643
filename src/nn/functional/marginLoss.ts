/** Losses with margins: ranking, hinge, embedding and triplet losses. */
import { TorchError } from '../../common/errors';
import { pyRepr } from '../../python/pyrepr';
import { nnOps, torchOps } from '../../tensor/operators';
import { signature } from '../../tensor/signature';
import { sizeText } from '../../tensor/sizes';
import type { Tensor } from '../../tensor/tensor';
import { logsigmoid } from './activation';
import { reductionEnum, reductionString } from './reduction';
import type { MaybeTensor, Reduction, ReductionOptions } from './types';

type MaybeBoolean = boolean | null;

/** Options of the losses that have a margin. */
export interface MarginLossOptions extends ReductionOptions {
  margin?: number | undefined;
}

const pairRequired = { input1: 'Tensor', input2: 'Tensor', target: 'Tensor' } as const;
const required = { input: 'Tensor', target: 'Tensor' } as const;
const reductionDefaults = {
  sizeAverage: null as MaybeBoolean,
  reduce: null as MaybeBoolean,
  reduction: 'mean' as string,
};

const bindMarginRanking = signature('marginRankingLoss', pairRequired, { margin: 0, ...reductionDefaults });

/**
 * `max(0, -target · (input1 - input2) + margin)`: target 1 ranks the first input higher, -1 the second.
 *
 * @param margin default 0
 * @throws TorchError when the inputs' dimensions differ
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.margin_ranking_loss.html
 */
export function marginRankingLoss(
  input1: Tensor,
  input2: Tensor,
  target: Tensor,
  margin?: number | MarginLossOptions,
  sizeAverage?: MaybeBoolean | MarginLossOptions,
  reduce?: MaybeBoolean | MarginLossOptions,
  reduction?: Reduction | MarginLossOptions,
): Tensor;
export function marginRankingLoss(
  input1: Tensor,
  input2: Tensor,
  target: Tensor,
  ...rest: unknown[]
): Tensor {
  const bound = bindMarginRanking(rest, input1, input2, target);
  const reduction = reductionEnum(bound);
  if (input1.dim() !== input2.dim() || input1.dim() !== target.dim()) {
    throw new TorchError(
      'margin_ranking_loss : All input tensors should have same dimension but got sizes: ' +
        `input1: ${sizeText(input1.shape)}, input2: ${sizeText(input2.shape)}, target: ${sizeText(target.shape)} `,
    );
  }
  return torchOps.marginRankingLoss(input1, input2, target, bound.margin, reduction);
}

const bindHinge = signature('hingeEmbeddingLoss', required, { margin: 1, ...reductionDefaults });

/**
 * The input where the target is 1, `max(0, margin - input)` where it is -1.
 *
 * @param margin default 1
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.hinge_embedding_loss.html
 */
export function hingeEmbeddingLoss(
  input: Tensor,
  target: Tensor,
  margin?: number | MarginLossOptions,
  sizeAverage?: MaybeBoolean | MarginLossOptions,
  reduce?: MaybeBoolean | MarginLossOptions,
  reduction?: Reduction | MarginLossOptions,
): Tensor;
export function hingeEmbeddingLoss(input: Tensor, target: Tensor, ...rest: unknown[]): Tensor {
  const bound = bindHinge(rest, input, target);
  return torchOps.hingeEmbeddingLoss(input, target, bound.margin, reductionEnum(bound));
}

const bindMultilabelMargin = signature('multilabelMarginLoss', required, reductionDefaults);

/**
 * Hinge loss of several classes at once; the target lists class indices, ended by -1.
 *
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.multilabel_margin_loss.html
 */
export function multilabelMarginLoss(
  input: Tensor,
  target: Tensor,
  sizeAverage?: MaybeBoolean | ReductionOptions,
  reduce?: MaybeBoolean | ReductionOptions,
  reduction?: Reduction | ReductionOptions,
): Tensor;
export function multilabelMarginLoss(input: Tensor, target: Tensor, ...rest: unknown[]): Tensor {
  return nnOps.multilabelMarginLoss(input, target, reductionEnum(bindMultilabelMargin(rest, input, target)));
}

const bindSoftMargin = signature('softMarginLoss', required, reductionDefaults);

/**
 * `log(1 + exp(-target · input))` for targets 1 and -1.
 *
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.soft_margin_loss.html
 */
export function softMarginLoss(
  input: Tensor,
  target: Tensor,
  sizeAverage?: MaybeBoolean | ReductionOptions,
  reduce?: MaybeBoolean | ReductionOptions,
  reduction?: Reduction | ReductionOptions,
): Tensor;
export function softMarginLoss(input: Tensor, target: Tensor, ...rest: unknown[]): Tensor {
  return nnOps.softMarginLoss(input, target, reductionEnum(bindSoftMargin(rest, input, target)));
}

/** Options of `multilabelSoftMarginLoss`. */
export interface MultilabelSoftMarginLossOptions extends ReductionOptions {
  /** A weight for each class. */
  weight?: MaybeTensor | undefined;
}

const bindMultilabelSoftMargin = signature('multilabelSoftMarginLoss', required, {
  weight: null as MaybeTensor,
  ...reductionDefaults,
});

/**
 * Binary cross entropy of every class (N, C) with logits, averaged over the classes.
 *
 * @throws RangeError for an unknown reduction
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.multilabel_soft_margin_loss.html
 */
export function multilabelSoftMarginLoss(
  input: Tensor,
  target: Tensor,
  weight?: MaybeTensor | MultilabelSoftMarginLossOptions,
  sizeAverage?: MaybeBoolean | MultilabelSoftMarginLossOptions,
  reduce?: MaybeBoolean | MultilabelSoftMarginLossOptions,
  reduction?: Reduction | MultilabelSoftMarginLossOptions,
): Tensor;
export function multilabelSoftMarginLoss(input: Tensor, target: Tensor, ...rest: unknown[]): Tensor {
  const bound = bindMultilabelSoftMargin(rest, input, target);
  const reduction = reductionString(bound);
  const positive = target.mul(logsigmoid(input));
  const negative = torchOps.rsub(target, 1).mul(logsigmoid(input.neg()));
  let loss = positive.add(negative).neg();
  if (bound.weight !== null) loss = loss.mul(bound.weight);
  const classDim = input.dim() - 1;
  const classes = input.size(classDim);
  loss = loss.sum(classDim).div(classes);
  switch (reduction) {
    case 'none':
      return loss;
    case 'mean':
      return loss.mean();
    case 'sum':
      return loss.sum();
    default:
      throw new RangeError(`${reduction} is not valid`);
  }
}

const bindCosine = signature('cosineEmbeddingLoss', pairRequired, { margin: 0, ...reductionDefaults });

/**
 * `1 - cos(input1, input2)` where the target is 1, `max(0, cos(input1, input2) - margin)` where it is -1.
 *
 * @param margin default 0
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.cosine_embedding_loss.html
 */
export function cosineEmbeddingLoss(
  input1: Tensor,
  input2: Tensor,
  target: Tensor,
  margin?: number | MarginLossOptions,
  sizeAverage?: MaybeBoolean | MarginLossOptions,
  reduce?: MaybeBoolean | MarginLossOptions,
  reduction?: Reduction | MarginLossOptions,
): Tensor;
export function cosineEmbeddingLoss(
  input1: Tensor,
  input2: Tensor,
  target: Tensor,
  ...rest: unknown[]
): Tensor {
  const bound = bindCosine(rest, input1, input2, target);
  return torchOps.cosineEmbeddingLoss(input1, input2, target, bound.margin, reductionEnum(bound));
}

/** Options of `multiMarginLoss`. */
export interface MultiMarginLossOptions extends ReductionOptions {
  /** The exponent, 1 or 2. Default: 1 */
  p?: number | undefined;
  /** Default: 1 */
  margin?: number | undefined;
  /** A weight for each class, (C). */
  weight?: MaybeTensor | undefined;
}

const bindMultiMargin = signature('multiMarginLoss', required, {
  p: 1,
  margin: 1,
  weight: null as MaybeTensor,
  ...reductionDefaults,
});

/**
 * Hinge loss of class indices (N) under scores (N, C).
 *
 * @throws RangeError when `p` is neither 1 nor 2 or the weights aren't one-dimensional
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.multi_margin_loss.html
 */
export function multiMarginLoss(
  input: Tensor,
  target: Tensor,
  p?: number | MultiMarginLossOptions,
  margin?: number | MultiMarginLossOptions,
  weight?: MaybeTensor | MultiMarginLossOptions,
  sizeAverage?: MaybeBoolean | MultiMarginLossOptions,
  reduce?: MaybeBoolean | MultiMarginLossOptions,
  reduction?: Reduction | MultiMarginLossOptions,
): Tensor;
export function multiMarginLoss(input: Tensor, target: Tensor, ...rest: unknown[]): Tensor {
  const bound = bindMultiMargin(rest, input, target);
  const { p, margin, weight } = bound;
  const reduction = reductionEnum(bound);
  if (p !== 1 && p !== 2) throw new RangeError('only p == 1 and p == 2 supported');
  if (weight !== null && weight.dim() !== 1) throw new RangeError('weight must be one-dimensional');
  return nnOps.multiMarginLoss(input, target, p, margin, weight, reduction);
}

/** Options of `tripletMarginLoss`. */
export interface TripletMarginLossOptions extends ReductionOptions {
  /** Default: 1 */
  margin?: number | undefined;
  /** The distance's exponent. Default: 2 */
  p?: number | undefined;
  /** Default: 1e-6 */
  eps?: number | undefined;
  /** Takes the negative's distance from the positive where that is smaller. Default: false */
  swap?: boolean | undefined;
}

const tripletRequired = { anchor: 'Tensor', positive: 'Tensor', negative: 'Tensor' } as const;
const bindTriplet = signature('tripletMarginLoss', tripletRequired, {
  margin: 1,
  p: 2,
  eps: 1e-6,
  swap: false,
  ...reductionDefaults,
});

function checkMargin(margin: number): void {
  if (margin <= 0) throw new RangeError(`margin must be greater than 0, got ${pyRepr(margin)}`);
}

/**
 * `max(0, d(anchor, positive) - d(anchor, negative) + margin)` with d a p-norm.
 *
 * @throws RangeError when the margin isn't positive
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.triplet_margin_loss.html
 */
export function tripletMarginLoss(
  anchor: Tensor,
  positive: Tensor,
  negative: Tensor,
  margin?: number | TripletMarginLossOptions,
  p?: number | TripletMarginLossOptions,
  eps?: number | TripletMarginLossOptions,
  swap?: boolean | TripletMarginLossOptions,
  sizeAverage?: MaybeBoolean | TripletMarginLossOptions,
  reduce?: MaybeBoolean | TripletMarginLossOptions,
  reduction?: Reduction | TripletMarginLossOptions,
): Tensor;
export function tripletMarginLoss(
  anchor: Tensor,
  positive: Tensor,
  negative: Tensor,
  ...rest: unknown[]
): Tensor {
  const bound = bindTriplet(rest, anchor, positive, negative);
  const { margin, p, eps, swap } = bound;
  const reduction = reductionEnum(bound);
  checkMargin(margin);
  return torchOps.tripletMarginLoss(anchor, positive, negative, margin, p, eps, swap, reduction);
}

/** Options of `tripletMarginWithDistanceLoss`. */
export interface TripletMarginWithDistanceLossOptions {
  /** Default: `pairwiseDistance` */
  distanceFunction?: ((a: Tensor, b: Tensor) => Tensor) | null | undefined;
  /** Default: 1 */
  margin?: number | undefined;
  /** Takes the negative's distance from the positive where that is smaller. Default: false */
  swap?: boolean | undefined;
  /** Default: 'mean' */
  reduction?: Reduction | undefined;
}

const bindTripletDistance = signature(
  'tripletMarginWithDistanceLoss',
  tripletRequired,
  {},
  {
    distanceFunction: null as ((a: Tensor, b: Tensor) => Tensor) | null,
    margin: 1,
    swap: false,
    reduction: 'mean' as string,
  },
);

/**
 * `tripletMarginLoss` with a distance of one's own.
 *
 * @throws RangeError for an unknown reduction or a margin that isn't positive; TorchError when the inputs' dimensions differ
 * @example F.tripletMarginWithDistanceLoss(a, p, n, { distanceFunction: (x, y) => x.sub(y).abs().amax(1) })
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.triplet_margin_with_distance_loss.html
 */
export function tripletMarginWithDistanceLoss(
  anchor: Tensor,
  positive: Tensor,
  negative: Tensor,
  options?: TripletMarginWithDistanceLossOptions,
): Tensor;
export function tripletMarginWithDistanceLoss(
  anchor: Tensor,
  positive: Tensor,
  negative: Tensor,
  ...rest: unknown[]
): Tensor {
  const { margin, swap, reduction, ...bound } = bindTripletDistance(rest, anchor, positive, negative);
  if (!['mean', 'sum', 'none'].includes(reduction)) {
    throw new RangeError(`${reduction} is not a valid value for reduction`);
  }
  checkMargin(margin);
  const dims = [anchor.dim(), positive.dim(), negative.dim()];
  if (dims[0] !== dims[1] || dims[1] !== dims[2]) {
    throw new TorchError(
      'The anchor, positive, and negative tensors are expected to have ' +
        `the same number of dimensions, but got: anchor ${dims[0]}D, positive ${dims[1]}D, and negative ${dims[2]}D inputs`,
    );
  }
  const distance = bound.distanceFunction ?? ((a: Tensor, b: Tensor) => torchOps.pairwiseDistance(a, b));
  const toPositive = distance(anchor, positive);
  let toNegative = distance(anchor, negative);
  if (swap) toNegative = torchOps.minimum(toNegative, distance(positive, negative));
  const loss = torchOps.clampMin(toPositive.add(margin).sub(toNegative), 0);
  if (reduction === 'sum') return torchOps.sum(loss);
  return reduction === 'mean' ? torchOps.mean(loss) : loss;
}
