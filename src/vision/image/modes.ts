/** What PIL's modes are: how many bands a pixel has, and what holds them. */
import { invalidArgument } from '../../common/expect';
import { bytesOf, type Pixels, type PixelsClass, unsetNumbers } from './memory';

export type { Pixels };

interface ModeInfo {
  bands: readonly string[];
  array: PixelsClass;
  /** The mode through which conversions go that have no way of their own. */
  base: ImageMode;
}

const table = {
  '1': { bands: ['1'], array: Uint8Array, base: 'L' },
  L: { bands: ['L'], array: Uint8Array, base: 'L' },
  LA: { bands: ['L', 'A'], array: Uint8Array, base: 'L' },
  La: { bands: ['L', 'a'], array: Uint8Array, base: 'L' },
  P: { bands: ['P'], array: Uint8Array, base: 'P' },
  RGB: { bands: ['R', 'G', 'B'], array: Uint8Array, base: 'RGB' },
  RGBA: { bands: ['R', 'G', 'B', 'A'], array: Uint8Array, base: 'RGB' },
  RGBa: { bands: ['R', 'G', 'B', 'a'], array: Uint8Array, base: 'RGB' },
  RGBX: { bands: ['R', 'G', 'B', 'X'], array: Uint8Array, base: 'RGB' },
  CMYK: { bands: ['C', 'M', 'Y', 'K'], array: Uint8Array, base: 'RGB' },
  YCbCr: { bands: ['Y', 'Cb', 'Cr'], array: Uint8Array, base: 'RGB' },
  HSV: { bands: ['H', 'S', 'V'], array: Uint8Array, base: 'RGB' },
  LAB: { bands: ['L', 'A', 'B'], array: Uint8Array, base: 'RGB' },
  I: { bands: ['I'], array: Int32Array, base: 'L' },
  'I;16': { bands: ['I'], array: Uint16Array, base: 'L' },
  F: { bands: ['F'], array: Float32Array, base: 'L' },
} as const;

/**
 * How an image's pixels are stored, in PIL's names. Mode `1` holds 0 and 255, `I` int32, `I;16` uint16, `F`
 * float32, the rest 8 bits a band; `La` and `RGBa` have their colours multiplied by alpha.
 */
export type ImageMode = keyof typeof table;

/** The modes' names. */
export const imageModes = Object.keys(table) as ImageMode[];

/** What a mode is. */
export const modeInfo = table as Readonly<Record<ImageMode, ModeInfo>>;

/** Pixels with their form: what the functions of this folder take and give. */
export interface Raster {
  readonly mode: ImageMode;
  readonly width: number;
  readonly height: number;
  readonly data: Pixels;
}

/**
 * What a file says about its picture besides the pixels: the part of PIL's `info` that changes what a
 * program does.
 */
export interface ImageInfo {
  /**
   * The transparent colour (of mode P its index), or of mode P an alpha for every colour. Conversions to
   * modes with alpha use it.
   */
  transparency?: number | readonly number[] | Uint8Array;
  /** The index of the palette's colour that is a GIF's background. */
  background?: number;
  /** The camera's data; `getexif` reads them. */
  exif?: Uint8Array;
}

/** Whether a mode's numbers are bytes. */
export const isOfBytes = (mode: ImageMode): boolean => modeInfo[mode].array === Uint8Array;

/** What a file holds, in one of PIL's modes. */
export interface Decoded extends Raster {
  readonly palette?: Uint8Array;
  readonly info?: ImageInfo;
}

/** Throws where numbers are of another type, or more or fewer, than a picture of a mode and a size has. */
export function checkPixels(mode: ImageMode, width: number, height: number, data: unknown): void {
  const { array, bands } = modeInfo[mode];
  if (!(data instanceof array)) {
    throw invalidArgument(`${array === Int32Array ? 'an' : 'a'} ${array.name}`, 'data', data);
  }
  const expected = width * height * bands.length;
  if (data.length === expected) return;
  const unit = array === Uint8Array ? 'bytes' : 'numbers';
  throw new TypeError(
    `Image: ${width}x${height} pixels of mode ${mode} need ${expected} ${unit} but data has ${data.length}`,
  );
}

/** Pixels as PIL gives them to numpy and to files: the colours of LAB have a sign there. */
export function outwardPixels({ mode, data }: Raster): Pixels {
  return mode === 'LAB' ? data.map((v, i) => (i % 3 === 0 ? v : v ^ 128)) : data;
}

type Painted = Raster & { readonly palette: Uint8Array | null };

/** Whether two pictures of one mode have the same size, palette and pixels. */
export function samePicture(a: Painted, b: Painted): boolean {
  const same = (one: Pixels | null, two: Pixels | null) =>
    one === two || (one !== null && two !== null && Buffer.compare(bytesOf(one), bytesOf(two)) === 0);
  return a.width === b.width && a.height === b.height && same(a.palette, b.palette) && same(a.data, b.data);
}

/** A picture as the addon takes it. */
export const asArguments = ({ mode, width, height, data }: Raster) => [mode, width, height, data] as const;

/** Bytes that hold anything: for results of which every byte is written. */
export const unsetBytes = (count: number): Uint8Array => unsetNumbers(Uint8Array, count) as Uint8Array;

/** New memory for `count` pixels that hold anything. */
export function unsetPixels(mode: ImageMode, count: number): Pixels {
  const { array, bands } = modeInfo[mode];
  return unsetNumbers(array, count * bands.length);
}

/** New zeroed memory for `count` pixels. */
export function newPixels(mode: ImageMode, count: number): Pixels {
  return unsetPixels(mode, count).fill(0);
}
