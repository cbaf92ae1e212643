/** Histograms, with Python's bins and buckets. */
import { expectInteger } from '../common/expect';
import type { TypedArray } from '../tensor/dtypes';
import { type BinRule, binEdges, countInBins } from './binEdges';
import type { HistogramMessage, SummaryMessage } from './messages';
import { numbersOf, pairwiseSum, type Values, valuesOf } from './values';

/** The bins of a histogram: a rule, how many, or their edges. */
export type Bins = BinRule | number | readonly number[] | TypedArray;

/** A summary of counts that were made elsewhere. */
export function histogramRaw(tag: string, histo: HistogramMessage): SummaryMessage {
  return { value: [{ tag, histo }] };
}

/** A summary of how values are distributed. */
export function histogram(tag: string, values: Values, bins: Bins, maxBins: number | null): SummaryMessage {
  if (maxBins !== null) expectInteger(maxBins, 'maxBins', 1);
  return histogramRaw(tag, makeHistogram(numbersOf(valuesOf(values)), bins, maxBins));
}

/** `maxBins` or a few more bins, each of as many of the old ones. */
function joinBins(counts: number[], limits: number[], maxBins: number): [counts: number[], limits: number[]] {
  const step = Math.floor(counts.length / maxBins);
  const joined = [];
  for (let i = 0; i < counts.length; i += step) {
    joined.push(counts.slice(i, i + step).reduce((sum, count) => sum + count, 0));
  }
  return [joined, [...limits.slice(0, -1).filter((_, i) => i % step === 0), limits.at(-1)!]];
}

function makeHistogram(values: Float64Array, bins: Bins, maxBins: number | null): HistogramMessage {
  if (values.length === 0) throw new RangeError('The input has no element.');
  const sorted = values.slice().sort();
  const edges = binEdges(bins, sorted, values);
  let counts = countInBins(sorted, edges);
  let limits = Array.from(edges);
  if (maxBins !== null && counts.length > maxBins) [counts, limits] = joinBins(counts, limits, maxBins);
  // From the bin before the first that holds something to the last one.
  const first = counts.findIndex((count) => count > 0);
  if (first === -1) throw new RangeError('The histogram is empty, please file a bug report.');
  const end = counts.findLastIndex((count) => count > 0) + 1;
  const hasNaN = Number.isNaN(sorted.at(-1)!);
  return {
    min: hasNaN ? Number.NaN : sorted[0]!,
    max: sorted.at(-1)!,
    num: values.length,
    sum: pairwiseSum(values),
    sumSquares: pairwiseSum(values.map((x) => x * x)),
    bucketLimit: limits.slice(first, end + 1),
    bucket: first > 0 ? counts.slice(first - 1, end) : [0, ...counts.slice(0, end)],
  };
}
