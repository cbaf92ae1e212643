/**
 * Which of our own readers takes a file: formats that sharp doesn't read, or gives other modes than PIL, or
 * takes long for when they are small.
 */
import type { Decoded } from '../modes';
import { decodeBmp, isBmp } from './bmp';
import { decodeGif, isGif } from './gif';
import { decodeIco, isIco } from './ico';
import { decodePng, isPng } from './png';
import { decodePortable, isPortable } from './portable';
import { cutShort } from './source';
import { decodeTiff, isTiff } from './tiff';

const readers: readonly {
  takes: (bytes: Uint8Array) => boolean;
  decode: (bytes: Uint8Array) => Decoded | null;
}[] = [
  { takes: isPng, decode: decodePng },
  { takes: isTiff, decode: decodeTiff },
  { takes: isGif, decode: decodeGif },
  { takes: isBmp, decode: decodeBmp },
  { takes: isIco, decode: decodeIco },
  { takes: isPortable, decode: decodePortable },
];

/**
 * The pixels of a file that we read ourselves; null for one that is sharp's.
 *
 * @throws TorchError when it is damaged, or of a kind that isn't read
 */
export function decodePlain(bytes: Uint8Array): Decoded | null {
  const reader = readers.find(({ takes }) => takes(bytes));
  if (reader === undefined) return null;
  try {
    return reader.decode(bytes);
  } catch (error) {
    // A DataView's word for a place behind the end.
    throw error instanceof RangeError ? cutShort() : error;
  }
}
