/** Twin of torch/distributions/continuous_bernoulli.py. */
import { type Arguments, binder } from '../common/binder';
import { binaryCrossEntropyWithLogits } from '../nn/functional';
import { specialOps, torchOps } from '../tensor/operators';
import type { Tensor } from '../tensor/tensor';
import { type BinaryOptions, binaryDefaults, type Shape, validateDefault } from './arguments';
import { binaryConstraints, setEither } from './bernoulli';
import * as constraints from './constraints';
import { later } from './distribution';
import { ExponentialFamily } from './exponentialFamily';
import { lazy, oneMinus, setOwn } from './helpers';
import { drawsLeaveNothing, mayFinishInPlace } from './largeDraws';
import { bothNames, given, lazyLogits } from './probsOrLogits';
import { broadcastAll, clampProbs, logitsToProbs } from './utils';

/** Options of {@link ContinuousBernoulli}. */
export interface ContinuousBernoulliOptions extends BinaryOptions {
  /** Between which probabilities Taylor series are used instead of formulas. Default: [0.499, 0.501] */
  lims?: readonly [low: number, high: number] | undefined;
}
type ContinuousBernoulliOrder = [
  probs: 'probs',
  logits: 'logits',
  lims: 'lims',
  validateArgs: 'validateArgs',
];
const bindContinuousBernoulli = binder<ContinuousBernoulliOptions, ContinuousBernoulliOrder>(
  'ContinuousBernoulli',
  {},
  { ...binaryDefaults, lims: [0.499, 0.501] as readonly [number, number], ...validateDefault },
);

/**
 * The continuous Bernoulli distribution on [0, 1]: density proportional to `probs^x (1 - probs)^(1 - x)`.
 * `probs` is no probability here; it and `logits` have their names for the likeness to {@link Bernoulli}.
 *
 * @see https://docs.pytorch.org/docs/2.13/distributions.html#torch.distributions.continuous_bernoulli.ContinuousBernoulli
 * @example new torch.distributions.ContinuousBernoulli(0.3).sample([3]);
 */
export class ContinuousBernoulli extends ExponentialFamily {
  declare private _lims: readonly [number, number];

  /**
   * @param args probs, or logits; lims ([0.499, 0.501]); validateArgs (null)
   * @throws RangeError for parameters out of range, and unless one of probs and logits is given
   */
  constructor(...args: Arguments<ContinuousBernoulliOptions, ContinuousBernoulliOrder>) {
    super(later);
    const [probs, logits, lims, validateArgs] = bindContinuousBernoulli(args);
    setEither(this, probs, logits);
    if (probs !== null) {
      if (validateArgs !== null && !binaryConstraints.probs.check(this.probs).all().isNonzero())
        throw new RangeError('The parameter probs has invalid values');
      setOwn(this, 'probs', clampProbs(this.probs));
    }
    this._lims = lims;
    this._init(given(this).shape, [], validateArgs);
  }

  override get argConstraints() {
    return binaryConstraints;
  }

  protected override _isLazy(): boolean {
    return true;
  }

  override get support() {
    return constraints.unitInterval;
  }

  override get hasRsample(): boolean {
    return true;
  }

  /** The log odds. */
  get logits(): Tensor {
    return lazyLogits(this);
  }

  /** The parameter that is the probability of 1 in {@link Bernoulli}. */
  get probs(): Tensor {
    return lazy(this, 'probs', () => clampProbs(logitsToProbs(this.logits, true)));
  }

  /** The parameters' shape. */
  get paramShape(): number[] {
    return given(this).shape;
  }

  protected override _expand(batchShape: Shape, instance?: this): this {
    const made = this._blank(ContinuousBernoulli, instance);
    made._lims = this._lims;
    return this._expandParameters(ContinuousBernoulli, bothNames, batchShape, made);
  }

  /** Whether the formulas can be used, rather than their Taylor series around one half. */
  private _isStable(): Tensor {
    const [low, high] = this._lims;
    return torchOps.max(torchOps.le(this.probs, low), torchOps.gt(this.probs, high));
  }

  /** The probabilities, kept off one half. */
  private _cutProbs(): Tensor {
    return torchOps.where(this._isStable(), this.probs, torchOps.onesLike(this.probs).mul(this._lims[0]));
  }

  /** @internal The logarithm of what makes the density integrate to 1. */
  _logNorm(): Tensor {
    const cut = this._cutProbs();
    const below = torchOps.where(torchOps.le(cut, 0.5), cut, torchOps.zerosLike(cut));
    const above = torchOps.where(torchOps.ge(cut, 0.5), cut, torchOps.onesLike(cut));
    const odds = torchOps.log(torchOps.abs(torchOps.log1p(cut.neg()).sub(torchOps.log(cut))));
    const logNorm = odds.sub(
      torchOps.where(torchOps.le(cut, 0.5), torchOps.log1p(below.mul(-2)), torchOps.log(above.mul(2).sub(1))),
    );
    const x = torchOps.pow(this.probs.sub(0.5), 2);
    const taylor = x
      .mul(104 / 45)
      .add(4 / 3)
      .mul(x)
      .add(Math.log(2));
    return torchOps.where(this._isStable(), logNorm, taylor);
  }

  override get mean(): Tensor {
    const cut = this._cutProbs();
    const means = cut
      .div(cut.mul(2).sub(1))
      .add(torchOps.log1p(cut.neg()).sub(torchOps.log(cut)).reciprocal());
    const x = this.probs.sub(0.5);
    const taylor = torchOps
      .pow(x, 2)
      .mul(16 / 45)
      .add(1 / 3)
      .mul(x)
      .add(0.5);
    return torchOps.where(this._isStable(), means, taylor);
  }

  override get stddev(): Tensor {
    return torchOps.sqrt(this.variance);
  }

  override get variance(): Tensor {
    const cut = this._cutProbs();
    const variances = cut
      .mul(cut.sub(1))
      .div(torchOps.pow(oneMinus(cut.mul(2)), 2))
      .add(torchOps.pow(torchOps.log1p(cut.neg()).sub(torchOps.log(cut)), 2).reciprocal());
    const x = torchOps.pow(this.probs.sub(0.5), 2);
    const slope = torchOps.rsub(x.mul(128 / 945), 1 / 15);
    const taylor = torchOps.rsub(slope.mul(x), 1 / 12);
    return torchOps.where(this._isStable(), variances, taylor);
  }

  protected override _rsample(sampleShape: Shape): Tensor {
    const { dtype, device } = this.probs;
    return this.icdf(torchOps.rand(this._extendedShape(sampleShape), { dtype, device }));
  }

  protected override _logProb(value: Tensor): Tensor {
    const [logits, target] = broadcastAll(this.logits, value);
    const entropy = binaryCrossEntropyWithLogits(logits, target, { reduction: 'none' });
    return entropy.neg().add(this._logNorm());
  }

  protected override _cdf(value: Tensor): Tensor {
    const cut = this._cutProbs();
    const cdf = torchOps
      .pow(cut, value)
      .mul(torchOps.pow(oneMinus(cut), oneMinus(value)))
      .add(cut)
      .sub(1)
      .div(cut.mul(2).sub(1));
    const unbounded = torchOps.where(this._isStable(), cdf, value);
    const belowOne = torchOps.where(torchOps.ge(value, 1), torchOps.onesLike(value), unbounded);
    return torchOps.where(torchOps.le(value, 0), torchOps.zerosLike(value), belowOne);
  }

  protected override _icdf(value: Tensor): Tensor {
    const cut = this._cutProbs();
    if (mayFinishInPlace(value.numel(), value, cut)) {
      const failure = torchOps.log1p(cut.neg());
      const drawn = value.mul(cut.mul(2).sub(1)).add_(cut.neg()).log1p_();
      const inverse = drawn.sub_(failure).div_(torchOps.log(cut).sub(failure));
      return torchOps.where(this._isStable(), inverse, value);
    }
    // Each parameter's gradient is summed in the order of Python's expressions, so nothing is shared here.
    const inverse = torchOps
      .log1p(cut.neg().add(value.mul(cut.mul(2).sub(1))))
      .sub(torchOps.log1p(cut.neg()))
      .div(torchOps.log(cut).sub(torchOps.log1p(cut.neg())));
    return torchOps.where(this._isStable(), inverse, value);
  }

  protected override _entropy(): Tensor {
    const log0 = torchOps.log1p(this.probs.neg());
    const log1 = torchOps.log(this.probs);
    return this.mean.mul(log0.sub(log1)).sub(this._logNorm()).sub(log0);
  }

  override get _meanCarrierMeasure(): number {
    return 0;
  }

  override get _naturalParams(): Tensor[] {
    return [this.logits];
  }

  override _logNormalizer(x: Tensor): Tensor {
    const [low, high] = this._lims;
    const isStable = torchOps.max(torchOps.le(x, low - 0.5), torchOps.gt(x, high - 0.5));
    const cut = torchOps.where(isStable, x, torchOps.onesLike(x).mul(low - 0.5));
    const logNorm = torchOps.log(torchOps.abs(specialOps.expm1(cut))).sub(torchOps.log(torchOps.abs(cut)));
    const taylor = x.mul(0.5).add(torchOps.pow(x, 2).div(24)).sub(torchOps.pow(x, 4).div(2880));
    return torchOps.where(isStable, logNorm, taylor);
  }
}

drawsLeaveNothing(ContinuousBernoulli);
