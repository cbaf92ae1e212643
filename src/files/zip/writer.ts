/**
 * Writes zip archives, in the manner of PyTorch or of Python's `zipfile`, which differ in nearly every field.
 */
import zlib from 'node:zlib';
import type { NodeBuffer } from '../../common/node';
import { doSteps, type Steps } from '../../common/steps';
import { crc32 } from '../crc32';
import type { Content, Sink } from '../source';

/** What is known of a file that is being written. */
export interface ZipEntry {
  readonly name: string;
  /** The name in UTF-8. */
  readonly rawName: NodeBuffer;
  /** Where its header begins. */
  readonly offset: number;
  readonly size: number;
  /** Its bytes in the archive. */
  readonly packed: number;
  readonly isPacked: boolean;
  readonly checksum: number;
}

/** How an archive's headers look. */
export interface ZipStyle {
  /** Whether a file's header has its checksum: then its contents are asked for twice. */
  readonly checksumFirst: boolean;
  /** What stands before a file's data. */
  header(entry: ZipEntry): NodeBuffer;
  /** What stands behind it. */
  footer(entry: ZipEntry): NodeBuffer;
  /** The file in the directory. */
  directoryEntry(entry: ZipEntry): NodeBuffer;
  /** What follows a directory of `count` files that begins at `start` and has `size` bytes. */
  end(count: number, start: number, size: number): NodeBuffer;
}

/** Settings of an archive. */
export interface ZipWriterOptions {
  /** Computes checksums; `undefined` leaves them out. Default: Node's */
  crc32?: ((data: Uint8Array, value: number) => number) | undefined;
}

/** Writes one archive. */
export class ZipWriter {
  /** What was written. */
  readonly entries: ZipEntry[] = [];
  private readonly crc32: (data: Uint8Array, value: number) => number;
  private position = 0;

  /** @param sink receives the bytes, which are not valid after it returns */
  constructor(
    private readonly sink: Sink,
    private readonly style: ZipStyle,
    options: ZipWriterOptions = {},
  ) {
    this.crc32 = 'crc32' in options ? (options.crc32 ?? (() => 0)) : crc32;
  }

  private emit(bytes: Uint8Array): void {
    this.sink.write(bytes);
    this.position += bytes.length;
  }

  /** Writes a file; `data` is not changed. */
  add(name: string, data: Uint8Array | Content, isPacked = false): void {
    const content: Content =
      data instanceof Uint8Array ? ({ size: data.length, each: (use) => use(data) } satisfies Content) : data;
    const { size } = content;
    const rawName = Buffer.from(name, 'utf8');
    let packed: NodeBuffer | undefined;
    let checksum = content.checksum ?? 0;
    if (content.checksum === undefined && (this.style.checksumFirst || isPacked)) {
      const pieces: NodeBuffer[] = [];
      content.each((piece) => {
        checksum = this.crc32(piece, checksum);
        if (isPacked) pieces.push(Buffer.from(piece));
      });
      if (isPacked) packed = zlib.deflateRawSync(Buffer.concat(pieces));
    }
    const known = { name, rawName, offset: this.position, size, packed: packed?.length ?? size, isPacked };
    this.emit(this.style.header({ ...known, checksum }));
    if (packed !== undefined) this.emit(packed);
    else if (size > 0 && content.checksum !== undefined && this.sink.later !== undefined) {
      this.sink.later(content);
      this.position += size;
    } else if (size > 0) {
      content.each((piece) => {
        if (!this.style.checksumFirst) checksum = this.crc32(piece, checksum);
        this.emit(piece);
      });
    }
    const entry = { ...known, checksum };
    this.emit(this.style.footer(entry));
    this.entries.push(entry);
  }

  /** Writes the directory. */
  finish(): void {
    doSteps(this.finishing());
  }

  /** Writes the directory, a file a step. */
  *finishing(): Steps<void> {
    const start = this.position;
    for (const entry of this.entries) {
      this.emit(this.style.directoryEntry(entry));
      yield;
    }
    this.emit(this.style.end(this.entries.length, start, this.position - start));
  }
}
