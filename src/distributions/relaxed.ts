/** What the relaxed distributions share, whose draws are transformed from those of a relaxed base. */
import type { Tensor } from '../tensor/tensor';
import type { Distribution } from './distribution';
import { TransformedDistribution } from './transformedDistribution';

/** A base that knows how far it is relaxed, and the two forms of its probabilities. */
export interface RelaxedBase extends Distribution {
  readonly temperature: Tensor;
  readonly logits: Tensor;
  readonly probs: Tensor;
}

export abstract class Relaxed<Base extends RelaxedBase> extends TransformedDistribution {
  /** The distribution whose draws are transformed to this one's. */
  declare readonly baseDist: Base;

  /** Whether gradients flow through draws: true. */
  override get hasRsample(): boolean {
    return true;
  }

  /** How far the distribution is relaxed. */
  get temperature(): Tensor {
    return this.baseDist.temperature;
  }

  /** The logarithms of the probabilities, or the log odds of 1. */
  get logits(): Tensor {
    return this.baseDist.logits;
  }

  /** Probabilities: of all events, or of 1. */
  get probs(): Tensor {
    return this.baseDist.probs;
  }
}
