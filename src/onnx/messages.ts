/** The messages of ONNX files: their fields' names, numbers and types. */
import {
  bytes,
  double,
  enumeration,
  float,
  int32,
  int64,
  type Kind,
  later,
  type MessageOf,
  many,
  message,
  one,
  string,
  uint64,
} from '../files/protobuf';
import type { DType } from '../tensor/dtypes';

const Entry = message({ key: one(1, string), value: one(2, string) });

const nameField = one(8, string);
const externalDataField = many(13, Entry);
const dataLocationField = one(14, enumeration(['DEFAULT', 'EXTERNAL']));
const TensorProto = message({
  dims: many(1, int64),
  dataType: one(2, int32),
  segment: one(3, message({ begin: one(1, int64), end: one(2, int64) })),
  floatData: many(4, float),
  int32Data: many(5, int32),
  stringData: many(6, bytes),
  int64Data: many(7, int64),
  name: nameField,
  rawData: one(9, bytes),
  doubleData: many(10, double),
  uint64Data: many(11, uint64),
  docString: one(12, string),
  externalData: externalDataField,
  dataLocation: dataLocationField,
  metadataProps: many(16, Entry),
});
export type TensorMessage = MessageOf<typeof TensorProto>;

const SparseTensor = message({
  values: one(1, TensorProto),
  indices: one(2, TensorProto),
  dims: many(3, int64),
});

const Dimension = message({
  dimValue: one(1, int64),
  dimParam: one(2, string),
  denotation: one(3, string),
});
const Shape = message({ dim: many(1, Dimension) });
const TensorType = message({ elemType: one(1, int32), shape: one(2, Shape) });
const innerType = later((): Kind<object> => TypeProto);
const TypeProto = message({
  tensorType: one(1, TensorType),
  sequenceType: one(4, message({ elemType: one(1, innerType) })),
  mapType: one(5, message({ keyType: one(1, int32), valueType: one(2, innerType) })),
  denotation: one(6, string),
  opaqueType: one(7, message({ domain: one(1, string), name: one(2, string) })),
  sparseTensorType: one(8, TensorType),
  optionalType: one(9, message({ elemType: one(1, innerType) })),
});
const ValueInfo = message({
  name: one(1, string),
  type: one(2, TypeProto),
  docString: one(3, string),
  metadataProps: many(4, Entry),
});
export type ValueInfoMessage = MessageOf<typeof ValueInfo>;

/** The numbers of the kinds of attributes have these names. */
const attributeKinds = (
  'UNDEFINED FLOAT INT STRING TENSOR GRAPH FLOATS INTS STRINGS TENSORS GRAPHS SPARSE_TENSOR SPARSE_TENSORS ' +
  'TYPE_PROTO TYPE_PROTOS'
).split(' ');

/** A graph within a node, as branches and loops have them. */
const innerGraph = later((): Kind<InnerGraph> => GraphProto);
export const AttributeProto = message({
  name: one(1, string),
  f: one(2, float),
  i: one(3, int64),
  s: one(4, bytes),
  t: one(5, TensorProto),
  g: one(6, innerGraph),
  floats: many(7, float),
  ints: many(8, int64),
  strings: many(9, bytes),
  tensors: many(10, TensorProto),
  graphs: many(11, innerGraph),
  docString: one(13, string),
  tp: one(14, TypeProto),
  typeProtos: many(15, TypeProto),
  type: one(20, enumeration(attributeKinds)),
  refAttrName: one(21, string),
  sparseTensor: one(22, SparseTensor),
  sparseTensors: many(23, SparseTensor),
});
export type AttributeMessage = MessageOf<typeof AttributeProto>;

const ShardedDim = message({
  axis: one(1, int64),
  simpleSharding: many(
    2,
    message({ dimValue: one(1, int64), dimParam: one(2, string), numShards: one(3, int64) }),
  ),
});
const Sharding = message({
  tensorName: one(1, string),
  device: many(2, int64),
  indexToDeviceGroupMap: many(3, message({ key: one(1, int64), value: many(2, int64) })),
  shardedDim: many(4, ShardedDim),
});
const NodeDevice = message({
  configurationId: one(1, string),
  shardingSpec: many(2, Sharding),
  pipelineStage: one(3, int32),
});

const NodeProto = message({
  input: many(1, string),
  output: many(2, string),
  name: one(3, string),
  opType: one(4, string),
  attribute: many(5, AttributeProto),
  docString: one(6, string),
  domain: one(7, string),
  overload: one(8, string),
  metadataProps: many(9, Entry),
  deviceConfigurations: many(10, NodeDevice),
});
export type NodeMessage = MessageOf<typeof NodeProto>;

const GraphProto = message({
  node: many(1, NodeProto),
  name: one(2, string),
  initializer: many(5, TensorProto),
  docString: one(10, string),
  input: many(11, ValueInfo),
  output: many(12, ValueInfo),
  valueInfo: many(13, ValueInfo),
  quantizationAnnotation: many(
    14,
    message({ tensorName: one(1, string), quantParameterTensorNames: many(2, Entry) }),
  ),
  sparseInitializer: many(15, SparseTensor),
  metadataProps: many(16, Entry),
});

type Several<T> = Iterable<T> & { readonly length: number };

/** What is read of a graph within a node. */
export interface InnerGraph {
  name?: string | undefined;
  node?:
    | Several<{ input?: Several<string> | undefined; attribute?: Several<AttributeMessage> | undefined }>
    | undefined;
  initializer?: Several<TensorMessage> | undefined;
  input?: { readonly length: number } | undefined;
  output?: { readonly length: number } | undefined;
  valueInfo?: { readonly length: number } | undefined;
}

const OperatorSet = message({ domain: one(1, string), version: one(2, int64) });

const FunctionProto = message({
  name: one(1, string),
  input: many(4, string),
  output: many(5, string),
  attribute: many(6, string),
  node: many(7, NodeProto),
  docString: one(8, string),
  opsetImport: many(9, OperatorSet),
  domain: one(10, string),
  attributeProto: many(11, AttributeProto),
  valueInfo: many(12, ValueInfo),
  overload: one(13, string),
  metadataProps: many(14, Entry),
});

const TrainingInfo = message({
  initialization: one(1, GraphProto),
  algorithm: one(2, GraphProto),
  initializationBinding: many(3, Entry),
  updateBinding: many(4, Entry),
});

export const ModelProto = message({
  irVersion: one(1, int64),
  producerName: one(2, string),
  producerVersion: one(3, string),
  domain: one(4, string),
  modelVersion: one(5, int64),
  docString: one(6, string),
  graph: one(7, GraphProto),
  opsetImport: many(8, OperatorSet),
  metadataProps: many(14, Entry),
  trainingInfo: many(20, TrainingInfo),
  functions: many(25, FunctionProto),
  configuration: many(
    26,
    message({ name: one(1, string), numDevices: one(2, int32), device: many(3, string) }),
  ),
});

/** Where a tensor's data lie. */
const TensorOutline = message({
  name: nameField,
  externalData: externalDataField,
  dataLocation: dataLocationField,
});
export type TensorOutlineMessage = MessageOf<typeof TensorOutline>;

/** What a model computes, without what it computes with. */
export const ModelOutline = message({
  graph: one(
    7,
    message({
      node: many(1, NodeProto),
      initializer: many(5, TensorOutline),
      input: many(11, ValueInfo),
      output: many(12, ValueInfo),
    }),
  ),
  functions: many(25, message({ node: many(7, NodeProto) })),
});
export type ModelOutlineMessage = MessageOf<typeof ModelOutline>;

/** Numbers of the kinds of attributes. */
export const attributeTypes = { f: 1, i: 2, s: 3, g: 5, floats: 6, ints: 7, strings: 8 } as const;

/** Numbers of the dtypes; the operators take no complex ones. */
export const dataTypes: Partial<Record<DType, number>> = {
  float32: 1,
  uint8: 2,
  int8: 3,
  uint16: 4,
  int16: 5,
  int32: 6,
  int64: 7,
  bool: 9,
  float16: 10,
  float64: 11,
  uint32: 12,
  uint64: 13,
  bfloat16: 16,
};
