/** The properties of Tensor that are views: `T`, `mT`, `H`, `mH`, `real` and `imag`. */

import { invoke } from '../tensor/invoke';
import { Operator } from '../tensor/operator';
import { Tensor } from '../tensor/tensor';

/** What `src/methods/index.ts` adds to Tensor. */
export interface ViewProperties {
  /** The dimensions in reverse order; for matrices, the transpose. */
  readonly T: Tensor;
  /** The last two dimensions transposed, (…, N, M) → (…, M, N): a view. */
  readonly mT: Tensor;
  /** A matrix transposed and conjugated, (N, M) → (M, N): a view. */
  readonly H: Tensor;
  /** The last two dimensions transposed and conjugated, (…, N, M) → (…, M, N): a view. */
  readonly mH: Tensor;
  /** The real parts, as a view; assigning writes them. */
  get real(): Tensor;
  set real(value: Tensor | number);
  /**
   * The imaginary parts of a complex tensor, as a view; assigning writes them.
   * @throws TorchError for a tensor that isn't complex
   */
  get imag(): Tensor;
  set imag(value: Tensor | number);
}

function view(name: string, operator: string, isWritable = false): PropertyDescriptor {
  const op = new Operator(name, `aten::${operator}`, [''], [], 0);
  const get = function (this: Tensor): Tensor {
    return invoke(op, [this]) as Tensor;
  };
  const set = function (this: Tensor, value: Tensor | number): void {
    const target = get.call(this);
    if (value instanceof Tensor) target.copy_(value);
    else target.fill_(value);
  };
  return { get, configurable: true, ...(isWritable ? { set } : {}) };
}

/** The properties, to be put on `Tensor.prototype`. */
export const viewProperties: Record<keyof ViewProperties, PropertyDescriptor> = {
  T: view('T', 'numpy_T'),
  mT: view('mT', 'mT'),
  H: view('H', 'matrix_H'),
  mH: view('mH', 'mH'),
  real: view('real', 'real', true),
  imag: view('imag', 'imag', true),
};
