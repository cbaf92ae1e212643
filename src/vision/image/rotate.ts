/** `Image.rotate`. Twin of PIL's, number for number. */

import { expectComparable } from '../../common/expect';
import { cosSin, radians } from '../../tensor/libm';
import { type Arranged, Transpose, transpose } from './arrange';
import type { Colour } from './ink';
import { copyNumbers } from './memory';
import type { Raster } from './modes';
import { transform } from './transform';

/** Options of `image.rotate`. */
export interface RotateOptions {
  /** How values between pixels are found, one of `Image.Resampling`. Default: `Image.NEAREST` */
  resample?: number | undefined;
  /** Whether the result is large enough to hold all of the turned picture. Default: false */
  expand?: boolean | undefined;
  /** The point that stays in place, from the left and from the top. Default: null, the middle */
  center?: readonly [x: number, y: number] | null | undefined;
  /** How far to move it after turning. Default: nowhere */
  translate?: readonly [x: number, y: number] | null | undefined;
  /** The colour of places outside. Default: null, black */
  fillcolor?: Colour | null | undefined;
}

/** Python's `round(x, 15)`. */
const round15 = (x: number) => Number(x.toFixed(15));

/** The picture turned counterclockwise. */
export function rotate(source: Raster, angle: number, options: RotateOptions): Arranged {
  const { resample = 0, expand = false, center = null, translate = null, fillcolor = null } = options;
  expectComparable(angle, 'angle');
  angle %= 360;
  if (angle < 0) angle += 360;
  const { width, height } = source;
  if (center === null && translate === null) {
    if (angle === 0) return { width, height, data: copyNumbers(source.data) };
    if (angle === 180) return transpose(source, Transpose.ROTATE_180);
    if ((angle === 90 || angle === 270) && (expand || width === height)) {
      return transpose(source, angle === 90 ? Transpose.ROTATE_90 : Transpose.ROTATE_270);
    }
  }
  const [moveX, moveY] = translate ?? [0, 0];
  const [cx, cy] = center ?? [width / 2, height / 2];
  const [cos, sin] = cosSin(-radians(angle));
  const [a, b, d] = [round15(cos), round15(sin), round15(-sin)];
  const along = (x: number, y: number, c: number, f: number): [number, number] => [
    a * x + b * y + c,
    d * x + a * y + f,
  ];
  let [c, f] = along(-cx - moveX, -cy - moveY, 0, 0);
  c += cx;
  f += cy;
  let size: [number, number] = [width, height];
  if (expand) {
    const corners = [
      [0, 0],
      [width, 0],
      [width, height],
      [0, height],
    ].map(([x, y]) => along(x!, y!, c, f));
    const extent = (i: 0 | 1) => {
      const places = corners.map((corner) => corner[i]);
      return Math.ceil(Math.max(...places)) - Math.floor(Math.min(...places));
    };
    size = [extent(0), extent(1)];
    [c, f] = along(-(size[0] - width) / 2, -(size[1] - height) / 2, c, f);
  }
  return transform(source, size, 0, [a, b, c, d, a, f], resample, fillcolor);
}
