/** `torch.save`. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { invalidArgument } from '../options';
import { writeAtomically } from './atomicFile';
import { Pickler } from './pickler';
import { Storages, storageBytes } from './storages';
import { type Sink, ZipWriter } from './zipWriter';

/** The folder inside an archive: the file's stem, as LibTorch takes it. */
function rootOf(file: string): string {
  const name = file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
  const dot = name.lastIndexOf('.');
  const stem = dot === -1 ? name : name.slice(0, dot);
  if (stem === '') throw new RangeError(`torch.save: invalid file name: ${file}`);
  // Python hands a file whose name is not ASCII over as a stream, which has no name.
  return [...file].every((char) => char.charCodeAt(0) < 0x80) ? stem : 'archive';
}

function writeArchive(object: unknown, sink: Sink, root: string): void {
  const storages = new Storages();
  const pickle = new Pickler(storages).dump(object);
  const zip = new ZipWriter(sink, root);
  zip.add('data.pkl', pickle);
  zip.add('.format_version', Buffer.from('1'));
  zip.add('.storage_alignment', Buffer.from('64'));
  zip.add('byteorder', Buffer.from(os.endianness() === 'LE' ? 'little' : 'big'));
  for (const storage of storages.list) zip.add(`data/${storage.key}`, storageBytes(storage));
  zip.finish();
}

/**
 * Saves an object in PyTorch's own format: the bytes that Python's `torch.save` writes for the same object, which its `torch.load` opens.
 *
 * State dicts of modules and optimizers, tensors, Parameters, plain objects (dicts with string keys), Maps (dicts with any keys), arrays
 * (lists), Sets, strings, booleans, null, Buffers (bytes), Complex. A number without a fraction is an int, one of at least 2**53 a
 * float, a bigint an int. For tuples, integral floats, OrderedDicts, dtypes and the like see `torch.serialization`; what was loaded
 * is saved as it was. Tensors that share memory share it in the file.
 *
 * The file appears whole or not at all.
 *
 * @param object what to save
 * @param file a path; without it the file's bytes are returned
 * @throws TypeError for what can't be saved, saying where it is
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.save.html
 * @example torch.save({ model: model.stateDict(), optimizer: optimizer.stateDict(), epoch }, 'checkpoint.pt');
 */
export function save(object: unknown, file: string | URL): void;
export function save(object: unknown): Buffer;
export function save(object: unknown, file?: string | URL): Buffer | void {
  if (file === undefined) {
    const parts: Uint8Array[] = [];

    writeArchive(object, { write: (bytes) => void parts.push(bytes) }, 'archive');
    return Buffer.concat(parts);
  }
  const name = file instanceof URL ? fileURLToPath(file) : file;
  if (typeof name !== 'string') throw invalidArgument('a path', 'file', file);
  const root = rootOf(name);
  if (!fs.existsSync(path.dirname(name)))
    throw new RangeError(`Parent directory ${path.dirname(name)} does not exist.`);
  writeAtomically(name, (sink) => writeArchive(object, sink, root));
}
