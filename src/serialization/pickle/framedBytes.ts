/** The bytes of a pickle that is written, in the frames that protocol 4 brought. */
import type { NodeBuffer } from '../../common/node';
import { Op } from './opcodes';

/** Frames are closed before the first object that begins after so many bytes. */
const FRAME_TARGET = 65536;
const FRAME_HEADER = 9;
const FRAME_MIN = 4;

/** Collects a pickle's bytes. */
export class FramedBytes {
  private bytes = Buffer.alloc(4096);
  private length = 0;
  private framing = false;
  /** Where the open frame begins; -1 without one. */
  private frameStart = -1;

  constructor(readonly protocol: number) {
    this.raw(Op.PROTO, protocol);
    this.framing = protocol >= 4;
  }

  /** The finished pickle. */
  finish(): NodeBuffer {
    this.raw(Op.STOP);
    this.closeFrame();
    return this.bytes.subarray(0, this.length);
  }

  private reserve(count: number): number {
    if (this.framing && this.frameStart === -1) {
      this.frameStart = this.length;
      this.grow(FRAME_HEADER);
    }
    return this.grow(count);
  }

  private grow(count: number): number {
    const at = this.length;
    if (at + count > this.bytes.length) {
      const larger = Buffer.alloc(Math.max(this.bytes.length * 2, at + count));
      this.bytes.copy(larger, 0, 0, at);
      this.bytes = larger;
    }
    this.length = at + count;
    return at;
  }

  private closeFrame(): void {
    const start = this.frameStart;
    if (start === -1) return;
    const size = this.length - start - FRAME_HEADER;
    if (size >= FRAME_MIN) {
      this.bytes[start] = Op.FRAME;
      this.bytes.writeBigUInt64LE(BigInt(size), start + 1);
    } else {
      this.bytes.copyWithin(start, start + FRAME_HEADER, this.length);
      this.length -= FRAME_HEADER;
    }
    this.frameStart = -1;
  }

  /** To be called before each object: ends a frame that is large enough. */
  begin(): void {
    if (this.frameStart !== -1 && this.length - this.frameStart - FRAME_HEADER >= FRAME_TARGET)
      this.closeFrame();
  }

  /** An instruction with data; large data stand outside the frames. */
  protected payload(data: Uint8Array, op: number, sizeBytes: 1 | 4 | 8): void {
    const outside = data.length >= FRAME_TARGET;
    if (outside) {
      this.closeFrame();
      this.framing = false;
    }
    this.raw(op);
    const at = this.reserve(sizeBytes);
    if (sizeBytes === 8) this.bytes.writeBigUInt64LE(BigInt(data.length), at);
    else this.bytes.writeUIntLE(data.length, at, sizeBytes);
    this.append(data);
    this.framing = this.protocol >= 4;
  }

  /** Instructions without data, and single bytes. */
  raw(...bytes: number[]): void {
    const at = this.reserve(bytes.length);
    for (let i = 0; i < bytes.length; i++) this.bytes[at + i] = bytes[i]!;
  }

  protected append(data: Uint8Array): void {
    const at = this.reserve(data.length);
    this.bytes.set(data, at);
  }

  protected uint32(value: number): void {
    const at = this.reserve(4);
    this.bytes.writeUInt32LE(value, at);
  }

  protected double(value: number): void {
    const at = this.reserve(8);
    this.bytes.writeDoubleBE(value, at);
  }
}
