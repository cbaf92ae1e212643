/** Twin of torch/nn/modules/pooling.py: power-average pooling, unpooling and fractional pooling. */
import { type Arguments, binder } from '../../common/binder';
import { invalidArgument } from '../../common/options';
import { pyRepr, pyTupleRepr } from '../../python/pyrepr';
import type { Tensor } from '../../tensor/tensor';
import * as F from '../functional';
import { boolRepr, type Size, sizeRepr } from './factory';
import { type Gives, Module, type Takes } from './module';

/** Options of the power-average pooling layers. */
export interface LPPoolOptions {
  /** Distance between windows. Default: null, the windows' size */
  stride?: Size | null | undefined;
  /** Whether the output's size is rounded up instead of down. Default: false */
  ceilMode?: boolean | undefined;
}

/** The arguments of the power-average pooling layers, by name. */
export interface LPPoolParameters extends LPPoolOptions {
  /** The exponent p of the norm; ∞ is max pooling. */
  normType: number;
  /** The window's size, one number or one a dimension. */
  kernelSize: Size;
}

type LPPoolOrder = [normType: 'normType', kernelSize: 'kernelSize', stride: 'stride', ceilMode: 'ceilMode'];
type LPPoolArgs = Arguments<LPPoolParameters, LPPoolOrder>;

const bindLPPool = binder<LPPoolParameters, LPPoolOrder>(
  'LPPool',
  { normType: 'any', kernelSize: 'any' },
  { stride: null, ceilMode: false },
);

abstract class LPPoolNd extends Module {
  readonly normType: number;
  readonly kernelSize: Size;
  readonly stride: Size | null;
  readonly ceilMode: boolean;

  /** @param args normType, kernelSize; then stride (kernelSize), ceilMode (false) */
  constructor(...args: LPPoolArgs) {
    super();
    const given = bindLPPool.named(args, this._getName());
    this.normType = given.normType;
    this.kernelSize = given.kernelSize;
    this.stride = given.stride;
    this.ceilMode = given.ceilMode;
  }

  override extraRepr(): string {
    return (
      `norm_type=${pyRepr(this.normType)}, kernel_size=${sizeRepr(this.kernelSize)}, ` +
      `stride=${this.stride === null ? 'None' : sizeRepr(this.stride)}, ceil_mode=${boolRepr(this.ceilMode)}`
    );
  }
}

/**
 * The p-norm of each window of a (N, C, L) or (C, L) input.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.LPPool1d.html
 * @example const y = new nn.LPPool1d(2, 3, { stride: 2 })(torch.randn([20, 16, 50])); // [20, 16, 24]
 */
export class LPPool1d extends LPPoolNd {
  override forward(...args: Takes<this, [input: Tensor]>): Gives<this, Tensor>;
  override forward(input: Tensor): Tensor {
    return F.lpPool1d(input, this.normType, this.kernelSize as number, this.stride, this.ceilMode);
  }
}

/**
 * The p-norm of each window of a (N, C, H, W) or (C, H, W) input.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.LPPool2d.html
 * @example
 * const pool = new nn.LPPool2d(2, [3, 2], { stride: [2, 1] });
 * const y = pool(torch.randn([20, 16, 50, 32])); // [20, 16, 24, 31]
 */
export class LPPool2d extends LPPoolNd {
  override forward(...args: Takes<this, [input: Tensor]>): Gives<this, Tensor>;
  override forward(input: Tensor): Tensor {
    return F.lpPool2d(input, this.normType, this.kernelSize, this.stride, this.ceilMode);
  }
}

/**
 * The p-norm of each window of a (N, C, D, H, W) or (C, D, H, W) input.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.LPPool3d.html
 * @example
 * const y = new nn.LPPool3d(2, 3, { stride: 2 })(torch.randn([20, 16, 50, 44, 31])); // [20, 16, 24, 21, 15]
 */
export class LPPool3d extends LPPoolNd {
  override forward(...args: Takes<this, [input: Tensor]>): Gives<this, Tensor>;
  override forward(input: Tensor): Tensor {
    return F.lpPool3d(input, this.normType, this.kernelSize, this.stride, this.ceilMode);
  }
}

/** Options of the unpooling layers. */
export interface MaxUnpoolLayerOptions {
  /** The pooling's distance between windows. Default: null, the windows' size */
  stride?: Size | null | undefined;
  /** The pooling's padding, on both sides. Default: 0 */
  padding?: Size | undefined;
}

/** The arguments of the unpooling layers, by name. */
export interface MaxUnpoolLayerParameters extends MaxUnpoolLayerOptions {
  /** The window's size, one number or one a dimension. */
  kernelSize: Size;
}

type MaxUnpoolOrder = [kernelSize: 'kernelSize', stride: 'stride', padding: 'padding'];
type MaxUnpoolArgs = Arguments<MaxUnpoolLayerParameters, MaxUnpoolOrder>;

/** Options of a call of an unpooling layer. */
export interface UnpoolOutputSize {
  /** The output's size, where several are possible. */
  outputSize?: readonly number[] | null | undefined;
}

type UnpoolOutputSizeOrder = [outputSize: 'outputSize'];
type UnpoolCall = [
  input: Tensor,
  indices: Tensor,
  ...args: Arguments<UnpoolOutputSize, UnpoolOutputSizeOrder>,
];

const listed = (size: Size, dims: number): readonly number[] =>
  typeof size === 'number' ? new Array<number>(dims).fill(size) : size;

const bindMaxUnpool = binder<MaxUnpoolLayerParameters, MaxUnpoolOrder>(
  'MaxUnpool',
  { kernelSize: 'any' },
  { stride: null, padding: 0 },
);

const bindUnpoolOutputSize = binder<UnpoolOutputSize, UnpoolOutputSizeOrder>(
  'forward',
  {},
  { outputSize: null },
);

abstract class MaxUnpoolNd extends Module {
  readonly kernelSize: readonly number[];
  readonly stride: readonly number[];
  readonly padding: readonly number[];

  constructor(name: string, dims: number, args: readonly unknown[]) {
    super();
    const { kernelSize, stride, padding } = bindMaxUnpool.named(args, name);
    this.kernelSize = listed(kernelSize, dims);
    this.stride = listed(stride ?? kernelSize, dims);
    this.padding = listed(padding, dims);
  }

  /** The arguments of the functional form. */
  protected callArgs([input, indices, ...args]: UnpoolCall) {
    const { outputSize } = bindUnpoolOutputSize.named(args);
    return [input, indices, this.kernelSize, this.stride, this.padding, outputSize] as const;
  }

  override extraRepr(): string {
    return (
      `kernel_size=${pyTupleRepr(this.kernelSize)}, stride=${pyTupleRepr(this.stride)}, ` +
      `padding=${pyTupleRepr(this.padding)}`
    );
  }
}

/**
 * Puts the maxima of {@link MaxPool1d} back to their places, zeros elsewhere.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.MaxUnpool1d.html
 * @example
 * const x = torch.randn([1, 2, 4]);
 * const [output, indices] = F.maxPool1d(x, 2, { returnIndices: true });
 * const y = new nn.MaxUnpool1d(2)(output, indices); // [1, 2, 4]
 */
export class MaxUnpool1d extends MaxUnpoolNd {
  /** @param args kernelSize; then stride (kernelSize), padding (0) */
  constructor(...args: MaxUnpoolArgs) {
    super('MaxUnpool1d', 1, args);
  }

  override forward(...args: Takes<this, UnpoolCall>): Gives<this, Tensor>;
  override forward(...args: UnpoolCall): Tensor {
    return F.maxUnpool1d(...this.callArgs(args));
  }
}

/**
 * Puts the maxima of {@link MaxPool2d} back to their places, zeros elsewhere.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.MaxUnpool2d.html
 * @example
 * const x = torch.randn([1, 2, 4, 4]);
 * const [output, indices] = F.maxPool2d(x, 2, { returnIndices: true });
 * const y = new nn.MaxUnpool2d(2)(output, indices); // [1, 2, 4, 4]
 */
export class MaxUnpool2d extends MaxUnpoolNd {
  /** @param args kernelSize; then stride (kernelSize), padding (0) */
  constructor(...args: MaxUnpoolArgs) {
    super('MaxUnpool2d', 2, args);
  }

  override forward(...args: Takes<this, UnpoolCall>): Gives<this, Tensor>;
  override forward(...args: UnpoolCall): Tensor {
    return F.maxUnpool2d(...this.callArgs(args));
  }
}

/**
 * Puts the maxima of {@link MaxPool3d} back to their places, zeros elsewhere.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.MaxUnpool3d.html
 * @example
 * const x = torch.randn([1, 2, 4, 4, 4]);
 * const [output, indices] = F.maxPool3d(x, 2, { returnIndices: true });
 * const y = new nn.MaxUnpool3d(2)(output, indices); // [1, 2, 4, 4, 4]
 */
export class MaxUnpool3d extends MaxUnpoolNd {
  /** @param args kernelSize; then stride (kernelSize), padding (0) */
  constructor(...args: MaxUnpoolArgs) {
    super('MaxUnpool3d', 3, args);
  }

  override forward(...args: Takes<this, UnpoolCall>): Gives<this, Tensor>;
  override forward(...args: UnpoolCall): Tensor {
    return F.maxUnpool3d(...this.callArgs(args));
  }
}

/** Options of the fractional pooling layers: either `outputSize` or `outputRatio`. */
export interface FractionalMaxPoolLayerOptions {
  /** The output's size in space, one number or one for each dimension; this or `outputRatio`. */
  outputSize?: Size | null | undefined;
  /** The output's size as a part of the input's, between 0 and 1. */
  outputRatio?: Size | null | undefined;
  /** Whether the places of the maxima are returned as well. Default: false */
  returnIndices?: boolean | undefined;
  /** The random numbers that decide the windows, in place of drawn ones. */
  _randomSamples?: Tensor | null | undefined;
}

/** The arguments of the fractional pooling layers: either `outputSize` or `outputRatio`, by name. */
export interface FractionalMaxPoolLayerParameters extends FractionalMaxPoolLayerOptions {
  /** The window's size, one number or one a dimension. */
  kernelSize: Size;
}

type FractionalMaxPoolOrder = [
  kernelSize: 'kernelSize',
  outputSize: 'outputSize',
  outputRatio: 'outputRatio',
  returnIndices: 'returnIndices',
  _randomSamples: '_randomSamples',
];
type FractionalArgs = Arguments<FractionalMaxPoolLayerParameters, FractionalMaxPoolOrder>;

const bindFractionalMaxPool = binder<FractionalMaxPoolLayerParameters, FractionalMaxPoolOrder>(
  'FractionalMaxPool',
  { kernelSize: 'any' },
  { outputSize: null, outputRatio: null, returnIndices: false, _randomSamples: null },
);

abstract class FractionalMaxPoolNd extends Module {
  readonly kernelSize: readonly number[];
  readonly returnIndices: boolean;
  readonly outputSize: readonly number[] | null;
  readonly outputRatio: readonly number[] | null;
  declare _random_samples: Tensor | null;

  constructor(name: string, dims: number, args: readonly unknown[]) {
    super();
    const given = bindFractionalMaxPool.named(args, name);
    const { kernelSize, outputSize, outputRatio } = given;
    if (typeof kernelSize !== 'number' && !Array.isArray(kernelSize)) {
      throw invalidArgument('a number or an array of numbers', 'kernelSize', kernelSize);
    }
    this.kernelSize = listed(kernelSize, dims);
    if (this.kernelSize.some((size) => size <= 0)) {
      throw new RangeError(`kernel_size must be greater than 0, but got ${sizeRepr(kernelSize)}`);
    }
    this.returnIndices = given.returnIndices;
    this.registerBuffer('_random_samples', given._randomSamples);
    this.outputSize = outputSize === null ? null : listed(outputSize, dims);
    this.outputRatio = outputRatio === null ? null : listed(outputRatio, dims);
    if (outputSize === null && outputRatio === null) {
      throw new RangeError(`${name} requires specifying either an output size, or a pooling ratio`);
    }
    if (outputSize !== null && outputRatio !== null) {
      throw new RangeError('only one of output_size and output_ratio may be specified');
    }
    if (this.outputRatio?.some((ratio) => !(ratio > 0 && ratio < 1))) {
      throw new RangeError(`output_ratio must be between 0 and 1 (got ${sizeRepr(outputRatio!)})`);
    }
  }

  protected options() {
    const { outputSize, outputRatio, returnIndices, _random_samples } = this;
    return { outputSize, outputRatio, returnIndices, _randomSamples: _random_samples };
  }
}

/**
 * Maxima of windows of random size, for an output of any size.
 * With `returnIndices` the result is `[output, indices]`.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.FractionalMaxPool2d.html
 * @example
 * const pool = new nn.FractionalMaxPool2d(3, { outputRatio: 0.5 });
 * const y = pool(torch.randn([20, 16, 50, 32])); // [20, 16, 25, 16]
 */
export class FractionalMaxPool2d extends FractionalMaxPoolNd {
  /** @param args kernelSize; then outputSize or outputRatio, returnIndices (false) */
  constructor(...args: FractionalArgs) {
    super('FractionalMaxPool2d', 2, args);
  }

  override forward(...args: Takes<this, [input: Tensor]>): Gives<this, Tensor>;
  override forward(input: Tensor): Tensor {
    return F.fractionalMaxPool2d(input, this.kernelSize, this.options());
  }
}

/**
 * Maxima of windows of random size, for an output of any size.
 * With `returnIndices` the result is `[output, indices]`.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.FractionalMaxPool3d.html
 * @example
 * const y = new nn.FractionalMaxPool3d(3, { outputSize: [13, 12, 11] })(torch.randn([20, 16, 50, 32, 16]));
 */
export class FractionalMaxPool3d extends FractionalMaxPoolNd {
  /** @param args kernelSize; then outputSize or outputRatio, returnIndices (false) */
  constructor(...args: FractionalArgs) {
    super('FractionalMaxPool3d', 3, args);
  }

  override forward(...args: Takes<this, [input: Tensor]>): Gives<this, Tensor>;
  override forward(input: Tensor): Tensor {
    return F.fractionalMaxPool3d(input, this.kernelSize, this.options());
  }
}
