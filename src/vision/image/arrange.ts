/** Pixels put elsewhere, unchanged: turned, cut out, pasted. */
import { native } from '../../native';
import { asArguments, newPixels, type Pixels, type Raster, unsetPixels } from './modes';

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
export function transpose(source: Raster, method: number): Arranged {
  if (!Object.values<number>(Transpose).includes(method)) throw new RangeError('No such transpose operation');
  const { mode, width, height } = source;
  const data = unsetPixels(mode, width * height);
  native.imageTranspose(...asArguments(source), method, data);
  return method === Transpose.ROTATE_90 || method >= Transpose.ROTATE_270
    ? { width: height, height: width, data }
    : { width, height, data };
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
  native.imagePaste(...asArguments(source), out, width, height, left, top);
}

/** The part inside a box; outside of the source it is zero. */
export function crop(source: Raster, left: number, top: number, right: number, bottom: number): Arranged {
  const width = right - left;
  const height = bottom - top;
  const isInside = left >= 0 && top >= 0 && right <= source.width && bottom <= source.height;
  const data = (isInside ? unsetPixels : newPixels)(source.mode, width * height);
  paste(source, data, width, height, -left, -top);
  return { width, height, data };
}

/** Fills pixels with one colour, a number a band. */
export function fillPixels(data: Pixels, colour: readonly number[]): void {
  if (colour.every((v) => v === colour[0])) {
    if (colour[0] !== 0) data.fill(colour[0]!);
    return;
  }
  data.set(colour.slice(0, data.length));
  // What is filled is copied behind itself, twice as much each time.
  for (let filled = colour.length; filled < data.length; filled *= 2) data.copyWithin(filled, 0, filled);
}
