/** Twin of torch/distributions/bernoulli.py. */
import { binaryCrossEntropyWithLogits } from '../nn/functional';
import { torchOps } from '../tensor/operators';
import type { Tensor } from '../tensor/tensor';
import { type BinaryArguments, bindBinary, expectEither, type Shape } from './arguments';
import * as constraints from './constraints';
import { later } from './distribution';
import { ExponentialFamily } from './exponentialFamily';
import { enumerated, oneMinus, type Parameter, setOwn } from './helpers';
import { drawsLeaveNothing } from './largeDraws';
import { bothNames, given, lazyLogits, lazyProbs } from './probsOrLogits';
import { broadcastAll } from './utils';

/** What probabilities and log odds have to fulfil. */
export const binaryConstraints = { probs: constraints.unitInterval, logits: constraints.real };

/** Makes the parameter that was given an attribute of its own. */
export function setEither(owner: object, probs: Parameter | null, logits: Parameter | null): void {
  expectEither(probs, logits);
  const [name, value] = probs !== null ? ['probs', probs] : ['logits', logits!];
  setOwn(owner, name as string, broadcastAll(value as Parameter)[0]);
}

/**
 * The Bernoulli distribution: 1 with probability `probs`, else 0.
 *
 * @see https://docs.pytorch.org/docs/2.13/distributions.html#torch.distributions.bernoulli.Bernoulli
 * @example new torch.distributions.Bernoulli(0.3).sample([3]);
 */
export class Bernoulli extends ExponentialFamily {
  /**
   * @param args probs: the probability of 1, or logits: its log odds; validateArgs (null)
   * @throws RangeError for probabilities that are none, and unless one of the two is given
   */
  constructor(...args: BinaryArguments) {
    super(later);
    const [probs, logits, validateArgs] = bindBinary(args, 'Bernoulli');
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
    return constraints.boolean;
  }

  override get hasEnumerateSupport(): boolean {
    return true;
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

  override get mean(): Tensor {
    return this.probs;
  }

  /** NaN where both are as likely. */
  override get mode(): Tensor {
    const { probs } = this;
    return probs.ge(0.5).to(probs).set(probs.eq(0.5), Number.NaN);
  }

  override get variance(): Tensor {
    return this.probs.mul(oneMinus(this.probs));
  }

  protected override _expand(batchShape: Shape, instance?: this): this {
    return this._expandParameters(Bernoulli, bothNames, batchShape, instance);
  }

  protected override _sample(sampleShape: Shape): Tensor {
    return torchOps.bernoulli(this.probs.expand(this._extendedShape(sampleShape)));
  }

  protected override _logProb(value: Tensor): Tensor {
    const [logits, target] = broadcastAll(this.logits, value);
    return binaryCrossEntropyWithLogits(logits, target, { reduction: 'none' }).neg();
  }

  protected override _entropy(): Tensor {
    return binaryCrossEntropyWithLogits(this.logits, this.probs, { reduction: 'none' });
  }

  protected override _enumerateSupport(expand: boolean): Tensor {
    const { dtype, device } = given(this);
    return enumerated(torchOps.arange(2, { dtype, device }), this.batchShape, expand);
  }

  override get _meanCarrierMeasure(): number {
    return 0;
  }

  override get _naturalParams(): Tensor[] {
    return [torchOps.logit(this.probs)];
  }

  override _logNormalizer(x: Tensor): Tensor {
    return torchOps.log1p(torchOps.exp(x));
  }
}

drawsLeaveNothing(Bernoulli);
