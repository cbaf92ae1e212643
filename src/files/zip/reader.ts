/** Reads zip archives through their directory, believing nothing that it says. */
import { constants, isUtf8 } from 'node:buffer';
import { promisify } from 'node:util';
import zlib from 'node:zlib';
import { TorchError } from '../../common/errors';
import type { NodeBuffer } from '../../common/node';
import { doSteps, type Steps } from '../../common/steps';
import { crc32 } from '../crc32';
import type { Source } from '../source';
import { DEFLATED, ENCRYPTED, END, END64, ENTRY, LOCAL, LOCATOR64, STORED, U16, U32, UTF8 } from './format';

/** A file in an archive. */
export interface ZipRecord {
  readonly name: string;
  /** Where its header begins. */
  readonly header: number;
  /** Where its data begins. */
  readonly offset: number;
  /** Its bytes in the archive. */
  readonly packed: number;
  readonly size: number;
  /** Whether it is compressed, by deflate. */
  readonly isPacked: boolean;
  readonly checksum: number;
  /** Kind and rights of the file, as Unix writes them; 0 where another system packed it. */
  readonly mode: number;
}

/** What differs between the archives that are read here. */
export interface ZipOptions {
  /** Makes the error for an archive in which something is wrong. */
  broken?: ((what: string) => Error) | undefined;
  /**
   * Whether a checksum of zero is none, as in the files of PyTorch, which can be told to leave them out.
   * Default: false
   */
  optionalChecksums?: boolean | undefined;
  /** What the error of a wrong checksum adds. */
  checksumHint?: string | undefined;
}

interface Directory {
  offset: number;
  size: number;
  count: number;
}

const inflateRaw = promisify<zlib.InputType, zlib.ZlibOptions, Buffer>(zlib.inflateRaw);

const MAX_COMMENT = 0xffff;
/** Two bits of a deflated stream make 258 bytes at most: what is said to grow beyond that can't be honest. */
const MAX_RATIO = 1032;

/** A name as errors show it. */
export const shownName = (name: string) =>
  JSON.stringify(name.length > 200 ? `${name.slice(0, 200)}…` : name);

function damaged(what: string): Error {
  return new TorchError(`the zip archive is damaged or incomplete: ${what}`);
}

/**
 * The records of an archive, by their full names.
 *
 * Names, sizes and places must agree between the directory and the records' own headers,
 * every record lies within the archive, and no two overlap: so what is unpacked is never more
 * than {@link MAX_RATIO} times the archive.
 */
export class ZipReader {
  readonly records = new Map<string, ZipRecord>();
  private readonly broken: (what: string) => Error;

  /**
   * @param isRead whether the directory is read now
   * @throws what `broken` makes, for an archive that is damaged, cut off, encrypted or contradicts itself
   */
  constructor(
    readonly source: Source,
    private readonly options: ZipOptions = {},
    isRead = true,
  ) {
    this.broken = options.broken ?? damaged;
    if (isRead) doSteps(this.reading());
  }

  /** Opens an archive, whose records are steps. */
  static *opening(source: Source, options: ZipOptions = {}): Steps<ZipReader> {
    const zip = new ZipReader(source, options, false);
    yield* zip.reading();
    return zip;
  }

  private *reading(): Steps<void> {
    const directory = this.findDirectory();
    yield* this.readDirectory(directory);
    yield* this.checkOverlaps(directory);
  }

  private bytes(offset: number, size: number, what: string, make = Buffer.allocUnsafeSlow): NodeBuffer {
    if (!Number.isSafeInteger(offset) || offset < 0 || !(size >= 0) || offset + size > this.source.size) {
      throw this.broken(`${what} lies beyond its end`);
    }
    if (size > constants.MAX_LENGTH) throw this.tooLarge(what, size);
    const data = make(size);
    this.source.read(data, offset);
    return data;
  }

  private tooLarge(what: string, size: number): Error {
    return this.broken(`${what} has ${size} bytes, more than a Buffer of this Node can hold`);
  }

  private findDirectory(): Directory {
    const { size } = this.source;
    if (size < 22) throw this.broken('it is too short for a zip archive');
    const tailSize = Math.min(size, MAX_COMMENT + 22);
    const tail = this.bytes(size - tailSize, tailSize, 'the directory');
    let at = tail.length - 22;
    while (
      at >= 0 &&
      !(tail.readUInt32LE(at) === END && tail.readUInt16LE(at + 20) === tail.length - at - 22)
    )
      at--;
    if (at < 0) throw this.broken('it has no zip directory');
    const end = size - tailSize + at;
    const short = {
      offset: tail.readUInt32LE(at + 16),
      size: tail.readUInt32LE(at + 12),
      count: tail.readUInt16LE(at + 10),
    };
    if (tail.readUInt16LE(at + 4) !== 0 || tail.readUInt16LE(at + 6) !== 0) {
      throw this.broken('it is one part of an archive in several files');
    }
    const directory = end >= 20 ? (this.directory64(end) ?? short) : short;
    if (directory.offset + directory.size > end) throw this.broken('the directory lies beyond its end');
    if (directory.count * 46 > directory.size)
      throw this.broken('the directory is too small for its entries');
    return directory;
  }

  /** The zip64 directory, where there is one before the short one at `end`. */
  private directory64(end: number): Directory | undefined {
    const locator = this.bytes(end - 20, 20, 'the directory');
    if (locator.readUInt32LE(0) !== LOCATOR64) return undefined;
    const at = Number(locator.readBigUInt64LE(8));
    const record = this.bytes(at, 56, 'the zip64 directory');
    if (record.readUInt32LE(0) !== END64) throw this.broken('the zip64 directory is not where it should be');
    return {
      offset: Number(record.readBigUInt64LE(48)),
      size: Number(record.readBigUInt64LE(40)),
      count: Number(record.readBigUInt64LE(32)),
    };
  }

  private *readDirectory({ offset, size, count }: Directory): Steps<void> {
    const data = this.bytes(offset, size, 'the directory');
    let at = 0;
    for (let i = 0; i < count; i++) {
      if (at + 46 > data.length || data.readUInt32LE(at) !== ENTRY)
        throw this.broken('a directory entry is not one');
      const nameEnd = at + 46 + data.readUInt16LE(at + 28);
      const extraEnd = nameEnd + data.readUInt16LE(at + 30);
      const next = extraEnd + data.readUInt16LE(at + 32);
      if (next > data.length) throw this.broken('a directory entry is cut off');
      this.addRecord(
        data.subarray(at, at + 46),
        data.subarray(at + 46, nameEnd),
        data.subarray(nameEnd, extraEnd),
      );
      at = next;
      yield;
    }
  }

  private addRecord(entry: NodeBuffer, rawName: NodeBuffer, extra: NodeBuffer): void {
    const flags = entry.readUInt16LE(8);
    // Many write UTF-8 without saying so.
    const name = rawName.toString((flags & UTF8) !== 0 || isUtf8(rawName) ? 'utf8' : 'latin1');
    const record = `the record ${shownName(name)}`;
    if (this.records.has(name)) throw this.broken(`${record} is there twice`);
    if ((flags & ENCRYPTED) !== 0) throw this.broken(`${record} is encrypted`);
    const method = entry.readUInt16LE(10);
    if (method !== STORED && method !== DEFLATED) {
      throw this.broken(
        `${record} is compressed by a method other than deflate (${method}): zip the files again`,
      );
    }
    const isPacked = method === DEFLATED;
    const { size, packed, header } = this.sizes(entry, extra);
    if (size !== packed && !isPacked) throw this.broken(`${record} has two sizes`);
    // From Node's pool: memory of its own for each of thousands of headers would keep the collector busy.
    const local = this.bytes(header, 30 + rawName.length, record, Buffer.allocUnsafe);
    if (local.readUInt32LE(0) !== LOCAL) throw this.broken(`${record} is not where it should be`);
    // Whoever reads without the directory must see the same records.
    if (local.readUInt16LE(26) !== rawName.length || !local.subarray(30).equals(rawName))
      throw this.broken(`${record} has two names`);
    if (local.readUInt16LE(8) !== method) throw this.broken(`${record} is packed in two ways`);
    const offset = header + 30 + rawName.length + local.readUInt16LE(28);
    if (!(packed >= 0) || offset + packed > this.source.size)
      throw this.broken(`${record} lies beyond its end`);
    if (!(size <= packed * MAX_RATIO)) {
      throw this.broken(`${record} says that its ${packed} bytes unpack to ${size}, which can't be`);
    }
    const checksum = entry.readUInt32LE(16);
    const mode = entry.readUInt32LE(38) >>> 16;
    this.records.set(name, { name, header, offset, packed, size, isPacked, checksum, mode });
  }

  /** An entry's sizes and place, from its zip64 field where they don't fit. */
  private sizes(entry: NodeBuffer, extra: NodeBuffer): { size: number; packed: number; header: number } {
    let packed = entry.readUInt32LE(20);
    let size = entry.readUInt32LE(24);
    let header = entry.readUInt32LE(42);
    if (entry.readUInt16LE(34) !== 0 && entry.readUInt16LE(34) !== U16)
      throw this.broken('a record is in another file');
    for (let at = 0; at + 4 <= extra.length; ) {
      const length = extra.readUInt16LE(at + 2);
      const field = extra.subarray(at + 4, at + 4 + length);
      if (extra.readUInt16LE(at) === 1) {
        let use = 0;
        const next = () => {
          if (use + 8 > field.length) throw this.broken('a zip64 field is cut off');
          use += 8;
          return Number(field.readBigUInt64LE(use - 8));
        };
        if (size === U32) size = next();
        if (packed === U32) packed = next();
        if (header === U32) header = next();
        break;
      }
      at += 4 + length;
    }
    return { size, packed, header };
  }

  private *checkOverlaps(directory: Directory): Steps<void> {
    const sorted = [...this.records.values()].sort((a, b) => a.header - b.header);
    let end = 0;
    for (const { name, header, offset, packed } of sorted) {
      if (header < end) throw this.broken(`the record ${shownName(name)} overlaps another one`);
      end = offset + packed;
      yield;
    }
    if (end > directory.offset) throw this.broken('the last record overlaps the directory');
  }

  /** Whether a record's checksum is to be compared. */
  isChecked(record: ZipRecord): boolean {
    return record.checksum !== 0 || this.options.optionalChecksums !== true;
  }

  /** Throws unless `checksum` is the record's. */
  check(record: ZipRecord, checksum: number): void {
    if (this.isChecked(record) && checksum !== record.checksum) {
      const hint = this.options.checksumHint;
      throw this.broken(
        `the checksum of the record ${shownName(record.name)} is wrong${hint ? ` (${hint})` : ''}`,
      );
    }
  }

  /** The error for a record that does not unpack to its size. */
  badlyPacked({ name }: ZipRecord, why: string): Error {
    return this.broken(`the record ${shownName(name)} can't be unpacked (${why})`);
  }

  /**
   * A record's bytes, unpacked.
   * @param most what it may have
   */
  read(record: ZipRecord, most = constants.MAX_LENGTH): NodeBuffer {
    const what = `the record ${shownName(record.name)}`;
    if (record.size > constants.MAX_LENGTH) throw this.tooLarge(what, record.size);
    if (record.size > most) throw this.broken(`${what} has ${record.size} bytes`);
    const packed = this.bytes(record.offset, record.packed, what);
    const data = record.isPacked ? this.inflate(record, packed) : packed;
    if (this.isChecked(record)) this.check(record, crc32(data));
    return data;
  }

  /**
   * A compressed record's bytes, unpacked in another thread and not checked yet.
   * @param read fills its argument from a place in the archive
   */
  async unpack(
    record: ZipRecord,
    read: (target: NodeBuffer, offset: number) => Promise<void>,
  ): Promise<NodeBuffer> {
    if (record.size > constants.MAX_LENGTH)
      throw this.tooLarge(`the record ${shownName(record.name)}`, record.size);
    const packed = Buffer.allocUnsafeSlow(record.packed);
    await read(packed, record.offset);
    const options = { maxOutputLength: Math.max(record.size, 1) };
    const data = await inflateRaw(packed, options).catch((error: Error) => {
      throw this.badlyPacked(record, error.message);
    });
    if (data.length !== record.size) throw this.badlyPacked(record, 'it has two sizes');
    return data;
  }

  private inflate(record: ZipRecord, packed: NodeBuffer): NodeBuffer {
    let data: NodeBuffer;
    try {
      // Memory grows with what really comes, and never beyond what was said.
      data = zlib.inflateRawSync(packed, { maxOutputLength: Math.max(record.size, 1) });
    } catch (error) {
      throw this.badlyPacked(record, error instanceof Error ? error.message : String(error));
    }
    if (data.length !== record.size) throw this.badlyPacked(record, 'it has two sizes');
    return data;
  }
}
