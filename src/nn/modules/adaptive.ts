/** Twin of torch/nn/modules/adaptive.py: a softmax for many classes of which few are frequent. */

import { type Arguments, binder } from '../../common/binder';
import { TorchError } from '../../common/errors';
import { inspectCustom } from '../../common/node';
import { expectInteger, invalidArgument } from '../../common/options';
import { torchOps } from '../../tensor/operators';
import { sizeText } from '../../tensor/sizes';
import type { Tensor } from '../../tensor/tensor';
import * as F from '../functional';
import { ModuleList, Sequential } from './container';
import { type FactoryOptions, type FactoryOrder, factoryDefaults } from './factory';
import { Linear } from './linear';
import { type Gives, Module, type Takes } from './module';

/**
 * What {@link AdaptiveLogSoftmaxWithLoss} gives, a tuple with names:
 * `const { output, loss } = …` or `const [output, loss] = …`.
 */
export class ASMOutput {
  constructor(
    /** The log probability of each sample's target. */
    readonly output: Tensor,
    /** The mean of their negatives. */
    readonly loss: Tensor,
  ) {}

  get 0(): Tensor {
    return this.output;
  }

  get 1(): Tensor {
    return this.loss;
  }

  /** Two: it is a tuple. */
  get length(): 2 {
    return 2;
  }

  *[Symbol.iterator](): IterableIterator<Tensor> {
    yield this.output;
    yield this.loss;
  }

  /** Python's `repr`. */
  toString(): string {
    return `_ASMoutput(output=${this.output}, loss=${this.loss})`;
  }

  [inspectCustom](): string {
    return this.toString();
  }
}

/** Options of {@link AdaptiveLogSoftmaxWithLoss}. */
export interface AdaptiveLogSoftmaxOptions extends FactoryOptions {
  /** By how much the features shrink from cluster to cluster. Default: 4 */
  divValue?: number | undefined;
  /** Whether the head has a bias. Default: false */
  headBias?: boolean | undefined;
}

/** The arguments of {@link AdaptiveLogSoftmaxWithLoss}, by name. */
export interface AdaptiveLogSoftmaxParameters extends AdaptiveLogSoftmaxOptions {
  /** How many features a sample has: the input's last dimension. */
  inFeatures: number;
  /** How many classes there are, the most frequent one first. */
  nClasses: number;
  /** Where the clusters begin, rising: the first ends the head. */
  cutoffs: readonly number[];
}

type AdaptiveLogSoftmaxOrder = [
  inFeatures: 'inFeatures',
  nClasses: 'nClasses',
  cutoffs: 'cutoffs',
  divValue: 'divValue',
  headBias: 'headBias',
  ...FactoryOrder,
];
const bindAdaptiveLogSoftmax = binder<AdaptiveLogSoftmaxParameters, AdaptiveLogSoftmaxOrder>(
  'AdaptiveLogSoftmaxWithLoss',
  { inFeatures: 'any', nClasses: 'any', cutoffs: 'any' },
  { divValue: 4, headBias: false, ...factoryDefaults },
);

/**
 * An efficient approximation of the softmax for many classes, sorted by their frequency: the frequent ones in
 * the head, the rest in clusters with ever fewer features.
 *
 * **Shape**: (N, inFeatures) or (inFeatures), targets (N) or () → output (N) or (), loss ()
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.AdaptiveLogSoftmaxWithLoss.html
 * @example
 * const layer = new nn.AdaptiveLogSoftmaxWithLoss(64, 1000, [10, 100, 500]);
 * const { output, loss } = layer(torch.randn([16, 64]), torch.randint(0, 1000, [16]));
 */
export class AdaptiveLogSoftmaxWithLoss extends Module {
  readonly inFeatures: number;
  readonly nClasses: number;
  readonly cutoffs: readonly number[];
  readonly divValue: number;
  readonly headBias: boolean;
  /** How many classes are in the head: the first cutoff. */
  readonly shortlistSize: number;
  /** How many clusters there are behind the head. */
  readonly nClusters: number;
  /** How many outputs the head has: its classes and one for each cluster. */
  readonly headSize: number;
  /** The layer that scores the frequent classes and the clusters. */
  head: Linear;
  /** For each cluster two layers: to fewer features, then to its classes. */
  tail: ModuleList<Sequential>;

  /**
   * @param args inFeatures, nClasses, cutoffs: the first class of each cluster; then divValue (4),
   *   headBias (false), device, dtype
   * @throws RangeError for cutoffs that don't rise or are no classes
   */
  constructor(...args: Arguments<AdaptiveLogSoftmaxParameters, AdaptiveLogSoftmaxOrder>) {
    super();
    const { inFeatures, nClasses, cutoffs, divValue, headBias, device, dtype } =
      bindAdaptiveLogSoftmax.named(args);
    expectInteger(inFeatures, 'inFeatures');
    expectInteger(nClasses, 'nClasses');
    if (!Array.isArray(cutoffs)) throw invalidArgument('an array of integers', 'cutoffs', cutoffs);
    if (cutoffs.length === 0) {
      throw new RangeError('cutoffs should be a sequence of length larger than 0');
    }
    const rises = cutoffs.every((cutoff, i) => Number.isInteger(cutoff) && cutoff > (cutoffs[i - 1] ?? 0));
    if (!rises || cutoffs.at(-1)! > nClasses - 1) {
      throw new RangeError(
        'cutoffs should be a sequence of unique, positive integers sorted in an increasing order, ' +
          'where each value is between 1 and n_classes-1',
      );
    }
    this.inFeatures = inFeatures;
    this.nClasses = nClasses;
    this.cutoffs = [...cutoffs, nClasses];
    this.divValue = divValue;
    this.headBias = headBias;
    this.shortlistSize = this.cutoffs[0]!;
    this.nClusters = this.cutoffs.length - 1;
    this.headSize = this.shortlistSize + this.nClusters;
    this.head = new Linear(inFeatures, this.headSize, { bias: headBias, device, dtype });
    this.tail = new ModuleList<Sequential>();
    const factory = { bias: false, device, dtype };
    for (let i = 0; i < this.nClusters; i++) {
      const hidden = Math.floor(inFeatures / divValue ** (i + 1));
      const size = this.cutoffs[i + 1]! - this.cutoffs[i]!;
      this.tail.append(
        new Sequential(new Linear(inFeatures, hidden, factory), new Linear(hidden, size, factory)),
      );
    }
  }

  /** Draws new values for head and clusters. */
  resetParameters(): void {
    this.head.resetParameters();
    for (const projection of this.tail) {
      for (const layer of projection) (layer as Linear).resetParameters();
    }
  }

  /** @throws TorchError for shapes that don't fit together and for targets that are no classes */
  override forward(...args: Takes<this, [input: Tensor, target: Tensor]>): Gives<this, ASMOutput>;
  override forward(input: Tensor, target: Tensor): ASMOutput {
    checkShapes(input, target);
    const isBatched = target.dim() > 0;
    if (!isBatched) {
      input = input.unsqueeze(0);
      target = target.unsqueeze(0);
    }
    let usedRows = 0;
    const batch = target.size(0);
    let output = input.newZeros([batch]);
    const gatherIndices = target.newEmpty([batch]);
    const bounds = [0, ...this.cutoffs];
    for (let i = 0; i < bounds.length - 1; i++) {
      const low = bounds[i]!;
      const mask = target.ge(low).bitwiseAnd(target.lt(bounds[i + 1]!));
      const rows = mask.nonzero().squeeze();
      if (rows.numel() === 0) continue;
      if (i === 0) gatherIndices.indexCopy_(0, rows, target.get(mask));
      else {
        const relative = target.get(mask).sub(low);
        const clusterOutput = this.tail.at(i - 1)(input.indexSelect(0, rows));
        gatherIndices.indexFill_(0, rows, this.shortlistSize + i - 1);
        const logProb = F.logSoftmax(clusterOutput, { dim: 1 });
        output.indexCopy_(0, rows, logProb.gather(1, relative.unsqueeze(1)).squeeze(1));
      }
      usedRows += rows.numel();
    }
    if (usedRows !== batch) {
      throw new TorchError(
        `Target values should be in [0, ${this.nClasses - 1}], ` +
          `but values in range [${target.min().item()}, ${target.max().item()}] were found. `,
      );
    }
    const headLogProb = F.logSoftmax(this.head(input), { dim: 1 });
    output.add_(headLogProb.gather(1, gatherIndices.unsqueeze(1)).squeeze());
    const loss = output.neg().mean();
    if (!isBatched) output = output.squeeze(0);
    return new ASMOutput(output, loss);
  }

  _getFullLogProb(input: Tensor, headOutput: Tensor): Tensor {
    const out = input.newEmpty([headOutput.size(0), this.nClasses]);
    const head = F.logSoftmax(headOutput, { dim: 1 });
    const shortlist = `:${this.shortlistSize}`;
    out.set([':', shortlist], head.get(':', shortlist));
    for (let i = 0; i < this.nClusters; i++) {
      const logProb = F.logSoftmax(this.tail.at(i)(input), { dim: 1 });
      const cluster = head.get(':', this.shortlistSize + i).unsqueeze(1);
      out.set([':', `${this.cutoffs[i]}:${this.cutoffs[i + 1]}`], logProb.add(cluster));
    }
    return out;
  }

  /**
   * The log probabilities of all classes.
   * @param input (N, inFeatures)
   * @returns (N, nClasses)
   */
  logProb(input: Tensor): Tensor {
    return this._getFullLogProb(input, this.head(input));
  }

  /**
   * The most probable class of each sample: `logProb(input).argmax(1)`, found with less work.
   * @param input (N, inFeatures)
   * @returns (N)
   */
  predict(input: Tensor): Tensor {
    const headOutput = this.head(input);
    const output = torchOps.argmax(headOutput, 1);
    const inCluster = output.ge(this.shortlistSize);
    if (!inCluster.any().isNonzero()) return output;
    if (inCluster.all().isNonzero()) return torchOps.argmax(this._getFullLogProb(input, headOutput), 1);
    const logProb = this._getFullLogProb(input.get(inCluster), headOutput.get(inCluster));
    output.set(inCluster, torchOps.argmax(logProb, 1));
    return output;
  }
}

function checkShapes(input: Tensor, target: Tensor): void {
  const dims = target.dim();
  if (dims > 1) throw new TorchError('0D or 1D target tensor expected, multi-target not supported');
  if (dims === 1 && input.size(0) !== target.size(0)) {
    throw new TorchError('Input and target should have the same size in the batch dimension.');
  }
  if (input.dim() !== dims + 1) {
    throw new TorchError(
      `${dims}D target tensor expects ${dims + 1}D input tensors, but found inputs with size ${sizeText(input.shape)}`,
    );
  }
}
