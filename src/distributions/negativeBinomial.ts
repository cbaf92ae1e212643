/** Twin of torch/distributions/negative_binomial.py. */
import { type Arguments, binder } from '../common/binder';
import { logsigmoid } from '../nn/functional';
import { torchOps } from '../tensor/operators';
import type { Tensor } from '../tensor/tensor';
import { type BinaryOptions, binaryDefaults, type Shape, validateDefault } from './arguments';
import { setCounted } from './binomial';
import * as constraints from './constraints';
import { Distribution, later } from './distribution';
import { Gamma } from './gamma';
import { lazy, type Parameter } from './helpers';
import { drawsLeaveNothing } from './largeDraws';
import { bothNames, given, lazyLogits, lazyProbs } from './probsOrLogits';

/** The arguments of {@link NegativeBinomial}, by name. */
export interface NegativeBinomialParameters extends BinaryOptions {
  /** How many failures end the trials; need not be an integer. */
  totalCount: Parameter;
}
type NegativeBinomialOrder = [
  totalCount: 'totalCount',
  probs: 'probs',
  logits: 'logits',
  validateArgs: 'validateArgs',
];
const bindNegativeBinomial = binder<NegativeBinomialParameters, NegativeBinomialOrder>(
  'NegativeBinomial',
  { totalCount: 'any' },
  { ...binaryDefaults, ...validateDefault },
);

const argConstraints = {
  totalCount: constraints.greaterThanEq(0),
  probs: new constraints.halfOpenInterval(0, 1)._withFloats(),
  logits: constraints.real,
};

/**
 * The negative binomial distribution: how many trials succeed, each with probability `probs`, before
 * `totalCount` have failed.
 *
 * @see https://docs.pytorch.org/docs/2.13/distributions.html#torch.distributions.negative_binomial.NegativeBinomial
 * @example new torch.distributions.NegativeBinomial(5, torch.tensor([0.2, 0.8])).sample();
 */
export class NegativeBinomial extends Distribution {
  /** How many failures end the trials. */
  declare readonly totalCount: Tensor;
  declare private _ownGamma?: Gamma;

  /**
   * @param args totalCount; probs: the probability of success, or logits: its log odds; validateArgs (null)
   * @throws RangeError for parameters out of range, and unless one of probs and logits is given
   */
  constructor(...args: Arguments<NegativeBinomialParameters, NegativeBinomialOrder>) {
    super(later);
    const [totalCount, probs, logits, validateArgs] = bindNegativeBinomial(args);
    setCounted(this, totalCount, probs, logits);
    this._init(given(this).shape, [], validateArgs);
  }

  override get argConstraints() {
    return argConstraints;
  }

  protected override _isLazy(): boolean {
    return true;
  }

  override get support() {
    return constraints.nonnegativeInteger;
  }

  /** The log odds of success. */
  get logits(): Tensor {
    return lazyLogits(this);
  }

  /** The probability of success. */
  get probs(): Tensor {
    return lazyProbs(this);
  }

  /** The parameters' shape. */
  get paramShape(): number[] {
    return given(this).shape;
  }

  override get mean(): Tensor {
    return this.totalCount.mul(torchOps.exp(this.logits));
  }

  override get mode(): Tensor {
    return this.totalCount.sub(1).mul(this.logits.exp()).floor().clamp(0);
  }

  override get variance(): Tensor {
    return this.mean.div(torchOps.sigmoid(this.logits.neg()));
  }

  protected override _expand(batchShape: Shape, instance?: this): this {
    return this._expandParameters(NegativeBinomial, ['totalCount', ...bothNames], batchShape, instance);
  }

  /** The rates of the Poisson distributions that are drawn from. */
  private get _gamma(): Gamma {
    const make = () => new Gamma(this.totalCount, torchOps.exp(this.logits.neg()), { validateArgs: false });
    return this._ownGamma ?? lazy(this, '_ownGamma', make);
  }

  protected override _sample(sampleShape: Shape): Tensor {
    return torchOps.poisson(this._gamma.sample(sampleShape));
  }

  protected override _logProb(value: Tensor): Tensor {
    const { totalCount, logits } = this;
    const unnormalized = totalCount.mul(logsigmoid(logits.neg())).add(value.mul(logsigmoid(logits)));
    const normalization = torchOps
      .lgamma(totalCount.add(value))
      .neg()
      .add(torchOps.lgamma(value.add(1)))
      .add(torchOps.lgamma(totalCount));
    // Where totalCount = value = 0, Γ is infinite twice.
    return unnormalized.sub(normalization.maskedFill(totalCount.add(value).eq(0), 0));
  }
}

drawsLeaveNothing(NegativeBinomial);
