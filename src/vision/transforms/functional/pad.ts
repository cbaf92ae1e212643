/** Borders. Twin of torchvision's `pad` on images and tensors. */

import { type Arguments, binder } from '../../../common/binder';
import { TorchError } from '../../../common/errors';
import { pad as torchPad } from '../../../nn/functional/vision';
import { tensor as makeTensor } from '../../../tensor/creation';
import { Tensor } from '../../../tensor/tensor';
import type { OneOrEach } from '../../../tensor/types';
import { Image } from '../../image';
import { paste } from '../../image/arrange';
import { type ImageMode, newPixels } from '../../image/modes';
import { expectImage, expectTensorImage, type Fill, isArray, type Picture, sliced } from './common';

/** What a border is made of. */
export type PaddingMode = 'constant' | 'edge' | 'reflect' | 'symmetric';

/** A border's width: everywhere; left and right, top and bottom; or left, top, right, bottom. */
export type Padding = OneOrEach;

/** Options of `pad`. */
export interface PadOptions {
  /** Of a constant border; one number a band for images. Default: 0 */
  fill?: Fill | null | undefined;
  /** What the margins get: 'constant', 'edge', 'reflect' or 'symmetric'. Default: 'constant' */
  paddingMode?: PaddingMode | undefined;
}

const modes = ['constant', 'edge', 'reflect', 'symmetric'];

/** @throws TypeError or RangeError for what isn't a border */
export function checkPadding(padding: unknown, fill: unknown, mode: unknown): void {
  if (typeof padding !== 'number' && !isArray(padding)) throw new TypeError('Got inappropriate padding arg');
  if (fill !== null && typeof fill !== 'number' && !isArray(fill))
    throw new TypeError('Got inappropriate fill arg');
  if (typeof mode !== 'string') throw new TypeError('Got inappropriate padding_mode arg');
  if (isArray(padding) && ![1, 2, 4].includes(padding.length)) {
    throw new RangeError(
      `Padding must be an int or a 1, 2, or 4 element tuple, not a ${padding.length} element tuple`,
    );
  }
  if (!modes.includes(mode))
    throw new RangeError('Padding mode should be either constant, edge, reflect or symmetric');
}

/** Left, top, right and bottom. */
function borders(padding: Padding): [left: number, top: number, right: number, bottom: number] {
  const given = typeof padding === 'number' ? [padding] : padding;
  const [left, top = left!, right = left!, bottom = top] = given as [number, number?, number?, number?];
  return [left, top, right, bottom];
}

interface PadParameters<P extends Picture> extends PadOptions {
  img: P;
  padding: Padding;
}

type PadOrder = [img: 'img', padding: 'padding', fill: 'fill', paddingMode: 'paddingMode'];
const bindPad = binder<PadParameters<Picture>, PadOrder>(
  'pad',
  { img: 'object', padding: 'object' },
  { fill: 0, paddingMode: 'constant' },
);

/**
 * A picture with a border. Negative widths cut off.
 *
 * @param img an image, or a tensor [..., height, width]
 * @param padding width of the border: everywhere; left and right, top and bottom; or left, top, right, bottom
 * @param args fill (0), paddingMode: 'constant' (default), 'edge', 'reflect' or 'symmetric'
 * @throws TypeError or RangeError for other arguments
 * @example pad(image, [1, 2], { paddingMode: 'edge' })
 * @see https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.functional.pad.html
 */
export function pad<P extends Picture>(...args: Arguments<PadParameters<P>, PadOrder>): P;
export function pad(...args: Arguments<PadParameters<Picture>, PadOrder>): Picture {
  const [img, padding, fill, paddingMode] = bindPad(args);
  return img instanceof Tensor
    ? padTensor(img, padding, fill, paddingMode)
    : padImage(img, padding, fill, paddingMode);
}

function padTensor(img: Tensor, padding: Padding, fill: Fill | null, mode: PaddingMode): Tensor {
  expectTensorImage(img);
  checkPadding(padding, isArray(fill) ? undefined : fill, mode);
  const [left, top, right, bottom] = borders(padding);
  if (mode === 'symmetric') return padSymmetric(img, left, top, right, bottom);
  const hasBatch = img.dim() >= 4;
  let batch = hasBatch ? img : img.unsqueeze(0);
  const needsCast = mode !== 'constant' && img.dtype !== 'float32' && img.dtype !== 'float64';
  if (needsCast) batch = batch.to('float32');
  const widths = [left, right, top, bottom];
  if (mode === 'constant') batch = torchPad(batch, widths, 'constant', (fill as number | null) ?? 0);
  else batch = torchPad(batch, widths, mode === 'edge' ? 'replicate' : mode);
  if (!hasBatch) batch = batch.squeeze(0);
  return needsCast ? batch.to(img.dtype) : batch;
}

function padSymmetric(img: Tensor, left: number, top: number, right: number, bottom: number): Tensor {
  if (Math.min(left, top, right, bottom) < 0) {
    const cut = (v: number) => Math.max(-v, 0);
    // Which end is cut is as torchvision has it.
    img = sliced(img, cut(top), img.size(-2) - cut(bottom), cut(left), img.size(-1) - cut(right));
    [left, top, right, bottom] = [left, top, right, bottom].map((v) => Math.max(v, 0)) as [
      number,
      number,
      number,
      number,
    ];
  }
  const indices = (size: number, before: number, after: number) => {
    const head = Array.from({ length: before }, (_, i) => before - 1 - i);
    const middle = Array.from({ length: size }, (_, i) => i);
    const tail = Array.from({ length: after }, (_, i) => size - 1 - i);
    const all = [...head, ...middle, ...tail];
    if (all.some((i) => i < 0 || i >= size)) {
      const bad = all.find((i) => i < 0 || i >= size)!;
      throw new RangeError(`index ${bad} is out of bounds for dimension 0 with size ${size}`);
    }
    return makeTensor(BigInt64Array.from(all, BigInt)).to(img.device);
  };
  if (img.dim() !== 3 && img.dim() !== 4)
    throw new TorchError('Symmetric padding of N-D tensors are not supported yet');
  return img
    .indexSelect(-2, indices(img.size(-2), top, bottom))
    .indexSelect(-1, indices(img.size(-1), left, right));
}

/**
 * A fill as PIL takes it for an image: integers except for mode F, one a band.
 *
 * @throws RangeError for another number of bands
 */
export function parseFill(fill: Fill | null | undefined, img: Image): Fill {
  const { channels } = img;
  let value: Fill = fill ?? 0;
  if (typeof value === 'number' && channels > 1) value = new Array<number>(channels).fill(value);
  if (typeof value !== 'number') {
    if (value.length === 1) value = new Array<number>(channels).fill(value[0]!);
    else if (value.length !== channels) {
      throw new RangeError(
        "The number of elements in 'fill' does not match the number of channels of the image " +
          `(${value.length} != ${channels})`,
      );
    }
  }
  if (img.mode === 'F') return value;
  return typeof value === 'number' ? Math.trunc(value) : value.map(Math.trunc);
}

/** What numpy's array of a mode becomes as an image again. */
const throughArray: Partial<Record<ImageMode, ImageMode>> = {
  YCbCr: 'RGB',
  HSV: 'RGB',
  CMYK: 'RGBA',
  RGBX: 'RGBA',
  RGBa: 'RGBA',
  La: 'LA',
};

function padImage(img: Image, padding: Padding, fill: Fill | null, mode: PaddingMode): Image {
  expectImage(img);
  checkPadding(padding, fill, mode);
  const [left, top, right, bottom] = borders(padding);
  const width = img.width + left + right;
  const height = img.height + top + bottom;
  if (mode === 'constant') {
    const ink = parseFill(fill, img);
    const isBlack = (img.mode === 'L' || img.mode === 'RGB') && [ink].flat().every((v) => v === 0);
    if (isBlack) return img.bordered(left, top, right, bottom);
    const out = Image.new(img.mode, [width, height], ink);
    paste(img.raster, out.raster.data, width, height, left, top);
    return img.mode === 'P' ? new Image('P', width, height, out.raster.data, img.palette) : out;
  }
  if (Math.min(left, top, right, bottom) < 0) {
    const cut = (v: number) => Math.max(-v, 0);
    img = img.crop([cut(left), cut(top), img.width - cut(right), img.height - cut(bottom)]);
  }
  return padByPlaces(img, Math.max(left, 0), Math.max(top, 0), width, height, mode);
}

/** Which place of a line of `size` a place outside of it repeats; numpy's `pad`. */
function place(at: number, size: number, mode: PaddingMode): number {
  if (mode === 'edge' || size === 1) return Math.min(Math.max(at, 0), size - 1);
  const period = mode === 'reflect' ? 2 * (size - 1) : 2 * size;
  const within = ((at % period) + period) % period;
  return within < size ? within : (mode === 'reflect' ? period : period - 1) - within;
}

function padByPlaces(
  img: Image,
  left: number,
  top: number,
  width: number,
  height: number,
  mode: PaddingMode,
): Image {
  const { channels } = img;
  const { data } = img.raster;
  const newMode = throughArray[img.mode] ?? img.mode;
  const out = newPixels(newMode, width * height);
  const columns = Int32Array.from({ length: width }, (_, x) => place(x - left, img.width, mode) * channels);
  let at = 0;
  for (let y = 0; y < height; y++) {
    const row = place(y - top, img.height, mode) * img.width * channels;
    for (let x = 0; x < width; x++) {
      const from = row + columns[x]!;
      for (let b = 0; b < channels; b++) out[at++] = data[from + b]!;
    }
  }
  return new Image(newMode, width, height, out, img.palette);
}
