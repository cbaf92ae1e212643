/** Shapes as text, their comparison and their product. */

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
