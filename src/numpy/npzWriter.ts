/** Writes `.npz` files: the zip archives that Python's `zipfile` writes for NumPy, byte for byte unless compressed. */
import zlib from 'node:zlib';
import { fastCrc32 } from '../files/mappedFile';
import type { Sink } from '../files/zip/writer';

const END = 0x06054b50;
const END64 = 0x06064b50;
const LOCATOR64 = 0x07064b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const U32 = 0xffffffff;

/** Fields of the zip format, little-endian. */
function fields(...values: [bytes: 2 | 4 | 8, value: number][]): Buffer {
  const out = Buffer.alloc(values.reduce((sum, [bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [bytes, value] of values) {
    if (bytes === 8) out.writeBigUInt64LE(BigInt(value), at);
    else out.writeUIntLE(value, at, bytes);
    at += bytes;
  }
  return out;
}

/** 1 January 1980. */
const DATE = 0x21;
const LIMIT = 0x7fffffff;

/** Writes an archive as Python's `zipfile` does for NumPy. */
export class NpzWriter {
  private position = 0;
  private readonly directory: Buffer[] = [];

  constructor(
    private readonly write: (bytes: Uint8Array) => void,
    private readonly compress: boolean,
  ) {}

  private emit(bytes: Uint8Array): void {
    this.write(bytes);
    this.position += bytes.length;
  }

  /**
   * Adds a file.
   * @param content writes its bytes; called twice where they are not compressed, for the header before them has their checksum
   */
  add(file: string, content: (sink: Sink) => void): void {
    let size = 0;
    let checksum = 0;
    const parts: Buffer[] = [];
    content({
      write: (bytes) => {
        size += bytes.length;
        checksum = fastCrc32(bytes, checksum);
        if (this.compress) parts.push(Buffer.from(bytes));
      },
    });
    const packed = this.compress ? zlib.deflateRawSync(Buffer.concat(parts)) : undefined;
    const packedSize = packed?.length ?? size;
    const name = Buffer.from(file, 'utf8');
    const start = this.position;
    const common: [2 | 4 | 8, number][] = [
      [2, isAscii(file) ? 0 : 0x800],
      [2, this.compress ? 8 : 0],
      [2, 0],
      [2, DATE],
      [4, checksum],
    ];
    this.emit(fields([4, LOCAL], [2, 45], ...common, [4, U32], [4, U32], [2, name.length], [2, 20]));
    this.emit(name);
    this.emit(fields([2, 1], [2, 16], [8, size], [8, packedSize]));
    if (packed === undefined) content({ write: (bytes) => this.emit(bytes) });
    else this.emit(packed);
    this.addEntry(name, common, size, packedSize, start);
  }

  private addEntry(
    name: Buffer,
    common: [2 | 4 | 8, number][],
    size: number,
    packed: number,
    start: number,
  ): void {
    const large: [8, number][] = [];
    const tooLarge = size > LIMIT || packed > LIMIT;
    if (tooLarge) large.push([8, size], [8, packed]);
    if (start > LIMIT) large.push([8, start]);
    const extra = large.length === 0 ? Buffer.alloc(0) : fields([2, 1], [2, 8 * large.length], ...large);
    this.directory.push(
      fields(
        [4, ENTRY],
        [2, 0x032d], // made on Unix, by version 4.5 of the format
        [2, 45],
        ...common,
        [4, tooLarge ? U32 : packed],
        [4, tooLarge ? U32 : size],
        [2, name.length],
        [2, extra.length],
        [2, 0],
        [2, 0],
        [2, 0],
        [4, 0o600 * 0x10000],
        [4, start > LIMIT ? U32 : start],
      ),
      name,
      extra,
    );
  }

  /** Writes the directory. */
  finish(): void {
    const start = this.position;
    const count = this.directory.length / 3;
    for (const part of this.directory) this.emit(part);
    const end = this.position;
    const size = end - start;
    if (count > 0xffff || start > LIMIT || size > LIMIT) {
      this.emit(
        fields(
          [4, END64],
          [8, 44],
          [2, 45],
          [2, 45],
          [4, 0],
          [4, 0],
          [8, count],
          [8, count],
          [8, size],
          [8, start],
        ),
      );
      this.emit(fields([4, LOCATOR64], [4, 0], [8, end], [4, 1]));
    }
    const short = Math.min(count, 0xffff);
    const [size32, start32] = [Math.min(size, U32), Math.min(start, U32)];
    this.emit(fields([4, END], [2, 0], [2, 0], [2, short], [2, short], [4, size32], [4, start32], [2, 0]));
  }
}

const isAscii = (text: string) => [...text].every((char) => char.codePointAt(0)! < 0x80);
