/** Twin of torch/nn/modules/conv.py: the lazy convolutions. */
import { type Arguments, type Bound, binder } from '../../../common/binder';
import { TorchError } from '../../../common/errors';
import { expectInteger } from '../../../common/options';
import { sizeText } from '../../../tensor/sizes';
import type { Tensor } from '../../../tensor/tensor';
import { isLazy, UninitializedParameter } from '../../parameter/uninitialized';
import {
  Conv1d,
  Conv2d,
  Conv3d,
  type ConvNd,
  type ConvOptions,
  type ConvParameters,
  type LazyConvOrder,
} from '../conv';
import {
  ConvTranspose1d,
  ConvTranspose2d,
  ConvTranspose3d,
  type ConvTransposeOptions,
  type ConvTransposeParameters,
  convTransposeDefaults,
  type LazyConvTransposeOrder,
} from '../convTranspose';
import { factoryDefaults, type Size } from '../factory';
import type { Module } from '../module';
import { type LazyModule, LazyModuleMixin } from './mixin';

/** Options of the lazy convolutions. */
export type LazyConvOptions = ConvOptions;

/** The arguments of the lazy convolutions, by name. */
export type LazyConvParameters = Omit<ConvParameters, 'inChannels'>;

/** Options of the lazy transposed convolutions. */
export type LazyConvTransposeOptions = ConvTransposeOptions;

/** The arguments of the lazy transposed convolutions, by name. */
export type LazyConvTransposeParameters = Omit<ConvTransposeParameters, 'inChannels'>;

/** The arguments of the lazy convolutions' constructors. */
export type LazyConvArgs = Arguments<LazyConvParameters, LazyConvOrder>;

/** The arguments of the lazy transposed convolutions' constructors. */
export type LazyConvTransposeArgs = Arguments<LazyConvTransposeParameters, LazyConvTransposeOrder>;

type Given = Bound<LazyConvParameters> | Bound<LazyConvTransposeParameters>;

const bindLazyConv = binder<LazyConvParameters, LazyConvOrder>(
  'LazyConv',
  { outChannels: 'any', kernelSize: 'any' },
  { stride: 1, padding: 0, dilation: 1, groups: 1, bias: true, paddingMode: 'zeros', ...factoryDefaults },
);
const bindLazyConvTranspose = binder<LazyConvTransposeParameters, LazyConvTransposeOrder>(
  'LazyConvTranspose',
  { outChannels: 'any', kernelSize: 'any' },
  convTransposeDefaults,
);

/** The arguments of the class that is extended: no channels and no bias, which would soon be replaced. */
function baseArgs({ outChannels, kernelSize, ...options }: Given): [0, 0, Size, any] {
  expectInteger(outChannels, 'outChannels');
  return [0, 0, kernelSize, { ...options, bias: false }];
}

/** What the constructors of the lazy convolutions do last. */
function start(conv: ConvNd, { outChannels, bias, device, dtype }: Given): void {
  conv.weight = new UninitializedParameter({ device, dtype });
  Object.assign<object, object>(conv, { outChannels });
  if (bias) conv.bias = new UninitializedParameter({ device, dtype });
}

function initialize(conv: ConvNd & LazyModule, input: Tensor): void {
  if (!conv.hasUninitializedParams()) return;
  const dims = conv.kernelSize.length;
  if (input.dim() !== dims + 1 && input.dim() !== dims + 2) {
    throw new TorchError(
      `Expected ${dims + 1}D (unbatched) or ${dims + 2}D (batched) input to ${conv._getName()}, but got input of size: ` +
        sizeText(input.shape),
    );
  }
  const inChannels = input.shape[input.dim() === dims + 2 ? 1 : 0]!;
  const { outChannels, groups, kernelSize } = conv;
  Object.assign<object, object>(conv, { inChannels });
  if (inChannels % groups !== 0) throw new RangeError('in_channels must be divisible by groups');
  const channels = conv.transposed
    ? [inChannels, Math.floor(outChannels / groups)]
    : [outChannels, inChannels / groups];
  if (!isLazy(conv.weight)) throw new Error('self.weight must be an UninitializedParameter');
  conv.weight.materialize([...channels, ...kernelSize]);
  if (conv.bias !== null) {
    if (!isLazy(conv.bias)) throw new Error('self.bias must be an UninitializedParameter');
    conv.bias.materialize([outChannels]);
  }
  conv.resetParameters();
}

const canReset = (conv: ConvNd & LazyModule) => !conv.hasUninitializedParams() && conv.inChannels !== 0;

/**
 * A {@link Conv1d} that takes `inChannels` from its first input, after which it is a plain Conv1d.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.LazyConv1d.html
 * @example const y = new nn.LazyConv1d(33, 3)(torch.randn([20, 16, 10]));
 */
export class LazyConv1d extends LazyModuleMixin(Conv1d) {
  /**
   * @param args outChannels, kernelSize; then stride (1), padding (0), dilation (1), groups (1), bias (true),
   *   paddingMode ('zeros')
   */
  constructor(...args: LazyConvArgs) {
    const given = bindLazyConv.named(args, 'LazyConv1d');
    super(...baseArgs(given));
    start(this, given);
  }

  override get clsToBecome(): abstract new (
    ...args: any[]
  ) => Module {
    return Conv1d;
  }

  override resetParameters(): void {
    if (canReset(this)) super.resetParameters();
  }

  override initializeParameters(input: Tensor): void {
    initialize(this, input);
  }
}

/**
 * A {@link Conv2d} that takes `inChannels` from its first input, after which it is a plain Conv2d.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.LazyConv2d.html
 * @example const y = new nn.LazyConv2d(33, 3)(torch.randn([20, 16, 10, 10]));
 */
export class LazyConv2d extends LazyModuleMixin(Conv2d) {
  /**
   * @param args outChannels, kernelSize; then stride (1), padding (0), dilation (1), groups (1), bias (true),
   *   paddingMode ('zeros')
   */
  constructor(...args: LazyConvArgs) {
    const given = bindLazyConv.named(args, 'LazyConv2d');
    super(...baseArgs(given));
    start(this, given);
  }

  override get clsToBecome(): abstract new (
    ...args: any[]
  ) => Module {
    return Conv2d;
  }

  override resetParameters(): void {
    if (canReset(this)) super.resetParameters();
  }

  override initializeParameters(input: Tensor): void {
    initialize(this, input);
  }
}

/**
 * A {@link Conv3d} that takes `inChannels` from its first input, after which it is a plain Conv3d.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.LazyConv3d.html
 * @example const y = new nn.LazyConv3d(33, 3)(torch.randn([20, 16, 10, 10, 10]));
 */
export class LazyConv3d extends LazyModuleMixin(Conv3d) {
  /**
   * @param args outChannels, kernelSize; then stride (1), padding (0), dilation (1), groups (1), bias (true),
   *   paddingMode ('zeros')
   */
  constructor(...args: LazyConvArgs) {
    const given = bindLazyConv.named(args, 'LazyConv3d');
    super(...baseArgs(given));
    start(this, given);
  }

  override get clsToBecome(): abstract new (
    ...args: any[]
  ) => Module {
    return Conv3d;
  }

  override resetParameters(): void {
    if (canReset(this)) super.resetParameters();
  }

  override initializeParameters(input: Tensor): void {
    initialize(this, input);
  }
}

/**
 * A {@link ConvTranspose1d} that takes `inChannels` from its first input,
 * after which it is a plain ConvTranspose1d.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.LazyConvTranspose1d.html
 * @example const y = new nn.LazyConvTranspose1d(33, 3)(torch.randn([20, 16, 10]));
 */
export class LazyConvTranspose1d extends LazyModuleMixin(ConvTranspose1d) {
  /**
   * @param args outChannels, kernelSize; then stride (1), padding (0), outputPadding (0), groups (1),
   *   bias (true), dilation (1)
   */
  constructor(...args: LazyConvTransposeArgs) {
    const given = bindLazyConvTranspose.named(args, 'LazyConvTranspose1d');
    super(...baseArgs(given));
    start(this, given);
  }

  override get clsToBecome(): abstract new (
    ...args: any[]
  ) => Module {
    return ConvTranspose1d;
  }

  override resetParameters(): void {
    if (canReset(this)) super.resetParameters();
  }

  override initializeParameters(input: Tensor): void {
    initialize(this, input);
  }
}

/**
 * A {@link ConvTranspose2d} that takes `inChannels` from its first input,
 * after which it is a plain ConvTranspose2d.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.LazyConvTranspose2d.html
 * @example const y = new nn.LazyConvTranspose2d(33, 3)(torch.randn([20, 16, 10, 10]));
 */
export class LazyConvTranspose2d extends LazyModuleMixin(ConvTranspose2d) {
  /**
   * @param args outChannels, kernelSize; then stride (1), padding (0), outputPadding (0), groups (1),
   *   bias (true), dilation (1)
   */
  constructor(...args: LazyConvTransposeArgs) {
    const given = bindLazyConvTranspose.named(args, 'LazyConvTranspose2d');
    super(...baseArgs(given));
    start(this, given);
  }

  override get clsToBecome(): abstract new (
    ...args: any[]
  ) => Module {
    return ConvTranspose2d;
  }

  override resetParameters(): void {
    if (canReset(this)) super.resetParameters();
  }

  override initializeParameters(input: Tensor): void {
    initialize(this, input);
  }
}

/**
 * A {@link ConvTranspose3d} that takes `inChannels` from its first input,
 * after which it is a plain ConvTranspose3d.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.LazyConvTranspose3d.html
 * @example const y = new nn.LazyConvTranspose3d(33, 3)(torch.randn([20, 16, 10, 10, 10]));
 */
export class LazyConvTranspose3d extends LazyModuleMixin(ConvTranspose3d) {
  /**
   * @param args outChannels, kernelSize; then stride (1), padding (0), outputPadding (0), groups (1),
   *   bias (true), dilation (1)
   */
  constructor(...args: LazyConvTransposeArgs) {
    const given = bindLazyConvTranspose.named(args, 'LazyConvTranspose3d');
    super(...baseArgs(given));
    start(this, given);
  }

  override get clsToBecome(): abstract new (
    ...args: any[]
  ) => Module {
    return ConvTranspose3d;
  }

  override resetParameters(): void {
    if (canReset(this)) super.resetParameters();
  }

  override initializeParameters(input: Tensor): void {
    initialize(this, input);
  }
}
