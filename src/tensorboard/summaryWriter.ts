/** `SummaryWriter`: what happens in a training, for TensorBoard to show. */
import path from 'node:path';
import { type Arguments, refuseArguments } from '../common/binder';
import { makeError } from '../common/errors';
import { expectBoolean, expectInteger, expectString, invalidArgument } from '../common/expect';
import { markValues } from '../common/optionsObject';
import { Tensor } from '../tensor/tensor';
import { audio } from './audio';
import { type ChartLayout, customScalars, expectTags } from './customScalars';
import { type EmbeddingInfo, writeEmbedding, writeProjectorConfig } from './embedding';
import { FileWriter, folderOf, now, type Step } from './fileWriter';
import { graphEvents } from './graph';
import { histogram, histogramRaw } from './histogram';
import { hparams } from './hparams';
import { figureToImage, image, imageBoxes, video } from './images';
import { mesh } from './mesh';
import type { SummaryMessage } from './messages';
import { onnxGraphEvent } from './onnxGraph';
import * as p from './parameters';
import { prCurve, prCurveRaw } from './prCurve';
import { defaultFolder, RunFiles } from './runFiles';
import { scalar, tensorProto, text } from './scalars';
import { dictEntries, isDict, numberOf, numbersOf, type Values, valuesOf } from './values';

/**
 * Writes what happens in a training to event files, which TensorBoard shows (it is a program of Python's:
 * `pip install tensorboard`, `tensorboard --logdir runs`).
 *
 * Each record is appended to the file as soon as it is added, so that a process that is killed loses nothing
 * that was added before, and the values are those that Python's writer writes. Images and videos need
 * the package sharp. `using` closes the writer; without it `close` does.
 *
 * @param args logDir (`runs/<date>_<host>`), comment: the end of the default folder's name, purgeStep,
 *   maxQueue (10), flushSecs (120), filenameSuffix; or {@link SummaryWriterOptions}
 * @throws what the file system says
 * @example
 * using writer = new torch.utils.tensorboard.SummaryWriter('runs/digits');
 * for (let step = 0; step < 10; step++) writer.addScalar('loss', 1 / (step + 1), step);
 * @see https://docs.pytorch.org/docs/2.13/tensorboard.html
 */
export class SummaryWriter {
  /** The folder. */
  readonly logDir: string;
  readonly #files: RunFiles;
  readonly #embeddings: EmbeddingInfo[] = [];

  constructor(...args: Arguments<p.SummaryWriterOptions, p.SummaryWriterOrder>) {
    const [logDir, comment, purgeStep, maxQueue, flushSecs, filenameSuffix] = p.bindSummaryWriter(args);
    expectString(comment, 'comment');
    if (purgeStep !== null) expectInteger(purgeStep, 'purgeStep');
    this.logDir = logDir === null || logDir === '' ? defaultFolder(comment) : folderOf(logDir);
    this.#files = new RunFiles(this.logDir, [maxQueue, flushSecs, filenameSuffix], purgeStep);
  }

  #add(summary: SummaryMessage, globalStep: Step | null, walltime: number | null): void {
    this.#files.own().addSummary(summary, globalStep, walltime);
  }

  /** The folder. */
  getLogdir(...args: []): string {
    refuseArguments('getLogdir', args);
    return this.logDir;
  }

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
    this.#add(scalar(tag, value, newStyle, doublePrecision), globalStep, walltime);
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
    const folder = this.#files.own().getLogdir();
    for (const [tag, value] of dictEntries<Values>(dict)) {
      const summary = scalar(mainTag, value);
      const own = `${folder}/${mainTag.replaceAll('/', '_')}_${tag}`;
      this.#files.in(own).addSummary(summary, globalStep, walltime);
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
    this.#add(tensorProto(tag, tensor), globalStep, walltime);
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
    this.#add(histogram(tag, values, bins, maxBins), globalStep, walltime);
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
    this.#add(histogramRaw(given.tag, histo), given.globalStep, given.walltime);
  }

  /**
   * Adds an image.
   *
   * **Shape**: imgTensor [3, H, W] or [1, H, W], or as `dataformats` says: 'HWC', 'HW'
   *
   * @param tag its name
   * @param imgTensor numbers from 0 to 1, or uint8 from 0 to 255
   * @param rest globalStep, walltime, dataformats ('CHW'); or {@link AddImageOptions}
   * @throws Error for a shape that `dataformats` doesn't fit
   * @example writer.addImage('digit', images.get(0), step);
   * @see https://docs.pytorch.org/docs/2.13/tensorboard.html#torch.utils.tensorboard.writer.SummaryWriter.add_image
   */
  addImage(...args: Arguments<p.AddImage, p.AddImageOrder>): void {
    const [tag, images, globalStep, walltime, dataformats] = p.bindAddImage(args);
    expectString(tag, 'tag');
    this.#add(image(tag, images, dataformats), globalStep, walltime);
  }

  /**
   * Adds a batch of images, eight in a row.
   *
   * **Shape**: imgTensor [N, 3, H, W] or [N, 1, H, W], or as `dataformats` says
   *
   * @param tag its name
   * @param imgTensor numbers from 0 to 1, or uint8 from 0 to 255
   * @param rest globalStep, walltime, dataformats ('NCHW'); or {@link AddImageOptions}
   * @throws Error for a shape that `dataformats` doesn't fit
   * @example writer.addImages('digits', images, step);
   * @see https://docs.pytorch.org/docs/2.13/tensorboard.html#torch.utils.tensorboard.writer.SummaryWriter.add_images
   */
  addImages(...args: Arguments<p.AddImage, p.AddImageOrder>): void {
    const [tag, images, globalStep, walltime, dataformats] = p.bindAddImages(args);
    expectString(tag, 'tag');
    this.#add(image(tag, images, dataformats), globalStep, walltime);
  }

  /**
   * Adds an image with boxes drawn into it in red, and their labels in a font of the system.
   *
   * **Shape**: imgTensor [3, H, W]; boxTensor [N, 4]: x and y of two opposite corners
   *
   * @param tag its name
   * @param imgTensor numbers from 0 to 1, or uint8 from 0 to 255
   * @param boxTensor the boxes
   * @param rest globalStep, walltime, rescale (1), dataformats ('CHW'), labels; or
   *   {@link AddImageWithBoxesOptions}
   * @throws Error for a shape that `dataformats` doesn't fit
   * @example writer.addImageWithBoxes('found', image, [[5, 5, 40, 30]], { labels: ['cat'] });
   * @see https://docs.pytorch.org/docs/2.13/tensorboard.html
   */
  addImageWithBoxes(...args: Arguments<p.AddImageWithBoxes, p.AddImageWithBoxesOrder>): void {
    const given = p.bindAddImageWithBoxes.named(args);
    const { tag, imgTensor, boxTensor, rescale, dataformats, labels } = given;
    expectString(tag, 'tag');
    const summary = imageBoxes(tag, imgTensor, boxTensor, rescale, dataformats, labels);
    this.#add(summary, given.globalStep, given.walltime);
  }

  /**
   * Adds a figure, or several of one size: an image, the bytes of an image file, a canvas that has
   * `toBuffer('image/png')`, or an SVG picture's text, as chart libraries render it. Where it is transparent
   * it is white.
   *
   * @param tag its name
   * @param figure the figure, or an array of figures
   * @param rest globalStep, close (true): whether figures that have a method `close` are closed, walltime; or
   *   {@link AddFigureOptions}
   * @throws TypeError for anything else
   * @example writer.addFigure('curve', chart.renderToSVGString(), step);
   * @see https://docs.pytorch.org/docs/2.13/tensorboard.html#torch.utils.tensorboard.writer.SummaryWriter.add_figure
   */
  addFigure(...args: Arguments<p.AddFigure, p.AddFigureOrder>): void {
    const [tag, figure, globalStep, close, walltime] = p.bindAddFigure(args);
    expectString(tag, 'tag');
    expectBoolean(close, 'close');
    const dataformats = Array.isArray(figure) ? 'NCHW' : 'CHW';
    this.#add(image(tag, figureToImage(figure, close), dataformats), globalStep, walltime);
  }

  /**
   * Adds videos, as one animated GIF in which they are side by side.
   *
   * **Shape**: vidTensor [N, T, C, H, W]: videos, frames, 1 or 3 channels
   *
   * @param tag its name
   * @param vidTensor numbers from 0 to 1, or uint8 from 0 to 255
   * @param rest globalStep, fps (4), walltime; or {@link AddVideoOptions}
   * @throws RangeError for another shape
   * @example writer.addVideo('walk', frames.unsqueeze(0), step, { fps: 10 });
   * @see https://docs.pytorch.org/docs/2.13/tensorboard.html#torch.utils.tensorboard.writer.SummaryWriter.add_video
   */
  addVideo(...args: Arguments<p.AddVideo, p.AddVideoOrder>): void {
    const [tag, videos, globalStep, fps, walltime] = p.bindAddVideo(args);
    expectString(tag, 'tag');
    this.#add(video(tag, videos, fps), globalStep, walltime);
  }

  /**
   * Adds a sound of one channel.
   *
   * @param tag its name
   * @param sndTensor numbers from −1 to 1; what lies outside is clipped, with a warning
   * @param rest globalStep, sampleRate (44100), walltime; or {@link AddAudioOptions}
   * @throws Error for several channels
   * @example writer.addAudio('tone', torch.arange(0, 44100).mul(0.06).sin(), step);
   * @see https://docs.pytorch.org/docs/2.13/tensorboard.html#torch.utils.tensorboard.writer.SummaryWriter.add_audio
   */
  addAudio(...args: Arguments<p.AddAudio, p.AddAudioOrder>): void {
    const [tag, sound, globalStep, sampleRate, walltime] = p.bindAddAudio(args);
    expectString(tag, 'tag');
    expectInteger(sampleRate, 'sampleRate', 1);
    this.#add(audio(tag, sound, sampleRate), globalStep, walltime);
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
    this.#add(text(tag, words), globalStep, walltime);
  }

  /**
   * Adds a model's graph: the operators that it calls for these arguments in eval mode, within its modules,
   * with parameters, shapes, and what else the operators were given.
   *
   * @param model a module, or a function of tensors
   * @param inputToModel what it is called with: an array of arguments, or the only one
   * @param rest verbose: whether the graph is printed, too; or {@link AddGraph}
   * @throws TypeError for what can't be called
   * @example writer.addGraph(new nn.Linear(4, 2), torch.ones([3, 4]));
   * @see https://docs.pytorch.org/docs/2.13/tensorboard.html#torch.utils.tensorboard.writer.SummaryWriter.add_graph
   */
  addGraph(...args: Arguments<p.AddGraph, p.AddGraphOrder>): void {
    const [model, input, verbose] = p.bindAddGraph(args);
    expectBoolean(verbose, 'verbose');
    const events = graphEvents(model, input, verbose);
    for (const event of events) this.#files.own().addEvent(event);
  }

  /**
   * Adds the graph in an ONNX file: its inputs and outputs with their shapes, and its nodes with their
   * attributes, among them tensors whose data lie in other files of its folder. Weights are not read.
   *
   * @param prototxt the file's path, or a `file:` URL
   * @throws TorchError for what is not an ONNX file, and where data beside it are missing, too short or in
   *   another folder; what the file system says
   * @example
   * torch.onnx.export(new nn.Linear(4, 2), torch.ones([3, 4]), 'model.onnx');
   * writer.addOnnxGraph('model.onnx');
   * @see https://docs.pytorch.org/docs/2.13/tensorboard.html
   */
  addOnnxGraph(...args: Arguments<p.AddOnnxGraph, p.AddOnnxGraphOrder>): void {
    const [file] = p.bindAddOnnxGraph(args);
    if (typeof file !== 'string' && !(file instanceof URL)) throw invalidArgument('a path', 'prototxt', file);
    this.#files.own().addEvent(onnxGraphEvent(file));
  }

  /**
   * Adds points for TensorBoard's projector. They are written to files of their own, in a folder that has the
   * step and the tag in its path.
   *
   * **Shape**: mat [N, D]; labelImg [N, C, H, W]
   *
   * @param mat a point in each row
   * @param rest metadata: labels, labelImg: pictures, globalStep (0), tag ('default'), metadataHeader; or
   *   {@link AddEmbeddingOptions}
   * @throws Error when there are more or fewer labels or pictures than points
   * @example writer.addEmbedding(features, { metadata: names, tag: 'features' });
   * @see https://docs.pytorch.org/docs/2.13/tensorboard.html#torch.utils.tensorboard.writer.SummaryWriter.add_embedding
   */
  addEmbedding(...args: Arguments<p.AddEmbedding, p.AddEmbeddingOrder>): void {
    const [mat, metadata, labelImg, step, tag, header] = p.bindAddEmbedding(args);
    expectString(tag, 'tag');
    if (step !== null && typeof step !== 'bigint') expectInteger(step, 'globalStep');
    const folder = this.#files.own().getLogdir();
    const info = writeEmbedding(folder, mat, metadata, labelImg, step ?? 0, tag, header);
    this.#embeddings.push(info);
    writeProjectorConfig(folder, this.#embeddings);
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
    this.#add(prCurve(tag, labels, predictions, count, weights), globalStep, walltime);
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
    this.#add(prCurveRaw(given.tag, curves, given.numThresholds), given.globalStep, given.walltime);
  }

  /**
   * Adds a mesh, or a cloud of points.
   *
   * **Shape**: vertices [B, N, 3]; colors [B, N, 3]; faces [B, M, 3]
   *
   * @param tag its name
   * @param vertices the points' coordinates
   * @param rest colors: from 0 to 255 each, faces: three vertices' numbers each, configDict: settings of
   *   three.js, globalStep, walltime; or {@link AddMeshOptions}
   * @throws RangeError for another number of dimensions
   * @example writer.addMesh('shape', vertices, { faces });
   * @see https://docs.pytorch.org/docs/2.13/tensorboard.html#torch.utils.tensorboard.writer.SummaryWriter.add_mesh
   */
  addMesh(...args: Arguments<p.AddMesh, p.AddMeshOrder>): void {
    const [tag, vertices, colors, faces, configDict, globalStep, walltime] = p.bindAddMesh(args);
    expectString(tag, 'tag');
    this.#add(mesh(tag, vertices, colors, faces, configDict), globalStep, walltime);
  }

  /**
   * Adds hyperparameters and metrics, to compare runs by. They become a run of their own, in a folder inside.
   *
   * @param hparamDict values by name: numbers, text, booleans or tensors
   * @param metricDict numbers by the tags under which they are shown
   * @param rest hparamDomainDiscrete: all values that a parameter may have, runName (the time),
   *   globalStep; or {@link AddHparamsOptions}
   * @throws TypeError for what is no dict, RangeError for values of another kind
   * @example writer.addHparams({ lr: 0.1, optimizer: 'sgd' }, { accuracy: 0.97 });
   * @see https://docs.pytorch.org/docs/2.13/tensorboard.html#torch.utils.tensorboard.writer.SummaryWriter.add_hparams
   */
  addHparams(...args: Arguments<p.AddHparams, p.AddHparamsOrder>): void {
    const [hparamDict, metricDict, domains, runName, globalStep] = p.bindAddHparams(args);
    if (!isDict(hparamDict) || !isDict(metricDict))
      throw new TypeError('hparam_dict and metric_dict should be dictionary.');
    if (domains !== null && !isDict(domains))
      throw new TypeError('parameter: hparam_domain_discrete should be a dictionary, nothing logged.');
    if (runName !== null) expectString(runName, 'runName');
    const summaries = hparams(hparamDict, metricDict, domains ?? {});
    for (const [tag, value] of dictEntries<Values>(metricDict)) summaries.push(scalar(tag, value));
    const folder = path.join(this.#files.own().getLogdir(), runName || String(now()));
    const writer = new FileWriter(folder);
    try {
      for (const summary of summaries) writer.addSummary(summary, globalStep);
    } finally {
      writer.close();
    }
  }

  /**
   * Says which scalars are shown in charts of which kind. To be called once.
   *
   * @param layout charts by category and title: `['Multiline', tags]`, or `['Margin', [value, lower, upper]]`
   * @throws Error for a margin of other than three tags
   * @example writer.addCustomScalars({ Weather: { heat: ['Margin', ['mean', 'low', 'high']] } });
   * @see https://docs.pytorch.org/docs/2.13/tensorboard.html#torch.utils.tensorboard.writer.SummaryWriter.add_custom_scalars
   */
  addCustomScalars(...args: Arguments<{ layout: ChartLayout }, p.LayoutOrder>): void {
    const [layout] = p.bindLayout(args);
    if (!isDict(layout)) throw invalidArgument('an object of charts', 'layout', layout);
    this.#add(customScalars(layout), null, null);
  }

  /**
   * Says that some scalars are lines in one chart.
   *
   * @param tags the scalars' tags
   * @param rest category ('default'), title ('untitled'); or {@link ChartOptions}
   * @throws TypeError for what are no tags
   * @example writer.addCustomScalarsMultilinechart(['loss/train', 'loss/valid'], { title: 'loss' });
   * @see https://docs.pytorch.org/docs/2.13/tensorboard.html
   */
  addCustomScalarsMultilinechart(...args: Arguments<p.Chart, p.ChartOrder>): void {
    const [tags, category, title] = p.bindMultiline(args);
    expectTags(tags);
    this.#chart(category, title, ['Multiline', tags]);
  }

  /**
   * Says that three scalars are a line and the margin around it.
   *
   * @param tags the tags of the value, the lower and the upper bound
   * @param rest category ('default'), title ('untitled'); or {@link ChartOptions}
   * @throws Error for other than three tags
   * @example writer.addCustomScalarsMarginchart(['mean', 'low', 'high'], { title: 'temperature' });
   * @see https://docs.pytorch.org/docs/2.13/tensorboard.html
   */
  addCustomScalarsMarginchart(...args: Arguments<p.Chart, p.ChartOrder>): void {
    const [tags, category, title] = p.bindMargin(args);
    expectTags(tags);
    if (tags.length !== 3) throw makeError('AssertionError', `Expected 3 tags, got ${tags.length}.`);
    this.#chart(category, title, ['Margin', tags]);
  }

  #chart(category: string, title: string, chart: readonly ['Multiline' | 'Margin', readonly string[]]): void {
    expectString(category, 'category');
    expectString(title, 'title');
    this.#add(customScalars(new Map([[category, new Map([[title, chart]])]])), null, null);
  }

  /** Waits until the disk has everything that was added. */
  flush(...args: []): void {
    refuseArguments('flush', args);
    this.#files.flush();
  }

  /** Ends the event files. What is added after it goes into new ones. */
  close(...args: []): void {
    refuseArguments('close', args);
    this.#files.close();
  }

  [Symbol.dispose](): void {
    this.close();
  }
}

markValues(SummaryWriter);
