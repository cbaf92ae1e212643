/** Twin of torch/distributions/generalized_pareto.py. */
import { type Arguments, binder } from '../common/binder';
import { tensor } from '../tensor/creation';
import { torchOps } from '../tensor/operators';
import type { Tensor } from '../tensor/tensor';
import {
  bindValue,
  type LocScaleParameters,
  type Shape,
  type ValueArguments,
  validateDefault,
} from './arguments';
import * as constraints from './constraints';
import { Distribution, later } from './distribution';
import { oneMinus, type Parameter } from './helpers';
import { drawsLeaveNothing } from './largeDraws';
import { broadcastAll } from './utils';

/** The arguments of {@link GeneralizedPareto}, by name. */
export interface GeneralizedParetoParameters extends LocScaleParameters {
  /** Shape parameter, often called ξ. */
  concentration: Parameter;
}
type GeneralizedParetoOrder = [
  loc: 'loc',
  scale: 'scale',
  concentration: 'concentration',
  validateArgs: 'validateArgs',
];
const bindGeneralizedPareto = binder<GeneralizedParetoParameters, GeneralizedParetoOrder>(
  'GeneralizedPareto',
  { loc: 'any', scale: 'any', concentration: 'any' },
  validateDefault,
);

const argConstraints = {
  loc: constraints.real,
  scale: constraints.positive,
  concentration: constraints.real,
};

/**
 * The generalized Pareto distribution: `P(X > x) = (1 + ξ z)^(-1 / ξ)` with `z = (x - loc) / scale` and the
 * concentration ξ; `exp(-z)` where ξ is 0.
 *
 * @see https://docs.pytorch.org/docs/2.13/distributions.html#torch.distributions.generalized_pareto.GeneralizedPareto
 * @example new torch.distributions.GeneralizedPareto(0, 1, 0.5).sample([3]);
 */
export class GeneralizedPareto extends Distribution {
  /** The smallest value. */
  declare readonly loc: Tensor;
  /** The scale. */
  declare readonly scale: Tensor;
  /** Shape parameter, often called ξ. */
  declare readonly concentration: Tensor;

  /**
   * @param args loc: the smallest value; scale; concentration: ξ; validateArgs (null)
   * @throws RangeError for parameters out of range
   */
  constructor(...args: Arguments<GeneralizedParetoParameters, GeneralizedParetoOrder>) {
    super(later);
    const [loc, scale, concentration, validateArgs] = bindGeneralizedPareto(args);
    [this.loc, this.scale, this.concentration] = broadcastAll(loc, scale, concentration);
    this._init(this.loc.shape, [], validateArgs);
  }

  override get argConstraints() {
    return argConstraints;
  }

  override get support() {
    const { loc, scale, concentration } = this;
    const upper = torchOps.where(concentration.lt(0), loc.sub(scale.div(concentration)), Infinity);
    return constraints.interval(loc, upper);
  }

  override get hasRsample(): boolean {
    return true;
  }

  override get mean(): Tensor {
    const { loc, scale, concentration } = this;
    const valid = concentration.lt(1);
    const safe = torchOps.where(valid, concentration, 0.5);
    return torchOps.where(valid, loc.add(scale.div(oneMinus(safe))), Number.NaN);
  }

  override get variance(): Tensor {
    const { scale, concentration } = this;
    const valid = concentration.lt(0.5);
    const safe = torchOps.where(valid, concentration, 0.25);
    const variance = scale.pow(2).div(
      oneMinus(safe)
        .pow(2)
        .mul(oneMinus(safe.mul(2))),
    );
    return torchOps.where(valid, variance, Number.NaN);
  }

  override get mode(): Tensor {
    return this.loc;
  }

  protected override _expand(batchShape: Shape, instance?: this): this {
    const names = ['loc', 'scale', 'concentration'];
    return this._expandParameters(GeneralizedPareto, names, batchShape, instance);
  }

  protected override _rsample(sampleShape: Shape): Tensor {
    const { dtype, device } = this.loc;
    return this.icdf(torchOps.rand(this._extendedShape(sampleShape), { dtype, device }));
  }

  private _z(x: Tensor): Tensor {
    return x.sub(this.loc).div(this.scale);
  }

  /** Where the concentration is 0, and the concentration with a 1 there. */
  private _safe(zero: Tensor): [isZero: Tensor, safe: Tensor] {
    const isZero = torchOps.isclose(this.concentration, zero);
    return [isZero, torchOps.where(isZero, torchOps.onesLike(this.concentration), this.concentration)];
  }

  protected override _logProb(value: Tensor): Tensor {
    const z = this._z(value);
    const [isZero, safe] = this._safe(tensor(0));
    const y = safe.reciprocal().add(torchOps.onesLike(z));
    const nonzero = torchOps.where(y.eq(0), y, y.mul(torchOps.log1p(safe.mul(z))));
    return this.scale
      .log()
      .neg()
      .sub(torchOps.where(isZero, z, nonzero));
  }

  /**
   * The logarithm of the probability of values above `value`.
   *
   * @param args value
   * @throws RangeError for a value outside the support
   */
  logSurvivalFunction(...args: ValueArguments): Tensor {
    const z = this._z(this._checked(bindValue(args, 'logSurvivalFunction')[0]));
    const [isZero, safe] = this._safe(tensor(0));
    return torchOps.where(isZero, z.neg(), torchOps.log1p(safe.mul(z)).neg().div(safe));
  }

  /**
   * The logarithm of `cdf`.
   *
   * @param args value
   * @throws RangeError for a value outside the support
   */
  logCdf(...args: ValueArguments): Tensor {
    const [value] = bindValue(args, 'logCdf');
    return torchOps.log1p(torchOps.exp(this.logSurvivalFunction(value)).neg());
  }

  override cdf(...args: ValueArguments): Tensor {
    return torchOps.exp(this.logCdf(bindValue(args, 'cdf')[0]));
  }

  protected override _icdf(value: Tensor): Tensor {
    const { loc, scale, concentration } = this;
    const [isZero, safe] = this._safe(torchOps.zerosLike(concentration));
    const logu = torchOps.log1p(value.neg());
    const nonzero = loc.add(scale.div(safe).mul(torchOps.expm1(safe.neg().mul(logu))));
    return torchOps.where(isZero, loc.sub(scale.mul(logu)), nonzero);
  }

  protected override _entropy(): Tensor {
    const entropy = torchOps.log(this.scale).add(this.concentration).add(1);
    return torchOps.broadcastTo(entropy, this.batchShape);
  }
}

drawsLeaveNothing(GeneralizedPareto);
