/** Twin of torch/optim/lr_scheduler.py: the base class of all schedulers, and what they share. */

import { refuseArguments } from '../../common/binder';
import { NotImplementedError, TorchError } from '../../common/errors';
import { inspectCustom } from '../../common/node';
import { invalidArgument } from '../../common/options';
import { entriesOf, markValues } from '../../common/optionsObject';
import { watchNames } from '../../common/pythonNames';
import { warn } from '../../common/warnings';
import { pyTypeName } from '../../python/pyrepr';
import type { Value } from '../../tensor/scalarMath';
import { operand } from '../../tensor/scalarMath';
import { Tensor } from '../../tensor/tensor';
import { bindLoadStateDict, type EpochArgs, epochOf, type LoadStateDictArgs } from '../arguments';
import { Optimizer } from '../optimizer';
import { fromStateName, markState, toStateName } from './names';

/** An optimizer of any settings. */
export type AnyOptimizer = Optimizer<any>;

/** What all schedulers take. */
export interface LRSchedulerOptions {
  /** The index of the last epoch of a run that is to be continued. Default: -1, i.e. a new run */
  lastEpoch?: number | undefined;
}

/** A scheduler's state with Python's names. */
export type SchedulerStateDict = Record<string, any>;

export const EPOCH_DEPRECATION_WARNING =
  'The epoch parameter in `scheduler.step()` was not necessary and is being deprecated where possible. Please use ' +
  '`scheduler.step()` to step the scheduler. During the deprecation, if epoch is different from None, the closed form is ' +
  'used instead of the new chainable form, where available. Please open an issue if you are unable to replicate your use ' +
  'case: https://github.com/pytorch/pytorch/issues/new/choose.';

const HOW_TO = 'https://pytorch.org/docs/stable/optim.html#how-to-adjust-learning-rate';

const copyOf = (x: unknown) => (x instanceof Tensor ? x.clone() : x);

/** One value for each group: copies of a list's, or of the one given. */
export function formatParam(name: string, optimizer: AnyOptimizer, param: unknown): any[] {
  const count = optimizer.paramGroups.length;
  for (const value of Array.isArray(param) ? param : [param]) {
    if (typeof value !== 'number' && !(value instanceof Tensor))
      throw invalidArgument('a number or a Tensor', fromStateName(name), value);
  }
  if (!Array.isArray(param)) return Array.from({ length: count }, () => copyOf(param));
  if (param.length !== count) {
    throw new RangeError(
      `${name} must have the same length as optimizer.param_groups. ${name} has ${param.length} values, param_groups has ` +
        `${count}.`,
    );
  }
  return param.map(copyOf);
}

/** A setting of every group. */
export function groupValues(optimizer: AnyOptimizer, key: string): any[] {
  return optimizer.paramGroups.map((group) => copyOf(group[key]));
}

/** Sets a setting of a group; one that is a Tensor stays the same Tensor. */
export function setGroupValue(group: Record<string, any>, key: string, value: Value): void {
  const now = group[key];
  if (now instanceof Tensor) {
    now.fill_(operand(value instanceof Tensor && value.dim() !== 0 ? value.squeeze() : value));
  } else group[key] = value;
}

/** @throws TypeError unless `optimizer` is one */
export function expectOptimizer(optimizer: unknown): asserts optimizer is AnyOptimizer {
  if (!(optimizer instanceof Optimizer)) throw new TypeError(`${pyTypeName(optimizer)} is not an Optimizer`);
}

/** `optimizer.step` with the mark of one that notes its first call. */
type Tracked = ((...args: any[]) => unknown) & { _wrappedByLrSched?: boolean };

/** Replaces `optimizer.step` by one that notes its first call. */
function trackSteps(optimizer: AnyOptimizer): void {
  const step: Tracked = optimizer.step;
  if (step._wrappedByLrSched) return;
  const wrapped = function (this: unknown, ...args: unknown[]) {
    Object.defineProperty(optimizer, '_optCalled', { value: true, configurable: true, writable: true });
    return step.apply(optimizer, args);
  };
  Object.assign(wrapped, { _wrappedByLrSched: true });
  Object.defineProperty(optimizer, 'step', { value: wrapped, configurable: true, writable: true });
}

/**
 * Base class of all schedulers of learning rates. A subclass writes `getLr`; what that reads of its own goes
 * to the constructor as `settings`, because the first learning rates are computed there.
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.optim.lr_scheduler.LRScheduler.html
 * @example
 * class Halving extends optim.lrScheduler.LRScheduler {
 *   override getLr() {
 *     return this.baseLrs.map((lr) => (lr as number) / 2 ** this.lastEpoch);
 *   }
 * }
 * const scheduler = new Halving(optimizer);
 * scheduler.step(); // after each epoch
 */
export class LRScheduler {
  declare optimizer: AnyOptimizer;
  /** The learning rates that the groups began with. */
  declare baseLrs: Value[];
  /** The number of the last epoch. */
  declare lastEpoch: number;
  declare protected _stepCount: number;
  declare protected _isInitial: boolean;
  declare protected _getLrCalledWithinStep: boolean;
  declare protected _lastLr: Value[];

  /**
   * @param optimizer the optimizer whose learning rates are to change
   * @param lastEpoch the index of the last epoch of a run that is to be continued. Default: -1
   * @param settings fields of the subclass that `getLr` reads
   * @throws TypeError for what is no optimizer; TorchError when a continued run lacks
   *   its initial learning rates
   */
  constructor(optimizer: AnyOptimizer, lastEpoch = -1, settings: object | null = {}) {
    Object.defineProperty(this, 'optimizer', { value: optimizer, writable: true, configurable: true });
    // A scheduler that begins in another way does so itself.
    if (settings === null) return;
    expectOptimizer(optimizer);
    if (!Number.isInteger(lastEpoch)) throw invalidArgument('an integer', 'lastEpoch', lastEpoch);
    Object.assign(this, settings);
    if (lastEpoch === -1) {
      for (const group of optimizer.paramGroups) group.initialLr ??= copyOf(group.lr);
    } else {
      optimizer.paramGroups.forEach((group, i) => {
        if (group.initialLr !== undefined) return;
        throw new TorchError(
          `param 'initial_lr' is not specified in param_groups[${i}] when resuming scheduler with last_epoch >= 0.\n` +
            'This typically happens when:\n' +
            "1. You're trying to resume training from a checkpoint but haven't properly loaded the optimizer state\n" +
            "2. You're using last_epoch >= 0 for a fresh training run (not recommended)",
        );
      });
    }
    this.baseLrs = groupValues(optimizer, 'initialLr');
    this.lastEpoch = lastEpoch;
    trackSteps(optimizer);
    this._initialStep();
  }

  /** Sets the first learning rates. */
  _initialStep(): void {
    this._stepCount = 0;
    this._isInitial = true;
    try {
      this.step();
    } finally {
      this._isInitial = false;
    }
  }

  /** The fields that the state dict leaves out, or has in another form. */
  protected get _notSaved(): readonly string[] {
    return ['optimizer'];
  }

  /** The scheduler's state with Python's names: everything but the optimizer. */
  stateDict(...args: []): SchedulerStateDict {
    refuseArguments('stateDict', args);
    const saved = Object.entries(this).filter(([name]) => !this._notSaved.includes(name));
    return markState(Object.fromEntries(saved.map(([name, value]) => [toStateName(name), value])));
  }

  /** For `JSON.stringify`: the state dict. */
  toJSON(): SchedulerStateDict {
    return this.stateDict();
  }

  /** Takes over the state of a run that is to be continued. */
  loadStateDict(...args: LoadStateDictArgs<SchedulerStateDict>): void {
    const [stateDict] = bindLoadStateDict(args);
    // A scheduler restores whatever fields the dict has, as in Python.
    for (const [name, value] of entriesOf(stateDict)) (this as any)[fromStateName(name)] = value;
  }

  /** Python's `repr`, without the address. */
  toString(): string {
    return `<torch.optim.lr_scheduler.${this.constructor.name} object>`;
  }

  [inspectCustom](): string {
    return this.toString();
  }

  /**
   * The learning rates of the groups that this scheduler set last: numbers, or tensors where the groups' are.
   */
  getLastLr(...args: []): any[] {
    refuseArguments('getLastLr', args);
    return this._lastLr;
  }

  /** The learning rates of the groups at `lastEpoch`, computed from the present ones. */
  getLr(): Value[] {
    throw new NotImplementedError('');
  }

  /** The learning rates of the groups at any epoch, where there is a formula. */
  protected _getClosedFormLr?(): Value[];

  /**
   * Goes to the next epoch. Call it after `optimizer.step()`.
   * @param args epoch, deprecated: the epoch to go to
   */
  step(...args: EpochArgs): void {
    const epoch = epochOf(args);
    if (this._stepCount === 1) {
      if (!(this.optimizer.step as Tracked)._wrappedByLrSched) {
        warn(
          'Seems like `optimizer.step()` has been overridden after learning rate scheduler initialization. Please, make sure ' +
            `to call \`optimizer.step()\` before \`lr_scheduler.step()\`. See more details at ${HOW_TO}`,
        );
      } else if (!(this.optimizer as { _optCalled?: boolean })._optCalled) {
        warn(
          'Detected call of `lr_scheduler.step()` before `optimizer.step()`. In PyTorch 1.1.0 and later, you should call them ' +
            'in the opposite order: `optimizer.step()` before `lr_scheduler.step()`.  Failure to do this will result in ' +
            `PyTorch skipping the first value of the learning rate schedule. See more details at ${HOW_TO}`,
        );
      }
    }
    this._stepCount += 1;
    if (epoch !== null) warn(EPOCH_DEPRECATION_WARNING);
    this._updateLr(epoch);
  }

  /** Computes and sets the learning rates of the next epoch, or of a given one. */
  _updateLr(epoch?: number | null): void {
    const values = this._withinStep(() => {
      if (epoch === undefined || epoch === null) {
        this.lastEpoch += 1;
        return this.getLr();
      }
      this.lastEpoch = epoch;
      return this._getClosedFormLr === undefined ? this.getLr() : this._getClosedFormLr();
    });
    this._setLrs(values);
  }

  /** Calls what may call `getLr` without a warning. */
  protected _withinStep<T>(body: () => T): T {
    this._getLrCalledWithinStep = true;
    try {
      return body();
    } finally {
      this._getLrCalledWithinStep = false;
    }
  }

  /** Gives the groups their learning rates. */
  protected _setLrs(values: readonly Value[]): void {
    const groups = this.optimizer.paramGroups;
    groups.forEach((group, i) => {
      if (i >= values.length) throw new RangeError('zip() argument 2 is shorter than argument 1');
      setGroupValue(group, 'lr', values[i]!);
    });
    if (values.length > groups.length) throw new RangeError('zip() argument 2 is longer than argument 1');
    this._lastLr = groupValues(this.optimizer, 'lr');
  }

  /** Warns when `getLr` is called by a script. */
  protected _warnOutsideStep(): void {
    if (!this._getLrCalledWithinStep) {
      warn('To get the last learning rate computed by the scheduler, please use `get_last_lr()`.');
    }
  }

  /** The groups' present learning rates. */
  protected _groupLrs(): Value[] {
    return groupValues(this.optimizer, 'lr');
  }
}

watchNames(LRScheduler);

markValues(LRScheduler);
