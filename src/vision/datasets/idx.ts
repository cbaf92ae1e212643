/** Reader of IDX files, the format of MNIST and its kin (big-endian numbers after a header of dimensions). */
import fs from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { TorchError } from '../../common/errors';
import type { NodeBuffer } from '../../common/node';
import { bufferSource, type Source, withFile } from '../../files/source';
import { type DType, dtypeInfo } from '../../tensor/dtypes';
import { isForeign, readElements } from '../../tensor/hostMemory';
import { numelOf } from '../../tensor/sizes';
import type { Tensor } from '../../tensor/tensor';

/** By the third byte of the file. */
const dtypes: ReadonlyMap<number, DType> = new Map([
  [8, 'uint8'],
  [9, 'int8'],
  [11, 'int16'],
  [12, 'int32'],
  [13, 'float32'],
  [14, 'float64'],
]);

/** More than any dataset of this format has; a compressed file that grows beyond is not one. */
const maxBytes = 2 ** 31 - 1;

/**
 * Reads an IDX file's elements into a tensor.
 *
 * @param source the file, not compressed
 * @param name the file's name, for error messages
 * @throws TorchError when the bytes aren't a whole IDX file: wrong magic, impossible dimensions, bytes
 *   missing or left over
 */
export function parseIdx(source: Source, name: string): Tensor {
  const bad = (reason: string) => new TorchError(`${name} is not a valid IDX file: ${reason}`);
  const header = Buffer.alloc(Math.min(source.size, 16));
  source.read(header, 0);
  if (header.length < 4) throw bad(`it has ${header.length} bytes, less than a header`);
  const magic = header.readUInt32BE(0);
  const dtype = dtypes.get(magic >>> 8);
  const dims = magic & 0xff;
  if (dtype === undefined || dims < 1 || dims > 3) {
    throw bad(`its first bytes are 0x${magic.toString(16).padStart(8, '0')}, which names no such file`);
  }
  let offset = 4 * (dims + 1);
  if (header.length < offset) throw bad(`it ends within its header, after ${header.length} bytes`);
  const shape = Array.from({ length: dims }, (_, i) => header.readUInt32BE(4 * (i + 1)));
  const count = numelOf(shape);
  const expected = offset + count * dtypeInfo(dtype).itemsize;
  if (source.size !== expected) {
    const what = source.size < expected ? 'truncated' : 'too long';
    throw bad(
      `it is ${what}: ${shape.join(' x ')} elements of ${dtype} make ${expected} bytes, but it has ${source.size}`,
    );
  }
  const read = (piece: NodeBuffer) => {
    try {
      source.read(piece, offset);
    } catch (error) {
      throw bad((error as Error).message);
    }
    offset += piece.length;
  };
  return readElements(count, dtype, read, isForeign('big')).view(shape);
}

/**
 * Reads an IDX file, decompressed where its name ends in `.gz`.
 *
 * @param path the file
 * @throws TorchError when it isn't a whole IDX file, or its compressed form is broken
 */
export function readIdx(path: string): Tensor {
  if (path.endsWith('.gz')) return parseIdx(bufferSource(readMaybeCompressed(path)), path);
  return withFile(path, (source) => parseIdx(source, path));
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
