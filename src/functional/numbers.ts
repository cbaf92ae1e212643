/**
 * The functions that PyTorch applies to sizes while it traces a program. Here sizes are always numbers, and
 * so these are what Python's are for plain numbers.
 */

import { type Arguments, binder } from '../common/binder';
import { TorchError } from '../common/errors';
import { expectComparable } from '../common/expect';
import { pyTypeName } from '../python/pyrepr';
import { tensor } from '../tensor/creation';

/** The argument of `symNot`, by name. */
export interface SymNotParameters {
  /** What is negated: true for Python's false values. */
  a: unknown;
}

type SymNotOrder = [a: 'a'];
const bindSymNot = binder<SymNotParameters, SymNotOrder>('symNot', { a: 'data' }, {});

/** Python's `not a`: whether `a` counts as false there. */
export function symNot(...args: Arguments<SymNotParameters, SymNotOrder>): boolean {
  const [a] = bindSymNot(args);
  return !a;
}

/** The argument of `symFloat`, by name. */
export interface SymFloatParameters {
  /** The number that becomes a floating point number. */
  a: number | bigint | boolean;
}

type SymFloatOrder = [a: 'a'];
const bindSymFloat = binder<SymFloatParameters, SymFloatOrder>('symFloat', { a: 'any' }, {});

/** The number `a` as a floating point number. */
export function symFloat(...args: Arguments<SymFloatParameters, SymFloatOrder>): number {
  const [a] = bindSymFloat(args);
  expectComparable(a, 'a');
  return Number(a);
}

/** The argument of `symInt`, by name. */
export interface SymIntParameters {
  /** The number whose fraction is cut off. */
  a: number | bigint | boolean;
}

type SymIntOrder = [a: 'a'];
const bindSymInt = binder<SymIntParameters, SymIntOrder>('symInt', { a: 'any' }, {});

/**
 * The number `a` without its fraction, towards zero.
 * @throws RangeError for NaN and infinities
 */
export function symInt(...args: Arguments<SymIntParameters, SymIntOrder>): number {
  const [a] = bindSymInt(args);
  expectComparable(a, 'a');
  const value = Number(a);
  if (Number.isNaN(value)) throw new RangeError('cannot convert float NaN to integer');
  if (!Number.isFinite(value)) throw new RangeError('cannot convert float infinity to integer');
  return Math.trunc(value);
}

function checkNumbers(...values: unknown[]): void {
  for (const value of values) {
    if (typeof value !== 'number') throw new TorchError(`expected a number, got ${pyTypeName(value)}`);
  }
}

/** The arguments of `symMax`, by name. */
export interface SymMaxParameters {
  /** One of the two numbers, whose larger one is returned. */
  a: number;
  /** The other number, whose larger one is returned. */
  b: number;
}

type SymMaxOrder = [a: 'a', b: 'b'];
const bindSymMax = binder<SymMaxParameters, SymMaxOrder>('symMax', { a: 'any', b: 'any' }, {});

/** The larger of two numbers, as `Math.max` gives it. */
export function symMax(...args: Arguments<SymMaxParameters, SymMaxOrder>): number {
  const [a, b] = bindSymMax(args);
  checkNumbers(a, b);
  return Math.max(a, b);
}

/** The arguments of `symMin`, by name. */
export interface SymMinParameters {
  /** One of the two numbers, whose smaller one is returned. */
  a: number;
  /** The other number, whose smaller one is returned. */
  b: number;
}

type SymMinOrder = [a: 'a', b: 'b'];
const bindSymMin = binder<SymMinParameters, SymMinOrder>('symMin', { a: 'any', b: 'any' }, {});

/** The smaller of two numbers, as `Math.min` gives it. */
export function symMin(...args: Arguments<SymMinParameters, SymMinOrder>): number {
  const [a, b] = bindSymMin(args);
  checkNumbers(a, b);
  return Math.min(a, b);
}

/** The sum of numbers, given one by one or as an array. */
export function symSum(...args: number[] | [readonly number[]]): number {
  const numbers = (args.length === 1 && Array.isArray(args[0]) ? args[0] : args) as readonly number[];
  checkNumbers(...numbers);
  return numbers.reduce((sum, n) => sum + n, 0);
}

/** The argument of `symSqrt`, by name. */
export interface SymSqrtParameters {
  /** The number whose root is taken. */
  a: number;
}

type SymSqrtOrder = [a: 'a'];
const bindSymSqrt = binder<SymSqrtParameters, SymSqrtOrder>('symSqrt', { a: 'any' }, {});

/**
 * The square root of a number, which may not be negative.
 * @throws RangeError for negative numbers
 */
export function symSqrt(...args: Arguments<SymSqrtParameters, SymSqrtOrder>): number {
  const [a] = bindSymSqrt(args);
  expectComparable(a, 'a');
  if (a < 0) throw new RangeError('math domain error');
  return Math.sqrt(a);
}

/** The arguments of `symIte`, by name. */
export interface SymIteParameters<T> {
  /** The condition that chooses between the two. */
  b: boolean;
  /** What is returned where the condition holds. */
  t: T;
  /** What is returned where the condition doesn't hold. */
  f: T;
}

type SymIteOrder = [b: 'b', t: 't', f: 'f'];
const bindSymIte = binder<SymIteParameters<any>, SymIteOrder>(
  'symIte',
  { b: 'any', t: 'object', f: 'object' },
  {},
);

/** `t` if the condition `b` holds, else `f`; both are of one kind. */
export function symIte<T>(...args: Arguments<SymIteParameters<T>, SymIteOrder>): T {
  const [b, t, f] = bindSymIte(args);
  if (typeof b !== 'boolean') throw new TorchError(`expected SymBool or bool, got ${pyTypeName(b)}`);
  if (pyTypeName(t) !== pyTypeName(f))
    throw new TorchError(`type mismatch: ${pyTypeName(t)} vs ${pyTypeName(f)}`);
  return b ? t : f;
}

/** The argument of `symFreshSize`, by name. */
export interface SymFreshSizeParameters {
  /** The size, which is returned as it is. */
  expr: number;
}

type SymFreshSizeOrder = [expr: 'expr'];
const bindSymFreshSize = binder<SymFreshSizeParameters, SymFreshSizeOrder>(
  'symFreshSize',
  { expr: 'any' },
  {},
);

/** A size's number: sizes are plain numbers here, so it comes back. */
export function symFreshSize(...args: Arguments<SymFreshSizeParameters, SymFreshSizeOrder>): number {
  const [expr] = bindSymFreshSize(args);
  return tensor(expr).item() as number;
}
