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

/** What each place of a resized line is made of: `counts[i]` pixels from `starts[i]` on, with `weights[i * size …]`. */
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

const clip8 = (sum: number) => {
  const v = sum >> precision;
  return Math.min(Math.max(v, 0), 255);
};

const roundUp = (v: number) => Math.trunc(v >= 0 ? v + 0.5 : v - 0.5);

/** How a sum of 16 or 32-bit pixels is stored. */
function storing(mode: Raster['mode']): (sum: number) => number {
  if (mode === 'F') return (sum) => sum;
  return mode === 'I' ? roundUp : (sum) => Math.min(Math.max(roundUp(sum), 0), 65535);
}

/**
 * One direction: `lines` lines whose pixels lie `step` apart and which start `lineStep` apart become lines of other lengths.
 */
function resampleLines(
  source: Raster,
  out: Pixels,
  c: Coefficients,
  outSize: number,
  lines: number,
  inSteps: readonly [step: number, line: number],
  outSteps: readonly [step: number, line: number],
): void {
  const { data, mode } = source;
  const { size, starts, counts } = c;
  const [inStep, inLine] = inSteps;
  const [outStep, outLine] = outSteps;
  const is8bit = data instanceof Uint8Array;
  const weights = is8bit ? integerWeights(c.weights) : c.weights;
  const store = is8bit ? clip8 : storing(mode);
  const start = is8bit ? 1 << (precision - 1) : 0;
  for (let i = 0; i < outSize; i++) {
    const count = counts[i]!;
    const first = starts[i]! * inStep;
    const w = i * size;
    for (let line = 0; line < lines; line++) {
      let sum = start;
      let from = first + line * inLine;
      for (let k = 0; k < count; k++, from += inStep) sum += data[from]! * weights[w + k]!;
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
  for (let band = 0; band < bands; band++) {
    const one = { ...withoutMethods(source), data: source.data.subarray(band) as Pixels };
    const out = data.subarray(band) as Pixels;
    resampleLines(one, out, c, width, height, [bands, source.width * bands], [bands, width * bands]);
  }
  return { mode, width, height, data };
}

function resizeColumns(source: Raster, height: number, filter: Filter, [from, to]: Ends): Raster {
  const { mode, width } = source;
  if (height === source.height && from === 0 && to === height) return source;
  const c = coefficients(source.height, from, to, height, filter);
  const data = newPixels(mode, width * height);
  const row = width * modeInfo[mode].bands.length;
  resampleLines(source, data, c, height, row, [row, 1], [row, 1]);
  return { mode, width, height, data };
}

/** `source` resized to `width` · `height`, of the part inside `box`: not for modes 1 and P, nor for ones with alpha. */
export function resample(
  source: Raster,
  width: number,
  height: number,
  filterId: number,
  [left, top, right, bottom]: readonly [left: number, top: number, right: number, bottom: number],
): Pixels {
  const filter = filters[filterId]!;
  // Which direction goes first shows in the rounding. Pillow 13 begins with the columns where they shrink much more than the rows.
  const columnsFirst = height < source.height && source.height - height > 2 * (source.width - width);
  const across = (raster: Raster) => resizeRows(raster, width, filter, [left, right]);
  const down = (raster: Raster) => resizeColumns(raster, height, filter, [top, bottom]);
  const { data } = columnsFirst ? across(down(source)) : down(across(source));
  return data === source.data ? (data.slice() as Pixels) : data;
}

const withoutMethods = ({ mode, width, height, data }: Raster): Raster => ({ mode, width, height, data });
