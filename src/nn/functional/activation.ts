/** Activation functions. */

import { type Arguments, binder } from '../../common/binder';
import { TorchError } from '../../common/errors';
import { expectComparable } from '../../common/expect';
import { tensor } from '../../tensor/argument';
import { nnOps, torchOps } from '../../tensor/operators';
import type { Tensor } from '../../tensor/tensor';

/** Options of the activations that can change their input. */
export interface InplaceOptions {
  /** Whether the input itself is changed and returned. Default: false */
  inplace?: boolean | undefined;
}

type ReluParameters = InplaceOptions & {
  /** The tensor, of any shape and a floating dtype. */
  input: Tensor;
};
type ReluOrder = [input: 'input', inplace: 'inplace'];
const bindRelu = binder<ReluParameters, ReluOrder>('relu', { input: tensor }, { inplace: false });

/**
 * The rectified linear unit, `max(0, x)` of each element; its gradient is 0 at zero and below.
 *
 * @example F.relu(x)
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.relu.html
 */
export function relu(...args: Arguments<ReluParameters, ReluOrder>): Tensor {
  const [input, inplace] = bindRelu(args);
  return inplace ? torchOps.relu_(input) : torchOps.relu(input);
}

/** In-place version of `relu`. */
export const relu_ = torchOps.relu_;

const bindRelu6 = binder<ReluParameters, ReluOrder>('relu6', { input: tensor }, { inplace: false });

/**
 * The rectified linear unit with a ceiling: `min(max(0, x), 6)` of each element.
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.relu6.html
 */
export function relu6(...args: Arguments<ReluParameters, ReluOrder>): Tensor {
  const [input, inplace] = bindRelu6(args);
  return inplace ? nnOps.relu6_(input) : nnOps.relu6(input);
}

const bindSelu = binder<ReluParameters, ReluOrder>('selu', { input: tensor }, { inplace: false });

/**
 * `scale · (max(0, x) + min(0, α · (exp(x) - 1)))` with the self-normalising constants.
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.selu.html
 */
export function selu(...args: Arguments<ReluParameters, ReluOrder>): Tensor {
  const [input, inplace] = bindSelu(args);
  return inplace ? torchOps.selu_(input) : torchOps.selu(input);
}

/** In-place version of `selu`. */
export const selu_ = torchOps.selu_;

const bindHardsigmoid = binder<ReluParameters, ReluOrder>(
  'hardsigmoid',
  { input: tensor },
  { inplace: false },
);

/**
 * 0 up to -3, 1 from 3 on, `x / 6 + 1 / 2` between.
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.hardsigmoid.html
 */
export function hardsigmoid(...args: Arguments<ReluParameters, ReluOrder>): Tensor {
  const [input, inplace] = bindHardsigmoid(args);
  return inplace ? nnOps.hardsigmoid_(input) : nnOps.hardsigmoid(input);
}

const bindSilu = binder<ReluParameters, ReluOrder>('silu', { input: tensor }, { inplace: false });

/**
 * The sigmoid linear unit, also known as swish: `x · σ(x)`, element by element.
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.silu.html
 */
export function silu(...args: Arguments<ReluParameters, ReluOrder>): Tensor {
  const [input, inplace] = bindSilu(args);
  return inplace ? nnOps.silu_(input) : nnOps.silu(input);
}

const bindMish = binder<ReluParameters, ReluOrder>('mish', { input: tensor }, { inplace: false });

/**
 * Mish, a smooth activation: `x · tanh(softplus(x))`, element by element.
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.mish.html
 */
export function mish(...args: Arguments<ReluParameters, ReluOrder>): Tensor {
  const [input, inplace] = bindMish(args);
  return inplace ? nnOps.mish_(input) : nnOps.mish(input);
}

const bindHardswish = binder<ReluParameters, ReluOrder>('hardswish', { input: tensor }, { inplace: false });

/**
 * 0 up to -3, x from 3 on, `x · (x + 3) / 6` between.
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.hardswish.html
 */
export function hardswish(...args: Arguments<ReluParameters, ReluOrder>): Tensor {
  const [input, inplace] = bindHardswish(args);
  return inplace ? nnOps.hardswish_(input) : nnOps.hardswish(input);
}

type ThresholdParameters = InplaceOptions & {
  /** The tensor, of any shape. */
  input: Tensor;
  /** Elements that are not above this are replaced. */
  threshold: number;
  /** What they are replaced by. */
  value: number;
};
type ThresholdOrder = [input: 'input', threshold: 'threshold', value: 'value', inplace: 'inplace'];
const bindThreshold = binder<ThresholdParameters, ThresholdOrder>(
  'threshold',
  { input: tensor, threshold: 'any', value: 'any' },
  { inplace: false },
);

/**
 * x where it is greater than `threshold`, elsewhere `value`.
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.threshold.html
 */
export function threshold(...args: Arguments<ThresholdParameters, ThresholdOrder>): Tensor {
  const [input, threshold, value, inplace] = bindThreshold(args);
  return inplace ? torchOps.threshold_(input, threshold, value) : torchOps.threshold(input, threshold, value);
}

/** In-place version of `threshold`. */
export const threshold_ = torchOps.threshold_;

/** Options of `hardtanh`. */
export interface HardtanhOptions extends InplaceOptions {
  /** The lower bound. Default: -1 */
  minVal?: number | undefined;
  /** The upper bound. Default: 1 */
  maxVal?: number | undefined;
}

/** The arguments of `hardtanh`, by name. */
export interface HardtanhParameters extends HardtanhOptions {
  /** The tensor, of any shape; what lies outside the bounds becomes them. */
  input: Tensor;
}

type HardtanhOrder = [input: 'input', minVal: 'minVal', maxVal: 'maxVal', inplace: 'inplace'];
const bindHardtanh = binder<HardtanhParameters, HardtanhOrder>(
  'hardtanh',
  { input: tensor },
  { minVal: -1, maxVal: 1, inplace: false },
);

/**
 * Keeps each element between two bounds: `min(max(x, minVal), maxVal)`.
 *
 * @throws RangeError when minVal is greater than maxVal
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.hardtanh.html
 */
export function hardtanh(...args: Arguments<HardtanhParameters, HardtanhOrder>): Tensor {
  const [input, minVal, maxVal, inplace] = bindHardtanh(args);
  expectComparable(minVal, 'minVal');
  expectComparable(maxVal, 'maxVal');
  if (minVal > maxVal) throw new RangeError('min_val cannot be greater than max_val');
  return inplace ? nnOps.hardtanh_(input, minVal, maxVal) : nnOps.hardtanh(input, minVal, maxVal);
}

/** In-place version of `hardtanh`. */
export const hardtanh_ = nnOps.hardtanh_;

/** Options of `elu`. */
export interface EluOptions extends InplaceOptions {
  /** Where the negative part's limit is: `-alpha`. Default: 1 */
  alpha?: number | undefined;
}

/** The arguments of `elu`, by name. */
export interface EluParameters extends EluOptions {
  /** The tensor, of any shape and a floating dtype. */
  input: Tensor;
}

type EluOrder = [input: 'input', alpha: 'alpha', inplace: 'inplace'];
const bindElu = binder<EluParameters, EluOrder>('elu', { input: tensor }, { alpha: 1, inplace: false });

/**
 * `max(0, x) + min(0, α · (exp(x) - 1))`, element by element.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.elu.html
 */
export function elu(...args: Arguments<EluParameters, EluOrder>): Tensor {
  const [input, alpha, inplace] = bindElu(args);
  return inplace ? nnOps.elu_(input, alpha) : nnOps.elu(input, alpha);
}

/** In-place version of `elu`. */
export const elu_ = nnOps.elu_;

/** Options of `celu`. */
export interface CeluOptions extends InplaceOptions {
  /** Where the negative part's limit is: `-alpha`. Default: 1 */
  alpha?: number | undefined;
}

/** The arguments of `celu`, by name. */
export interface CeluParameters extends CeluOptions {
  /** The tensor, of any shape and a floating dtype. */
  input: Tensor;
}

type CeluOrder = [input: 'input', alpha: 'alpha', inplace: 'inplace'];
const bindCelu = binder<CeluParameters, CeluOrder>('celu', { input: tensor }, { alpha: 1, inplace: false });

/**
 * `max(0, x) + min(0, α · (exp(x / α) - 1))`.
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.celu.html
 */
export function celu(...args: Arguments<CeluParameters, CeluOrder>): Tensor {
  const [input, alpha, inplace] = bindCelu(args);
  return inplace ? torchOps.celu_(input, alpha) : torchOps.celu(input, alpha);
}

/** In-place version of `celu`. */
export const celu_ = torchOps.celu_;

/** Options of `leakyRelu`. */
export interface LeakyReluOptions extends InplaceOptions {
  /** The slope below zero. Default: 0.01 */
  negativeSlope?: number | undefined;
}

/** The arguments of `leakyRelu`, by name. */
export interface LeakyReluParameters extends LeakyReluOptions {
  /** The tensor, of any shape and a floating dtype. */
  input: Tensor;
}

type LeakyReluOrder = [input: 'input', negativeSlope: 'negativeSlope', inplace: 'inplace'];
const bindLeakyRelu = binder<LeakyReluParameters, LeakyReluOrder>(
  'leakyRelu',
  { input: tensor },
  { negativeSlope: 0.01, inplace: false },
);

/**
 * `max(0, x) + negativeSlope · min(0, x)`, element by element.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.leaky_relu.html
 */
export function leakyRelu(...args: Arguments<LeakyReluParameters, LeakyReluOrder>): Tensor {
  const [input, negativeSlope, inplace] = bindLeakyRelu(args);
  return inplace ? nnOps.leakyRelu_(input, negativeSlope) : nnOps.leakyRelu(input, negativeSlope);
}

/** In-place version of `leakyRelu`. */
export const leakyRelu_ = nnOps.leakyRelu_;

/** Options of `rrelu`. */
export interface RreluOptions extends InplaceOptions {
  /** Smallest slope below zero. Default: 1 / 8 */
  lower?: number | undefined;
  /** Largest slope below zero. Default: 1 / 3 */
  upper?: number | undefined;
  /** Draws a slope for every element; else their mean is used. Default: false */
  training?: boolean | undefined;
}

/** The arguments of `rrelu`, by name. */
export interface RreluParameters extends RreluOptions {
  /** The tensor, of any shape and a floating dtype. */
  input: Tensor;
}

type RreluOrder = [input: 'input', lower: 'lower', upper: 'upper', training: 'training', inplace: 'inplace'];
const bindRrelu = binder<RreluParameters, RreluOrder>(
  'rrelu',
  { input: tensor },
  { lower: 1 / 8, upper: 1 / 3, training: false, inplace: false },
);

/**
 * Leaky ReLU with slopes drawn uniformly from [lower, upper].
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.rrelu.html
 */
export function rrelu(...args: Arguments<RreluParameters, RreluOrder>): Tensor {
  const [input, lower, upper, training, inplace] = bindRrelu(args);
  return inplace
    ? torchOps.rrelu_(input, lower, upper, training)
    : torchOps.rrelu(input, lower, upper, training);
}

/** In-place version of `rrelu`. */
export const rrelu_ = torchOps.rrelu_;

type GluParameters = { dim?: number } & {
  /** The tensor, whose size along `dim` is even. */
  input: Tensor;
};
type GluOrder = [input: 'input', dim: 'dim'];
const bindGlu = binder<GluParameters, GluOrder>('glu', { input: tensor }, { dim: -1 });

/**
 * Gated linear unit: the first half along `dim` times the sigmoid of the second.
 *
 * @param dim the dimension that is halved; default -1
 * @throws TorchError for a scalar
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.glu.html
 */
export function glu(...args: Arguments<GluParameters, GluOrder>): Tensor {
  const [input, dim] = bindGlu(args);
  if (input.dim() === 0) {
    throw new TorchError('glu does not support scalars because halving size must be even');
  }
  return nnOps.glu(input, dim);
}

/**
 * `max(0, x) + weight · min(0, x)`, with one weight for all channels or one for each.
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.prelu.html
 */
export const prelu = torchOps.prelu;

/**
 * `log(1 / (1 + exp(-x)))`.
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.logsigmoid.html
 */
export const logsigmoid = nnOps.logSigmoid;

/**
 * `x · Φ(x)`, with Φ the normal distribution's cumulative function, or its tanh approximation.
 *
 * @example F.gelu(x, { approximate: 'tanh' })
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.gelu.html
 */
export const gelu = nnOps.gelu;

/**
 * x where |x| is greater than `lambd`, elsewhere 0.
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.hardshrink.html
 */
export const hardshrink = torchOps.hardshrink;

/**
 * x moved towards zero by `lambd`, and 0 where |x| is at most that.
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.softshrink.html
 */
export const softshrink = nnOps.softshrink;

/**
 * `log(1 + exp(beta · x)) / beta`, linear above `threshold`.
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.softplus.html
 */
export const softplus = nnOps.softplus;

type InputParameters = {
  /** The tensor, of any shape and a floating dtype. */
  input: Tensor;
};
type InputOrder = [input: 'input'];
const bindInput = binder<InputParameters, InputOrder>('tanh', { input: tensor }, {});

/**
 * What the hyperbolic tangent leaves: `x - tanh(x)` of each element.
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.tanhshrink.html
 */
export function tanhshrink(...args: Arguments<InputParameters, InputOrder>): Tensor {
  const [input] = bindInput(args, 'tanhshrink');
  return input.sub(input.tanh());
}

/**
 * Softsign, `x / (1 + |x|)` of each element: between -1 and 1, as tanh, with slower ends.
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.softsign.html
 */
export function softsign(...args: Arguments<InputParameters, InputOrder>): Tensor {
  const [input] = bindInput(args, 'softsign');
  return input.div(input.abs().add(1));
}

/**
 * The hyperbolic tangent of each element, between -1 and 1.
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.tanh.html
 */
export function tanh(...args: Arguments<InputParameters, InputOrder>): Tensor {
  const [input] = bindInput(args, 'tanh');
  return input.tanh();
}

/**
 * The logistic function `1 / (1 + exp(-x))`, element by element, between 0 and 1.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.sigmoid.html
 */
export function sigmoid(...args: Arguments<InputParameters, InputOrder>): Tensor {
  const [input] = bindInput(args, 'sigmoid');
  return input.sigmoid();
}
