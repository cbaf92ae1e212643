/** What notebooks show of an image, and terminals that draw PNG files. */
import type { MimeBundle } from '../../common/display';
import { encodePalettePng, encodePlainPng } from './formats/pngWriter';
import type { ImageInfo, ImageMode, Raster } from './modes';

/** What is shown of an image. */
interface Shown extends Raster {
  readonly palette: Uint8Array | null;
  readonly info: ImageInfo;
  convert(mode: ImageMode): Raster;
  toString(): string;
}

/** A PNG file of the picture, made without sharp; modes that PNG hasn't become grey or coloured. */
export function pngBytes(image: Shown): Uint8Array {
  const { mode, palette, info } = image;
  if (mode === 'P' && palette!.length === 768) return encodePalettePng(image, palette!, info);
  if (mode === 'L' || mode === 'LA' || mode === 'RGB' || mode === 'RGBA') return encodePlainPng(image);
  const isGrey = mode === '1' || mode === 'I' || mode === 'I;16' || mode === 'F';
  return encodePlainPng(image.convert(isGrey ? 'L' : mode === 'P' ? 'RGBA' : 'RGB'));
}

/** Its bundle. */
export function imageBundle(image: Shown): MimeBundle {
  return { 'text/plain': String(image), 'image/png': Buffer.from(pngBytes(image)).toString('base64') };
}
