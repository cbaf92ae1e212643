/**
 * The zip container of PyTorch's files, byte for byte as `PyTorchStreamWriter` writes it: stored records, each at a multiple of 64
 * bytes through an `FB` extra field of `Z`s, sizes and checksums behind the data, a zip64 directory.
 */

import { serializationId } from '../../serialization/serializationId';
import { crc32 } from '../crc32';

/** Where an archive's bytes go, in order. */
export interface Sink {
  write(bytes: Uint8Array): void;
}

/** A record's bytes, handed over in pieces that are not kept. */
export interface Content {
  readonly size: number;
  each(use: (piece: Uint8Array) => void): void;
}

const LOCAL_HEADER = 30;
/** From here on, sizes and places stand in a zip64 field. */
const LIMIT = 0xffffffff;
/** The version of the format that `torch.save` writes. */
const VERSION = '3\n';

interface Written {
  name: Buffer;
  offset: number;
  size: number;
  checksum: number;
}

/** Names are UTF-8; sizes follow the data, if there is any. */
const flagsOf = (size: number) => (size > 0 ? 0x0808 : 0x0800);

/** Little-endian fields. */
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

/**
 * The zip64 field of a record, for what doesn't fit 32 bits.
 * @param packed the size in the file, which is not stated yet before the data
 */
function field64(size: number, packed: number, offset: number): Buffer {
  const values: [8, number][] = [];
  if (size >= LIMIT) values.push([8, size], [8, packed]);
  if (offset >= LIMIT) values.push([8, offset]);
  return values.length === 0 ? Buffer.alloc(0) : fields([2, 1], [2, values.length * 8], ...values);
}

const short = (value: number) => Math.min(value, LIMIT);

/** Settings of an archive. */
export interface ZipOptions {
  /** Every record begins at a multiple of this. Default: 64 */
  alignment?: number;
  /** Computes checksums; `undefined` leaves them out. */
  crc32?: ((data: Uint8Array, value: number) => number) | undefined;
}

/** Writes one archive. */
export class ZipWriter {
  private readonly records: Written[] = [];
  private readonly names: string[] = [];
  private readonly alignment: number;
  private readonly crc32: (data: Uint8Array, value: number) => number;
  private position = 0;

  /**
   * @param sink receives the bytes
   * @param root the folder inside the archive: the file's stem
   */
  constructor(
    private readonly sink: Sink,
    private readonly root: string,
    options: ZipOptions = {},
  ) {
    this.alignment = options.alignment ?? 64;
    const sum = 'crc32' in options ? options.crc32 : crc32;
    this.crc32 = sum ?? (() => 0);
  }

  private emit(bytes: Uint8Array): void {
    this.sink.write(bytes);
    this.position += bytes.length;
  }

  /** Writes a record; `data` is not changed. */
  add(name: string, data: Uint8Array | Content): void {
    const content =
      data instanceof Uint8Array
        ? { size: data.length, each: (use: (piece: Uint8Array) => void) => use(data) }
        : data;
    const { size } = content;
    const full = Buffer.from(`${this.root}/${name}`, 'utf8');
    const offset = this.position;
    const extra = field64(size, 0, offset);
    const start = offset + LOCAL_HEADER + full.length + extra.length + 4;
    const padding = (this.alignment - (start % this.alignment)) % this.alignment;
    this.emit(
      fields(
        [4, 0x04034b50],
        [2, 0],
        [2, flagsOf(size)],
        [2, 0],
        [4, 0], // no date
        [4, 0],
        [4, 0],
        [4, 0],
        [2, full.length],
        [2, extra.length + padding + 4],
      ),
    );
    this.emit(full);
    this.emit(extra);
    this.emit(Buffer.concat([Buffer.from('FB'), fields([2, padding]), Buffer.alloc(padding, 'Z')]));
    let checksum = 0;
    if (size > 0) {
      content.each((piece) => {
        checksum = this.crc32(piece, checksum);
        this.emit(piece);
      });
      const width = extra.length > 0 ? 8 : 4;
      this.emit(fields([4, 0x08074b50], [4, checksum], [width, size], [width, size]));
    }
    this.records.push({ name: full, offset, size, checksum });
    this.names.push(name);
  }

  /**
   * Writes the version, the serialization id and the directory.
   * @param late records between the version and the id
   */
  finish(late: Record<string, Uint8Array> = {}): void {
    this.add('version', Buffer.from(VERSION));
    for (const [name, data] of Object.entries(late)) this.add(name, data);
    const id = serializationId(
      this.names,
      this.records.filter((record) => record.size > 0).map((record) => record.checksum),
    );
    this.add('.data/serialization_id', Buffer.from(id));
    const start = this.position;
    for (const { name, offset, size, checksum } of this.records) {
      const extra = field64(size, size, offset);
      this.emit(
        fields(
          [4, 0x02014b50],
          [4, 0],
          [2, flagsOf(size)],
          [2, 0],
          [4, 0],
          [4, checksum],
          [4, short(size)],
          [4, short(size)],
          [2, name.length],
          [2, extra.length],
          [2, 0],
          [4, 0],
          [4, 0],
          [4, short(offset)],
        ),
      );
      this.emit(name);
      this.emit(extra);
    }
    this.finishDirectory(start);
  }

  private finishDirectory(start: number): void {
    const end = this.position;
    const size = end - start;
    const count = this.records.length;
    const shortCount = Math.min(count, 0xffff);
    const halves: [2 | 4 | 8, number][] = [
      [8, count],
      [8, count],
      [8, size],
      [8, start],
    ];
    this.emit(fields([4, 0x06064b50], [8, 44], [2, 0x031e], [2, 45], [4, 0], [4, 0], ...halves));
    this.emit(fields([4, 0x07064b50], [4, 0], [8, end], [4, 1]));
    this.emit(
      fields(
        [4, 0x06054b50],
        [4, 0],
        [2, shortCount],
        [2, shortCount],
        [4, short(size)],
        [4, short(start)],
        [2, 0],
      ),
    );
  }
}
