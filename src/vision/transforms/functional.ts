/** `torch.vision.transforms.functional`: transforms as functions, on images and tensors. */

export * from './functional/color';
export type { Fill, Picture } from './functional/common';
export {
  type ConvertImageDtypeOptions,
  convertImageDtype,
  type ImageArray,
  type NormalizeOptions,
  normalize,
  pilToTensor,
  type ToPilImageOptions,
  toPilImage,
  toTensor,
} from './functional/convert';
export * from './functional/crop';
export * from './functional/dimensions';
export { type GaussianBlurOptions, gaussianBlur } from './functional/filter';
export { adjustHue } from './functional/hue';
export { type Padding, type PaddingMode, type PadOptions, pad } from './functional/pad';
export { type ResizedCropOptions, type ResizeOptions, resize, resizedCrop } from './functional/resize';
export * from './functional/tone';
export {
  type AffineOptions,
  affine,
  elasticTransform,
  perspective,
  type RotateOptions,
  rotate,
  type WarpOptions,
} from './functional/warp';
export { InterpolationMode } from './interpolation';
