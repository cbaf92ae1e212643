/** Tensors of what lies in JavaScript's memory. */
import { native } from '../native';
import type { DType } from './dtypes';
import { newTensor, type Tensor } from './tensor';

/** A tensor of memory's numbers, in this machine's memory: a copy, or (`share`) that memory itself. */
export function fromMemory(memory: ArrayBufferView, dtype: DType, shape: number[], share: boolean): Tensor {
  return newTensor((shell) => native.tensorFromMemory(shell, memory, 0, dtype, shape, share));
}
