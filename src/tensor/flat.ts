/** Tensors that lie one behind the other in one of one dimension. */
import { numelOf } from './sizes';
import type { Tensor } from './tensor';

/** Each of `list` with its part of `flat`: a view of its shape. */
export function* partsOf<T extends { readonly shape: readonly number[] }>(
  flat: Tensor,
  list: Iterable<T>,
): Generator<[own: T, part: Tensor]> {
  let start = 0;
  for (const own of list) {
    const { shape } = own;
    const length = numelOf(shape);
    yield [own, flat.narrow(0, start, length).view(shape)];
    start += length;
  }
}
