/** Twin of torch/nn/modules/flatten.py. */
import { type Arguments, binder } from '../../common/binder';
import { invalidArgument } from '../../common/options';
import type { Tensor } from '../../tensor/tensor';
import { sizeRepr } from './factory';
import { type Gives, Module, type Takes } from './module';

/** Options of {@link Flatten}. */
export interface FlattenOptions {
  /** The first dimension to flatten. Default: 1 */
  startDim?: number | undefined;
  /** The last dimension to flatten. Default: -1 */
  endDim?: number | undefined;
}

type FlattenOrder = [startDim: 'startDim', endDim: 'endDim'];
const bindFlatten = binder<FlattenOptions, FlattenOrder>('Flatten', {}, { startDim: 1, endDim: -1 });

/**
 * Makes one dimension of several: by default all but the batch's.
 *
 * **Shape**: (N, *) → (N, ∏*)
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.Flatten.html
 * @example const y = new nn.Flatten()(torch.randn([32, 1, 5, 5])); // [32, 25]
 */
export class Flatten extends Module {
  readonly startDim: number;
  readonly endDim: number;

  /** @param args startDim (1), endDim (-1) */
  constructor(...args: Arguments<FlattenOptions, FlattenOrder>) {
    super();
    const { startDim, endDim } = bindFlatten.named(args);
    this.startDim = startDim;
    this.endDim = endDim;
  }

  override forward(...args: Takes<this, [input: Tensor]>): Gives<this, Tensor>;
  override forward(input: Tensor): Tensor {
    return input.flatten(this.startDim, this.endDim);
  }

  override extraRepr(): string {
    return `start_dim=${this.startDim}, end_dim=${this.endDim}`;
  }
}

type UnflattenParameters = {
  /** The dimension that is divided into several. */
  dim: number;
  /** The sizes of the new dimensions; one of them may be -1. */
  unflattenedSize: readonly number[];
};
type UnflattenOrder = [dim: 'dim', unflattenedSize: 'unflattenedSize'];
const bindUnflatten = binder<UnflattenParameters, UnflattenOrder>(
  'Unflatten',
  { dim: 'any', unflattenedSize: 'any' },
  {},
);

/**
 * Makes several dimensions of one.
 *
 * **Shape**: (*, ∏unflattenedSize, *) → (*, ...unflattenedSize, *)
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.Unflatten.html
 * @example const y = new nn.Unflatten(1, [2, 5, 5])(torch.randn([2, 50])); // [2, 2, 5, 5]
 */
export class Unflatten extends Module {
  /** The dimension that is divided into several. */
  readonly dim: number;
  /** The sizes of the new dimensions; one of them may be -1. */
  readonly unflattenedSize: readonly number[];

  /**
   * @param args dim: the dimension to unflatten; unflattenedSize: the sizes in its place, one may be -1
   * @throws TypeError unless the sizes are integers
   */
  constructor(...args: Arguments<UnflattenParameters, UnflattenOrder>) {
    super();
    const [dim, unflattenedSize] = bindUnflatten(args);
    if (!Array.isArray(unflattenedSize) || !unflattenedSize.every(Number.isInteger)) {
      throw invalidArgument('an array of integers', 'unflattenedSize', unflattenedSize);
    }
    this.dim = dim;
    this.unflattenedSize = unflattenedSize;
  }

  override forward(...args: Takes<this, [input: Tensor]>): Gives<this, Tensor>;
  override forward(input: Tensor): Tensor {
    return input.unflatten(this.dim, this.unflattenedSize);
  }

  override extraRepr(): string {
    return `dim=${this.dim}, unflattened_size=${sizeRepr(this.unflattenedSize)}`;
  }
}
