/** Twin of torch/distributions/pareto.py. */
import { type Arguments, binder } from '../common/binder';
import type { Tensor } from '../tensor/tensor';
import { type DistributionOptions, type Shape, validateDefault } from './arguments';
import * as constraints from './constraints';
import { later } from './distribution';
import { Exponential } from './exponential';
import { type Parameter, setOwn } from './helpers';
import { drawsLeaveNothing } from './largeDraws';
import { TransformedDistribution } from './transformedDistribution';
import { AffineTransform, ExpTransform } from './transforms';
import { broadcastAll } from './utils';

/** The arguments of {@link Pareto}, by name. */
export interface ParetoParameters extends DistributionOptions {
  /** The smallest value; positive. */
  scale: Parameter;
  /** How steeply the distribution falls, often called α; positive. */
  alpha: Parameter;
}
type ParetoOrder = [scale: 'scale', alpha: 'alpha', validateArgs: 'validateArgs'];
const bindPareto = binder<ParetoParameters, ParetoOrder>(
  'Pareto',
  { scale: 'any', alpha: 'any' },
  validateDefault,
);

const argConstraints = { alpha: constraints.positive, scale: constraints.positive };

/**
 * The Pareto distribution: `P(X > x) = (scale / x)^alpha` for x ≥ scale.
 *
 * @see https://docs.pytorch.org/docs/2.13/distributions.html#torch.distributions.pareto.Pareto
 * @example new torch.distributions.Pareto(1, 1).sample([3]);
 */
export class Pareto extends TransformedDistribution {
  /** The smallest value. */
  declare readonly scale: Tensor;
  /** Shape parameter. */
  declare readonly alpha: Tensor;

  /**
   * @param args scale: the smallest value; alpha: shape parameter; validateArgs (null)
   * @throws RangeError for parameters that are not positive
   */
  constructor(...args: Arguments<ParetoParameters, ParetoOrder>) {
    super(later);
    const [scale, alpha, validateArgs] = bindPareto(args);
    [this.scale, this.alpha] = broadcastAll(scale, alpha);
    const base = new Exponential(this.alpha, { validateArgs });
    const transforms = [new ExpTransform(), new AffineTransform(0, this.scale)];
    this._initTransformed(base, transforms, validateArgs);
  }

  override get argConstraints() {
    return argConstraints;
  }

  override get support() {
    return constraints.greaterThanEq(this.scale);
  }

  override get mean(): Tensor {
    const a = this.alpha.clamp(1);
    return a.mul(this.scale).div(a.sub(1));
  }

  override get mode(): Tensor {
    return this.scale;
  }

  override get variance(): Tensor {
    const a = this.alpha.clamp(2);
    return this.scale
      .pow(2)
      .mul(a)
      .div(a.sub(1).pow(2).mul(a.sub(2)));
  }

  protected override _expand(batchShape: Shape, instance?: this): this {
    const made = this._blank(Pareto, instance);
    setOwn(made, 'scale', this.scale.expand(batchShape));
    setOwn(made, 'alpha', this.alpha.expand(batchShape));
    return super._expand(batchShape, made);
  }

  protected override _entropy(): Tensor {
    return this.scale.div(this.alpha).log().add(this.alpha.reciprocal().add(1));
  }
}

drawsLeaveNothing(Pareto);
