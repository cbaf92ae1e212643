/**
 * The functions that PyTorch applies to sizes while it traces a program. Here sizes are always numbers, and
 * so these are what Python's are for plain numbers.
 */

import { TorchError } from '../common/errors';
import { pyTypeName } from '../python/pyrepr';
import { tensor } from '../tensor/creation';

/** `not a`. */
export function symNot(a: unknown): boolean {
  return !a;
}

/** `a` as a floating point number. */
export function symFloat(a: number | bigint | boolean): number {
  return Number(a);
}

/**
 * `a` without its fraction.
 *
 * @throws RangeError for NaN and infinities
 */
export function symInt(a: number | bigint | boolean): number {
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

/** The larger of two numbers. */
export function symMax(a: number, b: number): number {
  checkNumbers(a, b);
  return Math.max(a, b);
}

/** The smaller of two numbers. */
export function symMin(a: number, b: number): number {
  checkNumbers(a, b);
  return Math.min(a, b);
}

/** The sum of numbers, given one by one or as an array. */
export function symSum(...args: number[] | [readonly number[]]): number {
  const numbers = (args.length === 1 && Array.isArray(args[0]) ? args[0] : args) as readonly number[];
  return numbers.reduce((sum, n) => sum + n, 0);
}

/**
 * The square root.
 *
 * @throws RangeError for negative numbers
 */
export function symSqrt(a: number): number {
  if (a < 0) throw new RangeError('math domain error');
  return Math.sqrt(a);
}

/** `t` if `b`, else `f`. */
export function symIte<T>(b: boolean, t: T, f: T): T {
  if (typeof b !== 'boolean') throw new TorchError(`expected SymBool or bool, got ${pyTypeName(b)}`);
  if (pyTypeName(t) !== pyTypeName(f))
    throw new TorchError(`type mismatch: ${pyTypeName(t)} vs ${pyTypeName(f)}`);
  return b ? t : f;
}

/** A size's number. */
export function symFreshSize(expr: number): number {
  return tensor(expr).item() as number;
}
