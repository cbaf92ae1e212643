/** `torch.load`. */
import fs from 'node:fs';
import os from 'node:os';
import { TorchError } from '../errors';
import { checkOptions, invalidArgument } from '../options';
import { Converter } from './convert';
import { lookUp } from './globals';
import { PickleReader } from './pickleReader';
import { type MapLocation, StorageLoader } from './storageLoader';
import { Unpickler } from './unpickler';
import { bufferSource, fileSource, type Source, ZipReader } from './zipReader';

/** Options of {@link load}. */
export interface LoadOptions {
  /** Where tensors go: a device for all, devices by the device they were saved from, or a function of it. Default: where they were */
  mapLocation?: MapLocation;
  /** Whatever is said here, only known types are loaded and nothing is executed. Default: true */
  weightsOnly?: boolean;
}

/** An error that says what a file is that is not a zip archive. */
function checkFormat(source: Source): void {
  const head = Buffer.alloc(Math.min(source.size, 512));
  source.read(head, 0);
  if (head.length === 0) throw new TorchError('torch.load: the file is empty');
  if (head.length >= 4 && head.readUInt32LE(0) === 0x04034b50) return;
  const old = head[0] === 0x80 || head.toString('latin1', 257, 262) === 'ustar';
  if (!old)
    throw new TorchError('torch.load: this is not a file of PyTorch: it does not begin like a zip archive');
  throw new TorchError(
    'torch.load: the file has the format of PyTorch before 1.6 (or _use_new_zipfile_serialization=False), which is not supported. ' +
      'Convert it in Python: torch.save(torch.load(file), file).',
  );
}

/** The folder inside the archive that holds the pickle. */
function findFolder(zip: ZipReader): string {
  const folders = [...zip.records.keys()].filter((name) => /^[^/]+\/data\.pkl$/.test(name));
  if (folders.length !== 1) {
    throw new TorchError(
      'torch.load: this zip archive is not a file of PyTorch: it has no data.pkl in its folder',
    );
  }
  return folders[0]!.slice(0, -'/data.pkl'.length);
}

function readArchive(source: Source, options: LoadOptions): unknown {
  checkFormat(source);
  const zip = new ZipReader(source);
  const folder = findFolder(zip);
  if (zip.records.has(`${folder}/constants.pkl`)) {
    throw new TorchError('torch.load: this is a TorchScript file (torch.jit.save), not one of torch.save');
  }
  const order = zip.records.get(`${folder}/byteorder`);
  const byteorder = order === undefined ? 'little' : zip.read(order).toString('latin1');
  if (byteorder !== 'little' && byteorder !== 'big')
    throw new TorchError('torch.load: the byte order is not known');
  const foreign = byteorder !== (os.endianness() === 'LE' ? 'little' : 'big');
  const storages = new StorageLoader(zip, folder, foreign, options.mapLocation);
  const pickle = zip.read(zip.records.get(`${folder}/data.pkl`)!);
  const unpickler = new Unpickler(new PickleReader(pickle), {
    global: lookUp,
    persistent: (id) => storages.get(id),
  });
  return new Converter().convert(unpickler.load());
}

/**
 * Loads what `torch.save` saved, here or in Python.
 *
 * A dict with string keys becomes a plain object, any other a Map; a list or tuple an array; an int a number where that is exact, else a
 * bigint; bytes a Buffer; dtypes and devices strings. What is loaded remembers what it was and is saved as that again.
 * Only known types are made, and nothing in the file is executed.
 *
 * @param file a path, or the bytes of a file
 * @throws TorchError for a file that is damaged, of another format, or holds types that are not known
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.load.html
 * @example model.loadStateDict(torch.load('model.pt', { mapLocation: 'cpu' }));
 */
export function load(file: string | URL | Uint8Array | ArrayBuffer, options: LoadOptions = {}): any {
  checkOptions('load()', options, ['mapLocation', 'weightsOnly']);
  if (file instanceof ArrayBuffer) return readArchive(bufferSource(new Uint8Array(file)), options);
  if (file instanceof Uint8Array) return readArchive(bufferSource(file), options);
  if (typeof file !== 'string' && !(file instanceof URL))
    throw invalidArgument('a path or bytes', 'file', file);
  const fd = fs.openSync(file, 'r');
  try {
    return readArchive(fileSource(fd), options);
  } finally {
    fs.closeSync(fd);
  }
}
