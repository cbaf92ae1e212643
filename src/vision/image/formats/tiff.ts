/** TIFF in PIL's modes: all that is stored as numbers; what other codecs packed (fax, JPEG) is sharp's. */
import { TorchError } from '../../../common/errors';
import { orientations, transpose } from '../arrange';
import { convertPixels } from '../convert';
import type { Decoded, ImageMode, Pixels } from '../modes';
import { broken, checkSize, fullPalette, highBytes, scaleBytes, unpackRows, viewOf } from './source';
import { isUnpacked, readStrips } from './tiffStrips';
import { hasTags, readTags, type TagDirectory } from './tiffTags';

/** Whether the bytes are a TIFF file's. */
export const isTiff = hasTags;

/** The tags that pixels depend on. */
const tag = {
  width: 256,
  height: 257,
  bits: 258,
  compression: 259,
  photometric: 262,
  fillOrder: 266,
  stripOffsets: 273,
  orientation: 274,
  samples: 277,
  rowsPerStrip: 278,
  stripCounts: 279,
  planes: 284,
  predictor: 317,
  colourMap: 320,
  tileWidth: 322,
  tileHeight: 323,
  tileOffsets: 324,
  tileCounts: 325,
  extraSamples: 338,
  sampleFormat: 339,
  subsampling: 530,
};

/** What a pixel's numbers mean. */
const photometric = { whiteIsZero: 0, blackIsZero: 1, rgb: 2, palette: 3, cmyk: 5, ycbcr: 6, lab: 8 };

interface PixelForm {
  photo: number;
  bits: number;
  samples: number;
  /** 1: without sign, 2: with, 3: floating point. */
  format: number;
  extra: number | undefined;
}

const numbersOf = ({ tags }: TagDirectory, name: keyof typeof tag): number[] | null => {
  const value = tags.get(tag[name]);
  if (value === undefined || typeof value === 'string') return null;
  const numbers = typeof value === 'number' ? [value] : [...value];
  if (!numbers.every((v) => Number.isSafeInteger(v) && v >= 0)) throw broken();
  return numbers;
};

const unknownMode = () => new TorchError('unknown pixel mode');

function formOf(directory: TagDirectory): PixelForm {
  const samples = numbersOf(directory, 'samples')?.[0] ?? 1;
  const bits = (numbersOf(directory, 'bits') ?? [1]).slice(0, samples);
  const formats = (numbersOf(directory, 'sampleFormat') ?? [1]).slice(0, samples);
  const isUniform = (values: number[]) => values.every((v) => v === values[0]);
  if (samples < 1 || samples > 6 || bits.length === 0 || !isUniform(bits) || !isUniform(formats))
    throw unknownMode();
  return {
    photo: numbersOf(directory, 'photometric')?.[0] ?? 0,
    bits: bits[0]!,
    samples,
    format: formats[0]!,
    extra: numbersOf(directory, 'extraSamples')?.[0],
  };
}

/** PIL's mode of such pixels, and that in which the file has them where it is another one. */
function modeOf({ photo, bits, samples, format, extra }: PixelForm): { mode: ImageMode; stored?: ImageMode } {
  const isGrey = photo === photometric.whiteIsZero || photo === photometric.blackIsZero;
  const isByte = bits === 8 && format === 1;
  const isByteOrTwo = format === 1 && (bits === 8 || bits === 16);
  if (samples === 1) {
    if (photo === photometric.palette && format === 1 && bits <= 8) return { mode: 'P' };
    if (photo === photometric.ycbcr && isByte) return { mode: 'L' };
    if (!isGrey) throw unknownMode();
    if (bits === 1 && format === 1) return { mode: '1' };
    if ((format === 1 && (bits === 2 || bits === 4)) || (bits === 8 && format <= 2)) return { mode: 'L' };
    if (bits === 16 && format === 1) return { mode: 'I;16' };
    if ((bits === 16 && format === 2) || (bits === 32 && format <= 2)) return { mode: 'I' };
    if (bits === 32 && format === 3) return { mode: 'F' };
  } else if (samples === 2 && isByte && photo === photometric.blackIsZero) {
    if (extra === 0) return { mode: 'L' };
    if (extra === 1 || extra === 2) return { mode: extra === 1 ? 'La' : 'LA' };
  } else if (samples === 2 && isByte && photo === photometric.palette && extra === 0) return { mode: 'P' };
  else if (photo === photometric.rgb && isByteOrTwo && samples >= 3) {
    if (samples === 3 || extra === 0) return { mode: 'RGB' };
    return extra === 1 ? { mode: 'RGBA', stored: 'RGBa' } : { mode: 'RGBA' };
  } else if (photo === photometric.cmyk && isByteOrTwo && samples >= 4) return { mode: 'CMYK' };
  else if (samples === 3 && isByte) {
    if (photo === photometric.ycbcr) return { mode: 'YCbCr' };
    if (photo === photometric.lab) return { mode: 'LAB' };
  }
  throw unknownMode();
}

/** The first bands of pixels that have more. */
function firstBands(data: Uint8Array, samples: number, bands: number): Uint8Array {
  if (samples === bands) return data;
  const out = new Uint8Array((data.length / samples) * bands);
  for (let from = 0, at = 0; at < out.length; from += samples, at += bands)
    for (let b = 0; b < bands; b++) out[at + b] = data[from + b]!;
  return out;
}

const bandsOf: Readonly<Partial<Record<ImageMode, number>>> = {
  LA: 2,
  La: 2,
  RGB: 3,
  YCbCr: 3,
  LAB: 3,
  RGBA: 4,
  CMYK: 4,
};

/** The samples' bytes as a mode's numbers. */
function numbersAs(
  mode: ImageMode,
  raw: Uint8Array,
  form: PixelForm,
  width: number,
  height: number,
  littleEndian: boolean,
): Pixels {
  const { photo, bits, samples, format } = form;
  const count = width * height;
  const view = viewOf(raw);
  const isWhiteZero = photo === photometric.whiteIsZero;
  if (mode === 'I;16')
    return Uint16Array.from({ length: count }, (_, i) => view.getUint16(2 * i, littleEndian));
  if (mode === 'F')
    return Float32Array.from({ length: count }, (_, i) => view.getFloat32(4 * i, littleEndian));
  if (mode === 'I')
    return Int32Array.from({ length: count }, (_, i) =>
      bits === 16 ? view.getInt16(2 * i, littleEndian) : view.getInt32(4 * i, littleEndian),
    );
  if (bits < 8) {
    const data = unpackRows(raw, width, height, bits);
    if (mode !== 'P') scaleBytes(data, 255 / (2 ** bits - 1));
    return isWhiteZero ? data.map((v) => 255 - v) : data;
  }
  const bytes = bits === 16 ? highBytes(raw, littleEndian) : raw;
  const data = firstBands(bytes, samples, bandsOf[mode] ?? 1);
  if (mode === 'L' && isWhiteZero && format === 1) return data.map((v) => 255 - v);
  // Its colours have a sign in the file, and none in PIL.
  if (mode === 'LAB') return data.map((v, i) => (i % 3 === 0 ? v : v ^ 128));
  return data;
}

/** Colours that were multiplied by their alpha; what can't be seen is black. */
function unmultiplied(data: Pixels, width: number, height: number): Pixels {
  const out = convertPixels({ mode: 'RGBa', width, height, data }, 'RGBA', null, false);
  for (let i = 3; i < out.length; i += 4) if (out[i] === 0) out.fill(0, i - 3, i);
  return out;
}

/** The colour map: all reds, greens and blues in 16 bits, of which PIL takes the high ones. */
function paletteOf(directory: TagDirectory): Uint8Array {
  const map = numbersOf(directory, 'colourMap');
  if (map === null) throw unknownMode();
  const count = Math.trunc(map.length / 3);
  return fullPalette(
    Uint8Array.from({ length: count * 3 }, (_, i) => map[(i % 3) * count + Math.trunc(i / 3)]! >> 8),
  );
}

/**
 * The picture, in PIL's mode, turned as the file says; null where its codec is sharp's.
 * @throws TorchError when it is damaged
 */
export function decodeTiff(bytes: Uint8Array): Decoded | null {
  const directory = readTags(bytes);
  const number = (name: keyof typeof tag, otherwise: number) => numbersOf(directory, name)?.[0] ?? otherwise;
  const compression = number('compression', 1);
  const photo = number('photometric', 0);
  const isSubsampled =
    photo === photometric.ycbcr && (numbersOf(directory, 'subsampling') ?? [2, 2]).some((v) => v !== 1);
  if (!isUnpacked(compression) || isSubsampled) return null;
  const form = formOf(directory);
  const { mode, stored = mode } = modeOf(form);
  const width = number('width', 0);
  const height = number('height', 0);
  checkSize(width, height);
  const isTiled = directory.tags.has(tag.tileOffsets);
  const partWidth = isTiled ? number('tileWidth', 0) : width;
  const partHeight = isTiled ? number('tileHeight', 0) : Math.min(number('rowsPerStrip', height), height);
  checkSize(partWidth, partHeight);
  const raw = readStrips(bytes, {
    littleEndian: directory.littleEndian,
    ...{ width, height, compression, isTiled, partWidth, partHeight },
    ...{ bits: form.bits, samples: form.samples },
    predictor: number('predictor', 1),
    isReversed: number('fillOrder', 1) === 2,
    isPlanar: number('planes', 1) === 2 && form.samples > 1,
    offsets: numbersOf(directory, isTiled ? 'tileOffsets' : 'stripOffsets') ?? [],
    counts: numbersOf(directory, isTiled ? 'tileCounts' : 'stripCounts'),
  });
  let data = numbersAs(mode, raw, form, width, height, directory.littleEndian);
  if (stored !== mode) data = unmultiplied(data, width, height);
  const method = orientations[number('orientation', 1)];
  const picture = { mode, width, height, data };
  const turned = method === undefined ? picture : { mode, ...transpose(picture, method) };
  return mode === 'P' ? { ...turned, palette: paletteOf(directory) } : turned;
}
