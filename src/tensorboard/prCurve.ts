/** Precision and recall at thresholds. */
import type { Tensor } from '../tensor/tensor';
import { dataTypes, PrCurvePluginData, type SummaryMessage } from './messages';
import { shapeMessage } from './scalars';
import { numbersOf, type Values, valuesOf } from './values';

/** As many as TensorBoard shows. */
const MOST_THRESHOLDS = 127;
/** What is divided by at least. */
const MINIMUM_COUNT = 1e-7;
/** NumPy sums weights by blocks of so many. */
const BLOCK = 65536;

/** A summary of the curves of counts that were made elsewhere: six arrays of one length. */
export function prCurveRaw(tag: string, curves: readonly Values[], numThresholds: number): SummaryMessage {
  const rows = curves.map(valuesOf);
  const size = rows[0]!.shape.join();
  if (rows.some(({ shape }) => shape.join() !== size))
    throw new RangeError('all input arrays must have the same shape');
  return curveSummary(
    tag,
    rows.map((row) => numbersOf(row)),
    numThresholds,
  );
}

function curveSummary(tag: string, rows: readonly Float64Array[], numThresholds: number): SummaryMessage {
  const content = PrCurvePluginData.encode({
    numThresholds: Math.min(numThresholds, MOST_THRESHOLDS),
  });
  const tensor = {
    dtype: dataTypes.DT_FLOAT,
    floatVal: rows.flatMap((row) => [...row]),
    tensorShape: shapeMessage([rows.length, rows[0]!.length]),
  };
  return { value: [{ tag, metadata: { pluginData: { pluginName: 'pr_curves', content } }, tensor }] };
}

/** The weights in each bucket, and in all that come after it. */
function countsFrom(buckets: Float64Array, weights: Float64Array, count: number): Float64Array {
  const total = new Float64Array(count);
  for (let from = 0; from < buckets.length; from += BLOCK) {
    const block = new Float64Array(count);
    for (let i = from; i < Math.min(from + BLOCK, buckets.length); i++) {
      const bucket = buckets[i]!;
      if (bucket >= 0 && bucket < count) block[bucket]! += weights[i]!;
    }
    for (let k = 0; k < count; k++) total[k]! += block[k]!;
  }
  for (let k = count - 2; k >= 0; k--) total[k]! += total[k + 1]!;
  return total;
}

/** A weight for each element, as NumPy broadcasts them. */
function weightsLike(labels: Tensor, weights: Values | null): Float64Array {
  if (weights === null) return new Float64Array(labels.numel()).fill(1);
  return numbersOf(valuesOf(weights).to('float64').expand(labels.shape));
}

/** A summary of the curve of predictions, with their labels: true or false. */
export function prCurve(
  tag: string,
  labels: Values,
  predictions: Values,
  numThresholds: number,
  weights: Values | null,
): SummaryMessage {
  const count = Math.min(numThresholds, MOST_THRESHOLDS);
  const given = valuesOf(predictions);
  const truth = valuesOf(labels);
  if (given.shape.join() !== truth.shape.join())
    throw new RangeError('weights should have the same shape as a.');
  const scaled = given.mul(count - 1);
  const buckets = numbersOf(scaled.isFloatingPoint() ? scaled.floor() : scaled);
  const weight = weightsLike(truth, weights);
  const isTrue = numbersOf(truth);
  const tp = countsFrom(
    buckets,
    isTrue.map((label, i) => label * weight[i]!),
    count,
  );
  const fp = countsFrom(
    buckets,
    isTrue.map((label, i) => (1 - label) * weight[i]!),
    count,
  );
  const tn = fp.map((value) => fp[0]! - value);
  const fn = tp.map((value) => tp[0]! - value);
  const precision = tp.map((value, k) => value / Math.max(MINIMUM_COUNT, value + fp[k]!));
  const recall = tp.map((value, k) => value / Math.max(MINIMUM_COUNT, value + fn[k]!));
  return curveSummary(tag, [tp, fp, tn, fn, precision, recall], count);
}
