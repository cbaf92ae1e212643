/** `torch.numpy.save`, `savez` and `savezCompressed`. */
import { fileURLToPath } from 'node:url';
import { binder } from '../common/binder';
import { invalidArgument } from '../common/expect';
import type { FileUrl, NodeBuffer } from '../common/node';
import { isPlainObject } from '../common/plainObject';
import { writeAtomically } from '../files/atomicFile';
import type { Sink } from '../files/source';
import { ZipWriter } from '../files/zip/writer';
import { zipfileStyle } from '../files/zip/zipfileStyle';
import { type TensorData, tensor } from '../tensor/creation';
import { fastCrc32 } from '../tensor/hostMemory';
import { Tensor } from '../tensor/tensor';
import { arrayContent } from './npy';

/** What can be saved as an array. */
export type ArrayData = Tensor | TensorData;

const tensorOf = (data: ArrayData): Tensor => (data instanceof Tensor ? data : tensor(data));

/** The path of a file with NumPy's ending, which is added where it is missing. */
function pathOf(file: unknown, ending: string): string {
  const name = file instanceof URL ? fileURLToPath(file) : file;
  if (typeof name !== 'string') throw invalidArgument('a path', 'file', file);
  return name.endsWith(ending) ? name : name + ending;
}

function collect(write: (sink: Sink) => void): NodeBuffer {
  const parts: Uint8Array[] = [];
  // What is handed over may be a tensor's own memory, which changes later.
  write({ write: (bytes) => void parts.push(Buffer.from(bytes)) });
  return Buffer.concat(parts);
}

interface SaveParameters {
  file: string | FileUrl;
  arr: ArrayData;
}

const bindSave = binder<SaveParameters, [file: 'file', arr: 'arr']>(
  'save',
  { file: 'object', arr: 'object' },
  {},
);

/**
 * Saves a tensor as a `.npy` file: the bytes that NumPy's `np.save` writes.
 *
 * @param file a path, to which `.npy` is added where it is missing; without it the file's bytes are returned
 * @param arr a tensor, or what `torch.tensor` takes
 * @throws TypeError for dtypes that NumPy doesn't have and tensors on other devices; TorchError for
 *   one that takes gradients
 * @see https://numpy.org/doc/stable/reference/generated/numpy.save.html
 * @example torch.numpy.save('x.npy', x);
 */
export function save(file: string | FileUrl, arr: ArrayData): void;
export function save(arr: Tensor): NodeBuffer;
export function save(options: SaveParameters): void;
export function save(...args: unknown[]): NodeBuffer | void {
  const [given] = args;
  if (args.length === 1 && given instanceof Tensor) return collect((sink) => writeArray(sink, given));
  const [file, arr] = bindSave(args);
  const name = pathOf(file, '.npy');
  writeAtomically(name, (sink) => writeArray(sink, tensorOf(arr)));
}

function writeArray(sink: Sink, array: Tensor): void {
  arrayContent(array).each((piece) => sink.write(piece));
}

/** The arrays of a call by their names: those without one are `arr_0`, `arr_1`, … */
function named(args: readonly unknown[]): [string, Tensor][] {
  const last = args.at(-1);
  const positional = isPlainObject(last) ? args.slice(0, -1) : args;
  const entries = isPlainObject(last) ? Object.entries(last) : [];
  const names = new Set(entries.map(([name]) => name));
  positional.forEach((data, i) => {
    const name = `arr_${i}`;
    if (names.has(name)) throw new RangeError(`Cannot use un-named variables and keyword ${name}`);
    entries.push([name, data]);
  });
  return entries.map(([name, data]) => [name, tensorOf(data as ArrayData)]);
}

function writeArchive(sink: Sink, arrays: [string, Tensor][], compress: boolean): void {
  const zip = new ZipWriter(sink, zipfileStyle, { crc32: fastCrc32 });
  for (const [name, array] of arrays) zip.add(`${name}.npy`, arrayContent(array), compress);
  zip.finish();
}

function saveArchive(args: readonly unknown[], compress: boolean): NodeBuffer | void {
  const [file, ...rest] = args;
  if (typeof file === 'string' || file instanceof URL) {
    const arrays = named(rest);
    writeAtomically(pathOf(file, '.npz'), (sink) => writeArchive(sink, arrays, compress));
    return;
  }
  const arrays = named(args);
  return collect((sink) => writeArchive(sink, arrays, compress));
}

/**
 * Saves several tensors in one `.npz` archive, not compressed: the bytes that NumPy's `np.savez` writes.
 *
 * @param file a path, to which `.npz` is added where it is missing; without it the file's bytes are returned
 * @param arrays tensors, which are named `arr_0`, `arr_1`, …, and an object with tensors by their names
 * @see https://numpy.org/doc/stable/reference/generated/numpy.savez.html
 * @example torch.numpy.savez('digits.npz', { images, labels });
 */
export function savez(...arrays: (Tensor | Record<string, ArrayData>)[]): NodeBuffer;
export function savez(file: string | FileUrl, ...arrays: (ArrayData | Record<string, ArrayData>)[]): void;
export function savez(...args: unknown[]): NodeBuffer | void {
  return saveArchive(args, false);
}

/**
 * Saves several tensors in one compressed `.npz` archive: NumPy's `np.savez_compressed`.
 *
 * @param file a path, to which `.npz` is added where it is missing; without it the file's bytes are returned
 * @param arrays tensors, which are named `arr_0`, `arr_1`, …, and an object with tensors by their names
 * @see https://numpy.org/doc/stable/reference/generated/numpy.savez_compressed.html
 * @example torch.numpy.savezCompressed('digits.npz', { images, labels });
 */
export function savezCompressed(
  file: string | FileUrl,
  ...arrays: (ArrayData | Record<string, ArrayData>)[]
): void;
export function savezCompressed(...arrays: (Tensor | Record<string, ArrayData>)[]): NodeBuffer;
export function savezCompressed(...args: unknown[]): NodeBuffer | void {
  return saveArchive(args, true);
}
