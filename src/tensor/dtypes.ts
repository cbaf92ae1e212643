/**
 * PyTorch's dtypes, layouts, memory formats and quantisation schemes:
 * their names, and what is known about each.
 *
 * A dtype is its own name: `torch.float32 === 'float32'`.
 * Source: https://docs.pytorch.org/docs/2.13/tensor_attributes.html
 */
import { nearestName } from '../common/nearestName';
import { pyRepr } from '../python/pyrepr';
import type { DTypeConstants } from './dtypeConstants';

/**
 * What PyTorch knows about a dtype. `isSigned` is `undefined` where PyTorch does not
 * say (quantised and bits types).
 */
export interface DTypeInfo {
  readonly name: DType;
  /** The dtype's number in `c10::ScalarType`. */
  readonly code: number;
  /** How many bytes one element takes: 4 for float32, 8 for int64. */
  readonly itemsize: number;
  readonly isFloatingPoint: boolean;
  readonly isComplex: boolean;
  readonly isSigned: boolean | undefined;
}

type Kind = 'int' | 'uint' | 'float' | 'complex' | 'quantized' | 'bits';

/** In the order of `c10::ScalarType`: a row's index is the dtype's code. */
const table = [
  ['uint8', 1, 'uint'],
  ['int8', 1, 'int'],
  ['int16', 2, 'int'],
  ['int32', 4, 'int'],
  ['int64', 8, 'int'],
  ['float16', 2, 'float'],
  ['float32', 4, 'float'],
  ['float64', 8, 'float'],
  ['complex32', 4, 'complex'],
  ['complex64', 8, 'complex'],
  ['complex128', 16, 'complex'],
  ['bool', 1, 'uint'],
  ['qint8', 1, 'quantized'],
  ['quint8', 1, 'quantized'],
  ['qint32', 4, 'quantized'],
  ['bfloat16', 2, 'float'],
  ['quint4x2', 1, 'quantized'],
  ['quint2x4', 1, 'quantized'],
  ['bits1x8', 1, 'bits'],
  ['bits2x4', 1, 'bits'],
  ['bits4x2', 1, 'bits'],
  ['bits8', 1, 'bits'],
  ['bits16', 2, 'bits'],
  ['float8_e5m2', 1, 'float'],
  ['float8_e4m3fn', 1, 'float'],
  ['float8_e5m2fnuz', 1, 'float'],
  ['float8_e4m3fnuz', 1, 'float'],
  ['uint16', 2, 'uint'],
  ['uint32', 4, 'uint'],
  ['uint64', 8, 'uint'],
  ['uint1', 1, 'uint'],
  ['uint2', 1, 'uint'],
  ['uint3', 1, 'uint'],
  ['uint4', 1, 'uint'],
  ['uint5', 1, 'uint'],
  ['uint6', 1, 'uint'],
  ['uint7', 1, 'uint'],
  ['int1', 1, 'int'],
  ['int2', 1, 'int'],
  ['int3', 1, 'int'],
  ['int4', 1, 'int'],
  ['int5', 1, 'int'],
  ['int6', 1, 'int'],
  ['int7', 1, 'int'],
  ['float8_e8m0fnu', 1, 'float'],
  ['float4_e2m1fn_x2', 1, 'float'],
] as const satisfies readonly (readonly [string, number, Kind])[];

/** The name of a dtype, as Python prints it after `torch.`. */
export type DType = (typeof table)[number][0];

function describe([name, itemsize, kind]: readonly [DType, number, Kind], code: number): DTypeInfo {
  const stated = kind !== 'quantized' && kind !== 'bits';
  return {
    name,
    code,
    itemsize,
    isFloatingPoint: kind === 'float',
    isComplex: kind === 'complex',
    // float8_e8m0fnu holds powers of two only.
    isSigned: stated ? kind !== 'uint' && name !== 'float8_e8m0fnu' : undefined,
  };
}

/** Every dtype, by its `c10::ScalarType` code. */
export const dtypesByCode: readonly DTypeInfo[] = table.map(describe);

const byName = new Map<string, DTypeInfo>(dtypesByCode.map((info) => [info.name, info]));

/** The names of all dtypes. */
export const dtypeNames: readonly DType[] = dtypesByCode.map((info) => info.name);

/** Whether `value` is the name of a dtype. */
export function isDType(value: unknown): value is DType {
  return typeof value === 'string' && byName.has(value);
}

/**
 * What PyTorch knows about a dtype: Python's `dtype.itemsize`, `dtype.is_floating_point`, `dtype.is_complex`,
 * `dtype.is_signed`.
 *
 * @throws TypeError when there is no such dtype, naming the nearest one
 * @example dtypeInfo('bfloat16').itemsize; // 2
 */
export function dtypeInfo(dtype: DType): DTypeInfo {
  const info = byName.get(dtype);
  if (info !== undefined) return info;
  if (typeof dtype !== 'string')
    throw new TypeError(`Expected a dtype such as 'float32' but received ${pyRepr(dtype)}`);
  const nearest = nearestName(dtype, dtypeNames);
  throw new TypeError(
    `Unknown dtype '${dtype}'.${nearest === undefined ? '' : ` Did you mean '${nearest}'?`}`,
  );
}

const realOf: Partial<Record<DType, DType>> = {
  complex32: 'float16',
  complex64: 'float32',
  complex128: 'float64',
};

/** Python's `dtype.to_real()`: the dtype of a complex dtype's parts, any other dtype itself. */
export function toReal(dtype: DType): DType {
  return realOf[dtypeInfo(dtype).name] ?? dtype;
}

/** `c10::ScalarType`'s own names where they are not the dtype's with capitals. */
const scalarTypeNames: Partial<Record<DType, string>> = {
  uint8: 'Byte',
  int8: 'Char',
  int16: 'Short',
  int32: 'Int',
  int64: 'Long',
  float16: 'Half',
  float32: 'Float',
  float64: 'Double',
  complex32: 'ComplexHalf',
  complex64: 'ComplexFloat',
  complex128: 'ComplexDouble',
  bfloat16: 'BFloat16',
};

/**
 * The name that LibTorch gives a dtype in its messages.
 *
 * @example scalarTypeName('int64'); // 'Long'
 */
export function scalarTypeName(dtype: DType): string {
  return (
    scalarTypeNames[dtype] ??
    dtype.replace(/^(q?)(u?)([a-z])/, (_, q: string, u: string, first: string) =>
      (q + u + first).toUpperCase(),
    )
  );
}

/**
 * The name of a dense tensor's type, as Python's `tensor.type()`.
 *
 * @example tensorTypeName('float32', 'cuda:0'); // 'torch.cuda.FloatTensor'
 */
export function tensorTypeName(dtype: DType, device: string, layout?: Layout): string {
  const [type] = device.split(':');
  const backend = dtype.startsWith('q') ? 'quantized.' : type === 'cpu' ? '' : `${type}.`;
  const sparse = layout === 'sparse_coo' ? 'sparse.' : '';
  return `torch.${backend}${sparse}${scalarTypeName(dtype)}Tensor`;
}

/** The dtype constants of the `torch` namespace: `torch.float32`, `torch.long`, … */
export const dtypeConstants = {
  ...(Object.fromEntries(dtypeNames.map((name) => [name, name])) as {
    readonly [Name in DType]: Name;
  } as DTypeConstants),
  /** Another name of `float32`. */
  float: 'float32',
  /** Another name of `float64`. */
  double: 'float64',
  /** Another name of `float16`. */
  half: 'float16',
  /** Another name of `int16`. */
  short: 'int16',
  /** Another name of `int32`. */
  int: 'int32',
  /** Another name of `int64`: C's long, whose width on Windows is another. */
  long: 'int64',
  /** Another name of `complex32`: two halves. */
  chalf: 'complex32',
  /** Another name of `complex64`: two floats. */
  cfloat: 'complex64',
  /** Another name of `complex128`: two doubles. */
  cdouble: 'complex128',
  /** Another name of `uint1`. */
  bit: 'uint1',
  /** `float8_e4m3fn`, spelled as everything else here. */
  float8E4m3fn: 'float8_e4m3fn',
  /** `float8_e4m3fnuz`, spelled as everything else here. */
  float8E4m3fnuz: 'float8_e4m3fnuz',
  /** `float8_e5m2`, spelled as everything else here. */
  float8E5m2: 'float8_e5m2',
  /** `float8_e5m2fnuz`, spelled as everything else here. */
  float8E5m2fnuz: 'float8_e5m2fnuz',
  /** `float8_e8m0fnu`, spelled as everything else here. */
  float8E8m0fnu: 'float8_e8m0fnu',
  /** `float4_e2m1fn_x2`, spelled as everything else here. */
  float4E2m1fnX2: 'float4_e2m1fn_x2',
} as const satisfies { readonly [Name in DType]: Name } & Record<string, DType>;

/** The memory layouts: `torch.strided`, `torch.sparseCoo`, … A value is Python's name without `torch.`. */
export const layoutConstants = {
  /** The layout of dense tensors: an element's place follows from its indices and the strides. */
  strided: 'strided',
  /** Sparse tensors as coordinates: the indices of the elements that are not zero, and their values. */
  sparseCoo: 'sparse_coo',
  /** Sparse matrices by rows: where each row begins, the columns of its elements, and their values. */
  sparseCsr: 'sparse_csr',
  /** Sparse matrices by columns: where each column begins, the rows of its elements, and their values. */
  sparseCsc: 'sparse_csc',
  /** Sparse matrices of dense blocks, by rows of blocks. */
  sparseBsr: 'sparse_bsr',
  /** Sparse matrices of dense blocks, by columns of blocks. */
  sparseBsc: 'sparse_bsc',
  _mkldnn: '_mkldnn',
  /** Nested tensors whose parts differ in one length. */
  jagged: 'jagged',
} as const;

/** The name of a memory layout. */
export type Layout = (typeof layoutConstants)[keyof typeof layoutConstants];

/** The memory formats: `torch.channelsLast`, … */
export const memoryFormatConstants = {
  /** Rows lie one after the other in memory: strides fall from the first dimension to the last. */
  contiguousFormat: 'contiguous_format',
  /** The result has the order in memory that the input has, where it is dense. */
  preserveFormat: 'preserve_format',
  /** Images `[N, C, H, W]` whose channels lie side by side in memory, which many convolutions prefer. */
  channelsLast: 'channels_last',
  /** Volumes `[N, C, D, H, W]` whose channels lie side by side in memory. */
  channelsLast3d: 'channels_last_3d',
  /** An older name of `contiguousFormat`. */
  legacyContiguousFormat: 'contiguous_format',
} as const;

/** The name of a memory format. */
export type MemoryFormat = (typeof memoryFormatConstants)[keyof typeof memoryFormatConstants];

/** The quantisation schemes: `torch.perTensorAffine`, … in the order of `c10::QScheme`. */
export const qschemeConstants = {
  /** One scale and one zero point for the whole tensor. */
  perTensorAffine: 'per_tensor_affine',
  /** A scale and a zero point for each slice along one dimension. */
  perChannelAffine: 'per_channel_affine',
  /** One scale for the whole tensor, and the zero point 0. */
  perTensorSymmetric: 'per_tensor_symmetric',
  /** A scale for each slice along one dimension, and the zero point 0. */
  perChannelSymmetric: 'per_channel_symmetric',
  /** `perChannelAffine` whose zero points are floating-point numbers: embedding tables. */
  perChannelAffineFloatQparams: 'per_channel_affine_float_qparams',
} as const;

/** The name of a quantisation scheme. */
export type QScheme = (typeof qschemeConstants)[keyof typeof qschemeConstants];

/** The typed arrays that hold a tensor's elements. */
export type TypedArray =
  | Int8Array
  | Uint8Array
  | Uint8ClampedArray
  | Int16Array
  | Uint16Array
  | Int32Array
  | Uint32Array
  | BigInt64Array
  | BigUint64Array
  | Float32Array
  | Float64Array;

/** The constructor of a typed array. */
export interface TypedArrayConstructor {
  readonly BYTES_PER_ELEMENT: number;
  readonly name: string;
  new (length: number): TypedArray;
  new (buffer: ArrayBufferLike, byteOffset?: number, length?: number): TypedArray;
}

/** `Float16Array`, which Node has from version 24 on. */
export const Float16Array: TypedArrayConstructor | undefined = (
  globalThis as { Float16Array?: TypedArrayConstructor }
).Float16Array;

const dtypeOfArray: Record<string, DType> = {
  Int8Array: 'int8',
  Uint8Array: 'uint8',
  Uint8ClampedArray: 'uint8',
  Int16Array: 'int16',
  Uint16Array: 'uint16',
  Int32Array: 'int32',
  Uint32Array: 'uint32',
  BigInt64Array: 'int64',
  BigUint64Array: 'uint64',
  Float16Array: 'float16',
  Float32Array: 'float32',
  Float64Array: 'float64',
};

/**
 * The dtype of a typed array's elements; `undefined` when `value` is no typed array.
 * A Buffer is a Uint8Array.
 *
 * @example dtypeOfTypedArray(new BigInt64Array(2)); // 'int64'
 */
export function dtypeOfTypedArray(value: unknown): DType | undefined {
  if (!ArrayBuffer.isView(value)) return undefined;
  // The tag is a built-in getter on the shared prototype:
  // a subclass has its base's, and nothing else has one.
  return dtypeOfArray[(value as TypedArray)[Symbol.toStringTag]];
}

/**
 * The typed array that holds a dtype's elements: one of its own where JavaScript has one, two array elements
 * for a complex number, and the raw bits as unsigned integers for every other dtype.
 *
 * @example typedArrayFor('float32'); // Float32Array
 */
export function typedArrayFor(dtype: DType): TypedArrayConstructor {
  switch (dtype) {
    case 'float32':
    case 'complex64':
      return Float32Array;
    case 'float64':
    case 'complex128':
      return Float64Array;
    case 'float16':
    case 'complex32':
      return Float16Array ?? Uint16Array;
    case 'int8':
    case 'qint8':
      return Int8Array;
    case 'int16':
      return Int16Array;
    case 'int32':
    case 'qint32':
      return Int32Array;
    case 'int64':
      return BigInt64Array;
    case 'uint32':
      return Uint32Array;
    case 'uint64':
      return BigUint64Array;
    default:
      return dtypeInfo(dtype).itemsize === 2 ? Uint16Array : Uint8Array;
  }
}
