/** Twin of torch/distributions/logistic_normal.py. */
import type { Tensor } from '../tensor/tensor';
import { bindLocScale, type LocScaleArguments, type Shape } from './arguments';
import * as constraints from './constraints';
import { later } from './distribution';
import type { Independent } from './independent';
import { drawsLeaveNothing } from './largeDraws';
import { locScaleConstraints } from './locScale';
import { Normal } from './normal';
import { TransformedDistribution } from './transformedDistribution';
import { StickBreakingTransform } from './transforms';

/**
 * The logistic-normal distribution over vectors that sum to 1: normal draws after {@link
 * StickBreakingTransform}, so that an event has one element more than `loc`.
 *
 * @see https://docs.pytorch.org/docs/2.13/distributions.html#torch.distributions.logistic_normal.LogisticNormal
 * @example new torch.distributions.LogisticNormal(torch.zeros([3]), torch.ones([3])).sample(); // 4 elements
 */
export class LogisticNormal extends TransformedDistribution {
  declare readonly baseDist: Independent<Normal>;

  /**
   * @param args loc: the mean of the normal draws; scale: their standard deviation; validateArgs (null)
   * @throws RangeError for parameters out of range
   */
  constructor(...args: LocScaleArguments) {
    super(later);
    const [loc, scale, validateArgs] = bindLocScale(args, 'LogisticNormal');
    const normal = new Normal(loc, scale, { validateArgs });
    const base = normal.batchShape.length > 0 ? normal : normal.expand([1]);
    this._initTransformed(base, [new StickBreakingTransform()], validateArgs);
  }

  override get argConstraints() {
    return locScaleConstraints;
  }

  override get support() {
    return constraints.simplex;
  }

  override get hasRsample(): boolean {
    return true;
  }

  /** The mean of the normal draws. */
  get loc(): Tensor {
    return this.baseDist.baseDist.loc;
  }

  /** The standard deviation of the normal draws. */
  get scale(): Tensor {
    return this.baseDist.baseDist.scale;
  }

  protected override _expand(batchShape: Shape, instance?: this): this {
    return super._expand(batchShape, this._blank(LogisticNormal, instance));
  }
}

drawsLeaveNothing(LogisticNormal);
