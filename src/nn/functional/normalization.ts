/** Normalisation over batch, instance, layer, group and channel. */

import { type Arguments, binder } from '../../common/binder';
import { TorchError } from '../../common/errors';
import { expectComparable } from '../../common/expect';
import { pyFloatRepr, pyRepr } from '../../python/pyrepr';
import { backends } from '../../runtime/backends';
import { tensor } from '../../tensor/argument';
import { torchOps } from '../../tensor/operators';
import { numelOf, sizeText } from '../../tensor/sizes';
import type { Tensor } from '../../tensor/tensor';
import { avgPool2d, avgPool3d } from './pooling';
import type { MaybeTensor } from './types';
import { pad } from './vision';

/** Whether cuDNN may be used where there is a GPU. */
const cudnnEnabled = (): boolean => backends.cudnn.enabled;

/** Throws where a channel has one value only: its variance is no variance. */
function verifyBatchSize(size: readonly number[], text: string): void {
  // A size without dimensions is left for the operator to refuse.
  const values = size.slice(2).reduce((product, n) => product * n, size[0] ?? Number.NaN);
  if (values === 1) {
    throw new RangeError(`Expected more than 1 value per channel when training, got input size ${text}`);
  }
}

/** Options of `batchNorm`. */
export interface BatchNormOptions {
  /** The scale of each channel, (C). Default: null, 1 */
  weight?: MaybeTensor | undefined;
  /** What is added to each channel, (C). Default: null, 0 */
  bias?: MaybeTensor | undefined;
  /** Uses the batch's statistics and updates the running ones. Default: false */
  training?: boolean | undefined;
  /** Weight of the batch in the running statistics. Default: 0.1 */
  momentum?: number | undefined;
  /** Added to the variance, so that nothing is divided by zero. Default: 1e-5 */
  eps?: number | undefined;
}

/** The arguments of `batchNorm`, by name. */
export interface BatchNormParameters extends BatchNormOptions {
  /** The tensor, (N, C, *); C are the channels. */
  input: Tensor;
  /** The mean of each channel so far, (C), which training changes; or null. */
  runningMean: MaybeTensor;
  /** The variance of each channel so far, (C), which training changes; or null. */
  runningVar: MaybeTensor;
}

type BatchNormOrder = [
  input: 'input',
  runningMean: 'runningMean',
  runningVar: 'runningVar',
  weight: 'weight',
  bias: 'bias',
  training: 'training',
  momentum: 'momentum',
  eps: 'eps',
];
const bindBatchNorm = binder<BatchNormParameters, BatchNormOrder>(
  'batchNorm',
  { input: tensor, runningMean: 'any', runningVar: 'any' },
  { weight: null as MaybeTensor, bias: null as MaybeTensor, training: false, momentum: 0.1, eps: 1e-5 },
);

/**
 * Batch normalisation of (N, C, *), over all but the channel dimension.
 *
 * @throws RangeError when training with one value a channel, or with an `eps` out of range
 * @example F.batchNorm(x, mean, variance, { training: true })
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.batch_norm.html
 */
export function batchNorm(...args: Arguments<BatchNormParameters, BatchNormOrder>): Tensor {
  const [input, runningMean, runningVar, weight, bias, training, momentum, eps] = bindBatchNorm(args);
  if (training) verifyBatchSize(input.shape, sizeText(input.shape));
  expectComparable(eps, 'eps');
  if (training && eps <= 0) {
    throw new RangeError(`batch_norm eps must be positive during training, but got ${pyFloatRepr(eps)}`);
  }
  if (eps < 0) throw new RangeError(`batch_norm eps must be non-negative, but got ${pyFloatRepr(eps)}`);
  return torchOps.batchNorm(
    input,
    weight,
    bias,
    runningMean,
    runningVar,
    training,
    momentum,
    eps,
    cudnnEnabled(),
  );
}

/** Options of `instanceNorm`. */
export interface InstanceNormOptions {
  /** The mean of each channel so far, (C). Default: null */
  runningMean?: MaybeTensor | undefined;
  /** The variance of each channel so far, (C). Default: null */
  runningVar?: MaybeTensor | undefined;
  /** The scale of each channel, (C). Default: null, 1 */
  weight?: MaybeTensor | undefined;
  /** What is added to each channel, (C). Default: null, 0 */
  bias?: MaybeTensor | undefined;
  /** Whether each sample's own mean and variance are used, not the running ones. Default: true */
  useInputStats?: boolean | undefined;
  /** Weight of the batch in the running statistics. Default: 0.1 */
  momentum?: number | undefined;
  /** Added to the variance, so that nothing is divided by zero. Default: 1e-5 */
  eps?: number | undefined;
}

/** The arguments of `instanceNorm`, by name. */
export interface InstanceNormParameters extends InstanceNormOptions {
  /** The tensor, (N, C, *); C are the channels. */
  input: Tensor;
}

type InstanceNormOrder = [
  input: 'input',
  runningMean: 'runningMean',
  runningVar: 'runningVar',
  weight: 'weight',
  bias: 'bias',
  useInputStats: 'useInputStats',
  momentum: 'momentum',
  eps: 'eps',
];
const bindInstanceNorm = binder<InstanceNormParameters, InstanceNormOrder>(
  'instanceNorm',
  { input: tensor },
  {
    runningMean: null as MaybeTensor,
    runningVar: null as MaybeTensor,
    weight: null as MaybeTensor,
    bias: null as MaybeTensor,
    useInputStats: true,
    momentum: 0.1,
    eps: 1e-5,
  },
);

/**
 * Normalises every channel of every instance of (N, C, *).
 *
 * @throws RangeError when an instance has one spatial element only
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.instance_norm.html
 */
export function instanceNorm(...args: Arguments<InstanceNormParameters, InstanceNormOrder>): Tensor {
  const [input, runningMean, runningVar, weight, bias, useInputStats, momentum, eps] = bindInstanceNorm(args);
  if (useInputStats && numelOf(input.shape.slice(2)) === 1) {
    throw new RangeError(
      `Expected more than 1 spatial element when training, got input size ${sizeText(input.shape)}`,
    );
  }
  return torchOps.instanceNorm(
    input,
    weight,
    bias,
    runningMean,
    runningVar,
    useInputStats,
    momentum,
    eps,
    cudnnEnabled(),
  );
}

/** Options of `layerNorm`. */
export interface LayerNormOptions {
  /** The scale, of shape `normalizedShape`. Default: null, 1 */
  weight?: MaybeTensor | undefined;
  /** What is added, of shape `normalizedShape`. Default: null, 0 */
  bias?: MaybeTensor | undefined;
  /** Added to the variance, so that nothing is divided by zero. Default: 1e-5 */
  eps?: number | undefined;
}

type LayerNormParameters = LayerNormOptions & {
  /** The tensor, whose last dimensions are `normalizedShape`. */
  input: Tensor;
  /** The sizes of the last dimensions, over which mean and variance are taken. */
  normalizedShape: readonly number[];
};
type LayerNormOrder = [
  input: 'input',
  normalizedShape: 'normalizedShape',
  weight: 'weight',
  bias: 'bias',
  eps: 'eps',
];
const bindLayerNorm = binder<LayerNormParameters, LayerNormOrder>(
  'layerNorm',
  { input: tensor, normalizedShape: 'any' },
  { weight: null as MaybeTensor, bias: null as MaybeTensor, eps: 1e-5 },
);

/**
 * Normalises over the last dimensions, those of `normalizedShape`.
 *
 * @example F.layerNorm(x, [512], weight, bias)
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.layer_norm.html
 */
export function layerNorm(...args: Arguments<LayerNormParameters, LayerNormOrder>): Tensor {
  const [input, normalizedShape, weight, bias, eps] = bindLayerNorm(args);
  return torchOps.layerNorm(input, normalizedShape, weight, bias, eps, cudnnEnabled());
}

/** Options of `rmsNorm`. */
export interface RmsNormOptions {
  /** The scale, of shape `normalizedShape`. Default: null, 1 */
  weight?: MaybeTensor | undefined;
  /** Added to the mean square. Default: the dtype's epsilon */
  eps?: number | null | undefined;
}

/** The arguments of `rmsNorm`, by name. */
export interface RmsNormParameters extends RmsNormOptions {
  /** The tensor, whose last dimensions are `normalizedShape`. */
  input: Tensor;
  /** The sizes of the last dimensions, over which is normalised. */
  normalizedShape: readonly number[];
}

type RmsNormOrder = [input: 'input', normalizedShape: 'normalizedShape', weight: 'weight', eps: 'eps'];
const bindRmsNorm = binder<RmsNormParameters, RmsNormOrder>(
  'rmsNorm',
  { input: tensor, normalizedShape: 'any' },
  { weight: null as MaybeTensor, eps: null as number | null },
);

/**
 * Divides by the root mean square over the last dimensions, those of `normalizedShape`.
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.rms_norm.html
 */
export function rmsNorm(...args: Arguments<RmsNormParameters, RmsNormOrder>): Tensor {
  const [input, normalizedShape, weight, eps] = bindRmsNorm(args);
  return torchOps.rmsNorm(input, normalizedShape, weight, eps);
}

type GroupNormParameters = LayerNormOptions & {
  /** The tensor, (N, C, *). */
  input: Tensor;
  /** How many groups the channels make; a divisor of C. */
  numGroups: number;
};
type GroupNormOrder = [input: 'input', numGroups: 'numGroups', weight: 'weight', bias: 'bias', eps: 'eps'];
const bindGroupNorm = binder<GroupNormParameters, GroupNormOrder>(
  'groupNorm',
  { input: tensor, numGroups: 'any' },
  { weight: null as MaybeTensor, bias: null as MaybeTensor, eps: 1e-5 },
);

/**
 * Normalises groups of channels of (N, C, *): each group of a sample has mean 0 and variance 1.
 * @throws TorchError for fewer than two dimensions; RangeError for groups of one value
 * @example F.groupNorm(x, 4)
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.group_norm.html
 */
export function groupNorm(...args: Arguments<GroupNormParameters, GroupNormOrder>): Tensor {
  const [input, numGroups, weight, bias, eps] = bindGroupNorm(args);
  if (input.dim() < 2) {
    throw new TorchError(`Expected at least 2 dimensions for input tensor but received ${input.dim()}`);
  }
  expectComparable(numGroups, 'numGroups');
  const grouped = [
    Math.floor((input.size(0) * input.size(1)) / numGroups),
    numGroups,
    ...input.shape.slice(2),
  ];
  verifyBatchSize(grouped, pyRepr(grouped));
  return torchOps.groupNorm(input, numGroups, weight, bias, eps, cudnnEnabled());
}

/** Options of `localResponseNorm`. */
export interface LocalResponseNormOptions {
  /** What the sum of squares is multiplied by. Default: 1e-4 */
  alpha?: number | undefined;
  /** The exponent of the divisor. Default: 0.75 */
  beta?: number | undefined;
  /** What is added to the sum of squares. Default: 1 */
  k?: number | undefined;
}

/** The arguments of `localResponseNorm`, by name. */
export interface LocalResponseNormParameters extends LocalResponseNormOptions {
  /** The tensor, (N, C, *); C are the channels. */
  input: Tensor;
  /** How many neighbouring channels count. */
  size: number;
}

type LocalResponseNormOrder = [input: 'input', size: 'size', alpha: 'alpha', beta: 'beta', k: 'k'];
const bindLocalResponseNorm = binder<LocalResponseNormParameters, LocalResponseNormOrder>(
  'localResponseNorm',
  { input: tensor, size: 'any' },
  { alpha: 1e-4, beta: 0.75, k: 1 },
);

/**
 * Normalises by the sum of squares over `size` neighbouring channels of (N, C, *).
 *
 * @throws RangeError for fewer than three dimensions
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.local_response_norm.html
 */
export function localResponseNorm(
  ...args: Arguments<LocalResponseNormParameters, LocalResponseNormOrder>
): Tensor {
  const [input, size, alpha, beta, k] = bindLocalResponseNorm(args);
  const dim = input.dim();
  if (dim < 3) {
    throw new RangeError(
      `Expected 3D or higher dimensionality                          input (got ${dim} dimensions)`,
    );
  }
  if (input.numel() === 0) return input;
  const before = Math.floor(size / 2);
  const after = Math.floor((size - 1) / 2);
  let div = input.mul(input);
  if (dim === 3) {
    div = pad(div.unsqueeze(1), [0, 0, before, after]);
    div = avgPool2d(div, [size, 1], { stride: 1 }).squeeze(1);
  } else {
    div = div.view([input.size(0), 1, input.size(1), input.size(2), -1]);
    div = pad(div, [0, 0, 0, 0, before, after]);
    div = avgPool3d(div, [size, 1, 1], { stride: 1 }).squeeze(1);
    div = div.view(input.shape);
  }
  return input.div(div.mul(alpha).add(k).pow(beta));
}
