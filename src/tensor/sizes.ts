/** Shapes as text, their comparison and their product, and one of their numbers. */
import { bindDim } from './parameters';

/** A shape as Python prints it: `torch.Size([2, 3])`. */
export function sizeText(size: readonly number[]): string {
  return `torch.Size([${size.join(', ')}])`;
}

/** Whether two shapes are the same. */
export function sameSize(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((size, i) => size === b[i]);
}

/** How many elements a tensor of this size has. */
export const numelOf = (size: readonly number[]): number => size.reduce((count, n) => count * n, 1);

/** Of a list with one number a dimension, the one of the dimension that the arguments name, or all. */
export function ofDim(fn: string, list: number[], args: readonly unknown[]): number[] | number {
  const [first] = args;
  const dim = args.length === 1 && typeof first === 'number' ? first : bindDim(args, fn)[0];
  return dim === null ? list : list[wrapDim(dim, list.length)]!;
}

function wrapDim(dim: number, dims: number): number {
  const wrapped = dim < 0 ? dim + dims : dim;
  if (!Number.isInteger(dim) || wrapped < 0 || wrapped >= dims) {
    const [low, high] = dims === 0 ? [-1, 0] : [-dims, dims - 1];
    throw new RangeError(
      `Dimension out of range (expected to be in range of [${low}, ${high}], but got ${dim})`,
    );
  }
  return wrapped;
}
