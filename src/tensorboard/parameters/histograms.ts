/** What histograms and curves of precision and recall are added with. */
import { binder } from '../../common/binder';
import type { Bins } from '../histogram';
import type { Values } from '../values';
import { type StepOptions, step, type Tagged } from './steps';

/** Options of `addHistogram`. */
export interface AddHistogramOptions extends StepOptions {
  /** `'tensorflow'`, a rule of NumPy's (`'auto'`, …), how many, or the edges. Default: 'tensorflow' */
  bins?: Bins | undefined;
  /** How many bins about are kept. Default: null, all */
  maxBins?: number | null | undefined;
}
export interface AddHistogram extends Tagged, AddHistogramOptions {
  /** The values, numbers of any shape. */
  values: Values;
}
export type AddHistogramOrder = [
  tag: 'tag',
  values: 'values',
  globalStep: 'globalStep',
  bins: 'bins',
  walltime: 'walltime',
  maxBins: 'maxBins',
];
export const bindAddHistogram = binder<AddHistogram, AddHistogramOrder>(
  'addHistogram',
  { tag: 'any', values: 'object' },
  { globalStep: null, bins: 'tensorflow', walltime: null, maxBins: null },
);

export interface AddHistogramRaw extends Tagged, StepOptions {
  /** The least of the values. */
  min: Values;
  /** The largest of the values. */
  max: Values;
  /** How many values there are. */
  num: Values;
  /** The sum of the values. */
  sum: Values;
  /** The sum of the values' squares. */
  sumSquares: Values;
  /** The upper end of each bucket. */
  bucketLimits: Values;
  /** How many values each bucket has; as many as there are limits. */
  bucketCounts: Values;
}
export type AddHistogramRawOrder = [
  tag: 'tag',
  min: 'min',
  max: 'max',
  num: 'num',
  sum: 'sum',
  sumSquares: 'sumSquares',
  bucketLimits: 'bucketLimits',
  bucketCounts: 'bucketCounts',
  globalStep: 'globalStep',
  walltime: 'walltime',
];
export const bindAddHistogramRaw = binder<AddHistogramRaw, AddHistogramRawOrder>(
  'addHistogramRaw',
  {
    tag: 'any',
    min: 'object',
    max: 'object',
    num: 'object',
    sum: 'object',
    sumSquares: 'object',
    bucketLimits: 'object',
    bucketCounts: 'object',
  },
  step,
);

/** Options of `addPrCurve`. */
export interface AddPrCurveOptions extends StepOptions {
  /** How many thresholds, at most 127. Default: 127 */
  numThresholds?: number | undefined;
  /** How much each prediction counts. Default: null, 1 */
  weights?: Values | null | undefined;
}
export interface AddPrCurve extends Tagged, AddPrCurveOptions {
  /** What is true of each sample: 0 or 1. */
  labels: Values;
  predictions: Values;
}
export type AddPrCurveOrder = [
  tag: 'tag',
  labels: 'labels',
  predictions: 'predictions',
  globalStep: 'globalStep',
  numThresholds: 'numThresholds',
  weights: 'weights',
  walltime: 'walltime',
];
const curve = { globalStep: null, numThresholds: 127, weights: null, walltime: null } as const;
export const bindAddPrCurve = binder<AddPrCurve, AddPrCurveOrder>(
  'addPrCurve',
  { tag: 'any', labels: 'object', predictions: 'object' },
  curve,
);

export interface AddPrCurveRaw extends Tagged, AddPrCurveOptions {
  /** How many positives are above each threshold. */
  truePositiveCounts: Values;
  /** How many negatives are above each threshold. */
  falsePositiveCounts: Values;
  /** How many negatives are below each threshold. */
  trueNegativeCounts: Values;
  /** How many positives are below each threshold. */
  falseNegativeCounts: Values;
  /** The precision at each threshold. */
  precision: Values;
  /** The recall at each threshold. */
  recall: Values;
}
export type AddPrCurveRawOrder = [
  tag: 'tag',
  truePositiveCounts: 'truePositiveCounts',
  falsePositiveCounts: 'falsePositiveCounts',
  trueNegativeCounts: 'trueNegativeCounts',
  falseNegativeCounts: 'falseNegativeCounts',
  precision: 'precision',
  recall: 'recall',
  globalStep: 'globalStep',
  numThresholds: 'numThresholds',
  weights: 'weights',
  walltime: 'walltime',
];
export const bindAddPrCurveRaw = binder<AddPrCurveRaw, AddPrCurveRawOrder>(
  'addPrCurveRaw',
  {
    tag: 'any',
    truePositiveCounts: 'object',
    falsePositiveCounts: 'object',
    trueNegativeCounts: 'object',
    falseNegativeCounts: 'object',
    precision: 'object',
    recall: 'object',
  },
  curve,
);
