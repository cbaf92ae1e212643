/** Twin of torch/distributions/von_mises.py. */
import { type Arguments, binder } from '../common/binder';
import { torchOps } from '../tensor/operators';
import type { Tensor } from '../tensor/tensor';
import { type DistributionOptions, type Shape, validateDefault } from './arguments';
import * as constraints from './constraints';
import { Distribution, later } from './distribution';
import { lazy, oneMinus, type Parameter } from './helpers';
import { drawsLeaveNothing, step } from './largeDraws';
import { broadcastAll } from './utils';

/** The arguments of {@link VonMises}, by name. */
export interface VonMisesParameters extends DistributionOptions {
  /** The mean angle, in radians. */
  loc: Parameter;
  /** How closely angles lie around it; positive. */
  concentration: Parameter;
}
type VonMisesOrder = [loc: 'loc', concentration: 'concentration', validateArgs: 'validateArgs'];
const bindVonMises = binder<VonMisesParameters, VonMisesOrder>(
  'VonMises',
  { loc: 'any', concentration: 'any' },
  validateDefault,
);

const argConstraints = { loc: constraints.real, concentration: constraints.positive };

/**
 * Approximations of the modified Bessel functions I₀ and I₁, below 3.75 and above: Abramowitz and Stegun
 * 9.8.1-4.
 */
const small = [
  [1, 3.5156229, 3.0899424, 1.2067492, 0.2659732, 0.0360768, 0.0045813],
  [0.5, 0.87890594, 0.51498869, 0.15084934, 0.02658733, 0.00301532, 0.00032411],
] as const;
const large = [
  [
    0.39894228, 0.01328592, 0.00225319, -0.00157565, 0.00916281, -0.02057706, 0.02635537, -0.01647633,
    0.00392377,
  ],
  [
    0.39894228, -0.03988024, -0.00362018, 0.00163801, -0.01031555, 0.02282967, -0.02895312, 0.01787654,
    -0.00420059,
  ],
] as const;

/** A polynomial, by Horner's rule. */
function polynomial(y: Tensor, coefficients: readonly number[]): Tensor {
  const [last, previous, ...rest] = coefficients.toReversed() as [number, number, ...number[]];
  return rest.reduce((value, c) => y.mul(value).add(c), y.mul(last).add(previous));
}

/** The logarithm of I₀ or I₁. */
function logBessel(x: Tensor, order: 0 | 1): Tensor {
  const scaled = x.div(3.75);
  const even = polynomial(scaled.mul(scaled), small[order]);
  const below = (order === 1 ? x.abs().mul(even) : even).log();
  const inverse = x.reciprocal().mul(3.75);
  const above = x.sub(x.log().mul(0.5)).add(polynomial(inverse, large[order]).log());
  return torchOps.where(x.lt(3.75), below, above);
}

/** Draws by rejection, from a wrapped Cauchy distribution: Best and Fisher's method. */
function rejectionSample(loc: Tensor, concentration: Tensor, proposal: Tensor, start: Tensor): Tensor {
  const { dtype, device } = loc;
  const count = start.numel();
  let x = start;
  let done = torchOps.zeros(x.shape, { dtype: 'bool', device });
  while (!done.all().isNonzero()) {
    [x, done] = step(count, () => {
      const [u1, u2, u3] = torchOps.rand([3, ...x.shape], { dtype, device }).unbind() as [
        Tensor,
        Tensor,
        Tensor,
      ];
      const f = step(count, () => {
        const z = torchOps.cos(u1.mul(Math.PI));
        return proposal.mul(z).add(1).div(proposal.add(z));
      });
      const accept = step(count, () => {
        const c = concentration.mul(proposal.sub(f));
        const isSurely = c.mul(torchOps.rsub(c, 2)).sub(u2).gt(0);
        return isSurely.bitwiseOr(c.div(u2).log().add(1).sub(c).ge(0));
      });
      if (!accept.any().isNonzero()) return [x, done];
      return [torchOps.where(accept, u3.sub(0.5).sign().mul(f.acos()), x), done.bitwiseOr(accept)];
    });
  }
  return x
    .add(Math.PI)
    .add(loc)
    .remainder(2 * Math.PI)
    .sub(Math.PI);
}

/**
 * The von Mises distribution of angles: density proportional to `exp(concentration cos(x - loc))`. Draws are
 * computed in float64, as small concentrations need it.
 *
 * @see https://docs.pytorch.org/docs/2.13/distributions.html#torch.distributions.von_mises.VonMises
 * @example new torch.distributions.VonMises(torch.tensor(1), torch.tensor(1)).sample([3]);
 */
export class VonMises extends Distribution {
  /** The mean angle, in radians. */
  declare readonly loc: Tensor;
  /** How closely angles lie around it. */
  declare readonly concentration: Tensor;

  /**
   * @param args loc: the mean angle; concentration; validateArgs (null)
   * @throws RangeError for parameters out of range
   */
  constructor(...args: Arguments<VonMisesParameters, VonMisesOrder>) {
    super(later);
    const [loc, concentration, validateArgs] = bindVonMises(args);
    [this.loc, this.concentration] = broadcastAll(loc, concentration);
    this._init(this.loc.shape, [], validateArgs);
  }

  override get argConstraints() {
    return argConstraints;
  }

  override get support() {
    return constraints.real;
  }

  /** The circular mean. */
  override get mean(): Tensor {
    return this.loc;
  }

  override get mode(): Tensor {
    return this.loc;
  }

  /** The circular variance. */
  override get variance(): Tensor {
    return lazy(this, 'variance', () =>
      oneMinus(logBessel(this.concentration, 1).sub(logBessel(this.concentration, 0)).exp()),
    );
  }

  protected override _expand(batchShape: Shape, instance?: this): this {
    return this._expandParameters(VonMises, ['loc', 'concentration'], batchShape, instance);
  }

  private get _doubleLoc(): Tensor {
    return lazy(this, '_doubleLoc', () => this.loc.double());
  }

  private get _doubleConcentration(): Tensor {
    return lazy(this, '_doubleConcentration', () => this.concentration.double());
  }

  private get _proposal(): Tensor {
    return lazy(this, '_proposal', () => {
      const kappa = this._doubleConcentration;
      const tau = kappa.pow(2).mul(4).add(1).sqrt().add(1);
      const rho = tau.sub(tau.mul(2).sqrt()).div(kappa.mul(2));
      const exact = rho.pow(2).add(1).div(rho.mul(2));
      const taylor = kappa.reciprocal().add(kappa);
      return torchOps.where(kappa.lt(1e-5), taylor, exact);
    });
  }

  protected override _sample(sampleShape: Shape): Tensor {
    const { dtype, device } = this.loc;
    const x = torchOps.empty(this._extendedShape(sampleShape), { dtype: 'float64', device });
    return rejectionSample(this._doubleLoc, this._doubleConcentration, this._proposal, x).to(dtype);
  }

  protected override _logProb(value: Tensor): Tensor {
    return this.concentration
      .mul(torchOps.cos(value.sub(this.loc)))
      .sub(Math.log(2 * Math.PI))
      .sub(logBessel(this.concentration, 0));
  }
}

drawsLeaveNothing(VonMises);
