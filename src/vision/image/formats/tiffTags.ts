/** The directory of tags that a TIFF file, or a camera's data in another file, begins with. */
import { TorchError } from '../../../common/errors';
import { take, viewOf } from './source';

/** What a tag says: letters, bytes, or numbers (a single one bare). */
export type TagValue = number | number[] | string | Uint8Array;

/** A file's first directory. */
export interface TagDirectory {
  littleEndian: boolean;
  tags: Map<number, TagValue>;
  /** Where it begins, where its entries do, how many bytes each has, and how many its count has. */
  at: number;
  entriesAt: number;
  entryBytes: number;
}

type Reader = (view: DataView, at: number, littleEndian: boolean) => number;

const rational =
  (part: 'getUint32' | 'getInt32'): Reader =>
  (view, at, le) =>
    view[part](at, le) / view[part](at + 4, le);
const wide: Reader = (view, at, le) => Number(view.getBigUint64(at, le));

/** Bytes and reader of each type of number. */
const types: Readonly<Record<number, readonly [size: number, read: Reader]>> = {
  1: [1, (view, at) => view.getUint8(at)],
  2: [1, (view, at) => view.getUint8(at)],
  3: [2, (view, at, le) => view.getUint16(at, le)],
  4: [4, (view, at, le) => view.getUint32(at, le)],
  5: [8, rational('getUint32')],
  6: [1, (view, at) => view.getInt8(at)],
  7: [1, (view, at) => view.getUint8(at)],
  8: [2, (view, at, le) => view.getInt16(at, le)],
  9: [4, (view, at, le) => view.getInt32(at, le)],
  10: [8, rational('getInt32')],
  11: [4, (view, at, le) => view.getFloat32(at, le)],
  12: [8, (view, at, le) => view.getFloat64(at, le)],
  13: [4, (view, at, le) => view.getUint32(at, le)],
  16: [8, wide],
};

function valueOf(bytes: Uint8Array, littleEndian: boolean, type: number): TagValue {
  if (type === 2) return String.fromCharCode(...bytes.subarray(0, 4096)).replace(/\0.*$/s, '');
  if (type === 1 || type === 7) return bytes.slice();
  const [size, read] = types[type]!;
  const view = viewOf(bytes);
  const numbers = Array.from({ length: bytes.length / size }, (_, i) => read(view, i * size, littleEndian));
  return numbers.length === 1 ? numbers[0]! : numbers;
}

/** Whether the bytes begin such a directory. */
export function hasTags(bytes: Uint8Array): boolean {
  const letters = String.fromCharCode(...bytes.subarray(0, 4));
  return ['II*\0', 'MM\0*', 'II+\0', 'MM\0+'].includes(letters);
}

/**
 * Reads the first directory, of TIFF or BigTIFF.
 * @throws TorchError or RangeError when it doesn't lie within the bytes
 */
export function readTags(bytes: Uint8Array): TagDirectory {
  if (!hasTags(bytes)) throw new TorchError('not a TIFF file');
  const littleEndian = bytes[0] === 0x49;
  const view = viewOf(bytes);
  const isBig = view.getUint16(2, littleEndian) === 43;
  const pointer = (at: number) => (isBig ? wide(view, at, littleEndian) : view.getUint32(at, littleEndian));
  const at = pointer(isBig ? 8 : 4);
  const count = isBig ? pointer(at) : view.getUint16(at, littleEndian);
  const [entriesAt, entryBytes, inlineBytes] = isBig ? [at + 8, 20, 8] : [at + 2, 12, 4];
  const tags = new Map<number, TagValue>();
  for (let i = 0; i < count; i++) {
    const entry = entriesAt + i * entryBytes;
    const type = view.getUint16(entry + 2, littleEndian);
    const size = types[type]?.[0];
    if (size === undefined) continue;
    const length = pointer(entry + 4) * size;
    const valueAt = entry + (isBig ? 12 : 8);
    const stored = take(bytes, length <= inlineBytes ? valueAt : pointer(valueAt), length);
    tags.set(view.getUint16(entry, littleEndian), valueOf(stored, littleEndian, type));
  }
  return { littleEndian, tags, at, entriesAt, entryBytes };
}
