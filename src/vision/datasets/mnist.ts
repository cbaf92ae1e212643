/** MNIST and the datasets in its form. Twin of torchvision/datasets/mnist.py. */
import path from 'node:path';
import { type Arguments, type Bound, binder } from '../../common/binder';
import { TorchError } from '../../common/errors';
import { expectBoolean, expectFunction, expectString } from '../../common/expect';
import { writeAtomically } from '../../files/atomicFile';
import { checkIntegrity } from '../../files/digest';
import type { Tensor } from '../../tensor/tensor';
import { batchPositions, canSelectRows, makeBatch, selectRows } from '../../utils/data/batch';
import { definePlan } from '../../utils/data/plan';
import { Image } from '../image';
import { areDigits, digitsAt, planDigits } from '../plans';
import { applyToBatch, type Batch } from '../transforms/batch';
import { download } from './download';
import { readIdx, readMaybeCompressed } from './idx';
import { VisionDataset } from './vision';

/** Options of {@link MNIST} and its kin. */
export interface MNISTOptions<X = Image, Y = number> {
  /** The training images (default true) or the test images. */
  train?: boolean | undefined;
  /** Applied to each image. */
  transform?: ((image: Image) => X) | null | undefined;
  /** Applied to each label. */
  targetTransform?: ((label: number) => Y) | null | undefined;
  /** Download the files that aren't there (default false). */
  download?: boolean | undefined;
}

/** The arguments of the data sets of digits, by name. */
export interface MNISTParameters<X = Image, Y = number> extends MNISTOptions<X, Y> {
  /** The folder that the files are in, or are downloaded to. */
  root: string;
}

/** The positional parameters of {@link MNIST} and its kin, in torchvision's order. */
export type MNISTOrder = [
  root: 'root',
  train: 'train',
  transform: 'transform',
  targetTransform: 'targetTransform',
  download: 'download',
];

/** What the constructors of MNIST and its kin, and of CIFAR, take. */
export type MNISTArguments<X, Y> = Arguments<MNISTParameters<X, Y>, MNISTOrder>;

const bind = binder<MNISTParameters<any, any>, MNISTOrder>(
  'MNIST',
  { root: 'any' },
  { train: true, transform: null, targetTransform: null, download: false },
);

/** A value for each parameter, of the kinds that they must have. */
export function bindMNIST(name: string, args: readonly unknown[]): Bound<MNISTParameters<any, any>> {
  const bound = bind.named(args, name);
  expectString(bound.root, 'root');
  expectBoolean(bound.train, 'train');
  for (const key of ['transform', 'targetTransform'] as const) {
    if (bound[key] !== null) expectFunction(bound[key], key);
  }
  return bound;
}

/**
 * MNIST: 60,000 training and 10,000 test images of handwritten digits, 28 by 28 grey pixels.
 *
 * Files are looked for as torchvision lays them out, in `root/MNIST/raw/`, and in `root` itself;
 * plain or compressed (`.gz`).
 *
 * @param root the folder
 * @param options.train training images (default) or test images
 * @param options.transform applied to each image, an {@link Image} of mode L
 * @param options.targetTransform applied to each label
 * @param options.download download what is missing, checksums verified
 * @throws TorchError when the files aren't there, or aren't whole
 * @example
 * const train = new datasets.MNIST('data', { download: true, transform: new transforms.ToTensor() });
 * const [image, label] = train.getItem(0);
 * @see https://docs.pytorch.org/vision/stable/generated/torchvision.datasets.MNIST.html
 */
export class MNIST<X = Image, Y = number> extends VisionDataset<[X, Y]> {
  /** What the files' addresses begin with. */
  static mirrors: readonly string[] = [
    'https://ossci-datasets.s3.amazonaws.com/mnist/',
    'http://yann.lecun.com/exdb/mnist/',
  ];

  /** The files and their MD5 checksums. */
  static resources: readonly (readonly [name: string, md5: string])[] = [
    ['train-images-idx3-ubyte.gz', 'f68b3c2dcbeaaa9fbdd348bbdeb94873'],
    ['train-labels-idx1-ubyte.gz', 'd53e105ee54ea40749a09fcbcd1e9432'],
    ['t10k-images-idx3-ubyte.gz', '9fb629c4189551a2d022fa330f9573f3'],
    ['t10k-labels-idx1-ubyte.gz', 'ec29112dd5afa0611ce80d1b7f02629c'],
  ];

  /** The labels' names. */
  static classes: readonly string[] = [
    '0 - zero',
    '1 - one',
    '2 - two',
    '3 - three',
    '4 - four',
    '5 - five',
    '6 - six',
    '7 - seven',
    '8 - eight',
    '9 - nine',
  ];

  readonly train: boolean;
  /** The images, uint8. **Shape**: [N, 28, 28] */
  data: Tensor;
  /** The labels, int64. **Shape**: [N] */
  targets: Tensor;

  constructor(...args: MNISTArguments<X, Y>) {
    const { root, train, download, ...transforms } = bindMNIST(new.target.name, args);
    super(root, transforms);
    this.train = train;
    if (download) this.download();
    [this.data, this.targets] = this.#load();
  }

  /** The labels' names. */
  get classes(): readonly string[] {
    return (this.constructor as typeof MNIST).classes;
  }

  /** Each name's label. */
  get classToIdx(): Record<string, number> {
    return Object.fromEntries(this.classes.map((name, i) => [name, i]));
  }

  /** Where downloaded files lie. */
  get rawFolder(): string {
    return path.join(this.root, this.constructor.name, 'raw');
  }

  override get length(): number {
    return this.data.size(0);
  }

  override getItem(index: number): [X, Y] {
    const pixels = this.data.get(index);
    const label = Number(this.targets.get(index).item());
    const [height, width] = pixels.shape as [number, number];
    const image = new Image('L', width, height, pixels.toTypedArray() as Uint8Array);
    return [
      (this.transform === null ? image : this.transform(image)) as X,
      (this.targetTransform === null ? Math.trunc(label) : this.targetTransform(Math.trunc(label))) as Y,
    ];
  }

  override getBatch(indices: readonly number[]): [Tensor, Tensor] | null {
    const { data, targets, transform } = this;
    if (transform === null || this.targetTransform !== null) return null;
    const batch = digitsAt(this, indices);
    if (batch !== null) return batch;
    if (!areDigits(data, targets) || !canSelectRows(data) || !canSelectRows(targets)) return null;
    const positions = batchPositions(indices, this.length, data.device);
    if (positions === null) return null;
    return makeBatch(indices.length * data.size(1) * data.size(2), () => {
      const bytes = selectRows(data, positions).unsqueeze(1);
      const made: Batch | null = applyToBatch(transform, { data: bytes, isImage: true });
      return made === null || made.isImage ? null : [made.data, selectRows(targets, positions)];
    });
  }

  /** Downloads the files that aren't there, and unpacks them beside, as torchvision does. */
  download(): void {
    const { mirrors, resources } = this.constructor as typeof MNIST;
    const folder = this.rawFolder;
    for (const [name, md5] of resources) {
      if (this.#places(plainName(name)).some((file) => checkIntegrity(file))) continue;
      if (checkIntegrity(path.join(this.root, name), md5)) continue;
      download(mirrors, name, folder, md5);
      const plain = readMaybeCompressed(path.join(folder, name));
      writeAtomically(path.join(folder, plainName(name)), (sink) => sink.write(plain));
    }
  }

  protected override extraRepr(): string {
    return `Split: ${this.train ? 'Train' : 'Test'}`;
  }

  /** What the names of the files begin with. */
  protected filePrefix(train: boolean): string {
    return train ? 'train' : 't10k';
  }

  /** Whether the files of images and labels are there. */
  protected hasFiles(): boolean {
    const prefix = this.filePrefix(this.train);
    return ['images-idx3', 'labels-idx1'].every((kind) => this.#find(`${prefix}-${kind}-ubyte`) !== null);
  }

  /** Where a file may lie. */
  #places(name: string): string[] {
    return [path.join(this.rawFolder, name), path.join(this.root, name)];
  }

  /** The file, plain or else compressed, or null. */
  #find(name: string): string | null {
    const candidates = [...this.#places(name), ...this.#places(`${name}.gz`)];
    return candidates.find((file) => checkIntegrity(file)) ?? null;
  }

  #load(): [Tensor, Tensor] {
    const prefix = this.filePrefix(this.train);
    const images = this.#find(`${prefix}-images-idx3-ubyte`);
    const labels = this.#find(`${prefix}-labels-idx1-ubyte`);
    if (images === null || labels === null) {
      throw new TorchError(
        `Dataset not found. You can use download=True to download it\nLooked in ${this.rawFolder} and ${this.root}`,
      );
    }
    const data = readBytes(images, 3);
    const targets = readBytes(labels, 1).to('int64');
    if (data.size(0) !== targets.size(0)) {
      throw new TorchError(
        `${images} has ${data.size(0)} images but ${labels} has ${targets.size(0)} labels`,
      );
    }
    return [data, targets];
  }
}

definePlan<MNIST<any, any>>(MNIST, planDigits);

function plainName(resource: string): string {
  return resource.replace(/\.gz$/, '');
}

function readBytes(file: string, dims: number): Tensor {
  const bytes = readIdx(file);
  if (bytes.dtype !== 'uint8') {
    throw new TypeError(`${file}: x should be of dtype torch.uint8 instead of torch.${bytes.dtype}`);
  }
  if (bytes.dim() !== dims) {
    throw new RangeError(`${file}: x should have ${dims} dimension instead of ${bytes.dim()}`);
  }
  return bytes;
}

/**
 * Fashion-MNIST: pictures of ten kinds of clothing, with MNIST's sizes and files.
 * @see https://docs.pytorch.org/vision/stable/generated/torchvision.datasets.FashionMNIST.html
 */
export class FashionMNIST<X = Image, Y = number> extends MNIST<X, Y> {
  /** Where the files are downloaded from: the first that answers. */
  static override mirrors = ['http://fashion-mnist.s3-website.eu-central-1.amazonaws.com/'];

  /** The files, each with its MD5 checksum. */
  static override resources = [
    ['train-images-idx3-ubyte.gz', '8d4fb7e6c68d591d4c3dfef9ec88bf0d'],
    ['train-labels-idx1-ubyte.gz', '25c81989df183df01b3e8a0aad5dffbe'],
    ['t10k-images-idx3-ubyte.gz', 'bef4ecab320f06d8554ea6380940ec79'],
    ['t10k-labels-idx1-ubyte.gz', 'bb300cfdad3c16e7a12a480ee83cd310'],
  ] as const;

  /** The classes' names, in the order of their numbers. */
  static override classes = [
    'T-shirt/top',
    'Trouser',
    'Pullover',
    'Dress',
    'Coat',
    'Sandal',
    'Shirt',
    'Sneaker',
    'Bag',
    'Ankle boot',
  ];
}

/**
 * Kuzushiji-MNIST: cursive Japanese characters in MNIST's form.
 * @see https://docs.pytorch.org/vision/stable/generated/torchvision.datasets.KMNIST.html
 */
export class KMNIST<X = Image, Y = number> extends MNIST<X, Y> {
  /** Where the files are downloaded from: the first that answers. */
  static override mirrors = ['http://codh.rois.ac.jp/kmnist/dataset/kmnist/'];

  /** The files, each with its MD5 checksum. */
  static override resources = [
    ['train-images-idx3-ubyte.gz', 'bdb82020997e1d708af4cf47b453dcf7'],
    ['train-labels-idx1-ubyte.gz', 'e144d726b3acfaa3e44228e80efcd344'],
    ['t10k-images-idx3-ubyte.gz', '5c965bf0a639b31b8f53240b1b52f4d7'],
    ['t10k-labels-idx1-ubyte.gz', '7320c461ea6c1c855c0b718fb2a4b134'],
  ] as const;

  /** The classes' names, in the order of their numbers. */
  static override classes = ['o', 'ki', 'su', 'tsu', 'na', 'ha', 'ma', 'ya', 're', 'wo'];
}
