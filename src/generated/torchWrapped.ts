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
  /**
   * Numbers (zero-dimensional tensors) become (1); others stay. Takes one tensor or a list.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.atleast_1d.html
   */
  atleast1d(input: Tensor): Tensor;
  /**
   * Numbers (zero-dimensional tensors) become (1); others stay. Takes one tensor or a list.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.atleast_1d.html
   */
  atleast1d(tensors: readonly Tensor[]): Tensor[];
  /**
   * Adds dimensions in front up to two: () → (1, 1), (N) → (1, N). Takes one tensor or a list.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.atleast_2d.html
   */
  atleast2d(input: Tensor): Tensor;
  /**
   * Adds dimensions in front up to two: () → (1, 1), (N) → (1, N). Takes one tensor or a list.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.atleast_2d.html
   */
  atleast2d(tensors: readonly Tensor[]): Tensor[];
  /**
   * Adds dimensions up to three: (N) → (1, N, 1), (M, N) → (M, N, 1). Takes one tensor or a list.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.atleast_3d.html
   */
  atleast3d(input: Tensor): Tensor;
  /**
   * Adds dimensions up to three: (N) → (1, N, 1), (M, N) → (M, N, 1). Takes one tensor or a list.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.atleast_3d.html
   */
  atleast3d(tensors: readonly Tensor[]): Tensor[];
  /**
   * A matrix with the given ones along its diagonal and zeros elsewhere.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.block_diag.html
   */
  blockDiag(tensors: readonly Tensor[]): Tensor;
  /**
   * All tensors, each expanded to the shape in which they meet; views.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.broadcast_tensors.html
   */
  broadcastTensors(tensors: readonly Tensor[]): Tensor[];
  /**
   * All tuples with one element of each one-dimensional tensor, as rows.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.cartesian_prod.html
   */
  cartesianProd(tensors: readonly Tensor[]): Tensor;
  /**
   * Distances in the `p`-norm between all pairs of rows: (B, P, M), (B, R, M) → (B, P, R).
   * `cdist(x1, x2, p = 2, computeMode = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.cdist.html
   */
  cdist(x1: Tensor, x2: Tensor, p?: number | CdistOptions, computeMode?: number | null | CdistOptions, options?: CdistOptions): Tensor;
  /**
   * The product of several matrices in the cheapest order. Deprecated: see `linalg.multiDot`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.chain_matmul.html
   */
  chainMatmul(matrices: readonly Tensor[], options?: OutOption): Tensor;
  /**
   * Sums of products in Einstein's notation: `einsum("bij,bjk->bik", a, b)`. Letters missing on the right are
   * summed over.
   * `einsum(equation, tensors, { path = null })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.einsum.html
   */
  einsum(equation: string, tensors: readonly Tensor[], options?: Opt<{ path?: readonly number[] | null | undefined }>): Tensor;
  /**
   * Coordinate grids of one-dimensional tensors; views. `indexing`: `ij` (the default) or `xy`, as NumPy has
   * it.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.meshgrid.html
   */
  meshgrid(tensors: readonly Tensor[]): Tensor[];
  /**
   * Coordinate grids of one-dimensional tensors; views. `indexing`: `ij` (the default) or `xy`, as NumPy has
   * it.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.meshgrid.html
   */
  meshgrid(tensors: readonly Tensor[], options: Opt<{ indexing: 'ij' | 'xy' }>): Tensor[];
  /**
   * The indices of what is not zero, a row each (N, dims); a list of columns with `asTuple`. Waits for the
   * GPU.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nonzero.html
   */
  nonzero(input: Tensor, options?: OutOption): Tensor;
  /**
   * The `p`-norm over `dim`, or over all; Frobenius without arguments. `linalg.vectorNorm` says more clearly
   * what.
   * `norm(input, p = 2)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.norm.html
   */
  norm(input: Tensor, p?: Scalar | NormScalarOptions, options?: NormScalarOptions): Tensor;
  /**
   * The `p`-norm over `dim`, or over all; Frobenius without arguments. `linalg.vectorNorm` says more clearly
   * what.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.norm.html
   */
  norm(input: Tensor, p: Scalar | null, options: Opt<{ dtype: DType }>): Tensor;
  /**
   * The `p`-norm over `dim`, or over all; Frobenius without arguments. `linalg.vectorNorm` says more clearly
   * what.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.norm.html
   */
  norm(input: Tensor, options: Opt<{ p: Scalar | null; dim: IntOrList; keepdim: boolean; dtype: DType } & OutOption>): Tensor;
  /**
   * The `p`-norm over `dim`, or over all; Frobenius without arguments. `linalg.vectorNorm` says more clearly
   * what.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.norm.html
   */
  norm(input: Tensor, p: Scalar | null, dim: IntOrList, keepdim: boolean, options: Opt<{ dtype: DType } & OutOption>): Tensor;
  /**
   * The `p`-norm over `dim`, or over all; Frobenius without arguments. `linalg.vectorNorm` says more clearly
   * what.
   * `norm(input, p, dim, keepdim = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.norm.html
   */
  norm(input: Tensor, options: Opt<{ p: Scalar | null; dim: IntOrList; keepdim?: boolean | undefined } & OutOption>): Tensor;
  /**
   * The `p`-norm over `dim`, or over all; Frobenius without arguments. `linalg.vectorNorm` says more clearly
   * what.
   * `norm(input, p, dim, keepdim = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.norm.html
   */
  norm(input: Tensor, p: Scalar | null, dim: IntOrList, keepdim?: boolean | NormScalarOptDimOutOptions, options?: NormScalarOptDimOutOptions): Tensor;
  /**
   * Pieces of size `splitSize` along `dim` (the last may be smaller), or of the sizes listed; views.
   * `split(input, splitSize, dim = 0)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.split.html
   */
  split(input: Tensor, splitSize: number, dim?: number | SplitTensorOptions, options?: SplitTensorOptions): Tensor[];
  /**
   * Pieces of size `splitSize` along `dim` (the last may be smaller), or of the sizes listed; views.
   * `split(input, splitSize, dim = 0)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.split.html
   */
  split(input: Tensor, splitSize: readonly number[], dim?: number | SplitTensorOptions, options?: SplitTensorOptions): Tensor[];
  /**
   * The spectra of windows of `nFft` samples every `hopLength`: (B, L) → (B, frequencies, frames), complex.
   * `stft(input, nFft, hopLength = null, winLength = null, window = null, center = true, padMode = 'reflect',
   * normalized = false, onesided = null, returnComplex = null, alignToWindow = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.stft.html
   */
  stft(input: Tensor, nFft: number, hopLength?: number | null | StftCenterOptions, winLength?: number | null | StftCenterOptions, window?: Tensor | null | StftCenterOptions, center?: boolean | StftCenterOptions, padMode?: 'constant' | 'reflect' | 'replicate' | 'circular' | StftCenterOptions, normalized?: boolean | StftCenterOptions, onesided?: boolean | null | StftCenterOptions, returnComplex?: boolean | null | StftCenterOptions, alignToWindow?: boolean | null | StftCenterOptions, options?: StftCenterOptions): Tensor;
  /**
   * The spectra of windows of `nFft` samples every `hopLength`: (B, L) → (B, frequencies, frames), complex.
   * `stft(input, nFft, hopLength = null, winLength = null, window = null, normalized = false, onesided =
   * null, returnComplex = null, alignToWindow = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.stft.html
   */
  stft(input: Tensor, nFft: number, hopLength?: number | null | StftOptions, winLength?: number | null | StftOptions, window?: Tensor | null | StftOptions, normalized?: boolean | StftOptions, onesided?: boolean | null | StftOptions, returnComplex?: boolean | null | StftOptions, alignToWindow?: boolean | null | StftOptions, options?: StftOptions): Tensor;
  /**
   * Products summed over several dimensions: the last `dims` of `a` with the first of `b`, or two lists.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.tensordot.html
   */
  tensordot(input: Tensor, other: Tensor, dimsSelf: readonly number[], dimsOther: readonly number[], options?: OutOption): Tensor;
  /**
   * Drops repetitions of neighbours; with the indices back and the counts where asked for.
   * `uniqueConsecutive(input, returnInverse = false, returnCounts = false, dim = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.unique_consecutive.html
   */
  uniqueConsecutive(input: Tensor, returnInverse?: boolean | UniqueConsecutiveOptions, returnCounts?: boolean | UniqueConsecutiveOptions, dim?: number | null | UniqueConsecutiveOptions, options?: UniqueConsecutiveOptions): [Tensor, Tensor, Tensor];
}
