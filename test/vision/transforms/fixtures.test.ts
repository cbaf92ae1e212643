/**
 * torchvision 0.29.1's own pixels, draws, printouts and errors: the cases of
 * test/fixtures/vision/make_transforms.py, which wrote the hashes in transforms.json.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import torch, { type DType, Tensor } from '../../../src';
import { native } from '../../../src/native';
import { Image, type ImageMode, transforms } from '../../../src/vision';

interface Case {
  t?: string; // a transform
  f?: string; // a function
  m?: string; // an image's method
  args: unknown[];
  kwargs?: Record<string, unknown>;
  in?: string;
  seed?: number;
  calls?: number;
  repr?: string;
  out?: unknown;
  error?: [type: string, text: string];
}

interface Fixture {
  cpu: string;
  inputs: Record<
    string,
    { data: string; mode?: ImageMode; size: number[]; palette?: string; dtype: DType; shape: number[] }
  >;
  cases: Case[];
}

const file = path.join(__dirname, '../../fixtures/vision/transforms.json');
const fixture: Fixture = JSON.parse(readFileSync(file, 'utf8'));

const arrays = { 'I;16': Uint16Array, I: Int32Array, F: Float32Array } as const;

function input(name: string): Image | Tensor {
  const { data, mode, size, palette, dtype, shape } = fixture.inputs[name]!;
  const bytes = new Uint8Array(Buffer.from(data, 'base64'));
  if (mode === undefined) return torch.frombuffer(bytes, { dtype }).view(shape).clone();
  const array = arrays[mode as keyof typeof arrays] ?? Uint8Array;
  const colours = palette === undefined ? null : new Uint8Array(Buffer.from(palette, 'base64'));
  return new Image(mode, size[0]!, size[1]!, new array(bytes.buffer), colours);
}

const hash = (...parts: Uint8Array[]) => {
  const sum = createHash('sha256');
  for (const part of parts) sum.update(part);
  return sum.digest('hex').slice(0, 20);
};

/** Some of a tensor's numbers. */
function samples(value: Tensor): number[] {
  const flat = value.reshape([-1]).tolist() as number[];
  const step = Math.max(Math.floor(flat.length / 6), 1);
  return flat.filter((_, i) => i % step === 0);
}

/** What make_transforms.py's `digest` says. */
function digest(value: unknown): unknown {
  if (value instanceof Image) {
    const bytes = (value.mode === '1' ? value.convert('L') : value).toBytes();
    const palette = value.palette === null ? [] : [value.palette.subarray(0, 48)];
    return `${value.mode} ${value.width}x${value.height} ${hash(bytes, ...palette)}`;
  }
  if (value instanceof Tensor) {
    const { buffer, byteOffset, byteLength } = value.contiguous().toTypedArray();
    const text = `${value.dtype} ${value.shape.join('x')} ${hash(new Uint8Array(buffer, byteOffset, byteLength))}`;
    return value.isFloatingPoint() ? [text, samples(value)] : text;
  }
  return Array.isArray(value) ? value.map(digest) : value;
}

/**
 * On processors like the one that made the fixtures (Intel's, of the same instruction set), floating point
 * numbers are the same to the last bit: oneDNN and MKL choose their kernels by maker as well.
 */
const isSameCpu =
  native.showConfig().includes(`CPU capability usage: ${fixture.cpu}\n`) &&
  cpus().some(({ model }) => model.includes('Intel'));

const isSamples = (value: unknown): value is number[] =>
  Array.isArray(value) && value.every((v) => typeof v === 'number');

const kind = (text: string) => text.slice(0, text.lastIndexOf(' '));

/**
 * AugMix draws its weights as floats and rounds what they mix: on other processors some pixels are one off.
 */
const isRoundedFloat = (name: string) => !isSameCpu && name === 'AugMix';

function agrees(outcome: unknown, expected: unknown, isRounded: boolean): boolean {
  if (!Array.isArray(expected)) {
    if (isRounded) return kind(String(outcome)) === kind(String(expected));
    return outcome === expected;
  }
  if (!Array.isArray(outcome) || outcome.length !== expected.length) return false;
  if (expected.length === 2 && isSamples(expected[1]) && !Array.isArray(expected[0])) {
    const close = expected[1].every((v, i) => Math.abs(v - outcome[1][i]) <= 1e-6 + 1e-6 * Math.abs(v));
    return close && (isSameCpu ? outcome[0] === expected[0] : kind(outcome[0]) === kind(expected[0]));
  }
  return expected.every((one, i) => agrees(outcome[i], one, isRounded));
}

const camelCase = (name: string) => name.replace(/_([a-z0-9])/g, (_, letter) => letter.toUpperCase());

function revive(value: any): any {
  if (Array.isArray(value)) return value.map(revive);
  if (value?.$tensor !== undefined) return torch.tensor(value.$tensor);
  if (value?.$input !== undefined) return input(value.$input);
  if (value?.$transform !== undefined) return make(...(value.$transform as [string, unknown[], object]));
  return value;
}

function argumentsOf(args: unknown[], kwargs: object): unknown[] {
  const options = Object.entries(kwargs).map(([key, value]) => [camelCase(key), revive(value)]);
  return options.length === 0 ? revive(args) : [...revive(args), Object.fromEntries(options)];
}

function make(name: string, args: unknown[], kwargs: object = {}): any {
  return new (transforms as any)[name](...argumentsOf(args, kwargs));
}

function run({ t, f, m, args, kwargs = {}, in: name, seed, calls = 1, repr }: Case): unknown {
  if (name === undefined) return make(t!, args, kwargs);
  const picture = input(name) as any;
  if (f !== undefined)
    return (transforms.functional as any)[camelCase(f)](picture, ...argumentsOf(args, kwargs));
  if (m !== undefined) return m === 'rotate' ? rotated(picture, args) : picture[m](...revive(args));
  torch.manualSeed(seed!);
  torch.random.python.seed(seed!);
  const transform = make(t!, args, kwargs);
  expect(String(transform)).toBe(repr);
  return Array.from({ length: calls }, () => transform(picture));
}

const rotated = (picture: Image, [angle, resample = 0, expand = false]: any[]) =>
  picture.rotate(angle, { resample, expand });

const groups = new Map<string, Case[]>();
for (const one of fixture.cases) {
  const name = one.t ?? one.f ?? `Image.${one.m}`;
  groups.set(name, [...(groups.get(name) ?? []), one]);
}

torch.setNumThreads(1);

describe.each([...groups])('%s', (name, cases) => {
  test('gives torchvision’s pixels and texts', () => {
    const wrong: unknown[] = [];
    for (const one of cases) {
      const label = JSON.stringify([one.args, one.kwargs, one.in, one.seed]);
      let outcome: unknown;
      try {
        outcome = digest(run(one));
      } catch (error) {
        outcome = (error as Error).message;
      }
      const expected = one.error === undefined ? one.out : one.error[1];
      if (!agrees(outcome, expected, isRoundedFloat(name))) wrong.push({ label, outcome, expected });
    }
    expect(wrong).toEqual([]);
  });
});
