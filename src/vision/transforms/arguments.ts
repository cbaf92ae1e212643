/** Checks and printouts that transforms share. */
import { PyFloat, pyFloatRepr, pyRepr, pyTupleRepr } from '../../python/pyrepr';
import type { Fill } from './functional/common';

/**
 * Height and width of a size given as one number, or as array of one or two.
 *
 * @throws RangeError for other lengths
 */
export function setupSize(size: number | readonly number[], message: string): [number, number] {
  if (typeof size === 'number') return [Math.trunc(size), Math.trunc(size)];
  if (Array.isArray(size) && size.length === 1) return [size[0]!, size[0]!];
  if (!Array.isArray(size) || size.length !== 2) throw new RangeError(message);
  return [size[0]!, size[1]!];
}

export const sizeMessage = 'Please provide only two dimensions (h, w) for size.';

/** @throws TypeError or RangeError unless `x` is an array of one of these lengths */
export function checkSequence(x: unknown, name: string, lengths: readonly number[]): void {
  const message = `${name} should be a sequence of length ${lengths.join(' or ')}.`;
  if (!Array.isArray(x)) throw new TypeError(message);
  if (!lengths.includes(x.length)) throw new RangeError(message);
}

/**
 * A range of angles given by its ends, or one number for both sides of 0.
 *
 * @throws TypeError or RangeError for other things
 */
export function setupAngle(
  x: number | readonly number[],
  name: string,
  lengths: readonly number[],
): number[] {
  if (typeof x === 'number') {
    if (x < 0) throw new RangeError(`If ${name} is a single number, it must be positive.`);
    return [0 - x, x];
  }
  checkSequence(x, name, lengths);
  return x.map(Number);
}

/** @throws TypeError unless a fill is a number or an array; null is black */
export function checkFill(fill: Fill | null): Fill {
  if (fill === null) return 0;
  if (typeof fill !== 'number' && !Array.isArray(fill))
    throw new TypeError('Fill should be either a sequence or a number.');
  return fill;
}

/** A fill as tensors' functions take it: one a channel. */
export const fillOfTensor = (fill: Fill, channels: number): readonly number[] =>
  typeof fill === 'number' ? new Array<number>(channels).fill(fill) : fill;

/** A number, or a tuple of them, as Python prints what it was given. */
export const numbersRepr = (x: number | readonly number[] | null): string =>
  Array.isArray(x) ? pyTupleRepr(x) : pyRepr(x);

/** Floats as Python prints a list of them. */
export const floatListRepr = (values: readonly number[]): string => pyRepr(values.map((v) => new PyFloat(v)));

/** Floats as Python prints a tuple of them. */
export const floatTupleRepr = (values: readonly number[]): string =>
  pyTupleRepr(values.map((v) => new PyFloat(v)));

/** A float, or a tuple of them, or None. */
export const floatsRepr = (x: number | readonly number[] | null): string => {
  if (x === null) return 'None';
  return typeof x === 'number' ? pyFloatRepr(x) : floatTupleRepr(x);
};
