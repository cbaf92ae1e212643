/**
 * Functions of the C library, which Python's `math` and `**` call. V8's own differ in the last bit of about
 * one result in ten; some of LibTorch's operators on float64 call the C library as well.
 */
import { tensor } from './creation';
import { torchOps } from './operators';

/** Cosine and sine of each angle. */
export function cosSin(...angles: number[]): [cos: number, sin: number][] {
  const values = tensor(Float64Array.from(angles));
  const parts = torchOps.viewAsReal(torchOps.polar(torchOps.onesLike(values), values));
  return parts.tolist() as [number, number][];
}

/** Python's `math.cos`. */
export const cos = (angle: number): number => cosSin(angle)[0]![0];

/**
 * Python's `base ** exponent` of many floats. The operator calls the C library for numbers that don't lie
 * side by side; those that do go through vector code, which rounds otherwise.
 */
export function powers(bases: readonly number[], exponent: number): number[] {
  const apart = (values: Float64Array) => {
    const pairs = new Float64Array(2 * values.length);
    values.forEach((v, i) => {
      pairs[2 * i] = v;
    });
    return tensor(pairs).view(-1, 2).select(1, 0);
  };
  const exponents = new Float64Array(bases.length).fill(exponent);
  return torchOps.pow(apart(Float64Array.from(bases)), apart(exponents)).tolist() as number[];
}

/** Python's `x ** y` of floats. */
export const pow = (x: number, y: number): number => powers([x], y)[0]!;

/** Python's `math.log`. */
export function log(x: number): number {
  return torchOps.xlogy(tensor(Float64Array.of(1)), tensor(Float64Array.of(x))).item() as number;
}

/** Python's `math.radians`. */
export const radians = (degrees: number): number => degrees * (Math.PI / 180);
