/**
 * Pixels taken from elsewhere in the picture: affine and perspective.
 * Twin of Pillow's libImaging/Geometry.c, number for number.
 */
import { type Arranged, fillPixels } from './arrange';
import { type Colour, inkOf } from './ink';
import { modeInfo, newPixels, type Pixels, type Raster } from './modes';
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

/** Puts the colour of one source pixel at position (x, y) into `out[at…]`; false where that lies outside. */
type Sampler = (out: Pixels, at: number, x: number, y: number) => boolean;

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
  if (method === 0 && resample === 0 && source.mode !== 'I;16') {
    if (a[1] === 0 && a[3] === 0) scaleNearest(source, out, width, height, a);
    else if (fitsFixedPoint(a, width, height)) affineFixedPoint(source, out, width, height, a);
    else affineNearest(source, out, width, height, a);
    return;
  }
  const sample = resample === 0 ? nearest(source) : resample === 2 ? bilinear(source) : bicubic(source);
  const bands = modeInfo[source.mode].bands.length;
  const [a0, a1, a2, a3, a4, a5, a6, a7] = a as Coefficients;
  let at = 0;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at += bands) {
      const xin = x + 0.5;
      const yin = y + 0.5;
      let sx = a0 * xin + a1 * yin + a2;
      let sy = a3 * xin + a4 * yin + a5;
      if (method === 2) {
        const w = a6 * xin + a7 * yin + 1;
        sx /= w;
        sy /= w;
      }
      sample(out, at, sx, sy);
    }
  }
}

function copyPixel(source: Pixels, from: number, out: Pixels, to: number, bands: number): void {
  for (let b = 0; b < bands; b++) out[to + b] = source[from + b]!;
}

function scaleNearest(
  source: Raster,
  out: Pixels,
  width: number,
  height: number,
  a: readonly number[],
): void {
  const { data, width: sourceWidth, height: sourceHeight } = source;
  const bands = modeInfo[source.mode].bands.length;
  const columns = new Int32Array(width);
  let first = width;
  let end = 0;
  let xo = a[2]! + a[0]! * 0.5;
  for (let x = 0; x < width; x++, xo += a[0]!) {
    if (!(xo >= 0 && xo < sourceWidth)) continue;
    end = x + 1;
    if (x < first) first = x;
    columns[x] = Math.trunc(xo) * bands;
  }
  let yo = a[5]! + a[4]! * 0.5;
  for (let y = 0; y < height; y++, yo += a[4]!) {
    if (!(yo >= 0 && yo < sourceHeight)) continue;
    const from = Math.trunc(yo) * sourceWidth * bands;
    const to = y * width * bands;
    if (bands === 1) for (let x = first; x < end; x++) out[to + x] = data[from + columns[x]!]!;
    else for (let x = first; x < end; x++) copyPixel(data, from + columns[x]!, out, to + x * bands, bands);
  }
}

function fitsFixedPoint(a: readonly number[], width: number, height: number): boolean {
  const fits = (x: number, y: number) =>
    Math.abs(x * a[0]! + y * a[1]! + a[2]!) < 32768 && Math.abs(x * a[3]! + y * a[4]! + a[5]!) < 32768;
  return fits(0, 0) && fits(width, height) && fits(0, height) && fits(width, 0);
}

const fixed = (v: number) => Math.floor(v * 65536 + 0.5) | 0;

/** Numbers of 16 bits before and after the point: what PIL does where they suffice. */
function affineFixedPoint(
  source: Raster,
  out: Pixels,
  width: number,
  height: number,
  a: readonly number[],
): void {
  const { data, width: sourceWidth, height: sourceHeight } = source;
  const bands = modeInfo[source.mode].bands.length;
  const a0 = fixed(a[0]!);
  const a1 = fixed(a[1]!);
  const a3 = fixed(a[3]!);
  const a4 = fixed(a[4]!);
  let rowX = fixed(a[2]! + a[0]! * 0.5 + a[1]! * 0.5);
  let rowY = fixed(a[5]! + a[3]! * 0.5 + a[4]! * 0.5);
  let at = 0;
  for (let y = 0; y < height; y++) {
    let xx = rowX;
    let yy = rowY;
    for (let x = 0; x < width; x++, at += bands) {
      const xin = xx >> 16;
      const yin = yy >> 16;
      if (xin >= 0 && xin < sourceWidth && yin >= 0 && yin < sourceHeight) {
        let from = (yin * sourceWidth + xin) * bands;
        out[at] = data[from]!;
        for (let b = 1; b < bands; b++) out[at + b] = data[++from]!;
      }
      xx = (xx + a0) | 0;
      yy = (yy + a3) | 0;
    }
    rowX = (rowX + a1) | 0;
    rowY = (rowY + a4) | 0;
  }
}

function affineNearest(
  source: Raster,
  out: Pixels,
  width: number,
  height: number,
  a: readonly number[],
): void {
  const bands = modeInfo[source.mode].bands.length;
  const sample = nearest(source);
  let xo = a[2]! + a[1]! * 0.5 + a[0]! * 0.5;
  let yo = a[5]! + a[4]! * 0.5 + a[3]! * 0.5;
  let at = 0;
  for (let y = 0; y < height; y++, xo += a[1]!, yo += a[4]!) {
    let xx = xo;
    let yy = yo;
    for (let x = 0; x < width; x++, at += bands, xx += a[0]!, yy += a[3]!) sample(out, at, xx, yy);
  }
}

function nearest({ data, width, height, mode }: Raster): Sampler {
  const bands = modeInfo[mode].bands.length;
  return (out, at, x, y) => {
    if (!(x >= 0 && x < width && y >= 0 && y < height)) return false;
    copyPixel(data, (Math.trunc(y) * width + Math.trunc(x)) * bands, out, at, bands);
    return true;
  };
}

const clip = (v: number, size: number) => (v < 0 ? 0 : v < size ? v : size - 1);

/** How an interpolated value becomes one of the mode's: C's conversion, after clipping where PIL clips. */
function storing(mode: Raster['mode'], clips: boolean): (v: number) => number {
  if (mode === 'F') return (v) => v; // float32 by the array it goes to
  if (mode === 'I' || mode === 'I;16') return Math.trunc;
  return clips ? (v) => (v <= 0 ? 0 : v >= 255 ? 255 : Math.trunc(v)) : Math.trunc;
}

function bilinear({ data, width, height, mode }: Raster): Sampler {
  const bands = modeInfo[mode].bands.length;
  const store = storing(mode, false);
  const minus = mode === 'F' ? (u: number, v: number) => Math.fround(u - v) : (u: number, v: number) => u - v;
  return (out, at, xin, yin) => {
    if (!(xin >= 0 && xin < width && yin >= 0 && yin < height)) return false;
    xin -= 0.5;
    yin -= 0.5;
    const x = Math.floor(xin);
    const y = Math.floor(yin);
    const dx = xin - x;
    const dy = yin - y;
    const x0 = clip(x, width) * bands;
    const x1 = clip(x + 1, width) * bands;
    const row = clip(y, height) * width * bands;
    const hasNext = y + 1 >= 0 && y + 1 < height;
    const next = (y + 1) * width * bands;
    for (let b = 0; b < bands; b++) {
      const left = data[row + x0 + b]!;
      const v1 = left + minus(data[row + x1 + b]!, left) * dx;
      let v2 = v1;
      if (hasNext) {
        const below = data[next + x0 + b]!;
        v2 = below + minus(data[next + x1 + b]!, below) * dx;
      }
      out[at + b] = store(v1 + (v2 - v1) * dy);
    }
    return true;
  };
}

function cubic(v1: number, v2: number, v3: number, v4: number, d: number): number {
  const p2 = -v1 + v3;
  const p3 = 2 * (v1 - v2) + v3 - v4;
  const p4 = -v1 + v2 - v3 + v4;
  return v2 + d * (p2 + d * (p3 + d * p4));
}

/** The same of float32 numbers, in their arithmetic. */
function cubicOfFloats(v1: number, v2: number, v3: number, v4: number, d: number): number {
  const f = Math.fround;
  const p2 = f(-v1 + v3);
  const p3 = f(f(f(2 * f(v1 - v2)) + v3) - v4);
  const p4 = f(f(f(-v1 + v2) - v3) + v4);
  return v2 + d * (p2 + d * (p3 + d * p4));
}

function bicubic({ data, width, height, mode }: Raster): Sampler {
  const bands = modeInfo[mode].bands.length;
  const store = storing(mode, true);
  const ofPixels = mode === 'F' ? cubicOfFloats : cubic;
  return (out, at, xin, yin) => {
    if (!(xin >= 0 && xin < width && yin >= 0 && yin < height)) return false;
    xin -= 0.5;
    yin -= 0.5;
    const x = Math.floor(xin) - 1;
    const y = Math.floor(yin) - 1;
    const dx = xin - (x + 1);
    const dy = yin - (y + 1);
    const x0 = clip(x, width) * bands;
    const x1 = clip(x + 1, width) * bands;
    const x2 = clip(x + 2, width) * bands;
    const x3 = clip(x + 3, width) * bands;
    for (let b = 0; b < bands; b++) {
      const along = (row: number) => {
        const from = row * width * bands + b;
        return ofPixels(data[from + x0]!, data[from + x1]!, data[from + x2]!, data[from + x3]!, dx);
      };
      const isRow = (row: number) => row >= 0 && row < height;
      const v1 = along(clip(y, height));
      const v2 = isRow(y + 1) ? along(y + 1) : v1;
      const v3 = isRow(y + 2) ? along(y + 2) : v2;
      const v4 = isRow(y + 3) ? along(y + 3) : v3;
      out[at + b] = store(cubic(v1, v2, v3, v4, dy));
    }
    return true;
  };
}
