/** The elements of tensors between files and memory. */
import os from 'node:os';
import { type DType, dtypeInfo } from '../tensor/dtypes';
import { torchOps } from '../tensor/operators';
import type { Tensor } from '../tensor/tensor';
import { eachPiece } from './mappedFile';

/** Swaps the bytes of each element in place. */
export function swapElements(data: Buffer, dtype: DType): void {
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
  read: (target: Buffer) => void,
  swap = false,
): Tensor {
  const made = torchOps.empty([count], { dtype });
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
export function eachElementBytes(tensor: Tensor, use: (piece: Buffer) => void): void {
  const rows = tensor.detach().contiguous();
  const item = rows.elementSize();
  eachPiece(rows, rows.storageOffset() * item, rows.numel() * item, false, use);
}
