/** Average and max pooling, and unpooling. */
import { nnOps, torchOps } from '../../tensor/operators';
import { signature } from '../../tensor/signature';
import type { Tensor } from '../../tensor/tensor';
import type { EndingWith, IntOrList } from './types';

/**
 * Averages over windows of a (N, C, L) input.
 *
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.avg_pool1d.html
 */
export const avgPool1d = torchOps.avgPool1d;

/**
 * Averages over windows of a (N, C, H, W) input.
 *
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.avg_pool2d.html
 */
export const avgPool2d = nnOps.avgPool2d;

/**
 * Averages over windows of a (N, C, D, H, W) input.
 *
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.avg_pool3d.html
 */
export const avgPool3d = nnOps.avgPool3d;

/** Options of the max pooling functions. */
export interface MaxPoolOptions {
  /** Default: the kernel's size */
  stride?: IntOrList | null | undefined;
  /** Implicit -∞ padding on both sides. Default: 0 */
  padding?: IntOrList | undefined;
  /** Distance between a window's elements. Default: 1 */
  dilation?: IntOrList | undefined;
  /** Rounds the output's size up. Default: false */
  ceilMode?: boolean | undefined;
  /** Returns `[output, indices]`. Default: false */
  returnIndices?: boolean | undefined;
}

/** As `MaxPoolOptions`, asking for the indices. */
export type MaxPoolIndicesOptions = MaxPoolOptions & { returnIndices: true };

type MaxPoolPositional = [
  stride: IntOrList | null,
  padding: IntOrList,
  dilation: IntOrList,
  ceilMode: boolean,
];

const maxPoolDefaults = {
  stride: null as IntOrList | null,
  padding: 0 as IntOrList,
  dilation: 1 as IntOrList,
  ceilMode: false,
  returnIndices: false,
};
const maxPoolRequired = { input: 'Tensor', kernelSize: 'any' } as const;

const bindMaxPool1d = signature('maxPool1d', maxPoolRequired, maxPoolDefaults);

/**
 * Largest element of each window of a (N, C, L) input, and its index in the flattened plane.
 *
 * @returns `[output, indices]`
 */
export function maxPool1dWithIndices(
  input: Tensor,
  kernelSize: IntOrList,
  stride?: IntOrList | null | MaxPoolOptions,
  padding?: IntOrList | MaxPoolOptions,
  dilation?: IntOrList | MaxPoolOptions,
  ceilMode?: boolean | MaxPoolOptions,
  returnIndices?: boolean | MaxPoolOptions,
): [Tensor, Tensor];
export function maxPool1dWithIndices(
  input: Tensor,
  kernelSize: IntOrList,
  ...rest: unknown[]
): [Tensor, Tensor] {
  const { stride, padding, dilation, ceilMode } = bindMaxPool1d(rest, input, kernelSize);
  const [output, indices] = torchOps.maxPool1dWithIndices(
    input,
    kernelSize,
    stride ?? [],
    padding,
    dilation,
    ceilMode,
  );
  return [output, indices];
}

/**
 * Largest element of each window of a (N, C, L) input.
 *
 * @param kernelSize the window's size
 * @param stride default: the kernel's size
 * @example F.maxPool1d(x, 2, { stride: 1, padding: 1 })
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.max_pool1d.html
 */
export function maxPool1d(
  input: Tensor,
  kernelSize: IntOrList,
  ...rest: EndingWith<MaxPoolPositional, MaxPoolIndicesOptions>
): [Tensor, Tensor];
export function maxPool1d(
  input: Tensor,
  kernelSize: IntOrList,
  stride: IntOrList | null,
  padding: IntOrList,
  dilation: IntOrList,
  ceilMode: boolean,
  returnIndices: true,
): [Tensor, Tensor];
export function maxPool1d(
  input: Tensor,
  kernelSize: IntOrList,
  stride?: IntOrList | null | MaxPoolOptions,
  padding?: IntOrList | MaxPoolOptions,
  dilation?: IntOrList | MaxPoolOptions,
  ceilMode?: boolean | MaxPoolOptions,
  returnIndices?: boolean | MaxPoolOptions,
): Tensor;
export function maxPool1d(
  input: Tensor,
  kernelSize: IntOrList,
  ...rest: unknown[]
): Tensor | [Tensor, Tensor] {
  const bound = bindMaxPool1d(rest, input, kernelSize);
  if (bound.returnIndices) return maxPool1dWithIndices(input, kernelSize, bound);
  const { stride, padding, dilation, ceilMode } = bound;
  return torchOps.maxPool1d(input, kernelSize, stride ?? [], padding, dilation, ceilMode);
}

const bindMaxPool2d = signature('maxPool2d', maxPoolRequired, maxPoolDefaults);

/**
 * Largest element of each window of a (N, C, H, W) input, and its index in the flattened plane.
 *
 * @returns `[output, indices]`
 */
export function maxPool2dWithIndices(
  input: Tensor,
  kernelSize: IntOrList,
  stride?: IntOrList | null | MaxPoolOptions,
  padding?: IntOrList | MaxPoolOptions,
  dilation?: IntOrList | MaxPoolOptions,
  ceilMode?: boolean | MaxPoolOptions,
  returnIndices?: boolean | MaxPoolOptions,
): [Tensor, Tensor];
export function maxPool2dWithIndices(
  input: Tensor,
  kernelSize: IntOrList,
  ...rest: unknown[]
): [Tensor, Tensor] {
  const { stride, padding, dilation, ceilMode } = bindMaxPool2d(rest, input, kernelSize);
  const [output, indices] = nnOps.maxPool2dWithIndices(
    input,
    kernelSize,
    stride ?? [],
    padding,
    dilation,
    ceilMode,
  );
  return [output, indices];
}

/**
 * Largest element of each window of a (N, C, H, W) input.
 *
 * @param kernelSize the window's size
 * @param stride default: the kernel's size
 * @example F.maxPool2d(x, 2, { stride: 1, padding: 1 })
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.max_pool2d.html
 */
export function maxPool2d(
  input: Tensor,
  kernelSize: IntOrList,
  ...rest: EndingWith<MaxPoolPositional, MaxPoolIndicesOptions>
): [Tensor, Tensor];
export function maxPool2d(
  input: Tensor,
  kernelSize: IntOrList,
  stride: IntOrList | null,
  padding: IntOrList,
  dilation: IntOrList,
  ceilMode: boolean,
  returnIndices: true,
): [Tensor, Tensor];
export function maxPool2d(
  input: Tensor,
  kernelSize: IntOrList,
  stride?: IntOrList | null | MaxPoolOptions,
  padding?: IntOrList | MaxPoolOptions,
  dilation?: IntOrList | MaxPoolOptions,
  ceilMode?: boolean | MaxPoolOptions,
  returnIndices?: boolean | MaxPoolOptions,
): Tensor;
export function maxPool2d(
  input: Tensor,
  kernelSize: IntOrList,
  ...rest: unknown[]
): Tensor | [Tensor, Tensor] {
  const bound = bindMaxPool2d(rest, input, kernelSize);
  if (bound.returnIndices) return maxPool2dWithIndices(input, kernelSize, bound);
  const { stride, padding, dilation, ceilMode } = bound;
  return torchOps.maxPool2d(input, kernelSize, stride ?? [], padding, dilation, ceilMode);
}

const bindMaxPool3d = signature('maxPool3d', maxPoolRequired, maxPoolDefaults);

/**
 * Largest element of each window of a (N, C, D, H, W) input, and its index in the flattened plane.
 *
 * @returns `[output, indices]`
 */
export function maxPool3dWithIndices(
  input: Tensor,
  kernelSize: IntOrList,
  stride?: IntOrList | null | MaxPoolOptions,
  padding?: IntOrList | MaxPoolOptions,
  dilation?: IntOrList | MaxPoolOptions,
  ceilMode?: boolean | MaxPoolOptions,
  returnIndices?: boolean | MaxPoolOptions,
): [Tensor, Tensor];
export function maxPool3dWithIndices(
  input: Tensor,
  kernelSize: IntOrList,
  ...rest: unknown[]
): [Tensor, Tensor] {
  const { stride, padding, dilation, ceilMode } = bindMaxPool3d(rest, input, kernelSize);
  const [output, indices] = nnOps.maxPool3dWithIndices(
    input,
    kernelSize,
    stride ?? [],
    padding,
    dilation,
    ceilMode,
  );
  return [output, indices];
}

/**
 * Largest element of each window of a (N, C, D, H, W) input.
 *
 * @param kernelSize the window's size
 * @param stride default: the kernel's size
 * @example F.maxPool3d(x, 2, { stride: 1, padding: 1 })
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.max_pool3d.html
 */
export function maxPool3d(
  input: Tensor,
  kernelSize: IntOrList,
  ...rest: EndingWith<MaxPoolPositional, MaxPoolIndicesOptions>
): [Tensor, Tensor];
export function maxPool3d(
  input: Tensor,
  kernelSize: IntOrList,
  stride: IntOrList | null,
  padding: IntOrList,
  dilation: IntOrList,
  ceilMode: boolean,
  returnIndices: true,
): [Tensor, Tensor];
export function maxPool3d(
  input: Tensor,
  kernelSize: IntOrList,
  stride?: IntOrList | null | MaxPoolOptions,
  padding?: IntOrList | MaxPoolOptions,
  dilation?: IntOrList | MaxPoolOptions,
  ceilMode?: boolean | MaxPoolOptions,
  returnIndices?: boolean | MaxPoolOptions,
): Tensor;
export function maxPool3d(
  input: Tensor,
  kernelSize: IntOrList,
  ...rest: unknown[]
): Tensor | [Tensor, Tensor] {
  const bound = bindMaxPool3d(rest, input, kernelSize);
  if (bound.returnIndices) return maxPool3dWithIndices(input, kernelSize, bound);
  const { stride, padding, dilation, ceilMode } = bound;
  return torchOps.maxPool3d(input, kernelSize, stride ?? [], padding, dilation, ceilMode);
}
