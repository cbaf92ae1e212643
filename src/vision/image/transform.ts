/** Pixels taken from elsewhere in the picture: affine and perspective. */
import { native } from '../../native';
import { type Arranged, fillPixels } from './arrange';
import { type Colour, inkOf } from './ink';
import { asArguments, newPixels, type Pixels, type Raster } from './modes';
import { premultiplied } from './premultiplied';
import { checkFilter, Resampling } from './resampling';

/** PIL's `Transform.AFFINE` and `Transform.PERSPECTIVE`. */
export type TransformMethod = 0 | 2;

/** Those of a perspective; an affine map has the first six. */
export type Coefficients = readonly [
  a: number,
  b: number,
  c: number,
  d: number,
  e: number,
  f: number,
  g: number,
  h: number,
];

/**
 * `Image.transform`: a picture of `size` whose pixels are taken from the places
 * of `source` that `method` and `data` name.
 */
export function transform(
  source: Raster,
  size: readonly [width: number, height: number],
  method: TransformMethod,
  data: readonly number[],
  resample: number,
  fillcolor: Colour | null,
): Arranged {
  checkFilter(resample, 'transform');
  if (resample !== Resampling.NEAREST) {
    const result = premultiplied(source, (p) => transform(p, size, method, data, resample, fillcolor));
    if (result !== null) return result;
  }
  const [width, height] = size;
  const out = newPixels(source.mode, width * height);
  if (fillcolor !== null) fillPixels(out, inkOf(source.mode, fillcolor));
  const filter = source.mode === '1' || source.mode === 'P' ? Resampling.NEAREST : resample;
  transformPixels(source, out, width, height, method, data, filter);
  return { width, height, data: out };
}

/**
 * Fills `out` (width · height pixels, which hold the background already)
 * with the pixels of `source` that `method` names.
 *
 * @param a the coefficients: from a place in the result to one in the source
 * @param resample 0 nearest, 2 bilinear, 3 bicubic
 */
export function transformPixels(
  source: Raster,
  out: Pixels,
  width: number,
  height: number,
  method: TransformMethod,
  a: readonly number[],
  resample: number,
): void {
  native.imageTransform(
    ...asArguments(source),
    out,
    width,
    height,
    method,
    resample,
    ...a.slice(0, method === 0 ? 6 : 8),
  );
}
