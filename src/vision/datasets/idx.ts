/** Reader of IDX files, the format of MNIST and its kin (big-endian numbers after a header of dimensions). */
import fs from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { TorchError } from '../../common/errors';
import type { NodeBuffer } from '../../common/node';
import { numelOf } from '../../tensor/sizes';

export type IdxArray = Uint8Array | Int8Array | Int16Array | Int32Array | Float32Array | Float64Array;

/** An IDX file's contents. */
export interface Idx {
  shape: number[];
  data: IdxArray;
}

interface ElementType {
  name: string;
  make: new (buffer: ArrayBuffer, offset: number, length: number) => IdxArray;
  size: number;
}

/** By the third byte of the file. */
const elementTypes = new Map<number, ElementType>([
  [8, { name: 'uint8', make: Uint8Array, size: 1 }],
  [9, { name: 'int8', make: Int8Array, size: 1 }],
  [11, { name: 'int16', make: Int16Array, size: 2 }],
  [12, { name: 'int32', make: Int32Array, size: 4 }],
  [13, { name: 'float32', make: Float32Array, size: 4 }],
  [14, { name: 'float64', make: Float64Array, size: 8 }],
]);

/** More than any dataset of this format has; a compressed file that grows beyond is not one. */
const maxBytes = 2 ** 31 - 1;

/**
 * Parses an IDX file.
 *
 * @param bytes the file, not compressed
 * @param name the file's name, for error messages
 * @throws TorchError when the bytes aren't a whole IDX file: wrong magic, impossible dimensions, bytes
 *   missing or left over
 */
export function parseIdx(bytes: Uint8Array, name: string): Idx {
  const bad = (reason: string) => new TorchError(`${name} is not a valid IDX file: ${reason}`);
  if (bytes.length < 4) throw bad(`it has ${bytes.length} bytes, less than a header`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const magic = view.getUint32(0);
  const type = elementTypes.get(magic >>> 8);
  const dims = magic & 0xff;
  if (type === undefined || dims < 1 || dims > 3) {
    throw bad(`its first bytes are 0x${magic.toString(16).padStart(8, '0')}, which names no such file`);
  }
  const offset = 4 * (dims + 1);
  if (bytes.length < offset) throw bad(`it ends within its header, after ${bytes.length} bytes`);
  const shape = Array.from({ length: dims }, (_, i) => view.getUint32(4 * (i + 1)));
  const count = numelOf(shape);
  const expected = offset + count * type.size;
  if (bytes.length !== expected) {
    const what = bytes.length < expected ? 'truncated' : 'too long';
    throw bad(
      `it is ${what}: ${shape.join(' x ')} elements of ${type.name} make ${expected} bytes, but it has ${bytes.length}`,
    );
  }
  return { shape, data: elements(bytes, offset, count, type) };
}

/** The elements in this machine's byte order; single bytes without a copy. */
function elements(bytes: Uint8Array, offset: number, count: number, type: ElementType): IdxArray {
  if (type.size === 1) return new type.make(bytes.buffer as ArrayBuffer, bytes.byteOffset + offset, count);
  const copy = Buffer.from(bytes.subarray(offset));
  const isLittleEndian = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;
  if (isLittleEndian) {
    if (type.size === 2) copy.swap16();
    else if (type.size === 4) copy.swap32();
    else copy.swap64();
  }
  const aligned = new Uint8Array(copy.length);
  aligned.set(copy);
  return new type.make(aligned.buffer, 0, count);
}

/**
 * Reads an IDX file, decompressed where its name ends in `.gz`.
 *
 * @param path the file
 * @throws TorchError when it isn't a whole IDX file, or its compressed form is broken
 */
export function readIdx(path: string): Idx {
  return parseIdx(readMaybeCompressed(path), path);
}

/** A file's bytes, decompressed where its name ends in `.gz`. */
export function readMaybeCompressed(path: string): NodeBuffer {
  const bytes = fs.readFileSync(path);
  if (!path.endsWith('.gz')) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: maxBytes });
  } catch (error) {
    throw new TorchError(`${path} can't be decompressed: ${(error as Error).message}`);
  }
}
