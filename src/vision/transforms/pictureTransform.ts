/** The base of transforms that take an image or a tensor and give the same kind. */
import { Module } from '../../nn/modules/module';
import type { Picture } from './functional';

/** Called with an image it gives an image, with a tensor a tensor. */
export interface PictureTransform {
  // biome-ignore lint/style/useShorthandFunctionType: a type can't merge with the class
  <P extends Picture>(img: P): P;
}

/** A transform of pictures into pictures of the same kind. */
export abstract class PictureTransform extends Module {
  abstract override forward<P extends Picture>(img: P): P;
}
