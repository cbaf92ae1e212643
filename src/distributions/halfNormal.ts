/** Twin of torch/distributions/half_normal.py. */
import { torchOps } from '../tensor/operators';
import type { Tensor } from '../tensor/tensor';
import { bindScale, bindValue, type ScaleArguments, type Shape, type ValueArguments } from './arguments';
import * as constraints from './constraints';
import { later } from './distribution';
import { Normal } from './normal';
import { TransformedDistribution } from './transformedDistribution';
import { AbsTransform } from './transforms';

const argConstraints = { scale: constraints.positive };

/**
 * The absolute values of normal draws around 0.
 *
 * @see https://docs.pytorch.org/docs/2.13/distributions.html#torch.distributions.half_normal.HalfNormal
 * @example new torch.distributions.HalfNormal(1).sample([3]);
 */
export class HalfNormal extends TransformedDistribution {
  declare readonly baseDist: Normal;

  /**
   * @param args scale: that of the whole distribution; validateArgs (null)
   * @throws RangeError for a scale that is not positive
   */
  constructor(...args: ScaleArguments) {
    super(later);
    const [scale, validateArgs] = bindScale(args, 'HalfNormal');
    const base = new Normal(0, scale, { validateArgs: false });
    this._initTransformed(base, [new AbsTransform()], validateArgs);
  }

  override get argConstraints() {
    return argConstraints;
  }

  override get support() {
    return constraints.nonnegative;
  }

  override get hasRsample(): boolean {
    return true;
  }

  /** The scale of the whole distribution. */
  get scale(): Tensor {
    return this.baseDist.scale;
  }

  protected override _expand(batchShape: Shape, instance?: this): this {
    return super._expand(batchShape, this._blank(HalfNormal, instance));
  }

  override get mean(): Tensor {
    return this.scale.mul(Math.sqrt(2 / Math.PI));
  }

  override get mode(): Tensor {
    return torchOps.zerosLike(this.scale);
  }

  override get variance(): Tensor {
    return this.scale.pow(2).mul(1 - 2 / Math.PI);
  }

  protected override _logProb(value: Tensor): Tensor {
    const logProb = this.baseDist.logProb(value).add(Math.LN2);
    return torchOps.where(value.ge(0), logProb, -Infinity);
  }

  override cdf(...args: ValueArguments): Tensor {
    const value = this._checked(bindValue(args, 'cdf')[0]);
    return this.baseDist.cdf(value).mul(2).sub(1);
  }

  protected override _icdf(prob: Tensor): Tensor {
    return this.baseDist.icdf(prob.add(1).div(2));
  }

  protected override _entropy(): Tensor {
    return this.baseDist.entropy().sub(Math.LN2);
  }
}
