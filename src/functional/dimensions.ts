/** Views with at least so many dimensions, splitting, and indices of flattened tensors. */

import { type Arguments, binder } from '../common/binder';
import { pyTupleRepr, pyTypeName } from '../python/pyrepr';
import { tensor } from '../tensor/argument';
import { tensor as makeTensor } from '../tensor/creation';
import { torchOps } from '../tensor/operators';
import { numelOf } from '../tensor/sizes';
import type { Tensor } from '../tensor/tensor';

type AtLeast = (tensors: Tensor | readonly Tensor[]) => Tensor | Tensor[];

function atLeast(operator: AtLeast, args: readonly (Tensor | readonly Tensor[])[]): Tensor | Tensor[] {
  return operator(args.length === 1 ? args[0]! : (args as readonly Tensor[]));
}

/**
 * Gives scalars one dimension; several tensors give several results.
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.atleast_1d.html
 */
export function atleast1d(tensor: Tensor): Tensor;
export function atleast1d(tensors: readonly Tensor[]): Tensor[];
export function atleast1d(...tensors: Tensor[]): Tensor[];
export function atleast1d(...args: (Tensor | readonly Tensor[])[]): Tensor | Tensor[] {
  return atLeast(torchOps.atleast1d as AtLeast, args);
}

/**
 * Gives tensors at least two dimensions, new ones in front.
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.atleast_2d.html
 */
export function atleast2d(tensor: Tensor): Tensor;
export function atleast2d(tensors: readonly Tensor[]): Tensor[];
export function atleast2d(...tensors: Tensor[]): Tensor[];
export function atleast2d(...args: (Tensor | readonly Tensor[])[]): Tensor | Tensor[] {
  return atLeast(torchOps.atleast2d as AtLeast, args);
}

/**
 * Gives tensors at least three dimensions: (N) → (1, N, 1), (N, M) → (N, M, 1).
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.atleast_3d.html
 */
export function atleast3d(tensor: Tensor): Tensor;
export function atleast3d(tensors: readonly Tensor[]): Tensor[];
export function atleast3d(...tensors: Tensor[]): Tensor[];
export function atleast3d(...args: (Tensor | readonly Tensor[])[]): Tensor | Tensor[] {
  return atLeast(torchOps.atleast3d as AtLeast, args);
}

/** Options of `split`. */
export interface SplitOptions {
  /** The dimension along which it is divided. Default: 0 */
  dim?: number | undefined;
}

/** The parameters of `split`. */
export interface SplitParameters extends SplitOptions {
  /** The tensor that is divided into parts, which are views of it. */
  tensor: Tensor;
  /** The size of a part, or the size of each. */
  splitSizeOrSections: number | readonly number[] | Tensor;
}
type SplitOrder = [tensor: 'tensor', splitSizeOrSections: 'splitSizeOrSections', dim: 'dim'];
const bindSplit = binder<SplitParameters, SplitOrder>(
  'split',
  { tensor, splitSizeOrSections: 'any' },
  { dim: 0 },
);

/**
 * Splits a tensor into views of a size, the last one perhaps smaller, or of the sizes listed.
 *
 * @example torch.split(torch.arange(10), [1, 4, 5])
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.split.html
 */
export function split(...args: Arguments<SplitParameters, SplitOrder>): Tensor[] {
  const [tensor, splitSizeOrSections, dim] = bindSplit(args);
  const size =
    typeof splitSizeOrSections === 'number' || Array.isArray(splitSizeOrSections)
      ? (splitSizeOrSections as number | readonly number[])
      : splitSizes(splitSizeOrSections as Tensor);
  return typeof size === 'number'
    ? torchOps.split(tensor, size, dim)
    : torchOps.splitWithSizes(tensor, size, dim);
}

/** A tensor of one element is a size, any other a list of sizes. */
function splitSizes(sizes: Tensor): number | number[] {
  tensor('split', 'splitSizeOrSections', 2, sizes);
  return sizes.numel() === 1 ? Math.trunc(Number(sizes.item())) : (sizes.tolist() as number[]);
}

type UnravelParameters = {
  /** Indices into the flattened tensor, of an integer dtype. */
  indices: Tensor;
  /** The shape of the tensor that the indices are of. */
  shape: number | readonly number[];
};
type UnravelOrder = [indices: 'indices', shape: 'shape'];
const bindUnravel = binder<UnravelParameters, UnravelOrder>(
  'unravelIndex',
  { indices: tensor, shape: 'any' },
  {},
);

/**
 * Coordinates in a tensor of a shape from indices into its flattened form, one tensor a dimension.
 *
 * @throws TypeError for indices that aren't integers; RangeError for negative sizes
 * @example const [row, column] = torch.unravelIndex(torch.tensor([4, 5], { dtype: 'int64' }), [3, 2])
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.unravel_index.html
 */
export function unravelIndex(...args: Arguments<UnravelParameters, UnravelOrder>): Tensor[] {
  const [indices, shape] = bindUnravel(args);
  if (indices.isComplex() || indices.isFloatingPoint() || indices.dtype === 'bool') {
    throw new TypeError(`expected 'indices' to be integer dtype, but got torch.${indices.dtype}`);
  }
  if (typeof shape !== 'number' && !Array.isArray(shape)) {
    throw new TypeError(`expected 'shape' to be int or sequence of ints, but got ${pyTypeName(shape)}`);
  }
  const sizes = typeof shape === 'number' ? [shape] : Array.from(shape as readonly number[]);
  for (const size of sizes) {
    if (!Number.isInteger(size)) {
      throw new TypeError(`expected 'shape' sequence to only contain ints, but got ${pyTypeName(size)}`);
    }
  }
  if (sizes.some((size) => size < 0)) {
    throw new RangeError(`'shape' cannot have negative values, but got ${pyTupleRepr(sizes)}`);
  }
  const coefficients = sizes.map((_, i) => numelOf(sizes.slice(i + 1)));
  const options = { device: indices.device, dtype: 'int64' } as const;
  return indices
    .unsqueeze(-1)
    .floorDivide(makeTensor(coefficients, options))
    .remainder(makeTensor(sizes, options))
    .unbind(-1);
}
