/** Twin of torch/distributions/studentT.py. */
import { type Arguments, binder } from '../common/binder';
import { torchOps } from '../tensor/operators';
import { numelOf } from '../tensor/sizes';
import type { Tensor } from '../tensor/tensor';
import { type DistributionOptions, type Shape, validateDefault } from './arguments';
import { Chi2 } from './chi2';
import * as constraints from './constraints';
import { Distribution, later } from './distribution';
import { type Parameter, standardNormal } from './helpers';
import { drawsLeaveNothing, mayFinishInPlace } from './largeDraws';
import { broadcastAll } from './utils';

/** Options of {@link StudentT}. */
export interface StudentTOptions extends DistributionOptions {
  /** The median. Default: 0 */
  loc?: Parameter | undefined;
  /** How wide the distribution is, in the values' unit; positive. Default: 1 */
  scale?: Parameter | undefined;
}

/** The arguments of {@link StudentT}, by name. */
export interface StudentTParameters extends StudentTOptions {
  /** Degrees of freedom; positive. */
  df: Parameter;
}
type StudentTOrder = [df: 'df', loc: 'loc', scale: 'scale', validateArgs: 'validateArgs'];
const bindStudentT = binder<StudentTParameters, StudentTOrder>(
  'StudentT',
  { df: 'any' },
  { loc: 0 as Parameter, scale: 1 as Parameter, ...validateDefault },
);

const argConstraints = { df: constraints.positive, loc: constraints.real, scale: constraints.positive };

/** `log Γ(1/2)` */
const LOG_GAMMA_HALF = 0.5723649429247004;

/**
 * Student's t-distribution: density proportional to `(1 + z² / df)^(-(df + 1) / 2)` with `z = (x - loc) /
 * scale`.
 *
 * @see https://docs.pytorch.org/docs/2.13/distributions.html#torch.distributions.studentT.StudentT
 * @example new torch.distributions.StudentT(2).sample([3]);
 */
export class StudentT extends Distribution {
  /** Degrees of freedom. */
  declare readonly df: Tensor;
  /** The median. */
  declare readonly loc: Tensor;
  /** The scale. */
  declare readonly scale: Tensor;
  declare private _chi2: Chi2;

  /**
   * @param args df: degrees of freedom; loc (0), scale (1), validateArgs (null)
   * @throws RangeError for parameters out of range
   */
  constructor(...args: Arguments<StudentTParameters, StudentTOrder>) {
    super(later);
    const [df, loc, scale, validateArgs] = bindStudentT(args);
    [this.df, this.loc, this.scale] = broadcastAll(df, loc, scale);
    this._chi2 = new Chi2(this.df);
    this._init(this.df.shape, [], validateArgs);
  }

  override get argConstraints() {
    return argConstraints;
  }

  override get support() {
    return constraints.real;
  }

  override get hasRsample(): boolean {
    return true;
  }

  override get mean(): Tensor {
    return this.loc.clone({ memoryFormat: 'contiguous_format' }).set(this.df.le(1), Number.NaN);
  }

  override get mode(): Tensor {
    return this.loc;
  }

  override get variance(): Tensor {
    const { df, scale } = this;
    const m = df.clone({ memoryFormat: 'contiguous_format' });
    const isFinite = df.gt(2);
    m.set(isFinite, scale.get(isFinite).pow(2).mul(df.get(isFinite)).div(df.get(isFinite).sub(2)));
    m.set(df.le(2).bitwiseAnd(df.gt(1)), Infinity);
    return m.set(df.le(1), Number.NaN);
  }

  protected override _expand(batchShape: Shape, instance?: this): this {
    const made = this._blank(StudentT, instance);
    made._chi2 = this._chi2.expand(batchShape);
    return this._expandParameters(StudentT, ['df', 'loc', 'scale'], batchShape, made);
  }

  protected override _rsample(sampleShape: Shape): Tensor {
    const shape = this._extendedShape(sampleShape);
    const x = standardNormal(shape, this.df.dtype, this.df.device);
    const z = this._chi2.rsample(sampleShape);
    if (mayFinishInPlace(numelOf(shape), this.df, this.loc, this.scale)) {
      return z.div_(this.df).rsqrt_().mul_(x).mul_(this.scale).add_(this.loc);
    }
    const y = x.mul(torchOps.rsqrt(z.div(this.df)));
    return this.loc.add(this.scale.mul(y));
  }

  protected override _logProb(value: Tensor): Tensor {
    const { df, loc, scale } = this;
    const y = value.sub(loc).div(scale);
    const z = scale
      .log()
      .add(df.log().mul(0.5))
      .add(0.5 * Math.log(Math.PI))
      .add(torchOps.lgamma(df.mul(0.5)))
      .sub(torchOps.lgamma(df.add(1).mul(0.5)));
    return df
      .add(1)
      .mul(-0.5)
      .mul(torchOps.log1p(y.pow(2).div(df)))
      .sub(z);
  }

  protected override _entropy(): Tensor {
    const { df, scale } = this;
    // Each node of Python's graph, as gradients are summed in their order.
    const half = () => df.add(1).mul(0.5);
    const logBeta = torchOps.lgamma(df.mul(0.5)).add(LOG_GAMMA_HALF).sub(torchOps.lgamma(half()));
    const first = half();
    const difference = torchOps.digamma(half()).sub(torchOps.digamma(df.mul(0.5)));
    return scale.log().add(first.mul(difference)).add(df.log().mul(0.5)).add(logBeta);
  }
}

drawsLeaveNothing(StudentT);
