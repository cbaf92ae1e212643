/**
 * Image files that are cut short, changed, or claim what they don't hold: an error, or a picture; never a
 * crash or all of the memory.
 */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { TorchError } from '../../../src/common/errors';
import { crc32 } from '../../../src/files/crc32';
import { Image } from '../../../src/vision';
import { randomSource } from '../../helpers/random';

const folder = path.join(__dirname, '../../fixtures/vision/images');
const file = (name: string) => path.join(folder, name);

describe('damaged files', () => {
  const random = randomSource(9);
  // Of every reader and every way to pack pixels one.
  const names = [
    ...['palette.png', 'png4_0_transparent_adam7.png', 'png16_4.png', 'transparent.gif', 'own_palette.gif'],
    ...['f.tif', 'f_differences.tif', 'i16_differences.tif', 'bit_lzw.tif', 'l_packbits.tif', 'palette4.tif'],
    ...['planes_deflate.tif', 'tiles.tif', 'bigtiff.tif', 'lab.tif', 'runs8.bmp', 'runs4.bmp', 'rgb565.bmp'],
    ...[
      'colours4.bmp',
      'bit_bmp.ico',
      'palette_bmp.ico',
      'bit.pbm',
      'letters.ppm',
      'wide60000.pgm',
      'big.pfm',
    ],
    ...['turned6.jpg', 'turned.webp', 'rgba.png'],
  ];

  test.each(names)('%s cut short or changed is an error or a picture of its size', (name) => {
    const bytes = fs.readFileSync(file(name));
    const attempt = (damaged: Uint8Array) => {
      let image: Image;
      try {
        image = Image.openSync(damaged);
      } catch (error) {
        expect(error).toBeInstanceOf(TorchError);
        expect((error as Error).message).toMatch(/^cannot (read|identify) image file image data: [^\n]+$/);
        return;
      }
      expect(image.data.length).toBe(image.width * image.height * image.channels);
    };
    for (let length = 0; length < bytes.length; length += Math.ceil(bytes.length / 25))
      attempt(bytes.subarray(0, length));
    for (let i = 0; i < 25; i++) {
      const damaged = new Uint8Array(bytes);
      for (let n = 0; n < 3; n++) damaged[random.int(bytes.length)] = random.int(256);
      attempt(damaged);
    }
  });

  test.each([
    ['png', [16, 20], true],
    ['gif', [6, 8], false],
    ['bmp', [18, 22], false],
  ] as const)('a %s that claims a huge size takes no memory', (kind, places, isBigEndian) => {
    const bytes = new Uint8Array(
      fs.readFileSync(file({ png: 'palette.png', gif: 'rgb.gif', bmp: 'l.bmp' }[kind])),
    );
    const view = new DataView(bytes.buffer);
    for (const at of places) {
      if (kind === 'gif') view.setUint16(at, 60000, true);
      else view.setUint32(at, 60000, !isBigEndian);
    }
    if (kind === 'png') view.setUint32(29, crc32(bytes.subarray(12, 29)));
    const before = process.memoryUsage().arrayBuffers;
    expect(() => Image.openSync(bytes)).toThrow(
      'Image size (3600000000 pixels) exceeds limit of 178956970 pixels',
    );
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(1e7);
  });
});
