/** Arguments of the native optimizers and clippers. */
import type { NumberOrTensor } from './operatorTypes';
import { handleOf, Tensor } from './tensor';

/** The handles of tensors in the form that costs the addon least to read; 0 for what is none. */
export function packHandles(tensors: readonly unknown[]): Int32Array {
  return Int32Array.from(tensors, handleOf);
}

/** The value of a hyper-parameter that is a number; the handle speaks for a Tensor. */
export function numberOf(value: NumberOrTensor): number {
  return value instanceof Tensor ? 0 : value;
}
