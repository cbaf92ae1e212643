/** Activation functions. */
import { TorchError } from '../../common/errors';
import { nnOps, torchOps } from '../../tensor/operators';
import { checkTensor, signature } from '../../tensor/signature';
import type { Tensor } from '../../tensor/tensor';

/** Options of the activations that can change their input. */
export interface InplaceOptions {
  /** Changes the input itself. Default: false */
  inplace?: boolean | undefined;
}

const bindRelu = signature('relu', { input: 'Tensor' }, { inplace: false });

/**
 * `max(0, x)`, element by element.
 *
 * @example F.relu(x)
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.relu.html
 */
export function relu(input: Tensor, inplace?: boolean | InplaceOptions): Tensor;
export function relu(input: Tensor, ...rest: unknown[]): Tensor {
  const { inplace } = bindRelu(rest, input);
  return inplace ? torchOps.relu_(input) : torchOps.relu(input);
}

/** In-place version of `relu`. */
export const relu_ = torchOps.relu_;

const bindRelu6 = signature('relu6', { input: 'Tensor' }, { inplace: false });

/**
 * `min(max(0, x), 6)`, element by element.
 *
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.relu6.html
 */
export function relu6(input: Tensor, inplace?: boolean | InplaceOptions): Tensor;
export function relu6(input: Tensor, ...rest: unknown[]): Tensor {
  const { inplace } = bindRelu6(rest, input);
  return inplace ? nnOps.relu6_(input) : nnOps.relu6(input);
}

const bindSelu = signature('selu', { input: 'Tensor' }, { inplace: false });

/**
 * `scale · (max(0, x) + min(0, α · (exp(x) - 1)))` with the self-normalising constants.
 *
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.selu.html
 */
export function selu(input: Tensor, inplace?: boolean | InplaceOptions): Tensor;
export function selu(input: Tensor, ...rest: unknown[]): Tensor {
  const { inplace } = bindSelu(rest, input);
  return inplace ? torchOps.selu_(input) : torchOps.selu(input);
}

/** In-place version of `selu`. */
export const selu_ = torchOps.selu_;

const bindHardsigmoid = signature('hardsigmoid', { input: 'Tensor' }, { inplace: false });

/**
 * 0 up to -3, 1 from 3 on, `x / 6 + 1 / 2` between.
 *
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.hardsigmoid.html
 */
export function hardsigmoid(input: Tensor, inplace?: boolean | InplaceOptions): Tensor;
export function hardsigmoid(input: Tensor, ...rest: unknown[]): Tensor {
  const { inplace } = bindHardsigmoid(rest, input);
  return inplace ? nnOps.hardsigmoid_(input) : nnOps.hardsigmoid(input);
}

const bindSilu = signature('silu', { input: 'Tensor' }, { inplace: false });

/**
 * `x · σ(x)`, also known as swish.
 *
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.silu.html
 */
export function silu(input: Tensor, inplace?: boolean | InplaceOptions): Tensor;
export function silu(input: Tensor, ...rest: unknown[]): Tensor {
  const { inplace } = bindSilu(rest, input);
  return inplace ? nnOps.silu_(input) : nnOps.silu(input);
}

const bindMish = signature('mish', { input: 'Tensor' }, { inplace: false });

/**
 * `x · tanh(softplus(x))`.
 *
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.mish.html
 */
export function mish(input: Tensor, inplace?: boolean | InplaceOptions): Tensor;
export function mish(input: Tensor, ...rest: unknown[]): Tensor {
  const { inplace } = bindMish(rest, input);
  return inplace ? nnOps.mish_(input) : nnOps.mish(input);
}

const bindHardswish = signature('hardswish', { input: 'Tensor' }, { inplace: false });

/**
 * 0 up to -3, x from 3 on, `x · (x + 3) / 6` between.
 *
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.hardswish.html
 */
export function hardswish(input: Tensor, inplace?: boolean | InplaceOptions): Tensor;
export function hardswish(input: Tensor, ...rest: unknown[]): Tensor {
  const { inplace } = bindHardswish(rest, input);
  return inplace ? nnOps.hardswish_(input) : nnOps.hardswish(input);
}

const bindThreshold = signature(
  'threshold',
  { input: 'Tensor', threshold: 'any', value: 'any' },
  { inplace: false },
);

/**
 * x where it is greater than `threshold`, elsewhere `value`.
 *
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.threshold.html
 */
export function threshold(
  input: Tensor,
  threshold: number,
  value: number,
  inplace?: boolean | InplaceOptions,
): Tensor;
export function threshold(input: Tensor, threshold: number, value: number, ...rest: unknown[]): Tensor {
  const { inplace } = bindThreshold(rest, input, threshold, value);
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

const bindHardtanh = signature('hardtanh', { input: 'Tensor' }, { minVal: -1, maxVal: 1, inplace: false });

/**
 * x clamped to [minVal, maxVal].
 *
 * @throws RangeError when minVal is greater than maxVal
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.hardtanh.html
 */
export function hardtanh(
  input: Tensor,
  minVal?: number | HardtanhOptions,
  maxVal?: number | HardtanhOptions,
  inplace?: boolean | HardtanhOptions,
): Tensor;
export function hardtanh(input: Tensor, ...rest: unknown[]): Tensor {
  const { minVal, maxVal, inplace } = bindHardtanh(rest, input);
  if (minVal > maxVal) throw new RangeError('min_val cannot be greater than max_val');
  return inplace ? nnOps.hardtanh_(input, minVal, maxVal) : nnOps.hardtanh(input, minVal, maxVal);
}

/** In-place version of `hardtanh`. */
export const hardtanh_ = nnOps.hardtanh_;

/** Options of `elu`. */
export interface EluOptions extends InplaceOptions {
  /** Scale of the negative part. Default: 1 */
  alpha?: number | undefined;
}

const bindElu = signature('elu', { input: 'Tensor' }, { alpha: 1, inplace: false });

/**
 * `max(0, x) + min(0, α · (exp(x) - 1))`.
 *
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.elu.html
 */
export function elu(input: Tensor, alpha?: number | EluOptions, inplace?: boolean | EluOptions): Tensor;
export function elu(input: Tensor, ...rest: unknown[]): Tensor {
  const { alpha, inplace } = bindElu(rest, input);
  return inplace ? nnOps.elu_(input, alpha) : nnOps.elu(input, alpha);
}

/** In-place version of `elu`. */
export const elu_ = nnOps.elu_;

/** Options of `celu`. */
export interface CeluOptions extends InplaceOptions {
  /** Scale of the negative part. Default: 1 */
  alpha?: number | undefined;
}

const bindCelu = signature('celu', { input: 'Tensor' }, { alpha: 1, inplace: false });

/**
 * `max(0, x) + min(0, α · (exp(x / α) - 1))`.
 *
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.celu.html
 */
export function celu(input: Tensor, alpha?: number | CeluOptions, inplace?: boolean | CeluOptions): Tensor;
export function celu(input: Tensor, ...rest: unknown[]): Tensor {
  const { alpha, inplace } = bindCelu(rest, input);
  return inplace ? torchOps.celu_(input, alpha) : torchOps.celu(input, alpha);
}

/** In-place version of `celu`. */
export const celu_ = torchOps.celu_;

/** Options of `leakyRelu`. */
export interface LeakyReluOptions extends InplaceOptions {
  /** The slope below zero. Default: 0.01 */
  negativeSlope?: number | undefined;
}

const bindLeakyRelu = signature('leakyRelu', { input: 'Tensor' }, { negativeSlope: 0.01, inplace: false });

/**
 * `max(0, x) + negativeSlope · min(0, x)`.
 *
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.leaky_relu.html
 */
export function leakyRelu(
  input: Tensor,
  negativeSlope?: number | LeakyReluOptions,
  inplace?: boolean | LeakyReluOptions,
): Tensor;
export function leakyRelu(input: Tensor, ...rest: unknown[]): Tensor {
  const { negativeSlope, inplace } = bindLeakyRelu(rest, input);
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

const bindRrelu = signature(
  'rrelu',
  { input: 'Tensor' },
  { lower: 1 / 8, upper: 1 / 3, training: false, inplace: false },
);

/**
 * Leaky ReLU with slopes drawn uniformly from [lower, upper].
 *
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.rrelu.html
 */
export function rrelu(
  input: Tensor,
  lower?: number | RreluOptions,
  upper?: number | RreluOptions,
  training?: boolean | RreluOptions,
  inplace?: boolean | RreluOptions,
): Tensor;
export function rrelu(input: Tensor, ...rest: unknown[]): Tensor {
  const { lower, upper, training, inplace } = bindRrelu(rest, input);
  return inplace
    ? torchOps.rrelu_(input, lower, upper, training)
    : torchOps.rrelu(input, lower, upper, training);
}

/** In-place version of `rrelu`. */
export const rrelu_ = torchOps.rrelu_;

const bindGlu = signature('glu', { input: 'Tensor' }, { dim: -1 });

/**
 * Gated linear unit: the first half along `dim` times the sigmoid of the second.
 *
 * @param dim the dimension that is halved; default -1
 * @throws TorchError for a scalar
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.glu.html
 */
export function glu(input: Tensor, dim?: number | { dim?: number | undefined }): Tensor;
export function glu(input: Tensor, ...rest: unknown[]): Tensor {
  const { dim } = bindGlu(rest, input);
  if (input.dim() === 0) {
    throw new TorchError('glu does not support scalars because halving size must be even');
  }
  return nnOps.glu(input, dim);
}

/**
 * `max(0, x) + weight · min(0, x)`, with one weight for all channels or one for each.
 *
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.prelu.html
 */
export const prelu = torchOps.prelu;

/**
 * `log(1 / (1 + exp(-x)))`.
 *
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.logsigmoid.html
 */
export const logsigmoid = nnOps.logSigmoid;

/**
 * `x · Φ(x)`, with Φ the normal distribution's cumulative function, or its tanh approximation.
 *
 * @example F.gelu(x, { approximate: 'tanh' })
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.gelu.html
 */
export const gelu = nnOps.gelu;

/**
 * x where |x| is greater than `lambd`, elsewhere 0.
 *
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.hardshrink.html
 */
export const hardshrink = torchOps.hardshrink;

/**
 * x moved towards zero by `lambd`, and 0 where |x| is at most that.
 *
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.softshrink.html
 */
export const softshrink = nnOps.softshrink;

/**
 * `log(1 + exp(beta · x)) / beta`, linear above `threshold`.
 *
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.softplus.html
 */
export const softplus = nnOps.softplus;

/**
 * `x - tanh(x)`.
 *
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.tanhshrink.html
 */
export function tanhshrink(input: Tensor): Tensor {
  checkTensor('tanhshrink', 'input', 1, input);
  return input.sub(input.tanh());
}

/**
 * `x / (1 + |x|)`.
 *
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.softsign.html
 */
export function softsign(input: Tensor): Tensor {
  checkTensor('softsign', 'input', 1, input);
  return input.div(input.abs().add(1));
}

/**
 * The hyperbolic tangent, element by element.
 *
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.tanh.html
 */
export function tanh(input: Tensor): Tensor {
  checkTensor('tanh', 'input', 1, input);
  return input.tanh();
}

/**
 * `1 / (1 + exp(-x))`, element by element.
 *
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.sigmoid.html
 */
export function sigmoid(input: Tensor): Tensor {
  checkTensor('sigmoid', 'input', 1, input);
  return input.sigmoid();
}
