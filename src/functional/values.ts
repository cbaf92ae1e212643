/** Questions about values. */
import { tensor } from '../tensor/argument';
import { Tensor } from '../tensor/tensor';
import { torchTypename } from '../tensor/typename';

/**
 * Whether a value is a Tensor.
 *
 * @see https://pytorch.org/docs/stable/generated/torch.is_tensor.html
 */
export function isTensor(obj: unknown): obj is Tensor {
  return obj instanceof Tensor;
}

/**
 * The name of a value's type in Python's words: `torch.FloatTensor` for a tensor, `int`, `list`, `NoneType`;
 * a function's or class's own name; the name of any other object's class, without Python's file.
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.typename.html
 */
export function typename(obj: unknown): string {
  const isNamed = typeof obj === 'function' && Object.hasOwn(obj, 'name') && typeof obj.name === 'string';
  return isNamed && obj.name !== '' ? obj.name : torchTypename(obj);
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
