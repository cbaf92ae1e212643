/** Tensors of a file: Python's `torch._utils._rebuild_*`, with the bounds that it leaves to the file checked. */
import { noGrad } from '../autograd/gradMode';
import { dtypeInfo } from '../dtypes';
import { TorchError } from '../errors';
import { torchOps } from '../functions';
import { Parameter } from '../nn/parameter';
import { Tensor } from '../tensor';
import type { DType } from '../types';
import { PyDType, PyTuple } from './kinds';
import { DictNode, SizeNode } from './nodes';
import { StorageNode } from './storageLoader';

/** LibTorch's own limit on dimensions is higher for views only. */
const MAX_DIMENSIONS = 64;

function wrong(what: string): TorchError {
  return new TorchError(`torch.load: the file describes a tensor that can't be: ${what}`);
}

function listOf(value: unknown, what: string): number[] {
  const items = value instanceof PyTuple ? value.items : value instanceof SizeNode ? value.items : undefined;
  if (items === undefined || items.length > MAX_DIMENSIONS) throw wrong(`its ${what} is no tuple of numbers`);
  for (const item of items) {
    if (typeof item !== 'number' || !Number.isSafeInteger(item) || item < 0) {
      throw wrong(`its ${what} has ${String(item)}`);
    }
  }
  return items as number[];
}

/** Checks that all elements lie within the storage; returns how many elements that has. */
function checkBounds(
  storage: StorageNode,
  itemsize: number,
  offset: unknown,
  size: number[],
  stride: number[],
): number {
  if (typeof offset !== 'number' || !Number.isSafeInteger(offset) || offset < 0)
    throw wrong('its offset is no number');
  if (size.length !== stride.length) throw wrong('its size and stride differ in length');
  const count = size.reduce((product, n) => product * n, 1);
  if (!Number.isSafeInteger(count) || size.some((n, i) => n > 0 && !Number.isSafeInteger(n * stride[i]!))) {
    throw wrong(`its size is [${size}]`);
  }
  const available = Math.floor(storage.bytes / itemsize);
  const last = size.reduce((sum, n, i) => sum + (n - 1) * stride[i]!, offset);
  if (count > 0 && last >= available)
    throw wrong(`it needs ${last + 1} elements of a storage of ${available}`);
  if (count === 0 && offset > available)
    throw wrong(`it begins at ${offset} of a storage of ${available} elements`);
  return available;
}

function makeTensor(
  storage: unknown,
  dtype: DType | null,
  offset: unknown,
  size: unknown,
  stride: unknown,
): Tensor {
  if (!(storage instanceof StorageNode) || dtype === null) throw wrong('it has no storage');
  const { itemsize } = dtypeInfo(dtype);
  const sizes = listOf(size, 'size');
  const strides = listOf(stride, 'stride');
  const available = checkBounds(storage, itemsize, offset, sizes, strides);
  return noGrad(() => {
    const { data } = storage;
    const bytes = available * itemsize;
    const typed = (bytes === storage.bytes ? data : data.narrow(0, 0, bytes)).view(dtype);
    const made = torchOps.empty([0], { dtype, device: data.device });
    return made.set_(typed, offset as number, sizes, strides);
  });
}

function finish(tensor: Tensor, requiresGrad: unknown, metadata: unknown): Tensor {
  if (typeof requiresGrad !== 'boolean') throw wrong('requires_grad is no boolean');
  let made = tensor;
  if (metadata !== undefined && metadata !== null) {
    if (!(metadata instanceof DictNode)) throw wrong('its metadata is no dict');
    for (const [name, value] of metadata.entries) {
      if ((name !== 'conj' && name !== 'neg') || value !== true)
        throw wrong(`its metadata has ${String(name)}`);
      const bits = made;
      made = noGrad(() => (name === 'conj' ? torchOps.conj(bits) : torchOps._negView(bits)));
    }
  }
  return requiresGrad ? made.requiresGrad_() : made;
}

const typeOf = (storage: unknown) => (storage instanceof StorageNode ? storage.dtype : null);

/** `_rebuild_tensor(storage, offset, size, stride)` */
export function rebuildTensor(args: unknown[]): Tensor {
  const [storage, offset, size, stride] = args;
  return makeTensor(storage, typeOf(storage), offset, size, stride);
}

/** `_rebuild_tensor_v2(storage, offset, size, stride, requires_grad, backward_hooks, metadata=None)` */
export function rebuildTensorV2(args: unknown[]): Tensor {
  const [, , , , requiresGrad, , metadata] = args;
  return finish(rebuildTensor(args), requiresGrad, metadata);
}

/** `_rebuild_tensor_v3(storage, offset, size, stride, requires_grad, backward_hooks, dtype, metadata=None)` */
export function rebuildTensorV3(args: unknown[]): Tensor {
  const [storage, offset, size, stride, requiresGrad, , dtype, metadata] = args;
  if (!(dtype instanceof PyDType)) throw wrong('it has no dtype');
  return finish(makeTensor(storage, dtype.value, offset, size, stride), requiresGrad, metadata);
}

/** `_rebuild_parameter(data, requires_grad, backward_hooks)` */
export function rebuildParameter(args: unknown[]): Parameter {
  const [data, requiresGrad] = args;
  if (!(data instanceof Tensor) || typeof requiresGrad !== 'boolean') throw wrong('a Parameter without data');
  return new Parameter(data, requiresGrad);
}
