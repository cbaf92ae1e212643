/**
 * Python's `x[...]`: `x.get(0, '1:3', null)` reads, `x.set([0, '1:3'], value)` writes.
 *
 * | Python                  | here                                        |
 * |-------------------------|---------------------------------------------|
 * | `x[0]`, `x[-1, 2]`      | `x.get(0)`, `x.get(-1, 2)`                  |
 * | `x[1:3]`, `x[::2]`      | `x.get('1:3')`, `x.get(slice(null, null, 2))` |
 * | `x[...]`, `x[:, 0]`     | `x.get('...')`, `x.get(':', 0)`             |
 * | `x[None]`, `x[True]`    | `x.get(null)`, `x.get(true)`                |
 * | `x[[0, 2]]`, `x[mask]`  | `x.get([0, 2])`, `x.get(mask)`              |
 *
 * Source: https://docs.pytorch.org/docs/2.13/tensor_view.html,
 * https://numpy.org/doc/stable/user/basics.indexing.html
 */

import { warn } from '../common/warnings';
import { native } from '../native';
import { doubles } from '../native/shared';
import { Complex } from '../python/complex';
import { pyTypeName } from '../python/pyrepr';
import { type TensorData, tensor } from './creation';
import { tensorTypeName } from './dtypes';
import { asTorchFunction, interception } from './intercept';
import { awaitPasses } from './passes';
import { handleOf, isTensor, setHandle, Tensor } from './tensor';
import type { Scalar } from './types';

/** A bound of a slice: an integer, or a tensor that holds one. */
export type SliceBound = number | bigint | Tensor | null;

/** Python's `slice(start, stop, step)`; `null` is a bound left out. */
export class Slice {
  constructor(
    readonly start: SliceBound = null,
    readonly stop: SliceBound = null,
    readonly step: SliceBound = null,
  ) {}

  /** What Python's `repr` prints. */
  toString(): string {
    const parts = [this.start, this.stop, this.step].map((bound) => bound ?? 'None');
    return `slice(${parts.join(', ')})`;
  }
}

/**
 * Python's `slice`: with one argument it is the stop, with more `start, stop, step`.
 *
 * @param start the first index, 0 for `null`; negative ones count from the end
 * @param stop the index after the last, the end for `null`
 * @param step 1 for `null`; it must be positive
 * @example x.get(slice(1, null, 2)); // x[1::2]
 */
export function slice(stop: SliceBound): Slice;
export function slice(start: SliceBound, stop: SliceBound, step?: SliceBound): Slice;
export function slice(...bounds: (SliceBound | undefined)[]): Slice {
  const { length } = bounds;
  if (length === 0) throw new TypeError('slice expected at least 1 argument, got 0');
  if (length > 3) throw new TypeError(`slice expected at most 3 arguments, got ${length}`);
  return length === 1 ? new Slice(null, bounds[0]!) : new Slice(...(bounds as SliceBound[]));
}

/** An array that stands for an index tensor: integers pick elements, booleans are a mask. */
export type IndexArray = readonly (number | bigint | boolean | IndexArray)[];

/** One index: for one dimension, or for several in the case of a mask. */
export type Index = number | bigint | boolean | null | string | Slice | Tensor | IndexArray | TypedIndex;

/** Typed arrays of integers, which index as arrays of the same numbers do. */
export type TypedIndex =
  | Int8Array
  | Uint8Array
  | Int16Array
  | Uint16Array
  | Int32Array
  | Uint32Array
  | BigInt64Array;

/** The kinds of index that binding/tensor/indexing.cpp knows, and the numbers that each takes there. */
const NONE = 0;
const ELLIPSIS = 1;
const INTEGER = 2;
const BOOLEAN = 3;
const SLICE = 4;
const TENSOR = 5;
const NUMBERS_PER_INDEX = 4;

/** Where indices are written for the native side, which reads them before anything else runs. */
let encoded: Float64Array = doubles;

/** An index in the form that can be encoded without running anyone else's code. */
type Prepared = number | boolean | null | Tensor | typeof ellipsis | PreparedSlice;
type PreparedSlice = readonly [start: number, stop: number, step: number];
const ellipsis = Symbol('...');

const INT64_LIMIT = 2n ** 63n;

function invalidIndex(value: unknown): RangeError {
  return new RangeError(
    'only integers, slices (`:`), ellipsis (`...`), None and long or byte Variables are valid indices ' +
      `(got ${pyTypeName(value)})`,
  );
}

function prepareBound(bound: SliceBound | undefined): number {
  if (bound === null || bound === undefined) return Number.NaN;
  const value = bound instanceof Tensor ? bound.item() : bound;
  if (typeof value === 'bigint' || Number.isInteger(value)) return Number(value);
  throw new TypeError('slice indices must be integers or None or have an __index__ method');
}

const slicePattern = /^\s*([+-]?\d+)?\s*:\s*([+-]?\d+)?\s*(?::\s*([+-]?\d+)?\s*)?$/;

/** What strings stand for: scripts write few different ones, most of them in loops. */
const known = new Map<string, typeof ellipsis | PreparedSlice>();
const MOST_KNOWN = 256;

function prepareString(text: string): Prepared {
  let prepared = known.get(text);
  if (prepared === undefined) {
    prepared = parse(text);
    if (known.size < MOST_KNOWN) known.set(text, prepared);
  }
  return prepared;
}

function parse(text: string): typeof ellipsis | PreparedSlice {
  if (text.trim() === '...') return ellipsis;
  const match = slicePattern.exec(text);
  if (match === null) {
    throw new TypeError(`'${text}' is no index: expected a slice such as ':', '1:3' or '::2', or '...'`);
  }
  const bound = (digits: string | undefined) => (digits === undefined ? Number.NaN : Number(digits));
  return [bound(match[1]), bound(match[2]), bound(match[3])];
}

/** The integers or booleans of a nested array as a tensor on the device of the tensor that they index. */
function prepareArray(array: IndexArray, self: Tensor): Tensor {
  let isMask = true;
  let isEmpty = true;
  const convert = (item: unknown): unknown => {
    if (Array.isArray(item)) return item.map(convert);
    isEmpty = false;
    const value = item instanceof Tensor ? item.item() : item;
    if (typeof value === 'boolean') return value;
    isMask = false;
    if (typeof value === 'bigint') return value;
    if (typeof value !== 'number' || !Number.isFinite(value)) throw invalidIndex(value);
    return Math.trunc(value);
  };
  const data = convert(array) as TensorData;
  return tensor(data, { dtype: isMask && !isEmpty ? 'bool' : 'int64', device: self.device });
}

const isTypedIndex = (index: unknown): index is TypedIndex =>
  ArrayBuffer.isView(index) && /^(Int|Uint|BigInt)\d+Array$/.test(index.constructor.name);

function prepare(index: Index, self: Tensor): Prepared {
  switch (typeof index) {
    case 'boolean':
      return index;
    case 'number':
      if (Number.isInteger(index)) return index;
      throw invalidIndex(index);
    case 'bigint':
      if (index >= -INT64_LIMIT && index < INT64_LIMIT) return Number(index);
      throw new RangeError('Overflow when unpacking long long');
    case 'string':
      return prepareString(index);
    default:
      if (index === null || isTensor(index)) return index;
      if (Array.isArray(index)) return prepareArray(index, self);
      if (isTypedIndex(index)) return prepareArray(Array.from<number | bigint>(index as Int32Array), self);
      if (index instanceof Slice)
        return [prepareBound(index.start), prepareBound(index.stop), prepareBound(index.step)];
      throw invalidIndex(index);
  }
}

function write(at: number, kind: number, first = 0, second = 0, third = 0): void {
  encoded[at] = kind;
  encoded[at + 1] = first;
  encoded[at + 2] = second;
  encoded[at + 3] = third;
}

function writePrepared(at: number, index: Prepared): void {
  if (typeof index === 'number') write(at, INTEGER, index);
  else if (typeof index === 'boolean') write(at, BOOLEAN, index ? 1 : 0);
  else if (index === null) write(at, NONE);
  else if (index === ellipsis) write(at, ELLIPSIS);
  else if (isTensor(index)) write(at, TENSOR, handleOf(index));
  else write(at, SLICE, index[0], index[1], index[2]);
}

/** Whether looking at an index runs nobody else's code, which could index itself. */
const isPlain = (index: Index) => typeof index !== 'object' || index === null || isTensor(index);

/** Returns what goes along with the call: the indices, where they have no room in the shared memory. */
function encode(indices: readonly Index[], self: Tensor): Float64Array | undefined {
  const { length } = indices;
  const room = length * NUMBERS_PER_INDEX;
  const memory = room <= doubles.length ? doubles : new Float64Array(room);
  const beside = memory === doubles ? undefined : memory;
  encoded = memory;
  let i = 0;
  while (i < length && isPlain(indices[i]!)) {
    writePrepared(i * NUMBERS_PER_INDEX, prepare(indices[i]!, self));
    i++;
  }
  if (i === length) return beside;
  const prepared = indices.map((index) => prepare(index, self));
  // What was run meanwhile may have written indices of its own.
  encoded = memory;
  for (let k = 0; k < length; k++) writePrepared(k * NUMBERS_PER_INDEX, prepared[k]!);
  return beside;
}

/**
 * Python's `self[indices]`.
 *
 * @param indices what stands between the brackets; none at all is Python's `x[()]`
 * @returns a view where all indices are integers, slices, ellipses and new axes, else a copy
 * @throws RangeError for an index out of range, too many of them, or a step that is not
 *   positive, with PyTorch's texts
 * @throws TypeError for a string that is no slice
 */
export function getItem(self: Tensor, indices: readonly Index[]): Tensor {
  if (interception.handler !== undefined) return interception.handler(seenGet, [self, ...indices]) as Tensor;
  const list = indices.length === 1 ? onlyList(indices) : indices;
  const beside = encode(list, self);
  const shell = new Tensor();
  const handle = handleOf(self);
  setHandle(shell, native.getItem(shell, handle, list.length, beside));
  return shell;
}

const seenGet = asTorchFunction('get', undefined, (self: Tensor, ...indices: Index[]) =>
  getItem(self, indices),
);
const seenSet = asTorchFunction(
  'set',
  undefined,
  (self: Tensor, indices: Index | readonly Index[], value: Tensor | Scalar) => setItem(self, indices, value),
);

/** The kinds of scalar that binding/tensor/indexing.cpp knows. */
const INT_SCALAR = 0;
const FLOAT_SCALAR = 1;
const COMPLEX_SCALAR = 2;

/**
 * Python's `self[indices] = value`.
 *
 * @param indices what stands between the brackets: an array of indices, or a single one that is no array
 * @param value a tensor that broadcasts to the indexed part, or a number
 * @throws RangeError as in `getItem`
 * @throws TypeError when `value` is neither a tensor nor a number
 */
export function setItem(self: Tensor, indices: Index | readonly Index[], value: Tensor | Scalar): void {
  awaitPasses(handleOf(self));
  if (interception.handler !== undefined) {
    interception.handler(seenSet, [self, indices, value]);
    return;
  }
  const list = Array.isArray(indices) ? tuple(indices) : [indices as Index];
  const scalar = scalarParts(value);
  if (scalar === undefined && !(value instanceof Tensor)) {
    throw new TypeError(
      `can't assign a ${pyTypeName(value)} to a ${tensorTypeName(self.dtype, self.device)}`,
    );
  }
  const beside = encode(list, self);
  const handle = handleOf(self);
  if (scalar === undefined) native.setItem(handle, handleOf(value as Tensor), list.length, beside);
  else native.setItemScalar(handle, ...scalar, list.length, beside);
}

/**
 * `x[False,] = y` is an indexed assignment in Python, while `x[False] = y` does nothing:
 * an ellipsis makes it a tuple here as well.
 */
function tuple(indices: readonly Index[]): readonly Index[] {
  return indices.length === 1 && typeof indices[0] === 'boolean' ? [indices[0], '...'] : indices;
}

/** The shape of a nested list of integers or booleans; undefined where it can be no index tensor. */
function listShape(item: unknown): number[] | undefined {
  if (!Array.isArray(item)) {
    const isElement =
      item instanceof Tensor ? item.dim() === 0 : /^(number|bigint|boolean)$/.test(typeof item);
    return isElement ? [] : undefined;
  }
  const shapes = item.map(listShape);
  const [first = []] = shapes;
  return shapes.every((shape) => shape !== undefined && String(shape) === String(first))
    ? [item.length, ...first]
    : undefined;
}

/**
 * A single list that can be no index tensor, such as `[[1], 2]`, is taken as a tuple,
 * as in Python, which warns of it.
 */
function onlyList(indices: readonly Index[]): readonly Index[] {
  const [list] = indices;
  if (indices.length !== 1 || !Array.isArray(list) || list.length >= 32) return indices;
  const isOther = (item: unknown) =>
    typeof item === 'string' ? item.trim() === '...' || slicePattern.test(item) : typeof item === 'object';
  if (!list.some(isOther) || listShape(list) !== undefined) return indices;
  warn(
    'Using a non-tuple sequence for multidimensional indexing is deprecated and will be changed in pytorch 2.9; use x[tuple(seq)] instead ' +
      'of x[seq]. In pytorch 2.9 this will be interpreted as tensor index, x[torch.tensor(seq)], which will result either in an error or ' +
      'a different result. Here the indices of several dimensions stand beside each other: x.get([0, 1], 2)',
  );
  return list as readonly Index[];
}

function scalarParts(value: unknown): [kind: number, real: number | bigint, imaginary: number] | undefined {
  if (typeof value === 'boolean') return [INT_SCALAR, value ? 1 : 0, 0];
  if (typeof value === 'number') {
    // A number beyond the integers that are exact can only be meant as a float, and so can a negative zero.
    const isInteger = Number.isSafeInteger(value) && !Object.is(value, -0);
    return [isInteger ? INT_SCALAR : FLOAT_SCALAR, value, 0];
  }
  if (typeof value === 'bigint') {
    if (value < -INT64_LIMIT || value >= INT64_LIMIT)
      throw new RangeError('Overflow when unpacking long long');
    return [INT_SCALAR, value, 0];
  }
  if (value instanceof Complex) return [COMPLEX_SCALAR, value.re, value.im];
  return undefined;
}
