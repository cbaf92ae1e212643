/** Tensor methods that convert: to, cpu, cuda, float, type, newTensor, … */

import { type Arguments, binder } from '../common/binder';
import { tensor as makeTensor, type TensorParameters } from './creation';
import { parseDevice } from './device';
import { type DType, isDType, tensorTypeName } from './dtypes';
import { interception } from './intercept';
import { invoke, invokeWithDType } from './invoke';
import { dtypeAdvice } from './misnamed';
import { Operator } from './operator';
import type { Tensor } from './tensor';
import { parseTo, type ToOptions } from './toArguments';
import type { Device, MemoryFormat } from './types';

type Format = {
  /** The layout of the copy. Default: null, as it is */
  memoryFormat?: MemoryFormat | null | undefined;
};

interface CudaOptions extends Format {
  /** The device by name or index. Default: null, the current CUDA device */
  device?: Device | number | null | undefined;
  /**
   * Whether the copy needn't be done when the call returns, where source or target is page-locked. Default:
   * false
   */
  nonBlocking?: boolean | undefined;
}
type CudaOrder = [device: 'device', nonBlocking: 'nonBlocking'];
const bindCuda = binder<CudaOptions, CudaOrder>(
  'cuda',
  {},
  { device: null, nonBlocking: false },
  { memoryFormat: null },
);

interface TypeParameters {
  /**
   * The dtype, or a tensor type's name in Python: `'torch.FloatTensor'`. Without it the type's name is
   * returned.
   */
  dtype: DType | (string & {});
  /**
   * Whether the copy needn't be done when the call returns, where source or target is page-locked. Default:
   * false
   */
  nonBlocking?: boolean | undefined;
}
type TypeOrder = [dtype: 'dtype', nonBlocking: 'nonBlocking'];
/** Without a dtype, the call asks for its name. */
const bindType = binder<{ [K in keyof TypeParameters]?: TypeParameters[K] | null }, TypeOrder>(
  'type',
  {},
  { dtype: null, nonBlocking: false },
);

const bindNewTensor = binder<TensorParameters, ['data']>(
  'newTensor',
  { data: 'object' },
  {},
  { dtype: null, device: null, requiresGrad: false, pinMemory: false },
);

/** What `src/methods/index.ts` adds to Tensor. */
export interface ConversionMethods {
  /**
   * The tensor in another dtype, on another device, or as `other` is; itself when nothing changes.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.to.html
   */
  to(options: ToOptions): Tensor;
  to(other: Tensor, nonBlocking?: boolean | ToOptions, copy?: boolean | ToOptions): Tensor;
  to(dtype: DType, nonBlocking: boolean | ToOptions, copy?: boolean | ToOptions): Tensor;
  to(
    device: Device | number | null,
    dtype: DType | null | ToOptions,
    nonBlocking?: boolean | ToOptions,
    copy?: boolean | ToOptions,
  ): Tensor;
  // Last, since TypeScript explains an error by it.
  to(dtypeOrDevice: DType | Device | number | null): Tensor;
  /**
   * A copy on the CPU, or the tensor itself where it lies there already; gradients flow back through
   * it.
   */
  cpu(options?: Format): Tensor;
  /** A copy on a CUDA device (the current one, unless named), or itself. */
  cuda(...args: Arguments<CudaOptions, CudaOrder>): Tensor;
  /** `'torch.FloatTensor'`, or the tensor in the dtype named. */
  type(): string;
  type(...args: Arguments<TypeParameters, TypeOrder>): Tensor;
  /** As float32: `x.to('float32')`, the tensor itself where it is so already. */
  float(options?: Format): Tensor;
  /** As float64: `x.to('float64')`, the tensor itself where it is so already. */
  double(options?: Format): Tensor;
  /** As float16: `x.to('float16')`; beyond 65504 numbers become infinite. */
  half(options?: Format): Tensor;
  /** As bfloat16: `x.to('bfloat16')`, with the range of float32 and 8 bits of precision. */
  bfloat16(options?: Format): Tensor;
  /** As int64: `x.to('int64')`. Fractions are cut off. */
  long(options?: Format): Tensor;
  /** As int32: `x.to('int32')`. Fractions are cut off. */
  int(options?: Format): Tensor;
  /** As int16: `x.to('int16')`. Fractions are cut off. */
  short(options?: Format): Tensor;
  /** As int8: `x.to('int8')`. Fractions are cut off. */
  char(options?: Format): Tensor;
  /** As uint8: `x.to('uint8')`. Fractions are cut off. */
  byte(options?: Format): Tensor;
  /** As booleans: `x.to('bool')`. What is not 0 is true, NaN too. */
  bool(options?: Format): Tensor;
  /** As complex64: `x.to('complex64')`, with zeros for the imaginary parts of real numbers. */
  cfloat(options?: Format): Tensor;
  /** As complex128: `x.to('complex128')`, with zeros for the imaginary parts of real numbers. */
  cdouble(options?: Format): Tensor;
  /** A new tensor from data with this one's dtype and device. */
  newTensor(...args: Arguments<TensorParameters, [data: 'data']>): Tensor;
}

const toDtype = new Operator('to', 'aten::to', ['dtype'], [], 0);
const toDevice = new Operator('to', 'aten::to', ['device'], [], 0);
const toOther = new Operator('to', 'aten::to', ['other'], [], 0);
const clone = new Operator('to', 'aten::clone', [''], [], 0);

function convert(self: Tensor, ...args: unknown[]): Tensor {
  const { other, device, dtype, nonBlocking, copy, memoryFormat } = parseTo(args);
  // Most calls have the defaults of these, and fewer values reach the addon faster.
  const isPlain = !nonBlocking && !copy && memoryFormat === null;
  const rest = isPlain ? [] : [nonBlocking, copy ?? false, memoryFormat];
  if (other !== null) return invoke(toOther, [self, other, ...rest]) as Tensor;
  if (device !== null) return invoke(toDevice, [self, device, dtype ?? self.dtype, ...rest]) as Tensor;
  if (dtype !== null || memoryFormat !== null)
    return invoke(toDtype, [self, dtype ?? self.dtype, ...rest]) as Tensor;
  return copy ? (invoke(clone, [self]) as Tensor) : self;
}

/** `convert(self, dtype)`, without a look at its arguments. */
const convertTo = (self: Tensor, dtype: DType) => invokeWithDType(toDtype, self, dtype) as Tensor;

/** The methods that are named after C's types, and what they convert to. */
const shorthands = {
  float: 'float32',
  double: 'float64',
  half: 'float16',
  bfloat16: 'bfloat16',
  long: 'int64',
  int: 'int32',
  short: 'int16',
  char: 'int8',
  byte: 'uint8',
  bool: 'bool',
  cfloat: 'complex64',
  cdouble: 'complex128',
} as const satisfies Record<string, DType>;

type Shorthands = Pick<ConversionMethods, keyof typeof shorthands>;

const shorthandMethods = Object.fromEntries(
  Object.entries(shorthands).map(([name, dtype]) => [
    name,
    function (this: Tensor, options?: Format): Tensor {
      return options === undefined ? convertTo(this, dtype) : convert(this, dtype, options);
    },
  ]),
) as unknown as Shorthands; // fromEntries forgets the names

/** The dtype that `tensor.type(name)` asks for: its own name, or that of one of the old tensor types. */
function dtypeOfTypeName(name: string): DType {
  const plain = name.replace(/^torch\./, '');
  if (isDType(plain)) return plain;
  const type = plain.replace(/^cuda\./, '');
  const dtype = Object.values(shorthands).find((known) => tensorTypeName(known, 'cpu') === `torch.${type}`);
  if (dtype === undefined) throw new RangeError(`invalid type: '${name}'${dtypeAdvice(name)}`);
  return dtype;
}

/** The methods, to be put on Tensor's prototype. */
export const conversionMethods = {
  to(...args: unknown[]) {
    const [first] = args;
    return args.length === 1 && isDType(first) ? convertTo(this, first) : convert(this, ...args);
  },
  cpu(options?: Format) {
    if (options !== undefined) return convert(this, 'cpu', options);
    // What lies there already needs no operator, unless someone is told of those.
    const isUnseen = interception.handler === undefined && !interception.parts?.isIn(this);
    return isUnseen && this.device === 'cpu' ? this : convert(this, 'cpu');
  },
  cuda(...args: unknown[]) {
    const { device, ...options } = bindCuda.named(args);
    const name = device === null ? 'cuda' : typeof device === 'number' ? `cuda:${device}` : device;
    if (parseDevice(name).type !== 'cuda')
      throw new RangeError(`Invalid device, must be cuda device: ${name}`);
    return convert(this, name, options);
  },
  // A text or a tensor: the overloads say when.
  type(...args: unknown[]): any {
    const [dtype, nonBlocking] = bindType(args);
    return dtype === null
      ? tensorTypeName(this.dtype, this.device, this.layout)
      : convert(this, dtypeOfTypeName(dtype), { nonBlocking });
  },
  newTensor(...args: unknown[]) {
    const { data, dtype, device, ...options } = bindNewTensor.named(args);
    return makeTensor(data, { dtype: dtype ?? this.dtype, device: device ?? this.device, ...options });
  },
  ...shorthandMethods,
} satisfies ConversionMethods & ThisType<Tensor>;
