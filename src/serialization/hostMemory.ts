/** Bytes between files and the memory of tensors, in pieces: neither side is ever held twice. */
import os from 'node:os';
import { noGrad } from '../autograd/gradMode';
import { type DType, dtypeInfo } from '../dtypes';
import { torchOps } from '../functions';
import { native } from '../native';
import { handleOf, newTensor, type Tensor } from '../tensor';

/** Bytes that are read at a time. A multiple of every element's size. */
const STEP = 1 << 24;
/** Bytes that are handed over at a time: ArrayBuffers of more than 4 GB are not for every Node. */
const WINDOW = 1 << 30;

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
  return noGrad(() => {
    const bytes = count * dtypeInfo(dtype).itemsize;
    const made = torchOps.empty([count], { dtype });
    if (bytes === 0) return made;
    const target = made.view('uint8');
    const piece = Buffer.allocUnsafeSlow(Math.min(bytes, STEP));
    const source = newTensor((shell) =>
      native.tensorFromMemory(shell, piece, 0, 'uint8', [piece.length], true),
    );
    for (let at = 0; at < bytes; at += piece.length) {
      const size = Math.min(piece.length, bytes - at);
      const part = piece.subarray(0, size);
      read(part);
      if (swap) swapElements(part, dtype);
      target.narrow(0, at, size).copy_(source.narrow(0, 0, size));
    }
    return made;
  });
}

/** The bytes of a tensor's elements in row-major order, piece by piece; they may be the tensor's own memory. */
export function* elementBytes(tensor: Tensor): Generator<Uint8Array> {
  const count = tensor.numel();
  if (count === 0) return;
  const rows = tensor.detach().contiguous();
  const bytes = noGrad(() => rows.asStrided([count], [1]).view('uint8'));
  const total = bytes.shape[0]!;
  for (let at = 0; at < total; at += WINDOW) {
    const part = bytes.narrow(0, at, Math.min(WINDOW, total - at));
    yield new Uint8Array(native.tensorArrayBuffer(handleOf(part), true));
  }
}

/**
 * The bytes of a file from `offset` on as memory: they are read when they are needed. What is written to them stays here, or goes
 * to the file with `shared`.
 */
export function mapFile(file: string, size: number, shared = false): Tensor {
  return torchOps.fromFile(file, shared, size, { dtype: 'uint8' });
}
