/** Sizes, crops, flips and borders. Twin of torchvision/transforms/transforms.py. */

import { type Arguments, binder } from '../../common/binder';
import { boolRepr } from '../../nn/modules/factory';
import { Module } from '../../nn/modules/module';
import { pyRepr } from '../../python/pyrepr';
import type { OneOrEach } from '../../tensor/types';
import { numbersRepr, setupSize, sizeMessage } from './arguments';
import * as F from './functional';
import { pyClass } from './functional/common';
import { checkPadding } from './functional/pad';
import { type InterpolationMode, interpolationMode } from './interpolation';
import { PictureTransform } from './pictureTransform';

/** Options of {@link Resize}. */
export type ResizeOptions = F.ResizeOptions;

interface ResizeParameters extends ResizeOptions {
  /** Height and width; or one number for the shorter edge, which keeps the proportions. */
  size: OneOrEach;
}

type ResizeOrder = [size: 'size', interpolation: 'interpolation', maxSize: 'maxSize', antialias: 'antialias'];
const bindResize = binder<ResizeParameters, ResizeOrder>(
  'Resize',
  { size: 'object' },
  { interpolation: 'bilinear', maxSize: null, antialias: true },
);

/**
 * Resizes a picture, to a height and a width or its shorter side to a length; see `functional.resize`.
 *
 * @param size height and width; or one number for the shorter edge, which keeps the proportions
 * @param args interpolation (bilinear), maxSize: the longer edge's limit, antialias: of tensors (true)
 * @throws TypeError or RangeError for other sizes
 * @example new Resize([28, 28])(image)
 * @see https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.Resize.html
 */
export class Resize extends PictureTransform {
  size: OneOrEach;
  maxSize: number | null;
  interpolation: InterpolationMode;
  antialias: boolean | null;

  constructor(...args: Arguments<ResizeParameters, ResizeOrder>) {
    super();
    const { size, interpolation, maxSize, antialias } = bindResize.named(args);
    if (typeof size !== 'number' && !Array.isArray(size))
      throw new TypeError(`Size should be int or sequence. Got ${pyClass(size)}`);
    if (Array.isArray(size) && size.length !== 1 && size.length !== 2)
      throw new RangeError('If size is a sequence, it should have 1 or 2 values');
    this.size = size;
    this.maxSize = maxSize;
    this.interpolation = interpolationMode(interpolation);
    this.antialias = antialias;
  }

  override forward<P extends F.Picture>(img: P): P {
    const { interpolation, maxSize, antialias } = this;
    return F.resize(img, this.size, { interpolation, maxSize, antialias });
  }

  override toString(): string {
    const { size, interpolation, maxSize, antialias } = this;
    return (
      `${this.constructor.name}(size=${numbersRepr(size)}, interpolation=${interpolation}, ` +
      `max_size=${pyRepr(maxSize)}, antialias=${pyRepr(antialias)})`
    );
  }
}

interface CenterCropParameters {
  size: F.CropSize;
}

type CenterCropOrder = [size: 'size'];
const bindCenterCrop = binder<CenterCropParameters, CenterCropOrder>('CenterCrop', { size: 'object' }, {});

/**
 * Takes the middle of a picture; see `functional.centerCrop`.
 *
 * @param size height and width, or one number for both
 * @example new CenterCrop(24)(image)
 * @see https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.CenterCrop.html
 */
export class CenterCrop extends PictureTransform {
  size: [number, number];

  constructor(...args: Arguments<CenterCropParameters, CenterCropOrder>) {
    super();
    const [size] = bindCenterCrop(args);
    this.size = setupSize(size, sizeMessage);
  }

  override forward<P extends F.Picture>(img: P): P {
    return F.centerCrop(img, this.size);
  }

  override toString(): string {
    return `${this.constructor.name}(size=${numbersRepr(this.size)})`;
  }
}

/** Options of {@link Pad}. */
export type PadOptions = F.PadOptions;

interface PadParameters extends PadOptions {
  /** Width of the border: everywhere; left and right, top and bottom; or left, top, right, bottom. */
  padding: F.Padding;
}

type PadOrder = [padding: 'padding', fill: 'fill', paddingMode: 'paddingMode'];
const bindPad = binder<PadParameters, PadOrder>(
  'Pad',
  { padding: 'object' },
  { fill: 0, paddingMode: 'constant' },
);

/**
 * Puts a border around a picture; see `functional.pad`.
 *
 * @param padding width of the border: everywhere; left and right, top and bottom; or left, top, right, bottom
 * @param args fill (0), paddingMode: 'constant' (default), 'edge', 'reflect' or 'symmetric'
 * @throws TypeError or RangeError for other arguments
 * @example new Pad(2, { paddingMode: 'reflect' })(image)
 * @see https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.Pad.html
 */
export class Pad extends PictureTransform {
  padding: F.Padding;
  fill: F.Fill;
  paddingMode: F.PaddingMode;

  constructor(...args: Arguments<PadParameters, PadOrder>) {
    super();
    const { padding, fill, paddingMode } = bindPad.named(args);
    // None isn't a fill here.
    checkPadding(padding, fill ?? undefined, paddingMode);
    this.padding = padding;
    // It was checked: `null` has thrown.
    this.fill = fill as F.Fill;
    this.paddingMode = paddingMode;
  }

  override forward<P extends F.Picture>(img: P): P {
    return F.pad(img, this.padding, this.fill, this.paddingMode);
  }

  override toString(): string {
    const { padding, fill, paddingMode } = this;
    return `${this.constructor.name}(padding=${numbersRepr(padding)}, fill=${numbersRepr(fill)}, padding_mode=${paddingMode})`;
  }
}

interface FiveCropParameters {
  size: F.CropSize;
}

type FiveCropOrder = [size: 'size'];
const bindFiveCrop = binder<FiveCropParameters, FiveCropOrder>('FiveCrop', { size: 'object' }, {});

/**
 * The four corners of a picture and its middle, as an array.
 *
 * @param size the parts' height and width, or one number for both
 * @example
 * const [topLeft, topRight, bottomLeft, bottomRight, center] = new FiveCrop(24)(image);
 * @see https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.FiveCrop.html
 */
export class FiveCrop extends Module {
  size: [number, number];

  constructor(...args: Arguments<FiveCropParameters, FiveCropOrder>) {
    super();
    const [size] = bindFiveCrop(args);
    this.size = setupSize(size, sizeMessage);
  }

  override forward<P extends F.Picture>(img: P): F.Five<P> {
    return F.fiveCrop(img, this.size);
  }

  override toString(): string {
    return `${this.constructor.name}(size=${numbersRepr(this.size)})`;
  }
}

interface TenCropParameters extends F.TenCropOptions {
  size: F.CropSize;
}

type TenCropOrder = [size: 'size', verticalFlip: 'verticalFlip'];
const bindTenCrop = binder<TenCropParameters, TenCropOrder>(
  'TenCrop',
  { size: 'object' },
  { verticalFlip: false },
);

/**
 * The five parts of `FiveCrop`, and those of the mirror image.
 *
 * @param size the parts' height and width, or one number for both
 * @param args verticalFlip: mirrored top to bottom rather than left to right (false)
 * @see https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.TenCrop.html
 */
export class TenCrop extends Module {
  size: [number, number];
  verticalFlip: boolean;

  constructor(...args: Arguments<TenCropParameters, TenCropOrder>) {
    super();
    const [size, verticalFlip] = bindTenCrop(args);
    this.size = setupSize(size, sizeMessage);
    this.verticalFlip = verticalFlip;
  }

  override forward<P extends F.Picture>(img: P): [...F.Five<P>, ...F.Five<P>] {
    return F.tenCrop(img, this.size, this.verticalFlip);
  }

  override toString(): string {
    const { size, verticalFlip } = this;
    return `${this.constructor.name}(size=${numbersRepr(size)}, vertical_flip=${boolRepr(verticalFlip)})`;
  }
}
