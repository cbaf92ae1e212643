/** Twin of torch/nn/modules/conv.py: the transposed convolutions. */
import { type Arguments, type Bound, binder } from '../../common/binder';
import { pyRepr } from '../../python/pyrepr';
import type { Tensor } from '../../tensor/tensor';
import * as F from '../functional';
import { ConvNd, type ConvOptions, type ConvParameters } from './conv';
import { type FactoryOrder, factoryDefaults, type Size } from './factory';
import type { Gives, Takes } from './module';

/** Options of the transposed convolutions. */
export interface ConvTransposeOptions extends Omit<ConvOptions, 'padding' | 'paddingMode'> {
  /** How much `dilation · (kernelSize - 1)` loses on both sides. Default: 0 */
  padding?: Size | undefined;
  /** How much longer the output becomes, at its end only. Default: 0 */
  outputPadding?: Size | undefined;
  /** What the padding has: zeros are all that is possible. Default: 'zeros' */
  paddingMode?: 'zeros' | undefined;
}

/** The arguments of the transposed convolutions, by name. */
export interface ConvTransposeParameters
  extends ConvTransposeOptions,
    Omit<ConvParameters, keyof ConvOptions> {}

/** The positional arguments of a lazy transposed convolution, which lacks `inChannels`. */
export type LazyConvTransposeOrder = [
  outChannels: 'outChannels',
  kernelSize: 'kernelSize',
  stride: 'stride',
  padding: 'padding',
  outputPadding: 'outputPadding',
  groups: 'groups',
  bias: 'bias',
  dilation: 'dilation',
  paddingMode: 'paddingMode',
  ...FactoryOrder,
];
type ConvTransposeOrder = [inChannels: 'inChannels', ...LazyConvTransposeOrder];

/** The arguments of the transposed convolutions' constructors. */
export type ConvTransposeArgs = Arguments<ConvTransposeParameters, ConvTransposeOrder>;

/** Options of a call. */
export interface OutputSizeOption {
  /** The output's size, where several are possible; with or without the first dimensions. */
  outputSize?: readonly number[] | null | undefined;
}

/** The defaults of the transposed convolutions, in the order of their positional arguments. */
export const convTransposeDefaults: Bound<ConvTransposeOptions> = {
  stride: 1,
  padding: 0,
  outputPadding: 0,
  groups: 1,
  bias: true,
  dilation: 1,
  paddingMode: 'zeros',
  ...factoryDefaults,
};

const bindConvTranspose = binder<ConvTransposeParameters, ConvTransposeOrder>(
  'ConvTranspose',
  { inChannels: 'any', outChannels: 'any', kernelSize: 'any' },
  convTransposeDefaults,
);

const bindOutputSize = binder<OutputSizeOption, OutputSizeOrder>('forward', {}, { outputSize: null });

/** What the transposed convolutions have in common. */
abstract class ConvTransposeNd extends ConvNd {
  declare readonly padding: readonly number[];

  constructor(name: string, dims: number, args: readonly unknown[]) {
    const given = bindConvTranspose.named(args, name);
    if (given.paddingMode !== 'zeros') {
      throw new RangeError(`Only "zeros" padding mode is supported for ${name}`);
    }
    super(dims, given, given);
  }

  /** The output padding that makes an output of the wanted size. */
  private _paddingFor(input: Tensor, outputSize: readonly number[] | null): readonly number[] {
    if (outputSize === null) return this.outputPadding;
    const dims = this.kernelSize.length;
    const leading = input.dim() === dims + 2 ? 2 : 1;
    const wanted = outputSize.length === leading + dims ? outputSize.slice(leading) : outputSize;
    if (wanted.length !== dims) {
      throw new RangeError(
        `ConvTranspose${dims}D: for ${input.dim()}D input, output_size must have ${dims} or ${leading + dims} elements (got ${wanted.length})`,
      );
    }
    const shape = input.shape;
    const { padding } = this;
    const smallest = wanted.map(
      (_, d) =>
        (shape[d + leading]! - 1) * this.stride[d]! -
        2 * padding[d]! +
        this.dilation[d]! * (this.kernelSize[d]! - 1) +
        1,
    );
    const largest = smallest.map((size, d) => size + this.stride[d]! - 1);
    if (wanted.some((size, d) => size < smallest[d]! || size > largest[d]!)) {
      throw new RangeError(
        `requested an output size of ${pyRepr(wanted)}, but valid sizes range from ${pyRepr(smallest)} to ${pyRepr(largest)} ` +
          `(for an input of torch.Size(${pyRepr(shape.slice(2))}))`,
      );
    }
    return wanted.map((size, d) => size - smallest[d]!);
  }

  /** The arguments of the functional form. */
  protected callArgs([input, ...args]: ForwardArgs) {
    const { outputSize } = bindOutputSize.named(args);
    const { weight, bias, stride, padding, groups, dilation } = this;
    const outputPadding = this._paddingFor(input, outputSize);
    return [input, weight, bias, stride, padding, outputPadding, groups, dilation] as const;
  }
}

type OutputSizeOrder = [outputSize: 'outputSize'];
type ForwardArgs = [input: Tensor, ...args: Arguments<OutputSizeOption, OutputSizeOrder>];

/**
 * A transposed 1-dimensional convolution: the gradient of {@link Conv1d} by its input.
 *
 * **Shape**: (N, inChannels, L) or (inChannels, L) → (N, outChannels, Lout) or (outChannels, Lout)
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.ConvTranspose1d.html
 * @example
 * const y = new nn.ConvTranspose1d(16, 33, 3, { stride: 2 })(torch.randn([20, 16, 50])); // [20, 33, 101]
 */
export class ConvTranspose1d extends ConvTransposeNd {
  /**
   * @param args inChannels, outChannels, kernelSize; then stride (1), padding (0), outputPadding (0),
   *   groups (1), bias (true), dilation (1)
   */
  constructor(...args: ConvTransposeArgs) {
    super('ConvTranspose1d', 1, args);
  }

  /** @param args outputSize: the output's size, where several are possible */
  override forward(...args: Takes<this, ForwardArgs>): Gives<this, Tensor>;
  override forward(...args: ForwardArgs): Tensor {
    return F.convTranspose1d(...this.callArgs(args));
  }
}

/**
 * A transposed 2-dimensional convolution: the gradient of {@link Conv2d} by its input.
 *
 * **Shape**: (N, inChannels, H, W) or (inChannels, H, W) → (N, outChannels, Hout, Wout)
 * or (outChannels, Hout, Wout)
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.ConvTranspose2d.html
 * @example
 * const layer = new nn.ConvTranspose2d(16, 33, 3, { stride: 2 });
 * const y = layer(torch.randn([20, 16, 50, 100])); // [20, 33, 101, 201]
 */
export class ConvTranspose2d extends ConvTransposeNd {
  /**
   * @param args inChannels, outChannels, kernelSize; then stride (1), padding (0), outputPadding (0),
   *   groups (1), bias (true), dilation (1)
   */
  constructor(...args: ConvTransposeArgs) {
    super('ConvTranspose2d', 2, args);
  }

  /** @param args outputSize: the output's size, where several are possible */
  override forward(...args: Takes<this, ForwardArgs>): Gives<this, Tensor>;
  override forward(...args: ForwardArgs): Tensor {
    return F.convTranspose2d(...this.callArgs(args));
  }
}

/**
 * A transposed 3-dimensional convolution: the gradient of {@link Conv3d} by its input.
 *
 * **Shape**: (N, inChannels, D, H, W) or (inChannels, D, H, W) → (N, outChannels, Dout, Hout, Wout)
 * or without N
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.ConvTranspose3d.html
 * @example
 * const layer = new nn.ConvTranspose3d(16, 33, 3, { stride: 2 });
 * const y = layer(torch.randn([2, 16, 5, 8, 10])); // [2, 33, 11, 17, 21]
 */
export class ConvTranspose3d extends ConvTransposeNd {
  /**
   * @param args inChannels, outChannels, kernelSize; then stride (1), padding (0), outputPadding (0),
   *   groups (1), bias (true), dilation (1)
   */
  constructor(...args: ConvTransposeArgs) {
    super('ConvTranspose3d', 3, args);
  }

  /** @param args outputSize: the output's size, where several are possible */
  override forward(...args: Takes<this, ForwardArgs>): Gives<this, Tensor>;
  override forward(...args: ForwardArgs): Tensor {
    return F.convTranspose3d(...this.callArgs(args));
  }
}
