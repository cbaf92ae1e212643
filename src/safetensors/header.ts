/**
 * The header of a safetensors file: 8 bytes of length, then JSON.
 * https://github.com/huggingface/safetensors#format
 */

import type { NodeBuffer } from '../common/node';
import type { Source } from '../files/source';
import { pyFloatRepr } from '../python/pyrepr';
import { codeList, type Type, typeOfCode } from './dtypes';
import { SafetensorError } from './errors';
import { Float, type Json, JsonError, parseJson } from './json';

const MAX_HEADER = 100_000_000;
const USIZE = 2n ** 64n;

/** A tensor's place in a file. */
export interface TensorInfo {
  readonly name: string;
  readonly type: Type;
  readonly shape: number[];
  /** First byte in the file. */
  readonly start: number;
  readonly bytes: number;
}

/** What a header says. */
export interface Header {
  /** By name, in the order of the data. */
  readonly tensors: Map<string, TensorInfo>;
  readonly metadata: Record<string, string> | null;
}

function typeText(value: Json): string {
  if (value === null) return 'null';
  if (typeof value === 'boolean') return `boolean \`${value}\``;
  if (typeof value === 'bigint') return `integer \`${value}\``;
  if (typeof value === 'string') return `string ${JSON.stringify(value)}`;
  if (value instanceof Float) return `floating point \`${pyFloatRepr(Number(value.text))}\``;
  return Array.isArray(value) ? 'sequence' : 'map';
}

function expected(what: string, value: Json): never {
  throw new JsonError(`invalid type: ${typeText(value)}, expected ${what}`);
}

function usize(value: Json): bigint {
  if (typeof value !== 'bigint') expected('usize', value);
  if (value < 0n) throw new JsonError(`invalid value: integer \`${value}\`, expected usize`);
  return value;
}

interface RawInfo {
  name: string;
  type: Type;
  shape: bigint[];
  begin: bigint;
  end: bigint;
}

function tensorInfo(name: string, value: Json): RawInfo {
  if (!(value instanceof Map)) expected('struct TensorInfo', value);
  const field = (key: string): Json => {
    const found = value.get(key);
    if (found === undefined) throw new JsonError(`missing field \`${key}\``);
    return found;
  };
  const dtype = field('dtype');
  if (typeof dtype !== 'string') expected('string or map', dtype);
  const type = typeOfCode(dtype);
  if (type === undefined) throw new JsonError(`unknown variant \`${dtype}\`, expected one of ${codeList}`);
  const shape = field('shape');
  if (!Array.isArray(shape)) expected('a sequence', shape);
  const offsets = field('data_offsets');
  if (!Array.isArray(offsets)) expected('a tuple of size 2', offsets);
  if (offsets.length !== 2) {
    throw new JsonError(`invalid length ${offsets.length}, expected a tuple of size 2`);
  }
  return { name, type, shape: shape.map(usize), begin: usize(offsets[0]!), end: usize(offsets[1]!) };
}

function metadataOf(value: Json | undefined): Record<string, string> | null {
  if (value === undefined || value === null) return null;
  if (!(value instanceof Map)) expected('a map', value);
  const made: Record<string, string> = {};
  for (const [key, text] of value) {
    if (typeof text !== 'string') expected('a string', text);
    // A key of any name, `__proto__` included.
    Object.defineProperty(made, key, { value: text, enumerable: true, writable: true, configurable: true });
  }
  return made;
}

function product(sizes: bigint[], bits: number): bigint {
  let count = 1n;
  for (const size of [...sizes, BigInt(bits)]) {
    count *= size;
    if (count >= USIZE) {
      throw new SafetensorError('overflow computing buffer size from shape and/or element type');
    }
  }
  return count;
}

/**
 * Checks that tensors lie one behind the other without holes and have the size of their shape;
 * returns the end of the last.
 */
function validate(infos: RawInfo[]): bigint {
  let start = 0n;
  for (const { name, type, shape, begin, end } of infos) {
    if (begin !== start || end < begin) throw new SafetensorError(`invalid offset for tensor \`${name}\``);
    start = end;
    const bits = product(shape, type.bits);
    if (bits % 8n !== 0n) {
      throw new SafetensorError(
        'The slice is slicing for subbytes dtypes, and the slice does not end up at a byte boundary, this is invalid.',
      );
    }
    if (bits / 8n !== end - begin) {
      throw new SafetensorError('invalid shape, data type, or offset for tensor');
    }
  }
  return start;
}

const byOffset = (a: RawInfo, b: RawInfo) =>
  a.begin < b.begin ? -1 : a.begin > b.begin ? 1 : a.end < b.end ? -1 : a.end > b.end ? 1 : 0;

function decode(data: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(data);
  } catch {
    throw new SafetensorError('invalid UTF-8 in header');
  }
}

function parse(source: Source): Header {
  if (source.size < 8) throw new SafetensorError('header too small');
  const head = Buffer.alloc(8);
  source.read(head, 0);
  const length = head.readBigUInt64LE(0);
  if (length > BigInt(MAX_HEADER)) throw new SafetensorError('header too large');
  const size = Number(length);
  if (8 + size > source.size) throw new SafetensorError('invalid header length');
  const data = Buffer.alloc(size);
  source.read(data, 8);
  let infos: RawInfo[];
  let metadata: Record<string, string> | null;
  try {
    const json = parseJson(decode(data));
    if (!(json instanceof Map)) expected('struct HashMetadata', json);
    metadata = metadataOf(json.get('__metadata__'));
    json.delete('__metadata__');
    infos = [...json].map(([name, value]) => tensorInfo(name, value)).sort(byOffset);
  } catch (error) {
    if (error instanceof JsonError) throw new SafetensorError(`invalid JSON in header: ${error.message}`);
    throw error;
  }
  if (validate(infos) !== BigInt(source.size - 8 - size)) {
    throw new SafetensorError('incomplete metadata, file not fully covered');
  }
  const tensors = new Map<string, TensorInfo>();
  for (const { name, type, shape, begin, end } of infos) {
    const start = 8 + size + Number(begin);
    tensors.set(name, { name, type, shape: shape.map(Number), start, bytes: Number(end - begin) });
  }
  return { tensors, metadata };
}

/**
 * Reads and checks a header.
 * @param doing what the error says was going on
 */
export function readHeader(source: Source, doing: string): Header {
  try {
    return parse(source);
  } catch (error) {
    if (error instanceof SafetensorError) throw new SafetensorError(`${doing}: ${error.message}`);
    throw error;
  }
}

/** A tensor to be written. */
export interface Entry {
  readonly name: string;
  readonly type: Type;
  /** In elements: two to a byte for F4. */
  readonly shape: readonly number[];
  readonly bytes: number;
}

/** Puts entries in the order of a file: the largest types first, then by name. */
export function sortEntries<T extends Entry>(entries: T[]): T[] {
  const names = new Map(entries.map((entry) => [entry, Buffer.from(entry.name, 'utf8')]));
  return entries.sort((a, b) => b.type.rank - a.type.rank || Buffer.compare(names.get(a)!, names.get(b)!));
}

/** The first bytes of a file with these tensors. */
export function makeHeader(entries: readonly Entry[], metadata: Record<string, string> | null): NodeBuffer {
  const parts: string[] = [];
  if (metadata !== null) {
    const items = Object.entries(metadata).map(
      ([key, text]) => `${JSON.stringify(key)}:${JSON.stringify(text)}`,
    );
    parts.push(`"__metadata__":{${items.join()}}`);
  }
  let at = 0;
  for (const { name, type, shape, bytes } of entries) {
    parts.push(
      `${JSON.stringify(name)}:{"dtype":"${type.code}","shape":[${shape}],"data_offsets":[${at},${at + bytes}]}`,
    );
    at += bytes;
  }
  const json = Buffer.from(`{${parts.join()}}`, 'utf8');
  const padded = Math.ceil(json.length / 8) * 8;
  if (padded > MAX_HEADER) throw new SafetensorError('Error while serializing: header too large');
  const out = Buffer.alloc(8 + padded, ' ');
  out.writeBigUInt64LE(BigInt(padded), 0);
  json.copy(out, 8);
  return out;
}
