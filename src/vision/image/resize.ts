/** `Image.resize`. Twin of PIL's, number for number. */
import { type Arranged, crop } from './arrange';
import { copyNumbers } from './memory';
import { newPixels, type Pixels, type Raster } from './modes';
import { premultiplied } from './premultiplied';
import { resample } from './resample';
import { checkFilter, Resampling } from './resampling';
import { transformPixels } from './transform';

/** Options of `image.resize`. */
export interface ResizeOptions {
  /** How values between pixels are found, one of `Image.Resampling`. Default: `Image.BICUBIC` */
  resample?: number | undefined;
  /** Left, top, right and bottom of the part to take. Default: null, all of it */
  box?: readonly [left: number, top: number, right: number, bottom: number] | null | undefined;
}

/** The picture in another size. */
export function resize(
  source: Raster,
  [width, height]: readonly [number, number],
  wanted: number,
  box: readonly [left: number, top: number, right: number, bottom: number],
): Arranged {
  checkFilter(wanted, 'resize');
  const [left, top, right, bottom] = box;
  const isAll = left === 0 && top === 0 && right === source.width && bottom === source.height;
  if (width === source.width && height === source.height && isAll)
    return { width, height, data: copyNumbers(source.data) };
  const filter = source.mode === '1' || source.mode === 'P' ? Resampling.NEAREST : wanted;
  if (filter !== Resampling.NEAREST) {
    const result = premultiplied(source, (p) => resize(p, [width, height], filter, box));
    if (result !== null) return result;
  }
  if (width < 1 || height < 1) throw new RangeError('height and width must be > 0');
  if (left < 0 || top < 0) throw new RangeError("box offset can't be negative");
  if (right > source.width || bottom > source.height)
    throw new RangeError("box can't exceed original image size");
  if (right < left || bottom < top) throw new RangeError("box can't be empty");
  const isWhole = Number.isInteger(left) && Number.isInteger(top);
  let data: Pixels;
  if (isWhole && right - left === width && bottom - top === height) {
    data = crop(source, left, top, right, bottom).data;
  } else if (filter === Resampling.NEAREST) {
    data = newPixels(source.mode, width * height);
    const f = Math.fround;
    const a = [f(f(right) - f(left)) / width, 0, f(left), 0, f(f(bottom) - f(top)) / height, f(top)];
    transformPixels(source, data, width, height, 0, a, Resampling.NEAREST);
  } else {
    data = resample(source, width, height, filter, box);
  }
  return { width, height, data };
}
