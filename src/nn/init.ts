/**
 * `torch.nn.init`: fills tensors in place with initial values, by the draws that Python makes.
 *
 * @see https://pytorch.org/docs/stable/nn.init.html
 */
import { noGrad } from '../autograd';
import { linalgOps, torchOps } from '../functions';
import type { Generator } from '../generator';
import { pyRepr } from '../pyrepr';
import { signature } from '../signature';
import type { Tensor } from '../tensor';
import { warn } from '../warnings';
import { fillTruncatedNormal_ } from './truncatedNormal';

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

type MaybeGenerator = Generator | null;

/** What draws the numbers. */
export interface GeneratorOption {
  /** Default: the global generator */
  generator?: MaybeGenerator;
}

const required = { tensor: 'Tensor' } as const;
const noGenerator = { generator: null as MaybeGenerator };

/**
 * The recommended gain of a nonlinearity.
 *
 * @param param the negative slope, for 'leaky_relu'; default 0.01
 * @throws RangeError for another name
 * @example nn.init.calculateGain('leaky_relu', 0.2)
 */
export function calculateGain(nonlinearity: Nonlinearity, param: number | null = null): number {
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
      throw new RangeError(`Unsupported nonlinearity ${nonlinearity}`);
  }
}

/** Options of `uniform_`. */
export interface UniformOptions extends GeneratorOption {
  /** The lower bound. Default: 0 */
  a?: number;
  /** The upper bound. Default: 1 */
  b?: number;
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
  mean?: number;
  /** Default: 1 */
  std?: number;
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
  a?: number;
  /** The largest value. Default: 2 */
  b?: number;
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

const bindEye = signature('eye_', required, {});

/**
 * Fills a matrix with the identity.
 *
 * @returns the tensor
 * @throws RangeError unless the tensor has two dimensions
 */
export function eye_(tensor: Tensor): Tensor {
  bindEye([], tensor);
  checkMatrix(tensor);
  noGrad(() => torchOps.eye(tensor.size(0), tensor.size(1), { out: tensor }));
  return tensor;
}

function checkMatrix(tensor: Tensor): void {
  if (tensor.dim() !== 2) throw new RangeError('Only tensors with 2 dimensions are supported');
}

const bindDirac = signature('dirac_', required, { groups: 1 });

/**
 * Fills a convolution's weight with the Dirac delta function: as many channels as possible pass unchanged.
 *
 * @param groups the convolution's groups; default 1
 * @returns the tensor
 * @throws RangeError unless the tensor has three to five dimensions, the first divisible by `groups`
 */
export function dirac_(tensor: Tensor, groups?: number | { groups?: number }): Tensor;
export function dirac_(tensor: Tensor, ...rest: unknown[]): Tensor {
  const { groups } = bindDirac(rest, tensor);
  const sizes = tensor.shape;
  if (sizes.length < 3 || sizes.length > 5) {
    throw new RangeError('Only tensors with 3, 4, or 5 dimensions are supported');
  }
  if (sizes[0] % groups !== 0) throw new RangeError('dim 0 must be divisible by groups');
  if (tensor.isMeta) return tensor;
  const outPerGroup = sizes[0] / groups;
  const centre = sizes.slice(2).map((size) => Math.floor(size / 2));
  noGrad(() => {
    tensor.zero_();
    for (let g = 0; g < groups; g++) {
      for (let d = 0; d < Math.min(outPerGroup, sizes[1]); d++) {
        tensor.set([g * outPerGroup + d, d, ...centre], 1);
      }
    }
  });
  return tensor;
}

/**
 * The number of inputs and outputs of one unit, [fan in, fan out].
 *
 * @throws RangeError for fewer than two dimensions
 */
export function _calculateFanInAndFanOut(tensor: Tensor): [number, number] {
  if (tensor.dim() < 2) {
    throw new RangeError('Fan in and fan out can not be computed for tensor with fewer than 2 dimensions');
  }
  const receptiveField = tensor.shape.slice(2).reduce((product, size) => product * size, 1);
  return [tensor.size(1) * receptiveField, tensor.size(0) * receptiveField];
}

/**
 * The fan that a mode asks for.
 *
 * @throws RangeError for an unknown mode
 */
export function _calculateCorrectFan(tensor: Tensor, mode: FanMode): number {
  const lower = mode.toLowerCase();
  if (lower !== 'fan_in' && lower !== 'fan_out') {
    throw new RangeError(`Mode ${lower} not supported, please use one of ['fan_in', 'fan_out']`);
  }
  const [fanIn, fanOut] = _calculateFanInAndFanOut(tensor);
  return lower === 'fan_in' ? fanIn : fanOut;
}

/** Options of `xavierUniform_` and `xavierNormal_`. */
export interface XavierOptions extends GeneratorOption {
  /** Default: 1 */
  gain?: number;
}

const xavierDefaults = { gain: 1, ...noGenerator };
const bindXavierUniform = signature('xavierUniform_', required, xavierDefaults);
const bindXavierNormal = signature('xavierNormal_', required, xavierDefaults);

function xavierStd(tensor: Tensor, gain: number): number {
  const [fanIn, fanOut] = _calculateFanInAndFanOut(tensor);
  return gain * Math.sqrt(2 / (fanIn + fanOut));
}

/**
 * Glorot initialisation: uniform in ±gain·√(6 / (fan in + fan out)).
 *
 * @returns the tensor
 * @throws RangeError for fewer than two dimensions
 * @example nn.init.xavierUniform_(w, nn.init.calculateGain('relu'))
 */
export function xavierUniform_(
  tensor: Tensor,
  gain?: number | XavierOptions,
  generator?: MaybeGenerator | XavierOptions,
): Tensor;
export function xavierUniform_(tensor: Tensor, ...rest: unknown[]): Tensor {
  const { gain, generator } = bindXavierUniform(rest, tensor);
  const bound = Math.sqrt(3) * xavierStd(tensor, gain);
  return noGrad(() => tensor.uniform_(-bound, bound, { generator }));
}

/**
 * Glorot initialisation: normal with deviation gain·√(2 / (fan in + fan out)).
 *
 * @returns the tensor
 * @throws RangeError for fewer than two dimensions
 */
export function xavierNormal_(
  tensor: Tensor,
  gain?: number | XavierOptions,
  generator?: MaybeGenerator | XavierOptions,
): Tensor;
export function xavierNormal_(tensor: Tensor, ...rest: unknown[]): Tensor {
  const { gain, generator } = bindXavierNormal(rest, tensor);
  const std = xavierStd(tensor, gain);
  return noGrad(() => tensor.normal_(0, std, { generator }));
}

/** Options of `kaimingUniform_` and `kaimingNormal_`. */
export interface KaimingOptions extends GeneratorOption {
  /** The negative slope, with 'leaky_relu'. Default: 0 */
  a?: number;
  /** Default: 'fan_in' */
  mode?: FanMode;
  /** Default: 'leaky_relu' */
  nonlinearity?: Nonlinearity;
}

const kaimingDefaults = {
  a: 0,
  mode: 'fan_in' as FanMode,
  nonlinearity: 'leaky_relu' as Nonlinearity,
  ...noGenerator,
};
const bindKaimingUniform = signature('kaimingUniform_', required, kaimingDefaults);
const bindKaimingNormal = signature('kaimingNormal_', required, kaimingDefaults);

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
 * He initialisation: uniform in ±gain·√(3 / fan).
 *
 * @returns the tensor
 * @throws RangeError for fewer than two dimensions or an unknown mode
 * @example nn.init.kaimingUniform_(w, { nonlinearity: 'relu' })
 */
export function kaimingUniform_(
  tensor: Tensor,
  a?: number | KaimingOptions,
  mode?: FanMode | KaimingOptions,
  nonlinearity?: Nonlinearity | KaimingOptions,
  generator?: MaybeGenerator | KaimingOptions,
): Tensor;
export function kaimingUniform_(tensor: Tensor, ...rest: unknown[]): Tensor {
  const { a, mode, nonlinearity, generator } = bindKaimingUniform(rest, tensor);
  if (isEmpty(tensor)) return tensor;
  const bound = Math.sqrt(3) * kaimingStd(tensor, a, mode, nonlinearity);
  return noGrad(() => tensor.uniform_(-bound, bound, { generator }));
}

/**
 * He initialisation: normal with deviation gain / √fan.
 *
 * @returns the tensor
 * @throws RangeError for fewer than two dimensions or an unknown mode
 */
export function kaimingNormal_(
  tensor: Tensor,
  a?: number | KaimingOptions,
  mode?: FanMode | KaimingOptions,
  nonlinearity?: Nonlinearity | KaimingOptions,
  generator?: MaybeGenerator | KaimingOptions,
): Tensor;
export function kaimingNormal_(tensor: Tensor, ...rest: unknown[]): Tensor {
  const { a, mode, nonlinearity, generator } = bindKaimingNormal(rest, tensor);
  if (isEmpty(tensor)) return tensor;
  const std = kaimingStd(tensor, a, mode, nonlinearity);
  return noGrad(() => tensor.normal_(0, std, { generator }));
}

const bindOrthogonal = signature('orthogonal_', required, xavierDefaults);

/**
 * Fills with a (semi-)orthogonal matrix; dimensions after the first are taken as one.
 *
 * @returns the tensor
 * @throws RangeError for fewer than two dimensions
 */
export function orthogonal_(
  tensor: Tensor,
  gain?: number | XavierOptions,
  generator?: MaybeGenerator | XavierOptions,
): Tensor;
export function orthogonal_(tensor: Tensor, ...rest: unknown[]): Tensor {
  const { gain, generator } = bindOrthogonal(rest, tensor);
  if (tensor.dim() < 2) throw new RangeError('Only tensors with 2 or more dimensions are supported');
  if (tensor.numel() === 0 || tensor.isMeta) return tensor;
  const rows = tensor.size(0);
  const cols = tensor.numel() / rows;
  const flattened = tensor.newEmpty([rows, cols]).normal_(0, 1, { generator });
  if (rows < cols) flattened.t_();
  const [q, r] = linalgOps.qr(flattened);
  // The signs of R's diagonal make Q uniform over all orthogonal matrices.
  q.mul_(torchOps.diag(r, 0).sign());
  if (rows < cols) q.t_();
  noGrad(() => {
    tensor.viewAs(q).copy_(q);
    tensor.mul_(gain);
  });
  return tensor;
}

/** Options of `sparse_`. */
export interface SparseOptions extends GeneratorOption {
  /** The deviation of the values that aren't zero. Default: 0.01 */
  std?: number;
}

const bindSparse = signature('sparse_', { tensor: 'Tensor', sparsity: 'any' }, { std: 0.01, ...noGenerator });

/**
 * Fills a matrix from a normal distribution and zeroes a fraction of every column.
 *
 * @param sparsity the fraction of each column that becomes zero
 * @returns the tensor
 * @throws RangeError unless the tensor has two dimensions
 */
export function sparse_(
  tensor: Tensor,
  sparsity: number,
  std?: number | SparseOptions,
  generator?: MaybeGenerator | SparseOptions,
): Tensor;
export function sparse_(tensor: Tensor, sparsity: number, ...rest: unknown[]): Tensor {
  const { std, generator } = bindSparse(rest, tensor, sparsity);
  checkMatrix(tensor);
  if (tensor.isMeta) return tensor;
  const [rows, cols] = tensor.shape;
  const zeros = Math.ceil(sparsity * rows);
  noGrad(() => {
    tensor.normal_(0, std, { generator });
    for (let column = 0; column < cols; column++) {
      const order = torchOps.randperm(rows);
      tensor.set([order.get(`:${zeros}`), column], 0);
    }
  });
  return tensor;
}
