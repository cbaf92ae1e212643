/** Operators that arrange elements, and those that make tensors. */
import type { GraphValue } from '../../recorder';
import { numelOf } from '../../tensor/sizes';
import type { Call, Converter } from '../call';
import { type Size, Varying } from '../sizes';

/** Sizes for Reshape: what varies is left to it where that is one of them. */
export function reshape(call: Call, name: string, sizes: readonly Size[]): string {
  const varying = sizes.filter((size) => size instanceof Varying).length;
  const open = sizes.some((size) => size === -1);
  const target = varying === 1 && !open ? sizes.map((size) => (size instanceof Varying ? -1 : size)) : sizes;
  return call.b.op('Reshape', [name, call.b.sizes(target)]);
}

/** The result's sizes, whatever was given. */
const toResult: Converter = (call) => reshape(call, call.t(0), call.shape(call.out));

export function permuted(call: Call, name: string, perm: readonly number[]): string {
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

export const at = (call: Call, name: string, dim: number, index: Size) =>
  call.b.op(
    'Gather',
    [name, typeof index === 'number' ? call.b.constant(index, 'int64') : call.operand(index, 'int64')],
    {
      axis: dim,
    },
  );

const select: Converter = (call) => at(call, call.t(0), call.dim(1, 'dim'), call.arg<Size>(2, 'index'));

/** `a + b` of sizes, in each recording. */
export function plus(a: Size, b: Size): Size {
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

/** Parts of a dimension, of which each begins where the one before ends: the size need not be known. */
function partsFrom(call: Call, dim: number, beginnings: readonly string[]): string[] {
  const { b } = call;
  const last = b.ints([2 ** 31 - 1]);
  const [axis, step] = [b.ints([dim]), b.ints([1])];
  return beginnings.map((from, i) => b.op('Slice', [call.t(0), from, beginnings[i + 1] ?? last, axis, step]));
}

/** Equal parts, of which the last may be smaller. */
export const chunk: Converter = (call) => {
  const { b, node } = call;
  const dim = call.dim(2, 'dim', rank(call), 0);
  const whole = call.shape(call.value(0))[dim]!;
  if (!(whole instanceof Varying)) return split(call);
  const count = call.int(1, 'chunks');
  const size = b.op('Div', [b.op('Add', [b.size(whole), b.ints([count - 1])]), b.ints([count])]);
  return partsFrom(
    call,
    dim,
    node.results.map((_, i) => b.op('Mul', [size, b.ints([i])])),
  );
};

/** Parts of which the first may be larger by one. */
const tensorSplit: Converter = (call) => {
  const { b, node } = call;
  const dim = call.dim(2, 'dim', rank(call), 0);
  const whole = call.shape(call.value(0))[dim]!;
  const given = call.arg<unknown>(1, 'sections') ?? call.arg<unknown>(1, 'indicesOrSections');
  if (!(whole instanceof Varying) || typeof given !== 'number') return split(call);
  const [size, rest] = ['Div', 'Mod'].map((opType) => b.op(opType, [b.size(whole), b.ints([given])]));
  return partsFrom(
    call,
    dim,
    node.results.map((_, i) =>
      b.op('Add', [b.op('Mul', [size!, b.ints([i])]), b.op('Min', [rest!, b.ints([i])])]),
    ),
  );
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

function flipped(call: Call, name: string, dims: readonly number[]): string {
  const { b } = call;
  const all = (value: number) => b.ints(dims.map(() => value));
  return b.op('Slice', [name, all(-1), all(-(2 ** 31)), b.ints(dims), all(-1)]);
}

const flip: Converter = (call) => flipped(call, call.t(0), call.sizes(1, 'dims') as number[]);

/** Quarters of a turn from the first dimension to the second. */
const rot90: Converter = (call) => {
  const dims = call.ints(2, 'dims', 2, [0, 1]).map((dim) => wrap(dim, rank(call))) as [number, number];
  const turns = ((call.int(1, 'k', 1) % 4) + 4) % 4;
  if (turns === 0) return call.t(0);
  if (turns === 2) return flipped(call, call.t(0), dims);
  const [first, second] = dims;
  const perm = call.value(0).shape.map((_, i) => (i === first ? second : i === second ? first : i));
  return permuted(call, flipped(call, call.t(0), [turns === 1 ? second : first]), perm);
};

/** Moves the elements of a dimension on; those that leave it come back at its beginning. */
function rolled(call: Call, name: string, dim: number, size: Size, by: number): string {
  const { b } = call;
  if (size instanceof Varying) {
    const [zero, one] = [b.constant(0, 'int64'), b.constant(1, 'int64')];
    const count = call.operand(size, 'int64');
    const from = b.op('Sub', [b.op('Range', [zero, count, one]), b.constant(by, 'int64')]);
    return b.op('Gather', [name, b.op('Mod', [from, count])], { axis: dim });
  }
  const shift = size === 0 ? 0 : ((by % size) + size) % size;
  if (shift === 0) return name;
  const parts = [sliced(call, name, dim, -shift, null), sliced(call, name, dim, 0, -shift)];
  return b.op('Concat', parts, { axis: dim });
}

const roll: Converter = (call) => {
  const shifts = call.ints(1, 'shifts', 1);
  const dims = call.ints(2, 'dims', 1, []);
  const shape = call.shape(call.value(0));
  if (dims.length > 0)
    return dims.reduce((name, given, i) => {
      const dim = wrap(given, shape.length);
      return rolled(call, name, dim, shape[dim]!, shifts[i]!);
    }, call.t(0));
  // Without dimensions all elements are one row.
  if (shape.some((size) => size instanceof Varying)) call.fail('rolls all elements of a dynamic size');
  const row = call.b.op('Reshape', [call.t(0), call.b.ints([-1])]);
  return reshape(call, rolled(call, row, 0, numelOf(shape as number[]), shifts[0]!), shape);
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
    chunk,
    split,
    splitWithSizes: split,
    tensorSplit,
    unsafeChunk: chunk,
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
  ...{ flip, rot90, roll, arange, tril: triangle(0), triu: triangle(1) },
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
