/** torch.nonzero, whose `as_tuple` PyTorch's Python binding adds. */

import { type Arguments, binder } from '../common/binder';
import { tensor } from '../tensor/argument';
import { invoke } from '../tensor/invoke';
import { Operator } from '../tensor/operator';
import type { Tensor } from '../tensor/tensor';

const asRows = new Operator('nonzero', 'aten::nonzero', [''], ['out'], 0);
const asColumns = new Operator('nonzero', 'aten::nonzero_numpy', [''], [], 0);

/** Options of {@link nonzero}. */
export interface NonzeroOptions {
  /** One index tensor for each dimension instead of one row for each element. Default: false */
  asTuple?: boolean | undefined;
  /** Where the indices are written, an int64 tensor. Default: null, a new one */
  out?: Tensor | null | undefined;
}

type NonzeroParameters = NonzeroOptions & {
  /** The tensor whose elements are looked at. */
  input: Tensor;
};
type NonzeroOrder = [input: 'input'];
const bind = binder<NonzeroParameters, NonzeroOrder>(
  'nonzero',
  { input: tensor },
  {},
  { asTuple: false, out: null },
);

/**
 * The indices of all elements that are not zero, in order.
 *
 * @param args input: any tensor; asTuple (false), out, by name
 * @returns a matrix with a row for each element; with `asTuple` an array with a vector for each dimension
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nonzero.html
 * @example
 * torch.nonzero(torch.tensor([1, 0, 2])); // tensor([[0], [2]])
 */
export function nonzero(...args: Arguments<NonzeroParameters & { asTuple: true }, NonzeroOrder>): Tensor[];
export function nonzero(
  ...args: Arguments<NonzeroParameters & { asTuple?: false | undefined }, NonzeroOrder>
): Tensor;
export function nonzero(...args: unknown[]): Tensor | Tensor[] {
  const { input, asTuple, out } = bind.named(args);
  if (asTuple) return invoke(asColumns, [input]) as Tensor[];
  return invoke(asRows, out === null ? [input] : [input, { out }]) as Tensor;
}
