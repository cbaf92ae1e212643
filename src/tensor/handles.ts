/** Arguments of the native optimizers and clippers. */
import { native } from '../native';
import { handleOf, type Tensor, takeHandle } from './tensor';

/** The handles of tensors in the form that costs the addon least to read; 0 for what is none. */
export function packHandles(values: readonly unknown[], into?: Int32Array): Int32Array {
  const handles = into?.length === values.length ? into : new Int32Array(values.length);
  for (let i = 0; i < handles.length; i++) handles[i] = handleOf(values[i]);
  return handles;
}

/**
 * Frees tensors that nobody uses again, with all that the addon keeps of them: what is left to the garbage
 * collection lengthens its last step.
 */
export function releaseTensors(tensors: readonly Tensor[]): void {
  const handles = new Int32Array(tensors.length);
  for (let i = 0; i < handles.length; i++) handles[i] = takeHandle(tensors[i]!);
  native.tensorsRelease(handles);
}
