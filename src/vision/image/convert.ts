/** Conversions between modes, by the way that Pillow's libImaging/Convert.c takes. */
import { native } from '../../native';
import { copyNumbers } from './memory';
import {
  asArguments,
  type ImageMode,
  modeInfo,
  type Pixels,
  type Raster,
  unsetBytes,
  unsetPixels,
} from './modes';

function convertDirectly(source: Raster, mode: ImageMode): Pixels | null {
  const out = unsetPixels(mode, source.width * source.height);
  return native.imageConvert(...asArguments(source), mode, out) ? out : null;
}

/** Black and white by Floyd and Steinberg's error diffusion; of L and RGB. */
function dithered(source: Raster): Pixels | null {
  if (source.mode !== 'L' && source.mode !== 'RGB') return null;
  const out = unsetBytes(source.width * source.height);
  native.imageDither(...asArguments(source), out);
  return out;
}

/** The palette of greys that an image of mode L gets as one of mode P. */
export function greyPalette(): Uint8Array {
  return Uint8Array.from({ length: 768 }, (_, i) => Math.trunc(i / 3));
}

/** A picture of indices in another mode: its colours are converted, which are fewer than its pixels. */
function fromPalette({ width, height, data }: Raster, mode: ImageMode, palette: Uint8Array): Pixels {
  const hasAlpha = palette.length === 1024;
  const colours = new Uint8Array(hasAlpha ? 1024 : 768); // what a short palette leaves out is black
  colours.set(palette.subarray(0, colours.length));
  const source = { mode: hasAlpha ? 'RGBA' : 'RGB', width: 256, height: 1, data: colours } as const;
  const converted = convertPixels(source, mode, null, false);
  const out = unsetPixels(mode, width * height);
  const size = converted.byteLength / 256;
  const bytes = ({ buffer, byteOffset, byteLength }: Pixels) =>
    new Uint8Array(buffer, byteOffset, byteLength);
  native.imageExpandPalette(data, width * height, bytes(converted), size, bytes(out));
  return out;
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
  if (source.mode === mode) return copyNumbers(source.data);
  if (source.mode === 'P') {
    if (mode === 'I;16' || mode === 'La' || mode === 'RGBa') throw new RangeError('conversion not supported');
    return fromPalette(source, mode, palette ?? greyPalette());
  }
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
