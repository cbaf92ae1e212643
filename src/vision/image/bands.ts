/** Bands of 8-bit pictures, taken apart and put together. */
import { native } from '../../native';
import { type ImageMode, modeInfo, type Pixels, type Raster, unsetBytes, unsetPixels } from './modes';

/** Each band's bytes. */
export function split({ mode, width, height, data }: Raster): Uint8Array[] {
  const planes = modeInfo[mode].bands.map(() => unsetBytes(width * height));
  native.imageSplit(data, planes.length, width * height, planes);
  return planes;
}

/** The pixels whose bands these pictures of mode L are, all of one size. */
export function merge(mode: ImageMode, bands: readonly Raster[]): Pixels {
  const count = bands[0]!.width * bands[0]!.height;
  const out = unsetPixels(mode, count);
  native.imageMerge(
    bands.map(({ data }) => data),
    bands.length,
    count,
    out,
  );
  return out;
}

/** A band of one picture as a band of another, of the same size and of 8-bit modes. */
export function copyBand(from: Raster, band: number, to: Raster, toBand: number): void {
  const bandsOf = ({ mode }: Raster) => modeInfo[mode].bands.length;
  native.imageCopyBand(
    from.data,
    bandsOf(from),
    band,
    from.width * from.height,
    to.data,
    bandsOf(to),
    toBand,
  );
}

/**
 * The number of a band that is given by that, or by its name.
 * @throws RangeError for one that the mode hasn't
 */
export function bandIndex(mode: ImageMode, channel: number | string): number {
  const { bands } = modeInfo[mode];
  const index = typeof channel === 'number' ? channel : bands.indexOf(channel);
  if (bands[index] === undefined) throw new RangeError(`The image has no channel "${channel}"`);
  return index;
}
