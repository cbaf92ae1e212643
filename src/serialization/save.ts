/** `torch.save`. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { invalidArgument } from '../options';
import { writeAtomically } from './atomicFile';
import { config } from './config';
import { fastCrc32 } from './memory';
import { Pickler } from './pickler';
import { Storages, storageContent } from './storages';
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

interface Archive {
  storages: Storages;
  pickle: Uint8Array;
}

function prepare(object: unknown): Archive {
  const storages = new Storages();
  return { storages, pickle: new Pickler(storages).dump(object) };
}

function writeArchive({ storages, pickle }: Archive, sink: Sink, root: string): void {
  const { computeCrc32, storageAlignment } = config.save;
  const zip = new ZipWriter(sink, root, {
    alignment: storageAlignment,
    crc32: computeCrc32 ? fastCrc32 : undefined,
  });
  zip.add('data.pkl', pickle);
  zip.add('.format_version', Buffer.from('1'));
  zip.add('.storage_alignment', Buffer.from(String(storageAlignment)));
  zip.add('byteorder', Buffer.from(os.endianness() === 'LE' ? 'little' : 'big'));
  for (const storage of storages.list) zip.add(`data/${storage.key}`, storageContent(storage));
  zip.finish();
}

/** The archive in memory: in one piece from the start, since large ones are not to be there twice. */
function archiveBytes(archive: Archive): Buffer {
  const { list } = archive.storages;
  // Headers, names and directory entries of a record take some 200 bytes.
  const perRecord = config.save.storageAlignment + 400;
  const room = list.reduce(
    (sum, { bytes }) => sum + bytes + perRecord,
    archive.pickle.length + 10 * perRecord,
  );
  const all = Buffer.allocUnsafeSlow(room);
  let size = 0;
  const write = (bytes: Uint8Array) => {
    all.set(bytes, size);
    size += bytes.length;
  };
  writeArchive(archive, { write }, 'archive');
  return all.subarray(0, size);
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
  if (file === undefined) return archiveBytes(prepare(object));
  const name = file instanceof URL ? fileURLToPath(file) : file;
  if (typeof name !== 'string') throw invalidArgument('a path', 'file', file);
  const root = rootOf(name);
  if (!fs.existsSync(path.dirname(name)))
    throw new RangeError(`Parent directory ${path.dirname(name)} does not exist.`);
  const archive = prepare(object);
  writeAtomically(name, (sink) => writeArchive(archive, sink, root));
}
