/** Operators that arrange elements, and those that make tensors. */
import { type GraphValue, isGraphValue } from '../../recorder';
import type { Call, Converter } from '../call';
import { type Size, SliceIndex, Varying } from '../sizes';

/** Sizes for Reshape: what varies is left to it where that is one of them. */
export function reshape(call: Call, name: string, sizes: readonly Size[]): string {
  const varying = sizes.filter((size) => size instanceof Varying).length;
  const open = sizes.some((size) => size === -1);
  const target = varying === 1 && !open ? sizes.map((size) => (size instanceof Varying ? -1 : size)) : sizes;
  return call.b.op('Reshape', [name, call.b.sizes(target)]);
}

/** The result's sizes, whatever was given. */
const toResult: Converter = (call) => reshape(call, call.t(0), call.shape(call.out));

function permuted(call: Call, name: string, perm: readonly number[]): string {
  return perm.every((dim, i) => dim === i) ? name : call.b.op('Transpose', [name], { perm: [...perm] });
}

const rank = (call: Call) => call.value(0).shape.length;
const wrap = (dim: number, dims: number) => (dim < 0 ? dim + dims : dim);

const transpose: Converter = (call) => {
  const perm = call.value(0).shape.map((_, i) => i);
  const name = call.node.name.startsWith('swapa') ? 'axis' : 'dim';
  const [a, b] = [call.dim(1, `${name}0`), call.dim(2, `${name}1`)];
  [perm[a], perm[b]] = [perm[b]!, perm[a]!];
  return permuted(call, call.t(0), perm);
};

const reversed: Converter = (call) => {
  const dims = rank(call);
  return permuted(
    call,
    call.t(0),
    Array.from({ length: dims }, (_, i) => dims - 1 - i),
  );
};

const swapLast: Converter = (call) => {
  const dims = rank(call);
  return permuted(
    call,
    call.t(0),
    Array.from({ length: dims }, (_, i) => (i < dims - 2 ? i : 2 * dims - 3 - i)),
  );
};

const permute: Converter = (call) =>
  permuted(
    call,
    call.t(0),
    (call.sizes(1, 'dims') as number[]).map((dim) => wrap(dim, rank(call))),
  );

const movedim: Converter = (call) => {
  const dims = rank(call);
  const [from, to] = [1, 2].map((place) =>
    call.ints(place, place === 1 ? 'source' : 'destination', 1).map((dim) => wrap(dim, dims)),
  ) as [number[], number[]];
  const order = Array<number>(dims).fill(-1);
  for (const [i, dim] of to.entries()) order[dim] = from[i]!;
  const others = Array.from({ length: dims }, (_, i) => i).filter((i) => !from.includes(i));
  return permuted(
    call,
    call.t(0),
    order.map((dim) => (dim < 0 ? others.shift()! : dim)),
  );
};

const unsqueeze: Converter = (call) =>
  call.b.op('Unsqueeze', [call.t(0), call.b.ints([call.dim(1, 'dim', rank(call) + 1)])]);

/** A vector of places, or null for none: a slice of one dimension. */
export function sliced(
  call: Call,
  name: string,
  dim: number,
  start: Size | null,
  stop: Size | null,
  step = 1,
): string {
  if ((start === null || start === 0) && stop === null && step === 1) return name;
  const { b } = call;
  const last = 2 ** 31 - 1;
  return b.op('Slice', [name, b.sizes([start ?? 0]), b.sizes([stop ?? last]), b.ints([dim]), b.ints([step])]);
}

const at = (call: Call, name: string, dim: number, index: Size) =>
  call.b.op(
    'Gather',
    [name, typeof index === 'number' ? call.b.constant(index, 'int64') : call.operand(index, 'int64')],
    {
      axis: dim,
    },
  );

const select: Converter = (call) => at(call, call.t(0), call.dim(1, 'dim'), call.arg<Size>(2, 'index'));

/** `a + b` of sizes, in each recording. */
function plus(a: Size, b: Size): Size {
  if (typeof a === 'number' && typeof b === 'number') return a + b;
  const values = a instanceof Varying ? a.values : (b as Varying).values;
  const of = (size: Size, i: number) => (typeof size === 'number' ? size : size.values[i]!);
  return new Varying(values.map((_, i) => of(a, i) + of(b, i)));
}

const narrow: Converter = (call) => {
  const dim = call.dim(1, 'dim');
  const start = call.arg<Size>(2, 'start');
  if (typeof start === 'number' && start < 0) call.fail('counts its start from the end');
  return sliced(call, call.t(0), dim, start, plus(start, call.arg<Size>(3, 'length')));
};

/** Parts of which the sizes are the results'. */
const split: Converter = (call) => {
  const { b, node } = call;
  const dim = call.dim(2, 'dim', rank(call), 0);
  const sizes = node.results.map((value) => call.shape(value)[dim]!);
  if (node.results.length === 1) return [call.t(0)];
  return b.ops('Split', [call.t(0), b.sizes(sizes)], { axis: dim }, node.results.length);
};

const unbind: Converter = (call) => {
  const dim = call.dim(1, 'dim', rank(call), 0);
  return call.node.results.map((_, i) => at(call, call.t(0), dim, i));
};

const listOf = (call: Call): GraphValue[] => call.arg<GraphValue[]>(0, 'tensors');

const cat: Converter = (call) => {
  const tensors = listOf(call).filter((value) => !(value.shape.length === 1 && value.shape[0] === 0));
  const dim = call.dim(1, 'dim', call.out.shape.length, 0);
  return call.b.op(
    'Concat',
    tensors.map((value) => call.as(value, call.dtype)),
    { axis: dim },
  );
};

const stack: Converter = (call) => {
  const dim = call.dim(1, 'dim', call.out.shape.length, 0);
  const axis = call.b.ints([dim]);
  const parts = listOf(call).map((value) => call.b.op('Unsqueeze', [call.as(value, call.dtype), axis]));
  return call.b.op('Concat', parts, { axis: dim });
};

const expand: Converter = (call) => call.b.op('Expand', [call.t(0), call.b.sizes(call.shape(call.out))]);

const repeat: Converter = (call) => {
  const repeats = call.sizes(1, 'repeats');
  const input = call.value(0);
  const more = Math.max(repeats.length - input.shape.length, 0);
  const name =
    more === 0 ? call.t(0) : reshape(call, call.t(0), [...Array(more).fill(1), ...call.shape(input)]);
  const fewer = Array<number>(Math.max(input.shape.length - repeats.length, 0)).fill(1);
  return call.b.op('Tile', [name, call.b.sizes([...fewer, ...repeats])]);
};

/** An index's dimensions: `null` a new one, a number or a slice; without ellipsis. */
function basicIndices(call: Call, given: readonly unknown[], dims: number): unknown[] {
  const list = given.map((one) => (one === '...' ? Ellipsis : one));
  const used = list.filter((one) => one !== null && one !== Ellipsis).length;
  const place = list.indexOf(Ellipsis);
  const fill = Array(Math.max(dims - used, 0)).fill(new SliceIndex(null, null, 1));
  const all = place < 0 ? [...list, ...fill] : [...list.slice(0, place), ...fill, ...list.slice(place + 1)];
  for (const one of all) {
    const isBasic =
      one === null ||
      typeof one === 'number' ||
      one instanceof Varying ||
      call.isSlice(one) ||
      isGraphValue(one);
    if (!isBasic) call.fail(`has an index that ONNX can't be told: ${String(one)}`);
  }
  return all;
}
const Ellipsis = Symbol('...');

function get(call: Call): string {
  const indices = basicIndices(call, call.rest(1), rank(call));
  let name = call.t(0);
  let dim = 0;
  const tensors = indices.filter(isGraphValue);
  if (tensors.length > 1 || tensors.some(({ dtype }) => !/int64|int32/.test(dtype)))
    call.fail('is indexed by several tensors, or by a mask');
  for (const index of indices) {
    if (index === null) name = call.b.op('Unsqueeze', [name, call.b.ints([dim++])]);
    else if (isGraphValue(index)) {
      name = call.b.op('Gather', [name, call.b.of(index)], { axis: dim });
      dim += index.shape.length;
    } else if (call.isSlice(index)) {
      if (index.step instanceof Varying) call.fail('has a step that varies');
      name = sliced(call, name, dim++, index.start, index.stop, index.step as number);
    } else name = at(call, name, dim, index as Size);
  }
  return name;
}

/**
 * Puts a value in the place of a part: what comes before, the value, what comes behind, dimension by
 * dimension.
 */
function set(call: Call): string {
  const { b, dtype } = call;
  const base = call.value(0);
  const given = call.arg<unknown>(1, 'indices');
  const indices = basicIndices(call, Array.isArray(given) ? given : [given], base.shape.length);
  if (indices.some((index) => index === null || isGraphValue(index)))
    call.fail('sets elements that a tensor names');
  const shape = call.shape(base);
  const ranges = indices.map((index, dim): [Size, Size | null] => {
    const length = shape[dim]!;
    const wrapped = (size: Size): Size => (typeof size === 'number' && size < 0 ? plus(length, size) : size);
    if (!call.isSlice(index)) return [wrapped(index as Size), plus(wrapped(index as Size), 1)];
    if (index.step !== 1) call.fail('sets elements in steps');
    return [wrapped(index.start ?? 0), index.stop === null ? null : wrapped(index.stop)];
  });
  const isFull = ([start, stop]: [Size, Size | null]) => start === 0 && stop === null;
  const within = (name: string) =>
    ranges.reduce((part, [start, stop], dim) => sliced(call, part, dim, start, stop), name);
  const numbers = indices.flatMap((index, dim) => (call.isSlice(index) ? [] : [dim]));
  const value = call.operand(call.arg(2, 'value'), dtype);
  const target = b.op('Shape', [within(b.of(base))]);
  let box: string;
  const source = call.arg<unknown>(2, 'value');
  const sourceRank = isGraphValue(source) ? source.shape.length : 0;
  if (numbers.length === 0 || sourceRank === 0) box = b.op('Expand', [value, target]);
  else {
    // The value has no dimension where a number stands.
    const missing = base.shape.length - numbers.length - sourceRank;
    const full =
      missing > 0 ? b.op('Unsqueeze', [value, b.ints(Array.from({ length: missing }, (_, i) => i))]) : value;
    box = b.op('Expand', [b.op('Unsqueeze', [full, b.ints(numbers)]), target]);
  }
  const put = (name: string, dim: number): string => {
    const next = ranges.findIndex((range, i) => i >= dim && !isFull(range));
    if (next < 0) return box;
    const [start, stop] = ranges[next]!;
    const parts = [put(sliced(call, name, next, start, stop), next + 1)];
    if (start !== 0) parts.unshift(sliced(call, name, next, 0, start));
    if (
      stop !== null &&
      String(stop instanceof Varying ? stop.key : stop) !==
        String((shape[next] as Varying).key ?? shape[next])
    )
      parts.push(sliced(call, name, next, stop, null));
    return parts.length === 1 ? parts[0]! : b.op('Concat', parts, { axis: next });
  };
  return put(b.of(base), 0);
}

const filled =
  (value: number | ((call: Call) => unknown)): Converter =>
  (call) => {
    const of = typeof value === 'number' ? value : value(call);
    return call.b.op('Expand', [call.operand(of, call.dtype), call.b.sizes(call.shape(call.out))]);
  };

/** The last of the positional arguments that are numbers. */
const arange: Converter = (call) => {
  const given = call.rest(0) as Size[];
  const [start, end, step] = given.length === 1 ? [0, given[0], 1] : [given[0], given[1], given[2] ?? 1];
  const number = (value: unknown) => call.operand(value, call.dtype);
  return call.b.op('Range', [
    number(call.arg(9, 'start', start)),
    number(call.arg(9, 'end', end)),
    number(call.arg(9, 'step', step)),
  ]);
};

const triangle =
  (upper: number): Converter =>
  (call) =>
    call.b.op('Trilu', [call.t(0), call.b.constant(call.int(1, 'diagonal', 0), 'int64')], { upper });

const flip: Converter = (call) => {
  const dims = call.sizes(1, 'dims') as number[];
  const { b } = call;
  const all = (value: number) => b.ints(dims.map(() => value));
  return b.op('Slice', [call.t(0), all(-1), all(-(2 ** 31)), b.ints(dims), all(-1)]);
};

const roll: Converter = (call) => {
  const shifts = call.ints(1, 'shifts', 1);
  const dims = call.ints(2, 'dims', 1, []);
  if (dims.length !== shifts.length) call.fail('rolls all elements as one row');
  return dims.reduce((name, dim, i) => {
    const parts = [sliced(call, name, dim, -shifts[i]!, null), sliced(call, name, dim, 0, -shifts[i]!)];
    return shifts[i] === 0 ? name : call.b.op('Concat', parts, { axis: dim });
  }, call.t(0));
};

export const shapes: Record<string, Converter> = {
  ...{ view: toResult, reshape: toResult, flatten: toResult, unflatten: toResult, squeeze: toResult },
  ...{ viewAs: toResult, reshapeAs: toResult, ravel: toResult, unsqueeze },
  ...{
    transpose,
    swapaxes: transpose,
    swapdims: transpose,
    t: reversed,
    T: reversed,
    mT: swapLast,
    permute,
    movedim,
  },
  ...{
    select,
    narrow,
    chunk: split,
    split,
    splitWithSizes: split,
    tensorSplit: split,
    unsafeChunk: split,
    unbind,
  },
  ...{
    cat,
    concat: cat,
    concatenate: cat,
    stack,
    expand,
    expandAs: expand,
    broadcastTo: expand,
    repeat,
    tile: repeat,
  },
  ...{ get, set, flip, roll, arange, tril: triangle(0), triu: triangle(1) },
  indexSelect: (call) => call.b.op('Gather', [call.t(0), call.t(2, 'index')], { axis: call.dim(1, 'dim') }),
  gather: (call) =>
    call.b.op('GatherElements', [call.t(0), call.t(2, 'index')], { axis: call.dim(1, 'dim') }),
  scatter: (call) => {
    const { b } = call;
    const index = call.t(2, 'index');
    const value = call.operand(call.arg(3, 'src'), call.dtype);
    const source = call.isTensor(3, 'src') ? value : b.op('Expand', [value, b.op('Shape', [index])]);
    return b.op('ScatterElements', [call.t(0), index, source], { axis: call.dim(1, 'dim') });
  },
  scatterAdd: (call) =>
    call.b.op('ScatterElements', [call.t(0), call.t(2, 'index'), call.t(3, 'src')], {
      axis: call.dim(1, 'dim'),
      reduction: 'add',
    }),
  ...{
    zeros: filled(0),
    zerosLike: filled(0),
    ones: filled(1),
    onesLike: filled(1),
    newZeros: filled(0),
    newOnes: filled(1),
  },
  ...{ empty: filled(0), emptyLike: filled(0), newEmpty: filled(0), resizeAs: filled(0), zero: filled(0) },
  ...{
    full: filled((call) => call.arg(1, 'fillValue')),
    fullLike: filled((call) => call.arg(1, 'fillValue')),
  },
  ...{ newFull: filled((call) => call.arg(2, 'fillValue')), fill: filled((call) => call.arg(1, 'value')) },
  scalarTensor: (call) => call.operand(call.arg(0, 's'), call.dtype),
  copy: (call) => {
    const source = call.as(call.value(1, 'src'), call.dtype);
    return call.b.op('Expand', [source, call.b.sizes(call.shape(call.out))]);
  },
  broadcastTensors: (call) => {
    const size = call.b.sizes(call.shape(call.out));
    return listOf(call).map((value) => call.b.op('Expand', [call.b.of(value), size]));
  },
};
