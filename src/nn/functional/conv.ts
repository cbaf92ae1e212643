/** Convolutions, and the sliding blocks they are made of. */

import { type Arguments, type Bound, binder } from '../../common/binder';
import { TorchError } from '../../common/errors';
import { tensor } from '../../tensor/argument';
import { nnOps, torchOps } from '../../tensor/operators';
import type { Tensor } from '../../tensor/tensor';
import { ntuple } from './sizes';
import type { IntOrList } from './types';

/**
 * 1-D convolution of an input (N, C_in, L) with filters (C_out, C_in / groups, K).
 *
 * @example F.conv1d(torch.randn([2, 3, 8]), torch.randn([4, 3, 3]), { padding: 'same' })
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.conv1d.html
 */
export const conv1d = torchOps.conv1d;

/**
 * 2-D convolution of an input (N, C_in, H, W) with filters (C_out, C_in / groups, kH, kW).
 *
 * @example F.conv2d(x, weight, bias, { stride: 2, padding: 1 })
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.conv2d.html
 */
export const conv2d = torchOps.conv2d;

/**
 * 3-D convolution of an input (N, C_in, D, H, W) with filters (C_out, C_in / groups, kD, kH, kW).
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.conv3d.html
 */
export const conv3d = torchOps.conv3d;

/**
 * 1-D transposed convolution ("deconvolution"); filters are (C_in, C_out / groups, K).
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.conv_transpose1d.html
 */
export const convTranspose1d = torchOps.convTranspose1d;

/**
 * 2-D transposed convolution ("deconvolution"); filters are (C_in, C_out / groups, kH, kW).
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.conv_transpose2d.html
 */
export const convTranspose2d = torchOps.convTranspose2d;

/**
 * 3-D transposed convolution ("deconvolution"); filters are (C_in, C_out / groups, kD, kH, kW).
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.conv_transpose3d.html
 */
export const convTranspose3d = torchOps.convTranspose3d;

/** 1-D convolution over an input laid out as (time, batch, channel). */
export const convTbc = torchOps.convTbc;

/** Options of `unfold` and `fold`. */
export interface UnfoldOptions {
  /** Distance between a window's elements. Default: 1 */
  dilation?: IntOrList | undefined;
  /** Zeros on both sides of each dimension. Default: 0 */
  padding?: IntOrList | undefined;
  /** Distance between windows. Default: 1 */
  stride?: IntOrList | undefined;
}

const unfoldDefaults: Bound<UnfoldOptions> = { dilation: 1, padding: 0, stride: 1 };
type UnfoldParameters = UnfoldOptions & {
  /** Pictures, (N, C, H, W) or (C, H, W). */
  input: Tensor;
  /** The size of the windows, a number or height and width. */
  kernelSize: IntOrList;
};
type UnfoldOrder = [
  input: 'input',
  kernelSize: 'kernelSize',
  dilation: 'dilation',
  padding: 'padding',
  stride: 'stride',
];
const bindUnfold = binder<UnfoldParameters, UnfoldOrder>(
  'unfold',
  { input: tensor, kernelSize: 'any' },
  unfoldDefaults,
);
type FoldParameters = UnfoldOptions & {
  /** Columns of blocks, (N, C · kernel height · kernel width, L) or without N. */
  input: Tensor;
  /** Height and width of the pictures that the blocks make. */
  outputSize: IntOrList;
  /** The size of the blocks, a number or height and width. */
  kernelSize: IntOrList;
};
type FoldOrder = [
  input: 'input',
  outputSize: 'outputSize',
  kernelSize: 'kernelSize',
  dilation: 'dilation',
  padding: 'padding',
  stride: 'stride',
];
const bindFold = binder<FoldParameters, FoldOrder>(
  'fold',
  { input: tensor, outputSize: 'any', kernelSize: 'any' },
  unfoldDefaults,
);

/**
 * Extracts sliding local blocks: (N, C, H, W) to (N, C·∏kernelSize, blocks).
 *
 * @example F.unfold(x, [3, 3], { padding: 1 })
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.unfold.html
 */
export function unfold(...args: Arguments<UnfoldParameters, UnfoldOrder>): Tensor {
  const [input, kernelSize, dilation, padding, stride] = bindUnfold(args);
  return nnOps.im2col(
    input,
    ntuple(kernelSize, 2),
    ntuple(dilation, 2),
    ntuple(padding, 2),
    ntuple(stride, 2),
  );
}

/**
 * Sums sliding local blocks back into an image: (N, C·∏kernelSize, blocks) to (N, C, ...outputSize).
 *
 * @example F.fold(blocks, [4, 5], [2, 2])
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.fold.html
 */
export function fold(...args: Arguments<FoldParameters, FoldOrder>): Tensor {
  const [input, outputSize, kernelSize, dilation, padding, stride] = bindFold(args);
  return nnOps.col2im(
    input,
    ntuple(outputSize, 2),
    ntuple(kernelSize, 2),
    ntuple(dilation, 2),
    ntuple(padding, 2),
    ntuple(stride, 2),
  );
}

interface AssertIntOrPairParameters {
  /** The value that has to be an integer, or a pair of them. */
  arg: IntOrList;
  /** The value's name, which stands in the error. */
  argName: string;
  message: string;
}

type AssertIntOrPairOrder = [arg: 'arg', argName: 'argName', message: 'message'];
const bindAssertIntOrPair = binder<AssertIntOrPairParameters, AssertIntOrPairOrder>(
  'assertIntOrPair',
  { arg: 'any', argName: 'any', message: 'any' },
  {},
);

/**
 * Throws unless a value is one number or a list of two.
 *
 * @param arg the value
 * @param argName its name, for the error
 * @param message the error's text, with `{}` for the argument's name
 * @throws TorchError for anything else
 */
export function assertIntOrPair(...args: Arguments<AssertIntOrPairParameters, AssertIntOrPairOrder>): void {
  const [arg, argName, message] = bindAssertIntOrPair(args);
  if (typeof arg !== 'number' && arg.length !== 2) throw new TorchError(message.replace('{}', argName));
}
