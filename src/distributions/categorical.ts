/** Twin of torch/distributions/categorical.py. */
import { finfo } from '../tensor/finfo';
import { torchOps } from '../tensor/operators';
import { numelOf } from '../tensor/sizes';
import type { Tensor } from '../tensor/tensor';
import { bindEvents, type EventsArguments, expectEither, type Shape } from './arguments';
import * as constraints from './constraints';
import { Distribution, later } from './distribution';
import { enumerated, setOwn } from './helpers';
import { drawsLeaveNothing } from './largeDraws';
import { bothNames, given, lazyLogits, lazyProbs } from './probsOrLogits';

/** What probabilities and logits of several events have to fulfil. */
export const eventsConstraints = { probs: constraints.simplex, logits: constraints.realVector };

/**
 * The categorical distribution over 0, …, K - 1 with the probabilities `probs`, or `softmax(logits)`, along
 * the last dimension.
 *
 * @see https://docs.pytorch.org/docs/2.13/distributions.html#torch.distributions.categorical.Categorical
 * @example
 * const policy = new torch.distributions.Categorical({ logits: torch.zeros([4]) });
 * const action = policy.sample();
 * policy.logProb(action);
 */
export class Categorical extends Distribution {
  /** @internal K */
  declare _numEvents: number;

  /**
   * @param args probs: probabilities, which are normalised, or logits: unnormalised log probabilities;
   *   validateArgs (null)
   * @throws RangeError for negative probabilities, and unless one of the two is given, with a dimension
   */
  constructor(...args: EventsArguments) {
    super(later);
    const [probs, logits, validateArgs] = bindEvents(args, 'Categorical');
    expectEither(probs, logits);
    const param = probs ?? logits!;
    const name = probs !== null ? 'probs' : 'logits';
    if (param.dim() < 1) throw new RangeError(`\`${name}\` parameter must be at least one-dimensional.`);
    const normalized = probs !== null ? probs.div(probs.sum(-1, true)) : param.sub(param.logsumexp(-1, true));
    setOwn(this, name, normalized);
    this._numEvents = normalized.size(-1);
    this._init(normalized.shape.slice(0, -1), [], validateArgs);
  }

  override get argConstraints() {
    return eventsConstraints;
  }

  protected override _isLazy(): boolean {
    return true;
  }

  override get support() {
    return constraints.integerInterval(0, this._numEvents - 1);
  }

  override get hasEnumerateSupport(): boolean {
    return true;
  }

  /** Log probabilities. */
  get logits(): Tensor {
    return lazyLogits(this, false);
  }

  /** Probabilities. */
  get probs(): Tensor {
    return lazyProbs(this, false);
  }

  /** The parameters' shape. */
  get paramShape(): number[] {
    return given(this).shape;
  }

  /** NaN: the values are names. */
  override get mean(): Tensor {
    const { dtype, device } = this.probs;
    return torchOps.full(this._extendedShape(), Number.NaN, { dtype, device });
  }

  override get mode(): Tensor {
    return this.probs.argmax(-1);
  }

  /** NaN: the values are names. */
  override get variance(): Tensor {
    return this.mean;
  }

  protected override _expand(batchShape: Shape, instance?: this): this {
    const made = this._blank(Categorical, instance);
    made._numEvents = this._numEvents;
    for (const name of bothNames) {
      if (Object.hasOwn(this, name)) setOwn(made, name, this[name].expand([...batchShape, this._numEvents]));
    }
    return this._finish(made, batchShape);
  }

  protected override _sample(sampleShape: Shape): Tensor {
    const { probs } = this;
    const count = numelOf(sampleShape);
    if (probs.dim() === 1) {
      // One row's draws come in their order already: no views around the kernel.
      const drawn = torchOps.multinomial(probs, count, true);
      return sampleShape.length === 1 ? drawn : drawn.reshape(this._extendedShape(sampleShape));
    }
    const rows = probs.reshape(-1, this._numEvents);
    return torchOps.multinomial(rows, count, true).T.reshape(this._extendedShape(sampleShape));
  }

  protected override _logProb(value: Tensor): Tensor {
    const [index, logPmf] = torchOps.broadcastTensors([value.long().unsqueeze(-1), this.logits]);
    return logPmf!.gather(-1, index!.get('...', ':1')).squeeze(-1);
  }

  protected override _entropy(): Tensor {
    const logits = torchOps.clamp(this.logits, finfo(this.logits.dtype).min);
    return logits.mul(this.probs).sum(-1).neg();
  }

  protected override _enumerateSupport(expand: boolean): Tensor {
    const { device } = given(this);
    return enumerated(torchOps.arange(this._numEvents, { dtype: 'int64', device }), this.batchShape, expand);
  }
}

drawsLeaveNothing(Categorical);
