/** Questions about values. */
import { tensor } from '../tensor/argument';
import { Tensor } from '../tensor/tensor';

/**
 * Whether a value is a Tensor.
 *
 * @see https://pytorch.org/docs/stable/generated/torch.is_tensor.html
 */
export function isTensor(obj: unknown): obj is Tensor {
  return obj instanceof Tensor;
}

/**
 * The name of a value's type: a tensor's with its dtype and device (`torch.FloatTensor`), a function's or
 * class's own name, else the name of the value's class.
 */
export function typename(obj: unknown): string {
  if (obj instanceof Tensor) return obj.type() as string;
  if (typeof obj === 'function' && obj.name) return obj.name;
  if (obj === null || obj === undefined) return String(obj);
  return Object(obj).constructor?.name || 'Object';
}

/**
 * The number of a tensor's elements.
 *
 * @see https://pytorch.org/docs/stable/generated/torch.numel.html
 */
export function numel(input: Tensor): number {
  tensor('numel', 'input', 1, input);
  return input.numel();
}

/** The index of the device that a tensor lies on, -1 for the CPU. */
export function getDevice(input: Tensor): number {
  tensor('get_device', 'input', 1, input);
  const [, index] = input.device.split(':');
  return index === undefined ? -1 : Number(index);
}
