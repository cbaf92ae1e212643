/** Conversions between modes. Twin of Pillow's libImaging/Convert.c, number for number. */
import { clip8, converters, fromHsv, luma1000, toHsv } from './converters';
import { type ImageMode, modeInfo, newPixels, type Pixels, type Raster } from './modes';

/** The most frequent conversion, in a loop of its own. */
function greyOfRgb(data: Pixels, count: number): Uint8Array {
  const out = new Uint8Array(count);
  for (let n = 0, i = 0; n < count; n++, i += 3)
    out[n] = (data[i]! * 19595 + data[i + 1]! * 38470 + data[i + 2]! * 7471 + 0x8000) >> 16;
  return out;
}

/** Loops of their own for what every change of hue does. */
function hsvOfRgb(data: Pixels, count: number): Uint8Array {
  const out = new Uint8Array(count * 3);
  for (let i = 0; i < out.length; i += 3) toHsv(data, i, out, i);
  return out;
}

function rgbOfHsv(data: Pixels, count: number): Uint8Array {
  const out = new Uint8Array(count * 3);
  for (let i = 0; i < out.length; i += 3) fromHsv(data, i, out, i);
  return out;
}

/** Grey bytes three times each. */
function rgbOfGrey(data: Pixels, count: number): Uint8Array {
  const out = new Uint8Array(count * 3);
  for (let n = 0, o = 0; n < count; n++) {
    const v = data[n]!;
    out[o++] = v;
    out[o++] = v;
    out[o++] = v;
  }
  return out;
}

const ownLoops: Readonly<Record<string, (data: Pixels, count: number) => Uint8Array>> = {
  'RGB L': greyOfRgb,
  'RGB HSV': hsvOfRgb,
  'HSV RGB': rgbOfHsv,
  'L RGB': rgbOfGrey,
};

function convertDirectly(source: Raster, mode: ImageMode): Pixels | null {
  const convert = converters[source.mode]?.[mode];
  if (convert === undefined) return null;
  const count = source.width * source.height;
  const loop = ownLoops[`${source.mode} ${mode}`];
  if (loop !== undefined) return loop(source.data, count);
  const inBands = modeInfo[source.mode].bands.length;
  const outBands = modeInfo[mode].bands.length;
  const out = newPixels(mode, count);
  for (let n = 0, i = 0, o = 0; n < count; n++, i += inBands, o += outBands) convert(source.data, i, out, o);
  return out;
}

/** Black and white by Floyd and Steinberg's error diffusion; of L and RGB. */
function dithered({ mode, width, height, data }: Raster): Pixels | null {
  if (mode !== 'L' && mode !== 'RGB') return null;
  const out = new Uint8Array(width * height);
  const errors = new Int32Array(width + 1);
  let at = 0;
  for (let y = 0; y < height; y++) {
    let carried = 0;
    let below = 0;
    let corner = 0;
    let x = 0;
    for (; x < width; x++, at++) {
      const own = mode === 'L' ? data[at]! : Math.trunc(luma1000(data, at * 3) / 1000);
      const v = clip8(own + Math.trunc((carried + errors[x + 1]!) / 16));
      out[at] = v > 128 ? 255 : 0;
      const error = v - out[at]!;
      errors[x] = 3 * error + below;
      below = 5 * error + corner;
      corner = error;
      carried = 7 * error;
    }
    errors[x] = below;
  }
  return out;
}

/** A palette's picture as one of RGB or RGBA. */
function withoutPalette(source: Raster, palette: Uint8Array): Raster {
  const hasAlpha = palette.length === 1024;
  const bands = hasAlpha ? 4 : 3;
  const data = new Uint8Array(source.data.length * bands);
  for (let i = 0; i < source.data.length; i++) {
    const from = source.data[i]! * bands;
    for (let b = 0; b < bands; b++) data[i * bands + b] = palette[from + b] ?? 0;
  }
  return { mode: hasAlpha ? 'RGBA' : 'RGB', width: source.width, height: source.height, data };
}

/** The palette of greys that an image of mode L gets as one of mode P. */
export function greyPalette(): Uint8Array {
  return Uint8Array.from({ length: 768 }, (_, i) => Math.trunc(i / 3));
}

/**
 * The pixels in another mode.
 *
 * @param palette of a source of mode P: 256 colours of three bytes, or of four with alpha
 * @param dither for mode 1: error diffusion rather than a threshold
 * @throws RangeError where there is no such conversion
 */
export function convertPixels(
  source: Raster,
  mode: ImageMode,
  palette: Uint8Array | null,
  dither: boolean,
): Pixels {
  if (source.mode === mode) return source.data.slice() as Pixels;
  if (source.mode === 'P') {
    if (mode === 'I;16' || mode === 'La' || mode === 'RGBa') throw new RangeError('conversion not supported');
    return convertPixels(withoutPalette(source, palette ?? greyPalette()), mode, null, false);
  }
  if (mode === 'P' && source.mode === 'L') return source.data.slice() as Pixels;
  const convert = (from: Raster) => (mode === '1' && dither ? dithered(from) : convertDirectly(from, mode));
  const direct = convert(source);
  if (direct !== null) return direct;
  const { base } = modeInfo[source.mode];
  const through = base === source.mode ? null : convertDirectly(source, base);
  if (through !== null) {
    if (base === mode) return through;
    const result = convert({ mode: base, width: source.width, height: source.height, data: through });
    if (result !== null) return result;
  }
  throw new RangeError(`conversion from ${source.mode} to ${mode} not supported`);
}
