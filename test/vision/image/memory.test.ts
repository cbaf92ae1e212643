/** Pixels lie in memory that is used again: no image, and nothing that a script holds, may notice. */
import { createHash } from 'node:crypto';
import { afterEach, expect, test } from 'vitest';
import torch, { type Tensor } from '../../../src';
import { collectGarbage } from '../../../src/native/collect';
import { Image } from '../../../src/vision';
import { isLent } from '../../../src/vision/image/memory';

const { DataLoader, Dataset } = torch.utils.data;

/** Large enough for lent memory. */
const size = 200;
const digest = (image: Image) => createHash('md5').update(image.toBytes()).digest('hex');

function picture(seed: number): Image {
  const pixels = Uint8Array.from({ length: size * size * 3 }, (_, i) => (i * 31 + seed * 7) % 251);
  return new Image('RGB', size, size, pixels);
}

afterEach(() => torch.emptyCache());

test('what operations give lies in lent memory, what a script gave does not', () => {
  const image = picture(0);
  expect(isLent(image.raster.data)).toBe(false);
  for (const made of [
    image.transpose(0),
    image.resize([180, 190]),
    image.crop([-5, 0, 190, 200]),
    image.copy(),
  ])
    expect(isLent(made.raster.data)).toBe(true);
  // Small ones are not worth it.
  expect(isLent(image.resize([20, 20]).raster.data)).toBe(false);
});

test("a script's view of the pixels is their own memory, once and for all", () => {
  const image = picture(1).transpose(0);
  const before = digest(image);
  const { data } = image;
  expect(isLent(data)).toBe(false);
  expect(data.buffer.byteLength).toBe(data.byteLength);
  expect(image.data).toBe(data);
  expect(digest(image)).toBe(before);
  data[0] = data[0]! ^ 255;
  expect(digest(image)).not.toBe(before);
  expect(image.getpixel([0, 0])).toEqual([...data.subarray(0, 3)]);
});

test('memory is used again, and never while something can still see it', () => {
  const image = picture(2);
  const mirrored = digest(image.transpose(0));
  const kept: Image[] = [];
  const views: { view: ArrayLike<number>; copy: number[] }[] = [];
  for (let i = 0; i < 1500; i++) {
    const made = image.transpose(0);
    if (i % 100 === 0) kept.push(made);
    if (i % 150 === 0) {
      const view = image.transpose(1).data.subarray(1000, 1010);
      views.push({ view, copy: [...view] });
    }
  }
  for (const each of kept) expect(digest(each)).toBe(mirrored);
  for (const { view, copy } of views) expect([...(view as Uint8Array)]).toEqual(copy);
  // 1,500 images of 120,000 bytes were made: what was kept for the next ones is a few of them.
  const { cachedBytes } = torch.memory();
  expect(cachedBytes).toBeGreaterThan(0);
  expect(cachedBytes).toBeLessThan(100e6);
});

test.skipIf(collectGarbage === undefined)('kept memory is counted, and given back when asked', () => {
  torch.emptyCache();
  collectGarbage!(true);
  torch.emptyCache();
  const { cachedBytes: before } = torch.memory();
  for (let i = 0; i < 20; i++) picture(3).transpose(0);
  collectGarbage!(true);
  expect(torch.memory().cachedBytes - before).toBeGreaterThan(size * size * 3);
  torch.emptyCache();
  expect(torch.memory().cachedBytes).toBeLessThanOrEqual(before);
});

test('one picture pasted into another, and into itself', () => {
  const target = picture(4).transpose(0);
  const expected = picture(4).transpose(0);
  const source = picture(5).transpose(1);
  target.paste(source, [50, 60]);
  const pixels = expected.data;
  for (let y = 0; y < size - 60; y++)
    pixels.set(source.data.subarray(y * size * 3, (y * size + size - 50) * 3), ((y + 60) * size + 50) * 3);
  expect(target.equals(expected)).toBe(true);
});

test("images travel to a loader's workers", () => {
  const images = [0, 1, 2, 3].map((seed) => picture(seed).transpose(0));
  class Pictures extends Dataset<Tensor> {
    images = images;
    toTensor = torch.vision.transforms.functional.pilToTensor;
    override get length() {
      return this.images.length;
    }
    override getItem(i: number) {
      return this.toTensor(this.images[i]!);
    }
  }
  const batches = [...new DataLoader(new Pictures(), { batchSize: 4, numWorkers: 1 })];
  const here = torch.stack(images.map((image) => torch.vision.transforms.functional.pilToTensor(image)));
  expect(torch.equal(batches[0]!, here)).toBe(true);
});
