/** Max pooling over windows of random sizes (fractional max pooling). */
import { type Arguments, binder } from '../../common/binder';
import { tensor } from '../../tensor/argument';
import { nnOps, torchOps } from '../../tensor/operators';
import type { Tensor } from '../../tensor/tensor';
import { ntuple } from './sizes';
import type { IntOrList, MaybeTensor } from './types';

/** Options of the fractional max pooling functions; one of the two sizes is needed. */
export interface FractionalMaxPoolOptions {
  /** The output's size. */
  outputSize?: IntOrList | null | undefined;
  /** The output's size as a fraction of the input's. */
  outputRatio?: number | readonly number[] | null | undefined;
  /** Returns `[output, indices]`. Default: false */
  returnIndices?: boolean | undefined;
  /** Draws that place the windows, (N, C, 2 or 3). Default: uniform ones */
  _randomSamples?: MaybeTensor | undefined;
}

/** The arguments of the fractional max pooling functions; one of the two sizes is needed, by name. */
export interface FractionalMaxPoolParameters extends FractionalMaxPoolOptions {
  /** The tensor, (N, C, *) or (C, *), with two or three dimensions of space. */
  input: Tensor;
  /** The size of the windows, one number or one for each dimension. */
  kernelSize: IntOrList;
}

/** As `FractionalMaxPoolOptions`, asking for the indices. */
export interface FractionalMaxPoolIndicesParameters extends FractionalMaxPoolParameters {
  /** Whether the places of the maxima are returned as well: here they are. */
  returnIndices: true;
}

type FractionalMaxPoolOrder = [
  input: 'input',
  kernelSize: 'kernelSize',
  outputSize: 'outputSize',
  outputRatio: 'outputRatio',
  returnIndices: 'returnIndices',
  _randomSamples: '_randomSamples',
];
const bindFractional = (name: string) =>
  binder<FractionalMaxPoolParameters, FractionalMaxPoolOrder>(
    name,
    { input: tensor, kernelSize: 'any' },
    { outputSize: null, outputRatio: null, returnIndices: false, _randomSamples: null },
  );
const bind2d = bindFractional('fractionalMaxPool2d');
const bind3d = bindFractional('fractionalMaxPool3d');

/** The output's size, given or from the ratio. */
function resolveSize(
  name: string,
  input: Tensor,
  dims: number,
  outputSize: IntOrList | null,
  outputRatio: number | readonly number[] | null,
): IntOrList {
  if (outputSize !== null) return outputSize;
  if (outputRatio === null) {
    throw new RangeError(`${name} requires specifying either an output_size or an output_ratio`);
  }
  if (dims === 2 && typeof outputRatio !== 'number' && outputRatio.length > 2) {
    throw new RangeError(`${name} requires output_ratio to either be a single Int or tuple of Ints.`);
  }
  const ratio = ntuple(outputRatio, dims);
  return ratio.map((r, i) => Math.trunc(input.size(i - dims) * r));
}

/** One draw an image, channel and spatial dimension. */
function drawSamples(input: Tensor, dims: number): Tensor {
  const batch = input.dim() === dims + 1 ? 1 : input.size(0);
  return torchOps.rand([batch, input.size(-dims - 1), dims], { dtype: input.dtype, device: input.device });
}

/** The maxima and their indices, of the last two or three dimensions. */
function pool(dims: 2 | 3, bound: ReturnType<typeof bind2d>): [Tensor, Tensor] {
  const [input, kernelSize, outputSize, outputRatio, , _randomSamples] = bound;
  const size = resolveSize(`fractional_max_pool${dims}d`, input, dims, outputSize, outputRatio);
  const samples = _randomSamples ?? drawSamples(input, dims);
  const op = dims === 2 ? nnOps.fractionalMaxPool2d : nnOps.fractionalMaxPool3d;
  const [output, indices] = op(input, kernelSize, size, samples);
  return [output, indices];
}

/**
 * Fractional max pooling of a (N, C, H, W) input.
 *
 * @returns `[output, indices]`
 */
export function fractionalMaxPool2dWithIndices(
  ...args: Arguments<FractionalMaxPoolParameters, FractionalMaxPoolOrder>
): [Tensor, Tensor] {
  return pool(2, bind2d(args));
}

/**
 * Largest elements over windows of random sizes of a (N, C, H, W) input.
 *
 * @throws RangeError when neither `outputSize` nor `outputRatio` is given
 * @example F.fractionalMaxPool2d(x, 3, { outputRatio: 0.5 })
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.fractional_max_pool2d.html
 */
export function fractionalMaxPool2d(
  ...args: Arguments<FractionalMaxPoolIndicesParameters, FractionalMaxPoolOrder>
): [Tensor, Tensor];
export function fractionalMaxPool2d(
  ...args: Arguments<FractionalMaxPoolParameters, FractionalMaxPoolOrder>
): Tensor;
export function fractionalMaxPool2d(
  ...args: Arguments<FractionalMaxPoolParameters, FractionalMaxPoolOrder>
): Tensor | [Tensor, Tensor] {
  const bound = bind2d(args);
  const result = pool(2, bound);
  return bound[4] ? result : result[0];
}

/**
 * Fractional max pooling of a (N, C, D, H, W) input.
 *
 * @returns `[output, indices]`
 */
export function fractionalMaxPool3dWithIndices(
  ...args: Arguments<FractionalMaxPoolParameters, FractionalMaxPoolOrder>
): [Tensor, Tensor] {
  return pool(3, bind3d(args));
}

/**
 * Largest elements over windows of random sizes of a (N, C, D, H, W) input.
 *
 * @throws RangeError when neither `outputSize` nor `outputRatio` is given
 * @example F.fractionalMaxPool3d(x, 3, { outputRatio: 0.5 })
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.fractional_max_pool3d.html
 */
export function fractionalMaxPool3d(
  ...args: Arguments<FractionalMaxPoolIndicesParameters, FractionalMaxPoolOrder>
): [Tensor, Tensor];
export function fractionalMaxPool3d(
  ...args: Arguments<FractionalMaxPoolParameters, FractionalMaxPoolOrder>
): Tensor;
export function fractionalMaxPool3d(
  ...args: Arguments<FractionalMaxPoolParameters, FractionalMaxPoolOrder>
): Tensor | [Tensor, Tensor] {
  const bound = bind3d(args);
  const result = pool(3, bound);
  return bound[4] ? result : result[0];
}
