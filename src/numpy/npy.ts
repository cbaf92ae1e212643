/**
 * One array in NumPy's `.npy` format: https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html
 */

import { TorchError } from '../common/errors';
import type { NodeBuffer } from '../common/node';
import type { Content } from '../files/source';
import { pyRepr } from '../python/pyrepr';
import { dtypeInfo } from '../tensor/dtypes';
import { eachElementBytes, isForeign, readElements } from '../tensor/hostMemory';
import { MappedFile } from '../tensor/mappedFile';
import { torchOps } from '../tensor/operators';
import { PyTuple } from '../tensor/pythonKinds';
import { numelOf } from '../tensor/sizes';
import type { Tensor } from '../tensor/tensor';
import { descrOf, type Elements, parseDescr, structured } from './dtypes';
import { LiteralError, parseLiteral } from './literal';
import type { Reader } from './reader';

/** What every `.npy` file begins with. */
export const MAGIC: NodeBuffer = Buffer.from('\x93NUMPY', 'latin1');
/** Longer headers are refused, as NumPy does. */
export const MAX_HEADER_SIZE = 10_000;
const ALIGNMENT = 64;
const MAX_DIMENSIONS = 64;
/** Room for the first dimension to grow in place. */
const GROWTH_DIGITS = 21;

/** What the header of an array says. */
export interface Header extends Elements {
  readonly shape: number[];
  readonly fortranOrder: boolean;
  readonly count: number;
}

function headerText(reader: Reader, maxHeaderSize: number): string {
  const magic = reader.take(MAGIC.length + 2, 'magic string');
  const [major = 0, minor = 0] = magic.subarray(MAGIC.length);
  if (major < 1 || major > 3 || minor !== 0) {
    throw new RangeError(`we only support format version (1,0), (2,0), and (3,0), not (${major}, ${minor})`);
  }
  const size = reader.take(major === 1 ? 2 : 4, 'array header length').readUIntLE(0, major === 1 ? 2 : 4);
  // Of a header that is too long no more is read than the file has.
  const text = reader.take(size, 'array header').toString(major === 3 ? 'utf8' : 'latin1');
  if (text.length > maxHeaderSize) {
    throw new RangeError(
      `Header info length (${text.length}) is large and may not be safe to load securely.\n` +
        'To allow loading, adjust `maxHeaderSize`.',
    );
  }
  return text;
}

function parseHeader(text: string): Map<unknown, unknown> {
  let value: unknown;
  try {
    value = parseLiteral(text);
  } catch (error) {
    if (!(error instanceof LiteralError)) throw error;
    throw new RangeError(`Cannot parse header: ${pyRepr(text)}`);
  }
  if (!(value instanceof Map)) throw new RangeError(`Header is not a dictionary: ${pyRepr(value)}`);
  const keys = [...value.keys()].map(String).sort();
  if (keys.join() !== 'descr,fortran_order,shape') {
    throw new RangeError(`Header does not contain the correct keys: ${pyRepr(keys)}`);
  }
  return value;
}

/** What an array is, without its elements. */
export function readHeader(reader: Reader, maxHeaderSize = MAX_HEADER_SIZE): Header {
  const header = parseHeader(headerText(reader, maxHeaderSize));
  const [shape, fortranOrder, descr] = ['shape', 'fortran_order', 'descr'].map((key) => header.get(key));
  if (!(shape instanceof PyTuple) || !shape.items.every((size) => typeof size === 'number')) {
    throw new RangeError(`shape is not valid: ${pyRepr(shape)}`);
  }
  if (typeof fortranOrder !== 'boolean') {
    throw new RangeError(`fortran_order is not a valid bool: ${pyRepr(fortranOrder)}`);
  }
  if (Array.isArray(descr) || descr instanceof PyTuple) throw structured();
  if (typeof descr !== 'string') {
    throw new RangeError(`descr is not a valid dtype descriptor: ${pyRepr(descr)}`);
  }
  const sizes = shape.items as number[];
  if (sizes.length > MAX_DIMENSIONS) {
    throw new RangeError(
      `maximum supported dimension for an ndarray is currently ${MAX_DIMENSIONS}, found ${sizes.length}`,
    );
  }
  const count = numelOf(sizes);
  if (sizes.some((size) => !Number.isSafeInteger(size) || size < 0) || !Number.isSafeInteger(count)) {
    throw new RangeError(`shape is not valid: ${pyRepr(shape)}`);
  }
  return { ...parseDescr(descr), shape: sizes, fortranOrder, count };
}

/** Gives elements that lie one behind the other their shape. */
function shaped(elements: Tensor, { shape, fortranOrder }: Header): Tensor {
  if (!fortranOrder) return elements.view(shape);
  const dims = shape.map((_, i) => shape.length - 1 - i);
  return elements.view([...shape].reverse()).permute(dims);
}

function checkSize(reader: Reader, { count, dtype }: Header): number {
  const bytes = count * dtypeInfo(dtype).itemsize;
  if (bytes > reader.remaining) {
    throw new RangeError(`EOF: reading array data, expected ${bytes} bytes got ${reader.remaining}`);
  }
  return bytes;
}

/** Reads an array. One in Fortran order becomes a tensor whose first dimension is the innermost. */
export function readArray(reader: Reader, maxHeaderSize = MAX_HEADER_SIZE): Tensor {
  const header = readHeader(reader, maxHeaderSize);
  checkSize(reader, header);
  const { count, dtype, order } = header;
  return shaped(
    readElements(count, dtype, (target) => reader.fill(target), isForeign(order)),
    header,
  );
}

/**
 * The array of a file as memory that is read when it is needed.
 * @param shared whether writing to it writes to the file
 */
export function mapArray(file: string, reader: Reader, maxHeaderSize: number, shared: boolean): Tensor {
  const header = readHeader(reader, maxHeaderSize);
  const bytes = checkSize(reader, header);
  const { dtype, order } = header;
  if (isForeign(order) && dtypeInfo(dtype).itemsize > 1) {
    throw new TypeError('an array of the other byte order cannot be mapped: load it without mmapMode');
  }
  if (bytes === 0) return shaped(torchOps.empty([0], { dtype, device: 'cpu' }), header);
  const start = reader.position;
  if (start % dtypeInfo(dtype).itemsize !== 0) {
    throw new TorchError(
      `the array begins at byte ${start}, where it cannot be mapped: load it without mmapMode`,
    );
  }
  return shaped(new MappedFile(file, shared).slice(start, bytes).view(dtype), header);
}

const reprOf = (shape: readonly number[]) => `(${shape.join(', ')}${shape.length === 1 ? ',' : ''})`;

function headerOf(descr: string, shape: readonly number[], fortranOrder: boolean): NodeBuffer {
  let text = `{'descr': '${descr}', 'fortran_order': ${fortranOrder ? 'True' : 'False'}, 'shape': ${reprOf(shape)}, }`;
  if (shape.length > 0) {
    const growing = shape[fortranOrder ? shape.length - 1 : 0]!;
    text += ' '.repeat(GROWTH_DIGITS - String(growing).length);
  }
  const fixed = MAGIC.length + 4;
  const padding = ALIGNMENT - ((fixed + text.length + 1) % ALIGNMENT);
  const size = text.length + padding + 1;
  return Buffer.concat([
    MAGIC,
    Buffer.from([1, 0, size & 0xff, size >> 8]),
    Buffer.from(`${text}${' '.repeat(padding)}\n`, 'latin1'),
  ]);
}

/** What Python's `tensor.numpy()` refuses. */
function checkTensor(tensor: Tensor): string {
  if (tensor.layout !== 'strided') {
    throw new TypeError(
      `can't convert ${tensor.layout} layout tensor to numpy. Use Tensor.toDense() to copy the tensor to a dense one first.`,
    );
  }
  if (tensor.device !== 'cpu') {
    throw new TypeError(
      `can't convert ${tensor.device} device type tensor to numpy. Use Tensor.cpu() to copy the tensor to host memory first.`,
    );
  }
  if (tensor.requiresGrad) {
    throw new TorchError(
      "Can't call numpy() on Tensor that requires grad. Use tensor.detach().numpy() instead. (Here: tensor.detach().)",
    );
  }
  if (tensor.isConj()) {
    throw new TorchError(
      "Can't call numpy() on Tensor that has conjugate bit set. Use tensor.resolve_conj().numpy() instead. (Here: tensor.resolveConj().)",
    );
  }
  if (tensor.isNeg()) {
    throw new TorchError(
      "Can't call numpy() on Tensor that has negative bit set. Use tensor.resolve_neg().numpy() instead. (Here: tensor.resolveNeg().)",
    );
  }
  const descr = descrOf(tensor.dtype);
  if (descr === undefined) {
    throw new TypeError(
      `NumPy has no type for ${tensor.dtype}: convert the tensor first, with tensor.float() for instance`,
    );
  }
  return descr;
}

/**
 * A `.npy` file as NumPy writes it. What it hands over may be the tensor's own memory:
 * it is not valid afterwards.
 * @throws TypeError for dtypes, devices and layouts that NumPy doesn't have; TorchError for a
 *   tensor that takes gradients
 */
export function arrayContent(tensor: Tensor): Content {
  const descr = checkTensor(tensor);
  const reversed = tensor.permute(tensor.shape.map((_, i) => tensor.dim() - 1 - i));
  const fortranOrder = !tensor.isContiguous() && reversed.isContiguous();
  const header = headerOf(descr, tensor.shape, fortranOrder);
  return {
    size: header.length + tensor.numel() * tensor.elementSize(),
    each(use) {
      use(header);
      eachElementBytes(fortranOrder ? reversed : tensor, use);
    },
  };
}
