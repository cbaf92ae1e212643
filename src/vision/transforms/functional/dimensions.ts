/** How large a picture is. */
import { type Arguments, binder } from '../../../common/binder';
import { Tensor } from '../../../tensor/tensor';
import { Image } from '../../image';
import { type Picture, pyClass, tensorDimensions } from './common';

interface GetDimensionsParameters {
  /** A picture, or a tensor (…, C, H, W). */
  img: Picture;
}

type GetDimensionsOrder = [img: 'img'];
const bindGetDimensions = binder<GetDimensionsParameters, GetDimensionsOrder>(
  'getDimensions',
  { img: 'object' },
  {},
);

/**
 * Channels, height and width of an image or tensor.
 * @throws TypeError for anything else
 * @see https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.functional.get_dimensions.html
 */
export function getDimensions(
  ...args: Arguments<GetDimensionsParameters, GetDimensionsOrder>
): [channels: number, height: number, width: number] {
  const [img] = bindGetDimensions(args);
  if (img instanceof Tensor) return tensorDimensions(img);
  if (img instanceof Image) return [img.channels, img.height, img.width];
  throw new TypeError(`Unexpected type ${pyClass(img)}`);
}

interface GetImageSizeParameters {
  /** A picture, or a tensor (…, C, H, W). */
  img: Picture;
}

type GetImageSizeOrder = [img: 'img'];
const bindGetImageSize = binder<GetImageSizeParameters, GetImageSizeOrder>(
  'getImageSize',
  { img: 'object' },
  {},
);

/**
 * Width and height of an image or tensor.
 * @throws TypeError for anything else
 * @see https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.functional.get_image_size.html
 */
export function getImageSize(
  ...args: Arguments<GetImageSizeParameters, GetImageSizeOrder>
): [width: number, height: number] {
  const [img] = bindGetImageSize(args);
  const [, height, width] = getDimensions(img);
  return [width, height];
}

interface GetImageNumChannelsParameters {
  /** A picture, or a tensor (…, C, H, W). */
  img: Picture;
}

type GetImageNumChannelsOrder = [img: 'img'];
const bindGetImageNumChannels = binder<GetImageNumChannelsParameters, GetImageNumChannelsOrder>(
  'getImageNumChannels',
  { img: 'object' },
  {},
);

/**
 * How many channels an image or tensor has.
 * @throws TypeError for anything else
 * @see https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.functional.get_image_num_channels.html
 */
export function getImageNumChannels(
  ...args: Arguments<GetImageNumChannelsParameters, GetImageNumChannelsOrder>
): number {
  const [img] = bindGetImageNumChannels(args);
  return getDimensions(img)[0];
}
