/** A state dict in several safetensors files beside an index, as the Hugging Face hub has them. */

import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Arguments, binder } from '../common/binder';
import { briefText } from '../common/brief';
import { invalidArgument } from '../common/expect';
import type { FileUrl } from '../common/node';
import { isPlainObject } from '../common/plainObject';
import { writeAtomically } from '../files/atomicFile';
import { native } from '../native';
import type { StateDict } from '../nn/modules/module/stateDict';
import { handleOf, type Tensor } from '../tensor/tensor';
import { SafetensorError } from './errors';
import { type OpenOptions, openFile } from './open';
import { type Metadata, saveFile, type Tensors, tensorMap } from './save';
import { withoutDoubles } from './shared';

const INDEX = '.index.json';
const PATTERN = 'model{suffix}.safetensors';
const MAX_SHARD_SIZE = 5_000_000_000;
const MAX_INDEX_BYTES = 100_000_000;

/** How a state dict is divided among files. */
export interface StateDictSplit {
  /** Whether there are several files, for which an index is written. */
  readonly isSharded: boolean;
  /** What stands at the index's head: the tensors' size together. */
  readonly metadata: {
    /** The size of all tensors, in bytes. */
    total_size: number;
  };
  /** The names of the tensors in each file. */
  readonly filenameToTensors: Record<string, string[]>;
  /** The file that each tensor is in. */
  readonly tensorToFilename: Record<string, string>;
}

/** Options of {@link splitTorchStateDictIntoShards}. */
export interface SplitOptions {
  /** The files' names; `{suffix}` becomes `-00001-of-00003`. Default: 'model{suffix}.safetensors' */
  filenamePattern?: string | undefined;
  /**
   * The largest size of a file's tensors, in bytes or as `'5GB'`; a larger tensor has a file of its own.
   * Default: '5GB'
   */
  maxShardSize?: number | string | undefined;
}

const units: Record<string, number> = { TB: 1e12, GB: 1e9, MB: 1e6, KB: 1e3 };

function bytesOf(size: number | string): number {
  if (typeof size === 'number') {
    if (!Number.isFinite(size) || size <= 0) throw invalidArgument('a positive number', 'maxShardSize', size);
    return size;
  }
  const match = /^\s*([\d.]+)\s*([TGMK]B)\s*$/i.exec(size);
  const count = Number(match?.[1]);
  if (match === null || !Number.isFinite(count)) {
    throw new RangeError(
      `Could not parse the size value from '${briefText(size)}': it is a number with TB, GB, MB or KB.`,
    );
  }
  return Math.trunc(count * units[match[2]!.toUpperCase()]!);
}

function nameOf(pattern: string, suffix: string): string {
  return pattern.replaceAll('{suffix}', suffix);
}

/** Tensors with the same storage stay together. */
function storageOf(tensor: Tensor): string {
  const handle = handleOf(tensor);
  return `${tensor.device} ${native.tensorStoragePointer(handle)}`;
}

const bindSplit = binder<SplitOptions & { stateDict: Tensors }, [stateDict: 'stateDict']>(
  'splitTorchStateDictIntoShards',
  { stateDict: 'data' },
  {},
  { filenamePattern: PATTERN, maxShardSize: MAX_SHARD_SIZE },
);

/**
 * Divides a state dict among files of a largest size, in the order of its names.
 *
 * @throws RangeError for a size that can't be read
 * @see https://huggingface.co/docs/huggingface_hub/package_reference/serialization
 * @example
 * const options = { maxShardSize: '2GB' };
 * torch.safetensors.splitTorchStateDictIntoShards(model.stateDict(), options).tensorToFilename;
 */
export function splitTorchStateDictIntoShards(
  stateDict: Tensors,
  ...args: Arguments<SplitOptions, []>
): StateDictSplit;
export function splitTorchStateDictIntoShards(...args: unknown[]): StateDictSplit {
  const { stateDict, filenamePattern, maxShardSize } = bindSplit.named(args);
  if (!filenamePattern.includes('{suffix}')) {
    throw invalidArgument("a pattern with '{suffix}'", 'filenamePattern', filenamePattern);
  }
  const limit = bytesOf(maxShardSize);
  const tensors = tensorMap(stateDict);
  const byStorage = new Map<string, string[]>();
  const shards: string[][] = [];
  let current: string[] = [];
  let [size, total] = [0, 0];
  for (const [name, tensor] of tensors) {
    const storage = storageOf(tensor);
    const found = byStorage.get(storage);
    if (found !== undefined) {
      found.push(name);
      continue;
    }
    byStorage.set(storage, [name]);
    const bytes = tensor.numel() * tensor.elementSize();
    total += bytes;
    if (bytes > limit) {
      shards.push([name]);
      continue;
    }
    if (size + bytes > limit) {
      shards.push(current);
      [current, size] = [[], 0];
    }
    current.push(name);
    size += bytes;
  }
  if (current.length > 0) shards.push(current);
  for (const [first, ...others] of byStorage.values())
    shards.find((names) => names.includes(first!))!.push(...others);
  const metadata = { total_size: total };
  const files = shards.length === 1 ? [[...tensors.keys()]] : shards;
  const filenameToTensors: Record<string, string[]> = {};
  const tensorToFilename: Record<string, string> = {};
  files.forEach((names, i) => {
    const suffix = files.length === 1 ? '' : `-${pad(i + 1)}-of-${pad(files.length)}`;
    const file = nameOf(filenamePattern, suffix);
    filenameToTensors[file] = names;
    for (const name of names) tensorToFilename[name] = file;
  });
  return { isSharded: files.length > 1, metadata, filenameToTensors, tensorToFilename };
}

const pad = (n: number) => String(n).padStart(5, '0');

/** Options of {@link saveTorchStateDict}. */
export interface SaveStateDictOptions extends SplitOptions {
  /** Texts to be kept in the file, or in the index where there are several. */
  metadata?: Metadata | null | undefined;
  /** Saves copies in row-major order of tensors that are not. Default: true */
  forceContiguous?: boolean | undefined;
  /** Of tensors that share memory those to be left out. */
  sharedTensorsToDiscard?: readonly string[] | undefined;
}

interface SaveStateDictParameters extends SaveStateDictOptions {
  /** The folder that the files go to, which has to exist. */
  saveDirectory: string | FileUrl;
}

const bindSaveStateDict = binder<
  SaveStateDictParameters & { stateDict: StateDict | ReadonlyMap<string, Tensor> },
  [stateDict: 'stateDict', saveDirectory: 'saveDirectory']
>(
  'saveTorchStateDict',
  { stateDict: 'data', saveDirectory: 'object' },
  {},
  {
    filenamePattern: PATTERN,
    maxShardSize: MAX_SHARD_SIZE,
    metadata: null,
    forceContiguous: true,
    sharedTensorsToDiscard: [],
  },
);

const escapeRegExp = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Files that an earlier save left, which would be taken for parts of this one. */
function removeOld(folder: string, pattern: string, written: ReadonlySet<string>): void {
  const [before, after] = pattern.split('{suffix}').map(escapeRegExp);
  const old = new RegExp(`^${before}(-\\d{5}-of-\\d{5})?${after}(\\.index\\.json)?$`);
  for (const name of fs.readdirSync(folder)) {
    if (old.test(name) && !written.has(name)) fs.rmSync(path.join(folder, name));
  }
}

/**
 * Saves a state dict in a folder: in one file, or in several with an index beside them where it is
 * larger than `maxShardSize`. Each file appears whole or not at all, the index last; older files of
 * the same pattern are removed afterwards.
 *
 * @param saveDirectory a folder that exists
 * @throws RangeError for a size that can't be read; TorchError where several tensors share
 *   memory of which none has all
 * @see https://huggingface.co/docs/huggingface_hub/package_reference/serialization
 * @example torch.safetensors.saveTorchStateDict(model.stateDict(), 'checkpoint', { maxShardSize: '2GB' });
 */
export function saveTorchStateDict(
  stateDict: StateDict | ReadonlyMap<string, Tensor>,
  ...args: Arguments<SaveStateDictParameters, [saveDirectory: 'saveDirectory']>
): void;
export function saveTorchStateDict(...args: unknown[]): void {
  const { stateDict, saveDirectory, filenamePattern, maxShardSize, forceContiguous, ...options } =
    bindSaveStateDict.named(args);
  const folder = saveDirectory instanceof URL ? fileURLToPath(saveDirectory) : saveDirectory;
  if (typeof folder !== 'string') throw invalidArgument('a folder', 'saveDirectory', saveDirectory);
  tensorMap(stateDict);
  const metadata: Record<string, string> = { ...options.metadata };
  const tensors = withoutDoubles(stateDict, metadata, forceContiguous, options.sharedTensorsToDiscard);
  const split = splitTorchStateDictIntoShards(tensors, { filenamePattern, maxShardSize });
  const written = new Set(Object.keys(split.filenameToTensors));
  const texts = { format: 'pt', ...(split.isSharded ? {} : metadata) };
  for (const [file, names] of Object.entries(split.filenameToTensors)) {
    const shard = new Map(names.map((name) => [name, tensors.get(name)!]));
    saveFile(shard, path.join(folder, file), texts);
  }
  if (split.isSharded) {
    const index = {
      metadata: { ...split.metadata, ...metadata },
      weight_map: split.tensorToFilename,
    };
    const name = nameOf(filenamePattern, '') + INDEX;
    const text = Buffer.from(asciiJson(index), 'utf8');
    writeAtomically(path.join(folder, name), (sink) => sink.write(text));
    written.add(name);
  }
  removeOld(folder, filenamePattern, written);
}

/** Python's `json.dumps(value, indent=2)`. */
function asciiJson(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(/[\u007f-\uffff]/g, (char) =>
    char === '\u007f' ? char : `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** The file to load from a folder: its index, or its only file. */
function findIn(folder: string): string {
  const names = fs.readdirSync(folder).sort();
  const preferred = ['model.safetensors.index.json', 'model.safetensors'].find((name) =>
    names.includes(name),
  );
  const indices = names.filter((name) => name.endsWith(`.safetensors${INDEX}`));
  const files = names.filter((name) => name.endsWith('.safetensors'));
  const only = indices.length > 0 ? indices : files;
  const found = preferred ?? (only.length === 1 ? only[0] : undefined);
  if (found === undefined) {
    const why = only.length === 0 ? 'no safetensors file' : `several: ${only.slice(0, 5).join(', ')}`;
    throw new SafetensorError(`${folder} holds ${why}`);
  }
  return path.join(folder, found);
}

/** The files that an index names, each with its tensors' names. */
export function readIndex(file: string): Map<string, string[]> {
  const wrong = (what: string) => new SafetensorError(`${file} is no index of safetensors files: ${what}`);
  if (fs.statSync(file).size > MAX_INDEX_BYTES) throw wrong('it is too large');
  let index: unknown;
  try {
    index = JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch (error) {
    throw wrong(error instanceof Error ? error.message : String(error));
  }
  const map = isPlainObject(index) ? index['weight_map'] : undefined;
  if (!isPlainObject(map)) throw wrong('it has no weight_map');
  const files = new Map<string, string[]>();
  for (const [name, shard] of Object.entries(map)) {
    // A name alone: an index must not reach out of its folder.
    if (
      typeof shard !== 'string' ||
      /[/\\\0]/.test(shard) ||
      shard === '' ||
      shard === '..' ||
      shard === '.'
    ) {
      throw wrong(`${JSON.stringify(name)} is in ${JSON.stringify(shard)}, which is no file beside it`);
    }
    const found = files.get(shard);
    if (found === undefined) files.set(shard, [name]);
    else found.push(name);
  }
  return files;
}

function loadSharded(file: string, options: OpenOptions): Record<string, Tensor> {
  const made: Record<string, Tensor> = {};
  const put = (name: string, value: Tensor) =>
    Object.defineProperty(made, name, { value, enumerable: true, writable: true, configurable: true });
  for (const [shard, names] of readIndex(file)) {
    const opened = openFile(path.join(path.dirname(file), shard), options);
    try {
      for (const name of names) put(name, opened.getTensor(name));
      for (const name of opened.offsetKeys())
        if (!Object.hasOwn(made, name)) put(name, opened.getTensor(name));
    } finally {
      opened.close();
    }
  }
  return made;
}

interface LoadFileParameters extends OpenOptions {
  filename: string | FileUrl;
}

type LoadFileOrder = [filename: 'filename', device: 'device'];
const bindLoadFile = binder<LoadFileParameters, LoadFileOrder>(
  'loadFile',
  { filename: 'object' },
  { device: 'cpu' },
  { backend: 'mmap' },
);

/**
 * The tensors of a safetensors file; of an index of several files, or of a folder with either, those of all.
 *
 * @param filename a file, an index (`model.safetensors.index.json`) or a folder
 * @param args device: where the tensors go ('cpu'); by name backend: `'mmap'` (what tensors on the CPU need
 *   of the file is read when they need it) or `'pread'`
 * @throws SafetensorError for files that are damaged or of another format
 * @see https://huggingface.co/docs/safetensors/api/torch#safetensors.torch.load_file
 * @example model.loadStateDict(torch.safetensors.loadFile('model.safetensors', { device: 'cpu' }));
 */
export function loadFile(...args: Arguments<LoadFileParameters, LoadFileOrder>): Record<string, Tensor> {
  const { filename, ...given } = bindLoadFile.named(args);
  const name = filename instanceof URL ? fileURLToPath(filename) : filename;
  if (typeof name !== 'string') throw invalidArgument('a path', 'filename', filename);
  const file = fs.statSync(name).isDirectory() ? findIn(name) : name;
  if (file.endsWith(INDEX)) return loadSharded(file, given);
  const opened = openFile(file, given);
  try {
    return opened.getTensors();
  } finally {
    opened.close();
  }
}
