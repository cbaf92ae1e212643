/** Parts of pictures, and mirror images. Twin of torchvision/transforms/functional.py. */
import { parseOptions } from '../../../common/options';
import { pyTupleRepr } from '../../../python/pyrepr';
import { Tensor } from '../../../tensor/tensor';
import { expectImage, expectTensorImage, isArray, type Picture, pyClass, pyRound, sliced } from './common';
import { getDimensions } from './dimensions';
import { pad } from './pad';

/** Height and width; one number for both. */
export type CropSize = number | readonly number[];

/**
 * The part of a picture at (left, top) with this height and width; black where it lies outside.
 *
 * @param img an image, or a tensor [..., height, width]
 * @throws TypeError for anything else
 * @see https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.functional.crop.html
 */
export function crop<P extends Picture>(img: P, top: number, left: number, height: number, width: number): P;
export function crop(img: Picture, top: number, left: number, height: number, width: number): Picture {
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

/**
 * The middle of a picture; with a black border where the picture is smaller.
 *
 * @param img an image, or a tensor [..., height, width]
 * @param outputSize height and width, or one number for both
 * @see https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.functional.center_crop.html
 */
export function centerCrop<P extends Picture>(img: P, outputSize: CropSize): P {
  const [cropHeight, cropWidth] = bothSizes(outputSize);
  let [, height, width] = getDimensions(img);
  let picture: P = img;
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

/**
 * A picture mirrored left to right.
 * @param img an image, or a tensor [..., height, width]
 * @see https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.functional.hflip.html
 */
export function hflip<P extends Picture>(img: P): P;
export function hflip(img: Picture): Picture {
  if (img instanceof Tensor) {
    expectTensorImage(img);
    return img.flip([-1]);
  }
  expectImage(img);
  return img.transpose(0);
}

/**
 * A picture mirrored top to bottom.
 * @param img an image, or a tensor [..., height, width]
 * @see https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.functional.vflip.html
 */
export function vflip<P extends Picture>(img: P): P;
export function vflip(img: Picture): Picture {
  if (img instanceof Tensor) {
    expectTensorImage(img);
    return img.flip([-2]);
  }
  expectImage(img);
  return img.transpose(1);
}

/** Five parts of a picture. */
export type Five<P> = [topLeft: P, topRight: P, bottomLeft: P, bottomRight: P, center: P];

/**
 * The four corners of a picture and its middle.
 *
 * @param img an image, or a tensor [..., height, width]
 * @param size the parts' height and width, or one number for both
 * @throws RangeError when the picture is smaller
 * @see https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.functional.five_crop.html
 */
export function fiveCrop<P extends Picture>(img: P, size: CropSize): Five<P> {
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
  img: P,
  size: CropSize,
  ...args: [verticalFlip?: boolean | { verticalFlip?: boolean | undefined }]
): [...Five<P>, ...Five<P>] {
  const { verticalFlip } = parseOptions<{ verticalFlip: boolean }>('tenCrop', args, ['verticalFlip'], {
    verticalFlip: false,
  });
  return [...fiveCrop(img, size), ...fiveCrop(verticalFlip ? vflip(img) : hflip(img), size)];
}

/**
 * Overwrites a rectangle of a tensor.
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
export function erase(
  img: Tensor,
  i: number,
  j: number,
  h: number,
  w: number,
  v: Tensor | number,
  ...args: [inplace?: boolean | { inplace?: boolean | undefined }]
): Tensor {
  const { inplace } = parseOptions<{ inplace: boolean }>('erase', args, ['inplace'], { inplace: false });
  if (!(img instanceof Tensor)) throw new TypeError(`img should be Tensor Image. Got ${pyClass(img)}`);
  expectTensorImage(img);
  const result = inplace ? img : img.clone();
  const part = sliced(result, i, i + h, j, j + w);
  if (v instanceof Tensor) part.copy_(v);
  else part.fill_(v);
  return result;
}
