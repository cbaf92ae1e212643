/** Storages of a file: each is read once, when a tensor first needs it. */
import { noGrad } from '../autograd/gradMode';
import { TorchError } from '../common/errors';
import type { NodeBuffer } from '../common/node';
import type { Steps } from '../common/steps';
import { shownName, type ZipReader, type ZipRecord } from '../files/zip/reader';
import { dtypeInfo } from '../tensor/dtypes';
import { releaseTensors } from '../tensor/handles';
import {
  eachBuffer,
  eachPiece,
  fastCrc32,
  fillFrom,
  newBytes,
  readInto,
  swapElements,
} from '../tensor/hostMemory';
import { unseen } from '../tensor/intercept';
import type { MappedFile } from '../tensor/mappedFile';
import { torchOps } from '../tensor/operators';
import { PyTuple } from '../tensor/pythonKinds';
import type { Tensor } from '../tensor/tensor';
import type { DType } from '../tensor/types';
import { isMeta, type MapLocation, restore } from './mapLocation';
import { ASYNC_STEP, Pace } from './pace';
import { GlobalNode, textOf } from './pickle/nodes';
import { StorageNode } from './pickle/storageNode';

function wrong(what: string): TorchError {
  return new TorchError(`torch.load: the file is damaged: ${what}`);
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

/** Fills its argument from a place in the file. */
type ReadAt = (target: NodeBuffer, offset: number) => Promise<void>;

/** Reads a file from one place to the next, a step's bytes at once: small records come together. */
class ReadAhead {
  private readonly buffer: NodeBuffer;
  /** Which part of the file is in the buffer. */
  private start = 0;
  private end = 0;

  constructor(
    readonly read: ReadAt,
    private readonly size: number,
  ) {
    this.buffer = Buffer.allocUnsafeSlow(Math.min(ASYNC_STEP, size));
  }

  /** The bytes of a place, a step's at most, until others are asked for. */
  async bytes(offset: number, count: number): Promise<NodeBuffer> {
    if (offset < this.start || offset + count > this.end) {
      const length = Math.min(this.buffer.length, this.size - offset);
      this.start = this.end = offset;
      await this.read(this.buffer.subarray(0, length), offset);
      this.end = offset + length;
    }
    return this.buffer.subarray(offset - this.start, offset - this.start + count);
  }
}

/** Tensors that are freed in one step. */
const PER_STEP = 256;

/** The storages of one file. */
export class StorageLoader {
  private readonly known = new Map<string, StorageNode>();
  /** Those that {@link prefetch} has read. */
  private readonly fetched = new Map<ZipRecord, Tensor>();
  /** Those that went on to other devices. */
  private readonly copied: Tensor[] = [];

  /**
   * @param folder the archive's root
   * @param foreign whether elements have the other byte order
   * @param file the archive, if it is mapped: then tensors are parts of it
   */
  constructor(
    private readonly zip: ZipReader,
    private readonly folder: string,
    private readonly foreign: boolean,
    private readonly map: MapLocation | undefined,
    private readonly file?: MappedFile,
  ) {}

  /** The storage that a persistent id stands for. */
  get(id: unknown): StorageNode {
    const parts = id instanceof PyTuple ? id.items : [];
    if (parts.length !== 5) throw wrong('a persistent id is no storage');
    const { dtype, key, location, bytes } = describeStorage(parts);
    const found = this.known.get(key);
    if (found !== undefined) {
      if (found.dtype !== dtype || found.bytes !== bytes)
        throw wrong(`storage ${key} is described in two ways`);
      return found;
    }
    const record = this.zip.records.get(`${this.folder}/data/${key}`);
    if (record === undefined) throw wrong(`storage ${key} is missing`);
    if (bytes > record.size) throw wrong(`storage ${key} is larger than its record`);
    const made = new StorageNode(dtype, bytes, () => this.read(key, dtype, bytes, location));
    this.known.set(key, made);
    return made;
  }

  private read(key: string, dtype: DType | null, bytes: number, location: string): Tensor {
    if (isMeta(this.map)) return torchOps.empty([bytes], { dtype: 'uint8', device: 'meta' });
    return noGrad(() => {
      const record = this.zip.records.get(`${this.folder}/data/${key}`)!;
      const host = unseen(
        () =>
          this.ahead(record, dtype, bytes) ??
          this.mapped(record, dtype, bytes) ??
          this.readHere(record, dtype, bytes),
      );
      const placed = restore(host, location, this.map);
      if (placed !== host) this.copied.push(host);
      return placed;
    });
  }

  /**
   * Reads all storages of the file in pieces, between which the event loop turns; who asks for one afterwards
   * finds it.
   * @param read fills its argument from a place in the file
   */
  async prefetch(read: ReadAt): Promise<void> {
    if (isMeta(this.map)) return;
    const prefix = `${this.folder}/data/`;
    const ahead = new ReadAhead(read, this.zip.source.size);
    const pace = new Pace();
    for (const record of this.zip.records.values())
      if (record.name.startsWith(prefix)) this.fetched.set(record, await this.fetch(record, ahead, pace));
  }

  private async fetch(record: ZipRecord, ahead: ReadAhead, pace: Pace): Promise<Tensor> {
    const host = newBytes(record.size);
    const unpacked = record.isPacked ? await this.zip.unpack(record, ahead.read) : undefined;
    let checksum = 0;
    let at = 0;
    do {
      const count = Math.min(ASYNC_STEP, record.size - at);
      const piece = unpacked?.subarray(at, at + count) ?? (await ahead.bytes(record.offset + at, count));
      checksum = await fillFrom(host, at, piece, checksum);
      await pace.after(count);
      at += count;
    } while (at < record.size);
    this.zip.check(record, checksum);
    return host;
  }

  /**
   * Frees the tensors of bytes that stood for the storages, once all that lies over those is made: each is
   * one more that the garbage collection would have to find dead.
   */
  *freeing(): Steps<void> {
    // What a function got to place, it may keep.
    const isShown = typeof this.map === 'function';
    const used = isShown ? [] : [...this.known.values()].flatMap((node) => node.ownData ?? []);
    const spare = [...this.fetched.values(), ...(isShown ? [] : this.copied), ...used];
    for (let at = 0; at < spare.length; at += PER_STEP) {
      releaseTensors(spare.slice(at, at + PER_STEP));
      yield;
    }
  }

  /** What was read ahead of a record, as a storage of so many bytes. */
  private ahead(record: ZipRecord, dtype: DType | null, bytes: number): Tensor | undefined {
    const all = this.fetched.get(record);
    if (all === undefined) return undefined;
    this.fetched.delete(record);
    const host = bytes === record.size ? all : newBytes(bytes).copy_(all.narrow(0, 0, bytes));
    if (this.foreign && dtype !== null)
      eachPiece(host, 0, bytes, true, (piece) => swapElements(piece, dtype));
    return host;
  }

  /** The record's own place in a mapped file, where elements can be read from it as they are. */
  private mapped(record: ZipRecord, dtype: DType | null, bytes: number): Tensor | undefined {
    const aligned = dtype === null || record.offset % dtypeInfo(dtype).itemsize === 0;
    if (this.file === undefined) return undefined;
    if (record.isPacked) {
      throw new TorchError(
        `torch.load: the record ${shownName(record.name)} is compressed, so that it can't be mapped: load the file without mmap`,
      );
    }
    if (this.foreign || !aligned) return undefined;
    return this.file.slice(record.offset, bytes);
  }

  /** The record's bytes read into new memory, and checked. */
  private readHere(record: ZipRecord, dtype: DType | null, bytes: number): Tensor {
    const host = newBytes(bytes);
    const swap = (piece: NodeBuffer) => {
      if (this.foreign && dtype !== null) swapElements(piece, dtype);
    };
    if (record.isPacked) {
      const data = this.zip.read(record);
      eachPiece(host, 0, bytes, true, (piece, at) => {
        data.copy(piece, 0, at);
        swap(piece);
      });
      return host;
    }
    const isChecked = this.zip.isChecked(record);
    let checksum = 0;
    const add = (piece: NodeBuffer) => {
      if (isChecked) checksum = fastCrc32(piece, checksum);
    };
    readInto(host, this.zip.source, record.offset, bytes, (piece) => {
      add(piece);
      swap(piece);
    });
    if (isChecked) {
      eachBuffer(this.zip.source, record.offset + bytes, record.size - bytes, add);
    }
    this.zip.check(record, checksum);
    return host;
  }
}

/** What the persistent id `('storage', type, key, location, count, …)` says. */
export function describeStorage(parts: readonly unknown[]): {
  dtype: DType | null;
  key: string;
  location: string;
  bytes: number;
} {
  const [tag, type, key, location, count] = parts;
  const [kind, name, place] = [tag, key, location].map(asciiOf);
  if (kind !== 'storage' || !(type instanceof GlobalNode) || type.storage === undefined)
    throw wrong('a persistent id is no storage');
  if (name === undefined || place === undefined || !isCount(count))
    throw wrong('a storage is badly described');
  const dtype = type.storage as DType | null;
  return {
    dtype,
    key: name,
    location: place,
    bytes: count * (dtype === null ? 1 : dtypeInfo(dtype).itemsize),
  };
}

/** A text; Python 2's may come as bytes. */
function asciiOf(value: unknown): string | undefined {
  return value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : textOf(value);
}
