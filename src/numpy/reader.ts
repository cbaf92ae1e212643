/** Bytes that are read from front to back. */

import type { NodeBuffer } from '../common/node';
import type { Source } from '../files/source';
import { fastCrc32 } from '../tensor/hostMemory';

/** Part of a source. */
export class Reader {
  private readonly start: number;
  private checksum = 0;

  /** @param check gets the CRC-32 of all bytes when they were read; without it none is computed */
  constructor(
    private readonly source: Source,
    private at: number,
    private readonly end: number,
    private readonly check?: (checksum: number) => void,
  ) {
    this.start = at;
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
    if (this.check !== undefined) this.checksum = fastCrc32(target, this.checksum);
    this.at += target.length;
  }

  /**
   * The next `size` bytes.
   * @param what they are, for the error
   */
  take(size: number, what: string): NodeBuffer {
    if (size > this.remaining) {
      throw new RangeError(`EOF: reading ${what}, expected ${size} bytes got ${this.remaining}`);
    }
    const data = Buffer.alloc(size);
    this.fill(data);
    return data;
  }

  /** Whether the next bytes are these; they are still to be read. */
  begins(bytes: Uint8Array): boolean {
    if (bytes.length > this.remaining) return false;
    const head = Buffer.alloc(bytes.length);
    this.source.read(head, this.at);
    return head.equals(bytes);
  }

  /** Reads what is left and has the checksum of all compared. */
  finish(): void {
    if (this.check === undefined) return;
    const piece = Buffer.alloc(Math.min(this.remaining, 1 << 20));
    while (this.remaining > 0) this.fill(piece.subarray(0, Math.min(piece.length, this.remaining)));
    this.check(this.checksum);
  }
}
