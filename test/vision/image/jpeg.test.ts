/** JPEG: what the head says, the decoder in this thread, and files that are decoded before their turn. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import torch, { type Tensor } from '../../../src';
import { Image } from '../../../src/vision';
import { decodeFile } from '../../../src/vision/image/codecWork';
import { decodeJpeg, readJpegHead, smallJpeg } from '../../../src/vision/image/formats/jpeg';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'torch-node-jpeg-'));
const listeners = process.listenerCount('uncaughtException');

const noise = (width: number, height: number, channels: 1 | 3) =>
  sharp(
    Uint8Array.from({ length: width * height * channels }, (_, i) => ((i * 7919) >> 5) & 255),
    { raw: { width, height, channels } },
  );

const kinds: Record<string, () => Promise<Buffer>> = {
  '4:2:0': () => noise(61, 45, 3).jpeg({ chromaSubsampling: '4:2:0' }).toBuffer(),
  '4:4:4': () => noise(61, 45, 3).jpeg({ chromaSubsampling: '4:4:4', quality: 95 }).toBuffer(),
  progressive: () => noise(70, 33, 3).jpeg({ progressive: true }).toBuffer(),
  grey: () => noise(40, 41, 1).toColourspace('b-w').jpeg().toBuffer(),
  'the smallest': () => noise(1, 1, 3).jpeg().toBuffer(),
  "with a camera's data": () =>
    noise(20, 30, 3)
      .withExif({ IFD0: { Make: 'maker' } })
      .jpeg()
      .toBuffer(),
};

test.each(Object.entries(kinds))(
  "%s: sharp's pixels and words, by the decoder in this thread",
  async (_, make) => {
    const bytes = await make();
    const head = readJpegHead(bytes)!;
    const theirs = await decodeFile(sharp as never, bytes, null);
    expect([head.width, head.height]).toEqual([theirs.width, theirs.height]);
    expect(head.exif).toEqual(theirs.exif);
    const ours = decodeJpeg(bytes, head)!;
    expect(ours).not.toBeNull();
    expect(ours.mode).toBe(theirs.mode);
    expect(Buffer.compare(ours.data as Uint8Array, theirs.data)).toBe(0);
    // What the head says spares sharp a look, and changes nothing.
    const known = await decodeFile(sharp as never, bytes, head);
    expect({ ...known, data: null }).toEqual({ ...theirs, data: null });
    expect(Buffer.compare(known.data, theirs.data)).toBe(0);
  },
);

test('heads of other files, and of broken ones, are none', async () => {
  const whole = await kinds['4:2:0']!();
  expect(readJpegHead(await noise(20, 20, 3).png().toBuffer())).toBeNull();
  const cmyk = await noise(20, 20, 3).toColourspace('cmyk').jpeg().toBuffer();
  expect(readJpegHead(cmyk)).toBeNull();
  const head = readJpegHead(whole);
  for (let length = 0; length < whole.length; length += 7) {
    const read = readJpegHead(whole.subarray(0, length));
    if (read !== null) expect(read).toEqual(head);
  }
  // No bytes make it fail.
  for (let i = 2; i < 400; i++) {
    const damaged = Buffer.from(whole);
    damaged[i] = damaged[i]! ^ (1 << (i & 7));
    const read = readJpegHead(damaged);
    if (read !== null) expect(read.width * read.height).toBeGreaterThan(0);
  }
});

test('damaged pixels are left to sharp, whose error it is', async () => {
  const whole = await kinds['4:4:4']!();
  const cut = whole.subarray(0, whole.length >> 1);
  for (let i = 0; i < 200; i++) expect(decodeJpeg(cut, readJpegHead(cut)!)).toBeNull();
  expect(() => Image.openSync(cut)).toThrow(/^cannot read image file image data: /);
  expect(Image.openSync(whole).size).toEqual([61, 45]);
});

test('the decoder leaves no listener behind', () => {
  expect(process.listenerCount('uncaughtException')).toBe(listeners);
});

/** More than a small file's pixels. */
const side = Math.ceil(Math.sqrt(smallJpeg)) + 10;

beforeAll(async () => {
  const kind = path.join(folder, 'kind');
  fs.mkdirSync(kind, { recursive: true });
  for (let i = 0; i < 12; i++) {
    // sharp's, the decoder's in this thread, and our own readers' take turns.
    const [size, format] = (
      [
        [side, 'jpg'],
        [20 + i, 'jpg'],
        [30, 'png'],
      ] as const
    )[i % 3]!;
    const pixels = Uint8Array.from({ length: size * size * 3 }, (_, k) => ((k * (i + 3)) >> 2) & 255);
    new Image('RGB', size, size, pixels).saveSync(path.join(kind, `${String(i).padStart(2, '0')}.${format}`));
  }
});

afterAll(() => fs.rmSync(folder, { recursive: true }));

const { DataLoader, Subset } = torch.utils.data;
const { datasets, transforms: T } = torch.vision;
const dataset = () =>
  new datasets.ImageFolder<Tensor>(folder, {
    transform: new T.Compose([new T.Resize([16, 16]), new T.ToTensor()]),
  });

/** Each image by itself: nothing is known ahead. */
const alone = (data: ReturnType<typeof dataset>) => data.samples.map((_, i) => data.getItem(i)[0]);

test('files that are decoded ahead of their turn come in it', () => {
  const data = dataset();
  const expected = alone(data);
  for (let pass = 0; pass < 2; pass++) {
    const batches = [...new DataLoader(data, { batchSize: 5 })].map(([x]) => x as Tensor);
    expect(torch.equal(torch.cat(batches), torch.stack(expected))).toBe(true);
  }
  const order = [7, 0, 0, -1, 3, 6, 9];
  const [[x]] = [...new DataLoader(new Subset(data, order), { batchSize: 7 })] as [[Tensor, Tensor]];
  expect(torch.equal(x, torch.stack(order.map((i) => expected.at(i)!)))).toBe(true);
});

test('a pass that is left, and files that are opened besides', () => {
  const data = dataset();
  const expected = alone(data);
  for (const [x] of new DataLoader(data, { batchSize: 6 })) {
    expect(torch.equal(x as Tensor, torch.stack(expected.slice(0, 6)))).toBe(true);
    break;
  }
  const other = Image.openSync(data.samples[9]![0]);
  const peeking = dataset();
  peeking.targetTransform = (target: number) => {
    expect(Image.openSync(data.samples[9]![0]).equals(other)).toBe(true);
    return target;
  };
  const batches = [...new DataLoader(peeking, { batchSize: 12 })].map(([x]) => x as Tensor);
  expect(torch.equal(torch.cat(batches), torch.stack(expected))).toBe(true);
});

test('a file that is damaged or gone fails in its turn', () => {
  const data = dataset();
  const bad = path.join(folder, 'kind', '03.jpg');
  const whole = fs.readFileSync(bad);
  try {
    fs.writeFileSync(bad, whole.subarray(0, whole.length >> 1));
    const items = new DataLoader(data, { batchSize: 3 })[Symbol.iterator]();
    expect(items.next().done).toBe(false);
    expect(() => items.next()).toThrow(/03\.jpg/);
    fs.rmSync(bad);
    expect(() => [...new DataLoader(data, { batchSize: 4 })]).toThrow(/ENOENT/);
  } finally {
    fs.writeFileSync(bad, whole);
  }
  expect([...new DataLoader(data, { batchSize: 4 })]).toHaveLength(3);
});
