/** Between images and tensors, and between dtypes. Twin of torchvision/transforms/transforms.py. */

import { type Arguments, binder } from '../../common/binder';
import { Module } from '../../nn/modules/module';
import type { DType } from '../../tensor/dtypes';
import type { Tensor } from '../../tensor/tensor';
import type { Image, ImageMode } from '../image';
import * as F from './functional';
import { Transform } from './transform';

const bindPILToTensor = binder<{}, []>('PILToTensor', {}, {});

/**
 * Turns an image into a tensor of its own numbers.
 *
 * **Shape**: an image of width W and height H gives [channels, H, W]
 * @example new PILToTensor()(image).dtype // 'uint8'
 * @see https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.PILToTensor.html
 */
export class PILToTensor extends Transform {
  constructor(...args: Arguments<{}, []>) {
    super();
    bindPILToTensor(args);
  }

  /** Makes a uint8 tensor of a picture, (C, H, W). */
  override forward(image: Image): Tensor {
    return F.pilToTensor(image);
  }
}

type ToPILImageOrder = [mode: 'mode'];
const bindToPILImage = binder<F.ToPilImageOptions, ToPILImageOrder>('ToPILImage', {}, { mode: null });

/**
 * Turns a tensor into an image; see `functional.toPilImage`.
 *
 * @param mode the image's mode; by default found by channels and dtype
 * @example new ToPILImage()(torch.rand([3, 8, 8])) // <Image mode=RGB size=8x8>
 * @see https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.ToPILImage.html
 */
export class ToPILImage extends Transform {
  mode: ImageMode | null;

  constructor(...args: Arguments<F.ToPilImageOptions, ToPILImageOrder>) {
    super();
    const [mode] = bindToPILImage(args);
    this.mode = mode;
  }

  /** Makes a picture of a tensor (C, H, W) or an array (H, W, C). */
  override forward(pic: Tensor | F.ImageArray): Image {
    return F.toPilImage(pic, this.mode);
  }

  protected override extraRepr(): string {
    return this.mode === null ? '' : `mode=${this.mode}`;
  }
}

interface ConvertImageDtypeParameters {
  /** The dtype of the result; values are scaled to its range. */
  dtype: DType;
}

type ConvertImageDtypeOrder = [dtype: 'dtype'];
const bindConvertImageDtype = binder<ConvertImageDtypeParameters, ConvertImageDtypeOrder>(
  'ConvertImageDtype',
  { dtype: 'any' },
  {},
);

/**
 * Gives a tensor another dtype, with its values scaled; see `functional.convertImageDtype`.
 *
 * @param dtype the result's
 * @example new ConvertImageDtype('float32')(new PILToTensor()(image))
 * @see https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.ConvertImageDtype.html
 */
export class ConvertImageDtype extends Module {
  dtype: DType;

  constructor(...args: Arguments<ConvertImageDtypeParameters, ConvertImageDtypeOrder>) {
    super();
    const [dtype] = bindConvertImageDtype(args);
    this.dtype = dtype;
  }

  override forward(image: Tensor): Tensor {
    return F.convertImageDtype(image, this.dtype);
  }
}
