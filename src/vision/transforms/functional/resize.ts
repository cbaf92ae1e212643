/** Other sizes. Twin of torchvision's `resize` on images and tensors. */

import type { Bound } from '../../../common/binder';
import { parseOptions } from '../../../common/options';
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

/** Options of `resize`. */
export interface ResizeOptions {
  /** Default: `InterpolationMode.BILINEAR` */
  interpolation?: Interpolation | undefined;
  /** The longer edge's limit, where `size` is one number. Default: none */
  maxSize?: number | null | undefined;
  /** Of tensors in bilinear and bicubic mode; images always are. Default: true */
  antialias?: boolean | null | undefined;
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

/**
 * A picture in another size.
 *
 * @param img an image, or a tensor [..., height, width] with at most two leading dimensions
 * @param size height and width; or one number for the shorter edge, which keeps the proportions
 * @param args interpolation (bilinear), maxSize: the longer edge's limit, antialias: of tensors (true)
 * @throws TypeError or RangeError for other arguments
 * @example resize(image, [28, 28], { interpolation: InterpolationMode.BICUBIC })
 * @see https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.functional.resize.html
 */
export function resize<P extends Picture>(
  img: P,
  size: number | readonly number[],
  ...args: [
    interpolation?: Interpolation | ResizeOptions,
    maxSize?: number | null | ResizeOptions,
    antialias?: boolean | null | ResizeOptions,
  ]
): P;
export function resize(img: Picture, size: number | readonly number[], ...args: unknown[]): Picture {
  const options = parseOptions<Bound<ResizeOptions>>(
    'resize',
    args,
    ['interpolation', 'maxSize', 'antialias'],
    { interpolation: 'bilinear', maxSize: null, antialias: true },
  );
  const { maxSize, antialias } = options;
  const mode = interpolationMode(options.interpolation);
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

/**
 * A part of a picture (see `crop`) in another size (see `resize`).
 *
 * @param args interpolation (bilinear), antialias (true)
 * @see https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.functional.resized_crop.html
 */
export function resizedCrop<P extends Picture>(
  img: P,
  top: number,
  left: number,
  height: number,
  width: number,
  size: number | readonly number[],
  ...args: [
    interpolation?: Interpolation | Omit<ResizeOptions, 'maxSize'>,
    antialias?: boolean | null | Omit<ResizeOptions, 'maxSize'>,
  ]
): P {
  const { interpolation, antialias } = parseOptions<Bound<Omit<ResizeOptions, 'maxSize'>>>(
    'resizedCrop',
    args,
    ['interpolation', 'antialias'],
    { interpolation: 'bilinear', antialias: true },
  );
  return resize(crop(img, top, left, height, width), size, { interpolation, antialias });
}
