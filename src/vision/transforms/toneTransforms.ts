/** Tones and sharpness changed by chance. Twin of torchvision/transforms/transforms.py. */

import { type Arguments, binder } from '../../common/binder';
import { pyFloatRepr } from '../../python/pyrepr';
import { floatsRepr, numbersRepr } from './arguments';
import { random } from './draw';
import * as F from './functional';
import { PictureTransform } from './pictureTransform';
import { bindProbability, type ProbabilityArguments, type ProbabilityOptions } from './randomFlip';

/** A change that happens with a probability of 0.5, unless told. */
abstract class RandomTone extends PictureTransform {
  p: number;

  constructor(p: number) {
    super();
    this.p = p;
  }

  protected abstract change(img: F.Picture): F.Picture;

  override forward<P extends F.Picture>(img: P): P {
    return random() < this.p ? (this.change(img) as P) : img;
  }

  override toString(): string {
    return `${this.constructor.name}(p=${pyFloatRepr(this.p)})`;
  }
}

/**
 * Makes the negative of a picture with a probability, else leaves it as it is.
 * @param args p (0.5)
 * @see https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.RandomInvert.html
 */
export class RandomInvert extends RandomTone {
  constructor(...args: ProbabilityArguments) {
    super(bindProbability(args, 'RandomInvert')[0]);
  }

  protected override change(img: F.Picture): F.Picture {
    return F.invert(img);
  }
}

interface RandomPosterizeParameters extends ProbabilityOptions {
  /** How many bits of each value are kept. */
  bits: number;
}

type RandomPosterizeOrder = [bits: 'bits', p: 'p'];
const bindRandomPosterize = binder<RandomPosterizeParameters, RandomPosterizeOrder>(
  'RandomPosterize',
  { bits: 'any' },
  { p: 0.5 },
);

/**
 * Takes bits of each channel away with a probability.
 * @param bits how many to keep
 * @param args p (0.5)
 * @see https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.RandomPosterize.html
 */
export class RandomPosterize extends RandomTone {
  bits: number;

  constructor(...args: Arguments<RandomPosterizeParameters, RandomPosterizeOrder>) {
    const [bits, p] = bindRandomPosterize(args);
    super(p);
    this.bits = bits;
  }

  protected override change(img: F.Picture): F.Picture {
    return F.posterize(img, this.bits);
  }

  override toString(): string {
    return `${this.constructor.name}(bits=${numbersRepr(this.bits)},p=${pyFloatRepr(this.p)})`;
  }
}

interface RandomSolarizeParameters extends ProbabilityOptions {
  threshold: number;
}

type RandomSolarizeOrder = [threshold: 'threshold', p: 'p'];
const bindRandomSolarize = binder<RandomSolarizeParameters, RandomSolarizeOrder>(
  'RandomSolarize',
  { threshold: 'any' },
  { p: 0.5 },
);

/**
 * Inverts the values from a threshold on, with a probability.
 * @param threshold the least value that is inverted
 * @param args p (0.5)
 * @see https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.RandomSolarize.html
 */
export class RandomSolarize extends RandomTone {
  threshold: number;

  constructor(...args: Arguments<RandomSolarizeParameters, RandomSolarizeOrder>) {
    const [threshold, p] = bindRandomSolarize(args);
    super(p);
    this.threshold = threshold;
  }

  protected override change(img: F.Picture): F.Picture {
    return F.solarize(img, this.threshold);
  }

  override toString(): string {
    return `${this.constructor.name}(threshold=${numbersRepr(this.threshold)},p=${pyFloatRepr(this.p)})`;
  }
}

interface RandomAdjustSharpnessParameters extends ProbabilityOptions {
  sharpnessFactor: number;
}

type RandomAdjustSharpnessOrder = [sharpnessFactor: 'sharpnessFactor', p: 'p'];
const bindRandomAdjustSharpness = binder<RandomAdjustSharpnessParameters, RandomAdjustSharpnessOrder>(
  'RandomAdjustSharpness',
  { sharpnessFactor: 'any' },
  { p: 0.5 },
);

/**
 * Sharpens or blurs a picture with a probability.
 * @param sharpnessFactor 0 gives a blurred picture, 1 the picture, 2 twice as sharp
 * @param args p (0.5)
 * @see https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.RandomAdjustSharpness.html
 */
export class RandomAdjustSharpness extends RandomTone {
  sharpnessFactor: number;

  constructor(...args: Arguments<RandomAdjustSharpnessParameters, RandomAdjustSharpnessOrder>) {
    const [sharpnessFactor, p] = bindRandomAdjustSharpness(args);
    super(p);
    this.sharpnessFactor = sharpnessFactor;
  }

  protected override change(img: F.Picture): F.Picture {
    return F.adjustSharpness(img, this.sharpnessFactor);
  }

  override toString(): string {
    const factor = Number.isInteger(this.sharpnessFactor)
      ? String(this.sharpnessFactor)
      : floatsRepr(this.sharpnessFactor);
    return `${this.constructor.name}(sharpness_factor=${factor},p=${pyFloatRepr(this.p)})`;
  }
}

/**
 * Stretches each channel from black to white with a probability.
 * @param args p (0.5)
 * @see https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.RandomAutocontrast.html
 */
export class RandomAutocontrast extends RandomTone {
  constructor(...args: ProbabilityArguments) {
    super(bindProbability(args, 'RandomAutocontrast')[0]);
  }

  protected override change(img: F.Picture): F.Picture {
    return F.autocontrast(img);
  }
}

/**
 * Spreads each channel's values evenly with a probability.
 * @param args p (0.5)
 * @see https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.RandomEqualize.html
 */
export class RandomEqualize extends RandomTone {
  constructor(...args: ProbabilityArguments) {
    super(bindProbability(args, 'RandomEqualize')[0]);
  }

  protected override change(img: F.Picture): F.Picture {
    return F.equalize(img);
  }
}
