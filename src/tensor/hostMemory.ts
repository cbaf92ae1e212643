/** The memory of CPU tensors, for reading files into it and writing it to files. */
import os from 'node:os';
import type { NodeBuffer } from '../common/node';
import type { Source } from '../files/source';
import { native } from '../native';
import { type DType, dtypeInfo } from './dtypes';
import { handleOf, newTensor, type Tensor } from './tensor';

/** Bytes touched at a time: what a processor's cache holds. A multiple of every element's size. */
const STEP = 1 << 19;
/** Smaller storages hold no large page. */
const HUGE_FROM = 1 << 21;
/** Fewer bytes are copied in less time than another thread takes to begin. */
const ELSEWHERE_FROM = 1 << 16;

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
  use: (piece: NodeBuffer, at: number) => void,
): void {
  const handle = handleOf(owner);
  for (let at = 0; at < bytes; at += STEP) {
    const count = Math.min(STEP, bytes - at);
    native.storageMemory(handle, offset + at, count, write, (memory) => use(Buffer.from(memory), at));
  }
}

/** Copies a part of a CPU storage, as much as the target takes. */
export function copyFrom(owner: Tensor, offset: number, target: Uint8Array): void {
  native.storageRead(handleOf(owner), offset, target);
}

/** Copies bytes into a CPU storage. */
export function copyInto(owner: Tensor, offset: number, source: Uint8Array): void {
  native.storageWrite(handleOf(owner), offset, source);
}

/**
 * Copies bytes into a CPU storage that nobody else knows yet, in another thread where they are many; the
 * array must stay as it is until then.
 * @returns their CRC-32, continued from `checksum`
 */
export async function fillFrom(
  owner: Tensor,
  offset: number,
  source: Uint8Array,
  checksum: number,
): Promise<number> {
  if (source.length >= ELSEWHERE_FROM) return native.storageFill(handleOf(owner), offset, source, checksum);
  copyInto(owner, offset, source);
  return fastCrc32(source, checksum);
}

const unwritten = (dtype: DType, count: number): Tensor =>
  newTensor((shell) => native.tensorUnwritten(shell, dtype, count));

/** CPU memory for `bytes` bytes that are going to be written, as a tensor. */
export function newBytes(bytes: number): Tensor {
  const made = unwritten('uint8', bytes);
  if (bytes >= HUGE_FROM) native.storageHugePages(handleOf(made), 0, bytes);
  return made;
}

/**
 * CRC-32 of `data`, continuing from `value`: the addon's,
 * which is three times as fast as Node's on large amounts.
 */
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
  use?: (piece: NodeBuffer) => void,
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
  use: (piece: NodeBuffer) => void,
): void {
  const buffer = Buffer.allocUnsafeSlow(Math.max(0, Math.min(STEP, bytes)));
  for (let at = 0; at < bytes; at += STEP) {
    const piece = buffer.subarray(0, Math.min(STEP, bytes - at));
    source.read(piece, offset + at);
    use(piece);
  }
}

/** Swaps the bytes of each element in place. */
export function swapElements(data: NodeBuffer, dtype: DType): void {
  const info = dtypeInfo(dtype);
  const size = info.isComplex ? info.itemsize / 2 : info.itemsize;
  if (size === 2) data.swap16();
  else if (size === 4) data.swap32();
  else if (size === 8) data.swap64();
}

/** Whether data of this byte order must be swapped here. */
export function isForeign(order: 'little' | 'big'): boolean {
  return order !== (os.endianness() === 'LE' ? 'little' : 'big');
}

/**
 * A new tensor of one dimension on the CPU, filled from somewhere.
 * @param read fills its argument with the next bytes
 * @param swap whether their byte order is the other one
 */
export function readElements(
  count: number,
  dtype: DType,
  read: (target: NodeBuffer) => void,
  swap = false,
): Tensor {
  const made = unwritten(dtype, count);
  eachPiece(made, 0, count * dtypeInfo(dtype).itemsize, true, (piece) => {
    read(piece);
    if (swap) swapElements(piece, dtype);
  });
  return made;
}

/**
 * The bytes of a CPU tensor's elements in row-major order, piece by piece.
 * @param use gets memory of the tensor, which is not valid after it returns
 */
export function eachElementBytes(tensor: Tensor, use: (piece: NodeBuffer) => void): void {
  const rows = tensor.detach().contiguous();
  const item = rows.elementSize();
  eachPiece(rows, rows.storageOffset() * item, rows.numel() * item, false, use);
}
