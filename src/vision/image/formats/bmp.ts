/** BMP, and the bitmaps inside of icons, in PIL's modes. */
import { TorchError } from '../../../common/errors';
import type { Decoded } from '../modes';
import { checkSize, cutShort, fullPalette, hasText, scaleBytes, take, unpackRows, viewOf } from './source';

/** Whether the bytes are a BMP file's. */
export const isBmp = (bytes: Uint8Array) => hasText(bytes, 0, 'BM');

/** What stands before the pixels. */
export interface BitmapHeader {
  width: number;
  height: number;
  bits: number;
  compression: number;
  isFromTop: boolean;
  /** Red, green, blue and alpha in a pixel of 16 or 32 bits. */
  masks: readonly number[] | null;
  /** Bytes of blue, green, red and perhaps one more. */
  colours: Uint8Array;
  colourBytes: number;
  pixelsAt: number;
}

const compressions = { none: 0, rle8: 1, rle4: 2, bitFields: 3 };

/** The colours' bits that PIL knows, in pixels of 16 bits and of 32. */
const knownMasks: Readonly<Record<number, readonly (readonly number[])[]>> = {
  16: [
    [0xf800, 0x7e0, 0x1f],
    [0x7c00, 0x3e0, 0x1f],
  ],
  24: [[0xff0000, 0xff00, 0xff]],
  32: [
    [0xff0000, 0xff00, 0xff, 0],
    [0xff000000, 0xff0000, 0xff00, 0],
    [0xff000000, 0xff00, 0xff, 0],
    [0xff000000, 0xff0000, 0xff00, 0xff],
    [0xff, 0xff00, 0xff0000, 0xff000000],
    [0xff0000, 0xff00, 0xff, 0xff000000],
    [0xff000000, 0xff00, 0xff, 0xff0000],
    [0, 0, 0, 0],
  ],
};

/** Reads the header at a place; `pixelsAt` is where the file says that the pixels begin, if it does. */
export function readBitmapHeader(bytes: Uint8Array, at: number, pixelsAt?: number): BitmapHeader {
  const view = viewOf(bytes);
  const size = view.getUint32(at, true);
  const isOld = size === 12;
  if (!isOld && ![40, 52, 56, 64, 108, 124].includes(size))
    throw new TorchError(`Unsupported BMP header type (${size})`);
  const width = isOld ? view.getUint16(at + 4, true) : view.getUint32(at + 4, true);
  const signedHeight = isOld ? view.getUint16(at + 6, true) : view.getInt32(at + 8, true);
  const bits = view.getUint16(at + (isOld ? 10 : 14), true);
  const compression = isOld ? compressions.none : view.getUint32(at + 16, true);
  if (![1, 4, 8, 16, 24, 32].includes(bits)) throw new TorchError(`Unsupported BMP pixel depth (${bits})`);
  if (compression > compressions.bitFields)
    throw new TorchError(`Unsupported BMP compression (${compression})`);
  checkSize(width, Math.abs(signedHeight));
  let end = at + size;
  let masks: number[] | null = null;
  if (compression === compressions.bitFields) {
    masks = [0, 4, 8].map((offset) => view.getUint32(at + 40 + offset, true));
    masks.push(size >= 56 ? view.getUint32(at + 52, true) : 0);
    const isKnown = knownMasks[bits]?.some((known) => known.every((mask, i) => mask === masks![i]));
    if (!isKnown) throw new TorchError('Unsupported BMP bitfields layout');
    if (size < 52) end = at + 52;
  }
  const colourBytes = isOld ? 3 : 4;
  let colours = bytes.subarray(0, 0);
  if (bits <= 8) {
    const count = (isOld ? 0 : view.getUint32(at + 32, true)) || 1 << bits;
    if (count > 65536) throw new TorchError(`Unsupported BMP Palette size (${count})`);
    colours = take(bytes, end, count * colourBytes);
    end += colours.length;
  }
  return {
    ...{ width, height: Math.abs(signedHeight), bits, compression, masks, colours, colourBytes },
    isFromTop: signedHeight < 0,
    // Some files say that their pixels begin where their palette does.
    pixelsAt: pixelsAt === undefined || (pixelsAt === at + size && bits <= 8) ? end : pixelsAt,
  };
}

/** Indices by run lengths, rows from the bottom. @throws TorchError when they end before the picture does */
function unpackRuns(
  packed: Uint8Array,
  width: number,
  height: number,
  isHalfBytes: boolean,
  start: number,
): Uint8Array {
  const out = new Uint8Array(width * height);
  let at = 0;
  let x = 0;
  let i = 0;
  const half = (byte: number, n: number) => (n % 2 === 0 ? byte >> 4 : byte & 15);
  while (at < out.length) {
    const [count = 0, value = 0] = take(packed, i, 2);
    i += 2;
    if (count > 0) {
      const fitting = Math.min(count, Math.max(0, width - x));
      for (let n = 0; n < fitting; n++) out[at++] = isHalfBytes ? half(value, n) : value;
      x += fitting;
    } else if (value === 0) {
      at = Math.ceil(at / width) * width;
      x = 0;
    } else if (value === 1) throw cutShort();
    else if (value === 2) {
      const [right = 0, up = 0] = take(packed, i, 2);
      i += 2;
      at += right + up * width;
      x = at % width;
    } else {
      const run = take(packed, i, isHalfBytes ? (value + 1) >> 1 : value);
      for (let n = 0; n < value; n++) out[at++] = isHalfBytes ? half(run[n >> 1]!, n) : run[n]!;
      x += value;
      i += run.length;
      if ((start + i) % 2 !== 0) i++;
    }
  }
  return out;
}

/** Rows in the order from the top. */
function fromTop(data: Uint8Array, rowBytes: number): Uint8Array {
  const out = new Uint8Array(data.length);
  for (let from = data.length - rowBytes, at = 0; from >= 0; from -= rowBytes, at += rowBytes)
    out.set(data.subarray(from, from + rowBytes), at);
  return out;
}

/** A picture with a palette; one whose palette has the greys in order has the mode L or 1. */
function decodeIndices(indices: Uint8Array, { width, height, colours, colourBytes }: BitmapHeader): Decoded {
  const count = colours.length / colourBytes;
  const rgb = new Uint8Array(count * 3).map(
    (_, i) => colours[Math.trunc(i / 3) * colourBytes + 2 - (i % 3)]!,
  );
  const step = count === 2 ? 255 : 1;
  const isGrey = rgb.every((v, i) => v === Math.trunc(i / 3) * step);
  if (!isGrey) return { mode: 'P', width, height, data: indices, palette: fullPalette(rgb) };
  if (count <= 2) return { mode: '1', width, height, data: scaleBytes(indices, 255) };
  return { mode: 'L', width, height, data: indices };
}

/** Where a mask's byte lies in a pixel. */
const byteOf = (mask: number) => (31 - Math.clz32(mask)) >> 3;

/** The pixels that a header announces. */
export function decodeBitmap(bytes: Uint8Array, header: BitmapHeader): Decoded {
  const { width, height, bits, compression, isFromTop, masks, pixelsAt } = header;
  if (compression === compressions.rle8 || compression === compressions.rle4) {
    const isHalfBytes = compression === compressions.rle4;
    if (bits !== (isHalfBytes ? 4 : 8)) throw new TorchError(`Unsupported BMP compression (${compression})`);
    const packed = bytes.subarray(pixelsAt);
    const indices = unpackRuns(packed, width, height, isHalfBytes, pixelsAt);
    return decodeIndices(isFromTop ? indices : fromTop(indices, width), header);
  }
  const rowBytes = Math.ceil((width * bits) / 32) * 4;
  // The last row's filling may be missing.
  const needed = rowBytes * (height - 1) + Math.ceil((width * bits) / 8);
  const stored = take(
    bytes,
    pixelsAt,
    Math.min(rowBytes * height, Math.max(needed, bytes.length - pixelsAt)),
  );
  if (bits <= 8) {
    const indices = unpackRows(stored, width, height, bits, rowBytes);
    return decodeIndices(isFromTop ? indices : fromTop(indices, width), header);
  }
  const isPlain = masks === null || masks.every((mask) => mask === 0);
  const hasAlpha = bits === 32 && masks !== null && (masks[3] !== 0 || isPlain);
  const bands = hasAlpha ? 4 : 3;
  const out = new Uint8Array(width * height * bands);
  const view = viewOf(stored);
  const places = isPlain ? [2, 1, 0, 3] : masks.map(byteOf);
  const isGreen6 = masks?.[1] === 0x7e0;
  for (let y = 0, at = 0; y < height; y++) {
    let from = rowBytes * (isFromTop ? y : height - 1 - y);
    for (let x = 0; x < width; x++, from += bits >> 3, at += bands) {
      if (bits !== 16) {
        for (let b = 0; b < bands; b++) out[at + b] = stored[from + places[b]!]!;
        continue;
      }
      const pixel = view.getUint16(from, true);
      out[at] = Math.trunc((((pixel >> (isGreen6 ? 11 : 10)) & 31) * 255) / 31);
      out[at + 1] = isGreen6
        ? Math.trunc((((pixel >> 5) & 63) * 255) / 63)
        : Math.trunc((((pixel >> 5) & 31) * 255) / 31);
      out[at + 2] = Math.trunc(((pixel & 31) * 255) / 31);
    }
  }
  return { mode: hasAlpha ? 'RGBA' : 'RGB', width, height, data: out };
}

/**
 * The picture, in PIL's mode.
 * @throws TorchError when the file is damaged, or of a kind that PIL doesn't read either
 */
export function decodeBmp(bytes: Uint8Array): Decoded {
  return decodeBitmap(bytes, readBitmapHeader(bytes, 14, viewOf(bytes).getUint32(10, true)));
}
