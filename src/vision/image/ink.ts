/** Colours as PIL takes them. */
import { pyTypeName } from '../../python/pyrepr';
import type { OneOrEach } from '../../tensor/types';
import { type ImageMode, modeInfo } from './modes';

/** One number, or one a band. */
export type Colour = OneOrEach;

const clip8 = (v: number) => (v <= 0 ? 0 : v < 256 ? Math.trunc(v) : 255);

/**
 * A colour as what its mode's pixels hold, a number a band.
 *
 * @throws TypeError when it has another number of bands
 */
export function inkOf(mode: ImageMode, colour: Colour): number[] {
  const { bands } = modeInfo[mode];
  const given = typeof colour === 'number' ? null : colour;
  if (given !== null && !Array.isArray(given)) {
    throw new TypeError(`color must be int or tuple, not ${pyTypeName(colour)}`);
  }
  if (bands.length === 1) {
    if (given !== null && given.length !== 1)
      throw new TypeError('color must be int or single-element tuple');
    const v = given === null ? (colour as number) : given[0]!;
    if (mode === 'F') return [v];
    if (mode === 'I') return [v | 0];
    return [mode === 'I;16' ? v & 0xffff : clip8(v)];
  }
  // A single number holds its bands in its bytes, the first lowest.
  if (given === null) return bands.map((_, b) => Math.floor((colour as number) / 2 ** (8 * b)) & 255);
  if (bands.length === 2) {
    if (given.length !== 1 && given.length !== 2)
      throw new TypeError('color must be int, or tuple of one or two elements');
    return [clip8(given[0]!), clip8(given[1] ?? 255)];
  }
  if (given.length !== 3 && given.length !== 4)
    throw new TypeError('color must be int, or tuple of one, three or four elements');
  return bands.map((_, b) => clip8(given[b] ?? 255));
}
