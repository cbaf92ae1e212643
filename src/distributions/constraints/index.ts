/**
 * `torch.distributions.constraints`: where values are valid. Twin of torch/distributions/constraints.py.
 *
 * @see https://docs.pytorch.org/docs/2.13/distributions.html#module-torch.distributions.constraints
 */
import * as bounds from './bounds';
import * as base from './constraint';
import * as sequences from './sequences';
import * as vectors from './vectors';

export type { IntervalParameters, LowerBoundParameters, UpperBoundParameters } from './bounds';
export {
  Constraint,
  type DependentOptions,
  dependent,
  type IndependentConstraintParameters,
  isDependent,
  MixtureSameFamilyConstraint,
} from './constraint';
export type { CatConstraintOptions, StackConstraintOptions } from './sequences';
export type { MultinomialConstraintParameters } from './vectors';

/** A class whose instances are made without `new` as well, as in Python. */
export type MadeByCall<T extends abstract new (...args: any) => unknown> = T &
  ((...args: ConstructorParameters<T>) => InstanceType<T>);

function madeByCall<T extends new (...args: any) => object>(type: T): MadeByCall<T> {
  const apply = (target: T, _: unknown, args: unknown[]) => new target(...args);
  // The class with one more way to call it.
  return new Proxy(type, { apply }) as MadeByCall<T>;
}

/**
 * Events of several values, valid where all of them are.
 * @example constraints.independent(constraints.real, 1); // constraints.realVector
 */
export const independent = madeByCall(base.IndependentConstraint);

/** The numbers 0 and 1; every element is looked at alone. */
export const boolean = new bounds.Boolean();

/** Vectors with a single 1 among zeros, along the last dimension. */
export const oneHot = new vectors.OneHot();

/** The integers from 0 upwards: 0, 1, 2, … */
export const nonnegativeInteger = new bounds.IntegerGreaterThan(0);

/** The integers from 1 upwards: 1, 2, 3, … */
export const positiveInteger = new bounds.IntegerGreaterThan(1);

/**
 * Integers between two bounds, which belong to them.
 * @example constraints.integerInterval(0, 5).check(torch.tensor([0, 0.5])).tolist(); // [true, false]
 */
export const integerInterval = madeByCall(bounds.IntegerInterval);

/** Any number but NaN; every element is looked at alone. */
export const real = new bounds.Real();

/** Vectors of numbers, none of them NaN, along the last dimension. */
export const realVector = independent(real, 1);

/** Numbers above 0; every element is looked at alone. */
export const positive = new bounds.GreaterThan(0)._withFloats();

/** Numbers that are not below 0; every element is looked at alone. */
export const nonnegative = new bounds.GreaterThanEq(0)._withFloats();

/**
 * Numbers above a bound: `greaterThan(lowerBound)`, which may be a tensor.
 * @example constraints.greaterThan(2).check(torch.tensor([2, 3])).tolist(); // [false, true]
 */
export const greaterThan = madeByCall(bounds.GreaterThan);

/**
 * Numbers that are at least a bound: `greaterThanEq(lowerBound)`, which may be a tensor.
 * @example constraints.greaterThanEq(2).check(torch.tensor([2, 3])).tolist(); // [true, true]
 */
export const greaterThanEq = madeByCall(bounds.GreaterThanEq);

/**
 * Numbers below a bound: `lessThan(upperBound)`, which may be a tensor.
 * @example constraints.lessThan(3).check(torch.tensor([2, 3])).tolist(); // [true, false]
 */
export const lessThan = madeByCall(bounds.LessThan);

/**
 * Vectors without negative elements whose sum is at most a bound.
 * @example constraints.multinomial(3).check(torch.tensor([1, 2])).item(); // true
 */
export const multinomial = madeByCall(vectors.Multinomial);

/** Numbers from 0 to 1, both included; every element is looked at alone. */
export const unitInterval = new bounds.Interval(0, 1)._withFloats();

/**
 * Numbers between two bounds, which belong to them.
 * @example constraints.interval(-1, 1).check(torch.tensor([1, 2])).tolist(); // [true, false]
 */
export const interval = madeByCall(bounds.Interval);

/**
 * Numbers between two bounds, of which the upper one does not belong to them.
 * @example constraints.halfOpenInterval(0, 1).check(torch.tensor([0, 1])).tolist(); // [true, false]
 */
export const halfOpenInterval = madeByCall(bounds.HalfOpenInterval);

/** Vectors without negative elements whose sum is 1. */
export const simplex = new vectors.Simplex();

/** Lower triangular matrices: zeros above the diagonal of the last two dimensions. */
export const lowerTriangular = new vectors.LowerTriangular();

/** Lower triangular matrices with a positive diagonal: what a Cholesky factorisation gives. */
export const lowerCholesky = new vectors.LowerCholesky();

/** Lower triangular matrices with a positive diagonal and rows of length 1. */
export const corrCholesky = new vectors.CorrCholesky();

/** Square matrices: the last two dimensions have the same size. */
export const square = new vectors.Square();

/** Symmetric matrices: the last two dimensions transposed are (nearly) the same. */
export const symmetric = new vectors.Symmetric();

/** Symmetric matrices without negative eigenvalues, in the last two dimensions. */
export const positiveSemidefinite = new vectors.PositiveSemidefinite();

/** Symmetric matrices whose eigenvalues are all positive, in the last two dimensions. */
export const positiveDefinite = new vectors.PositiveDefinite();

/**
 * Values that are parts along a dimension, each with a constraint of its own.
 * @example constraints.cat([constraints.real, constraints.positive]).check(torch.tensor([0, -1]));
 */
export const cat = madeByCall(sequences.Cat);

/**
 * Values that are slices along a dimension, each with a constraint of its own.
 * @example constraints.stack([constraints.real, constraints.positive]).check(torch.tensor([-1, 2]));
 */
export const stack = madeByCall(sequences.Stack);
