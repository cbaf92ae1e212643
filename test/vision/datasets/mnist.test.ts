/** datasets.MNIST: where it finds its files, what its samples are, downloads, and batches made whole. */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, expectTypeOf, test } from 'vitest';
import torch, { type Tensor } from '../../../src';
import { datasets, Image, transforms } from '../../../src/vision';
import { repo } from '../../helpers/python';

const { DataLoader, Subset } = torch.utils.data;
const data = datasets.findMnistData(repo)!;
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'torch-node-mnist-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

const names = [
  'train-images-idx3-ubyte',
  'train-labels-idx1-ubyte',
  't10k-images-idx3-ubyte',
  't10k-labels-idx1-ubyte',
];

/** Five images of 2×3 pixels and their labels. */
const images = Buffer.from([
  0,
  0,
  8,
  3,
  0,
  0,
  0,
  5,
  0,
  0,
  0,
  2,
  0,
  0,
  0,
  3,
  ...Array.from({ length: 30 }, (_, i) => i * 8),
]);
const labels = Buffer.from([0, 0, 8, 1, 0, 0, 0, 5, 3, 1, 4, 1, 5]);
const contents = (name: string) => (name.includes('images') ? images : labels);

/** A folder with the small dataset; `where` is below it. */
function makeFolder(name: string, where: string, compress: boolean): string {
  const root = path.join(folder, name);
  fs.mkdirSync(path.join(root, where), { recursive: true });
  for (const file of names) {
    const bytes = compress ? gzipSync(contents(file)) : contents(file);
    fs.writeFileSync(path.join(root, where, compress ? `${file}.gz` : file), bytes);
  }
  return root;
}

describe('the real MNIST', () => {
  const train = new datasets.MNIST(data, { train: true });
  const testSet = new datasets.MNIST(data, { train: false });

  test('sizes, labels and samples', () => {
    expect([train.length, testSet.length]).toEqual([60000, 10000]);
    expect([train.data.shape, train.data.dtype, train.targets.shape, train.targets.dtype]).toEqual([
      [60000, 28, 28],
      'uint8',
      [60000],
      'int64',
    ]);
    expect(train.targets.get(':10').tolist()).toEqual([5, 0, 4, 1, 9, 2, 1, 3, 1, 4]);
    const [image, label] = train.getItem(0);
    expect([image, label]).toEqual([expect.any(Image), 5]);
    expect([image.mode, image.size]).toEqual(['L', [28, 28]]);
    expect([...image.data]).toEqual(train.data.get(0).flatten().tolist());
    expect(testSet.getItem(-1)[1]).toBe(6);
    expect(() => testSet.getItem(10000)).toThrow(RangeError);
  });

  test('an image’s bytes are its own', () => {
    const [image] = train.getItem(1);
    image.data.fill(255);
    expect(train.getItem(1)[0].data).not.toEqual(image.data);
  });

  test('classes and printout', () => {
    expect([train.classes[7], train.classToIdx['7 - seven']]).toEqual(['7 - seven', 7]);
    const transform = new transforms.Compose([
      new transforms.ToTensor(),
      new transforms.Normalize([0.5], [0.5]),
    ]);
    const shown = new datasets.MNIST(data, { train: false, transform });
    expect(String(shown)).toBe(
      [
        'Dataset MNIST',
        '    Number of datapoints: 10000',
        `    Root location: ${data}`,
        '    Split: Test',
        '    StandardTransform',
        'Transform: Compose(',
        '               ToTensor()',
        '               Normalize(mean=(0.5,), std=(0.5,))',
        '           )',
      ].join('\n'),
    );
  });

  describe('batches made whole equal samples made one by one', () => {
    const sameBits = (a: Tensor, b: Tensor) => [a.dtype, a.shape, a.stride(), torch.equal(a, b)];
    const wanted = (b: Tensor) => [b.dtype, b.shape, b.stride(), true];

    test.each<[string, any]>([
      ['ToTensor', new transforms.ToTensor()],
      [
        'ToTensor, Normalize',
        new transforms.Compose([new transforms.ToTensor(), new transforms.Normalize([0.1307], [0.3081])]),
      ],
      [
        'Normalize in place, twice',
        new transforms.Compose([
          new transforms.ToTensor(),
          new transforms.Compose([
            new transforms.Normalize([0.3], [0.7], true),
            new transforms.Normalize([0.5], [0.5]),
          ]),
        ]),
      ],
    ])('%s', (_, transform) => {
      const dataset = new datasets.MNIST<Tensor>(data, { train: false, transform });
      const slow = new Subset(
        dataset,
        Array.from({ length: 10000 }, (_, i) => 9999 - i),
      );
      const oneByOne = { length: slow.length, getItem: (i: number) => slow.getItem(i) };
      const options = { batchSize: 250, sampler: [...Array(500).keys()] };
      expect(dataset.getBatch([1, 2])).not.toBeNull();
      const theirs = [...new DataLoader(oneByOne, options)];
      const ours = [...new DataLoader(slow, options)];
      expect(ours).toHaveLength(2);
      ours.forEach(([x, y], i) => {
        const [wantedX, wantedY] = theirs[i]!;
        expect(sameBits(x, wantedX)).toEqual(wanted(wantedX));
        expect(sameBits(y, wantedY)).toEqual(wanted(wantedY));
      });
    });

    test('in another default dtype', () => {
      torch.setDefaultDtype('float64');
      try {
        const dataset = new datasets.MNIST(data, { train: false, transform: new transforms.ToTensor() });
        const [x] = dataset.getBatch([3])!;
        expect(x.dtype).toBe('float64');
        expect(torch.equal(x.get(0), dataset.getItem(3)[0])).toBe(true);
      } finally {
        torch.setDefaultDtype('float32');
      }
    });

    test('with a Normalize whose numbers change', () => {
      const normalize = new transforms.Normalize([0.25], [0.5]);
      const transform = new transforms.Compose([new transforms.ToTensor(), normalize]);
      const dataset = new datasets.MNIST(data, { train: false, transform });
      const same = () => torch.equal(dataset.getBatch([7])![0].get(0), dataset.getItem(7)[0]);
      expect(same()).toBe(true);
      (normalize.mean as number[])[0] = 0.75;
      expect(same()).toBe(true);
      normalize.std = torch.tensor([0.125]) as never;
      expect(same()).toBe(true);
      (normalize.std as unknown as Tensor).fill_(4);
      expect(same()).toBe(true);
    });

    test('in scopes, one after the other', () => {
      const transform = new transforms.Compose([
        new transforms.ToTensor(),
        new transforms.Normalize([0.25], [0.5]),
      ]);
      const loader = new DataLoader(new datasets.MNIST(data, { train: false, transform }), {
        batchSize: 5000,
      });
      const sums = [0, 1].map(() => torch.scope(() => [...loader].map(([x]) => x.sum().item())));
      expect(sums[1]).toEqual(sums[0]);
    });

    test('with means that need gradients', () => {
      const transform = new transforms.Compose([
        new transforms.ToTensor(),
        new transforms.Normalize(torch.tensor([0.2]).requiresGrad_() as never, [0.3]),
      ]);
      const dataset = new datasets.MNIST(data, { train: false, transform });
      expect(dataset.getBatch([3])![0].requiresGrad).toBe(true);
    });

    test('with means for more channels than there are: the error of a sample, which is torchvision’s', () => {
      const normalize = new transforms.Normalize([0.1, 0.2, 0.3], [1, 1, 1]);
      const transform = new transforms.Compose([new transforms.ToTensor(), normalize]);
      const dataset = new datasets.MNIST(data, { train: false, transform });
      const text = "output with shape [1, 28, 28] doesn't match the broadcast shape [3, 28, 28]";
      expect(() => dataset.getItem(0)).toThrow(text);
      expect(() => [...new DataLoader(dataset, { batchSize: 2 })]).toThrow(text);
    });

    test('not where a transform, a hook or a subclass may see samples', () => {
      class Darker extends transforms.ToTensor {
        override forward(image: Image): Tensor {
          return super.forward(image).div(2);
        }
      }
      const hooked = new transforms.Normalize([0.5], [0.5]);
      hooked.registerForwardHook(() => {});
      const batch = (transform: any, extra = {}) =>
        new datasets.MNIST<unknown, unknown>(data, { train: false, transform, ...extra }).getBatch([0]);
      expect(batch(null)).toBeNull();
      expect(batch((image: Image) => image.data)).toBeNull();
      expect(batch(new Darker())).toBeNull();
      expect(
        batch(new transforms.Compose([new transforms.ToTensor(), new transforms.Lambda((x) => x)])),
      ).toBeNull();
      expect(batch(new transforms.Compose([new transforms.ToTensor(), hooked]))).toBeNull();
      expect(batch(new transforms.ToTensor(), { targetTransform: (y: number) => y })).toBeNull();
      expect(batch(new transforms.Normalize([0.5], [0.5]))).toBeNull();
    });
  });

  test('types follow the transforms', () => {
    expectTypeOf(train.getItem(0)).toEqualTypeOf<[Image, number]>();
    const tensors = new datasets.MNIST(data, {
      train: false,
      transform: new transforms.Compose([new transforms.ToTensor(), new transforms.Normalize([0.5], [0.5])]),
      targetTransform: (y) => String(y),
    });
    expectTypeOf(tensors.getItem(0)).toEqualTypeOf<[Tensor, string]>();
    expectTypeOf(new DataLoader(tensors)[Symbol.iterator]().next().value!).toEqualTypeOf<
      [Tensor, string[]]
    >();
  });
});

describe('where the files may lie', () => {
  test.each([
    ['torchvision’s folder', 'MNIST/raw', false],
    ['torchvision’s folder, compressed', 'MNIST/raw', true],
    ['the root itself', '.', false],
    ['the root itself, compressed', '.', true],
  ])('%s', (name, where, compress) => {
    const root = makeFolder(name, where, compress);
    const dataset = new datasets.MNIST(root, { targetTransform: (y) => y * 2 });
    const all = Array.from({ length: dataset.length }, (_, i) => dataset.getItem(i));
    expect(all.map(([, y]) => y)).toEqual([6, 2, 8, 2, 10]);
    expect(all[4]![0].size).toEqual([3, 2]);
    expect([...all[4]![0].data]).toEqual([192, 200, 208, 216, 224, 232]);
  });

  test('a subclass has a folder of its own name', () => {
    const root = makeFolder('fashion', 'FashionMNIST/raw', false);
    expect(new datasets.FashionMNIST(root).classes[9]).toBe('Ankle boot');
    expect(() => new datasets.KMNIST(root)).toThrow(
      'Dataset not found. You can use download=True to download it',
    );
  });
});

describe('errors', () => {
  test('no files', () => {
    const root = path.join(folder, 'nothing');
    expect(() => new datasets.MNIST(root)).toThrow(
      `Dataset not found. You can use download=True to download it\nLooked in ${path.join(root, 'MNIST', 'raw')} and ${root}`,
    );
  });

  test.each<[string, string, Buffer, string]>([
    [
      'truncated images',
      names[0]!,
      images.subarray(0, 40),
      'train-images-idx3-ubyte is not a valid IDX file: it is truncated',
    ],
    ['labels for images', names[0]!, labels, 'x should have 3 dimension instead of 1'],
    ['images for labels', names[1]!, images, 'x should have 1 dimension instead of 3'],
    [
      'floats',
      names[1]!,
      Buffer.from([0, 0, 13, 1, 0, 0, 0, 1, 0, 0, 0, 0]),
      'x should be of dtype torch.uint8 instead of torch.float32',
    ],
    ['fewer labels', names[1]!, Buffer.from([0, 0, 8, 1, 0, 0, 0, 1, 0]), 'has 5 images but'],
  ])('%s', (name, file, bytes, text) => {
    const root = makeFolder(name, '.', false);
    fs.writeFileSync(path.join(root, file), bytes);
    expect(() => new datasets.MNIST(root)).toThrow(text);
  });

  test('unknown options and wrong types', () => {
    expect(() => new datasets.MNIST(data, { target_transform: null } as never)).toThrow(
      "Did you mean 'targetTransform'?",
    );
    expect(() => new datasets.MNIST(data, { transform: 5 } as never)).toThrow('a function for transform');
    expect(() => new datasets.MNIST(5 as never)).toThrow('a string for root');
  });
});

describe('downloads', () => {
  /**
   * Serves the compressed files under /good/, broken ones under /bad/, from a thread of its own:
   * a download blocks this one.
   */
  const server = `
    const { parentPort, workerData } = require('node:worker_threads');
    require('node:http').createServer((request, response) => {
      const [, mirror, name] = request.url.split('/');
      if (mirror === 'redirect') return response.writeHead(302, { location: '/good/' + name }).end();
      const bytes = workerData[name];
      if (!bytes || mirror === 'missing') return response.writeHead(404).end();
      response.end(mirror === 'bad' ? Buffer.from('not what was asked for') : Buffer.from(bytes));
    }).listen(0, '127.0.0.1', function () { parentPort.postMessage(this.address().port); });
  `;
  const files = Object.fromEntries(names.map((name) => [`${name}.gz`, gzipSync(contents(name))]));
  let worker: Worker;
  let base: string;

  beforeAll(async () => {
    worker = new Worker(server, { eval: true, workerData: files });
    const port = await new Promise((resolve) => worker.once('message', resolve));
    base = `http://127.0.0.1:${port}`;
  });
  afterAll(() => worker.terminate());

  const md5 = (bytes: Buffer) => createHash('md5').update(bytes).digest('hex');

  function makeClass(...mirrors: string[]): typeof datasets.MNIST {
    return class Small extends datasets.MNIST {
      static override mirrors = mirrors.map((mirror) => `${base}/${mirror}/`);
      static override resources = Object.entries(files).map(([name, bytes]) => [name, md5(bytes)] as const);
    } as typeof datasets.MNIST;
  }

  test('from the first mirror that has the files, unpacked in torchvision’s folder', () => {
    const root = path.join(folder, 'downloaded');
    const Small = makeClass('missing', 'bad', 'redirect');
    expect(new Small(root, { download: true }).length).toBe(5);
    const raw = path.join(root, 'Small', 'raw');
    expect(fs.readdirSync(raw).sort()).toEqual(names.flatMap((name) => [name, `${name}.gz`]).sort());
    for (const name of names) expect(fs.readFileSync(path.join(raw, name))).toEqual(contents(name));
    // A second time nothing is asked of any mirror.
    const Silent = makeClass('missing');
    Object.defineProperty(Silent, 'name', { value: 'Small' });
    expect(new Silent(root, { train: false, download: true }).length).toBe(5);
  }, 60_000);

  test('a broken compressed file is downloaded anew', () => {
    const root = path.join(folder, 'again');
    const raw = path.join(root, 'Small', 'raw');
    fs.mkdirSync(raw, { recursive: true });
    fs.writeFileSync(path.join(raw, `${names[0]}.gz`), 'half a file');
    expect(new (makeClass('good'))(root, { download: true }).length).toBe(5);
  }, 60_000);

  test('no mirror has it: the error tells what each one gave, and nothing is left behind', () => {
    const root = path.join(folder, 'failed');
    const text = new RegExp(
      `Error downloading ${names[0]}.gz:\nTried .*/missing/, got:\nHTTP Error 404: Not Found\nTried .*/bad/, got:\nFile not found or corrupted. \\(MD5 `,
    );
    expect(() => new (makeClass('missing', 'bad'))(root, { download: true })).toThrow(text);
    expect(fs.readdirSync(path.join(root, 'Small', 'raw'))).toEqual([]);
  }, 60_000);

  test('no network: the reason is told', () => {
    class Unreachable extends datasets.MNIST {
      static override mirrors = ['http://127.0.0.1:1/'];
    }
    expect(() => new Unreachable(path.join(folder, 'unreachable'), { download: true })).toThrow(
      /fetch failed/,
    );
  }, 60_000);
});
