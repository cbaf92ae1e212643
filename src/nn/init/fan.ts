/** Initialisation by the number of a unit's inputs and outputs. */

import { noGrad } from '../../autograd/gradMode';
import { type Arguments, binder } from '../../common/binder';
import { briefText } from '../../common/brief';
import { expectComparable } from '../../common/expect';
import { warn } from '../../common/warnings';
import { pyRepr } from '../../python/pyrepr';
import { numelOf } from '../../tensor/sizes';
import type { Tensor } from '../../tensor/tensor';
import { type GeneratorOption, noGenerator, required, withGain } from './shared';

/** The functions that `calculateGain` knows. */
export type Nonlinearity =
  | 'linear'
  | 'conv1d'
  | 'conv2d'
  | 'conv3d'
  | 'conv_transpose1d'
  | 'conv_transpose2d'
  | 'conv_transpose3d'
  | 'sigmoid'
  | 'tanh'
  | 'relu'
  | 'leaky_relu'
  | 'selu';

/** Keeps the variance of the forward pass, or of the backward pass. */
export type FanMode = 'fan_in' | 'fan_out';

type GainParameters = {
  /** What follows the layer: `'relu'`, `'leaky_relu'`, `'tanh'`, … */
  nonlinearity: Nonlinearity;
  param?: number | null | undefined;
};
type GainOrder = [nonlinearity: 'nonlinearity', param: 'param'];
const bindGain = binder<GainParameters, GainOrder>('calculateGain', { nonlinearity: 'any' }, { param: null });

/**
 * The gain by which an initialisation is to be widened for what a nonlinearity takes away: √2 for
 * ReLU.
 *
 * @param param the negative slope, for 'leaky_relu'; default 0.01
 * @throws RangeError for another name
 * @example nn.init.calculateGain('leaky_relu', 0.2)
 */
export function calculateGain(...args: Arguments<GainParameters, GainOrder>): number {
  const [nonlinearity, param] = bindGain(args);
  switch (nonlinearity) {
    case 'linear':
    case 'conv1d':
    case 'conv2d':
    case 'conv3d':
    case 'conv_transpose1d':
    case 'conv_transpose2d':
    case 'conv_transpose3d':
    case 'sigmoid':
      return 1;
    case 'tanh':
      return 5 / 3;
    case 'relu':
      return Math.sqrt(2);
    case 'leaky_relu': {
      const slope = param ?? 0.01;
      if (typeof slope !== 'number') {
        throw new RangeError(`negative_slope ${pyRepr(param)} not a valid number`);
      }
      return Math.sqrt(2 / (1 + slope * slope));
    }
    case 'selu':
      return 3 / 4;
    default:
      throw new RangeError(`Unsupported nonlinearity ${briefText(nonlinearity)}`);
  }
}

type FanParameters = { tensor: Tensor };
type FanOrder = [tensor: 'tensor'];
const bindFan = binder<FanParameters, FanOrder>('_calculateFanInAndFanOut', required, {});

/**
 * The number of inputs and outputs of one unit, [fan in, fan out].
 *
 * @param tensor the unit's weights
 * @throws RangeError for fewer than two dimensions
 */
export function _calculateFanInAndFanOut(...args: Arguments<FanParameters, FanOrder>): [number, number] {
  const [tensor] = bindFan(args);
  if (tensor.dim() < 2) {
    throw new RangeError('Fan in and fan out can not be computed for tensor with fewer than 2 dimensions');
  }
  const receptiveField = numelOf(tensor.shape.slice(2));
  return [tensor.size(1) * receptiveField, tensor.size(0) * receptiveField];
}

type CorrectFanParameters = FanParameters & { mode: FanMode };
type CorrectFanOrder = [tensor: 'tensor', mode: 'mode'];
const bindCorrectFan = binder<CorrectFanParameters, CorrectFanOrder>(
  '_calculateCorrectFan',
  { ...required, mode: 'any' },
  {},
);

/**
 * The fan that a mode asks for.
 *
 * @param tensor the unit's weights
 * @param mode 'fan_in' or 'fan_out'
 * @throws RangeError for an unknown mode
 */
export function _calculateCorrectFan(...args: Arguments<CorrectFanParameters, CorrectFanOrder>): number {
  const [tensor, mode] = bindCorrectFan(args);
  const lower = mode.toLowerCase();
  if (lower !== 'fan_in' && lower !== 'fan_out') {
    throw new RangeError(`Mode ${lower} not supported, please use one of ['fan_in', 'fan_out']`);
  }
  const [fanIn, fanOut] = _calculateFanInAndFanOut(tensor);
  return lower === 'fan_in' ? fanIn : fanOut;
}

/** Options of `xavierUniform_` and `xavierNormal_`. */
export interface XavierOptions extends GeneratorOption {
  /** What the values' deviation is multiplied by, as `calculateGain` gives it. Default: 1 */
  gain?: number | undefined;
}

/** The arguments of `xavierUniform_` and `xavierNormal_`, by name. */
export interface XavierParameters extends XavierOptions {
  /** The tensor that is filled, in place: of two dimensions or more. */
  tensor: Tensor;
}

type XavierUniformOrder = [tensor: 'tensor', gain: 'gain', generator: 'generator'];
const bindXavierUniform = binder<XavierParameters, XavierUniformOrder>('xavierUniform_', required, withGain);
const bindXavierNormal = binder<XavierParameters, XavierUniformOrder>('xavierNormal_', required, withGain);

function xavierStd(tensor: Tensor, gain: number): number {
  const [fanIn, fanOut] = _calculateFanInAndFanOut(tensor);
  expectComparable(gain, 'gain');
  return gain * Math.sqrt(2 / (fanIn + fanOut));
}

/**
 * Glorot initialisation: uniform in ±gain·√(6 / (fan in + fan out)).
 *
 * @returns the tensor
 * @throws RangeError for fewer than two dimensions
 * @example nn.init.xavierUniform_(w, nn.init.calculateGain('relu'))
 */
export function xavierUniform_(...args: Arguments<XavierParameters, XavierUniformOrder>): Tensor {
  const [tensor, gain, generator] = bindXavierUniform(args);
  const bound = Math.sqrt(3) * xavierStd(tensor, gain);
  return noGrad(() => tensor.uniform_(-bound, bound, { generator }));
}

/**
 * Glorot initialisation: normal with deviation gain·√(2 / (fan in + fan out)).
 *
 * @returns the tensor
 * @throws RangeError for fewer than two dimensions
 */
export function xavierNormal_(...args: Arguments<XavierParameters, XavierUniformOrder>): Tensor {
  const [tensor, gain, generator] = bindXavierNormal(args);
  const std = xavierStd(tensor, gain);
  return noGrad(() => tensor.normal_(0, std, { generator }));
}

/** Options of `kaimingUniform_` and `kaimingNormal_`. */
export interface KaimingOptions extends GeneratorOption {
  /** The negative slope, with 'leaky_relu'. Default: 0 */
  a?: number | undefined;
  /** Whether the number of inputs or of outputs counts: 'fan_in' or 'fan_out'. Default: 'fan_in' */
  mode?: FanMode | undefined;
  /**
   * What follows the layer: 'leaky_relu' or 'relu', or another name of `calculateGain`. Default: 'leaky_relu'
   */
  nonlinearity?: Nonlinearity | undefined;
}

/** The arguments of `kaimingUniform_` and `kaimingNormal_`, by name. */
export interface KaimingParameters extends KaimingOptions {
  /** The tensor that is filled, in place: of two dimensions or more. */
  tensor: Tensor;
}

const kaimingDefaults = {
  a: 0,
  mode: 'fan_in' as FanMode,
  nonlinearity: 'leaky_relu' as Nonlinearity,
  ...noGenerator,
};
type KaimingUniformOrder = [
  tensor: 'tensor',
  a: 'a',
  mode: 'mode',
  nonlinearity: 'nonlinearity',
  generator: 'generator',
];
const bindKaimingUniform = binder<KaimingParameters, KaimingUniformOrder>(
  'kaimingUniform_',
  required,
  kaimingDefaults,
);
const bindKaimingNormal = binder<KaimingParameters, KaimingUniformOrder>(
  'kaimingNormal_',
  required,
  kaimingDefaults,
);

function kaimingStd(tensor: Tensor, a: number, mode: FanMode, nonlinearity: Nonlinearity): number {
  const fan = _calculateCorrectFan(tensor, mode);
  return calculateGain(nonlinearity, a) / Math.sqrt(fan);
}

/** Whether there is nothing to fill, with PyTorch's warning. */
function isEmpty(tensor: Tensor): boolean {
  if (!tensor.shape.includes(0)) return false;
  warn('Initializing zero-element tensors is a no-op');
  return true;
}

/**
 * He initialisation: uniform in ±gain · √(3 / fan), so that variances stay the same through layers.
 * @returns the tensor
 * @throws RangeError for fewer than two dimensions or an unknown mode
 * @example nn.init.kaimingUniform_(w, { nonlinearity: 'relu' })
 */
export function kaimingUniform_(...args: Arguments<KaimingParameters, KaimingUniformOrder>): Tensor {
  const [tensor, a, mode, nonlinearity, generator] = bindKaimingUniform(args);
  if (isEmpty(tensor)) return tensor;
  const bound = Math.sqrt(3) * kaimingStd(tensor, a, mode, nonlinearity);
  return noGrad(() => tensor.uniform_(-bound, bound, { generator }));
}

/**
 * He initialisation: normal with deviation gain / √fan, so that variances stay the same through layers.
 * @returns the tensor
 * @throws RangeError for fewer than two dimensions or an unknown mode
 */
export function kaimingNormal_(...args: Arguments<KaimingParameters, KaimingUniformOrder>): Tensor {
  const [tensor, a, mode, nonlinearity, generator] = bindKaimingNormal(args);
  if (isEmpty(tensor)) return tensor;
  const std = kaimingStd(tensor, a, mode, nonlinearity);
  return noGrad(() => tensor.normal_(0, std, { generator }));
}
