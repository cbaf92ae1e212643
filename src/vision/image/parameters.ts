/** What the functions of `Image` take: names, order and defaults, which are PIL's where PIL has them. */
import { type Arguments, binder } from '../../common/binder';
import type { Colour } from './ink';
import type { ImageInfo, ImageMode, Pixels } from './modes';
import { Resampling } from './resampling';
import type { ResizeOptions } from './resize';
import type { RotateOptions } from './rotate';
import type { TransformMethod } from './transform';

type Size = readonly [width: number, height: number];

interface ImageParameters {
  mode: ImageMode;
  /** The picture's width, in pixels. */
  width: number;
  /** The picture's height, in pixels. */
  height: number;
  data: Pixels;
  palette?: Uint8Array | null | undefined;
  info?: ImageInfo | undefined;
}
type ImageOrder = [
  mode: 'mode',
  width: 'width',
  height: 'height',
  data: 'data',
  palette: 'palette',
  info: 'info',
];
/** The arguments that {@link bindImage} takes. */
export type ImageArguments = Arguments<ImageParameters, ImageOrder>;
export const bindImage = binder<ImageParameters, ImageOrder>(
  'Image',
  { mode: 'any', width: 'any', height: 'any', data: 'object' },
  { palette: null, info: {} },
  {},
  { info: 'data' },
);

interface NewParameters {
  /** What the pixels are: `'RGB'`, `'L'`, … */
  mode: ImageMode;
  /** Width and height, in pixels. */
  size: Size;
  /** The colour of all pixels: a number, numbers or a name. Default: 0, black */
  color?: Colour | undefined;
}
type NewOrder = [mode: 'mode', size: 'size', color: 'color'];
/** The arguments that {@link bindNew} takes. */
export type NewArguments = Arguments<NewParameters, NewOrder>;
export const bindNew = binder<NewParameters, NewOrder>('new', { mode: 'any', size: 'object' }, { color: 0 });

interface OpenParameters {
  /** A path, or the bytes of an image file. */
  fp: string | Uint8Array;
}
type OpenOrder = [fp: 'fp'];
/** The arguments that {@link bindOpen} takes. */
export type OpenArguments = Arguments<OpenParameters, OpenOrder>;
export const bindOpen = binder<OpenParameters, OpenOrder>('open', { fp: 'object' }, {});

interface MergeParameters<I> {
  /** The mode of the result, which has as many bands. */
  mode: ImageMode;
  /** A picture of one band (mode `'L'`) for each of the mode's bands. */
  bands: readonly I[];
}
type MergeOrder = [mode: 'mode', bands: 'bands'];
/** The arguments that {@link bindMerge} takes. */
export type MergeArguments<I> = Arguments<MergeParameters<I>, MergeOrder>;
export const bindMerge = binder<MergeParameters<any>, MergeOrder>(
  'merge',
  { mode: 'any', bands: 'object' },
  {},
);

interface GetpixelParameters {
  /** The place of the pixel: from the left, from the top. */
  xy: readonly [x: number, y: number];
}
type GetpixelOrder = [xy: 'xy'];
/** The arguments that {@link bindGetpixel} takes. */
export type GetpixelArguments = Arguments<GetpixelParameters, GetpixelOrder>;
export const bindGetpixel = binder<GetpixelParameters, GetpixelOrder>('getpixel', { xy: 'object' }, {});

interface GetPixelParameters {
  /** The place of the pixel, from the left. */
  x: number;
  /** The place of the pixel, from the top. */
  y: number;
}
type GetPixelOrder = [x: 'x', y: 'y'];
/** The arguments that {@link bindGetPixel} takes. */
export type GetPixelArguments = Arguments<GetPixelParameters, GetPixelOrder>;
export const bindGetPixel = binder<GetPixelParameters, GetPixelOrder>('getPixel', { x: 'any', y: 'any' }, {});

/** Options of `convert`. */
export interface ConvertOptions {
  /** For mode `1`: error diffusion rather than a threshold. Default: true */
  dither?: boolean | undefined;
}
interface ConvertParameters extends ConvertOptions {
  /** What the pixels become: `'RGB'`, `'L'`, … */
  mode: ImageMode;
}
/** The matrix that PIL has after the mode isn't here, so that dithering goes by name. */
type ConvertOrder = [mode: 'mode'];
/** The arguments that {@link bindConvert} takes. */
export type ConvertArguments = Arguments<ConvertParameters, ConvertOrder>;
export const bindConvert = binder<ConvertParameters, ConvertOrder>(
  'convert',
  { mode: 'any' },
  {},
  { dither: true },
);

interface ResizeParameters extends ResizeOptions {
  /** Width and height of the result, in pixels. */
  size: Size;
}
type ResizeOrder = [size: 'size', resample: 'resample', box: 'box'];
/** The arguments that {@link bindResize} takes. */
export type ResizeArguments = Arguments<ResizeParameters, ResizeOrder>;
export const bindResize = binder<ResizeParameters, ResizeOrder>(
  'resize',
  { size: 'object' },
  { resample: Resampling.BICUBIC, box: null },
);

interface CropParameters {
  /** The part: left, top, right, bottom, in pixels; what lies outside is black. */
  box: readonly [left: number, top: number, right: number, bottom: number];
}
type CropOrder = [box: 'box'];
/** The arguments that {@link bindCrop} takes. */
export type CropArguments = Arguments<CropParameters, CropOrder>;
export const bindCrop = binder<CropParameters, CropOrder>('crop', { box: 'object' }, {});

interface PasteParameters<I> {
  /** The picture that is put onto this one. */
  im: I;
  /** Where its left upper corner comes. Default: [0, 0] */
  box?: readonly [left: number, top: number] | undefined;
}
type PasteOrder = [im: 'im', box: 'box'];
/** The arguments that {@link bindPaste} takes. */
export type PasteArguments<I> = Arguments<PasteParameters<I>, PasteOrder>;
export const bindPaste = binder<PasteParameters<any>, PasteOrder>('paste', { im: 'object' }, { box: [0, 0] });

interface TransposeParameters {
  /** What is done, one of `Image.Transpose`: mirrored, turned by 90°, … */
  method: number;
}
type TransposeOrder = [method: 'method'];
/** The arguments that {@link bindTranspose} takes. */
export type TransposeArguments = Arguments<TransposeParameters, TransposeOrder>;
export const bindTranspose = binder<TransposeParameters, TransposeOrder>('transpose', { method: 'any' }, {});

interface RotateParameters extends RotateOptions {
  /** The angle, in degrees counter-clockwise. */
  angle: number;
}
type RotateOrder = [
  angle: 'angle',
  resample: 'resample',
  expand: 'expand',
  center: 'center',
  translate: 'translate',
  fillcolor: 'fillcolor',
];
/** The arguments that {@link bindRotate} takes. */
export type RotateArguments = Arguments<RotateParameters, RotateOrder>;
export const bindRotate = binder<RotateParameters, RotateOrder>(
  'rotate',
  { angle: 'any' },
  { resample: Resampling.NEAREST, expand: false, center: null, translate: null, fillcolor: null },
);

/** Options of `transform`. */
export interface TransformOptions {
  /** How values between pixels are found, one of `Image.Resampling`. Default: `Image.NEAREST` */
  resample?: number | undefined;
  /** The colour of places outside. Default: null, black */
  fillcolor?: Colour | null | undefined;
}
interface TransformParameters extends TransformOptions {
  /** Width and height of the result, in pixels. */
  size: Size;
  method: TransformMethod;
  /** The method's numbers: six of an affine transform, eight of a perspective one. */
  data: readonly number[];
}
/** PIL has a switch, which isn't here, before `fillcolor`. */
type TransformOrder = [size: 'size', method: 'method', data: 'data', resample: 'resample'];
/** The arguments that {@link bindTransform} takes. */
export type TransformArguments = Arguments<TransformParameters, TransformOrder>;
export const bindTransform = binder<TransformParameters, TransformOrder>(
  'transform',
  { size: 'object', method: 'any', data: 'object' },
  { resample: Resampling.NEAREST },
  { fillcolor: null },
);

interface PointParameters {
  /** What each value becomes: 256 numbers a band, or a function. */
  lut: readonly number[] | ((value: number) => number);
}
type PointOrder = [lut: 'lut'];
/** The arguments that {@link bindPoint} takes. */
export type PointArguments = Arguments<PointParameters, PointOrder>;
export const bindPoint = binder<PointParameters, PointOrder>('point', { lut: 'object' }, {});

interface GetchannelParameters {
  /** The band, by number or by name: `'R'`. */
  channel: number | string;
}
type GetchannelOrder = [channel: 'channel'];
/** The arguments that {@link bindGetchannel} takes. */
export type GetchannelArguments = Arguments<GetchannelParameters, GetchannelOrder>;
export const bindGetchannel = binder<GetchannelParameters, GetchannelOrder>(
  'getchannel',
  { channel: 'any' },
  {},
);

interface SaveParameters {
  /** The file's path, whose ending says the format. */
  fp: string;
  /** Settings of the format, such as `{ quality: 90 }` for JPEG. Default: none */
  params?: Record<string, unknown> | undefined;
}
type SaveOrder = [fp: 'fp', params: 'params'];
/** The arguments that {@link bindSave} takes. */
export type SaveArguments = Arguments<SaveParameters, SaveOrder>;
export const bindSave = binder<SaveParameters, SaveOrder>(
  'save',
  { fp: 'any' },
  { params: {} },
  {},
  { params: 'data' },
);
