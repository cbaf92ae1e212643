/**
 * Transforms of a whole batch by single operations, where that gives the bits that the samples one by one
 * would give. A transform has such a form only under its own class: a subclass may do something else.
 */
import type { Tensor } from '../../tensor/tensor';

/** A batch on its way through transforms: bytes of images, or tensors. Its memory is its own. */
export interface Batch {
  /** [N, channels, height, width] */
  data: Tensor;
  /** Whether a sample is an Image still (its bytes in `data`) or a tensor. */
  isImage: boolean;
}

type BatchForm = (transform: any, batch: Batch) => Batch | null;

const forms = new Map<unknown, BatchForm>();

/** Says what a class of transforms does with a whole batch; null where it can't. */
export function defineBatchForm<T>(
  type: new (...args: any[]) => T,
  form: (transform: T, batch: Batch) => Batch | null,
): void {
  forms.set(type, form);
}

/** Applies a transform to a batch, or returns null where it must go sample by sample. */
export function applyToBatch(transform: unknown, batch: Batch): Batch | null {
  if (typeof transform !== 'function' || Object.hasOwn(transform, 'forward')) return null;
  const form = forms.get(transform.constructor);
  return form === undefined ? null : form(transform, batch);
}
