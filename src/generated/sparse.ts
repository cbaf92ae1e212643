// Written by `npm run generate`; do not edit.
import type { Opt, OutOption } from '../tensor/operatorTypes';
import type { Tensor } from '../tensor/tensor';
import type { DType, Layout, Scalar } from '../tensor/types';
import type { LogSoftmaxIntOptions, SoftmaxIntOptions, SpdiagsOptions } from './options';

/** The operators of `torch.sparse`. */
export interface SparseFunctions {
  /** This function does exact same thing as `torch.addmm` in the forward, except that it supports backward for sparse COO and CSR matrix `mat1`. `addmm(input, mat1, mat2, { beta = 1, alpha = 1 })` */
  addmm(input: Tensor, mat1: Tensor, mat2: Tensor, options?: Opt<{ beta?: Scalar; alpha?: Scalar }>): Tensor;
  /** Applies a softmax function followed by logarithm. `logSoftmax(input, dim, dtype = null)` */
  logSoftmax(input: Tensor, options: Opt<{ dim: number; dtype?: DType | null }>): Tensor;
  /** Applies a softmax function followed by logarithm. `logSoftmax(input, dim, dtype = null)` */
  logSoftmax(input: Tensor, dim: number, dtype?: DType | null | LogSoftmaxIntOptions, options?: LogSoftmaxIntOptions): Tensor;
  /** Applies a softmax function followed by logarithm. */
  logSoftmax(input: Tensor, options: Opt<{ dim: number; halfToFloat: boolean }>): Tensor;
  /** Applies a softmax function followed by logarithm. */
  logSoftmax(input: Tensor, dim: number, halfToFloat: boolean): Tensor;
  /** Performs a matrix multiplication of the sparse matrix `mat1` and the (sparse or strided) matrix `mat2`. */
  mm(sparse: Tensor, dense: Tensor): Tensor;
  /** Performs a matrix multiplication of the sparse matrix `mat1` and the (sparse or strided) matrix `mat2`. */
  mm(sparse: Tensor, dense: Tensor, reduce: string): Tensor;
  mmReduceImpl(input: Tensor, other: Tensor, reduce: string): [Tensor, Tensor];
  /** Applies a softmax function. `softmax(input, dim, dtype = null)` */
  softmax(input: Tensor, options: Opt<{ dim: number; dtype?: DType | null }>): Tensor;
  /** Applies a softmax function. `softmax(input, dim, dtype = null)` */
  softmax(input: Tensor, dim: number, dtype?: DType | null | SoftmaxIntOptions, options?: SoftmaxIntOptions): Tensor;
  /** Applies a softmax function. */
  softmax(input: Tensor, options: Opt<{ dim: number; halfToFloat: boolean }>): Tensor;
  /** Applies a softmax function. */
  softmax(input: Tensor, dim: number, halfToFloat: boolean): Tensor;
  /** Creates a sparse 2D tensor by placing the values from rows of `diagonals` along specified diagonals of the output. `spdiags(diagonals, offsets, shape, layout = null)` */
  spdiags(diagonals: Tensor, offsets: Tensor, shape: readonly number[], layout?: Layout | null | SpdiagsOptions, options?: SpdiagsOptions): Tensor;
  /** Computes the solution of a square system of linear equations with a unique solution. `_spsolve(A, B, { left = true })` */
  _spsolve(A: Tensor, B: Tensor, options?: Opt<{ left?: boolean }>): Tensor;
  /** Performs a matrix multiplication of the dense matrices `mat1` and `mat2` at the locations specified by the sparsity pattern of `input`. `sampledAddmm(input, mat1, mat2, { beta = 1, alpha = 1 })` */
  sampledAddmm(input: Tensor, mat1: Tensor, mat2: Tensor, options?: Opt<{ beta?: Scalar; alpha?: Scalar } & OutOption>): Tensor;
}
