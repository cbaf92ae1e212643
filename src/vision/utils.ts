/** `torch.vision.utils`: grids of pictures, and drawing on them. Twin of torchvision/utils.py. */
import { noGrad } from '../autograd/gradMode';
import { type Arguments, binder } from '../common/binder';
import { typeName } from '../common/brief';
import { warn } from '../common/warnings';
import { tensor as makeTensor } from '../tensor/creation';
import { torchOps } from '../tensor/operators';
import { sizeText } from '../tensor/sizes';
import { Tensor } from '../tensor/tensor';
import { asBatch, grid, gridDefaults, type MakeGridOptions } from './grid';
import { toPilImage } from './transforms/functional';

export { type MakeGridOptions, makeGrid } from './grid';
export type { DrawProtocol } from './terminal/detect';
export { type PictureStream, type ShowOptions, show } from './terminal/show';

interface SaveImageParameters extends MakeGridOptions {
  tensor: Tensor | readonly Tensor[];
  fp: string;
}

type SaveImageOrder = [tensor: 'tensor', fp: 'fp'];
const bindSaveImage = binder<SaveImageParameters, SaveImageOrder>(
  'saveImage',
  { tensor: 'object', fp: 'any' },
  {},
  gridDefaults,
);

/**
 * Writes images as one picture; several are put side by side.
 *
 * @param tensor a batch, one image, or an array of images of one size; values from 0 to 1
 * @param fp the picture's path, whose ending tells its format: .png, .jpg, .webp, .tif, .gif
 * @param args {@link MakeGridOptions}, only by name
 * @example torch.vision.utils.saveImage(batch, 'digits.png', { nrow: 10, normalize: true });
 * @see https://docs.pytorch.org/vision/stable/generated/torchvision.utils.save_image.html
 */
export function saveImage(...args: Arguments<SaveImageParameters, SaveImageOrder>): void {
  const { tensor, fp, ...options } = bindSaveImage.named(args);
  const bytes = noGrad(() => {
    const picture = grid(asBatch(tensor), options);
    return picture.mul(255).add_(0.5).clamp_(0, 255).cpu().to('uint8');
  });
  toPilImage(bytes).saveSync(fp);
}

/** A colour by its red, green and blue, 0 to 255. */
export type RGB = readonly [red: number, green: number, blue: number];

/** Options of {@link drawSegmentationMasks}. */
export interface DrawSegmentationMasksOptions {
  /** How much of the colour is seen, 0 to 1. Default: 0.8 */
  alpha?: number | undefined;
  /** A colour for each mask, or one for all. Default: null, colours of their own */
  colors?: RGB | readonly RGB[] | null | undefined;
}

interface DrawSegmentationMasksParameters extends DrawSegmentationMasksOptions {
  /** Uint8 (0 to 255) or floating point (0 to 1). */
  image: Tensor;
  /** The masks, [N, H, W] or [H, W], of booleans. */
  masks: Tensor;
}

type DrawSegmentationMasksOrder = [image: 'image', masks: 'masks', alpha: 'alpha', colors: 'colors'];
const bindDrawSegmentationMasks = binder<DrawSegmentationMasksParameters, DrawSegmentationMasksOrder>(
  'drawSegmentationMasks',
  { image: 'any', masks: 'any' },
  { alpha: 0.8, colors: null },
);

/**
 * Colours the places that masks mark; where masks overlap, black.
 *
 * **Shape**: image [3, height, width], masks [N, height, width] or [height, width]
 *
 * @param image uint8 (0 to 255) or floating point (0 to 1)
 * @param masks bools
 * @param alpha how much of the colour is seen, 0 to 1. Default: 0.8
 * @param colors a colour for each mask, or one for all. Default: null, colours of their own
 * @throws TypeError when the image isn't a tensor
 * @throws RangeError for other shapes and dtypes
 * @see https://docs.pytorch.org/vision/stable/generated/torchvision.utils.draw_segmentation_masks.html
 */
export function drawSegmentationMasks(
  ...args: Arguments<DrawSegmentationMasksParameters, DrawSegmentationMasksOrder>
): Tensor {
  const { image, masks: given, alpha, colors } = bindDrawSegmentationMasks.named(args);
  if (!(image instanceof Tensor)) throw new TypeError(`The image must be a tensor, got ${typeName(image)}`);
  const { dtype } = image;
  if (dtype !== 'uint8' && !image.isFloatingPoint()) {
    throw new RangeError(`The image dtype must be uint8 or float, got torch.${dtype}`);
  }
  if (image.dim() !== 3) throw new RangeError('Pass individual images, not batches');
  if (image.size(0) !== 3) {
    throw new RangeError('Pass an RGB image. Other Image formats are not supported');
  }
  const masks = given.dim() === 2 ? given.unsqueeze(0) : given;
  if (masks.dim() !== 3) throw new RangeError('masks must be of shape (H, W) or (batch_size, H, W)');
  if (masks.dtype !== 'bool') {
    throw new RangeError(`The masks must be of dtype bool. Got torch.${masks.dtype}`);
  }
  if (masks.size(1) !== image.size(1) || masks.size(2) !== image.size(2)) {
    throw new RangeError('The image and the masks must have the same height and width');
  }
  const count = masks.size(0);
  if (count === 0) {
    warn("masks doesn't contain any mask. No mask was drawn");
    return image;
  }
  return noGrad(() => {
    const drawn = image.detach().clone();
    for (const [i, [r, g, b]] of maskColours(colors, count).entries()) {
      const scale = dtype === 'uint8' ? 1 : 255;
      const colour = makeTensor([r / scale, g / scale, b / scale], { dtype, device: image.device as 'cpu' });
      drawn.set([':', masks.get(i)], colour.unsqueeze(1));
    }
    drawn.set([':', masks.sum(0).gt(1)], 0);
    return image
      .mul(1 - alpha)
      .add(drawn.mul(alpha))
      .to(dtype);
  });
}

/** A colour for each of `count` masks. */
function maskColours(colors: RGB | readonly RGB[] | null, count: number): readonly RGB[] {
  if (colors === null) {
    const part = (i: number, p: number) => (i * p) % 255;
    return Array.from(
      { length: count },
      (_, i): RGB => [part(i, 2 ** 25 - 1), part(i, 2 ** 15 - 1), part(i, 2 ** 21 - 1)],
    );
  }
  if (!Array.isArray(colors[0])) return Array.from({ length: count }, () => colors as RGB);
  if (colors.length < count) {
    throw new RangeError(
      `Number of colors must be equal or larger than the number of objects, but got ${colors.length} < ${count}.`,
    );
  }
  return (colors as readonly RGB[]).slice(0, count);
}

interface FlowToImageParameters {
  /** The flow, (2, H, W) or (N, 2, H, W), float32: displacements in x and y. */
  flowImage: Tensor;
}

type FlowToImageOrder = [flowImage: 'flowImage'];
const bindFlowToImage = binder<FlowToImageParameters, FlowToImageOrder>(
  'flowToImage',
  { flowImage: 'object' },
  {},
);

/**
 * An optical flow as a picture: each direction has its colour.
 *
 * **Shape**: [2, height, width] → [3, height, width], uint8; or batches of them
 *
 * @throws RangeError for another dtype than float32, and other shapes
 * @see https://docs.pytorch.org/vision/stable/generated/torchvision.utils.flow_to_image.html
 */
export function flowToImage(...args: Arguments<FlowToImageParameters, FlowToImageOrder>): Tensor {
  const [flow] = bindFlowToImage(args);
  if (flow.dtype !== 'float32') {
    throw new RangeError(`Flow should be of dtype torch.float, got torch.${flow.dtype}.`);
  }
  const batch = flow.dim() === 3 ? flow.unsqueeze(0) : flow;
  if (batch.dim() !== 4 || batch.size(1) !== 2) {
    throw new RangeError(
      `Input flow should have shape (2, H, W) or (N, 2, H, W), got ${sizeText(flow.shape)}.`,
    );
  }
  return noGrad(() => {
    const maxNorm = batch.pow(2).sum(1).sqrt().max();
    const image = flowColours(batch.div(maxNorm.add(2 ** -23)));
    return flow.dim() === 3 ? image.get(0) : image;
  });
}

function flowColours(flow: Tensor): Tensor {
  const wheel = colourWheel();
  const count = wheel.size(0);
  const norm = flow.pow(2).sum(1).sqrt();
  const angle = torchOps.atan2(flow.select(1, 1).neg(), flow.select(1, 0).neg()).div(Math.PI);
  const position = angle
    .add(1)
    .div(2)
    .mul(count - 1);
  const before = position.floor().long();
  const after = before.add(1);
  after.set(after.eq(count), 0);
  const fraction = position.sub(before);
  const channels = wheel.unbind(1).map((channel) => {
    const from = channel.get(before).div(255);
    const to = channel.get(after).div(255);
    const colour = torchOps.rsub(fraction, 1).mul(from).add(fraction.mul(to));
    const paled = torchOps.rsub(norm.mul(torchOps.rsub(colour, 1)), 1);
    return paled.mul(255).floor().to('uint8');
  });
  return torchOps.stack(channels, 1);
}

/** 55 colours around the circle, as "A Database and Evaluation Methodology for Optical Flow" has them. */
function colourWheel(): Tensor {
  const colours: number[][] = [];
  /** From one colour to the next: a channel goes up or down while another stays full. */
  const sector = (steps: number, full: number, changing: number, isFalling: boolean) => {
    for (let i = 0; i < steps; i++) {
      const colour = [0, 0, 0];
      const value = Math.floor(Math.fround((255 * i) / steps));
      colour[full] = 255;
      colour[changing] = isFalling ? 255 - value : value;
      colours.push(colour);
    }
  };
  sector(15, 0, 1, false);
  sector(6, 1, 0, true);
  sector(4, 1, 2, false);
  sector(11, 2, 1, true);
  sector(13, 2, 0, false);
  sector(6, 0, 2, true);
  return makeTensor(colours, { dtype: 'float32' });
}
