/**
 * What a function's parameters must be, where that is a tensor:
 * a kind for the binder of src/common/binder.ts.
 */
import { pyTypeName } from '../python/pyrepr';
import { Tensor } from './tensor';

/**
 * Throws unless a value is a Tensor.
 *
 * @throws TypeError in the words of PyTorch's own argument parser
 */
export function tensor(fn: string, name: string, position: number, value: unknown): void {
  if (!(value instanceof Tensor)) {
    throw new TypeError(
      `${fn}(): argument '${name}' (position ${position}) must be Tensor, not ${pyTypeName(value)}`,
    );
  }
}
