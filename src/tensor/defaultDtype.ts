/** The dtype of tensors for which none is named. */
import { native } from '../native';
import { type DType, isDType } from './dtypes';

/** The dtype of tensors made of numbers. */
export function getDefaultDtype(): DType {
  return native.getDefaultDtype() as DType;
}

/**
 * Sets the dtype of tensors made of numbers: a floating-point one.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.set_default_dtype.html
 */
export function setDefaultDtype(dtype: DType): void {
  if (!isDType(dtype)) throw new TypeError(`invalid dtype object: '${dtype}'`);
  native.setDefaultDtype(dtype);
}
