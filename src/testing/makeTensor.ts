/** Random tensors of every dtype for tests, with Python's numbers for the same seed. */

import { type Arguments, binder, required } from '../common/binder';
import { expectNumber } from '../common/expect';
import { warn } from '../common/warnings';
import { PyFloat, pyRepr } from '../python/pyrepr';
import { dtypeInfo } from '../tensor/dtypes';
import { finfo, iinfo } from '../tensor/finfo';
import { getItem, slice } from '../tensor/indexing';
import { torchOps } from '../tensor/operators';
import { numelOf } from '../tensor/sizes';
import type { Tensor } from '../tensor/tensor';
import type { Device, DType, MemoryFormat } from '../tensor/types';

/** Options of `makeTensor`. */
export interface MakeTensorOptions {
  /** The elements' type, as `dtype` of a tensor. */
  dtype: DType;
  /** Where the tensor lies, as `device` of a tensor. */
  device: Device;
  /** The least value, itself included. Default: -9, and 0 where the dtype has no negative numbers */
  low?: number | bigint | null | undefined;
  /** The upper bound, itself excluded. Default: 10 for integers, 9 for the others, 2 for `bool` */
  high?: number | bigint | null | undefined;
  /** Whether autograd records what is done with the tensor. Default: false */
  requiresGrad?: boolean | undefined;
  /** Every other element of a tensor that is twice as long. Default: false */
  noncontiguous?: boolean | undefined;
  /** Ones in the place of zeros; the smallest normal number where there are fractions. Default: false */
  excludeZero?: boolean | undefined;
  /** The order of the elements in memory; not together with `noncontiguous`. */
  memoryFormat?: MemoryFormat | null | undefined;
}

interface MakeTensorParameters extends MakeTensorOptions {
  /** The tensor's shape. */
  shape?: number | readonly number[];
}

type MakeTensorOrder = [shape: 'shape'];
const bind = binder<MakeTensorParameters, MakeTensorOrder>(
  'makeTensor',
  {},
  { shape: [] as readonly number[] },
  {
    dtype: required,
    device: required,
    low: null,
    high: null,
    requiresGrad: false,
    noncontiguous: false,
    excludeZero: false,
    memoryFormat: null,
  },
);

type Bound = number | bigint;

const integral = new Set<DType>([
  'bool',
  'uint8',
  'int8',
  'int16',
  'int32',
  'int64',
  'uint16',
  'uint32',
  'uint64',
]);
const floating = new Set<DType>(['float16', 'bfloat16', 'float32', 'float64']);
const complex = new Set<DType>(['complex32', 'complex64', 'complex128']);
const bits8 = new Set<DType>(['float8_e4m3fn', 'float8_e5m2', 'float8_e4m3fnuz', 'float8_e5m2fnuz']);

/** What a dtype holds, and the values that are drawn where nothing else is asked for. */
function rangeOf(dtype: DType): { lowest: Bound; highest: Bound; low: Bound; high: Bound } {
  if (dtype === 'bool') return { lowest: 0, highest: 2, low: 0, high: 2 };
  if (integral.has(dtype)) {
    const { min, max } = iinfo(dtype);
    // `randint` takes its bounds as int64: for that dtype the greatest number itself can't be drawn.
    const highest = dtype === 'int64' ? max : typeof max === 'bigint' ? max + 1n : max + 1;
    return { lowest: min, highest, low: -9, high: 10 };
  }
  const { min, max } = finfo(dtype);
  return { lowest: min, highest: max, low: -9, high: 9 };
}

/** The interval to draw from: what is asked for, as far as the dtype reaches. */
function interval(dtype: DType, askedLow: Bound | null, askedHigh: Bound | null): [low: Bound, high: Bound] {
  const { lowest, highest, ...defaults } = rangeOf(dtype);
  const low = askedLow ?? defaults.low;
  const high = askedHigh ?? defaults.high;
  if (Number.isNaN(low) || Number.isNaN(high)) {
    throw new RangeError(
      `\`low\` and \`high\` cannot be NaN, but got low=${pyRepr(low)} and high=${pyRepr(high)}`,
    );
  }
  // 1n and 1 are one number here, as 1 and 1.0 are in Python.
  // biome-ignore lint/suspicious/noDoubleEquals: compares numbers with bigints
  if (low == high && (floating.has(dtype) || complex.has(dtype))) {
    warn(
      'Passing `low==high` to `torch.testing.make_tensor` for floating or complex types is deprecated ' +
        'since 2.1 and will be removed in 2.3. Use `torch.full(...)` instead.',
      'FutureWarning',
    );
  } else if (low >= high) {
    throw new RangeError(`\`low\` must be less than \`high\`, but got ${pyRepr(low)} >= ${pyRepr(high)}`);
  } else if (high < lowest || low >= highest) {
    const text = (bound: Bound) => pyRepr(integral.has(dtype) ? bound : new PyFloat(Number(bound)));
    throw new RangeError(
      `The value interval specified by \`low\` and \`high\` is [${pyRepr(low)}, ${pyRepr(high)}), ` +
        `but torch.${dtype} only supports [${text(lowest)}, ${text(highest)})`,
    );
  }
  const clamp = (value: Bound) => (value < lowest ? lowest : value > highest ? highest : value);
  return [clamp(low), clamp(high)];
}

/** The least integer that is not below; beyond 2^53 as a bigint, which is exact. */
function ceil(value: Bound): Bound {
  if (typeof value === 'bigint') return value;
  const whole = Math.ceil(value);
  return Number.isSafeInteger(whole) ? whole : BigInt(whole);
}

/** Fills a tensor with uniform numbers. */
function fill(result: Tensor, low: number, high: number): void {
  // `uniform_` refuses a width that the dtype can't hold: it draws from half of it.
  if (high - low >= finfo(result.dtype).max) result.uniform_(low / 2, high / 2).mul_(2);
  else result.uniform_(low, high);
}

/** A tensor of `shape` with numbers drawn from the interval. */
function draw(shape: readonly number[], dtype: DType, device: Device, low: Bound, high: Bound): Tensor {
  // Both bounds are rounded up: the upper one is excluded.
  if (integral.has(dtype)) {
    return torchOps.randint(ceil(low) as number, ceil(high) as number, shape, { dtype, device });
  }
  const result = torchOps.empty(shape, { device, dtype: bits8.has(dtype) ? 'float32' : dtype });
  fill(complex.has(dtype) ? torchOps.viewAsReal(result) : result, Number(low), Number(high));
  return bits8.has(dtype) ? result.to(dtype) : result;
}

function expectBound(value: unknown, name: string): void {
  if (value !== null && typeof value !== 'bigint') expectNumber(value, name);
}

/** Sizes that come one by one, as one shape. */
function gather(args: readonly unknown[]): readonly unknown[] {
  if (typeof args[0] !== 'number') return args;
  const end = args.findIndex((size) => typeof size !== 'number');
  const count = end < 0 ? args.length : end;
  return [args.slice(0, count), ...args.slice(count)];
}

/**
 * A tensor of any dtype with numbers drawn uniformly from `[low, high)`, to test with: the ones that Python
 * draws after the same `manualSeed`. A bound that the dtype doesn't reach is replaced by the last that it
 * does.
 *
 * @param shape the sizes, as a list or one by one; none make a tensor of one number
 * @param options `dtype` and `device`, which have to be there, and the others
 * @throws RangeError for bounds that are NaN, hold nothing or lie outside of the dtype; for `requiresGrad`
 * with integers or booleans; for `noncontiguous` together with `memoryFormat`
 * @throws TypeError for a dtype that can't be drawn, such as a quantised one
 * @example
 * const x = torch.testing.makeTensor([2, 3], { dtype: 'float32', device: 'cpu', low: -1, high: 1 });
 * x.shape; // [2, 3]
 * @see https://docs.pytorch.org/docs/2.13/testing.html
 */
export function makeTensor(...args: Arguments<MakeTensorParameters, MakeTensorOrder>): Tensor;
export function makeTensor(...args: [...sizes: number[], options: MakeTensorOptions]): Tensor;
export function makeTensor(...args: readonly unknown[]): Tensor {
  const bound = bind.named(gather(args));
  const { dtype, device, requiresGrad, excludeZero, memoryFormat } = bound;
  const shape = typeof bound.shape === 'number' ? [bound.shape] : [...bound.shape];
  dtypeInfo(dtype);
  expectBound(bound.low, 'low');
  expectBound(bound.high, 'high');
  if (bound.noncontiguous && memoryFormat !== null) {
    throw new RangeError(
      'The parameters `noncontiguous` and `memory_format` are mutually exclusive, but got ' +
        `noncontiguous=True and memory_format=torch.${memoryFormat}`,
    );
  }
  if (requiresGrad && integral.has(dtype)) {
    throw new RangeError(
      '`requires_grad=True` is not supported for boolean and integral dtypes, ' +
        `but got dtype=torch.${dtype}`,
    );
  }
  if (!integral.has(dtype) && !floating.has(dtype) && !complex.has(dtype) && !bits8.has(dtype)) {
    throw new TypeError(
      `The requested dtype 'torch.${dtype}' is not supported by torch.testing.make_tensor(). ` +
        'To request support, file an issue at: https://github.com/pytorch/pytorch/issues',
    );
  }
  const noncontiguous = bound.noncontiguous && numelOf(shape) > 1;
  const drawn = noncontiguous ? [...shape.slice(0, -1), 2 * shape.at(-1)!] : shape;
  let result = draw(drawn, dtype, device, ...interval(dtype, bound.low, bound.high));
  // It begins with the second element: what forgets a view's offset is noticed too.
  if (noncontiguous) result = getItem(result, ['...', slice(1, null, 2)]);
  else if (memoryFormat !== null) result = result.clone({ memoryFormat });
  if (excludeZero) result.maskedFill_(result.eq(0), integral.has(dtype) ? 1 : finfo(dtype).tiny);
  if (requiresGrad && !bits8.has(dtype)) result.requiresGrad = true;
  return result;
}
