/** The messages of ONNX files: their fields' names, numbers and types. */
import { bytes, float, int32, int64, type MessageOf, many, message, one, string } from '../files/protobuf';
import type { DType } from '../tensor/dtypes';

const StringEntry = message({ key: one(1, string), value: one(2, string) });

const TensorProto = message({
  dims: many(1, int64),
  dataType: one(2, int32),
  name: one(8, string),
  rawData: one(9, bytes),
  externalData: many(13, StringEntry),
  dataLocation: one(14, int32),
});
export type TensorMessage = MessageOf<typeof TensorProto>;

const AttributeProto = message({
  name: one(1, string),
  f: one(2, float),
  i: one(3, int64),
  s: one(4, string),
  floats: many(7, float),
  ints: many(8, int64),
  strings: many(9, string),
  type: one(20, int32),
});
export type AttributeMessage = MessageOf<typeof AttributeProto>;

const NodeProto = message({
  input: many(1, string),
  output: many(2, string),
  name: one(3, string),
  opType: one(4, string),
  attribute: many(5, AttributeProto),
  docString: one(6, string),
});
export type NodeMessage = MessageOf<typeof NodeProto>;

const Dimension = message({ dimValue: one(1, int64), dimParam: one(2, string) });
const Shape = message({ dim: many(1, Dimension) });
const TensorType = message({ elemType: one(1, int32), shape: one(2, Shape) });
const TypeProto = message({ tensorType: one(1, TensorType) });
const ValueInfo = message({ name: one(1, string), type: one(2, TypeProto) });
export type ValueInfoMessage = MessageOf<typeof ValueInfo>;

const GraphProto = message({
  node: many(1, NodeProto),
  name: one(2, string),
  initializer: many(5, TensorProto),
  input: many(11, ValueInfo),
  output: many(12, ValueInfo),
});

const OperatorSet = message({ domain: one(1, string), version: one(2, int64) });

export const ModelProto = message({
  irVersion: one(1, int64),
  producerName: one(2, string),
  producerVersion: one(3, string),
  graph: one(7, GraphProto),
  opsetImport: many(8, OperatorSet),
});

/** Numbers of the kinds of attributes. */
export const attributeTypes = { f: 1, i: 2, s: 3, floats: 6, ints: 7, strings: 8 } as const;

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
