/** Twin of torch/distributions/geometric.py. */
import { binaryCrossEntropyWithLogits } from '../nn/functional';
import { pyTupleRepr, pyTypeName } from '../python/pyrepr';
import { finfo } from '../tensor/finfo';
import { torchOps } from '../tensor/operators';
import { numelOf } from '../tensor/sizes';
import type { Tensor } from '../tensor/tensor';
import { type BinaryArguments, bindBinary, type Shape } from './arguments';
import { binaryConstraints, setEither } from './bernoulli';
import * as constraints from './constraints';
import { Distribution, later } from './distribution';
import { drawsLeaveNothing, mayFinishInPlace } from './largeDraws';
import { bothNames, given, lazyLogits, lazyProbs } from './probsOrLogits';
import { broadcastAll } from './utils';

/**
 * The geometric distribution: how many trials fail before the first success, which has probability `probs`.
 *
 * @see https://docs.pytorch.org/docs/2.13/distributions.html#torch.distributions.geometric.Geometric
 * @example new torch.distributions.Geometric(0.3).sample([3]);
 */
export class Geometric extends Distribution {
  /**
   * @param args probs: the probability of success, or logits: its log odds; validateArgs (null)
   * @throws RangeError for probabilities that are 0 or none, and unless one of the two is given
   */
  constructor(...args: BinaryArguments) {
    super(later);
    const [probs, logits, validateArgs] = bindBinary(args, 'Geometric');
    setEither(this, probs, logits);
    this._init(given(this).shape, [], validateArgs);
    if (!this._validateArgs || probs === null) return;
    const value = this.probs;
    const valid = value.gt(0);
    if (valid.all().isNonzero()) return;
    throw new RangeError(
      `Expected parameter probs (${pyTypeName(value)} of shape ${pyTupleRepr(value.shape)}) of distribution ${this} ` +
        `to be positive but found invalid values:\n${value.data.get(valid.bitwiseNot())}`,
    );
  }

  override get argConstraints() {
    return binaryConstraints;
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

  override get mean(): Tensor {
    return this.probs.reciprocal().sub(1);
  }

  override get mode(): Tensor {
    return torchOps.zerosLike(this.probs);
  }

  override get variance(): Tensor {
    return this.probs.reciprocal().sub(1).div(this.probs);
  }

  protected override _expand(batchShape: Shape, instance?: this): this {
    return this._expandParameters(Geometric, bothNames, batchShape, instance);
  }

  protected override _sample(sampleShape: Shape): Tensor {
    const { dtype, device } = this.probs;
    const shape = this._extendedShape(sampleShape);
    const u = torchOps.empty(shape, { dtype, device });
    u.uniform_(finfo(dtype).tiny, 1);
    const logFailure = this.probs.neg().log1p();
    if (mayFinishInPlace(numelOf(shape), logFailure)) return u.log_().div_(logFailure).floor_();
    return u.log().div(logFailure).floor();
  }

  protected override _logProb(given: Tensor): Tensor {
    const [value, broadcast] = broadcastAll(given, this.probs);
    const probs = broadcast.clone({ memoryFormat: 'contiguous_format' });
    probs.set(probs.eq(1).bitwiseAnd(value.eq(0)), 0);
    return value.mul(probs.neg().log1p()).add(this.probs.log());
  }

  protected override _entropy(): Tensor {
    return binaryCrossEntropyWithLogits(this.logits, this.probs, { reduction: 'none' }).div(this.probs);
  }
}

drawsLeaveNothing(Geometric);
