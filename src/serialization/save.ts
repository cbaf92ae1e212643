/** `torch.save`. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { binder } from '../common/binder';
import { TorchError } from '../common/errors';
import { invalidArgument } from '../common/expect';
import type { FileUrl, NodeBuffer } from '../common/node';
import { doSteps, type Steps } from '../common/steps';
import type { Content } from '../files/source';
import type { Callable } from '../nn/modules/module/callable';
import { config } from './config';
import {
  ArchiveWriter,
  fastCrc32,
  Pickler,
  prepareLegacy,
  type SavedStorage,
  type Sink,
  Storages,
  storageContent,
  writeAtomically,
  writeLegacy,
} from './parts';

/** The folder inside an archive: the file's stem, as LibTorch takes it. */
export function rootOf(file: string): string {
  const name = file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
  const dot = name.lastIndexOf('.');
  const stem = dot === -1 ? name : name.slice(0, dot);
  if (stem === '') throw new RangeError(`torch.save: invalid file name: ${file}`);
  // Python hands a file whose name is not ASCII over as a stream, which has no name.
  return [...file].every((char) => char.charCodeAt(0) < 0x80) ? stem : 'archive';
}

/** What an archive is written of. */
export interface Archive {
  storages: Storages;
  pickle: Uint8Array;
}

/** Finds the storages of an object, and pickles it. */
export const prepare = (object: unknown, protocol: number): Archive => doSteps(preparing(object, protocol));

/** The same, some tensors a step. */
export function* preparing(object: unknown, protocol: number): Steps<Archive> {
  const storages = new Storages();
  const pickler = new Pickler(storages, protocol);
  // The first one of a process loads what writes pickles.
  yield;
  return { storages, pickle: yield* pickler.dumping(object) };
}

/** Writes an archive. */
function writeArchive(archive: Archive, sink: Sink, root: string, byteorder: boolean): void {
  doSteps(writingArchive(archive, sink, root, byteorder, storageContent));
}

/** Writes an archive, of storages what `contentOf` says; each record is a step. */
export function* writingArchive(
  { storages, pickle }: Archive,
  sink: Sink,
  root: string,
  byteorder: boolean,
  contentOf: (storage: SavedStorage) => Content,
): Steps<void> {
  const { computeCrc32, storageAlignment } = config.save;
  const zip = new ArchiveWriter(sink, root, {
    alignment: storageAlignment,
    crc32: computeCrc32 ? fastCrc32 : undefined,
  });
  zip.add('data.pkl', pickle);
  yield;
  zip.add('.format_version', Buffer.from('1'));
  zip.add('.storage_alignment', Buffer.from(String(storageAlignment)));
  const order = { byteorder: Buffer.from(os.endianness() === 'LE' ? 'little' : 'big') };
  if (byteorder) zip.add('byteorder', order.byteorder);
  for (const storage of storages.list) {
    zip.add(`data/${storage.key}`, contentOf(storage));
    yield;
  }
  // LibTorch writes the record at the end where it is not there yet.
  yield* zip.finishing(byteorder ? {} : order);
}

/** The archive in memory: in one piece from the start, since large ones are not to be there twice. */
export function archiveBytes(archive: Archive, byteorder: boolean): NodeBuffer {
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
  writeArchive(archive, { write }, 'archive', byteorder);
  return all.subarray(0, size);
}

/** What takes a file's bytes: a stream, or anything else with a method `write`. */
export interface Writable {
  /** Takes the next bytes of the file; what it returns is not used. */
  write(bytes: NodeBuffer): unknown;
}

/** Options of {@link save}. */
export interface SaveOptions {
  /**
   * The protocol of the pickle in the file, 2 to 5;
   * Python's default `torch.load` opens files of protocol 2 for sure. Default: 2
   */
  pickleProtocol?: number | undefined;
  /**
   * Whether the format is that of PyTorch 1.6 and later, a zip archive; `false` is the one before.
   * Default: true
   */
  _useNewZipfileSerialization?: boolean | undefined;
  /**
   * Whether the record `byteorder`, which PyTorch 2.1 brought, is left to LibTorch, which writes it last.
   * Default: false
   */
  _disableByteorderRecord?: boolean | undefined;
}

/** The pickle's protocol, checked. */
export function checkedProtocol(protocol: unknown): number {
  if (typeof protocol !== 'number' || !Number.isInteger(protocol))
    throw invalidArgument('an integer', 'pickleProtocol', protocol);
  if (protocol > 5) throw new RangeError('pickle protocol must be <= 5');
  // A negative one is the highest, as in Python.
  if (protocol < 0) return 5;
  if (protocol < 2) throw new RangeError('torch.save writes the pickle protocols 2 to 5');
  return protocol;
}

const isWritable = (file: unknown): file is Writable =>
  typeof file === 'object' && file !== null && typeof (file as Writable).write === 'function';

/** A file in memory, and how it is written to a sink. */
interface Prepared {
  bytes: () => NodeBuffer;
  write: (sink: Sink, root: string) => void;
}

function prepareFile(object: unknown, options: SaveOptions): Prepared {
  const protocol = checkedProtocol(options.pickleProtocol ?? 2);
  if (options._useNewZipfileSerialization ?? true) {
    const archive = prepare(object, protocol);
    const byteorder = !(options._disableByteorderRecord ?? false);
    return {
      bytes: () => archiveBytes(archive, byteorder),
      write: (sink, root) => writeArchive(archive, sink, root, byteorder),
    };
  }
  const file = prepareLegacy(object, protocol);
  return {
    bytes: () => {
      const all = Buffer.allocUnsafeSlow(file.size);
      let at = 0;
      writeLegacy(file, {
        write: (piece) => {
          all.set(piece, at);
          at += piece.length;
        },
      });
      return all;
    },
    write: (sink) => writeLegacy(file, sink),
  };
}

/** @throws TorchError where there is no folder for a file, in Python's words */
export function requireFolder(file: string): void {
  if (!fs.existsSync(path.dirname(file)))
    throw new TorchError(`Parent directory ${path.dirname(file)} does not exist.`);
}

interface SaveParameters extends SaveOptions {
  obj: unknown;
  f?: string | FileUrl | Writable | null;
}

const bindSave = binder<SaveParameters, [obj: 'obj', f: 'f']>(
  'save',
  { obj: 'data' },
  { f: null },
  { pickleProtocol: 2, _useNewZipfileSerialization: true, _disableByteorderRecord: false },
  { f: { owns: isWritable } },
);

/** What can be saved: anything but a module, which is code. */
export type Saved<T> = T extends Callable ? 'a module is code: save its stateDict()' : T;

/**
 * Saves an object in PyTorch's own format: the bytes that Python's `torch.save` writes for the same object,
 * which its `torch.load` opens.
 *
 * State dicts of modules and optimizers, tensors, Parameters, plain objects (dicts with string keys),
 * Maps (dicts with any keys), arrays (lists), Sets, strings, booleans, null, Buffers (bytes), Complex. A
 * number without a fraction is an int, one of at least 2**53 a float, a bigint an int. For tuples, integral
 * floats, OrderedDicts, dtypes and the like see `torch.serialization`; what was loaded is saved as it was.
 * Tensors that share memory share it in the file.
 *
 * The file appears whole or not at all.
 *
 * @param object what to save
 * @param file a path, or a stream or another object with a method `write`; without it the
 *   file's bytes are returned
 * @param options the format and the pickle protocol
 * @throws TypeError for what can't be saved, saying where it is
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.save.html
 * @example
 * torch.save({ model: model.stateDict(), optimizer: optimizer.stateDict(), epoch }, 'checkpoint.pt');
 */
export function save<T>(object: Saved<T>, file: string | FileUrl | Writable, options?: SaveOptions): void;
export function save<T>(object: Saved<T>, file?: null, options?: SaveOptions): NodeBuffer;
export function save<T>(object: Saved<T>, options: SaveOptions): NodeBuffer;
export function save(...args: unknown[]): NodeBuffer | void {
  const { obj: object, f: file, ...options } = bindSave.named(args);
  if (file === null) return prepareFile(object, options).bytes();
  if (isWritable(file)) {
    file.write(prepareFile(object, options).bytes());
    return;
  }
  const name = file instanceof URL ? fileURLToPath(file) : file;
  if (typeof name !== 'string')
    throw invalidArgument("a path or an object with a method 'write'", 'file', file);
  const root = options._useNewZipfileSerialization === false ? '' : rootOf(name);
  requireFolder(name);
  const prepared = prepareFile(object, options);
  writeAtomically(name, (sink) => prepared.write(sink, root));
}
