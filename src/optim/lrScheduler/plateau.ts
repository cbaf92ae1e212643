/** A scheduler that waits until a figure gets no better. */

import { type Arguments, binder } from '../../common/binder';
import { TorchError } from '../../common/errors';
import { briefText, expectNumber, invalidArgument } from '../../common/options';
import { warn } from '../../common/warnings';
import { Tensor } from '../../tensor/tensor';
import type { LoadStateDictArgs } from '../arguments';
import {
  type AnyOptimizer,
  EPOCH_DEPRECATION_WARNING,
  expectOptimizer,
  groupValues,
  LRScheduler,
  type SchedulerStateDict,
  setGroupValue,
} from './base';

/** Options of {@link ReduceLROnPlateau}. */
export interface ReduceLROnPlateauOptions {
  /** Whether the figure should fall or rise. Default: 'min' */
  mode?: 'min' | 'max' | undefined;
  /** By what the learning rate is multiplied. Default: 0.1 */
  factor?: number | undefined;
  /** How many epochs may pass without a better figure. Default: 10 */
  patience?: number | undefined;
  /** By how much a figure must differ to be better. Default: 1e-4 */
  threshold?: number | undefined;
  /** Whether the threshold is a part of the best figure. Default: 'rel' */
  thresholdMode?: 'rel' | 'abs' | undefined;
  /** How many epochs pass after a reduction before it waits again. Default: 0 */
  cooldown?: number | undefined;
  /** The least learning rate, or each group's. Default: 0 */
  minLr?: number | readonly number[] | undefined;
  /** Smaller changes of the learning rate are left out. Default: 1e-8 */
  eps?: number | undefined;
}

/** The arguments of {@link ReduceLROnPlateau}, by name. */
export interface ReduceLROnPlateauParameters extends ReduceLROnPlateauOptions {
  /** The optimizer whose learning rates are to change. */
  optimizer: AnyOptimizer;
}

type ReduceLROnPlateauOrder = [
  optimizer: 'optimizer',
  mode: 'mode',
  factor: 'factor',
  patience: 'patience',
  threshold: 'threshold',
  thresholdMode: 'thresholdMode',
  cooldown: 'cooldown',
  minLr: 'minLr',
  eps: 'eps',
];
const bindReduceLROnPlateau = binder<ReduceLROnPlateauParameters, ReduceLROnPlateauOrder>(
  'ReduceLROnPlateau',
  { optimizer: 'object' },
  {
    mode: 'min',
    factor: 0.1,
    patience: 10,
    threshold: 1e-4,
    thresholdMode: 'rel',
    cooldown: 0,
    minLr: 0,
    eps: 1e-8,
  },
);

type StepParameters = {
  /** The figure that is watched, such as the validation loss. */
  metrics?: number | Tensor | null;
  /** Deprecated: the epoch to count from. Default: null, the next one */
  epoch?: number | null;
};
type StepOrder = [metrics: 'metrics', epoch: 'epoch'];
const bindStep = binder<StepParameters, StepOrder>('step', {}, { metrics: null, epoch: null });

/**
 * Reduces the learning rate when a figure, such as the loss, has not got better for some epochs.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.optim.lr_scheduler.ReduceLROnPlateau.html
 * @example
 * const scheduler = new optim.lrScheduler.ReduceLROnPlateau(optimizer, 'max', { factor: 0.5, patience: 3 });
 * scheduler.step(accuracy);
 */
export class ReduceLROnPlateau extends LRScheduler {
  declare factor: number;
  /** The least learning rate that groups get which are added later; null where they were given one by one. */
  declare defaultMinLr: number | null;
  /** The least learning rate of each group. */
  declare minLrs: number[];
  declare patience: number;
  declare cooldown: number;
  declare eps: number;
  /** What is worse than any figure: ∞ in mode `'min'`, -∞ in mode `'max'`. */
  declare modeWorse: number;
  declare mode: 'min' | 'max';
  declare threshold: number;
  declare thresholdMode: 'rel' | 'abs';
  /** The best figure so far. */
  declare best: number;
  /** How many epochs of the cooldown are still to come. */
  declare cooldownCounter: number;
  /** The number of epochs since the best figure. */
  declare numBadEpochs: number;

  /**
   * @param args mode ('min'), factor (0.1), patience (10), threshold (1e-4), thresholdMode ('rel'),
   *   cooldown (0), minLr (0), eps (1e-8)
   * @throws RangeError for a factor of 1 or more, unknown modes, and another number of least
   *   learning rates than of groups
   */
  constructor(...args: Arguments<ReduceLROnPlateauParameters, ReduceLROnPlateauOrder>) {
    const { optimizer, ...given } = bindReduceLROnPlateau.named(args);
    for (const name of ['factor', 'patience', 'threshold', 'cooldown', 'eps'] as const) {
      expectNumber(given[name], name);
    }
    if (given.factor >= 1) throw new RangeError('Factor should be < 1.0.');
    expectOptimizer(optimizer);
    super(optimizer, 0, null);
    this.factor = given.factor;
    const count = optimizer.paramGroups.length;
    const { minLr } = given;
    if (typeof minLr !== 'number') {
      if (!Array.isArray(minLr)) throw invalidArgument('a number or an array of numbers', 'minLr', minLr);
      for (const each of minLr) expectNumber(each, 'minLr');
      if (minLr.length !== count) throw new RangeError(`expected ${count} min_lrs, got ${minLr.length}`);
      this.defaultMinLr = null;
      this.minLrs = [...minLr];
    } else {
      this.defaultMinLr = minLr;
      this.minLrs = Array(count).fill(minLr);
    }
    this.patience = given.patience;
    this.cooldown = given.cooldown;
    this.eps = given.eps;
    this.lastEpoch = 0;
    this._lastLr = groupValues(optimizer, 'lr');
    this._initIsBetter(given.mode, given.threshold, given.thresholdMode);
    this.best = this.modeWorse;
    this.cooldownCounter = 0;
    this.numBadEpochs = 0;
  }

  private _initIsBetter(mode: 'min' | 'max', threshold: number, thresholdMode: 'rel' | 'abs'): void {
    if (mode !== 'min' && mode !== 'max') throw new RangeError(`mode ${briefText(mode)} is unknown!`);
    if (thresholdMode !== 'rel' && thresholdMode !== 'abs') {
      throw new RangeError(`threshold mode ${briefText(thresholdMode)} is unknown!`);
    }
    this.modeWorse = mode === 'min' ? Infinity : -Infinity;
    this.mode = mode;
    this.threshold = threshold;
    this.thresholdMode = thresholdMode;
  }

  /**
   * Ends an epoch.
   * @param args metrics: the epoch's figure, a number, or a Tensor of one element; epoch, deprecated: its
   *   number
   * @throws TypeError for a missing figure
   */
  override step(...args: Arguments<StepParameters, StepOrder>): void {
    const [metrics, epoch] = bindStep(args);
    const current = metrics instanceof Tensor ? Number(metrics.item()) : metrics;
    if (typeof current !== 'number') throw invalidArgument('a number or a Tensor', 'metrics', metrics);
    if (epoch !== null) {
      expectNumber(epoch, 'epoch');
      warn(EPOCH_DEPRECATION_WARNING);
    }
    this.lastEpoch = epoch ?? this.lastEpoch + 1;
    if (this._isBetter(current, this.best)) {
      this.best = current;
      this.numBadEpochs = 0;
    } else this.numBadEpochs += 1;
    if (this.inCooldown) {
      this.cooldownCounter -= 1;
      this.numBadEpochs = 0;
    }
    if (this.numBadEpochs > this.patience) {
      this._reduceLr();
      this.cooldownCounter = this.cooldown;
      this.numBadEpochs = 0;
    }
    this._lastLr = groupValues(this.optimizer, 'lr');
  }

  private _reduceLr(): void {
    const groups = this.optimizer.paramGroups;
    if (groups.length !== this.minLrs.length) {
      if (this.defaultMinLr === null) {
        throw new TorchError(
          `The number of param groups in the \`optimizer\` (${groups.length}) differs from when \`ReduceLROnPlateau\` was ` +
            `initialized (${this.minLrs.length}), usually due to a new param group being added to the optimizer. Please ` +
            'modify the `min_lrs` field to match the length of the `optimizer` param groups.',
        );
      }
      this.minLrs = Array(groups.length).fill(this.defaultMinLr);
    }
    groups.forEach((group, i) => {
      const old = Number(group.lr instanceof Tensor ? group.lr.item() : group.lr);
      const reduced = Math.max(old * this.factor, this.minLrs[i]!);
      if (old - reduced > this.eps) setGroupValue(group, 'lr', reduced);
    });
  }

  /** Whether it rests after a reduction. */
  get inCooldown(): boolean {
    return this.cooldownCounter > 0;
  }

  private _isBetter(a: number, best: number): boolean {
    const { threshold, thresholdMode } = this;
    if (this.mode === 'min') return a < (thresholdMode === 'rel' ? best * (1 - threshold) : best - threshold);
    return a > (thresholdMode === 'rel' ? best * (threshold + 1) : best + threshold);
  }

  override loadStateDict(...args: LoadStateDictArgs<SchedulerStateDict>): void {
    super.loadStateDict(...args);
    this._initIsBetter(this.mode, this.threshold, this.thresholdMode);
  }
}
