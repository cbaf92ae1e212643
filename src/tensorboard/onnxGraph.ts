/** An ONNX file's graph as TensorBoard draws it; twin of torch/utils/tensorboard/_onnx_graph.py. */
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { TorchError } from '../common/errors';
import type { FileUrl } from '../common/node';
import { bytes, type Field, float, messageKind } from '../files/protobuf';
import { fromJson, fromText } from '../files/protobufForms';
import { utf8 } from '../files/utf8';
import { loadExternalData } from '../onnx/externalData';
import {
  type AttributeMessage,
  AttributeProto,
  type InnerGraph,
  ModelOutline,
  type ModelOutlineMessage,
  ModelProto,
  type ValueInfoMessage,
} from '../onnx/messages';
import { messageText, setFields } from '../python/protobufText';
import { pyBytesRepr, pyFloatRepr } from '../python/pyrepr';
import { type EventMessage, GraphDef, type NodeMessage } from './messages';

/** The version that Python's writer states. */
const PRODUCER = 22;

/** Files with these endings are text. */
const forms: Record<string, typeof fromJson> = {
  ...{ '.json': fromJson, '.onnxjson': fromJson },
  ...{ '.txtpb': fromText, '.textproto': fromText, '.prototxt': fromText, '.pbtxt': fromText },
};

/** Those of onnx's own language, which only the package onnx can read. */
const LANGUAGE = ['.onnxtxt', '.onnxtext'];

/** The model in a file, whose ending says which form it has. */
function decode(data: Uint8Array, ending: string): ModelOutlineMessage {
  const form = Object.hasOwn(forms, ending) ? forms[ending] : undefined;
  if (form === undefined) return ModelOutline.decode(data);
  return form(
    ModelProto,
    'ModelProto',
    new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(data),
  );
}

function readModel(file: string | FileUrl): NonNullable<ModelOutlineMessage['graph']> {
  const name = file instanceof URL ? fileURLToPath(file) : file;
  const ending = path.extname(name);
  const data = fs.readFileSync(file);
  if (LANGUAGE.includes(ending)) {
    throw new TorchError(
      `${file} is written in ONNX's own language, which is not read here. In Python: onnx.save(onnx.load(file), 'model.onnx')`,
    );
  }
  let model: ModelOutlineMessage;
  try {
    model = decode(data, ending);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new TorchError(`${file} is not an ONNX file: ${reason}`, { cause });
  }
  if (model.graph === undefined) throw new TorchError(`${file} is not an ONNX file: it has no graph`);
  loadExternalData(model, path.resolve(name));
  return model.graph;
}

/** A graph in a list of several, as the package onnx prints it. */
function graphRepr(graph: InnerGraph): string {
  const parts = (
    [
      ['input', 'inputs', graph.input],
      ['output', 'outputs', graph.output],
      ['initializer', 'initializers', graph.initializer],
      ['node', 'nodes', graph.node],
      ['value_info', 'value_info', graph.valueInfo],
    ] as const
  ).map(([name, things, list]) => (list?.length ? `, ${name}=<${list.length} ${things}>` : ''));
  return `GraphProto('${graph.name ?? ''}'${parts.join('')})`;
}

/** Python's `str` of an attribute's field. */
function fieldText({ kind, several }: Field<unknown>, value: unknown): string {
  const inner = messageKind(kind);
  const isGraph = kind === AttributeProto.fields.graphs!.kind;
  const text = (one: unknown) => {
    if (inner !== undefined)
      return several && isGraph ? graphRepr(one as InnerGraph) : messageText(inner, one);
    if (kind === bytes) return pyBytesRepr(one as Uint8Array);
    return kind === float ? pyFloatRepr(one as number) : String(one);
  };
  return several ? `[${(value as unknown[]).map(text).join(', ')}]` : text(value);
}

const attributeText = (attribute: AttributeMessage) =>
  setFields(AttributeProto, attribute)
    .map(({ field, value }) => fieldText(field, value))
    .join(' = ');

/** An input or an output. */
function variable({ name = '', type }: ValueInfoMessage): NodeMessage {
  const { elemType = 0, shape } = type?.tensorType ?? {};
  const dim = [...(shape?.dim ?? [])].map(({ dimValue = 0 }) => ({ size: dimValue }));
  const attr = new Map([
    ['dtype', { type: elemType }],
    ['shape', { shape: { dim } }],
  ]);
  return { name, op: 'Variable', input: [], attr };
}

/** The event that `addOnnxGraph` adds: inputs, outputs, then nodes by their first results' names. */
export function onnxGraphEvent(file: string | FileUrl): EventMessage {
  const { input = [], output = [], node = [] } = readModel(file);
  const operators = [...node].map(({ opType = '', input = [], output = [], attribute = [] }): NodeMessage => {
    const [name] = output;
    if (name === undefined) throw new TorchError(`${file}: a node of ${opType} has no outputs`);
    const text = [...attribute].map(attributeText).join(', ');
    return { name, op: opType, input, attr: new Map([['parameters', { s: utf8(text) }]]) };
  });
  const nodes = [...[...input, ...output].map(variable), ...operators];
  return { graphDef: GraphDef.encode({ node: nodes, versions: { producer: PRODUCER } }) };
}
