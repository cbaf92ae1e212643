/** Images, figures and videos. */
import { typeName } from '../common/brief';
import { expectNumber, invalidArgument } from '../common/expect';
import { tensor as makeTensor } from '../tensor/creation';
import { torchOps } from '../tensor/operators';
import type { Tensor } from '../tensor/tensor';
import { Image } from '../vision/image';
import { encodeSync } from '../vision/image/codec';
import { toBytes, toHwc, videoFrames } from './arrange';
import { drawBoxes } from './boxes';
import type { ImageMessage, SummaryMessage } from './messages';
import { numbersOf, type Values, valuesOf } from './values';

const modes = [undefined, undefined, 'LA', 'RGB', 'RGBA'] as const;

/** Bytes [height, width, channels] as a picture. */
function pictureOf(pixels: Tensor): Image {
  const [height, width, channels] = pixels.shape as [number, number, number];
  const mode = modes[channels];
  if (mode === undefined)
    throw new TypeError(`Cannot handle this data type: (1, 1, ${channels}), an image has 1 to 4 channels`);
  if (height === 0 || width === 0) throw new RangeError(`an image of ${width}x${height} pixels is empty`);
  return new Image(mode, width, height, pixels.contiguous().toTypedArray() as Uint8Array);
}

/** A picture as a PNG file, in another size where `rescale` says so. */
function encoded(picture: Image, rescale: number): ImageMessage {
  expectNumber(rescale, 'rescale');
  const { width, height, channels } = picture;
  const size: [number, number] = [Math.trunc(width * rescale), Math.trunc(height * rescale)];
  if (!(size[0] > 0 && size[1] > 0)) throw new RangeError('height and width must be > 0');
  const sized = rescale === 1 ? picture : picture.resize(size, Image.LANCZOS);
  const encodedImageString = encodeSync(sized, { format: 'png', options: {} });
  return { height, width, colorspace: channels, encodedImageString };
}

/** A summary of an image, or of a batch of images as a grid. */
export function image(tag: string, images: Values, dataformats: string): SummaryMessage {
  const pixels = toBytes(toHwc(valuesOf(images), dataformats));
  return { value: [{ tag, image: encoded(pictureOf(pixels), 1) }] };
}

/** A summary of an image with boxes drawn into it. */
export function imageBoxes(
  tag: string,
  images: Values,
  boxes: Values,
  rescale: number,
  dataformats: string,
  labels: readonly string[] | string | null,
): SummaryMessage {
  const picture = pictureOf(toBytes(toHwc(valuesOf(images), dataformats)));
  const corners = valuesOf(boxes);
  if (corners.dim() !== 2 || corners.size(1) < 4) {
    throw new RangeError(`boxTensor should be of shape (N, 4), but is (${corners.shape.join(', ')})`);
  }
  const names = typeof labels === 'string' ? [labels] : labels;
  const numbers = numbersOf(corners.narrow(1, 0, 4));
  drawBoxes(picture, numbers, names !== null && names.length === corners.size(0) ? names : null);
  return { value: [{ tag, image: encoded(picture, rescale) }] };
}

/** What draws a figure: a canvas (node-canvas, @napi-rs/canvas, skia-canvas). */
export interface CanvasLike {
  /** Gives the picture's file, in the format that is named. */
  toBuffer(type: 'image/png'): Uint8Array;
  /** Called when the figure is written, unless `close` is false. */
  close?(): unknown;
}

/** A figure: an image, an image file's bytes, a canvas, or the text of an SVG picture. */
export type Figure = Image | Uint8Array | CanvasLike | string;

function readFigure(figure: unknown): Image {
  if (figure instanceof Image) return figure;
  if (figure instanceof Uint8Array) return Image.openSync(figure);
  if (typeof figure === 'string' && /<svg[\s>]/.test(figure)) return Image.openSync(Buffer.from(figure));
  const { toBuffer } = (typeof figure === 'object' && figure !== null ? figure : {}) as Partial<CanvasLike>;
  if (typeof toBuffer !== 'function')
    throw invalidArgument(
      'an image, bytes of an image file, a canvas or the text of an SVG',
      'figure',
      figure,
    );
  const bytes: unknown = toBuffer.call(figure, 'image/png');
  if (!(bytes instanceof Uint8Array))
    throw new TypeError(`figure.toBuffer('image/png') should return bytes, but returned ${typeName(bytes)}`);
  return Image.openSync(bytes);
}

/** A figure's pixels [3, height, width], on white where it is transparent. */
function figurePixels(figure: unknown): Tensor {
  const drawn = readFigure(figure).convert('RGBA');
  const { width, height, data } = drawn;
  const pixels = new Uint8Array(3 * width * height);
  for (let i = 0; i < width * height; i++) {
    const alpha = data[4 * i + 3]!;
    for (let c = 0; c < 3; c++) {
      pixels[c * width * height + i] = Math.round((data[4 * i + c]! * alpha + 255 * (255 - alpha)) / 255);
    }
  }
  return makeTensor(pixels, { device: 'cpu' }).reshape([3, height, width]);
}

/** The pixels of a figure [3, height, width], or of several [N, 3, height, width]. */
export function figureToImage(figure: Figure | readonly Figure[], close: boolean): Tensor {
  const all: readonly unknown[] = Array.isArray(figure) ? figure : [figure];
  if (all.length === 0) throw new RangeError('need at least one array to stack');
  const drawn = all.map(figurePixels);
  if (drawn.some(({ shape }) => shape.join() !== drawn[0]!.shape.join()))
    throw new RangeError('all input arrays must have the same shape');
  for (const one of all) if (close) (one as Partial<CanvasLike>).close?.();
  return Array.isArray(figure) ? torchOps.stack(drawn) : drawn[0]!;
}

/** The least and the greatest time of a frame in a GIF, in milliseconds. */
const SHORTEST = 10;
const LONGEST = 655_350;

/** A summary of videos, as an animated GIF. */
export function video(tag: string, videos: Values, fps: number): SummaryMessage {
  expectNumber(fps, 'fps');
  if (!(fps > 0)) throw new RangeError(`fps should be above 0, but is ${fps}`);
  let frames = toBytes(videoFrames(valuesOf(videos)));
  const [time, height, width, channels] = frames.shape as [number, number, number, number];
  if (frames.numel() === 0) throw new RangeError('a video without frames or pixels is empty');
  if (channels === 1) frames = frames.expand([time, height, width, 3]);
  const picture = pictureOf(frames.reshape([time * height, width, channels === 1 ? 3 : channels]));
  const delay = Math.min(Math.max(Math.round(1000 / fps), SHORTEST), LONGEST);
  const options = { delay: new Array(time).fill(delay), loop: 0, dither: 0 };
  const encodedImageString = encodeSync(
    { ...picture.raster, pageHeight: height },
    { format: 'gif', options },
  );
  return { value: [{ tag, image: { height, width, colorspace: channels, encodedImageString } }] };
}
