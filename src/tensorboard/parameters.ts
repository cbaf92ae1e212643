/** The parameters of `SummaryWriter`'s methods. */
import { binder } from '../common/binder';
import type { FileUrl } from '../common/node';
import type { Recordable } from '../recorder';
import type { Tensor } from '../tensor/tensor';
import type { ChartLayout } from './customScalars';
import type { Metadata } from './embedding';
import type { QueueOptions, Step } from './fileWriter';
import type { Bins } from './histogram';
import type { HParamDict, HParamDomains, ScalarDict } from './hparams';
import type { Figure } from './images';
import type { Values } from './values';

/** Options of `SummaryWriter`. */
export interface SummaryWriterOptions extends QueueOptions {
  /** The folder. Default: null, `runs/<date>_<host><comment>` */
  logDir?: string | FileUrl | null | undefined;
  /** The end of the folder's name, where that is made here. Default: '' */
  comment?: string | undefined;
  /** The step from which what an earlier writer added to the folder is not shown any more. Default: null */
  purgeStep?: number | null | undefined;
}
export type SummaryWriterOrder = [
  logDir: 'logDir',
  comment: 'comment',
  purgeStep: 'purgeStep',
  maxQueue: 'maxQueue',
  flushSecs: 'flushSecs',
  filenameSuffix: 'filenameSuffix',
];
export const bindSummaryWriter = binder<SummaryWriterOptions, SummaryWriterOrder>(
  'SummaryWriter',
  {},
  { logDir: null, comment: '', purgeStep: null, maxQueue: 10, flushSecs: 120, filenameSuffix: '' },
  {},
  { logDir: 'object' },
);

/** Options of what is added: when it was. */
export interface StepOptions {
  /** The step that it belongs to. Default: null, none */
  globalStep?: Step | null | undefined;
  /** Seconds since 1970. Default: null, now */
  walltime?: number | null | undefined;
}
const step = { globalStep: null, walltime: null } as const;

interface Tagged {
  /** Its name. A slash groups what begins alike. */
  tag: string;
}

/** Options of `addScalar`. */
export interface AddScalarOptions extends StepOptions {
  /** Whether it is written as a tensor, which is read faster. Default: false */
  newStyle?: boolean | undefined;
  /** Whether the new style keeps 64 bits. Default: false */
  doublePrecision?: boolean | undefined;
}
export interface AddScalar extends Tagged, AddScalarOptions {
  scalarValue: Values;
}
export type AddScalarOrder = [
  tag: 'tag',
  scalarValue: 'scalarValue',
  globalStep: 'globalStep',
  walltime: 'walltime',
  newStyle: 'newStyle',
  doublePrecision: 'doublePrecision',
];
export const bindAddScalar = binder<AddScalar, AddScalarOrder>(
  'addScalar',
  { tag: 'any', scalarValue: 'object' },
  { ...step, newStyle: false, doublePrecision: false },
);

export interface AddScalars extends StepOptions {
  /** The chart's name, which the lines' tags follow. */
  mainTag: string;
  tagScalarDict: ScalarDict;
}
export type AddScalarsOrder = [
  mainTag: 'mainTag',
  tagScalarDict: 'tagScalarDict',
  globalStep: 'globalStep',
  walltime: 'walltime',
];
export const bindAddScalars = binder<AddScalars, AddScalarsOrder>(
  'addScalars',
  { mainTag: 'any', tagScalarDict: 'data' },
  step,
);

export interface AddTensor extends Tagged, StepOptions {
  tensor: Tensor;
}
export type AddTensorOrder = [tag: 'tag', tensor: 'tensor', globalStep: 'globalStep', walltime: 'walltime'];
export const bindAddTensor = binder<AddTensor, AddTensorOrder>(
  'addTensor',
  { tag: 'any', tensor: 'object' },
  step,
);

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

/** Options of `addImage` and `addImages`. */
export interface AddImageOptions extends StepOptions {
  /** What the dimensions are, a letter for each. Default: 'CHW' for one image, 'NCHW' for several */
  dataformats?: string | undefined;
}
export interface AddImage extends Tagged, AddImageOptions {
  imgTensor: Values;
}
export type AddImageOrder = [
  tag: 'tag',
  imgTensor: 'imgTensor',
  globalStep: 'globalStep',
  walltime: 'walltime',
  dataformats: 'dataformats',
];
export const bindAddImage = binder<AddImage, AddImageOrder>(
  'addImage',
  { tag: 'any', imgTensor: 'object' },
  { ...step, dataformats: 'CHW' },
);
export const bindAddImages = binder<AddImage, AddImageOrder>(
  'addImages',
  { tag: 'any', imgTensor: 'object' },
  { ...step, dataformats: 'NCHW' },
);

/** Options of `addImageWithBoxes`. */
export interface AddImageWithBoxesOptions extends AddImageOptions {
  /** By how much the picture grows, once the boxes are drawn. Default: 1 */
  rescale?: number | undefined;
  /** A label for each box. Default: null, none */
  labels?: readonly string[] | string | null | undefined;
}
export interface AddImageWithBoxes extends Tagged, AddImageWithBoxesOptions {
  imgTensor: Values;
  /** The boxes, (N, 4): left, top, right, bottom in pixels. */
  boxTensor: Values;
}
export type AddImageWithBoxesOrder = [
  tag: 'tag',
  imgTensor: 'imgTensor',
  boxTensor: 'boxTensor',
  globalStep: 'globalStep',
  walltime: 'walltime',
  rescale: 'rescale',
  dataformats: 'dataformats',
  labels: 'labels',
];
export const bindAddImageWithBoxes = binder<AddImageWithBoxes, AddImageWithBoxesOrder>(
  'addImageWithBoxes',
  { tag: 'any', imgTensor: 'object', boxTensor: 'object' },
  { ...step, rescale: 1, dataformats: 'CHW', labels: null },
);

/** Options of `addFigure`. */
export interface AddFigureOptions extends StepOptions {
  /** Whether figures that have a method `close` are closed. Default: true */
  close?: boolean | undefined;
}
export interface AddFigure extends Tagged, AddFigureOptions {
  figure: Figure | readonly Figure[];
}
export type AddFigureOrder = [
  tag: 'tag',
  figure: 'figure',
  globalStep: 'globalStep',
  close: 'close',
  walltime: 'walltime',
];
export const bindAddFigure = binder<AddFigure, AddFigureOrder>(
  'addFigure',
  { tag: 'any', figure: 'data' },
  { globalStep: null, close: true, walltime: null },
);

/** Options of `addVideo`. */
export interface AddVideoOptions extends StepOptions {
  /** Frames a second. Default: 4 */
  fps?: number | undefined;
}
export interface AddVideo extends Tagged, AddVideoOptions {
  vidTensor: Values;
}
export type AddVideoOrder = [
  tag: 'tag',
  vidTensor: 'vidTensor',
  globalStep: 'globalStep',
  fps: 'fps',
  walltime: 'walltime',
];
export const bindAddVideo = binder<AddVideo, AddVideoOrder>(
  'addVideo',
  { tag: 'any', vidTensor: 'object' },
  { globalStep: null, fps: 4, walltime: null },
);

/** Options of `addAudio`. */
export interface AddAudioOptions extends StepOptions {
  /** Samples a second. Default: 44100 */
  sampleRate?: number | undefined;
}
export interface AddAudio extends Tagged, AddAudioOptions {
  sndTensor: Values;
}
export type AddAudioOrder = [
  tag: 'tag',
  sndTensor: 'sndTensor',
  globalStep: 'globalStep',
  sampleRate: 'sampleRate',
  walltime: 'walltime',
];
export const bindAddAudio = binder<AddAudio, AddAudioOrder>(
  'addAudio',
  { tag: 'any', sndTensor: 'object' },
  { globalStep: null, sampleRate: 44100, walltime: null },
);

export interface AddText extends Tagged, StepOptions {
  /** The text, as Markdown. */
  textString: string;
}
export type AddTextOrder = [
  tag: 'tag',
  textString: 'textString',
  globalStep: 'globalStep',
  walltime: 'walltime',
];
export const bindAddText = binder<AddText, AddTextOrder>('addText', { tag: 'any', textString: 'any' }, step);

/** Options of `addGraph`. */
export interface AddGraph {
  /** The module, or a function of tensors. */
  model: Recordable;
  /** What it is called with: an array of arguments, or the only one. */
  inputToModel: unknown;
  /** Whether the graph is printed, too. Default: false */
  verbose?: boolean | undefined;
}
export type AddGraphOrder = [model: 'model', inputToModel: 'inputToModel', verbose: 'verbose'];
export const bindAddGraph = binder<AddGraph, AddGraphOrder>(
  'addGraph',
  { model: 'any', inputToModel: 'data' },
  { verbose: false },
);

/** Options of `addOnnxGraph`. */
export interface AddOnnxGraph {
  /** The file. */
  prototxt: string | FileUrl;
}
export type AddOnnxGraphOrder = [prototxt: 'prototxt'];
export const bindAddOnnxGraph = binder<AddOnnxGraph, AddOnnxGraphOrder>(
  'addOnnxGraph',
  { prototxt: 'object' },
  {},
);

/** Options of `addEmbedding`. */
export interface AddEmbeddingOptions {
  /** A label for each point, or an array of labels, one for each column. Default: null */
  metadata?: Metadata | null | undefined;
  /** A picture for each point, [N, C, H, W]. Default: null */
  labelImg?: Tensor | null | undefined;
  /** The step, which is a part of the files' path. Default: null, 0 */
  globalStep?: number | bigint | null | undefined;
  /** The embedding's name. Default: 'default' */
  tag?: string | undefined;
  /** The columns' names, where each point has several labels. Default: null */
  metadataHeader?: readonly string[] | null | undefined;
}
export interface AddEmbedding extends AddEmbeddingOptions {
  /** The points, (N, D): one in each row. */
  mat: Values;
}
export type AddEmbeddingOrder = [
  mat: 'mat',
  metadata: 'metadata',
  labelImg: 'labelImg',
  globalStep: 'globalStep',
  tag: 'tag',
  metadataHeader: 'metadataHeader',
];
export const bindAddEmbedding = binder<AddEmbedding, AddEmbeddingOrder>(
  'addEmbedding',
  { mat: 'object' },
  { metadata: null, labelImg: null, globalStep: null, tag: 'default', metadataHeader: null },
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

/** Options of `addHparams`. */
export interface AddHparamsOptions {
  /** All values that a parameter may have, by its name. Default: null */
  hparamDomainDiscrete?: HParamDomains | null | undefined;
  /** The name of the run, a folder in the writer's. Default: null, the time */
  runName?: string | null | undefined;
  /** The step of the metrics. Default: null, none */
  globalStep?: Step | null | undefined;
}
export interface AddHparams extends AddHparamsOptions {
  hparamDict: HParamDict;
  metricDict: ScalarDict;
}
export type AddHparamsOrder = [
  hparamDict: 'hparamDict',
  metricDict: 'metricDict',
  hparamDomainDiscrete: 'hparamDomainDiscrete',
  runName: 'runName',
  globalStep: 'globalStep',
];

export interface AddMesh extends Tagged, AddMeshOptions {
  /** The coordinates of the points, (B, N, 3). */
  vertices: Values;
}
/** Options of `addMesh`. */
export interface AddMeshOptions extends StepOptions {
  /** A colour for each vertex, [B, N, 3]. Default: null */
  colors?: Values | null | undefined;
  /** The vertices of each triangle, [B, M, 3]. Default: null */
  faces?: Values | null | undefined;
  /** Settings of three.js, by its classes' names. Default: null */
  configDict?: object | null | undefined;
}
export type AddMeshOrder = [
  tag: 'tag',
  vertices: 'vertices',
  colors: 'colors',
  faces: 'faces',
  configDict: 'configDict',
  globalStep: 'globalStep',
  walltime: 'walltime',
];
export const bindAddMesh = binder<AddMesh, AddMeshOrder>(
  'addMesh',
  { tag: 'any', vertices: 'object' },
  { colors: null, faces: null, configDict: null, ...step },
  {},
  {
    configDict: {
      owns: (object) => !('globalStep' in object || 'walltime' in object || 'configDict' in object),
    },
  },
);

/** Options of the shorthands for one chart. */
export interface ChartOptions {
  /** The chart's category. Default: 'default' */
  category?: string | undefined;
  /** The chart's title. Default: 'untitled' */
  title?: string | undefined;
}
export interface Chart extends ChartOptions {
  tags: readonly string[];
}
export type ChartOrder = [tags: 'tags', category: 'category', title: 'title'];
const chart = { category: 'default', title: 'untitled' } as const;
export const bindMultiline = binder<Chart, ChartOrder>(
  'addCustomScalarsMultilinechart',
  { tags: 'object' },
  chart,
);
export const bindMargin = binder<Chart, ChartOrder>('addCustomScalarsMarginchart', { tags: 'object' }, chart);

export type LayoutOrder = [layout: 'layout'];
export const bindLayout = binder<{ layout: ChartLayout }, LayoutOrder>(
  'addCustomScalars',
  { layout: 'data' },
  {},
);

/** Whether an object holds lists of values rather than options. */
function isDomains(object: object): boolean {
  const lists = Object.values(object);
  return object instanceof Map || (lists.length > 0 && lists.every(Array.isArray));
}

export const bindAddHparams = binder<AddHparams, AddHparamsOrder>(
  'addHparams',
  { hparamDict: 'data', metricDict: 'data' },
  { hparamDomainDiscrete: null, runName: null, globalStep: null },
  {},
  { hparamDomainDiscrete: { owns: isDomains } },
);
