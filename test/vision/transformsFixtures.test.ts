/**
 * torchvision 0.29.1's own pixels, draws, printouts and errors: the cases of test/fixtures/vision/make_transforms.py, which wrote the hashes
 * in transforms.json.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import torch, { type DType, Tensor } from '../../src';
import { Image, type ImageMode, transforms } from '../../src/vision';

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
  inputs: Record<
    string,
    { data: string; mode?: ImageMode; size: number[]; palette?: string; dtype: DType; shape: number[] }
  >;
  cases: Case[];
}

const file = path.join(__dirname, '../fixtures/vision/transforms.json');
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

/** What make_transforms.py's `digest` says. */
function digest(value: unknown): unknown {
  if (value instanceof Image) {
    const bytes = (value.mode === '1' ? value.convert('L') : value).toBytes();
    const palette = value.palette === null ? [] : [value.palette.subarray(0, 48)];
    return `${value.mode} ${value.width}x${value.height} ${hash(bytes, ...palette)}`;
  }
  if (value instanceof Tensor) {
    const { buffer, byteOffset, byteLength } = value.contiguous().toTypedArray();
    return `${value.dtype} ${value.shape.join('x')} ${hash(new Uint8Array(buffer, byteOffset, byteLength))}`;
  }
  return Array.isArray(value) ? value.map(digest) : value;
}

const camelCase = (name: string) => name.replace(/_([a-z0-9])/g, (_, letter) => letter.toUpperCase());

function revive(value: any): any {
  if (Array.isArray(value)) return value.map(revive);
  if (value?.$tensor !== undefined) return torch.tensor(value.$tensor);
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

describe.each([...groups])('%s', (_, cases) => {
  test('gives torchvision’s pixels and texts', () => {
    const wrong: unknown[] = [];
    for (const one of cases) {
      const label = JSON.stringify([one.args, one.kwargs, one.in, one.seed]);
      let outcome: unknown;
      try {
        outcome = { out: digest(run(one)) };
      } catch (error) {
        outcome = { error: (error as Error).message };
      }
      const expected = one.error === undefined ? { out: one.out } : { error: one.error[1] };
      if (JSON.stringify(outcome) !== JSON.stringify(expected)) wrong.push({ label, outcome, expected });
    }
    expect(wrong).toEqual([]);
  });
});
