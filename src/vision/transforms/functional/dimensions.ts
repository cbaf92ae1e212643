/** How large a picture is. */
import { Tensor } from '../../../tensor/tensor';
import { Image } from '../../image';
import { type Picture, pyClass, tensorDimensions } from './common';

/**
 * Channels, height and width of an image or tensor.
 * @throws TypeError for anything else
 * @see https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.functional.get_dimensions.html
 */
export function getDimensions(img: Picture): [channels: number, height: number, width: number] {
  if (img instanceof Tensor) return tensorDimensions(img);
  if (img instanceof Image) return [img.channels, img.height, img.width];
  throw new TypeError(`Unexpected type ${pyClass(img)}`);
}

/**
 * Width and height of an image or tensor.
 * @throws TypeError for anything else
 * @see https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.functional.get_image_size.html
 */
export function getImageSize(img: Picture): [width: number, height: number] {
  const [, height, width] = getDimensions(img);
  return [width, height];
}

/**
 * How many channels an image or tensor has.
 * @throws TypeError for anything else
 * @see https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.functional.get_image_num_channels.html
 */
export function getImageNumChannels(img: Picture): number {
  return getDimensions(img)[0];
}
