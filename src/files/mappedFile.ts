/** The memory of storages, for reading files into it, writing it to files, and mapping files under it. */
import fs from 'node:fs';
import { TorchError } from '../common/errors';
import { native } from '../native';
import { torchOps } from '../tensor/operators';
import { handleOf, newTensor, type Tensor } from '../tensor/tensor';
import type { Source } from './zip/reader';

/** Bytes touched at a time: what a processor's cache holds. A multiple of every element's size. */
const STEP = 1 << 19;
/** Smaller storages hold no large page. */
const HUGE_FROM = 1 << 21;

/**
 * Hands a part of a CPU storage's own memory over, in pieces, none of which is valid after `use` returns.
 * @param write whether `use` may change it
 * @param use gets a piece and where it begins in the part
 */
export function eachPiece(
  owner: Tensor,
  offset: number,
  bytes: number,
  write: boolean,
  use: (piece: Buffer, at: number) => void,
): void {
  const handle = handleOf(owner);
  for (let at = 0; at < bytes; at += STEP) {
    const count = Math.min(STEP, bytes - at);
    native.storageMemory(handle, offset + at, count, write, (memory) => use(Buffer.from(memory), at));
  }
}

/** CPU memory for `bytes` bytes that are going to be written, as a tensor. */
export function newBytes(bytes: number): Tensor {
  const made = torchOps.empty([bytes], { dtype: 'uint8' });
  if (bytes >= HUGE_FROM) native.storageHugePages(handleOf(made), 0, bytes);
  return made;
}

/** CRC-32 of `data`, continuing from `value`: for large amounts. */
export function fastCrc32(data: Uint8Array, value: number): number {
  return native.crc32(data, value, false);
}

/**
 * Reads a part of a file straight into a tensor's memory.
 * @param use sees each piece after it was read and may change it
 */
export function readInto(
  target: Tensor,
  source: Source,
  offset: number,
  bytes: number,
  use?: (piece: Buffer) => void,
): void {
  eachPiece(target, 0, bytes, true, (piece, at) => {
    source.read(piece, offset + at);
    use?.(piece);
  });
}

/** Reads a part of a file through one small buffer. */
export function eachBuffer(
  source: Source,
  offset: number,
  bytes: number,
  use: (piece: Buffer) => void,
): void {
  const buffer = Buffer.allocUnsafeSlow(Math.max(0, Math.min(STEP, bytes)));
  for (let at = 0; at < bytes; at += STEP) {
    const piece = buffer.subarray(0, Math.min(STEP, bytes - at));
    source.read(piece, offset + at);
    use(piece);
  }
}

/**
 * A file mapped into memory: nothing is read before it is used. The mapping lasts as long as this object or any tensor of
 * it. Who makes the file shorter meanwhile ends the processes that use the lost part.
 */
export class MappedFile implements Source {
  readonly size: number;
  private readonly whole: Tensor;

  /**
   * @param shared whether changes to the tensors go to the file; otherwise they stay in this process
   * @throws what the file system says, or TorchError where nothing can be mapped
   */
  constructor(file: string, shared = false) {
    const stat = fs.statSync(file);
    if (!stat.isFile()) throw new TorchError(`${file} can't be mapped into memory: it is no regular file`);
    this.size = stat.size;
    this.whole =
      stat.size === 0 ? newBytes(0) : torchOps.fromFile(file, shared, stat.size, { dtype: 'uint8' });
  }

  read(target: Uint8Array, offset: number): void {
    eachPiece(this.whole, offset, target.length, false, (piece, at) => target.set(piece, at));
  }

  /** A part of the file as a tensor of bytes with a storage of its own, over the mapping. */
  slice(offset: number, bytes: number): Tensor {
    return newTensor((shell) => native.storageSlice(shell, handleOf(this.whole), offset, bytes));
  }
}
