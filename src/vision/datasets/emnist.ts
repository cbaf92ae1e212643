/** EMNIST: letters and digits in MNIST's form. Twin of the class in torchvision/datasets/mnist.py. */

import fs from 'node:fs';
import path from 'node:path';
import { type Arguments, binder } from '../../common/binder';
import { briefText } from '../../common/brief';
import { writeAtomically } from '../../files/atomicFile';
import { checkIntegrity } from '../../files/digest';
import { extractZip } from '../../files/extract';
import type { Image } from '../image';
import { download } from './download';
import { readMaybeCompressed } from './idx';
import { MNIST, type MNISTParameters } from './mnist';

/** The parts of EMNIST, each with its own classes. */
export type EMNISTSplit = 'byclass' | 'bymerge' | 'balanced' | 'letters' | 'digits' | 'mnist';

const digits = [...'0123456789'];
const lower = [...'abcdefghijklmnopqrstuvwxyz'];
const upper = lower.map((letter) => letter.toUpperCase());
/** Letters whose small form looks like the capital. */
const merged = new Set('cijklmopsuvwxyz');
const all = [...digits, ...upper, ...lower];
const distinct = all.filter((name) => !merged.has(name));

const classesOfSplit: Readonly<Record<EMNISTSplit, readonly string[]>> = {
  byclass: all,
  bymerge: distinct,
  balanced: distinct,
  letters: ['N/A', ...lower],
  digits,
  mnist: digits,
};

interface EMNISTParameters<X, Y> extends MNISTParameters<X, Y> {
  split: EMNISTSplit;
}

type EMNISTOrder = [root: 'root', split: 'split'];
const bindEMNIST = binder<EMNISTParameters<any, any>, EMNISTOrder>(
  'EMNIST',
  { root: 'any', split: 'any' },
  {},
  { train: true, transform: null, targetTransform: null, download: false },
);

/** The split of the dataset that is being made: the base class's constructor asks for it. */
let splitInConstruction: EMNISTSplit | undefined;

/**
 * EMNIST: handwritten letters and digits, 28 by 28 grey pixels (turned and mirrored, as they are published).
 *
 * @param root the folder; files lie in `root/EMNIST/raw/`, plain or compressed (`.gz`)
 * @param split which part: byclass, bymerge, balanced, letters, digits or mnist
 * @param args train and the others of {@link MNIST}, only by name
 * @throws RangeError for an unknown split
 * @throws TorchError when the files aren't there, or aren't whole
 * @example const letters = new datasets.EMNIST('data', 'letters', { train: false });
 * @see https://docs.pytorch.org/vision/stable/generated/torchvision.datasets.EMNIST.html
 */
export class EMNIST<X = Image, Y = number> extends MNIST<X, Y> {
  /** Where the archive of all splits is downloaded from. */
  static url = 'https://biometrics.nist.gov/cs_links/EMNIST/gzip.zip';
  /** The archive's MD5 checksum. */
  static md5 = '58c8d27c78d21e728a6bc7b3cc06412e';
  /** The names of the splits, such as `'balanced'` and `'letters'`. */
  static splits = Object.keys(classesOfSplit) as EMNISTSplit[];
  /** The classes of each split. */
  static classesSplitDict = classesOfSplit;

  readonly split: EMNISTSplit;

  constructor(...args: Arguments<EMNISTParameters<X, Y>, EMNISTOrder>) {
    const { split, ...given } = bindEMNIST.named(args);
    if (!Object.hasOwn(classesOfSplit, split)) {
      throw new RangeError(
        `Unknown value '${briefText(split)}' for argument split. Valid values are {${EMNIST.splits.map((s) => `'${s}'`).join(', ')}}.`,
      );
    }
    splitInConstruction = split;
    try {
      super(given);
    } finally {
      splitInConstruction = undefined;
    }
    this.split = split;
  }

  override get classes(): readonly string[] {
    return classesOfSplit[this.split];
  }

  protected override filePrefix(train: boolean): string {
    return `emnist-${splitInConstruction ?? this.split}-${train ? 'train' : 'test'}`;
  }

  /** Downloads all splits and unpacks them, unless this one is there. */
  override download(): void {
    if (this.hasFiles()) return;
    const { url, md5 } = this.constructor as typeof EMNIST;
    const name = path.basename(url);
    download([url.slice(0, -name.length)], name, this.rawFolder, md5);
    extractZip(path.join(this.rawFolder, name), this.rawFolder);
    const folder = path.join(this.rawFolder, 'gzip');
    for (const file of fs.readdirSync(folder).filter((file) => file.endsWith('.gz'))) {
      const target = path.join(this.rawFolder, file.slice(0, -3));
      if (checkIntegrity(target)) continue;
      const plain = readMaybeCompressed(path.join(folder, file));
      writeAtomically(target, (sink) => sink.write(plain));
    }
    fs.rmSync(folder, { recursive: true });
  }
}
