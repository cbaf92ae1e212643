/** `torch.load`. */

import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Arguments, type Bound, binder } from '../common/binder';
import { TorchError } from '../common/errors';
import { invalidArgument } from '../common/expect';
import type { FileUrl, NodeBuffer } from '../common/node';
import { doSteps, doStepsInTurns, type Steps } from '../common/steps';
import { warn } from '../common/warnings';
import type { ZipReader } from '../files/zip/reader';
import { load as loadTorchScript } from '../jit';
import { loadFile } from '../safetensors';
import type { Tensor } from '../tensor/tensor';
import type { Device } from '../tensor/types';
import { config, MAP_SHARED } from './config';
import {
  bufferSource,
  Converter,
  checkMapLocation,
  defaultByteOrder,
  type Encoding,
  findFolder,
  isForeign,
  isTar,
  type LookUpOptions,
  lookUp,
  type MapLocation,
  MappedFile,
  openArchive,
  openingArchive,
  PickleReader,
  placeOf,
  type ReadOptions,
  readLegacy,
  readTarCheckpoint,
  type Source,
  StorageLoader,
  Unpickler,
  unsafeGlobals,
  withFile,
} from './parts';

/** Options of {@link load}. */
export interface LoadOptions {
  /**
   * Where tensors go: a device for all, devices by the device they were saved from, or a function of it.
   * Default: where they were
   */
  mapLocation?: MapLocation | undefined;
  /**
   * Whether only the types are loaded that Python's default loads. `false` allows plain values besides
   * (paths, datetimes, NumPy's arrays, Enums, dataclasses, …), which become strings, Dates, arrays
   * and objects, and hands TorchScript archives to `torch.jit.load`; nothing else is ever executed.
   * Default: true
   */
  weightsOnly?: boolean | null | undefined;
  /**
   * Maps the file instead of reading it: a part of it is read when a tensor's element is used.
   * Changes to tensors don't reach the file (see `torch.serialization.setDefaultMmapOptions`), and
   * checksums aren't checked. Default: false
   */
  mmap?: boolean | null | undefined;
  /** How the strings of Python 2 are read. Default: `'utf-8'` */
  encoding?: Encoding | undefined;
}

/** The first bytes, which say what format it is. */
function headOf(source: Source): NodeBuffer {
  const head = Buffer.alloc(Math.min(source.size, 512));
  source.read(head, 0);
  return head;
}

/** Pipes and devices have no end to begin from, and opening one may wait forever. */
export function refuseSpecial(file: string | FileUrl): void {
  const stat = fs.statSync(file);
  if (stat.isFile() || stat.isDirectory()) return;
  throw new TorchError(
    `torch.load: ${String(file)} is no regular file. Read what it gives into a Buffer first, and load that.`,
  );
}

/** Only zip archives can be mapped: nothing in the older formats lies where an element could. */
function requireZip(file: string | FileUrl): void {
  const fd = fs.openSync(file, 'r');
  try {
    const head = Buffer.alloc(4);
    if (fs.readSync(fd, head, 0, 4, 0) === 4 && head.readUInt32LE(0) === 0x04034b50) return;
  } finally {
    fs.closeSync(fd);
  }
  throw new TorchError(
    `mmap can only be used with files saved with \`torch.save(${String(file)}, _use_new_zipfile_serialization=True), ` +
      'please torch.save your checkpoint with this option in order to use mmap.',
  );
}

/** How zip archives begin. */
const ZIP = 0x04034b50;

/** Whether a file that begins so is a zip archive. */
export const isZip = (head: NodeBuffer): boolean => head.length >= 4 && head.readUInt32LE(0) === ZIP;

/** What can be loaded: a path, or the bytes of a file. */
export type FileLike = string | FileUrl | Uint8Array | ArrayBuffer;

/** Whether it is a path, rather than a file's bytes. */
export const isPath = (file: unknown): file is string | FileUrl =>
  typeof file === 'string' || file instanceof URL;
/** A path as a text. */
export const pathOf = (file: string | FileUrl): string => (file instanceof URL ? fileURLToPath(file) : file);

/** Opens a file for as long as `use` runs. */
function withSource<T>(file: FileLike, mmap: boolean, use: (source: Source, mapped?: MappedFile) => T): T {
  const bytes = file instanceof ArrayBuffer ? new Uint8Array(file) : file;
  if (bytes instanceof Uint8Array) {
    if (mmap) throw new RangeError('f must be a file path in order to use the mmap argument');
    return use(bufferSource(bytes));
  }
  if (!isPath(bytes)) throw invalidArgument('a path or bytes', 'file', file);
  refuseSpecial(bytes);
  if (mmap) {
    requireZip(bytes);
    const mapped = new MappedFile(pathOf(bytes), config.load.mmapFlags === MAP_SHARED);
    return use(mapped, mapped);
  }
  return withFile(bytes, (source) => use(source));
}

/** A file of the safetensors package, to which Python hands those of its ending. */
function loadSafetensors(file: string, { mapLocation }: LoadOptions): Record<string, Tensor> {
  if (mapLocation !== undefined && mapLocation !== null && typeof mapLocation !== 'string') {
    const kind = typeof mapLocation === 'function' ? 'callable' : 'dict';
    throw new TorchError(
      `Loading safetensors file with ${kind} map_location is not supported. Use a device string or torch.device instead.`,
    );
  }
  return loadFile(file, { device: (mapLocation ?? 'cpu') as Device });
}

/**
 * A TorchScript archive holds code: only with `weightsOnly: false` it goes on to `torch.jit.load`,
 * as in Python.
 */
export function loadScript(file: FileLike, options: LoadOptions): unknown {
  warn(
    "'torch.load' received a zip file that looks like a TorchScript archive dispatching to 'torch.jit.load' (call 'torch.jit.load' " +
      'directly to silence this warning)',
  );
  if (options.weightsOnly ?? true) {
    throw new TorchError(
      'Cannot use ``weights_only=True`` with TorchScript archives passed to ``torch.load``. This is a file of torch.jit.save: ' +
        'if you trust the code in it, load it with `torch.jit.load`.',
    );
  }
  return loadTorchScript(file, { mapLocation: options.mapLocation as null });
}

function checkChoice(name: string, value: unknown, choices: readonly unknown[]): void {
  if (choices.includes(value)) return;
  throw invalidArgument(`one of ${choices.map(String).join(', ')}`, name, value);
}

/** What readers of all formats need to know. */
export function readOptions(options: LoadOptions, unknown?: LookUpOptions['unknown']): ReadOptions {
  const { mapLocation: map, encoding = 'utf-8' } = options;
  const weightsOnly = options.weightsOnly ?? true;
  return { map, weightsOnly, encoding, place: (location) => placeOf(location, map), unknown };
}

/** Reads a file of any of PyTorch's formats. */
function readFile(
  source: Source,
  options: LoadOptions,
  script: () => unknown,
  file?: MappedFile,
  unknown?: LookUpOptions['unknown'],
): unknown {
  const head = headOf(source);
  if (head.length === 0) throw new TorchError('torch.load: the file is empty');
  const read = readOptions(options, unknown);
  if (isZip(head)) return openCheckpoint(source, read, script, file).finish();
  if (isTar(head)) return readTarCheckpoint(source, read);
  // Pickles begin with their protocol, those of the first two protocols with the magic number as a decimal.
  if (head[0] === 0x80 || head[0] === 0x4c) return readLegacy(source, read);
  throw new TorchError('torch.load: this is not a file of PyTorch: it begins like none of its formats');
}

/** The byte order of an archive's elements. */
function byteOrder(zip: ZipReader, folder: string): 'little' | 'big' {
  const record = zip.records.get(`${folder}/byteorder`);
  if (record === undefined) return defaultByteOrder();
  const order = zip.read(record, 16).toString('latin1');
  if (order !== 'little' && order !== 'big')
    throw new TorchError(`torch.load: the byte order is not known: Unknown endianness type: ${order}`);
  return order;
}

/** An opened archive, of which no storage and no pickle was read yet. */
export interface OpenedArchive {
  /** Absent in an archive of TorchScript. */
  readonly storages?: StorageLoader;
  /** The value before it is converted, with its pickle's reader; absent like the storages. */
  unpickle?(): { value: unknown; reader: PickleReader };
  /** Reads the pickle, and the storages that are not there yet. */
  finish(): unknown;
  /** The same in pieces, with a wait for `turn` between them. */
  finishInTurns(turn: () => Promise<unknown>): Promise<unknown>;
}

/** Opens an archive. */
export const openCheckpoint = (...args: Parameters<typeof openingCheckpoint>): OpenedArchive =>
  doSteps(openingCheckpoint(...args));

/** The same, a record a step. */
export function* openingCheckpoint(
  source: Source,
  options: ReadOptions,
  script: () => unknown,
  file?: MappedFile,
): Steps<OpenedArchive> {
  const zip = yield* openingArchive(source);
  const folder = findFolder(zip);
  if (zip.records.has(`${folder}/constants.pkl`))
    return { finish: script, finishInTurns: async () => script() };
  const foreign = isForeign(byteOrder(zip, folder));
  const storages = new StorageLoader(zip, folder, foreign, options.map, file);
  const open = () => {
    const reader = new PickleReader(zip.read(zip.records.get(`${folder}/data.pkl`)!), options.encoding);
    const unpickler = new Unpickler(reader, {
      global: (module, name) => lookUp(module, name, options),
      persistent: (id) => storages.get(id),
    });
    return { unpickler, reader };
  };
  const unpickle = () => {
    const { unpickler, reader } = open();
    return { value: unpickler.load(), reader };
  };
  const finish = () => {
    const { value, reader } = unpickle();
    doSteps(storages.freeing());
    return new Converter(reader.strings).convert(value);
  };
  const finishInTurns = async (turn: () => Promise<unknown>) => {
    const { unpickler, reader } = open();
    const value = await unpickler.loadInTurns(turn);
    await doStepsInTurns(storages.freeing(), turn);
    return doStepsInTurns(new Converter(reader.strings).converting(value), turn);
  };
  return { storages, unpickle, finish, finishInTurns };
}

/** The arguments of `torch.load`, by name. */
export interface LoadParameters extends LoadOptions {
  /** The file: a path, a `file:` URL or bytes. */
  f: FileLike;
}

/** The order of the arguments of `torch.load`. */
export type LoadOrder = [f: 'f', mapLocation: 'mapLocation'];
const bindLoad = binder<LoadParameters, LoadOrder>(
  'load',
  { f: 'object' },
  { mapLocation: null },
  { weightsOnly: null, mmap: null, encoding: 'utf-8' },
);

/**
 * Loads what `torch.save` saved, here or in Python.
 *
 * A dict with string keys becomes a plain object, any other a Map; a list or tuple an array; an int a number
 * where that is exact, else a bigint; bytes a Buffer; dtypes and devices strings. What is loaded remembers
 * what it was and is saved as that again. Only known types are made, and nothing in the file is executed.
 *
 * @param f a path, or the bytes of a file
 * @param args mapLocation: where tensors go (a device, a function or a Map); the others by name
 * @throws TorchError for a file that is damaged, of another format, or holds types that are not known
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.load.html
 * @example model.loadStateDict(torch.load('model.pt', { mapLocation: 'cpu' }));
 */
export function load(...args: Arguments<LoadParameters, LoadOrder>): any {
  return loadBound(boundLoad(args));
}

/** The arguments of a call by name, checked. */
export function boundLoad(args: readonly unknown[], fn?: string): Bound<LoadParameters> {
  const bound = bindLoad.named(args, fn);
  checkMapLocation(bound.mapLocation);
  checkChoice('weightsOnly', bound.weightsOnly, [true, false, null]);
  checkChoice('encoding', bound.encoding, ['utf-8', 'ascii', 'latin1', 'bytes']);
  return bound;
}

/** `torch.load` with its arguments by name. */
export function loadBound({ f: file, ...options }: Bound<LoadParameters>): unknown {
  if (isPath(file) && pathOf(file).endsWith('.safetensors')) return loadSafetensors(pathOf(file), options);
  return withSource(file, options.mmap ?? config.load.mmap, (source, mapped) =>
    readFile(source, options, () => loadScript(file, options), mapped),
  );
}

/** Loads a file in which names that are not allowed become what `unknown` makes of them. */
export function loadWith(file: FileLike, options: LoadOptions, unknown: LookUpOptions['unknown']): unknown {
  checkMapLocation(options.mapLocation);
  const script = () => {
    throw new TorchError(
      'this is a file of torch.jit.save: torch.jit.load(file).stateDict() gives its weights',
    );
  };
  return withSource(file, false, (source) => readFile(source, options, script, undefined, unknown));
}

interface GetUnsafeGlobalsInCheckpointParameters {
  /** The file: a path, a `file:` URL or bytes. */
  f: FileLike;
}

type GetUnsafeGlobalsInCheckpointOrder = [f: 'f'];
const bindGetUnsafeGlobalsInCheckpoint = binder<
  GetUnsafeGlobalsInCheckpointParameters,
  GetUnsafeGlobalsInCheckpointOrder
>('getUnsafeGlobalsInCheckpoint', { f: 'object' }, {});

/**
 * The names of Python in a file that `torch.load` refuses:
 * those of neither the known types nor the classes that were allowed.
 *
 * @param file a path, or the bytes of a file
 * @throws RangeError for what is no file of `torch.save` in the format of PyTorch 1.6 and later
 * @see https://docs.pytorch.org/docs/2.13/notes/serialization.html
 * @example torch.serialization.getUnsafeGlobalsInCheckpoint('run.pt'); // ['__main__.Config']
 */
export function getUnsafeGlobalsInCheckpoint(
  ...args: Arguments<GetUnsafeGlobalsInCheckpointParameters, GetUnsafeGlobalsInCheckpointOrder>
): string[] {
  const [file] = bindGetUnsafeGlobalsInCheckpoint(args);
  return withSource(file, false, (source) => {
    const head = headOf(source);
    if (!isZip(head)) throw new RangeError('Expected input to be a checkpoint returned by torch.save');
    const zip = openArchive(source);
    const folder = findFolder(zip);
    if (zip.records.has(`${folder}/constants.pkl`)) {
      throw new RangeError(
        'Expected input to be a checkpoint returned by torch.save but got a torchscript checkpoint',
      );
    }
    return unsafeGlobals(zip.read(zip.records.get(`${folder}/data.pkl`)!));
  });
}
