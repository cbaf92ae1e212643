/** torch.nonzero, whose `as_tuple` PyTorch's Python binding adds. */

import { invoke } from '../tensor/invoke';
import { Operator } from '../tensor/operator';
import { signature } from '../tensor/signature';
import type { Tensor } from '../tensor/tensor';

const asRows = new Operator('nonzero', 'aten::nonzero', [''], ['out'], 0);
const asColumns = new Operator('nonzero', 'aten::nonzero_numpy', [''], [], 0);

/** Options of {@link nonzero}. */
export interface NonzeroOptions {
  /** One index tensor for each dimension instead of one row for each element. Default: false */
  asTuple?: boolean | undefined;
  out?: Tensor | null | undefined;
}

const bind = signature('nonzero', { input: 'Tensor' }, {}, { asTuple: false, out: null as Tensor | null });

/**
 * The indices of all elements that are not zero, in order.
 *
 * @param input any tensor
 * @returns a matrix with a row for each element; with `asTuple` an array with a vector for each dimension
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nonzero.html
 * @example
 * torch.nonzero(torch.tensor([1, 0, 2])); // tensor([[0], [2]])
 */
export function nonzero(input: Tensor, options: NonzeroOptions & { asTuple: true }): Tensor[];
export function nonzero(input: Tensor, options?: NonzeroOptions & { asTuple?: false | undefined }): Tensor;
export function nonzero(input: Tensor, ...rest: unknown[]): Tensor | Tensor[] {
  const { asTuple, out } = bind(rest, input);
  if (asTuple) return invoke(asColumns, [input]) as Tensor[];
  return invoke(asRows, out === null ? [input] : [input, { out }]) as Tensor;
}
