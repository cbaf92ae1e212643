/** torch.asarray. */

import { type Arguments, binder } from '../common/binder';
import { type CreationOptions, fromTypedArray, type TensorData, tensor } from './creation';
import { givenDefaultDevice } from './defaultDevice';
import type { TypedArray } from './dtypes';
import { dtypeOfTypedArray } from './dtypes';
import { Tensor } from './tensor';

/** Options of `torch.asarray`. */
export interface AsarrayOptions extends Omit<CreationOptions, 'pinMemory' | 'requiresGrad'> {
  /** True: always copies; false: never; null: only where it must. Default: null */
  copy?: boolean | null | undefined;
  /** Whether backward computes its gradient. Default: as that of a tensor, else false */
  requiresGrad?: boolean | null | undefined;
}

export interface AsarrayParameters extends AsarrayOptions {
  /** A number, an array of numbers (of arrays, …), a typed array or a tensor. */
  obj: TensorData;
}

type AsarrayOrder = [obj: 'obj'];
const bindAsarray = binder<AsarrayParameters, AsarrayOrder>(
  'asarray',
  { obj: 'object' },
  {},
  { dtype: null, device: null, copy: null, requiresGrad: null },
);

/**
 * A tensor of `obj`, which shares its memory where it can:
 * a tensor or a typed array of the dtype and device asked for.
 *
 * @throws RangeError with `copy: false` where sharing is impossible
 * @example
 * const samples = new Float32Array(4);
 * torch.asarray(samples).add_(1); // samples has changed
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.asarray.html
 */
export function asarray(...args: Arguments<AsarrayParameters, AsarrayOrder>): Tensor {
  const { obj, dtype, device: given, copy, ...options } = bindAsarray.named(args);
  const device = given ?? givenDefaultDevice();
  const isTensor = obj instanceof Tensor;
  if (!isTensor && dtypeOfTypedArray(obj) === undefined) {
    if (copy === false) throw new RangeError("can't alias arbitrary sequence into a tensor.");
    return tensor(obj, { dtype, device, requiresGrad: options.requiresGrad ?? false });
  }
  const source = isTensor ? obj : fromTypedArray(obj as TypedArray);
  const fitsDevice = device == null || source.device === device || source.device === `${device}:0`;
  const fitsDtype = dtype == null || source.dtype === dtype;
  if (copy === false && !fitsDevice)
    throw new RangeError(`can't alias tensor from device '${source.device}' to '${device}'.`);
  if (copy === false && !fitsDtype)
    throw new RangeError(`can't alias tensor with dtype '${source.dtype}' into dtype '${dtype}'.`);
  let result = source;
  if (!fitsDevice) result = result.to(device);
  if (!fitsDtype) result = result.to(dtype);
  if (copy === true && fitsDevice && fitsDtype) result = result.clone();
  const requiresGrad = options.requiresGrad ?? (isTensor && obj.requiresGrad);
  // requiresGrad of a tensor inside of a graph cannot be changed: it is taken out of it.
  if (!result.isLeaf && !requiresGrad) return result.detach();
  if (result.requiresGrad !== requiresGrad) result.requiresGrad_(requiresGrad);
  return result;
}
