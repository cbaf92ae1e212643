/**
 * Zip archives as `PyTorchStreamWriter` writes them: stored records, each at a multiple of 64 bytes through
 * an `FB` extra field of `Z`s, sizes and checksums behind the data, a zip64 directory.
 */
import type { NodeBuffer } from '../../common/node';
import {
  DESCRIPTOR,
  END,
  END64,
  ENTRY,
  field64,
  fields,
  LOCAL,
  LOCATOR64,
  SIZES_BEHIND,
  U16,
  U32,
  UTF8,
} from './format';
import type { ZipEntry, ZipStyle } from './writer';

const LOCAL_HEADER = 30;

/** Names are UTF-8; sizes follow the data, if there is any. */
const flagsOf = ({ size }: ZipEntry) => (size > 0 ? UTF8 | SIZES_BEHIND : UTF8);

/**
 * What doesn't fit 32 bits, in a zip64 field.
 * @param packed the size in the file, which is not stated yet before the data
 */
function large({ size, offset }: ZipEntry, packed: number): NodeBuffer {
  return field64([...(size >= U32 ? [size, packed] : []), ...(offset >= U32 ? [offset] : [])]);
}

const short = (value: number) => Math.min(value, U32);

/** @param alignment every record's data begin at a multiple of this */
export function pytorchStyle(alignment = 64): ZipStyle {
  return {
    checksumFirst: false,

    header(entry) {
      const { rawName, offset } = entry;
      const extra = large(entry, 0);
      const start = offset + LOCAL_HEADER + rawName.length + extra.length + 4;
      const padding = (alignment - (start % alignment)) % alignment;
      return Buffer.concat([
        fields(
          [4, LOCAL],
          [2, 0],
          [2, flagsOf(entry)],
          [2, 0],
          [4, 0], // no date
          [4, 0],
          [4, 0],
          [4, 0],
          [2, rawName.length],
          [2, extra.length + padding + 4],
        ),
        rawName,
        extra,
        Buffer.from('FB'),
        fields([2, padding]),
        Buffer.alloc(padding, 'Z'),
      ]);
    },

    footer(entry) {
      const { size, checksum } = entry;
      if (size === 0) return Buffer.alloc(0);
      const width = large(entry, 0).length > 0 ? 8 : 4;
      return fields([4, DESCRIPTOR], [4, checksum], [width, size], [width, size]);
    },

    directoryEntry(entry) {
      const { rawName, size, offset, checksum } = entry;
      const extra = large(entry, size);
      const fixed = fields(
        [4, ENTRY],
        [4, 0],
        [2, flagsOf(entry)],
        [2, 0],
        [4, 0],
        [4, checksum],
        [4, short(size)],
        [4, short(size)],
        [2, rawName.length],
        [2, extra.length],
        [2, 0],
        [4, 0],
        [4, 0],
        [4, short(offset)],
      );
      return Buffer.concat([fixed, rawName, extra]);
    },

    end(count, start, size) {
      const few = Math.min(count, U16);
      return Buffer.concat([
        fields([4, END64], [8, 44], [2, 0x031e], [2, 45], [4, 0], [4, 0]),
        fields([8, count], [8, count], [8, size], [8, start]),
        fields([4, LOCATOR64], [4, 0], [8, start + size], [4, 1]),
        fields([4, END], [2, 0], [2, 0], [2, few], [2, few], [4, short(size)], [4, short(start)], [2, 0]),
      ]);
    },
  };
}
