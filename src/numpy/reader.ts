/** Bytes that are read from front to back. */
import { fastCrc32 } from '../files/mappedFile';
import type { Source } from '../files/zip/reader';

/** Part of a source. */
export class Reader {
  private readonly start: number;
  private checksum: number | undefined;

  /** @param checked whether `finish` compares a CRC-32 */
  constructor(
    private readonly source: Source,
    private at: number,
    private readonly end: number,
    checked = false,
  ) {
    this.start = at;
    this.checksum = checked ? 0 : undefined;
  }

  /** Bytes that were read. */
  get position(): number {
    return this.at - this.start;
  }

  /** Bytes that are left. */
  get remaining(): number {
    return this.end - this.at;
  }

  /** Fills `target` with the next bytes, which must be there. */
  fill(target: Uint8Array): void {
    this.source.read(target, this.at);
    if (this.checksum !== undefined) this.checksum = fastCrc32(target, this.checksum);
    this.at += target.length;
  }

  /**
   * The next `size` bytes.
   * @param what they are, for the error
   */
  take(size: number, what: string): Buffer {
    if (size > this.remaining) {
      throw new RangeError(`EOF: reading ${what}, expected ${size} bytes got ${this.remaining}`);
    }
    const data = Buffer.alloc(size);
    this.fill(data);
    return data;
  }

  /** Reads what is left and returns the checksum of all. */
  finish(): number | undefined {
    const piece = Buffer.alloc(Math.min(this.remaining, 1 << 20));
    while (this.remaining > 0) this.fill(piece.subarray(0, Math.min(piece.length, this.remaining)));
    return this.checksum;
  }
}
