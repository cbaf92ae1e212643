/** Pieces of a column's memory become one tensor. */
import { fromTypedArray, tensor as makeTensor } from '../../../tensor/creation';
import { type DType, dtypeInfo, type TypedArray, typedArrayFor } from '../../../tensor/dtypes';
import { iinfo } from '../../../tensor/finfo';
import { torchOps } from '../../../tensor/operators';
import { numelOf } from '../../../tensor/sizes';
import type { Tensor } from '../../../tensor/tensor';
import type { MaskedColumn, Nulls } from './types';

/** A run of rows. */
export interface Piece {
  readonly rows: number;
  /** The elements of its rows one after the other; a byte for a boolean, the bits of a float16. */
  readonly values: TypedArray;
  /** Whether a tensor may stand on this memory: nobody else frees it. */
  readonly lasting: boolean;
  /** A byte for each element, 0 where it is null; undefined where there is no null. */
  readonly present: Uint8Array | undefined;
}

/** A column whose elements are of one dtype. */
export interface Column {
  /** How errors call it: `column 'x'`. */
  readonly title: string;
  readonly dtype: DType;
  /** The sizes of what is in a row: none, or those of its lists. */
  readonly inner: readonly number[];
  readonly pieces: readonly Piece[];
}

/** The error for a column that can't become a tensor. */
export function refusal(title: string, type: string, advice: string): TypeError {
  return new TypeError(`fromArrow: ${title} is of type ${type}: ${advice}`);
}

/** The array type of a dtype's memory; booleans' bytes and float16's bits are unsigned integers. */
function arrayFor(dtype: DType): { new (length: number): TypedArray } {
  return dtype === 'float16' ? Uint16Array : typedArrayFor(dtype);
}

/** Whether a tensor can share the memory: that of resizable buffers may go away. */
function isFixed({ buffer }: TypedArray): boolean {
  return (buffer as { resizable?: boolean }).resizable !== true;
}

/** The number that takes nulls' places, as an element of the column's memory. */
function fillFor({ title, dtype }: Column, fill: number): number | bigint {
  const info = dtypeInfo(dtype);
  if (!info.isFloatingPoint) {
    const [least, most] = dtype === 'bool' ? [0, 1] : [iinfo(dtype).min, iinfo(dtype).max];
    if (!Number.isInteger(fill) || fill < least || fill > most)
      throw new RangeError(`fromArrow: ${title} is ${dtype}, which ${fill} for its nulls is no value of`);
  }
  if (dtype === 'int64' || dtype === 'uint64') return BigInt(fill);
  if (dtype !== 'float16') return fill;
  return makeTensor([fill], { dtype }).view('int16').toTypedArray()[0]!;
}

/** All elements in memory of their own, with what takes nulls' places. */
function joined(column: Column, count: number, fill: number | bigint): TypedArray {
  const values = new (arrayFor(column.dtype))(count);
  let at = 0;
  for (const piece of column.pieces) {
    values.set(piece.values as Uint8Array & BigInt64Array, at);
    if (piece.present !== undefined)
      for (let i = 0; i < piece.present.length; i++) if (piece.present[i] === 0) values[at + i] = fill;
    at += piece.values.length;
  }
  return values;
}

function maskOf(pieces: readonly Piece[], count: number): Uint8Array {
  const mask = new Uint8Array(count).fill(1);
  let at = 0;
  for (const { present, values } of pieces) {
    if (present !== undefined) mask.set(present, at);
    at += values.length;
  }
  return mask;
}

function nullsIn(pieces: readonly Piece[]): number {
  let count = 0;
  for (const { present } of pieces) for (const byte of present ?? []) if (byte === 0) count++;
  return count;
}

function tensorOver(values: TypedArray, dtype: DType, shape: readonly number[]): Tensor {
  if (values.length === 0) return torchOps.empty([...shape], { dtype, device: 'cpu' });
  return fromTypedArray(values, { dtype, shape });
}

/**
 * The column as a tensor: over its own memory where that is one lasting piece without nulls, else over a
 * copy.
 * @throws TypeError for nulls that are to be refused
 */
export function tensorOf(column: Column, nulls: Nulls): Tensor | MaskedColumn {
  const { title, dtype, inner, pieces } = column;
  const rows = pieces.reduce((all, piece) => all + piece.rows, 0);
  const shape = [rows, ...inner];
  const count = numelOf(shape);
  for (const piece of pieces)
    if (piece.values.length !== piece.rows * numelOf(inner))
      throw new RangeError(
        `fromArrow: ${title} has ${piece.values.length} values where ${piece.rows} rows have ${piece.rows * numelOf(inner)}`,
      );
  const missing = nullsIn(pieces);
  if (missing > 0 && nulls === 'refuse')
    throw new TypeError(
      `fromArrow: ${title} has ${missing} null${missing === 1 ? '' : 's'} in ${rows} rows, and tensors have none. ` +
        `nulls: 'mask' gives the values and a mask of them, nulls: 0 puts a number in their places`,
    );
  const [piece] = pieces;
  const isShared = pieces.length === 1 && missing === 0 && piece!.lasting && isFixed(piece!.values);
  const fill = missing > 0 ? fillFor(column, nulls === 'mask' ? 0 : (nulls as number)) : 0;
  const data = tensorOver(isShared ? piece!.values : joined(column, count, fill), dtype, shape);
  return nulls === 'mask' ? { data, mask: tensorOver(maskOf(pieces, count), 'bool', shape) } : data;
}
