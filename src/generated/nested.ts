// Written by `npm run generate`; do not edit.
import type { NamedInput, Opt } from '../tensor/operatorTypes';
import type { Tensor } from '../tensor/tensor';

/** The operators of `torch.nested`. */
export interface NestedFunctions {
  /**
   * A nested tensor as an ordinary one, its parts filled up with `padding`.
   * `toPaddedTensor(input, padding, outputSize = null)`
   * @see https://docs.pytorch.org/docs/2.13/nested.html#torch.nested.to_padded_tensor
   */
  toPaddedTensor(options: Opt<NamedInput<Tensor> & { padding: number; outputSize?: readonly number[] | null | undefined }>): Tensor;
  /**
   * A nested tensor as an ordinary one, its parts filled up with `padding`.
   * `toPaddedTensor(input, padding, outputSize = null)`
   */
  toPaddedTensor(input: Tensor, options: Opt<{ padding: number; outputSize?: readonly number[] | null | undefined }>): Tensor;
  /**
   * A nested tensor as an ordinary one, its parts filled up with `padding`.
   * `toPaddedTensor(input, padding, outputSize = null)`
   */
  toPaddedTensor(input: Tensor, padding: number, options: Opt<{ outputSize?: readonly number[] | null | undefined }>): Tensor;
  /**
   * A nested tensor as an ordinary one, its parts filled up with `padding`.
   * `toPaddedTensor(input, padding, outputSize = null)`
   */
  toPaddedTensor(input: Tensor, padding: number, outputSize?: readonly number[] | null): Tensor;
}
