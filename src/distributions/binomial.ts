/** Twin of torch/distributions/binomial.py. */
import { type Arguments, binder } from '../common/binder';
import { NotImplementedError } from '../common/errors';
import { torchOps } from '../tensor/operators';
import type { Tensor } from '../tensor/tensor';
import { type BinaryOptions, binaryDefaults, expectEither, type Shape, validateDefault } from './arguments';
import * as constraints from './constraints';
import { Distribution, later } from './distribution';
import { enumerated, oneMinus, type Parameter, setOwn } from './helpers';
import { drawsLeaveNothing } from './largeDraws';
import { bothNames, given, lazyLogits, lazyProbs } from './probsOrLogits';
import { broadcastAll } from './utils';

/** Options of {@link Binomial}. */
export interface BinomialOptions extends BinaryOptions {
  /** How many trials there are; a number, or a tensor of counts. Default: 1 */
  totalCount?: Parameter | undefined;
}
type BinomialOrder = [
  totalCount: 'totalCount',
  probs: 'probs',
  logits: 'logits',
  validateArgs: 'validateArgs',
];
const bindBinomial = binder<BinomialOptions, BinomialOrder>(
  'Binomial',
  {},
  { totalCount: 1 as Parameter, ...binaryDefaults, ...validateDefault },
);

const argConstraints = {
  totalCount: constraints.nonnegativeInteger,
  probs: constraints.unitInterval,
  logits: constraints.real,
};

/** Makes the count and the parameter that was given attributes, of one shape and dtype. */
export function setCounted(
  owner: object,
  totalCount: Parameter,
  probs: Parameter | null,
  logits: Parameter | null,
): void {
  expectEither(probs, logits);
  const [name, value] = probs !== null ? ['probs', probs] : ['logits', logits!];
  const [count, parameter] = broadcastAll(totalCount, value as Parameter);
  setOwn(owner, 'totalCount', count.typeAs(parameter));
  setOwn(owner, name as string, parameter);
}

const clampByZero = (x: Tensor): Tensor => x.clamp(0).add(x).sub(x.clamp(null, 0)).div(2);

/**
 * The binomial distribution: how many of `totalCount` trials succeed, each with probability `probs`.
 *
 * @see https://docs.pytorch.org/docs/2.13/distributions.html#torch.distributions.binomial.Binomial
 * @example new torch.distributions.Binomial(100, torch.tensor([0, 0.2, 0.8, 1])).sample();
 */
export class Binomial extends Distribution {
  /** How many trials. */
  declare readonly totalCount: Tensor;

  /**
   * @param args totalCount (1); probs: the probability of success, or logits: its log odds; validateArgs
   *   (null)
   * @throws RangeError for parameters out of range, and unless one of probs and logits is given
   */
  constructor(...args: Arguments<BinomialOptions, BinomialOrder>) {
    super(later);
    const [totalCount, probs, logits, validateArgs] = bindBinomial(args);
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
    return constraints.integerInterval(0, this.totalCount);
  }

  override get hasEnumerateSupport(): boolean {
    return true;
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
    return this.totalCount.mul(this.probs);
  }

  override get mode(): Tensor {
    return this.totalCount.add(1).mul(this.probs).floor().clamp({ max: this.totalCount });
  }

  override get variance(): Tensor {
    return this.totalCount.mul(this.probs).mul(oneMinus(this.probs));
  }

  protected override _expand(batchShape: Shape, instance?: this): this {
    return this._expandParameters(Binomial, ['totalCount', ...bothNames], batchShape, instance);
  }

  protected override _sample(sampleShape: Shape): Tensor {
    const shape = this._extendedShape(sampleShape);
    return torchOps.binomial(this.totalCount.expand(shape), this.probs.expand(shape));
  }

  protected override _logProb(value: Tensor): Tensor {
    const { totalCount, logits } = this;
    const logFactorialN = torchOps.lgamma(totalCount.add(1));
    const logFactorialK = torchOps.lgamma(value.add(1));
    const logFactorialNmk = torchOps.lgamma(totalCount.sub(value).add(1));
    // log(1 + exp(logits)) without overflow.
    const normalizer = totalCount
      .mul(clampByZero(logits))
      .add(totalCount.mul(torchOps.log1p(torchOps.exp(torchOps.abs(logits).neg()))))
      .sub(logFactorialN);
    return value.mul(logits).sub(logFactorialK).sub(logFactorialNmk).sub(normalizer);
  }

  protected override _entropy(): Tensor {
    this._commonCount('entropy');
    const logProb = this.logProb(this.enumerateSupport(false));
    return torchOps.exp(logProb).mul(logProb).sum(0).neg();
  }

  protected override _enumerateSupport(expand: boolean): Tensor {
    const count = this._commonCount('enumerate_support');
    const { dtype, device } = given(this);
    return enumerated(torchOps.arange(1 + count, { dtype, device }), this.batchShape, expand);
  }

  /** The number of trials, which has to be the same for all. */
  private _commonCount(method: string): number {
    const count = Math.trunc(this.totalCount.max().item() as number);
    if (this.totalCount.min().item() !== count)
      throw new NotImplementedError(`Inhomogeneous total count not supported by \`${method}\`.`);
    return count;
  }
}

drawsLeaveNothing(Binomial);
