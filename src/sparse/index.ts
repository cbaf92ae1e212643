/**
 * `torch.sparse`: functions of sparse tensors, whose zeros take no memory: products, sums, softmax.
 *
 * @see https://docs.pytorch.org/docs/2.13/sparse.html
 */

import { type Arguments, binder } from '../common/binder';
import { tensor } from '../tensor/argument';
import { sparseOps, torchOps } from '../tensor/operators';
import type { Tensor } from '../tensor/tensor';
import type { DType } from '../tensor/types';

/** `beta · mat + alpha · (mat1 @ mat2)` with a sparse `mat1`. */
export const addmm = sparseOps.addmm;

/** The product of a sparse matrix and a sparse or dense one. */
export const mm = sparseOps.mm;

/** `beta · input + alpha · (mat1 @ mat2)` at the elements that the sparse `input` has. */
export const sampledAddmm = sparseOps.sampledAddmm;

/** Softmax along a dimension; elements that aren't there count as -∞. */
export const softmax = sparseOps.softmax;

/** Softmax along a dimension, then the logarithm. */
export const logSoftmax = sparseOps.logSoftmax;

/** Solves `A x = b` for a sparse CSR matrix (CUDA). */
export const spsolve = sparseOps._spsolve;

/** A sparse matrix from rows of diagonals. */
export const spdiags = sparseOps.spdiags;

/** Options of `sum`. */
export interface SparseSumOptions {
  /** The dimensions to sum over; all without it. */
  dim?: number | readonly number[] | null | undefined;
  /** The input is first cast to this dtype. */
  dtype?: DType | null | undefined;
}

interface SparseSumParameters extends SparseSumOptions {
  /** The sparse tensor, in COO, CSR or CSC layout. */
  input: Tensor;
}

type SumOrder = [input: 'input', dim: 'dim', dtype: 'dtype'];
const bindSum = binder<SparseSumParameters, SumOrder>(
  'sum',
  { input: tensor },
  { dim: null as number | readonly number[] | null, dtype: null as DType | null },
);

/**
 * The sum of a sparse tensor over dimensions: sparse as long as a sparse dimension is left.
 *
 * @example torch.sparse.sum(s, [0])
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.sparse.sum.html
 */
export function sum(...args: Arguments<SparseSumParameters, SumOrder>): Tensor {
  const [input, dim, dtype] = bindSum(args);
  if (dtype === null) return dim === null ? torchOps._sparseSum(input) : torchOps._sparseSum(input, dim);
  return dim === null ? torchOps._sparseSum(input, { dtype }) : torchOps._sparseSum(input, dim, { dtype });
}
