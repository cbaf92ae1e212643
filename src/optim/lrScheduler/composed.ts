/** Schedulers made of others. */

import { type Arguments, binder, refuseArguments } from '../../common/binder';
import { invalidArgument } from '../../common/options';
import { entriesOf } from '../../common/optionsObject';
import { bisectRight } from '../../tensor/scalarMath';
import { bindLoadStateDict, type LoadStateDictArgs } from '../arguments';
import {
  type AnyOptimizer,
  groupValues,
  LRScheduler,
  type LRSchedulerOptions,
  type SchedulerStateDict,
  setGroupValue,
} from './base';
import { ReduceLROnPlateau } from './plateau';

/** A scheduler that keeps others in `_schedulers`. */
abstract class Composed extends LRScheduler {
  declare _schedulers: LRScheduler[];

  protected override get _notSaved(): readonly string[] {
    return ['optimizer', '_schedulers'];
  }

  override stateDict(...args: []): SchedulerStateDict {
    return Object.assign(super.stateDict(...args), {
      _schedulers: this._schedulers.map((one) => one.stateDict()),
    });
  }

  override loadStateDict(...args: LoadStateDictArgs<SchedulerStateDict>): void {
    const entries = entriesOf(bindLoadStateDict(args)[0]);
    super.loadStateDict(Object.fromEntries(entries.filter(([name]) => name !== '_schedulers')));
    const states = entries.find(([name]) => name === '_schedulers')?.[1] as SchedulerStateDict[];
    states.forEach((state, i) => {
      this._schedulers[i]!.loadStateDict(state);
    });
  }
}

/** Checks that all can be stepped together, with Python's texts. */
function checkSchedulers(
  name: string,
  schedulers: readonly LRScheduler[],
  optimizer: AnyOptimizer | undefined,
): void {
  schedulers.forEach((scheduler, i) => {
    if (!(scheduler instanceof LRScheduler)) {
      throw new TypeError(`${name} at index ${i} should have \`optimizer\` as its attribute.`);
    }
    if (scheduler instanceof ReduceLROnPlateau) {
      throw new RangeError(
        `${name} does not support \`ReduceLROnPlateau\` scheduler as it requires additional kwargs to be specified when ` +
          `calling \`step\`, but got one at index ${i} in the given schedulers sequence.`,
      );
    }
    if (optimizer !== scheduler.optimizer) {
      throw new RangeError(
        `${name} expects all schedulers to belong to the same optimizer, but got scheduler ${scheduler.constructor.name} at ` +
          `index ${i} has ${scheduler.optimizer}, which is different from ${optimizer?.constructor.name}.`,
      );
    }
  });
}

/** Takes back the first step that each scheduler made when it was created. */
function undoFirstStep(scheduler: LRScheduler): void {
  if (scheduler instanceof Composed) scheduler._schedulers.forEach(undoFirstStep);
  else scheduler.lastEpoch -= 1;
}

/** Options of {@link SequentialLR}. */
export type SequentialLROptions = LRSchedulerOptions;

/** The arguments of {@link SequentialLR}, by name. */
export interface SequentialLRParameters extends SequentialLROptions {
  /** The optimizer whose learning rates are to change. */
  optimizer: AnyOptimizer;
  /** The schedulers, one after the other. */
  schedulers: LRScheduler[];
  /** The epochs at which something changes, in rising order. */
  milestones: number[];
}

type SequentialLROrder = [
  optimizer: 'optimizer',
  schedulers: 'schedulers',
  milestones: 'milestones',
  lastEpoch: 'lastEpoch',
];
const bindSequentialLR = binder<SequentialLRParameters, SequentialLROrder>(
  'SequentialLR',
  { optimizer: 'object', schedulers: 'object', milestones: 'object' },
  { lastEpoch: -1 },
);

/**
 * One scheduler after the other, each until its milestone.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.optim.lr_scheduler.SequentialLR.html
 * @example
 * const warmup = new LinearLR(optimizer, { totalIters: 5 });
 * const scheduler = new SequentialLR(optimizer, [warmup, new ExponentialLR(optimizer, 0.9)], [5]);
 */
export class SequentialLR extends Composed {
  declare private _milestones: number[];

  /**
   * @param args schedulers, milestones (one less), lastEpoch (-1)
   * @throws RangeError for other numbers of them, schedulers of other optimizers, and ReduceLROnPlateau
   */
  constructor(...args: Arguments<SequentialLRParameters, SequentialLROrder>) {
    const { optimizer, schedulers, milestones, lastEpoch } = bindSequentialLR.named(args);
    if (!Array.isArray(schedulers)) throw invalidArgument('an array of schedulers', 'schedulers', schedulers);
    if (!Array.isArray(milestones)) throw invalidArgument('an array of numbers', 'milestones', milestones);
    if (schedulers.length < 1) {
      throw new RangeError('SequentialLR expects at least one scheduler, but got no scheduler.');
    }
    checkSchedulers('SequentialLR', schedulers, optimizer);
    if (milestones.length !== schedulers.length - 1) {
      throw new RangeError(
        'Sequential Schedulers expects number of schedulers provided to be one more than the number of milestone points, but ' +
          `got number of schedulers ${schedulers.length} and the number of milestones to be equal to ${milestones.length}`,
      );
    }
    super(optimizer, lastEpoch, null);
    this._schedulers = schedulers;
    this._milestones = milestones;
    this.lastEpoch = lastEpoch + 1;
    for (const group of optimizer.paramGroups) setGroupValue(group, 'lr', group.initialLr);
    undoFirstStep(this);
    const first = schedulers[bisectRight(milestones, 0)]!;
    first._initialStep();
    this._lastLr = first.getLastLr();
  }

  override step(...args: []): void {
    refuseArguments('step', args);
    this.lastEpoch += 1;
    const index = bisectRight(this._milestones, this.lastEpoch);
    const scheduler = this._schedulers[index]!;
    if (index > 0 && this._milestones[index - 1] === this.lastEpoch) scheduler._updateLr(0);
    else scheduler.step();
    this._lastLr = scheduler.getLastLr();
  }
}

/** Options of {@link ChainedScheduler}. */
export interface ChainedSchedulerOptions {
  /** Their optimizer. Default: null, i.e. the first scheduler's */
  optimizer?: AnyOptimizer | null | undefined;
}

/** The arguments of {@link ChainedScheduler}, by name. */
export interface ChainedSchedulerParameters extends ChainedSchedulerOptions {
  /** The schedulers, which all step at once, one after the other. */
  schedulers: readonly LRScheduler[];
}

type ChainedSchedulerOrder = [schedulers: 'schedulers', optimizer: 'optimizer'];
const bindChainedScheduler = binder<ChainedSchedulerParameters, ChainedSchedulerOrder>(
  'ChainedScheduler',
  { schedulers: 'object' },
  { optimizer: null },
);

/**
 * Several schedulers at once: each changes what the one before has left.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.optim.lr_scheduler.ChainedScheduler.html
 * @example
 * const scheduler = new ChainedScheduler([new ConstantLR(optimizer), new ExponentialLR(optimizer, 0.9)]);
 */
export class ChainedScheduler extends Composed {
  /**
   * @param args schedulers, optimizer (the first scheduler's)
   * @throws RangeError for no schedulers, schedulers of other optimizers, and ReduceLROnPlateau
   */
  constructor(...args: Arguments<ChainedSchedulerParameters, ChainedSchedulerOrder>) {
    const [schedulers, given] = bindChainedScheduler(args);
    if (!Array.isArray(schedulers)) throw invalidArgument('an array of schedulers', 'schedulers', schedulers);
    if (schedulers.length < 1) {
      throw new RangeError(
        'ChainedScheduler expects at least one scheduler to be chained, but got no scheduler.',
      );
    }
    const optimizer: AnyOptimizer = given ?? schedulers[0].optimizer;
    checkSchedulers('ChainedScheduler', schedulers, optimizer);
    super(optimizer, -1, null);
    this._schedulers = schedulers as LRScheduler[];
    this._lastLr = this._chainedLrs();
  }

  private _chainedLrs() {
    return groupValues(this._schedulers.at(-1)!.optimizer, 'lr');
  }

  override step(...args: []): void {
    refuseArguments('step', args);
    for (const scheduler of this._schedulers) scheduler.step();
    this._lastLr = this._chainedLrs();
  }
}
