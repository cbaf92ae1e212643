/**
 * Functions of the C library, which Python's `math` and `**` call. V8's own differ in the last bit of about
 * one result in ten.
 */
import { native } from '../native';

/** Python's `math.cos`. */
export const cos = (angle: number): number => native.cosine(angle);

/** Cosine and sine of an angle. */
export const cosSin = (angle: number): [cos: number, sin: number] => [
  native.cosine(angle),
  native.sine(angle),
];

/** Python's `math.tan`. */
export const tan = (angle: number): number => native.tangent(angle);

/** Python's `x ** y` of floats. */
export const pow = (x: number, y: number): number => native.power(x, y);

/** Python's `math.log`. */
export const log = (x: number): number => native.logarithm(x);

/** Python's `abs` of a complex number. */
export const hypot = (x: number, y: number): number => native.hypotenuse(x, y);

/** Python's `math.radians`. */
export const radians = (degrees: number): number => degrees * (Math.PI / 180);
