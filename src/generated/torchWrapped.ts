// Written by `npm run generate`; do not edit.
import type { Opt, OutOption } from '../tensor/operatorTypes';
import type { Tensor } from '../tensor/tensor';
import type { DType, IntOrList, Scalar } from '../tensor/types';
import type {
  CdistOptions, NormScalarOptDimOutOptions, NormScalarOptions, SplitTensorOptions, StftCenterOptions,
  StftOptions, UniqueConsecutiveOptions,
} from './options';

/** The operators of `torch` that Python shows behind a function of the same name; src/functional. */
export interface TorchWrappedFunctions {
  /** Returns a 1-dimensional view of each input tensor with zero dimensions. */
  atleast1d(input: Tensor): Tensor;
  /** Returns a 1-dimensional view of each input tensor with zero dimensions. */
  atleast1d(tensors: readonly Tensor[]): Tensor[];
  /** Returns a 2-dimensional view of each input tensor with zero dimensions. */
  atleast2d(input: Tensor): Tensor;
  /** Returns a 2-dimensional view of each input tensor with zero dimensions. */
  atleast2d(tensors: readonly Tensor[]): Tensor[];
  /** Returns a 3-dimensional view of each input tensor with zero dimensions. */
  atleast3d(input: Tensor): Tensor;
  /** Returns a 3-dimensional view of each input tensor with zero dimensions. */
  atleast3d(tensors: readonly Tensor[]): Tensor[];
  /** Create a block diagonal matrix from provided tensors. */
  blockDiag(tensors: readonly Tensor[]): Tensor;
  /** Broadcasts the given tensors according to broadcasting-semantics. */
  broadcastTensors(tensors: readonly Tensor[]): Tensor[];
  /** Do cartesian product of the given sequence of tensors. */
  cartesianProd(tensors: readonly Tensor[]): Tensor;
  /** Computes batched the p-norm distance between each pair of the two collections of row vectors. `cdist(x1, x2, p = 2, computeMode = null)` */
  cdist(x1: Tensor, x2: Tensor, p?: number | CdistOptions, computeMode?: number | null | CdistOptions, options?: CdistOptions): Tensor;
  /** Returns the matrix product of the N 2-D tensors. */
  chainMatmul(matrices: readonly Tensor[], options?: OutOption): Tensor;
  /** Sums the product of the elements of the input `operands` along dimensions specified using a notation based on the Einstein summation convention. `einsum(equation, tensors, { path = null })` */
  einsum(equation: string, tensors: readonly Tensor[], options?: Opt<{ path?: readonly number[] | null }>): Tensor;
  /** Creates grids of coordinates specified by the 1D inputs in `attr`:tensors. */
  meshgrid(tensors: readonly Tensor[]): Tensor[];
  /** Creates grids of coordinates specified by the 1D inputs in `attr`:tensors. */
  meshgrid(tensors: readonly Tensor[], options: Opt<{ indexing: 'ij' | 'xy' }>): Tensor[];
  /** See below for more details on the two behaviors. */
  nonzero(input: Tensor, options?: OutOption): Tensor;
  /** Returns the matrix norm or vector norm of a given tensor. `norm(input, p = 2)` */
  norm(input: Tensor, p?: Scalar | NormScalarOptions, options?: NormScalarOptions): Tensor;
  /** Returns the matrix norm or vector norm of a given tensor. */
  norm(input: Tensor, p: Scalar | null, options: Opt<{ dtype: DType }>): Tensor;
  /** Returns the matrix norm or vector norm of a given tensor. */
  norm(input: Tensor, options: Opt<{ p: Scalar | null; dim: IntOrList; keepdim: boolean; dtype: DType } & OutOption>): Tensor;
  /** Returns the matrix norm or vector norm of a given tensor. */
  norm(input: Tensor, p: Scalar | null, dim: IntOrList, keepdim: boolean, options: Opt<{ dtype: DType } & OutOption>): Tensor;
  /** Returns the matrix norm or vector norm of a given tensor. `norm(input, p, dim, keepdim = false)` */
  norm(input: Tensor, options: Opt<{ p: Scalar | null; dim: IntOrList; keepdim?: boolean } & OutOption>): Tensor;
  /** Returns the matrix norm or vector norm of a given tensor. `norm(input, p, dim, keepdim = false)` */
  norm(input: Tensor, p: Scalar | null, dim: IntOrList, keepdim?: boolean | NormScalarOptDimOutOptions, options?: NormScalarOptDimOutOptions): Tensor;
  /** Splits the tensor into chunks. `split(input, splitSize, dim = 0)` */
  split(input: Tensor, splitSize: number, dim?: number | SplitTensorOptions, options?: SplitTensorOptions): Tensor[];
  /** Splits the tensor into chunks. `split(input, splitSize, dim = 0)` */
  split(input: Tensor, splitSize: readonly number[], dim?: number | SplitTensorOptions, options?: SplitTensorOptions): Tensor[];
  /** Short-time Fourier transform (STFT). `stft(input, nFft, hopLength = null, winLength = null, window = null, center = true, padMode = 'reflect', normalized = false, onesided = null, returnComplex = null, alignToWindow = null)` */
  stft(input: Tensor, nFft: number, hopLength?: number | null | StftCenterOptions, winLength?: number | null | StftCenterOptions, window?: Tensor | null | StftCenterOptions, center?: boolean | StftCenterOptions, padMode?: 'constant' | 'reflect' | 'replicate' | 'circular' | StftCenterOptions, normalized?: boolean | StftCenterOptions, onesided?: boolean | null | StftCenterOptions, returnComplex?: boolean | null | StftCenterOptions, alignToWindow?: boolean | null | StftCenterOptions, options?: StftCenterOptions): Tensor;
  /** Short-time Fourier transform (STFT). `stft(input, nFft, hopLength = null, winLength = null, window = null, normalized = false, onesided = null, returnComplex = null, alignToWindow = null)` */
  stft(input: Tensor, nFft: number, hopLength?: number | null | StftOptions, winLength?: number | null | StftOptions, window?: Tensor | null | StftOptions, normalized?: boolean | StftOptions, onesided?: boolean | null | StftOptions, returnComplex?: boolean | null | StftOptions, alignToWindow?: boolean | null | StftOptions, options?: StftOptions): Tensor;
  /** Returns a contraction of a and b over multiple dimensions. */
  tensordot(input: Tensor, other: Tensor, dimsSelf: readonly number[], dimsOther: readonly number[], options?: OutOption): Tensor;
  /** Eliminates all but the first element from every consecutive group of equivalent elements. `uniqueConsecutive(input, returnInverse = false, returnCounts = false, dim = null)` */
  uniqueConsecutive(input: Tensor, returnInverse?: boolean | UniqueConsecutiveOptions, returnCounts?: boolean | UniqueConsecutiveOptions, dim?: number | null | UniqueConsecutiveOptions, options?: UniqueConsecutiveOptions): [Tensor, Tensor, Tensor];
}
