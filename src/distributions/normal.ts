/** Twin of torch/distributions/normal.py. */
import { torchOps } from '../tensor/operators';
import { numelOf } from '../tensor/sizes';
import type { Tensor } from '../tensor/tensor';
import { bindLocScale, type LocScaleArguments, type Shape } from './arguments';
import * as constraints from './constraints';
import { later } from './distribution';
import { ExponentialFamily } from './exponentialFamily';
import { standardNormal } from './helpers';
import { drawsLeaveNothing, mayFinishInPlace, scaled } from './largeDraws';
import { locScaleConstraints } from './locScale';
import { broadcastAll } from './utils';

/**
 * The normal (Gaussian) distribution: density `exp(-(x - loc)² / (2 scale²)) / (scale √(2π))`.
 *
 * @see https://docs.pytorch.org/docs/2.13/distributions.html#torch.distributions.normal.Normal
 * @example new torch.distributions.Normal(0, 1).sample([3]);
 */
export class Normal extends ExponentialFamily {
  /** The mean. */
  declare readonly loc: Tensor;
  /** The standard deviation. */
  declare readonly scale: Tensor;

  /**
   * @param args loc: the mean; scale: the standard deviation; validateArgs (null)
   * @throws RangeError for parameters out of range
   */
  constructor(...args: LocScaleArguments) {
    super(later);
    const [loc, scale, validateArgs] = bindLocScale(args, 'Normal');
    [this.loc, this.scale] = broadcastAll(loc, scale);
    this._init(this.loc.shape, [], validateArgs);
  }

  override get argConstraints() {
    return locScaleConstraints;
  }

  override get support() {
    return constraints.real;
  }

  override get hasRsample(): boolean {
    return true;
  }

  override get mean(): Tensor {
    return this.loc;
  }

  override get mode(): Tensor {
    return this.loc;
  }

  override get stddev(): Tensor {
    return this.scale;
  }

  override get variance(): Tensor {
    return this.stddev.pow(2);
  }

  protected override _expand(batchShape: Shape, instance?: this): this {
    return this._expandParameters(Normal, ['loc', 'scale'], batchShape, instance);
  }

  protected override _sample(sampleShape: Shape): Tensor {
    const shape = this._extendedShape(sampleShape);
    if (mayFinishInPlace(numelOf(shape), this.loc, this.scale) && this._isScaleValid()) {
      return standardNormal(shape, this.loc.dtype, this.loc.device).mul_(this.scale).add_(this.loc);
    }
    return torchOps.normal(this.loc.expand(shape), this.scale.expand(shape));
  }

  /** What `torch.normal` asks of every value, asked before the expansion. */
  private _isScaleValid(): boolean {
    return this.scale.device !== 'meta' && this.scale.min().ge(0).item() === true;
  }

  protected override _rsample(sampleShape: Shape): Tensor {
    const shape = this._extendedShape(sampleShape);
    return scaled(standardNormal(shape, this.loc.dtype, this.loc.device), shape, this.loc, this.scale);
  }

  protected override _logProb(value: Tensor): Tensor {
    const variance = this.scale.pow(2);
    return value
      .sub(this.loc)
      .pow(2)
      .neg()
      .div(variance.mul(2))
      .sub(this.scale.log())
      .sub(Math.log(Math.sqrt(2 * Math.PI)));
  }

  protected override _cdf(value: Tensor): Tensor {
    const z = value.sub(this.loc).mul(this.scale.reciprocal()).div(Math.SQRT2);
    return torchOps.erf(z).add(1).mul(0.5);
  }

  protected override _icdf(value: Tensor): Tensor {
    return this.loc.add(this.scale.mul(torchOps.erfinv(value.mul(2).sub(1))).mul(Math.SQRT2));
  }

  protected override _entropy(): Tensor {
    return torchOps.log(this.scale).add(0.5 + 0.5 * Math.log(2 * Math.PI));
  }

  override get _meanCarrierMeasure(): number {
    return 0;
  }

  override get _naturalParams(): Tensor[] {
    return [this.loc.div(this.scale.pow(2)), this.scale.pow(2).reciprocal().mul(-0.5)];
  }

  override _logNormalizer(x: Tensor, y: Tensor): Tensor {
    const log = torchOps.log(y.reciprocal().mul(-Math.PI));
    return x.pow(2).mul(-0.25).div(y).add(log.mul(0.5));
  }
}

drawsLeaveNothing(Normal);
