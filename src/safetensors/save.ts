/** Writing safetensors files. */
import { fileURLToPath } from 'node:url';
import { refuseShards, savingShards } from '../c10d/sharding';
import { type Arguments, binder, type Kind } from '../common/binder';
import { TorchError } from '../common/errors';
import { invalidArgument } from '../common/expect';
import type { FileUrl, NodeBuffer } from '../common/node';
import { isPlainObject } from '../common/plainObject';
import { writeAtomically } from '../files/atomicFile';
import type { Sink } from '../files/source';
import { pyRepr, pyTypeName } from '../python/pyrepr';
import { eachElementBytes } from '../tensor/hostMemory';
import { Tensor } from '../tensor/tensor';
import { typeOfDtype } from './dtypes';
import { SafetensorError } from './errors';
import { type Entry, makeHeader, sortEntries } from './header';
import { sharedNames } from './shared';

/** Tensors by their names. */
export type Tensors = Readonly<Record<string, Tensor>> | ReadonlyMap<string, Tensor>;
/** Texts that a file holds beside its tensors. */
export type Metadata = Readonly<Record<string, string>>;

/** An object is metadata, unless it holds metadata. */
const metadataKind: Kind = {
  owns: (object) => typeof (object as { metadata?: unknown }).metadata !== 'object',
};

/** Tensors as a Map, checked as Python's package does. */
export function tensorMap(tensors: unknown): Map<string, Tensor> {
  if (!(tensors instanceof Map) && !isPlainObject(tensors)) {
    throw new RangeError(
      `Expected a dict of [str, torch.Tensor] but received <class '${pyTypeName(tensors)}'>`,
    );
  }
  const entries = tensors instanceof Map ? [...tensors] : Object.entries(tensors);
  for (const [name, tensor] of entries) {
    if (typeof name !== 'string') throw invalidArgument('a string', 'a name of a tensor', name);
    if (!(tensor instanceof Tensor)) {
      throw new RangeError(
        `Key \`${name}\` is invalid, expected torch.Tensor but received <class '${pyTypeName(tensor)}'>`,
      );
    }
  }
  refuseShards(
    entries.map(([, tensor]) => tensor as Tensor),
    'safetensors',
    savingShards,
  );
  return new Map(entries as [string, Tensor][]);
}

function checkTensors(tensors: Map<string, Tensor>): void {
  const sparse = [...tensors].filter(([, tensor]) => tensor.layout !== 'strided').map(([name]) => name);
  if (sparse.length > 0) {
    throw new RangeError(
      `You are trying to save a sparse tensors: \`${pyRepr(sparse)}\` which this library does not support. You can make it a dense ` +
        'tensor before saving with `.to_dense()` but be aware this might make a much larger file than needed.',
    );
  }
  const shared = sharedNames(tensors);
  if (shared.length > 0) {
    throw new TorchError(
      '\n            Some tensors share memory, this will lead to duplicate memory on disk and potential differences when loading ' +
        `them again: ${pyRepr(shared.map((names) => new Set(names)))}.\n            A potential way to correctly save your model is to ` +
        'use `save_model`.\n            More information at https://huggingface.co/docs/safetensors/torch_shared_tensors\n            ',
    );
  }
}

interface Part extends Entry {
  readonly tensor: Tensor;
}

function partOf(name: string, tensor: Tensor): Part {
  if (!tensor.isContiguous()) {
    throw new RangeError(
      `You are trying to save a non contiguous tensor: \`${name}\` which is not allowed. It either means you are trying to save ` +
        "tensors which are reference of each other in which case it's recommended to save only the full tensors, and reslice at " +
        'load time, or simply call `.contiguous()` on your tensor to pack it before saving.',
    );
  }
  if (!name.isWellFormed()) throw new RangeError(`a name holds half of a character: ${JSON.stringify(name)}`);
  const type = typeOfDtype(tensor.dtype);
  if (type === undefined) {
    throw new TypeError(`safetensors files can't hold torch.${tensor.dtype}: the tensor is \`${name}\``);
  }
  const shape = [...tensor.shape];
  // Two of these numbers are one element of the tensor.
  if (type.code === 'F4' && shape.length > 0) shape[shape.length - 1]! *= 2;
  return { name, type, shape, bytes: tensor.numel() * tensor.elementSize(), tensor };
}

function checkMetadata(metadata: unknown): Metadata | null {
  if (metadata === undefined || metadata === null) return null;
  if (!isPlainObject(metadata)) {
    throw new TypeError(`argument 'metadata': '${pyTypeName(metadata)}' object is not an instance of 'dict'`);
  }
  for (const text of Object.values(metadata)) {
    if (typeof text !== 'string') {
      throw new TypeError(`argument 'metadata': '${pyTypeName(text)}' object is not an instance of 'str'`);
    }
  }
  return metadata as Metadata;
}

/** Checks everything, so that nothing is begun that fails; returns what writes the file. */
function prepare(tensors: unknown, metadata: unknown): (sink: Sink) => void {
  const map = tensorMap(tensors);
  checkTensors(map);
  const texts = checkMetadata(metadata);
  const parts = sortEntries([...map].map(([name, tensor]) => partOf(name, tensor)));
  const header = makeHeader(parts, texts);
  return (sink) => {
    sink.write(header);
    for (const { tensor } of parts) {
      // One after the other: what lies on a device passes through the host's memory alone.
      const host = tensor.detach().cpu().resolveConj().resolveNeg();
      eachElementBytes(host, (piece) => sink.write(piece));
    }
  };
}

/** Options of {@link save} and {@link saveFile}. */
export interface SaveOptions {
  /** Texts to be kept with the tensors. Default: null */
  metadata?: Metadata | null | undefined;
}

interface SaveFileParameters extends SaveOptions {
  /** The path of the file that is written. */
  filename: string | FileUrl;
}

type SaveOrder = [metadata: 'metadata'];
const bindSave = binder<SaveOptions & { tensors: Tensors }, [tensors: 'tensors', ...SaveOrder]>(
  'save',
  { tensors: 'data' },
  { metadata: null },
  {},
  { metadata: metadataKind },
);
const bindSaveFile = binder<
  SaveFileParameters & { tensors: Tensors },
  [tensors: 'tensors', filename: 'filename', ...SaveOrder]
>('saveFile', { tensors: 'data', filename: 'object' }, { metadata: null }, {}, { metadata: metadataKind });

/**
 * The bytes of a safetensors file with these tensors: those of the Python package.
 *
 * @param tensors tensors by their names
 * @param metadata texts to be kept with them
 * @throws TorchError for tensors that share memory; RangeError for sparse and non-contiguous ones; TypeError
 *   for dtypes that the format lacks
 * @see https://huggingface.co/docs/safetensors/api/torch#safetensors.torch.save
 * @example const bytes = torch.safetensors.save({ weight, bias });
 */
export function save(tensors: Tensors, ...args: Arguments<SaveOptions, SaveOrder>): NodeBuffer;
export function save(...args: unknown[]): NodeBuffer {
  const [tensors, metadata] = bindSave(args);
  const parts: Uint8Array[] = [];
  // What is handed over may be a tensor's own memory, which changes later.
  prepare(tensors, metadata)({ write: (bytes) => void parts.push(Buffer.from(bytes)) });
  return Buffer.concat(parts);
}

/**
 * Saves tensors in a safetensors file: the bytes of the Python package. The file appears whole or not at all.
 *
 * @param tensors tensors by their names
 * @param filename a path
 * @param metadata texts to be kept with them
 * @throws TorchError for tensors that share memory; RangeError for sparse and non-contiguous ones; TypeError
 *   for dtypes that the format lacks; SafetensorError where the file can't be written
 * @see https://huggingface.co/docs/safetensors/api/torch#safetensors.torch.save_file
 * @example torch.safetensors.saveFile(model.stateDict(), 'model.safetensors', { format: 'pt' });
 */
export function saveFile(
  tensors: Tensors,
  ...args: Arguments<SaveFileParameters, [filename: 'filename', ...SaveOrder]>
): void;
export function saveFile(...args: unknown[]): void {
  const [tensors, filename, metadata] = bindSaveFile(args);
  const name = filename instanceof URL ? fileURLToPath(filename) : filename;
  if (typeof name !== 'string') throw invalidArgument('a path', 'filename', filename);
  const write = prepare(tensors, metadata);
  try {
    writeAtomically(name, write);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    throw new SafetensorError(`Error while serializing: I/O error: ${(error as Error).message}`);
  }
}
