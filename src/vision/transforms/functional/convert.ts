/**
 * Between images and tensors, and between dtypes. Twin of torchvision/transforms/functional.py,
 * operation for operation.
 */

import { type Arguments, binder } from '../../../common/binder';
import { briefText } from '../../../common/brief';
import { TorchError } from '../../../common/errors';
import { native } from '../../../native';
import { pyRepr } from '../../../python/pyrepr';
import { asTensor, tensor as makeTensor } from '../../../tensor/creation';
import { getDefaultDtype } from '../../../tensor/defaultDtype';
import { type DType, dtypeInfo, type TypedArray } from '../../../tensor/dtypes';
import { torchOps } from '../../../tensor/operators';
import { sizeText } from '../../../tensor/sizes';
import { newTensor, Tensor } from '../../../tensor/tensor';
import { Image } from '../../image';
import {
  asArguments,
  type ImageMode,
  isOfBytes,
  modeInfo,
  outwardPixels,
  type Pixels,
} from '../../image/modes';
import { bytesToUnit } from '../unit';
import { expectTensorImage, maxValue, pyClass } from './common';

/** Numbers with a shape, as numpy holds a picture: [height, width] or [height, width, channels]. */
export interface ImageArray {
  /** The values, row by row, channels last. */
  data: TypedArray;
  /** Height, width and, unless it is one, channels. */
  shape: readonly number[];
}

function isImageArray(value: unknown): value is ImageArray {
  if (typeof value !== 'object' || value === null || value instanceof Tensor || value instanceof Image)
    return false;
  const { data, shape } = value as Partial<ImageArray>;
  return ArrayBuffer.isView(data) && !(data instanceof DataView) && Array.isArray(shape);
}

/** [height, width, channels] of an array of numbers. */
function arrayTensor({ data, shape }: ImageArray): Tensor {
  if (shape.length !== 2 && shape.length !== 3)
    throw new RangeError(`pic should be 2/3 dimensional. Got ${shape.length} dimensions.`);
  return makeTensor(data).view(shape.length === 2 ? [...shape, 1] : shape);
}

interface ToTensorParameters {
  pic: Image | ImageArray;
}

type ToTensorOrder = [pic: 'pic'];
const bindToTensor = binder<ToTensorParameters, ToTensorOrder>(
  'toTensor',
  { pic: { owns: isImageArray } },
  {},
);

/**
 * An image as a tensor of the default dtype between 0 and 1; of the modes I, I;16 and F with its own numbers.
 *
 * **Shape**: [channels, height, width]
 * @param pic the image, or an array of numbers (`{ data, shape }`: [height, width, channels])
 * @throws TypeError for anything else
 * @see https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.functional.to_tensor.html
 */
export function toTensor(...args: Arguments<ToTensorParameters, ToTensorOrder>): Tensor {
  const [pic] = bindToTensor(args);
  if (isImageArray(pic)) return scaled(arrayTensor(pic).permute(2, 0, 1).contiguous());
  if (!(pic instanceof Image)) {
    throw new TypeError(`pic should be PIL Image or ndarray. Got ${pyClass(pic)}`);
  }
  const { width, height, channels, mode } = pic;
  if (getDefaultDtype() === 'float32' && isOfBytes(mode) && mode !== 'LAB') return unitPlanes(pic);
  const numbers = outwardPixels(pic.raster);
  // As numpy's array of int16 would hold them.
  const data = mode === 'I;16' ? Int16Array.from(numbers) : numbers;
  const pixels = makeTensor(data).view(height, width, channels);
  return scaled(pixels.permute(2, 0, 1).contiguous());
}

/** `bytesToUnit`'s numbers, band by band; of mode 1 whatever isn't black is white. */
const unitPlanes = (pic: Image): Tensor =>
  newTensor((shell) => native.imageToUnit(shell, ...asArguments(pic.raster)));

const scaled = (pixels: Tensor) => (pixels.dtype === 'uint8' ? bytesToUnit(pixels) : pixels);

interface PilToTensorParameters {
  pic: Image;
}

type PilToTensorOrder = [pic: 'pic'];
const bindPilToTensor = binder<PilToTensorParameters, PilToTensorOrder>('pilToTensor', { pic: 'object' }, {});

/**
 * An image's numbers as they are, as a tensor.
 *
 * **Shape**: [channels, height, width]
 * @param pic the image: mode 1 gives bools, I int32, I;16 uint16, F float32, the rest uint8
 * @throws TypeError for anything but an Image
 * @see https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.functional.pil_to_tensor.html
 */
export function pilToTensor(...args: Arguments<PilToTensorParameters, PilToTensorOrder>): Tensor {
  const [pic] = bindPilToTensor(args);
  if (!(pic instanceof Image)) throw new TypeError(`pic should be PIL Image. Got ${pyClass(pic)}`);
  const pixels = makeTensor(outwardPixels(pic.raster)).view(pic.height, pic.width, pic.channels);
  return (pic.mode === '1' ? pixels.ne(0) : pixels).permute(2, 0, 1);
}

/** The modes that a tensor of so many channels can be given as. */
const permitted: Readonly<Record<number, readonly ImageMode[]>> = {
  2: ['LA'],
  3: ['RGB', 'YCbCr', 'HSV'],
  4: ['RGBA', 'CMYK', 'RGBX'],
};

const greyModes: Partial<Record<DType, ImageMode>> = {
  uint8: 'L',
  int16: 'I;16',
  int32: 'I',
  float32: 'F',
};

function modeOf(channels: number, dtype: DType, mode: ImageMode | null): ImageMode {
  if (channels === 1) {
    const expected = greyModes[dtype];
    if (mode !== null && mode !== expected) {
      throw new RangeError(
        `Incorrect mode (${briefText(mode)}) supplied for input type <class 'numpy.dtype'>. Should be ${expected ?? 'None'}`,
      );
    }
    if (expected !== undefined) return expected;
  } else {
    const modes = permitted[channels] ?? permitted[3]!;
    const dims = permitted[channels] === undefined ? 3 : channels;
    if (mode !== null && !modes.includes(mode))
      throw new RangeError(`Only modes ${pyRepr(modes)} are supported for ${dims}D inputs`);
    if (dtype === 'uint8') return mode ?? modes[0]!;
  }
  throw new TypeError(`Input type ${dtype} is not supported`);
}

/** Options of {@link toPilImage}. */
export interface ToPilImageOptions {
  /** The image's mode. Default: by channels and dtype */
  mode?: ImageMode | null | undefined;
}

interface ToPilImageParameters extends ToPilImageOptions {
  pic: Tensor | ImageArray;
}

type ToPilImageOrder = [pic: 'pic', mode: 'mode'];
const bindToPilImage = binder<ToPilImageParameters, ToPilImageOrder>(
  'toPilImage',
  { pic: { owns: isImageArray } },
  { mode: null },
);

/**
 * A tensor as an image. Floating point numbers are taken as 0 to 1 (except for mode F)
 * and lose what 8 bits can't hold.
 *
 * @param pic [channels, height, width] or [height, width], with at most 4 channels; or an array of numbers
 *   (`{ data, shape }`: [height, width, channels])
 * @param mode the image's mode; by default L, LA, RGB or RGBA by channels, of one channel also
 *   I;16 (int16) and I (int32)
 * @throws TypeError for other things, and dtypes without a mode
 * @throws RangeError for other shapes, and modes that don't fit
 * @see https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.functional.to_pil_image.html
 */
export function toPilImage(...args: Arguments<ToPilImageParameters, ToPilImageOrder>): Image {
  const [pic, wanted] = bindToPilImage(args);
  let pixels: Tensor;
  if (pic instanceof Tensor) {
    if (pic.dim() !== 2 && pic.dim() !== 3)
      throw new RangeError(`pic should be 2/3 dimensional. Got ${pic.dim()} dimensions.`);
    pixels = (pic.dim() === 3 ? pic.permute(1, 2, 0) : pic.unsqueeze(2)).detach().cpu();
  } else if (isImageArray(pic)) pixels = arrayTensor(pic);
  else throw new TypeError(`pic should be Tensor or ndarray. Got ${pyClass(pic)}.`);
  const [height, width, channels] = pixels.shape as [number, number, number];
  if (channels > 4) throw new RangeError(`pic should not have > 4 channels. Got ${channels} channels.`);
  const isScaled = pixels.isFloatingPoint() && wanted !== 'F';
  const found = modeOf(channels, isScaled ? 'uint8' : pixels.dtype, wanted);
  // C's conversion of floats to bytes goes through integers.
  if (isScaled) pixels = pixels.mul(255).to('int32').to('uint8');
  const numbers = pixels.toTypedArray() as Pixels | Int16Array;
  return new Image(found, width, height, ownPixels(found, numbers));
}

/** The numbers in the kind of array that the mode has. */
function ownPixels(mode: ImageMode, numbers: Pixels | Int16Array): Pixels {
  const { array } = modeInfo[mode];
  return numbers instanceof array ? (numbers as Pixels) : (array.from(numbers as never) as Pixels);
}

/** Options of {@link convertImageDtype}. */
export interface ConvertImageDtypeOptions {
  /** The dtype of the result; values are scaled to its range. Default: 'float32' */
  dtype?: DType | undefined;
}

interface ConvertImageDtypeParameters extends ConvertImageDtypeOptions {
  /** The tensor, [..., channels, height, width]. */
  image: Tensor;
}

type ConvertImageDtypeOrder = [image: 'image', dtype: 'dtype'];
const bindConvertImageDtype = binder<ConvertImageDtypeParameters, ConvertImageDtypeOrder>(
  'convertImageDtype',
  { image: 'object' },
  { dtype: 'float32' },
);

/**
 * A tensor in another dtype, with its values scaled:
 * 0 to 1 for floating point, 0 to the largest number for integers.
 *
 * @param image the tensor
 * @param dtype default float32
 * @throws TypeError for anything but a tensor
 * @throws TorchError for conversions that would overflow: float32 to int32 and int64, float64 to int64
 * @see https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.functional.convert_image_dtype.html
 */
export function convertImageDtype(
  ...args: Arguments<ConvertImageDtypeParameters, ConvertImageDtypeOrder>
): Tensor {
  const [image, target] = bindConvertImageDtype(args);
  if (!(image instanceof Tensor)) throw new TypeError('Input img should be Tensor Image');
  if (image.dtype === target) return image;
  const toFloat = dtypeInfo(target).isFloatingPoint;
  if (image.isFloatingPoint()) {
    if (toFloat) return image.to(target);
    const isUnsafe =
      (image.dtype === 'float32' && (target === 'int32' || target === 'int64')) ||
      (image.dtype === 'float64' && target === 'int64');
    if (isUnsafe)
      throw new TorchError(
        `The cast from torch.${image.dtype} to torch.${target} cannot be performed safely.`,
      );
    return image.mul(maxValue(target) + 1 - 0.001).to(target);
  }
  const inputMax = maxValue(image.dtype);
  if (toFloat) return image.to(target).div(inputMax);
  const outputMax = maxValue(target);
  const factor = (large: number, small: number) => BigInt(Math.floor((large + 1) / (small + 1)));
  if (inputMax > outputMax)
    return torchOps.div(image, factor(inputMax, outputMax), { roundingMode: 'floor' }).to(target);
  return image.to(target).mul(factor(outputMax, inputMax));
}

/** Options of {@link normalize}. */
export interface NormalizeOptions {
  /** Whether `tensor` itself is changed. Default: false */
  inplace?: boolean | undefined;
}

interface NormalizeParameters extends NormalizeOptions {
  tensor: Tensor;
  /** The mean of each channel, which is subtracted. */
  mean: readonly number[] | Tensor;
  /** The standard deviation of each channel, by which it is divided. */
  std: readonly number[] | Tensor;
}

type NormalizeOrder = [tensor: 'tensor', mean: 'mean', std: 'std', inplace: 'inplace'];
const bindNormalize = binder<NormalizeParameters, NormalizeOrder>(
  'normalize',
  { tensor: 'object', mean: 'object', std: 'object' },
  { inplace: false },
);

/**
 * Subtracts each channel's mean and divides by its standard deviation.
 *
 * **Shape**: [..., channels, height, width], the same in the result
 * @param tensor a floating point image, or a batch of them
 * @param mean one number a channel
 * @param std one number a channel
 * @param inplace change `tensor` itself (default false)
 * @throws TypeError when `tensor` isn't a floating point tensor
 * @throws RangeError when it has fewer than three dimensions, or a deviation is zero
 * @example normalize(toTensor(image), [0.5], [0.5])
 * @see https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.functional.normalize.html
 */
export function normalize(...args: Arguments<NormalizeParameters, NormalizeOrder>): Tensor {
  const [tensor, mean, std, inplace] = bindNormalize(args);
  if (!(tensor instanceof Tensor)) throw new TypeError(`img should be Tensor Image. Got ${pyClass(tensor)}`);
  if (!tensor.isFloatingPoint()) {
    throw new TypeError(`Input tensor should be a float tensor. Got torch.${tensor.dtype}.`);
  }
  expectTensorImage(tensor);
  if (tensor.dim() < 3) {
    throw new RangeError(
      'Expected tensor to be a tensor image of size (..., C, H, W). ' +
        `Got tensor.size() = ${sizeText(tensor.shape)}`,
    );
  }
  const { dtype, device } = tensor;
  const means = perChannel(mean, dtype);
  const deviations = perChannel(std, dtype);
  if (deviations instanceof Tensor ? deviations.eq(0).any().item() : deviations === 0) {
    throw new RangeError(
      `std evaluated to zero after conversion to torch.${dtype}, leading to division by zero.`,
    );
  }
  // Numbers that a list gave are looked at on the host, and follow without the device being waited for.
  const there = (value: Tensor | number) =>
    value instanceof Tensor ? value.to(device, { nonBlocking: true }) : value;
  if (inplace) return tensor.sub_(there(means)).div_(there(deviations));
  const centred = tensor.sub(there(means));
  // Means for more channels than there are have the error that they have in place.
  if (centred.numel() !== tensor.numel()) tensor.clone().sub_(there(means));
  return centred.div_(there(deviations));
}

/**
 * A tensor that broadcasts over the channels; a single number stays one,
 * where the operators take it as the tensor's dtype has it.
 */
function perChannel(values: readonly number[] | Tensor, dtype: DType): Tensor | number {
  if (!(values instanceof Tensor) && values.length === 1) {
    if (dtype === 'float32') return Math.fround(values[0]!);
    if (dtype === 'float64') return values[0]!;
  }
  const tensor = values instanceof Tensor ? values.to(dtype) : asTensor(values, { dtype, device: 'cpu' });
  return tensor.dim() === 1 ? tensor.view(-1, 1, 1) : tensor;
}
