/** Crops at random places. Twin of torchvision/transforms/transforms.py. */

import { type Arguments, binder } from '../../common/binder';
import { warn } from '../../common/warnings';
import { PyFloat, pyRepr, pyTupleRepr } from '../../python/pyrepr';
import { tensor as makeTensor } from '../../tensor/creation';
import { torchOps } from '../../tensor/operators';
import { numbersRepr, setupSize, sizeMessage } from './arguments';
import { randint, uniform } from './draw';
import * as F from './functional';
import { pyRound } from './functional/common';
import { type Interpolation, type InterpolationMode, interpolationMode } from './interpolation';
import { PictureTransform } from './pictureTransform';

/** Options of `RandomCrop`. */
export interface RandomCropOptions {
  /** A border that is put around first. Default: none */
  padding?: F.Padding | null | undefined;
  /** Whether a smaller picture gets a border. Default: false */
  padIfNeeded?: boolean | undefined;
  /** The colour of the padding, where it is constant: a number, or one a channel. Default: 0 */
  fill?: F.Fill | undefined;
  /** What the padding gets: 'constant', 'edge', 'reflect' or 'symmetric'. Default: 'constant' */
  paddingMode?: F.PaddingMode | undefined;
}

interface RandomCropParameters extends RandomCropOptions {
  /** The part's height and width, or one number for both. */
  size: F.CropSize;
}

type RandomCropOrder = [
  size: 'size',
  padding: 'padding',
  padIfNeeded: 'padIfNeeded',
  fill: 'fill',
  paddingMode: 'paddingMode',
];
const bindRandomCrop = binder<RandomCropParameters, RandomCropOrder>(
  'RandomCrop',
  { size: 'object' },
  { padding: null, padIfNeeded: false, fill: 0, paddingMode: 'constant' },
);

/**
 * Takes a part of a picture at a random place, after padding it where that is asked for.
 *
 * @param size the part's height and width, or one number for both
 * @param args padding: a border around first, padIfNeeded: one for smaller pictures (false), fill (0),
 *   paddingMode ('constant')
 * @throws RangeError when the picture is smaller
 * @example new RandomCrop(32, { padding: 4 })(image)
 * @see https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.RandomCrop.html
 */
export class RandomCrop extends PictureTransform {
  size: [number, number];
  padding: F.Padding | null;
  padIfNeeded: boolean;
  fill: F.Fill;
  paddingMode: F.PaddingMode;

  /** Top, left, height and width of a part. */
  static getParams(
    img: F.Picture,
    [height, width]: readonly [number, number],
  ): [top: number, left: number, height: number, width: number] {
    const [, h, w] = F.getDimensions(img);
    if (h < height || w < width) {
      throw new RangeError(
        `Required crop size ${pyTupleRepr([height, width])} is larger than input image size ${pyTupleRepr([h, w])}`,
      );
    }
    if (w === width && h === height) return [0, 0, h, w];
    const top = randint(0, h - height + 1);
    return [top, randint(0, w - width + 1), height, width];
  }

  constructor(...args: Arguments<RandomCropParameters, RandomCropOrder>) {
    super();
    const { size, padding, padIfNeeded, fill, paddingMode } = bindRandomCrop.named(args);
    this.size = setupSize(size, sizeMessage);
    this.padding = padding;
    this.padIfNeeded = padIfNeeded;
    this.fill = fill;
    this.paddingMode = paddingMode;
  }

  override forward<P extends F.Picture>(img: P): P {
    const { fill, paddingMode, padIfNeeded } = this;
    const [height, width] = this.size;
    let picture: P = img;
    if (this.padding !== null) picture = F.pad(picture, this.padding, fill, paddingMode);
    const [, h, w] = F.getDimensions(picture);
    if (padIfNeeded && w < width) picture = F.pad(picture, [width - w, 0], fill, paddingMode);
    if (padIfNeeded && h < height) picture = F.pad(picture, [0, height - h], fill, paddingMode);
    return F.crop(picture, ...RandomCrop.getParams(picture, this.size));
  }

  override toString(): string {
    return `${this.constructor.name}(size=${numbersRepr(this.size)}, padding=${numbersRepr(this.padding)})`;
  }
}

/** Options of `RandomResizedCrop`. */
export interface RandomResizedCropOptions {
  /** The part's share of the area, least and most. Default: [0.08, 1] */
  scale?: readonly number[] | undefined;
  /** Its width by its height, least and most. Default: [3 / 4, 4 / 3] */
  ratio?: readonly number[] | undefined;
  /** How values between pixels are found. Default: `InterpolationMode.BILINEAR` */
  interpolation?: Interpolation | undefined;
  /** Whether tensors are smoothed before they are made smaller. Default: true */
  antialias?: boolean | null | undefined;
}

interface RandomResizedCropParameters extends RandomResizedCropOptions {
  /** Height and width of the result, or one number for both. */
  size: F.CropSize;
}

/** @throws TypeError unless both are arrays; warns when they aren't in order */
export function checkScaleAndRatio(scale: readonly number[], ratio: readonly number[]): void {
  if (!Array.isArray(scale)) throw new TypeError('Scale should be a sequence');
  if (!Array.isArray(ratio)) throw new TypeError('Ratio should be a sequence');
  if (scale[0]! > scale[1]! || ratio[0]! > ratio[1]!) warn('Scale and ratio should be of kind (min, max)');
}

/** A proportion, evenly distributed in its logarithm. */
export function drawRatio(ratio: readonly number[]): () => number {
  const [from, to] = torchOps.log(makeTensor([...ratio])).tolist() as [number, number];
  return () => torchOps.exp(torchOps.empty([1], { device: 'cpu' }).uniform_(from, to)).item() as number;
}

const rounded = (values: readonly number[]) =>
  pyTupleRepr(values.map((v) => new PyFloat(Number(v.toFixed(4)))));

type RandomResizedCropOrder = [
  size: 'size',
  scale: 'scale',
  ratio: 'ratio',
  interpolation: 'interpolation',
  antialias: 'antialias',
];
const bindRandomResizedCrop = binder<RandomResizedCropParameters, RandomResizedCropOrder>(
  'RandomResizedCrop',
  { size: 'object' },
  { scale: [0.08, 1], ratio: [3 / 4, 4 / 3], interpolation: 'bilinear', antialias: true },
);

/**
 * Takes a part of random size, proportions and place, and resizes it.
 *
 * @param size height and width of the result, or one number for both
 * @param args scale: the part's share of the area ([0.08, 1]), ratio: width by height ([3 / 4, 4 / 3]),
 *   interpolation (bilinear), antialias: of tensors (true)
 * @example new RandomResizedCrop(224)(image)
 * @see https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.RandomResizedCrop.html
 */
export class RandomResizedCrop extends PictureTransform {
  size: [number, number];
  scale: readonly number[];
  ratio: readonly number[];
  interpolation: InterpolationMode;
  antialias: boolean | null;

  /** Top, left, height and width of a part. */
  static getParams(
    img: F.Picture,
    scale: readonly number[],
    ratio: readonly number[],
  ): [top: number, left: number, height: number, width: number] {
    const [, height, width] = F.getDimensions(img);
    const area = height * width;
    const nextRatio = drawRatio(ratio);
    for (let attempt = 0; attempt < 10; attempt++) {
      const target = area * uniform(scale[0]!, scale[1]!);
      const aspect = nextRatio();
      const w = pyRound(Math.sqrt(target * aspect));
      const h = pyRound(Math.sqrt(target / aspect));
      if (w > 0 && w <= width && h > 0 && h <= height) {
        const top = randint(0, height - h + 1);
        return [top, randint(0, width - w + 1), h, w];
      }
    }
    // No such part fits: the largest one in the middle.
    const own = width / height;
    let [w, h] = [width, height];
    if (own < Math.min(...ratio)) h = pyRound(w / Math.min(...ratio));
    else if (own > Math.max(...ratio)) w = pyRound(h * Math.max(...ratio));
    return [Math.floor((height - h) / 2), Math.floor((width - w) / 2), h, w];
  }

  constructor(...args: Arguments<RandomResizedCropParameters, RandomResizedCropOrder>) {
    super();
    const { size, scale, ratio, interpolation, antialias } = bindRandomResizedCrop.named(args);
    this.size = setupSize(size, sizeMessage);
    checkScaleAndRatio(scale, ratio);
    this.scale = scale;
    this.ratio = ratio;
    this.interpolation = interpolationMode(interpolation);
    this.antialias = antialias;
  }

  override forward<P extends F.Picture>(img: P): P {
    const part = RandomResizedCrop.getParams(img, this.scale, this.ratio);
    const { interpolation, antialias } = this;
    return F.resizedCrop(img, ...part, this.size, { interpolation, antialias });
  }

  override toString(): string {
    return (
      `${this.constructor.name}(size=${numbersRepr(this.size)}, scale=${rounded(this.scale)}, ratio=${rounded(this.ratio)}, ` +
      `interpolation=${this.interpolation}, antialias=${pyRepr(this.antialias)})`
    );
  }
}
