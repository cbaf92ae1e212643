/** Batches of an ImageFolder that are made by one native call: what sample by sample gives, to the bit. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import torch, { type Tensor } from '../../../src';
import { batchTogether } from '../../../src/utils/data/dataset';
import { Image } from '../../../src/vision';
import { type JpegLibrary, takeLibrary } from '../../../src/vision/image/jpegLibrary';

const { DataLoader, Subset } = torch.utils.data;
const { datasets, transforms: T } = torch.vision;

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'torch-node-folder-'));
/** Files of one kind each, and one with all kinds. */
const [colour, mixed] = [path.join(folder, 'colour'), path.join(folder, 'mixed')];

beforeAll(() => {
  const write = (root: string, i: number, format: string, mode: 'RGB' | 'L' = 'RGB') => {
    // libvips' matter, and the smaller decoder's.
    const [width, height] = i % 2 === 0 ? [420, 371 + i] : [20 + i, 33];
    const length = width * height * (mode === 'L' ? 1 : 3);
    const pixels = Uint8Array.from({ length }, (_, k) => ((k * (i + 3)) >> 2) & 255);
    const kind = path.join(root, i < 5 ? 'cat' : 'dog');
    fs.mkdirSync(kind, { recursive: true });
    const name = `${String(i).padStart(2, '0')}.${format}`;
    new Image(mode, width, height, pixels).saveSync(path.join(kind, name));
  };
  for (let i = 0; i < 12; i++) write(colour, i, 'jpg');
  for (let i = 0; i < 12; i++) write(mixed, i, i % 5 === 2 ? 'png' : 'jpg', i % 7 === 3 ? 'L' : 'RGB');
});

afterAll(() => fs.rmSync(folder, { recursive: true }));

type Folder = InstanceType<typeof datasets.ImageFolder<Tensor>>;

const folderOf = (transform: (image: any) => Tensor, root = colour): Folder =>
  new datasets.ImageFolder<Tensor>(root, { transform });

/** What the default collation makes of samples that are made one after the other. */
function bySamples(data: Folder, indices: readonly number[]): [Tensor, Tensor] {
  return torch.utils.data.defaultCollate(indices.map((i) => data.getItem(i))) as [Tensor, Tensor];
}

/** Both ways from one seed: the batches, and the random number that comes next. */
function bothWays(data: Folder, indices: readonly number[]) {
  return [() => batchTogether(data, indices) as [Tensor, Tensor] | null, () => bySamples(data, indices)].map(
    (make) => {
      torch.manualSeed(7);
      const batch = make();
      return { batch, next: torch.rand([1]).item() };
    },
  );
}

const unit = new T.Normalize([0.485, 0.456, 0.406], [0.229, 0.224, 0.225]);
const order = [7, 0, 0, -1, 3, 6, 9, 10];

const atOnce: Record<string, (image: any) => Tensor> = {
  'of a training script': new T.Compose([
    new T.RandomResizedCrop(24),
    new T.RandomHorizontalFlip(),
    new T.ToTensor(),
    unit,
  ]),
  'of an evaluation': new T.Compose([new T.Resize(40), new T.CenterCrop(32), new T.ToTensor(), unit]),
  'with borders and mirrors': new T.Compose([
    new T.Resize([30, 20]),
    new T.Pad([1, 2]),
    new T.RandomCrop(32, { padIfNeeded: true }),
    new T.RandomVerticalFlip(),
    new T.RandomHorizontalFlip(),
    new T.ToTensor(),
  ]),
  'by another filter, and one number for all bands': new T.Compose([
    new T.Resize([17, 21], { interpolation: 'bicubic' }),
    new T.ToTensor(),
    new T.Normalize([0.5], [0.25]),
  ]),
};

describe.each(Object.entries(atOnce))('a transform %s', (_, transform) => {
  test.each<JpegLibrary>(['libvips', 'libjpeg-turbo'])(
    'is done at once by %s, drawing what it draws alone',
    (name) => {
      expect(takeLibrary(name)).toBe(true);
      const [together, alone] = bothWays(folderOf(transform), order);
      expect(together!.batch).not.toBeNull();
      expect(torch.equal(together!.batch![0], alone!.batch![0])).toBe(true);
      expect(together!.batch![1].tolist()).toEqual([1, 0, 0, 1, 0, 1, 1, 1]);
      expect(together!.batch![1].dtype).toBe('int64');
      expect(together!.next).toBe(alone!.next);
    },
  );

  test('gives the same through a loader, in this thread and in two others', () => {
    const data = folderOf(transform);
    const passes = [0, 2].map((numWorkers) => {
      torch.manualSeed(3);
      return [...new DataLoader(data, { batchSize: 5, shuffle: true, numWorkers })] as [Tensor, Tensor][];
    });
    for (const pass of passes) expect(pass.map(([x]) => x.size(0))).toEqual([5, 5, 2]);
    const y = passes.map((pass) => torch.cat(pass.map(([, each]) => each)).tolist());
    expect(y[0]).toEqual(y[1]);
    // By samples, in the loader's order and from its random numbers.
    torch.manualSeed(3);
    const collateFn = (samples: [Tensor, number][]) => torch.utils.data.defaultCollate(samples);
    const alone = [...new DataLoader(data, { batchSize: 5, shuffle: true, collateFn })] as [Tensor, Tensor][];
    for (const [i, [x]] of passes[0]!.entries()) expect(torch.equal(x, alone[i]![0])).toBe(true);
  });
});

test('a part of a folder, and a part of that', () => {
  const data = folderOf(atOnce['of an evaluation']!);
  const part = new Subset(new Subset(data, [4, 11, 2, 8]), [3, 0, -2]);
  const [x, y] = batchTogether(part, [0, 1, 2]) as [Tensor, Tensor];
  const [expected] = bySamples(data, [8, 4, 2]);
  expect(torch.equal(x, expected)).toBe(true);
  expect(y.tolist()).toEqual([1, 0, 0]);
  expect(batchTogether(part, [0, 3])).toBeNull();
  expect(() => [...new DataLoader(part, { sampler: [0, 3] })]).toThrow('list index out of range');
});

class Ours extends T.RandomHorizontalFlip {
  override forward(image: any): any {
    return image;
  }
}
class Own extends datasets.ImageFolder<Tensor> {
  override getItem(index: number): [Tensor, number] {
    return [super.getItem(index)[0].neg(), 5];
  }
}
const plain = new T.Compose([new T.Resize([8, 8]), new T.ToTensor()]);

const oneByOne: Record<string, () => Folder> = {
  'a step that needs the image': () =>
    folderOf(new T.Compose([new T.Resize([8, 8]), new T.ColorJitter(0.2), new T.ToTensor()])),
  'a step after the tensor': () =>
    folderOf(new T.Compose([new T.Resize([8, 8]), new T.ToTensor(), unit, (x: Tensor) => x.neg()])),
  'a class of their own': () => folderOf(new T.Compose([new T.Resize([8, 8]), new Ours(), new T.ToTensor()])),
  'other files among them': () => folderOf(plain, mixed),
  'a transform of targets': () =>
    new datasets.ImageFolder<Tensor>(colour, { transform: plain, targetTransform: (y) => y + 0 }),
  'another loader': () =>
    new datasets.ImageFolder<Tensor>(colour, {
      transform: plain,
      loader: (file) => Image.openSync(file).convert('L').convert('RGB'),
    }),
  'another way to a sample': () => new Own(colour, { transform: plain }),
  'a division by zero': () =>
    folderOf(new T.Compose([new T.Resize([8, 8]), new T.ToTensor(), new T.Normalize([0], [0])])),
};

test.each(Object.entries(oneByOne))('%s: sample by sample, and nothing is drawn before', (name, make) => {
  const [together, alone] = [() => batchTogether(make(), order), () => null].map((look) => {
    torch.manualSeed(7);
    return { batch: look(), next: torch.rand([1]).item() };
  });
  expect(together).toEqual(alone);
  const load = () => [...new DataLoader(make(), { batchSize: 12 })] as [Tensor, Tensor][];
  if (name === 'a division by zero') {
    expect(load).toThrow(/division by zero/);
    return;
  }
  const [[x, y]] = load() as [[Tensor, Tensor]];
  const [expected, targets] = bySamples(make(), [...Array(12).keys()]);
  // The loader draws a seed before: only what draws nothing is compared.
  if (name !== 'a step that needs the image') expect(torch.equal(x, expected)).toBe(true);
  expect(y.tolist()).toEqual(targets.tolist());
});

test('pictures of different sizes: the error of a batch, after the draws of its samples', () => {
  const data = folderOf(new T.Compose([new T.RandomHorizontalFlip(), new T.ToTensor()]));
  torch.manualSeed(7);
  expect(batchTogether(data, order)).toBeNull();
  const first = torch.rand([1]).item();
  torch.manualSeed(7);
  expect(first).toBe(torch.rand([1]).item());
  expect(() => [...new DataLoader(data, { batchSize: 4 })]).toThrow(
    /stack expects each tensor to be equal size/,
  );
  expect((batchTogether(data, [3]) as [Tensor, Tensor])[0].shape).toEqual([1, 3, 33, 23]);
});

test('a pass that is left, and files that are opened besides', () => {
  const data = folderOf(atOnce['of an evaluation']!);
  const [expected] = bySamples(data, [0, 1, 2, 3, 4, 5]);
  for (const [x] of new DataLoader(data, { batchSize: 6 })) {
    expect(torch.equal(x as Tensor, expected)).toBe(true);
    break;
  }
  const file = data.samples[8]![0];
  const other = Image.openSync(file);
  const peeking = folderOf(atOnce['of an evaluation']!);
  peeking.targetTransform = (target: number) => {
    expect(Image.openSync(file).equals(other)).toBe(true);
    return target;
  };
  expect([...new DataLoader(peeking, { batchSize: 12 })]).toHaveLength(1);
});

test.each([2, 3])('a file that is damaged or gone fails in its turn, file %i', (i) => {
  const data = folderOf(atOnce['of a training script']!);
  const bad = data.samples[i]![0];
  const whole = fs.readFileSync(bad);
  try {
    fs.writeFileSync(bad, whole.subarray(0, whole.length >> 1));
    const items = new DataLoader(data, { batchSize: 2 })[Symbol.iterator]();
    expect(items.next().done).toBe(false);
    expect(() => items.next()).toThrow(new RegExp(`cannot read image file '.*0${i}.jpg'`));
    fs.rmSync(bad);
    expect(() => [...new DataLoader(data, { batchSize: 4 })]).toThrow(/ENOENT/);
  } finally {
    fs.writeFileSync(bad, whole);
  }
  expect([...new DataLoader(data, { batchSize: 4 })]).toHaveLength(3);
});
