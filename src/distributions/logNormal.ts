/** Twin of torch/distributions/log_normal.py. */
import type { Tensor } from '../tensor/tensor';
import { bindLocScale, type LocScaleArguments, type Shape } from './arguments';
import * as constraints from './constraints';
import { later } from './distribution';
import { drawsLeaveNothing } from './largeDraws';
import { locScaleConstraints } from './locScale';
import { Normal } from './normal';
import { TransformedDistribution } from './transformedDistribution';
import { ExpTransform } from './transforms';

/**
 * The log-normal distribution: `exp` of draws from a normal distribution.
 * @see https://docs.pytorch.org/docs/2.13/distributions.html#torch.distributions.log_normal.LogNormal
 * @example new torch.distributions.LogNormal(0, 1).sample([3]);
 */
export class LogNormal extends TransformedDistribution {
  declare readonly baseDist: Normal;

  /**
   * @param args loc: the mean of the logarithms; scale: their standard deviation; validateArgs (null)
   * @throws RangeError for parameters out of range
   */
  constructor(...args: LocScaleArguments) {
    super(later);
    const [loc, scale, validateArgs] = bindLocScale(args, 'LogNormal');
    this._initTransformed(new Normal(loc, scale, { validateArgs }), [new ExpTransform()], validateArgs);
  }

  override get argConstraints() {
    return locScaleConstraints;
  }

  override get support() {
    return constraints.positive;
  }

  override get hasRsample(): boolean {
    return true;
  }

  /** The mean of the logarithms. */
  get loc(): Tensor {
    return this.baseDist.loc;
  }

  /** The standard deviation of the logarithms. */
  get scale(): Tensor {
    return this.baseDist.scale;
  }

  override get mean(): Tensor {
    return this.loc.add(this.scale.pow(2).div(2)).exp();
  }

  override get mode(): Tensor {
    return this.loc.sub(this.scale.square()).exp();
  }

  override get variance(): Tensor {
    const squared = this.scale.pow(2);
    return squared.expm1().mul(this.loc.mul(2).add(squared).exp());
  }

  protected override _expand(batchShape: Shape, instance?: this): this {
    return super._expand(batchShape, this._blank(LogNormal, instance));
  }

  protected override _entropy(): Tensor {
    return this.baseDist.entropy().add(this.loc);
  }
}

drawsLeaveNothing(LogNormal);
