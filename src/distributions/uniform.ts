/** Twin of torch/distributions/uniform.py. */
import { type Arguments, binder } from '../common/binder';
import { torchOps } from '../tensor/operators';
import type { Tensor } from '../tensor/tensor';
import { type DistributionOptions, type Shape, validateDefault } from './arguments';
import * as constraints from './constraints';
import { Distribution, later } from './distribution';
import type { Parameter } from './helpers';
import { drawsLeaveNothing, scaled } from './largeDraws';
import { broadcastAll } from './utils';

/** The arguments of {@link Uniform}, by name. */
export interface UniformParameters extends DistributionOptions {
  /** The lower end, which belongs to it. */
  low: Parameter;
  /** The upper end, which does not. */
  high: Parameter;
}
type UniformOrder = [low: 'low', high: 'high', validateArgs: 'validateArgs'];
const bindUniform = binder<UniformParameters, UniformOrder>(
  'Uniform',
  { low: 'any', high: 'any' },
  validateDefault,
);

/**
 * The uniform distribution between two numbers: density `1 / (high - low)`.
 *
 * @see https://docs.pytorch.org/docs/2.13/distributions.html#torch.distributions.uniform.Uniform
 * @example new torch.distributions.Uniform(0, 5).sample([3]);
 */
export class Uniform extends Distribution {
  /** The lower end. */
  declare readonly low: Tensor;
  /** The upper end. */
  declare readonly high: Tensor;

  /**
   * @param args low, high, validateArgs (null)
   * @throws RangeError unless low is below high
   */
  constructor(...args: Arguments<UniformParameters, UniformOrder>) {
    super(later);
    const [low, high, validateArgs] = bindUniform(args);
    [this.low, this.high] = broadcastAll(low, high);
    this._init(this.low.shape, [], validateArgs);
  }

  override get argConstraints() {
    return { low: constraints.lessThan(this.high), high: constraints.greaterThan(this.low) };
  }

  override get support() {
    return constraints.interval(this.low, this.high);
  }

  override get hasRsample(): boolean {
    return true;
  }

  override get mean(): Tensor {
    return this.high.add(this.low).div(2);
  }

  override get mode(): Tensor {
    return this.high.mul(Number.NaN);
  }

  override get stddev(): Tensor {
    return this.high.sub(this.low).div(Math.sqrt(12));
  }

  override get variance(): Tensor {
    return this.high.sub(this.low).pow(2).div(12);
  }

  protected override _expand(batchShape: Shape, instance?: this): this {
    return this._expandParameters(Uniform, ['low', 'high'], batchShape, instance);
  }

  protected override _rsample(sampleShape: Shape): Tensor {
    const { dtype, device } = this.low;
    const shape = this._extendedShape(sampleShape);
    return scaled(torchOps.rand(shape, { dtype, device }), shape, this.low, this.high.sub(this.low));
  }

  protected override _logProb(value: Tensor): Tensor {
    const fromLow = this.low.le(value).typeAs(this.low);
    const toHigh = this.high.gt(value).typeAs(this.low);
    return torchOps.log(fromLow.mul(toHigh)).sub(torchOps.log(this.high.sub(this.low)));
  }

  protected override _cdf(value: Tensor): Tensor {
    return value.sub(this.low).div(this.high.sub(this.low)).clamp(0, 1);
  }

  protected override _icdf(value: Tensor): Tensor {
    return value.mul(this.high.sub(this.low)).add(this.low);
  }

  protected override _entropy(): Tensor {
    return torchOps.log(this.high.sub(this.low));
  }
}

drawsLeaveNothing(Uniform);
