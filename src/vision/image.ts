/** Images in memory: the part of PIL's `Image` that datasets, transforms and scripts need. */

import { refuseArguments } from '../common/binder';
import { displayBundle, type MimeBundle } from '../common/display';
import { expectInteger, expectOneOf } from '../common/expect';
import { inspectCustom } from '../common/node';
import { markValues } from '../common/optionsObject';
import { type Arranged, crop, fillPixels, orientations, paste, Transpose, transpose } from './image/arrange';
import { bandIndex, copyBand, merge, split } from './image/bands';
import { decode, decodeSync } from './image/codec';
import { greyPalette } from './image/convert';
import { imageBundle } from './image/display';
import { saveImage, saveImageSync } from './image/encoding';
import { orientationOf, readExif, withoutOrientation } from './image/formats/exif';
import type { TagValue } from './image/formats/tiffTags';
import { type Colour, inkOf } from './image/ink';
import { bytesOf, copyNumbers, held, isLent } from './image/memory';
import {
  checkPixels,
  type Decoded,
  type ImageInfo,
  type ImageMode,
  imageModes,
  isOfBytes,
  modeInfo,
  newPixels,
  outwardPixels,
  type Pixels,
  type Raster,
  samePicture,
  unsetBytes,
} from './image/modes';
import * as parameters from './image/parameters';
import { histogram, lookUp, pointTable } from './image/point';
import { Resampling } from './image/resampling';
import { resize } from './image/resize';
import { rotate } from './image/rotate';
import { transform } from './image/transform';
import { type Coloured, convertColours } from './image/transparency';

export type { Colour, ImageInfo, ImageMode, Pixels };

/**
 * Pixels in rows from the top, bands interleaved.
 *
 * @param mode the meaning of a pixel's numbers, in PIL's names
 * @param width pixels a row
 * @param height rows
 * @param data width · height · bands numbers; kept, not copied. Uint8Array; for mode `I` Int32Array, `I;16`
 *   Uint16Array, `F` Float32Array
 * @param palette for mode `P`: 256 colours, three bytes each (or four, with alpha)
 * @param info what a file said besides: a transparent colour, the camera's data
 * @throws TypeError when the numbers don't fit the size
 * @example new Image('L', 28, 28, new Uint8Array(784)) // <Image mode=L size=28x28>
 * @see https://pillow.readthedocs.io/en/stable/reference/Image.html
 */
export class Image implements Raster {
  readonly mode: ImageMode;
  readonly width: number;
  readonly height: number;
  /** @internal The pixels, which may be lent memory: only for who doesn't keep them. */
  declare [held]: Pixels;
  readonly palette: Uint8Array | null;
  readonly info: ImageInfo;

  /** The filters that `resize`, `rotate` and `transform` take. */
  static readonly Resampling = Resampling;
  /** The methods that `transpose` takes. */
  static readonly Transpose = Transpose;
  /** Resampling: the nearest pixel. 0, as in Pillow */
  static readonly NEAREST = Resampling.NEAREST;
  /** Resampling: a windowed sinc over six pixels, the sharpest. 1, as in Pillow */
  static readonly LANCZOS = Resampling.LANCZOS;
  /** Resampling: linear between pixels. 2, as in Pillow */
  static readonly BILINEAR = Resampling.BILINEAR;
  /** Resampling: cubic over four pixels. 3, as in Pillow */
  static readonly BICUBIC = Resampling.BICUBIC;
  /** Resampling: the mean of the pixels that fall into a new one. 4, as in Pillow */
  static readonly BOX = Resampling.BOX;
  /** Resampling: a Hamming-windowed sinc over two pixels, sharper than linear. 5, as in Pillow */
  static readonly HAMMING = Resampling.HAMMING;
  /** For `transpose`: mirrored, left and right exchanged. */
  static readonly FLIP_LEFT_RIGHT = Transpose.FLIP_LEFT_RIGHT;
  /** For `transpose`: mirrored, top and bottom exchanged. */
  static readonly FLIP_TOP_BOTTOM = Transpose.FLIP_TOP_BOTTOM;
  /** For `transpose`: turned counter-clockwise by 90 degrees. */
  static readonly ROTATE_90 = Transpose.ROTATE_90;
  /** For `transpose`: turned by 180 degrees. */
  static readonly ROTATE_180 = Transpose.ROTATE_180;
  /** For `transpose`: turned counter-clockwise by 270 degrees. */
  static readonly ROTATE_270 = Transpose.ROTATE_270;

  constructor(...args: parameters.ImageArguments) {
    const [mode, width, height, data, palette, info] = parameters.bindImage(args);
    expectOneOf(mode, 'mode', imageModes);
    expectInteger(width, 'width', 0);
    expectInteger(height, 'height', 0);
    checkPixels(mode, width, height, data);
    this.mode = mode;
    this.width = width;
    this.height = height;
    this[held] = data;
    this.palette = mode === 'P' ? (palette ?? greyPalette()) : null;
    this.info = info;
  }

  /** A new image of one colour. @example Image.new('RGB', [64, 48], [255, 0, 0]) */
  static new(...args: parameters.NewArguments): Image {
    const [mode, [width, height], colour] = parameters.bindNew(args);
    expectOneOf(mode, 'mode', imageModes);
    const data = newPixels(mode, width * height);
    fillPixels(data, inkOf(mode, colour));
    return new Image(mode, width, height, data);
  }

  /**
   * Reads an image file (PNG, JPEG, WebP, GIF, TIFF, AVIF, BMP, ICO, PPM …): its path, or its bytes. Mode
   * and pixels are PIL's: files with a palette have the mode P, the first picture of an animation is read.
   *
   * @throws TorchError when the file is no image, or damaged
   * @example const image = (await Image.open('cat.jpg')).convert('RGB');
   */
  static async open(...args: parameters.OpenArguments): Promise<Image> {
    return fromFile(await decode(parameters.bindOpen(args)[0]));
  }

  /** `open`, for a caller who cannot await: a worker thread decodes while this one waits. */
  static openSync(...args: parameters.OpenArguments): Image {
    return fromFile(decodeSync(parameters.bindOpen(args, 'openSync')[0]));
  }

  /** One image of several with a band each. @example Image.merge('RGB', [red, green, blue]) */
  static merge(...args: parameters.MergeArguments<Image>): Image {
    const [mode, given] = parameters.bindMerge(args);
    const bands: readonly Image[] = given;
    const count = modeInfo[mode].bands.length;
    if (bands.length !== count) throw new RangeError('wrong number of bands');
    const { width, height } = bands[0]!;
    for (const band of bands) {
      if (band.mode !== 'L') throw new RangeError('mode mismatch');
      if (band.width !== width || band.height !== height) throw new RangeError('size mismatch');
    }
    const rasters = bands.map((band) => band.raster);
    return new Image(mode, width, height, merge(mode, rasters));
  }

  /** The pixels; what is written there changes the image. */
  get data(): Pixels {
    if (isLent(this[held])) this[held] = this[held].slice();
    return this[held];
  }

  /** @internal The picture as the functions of its folder take it: they keep nothing of it. */
  get raster(): Coloured {
    const { mode, width, height, palette, info } = this;
    return { mode, width, height, data: this[held], palette, info };
  }

  /** Width and height. */
  get size(): [width: number, height: number] {
    return [this.width, this.height];
  }

  /** Numbers a pixel. */
  get channels(): number {
    return modeInfo[this.mode].bands.length;
  }

  /** The bands' names: `['R', 'G', 'B']`. */
  getbands(...args: []): string[] {
    refuseArguments('getbands', args);
    return [...modeInfo[this.mode].bands];
  }

  /** The bands of one pixel: a number, or an array where there are several. */
  getpixel(...args: parameters.GetpixelArguments): number | number[] {
    const [[x, y]] = parameters.bindGetpixel(args);
    const { width, height, channels } = this;
    if (!(Number.isInteger(x) && Number.isInteger(y) && x >= 0 && y >= 0 && x < width && y < height)) {
      throw new RangeError('image index out of range');
    }
    const at = (y * width + x) * channels;
    const pixels = this[held];
    return channels === 1 ? pixels[at]! : [...pixels.subarray(at, at + channels)];
  }

  /** `getpixel([x, y])` */
  getPixel(...args: parameters.GetPixelArguments): number | number[] {
    return this.getpixel(parameters.bindGetPixel(args));
  }

  /** The pixels' bytes, as PIL's `tobytes` gives them (mode `1`: a byte a pixel). */
  toBytes(...args: []): Uint8Array {
    refuseArguments('toBytes', args);
    return bytesOf(outwardPixels(this.raster)).slice();
  }

  /** An image of its own memory. */
  copy(...args: []): Image {
    refuseArguments('copy', args);
    return this.withPixels(this.width, this.height, copyNumbers(this[held]));
  }

  /** Whether size, mode, palette and all pixels are the same. */
  equals(...args: [other: Image]): boolean {
    refuseArguments('equals', args, 1);
    const [other] = args;
    return this.mode === other.mode && samePicture(this.raster, other.raster);
  }

  /**
   * The picture in another mode; a copy when it has it already.
   *
   * @param args mode; by name dither: for mode `1` error diffusion (default) rather than a threshold
   * @throws RangeError where PIL has no such conversion, and for RGB to P
   */
  convert(...args: parameters.ConvertArguments): Image {
    const { mode, dither } = parameters.bindConvert.named(args);
    expectOneOf(mode, 'mode', imageModes);
    const { data, info } = convertColours(this.raster, mode, dither);
    const palette = mode === this.mode ? this.palette : null;
    return new Image(mode, this.width, this.height, data, palette, info);
  }

  /**
   * The picture in another size, antialiased (except by `NEAREST`, which modes 1 and P always use).
   *
   * @param size width and height
   * @param args resample (`Image.BICUBIC`), box: the part to take, as left, top, right, bottom (all of it)
   */
  resize(...args: parameters.ResizeArguments): Image {
    const [size, resample, box] = parameters.bindResize(args);
    return this.arranged(resize(this.raster, size, resample, box ?? [0, 0, this.width, this.height]));
  }

  /** The part inside a box, in pixels; where it lies outside of the picture it is black. */
  crop(...args: parameters.CropArguments): Image {
    const [[left, top, right, bottom]] = parameters.bindCrop(args);
    if (right < left) throw new RangeError("Coordinate 'right' is less than 'left'");
    if (bottom < top) throw new RangeError("Coordinate 'lower' is less than 'upper'");
    return this.arranged(crop(this.raster, left, top, right, bottom));
  }

  /** Copies another image (of any mode that converts) into this one, with its corner at (left, top). */
  paste(...args: parameters.PasteArguments<Image>): void {
    const [im, [left, top]] = parameters.bindPaste(args);
    const source = im.mode === this.mode ? im : im.convert(this.mode);
    paste(source.raster, this[held], this.width, this.height, left, top);
  }

  /** @internal The picture inside a black border; a negative one takes away. PIL's `ImageOps.expand`. */
  bordered(left: number, top: number, right: number, bottom: number): Image {
    const size = [this.width + left + right, this.height + top + bottom] as const;
    const out = Image.new(this.mode, size);
    paste(this.raster, out[held], ...size, left, top);
    return out;
  }

  /** The picture turned or mirrored. @param method one of `Image.Transpose` */
  transpose(...args: parameters.TransposeArguments): Image {
    return this.arranged(transpose(this.raster, parameters.bindTranspose(args)[0]));
  }

  /**
   * The camera's data (EXIF) of the file, by the tags' numbers; empty where there are none. Fractions
   * come as numbers.
   *
   * @example image.getexif().get(0x0112) // 6: the camera was turned
   * @see https://pillow.readthedocs.io/en/stable/reference/Image.html#PIL.Image.Image.getexif
   */
  getexif(...args: []): Map<number, TagValue> {
    refuseArguments('getexif', args);
    return readExif(this.info.exif);
  }

  /**
   * The picture turned upright, as the camera's data say (and then say no more); a copy where it is.
   * PIL's `ImageOps.exif_transpose`.
   *
   * @example const upright = Image.openSync('phone.jpg').exifTranspose();
   * @see https://pillow.readthedocs.io/en/stable/reference/ImageOps.html#PIL.ImageOps.exif_transpose
   */
  exifTranspose(...args: []): Image {
    refuseArguments('exifTranspose', args);
    const { exif } = this.info;
    const method = orientations[orientationOf(exif)];
    if (exif === undefined || method === undefined) return this.copy();
    const { mode, width, height, data, palette } = this.transpose(method);
    return new Image(mode, width, height, data, palette, { ...this.info, exif: withoutOrientation(exif) });
  }

  /**
   * The picture turned counterclockwise.
   *
   * @param angle in degrees
   * @param args resample (`Image.NEAREST`), expand: a larger picture that holds all of it (false),
   *   center (the middle), translate, fillcolor (black)
   */
  rotate(...args: parameters.RotateArguments): Image {
    const { angle, ...options } = parameters.bindRotate.named(args);
    return this.arranged(rotate(this.raster, angle, options));
  }

  /**
   * A picture whose pixels are taken from this one's places.
   *
   * @param size width and height
   * @param method 0, affine: `data` are a … f, and place (x, y) comes from (a·x + b·y + c, d·x + e·y + f). 2,
   *   perspective: g and h besides, and both divided by g·x + h·y + 1
   * @param args resample (`Image.NEAREST`); by name fillcolor: of places outside (black)
   */
  transform(...args: parameters.TransformArguments): Image {
    const { size, method, data, resample, fillcolor } = parameters.bindTransform.named(args);
    return this.arranged(transform(this.raster, size, method, data, resample, fillcolor));
  }

  /**
   * Every value replaced by its entry in a table of 256 numbers (a band, or for all bands),
   * or by a function's result.
   *
   * @throws RangeError for modes of more than 8 bits, and for tables of other lengths
   */
  point(...args: parameters.PointArguments): Image {
    const [lut] = parameters.bindPoint(args);
    if (!isOfBytes(this.mode)) throw new RangeError('point operation not supported for this mode');
    return this.withPixels(this.width, this.height, lookUp(this.raster, pointTable(lut, this.channels)));
  }

  /** One image of mode L a band. */
  split(...args: []): Image[] {
    refuseArguments('split', args);
    if (this.channels === 1) return [this.copy()];
    return split(this.raster).map((band) => new Image('L', this.width, this.height, band));
  }

  /** One band as an image of mode L, by its index or its name. */
  getchannel(...args: parameters.GetchannelArguments): Image {
    const [channel] = parameters.bindGetchannel(args);
    const b = bandIndex(this.mode, channel);
    if (this.channels === 1) return this.copy();
    const band = new Image('L', this.width, this.height, unsetBytes(this.width * this.height));
    copyBand(this.raster, b, band.raster, 0);
    return band;
  }

  /** How often each value occurs, 256 counts a band. */
  histogram(...args: []): number[] {
    refuseArguments('histogram', args);
    if (!isOfBytes(this.mode)) throw new RangeError(`histogram of mode ${this.mode} is not supported`);
    return [...histogram(this.raster)];
  }

  /**
   * Writes a file; the name's ending says which kind.
   * JPEG takes `quality` (75) and the like: sharp's options.
   *
   * @throws RangeError for an unknown ending, or a mode that the kind can't hold
   * @example await image.save('out.png');
   */
  async save(...args: parameters.SaveArguments): Promise<void> {
    await saveImage(this, ...parameters.bindSave(args));
  }

  /** `save`, for a caller who cannot await. */
  saveSync(...args: parameters.SaveArguments): void {
    saveImageSync(this, ...parameters.bindSave(args, 'saveSync'));
  }

  /** The image's mode and size, as Pillow prints them. */
  toString(): string {
    return `<Image mode=${this.mode} size=${this.width}x${this.height}>`;
  }

  [inspectCustom](): string {
    return this.toString();
  }

  /** What notebooks show: the picture. */
  [displayBundle](): MimeBundle {
    return imageBundle(this);
  }

  /** @internal An image like this one with other pixels. */
  withPixels(width: number, height: number, data: Pixels, palette = this.palette): Image {
    return new Image(this.mode, width, height, data, palette, this.info);
  }

  private arranged({ width, height, data }: Arranged): Image {
    return this.withPixels(width, height, data);
  }
}

markValues(Image);

function fromFile({ mode, width, height, data, palette, info }: Decoded): Image {
  return new Image(mode, width, height, data, palette, info);
}
