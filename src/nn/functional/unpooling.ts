/** The partial inverse of max pooling, and power-average pooling. */

import { type Arguments, binder } from '../../common/binder';
import { pyRepr } from '../../python/pyrepr';
import { tensor } from '../../tensor/argument';
import { nnOps, torchOps } from '../../tensor/operators';
import { numelOf } from '../../tensor/sizes';
import type { Tensor } from '../../tensor/tensor';
import { relu } from './activation';
import { avgPool1d, avgPool2d, avgPool3d, maxPool1d, maxPool2d, maxPool3d } from './pooling';
import { ntuple, unpackExactly } from './sizes';
import type { IntOrList } from './types';

/** Options of the unpooling functions. */
export interface MaxUnpoolOptions {
  /** The pooling's distance between windows. Default: null, the windows' size */
  stride?: IntOrList | null | undefined;
  /** The padding that the pooling added. Default: 0 */
  padding?: IntOrList | undefined;
  /** The wanted output size, where pooling leaves several possible ones. */
  outputSize?: readonly number[] | null | undefined;
}

/** The arguments of the unpooling functions, by name. */
export interface MaxUnpoolParameters extends MaxUnpoolOptions {
  /** What was pooled: the maxima, (N, C, *) or (C, *). */
  input: Tensor;
  /** Where pooling found each maximum, as `returnIndices` gives it. */
  indices: Tensor;
  /** The size of the pooling's windows, one number or one for each dimension. */
  kernelSize: IntOrList;
}

type MaxUnpoolOrder = [
  input: 'input',
  indices: 'indices',
  kernelSize: 'kernelSize',
  stride: 'stride',
  padding: 'padding',
  outputSize: 'outputSize',
];
const bindMaxUnpool = (name: string) =>
  binder<MaxUnpoolParameters, MaxUnpoolOrder>(
    name,
    { input: tensor, indices: tensor, kernelSize: 'any' },
    { stride: null, padding: 0, outputSize: null },
  );
const bindMaxUnpool1d = bindMaxUnpool('maxUnpool1d');
const bindMaxUnpool2d = bindMaxUnpool('maxUnpool2d');
const bindMaxUnpool3d = bindMaxUnpool('maxUnpool3d');

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

/** The input, where its elements go, the output's size, and stride and padding of each dimension. */
function unpool(dims: number, bound: ReturnType<typeof bindMaxUnpool1d>) {
  const [input, indices, kernelSize, stride, padding, outputSize] = bound;
  const kernel = ntuple(kernelSize, dims);
  const strides = stride === null ? kernel : ntuple(stride, dims);
  const paddings = ntuple(padding, dims);
  const size = unpoolOutputSize(input, kernel, strides, paddings, outputSize);
  return { input, indices, size, strides, paddings };
}

/**
 * Puts the elements of a (N, C, L) input where `indices` says they came from, zeros elsewhere.
 *
 * @throws RangeError for an `outputSize` that pooling can't have come from
 * @example
 * const [output, indices] = F.maxPool1d(torch.randn([1, 2, 4]), 2, { returnIndices: true });
 * const y = F.maxUnpool1d(output, indices, 2); // [1, 2, 4]
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.max_unpool1d.html
 */
export function maxUnpool1d(...args: Arguments<MaxUnpoolParameters, MaxUnpoolOrder>): Tensor {
  const { input, indices, size } = unpool(1, bindMaxUnpool1d(args));
  return nnOps.maxUnpool2d(input.unsqueeze(-1), indices.unsqueeze(-1), [...size, 1]).squeeze(-1);
}

/**
 * Puts the elements of a (N, C, H, W) input where `indices` says they came from, zeros elsewhere.
 *
 * @throws RangeError for an `outputSize` that pooling can't have come from
 * @example
 * const [output, indices] = F.maxPool2d(torch.randn([1, 2, 4, 4]), 2, { returnIndices: true });
 * const y = F.maxUnpool2d(output, indices, 2); // [1, 2, 4, 4]
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.max_unpool2d.html
 */
export function maxUnpool2d(...args: Arguments<MaxUnpoolParameters, MaxUnpoolOrder>): Tensor {
  const { input, indices, size } = unpool(2, bindMaxUnpool2d(args));
  return nnOps.maxUnpool2d(input, indices, size);
}

/**
 * Puts the elements of a (N, C, D, H, W) input where `indices` says they came from, zeros elsewhere.
 *
 * @throws RangeError for an `outputSize` that pooling can't have come from
 * @example
 * const [output, indices] = F.maxPool3d(torch.randn([1, 2, 4, 4, 4]), 2, { returnIndices: true });
 * const y = F.maxUnpool3d(output, indices, 2); // [1, 2, 4, 4, 4]
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.max_unpool3d.html
 */
export function maxUnpool3d(...args: Arguments<MaxUnpoolParameters, MaxUnpoolOrder>): Tensor {
  const { input, indices, size, strides, paddings } = unpool(3, bindMaxUnpool3d(args));
  return nnOps.maxUnpool3d(input, indices, size, strides, paddings);
}

/** Options of the power-average pooling functions. */
export interface LpPoolOptions {
  /** Distance between windows. Default: null, the windows' size */
  stride?: IntOrList | null | undefined;
  /** Whether the output's size is rounded up instead of down. Default: false */
  ceilMode?: boolean | undefined;
}

/** The arguments of the power-average pooling functions, by name. */
export interface LpPoolParameters extends LpPoolOptions {
  /** The tensor, (N, C, *) or (C, *), with one to three dimensions of space. */
  input: Tensor;
  /** The exponent p of the norm; ∞ is max pooling. */
  normType: number;
  /** The size of the windows, one number or one for each dimension. */
  kernelSize: IntOrList;
}

type LpPoolOrder = [
  input: 'input',
  normType: 'normType',
  kernelSize: 'kernelSize',
  stride: 'stride',
  ceilMode: 'ceilMode',
];
const bindLpPool = (name: string) =>
  binder<LpPoolParameters, LpPoolOrder>(
    name,
    { input: tensor, normType: 'any', kernelSize: 'any' },
    { stride: null, ceilMode: false },
  );
const bindLpPool1d = bindLpPool('lpPool1d');
const bindLpPool2d = bindLpPool('lpPool2d');
const bindLpPool3d = bindLpPool('lpPool3d');

/** Power-average pooling with the average and max pooling of as many dimensions. */
function lpPool(
  dims: 1 | 2 | 3,
  avgPool: (
    input: Tensor,
    kernelSize: IntOrList,
    stride: IntOrList,
    padding: number,
    ceilMode: boolean,
  ) => Tensor,
  maxPool: (
    input: Tensor,
    kernelSize: IntOrList,
    stride: IntOrList | null,
    padding: number,
    dilation: number,
    ceilMode: boolean,
  ) => Tensor,
  [input, normType, kernelSize, stride, ceilMode]: ReturnType<typeof bindLpPool1d>,
): Tensor {
  const sizes = ntuple(kernelSize, dims);
  const kernel = dims === 1 ? sizes : unpackExactly(sizes, dims);
  if (normType === Infinity) return maxPool(input.abs(), kernelSize, stride, 0, 1, ceilMode);
  if (normType === -Infinity) return maxPool(input.abs().neg(), kernelSize, stride, 0, 1, ceilMode).neg();
  const out = avgPool(input.pow(normType), kernelSize, stride ?? [], 0, ceilMode);
  const count = numelOf(kernel);
  return lpRoot(out, count, normType);
}

/**
 * Power average `(Σ x^p)^(1/p)` over windows of a (N, C, L) input; the maximum of |x| for p = ∞.
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.lp_pool1d.html
 */
export function lpPool1d(...args: Arguments<LpPoolParameters, LpPoolOrder>): Tensor {
  return lpPool(1, avgPool1d, maxPool1d, bindLpPool1d(args));
}

/**
 * Power average `(Σ x^p)^(1/p)` over windows of a (N, C, H, W) input; the maximum of |x| for p = ∞.
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.lp_pool2d.html
 */
export function lpPool2d(...args: Arguments<LpPoolParameters, LpPoolOrder>): Tensor {
  return lpPool(2, avgPool2d, maxPool2d, bindLpPool2d(args));
}

/**
 * Power average `(Σ x^p)^(1/p)` over windows of a (N, C, D, H, W) input; the maximum of |x| for p = ∞.
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.lp_pool3d.html
 */
export function lpPool3d(...args: Arguments<LpPoolParameters, LpPoolOrder>): Tensor {
  return lpPool(3, avgPool3d, maxPool3d, bindLpPool3d(args));
}

/** The p-norm of windows of `count` elements from the mean of their powers. */
function lpRoot(mean: Tensor, count: number, normType: number): Tensor {
  return torchOps
    .sign(mean)
    .mul(relu(torchOps.abs(mean)))
    .mul(count)
    .pow(1 / normType);
}
