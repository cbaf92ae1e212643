/** The zip container beyond 4 GB, from bytes that are never all there; and the CRC-32 of the addon. */
import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { TorchError } from '../../../src/common/errors';
import type { Source } from '../../../src/files/source';
import { ZipReader } from '../../../src/files/zip/reader';
import { native } from '../../../src/native';
import { ArchiveWriter } from '../../../src/serialization/archive';
import '../../../src/torch';

/** An archive whose zeros are counted, not kept. */
class Sparse implements Source {
  size = 0;
  readonly chunks: [at: number, bytes: Uint8Array][] = [];

  write(bytes: Uint8Array): void {
    if (bytes !== zeros) this.chunks.push([this.size, Buffer.from(bytes)]);
    this.size += bytes.length;
  }

  read(target: Uint8Array, offset: number): void {
    target.fill(0);
    for (const [at, bytes] of this.chunks) {
      const from = Math.max(at, offset);
      const to = Math.min(at + bytes.length, offset + target.length);
      if (from < to) target.set(bytes.subarray(from - at, to - at), from - offset);
    }
  }
}

const zeros = new Uint8Array(1 << 26);
const zerosOf = (count: number) => ({
  size: count * zeros.length,
  each(use: (piece: Uint8Array) => void) {
    for (let i = 0; i < count; i++) use(zeros);
  },
});

function largeArchive(): Sparse {
  const archive = new Sparse();
  const zip = new ArchiveWriter(archive, 'm', { crc32: undefined });
  zip.add('data.pkl', Buffer.from('\x80\x02N.', 'latin1'));
  zip.add('data/0', Buffer.from('before'));
  zip.add('data/1', zerosOf(65));
  zip.add('data/2', Buffer.from('between'));
  zip.add('data/3', zerosOf(66));
  zip.add('data/4', new Uint8Array(0));
  zip.finish();
  return archive;
}

describe('an archive of more than 8 GB', () => {
  const archive = largeArchive();
  const zip = new ZipReader(archive, { optionalChecksums: true });

  test('is read back', () => {
    expect(archive.size).toBeGreaterThan(131 * zeros.length);
    const text = (name: string) => zip.read(zip.records.get(name)!).toString();
    expect([text('m/data/0'), text('m/data/2'), text('m/version')]).toEqual(['before', 'between', '3\n']);
    expect(zip.records.get('m/data/1')!.size).toBe(65 * zeros.length);
    expect(zip.records.get('m/data/3')!.size).toBe(66 * zeros.length);
    expect(zip.records.get('m/data/4')!.size).toBe(0);
    for (const { offset } of zip.records.values()) expect(offset % 64).toBe(0);
  });

  test('has the fields that Python writes', () => {
    // Before the first large record's data: both sizes in 64 bits, the packed one not known yet.
    const first = zip.records.get('m/data/1')!;
    const local = Buffer.alloc(first.offset);
    archive.read(local, 0);
    const field = local.lastIndexOf('m/data/1', undefined, 'latin1') + 8;
    expect(local.readUInt16LE(field)).toBe(1);
    expect(local.readUInt16LE(field + 2)).toBe(16);
    expect(local.readBigUInt64LE(field + 4)).toBe(BigInt(first.size));
    expect(local.readBigUInt64LE(field + 12)).toBe(0n);
    expect(local.toString('latin1', field + 20, field + 22)).toBe('FB');
    // Behind it: the sizes in 64 bits too.
    const footer = Buffer.alloc(24);
    archive.read(footer, first.offset + first.size);
    expect(footer.readUInt32LE(0)).toBe(0x08074b50);
    expect(footer.readBigUInt64LE(8)).toBe(BigInt(first.size));
    expect(footer.readBigUInt64LE(16)).toBe(BigInt(first.size));
    // The bytes without the zeros are those of a writer whose file of 4.4 GB was compared with Python's.
    const hash = createHash('sha256');
    for (const [, bytes] of archive.chunks) hash.update(bytes);
    expect(hash.digest('hex')).toBe('567f9a1a53c7a093b1f06c5b4d2b75e5c6fd5090a7b47f017d6517089d40b3ec');
  });

  test.each([
    ['the directory beyond the end', 48, 2n ** 60n],
    ['a directory larger than the file', 40, 2n ** 62n],
    ['more entries than there are bytes', 32, 2n ** 50n],
    ['an offset that no number holds', 48, 2n ** 64n - 1n],
  ])('with %s is an error', (_, at, value) => {
    const changed = new Sparse();
    for (const [place, bytes] of archive.chunks) changed.chunks.push([place, Buffer.from(bytes)]);
    changed.size = archive.size;
    const [, end] = changed.chunks.find(([, bytes]) => Buffer.from(bytes).indexOf('PK\x06\x06') === 0)!;
    (end as Buffer).writeBigUInt64LE(value, at);
    expect(() => new ZipReader(changed)).toThrow(TorchError);
  });
});

test('CRC-32 of the addon: with the processor’s instructions and without, at every length and alignment', () => {
  const data = Buffer.from(Array.from({ length: 700 }, (_, i) => (i * i * 31 + (i >> 3)) & 255));
  expect(native.crc32(Buffer.from('123456789'), 0, false)).toBe(0xcbf43926);
  for (let from = 0; from < 17; from++) {
    for (let length = 0; length < 300; length += 1 + (from & 3)) {
      const part = data.subarray(from, from + length);
      const value = (length * 0x9e3779b1) >>> 0;
      const expected = crc32(part, value);
      expect(native.crc32(part, value, false)).toBe(expected);
      expect(native.crc32(part, value, true)).toBe(expected);
    }
  }
  const large = Buffer.alloc(1 << 20, data);
  expect(native.crc32(large, 5, false)).toBe(crc32(large, 5));
  expect(() => native.crc32('x' as any, 0, false)).toThrow(TypeError);
  expect(() => native.crc32(new Float32Array(3) as any, 0, false)).toThrow(TypeError);
});
