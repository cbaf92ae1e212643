/** Twin of torch/distributions/fishersnedecor.py. */
import { type Arguments, binder } from '../common/binder';
import { finfo } from '../tensor/finfo';
import { torchOps } from '../tensor/operators';
import type { Tensor } from '../tensor/tensor';
import { type DistributionOptions, type Shape, validateDefault } from './arguments';
import * as constraints from './constraints';
import { Distribution, later } from './distribution';
import { Gamma } from './gamma';
import type { Parameter } from './helpers';
import { drawsLeaveNothing } from './largeDraws';
import { broadcastAll } from './utils';

/** The arguments of {@link FisherSnedecor}, by name. */
export interface FisherSnedecorParameters extends DistributionOptions {
  /** Degrees of freedom of the dividend; positive. */
  df1: Parameter;
  /** Degrees of freedom of the divisor; positive. */
  df2: Parameter;
}
type FisherSnedecorOrder = [df1: 'df1', df2: 'df2', validateArgs: 'validateArgs'];
const bindFisherSnedecor = binder<FisherSnedecorParameters, FisherSnedecorOrder>(
  'FisherSnedecor',
  { df1: 'any', df2: 'any' },
  validateDefault,
);

const argConstraints = { df1: constraints.positive, df2: constraints.positive };

/**
 * The F-distribution of Fisher and Snedecor: the quotient of two χ² draws, each divided by its degrees of
 * freedom.
 *
 * @see https://docs.pytorch.org/docs/2.13/distributions.html#torch.distributions.fishersnedecor.FisherSnedecor
 * @example new torch.distributions.FisherSnedecor(1, 2).sample([3]);
 */
export class FisherSnedecor extends Distribution {
  /** Degrees of freedom of the dividend. */
  declare readonly df1: Tensor;
  /** Degrees of freedom of the divisor. */
  declare readonly df2: Tensor;
  declare private _gamma1: Gamma;
  declare private _gamma2: Gamma;

  /**
   * @param args df1, df2: degrees of freedom; validateArgs (null)
   * @throws RangeError for degrees of freedom that are not positive
   */
  constructor(...args: Arguments<FisherSnedecorParameters, FisherSnedecorOrder>) {
    super(later);
    const [df1, df2, validateArgs] = bindFisherSnedecor(args);
    [this.df1, this.df2] = broadcastAll(df1, df2);
    this._gamma1 = new Gamma(this.df1.mul(0.5), this.df1);
    this._gamma2 = new Gamma(this.df2.mul(0.5), this.df2);
    this._init(this.df1.shape, [], validateArgs);
  }

  override get argConstraints() {
    return argConstraints;
  }

  override get support() {
    return constraints.positive;
  }

  override get hasRsample(): boolean {
    return true;
  }

  /** The second degrees of freedom, NaN where they are too few. */
  private _moreThan(least: number): Tensor {
    const df2 = this.df2.clone({ memoryFormat: 'contiguous_format' });
    return df2.set(df2.le(least), Number.NaN);
  }

  override get mean(): Tensor {
    const df2 = this._moreThan(2);
    return df2.div(df2.sub(2));
  }

  override get mode(): Tensor {
    const { df1, df2 } = this;
    const mode = df1.sub(2).div(df1).mul(df2).div(df2.add(2));
    return mode.set(df1.le(2), Number.NaN);
  }

  override get variance(): Tensor {
    const { df1 } = this;
    const df2 = this._moreThan(4);
    return df2
      .pow(2)
      .mul(2)
      .mul(df1.add(df2).sub(2))
      .div(df1.mul(df2.sub(2).pow(2)).mul(df2.sub(4)));
  }

  protected override _expand(batchShape: Shape, instance?: this): this {
    const made = this._blank(FisherSnedecor, instance);
    made._gamma1 = this._gamma1.expand(batchShape);
    made._gamma2 = this._gamma2.expand(batchShape);
    return this._expandParameters(FisherSnedecor, ['df1', 'df2'], batchShape, made);
  }

  protected override _rsample(sampleShape: Shape): Tensor {
    const shape = this._extendedShape(sampleShape);
    const x1 = this._gamma1.rsample(sampleShape).view(shape);
    const x2 = this._gamma2.rsample(sampleShape).view(shape);
    const { tiny } = finfo(x2.dtype);
    x2.clamp_(tiny);
    return x1.div(x2).clamp_(tiny);
  }

  protected override _logProb(value: Tensor): Tensor {
    const ct1 = this.df1.mul(0.5);
    const ct2 = this.df2.mul(0.5);
    const ct3 = this.df1.div(this.df2);
    const t1 = ct1.add(ct2).lgamma().sub(ct1.lgamma()).sub(ct2.lgamma());
    const t2 = ct1.mul(ct3.log()).add(ct1.sub(1).mul(torchOps.log(value)));
    const t3 = ct1.add(ct2).mul(torchOps.log1p(ct3.mul(value)));
    return t1.add(t2).sub(t3);
  }
}

drawsLeaveNothing(FisherSnedecor);
