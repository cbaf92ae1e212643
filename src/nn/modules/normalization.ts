/** Twin of torch/nn/modules/normalization.py. */

import { type Arguments, type Bound, binder } from '../../common/binder';
import { briefText } from '../../common/brief';
import { expectComparable } from '../../common/expect';
import { pyFloatRepr, pyTupleRepr } from '../../python/pyrepr';
import { torchOps } from '../../tensor/operators';
import type { Tensor } from '../../tensor/tensor';
import * as F from '../functional';
import * as init from '../init';
import { Parameter } from '../parameter/parameter';
import { ChannelNorm, type LocalResponseNormArgs } from './channelNorm';
import { boolRepr, type FactoryOptions, type FactoryOrder, factoryDefaults, type Size } from './factory';
import { type Gives, Module, type Takes } from './module';
import { registerFields } from './module/members';

export type { LocalResponseNormLayerOptions } from './channelNorm';

/** What {@link LayerNorm} and {@link GroupNorm} share: a weight and a bias, where they are asked for. */
abstract class AffineNorm extends Module {
  readonly eps: number;
  /** The scale of each channel, (numChannels); null without `affine`. */
  weight: Parameter | null;
  bias: Parameter | null;

  constructor(
    shape: number[],
    affine: boolean,
    given: Bound<FactoryOptions> & { eps: number; bias: boolean },
  ) {
    super();
    const { device, dtype } = given;
    const empty = () => new Parameter(torchOps.empty(shape, { device, dtype }));
    this.eps = given.eps;
    this.weight = affine ? empty() : null;
    this.bias = affine && given.bias ? empty() : null;
  }

  /** Makes the weight 1 and the bias 0. */
  resetParameters(): void {
    if (this.weight !== null) init.ones_(this.weight);
    if (this.bias !== null) init.zeros_(this.bias);
  }
}

/** Options of {@link LayerNorm}. */
export interface LayerNormLayerOptions extends FactoryOptions {
  /** Added to the variance, so that nothing is divided by zero. Default: 1e-5 */
  eps?: number | undefined;
  /** Whether there are a weight and a bias to learn. Default: true */
  elementwiseAffine?: boolean | undefined;
  /** Whether there is a bias beside the weight. Default: true */
  bias?: boolean | undefined;
}

/** The arguments of {@link LayerNorm}, by name. */
export interface LayerNormLayerParameters extends LayerNormLayerOptions {
  /** The last dimensions of the input, which are normalised together. */
  normalizedShape: Size;
}

type LayerNormOrder = [
  normalizedShape: 'normalizedShape',
  eps: 'eps',
  elementwiseAffine: 'elementwiseAffine',
  bias: 'bias',
  ...FactoryOrder,
];
const bindLayerNorm = binder<LayerNormLayerParameters, LayerNormOrder>(
  'LayerNorm',
  { normalizedShape: 'any' },
  { eps: 1e-5, elementwiseAffine: true, bias: true, ...factoryDefaults },
);

/**
 * Normalises over the last dimensions.
 *
 * **Shape**: (*, ...normalizedShape) → the same
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.LayerNorm.html
 * @example const y = new nn.LayerNorm(10)(torch.randn([20, 5, 10]));
 */
export class LayerNorm extends AffineNorm {
  readonly normalizedShape: readonly number[];
  readonly elementwiseAffine: boolean;

  /** @param args normalizedShape; then eps (1e-5), elementwiseAffine (true), bias (true), device, dtype */
  constructor(...args: Arguments<LayerNormLayerParameters, LayerNormOrder>) {
    const { normalizedShape, elementwiseAffine, ...given } = bindLayerNorm.named(args);
    const shape = typeof normalizedShape === 'number' ? [normalizedShape] : [...normalizedShape];
    super(shape, elementwiseAffine, given);
    this.normalizedShape = shape;
    this.elementwiseAffine = elementwiseAffine;
    this.resetParameters();
    registerFields(this);
  }

  override forward(...args: Takes<this, [input: Tensor]>): Gives<this, Tensor>;
  override forward(input: Tensor): Tensor {
    return F.layerNorm(input, this.normalizedShape, this.weight, this.bias, this.eps);
  }

  override extraRepr(): string {
    return (
      `${pyTupleRepr(this.normalizedShape)}, eps=${pyFloatRepr(this.eps)}, ` +
      `elementwise_affine=${boolRepr(this.elementwiseAffine)}, bias=${boolRepr(this.bias !== null)}`
    );
  }
}

/** Options of {@link GroupNorm}. */
export interface GroupNormLayerOptions extends FactoryOptions {
  /** Added to the variance, so that nothing is divided by zero. Default: 1e-5 */
  eps?: number | undefined;
  /** Whether there are a weight and a bias to learn. Default: true */
  affine?: boolean | undefined;
  /** Whether there is a bias beside the weight. Default: true */
  bias?: boolean | undefined;
}

/** The arguments of {@link GroupNorm}, by name. */
export interface GroupNormLayerParameters extends GroupNormLayerOptions {
  /** How many groups the channels are divided into. */
  numGroups: number;
  /** How many channels the input has. */
  numChannels: number;
}

type GroupNormOrder = [
  numGroups: 'numGroups',
  numChannels: 'numChannels',
  eps: 'eps',
  affine: 'affine',
  ...FactoryOrder,
];
const bindGroupNorm = binder<GroupNormLayerParameters, GroupNormOrder>(
  'GroupNorm',
  { numGroups: 'any', numChannels: 'any' },
  { eps: 1e-5, affine: true, ...factoryDefaults },
  { bias: true },
);

/**
 * Normalises over groups of channels.
 *
 * **Shape**: (N, numChannels, *) → the same
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.GroupNorm.html
 * @example const y = new nn.GroupNorm(3, 6)(torch.randn([20, 6, 10, 10]));
 */
export class GroupNorm extends AffineNorm {
  readonly numGroups: number;
  readonly numChannels: number;
  readonly affine: boolean;

  /**
   * @param args numGroups, numChannels; then eps (1e-5), affine (true), device, dtype; bias (true)
   * @throws RangeError when the channels can't be divided into the groups
   */
  constructor(...args: Arguments<GroupNormLayerParameters, GroupNormOrder>) {
    const { numGroups, numChannels, affine, ...given } = bindGroupNorm.named(args);
    expectComparable(numGroups, 'numGroups');
    expectComparable(numChannels, 'numChannels');
    if (numChannels % numGroups !== 0) {
      throw new RangeError(
        `num_channels (${briefText(numChannels)}) must be divisible by num_groups (${briefText(numGroups)})`,
      );
    }
    super([numChannels], affine, given);
    this.numGroups = numGroups;
    this.numChannels = numChannels;
    this.affine = affine;
    this.resetParameters();
    registerFields(this);
  }

  override forward(...args: Takes<this, [input: Tensor]>): Gives<this, Tensor>;
  override forward(input: Tensor): Tensor {
    return F.groupNorm(input, this.numGroups, this.weight, this.bias, this.eps);
  }

  override extraRepr(): string {
    return (
      `${this.numGroups}, ${this.numChannels}, eps=${pyFloatRepr(this.eps)}, affine=${boolRepr(this.affine)}, ` +
      `bias=${boolRepr(this.bias !== null)}`
    );
  }
}

/** Options of {@link RMSNorm}. */
export interface RMSNormLayerOptions extends FactoryOptions {
  /** Added to the mean square; null: the dtype's machine epsilon. Default: null */
  eps?: number | null | undefined;
  /** Whether there is a weight to learn. Default: true */
  elementwiseAffine?: boolean | undefined;
}

/** The arguments of {@link RMSNorm}, by name. */
export interface RMSNormLayerParameters extends RMSNormLayerOptions {
  /** The last dimensions of the input, which are normalised together. */
  normalizedShape: Size;
}

type RMSNormOrder = [
  normalizedShape: 'normalizedShape',
  eps: 'eps',
  elementwiseAffine: 'elementwiseAffine',
  ...FactoryOrder,
];
const bindRMSNorm = binder<RMSNormLayerParameters, RMSNormOrder>(
  'RMSNorm',
  { normalizedShape: 'any' },
  { eps: null, elementwiseAffine: true, ...factoryDefaults },
);

/**
 * Divides by the root of the mean square over the last dimensions.
 *
 * **Shape**: (*, ...normalizedShape) → the same
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.RMSNorm.html
 * @example const y = new nn.RMSNorm([2, 3])(torch.randn([2, 2, 3]));
 */
export class RMSNorm extends Module {
  readonly normalizedShape: readonly number[];
  readonly eps: number | null;
  readonly elementwiseAffine: boolean;
  /** The scale, of shape `normalizedShape`; null without `elementwiseAffine`. */
  weight: Parameter | null;

  /** @param args normalizedShape; then eps (null), elementwiseAffine (true), device, dtype */
  constructor(...args: Arguments<RMSNormLayerParameters, RMSNormOrder>) {
    super();
    const given = bindRMSNorm.named(args);
    const { normalizedShape, elementwiseAffine, device, dtype } = given;
    const shape = typeof normalizedShape === 'number' ? [normalizedShape] : [...normalizedShape];
    this.normalizedShape = shape;
    this.eps = given.eps;
    this.elementwiseAffine = elementwiseAffine;
    this.weight = elementwiseAffine ? new Parameter(torchOps.empty(shape, { device, dtype })) : null;
    this.resetParameters();
    registerFields(this);
  }

  /** Makes the weight 1. */
  resetParameters(): void {
    if (this.weight !== null) init.ones_(this.weight);
  }

  override forward(...args: Takes<this, [input: Tensor]>): Gives<this, Tensor>;
  override forward(input: Tensor): Tensor {
    return F.rmsNorm(input, this.normalizedShape, this.weight, this.eps);
  }

  override extraRepr(): string {
    return (
      `${pyTupleRepr(this.normalizedShape)}, eps=${this.eps === null ? 'None' : pyFloatRepr(this.eps)}, ` +
      `elementwise_affine=${boolRepr(this.elementwiseAffine)}`
    );
  }
}

/**
 * Divides by what neighbouring channels amount to.
 *
 * **Shape**: (N, C, *) → the same
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.LocalResponseNorm.html
 * @example const y = new nn.LocalResponseNorm(2)(torch.randn([32, 5, 24, 24]));
 */
export class LocalResponseNorm extends ChannelNorm {
  /** @param args size; then alpha (1e-4), beta (0.75), k (1) */
  constructor(...args: LocalResponseNormArgs) {
    super('LocalResponseNorm', args);
  }

  override forward(...args: Takes<this, [input: Tensor]>): Gives<this, Tensor>;
  override forward(input: Tensor): Tensor {
    return F.localResponseNorm(input, this.size, this.alpha, this.beta, this.k);
  }

  override extraRepr(): string {
    return `${this.size}, alpha=${pyFloatRepr(this.alpha)}, beta=${pyFloatRepr(this.beta)}, k=${pyFloatRepr(this.k)}`;
  }
}
