/** Edges of a histogram's bins, as `numpy.histogram_bin_edges` draws them. */
import { typeName } from '../common/brief';
import { pyFloatRepr } from '../python/pyfloat';
import { pairwiseSum } from './values';

/** NumPy's rules that choose the number of bins from the data. */
const rules = ['auto', 'fd', 'doane', 'scott', 'stone', 'rice', 'sturges', 'sqrt'] as const;
/** How a histogram's bins are made: `'tensorflow'` (Python's default), or one of NumPy's rules. */
export type BinRule = 'tensorflow' | (typeof rules)[number];

/** 10^-12 to 10^20, each edge a tenth more than the one before, with their negatives and zero. */
function logarithmic(): number[] {
  const edges: number[] = [];
  for (let v = 1e-12; v < 1e20; v *= 1.1) edges.push(v);
  return [...edges.map((v) => -v).reverse(), 0, ...edges];
}

let defaultEdges: number[] | undefined;

/**
 * @param sorted the values, in order
 * @param values as they came, which sums depend on
 */
export function binEdges(bins: unknown, sorted: Float64Array, values: Float64Array): ArrayLike<number> {
  if (bins === 'tensorflow') {
    defaultEdges ??= logarithmic();
    return defaultEdges;
  }
  if (typeof bins === 'string') {
    if (!rules.includes(bins as never))
      throw new RangeError(`'${bins}' is not a valid estimator for \`bins\``);
    const [first, last] = outerEdges(sorted);
    const width = widths[bins as keyof typeof widths](sorted, values);
    return linspace(first, last, width > 0 ? Math.ceil((last - first) / width) : 1);
  }
  if (typeof bins === 'number' && Number.isInteger(bins)) {
    if (bins < 1) throw new RangeError('`bins` must be positive, when an integer');
    return linspace(...outerEdges(sorted), bins);
  }
  const isList = Array.isArray(bins) || (ArrayBuffer.isView(bins) && !(bins instanceof DataView));
  if (!isList) {
    throw new TypeError(`\`bins\` must be an integer, a string, or an array, but is ${typeName(bins)}`);
  }
  const edges = Array.from(bins as ArrayLike<unknown>, (edge) => {
    if (typeof edge === 'number') return edge;
    throw new TypeError(`\`bins\` must hold numbers, but one is ${typeName(edge)}`);
  });
  if (edges.some((edge, i) => i > 0 && edges[i - 1]! > edge))
    throw new RangeError('`bins` must increase monotonically, when an array');
  return edges;
}

/** The least and the greatest value, which differ. */
function outerEdges(sorted: Float64Array): [first: number, last: number] {
  const first = sorted[0]!;
  const last = sorted.at(-1)!;
  if (!Number.isFinite(first) || !Number.isFinite(last)) {
    const ends = Number.isNaN(last) ? [last, last] : [first, last];
    throw new RangeError(`autodetected range of [${ends.map(pyFloatRepr).join(', ')}] is not finite`);
  }
  return first === last ? [first - 0.5, last + 0.5] : [first, last];
}

function linspace(first: number, last: number, count: number): Float64Array {
  const step = (last - first) / count;
  const edges = Float64Array.from({ length: count + 1 }, (_, i) => i * step + first);
  edges[count] = last;
  return edges;
}

const spread = (sorted: Float64Array) => sorted.at(-1)! - sorted[0]!;

function deviation(values: Float64Array): { mean: number; std: number } {
  const mean = pairwiseSum(values) / values.length;
  return { mean, std: Math.sqrt(pairwiseSum(values.map((x) => (x - mean) * (x - mean))) / values.length) };
}

/** What lies at a part of the way through ordered values. */
function quantile(sorted: Float64Array, q: number): number {
  const at = q * (sorted.length - 1);
  const below = Math.floor(at);
  const t = at - below;
  const a = sorted[below]!;
  const b = sorted[Math.min(below + 1, sorted.length - 1)]!;
  return t >= 0.5 ? b - (b - a) * (1 - t) : a + (b - a) * t;
}

/** The width of a bin by each rule. */
const widths = {
  sqrt: (sorted: Float64Array) => spread(sorted) / Math.sqrt(sorted.length),
  sturges: (sorted: Float64Array) => spread(sorted) / (Math.log2(sorted.length) + 1),
  rice: (sorted: Float64Array) => spread(sorted) / (2 * sorted.length ** (1 / 3)),
  scott: (_: Float64Array, values: Float64Array) =>
    ((24 * Math.sqrt(Math.PI)) / values.length) ** (1 / 3) * deviation(values).std,
  doane(sorted: Float64Array, values: Float64Array): number {
    const n = values.length;
    const { mean, std } = deviation(values);
    if (n <= 2 || std <= 0) return 0;
    const skewness = pairwiseSum(values.map((x) => ((x - mean) / std) ** 3)) / n;
    const error = Math.sqrt((6 * (n - 2)) / ((n + 1) * (n + 3)));
    return spread(sorted) / (1 + Math.log2(n) + Math.log2(1 + Math.abs(skewness) / error));
  },
  fd: (sorted: Float64Array) =>
    2 * (quantile(sorted, 0.75) - quantile(sorted, 0.25)) * sorted.length ** (-1 / 3),
  auto(sorted: Float64Array): number {
    const relaxed = Math.max(widths.fd(sorted), widths.sqrt(sorted) / 2);
    return Math.min(relaxed, widths.sturges(sorted));
  },
  /** The number of bins with the least estimated error, by leaving out one value after the other. */
  stone(sorted: Float64Array): number {
    const n = sorted.length;
    const width = spread(sorted);
    if (n <= 1 || width === 0) return 0;
    let best = { error: Infinity, count: 1 };
    const most = Math.max(100, Math.floor(Math.sqrt(n)));
    for (let count = 1; count <= most; count++) {
      const parts = countInBins(sorted, linspace(...outerEdges(sorted), count)).map((c) => c / n);
      const squares = parts.reduce((sum, p) => sum + p * p, 0);
      const error = (2 - (n + 1) * squares) / (width / count);
      if (error < best.error) best = { error, count };
    }
    return width / best.count;
  },
};

/** The first place whose value is not below `x` (or, `after`, is above it). */
function search(sorted: ArrayLike<number>, x: number, after: boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const value = sorted[middle]!;
    // NaN comes last.
    if (value < x || (after && value === x)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many of the ordered values lie in each bin; the last has both its edges. */
export function countInBins(sorted: Float64Array, edges: ArrayLike<number>): number[] {
  const last = edges.length - 1;
  const places = Array.from(edges, (edge, i) => search(sorted, edge, i === last));
  return places.slice(1).map((place, i) => place - places[i]!);
}
