/**
 * What is done to pixels, in all modes and in sizes that don't fit into vectors: Pillow's own results, which
 * test/fixtures/vision/make_pixels.py wrote.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { Tensor } from '../../../src';
import { Image, type ImageMode, transforms } from '../../../src/vision';

type Case = [
  op: string,
  args: any[],
  mode: ImageMode,
  width: number,
  height: number,
  seed: number,
  out: unknown,
];

const file = path.join(__dirname, '../../fixtures/vision/pixels.json');
const cases: Case[] = JSON.parse(readFileSync(file, 'utf8'));

/** The numbers that the Python file draws. */
function drawn(count: number, seed: number): Uint32Array {
  const out = new Uint32Array(count);
  let state = seed;
  let kept = 0;
  for (let i = 0; i < count; i++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    if ((state >>> 8) % 4 !== 0) kept = state;
    out[i] = kept;
  }
  return out;
}

const bands: Partial<Record<ImageMode, number>> = { LA: 2, La: 2, RGB: 3, YCbCr: 3, HSV: 3 };

function picture(mode: ImageMode, width: number, height: number, seed: number): Image {
  const isGrey = ['1', 'L', 'P', 'I', 'F', 'I;16'].includes(mode);
  const numbers = drawn(width * height * (isGrey ? 1 : (bands[mode] ?? 4)), seed);
  const bytes = (all: Uint32Array) => Uint8Array.from(all, (v) => v >>> 24);
  if (mode === 'I') {
    const data = Int32Array.from(numbers, (v) => {
      const own = (v >>> 12) - 300000;
      return v & 1 ? own : (((own % 300) + 300) % 300) - 20;
    });
    return new Image(mode, width, height, data);
  }
  if (mode === 'F')
    return new Image(
      mode,
      width,
      height,
      Float32Array.from(numbers, (v) => ((v >>> 16) - 8000) / 64),
    );
  if (mode === 'I;16')
    return new Image(
      mode,
      width,
      height,
      Uint16Array.from(numbers, (v) => v >>> 16),
    );
  if (mode === '1')
    return new Image(
      mode,
      width,
      height,
      bytes(numbers).map((v) => (v & 1 ? 255 : 0)),
    );
  return new Image(mode, width, height, bytes(numbers), mode === 'P' ? bytes(drawn(768, seed + 1)) : null);
}

const hash = (data: Uint8Array | string) => createHash('sha256').update(data).digest('hex').slice(0, 16);

function digest(value: any): unknown {
  if (value instanceof Image) return `${value.mode} ${value.width}x${value.height} ${hash(value.toBytes())}`;
  if (value instanceof Tensor) {
    const { buffer, byteOffset, byteLength } = value.contiguous().toTypedArray();
    return `${value.dtype} ${value.shape.join('x')} ${hash(new Uint8Array(buffer, byteOffset, byteLength))}`;
  }
  return typeof value[0] === 'number' ? hash(JSON.stringify(value)) : value.map(digest);
}

const F = transforms.functional as any; // called by the file's names, with its arguments
const operations: Record<string, (image: Image, ...args: any[]) => unknown> = {
  convert: (image, mode, dither = true) => image.convert(mode, { dither }),
  split: (image) => image.split(),
  swap: (image) => Image.merge(image.mode, image.split().reverse()),
  getchannel: (image, band) => image.getchannel(band),
  transpose: (image, method) => image.transpose(method),
  crop: (image, box) => image.crop(box),
  paste: (image, left, top) => {
    const base = picture(image.mode, 37, 29, 5);
    base.paste(image, [left, top]);
    return base;
  },
  resize: (image, size, resample, box = null) => image.resize(size, resample, box),
  rotate: (image, angle, resample, expand) => image.rotate(angle, { resample, expand }),
  transform: (image, size, method, data, resample) => image.transform(size, method, data, resample),
  brightness: F.adjustBrightness,
  contrast: F.adjustContrast,
  saturation: F.adjustSaturation,
  sharpness: F.adjustSharpness,
  hue: F.adjustHue,
  autocontrast: F.autocontrast,
  equalize: F.equalize,
  invert: F.invert,
  posterize: F.posterize,
  solarize: F.solarize,
  gamma: F.adjustGamma,
  histogram: (image) => image.histogram(),
  to_tensor: F.toTensor,
  pil_to_tensor: F.pilToTensor,
  resized_crop: F.resizedCrop,
};

const groups = new Map<string, Case[]>();
for (const one of cases) groups.set(one[0], [...(groups.get(one[0]) ?? []), one]);

describe.each([...groups])('%s', (op, group) => {
  test(`gives Pillow’s pixels, ${group.length} times`, () => {
    const wrong: unknown[] = [];
    for (const [, args, mode, width, height, seed, expected] of group) {
      const outcome = digest(operations[op]!(picture(mode, width, height, seed), ...args));
      if (JSON.stringify(outcome) !== JSON.stringify(expected))
        wrong.push({ mode, width, height, seed, args, outcome, expected });
    }
    expect(wrong).toEqual([]);
  });
});
