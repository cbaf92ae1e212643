/** Twin of torch/distributions/inverse_gamma.py. */
import { torchOps } from '../tensor/operators';
import type { Tensor } from '../tensor/tensor';
import { bindConcentrationRate, type ConcentrationRateArguments, type Shape } from './arguments';
import * as constraints from './constraints';
import { later } from './distribution';
import { Gamma } from './gamma';
import { drawsLeaveNothing } from './largeDraws';
import { TransformedDistribution } from './transformedDistribution';
import { PowerTransform } from './transforms';

const argConstraints = { concentration: constraints.positive, rate: constraints.positive };

/**
 * The inverse gamma distribution: `1 / x` of gamma draws.
 *
 * @see https://docs.pytorch.org/docs/2.13/distributions.html#torch.distributions.inverse_gamma.InverseGamma
 * @example new torch.distributions.InverseGamma(2, 3).sample([3]);
 */
export class InverseGamma extends TransformedDistribution {
  declare readonly baseDist: Gamma;

  /**
   * @param args concentration: α; rate: β; validateArgs (null)
   * @throws RangeError for parameters that are not positive
   */
  constructor(...args: ConcentrationRateArguments) {
    super(later);
    const [concentration, rate, validateArgs] = bindConcentrationRate(args, 'InverseGamma');
    const base = new Gamma(concentration, rate, { validateArgs });
    const exponent = base.rate.newOnes([]).neg();
    this._initTransformed(base, [new PowerTransform(exponent)], validateArgs);
  }

  override get argConstraints() {
    return argConstraints;
  }

  override get support() {
    return constraints.positive;
  }

  override get hasRsample(): boolean {
    return true;
  }

  /** Shape parameter, often called α. */
  get concentration(): Tensor {
    return this.baseDist.concentration;
  }

  /** Scale of the draws, often called β. */
  get rate(): Tensor {
    return this.baseDist.rate;
  }

  override get mean(): Tensor {
    const mean = this.rate.div(this.concentration.sub(1));
    return torchOps.where(this.concentration.gt(1), mean, Infinity);
  }

  override get mode(): Tensor {
    return this.rate.div(this.concentration.add(1));
  }

  override get variance(): Tensor {
    const variance = this.rate
      .square()
      .div(this.concentration.sub(1).square().mul(this.concentration.sub(2)));
    return torchOps.where(this.concentration.gt(2), variance, Infinity);
  }

  protected override _expand(batchShape: Shape, instance?: this): this {
    return super._expand(batchShape, this._blank(InverseGamma, instance));
  }

  protected override _entropy(): Tensor {
    return this.concentration
      .add(this.rate.log())
      .add(this.concentration.lgamma())
      .sub(this.concentration.add(1).mul(this.concentration.digamma()));
  }
}

drawsLeaveNothing(InverseGamma);
