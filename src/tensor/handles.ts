/** Arguments of the native steps. */
import type { Handle } from '../native';
import type { NumberOrTensor } from '../optim/settings';
import { handleOf as handleOfAny, Tensor } from './tensor';

/** The handles of tensors, 0 for what is none. */
export function handlesOf(tensors: readonly unknown[]): Int32Array {
  return Int32Array.from(tensors, handleOfAny);
}

/** The handle of a hyper-parameter that is a Tensor, 0 for a number. */
export function handleOf(value: NumberOrTensor): Handle {
  return handleOfAny(value);
}

/** The value of a hyper-parameter that is a number; the handle speaks for a Tensor. */
export function numberOf(value: NumberOrTensor): number {
  return value instanceof Tensor ? 0 : value;
}
