/** Resizing with antialiasing. */
import { native } from '../../native';
import { asArguments, type Pixels, type Raster, unsetPixels } from './modes';

/**
 * `source` resized to `width` · `height`, of the part inside `box`:
 * not for modes 1 and P, nor for ones with alpha.
 */
export function resample(
  source: Raster,
  width: number,
  height: number,
  filter: number,
  [left, top, right, bottom]: readonly [left: number, top: number, right: number, bottom: number],
): Pixels {
  const out = unsetPixels(source.mode, width * height);
  native.imageResample(...asArguments(source), out, width, height, filter, left, right, top, bottom);
  return out;
}
