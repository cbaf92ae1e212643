/** Twin of torch/distributions/cauchy.py. */
import { torchOps } from '../tensor/operators';
import type { Tensor } from '../tensor/tensor';
import type { LocScaleArguments, Shape } from './arguments';
import { drawsLeaveNothing, scaled } from './largeDraws';
import { LocScale } from './locScale';

/**
 * The Cauchy (Lorentz) distribution: density `1 / (π scale (1 + ((x - loc) / scale)²))`. It has no mean.
 *
 * @see https://docs.pytorch.org/docs/2.13/distributions.html#torch.distributions.cauchy.Cauchy
 * @example new torch.distributions.Cauchy(0, 1).sample([3]);
 */
export class Cauchy extends LocScale {
  /** The median. */
  declare readonly loc: Tensor;
  /** Half of the width at half of the height. */
  declare readonly scale: Tensor;

  /**
   * @param args loc: the median; scale: half of the width at half of the height; validateArgs (null)
   * @throws RangeError for parameters out of range
   */
  constructor(...args: LocScaleArguments) {
    super('Cauchy', args);
  }

  override get mean(): Tensor {
    const { dtype, device } = this.loc;
    return torchOps.full(this._extendedShape(), Number.NaN, { dtype, device });
  }

  override get variance(): Tensor {
    const { dtype, device } = this.loc;
    return torchOps.full(this._extendedShape(), Infinity, { dtype, device });
  }

  protected override _expand(batchShape: Shape, instance?: this): this {
    return this._expandParameters(Cauchy, ['loc', 'scale'], batchShape, instance);
  }

  protected override _rsample(sampleShape: Shape): Tensor {
    const { dtype, device } = this.loc;
    const shape = this._extendedShape(sampleShape);
    return scaled(torchOps.empty(shape, { dtype, device }).cauchy_(), shape, this.loc, this.scale);
  }

  protected override _logProb(value: Tensor): Tensor {
    const z = value.sub(this.loc).div(this.scale);
    return torchOps.rsub(this.scale.log(), -Math.log(Math.PI)).sub(z.pow(2).log1p());
  }

  protected override _cdf(value: Tensor): Tensor {
    return torchOps.atan(value.sub(this.loc).div(this.scale)).div(Math.PI).add(0.5);
  }

  protected override _icdf(value: Tensor): Tensor {
    return torchOps.tan(value.sub(0.5).mul(Math.PI)).mul(this.scale).add(this.loc);
  }

  protected override _entropy(): Tensor {
    return this.scale.log().add(Math.log(4 * Math.PI));
  }
}

drawsLeaveNothing(Cauchy);
