// Written by `npm run generate`; do not edit.
import type { NamedDim, NamedInput, NamedOther, Opt, OutOption } from '../tensor/operatorTypes';
import type { Tensor } from '../tensor/tensor';
import type { DType, IntOrList, Scalar } from '../tensor/types';

/** The operators of `torch` that Python shows behind a function of the same name; src/functional. */
export interface TorchWrappedFunctions {
  /**
   * Numbers (zero-dimensional tensors) become (1); others stay. Takes one tensor or a list.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.atleast_1d.html
   */
  atleast1d(options: Opt<NamedInput<Tensor>>): Tensor;
  /** Numbers (zero-dimensional tensors) become (1); others stay. Takes one tensor or a list. */
  atleast1d(input: Tensor): Tensor;
  /** Numbers (zero-dimensional tensors) become (1); others stay. Takes one tensor or a list. */
  atleast1d(options: Opt<{ tensors: readonly Tensor[] }>): Tensor[];
  /** Numbers (zero-dimensional tensors) become (1); others stay. Takes one tensor or a list. */
  atleast1d(tensors: readonly Tensor[]): Tensor[];
  /**
   * Adds dimensions in front up to two: () → (1, 1), (N) → (1, N). Takes one tensor or a list.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.atleast_2d.html
   */
  atleast2d(options: Opt<NamedInput<Tensor>>): Tensor;
  /** Adds dimensions in front up to two: () → (1, 1), (N) → (1, N). Takes one tensor or a list. */
  atleast2d(input: Tensor): Tensor;
  /** Adds dimensions in front up to two: () → (1, 1), (N) → (1, N). Takes one tensor or a list. */
  atleast2d(options: Opt<{ tensors: readonly Tensor[] }>): Tensor[];
  /** Adds dimensions in front up to two: () → (1, 1), (N) → (1, N). Takes one tensor or a list. */
  atleast2d(tensors: readonly Tensor[]): Tensor[];
  /**
   * Adds dimensions up to three: (N) → (1, N, 1), (M, N) → (M, N, 1). Takes one tensor or a list.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.atleast_3d.html
   */
  atleast3d(options: Opt<NamedInput<Tensor>>): Tensor;
  /** Adds dimensions up to three: (N) → (1, N, 1), (M, N) → (M, N, 1). Takes one tensor or a list. */
  atleast3d(input: Tensor): Tensor;
  /** Adds dimensions up to three: (N) → (1, N, 1), (M, N) → (M, N, 1). Takes one tensor or a list. */
  atleast3d(options: Opt<{ tensors: readonly Tensor[] }>): Tensor[];
  /** Adds dimensions up to three: (N) → (1, N, 1), (M, N) → (M, N, 1). Takes one tensor or a list. */
  atleast3d(tensors: readonly Tensor[]): Tensor[];
  /**
   * A matrix with the given ones along its diagonal and zeros elsewhere.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.block_diag.html
   */
  blockDiag(options: Opt<{ tensors: readonly Tensor[] }>): Tensor;
  /** A matrix with the given ones along its diagonal and zeros elsewhere. */
  blockDiag(tensors: readonly Tensor[]): Tensor;
  /**
   * All tensors, each expanded to the shape in which they meet; views.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.broadcast_tensors.html
   */
  broadcastTensors(options: Opt<{ tensors: readonly Tensor[] }>): Tensor[];
  /** All tensors, each expanded to the shape in which they meet; views. */
  broadcastTensors(tensors: readonly Tensor[]): Tensor[];
  /**
   * All tuples with one element of each one-dimensional tensor, as rows.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.cartesian_prod.html
   */
  cartesianProd(options: Opt<{ tensors: readonly Tensor[] }>): Tensor;
  /** All tuples with one element of each one-dimensional tensor, as rows. */
  cartesianProd(tensors: readonly Tensor[]): Tensor;
  /**
   * Distances in the `p`-norm between all pairs of rows: (B, P, M), (B, R, M) → (B, P, R).
   * `cdist(x1, x2, p = 2, computeMode = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.cdist.html
   */
  cdist(options: Opt<{ x1: Tensor; x2: Tensor; p?: number | undefined; computeMode?: number | null | undefined }>): Tensor;
  /**
   * Distances in the `p`-norm between all pairs of rows: (B, P, M), (B, R, M) → (B, P, R).
   * `cdist(x1, x2, p = 2, computeMode = null)`
   */
  cdist(x1: Tensor, options: Opt<{ x2: Tensor; p?: number | undefined; computeMode?: number | null | undefined }>): Tensor;
  /**
   * Distances in the `p`-norm between all pairs of rows: (B, P, M), (B, R, M) → (B, P, R).
   * `cdist(x1, x2, p = 2, computeMode = null)`
   */
  cdist(x1: Tensor, x2: Tensor, options: Opt<{ p?: number | undefined; computeMode?: number | null | undefined }>): Tensor;
  /**
   * Distances in the `p`-norm between all pairs of rows: (B, P, M), (B, R, M) → (B, P, R).
   * `cdist(x1, x2, p = 2, computeMode = null)`
   */
  cdist(x1: Tensor, x2: Tensor, p: number | undefined, options: Opt<{ computeMode?: number | null | undefined }>): Tensor;
  /**
   * Distances in the `p`-norm between all pairs of rows: (B, P, M), (B, R, M) → (B, P, R).
   * `cdist(x1, x2, p = 2, computeMode = null)`
   */
  cdist(x1: Tensor, x2: Tensor, p?: number, computeMode?: number | null): Tensor;
  /**
   * The product of several matrices in the cheapest order. Deprecated: see `linalg.multiDot`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.chain_matmul.html
   */
  chainMatmul(options: Opt<{ matrices: readonly Tensor[] } & OutOption>): Tensor;
  /** The product of several matrices in the cheapest order. Deprecated: see `linalg.multiDot`. */
  chainMatmul(matrices: readonly Tensor[], options?: OutOption): Tensor;
  /**
   * Sums of products in Einstein's notation: `einsum("bij,bjk->bik", a, b)`. Letters missing on the right are
   * summed over.
   * `einsum(equation, tensors, { path = null })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.einsum.html
   */
  einsum(options: Opt<{ equation: string; tensors: readonly Tensor[]; path?: readonly number[] | null | undefined }>): Tensor;
  /**
   * Sums of products in Einstein's notation: `einsum("bij,bjk->bik", a, b)`. Letters missing on the right are
   * summed over.
   * `einsum(equation, tensors, { path = null })`
   */
  einsum(equation: string, options: Opt<{ tensors: readonly Tensor[]; path?: readonly number[] | null | undefined }>): Tensor;
  /**
   * Sums of products in Einstein's notation: `einsum("bij,bjk->bik", a, b)`. Letters missing on the right are
   * summed over.
   * `einsum(equation, tensors, { path = null })`
   */
  einsum(equation: string, tensors: readonly Tensor[], options?: Opt<{ path?: readonly number[] | null | undefined }>): Tensor;
  /**
   * Coordinate grids of one-dimensional tensors; views. `indexing`: `ij` (the default) or `xy`, as NumPy has
   * it.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.meshgrid.html
   */
  meshgrid(options: Opt<{ tensors: readonly Tensor[] }>): Tensor[];
  /**
   * Coordinate grids of one-dimensional tensors; views. `indexing`: `ij` (the default) or `xy`, as NumPy has
   * it.
   */
  meshgrid(tensors: readonly Tensor[]): Tensor[];
  /**
   * Coordinate grids of one-dimensional tensors; views. `indexing`: `ij` (the default) or `xy`, as NumPy has
   * it.
   */
  meshgrid(options: Opt<{ tensors: readonly Tensor[]; indexing: 'ij' | 'xy' }>): Tensor[];
  /**
   * Coordinate grids of one-dimensional tensors; views. `indexing`: `ij` (the default) or `xy`, as NumPy has
   * it.
   */
  meshgrid(tensors: readonly Tensor[], options: Opt<{ indexing: 'ij' | 'xy' }>): Tensor[];
  /**
   * The indices of what is not zero, a row each (N, dims); a list of columns with `asTuple`. Waits for the
   * GPU.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nonzero.html
   */
  nonzero(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  /**
   * The indices of what is not zero, a row each (N, dims); a list of columns with `asTuple`. Waits for the
   * GPU.
   */
  nonzero(input: Tensor, options?: OutOption): Tensor;
  /**
   * The `p`-norm over `dim`, or over all; Frobenius without arguments. `linalg.vectorNorm` says more clearly
   * what.
   * `norm(input, p = 2)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.norm.html
   */
  norm(options: Opt<NamedInput<Tensor> & { p?: Scalar | undefined }>): Tensor;
  /**
   * The `p`-norm over `dim`, or over all; Frobenius without arguments. `linalg.vectorNorm` says more clearly
   * what.
   * `norm(input, p = 2)`
   */
  norm(input: Tensor, options: Opt<{ p?: Scalar | undefined }>): Tensor;
  /**
   * The `p`-norm over `dim`, or over all; Frobenius without arguments. `linalg.vectorNorm` says more clearly
   * what.
   * `norm(input, p = 2)`
   */
  norm(input: Tensor, p?: Scalar): Tensor;
  /**
   * The `p`-norm over `dim`, or over all; Frobenius without arguments. `linalg.vectorNorm` says more clearly
   * what.
   */
  norm(options: Opt<NamedInput<Tensor> & { p: Scalar | null; dtype: DType }>): Tensor;
  /**
   * The `p`-norm over `dim`, or over all; Frobenius without arguments. `linalg.vectorNorm` says more clearly
   * what.
   */
  norm(input: Tensor, options: Opt<{ p: Scalar | null; dtype: DType }>): Tensor;
  /**
   * The `p`-norm over `dim`, or over all; Frobenius without arguments. `linalg.vectorNorm` says more clearly
   * what.
   */
  norm(input: Tensor, p: Scalar | null, options: Opt<{ dtype: DType }>): Tensor;
  /**
   * The `p`-norm over `dim`, or over all; Frobenius without arguments. `linalg.vectorNorm` says more clearly
   * what.
   */
  norm(options: Opt<NamedInput<Tensor> & NamedDim<IntOrList> & { p: Scalar | null; keepdim: boolean; dtype: DType } & OutOption>): Tensor;
  /**
   * The `p`-norm over `dim`, or over all; Frobenius without arguments. `linalg.vectorNorm` says more clearly
   * what.
   */
  norm(input: Tensor, options: Opt<NamedDim<IntOrList> & { p: Scalar | null; keepdim: boolean; dtype: DType } & OutOption>): Tensor;
  /**
   * The `p`-norm over `dim`, or over all; Frobenius without arguments. `linalg.vectorNorm` says more clearly
   * what.
   */
  norm(input: Tensor, p: Scalar | null, options: Opt<NamedDim<IntOrList> & { keepdim: boolean; dtype: DType } & OutOption>): Tensor;
  /**
   * The `p`-norm over `dim`, or over all; Frobenius without arguments. `linalg.vectorNorm` says more clearly
   * what.
   */
  norm(input: Tensor, p: Scalar | null, dim: IntOrList, options: Opt<{ keepdim: boolean; dtype: DType } & OutOption>): Tensor;
  /**
   * The `p`-norm over `dim`, or over all; Frobenius without arguments. `linalg.vectorNorm` says more clearly
   * what.
   */
  norm(input: Tensor, p: Scalar | null, dim: IntOrList, keepdim: boolean, options: Opt<{ dtype: DType } & OutOption>): Tensor;
  /**
   * The `p`-norm over `dim`, or over all; Frobenius without arguments. `linalg.vectorNorm` says more clearly
   * what.
   * `norm(input, p, dim, keepdim = false)`
   */
  norm(options: Opt<NamedInput<Tensor> & NamedDim<IntOrList> & { p: Scalar | null; keepdim?: boolean | undefined; keepdims?: boolean | undefined } & OutOption>): Tensor;
  /**
   * The `p`-norm over `dim`, or over all; Frobenius without arguments. `linalg.vectorNorm` says more clearly
   * what.
   * `norm(input, p, dim, keepdim = false)`
   */
  norm(input: Tensor, options: Opt<NamedDim<IntOrList> & { p: Scalar | null; keepdim?: boolean | undefined; keepdims?: boolean | undefined } & OutOption>): Tensor;
  /**
   * The `p`-norm over `dim`, or over all; Frobenius without arguments. `linalg.vectorNorm` says more clearly
   * what.
   * `norm(input, p, dim, keepdim = false)`
   */
  norm(input: Tensor, p: Scalar | null, options: Opt<NamedDim<IntOrList> & { keepdim?: boolean | undefined; keepdims?: boolean | undefined } & OutOption>): Tensor;
  /**
   * The `p`-norm over `dim`, or over all; Frobenius without arguments. `linalg.vectorNorm` says more clearly
   * what.
   * `norm(input, p, dim, keepdim = false)`
   */
  norm(input: Tensor, p: Scalar | null, dim: IntOrList, options: Opt<{ keepdim?: boolean | undefined; keepdims?: boolean | undefined } & OutOption>): Tensor;
  /**
   * The `p`-norm over `dim`, or over all; Frobenius without arguments. `linalg.vectorNorm` says more clearly
   * what.
   * `norm(input, p, dim, keepdim = false)`
   */
  norm(input: Tensor, p: Scalar | null, dim: IntOrList, keepdim?: boolean, options?: OutOption): Tensor;
  /**
   * Pieces of size `splitSize` along `dim` (the last may be smaller), or of the sizes listed; views.
   * `split(input, splitSize, dim = 0)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.split.html
   */
  split(options: Opt<NamedInput<Tensor> & { splitSize: number; dim?: number | undefined; axis?: number | undefined }>): Tensor[];
  /**
   * Pieces of size `splitSize` along `dim` (the last may be smaller), or of the sizes listed; views.
   * `split(input, splitSize, dim = 0)`
   */
  split(input: Tensor, options: Opt<{ splitSize: number; dim?: number | undefined; axis?: number | undefined }>): Tensor[];
  /**
   * Pieces of size `splitSize` along `dim` (the last may be smaller), or of the sizes listed; views.
   * `split(input, splitSize, dim = 0)`
   */
  split(input: Tensor, splitSize: number, options: Opt<{ dim?: number | undefined; axis?: number | undefined }>): Tensor[];
  /**
   * Pieces of size `splitSize` along `dim` (the last may be smaller), or of the sizes listed; views.
   * `split(input, splitSize, dim = 0)`
   */
  split(input: Tensor, splitSize: number, dim?: number): Tensor[];
  /**
   * Pieces of size `splitSize` along `dim` (the last may be smaller), or of the sizes listed; views.
   * `split(input, splitSize, dim = 0)`
   */
  split(options: Opt<NamedInput<Tensor> & { splitSize: readonly number[]; dim?: number | undefined; axis?: number | undefined }>): Tensor[];
  /**
   * Pieces of size `splitSize` along `dim` (the last may be smaller), or of the sizes listed; views.
   * `split(input, splitSize, dim = 0)`
   */
  split(input: Tensor, options: Opt<{ splitSize: readonly number[]; dim?: number | undefined; axis?: number | undefined }>): Tensor[];
  /**
   * Pieces of size `splitSize` along `dim` (the last may be smaller), or of the sizes listed; views.
   * `split(input, splitSize, dim = 0)`
   */
  split(input: Tensor, splitSize: readonly number[], options: Opt<{ dim?: number | undefined; axis?: number | undefined }>): Tensor[];
  /**
   * Pieces of size `splitSize` along `dim` (the last may be smaller), or of the sizes listed; views.
   * `split(input, splitSize, dim = 0)`
   */
  split(input: Tensor, splitSize: readonly number[], dim?: number): Tensor[];
  /**
   * The spectra of windows of `nFft` samples every `hopLength`: (B, L) → (B, frequencies, frames), complex.
   * `stft(input, nFft, hopLength = null, winLength = null, window = null, center = true, padMode = 'reflect',
   * normalized = false, onesided = null, returnComplex = null, alignToWindow = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.stft.html
   */
  stft(options: Opt<NamedInput<Tensor> & { nFft: number; hopLength?: number | null | undefined; winLength?: number | null | undefined; window?: Tensor | null | undefined; center?: boolean | undefined; padMode?: 'constant' | 'reflect' | 'replicate' | 'circular' | undefined; normalized?: boolean | undefined; onesided?: boolean | null | undefined; returnComplex?: boolean | null | undefined; alignToWindow?: boolean | null | undefined }>): Tensor;
  /**
   * The spectra of windows of `nFft` samples every `hopLength`: (B, L) → (B, frequencies, frames), complex.
   * `stft(input, nFft, hopLength = null, winLength = null, window = null, center = true, padMode = 'reflect',
   * normalized = false, onesided = null, returnComplex = null, alignToWindow = null)`
   */
  stft(input: Tensor, options: Opt<{ nFft: number; hopLength?: number | null | undefined; winLength?: number | null | undefined; window?: Tensor | null | undefined; center?: boolean | undefined; padMode?: 'constant' | 'reflect' | 'replicate' | 'circular' | undefined; normalized?: boolean | undefined; onesided?: boolean | null | undefined; returnComplex?: boolean | null | undefined; alignToWindow?: boolean | null | undefined }>): Tensor;
  /**
   * The spectra of windows of `nFft` samples every `hopLength`: (B, L) → (B, frequencies, frames), complex.
   * `stft(input, nFft, hopLength = null, winLength = null, window = null, center = true, padMode = 'reflect',
   * normalized = false, onesided = null, returnComplex = null, alignToWindow = null)`
   */
  stft(input: Tensor, nFft: number, options: Opt<{ hopLength?: number | null | undefined; winLength?: number | null | undefined; window?: Tensor | null | undefined; center?: boolean | undefined; padMode?: 'constant' | 'reflect' | 'replicate' | 'circular' | undefined; normalized?: boolean | undefined; onesided?: boolean | null | undefined; returnComplex?: boolean | null | undefined; alignToWindow?: boolean | null | undefined }>): Tensor;
  /**
   * The spectra of windows of `nFft` samples every `hopLength`: (B, L) → (B, frequencies, frames), complex.
   * `stft(input, nFft, hopLength = null, winLength = null, window = null, center = true, padMode = 'reflect',
   * normalized = false, onesided = null, returnComplex = null, alignToWindow = null)`
   */
  stft(input: Tensor, nFft: number, hopLength: number | null | undefined, options: Opt<{ winLength?: number | null | undefined; window?: Tensor | null | undefined; center?: boolean | undefined; padMode?: 'constant' | 'reflect' | 'replicate' | 'circular' | undefined; normalized?: boolean | undefined; onesided?: boolean | null | undefined; returnComplex?: boolean | null | undefined; alignToWindow?: boolean | null | undefined }>): Tensor;
  /**
   * The spectra of windows of `nFft` samples every `hopLength`: (B, L) → (B, frequencies, frames), complex.
   * `stft(input, nFft, hopLength = null, winLength = null, window = null, center = true, padMode = 'reflect',
   * normalized = false, onesided = null, returnComplex = null, alignToWindow = null)`
   */
  stft(input: Tensor, nFft: number, hopLength: number | null | undefined, winLength: number | null | undefined, options: Opt<{ window?: Tensor | null | undefined; center?: boolean | undefined; padMode?: 'constant' | 'reflect' | 'replicate' | 'circular' | undefined; normalized?: boolean | undefined; onesided?: boolean | null | undefined; returnComplex?: boolean | null | undefined; alignToWindow?: boolean | null | undefined }>): Tensor;
  /**
   * The spectra of windows of `nFft` samples every `hopLength`: (B, L) → (B, frequencies, frames), complex.
   * `stft(input, nFft, hopLength = null, winLength = null, window = null, center = true, padMode = 'reflect',
   * normalized = false, onesided = null, returnComplex = null, alignToWindow = null)`
   */
  stft(input: Tensor, nFft: number, hopLength: number | null | undefined, winLength: number | null | undefined, window: Tensor | null | undefined, options: Opt<{ center?: boolean | undefined; padMode?: 'constant' | 'reflect' | 'replicate' | 'circular' | undefined; normalized?: boolean | undefined; onesided?: boolean | null | undefined; returnComplex?: boolean | null | undefined; alignToWindow?: boolean | null | undefined }>): Tensor;
  /**
   * The spectra of windows of `nFft` samples every `hopLength`: (B, L) → (B, frequencies, frames), complex.
   * `stft(input, nFft, hopLength = null, winLength = null, window = null, center = true, padMode = 'reflect',
   * normalized = false, onesided = null, returnComplex = null, alignToWindow = null)`
   */
  stft(input: Tensor, nFft: number, hopLength: number | null | undefined, winLength: number | null | undefined, window: Tensor | null | undefined, center: boolean | undefined, options: Opt<{ padMode?: 'constant' | 'reflect' | 'replicate' | 'circular' | undefined; normalized?: boolean | undefined; onesided?: boolean | null | undefined; returnComplex?: boolean | null | undefined; alignToWindow?: boolean | null | undefined }>): Tensor;
  /**
   * The spectra of windows of `nFft` samples every `hopLength`: (B, L) → (B, frequencies, frames), complex.
   * `stft(input, nFft, hopLength = null, winLength = null, window = null, center = true, padMode = 'reflect',
   * normalized = false, onesided = null, returnComplex = null, alignToWindow = null)`
   */
  stft(input: Tensor, nFft: number, hopLength: number | null | undefined, winLength: number | null | undefined, window: Tensor | null | undefined, center: boolean | undefined, padMode: 'constant' | 'reflect' | 'replicate' | 'circular' | undefined, options: Opt<{ normalized?: boolean | undefined; onesided?: boolean | null | undefined; returnComplex?: boolean | null | undefined; alignToWindow?: boolean | null | undefined }>): Tensor;
  /**
   * The spectra of windows of `nFft` samples every `hopLength`: (B, L) → (B, frequencies, frames), complex.
   * `stft(input, nFft, hopLength = null, winLength = null, window = null, center = true, padMode = 'reflect',
   * normalized = false, onesided = null, returnComplex = null, alignToWindow = null)`
   */
  stft(input: Tensor, nFft: number, hopLength: number | null | undefined, winLength: number | null | undefined, window: Tensor | null | undefined, center: boolean | undefined, padMode: 'constant' | 'reflect' | 'replicate' | 'circular' | undefined, normalized: boolean | undefined, options: Opt<{ onesided?: boolean | null | undefined; returnComplex?: boolean | null | undefined; alignToWindow?: boolean | null | undefined }>): Tensor;
  /**
   * The spectra of windows of `nFft` samples every `hopLength`: (B, L) → (B, frequencies, frames), complex.
   * `stft(input, nFft, hopLength = null, winLength = null, window = null, center = true, padMode = 'reflect',
   * normalized = false, onesided = null, returnComplex = null, alignToWindow = null)`
   */
  stft(input: Tensor, nFft: number, hopLength: number | null | undefined, winLength: number | null | undefined, window: Tensor | null | undefined, center: boolean | undefined, padMode: 'constant' | 'reflect' | 'replicate' | 'circular' | undefined, normalized: boolean | undefined, onesided: boolean | null | undefined, options: Opt<{ returnComplex?: boolean | null | undefined; alignToWindow?: boolean | null | undefined }>): Tensor;
  /**
   * The spectra of windows of `nFft` samples every `hopLength`: (B, L) → (B, frequencies, frames), complex.
   * `stft(input, nFft, hopLength = null, winLength = null, window = null, center = true, padMode = 'reflect',
   * normalized = false, onesided = null, returnComplex = null, alignToWindow = null)`
   */
  stft(input: Tensor, nFft: number, hopLength: number | null | undefined, winLength: number | null | undefined, window: Tensor | null | undefined, center: boolean | undefined, padMode: 'constant' | 'reflect' | 'replicate' | 'circular' | undefined, normalized: boolean | undefined, onesided: boolean | null | undefined, returnComplex: boolean | null | undefined, options: Opt<{ alignToWindow?: boolean | null | undefined }>): Tensor;
  /**
   * The spectra of windows of `nFft` samples every `hopLength`: (B, L) → (B, frequencies, frames), complex.
   * `stft(input, nFft, hopLength = null, winLength = null, window = null, center = true, padMode = 'reflect',
   * normalized = false, onesided = null, returnComplex = null, alignToWindow = null)`
   */
  stft(input: Tensor, nFft: number, hopLength?: number | null, winLength?: number | null, window?: Tensor | null, center?: boolean, padMode?: 'constant' | 'reflect' | 'replicate' | 'circular', normalized?: boolean, onesided?: boolean | null, returnComplex?: boolean | null, alignToWindow?: boolean | null): Tensor;
  /**
   * The spectra of windows of `nFft` samples every `hopLength`: (B, L) → (B, frequencies, frames), complex.
   * `stft(input, nFft, hopLength = null, winLength = null, window = null, normalized = false, onesided =
   * null, returnComplex = null, alignToWindow = null)`
   */
  stft(options: Opt<NamedInput<Tensor> & { nFft: number; hopLength?: number | null | undefined; winLength?: number | null | undefined; window?: Tensor | null | undefined; normalized?: boolean | undefined; onesided?: boolean | null | undefined; returnComplex?: boolean | null | undefined; alignToWindow?: boolean | null | undefined }>): Tensor;
  /**
   * The spectra of windows of `nFft` samples every `hopLength`: (B, L) → (B, frequencies, frames), complex.
   * `stft(input, nFft, hopLength = null, winLength = null, window = null, normalized = false, onesided =
   * null, returnComplex = null, alignToWindow = null)`
   */
  stft(input: Tensor, options: Opt<{ nFft: number; hopLength?: number | null | undefined; winLength?: number | null | undefined; window?: Tensor | null | undefined; normalized?: boolean | undefined; onesided?: boolean | null | undefined; returnComplex?: boolean | null | undefined; alignToWindow?: boolean | null | undefined }>): Tensor;
  /**
   * The spectra of windows of `nFft` samples every `hopLength`: (B, L) → (B, frequencies, frames), complex.
   * `stft(input, nFft, hopLength = null, winLength = null, window = null, normalized = false, onesided =
   * null, returnComplex = null, alignToWindow = null)`
   */
  stft(input: Tensor, nFft: number, options: Opt<{ hopLength?: number | null | undefined; winLength?: number | null | undefined; window?: Tensor | null | undefined; normalized?: boolean | undefined; onesided?: boolean | null | undefined; returnComplex?: boolean | null | undefined; alignToWindow?: boolean | null | undefined }>): Tensor;
  /**
   * The spectra of windows of `nFft` samples every `hopLength`: (B, L) → (B, frequencies, frames), complex.
   * `stft(input, nFft, hopLength = null, winLength = null, window = null, normalized = false, onesided =
   * null, returnComplex = null, alignToWindow = null)`
   */
  stft(input: Tensor, nFft: number, hopLength: number | null | undefined, options: Opt<{ winLength?: number | null | undefined; window?: Tensor | null | undefined; normalized?: boolean | undefined; onesided?: boolean | null | undefined; returnComplex?: boolean | null | undefined; alignToWindow?: boolean | null | undefined }>): Tensor;
  /**
   * The spectra of windows of `nFft` samples every `hopLength`: (B, L) → (B, frequencies, frames), complex.
   * `stft(input, nFft, hopLength = null, winLength = null, window = null, normalized = false, onesided =
   * null, returnComplex = null, alignToWindow = null)`
   */
  stft(input: Tensor, nFft: number, hopLength: number | null | undefined, winLength: number | null | undefined, options: Opt<{ window?: Tensor | null | undefined; normalized?: boolean | undefined; onesided?: boolean | null | undefined; returnComplex?: boolean | null | undefined; alignToWindow?: boolean | null | undefined }>): Tensor;
  /**
   * The spectra of windows of `nFft` samples every `hopLength`: (B, L) → (B, frequencies, frames), complex.
   * `stft(input, nFft, hopLength = null, winLength = null, window = null, normalized = false, onesided =
   * null, returnComplex = null, alignToWindow = null)`
   */
  stft(input: Tensor, nFft: number, hopLength: number | null | undefined, winLength: number | null | undefined, window: Tensor | null | undefined, options: Opt<{ normalized?: boolean | undefined; onesided?: boolean | null | undefined; returnComplex?: boolean | null | undefined; alignToWindow?: boolean | null | undefined }>): Tensor;
  /**
   * The spectra of windows of `nFft` samples every `hopLength`: (B, L) → (B, frequencies, frames), complex.
   * `stft(input, nFft, hopLength = null, winLength = null, window = null, normalized = false, onesided =
   * null, returnComplex = null, alignToWindow = null)`
   */
  stft(input: Tensor, nFft: number, hopLength: number | null | undefined, winLength: number | null | undefined, window: Tensor | null | undefined, normalized: boolean | undefined, options: Opt<{ onesided?: boolean | null | undefined; returnComplex?: boolean | null | undefined; alignToWindow?: boolean | null | undefined }>): Tensor;
  /**
   * The spectra of windows of `nFft` samples every `hopLength`: (B, L) → (B, frequencies, frames), complex.
   * `stft(input, nFft, hopLength = null, winLength = null, window = null, normalized = false, onesided =
   * null, returnComplex = null, alignToWindow = null)`
   */
  stft(input: Tensor, nFft: number, hopLength: number | null | undefined, winLength: number | null | undefined, window: Tensor | null | undefined, normalized: boolean | undefined, onesided: boolean | null | undefined, options: Opt<{ returnComplex?: boolean | null | undefined; alignToWindow?: boolean | null | undefined }>): Tensor;
  /**
   * The spectra of windows of `nFft` samples every `hopLength`: (B, L) → (B, frequencies, frames), complex.
   * `stft(input, nFft, hopLength = null, winLength = null, window = null, normalized = false, onesided =
   * null, returnComplex = null, alignToWindow = null)`
   */
  stft(input: Tensor, nFft: number, hopLength: number | null | undefined, winLength: number | null | undefined, window: Tensor | null | undefined, normalized: boolean | undefined, onesided: boolean | null | undefined, returnComplex: boolean | null | undefined, options: Opt<{ alignToWindow?: boolean | null | undefined }>): Tensor;
  /**
   * The spectra of windows of `nFft` samples every `hopLength`: (B, L) → (B, frequencies, frames), complex.
   * `stft(input, nFft, hopLength = null, winLength = null, window = null, normalized = false, onesided =
   * null, returnComplex = null, alignToWindow = null)`
   */
  stft(input: Tensor, nFft: number, hopLength?: number | null, winLength?: number | null, window?: Tensor | null, normalized?: boolean, onesided?: boolean | null, returnComplex?: boolean | null, alignToWindow?: boolean | null): Tensor;
  /**
   * Products summed over several dimensions: the last `dims` of `a` with the first of `b`, or two lists.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.tensordot.html
   */
  tensordot(options: Opt<NamedInput<Tensor> & NamedOther<Tensor> & { dimsSelf: readonly number[]; dimsOther: readonly number[] } & OutOption>): Tensor;
  /** Products summed over several dimensions: the last `dims` of `a` with the first of `b`, or two lists. */
  tensordot(input: Tensor, options: Opt<NamedOther<Tensor> & { dimsSelf: readonly number[]; dimsOther: readonly number[] } & OutOption>): Tensor;
  /** Products summed over several dimensions: the last `dims` of `a` with the first of `b`, or two lists. */
  tensordot(input: Tensor, other: Tensor, options: Opt<{ dimsSelf: readonly number[]; dimsOther: readonly number[] } & OutOption>): Tensor;
  /** Products summed over several dimensions: the last `dims` of `a` with the first of `b`, or two lists. */
  tensordot(input: Tensor, other: Tensor, dimsSelf: readonly number[], options: Opt<{ dimsOther: readonly number[] } & OutOption>): Tensor;
  /** Products summed over several dimensions: the last `dims` of `a` with the first of `b`, or two lists. */
  tensordot(input: Tensor, other: Tensor, dimsSelf: readonly number[], dimsOther: readonly number[], options?: OutOption): Tensor;
  /**
   * Drops repetitions of neighbours; with the indices back and the counts where asked for.
   * `uniqueConsecutive(input, returnInverse = false, returnCounts = false, dim = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.unique_consecutive.html
   */
  uniqueConsecutive(options: Opt<NamedInput<Tensor> & { returnInverse?: boolean | undefined; returnCounts?: boolean | undefined; dim?: number | null | undefined; axis?: number | null | undefined }>): [Tensor, Tensor, Tensor];
  /**
   * Drops repetitions of neighbours; with the indices back and the counts where asked for.
   * `uniqueConsecutive(input, returnInverse = false, returnCounts = false, dim = null)`
   */
  uniqueConsecutive(input: Tensor, options: Opt<{ returnInverse?: boolean | undefined; returnCounts?: boolean | undefined; dim?: number | null | undefined; axis?: number | null | undefined }>): [Tensor, Tensor, Tensor];
  /**
   * Drops repetitions of neighbours; with the indices back and the counts where asked for.
   * `uniqueConsecutive(input, returnInverse = false, returnCounts = false, dim = null)`
   */
  uniqueConsecutive(input: Tensor, returnInverse: boolean | undefined, options: Opt<{ returnCounts?: boolean | undefined; dim?: number | null | undefined; axis?: number | null | undefined }>): [Tensor, Tensor, Tensor];
  /**
   * Drops repetitions of neighbours; with the indices back and the counts where asked for.
   * `uniqueConsecutive(input, returnInverse = false, returnCounts = false, dim = null)`
   */
  uniqueConsecutive(input: Tensor, returnInverse: boolean | undefined, returnCounts: boolean | undefined, options: Opt<{ dim?: number | null | undefined; axis?: number | null | undefined }>): [Tensor, Tensor, Tensor];
  /**
   * Drops repetitions of neighbours; with the indices back and the counts where asked for.
   * `uniqueConsecutive(input, returnInverse = false, returnCounts = false, dim = null)`
   */
  uniqueConsecutive(input: Tensor, returnInverse?: boolean, returnCounts?: boolean, dim?: number | null): [Tensor, Tensor, Tensor];
}
