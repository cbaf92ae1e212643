/** Other sizes. Twin of torchvision's `resize` on images and tensors. */

import { type Arguments, binder } from '../../../common/binder';
import { expectComparable } from '../../../common/expect';
import { warn } from '../../../common/warnings';
import { interpolate } from '../../../nn/functional/interpolate';
import { Tensor } from '../../../tensor/tensor';
import {
  type Interpolation,
  type InterpolationMode,
  interpolationMode,
  resamplingOf,
} from '../interpolation';
import { expectImage, expectTensorImage, type Picture } from './common';
import { crop } from './crop';
import { getDimensions } from './dimensions';

/** Options of `resizedCrop`. */
export interface ResizedCropOptions {
  /** How values between pixels are found. Default: `InterpolationMode.BILINEAR` */
  interpolation?: Interpolation | undefined;
  /** Of tensors in bilinear and bicubic mode; images always are. Default: true */
  antialias?: boolean | null | undefined;
}

/** Options of `resize`. */
export interface ResizeOptions extends ResizedCropOptions {
  /** The longer edge's limit, where `size` is one number. Default: none */
  maxSize?: number | null | undefined;
}

/** The size in which a picture of one shorter edge has another. */
function outputSize(
  height: number,
  width: number,
  size: readonly number[],
  maxSize: number | null,
): [height: number, width: number] {
  if (size.length === 2) return [size[0]!, size[1]!];
  const [short, long] = width <= height ? [width, height] : [height, width];
  const wanted = size[0]!;
  let newShort = wanted;
  let newLong = Math.trunc((wanted * long) / short);
  if (maxSize !== null) {
    expectComparable(maxSize, 'maxSize');
    if (maxSize <= wanted) {
      throw new RangeError(
        `max_size = ${maxSize} must be strictly greater than the requested size for the smaller edge size = [${wanted}]`,
      );
    }
    if (newLong > maxSize) {
      newShort = Math.trunc((maxSize * newShort) / newLong);
      newLong = maxSize;
    }
  }
  return width <= height ? [newLong, newShort] : [newShort, newLong];
}

interface ResizeParameters<P extends Picture> extends ResizeOptions {
  img: P;
  size: number | readonly number[];
}

type ResizeOrder = [
  img: 'img',
  size: 'size',
  interpolation: 'interpolation',
  maxSize: 'maxSize',
  antialias: 'antialias',
];
const bindResize = binder<ResizeParameters<Picture>, ResizeOrder>(
  'resize',
  { img: 'object', size: 'object' },
  { interpolation: 'bilinear', maxSize: null, antialias: true },
);

/**
 * A picture in another size: a height and a width, or a length for its shorter side.
 *
 * @param img an image, or a tensor [..., height, width] with at most two leading dimensions
 * @param size height and width; or one number for the shorter edge, which keeps the proportions
 * @param args interpolation (bilinear), maxSize: the longer edge's limit, antialias: of tensors (true)
 * @throws TypeError or RangeError for other arguments
 * @example resize(image, [28, 28], { interpolation: InterpolationMode.BICUBIC })
 * @see https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.functional.resize.html
 */
export function resize<P extends Picture>(...args: Arguments<ResizeParameters<P>, ResizeOrder>): P;
export function resize(...args: Arguments<ResizeParameters<Picture>, ResizeOrder>): Picture {
  const [img, size, interpolation, maxSize, antialias] = bindResize(args);
  const mode = interpolationMode(interpolation);
  if (typeof size !== 'number') {
    if (size.length !== 1 && size.length !== 2) {
      throw new RangeError(
        `Size must be an int or a 1 or 2 element tuple/list, not a ${size.length} element tuple/list`,
      );
    }
    if (maxSize !== null && size.length !== 1) {
      throw new RangeError(
        'max_size should only be passed if size specifies the length of the smaller edge, ' +
          'i.e. size should be an int or a sequence of length 1 in torchscript mode.',
      );
    }
  }
  const [, height, width] = getDimensions(img);
  const target = outputSize(height, width, typeof size === 'number' ? [size] : size, maxSize);
  if (height === target[0] && width === target[1]) return img;
  if (img instanceof Tensor) return resizeTensor(img, target, mode, antialias ?? false);
  if (antialias === false) {
    warn('Anti-alias option is always applied for PIL Image input. Argument antialias is ignored.');
  }
  expectImage(img);
  return img.resize([target[1], target[0]], resamplingOf(mode));
}

function resizeTensor(
  img: Tensor,
  size: [number, number],
  mode: InterpolationMode,
  antialias: boolean,
): Tensor {
  expectTensorImage(img);
  const isSmooth = mode === 'bilinear' || mode === 'bicubic';
  const cast = castIn(img, ['float32', 'float64']);
  let batch = interpolate(cast.batch, {
    size,
    mode: mode as 'bilinear',
    alignCorners: isSmooth ? false : null,
    antialias: antialias && isSmooth,
  });
  if (mode === 'bicubic' && img.dtype === 'uint8') batch = batch.clamp(0, 255);
  return castOut(batch, img);
}

/**
 * A batch of images in one of the dtypes that the next operator takes: the first, unless it has one of them.
 */
export function castIn(img: Tensor, dtypes: readonly Tensor['dtype'][]): { batch: Tensor } {
  const batch = img.dim() < 4 ? img.unsqueeze(0) : img;
  return { batch: dtypes.includes(img.dtype) ? batch : batch.to(dtypes[0]!) };
}

/** The result in the dimensions and the dtype of the input. */
export function castOut(batch: Tensor, img: Tensor): Tensor {
  const result = img.dim() < 4 ? batch.squeeze(0) : batch;
  if (result.dtype === img.dtype) return result;
  const isRounded = ['uint8', 'int8', 'int16', 'int32', 'int64'].includes(img.dtype);
  return (isRounded ? result.round() : result).to(img.dtype);
}

interface ResizedCropParameters<P extends Picture> extends ResizedCropOptions {
  /** A picture, or a tensor (…, C, H, W). */
  img: P;
  /** The upper edge of the part, in pixels from the top. */
  top: number;
  /** The left edge of the part, in pixels from the left. */
  left: number;
  /** How high the part is, in pixels. */
  height: number;
  /** How wide the part is, in pixels. */
  width: number;
  /** The size that the part is brought to: height and width, or the shorter side. */
  size: number | readonly number[];
}

type ResizedCropOrder = [
  img: 'img',
  top: 'top',
  left: 'left',
  height: 'height',
  width: 'width',
  size: 'size',
  interpolation: 'interpolation',
  antialias: 'antialias',
];
const bindResizedCrop = binder<ResizedCropParameters<Picture>, ResizedCropOrder>(
  'resizedCrop',
  { img: 'object', top: 'any', left: 'any', height: 'any', width: 'any', size: 'object' },
  { interpolation: 'bilinear', antialias: true },
);

/**
 * A part of a picture (see `crop`) in another size (see `resize`).
 *
 * @param args interpolation (bilinear), antialias (true)
 * @see https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.functional.resized_crop.html
 */
export function resizedCrop<P extends Picture>(
  ...args: Arguments<ResizedCropParameters<P>, ResizedCropOrder>
): P;
export function resizedCrop(...args: Arguments<ResizedCropParameters<Picture>, ResizedCropOrder>): Picture {
  const [img, top, left, height, width, size, interpolation, antialias] = bindResizedCrop(args);
  return resize(crop(img, top, left, height, width), size, { interpolation, antialias });
}
