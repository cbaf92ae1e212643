/** What the functions share: checks, slices, numbers as Python's. */

import { pyRepr, pyTypeName } from '../../../python/pyrepr';
import { getDefaultDtype } from '../../../tensor/defaultDtype';
import type { DType } from '../../../tensor/dtypes';
import { Tensor } from '../../../tensor/tensor';
import type { OneOrEach } from '../../../tensor/types';
import { Image } from '../../image';

/** What transforms take and give. */
export type Picture = Image | Tensor;

/** One number for all bands, or one a band. */
export type Fill = OneOrEach;

/** Python's `type(value)`, as its messages show it. */
export function pyClass(value: unknown): string {
  if (value instanceof Tensor) return "<class 'torch.Tensor'>";
  if (value instanceof Image) return "<class 'PIL.Image.Image'>";
  return `<class '${pyTypeName(value)}'>`;
}

/** @throws TypeError for anything but an Image */
export function expectImage(img: unknown): asserts img is Image {
  if (!(img instanceof Image)) throw new TypeError(`img should be PIL Image. Got ${pyClass(img)}`);
}

/** @throws TypeError when a tensor has fewer than two dimensions */
export function expectTensorImage(img: Tensor): void {
  if (img.dim() < 2) throw new TypeError('Tensor is not a torch image.');
}

/** @throws TypeError when a tensor has fewer than three dimensions */
export function expectThreeDims(img: Tensor): void {
  expectTensorImage(img);
  if (img.dim() < 3)
    throw new TypeError(`Input image tensor should have at least 3 dimensions, but found ${img.dim()}`);
}

/** @throws TypeError when a tensor has another number of channels */
export function expectChannels(img: Tensor, permitted: readonly number[]): void {
  const [channels] = tensorDimensions(img);
  if (!permitted.includes(channels)) {
    throw new TypeError(
      `Input image tensor permitted channel values are ${pyRepr(permitted)}, but found ${channels}`,
    );
  }
}

/** Channels, height and width of a tensor. */
export function tensorDimensions(img: Tensor): [channels: number, height: number, width: number] {
  expectTensorImage(img);
  const { shape } = img;
  return [shape.length === 2 ? 1 : shape.at(-3)!, shape.at(-2)!, shape.at(-1)!];
}

const maxima: Partial<Record<DType, number>> = {
  uint8: 255,
  int8: 127,
  int16: 32767,
  uint16: 65535,
  int32: 2147483647,
  int64: 2 ** 63,
};

/** What stands for white in a dtype. */
export const maxValue = (dtype: DType): number => maxima[dtype] ?? 1;

/** A tensor as Python's arithmetic with floats makes it: integers become the default dtype. */
export function asFloats(img: Tensor): Tensor {
  return img.isFloatingPoint() ? img : img.to(getDefaultDtype());
}

/** `img[..., top:bottom, left:right]`, with Python's clamping of ends. */
export function sliced(img: Tensor, top: number, bottom: number, left: number, right: number): Tensor {
  const along = (tensor: Tensor, dim: number, start: number, end: number) => {
    const size = tensor.size(dim);
    const clamp = (v: number) => Math.min(Math.max(v < 0 ? v + size : v, 0), size);
    const first = clamp(start);
    return tensor.narrow(dim, first, Math.max(clamp(end) - first, 0));
  };
  return along(along(img, -2, top, bottom), -1, left, right);
}

/** Python's `round` to an integer: halves go to the even neighbour. */
export function pyRound(x: number): number {
  const below = Math.floor(x);
  const fraction = x - below;
  if (fraction !== 0.5) return fraction < 0.5 ? below : below + 1;
  return below % 2 === 0 ? below : below + 1;
}

/** Whether a value is an array, which stands for Python's lists and tuples. */
export const isArray = (value: unknown): value is readonly unknown[] => Array.isArray(value);
