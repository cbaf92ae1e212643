/** Single numbers, whole tensors, and text. */
import { makeError } from '../common/errors';
import { utf8 } from '../files/utf8';
import { torchOps } from '../tensor/operators';
import type { Tensor } from '../tensor/tensor';
import { dataTypes, type SummaryMessage, type TensorMessage, TextPluginData } from './messages';
import { numbersOf, type Values, valuesOf } from './values';

/** A summary of one number, in the old style or in the new one, which is read faster. */
export function scalar(
  tag: string,
  value: Values,
  newStyle = false,
  doublePrecision = false,
): SummaryMessage {
  const given = valuesOf(value);
  const single = given.squeeze();
  if (single.dim() !== 0) {
    const size = `${given.numel()} and ${single.dim()} dimensions`;
    const text = `Tensor should contain one element (0 dimensions). Was given size: ${size}.`;
    throw makeError('AssertionError', text);
  }
  if (single.isComplex())
    throw new TypeError("float() argument must be a string or a real number, not 'complex'");
  const simpleValue = numbersOf(single)[0]!;
  if (!newStyle) return { value: [{ tag, simpleValue }] };
  const tensor = doublePrecision
    ? { doubleVal: [simpleValue], dtype: dataTypes.DT_DOUBLE }
    : { floatVal: [simpleValue], dtype: dataTypes.DT_FLOAT };
  return { value: [{ tag, tensor, metadata: { pluginData: { pluginName: 'scalars' } } }] };
}

/** A tensor's shape, as a message has it. */
export const shapeMessage = (shape: readonly number[]) => ({ dim: shape.map((size) => ({ size })) });

/** The bits of float32 numbers, which is what stands for halves. */
const halfBits = (x: Tensor) => x.float().view('int32').toTypedArray() as Int32Array;
const parts = (x: Tensor) => torchOps.viewAsReal(x).flatten();

type Field = keyof TensorMessage;
/** How a dtype is written: TensorFlow's number of it, the field, and the numbers in it. */
type Row = [dtype: number, field: Field, numbers: (flat: Tensor) => unknown];

const wide = (x: Tensor) => x.to('int32').toTypedArray();
const rows: Record<string, Row> = {
  float16: [dataTypes.DT_HALF, 'halfVal', halfBits],
  bfloat16: [dataTypes.DT_BFLOAT16, 'halfVal', halfBits],
  float32: [dataTypes.DT_FLOAT, 'floatVal', (x) => x.toTypedArray()],
  float64: [dataTypes.DT_DOUBLE, 'doubleVal', (x) => x.toTypedArray()],
  int8: [dataTypes.DT_INT8, 'intVal', wide],
  uint8: [dataTypes.DT_UINT8, 'uint32Val', wide],
  int16: [dataTypes.DT_INT16, 'intVal', wide],
  int32: [dataTypes.DT_INT32, 'intVal', wide],
  int64: [dataTypes.DT_INT64, 'int64Val', (x) => x.toTypedArray()],
  bool: [dataTypes.DT_BOOL, 'boolVal', (x) => Array.from(wide(x) as Int32Array, (value) => value !== 0)],
  complex64: [dataTypes.DT_COMPLEX64, 'scomplexVal', (x) => parts(x).toTypedArray()],
  complex128: [dataTypes.DT_COMPLEX128, 'dcomplexVal', (x) => parts(x).toTypedArray()],
};

/** A summary of a whole tensor. */
export function tensorProto(tag: string, tensor: Tensor): SummaryMessage {
  if (tensor.numel() * tensor.itemsize >= 2 ** 31) {
    throw new RangeError("tensor is bigger than protocol buffer's hard limit of 2GB in size");
  }
  const row = rows[tensor.dtype];
  if (row === undefined) throw new RangeError(`${tag} has unsupported tensor dtype torch.${tensor.dtype}`);
  const [dtype, field, numbers] = row;
  const flat = tensor.detach().cpu().resolveConj().resolveNeg().flatten();
  const message = { dtype, tensorShape: shapeMessage(tensor.shape), [field]: numbers(flat) };
  return { value: [{ tag, tensor: message, metadata: { pluginData: { pluginName: 'tensor' } } }] };
}

/** A summary of a text, in Markdown. */
export function text(tag: string, words: string): SummaryMessage {
  const content = TextPluginData.encode({});
  const tensor = {
    dtype: dataTypes.DT_STRING,
    stringVal: [utf8(words)],
    tensorShape: shapeMessage([1]),
  };
  const metadata = { pluginData: { pluginName: 'text', content } };
  return { value: [{ tag: `${tag}/text_summary`, metadata, tensor }] };
}
