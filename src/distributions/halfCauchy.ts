/** Twin of torch/distributions/half_cauchy.py. */
import { torchOps } from '../tensor/operators';
import type { Tensor } from '../tensor/tensor';
import { bindScale, type ScaleArguments, type Shape } from './arguments';
import { Cauchy } from './cauchy';
import { Half } from './half';
import { drawsLeaveNothing } from './largeDraws';

/**
 * The absolute values of Cauchy draws around 0. It has no finite mean.
 *
 * @see https://docs.pytorch.org/docs/2.13/distributions.html#torch.distributions.half_cauchy.HalfCauchy
 * @example new torch.distributions.HalfCauchy(1).sample([3]);
 */
export class HalfCauchy extends Half<Cauchy> {
  /**
   * @param args scale: that of the whole distribution; validateArgs (null)
   * @throws RangeError for a scale that is not positive
   */
  constructor(...args: ScaleArguments) {
    const [scale, validateArgs] = bindScale(args, 'HalfCauchy');
    super(new Cauchy(0, scale, { validateArgs: false }), validateArgs);
  }

  protected override _expand(batchShape: Shape, instance?: this): this {
    return super._expand(batchShape, this._blank(HalfCauchy, instance));
  }

  override get mean(): Tensor {
    const { dtype, device } = this.scale;
    return torchOps.full(this._extendedShape(), Infinity, { dtype, device });
  }

  override get variance(): Tensor {
    return this.baseDist.variance;
  }

  protected override _logProb(value: Tensor): Tensor {
    const { dtype, device } = this.scale;
    const logProb = this.baseDist.logProb(value.to({ dtype, device })).add(Math.LN2);
    return torchOps.where(value.ge(0), logProb, -Infinity);
  }
}

drawsLeaveNothing(HalfCauchy);
