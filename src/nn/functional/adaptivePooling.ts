/** Pooling to a given output size: adaptive and fractional. */
import { type Arguments, binder } from '../../common/binder';
import { tensor } from '../../tensor/argument';
import { nnOps, torchOps } from '../../tensor/operators';
import type { Tensor } from '../../tensor/tensor';
import { listWithDefault } from './sizes';
import type { IntOrList } from './types';

/** An output size; `null` keeps the input's size of that dimension. */
export type AdaptiveSize = number | readonly (number | null)[];

/**
 * Averages (N, C, L) to (N, C, outputSize).
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.adaptive_avg_pool1d.html
 */
export const adaptiveAvgPool1d = torchOps.adaptiveAvgPool1d;

/** The arguments of the adaptive average pooling functions, by name. */
export interface AdaptiveAvgPoolParameters {
  /** The tensor, (N, C, *) or (C, *), with one to three dimensions of space. */
  input: Tensor;
  /** The output's size; `null` keeps the input's size of a dimension. */
  outputSize: AdaptiveSize;
}

type AdaptiveAvgPoolOrder = [input: 'input', outputSize: 'outputSize'];
const bindAvg = (name: string) =>
  binder<AdaptiveAvgPoolParameters, AdaptiveAvgPoolOrder>(name, { input: tensor, outputSize: 'any' }, {});
const bindAvg2d = bindAvg('adaptiveAvgPool2d');
const bindAvg3d = bindAvg('adaptiveAvgPool3d');

/**
 * Averages (N, C, H, W) to (N, C, ...outputSize).
 *
 * @example F.adaptiveAvgPool2d(x, [1, null])
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.adaptive_avg_pool2d.html
 */
export function adaptiveAvgPool2d(
  ...args: Arguments<AdaptiveAvgPoolParameters, AdaptiveAvgPoolOrder>
): Tensor {
  const [input, outputSize] = bindAvg2d(args);
  return nnOps.adaptiveAvgPool2d(input, listWithDefault(outputSize, input.shape));
}

/**
 * Averages (N, C, D, H, W) to (N, C, ...outputSize).
 *
 * @example F.adaptiveAvgPool3d(x, [1, 1, null])
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.adaptive_avg_pool3d.html
 */
export function adaptiveAvgPool3d(
  ...args: Arguments<AdaptiveAvgPoolParameters, AdaptiveAvgPoolOrder>
): Tensor {
  const [input, outputSize] = bindAvg3d(args);
  return nnOps.adaptiveAvgPool3d(input, listWithDefault(outputSize, input.shape));
}

/** Options of the adaptive max pooling functions. */
export interface AdaptiveMaxPoolOptions extends AdaptiveAvgPoolParameters {
  /** Returns `[output, indices]`. Default: false */
  returnIndices?: boolean | undefined;
}

/** The arguments of the adaptive max pooling functions, by name. */
export interface AdaptiveMaxPoolParameters extends AdaptiveMaxPoolOptions, AdaptiveAvgPoolParameters {}

/** As `AdaptiveMaxPoolOptions`, asking for the indices. */
export interface AdaptiveMaxPoolIndicesParameters extends AdaptiveMaxPoolParameters {
  /** Whether the places of the maxima are returned as well: here they are. */
  returnIndices: true;
}

type AdaptiveMaxPoolOrder = [input: 'input', outputSize: 'outputSize', returnIndices: 'returnIndices'];
const bindMax = (name: string) =>
  binder<AdaptiveMaxPoolParameters, AdaptiveMaxPoolOrder>(
    name,
    { input: tensor, outputSize: 'any' },
    { returnIndices: false },
  );
const bindMax1d = bindMax('adaptiveMaxPool1d');
const bindMax2d = bindMax('adaptiveMaxPool2d');
const bindMax3d = bindMax('adaptiveMaxPool3d');

/** The maxima and their indices, of the last one to three dimensions. */
function maxima(dims: 1 | 2 | 3, [input, outputSize]: ReturnType<typeof bindMax1d>): [Tensor, Tensor] {
  const op = [torchOps.adaptiveMaxPool1d, nnOps.adaptiveMaxPool2d, nnOps.adaptiveMaxPool3d][dims - 1]!;
  const size = dims === 1 ? (outputSize as IntOrList) : listWithDefault(outputSize, input.shape);
  const [output, indices] = op(input, size);
  return [output, indices];
}

/**
 * Largest elements of (N, C, L) for each of (N, C, ...outputSize), and their indices.
 *
 * @returns `[output, indices]`
 */
export function adaptiveMaxPool1dWithIndices(
  ...args: Arguments<AdaptiveMaxPoolParameters, AdaptiveMaxPoolOrder>
): [Tensor, Tensor] {
  return maxima(1, bindMax1d(args));
}

/**
 * Largest elements of (N, C, L) for each of (N, C, ...outputSize).
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.adaptive_max_pool1d.html
 */
export function adaptiveMaxPool1d(
  ...args: Arguments<AdaptiveMaxPoolIndicesParameters, AdaptiveMaxPoolOrder>
): [Tensor, Tensor];
export function adaptiveMaxPool1d(
  ...args: Arguments<AdaptiveMaxPoolParameters, AdaptiveMaxPoolOrder>
): Tensor;
export function adaptiveMaxPool1d(
  ...args: Arguments<AdaptiveMaxPoolParameters, AdaptiveMaxPoolOrder>
): Tensor | [Tensor, Tensor] {
  const bound = bindMax1d(args);
  const result = maxima(1, bound);
  return bound[2] ? result : result[0];
}

/**
 * Largest elements of (N, C, H, W) for each of (N, C, ...outputSize), and their indices.
 *
 * @returns `[output, indices]`
 */
export function adaptiveMaxPool2dWithIndices(
  ...args: Arguments<AdaptiveMaxPoolParameters, AdaptiveMaxPoolOrder>
): [Tensor, Tensor] {
  return maxima(2, bindMax2d(args));
}

/**
 * Largest elements of (N, C, H, W) for each of (N, C, ...outputSize).
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.adaptive_max_pool2d.html
 */
export function adaptiveMaxPool2d(
  ...args: Arguments<AdaptiveMaxPoolIndicesParameters, AdaptiveMaxPoolOrder>
): [Tensor, Tensor];
export function adaptiveMaxPool2d(
  ...args: Arguments<AdaptiveMaxPoolParameters, AdaptiveMaxPoolOrder>
): Tensor;
export function adaptiveMaxPool2d(
  ...args: Arguments<AdaptiveMaxPoolParameters, AdaptiveMaxPoolOrder>
): Tensor | [Tensor, Tensor] {
  const bound = bindMax2d(args);
  const result = maxima(2, bound);
  return bound[2] ? result : result[0];
}

/**
 * Largest elements of (N, C, D, H, W) for each of (N, C, ...outputSize), and their indices.
 *
 * @returns `[output, indices]`
 */
export function adaptiveMaxPool3dWithIndices(
  ...args: Arguments<AdaptiveMaxPoolParameters, AdaptiveMaxPoolOrder>
): [Tensor, Tensor] {
  return maxima(3, bindMax3d(args));
}

/**
 * Largest elements of (N, C, D, H, W) for each of (N, C, ...outputSize).
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.adaptive_max_pool3d.html
 */
export function adaptiveMaxPool3d(
  ...args: Arguments<AdaptiveMaxPoolIndicesParameters, AdaptiveMaxPoolOrder>
): [Tensor, Tensor];
export function adaptiveMaxPool3d(
  ...args: Arguments<AdaptiveMaxPoolParameters, AdaptiveMaxPoolOrder>
): Tensor;
export function adaptiveMaxPool3d(
  ...args: Arguments<AdaptiveMaxPoolParameters, AdaptiveMaxPoolOrder>
): Tensor | [Tensor, Tensor] {
  const bound = bindMax3d(args);
  const result = maxima(3, bound);
  return bound[2] ? result : result[0];
}
