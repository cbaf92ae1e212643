/** Twin of torch/distributions/kumaraswamy.py. */
import { torchOps } from '../tensor/operators';
import type { Tensor } from '../tensor/tensor';
import { bindConcentrations, type ConcentrationsArguments, type Shape } from './arguments';
import { concentrationsConstraints } from './beta';
import * as constraints from './constraints';
import { later } from './distribution';
import { eulerConstant, oneMinus, setOwn } from './helpers';
import { drawsLeaveNothing } from './largeDraws';
import { TransformedDistribution } from './transformedDistribution';
import { AffineTransform, PowerTransform } from './transforms';
import { Uniform } from './uniform';
import { broadcastAll } from './utils';

/** The n-th moment. */
function moment(a: Tensor, b: Tensor, n: number): Tensor {
  const first = a.reciprocal().mul(n).add(1);
  const logValue = torchOps
    .lgamma(first)
    .add(torchOps.lgamma(b))
    .sub(torchOps.lgamma(first.add(b)));
  return b.mul(torchOps.exp(logValue));
}

/**
 * The Kumaraswamy distribution on [0, 1], which is like {@link Beta} and easier to draw from:
 * `P(X > x) = (1 - x^concentration1)^concentration0`.
 *
 * @see https://docs.pytorch.org/docs/2.13/distributions.html#torch.distributions.kumaraswamy.Kumaraswamy
 * @example new torch.distributions.Kumaraswamy(1, 1).sample([3]);
 */
export class Kumaraswamy extends TransformedDistribution {
  /** The first concentration, often called α. */
  declare readonly concentration1: Tensor;
  /** The second concentration, often called β. */
  declare readonly concentration0: Tensor;

  /**
   * @param args concentration1: α; concentration0: β; validateArgs (null)
   * @throws RangeError for concentrations that are not positive
   */
  constructor(...args: ConcentrationsArguments) {
    super(later);
    const [concentration1, concentration0, validateArgs] = bindConcentrations(args, 'Kumaraswamy');
    [this.concentration1, this.concentration0] = broadcastAll(concentration1, concentration0);
    const base = new Uniform(
      torchOps.fullLike(this.concentration0, 0),
      torchOps.fullLike(this.concentration0, 1),
      { validateArgs },
    );
    const transforms = [
      new PowerTransform(this.concentration0.reciprocal()),
      new AffineTransform(1, -1),
      new PowerTransform(this.concentration1.reciprocal()),
    ];
    this._initTransformed(base, transforms, validateArgs);
  }

  override get argConstraints() {
    return concentrationsConstraints;
  }

  override get support() {
    return constraints.unitInterval;
  }

  override get hasRsample(): boolean {
    return true;
  }

  override get mean(): Tensor {
    return moment(this.concentration1, this.concentration0, 1);
  }

  override get mode(): Tensor {
    const { concentration1: a, concentration0: b } = this;
    // Accurate for small concentrations.
    const logMode = b.reciprocal().mul(b.neg().log1p()).sub(b.neg().mul(a).log1p());
    return logMode.set(b.lt(1).bitwiseOr(a.lt(1)), Number.NaN).exp();
  }

  override get variance(): Tensor {
    return moment(this.concentration1, this.concentration0, 2).sub(torchOps.pow(this.mean, 2));
  }

  protected override _expand(batchShape: Shape, instance?: this): this {
    const made = this._blank(Kumaraswamy, instance);
    setOwn(made, 'concentration1', this.concentration1.expand(batchShape));
    setOwn(made, 'concentration0', this.concentration0.expand(batchShape));
    return super._expand(batchShape, made);
  }

  protected override _entropy(): Tensor {
    const { concentration1: a, concentration0: b } = this;
    const t1 = oneMinus(a.reciprocal());
    const t0 = oneMinus(b.reciprocal());
    const harmonic = torchOps.digamma(b.add(1)).add(eulerConstant);
    return t0.add(t1.mul(harmonic)).sub(torchOps.log(a)).sub(torchOps.log(b));
  }
}

drawsLeaveNothing(Kumaraswamy);
