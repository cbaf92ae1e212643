/** Twin of torch/distributions/gumbel.py. */
import { finfo } from '../tensor/finfo';
import { torchOps } from '../tensor/operators';
import type { Tensor } from '../tensor/tensor';
import { bindLocScale, type LocScaleArguments, type Shape } from './arguments';
import * as constraints from './constraints';
import { later } from './distribution';
import { eulerConstant, setOwn } from './helpers';
import { drawsLeaveNothing } from './largeDraws';
import { locScaleConstraints } from './locScale';
import { TransformedDistribution } from './transformedDistribution';
import { AffineTransform, ExpTransform } from './transforms';
import { Uniform } from './uniform';
import { broadcastAll } from './utils';

/**
 * The Gumbel distribution: density `exp(-(z + exp(-z))) / scale` with `z = (x - loc) / scale`.
 *
 * @see https://docs.pytorch.org/docs/2.13/distributions.html#torch.distributions.gumbel.Gumbel
 * @example new torch.distributions.Gumbel(1, 2).sample([3]);
 */
export class Gumbel extends TransformedDistribution {
  /** The mode. */
  declare readonly loc: Tensor;
  /** The scale. */
  declare readonly scale: Tensor;

  /**
   * @param args loc: the mode; scale; validateArgs (null)
   * @throws RangeError for parameters out of range
   */
  constructor(...args: LocScaleArguments) {
    super(later);
    const [loc, scale, validateArgs] = bindLocScale(args, 'Gumbel');
    [this.loc, this.scale] = broadcastAll(loc, scale);
    const { tiny, eps } = finfo(this.loc.dtype);
    const base = new Uniform(torchOps.fullLike(this.loc, tiny), torchOps.fullLike(this.loc, 1 - eps), {
      validateArgs,
    });
    const transforms = [
      new ExpTransform().inv,
      new AffineTransform(0, torchOps.onesLike(this.scale).neg()),
      new ExpTransform().inv,
      new AffineTransform(loc, this.scale.neg()),
    ];
    this._initTransformed(base, transforms, validateArgs);
  }

  override get argConstraints() {
    return locScaleConstraints;
  }

  override get support() {
    return constraints.real;
  }

  override get mean(): Tensor {
    return this.loc.add(this.scale.mul(eulerConstant));
  }

  override get mode(): Tensor {
    return this.loc;
  }

  override get stddev(): Tensor {
    return this.scale.mul(Math.PI / Math.sqrt(6));
  }

  override get variance(): Tensor {
    return this.stddev.pow(2);
  }

  protected override _expand(batchShape: Shape, instance?: this): this {
    const made = this._blank(Gumbel, instance);
    setOwn(made, 'loc', this.loc.expand(batchShape));
    setOwn(made, 'scale', this.scale.expand(batchShape));
    return super._expand(batchShape, made);
  }

  protected override _logProb(value: Tensor): Tensor {
    const y = this.loc.sub(value).div(this.scale);
    return y.sub(y.exp()).sub(this.scale.log());
  }

  protected override _entropy(): Tensor {
    return this.scale.log().add(1 + eulerConstant);
  }
}

drawsLeaveNothing(Gumbel);
