/**
 * Pixel by pixel: tables, histograms, blending, PIL's enhancements.
 * Twin of ImageEnhance.py, ImageOps.py and their C.
 */
import { native } from '../../native';
import { asArguments, modeInfo, type Pixels, type Raster, unsetBytes } from './modes';

/** What `point` takes, as a table: of 256 numbers for all bands, or of 256 a band. */
export function pointTable(
  lut: ArrayLike<number> | ((value: number) => number),
  channels: number,
): ArrayLike<number> {
  const table = typeof lut === 'function' ? Array.from({ length: 256 }, (_, i) => lut(i)) : lut;
  if (table.length !== 256 && table.length !== 256 * channels)
    throw new RangeError('wrong number of lut entries');
  return table;
}

/** Each value of a band replaced by its entry in a table of 256 for all bands, or of 256 a band. */
export function lookUp({ mode, width, height, data }: Raster, table: ArrayLike<number>): Uint8Array {
  const clipped = new Uint8Array(table.length);
  for (let i = 0; i < clipped.length; i++) {
    const value = table[i]!;
    clipped[i] = value <= 0 ? 0 : value < 256 ? value : 255;
  }
  const out = unsetBytes(data.length);
  native.imageLookUp(data, modeInfo[mode].bands.length, width * height, clipped, out);
  return out;
}

/** How often each value occurs, 256 counts a band, of 8-bit modes. */
export function histogram({ mode, width, height, data }: Raster): Float64Array {
  const bands = modeInfo[mode].bands.length;
  const counts = new Float64Array(256 * bands);
  native.imageHistogram(data, bands, width * height, counts);
  return counts;
}

/**
 * `a + factor · (b - a)` in 32-bit floats, without the fraction;
 * clipped where the factor lies outside of 0 to 1.
 */
export function blend(a: Pixels, b: Pixels, factor: number): Uint8Array {
  const out = unsetBytes(a.length);
  native.imageBlend(a, b, a.length, factor, out);
  return out;
}

/**
 * PIL's `ImageFilter.SMOOTH` of 8-bit modes: each pixel five times, its eight neighbours once;
 * the border stays.
 */
export function smooth(source: Raster): Uint8Array {
  const out = unsetBytes(source.data.length);
  native.imageSmooth(...asArguments(source), out);
  return out;
}

/** The hues of RGB turned, by so many 256ths of a circle. */
export function turnHue({ width, height, data }: Raster, shift: number): Uint8Array {
  const out = unsetBytes(data.length);
  native.imageTurnHue(data, width * height, shift & 255, out);
  return out;
}

const identity = Array.from({ length: 256 }, (_, i) => i);

/** The tables of `ImageOps.autocontrast`: each band stretched to 0 … 255. */
export function autocontrastTable(counts: Float64Array): number[] {
  const table: number[] = [];
  for (let band = 0; band < counts.length; band += 256) {
    const own = counts.subarray(band, band + 256);
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
export function equalizeTable(counts: Float64Array): number[] {
  const table: number[] = [];
  for (let band = 0; band < counts.length; band += 256) {
    let [kinds, total, last] = [0, 0, 0];
    for (let i = band; i < band + 256; i++) {
      const count = counts[i]!;
      if (count === 0) continue;
      kinds++;
      total += count;
      last = count;
    }
    const step = kinds <= 1 ? 0 : Math.floor((total - last) / 255);
    if (step === 0) {
      table.push(...identity);
      continue;
    }
    let n = Math.floor(step / 2);
    for (let i = 0; i < 256; i++) {
      table.push(Math.floor(n / step));
      n += counts[band + i]!;
    }
  }
  return table;
}
