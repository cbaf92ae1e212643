/** Pictures mirrored by chance. Twin of torchvision/transforms/transforms.py. */
import { type Arguments, binder } from '../../common/binder';
import { pyFloatRepr } from '../../python/pyrepr';
import { isBelow } from './draw';
import * as F from './functional';
import { PictureTransform } from './pictureTransform';

/** Options of what happens with a probability. */
export interface ProbabilityOptions {
  /** The probability with which it is applied, from 0 to 1. */
  p?: number | undefined;
}

type ProbabilityOrder = [p: 'p'];
/** The arguments that {@link bindProbability} takes. */
export type ProbabilityArguments = Arguments<ProbabilityOptions, ProbabilityOrder>;
export const bindProbability = binder<ProbabilityOptions, ProbabilityOrder>('RandomFlip', {}, { p: 0.5 });

/** A transform that happens with a probability. */
abstract class RandomFlip extends PictureTransform {
  p: number;

  constructor(...args: ProbabilityArguments) {
    super();
    [this.p] = bindProbability(args, new.target.name);
  }

  override toString(): string {
    return `${this.constructor.name}(p=${pyFloatRepr(this.p)})`;
  }
}

/**
 * Mirrors a picture left to right, with a probability.
 *
 * @param args p (0.5)
 * @example new RandomHorizontalFlip(0.3)(image)
 * @see https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.RandomHorizontalFlip.html
 */
export class RandomHorizontalFlip extends RandomFlip {
  override forward<P extends F.Picture>(img: P): P {
    return isBelow(this.p) ? F.hflip(img) : img;
  }
}

/**
 * Mirrors a picture top to bottom, with a probability.
 *
 * @param args p (0.5)
 * @see https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.RandomVerticalFlip.html
 */
export class RandomVerticalFlip extends RandomFlip {
  override forward<P extends F.Picture>(img: P): P {
    return isBelow(this.p) ? F.vflip(img) : img;
  }
}
