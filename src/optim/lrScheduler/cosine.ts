/** Schedulers that follow a cosine. */

import { type Arguments, binder } from '../../common/binder';
import { briefText } from '../../common/brief';
import { expectNumber } from '../../common/options';
import { pyRepr, pyTypeName } from '../../python/pyrepr';
import { cos, log } from '../../tensor/libm';
import { add, div, modulo, mul, sub, type Value } from '../../tensor/scalarMath';
import { type EpochArgs, epochOf } from '../arguments';
import { type AnyOptimizer, LRScheduler, type LRSchedulerOptions } from './base';

/** What both schedulers take. */
interface EtaMinOptions extends LRSchedulerOptions {
  /** The least learning rate. Default: 0 */
  etaMin?: number | undefined;
}

/** Options of {@link CosineAnnealingLR}. */
export type CosineAnnealingLROptions = EtaMinOptions;

/** The arguments of {@link CosineAnnealingLR}, by name. */
export interface CosineAnnealingLRParameters extends CosineAnnealingLROptions {
  /** The optimizer whose learning rates are to change. */
  optimizer: AnyOptimizer;
  /** Epochs from the first learning rate to the least. */
  TMax: number;
}

/** Options of {@link CosineAnnealingWarmRestarts}. */
export interface CosineAnnealingWarmRestartsOptions extends EtaMinOptions {
  /** By how much each cycle is longer than the one before. Default: 1 */
  TMult?: number | undefined;
}

/** The arguments of {@link CosineAnnealingWarmRestarts}, by name. */
export interface CosineAnnealingWarmRestartsParameters extends CosineAnnealingWarmRestartsOptions {
  /** The optimizer whose learning rates are to change. */
  optimizer: AnyOptimizer;
  /** Epochs up to the first restart. */
  T0: number;
}

/** `etaMin + (base - etaMin) * (1 + cosine) / 2` */
const between = (etaMin: number, base: Value, cosine: number) =>
  add(etaMin, div(mul(sub(base, etaMin), 1 + cosine), 2));

type CosineAnnealingLROrder = [
  optimizer: 'optimizer',
  TMax: 'TMax',
  etaMin: 'etaMin',
  lastEpoch: 'lastEpoch',
];
const bindCosineAnnealingLR = binder<CosineAnnealingLRParameters, CosineAnnealingLROrder>(
  'CosineAnnealingLR',
  { optimizer: 'object', TMax: 'any' },
  { etaMin: 0, lastEpoch: -1 },
);

/**
 * Lets the learning rate fall to `etaMin` along half a cosine of `TMax` epochs.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.optim.lr_scheduler.CosineAnnealingLR.html
 * @example const scheduler = new optim.lrScheduler.CosineAnnealingLR(optimizer, epochs);
 */
export class CosineAnnealingLR extends LRScheduler {
  declare TMax: number;
  declare etaMin: number;

  /** @param args TMax, etaMin (0), lastEpoch (-1) */
  constructor(...args: Arguments<CosineAnnealingLRParameters, CosineAnnealingLROrder>) {
    const { optimizer, TMax, etaMin, lastEpoch } = bindCosineAnnealingLR.named(args);
    expectNumber(TMax, 'TMax');
    expectNumber(etaMin, 'etaMin');
    super(optimizer, lastEpoch, { TMax, etaMin });
  }

  override getLr(): Value[] {
    this._warnOutsideStep();
    if (this._isInitial) return this._groupLrs();
    const { TMax, etaMin, lastEpoch } = this;
    if (this._stepCount === 1 && lastEpoch > 0) {
      const cosine = cos(div(lastEpoch * Math.PI, TMax) as number);
      return this.baseLrs.map((lr) => between(etaMin, lr, cosine));
    }
    const groups = this.optimizer.paramGroups;
    if (modulo(lastEpoch - 1 - TMax, 2 * TMax) === 0) {
      const cosine = cos(Math.PI / TMax);
      return groups.map((group, i) => add(group.lr, div(mul(sub(this.baseLrs[i]!, etaMin), 1 - cosine), 2)));
    }
    const now = 1 + cos((Math.PI * lastEpoch) / TMax);
    const before = 1 + cos((Math.PI * (lastEpoch - 1)) / TMax);
    const ratio = div(now, before);
    return groups.map((group) => add(mul(ratio, sub(group.lr, etaMin)), etaMin));
  }

  protected override _getClosedFormLr(): Value[] {
    const cosine = cos(div(Math.PI * this.lastEpoch, this.TMax) as number);
    return this.baseLrs.map((lr) => between(this.etaMin, lr, cosine));
  }
}

type CosineAnnealingWarmRestartsOrder = [
  optimizer: 'optimizer',
  T0: 'T0',
  TMult: 'TMult',
  etaMin: 'etaMin',
  lastEpoch: 'lastEpoch',
];
const bindCosineAnnealingWarmRestarts = binder<
  CosineAnnealingWarmRestartsParameters,
  CosineAnnealingWarmRestartsOrder
>('CosineAnnealingWarmRestarts', { optimizer: 'object', T0: 'any' }, { TMult: 1, etaMin: 0, lastEpoch: -1 });

/**
 * Lets the learning rate fall along half a cosine again and again, in cycles that may grow longer.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.optim.lr_scheduler.CosineAnnealingWarmRestarts.html
 * @example const scheduler = new optim.lrScheduler.CosineAnnealingWarmRestarts(optimizer, 10, { TMult: 2 });
 */
export class CosineAnnealingWarmRestarts extends LRScheduler {
  declare T0: number;
  /** How many epochs the present cycle has. */
  declare TI: number;
  declare TMult: number;
  declare etaMin: number;
  /** How many epochs of the present cycle are over. */
  declare TCur: number;

  /**
   * @param args T0 (the first cycle's epochs), TMult (1), etaMin (0), lastEpoch (-1)
   * @throws RangeError for cycles that aren't positive integers
   */
  constructor(...args: Arguments<CosineAnnealingWarmRestartsParameters, CosineAnnealingWarmRestartsOrder>) {
    const { optimizer, T0, TMult, etaMin, lastEpoch } = bindCosineAnnealingWarmRestarts.named(args);
    if (!Number.isInteger(T0) || !(T0 > 0)) {
      throw new RangeError(`Expected positive integer T_0, but got ${pyRepr(T0)}`);
    }
    if (!Number.isInteger(TMult) || !(TMult >= 1)) {
      throw new RangeError(`Expected integer T_mult >= 1, but got ${pyRepr(TMult)}`);
    }
    if (typeof etaMin !== 'number') {
      throw new RangeError(
        `Expected float or int eta_min, but got ${briefText(etaMin)} of type <class '${pyTypeName(etaMin)}'>`,
      );
    }
    super(optimizer, lastEpoch, { T0, TI: T0, TMult, etaMin, TCur: lastEpoch });
  }

  override getLr(): Value[] {
    this._warnOutsideStep();
    const cosine = cos((Math.PI * this.TCur) / this.TI);
    return this.baseLrs.map((lr) => between(this.etaMin, lr, cosine));
  }

  /**
   * Goes to the next epoch, or to a given one, which may be a fraction: after each batch, say.
   * @throws RangeError for a negative epoch
   * @example scheduler.step(epoch + i / batches);
   */
  override step(...args: EpochArgs): void {
    const { T0, TMult } = this;
    let to = epochOf(args);
    if (to === null && this.lastEpoch < 0) to = 0;
    if (to === null) {
      to = this.lastEpoch + 1;
      this.TCur += 1;
      if (this.TCur >= this.TI) {
        this.TCur %= this.TI;
        this.TI *= TMult;
      }
    } else {
      if (to < 0) throw new RangeError(`Expected non-negative epoch, but got ${pyRepr(to)}`);
      if (to < T0) {
        this.TI = T0;
        this.TCur = to;
      } else if (TMult === 1) {
        this.TCur = to % T0;
      } else {
        const n = Math.trunc(log((to / T0) * (TMult - 1) + 1) / log(TMult));
        this.TCur = to - (T0 * (TMult ** n - 1)) / (TMult - 1);
        this.TI = T0 * TMult ** n;
      }
    }
    this.lastEpoch = Math.floor(to);
    this._setLrs(this._withinStep(() => this.getLr()));
  }
}
