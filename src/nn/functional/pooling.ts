/** Average and max pooling, and unpooling. */
import { type Arguments, binder } from '../../common/binder';
import { tensor } from '../../tensor/argument';
import { nnOps, torchOps } from '../../tensor/operators';
import type { Tensor } from '../../tensor/tensor';
import type { IntOrList } from './types';

/**
 * Averages over windows of a (N, C, L) input.
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.avg_pool1d.html
 */
export const avgPool1d = torchOps.avgPool1d;

/**
 * Averages over windows of a (N, C, H, W) input.
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.avg_pool2d.html
 */
export const avgPool2d = nnOps.avgPool2d;

/**
 * Averages over windows of a (N, C, D, H, W) input.
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.avg_pool3d.html
 */
export const avgPool3d = nnOps.avgPool3d;

/** Options of the max pooling functions. */
export interface MaxPoolOptions {
  /** Distance between windows. Default: null, the windows' size */
  stride?: IntOrList | null | undefined;
  /** Implicit -∞ padding on both sides. Default: 0 */
  padding?: IntOrList | undefined;
  /** Distance between a window's elements. Default: 1 */
  dilation?: IntOrList | undefined;
  /** Whether the output's size is rounded up instead of down. Default: false */
  ceilMode?: boolean | undefined;
  /** Whether `[output, indices]` is returned: where in its plane each maximum was. Default: false */
  returnIndices?: boolean | undefined;
}

/** The arguments of the max pooling functions, by name. */
export interface MaxPoolParameters extends MaxPoolOptions {
  /** The tensor, (N, C, *) or (C, *), with one to three dimensions of space. */
  input: Tensor;
  /** The size of the windows, one number or one for each dimension. */
  kernelSize: IntOrList;
}

/** As `MaxPoolOptions`, asking for the indices. */
export interface MaxPoolIndicesParameters extends MaxPoolParameters {
  /** Whether the places of the maxima are returned as well: here they are. */
  returnIndices: true;
}

type MaxPoolOrder = [
  input: 'input',
  kernelSize: 'kernelSize',
  stride: 'stride',
  padding: 'padding',
  dilation: 'dilation',
  ceilMode: 'ceilMode',
  returnIndices: 'returnIndices',
];
const bindMaxPool = (name: string) =>
  binder<MaxPoolParameters, MaxPoolOrder>(
    name,
    { input: tensor, kernelSize: 'any' },
    { stride: null, padding: 0, dilation: 1, ceilMode: false, returnIndices: false },
  );
const bindMaxPool1d = bindMaxPool('maxPool1d');
const bindMaxPool2d = bindMaxPool('maxPool2d');
const bindMaxPool3d = bindMaxPool('maxPool3d');

type BoundMaxPool = ReturnType<typeof bindMaxPool1d>;
type MaxPool<R> = (
  input: Tensor,
  kernelSize: IntOrList,
  stride: IntOrList,
  padding: IntOrList,
  dilation: IntOrList,
  ceilMode: boolean,
) => R;

function maxPool(op: MaxPool<Tensor>, bound: BoundMaxPool): Tensor {
  const [input, kernelSize, stride, padding, dilation, ceilMode] = bound;
  return op(input, kernelSize, stride ?? [], padding, dilation, ceilMode);
}

function withIndices(op: MaxPool<Iterable<Tensor>>, bound: BoundMaxPool): [Tensor, Tensor] {
  const [input, kernelSize, stride, padding, dilation, ceilMode] = bound;
  const [output, indices] = op(input, kernelSize, stride ?? [], padding, dilation, ceilMode);
  return [output!, indices!];
}

/**
 * Largest element of each window of a (N, C, L) input, and its index in the flattened plane.
 *
 * @returns `[output, indices]`
 */
export function maxPool1dWithIndices(...args: Arguments<MaxPoolParameters, MaxPoolOrder>): [Tensor, Tensor] {
  return withIndices(torchOps.maxPool1dWithIndices, bindMaxPool1d(args));
}

/**
 * Largest element of each window of a (N, C, L) input.
 *
 * @param kernelSize the window's size
 * @param stride default: the kernel's size
 * @example F.maxPool1d(x, 2, { stride: 1, padding: 1 })
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.max_pool1d.html
 */
export function maxPool1d(...args: Arguments<MaxPoolIndicesParameters, MaxPoolOrder>): [Tensor, Tensor];
export function maxPool1d(...args: Arguments<MaxPoolParameters, MaxPoolOrder>): Tensor;
export function maxPool1d(...args: Arguments<MaxPoolParameters, MaxPoolOrder>): Tensor | [Tensor, Tensor] {
  const bound = bindMaxPool1d(args);
  return bound[6] ? withIndices(torchOps.maxPool1dWithIndices, bound) : maxPool(torchOps.maxPool1d, bound);
}

/**
 * Largest element of each window of a (N, C, H, W) input, and its index in the flattened plane.
 *
 * @returns `[output, indices]`
 */
export function maxPool2dWithIndices(...args: Arguments<MaxPoolParameters, MaxPoolOrder>): [Tensor, Tensor] {
  return withIndices(nnOps.maxPool2dWithIndices, bindMaxPool2d(args));
}

/**
 * Largest element of each window of a (N, C, H, W) input.
 *
 * @param kernelSize the window's size
 * @param stride default: the kernel's size
 * @example F.maxPool2d(x, 2, { stride: 1, padding: 1 })
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.max_pool2d.html
 */
export function maxPool2d(...args: Arguments<MaxPoolIndicesParameters, MaxPoolOrder>): [Tensor, Tensor];
export function maxPool2d(...args: Arguments<MaxPoolParameters, MaxPoolOrder>): Tensor;
export function maxPool2d(...args: Arguments<MaxPoolParameters, MaxPoolOrder>): Tensor | [Tensor, Tensor] {
  const bound = bindMaxPool2d(args);
  return bound[6] ? withIndices(nnOps.maxPool2dWithIndices, bound) : maxPool(torchOps.maxPool2d, bound);
}

/**
 * Largest element of each window of a (N, C, D, H, W) input, and its index in the flattened plane.
 *
 * @returns `[output, indices]`
 */
export function maxPool3dWithIndices(...args: Arguments<MaxPoolParameters, MaxPoolOrder>): [Tensor, Tensor] {
  return withIndices(nnOps.maxPool3dWithIndices, bindMaxPool3d(args));
}

/**
 * Largest element of each window of a (N, C, D, H, W) input.
 *
 * @param kernelSize the window's size
 * @param stride default: the kernel's size
 * @example F.maxPool3d(torch.randn([3, 4, 8, 8]), 2, { stride: 2, padding: 1 }).shape // [3, 3, 5, 5]
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.max_pool3d.html
 */
export function maxPool3d(...args: Arguments<MaxPoolIndicesParameters, MaxPoolOrder>): [Tensor, Tensor];
export function maxPool3d(...args: Arguments<MaxPoolParameters, MaxPoolOrder>): Tensor;
export function maxPool3d(...args: Arguments<MaxPoolParameters, MaxPoolOrder>): Tensor | [Tensor, Tensor] {
  const bound = bindMaxPool3d(args);
  return bound[6] ? withIndices(nnOps.maxPool3dWithIndices, bound) : maxPool(torchOps.maxPool3d, bound);
}
