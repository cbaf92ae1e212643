/** Colours changed by chance, and blurred pictures. Twin of torchvision/transforms/transforms.py. */

import { type Arguments, binder } from '../../common/binder';
import { PyFloat, PyTuple, pyFloatRepr, pyRepr, pyTupleRepr } from '../../python/pyrepr';
import { torchOps } from '../../tensor/operators';
import type { Tensor } from '../../tensor/tensor';
import type { OneOrEach } from '../../tensor/types';
import { floatTupleRepr, setupSize } from './arguments';
import { isBelow, uniform, uniforms } from './draw';
import * as F from './functional';
import { PictureTransform } from './pictureTransform';
import type { ProbabilityOptions } from './randomFlip';

type GrayscaleOrder = [numOutputChannels: 'numOutputChannels'];
const bindGrayscale = binder<F.GrayscaleOptions, GrayscaleOrder>('Grayscale', {}, { numOutputChannels: 1 });

/**
 * Makes a picture grey, with one channel or with three that are equal.
 *
 * @param args numOutputChannels: 1 (default) or 3
 * @example new Grayscale()(image).mode // 'L'
 * @see https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.Grayscale.html
 */
export class Grayscale extends PictureTransform {
  numOutputChannels: number;

  constructor(...args: Arguments<F.GrayscaleOptions, GrayscaleOrder>) {
    super();
    const [numOutputChannels] = bindGrayscale(args);
    this.numOutputChannels = numOutputChannels;
  }

  override forward<P extends F.Picture>(img: P): P {
    return F.rgbToGrayscale(img, this.numOutputChannels);
  }

  override toString(): string {
    return `${this.constructor.name}(num_output_channels=${this.numOutputChannels})`;
  }
}

type RandomGrayscaleOrder = [p: 'p'];
const bindRandomGrayscale = binder<ProbabilityOptions, RandomGrayscaleOrder>(
  'RandomGrayscale',
  {},
  { p: 0.1 },
);

/**
 * Makes a picture grey with a probability, keeping its number of channels.
 *
 * @param args p (0.1)
 * @see https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.RandomGrayscale.html
 */
export class RandomGrayscale extends PictureTransform {
  p: number;

  constructor(...args: Arguments<ProbabilityOptions, RandomGrayscaleOrder>) {
    super();
    const [p] = bindRandomGrayscale(args);
    this.p = p;
  }

  override forward<P extends F.Picture>(img: P): P {
    const [channels] = F.getDimensions(img);
    return isBelow(this.p) ? F.rgbToGrayscale(img, channels) : img;
  }

  override toString(): string {
    return `${this.constructor.name}(p=${pyFloatRepr(this.p)})`;
  }
}

/** A range, or how far to both sides. */
type Range = OneOrEach;

/** Options of `ColorJitter`. */
export interface ColorJitterOptions {
  /** The factor lies in 1 ± this, or between two numbers. Default: 0 */
  brightness?: Range | undefined;
  /** By how much contrast may change, as for `brightness`. Default: 0 */
  contrast?: Range | undefined;
  /** By how much saturation may change, as for `brightness`. Default: 0 */
  saturation?: Range | undefined;
  /** The factor lies in ± this, at most 0.5, or between two numbers. Default: 0 */
  hue?: Range | undefined;
}

type Factors = readonly [number, number] | null;

const rangeRepr = (range: Factors) => (range === null ? 'None' : floatTupleRepr(range));

type ColorJitterOrder = [
  brightness: 'brightness',
  contrast: 'contrast',
  saturation: 'saturation',
  hue: 'hue',
];
const bindColorJitter = binder<ColorJitterOptions, ColorJitterOrder>(
  'ColorJitter',
  {},
  { brightness: 0, contrast: 0, saturation: 0, hue: 0 },
);

/**
 * Changes brightness, contrast, saturation and hue at random, in random order.
 *
 * @param args brightness (0), contrast (0), saturation (0), hue (0)
 * @throws TypeError or RangeError for other ranges
 * @example new ColorJitter(0.2, 0.2, { hue: 0.1 })(image)
 * @see https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.ColorJitter.html
 */
export class ColorJitter extends PictureTransform {
  brightness: Factors;
  contrast: Factors;
  saturation: Factors;
  hue: Factors;

  constructor(...args: Arguments<ColorJitterOptions, ColorJitterOrder>) {
    super();
    const { brightness, contrast, saturation, hue } = bindColorJitter.named(args);
    this.brightness = factors(brightness, 'brightness');
    this.contrast = factors(contrast, 'contrast');
    this.saturation = factors(saturation, 'saturation');
    this.hue = factors(hue, 'hue');
  }

  /** The order of the four changes, and their factors. */
  static getParams(
    brightness: readonly number[] | null,
    contrast: readonly number[] | null,
    saturation: readonly number[] | null,
    hue: readonly number[] | null,
  ): [
    order: Tensor,
    brightness: number | null,
    contrast: number | null,
    saturation: number | null,
    hue: number | null,
  ] {
    const order = torchOps.randperm(4, { device: 'cpu' });
    const next = uniforms();
    const draw = (range: readonly number[] | null) => (range === null ? null : next(range[0]!, range[1]!));
    const b = draw(brightness);
    const c = draw(contrast);
    const s = draw(saturation);
    return [order, b, c, s, draw(hue)];
  }

  override forward<P extends F.Picture>(img: P): P {
    const [order, ...drawn] = ColorJitter.getParams(
      this.brightness,
      this.contrast,
      this.saturation,
      this.hue,
    );
    const changes: ((img: P, factor: number) => P)[] = [
      F.adjustBrightness,
      F.adjustContrast,
      F.adjustSaturation,
      F.adjustHue,
    ];
    let picture: P = img;
    for (const i of order.tolist() as number[]) {
      const factor = drawn[i];
      if (factor !== null && factor !== undefined) picture = changes[i]!(picture, factor);
    }
    return picture;
  }

  override toString(): string {
    const { brightness, contrast, saturation, hue } = this;
    return (
      `${this.constructor.name}(brightness=${rangeRepr(brightness)}, contrast=${rangeRepr(contrast)}, ` +
      `saturation=${rangeRepr(saturation)}, hue=${rangeRepr(hue)})`
    );
  }
}

function factors(value: Range, name: keyof ColorJitterOptions): Factors {
  const isHue = name === 'hue';
  const center = isHue ? 0 : 1;
  const [least, most] = isHue ? [-0.5, 0.5] : [0, Number.POSITIVE_INFINITY];
  let range: [number, number];
  if (typeof value === 'number') {
    if (value < 0) throw new RangeError(`If ${name} is a single number, it must be non negative.`);
    range = [center - value, center + value];
    if (!isHue) range[0] = Math.max(range[0], 0);
  } else if (Array.isArray(value) && value.length === 2) range = [Number(value[0]), Number(value[1])];
  else throw new TypeError(`${name} should be a single number or a list/tuple with length 2.`);
  if (!(least <= range[0] && range[0] <= range[1] && range[1] <= most)) {
    const bound = new PyTuple(isHue ? [-0.5, 0.5] : [0, most]);
    const shown = pyRepr(range.map((v) => new PyFloat(v)));
    throw new RangeError(`${name} values should be between ${pyRepr(bound)}, but got ${shown}.`);
  }
  return range[0] === center && range[1] === center ? null : range;
}

/** Options of {@link GaussianBlur}. */
export interface GaussianBlurOptions {
  /** Least and most deviation, or one number. Default: [0.1, 2] */
  sigma?: Range | undefined;
}

interface GaussianBlurParameters extends GaussianBlurOptions {
  kernelSize: Range;
}

type GaussianBlurOrder = [kernelSize: 'kernelSize', sigma: 'sigma'];
const bindGaussianBlur = binder<GaussianBlurParameters, GaussianBlurOrder>(
  'GaussianBlur',
  { kernelSize: 'object' },
  { sigma: [0.1, 2] },
);

/**
 * Blurs a picture by a Gaussian kernel of random deviation.
 *
 * @param kernelSize height and width, odd; one number for both
 * @param args sigma: least and most deviation, or one number ([0.1, 2])
 * @throws RangeError for other arguments
 * @example new GaussianBlur(5, [0.1, 1])(image)
 * @see https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.GaussianBlur.html
 */
export class GaussianBlur extends PictureTransform {
  kernelSize: [number, number];
  sigma: readonly number[];

  constructor(...args: Arguments<GaussianBlurParameters, GaussianBlurOrder>) {
    super();
    const [kernelSize, sigma] = bindGaussianBlur(args);
    this.kernelSize = setupSize(kernelSize, 'Kernel size should be a tuple/list of two integers');
    if (this.kernelSize.some((size) => size <= 0 || size % 2 === 0))
      throw new RangeError('Kernel size value should be an odd and positive number.');
    if (typeof sigma === 'number') {
      if (sigma <= 0) throw new RangeError('If sigma is a single number, it must be positive.');
      this.sigma = [sigma, sigma];
    } else if (Array.isArray(sigma) && sigma.length === 2) {
      if (!(sigma[0] > 0 && sigma[0] <= sigma[1]))
        throw new RangeError('sigma values should be positive and of the form (min, max).');
      this.sigma = sigma;
    } else throw new RangeError('sigma should be a single number or a list/tuple with length 2.');
  }

  /** A deviation. */
  static getParams(sigmaMin: number, sigmaMax: number): number {
    return uniform(sigmaMin, sigmaMax);
  }

  override forward<P extends F.Picture>(img: P): P {
    const sigma = GaussianBlur.getParams(this.sigma[0]!, this.sigma[1]!);
    return F.gaussianBlur(img, this.kernelSize, [sigma, sigma]);
  }

  override toString(): string {
    return `${this.constructor.name}(kernel_size=${pyTupleRepr(this.kernelSize)}, sigma=${floatTupleRepr(this.sigma)})`;
  }
}
