/** Resizing with antialiasing. Twin of Pillow's libImaging/Resample.c, number for number. */
import { modeInfo, newPixels, type Pixels, type Raster } from './modes';

interface Filter {
  weight(x: number): number;
  support: number;
}

function sinc(x: number): number {
  if (x === 0) return 1;
  x *= Math.PI;
  return Math.sin(x) / x;
}

function cubicWeight(x: number): number {
  const a = -0.5;
  if (x < 0) x = -x;
  if (x < 1) return ((a + 2) * x - (a + 3)) * x * x + 1;
  return x < 2 ? (((x - 5) * x + 8) * x - 4) * a : 0;
}

function hammingWeight(x: number): number {
  if (x < 0) x = -x;
  if (x === 0) return 1;
  if (x >= 1) return 0;
  x *= Math.PI;
  return (Math.sin(x) / x) * (Math.fround(0.54) + Math.fround(0.46) * Math.cos(x));
}

/** By PIL's numbers: 1 Lanczos, 2 bilinear, 3 bicubic, 4 box, 5 Hamming. */
const filters: Readonly<Record<number, Filter>> = {
  1: { weight: (x) => (x >= -3 && x < 3 ? sinc(x) * sinc(x / 3) : 0), support: 3 },
  2: { weight: (x) => (Math.abs(x) < 1 ? 1 - Math.abs(x) : 0), support: 1 },
  3: { weight: cubicWeight, support: 2 },
  4: { weight: (x) => (x > -0.5 && x <= 0.5 ? 1 : 0), support: 0.5 },
  5: { weight: hammingWeight, support: 1 },
};

/**
 * What each place of a resized line is made of: `counts[i]` pixels from `starts[i]` on,
 * with `weights[i * size …]`.
 */
interface Coefficients {
  size: number;
  starts: Int32Array;
  counts: Int32Array;
  weights: Float64Array;
}

function coefficients(
  inSize: number,
  from: number,
  to: number,
  outSize: number,
  filter: Filter,
): Coefficients {
  // The box comes as 32-bit floats.
  const scale = Math.fround(Math.fround(to) - Math.fround(from)) / outSize;
  const filterScale = Math.max(scale, 1);
  const support = filter.support * filterScale;
  const size = Math.ceil(support) * 2 + 1;
  const inverse = 1 / filterScale;
  const starts = new Int32Array(outSize);
  const counts = new Int32Array(outSize);
  const weights = new Float64Array(outSize * size);
  for (let i = 0; i < outSize; i++) {
    const center = Math.fround(from) + (i + 0.5) * scale;
    const start = Math.max(Math.trunc(center - support + 0.5), 0);
    const count = Math.min(Math.trunc(center + support + 0.5), inSize) - start;
    let sum = 0;
    for (let k = 0; k < count; k++) {
      const weight = filter.weight((k + start - center + 0.5) * inverse);
      weights[i * size + k] = weight;
      sum += weight;
    }
    if (sum !== 0) for (let k = 0; k < count; k++) weights[i * size + k] = weights[i * size + k]! / sum;
    starts[i] = start;
    counts[i] = count;
  }
  return { size, starts, counts, weights };
}

/** 8-bit pixels are summed in integers: 22 bits after the point. */
const precision = 22;

function integerWeights(weights: Float64Array): Int32Array {
  return Int32Array.from(weights, (w) => Math.trunc((w < 0 ? -0.5 : 0.5) + w * (1 << precision)));
}

const roundUp = (v: number) => Math.trunc(v >= 0 ? v + 0.5 : v - 0.5);

/** How a sum of 16 or 32-bit pixels is stored. */
function storing(mode: Raster['mode']): (sum: number) => number {
  if (mode === 'F') return (sum) => sum;
  return mode === 'I' ? roundUp : (sum) => Math.min(Math.max(roundUp(sum), 0), 65535);
}

const half = 1 << (precision - 1);

/** A sum without its 22 bits after the point, as a byte. */
function clipped(sum: number): number {
  const v = sum >> precision;
  return v < 0 ? 0 : Math.min(v, 255);
}

/** Rows of 8-bit pixels in another width. */
function resampleRows(
  data: Uint8Array,
  out: Uint8Array,
  c: Coefficients,
  bands: number,
  inWidth: number,
  outWidth: number,
  rows: number,
): void {
  const { size, starts, counts } = c;
  const weights = integerWeights(c.weights);
  let at = 0;
  for (let row = 0; row < rows; row++) {
    const line = row * inWidth * bands;
    for (let x = 0; x < outWidth; x++) {
      const first = line + starts[x]! * bands;
      const w = x * size;
      const end = w + counts[x]!;
      if (bands === 3) {
        let r = half;
        let g = half;
        let b = half;
        for (let k = w, from = first; k < end; k++, from += 3) {
          const weight = weights[k]!;
          r = (r + Math.imul(data[from]!, weight)) | 0;
          g = (g + Math.imul(data[from + 1]!, weight)) | 0;
          b = (b + Math.imul(data[from + 2]!, weight)) | 0;
        }
        out[at++] = clipped(r);
        out[at++] = clipped(g);
        out[at++] = clipped(b);
        continue;
      }
      for (let band = 0; band < bands; band++) {
        let sum = half;
        for (let k = w, from = first + band; k < end; k++, from += bands)
          sum = (sum + Math.imul(data[from]!, weights[k]!)) | 0;
        out[at++] = clipped(sum);
      }
    }
  }
}

/** 8-bit pixels in another height; `width` numbers a row. */
function resampleColumns(
  data: Uint8Array,
  out: Uint8Array,
  c: Coefficients,
  width: number,
  outHeight: number,
): void {
  const { size, starts, counts } = c;
  const weights = integerWeights(c.weights);
  const sums = new Int32Array(width);
  for (let y = 0, at = 0; y < outHeight; y++) {
    sums.fill(half);
    for (let k = 0; k < counts[y]!; k++) {
      const weight = weights[y * size + k]!;
      const line = (starts[y]! + k) * width;
      for (let x = 0; x < width; x++) sums[x] = sums[x]! + Math.imul(data[line + x]!, weight);
    }
    for (let x = 0; x < width; x++) out[at++] = clipped(sums[x]!);
  }
}

/** How far a pixel lies from the next one of its line, and a line from the next. */
type Steps = readonly [step: number, line: number];

/** Lines of pixels of 16 and 32 bits, which have one band, in another length. */
function resampleNumbers(
  source: Raster,
  out: Pixels,
  { size, starts, counts, weights }: Coefficients,
  outSize: number,
  lines: number,
  [inStep, inLine]: Steps,
  [outStep, outLine]: Steps,
): void {
  const { data, mode } = source;
  const store = storing(mode);
  for (let i = 0; i < outSize; i++) {
    for (let line = 0; line < lines; line++) {
      let from = starts[i]! * inStep + line * inLine;
      let sum = 0;
      for (let k = 0; k < counts[i]!; k++, from += inStep) sum += data[from]! * weights[i * size + k]!;
      out[i * outStep + line * outLine] = store(sum);
    }
  }
}

/** Both ends of the part of a line that is resized. */
type Ends = readonly [from: number, to: number];

function resizeRows(source: Raster, width: number, filter: Filter, [from, to]: Ends): Raster {
  const { mode, height } = source;
  if (width === source.width && from === 0 && to === width) return source;
  const bands = modeInfo[mode].bands.length;
  const c = coefficients(source.width, from, to, width, filter);
  const data = newPixels(mode, width * height);
  if (source.data instanceof Uint8Array)
    resampleRows(source.data, data as Uint8Array, c, bands, source.width, width, height);
  else resampleNumbers(source, data, c, width, height, [1, source.width], [1, width]);
  return { mode, width, height, data };
}

function resizeColumns(source: Raster, height: number, filter: Filter, [from, to]: Ends): Raster {
  const { mode, width } = source;
  if (height === source.height && from === 0 && to === height) return source;
  const c = coefficients(source.height, from, to, height, filter);
  const data = newPixels(mode, width * height);
  const row = width * modeInfo[mode].bands.length;
  if (source.data instanceof Uint8Array) resampleColumns(source.data, data as Uint8Array, c, row, height);
  else resampleNumbers(source, data, c, height, row, [row, 1], [row, 1]);
  return { mode, width, height, data };
}

/**
 * `source` resized to `width` · `height`, of the part inside `box`:
 * not for modes 1 and P, nor for ones with alpha.
 */
export function resample(
  source: Raster,
  width: number,
  height: number,
  filterId: number,
  [left, top, right, bottom]: readonly [left: number, top: number, right: number, bottom: number],
): Pixels {
  const filter = filters[filterId]!;
  // Which direction goes first shows in the rounding.
  // Pillow 13 begins with the columns where they shrink much more than the rows.
  const columnsFirst = height < source.height && source.height - height > 2 * (source.width - width);
  const across = (raster: Raster) => resizeRows(raster, width, filter, [left, right]);
  const down = (raster: Raster) => resizeColumns(raster, height, filter, [top, bottom]);
  const { data } = columnsFirst ? across(down(source)) : down(across(source));
  return data === source.data ? (data.slice() as Pixels) : data;
}
