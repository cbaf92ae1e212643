/**
 * Reads the format before PyTorch 1.6: five pickles, then each storage's count and bytes,
 * which are little-endian always.
 */
import { noGrad } from '../../autograd/gradMode';
import { TorchError } from '../../common/errors';
import type { NodeBuffer } from '../../common/node';
import type { Source } from '../../files/source';
import { dtypeInfo } from '../../tensor/dtypes';
import { isForeign, newBytes, readInto, swapElements } from '../../tensor/hostMemory';
import { torchOps } from '../../tensor/operators';
import { PyTuple } from '../../tensor/pythonKinds';
import type { Tensor } from '../../tensor/tensor';
import type { DType } from '../../tensor/types';
import { isMeta, type MapLocation, restore } from '../mapLocation';
import { Converter } from '../pickle/converter';
import { type LookUpOptions, lookUp } from '../pickle/globals';
import { GlobalNode, INERT, shown, textOf } from '../pickle/nodes';
import { CutOffError, type Encoding, PickleReader } from '../pickle/pickleReader';
import { StorageNode } from '../pickle/storageNode';
import { type Environment, Unpickler } from '../pickle/unpickler';
import { describeStorage } from '../storageLoader';
import { MAGIC_NUMBER, PROTOCOL_VERSION } from './legacyWriter';

/** How a file is read. */
export interface ReadOptions extends LookUpOptions {
  map: MapLocation | undefined;
  encoding: Encoding;
}

function wrong(what: string): TorchError {
  return new TorchError(`torch.load: the file is damaged: ${what}`);
}

/** Refuses what only the main pickle may hold. */
const plainOnly: Environment = {
  global: (module, name) => {
    throw wrong(`${module}.${name} where a plain value should be`);
  },
  persistent: () => {
    throw wrong('a storage where a plain value should be');
  },
};

/** Plain values that a file begins with or that follow a pickle. */
export class PickleStream {
  private at = 0;

  constructor(
    private readonly data: NodeBuffer,
    private readonly encoding: Encoding,
  ) {}

  /** Where the next pickle begins. */
  get position(): number {
    return this.at;
  }

  /** The next pickle, with its reader. */
  next(environment: Environment = plainOnly): { value: unknown; reader: PickleReader } {
    const reader = new PickleReader(this.data.subarray(this.at), this.encoding);
    const value = new Unpickler(reader, environment).load();
    this.at += reader.at;
    return { value, reader };
  }

  /** Bytes between pickles. */
  take(count: number): NodeBuffer {
    if (!(count >= 0) || this.at + count > this.data.length) throw new CutOffError();
    this.at += count;
    return this.data.subarray(this.at - count, this.at);
  }

  /** The number of elements that stands before a storage's bytes. */
  count(): number {
    const count = Number(this.take(8).readBigInt64LE(0));
    if (!Number.isSafeInteger(count) || count < 0) throw wrong('a storage has no size');
    return count;
  }
}

/** A storage's place in a file. */
export interface Placed {
  dtype: DType | null;
  bytes: number;
  location: string;
  /** Where its bytes begin. */
  offset: number;
}

/** A storage whose bytes lie in a file. */
export function placedStorage(
  source: Source,
  { dtype, bytes, location, offset }: Placed,
  map?: MapLocation,
): StorageNode {
  const read = (): Tensor => {
    if (isMeta(map)) return torchOps.empty([bytes], { dtype: 'uint8', device: 'meta' });
    return noGrad(() => {
      const host = newBytes(bytes);
      const foreign = isForeign('little');
      readInto(host, source, offset, bytes, (piece) => {
        if (foreign && dtype !== null) swapElements(piece, dtype);
      });
      return restore(host, location, map);
    });
  };
  return new StorageNode(dtype, bytes, read);
}

/** Notes what storages the main pickle names, and makes nothing. */
function dryRun(options: ReadOptions, found: Map<string, ReturnType<typeof describeStorage>>): Environment {
  return {
    global: (module, name) => {
      const known = lookUp(module, name, options);
      if (!(known instanceof GlobalNode) || known.storage !== undefined) return known;
      return new GlobalNode(known.name, () => INERT);
    },
    persistent: (id) => {
      const parts = id instanceof PyTuple ? id.items : [];
      // The class of a module, beside its source.
      if (textOf(parts[0]) === 'module') return parts[1];
      if (parts.length !== 6) throw wrong('a persistent id is no storage');
      const storage = describeStorage(parts);
      if (!found.has(storage.key)) found.set(storage.key, storage);
      return INERT;
    },
  };
}

/** The storages of the main pickle. */
function storagesOf(
  placed: Map<string, Placed>,
  source: Source,
  map: MapLocation | undefined,
): Environment['persistent'] {
  const made = new Map<string, StorageNode>();
  return (id) => {
    const parts = id instanceof PyTuple ? id.items : [];
    // The class of a module, beside its source.
    if (textOf(parts[0]) === 'module') return parts[1];
    const { key, dtype, bytes } = describeStorage(parts);
    const place = placed.get(key)!;
    if (place.dtype !== dtype || place.bytes !== bytes)
      throw wrong(`storage ${key} is described in two ways`);
    let root = made.get(key);
    if (root === undefined) {
      root = placedStorage(source, place, map);
      made.set(key, root);
    }
    return parts[5] === null ? root : viewOf(root, parts[5]);
  };
}

/** A part of a storage: `(key, offset, size)` in elements. */
export function viewOf(root: StorageNode, view: unknown): StorageNode {
  const [, offset, size] = view instanceof PyTuple ? view.items : [];
  const item = root.dtype === null ? 1 : dtypeInfo(root.dtype).itemsize;
  const [start, bytes] = [Number(offset) * item, Number(size) * item];
  if (
    typeof offset !== 'number' ||
    typeof size !== 'number' ||
    !(start >= 0 && bytes >= 0) ||
    start + bytes > root.bytes
  )
    throw wrong('a part of a storage lies beyond it');
  return root.part(start, bytes);
}

/** Python's words, and what it mostly is. */
function noMagicNumber(): TorchError {
  return new TorchError(
    'Invalid magic number; corrupt file? If it is a bare pickle, of pickle.dump instead of torch.save: in Python, ' +
      "torch.save(pickle.load(open(file, 'rb')), 'file.pt') makes a file that loads here.",
  );
}

/** The first value; a bare pickle begins with anything. */
function firstOf(stream: PickleStream): unknown {
  try {
    return stream.next().value;
  } catch (error) {
    if (error instanceof CutOffError) throw error;
    throw noMagicNumber();
  }
}

interface Layout {
  start: number;
  main: NodeBuffer;
  placed: Map<string, Placed>;
}

/** Finds the main pickle and the storages in a file whose first bytes are `head`. */
function layOut(head: NodeBuffer, source: Source, options: ReadOptions): Layout {
  const stream = new PickleStream(head, options.encoding);
  if (BigInt(asInteger(firstOf(stream))) !== MAGIC_NUMBER) throw noMagicNumber();
  const version = stream.next().value;
  if (version !== PROTOCOL_VERSION) throw new TorchError(`Invalid protocol version: ${shown(version)}`);
  stream.next();
  const start = stream.position;
  const found = new Map<string, ReturnType<typeof describeStorage>>();
  stream.next(dryRun(options, found));
  const main = head.subarray(start, stream.position);
  const keys = stream.next().value;
  if (!Array.isArray(keys)) throw wrong('it has no list of storages');
  const placed = new Map<string, Placed>();
  let at = stream.position;
  for (const item of keys) {
    const key = textOf(item) ?? shown(item);
    const storage = found.get(key);
    if (storage === undefined) throw wrong(`storage key '${key}' not found in deserialized_objects`);
    if (at + 8 > source.size) throw new CutOffError();
    const count = Buffer.alloc(8);
    source.read(count, at);
    const itemsize = storage.dtype === null ? 1 : dtypeInfo(storage.dtype).itemsize;
    const bytes = Number(count.readBigInt64LE(0)) * itemsize;
    if (bytes !== storage.bytes)
      throw wrong(`storage has wrong byte size: expected ${storage.bytes} got ${bytes}`);
    if (at + 8 + bytes > source.size) throw new CutOffError();
    placed.set(key, { dtype: storage.dtype, bytes, location: storage.location, offset: at + 8 });
    at += 8 + bytes;
  }
  for (const key of found.keys()) if (!placed.has(key)) throw wrong(`storage ${key} is missing`);
  return { start, main, placed };
}

/** An integer as BigInt takes it; -1 for what is none. */
function asInteger(value: unknown): number | bigint {
  return typeof value === 'bigint' || Number.isInteger(value) ? (value as number | bigint) : -1;
}

/** The value in a file of the old format, before it is converted, with its pickle's reader. */
export function unpickleLegacy(
  source: Source,
  options: ReadOptions,
): { value: unknown; reader: PickleReader } {
  // The pickles' size is said nowhere: more is read until they end.
  for (let size = Math.min(source.size, 1 << 18); ; size = Math.min(source.size, size * 4)) {
    const head = Buffer.allocUnsafeSlow(size);
    source.read(head, 0);
    let layout: Layout;
    try {
      layout = layOut(head, source, options);
    } catch (error) {
      if (!(error instanceof CutOffError) || size === source.size) throw error;
      continue;
    }
    const reader = new PickleReader(layout.main, options.encoding);
    const value = new Unpickler(reader, {
      global: (module, name) => lookUp(module, name, options),
      persistent: storagesOf(layout.placed, source, options.map),
    }).load();
    return { value, reader };
  }
}

/** Reads a file of the old format. */
export function readLegacy(source: Source, options: ReadOptions): unknown {
  const { value, reader } = unpickleLegacy(source, options);
  return new Converter(reader.strings).convert(value);
}
