/** Twin of torch/nn/modules/batchnorm.py: SyncBatchNorm. */
import { defaultGroup, isInitialized, type ProcessGroup } from '../../c10d/world';
import { type Arguments, binder } from '../../common/binder';
import type { Tensor } from '../../tensor/tensor';
import { BatchNorm } from './batchnorm';
import { type FactoryOrder, factoryDefaults } from './factory';
import type { Module } from './module';
import type { NormLayerOptions, NormLayerParameters } from './normBase';
import { SyncBatchNormFunction } from './syncBatchnormFunction';

/** Options of {@link SyncBatchNorm}. */
export interface SyncBatchNormOptions extends NormLayerOptions {
  /** The processes that share their statistics. Default: null, all */
  processGroup?: ProcessGroup | null | undefined;
}

/** The arguments of {@link SyncBatchNorm}, by name. */
export interface SyncBatchNormParameters extends SyncBatchNormOptions, NormLayerParameters {}

type SyncBatchNormOrder = [
  numFeatures: 'numFeatures',
  eps: 'eps',
  momentum: 'momentum',
  affine: 'affine',
  trackRunningStats: 'trackRunningStats',
  processGroup: 'processGroup',
  ...FactoryOrder,
];
const bindSyncBatchNorm = binder<SyncBatchNormParameters, SyncBatchNormOrder>(
  'SyncBatchNorm',
  { numFeatures: 'any' },
  { eps: 1e-5, momentum: 0.1, affine: true, trackRunningStats: true, processGroup: null, ...factoryDefaults },
  { bias: true },
  { processGroup: 'object' },
);

/**
 * Batch normalisation over the batches of all processes of a group, for an input (N, C, …) of at least two
 * dimensions. Without `torch.distributed`, and in evaluation, it computes what {@link BatchNorm2d} computes.
 *
 * As in Python, statistics are shared on accelerators only: on the CPU training with it is an error once
 * `initProcessGroup` was called.
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.SyncBatchNorm.html
 * @example
 * const model = new nn.Sequential(new nn.Linear(20, 100), new nn.BatchNorm1d(100));
 * const synced = nn.SyncBatchNorm.convertSyncBatchnorm(model);
 */
export class SyncBatchNorm extends BatchNorm {
  processGroup: ProcessGroup | null;

  /**
   * @param args numFeatures; then eps (1e-5), momentum (0.1), affine (true), trackRunningStats (true),
   *   processGroup, device, dtype; bias (true)
   */
  constructor(...args: Arguments<SyncBatchNormParameters, SyncBatchNormOrder>) {
    const { numFeatures, processGroup, ...options } = bindSyncBatchNorm.named(args);
    super(numFeatures, options);
    this.processGroup = processGroup;
  }

  protected override checkInputDim(input: Tensor): void {
    if (input.dim() < 2) throw new RangeError(`expected at least 2D input (got ${input.dim()}D input)`);
    if (input.size(1) === 0) {
      throw new RangeError('SyncBatchNorm number of input channels should be non-zero');
    }
  }

  protected override normalize(input: Tensor, ownStatistics: boolean, factor: number): Tensor {
    const group = ownStatistics && this.training ? this.#groupFor(input) : null;
    if (group === null) return super.normalize(input, ownStatistics, factor);
    const [mean, variance] = this.usedStatistics;
    return SyncBatchNormFunction.apply(
      input,
      this.weight,
      this.bias,
      mean,
      variance,
      this.eps,
      factor,
      group,
    );
  }

  /** The group whose statistics are shared; null where there is nobody to share them with. */
  #groupFor(input: Tensor): ProcessGroup | null {
    if (!isInitialized()) return null;
    if (!['cuda', 'hpu', 'xpu', 'privateuseone'].includes(input.device.split(':')[0]!))
      throw new RangeError('SyncBatchNorm expected input tensor to be on GPU or XPU or privateuseone');
    const group = this.processGroup ?? defaultGroup();
    return group.size() > 1 ? group : null;
  }

  /**
   * Replaces all batch normalisations in a module by SyncBatchNorms of the same parameters and buffers.
   *
   * @param module the module, which is changed
   * @param processGroup the processes that share their statistics. Default: null
   * @returns the module; a new one where it is a batch normalisation itself
   */
  static convertSyncBatchnorm(module: Module, processGroup: ProcessGroup | null = null): Module {
    let output = module;
    if (module instanceof BatchNorm) {
      const { numFeatures, eps, momentum, affine, trackRunningStats, weight, bias } = module;
      const options = { eps, momentum, affine, trackRunningStats, processGroup, bias: bias !== null };
      const converted = new SyncBatchNorm(numFeatures, options);
      if (affine) Object.assign(converted, { weight, bias });
      const { running_mean, running_var, num_batches_tracked, training } = module;
      Object.assign(converted, { running_mean, running_var, num_batches_tracked, training });
      output = converted;
    }
    for (const [name, child] of module.namedChildren()) {
      output.addModule(name, SyncBatchNorm.convertSyncBatchnorm(child, processGroup));
    }
    return output;
  }
}
