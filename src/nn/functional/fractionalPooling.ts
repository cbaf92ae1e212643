/** Max pooling over windows of random sizes (fractional max pooling). */
import { nnOps, torchOps } from '../../tensor/operators';
import { signature } from '../../tensor/signature';
import type { Tensor } from '../../tensor/tensor';
import { ntuple } from './sizes';
import type { EndingWith, IntOrList, MaybeTensor } from './types';

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

/** As `FractionalMaxPoolOptions`, asking for the indices. */
export type FractionalMaxPoolIndicesOptions = FractionalMaxPoolOptions & { returnIndices: true };

const required = { input: 'Tensor', kernelSize: 'any' } as const;
const defaults = {
  outputSize: null as IntOrList | null,
  outputRatio: null as number | readonly number[] | null,
  returnIndices: false,
  _randomSamples: null as MaybeTensor,
};

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

const bind2d = signature('fractionalMaxPool2d', required, defaults);

/**
 * Fractional max pooling of a (N, C, H, W) input.
 *
 * @returns `[output, indices]`
 */
export function fractionalMaxPool2dWithIndices(
  input: Tensor,
  kernelSize: IntOrList,
  outputSize?: IntOrList | null | FractionalMaxPoolOptions,
  outputRatio?: number | readonly number[] | null | FractionalMaxPoolOptions,
  returnIndices?: boolean | FractionalMaxPoolOptions,
  _randomSamples?: MaybeTensor | FractionalMaxPoolOptions,
): [Tensor, Tensor];
export function fractionalMaxPool2dWithIndices(
  input: Tensor,
  kernelSize: IntOrList,
  ...rest: unknown[]
): [Tensor, Tensor] {
  const { outputSize, outputRatio, _randomSamples } = bind2d(rest, input, kernelSize);
  const size = resolveSize('fractional_max_pool2d', input, 2, outputSize, outputRatio);
  const samples = _randomSamples ?? drawSamples(input, 2);
  const [output, indices] = nnOps.fractionalMaxPool2d(input, kernelSize, size, samples);
  return [output, indices];
}

/**
 * Largest elements over windows of random sizes of a (N, C, H, W) input.
 *
 * @throws RangeError when neither `outputSize` nor `outputRatio` is given
 * @example F.fractionalMaxPool2d(x, 3, { outputRatio: 0.5 })
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.fractional_max_pool2d.html
 */
export function fractionalMaxPool2d(
  input: Tensor,
  kernelSize: IntOrList,
  ...rest: EndingWith<[IntOrList | null, number | readonly number[] | null], FractionalMaxPoolIndicesOptions>
): [Tensor, Tensor];
export function fractionalMaxPool2d(
  input: Tensor,
  kernelSize: IntOrList,
  outputSize?: IntOrList | null | FractionalMaxPoolOptions,
  outputRatio?: number | readonly number[] | null | FractionalMaxPoolOptions,
  returnIndices?: boolean | FractionalMaxPoolOptions,
  _randomSamples?: MaybeTensor | FractionalMaxPoolOptions,
): Tensor;
export function fractionalMaxPool2d(
  input: Tensor,
  kernelSize: IntOrList,
  ...rest: unknown[]
): Tensor | [Tensor, Tensor] {
  const bound = bind2d(rest, input, kernelSize);
  const result = fractionalMaxPool2dWithIndices(input, kernelSize, bound);
  return bound.returnIndices ? result : result[0];
}

const bind3d = signature('fractionalMaxPool3d', required, defaults);

/**
 * Fractional max pooling of a (N, C, D, H, W) input.
 *
 * @returns `[output, indices]`
 */
export function fractionalMaxPool3dWithIndices(
  input: Tensor,
  kernelSize: IntOrList,
  outputSize?: IntOrList | null | FractionalMaxPoolOptions,
  outputRatio?: number | readonly number[] | null | FractionalMaxPoolOptions,
  returnIndices?: boolean | FractionalMaxPoolOptions,
  _randomSamples?: MaybeTensor | FractionalMaxPoolOptions,
): [Tensor, Tensor];
export function fractionalMaxPool3dWithIndices(
  input: Tensor,
  kernelSize: IntOrList,
  ...rest: unknown[]
): [Tensor, Tensor] {
  const { outputSize, outputRatio, _randomSamples } = bind3d(rest, input, kernelSize);
  const size = resolveSize('fractional_max_pool3d', input, 3, outputSize, outputRatio);
  const samples = _randomSamples ?? drawSamples(input, 3);
  const [output, indices] = nnOps.fractionalMaxPool3d(input, kernelSize, size, samples);
  return [output, indices];
}

/**
 * Largest elements over windows of random sizes of a (N, C, D, H, W) input.
 *
 * @throws RangeError when neither `outputSize` nor `outputRatio` is given
 * @example F.fractionalMaxPool3d(x, 3, { outputRatio: 0.5 })
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.fractional_max_pool3d.html
 */
export function fractionalMaxPool3d(
  input: Tensor,
  kernelSize: IntOrList,
  ...rest: EndingWith<[IntOrList | null, number | readonly number[] | null], FractionalMaxPoolIndicesOptions>
): [Tensor, Tensor];
export function fractionalMaxPool3d(
  input: Tensor,
  kernelSize: IntOrList,
  outputSize?: IntOrList | null | FractionalMaxPoolOptions,
  outputRatio?: number | readonly number[] | null | FractionalMaxPoolOptions,
  returnIndices?: boolean | FractionalMaxPoolOptions,
  _randomSamples?: MaybeTensor | FractionalMaxPoolOptions,
): Tensor;
export function fractionalMaxPool3d(
  input: Tensor,
  kernelSize: IntOrList,
  ...rest: unknown[]
): Tensor | [Tensor, Tensor] {
  const bound = bind3d(rest, input, kernelSize);
  const result = fractionalMaxPool3dWithIndices(input, kernelSize, bound);
  return bound.returnIndices ? result : result[0];
}
