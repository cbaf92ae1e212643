/** The messages in TensorBoard's event files: their fields' names, numbers and types. */
import {
  bool,
  bytes,
  double,
  float,
  int32,
  int64,
  type MessageOf,
  many,
  map,
  message,
  one,
  string,
  uint32,
} from '../files/protobuf';

const Dimension = message({ size: one(1, int64), name: one(2, string) });
const TensorShape = message({ dim: many(2, Dimension) });

/** Numbers of TensorFlow's dtypes. */
export const dataTypes = {
  DT_FLOAT: 1,
  DT_DOUBLE: 2,
  DT_INT32: 3,
  DT_UINT8: 4,
  DT_INT16: 5,
  DT_INT8: 6,
  DT_STRING: 7,
  DT_COMPLEX64: 8,
  DT_INT64: 9,
  DT_BOOL: 10,
  DT_BFLOAT16: 14,
  DT_COMPLEX128: 18,
  DT_HALF: 19,
} as const;

const TensorProto = message({
  dtype: one(1, int32),
  tensorShape: one(2, TensorShape),
  floatVal: many(5, float),
  doubleVal: many(6, double),
  intVal: many(7, int32),
  stringVal: many(8, bytes),
  scomplexVal: many(9, float),
  int64Val: many(10, int64),
  boolVal: many(11, bool),
  dcomplexVal: many(12, double),
  halfVal: many(13, int32),
  uint32Val: many(16, uint32),
});
export type TensorMessage = MessageOf<typeof TensorProto>;

const PluginData = message({ pluginName: one(1, string), content: one(2, bytes) });
const SummaryMetadata = message({
  pluginData: one(1, PluginData),
  displayName: one(2, string),
  summaryDescription: one(3, string),
});
export type MetadataMessage = MessageOf<typeof SummaryMetadata>;

const HistogramProto = message({
  min: one(1, double),
  max: one(2, double),
  num: one(3, double),
  sum: one(4, double),
  sumSquares: one(5, double),
  bucketLimit: many(6, double),
  bucket: many(7, double),
});
export type HistogramMessage = MessageOf<typeof HistogramProto>;

const SummaryImage = message({
  height: one(1, int32),
  width: one(2, int32),
  colorspace: one(3, int32),
  encodedImageString: one(4, bytes),
});
export type ImageMessage = MessageOf<typeof SummaryImage>;

const SummaryAudio = message({
  sampleRate: one(1, float),
  numChannels: one(2, int64),
  lengthFrames: one(3, int64),
  encodedAudioString: one(4, bytes),
  contentType: one(5, string),
});

const SummaryValue = message({
  tag: one(1, string),
  simpleValue: one(2, float),
  image: one(4, SummaryImage),
  histo: one(5, HistogramProto),
  audio: one(6, SummaryAudio),
  tensor: one(8, TensorProto),
  metadata: one(9, SummaryMetadata),
});

const Summary = message({ value: many(1, SummaryValue) });
/** What is known of one step: TensorBoard's message `Summary`. */
export type SummaryMessage = MessageOf<typeof Summary>;

/** A session's states. */
export const sessionStatus = { START: 1, STOP: 2, CHECKPOINT: 3 } as const;

const SessionLog = message({ status: one(1, int32), checkpointPath: one(2, string), msg: one(3, string) });
const SourceMetadata = message({ writer: one(1, string) });

const TaggedRunMetadata = message({ tag: one(1, string), runMetadata: one(2, bytes) });
const DeviceStepStats = message({ device: one(1, string) });
export const RunMetadata = message({ stepStats: one(1, message({ devStats: many(1, DeviceStepStats) })) });

const AttrValue = message({
  list: one(1, message({ shape: many(7, TensorShape) })),
  s: one(2, bytes),
  type: one(6, int32),
  shape: one(7, TensorShape),
});
const NodeDef = message({
  name: one(1, string),
  op: one(2, string),
  input: many(3, string),
  attr: map(5, AttrValue),
});
export type NodeMessage = MessageOf<typeof NodeDef>;
export const GraphDef = message({
  node: many(1, NodeDef),
  versions: one(4, message({ producer: one(1, int32) })),
});

export const Event = message({
  wallTime: one(1, double),
  step: one(2, int64),
  fileVersion: one(3, string),
  graphDef: one(4, bytes),
  summary: one(5, Summary),
  sessionLog: one(7, SessionLog),
  taggedRunMetadata: one(8, TaggedRunMetadata),
  sourceMetadata: one(10, SourceMetadata),
});
/** A record of an event file: TensorBoard's message `Event`. */
export type EventMessage = MessageOf<typeof Event>;

export const TextPluginData = message({ version: one(1, int32) });
export const PrCurvePluginData = message({ version: one(1, int32), numThresholds: one(2, uint32) });
export const MeshPluginData = message({
  version: one(1, int32),
  name: one(2, string),
  contentType: one(3, int32),
  jsonConfig: one(5, string),
  shape: many(6, int32),
  components: one(7, uint32),
});

const MarginSeries = message({ value: one(1, string), lower: one(2, string), upper: one(3, string) });
const Chart = message({
  title: one(1, string),
  multiline: one(2, message({ tag: many(1, string) })),
  margin: one(3, message({ series: many(1, MarginSeries) })),
});
export type ChartMessage = MessageOf<typeof Chart>;
const Category = message({ title: one(1, string), chart: many(2, Chart) });
export const Layout = message({ version: one(1, int32), category: many(2, Category) });

const ProtoValue = message({ numberValue: one(2, double), stringValue: one(3, string) });
export type ValueMessage = MessageOf<typeof ProtoValue>;
const HParamInfo = message({
  name: one(1, string),
  type: one(4, int32),
  domainDiscrete: one(5, message({ values: many(1, ProtoValue) })),
});
export type HParamMessage = MessageOf<typeof HParamInfo>;
const MetricInfo = message({ name: one(1, message({ group: one(1, string), tag: one(2, string) })) });
export const HParamsPluginData = message({
  version: one(1, int32),
  experiment: one(2, message({ hparamInfos: many(4, HParamInfo), metricInfos: many(5, MetricInfo) })),
  sessionStartInfo: one(3, message({ hparams: map(1, ProtoValue) })),
  sessionEndInfo: one(4, message({ status: one(1, int32) })),
});

const SpriteMetadata = message({ imagePath: one(1, string), singleImageDim: many(2, uint32) });
const EmbeddingInfo = message({
  tensorName: one(1, string),
  metadataPath: one(2, string),
  sprite: one(5, SpriteMetadata),
  tensorPath: one(6, string),
});
export type EmbeddingMessage = MessageOf<typeof EmbeddingInfo>;
/** What `projector_config.pbtxt` says. */
export const ProjectorConfig = message({ embeddings: many(1, EmbeddingInfo) });
