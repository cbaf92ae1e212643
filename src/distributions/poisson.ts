/** Twin of torch/distributions/poisson.py. */
import { torchOps } from '../tensor/operators';
import type { Tensor } from '../tensor/tensor';
import { bindRate, type RateArguments, type Shape } from './arguments';
import * as constraints from './constraints';
import { later } from './distribution';
import { ExponentialFamily } from './exponentialFamily';
import { drawsLeaveNothing } from './largeDraws';
import { broadcastAll } from './utils';

const argConstraints = { rate: constraints.nonnegative };

/**
 * The Poisson distribution: probability `rate^k exp(-rate) / k!` of the numbers k = 0, 1, 2, …
 *
 * @see https://docs.pytorch.org/docs/2.13/distributions.html#torch.distributions.poisson.Poisson
 * @example new torch.distributions.Poisson(4).sample([3]);
 */
export class Poisson extends ExponentialFamily {
  /** The mean. */
  declare readonly rate: Tensor;

  /**
   * @param args rate: the mean; validateArgs (null)
   * @throws RangeError for a negative rate
   */
  constructor(...args: RateArguments) {
    super(later);
    const [rate, validateArgs] = bindRate(args, 'Poisson');
    [this.rate] = broadcastAll(rate);
    this._init(this.rate.shape, [], validateArgs);
  }

  override get argConstraints() {
    return argConstraints;
  }

  override get support() {
    return constraints.nonnegativeInteger;
  }

  override get mean(): Tensor {
    return this.rate;
  }

  override get mode(): Tensor {
    return this.rate.floor();
  }

  override get variance(): Tensor {
    return this.rate;
  }

  protected override _expand(batchShape: Shape, instance?: this): this {
    return this._expandParameters(Poisson, ['rate'], batchShape, instance);
  }

  protected override _sample(sampleShape: Shape): Tensor {
    return torchOps.poisson(this.rate.expand(this._extendedShape(sampleShape)));
  }

  protected override _logProb(given: Tensor): Tensor {
    const [rate, value] = broadcastAll(this.rate, given);
    return value.xlogy(rate).sub(rate).sub(value.add(1).lgamma());
  }

  override get _naturalParams(): Tensor[] {
    return [torchOps.log(this.rate)];
  }

  override _logNormalizer(x: Tensor): Tensor {
    return torchOps.exp(x);
  }
}

drawsLeaveNothing(Poisson);
