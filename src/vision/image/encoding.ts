/** How an image is written: the format by its file's name, and the modes that each format holds. */
import path from 'node:path';
import { checkOptions } from '../../common/optionsObject';
import { writeWhole } from '../../files/atomicFile';
import { type Encoding, encode, encodeSync } from './codec';
import { encodePalettePng, withTransparentColour } from './formats/pngWriter';
import type { ImageInfo, ImageMode, Raster } from './modes';

/** A kind of file: what it is made of, unless options say otherwise, and which options it has. */
interface Format extends Encoding {
  readonly known: readonly string[];
}

const png: Format = {
  format: 'png',
  options: {},
  known: [
    'progressive',
    'compressionLevel',
    'adaptiveFiltering',
    'quality',
    'effort',
    'palette',
    'colours',
    'colors',
    'dither',
  ],
};
const jpeg: Format = {
  format: 'jpeg',
  options: { quality: 75 },
  known: [
    'quality',
    'progressive',
    'chromaSubsampling',
    'optimiseCoding',
    'optimizeCoding',
    'mozjpeg',
    'trellisQuantisation',
    'overshootDeringing',
    'optimiseScans',
    'optimizeScans',
    'quantisationTable',
    'quantizationTable',
  ],
};
const webp: Format = {
  format: 'webp',
  options: { quality: 80 },
  known: [
    'quality',
    'alphaQuality',
    'lossless',
    'nearLossless',
    'smartSubsample',
    'smartDeblock',
    'preset',
    'effort',
    'minSize',
    'mixed',
  ],
};
const tiff: Format = {
  format: 'tiff',
  options: { compression: 'none' },
  known: [
    'quality',
    'compression',
    'bigtiff',
    'predictor',
    'pyramid',
    'tile',
    'tileWidth',
    'tileHeight',
    'xres',
    'yres',
    'resolutionUnit',
    'bitdepth',
    'miniswhite',
  ],
};
const gif: Format = {
  format: 'gif',
  options: {},
  known: [
    'reuse',
    'progressive',
    'colours',
    'colors',
    'effort',
    'dither',
    'interFrameMaxError',
    'interPaletteMaxError',
  ],
};

const formats: Readonly<Record<string, Format>> = {
  '.png': png,
  '.jpg': jpeg,
  '.jpeg': jpeg,
  '.webp': webp,
  '.tif': tiff,
  '.tiff': tiff,
  '.gif': gif,
};

/** What is written of an image. */
interface Source extends Raster {
  readonly palette: Uint8Array | null;
  readonly info: ImageInfo;
  convert(mode: ImageMode): Raster;
}

/** A file of sharp's, with what it leaves out. */
function finish(source: Source, bytes: Uint8Array, { encoding }: Unwritten): Uint8Array {
  return encoding.format === 'png' ? withTransparentColour(bytes, source.info) : bytes;
}

/** The pixels and the encoding that make a file. */
interface Unwritten {
  raster: Raster;
  encoding: Encoding;
}

/**
 * A file's bytes, or the pixels and the encoding that make them.
 *
 * @throws RangeError for an unknown ending, or a mode that the kind can't hold
 * @throws TypeError for an option that the kind doesn't have
 */
function forFile(source: Source, file: string, options: Record<string, unknown>): Uint8Array | Unwritten {
  const ending = path.extname(file).toLowerCase();
  const known = formats[ending];
  if (known === undefined) throw new RangeError(`unknown file extension: ${ending}`);
  checkOptions('save', options, known.known);
  const takesAlpha = known.format !== 'jpeg';
  const modes = takesAlpha ? ['1', 'L', 'LA', 'RGB', 'RGBA', 'I;16', 'P'] : ['1', 'L', 'RGB'];
  if (!modes.includes(source.mode))
    throw new RangeError(`cannot write mode ${source.mode} as ${known.format.toUpperCase()}`);
  let raster: Raster = source;
  if (source.mode === '1') raster = source.convert('L');
  if (source.mode === 'P') {
    const hasAlpha = source.palette!.length === 1024;
    if (known.format === 'png' && !hasAlpha) return encodePalettePng(source, source.palette!, source.info);
    raster = source.convert(hasAlpha || source.info.transparency !== undefined ? 'RGBA' : 'RGB');
  }
  return { raster, encoding: { format: known.format, options: { ...known.options, ...options } } };
}

/** Writes a file; the name's ending says which kind. */
export async function saveImage(
  source: Source,
  file: string,
  options: Record<string, unknown>,
): Promise<void> {
  const made = forFile(source, file, options);
  const isDone = made instanceof Uint8Array;
  writeWhole(file, isDone ? made : finish(source, await encode(made.raster, made.encoding), made));
}

/** The same, for a caller who cannot await. */
export function saveImageSync(source: Source, file: string, options: Record<string, unknown>): void {
  const made = forFile(source, file, options);
  const isDone = made instanceof Uint8Array;
  writeWhole(file, isDone ? made : finish(source, encodeSync(made.raster, made.encoding), made));
}
