/** Blurring. Twin of torchvision/transforms/_functional_tensor.py; images go through tensors, as there. */

import { type Arguments, binder } from '../../../common/binder';
import { conv2d } from '../../../nn/functional/conv';
import { pad as torchPad } from '../../../nn/functional/vision';
import { PyFloat, pyRepr } from '../../../python/pyrepr';
import type { DType } from '../../../tensor/dtypes';
import { torchOps } from '../../../tensor/operators';
import { Tensor } from '../../../tensor/tensor';
import type { Device } from '../../../tensor/types';
import { Image } from '../../image';
import { expectTensorImage, isArray, type Picture, pyClass } from './common';
import { pilToTensor, toPilImage } from './convert';
import { castIn, castOut } from './resize';

const floatDtype = (img: Tensor): DType => (img.isFloatingPoint() ? img.dtype : 'float32');

/** Each pixel five times with its eight neighbours once; the border stays. */
export function smoothed(img: Tensor): Tensor {
  const dtype = floatDtype(img);
  const weights = torchOps.ones([3, 3], { dtype, device: img.device });
  weights.select(0, 1).select(0, 1).fill_(5);
  weights.div_(weights.sum());
  const kernel = weights.expand([img.size(-3), 1, 3, 3]);
  const { batch } = castIn(img, [dtype]);
  const inner = castOut(conv2d(batch, kernel, { groups: batch.size(-3) }), img);
  const result = img.clone();
  result
    .narrow(-2, 1, img.size(-2) - 2)
    .narrow(-1, 1, img.size(-1) - 2)
    .copy_(inner);
  return result;
}

function gaussianLine(size: number, sigma: number, dtype: DType, device: Device): Tensor {
  const half = (size - 1) * 0.5;
  const x = torchOps.linspace(-half, half, size, { dtype, device });
  const density = torchOps.exp(x.div(sigma).pow(2).mul(-0.5));
  return density.div(density.sum());
}

/** Options of {@link gaussianBlur}. */
export interface GaussianBlurOptions {
  /** Standard deviations along x and y, or one for both. Default: 0.15 · size + 0.35 */
  sigma?: number | readonly number[] | null | undefined;
}

interface GaussianBlurParameters<P extends Picture> extends GaussianBlurOptions {
  img: P;
  kernelSize: number | readonly number[];
}

type GaussianBlurOrder = [img: 'img', kernelSize: 'kernelSize', sigma: 'sigma'];
const bindGaussianBlur = binder<GaussianBlurParameters<Picture>, GaussianBlurOrder>(
  'gaussianBlur',
  { img: 'object', kernelSize: 'object' },
  { sigma: null },
);

/**
 * A picture blurred: each pixel becomes a mean of its surroundings with the weights of Gauss' bell.
 *
 * @param img an image, or a tensor [..., channels, height, width]
 * @param kernelSize width and height of the kernel, odd; one number for both
 * @param args sigma: standard deviations along x and y, or one for both (0.15 · size + 0.35)
 * @throws TypeError or RangeError for other arguments
 * @see https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.functional.gaussian_blur.html
 */
export function gaussianBlur<P extends Picture>(
  ...args: Arguments<GaussianBlurParameters<P>, GaussianBlurOrder>
): P;
export function gaussianBlur(
  ...args: Arguments<GaussianBlurParameters<Picture>, GaussianBlurOrder>
): Picture {
  const [img, kernelSize, sigma] = bindGaussianBlur(args);
  const sizes = checkKernelSize(kernelSize);
  const deviations = checkSigma(sigma, sizes);
  if (!(img instanceof Tensor) && !(img instanceof Image))
    throw new TypeError(`img should be PIL Image or Tensor. Got ${pyClass(img)}`);
  if (img instanceof Image) return toPilImage(blurTensor(pilToTensor(img), sizes, deviations), img.mode);
  return blurTensor(img, sizes, deviations);
}

function checkKernelSize(kernelSize: unknown): [number, number] {
  if (typeof kernelSize !== 'number' && !isArray(kernelSize)) {
    throw new TypeError(`kernel_size should be int or a sequence of integers. Got ${pyClass(kernelSize)}`);
  }
  const sizes = (typeof kernelSize === 'number' ? [kernelSize, kernelSize] : kernelSize) as number[];
  if (sizes.length !== 2)
    throw new RangeError(`If kernel_size is a sequence its length should be 2. Got ${sizes.length}`);
  if (sizes.some((size) => size % 2 === 0 || size < 0))
    throw new RangeError(`kernel_size should have odd and positive integers. Got ${pyRepr(sizes)}`);
  return sizes as [number, number];
}

function checkSigma(sigma: unknown, sizes: readonly number[]): [number, number] {
  if (sigma !== null && typeof sigma !== 'number' && !isArray(sigma))
    throw new TypeError(`sigma should be either float or sequence of floats. Got ${pyClass(sigma)}`);
  let given = (sigma ?? sizes.map((size) => size * 0.15 + 0.35)) as number | number[];
  if (typeof given === 'number') given = [given, given];
  if (given.length === 1) given = [given[0]!, given[0]!];
  if (given.length !== 2)
    throw new RangeError(`If sigma is a sequence, its length should be 2. Got ${given.length}`);
  if (given.some((s) => s <= 0)) {
    const shown = pyRepr(given.map((s) => new PyFloat(s)));
    throw new RangeError(`sigma should have positive values. Got ${shown}`);
  }
  return given as [number, number];
}

function blurTensor(img: Tensor, [width, height]: [number, number], sigma: [number, number]): Tensor {
  expectTensorImage(img);
  const dtype = floatDtype(img);
  const x = gaussianLine(width, sigma[0], dtype, img.device);
  const y = gaussianLine(height, sigma[1], dtype, img.device);
  const plane = torchOps.mm(y.unsqueeze(1), x.unsqueeze(0));
  const kernel = plane.expand([img.size(-3), 1, height, width]);
  let { batch } = castIn(img, [dtype]);
  const [across, down] = [Math.floor(width / 2), Math.floor(height / 2)];
  batch = torchPad(batch, [across, across, down, down], 'reflect');
  return castOut(conv2d(batch, kernel, { groups: batch.size(-3) }), img);
}
