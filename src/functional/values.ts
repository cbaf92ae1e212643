/** Questions about values. */
import { Tensor } from '../tensor';

/**
 * Whether a value is a Tensor.
 *
 * @see https://pytorch.org/docs/stable/generated/torch.is_tensor.html
 */
export function isTensor(obj: unknown): obj is Tensor {
  return obj instanceof Tensor;
}

/**
 * The name of a value's type: a tensor's with its dtype and device (`torch.FloatTensor`), a function's or class's own
 * name, else the name of the value's class.
 */
export function typename(obj: unknown): string {
  if (obj instanceof Tensor) return obj.type() as unknown as string;
  if (typeof obj === 'function' && obj.name) return obj.name;
  if (obj === null || obj === undefined) return String(obj);
  return Object(obj).constructor?.name || 'Object';
}
