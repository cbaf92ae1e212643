/** Coins whose draws lie between 0 and 1. Twin of torch/distributions/relaxed_bernoulli.py. */
import { torchOps } from '../tensor/operators';
import { numelOf } from '../tensor/sizes';
import type { Tensor } from '../tensor/tensor';
import { bindRelaxedBinary, type RelaxedBinaryArguments, type Shape } from './arguments';
import { binaryConstraints, setEither } from './bernoulli';
import * as constraints from './constraints';
import { Distribution, later } from './distribution';
import { drawsLeaveNothing, mayFinishInPlace } from './largeDraws';
import { bothNames, given, lazyLogits, lazyProbs } from './probsOrLogits';
import { Relaxed } from './relaxed';
import { SigmoidTransform } from './transforms';
import { broadcastAll, clampProbs } from './utils';

/**
 * The logits of {@link RelaxedBernoulli}'s draws: logistic draws around `logits`, divided by the temperature.
 *
 * @see https://docs.pytorch.org/docs/2.13/distributions.html#torch.distributions.relaxed_bernoulli.LogitRelaxedBernoulli
 * @example new torch.distributions.relaxedBernoulli.LogitRelaxedBernoulli(torch.tensor(2), 0.3).rsample();
 */
export class LogitRelaxedBernoulli extends Distribution {
  /** How far the distribution is relaxed. */
  declare temperature: Tensor;

  /**
   * @param args temperature; probs: the probability of 1, or logits: its log odds; validateArgs (null)
   * @throws RangeError for parameters out of range, and unless one of probs and logits is given
   */
  constructor(...args: RelaxedBinaryArguments) {
    super(later);
    const [temperature, probs, logits, validateArgs] = bindRelaxedBinary(args, 'LogitRelaxedBernoulli');
    this.temperature = temperature;
    setEither(this, probs, logits);
    this._init(given(this).shape, [], validateArgs);
  }

  override get argConstraints() {
    return binaryConstraints;
  }

  protected override _isLazy(): boolean {
    return true;
  }

  override get support() {
    return constraints.real;
  }

  /** The log odds of 1. */
  get logits(): Tensor {
    return lazyLogits(this);
  }

  /** The probability of 1. */
  get probs(): Tensor {
    return lazyProbs(this);
  }

  /** The parameters' shape. */
  get paramShape(): number[] {
    return given(this).shape;
  }

  protected override _expand(batchShape: Shape, instance?: this): this {
    const made = this._blank(LogitRelaxedBernoulli, instance);
    made.temperature = this.temperature;
    return this._expandParameters(LogitRelaxedBernoulli, bothNames, batchShape, made);
  }

  protected override _rsample(sampleShape: Shape): Tensor {
    const shape = this._extendedShape(sampleShape);
    const probs = clampProbs(this.probs.expand(shape));
    const uniforms = clampProbs(torchOps.rand(shape, { dtype: probs.dtype, device: probs.device }));
    const { temperature } = this;
    if (mayFinishInPlace(numelOf(shape), probs, temperature)) {
      const failures = uniforms.neg().log1p_();
      const odds = uniforms.log_().sub_(failures).add_(probs.log());
      return odds.sub_(probs.neg().log1p_()).div_(temperature);
    }
    return uniforms
      .log()
      .sub(uniforms.neg().log1p())
      .add(probs.log())
      .sub(probs.neg().log1p())
      .div(temperature);
  }

  protected override _logProb(given: Tensor): Tensor {
    const [logits, value] = broadcastAll(this.logits, given);
    const difference = logits.sub(value.mul(this.temperature));
    return this.temperature.log().add(difference).sub(difference.exp().log1p().mul(2));
  }
}

/**
 * A relaxed Bernoulli distribution, on (0, 1), whose draws can be differentiated: the concrete distribution.
 *
 * @see https://docs.pytorch.org/docs/2.13/distributions.html#torch.distributions.relaxed_bernoulli.RelaxedBernoulli
 * @example new torch.distributions.RelaxedBernoulli(torch.tensor(2.2), torch.tensor([0.1, 0.9])).rsample();
 */
export class RelaxedBernoulli extends Relaxed<LogitRelaxedBernoulli> {
  /**
   * @param args temperature; probs: the probability of 1, or logits: its log odds; validateArgs (null)
   * @throws RangeError for parameters out of range, and unless one of probs and logits is given
   */
  constructor(...args: RelaxedBinaryArguments) {
    super(later);
    const [temperature, probs, logits, validateArgs] = bindRelaxedBinary(args, 'RelaxedBernoulli');
    const base = new LogitRelaxedBernoulli(temperature, probs, logits);
    this._initTransformed(base, [new SigmoidTransform()], validateArgs);
  }

  /** What each parameter of the distribution has to fulfil, by name. */
  override get argConstraints() {
    return binaryConstraints;
  }

  /** What values can be drawn: numbers from 0 to 1. */
  override get support() {
    return constraints.unitInterval;
  }

  protected override _expand(batchShape: Shape, instance?: this): this {
    return super._expand(batchShape, this._blank(RelaxedBernoulli, instance));
  }
}

drawsLeaveNothing(LogitRelaxedBernoulli, RelaxedBernoulli);
