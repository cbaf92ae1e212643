/** Twin of torch/nn/modules/batchnorm.py: the base class of batch and instance normalisation. */

import { type Arguments, binder } from '../../common/binder';
import { expectInteger } from '../../common/options';
import { pyFloatRepr } from '../../python/pyrepr';
import { torchOps } from '../../tensor/operators';
import type { Tensor } from '../../tensor/tensor';
import * as init from '../init';
import { Parameter } from '../parameter/parameter';
import { boolRepr, type FactoryOptions, type FactoryOrder, factoryDefaults } from './factory';
import { Module } from './module';
import { registerFields } from './module/members';
import type { StateDict } from './module/stateDict';
import type { StateDictMetadata } from './module/stateDictMetadata';

/** Options of the batch and instance normalisation layers. */
export interface NormLayerOptions extends FactoryOptions {
  /** Added to the variance, so that nothing is divided by zero. Default: 1e-5 */
  eps?: number | undefined;
  /** The weight of a new batch in the running statistics; null: all batches weigh the same. Default: 0.1 */
  momentum?: number | null | undefined;
  /**
   * Whether there are a weight and a bias to learn. Default: true for batch, false for instance normalisation
   */
  affine?: boolean | undefined;
  /**
   * Whether running statistics are kept, for evaluation.
   * Default: true for batch, false for instance normalisation
   */
  trackRunningStats?: boolean | undefined;
  /** Whether there is a bias beside the weight. Default: true */
  bias?: boolean | undefined;
}

/** The arguments of the batch and instance normalisation layers, by name. */
export interface NormLayerParameters extends NormLayerOptions {
  /** How many channels the input has. */
  numFeatures: number;
}

type NormOrder = [
  numFeatures: 'numFeatures',
  eps: 'eps',
  momentum: 'momentum',
  affine: 'affine',
  trackRunningStats: 'trackRunningStats',
  ...FactoryOrder,
];
export type NormArgs = Arguments<NormLayerParameters, NormOrder>;

/** `byDefault`: the default of affine and trackRunningStats. */
export const bindNorm = (byDefault: boolean) =>
  binder<NormLayerParameters, NormOrder>(
    'NormBase',
    { numFeatures: 'any' },
    { eps: 1e-5, momentum: 0.1, affine: byDefault, trackRunningStats: byDefault, ...factoryDefaults },
    { bias: true },
  );

/** What batch and instance normalisation have in common. */
export abstract class NormBase extends Module {
  readonly numFeatures: number;
  readonly eps: number;
  momentum: number | null;
  readonly affine: boolean;
  readonly trackRunningStats: boolean;
  /** The scale of each channel, (numFeatures); null without `affine`. */
  weight: Parameter | null;
  bias: Parameter | null;
  /** The mean of each channel so far, (numFeatures); null without `trackRunningStats`. */
  declare running_mean: Tensor | null;
  /** The variance of each channel so far, (numFeatures); null without `trackRunningStats`. */
  declare running_var: Tensor | null;
  /** How many batches the running statistics have seen; null without `trackRunningStats`. */
  declare num_batches_tracked: Tensor | null;

  /**
   * @param args numFeatures; then eps (1e-5), momentum (0.1), affine, trackRunningStats,
   *   device, dtype; bias (true)
   * @param bind what binds them, with the defaults of the kind of layer
   */
  constructor(args: readonly unknown[], bind: ReturnType<typeof bindNorm>) {
    super();
    const given = bind.named(args, this._getName());
    expectInteger(given.numFeatures, 'numFeatures');
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
    registerFields(this);
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
