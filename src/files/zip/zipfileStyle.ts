/**
 * Zip archives as Python's `zipfile` writes them for NumPy:
 * a zip64 field in every header, dated 1 January 1980.
 */
import type { NodeBuffer } from '../../common/node';
import {
  DEFLATED,
  END,
  END64,
  ENTRY,
  type Field,
  field64,
  fields,
  LOCAL,
  LOCATOR64,
  STORED,
  U16,
  U32,
  UTF8,
} from './format';
import type { ZipEntry, ZipStyle } from './writer';

const DATE = 0x21;
/** From here on `zipfile` takes zip64 fields. */
const LIMIT = 0x7fffffff;
/** Version 4.5 of the format brought them. */
const VERSION = 45;
const UNIX = 0x0300;

const isAscii = (text: string) => [...text].every((char) => char.codePointAt(0)! < 0x80);

function common({ name, isPacked, checksum }: ZipEntry): Field[] {
  return [
    [2, isAscii(name) ? 0 : UTF8],
    [2, isPacked ? DEFLATED : STORED],
    [2, 0],
    [2, DATE],
    [4, checksum],
  ];
}

export const zipfileStyle: ZipStyle = {
  checksumFirst: true,

  header(entry) {
    const { rawName, size, packed } = entry;
    return Buffer.concat([
      fields([4, LOCAL], [2, VERSION], ...common(entry), [4, U32], [4, U32], [2, rawName.length], [2, 20]),
      rawName,
      field64([size, packed]),
    ]);
  },

  footer: () => Buffer.alloc(0),

  directoryEntry(entry) {
    const { rawName, size, packed, offset } = entry;
    const isLarge = size > LIMIT || packed > LIMIT;
    const isFar = offset > LIMIT;
    const extra = field64([...(isLarge ? [size, packed] : []), ...(isFar ? [offset] : [])]);
    const fixed = fields(
      [4, ENTRY],
      [2, UNIX | VERSION],
      [2, VERSION],
      ...common(entry),
      [4, isLarge ? U32 : packed],
      [4, isLarge ? U32 : size],
      [2, rawName.length],
      [2, extra.length],
      [2, 0],
      [2, 0],
      [2, 0],
      [4, 0o600 * 0x10000],
      [4, isFar ? U32 : offset],
    );
    return Buffer.concat([fixed, rawName, extra]);
  },

  end(count, start, size) {
    const few = Math.min(count, U16);
    const parts: NodeBuffer[] = [];
    if (count > U16 || start > LIMIT || size > LIMIT) {
      parts.push(
        fields([4, END64], [8, 44], [2, VERSION], [2, VERSION], [4, 0], [4, 0]),
        fields([8, count], [8, count], [8, size], [8, start]),
        fields([4, LOCATOR64], [4, 0], [8, start + size], [4, 1]),
      );
    }
    const [size32, start32] = [Math.min(size, U32), Math.min(start, U32)];
    parts.push(fields([4, END], [2, 0], [2, 0], [2, few], [2, few], [4, size32], [4, start32], [2, 0]));
    return Buffer.concat(parts);
  },
};
