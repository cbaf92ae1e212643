/** Masks: what counts, and what stands in the place of what doesn't. */
import { NotImplementedError, TorchError } from '../common/errors';
import { invalidArgument } from '../common/expect';
import { Complex } from '../python/complex';
import { dtypeInfo } from '../tensor/dtypes';
import { iinfo } from '../tensor/finfo';
import { torchOps } from '../tensor/operators';
import { isTensor, type Tensor } from '../tensor/tensor';

/** Dimensions: one, several, or all of them. */
export type Dims = number | readonly number[] | null;

/** The value that changes nothing in an operation, as a tensor of the input's dtype. */
function identity(op: string, input: Tensor, ord: number): Tensor {
  const { dtype, device } = input;
  const { isFloatingPoint, isComplex, isSigned } = dtypeInfo(dtype);
  const of = (value: number | bigint) => torchOps.full([], value, { dtype, device });
  const isWhole = !isFloatingPoint && (isSigned === true || dtype === 'uint8');
  switch (op) {
    case 'sum':
      return of(0);
    case 'prod':
      return of(1);
    case 'amax':
    case 'argmax':
    case 'logaddexp':
    case 'logsumexp':
      if (isFloatingPoint) return of(-Infinity);
      if (isComplex && op === 'logsumexp')
        return torchOps.full([], new Complex(-Infinity, 0), { dtype, device });
      if (isWhole) return of(iinfo(dtype).min);
      break;
    case 'amin':
    case 'argmin':
      if (isFloatingPoint) return of(Infinity);
      if (isWhole) return of(iinfo(dtype).max);
      break;
    case 'norm':
      return of(ord === -Infinity ? Infinity : 0);
    case 'median':
      return of(Number.NaN);
  }
  throw new NotImplementedError(`identity of ${op} on torch.${dtype} input`);
}

/** Throws unless the input is a strided tensor: what sparse ones leave out is no mask here. */
export function expectStrided(input: unknown, fn: string): asserts input is Tensor {
  if (!isTensor(input)) throw invalidArgument('a Tensor', 'input', input);
  if (input.layout === 'strided') return;
  throw new RangeError(`masked ${fn} expects strided tensor (got torch.${input.layout} tensor)`);
}

/** The mask in the input's shape. */
export function inputMask(input: Tensor, mask: unknown): Tensor {
  if (!isTensor(mask)) throw invalidArgument('a Tensor', 'mask', mask);
  if (mask.dim() > input.dim()) {
    throw new RangeError(
      '_input_mask expected broadcastable mask (got mask dimensionality higher than of the input)',
    );
  }
  const dense = mask.layout === 'strided' ? mask : mask.toDense();
  return torchOps.broadcastTo(dense, input.shape).to('bool');
}

/** The input with what changes nothing in the place of what is masked out. */
export function combine(op: string, input: Tensor, mask: Tensor | null, ord = 2): Tensor {
  if (mask === null) return input;
  const whole = inputMask(input, mask);
  return torchOps.where(whole, input, identity(op, input, ord));
}

/** Dimensions counted from the front, in order. */
export function canonicalDims(dim: Dims, ndim: number): number[] {
  const list = typeof dim === 'number' ? [dim] : dim;
  if (list === null || list.length === 0) return Array.from({ length: ndim }, (_, i) => i);
  const count = Math.max(ndim, 1);
  const dims: number[] = [];
  for (const d of list) {
    if (!Number.isInteger(d)) throw invalidArgument('an integer', 'dim', d);
    if (dims.includes(d)) throw new TorchError(`dim=${d} appears multiple times in the list of dims`);
    if (d >= count || d < -count) {
      throw new RangeError(
        `Dimension out of range (expected to be in range of [${-count}, ${count - 1}], but got ${d})`,
      );
    }
    dims.push((d + count) % count);
  }
  return dims.sort((a, b) => a - b);
}
