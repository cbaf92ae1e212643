/** Folders of files as datasets. Twin of torchvision/datasets/folder.py. */
import fs from 'node:fs';
import path from 'node:path';
import { type Arguments, binder } from '../../common/binder';
import { TorchError } from '../../common/errors';
import { expectFunction, expectString } from '../../common/expect';
import { defaultCollate } from '../../utils/data/collate';
import { together } from '../../utils/data/dataset';
import { Image } from '../image';
import { batchOfFiles } from '../transforms/fileBatch';
import { VisionDataset } from './vision';

/** The endings of image files, in lower case: `'.jpg'`, `'.png'`, … */
export const IMG_EXTENSIONS: readonly string[] = [
  '.jpg',
  '.jpeg',
  '.png',
  '.ppm',
  '.bmp',
  '.pgm',
  '.tif',
  '.tiff',
  '.webp',
];

interface HasFileAllowedExtensionParameters {
  /** The file's name or path. */
  filename: string;
  /** An ending such as `'.png'`, or several of them. */
  extensions: string | readonly string[];
}

type HasFileAllowedExtensionOrder = [filename: 'filename', extensions: 'extensions'];
const bindHasFileAllowedExtension = binder<HasFileAllowedExtensionParameters, HasFileAllowedExtensionOrder>(
  'hasFileAllowedExtension',
  { filename: 'any', extensions: 'any' },
  {},
);

/** Whether a file's name ends in one of the extensions, which are lower case. */
export function hasFileAllowedExtension(
  ...args: Arguments<HasFileAllowedExtensionParameters, HasFileAllowedExtensionOrder>
): boolean {
  const [filename, extensions] = bindHasFileAllowedExtension(args);
  const name = filename.toLowerCase();
  return [extensions].flat().some((extension) => name.endsWith(extension));
}

interface IsImageFileParameters {
  /** The file's name or path. */
  filename: string;
}

type IsImageFileOrder = [filename: 'filename'];
const bindIsImageFile = binder<IsImageFileParameters, IsImageFileOrder>(
  'isImageFile',
  { filename: 'any' },
  {},
);

/** Whether a file's name ends as those of images do. */
export function isImageFile(...args: Arguments<IsImageFileParameters, IsImageFileOrder>): boolean {
  const [filename] = bindIsImageFile(args);
  return hasFileAllowedExtension(filename, IMG_EXTENSIONS);
}

/** Python's order of strings: by code points. */
const byCodePoint = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b));

interface FindClassesParameters {
  /** The folder with a folder for each class. */
  directory: string;
}

type FindClassesOrder = [directory: 'directory'];
const bindFindClasses = binder<FindClassesParameters, FindClassesOrder>(
  'findClasses',
  { directory: 'any' },
  {},
);

/**
 * The names of the folders in a folder, sorted, and each one's number.
 * @throws TorchError when there are none
 */
export function findClasses(
  ...args: Arguments<FindClassesParameters, FindClassesOrder>
): [classes: string[], classToIdx: Record<string, number>] {
  const [directory] = bindFindClasses(args);
  const classes = fs
    .readdirSync(directory)
    .filter((name) => fs.statSync(path.join(directory, name), { throwIfNoEntry: false })?.isDirectory())
    .sort(byCodePoint);
  if (classes.length === 0) throw new TorchError(`Couldn't find any class folder in ${directory}.`);
  return [classes, Object.fromEntries(classes.map((name, i) => [name, i]))];
}

/** Options of {@link makeDataset}. */
export interface MakeDatasetOptions {
  /** Each class's number. Default: null, the folders in order */
  classToIdx?: Record<string, number> | null | undefined;
  /** The endings of the files to take, lower case. Default: null */
  extensions?: string | readonly string[] | null | undefined;
  /** Says which files to take, in place of `extensions`. Default: null */
  isValidFile?: ((path: string) => boolean) | null | undefined;
  /** Whether a class may have no files. Default: false */
  allowEmpty?: boolean | undefined;
}

/** All files under a folder, folder by folder as Python's sorted `os.walk` has them. */
function* walk(folder: string): Generator<string> {
  const folders: string[] = [];
  const collect = (at: string) => {
    folders.push(at);
    for (const name of fs.readdirSync(at)) {
      const inner = path.join(at, name);
      if (fs.statSync(inner, { throwIfNoEntry: false })?.isDirectory()) collect(inner);
    }
  };
  collect(folder);
  for (const at of folders.sort(byCodePoint)) {
    for (const name of fs.readdirSync(at).sort(byCodePoint)) {
      const file = path.join(at, name);
      if (!fs.statSync(file, { throwIfNoEntry: false })?.isDirectory()) yield file;
    }
  }
}

interface MakeDatasetParameters extends MakeDatasetOptions {
  /** The folder with a folder for each class. */
  directory: string;
}

type MakeDatasetOrder = [
  directory: 'directory',
  classToIdx: 'classToIdx',
  extensions: 'extensions',
  isValidFile: 'isValidFile',
  allowEmpty: 'allowEmpty',
];
const bindMakeDataset = binder<MakeDatasetParameters, MakeDatasetOrder>(
  'makeDataset',
  { directory: 'any' },
  { classToIdx: null, extensions: null, isValidFile: null, allowEmpty: false },
  {},
  { classToIdx: { owns: (object) => Object.values(object).every((index) => typeof index === 'number') } },
);

/**
 * The files of the class folders in a folder, each with its class's number.
 *
 * @throws RangeError unless either `extensions` or `isValidFile` is given, and when there are no classes
 * @throws TorchError for a class without files, unless `allowEmpty`
 */
export function makeDataset(
  ...args: Arguments<MakeDatasetParameters, MakeDatasetOrder>
): [path: string, target: number][] {
  const [directory, classToIdx, extensions, isValidFile, allowEmpty] = bindMakeDataset(args);
  const classes = classToIdx ?? findClasses(directory)[1];
  if (Object.keys(classes).length === 0) {
    throw new RangeError("'class_to_index' must have at least one entry to collect any samples.");
  }
  if ((extensions === null) === (isValidFile === null)) {
    throw new RangeError('Both extensions and is_valid_file cannot be None or not None at the same time');
  }
  const isValid = isValidFile ?? ((file: string) => hasFileAllowedExtension(file, extensions!));
  const samples: [string, number][] = [];
  const empty: string[] = [];
  for (const name of Object.keys(classes).sort(byCodePoint)) {
    const folder = path.join(directory, name);
    const before = samples.length;
    if (fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
      for (const file of walk(folder)) if (isValid(file)) samples.push([file, classes[name]!]);
    }
    if (samples.length === before) empty.push(name);
  }
  if (empty.length > 0 && !allowEmpty) {
    const known = extensions === null ? '' : `Supported extensions are: ${[extensions].flat().join(', ')}`;
    throw new TorchError(`Found no valid file for the classes ${empty.join(', ')}. ${known}`);
  }
  return samples;
}

/** Options of {@link DatasetFolder}. */
export interface DatasetFolderOptions<X = any, Y = any> {
  /** The endings of the files to take; ImageFolder has its own. */
  extensions?: readonly string[] | null | undefined;
  /** Applied to each sample. */
  transform?: ((sample: any) => X) | null | undefined;
  /** Applied to each class's number. */
  targetTransform?: ((target: number) => Y) | null | undefined;
  /** Says which files to take, in place of `extensions`. */
  isValidFile?: ((path: string) => boolean) | null | undefined;
  /** Whether a class may have no files. Default: false */
  allowEmpty?: boolean | undefined;
}

interface DatasetFolderParameters<X = any, Y = any> extends DatasetFolderOptions<X, Y> {
  /** The folder with a folder for each class. */
  root: string;
  /** Reads a sample from the path of its file. */
  loader: (path: string) => any;
}

type DatasetFolderOrder = [
  root: 'root',
  loader: 'loader',
  extensions: 'extensions',
  transform: 'transform',
  targetTransform: 'targetTransform',
  isValidFile: 'isValidFile',
  allowEmpty: 'allowEmpty',
];
const bindFolder = binder<DatasetFolderParameters, DatasetFolderOrder>(
  'DatasetFolder',
  { root: 'any', loader: 'any' },
  { extensions: null, transform: null, targetTransform: null, isValidFile: null, allowEmpty: false },
);

/**
 * Samples in files, in a folder for each class: `root/cat/1.npy`, `root/dog/x/2.npy`.
 *
 * @param root the folder
 * @param args root, loader (reads a file); then extensions, transform, targetTransform, isValidFile,
 *   allowEmpty (false)
 * @throws TorchError for a folder without classes, or a class without files
 * @example new datasets.DatasetFolder('data', (file) => torch.load(file), { extensions: ['.pt'] })
 * @see https://docs.pytorch.org/vision/stable/generated/torchvision.datasets.DatasetFolder.html
 */
export class DatasetFolder<X = any, Y = number> extends VisionDataset<[X, Y]> {
  readonly loader: (path: string) => any;
  readonly extensions: readonly string[] | null;
  /** The classes' names, sorted: those of the folders. */
  readonly classes: string[];
  /** The number of each class, by name. */
  readonly classToIdx: Record<string, number>;
  /** Files with their class's number. */
  readonly samples: [path: string, target: number][];
  /** The class of each sample, by number. */
  readonly targets: number[];

  constructor(...args: Arguments<DatasetFolderParameters<X, Y>, DatasetFolderOrder>) {
    const bound = bindFolder.named(args, new.target.name);
    const { root, loader, extensions, isValidFile, allowEmpty, ...transforms } = bound;
    expectString(root, 'root');
    expectFunction(loader, 'loader');
    super(root, transforms);
    [this.classes, this.classToIdx] = this.findClasses(this.root);
    this.samples = makeDataset(this.root, this.classToIdx, extensions, isValidFile, allowEmpty);
    this.loader = loader;
    this.extensions = extensions;
    this.targets = this.samples.map(([, target]) => target);
  }

  /** The classes and their numbers; a subclass may have other ones than the folders. */
  findClasses(directory: string): [classes: string[], classToIdx: Record<string, number>] {
    return findClasses(directory);
  }

  override get length(): number {
    return this.samples.length;
  }

  /** @internal Batches of images of the usual kind, where the transform's work can be put off. */
  [together](indices: readonly number[]): unknown {
    const isUsual =
      this.loader === defaultLoader &&
      this.targetTransform === null &&
      this.getItem === DatasetFolder.prototype.getItem &&
      this.getItems === undefined;
    const entries = isUsual ? indices.map((index) => this.samples.at(index)) : [];
    if (entries.length === 0 || !entries.every((entry) => entry !== undefined)) return null;
    const batch = batchOfFiles(
      this.transform,
      entries.map(([file]) => file),
    );
    return batch === null ? null : [batch, defaultCollate(entries.map(([, target]) => target))];
  }

  override getItem(index: number): [X, Y] {
    const entry = this.samples.at(index);
    if (entry === undefined) throw new RangeError('list index out of range');
    const [file, target] = entry;
    const sample = this.loader(file);
    return [
      this.transform === null ? sample : this.transform(sample),
      this.targetTransform === null ? (target as Y) : this.targetTransform(target),
    ];
  }
}

interface DefaultLoaderParameters {
  /** The image file's path. */
  path: string;
}

type DefaultLoaderOrder = [path: 'path'];
const bindDefaultLoader = binder<DefaultLoaderParameters, DefaultLoaderOrder>(
  'defaultLoader',
  { path: 'any' },
  {},
);

/** Reads an image file in colour, as `'RGB'`. */
export function defaultLoader(...args: Arguments<DefaultLoaderParameters, DefaultLoaderOrder>): Image {
  const [file] = bindDefaultLoader(args);
  const image = Image.openSync(file);
  return image.mode === 'RGB' ? image : image.convert('RGB');
}

/** Options of {@link ImageFolder}. */
export interface ImageFolderOptions<X = any, Y = any> extends Omit<DatasetFolderOptions<X, Y>, 'extensions'> {
  /** Reads a file. Default: as an RGB image */
  loader?: ((path: string) => any) | undefined;
}

interface ImageFolderParameters<X = any, Y = any> extends ImageFolderOptions<X, Y> {
  /** The folder with a folder for each class. */
  root: string;
}

type ImageFolderOrder = [
  root: 'root',
  transform: 'transform',
  targetTransform: 'targetTransform',
  loader: 'loader',
  isValidFile: 'isValidFile',
  allowEmpty: 'allowEmpty',
];
const bindImages = binder<ImageFolderParameters, ImageFolderOrder>(
  'ImageFolder',
  { root: 'any' },
  { transform: null, targetTransform: null, loader: defaultLoader, isValidFile: null, allowEmpty: false },
);

/**
 * Images in a folder for each class: `root/cat/1.png`, `root/dog/x/2.jpg`.
 *
 * @param root the folder
 * @param args transform, targetTransform, loader: reads a file (as an RGB image), isValidFile,
 *   allowEmpty (false)
 * @throws TorchError for a folder without classes, or a class without images
 * @example const data = new datasets.ImageFolder('pets', { transform: new transforms.ToTensor() });
 * @see https://docs.pytorch.org/vision/stable/generated/torchvision.datasets.ImageFolder.html
 */
export class ImageFolder<X = Image, Y = number> extends DatasetFolder<X, Y> {
  constructor(...args: Arguments<ImageFolderParameters<X, Y>, ImageFolderOrder>) {
    const bound = bindImages.named(args, new.target.name);
    super({ ...bound, extensions: bound.isValidFile === null ? IMG_EXTENSIONS : null });
  }

  /** The same as `samples`. */
  get imgs(): [path: string, target: number][] {
    return this.samples;
  }
}
