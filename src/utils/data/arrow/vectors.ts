/** Columns of apache-arrow. */
import type { DType, TypedArray } from '../../../tensor/dtypes';
import { numelOf } from '../../../tensor/sizes';
import { presentItems, unpackBits } from './bits';
import { type Column, type Piece, refusal } from './column';
import type { ArrowVector, FromArrowOptions } from './types';

/** Arrow's numbers of types, those of `org.apache.arrow.flatbuf.Type` and apache-arrow's for dictionaries. */
const INT = 2;
const FLOAT = 3;
const BOOL = 6;
const DECIMAL = 7;
const FIXED_SIZE_LIST = 16;
const DICTIONARY = -1;
const texts = [5, 20, 24];
const times = [8, 9, 10, 11, 18];
const lists = [12, 21];

/** What is read of apache-arrow's types. */
interface ArrowType {
  readonly typeId: number;
  readonly bitWidth: number;
  readonly isSigned: boolean;
  readonly precision: number;
  readonly listSize: number;
  readonly children: readonly { readonly type: ArrowType }[];
  readonly indices: ArrowType;
}

/** What is read of a vector's pieces, `Data` in apache-arrow. */
interface ArrowData {
  readonly type: ArrowType;
  readonly length: number;
  readonly offset: number;
  readonly nullCount: number;
  readonly nullBitmap: Uint8Array;
  readonly values: TypedArray | undefined;
  readonly children: readonly ArrowData[];
  readonly dictionary?: { readonly length: number; get(index: number): unknown };
}

type Dictionaries = NonNullable<FromArrowOptions['dictionaries']>;

function adviceFor(typeId: number): string {
  if (typeId === DECIMAL)
    return 'tensors have no decimals. Cast them to float64 or to integers where they are read';
  if (texts.includes(typeId))
    return "tensors hold no text. A tokenizer makes numbers of it, or a dictionary, whose codes dictionaries: 'codes' gives";
  if (times.includes(typeId)) return 'tensors have no times. Cast them to integers where they are read';
  if (lists.includes(typeId))
    return 'rows of a tensor have one length. Cast it to lists of a fixed size, or pad them';
  return 'there is no dtype for it';
}

/** The dtype of a type's elements, and the sizes of its lists. */
function kindOf(title: string, type: ArrowType, dictionaries: Dictionaries): Pick<Column, 'dtype' | 'inner'> {
  switch (type.typeId) {
    case INT:
      return { dtype: `${type.isSigned ? '' : 'u'}int${type.bitWidth}` as DType, inner: [] };
    case FLOAT:
      return { dtype: (['float16', 'float32', 'float64'] as const)[type.precision]!, inner: [] };
    case BOOL:
      return { dtype: 'bool', inner: [] };
    case FIXED_SIZE_LIST: {
      const { dtype, inner } = kindOf(title, type.children[0]!.type, dictionaries);
      return { dtype, inner: [type.listSize, ...inner] };
    }
    case DICTIONARY:
      if (dictionaries === 'codes') return kindOf(title, type.indices, dictionaries);
      throw refusal(
        title,
        String(type),
        "dictionaries: 'codes' gives the places of its values in the dictionary",
      );
    default:
      throw refusal(title, String(type), adviceFor(type.typeId));
  }
}

/** Refuses chunks whose codes mean different things; a later dictionary may have more entries. */
function checkDictionaries(title: string, pieces: readonly ArrowData[]): void {
  const [first, ...others] = pieces.flatMap((data) => leafOf(data).dictionary ?? []);
  for (const other of others) {
    if (other === first) continue;
    for (let i = 0; i < Math.min(other.length, first!.length); i++)
      if (!Object.is(other.get(i), first!.get(i)))
        throw new TypeError(
          `fromArrow: ${title} has chunks with different dictionaries: a code of it means two things`,
        );
  }
}

/** What has the elements: behind lists, their innermost. */
function leafOf(data: ArrowData): ArrowData {
  return data.type.typeId === FIXED_SIZE_LIST ? leafOf(data.children[0]!) : data;
}

/** Which of the first `count` elements are there, and which of their lists'; undefined where all are. */
function presentOf(data: ArrowData, count: number, sizes: readonly number[]): Uint8Array | undefined {
  const own = data.nullCount > 0 ? unpackBits(data.nullBitmap, data.offset, count) : undefined;
  const [size, ...inner] = sizes;
  if (size === undefined) return own;
  return presentItems(own, presentOf(data.children[0]!, count * size, inner), numelOf(sizes));
}

function pieceOf(data: ArrowData, inner: readonly number[]): Piece {
  const leaf = leafOf(data);
  const rows = data.length;
  const count = rows * numelOf(inner);
  const present = presentOf(data, rows, inner);
  const values = leaf.values ?? new Uint8Array(0);
  if (leaf.type.typeId === BOOL)
    return { rows, values: unpackBits(values as Uint8Array, leaf.offset, count), lasting: true, present };
  return { rows, values: values.subarray(0, count), lasting: true, present };
}

/** A vector as a column. */
export function vectorColumn(title: string, vector: ArrowVector, dictionaries: Dictionaries): Column {
  const kind = kindOf(title, vector.type as ArrowType, dictionaries);
  const pieces = (vector.data as readonly ArrowData[]).filter((data) => data.length > 0);
  checkDictionaries(title, pieces);
  return { title, ...kind, pieces: pieces.map((data) => pieceOf(data, kind.inner)) };
}
