/** Parts of pictures, and mirror images. Twin of torchvision/transforms/functional.py. */
import { type Arguments, binder } from '../../../common/binder';
import { pyTupleRepr } from '../../../python/pyrepr';
import { Tensor } from '../../../tensor/tensor';
import type { OneOrEach } from '../../../tensor/types';
import { expectImage, expectTensorImage, isArray, type Picture, pyClass, pyRound, sliced } from './common';
import { getDimensions } from './dimensions';
import { pad } from './pad';

/** Height and width; one number for both. */
export type CropSize = OneOrEach;

interface CropParameters<P extends Picture> {
  img: P;
  /** The upper edge of the part, in pixels from the top. */
  top: number;
  /** The left edge of the part, in pixels from the left. */
  left: number;
  /** How high the part is, in pixels. */
  height: number;
  /** How wide the part is, in pixels. */
  width: number;
}

type CropOrder = [img: 'img', top: 'top', left: 'left', height: 'height', width: 'width'];
const bindCrop = binder<CropParameters<Picture>, CropOrder>(
  'crop',
  { img: 'object', top: 'any', left: 'any', height: 'any', width: 'any' },
  {},
);

/**
 * The part of a picture at (left, top) with this height and width; black where it lies outside.
 *
 * @param img an image, or a tensor [..., height, width]
 * @throws TypeError for anything else
 * @see https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.functional.crop.html
 */
export function crop<P extends Picture>(...args: Arguments<CropParameters<P>, CropOrder>): P;
export function crop(...args: Arguments<CropParameters<Picture>, CropOrder>): Picture {
  const [img, top, left, height, width] = bindCrop(args);
  if (!(img instanceof Tensor)) {
    expectImage(img);
    return img.crop([left, top, left + width, top + height]);
  }
  const [, h, w] = getDimensions(img);
  const right = left + width;
  const bottom = top + height;
  if (left >= 0 && top >= 0 && right <= w && bottom <= h) return sliced(img, top, bottom, left, right);
  const border = [
    Math.max(-left + Math.min(0, right), 0),
    Math.max(-top + Math.min(0, bottom), 0),
    Math.max(right - Math.max(w, left), 0),
    Math.max(bottom - Math.max(h, top), 0),
  ];
  return pad(sliced(img, Math.max(top, 0), bottom, Math.max(left, 0), right), border, 0);
}

/** Height and width of a size given as number, or array of one or two. */
function bothSizes(size: CropSize): readonly [height: number, width: number] {
  if (typeof size === 'number') return [Math.trunc(size), Math.trunc(size)];
  if (isArray(size) && size.length === 1) return [size[0]!, size[0]!];
  return size as readonly [number, number];
}

interface CenterCropParameters<P extends Picture> {
  img: P;
  outputSize: CropSize;
}

type CenterCropOrder = [img: 'img', outputSize: 'outputSize'];
const bindCenterCrop = binder<CenterCropParameters<Picture>, CenterCropOrder>(
  'centerCrop',
  { img: 'object', outputSize: 'object' },
  {},
);

/**
 * The middle of a picture; with a black border where the picture is smaller.
 *
 * @param img an image, or a tensor [..., height, width]
 * @param outputSize height and width, or one number for both
 * @see https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.functional.center_crop.html
 */
export function centerCrop<P extends Picture>(
  ...args: Arguments<CenterCropParameters<P>, CenterCropOrder>
): P;
export function centerCrop(...args: Arguments<CenterCropParameters<Picture>, CenterCropOrder>): Picture {
  const [img, outputSize] = bindCenterCrop(args);
  const [cropHeight, cropWidth] = bothSizes(outputSize);
  let [, height, width] = getDimensions(img);
  let picture = img;
  if (cropWidth > width || cropHeight > height) {
    const missing = (wanted: number, present: number) => Math.max(wanted - present, 0);
    picture = pad(picture, [
      Math.floor(missing(cropWidth, width) / 2),
      Math.floor(missing(cropHeight, height) / 2),
      Math.floor((missing(cropWidth, width) + 1) / 2),
      Math.floor((missing(cropHeight, height) + 1) / 2),
    ]);
    [, height, width] = getDimensions(picture);
    if (cropWidth === width && cropHeight === height) return picture;
  }
  const top = pyRound((height - cropHeight) / 2);
  const left = pyRound((width - cropWidth) / 2);
  return crop(picture, top, left, cropHeight, cropWidth);
}

interface HflipParameters<P extends Picture> {
  img: P;
}

type HflipOrder = [img: 'img'];
const bindHflip = binder<HflipParameters<Picture>, HflipOrder>('hflip', { img: 'object' }, {});

/**
 * A picture or tensor mirrored: left and right change places.
 * @param img an image, or a tensor [..., height, width]
 * @see https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.functional.hflip.html
 */
export function hflip<P extends Picture>(...args: Arguments<HflipParameters<P>, HflipOrder>): P;
export function hflip(...args: Arguments<HflipParameters<Picture>, HflipOrder>): Picture {
  const [img] = bindHflip(args);
  if (img instanceof Tensor) {
    expectTensorImage(img);
    return img.flip([-1]);
  }
  expectImage(img);
  return img.transpose(0);
}

interface VflipParameters<P extends Picture> {
  img: P;
}

type VflipOrder = [img: 'img'];
const bindVflip = binder<VflipParameters<Picture>, VflipOrder>('vflip', { img: 'object' }, {});

/**
 * A picture or tensor mirrored: top and bottom change places.
 * @param img an image, or a tensor [..., height, width]
 * @see https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.functional.vflip.html
 */
export function vflip<P extends Picture>(...args: Arguments<VflipParameters<P>, VflipOrder>): P;
export function vflip(...args: Arguments<VflipParameters<Picture>, VflipOrder>): Picture {
  const [img] = bindVflip(args);
  if (img instanceof Tensor) {
    expectTensorImage(img);
    return img.flip([-2]);
  }
  expectImage(img);
  return img.transpose(1);
}

/** Five parts of a picture. */
export type Five<P> = [topLeft: P, topRight: P, bottomLeft: P, bottomRight: P, center: P];

interface FiveCropParameters<P extends Picture> {
  img: P;
  size: CropSize;
}

type FiveCropOrder = [img: 'img', size: 'size'];
const bindFiveCrop = binder<FiveCropParameters<Picture>, FiveCropOrder>(
  'fiveCrop',
  { img: 'object', size: 'object' },
  {},
);

/**
 * The four corners of a picture and its middle.
 *
 * @param img an image, or a tensor [..., height, width]
 * @param size the parts' height and width, or one number for both
 * @throws RangeError when the picture is smaller
 * @see https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.functional.five_crop.html
 */
export function fiveCrop<P extends Picture>(
  ...args: Arguments<FiveCropParameters<P>, FiveCropOrder>
): Five<P>;
export function fiveCrop(...args: Arguments<FiveCropParameters<Picture>, FiveCropOrder>): Five<Picture> {
  const [img, size] = bindFiveCrop(args);
  const wanted = bothSizes(size);
  if (wanted.length !== 2) throw new RangeError('Please provide only two dimensions (h, w) for size.');
  const [cropHeight, cropWidth] = wanted;
  const [, height, width] = getDimensions(img);
  if (cropWidth > width || cropHeight > height) {
    throw new RangeError(
      `Requested crop size ${pyTupleRepr(wanted)} is bigger than input size ${pyTupleRepr([height, width])}`,
    );
  }
  const [bottom, right] = [height - cropHeight, width - cropWidth];
  return [
    crop(img, 0, 0, cropHeight, cropWidth),
    crop(img, 0, right, cropHeight, cropWidth),
    crop(img, bottom, 0, cropHeight, cropWidth),
    crop(img, bottom, right, cropHeight, cropWidth),
    centerCrop(img, [cropHeight, cropWidth]),
  ];
}

/** Options of {@link tenCrop}. */
export interface TenCropOptions {
  /** Whether it is mirrored top to bottom rather than left to right. Default: false */
  verticalFlip?: boolean | undefined;
}

interface TenCropParameters<P extends Picture> extends TenCropOptions {
  img: P;
  size: CropSize;
}

type TenCropOrder = [img: 'img', size: 'size', verticalFlip: 'verticalFlip'];
const bindTenCrop = binder<TenCropParameters<Picture>, TenCropOrder>(
  'tenCrop',
  { img: 'object', size: 'object' },
  { verticalFlip: false },
);

/**
 * The five parts of a picture, and those of its mirror image.
 *
 * @param img an image, or a tensor [..., height, width]
 * @param size the parts' height and width, or one number for both
 * @param args verticalFlip: mirrored top to bottom rather than left to right (false)
 * @throws RangeError when the picture is smaller
 * @see https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.functional.ten_crop.html
 */
export function tenCrop<P extends Picture>(
  ...args: Arguments<TenCropParameters<P>, TenCropOrder>
): [...Five<P>, ...Five<P>];
export function tenCrop(
  ...args: Arguments<TenCropParameters<Picture>, TenCropOrder>
): [...Five<Picture>, ...Five<Picture>] {
  const [img, size, verticalFlip] = bindTenCrop(args);
  return [...fiveCrop(img, size), ...fiveCrop(verticalFlip ? vflip(img) : hflip(img), size)];
}

/** Options of {@link erase}. */
export interface EraseOptions {
  /** Whether `img` itself is changed. Default: false */
  inplace?: boolean | undefined;
}

interface EraseParameters extends EraseOptions {
  /** The tensor, [..., channels, height, width]. */
  img: Tensor;
  /** The rectangle's upper edge, in pixels from the top. */
  i: number;
  /** The rectangle's left edge, in pixels from the left. */
  j: number;
  /** The rectangle's height, in pixels. */
  h: number;
  /** The rectangle's width, in pixels. */
  w: number;
  v: Tensor | number;
}

type EraseOrder = [img: 'img', i: 'i', j: 'j', h: 'h', w: 'w', v: 'v', inplace: 'inplace'];
const bindErase = binder<EraseParameters, EraseOrder>(
  'erase',
  { img: 'object', i: 'any', j: 'any', h: 'any', w: 'any', v: 'any' },
  { inplace: false },
);

/**
 * Overwrites a rectangle of a tensor image with a value, or with values of its own.
 *
 * @param img [..., channels, height, width]
 * @param i the rectangle's top
 * @param j its left
 * @param h its height
 * @param w its width
 * @param v what to put there: a tensor that broadcasts to the rectangle, or a number
 * @param args inplace: in `img` itself (false)
 * @throws TypeError for anything but a tensor
 * @see https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.functional.erase.html
 */
export function erase(...args: Arguments<EraseParameters, EraseOrder>): Tensor {
  const [img, i, j, h, w, v, inplace] = bindErase(args);
  if (!(img instanceof Tensor)) throw new TypeError(`img should be Tensor Image. Got ${pyClass(img)}`);
  expectTensorImage(img);
  const result = inplace ? img : img.clone();
  const part = sliced(result, i, i + h, j, j + w);
  if (v instanceof Tensor) part.copy_(v);
  else part.fill_(v);
  return result;
}
