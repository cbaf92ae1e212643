/** Initialisation with constants and draws. */
import { noGrad } from '../../autograd/gradMode';
import { signature } from '../../tensor/signature';
import type { Tensor } from '../../tensor/tensor';
import { type GeneratorOption, type MaybeGenerator, noGenerator, required } from './shared';
import { fillTruncatedNormal_ } from './truncatedNormal';

/** Options of `uniform_`. */
export interface UniformOptions extends GeneratorOption {
  /** The lower bound. Default: 0 */
  a?: number | undefined;
  /** The upper bound. Default: 1 */
  b?: number | undefined;
}

const bindUniform = signature('uniform_', required, { a: 0, b: 1, ...noGenerator });

/**
 * Fills with numbers drawn uniformly from [a, b).
 *
 * @returns the tensor
 * @example nn.init.uniform_(w, -0.1, 0.1)
 */
export function uniform_(
  tensor: Tensor,
  a?: number | UniformOptions,
  b?: number | UniformOptions,
  generator?: MaybeGenerator | UniformOptions,
): Tensor;
export function uniform_(tensor: Tensor, ...rest: unknown[]): Tensor {
  const { a, b, generator } = bindUniform(rest, tensor);
  return noGrad(() => tensor.uniform_(a, b, { generator }));
}

/** Options of `normal_`. */
export interface NormalOptions extends GeneratorOption {
  /** Default: 0 */
  mean?: number | undefined;
  /** Default: 1 */
  std?: number | undefined;
}

const bindNormal = signature('normal_', required, { mean: 0, std: 1, ...noGenerator });

/**
 * Fills with numbers drawn from a normal distribution.
 *
 * @returns the tensor
 * @example nn.init.normal_(w, { std: 0.02 })
 */
export function normal_(
  tensor: Tensor,
  mean?: number | NormalOptions,
  std?: number | NormalOptions,
  generator?: MaybeGenerator | NormalOptions,
): Tensor;
export function normal_(tensor: Tensor, ...rest: unknown[]): Tensor {
  const { mean, std, generator } = bindNormal(rest, tensor);
  return noGrad(() => tensor.normal_(mean, std, { generator }));
}

/** Options of `truncNormal_`. */
export interface TruncNormalOptions extends NormalOptions {
  /** The smallest value. Default: -2 */
  a?: number | undefined;
  /** The largest value. Default: 2 */
  b?: number | undefined;
}

const bindTruncNormal = signature('truncNormal_', required, {
  mean: 0,
  std: 1,
  a: -2,
  b: 2,
  ...noGenerator,
});

/**
 * Fills with numbers drawn from a normal distribution, those outside [a, b] drawn again.
 *
 * @returns the tensor
 * @example nn.init.truncNormal_(w, { std: 0.02 })
 */
export function truncNormal_(
  tensor: Tensor,
  mean?: number | TruncNormalOptions,
  std?: number | TruncNormalOptions,
  a?: number | TruncNormalOptions,
  b?: number | TruncNormalOptions,
  generator?: MaybeGenerator | TruncNormalOptions,
): Tensor;
export function truncNormal_(tensor: Tensor, ...rest: unknown[]): Tensor {
  const { mean, std, a, b, generator } = bindTruncNormal(rest, tensor);
  return fillTruncatedNormal_(tensor, mean, std, a, b, generator);
}

const bindConstant = signature('constant_', { tensor: 'Tensor', val: 'any' }, {});

/**
 * Fills with one value.
 *
 * @returns the tensor
 */
export function constant_(tensor: Tensor, val: number): Tensor {
  bindConstant([], tensor, val);
  return noGrad(() => tensor.fill_(val));
}

const bindOnes = signature('ones_', required, {});

/**
 * Fills with ones.
 *
 * @returns the tensor
 */
export function ones_(tensor: Tensor): Tensor {
  bindOnes([], tensor);
  return noGrad(() => tensor.fill_(1));
}

const bindZeros = signature('zeros_', required, {});

/**
 * Fills with zeros.
 *
 * @returns the tensor
 */
export function zeros_(tensor: Tensor): Tensor {
  bindZeros([], tensor);
  return noGrad(() => tensor.zero_());
}
