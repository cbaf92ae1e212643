/** Twin of torch/nn/modules/normalization.py. */

import type { Bound } from '../../common/binder';
import { parseOptions, type WithOptions } from '../../common/options';
import { pyFloatRepr, pyTupleRepr } from '../../python/pyrepr';
import { torchOps } from '../../tensor/operators';
import type { Tensor } from '../../tensor/tensor';
import * as F from '../functional';
import * as init from '../init';
import { Parameter } from '../parameter/parameter';
import { boolRepr, type FactoryArgs, type FactoryOptions, factoryDefaults, type Size } from './factory';
import { Module } from './module';
import { registerFields } from './module/members';

/** Options of {@link LayerNorm}. */
export interface LayerNormLayerOptions extends FactoryOptions {
  /** Added to the variance. Default: 1e-5 */
  eps?: number | undefined;
  /** Whether there are a weight and a bias to learn. Default: true */
  elementwiseAffine?: boolean | undefined;
  /** Whether there is a bias beside the weight. Default: true */
  bias?: boolean | undefined;
}

/**
 * Normalises over the last dimensions.
 *
 * **Shape**: (*, ...normalizedShape) → the same
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.LayerNorm.html
 * @example const y = new nn.LayerNorm(10)(torch.randn([20, 5, 10]));
 */
export class LayerNorm extends Module {
  readonly normalizedShape: readonly number[];
  readonly eps: number;
  readonly elementwiseAffine: boolean;
  weight: Parameter | null;
  bias: Parameter | null;

  /** @param args normalizedShape; then eps (1e-5), elementwiseAffine (true), bias (true), device, dtype */
  constructor(
    ...args: WithOptions<
      [normalizedShape: Size],
      [eps: number, elementwiseAffine: boolean, bias: boolean, ...FactoryArgs],
      LayerNormLayerOptions
    >
  ) {
    super();
    const given = parseOptions<{ normalizedShape: Size } & Bound<LayerNormLayerOptions>>(
      'LayerNorm',
      args,
      ['normalizedShape', 'eps', 'elementwiseAffine', 'bias', 'device', 'dtype'],
      { eps: 1e-5, elementwiseAffine: true, bias: true, ...factoryDefaults },
    );
    const { normalizedShape, elementwiseAffine, device, dtype } = given;
    const shape = typeof normalizedShape === 'number' ? [normalizedShape] : [...normalizedShape];
    const empty = () => new Parameter(torchOps.empty(shape, { device, dtype }));
    this.normalizedShape = shape;
    this.eps = given.eps;
    this.elementwiseAffine = elementwiseAffine;
    this.weight = elementwiseAffine ? empty() : null;
    this.bias = elementwiseAffine && given.bias ? empty() : null;
    this.resetParameters();
    registerFields(this);
  }

  /** Makes the weight 1 and the bias 0. */
  resetParameters(): void {
    if (this.weight !== null) init.ones_(this.weight);
    if (this.bias !== null) init.zeros_(this.bias);
  }

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
  /** Added to the variance. Default: 1e-5 */
  eps?: number | undefined;
  /** Whether there are a weight and a bias to learn. Default: true */
  affine?: boolean | undefined;
  /** Whether there is a bias beside the weight. Default: true */
  bias?: boolean | undefined;
}

/**
 * Normalises over groups of channels.
 *
 * **Shape**: (N, numChannels, *) → the same
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.GroupNorm.html
 * @example const y = new nn.GroupNorm(3, 6)(torch.randn([20, 6, 10, 10]));
 */
export class GroupNorm extends Module {
  readonly numGroups: number;
  readonly numChannels: number;
  readonly eps: number;
  readonly affine: boolean;
  weight: Parameter | null;
  bias: Parameter | null;

  /**
   * @param args numGroups, numChannels; then eps (1e-5), affine (true), device, dtype; bias (true)
   * @throws RangeError when the channels can't be divided into the groups
   */
  constructor(
    ...args: WithOptions<
      [numGroups: number, numChannels: number],
      [eps: number, affine: boolean, ...FactoryArgs],
      GroupNormLayerOptions
    >
  ) {
    super();
    const given = parseOptions<{ numGroups: number; numChannels: number } & Bound<GroupNormLayerOptions>>(
      'GroupNorm',
      args,
      ['numGroups', 'numChannels', 'eps', 'affine', 'device', 'dtype'],
      { eps: 1e-5, affine: true, bias: true, ...factoryDefaults },
    );
    const { numGroups, numChannels, affine, device, dtype } = given;
    if (numChannels % numGroups !== 0) {
      throw new RangeError(`num_channels (${numChannels}) must be divisible by num_groups (${numGroups})`);
    }
    const empty = () => new Parameter(torchOps.empty([numChannels], { device, dtype }));
    this.numGroups = numGroups;
    this.numChannels = numChannels;
    this.eps = given.eps;
    this.affine = affine;
    this.weight = affine ? empty() : null;
    this.bias = affine && given.bias ? empty() : null;
    this.resetParameters();
    registerFields(this);
  }

  /** Makes the weight 1 and the bias 0. */
  resetParameters(): void {
    if (this.weight !== null) init.ones_(this.weight);
    if (this.bias !== null) init.zeros_(this.bias);
  }

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
  weight: Parameter | null;

  /** @param args normalizedShape; then eps (null), elementwiseAffine (true), device, dtype */
  constructor(
    ...args: WithOptions<
      [normalizedShape: Size],
      [eps: number | null, elementwiseAffine: boolean, ...FactoryArgs],
      RMSNormLayerOptions
    >
  ) {
    super();
    const given = parseOptions<{ normalizedShape: Size } & Bound<RMSNormLayerOptions>>(
      'RMSNorm',
      args,
      ['normalizedShape', 'eps', 'elementwiseAffine', 'device', 'dtype'],
      { eps: null, elementwiseAffine: true, ...factoryDefaults },
    );
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

/** Options of {@link LocalResponseNorm}. */
export interface LocalResponseNormLayerOptions {
  /** Default: 1e-4 */
  alpha?: number | undefined;
  /** Default: 0.75 */
  beta?: number | undefined;
  /** Default: 1 */
  k?: number | undefined;
}

/**
 * Divides by what neighbouring channels amount to.
 *
 * **Shape**: (N, C, *) → the same
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.LocalResponseNorm.html
 * @example const y = new nn.LocalResponseNorm(2)(torch.randn([32, 5, 24, 24]));
 */
export class LocalResponseNorm extends Module {
  readonly size: number;
  readonly alpha: number;
  readonly beta: number;
  readonly k: number;

  /** @param args size; then alpha (1e-4), beta (0.75), k (1) */
  constructor(
    ...args: WithOptions<
      [size: number],
      [alpha: number, beta: number, k: number],
      LocalResponseNormLayerOptions
    >
  ) {
    super();
    const given = parseOptions<{ size: number } & Bound<LocalResponseNormLayerOptions>>(
      'LocalResponseNorm',
      args,
      ['size', 'alpha', 'beta', 'k'],
      { alpha: 1e-4, beta: 0.75, k: 1 },
    );
    this.size = given.size;
    this.alpha = given.alpha;
    this.beta = given.beta;
    this.k = given.k;
  }

  override forward(input: Tensor): Tensor {
    return F.localResponseNorm(input, this.size, this.alpha, this.beta, this.k);
  }

  override extraRepr(): string {
    return `${this.size}, alpha=${pyFloatRepr(this.alpha)}, beta=${pyFloatRepr(this.beta)}, k=${pyFloatRepr(this.k)}`;
  }
}
