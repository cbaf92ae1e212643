/** Choices whose draws are soft vectors. Twin of torch/distributions/relaxed_categorical.py. */
import { torchOps } from '../tensor/operators';
import type { Tensor } from '../tensor/tensor';
import { bindRelaxedEvents, type RelaxedEventsArguments, type Shape } from './arguments';
import { Categorical, eventsConstraints } from './categorical';
import * as constraints from './constraints';
import { Distribution, later } from './distribution';
import { drawsLeaveNothing } from './largeDraws';
import { Relaxed } from './relaxed';
import { ExpTransform } from './transforms';
import { broadcastAll, clampProbs } from './utils';

/**
 * The logarithms of {@link RelaxedOneHotCategorical}'s draws.
 *
 * @see https://docs.pytorch.org/docs/2.13/distributions.html#torch.distributions.relaxed_categorical.ExpRelaxedCategorical
 * @example
 * const { ExpRelaxedCategorical } = torch.distributions.relaxedCategorical;
 * new ExpRelaxedCategorical(torch.tensor(2), torch.tensor([0.25, 0.75])).rsample();
 */
export class ExpRelaxedCategorical extends Distribution {
  /** How far the distribution is relaxed. */
  declare temperature: Tensor;
  declare private _categorical: Categorical;

  /**
   * @param args temperature; probs: probabilities, which are normalised, or logits: unnormalised log
   *   probabilities; validateArgs (null)
   * @throws RangeError for parameters out of range, and unless one of probs and logits is given
   */
  constructor(...args: RelaxedEventsArguments) {
    super(later);
    const [temperature, probs, logits, validateArgs] = bindRelaxedEvents(args, 'ExpRelaxedCategorical');
    this._categorical = new Categorical(probs, logits);
    this.temperature = temperature;
    this._init(this._categorical.batchShape, this._categorical.paramShape.slice(-1), validateArgs);
  }

  override get argConstraints() {
    return eventsConstraints;
  }

  override get support() {
    return constraints.realVector;
  }

  override get hasRsample(): boolean {
    return true;
  }

  /** Log probabilities. */
  get logits(): Tensor {
    return this._categorical.logits;
  }

  /** Probabilities. */
  get probs(): Tensor {
    return this._categorical.probs;
  }

  /** The parameters' shape. */
  get paramShape(): number[] {
    return this._categorical.paramShape;
  }

  protected override _expand(batchShape: Shape, instance?: this): this {
    const made = this._blank(ExpRelaxedCategorical, instance);
    made.temperature = this.temperature;
    made._categorical = this._categorical.expand(batchShape);
    return this._finish(made, batchShape);
  }

  protected override _rsample(sampleShape: Shape): Tensor {
    const { dtype, device } = this.logits;
    const uniforms = clampProbs(torchOps.rand(this._extendedShape(sampleShape), { dtype, device }));
    const gumbels = uniforms.log().neg().log().neg();
    const scores = this.logits.add(gumbels).div(this.temperature);
    return scores.sub(scores.logsumexp(-1, true));
  }

  protected override _logProb(given: Tensor): Tensor {
    const K = this._categorical._numEvents;
    const [logits, value] = broadcastAll(this.logits, given);
    const logScale = torchOps
      .fullLike(this.temperature, K)
      .lgamma()
      .sub(this.temperature.log().mul(-(K - 1)));
    const score = logits.sub(value.mul(this.temperature));
    return score.sub(score.logsumexp(-1, true)).sum(-1).add(logScale);
  }
}

/**
 * A relaxed one-hot categorical distribution, over vectors that sum to 1, whose draws can be differentiated.
 *
 * @see https://docs.pytorch.org/docs/2.13/distributions.html#torch.distributions.relaxed_categorical.RelaxedOneHotCategorical
 * @example new torch.distributions.RelaxedOneHotCategorical(torch.tensor(2.2), torch.tensor([0.2,
 *   0.8])).rsample();
 */
export class RelaxedOneHotCategorical extends Relaxed<ExpRelaxedCategorical> {
  /**
   * @param args temperature; probs: probabilities, which are normalised, or logits: unnormalised log
   *   probabilities; validateArgs (null)
   * @throws RangeError for parameters out of range, and unless one of probs and logits is given
   */
  constructor(...args: RelaxedEventsArguments) {
    super(later);
    const [temperature, probs, logits, validateArgs] = bindRelaxedEvents(args, 'RelaxedOneHotCategorical');
    const base = new ExpRelaxedCategorical(temperature, probs, logits, { validateArgs });
    this._initTransformed(base, [new ExpTransform()], validateArgs);
  }

  /** What each parameter of the distribution has to fulfil, by name. */
  override get argConstraints() {
    return eventsConstraints;
  }

  /** What values can be drawn: vectors of numbers that aren't negative, with sum 1. */
  override get support() {
    return constraints.simplex;
  }

  protected override _expand(batchShape: Shape, instance?: this): this {
    return super._expand(batchShape, this._blank(RelaxedOneHotCategorical, instance));
  }
}

drawsLeaveNothing(ExpRelaxedCategorical, RelaxedOneHotCategorical);
