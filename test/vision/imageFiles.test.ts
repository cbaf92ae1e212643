/**
 * Image files: the pixels that PIL reads from them (test/fixtures/vision/make_images.py),
 * with and without waiting.
 */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { Image } from '../../src/vision';

const folder = path.join(__dirname, '../fixtures/vision');
const rows: Record<string, { mode: string; size: number[]; pixels: string; rgb?: string }> = JSON.parse(
  fs.readFileSync(path.join(folder, 'images.json'), 'utf8'),
);
const file = (name: string) => path.join(folder, 'images', name);
const out = fs.mkdtempSync(path.join(os.tmpdir(), 'images-'));
afterAll(() => fs.rmSync(out, { recursive: true }));

const digest = (image: Image) => {
  const bytes = (image.mode === '1' ? image.convert('L') : image).toBytes();
  return createHash('sha256').update(bytes).digest('hex');
};

describe.each(Object.entries(rows))('%s', (name, { mode, size, pixels, rgb }) => {
  test('has PIL’s pixels', async () => {
    const image = await Image.open(file(name));
    expect(image.size).toEqual(size);
    // Palettes are resolved in reading.
    if (mode === 'P') expect(image.mode).toBe('RGB');
    else expect([image.mode, digest(image)]).toEqual([mode, pixels]);
    if (rgb !== undefined) expect(digest(image.convert('RGB'))).toBe(rgb);
    expect(Image.openSync(file(name)).equals(image)).toBe(true);
  });
});

test('bytes are read as files are', async () => {
  const bytes = fs.readFileSync(file('rgb.jpg'));
  const image = await Image.open(bytes);
  expect(digest(image)).toBe(rows['rgb.jpg']!.pixels);
  expect(Image.openSync(new Uint8Array(bytes)).equals(image)).toBe(true);
});

test.each(['l.png', 'rgb.png', 'rgba.png', 'i16.png'])('%s survives being written', async (name) => {
  const image = Image.openSync(file(name));
  await image.save(path.join(out, name));
  expect(Image.openSync(path.join(out, name)).equals(image)).toBe(true);
  image.saveSync(path.join(out, `again-${name}`));
  expect((await Image.open(path.join(out, `again-${name}`))).equals(image)).toBe(true);
});

test('JPEG is written in the quality asked for', async () => {
  const image = Image.openSync(file('rgb.png'));
  image.saveSync(path.join(out, 'default.jpg'));
  // PIL's own file of this picture, decoded.
  expect(digest(Image.openSync(path.join(out, 'default.jpg')))).toBe(rows['rgb.jpg']!.rgb);
  await image.save(path.join(out, 'low.jpg'), { quality: 20 });
  const size = (name: string) => fs.statSync(path.join(out, name)).size;
  expect(size('low.jpg')).toBeLessThan(size('default.jpg'));
});

test('what cannot be read or written says why', async () => {
  const text = path.join(out, 'text.png');
  fs.writeFileSync(text, 'no picture');
  await expect(Image.open(text)).rejects.toThrow(`cannot identify image file '${text}'`);
  expect(() => Image.openSync(text)).toThrow(`cannot identify image file '${text}'`);
  expect(() => Image.openSync(new Uint8Array(3))).toThrow('cannot identify image file image data');
  expect(() => Image.openSync(path.join(out, 'none.png'))).toThrow('ENOENT');
  const image = Image.new('CMYK', [2, 2]);
  expect(() => image.saveSync(path.join(out, 'x.png'))).toThrow('cannot write mode CMYK as PNG');
  expect(() => image.saveSync(path.join(out, 'x.xyz'))).toThrow('unknown file extension: .xyz');
});
