/** `torch.vision.transforms.functional`: transforms as functions, on images and tensors. */
export * from './color';
export type { Fill, Picture } from './common';
export { convertImageDtype, type ImageArray, normalize, pilToTensor, toPilImage, toTensor } from './convert';
export * from './crop';
export * from './dimensions';
export { gaussianBlur } from './filter';
export { type Padding, type PaddingMode, type PadOptions, pad } from './pad';
export { type ResizeOptions, resize, resizedCrop } from './resize';
export * from './tone';
export {
  type AffineOptions,
  affine,
  elasticTransform,
  perspective,
  type RotateOptions,
  rotate,
  type WarpOptions,
} from './warp';
