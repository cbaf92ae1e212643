/** The partial inverse of max pooling, and power-average pooling. */

import { pyRepr } from '../../python/pyrepr';
import { nnOps, torchOps } from '../../tensor/operators';
import { signature } from '../../tensor/signature';
import type { Tensor } from '../../tensor/tensor';
import { relu } from './activation';
import { avgPool1d, avgPool2d, avgPool3d, maxPool1d, maxPool2d, maxPool3d } from './pooling';
import { ntuple, unpackExactly } from './sizes';
import type { IntOrList } from './types';

/** Options of the unpooling functions. */
export interface MaxUnpoolOptions {
  /** Default: the kernel's size */
  stride?: IntOrList | null | undefined;
  /** The padding that the pooling added. Default: 0 */
  padding?: IntOrList | undefined;
  /** The wanted output size, where pooling leaves several possible ones. */
  outputSize?: readonly number[] | null | undefined;
}

const unpoolRequired = { input: 'Tensor', indices: 'Tensor', kernelSize: 'any' } as const;
const unpoolDefaults = {
  stride: null as IntOrList | null,
  padding: 0 as IntOrList,
  outputSize: null as readonly number[] | null,
};

/** The output's spatial size: the one asked for if pooling could have come from it, else the smallest. */
function unpoolOutputSize(
  input: Tensor,
  kernelSize: readonly number[],
  stride: readonly number[],
  padding: readonly number[],
  outputSize: readonly number[] | null,
): number[] {
  const dims = kernelSize.length;
  const inputSize = input.shape.slice(input.dim() - dims);
  // Too few entries of any of these make NaN, which is refused below.
  const defaultSize = kernelSize.map((k, d) => (inputSize[d]! - 1) * stride[d]! + k - 2 * padding[d]!);
  let result = defaultSize;
  if (outputSize !== null) {
    const spatial = outputSize.length === dims + 2 ? outputSize.slice(2) : Array.from(outputSize);
    if (spatial.length !== dims) {
      throw new RangeError(
        `output_size should be a sequence containing ${dims} or ${dims + 2} elements, ` +
          `but it has a length of '${spatial.length}'`,
      );
    }
    for (let d = 0; d < dims; d++) {
      const min = defaultSize[d]! - stride[d]!;
      const max = defaultSize[d]! + stride[d]!;
      if (!(min < spatial[d]! && spatial[d]! < max)) {
        throw new RangeError(
          `invalid output_size "${pyRepr(spatial)}" (dim ${d} must be between ${min} and ${max})`,
        );
      }
    }
    result = spatial;
  }
  result.forEach((size, d) => {
    if (!(size >= 0)) {
      throw new RangeError(
        'max_unpooling: output_size must contain non-negative spatial dimensions, ' +
          `but got output_size[${d}]=${size}`,
      );
    }
  });
  return result;
}

const bindMaxUnpool1d = signature('maxUnpool1d', unpoolRequired, unpoolDefaults);

/**
 * Puts the elements of a (N, C, L) input where `indices` says they came from, zeros elsewhere.
 *
 * @throws RangeError for an `outputSize` that pooling can't have come from
 * @example F.maxUnpool1d(output, indices, 2)
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.max_unpool1d.html
 */
export function maxUnpool1d(
  input: Tensor,
  indices: Tensor,
  kernelSize: IntOrList,
  stride?: IntOrList | null | MaxUnpoolOptions,
  padding?: IntOrList | MaxUnpoolOptions,
  outputSize?: readonly number[] | null | MaxUnpoolOptions,
): Tensor;
export function maxUnpool1d(
  input: Tensor,
  indices: Tensor,
  kernelSize: IntOrList,
  ...rest: unknown[]
): Tensor {
  const bound = bindMaxUnpool1d(rest, input, indices, kernelSize);
  const kernel = ntuple(kernelSize, 1);
  const stride = bound.stride === null ? kernel : ntuple(bound.stride, 1);
  const padding = ntuple(bound.padding, 1);
  const size = unpoolOutputSize(input, kernel, stride, padding, bound.outputSize);
  return nnOps.maxUnpool2d(input.unsqueeze(-1), indices.unsqueeze(-1), [...size, 1]).squeeze(-1);
}

const bindMaxUnpool2d = signature('maxUnpool2d', unpoolRequired, unpoolDefaults);

/**
 * Puts the elements of a (N, C, H, W) input where `indices` says they came from, zeros elsewhere.
 *
 * @throws RangeError for an `outputSize` that pooling can't have come from
 * @example F.maxUnpool2d(output, indices, 2)
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.max_unpool2d.html
 */
export function maxUnpool2d(
  input: Tensor,
  indices: Tensor,
  kernelSize: IntOrList,
  stride?: IntOrList | null | MaxUnpoolOptions,
  padding?: IntOrList | MaxUnpoolOptions,
  outputSize?: readonly number[] | null | MaxUnpoolOptions,
): Tensor;
export function maxUnpool2d(
  input: Tensor,
  indices: Tensor,
  kernelSize: IntOrList,
  ...rest: unknown[]
): Tensor {
  const bound = bindMaxUnpool2d(rest, input, indices, kernelSize);
  const kernel = ntuple(kernelSize, 2);
  const stride = bound.stride === null ? kernel : ntuple(bound.stride, 2);
  const padding = ntuple(bound.padding, 2);
  const size = unpoolOutputSize(input, kernel, stride, padding, bound.outputSize);
  return nnOps.maxUnpool2d(input, indices, size);
}

const bindMaxUnpool3d = signature('maxUnpool3d', unpoolRequired, unpoolDefaults);

/**
 * Puts the elements of a (N, C, D, H, W) input where `indices` says they came from, zeros elsewhere.
 *
 * @throws RangeError for an `outputSize` that pooling can't have come from
 * @example F.maxUnpool3d(output, indices, 2)
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.max_unpool3d.html
 */
export function maxUnpool3d(
  input: Tensor,
  indices: Tensor,
  kernelSize: IntOrList,
  stride?: IntOrList | null | MaxUnpoolOptions,
  padding?: IntOrList | MaxUnpoolOptions,
  outputSize?: readonly number[] | null | MaxUnpoolOptions,
): Tensor;
export function maxUnpool3d(
  input: Tensor,
  indices: Tensor,
  kernelSize: IntOrList,
  ...rest: unknown[]
): Tensor {
  const bound = bindMaxUnpool3d(rest, input, indices, kernelSize);
  const kernel = ntuple(kernelSize, 3);
  const stride = bound.stride === null ? kernel : ntuple(bound.stride, 3);
  const padding = ntuple(bound.padding, 3);
  const size = unpoolOutputSize(input, kernel, stride, padding, bound.outputSize);
  return nnOps.maxUnpool3d(input, indices, size, stride, padding);
}

/** Options of the power-average pooling functions. */
export interface LpPoolOptions {
  /** Default: the kernel's size */
  stride?: IntOrList | null | undefined;
  /** Rounds the output's size up. Default: false */
  ceilMode?: boolean | undefined;
}

const lpRequired = { input: 'Tensor', normType: 'any', kernelSize: 'any' } as const;
const lpDefaults = { stride: null as IntOrList | null, ceilMode: false };

const bindLpPool1d = signature('lpPool1d', lpRequired, lpDefaults);

/**
 * Power average `(Σ x^p)^(1/p)` over windows of a (N, C, L) input; the maximum of |x| for p = ∞.
 *
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.lp_pool1d.html
 */
export function lpPool1d(
  input: Tensor,
  normType: number,
  kernelSize: number,
  stride?: IntOrList | null | LpPoolOptions,
  ceilMode?: boolean | LpPoolOptions,
): Tensor;
export function lpPool1d(input: Tensor, normType: number, kernelSize: number, ...rest: unknown[]): Tensor {
  const { stride, ceilMode } = bindLpPool1d(rest, input, normType, kernelSize);
  if (normType === Infinity) return maxPool1d(input.abs(), kernelSize, stride, 0, 1, ceilMode);
  if (normType === -Infinity) return maxPool1d(input.abs().neg(), kernelSize, stride, 0, 1, ceilMode).neg();
  const powers = input.pow(normType);
  const out =
    stride !== null
      ? avgPool1d(powers, kernelSize, stride, 0, ceilMode)
      : avgPool1d(powers, kernelSize, { padding: 0, ceilMode });
  return lpRoot(out, kernelSize, normType);
}

const bindLpPool2d = signature('lpPool2d', lpRequired, lpDefaults);

/**
 * Power average `(Σ x^p)^(1/p)` over windows of a (N, C, H, W) input; the maximum of |x| for p = ∞.
 *
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.lp_pool2d.html
 */
export function lpPool2d(
  input: Tensor,
  normType: number,
  kernelSize: IntOrList,
  stride?: IntOrList | null | LpPoolOptions,
  ceilMode?: boolean | LpPoolOptions,
): Tensor;
export function lpPool2d(input: Tensor, normType: number, kernelSize: IntOrList, ...rest: unknown[]): Tensor {
  const { stride, ceilMode } = bindLpPool2d(rest, input, normType, kernelSize);
  const [kw, kh] = unpackExactly(ntuple(kernelSize, 2), 2);
  if (normType === Infinity) return maxPool2d(input.abs(), kernelSize, stride, 0, 1, ceilMode);
  if (normType === -Infinity) return maxPool2d(input.abs().neg(), kernelSize, stride, 0, 1, ceilMode).neg();
  const powers = input.pow(normType);
  const out =
    stride !== null
      ? avgPool2d(powers, kernelSize, stride, 0, ceilMode)
      : avgPool2d(powers, kernelSize, { padding: 0, ceilMode });
  return lpRoot(out, kw * kh, normType);
}

const bindLpPool3d = signature('lpPool3d', lpRequired, lpDefaults);

/**
 * Power average `(Σ x^p)^(1/p)` over windows of a (N, C, D, H, W) input; the maximum of |x| for p = ∞.
 *
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.lp_pool3d.html
 */
export function lpPool3d(
  input: Tensor,
  normType: number,
  kernelSize: IntOrList,
  stride?: IntOrList | null | LpPoolOptions,
  ceilMode?: boolean | LpPoolOptions,
): Tensor;
export function lpPool3d(input: Tensor, normType: number, kernelSize: IntOrList, ...rest: unknown[]): Tensor {
  const { stride, ceilMode } = bindLpPool3d(rest, input, normType, kernelSize);
  const [kd, kw, kh] = unpackExactly(ntuple(kernelSize, 3), 3);
  if (normType === Infinity) return maxPool3d(input.abs(), kernelSize, stride, 0, 1, ceilMode);
  if (normType === -Infinity) return maxPool3d(input.abs().neg(), kernelSize, stride, 0, 1, ceilMode).neg();
  const powers = input.pow(normType);
  const out =
    stride !== null
      ? avgPool3d(powers, kernelSize, stride, 0, ceilMode)
      : avgPool3d(powers, kernelSize, { padding: 0, ceilMode });
  return lpRoot(out, kd * kw * kh, normType);
}

/** The p-norm of windows of `count` elements from the mean of their powers. */
function lpRoot(mean: Tensor, count: number, normType: number): Tensor {
  return torchOps
    .sign(mean)
    .mul(relu(torchOps.abs(mean)))
    .mul(count)
    .pow(1 / normType);
}
