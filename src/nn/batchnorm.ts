/** Twin of torch/nn/modules/batchnorm.py. */
import { torchOps } from '../functions';
import { parseOptions, type WithOptions } from '../options';
import { pyFloatRepr } from '../pyrepr';
import type { Tensor } from '../tensor';
import { boolRepr, type FactoryArgs, type FactoryOptions, factoryDefaults } from './factory';
import * as F from './functional';
import * as init from './init';
import { Module } from './module';
import { Parameter } from './parameter';
import type { StateDict, StateDictMetadata } from './stateDict';

/** Options of the batch normalisation layers. */
export interface BatchNormLayerOptions extends FactoryOptions {
  /** Added to the variance. Default: 1e-5 */
  eps?: number;
  /** The weight of a new batch in the running statistics; null: all batches weigh the same. Default: 0.1 */
  momentum?: number | null;
  /** Whether there are a weight and a bias to learn. Default: true */
  affine?: boolean;
  /** Whether running statistics are kept, for evaluation. Default: true */
  trackRunningStats?: boolean;
  /** Whether there is a bias beside the weight. Default: true */
  bias?: boolean;
}

type BatchNormArgs = WithOptions<
  [numFeatures: number],
  [eps: number, momentum: number | null, affine: boolean, trackRunningStats: boolean, ...FactoryArgs],
  BatchNormLayerOptions
>;

/** What the batch normalisation layers have in common. */
export abstract class BatchNorm extends Module {
  readonly numFeatures: number;
  readonly eps: number;
  momentum: number | null;
  readonly affine: boolean;
  readonly trackRunningStats: boolean;
  weight: Parameter | null;
  bias: Parameter | null;
  declare running_mean: Tensor | null;
  declare running_var: Tensor | null;
  declare num_batches_tracked: Tensor | null;

  /** @param args numFeatures; then eps (1e-5), momentum (0.1), affine (true), trackRunningStats (true), device, dtype; bias (true) */
  constructor(...args: BatchNormArgs) {
    super();
    const given = parseOptions<{ numFeatures: number } & Required<BatchNormLayerOptions>>(
      this._getName(),
      args,
      ['numFeatures', 'eps', 'momentum', 'affine', 'trackRunningStats', 'device', 'dtype'],
      { eps: 1e-5, momentum: 0.1, affine: true, trackRunningStats: true, bias: true, ...factoryDefaults },
    );
    const { numFeatures, affine, trackRunningStats, device, dtype } = given;
    const empty = () => new Parameter(torchOps.empty([numFeatures], { device, dtype }));
    this.numFeatures = numFeatures;
    this.eps = given.eps;
    this.momentum = given.momentum;
    this.affine = affine;
    this.trackRunningStats = trackRunningStats;
    this.weight = affine ? empty() : null;
    this.bias = affine && given.bias ? empty() : null;
    const track = trackRunningStats;
    this.registerBuffer('running_mean', track ? torchOps.zeros([numFeatures], { device, dtype }) : null);
    this.registerBuffer('running_var', track ? torchOps.ones([numFeatures], { device, dtype }) : null);
    const count = track ? torchOps.zeros([], { device, dtype: 'int64' }) : null;
    this.registerBuffer('num_batches_tracked', count);
    this.resetParameters();
  }

  override get _version(): number {
    return 2;
  }

  /** Forgets the running statistics. */
  resetRunningStats(): void {
    this.running_mean?.zero_();
    this.running_var?.fill_(1);
    this.num_batches_tracked?.zero_();
  }

  /** Forgets the running statistics, and makes the weight 1 and the bias 0. */
  resetParameters(): void {
    this.resetRunningStats();
    if (this.weight !== null) init.ones_(this.weight);
    if (this.bias !== null) init.zeros_(this.bias);
  }

  /** @throws RangeError for an input of other dimensions */
  protected abstract checkInputDim(input: Tensor): void;

  override forward(input: Tensor): Tensor {
    this.checkInputDim(input);
    let factor = this.momentum ?? 0;
    if (this.training && this.trackRunningStats && this.num_batches_tracked !== null) {
      this.num_batches_tracked.add_(1);
      if (this.momentum === null) factor = 1 / Number(this.num_batches_tracked.item());
    }
    // Without running statistics, evaluation too goes by the batch's own.
    const ownStatistics = this.training || (this.running_mean === null && this.running_var === null);
    const useRunning = !this.training || this.trackRunningStats;
    return F.batchNorm(
      input,
      useRunning ? this.running_mean : null,
      useRunning ? this.running_var : null,
      this.weight,
      this.bias,
      ownStatistics,
      factor,
      this.eps,
    );
  }

  override _loadFromStateDict(
    stateDict: StateDict,
    prefix: string,
    localMetadata: StateDictMetadata,
    strict: boolean,
    missingKeys: string[],
    unexpectedKeys: string[],
    errorMsgs: string[],
  ): void {
    const key = `${prefix}num_batches_tracked`;
    // Files of version 1 have no count.
    if ((localMetadata.version ?? 1) < 2 && this.trackRunningStats && !Object.hasOwn(stateDict, key)) {
      const own = this.num_batches_tracked;
      const usable = own !== null && own.device !== 'meta';
      stateDict[key] = usable ? own : torchOps.zeros([], { dtype: 'int64' });
    }
    super._loadFromStateDict(
      stateDict,
      prefix,
      localMetadata,
      strict,
      missingKeys,
      unexpectedKeys,
      errorMsgs,
    );
  }

  override extraRepr(): string {
    return (
      `${this.numFeatures}, eps=${pyFloatRepr(this.eps)}, momentum=${this.momentum === null ? 'None' : pyFloatRepr(this.momentum)}, ` +
      `affine=${boolRepr(this.affine)}, bias=${boolRepr(this.bias !== null)}, track_running_stats=${boolRepr(this.trackRunningStats)}`
    );
  }
}

/**
 * Batch normalisation of a (N, C) or (N, C, L) input, channel by channel.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.BatchNorm1d.html
 * @example const y = new nn.BatchNorm1d(100)(torch.randn([20, 100]));
 */
export class BatchNorm1d extends BatchNorm {
  protected override checkInputDim(input: Tensor): void {
    if (input.dim() !== 2 && input.dim() !== 3) {
      throw new RangeError(`expected 2D or 3D input (got ${input.dim()}D input)`);
    }
  }
}

/**
 * Batch normalisation of a (N, C, H, W) input, channel by channel.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.BatchNorm2d.html
 * @example const y = new nn.BatchNorm2d(100)(torch.randn([20, 100, 35, 45]));
 */
export class BatchNorm2d extends BatchNorm {
  protected override checkInputDim(input: Tensor): void {
    if (input.dim() !== 4) throw new RangeError(`expected 4D input (got ${input.dim()}D input)`);
  }
}

/**
 * Batch normalisation of a (N, C, D, H, W) input, channel by channel.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.BatchNorm3d.html
 * @example const y = new nn.BatchNorm3d(100)(torch.randn([20, 100, 35, 45, 10]));
 */
export class BatchNorm3d extends BatchNorm {
  protected override checkInputDim(input: Tensor): void {
    if (input.dim() !== 5) throw new RangeError(`expected 5D input (got ${input.dim()}D input)`);
  }
}
