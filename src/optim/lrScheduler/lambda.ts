/** Schedulers that ask a function for the factor. */

import { type Arguments, binder } from '../../common/binder';
import { invalidArgument } from '../../common/options';
import { entriesOf } from '../../common/optionsObject';
import { pyTypeName } from '../../python/pyrepr';
import { mul, type Value } from '../../tensor/scalarMath';
import { bindLoadStateDict, type LoadStateDictArgs } from '../arguments';
import {
  type AnyOptimizer,
  expectOptimizer,
  LRScheduler,
  type LRSchedulerOptions,
  type SchedulerStateDict,
} from './base';

/** The factor of an epoch. */
export type LRLambda = (epoch: number) => number;

/** Options of {@link LambdaLR} and {@link MultiplicativeLR}. */
export type LambdaLROptions = LRSchedulerOptions;

/** The arguments of {@link LambdaLR} and {@link MultiplicativeLR}, by name. */
export interface LambdaLRParameters extends LambdaLROptions {
  /** The optimizer whose learning rates are to change. */
  optimizer: AnyOptimizer;
  /** The factor as a function of the epoch, or one for each group. */
  lrLambda: LRLambda | readonly LRLambda[];
}

type LambdaOrder = [optimizer: 'optimizer', lrLambda: 'lrLambda', lastEpoch: 'lastEpoch'];
type LambdaArgs = Arguments<LambdaLRParameters, LambdaOrder>;
const bindLambda = binder<LambdaLRParameters, LambdaOrder>(
  'LambdaLR',
  { optimizer: 'object', lrLambda: 'object' },
  { lastEpoch: -1 },
);

function parseLambdas(name: string, args: readonly unknown[]) {
  const [optimizer, lrLambda, lastEpoch] = bindLambda(args, name);
  expectOptimizer(optimizer);
  const count = optimizer.paramGroups.length;
  if (Array.isArray(lrLambda) && lrLambda.length !== count) {
    throw new RangeError(`Expected ${count} lr_lambdas, but got ${lrLambda.length}`);
  }
  const lrLambdas = Array.isArray(lrLambda) ? [...lrLambda] : Array(count).fill(lrLambda);
  return { optimizer, lrLambdas: lrLambdas as LRLambda[], lastEpoch };
}

/** A scheduler with a function for each group. */
abstract class FunctionScheduler extends LRScheduler {
  /** Each group's function: from the epoch to a factor of the first learning rate. */
  declare lrLambdas: LRLambda[];

  protected override get _notSaved(): readonly string[] {
    return ['optimizer', 'lrLambdas'];
  }

  /** The scheduler's state. Functions are not saved: `null` is in their places. */
  override stateDict(...args: []): SchedulerStateDict {
    return Object.assign(super.stateDict(...args), { lr_lambdas: this.lrLambdas.map(() => null) });
  }

  override loadStateDict(...args: LoadStateDictArgs<SchedulerStateDict>): void {
    const entries = entriesOf(bindLoadStateDict(args)[0]);
    super.loadStateDict(Object.fromEntries(entries.filter(([name]) => name !== 'lr_lambdas')));
  }
}

/**
 * The initial learning rate times what a function of the epoch gives.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.optim.lr_scheduler.LambdaLR.html
 * @example const scheduler = new optim.lrScheduler.LambdaLR(optimizer, (epoch) => 0.95 ** epoch);
 */
export class LambdaLR extends FunctionScheduler {
  /**
   * @param args lrLambda (a function, or one for each group), lastEpoch (-1)
   * @throws RangeError for another number of functions than of groups
   */
  constructor(...args: LambdaArgs) {
    const { optimizer, lrLambdas, lastEpoch } = parseLambdas('LambdaLR', args);
    for (const lambda of lrLambdas) {
      if (typeof lambda !== 'function') throw invalidArgument('a function', 'lrLambda', lambda);
    }
    super(optimizer, lastEpoch, { lrLambdas });
  }

  override getLr(): Value[] {
    this._warnOutsideStep();
    return this.baseLrs.map((lr, i) => mul(lr, this.lrLambdas[i]!(this.lastEpoch)));
  }
}

/**
 * Multiplies the learning rate by what a function of the epoch gives.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.optim.lr_scheduler.MultiplicativeLR.html
 * @example const scheduler = new optim.lrScheduler.MultiplicativeLR(optimizer, () => 0.95);
 */
export class MultiplicativeLR extends FunctionScheduler {
  /**
   * @param args lrLambda (a function, or one for each group), lastEpoch (-1)
   * @throws RangeError for another number of functions than of groups; TypeError for what is no function
   */
  constructor(...args: LambdaArgs) {
    const { optimizer, lrLambdas, lastEpoch } = parseLambdas('MultiplicativeLR', args);
    for (const lambda of lrLambdas) {
      if (typeof lambda !== 'function') {
        throw new TypeError(`lr_lambda should be a function, but got ${pyTypeName(lambda)}`);
      }
    }
    super(optimizer, lastEpoch, { lrLambdas });
  }

  override getLr(): Value[] {
    this._warnOutsideStep();
    if (this._isInitial) return this._groupLrs();
    return this.optimizer.paramGroups.map((group, i) => mul(group.lr, this.lrLambdas[i]!(this.lastEpoch)));
  }
}
