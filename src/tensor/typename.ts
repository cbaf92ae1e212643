/** Python's `torch.typename`, for the error texts of modules and optimizers. */

import { pyTypeName } from '../python/pyrepr';
import { tensorTypeName } from './dtypes';
import { Tensor } from './tensor';

/**
 * `torch.FloatTensor` for a tensor, else the name of the value's type in Python's words:
 * `int`, `list`, `Linear`.
 */
export function torchTypename(value: unknown): string {
  if (!(value instanceof Tensor)) return pyTypeName(value);
  return tensorTypeName(value.dtype, value.device, value.layout);
}
