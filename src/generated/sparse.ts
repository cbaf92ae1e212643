// Written by `npm run generate`; do not edit.
import type { NamedDim, NamedInput, NamedOther, Opt, OutOption } from '../tensor/operatorTypes';
import type { Tensor } from '../tensor/tensor';
import type { DType, Layout, Scalar } from '../tensor/types';

/** The operators of `torch.sparse`. */
export interface SparseFunctions {
  /**
   * `beta · input + alpha · (mat1 @ mat2)`, `mat1` sparse; gradients for all.
   * `addmm(input, mat1, mat2, { beta = 1, alpha = 1 })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.sparse.addmm.html
   */
  addmm(options: Opt<NamedInput<Tensor> & { mat1: Tensor; mat2: Tensor; beta?: Scalar | undefined; alpha?: Scalar | undefined }>): Tensor;
  /**
   * `beta · input + alpha · (mat1 @ mat2)`, `mat1` sparse; gradients for all.
   * `addmm(input, mat1, mat2, { beta = 1, alpha = 1 })`
   */
  addmm(input: Tensor, options: Opt<{ mat1: Tensor; mat2: Tensor; beta?: Scalar | undefined; alpha?: Scalar | undefined }>): Tensor;
  /**
   * `beta · input + alpha · (mat1 @ mat2)`, `mat1` sparse; gradients for all.
   * `addmm(input, mat1, mat2, { beta = 1, alpha = 1 })`
   */
  addmm(input: Tensor, mat1: Tensor, options: Opt<{ mat2: Tensor; beta?: Scalar | undefined; alpha?: Scalar | undefined }>): Tensor;
  /**
   * `beta · input + alpha · (mat1 @ mat2)`, `mat1` sparse; gradients for all.
   * `addmm(input, mat1, mat2, { beta = 1, alpha = 1 })`
   */
  addmm(input: Tensor, mat1: Tensor, mat2: Tensor, options?: Opt<{ beta?: Scalar | undefined; alpha?: Scalar | undefined }>): Tensor;
  /**
   * `logSoftmax` over the values present: what is missing counts as -∞, not 0.
   * `logSoftmax(input, dim, dtype = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.sparse.log_softmax.html
   */
  logSoftmax(options: Opt<NamedInput<Tensor> & NamedDim<number> & { dtype?: DType | null | undefined }>): Tensor;
  /**
   * `logSoftmax` over the values present: what is missing counts as -∞, not 0.
   * `logSoftmax(input, dim, dtype = null)`
   */
  logSoftmax(input: Tensor, options: Opt<NamedDim<number> & { dtype?: DType | null | undefined }>): Tensor;
  /**
   * `logSoftmax` over the values present: what is missing counts as -∞, not 0.
   * `logSoftmax(input, dim, dtype = null)`
   */
  logSoftmax(input: Tensor, dim: number, options: Opt<{ dtype?: DType | null | undefined }>): Tensor;
  /**
   * `logSoftmax` over the values present: what is missing counts as -∞, not 0.
   * `logSoftmax(input, dim, dtype = null)`
   */
  logSoftmax(input: Tensor, dim: number, dtype?: DType | null): Tensor;
  /** `logSoftmax` over the values present: what is missing counts as -∞, not 0. */
  logSoftmax(options: Opt<NamedInput<Tensor> & NamedDim<number> & { halfToFloat: boolean }>): Tensor;
  /** `logSoftmax` over the values present: what is missing counts as -∞, not 0. */
  logSoftmax(input: Tensor, options: Opt<NamedDim<number> & { halfToFloat: boolean }>): Tensor;
  /** `logSoftmax` over the values present: what is missing counts as -∞, not 0. */
  logSoftmax(input: Tensor, dim: number, options: Opt<{ halfToFloat: boolean }>): Tensor;
  /** `logSoftmax` over the values present: what is missing counts as -∞, not 0. */
  logSoftmax(input: Tensor, dim: number, halfToFloat: boolean): Tensor;
  /**
   * The product of matrices of which one or both are sparse; gradients for both.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.sparse.mm.html
   */
  mm(options: Opt<{ sparse: Tensor; dense: Tensor }>): Tensor;
  /** The product of matrices of which one or both are sparse; gradients for both. */
  mm(sparse: Tensor, options: Opt<{ dense: Tensor }>): Tensor;
  /** The product of matrices of which one or both are sparse; gradients for both. */
  mm(sparse: Tensor, dense: Tensor): Tensor;
  /** The product of matrices of which one or both are sparse; gradients for both. */
  mm(options: Opt<{ sparse: Tensor; dense: Tensor; reduce: string }>): Tensor;
  /** The product of matrices of which one or both are sparse; gradients for both. */
  mm(sparse: Tensor, options: Opt<{ dense: Tensor; reduce: string }>): Tensor;
  /** The product of matrices of which one or both are sparse; gradients for both. */
  mm(sparse: Tensor, dense: Tensor, options: Opt<{ reduce: string }>): Tensor;
  /** The product of matrices of which one or both are sparse; gradients for both. */
  mm(sparse: Tensor, dense: Tensor, reduce: string): Tensor;
  mmReduceImpl(options: Opt<NamedInput<Tensor> & NamedOther<Tensor> & { reduce: string }>): [Tensor, Tensor];
  mmReduceImpl(input: Tensor, options: Opt<NamedOther<Tensor> & { reduce: string }>): [Tensor, Tensor];
  mmReduceImpl(input: Tensor, other: Tensor, options: Opt<{ reduce: string }>): [Tensor, Tensor];
  mmReduceImpl(input: Tensor, other: Tensor, reduce: string): [Tensor, Tensor];
  /**
   * `softmax` over the values present: what is missing counts as -∞, not 0.
   * `softmax(input, dim, dtype = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.sparse.softmax.html
   */
  softmax(options: Opt<NamedInput<Tensor> & NamedDim<number> & { dtype?: DType | null | undefined }>): Tensor;
  /**
   * `softmax` over the values present: what is missing counts as -∞, not 0.
   * `softmax(input, dim, dtype = null)`
   */
  softmax(input: Tensor, options: Opt<NamedDim<number> & { dtype?: DType | null | undefined }>): Tensor;
  /**
   * `softmax` over the values present: what is missing counts as -∞, not 0.
   * `softmax(input, dim, dtype = null)`
   */
  softmax(input: Tensor, dim: number, options: Opt<{ dtype?: DType | null | undefined }>): Tensor;
  /**
   * `softmax` over the values present: what is missing counts as -∞, not 0.
   * `softmax(input, dim, dtype = null)`
   */
  softmax(input: Tensor, dim: number, dtype?: DType | null): Tensor;
  /** `softmax` over the values present: what is missing counts as -∞, not 0. */
  softmax(options: Opt<NamedInput<Tensor> & NamedDim<number> & { halfToFloat: boolean }>): Tensor;
  /** `softmax` over the values present: what is missing counts as -∞, not 0. */
  softmax(input: Tensor, options: Opt<NamedDim<number> & { halfToFloat: boolean }>): Tensor;
  /** `softmax` over the values present: what is missing counts as -∞, not 0. */
  softmax(input: Tensor, dim: number, options: Opt<{ halfToFloat: boolean }>): Tensor;
  /** `softmax` over the values present: what is missing counts as -∞, not 0. */
  softmax(input: Tensor, dim: number, halfToFloat: boolean): Tensor;
  /**
   * A sparse matrix with the rows of `diagonals` along the diagonals that `offsets` lists.
   * `spdiags(diagonals, offsets, shape, layout = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.sparse.spdiags.html
   */
  spdiags(options: Opt<{ diagonals: Tensor; offsets: Tensor; shape: readonly number[]; layout?: Layout | null | undefined }>): Tensor;
  /**
   * A sparse matrix with the rows of `diagonals` along the diagonals that `offsets` lists.
   * `spdiags(diagonals, offsets, shape, layout = null)`
   */
  spdiags(diagonals: Tensor, options: Opt<{ offsets: Tensor; shape: readonly number[]; layout?: Layout | null | undefined }>): Tensor;
  /**
   * A sparse matrix with the rows of `diagonals` along the diagonals that `offsets` lists.
   * `spdiags(diagonals, offsets, shape, layout = null)`
   */
  spdiags(diagonals: Tensor, offsets: Tensor, options: Opt<{ shape: readonly number[]; layout?: Layout | null | undefined }>): Tensor;
  /**
   * A sparse matrix with the rows of `diagonals` along the diagonals that `offsets` lists.
   * `spdiags(diagonals, offsets, shape, layout = null)`
   */
  spdiags(diagonals: Tensor, offsets: Tensor, shape: readonly number[], options: Opt<{ layout?: Layout | null | undefined }>): Tensor;
  /**
   * A sparse matrix with the rows of `diagonals` along the diagonals that `offsets` lists.
   * `spdiags(diagonals, offsets, shape, layout = null)`
   */
  spdiags(diagonals: Tensor, offsets: Tensor, shape: readonly number[], layout?: Layout | null): Tensor;
  /**
   * Solves `A X = B` (or `X A = B` where not `left`) with a sparse matrix `A` in CSR layout.
   * `_spsolve(A, B, { left = true })`
   */
  _spsolve(options: Opt<{ A: Tensor; B: Tensor; left?: boolean | undefined }>): Tensor;
  _spsolve(A: Tensor, options: Opt<{ B: Tensor; left?: boolean | undefined }>): Tensor;
  _spsolve(A: Tensor, B: Tensor, options?: Opt<{ left?: boolean | undefined }>): Tensor;
  /**
   * `beta · input + alpha · (mat1 @ mat2)`, only at the places where sparse `input` has values.
   * `sampledAddmm(input, mat1, mat2, { beta = 1, alpha = 1 })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.sparse.sampled_addmm.html
   */
  sampledAddmm(options: Opt<NamedInput<Tensor> & { mat1: Tensor; mat2: Tensor; beta?: Scalar | undefined; alpha?: Scalar | undefined } & OutOption>): Tensor;
  /**
   * `beta · input + alpha · (mat1 @ mat2)`, only at the places where sparse `input` has values.
   * `sampledAddmm(input, mat1, mat2, { beta = 1, alpha = 1 })`
   */
  sampledAddmm(input: Tensor, options: Opt<{ mat1: Tensor; mat2: Tensor; beta?: Scalar | undefined; alpha?: Scalar | undefined } & OutOption>): Tensor;
  /**
   * `beta · input + alpha · (mat1 @ mat2)`, only at the places where sparse `input` has values.
   * `sampledAddmm(input, mat1, mat2, { beta = 1, alpha = 1 })`
   */
  sampledAddmm(input: Tensor, mat1: Tensor, options: Opt<{ mat2: Tensor; beta?: Scalar | undefined; alpha?: Scalar | undefined } & OutOption>): Tensor;
  /**
   * `beta · input + alpha · (mat1 @ mat2)`, only at the places where sparse `input` has values.
   * `sampledAddmm(input, mat1, mat2, { beta = 1, alpha = 1 })`
   */
  sampledAddmm(input: Tensor, mat1: Tensor, mat2: Tensor, options?: Opt<{ beta?: Scalar | undefined; alpha?: Scalar | undefined } & OutOption>): Tensor;
}
