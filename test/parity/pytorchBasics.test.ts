/**
 * examples/pytorchBasics.ts against its Python twin: every loss, printed line, final tensor and prediction,
 * bit for bit; the picture's transforms against torchvision's own pixels.
 */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { Image } from '../../src/vision';
import { repo } from '../helpers/python';
import { lines, mnistData, runBoth, temporaryFolder } from './examples';

const folder = temporaryFolder();
const dog = JSON.parse(fs.readFileSync(path.join(repo, 'test/parity/fixtures/dog.json'), 'utf8'));

test.each([
  ['seed 123', '--limit', 800, '--epochs', 2, '--threads', 1],
  [
    'another seed',
    '--limit',
    300,
    '--batch-size',
    12,
    '--epochs',
    2,
    '--lr',
    0.05,
    '--seed',
    9,
    '--threads',
    2,
  ],
])('%s', async (what, ...args) => {
  const [ours, theirs] = await runBoth('pytorchBasics', 'pytorch_basics_twin.py', folder(what), [
    ...['--data', mnistData],
    ...args,
  ]);
  expect(ours.losses).toHaveLength(500 + 500 + 2 * 2 * 25);
  expect(ours.losses).toEqual(theirs.losses);
  const printed = lines(ours.stdout);
  expect(printed.filter((line) => line.startsWith('Modified'))).toEqual(dog.lines);
  expect(printed.filter((line) => !line.startsWith('Modified'))).toEqual(lines(theirs.stdout));
  const { mod_img: picture, ...params } = ours.params;
  expect(picture).toBe(dog.mod_img);
  expect(params).toEqual(theirs.params);
  for (const name of [
    'transforms',
    'line_before',
    'line_losses',
    'line_after',
    'linear_losses',
    'linear_after',
  ]) {
    expect(ours.file(`${name}.svg`)).toMatch(/^<svg .*<\/svg>$/s);
  }
  for (const name of ['mnist', 'linear_epochs', 'conv_epochs', 'predictions']) {
    expect(ours.file(`${name}.svg`)).toMatch(/^<svg .*<\/svg>$/s);
  }
});

test("the picture's own pixels", () => {
  const image = Image.openSync(path.join(repo, 'examples/img/dog.jpeg'));
  expect(createHash('sha256').update(image.data).digest('hex')).toBe(dog.source);
});
