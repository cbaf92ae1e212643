/**
 * Tensors of a file: Python's `torch._utils._rebuild_*`, with the bounds that it leaves to the file checked.
 */
import { noGrad } from '../../autograd/gradMode';
import { TorchError } from '../../common/errors';
import { Buffer, Parameter } from '../../nn/parameter/parameter';
import { dtypeInfo } from '../../tensor/dtypes';
import { torchOps } from '../../tensor/operators';
import { PyDType, PyTuple } from '../../tensor/pythonKinds';
import { numelOf } from '../../tensor/sizes';
import { Tensor } from '../../tensor/tensor';
import type { DType } from '../../tensor/types';
import { DictNode, GlobalNode, SizeNode, shown } from './nodes';
import { StorageNode } from './storageNode';

/** LibTorch's own limit on dimensions is higher for views only. */
const MAX_DIMENSIONS = 64;

export function wrong(what: string): TorchError {
  return new TorchError(`torch.load: the file describes a tensor that can't be: ${what}`);
}

export function listOf(value: unknown, what: string): number[] {
  const items = value instanceof PyTuple ? value.items : value instanceof SizeNode ? value.items : undefined;
  if (items === undefined || items.length > MAX_DIMENSIONS) throw wrong(`its ${what} is no tuple of numbers`);
  for (const item of items) {
    if (typeof item !== 'number' || !Number.isSafeInteger(item) || item < 0) {
      throw wrong(`its ${what} has ${shown(item)}`);
    }
  }
  return items as number[];
}

/** Elements in a byte of the dtypes that have several there. */
const packing: Partial<Record<DType, number>> = { quint4x2: 2, quint2x4: 4 };

/** Checks that all elements lie within the storage. */
function checkBounds(
  storage: StorageNode,
  itemsize: number,
  packed: number,
  offset: unknown,
  size: number[],
  stride: number[],
): void {
  if (typeof offset !== 'number' || !Number.isSafeInteger(offset) || offset < 0)
    throw wrong('its offset is no number');
  if (size.length !== stride.length) throw wrong('its size and stride differ in length');
  const count = numelOf(size);
  if (!Number.isSafeInteger(count) || size.some((n, i) => n > 0 && !Number.isSafeInteger(n * stride[i]!))) {
    throw wrong(`its size is [${size}]`);
  }
  const available = Math.floor(storage.bytes / itemsize) * packed;
  const last = size.reduce((sum, n, i) => sum + (n - 1) * stride[i]!, offset);
  if (count > 0 && last >= available)
    throw wrong(`it needs ${last + 1} elements of a storage of ${available}`);
  if (count === 0 && offset > available)
    throw wrong(`it begins at ${offset} of a storage of ${available} elements`);
}

const emptyOfDtype = (dtype: DType, device: any) => torchOps.empty([0], { dtype, device });

/**
 * A tensor over a storage of the file.
 * @param empty makes the tensor that takes the storage
 */
export function makeTensor(
  storage: unknown,
  dtype: DType | null,
  offset: unknown,
  size: unknown,
  stride: unknown,
  empty = emptyOfDtype,
): Tensor {
  if (!(storage instanceof StorageNode) || dtype === null) throw wrong('it has no storage');
  const { itemsize } = dtypeInfo(dtype);
  const sizes = listOf(size, 'size');
  const strides = listOf(stride, 'stride');
  checkBounds(storage, itemsize, packing[dtype] ?? 1, offset, sizes, strides);
  return noGrad(() => {
    const { data } = storage;
    const made = empty(dtype, data.device);
    return made.set_(data, storage.base / itemsize + (offset as number), sizes, strides);
  });
}

export function finish(tensor: Tensor, requiresGrad: unknown, metadata: unknown): Tensor {
  if (typeof requiresGrad !== 'boolean') throw wrong('requires_grad is no boolean');
  let made = tensor;
  if (metadata !== undefined && metadata !== null) {
    if (!(metadata instanceof DictNode)) throw wrong('its metadata is no dict');
    for (const [name, value] of metadata.entries) {
      if ((name !== 'conj' && name !== 'neg') || typeof value !== 'boolean')
        throw wrong(`its metadata has ${shown(name)}`);
      if (!value) continue;
      const bits = made;
      made = noGrad(() => (name === 'conj' ? torchOps.conj(bits) : torchOps._negView(bits)));
    }
  }
  return requiresGrad ? made.requiresGrad_() : made;
}

export const typeOf = (storage: unknown) => (storage instanceof StorageNode ? storage.dtype : null);

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

/**
 * `_rebuild_tensor_v3(storage, offset, size, stride, requires_grad, backward_hooks, dtype, metadata=None)`
 */
export function rebuildTensorV3(args: unknown[]): Tensor {
  const [storage, offset, size, stride, requiresGrad, , dtype, metadata] = args;
  if (!(dtype instanceof PyDType)) throw wrong('it has no dtype');
  return finish(makeTensor(storage, dtype.value, offset, size, stride), requiresGrad, metadata);
}

/** What tensors and Parameters get as attributes when the whole file was read. */
const pending = new WeakMap<Tensor, unknown>();

/** The state that a tensor still has to get; it is given out once. */
export function takePendingState(tensor: Tensor): unknown {
  const state = pending.get(tensor);
  pending.delete(tensor);
  return state;
}

/** `_rebuild_parameter(data, requires_grad, backward_hooks)` */
export function rebuildParameter(args: unknown[]): Parameter {
  const [data, requiresGrad] = args;
  if (!(data instanceof Tensor) || typeof requiresGrad !== 'boolean') throw wrong('a Parameter without data');
  return new Parameter(data, requiresGrad);
}

/** `_rebuild_parameter_with_state(data, requires_grad, backward_hooks, state)` */
export function rebuildParameterWithState(args: unknown[]): Parameter {
  const made = rebuildParameter(args);
  pending.set(made, args[3]);
  return made;
}

/** `torch.nn.Parameter(data, requires_grad=True)`, as protocol 2's instruction for new objects makes it. */
export function newParameter([data = null, requiresGrad = true]: unknown[]): Parameter {
  if (!(data === null || data instanceof Tensor) || typeof requiresGrad !== 'boolean')
    throw wrong('a Parameter without data');
  return new Parameter(data, requiresGrad);
}

/** `_rebuild_from_type_v2(func, type, args, state)`: a tensor with attributes. */
export function rebuildFromType([func, type, args, state]: unknown[]): Tensor {
  const made =
    func instanceof GlobalNode && func.rebuilds && func.call !== undefined && args instanceof PyTuple
      ? func.call([...args.items])
      : undefined;
  if (!(made instanceof Tensor) || !(type instanceof GlobalNode)) throw wrong('its type is none of a tensor');
  if (type.name !== 'torch.Tensor' && type.name !== 'torch.nn.parameter.Parameter') {
    throw new TorchError(
      `torch.load: the file holds a tensor of the class ${type.name}: only torch.Tensor and Parameter are loaded`,
    );
  }
  if (state instanceof DictNode && state.entries.get('_is_buffer') === true) {
    const buffer = new Buffer(made, { persistent: state.entries.get('persistent') !== false });
    state.entries.delete('_is_buffer');
    state.entries.delete('persistent');
    pending.set(buffer, state);
    return buffer;
  }
  pending.set(made, state);
  return made;
}

/** `Tensor.__setstate__` and what stood in its place: how PyTorch before 0.4 saved. */
export function setTensorState(tensor: Tensor, state: unknown): void {
  const items = state instanceof PyTuple ? state.items : [];
  if (items.length === 4) {
    const [storage, offset, size, stride] = items;
    const made = makeTensor(storage, typeOf(storage), offset, size, stride);
    if (made.dtype !== tensor.dtype && tensor.numel() > 0) throw wrong('its state has another dtype');
    tensor.data = made;
    return;
  }
  const [data, requiresGrad] = items.length === 5 ? [items[0], items[3]] : [undefined, items[0]];
  if ((items.length !== 3 && items.length !== 5) || typeof requiresGrad !== 'boolean')
    throw wrong('it has a state that is none');
  if (data !== undefined) {
    if (!(data instanceof Tensor)) throw wrong('its state has no data');
    tensor.data = data;
  }
  tensor.requiresGrad_(requiresGrad);
}
