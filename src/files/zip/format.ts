/** The numbers of the zip format: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT */
import type { NodeBuffer } from '../../common/node';

/** What each structure begins with. */
export const LOCAL = 0x04034b50;
export const DESCRIPTOR = 0x08074b50;
export const ENTRY = 0x02014b50;
export const END = 0x06054b50;
export const END64 = 0x06064b50;
export const LOCATOR64 = 0x07064b50;

/** The largest values of fields; of 32 bits it says that the true value stands in a zip64 field. */
export const U16 = 0xffff;
export const U32 = 0xffffffff;

/** How an entry is packed. */
export const STORED = 0;
export const DEFLATED = 8;

/** Flags of an entry. */
export const ENCRYPTED = 1;
export const UTF8 = 0x800;
/** Sizes and checksum follow the data. */
export const SIZES_BEHIND = 8;

/** A number and the bytes that it takes. */
export type Field = [bytes: 2 | 4 | 8, value: number];

/** Little-endian fields. */
export function fields(...values: Field[]): NodeBuffer {
  const out = Buffer.alloc(values.reduce((sum, [bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [bytes, value] of values) {
    if (bytes === 8) out.writeBigUInt64LE(BigInt(value), at);
    else out.writeUIntLE(value, at, bytes);
    at += bytes;
  }
  return out;
}

/** The zip64 field that holds `values`; none for none. */
export function field64(values: readonly number[]): NodeBuffer {
  if (values.length === 0) return Buffer.alloc(0);
  return fields([2, 1], [2, values.length * 8], ...values.map((value): Field => [8, value]));
}
