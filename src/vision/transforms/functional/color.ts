/**
 * Brightness, contrast, saturation, gamma. Twin of torchvision/transforms/_functional_pil.py and
 * _functional_tensor.py.
 */

import { type Arguments, binder } from '../../../common/binder';
import { expectComparable } from '../../../common/expect';
import { pyFloatRepr } from '../../../python/pyrepr';
import { pow } from '../../../tensor/libm';
import { torchOps } from '../../../tensor/operators';
import { Tensor } from '../../../tensor/tensor';
import { Image } from '../../image';
import { copyBand } from '../../image/bands';
import { isOfBytes } from '../../image/modes';
import { blend, lookUp, smooth } from '../../image/point';
import {
  asFloats,
  expectChannels,
  expectImage,
  expectTensorImage,
  maxValue,
  type Picture,
  tensorDimensions,
} from './common';
import { convertImageDtype } from './convert';
import { smoothed } from './filter';

/** Between the two pictures, or beyond the second. */
function blendTensors(first: Tensor, second: Tensor, ratio: number): Tensor {
  const mixed = asFloats(first)
    .mul(ratio)
    .add(asFloats(second).mul(1 - ratio));
  return mixed.clamp(0, maxValue(first.dtype)).to(first.dtype);
}

const blended = (degenerate: Image, img: Image, factor: number): Image =>
  img.withPixels(img.width, img.height, blend(degenerate.raster.data, img.raster.data, factor));

/** The picture blended with one of a single colour, which makes every value a function of itself. */
function blendedWithColour(colour: Image, img: Image, factor: number): Image {
  const values = Uint8Array.from({ length: 256 }, (_, v) => v);
  const alpha = img.getbands().indexOf('A');
  const tables = [...colour.data].map((own, band) =>
    band === alpha ? values : blend(new Uint8Array(256).fill(own), values, factor),
  );
  const table = tables.length === 1 ? tables[0]! : Uint8Array.from(tables.flatMap((t) => [...t]));
  return img.withPixels(img.width, img.height, lookUp(img.raster, table));
}

/** @throws RangeError for modes that PIL doesn't blend */
function expectBlendable(img: Image): void {
  if (!isOfBytes(img.mode) || img.mode === '1' || img.mode === 'P')
    throw new RangeError('image has wrong mode');
}

function expectFactor(factor: number, name: string): void {
  expectComparable(factor, name);
  if (factor < 0) throw new RangeError(`${name} (${pyFloatRepr(factor)}) is not non-negative.`);
}

/** The alpha of `img` over the colours of `degenerate`, of the same mode. */
function withAlphaOf(degenerate: Image, img: Image): Image {
  if (!img.getbands().includes('A')) return degenerate;
  const alpha = img.channels - 1;
  copyBand(img, alpha, degenerate, alpha);
  return degenerate;
}

/** Options of {@link rgbToGrayscale} and {@link toGrayscale}. */
export interface GrayscaleOptions {
  /** 1, or 3 that are all the same. Default: 1 */
  numOutputChannels?: number | undefined;
}

interface RgbToGrayscaleParameters<P extends Picture> extends GrayscaleOptions {
  img: P;
}

type RgbToGrayscaleOrder = [img: 'img', numOutputChannels: 'numOutputChannels'];
const bindRgbToGrayscale = binder<RgbToGrayscaleParameters<Picture>, RgbToGrayscaleOrder>(
  'rgbToGrayscale',
  { img: 'object' },
  { numOutputChannels: 1 },
);

/**
 * A picture in grey, weighted as the eye sees colours, with one channel or with three that are equal.
 *
 * @param img an image, or a tensor [..., 1 or 3, height, width]
 * @param args numOutputChannels: 1 (default) or 3, all the same
 * @throws RangeError for other numbers of channels
 * @see https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.functional.rgb_to_grayscale.html
 */
export function rgbToGrayscale<P extends Picture>(
  ...args: Arguments<RgbToGrayscaleParameters<P>, RgbToGrayscaleOrder>
): P;
export function rgbToGrayscale(
  ...args: Arguments<RgbToGrayscaleParameters<Picture>, RgbToGrayscaleOrder>
): Picture {
  const [img, numOutputChannels] = bindRgbToGrayscale(args);
  if (!(img instanceof Tensor)) return toGrayscale(img, numOutputChannels);
  if (img.dim() < 3)
    throw new TypeError(`Input image tensor should have at least 3 dimensions, but found ${img.dim()}`);
  expectChannels(img, [1, 3]);
  if (numOutputChannels !== 1 && numOutputChannels !== 3)
    throw new RangeError('num_output_channels should be either 1 or 3');
  let grey = img;
  if (img.size(-3) === 3) {
    const [r, g, b] = img.unbind(-3) as [Tensor, Tensor, Tensor];
    grey = r.mul(0.2989).add(g.mul(0.587)).add(b.mul(0.114)).to(img.dtype).unsqueeze(-3);
  } else grey = img.clone();
  return numOutputChannels === 3 ? grey.expand(img.shape) : grey;
}

interface ToGrayscaleParameters extends GrayscaleOptions {
  /** The image, or a tensor [..., channels, height, width]. */
  img: Image;
}

type ToGrayscaleOrder = [img: 'img', numOutputChannels: 'numOutputChannels'];
const bindToGrayscale = binder<ToGrayscaleParameters, ToGrayscaleOrder>(
  'toGrayscale',
  { img: 'object' },
  { numOutputChannels: 1 },
);

/**
 * An image in grey: of mode L, or RGB with three channels.
 *
 * @param img the image
 * @param args numOutputChannels: 1 (default) or 3, all the same
 * @throws TypeError for anything but an image
 * @see https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.functional.to_grayscale.html
 */
export function toGrayscale(...args: Arguments<ToGrayscaleParameters, ToGrayscaleOrder>): Image {
  const [img, numOutputChannels] = bindToGrayscale(args);
  if (!(img instanceof Image)) throw new TypeError('Input should be PIL Image');
  if (numOutputChannels !== 1 && numOutputChannels !== 3)
    throw new RangeError('num_output_channels should be either 1 or 3');
  const grey = img.convert('L');
  return numOutputChannels === 1 ? grey : grey.convert('RGB');
}

interface AdjustBrightnessParameters<P extends Picture> {
  img: P;
  brightnessFactor: number;
}

type AdjustBrightnessOrder = [img: 'img', brightnessFactor: 'brightnessFactor'];
const bindAdjustBrightness = binder<AdjustBrightnessParameters<Picture>, AdjustBrightnessOrder>(
  'adjustBrightness',
  { img: 'object', brightnessFactor: 'any' },
  {},
);

/**
 * A picture brighter or darker: its values times a factor, of which 1 changes nothing and 0 gives
 * black.
 *
 * @param img an image, or a tensor [..., 1 or 3, height, width]
 * @param brightnessFactor 0 gives black, 1 the picture, 2 twice as bright
 * @see https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.functional.adjust_brightness.html
 */
export function adjustBrightness<P extends Picture>(
  ...args: Arguments<AdjustBrightnessParameters<P>, AdjustBrightnessOrder>
): P;
export function adjustBrightness(
  ...args: Arguments<AdjustBrightnessParameters<Picture>, AdjustBrightnessOrder>
): Picture {
  const [img, brightnessFactor] = bindAdjustBrightness(args);
  if (img instanceof Tensor) {
    expectFactor(brightnessFactor, 'brightness_factor');
    expectTensorImage(img);
    expectChannels(img, [1, 3]);
    return blendTensors(img, torchOps.zerosLike(img), brightnessFactor);
  }
  expectImage(img);
  expectBlendable(img);
  return blendedWithColour(Image.new(img.mode, [1, 1]), img, brightnessFactor);
}

interface AdjustContrastParameters<P extends Picture> {
  img: P;
  contrastFactor: number;
}

type AdjustContrastOrder = [img: 'img', contrastFactor: 'contrastFactor'];
const bindAdjustContrast = binder<AdjustContrastParameters<Picture>, AdjustContrastOrder>(
  'adjustContrast',
  { img: 'object', contrastFactor: 'any' },
  {},
);

/**
 * A picture with more or less contrast: mixed with its mean grey, of which a factor of 1 takes
 * nothing.
 *
 * @param img an image, or a tensor [..., 1 or 3, height, width]
 * @param contrastFactor 0 gives even grey, 1 the picture, 2 twice the contrast
 * @see https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.functional.adjust_contrast.html
 */
export function adjustContrast<P extends Picture>(
  ...args: Arguments<AdjustContrastParameters<P>, AdjustContrastOrder>
): P;
export function adjustContrast(
  ...args: Arguments<AdjustContrastParameters<Picture>, AdjustContrastOrder>
): Picture {
  const [img, contrastFactor] = bindAdjustContrast(args);
  if (img instanceof Tensor) {
    expectFactor(contrastFactor, 'contrast_factor');
    expectTensorImage(img);
    expectChannels(img, [3, 1]);
    const grey = tensorDimensions(img)[0] === 3 ? rgbToGrayscale(img) : img;
    const dtype = img.isFloatingPoint() ? img.dtype : 'float32';
    return blendTensors(img, grey.to(dtype).mean([-3, -2, -1], true), contrastFactor);
  }
  expectImage(img);
  expectBlendable(img);
  const grey = img.mode === 'L' ? img : img.convert('L');
  const sum = grey.histogram().reduce((all, n, v) => all + n * v, 0);
  const count = grey.width * grey.height;
  const mean = count === 0 ? 0 : Math.trunc(sum / count + 0.5);
  const even = Image.new('L', [1, 1], mean);
  return blendedWithColour(img.mode === 'L' ? even : even.convert(img.mode), img, contrastFactor);
}

interface AdjustSaturationParameters<P extends Picture> {
  img: P;
  saturationFactor: number;
}

type AdjustSaturationOrder = [img: 'img', saturationFactor: 'saturationFactor'];
const bindAdjustSaturation = binder<AdjustSaturationParameters<Picture>, AdjustSaturationOrder>(
  'adjustSaturation',
  { img: 'object', saturationFactor: 'any' },
  {},
);

/**
 * A picture with stronger or weaker colours: mixed with its grey form, of which a factor of 1 takes
 * nothing.
 *
 * @param img an image, or a tensor [..., 1 or 3, height, width]
 * @param saturationFactor 0 gives grey, 1 the picture, 2 twice the colour
 * @see https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.functional.adjust_saturation.html
 */
export function adjustSaturation<P extends Picture>(
  ...args: Arguments<AdjustSaturationParameters<P>, AdjustSaturationOrder>
): P;
export function adjustSaturation(
  ...args: Arguments<AdjustSaturationParameters<Picture>, AdjustSaturationOrder>
): Picture {
  const [img, saturationFactor] = bindAdjustSaturation(args);
  if (img instanceof Tensor) {
    expectFactor(saturationFactor, 'saturation_factor');
    expectTensorImage(img);
    expectChannels(img, [1, 3]);
    return tensorDimensions(img)[0] === 1 ? img : blendTensors(img, rgbToGrayscale(img), saturationFactor);
  }
  expectImage(img);
  expectBlendable(img);
  const through = img.getbands().includes('A') ? 'LA' : 'L';
  const grey = through === img.mode ? img : img.convert(through).convert(img.mode);
  return blended(grey, img, saturationFactor);
}

interface AdjustSharpnessParameters<P extends Picture> {
  img: P;
  sharpnessFactor: number;
}

type AdjustSharpnessOrder = [img: 'img', sharpnessFactor: 'sharpnessFactor'];
const bindAdjustSharpness = binder<AdjustSharpnessParameters<Picture>, AdjustSharpnessOrder>(
  'adjustSharpness',
  { img: 'object', sharpnessFactor: 'any' },
  {},
);

/**
 * A picture sharper or blurred: a factor of 0 gives a smoothed picture, 1 the original, 2 a sharper
 * one.
 *
 * @param img an image, or a tensor [..., 1 or 3, height, width]
 * @param sharpnessFactor 0 gives a blurred picture, 1 the picture, 2 twice as sharp
 * @see https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.functional.adjust_sharpness.html
 */
export function adjustSharpness<P extends Picture>(
  ...args: Arguments<AdjustSharpnessParameters<P>, AdjustSharpnessOrder>
): P;
export function adjustSharpness(
  ...args: Arguments<AdjustSharpnessParameters<Picture>, AdjustSharpnessOrder>
): Picture {
  const [img, sharpnessFactor] = bindAdjustSharpness(args);
  if (img instanceof Tensor) {
    expectFactor(sharpnessFactor, 'sharpness_factor');
    expectTensorImage(img);
    expectChannels(img, [1, 3]);
    if (img.size(-1) <= 2 || img.size(-2) <= 2) return img;
    return blendTensors(img, smoothed(img), sharpnessFactor);
  }
  expectImage(img);
  expectBlendable(img);
  const blurred = img.withPixels(img.width, img.height, smooth(img.raster));
  return blended(withAlphaOf(blurred, img), img, sharpnessFactor);
}

/** Options of {@link adjustGamma}. */
export interface AdjustGammaOptions {
  /** What the result is multiplied by. Default: 1 */
  gain?: number | undefined;
}

interface AdjustGammaParameters<P extends Picture> extends AdjustGammaOptions {
  img: P;
  gamma: number;
}

type AdjustGammaOrder = [img: 'img', gamma: 'gamma', gain: 'gain'];
const bindAdjustGamma = binder<AdjustGammaParameters<Picture>, AdjustGammaOrder>(
  'adjustGamma',
  { img: 'object', gamma: 'any' },
  { gain: 1 },
);

/**
 * A picture with gamma correction: `255 · gain · (value / 255)^gamma`.
 *
 * @param img an image, or a tensor [..., 1 or 3, height, width]
 * @param gamma larger than 1 makes shadows darker, smaller than 1 lighter
 * @param args gain (1)
 * @throws RangeError for a negative gamma
 * @see https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.functional.adjust_gamma.html
 */
export function adjustGamma<P extends Picture>(
  ...args: Arguments<AdjustGammaParameters<P>, AdjustGammaOrder>
): P;
export function adjustGamma(...args: Arguments<AdjustGammaParameters<Picture>, AdjustGammaOrder>): Picture {
  const [img, gamma, gain] = bindAdjustGamma(args);
  if (!(img instanceof Tensor)) {
    expectImage(img);
    checkGamma(gamma);
    const units = Array.from({ length: 256 }, (_, i) => i / 255);
    const table = units.map((v) => Math.trunc((255 + 1 - 0.001) * gain * pow(v, gamma)));
    return img.convert('RGB').point(table).convert(img.mode);
  }
  expectChannels(img, [1, 3]);
  checkGamma(gamma);
  const floats = img.isFloatingPoint() ? img : convertImageDtype(img, 'float32');
  return convertImageDtype(floats.pow(gamma).mul(gain).clamp(0, 1), img.dtype);
}

function checkGamma(gamma: number): void {
  expectComparable(gamma, 'gamma');
  if (gamma < 0) throw new RangeError('Gamma should be a non-negative real number');
}
