/**
 * Image files: the pixels that PIL reads from them (test/fixtures/vision/make_images.py),
 * with and without waiting.
 */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { vision } from '../../../src';

const { Image, transforms } = vision;
type Image = vision.Image;

const folder = path.join(__dirname, '../../fixtures/vision');
interface Row {
  mode: string;
  size: number[];
  pixels: string;
  rgb?: string;
  rgba?: string;
  la?: string;
  l?: string;
  transparency?: number | number[];
  left?: Record<'L' | 'RGB' | 'RGBA', number | number[] | null>;
}
const rows: Record<string, Row> = JSON.parse(fs.readFileSync(path.join(folder, 'images.json'), 'utf8'));
const exifRows: Record<string, [number[], string]> = JSON.parse(
  fs.readFileSync(path.join(folder, 'upright.json'), 'utf8'),
);
const file = (name: string) => path.join(folder, 'images', name);
const out = fs.mkdtempSync(path.join(os.tmpdir(), 'images-'));
afterAll(() => fs.rmSync(out, { recursive: true }));

const digest = (image: Image) => {
  const bytes = (image.mode === '1' ? image.convert('L') : image).toBytes();
  return createHash('sha256').update(bytes).digest('hex');
};

/** `info.transparency` as JSON has it. */
const transparencyOf = ({ info: { transparency } }: Image) =>
  transparency instanceof Uint8Array ? [...transparency] : (transparency ?? null);

describe.each(Object.entries(rows))('%s', (name, row) => {
  test('has PIL’s mode and pixels', async () => {
    const image = await Image.open(file(name));
    expect([image.mode, image.size, digest(image)]).toEqual([row.mode, row.size, row.pixels]);
    for (const mode of ['RGB', 'RGBA', 'LA', 'L'] as const) {
      const expected = row[mode.toLowerCase() as 'rgb'];
      if (expected !== undefined) expect([mode, digest(image.convert(mode))]).toEqual([mode, expected]);
    }
    expect(transparencyOf(image)).toEqual(row.transparency ?? null);
    for (const mode of ['L', 'RGB', 'RGBA'] as const) {
      if (row.left !== undefined)
        expect([mode, transparencyOf(image.convert(mode))]).toEqual([mode, row.left[mode]]);
    }
    expect(Image.openSync(file(name)).equals(image)).toBe(true);
  });
});

test('ToTensor and PILToTensor give the channels that torchvision gives', () => {
  const toTensor = new transforms.ToTensor();
  const shapeOf = (name: string) => toTensor.forward(Image.openSync(file(name))).shape;
  expect(shapeOf('palette.png')).toEqual([1, 19, 27]);
  expect(shapeOf('transparent.gif')).toEqual([1, 19, 27]);
  expect(shapeOf('l_transparent.png')).toEqual([1, 19, 27]);
  expect(shapeOf('png16_4.png')).toEqual([4, 11, 13]);
  expect(shapeOf('rgba_bmp.ico')).toEqual([4, 48, 48]);
  // Indices are numbers of 0 to 255 like any others; floats stay as they are.
  const palette = Image.openSync(file('palette.png'));
  const indices = transforms.functional.pilToTensor(palette);
  expect(indices.dtype).toBe('uint8');
  expect([...indices.contiguous().toTypedArray()]).toEqual([...palette.data]);
  const floats = toTensor.forward(Image.openSync(file('f.tif')));
  expect([floats.dtype, floats.get(0, 2, 7).item()]).toEqual(['float32', -2]);
  // The colours of LAB have a sign in the file and for numpy, none in PIL's pixels.
  const lab = Image.openSync(file('lab.tif'));
  const stored = fs.readFileSync(file('lab.tif')).subarray(8, 11);
  expect([...transforms.functional.pilToTensor(lab).select(2, 0).select(1, 0).toTypedArray()]).toEqual([
    ...stored,
  ]);
  expect(lab.getpixel([0, 0])).toEqual([stored[0], stored[1]! ^ 128, stored[2]! ^ 128]);
  expect(() => lab.convert('RGB')).toThrow(/^conversion from LAB to RGB not supported$/);
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

test.each(['palette.png', 'palette_transparent.png', 'palette_alphas.png', 'transparent.gif'])(
  'the palette of %s survives being written',
  async (name) => {
    const image = Image.openSync(file(name));
    const written = path.join(out, `${name}.png`);
    image.saveSync(written);
    const again = Image.openSync(written);
    expect(again.equals(image)).toBe(true);
    expect(transparencyOf(again)).toEqual(transparencyOf(image));
    // Kinds that get colours instead of indices keep what can be seen of them.
    await image.save(path.join(out, `${name}.tif`));
    const mode = image.info.transparency === undefined ? 'RGB' : 'RGBA';
    expect(Image.openSync(path.join(out, `${name}.tif`)).equals(image.convert(mode))).toBe(true);
  },
);

test.each([
  ['1', [0, 255], 255],
  ['L', [7, 200], 200],
  ['RGB', [1, 2, 3, 250, 251, 252], [250, 251, 252]],
  ['I;16', [5, 60000], 60000],
] as const)(
  'the transparent colour of mode %s survives being written',
  async (mode, values, transparency) => {
    const pixels = mode === 'I;16' ? Uint16Array.from(values) : Uint8Array.from(values);
    const image = new Image(mode, 2, 1, pixels, undefined, { transparency });
    const written = path.join(out, `transparent-${mode.replace(';', '')}.png`);
    await image.save(written);
    image.saveSync(`${written}.sync.png`);
    for (const name of [written, `${written}.sync.png`]) {
      const again = Image.openSync(name);
      expect(transparencyOf(again)).toEqual(transparency);
      if (mode !== 'I;16')
        expect([...again.convert('RGBA').data].filter((_, k) => k % 4 === 3)).toEqual([255, 0]);
      // The PNG specification: two bytes for each sample, before the picture's data.
      const bytes = fs.readFileSync(name);
      const at = bytes.indexOf('tRNS');
      expect(bytes.readUInt32BE(at - 4)).toBe(2 * (typeof transparency === 'number' ? 1 : 3));
      expect(at).toBeLessThan(bytes.indexOf('IDAT'));
    }
    const plain = new Image(mode, 2, 1, pixels);
    plain.saveSync(written);
    expect(fs.readFileSync(written).includes('tRNS')).toBe(false);
  },
);

test('JPEG is written in the quality asked for', async () => {
  const image = Image.openSync(file('rgb.png'));
  image.saveSync(path.join(out, 'default.jpg'));
  // PIL's own file of this picture, decoded.
  expect(digest(Image.openSync(path.join(out, 'default.jpg')))).toBe(rows['rgb.jpg']!.rgb);
  await image.save(path.join(out, 'low.jpg'), { quality: 20 });
  const size = (name: string) => fs.statSync(path.join(out, name)).size;
  expect(size('low.jpg')).toBeLessThan(size('default.jpg'));
});

describe('the camera’s data', () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])('orientation %i is undone as PIL undoes it', (orientation) => {
    const image = Image.openSync(file(`turned${orientation}.jpg`));
    expect(image.getexif().get(0x0112)).toBe(orientation);
    const upright = image.exifTranspose();
    expect([upright.size, digest(upright)]).toEqual(exifRows[`turned${orientation}.jpg`]);
    expect(upright.getexif().get(0x0112)).toBe(orientation === 1 ? 1 : undefined);
    expect([upright.getexif().get(0x010f), upright.getexif().get(0x011a)]).toEqual(['maker', 72.5]);
    // Nothing is left to be turned, and the first image is what it was.
    expect(upright.exifTranspose().equals(upright)).toBe(true);
    expect(image.getexif().get(0x0112)).toBe(orientation);
  });

  test.each(['turned.png', 'turned_palette.png', 'turned.webp', 'rgb.png'])('of %s', async (name) => {
    const upright = (await Image.open(file(name))).exifTranspose();
    expect([upright.size, digest(upright)]).toEqual(exifRows[name]);
  });

  test('is read with any damage as nothing', () => {
    const image = Image.openSync(file('turned6.jpg'));
    const exif = image.info.exif!;
    for (let length = 0; length < exif.length; length++) {
      const cut = new Image('RGB', image.width, image.height, image.data, null, {
        exif: exif.slice(0, length),
      });
      expect(cut.exifTranspose().channels).toBe(3);
    }
  });
});

test('what cannot be read or written says why', async () => {
  const text = path.join(out, 'text.png');
  fs.writeFileSync(text, 'no picture');
  await expect(Image.open(text)).rejects.toThrow(`cannot identify image file '${text}'`);
  expect(() => Image.openSync(text)).toThrow(`cannot identify image file '${text}'`);
  expect(() => Image.openSync(new Uint8Array(3))).toThrow('cannot identify image file image data');
  expect(() => Image.openSync(new Uint8Array(0))).toThrow('cannot identify image file image data');
  expect(() => Image.openSync(path.join(out, 'none.png'))).toThrow('ENOENT');
  const image = Image.new('CMYK', [2, 2]);
  expect(() => image.saveSync(path.join(out, 'x.png'))).toThrow('cannot write mode CMYK as PNG');
  expect(() => image.saveSync(path.join(out, 'x.xyz'))).toThrow('unknown file extension: .xyz');
});
