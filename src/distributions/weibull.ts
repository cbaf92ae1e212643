/** Twin of torch/distributions/weibull.py. */
import { type Arguments, binder } from '../common/binder';
import { torchOps } from '../tensor/operators';
import type { Tensor } from '../tensor/tensor';
import { type DistributionOptions, type Shape, validateDefault } from './arguments';
import * as constraints from './constraints';
import { later } from './distribution';
import { Exponential } from './exponential';
import { eulerConstant, type Parameter, setOwn } from './helpers';
import { drawsLeaveNothing } from './largeDraws';
import { TransformedDistribution } from './transformedDistribution';
import { AffineTransform, PowerTransform } from './transforms';
import { broadcastAll } from './utils';

/** The arguments of {@link Weibull}, by name. */
export interface WeibullParameters extends DistributionOptions {
  /** Scale, often called λ; positive. */
  scale: Parameter;
  /** Shape parameter, often called k; positive. */
  concentration: Parameter;
}
type WeibullOrder = [scale: 'scale', concentration: 'concentration', validateArgs: 'validateArgs'];
const bindWeibull = binder<WeibullParameters, WeibullOrder>(
  'Weibull',
  { scale: 'any', concentration: 'any' },
  validateDefault,
);

const argConstraints = { scale: constraints.positive, concentration: constraints.positive };

/**
 * The Weibull distribution: `P(X > x) = exp(-(x / scale)^concentration)`.
 *
 * @see https://docs.pytorch.org/docs/2.13/distributions.html#torch.distributions.weibull.Weibull
 * @example new torch.distributions.Weibull(1, 1).sample([3]);
 */
export class Weibull extends TransformedDistribution {
  /** Scale, often called λ. */
  declare readonly scale: Tensor;
  /** Shape parameter, often called k. */
  declare readonly concentration: Tensor;
  /** `1 / concentration` */
  declare readonly concentrationReciprocal: Tensor;

  /**
   * @param args scale: λ; concentration: k; validateArgs (null)
   * @throws RangeError for parameters that are not positive
   */
  constructor(...args: Arguments<WeibullParameters, WeibullOrder>) {
    super(later);
    const [scale, concentration, validateArgs] = bindWeibull(args);
    this._setParameters(...broadcastAll(scale, concentration));
    const base = new Exponential(torchOps.onesLike(this.scale), { validateArgs });
    this._initTransformed(base, this._ownTransforms(), validateArgs);
  }

  private _setParameters(scale: Tensor, concentration: Tensor): void {
    setOwn(this, 'scale', scale);
    setOwn(this, 'concentration', concentration);
    setOwn(this, 'concentrationReciprocal', concentration.reciprocal());
  }

  private _ownTransforms() {
    return [new PowerTransform(this.concentrationReciprocal), new AffineTransform(0, this.scale)];
  }

  override get argConstraints() {
    return argConstraints;
  }

  override get support() {
    return constraints.positive;
  }

  override get mean(): Tensor {
    return this.scale.mul(torchOps.exp(torchOps.lgamma(this.concentrationReciprocal.add(1))));
  }

  override get mode(): Tensor {
    const power = this.concentration.sub(1).div(this.concentration).pow(this.concentration.reciprocal());
    return this.scale.mul(power);
  }

  override get variance(): Tensor {
    const { concentrationReciprocal: reciprocal } = this;
    const second = torchOps.exp(torchOps.lgamma(reciprocal.mul(2).add(1)));
    const first = torchOps.exp(torchOps.lgamma(reciprocal.add(1)).mul(2));
    return this.scale.pow(2).mul(second.sub(first));
  }

  protected override _expand(batchShape: Shape, instance?: this): this {
    const made = this._blank(Weibull, instance);
    made._setParameters(this.scale.expand(batchShape), this.concentration.expand(batchShape));
    made._initTransformed(this.baseDist.expand(batchShape), made._ownTransforms(), false);
    return this._finish(made, batchShape);
  }

  protected override _entropy(): Tensor {
    const { concentrationReciprocal: reciprocal } = this;
    return torchOps
      .rsub(reciprocal, 1)
      .mul(eulerConstant)
      .add(torchOps.log(this.scale.mul(reciprocal)))
      .add(1);
  }
}

drawsLeaveNothing(Weibull);
