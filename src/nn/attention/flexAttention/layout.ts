/** Where a result's elements lie: in the order of another tensor's. */
import type { Tensor } from '../../../tensor/tensor';

/** Dimensions from the one whose elements are next to each other to the one with the largest steps. */
const fillOrder = (strides: readonly number[]): number[] =>
  strides
    .map((_, dim) => dim)
    .sort((a, b) => strides[b]! - strides[a]! || a - b)
    .reverse();

function stridesOf(sizes: readonly number[], order: readonly number[]): number[] {
  const strides = new Array<number>(sizes.length).fill(0);
  let step = 1;
  for (const dim of order) {
    strides[dim] = step;
    step *= sizes[dim]!;
  }
  return strides;
}

/** The same numbers, in memory in the order of these strides; the last dimension's are next to each other. */
export function withStrideOrder(result: Tensor, strides: readonly number[]): Tensor {
  const order = fillOrder(strides);
  const last = result.dim() - 1;
  let wanted = stridesOf(result.shape, order);
  if (wanted[last] !== 1) wanted = stridesOf(result.shape, [last, ...order.filter((dim) => dim !== last)]);
  return result.newEmptyStrided(result.shape, wanted).copy_(result);
}
