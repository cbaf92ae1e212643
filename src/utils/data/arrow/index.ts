/** `torch.utils.data.fromArrow`: columns of Arrow, DuckDB and Parquet as tensors. */
import { type Arguments, binder } from '../../../common/binder';
import { expectNumber, expectOneOf, invalidArgument } from '../../../common/expect';
import type { Tensor } from '../../../tensor/tensor';
import { type Column, tensorOf } from './column';
import { duckdbColumn } from './duckdb';
import { parquetColumn, parquetColumns } from './parquet';
import type {
  ArrowSource,
  ArrowTable,
  ArrowVector,
  DuckDBRows,
  FromArrow,
  FromArrowOptions,
  MaskedColumn,
  Nulls,
  ParquetChunk,
} from './types';
import { vectorColumn } from './vectors';

export type {
  ArrowSource,
  ArrowTable,
  ArrowVector,
  ColumnOf,
  DuckDBRows,
  FromArrow,
  FromArrowOptions,
  MaskedColumn,
  Nulls,
  ParquetChunk,
} from './types';

interface FromArrowParameters<Source, N extends Nulls> extends FromArrowOptions<N> {
  /** The columns. */
  source: Source;
}

type FromArrowOrder = [source: 'source'];
const bindFromArrow = binder<FromArrowParameters<unknown, Nulls>, FromArrowOrder>(
  'fromArrow',
  { source: 'data' },
  {},
  { nulls: 'refuse', dictionaries: 'refuse', columns: null },
);

/** A column's name, and what reads it. */
type Reader = [name: string, read: (title: string) => Column];

const isFunction = (value: unknown) => typeof value === 'function';

function isTable(source: any): source is ArrowTable {
  return Array.isArray(source?.schema?.fields) && isFunction(source.getChildAt);
}

function isVector(source: any): source is ArrowVector {
  return Array.isArray(source?.data) && typeof source.type?.typeId === 'number';
}

function isDuckDB(source: any): source is DuckDBRows {
  return (
    isFunction(source?.columnNames) && isFunction(source.getChunk) && typeof source.chunkCount === 'number'
  );
}

function isParquet(source: unknown): source is readonly ParquetChunk[] {
  const isChunk = (chunk: any) =>
    typeof chunk?.columnName === 'string' && typeof chunk.columnData === 'object';
  return Array.isArray(source) && source.every(isChunk);
}

/** The error for what is nothing of this, which says what would be where that is near. */
function notColumns(source: any): TypeError {
  const expected =
    'an Arrow Table, RecordBatch or Vector, a result of DuckDB, or the chunks of a Parquet file';
  const error = invalidArgument(expected, 'source', source);
  if (isFunction(source?.then)) error.message += ': await it';
  else if (isFunction(source?.columnNames))
    error.message += ': of @duckdb/node-api it takes what `await connection.run(sql)` gives';
  else if (isFunction(source?.byteLength) || source instanceof Uint8Array || source instanceof ArrayBuffer)
    error.message +=
      ": apache-arrow's tableFromIPC() reads bytes of Arrow, hyparquet's parquetRead() those of Parquet";
  return error;
}

/** The columns of a source that has names. */
function readersOf(source: unknown, dictionaries: 'refuse' | 'codes'): Reader[] {
  if (isTable(source))
    return source.schema.fields.map(({ name }, i) => [
      name,
      (title) => vectorColumn(title, source.getChildAt(i)!, dictionaries),
    ]);
  if (isDuckDB(source))
    return source
      .columnNames()
      .map((name, i) => [name, (title) => duckdbColumn(title, source, i, dictionaries)]);
  if (!isParquet(source)) throw notColumns(source);
  return parquetColumns(source).map(([name, chunks]) => [name, (title) => parquetColumn(title, chunks)]);
}

/** The columns that are taken, in their order. */
function chosen(readers: readonly Reader[], columns: unknown): Reader[] {
  const names = readers.map(([name]) => name);
  const wanted = columns ?? names;
  if (!Array.isArray(wanted)) throw invalidArgument('an array of names or null', 'columns', columns);
  for (const [i, name] of wanted.entries())
    if (wanted.indexOf(name) !== i)
      throw new RangeError(
        `fromArrow: there are two columns '${name}': name them differently, or choose with columns`,
      );
  return wanted.map((name: unknown) => {
    const found = readers.filter(([own]) => own === name);
    if (found.length === 1) return found[0]!;
    if (found.length > 1) throw new RangeError(`fromArrow: there are two columns '${name}'`);
    throw new RangeError(
      `fromArrow: there is no column '${name}' but ${names.map((one) => `'${one}'`).join(', ')}`,
    );
  });
}

/**
 * Columns of Arrow, DuckDB and Parquet as tensors: of apache-arrow a `Table` or `RecordBatch` (an object of
 * tensors by the columns' names) or a `Vector` (one tensor); of \@duckdb/node-api what `connection.run(sql)`
 * gives; of hyparquet the chunks that `onChunk` gets.
 *
 * Integers of 8 to 64 bits, floats of 16 to 64 bits and booleans keep their type, as from pyarrow by NumPy.
 * Lists of a fixed size are further dimensions. Numbers in Parquet's optional columns are float64, since
 * hyparquet has them as JavaScript's; its 64-bit integers are bigints, and int64, or
 * uint64 where one is too large for that.
 *
 * Nothing is copied where a column of numbers lies in one piece and has no nulls: a table of one record
 * batch, one chunk of a required Parquet column. The tensor then shares its memory: a change in one is a
 * change in the other. Booleans, columns in several chunks or with nulls, and all of DuckDB's are copied
 * once.
 *
 * **Shape**: [rows], [rows, size] for lists of a fixed size, and so on for lists of lists
 *
 * @param source the columns
 * @param options what becomes of nulls and dictionaries, and which columns are taken
 * @throws TypeError for text, decimals, times and other types that no dtype has, for nulls and dictionaries
 *   unless an option says what becomes of them, and for what has no columns
 * @throws RangeError for a name that no column has, or two have, and for lists of several lengths
 * @example
 * import { tableFromArrays } from 'apache-arrow';
 * const table = tableFromArrays({ x: Float32Array.of(1, 2), y: BigInt64Array.of(0n, 1n) });
 * const { x, y } = torch.utils.data.fromArrow(table);
 * console.log(x); // tensor([1., 2.])
 * @see https://arrow.apache.org/docs/python/generated/pyarrow.Array.html#pyarrow.Array.to_numpy
 */
export function fromArrow<Source extends ArrowSource, N extends Nulls = 'refuse'>(
  ...args: Arguments<FromArrowParameters<Source, N>, FromArrowOrder>
): FromArrow<Source, N>;
export function fromArrow(
  ...args: Arguments<FromArrowParameters<unknown, Nulls>, FromArrowOrder>
): Tensor | MaskedColumn | Record<string, Tensor | MaskedColumn> {
  const { source, nulls, dictionaries, columns } = bindFromArrow.named(args);
  if (typeof nulls === 'string') expectOneOf(nulls, 'nulls', ['refuse', 'mask']);
  else expectNumber(nulls, 'nulls');
  expectOneOf(dictionaries, 'dictionaries', ['refuse', 'codes']);
  if (!isTable(source) && isVector(source)) {
    if (columns !== null) throw new TypeError('fromArrow: a vector has no columns to choose from');
    return tensorOf(vectorColumn('the vector', source, dictionaries), nulls);
  }
  const made: Record<string, Tensor | MaskedColumn> = {};
  for (const [name, read] of chosen(readersOf(source, dictionaries), columns)) {
    const value = tensorOf(read(`column '${name}'`), nulls);
    // A key of any name, `__proto__` included.
    Object.defineProperty(made, name, { value, enumerable: true, writable: true, configurable: true });
  }
  return made;
}
