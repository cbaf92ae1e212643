/** Twin of torch/nn/modules/fold.py. */
import { type Arguments, type Bound, binder } from '../../common/binder';
import type { Tensor } from '../../tensor/tensor';
import * as F from '../functional';
import { type Size, sizeRepr } from './factory';
import { type Gives, Module, type Takes } from './module';

/** Options of {@link Unfold}. */
export interface UnfoldOptions {
  /** Distance between a block's elements. Default: 1 */
  dilation?: Size | undefined;
  /** Implicit zero padding on both sides. Default: 0 */
  padding?: Size | undefined;
  /** Distance between blocks. Default: 1 */
  stride?: Size | undefined;
}

/** The arguments of {@link Unfold}, by name. */
export interface UnfoldParameters extends UnfoldOptions {
  /** The window's size, one number or one a dimension. */
  kernelSize: Size;
}

/** Options of {@link Fold}. */
export type FoldOptions = UnfoldOptions;

/** The arguments of {@link Fold}, by name. */
export interface FoldParameters extends FoldOptions, UnfoldParameters {
  /** Height and width of the pictures that the blocks make. */
  outputSize: Size;
  /** The window's size, one number or one a dimension. */
  kernelSize: Size;
}

/** A layer over windows that slide across an image. */
abstract class SlidingBlocks extends Module {
  readonly kernelSize: Size;
  readonly dilation: Size;
  readonly padding: Size;
  readonly stride: Size;

  constructor({ kernelSize, dilation, padding, stride }: Bound<UnfoldParameters>) {
    super();
    this.kernelSize = kernelSize;
    this.dilation = dilation;
    this.padding = padding;
    this.stride = stride;
  }
}

type FoldOrder = [
  outputSize: 'outputSize',
  kernelSize: 'kernelSize',
  dilation: 'dilation',
  padding: 'padding',
  stride: 'stride',
];
const bindFold = binder<FoldParameters, FoldOrder>(
  'Fold',
  { outputSize: 'any', kernelSize: 'any' },
  { dilation: 1, padding: 0, stride: 1 },
);

/**
 * Adds sliding blocks up to an image.
 *
 * **Shape**: (N, C · block size, L) → (N, C, ...outputSize)
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.Fold.html
 * @example const y = new nn.Fold([4, 5], [2, 2])(torch.randn([1, 12, 12])); // [1, 3, 4, 5]
 */
export class Fold extends SlidingBlocks {
  readonly outputSize: Size;

  /** @param args outputSize, kernelSize; then dilation (1), padding (0), stride (1) */
  constructor(...args: Arguments<FoldParameters, FoldOrder>) {
    const { outputSize, ...blocks } = bindFold.named(args);
    super(blocks);
    this.outputSize = outputSize;
  }

  override forward(...args: Takes<this, [input: Tensor]>): Gives<this, Tensor>;
  override forward(input: Tensor): Tensor {
    const { outputSize, kernelSize, dilation, padding, stride } = this;
    return F.fold(input, outputSize, kernelSize, dilation, padding, stride);
  }

  override extraRepr(): string {
    return (
      `output_size=${sizeRepr(this.outputSize)}, kernel_size=${sizeRepr(this.kernelSize)}, ` +
      `dilation=${sizeRepr(this.dilation)}, padding=${sizeRepr(this.padding)}, stride=${sizeRepr(this.stride)}`
    );
  }
}

type UnfoldOrder = [kernelSize: 'kernelSize', dilation: 'dilation', padding: 'padding', stride: 'stride'];
const bindUnfold = binder<UnfoldParameters, UnfoldOrder>(
  'Unfold',
  { kernelSize: 'any' },
  { dilation: 1, padding: 0, stride: 1 },
);

/**
 * Takes sliding blocks out of an image.
 *
 * **Shape**: (N, C, H, W) → (N, C · block size, L)
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.Unfold.html
 * @example const y = new nn.Unfold([2, 3])(torch.randn([2, 5, 3, 4])); // [2, 30, 4]
 */
export class Unfold extends SlidingBlocks {
  /** @param args kernelSize; then dilation (1), padding (0), stride (1) */
  constructor(...args: Arguments<UnfoldParameters, UnfoldOrder>) {
    super(bindUnfold.named(args));
  }

  override forward(...args: Takes<this, [input: Tensor]>): Gives<this, Tensor>;
  override forward(input: Tensor): Tensor {
    return F.unfold(input, this.kernelSize, this.dilation, this.padding, this.stride);
  }

  override extraRepr(): string {
    return (
      `kernel_size=${sizeRepr(this.kernelSize)}, dilation=${sizeRepr(this.dilation)}, ` +
      `padding=${sizeRepr(this.padding)}, stride=${sizeRepr(this.stride)}`
    );
  }
}
