/** Records that are unpacked piece by piece: what comes is checked as it comes. */
import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { bufferSource, type Source } from '../../../src/files/source';
import { ZipReader } from '../../../src/files/zip/reader';
import { unpackTo } from '../../../src/files/zip/stream';
import { ZipWriter } from '../../../src/files/zip/writer';
import { zipfileStyle } from '../../../src/files/zip/zipfileStyle';

const noise = Buffer.from(Array.from({ length: 700_000 }, (_, i) => (Math.imul(i, 2654435761) >>> 13) & 255));
const zeros = Buffer.alloc(3_000_000);

function archive(): Buffer {
  const parts: Buffer[] = [];
  const zip = new ZipWriter({ write: (bytes) => void parts.push(Buffer.from(bytes)) }, zipfileStyle);
  zip.add('stored', noise);
  zip.add('noise', noise, true);
  zip.add('zeros', zeros, true);
  zip.add('empty', Buffer.alloc(0), true);
  zip.finish();
  return Buffer.concat(parts);
}

async function unpacked(data: Buffer, name: string): Promise<Buffer> {
  const parts: Buffer[] = [];
  const source: Source = bufferSource(data);
  const zip = new ZipReader(source);
  const target = new Writable({
    write(chunk, _encoding, done) {
      parts.push(chunk);
      done();
    },
  });
  await unpackTo(zip, zip.records.get(name)!, target);
  return Buffer.concat(parts);
}

/** Where the directory's entry of a file begins. */
function entryOf(zip: Buffer, name: string): number {
  let at = zip.indexOf('PK\x01\x02', 0, 'latin1');
  while (zip.toString('latin1', at + 46, at + 46 + name.length) !== name)
    at = zip.indexOf('PK\x01\x02', at + 1, 'latin1');
  return at;
}

test.each([
  ['stored', noise],
  ['noise', noise],
  ['zeros', zeros],
  ['empty', Buffer.alloc(0)],
])('%s comes out whole', async (name, expected) => {
  expect((await unpacked(archive(), name)).equals(expected)).toBe(true);
});

test('a wrong checksum, a size that is too small or too large, broken data', async () => {
  const change = (name: string, offset: number, value: number) => {
    const zip = archive();
    zip.writeUInt32LE(value, entryOf(zip, name) + offset);
    return unpacked(zip, name);
  };
  await expect(change('stored', 16, 1)).rejects.toThrow('checksum of the record "stored" is wrong');
  await expect(change('zeros', 24, 1000)).rejects.toThrow('longer than its size');
  await expect(change('zeros', 24, 3_000_001)).rejects.toThrow('shorter than its size');
  const broken = archive();
  const [{ offset }] = [new ZipReader(bufferSource(broken)).records.get('noise')!];
  broken.fill(0xff, offset, offset + 20);
  await expect(unpacked(broken, 'noise')).rejects.toThrow(/invalid/);
});
