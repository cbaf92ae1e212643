/** What keeps the input's shape: cumulative sums, softmax, normalizing. */
import { type Arguments, type Binder, binder } from '../common/binder';
import { torchOps } from '../tensor/operators';
import type { Tensor } from '../tensor/tensor';
import { canonicalDims, combine, expectStrided } from './mask';
import { type MaskedOptions, norm } from './reductions';

interface AlongParameters extends MaskedOptions {
  /** The tensor, of any shape; `mask` says which elements count. */
  input: Tensor;
  /** The dimension along which it goes; elements out of the mask are passed over. */
  dim: number;
}

type AlongOrder = [input: 'input', dim: 'dim'];
type AlongArguments = Arguments<AlongParameters, AlongOrder>;
const bindAlong = (fn: string): Binder<AlongParameters, AlongOrder> =>
  binder<AlongParameters, AlongOrder>(fn, { input: 'any', dim: 'any' }, {}, { dtype: null, mask: null });

const bindCumsum = bindAlong('cumsum');
/**
 * The sums of the elements up to each one, of those that the mask lets through.
 *
 * @param input the input
 * @param dim the dimension to go along
 * @param options dtype, mask
 * @throws RangeError for a tensor that isn't strided, a dimension that isn't there or a mask that doesn't fit
 * @example
 * const mask = torch.tensor([true, false, true]);
 * torch.masked.cumsum(torch.tensor([1, 2, 3]), 0, { mask }); // tensor([1., 1., 4.])
 * @see https://docs.pytorch.org/docs/2.13/masked.html
 */
export function cumsum(...args: AlongArguments): Tensor {
  const { input, dim, dtype, mask } = bindCumsum.named(args);
  expectStrided(input, 'cumsum');
  const [d] = canonicalDims(dim, input.dim());
  const computed = dtype ?? input.dtype;
  return torchOps.cumsum(combine('sum', input, mask), d!, { dtype: computed }).to(computed);
}

const bindCumprod = bindAlong('cumprod');
/**
 * The products of the elements up to each one, of those that the mask lets through.
 *
 * @param input the input
 * @param dim the dimension to go along
 * @param options dtype, mask
 * @throws RangeError for a tensor that isn't strided, a dimension that isn't there or a mask that doesn't fit
 * @example
 * const mask = torch.tensor([true, false, true]);
 * torch.masked.cumprod(torch.tensor([2, 3, 4]), 0, { mask }); // tensor([2., 2., 8.])
 * @see https://docs.pytorch.org/docs/2.13/masked.html
 */
export function cumprod(...args: AlongArguments): Tensor {
  const { input, dim, dtype, mask } = bindCumprod.named(args);
  expectStrided(input, 'cumprod');
  const [d] = canonicalDims(dim, input.dim());
  const computed = dtype ?? input.dtype;
  return torchOps.cumprod(combine('prod', input, mask), d!, { dtype: computed }).to(computed);
}

const bindSoftmax = bindAlong('softmax');
/**
 * Softmax over the elements that the mask lets through: the others get 0, and all NaN where it lets none.
 *
 * @param input the input
 * @param dim the dimension to go along
 * @param options dtype, mask
 * @throws RangeError for a tensor that isn't strided, a dimension that isn't there or a mask that doesn't fit
 * @example
 * const mask = torch.tensor([true, false, true]);
 * torch.masked.softmax(torch.zeros([3]), 0, { mask }); // tensor([0.5000, 0.0000, 0.5000])
 * @see https://docs.pytorch.org/docs/2.13/masked.html
 */
export function softmax(...args: AlongArguments): Tensor {
  const { input, dim, dtype, mask } = bindSoftmax.named(args);
  expectStrided(input, 'softmax');
  const [d] = canonicalDims(dim, input.dim());
  return torchOps.softmax(combine('amax', input, mask), d!, { dtype: dtype ?? input.dtype });
}

const bindLogSoftmax = bindAlong('logSoftmax');
/**
 * The logarithm of softmax over the elements that the mask lets through; the others get -∞.
 *
 * @param input the input
 * @param dim the dimension to go along
 * @param options dtype, mask
 * @throws RangeError for a tensor that isn't strided, a dimension that isn't there or a mask that doesn't fit
 * @example
 * const mask = torch.tensor([true, false]);
 * torch.masked.logSoftmax(torch.zeros([2]), 0, { mask }); // tensor([0., -inf])
 * @see https://docs.pytorch.org/docs/2.13/masked.html
 */
export function logSoftmax(...args: AlongArguments): Tensor {
  const { input, dim, dtype, mask } = bindLogSoftmax.named(args);
  expectStrided(input, 'log_softmax');
  const [d] = canonicalDims(dim, input.dim());
  return torchOps.logSoftmax(combine('amax', input, mask), d!, { dtype: dtype ?? input.dtype });
}

const bindSoftmin = bindAlong('softmin');
/**
 * Softmin, softmax of the negated input, over the elements that the mask lets through.
 *
 * @param input the input
 * @param dim the dimension to go along
 * @param options dtype, mask
 * @throws RangeError for a tensor that isn't strided, a dimension that isn't there or a mask that doesn't fit
 * @example
 * const mask = torch.tensor([true, false, true]);
 * torch.masked.softmin(torch.zeros([3]), 0, { mask }); // tensor([0.5000, 0.0000, 0.5000])
 * @see https://docs.pytorch.org/docs/2.13/masked.html
 */
export function softmin(...args: AlongArguments): Tensor {
  const { input, dim, dtype, mask } = bindSoftmin.named(args);
  expectStrided(input, 'softmin');
  const [d] = canonicalDims(dim, input.dim());
  return torchOps.softmax(combine('amin', input, mask).neg(), d!, { dtype: dtype ?? input.dtype });
}

/** Options of `normalize`. */
export interface NormalizeOptions extends MaskedOptions {
  /** The least that is divided by, so that zeros stay zeros. Default: 1e-12 */
  eps?: number | undefined;
}

interface NormalizeParameters extends NormalizeOptions {
  /** The tensor, of any shape; `mask` says which elements count. */
  input: Tensor;
  /** The order of the norm: a number, ∞ included. */
  ord: number;
  /** The dimension whose vectors are divided by their norm. */
  dim: number;
}

type NormalizeOrder = [input: 'input', ord: 'ord', dim: 'dim'];
const bindNormalize = binder<NormalizeParameters, NormalizeOrder>(
  'normalize',
  { input: 'any', ord: 'any', dim: 'any' },
  {},
  { eps: 1e-12, dtype: null, mask: null },
);
/**
 * Divides by the norm of the elements that the mask lets through; the others get 0.
 *
 * @param input the input
 * @param ord the order of the norm
 * @param dim the dimension to go along
 * @param options eps, dtype, mask
 * @throws RangeError for a tensor that isn't strided, a dimension that isn't there or a mask that doesn't fit
 * @example
 * const mask = torch.tensor([true, false, true]);
 * torch.masked.normalize(torch.tensor([3, 9, 4]), 2, 0, { mask }); // tensor([0.6000, 0.0000, 0.8000])
 * @see https://docs.pytorch.org/docs/2.13/masked.html
 */
export function normalize(...args: Arguments<NormalizeParameters, NormalizeOrder>): Tensor {
  const { input, ord, dim, eps, dtype, mask } = bindNormalize.named(args);
  expectStrided(input, 'normalize');
  const whole = combine('sum', input, mask);
  const size = norm(input, ord, dim, { keepdim: true, dtype: dtype ?? input.dtype, mask });
  return whole.div(torchOps.maximum(size, size.newFull([], eps)));
}
