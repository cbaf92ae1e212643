/** What the readers of image files share: bounds, the errors of damaged files, pixels packed in bits. */
import { TorchError } from '../../../common/errors';

/** An error for a file that ends too early. */
export const cutShort = () => new TorchError('image file is truncated');

/** An error for a file whose pixels make no sense. */
export const broken = () => new TorchError('broken data stream when reading image file');

/** PIL's limit of pixels: small files can claim sizes that fill all memory. */
const maxPixels = 2 * Math.trunc(1024 ** 3 / 4 / 3);

/** @throws TorchError when a picture would have no pixels, or more than PIL's limit */
export function checkSize(width: number, height: number): void {
  if (!(width > 0 && height > 0)) throw new TorchError('the image has no pixels');
  const pixels = width * height;
  if (pixels > maxPixels) {
    throw new TorchError(
      `Image size (${pixels} pixels) exceeds limit of ${maxPixels} pixels, could be decompression bomb DOS attack.`,
    );
  }
}

/**
 * The numbers in a file; reading past its end throws a RangeError, which `decodePlain` takes for a
 * truncated file.
 */
export const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** A part of a file, without a copy. @throws TorchError when the file ends before it */
export function take(bytes: Uint8Array, at: number, count: number): Uint8Array {
  if (!(at >= 0 && count >= 0 && at + count <= bytes.length)) throw cutShort();
  return bytes.subarray(at, at + count);
}

/** Whether a file has these letters at a place. */
export function hasText(bytes: Uint8Array, at: number, letters: string): boolean {
  for (let i = 0; i < letters.length; i++) if (bytes[at + i] !== letters.charCodeAt(i)) return false;
  return true;
}

/**
 * Numbers of 1, 2 or 4 bits (the first highest in its byte) or of 8, a byte each; every row begins with a
 * byte of its own.
 */
export function unpackRows(
  packed: Uint8Array,
  width: number,
  height: number,
  bits: number,
  rowBytes = Math.ceil((width * bits) / 8),
): Uint8Array {
  take(packed, 0, rowBytes * (height - 1) + Math.ceil((width * bits) / 8));
  const out = new Uint8Array(width * height);
  const mask = (1 << bits) - 1;
  for (let y = 0, at = 0; y < height; y++) {
    const row = y * rowBytes;
    if (bits === 8) {
      out.set(packed.subarray(row, row + width), at);
      at += width;
      continue;
    }
    for (let x = 0, bit = 0; x < width; x++, bit += bits)
      out[at++] = (packed[row + (bit >> 3)]! >> (8 - bits - (bit & 7))) & mask;
  }
  return out;
}

/** Multiplies every byte, for grey values of fewer than 8 bits. */
export function scaleBytes(data: Uint8Array, factor: number): Uint8Array {
  if (factor !== 1) for (let i = 0; i < data.length; i++) data[i]! *= factor;
  return data;
}

/** A palette of 256 colours of three bytes; those that a file leaves out are black. */
export function fullPalette(colours: Uint8Array): Uint8Array {
  const palette = new Uint8Array(768);
  palette.set(colours.subarray(0, 768));
  return palette;
}

/** The high bytes of numbers of 16 bits: what PIL keeps of colours that have them. */
export function highBytes(data: Uint8Array, littleEndian: boolean): Uint8Array {
  const out = new Uint8Array(data.length >> 1);
  for (let i = 0, from = littleEndian ? 1 : 0; i < out.length; i++, from += 2) out[i] = data[from]!;
  return out;
}
