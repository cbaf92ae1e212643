/**
 * Pixel by pixel: tables, histograms, blending, PIL's enhancements.
 * Twin of ImageEnhance.py, ImageOps.py and their C.
 */
import { modeInfo, type Pixels, type Raster } from './modes';

/** Each value of a band replaced by its entry in a table of 256 for all bands, or of 256 a band. */
export function lookUp({ mode, data }: Raster, table: ArrayLike<number>): Uint8Array {
  const bands = modeInfo[mode].bands.length;
  const clipped = Uint8Array.from(table, (v) => (v <= 0 ? 0 : v < 256 ? v : 255));
  const out = new Uint8Array(data.length);
  if (clipped.length === 256 || bands === 1) {
    for (let i = 0; i < data.length; i++) out[i] = clipped[data[i]!]!;
  } else {
    for (let b = 0; b < bands; b++) {
      const own = clipped.subarray(b * 256, b * 256 + 256);
      for (let i = b; i < data.length; i += bands) out[i] = own[data[i]!]!;
    }
  }
  return out;
}

/** How often each value occurs, 256 counts a band, of 8-bit modes. */
export function histogram({ mode, data }: Raster): number[] {
  const bands = modeInfo[mode].bands.length;
  const counts = new Array<number>(256 * bands).fill(0);
  for (let i = 0; i < data.length; i += bands) {
    for (let b = 0; b < bands; b++) counts[b * 256 + data[i + b]!]!++;
  }
  return counts;
}

/**
 * `a + factor · (b - a)` in 32-bit floats, without the fraction;
 * clipped where the factor lies outside of 0 to 1.
 */
export function blend(a: Pixels, b: Pixels, factor: number): Uint8Array {
  const alpha = Math.fround(factor);
  if (alpha === 0) return a.slice() as Uint8Array;
  if (alpha === 1) return b.slice() as Uint8Array;
  const out = new Uint8Array(a.length);
  // alpha times each difference of two bytes, from -255 on.
  const shares = Float32Array.from({ length: 511 }, (_, i) => alpha * (i - 255));
  const f = Math.fround;
  if (alpha >= 0 && alpha <= 1) {
    for (let i = 0; i < a.length; i++) out[i] = f(a[i]! + shares[b[i]! - a[i]! + 255]!);
  } else {
    for (let i = 0; i < a.length; i++) {
      const v = f(a[i]! + shares[b[i]! - a[i]! + 255]!);
      out[i] = v <= 0 ? 0 : Math.min(v, 255);
    }
  }
  return out;
}

/** Thirteenths, rounded: no sum of bytes lies half-way, where PIL's 32-bit floats could decide otherwise. */
const thirteenths = Uint8Array.from({ length: 13 * 255 + 1 }, (_, n) => Math.floor((2 * n + 13) / 26));

/**
 * PIL's `ImageFilter.SMOOTH` of 8-bit modes: each pixel five times, its eight neighbours once;
 * the border stays.
 */
export function smooth({ mode, width, height, data }: Raster): Uint8Array {
  const bands = modeInfo[mode].bands.length;
  const out = data.slice() as Uint8Array;
  const row = width * bands;
  for (let y = 1; y < height - 1; y++) {
    for (let i = y * row + bands; i < (y + 1) * row - bands; i++) {
      const above = data[i - row - bands]! + data[i - row]! + data[i - row + bands]!;
      const beside = data[i - bands]! + 5 * data[i]! + data[i + bands]!;
      const below = data[i + row - bands]! + data[i + row]! + data[i + row + bands]!;
      out[i] = thirteenths[above + beside + below]!;
    }
  }
  return out;
}

const identity = Array.from({ length: 256 }, (_, i) => i);

/** The tables of `ImageOps.autocontrast`: each band stretched to 0 … 255. */
export function autocontrastTable(counts: readonly number[]): number[] {
  const table: number[] = [];
  for (let band = 0; band < counts.length; band += 256) {
    const own = counts.slice(band, band + 256);
    const low = Math.max(
      own.findIndex((n) => n > 0),
      0,
    );
    const high = own.findLastIndex((n) => n > 0);
    if (high <= low) {
      table.push(...identity);
      continue;
    }
    const scale = 255 / (high - low);
    const offset = -low * scale;
    for (let i = 0; i < 256; i++) table.push(Math.min(Math.max(Math.trunc(i * scale + offset), 0), 255));
  }
  return table;
}

/** The tables of `ImageOps.equalize`: each band's values spread evenly. */
export function equalizeTable(counts: readonly number[]): number[] {
  const table: number[] = [];
  for (let band = 0; band < counts.length; band += 256) {
    const own = counts.slice(band, band + 256);
    const present = own.filter((n) => n > 0);
    const total = present.reduce((sum, n) => sum + n, 0);
    const step = present.length <= 1 ? 0 : Math.floor((total - present[present.length - 1]!) / 255);
    if (step === 0) {
      table.push(...identity);
      continue;
    }
    let n = Math.floor(step / 2);
    for (let i = 0; i < 256; i++) {
      table.push(Math.floor(n / step));
      n += own[i]!;
    }
  }
  return table;
}
