/** What the distributions of absolute values of draws around 0 share. */
import { torchOps } from '../tensor/operators';
import type { Tensor } from '../tensor/tensor';
import { bindValue, type ValueArguments } from './arguments';
import type { Cauchy } from './cauchy';
import * as constraints from './constraints';
import { later } from './distribution';
import type { Normal } from './normal';
import { TransformedDistribution } from './transformedDistribution';
import { AbsTransform } from './transforms';

const argConstraints = { scale: constraints.positive };

/** The right half of a distribution that is symmetric around 0, with twice its density. */
export abstract class Half<Base extends Cauchy | Normal> extends TransformedDistribution {
  /** The distribution of whose draws this one takes the absolute value. */
  declare readonly baseDist: Base;

  /** @internal */
  constructor(base: Base, validateArgs: boolean | null) {
    super(later);
    this._initTransformed(base, [new AbsTransform()], validateArgs);
  }

  /** What each parameter of the distribution has to fulfil, by name. */
  override get argConstraints() {
    return argConstraints;
  }

  /** What values can be drawn: numbers that are not below 0. */
  override get support() {
    return constraints.nonnegative;
  }

  /** Whether gradients flow through draws: true. */
  override get hasRsample(): boolean {
    return true;
  }

  /** The scale of the whole distribution. */
  get scale(): Tensor {
    return this.baseDist.scale;
  }

  /** The most probable values, which are zero. */
  override get mode(): Tensor {
    return torchOps.zerosLike(this.scale);
  }

  protected override _logProb(value: Tensor): Tensor {
    const logProb = this.baseDist.logProb(value).add(Math.LN2);
    return torchOps.where(value.ge(0), logProb, -Infinity);
  }

  /** The probability that a draw is at most `value`. */
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
