/** The base of constraints, those that depend on a distribution's parameters, and those of whole events. */
import { type Arguments, binder, refuseMoreThanValue } from '../../common/binder';
import { NotImplementedError } from '../../common/errors';
import { expectInteger } from '../../common/expect';
import { inspectCustom } from '../../common/node';
import { markValues } from '../../common/optionsObject';
import { pyTypeName } from '../../python/pyrepr';
import { tensor } from '../../tensor/argument';
import { torchOps } from '../../tensor/operators';
import type { Tensor } from '../../tensor/tensor';

/** The arguments of {@link Constraint.check}, by name. */
export interface CheckParameters {
  /** The values that are checked, with the events in the last dimensions. */
  value: Tensor;
}
type CheckOrder = [value: 'value'];
export type CheckArguments = Arguments<CheckParameters, CheckOrder>;
const bindCheck = binder<CheckParameters, CheckOrder>('check', { value: tensor }, {});

/**
 * Base class of constraints: a region over which a variable is valid, such as one in which it can be
 * optimised. A constraint of a script's own extends it and overrides `check`.
 *
 * @see https://docs.pytorch.org/docs/2.13/distributions.html#module-torch.distributions.constraints
 * @example
 * class Even extends torch.distributions.constraints.Constraint {
 *   override check(value: Tensor): Tensor { return value.remainder(2).eq(0); }
 * }
 */
export class Constraint {
  /** Whether the valid values are discrete. */
  get isDiscrete(): boolean {
    return false;
  }

  /** How many of the last dimensions make one event: a single value that is valid or not. */
  get eventDim(): number {
    return 0;
  }

  /**
   * Which events are valid, as a boolean tensor of shape `sampleShape + batchShape`.
   *
   * @param args value: what is checked
   * @throws RangeError for a constraint that says nothing by itself, or a value with too few dimensions
   */
  check(...args: CheckArguments): Tensor {
    return this._check(bindCheck(args)[0]);
  }

  protected _check(_value: Tensor): Tensor {
    throw new NotImplementedError(`${this.constructor.name} does not implement check`);
  }

  /** The constructor's arguments, as the text has them. */
  protected _text(): string {
    return '';
  }

  /** Python's `repr`. */
  toString(): string {
    return `${this.constructor.name}(${this._text()})`;
  }

  [inspectCustom](): string {
    return this.toString();
  }
}

markValues(Constraint);

/** What a dependent constraint says without its distribution; what isn't given can't be asked for. */
export interface DependentOptions {
  /** Whether the values are discrete; null where the distribution's own members say it. */
  isDiscrete?: boolean | null | undefined;
  /** How many of the last dimensions are one event; null where the distribution's own members say it. */
  eventDim?: number | null | undefined;
}
const bindDependent = binder<DependentOptions, []>(
  'dependent',
  {},
  {},
  { isDiscrete: null as boolean | null, eventDim: null as number | null },
);

/** A constraint that depends on other variables, and is known only once there are these. */
export class Dependent extends Constraint {
  declare private readonly _isDiscrete?: boolean | null;
  declare private readonly _eventDim?: number | null;

  /** @param args isDiscrete and eventDim, where they are known */
  constructor(...args: Arguments<DependentOptions, []>) {
    super();
    const given = bindDependent.named(args);
    this._isDiscrete = given.isDiscrete;
    this._eventDim = given.eventDim;
  }

  /**
   * Whether the values are discrete.
   * @throws NotImplementedError where only the distribution can tell
   */
  override get isDiscrete(): boolean {
    if (this._isDiscrete == null)
      throw new NotImplementedError('.is_discrete cannot be determined statically');
    return this._isDiscrete;
  }

  /**
   * How many of the last dimensions are one event.
   * @throws NotImplementedError where only the distribution can tell
   */
  override get eventDim(): number {
    if (this._eventDim == null) throw new NotImplementedError('.event_dim cannot be determined statically');
    return this._eventDim;
  }

  protected override _check(): Tensor {
    throw new RangeError('Cannot determine validity of dependent constraint');
  }
}

/** A constraint that depends on other variables; called, one that says more of itself. */
export const dependent: Dependent & ((...args: Arguments<DependentOptions, []>) => Dependent) =
  Object.setPrototypeOf(
    (...args: Arguments<DependentOptions, []>) => new Dependent(...args),
    Dependent.prototype,
  );

/**
 * Whether a constraint depends on the distribution's parameters, so that only a distribution can check it.
 * @see https://docs.pytorch.org/docs/2.13/distributions.html#module-torch.distributions.constraints
 * @example torch.distributions.constraints.isDependent(torch.distributions.constraints.dependent); // true
 */
export function isDependent(...args: [constraint: unknown]): boolean {
  refuseMoreThanValue('isDependent', args);
  return args[0] instanceof Dependent;
}

/** Throws, as an assertion of Python's, unless `value` is a constraint. */
export function expectConstraint(value: unknown, name: string): asserts value is Constraint {
  if (!(value instanceof Constraint))
    throw new Error(`${name} must be a Constraint, got ${pyTypeName(value)}`);
}

/** Whether all of the events that the dimensions after the first `kept` make up are valid. */
export function allOfRest(valid: Tensor, kept: number): Tensor {
  return valid.reshape([...valid.shape.slice(0, kept), -1]).all(-1);
}

/** The arguments of {@link IndependentConstraint}, by name. */
export interface IndependentConstraintParameters {
  /** What each value has to fulfil. */
  baseConstraint: Constraint;
  /** How many batch dimensions become part of the event. */
  reinterpretedBatchNdims: number;
}
type IndependentConstraintOrder = [
  baseConstraint: 'baseConstraint',
  reinterpretedBatchNdims: 'reinterpretedBatchNdims',
];
const bindIndependent = binder<IndependentConstraintParameters, IndependentConstraintOrder>(
  'independent',
  { baseConstraint: 'any', reinterpretedBatchNdims: 'any' },
  {},
);

/** Events of several values that are valid where all of the values are. */
export class IndependentConstraint extends Constraint {
  readonly baseConstraint: Constraint;
  readonly reinterpretedBatchNdims: number;

  /** @param args baseConstraint, reinterpretedBatchNdims */
  constructor(...args: Arguments<IndependentConstraintParameters, IndependentConstraintOrder>) {
    super();
    const [baseConstraint, dims] = bindIndependent(args);
    expectConstraint(baseConstraint, 'base_constraint');
    expectInteger(dims, 'reinterpretedBatchNdims');
    if (dims < 0) throw new Error(`reinterpreted_batch_ndims must be >= 0, got ${dims}`);
    this.baseConstraint = baseConstraint;
    this.reinterpretedBatchNdims = dims;
  }

  override get isDiscrete(): boolean {
    return this.baseConstraint.isDiscrete;
  }

  override get eventDim(): number {
    return this.baseConstraint.eventDim + this.reinterpretedBatchNdims;
  }

  protected override _check(value: Tensor): Tensor {
    const valid = this.baseConstraint.check(value);
    if (valid.dim() < this.reinterpretedBatchNdims)
      throw new RangeError(`Expected value.dim() >= ${this.eventDim} but got ${value.dim()}`);
    return allOfRest(valid, valid.dim() - this.reinterpretedBatchNdims);
  }

  protected override _text(): string {
    return `${this.baseConstraint}, ${this.reinterpretedBatchNdims}`;
  }
}

type MixtureOrder = [baseConstraint: 'baseConstraint'];
const bindMixture = binder<Pick<IndependentConstraintParameters, 'baseConstraint'>, MixtureOrder>(
  'MixtureSameFamilyConstraint',
  { baseConstraint: 'any' },
  {},
);

/**
 * What a mixture's components allow, on values that have no dimension for the components.
 *
 * @see https://docs.pytorch.org/docs/2.13/distributions.html#module-torch.distributions.constraints
 * @example
 * const { constraints } = torch.distributions;
 * new constraints.MixtureSameFamilyConstraint(constraints.positive).check(torch.ones([3]));
 */
export class MixtureSameFamilyConstraint extends Constraint {
  readonly baseConstraint: Constraint;

  /** @param args baseConstraint: what each component allows */
  constructor(...args: Arguments<Pick<IndependentConstraintParameters, 'baseConstraint'>, MixtureOrder>) {
    super();
    const [baseConstraint] = bindMixture(args);
    expectConstraint(baseConstraint, 'base_constraint');
    this.baseConstraint = baseConstraint;
  }

  override get isDiscrete(): boolean {
    return this.baseConstraint.isDiscrete;
  }

  override get eventDim(): number {
    return this.baseConstraint.eventDim;
  }

  protected override _check(value: Tensor): Tensor {
    const valid = this.baseConstraint.check(torchOps.unsqueeze(value, -1 - this.eventDim));
    if (value.dim() < this.eventDim)
      throw new RangeError(`Expected value.dim() >= ${this.eventDim} but got ${value.dim()}`);
    return allOfRest(valid, value.dim() - this.eventDim);
  }

  protected override _text(): string {
    return `${this.baseConstraint}`;
  }
}
