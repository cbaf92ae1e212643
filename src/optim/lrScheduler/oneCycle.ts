/** The scheduler of one rise and one fall of the learning rate. */

import { type Arguments, type Bound, binder } from '../../common/binder';
import { briefText } from '../../common/brief';
import { expectNumber } from '../../common/expect';
import { pyRepr } from '../../python/pyrepr';
import { cos } from '../../tensor/libm';
import { add, div, mul, sub, type Value } from '../../tensor/scalarMath';
import type { OneOrEach } from '../../tensor/types';
import { type AnyOptimizer, expectOptimizer, formatParam, LRScheduler } from './base';
import { type MomentumOptions, setMomentum, startMomentum, usesBeta } from './cycleMomentum';

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
    if (typeof pctStart !== 'number' || !(pctStart >= 0 && pctStart <= 1)) {
      throw new RangeError(`Expected float between 0 and 1 pct_start, but got ${pyRepr(pctStart)}`);
    }
    expectNumber(given.divFactor, 'divFactor');
    expectNumber(given.finalDivFactor, 'finalDivFactor');
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
