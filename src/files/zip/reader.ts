/** Reads the zip container of PyTorch's files through its directory, believing nothing that it says. */
import fs from 'node:fs';
import { TorchError } from '../../common/errors';
import { crc32 } from '../crc32';

/** The bytes of a file, wherever they are. */
export interface Source {
  readonly size: number;
  /** Fills `target` from `offset`; the caller stays within `size`. */
  read(target: Uint8Array, offset: number): void;
}

/** A file's bytes in memory. */
export function bufferSource(data: Uint8Array): Source {
  return {
    size: data.length,
    read: (target, offset) => target.set(data.subarray(offset, offset + target.length)),
  };
}

/** An open file. */
export function fileSource(fd: number): Source {
  const { size } = fs.fstatSync(fd);
  return {
    size,
    read(target, offset) {
      for (let at = 0; at < target.length; ) {
        const count = fs.readSync(fd, target, at, target.length - at, offset + at);
        if (count === 0) throw new TorchError('torch.load: the file became shorter while it was read');
        at += count;
      }
    },
  };
}

/** A record. */
export interface ZipRecord {
  readonly name: string;
  /** Where its header begins. */
  readonly header: number;
  /** Where its data begins. */
  readonly offset: number;
  /** Its bytes in the file. */
  readonly packed: number;
  readonly size: number;
  /** Whether it is compressed, as the code in TorchScript files is: then it can't be read. */
  readonly isPacked: boolean;
  /** 0 where the writer left it out. */
  readonly checksum: number;
}

const END = 0x06054b50;
const END64 = 0x06064b50;
const LOCATOR64 = 0x07064b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const MAX_COMMENT = 0xffff;
/** What one Buffer holds in every version of Node. */
const MAX_READ = 2 ** 32 - 1;
const U16 = 0xffff;
const U32 = 0xffffffff;

function broken(what: string): TorchError {
  return new TorchError(`torch.load: the file is damaged or incomplete: ${what}`);
}

interface Directory {
  offset: number;
  size: number;
  count: number;
}

/** A name as errors show it. */
const shown = (name: string) => JSON.stringify(name.length > 200 ? `${name.slice(0, 200)}…` : name);

/** The records of an archive, by their full names. */
export class ZipReader {
  readonly records = new Map<string, ZipRecord>();

  /** @throws TorchError for what is damaged, cut off, compressed or contradicts itself */
  constructor(readonly source: Source) {
    const directory = this.findDirectory();
    this.readDirectory(directory);
    this.checkOverlaps(directory);
  }

  private bytes(offset: number, size: number, what: string): Buffer {
    if (!Number.isSafeInteger(offset) || offset < 0 || size < 0 || offset + size > this.source.size) {
      throw broken(`${what} lies beyond its end`);
    }
    const data = Buffer.allocUnsafeSlow(size);
    this.source.read(data, offset);
    return data;
  }

  private findDirectory(): Directory {
    const { size } = this.source;
    if (size < 22) throw broken('it is too short for a zip archive');
    const tailSize = Math.min(size, MAX_COMMENT + 22);
    const tail = this.bytes(size - tailSize, tailSize, 'the directory');
    let at = tail.length - 22;
    while (
      at >= 0 &&
      !(tail.readUInt32LE(at) === END && tail.readUInt16LE(at + 20) === tail.length - at - 22)
    )
      at--;
    if (at < 0) throw broken('it has no zip directory');
    const end = size - tailSize + at;
    const short = {
      offset: tail.readUInt32LE(at + 16),
      size: tail.readUInt32LE(at + 12),
      count: tail.readUInt16LE(at + 10),
    };
    if (tail.readUInt16LE(at + 4) !== 0 || tail.readUInt16LE(at + 6) !== 0) {
      throw broken('it is one part of an archive in several files');
    }
    const directory = end >= 20 ? (this.directory64(end) ?? short) : short;
    if (directory.offset + directory.size > end) throw broken('the directory lies beyond its end');
    if (directory.count * 46 > directory.size) throw broken('the directory is too small for its entries');
    return directory;
  }

  /** The zip64 directory, where there is one before the short one at `end`. */
  private directory64(end: number): Directory | undefined {
    const locator = this.bytes(end - 20, 20, 'the directory');
    if (locator.readUInt32LE(0) !== LOCATOR64) return undefined;
    const at = Number(locator.readBigUInt64LE(8));
    const record = this.bytes(at, 56, 'the zip64 directory');
    if (record.readUInt32LE(0) !== END64) throw broken('the zip64 directory is not where it should be');
    return {
      offset: Number(record.readBigUInt64LE(48)),
      size: Number(record.readBigUInt64LE(40)),
      count: Number(record.readBigUInt64LE(32)),
    };
  }

  private readDirectory({ offset, size, count }: Directory): void {
    const data = this.bytes(offset, size, 'the directory');
    let at = 0;
    for (let i = 0; i < count; i++) {
      if (at + 46 > data.length || data.readUInt32LE(at) !== ENTRY)
        throw broken('a directory entry is not one');
      const nameSize = data.readUInt16LE(at + 28);
      const extraSize = data.readUInt16LE(at + 30);
      const next = at + 46 + nameSize + extraSize + data.readUInt16LE(at + 32);
      if (next > data.length) throw broken('a directory entry is cut off');
      const name = data.toString('utf8', at + 46, at + 46 + nameSize);
      const extra = data.subarray(at + 46 + nameSize, at + 46 + nameSize + extraSize);
      this.addRecord(name, data.subarray(at, at + 46), extra);
      at = next;
    }
  }

  private addRecord(name: string, entry: Buffer, extra: Buffer): void {
    if (this.records.has(name)) throw broken(`the record ${shown(name)} is there twice`);
    if ((entry.readUInt16LE(8) & 1) !== 0)
      throw new TorchError(`torch.load: the record ${shown(name)} is encrypted`);
    const isPacked = entry.readUInt16LE(10) !== 0;
    const { size, packed, header } = sizes64(entry, extra);
    if (size !== packed && !isPacked) throw broken(`the record ${shown(name)} has two sizes`);
    const nameSize = entry.readUInt16LE(28);
    const local = this.bytes(header, 30 + nameSize, `the record ${shown(name)}`);
    if (local.readUInt32LE(0) !== LOCAL) throw broken(`the record ${shown(name)} is not where it should be`);
    // Whoever reads without the directory must see the same records.
    if (local.readUInt16LE(26) !== nameSize || local.toString('utf8', 30) !== name)
      throw broken(`the record ${shown(name)} has two names`);
    const offset = header + 30 + nameSize + local.readUInt16LE(28);
    if (!(packed >= 0) || offset + packed > this.source.size)
      throw broken(`the record ${shown(name)} lies beyond its end`);
    const checksum = entry.readUInt32LE(16);
    this.records.set(name, { name, header, offset, packed, size, isPacked, checksum });
  }

  private checkOverlaps(directory: Directory): void {
    const sorted = [...this.records.values()].sort((a, b) => a.header - b.header);
    let end = 0;
    for (const { name, header, offset, packed } of sorted) {
      if (header < end) throw broken(`the record ${shown(name)} overlaps another one`);
      end = offset + packed;
    }
    if (end > directory.offset) throw broken('the last record overlaps the directory');
  }

  /** Throws for what can't be read as it is. */
  refusePacked({ name, isPacked }: ZipRecord): void {
    if (!isPacked) return;
    throw new TorchError(
      `torch.load: the record ${shown(name)} is compressed. PyTorch's files never are: another tool packed this one. ` +
        'Unpack it and zip it again without compression (zip -0), or save it anew with torch.save.',
    );
  }

  /** Throws unless `checksum` is the record's. */
  check(record: ZipRecord, checksum: number): void {
    // Python can be told to leave checksums out; then they are zero.
    if (record.checksum !== 0 && checksum !== record.checksum) {
      throw broken(
        `the checksum of the record ${shown(record.name)} is wrong (that of a file which was changed through a shared mapping is: ` +
          'it loads with mmap: true)',
      );
    }
  }

  /**
   * A record's bytes.
   * @param most what it may have
   */
  read(record: ZipRecord, most = MAX_READ): Buffer {
    this.refusePacked(record);
    if (record.size > most) throw broken(`the record ${shown(record.name)} has ${record.size} bytes`);
    const data = this.bytes(record.offset, record.size, `the record ${shown(record.name)}`);
    if (record.checksum !== 0) this.check(record, crc32(data));
    return data;
  }
}

/** An entry's sizes and place, from its zip64 field where they don't fit. */
function sizes64(entry: Buffer, extra: Buffer): { size: number; packed: number; header: number } {
  let packed = entry.readUInt32LE(20);
  let size = entry.readUInt32LE(24);
  let header = entry.readUInt32LE(42);
  if (entry.readUInt16LE(34) !== 0 && entry.readUInt16LE(34) !== U16)
    throw broken('a record is in another file');
  for (let at = 0; at + 4 <= extra.length; ) {
    const length = extra.readUInt16LE(at + 2);
    const field = extra.subarray(at + 4, at + 4 + length);
    if (extra.readUInt16LE(at) === 1) {
      let use = 0;
      const next = () => {
        if (use + 8 > field.length) throw broken('a zip64 field is cut off');
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
