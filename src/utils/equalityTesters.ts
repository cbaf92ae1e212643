/** Equality for `expect`. */
import { isTensor } from '../tensor/tensor';

/**
 * Tells Vitest's and Jest's `toEqual`, `toStrictEqual` and `toHaveBeenCalledWith` how tensors are compared:
 * by dtype, shape, device, layout and values, all at once. Without it they compare element by element, which
 * is slow for large tensors, and take empty tensors of different shapes, and dense and sparse ones of the
 * same elements, for equal. As among JavaScript's numbers NaN equals itself, and 0 is not -0.
 *
 * @example expect.addEqualityTesters(torch.utils.equalityTesters); // in a setup file
 */
export const equalityTesters: ((a: unknown, b: unknown) => boolean | undefined)[] = [
  (a, b) => (isTensor(a) && isTensor(b) ? a[Symbol.toStringTag] === b[Symbol.toStringTag] : undefined),
];
