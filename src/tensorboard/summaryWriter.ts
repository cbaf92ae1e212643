/** `SummaryWriter`: what happens in a training, for TensorBoard to show. */
import path from 'node:path';
import type { Arguments } from '../common/binder';
import { makeError } from '../common/errors';
import { expectBoolean, expectInteger, expectString, invalidArgument } from '../common/expect';
import { markValues } from '../common/optionsObject';
import { type ChartLayout, customScalars, expectTags } from './customScalars';
import { writeEmbedding, writeProjectorConfig } from './embedding';
import { FileWriter, now } from './fileWriter';
import { graphEvents } from './graph';
import { hparams } from './hparams';
import { MediaWriter } from './mediaWriter';
import type { EmbeddingMessage } from './messages';
import { onnxGraphEvent } from './onnxGraph';
import * as p from './parameters';
import { addSummary, filesOf } from './runWriter';
import { scalar } from './scalars';
import { dictEntries, isDict, type Values } from './values';

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
export class SummaryWriter extends MediaWriter {
  readonly #embeddings: EmbeddingMessage[] = [];

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
    for (const event of events) filesOf(this).own().addEvent(event);
  }

  /**
   * Adds the graph in an ONNX file: its inputs and outputs with their shapes, and its nodes with their
   * attributes, among them tensors whose data lie in other files of its folder. Weights are not read.
   * As in Python a file that is called .json is protocol buffers' JSON, and one that is called .txtpb,
   * .textproto, .prototxt or .pbtxt is their text.
   *
   * @param prototxt the file's path, or a `file:` URL
   * @throws TorchError for what is not an ONNX file, for one in ONNX's own language (.onnxtxt), and where
   *   data beside it are missing, too short or in another folder; what the file system says
   * @example
   * torch.onnx.export(new nn.Linear(4, 2), torch.ones([3, 4]), 'model.onnx');
   * writer.addOnnxGraph('model.onnx');
   * @see https://docs.pytorch.org/docs/2.13/tensorboard.html
   */
  addOnnxGraph(...args: Arguments<p.AddOnnxGraph, p.AddOnnxGraphOrder>): void {
    const [file] = p.bindAddOnnxGraph(args);
    if (typeof file !== 'string' && !(file instanceof URL)) throw invalidArgument('a path', 'prototxt', file);
    filesOf(this).own().addEvent(onnxGraphEvent(file));
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
    const folder = filesOf(this).own().getLogdir();
    const info = writeEmbedding(folder, mat, metadata, labelImg, step ?? 0, tag, header);
    this.#embeddings.push(info);
    writeProjectorConfig(folder, this.#embeddings);
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
    const folder = path.join(filesOf(this).own().getLogdir(), runName || String(now()));
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
    addSummary(this, customScalars(layout), null, null);
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
    addSummary(this, customScalars(new Map([[category, new Map([[title, chart]])]])), null, null);
  }
}

markValues(SummaryWriter);
