/** Losses of triplets: an anchor, what is like it and what is not. */

import { type Arguments, binder } from '../../common/binder';
import { briefText } from '../../common/brief';
import { TorchError } from '../../common/errors';
import { expectComparable } from '../../common/expect';
import { pyRepr } from '../../python/pyrepr';
import { tensor } from '../../tensor/argument';
import { torchOps } from '../../tensor/operators';
import type { Tensor } from '../../tensor/tensor';
import { reductionEnum } from './reduction';
import type { MaybeBoolean, Reduction, ReductionOptions } from './types';

/** Options of `tripletMarginLoss`. */
export interface TripletMarginLossOptions extends ReductionOptions {
  /** How much farther the negative has to be than the positive. Default: 1 */
  margin?: number | undefined;
  /** The distance's exponent. Default: 2 */
  p?: number | undefined;
  /** Added to the differences, so that no root of zero is differentiated. Default: 1e-6 */
  eps?: number | undefined;
  /** Takes the negative's distance from the positive where that is smaller. Default: false */
  swap?: boolean | undefined;
}

/** The arguments of `tripletMarginLoss`, by name. */
export interface TripletMarginLossParameters extends TripletMarginLossOptions {
  /** The samples that are compared, (N, D) or (D). */
  anchor: Tensor;
  /** Samples like the anchors, of the same shape. */
  positive: Tensor;
  /** Samples unlike the anchors, of the same shape. */
  negative: Tensor;
}

const tripletRequired = { anchor: tensor, positive: tensor, negative: tensor } as const;
type TripletMarginLossOrder = [
  anchor: 'anchor',
  positive: 'positive',
  negative: 'negative',
  margin: 'margin',
  p: 'p',
  eps: 'eps',
  swap: 'swap',
  sizeAverage: 'sizeAverage',
  reduce: 'reduce',
  reduction: 'reduction',
];
const bindTriplet = binder<TripletMarginLossParameters, TripletMarginLossOrder>(
  'tripletMarginLoss',
  tripletRequired,
  {
    margin: 1,
    p: 2,
    eps: 1e-6,
    swap: false,
    sizeAverage: null as MaybeBoolean,
    reduce: null as MaybeBoolean,
    reduction: 'mean' as Reduction,
  },
);

function checkMargin(margin: number): void {
  expectComparable(margin, 'margin');
  if (margin <= 0) throw new RangeError(`margin must be greater than 0, got ${pyRepr(margin)}`);
}

/**
 * `max(0, d(anchor, positive) - d(anchor, negative) + margin)` with d a p-norm.
 *
 * @throws RangeError when the margin isn't positive
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.triplet_margin_loss.html
 */
export function tripletMarginLoss(
  ...args: Arguments<TripletMarginLossParameters, TripletMarginLossOrder>
): Tensor {
  const [anchor, positive, negative, margin, p, eps, swap, sizeAverage, reduce, reduction] =
    bindTriplet(args);
  const mode = reductionEnum(sizeAverage, reduce, reduction);
  checkMargin(margin);
  return torchOps.tripletMarginLoss(anchor, positive, negative, margin, p, eps, swap, mode);
}

/** Options of `tripletMarginWithDistanceLoss`. */
export interface TripletMarginWithDistanceLossOptions {
  /** What measures the distance of two tensors, (N, …) → (N). Default: null, `pairwiseDistance` */
  distanceFunction?: ((a: Tensor, b: Tensor) => Tensor) | null | undefined;
  /** How much farther the negative has to be than the positive. Default: 1 */
  margin?: number | undefined;
  /** Takes the negative's distance from the positive where that is smaller. Default: false */
  swap?: boolean | undefined;
  /** What becomes of the samples' losses: 'none', 'mean' or 'sum'. Default: 'mean' */
  reduction?: Reduction | undefined;
}

/** The arguments of `tripletMarginWithDistanceLoss`, by name. */
export interface TripletMarginWithDistanceLossParameters extends TripletMarginWithDistanceLossOptions {
  /** The samples that are compared, as the distance function takes them. */
  anchor: Tensor;
  /** Samples like the anchors, of the same shape. */
  positive: Tensor;
  /** Samples unlike the anchors, of the same shape. */
  negative: Tensor;
}

type TripletMarginWithDistanceLossOrder = [anchor: 'anchor', positive: 'positive', negative: 'negative'];
const bindTripletDistance = binder<
  TripletMarginWithDistanceLossParameters,
  TripletMarginWithDistanceLossOrder
>(
  'tripletMarginWithDistanceLoss',
  tripletRequired,
  {},
  {
    distanceFunction: null as ((a: Tensor, b: Tensor) => Tensor) | null,
    margin: 1,
    swap: false,
    reduction: 'mean',
  },
);

/**
 * `tripletMarginLoss` with a distance of one's own: `max(0, d(a, p) - d(a, n) + margin)`.
 * @throws RangeError for an unknown reduction or a margin that isn't positive; TorchError when the inputs'
 *   dimensions differ
 * @example F.tripletMarginWithDistanceLoss(a, p, n, { distanceFunction: (x, y) => x.sub(y).abs().amax(1) })
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.triplet_margin_with_distance_loss.html
 */
export function tripletMarginWithDistanceLoss(
  ...args: Arguments<TripletMarginWithDistanceLossParameters, TripletMarginWithDistanceLossOrder>
): Tensor {
  const { anchor, positive, negative, margin, swap, reduction, ...bound } = bindTripletDistance.named(args);
  if (!['mean', 'sum', 'none'].includes(reduction)) {
    throw new RangeError(`${briefText(reduction)} is not a valid value for reduction`);
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
