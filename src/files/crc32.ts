/** CRC-32 as zip files use it: Node's own where it has one (22.2, 20.15), else a table. */
import zlib from 'node:zlib';

type Crc32 = (data: Uint8Array, value?: number) => number;

function makeTables(): Uint32Array[] {
  const first = Uint32Array.from({ length: 256 }, (_, n) => {
    let c = n;
    for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
    return c >>> 0;
  });
  const tables = [first];
  for (let k = 1; k < 4; k++) {
    const last = tables[k - 1]!;
    tables.push(Uint32Array.from(last, (c) => first[c & 0xff]! ^ (c >>> 8)));
  }
  return tables;
}

let tables: Uint32Array[] | undefined;

/** Without Node's own: four bytes at a time. */
export function tableCrc32(data: Uint8Array, value = 0): number {
  tables ??= makeTables();
  const [t0, t1, t2, t3] = tables as [Uint32Array, Uint32Array, Uint32Array, Uint32Array];
  let crc = ~value;
  let i = 0;
  for (; i + 4 <= data.length; i += 4) {
    crc ^= data[i]! | (data[i + 1]! << 8) | (data[i + 2]! << 16) | (data[i + 3]! << 24);
    crc = t3[crc & 0xff]! ^ t2[(crc >>> 8) & 0xff]! ^ t1[(crc >>> 16) & 0xff]! ^ t0[crc >>> 24]!;
  }
  for (; i < data.length; i++) crc = t0[(crc ^ data[i]!) & 0xff]! ^ (crc >>> 8);
  return ~crc >>> 0;
}

/** CRC-32 of `data`, continuing from `value`. */
export const crc32: Crc32 = (zlib as unknown as { crc32?: Crc32 }).crc32 ?? tableCrc32;
