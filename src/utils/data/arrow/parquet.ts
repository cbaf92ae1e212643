/** Columns of Parquet files, as hyparquet decodes them: typed arrays, or arrays where values are optional. */
import { typeName } from '../../../common/brief';
import { type DType, dtypeOfTypedArray, type TypedArray, typedArrayFor } from '../../../tensor/dtypes';
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

function pieceOf(values: readonly unknown[], rows: number, dtype: DType): Piece {
  const array = new (typedArrayFor(dtype) as new (length: number) => TypedArray)(values.length);
  const isBig = dtype === 'int64' || dtype === 'uint64';
  let present: Uint8Array | undefined;
  for (const [i, value] of values.entries()) {
    if (value != null) array[i] = (isBig ? BigInt(value as bigint) : Number(value)) as number;
    else {
      present ??= new Uint8Array(values.length).fill(1);
      present[i] = 0;
    }
  }
  return { rows, values: array, lasting: true, present };
}

/** The chunks of a column, in the order of their rows, which must follow each other. */
function ordered(title: string, chunks: readonly ParquetChunk[]): ParquetChunk[] {
  const sorted = [...chunks].sort((a, b) => a.rowStart - b.rowStart);
  for (const [i, { rowStart }] of sorted.entries()) {
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
  const own = sorted
    .map(({ columnData }) => dtypeOfTypedArray(columnData))
    .find((dtype) => dtype !== undefined);
  const plain = sorted
    .filter(({ columnData }) => Array.isArray(columnData))
    .map(({ columnData }) => columnData as unknown[]);
  const inner = innerOf(plain.find((rows) => rows.some((row) => row != null)) ?? []);
  const flat = new Map(plain.map((rows) => [rows, flatten(title, rows, inner)]));
  const kinds = new Set([...flat.values()].flatMap((values) => dtypeOfValues(title, values) ?? []));
  if (kinds.size > 1) throw refusal(title, [...kinds].join(' and '), 'a tensor has one dtype');
  const dtype = own ?? [...kinds][0];
  if (dtype === undefined) throw refusal(title, 'null', 'it has no value, by which its type would be known');
  const pieces = sorted.map(({ columnData }): Piece => {
    const values = flat.get(columnData as unknown[]);
    if (values === undefined)
      return { rows: columnData.length, values: columnData as TypedArray, lasting: true, present: undefined };
    return pieceOf(values, columnData.length, dtype);
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
