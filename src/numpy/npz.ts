/** Archives of arrays: NumPy's `.npz` files. */
import { refuseArguments } from '../common/binder';
import { TorchError } from '../common/errors';
import { inspectCustom } from '../common/node';
import { bufferSource, type Source } from '../files/source';
import { ZipReader, type ZipRecord } from '../files/zip/reader';
import type { Tensor } from '../tensor/tensor';
import { type Header, MAGIC, readArray, readHeader } from './npy';
import { Reader } from './reader';

/** @throws TorchError for a damaged archive */
function openZip(source: Source): ZipReader {
  return new ZipReader(source, { broken: (what) => new TorchError(`this is no valid .npz file: ${what}`) });
}

/** Opens a file of an archive; stored ones are read piece by piece. */
function open(zip: ZipReader, record: ZipRecord): Reader {
  const { offset, size, isPacked } = record;
  if (isPacked) return new Reader(bufferSource(zip.read(record)), 0, size);
  return new Reader(zip.source, offset, offset + size, (checksum) => zip.check(record, checksum));
}

/** What an archive's files are, by their names: arrays' headers, or the sizes of files that are none. */
export function readHeaders(source: Source): Map<string, Header | number> {
  const headers = new Map<string, Header | number>();
  const zip = openZip(source);
  for (const [name, record] of zip.records) {
    const isArray = name.endsWith('.npy') && record.size >= MAGIC.length;
    headers.set(name.replace(/\.npy$/, ''), isArray ? readHeader(open(zip, record)) : record.size);
  }
  return headers;
}

/**
 * An opened `.npz` file: arrays by their names, each read when it is asked for, as `npz.get(name)`,
 * `npz.name` or `npz['name']`.
 *
 * @example
 * const data = torch.numpy.load('digits.npz');
 * const { images, labels } = data;
 * data.close();
 */
export class NpzFile {
  /** The names of the arrays. */
  declare readonly files: string[];
  readonly #zip: ZipReader;
  readonly #maxHeaderSize: number;
  readonly #label: string;
  #source: (Source & { close?(): void }) | undefined;

  /** @internal */
  constructor(source: Source & { close?(): void }, label: string, maxHeaderSize: number) {
    this.#source = source;
    this.#label = label;
    this.#maxHeaderSize = maxHeaderSize;
    this.#zip = openZip(source);
    const files = [...this.#zip.records.keys()].map((name) => name.replace(/\.npy$/, ''));
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
  has(...args: [name: string]): boolean {
    refuseArguments('has', args, 1);
    const [name] = args;
    return this.#zip.records.has(`${name}.npy`) || this.#zip.records.has(name);
  }

  /**
   * Reads an array; a file in the archive that is none comes as its bytes.
   * @throws RangeError when there is none of this name; TorchError for a damaged archive
   */
  get(...args: [name: string]): any {
    refuseArguments('get', args, 1);
    const [name] = args;
    const record = this.#zip.records.get(`${name}.npy`) ?? this.#zip.records.get(name);
    if (record === undefined) throw new RangeError(`${name} is not a file in the archive`);
    if (this.#source === undefined) throw new TorchError('the .npz file is closed');
    const reader = open(this.#zip, record);
    const isArray = reader.begins(MAGIC);
    const data = isArray ? readArray(reader, this.#maxHeaderSize) : reader.take(record.size, name);
    reader.finish();
    return data;
  }

  /** The names of the arrays. */
  keys(...args: []): IterableIterator<string> {
    refuseArguments('keys', args);
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
  close(...args: []): void {
    refuseArguments('close', args);
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

  [inspectCustom](): string {
    return this.toString();
  }
}
