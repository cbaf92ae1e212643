/** Columns of Parquet files, as hyparquet decodes them: typed arrays, or arrays where values are optional. */
import { typeName } from '../../../common/brief';
import {
  type DType,
  dtypeInfo,
  dtypeOfTypedArray,
  type TypedArray,
  typedArrayFor,
} from '../../../tensor/dtypes';
import { iinfo } from '../../../tensor/finfo';
import { type Column, type Piece, refusal } from './column';
import type { ParquetChunk } from './types';

const advice: Record<string, string> = {
  string: 'tensors hold no text. A tokenizer makes numbers of it',
  Date: 'tensors have no times. Write them as integers',
  object: 'there is no dtype for it',
};

/** The sizes of a row's lists, by the first row that has some. */
function innerOf(rows: readonly unknown[]): number[] {
  const first = rows.find((row) => row != null);
  return Array.isArray(first) ? [first.length, ...innerOf(first)] : [];
}

/** All elements of rows one after the other; a row that is null has as many of them. */
function flatten(title: string, rows: readonly unknown[], inner: readonly number[]): unknown[] {
  const [size, ...deeper] = inner;
  const isRow = (row: unknown) =>
    size === undefined ? !Array.isArray(row) : Array.isArray(row) && row.length === size;
  const odd = rows.find((row) => row != null && !isRow(row));
  if (odd !== undefined) {
    const [found, wanted] = [
      Array.isArray(odd) ? `a list of ${odd.length}` : typeName(odd),
      size === undefined ? 'values' : `lists of ${size}`,
    ];
    throw new RangeError(`fromArrow: ${title} has ${wanted} and ${found}; rows of a tensor have one length`);
  }
  if (size === undefined) return rows as unknown[];
  return rows.flatMap((row) =>
    flatten(title, (row as unknown[] | null) ?? new Array(size).fill(null), deeper),
  );
}

/** Says which values are a dtype's own; of floats all are. */
function fitting(dtype: DType): (value: number | bigint) => boolean {
  if (dtype === 'bool' || dtypeInfo(dtype).isFloatingPoint) return () => true;
  // The limits of 64 bits are no numbers.
  if (dtype === 'int64') return (value) => BigInt.asIntN(64, value as bigint) === value;
  if (dtype === 'uint64') return (value) => BigInt.asUintN(64, value as bigint) === value;
  const { min, max } = iinfo(dtype);
  return (value) => Number.isInteger(value) && value >= min && value <= max;
}

/** What pages without typed arrays hold where other pages' are of this dtype. */
function kindFor(dtype: DType): DType {
  if (dtype === 'int64' || dtype === 'uint64') return 'int64';
  return dtype === 'bool' ? 'bool' : 'float64';
}

/** The dtype of JavaScript's values; numbers are float64, which all of them are exactly. */
function dtypeOfValues(title: string, values: readonly unknown[]): DType | undefined {
  let found: DType | undefined;
  for (const value of values) {
    if (value == null) continue;
    const kind = { bigint: 'int64', boolean: 'bool', number: 'float64' }[typeof value as string] as
      | DType
      | undefined;
    if (kind === undefined)
      throw refusal(title, typeName(value), advice[typeName(value)] ?? advice['object']!);
    if (found !== undefined && found !== kind)
      throw refusal(title, `${found} and ${kind}`, 'a tensor has one dtype');
    found = kind;
  }
  return found;
}

function pieceOf(title: string, values: readonly unknown[], rows: number, dtype: DType): Piece {
  const array = new (typedArrayFor(dtype) as new (length: number) => TypedArray)(values.length);
  const isBig = dtype === 'int64' || dtype === 'uint64';
  const fits = fitting(dtype);
  let present: Uint8Array | undefined;
  for (const [i, value] of values.entries()) {
    if (value != null) {
      if (!fits(value as number | bigint))
        throw new RangeError(`fromArrow: ${title} is ${dtype}, which ${value} is no value of`);
      array[i] = (isBig ? BigInt(value as bigint) : Number(value)) as number;
    } else {
      present ??= new Uint8Array(values.length).fill(1);
      present[i] = 0;
    }
  }
  return { rows, values: array, lasting: true, present };
}

/** The chunks of a column, in the order of their rows, which must follow each other. */
function ordered(title: string, chunks: readonly ParquetChunk[]): ParquetChunk[] {
  const sorted = [...chunks].sort((a, b) => a.rowStart - b.rowStart);
  for (const [i, { rowStart, rowEnd, columnData }] of sorted.entries()) {
    if (columnData.length !== rowEnd - rowStart)
      throw new RangeError(
        `fromArrow: ${title} has ${columnData.length} values in rows ${rowStart} to ${rowEnd}: read whole pages`,
      );
    const before = i === 0 ? rowStart : sorted[i - 1]!.rowEnd;
    if (rowStart !== before)
      throw new RangeError(`fromArrow: ${title} has rows up to ${before} and from ${rowStart} on`);
  }
  return sorted;
}

/** A column of the chunks that `onChunk` got. */
export function parquetColumn(title: string, chunks: readonly ParquetChunk[]): Column {
  const sorted = ordered(title, chunks).filter(({ columnData }) => columnData.length > 0);
  // Pages of one column may be typed arrays and, where their values are in a dictionary, arrays.
  const typed = new Set(sorted.flatMap(({ columnData }) => dtypeOfTypedArray(columnData) ?? []));
  const [own] = typed;
  const plain = sorted
    .filter(({ columnData }) => Array.isArray(columnData))
    .map(({ columnData }) => columnData as unknown[]);
  const inner = innerOf(plain.find((rows) => rows.some((row) => row != null)) ?? []);
  const flat = new Map(plain.map((rows) => [rows, flatten(title, rows, inner)]));
  const kinds = new Set([...flat.values()].flatMap((values) => dtypeOfValues(title, values) ?? []));
  const others = [...kinds].filter((kind) => own === undefined || kind !== kindFor(own));
  const all = [...typed, ...(own === undefined ? kinds : others)];
  if (all.length > 1) throw refusal(title, all.join(' and '), 'a tensor has one dtype');
  const isLarge = (value: unknown) => typeof value === 'bigint' && value >= 2n ** 63n;
  const isUnsigned = [...flat.values()].some((values) => values.some(isLarge));
  const dtype = own ?? (isUnsigned ? 'uint64' : [...kinds][0]);
  if (dtype === undefined) throw refusal(title, 'null', 'it has no value, by which its type would be known');
  const pieces = sorted.map(({ columnData }): Piece => {
    const values = flat.get(columnData as unknown[]);
    if (values === undefined)
      return { rows: columnData.length, values: columnData as TypedArray, lasting: true, present: undefined };
    return pieceOf(title, values, columnData.length, dtype);
  });
  return { title, dtype, inner, pieces };
}

/**
 * The chunks of each column by its name, in the order in which the columns came. All must have the same
 * rows.
 */
export function parquetColumns(chunks: readonly ParquetChunk[]): [name: string, chunks: ParquetChunk[]][] {
  const byName = new Map<string, ParquetChunk[]>();
  for (const chunk of chunks) {
    const own = byName.get(chunk.columnName);
    if (own === undefined) byName.set(chunk.columnName, [chunk]);
    else own.push(chunk);
  }
  const rowsOf = (own: readonly ParquetChunk[]) =>
    `${Math.min(...own.map(({ rowStart }) => rowStart))} to ${Math.max(...own.map(({ rowEnd }) => rowEnd))}`;
  const columns = [...byName];
  const [first] = columns;
  for (const [name, own] of columns)
    if (rowsOf(own) !== rowsOf(first![1]))
      throw new RangeError(
        `fromArrow: column '${first![0]}' has rows ${rowsOf(first![1])}, column '${name}' ${rowsOf(own)}: read whole pages`,
      );
  return columns;
}
