/** Twin of torch/distributions/gamma.py. */
import { finfo } from '../tensor/finfo';
import { specialOps, torchOps } from '../tensor/operators';
import { numelOf } from '../tensor/sizes';
import { Tensor } from '../tensor/tensor';
import { bindConcentrationRate, type ConcentrationRateArguments, type Shape } from './arguments';
import * as constraints from './constraints';
import { type ArgConstraints, later } from './distribution';
import { ExponentialFamily } from './exponentialFamily';
import { oneMinus, type Parameter } from './helpers';
import { drawsLeaveNothing, mayFinishInPlace } from './largeDraws';
import { broadcastAll } from './utils';

const argConstraints: ArgConstraints = { concentration: constraints.positive, rate: constraints.positive };

/**
 * The gamma distribution: density `rate^α x^(α - 1) exp(-rate x) / Γ(α)` with the concentration α, for x ≥ 0.
 *
 * @see https://docs.pytorch.org/docs/2.13/distributions.html#torch.distributions.gamma.Gamma
 * @example new torch.distributions.Gamma(1, 1).sample([3]);
 */
export class Gamma extends ExponentialFamily {
  /** Shape parameter, often called α. */
  declare readonly concentration: Tensor;
  /** 1 / scale, often called β. */
  declare readonly rate: Tensor;

  /**
   * @param args concentration: α; rate: β; validateArgs (null)
   * @throws RangeError for parameters that are not positive
   */
  constructor(...args: ConcentrationRateArguments) {
    super(later);
    const [concentration, rate, validateArgs] = bindConcentrationRate(args, 'Gamma');
    [this.concentration, this.rate] = broadcastAll(concentration, rate);
    this._init(this.concentration.shape, [], validateArgs);
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
    return this.concentration.div(this.rate);
  }

  override get mode(): Tensor {
    return this.concentration.sub(1).div(this.rate).clamp(0);
  }

  override get variance(): Tensor {
    return this.concentration.div(this.rate.pow(2));
  }

  protected override _expand(batchShape: Shape, instance?: this): this {
    return this._expandParameters(Gamma, ['concentration', 'rate'], batchShape, instance);
  }

  protected override _rsample(sampleShape: Shape): Tensor {
    const shape = this._extendedShape(sampleShape);
    const { concentration, rate } = this;
    const drawn = torchOps._standardGamma(concentration.expand(shape));
    const isOwn = mayFinishInPlace(numelOf(shape), concentration, rate);
    const value = isOwn ? drawn.div_(rate) : drawn.div(rate.expand(shape));
    // Not seen by autograd, as in Python.
    value.detach().clamp_(finfo(value.dtype).tiny);
    return value;
  }

  /** A density takes numbers, and values of another dtype. */
  protected override _checked(value: Parameter): Tensor {
    const { dtype, device } = this.rate;
    return super._checked(value instanceof Tensor ? value : this._asTensor(value)).to({ dtype, device });
  }

  protected override _logProb(value: Tensor): Tensor {
    return torchOps
      .xlogy(this.concentration, this.rate)
      .add(torchOps.xlogy(this.concentration.sub(1), value))
      .sub(this.rate.mul(value))
      .sub(torchOps.lgamma(this.concentration));
  }

  protected override _cdf(value: Tensor): Tensor {
    return specialOps.gammainc(this.concentration, this.rate.mul(value));
  }

  protected override _entropy(): Tensor {
    return this.concentration
      .sub(torchOps.log(this.rate))
      .add(torchOps.lgamma(this.concentration))
      .add(oneMinus(this.concentration).mul(torchOps.digamma(this.concentration)));
  }

  override get _meanCarrierMeasure(): number {
    return 0;
  }

  override get _naturalParams(): Tensor[] {
    return [this.concentration.sub(1), this.rate.neg()];
  }

  override _logNormalizer(x: Tensor, y: Tensor): Tensor {
    return torchOps.lgamma(x.add(1)).add(x.add(1).mul(torchOps.log(y.reciprocal().neg())));
  }
}

drawsLeaveNothing(Gamma);
