/** Twin of torchvision/transforms/_presets.py: how images are prepared for pretrained weights. */

import { type Arguments, binder, required } from '../../common/binder';
import { Module } from '../../nn/modules/module';
import { Tensor } from '../../tensor/tensor';
import type { Image } from '../image';
import { type Interpolation, InterpolationMode } from '../transforms';
import * as F from '../transforms/functional';

/** Options of {@link ImageClassification}. */
export interface ImageClassificationOptions {
  /** Height and width of the middle that is taken. */
  cropSize: number;
  /** The shorter side before that. Default: 256 */
  resizeSize?: number | undefined;
  /** The mean of each channel, which is subtracted. Default: ImageNet's */
  mean?: readonly number[] | undefined;
  /** The standard deviation of each channel, by which it is divided. Default: ImageNet's */
  std?: readonly number[] | undefined;
  /** How values between pixels are found. Default: 'bilinear' */
  interpolation?: Interpolation | undefined;
  /** Whether tensors are smoothed before they are made smaller. Default: true */
  antialias?: boolean | undefined;
}

const bindImageClassification = binder<ImageClassificationOptions, []>(
  'ImageClassification',
  {},
  {},
  {
    cropSize: required,
    resizeSize: 256,
    mean: [0.485, 0.456, 0.406],
    std: [0.229, 0.224, 0.225],
    interpolation: InterpolationMode.BILINEAR,
    antialias: true,
  },
);

/**
 * Resizes an image, takes its middle and normalises it: what pretrained classifiers expect.
 *
 * **Shape**: an image, or [..., 3, height, width] → [..., 3, cropSize, cropSize]
 *
 * @example const preprocess = models.ResNet18_Weights.DEFAULT.transforms();
 * @see https://docs.pytorch.org/vision/stable/models.html
 */
export class ImageClassification extends Module {
  cropSize: [number];
  resizeSize: [number];
  mean: readonly number[];
  std: readonly number[];
  interpolation: Interpolation;
  antialias: boolean;

  /** @param args {@link ImageClassificationOptions}: all of them by name */
  constructor(...args: Arguments<ImageClassificationOptions, []>) {
    super();
    const { cropSize, resizeSize, mean, std, interpolation, antialias } = bindImageClassification.named(args);
    this.cropSize = [cropSize];
    this.resizeSize = [resizeSize];
    this.mean = mean;
    this.std = std;
    this.interpolation = interpolation;
    this.antialias = antialias;
  }

  override forward(image: Image | Tensor): Tensor {
    const { resizeSize, interpolation, antialias } = this;
    const resized = F.resize(image as Image, resizeSize, { interpolation, antialias });
    const cropped: Image | Tensor = F.centerCrop(resized as Image, this.cropSize);
    const pixels = cropped instanceof Tensor ? cropped : F.pilToTensor(cropped);
    return F.normalize(F.convertImageDtype(pixels, 'float32'), this.mean, this.std);
  }

  override toString(): string {
    const list = (numbers: readonly number[]) => `[${numbers.join(', ')}]`;
    const lines = [
      `crop_size=${list(this.cropSize)}`,
      `resize_size=${list(this.resizeSize)}`,
      `mean=${list(this.mean)}`,
      `std=${list(this.std)}`,
      `interpolation=InterpolationMode.${String(this.interpolation).toUpperCase()}`,
    ];
    return `${this.constructor.name}(${lines.map((line) => `\n    ${line}`).join('')}\n)`;
  }
}
