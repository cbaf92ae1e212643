/**
 * What of other packages `fromArrow` reads, as far as types say it: apache-arrow's classes,
 * @duckdb/node-api's results, hyparquet's chunks. None of them is needed to run or to compile what doesn't
 * use it.
 */
import type { TypedArray } from '../../../tensor/dtypes';
import type { Tensor } from '../../../tensor/tensor';

/** A column: apache-arrow's `Vector`. */
export interface ArrowVector {
  /** The type of its elements. */
  readonly type: {
    /** The number of the type in Arrow. */
    readonly typeId: number;
  };
  /** The pieces of memory that it consists of. */
  readonly data: readonly object[];
}

/** Columns with names: apache-arrow's `Table` and `RecordBatch`. */
export interface ArrowTable {
  /** The columns' names and types. */
  readonly schema: {
    /** One for each column. */
    readonly fields: readonly {
      /** The column's name. */
      readonly name: string;
    }[];
  };
  /** A column by its place. */
  getChildAt(index: number): ArrowVector | null;
}

/** What `connection.run(sql)` of @duckdb/node-api gives: a `DuckDBMaterializedResult`. */
export interface DuckDBRows {
  /** How many chunks its rows are in. */
  readonly chunkCount: number;
  /** The columns' names, in order. */
  columnNames(): readonly string[];
  /** The type of a column, by its place. */
  columnType(index: number): object;
  /** Some of the rows. */
  getChunk(index: number): {
    /** How many rows they are. */
    readonly rowCount: number;
    /** A column of them, by its place. */
    getColumnVector(index: number): object;
  };
}

/** Rows of a column of a Parquet file, as hyparquet hands them to `onChunk`. */
export interface ParquetChunk {
  /** The column's name. */
  readonly columnName: string;
  /** Its values in these rows. */
  readonly columnData: TypedArray | readonly unknown[];
  /** The first row. */
  readonly rowStart: number;
  /** The row behind the last one. */
  readonly rowEnd: number;
}

/** All that `fromArrow` takes. */
export type ArrowSource = ArrowTable | ArrowVector | DuckDBRows | readonly ParquetChunk[];

/** What becomes of values that are not there: an error, a mask, or this number in their places. */
export type Nulls = 'refuse' | 'mask' | number;

/** A column of which values may be missing, as `torch.masked`'s functions take it. */
export interface MaskedColumn {
  /** The values; 0 and false where there is none. */
  readonly data: Tensor;
  /** Of the same shape: true where there is a value. */
  readonly mask: Tensor;
}

/** A column as `fromArrow` gives it. */
export type ColumnOf<N extends Nulls> = 'mask' extends N
  ? N extends 'mask'
    ? MaskedColumn
    : Tensor | MaskedColumn
  : Tensor;

/** What `fromArrow` gives for a source: a column, or columns by their names. */
export type FromArrow<Source, N extends Nulls> = Source extends ArrowTable
  ? Record<string, ColumnOf<N>>
  : Source extends ArrowVector
    ? ColumnOf<N>
    : Record<string, ColumnOf<N>>;

/** Options of {@link fromArrow}. */
export interface FromArrowOptions<N extends Nulls = Nulls> {
  /**
   * What becomes of nulls: `'refuse'` throws; `'mask'` gives each column as `{ data, mask }`; a number
   * takes their places. Default: 'refuse'
   */
  nulls?: N | undefined;
  /**
   * Whether columns that are encoded by a dictionary (DuckDB's ENUM) are refused, or become their codes.
   * Default: 'refuse'
   */
  dictionaries?: 'refuse' | 'codes' | undefined;
  /** The columns to take, in this order. Default: null, all */
  columns?: readonly string[] | null | undefined;
}
