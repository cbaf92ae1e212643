/** Results of DuckDB, by the package @duckdb/node-api. */
import { type DType, dtypeOfTypedArray, type TypedArray } from '../../../tensor/dtypes';
import { numelOf } from '../../../tensor/sizes';
import { presentItems, unpackBits } from './bits';
import { type Column, type Piece, refusal } from './column';
import type { DuckDBRows, FromArrowOptions } from './types';

/** DuckDB's numbers of types (`duckdb_type`) whose elements are a dtype's. */
const dtypes: Record<number, DType> = {
  1: 'bool',
  2: 'int8',
  3: 'int16',
  4: 'int32',
  5: 'int64',
  6: 'uint8',
  7: 'uint16',
  8: 'uint32',
  9: 'uint64',
  10: 'float32',
  11: 'float64',
};
const VARCHAR = 17;
const DECIMAL = 19;
const ENUM = 23;
const LIST = 24;
const ARRAY = 33;
const wide = [16, 32];
const times = [12, 13, 14, 15, 20, 21, 22, 30, 31, 39];

/** What is read of the types of @duckdb/node-api. */
interface DuckDBType {
  readonly typeId: number;
  /** Of an ARRAY. */
  readonly valueType: DuckDBType;
  readonly length: number;
  /** Of an ENUM. */
  readonly values: readonly string[];
}

/**
 * What is read of its vectors: the fields that their own methods read, since a call for each value takes
 * long.
 */
interface DuckDBVector {
  readonly type: DuckDBType;
  readonly items?: unknown;
  readonly dataView?: unknown;
  readonly childData?: DuckDBVector;
  readonly validity: { readonly data: BigUint64Array | null; readonly offset: number };
}

type Dictionaries = NonNullable<FromArrowOptions['dictionaries']>;

function adviceFor(typeId: number): string {
  if (typeId === DECIMAL) return 'tensors have no decimals. Cast it in SQL, x::DOUBLE';
  if (wide.includes(typeId)) return 'tensors have no integers of 128 bits. Cast it in SQL, x::BIGINT';
  if (typeId === VARCHAR)
    return "tensors hold no text. Cast it in SQL to an ENUM, whose codes dictionaries: 'codes' gives, or take a tokenizer";
  if (times.includes(typeId)) return 'tensors have no times. Make numbers of it in SQL, epoch_ms(x)';
  if (typeId === LIST) return 'rows of a tensor have one length. Cast it in SQL to an array, x::FLOAT[3]';
  return 'there is no dtype for it';
}

/** DuckDB keeps an ENUM's codes in as few bytes as its number of values needs. */
function codesOf(values: readonly string[]): DType {
  return values.length < 2 ** 8 ? 'uint8' : values.length < 2 ** 16 ? 'uint16' : 'uint32';
}

function kindOf(
  title: string,
  type: DuckDBType,
  dictionaries: Dictionaries,
): Pick<Column, 'dtype' | 'inner'> {
  const dtype = dtypes[type.typeId];
  if (dtype !== undefined) return { dtype, inner: [] };
  if (type.typeId === ARRAY) {
    const item = kindOf(title, type.valueType, dictionaries);
    return { dtype: item.dtype, inner: [type.length, ...item.inner] };
  }
  if (type.typeId !== ENUM) throw refusal(title, String(type), adviceFor(type.typeId));
  if (dictionaries === 'codes') return { dtype: codesOf(type.values), inner: [] };
  throw refusal(title, 'ENUM', "dictionaries: 'codes' gives the places of its values in the type");
}

function leafOf(vector: DuckDBVector): DuckDBVector {
  return vector.type.typeId === ARRAY ? leafOf(vector.childData!) : vector;
}

function presentOf(vector: DuckDBVector, count: number, sizes: readonly number[]): Uint8Array | undefined {
  const { data, offset } = vector.validity;
  const bits = data && new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  const own = bits ? unpackBits(bits, offset, count) : undefined;
  const [size, ...inner] = sizes;
  if (size === undefined) return own;
  return presentItems(own, presentOf(vector.childData!, count * size, inner), numelOf(sizes));
}

/** The memory of a vector's elements; booleans are a byte each. */
function valuesOf(title: string, vector: DuckDBVector, dtype: DType): TypedArray {
  const { items, dataView } = vector;
  if (dtype === 'bool' && dataView instanceof DataView)
    return new Uint8Array(dataView.buffer, dataView.byteOffset, dataView.byteLength);
  if (dtypeOfTypedArray(items) !== dtype)
    throw new TypeError(`fromArrow: ${title} lies otherwise in memory than @duckdb/node-api 1.x has it`);
  return items as TypedArray;
}

function pieceOf(
  title: string,
  vector: DuckDBVector,
  rows: number,
  { dtype, inner }: Pick<Column, 'dtype' | 'inner'>,
): Piece {
  const count = rows * numelOf(inner);
  const values = valuesOf(title, leafOf(vector), dtype).subarray(0, count);
  return { rows, values, lasting: false, present: presentOf(vector, rows, inner) };
}

/** A column of a result. Its memory is the result's, which frees it: tensors get copies. */
export function duckdbColumn(
  title: string,
  result: DuckDBRows,
  index: number,
  dictionaries: Dictionaries,
): Column {
  const kind = kindOf(title, result.columnType(index) as DuckDBType, dictionaries);
  const pieces: Piece[] = [];
  for (let i = 0; i < result.chunkCount; i++) {
    const chunk = result.getChunk(i);
    const vector = chunk.getColumnVector(index) as DuckDBVector;
    pieces.push(pieceOf(title, vector, chunk.rowCount, kind));
  }
  return { title, ...kind, pieces };
}
