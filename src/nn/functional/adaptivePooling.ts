/** Pooling to a given output size: adaptive and fractional. */
import { nnOps, torchOps } from '../../tensor/operators';
import { signature } from '../../tensor/signature';
import type { Tensor } from '../../tensor/tensor';
import { listWithDefault } from './sizes';
import type { IntOrList } from './types';

/** An output size; `null` keeps the input's size of that dimension. */
export type AdaptiveSize = number | readonly (number | null)[];

/**
 * Averages (N, C, L) to (N, C, outputSize).
 *
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.adaptive_avg_pool1d.html
 */
export const adaptiveAvgPool1d = torchOps.adaptiveAvgPool1d;

const bindAdaptiveAvg2d = signature('adaptiveAvgPool2d', { input: 'Tensor', outputSize: 'any' }, {});

/**
 * Averages (N, C, H, W) to (N, C, ...outputSize).
 *
 * @example F.adaptiveAvgPool2d(x, [1, null])
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.adaptive_avg_pool2d.html
 */
export function adaptiveAvgPool2d(input: Tensor, outputSize: AdaptiveSize): Tensor {
  bindAdaptiveAvg2d([], input, outputSize);
  return nnOps.adaptiveAvgPool2d(input, listWithDefault(outputSize, input.shape));
}

const bindAdaptiveAvg3d = signature('adaptiveAvgPool3d', { input: 'Tensor', outputSize: 'any' }, {});

/**
 * Averages (N, C, D, H, W) to (N, C, ...outputSize).
 *
 * @example F.adaptiveAvgPool3d(x, [1, 1, null])
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.adaptive_avg_pool3d.html
 */
export function adaptiveAvgPool3d(input: Tensor, outputSize: AdaptiveSize): Tensor {
  bindAdaptiveAvg3d([], input, outputSize);
  return nnOps.adaptiveAvgPool3d(input, listWithDefault(outputSize, input.shape));
}

/** Options of the adaptive max pooling functions. */
export interface AdaptiveMaxPoolOptions {
  /** Returns `[output, indices]`. Default: false */
  returnIndices?: boolean | undefined;
}

const adaptiveRequired = { input: 'Tensor', outputSize: 'any' } as const;
const adaptiveDefaults = { returnIndices: false };

const bindAdaptiveMax1d = signature('adaptiveMaxPool1d', adaptiveRequired, adaptiveDefaults);

/**
 * Largest elements of (N, C, L) for each of (N, C, ...outputSize), and their indices.
 *
 * @returns `[output, indices]`
 */
export function adaptiveMaxPool1dWithIndices(
  input: Tensor,
  outputSize: IntOrList,
  returnIndices?: boolean | AdaptiveMaxPoolOptions,
): [Tensor, Tensor];
export function adaptiveMaxPool1dWithIndices(
  input: Tensor,
  outputSize: IntOrList,
  ...rest: unknown[]
): [Tensor, Tensor] {
  bindAdaptiveMax1d(rest, input, outputSize);
  const [output, indices] = torchOps.adaptiveMaxPool1d(input, outputSize);
  return [output, indices];
}

/**
 * Largest elements of (N, C, L) for each of (N, C, ...outputSize).
 *
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.adaptive_max_pool1d.html
 */
export function adaptiveMaxPool1d(
  input: Tensor,
  outputSize: IntOrList,
  returnIndices: true | { returnIndices: true },
): [Tensor, Tensor];
export function adaptiveMaxPool1d(
  input: Tensor,
  outputSize: IntOrList,
  returnIndices?: boolean | AdaptiveMaxPoolOptions,
): Tensor;
export function adaptiveMaxPool1d(
  input: Tensor,
  outputSize: IntOrList,
  ...rest: unknown[]
): Tensor | [Tensor, Tensor] {
  const { returnIndices } = bindAdaptiveMax1d(rest, input, outputSize);
  const result = adaptiveMaxPool1dWithIndices(input, outputSize);
  return returnIndices ? result : result[0];
}

const bindAdaptiveMax2d = signature('adaptiveMaxPool2d', adaptiveRequired, adaptiveDefaults);

/**
 * Largest elements of (N, C, H, W) for each of (N, C, ...outputSize), and their indices.
 *
 * @returns `[output, indices]`
 */
export function adaptiveMaxPool2dWithIndices(
  input: Tensor,
  outputSize: AdaptiveSize,
  returnIndices?: boolean | AdaptiveMaxPoolOptions,
): [Tensor, Tensor];
export function adaptiveMaxPool2dWithIndices(
  input: Tensor,
  outputSize: AdaptiveSize,
  ...rest: unknown[]
): [Tensor, Tensor] {
  bindAdaptiveMax2d(rest, input, outputSize);
  const [output, indices] = nnOps.adaptiveMaxPool2d(input, listWithDefault(outputSize, input.shape));
  return [output, indices];
}

/**
 * Largest elements of (N, C, H, W) for each of (N, C, ...outputSize).
 *
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.adaptive_max_pool2d.html
 */
export function adaptiveMaxPool2d(
  input: Tensor,
  outputSize: AdaptiveSize,
  returnIndices: true | { returnIndices: true },
): [Tensor, Tensor];
export function adaptiveMaxPool2d(
  input: Tensor,
  outputSize: AdaptiveSize,
  returnIndices?: boolean | AdaptiveMaxPoolOptions,
): Tensor;
export function adaptiveMaxPool2d(
  input: Tensor,
  outputSize: AdaptiveSize,
  ...rest: unknown[]
): Tensor | [Tensor, Tensor] {
  const { returnIndices } = bindAdaptiveMax2d(rest, input, outputSize);
  const result = adaptiveMaxPool2dWithIndices(input, outputSize);
  return returnIndices ? result : result[0];
}

const bindAdaptiveMax3d = signature('adaptiveMaxPool3d', adaptiveRequired, adaptiveDefaults);

/**
 * Largest elements of (N, C, D, H, W) for each of (N, C, ...outputSize), and their indices.
 *
 * @returns `[output, indices]`
 */
export function adaptiveMaxPool3dWithIndices(
  input: Tensor,
  outputSize: AdaptiveSize,
  returnIndices?: boolean | AdaptiveMaxPoolOptions,
): [Tensor, Tensor];
export function adaptiveMaxPool3dWithIndices(
  input: Tensor,
  outputSize: AdaptiveSize,
  ...rest: unknown[]
): [Tensor, Tensor] {
  bindAdaptiveMax3d(rest, input, outputSize);
  const [output, indices] = nnOps.adaptiveMaxPool3d(input, listWithDefault(outputSize, input.shape));
  return [output, indices];
}

/**
 * Largest elements of (N, C, D, H, W) for each of (N, C, ...outputSize).
 *
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.adaptive_max_pool3d.html
 */
export function adaptiveMaxPool3d(
  input: Tensor,
  outputSize: AdaptiveSize,
  returnIndices: true | { returnIndices: true },
): [Tensor, Tensor];
export function adaptiveMaxPool3d(
  input: Tensor,
  outputSize: AdaptiveSize,
  returnIndices?: boolean | AdaptiveMaxPoolOptions,
): Tensor;
export function adaptiveMaxPool3d(
  input: Tensor,
  outputSize: AdaptiveSize,
  ...rest: unknown[]
): Tensor | [Tensor, Tensor] {
  const { returnIndices } = bindAdaptiveMax3d(rest, input, outputSize);
  const result = adaptiveMaxPool3dWithIndices(input, outputSize);
  return returnIndices ? result : result[0];
}
