/** Tensors from JavaScript's values and memory. */

import { types } from 'node:util';
import { markAsUntransferable } from 'node:worker_threads';
import { type Arguments, binder, required } from '../common/binder';
import { briefText } from '../common/brief';
import { TorchError } from '../common/errors';
import { native } from '../native';
import { Complex } from '../python/complex';
import { givenDefaultDevice } from './defaultDevice';
import { type DType, dtypeInfo, dtypeOfTypedArray, isDType, type TypedArray } from './dtypes';
import { fromMemory } from './fromMemory';
import { asTorchFunction, interception } from './intercept';
import { dtypeAdvice } from './misnamed';
import { torchOps } from './operators';
import { numelOf } from './sizes';
import { handleOf, newTensor, Tensor } from './tensor';
import type { Device, Scalar } from './types';

/** What `torch.tensor` takes: a scalar, a typed array, a tensor, or arrays of these to any depth. */
export type TensorData = Scalar | TypedArray | Tensor | readonly TensorData[];

/** Options of `torch.tensor`. */
export interface CreationOptions {
  /**
   * Default: float32 (the default dtype) for numbers, bool for booleans, int64 for bigints,
   * a typed array's own.
   */
  dtype?: DType | null | undefined;
  /** Where the tensor lies. Default: the default device, 'cpu' unless set */
  device?: Device | null | undefined;
  /** Whether backward computes its gradient. Default: false */
  requiresGrad?: boolean | undefined;
  /** Page-locked memory, from which copies to a CUDA device are faster. Default: false */
  pinMemory?: boolean | undefined;
}

export interface TensorParameters extends CreationOptions {
  /** A number, an array of numbers (of arrays, …), a typed array or a tensor. */
  data: TensorData;
}

type DataOrder = [data: 'data'];
const bindTensor = binder<TensorParameters, DataOrder>(
  'tensor',
  { data: 'object' },
  {},
  { dtype: null, device: null, requiresGrad: false, pinMemory: false },
);

interface Flat {
  shape: number[];
  values: (number | bigint | boolean | Complex)[];
  dtype: DType | undefined; // of a typed array or tensor inside
}

function isSequence(value: unknown): value is ArrayLike<unknown> {
  return Array.isArray(value) || dtypeOfTypedArray(value) !== undefined;
}

function plain(value: unknown): unknown {
  return value instanceof Tensor ? value.tolist() : value;
}

/** The shape of nested arrays, by their first elements. */
function shapeOf(data: unknown): number[] {
  const shape: number[] = [];
  let level = plain(data);
  while (isSequence(level)) {
    shape.push(level.length);
    // Python's limit; an array may hold itself.
    if (shape.length > 128) throw new RangeError("too many dimensions 'array'");
    if (level.length === 0) break;
    level = plain(level[0]);
  }
  return shape;
}

/** The dtype that tensors and typed arrays inside suggest: their promotion, as in Python. */
function innerDtype(data: unknown): DType | undefined {
  if (data instanceof Tensor) return data.dtype;
  const own = dtypeOfTypedArray(data);
  if (own !== undefined || !Array.isArray(data)) return own;
  let dtype: DType | undefined;
  for (const element of data) {
    if (typeof element !== 'object') continue;
    const inner = innerDtype(element);
    if (inner !== undefined)
      dtype = dtype === undefined ? inner : (torchOps.promoteTypes(dtype, inner) as DType);
  }
  return dtype;
}

function flatten(data: TensorData): Flat {
  const shape = shapeOf(data);
  const values: Flat['values'] = [];
  const visit = (level: unknown, depth: number): void => {
    level = plain(level);
    if (depth < shape.length) {
      if (!isSequence(level)) throw new TypeError('not a sequence');
      if (level.length !== shape[depth])
        throw new RangeError(
          `expected sequence of length ${shape[depth]} at dim ${depth} (got ${level.length})`,
        );
      for (let i = 0; i < level.length; i++) visit(level[i], depth + 1);
      return;
    }
    if (
      typeof level === 'number' ||
      typeof level === 'bigint' ||
      typeof level === 'boolean' ||
      level instanceof Complex
    )
      values.push(level);
    else if (isSequence(level))
      throw new RangeError(`too many dimensions: an array where dim ${depth} has numbers`);
    else {
      const got = level === null ? 'null' : Array.isArray(level) ? 'array' : typeof level;
      throw new TypeError(
        `Expected a number, bigint, boolean, Complex, typed array, Tensor or an array of these for data but received ${got}`,
      );
    }
  };
  visit(data, 0);
  return { shape, values, dtype: innerDtype(data) };
}

function defaultComplex(): DType {
  return native.getDefaultDtype() === 'float64' ? 'complex128' : 'complex64';
}

function inferDtype(flat: Flat): DType {
  if (flat.dtype !== undefined) return flat.dtype;
  let dtype: DType = 'bool';
  if (flat.values.length === 0) return native.getDefaultDtype() as DType;
  for (const value of flat.values) {
    if (value instanceof Complex) return defaultComplex();
    if (typeof value === 'number') dtype = native.getDefaultDtype() as DType;
    else if (typeof value === 'bigint' && dtype === 'bool') dtype = 'int64';
  }
  return dtype;
}

/** The flat values in memory, in a dtype that holds them exactly, ready to be converted. */
function stage(values: Flat['values'], dtype: DType): [TypedArray, DType] {
  const info = dtypeInfo(dtype);
  if (values.some((value) => value instanceof Complex)) {
    const pairs = new Float64Array(2 * values.length);
    values.forEach((value, i) => {
      pairs[2 * i] = value instanceof Complex ? value.re : Number(value);
      if (value instanceof Complex) pairs[2 * i + 1] = value.im;
    });
    return [pairs, 'complex128'];
  }
  if (dtype === 'uint64')
    return [BigUint64Array.from(values, (value) => BigInt.asUintN(64, toBigInt(value, dtype))), 'uint64'];
  if (!info.isFloatingPoint && !info.isComplex && values.some((value) => typeof value === 'bigint'))
    return [BigInt64Array.from(values, (value) => toBigInt(value, dtype)), 'int64'];
  if (dtype === 'float32') return [Float32Array.from(values as number[], Number), 'float32'];
  return [Float64Array.from(values as number[], Number), 'float64'];
}

function toBigInt(value: number | bigint | boolean | Complex, dtype: DType): bigint {
  const big = typeof value === 'bigint' ? value : BigInt(Math.trunc(Number(value)));
  if (dtype !== 'uint64' && BigInt.asIntN(64, big) !== big)
    throw new RangeError('Overflow when unpacking long long');
  return big;
}

/** Integer dtypes that refuse what they can't hold, as Python does. */
function checkRange(values: Flat['values'], dtype: DType): void {
  const bits = { int8: 8, int16: 16, int32: 32, int64: 64 }[dtype as string];
  if (bits === undefined) return;
  const limit = 2 ** (bits - 1);
  for (const value of values) {
    if (value instanceof Complex) continue;
    // Bigints are compared as they are: as a number the greatest int64 is 2 ** 63. NaN fails, too.
    const exact = typeof value === 'bigint' ? value : Number(value);
    if (!(exact < limit && exact >= -limit))
      throw new TorchError(`value cannot be converted to type ${dtype} without overflow`);
  }
}

/**
 * A new tensor with a copy of `data`.
 *
 * @param data a scalar, nested arrays of scalars, a typed array, a tensor, or arrays of these
 * @throws RangeError when the arrays are ragged; TypeError for data of another kind or an unknown option
 * @example
 * torch.tensor([[1, 2], [3, 4]]);                       // float32
 * torch.tensor([1, 2, 3], { dtype: 'int64' });
 * torch.tensor(new Float64Array([0.5]), { requiresGrad: true });
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.tensor.html
 */
export function tensor(...args: Arguments<TensorParameters, DataOrder>): Tensor {
  if (interception.handler !== undefined) return interception.handler(seenTensor, args) as Tensor;
  const { data, ...options } = bindTensor.named(args);
  if (options.dtype != null && !isDType(options.dtype))
    throw new TypeError(
      `tensor(): argument 'dtype' must be torch.dtype, not '${briefText(options.dtype)}'${dtypeAdvice(options.dtype)}`,
    );
  let result: Tensor;
  const own = dtypeOfTypedArray(data);
  if (data instanceof Tensor) {
    result = data.detach().clone();
    if (options.dtype) result = result.to(options.dtype);
  } else if (own !== undefined) {
    const array = data as TypedArray;
    result = fromMemory(array, own, [array.length], false);
    if (options.dtype && options.dtype !== own) result = result.to(options.dtype);
  } else {
    const flat = flatten(data);
    const dtype = options.dtype ?? inferDtype(flat);
    if (options.dtype) checkRange(flat.values, dtype);
    const [memory, staged] = stage(flat.values, dtype);
    result = fromMemory(memory, staged, flat.shape, false);
    if (staged !== dtype) result = result.to(dtype);
  }
  const device = options.device ?? givenDefaultDevice();
  if (device !== null && result.device !== device) result = result.to(device);
  if (options.pinMemory) result = result.pinMemory();
  if (options.requiresGrad) native.tensorSetRequiresGrad(handleOf(result), true);
  return result;
}

const seenTensor = asTorchFunction('tensor', undefined, (...args: Arguments<TensorParameters, DataOrder>) =>
  tensor(...args),
);

/** Options of `torch.asTensor`. */
export type AsTensorOptions = Pick<CreationOptions, 'dtype' | 'device'>;

export interface AsTensorParameters extends AsTensorOptions {
  /** A number, an array of numbers (of arrays, …), a typed array or a tensor. */
  data: TensorData;
}

const bindAsTensor = binder<AsTensorParameters, DataOrder>(
  'asTensor',
  { data: 'object' },
  {},
  { dtype: null, device: null },
);

/**
 * `data` as a tensor, without a copy where that is possible:
 * a tensor of the right dtype and device is returned itself, a typed array is shared.
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.as_tensor.html
 */
export function asTensor(...args: Arguments<AsTensorParameters, DataOrder>): Tensor {
  const { data, dtype, device: given } = bindAsTensor.named(args);
  const device = given ?? givenDefaultDevice();
  let result: Tensor;
  if (data instanceof Tensor) result = data;
  else if (dtypeOfTypedArray(data) !== undefined) result = fromTypedArray(data as TypedArray);
  else return tensor(data, { dtype, device });
  if (dtype) result = result.to(dtype);
  return device ? result.to(device) : result;
}

function refuseTransfer(): never {
  throw new TypeError('this ArrayBuffer cannot be transferred: a tensor shares its memory');
}

/** A tensor is going to stand on this memory; whoever took it away would free it under the tensor. */
function keepInPlace(buffer: ArrayBufferLike): void {
  if (!types.isArrayBuffer(buffer)) return; // shared memory stays where it is
  markAsUntransferable(buffer);
  // The language's own methods do not ask Node.
  for (const name of ['transfer', 'transferToFixedLength'])
    if (name in buffer) Object.defineProperty(buffer, name, { configurable: true, value: refuseTransfer });
}

/** Options of `fromTypedArray`. */
export interface FromTypedArrayOptions {
  /** The tensor's shape. Default: one dimension, of all elements. */
  shape?: readonly number[] | null | undefined;
  /**
   * Default: the array's own; another one of the same size reinterprets the bits (Uint16Array as bfloat16).
   */
  dtype?: DType | null | undefined;
}

export interface FromTypedArrayParameters extends FromTypedArrayOptions {
  /** The typed array, whose memory the tensor shares. */
  array: TypedArray;
}

type FromTypedArrayOrder = [array: 'array'];
const bindFromTypedArray = binder<FromTypedArrayParameters, FromTypedArrayOrder>(
  'fromTypedArray',
  { array: 'object' },
  {},
  { shape: null, dtype: null },
);

/**
 * A tensor over a typed array's memory, without a copy: writing to one changes the other. The memory lives as
 * long as either. It cannot be transferred to another thread, and must not be resizable.
 *
 * @example
 * const samples = new Float32Array(6);
 * const x = torch.fromTypedArray(samples, { shape: [2, 3] });
 */
export function fromTypedArray(...args: Arguments<FromTypedArrayParameters, FromTypedArrayOrder>): Tensor {
  if (interception.handler !== undefined) return interception.handler(seenFromTypedArray, args) as Tensor;
  const { array, ...options } = bindFromTypedArray.named(args);
  const own = dtypeOfTypedArray(array);
  if (own === undefined) throw new TypeError(`Expected a typed array but received ${typeof array}`);
  const dtype = options.dtype ?? own;
  const count = array.byteLength / dtypeInfo(dtype).itemsize;
  const shape = [...(options.shape ?? [Math.floor(count)])];
  const wanted = numelOf(shape);
  if (wanted !== count)
    throw new RangeError(`shape [${shape}] is invalid for an array of ${count} elements of ${dtype}`);
  keepInPlace(array.buffer);
  return fromMemory(array, dtype, shape, true);
}

const seenFromTypedArray = asTorchFunction(
  'fromTypedArray',
  undefined,
  (...args: Arguments<FromTypedArrayParameters, FromTypedArrayOrder>) => fromTypedArray(...args),
);

/** Options of `fromBuffer`. */
export interface FromBufferOptions {
  /** How many elements to take. Default: -1, all that fit */
  count?: number | undefined;
  /** How many bytes to skip at the beginning. Default: 0 */
  offset?: number | undefined;
  /** Whether backward computes its gradient. Default: false */
  requiresGrad?: boolean | undefined;
}

export interface FromBufferParameters extends FromBufferOptions {
  /** The bytes, whose memory the tensor shares. */
  buffer: ArrayBufferLike | ArrayBufferView;
  /** What the elements are taken for. */
  dtype: DType;
}

type FromBufferOrder = [buffer: 'buffer'];
const bindFromBuffer = binder<FromBufferParameters, FromBufferOrder>(
  'fromBuffer',
  { buffer: 'object' },
  {},
  { dtype: required, count: -1, offset: 0, requiresGrad: false },
);

/**
 * A one-dimensional tensor over the bytes of a Buffer, ArrayBuffer or view, without a copy:
 * `torch.frombuffer`.
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.frombuffer.html
 */
export function fromBuffer(...args: Arguments<FromBufferParameters, FromBufferOrder>): Tensor {
  if (interception.handler !== undefined) return interception.handler(seenFromBuffer, args) as Tensor;
  const { buffer, dtype, count, offset, requiresGrad } = bindFromBuffer.named(args);
  const view = ArrayBuffer.isView(buffer)
    ? new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength)
    : new Uint8Array(buffer);
  const item = dtypeInfo(dtype).itemsize;
  const bytes = view.byteLength;
  if (bytes === 0 || count === 0)
    throw new RangeError(`both buffer length (${bytes}) and count (${count}) must not be 0`);
  if (offset < 0 || offset >= bytes)
    throw new RangeError(
      `offset (${offset} bytes) must be non-negative and no greater than buffer length (${bytes} bytes) minus 1`,
    );
  if (count > 0 && offset + count * item > bytes)
    throw new RangeError(
      `requested buffer length (${count} * ${item} bytes) after offset (${offset} bytes) must not be greater than actual buffer length (${bytes} bytes)`,
    );
  if (count < 0 && (bytes - offset) % item !== 0)
    throw new RangeError(
      `buffer length (${bytes - offset} bytes) after offset (${offset} bytes) must be a multiple of element size (${item})`,
    );
  const elements = count > 0 ? count : (bytes - offset) / item;
  keepInPlace(view.buffer);
  const result = newTensor((shell) => native.tensorFromMemory(shell, view, offset, dtype, [elements], true));
  return requiresGrad ? result.requiresGrad_() : result;
}

const seenFromBuffer = asTorchFunction(
  'fromBuffer',
  undefined,
  (...args: Arguments<FromBufferParameters, FromBufferOrder>) => fromBuffer(...args),
);

/** An uninitialised tensor; see `torch.empty`. */
export const empty = torchOps.empty;
