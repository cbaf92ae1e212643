/** Twin of torch/nn/modules/batchnorm.py and instancenorm.py: the lazy normalisation layers. */

import { type Arguments, type Bound, binder } from '../../../common/binder';
import { torchOps } from '../../../tensor/operators';
import type { Tensor } from '../../../tensor/tensor';
import { isLazy, UninitializedBuffer, UninitializedParameter } from '../../parameter/uninitialized';
import { BatchNorm1d, BatchNorm2d, BatchNorm3d } from '../batchnorm';
import { type FactoryOrder, factoryDefaults } from '../factory';
import { InstanceNorm1d, InstanceNorm2d, InstanceNorm3d } from '../instancenorm';
import type { Module } from '../module';
import type { NormBase, NormLayerOptions } from '../normBase';
import { type LazyModule, LazyModuleMixin } from './mixin';

/** Options of the lazy normalisation layers. */
export type LazyNormOptions = NormLayerOptions;

type LazyNormOrder = [
  eps: 'eps',
  momentum: 'momentum',
  affine: 'affine',
  trackRunningStats: 'trackRunningStats',
  ...FactoryOrder,
];

/** The arguments of the lazy normalisation layers' constructors. */
export type LazyNormArgs = Arguments<LazyNormOptions, LazyNormOrder>;

type Parsed = Bound<LazyNormOptions>;

const bindLazyNorm = binder<LazyNormOptions, LazyNormOrder>(
  'LazyNorm',
  {},
  { eps: 1e-5, momentum: 0.1, affine: true, trackRunningStats: true, ...factoryDefaults },
  { bias: true },
);

/** The arguments of the class that is extended: without tensors, which would soon be replaced. */
const baseArgs = ({ eps, momentum, device, dtype }: Parsed): [0, LazyNormOptions] => [
  0,
  { eps, momentum, affine: false, trackRunningStats: false, device, dtype, bias: false },
];

/** What the constructors of the lazy normalisation layers do last. */
function start(norm: NormBase, { affine, trackRunningStats, bias, device, dtype }: Parsed): void {
  Object.assign<object, object>(norm, { affine, trackRunningStats });
  if (affine) {
    norm.weight = new UninitializedParameter({ device, dtype });
    if (bias) norm.bias = new UninitializedParameter({ device, dtype });
  }
  if (trackRunningStats) {
    norm.running_mean = new UninitializedBuffer({ device, dtype });
    norm.running_var = new UninitializedBuffer({ device, dtype });
    norm.num_batches_tracked = torchOps.zeros([], { dtype: 'int64', device });
  }
}

function initialize(norm: NormBase & LazyModule, input: Tensor): void {
  if (!norm.hasUninitializedParams()) return;
  const numFeatures = input.shape[1]!;
  Object.assign<object, object>(norm, { numFeatures });
  for (const value of [norm.weight, norm.bias, norm.running_mean, norm.running_var]) {
    if (isLazy(value)) value.materialize([numFeatures]);
  }
  norm.resetParameters();
}

const canReset = (norm: NormBase & LazyModule) => !norm.hasUninitializedParams() && norm.numFeatures !== 0;

/**
 * A {@link BatchNorm1d} that takes `numFeatures` from its first input, after which it is a plain BatchNorm1d.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.LazyBatchNorm1d.html
 * @example const y = new nn.LazyBatchNorm1d()(torch.randn([20, 100, 10]));
 */
export class LazyBatchNorm1d extends LazyModuleMixin(BatchNorm1d) {
  /**
   * @param args eps (1e-5), momentum (0.1), affine (true), trackRunningStats (true),
   *   device, dtype; bias (true)
   */
  constructor(...args: LazyNormArgs) {
    const given = bindLazyNorm.named(args, 'LazyBatchNorm1d');
    super(...baseArgs(given));
    start(this, given);
  }

  override get clsToBecome(): abstract new (
    ...args: any[]
  ) => Module {
    return BatchNorm1d;
  }

  override resetParameters(): void {
    if (canReset(this)) super.resetParameters();
  }

  override initializeParameters(input: Tensor): void {
    initialize(this, input);
  }
}

/**
 * A {@link BatchNorm2d} that takes `numFeatures` from its first input, after which it is a plain BatchNorm2d.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.LazyBatchNorm2d.html
 * @example const y = new nn.LazyBatchNorm2d()(torch.randn([20, 100, 10, 10]));
 */
export class LazyBatchNorm2d extends LazyModuleMixin(BatchNorm2d) {
  /**
   * @param args eps (1e-5), momentum (0.1), affine (true), trackRunningStats (true),
   *   device, dtype; bias (true)
   */
  constructor(...args: LazyNormArgs) {
    const given = bindLazyNorm.named(args, 'LazyBatchNorm2d');
    super(...baseArgs(given));
    start(this, given);
  }

  override get clsToBecome(): abstract new (
    ...args: any[]
  ) => Module {
    return BatchNorm2d;
  }

  override resetParameters(): void {
    if (canReset(this)) super.resetParameters();
  }

  override initializeParameters(input: Tensor): void {
    initialize(this, input);
  }
}

/**
 * A {@link BatchNorm3d} that takes `numFeatures` from its first input, after which it is a plain BatchNorm3d.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.LazyBatchNorm3d.html
 * @example const y = new nn.LazyBatchNorm3d()(torch.randn([20, 100, 10, 10, 10]));
 */
export class LazyBatchNorm3d extends LazyModuleMixin(BatchNorm3d) {
  /**
   * @param args eps (1e-5), momentum (0.1), affine (true), trackRunningStats (true),
   *   device, dtype; bias (true)
   */
  constructor(...args: LazyNormArgs) {
    const given = bindLazyNorm.named(args, 'LazyBatchNorm3d');
    super(...baseArgs(given));
    start(this, given);
  }

  override get clsToBecome(): abstract new (
    ...args: any[]
  ) => Module {
    return BatchNorm3d;
  }

  override resetParameters(): void {
    if (canReset(this)) super.resetParameters();
  }

  override initializeParameters(input: Tensor): void {
    initialize(this, input);
  }
}

/**
 * A {@link InstanceNorm1d} that takes `numFeatures` from its first input,
 * after which it is a plain InstanceNorm1d.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.LazyInstanceNorm1d.html
 * @example const y = new nn.LazyInstanceNorm1d()(torch.randn([20, 100, 10]));
 */
export class LazyInstanceNorm1d extends LazyModuleMixin(InstanceNorm1d) {
  /**
   * @param args eps (1e-5), momentum (0.1), affine (true), trackRunningStats (true),
   *   device, dtype; bias (true)
   */
  constructor(...args: LazyNormArgs) {
    const given = bindLazyNorm.named(args, 'LazyInstanceNorm1d');
    super(...baseArgs(given));
    start(this, given);
  }

  override get clsToBecome(): abstract new (
    ...args: any[]
  ) => Module {
    return InstanceNorm1d;
  }

  override resetParameters(): void {
    if (canReset(this)) super.resetParameters();
  }

  override initializeParameters(input: Tensor): void {
    initialize(this, input);
  }
}

/**
 * A {@link InstanceNorm2d} that takes `numFeatures` from its first input,
 * after which it is a plain InstanceNorm2d.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.LazyInstanceNorm2d.html
 * @example const y = new nn.LazyInstanceNorm2d()(torch.randn([20, 100, 10, 10]));
 */
export class LazyInstanceNorm2d extends LazyModuleMixin(InstanceNorm2d) {
  /**
   * @param args eps (1e-5), momentum (0.1), affine (true), trackRunningStats (true),
   *   device, dtype; bias (true)
   */
  constructor(...args: LazyNormArgs) {
    const given = bindLazyNorm.named(args, 'LazyInstanceNorm2d');
    super(...baseArgs(given));
    start(this, given);
  }

  override get clsToBecome(): abstract new (
    ...args: any[]
  ) => Module {
    return InstanceNorm2d;
  }

  override resetParameters(): void {
    if (canReset(this)) super.resetParameters();
  }

  override initializeParameters(input: Tensor): void {
    initialize(this, input);
  }
}

/**
 * A {@link InstanceNorm3d} that takes `numFeatures` from its first input,
 * after which it is a plain InstanceNorm3d.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.LazyInstanceNorm3d.html
 * @example const y = new nn.LazyInstanceNorm3d()(torch.randn([20, 100, 10, 10, 10]));
 */
export class LazyInstanceNorm3d extends LazyModuleMixin(InstanceNorm3d) {
  /**
   * @param args eps (1e-5), momentum (0.1), affine (true), trackRunningStats (true),
   *   device, dtype; bias (true)
   */
  constructor(...args: LazyNormArgs) {
    const given = bindLazyNorm.named(args, 'LazyInstanceNorm3d');
    super(...baseArgs(given));
    start(this, given);
  }

  override get clsToBecome(): abstract new (
    ...args: any[]
  ) => Module {
    return InstanceNorm3d;
  }

  override resetParameters(): void {
    if (canReset(this)) super.resetParameters();
  }

  override initializeParameters(input: Tensor): void {
    initialize(this, input);
  }
}
