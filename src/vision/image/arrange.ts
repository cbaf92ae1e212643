/** Pixels put elsewhere, unchanged: turned, cut out, pasted. */
import { modeInfo, newPixels, type Pixels, type Raster } from './modes';

/** PIL's `Transpose`, by its numbers. */
export const Transpose = {
  FLIP_LEFT_RIGHT: 0,
  FLIP_TOP_BOTTOM: 1,
  ROTATE_90: 2,
  ROTATE_180: 3,
  ROTATE_270: 4,
  TRANSPOSE: 5,
  TRANSVERSE: 6,
} as const;

export type Transpose = (typeof Transpose)[keyof typeof Transpose];

/** How a picture is turned upright, by the number in which a camera says how it was held; 1 is upright. */
export const orientations: Readonly<Record<number, Transpose>> = {
  2: Transpose.FLIP_LEFT_RIGHT,
  3: Transpose.ROTATE_180,
  4: Transpose.FLIP_TOP_BOTTOM,
  5: Transpose.TRANSPOSE,
  6: Transpose.ROTATE_270,
  7: Transpose.TRANSVERSE,
  8: Transpose.ROTATE_90,
};

/** A result with its size; its mode is the source's. */
export interface Arranged {
  width: number;
  height: number;
  data: Pixels;
}

/**
 * The picture turned or mirrored (rotations are counterclockwise).
 *
 * @throws RangeError for a method that isn't one of `Transpose`
 */
export function transpose({ mode, width, height, data }: Raster, method: number): Arranged {
  const right = width - 1;
  const bottom = height - 1;
  // Where the result's first pixel lies, and how far the source goes for a
  // step right and a step down in the result.
  const ways: readonly (readonly [start: number, across: number, down: number])[] = [
    [right, -1, width],
    [bottom * width, 1, -width],
    [right, width, -1],
    [bottom * width + right, -1, -width],
    [bottom * width, -width, 1],
    [0, width, 1],
    [bottom * width + right, -width, -1],
  ];
  const way = ways[method];
  if (way === undefined) throw new RangeError('No such transpose operation');
  const [start, across, down] = way;
  const swaps = method === 2 || method >= 4;
  const [outWidth, outHeight] = swaps ? [height, width] : [width, height];
  const bands = modeInfo[mode].bands.length;
  const out = newPixels(mode, width * height);
  let at = 0;
  for (let y = 0; y < outHeight; y++) {
    let from = (start + y * down) * bands;
    if (across === 1) {
      out.set(data.subarray(from, from + outWidth * bands) as never, at);
      at += outWidth * bands;
      continue;
    }
    const step = across * bands;
    if (bands === 3) {
      for (let x = 0; x < outWidth; x++, from += step, at += 3) {
        out[at] = data[from]!;
        out[at + 1] = data[from + 1]!;
        out[at + 2] = data[from + 2]!;
      }
      continue;
    }
    for (let x = 0; x < outWidth; x++, from += step) {
      for (let b = 0; b < bands; b++) out[at++] = data[from + b]!;
    }
  }
  return { width: outWidth, height: outHeight, data: out };
}

/**
 * Copies `source` into `out` (of the same mode, `width` · `height`) with its corner at (left, top);
 * what lies outside is cut off.
 */
export function paste(
  source: Raster,
  out: Pixels,
  width: number,
  height: number,
  left: number,
  top: number,
): void {
  const bands = modeInfo[source.mode].bands.length;
  const from = Math.max(-left, 0);
  const count = Math.min(source.width, width - left) - from;
  if (count <= 0) return;
  for (let y = Math.max(-top, 0); y < source.height && y + top < height; y++) {
    const start = (y * source.width + from) * bands;
    out.set(
      source.data.subarray(start, start + count * bands) as never,
      ((y + top) * width + from + left) * bands,
    );
  }
}

/** The part inside a box; outside of the source it is zero. */
export function crop(source: Raster, left: number, top: number, right: number, bottom: number): Arranged {
  const width = right - left;
  const height = bottom - top;
  const data = newPixels(source.mode, width * height);
  paste(source, data, width, height, -left, -top);
  return { width, height, data };
}

/** Fills pixels with one colour, a number a band. */
export function fillPixels(data: Pixels, colour: readonly number[]): void {
  if (colour.every((v) => v === colour[0])) {
    if (colour[0] !== 0) data.fill(colour[0]!);
    return;
  }
  for (let i = 0; i < data.length; i += colour.length) data.set(colour, i);
}
