/** What distributions have that are given by probabilities or by logits: the one is computed of the other. */
import type { Tensor } from '../tensor/tensor';
import { lazy } from './helpers';
import { logitsToProbs, probsToLogits } from './utils';

/** What has probabilities and logits. */
interface HasBoth {
  readonly probs: Tensor;
  readonly logits: Tensor;
}

/** What there may be of the two, of which one is the object's own from the start. */
export const bothNames = ['probs', 'logits'] as const;

/** The logits of probabilities, from when they are first read. */
export const lazyLogits = (owner: HasBoth, isBinary = true): Tensor =>
  lazy(owner, 'logits', () => probsToLogits(owner.probs, isBinary));

/** The probabilities of logits, from when they are first read. */
export const lazyProbs = (owner: HasBoth, isBinary = true): Tensor =>
  lazy(owner, 'probs', () => logitsToProbs(owner.logits, isBinary));

/** The parameter that was given. */
export const given = (owner: HasBoth): Tensor => (Object.hasOwn(owner, 'probs') ? owner.probs : owner.logits);
