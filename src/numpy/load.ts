/** `torch.numpy.load`. */

import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Arguments, binder } from '../common/binder';
import { TorchError } from '../common/errors';
import { expectInteger, expectOneOf, invalidArgument } from '../common/expect';
import type { FileUrl } from '../common/node';
import { bufferSource, fileSource, type Source } from '../files/source';
import type { Tensor } from '../tensor/tensor';
import { MAGIC, MAX_HEADER_SIZE, mapArray, readArray } from './npy';
import { NpzFile } from './npz';
import { Reader } from './reader';

/** Options of {@link load}. */
export interface LoadOptions {
  /**
   * Maps a `.npy` file into memory instead of reading it: `'c'` and `'r'` keep what is written to the tensor
   * to themselves, `'r+'` writes it to the file. Default: null
   */
  mmapMode?: 'r' | 'r+' | 'c' | null | undefined;
  /** Pickled objects are never loaded. Default: false */
  allowPickle?: false | undefined;
  /** Longer headers are refused. Default: 10000 */
  maxHeaderSize?: number | undefined;
}

interface LoadParameters<File> extends LoadOptions {
  file: File;
}

type LoadOrder = [file: 'file', mmapMode: 'mmapMode', allowPickle: 'allowPickle'];
const bindLoad = binder<LoadParameters<string | FileUrl | Uint8Array | ArrayBuffer>, LoadOrder>(
  'load',
  { file: 'object' },
  { mmapMode: null, allowPickle: false },
  { maxHeaderSize: MAX_HEADER_SIZE },
);

/** An opened `.npz` file, whose arrays are its properties as well. */
export type Npz = NpzFile & { readonly [name: string]: any };

/** What a file holds, by the end of its name where that is known. */
export type Loaded<File> = File extends `${string}.npy` ? Tensor : File extends `${string}.npz` ? Npz : any;

/** Closes the files of archives that were forgotten. */
const forgotten = new FinalizationRegistry<{ fd: number | undefined }>((file) => {
  if (file.fd !== undefined) fs.closeSync(file.fd);
});

/** An archive that holds its file open. */
function openArchive(fd: number, label: string, maxHeaderSize: number): NpzFile {
  const file: { fd: number | undefined } = { fd };
  const close = () => {
    if (file.fd !== undefined) fs.closeSync(file.fd);
    file.fd = undefined;
  };
  const made = new NpzFile({ ...fileSource(fd), close }, label, maxHeaderSize);
  forgotten.register(made, file);
  return made;
}

function kindOf(source: Source): 'npy' | 'npz' {
  const head = Buffer.alloc(Math.min(source.size, MAGIC.length));
  source.read(head, 0);
  if (head.length === 0) throw new TorchError('No data left in file');
  if (head.equals(MAGIC)) return 'npy';
  const start = head.toString('latin1', 0, 4);
  if (start === 'PK\x03\x04' || start === 'PK\x05\x06') return 'npz';
  throw new RangeError(
    'This is neither a .npy nor a .npz file; if it contains pickled (object) data, that is never loaded',
  );
}

/**
 * Loads an array from a `.npy` file, or opens a `.npz` archive of arrays:
 * NumPy's `np.load`, with tensors for arrays.
 *
 * Arrays of the other byte order are converted; one in Fortran order becomes a tensor with such strides.
 *
 * @param file a path, or the bytes of a file
 * @throws RangeError for damaged files and for arrays of Python objects; TypeError for
 *   types that tensors don't have
 * @see https://numpy.org/doc/stable/reference/generated/numpy.load.html
 * @example
 * const x = torch.numpy.load('x.npy');
 * const { images, labels } = torch.numpy.load('digits.npz');
 */
export function load<File extends string | FileUrl | Uint8Array | ArrayBuffer>(
  ...args: Arguments<LoadParameters<File>, LoadOrder>
): Loaded<File>;
export function load(
  ...args: Arguments<LoadParameters<string | FileUrl | Uint8Array | ArrayBuffer>, LoadOrder>
): unknown {
  const { file, mmapMode, maxHeaderSize, allowPickle } = bindLoad.named(args);
  expectInteger(maxHeaderSize, 'maxHeaderSize', 0);
  if (mmapMode !== null) expectOneOf(mmapMode, 'mmapMode', ['r', 'r+', 'c']);
  if (allowPickle)
    throw new RangeError('pickled (object) data is never loaded: allowPickle can only be false');
  if (file instanceof ArrayBuffer || file instanceof Uint8Array) {
    if (mmapMode !== null) throw new RangeError('mmapMode needs the path of a file');
    const source = bufferSource(file instanceof ArrayBuffer ? new Uint8Array(file) : file);
    if (kindOf(source) === 'npz') return new NpzFile(source, 'object', maxHeaderSize);
    return readArray(new Reader(source, 0, source.size), maxHeaderSize);
  }
  const name = file instanceof URL ? fileURLToPath(file) : file;
  if (typeof name !== 'string') throw invalidArgument('a path or bytes', 'file', file);
  return loadFile(name, mmapMode, maxHeaderSize);
}

function loadFile(name: string, mmapMode: LoadOptions['mmapMode'], maxHeaderSize: number): unknown {
  const fd = fs.openSync(name, 'r');
  let keep = false;
  try {
    const source = fileSource(fd);
    if (kindOf(source) === 'npz') {
      const archive = openArchive(fd, name, maxHeaderSize);
      keep = true;
      return archive;
    }
    const reader = new Reader(source, 0, source.size);
    if (mmapMode == null) return readArray(reader, maxHeaderSize);
    return mapArray(name, reader, maxHeaderSize, mmapMode === 'r+');
  } finally {
    if (!keep) fs.closeSync(fd);
  }
}
