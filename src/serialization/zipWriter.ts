/**
 * The zip container of PyTorch's files, byte for byte as `PyTorchStreamWriter` writes it: stored records, each at a multiple of 64
 * bytes through an `FB` extra field of `Z`s, sizes and checksums behind the data, a zip64 directory.
 */
import { TorchError } from '../errors';
import { crc32 } from './crc32';
import { serializationId } from './serializationId';

/** Where an archive's bytes go, in order. */
export interface Sink {
  write(bytes: Uint8Array): void;
}

const LOCAL_HEADER = 30;
const ALIGNMENT = 64;
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

/** Writes one archive. */
export class ZipWriter {
  private readonly records: Written[] = [];
  private readonly names: string[] = [];
  private position = 0;

  /**
   * @param sink receives the bytes
   * @param root the folder inside the archive: the file's stem
   */
  constructor(
    private readonly sink: Sink,
    private readonly root: string,
  ) {}

  private emit(bytes: Uint8Array): void {
    this.sink.write(bytes);
    this.position += bytes.length;
  }

  /** Writes a record; `data` is not changed. */
  add(name: string, data: Uint8Array): void {
    const full = Buffer.from(`${this.root}/${name}`, 'utf8');
    const offset = this.position;
    const start = offset + LOCAL_HEADER + full.length + 4;
    const padding = (ALIGNMENT - (start % ALIGNMENT)) % ALIGNMENT;
    if (start + padding + data.length >= LIMIT) {
      throw new TorchError(
        'torch.save: files of 4 GB and more are not supported. Save the parts into files of their own.',
      );
    }
    const checksum = crc32(data);
    this.emit(
      fields(
        [4, 0x04034b50],
        [2, 0],
        [2, flagsOf(data.length)],
        [2, 0],
        [4, 0], // no date
        [4, 0],
        [4, 0],
        [4, 0],
        [2, full.length],
        [2, padding + 4],
      ),
    );
    this.emit(full);
    this.emit(Buffer.concat([Buffer.from('FB'), fields([2, padding]), Buffer.alloc(padding, 'Z')]));
    this.emit(data);
    if (data.length > 0)
      this.emit(fields([4, 0x08074b50], [4, checksum], [4, data.length], [4, data.length]));
    this.records.push({ name: full, offset, size: data.length, checksum });
    this.names.push(name);
  }

  /** Writes the version, the serialization id and the directory. */
  finish(): void {
    this.add('version', Buffer.from(VERSION));
    const id = serializationId(
      this.names,
      this.records.filter((record) => record.size > 0).map((record) => record.checksum),
    );
    this.add('.data/serialization_id', Buffer.from(id));
    const start = this.position;
    for (const { name, offset, size, checksum } of this.records) {
      this.emit(
        fields(
          [4, 0x02014b50],
          [4, 0],
          [2, flagsOf(size)],
          [2, 0],
          [4, 0],
          [4, checksum],
          [4, size],
          [4, size],
          [2, name.length],
          [4, 0],
          [4, 0],
          [4, 0],
          [4, offset],
        ),
      );
      this.emit(name);
    }
    this.finishDirectory(start);
  }

  private finishDirectory(start: number): void {
    const end = this.position;
    const size = end - start;
    const count = this.records.length;
    const short = Math.min(count, 0xffff);
    const halves: [2 | 4 | 8, number][] = [
      [8, count],
      [8, count],
      [8, size],
      [8, start],
    ];
    this.emit(fields([4, 0x06064b50], [8, 44], [2, 0x031e], [2, 45], [4, 0], [4, 0], ...halves));
    this.emit(fields([4, 0x07064b50], [4, 0], [8, end], [4, 1]));
    this.emit(fields([4, 0x06054b50], [4, 0], [2, short], [2, short], [4, size], [4, start], [2, 0]));
  }
}
