/** Twin of torch/distributions/multinomial.py. */
import { type Arguments, binder } from '../common/binder';
import { NotImplementedError } from '../common/errors';
import { tensor } from '../tensor/creation';
import { torchOps } from '../tensor/operators';
import type { Tensor } from '../tensor/tensor';
import { type EventsOptions, eventsDefaults, eventsKinds, type Shape, validateDefault } from './arguments';
import { Binomial } from './binomial';
import { Categorical, eventsConstraints } from './categorical';
import * as constraints from './constraints';
import { Distribution, later } from './distribution';
import { oneMinus } from './helpers';
import { drawsLeaveNothing } from './largeDraws';
import { broadcastAll } from './utils';

/** Options of {@link Multinomial}. */
export interface MultinomialOptions extends EventsOptions {
  /** How many trials there are; the sum of each draw. Default: 1 */
  totalCount?: number | undefined;
}
type MultinomialOrder = [
  totalCount: 'totalCount',
  probs: 'probs',
  logits: 'logits',
  validateArgs: 'validateArgs',
];
const bindMultinomial = binder<MultinomialOptions, MultinomialOrder>(
  'Multinomial',
  {},
  { totalCount: 1, ...eventsDefaults, ...validateDefault },
  {},
  eventsKinds,
);

/**
 * The multinomial distribution: how often each of several events happens in `totalCount` trials.
 *
 * @see https://docs.pytorch.org/docs/2.13/distributions.html#torch.distributions.multinomial.Multinomial
 * @example new torch.distributions.Multinomial(100, torch.tensor([1, 1, 1, 1])).sample();
 */
export class Multinomial extends Distribution {
  /** How many trials. */
  declare totalCount: number;
  declare private _categorical: Categorical;
  declare private _binomial: Binomial;

  /**
   * @param args totalCount (1); probs: probabilities, which are normalised, or logits: unnormalised log
   *   probabilities; validateArgs (null)
   * @throws RangeError for parameters out of range, and unless one of probs and logits is given
   * @throws NotImplementedError for a count that is no integer
   */
  constructor(...args: Arguments<MultinomialOptions, MultinomialOrder>) {
    super(later);
    const [totalCount, probs, logits, validateArgs] = bindMultinomial(args);
    if (!Number.isSafeInteger(totalCount))
      throw new NotImplementedError('inhomogeneous total_count is not supported');
    this.totalCount = totalCount;
    this._categorical = new Categorical(probs, logits);
    this._binomial = new Binomial(totalCount, this.probs);
    this._init(this._categorical.batchShape, this._categorical.paramShape.slice(-1), validateArgs);
  }

  override get argConstraints() {
    return eventsConstraints;
  }

  override get support() {
    return constraints.multinomial(this.totalCount);
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
    return this.probs.mul(this.totalCount);
  }

  override get variance(): Tensor {
    return this.probs.mul(this.totalCount).mul(oneMinus(this.probs));
  }

  protected override _expand(batchShape: Shape, instance?: this): this {
    const made = this._blank(Multinomial, instance);
    made.totalCount = this.totalCount;
    made._categorical = this._categorical.expand(batchShape);
    made._binomial = this._binomial;
    return this._finish(made, batchShape);
  }

  protected override _sample(sampleShape: Shape): Tensor {
    const draws = this._categorical.sample([this.totalCount, ...sampleShape]);
    const dims = Array.from({ length: draws.dim() - 1 }, (_, i) => i + 1);
    const samples = draws.permute([...dims, 0]);
    const { dtype, device } = samples;
    const counts = torchOps.zeros(this._extendedShape(sampleShape), { dtype, device });
    return counts.scatterAdd_(-1, samples, torchOps.onesLike(samples)).typeAs(this.probs);
  }

  protected override _logProb(given: Tensor): Tensor {
    const [broadcast, value] = broadcastAll(this.logits, given);
    const logits = broadcast.clone({ memoryFormat: 'contiguous_format' });
    const logFactorialN = torchOps.lgamma(value.sum(-1).add(1));
    const logFactorials = torchOps.lgamma(value.add(1)).sum(-1);
    logits.set(value.eq(0).bitwiseAnd(logits.eq(-Infinity)), 0);
    return logFactorialN.sub(logFactorials).add(logits.mul(value).sum(-1));
  }

  protected override _entropy(): Tensor {
    const n = tensor(this.totalCount, { dtype: 'int64' });
    const first = n.mul(this._categorical.entropy()).sub(torchOps.lgamma(n.add(1)));
    const support = this._binomial.enumerateSupport(false).get('1:');
    const probs = torchOps.exp(this._binomial.logProb(support));
    const weights = torchOps.lgamma(support.add(1));
    return first.add(probs.mul(weights).sum([0, -1]));
  }
}

drawsLeaveNothing(Multinomial);
