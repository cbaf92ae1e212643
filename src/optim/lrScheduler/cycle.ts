/** Schedulers that raise the learning rate and lower it again, and the momentum against it. */

import { type Arguments, type Bound, binder } from '../../common/binder';
import { briefText } from '../../common/brief';
import { expectFunction, expectNumber } from '../../common/options';
import { entriesOf } from '../../common/optionsObject';
import { pyRepr } from '../../python/pyrepr';
import { cos, pow } from '../../tensor/libm';
import { add, div, mul, sub, type Value } from '../../tensor/scalarMath';
import type { OneOrEach } from '../../tensor/types';
import { bindLoadStateDict, type LoadStateDictArgs } from '../arguments';
import {
  type AnyOptimizer,
  expectOptimizer,
  formatParam,
  LRScheduler,
  type LRSchedulerOptions,
  type SchedulerStateDict,
  setGroupValue,
} from './base';

/** What both schedulers say of the momentum. */
interface MomentumOptions extends LRSchedulerOptions {
  /** Whether the momentum (or the first beta) goes against the learning rate. Default: true */
  cycleMomentum?: boolean | undefined;
  /** The least momentum. Default: 0.8 for CyclicLR, 0.85 for OneCycleLR */
  baseMomentum?: OneOrEach | undefined;
  /** The largest momentum. Default: 0.9 for CyclicLR, 0.95 for OneCycleLR */
  maxMomentum?: OneOrEach | undefined;
}

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

/** Options of {@link OneCycleLR}. */
export interface OneCycleLROptions extends MomentumOptions {
  /** The number of steps. Default: null, i.e. epochs × stepsPerEpoch */
  totalSteps?: number | null | undefined;
  /** The number of epochs. Default: null */
  epochs?: number | null | undefined;
  /** The number of steps in an epoch. Default: null */
  stepsPerEpoch?: number | null | undefined;
  /** The part of the steps that raise the learning rate. Default: 0.3 */
  pctStart?: number | undefined;
  /** Along what the learning rate changes. Default: 'cos' */
  annealStrategy?: 'cos' | 'linear' | undefined;
  /** The largest learning rate divided by this is the first. Default: 25 */
  divFactor?: number | undefined;
  /** The first learning rate divided by this is the least. Default: 1e4 */
  finalDivFactor?: number | undefined;
  /** Whether the last steps are a phase of their own. Default: false */
  threePhase?: boolean | undefined;
}

/** The arguments of {@link OneCycleLR}, by name. */
export interface OneCycleLRParameters extends OneCycleLROptions {
  /** The optimizer whose learning rates are to change. */
  optimizer: AnyOptimizer;
  /** The largest learning rates: one, or one for each group. */
  maxLr: OneOrEach;
}

/** Whether the momentum of `optimizer` is its first beta. @throws RangeError when it has neither */
function usesBeta(optimizer: AnyOptimizer): boolean {
  const { defaults } = optimizer;
  if (!('momentum' in defaults) && !('betas' in defaults)) {
    throw new RangeError('optimizer must support momentum or beta1 with `cycle_momentum` option enabled');
  }
  return 'betas' in defaults;
}

function setMomentum(group: Record<string, any>, useBeta1: boolean, momentum: Value): void {
  if (useBeta1) group.betas = [momentum, ...group.betas.slice(1)];
  else group.momentum = momentum;
}

function startMomentum(optimizer: AnyOptimizer, useBeta1: boolean, base: Value[], max: Value[]): void {
  optimizer.paramGroups.forEach((group, i) => {
    setMomentum(group, useBeta1, max[i]!);
    group.maxMomentum = max[i];
    group.baseMomentum = base[i];
  });
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

/** A phase of {@link OneCycleLR}: between which settings of a group it leads. */
interface Phase {
  end_step: number;
  start_lr: string;
  end_lr: string;
  start_momentum: string;
  end_momentum: string;
}

const phase = (end_step: number, lrs: [string, string], momentums: [string, string]): Phase => ({
  end_step,
  start_lr: lrs[0],
  end_lr: lrs[1],
  start_momentum: momentums[0],
  end_momentum: momentums[1],
});

/** A group's setting by its Python name. */
const groupKeys: Record<string, string> = {
  initial_lr: 'initialLr',
  max_lr: 'maxLr',
  min_lr: 'minLr',
  max_momentum: 'maxMomentum',
  base_momentum: 'baseMomentum',
};

type OneCycleSettings = Omit<Bound<OneCycleLRParameters>, 'optimizer'>;

function countSteps({ totalSteps, epochs, stepsPerEpoch }: OneCycleSettings): number {
  const expectPositive = (value: number, name: string) => {
    if (!Number.isInteger(value) || value <= 0) {
      throw new RangeError(`Expected positive integer ${name}, but got ${pyRepr(value)}`);
    }
    return value;
  };
  if (totalSteps !== null) return expectPositive(totalSteps, 'total_steps');
  if (epochs === null || stepsPerEpoch === null) {
    throw new RangeError('You must define either total_steps OR (epochs AND steps_per_epoch)');
  }
  return expectPositive(epochs, 'epochs') * expectPositive(stepsPerEpoch, 'steps_per_epoch');
}

type OneCycleLROrder = [
  optimizer: 'optimizer',
  maxLr: 'maxLr',
  totalSteps: 'totalSteps',
  epochs: 'epochs',
  stepsPerEpoch: 'stepsPerEpoch',
  pctStart: 'pctStart',
  annealStrategy: 'annealStrategy',
  cycleMomentum: 'cycleMomentum',
  baseMomentum: 'baseMomentum',
  maxMomentum: 'maxMomentum',
  divFactor: 'divFactor',
  finalDivFactor: 'finalDivFactor',
  threePhase: 'threePhase',
  lastEpoch: 'lastEpoch',
];
const bindOneCycleLR = binder<OneCycleLRParameters, OneCycleLROrder>(
  'OneCycleLR',
  { optimizer: 'object', maxLr: 'object' },
  {
    totalSteps: null,
    epochs: null,
    stepsPerEpoch: null,
    pctStart: 0.3,
    annealStrategy: 'cos',
    cycleMomentum: true,
    baseMomentum: 0.85,
    maxMomentum: 0.95,
    divFactor: 25,
    finalDivFactor: 1e4,
    threePhase: false,
    lastEpoch: -1,
  },
);

/**
 * One rise and one fall of the learning rate over the whole training: call it after every batch.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.optim.lr_scheduler.OneCycleLR.html
 * @example
 * const settings = { epochs: 10, stepsPerEpoch: loader.length };
 * const scheduler = new optim.lrScheduler.OneCycleLR(optimizer, 0.01, settings);
 */
export class OneCycleLR extends LRScheduler {
  declare totalSteps: number;
  declare private _schedulePhases: Phase[];
  declare private _annealFuncType: 'cos' | 'linear';
  declare cycleMomentum: boolean;
  /** Whether the momentum is the optimizer's first beta. */
  declare useBeta1: boolean;

  /**
   * @param args maxLr, totalSteps (null), epochs (null), stepsPerEpoch (null), pctStart (0.3),
   *   annealStrategy ('cos'), cycleMomentum (true), baseMomentum (0.85), maxMomentum (0.95), divFactor (25),
   *   finalDivFactor (1e4), threePhase (false), lastEpoch (-1)
   * @throws RangeError for counts that aren't positive integers, a part outside [0, 1], and an optimizer
   *   without momentum
   */
  constructor(...args: Arguments<OneCycleLRParameters, OneCycleLROrder>) {
    const { optimizer, ...given } = bindOneCycleLR.named(args);
    const { pctStart, annealStrategy, cycleMomentum, lastEpoch } = given;
    expectOptimizer(optimizer);
    const totalSteps = countSteps(given);
    const rise = phase(
      pctStart * totalSteps - 1,
      ['initial_lr', 'max_lr'],
      ['max_momentum', 'base_momentum'],
    );
    const phases = given.threePhase
      ? [
          rise,
          phase(2 * pctStart * totalSteps - 2, ['max_lr', 'initial_lr'], ['base_momentum', 'max_momentum']),
          phase(totalSteps - 1, ['initial_lr', 'min_lr'], ['max_momentum', 'max_momentum']),
        ]
      : [rise, phase(totalSteps - 1, ['max_lr', 'min_lr'], ['base_momentum', 'max_momentum'])];
    if (typeof pctStart !== 'number' || !(pctStart >= 0 && pctStart <= 1)) {
      throw new RangeError(`Expected float between 0 and 1 pct_start, but got ${pyRepr(pctStart)}`);
    }
    if (annealStrategy !== 'cos' && annealStrategy !== 'linear') {
      throw new RangeError(
        `anneal_strategy must be one of 'cos' or 'linear', instead got ${briefText(annealStrategy)}`,
      );
    }
    const maxLrs = formatParam('max_lr', optimizer, given.maxLr);
    if (lastEpoch === -1) {
      optimizer.paramGroups.forEach((group, i) => {
        group.initialLr = div(maxLrs[i], given.divFactor);
        group.maxLr = maxLrs[i];
        group.minLr = div(group.initialLr, given.finalDivFactor);
      });
    }
    const settings: Record<string, unknown> = {
      totalSteps,
      _schedulePhases: phases,
      _annealFuncType: annealStrategy,
      cycleMomentum,
    };
    if (cycleMomentum) {
      const useBeta1 = usesBeta(optimizer);
      settings.useBeta1 = useBeta1;
      const max = formatParam('max_momentum', optimizer, given.maxMomentum);
      const base = formatParam('base_momentum', optimizer, given.baseMomentum);
      if (lastEpoch === -1) startMomentum(optimizer, useBeta1, base, max);
    }
    super(optimizer, lastEpoch, settings);
  }

  private _anneal(start: Value, end: Value, pct: number): Value {
    if (this._annealFuncType === 'linear') return add(mul(sub(end, start), pct), start);
    return add(end, mul(div(sub(start, end), 2), cos(Math.PI * pct) + 1));
  }

  override getLr(): Value[] {
    this._warnOutsideStep();
    const step = this.lastEpoch;
    if (step > this.totalSteps) {
      throw new RangeError(
        `Tried to step ${step} times. The specified number of total steps is ${this.totalSteps}`,
      );
    }
    const phases = this._schedulePhases;
    let index = phases.findIndex(({ end_step }) => step <= end_step);
    if (index < 0) index = phases.length - 1;
    const start = index === 0 ? 0 : phases[index - 1]!.end_step;
    const now = phases[index]!;
    return this.optimizer.paramGroups.map((group) => {
      const pct = div(step - start, now.end_step - start) as number;
      const value = (name: string): Value => group[groupKeys[name] ?? name];
      const lr = this._anneal(value(now.start_lr), value(now.end_lr), pct);
      if (this.cycleMomentum) {
        setMomentum(
          group,
          this.useBeta1,
          this._anneal(value(now.start_momentum), value(now.end_momentum), pct),
        );
      }
      return lr;
    });
  }
}
