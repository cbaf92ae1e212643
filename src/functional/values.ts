/** Questions about values. */
import { type Arguments, binder, refuseMoreThanValue } from '../common/binder';
import { tensor } from '../tensor/argument';
import { Tensor } from '../tensor/tensor';
import { torchTypename } from '../tensor/typename';

/**
 * Whether a value is a tensor, parameters and buffers included; TypeScript then knows it.
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.is_tensor.html
 */
export function isTensor(obj: unknown, ...rest: []): obj is Tensor {
  refuseMoreThanValue('isTensor', [obj, ...rest]);
  return obj instanceof Tensor;
}

/**
 * The name of a value's type in Python's words: `torch.FloatTensor` for a tensor, `int`, `list`, `NoneType`;
 * a function's or class's own name; the name of any other object's class, without Python's file.
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.typename.html
 */
export function typename(obj: unknown, ...rest: []): string {
  refuseMoreThanValue('typename', [obj, ...rest]);
  const isNamed = typeof obj === 'function' && Object.hasOwn(obj, 'name') && typeof obj.name === 'string';
  return isNamed && obj.name !== '' ? obj.name : torchTypename(obj);
}

type InputParameters = {
  /** The tensor, on a CUDA device or another one that is counted. */
  input: Tensor;
};
type InputOrder = [input: 'input'];
const bindInput = binder<InputParameters, InputOrder>('numel', { input: tensor }, {});

/**
 * The number of a tensor's elements: the product of its sizes.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.numel.html
 */
export function numel(...args: Arguments<InputParameters, InputOrder>): number {
  const [input] = bindInput(args);
  return input.numel();
}

/** The index of the device that a tensor lies on, -1 for the CPU. */
export function getDevice(...args: Arguments<InputParameters, InputOrder>): number {
  const [input] = bindInput(args, 'get_device');
  const [, index] = input.device.split(':');
  return index === undefined ? -1 : Number(index);
}
