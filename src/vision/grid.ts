/** Grids of pictures: `torch.vision.utils.makeGrid`, and what `saveImage` and `show` make pictures of. */
import { noGrad } from '../autograd/gradMode';
import { type Arguments, type Bound, binder } from '../common/binder';
import { typeName } from '../common/brief';
import { torchOps } from '../tensor/operators';
import { Tensor } from '../tensor/tensor';

/** Options of {@link makeGrid}. */
export interface MakeGridOptions {
  /** Images a row. Default: 8 */
  nrow?: number | undefined;
  /** Pixels between images and around them. Default: 2 */
  padding?: number | undefined;
  /** Whether values are brought into 0 to 1. Default: false */
  normalize?: boolean | undefined;
  /** The values that become 0 and 1. Default: null, the least and the greatest */
  valueRange?: readonly [min: number, max: number] | null | undefined;
  /** Whether each image is brought into 0 to 1 by itself. Default: false */
  scaleEach?: boolean | undefined;
  /** The padding's value. Default: 0 */
  padValue?: number | undefined;
}

interface MakeGridParameters extends MakeGridOptions {
  /** A batch, one image, or an array of images of one size. */
  images: Tensor | readonly Tensor[];
}

/** What grids are like unless options say otherwise. */
export const gridDefaults = {
  nrow: 8,
  padding: 2,
  normalize: false,
  valueRange: null,
  scaleEach: false,
  padValue: 0,
} as const;

type MakeGridOrder = [
  images: 'images',
  nrow: 'nrow',
  padding: 'padding',
  normalize: 'normalize',
  valueRange: 'valueRange',
  scaleEach: 'scaleEach',
  padValue: 'padValue',
];
const bindMakeGrid = binder<MakeGridParameters, MakeGridOrder>(
  'makeGrid',
  { images: 'object' },
  gridDefaults,
);

/**
 * Puts images side by side into one.
 *
 * **Shape**: [N, channels, height, width] → [channels, grid height, grid width];
 * grey images become three channels
 *
 * @param images a batch, one image, or an array of images of one size
 * @param rest nrow, padding, normalize, valueRange, scaleEach, padValue; or {@link MakeGridOptions}
 * @throws TypeError for anything but tensors
 * @example const grid = torch.vision.utils.makeGrid(batch, { nrow: 4 });
 * @see https://docs.pytorch.org/vision/stable/generated/torchvision.utils.make_grid.html
 */
export function makeGrid(...args: Arguments<MakeGridParameters, MakeGridOrder>): Tensor {
  const { images, ...options } = bindMakeGrid.named(args);
  return noGrad(() => grid(asBatch(images), options));
}

/** [N, channels, height, width], with three channels where there was one. */
export function asBatch(images: Tensor | readonly Tensor[]): Tensor {
  if (!(images instanceof Tensor)) {
    if (!Array.isArray(images))
      throw new TypeError(`tensor or list of tensors expected, got ${typeName(images)}`);
    const other = images.find((image) => !(image instanceof Tensor));
    if (other !== undefined) {
      throw new TypeError(`tensor or list of tensors expected, got a list containing ${typeName(other)}`);
    }
    images = torchOps.stack([...images], 0);
  }
  let batch = images as Tensor;
  if (batch.dim() === 2) batch = batch.unsqueeze(0);
  if (batch.dim() === 3) {
    if (batch.size(0) === 1) batch = torchOps.cat([batch, batch, batch], 0);
    batch = batch.unsqueeze(0);
  }
  const isGrey = batch.dim() === 4 && batch.size(1) === 1;
  return isGrey ? torchOps.cat([batch, batch, batch], 1) : batch;
}

/** Images of a batch side by side. */
export function grid(batch: Tensor, options: Bound<MakeGridOptions>): Tensor {
  const { nrow, padding, normalize, valueRange, scaleEach, padValue } = options;
  if (normalize) {
    batch = batch.clone();
    if (valueRange !== null && !Array.isArray(valueRange)) {
      throw new TypeError('value_range has to be a tuple (min, max) if specified. min and max are numbers');
    }
    for (const part of scaleEach ? batch.unbind(0) : [batch]) {
      const [low, high] = valueRange ?? [Number(part.min().item()), Number(part.max().item())];
      part.clamp_({ min: low, max: high });
      part.sub_(low).div_(Math.max(high - low, 1e-5));
    }
  }
  const count = batch.size(0);
  if (count === 1) return batch.squeeze(0);
  const columns = Math.min(nrow, count);
  const rows = Math.ceil(count / columns);
  const height = batch.size(2) + padding;
  const width = batch.size(3) + padding;
  const size = [batch.size(1), height * rows + padding, width * columns + padding];
  const result = batch.newFull(size, padValue);
  for (let k = 0; k < count; k++) {
    const top = Math.floor(k / columns) * height + padding;
    const left = (k % columns) * width + padding;
    const place = result.narrow(1, top, height - padding).narrow(2, left, width - padding);
    place.copy_(batch.get(k));
  }
  return result;
}
