/** Twin of torch/distributions/one_hot_categorical.py. */
import { oneHot } from '../nn/functional';
import { torchOps } from '../tensor/operators';
import type { Tensor } from '../tensor/tensor';
import { bindEvents, type EventsArguments, type Shape } from './arguments';
import { Categorical, eventsConstraints } from './categorical';
import * as constraints from './constraints';
import { Distribution, later } from './distribution';
import { oneMinus } from './helpers';
import { drawsLeaveNothing } from './largeDraws';
import { given } from './probsOrLogits';

/**
 * The categorical distribution whose draws are vectors with a single 1.
 *
 * @see https://docs.pytorch.org/docs/2.13/distributions.html#torch.distributions.one_hot_categorical.OneHotCategorical
 * @example new torch.distributions.OneHotCategorical(torch.tensor([0.25, 0.75])).sample();
 */
export class OneHotCategorical extends Distribution {
  /** @internal */
  declare _categorical: Categorical;

  /**
   * @param args probs: probabilities, which are normalised, or logits: unnormalised log probabilities;
   *   validateArgs (null)
   * @throws RangeError for negative probabilities, and unless one of the two is given, with a dimension
   */
  constructor(...args: EventsArguments) {
    super(later);
    const [probs, logits, validateArgs] = bindEvents(args, new.target.name);
    this._categorical = new Categorical(probs, logits);
    this._init(this._categorical.batchShape, this._categorical.paramShape.slice(-1), validateArgs);
  }

  override get argConstraints() {
    return eventsConstraints;
  }

  override get support() {
    return constraints.oneHot;
  }

  override get hasEnumerateSupport(): boolean {
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

  override get mean(): Tensor {
    return this._categorical.probs;
  }

  override get mode(): Tensor {
    const { probs } = this._categorical;
    return oneHot(probs.argmax(-1), probs.size(-1)).to(probs);
  }

  override get variance(): Tensor {
    return this._categorical.probs.mul(oneMinus(this._categorical.probs));
  }

  protected override _expand(batchShape: Shape, instance?: this): this {
    const made = this._blank(OneHotCategorical, instance);
    made._categorical = this._categorical.expand(batchShape);
    return this._finish(made, batchShape);
  }

  protected override _sample(sampleShape: Shape): Tensor {
    const { probs, _numEvents } = this._categorical;
    return oneHot(this._categorical.sample(sampleShape), _numEvents).to(probs);
  }

  protected override _logProb(value: Tensor): Tensor {
    return this._categorical.logProb(value.max(-1)[1]);
  }

  protected override _entropy(): Tensor {
    return this._categorical.entropy();
  }

  protected override _enumerateSupport(expand: boolean): Tensor {
    const [n] = this.eventShape as [number];
    const batch = this.batchShape;
    const { dtype, device } = given(this._categorical);
    const values = torchOps.eye(n, { dtype, device }).view([n, ...batch.map(() => 1), n]);
    return expand ? values.expand([n, ...batch, n]) : values;
  }
}

/**
 * {@link OneHotCategorical} whose draws have the gradient of their probabilities: the straight-through
 * estimator.
 *
 * @see https://docs.pytorch.org/docs/2.13/distributions.html#torch.distributions.one_hot_categorical.OneHotCategoricalStraightThrough
 * @example new torch.distributions.OneHotCategoricalStraightThrough(torch.tensor([0.25, 0.75])).rsample();
 */
export class OneHotCategoricalStraightThrough extends OneHotCategorical {
  override get hasRsample(): boolean {
    return true;
  }

  protected override _rsample(sampleShape: Shape): Tensor {
    const samples = this.sample(sampleShape);
    const { probs } = this._categorical;
    return samples.add(probs.sub(probs.detach()));
  }
}

drawsLeaveNothing(OneHotCategorical, OneHotCategoricalStraightThrough);
