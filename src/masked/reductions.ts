/** Reductions over what a mask lets through. */

import { type Arguments, type Binder, binder } from '../common/binder';
import { dtypeInfo } from '../tensor/dtypes';
import { linalgOps, torchOps } from '../tensor/operators';
import { isTensor, type Tensor } from '../tensor/tensor';
import type { DType } from '../tensor/types';
import { canonicalDims, combine, type Dims, expectStrided, inputMask } from './mask';

/** What all of these take. */
export interface MaskedOptions {
  /** The dtype to compute in. Default: the input's */
  dtype?: DType | null | undefined;
  /** What counts: true where an element does. It is broadcast to the input's shape. Default: everything */
  mask?: Tensor | null | undefined;
}

/** Options of a reduction. */
export interface ReductionOptions extends MaskedOptions {
  /** The dimensions to go over. Default: all */
  dim?: Dims | undefined;
  /** Whether they stay, with one element. Default: false */
  keepdim?: boolean | undefined;
}

interface ReductionParameters extends ReductionOptions {
  /** The tensor, of any shape; `mask` says which elements count. */
  input: Tensor;
}

type ReductionOrder = [input: 'input', dim: 'dim'];
type ReductionArguments = Arguments<ReductionParameters, ReductionOrder>;

const bindReduction = (fn: string): Binder<ReductionParameters, ReductionOrder> =>
  binder<ReductionParameters, ReductionOrder>(
    fn,
    { input: 'any' },
    { dim: null },
    { keepdim: false, dtype: null, mask: null },
  );

const small = new Set<DType>(['uint8', 'bool', 'int8', 'int16', 'int32']);
/** The dtype of sums and products: of small integers it is int64. */
const accumulated = (input: Tensor, dtype: DType | null): DType =>
  dtype ?? (small.has(input.dtype) ? 'int64' : input.dtype);

/** Whether a dtype has fractions. */
export const isFraction = (dtype: DType) => {
  const { isFloatingPoint, isComplex } = dtypeInfo(dtype);
  return isFloatingPoint || isComplex;
};

const bindSum = bindReduction('sum');
/**
 * The sum of the elements that the mask lets through; 0 where it lets none.
 *
 * @param input the input
 * @param options dim, keepdim, dtype, mask
 * @throws RangeError for a tensor that isn't strided, a dimension that isn't there or a mask that doesn't fit
 * @example
 * const x = torch.tensor([[1, 2], [3, 4]]);
 * torch.masked.sum(x, 1, { mask: x.gt(1) }); // tensor([2., 7.])
 * @see https://docs.pytorch.org/docs/2.13/masked.html
 */
export function sum(...args: ReductionArguments): Tensor {
  const { input, dim, keepdim, dtype, mask } = bindSum.named(args);
  expectStrided(input, 'sum');
  const dims = canonicalDims(dim, input.dim());
  return torchOps.sum(combine('sum', input, mask), dims, keepdim, { dtype: accumulated(input, dtype) });
}

const bindProd = bindReduction('prod');
/**
 * The product of the elements that the mask lets through; 1 where it lets none.
 *
 * @param input the input
 * @param options dim, keepdim, dtype, mask
 * @throws RangeError for a tensor that isn't strided, a dimension that isn't there or a mask that doesn't fit
 * @example
 * const x = torch.tensor([[1, 2], [3, 4]]);
 * torch.masked.prod(x, { mask: x.gt(1) }); // tensor(24.)
 * @see https://docs.pytorch.org/docs/2.13/masked.html
 */
export function prod(...args: ReductionArguments): Tensor {
  const { input, dim, keepdim, dtype, mask } = bindProd.named(args);
  expectStrided(input, 'prod');
  const dims = canonicalDims(dim, input.dim());
  let result = combine('prod', input, mask).to(accumulated(input, dtype));
  for (const d of dims.reverse()) result = result.prod(d, keepdim);
  return result;
}

const bindAmax = bindReduction('amax');
/**
 * The greatest element that the mask lets through; the dtype's least where it lets none.
 *
 * @param input the input
 * @param options dim, keepdim, dtype, mask
 * @throws RangeError for a tensor that isn't strided, a dimension that isn't there or a mask that doesn't fit
 * @throws NotImplementedError for a dtype without an order, where there is a mask
 * @example
 * const x = torch.tensor([[1, 2], [3, 4]]);
 * torch.masked.amax(x, 0, { mask: x.lt(4) }); // tensor([3., 2.])
 * @see https://docs.pytorch.org/docs/2.13/masked.html
 */
export function amax(...args: ReductionArguments): Tensor {
  const { input, dim, keepdim, dtype, mask } = bindAmax.named(args);
  expectStrided(input, 'amax');
  const whole = combine('amax', input, mask);
  return torchOps.amax(whole, canonicalDims(dim, input.dim()), keepdim).to(dtype ?? input.dtype);
}

const bindAmin = bindReduction('amin');
/**
 * The least element that the mask lets through; the dtype's greatest where it lets none.
 *
 * @param input the input
 * @param options dim, keepdim, dtype, mask
 * @throws RangeError for a tensor that isn't strided, a dimension that isn't there or a mask that doesn't fit
 * @throws NotImplementedError for a dtype without an order, where there is a mask
 * @example
 * const x = torch.tensor([[1, 2], [3, 4]]);
 * torch.masked.amin(x, 0, { mask: x.gt(1) }); // tensor([3., 2.])
 * @see https://docs.pytorch.org/docs/2.13/masked.html
 */
export function amin(...args: ReductionArguments): Tensor {
  const { input, dim, keepdim, dtype, mask } = bindAmin.named(args);
  expectStrided(input, 'amin');
  const whole = combine('amin', input, mask);
  return torchOps.amin(whole, canonicalDims(dim, input.dim()), keepdim).to(dtype ?? input.dtype);
}

/** Options of `argmax` and `argmin`. */
export interface ArgOptions extends MaskedOptions {
  /** The dimension to go over. Default: all, as one line */
  dim?: number | null | undefined;
  /** Whether it stays, with one element. Default: false */
  keepdim?: boolean | undefined;
}

interface ArgParameters extends ArgOptions {
  /** The tensor, of any shape; `mask` says which elements count. */
  input: Tensor;
}

type ArgArguments = Arguments<ArgParameters, ReductionOrder>;
const bindArg = (fn: string): Binder<ArgParameters, ReductionOrder> =>
  binder<ArgParameters, ReductionOrder>(
    fn,
    { input: 'any' },
    { dim: null },
    { keepdim: false, dtype: null, mask: null },
  );

const bindArgmax = bindArg('argmax');
/**
 * Where the greatest element is that the mask lets through, in the input's dtype as in Python.
 *
 * @param input the input
 * @param options dim, keepdim, dtype, mask
 * @throws RangeError for a tensor that isn't strided, a dimension that isn't there or a mask that doesn't fit
 * @throws NotImplementedError for a dtype without an order, where there is a mask
 * @example
 * const x = torch.tensor([[1, 2], [3, 4]]);
 * torch.masked.argmax(x, 0, { mask: x.lt(4), dtype: 'int64' }); // tensor([1, 0])
 * @see https://docs.pytorch.org/docs/2.13/masked.html
 */
export function argmax(...args: ArgArguments): Tensor {
  const { input, dim, keepdim, dtype, mask } = bindArgmax.named(args);
  expectStrided(input, 'argmax');
  return torchOps.argmax(combine('argmax', input, mask), dim, keepdim).to(dtype ?? input.dtype);
}

const bindArgmin = bindArg('argmin');
/**
 * Where the least element is that the mask lets through, in the input's dtype as in Python.
 *
 * @param input the input
 * @param options dim, keepdim, dtype, mask
 * @throws RangeError for a tensor that isn't strided, a dimension that isn't there or a mask that doesn't fit
 * @throws NotImplementedError for a dtype without an order, where there is a mask
 * @example
 * const x = torch.tensor([[1, 2], [3, 4]]);
 * torch.masked.argmin(x, 0, { mask: x.gt(1), dtype: 'int64' }); // tensor([1, 0])
 * @see https://docs.pytorch.org/docs/2.13/masked.html
 */
export function argmin(...args: ArgArguments): Tensor {
  const { input, dim, keepdim, dtype, mask } = bindArgmin.named(args);
  expectStrided(input, 'argmin');
  return torchOps.argmin(combine('argmin', input, mask), dim, keepdim).to(dtype ?? input.dtype);
}

/** How many elements count. */
export function counted(input: Tensor, dim: Dims, keepdim: boolean, mask: Tensor | null): Tensor {
  if (mask !== null) return torchOps.sum(mask, dim, keepdim);
  const ones = torchOps.ones(input.shape, { dtype: 'int64', device: input.device });
  return sum(ones, dim, { keepdim });
}

const bindMean = bindReduction('mean');
/**
 * The mean of the elements that the mask lets through; NaN where it lets none.
 *
 * @param input the input
 * @param options dim, keepdim, dtype, mask
 * @throws RangeError for a dtype without fractions, a tensor that isn't strided, a dimension that isn't there
 * or a mask that doesn't fit
 * @example
 * const x = torch.tensor([[1, 2], [3, 4]]);
 * torch.masked.mean(x, 1, { mask: x.gt(1) }); // tensor([2.0000, 3.5000])
 * @see https://docs.pytorch.org/docs/2.13/masked.html
 */
export function mean(...args: ReductionArguments): Tensor {
  const { input, dim, keepdim, dtype, mask } = bindMean.named(args);
  expectStrided(input, 'mean');
  const computed = dtype ?? input.dtype;
  if (!isFraction(computed)) {
    throw new RangeError(
      `mean(): Could not infer output dtype. ${dtype === null ? 'Input' : 'Optional'} dtype must be either a ` +
        `floating point or complex dtype. Got: torch.${computed}`,
    );
  }
  const whole = mask === null ? null : inputMask(input, mask);
  const count = counted(input, dim, keepdim, whole);
  return sum(input, dim, { keepdim, dtype: computed, mask: whole }).div(count);
}

/** Options of `median`. */
export interface MedianOptions extends MaskedOptions {
  /** The dimension to go over. Default: the last */
  dim?: number | undefined;
  /** Whether it stays, with one element. Default: false */
  keepdim?: boolean | undefined;
}

interface MedianParameters extends MedianOptions {
  /** The tensor, of any shape; `mask` says which elements count. */
  input: Tensor;
}

const bindMedian = binder<MedianParameters, ReductionOrder>(
  'median',
  { input: 'any' },
  { dim: -1 },
  { keepdim: false, dtype: null, mask: null },
);
/**
 * The median of the elements that the mask lets through, the lower one of two; NaN where it lets none.
 *
 * @param input the input
 * @param options dim, keepdim, dtype, mask
 * @throws RangeError for integers where the mask lets none through; for a tensor that isn't strided, a
 * dimension that isn't there or a mask that doesn't fit
 * @example
 * const x = torch.tensor([[1, 2, 9], [3, 4, 5]]);
 * torch.masked.median(x, 1, { mask: x.lt(9) }); // tensor([1., 4.])
 * @see https://docs.pytorch.org/docs/2.13/masked.html
 */
export function median(...args: Arguments<MedianParameters, ReductionOrder>): Tensor {
  const { input, dim, keepdim, dtype, mask } = bindMedian.named(args);
  expectStrided(input, 'median');
  const [d] = canonicalDims(dim, input.dim());
  const isFloat = input.isFloatingPoint();
  const whole = combine('median', isFloat ? input : input.to('float32'), mask);
  const { values } = torchOps.nanmedian(whole, d!, keepdim) as { values: Tensor };
  if (isFloat) return values;
  if (!values.isnan().any().item()) return values.to(dtype ?? input.dtype);
  throw new RangeError('masked median expects no fully masked out rows if dtype is not floating point');
}

const bindLogsumexp = bindReduction('logsumexp');
/**
 * The logarithm of the sum of the exponentials of the elements that the mask lets through; -∞ where it lets
 * none.
 *
 * @param input the input
 * @param options dim, keepdim, dtype, mask
 * @throws RangeError for a tensor that isn't strided, a dimension that isn't there or a mask that doesn't fit
 * @example
 * const x = torch.zeros([2, 2]);
 * const mask = torch.tensor([[true, false], [true, true]]);
 * torch.masked.logsumexp(x, 1, { mask }); // tensor([0.0000, 0.6931])
 * @see https://docs.pytorch.org/docs/2.13/masked.html
 */
export function logsumexp(...args: ReductionArguments): Tensor {
  const { input, dim, keepdim, dtype, mask } = bindLogsumexp.named(args);
  expectStrided(input, 'logsumexp');
  const dims = canonicalDims(dim, input.dim());
  return torchOps.logsumexp(combine('logsumexp', input, mask), dims, keepdim).to(dtype ?? input.dtype);
}

/** Options of `norm`. */
export interface NormOptions extends ReductionOptions {
  /** The order of the norm. Default: 2 */
  ord?: number | undefined;
}

interface NormParameters extends NormOptions {
  /** The tensor, of any shape; `mask` says which elements count. */
  input: Tensor;
}

type NormOrder = [input: 'input', ord: 'ord', dim: 'dim'];
const bindNorm = binder<NormParameters, NormOrder>(
  'norm',
  { input: 'any' },
  { ord: 2, dim: null },
  { keepdim: false, dtype: null, mask: null },
);
/**
 * The vector norm of the elements that the mask lets through.
 *
 * @param input the input
 * @param options ord, dim, keepdim, dtype, mask
 * @throws RangeError for a tensor that isn't strided, a dimension that isn't there or a mask that doesn't fit
 * @example
 * const x = torch.tensor([[3, 4], [3, 4]]);
 * torch.masked.norm(x, 2, 1, { mask: torch.tensor([[true, true], [true, false]]) }); // tensor([5., 3.])
 * @see https://docs.pytorch.org/docs/2.13/masked.html
 */
export function norm(...args: Arguments<NormParameters, NormOrder>): Tensor {
  const { input, ord, dim, keepdim, dtype, mask } = bindNorm.named(args);
  expectStrided(input, 'norm');
  const whole = combine('norm', input, mask, ord);
  const dims = canonicalDims(dim, input.dim());
  return linalgOps.vectorNorm(whole, ord, dims, keepdim, { dtype: dtype ?? input.dtype });
}

/** Options of `logaddexp`. */
export interface LogaddexpOptions {
  /** The dtype of the result. Default: the input's */
  dtype?: DType | null | undefined;
  /** What of `input` counts. Default: everything */
  inputMask?: Tensor | null | undefined;
  /** What of `other` counts. Default: everything */
  otherMask?: Tensor | null | undefined;
}

interface LogaddexpParameters extends LogaddexpOptions {
  /** The first tensor, of a floating dtype. */
  input: Tensor;
  /** The second tensor, broadcast with the first one. */
  other: Tensor;
}

type LogaddexpOrder = [input: 'input', other: 'other'];
const bindLogaddexp = binder<LogaddexpParameters, LogaddexpOrder>(
  'logaddexp',
  { input: 'any', other: 'any' },
  {},
  { dtype: null, inputMask: null, otherMask: null },
);
/**
 * The logarithm of the sum of two exponentials, of which masks leave some out.
 *
 * @param input the input
 * @param other the other input
 * @param options dtype, inputMask, otherMask
 * @throws RangeError for tensors that aren't strided, or masks that don't fit
 * @example
 * const x = torch.zeros([2]);
 * torch.masked.logaddexp(x, x, { otherMask: torch.tensor([true, false]) }); // tensor([0.6931, 0.0000])
 * @see https://docs.pytorch.org/docs/2.13/masked.html
 */
export function logaddexp(...args: Arguments<LogaddexpParameters, LogaddexpOrder>): Tensor {
  const { input, other, dtype, inputMask: mine, otherMask: theirs } = bindLogaddexp.named(args);
  if (isTensor(input) && isTensor(other) && (input.layout !== 'strided' || other.layout !== 'strided')) {
    throw new RangeError(
      `masked logaddexp expects strided tensors (got torch.${input.layout} tensor for input, torch.${other.layout} for other)`,
    );
  }
  expectStrided(input, 'logaddexp');
  expectStrided(other, 'logaddexp');
  const [a, b] = [combine('logaddexp', input, mine), combine('logaddexp', other, theirs)];
  return torchOps.logaddexp(a, b).to(dtype ?? input.dtype);
}
