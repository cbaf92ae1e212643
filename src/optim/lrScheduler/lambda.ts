/** Schedulers that ask a function for the factor. */
import { invalidArgument, parseOptions } from '../../common/options';
import { pyTypeName } from '../../python/pyrepr';
import { mul, type Value } from '../../tensor/scalarMath';
import {
  type AnyOptimizer,
  expectOptimizer,
  LRScheduler,
  type LRSchedulerOptions,
  type SchedulerArgs,
  type SchedulerStateDict,
} from './base';

/** The factor of an epoch. */
export type LRLambda = (epoch: number) => number;

type LambdaArgs = SchedulerArgs<
  [lrLambda: LRLambda | readonly LRLambda[]],
  [lastEpoch: number],
  { lrLambda: LRLambda | readonly LRLambda[] },
  LRSchedulerOptions
>;

function parseLambdas(name: string, optimizer: unknown, args: readonly unknown[]) {
  const given = parseOptions<{ lrLambda: unknown; lastEpoch: number }>(
    name,
    args,
    ['lrLambda', 'lastEpoch'],
    { lastEpoch: -1 },
  );
  expectOptimizer(optimizer);
  const count = optimizer.paramGroups.length;
  const { lrLambda, lastEpoch } = given;
  if (Array.isArray(lrLambda) && lrLambda.length !== count) {
    throw new RangeError(`Expected ${count} lr_lambdas, but got ${lrLambda.length}`);
  }
  const lrLambdas = Array.isArray(lrLambda) ? [...lrLambda] : Array(count).fill(lrLambda);
  return { lrLambdas: lrLambdas as LRLambda[], lastEpoch };
}

/** A scheduler with a function for each group. */
abstract class FunctionScheduler extends LRScheduler {
  declare lrLambdas: LRLambda[];

  protected override get _notSaved(): readonly string[] {
    return ['optimizer', 'lrLambdas'];
  }

  /** The scheduler's state. Functions are not saved: `null` is in their places. */
  override stateDict(): SchedulerStateDict {
    return Object.assign(super.stateDict(), { lr_lambdas: this.lrLambdas.map(() => null) });
  }

  override loadStateDict(stateDict: SchedulerStateDict): void {
    const entries = stateDict instanceof Map ? [...stateDict] : Object.entries(stateDict);
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
  constructor(optimizer: AnyOptimizer, ...args: LambdaArgs) {
    const { lrLambdas, lastEpoch } = parseLambdas('LambdaLR', optimizer, args);
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
  constructor(optimizer: AnyOptimizer, ...args: LambdaArgs) {
    const { lrLambdas, lastEpoch } = parseLambdas('MultiplicativeLR', optimizer, args);
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
