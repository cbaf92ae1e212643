/** Initialisation with constants and draws. */
import { noGrad } from '../../autograd/gradMode';
import { type Arguments, binder } from '../../common/binder';
import { tensor } from '../../tensor/argument';
import type { Tensor } from '../../tensor/tensor';
import { type GeneratorOption, noGenerator, required } from './shared';
import { fillTruncatedNormal_ } from './truncatedNormal';

/** Options of `uniform_`. */
export interface UniformOptions extends GeneratorOption {
  /** The lower bound. Default: 0 */
  a?: number | undefined;
  /** The upper bound. Default: 1 */
  b?: number | undefined;
}

/** The arguments of `uniform_`, by name. */
export interface UniformParameters extends UniformOptions {
  /** The tensor that is filled, in place. */
  tensor: Tensor;
}

type UniformOrder = [tensor: 'tensor', a: 'a', b: 'b', generator: 'generator'];
const bindUniform = binder<UniformParameters, UniformOrder>('uniform_', required, {
  a: 0,
  b: 1,
  ...noGenerator,
});

/**
 * Fills with numbers drawn uniformly from [a, b).
 *
 * @returns the tensor
 * @example nn.init.uniform_(w, -0.1, 0.1)
 */
export function uniform_(...args: Arguments<UniformParameters, UniformOrder>): Tensor {
  const [tensor, a, b, generator] = bindUniform(args);
  return noGrad(() => tensor.uniform_(a, b, { generator }));
}

/** Options of `normal_`. */
export interface NormalOptions extends GeneratorOption {
  /** The mean of the values that are drawn. Default: 0 */
  mean?: number | undefined;
  /** The standard deviation of the values that are drawn. Default: 1 */
  std?: number | undefined;
}

/** The arguments of `normal_`, by name. */
export interface NormalParameters extends NormalOptions {
  /** The tensor that is filled, in place. */
  tensor: Tensor;
}

type NormalOrder = [tensor: 'tensor', mean: 'mean', std: 'std', generator: 'generator'];
const bindNormal = binder<NormalParameters, NormalOrder>('normal_', required, {
  mean: 0,
  std: 1,
  ...noGenerator,
});

/**
 * Fills with numbers drawn from a normal distribution.
 *
 * @returns the tensor
 * @example nn.init.normal_(w, { std: 0.02 })
 */
export function normal_(...args: Arguments<NormalParameters, NormalOrder>): Tensor {
  const [tensor, mean, std, generator] = bindNormal(args);
  return noGrad(() => tensor.normal_(mean, std, { generator }));
}

/** Options of `truncNormal_`. */
export interface TruncNormalOptions extends NormalOptions {
  /** The smallest value. Default: -2 */
  a?: number | undefined;
  /** The largest value. Default: 2 */
  b?: number | undefined;
}

/** The arguments of `truncNormal_`, by name. */
export interface TruncNormalParameters extends TruncNormalOptions, NormalParameters {}

type TruncNormalOrder = [tensor: 'tensor', mean: 'mean', std: 'std', a: 'a', b: 'b', generator: 'generator'];
const bindTruncNormal = binder<TruncNormalParameters, TruncNormalOrder>('truncNormal_', required, {
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
export function truncNormal_(...args: Arguments<TruncNormalParameters, TruncNormalOrder>): Tensor {
  const { tensor, ...truncated } = bindTruncNormal.named(args);
  return fillTruncatedNormal_(tensor, truncated);
}

type ConstantParameters = {
  /** The tensor that is filled, in place. */
  tensor: Tensor;
  /** The value that every element gets. */
  val: number;
};
type ConstantOrder = [tensor: 'tensor', val: 'val'];
const bindConstant = binder<ConstantParameters, ConstantOrder>(
  'constant_',
  { tensor: tensor, val: 'any' },
  {},
);

/**
 * Fills a tensor with one value, in place and without recording it.
 *
 * @returns the tensor
 */
export function constant_(...args: Arguments<ConstantParameters, ConstantOrder>): Tensor {
  const [tensor, val] = bindConstant(args);
  return noGrad(() => tensor.fill_(val));
}

type OnesParameters = {
  /** The tensor that is filled, in place. */
  tensor: Tensor;
};
type OnesOrder = [tensor: 'tensor'];
const bindOnes = binder<OnesParameters, OnesOrder>('ones_', required, {});

/**
 * Fills a tensor with ones, in place, and returns it.
 * @returns the tensor
 */
export function ones_(...args: Arguments<OnesParameters, OnesOrder>): Tensor {
  const [tensor] = bindOnes(args);
  return noGrad(() => tensor.fill_(1));
}

const bindZeros = binder<OnesParameters, OnesOrder>('zeros_', required, {});

/**
 * Fills a tensor with zeros, in place, and returns it.
 * @returns the tensor
 */
export function zeros_(...args: Arguments<OnesParameters, OnesOrder>): Tensor {
  const [tensor] = bindZeros(args);
  return noGrad(() => tensor.zero_());
}
