/** Convolutions in one, two and three dimensions. Twin of torch/nn/modules/conv.py. */

import { noGrad } from '../../autograd/gradMode';
import { type Arguments, type Bound, binder } from '../../common/binder';
import { briefText } from '../../common/brief';
import { expectInteger, invalidArgument } from '../../common/options';
import { pyStringRepr, pyTupleRepr } from '../../python/pyrepr';
import { torchOps } from '../../tensor/operators';
import type { Tensor } from '../../tensor/tensor';
import * as F from '../functional';
import * as init from '../init';
import { Parameter } from '../parameter/parameter';
import { type FactoryOptions, type FactoryOrder, factoryDefaults, type Size } from './factory';
import { type Gives, Module, type Takes } from './module';
import { registerFields } from './module/members';

/** What stands outside of the input: zeros, the mirrored input, its edge, or its other end. */
export type PaddingMode = 'zeros' | 'reflect' | 'replicate' | 'circular';

/** `'same'`: the output is as large as the input; `'valid'`: no padding. */
export type Padding = Size | 'same' | 'valid';

/** Options of the convolutions. */
export interface ConvOptions extends FactoryOptions {
  /** Distance between windows. Default: 1 */
  stride?: Size | undefined;
  /** Padding on both sides of each dimension. Default: 0 */
  padding?: Padding | undefined;
  /** Distance between a window's elements. Default: 1 */
  dilation?: Size | undefined;
  /** How many groups of channels are convolved apart. Default: 1 */
  groups?: number | undefined;
  /** Whether something is added to the output. Default: true */
  bias?: boolean | undefined;
  /** What the padding has: 'zeros', 'reflect', 'replicate' or 'circular'. Default: 'zeros' */
  paddingMode?: PaddingMode | undefined;
}

/** The arguments of the convolutions, by name. */
export interface ConvParameters extends ConvOptions {
  /** How many channels the input has. */
  inChannels: number;
  /** How many channels the output has. */
  outChannels: number;
  /** The window's size, one number or one a dimension. */
  kernelSize: Size;
}

/** The positional arguments of a lazy convolution, which lacks `inChannels`. */
export type LazyConvOrder = [
  outChannels: 'outChannels',
  kernelSize: 'kernelSize',
  stride: 'stride',
  padding: 'padding',
  dilation: 'dilation',
  groups: 'groups',
  bias: 'bias',
  paddingMode: 'paddingMode',
  ...FactoryOrder,
];
type ConvOrder = [inChannels: 'inChannels', ...LazyConvOrder];

/** The arguments of the convolutions' constructors. */
export type ConvArgs = Arguments<ConvParameters, ConvOrder>;

const paddingModes: readonly PaddingMode[] = ['zeros', 'reflect', 'replicate', 'circular'];

/** One number for each of `n` dimensions. */
function expand(size: Size, n: number, name: string): readonly number[] {
  if (!Number.isSafeInteger(size) && !(Array.isArray(size) && size.every(Number.isSafeInteger))) {
    throw invalidArgument('an integer or an array of integers', name, size);
  }
  const sizes = typeof size === 'number' ? new Array<number>(n).fill(size) : [...size];
  if (sizes.length !== n) {
    throw new RangeError(`${name} must be one number or ${n}, but got ${pyTupleRepr(sizes)}`);
  }
  return sizes;
}

/** What all convolutions, transposed ones included, have in common. */
export abstract class ConvNd extends Module {
  /** How many channels the input has. */
  readonly inChannels: number;
  /** How many channels the output has. */
  readonly outChannels: number;
  /** The size of the windows, for each dimension. */
  readonly kernelSize: readonly number[];
  /** How far windows are from each other, for each dimension. */
  readonly stride: readonly number[];
  /** What is added at each side, for each dimension, or the rule for it. */
  readonly padding: readonly number[] | 'same' | 'valid';
  /** How far elements of a window are from each other, for each dimension. */
  readonly dilation: readonly number[];
  /** Whether it is a transposed convolution. */
  readonly transposed: boolean;
  /** What a transposed convolution adds at one side of its output, for each dimension; else zeros. */
  readonly outputPadding: readonly number[];
  /** In how many groups channels are convolved on their own. */
  readonly groups: number;
  /** What the padding has: zeros, or values of the input. */
  readonly paddingMode: PaddingMode;
  /** As `F.pad` takes it: the last dimension first, each number twice. */
  readonly _reversedPaddingRepeatedTwice: readonly number[];
  /**
   * The kernels, (outChannels, inChannels / groups, *kernelSize); the first two exchanged where transposed.
   */
  weight: Parameter;
  /** What is added to each output channel, (outChannels); null without `bias`. */
  bias: Parameter | null;

  constructor(
    dims: number,
    args: { inChannels: number; outChannels: number; kernelSize: Size } & Bound<ConvParameters>,
    transposed: { outputPadding: Size } | null,
  ) {
    super();
    const { inChannels, outChannels, groups, padding, paddingMode, bias, device, dtype } = args;
    expectInteger(inChannels, 'inChannels');
    expectInteger(outChannels, 'outChannels');
    expectInteger(groups, 'groups');
    if (groups <= 0) throw new RangeError('groups must be a positive integer');
    if (inChannels % groups !== 0) throw new RangeError('in_channels must be divisible by groups');
    if (outChannels % groups !== 0) throw new RangeError('out_channels must be divisible by groups');
    const stride = expand(args.stride, dims, 'stride');
    if (typeof padding === 'string') {
      if (padding !== 'same' && padding !== 'valid') {
        throw new RangeError(
          `Invalid padding string ${pyStringRepr(padding)}, should be one of {'same', 'valid'}`,
        );
      }
      if (padding === 'same' && stride.some((s) => s !== 1)) {
        throw new RangeError("padding='same' is not supported for strided convolutions");
      }
    }
    if (!paddingModes.includes(paddingMode)) {
      const modes = paddingModes.map((mode) => `'${mode}'`).join(', ');
      throw new RangeError(
        `padding_mode must be one of {${modes}}, but got padding_mode='${briefText(paddingMode)}'`,
      );
    }
    this.inChannels = inChannels;
    this.outChannels = outChannels;
    this.kernelSize = expand(args.kernelSize, dims, 'kernelSize');
    this.stride = stride;
    this.padding = typeof padding === 'string' ? padding : expand(padding, dims, 'padding');
    this.dilation = expand(args.dilation, dims, 'dilation');
    this.transposed = transposed !== null;
    this.outputPadding = expand(transposed?.outputPadding ?? 0, dims, 'outputPadding');
    this.groups = groups;
    this.paddingMode = paddingMode;
    this._reversedPaddingRepeatedTwice = this._reversedPadding();
    const channels = this.transposed
      ? [inChannels, outChannels / groups]
      : [outChannels, inChannels / groups];
    this.weight = new Parameter(torchOps.empty([...channels, ...this.kernelSize], { device, dtype }));
    this.bias = bias ? new Parameter(torchOps.empty([outChannels], { device, dtype })) : null;
    this.resetParameters();
    registerFields(this);
  }

  private _reversedPadding(): number[] {
    const { padding, dilation, kernelSize } = this;
    if (padding === 'valid') return kernelSize.flatMap(() => [0, 0]);
    const sides: [number, number][] =
      padding === 'same'
        ? kernelSize.map((k, i) => {
            const total = dilation[i]! * (k - 1);
            const left = Math.floor(total / 2);
            return [left, total - left];
          })
        : padding.map((p) => [p, p]);
    return sides.reverse().flat();
  }

  /** Draws new values: all uniform within ±1/√(inChannels / groups · window size). */
  resetParameters(): void {
    noGrad(() => {
      // With a = √5, kaimingUniform_ draws within ±1/√fanIn.
      if (this.weight.isContiguous()) init.kaimingUniform_(this.weight, Math.sqrt(5));
      else {
        // A channels-last weight gets the values that a contiguous one would get.
        const values = torchOps.emptyLike(this.weight, { memoryFormat: 'contiguous_format' });
        this.weight.copy_(init.kaimingUniform_(values, Math.sqrt(5)));
      }
      if (this.bias === null) return;
      const [fanIn] = init._calculateFanInAndFanOut(this.weight);
      const bound = fanIn > 0 ? 1 / Math.sqrt(fanIn) : 0;
      init.uniform_(this.bias, -bound, bound);
    });
  }

  /** The input with its padding, where that isn't zeros, and the padding that is left for the convolution. */
  protected padded(input: Tensor): [Tensor, readonly number[] | 'same' | 'valid'] {
    if (this.paddingMode === 'zeros') return [input, this.padding];
    const padded = F.pad(input, [...this._reversedPaddingRepeatedTwice], { mode: this.paddingMode });
    return [padded, this.kernelSize.map(() => 0)];
  }

  override extraRepr(): string {
    const { padding, dilation, outputPadding } = this;
    const parts = [
      `${this.inChannels}, ${this.outChannels}`,
      `kernel_size=${pyTupleRepr(this.kernelSize)}`,
      `stride=${pyTupleRepr(this.stride)}`,
    ];
    if (typeof padding === 'string') parts.push(`padding=${padding}`);
    else if (padding.some((p) => p !== 0)) parts.push(`padding=${pyTupleRepr(padding)}`);
    if (dilation.some((d) => d !== 1)) parts.push(`dilation=${pyTupleRepr(dilation)}`);
    if (outputPadding.some((p) => p !== 0)) parts.push(`output_padding=${pyTupleRepr(outputPadding)}`);
    if (this.groups !== 1) parts.push(`groups=${this.groups}`);
    if (this.bias === null) parts.push('bias=False');
    if (this.paddingMode !== 'zeros') parts.push(`padding_mode=${this.paddingMode}`);
    return parts.join(', ');
  }
}

const bindConv = binder<ConvParameters, ConvOrder>(
  'Conv',
  { inChannels: 'any', outChannels: 'any', kernelSize: 'any' },
  { stride: 1, padding: 0, dilation: 1, groups: 1, bias: true, paddingMode: 'zeros', ...factoryDefaults },
);

/**
 * A 1-dimensional convolution (cross-correlation) over several channels.
 *
 * **Shape**: (N, inChannels, L) or (inChannels, L) → (N, outChannels, Lout) or (outChannels, Lout)
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.Conv1d.html
 * @example
 * const layer = new nn.Conv1d(16, 33, 3, { stride: 2 });
 * const y = layer(torch.randn([20, 16, 50])); // [20, 33, 24]
 */
export class Conv1d extends ConvNd {
  /**
   * @param args inChannels, outChannels, kernelSize; then stride (1), padding (0), dilation (1), groups (1),
   *   bias (true), paddingMode ('zeros')
   */
  constructor(...args: ConvArgs) {
    super(1, bindConv.named(args, 'Conv1d'), null);
  }

  override forward(...args: Takes<this, [input: Tensor]>): Gives<this, Tensor>;
  override forward(input: Tensor): Tensor {
    const [x, padding] = this.padded(input);
    // The kernel takes the words that the type of `padding` leaves out here.
    return F.conv1d(x, this.weight, this.bias, this.stride, padding as any, this.dilation, this.groups);
  }
}

/**
 * A 2-dimensional convolution (cross-correlation) over several channels.
 *
 * **Shape**: (N, inChannels, H, W) or (inChannels, H, W) → (N, outChannels, Hout, Wout)
 * or (outChannels, Hout, Wout)
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.Conv2d.html
 * @example
 * const layer = new nn.Conv2d(16, 33, [3, 5], { stride: [2, 1], padding: [4, 2] });
 * const y = layer(torch.randn([20, 16, 50, 100])); // [20, 33, 28, 100]
 */
export class Conv2d extends ConvNd {
  /**
   * @param args inChannels, outChannels, kernelSize; then stride (1), padding (0), dilation (1), groups (1),
   *   bias (true), paddingMode ('zeros')
   */
  constructor(...args: ConvArgs) {
    super(2, bindConv.named(args, 'Conv2d'), null);
  }

  override forward(...args: Takes<this, [input: Tensor]>): Gives<this, Tensor>;
  override forward(input: Tensor): Tensor {
    const [x, padding] = this.padded(input);
    // The kernel takes the words that the type of `padding` leaves out here.
    return F.conv2d(x, this.weight, this.bias, this.stride, padding as any, this.dilation, this.groups);
  }
}

/**
 * A 3-dimensional convolution (cross-correlation) over several channels.
 *
 * **Shape**: (N, inChannels, D, H, W) or (inChannels, D, H, W) → (N, outChannels, Dout, Hout, Wout)
 * or without N
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.Conv3d.html
 * @example
 * const layer = new nn.Conv3d(16, 33, 3, { stride: 2 });
 * const y = layer(torch.randn([20, 16, 10, 50, 100])); // [20, 33, 4, 24, 49]
 */
export class Conv3d extends ConvNd {
  /**
   * @param args inChannels, outChannels, kernelSize; then stride (1), padding (0), dilation (1), groups (1),
   *   bias (true), paddingMode ('zeros')
   */
  constructor(...args: ConvArgs) {
    super(3, bindConv.named(args, 'Conv3d'), null);
  }

  override forward(...args: Takes<this, [input: Tensor]>): Gives<this, Tensor>;
  override forward(input: Tensor): Tensor {
    const [x, padding] = this.padded(input);
    // The kernel takes the words that the type of `padding` leaves out here.
    return F.conv3d(x, this.weight, this.bias, this.stride, padding as any, this.dilation, this.groups);
  }
}
