/** `Image.resize`, and the filters' names. */
import type { Bound } from '../../common/binder';
import type { Image } from '../image';
import { crop } from './arrange';
import type { ImageMode, Pixels } from './modes';
import { newPixels } from './modes';
import { resample } from './resample';
import { transformPixels } from './transform';

/** PIL's `Resampling`, by its numbers. */
export const Resampling = {
  NEAREST: 0,
  LANCZOS: 1,
  BILINEAR: 2,
  BICUBIC: 3,
  BOX: 4,
  HAMMING: 5,
} as const;

export type Resampling = (typeof Resampling)[keyof typeof Resampling];

/** Options of `image.resize`. */
export interface ResizeOptions {
  /** Default: `Image.BICUBIC` */
  resample?: number | undefined;
  /** Left, top, right and bottom of the part to take. Default: all of it */
  box?: readonly [number, number, number, number] | undefined;
}

const listed = (names: readonly (keyof typeof Resampling)[]) => {
  const shown = names.map((name) => `Image.Resampling.${name} (${Resampling[name]})`);
  return `${shown.slice(0, -1).join(', ')} or ${shown.at(-1)}`;
};

/** @throws RangeError unless PIL knows the filter, and uses it in this operation */
export function checkFilter(filter: number, operation: 'resize' | 'transform'): void {
  const name = Object.entries(Resampling).find(([, id]) => id === filter)?.[0];
  const names =
    operation === 'resize'
      ? (['NEAREST', 'LANCZOS', 'BILINEAR', 'BICUBIC', 'BOX', 'HAMMING'] as const)
      : (['NEAREST', 'BILINEAR', 'BICUBIC'] as const);
  if (name !== undefined && (names as readonly string[]).includes(name)) return;
  const problem =
    name === undefined
      ? `Unknown resampling filter (${filter}).`
      : `Image.Resampling.${name} (${filter}) cannot be used.`;
  throw new RangeError(`${problem} Use ${listed(names)}`);
}

const premultiplied: Partial<Record<ImageMode, ImageMode>> = { LA: 'La', RGBA: 'RGBa' };

/** The image in another size. */
export function resize(
  image: Image,
  [width, height]: readonly [number, number],
  { resample: wanted, box }: Bound<ResizeOptions>,
): Image {
  checkFilter(wanted, 'resize');
  const [left, top, right, bottom] = box;
  const isAll = left === 0 && top === 0 && right === image.width && bottom === image.height;
  if (width === image.width && height === image.height && isAll) return image.copy();
  const filter = image.mode === '1' || image.mode === 'P' ? Resampling.NEAREST : wanted;
  const through = premultiplied[image.mode];
  if (through !== undefined && filter !== Resampling.NEAREST) {
    return image.convert(through).resize([width, height], filter, box).convert(image.mode);
  }
  if (width < 1 || height < 1) throw new RangeError('height and width must be > 0');
  if (left < 0 || top < 0) throw new RangeError("box offset can't be negative");
  if (right > image.width || bottom > image.height)
    throw new RangeError("box can't exceed original image size");
  if (right < left || bottom < top) throw new RangeError("box can't be empty");
  const isWhole = Number.isInteger(left) && Number.isInteger(top);
  let data: Pixels;
  if (isWhole && right - left === width && bottom - top === height) {
    data = crop(image, left, top, right, bottom).data;
  } else if (filter === Resampling.NEAREST) {
    data = newPixels(image.mode, width * height);
    const f = Math.fround;
    const a = [f(f(right) - f(left)) / width, 0, f(left), 0, f(f(bottom) - f(top)) / height, f(top)];
    transformPixels(image, data, width, height, 0, a, Resampling.NEAREST);
  } else {
    data = resample(image, width, height, filter, box);
  }
  return image.withPixels(width, height, data);
}
