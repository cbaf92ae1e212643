/** Icons: of a file's pictures the largest, as PIL opens it. */
import { TorchError } from '../../../common/errors';
import { convertPixels } from '../convert';
import type { Decoded } from '../modes';
import { decodeBitmap, readBitmapHeader } from './bmp';
import { decodePng, isPng } from './png';
import { checkSize, hasText, take, unpackRows, viewOf } from './source';

/** Whether the bytes are an icon's. */
export const isIco = (bytes: Uint8Array) => hasText(bytes, 0, '\0\0\x01\0');

interface Entry {
  pixels: number;
  /** Bits a pixel; by its number of colours where the file doesn't say. */
  depth: number;
  bits: number;
  size: number;
  at: number;
}

function readEntries(bytes: Uint8Array): Entry[] {
  const view = viewOf(bytes);
  return Array.from({ length: view.getUint16(4, true) }, (_, i) => {
    const at = 6 + 16 * i;
    const colours = view.getUint8(at + 2);
    const bits = view.getUint16(at + 6, true);
    return {
      pixels: (view.getUint8(at) || 256) * (view.getUint8(at + 1) || 256),
      depth: bits || (colours === 0 ? 256 : Math.ceil(Math.log2(colours)) || 256),
      bits,
      size: view.getUint32(at + 8, true),
      at: view.getUint32(at + 12, true),
    };
  });
}

/** A bitmap with its mask: the alpha of its own pixels, or a bit a pixel behind them. */
function decodeMasked(bytes: Uint8Array, { bits, size, at }: Entry): Decoded {
  const whole = readBitmapHeader(bytes, at);
  // The height counts the mask too.
  const header = { ...whole, height: Math.trunc(whole.height / 2) };
  checkSize(header.width, header.height);
  const { width, height } = header;
  const picture = decodeBitmap(bytes, header);
  const data = convertPixels(picture, 'RGBA', picture.palette ?? null, false) as Uint8Array;
  if (bits === 32) {
    const stored = take(bytes, header.pixelsAt, width * height * 4);
    for (let y = 0, out = 3; y < height; y++) {
      for (let x = 0; x < width; x++, out += 4) data[out] = stored[((height - 1 - y) * width + x) * 4 + 3]!;
    }
  } else {
    const rowBytes = Math.ceil(width / 32) * 4;
    const mask = unpackRows(
      take(bytes, at + size - rowBytes * height, rowBytes * height),
      width,
      height,
      1,
      rowBytes,
    );
    for (let y = 0, out = 3; y < height; y++) {
      for (let x = 0; x < width; x++, out += 4) data[out] = mask[(height - 1 - y) * width + x]! ? 0 : 255;
    }
  }
  return { mode: 'RGBA', width, height, data };
}

/**
 * The largest picture; of several the one with the fewest bits a pixel.
 * @throws TorchError when the file is damaged
 */
export function decodeIco(bytes: Uint8Array): Decoded {
  const [entry] = readEntries(bytes).sort((a, b) => b.pixels - a.pixels || a.depth - b.depth);
  if (entry === undefined) throw new TorchError('the icon has no picture');
  take(bytes, entry.at, 8);
  const content = bytes.subarray(entry.at);
  return isPng(content) ? decodePng(content) : decodeMasked(bytes, entry);
}
