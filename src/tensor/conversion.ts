/** Tensor methods that convert: to, cpu, cuda, float, type, newTensor, … */

import { unknownOption } from '../common/options';
import { type CreationOptions, tensor as makeTensor, type TensorData } from './creation';
import { parseDevice } from './device';
import { type DType, isDType, tensorTypeName } from './dtypes';
import { invoke } from './invoke';
import { Operator } from './operator';
import { Tensor } from './tensor';
import type { Device, MemoryFormat } from './types';

/** Options of `tensor.to`. */
export interface ToOptions {
  dtype?: DType | null | undefined;
  device?: Device | null | undefined;
  /** Whether a copy to a device may go on while the script does. Default: false */
  nonBlocking?: boolean | undefined;
  /** A new tensor even where nothing changes. Default: false */
  copy?: boolean | undefined;
  memoryFormat?: MemoryFormat | null | undefined;
}

type Format = { memoryFormat?: MemoryFormat | null | undefined };

/** What `src/methods/index.ts` adds to Tensor. */
export interface ConversionMethods {
  /**
   * The tensor in another dtype, on another device, or as `other` is; itself when nothing changes.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.to.html
   */
  to(dtype: DType, nonBlocking?: boolean | ToOptions, copy?: boolean | ToOptions): Tensor;
  to(
    device: Device,
    dtype?: DType | null | ToOptions,
    nonBlocking?: boolean | ToOptions,
    copy?: boolean | ToOptions,
  ): Tensor;
  to(other: Tensor, nonBlocking?: boolean | ToOptions, copy?: boolean | ToOptions): Tensor;
  to(options: ToOptions): Tensor;
  /** A copy on the CPU, or itself. */
  cpu(options?: Format): Tensor;
  /** A copy on a CUDA device (the current one, unless named), or itself. */
  cuda(
    device?:
      | Device
      | number
      | null
      | ({ device?: Device | number | null | undefined; nonBlocking?: boolean | undefined } & Format),
  ): Tensor;
  /** `'torch.FloatTensor'`, or the tensor in the dtype named. */
  type(): string;
  type(dtype: DType | string): Tensor;
  float(options?: Format): Tensor;
  double(options?: Format): Tensor;
  half(options?: Format): Tensor;
  bfloat16(options?: Format): Tensor;
  long(options?: Format): Tensor;
  int(options?: Format): Tensor;
  short(options?: Format): Tensor;
  char(options?: Format): Tensor;
  byte(options?: Format): Tensor;
  bool(options?: Format): Tensor;
  cfloat(options?: Format): Tensor;
  cdouble(options?: Format): Tensor;
  /** A new tensor from data with this one's dtype and device. */
  newTensor(data: TensorData, options?: CreationOptions): Tensor;
}

const toDtype = new Operator('to', 'aten::to', ['dtype'], [], 0);
const toDevice = new Operator('to', 'aten::to', ['device'], [], 0);
const toOther = new Operator('to', 'aten::to', ['other'], [], 0);
const clone = new Operator('to', 'aten::clone', [''], [], 0);

const toOptionNames = ['dtype', 'device', 'nonBlocking', 'copy', 'memoryFormat', 'other'];

function convert(self: Tensor, ...args: unknown[]): Tensor {
  const options: ToOptions & { other?: Tensor } = {};
  const positional = [...args];
  const last = positional[positional.length - 1];
  if (typeof last === 'object' && last !== null && !(last instanceof Tensor)) {
    for (const key of Object.keys(last))
      if (!toOptionNames.includes(key)) throw unknownOption('to()', key, toOptionNames);
    Object.assign(options, last);
    positional.pop();
  }
  const first = positional[0];
  let rest: string[] = ['nonBlocking', 'copy'];
  if (first instanceof Tensor) options.other = first;
  else if (typeof first === 'string' && isDType(first.replace(/^torch\./, '')))
    options.dtype = first.replace(/^torch\./, '') as DType;
  else if (typeof first === 'string' || first === null) {
    options.device = first as Device | null;
    rest = ['dtype', ...rest];
  } else if (first !== undefined) {
    throw new TypeError(
      `to() received an invalid combination of arguments - got (${typeof first}), but expected a dtype, a device, a Tensor or options`,
    );
  }
  positional.slice(1).forEach((value, i) => {
    if (rest[i] === undefined)
      throw new TypeError(`to() takes at most ${rest.length + 1} positional arguments`);
    if (value !== undefined) Object.assign(options, { [rest[i]!]: value });
  });
  const nonBlocking = options.nonBlocking ?? false;
  const copy = options.copy ?? false;
  const memoryFormat = options.memoryFormat ?? null;
  if (options.other !== undefined)
    return invoke(toOther, [self, options.other, nonBlocking, copy, memoryFormat]) as Tensor;
  if (options.device != null) {
    parseDevice(options.device);
    return invoke(toDevice, [
      self,
      options.device,
      options.dtype ?? self.dtype,
      nonBlocking,
      copy,
      memoryFormat,
    ]) as Tensor;
  }
  if (options.dtype != null || memoryFormat !== null)
    return invoke(toDtype, [self, options.dtype ?? self.dtype, nonBlocking, copy, memoryFormat]) as Tensor;
  return copy ? (invoke(clone, [self]) as Tensor) : self;
}

/** The method that converts to a dtype. */
function shorthand(dtype: DType) {
  return function (this: Tensor, options: Format = {}): Tensor {
    return convert(this, dtype, options);
  };
}

function dtypeOfTypeName(name: string): DType {
  const plain = name.replace(/^torch\./, '');
  if (isDType(plain)) return plain;
  const match = /^(?:cuda\.)?(\w+)Tensor$/.exec(plain);
  const known: Record<string, DType> = {
    Float: 'float32',
    Double: 'float64',
    Half: 'float16',
    BFloat16: 'bfloat16',
    Long: 'int64',
    Int: 'int32',
    Short: 'int16',
    Char: 'int8',
    Byte: 'uint8',
    Bool: 'bool',
  };
  const dtype = match ? known[match[1]!] : undefined;
  if (dtype === undefined) throw new RangeError(`invalid type: '${name}'`);
  return dtype;
}

/** The methods, to be put on Tensor's prototype. */
export const conversionMethods = {
  to(...args: unknown[]) {
    return convert(this, ...args);
  },
  cpu(options: Format = {}) {
    return convert(this, 'cpu', options);
  },
  cuda(device: any = null) {
    const options = typeof device === 'object' && device !== null ? device : { device };
    const where = options.device ?? null;
    const name = where === null ? 'cuda' : typeof where === 'number' ? `cuda:${where}` : where;
    if (!String(name).startsWith('cuda'))
      throw new RangeError(`Invalid device, must be cuda device: ${String(name)}`);
    return convert(this, name, {
      nonBlocking: options.nonBlocking ?? false,
      memoryFormat: options.memoryFormat ?? null,
    });
  },
  // A text or a tensor: the overloads say when.
  type(dtype?: string): any {
    return dtype === undefined
      ? tensorTypeName(this.dtype, this.device)
      : convert(this, dtypeOfTypeName(dtype));
  },
  newTensor(data: TensorData, options: CreationOptions = {}) {
    return makeTensor(data, { dtype: this.dtype, device: this.device, ...options });
  },
  float: shorthand('float32'),
  double: shorthand('float64'),
  half: shorthand('float16'),
  bfloat16: shorthand('bfloat16'),
  long: shorthand('int64'),
  int: shorthand('int32'),
  short: shorthand('int16'),
  char: shorthand('int8'),
  byte: shorthand('uint8'),
  bool: shorthand('bool'),
  cfloat: shorthand('complex64'),
  cdouble: shorthand('complex128'),
} satisfies ConversionMethods & ThisType<Tensor>;
