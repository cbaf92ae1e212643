/** NumPy's dtypes in pickles, and the elements of those that tensors do not have. */

import { TorchError } from '../../common/errors';
import { Complex } from '../../python/complex';
import { dtypeInfo } from '../../tensor/dtypes';
import { PyFloat, PyString, PyTuple, PyValue } from '../../tensor/pythonKinds';
import type { DType } from '../../tensor/types';
import { DictNode, GlobalNode, RefusedError, textOf } from './nodes';

/** NumPy's codes of the dtypes that both have. */
export const codes = {
  b1: 'bool',
  i1: 'int8',
  i2: 'int16',
  i4: 'int32',
  i8: 'int64',
  u1: 'uint8',
  u2: 'uint16',
  u4: 'uint32',
  u8: 'uint64',
  f2: 'float16',
  f4: 'float32',
  f8: 'float64',
  c8: 'complex64',
  c16: 'complex128',
} as const satisfies Record<string, DType>;

export function wrongArray(what: string): TorchError {
  return new TorchError(`torch.load: the file describes a NumPy array that can't be: ${what}`);
}

/** Seconds in the units of times; years and months have no fixed length. */
const unitSeconds: Record<string, number> = {
  W: 604_800,
  D: 86_400,
  h: 3600,
  m: 60,
  s: 1,
  ms: 1e-3,
  us: 1e-6,
  ns: 1e-9,
  ps: 1e-12,
  fs: 1e-15,
  as: 1e-18,
};

const NOT_A_TIME = -(2n ** 63n);

/** A float that is told from an int. */
const float = (value: number) => (Number.isInteger(value) ? new PyFloat(value) : value);
const integer = (value: bigint) => (Number.isSafeInteger(Number(value)) ? Number(value) : value);

function half(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 31;
  const fraction = bits & 0x3ff;
  if (exponent === 31) return fraction === 0 ? sign * Infinity : Number.NaN;
  return sign * (exponent === 0 ? fraction * 2 ** -24 : (1 + fraction / 1024) * 2 ** (exponent - 15));
}

type Read = (data: DataView, at: number, little: boolean) => unknown;

const readers: Record<keyof typeof codes, Read> = {
  b1: (data, at) => data.getUint8(at) !== 0,
  i1: (data, at) => data.getInt8(at),
  i2: (data, at, little) => data.getInt16(at, little),
  i4: (data, at, little) => data.getInt32(at, little),
  i8: (data, at, little) => integer(data.getBigInt64(at, little)),
  u1: (data, at) => data.getUint8(at),
  u2: (data, at, little) => data.getUint16(at, little),
  u4: (data, at, little) => data.getUint32(at, little),
  u8: (data, at, little) => integer(data.getBigUint64(at, little)),
  f2: (data, at, little) => float(half(data.getUint16(at, little))),
  f4: (data, at, little) => float(data.getFloat32(at, little)),
  f8: (data, at, little) => float(data.getFloat64(at, little)),
  c8: (data, at, little) => new Complex(data.getFloat32(at, little), data.getFloat32(at + 4, little)),
  c16: (data, at, little) => new Complex(data.getFloat64(at, little), data.getFloat64(at + 8, little)),
};

/** Values in the shape of an array: lists of lists; the value itself for none. */
export function nest(shape: readonly number[], next: () => unknown): unknown {
  if (shape.length === 0) return next();
  const [size, ...rest] = shape;
  return Array.from({ length: size! }, () => nest(rest, next));
}

/** The sizes of a shape in a pickle. */
export function sizesOf(shape: unknown): number[] {
  const sizes = shape instanceof PyTuple ? shape.items : undefined;
  if (sizes === undefined) throw wrongArray('it has no shape');
  if (sizes.length > 64 || !sizes.every((n) => Number.isSafeInteger(n) && (n as number) >= 0))
    throw wrongArray('its shape is none');
  return sizes as number[];
}

/** A `numpy.dtype`. */
export class NumpyDTypeNode {
  private state: readonly unknown[] = [];

  /** @param code its kind and its size, such as `f4` */
  constructor(
    readonly code: string,
    private readonly args: readonly unknown[],
  ) {}

  /** Takes the state `(3, byte order, subarray, names, fields, bytes, alignment, flags, units)`. */
  build(state: unknown): void {
    const order = state instanceof PyTuple ? textOf(state.items[1]) : undefined;
    if (order !== '<' && order !== '>' && order !== '|') throw wrongArray('its dtype has no byte order');
    this.state = (state as PyTuple).items;
  }

  /** Whether the high byte comes first. */
  get foreign(): boolean {
    return textOf(this.state[1]) === '>';
  }

  /** The dtype of a tensor with such elements. */
  get dtype(): DType | undefined {
    return Object.hasOwn(codes, this.code) ? codes[this.code as keyof typeof codes] : undefined;
  }

  /** Whether the elements are any objects, which stand beside the array. */
  get isObject(): boolean {
    return this.code[0] === 'O';
  }

  /** The bytes of an element. */
  get itemsize(): number {
    if (this.dtype !== undefined) return dtypeInfo(this.dtype).itemsize;
    if (!'OMmUSV'.includes(this.code[0] ?? ' ')) throw this.unknown();
    const given = 'OMm'.includes(this.code[0]!) ? 8 : this.state[5];
    if (!Number.isSafeInteger(given) || (given as number) < 0) throw wrongArray('its dtype has no size');
    return given as number;
  }

  /** What the dtype itself is for the user: its name. */
  get plain(): PyValue {
    const state = this.state.length > 0 ? new PyTuple(this.state) : undefined;
    return new PyValue(this.dtype ?? this.code, 'numpy.dtype', this.args, state);
  }

  /** The element at `at`. */
  read(data: DataView, at: number): unknown {
    const little = !this.foreign;
    if (Object.hasOwn(readers, this.code))
      return readers[this.code as keyof typeof readers](data, at, little);
    switch (this.code[0]) {
      case 'U':
        return this.text(data, at, little);
      case 'S': {
        const bytes = Buffer.from(data.buffer, data.byteOffset + at, this.itemsize);
        let end = bytes.length;
        while (end > 0 && bytes[end - 1] === 0) end--;
        return Buffer.from(bytes.subarray(0, end));
      }
      case 'M':
        return this.instant(data.getBigInt64(at, little));
      case 'm':
        return this.span(data.getBigInt64(at, little));
      case 'V':
        return this.compound(data, at);
      default:
        throw this.unknown();
    }
  }

  private unknown(): RefusedError {
    return new RefusedError(
      `torch.load: the file holds a NumPy array of the dtype ${JSON.stringify(this.code.slice(0, 20))}, which neither tensors nor ` +
        'JavaScript have: convert it in Python, such as with array.astype(numpy.float64)',
    );
  }

  private text(data: DataView, at: number, little: boolean): PyString {
    let text = '';
    for (let i = 0; i < this.itemsize; i += 4) {
      const point = data.getUint32(at + i, little);
      if (point > 0x10ffff) throw wrongArray('a character is none');
      text += String.fromCodePoint(point);
    }
    return new PyString(text.replace(/\0+$/, ''));
  }

  /** The unit of times, and how many of it a step is. */
  private get unit(): [name: string, count: number] {
    const described = this.state[8] instanceof PyTuple ? this.state[8].items[1] : undefined;
    const [name, count] = described instanceof PyTuple ? described.items : [];
    const text = name instanceof Uint8Array ? Buffer.from(name).toString('latin1') : textOf(name);
    return [text ?? 'generic', typeof count === 'number' ? count : 1];
  }

  private instant(value: bigint): Date {
    const [unit, count] = this.unit;
    if (value === NOT_A_TIME) return new Date(Number.NaN);
    const steps = value * BigInt(count);
    if (unit === 'Y') return yearMonth(1970n + steps, 0n);
    if (unit === 'M') return yearMonth(1970n, steps);
    const seconds = unitSeconds[unit];
    if (seconds === undefined) throw wrongArray('its dates have no unit');
    if (seconds >= 1e-3) return new Date(Number(steps) * Math.round(seconds * 1000));
    const perMilli = BigInt(Math.round(1e-3 / seconds));
    const whole = steps / perMilli;
    return new Date(Number(steps < 0n && steps % perMilli !== 0n ? whole - 1n : whole));
  }

  private span(value: bigint): unknown {
    const [unit, count] = this.unit;
    if (value === NOT_A_TIME) return Number.NaN;
    const steps = value * BigInt(count);
    const seconds = unitSeconds[unit];
    if (seconds === undefined) return integer(steps);
    return float(seconds >= 1 ? Number(steps) * seconds : Number(steps) / Math.round(1 / seconds));
  }

  /** A record's fields, or the array that is one element. */
  private compound(data: DataView, at: number): unknown {
    const [, , sub, names, fields] = this.state;
    if (sub instanceof PyTuple) {
      const [base, shape] = sub.items;
      if (!(base instanceof NumpyDTypeNode)) throw wrongArray('its dtype is none');
      let next = at;
      return nest(sizesOf(shape), () => {
        const here = next;
        next += base.itemsize;
        return base.read(data, here);
      });
    }
    if (!(names instanceof PyTuple && fields instanceof DictNode)) {
      return Buffer.from(Buffer.from(data.buffer, data.byteOffset + at, this.itemsize));
    }
    const record = new DictNode('dict');
    for (const name of names.items) {
      const field = fields.entries.get(textOf(name));
      const [type, offset] = field instanceof PyTuple ? field.items : [];
      if (!(type instanceof NumpyDTypeNode) || typeof offset !== 'number')
        throw wrongArray('a field is none');
      if (type.isObject)
        throw new RefusedError('torch.load: the file holds NumPy records with fields of any objects');
      record.set(name, type.read(data, at + offset));
    }
    return record;
  }
}

function yearMonth(year: bigint, months: bigint): Date {
  const made = new Date(0);
  made.setUTCFullYear(Number(year), Number(months), 1);
  return made;
}

/** `numpy.dtype(code, False, True)`; the code of records may be a class. */
export function makeDType(args: unknown[]): NumpyDTypeNode {
  const [code] = args;
  const text = code instanceof GlobalNode && /\brecord$/.test(code.name) ? 'V' : textOf(code);
  if (text === undefined) throw wrongArray('its dtype is none');
  return new NumpyDTypeNode(text.replace(/^[<|=]/, ''), args);
}
