/** Twin of torch/nn/modules/loss.py: LinearCrossEntropyLoss. */

import { type Arguments, binder } from '../../common/binder';
import { TorchError } from '../../common/errors';
import { expectComparable } from '../../common/expect';
import { pyFloatRepr, pyTupleRepr } from '../../python/pyrepr';
import { numelOf } from '../../tensor/sizes';
import type { Tensor } from '../../tensor/tensor';
import * as F from '../functional';
import type { LinearCrossEntropyOptions } from '../functional/linearCrossEntropy/options';
import type { Reduction } from '../functional/types';
import { boolRepr, type FactoryOptions } from './factory';
import { Linear } from './linear';
import { WeightedLoss } from './loss';
import type { Gives, Takes } from './module';

/** Options of {@link LinearCrossEntropyLoss}. */
export interface LinearCrossEntropyLossOptions extends FactoryOptions {
  /** Further dimensions of the loss. Default: [] */
  outFeatures?: readonly number[] | undefined;
  /** Whether the linear layer adds something. Default: false */
  bias?: boolean | undefined;
  /** What becomes of the samples' losses: 'none', 'mean' or 'sum'. Default: 'mean' */
  reduction?: Reduction | undefined;
  /** A weight for each class, (C). Default: null, 1 for all */
  weight?: Tensor | null | undefined;
  /** A target that counts for nothing. Default: -100 where targets are classes */
  ignoreIndex?: number | null | undefined;
  /** How much of the target goes evenly to all classes. Default: 0 */
  labelSmoothing?: number | undefined;
  /** Works through the batch in pieces, so that its logits never exist at once. Default: at once */
  options?: LinearCrossEntropyOptions | null | undefined;
}

/** The arguments of {@link LinearCrossEntropyLoss}, by name. */
export interface LinearCrossEntropyLossParameters extends LinearCrossEntropyLossOptions {
  /** How many features a sample has: the input's last dimension. */
  inFeatures: number;
  /** How many classes there are: C. */
  numClasses: number;
}

type LinearCrossEntropyLossOrder = [inFeatures: 'inFeatures', numClasses: 'numClasses'];
const bindLinearCrossEntropyLoss = binder<LinearCrossEntropyLossParameters, LinearCrossEntropyLossOrder>(
  'LinearCrossEntropyLoss',
  { inFeatures: 'any', numClasses: 'any' },
  {},
  {
    outFeatures: [],
    bias: false,
    device: null,
    dtype: null,
    reduction: 'mean',
    weight: null,
    ignoreIndex: null,
    labelSmoothing: 0,
    options: null,
  },
);

/**
 * A linear layer and the cross entropy of what it gives.
 *
 * **Shape**: (N, inFeatures) or (inFeatures), targets (N), () or (N, ...outFeatures) of classes,
 * or probabilities (N, C, ...outFeatures) → ()
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.LinearCrossEntropyLoss.html
 * @example
 * const loss = new nn.LinearCrossEntropyLoss(5, 10, { outFeatures: [4, 3] });
 * loss(torch.randn([2, 5]), torch.randint(0, 10, [2, 4, 3])).backward();
 */
export class LinearCrossEntropyLoss extends WeightedLoss {
  readonly numClasses: number;
  readonly outFeatures: readonly number[];
  readonly ignoreIndex: number | null;
  readonly labelSmoothing: number;
  /** The layer that turns features into the classes' scores. */
  linear: Linear;
  readonly options: LinearCrossEntropyOptions | null;

  /**
   * @param args inFeatures, numClasses, and options
   * @throws TorchError for weights of another shape and for a smoothing that isn't between 0 and 1
   */
  constructor(...args: Arguments<LinearCrossEntropyLossParameters, LinearCrossEntropyLossOrder>) {
    const given = bindLinearCrossEntropyLoss.named(args);
    const { inFeatures, numClasses, outFeatures, bias, device, dtype, weight, labelSmoothing } = given;
    if (weight !== null && (weight.dim() !== 1 || weight.size(0) !== numClasses)) {
      throw new TorchError(
        `expected weight shape to be ${pyTupleRepr([numClasses])}, got ${pyTupleRepr(weight.shape)}`,
      );
    }
    expectComparable(labelSmoothing, 'labelSmoothing');
    if (labelSmoothing < 0 || labelSmoothing > 1) {
      throw new TorchError(
        `expected label_smoothing to be in range [0, 1], got ${pyFloatRepr(labelSmoothing)}`,
      );
    }
    super({ weight, sizeAverage: null, reduce: null, reduction: given.reduction });
    this.numClasses = numClasses;
    this.outFeatures = outFeatures;
    this.ignoreIndex = given.ignoreIndex;
    this.labelSmoothing = labelSmoothing;
    expectComparable(numClasses, 'numClasses');
    const rows = numClasses * numelOf(outFeatures);
    this.linear = new Linear(inFeatures, rows, { bias, device, dtype });
    this.options = given.options;
  }

  override forward(...args: Takes<this, [input: Tensor, target: Tensor]>): Gives<this, Tensor>;
  override forward(input: Tensor, target: Tensor): Tensor {
    const { linear, numClasses, outFeatures, weight, reduction, ignoreIndex, labelSmoothing, options } = this;
    const linearWeight = linear.weight.reshape([numClasses, ...outFeatures, linear.inFeatures]);
    const linearBias = linear.bias === null ? null : linear.bias.reshape([numClasses, ...outFeatures]);
    return F.linearCrossEntropy(input, linearWeight, target, {
      linearBias,
      weight,
      reduction,
      ignoreIndex,
      labelSmoothing,
      options,
    });
  }

  override extraRepr(): string {
    return (
      `in_features=${this.linear.inFeatures}, num_classes=${this.numClasses}, ` +
      `out_features=${pyTupleRepr(this.outFeatures)}, bias=${boolRepr(this.linear.bias !== null)}, ` +
      `reduction=${this.reduction}, ignore_index=${this.ignoreIndex ?? 'None'}, ` +
      `label_smoothing=${pyFloatRepr(this.labelSmoothing)}, options=${this.options ?? 'None'}`
    );
  }
}
