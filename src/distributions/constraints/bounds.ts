/** Constraints of single numbers: real ones, integers, between bounds. */
import { type Arguments, binder } from '../../common/binder';
import { PyFloat } from '../../python/pyrepr';
import type { Tensor } from '../../tensor/tensor';
import { formatted, isNumber, type Parameter } from '../helpers';
import { Constraint } from './constraint';

/** The arguments of constraints with a lower bound, by name. */
export interface LowerBoundParameters {
  /** The bound, from which the numbers go upwards. */
  lowerBound: Parameter;
}
type LowerBoundOrder = [lowerBound: 'lowerBound'];
export type LowerBoundArguments = Arguments<LowerBoundParameters, LowerBoundOrder>;
const bindLower = binder<LowerBoundParameters, LowerBoundOrder>('greaterThan', { lowerBound: 'any' }, {});

/** The arguments of constraints with an upper bound, by name. */
export interface UpperBoundParameters {
  /** The bound, from which the numbers go downwards. */
  upperBound: Parameter;
}
type UpperBoundOrder = [upperBound: 'upperBound'];
export type UpperBoundArguments = Arguments<UpperBoundParameters, UpperBoundOrder>;
const bindUpper = binder<UpperBoundParameters, UpperBoundOrder>('lessThan', { upperBound: 'any' }, {});

/** The arguments of constraints with two bounds, by name. */
export type IntervalParameters = LowerBoundParameters & UpperBoundParameters;
type IntervalOrder = [lowerBound: 'lowerBound', upperBound: 'upperBound'];
export type IntervalArguments = Arguments<IntervalParameters, IntervalOrder>;
const bindInterval = binder<IntervalParameters, IntervalOrder>(
  'interval',
  { lowerBound: 'any', upperBound: 'any' },
  {},
);

// Operators have one overload for numbers and one for tensors, and TypeScript takes no union for either.

/** `bound <= value` */
const atLeast = (value: Tensor, bound: Parameter): Tensor =>
  isNumber(bound) ? value.ge(bound) : bound.le(value);

/** `bound < value` */
const above = (value: Tensor, bound: Parameter): Tensor =>
  isNumber(bound) ? value.gt(bound) : bound.lt(value);

/** `value <= bound` */
export const atMost = (value: Tensor, bound: Parameter): Tensor => value.le(bound as Tensor);

/** `value < bound` */
const below = (value: Tensor, bound: Parameter): Tensor => value.lt(bound as Tensor);

const isWhole = (value: Tensor): Tensor => value.remainder(1).eq(0);

/** What has a lower or an upper bound, or both. */
abstract class Bounded extends Constraint {
  declare private _floats?: boolean;

  /** @internal The same constraint, whose numbers read as floats. */
  _withFloats(): this {
    this._floats = true;
    return this;
  }

  /** The bounds as the text has them. */
  protected abstract _bounds(): Record<string, Parameter>;

  protected override _text(): string {
    const text = (bound: Parameter) =>
      formatted(this._floats && isNumber(bound) ? new PyFloat(bound) : bound);
    return Object.entries(this._bounds())
      .map(([name, bound]) => `${name}=${text(bound)}`)
      .join(', ');
  }
}

abstract class BoundedBelow extends Bounded {
  /** What the values have to be larger than. */
  readonly lowerBound: Parameter;

  /** @param args lowerBound */
  constructor(...args: LowerBoundArguments) {
    super();
    [this.lowerBound] = bindLower(args, new.target.name);
  }

  protected override _bounds(): Record<string, Parameter> {
    return { lower_bound: this.lowerBound };
  }
}

abstract class BoundedOnBothSides extends Bounded {
  /** The least value, which is part of the interval. */
  readonly lowerBound: Parameter;
  /** The end of the interval, which is not part of it. */
  readonly upperBound: Parameter;

  /** @param args lowerBound, upperBound */
  constructor(...args: IntervalArguments) {
    super();
    [this.lowerBound, this.upperBound] = bindInterval(args, new.target.name);
  }

  protected override _bounds(): Record<string, Parameter> {
    return { lower_bound: this.lowerBound, upper_bound: this.upperBound };
  }
}

/** Any number but NaN. */
export class Real extends Constraint {
  protected override _check(value: Tensor): Tensor {
    return value.eq(value);
  }
}

/** Numbers above a bound. */
export class GreaterThan extends BoundedBelow {
  protected override _check(value: Tensor): Tensor {
    return above(value, this.lowerBound);
  }
}

/** Numbers that are at least a bound. */
export class GreaterThanEq extends BoundedBelow {
  protected override _check(value: Tensor): Tensor {
    return atLeast(value, this.lowerBound);
  }
}

/** Numbers below a bound. */
export class LessThan extends Bounded {
  /** What the values have to be smaller than. */
  readonly upperBound: Parameter;

  /** @param args upperBound */
  constructor(...args: UpperBoundArguments) {
    super();
    [this.upperBound] = bindUpper(args);
  }

  protected override _bounds(): Record<string, Parameter> {
    return { upper_bound: this.upperBound };
  }

  protected override _check(value: Tensor): Tensor {
    return below(value, this.upperBound);
  }
}

/** Numbers between two bounds, which belong to them. */
export class Interval extends BoundedOnBothSides {
  protected override _check(value: Tensor): Tensor {
    return atLeast(value, this.lowerBound).bitwiseAnd(atMost(value, this.upperBound));
  }
}

/** Numbers between two bounds, of which the upper one does not belong to them. */
export class HalfOpenInterval extends BoundedOnBothSides {
  protected override _check(value: Tensor): Tensor {
    return atLeast(value, this.lowerBound).bitwiseAnd(below(value, this.upperBound));
  }
}

/** Integers between two bounds, which belong to them. */
export class IntegerInterval extends BoundedOnBothSides {
  override get isDiscrete(): boolean {
    return true;
  }

  protected override _check(value: Tensor): Tensor {
    return isWhole(value)
      .bitwiseAnd(atLeast(value, this.lowerBound))
      .bitwiseAnd(atMost(value, this.upperBound));
  }
}

/** Integers that are at least a bound. */
export class IntegerGreaterThan extends BoundedBelow {
  override get isDiscrete(): boolean {
    return true;
  }

  protected override _check(value: Tensor): Tensor {
    return isWhole(value).bitwiseAnd(atLeast(value, this.lowerBound));
  }
}

/** 0 and 1. */
export class Boolean extends Constraint {
  override get isDiscrete(): boolean {
    return true;
  }

  protected override _check(value: Tensor): Tensor {
    return value.eq(0).bitwiseOr(value.eq(1));
  }
}
