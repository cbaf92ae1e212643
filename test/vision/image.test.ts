/** An image’s size, bands, pixels and copies; what is no image is refused. */
import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { Image } from '../../src/vision/image';

test('an image knows its size, bands and pixels', () => {
  const grey = new Image('L', 3, 2, Uint8Array.of(1, 2, 3, 4, 5, 6));
  expect([grey.size, grey.channels, grey.getPixel(2, 1)]).toEqual([[3, 2], 1, 6]);
  const colour = new Image('RGB', 1, 2, Uint8Array.of(1, 2, 3, 4, 5, 6));
  expect([colour.channels, colour.getPixel(0, 1)]).toEqual([3, [4, 5, 6]]);
  expect(inspect(colour)).toBe('<Image mode=RGB size=1x2>');
});

test('a copy has bytes of its own', () => {
  const image = new Image('L', 1, 1, Uint8Array.of(7));
  const copy = image.copy();
  copy.data[0] = 8;
  expect([image.getPixel(0, 0), copy.getPixel(0, 0)]).toEqual([7, 8]);
});

test.each<[string, () => unknown, string]>([
  ['mode', () => new Image('XYZ' as never, 1, 1, new Uint8Array(4)), 'mode'],
  ['width', () => new Image('L', 1.5, 1, new Uint8Array(1)), 'width'],
  ['height', () => new Image('L', 1, -1, new Uint8Array(1)), 'height'],
  ['data', () => new Image('L', 1, 1, [1] as never), 'data'],
  [
    'bytes',
    () => new Image('RGB', 2, 2, new Uint8Array(4)),
    '2x2 pixels of mode RGB need 12 bytes but data has 4',
  ],
  ['pixel', () => new Image('L', 1, 1, new Uint8Array(1)).getPixel(1, 0), 'image index out of range'],
])('a wrong %s is refused', (_, make, text) => {
  expect(make).toThrow(text);
});

test.each<[string, () => unknown, string]>([
  [
    'too many arguments',
    () => (new Image('L', 1, 1, new Uint8Array(1)).convert as any).call(null, 'L', false),
    'convert() takes 1 positional argument but 2 were given',
  ],
  [
    'an option that JPEG doesn’t have',
    () => new Image('L', 1, 1, new Uint8Array(1)).saveSync('never.jpg', { qualty: 50 }),
    "save: unknown option 'qualty'. Did you mean 'quality'?",
  ],
  [
    'an option that PNG doesn’t have',
    () => new Image('L', 1, 1, new Uint8Array(1)).saveSync('never.png', { mozjpeg: true }),
    "save: unknown option 'mozjpeg'",
  ],
])('%s is refused', (_, run, text) => {
  expect(run).toThrow(text);
});
