/** Twin of torch/distributions/exponential.py. */
import { torchOps } from '../tensor/operators';
import { numelOf } from '../tensor/sizes';
import type { Tensor } from '../tensor/tensor';
import { bindRate, type RateArguments, type Shape } from './arguments';
import * as constraints from './constraints';
import { later } from './distribution';
import { ExponentialFamily } from './exponentialFamily';
import { oneMinus } from './helpers';
import { drawsLeaveNothing, mayFinishInPlace } from './largeDraws';
import { broadcastAll } from './utils';

const argConstraints = { rate: constraints.positive };

/**
 * The exponential distribution: density `rate exp(-rate x)` for x ≥ 0.
 *
 * @see https://docs.pytorch.org/docs/2.13/distributions.html#torch.distributions.exponential.Exponential
 * @example new torch.distributions.Exponential(1).sample([3]);
 */
export class Exponential extends ExponentialFamily {
  /** How many events happen in a unit of time. */
  declare readonly rate: Tensor;

  /**
   * @param args rate: 1 / mean; validateArgs (null)
   * @throws RangeError for a rate that is not positive
   */
  constructor(...args: RateArguments) {
    super(later);
    const [rate, validateArgs] = bindRate(args, 'Exponential');
    [this.rate] = broadcastAll(rate);
    this._init(this.rate.shape, [], validateArgs);
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

  override get mean(): Tensor {
    return this.rate.reciprocal();
  }

  override get mode(): Tensor {
    return torchOps.zerosLike(this.rate);
  }

  override get stddev(): Tensor {
    return this.rate.reciprocal();
  }

  override get variance(): Tensor {
    return this.rate.pow(-2);
  }

  protected override _expand(batchShape: Shape, instance?: this): this {
    return this._expandParameters(Exponential, ['rate'], batchShape, instance);
  }

  protected override _rsample(sampleShape: Shape): Tensor {
    const { dtype, device } = this.rate;
    const shape = this._extendedShape(sampleShape);
    const draws = torchOps.empty(shape, { dtype, device }).exponential_();
    return mayFinishInPlace(numelOf(shape), this.rate) ? draws.div_(this.rate) : draws.div(this.rate);
  }

  protected override _logProb(value: Tensor): Tensor {
    return this.rate.log().sub(this.rate.mul(value));
  }

  protected override _cdf(value: Tensor): Tensor {
    return oneMinus(torchOps.exp(this.rate.neg().mul(value)));
  }

  protected override _icdf(value: Tensor): Tensor {
    return torchOps.log1p(value.neg()).neg().div(this.rate);
  }

  protected override _entropy(): Tensor {
    return oneMinus(torchOps.log(this.rate));
  }

  override get _meanCarrierMeasure(): number {
    return 0;
  }

  override get _naturalParams(): Tensor[] {
    return [this.rate.neg()];
  }

  override _logNormalizer(x: Tensor): Tensor {
    return torchOps.log(x.neg()).neg();
  }
}

drawsLeaveNothing(Exponential);
