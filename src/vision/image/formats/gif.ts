/** GIF: the first picture, by its palette's indices, as PIL opens it. */
import { TorchError } from '../../../common/errors';
import type { Decoded, ImageInfo } from '../modes';
import { unpackLzw } from './lzw';
import { checkSize, fullPalette, hasText, take, viewOf } from './source';

/** Whether the bytes are a GIF file's. */
export const isGif = (bytes: Uint8Array) => hasText(bytes, 0, 'GIF87a') || hasText(bytes, 0, 'GIF89a');

/** The blocks that begin at a place, put together, and where they end. */
function readBlocks(bytes: Uint8Array, start: number): { data: Uint8Array; end: number } {
  const parts: Uint8Array[] = [];
  let at = start;
  // A file may end with its last pixel.
  for (let length = bytes[at++] ?? 0; length !== 0; length = bytes[at++] ?? 0) {
    parts.push(bytes.subarray(at, at + length));
    at += length;
  }
  return { data: Buffer.concat(parts), end: at };
}

/** `count` indices of `bits` bits. */
function unpackIndices(packed: Uint8Array, bits: number, count: number): Uint8Array {
  if (bits < 1 || bits > 11) throw new TorchError(`GIF has no codes of ${bits} bits`);
  return unpackLzw(packed, count, { bits, lowestFirst: true, early: 0 });
}

/** The rows' order in an interlaced picture. */
function rowOrder(height: number, isInterlaced: boolean): number[] {
  const rows: number[] = [];
  for (const [start, step] of isInterlaced
    ? [
        [0, 8],
        [4, 8],
        [2, 4],
        [1, 2],
      ]
    : [[0, 1]])
    for (let y = start!; y < height; y += step!) rows.push(y);
  return rows;
}

/** A palette of nothing but the greys in order is none: the indices are the picture. */
const isGreyTable = (colours: Uint8Array) => colours.every((v, i) => v === Math.trunc(i / 3));

/**
 * The picture, of mode P, or L where the palette has the greys in order.
 * @throws TorchError when the file is damaged
 */
export function decodeGif(bytes: Uint8Array): Decoded {
  const view = viewOf(bytes);
  const colourTable = (flags: number, at: number) =>
    flags & 128 ? take(bytes, at, 3 << ((flags & 7) + 1)) : null;
  let colours = colourTable(view.getUint8(10), 13);
  const info: ImageInfo = colours === null ? {} : { background: view.getUint8(11) };
  let at = 13 + (colours?.length ?? 0);
  for (; view.getUint8(at) !== 0x2c; ) {
    const kind = view.getUint8(at);
    if (kind === 0x3b) throw new TorchError('image not found in GIF frame');
    if (kind !== 0x21) {
      at++;
      continue;
    }
    // A graphic control names the transparent index.
    if (view.getUint8(at + 1) === 0xf9 && view.getUint8(at + 3) & 1)
      info.transparency = view.getUint8(at + 6);
    at = readBlocks(bytes, at + 2).end;
  }
  const [left, top, w, h] = [1, 3, 5, 7].map((offset) => view.getUint16(at + offset, true)) as [
    number,
    number,
    number,
    number,
  ];
  const flags = view.getUint8(at + 9);
  const own = colourTable(flags, at + 10);
  colours = own ?? colours;
  const width = Math.max(view.getUint16(6, true), left + w);
  const height = Math.max(view.getUint16(8, true), top + h);
  checkSize(width, height);
  at += 10 + (own?.length ?? 0);
  const bits = view.getUint8(at);
  const indices =
    w * h === 0 ? new Uint8Array(0) : unpackIndices(readBlocks(bytes, at + 1).data, bits, w * h);
  const isWhole = w === width && h === height && (flags & 64) === 0;
  const data = isWhole ? indices : new Uint8Array(width * height);
  if (!isWhole) {
    if (typeof info.transparency === 'number') data.fill(info.transparency);
    rowOrder(h, (flags & 64) !== 0).forEach((y, i) => {
      data.set(indices.subarray(i * w, (i + 1) * w), (top + y) * width + left);
    });
  }
  if (colours === null || isGreyTable(colours)) return { mode: 'L', width, height, data, info };
  return { mode: 'P', width, height, data, palette: fullPalette(colours), info };
}
