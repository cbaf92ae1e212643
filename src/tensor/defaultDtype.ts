/** The dtype of tensors for which none is named. */

import { type Arguments, binder, refuseArguments } from '../common/binder';
import { briefText } from '../common/brief';
import { native } from '../native';
import { type DType, isDType } from './dtypes';
import { dtypeAdvice } from './misnamed';

/** The dtype of tensors that are made of numbers: float32 unless `setDefaultDtype` has changed it. */
export function getDefaultDtype(...args: []): DType {
  refuseArguments('getDefaultDtype', args);
  return native.getDefaultDtype() as DType;
}

export interface SetDefaultDtypeParameters {
  /** The floating dtype of new tensors from numbers without a dtype of their own. */
  d: DType;
}

type SetDefaultDtypeOrder = [d: 'd'];
const bindSetDefaultDtype = binder<SetDefaultDtypeParameters, SetDefaultDtypeOrder>(
  'setDefaultDtype',
  { d: 'any' },
  {},
);

/**
 * Sets the dtype of tensors made of numbers: a floating-point one.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.set_default_dtype.html
 */
export function setDefaultDtype(...args: Arguments<SetDefaultDtypeParameters, SetDefaultDtypeOrder>): void {
  const [dtype] = bindSetDefaultDtype(args);
  if (!isDType(dtype))
    throw new TypeError(`invalid dtype object: '${briefText(dtype)}'${dtypeAdvice(dtype)}`);
  native.setDefaultDtype(dtype);
}
