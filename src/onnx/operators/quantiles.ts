/** Quantiles: numbers at places of a sorted dimension, or between two of them. */
import { isGraphValue } from '../../recorder';
import type { Call, Converter } from '../call';
import { reduce } from './reductions';
import { permuted, reshape } from './shapes';

/** What lies between two numbers, as PyTorch rounds it. */
function between(call: Call, low: string, high: string, weight: string): string {
  const { b, dtype } = call;
  const gap = b.op('Sub', [high, low]);
  const fromLow = b.op('Add', [low, b.op('Mul', [gap, weight])]);
  const rest = b.op('Sub', [b.constant(1, dtype), weight]);
  const fromHigh = b.op('Sub', [high, b.op('Mul', [gap, rest])]);
  return b.op('Where', [b.op('Less', [weight, b.constant(0.5, dtype)]), fromLow, fromHigh]);
}

/** How places are rounded that lie between two numbers. */
const roundings: Record<string, string> = { lower: 'Floor', higher: 'Ceil', nearest: 'Round' };

/** The numbers at `ranks`, in the last dimension: of all rows the same, or of each its own. */
function atRanks(call: Call, sorted: string, ranks: string, isOfEach: boolean): string {
  const { b, dtype } = call;
  const mode = call.arg<string>(9, 'interpolation', 'linear');
  const take = (places: string) =>
    isOfEach
      ? b.op('GatherElements', [sorted, places], { axis: -1 })
      : b.op('Gather', [sorted, places], { axis: -1 });
  const rounding = roundings[mode];
  if (rounding !== undefined) return take(b.cast(b.op(rounding, [ranks]), 'int64'));
  const below = b.cast(b.op('Floor', [ranks]), 'int64');
  const above = b.cast(b.op('Ceil', [ranks]), 'int64');
  const weight = mode === 'midpoint' ? b.constant(0.5, dtype) : b.op('Sub', [ranks, b.cast(below, dtype)]);
  return between(call, take(below), take(above), weight);
}

const quantile =
  (skipsNan: boolean): Converter =>
  (call) => {
    const { b, dtype } = call;
    const input = call.value(0);
    const dims = input.shape.length;
    const isAll = dims === 0 || call.arg<unknown>(2, 'dim', null) === null;
    const axis = isAll ? 0 : call.dim(2);
    const others = isAll ? [] : input.shape.flatMap((_, dim) => (dim === axis ? [] : [dim]));
    const rows = isAll
      ? b.op('Reshape', [call.t(0), b.ints([-1])])
      : permuted(call, call.t(0), [...others, axis]);
    const missing = b.op('IsNaN', [rows]);
    const filled = b.op('Where', [missing, b.constant(Number.POSITIVE_INFINITY, dtype), rows]);
    const size = isAll ? b.dimOf(rows, 0) : b.sizes([call.shape(input)[axis]!]);
    const [sorted] = b.ops('TopK', [filled, size], { axis: -1, largest: 0, sorted: 1 }, 2);
    const absent = reduce(call, 'ReduceSum', b.cast(missing, 'int64'), [-1], true);
    // Of rows that are all NaN there is none either way.
    const count = skipsNan ? b.op('Sub', [size, absent]) : size;
    const isNone = skipsNan
      ? b.op('Equal', [count, b.constant(0, 'int64')])
      : b.op('Greater', [absent, b.constant(0, 'int64')]);
    const last = b.op('Max', [b.op('Sub', [count, b.constant(1, 'int64')]), b.constant(0, 'int64')]);
    const q = call.arg<unknown>(1, 'q');
    const wanted = b.op('Reshape', [call.operand(q, dtype), b.ints([-1])]);
    const ranks = b.op('Mul', [wanted, b.cast(last, dtype)]);
    const found = atRanks(call, sorted!, ranks, skipsNan);
    const name = b.op('Where', [isNone, b.constant(Number.NaN, dtype), found]);
    const front = permuted(call, name, [others.length, ...others.keys()]);
    if (call.flag(3, 'keepdim')) return reshape(call, front, call.shape(call.out));
    const isOne = !isGraphValue(q) || q.shape.length === 0;
    return isOne ? b.op('Squeeze', [front, b.ints([0])]) : front;
  };

export const quantiles: Record<string, Converter> = {
  ...{ quantile: quantile(false), nanquantile: quantile(true) },
};
