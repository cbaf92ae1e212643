/** Variances over what a mask lets through. */
import { AssertionError } from 'node:assert';
import { type Arguments, type Binder, binder } from '../common/binder';
import { toReal } from '../tensor/dtypes';
import { torchOps } from '../tensor/operators';
import type { Tensor } from '../tensor/tensor';
import { expectStrided, inputMask } from './mask';
import { counted, isFraction, type ReductionOptions, sum } from './reductions';

/** Options of `var` and `std`. */
export interface VarianceOptions extends ReductionOptions {
  /** Whether one is taken from the number of elements. Default: true */
  unbiased?: boolean | null | undefined;
  /** What is taken from the number of elements, in place of `unbiased`. Default: 1 */
  correction?: number | null | undefined;
}

interface VarianceParameters extends VarianceOptions {
  /** The tensor, of any shape; `mask` says which elements count. */
  input: Tensor;
}

type VarianceOrder = [input: 'input', dim: 'dim', unbiased: 'unbiased'];
const bindVariance = (fn: string): Binder<VarianceParameters, VarianceOrder> =>
  binder<VarianceParameters, VarianceOrder>(
    fn,
    { input: 'any' },
    { dim: null, unbiased: null },
    { correction: null, keepdim: false, dtype: null, mask: null },
  );
const bindVar = bindVariance('var');
const bindStd = bindVariance('std');

/** Python's `_std_var`, step by step: each rounds. */
function variance(bound: ReturnType<typeof bindVar.named>): Tensor {
  const { input, dim, unbiased, correction, keepdim, mask } = bound;
  expectStrided(input, 'std/var');
  if (unbiased !== null && correction !== null) {
    throw new AssertionError({ message: 'Only one of unbiased and correction may be given' });
  }
  const less = correction ?? (unbiased === false ? 0 : 1);
  const dtype = bound.dtype ?? (isFraction(input.dtype) ? input.dtype : 'float32');
  const computed = isFraction(dtype) ? dtype : 'float32';
  const whole = mask === null ? null : inputMask(input, mask);
  let count = counted(input, dim, true, whole);
  const center = sum(input, dim, { keepdim: true, dtype, mask: whole }).div(count);
  const x = input.sub(center);
  const total = sum(x.mul(x.conj()), dim, { keepdim, dtype: computed, mask: whole });
  if (!keepdim) count = count.reshape(total.shape);
  if (less !== 0) {
    count = count.to(toReal(computed)).sub(less);
    count = torchOps.maximum(count, count.newZeros([]));
  }
  return total.div(count).to(dtype);
}

/**
 * The variance of the elements that the mask lets through.
 *
 * @param input the input
 * @param options dim, unbiased, correction, keepdim, dtype, mask
 * @throws AssertionError (of `node:assert`) for `unbiased` together with `correction`
 * @throws RangeError for a tensor that isn't strided, a dimension that isn't there or a mask that doesn't fit
 * @example
 * const x = torch.tensor([[1, 3, 9], [3, 4, 5]]);
 * torch.masked.var(x, 1, { mask: x.lt(9) }); // tensor([2., 1.])
 * @see https://docs.pytorch.org/docs/2.13/masked.html
 */
function variances(...args: Arguments<VarianceParameters, VarianceOrder>): Tensor {
  return variance(bindVar.named(args));
}

export { variances as var };

/**
 * The standard deviation of the elements that the mask lets through.
 *
 * @param input the input
 * @param options dim, unbiased, correction, keepdim, dtype, mask
 * @throws AssertionError (of `node:assert`) for `unbiased` together with `correction`
 * @throws RangeError for a tensor that isn't strided, a dimension that isn't there or a mask that doesn't fit
 * @example
 * const x = torch.tensor([[1, 5, 9], [3, 4, 5]]);
 * torch.masked.std(x, 1, { mask: x.lt(9) }); // tensor([2.8284, 1.0000])
 * @see https://docs.pytorch.org/docs/2.13/masked.html
 */
export function std(...args: Arguments<VarianceParameters, VarianceOrder>): Tensor {
  return torchOps.sqrt(variance(bindStd.named(args)));
}
