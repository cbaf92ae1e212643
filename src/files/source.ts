/** Where a file's bytes come from, and where they go. */
import fs from 'node:fs';
import { TorchError } from '../common/errors';
import type { FileUrl } from '../common/node';

/** The bytes of a file, wherever they are. */
export interface Source {
  readonly size: number;
  /** Fills `target` from `offset`; the caller stays within `size`. */
  read(target: Uint8Array, offset: number): void;
}

/** Where a file's bytes go, in order. */
export interface Sink {
  write(bytes: Uint8Array): void;
  /** Takes a content whose bytes it fetches later by itself; without it they are written at once. */
  later?(content: Content): void;
}

/** Bytes that are handed over in pieces, none of which is kept. */
export interface Content {
  readonly size: number;
  /** Its CRC-32, where that is known. */
  readonly checksum?: number;
  each(use: (piece: Uint8Array) => void): void;
}

/** What Node reads in one call. */
const MOST_AT_ONCE = 1 << 30;

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
        const count = fs.readSync(fd, target, at, Math.min(MOST_AT_ONCE, target.length - at), offset + at);
        if (count === 0) throw new TorchError('the file became shorter while it was read');
        at += count;
      }
    },
  };
}

/** A part of a source. */
export function partOf(source: Source, offset: number, size: number): Source {
  return { size, read: (target, at) => source.read(target, offset + at) };
}

/** Runs `use` with a file that is open meanwhile. */
export function withFile<T>(file: string | FileUrl, use: (source: Source) => T): T {
  const fd = fs.openSync(file, 'r');
  try {
    return use(fileSource(fd));
  } finally {
    fs.closeSync(fd);
  }
}
