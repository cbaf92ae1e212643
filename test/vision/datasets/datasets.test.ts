/**
 * CIFAR, EMNIST, FakeData and folders of images, on files made here and by Python;
 * FakeData's draws against torchvision's.
 */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import torch, { type Tensor } from '../../../src';
import { datasets, Image, transforms } from '../../../src/vision';
import { type PyTensor, repo, runPython, tensorBytes, tensorToWire } from '../../helpers/python';

const { DataLoader } = torch.utils.data;
const fixture = JSON.parse(fs.readFileSync(path.join(repo, 'test/vision/fixtures/utils.json'), 'utf8'));
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

let folder: string;
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'torch-node-datasets-'));
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

test("FakeData: torchvision's images and labels", () => {
  for (const [options, indices, expected, printed] of fixture.fake) {
    const camel = Object.fromEntries(
      Object.entries(options).map(([k, v]) => [k.replace(/_(\w)/g, (_, c) => c.toUpperCase()), v]),
    );
    const data = new datasets.FakeData<Tensor>({ ...camel, transform: new transforms.PILToTensor() });
    torch.manualSeed(3);
    const samples = (indices as number[]).map((i) => {
      const [image, label] = data.getItem(i);
      return [`torch.${image.dtype}`, [...image.shape], sha256(tensorBytes(image)), label];
    });
    expect(samples).toEqual(expected);
    expect(String(new datasets.FakeData(camel))).toBe(printed);
    const drawn = torch.rand(1).item();
    torch.manualSeed(3);
    expect(torch.rand(1).item()).toBe(drawn); // the global generator was left alone
    expect(() => data.getItem(data.length)).toThrow(new RangeError('FakeData index out of range'));
  }
});

describe('CIFAR', () => {
  /** Files of CIFAR's form with few images, as each pickle protocol writes them, and their checksums. */
  let made: { md5: Record<string, string>; images: PyTensor; fine: number[] };

  beforeAll(() => {
    made = runPython(
      `
      import hashlib, os, pickle
      import numpy as np
      rng = np.random.RandomState(0)
      md5 = {}
      def dump(path, value, protocol):
          os.makedirs(os.path.dirname(path), exist_ok=True)
          data = pickle.dumps(value, protocol=protocol)
          if protocol == 2:  # as Python 2 wrote: text of bytes, and the module's old name
              data = data.replace(b"numpy._core", b"numpy.core")
          open(path, "wb").write(data)
          md5[os.path.basename(path)] = hashlib.md5(data).hexdigest()
      images = rng.randint(0, 256, (12, 3072)).astype(np.uint8)
      ten = os.path.join(input, "cifar-10-batches-py")
      for i, protocol in enumerate((2, 3, 4, 4, 2)):
          dump(f"{ten}/data_batch_{i + 1}", {"batch_label": "x", "labels": [i, 9 - i], "data": images[2 * i:2 * i + 2],
               "filenames": ["a.png", "b.png"]}, protocol)
      dump(f"{ten}/test_batch", {"labels": [7, 3], "data": images[10:]}, 2)
      dump(f"{ten}/batches.meta", {"num_vis": 3072, "label_names": [f"class {i}" for i in range(10)]}, 2)
      hundred = os.path.join(input, "cifar-100-python")
      fine = rng.randint(0, 100, 12).tolist()
      dump(f"{hundred}/train", {"fine_labels": fine, "coarse_labels": [0] * 12, "data": images}, 4)
      dump(f"{hundred}/test", {"fine_labels": [5], "coarse_labels": [0], "data": images[:1]}, 2)
      dump(f"{hundred}/meta", {"fine_label_names": ["apple", "whale"]}, 2)
      class Evil:
          def __reduce__(self):
              return (os.system, ("true",))
      dump(os.path.join(input, "evil"), {"data": Evil()}, 2)
      result = {"md5": md5, "images": torch.from_numpy(images).view(12, 3, 32, 32), "fine": fine}
      `,
      folder,
    );
  });

  const list = (names: string[]) => names.map((name) => [name, made.md5[name]!] as const);

  function cifar10() {
    return class Small<X = Image> extends datasets.CIFAR10<X> {
      static override trainList = list([1, 2, 3, 4, 5].map((i) => `data_batch_${i}`));
      static override testList = list(['test_batch']);
      static override meta = {
        filename: 'batches.meta',
        key: 'label_names',
        md5: made.md5['batches.meta']!,
      };
    };
  }

  test('CIFAR10: images, labels, classes, batches', () => {
    const Small = cifar10();
    const data = new Small(folder);
    const expected = Buffer.from(made.images.data, 'base64').subarray(0, 10 * 3072);
    expect(data.length).toBe(10);
    expect(Buffer.from(tensorBytes(data.data.permute(0, 3, 1, 2).contiguous())).equals(expected)).toBe(true);
    expect(data.targets).toEqual([0, 9, 1, 8, 2, 7, 3, 6, 4, 5]);
    expect(data.classToIdx['class 3']).toBe(3);
    const [image, label] = data.getItem(1);
    expect([image.mode, image.size, label]).toEqual(['RGB', [32, 32], 9]);
    expect([...image.data.subarray(0, 3)]).toEqual([0, 1024, 2048].map((i) => expected[3072 + i]));
    expect(String(data)).toBe(
      `Dataset Small\n    Number of datapoints: 10\n    Root location: ${folder}\n    Split: Train`,
    );

    const transform = new transforms.Compose([
      new transforms.ToTensor(),
      new transforms.Normalize([0.5, 0.5, 0.5], [0.2, 0.3, 0.4]),
    ]);
    const test = new Small(folder, { train: false, transform });
    const [[x, y]] = [...new DataLoader(test, { batchSize: 2 })] as [[Tensor, Tensor]];
    expect(x.equal(torch.stack([0, 1].map((i) => test.getItem(i)[0])))).toBe(true);
    expect(y.tolist()).toEqual([7, 3]);
  });

  test('CIFAR100: fine labels', () => {
    class Small extends datasets.CIFAR100 {
      static override trainList = list(['train']);
      static override testList = list(['test']);
      static override meta = { filename: 'meta', key: 'fine_label_names', md5: made.md5.meta! };
    }
    const data = new Small(folder);
    expect(data.targets).toEqual(made.fine);
    expect(data.classes).toEqual(['apple', 'whale']);
    expect(tensorToWire(data.data.permute(0, 3, 1, 2).contiguous())).toEqual(made.images);
  });

  test('files that are missing, changed, or name functions', () => {
    expect(() => new datasets.CIFAR10(folder)).toThrow(
      new torch.TorchError('Dataset not found or corrupted. You can use download=True to download it'),
    );
    class Evil extends datasets.CIFAR10 {
      static override baseFolder = '.';
      static override trainList = list(['evil']);
      static override testList = [];
    }
    expect(() => new Evil(folder)).toThrow(/a file of CIFAR has no (posix|nt)\.system/);
  });
});

test('EMNIST: splits, classes, plain and compressed files', () => {
  const raw = path.join(folder, 'EMNIST/raw');
  fs.mkdirSync(raw, { recursive: true });
  const idx = (dims: number[], bytes: number[]) =>
    Buffer.from([0, 0, 8, dims.length, ...dims.flatMap((n) => [0, 0, 0, n]), ...bytes]);
  const pixels = Array.from({ length: 2 * 28 * 28 }, (_, i) => i % 251);
  const file = (name: string) => path.join(raw, `emnist-letters-${name}`);
  fs.writeFileSync(file('train-images-idx3-ubyte'), idx([2, 28, 28], pixels));
  fs.writeFileSync(file('train-labels-idx1-ubyte'), idx([2], [23, 1]));
  fs.writeFileSync(file('test-images-idx3-ubyte.gz'), gzipSync(idx([1, 28, 28], pixels.slice(784))));
  fs.writeFileSync(file('test-labels-idx1-ubyte.gz'), gzipSync(idx([1], [5])));
  const train = new datasets.EMNIST(folder, 'letters', { download: true });
  expect(train.targets.tolist()).toEqual([23, 1]);
  expect([...train.getItem(1)[0].data]).toEqual(pixels.slice(784));
  expect(train.classes[23]).toBe('w');
  expect(new datasets.EMNIST(folder, 'letters', { train: false }).getItem(0)[1]).toBe(5);
  expect(datasets.EMNIST.classesSplitDict).toEqual(fixture.emnist);
  expect(() => new datasets.EMNIST(folder, 'digits')).toThrow(/^Dataset not found/);
  expect(() => new datasets.EMNIST(folder, 'greek' as any)).toThrow(
    new RangeError(
      "Unknown value 'greek' for argument split. Valid values are {'byclass', 'bymerge', 'balanced', 'letters', 'digits', 'mnist'}.",
    ),
  );
});

describe('folders', () => {
  const root = () => path.join(folder, 'pets');

  beforeAll(() => {
    const colours = {
      'cat/b.png': 10,
      'cat/a.PNG': 20,
      'cat/deep/c.png': 30,
      'dog/x.png': 40,
      'Zebra/z.png': 50,
    };
    for (const [name, red] of Object.entries(colours)) {
      const file = path.join(root(), name);
      fs.mkdirSync(path.dirname(file), { recursive: true });
      Image.new('RGB', [4, 3], [red, 2, 3]).saveSync(
        file.toLowerCase().endsWith('.png') ? `${file}.tmp.png` : file,
      );
      fs.renameSync(`${file}.tmp.png`, file);
    }
    fs.writeFileSync(path.join(root(), 'dog/notes.txt'), 'no image');
  });

  test("ImageFolder: classes and files in Python's order", () => {
    const data = new datasets.ImageFolder<Tensor>(root(), { transform: new transforms.PILToTensor() });
    expect(data.classes).toEqual(['Zebra', 'cat', 'dog']);
    expect(data.classToIdx).toEqual({ Zebra: 0, cat: 1, dog: 2 });
    expect(data.samples.map(([file, target]) => [path.relative(root(), file), target])).toEqual([
      ['Zebra/z.png', 0],
      ['cat/a.PNG', 1],
      ['cat/b.png', 1],
      ['cat/deep/c.png', 1],
      ['dog/x.png', 2],
    ]);
    expect(data.imgs).toBe(data.samples);
    expect(data.targets).toEqual([0, 1, 1, 1, 2]);
    const loader = new DataLoader(data, { batchSize: 5 });
    for (const [x, y] of loader as Iterable<[Tensor, Tensor]>) {
      expect(x.select(1, 0).select(1, 0).select(1, 0).tolist()).toEqual([50, 20, 10, 30, 40]);
      expect(x.shape).toEqual([5, 3, 3, 4]);
      expect(y.tolist()).toEqual([0, 1, 1, 1, 2]);
    }
  });

  test('DatasetFolder: a loader, filters, and what is wrong', () => {
    const data = new datasets.DatasetFolder(root(), (file) => fs.statSync(file).size, {
      isValidFile: (file) => file.endsWith('.txt'),
      allowEmpty: true,
      targetTransform: (target) => `class ${target}`,
    });
    expect(data.length).toBe(1);
    expect(data.getItem(0)).toEqual([8, 'class 2']);
    expect(() => new datasets.DatasetFolder(root(), String, { extensions: ['.txt'] })).toThrow(
      new torch.TorchError('Found no valid file for the classes Zebra, cat. Supported extensions are: .txt'),
    );
    expect(() => new datasets.DatasetFolder(root(), String)).toThrow(
      'Both extensions and is_valid_file cannot be None or not None at the same time',
    );
    const empty = path.join(root(), 'Zebra');
    expect(() => new datasets.ImageFolder(empty)).toThrow(`Couldn't find any class folder in ${empty}.`);
  });
});
