/** The addon's functions over pixels: whatever they are given, an error or a result, never a crash. */
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { describe, expect, test } from 'vitest';
import { native } from '../../../src/native';
import { Image } from '../../../src/vision';
import { randomSource } from '../../helpers/random';

const functions = native as unknown as Record<string, (...args: unknown[]) => unknown>; // any arguments
const u8 = (n: number) => new Uint8Array(n);
const rgb = ['RGB', 4, 3, u8(36)] as const;

/** Arguments that are right, one set for each function. */
const right: Record<string, unknown[]> = {
  imageConvert: [...rgb, 'L', u8(12)],
  imageDither: [...rgb, u8(12)],
  imageExpandPalette: [u8(12), 12, u8(768), 3, u8(36)],
  imageTurnHue: [u8(36), 12, 5, u8(36)],
  imageTranspose: [...rgb, 2, u8(36)],
  imagePaste: [...rgb, u8(90), 6, 5, -1, 2],
  imageSplit: [u8(36), 3, 12, [u8(12), u8(12), u8(12)]],
  imageMerge: [[u8(12), u8(12), u8(12)], 3, 12, u8(36)],
  imageCopyBand: [u8(36), 3, 1, 12, u8(24), 2, 1],
  imageResample: [...rgb, u8(18), 3, 2, 3, 0, 4, 0, 3],
  imageTransform: [...rgb, u8(90), 6, 5, 2, 3, 1, 0, 0, 0, 1, 0, 0, 0],
  imageLookUp: [u8(36), 3, 12, u8(768), u8(36)],
  imageHistogram: [u8(36), 3, 12, new Float64Array(768)],
  imageBlend: [u8(36), u8(36), 36, 0.5, u8(36)],
  imageSmooth: [...rgb, u8(36)],
  imageUnfilterPng: [u8(39), 0, 12, 3, 3, u8(36)],
  imageMemory: [0, 100_000, (bytes: number) => new ArrayBuffer(bytes)],
  imageLibrary: ['there is no such library'],
  imageDecodeJpeg: [u8(36), 4, 3, 3, u8(36)],
  imageBatch: [
    {},
    [u8(36), u8(36)],
    new Int32Array([4, 3, 1, 3, 4, 1]),
    [new Float64Array([1, 5, 4, 2]), new Float64Array([2, 0, -1, 1, 5, 4])],
    null,
    null,
  ],
  imageSteps: [
    {},
    ...rgb,
    new Float64Array([0, -1, 1, 3, 2, 1, 5, 4, 2, 2, 3]),
    new Float32Array(3),
    new Float32Array([1, 2, 3]),
  ],
};

/** Their first argument may have any length. */
const takesFiles = new Set(['imageUnfilterPng', 'imageDecodeJpeg']);

function detached(): Uint8Array {
  const array = u8(36);
  structuredClone(array, { transfer: [array.buffer] });
  return array;
}

const shrunk = () => {
  const Resizable = ArrayBuffer as any; // newer than the types that we compile with
  const buffer = new Resizable(36, { maxByteLength: 64 });
  const array = new Uint8Array(buffer);
  buffer.resize(5);
  return array;
};

const strange: (() => unknown)[] = [
  () => undefined,
  () => null,
  () => 'L',
  () => 'I;16',
  () => Number.NaN,
  () => Infinity,
  () => -1,
  () => 0,
  () => 0.5,
  () => 1e9,
  () => 2 ** 31,
  () => 2 ** 53,
  () => 1e300,
  () => [],
  () => ({}),
  () => u8(0),
  () => u8(7),
  () => u8(36),
  () => new Uint16Array(36),
  () => new Float32Array(12),
  () => new DataView(new ArrayBuffer(36)),
  () => new Uint8Array(new SharedArrayBuffer(36)),
  detached,
  shrunk,
  () => 10n,
  () => Symbol('x'),
  () => [u8(12), u8(12)],
  () => [u8(12), null, detached()],
];

describe.each(Object.entries(right))('%s', (name, args) => {
  test('takes what is right', () => {
    expect(() => functions[name]!(...args)).not.toThrow();
  });

  test('refuses what is not, or survives it', () => {
    const random = randomSource(name.length);
    let refused = 0;
    const attempt = (changed: unknown[]) => {
      try {
        functions[name]!(...changed);
      } catch (error) {
        expect(error).toBeInstanceOf(Error);
        expect((error as Error).message).not.toBe('');
        refused++;
      }
    };
    for (let i = 0; i < args.length; i++) {
      attempt(args.slice(0, i));
      for (const make of strange) attempt(args.with(i, make()));
    }
    for (let n = 0; n < 300; n++) {
      const changed = [...args];
      for (let k = 0; k < 3; k++) changed[random.int(args.length)] = strange[random.int(strange.length)]!();
      attempt(changed);
    }
    expect(refused).toBeGreaterThan(100);
  });

  test('refuses memory of another length', () => {
    args.forEach((value, i) => {
      if (!(value instanceof Uint8Array) || (takesFiles.has(name) && i === 0)) return;
      for (const length of [value.length - 1, value.length + 1])
        expect(() => functions[name]!(...args.with(i, u8(length)))).toThrow(/holds|entries/);
    });
  });
});

test('an element that takes away the memory of another is found out', () => {
  const data = u8(36);
  const planes = [u8(12), u8(12), u8(12)];
  Object.defineProperty(planes, 1, {
    get: () => {
      structuredClone(data, { transfer: [data.buffer] });
      return u8(12);
    },
  });
  expect(() => functions.imageSplit!(data, 3, 12, planes)).toThrow('the memory holds 0 numbers');

  const [shell, files, heads, steps] = right.imageBatch as [object, Uint8Array[], Int32Array, Float64Array[]];
  const first = u8(36);
  const lists = Object.defineProperty([...steps], 1, {
    get: () => {
      structuredClone(first, { transfer: [first.buffer] });
      return steps[1];
    },
  });
  expect(() => functions.imageBatch!(shell, [first, files[1]], heads, lists, null, null)).toThrow(
    'imageBatch: three bytes for each pixel',
  );
});

test('a file is decoded to one band or three', () => {
  for (const bands of [2, 4])
    expect(() => functions.imageDecodeJpeg!(u8(36), 4, 3, bands, u8(12 * bands))).toThrow(
      'imageDecodeJpeg: one band, or three',
    );
});

test('shared memory is worked on like any other', () => {
  const shared = new Uint8Array(new SharedArrayBuffer(36)).map((_, i) => i * 7);
  const image = new Image('RGB', 4, 3, shared);
  const own = new Image('RGB', 4, 3, new Uint8Array(shared));
  expect(image.convert('L').equals(own.convert('L'))).toBe(true);
  expect(image.resize([7, 5]).equals(own.resize([7, 5]))).toBe(true);
});

test('worker threads work on pixels', async () => {
  const library = path.join(__dirname, '../../../lib');
  const code = `const { default: torch } = require(${JSON.stringify(library)});
    const { Image } = torch.vision;
    const image = new Image('RGB', 9, 5, new Uint8Array(135).map((_, i) => i));
    require('node:worker_threads').parentPort.postMessage([...image.convert('YCbCr').resize([4, 4]).data]);`;
  const image = new Image(
    'RGB',
    9,
    5,
    new Uint8Array(135).map((_, i) => i),
  );
  const expected = [...image.convert('YCbCr').resize([4, 4]).data];
  const answers = await Promise.all(
    [0, 1].map(
      () =>
        new Promise((resolve, reject) => {
          const worker = new Worker(code, { eval: true });
          worker.once('message', resolve);
          worker.once('error', reject);
        }),
    ),
  );
  expect(answers).toEqual([expected, expected]);
});

test('pictures without pixels stay so', () => {
  for (const mode of ['1', 'L', 'RGB', 'RGBA', 'I', 'F', 'I;16'] as const) {
    const none = Image.new(mode, [0, 7]);
    expect(none.transpose(2).size).toEqual([7, 0]);
    expect(none.crop([0, 0, 0, 0]).size).toEqual([0, 0]);
    expect(none.rotate(30).size).toEqual([0, 7]);
    expect(none.convert('L').data.length).toBe(0);
    // What lies outside is black.
    expect([...none.crop([-1, -1, 1, 0]).data].every((v) => v === 0)).toBe(true);
  }
});
