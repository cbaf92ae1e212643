/** Between images and tensors, and between dtypes. Twin of torchvision/transforms/transforms.py. */

import { Module } from '../../nn/modules/module';
import type { DType } from '../../tensor/dtypes';
import type { Tensor } from '../../tensor/tensor';
import type { Image, ImageMode } from '../image';
import * as F from './functional';
import { Transform } from './transform';

/**
 * Turns an image into a tensor of its own numbers.
 *
 * **Shape**: an image of width W and height H gives [channels, H, W]
 * @example new PILToTensor()(image).dtype // 'uint8'
 * @see https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.PILToTensor.html
 */
export class PILToTensor extends Transform {
  override forward(image: Image): Tensor {
    return F.pilToTensor(image);
  }
}

/**
 * Turns a tensor into an image; see `functional.toPilImage`.
 *
 * @param mode the image's mode; by default found by channels and dtype
 * @example new ToPILImage()(torch.rand([3, 8, 8])) // <Image mode=RGB size=8x8>
 * @see https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.ToPILImage.html
 */
export class ToPILImage extends Transform {
  mode: ImageMode | null;

  constructor(mode: ImageMode | null | { mode?: ImageMode | null | undefined } = null) {
    super();
    this.mode = typeof mode === 'object' && mode !== null ? (mode.mode ?? null) : mode;
  }

  override forward(pic: Tensor | F.ImageArray): Image {
    return F.toPilImage(pic, this.mode);
  }

  protected override extraRepr(): string {
    return this.mode === null ? '' : `mode=${this.mode}`;
  }
}

/**
 * Gives a tensor another dtype, with its values scaled; see `functional.convertImageDtype`.
 *
 * @param dtype the result's
 * @example new ConvertImageDtype('float32')(new PILToTensor()(image))
 * @see https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.ConvertImageDtype.html
 */
export class ConvertImageDtype extends Module {
  dtype: DType;

  constructor(dtype: DType) {
    super();
    this.dtype = dtype;
  }

  override forward(image: Tensor): Tensor {
    return F.convertImageDtype(image, this.dtype);
  }
}
