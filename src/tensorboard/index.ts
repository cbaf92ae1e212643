/** `torch.utils.tensorboard`: event files with scalars, images, graphs and more for TensorBoard. */
export type { BinRule } from './binEdges';
export type { ChartLayout } from './customScalars';
export type { Metadata } from './embedding';
export { FileWriter, type QueueOptions, type Step } from './fileWriter';
export type { Bins } from './histogram';
export type { HParam, HParamDict, HParamDomains, ScalarDict } from './hparams';
export type { CanvasLike, Figure } from './images';
export type { EventMessage, SummaryMessage } from './messages';
export type {
  AddAudioOptions,
  AddEmbeddingOptions,
  AddFigureOptions,
  AddHistogramOptions,
  AddHparamsOptions,
  AddImageOptions,
  AddImageWithBoxesOptions,
  AddMeshOptions,
  AddPrCurveOptions,
  AddScalarOptions,
  AddVideoOptions,
  ChartOptions,
  StepOptions,
  SummaryWriterOptions,
} from './parameters';
export { type RecordSink, RecordWriter } from './recordWriter';
export { SummaryWriter } from './summaryWriter';
export type { Values } from './values';
