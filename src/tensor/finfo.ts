/**
 * `torch.finfo` and `torch.iinfo`: the numerical limits of a dtype.
 * Source: https://docs.pytorch.org/docs/2.13/type_info.html
 */

import { type Arguments, binder } from '../common/binder';
import { TorchError } from '../common/errors';
import { inspectCustom } from '../common/node';
import { find } from '../libtorch/load';
import { formatGeneral } from '../python/pyrepr';
import { getDefaultDtype } from './defaultDtype';
import { type DType, dtypeInfo, toReal } from './dtypes';

/** `[eps, max, min, smallest normal, decimal digits]` */
type Limits = readonly [eps: number, max: number, min: number, smallestNormal: number, digits: number];

const torchMinor = Number(find().libtorch.version.split('.')[1]);

const floatLimits: Partial<Record<DType, Limits>> = {
  float64: [2 ** -52, Number.MAX_VALUE, -Number.MAX_VALUE, 2 ** -1022, 15],
  float32: [2 ** -23, (2 - 2 ** -23) * 2 ** 127, -(2 - 2 ** -23) * 2 ** 127, 2 ** -126, 6],
  bfloat16: [2 ** -7, (2 - 2 ** -7) * 2 ** 127, -(2 - 2 ** -7) * 2 ** 127, 2 ** -126, 2],
  float16: [2 ** -10, 65504, -65504, 2 ** -14, 3],
  float8_e4m3fn: [2 ** -3, 448, -448, 2 ** -6, 0],
  float8_e5m2: [2 ** -2, 57344, -57344, 2 ** -14, 0],
  float8_e4m3fnuz: [2 ** -3, 240, -240, 2 ** -7, 0],
  // The spacing above 1 is what PyTorch says since 2.15; before, it said half of that.
  float8_e5m2fnuz: [2 ** (torchMinor < 15 ? -3 : -2), 57344, -57344, 2 ** -15, 0],
  float8_e8m0fnu: [1, 2 ** 127, 2 ** -127, 2 ** -127, 0],
};

const integerBits: Partial<Record<DType, number>> = {
  uint8: 8,
  uint16: 16,
  uint32: 32,
  uint64: 64,
  int8: 8,
  int16: 16,
  int32: 32,
  int64: 64,
};

/** The limits of a floating point dtype. */
export class FInfo {
  /** Bits of one element. */
  readonly bits: number;
  /** The difference between 1 and the next larger number. */
  readonly eps: number;
  /** The largest number. */
  readonly max: number;
  /** The smallest number, mostly `-max`. */
  readonly min: number;
  /** The smallest positive normal number. */
  readonly smallestNormal: number;
  /** The same as `smallestNormal`. */
  readonly tiny: number;
  /** The approximate decimal resolution, `10 ** -digits`. */
  readonly resolution: number;
  readonly dtype: DType;

  constructor(type: DType) {
    const info = dtypeInfo(type);
    if (!info.isFloatingPoint && !info.isComplex) {
      throw new TypeError(
        "torch.finfo() requires a floating point input type. Use torch.iinfo to handle 'torch.finfo'",
      );
    }
    const dtype = toReal(type);
    const limits = floatLimits[dtype];
    if (limits === undefined) throw new TypeError(`torch.finfo() has no limits for '${dtype}'`);
    const [eps, max, min, smallestNormal, digits] = limits;
    this.bits = dtypeInfo(dtype).itemsize * 8;
    this.eps = eps;
    this.max = max;
    this.min = min;
    this.smallestNormal = smallestNormal;
    this.tiny = smallestNormal;
    this.resolution = Number(`1e-${digits}`);
    this.dtype = dtype;
  }

  /** What Python's `repr` prints. */
  toString(): string {
    const { resolution, min, max, eps, smallestNormal, tiny } = this;
    const numbers = { resolution, min, max, eps, smallest_normal: smallestNormal, tiny };
    const fields = Object.entries(numbers).map(([name, value]) => `${name}=${formatGeneral(value)}`);
    return `finfo(${fields.join(', ')}, dtype=${this.dtype})`;
  }

  [inspectCustom](): string {
    return this.toString();
  }
}

/** The limits of an integer dtype. 64-bit limits are bigints. */
export class IInfo {
  /** Bits of one element. */
  readonly bits: number;
  readonly max: number | bigint;
  readonly min: number | bigint;
  readonly dtype: DType;

  constructor(type: DType) {
    const info = dtypeInfo(type);
    if (type === 'bool') throw new TypeError('torch.bool is not supported by torch.iinfo');
    if (type.startsWith('q')) {
      const name = {
        qint8: 'QInt8',
        quint8: 'QUInt8',
        qint32: 'QInt32',
        quint4x2: 'QUInt4x2',
        quint2x4: 'QUInt2x4',
      };
      throw new TorchError(`"dtype" not implemented for '${name[type as keyof typeof name]}'`);
    }
    const bits = integerBits[type];
    if (bits === undefined) {
      throw new TypeError(
        "torch.iinfo() requires an integer input type. Use torch.finfo to handle 'torch.iinfo'",
      );
    }
    const values = 2n ** BigInt(bits);
    const min = info.isSigned ? -values / 2n : 0n;
    const max = values - 1n + min;
    this.bits = bits;
    this.max = bits === 64 ? max : Number(max);
    this.min = bits === 64 ? min : Number(min);
    this.dtype = type;
  }

  /** What Python's `repr` prints. */
  toString(): string {
    const [min, max] = [this.min, this.max].map((limit) => formatGeneral(Number(limit)));
    return `iinfo(min=${min}, max=${max}, dtype=${this.dtype})`;
  }

  [inspectCustom](): string {
    return this.toString();
  }
}

interface FinfoOptions {
  type?: DType | null;
}

interface IinfoParameters {
  /** An integer dtype, such as `'int64'`. */
  type: DType;
}

type TypeOrder = [type: 'type'];
const bindFinfo = binder<FinfoOptions, TypeOrder>('finfo', {}, { type: null });
const bindIinfo = binder<IinfoParameters, TypeOrder>('iinfo', { type: 'any' }, {});

/**
 * The limits of a floating point dtype (of its parts, for a complex one).
 *
 * @param type the dtype; the default dtype when left out
 * @throws TypeError for a dtype that is not floating point
 * @example torch.finfo('float16').max; // 65504
 */
export function finfo(...args: Arguments<FinfoOptions, TypeOrder>): FInfo {
  const type = bindFinfo(args)[0] ?? getDefaultDtype();
  return new FInfo(type);
}

/**
 * The limits of an integer dtype: `min`, `max` and `bits`.
 * @throws TypeError for a dtype that is not an integer one
 * @example torch.iinfo('int8').max; // 127
 */
export function iinfo(...args: Arguments<IinfoParameters, TypeOrder>): IInfo {
  // Python's own code for it quotes the name in another way than its interpreter does elsewhere.
  if ((args as readonly unknown[]).length === 0) {
    throw new TypeError('iinfo() missing 1 required positional arguments: "type"');
  }
  const [type] = bindIinfo(args);
  return new IInfo(type);
}
