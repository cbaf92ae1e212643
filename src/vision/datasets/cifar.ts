/** CIFAR-10 and CIFAR-100. Twin of torchvision/datasets/cifar.py. */
import path from 'node:path';
import { TorchError } from '../../common/errors';
import { checkIntegrity } from '../../files/digest';
import { extractTarGz } from '../../files/extract';
import { tensor as makeTensor } from '../../tensor/creation';
import { torchOps } from '../../tensor/operators';
import type { Tensor } from '../../tensor/tensor';
import { batchPositions, canSelectRows, makeBatch, selectRows } from '../../utils/data/batch';
import { Image } from '../image';
import { applyToBatch, type Batch } from '../transforms/batch';
import { download } from './download';
import { bindMNIST, type MNISTArguments } from './mnist';
import { type ByteArray, readPickledDict } from './pickledBatch';
import { VisionDataset } from './vision';

/** A file's name and MD5. */
type Resource = readonly [name: string, md5: string];

/**
 * CIFAR-10: 50,000 training and 10,000 test images of ten classes, 32 by 32 pixels in colour.
 *
 * @param root the folder that holds `cifar-10-batches-py`
 * @param options.train training images (default) or test images
 * @param options.transform applied to each image, an {@link Image} of mode RGB
 * @param options.targetTransform applied to each label
 * @param options.download download what is missing, checksums verified
 * @throws TorchError when the files aren't there, or aren't whole
 * @example
 * const train = new datasets.CIFAR10('data', { download: true, transform: new transforms.ToTensor() });
 * @see https://docs.pytorch.org/vision/stable/generated/torchvision.datasets.CIFAR10.html
 */
export class CIFAR10<X = Image, Y = number> extends VisionDataset<[X, Y]> {
  /** The folder that the archive makes. */
  static baseFolder = 'cifar-10-batches-py';
  /** Where the archive is downloaded from. */
  static url = 'https://www.cs.toronto.edu/~kriz/cifar-10-python.tar.gz';
  /** The archive's name. */
  static filename = 'cifar-10-python.tar.gz';
  /** The archive's MD5 checksum. */
  static tgzMd5 = 'c58f30108f718f92721af3b95e74349a';
  /** The files with training samples, each with its MD5 checksum. */
  static trainList: readonly Resource[] = [
    ['data_batch_1', 'c99cafc152244af753f735de768cd75f'],
    ['data_batch_2', 'd4bba439e000b95fd0a9bffe97cbabec'],
    ['data_batch_3', '54ebc095f3ab1f0389bbae665268c751'],
    ['data_batch_4', '634d18415352ddfa80567beed471001a'],
    ['data_batch_5', '482c414d41f54cd18b22e5b47cb7c3cb'],
  ];
  /** The files with test samples, each with its MD5 checksum. */
  static testList: readonly Resource[] = [['test_batch', '40351d587109b95175f43aff81a1287e']];
  /** The file with the classes' names: its name, the key in it, its MD5 checksum. */
  static meta = { filename: 'batches.meta', key: 'label_names', md5: '5ff9c542aee3614f3951f8cda6e48888' };

  readonly train: boolean;
  /** The images, uint8. **Shape**: [N, 32, 32, 3] */
  data: Tensor;
  /** The class of each sample, by number. */
  targets: number[];
  /** The labels' names. */
  readonly classes: string[];

  constructor(...args: MNISTArguments<X, Y>) {
    const { root, train, download, ...transforms } = bindMNIST(new.target.name, args);
    super(root, transforms);
    this.train = train;
    if (download) this.download();
    if (!this.#isWhole()) {
      throw new TorchError('Dataset not found or corrupted. You can use download=True to download it');
    }
    const { trainList, testList, meta } = this.#class;
    const parts: Tensor[] = [];
    this.targets = [];
    for (const [name] of train ? trainList : testList) {
      const entry = readPickledDict(this.#place(name));
      const { data } = entry.data as ByteArray;
      parts.push(makeTensor(new Uint8Array(data)).view(-1, 3, 32, 32));
      this.targets.push(...((entry.labels ?? entry.fine_labels) as number[]));
    }
    this.data = torchOps.cat(parts).permute(0, 2, 3, 1).contiguous();
    const file = this.#place(meta.filename);
    if (!checkIntegrity(file, meta.md5)) {
      throw new TorchError(
        'Dataset metadata file not found or corrupted. You can use download=True to download it',
      );
    }
    this.classes = readPickledDict(file)[meta.key] as string[];
  }

  get #class(): typeof CIFAR10 {
    return this.constructor as typeof CIFAR10;
  }

  #place(name: string): string {
    return path.join(this.root, this.#class.baseFolder, name);
  }

  #isWhole(): boolean {
    const { trainList, testList } = this.#class;
    return [...trainList, ...testList].every(([name, md5]) => checkIntegrity(this.#place(name), md5));
  }

  /** Each name's label. */
  get classToIdx(): Record<string, number> {
    return Object.fromEntries(this.classes.map((name, i) => [name, i]));
  }

  override get length(): number {
    return this.data.size(0);
  }

  override getItem(index: number): [X, Y] {
    const pixels = this.data.get(index);
    const label = this.targets.at(index)!;
    const [height, width] = pixels.shape as [number, number];
    const image = new Image('RGB', width, height, pixels.toTypedArray() as Uint8Array);
    return [
      (this.transform === null ? image : this.transform(image)) as X,
      (this.targetTransform === null ? label : this.targetTransform(label)) as Y,
    ];
  }

  override getBatch(indices: readonly number[]): [Tensor, Tensor] | null {
    const { data, targets, transform } = this;
    if (transform === null || this.targetTransform !== null) return null;
    if (data.dtype !== 'uint8' || data.dim() !== 4 || !canSelectRows(data)) return null;
    const positions = batchPositions(indices, this.length, data.device);
    if (positions === null) return null;
    return makeBatch(indices.length * 3 * data.size(1) * data.size(2), () => {
      const bytes = selectRows(data, positions).permute(0, 3, 1, 2).contiguous();
      const batch: Batch | null = applyToBatch(transform, { data: bytes, isImage: true });
      if (batch === null || batch.isImage) return null;
      const labels = BigInt64Array.from(indices, (i) => BigInt(targets.at(i)!));
      return [batch.data, makeTensor(labels)];
    });
  }

  /** Downloads and unpacks the files that aren't there. */
  download(): void {
    if (this.#isWhole()) return;
    const { url, filename, tgzMd5 } = this.#class;
    download([url.slice(0, -filename.length)], filename, this.root, tgzMd5);
    extractTarGz(path.join(this.root, filename), this.root);
  }

  protected override extraRepr(): string {
    return `Split: ${this.train ? 'Train' : 'Test'}`;
  }
}

/**
 * CIFAR-100: 60,000 colour pictures of 32 × 32 pixels in a hundred classes.
 * @see https://docs.pytorch.org/vision/stable/generated/torchvision.datasets.CIFAR100.html
 */
export class CIFAR100<X = Image, Y = number> extends CIFAR10<X, Y> {
  /** The folder that the archive makes. */
  static override baseFolder = 'cifar-100-python';
  /** Where the archive is downloaded from. */
  static override url = 'https://www.cs.toronto.edu/~kriz/cifar-100-python.tar.gz';
  /** The archive's name. */
  static override filename = 'cifar-100-python.tar.gz';
  /** The archive's MD5 checksum. */
  static override tgzMd5 = 'eb9058c3a382ffc7106e4002c42a8d85';
  /** The files with training samples, each with its MD5 checksum. */
  static override trainList: readonly Resource[] = [['train', '16019d7e3df5f24257cddd939b257f8d']];
  /** The files with test samples, each with its MD5 checksum. */
  static override testList: readonly Resource[] = [['test', 'f0ef6b0ae62326f3e7ffdfab6717acfc']];
  /** The file with the classes' names: its name, the key in it, its MD5 checksum. */
  static override meta = {
    filename: 'meta',
    key: 'fine_label_names',
    md5: '7973b15100ade9c7d40fb424638fde48',
  };
}
