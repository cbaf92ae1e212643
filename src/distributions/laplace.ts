/** Twin of torch/distributions/laplace.py. */
import { finfo } from '../tensor/finfo';
import { torchOps } from '../tensor/operators';
import { numelOf } from '../tensor/sizes';
import type { Tensor } from '../tensor/tensor';
import type { LocScaleArguments, Shape } from './arguments';
import { drawsLeaveNothing, mayFinishInPlace } from './largeDraws';
import { LocScale } from './locScale';

/**
 * The Laplace distribution: density `exp(-|x - loc| / scale) / (2 scale)`.
 *
 * @see https://docs.pytorch.org/docs/2.13/distributions.html#torch.distributions.laplace.Laplace
 * @example new torch.distributions.Laplace(0, 1).sample([3]);
 */
export class Laplace extends LocScale {
  /** The mean. */
  declare readonly loc: Tensor;
  /** The mean distance from it. */
  declare readonly scale: Tensor;

  /**
   * @param args loc: the mean; scale: the mean distance from it; validateArgs (null)
   * @throws RangeError for parameters out of range
   */
  constructor(...args: LocScaleArguments) {
    super('Laplace', args);
  }

  override get mean(): Tensor {
    return this.loc;
  }

  override get variance(): Tensor {
    return this.scale.pow(2).mul(2);
  }

  override get stddev(): Tensor {
    return this.scale.mul(Math.SQRT2);
  }

  protected override _expand(batchShape: Shape, instance?: this): this {
    return this._expandParameters(Laplace, ['loc', 'scale'], batchShape, instance);
  }

  protected override _rsample(sampleShape: Shape): Tensor {
    const { dtype, device } = this.loc;
    const shape = this._extendedShape(sampleShape);
    const u = torchOps.empty(shape, { dtype, device });
    u.uniform_(finfo(dtype).eps - 1, 1);
    if (mayFinishInPlace(numelOf(shape), this.loc, this.scale)) {
      const distance = u.sign().mul_(this.scale).mul_(u.abs_().neg_().log1p_());
      return torchOps.sub(this.loc, distance, { out: distance });
    }
    return this.loc.sub(this.scale.mul(u.sign()).mul(u.abs().neg_().log1p_()));
  }

  protected override _logProb(value: Tensor): Tensor {
    const distance = torchOps.abs(value.sub(this.loc)).div(this.scale);
    return torchOps.log(this.scale.mul(2)).neg().sub(distance);
  }

  protected override _cdf(value: Tensor): Tensor {
    const difference = value.sub(this.loc);
    const tail = torchOps.expm1(value.sub(this.loc).abs().neg().div(this.scale));
    return torchOps.rsub(difference.sign().mul(0.5).mul(tail), 0.5);
  }

  protected override _icdf(value: Tensor): Tensor {
    const term = value.sub(0.5);
    return this.loc.sub(this.scale.mul(term.sign()).mul(torchOps.log1p(term.abs().mul(-2))));
  }

  protected override _entropy(): Tensor {
    return torchOps.log(this.scale.mul(2)).add(1);
  }
}

drawsLeaveNothing(Laplace);
