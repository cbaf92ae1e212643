/**
 * The operations that the automatic augmentations choose from. Twin of torchvision/transforms/autoaugment.py.
 */
import { torchOps } from '../../tensor/operators';
import { Tensor } from '../../tensor/tensor';
import * as F from './functional';
import type { InterpolationMode } from './interpolation';

/**
 * How strong an operation is at each step, and whether its direction is drawn.
 * No strengths: there is only one.
 */
export type Strength = readonly [magnitudes: (() => readonly number[]) | null, signed: boolean];

/** Operations by name, in torchvision's order. */
export type AugmentationSpace = Readonly<Record<string, Strength>>;

const degreesOfSlope = (slope: number) => Math.atan(slope) * (180 / Math.PI);

/** `torch.linspace(from, to, bins)` */
const line = (from: number, to: number, bins: number) => () =>
  torchOps.linspace(from, to, bins, { device: 'cpu' }).tolist() as number[];

/** How many bits stay: from `most` down by `range`. */
const bits = (most: number, range: number, bins: number) => () =>
  torchOps
    .rsub(
      torchOps
        .arange(bins)
        .div((bins - 1) / range)
        .round()
        .to('int32'),
      most,
    )
    .tolist() as number[];

/** What differs between the augmentations. */
export interface SpaceOptions {
  bins: number;
  shear: number;
  /** The furthest moves in pixels. */
  translateX: number;
  translateY: number;
  rotate: number;
  /** The strongest change of brightness, colour, contrast and sharpness. */
  enhance: number;
  /** Bits at the weakest step, and how many fewer at the strongest. */
  posterize: readonly [most: number, range: number];
}

/** The operations that all have: geometry, then colours, then tones. */
export function augmentationSpace(options: SpaceOptions) {
  const { bins, shear, translateX, translateY, rotate, enhance, posterize } = options;
  const signed = (most: number): Strength => [line(0, most, bins), true];
  const geometry = {
    ShearX: signed(shear),
    ShearY: signed(shear),
    TranslateX: signed(translateX),
    TranslateY: signed(translateY),
    Rotate: signed(rotate),
  };
  const colours = {
    Brightness: signed(enhance),
    Color: signed(enhance),
    Contrast: signed(enhance),
    Sharpness: signed(enhance),
  };
  const tones: AugmentationSpace = {
    Posterize: [bits(...posterize, bins), false],
    Solarize: [line(255, 0, bins), false],
    AutoContrast: [null, false],
    Equalize: [null, false],
  };
  return { geometry, colours, tones };
}

/** The space of AutoAugment and of RandAugment, for a picture of this size. */
export const usualSpace = (bins: number, height: number, width: number) =>
  augmentationSpace({
    bins,
    shear: 0.3,
    translateX: (150 / 331) * width,
    translateY: (150 / 331) * height,
    rotate: 30,
    enhance: 0.9,
    posterize: [8, 4],
  });

/** The fill as the functions take it: of tensors, one a channel. */
export function fillFor(img: F.Picture, fill: F.Fill | null): F.Fill | null {
  if (!(img instanceof Tensor) || typeof fill !== 'number') return fill;
  return new Array<number>(F.getImageNumChannels(img)).fill(fill);
}

/**
 * One operation.
 *
 * @throws RangeError for a name that isn't one
 */
export function applyOp(
  img: F.Picture,
  name: string,
  magnitude: number,
  interpolation: InterpolationMode,
  fill: F.Fill | null,
): F.Picture {
  const move = (x: number, y: number) => F.affine(img, 0, [x, y], 1, [0, 0], { interpolation, fill });
  const shear = (x: number, y: number) =>
    F.affine(img, 0, [0, 0], 1, [x, y], { interpolation, fill, center: [0, 0] });
  switch (name) {
    case 'ShearX':
      return shear(degreesOfSlope(magnitude), 0);
    case 'ShearY':
      return shear(0, degreesOfSlope(magnitude));
    case 'TranslateX':
      return move(Math.trunc(magnitude), 0);
    case 'TranslateY':
      return move(0, Math.trunc(magnitude));
    case 'Rotate':
      return F.rotate(img, magnitude, { interpolation, fill });
    case 'Brightness':
      return F.adjustBrightness(img, 1 + magnitude);
    case 'Color':
      return F.adjustSaturation(img, 1 + magnitude);
    case 'Contrast':
      return F.adjustContrast(img, 1 + magnitude);
    case 'Sharpness':
      return F.adjustSharpness(img, 1 + magnitude);
    case 'Posterize':
      return F.posterize(img, Math.trunc(magnitude));
    case 'Solarize':
      return F.solarize(img, magnitude);
    case 'AutoContrast':
      return F.autocontrast(img);
    case 'Equalize':
      return F.equalize(img);
    case 'Invert':
      return F.invert(img);
    case 'Identity':
      return img;
    default:
      throw new RangeError(`The provided operator ${name} is not recognized.`);
  }
}
