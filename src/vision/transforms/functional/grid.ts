/** Tensors sampled at the places of a grid. Twin of torchvision/transforms/_functional_tensor.py. */

import { gridSample } from '../../../nn/functional/vision';
import { tensor as makeTensor } from '../../../tensor/creation';
import type { DType } from '../../../tensor/dtypes';
import { torchOps } from '../../../tensor/operators';
import type { Tensor } from '../../../tensor/tensor';
import type { Device } from '../../../tensor/types';
import type { Coefficients } from '../../image/transform';
import type { InterpolationMode } from '../interpolation';
import { expectTensorImage, type Fill, tensorDimensions } from './common';
import { castIn, castOut } from './resize';

type Size = readonly [width: number, height: number];

const floats = (values: number[], dtype: DType, device: Device) => makeTensor(values, { dtype, device });

/** @throws RangeError for a fill of another number of channels, and for modes that tensors don't have */
function checkGridInputs(img: Tensor, mode: InterpolationMode, fill: Fill | null): void {
  expectTensorImage(img);
  const [channels] = tensorDimensions(img);
  if (fill !== null && typeof fill !== 'number' && fill.length > 1 && fill.length !== channels) {
    throw new RangeError(
      "The number of elements in 'fill' cannot broadcast to match the number of channels of the image " +
        `(${fill.length} != ${channels})`,
    );
  }
  if (mode !== 'nearest' && mode !== 'bilinear')
    throw new RangeError(`Interpolation mode '${mode}' is unsupported with Tensor input`);
}

/** The image's values at the grid's places ([1, height, width, 2], from -1 to 1); `fill` outside. */
export function applyGrid(img: Tensor, grid: Tensor, mode: InterpolationMode, fill: Fill | null): Tensor {
  let { batch } = castIn(img, [grid.dtype]);
  const [n, channels, height, width] = batch.shape as [number, number, number, number];
  if (n > 1) grid = grid.expand([n, grid.size(1), grid.size(2), grid.size(3)]);
  const { dtype, device } = batch;
  if (fill !== null) {
    const mask = torchOps.ones([n, 1, height, width], { dtype, device });
    batch = torchOps.cat([batch, mask], 1);
  }
  batch = gridSample(batch, grid, mode as 'nearest' | 'bilinear', 'zeros', false);
  if (fill !== null) {
    const values = batch.narrow(1, 0, channels);
    const mask = batch.narrow(1, channels, 1).expandAs(values);
    const colours = typeof fill === 'number' ? [fill] : [...fill];
    const background = floats(colours, dtype, device).view(1, colours.length, 1, 1).expandAs(values);
    batch =
      mode === 'nearest'
        ? torchOps.where(mask.lt(0.5), background, values)
        : values.mul(mask).add(torchOps.rsub(mask, 1).mul(background));
  }
  return castOut(batch, img);
}

/** [1, height, width, 3]: each place's x and y, counted from `xStart` and `yStart`, and 1. */
function baseGrid(
  [width, height]: Size,
  dtype: DType,
  device: Device,
  xStart: number,
  yStart: number,
): Tensor {
  const grid = torchOps.empty([1, height, width, 3], { dtype, device });
  const line = (start: number, steps: number) =>
    torchOps.linspace(start, start + steps - 1, steps, { device });
  grid.select(-1, 0).copy_(line(xStart, width));
  grid.select(-1, 1).copy_(line(yStart, height).unsqueeze(-1));
  grid.select(-1, 2).fill_(1);
  return grid;
}

const floatDtype = (img: Tensor): DType => (img.isFloatingPoint() ? img.dtype : 'float32');

/** The image under an inverse affine matrix whose origin is the image's middle, in a result of size `out`. */
export function affineTensor(
  img: Tensor,
  matrix: readonly number[],
  mode: InterpolationMode,
  fill: Fill | null,
  out?: Size,
): Tensor {
  checkGridInputs(img, mode, fill);
  const [, height, width] = tensorDimensions(img);
  const [outWidth, outHeight] = out ?? [width, height];
  const dtype = floatDtype(img);
  const { device } = img;
  const theta = floats([...matrix], dtype, device).reshape([1, 2, 3]);
  const base = baseGrid([outWidth, outHeight], dtype, device, -outWidth * 0.5 + 0.5, -outHeight * 0.5 + 0.5);
  const half = floats([0.5 * width, 0.5 * height], dtype, device);
  const grid = base.view(1, outHeight * outWidth, 3).bmm(theta.transpose(1, 2).div(half));
  return applyGrid(img, grid.view(1, outHeight, outWidth, 2), mode, fill);
}

/** The size that holds all of an image under an inverse affine matrix. */
export function affineOutputSize(matrix: readonly number[], width: number, height: number): [number, number] {
  const [x, y] = [0.5 * width, 0.5 * height];
  const corners = makeTensor([
    [-x, -y, 1],
    [-x, y, 1],
    [x, y, 1],
    [x, -y, 1],
  ]);
  const theta = makeTensor([...matrix], { dtype: 'float32' }).view(2, 3);
  const moved = torchOps.matmul(corners, theta.t());
  const middle = makeTensor([x, y], { dtype: 'float32' });
  const tolerance = 1e-4;
  const snapped = (places: Tensor) => places.add(middle).div(tolerance).trunc_().mul(tolerance);
  const most = snapped(moved.amax(0)).ceil();
  const least = snapped(moved.amin(0)).floor();
  const [w, h] = most.sub(least).tolist() as [number, number];
  return [Math.trunc(w), Math.trunc(h)];
}

/** The image under a perspective transform. */
export function perspectiveTensor(
  img: Tensor,
  coefficients: readonly number[],
  mode: InterpolationMode,
  fill: Fill | null,
): Tensor {
  checkGridInputs(img, mode, fill);
  const [, height, width] = tensorDimensions(img);
  const dtype = floatDtype(img);
  const { device } = img;
  const [a, b, c, d, e, f, g, h] = coefficients as Coefficients;
  const theta1 = floats([a, b, c, d, e, f], dtype, device).view(1, 2, 3);
  const theta2 = floats([g, h, 1, g, h, 1], dtype, device).view(1, 2, 3);
  const base = baseGrid([width, height], dtype, device, 0.5, 0.5).view(1, height * width, 3);
  const half = floats([0.5 * width, 0.5 * height], dtype, device);
  const above = base.bmm(theta1.transpose(1, 2).div(half));
  const below = base.bmm(theta2.transpose(1, 2));
  return applyGrid(img, above.div(below).sub(1).view(1, height, width, 2), mode, fill);
}

/** [1, height, width, 2]: every place's own coordinates, from -1 to 1. */
export function identityGrid(height: number, width: number): Tensor {
  const line = (size: number) => torchOps.linspace((-size + 1) / size, (size - 1) / size, size);
  const [y, x] = torchOps.meshgrid([line(height), line(width)], { indexing: 'ij' }) as [Tensor, Tensor];
  return torchOps.stack([x, y], -1).unsqueeze(0);
}
