/** What a `SummaryWriter` adds of numbers and texts. */
import type { Arguments } from '../common/binder';
import { expectBoolean, expectInteger, expectString, invalidArgument } from '../common/expect';
import { Tensor } from '../tensor/tensor';
import { now } from './fileWriter';
import { histogram, histogramRaw } from './histogram';
import * as p from './parameters';
import { prCurve, prCurveRaw } from './prCurve';
import { addSummary, filesOf, RunWriter } from './runWriter';
import { scalar, tensorProto, text } from './scalars';
import { dictEntries, isDict, numberOf, numbersOf, type Values, valuesOf } from './values';

/** Numbers, how they are distributed, curves and texts. */
export abstract class NumbersWriter extends RunWriter {
  /**
   * Adds a number.
   *
   * @param tag its name
   * @param scalarValue a number, or a tensor of one element
   * @param rest globalStep, walltime, newStyle (false), doublePrecision (false); or {@link AddScalarOptions}
   * @throws Error for several elements
   * @example writer.addScalar('loss/train', loss, step);
   * @see https://docs.pytorch.org/docs/2.13/tensorboard.html#torch.utils.tensorboard.writer.SummaryWriter.add_scalar
   */
  addScalar(...args: Arguments<p.AddScalar, p.AddScalarOrder>): void {
    const [tag, value, globalStep, walltime, newStyle, doublePrecision] = p.bindAddScalar(args);
    expectString(tag, 'tag');
    expectBoolean(newStyle, 'newStyle');
    expectBoolean(doublePrecision, 'doublePrecision');
    addSummary(this, scalar(tag, value, newStyle, doublePrecision), globalStep, walltime);
  }

  /**
   * Adds numbers that are shown in one chart. Each has a folder and an event file of its own.
   *
   * @param mainTag the chart's name
   * @param tagScalarDict numbers by name: a plain object, or a Map
   * @param rest globalStep, walltime; or {@link StepOptions}
   * @throws Error for several elements
   * @example writer.addScalars('loss', { train: 0.5, valid: 0.6 }, step);
   * @see https://docs.pytorch.org/docs/2.13/tensorboard.html#torch.utils.tensorboard.writer.SummaryWriter.add_scalars
   */
  addScalars(...args: Arguments<p.AddScalars, p.AddScalarsOrder>): void {
    const [mainTag, dict, globalStep, given] = p.bindAddScalars(args);
    expectString(mainTag, 'mainTag');
    if (!isDict(dict)) throw invalidArgument('an object of numbers', 'tagScalarDict', dict);
    const walltime = given ?? now();
    const folder = filesOf(this).own().getLogdir();
    for (const [tag, value] of dictEntries<Values>(dict)) {
      const summary = scalar(mainTag, value);
      const own = `${folder}/${mainTag.replaceAll('/', '_')}_${tag}`;
      filesOf(this).in(own).addSummary(summary, globalStep, walltime);
    }
  }

  /**
   * Adds a whole tensor.
   *
   * @param tag its name
   * @param tensor the tensor, of less than 2 GB
   * @param rest globalStep, walltime; or {@link StepOptions}
   * @throws RangeError for a larger one, and dtypes that TensorBoard doesn't know
   * @example writer.addTensor('weights', layer.weight, step);
   * @see https://docs.pytorch.org/docs/2.13/tensorboard.html#torch.utils.tensorboard.writer.SummaryWriter.add_tensor
   */
  addTensor(...args: Arguments<p.AddTensor, p.AddTensorOrder>): void {
    const [tag, tensor, globalStep, walltime] = p.bindAddTensor(args);
    expectString(tag, 'tag');
    if (!(tensor instanceof Tensor)) throw invalidArgument('a tensor', 'tensor', tensor);
    addSummary(this, tensorProto(tag, tensor), globalStep, walltime);
  }

  /**
   * Adds how values are distributed.
   *
   * @param tag its name
   * @param values numbers, of any shape
   * @param rest globalStep, bins ('tensorflow'), walltime, maxBins; or {@link AddHistogramOptions}
   * @throws RangeError without any values, or when none lies in the bins
   * @example writer.addHistogram('layer1/weight', model.layer1.weight, step);
   * @see https://docs.pytorch.org/docs/2.13/tensorboard.html#torch.utils.tensorboard.writer.SummaryWriter.add_histogram
   */
  addHistogram(...args: Arguments<p.AddHistogram, p.AddHistogramOrder>): void {
    const [tag, values, globalStep, bins, walltime, maxBins] = p.bindAddHistogram(args);
    expectString(tag, 'tag');
    addSummary(this, histogram(tag, values, bins, maxBins), globalStep, walltime);
  }

  /**
   * Adds a histogram that was counted elsewhere.
   *
   * @param tag its name
   * @param rest min, max, num, sum, sumSquares: of all values; bucketLimits: the upper edges,
   *   bucketCounts: how many values there are in each; globalStep, walltime
   * @throws RangeError when there are not as many limits as counts
   * @example writer.addHistogramRaw('ages', 0, 9, 3, 12, 66, [5, 10], [2, 1], step);
   * @see https://docs.pytorch.org/docs/2.13/tensorboard.html#torch.utils.tensorboard.writer.SummaryWriter.add_histogram_raw
   */
  addHistogramRaw(...args: Arguments<p.AddHistogramRaw, p.AddHistogramRawOrder>): void {
    const given = p.bindAddHistogramRaw.named(args);
    expectString(given.tag, 'tag');
    const bucketLimit = numbersOf(valuesOf(given.bucketLimits));
    const bucket = numbersOf(valuesOf(given.bucketCounts));
    if (bucketLimit.length !== bucket.length)
      throw new RangeError('len(bucket_limits) != len(bucket_counts), see the document.');
    const histo = {
      min: numberOf(given.min, 'min'),
      max: numberOf(given.max, 'max'),
      num: numberOf(given.num, 'num'),
      sum: numberOf(given.sum, 'sum'),
      sumSquares: numberOf(given.sumSquares, 'sumSquares'),
      bucketLimit,
      bucket,
    };
    addSummary(this, histogramRaw(given.tag, histo), given.globalStep, given.walltime);
  }

  /**
   * Adds a text, which TensorBoard reads as Markdown.
   *
   * @param tag its name
   * @param textString the text
   * @param rest globalStep, walltime; or {@link StepOptions}
   * @throws TypeError for what is no text
   * @example writer.addText('sample', 'It was a **dark** night', step);
   * @see https://docs.pytorch.org/docs/2.13/tensorboard.html#torch.utils.tensorboard.writer.SummaryWriter.add_text
   */
  addText(...args: Arguments<p.AddText, p.AddTextOrder>): void {
    const [tag, words, globalStep, walltime] = p.bindAddText(args);
    expectString(tag, 'tag');
    expectString(words, 'textString');
    addSummary(this, text(tag, words), globalStep, walltime);
  }

  /**
   * Adds the curve of precision and recall.
   *
   * @param tag its name
   * @param labels what is true: 0 or 1 each
   * @param predictions how likely it was found, from 0 to 1 each
   * @param rest globalStep, numThresholds (127), weights (1), walltime; or {@link AddPrCurveOptions}
   * @throws RangeError when there are not as many labels as predictions
   * @example writer.addPrCurve('cats', labels, probabilities, step);
   * @see https://docs.pytorch.org/docs/2.13/tensorboard.html#torch.utils.tensorboard.writer.SummaryWriter.add_pr_curve
   */
  addPrCurve(...args: Arguments<p.AddPrCurve, p.AddPrCurveOrder>): void {
    const [tag, labels, predictions, globalStep, count, weights, walltime] = p.bindAddPrCurve(args);
    expectString(tag, 'tag');
    expectInteger(count, 'numThresholds', 1);
    addSummary(this, prCurve(tag, labels, predictions, count, weights), globalStep, walltime);
  }

  /**
   * Adds a curve of precision and recall that was counted elsewhere: arrays of one length, an element for
   * each threshold.
   *
   * @param tag its name
   * @param rest truePositiveCounts, falsePositiveCounts, trueNegativeCounts, falseNegativeCounts, precision,
   *   recall; globalStep, numThresholds (127), weights (without effect), walltime
   * @throws RangeError for arrays of several lengths
   * @example writer.addPrCurveRaw('cats', tp, fp, tn, fn, precision, recall, step, { numThresholds: 5 });
   * @see https://docs.pytorch.org/docs/2.13/tensorboard.html
   */
  addPrCurveRaw(...args: Arguments<p.AddPrCurveRaw, p.AddPrCurveRawOrder>): void {
    const given = p.bindAddPrCurveRaw.named(args);
    expectString(given.tag, 'tag');
    expectInteger(given.numThresholds, 'numThresholds', 1);
    const curves = [
      given.truePositiveCounts,
      given.falsePositiveCounts,
      given.trueNegativeCounts,
      given.falseNegativeCounts,
      given.precision,
      given.recall,
    ];
    addSummary(this, prCurveRaw(given.tag, curves, given.numThresholds), given.globalStep, given.walltime);
  }
}
