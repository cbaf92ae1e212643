/**
 * Hues turned. Twin of torchvision/transforms/_functional_pil.py and _functional_tensor.py.
 */

import { type Arguments, binder } from '../../../common/binder';
import { expectComparable } from '../../../common/expect';
import { einsum } from '../../../functional/products';
import { pyFloatRepr } from '../../../python/pyrepr';
import { torchOps } from '../../../tensor/operators';
import { Tensor } from '../../../tensor/tensor';
import { Image } from '../../image';
import { turnHue } from '../../image/point';
import { expectChannels, expectImage, expectTensorImage, type Picture, tensorDimensions } from './common';
import { convertImageDtype } from './convert';

interface AdjustHueParameters<P extends Picture> {
  img: P;
  hueFactor: number;
}

type AdjustHueOrder = [img: 'img', hueFactor: 'hueFactor'];
const bindAdjustHue = binder<AdjustHueParameters<Picture>, AdjustHueOrder>(
  'adjustHue',
  { img: 'object', hueFactor: 'any' },
  {},
);

/**
 * A picture with its hues turned round the colour circle, by a share of it between -0.5 and 0.5.
 *
 * @param img an image, or a tensor [..., 1 or 3, height, width]
 * @param hueFactor from -0.5 to 0.5, which both are half a turn; 0 gives the picture
 * @throws RangeError for other factors
 * @see https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.functional.adjust_hue.html
 */
export function adjustHue<P extends Picture>(...args: Arguments<AdjustHueParameters<P>, AdjustHueOrder>): P;
export function adjustHue(...args: Arguments<AdjustHueParameters<Picture>, AdjustHueOrder>): Picture {
  const [img, hueFactor] = bindAdjustHue(args);
  expectComparable(hueFactor, 'hueFactor');
  if (!(hueFactor >= -0.5 && hueFactor <= 0.5))
    throw new RangeError(`hue_factor (${pyFloatRepr(hueFactor)}) is not in [-0.5, 0.5].`);
  if (img instanceof Tensor) return adjustHueOfTensor(img, hueFactor);
  expectImage(img);
  if (['L', '1', 'I', 'F'].includes(img.mode)) return img;
  // Bytes wrap around, as hues do.
  const shift = Math.trunc(hueFactor * 255);
  if (img.mode === 'RGB')
    return new Image('RGB', img.width, img.height, turnHue(img.raster, shift), null, img.info);
  const hsv = img.convert('HSV');
  for (let i = 0; i < hsv.data.length; i += 3) hsv.data[i] = hsv.data[i]! + shift;
  return hsv.convert(img.mode);
}

function adjustHueOfTensor(img: Tensor, hueFactor: number): Tensor {
  expectTensorImage(img);
  expectChannels(img, [1, 3]);
  if (tensorDimensions(img)[0] === 1) return img;
  const [h, s, v] = rgbToHsv(convertImageDtype(img, 'float32'));
  const turned = hsvToRgb(h.add(hueFactor).remainder(1), s, v);
  return convertImageDtype(turned, img.dtype);
}

function rgbToHsv(img: Tensor): [h: Tensor, s: Tensor, v: Tensor] {
  const [r, g, b] = img.unbind(-3) as [Tensor, Tensor, Tensor];
  const most = img.amax(-3);
  const least = img.amin(-3);
  const isGrey = most.eq(least);
  const range = most.sub(least);
  const ones = torchOps.onesLike(most);
  const s = range.div(torchOps.where(isGrey, ones, most));
  const divisor = torchOps.where(isGrey, ones, range);
  const rc = most.sub(r).div(divisor);
  const gc = most.sub(g).div(divisor);
  const bc = most.sub(b).div(divisor);
  const isRed = most.eq(r);
  const isGreen = most.eq(g);
  const notRed = most.ne(r);
  const hr = isRed.mul(bc.sub(gc));
  const hg = isGreen.bitwiseAnd(notRed).mul(rc.add(2).sub(bc));
  const hb = most.ne(g).bitwiseAnd(notRed).mul(gc.add(4).sub(rc));
  const h = hr.add(hg).add(hb).div(6).add(1).fmod(1);
  return [h, s, most];
}

function hsvToRgb(h: Tensor, s: Tensor, v: Tensor): Tensor {
  const sixths = h.mul(6);
  const floor = sixths.floor();
  const f = h.mul(6).sub(floor);
  const p = v.mul(torchOps.rsub(s, 1)).clamp(0, 1);
  const q = v.mul(torchOps.rsub(s.mul(f), 1)).clamp(0, 1);
  const t = v.mul(torchOps.rsub(s.mul(torchOps.rsub(f, 1)), 1)).clamp(0, 1);
  const i = floor.to('int32').remainder(6);
  const mask = i.unsqueeze(-3).eq(torchOps.arange(6, { device: i.device }).view(-1, 1, 1));
  const sides = torchOps.stack(
    [
      torchOps.stack([v, q, p, p, t, v], -3),
      torchOps.stack([t, v, v, q, p, p], -3),
      torchOps.stack([p, p, t, v, v, q], -3),
    ],
    -4,
  );
  return einsum('...ijk, ...xijk -> ...xjk', mask.to(v.dtype), sides);
}
