/**
 * Pictures with alpha are resampled with their colours multiplied by it,
 * so that what can't be seen gives no colour.
 */
import type { Arranged } from './arrange';
import { convertPixels } from './convert';
import type { ImageMode, Raster } from './modes';

const multiplied: Partial<Record<ImageMode, ImageMode>> = { LA: 'La', RGBA: 'RGBa' };

/** What `work` makes of the picture with multiplied colours, divided again; null for a mode without alpha. */
export function premultiplied(source: Raster, work: (picture: Raster) => Arranged): Arranged | null {
  const mode = multiplied[source.mode];
  if (mode === undefined) return null;
  const { width, height } = source;
  const result = work({ mode, width, height, data: convertPixels(source, mode, null, false) });
  return { ...result, data: convertPixels({ ...result, mode }, source.mode, null, false) };
}
