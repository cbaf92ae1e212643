/** `torch.vision.utils.show`: pictures in the terminal, and in notebooks. */
import { noGrad } from '../../autograd/gradMode';
import { type Arguments, binder } from '../../common/binder';
import { displayBundle, inNotebook, NotebookPlace } from '../../common/display';
import { expectInteger, expectOneOf, invalidArgument } from '../../common/expect';
import { Tensor } from '../../tensor/tensor';
import type { ProgressStream } from '../../utils/progress';
import { asBatch, grid, gridDefaults } from '../grid';
import { Image } from '../image';
import { pngBytes } from '../image/display';
import { toPilImage } from '../transforms/functional';
import { type DrawProtocol, drawProtocols, protocolOf } from './detect';
import { halfBlocks, iterm, kitty, type Rgb, sixel } from './draw';

/** Where pictures are written. */
export interface PictureStream extends ProgressStream {
  /** How many bits of colour it has. */
  getColorDepth?(): number;
}

/** Options of {@link show}. */
export interface ShowOptions {
  /** Columns of the terminal to use. Default: null, as many as the picture needs and there are */
  width?: number | null | undefined;
  /** The way to draw. Default: null, the best that the terminal is known to have */
  protocol?: DrawProtocol | null | undefined;
  /** Where to write. Default: null, standard output */
  file?: PictureStream | null | undefined;
  /** Images a row, of a batch. Default: 8 */
  nrow?: number | undefined;
}

interface ShowParameters extends ShowOptions {
  /**
   * An image; or a tensor, [channels, height, width], [height, width] or a batch, as `saveImage` takes it.
   */
  image: Image | Tensor | readonly Tensor[];
}

type ShowOrder = [image: 'image'];
const bindShow = binder<ShowParameters, ShowOrder>(
  'show',
  { image: 'object' },
  {},
  { width: null, protocol: null, file: null, nrow: 8 },
  { file: 'object' },
);

/** Pixels that a terminal's column has, about. */
const COLUMN = 8;
/** A picture of fewer columns is hard to see. */
const LEAST = 16;

/** Numbers from 0 to 1 as bytes; bytes as they are. */
function bytesOf(picture: Tensor): Tensor {
  if (picture.dtype === 'uint8') return picture.cpu();
  return picture.to('float32').mul(255).add_(0.5).clamp_(0, 255).cpu().to('uint8');
}

function imageOf(value: unknown, nrow: number): Image {
  if (value instanceof Image) return value;
  const isTensor = value instanceof Tensor;
  if (!isTensor && !Array.isArray(value))
    throw invalidArgument('an Image, a tensor or an array of tensors', 'image', value);
  if (isTensor && (value.dim() < 2 || value.dim() > 4))
    throw new RangeError(
      `show: an image has 2 to 4 dimensions, not ${value.dim()}: [${value.shape.join(', ')}]`,
    );
  return noGrad(() => toPilImage(bytesOf(grid(asBatch(value), { ...gridDefaults, nrow }))));
}

/** The picture in so many columns, without transparency. */
function pixels(image: Image, width: number): Rgb {
  const height = Math.max(1, Math.round((image.height * width) / image.width));
  const smaller = width < image.width;
  const opaque = image.convert('RGB');
  const sized =
    width === image.width ? opaque : opaque.resize([width, height], smaller ? Image.BICUBIC : Image.NEAREST);
  return { width, height: sized.height, data: sized.toBytes() };
}

function drawn(image: Image, protocol: DrawProtocol, columns: number, depth: number): string {
  switch (protocol) {
    case 'kitty':
      return kitty(pngBytes(image), columns);
    case 'iterm':
      return iterm(pngBytes(image), columns);
    case 'sixel':
      return sixel(pixels(image, columns * COLUMN));
    case 'blocks':
      return halfBlocks(pixels(image, columns), depth);
    case 'text':
      return `an image of ${image.width} × ${image.height} pixels, mode ${image.mode}\n`;
  }
}

/**
 * Shows a picture where the script runs: as itself in terminals that draw pictures (kitty's protocol,
 * iTerm2's, sixels), by half blocks in colour in all others, in Deno's notebooks as a picture. Where the
 * output is no terminal it is a sentence about the picture. A terminal is known by the variables that it
 * sets; inside of tmux and screen there are half blocks.
 *
 * @param image an Image, or a tensor as `saveImage` takes it: values from 0 to 1, or uint8 from 0 to 255
 * @param options how large, how and where it is drawn
 * @throws TypeError for what is no image
 * @throws RangeError for a tensor of other dimensions
 * @example
 * torch.vision.utils.show(images, { nrow: 2, file: process.stderr });
 * @see https://sw.kovidgoyal.net/kitty/graphics-protocol/
 */
export function show(...args: Arguments<ShowParameters, ShowOrder>): void {
  const { image: given, width, protocol, file, nrow } = bindShow.named(args);
  expectInteger(nrow, 'nrow', 1);
  if (width !== null) expectInteger(width, 'width', 1);
  if (protocol !== null) expectOneOf(protocol, 'protocol', drawProtocols);
  const image = imageOf(given, nrow);
  if (image.width === 0 || image.height === 0) throw new RangeError('show: the image has no pixels');
  if (file === null && protocol === null && inNotebook()) {
    new NotebookPlace().show(image[displayBundle]()).catch(() => {});
    return;
  }
  const stream: PictureStream = file ?? process.stdout;
  const depth = stream.getColorDepth?.() ?? 24;
  const isPlain = stream.isTTY !== true || depth < 8;
  const way = protocol ?? (isPlain ? 'text' : protocolOf(process.env));
  const natural = way === 'blocks' ? image.width : Math.max(LEAST, Math.ceil(image.width / COLUMN));
  const columns = width ?? Math.min(natural, stream.columns ?? 80);
  stream.write(drawn(image, way, columns, protocol === null ? depth : 24));
}
