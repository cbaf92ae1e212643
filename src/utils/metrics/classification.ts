/** Figures of a classifier, equal to scikit-learn's. */

import { type Arguments, binder } from '../../common/binder';
import { expectComparable, expectInteger, invalidArgument } from '../../common/expect';
import { formatFixed } from '../../python/pyfloat';
import { asTensor } from '../../tensor/creation';
import { torchOps } from '../../tensor/operators';
import { Tensor } from '../../tensor/tensor';

/** Labels: one integer a sample. Predictions may also be scores, one a class: `[N, C]`. */
type Labels = Tensor | readonly number[];

/** The class of each sample: the labels themselves, or the largest score's. */
function classes(values: Labels, name: string): Tensor {
  const tensor = asTensor(values as Tensor).detach();
  if (tensor.dim() === 2) return tensor.argmax(1).cpu();
  if (tensor.dim() === 1) return tensor.cpu().to('int64');
  throw invalidArgument('labels [N], or scores [N, C],', name, values);
}

function pair(output: Labels, target: Labels): [predicted: Tensor, actual: Tensor] {
  const [predicted, actual] = [classes(output, 'output'), classes(target, 'target')];
  if (predicted.size(0) !== actual.size(0)) {
    throw new RangeError(
      `Found input variables with inconsistent numbers of samples: [${actual.size(0)}, ${predicted.size(0)}]`,
    );
  }
  return [predicted, actual];
}

/** Options of {@link accuracy}. */
export interface AccuracyOptions<K = number | readonly number[]> {
  /** Among how many of the largest scores the label has to be; an array gives a share for each. Default: 1 */
  topk?: K | undefined;
}

interface AccuracyParameters<K> extends AccuracyOptions<K> {
  /** A model's scores, (N, C), or labels, (N). */
  output: Labels;
  /** The right labels, (N). */
  target: Labels;
}

type AccuracyOrder = [output: 'output', target: 'target', topk: 'topk'];
const bindAccuracy = binder<AccuracyParameters<number | readonly number[]>, AccuracyOrder>(
  'accuracy',
  { output: 'object', target: 'object' },
  { topk: 1 },
);

/**
 * The share of right predictions, between 0 and 1.
 *
 * @param output a model's scores `[N, C]`, or labels `[N]`
 * @param target the right labels `[N]`
 * @param options.topk count a prediction as right when the label is among so many of the largest
 *   scores (default 1); an array gives one share for each
 * @example
 * accuracy(model(x), y)                     // e.g. 0.9375
 * accuracy(model(x), y, { topk: [1, 5] })   // e.g. [0.9375, 0.9921875]
 */
export function accuracy(...args: Arguments<AccuracyParameters<number>, AccuracyOrder>): number;
export function accuracy(...args: Arguments<AccuracyParameters<readonly number[]>, AccuracyOrder>): number[];
export function accuracy(
  ...args: Arguments<AccuracyParameters<number | readonly number[]>, AccuracyOrder>
): number | number[] {
  const [output, target, topk] = bindAccuracy(args);
  if (typeof topk !== 'number') return topk.map((k) => accuracy(output, target, { topk: k }));
  if (topk === 1) {
    const [predicted, actual] = pair(output, target);
    return Number(predicted.eq(actual).sum().item()) / actual.size(0);
  }
  const scores = asTensor(output as Tensor).detach();
  if (scores.dim() !== 2) throw invalidArgument('scores [N, C]', 'output', output);
  const actual = classes(target, 'target').to(scores.device);
  const [, best] = scores.topk(topk, 1);
  const hits = best.eq(actual.unsqueeze(1)).any(1).sum().item();
  return Number(hits) / actual.size(0);
}

/** Options of {@link confusionMatrix}. */
export interface ConfusionMatrixOptions {
  /** How many classes there are (default: the scores' columns, or one more than the largest label). */
  numClasses?: number | null | undefined;
  /** Divide by the sum of each row (`true`), column (`pred`), or of all. */
  normalize?: 'true' | 'pred' | 'all' | null | undefined;
}

interface ConfusionMatrixParameters extends ConfusionMatrixOptions {
  output: Labels;
  target: Labels;
}

type ConfusionMatrixOrder = [
  output: 'output',
  target: 'target',
  numClasses: 'numClasses',
  normalize: 'normalize',
];
const bindConfusionMatrix = binder<ConfusionMatrixParameters, ConfusionMatrixOrder>(
  'confusionMatrix',
  { output: 'object', target: 'object' },
  { numClasses: null, normalize: null },
);

/**
 * How often each class was taken for each: rows are the right classes, columns the predicted ones.
 *
 * **Shape**: [C, C]; int64, or float64 when normalised
 * @param output a model's scores `[N, C]`, or labels `[N]`
 * @param target the right labels `[N]`
 * @example
 * confusionMatrix([0, 2, 1, 2], [0, 1, 1, 2]) // tensor([[1, 0, 0], [0, 1, 1], [0, 0, 1]])
 * @see https://scikit-learn.org/stable/modules/generated/sklearn.metrics.confusion_matrix.html
 */
export function confusionMatrix(...args: Arguments<ConfusionMatrixParameters, ConfusionMatrixOrder>): Tensor {
  const [output, target, numClasses, normalize] = bindConfusionMatrix(args);
  const [predicted, actual] = pair(output, target);
  const columns = output instanceof Tensor && output.dim() === 2 ? output.size(1) : 0;
  const largest = actual.size(0) === 0 ? -1 : Number(torchOps.maximum(predicted.max(), actual.max()).item());
  const size = numClasses ?? Math.max(columns, largest + 1);
  expectComparable(size, 'numClasses');
  if (
    largest >= size ||
    (actual.size(0) > 0 && Number(torchOps.minimum(predicted.min(), actual.min()).item()) < 0)
  ) {
    throw new RangeError(`confusionMatrix: a label lies outside of the ${size} classes`);
  }
  const counts = actual
    .mul(size)
    .add(predicted)
    .bincount({ minlength: size * size })
    .view(size, size);
  if (normalize === null) return counts;
  const values = counts.to('float64');
  const sums = {
    true: () => values.sum(1, { keepdim: true }),
    pred: () => values.sum(0, { keepdim: true }),
    all: () => values.sum(),
  };
  if (!Object.hasOwn(sums, normalize))
    throw invalidArgument("'true', 'pred' or 'all'", 'normalize', normalize);
  return values.div(sums[normalize]()).nanToNum(0);
}

/** The figures of one class, or averages over classes. */
export interface ClassScores {
  /** What part of the samples that are said to be of the class are so. */
  precision: number;
  /** What part of the class's samples are found. */
  recall: number;
  /** The harmonic mean of precision and recall: `2 p r / (p + r)`. */
  f1: number;
  /** How many samples are of the class. */
  support: number;
}

/** Options of {@link precisionRecallFscore}. */
export interface PrecisionRecallFscoreOptions {
  /** How many classes there are; as for `confusionMatrix`. */
  numClasses?: number | null | undefined;
}

interface PrecisionRecallFscoreParameters extends PrecisionRecallFscoreOptions {
  output: Labels;
  target: Labels;
}

type PrecisionRecallFscoreOrder = [output: 'output', target: 'target', numClasses: 'numClasses'];
const bindPrecisionRecallFscore = binder<PrecisionRecallFscoreParameters, PrecisionRecallFscoreOrder>(
  'precisionRecallFscore',
  { output: 'object', target: 'object' },
  { numClasses: null },
);

/**
 * Precision, recall, F1 and number of samples of each class.
 *
 * A share of nothing is 0, as scikit-learn has it.
 * @param output a model's scores `[N, C]`, or labels `[N]`
 * @param target the right labels `[N]`
 * @example precisionRecallFscore(model(x), y).map(({ f1 }) => f1)
 * @see https://scikit-learn.org/stable/modules/generated/sklearn.metrics.precision_recall_fscore_support.html
 */
export function precisionRecallFscore(
  ...args: Arguments<PrecisionRecallFscoreParameters, PrecisionRecallFscoreOrder>
): ClassScores[] {
  const [output, target, numClasses] = bindPrecisionRecallFscore(args);
  const matrix = confusionMatrix(output, target, numClasses).tolist() as number[][];
  const ratio = (a: number, b: number) => (b === 0 ? 0 : a / b);
  return matrix.map((row, i) => {
    const right = row[i]!;
    const support = row.reduce((a, b) => a + b, 0);
    const named = matrix.reduce((sum, other) => sum + other[i]!, 0);
    const [precision, recall] = [ratio(right, named), ratio(right, support)];
    return { precision, recall, f1: ratio(2 * right, named + support), support };
  });
}

/** Options of {@link classificationReport}. */
export interface ClassificationReportOptions {
  /** The classes' names. Default: null, their numbers */
  targetNames?: readonly string[] | null | undefined;
  /** Digits after the point. Default: 2 */
  digits?: number | undefined;
}

interface ClassificationReportParameters extends ClassificationReportOptions {
  output: Labels;
  target: Labels;
}

type ClassificationReportOrder = [
  output: 'output',
  target: 'target',
  targetNames: 'targetNames',
  digits: 'digits',
];
const bindClassificationReport = binder<ClassificationReportParameters, ClassificationReportOrder>(
  'classificationReport',
  { output: 'object', target: 'object' },
  { targetNames: null, digits: 2 },
);

/**
 * scikit-learn's table of a classifier's figures: one row for each class that occurs, the accuracy,
 * and averages.
 *
 * @param output a model's scores `[N, C]`, or labels `[N]`
 * @param target the right labels `[N]`
 * @param options.targetNames the classes' names (default: their numbers)
 * @param options.digits digits after the point (default 2)
 * @example
 * console.log(classificationReport(predictions, y));
 * //               precision    recall  f1-score   support
 * //
 * //            0       0.99      1.00      0.99       980
 * @see https://scikit-learn.org/stable/modules/generated/sklearn.metrics.classification_report.html
 */
export function classificationReport(
  ...args: Arguments<ClassificationReportParameters, ClassificationReportOrder>
): string {
  const [output, target, givenNames, digits] = bindClassificationReport(args);
  expectInteger(digits, 'digits', 0);
  const matrix = confusionMatrix(output, target).tolist() as number[][];
  const all = precisionRecallFscore(output, target);
  const named = (i: number) => matrix.some((row) => row[i]! > 0);
  const present = all.flatMap((scores, i) => (scores.support > 0 || named(i) ? [i] : []));
  const targetNames = givenNames ?? present.map(String);
  if (targetNames.length !== present.length) {
    throw new RangeError(
      `Number of classes, ${present.length}, does not match size of target_names, ${targetNames.length}. Try specifying the labels parameter`,
    );
  }
  const scores = present.map((i) => all[i]!);
  const total = scores.reduce((sum, { support }) => sum + support, 0);
  const right = matrix.reduce((sum, row, i) => sum + row[i]!, 0);
  const width = Math.max(...targetNames.map((name) => name.length), 'weighted avg'.length, digits);
  const cells = (name: string, figures: string[], support: number | string) =>
    `${name.padStart(width)} ${[...figures, String(support)].map((cell) => ` ${cell.padStart(9)}`).join('')}\n`;
  const text = (x: number) => formatFixed(x, digits);
  const row = (name: string, s: ClassScores) =>
    cells(name, [s.precision, s.recall, s.f1].map(text), s.support);
  const mean = (weight: (s: ClassScores) => number): ClassScores => {
    const weights = scores.reduce((sum, s) => sum + weight(s), 0);
    const of = (key: 'precision' | 'recall' | 'f1') =>
      weights === 0 ? 0 : scores.reduce((sum, s) => sum + s[key] * weight(s), 0) / weights;
    return { precision: of('precision'), recall: of('recall'), f1: of('f1'), support: total };
  };
  return (
    `${' '.repeat(width)} ${['precision', 'recall', 'f1-score', 'support'].map((h) => ` ${h.padStart(9)}`).join('')}\n\n` +
    scores.map((s, i) => row(targetNames[i]!, s)).join('') +
    '\n' +
    cells('accuracy', ['', '', text(total === 0 ? 0 : right / total)], total) +
    row(
      'macro avg',
      mean(() => 1),
    ) +
    row(
      'weighted avg',
      mean((s) => s.support),
    )
  );
}
