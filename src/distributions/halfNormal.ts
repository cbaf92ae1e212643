/** Twin of torch/distributions/half_normal.py. */
import type { Tensor } from '../tensor/tensor';
import { bindScale, type ScaleArguments, type Shape } from './arguments';
import { Half } from './half';
import { drawsLeaveNothing } from './largeDraws';
import { Normal } from './normal';

/**
 * The absolute values of normal draws around 0.
 *
 * @see https://docs.pytorch.org/docs/2.13/distributions.html#torch.distributions.half_normal.HalfNormal
 * @example new torch.distributions.HalfNormal(1).sample([3]);
 */
export class HalfNormal extends Half<Normal> {
  /**
   * @param args scale: that of the whole distribution; validateArgs (null)
   * @throws RangeError for a scale that is not positive
   */
  constructor(...args: ScaleArguments) {
    const [scale, validateArgs] = bindScale(args, 'HalfNormal');
    super(new Normal(0, scale, { validateArgs: false }), validateArgs);
  }

  protected override _expand(batchShape: Shape, instance?: this): this {
    return super._expand(batchShape, this._blank(HalfNormal, instance));
  }

  override get mean(): Tensor {
    return this.scale.mul(Math.sqrt(2 / Math.PI));
  }

  override get variance(): Tensor {
    return this.scale.pow(2).mul(1 - 2 / Math.PI);
  }
}

drawsLeaveNothing(HalfNormal);
