/** The scheduler that raises the learning rate and lowers it again, over and over. */

import { type Arguments, binder } from '../../common/binder';
import { expectFunction, expectNumber } from '../../common/options';
import { entriesOf } from '../../common/optionsObject';
import { pow } from '../../tensor/libm';
import { add, div, mul, sub, type Value } from '../../tensor/scalarMath';
import type { OneOrEach } from '../../tensor/types';
import { bindLoadStateDict, type LoadStateDictArgs } from '../arguments';
import {
  type AnyOptimizer,
  expectOptimizer,
  formatParam,
  LRScheduler,
  type SchedulerStateDict,
  setGroupValue,
} from './base';
import { type MomentumOptions, setMomentum, startMomentum, usesBeta } from './cycleMomentum';

/** Options of {@link CyclicLR}. */
export interface CyclicLROptions extends MomentumOptions {
  /** Steps of the rising half. Default: 2000 */
  stepSizeUp?: number | undefined;
  /** Steps of the falling half. Default: null, i.e. as many */
  stepSizeDown?: number | null | undefined;
  /** How the cycles' height changes. Default: 'triangular' */
  mode?: 'triangular' | 'triangular2' | 'exp_range' | undefined;
  /** The factor of 'exp_range'. Default: 1 */
  gamma?: number | undefined;
  /** The cycles' height as a function of what `scaleMode` says; `mode` is then ignored. Default: null */
  scaleFn?: ((x: number) => number) | null | undefined;
  /** Whether `scaleFn` gets the number of the cycle or that of the step. Default: 'cycle' */
  scaleMode?: 'cycle' | 'iterations' | undefined;
}

/** The arguments of {@link CyclicLR}, by name. */
export interface CyclicLRParameters extends CyclicLROptions {
  /** The optimizer whose learning rates are to change. */
  optimizer: AnyOptimizer;
  /** The least learning rates: one, or one for each group. */
  baseLr: OneOrEach;
  /** The largest learning rates: one, or one for each group. */
  maxLr: OneOrEach;
}

type CyclicLROrder = [
  optimizer: 'optimizer',
  baseLr: 'baseLr',
  maxLr: 'maxLr',
  stepSizeUp: 'stepSizeUp',
  stepSizeDown: 'stepSizeDown',
  mode: 'mode',
  gamma: 'gamma',
  scaleFn: 'scaleFn',
  scaleMode: 'scaleMode',
  cycleMomentum: 'cycleMomentum',
  baseMomentum: 'baseMomentum',
  maxMomentum: 'maxMomentum',
  lastEpoch: 'lastEpoch',
];
const bindCyclicLR = binder<CyclicLRParameters, CyclicLROrder>(
  'CyclicLR',
  { optimizer: 'object', baseLr: 'object', maxLr: 'object' },
  {
    stepSizeUp: 2000,
    stepSizeDown: null,
    mode: 'triangular',
    gamma: 1,
    scaleFn: null,
    scaleMode: 'cycle',
    cycleMomentum: true,
    baseMomentum: 0.8,
    maxMomentum: 0.9,
    lastEpoch: -1,
  },
);

/**
 * Moves the learning rate between two bounds, step by step: call it after every batch.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.optim.lr_scheduler.CyclicLR.html
 * @example const scheduler = new optim.lrScheduler.CyclicLR(optimizer, 0.01, 0.1, { stepSizeUp: 500 });
 */
export class CyclicLR extends LRScheduler {
  /** The upper bound of each group's learning rate. */
  declare maxLrs: Value[];
  /** How many steps a whole cycle has, up and down. */
  declare totalSize: number;
  /** What part of a cycle's steps goes up. */
  declare stepRatio: number;
  declare mode: string;
  declare gamma: number;
  declare private _scaleFnCustom: ((x: number) => number) | null;
  declare scaleMode: 'cycle' | 'iterations';
  declare cycleMomentum: boolean;
  /** Whether the momentum is the optimizer's first beta. */
  declare useBeta1: boolean;
  /** The lower bound of each group's momentum. */
  declare baseMomentums: Value[];
  /** The upper bound of each group's momentum. */
  declare maxMomentums: Value[];

  /**
   * @param args baseLr, maxLr, stepSizeUp (2000), stepSizeDown (null), mode ('triangular'), gamma (1),
   *   scaleFn (null), scaleMode ('cycle'), cycleMomentum (true), baseMomentum (0.8),
   *   maxMomentum (0.9), lastEpoch (-1)
   * @throws RangeError for an unknown mode, lists of another length than there are groups, and an optimizer
   *   without momentum
   */
  constructor(...args: Arguments<CyclicLRParameters, CyclicLROrder>) {
    const { optimizer, ...given } = bindCyclicLR.named(args);
    const { mode, gamma, scaleFn, cycleMomentum, lastEpoch } = given;
    expectOptimizer(optimizer);
    expectNumber(given.stepSizeUp, 'stepSizeUp');
    if (given.stepSizeDown !== null) expectNumber(given.stepSizeDown, 'stepSizeDown');
    expectNumber(gamma, 'gamma');
    if (scaleFn !== null) expectFunction(scaleFn, 'scaleFn');
    const baseLrs = formatParam('base_lr', optimizer, given.baseLr);
    if (lastEpoch === -1) {
      for (const [i, group] of optimizer.paramGroups.entries()) setGroupValue(group, 'lr', baseLrs[i]);
    }
    const maxLrs = formatParam('max_lr', optimizer, given.maxLr);
    const totalSize = given.stepSizeUp + (given.stepSizeDown ?? given.stepSizeUp);
    const stepRatio = div(given.stepSizeUp, totalSize);
    if (!['triangular', 'triangular2', 'exp_range'].includes(mode) && scaleFn === null) {
      throw new RangeError('mode is invalid and scale_fn is None');
    }
    let { scaleMode } = given;
    if (scaleFn === null) scaleMode = mode === 'exp_range' ? 'iterations' : 'cycle';
    const settings: Record<string, unknown> = {
      maxLrs,
      totalSize,
      stepRatio,
      mode,
      gamma,
      _scaleFnCustom: scaleFn,
      scaleMode,
      cycleMomentum,
    };
    if (cycleMomentum) {
      const useBeta1 = usesBeta(optimizer);
      const baseMomentums = formatParam('base_momentum', optimizer, given.baseMomentum);
      const maxMomentums = formatParam('max_momentum', optimizer, given.maxMomentum);
      Object.assign(settings, { useBeta1, baseMomentums, maxMomentums });
      if (lastEpoch === -1) startMomentum(optimizer, useBeta1, baseMomentums, maxMomentums);
    }
    super(optimizer, lastEpoch, settings);
    this.baseLrs = baseLrs;
  }

  /** The height of a cycle, as a part of the first one's. */
  scaleFn(x: number): number {
    if (this._scaleFnCustom !== null) return this._scaleFnCustom(x);
    if (this.mode === 'triangular2') return 1 / pow(2, x - 1);
    return this.mode === 'exp_range' ? pow(this.gamma, x) : 1;
  }

  override getLr(): Value[] {
    this._warnOutsideStep();
    const cycle = Math.floor(1 + this.lastEpoch / this.totalSize);
    const x = 1 + this.lastEpoch / this.totalSize - cycle;
    const factor = x <= this.stepRatio ? div(x, this.stepRatio) : div(x - 1, this.stepRatio - 1);
    const scale = () => this.scaleFn(this.scaleMode === 'cycle' ? cycle : this.lastEpoch);
    const lrs = this.baseLrs.map((base, i) =>
      add(base, mul(mul(sub(this.maxLrs[i]!, base), factor), scale())),
    );
    if (this.cycleMomentum) {
      this.optimizer.paramGroups.forEach((group, i) => {
        const max = this.maxMomentums[i]!;
        const height = mul(sub(max, this.baseMomentums[i]!), factor);
        setMomentum(group, this.useBeta1, sub(max, mul(height, scale())));
      });
    }
    return lrs;
  }

  protected override get _notSaved(): readonly string[] {
    return ['optimizer', '_scaleFnCustom'];
  }

  /** The scheduler's state. A function of the script's own is not saved. */
  override stateDict(...args: []): SchedulerStateDict {
    return Object.assign(super.stateDict(...args), { _scale_fn_custom: null });
  }

  override loadStateDict(...args: LoadStateDictArgs<SchedulerStateDict>): void {
    const entries = entriesOf(bindLoadStateDict(args)[0]);
    super.loadStateDict(Object.fromEntries(entries.filter(([name]) => name !== '_scale_fn_custom')));
    if (this._scaleFnCustom === null) this.scaleMode = this.mode === 'exp_range' ? 'iterations' : 'cycle';
  }
}
