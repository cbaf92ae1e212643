/** Twin of torch/nn/modules/pooling.py: max and average pooling. */
import { type Arguments, type Bound, binder } from '../../common/binder';
import type { Tensor } from '../../tensor/tensor';
import * as F from '../functional';
import { boolRepr, type Size, sizeRepr } from './factory';
import { type Gives, Module, type Takes } from './module';

/** Options of the max pooling layers. */
export interface MaxPoolLayerOptions {
  /** Distance between windows. Default: null, the windows' size */
  stride?: Size | null | undefined;
  /** Implicit -∞ padding on both sides. Default: 0 */
  padding?: Size | undefined;
  /** Distance between a window's elements. Default: 1 */
  dilation?: Size | undefined;
  /** Whether the places of the maxima are returned as well. Default: false */
  returnIndices?: boolean | undefined;
  /** Whether the output's size is rounded up instead of down. Default: false */
  ceilMode?: boolean | undefined;
}

/** The arguments of the max pooling layers, by name. */
export interface MaxPoolLayerParameters extends MaxPoolLayerOptions {
  /** The window's size, one number or one a dimension. */
  kernelSize: Size;
}

type MaxPoolOrder = [
  kernelSize: 'kernelSize',
  stride: 'stride',
  padding: 'padding',
  dilation: 'dilation',
  returnIndices: 'returnIndices',
  ceilMode: 'ceilMode',
];
type MaxPoolArgs = Arguments<MaxPoolLayerParameters, MaxPoolOrder>;

const bindMaxPool = binder<MaxPoolLayerParameters, MaxPoolOrder>(
  'MaxPool',
  { kernelSize: 'any' },
  { stride: null, padding: 0, dilation: 1, returnIndices: false, ceilMode: false },
);

abstract class MaxPoolNd extends Module {
  readonly kernelSize: Size;
  readonly stride: Size;
  readonly padding: Size;
  readonly dilation: Size;
  readonly returnIndices: boolean;
  readonly ceilMode: boolean;

  /**
   * @param args kernelSize; then stride (kernelSize), padding (0), dilation (1), returnIndices (false),
   *   ceilMode (false)
   */
  constructor(...args: MaxPoolArgs) {
    super();
    const given = bindMaxPool.named(args, this._getName());
    this.kernelSize = given.kernelSize;
    this.stride = given.stride ?? given.kernelSize;
    this.padding = given.padding;
    this.dilation = given.dilation;
    this.returnIndices = given.returnIndices;
    this.ceilMode = given.ceilMode;
  }

  protected options() {
    const { stride, padding, dilation, ceilMode, returnIndices } = this;
    return { stride, padding, dilation, ceilMode, returnIndices };
  }

  override extraRepr(): string {
    return (
      `kernel_size=${sizeRepr(this.kernelSize)}, stride=${sizeRepr(this.stride)}, padding=${sizeRepr(this.padding)}, ` +
      `dilation=${sizeRepr(this.dilation)}, ceil_mode=${boolRepr(this.ceilMode)}`
    );
  }
}

/**
 * The maximum of each window of a (N, C, L) or (C, L) input.
 *
 * With `returnIndices` the result is `[output, indices]`.
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.MaxPool1d.html
 * @example const y = new nn.MaxPool1d(3, { stride: 2 })(torch.randn([20, 16, 50])); // [20, 16, 24]
 */
export class MaxPool1d extends MaxPoolNd {
  override forward(...args: Takes<this, [input: Tensor]>): Gives<this, Tensor>;
  override forward(input: Tensor): Tensor {
    return F.maxPool1d(input, this.kernelSize, this.options());
  }
}

/**
 * The maximum of each window of a (N, C, H, W) or (C, H, W) input.
 *
 * With `returnIndices` the result is `[output, indices]`.
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.MaxPool2d.html
 * @example const y = new nn.MaxPool2d(2, 2)(torch.randn([20, 16, 50, 32])); // [20, 16, 25, 16]
 */
export class MaxPool2d extends MaxPoolNd {
  override forward(...args: Takes<this, [input: Tensor]>): Gives<this, Tensor>;
  override forward(input: Tensor): Tensor {
    return F.maxPool2d(input, this.kernelSize, this.options());
  }
}

/**
 * The maximum of each window of a (N, C, D, H, W) or (C, D, H, W) input.
 *
 * With `returnIndices` the result is `[output, indices]`.
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.MaxPool3d.html
 * @example
 * const y = new nn.MaxPool3d(3, { stride: 2 })(torch.randn([20, 16, 50, 44, 31])); // [20, 16, 24, 21, 15]
 */
export class MaxPool3d extends MaxPoolNd {
  override forward(...args: Takes<this, [input: Tensor]>): Gives<this, Tensor>;
  override forward(input: Tensor): Tensor {
    return F.maxPool3d(input, this.kernelSize, this.options());
  }
}

/** Options of {@link AvgPool1d}. */
export interface AvgPool1dOptions {
  /** Distance between windows. Default: null, the windows' size */
  stride?: Size | null | undefined;
  /** Implicit zero padding on both sides. Default: 0 */
  padding?: Size | undefined;
  /** Whether the output's size is rounded up instead of down. Default: false */
  ceilMode?: boolean | undefined;
  /** Whether padding counts in the average. Default: true */
  countIncludePad?: boolean | undefined;
}

/** The arguments of {@link AvgPool1d}, by name. */
export interface AvgPool1dParameters extends AvgPool1dOptions {
  /** The window's size, one number or one a dimension. */
  kernelSize: Size;
}

/** Options of {@link AvgPool2d} and {@link AvgPool3d}. */
export interface AvgPoolOptions extends AvgPool1dOptions {
  /** What the sum is divided by. Default: the window's size */
  divisorOverride?: number | null | undefined;
}

/** The arguments of {@link AvgPool2d} and {@link AvgPool3d}, by name. */
export interface AvgPoolParameters extends AvgPoolOptions, AvgPool1dParameters {}

abstract class AvgPoolNd extends Module {
  readonly kernelSize: Size;
  readonly stride: Size;
  readonly padding: Size;
  readonly ceilMode: boolean;
  readonly countIncludePad: boolean;

  constructor(given: { kernelSize: Size } & Bound<AvgPool1dParameters>) {
    super();
    this.kernelSize = given.kernelSize;
    this.stride = given.stride ?? given.kernelSize;
    this.padding = given.padding;
    this.ceilMode = given.ceilMode;
    this.countIncludePad = given.countIncludePad;
  }

  override extraRepr(): string {
    return `kernel_size=${sizeRepr(this.kernelSize)}, stride=${sizeRepr(this.stride)}, padding=${sizeRepr(this.padding)}`;
  }
}

const single = (size: Size): readonly number[] => (typeof size === 'number' ? [size] : size);

type AvgPool1dOrder = [
  kernelSize: 'kernelSize',
  stride: 'stride',
  padding: 'padding',
  ceilMode: 'ceilMode',
  countIncludePad: 'countIncludePad',
];
const bindAvgPool1d = binder<AvgPool1dParameters, AvgPool1dOrder>(
  'AvgPool1d',
  { kernelSize: 'any' },
  { stride: null, padding: 0, ceilMode: false, countIncludePad: true },
);

/**
 * The mean of each window of a (N, C, L) or (C, L) input.
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.AvgPool1d.html
 * @example const y = new nn.AvgPool1d(3, { stride: 2 })(torch.randn([1, 1, 7])); // [1, 1, 3]
 */
export class AvgPool1d extends AvgPoolNd {
  /**
   * @param args kernelSize; then stride (kernelSize), padding (0), ceilMode (false), countIncludePad (true)
   */
  constructor(...args: Arguments<AvgPool1dParameters, AvgPool1dOrder>) {
    const given = bindAvgPool1d.named(args);
    const { kernelSize, stride, padding } = given;
    super({
      ...given,
      kernelSize: single(kernelSize),
      stride: single(stride ?? kernelSize),
      padding: single(padding),
    });
  }

  override forward(...args: Takes<this, [input: Tensor]>): Gives<this, Tensor>;
  override forward(input: Tensor): Tensor {
    const { kernelSize, stride, padding, ceilMode, countIncludePad } = this;
    return F.avgPool1d(input, kernelSize, stride, padding, ceilMode, countIncludePad);
  }
}

type AvgPoolOrder = [
  kernelSize: 'kernelSize',
  stride: 'stride',
  padding: 'padding',
  ceilMode: 'ceilMode',
  countIncludePad: 'countIncludePad',
  divisorOverride: 'divisorOverride',
];
type AvgPoolArgs = Arguments<AvgPoolParameters, AvgPoolOrder>;

const bindAvgPool = binder<AvgPoolParameters, AvgPoolOrder>(
  'AvgPool',
  { kernelSize: 'any' },
  { stride: null, padding: 0, ceilMode: false, countIncludePad: true, divisorOverride: null },
);

/**
 * The mean of each window of a (N, C, H, W) or (C, H, W) input.
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.AvgPool2d.html
 * @example
 * const y = new nn.AvgPool2d([3, 2], { stride: [2, 1] })(torch.randn([20, 16, 50, 32])); // [20, 16, 24, 31]
 */
export class AvgPool2d extends AvgPoolNd {
  readonly divisorOverride: number | null;

  /**
   * @param args kernelSize; then stride (kernelSize), padding (0), ceilMode (false), countIncludePad (true),
   *   divisorOverride (null)
   */
  constructor(...args: AvgPoolArgs) {
    const given = bindAvgPool.named(args, 'AvgPool2d');
    super(given);
    this.divisorOverride = given.divisorOverride;
  }

  override forward(...args: Takes<this, [input: Tensor]>): Gives<this, Tensor>;
  override forward(input: Tensor): Tensor {
    const { kernelSize, stride, padding, ceilMode, countIncludePad, divisorOverride } = this;
    return F.avgPool2d(input, kernelSize, stride, padding, ceilMode, countIncludePad, divisorOverride);
  }
}

/**
 * The mean of each window of a (N, C, D, H, W) or (C, D, H, W) input.
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.AvgPool3d.html
 * @example
 * const y = new nn.AvgPool3d(3, { stride: 2 })(torch.randn([20, 16, 50, 44, 31])); // [20, 16, 24, 21, 15]
 */
export class AvgPool3d extends AvgPoolNd {
  readonly divisorOverride: number | null;

  /**
   * @param args kernelSize; then stride (kernelSize), padding (0), ceilMode (false), countIncludePad (true),
   *   divisorOverride (null)
   */
  constructor(...args: AvgPoolArgs) {
    const given = bindAvgPool.named(args, 'AvgPool3d');
    super(given);
    this.divisorOverride = given.divisorOverride;
  }

  override forward(...args: Takes<this, [input: Tensor]>): Gives<this, Tensor>;
  override forward(input: Tensor): Tensor {
    const { kernelSize, stride, padding, ceilMode, countIncludePad, divisorOverride } = this;
    return F.avgPool3d(input, kernelSize, stride, padding, ceilMode, countIncludePad, divisorOverride);
  }
}
