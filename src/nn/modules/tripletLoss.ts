/** Twin of torch/nn/modules/loss.py: the triplet losses. */

import { type Arguments, binder } from '../../common/binder';
import { briefText } from '../../common/brief';
import { expectComparable } from '../../common/expect';
import type { Tensor } from '../../tensor/tensor';
import * as F from '../functional';
import type { Reduction } from '../functional/types';
import { PairwiseDistance } from './distance';
import { BaseLoss, type LossOptions, lossDefaults } from './loss';
import type { Gives, Takes } from './module';

/** Options of {@link TripletMarginLoss}. */
export interface TripletMarginLossLayerOptions extends LossOptions {
  /** How much farther the negative has to be than the positive. Default: 1 */
  margin?: number | undefined;
  /** The exponent of the norm that distances are. Default: 2 */
  p?: number | undefined;
  /** Added to the differences, so that no root of zero is differentiated. Default: 1e-6 */
  eps?: number | undefined;
  /** Whether the distance of positive and negative counts, where it is less. Default: false */
  swap?: boolean | undefined;
}

type TripletMarginLossOrder = [
  margin: 'margin',
  p: 'p',
  eps: 'eps',
  swap: 'swap',
  sizeAverage: 'sizeAverage',
  reduce: 'reduce',
  reduction: 'reduction',
];
const bindTripletMarginLoss = binder<TripletMarginLossLayerOptions, TripletMarginLossOrder>(
  'TripletMarginLoss',
  {},
  { margin: 1, p: 2, eps: 1e-6, swap: false, sizeAverage: null, reduce: null, reduction: 'mean' },
);

/**
 * The anchor is to be nearer to the positive than to the negative by the margin.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.TripletMarginLoss.html
 * @example const loss = new nn.TripletMarginLoss()(anchor, positive, negative);
 */
export class TripletMarginLoss extends BaseLoss {
  readonly margin: number;
  readonly p: number;
  readonly eps: number;
  readonly swap: boolean;

  /**
   * @param args margin (1), p (2), eps (1e-6), swap (false), sizeAverage, reduce (both deprecated),
   *   reduction ('mean')
   * @throws RangeError unless the margin is positive
   */
  constructor(...args: Arguments<TripletMarginLossLayerOptions, TripletMarginLossOrder>) {
    const given = bindTripletMarginLoss.named(args);
    checkMargin('TripletMarginLoss', given.margin);
    super(given);
    this.margin = given.margin;
    this.p = given.p;
    this.eps = given.eps;
    this.swap = given.swap;
  }

  override forward(
    ...args: Takes<this, [anchor: Tensor, positive: Tensor, negative: Tensor]>
  ): Gives<this, Tensor>;
  override forward(anchor: Tensor, positive: Tensor, negative: Tensor): Tensor {
    const { margin, p, eps, swap, reduction } = this;
    return F.tripletMarginLoss(anchor, positive, negative, { margin, p, eps, swap, reduction });
  }
}

function checkMargin(name: string, margin: number): void {
  expectComparable(margin, 'margin');
  if (!(margin > 0)) {
    throw new RangeError(`${name}: expected margin to be greater than 0, got ${briefText(margin)} instead`);
  }
}

/** Measures how far two tensors are from each other, item by item. */
export type DistanceFunction = (a: Tensor, b: Tensor) => Tensor;

/** Options of {@link TripletMarginWithDistanceLoss}. */
export interface TripletMarginWithDistanceLossOptions {
  /** What measures the distance of two tensors. Default: `new nn.PairwiseDistance()` */
  distanceFunction?: DistanceFunction | null | undefined;
  /** How much farther the negative has to be than the positive. Default: 1 */
  margin?: number | undefined;
  /** Whether the distance of positive and negative counts, where it is less. Default: false */
  swap?: boolean | undefined;
  /** What becomes of the samples' losses: 'none', 'mean' or 'sum'. Default: 'mean' */
  reduction?: Reduction | undefined;
}

const bindWithDistance = binder<TripletMarginWithDistanceLossOptions, []>(
  'TripletMarginWithDistanceLoss',
  {},
  {},
  { distanceFunction: null, margin: 1, swap: false, reduction: 'mean' },
);

/**
 * As {@link TripletMarginLoss}, with a distance of one's own.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.TripletMarginWithDistanceLoss.html
 * @example
 * const loss = new nn.TripletMarginWithDistanceLoss({ distanceFunction: (a, b) => a.sub(b).abs().sum(1) });
 */
export class TripletMarginWithDistanceLoss extends BaseLoss {
  /** Named as in Python: it is part of the state dict's keys when it is a module. */
  readonly distance_function: DistanceFunction;
  readonly margin: number;
  readonly swap: boolean;

  /**
   * @param options distanceFunction, margin (1), swap (false), reduction ('mean')
   * @throws RangeError unless the margin is positive
   */
  constructor(...args: Arguments<TripletMarginWithDistanceLossOptions, []>) {
    const given = bindWithDistance.named(args);
    checkMargin('TripletMarginWithDistanceLoss', given.margin);
    super({ ...lossDefaults, reduction: given.reduction });
    this.distance_function = given.distanceFunction ?? new PairwiseDistance();
    this.margin = given.margin;
    this.swap = given.swap;
  }

  override forward(
    ...args: Takes<this, [anchor: Tensor, positive: Tensor, negative: Tensor]>
  ): Gives<this, Tensor>;
  override forward(anchor: Tensor, positive: Tensor, negative: Tensor): Tensor {
    const { distance_function, margin, swap, reduction } = this;
    return F.tripletMarginWithDistanceLoss(anchor, positive, negative, {
      distanceFunction: distance_function,
      margin,
      swap,
      reduction,
    });
  }
}
