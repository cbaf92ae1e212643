// Written by `npm run generate`; do not edit.
import type { Tensor } from '../tensor/tensor';
import type { ToPaddedTensorOptions } from './options';

/** The operators of `torch.nested`. */
export interface NestedFunctions {
  /** Returns a new (non-nested) Tensor by padding the `input` nested tensor. `toPaddedTensor(input, padding, outputSize = null)` */
  toPaddedTensor(input: Tensor, padding: number, outputSize?: readonly number[] | null | ToPaddedTensorOptions, options?: ToPaddedTensorOptions): Tensor;
}
