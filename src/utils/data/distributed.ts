/** Sampling for several processes that train together. Twin of torch/utils/data/distributed.py. */

import { type Arguments, binder } from '../../common/binder';
import { TorchError } from '../../common/errors';
import { expectComparable } from '../../common/expect';
import { getRank, getWorldSize, isAvailable } from '../../distributed';
import { Generator } from '../../tensor/generator';
import { torchOps } from '../../tensor/operators';
import { Sampler, type Sized, sized } from './sampler';

/** Options of {@link DistributedSampler}. */
export interface DistributedSamplerOptions {
  /** How many processes take part: by default those of the process group. */
  numReplicas?: number | null | undefined;
  /** Which of them this is: by default its rank in the process group. */
  rank?: number | null | undefined;
  /** Shuffle, equally in all processes (default true). */
  shuffle?: boolean | undefined;
  /** The shuffle's seed, the same in all processes (default 0). */
  seed?: number | undefined;
  /** Leave out what doesn't divide evenly, instead of repeating samples (default false). */
  dropLast?: boolean | undefined;
}

interface DistributedSamplerParameters extends DistributedSamplerOptions {
  /** The dataset, or anything with its `length`. */
  dataset: Sized;
}

type DistributedSamplerOrder = [
  dataset: 'dataset',
  numReplicas: 'numReplicas',
  rank: 'rank',
  shuffle: 'shuffle',
  seed: 'seed',
  dropLast: 'dropLast',
];
const bindDistributedSampler = binder<DistributedSamplerParameters, DistributedSamplerOrder>(
  'DistributedSampler',
  { dataset: sized },
  { numReplicas: null, rank: null, shuffle: true, seed: 0, dropLast: false },
);

const bindSetEpoch = binder<{ epoch: number }, ['epoch']>('setEpoch', { epoch: 'any' }, {});

/**
 * The part of a dataset's indices that belongs to one of several processes.
 * Which part, and of how many, the process group tells if the caller doesn't.
 *
 * Call `setEpoch` before each epoch: the order depends on seed and epoch alone.
 *
 * @param dataset the dataset, or anything with its `length`
 * @param numReplicas how many processes take part: by default those of the process group
 * @param rank which of them this is: by default its rank in the process group
 * @throws RangeError where one of the two is left out before `torch.distributed.initProcessGroup`, or when
 * the rank isn't below their number
 * @example
 * const sampler = new DistributedSampler(dataset, { numReplicas: 2, rank: 0 });
 * const loader = new DataLoader(dataset, { sampler });
 * for (let epoch = 0; epoch < 3; epoch++) {
 *   sampler.setEpoch(epoch);
 *   for (const batch of loader) train(batch);
 * }
 * @see https://docs.pytorch.org/docs/2.13/data.html#torch.utils.data.distributed.DistributedSampler
 */
export class DistributedSampler extends Sampler {
  readonly dataset: Sized;
  readonly numReplicas: number;
  readonly rank: number;
  readonly shuffle: boolean;
  readonly seed: number;
  readonly dropLast: boolean;
  /** How many indices this process gets. */
  readonly numSamples: number;
  /** How many all processes get together. */
  readonly totalSize: number;
  /** The epoch, which is part of the seed; `setEpoch` sets it. */
  epoch = 0;

  constructor(...args: Arguments<DistributedSamplerParameters, DistributedSamplerOrder>) {
    super();
    const o = bindDistributedSampler.named(args);
    if ((o.numReplicas === null || o.rank === null) && !isAvailable())
      throw new TorchError('Requires distributed package to be available');
    const numReplicas = o.numReplicas ?? getWorldSize();
    const rank = o.rank ?? getRank();
    expectComparable(numReplicas, 'numReplicas');
    expectComparable(rank, 'rank');
    if (rank >= numReplicas || rank < 0) {
      throw new RangeError(`Invalid rank ${rank}, rank should be in the interval [0, ${numReplicas - 1}]`);
    }
    this.dataset = o.dataset;
    this.numReplicas = numReplicas;
    this.rank = rank;
    this.shuffle = o.shuffle;
    this.seed = o.seed;
    this.dropLast = o.dropLast;
    const { length } = this.dataset;
    const left = o.dropLast && length % numReplicas !== 0 ? length - numReplicas : length;
    this.numSamples = Math.max(0, Math.ceil(left / numReplicas));
    this.totalSize = this.numSamples * numReplicas;
  }

  override *[Symbol.iterator](): globalThis.Generator<number, void, undefined> {
    const { numReplicas, rank, totalSize } = this;
    const indices = this.#order();
    // Samples from the beginning fill up the last round.
    for (let i = rank; i < totalSize; i += numReplicas) yield indices[i % indices.length]!;
  }

  #order(): number[] {
    const { length } = this.dataset;
    if (!this.shuffle) return Array.from({ length }, (_, i) => i);
    const generator = new Generator().manualSeed(this.seed + this.epoch);
    return torchOps.randperm(length, { generator, device: 'cpu' }).tolist() as number[];
  }

  /** How many samples this process gets. */
  override get length(): number {
    return this.numSamples;
  }

  /**
   * Says which epoch follows; without it every epoch has the same order.
   * @param args epoch: the number of the epoch, so that each one has another order
   */
  setEpoch(...args: Arguments<{ epoch: number }, [epoch: 'epoch']>): void {
    const [epoch] = bindSetEpoch(args);
    this.epoch = epoch;
  }
}
