/**
 * What sharp lacks of PNG: palettes, which it would write in another order, and a transparent colour.
 * Besides, small pictures for notebooks and terminals, for which nobody needs sharp.
 */
import zlib from 'node:zlib';
import type { NodeBuffer } from '../../../common/node';
import { crc32 } from '../../../files/crc32';
import { type ImageInfo, modeInfo, type Raster } from '../modes';

function chunk(kind: string, content: Uint8Array): NodeBuffer {
  const out = Buffer.alloc(12 + content.length);
  out.writeUInt32BE(content.length);
  out.write(kind, 4, 'latin1');
  out.set(content, 8);
  out.writeUInt32BE(crc32(out.subarray(4, 8 + content.length)), 8 + content.length);
  return out;
}

/** An alpha for every colour up to the last that has one. */
function alphasOf({ transparency }: ImageInfo): Uint8Array {
  if (transparency instanceof Uint8Array) return transparency;
  if (typeof transparency !== 'number') return new Uint8Array(0);
  return new Uint8Array(transparency + 1).fill(255, 0, transparency);
}

/** A file of 8 bits a sample; `palette` are the chunks between header and pixels. */
function fileOf(
  { width, height, data }: Raster,
  colourType: number,
  bands: number,
  palette: readonly Uint8Array[] = [],
): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width);
  header.writeUInt32BE(height, 4);
  header.set([8, colourType], 8);
  // Every row behind the number of its filter: none.
  const length = width * bands;
  const rows = new Uint8Array((length + 1) * height);
  for (let y = 0; y < height; y++)
    rows.set(data.subarray(y * length, (y + 1) * length), y * (length + 1) + 1);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    ...palette,
    chunk('IDAT', zlib.deflateSync(rows)),
    chunk('IEND', new Uint8Array(0)),
  ]);
}

/**
 * The file's bytes of a picture of mode P.
 * @param palette 256 colours of three bytes
 */
export function encodePalettePng(raster: Raster, palette: Uint8Array, info: ImageInfo): Uint8Array {
  const alphas = alphasOf(info);
  const chunks = [chunk('PLTE', palette), ...(alphas.length > 0 ? [chunk('tRNS', alphas)] : [])];
  return fileOf(raster, 3, 1, chunks);
}

/** PNG's colour types by the number of samples a pixel: grey, with alpha, coloured, with alpha. */
const colourTypes = [0, 4, 2, 6];

/** The file's bytes of a picture of mode L, LA, RGB or RGBA. */
export function encodePlainPng(raster: Raster): Uint8Array {
  const bands = modeInfo[raster.mode].bands.length;
  return fileOf(raster, colourTypes[bands - 1]!, bands);
}

/** Where a file's first chunk, the header, ends. */
const HEADER_END = 33;
const COLOUR_TYPE = 25;

/** A grey or coloured PNG with the picture's transparent colour, where it has one. */
export function withTransparentColour(file: Uint8Array, { transparency }: ImageInfo): Uint8Array {
  const type = file[COLOUR_TYPE];
  if (transparency === undefined || transparency instanceof Uint8Array) return file;
  const colour = typeof transparency === 'number' ? [transparency] : transparency;
  // Grey has one sample, colour three; a file of another type can't name one.
  if (!(type === 0 && colour.length === 1) && !(type === 2 && colour.length === 3)) return file;
  const samples = Buffer.alloc(2 * colour.length);
  colour.forEach((value, i) => {
    samples.writeUInt16BE(Math.max(0, Math.min(65535, value)), 2 * i);
  });
  return Buffer.concat([file.subarray(0, HEADER_END), chunk('tRNS', samples), file.subarray(HEADER_END)]);
}
