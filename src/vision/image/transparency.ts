/**
 * The transparent colour that PNG and GIF may name: what becomes of it in conversions. Twin of PIL's
 * `Image.convert`.
 */
import { convertPixels, greyPalette } from './convert';
import { inkOf } from './ink';
import { type ImageInfo, type ImageMode, modeInfo, type Pixels, type Raster } from './modes';

/** A picture with what conversions need to know besides. */
export type Coloured = Raster & { readonly palette: Uint8Array | null; readonly info: ImageInfo };

const promotions: Readonly<Partial<Record<ImageMode, readonly ImageMode[]>>> = {
  '1': ['LA', 'RGBA'],
  L: ['LA', 'RGBA'],
  I: ['LA', 'RGBA'],
  'I;16': ['LA', 'RGBA'],
  RGB: ['La', 'LA', 'RGBa', 'RGBA'],
};

/** A palette of four bytes a colour, with the alphas that the file names. */
function withAlphas(palette: Uint8Array, transparency: number | Uint8Array): Uint8Array {
  const bands = palette.length / 256;
  const out = new Uint8Array(1024).fill(255);
  for (let i = 0; i < 256; i++) out.set(palette.subarray(i * bands, (i + 1) * bands), 4 * i);
  if (typeof transparency === 'number') out[4 * transparency + 3] = 0;
  else for (let i = 0; i < Math.min(256, transparency.length); i++) out[4 * i + 3] = transparency[i]!;
  return out;
}

/** Alpha where the picture has the transparent colour. */
function promote(
  source: Coloured,
  mode: ImageMode,
  transparency: readonly number[],
  dither: boolean,
): Pixels {
  const rgb = convertPixels(source, 'RGB', null, dither);
  const opaque = source.mode === 'RGB' ? source : { ...sizeOf(source), mode: 'RGB' as const, data: rgb };
  const out = convertPixels(opaque, mode, null, dither);
  const bands = modeInfo[mode].bands.length;
  const isPremultiplied = mode === 'La' || mode === 'RGBa';
  const [r, g, b] = [0, 1, 2].map((band) => (transparency[band] ?? transparency[0]!) & 255);
  for (let i = 0, at = 0; i < rgb.length; i += 3, at += bands) {
    if (rgb[i] !== r || rgb[i + 1] !== g || rgb[i + 2] !== b) continue;
    if (isPremultiplied) out.fill(0, at, at + bands);
    else out[at + bands - 1] = 0;
  }
  return out;
}

const sizeOf = ({ width, height }: Raster) => ({ width, height });

/** The transparent colour of a picture of mode L, RGB or P in another of these modes. */
function convertColour(
  source: Coloured,
  mode: ImageMode,
  colour: number | readonly number[],
): number | number[] {
  const data = Uint8Array.from(inkOf(source.mode, colour));
  const pixel = { mode: source.mode, width: 1, height: 1, data };
  const converted = convertPixels(pixel, mode, source.palette, false);
  return converted.length === 1 ? converted[0]! : [...converted];
}

/**
 * The pixels in another mode, and what is still to be said of them.
 * @throws RangeError where there is no such conversion
 */
export function convertColours(
  source: Coloured,
  mode: ImageMode,
  dither: boolean,
): { data: Pixels; info: ImageInfo } {
  const { transparency, ...others } = source.info;
  const convert = (palette = source.palette) => convertPixels(source, mode, palette, dither);
  if (transparency === undefined || mode === source.mode) return { data: convert(), info: source.info };
  const isList = transparency instanceof Uint8Array;
  if (!isList && promotions[source.mode]?.includes(mode)) {
    const colour = typeof transparency === 'number' ? [transparency] : transparency;
    return { data: promote(source, mode, colour, dither), info: others };
  }
  if (source.mode === 'P' && (mode === 'LA' || mode === 'RGBA')) {
    if (typeof transparency !== 'number' && !isList)
      throw new RangeError('Transparency for P mode should be bytes or int');
    return { data: convert(withAlphas(source.palette ?? greyPalette(), transparency)), info: others };
  }
  const simple: readonly ImageMode[] = ['L', 'RGB', 'P'];
  if (!simple.includes(source.mode) || !simple.includes(mode)) return { data: convert(), info: source.info };
  if (isList) return { data: convert(), info: others };
  return { data: convert(), info: { ...others, transparency: convertColour(source, mode, transparency) } };
}
