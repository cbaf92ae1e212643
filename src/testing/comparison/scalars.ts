/** Single numbers as Python has them: a number is a float, a bigint an int, a tensor's boolean 0 or 1. */

import { Complex } from '../../python/complex';
import { pyFloatRepr, pyRepr } from '../../python/pyrepr';
import { dtypeInfo } from '../../tensor/dtypes';
import { hypot } from '../../tensor/libm';
import type { Tensor } from '../../tensor/tensor';

/** A number whose kind is Python's. */
export type PyNumber = number | bigint | boolean | Complex;

/** Python's `str` of a value. */
export function pyStr(value: unknown): string {
  if (typeof value === 'number') return pyFloatRepr(value);
  return typeof value === 'string' ? value : pyRepr(value);
}

/** The number of a tensor of one element, of the kind that Python has it in. */
export function item(one: Tensor): PyNumber {
  const value = one.item() as PyNumber;
  const { isFloatingPoint, isComplex } = dtypeInfo(one.dtype);
  return isFloatingPoint || isComplex || typeof value === 'boolean'
    ? value
    : BigInt(value as number | bigint);
}

/** Python's `abs`. */
export function magnitude(value: PyNumber): number | bigint {
  if (value instanceof Complex) return hypot(value.re, value.im);
  if (typeof value === 'number') return Math.abs(value);
  const whole = BigInt(value);
  return whole < 0n ? -whole : whole;
}

/** `abs(a - b)` */
export function distance(a: PyNumber, b: PyNumber): number | bigint {
  if (a instanceof Complex || b instanceof Complex) {
    const [x, y] = [toComplex(a), toComplex(b)];
    return magnitude(new Complex(x.re - y.re, x.im - y.im));
  }
  if (typeof a === 'number' || typeof b === 'number') return Math.abs(Number(a) - Number(b));
  return magnitude(BigInt(a) - BigInt(b));
}

const toComplex = (value: PyNumber) => (value instanceof Complex ? value : new Complex(Number(value)));

/** `a / b` of magnitudes: integers are divided before anything is rounded. */
export function ratio(a: number | bigint, b: number | bigint): number {
  if (typeof a === 'number' || typeof b === 'number') return Number(a) / Number(b);
  const bits = BigInt(Math.max(0, 66 + b.toString(2).length - a.toString(2).length));
  const [quotient, rest] = [(a << bits) / b, (a << bits) % b];
  return Number(rest === 0n ? quotient : quotient | 1n) * 2 ** -Number(bits);
}

/** Python's `==`. */
export function isEqual(a: PyNumber, b: PyNumber): boolean {
  if (a instanceof Complex || b instanceof Complex) return toComplex(a).equals(toComplex(b));
  // biome-ignore lint/suspicious/noDoubleEquals: compares numbers with bigints, exactly
  return a == b;
}

/** Python's `cmath.isnan`. */
export function isNaNumber(value: PyNumber): boolean {
  const { re, im } = toComplex(value);
  return Number.isNaN(re) || Number.isNaN(im);
}
