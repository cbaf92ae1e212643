/** Archives of arrays: NumPy's `.npz` files. */
import zlib from 'node:zlib';
import { TorchError } from '../common/errors';
import { bufferSource, type Source } from '../files/zip/reader';
import type { Tensor } from '../tensor/tensor';
import { type Header, MAGIC, readArray, readHeader } from './npy';
import { Reader } from './reader';

const END = 0x06054b50;
const END64 = 0x06064b50;
const LOCATOR64 = 0x07064b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const MAX_COMMENT = 0xffff;
const U32 = 0xffffffff;

interface Entry {
  readonly name: string;
  readonly deflated: boolean;
  readonly checksum: number;
  readonly packed: number;
  readonly size: number;
  readonly header: number;
}

function broken(what: string): TorchError {
  return new TorchError(`this is no valid .npz file: ${what}`);
}

function bytesAt(source: Source, offset: number, size: number, what: string): Buffer {
  if (!Number.isSafeInteger(offset) || offset < 0 || size < 0 || offset + size > source.size) {
    throw broken(`${what} lies beyond its end`);
  }
  const data = Buffer.alloc(size);
  source.read(data, offset);
  return data;
}

/** The bytes of the directory, and how many entries they are. */
function findDirectory(source: Source): [data: Buffer, count: number] {
  const size = Math.min(source.size, MAX_COMMENT + 22);
  const tail = bytesAt(source, source.size - size, size, 'the directory');
  let at = tail.length - 22;
  while (at >= 0 && tail.readUInt32LE(at) !== END) at--;
  if (at < 0) throw broken('it has no directory');
  const end = source.size - size + at;
  let [count, length, offset] = [
    tail.readUInt16LE(at + 10),
    tail.readUInt32LE(at + 12),
    tail.readUInt32LE(at + 16),
  ];
  if (end >= 20) {
    const locator = bytesAt(source, end - 20, 20, 'the directory');
    if (locator.readUInt32LE(0) === LOCATOR64) {
      const record = bytesAt(source, Number(locator.readBigUInt64LE(8)), 56, 'the directory');
      if (record.readUInt32LE(0) !== END64) throw broken('the zip64 directory is not where it should be');
      [count, length, offset] = [32, 40, 48].map((field) => Number(record.readBigUInt64LE(field))) as [
        number,
        number,
        number,
      ];
    }
  }
  if (count * 46 > length) throw broken('the directory is too small for its entries');
  return [bytesAt(source, offset, length, 'the directory'), count];
}

/** Sizes and place of an entry, from its zip64 field where they are too large for their own. */
function sizesOf(data: Buffer, at: number, extra: Buffer): [packed: number, size: number, header: number] {
  const sizes = [data.readUInt32LE(at + 24), data.readUInt32LE(at + 20), data.readUInt32LE(at + 42)];
  for (let i = 0; i + 4 <= extra.length; ) {
    const length = extra.readUInt16LE(i + 2);
    if (extra.readUInt16LE(i) === 1) {
      let use = i + 4;
      for (let k = 0; k < 3; k++) {
        if (sizes[k] !== U32) continue;
        if (use + 8 > Math.min(i + 4 + length, extra.length)) throw broken('a zip64 field is cut off');
        sizes[k] = Number(extra.readBigUInt64LE(use));
        use += 8;
      }
      break;
    }
    i += 4 + length;
  }
  return [sizes[1]!, sizes[0]!, sizes[2]!];
}

function readEntries(source: Source): Map<string, Entry> {
  const [data, count] = findDirectory(source);
  const entries = new Map<string, Entry>();
  for (let at = 0, i = 0; i < count; i++) {
    if (at + 46 > data.length || data.readUInt32LE(at) !== ENTRY)
      throw broken('a directory entry is not one');
    const nameEnd = at + 46 + data.readUInt16LE(at + 28);
    const extraEnd = nameEnd + data.readUInt16LE(at + 30);
    const next = extraEnd + data.readUInt16LE(at + 32);
    if (next > data.length) throw broken('a directory entry is cut off');
    const flags = data.readUInt16LE(at + 8);
    const method = data.readUInt16LE(at + 10);
    const name = data.toString(flags & 0x800 ? 'utf8' : 'latin1', at + 46, nameEnd);
    if (flags & 1) throw broken(`${name} is encrypted`);
    if (method !== 0 && method !== 8) throw broken(`${name} is compressed with a method other than deflate`);
    const [packed, size, header] = sizesOf(data, at, data.subarray(nameEnd, extraEnd));
    if (method === 0 && packed !== size) throw broken(`${name} has two sizes`);
    const checksum = data.readUInt32LE(at + 16);
    entries.set(name, { name, deflated: method === 8, checksum, packed, size, header });
    at = next;
  }
  return entries;
}

/** Opens an entry: its own bytes, unpacked. */
function open(source: Source, { name, header, packed, size, deflated }: Entry): Reader {
  const local = bytesAt(source, header, 30, name);
  if (local.readUInt32LE(0) !== LOCAL) throw broken(`${name} is not where it should be`);
  const start = header + 30 + local.readUInt16LE(26) + local.readUInt16LE(28);
  if (start + packed > source.size) throw broken(`${name} lies beyond its end`);
  if (!deflated) return new Reader(source, start, start + size, true);
  // Never more than the directory says: what unpacks to more is broken.
  let data: Buffer;
  try {
    data = zlib.inflateRawSync(bytesAt(source, start, packed, name), { maxOutputLength: Math.max(size, 1) });
  } catch (error) {
    throw broken(`${name} cannot be unpacked (${error instanceof Error ? error.message : error})`);
  }
  if (data.length !== size) throw broken(`${name} has two sizes`);
  return new Reader(bufferSource(data), 0, size, true);
}

/** What an archive's files are, by their names: arrays' headers, or the sizes of files that are none. */
export function readHeaders(source: Source): Map<string, Header | number> {
  const headers = new Map<string, Header | number>();
  for (const [name, entry] of readEntries(source)) {
    const isArray = name.endsWith('.npy') && entry.size >= MAGIC.length;
    headers.set(name.replace(/\.npy$/, ''), isArray ? readHeader(open(source, entry)) : entry.size);
  }
  return headers;
}

/**
 * An opened `.npz` file: arrays by their names, each read when it is asked for, as `npz.get(name)`, `npz.name` or `npz['name']`.
 *
 * @example
 * const data = torch.numpy.load('digits.npz');
 * const { images, labels } = data;
 * data.close();
 */
export class NpzFile {
  /** The names of the arrays. */
  declare readonly files: string[];
  readonly #entries: Map<string, Entry>;
  readonly #maxHeaderSize: number;
  readonly #label: string;
  #source: (Source & { close?(): void }) | undefined;

  /** @internal */
  constructor(source: Source & { close?(): void }, label: string, maxHeaderSize: number) {
    this.#source = source;
    this.#label = label;
    this.#maxHeaderSize = maxHeaderSize;
    this.#entries = readEntries(source);
    const files = [...this.#entries.keys()].map((name) => name.replace(/\.npy$/, ''));
    Object.defineProperty(this, 'files', { value: files, enumerable: false });
    for (const name of files) {
      if (name in this) continue;
      Object.defineProperty(this, name, { get: () => this.get(name), enumerable: true, configurable: true });
    }
  }

  /** How many arrays there are. */
  get size(): number {
    return this.files.length;
  }

  /** Whether there is an array of this name. */
  has(name: string): boolean {
    return this.#entries.has(`${name}.npy`) || this.#entries.has(name);
  }

  /**
   * Reads an array; a file in the archive that is none comes as its bytes.
   * @throws RangeError when there is none of this name; TorchError for a damaged archive
   */
  get(name: string): any {
    const entry = this.#entries.get(`${name}.npy`) ?? this.#entries.get(name);
    if (entry === undefined) throw new RangeError(`${name} is not a file in the archive`);
    if (this.#source === undefined) throw new TorchError('the .npz file is closed');
    const reader = open(this.#source, entry);
    const data = this.#isArray(entry)
      ? readArray(reader, this.#maxHeaderSize)
      : reader.take(entry.size, name);
    if (reader.finish() !== entry.checksum) throw broken(`the checksum of ${entry.name} is wrong`);
    return data;
  }

  #isArray(entry: Entry): boolean {
    if (entry.size < MAGIC.length) return false;
    return open(this.#source!, entry).take(MAGIC.length, 'magic string').equals(MAGIC);
  }

  /** The names of the arrays. */
  keys(): IterableIterator<string> {
    return this.files.values();
  }

  /** The arrays, one after the other. */
  *values(): IterableIterator<Tensor> {
    for (const name of this.files) yield this.get(name);
  }

  /** Names and arrays. */
  *entries(): IterableIterator<[string, Tensor]> {
    for (const name of this.files) yield [name, this.get(name)];
  }

  [Symbol.iterator](): IterableIterator<string> {
    return this.keys();
  }

  /** Closes the file; no array can be read any more. */
  close(): void {
    this.#source?.close?.();
    this.#source = undefined;
  }

  [Symbol.dispose](): void {
    this.close();
  }

  /** Python's `repr`. */
  toString(): string {
    const names = this.files.slice(0, 5).join(', ');
    return `NpzFile '${this.#label}' with keys: ${names}${this.files.length > 5 ? '...' : ''}`;
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return this.toString();
  }
}
