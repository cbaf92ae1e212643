/** Schedulers that multiply the learning rate by a factor. */

import { type Arguments, binder } from '../../common/binder';
import { isIterable } from '../../common/expect';
import { expectNumber, invalidArgument } from '../../common/options';
import { pow } from '../../tensor/libm';
import { add, bisectRight, div, floorDivide, modulo, mul, type Value } from '../../tensor/scalarMath';
import type { LoadStateDictArgs } from '../arguments';
import { type AnyOptimizer, LRScheduler, type LRSchedulerOptions } from './base';

/** Options of {@link StepLR} and others. */
export interface GammaOptions extends LRSchedulerOptions {
  /** By what the learning rate is multiplied each time. Default: 0.1 */
  gamma?: number | undefined;
}

/** Options of {@link ConstantLR}. */
export interface ConstantLROptions extends LRSchedulerOptions {
  /** By what the learning rate is multiplied up to `totalIters`. Default: 1/3 */
  factor?: number | undefined;
  /** The epoch at which the factor ends. Default: 5 */
  totalIters?: number | undefined;
}

/** The arguments of {@link ConstantLR}, by name. */
export interface ConstantLRParameters extends ConstantLROptions {
  /** The optimizer whose learning rates are to change. */
  optimizer: AnyOptimizer;
}

/** Options of {@link LinearLR}. */
export interface LinearLROptions extends LRSchedulerOptions {
  /** By what the learning rate is multiplied at first. Default: 1/3 */
  startFactor?: number | undefined;
  /** By what the learning rate is multiplied at the end. Default: 1 */
  endFactor?: number | undefined;
  /** The number of epochs between them. Default: 5 */
  totalIters?: number | undefined;
}

/** The arguments of {@link LinearLR}, by name. */
export interface LinearLRParameters extends LinearLROptions {
  /** The optimizer whose learning rates are to change. */
  optimizer: AnyOptimizer;
}

/** Options of {@link PolynomialLR}. */
export interface PolynomialLROptions extends LRSchedulerOptions {
  /** The number of epochs until zero. Default: 5 */
  totalIters?: number | undefined;
  /** The power of the polynomial: 1 is a straight line. Default: 1 */
  power?: number | undefined;
}

/** The arguments of {@link PolynomialLR}, by name. */
export interface PolynomialLRParameters extends PolynomialLROptions {
  /** The optimizer whose learning rates are to change. */
  optimizer: AnyOptimizer;
}

/** Options of {@link StepLR}. */
export type StepLROptions = GammaOptions;

/** The arguments of {@link StepLR}, by name. */
export interface StepLRParameters extends StepLROptions {
  /** The optimizer whose learning rates are to change. */
  optimizer: AnyOptimizer;
  /** How many epochs there are between two steps down. */
  stepSize: number;
}

type StepLROrder = [optimizer: 'optimizer', stepSize: 'stepSize', gamma: 'gamma', lastEpoch: 'lastEpoch'];
const bindStepLR = binder<StepLRParameters, StepLROrder>(
  'StepLR',
  { optimizer: 'object', stepSize: 'any' },
  { gamma: 0.1, lastEpoch: -1 },
);

/**
 * Multiplies the learning rate by `gamma` every `stepSize` epochs.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.optim.lr_scheduler.StepLR.html
 * @example const scheduler = new optim.lrScheduler.StepLR(optimizer, 30, { gamma: 0.1 });
 */
export class StepLR extends LRScheduler {
  declare stepSize: number;
  declare gamma: number;

  /** @param args stepSize, gamma (0.1), lastEpoch (-1) */
  constructor(...args: Arguments<StepLRParameters, StepLROrder>) {
    const { optimizer, ...given } = bindStepLR.named(args);
    expectNumber(given.stepSize, 'stepSize');
    expectNumber(given.gamma, 'gamma');
    super(optimizer, given.lastEpoch, { stepSize: given.stepSize, gamma: given.gamma });
  }

  override getLr(): Value[] {
    this._warnOutsideStep();
    if (this.lastEpoch === 0 || modulo(this.lastEpoch, this.stepSize) !== 0) return this._groupLrs();
    return this.optimizer.paramGroups.map((group) => mul(group.lr, this.gamma));
  }

  protected override _getClosedFormLr(): Value[] {
    const factor = pow(this.gamma, floorDivide(this.lastEpoch, this.stepSize));
    return this.baseLrs.map((lr) => mul(lr, factor));
  }
}

/** Options of {@link MultiStepLR}. */
export type MultiStepLROptions = GammaOptions;

/** The arguments of {@link MultiStepLR}, by name. */
export interface MultiStepLRParameters extends MultiStepLROptions {
  /** The optimizer whose learning rates are to change. */
  optimizer: AnyOptimizer;
  /** The epochs at which something changes, in rising order. */
  milestones: Iterable<number>;
}

type MultiStepLROrder = [
  optimizer: 'optimizer',
  milestones: 'milestones',
  gamma: 'gamma',
  lastEpoch: 'lastEpoch',
];
const bindMultiStepLR = binder<MultiStepLRParameters, MultiStepLROrder>(
  'MultiStepLR',
  { optimizer: 'object', milestones: 'object' },
  { gamma: 0.1, lastEpoch: -1 },
);

/**
 * Multiplies the learning rate by `gamma` at each of some epochs.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.optim.lr_scheduler.MultiStepLR.html
 * @example const scheduler = new optim.lrScheduler.MultiStepLR(optimizer, [30, 80], { gamma: 0.1 });
 */
export class MultiStepLR extends LRScheduler {
  /** How often each epoch is in the list. */
  declare milestones: Map<number, number>;
  declare gamma: number;

  /** @param args milestones, gamma (0.1), lastEpoch (-1) */
  constructor(...args: Arguments<MultiStepLRParameters, MultiStepLROrder>) {
    const { optimizer, ...given } = bindMultiStepLR.named(args);
    if (!isIterable(given.milestones)) {
      throw invalidArgument('an iterable of numbers', 'milestones', given.milestones);
    }
    expectNumber(given.gamma, 'gamma');
    const milestones = new Map<number, number>();
    for (const epoch of given.milestones) {
      expectNumber(epoch, 'milestones');
      milestones.set(epoch, (milestones.get(epoch) ?? 0) + 1);
    }
    super(optimizer, given.lastEpoch, { milestones, gamma: given.gamma });
  }

  override getLr(): Value[] {
    this._warnOutsideStep();
    const times = this.milestones.get(this.lastEpoch);
    if (times === undefined) return this._groupLrs();
    const factor = pow(this.gamma, times);
    return this.optimizer.paramGroups.map((group) => mul(group.lr, factor));
  }

  protected override _getClosedFormLr(): Value[] {
    const all = [...this.milestones].flatMap(([epoch, times]) => Array<number>(times).fill(epoch));
    all.sort((a, b) => a - b);
    const factor = pow(this.gamma, bisectRight(all, this.lastEpoch));
    return this.baseLrs.map((lr) => mul(lr, factor));
  }

  override loadStateDict(...args: LoadStateDictArgs<Record<string, any>>): void {
    super.loadStateDict(...args);
    // A file may hold the counts as an object, whose keys are strings.
    if (!(this.milestones instanceof Map)) {
      const counts = Object.entries(this.milestones as Record<string, number>);
      this.milestones = new Map(counts.map(([epoch, times]) => [Number(epoch), times]));
    }
  }
}

type ConstantLROrder = [
  optimizer: 'optimizer',
  factor: 'factor',
  totalIters: 'totalIters',
  lastEpoch: 'lastEpoch',
];
const bindConstantLR = binder<ConstantLRParameters, ConstantLROrder>(
  'ConstantLR',
  { optimizer: 'object' },
  { factor: 1 / 3, totalIters: 5, lastEpoch: -1 },
);

/**
 * Multiplies the learning rate by `factor` until epoch `totalIters`.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.optim.lr_scheduler.ConstantLR.html
 * @example const scheduler = new optim.lrScheduler.ConstantLR(optimizer, { factor: 0.5, totalIters: 4 });
 */
export class ConstantLR extends LRScheduler {
  declare factor: number;
  declare totalIters: number;

  /**
   * @param args factor (1/3), totalIters (5), lastEpoch (-1)
   * @throws RangeError for a factor outside [0, 1]
   */
  constructor(...args: Arguments<ConstantLRParameters, ConstantLROrder>) {
    const { optimizer, lastEpoch, ...settings } = bindConstantLR.named(args);
    expectNumber(settings.factor, 'factor');
    expectNumber(settings.totalIters, 'totalIters');
    if (settings.factor > 1 || settings.factor < 0) {
      throw new RangeError('Constant multiplicative factor expected to be between 0 and 1.');
    }
    super(optimizer, lastEpoch, settings);
  }

  override getLr(): Value[] {
    this._warnOutsideStep();
    const groups = this.optimizer.paramGroups;
    if (this.lastEpoch === 0) return groups.map((group) => mul(group.lr, this.factor));
    if (this.lastEpoch !== this.totalIters) return this._groupLrs();
    return groups.map((group) => mul(group.lr, div(1, this.factor)));
  }

  protected override _getClosedFormLr(): Value[] {
    const ended = this.lastEpoch >= this.totalIters ? 1 : 0;
    return this.baseLrs.map((lr) => mul(lr, this.factor + ended * (1 - this.factor)));
  }
}

type LinearLROrder = [
  optimizer: 'optimizer',
  startFactor: 'startFactor',
  endFactor: 'endFactor',
  totalIters: 'totalIters',
  lastEpoch: 'lastEpoch',
];
const bindLinearLR = binder<LinearLRParameters, LinearLROrder>(
  'LinearLR',
  { optimizer: 'object' },
  { startFactor: 1 / 3, endFactor: 1, totalIters: 5, lastEpoch: -1 },
);

/**
 * Changes the learning rate's factor linearly from `startFactor` to `endFactor`.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.optim.lr_scheduler.LinearLR.html
 * @example const warmup = new optim.lrScheduler.LinearLR(optimizer, { startFactor: 0.1, totalIters: 10 });
 */
export class LinearLR extends LRScheduler {
  declare startFactor: number;
  declare endFactor: number;
  declare totalIters: number;

  /**
   * @param args startFactor (1/3), endFactor (1), totalIters (5), lastEpoch (-1)
   * @throws RangeError for factors out of range
   */
  constructor(...args: Arguments<LinearLRParameters, LinearLROrder>) {
    const { optimizer, lastEpoch, ...settings } = bindLinearLR.named(args);
    const { startFactor, endFactor, totalIters } = settings;
    expectNumber(startFactor, 'startFactor');
    expectNumber(endFactor, 'endFactor');
    expectNumber(totalIters, 'totalIters');
    if (startFactor > 1 || startFactor <= 0) {
      throw new RangeError(
        'Starting multiplicative factor expected to be greater than 0 and less or equal to 1.',
      );
    }
    if (endFactor > 1 || endFactor < 0) {
      throw new RangeError('Ending multiplicative factor expected to be between 0 and 1.');
    }
    super(optimizer, lastEpoch, settings);
  }

  override getLr(): Value[] {
    this._warnOutsideStep();
    const groups = this.optimizer.paramGroups;
    const { startFactor, endFactor, totalIters, lastEpoch } = this;
    if (lastEpoch === 0) return groups.map((group) => mul(group.lr, startFactor));
    if (this._isInitial || lastEpoch > totalIters) return this._groupLrs();
    const change = endFactor - startFactor;
    return groups.map((group) =>
      mul(group.lr, add(1, div(change, totalIters * startFactor + (lastEpoch - 1) * change))),
    );
  }

  protected override _getClosedFormLr(): Value[] {
    const { startFactor, endFactor, totalIters } = this;
    const change = div((endFactor - startFactor) * Math.min(totalIters, this.lastEpoch), totalIters);
    return this.baseLrs.map((lr) => mul(lr, add(startFactor, change)));
  }
}

/** Options of {@link ExponentialLR}. */
export type ExponentialLROptions = LRSchedulerOptions;

/** The arguments of {@link ExponentialLR}, by name. */
export interface ExponentialLRParameters extends ExponentialLROptions {
  /** The optimizer whose learning rates are to change. */
  optimizer: AnyOptimizer;
  /** By what the learning rate is multiplied after each epoch. */
  gamma: number;
}

type ExponentialLROrder = [optimizer: 'optimizer', gamma: 'gamma', lastEpoch: 'lastEpoch'];
const bindExponentialLR = binder<ExponentialLRParameters, ExponentialLROrder>(
  'ExponentialLR',
  { optimizer: 'object', gamma: 'any' },
  { lastEpoch: -1 },
);

/**
 * Multiplies the learning rate by `gamma` every epoch.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.optim.lr_scheduler.ExponentialLR.html
 * @example const scheduler = new optim.lrScheduler.ExponentialLR(optimizer, 0.95);
 */
export class ExponentialLR extends LRScheduler {
  declare gamma: number;

  /** @param args gamma, lastEpoch (-1) */
  constructor(...args: Arguments<ExponentialLRParameters, ExponentialLROrder>) {
    const { optimizer, gamma, lastEpoch } = bindExponentialLR.named(args);
    expectNumber(gamma, 'gamma');
    super(optimizer, lastEpoch, { gamma });
  }

  override getLr(): Value[] {
    this._warnOutsideStep();
    if (this._isInitial) return this._groupLrs();
    return this.optimizer.paramGroups.map((group) => mul(group.lr, this.gamma));
  }

  protected override _getClosedFormLr(): Value[] {
    const factor = pow(this.gamma, this.lastEpoch);
    return this.baseLrs.map((lr) => mul(lr, factor));
  }
}

type PolynomialLROrder = [
  optimizer: 'optimizer',
  totalIters: 'totalIters',
  power: 'power',
  lastEpoch: 'lastEpoch',
];
const bindPolynomialLR = binder<PolynomialLRParameters, PolynomialLROrder>(
  'PolynomialLR',
  { optimizer: 'object' },
  { totalIters: 5, power: 1, lastEpoch: -1 },
);

/**
 * Lets the learning rate fall to zero along a polynomial.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.optim.lr_scheduler.PolynomialLR.html
 * @example const scheduler = new optim.lrScheduler.PolynomialLR(optimizer, { totalIters: 100, power: 0.9 });
 */
export class PolynomialLR extends LRScheduler {
  declare totalIters: number;
  declare power: number;

  /** @param args totalIters (5), power (1), lastEpoch (-1) */
  constructor(...args: Arguments<PolynomialLRParameters, PolynomialLROrder>) {
    const { optimizer, lastEpoch, ...settings } = bindPolynomialLR.named(args);
    expectNumber(settings.totalIters, 'totalIters');
    expectNumber(settings.power, 'power');
    super(optimizer, lastEpoch, settings);
  }

  override getLr(): Value[] {
    this._warnOutsideStep();
    const { totalIters, lastEpoch, power } = this;
    if (this._isInitial || lastEpoch > totalIters) return this._groupLrs();
    const now = 1 - (div(lastEpoch, totalIters) as number);
    const before = 1 - (div(lastEpoch - 1, totalIters) as number);
    const factor = pow(div(now, before) as number, power);
    return this.optimizer.paramGroups.map((group) => mul(group.lr, factor));
  }

  protected override _getClosedFormLr(): Value[] {
    const { totalIters, lastEpoch, power } = this;
    const rest = 1 - (div(Math.min(totalIters, lastEpoch), totalIters) as number);
    const factor = pow(rest, power);
    return this.baseLrs.map((lr) => mul(lr, factor));
  }
}
