/** Nested arrays of a tensor's elements, from the flat ones that the addon hands over. */
import type { ElementArray, Elements } from '../native/tensor';
import { Complex } from '../python/complex';
import type { NestedArray, Scalar } from './types';

/** `count` elements from `start` on: one innermost row. */
type ReadRow = (from: ElementArray, start: number, count: number) => Scalar[];

// Arrays are made at their length and filled: V8 does that several times as fast as pushing, Array.from and
// spreading. A loop for each kind keeps what it reads and writes of one kind.
const readNumbers: ReadRow = (from, start, count) => {
  const row = new Array<Scalar>(count);
  for (let i = 0; i < count; i++) row[i] = from[start + i]!;
  return row;
};

const readBooleans: ReadRow = (from, start, count) => {
  const row = new Array<Scalar>(count);
  for (let i = 0; i < count; i++) row[i] = from[start + i] !== 0;
  return row;
};

const readComplex: ReadRow = (from, start, count) => {
  const row = new Array<Scalar>(count);
  const parts = from as Float64Array;
  for (let i = 0, at = 2 * start; i < count; i++, at += 2) row[i] = new Complex(parts[at]!, parts[at + 1]!);
  return row;
};

const readIntegers: ReadRow = (from, start, count) => {
  const row = new Array<Scalar>(count);
  for (let i = 0; i < count; i++) {
    const number = Number(from[start + i]);
    row[i] = Number.isSafeInteger(number) ? number : from[start + i]!;
  }
  return row;
};

const rowReaders: Record<Elements, ReadRow> = {
  0: readNumbers,
  1: readBooleans,
  2: readComplex,
  3: readIntegers,
};

/** Elements of a shape as nested arrays; the one element where there are no dimensions. */
export function nestedList(kind: Elements, shape: readonly number[], from: ElementArray): NestedArray {
  const readRow = rowReaders[kind];
  if (shape.length === 0) return readRow(from, 0, 1)[0]!;
  return nested(readRow, shape, from, 0, 0);
}

function nested(
  readRow: ReadRow,
  shape: readonly number[],
  from: ElementArray,
  level: number,
  start: number,
): NestedArray[] {
  const length = shape[level]!;
  if (level === shape.length - 1) return readRow(from, start, length);
  let step = 1;
  for (let i = level + 1; i < shape.length; i++) step *= shape[i]!;
  const list = new Array<NestedArray>(length);
  for (let i = 0; i < length; i++) list[i] = nested(readRow, shape, from, level + 1, start + i * step);
  return list;
}
