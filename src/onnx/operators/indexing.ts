/** Elements by their places: reading them, and putting others there. */
import { type GraphValue, isGraphValue } from '../../recorder';
import type { Call, Converter } from '../call';
import { isMask as isMaskOf, setsEach } from '../counted';
import { type Size, SliceIndex, Varying } from '../sizes';
import { placesOf } from './masks';
import { at, permuted, plus, sliced } from './shapes';

/** Several places of a dimension. */
interface Places {
  name: string;
  rank: number;
}

/** What stands in an index for a dimension; null is a new one. */
type Index = null | Size | SliceIndex | Places;

const isPlaces = (index: Index): index is Places =>
  typeof index === 'object' && index !== null && 'name' in index;
const isMask = (one: unknown): one is GraphValue => isGraphValue(one) && isMaskOf(one);
const range = (count: number, from = 0) => Array.from({ length: count }, (_, i) => from + i);
const whole = new SliceIndex(null, null, 1);
const Ellipsis = Symbol('...');

function indexFrom(call: Call, one: unknown): Index {
  if (isGraphValue(one)) return { name: call.as(one, 'int64'), rank: one.shape.length };
  if (Array.isArray(one) && one.every((place) => typeof place === 'number'))
    return { name: call.b.ints(one), rank: 1 };
  if (call.isSlice(one) && one.step instanceof Varying) call.fail('has a step that varies');
  return one === null || typeof one === 'number' || one instanceof Varying || call.isSlice(one)
    ? one
    : call.fail(`has an index that ONNX can't be told: ${String(one)}`);
}

/** An index's parts, one for each dimension and each new one. */
function indicesOf(call: Call, given: readonly unknown[], dims: number): Index[] {
  const list = given.map((one) => (one === '...' ? Ellipsis : one));
  const used = list
    .filter((one) => one !== null && one !== Ellipsis)
    .reduce((sum: number, one) => sum + (isMask(one) ? one.shape.length : 1), 0);
  const place = list.indexOf(Ellipsis);
  const fill = Array(Math.max(dims - used, 0)).fill(whole);
  const all = place < 0 ? [...list, ...fill] : [...list.slice(0, place), ...fill, ...list.slice(place + 1)];
  let masks = 0;
  return all.flatMap((one) =>
    isMask(one)
      ? placesOf(call, one, masks++).map((name): Index => ({ name, rank: 1 }))
      : [indexFrom(call, one)],
  );
}

/** What lists of places name together: their dimensions come first, or where the lists stand in a row. */
function pickedTogether(call: Call, name: string, dims: number, lists: readonly [number, Places][]): string {
  const { b } = call;
  const others = range(dims).filter((dim) => !lists.some(([own]) => own === dim));
  const front = permuted(call, name, [...lists.map(([dim]) => dim), ...others]);
  const sum = lists.map(([, list]) => list.name).reduce((one, other) => b.op('Add', [one, other]));
  const zeros = b.op('Mul', [sum, b.constant(0, 'int64')]); // of the shape that all take together
  const columns = lists.map(([, list]) => b.op('Unsqueeze', [b.op('Add', [list.name, zeros]), b.ints([-1])]));
  const found = b.op('GatherND', [front, b.op('Concat', columns, { axis: -1 })]);
  const first = lists[0]![0];
  if (!lists.every(([dim], i) => dim === first + i)) return found;
  const rank = Math.max(...lists.map(([, list]) => list.rank));
  const behind = range(others.length - first, rank + first);
  return permuted(call, found, [...range(first, rank), ...range(rank), ...behind]);
}

/** The elements that an index names. */
function picked(call: Call, input: string, indices: readonly Index[]): string {
  let name = input;
  let dim = 0;
  const lists: [number, Places][] = [];
  for (const index of indices) {
    if (index === null) name = call.b.op('Unsqueeze', [name, call.b.ints([dim++])]);
    else if (isPlaces(index)) lists.push([dim++, index]);
    else if (call.isSlice(index))
      name = sliced(call, name, dim++, index.start, index.stop, index.step as number);
    else name = at(call, name, dim, index);
  }
  const [first] = lists;
  if (first === undefined) return name;
  if (lists.length === 1) return call.b.op('Gather', [name, first[1].name], { axis: first[0] });
  return pickedTogether(call, name, dim, lists);
}

const rank = (call: Call) => call.value(0).shape.length;

const get: Converter = (call) => picked(call, call.t(0), indicesOf(call, call.rest(1), rank(call)));

const valuesOf = (size: Size, count: number): readonly number[] =>
  size instanceof Varying ? size.values : Array<number>(count).fill(size);

/** Where a part begins and ends in a dimension; undefined where it isn't within in all recordings. */
function rangeOf(index: Index, length: Size): [start: Size, stop: Size | null] | undefined {
  const wrapped = (size: Size): Size => (typeof size === 'number' && size < 0 ? plus(length, size) : size);
  if (index === null || isPlaces(index)) return undefined;
  const isSlice = index instanceof SliceIndex;
  if (isSlice && index.step !== 1) return undefined;
  const start = wrapped(isSlice ? (index.start ?? 0) : index);
  const stop = isSlice ? (index.stop === null ? null : wrapped(index.stop)) : plus(start, 1);
  const count = [start, stop, length].find((size) => size instanceof Varying)?.values.length ?? 1;
  const [starts, ends, lengths] = [start, stop ?? length, length].map((size) => valuesOf(size, count));
  const isWithin = starts!.every((from, i) => from >= 0 && from <= ends![i]! && ends![i]! <= lengths![i]!);
  return isWithin ? [start, stop] : undefined;
}

const isSame = (a: Size, b: Size) =>
  a instanceof Varying && b instanceof Varying ? a.key === b.key : a === b;

/** A part replaced by a value: what comes before, the value, what comes behind, dimension by dimension. */
function joined(
  call: Call,
  ranges: readonly [Size, Size | null][],
  numbers: readonly number[],
  source: { name: string; rank: number },
): string {
  const { b } = call;
  const base = call.value(0);
  const shape = call.shape(base);
  const within = (name: string) =>
    ranges.reduce((part, [start, stop], dim) => sliced(call, part, dim, start, stop), name);
  const target = b.op('Shape', [within(b.of(base))]);
  // The value has no dimension where a number stands, and may have more, of size 1, in front.
  const wanted = base.shape.length - numbers.length;
  const extra = Math.max(source.rank - wanted, 0);
  const value = extra === 0 ? source.name : b.op('Squeeze', [source.name, b.ints(range(extra))]);
  let box = value;
  if (numbers.length > 0 && source.rank > 0) {
    const missing = Math.max(wanted - source.rank, 0);
    const full = missing > 0 ? b.op('Unsqueeze', [value, b.ints(range(missing))]) : value;
    box = b.op('Unsqueeze', [full, b.ints(numbers)]);
  }
  box = b.op('Expand', [box, target]);
  const put = (name: string, dim: number): string => {
    const next = ranges.findIndex(([start, stop], i) => i >= dim && !(start === 0 && stop === null));
    if (next < 0) return box;
    const [start, stop] = ranges[next]!;
    const parts = [put(sliced(call, name, next, start, stop), next + 1)];
    if (start !== 0) parts.unshift(sliced(call, name, next, 0, start));
    if (stop !== null && !isSame(stop, shape[next]!)) parts.push(sliced(call, name, next, stop, null));
    return parts.length === 1 ? parts[0]! : b.op('Concat', parts, { axis: next });
  };
  return put(b.of(base), 0);
}

/** The input with values in places: `places` finds them in a tensor that has each element's number. */
function scattered(
  call: Call,
  places: (numbers: string) => string,
  value: string,
  reduction: 'none' | 'add' = 'none',
): string {
  const { b } = call;
  const row = b.ints([-1]);
  const shape = b.op('Shape', [call.t(0)]);
  const count = b.op('ReduceProd', [shape], { keepdims: 0 });
  const numbers = b.op('Range', [b.constant(0, 'int64'), count, b.constant(1, 'int64')]);
  const found = places(b.op('Reshape', [numbers, shape]));
  const values = b.op('Expand', [value, b.op('Shape', [found])]);
  const parts = [call.t(0), found, values].map((name) => b.op('Reshape', [name, row]));
  return b.op('Reshape', [b.op('ScatterElements', parts, { axis: 0, reduction }), shape]);
}

/** A value where a mask is true: of each place the same. */
function masked(call: Call, mask: GraphValue, given: unknown): string {
  const { b } = call;
  const base = call.value(0);
  const trailing = base.shape.length - mask.shape.length;
  let value = call.operand(given, call.dtype);
  if (isGraphValue(given) && given.shape.length > trailing) value = b.op('Reshape', [value, b.ints([])]);
  const condition = call.as(mask, 'bool');
  const axes = b.ints(range(trailing, mask.shape.length));
  const full = trailing === 0 ? condition : b.op('Unsqueeze', [condition, axes]);
  return b.op('Where', [full, value, b.of(base)]);
}

function put(call: Call, list: readonly unknown[], given: unknown, accumulate = false): string {
  const [first] = list;
  if (list.length === 1 && isMask(first) && !accumulate && !setsEach(call.value(0), list, given))
    return masked(call, first, given);
  const shape = call.shape(call.value(0));
  const indices = indicesOf(call, list, shape.length);
  const value = call.operand(given, call.dtype);
  const ranges = indices.map((index, dim) => (index === null ? undefined : rangeOf(index, shape[dim] ?? 0)));
  if (accumulate || ranges.includes(undefined))
    return scattered(call, (numbers) => picked(call, numbers, indices), value, accumulate ? 'add' : 'none');
  const numbers = indices.flatMap((index, dim) => (call.isSlice(index) ? [] : [dim]));
  const source = { name: value, rank: isGraphValue(given) ? given.shape.length : 0 };
  return joined(call, ranges as [Size, Size | null][], numbers, source);
}

const set: Converter = (call) => {
  const given = call.arg<unknown>(1, 'indices');
  return put(call, Array.isArray(given) ? given : [given], call.arg(2, 'value'));
};

const indexPut: Converter = (call) => {
  const list = call.arg<unknown[]>(1, 'indices').map((one) => one ?? whole);
  return put(call, list, call.arg(2, 'values'), call.flag(3, 'accumulate'));
};

/** Rows of a dimension, in the places that a list names. */
const ofRows =
  (source: (call: Call) => unknown, reduction: 'none' | 'add' = 'none'): Converter =>
  (call) => {
    const dim = call.dim(1, 'dim');
    const value = call.operand(source(call), call.dtype);
    const rows = (numbers: string) => call.b.op('Gather', [numbers, call.t(2, 'index')], { axis: dim });
    return scattered(call, rows, value, reduction);
  };

const indexAdd: Converter = ofRows((call) => {
  if (call.float(4, 'alpha', 1) !== 1) call.fail('has an alpha other than 1');
  return call.arg(3, 'source');
}, 'add');

const selectScatter: Converter = (call) =>
  scattered(
    call,
    (numbers) => at(call, numbers, call.dim(2, 'dim'), call.arg<Size>(3, 'index')),
    call.as(call.value(1, 'src'), call.dtype),
  );

const sliceScatter: Converter = (call) => {
  const [start, end] = [call.arg<Size | null>(3, 'start', null), call.arg<Size | null>(4, 'end', null)];
  return scattered(
    call,
    (numbers) => sliced(call, numbers, call.dim(2, 'dim', rank(call), 0), start, end, call.int(5, 'step', 1)),
    call.as(call.value(1, 'src'), call.dtype),
  );
};

/** The values that go to the places of `index`: of a larger tensor those in front. */
function sourceFor(call: Call, place: number, index: GraphValue): string {
  const { b } = call;
  const given = call.arg<unknown>(place, 'src') ?? call.arg<unknown>(place, 'value');
  const value = call.operand(given, call.dtype);
  const shape = b.op('Shape', [b.of(index)]);
  if (!isGraphValue(given)) return b.op('Expand', [value, shape]);
  const [wanted, sizes] = [call.shape(index), call.shape(given)];
  if (sizes.every((size, dim) => isSame(size, wanted[dim]!))) return value;
  const axes = range(sizes.length);
  return b.op('Slice', [value, b.ints(axes.map(() => 0)), shape, b.ints(axes)]);
}

const reductions: Record<string, string> = {
  ...{ add: 'add', sum: 'add', multiply: 'mul', prod: 'mul', amax: 'max', amin: 'min' },
};

/** What a reduction begins with where the element that is there doesn't count. */
const beginnings: Record<string, number> = {
  ...{ add: 0, mul: 1, max: Number.NEGATIVE_INFINITY, min: Number.POSITIVE_INFINITY },
};

function scatterInto(call: Call, reduce: string | null, withSelf = true): string {
  const { b } = call;
  const reduction = reduce === null ? 'none' : (reductions[reduce] ?? call.fail(`reduces by ${reduce}`));
  const index = call.value(2, 'index');
  const axis = call.dim(1, 'dim');
  let base = call.t(0);
  if (!withSelf) {
    const beginning = b.constant(beginnings[reduction]!, call.dtype);
    const same = b.op('Expand', [beginning, b.op('Shape', [b.of(index)])]);
    base = b.op('ScatterElements', [base, b.of(index), same], { axis });
  }
  const inputs = [base, b.of(index), sourceFor(call, 3, index)];
  return b.op('ScatterElements', inputs, reduction === 'none' ? { axis } : { axis, reduction });
}

const takeAlongDim: Converter = (call) => {
  const { b } = call;
  const indices = call.value(1, 'indices');
  if (call.arg<unknown>(2, 'dim', null) === null) {
    const rows = [call.t(0), b.of(indices)].map((name) => b.op('Reshape', [name, b.ints([-1])]));
    return b.op('Gather', rows, { axis: 0 });
  }
  const axis = call.dim(2, 'dim');
  const [own, wanted] = [call.shape(call.value(0)), call.shape(indices)];
  if (!own.every((size, dim) => dim === axis || isSame(size, wanted[dim]!)))
    call.fail('takes by indices of another shape');
  return b.op('GatherElements', [call.t(0), b.of(indices)], { axis });
};

export const indexing: Record<string, Converter> = {
  ...{ get, set, indexPut, indexAdd, selectScatter, sliceScatter, takeAlongDim },
  indexCopy: ofRows((call) => call.arg(3, 'source')),
  indexFill: ofRows((call) => call.arg(3, 'value')),
  indexSelect: (call) => call.b.op('Gather', [call.t(0), call.t(2, 'index')], { axis: call.dim(1, 'dim') }),
  gather: (call) =>
    call.b.op('GatherElements', [call.t(0), call.t(2, 'index')], { axis: call.dim(1, 'dim') }),
  take: (call) => {
    const row = call.b.op('Reshape', [call.t(0), call.b.ints([-1])]);
    return call.b.op('Gather', [row, call.t(1, 'index')], { axis: 0 });
  },
  scatter: (call) => scatterInto(call, call.arg<string | null>(4, 'reduce', null)),
  scatterAdd: (call) => scatterInto(call, 'add'),
  scatterReduce: (call) => scatterInto(call, call.arg(4, 'reduce'), call.flag(5, 'includeSelf', true)),
};
