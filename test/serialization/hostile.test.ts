/**
 * Archives that contradict themselves and pickles that grow:
 * an error that says what is wrong, in bounded time and memory.
 */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { ArchiveWriter } from '../../src/serialization/archive';
import { torch } from '../../src/torch';
import { runNode } from '../helpers/child';
import { runPython } from '../helpers/python';

const { load, save, TorchError } = torch;
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'torch-node-hostile-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

type Entry = [name: string, data: Uint8Array | string];
const bytesOf = (data: Uint8Array | string) =>
  typeof data === 'string' ? Buffer.from(data, 'latin1') : data;

/** An archive of these records under `root`, all else right. */
function archive(entries: Entry[], root = 'archive'): Buffer {
  const parts: Uint8Array[] = [];
  const zip = new ArchiveWriter({ write: (bytes) => void parts.push(bytes) }, root);
  for (const [name, data] of entries) zip.add(name, bytesOf(data));
  zip.finish();
  return Buffer.concat(parts);
}

const none = '\x80\x02N.';
/** Of three floats in a storage of `count`. */
const tensor = (count: string) =>
  `\x80\x02ctorch._utils\n_rebuild_tensor_v2\n((X\x07\0\0\0storagectorch\nFloatStorage\nX\x01\0\0\0\x30X\x03\0\0\0cpu${count}tQK\0K\x03\x85K\x01\x85\x89ccollections\nOrderedDict\n)RtR.`;
const floats = new Uint8Array(new Float32Array([1, 2, 3]).buffer);

/** Where the directory's entry of a record begins. */
function entryOf(zip: Buffer, name: string): number {
  for (
    let at = zip.indexOf('PK\x01\x02', 0, 'latin1');
    at !== -1;
    at = zip.indexOf('PK\x01\x02', at + 1, 'latin1')
  ) {
    if (zip.toString('utf8', at + 46, at + 46 + zip.readUInt16LE(at + 28)) === name) return at;
  }
  throw new Error(`no ${name}`);
}

/** The archive of one tensor, changed. */
function changed(change: (zip: Buffer, entry: (name: string) => number) => void): Buffer {
  const zip = archive([
    ['data.pkl', tensor('K\x03')],
    ['byteorder', 'little'],
    ['data/0', floats],
  ]);
  change(zip, (name) => entryOf(zip, `archive/${name}`));
  return zip;
}

describe('archives', () => {
  test('the one that the next distort', () => {
    expect(load(changed(() => {})).tolist()).toEqual([1, 2, 3]);
  });

  const cases: [string, RegExp, Buffer][] = [
    ['no data.pkl', /no data\.pkl/, archive([['data/0', floats]])],
    [
      'two pickles',
      /no data\.pkl|twice/,
      archive([
        ['data.pkl', none],
        ['data.pkl', none],
      ]),
    ],
    ['a pickle without a folder', /no data\.pkl/, archive([['x', none]], 'data.pkl')],
    ['a pickle outside', /no data\.pkl/, archive([['data.pkl', none]], '../..')],
    [
      'a byte order that is none',
      /byte order/,
      archive([
        ['data.pkl', none],
        ['byteorder', 'middle'],
      ]),
    ],
    [
      'a byte order of a megabyte',
      /byteorder.* has 1048576 bytes/,
      archive([
        ['data.pkl', none],
        ['byteorder', Buffer.alloc(1 << 20)],
      ]),
    ],
    [
      'a fractional storage',
      /badly described/,
      archive([
        ['data.pkl', tensor('G?\xf8\0\0\0\0\0\0')],
        ['data/0', floats],
      ]),
    ],
    [
      'a storage of NaN elements',
      /badly described/,
      archive([
        ['data.pkl', tensor('G\x7f\xf8\0\0\0\0\0\0')],
        ['data/0', floats],
      ]),
    ],
    [
      'a storage of 2**62 elements',
      /badly described/,
      archive([
        ['data.pkl', tensor('\x8a\x08\0\0\0\0\0\0\0\x40')],
        ['data/0', floats],
      ]),
    ],
    [
      'a storage beyond its record',
      /larger than its record/,
      archive([
        ['data.pkl', tensor('K\x04')],
        ['data/0', floats],
      ]),
    ],
    [
      'a wrong checksum of the pickle',
      /checksum of the record "archive\/data\.pkl"/,
      changed((zip, at) => zip.writeUInt32LE(1, at('data.pkl') + 16)),
    ],
    [
      'a wrong checksum of a storage',
      /checksum of the record "archive\/data\/0"/,
      changed((zip, at) => zip.writeUInt32LE(1, at('data/0') + 16)),
    ],
    [
      'a record that is compressed to the directory only',
      /packed in two ways/,
      changed((zip, at) => zip.writeUInt16LE(8, at('data/0') + 10)),
    ],
    [
      'a record that says it is compressed',
      /"archive\/data\/0" can't be unpacked/,
      changed((zip, at) => {
        zip.writeUInt16LE(8, at('data/0') + 10);
        zip.writeUInt16LE(8, zip.readUInt32LE(at('data/0') + 42) + 8);
      }),
    ],
    [
      'a method of compression that is not known',
      /method other than deflate \(12\)/,
      changed((zip, at) => zip.writeUInt16LE(12, at('data/0') + 10)),
    ],
    ['an encrypted record', /encrypted/, changed((zip, at) => zip.writeUInt16LE(0x0809, at('data/0') + 8))],
    [
      'a record larger than the file',
      /beyond its end/,
      changed((zip, at) => {
        zip.writeUInt32LE(1 << 30, at('data/0') + 20);
        zip.writeUInt32LE(1 << 30, at('data/0') + 24);
      }),
    ],
    [
      'a record into the next',
      /overlaps/,
      changed((zip, at) => {
        zip.writeUInt32LE(200, at('data.pkl') + 20);
        zip.writeUInt32LE(200, at('data.pkl') + 24);
        zip.writeUInt32LE(0, at('data.pkl') + 16);
      }),
    ],
    [
      'two records in one place',
      /two names|overlaps/,
      changed((zip, at) => zip.writeUInt32LE(zip.readUInt32LE(at('data/0') + 42), at('byteorder') + 42)),
    ],
    [
      'a header that names another record',
      /two names/,
      changed((zip, at) => zip.write('x', zip.readUInt32LE(at('data/0') + 42) + 30)),
    ],
    ['two sizes', /two sizes/, changed((zip, at) => zip.writeUInt32LE(3, at('data/0') + 20))],
    [
      'a name longer than the directory',
      /cut off/,
      changed((zip, at) => zip.writeUInt16LE(0xffff, at('.data/serialization_id') + 28)),
    ],
    ['another disk', /another file/, changed((zip, at) => zip.writeUInt16LE(3, at('data/0') + 34))],
  ];
  test.each(cases)('%s', (_, message, zip) => {
    expect(() => load(zip)).toThrow(message);
    expect(() => load(zip)).toThrow(TorchError);
  });

  test('what other tools pack: stored, deflated, and otherwise, which is an error as in Python', () => {
    const source = path.join(folder, 'source.pt');
    save({ w: torch.ones([1000]) }, source);
    const packed = runPython(
      `
import io, zipfile
result = []
for method in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA):
    b = io.BytesIO()
    with zipfile.ZipFile(input) as old, zipfile.ZipFile(b, 'w', method) as new:
        for name in old.namelist():
            new.writestr(name, old.read(name))
    result.append(b.getvalue())
`,
      source,
    );
    expect(load(packed[0]).w.sum().item()).toBe(1000);
    const stored = path.join(folder, 'stored.pt');
    fs.writeFileSync(stored, packed[0]);
    // Its records begin anywhere: what can't be mapped is read.
    expect(load(stored, { mmap: true }).w.sum().item()).toBe(1000);
    expect(load(packed[1]).w.sum().item()).toBe(1000);
    for (const data of packed.slice(2))
      expect(() => load(data)).toThrow(/compressed by a method other than deflate/);
  });

  test('a file cut off at any length, read and mapped', () => {
    const whole = save({ a: torch.ones([20]), b: ['x', 2] });
    const file = path.join(folder, 'short.pt');
    for (let length = 0; length < whole.length; length += 7) {
      fs.writeFileSync(file, whole.subarray(0, length));
      expect(() => load(file), `${length} bytes`).toThrow(TorchError);
      expect(() => load(file, { mmap: true }), `${length} bytes`).toThrow(TorchError);
    }
  });

  test.skipIf(process.platform === 'win32')('pipes and devices', () => {
    const pipe = path.join(folder, 'pipe');
    spawnSync('mkfifo', [pipe]);
    for (const file of [pipe, '/dev/zero']) {
      expect(() => load(file)).toThrow(/no regular file/);
      expect(() => load(file, { mmap: true })).toThrow(/no regular file/);
    }
  });
});

describe('pickles that grow', () => {
  const text = (value: string) => {
    const data = Buffer.from(value, 'latin1');
    const size = Buffer.alloc(4);
    size.writeUInt32LE(data.length);
    return Buffer.concat([Buffer.from('X'), size, data]).toString('latin1');
  };
  const grow: [string, string][] = [
    // Each would make a million entries, a thousand times and more.
    [
      'OrderedDicts of one list',
      `\x80\x02ccollections\nOrderedDict\nq\0](${'N'.repeat(40000)}e\x85q\x010(${'h\0h\x01R'.repeat(40000)}t.`,
    ],
    [
      'sets of one list',
      `\x80\x02c__builtin__\nset\nq\0](${'K\x01'.repeat(40000)}e\x85q\x010(${'h\0h\x01R'.repeat(40000)}t.`,
    ],
    [
      'bytes of one text',
      `\x80\x02c_codecs\nencode\nq\0${text('a'.repeat(100000))}X\x06\0\0\0latin1\x86q\x010(${'h\0h\x01R'.repeat(40000)}t.`,
    ],
    [
      'bytearrays of one text',
      `\x80\x02c__builtin__\nbytearray\nq\0${text('a'.repeat(100000))}X\x06\0\0\0latin1\x86q\x010(${'h\0h\x01R'.repeat(40000)}t.`,
    ],
  ];
  test.each(grow)('%s', (_, pickle) => {
    const before = process.memoryUsage().rss;
    expect(() => load(archive([['data.pkl', pickle]]))).toThrow(TorchError);
    expect(process.memoryUsage().rss - before).toBeLessThan(500e6);
  });

  test('more objects than the heap holds are an error, not the end of the process', async () => {
    const file = path.join(folder, 'many.pt');
    for (const pickle of [`\x80\x02(${'}'.repeat(2_000_000)}l.`, `\x80\x02(${'])'.repeat(2_000_000)}l.`]) {
      fs.writeFileSync(file, archive([['data.pkl', pickle]]));
      const { report, stderr, status } = await runNode(
        `try { torch.load(${JSON.stringify(file)}); } catch (error) { report(error.name + ' ' + error.message); }`,
        { execArgv: ['--max-old-space-size=150'] },
      );
      expect([status, stderr]).toEqual([0, '']);
      expect(report).toMatch(/^TorchError .*more objects than the heap.*--max-old-space-size/s);
    }
  });

  test('integers and strings of absurd lengths', () => {
    const long = Buffer.concat([
      Buffer.from('\x80\x02\x8b\x01\0\x20\0', 'latin1'),
      Buffer.alloc(0x200001, 1),
      Buffer.from('.'),
    ]);
    expect(() => load(archive([['data.pkl', long]]))).toThrow(/an integer of 2097153 bytes/);
  });

  test('what Python writes of that kind loads', () => {
    const data = runPython(
      "import io\nb = io.BytesIO()\ntorch.save([{i for i in range(1000)}, b'x' * 300000, bytearray(b'y' * 300000), [b'z' * 100] * 5000], b)\nresult = b.getvalue()",
    );
    const [set, bytes, array, many] = load(data);
    expect([set.size, bytes.length, array.length, many.length]).toEqual([1000, 300000, 300000, 5000]);
  });
});
