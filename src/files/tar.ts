/** Reads tar archives: POSIX's, with GNU's and pax's long names. */
import { TorchError } from '../common/errors';
import type { NodeBuffer } from '../common/node';
import type { Source } from './source';

const BLOCK = 512;
/** Extended headers are names and numbers. */
const MAX_HEADER = 1 << 20;

/** A regular file in an archive. */
export interface TarMember {
  readonly name: string;
  readonly offset: number;
  readonly size: number;
}

/** What differs between the archives that are read here. */
export interface TarOptions {
  /** Makes the error for an archive in which something is wrong. */
  broken?: ((what: string) => Error) | undefined;
  /** Members that it may have. */
  most?: number | undefined;
}

function damaged(what: string): Error {
  return new TorchError(`the tar archive is damaged: ${what}`);
}

function text(header: NodeBuffer, start: number, length: number): string {
  const field = header.subarray(start, start + length);
  const end = field.indexOf(0);
  return field.toString('utf8', 0, end < 0 ? length : end);
}

/** A number in octal digits or, with the highest bit, in bytes; -1 for what is none. */
function numberAt(header: NodeBuffer, start: number, length: number): number {
  if (header[start] === 0x80) {
    const value = Number(BigInt(`0x${header.toString('hex', start + 1, start + length)}`));
    return Number.isSafeInteger(value) ? value : -1;
  }
  const digits = header
    .toString('latin1', start, start + length)
    .replace(/[\0 ]+$/, '')
    .trim();
  return /^[0-7]+$/.test(digits) ? Number.parseInt(digits, 8) : -1;
}

function hasChecksum(header: NodeBuffer): boolean {
  let sum = 0;
  for (let i = 0; i < BLOCK; i++) sum += i >= 148 && i < 156 ? 0x20 : header[i]!;
  return numberAt(header, 148, 8) === sum;
}

/** Whether a file begins like a tar archive: its first block's checksum is right. */
export function isTar(head: NodeBuffer): boolean {
  return head.length >= BLOCK && head.toString('latin1', 257, 262) === 'ustar' && hasChecksum(head);
}

/** The fields of a pax header: lines of their length, a key and a value. */
function paxFields(data: NodeBuffer): Map<string, string> | undefined {
  const found = new Map<string, string>();
  for (let at = 0; at < data.length; ) {
    const space = data.indexOf(0x20, at);
    const length = Number(data.toString('latin1', at, space));
    if (space < 0 || !Number.isInteger(length) || length < 5 || at + length > data.length) return undefined;
    const line = data.toString('utf8', space + 1, at + length - 1);
    const equals = line.indexOf('=');
    if (equals < 0) return undefined;
    found.set(line.slice(0, equals), line.slice(equals + 1));
    at += length;
  }
  return found;
}

/**
 * The regular files in an archive, in its order. A name that comes twice stands for what came last.
 * @throws what `broken` makes, for headers that are none and members that lie beyond the end
 */
export function readTar(source: Source, options: TarOptions = {}): Map<string, TarMember> {
  const { broken = damaged, most = Infinity } = options;
  const found = new Map<string, TarMember>();
  const header = Buffer.alloc(BLOCK);
  const contents = (offset: number, size: number): NodeBuffer => {
    if (size > MAX_HEADER) throw broken('a header is too long');
    const data = Buffer.alloc(size);
    source.read(data, offset);
    return data;
  };
  let longName: string | undefined;
  let pax: Map<string, string> | undefined;
  let at = 0;
  for (let count = 0; at + BLOCK <= source.size; count++) {
    if (count > most) throw broken('it has too many members');
    source.read(header, at);
    if (header.every((byte) => byte === 0)) break;
    if (!hasChecksum(header)) throw broken('a header is none');
    const type = String.fromCharCode(header[156]!);
    const isFile = type === '0' || type === '\0';
    const said = isFile ? pax?.get('size') : undefined;
    const size = said === undefined ? numberAt(header, 124, 12) : Number(said);
    if (!Number.isSafeInteger(size) || size < 0) throw broken('a header is none');
    const offset = at + BLOCK;
    if (offset + size > source.size) throw broken('a member lies beyond its end');
    if (type === 'L') longName = text(contents(offset, size), 0, size);
    else if (type === 'x') {
      pax = paxFields(contents(offset, size));
      if (pax === undefined) throw broken('a header is none');
    } else {
      const prefix = header.toString('latin1', 257, 263) === 'ustar\0' ? text(header, 345, 155) : '';
      const short = (prefix === '' ? '' : `${prefix}/`) + text(header, 0, 100);
      const name = (pax?.get('path') ?? longName ?? short).replace(/^\.\//, '');
      if (isFile) found.set(name, { name, offset, size });
      longName = undefined;
      pax = undefined;
    }
    at = offset + Math.ceil(size / BLOCK) * BLOCK;
  }
  return found;
}
