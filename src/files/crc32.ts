/**
 * CRC-32 as zip files use it, without the addon. For tensors' bytes the
 * addon has one that is three times as fast.
 */
import zlib from 'node:zlib';

/** CRC-32 of `data`, continuing from `value`. */
export const crc32: (data: Uint8Array, value?: number) => number = zlib.crc32;
