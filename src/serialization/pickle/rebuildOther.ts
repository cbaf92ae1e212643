/** Tensors of a file that are not plain ones: quantized, sparse, nested, without data, of other devices. */

import { noGrad } from '../../autograd/gradMode';
import { tensor } from '../../tensor/creation';
import { torchOps } from '../../tensor/operators';
import { PyDevice, PyDType, PyFloat, PyLayout, PyQScheme, PyTuple } from '../../tensor/pythonKinds';
import { Tensor } from '../../tensor/tensor';
import type { Device, DType } from '../../tensor/types';
import { shown, textOf } from './nodes';
import { finish, listOf, makeTensor, typeOf, wrong } from './rebuild';

// What a file holds has no types: the operators check it themselves.
const ops = torchOps as unknown as Record<string, (...args: any[]) => any>;
const numberOf = (value: unknown) => (value instanceof PyFloat ? value.value : value);

function plainTensor(value: unknown, what: string): Tensor {
  if (!(value instanceof Tensor) || value.layout !== 'strided' || value.isNested || value.isQuantized)
    throw wrong(`its ${what} are no tensor`);
  return value;
}

/** Scales or zero points: a tensor, or a list in old files. */
function parameters(value: unknown, dtype: DType, what: string): Tensor {
  if (!Array.isArray(value)) return plainTensor(value, what);
  const numbers = value.map(numberOf);
  if (!numbers.every((item) => typeof item === 'number')) throw wrong(`its ${what} are no numbers`);
  return tensor(numbers as number[], { dtype });
}

/**
 * `_rebuild_qtensor(storage, storage_offset, size, stride, quantizer_params, requires_grad, backward_hooks)`
 */
export function rebuildQTensor(args: unknown[]): Tensor {
  const [storage, offset, size, stride, quantizer, requiresGrad] = args;
  const dtype = typeOf(storage);
  const [scheme, first, second, axis] = quantizer instanceof PyTuple ? quantizer.items : [];
  if (!(scheme instanceof PyQScheme) || dtype === null || !/^qu?int/.test(dtype))
    throw wrong('it has no quantizer');
  const make = (device: string): Tensor => {
    if (scheme.value === 'per_tensor_affine') {
      const scale = numberOf(first);
      if (typeof scale !== 'number' || typeof second !== 'number') throw wrong('its scale is no number');
      return ops._emptyAffineQuantized!([0], { scale, zeroPoint: second, dtype, device });
    }
    if (scheme.value !== 'per_channel_affine' && scheme.value !== 'per_channel_affine_float_qparams')
      throw wrong(`Can't deserialize quantized tensor with qscheme torch.${scheme.value}`);
    const sizes = listOf(size, 'size');
    if (typeof axis !== 'number' || !Number.isInteger(axis) || axis < 0 || axis >= sizes.length)
      throw wrong(
        `_rebuild_qtensor: per_channel axis ${shown(axis ?? null)} out of range for size (${sizes.join(', ')})`,
      );
    const exact = scheme.value === 'per_channel_affine';
    const scales = parameters(first, exact ? 'float64' : 'float32', 'scales');
    const zeroPoints = parameters(second, exact ? 'int64' : 'float32', 'zero points');
    if (scales.dim() !== 1 || scales.numel() !== sizes[axis] || zeroPoints.numel() !== sizes[axis]) {
      throw wrong(
        `_rebuild_qtensor: per_channel scales/zero_points length must equal size[axis]=${sizes[axis]}, ` +
          `got scales=${scales.numel()}, zero_points=${zeroPoints.numel()}`,
      );
    }
    const empty = sizes.map((n, i) => (i === axis ? n : 0));
    return ops._emptyPerChannelAffineQuantized!(empty, { scales, zeroPoints, axis, dtype, device });
  };
  const made = makeTensor(storage, dtype, offset, size, stride, (_, device) => make(device));
  return finish(made, requiresGrad, undefined);
}

/** `_rebuild_sparse_tensor(layout, data)`; what Python believes is checked here. */
export function rebuildSparse([layout, data]: unknown[]): Tensor {
  const items = data instanceof PyTuple ? data.items : [];
  if (!(layout instanceof PyLayout)) throw wrong('it has no layout');
  return noGrad(() => {
    if (layout.value === 'sparse_coo') {
      const [indices, values, size, coalesced = null] = items;
      if (coalesced !== null && typeof coalesced !== 'boolean')
        throw wrong('whether it is coalesced is not said');
      const parts = [
        plainTensor(indices, 'indices'),
        plainTensor(values, 'values'),
        listOf(size, 'size'),
      ] as const;
      ops._validateSparseCooTensorArgs!(...parts, coalesced);
      return ops.sparseCooTensor!(...parts, { isCoalesced: coalesced });
    }
    if (!/^sparse_[cb]s[cr]$/.test(layout.value))
      throw wrong(`rebuilding sparse tensor for layout ${layout.value}`);
    const [compressed, plain, values, size] = items;
    const parts = [
      plainTensor(compressed, 'indices'),
      plainTensor(plain, 'indices'),
      plainTensor(values, 'values'),
      listOf(size, 'size'),
    ] as const;
    ops._validateSparseCompressedTensorArgs!(...parts, layout.value);
    return ops.sparseCompressedTensor!(...parts, { layout: layout.value });
  });
}

/** `_rebuild_nested_tensor(buffer, sizes, strides, storage_offsets)` */
export function rebuildNested([buffer, sizes, strides, offsets]: unknown[]): Tensor {
  const values = plainTensor(buffer, 'values');
  const tables = [sizes, strides, offsets].map((table) => plainTensor(table, 'sizes'));
  const [size, stride, offset] = tables as [Tensor, Tensor, Tensor];
  const [count = 0, dims = 0] = size.shape;
  if (
    values.dim() !== 1 ||
    !values.isContiguous() ||
    tables.some((table) => table.dtype !== 'int64' || table.device !== 'cpu') ||
    (count > 0 && size.dim() !== 2) ||
    `${stride.shape}` !== `${size.shape}` ||
    `${offset.shape}` !== `${count}`
  ) {
    throw wrong('its sizes do not fit together');
  }
  const numbers = (table: Tensor) => table.contiguous().reshape(-1).tolist().map(Number) as number[];
  const [n, step, start] = [numbers(size), numbers(stride), numbers(offset)];
  for (let i = 0; i < count; i++) {
    let last = start[i]!;
    let empty = false;
    for (let d = i * dims; d < (i + 1) * dims; d++) {
      if (!(n[d]! >= 0) || !(step[d]! >= 0)) throw wrong('a size is negative');
      if (n[d] === 0) empty = true;
      last += (n[d]! - 1) * step[d]!;
    }
    if (start[i]! < 0 || (!empty && !(last < values.numel()))) throw wrong('a part lies beyond its values');
  }
  return noGrad(() => ops._nestedViewFromBuffer!(values, size, stride, offset));
}

/** `_rebuild_meta_tensor_no_storage(dtype, size, stride, requires_grad)` */
export function rebuildMeta([dtype, size, stride, requiresGrad]: unknown[]): Tensor {
  if (!(dtype instanceof PyDType) || typeof requiresGrad !== 'boolean') throw wrong('it has no dtype');
  const [sizes, strides] = [listOf(size, 'size'), listOf(stride, 'stride')];
  return torchOps.emptyStrided(sizes, strides, { dtype: dtype.value, device: 'meta', requiresGrad });
}

/**
 * `_rebuild_device_tensor_from_cpu_tensor(data, dtype, device,
 * requires_grad)`; `place` says where the device's tensors go.
 */
export function rebuildDevice(place: (location: string) => string) {
  return ([data, dtype, device, requiresGrad]: unknown[]): Tensor => {
    const location = device instanceof PyDevice ? device.value : textOf(device);
    if (!(data instanceof Tensor) || !(dtype instanceof PyDType) || location === undefined)
      throw wrong('it has no data');
    return finish(
      data.to({ dtype: dtype.value, device: place(location) as Device }),
      requiresGrad,
      undefined,
    );
  };
}
