/**
 * Pictures inverted, with fewer tones, or with tones spread out.
 * Twin of torchvision/transforms/functional.py.
 */

import { type Arguments, binder } from '../../../common/binder';
import { briefText } from '../../../common/brief';
import { expectComparable } from '../../../common/expect';
import { tensor as makeTensor } from '../../../tensor/creation';
import { torchOps } from '../../../tensor/operators';
import { Tensor } from '../../../tensor/tensor';
import type { Image } from '../../image';
import { autocontrastTable, equalizeTable, histogram } from '../../image/point';
import {
  expectChannels,
  expectImage,
  expectTensorImage,
  expectThreeDims,
  maxValue,
  type Picture,
} from './common';

/** PIL's `ImageOps._lut`: of L, RGB and, where `ofPalette`, the colours of P. */
function mapped(img: Image, table: readonly number[], ofPalette = false): Image {
  if (img.mode === 'P') {
    if (!ofPalette) throw new RangeError('mode P support coming soon');
    const isAlpha = (i: number) => img.palette!.length === 1024 && i % 4 === 3;
    const palette = img.palette!.map((v, i) => (isAlpha(i) ? v : table[v]!));
    return img.withPixels(img.width, img.height, img.data, palette);
  }
  if (img.mode !== 'L' && img.mode !== 'RGB') throw new RangeError(`not supported for mode ${img.mode}`);
  return img.point(table);
}

/** How often each value occurs; of modes without tables nothing, since `mapped` refuses them. */
const countsOf = (img: Image) =>
  img.mode === 'L' || img.mode === 'RGB' ? histogram(img.raster) : new Float64Array();

const tableOf = (value: (v: number) => number) => Array.from({ length: 256 }, (_, i) => value(i));

interface InvertParameters<P extends Picture> {
  img: P;
}

type InvertOrder = [img: 'img'];
const bindInvert = binder<InvertParameters<Picture>, InvertOrder>('invert', { img: 'object' }, {});

/**
 * The negative of a picture: the largest value less each of its values.
 * @param img an image of mode L, RGB, P or 1, or a tensor [..., 1 or 3, height, width]
 * @see https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.functional.invert.html
 */
export function invert<P extends Picture>(...args: Arguments<InvertParameters<P>, InvertOrder>): P;
export function invert(...args: Arguments<InvertParameters<Picture>, InvertOrder>): Picture {
  const [img] = bindInvert(args);
  if (!(img instanceof Tensor)) {
    expectImage(img);
    const table = tableOf((v) => 255 - v);
    return img.mode === '1' ? img.point(table) : mapped(img, table, true);
  }
  expectThreeDims(img);
  expectChannels(img, [1, 3]);
  return torchOps.rsub(img, maxValue(img.dtype));
}

interface PosterizeParameters<P extends Picture> {
  img: P;
  bits: number;
}

type PosterizeOrder = [img: 'img', bits: 'bits'];
const bindPosterize = binder<PosterizeParameters<Picture>, PosterizeOrder>(
  'posterize',
  { img: 'object', bits: 'any' },
  {},
);

/**
 * A picture with fewer bits for each channel: the lower ones are set to 0.
 *
 * @param img an image of mode L, RGB or P, or a uint8 tensor [..., 1 or 3, height, width]
 * @param bits how many to keep: 0 (tensors only) to 8
 * @throws RangeError for other numbers of bits
 * @see https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.functional.posterize.html
 */
export function posterize<P extends Picture>(...args: Arguments<PosterizeParameters<P>, PosterizeOrder>): P;
export function posterize(...args: Arguments<PosterizeParameters<Picture>, PosterizeOrder>): Picture {
  const [img, bits] = bindPosterize(args);
  expectComparable(bits, 'bits');
  if (!(bits >= 0 && bits <= 8))
    throw new RangeError(`The number if bits should be between 0 and 8. Got ${briefText(bits)}`);
  if (!(img instanceof Tensor)) {
    expectImage(img);
    if (bits < 1) throw new RangeError('bits must be between or equal to 1 and 8');
    return mapped(
      img,
      tableOf((v) => v & ~(2 ** (8 - bits) - 1)),
      true,
    );
  }
  expectThreeDims(img);
  expectBytes(img);
  expectChannels(img, [1, 3]);
  return img.bitwiseAnd(-Math.trunc(2 ** (8 - bits)));
}

function expectBytes(img: Tensor): void {
  if (img.dtype !== 'uint8')
    throw new TypeError(`Only torch.uint8 image tensors are supported, but found torch.${img.dtype}`);
}

interface SolarizeParameters<P extends Picture> {
  img: P;
  /** Values from this one on are inverted. */
  threshold: number;
}

type SolarizeOrder = [img: 'img', threshold: 'threshold'];
const bindSolarize = binder<SolarizeParameters<Picture>, SolarizeOrder>(
  'solarize',
  { img: 'object', threshold: 'any' },
  {},
);

/**
 * A picture whose bright values, from a threshold on, are inverted.
 *
 * @param img an image of mode L, RGB or P, or a tensor [..., 1 or 3, height, width]
 * @see https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.functional.solarize.html
 */
export function solarize<P extends Picture>(...args: Arguments<SolarizeParameters<P>, SolarizeOrder>): P;
export function solarize(...args: Arguments<SolarizeParameters<Picture>, SolarizeOrder>): Picture {
  const [img, threshold] = bindSolarize(args);
  expectComparable(threshold, 'threshold');
  if (!(img instanceof Tensor)) {
    expectImage(img);
    return mapped(
      img,
      tableOf((v) => (v < threshold ? v : 255 - v)),
      true,
    );
  }
  expectThreeDims(img);
  expectChannels(img, [1, 3]);
  if (threshold > maxValue(img.dtype)) throw new TypeError('Threshold should be less than bound of img.');
  return torchOps.where(img.ge(threshold), invert(img), img);
}

interface AutocontrastParameters<P extends Picture> {
  img: P;
}

type AutocontrastOrder = [img: 'img'];
const bindAutocontrast = binder<AutocontrastParameters<Picture>, AutocontrastOrder>(
  'autocontrast',
  { img: 'object' },
  {},
);

/**
 * A picture with each channel stretched from black to white.
 * @param img an image of mode L or RGB, or a tensor [..., 1 or 3, height, width]
 * @see https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.functional.autocontrast.html
 */
export function autocontrast<P extends Picture>(
  ...args: Arguments<AutocontrastParameters<P>, AutocontrastOrder>
): P;
export function autocontrast(
  ...args: Arguments<AutocontrastParameters<Picture>, AutocontrastOrder>
): Picture {
  const [img] = bindAutocontrast(args);
  if (!(img instanceof Tensor)) {
    expectImage(img);
    return mapped(img, autocontrastTable(countsOf(img)));
  }
  expectThreeDims(img);
  expectChannels(img, [1, 3]);
  const bound = maxValue(img.dtype);
  const dtype = img.isFloatingPoint() ? img.dtype : 'float32';
  const least = img.amin([-2, -1], true).to(dtype);
  const most = img.amax([-2, -1], true).to(dtype);
  const scale = most.sub(least).reciprocal().mul(bound);
  const isEven = scale.isfinite().logicalNot();
  const from = least.maskedFill(isEven, 0);
  return img.sub(from).mul(scale.maskedFill(isEven, 1)).clamp(0, bound).to(img.dtype);
}

interface EqualizeParameters<P extends Picture> {
  img: P;
}

type EqualizeOrder = [img: 'img'];
const bindEqualize = binder<EqualizeParameters<Picture>, EqualizeOrder>('equalize', { img: 'object' }, {});

/**
 * A picture with each channel's values spread evenly.
 * @param img an image of mode L, RGB or P, or a uint8 tensor [1 or 3, height, width], or a batch of them
 * @see https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.functional.equalize.html
 */
export function equalize<P extends Picture>(...args: Arguments<EqualizeParameters<P>, EqualizeOrder>): P;
export function equalize(...args: Arguments<EqualizeParameters<Picture>, EqualizeOrder>): Picture {
  const [img] = bindEqualize(args);
  if (!(img instanceof Tensor)) {
    expectImage(img);
    const colours = img.mode === 'P' ? img.convert('RGB') : img;
    return mapped(colours, equalizeTable(countsOf(colours)));
  }
  expectTensorImage(img);
  if (img.dim() !== 3 && img.dim() !== 4)
    throw new TypeError(`Input image tensor should have 3 or 4 dimensions, but found ${img.dim()}`);
  expectBytes(img);
  expectChannels(img, [1, 3]);
  const channels = img.reshape([-1, img.size(-2), img.size(-1)]).unbind(0);
  return torchOps.stack(channels.map(equalizeChannel)).view(img.shape);
}

function equalizeChannel(channel: Tensor): Tensor {
  const counts = torchOps.bincount(channel.reshape([-1]), { minlength: 256 }).tolist() as number[];
  const table = Uint8Array.from(equalizeTable(Float64Array.from(counts)), (v) => Math.min(v, 255));
  return makeTensor(table).to(channel.device).take(channel.to('int64'));
}
