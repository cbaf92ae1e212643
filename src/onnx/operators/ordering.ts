/** Numbers by their rank, and products and extremes of all that come before. */
import type { DType } from '../../tensor/dtypes';
import type { Call, Converter } from '../call';
import { isFloat, wide } from '../call';
import { type Size, Varying } from '../sizes';
import { inOrder, ordered, reduce } from './reductions';

const rank = (call: Call) => call.value(0).shape.length;

/** The k-th least number of a dimension, and its place. */
function ranked(call: Call, name: string, axis: number, k: string, keepdim: boolean): string[] {
  const { b } = call;
  const found = b.ops('TopK', [name, k], { axis, largest: 0, sorted: 1 }, 2);
  return found.map((one) => {
    const last = b.op('Gather', [one, b.ints([-1])], { axis });
    return keepdim ? last : b.op('Squeeze', [last, b.ints([axis])]);
  });
}

const kthvalue: Converter = (call) => {
  if (rank(call) === 0) call.fail('takes a number without dimensions');
  const axis = call.dim(2, 'dim', rank(call), -1);
  const k = call.b.sizes([call.arg<number | Varying>(1, 'k')]);
  return inOrder(call, (name) => ranked(call, name, axis, k, call.flag(3, 'keepdim')));
};

/** The lower one of the two in the middle; where there is a NaN, that. */
const median: Converter = (call) => {
  const { b } = call;
  const { dtype } = call.value(0);
  const isAll = call.arg<unknown>(1, 'dim', null) === null;
  if (rank(call) === 0) return isAll ? call.t(0) : call.fail('takes a number without dimensions');
  const axis = isAll ? 0 : call.dim(1);
  const keepdim = !isAll && call.flag(2, 'keepdim');
  const row = (name: string) => (isAll ? b.op('Reshape', [name, b.ints([-1])]) : name);
  const middle = (name: string) => {
    const size = call.shape(call.value(0))[axis]!;
    if (!isAll && !(size instanceof Varying)) return b.ints([Math.floor((size + 1) / 2)]);
    return b.op('Div', [b.op('Add', [b.dimOf(name, axis), b.ints([1])]), b.ints([2])]);
  };
  const [found, place] = inOrder(call, (name) => {
    const input = row(name);
    return ranked(call, input, axis, middle(input), keepdim);
  });
  if (!isFloat(dtype)) return isAll ? found! : [found!, place!];
  const isNan = b.cast(b.op('IsNaN', [row(call.t(0))]), 'int32');
  const hasNan = b.cast(reduce(call, 'ReduceMax', isNan, [axis], keepdim), 'bool');
  const value = b.op('Where', [hasNan, b.constant(Number.NaN, dtype), found!]);
  if (isAll) return value;
  const first = b.op('ArgMax', [isNan], { axis, keepdims: Number(keepdim) });
  return [value, b.op('Where', [hasNan, first, place!])];
};

/** From this version on ONNX has products of all that come before. */
const CUMPROD = 26;
/** Dimensions of a dynamic size have less than 2 to this power. */
const MOST = 31;

/** How many steps take all elements of a dimension together: each takes twice as many. */
const stepsFor = (size: Size): number =>
  size instanceof Varying ? MOST : Math.ceil(Math.log2(Math.max(size, 1)));

const cumprod: Converter = (call) => {
  const { b, dtype } = call;
  const name = call.as(call.value(0), dtype);
  if (rank(call) === 0) return name;
  const axis = call.dim(1);
  if (b.opset >= CUMPROD) return b.op('CumProd', [name, b.constant(axis, 'int64')]);
  const size = call.shape(call.value(0))[axis]!;
  const [none, axes] = [b.ints([0]), b.ints([axis])];
  const end = b.sizes([size]);
  let found = name;
  for (let step = 0; step < stepsFor(size); step++) {
    // Beyond the end nothing is moved, and all that comes is ones.
    const by = b.op('Min', [b.ints([2 ** step]), end]);
    const pads = b.op('Concat', [by, none], { axis: 0 });
    const kept = b.op('Slice', [found, none, b.op('Sub', [end, by]), axes]);
    found = b.op('Mul', [found, b.op('Pad', [kept, pads, b.constant(1, dtype), axes])]);
  }
  return found;
};

/** The dtype in which ONNX compares numbers of another one. */
const compared = (dtype: DType): DType => wide(ordered(dtype));

/** The greatest or least number so far and its last place; a NaN outdoes all, and its last place counts. */
const extremeSoFar =
  (opType: 'GreaterOrEqual' | 'LessOrEqual'): Converter =>
  (call) => {
    const { b } = call;
    const [zero, one] = [b.constant(0, 'int64'), b.constant(1, 'int64')];
    if (rank(call) === 0) return [call.t(0), zero];
    const { dtype } = call.value(0);
    const axis = call.dim(1);
    const shape = call.shape(call.value(0));
    // ONNX's Range would do, but is not there beside float16 before version 27.
    const ones = b.filled(b.sizes([shape[axis]!]), 1, 'int64');
    const numbers = b.op('Sub', [b.op('CumSum', [ones, zero]), one]);
    const across = shape.map((_, dim) => (dim === axis ? -1 : 1));
    let found = call.as(call.value(0), compared(dtype));
    let places = b.op('Expand', [b.op('Reshape', [numbers, b.ints(across)]), b.sizes(shape)]);
    for (let step = 0; step < stepsFor(shape[axis]!); step++) {
      // Numbers that are looked at twice change nothing.
      const before = b.op('Max', [b.op('Sub', [numbers, b.constant(2 ** step, 'int64')]), zero]);
      const earlier = b.op('Gather', [found, before], { axis });
      const isLater = b.op(opType, [found, earlier]);
      const isOwn = isFloat(dtype) ? b.op('Or', [isLater, b.op('IsNaN', [found])]) : isLater;
      places = b.op('Where', [isOwn, places, b.op('Gather', [places, before], { axis })]);
      found = b.op('Where', [isOwn, found, earlier]);
    }
    return [call.recast(found, compared(dtype), dtype), places];
  };

export const ordering: Record<string, Converter> = {
  ...{ kthvalue, median, cumprod },
  ...{ cummax: extremeSoFar('GreaterOrEqual'), cummin: extremeSoFar('LessOrEqual') },
};
