/** A distribution's cumulative distribution function as a transform. */
import { type Arguments, binder } from '../../common/binder';
import { invalidArgument } from '../../common/expect';
import type { Tensor } from '../../tensor/tensor';
import * as constraints from '../constraints';
import { Distribution } from '../distribution';
import { type Sign, Transform, type TransformOptions } from './transform';

/** The arguments of {@link CumulativeDistributionTransform}, by name. */
export interface CumulativeDistributionTransformParameters extends TransformOptions {
  /** The distribution whose function goes from values to probabilities. */
  distribution: Distribution;
}
type CumulativeOrder = [distribution: 'distribution', cacheSize: 'cacheSize'];
const bindCumulative = binder<CumulativeDistributionTransformParameters, CumulativeOrder>(
  'CumulativeDistributionTransform',
  { distribution: 'any' },
  { cacheSize: 0 },
);

/**
 * `y = cdf(x)` of a distribution: its draws become uniform.
 *
 * @see https://docs.pytorch.org/docs/2.13/distributions.html#torch.distributions.transforms.CumulativeDistributionTransform
 * @example
 * const { CumulativeDistributionTransform, Normal } = torch.distributions;
 * new CumulativeDistributionTransform(new Normal(0, 1))(torch.zeros([2])); // 0.5, 0.5
 */
export class CumulativeDistributionTransform extends Transform {
  /** What has the function. */
  declare readonly distribution: Distribution;

  /** @param args distribution, cacheSize (0) */
  constructor(...args: Arguments<CumulativeDistributionTransformParameters, CumulativeOrder>) {
    const [distribution, cacheSize] = bindCumulative(args);
    if (!(distribution instanceof Distribution))
      throw invalidArgument('a Distribution', 'distribution', distribution);
    super(cacheSize);
    this.distribution = distribution;
  }

  protected override _withCache(cacheSize: 0 | 1): Transform {
    return new CumulativeDistributionTransform(this.distribution, cacheSize);
  }

  override get domain(): constraints.Constraint {
    return this.distribution.support;
  }

  override get codomain(): constraints.Constraint {
    return constraints.unitInterval;
  }

  override get bijective(): boolean {
    return true;
  }

  override get sign(): Sign {
    return 1;
  }

  protected override _call(x: Tensor): Tensor {
    return this.distribution.cdf(x);
  }

  protected override _inverse(y: Tensor): Tensor {
    return this.distribution.icdf(y);
  }

  protected override _logAbsDetJacobian(x: Tensor): Tensor {
    return this.distribution.logProb(x);
  }
}
