/**
 * torch.vision.utils, and the transforms of pretrained weights, against what torchvision
 * made (make_utils.py): every value of grids, and every pixel of saved pictures.
 */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import torch, { type Tensor } from '../../src';
import { Image, models, transforms, utils } from '../../src/vision';
import { repo, tensorBytes } from '../helpers/python';

const fixture = JSON.parse(fs.readFileSync(path.join(repo, 'test/vision/fixtures/utils.json'), 'utf8'));
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const digest = (t: Tensor) => [`torch.${t.dtype}`, [...t.shape], sha256(tensorBytes(t))];

/** make_utils.py's images. */
function images(...shape: number[]): Tensor {
  const count = shape.reduce((product, n) => product * n, 1);
  const values = Float64Array.from({ length: count }, (_, i) => ((i * 7919) % 1009) / 504.5 - 0.5);
  return torch.tensor(values).float().view(shape);
}

const camel = (options: object) =>
  Object.fromEntries(
    Object.entries(options).map(([k, v]) => [k.replace(/_(\w)/g, (_, c) => c.toUpperCase()), v]),
  );

let folder: string;
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'torch-node-utils-'));
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

test.each(fixture.grids as [number[], object, unknown][])(
  'makeGrid of %o, %o',
  (shape, options, expected) => {
    const input = images(...shape);
    const before = sha256(tensorBytes(input));
    expect(digest(utils.makeGrid(input, camel(options)))).toEqual(expected);
    expect(sha256(tensorBytes(input))).toBe(before);
  },
);

test.each(fixture.saved as [number[], object, unknown][])(
  'saveImage of %o, %o',
  (shape, options, expected) => {
    const file = path.join(folder, 'x.png');
    utils.saveImage(images(...shape), file, camel(options));
    const picture = Image.openSync(file);
    expect([picture.mode, picture.size, sha256(picture.data as Uint8Array)]).toEqual(expected);
  },
);

test('a list of images; positional arguments; errors', () => {
  const batch = images(5, 3, 7, 9);
  expect(digest(utils.makeGrid(batch.unbind(0)))).toEqual(fixture.grids[0][2]);
  expect(utils.makeGrid(batch, 3, 1).shape).toEqual([3, 17, 31]);
  expect(utils.makeGrid(batch.requiresGrad_()).requiresGrad).toBe(false);
  expect(() => utils.makeGrid([1] as any)).toThrow(
    new TypeError('tensor or list of tensors expected, got a list containing number'),
  );
  expect(() => utils.saveImage(batch, 'x.png', { rows: 3 } as any)).toThrow(/unknown option 'rows'/);
});

test('drawSegmentationMasks', () => {
  const masks = images(3, 8, 9).gt(0.6);
  const image = images(3, 8, 9);
  const bytes = image.clamp(0, 1).mul(255).to('uint8');
  expect([
    digest(utils.drawSegmentationMasks(image, masks)),
    digest(utils.drawSegmentationMasks(bytes, masks, 0.3)),
    digest(utils.drawSegmentationMasks(image, masks.get(0), { colors: [10, 200, 30] })),
    digest(
      utils.drawSegmentationMasks(image, masks, {
        colors: [
          [10, 200, 30],
          [1, 2, 3],
          [255, 0, 9],
        ],
      }),
    ),
  ]).toEqual(fixture.masks);
  expect(() => utils.drawSegmentationMasks(image, masks.float())).toThrow(
    new RangeError('The masks must be of dtype bool. Got torch.float32'),
  );
});

test('flowToImage', () => {
  const flow = images(2, 2, 11, 13);
  expect([digest(utils.flowToImage(flow)), digest(utils.flowToImage(flow.get(0)))]).toEqual(fixture.flow);
});

test.each(fixture.presets as [string, string, unknown, unknown][])(
  'the transforms of %s',
  (name, printed, ofImage, ofTensor) => {
    const dog = Image.openSync(path.join(repo, 'examples/img/dog.jpeg'));
    const weights = models.getWeight(name);
    expect(String(weights.transforms())).toBe(printed);
    expect(digest(weights.transforms()(dog))).toEqual(ofImage);
    const small = weights.transforms({ cropSize: 40, resizeSize: 50 });
    expect(digest(small(new transforms.PILToTensor()(dog)))).toEqual(ofTensor);
  },
);
