// Written by `npm run generate`; do not edit.
import type { Generator } from '../tensor/generator';
import type { NamedTuple, Opt, TensorLike, TensorOptions } from '../tensor/operatorTypes';
import type { Tensor } from '../tensor/tensor';
import type { DType, Device, IntOrList, Layout, MemoryFormat, QScheme, Scalar } from '../tensor/types';
import type {
  AllDimOptions, AllDimsOptions, AllcloseOptions, AmaxOptions, AminOptions, AnyDimOptions, AnyDimsOptions,
  ArgmaxOptions, ArgminOptions, ArgsortOptions, AsStridedOptions, AsStridedScatterOptions,
  BernoulliFloatOptions, BincountOptions, CauchyOptions, CholeskyInverseOptions, CholeskyOptions,
  CholeskySolveOptions, ChunkOptions, ClampOptions, ClampTensorOptions, ClipOptions, ClipTensorOptions,
  CopyOptions, CountNonzeroOptions, CrossOptions, DiagEmbedOptions, DiagOptions, DiagflatOptions,
  DiagonalOptions, DiagonalScatterOptions, DiffOptions, DistOptions, ExpandOptions, ExponentialOptions,
  FillDiagonalOptions, FlattenUsingIntsOptions, HardshrinkOptions, HashTensorOptions, HistcOptions,
  HistogramBinCtOptions, IndexPutOptions, IsPinnedOptions, IscloseOptions, IstftOptions, KthvalueOptions,
  LogNormalOptions, LogSoftmaxIntOptions, LogitOptions, LogsumexpOptions, MaxDimOptions, MeanDimOptions,
  MedianDimOptions, MinDimOptions, ModeOptions, MultinomialOptions, NanToNumOptions, NanmeanOptions,
  NanmedianDimOptions, NanquantileOptions, NansumOptions, NormalOptions, OrmqrOptions, PinMemoryOptions,
  PinverseOptions, ProdDimIntOptions, PutOptions, QrOptions, QuantileOptions,
  RepeatInterleaveSelfTensorOptions, ResizeOptions, RollOptions, Rot90Options,
  SetSourceTensorStorageOffsetOptions, SliceInverseOptions, SliceScatterOptions, SoftmaxIntOptions,
  SortOptions, SplitWithSizesOptions, StdCorrectionOptions, StdDimOptions, StdOptions,
  SubtractScalarOptions, SumDimIntListOptions, SvdOptions, TakeAlongDimOptions, TensorSplitIndicesOptions,
  ToDenseOptions, ToMkldnnOptions, ToPaddedTensorOptions, ToSparseBscOptions, ToSparseBsrOptions,
  ToSparseCscOptions, ToSparseCsrOptions, TopkOptions, TriangularSolveOptions, TrilOptions, TriuOptions,
  UnbindIntOptions, UniformOptions, UnsafeChunkOptions, UnsafeSplitTensorOptions,
  UnsafeSplitWithSizesOptions, VarCorrectionOptions, VarDimOptions, VarOptions,
} from './options';
import type { TensorInternalMethods } from './tensorInternal';

/** Tensor's operators. */
export interface TensorMethods extends TensorInternalMethods {
  /** Computes the absolute value of each element in `this`. */
  abs(): Tensor;
  /** In-place version of `abs`. */
  abs_(): this;
  /** Computes the absolute value of each element in `this`. */
  absolute(): Tensor;
  /** In-place version of `absolute`. */
  absolute_(): this;
  /** Returns a new tensor with the arccosine (in radians) of each element in `this`. */
  acos(): Tensor;
  /** In-place version of `acos`. */
  acos_(): this;
  /** Returns a new tensor with the inverse hyperbolic cosine of the elements of `this`. */
  acosh(): Tensor;
  /** In-place version of `acosh`. */
  acosh_(): this;
  /** Add a scalar or tensor to `this` tensor. `add(other, { alpha = 1 })` */
  add(other: TensorLike, options?: Opt<{ alpha?: Scalar }>): Tensor;
  /** In-place version of `add`. `add_(other, { alpha = 1 })` */
  add_(other: TensorLike, options?: Opt<{ alpha?: Scalar }>): this;
  /** Performs a batch matrix-matrix product of matrices stored in `batch1` and `batch2`, with a reduced add step (all matrix multiplications get accumulated along the first dimension). `addbmm(batch1, batch2, { beta = 1, alpha = 1 })` */
  addbmm(batch1: Tensor, batch2: Tensor, options?: Opt<{ beta?: Scalar; alpha?: Scalar }>): Tensor;
  /** In-place version of `addbmm`. `addbmm_(batch1, batch2, { beta = 1, alpha = 1 })` */
  addbmm_(batch1: Tensor, batch2: Tensor, options?: Opt<{ beta?: Scalar; alpha?: Scalar }>): this;
  /** Performs the element-wise division of `tensor1` by `tensor2`, multiplies the result by the scalar `value` and adds it to `this`. `addcdiv(tensor1, tensor2, { value = 1 })` */
  addcdiv(tensor1: Tensor, tensor2: Tensor, options?: Opt<{ value?: Scalar }>): Tensor;
  /** In-place version of `addcdiv`. `addcdiv_(tensor1, tensor2, { value = 1 })` */
  addcdiv_(tensor1: Tensor, tensor2: Tensor, options?: Opt<{ value?: Scalar }>): this;
  /** Performs the element-wise multiplication of `tensor1` by `tensor2`, multiplies the result by the scalar `value` and adds it to `this`. `addcmul(tensor1, tensor2, { value = 1 })` */
  addcmul(tensor1: Tensor, tensor2: Tensor, options?: Opt<{ value?: Scalar }>): Tensor;
  /** In-place version of `addcmul`. `addcmul_(tensor1, tensor2, { value = 1 })` */
  addcmul_(tensor1: Tensor, tensor2: Tensor, options?: Opt<{ value?: Scalar }>): this;
  /** Performs a matrix multiplication of the matrices `mat1` and `mat2`. `addmm(mat1, mat2, { beta = 1, alpha = 1 })` */
  addmm(mat1: Tensor, mat2: Tensor, options?: Opt<{ beta?: Scalar; alpha?: Scalar }>): Tensor;
  /** In-place version of `addmm`. `addmm_(mat1, mat2, { beta = 1, alpha = 1 })` */
  addmm_(mat1: Tensor, mat2: Tensor, options?: Opt<{ beta?: Scalar; alpha?: Scalar }>): this;
  /** Performs a matrix-vector product of the matrix `mat` and the vector `vec`. `addmv(mat, vec, { beta = 1, alpha = 1 })` */
  addmv(mat: Tensor, vec: Tensor, options?: Opt<{ beta?: Scalar; alpha?: Scalar }>): Tensor;
  /** In-place version of `addmv`. `addmv_(mat, vec, { beta = 1, alpha = 1 })` */
  addmv_(mat: Tensor, vec: Tensor, options?: Opt<{ beta?: Scalar; alpha?: Scalar }>): this;
  /** Performs the outer-product of vectors `vec1` and `vec2` and adds it to the matrix `this`. `addr(vec1, vec2, { beta = 1, alpha = 1 })` */
  addr(vec1: Tensor, vec2: Tensor, options?: Opt<{ beta?: Scalar; alpha?: Scalar }>): Tensor;
  /** In-place version of `addr`. `addr_(vec1, vec2, { beta = 1, alpha = 1 })` */
  addr_(vec1: Tensor, vec2: Tensor, options?: Opt<{ beta?: Scalar; alpha?: Scalar }>): this;
  /** Returns a view of the tensor conjugated and with the last two dimensions transposed. */
  adjoint(): Tensor;
  /** Tests if all elements in `this` evaluate to `True`. */
  all(): Tensor;
  /** Tests if all elements in `this` evaluate to `True`. `all(dim = null, keepdim = false)` */
  all(dim?: readonly number[] | null | AllDimsOptions, keepdim?: boolean | AllDimsOptions, options?: AllDimsOptions): Tensor;
  /** Tests if all elements in `this` evaluate to `True`. `all(dim, keepdim = false)` */
  all(options: Opt<{ dim: number; keepdim?: boolean }>): Tensor;
  /** Tests if all elements in `this` evaluate to `True`. `all(dim, keepdim = false)` */
  all(dim: number, keepdim?: boolean | AllDimOptions, options?: AllDimOptions): Tensor;
  /** This function checks if `this` and `other` satisfy the condition. `allclose(other, rtol = 0.00001, atol = 1e-8, equalNan = false)` */
  allclose(other: Tensor, rtol?: number | AllcloseOptions, atol?: number | AllcloseOptions, equalNan?: boolean | AllcloseOptions, options?: AllcloseOptions): boolean;
  /** Returns the maximum value of each slice of this tensor in the given dimension(s) `dim`. `amax(dim = [], keepdim = false)` */
  amax(dim?: IntOrList | AmaxOptions, keepdim?: boolean | AmaxOptions, options?: AmaxOptions): Tensor;
  /** Returns the minimum value of each slice of this tensor in the given dimension(s) `dim`. `amin(dim = [], keepdim = false)` */
  amin(dim?: IntOrList | AminOptions, keepdim?: boolean | AminOptions, options?: AminOptions): Tensor;
  /** Computes the minimum and maximum values of this tensor. `aminmax({ dim = null, keepdim = false })` */
  aminmax(options?: Opt<{ dim?: number | null; keepdim?: boolean }>): NamedTuple<['min', 'max']>;
  /** Computes the element-wise angle (in radians) of the given `this` tensor. */
  angle(): Tensor;
  /** Tests if any element in `this` evaluates to `True`. */
  any(): Tensor;
  /** Tests if any element in `this` evaluates to `True`. `any(dim = null, keepdim = false)` */
  any(dim?: readonly number[] | null | AnyDimsOptions, keepdim?: boolean | AnyDimsOptions, options?: AnyDimsOptions): Tensor;
  /** Tests if any element in `this` evaluates to `True`. `any(dim, keepdim = false)` */
  any(options: Opt<{ dim: number; keepdim?: boolean }>): Tensor;
  /** Tests if any element in `this` evaluates to `True`. `any(dim, keepdim = false)` */
  any(dim: number, keepdim?: boolean | AnyDimOptions, options?: AnyDimOptions): Tensor;
  /** Returns a new tensor with the arccosine (in radians) of each element in `this`. */
  arccos(): Tensor;
  /** In-place version of `arccos`. */
  arccos_(): this;
  /** Returns a new tensor with the inverse hyperbolic cosine of the elements of `this`. */
  arccosh(): Tensor;
  /** In-place version of `arccosh`. */
  arccosh_(): this;
  /** Returns a new tensor with the arcsine of the elements (in radians) in this tensor. */
  arcsin(): Tensor;
  /** In-place version of `arcsin`. */
  arcsin_(): this;
  /** Returns a new tensor with the inverse hyperbolic sine of the elements of `this`. */
  arcsinh(): Tensor;
  /** In-place version of `arcsinh`. */
  arcsinh_(): this;
  /** Returns a new tensor with the arctangent of the elements (in radians) in this tensor. */
  arctan(): Tensor;
  /** Element-wise arctangent of input_i / other_i with consideration of the quadrant. */
  arctan2(other: Tensor): Tensor;
  /** In-place version of `arctan2`. */
  arctan2_(other: Tensor): this;
  /** In-place version of `arctan`. */
  arctan_(): this;
  /** Returns a new tensor with the inverse hyperbolic tangent of the elements of `this`. */
  arctanh(): Tensor;
  /** In-place version of `arctanh`. */
  arctanh_(): this;
  /** Returns the indices of the maximum value of all elements in this tensor. `argmax(dim = null, keepdim = false)` */
  argmax(dim?: number | null | ArgmaxOptions, keepdim?: boolean | ArgmaxOptions, options?: ArgmaxOptions): Tensor;
  /** Returns the indices of the minimum value(s) of the flattened tensor or along a dimension. `argmin(dim = null, keepdim = false)` */
  argmin(dim?: number | null | ArgminOptions, keepdim?: boolean | ArgminOptions, options?: ArgminOptions): Tensor;
  /** Returns the indices that sort a tensor along a given dimension in ascending order by value. `argsort({ stable, dim = -1, descending = false })` */
  argsort(options: Opt<{ stable: boolean; dim?: number; descending?: boolean }>): Tensor;
  /** Returns the indices that sort a tensor along a given dimension in ascending order by value. `argsort(dim = -1, descending = false)` */
  argsort(dim?: number | ArgsortOptions, descending?: boolean | ArgsortOptions, options?: ArgsortOptions): Tensor;
  /** Returns a tensor containing the indices of all non-zero elements of `this`. */
  argwhere(): Tensor;
  /** Create a view of an existing `torch.Tensor` `this` with specified `size`, `stride` and `storageOffset`. `asStrided(size, stride, storageOffset = null)` */
  asStrided(size: readonly number[], stride: readonly number[], storageOffset?: number | null | AsStridedOptions, options?: AsStridedOptions): Tensor;
  /** In-place version of `asStrided`. `asStrided_(size, stride, storageOffset = null)` */
  asStrided_(size: readonly number[], stride: readonly number[], storageOffset?: number | null | AsStridedOptions, options?: AsStridedOptions): this;
  /** Embeds the values of the `src` tensor into `this` along the elements corresponding to the result of calling input.as_strided(size, stride, storage_offset). `asStridedScatter(src, size, stride, storageOffset = null)` */
  asStridedScatter(src: Tensor, size: readonly number[], stride: readonly number[], storageOffset?: number | null | AsStridedScatterOptions, options?: AsStridedScatterOptions): Tensor;
  /** Returns a new tensor with the arcsine of the elements (in radians) in this tensor. */
  asin(): Tensor;
  /** In-place version of `asin`. */
  asin_(): this;
  /** Returns a new tensor with the inverse hyperbolic sine of the elements of `this`. */
  asinh(): Tensor;
  /** In-place version of `asinh`. */
  asinh_(): this;
  /** Returns a new tensor with the arctangent of the elements (in radians) in this tensor. */
  atan(): Tensor;
  /** Element-wise arctangent of input_i / other_i with consideration of the quadrant. */
  atan2(other: Tensor): Tensor;
  /** In-place version of `atan2`. */
  atan2_(other: Tensor): this;
  /** In-place version of `atan`. */
  atan_(): this;
  /** Returns a new tensor with the inverse hyperbolic tangent of the elements of `this`. */
  atanh(): Tensor;
  /** In-place version of `atanh`. */
  atanh_(): this;
  /** Performs a batch matrix-matrix product of matrices in `batch1` and `batch2`. `baddbmm(batch1, batch2, { beta = 1, alpha = 1 })` */
  baddbmm(batch1: Tensor, batch2: Tensor, options?: Opt<{ beta?: Scalar; alpha?: Scalar }>): Tensor;
  /** In-place version of `baddbmm`. `baddbmm_(batch1, batch2, { beta = 1, alpha = 1 })` */
  baddbmm_(batch1: Tensor, batch2: Tensor, options?: Opt<{ beta?: Scalar; alpha?: Scalar }>): this;
  /** Returns a result tensor where each result[i] is independently sampled from Bernoulli(self[i]). `bernoulli({ generator = null })` */
  bernoulli(options?: Opt<{ generator?: Generator | null }>): Tensor;
  /** Returns a result tensor where each result[i] is independently sampled from Bernoulli(self[i]). `bernoulli(p, { generator = null })` */
  bernoulli(p: number, options?: Opt<{ generator?: Generator | null }>): Tensor;
  /** Fills each location of `this` with an independent sample from Bernoulli(p). `bernoulli_(p, { generator = null })` */
  bernoulli_(p: Tensor, options?: Opt<{ generator?: Generator | null }>): this;
  /** Fills each location of `this` with an independent sample from Bernoulli(p). `bernoulli_(p = 0.5, { generator = null })` */
  bernoulli_(p?: number | BernoulliFloatOptions, options?: BernoulliFloatOptions): this;
  /** Count the frequency of each value in an array of non-negative ints. `bincount(weights = null, minlength = 0)` */
  bincount(weights?: Tensor | null | BincountOptions, minlength?: number | BincountOptions, options?: BincountOptions): Tensor;
  /** Computes the bitwise AND of `this` and `other`. */
  bitwiseAnd(other: Tensor): Tensor;
  /** Computes the bitwise AND of `this` and `other`. */
  bitwiseAnd(other: Scalar): Tensor;
  /** In-place version of `bitwiseAnd`. */
  bitwiseAnd_(other: Tensor): this;
  /** In-place version of `bitwiseAnd`. */
  bitwiseAnd_(other: Scalar): this;
  /** Computes the left arithmetic shift of `this` by `other` bits. */
  bitwiseLeftShift(other: Tensor): Tensor;
  /** Computes the left arithmetic shift of `this` by `other` bits. */
  bitwiseLeftShift(other: Scalar): Tensor;
  /** In-place version of `bitwiseLeftShift`. */
  bitwiseLeftShift_(other: Tensor): this;
  /** In-place version of `bitwiseLeftShift`. */
  bitwiseLeftShift_(other: Scalar): this;
  /** Computes the bitwise NOT of the given input tensor. */
  bitwiseNot(): Tensor;
  /** In-place version of `bitwiseNot`. */
  bitwiseNot_(): this;
  /** Computes the bitwise OR of `this` and `other`. */
  bitwiseOr(other: Tensor): Tensor;
  /** Computes the bitwise OR of `this` and `other`. */
  bitwiseOr(other: Scalar): Tensor;
  /** In-place version of `bitwiseOr`. */
  bitwiseOr_(other: Tensor): this;
  /** In-place version of `bitwiseOr`. */
  bitwiseOr_(other: Scalar): this;
  /** Computes the right arithmetic shift of `this` by `other` bits. */
  bitwiseRightShift(other: Tensor): Tensor;
  /** Computes the right arithmetic shift of `this` by `other` bits. */
  bitwiseRightShift(other: Scalar): Tensor;
  /** In-place version of `bitwiseRightShift`. */
  bitwiseRightShift_(other: Tensor): this;
  /** In-place version of `bitwiseRightShift`. */
  bitwiseRightShift_(other: Scalar): this;
  /** Computes the bitwise XOR of `this` and `other`. */
  bitwiseXor(other: Tensor): Tensor;
  /** Computes the bitwise XOR of `this` and `other`. */
  bitwiseXor(other: Scalar): Tensor;
  /** In-place version of `bitwiseXor`. */
  bitwiseXor_(other: Tensor): this;
  /** In-place version of `bitwiseXor`. */
  bitwiseXor_(other: Scalar): this;
  /** Performs a batch matrix-matrix product of matrices stored in `this` and `mat2`. */
  bmm(mat2: Tensor): Tensor;
  /** Broadcasts `this` to the shape `shape`. */
  broadcastTo(size: readonly number[]): Tensor;
  /** Broadcasts `this` to the shape `shape`. */
  broadcastTo(...size: number[]): Tensor;
  /** Fills the tensor with numbers drawn from the Cauchy distribution. `cauchy_(median = 0, sigma = 1, { generator = null })` */
  cauchy_(median?: number | CauchyOptions, sigma?: number | CauchyOptions, options?: CauchyOptions): this;
  ccolIndices(): Tensor;
  /** Returns a new tensor with the ceil of the elements of `this`, the smallest integer greater than or equal to each element. */
  ceil(): Tensor;
  /** In-place version of `ceil`. */
  ceil_(): this;
  /** `self.chalf()` is equivalent to `self.to(torch.complex32)`. `chalf({ memoryFormat = null })` */
  chalf(options?: Opt<{ memoryFormat?: MemoryFormat | null }>): Tensor;
  /** Computes the Cholesky decomposition of a symmetric positive-definite matrix A or for batches of symmetric positive-definite matrices. `cholesky(upper = false)` */
  cholesky(upper?: boolean | CholeskyOptions, options?: CholeskyOptions): Tensor;
  /** Computes the inverse of a complex Hermitian or real symmetric positive-definite matrix given its Cholesky decomposition. `choleskyInverse(upper = false)` */
  choleskyInverse(upper?: boolean | CholeskyInverseOptions, options?: CholeskyInverseOptions): Tensor;
  /** Computes the solution of a system of linear equations with complex Hermitian or real symmetric positive-definite lhs given its Cholesky decomposition. `choleskySolve(input2, upper = false)` */
  choleskySolve(input2: Tensor, upper?: boolean | CholeskySolveOptions, options?: CholeskySolveOptions): Tensor;
  /** Attempts to split a tensor into the specified number of chunks. `chunk(chunks, dim = 0)` */
  chunk(chunks: number, dim?: number | ChunkOptions, options?: ChunkOptions): Tensor[];
  /** Clamps all elements in `this` into the range `[` `min`, `max` `]`. `clamp(min = null, max = null)` */
  clamp(min?: Tensor | null | ClampTensorOptions, max?: Tensor | null | ClampTensorOptions, options?: ClampTensorOptions): Tensor;
  /** Clamps all elements in `this` into the range `[` `min`, `max` `]`. `clamp(min = null, max = null)` */
  clamp(min?: Scalar | null | ClampOptions, max?: Scalar | null | ClampOptions, options?: ClampOptions): Tensor;
  /** In-place version of `clamp`. `clamp_(min = null, max = null)` */
  clamp_(min?: Tensor | null | ClampTensorOptions, max?: Tensor | null | ClampTensorOptions, options?: ClampTensorOptions): this;
  /** In-place version of `clamp`. `clamp_(min = null, max = null)` */
  clamp_(min?: Scalar | null | ClampOptions, max?: Scalar | null | ClampOptions, options?: ClampOptions): this;
  clampMax(max: Tensor): Tensor;
  clampMax(max: Scalar): Tensor;
  /** In-place version of `clampMax`. */
  clampMax_(max: Tensor): this;
  /** In-place version of `clampMax`. */
  clampMax_(max: Scalar): this;
  clampMin(min: Tensor): Tensor;
  clampMin(min: Scalar): Tensor;
  /** In-place version of `clampMin`. */
  clampMin_(min: Tensor): this;
  /** In-place version of `clampMin`. */
  clampMin_(min: Scalar): this;
  /** Clamps all elements in `this` into the range `[` `min`, `max` `]`. `clip(min = null, max = null)` */
  clip(min?: Tensor | null | ClipTensorOptions, max?: Tensor | null | ClipTensorOptions, options?: ClipTensorOptions): Tensor;
  /** Clamps all elements in `this` into the range `[` `min`, `max` `]`. `clip(min = null, max = null)` */
  clip(min?: Scalar | null | ClipOptions, max?: Scalar | null | ClipOptions, options?: ClipOptions): Tensor;
  /** In-place version of `clamp`. `clip_(min = null, max = null)` */
  clip_(min?: Tensor | null | ClipTensorOptions, max?: Tensor | null | ClipTensorOptions, options?: ClipTensorOptions): this;
  /** In-place version of `clamp`. `clip_(min = null, max = null)` */
  clip_(min?: Scalar | null | ClipOptions, max?: Scalar | null | ClipOptions, options?: ClipOptions): this;
  /** Returns a copy of `this`. `clone({ memoryFormat = null })` */
  clone(options?: Opt<{ memoryFormat?: MemoryFormat | null }>): Tensor;
  /** Returns a coalesced copy of `this` if `this` is an uncoalesced tensor. */
  coalesce(): Tensor;
  /** Returns the tensor containing the column indices of this tensor when `this` is a sparse CSR tensor of layout `sparse_csr`. */
  colIndices(): Tensor;
  /** Returns a view of `this` with a flipped conjugate bit. */
  conj(): Tensor;
  /** Computes the element-wise conjugate of the given `this` tensor. */
  conjPhysical(): Tensor;
  /** In-place version of `conjPhysical`. */
  conjPhysical_(): this;
  /** Returns a contiguous in memory tensor containing the same data as `this` tensor. `contiguous({ memoryFormat = 'contiguous_format' })` */
  contiguous(options?: Opt<{ memoryFormat?: MemoryFormat }>): Tensor;
  /** Copies the elements from `src` into `this` tensor and returns `this`. `copy_(src, nonBlocking = false)` */
  copy_(src: TensorLike, nonBlocking?: boolean | CopyOptions, options?: CopyOptions): this;
  /** Create a new floating-point tensor with the magnitude of `this` and the sign of `other`, elementwise. */
  copysign(other: Tensor): Tensor;
  /** Create a new floating-point tensor with the magnitude of `this` and the sign of `other`, elementwise. */
  copysign(other: Scalar): Tensor;
  /** In-place version of `copysign`. */
  copysign_(other: Tensor): this;
  /** In-place version of `copysign`. */
  copysign_(other: Scalar): this;
  /** Estimates the Pearson product-moment correlation coefficient matrix of the variables given by the `this` matrix, where rows are the variables and columns are the observations. */
  corrcoef(): Tensor;
  /** Returns a new tensor with the cosine of the elements of `this` given in radians. */
  cos(): Tensor;
  /** In-place version of `cos`. */
  cos_(): this;
  /** Returns a new tensor with the hyperbolic cosine of the elements of `this`. */
  cosh(): Tensor;
  /** In-place version of `cosh`. */
  cosh_(): this;
  /** Counts the number of non-zero values in the tensor `this` along the given `dim`. `countNonzero(dim = null)` */
  countNonzero(dim?: number | null | CountNonzeroOptions, options?: CountNonzeroOptions): Tensor;
  /** Counts the number of non-zero values in the tensor `this` along the given `dim`. */
  countNonzero(options: Opt<{ dim: readonly number[] }>): Tensor;
  /** Counts the number of non-zero values in the tensor `this` along the given `dim`. */
  countNonzero(dim: readonly number[]): Tensor;
  /** Counts the number of non-zero values in the tensor `this` along the given `dim`. */
  countNonzero(...dim: number[]): Tensor;
  /** Estimates the covariance matrix of the variables given by the `this` matrix, where rows are the variables and columns are the observations. `cov({ correction = 1, fweights = null, aweights = null })` */
  cov(options?: Opt<{ correction?: number; fweights?: Tensor | null; aweights?: Tensor | null }>): Tensor;
  /** Returns the cross product of vectors in dimension `dim` of `this` and `other`. `cross(other, dim = null)` */
  cross(other: Tensor, dim?: number | null | CrossOptions, options?: CrossOptions): Tensor;
  /** Returns the tensor containing the compressed row indices of this tensor when `this` is a sparse CSR tensor of layout `sparse_csr`. */
  crowIndices(): Tensor;
  /** Returns a namedtuple `(values, indices)` where `values` is the cumulative maximum of elements of `this` in the dimension `dim`. */
  cummax(options: Opt<{ dim: number }>): NamedTuple<['values', 'indices']>;
  /** Returns a namedtuple `(values, indices)` where `values` is the cumulative maximum of elements of `this` in the dimension `dim`. */
  cummax(dim: number): NamedTuple<['values', 'indices']>;
  /** Returns a namedtuple `(values, indices)` where `values` is the cumulative minimum of elements of `this` in the dimension `dim`. */
  cummin(options: Opt<{ dim: number }>): NamedTuple<['values', 'indices']>;
  /** Returns a namedtuple `(values, indices)` where `values` is the cumulative minimum of elements of `this` in the dimension `dim`. */
  cummin(dim: number): NamedTuple<['values', 'indices']>;
  /** Returns the cumulative product of elements of `this` in the dimension `dim`. `cumprod(dim, { dtype = null })` */
  cumprod(options: Opt<{ dim: number; dtype?: DType | null }>): Tensor;
  /** Returns the cumulative product of elements of `this` in the dimension `dim`. `cumprod(dim, { dtype = null })` */
  cumprod(dim: number, options?: Opt<{ dtype?: DType | null }>): Tensor;
  /** In-place version of `cumprod`. `cumprod_(dim, { dtype = null })` */
  cumprod_(options: Opt<{ dim: number; dtype?: DType | null }>): this;
  /** In-place version of `cumprod`. `cumprod_(dim, { dtype = null })` */
  cumprod_(dim: number, options?: Opt<{ dtype?: DType | null }>): this;
  /** Returns the cumulative sum of elements of `this` in the dimension `dim`. `cumsum(dim, { dtype = null })` */
  cumsum(options: Opt<{ dim: number; dtype?: DType | null }>): Tensor;
  /** Returns the cumulative sum of elements of `this` in the dimension `dim`. `cumsum(dim, { dtype = null })` */
  cumsum(dim: number, options?: Opt<{ dtype?: DType | null }>): Tensor;
  /** In-place version of `cumsum`. `cumsum_(dim, { dtype = null })` */
  cumsum_(options: Opt<{ dim: number; dtype?: DType | null }>): this;
  /** In-place version of `cumsum`. `cumsum_(dim, { dtype = null })` */
  cumsum_(dim: number, options?: Opt<{ dtype?: DType | null }>): this;
  /** Returns a new tensor with each of the elements of `this` converted from angles in degrees to radians. */
  deg2rad(): Tensor;
  /** In-place version of `deg2rad`. */
  deg2rad_(): this;
  /** Return the number of dense dimensions in a sparse tensor `this`. */
  denseDim(): number;
  /** Given a quantized Tensor, dequantize it and return the dequantized float Tensor. */
  dequantize(): Tensor;
  /** Computes the determinant of a square matrix. */
  det(): Tensor;
  /** Returns a new Tensor, detached from the current graph. */
  detach(): Tensor;
  /** Detaches the Tensor from the graph that created it, making it a leaf. */
  detach_(): this;
  /** If `this` is a vector (1-D tensor), then returns a 2-D square tensor with the elements of `this` as the diagonal. - If `this` is a matrix (2-D tensor), then returns a 1-D tensor with the diagonal elements of `this`. `diag(diagonal = 0)` */
  diag(diagonal?: number | DiagOptions, options?: DiagOptions): Tensor;
  /** Creates a tensor whose diagonals of certain 2D planes (specified by `dim1` and `dim2`) are filled by `this`. `diagEmbed(offset = 0, dim1 = -2, dim2 = -1)` */
  diagEmbed(offset?: number | DiagEmbedOptions, dim1?: number | DiagEmbedOptions, dim2?: number | DiagEmbedOptions, options?: DiagEmbedOptions): Tensor;
  /** If `this` is a vector (1-D tensor), then returns a 2-D square tensor with the elements of `this` as the diagonal. - If `this` is a tensor with more than one dimension, then returns a 2-D tensor with diagonal elements equal to a flattened `this`. `diagflat(offset = 0)` */
  diagflat(offset?: number | DiagflatOptions, options?: DiagflatOptions): Tensor;
  /** Returns a partial view of `this` with the its diagonal elements with respect to `dim1` and `dim2` appended as a dimension at the end of the shape. `diagonal(offset = 0, dim1 = 0, dim2 = 1)` */
  diagonal(offset?: number | DiagonalOptions, dim1?: number | DiagonalOptions, dim2?: number | DiagonalOptions, options?: DiagonalOptions): Tensor;
  /** Embeds the values of the `src` tensor into `this` along the diagonal elements of `this`, with respect to `dim1` and `dim2`. `diagonalScatter(src, offset = 0, dim1 = 0, dim2 = 1)` */
  diagonalScatter(src: Tensor, offset?: number | DiagonalScatterOptions, dim1?: number | DiagonalScatterOptions, dim2?: number | DiagonalScatterOptions, options?: DiagonalScatterOptions): Tensor;
  /** Computes the n-th forward difference along the given dimension. `diff(n = 1, dim = -1, prepend = null, append = null)` */
  diff(n?: number | DiffOptions, dim?: number | DiffOptions, prepend?: Tensor | null | DiffOptions, append?: Tensor | null | DiffOptions, options?: DiffOptions): Tensor;
  /** Computes the logarithmic derivative of the gamma function on `this`. */
  digamma(): Tensor;
  /** In-place version of `digamma`. */
  digamma_(): this;
  /** Returns the p-norm of (`this` - `other`). `dist(other, p = 2)` */
  dist(other: Tensor, p?: Scalar | DistOptions, options?: DistOptions): Tensor;
  /** Divides each element of the input `this` by the corresponding element of `other`. */
  div(other: TensorLike): Tensor;
  /** Divides each element of the input `this` by the corresponding element of `other`. */
  div(other: TensorLike, options: Opt<{ roundingMode: 'trunc' | 'floor' | null }>): Tensor;
  /** Divides each element of the input `this` by the corresponding element of `other`. */
  div(other: Scalar, options: Opt<{ roundingMode: 'trunc' | 'floor' | null }>): Tensor;
  /** In-place version of `div`. */
  div_(other: TensorLike): this;
  /** In-place version of `div`. */
  div_(other: TensorLike, options: Opt<{ roundingMode: 'trunc' | 'floor' | null }>): this;
  /** In-place version of `div`. */
  div_(other: Scalar, options: Opt<{ roundingMode: 'trunc' | 'floor' | null }>): this;
  /** Divides each element of the input `this` by the corresponding element of `other`. */
  divide(other: TensorLike): Tensor;
  /** Divides each element of the input `this` by the corresponding element of `other`. */
  divide(other: TensorLike, options: Opt<{ roundingMode: 'trunc' | 'floor' | null }>): Tensor;
  /** Divides each element of the input `this` by the corresponding element of `other`. */
  divide(other: Scalar): Tensor;
  /** Divides each element of the input `this` by the corresponding element of `other`. */
  divide(other: Scalar, options: Opt<{ roundingMode: 'trunc' | 'floor' | null }>): Tensor;
  /** In-place version of `divide`. */
  divide_(other: TensorLike): this;
  /** In-place version of `divide`. */
  divide_(other: TensorLike, options: Opt<{ roundingMode: 'trunc' | 'floor' | null }>): this;
  /** In-place version of `divide`. */
  divide_(other: Scalar): this;
  /** In-place version of `divide`. */
  divide_(other: Scalar, options: Opt<{ roundingMode: 'trunc' | 'floor' | null }>): this;
  /** Computes the dot product of two 1D tensors. */
  dot(tensor: Tensor): Tensor;
  /** Splits `this`, a tensor with three or more dimensions, into multiple tensors depthwise according to `indicesOrSections`. */
  dsplit(sections: number): Tensor[];
  /** Splits `this`, a tensor with three or more dimensions, into multiple tensors depthwise according to `indicesOrSections`. */
  dsplit(indices: readonly number[]): Tensor[];
  /** Splits `this`, a tensor with three or more dimensions, into multiple tensors depthwise according to `indicesOrSections`. */
  dsplit(...indices: number[]): Tensor[];
  /** Computes element-wise equality. */
  eq(other: Tensor): Tensor;
  /** Computes element-wise equality. */
  eq(other: Scalar): Tensor;
  /** In-place version of `eq`. */
  eq_(other: Tensor): this;
  /** In-place version of `eq`. */
  eq_(other: Scalar): this;
  /** `True` if two tensors have the same size and elements, `False` otherwise. */
  equal(other: Tensor): boolean;
  /** Computes the error function of `this`. */
  erf(): Tensor;
  /** In-place version of `erf`. */
  erf_(): this;
  /** Computes the complementary error function of `this`. */
  erfc(): Tensor;
  /** In-place version of `erfc`. */
  erfc_(): this;
  /** Computes the inverse error function of `this`. */
  erfinv(): Tensor;
  /** In-place version of `erfinv`. */
  erfinv_(): this;
  /** Returns a new tensor with the exponential of the elements of the input tensor `this`. */
  exp(): Tensor;
  /** Computes the base two exponential function of `this`. */
  exp2(): Tensor;
  /** In-place version of `exp2`. */
  exp2_(): this;
  /** In-place version of `exp`. */
  exp_(): this;
  /** Returns a new view of this tensor with singleton dimensions expanded to a larger size. `expand(size, { implicit = false })` */
  expand(size: readonly number[], options?: ExpandOptions): Tensor;
  /** Returns a new view of this tensor with singleton dimensions expanded to a larger size. `expand(size, { implicit = false })` */
  expand(...size: number[] | [...size: number[], options: ExpandOptions]): Tensor;
  /** Expand this tensor to the same size as `other`. */
  expandAs(other: Tensor): Tensor;
  /** Computes the exponential of the elements minus 1 of `this`. */
  expm1(): Tensor;
  /** In-place version of `expm1`. */
  expm1_(): this;
  /** Fills `this` tensor with elements drawn from the PDF (probability density function). `exponential_(lambd = 1, { generator = null })` */
  exponential_(lambd?: number | ExponentialOptions, options?: ExponentialOptions): this;
  /** Fills `this` tensor with the specified value. */
  fill_(value: Tensor): this;
  /** Fills `this` tensor with the specified value. */
  fill_(value: Scalar): this;
  /** Fill the main diagonal of a tensor that has at least 2-dimensions. `fillDiagonal_(fillValue, wrap = false)` */
  fillDiagonal_(fillValue: Scalar, wrap?: boolean | FillDiagonalOptions, options?: FillDiagonalOptions): this;
  /** Returns a new tensor with the truncated integer values of the elements of `this`. */
  fix(): Tensor;
  /** In-place version of `fix`. */
  fix_(): this;
  /** Flattens `this` by reshaping it into a one-dimensional tensor. `flatten(startDim = 0, endDim = -1)` */
  flatten(startDim?: number | FlattenUsingIntsOptions, endDim?: number | FlattenUsingIntsOptions, options?: FlattenUsingIntsOptions): Tensor;
  /** Reverse the order of an n-D tensor along given axis in dims. */
  flip(dims: readonly number[]): Tensor;
  /** Reverse the order of an n-D tensor along given axis in dims. */
  flip(...dims: number[]): Tensor;
  /** Flip tensor in the left/right direction, returning a new tensor. */
  fliplr(): Tensor;
  /** Flip tensor in the up/down direction, returning a new tensor. */
  flipud(): Tensor;
  /** Raises `this` to the power of `exponent`, elementwise, in double precision. */
  floatPower(exponent: Tensor): Tensor;
  /** Raises `this` to the power of `exponent`, elementwise, in double precision. */
  floatPower(exponent: Scalar): Tensor;
  /** In-place version of `floatPower`. */
  floatPower_(exponent: Tensor): this;
  /** In-place version of `floatPower`. */
  floatPower_(exponent: Scalar): this;
  /** Returns a new tensor with the floor of the elements of `this`, the largest integer less than or equal to each element. */
  floor(): Tensor;
  /** In-place version of `floor`. */
  floor_(): this;
  /** Before PyTorch 1.13 `torch.floorDivide` incorrectly performed truncation division. */
  floorDivide(other: TensorLike): Tensor;
  /** Before PyTorch 1.13 `torch.floorDivide` incorrectly performed truncation division. */
  floorDivide(other: Scalar): Tensor;
  /** In-place version of `floorDivide`. */
  floorDivide_(other: TensorLike): this;
  /** In-place version of `floorDivide`. */
  floorDivide_(other: Scalar): this;
  /** Computes the element-wise maximum of `this` and `other`. */
  fmax(other: Tensor): Tensor;
  /** Computes the element-wise minimum of `this` and `other`. */
  fmin(other: Tensor): Tensor;
  /** Applies C++'s std::fmod entrywise. */
  fmod(other: Tensor): Tensor;
  /** Applies C++'s std::fmod entrywise. */
  fmod(other: Scalar): Tensor;
  /** In-place version of `fmod`. */
  fmod_(other: Tensor): this;
  /** In-place version of `fmod`. */
  fmod_(other: Scalar): this;
  /** Computes the fractional portion of each element in `this`. */
  frac(): Tensor;
  /** In-place version of `frac`. */
  frac_(): this;
  /** Decomposes `this` into mantissa and exponent tensors such that input = mantissa × 2^exponent. */
  frexp(): NamedTuple<['mantissa', 'exponent']>;
  /** Gathers values along an axis specified by `dim`. `gather(dim, index, { sparseGrad = false })` */
  gather(options: Opt<{ dim: number; index: Tensor; sparseGrad?: boolean }>): Tensor;
  /** Gathers values along an axis specified by `dim`. `gather(dim, index, { sparseGrad = false })` */
  gather(dim: number, index: Tensor, options?: Opt<{ sparseGrad?: boolean }>): Tensor;
  /** Computes the element-wise greatest common divisor (GCD) of `this` and `other`. */
  gcd(other: Tensor): Tensor;
  /** In-place version of `gcd`. */
  gcd_(other: Tensor): this;
  /** Computes input ≥ other element-wise. */
  ge(other: Tensor): Tensor;
  /** Computes input ≥ other element-wise. */
  ge(other: Scalar): Tensor;
  /** In-place version of `ge`. */
  ge_(other: Tensor): this;
  /** In-place version of `ge`. */
  ge_(other: Scalar): this;
  /** Fills `this` tensor with elements drawn from the geometric distribution. `geometric_(p, { generator = null })` */
  geometric_(p: number, options?: Opt<{ generator?: Generator | null }>): this;
  /** This is a low-level function for calling LAPACK's geqrf directly. */
  geqrf(): NamedTuple<['a', 'tau']>;
  /** Outer product of `this` and `vec2`. */
  ger(vec2: Tensor): Tensor;
  /** Computes input > other element-wise. */
  greater(other: Tensor): Tensor;
  /** Computes input > other element-wise. */
  greater(other: Scalar): Tensor;
  /** In-place version of `greater`. */
  greater_(other: Tensor): this;
  /** In-place version of `greater`. */
  greater_(other: Scalar): this;
  /** Computes input ≥ other element-wise. */
  greaterEqual(other: Tensor): Tensor;
  /** Computes input ≥ other element-wise. */
  greaterEqual(other: Scalar): Tensor;
  /** In-place version of `greaterEqual`. */
  greaterEqual_(other: Tensor): this;
  /** In-place version of `greaterEqual`. */
  greaterEqual_(other: Scalar): this;
  /** Computes input > other element-wise. */
  gt(other: Tensor): Tensor;
  /** Computes input > other element-wise. */
  gt(other: Scalar): Tensor;
  /** In-place version of `gt`. */
  gt_(other: Tensor): this;
  /** In-place version of `gt`. */
  gt_(other: Scalar): this;
  /** Applies the hard shrinkage function element-wise. `hardshrink(lambd = 0.5)` */
  hardshrink(lambd?: Scalar | HardshrinkOptions, options?: HardshrinkOptions): Tensor;
  /** Returns a hash of all elements in this tensor. `hashTensor(dim = [], { keepdim = false, mode = 0 })` */
  hashTensor(dim?: IntOrList | HashTensorOptions, options?: HashTensorOptions): Tensor;
  /** Returns a hash of all elements in this tensor. `hashTensor(dim = [], { keepdim = false, mode = 0 })` */
  hashTensor(...dim: number[] | [...dim: number[], options: HashTensorOptions]): Tensor;
  /** Computes the Heaviside step function for each element in `this`. */
  heaviside(values: Tensor): Tensor;
  /** In-place version of `heaviside`. */
  heaviside_(values: Tensor): this;
  /** Computes the histogram of a tensor. `histc(bins = 100, min = 0, max = 0)` */
  histc(bins?: number | HistcOptions, min?: Scalar | HistcOptions, max?: Scalar | HistcOptions, options?: HistcOptions): Tensor;
  /** Computes a histogram of the values in a tensor. `histogram(bins, { weight = null, density = false })` */
  histogram(bins: Tensor, options?: Opt<{ weight?: Tensor | null; density?: boolean }>): NamedTuple<['hist', 'binEdges']>;
  /** Computes a histogram of the values in a tensor. `histogram(bins = 100, { range = null, weight = null, density = false })` */
  histogram(bins?: number | HistogramBinCtOptions, options?: HistogramBinCtOptions): NamedTuple<['hist', 'binEdges']>;
  /** Splits `this`, a tensor with one or more dimensions, into multiple tensors horizontally according to `indicesOrSections`. */
  hsplit(sections: number): Tensor[];
  /** Splits `this`, a tensor with one or more dimensions, into multiple tensors horizontally according to `indicesOrSections`. */
  hsplit(indices: readonly number[]): Tensor[];
  /** Splits `this`, a tensor with one or more dimensions, into multiple tensors horizontally according to `indicesOrSections`. */
  hsplit(...indices: number[]): Tensor[];
  /** Given the legs of a right triangle, return its hypotenuse. */
  hypot(other: Tensor): Tensor;
  /** In-place version of `hypot`. */
  hypot_(other: Tensor): this;
  /** Computes the zeroth order modified Bessel function of the first kind for each element of `this`. */
  i0(): Tensor;
  /** In-place version of `i0`. */
  i0_(): this;
  /** Computes the regularized lower incomplete gamma function. */
  igamma(other: Tensor): Tensor;
  /** In-place version of `igamma`. */
  igamma_(other: Tensor): this;
  /** Computes the regularized upper incomplete gamma function. */
  igammac(other: Tensor): Tensor;
  /** In-place version of `igammac`. */
  igammac_(other: Tensor): this;
  /** Out-of-place version of `torch.Tensor.indexAdd_`. `indexAdd(dim, index, source, { alpha = 1 })` */
  indexAdd(options: Opt<{ dim: number; index: Tensor; source: Tensor; alpha?: Scalar }>): Tensor;
  /** Out-of-place version of `torch.Tensor.indexAdd_`. `indexAdd(dim, index, source, { alpha = 1 })` */
  indexAdd(dim: number, index: Tensor, source: Tensor, options?: Opt<{ alpha?: Scalar }>): Tensor;
  /** Accumulate the elements of `alpha` times `source` into this tensor by adding to the indices in the order given in `index`. `indexAdd_(dim, index, source, { alpha = 1 })` */
  indexAdd_(options: Opt<{ dim: number; index: Tensor; source: Tensor; alpha?: Scalar }>): this;
  /** Accumulate the elements of `alpha` times `source` into this tensor by adding to the indices in the order given in `index`. `indexAdd_(dim, index, source, { alpha = 1 })` */
  indexAdd_(dim: number, index: Tensor, source: Tensor, options?: Opt<{ alpha?: Scalar }>): this;
  /** Out-of-place version of `torch.Tensor.indexCopy_`. */
  indexCopy(options: Opt<{ dim: number; index: Tensor; source: Tensor }>): Tensor;
  /** Out-of-place version of `torch.Tensor.indexCopy_`. */
  indexCopy(dim: number, index: Tensor, source: Tensor): Tensor;
  /** Copies the elements of `tensor` into this tensor by selecting the indices in the order given in `index`. */
  indexCopy_(options: Opt<{ dim: number; index: Tensor; source: Tensor }>): this;
  /** Copies the elements of `tensor` into this tensor by selecting the indices in the order given in `index`. */
  indexCopy_(dim: number, index: Tensor, source: Tensor): this;
  /** Out-of-place version of `torch.Tensor.indexFill_`. */
  indexFill(options: Opt<{ dim: number; index: Tensor; value: Tensor }>): Tensor;
  /** Out-of-place version of `torch.Tensor.indexFill_`. */
  indexFill(dim: number, index: Tensor, value: Tensor): Tensor;
  /** Out-of-place version of `torch.Tensor.indexFill_`. */
  indexFill(options: Opt<{ dim: number; index: Tensor; value: Scalar }>): Tensor;
  /** Out-of-place version of `torch.Tensor.indexFill_`. */
  indexFill(dim: number, index: Tensor, value: Scalar): Tensor;
  /** Fills the elements of this tensor with value `value` by selecting the indices in the order given in `index`. */
  indexFill_(options: Opt<{ dim: number; index: Tensor; value: Tensor }>): this;
  /** Fills the elements of this tensor with value `value` by selecting the indices in the order given in `index`. */
  indexFill_(dim: number, index: Tensor, value: Tensor): this;
  /** Fills the elements of this tensor with value `value` by selecting the indices in the order given in `index`. */
  indexFill_(options: Opt<{ dim: number; index: Tensor; value: Scalar }>): this;
  /** Fills the elements of this tensor with value `value` by selecting the indices in the order given in `index`. */
  indexFill_(dim: number, index: Tensor, value: Scalar): this;
  /** Out-place version of `Tensor.indexPut_`. `indexPut(indices, values, accumulate = false)` */
  indexPut(indices: readonly (Tensor | null)[], values: Tensor, accumulate?: boolean | IndexPutOptions, options?: IndexPutOptions): Tensor;
  /** Puts values from the tensor `values` into the tensor `this` using the indices specified in `indices` (which is a tuple of Tensors). `indexPut_(indices, values, accumulate = false)` */
  indexPut_(indices: readonly (Tensor | null)[], values: Tensor, accumulate?: boolean | IndexPutOptions, options?: IndexPutOptions): this;
  /** See `Tensor.indexReduce_` for function description. `indexReduce(dim, index, source, reduce, { includeSelf = true })` */
  indexReduce(options: Opt<{ dim: number; index: Tensor; source: Tensor; reduce: 'prod' | 'mean' | 'amax' | 'amin'; includeSelf?: boolean }>): Tensor;
  /** See `Tensor.indexReduce_` for function description. `indexReduce(dim, index, source, reduce, { includeSelf = true })` */
  indexReduce(dim: number, index: Tensor, source: Tensor, reduce: 'prod' | 'mean' | 'amax' | 'amin', options?: Opt<{ includeSelf?: boolean }>): Tensor;
  /** Accumulate the elements of `source` into this tensor by accumulating to the indices in the order given in `index` using the reduction given by the `reduce` argument. `indexReduce_(dim, index, source, reduce, { includeSelf = true })` */
  indexReduce_(options: Opt<{ dim: number; index: Tensor; source: Tensor; reduce: 'prod' | 'mean' | 'amax' | 'amin'; includeSelf?: boolean }>): this;
  /** Accumulate the elements of `source` into this tensor by accumulating to the indices in the order given in `index` using the reduction given by the `reduce` argument. `indexReduce_(dim, index, source, reduce, { includeSelf = true })` */
  indexReduce_(dim: number, index: Tensor, source: Tensor, reduce: 'prod' | 'mean' | 'amax' | 'amin', options?: Opt<{ includeSelf?: boolean }>): this;
  /** Returns a new tensor which indexes this tensor along dimension `dim` using the entries in `index`. */
  indexSelect(options: Opt<{ dim: number; index: Tensor }>): Tensor;
  /** Returns a new tensor which indexes this tensor along dimension `dim` using the entries in `index`. */
  indexSelect(dim: number, index: Tensor): Tensor;
  /** Return the indices tensor of a sparse COO tensor. */
  indices(): Tensor;
  /** Computes the dot product for 1D tensors. */
  inner(other: Tensor): Tensor;
  /** Given a quantized Tensor, `self.int_repr()` returns a CPU Tensor with uint8_t as data type that stores the underlying uint8_t values of the given Tensor. */
  intRepr(): Tensor;
  /** Computes the inverse of a square matrix if it exists. */
  inverse(): Tensor;
  /** Returns `True` if `this` is a sparse COO tensor that is coalesced, `False` otherwise. */
  isCoalesced(): boolean;
  /** Returns True if the data type of `this` is a complex data type. */
  isComplex(): boolean;
  /** Returns True if the conjugate bit of `this` is set to true. */
  isConj(): boolean;
  isDistributed(): boolean;
  /** Returns True if the data type of `this` is a floating point data type. */
  isFloatingPoint(): boolean;
  /** Returns True if `this` is an inference tensor. */
  isInference(): boolean;
  /** Returns True if the negative bit of `this` is set to true. */
  isNeg(): boolean;
  /** Returns True if the `this` is a single element tensor which is not equal to zero after type conversions. i.e. not equal to `torch.tensor([0.])` or `torch.tensor([0])` or `torch.tensor([False])`. */
  isNonzero(): boolean;
  /** Returns true if this tensor resides in pinned memory. `isPinned(device = null)` */
  isPinned(device?: Device | null | IsPinnedOptions, options?: IsPinnedOptions): boolean;
  isSameSize(other: Tensor): boolean;
  /** Returns True if both tensors are pointing to the exact same memory (same storage, offset, size and stride). */
  isSetTo(tensor: Tensor): boolean;
  /** Returns True if the data type of `this` is a signed data type. */
  isSigned(): boolean;
  /** Returns a new tensor with boolean elements representing if each element of `this` is "close" to the corresponding element of `other`. `isclose(other, rtol = 0.00001, atol = 1e-8, equalNan = false)` */
  isclose(other: Tensor, rtol?: number | IscloseOptions, atol?: number | IscloseOptions, equalNan?: boolean | IscloseOptions, options?: IscloseOptions): Tensor;
  /** Returns a new tensor with boolean elements representing if each element is `finite` or not. */
  isfinite(): Tensor;
  /** Tests if each element of `this` is infinite (positive or negative infinity) or not. */
  isinf(): Tensor;
  /** Returns a new tensor with boolean elements representing if each element of `this` is NaN or not. */
  isnan(): Tensor;
  /** Tests if each element of `this` is negative infinity or not. */
  isneginf(): Tensor;
  /** Tests if each element of `this` is positive infinity or not. */
  isposinf(): Tensor;
  /** Returns a new tensor with boolean elements representing if each element of `this` is real-valued or not. */
  isreal(): Tensor;
  /** Inverse short time Fourier Transform. `istft(nFft, hopLength = null, winLength = null, window = null, center = true, normalized = false, onesided = null, length = null, returnComplex = false)` */
  istft(nFft: number, hopLength?: number | null | IstftOptions, winLength?: number | null | IstftOptions, window?: Tensor | null | IstftOptions, center?: boolean | IstftOptions, normalized?: boolean | IstftOptions, onesided?: boolean | null | IstftOptions, length?: number | null | IstftOptions, returnComplex?: boolean | IstftOptions, options?: IstftOptions): Tensor;
  /** Computes the Kronecker product, denoted by ⊗, of `this` and `other`. */
  kron(other: Tensor): Tensor;
  /** Returns a namedtuple `(values, indices)` where `values` is the `k` th smallest element of each row of this tensor in the given dimension `dim`. `kthvalue(k, dim = -1, keepdim = false)` */
  kthvalue(k: number, dim?: number | KthvalueOptions, keepdim?: boolean | KthvalueOptions, options?: KthvalueOptions): NamedTuple<['values', 'indices']>;
  /** Computes the element-wise least common multiple (LCM) of `this` and `other`. */
  lcm(other: Tensor): Tensor;
  /** In-place version of `lcm`. */
  lcm_(other: Tensor): this;
  /** Multiplies `this` by 2 ** `other`. */
  ldexp(other: Tensor): Tensor;
  /** In-place version of `ldexp`. */
  ldexp_(other: Tensor): this;
  /** Computes input ≤ other element-wise. */
  le(other: Tensor): Tensor;
  /** Computes input ≤ other element-wise. */
  le(other: Scalar): Tensor;
  /** In-place version of `le`. */
  le_(other: Tensor): this;
  /** In-place version of `le`. */
  le_(other: Scalar): this;
  /** Does a linear interpolation of two tensors `start` (given by `this`) and `end` based on a scalar or tensor `weight` and returns the resulting `out` tensor. */
  lerp(end: Tensor, weight: Tensor): Tensor;
  /** Does a linear interpolation of two tensors `start` (given by `this`) and `end` based on a scalar or tensor `weight` and returns the resulting `out` tensor. */
  lerp(end: Tensor, weight: Scalar): Tensor;
  /** In-place version of `lerp`. */
  lerp_(end: Tensor, weight: Tensor): this;
  /** In-place version of `lerp`. */
  lerp_(end: Tensor, weight: Scalar): this;
  /** Computes input < other element-wise. */
  less(other: Tensor): Tensor;
  /** Computes input < other element-wise. */
  less(other: Scalar): Tensor;
  /** In-place version of `less`. */
  less_(other: Tensor): this;
  /** In-place version of `less`. */
  less_(other: Scalar): this;
  /** Computes input ≤ other element-wise. */
  lessEqual(other: Tensor): Tensor;
  /** Computes input ≤ other element-wise. */
  lessEqual(other: Scalar): Tensor;
  /** In-place version of `lessEqual`. */
  lessEqual_(other: Tensor): this;
  /** In-place version of `lessEqual`. */
  lessEqual_(other: Scalar): this;
  /** Computes the natural logarithm of the absolute value of the gamma function on `this`. */
  lgamma(): Tensor;
  /** In-place version of `lgamma`. */
  lgamma_(): this;
  /** Returns a new tensor with the natural logarithm of the elements of `this`. */
  log(): Tensor;
  /** Returns a new tensor with the logarithm to the base 10 of the elements of `this`. */
  log10(): Tensor;
  /** In-place version of `log10`. */
  log10_(): this;
  /** Returns a new tensor with the natural logarithm of (1 + `this`). */
  log1p(): Tensor;
  /** In-place version of `log1p`. */
  log1p_(): this;
  /** Returns a new tensor with the logarithm to the base 2 of the elements of `this`. */
  log2(): Tensor;
  /** In-place version of `log2`. */
  log2_(): this;
  /** In-place version of `log`. */
  log_(): this;
  /** Fills `this` tensor with numbers samples from the log-normal distribution parameterized by the given mean μ and standard deviation σ. `logNormal_(mean = 1, std = 2, { generator = null })` */
  logNormal_(mean?: number | LogNormalOptions, std?: number | LogNormalOptions, options?: LogNormalOptions): this;
  /** Apply a softmax followed by a logarithm. `logSoftmax(dim, dtype = null)` */
  logSoftmax(options: Opt<{ dim: number; dtype?: DType | null }>): Tensor;
  /** Apply a softmax followed by a logarithm. `logSoftmax(dim, dtype = null)` */
  logSoftmax(dim: number, dtype?: DType | null | LogSoftmaxIntOptions, options?: LogSoftmaxIntOptions): Tensor;
  /** Logarithm of the sum of exponentiations of the inputs. */
  logaddexp(other: Tensor): Tensor;
  /** Logarithm of the sum of exponentiations of the inputs in base-2. */
  logaddexp2(other: Tensor): Tensor;
  /** Returns the logarithm of the cumulative summation of the exponentiation of elements of `this` in the dimension `dim`. */
  logcumsumexp(options: Opt<{ dim: number }>): Tensor;
  /** Returns the logarithm of the cumulative summation of the exponentiation of elements of `this` in the dimension `dim`. */
  logcumsumexp(dim: number): Tensor;
  /** Calculates log determinant of a square matrix or batches of square matrices. */
  logdet(): Tensor;
  /** Computes the element-wise logical AND of the given input tensors. */
  logicalAnd(other: Tensor): Tensor;
  /** In-place version of `logicalAnd`. */
  logicalAnd_(other: Tensor): this;
  /** Computes the element-wise logical NOT of the given input tensor. */
  logicalNot(): Tensor;
  /** In-place version of `logicalNot`. */
  logicalNot_(): this;
  /** Computes the element-wise logical OR of the given input tensors. */
  logicalOr(other: Tensor): Tensor;
  /** In-place version of `logicalOr`. */
  logicalOr_(other: Tensor): this;
  /** Computes the element-wise logical XOR of the given input tensors. */
  logicalXor(other: Tensor): Tensor;
  /** In-place version of `logicalXor`. */
  logicalXor_(other: Tensor): this;
  /** Returns a new tensor with the logit of the elements of `this`. `logit(eps = null)` */
  logit(eps?: number | null | LogitOptions, options?: LogitOptions): Tensor;
  /** In-place version of `logit`. `logit_(eps = null)` */
  logit_(eps?: number | null | LogitOptions, options?: LogitOptions): this;
  /** Returns the log of summed exponentials of each row of this tensor in the given dimension `dim`. `logsumexp(dim, keepdim = false)` */
  logsumexp(options: Opt<{ dim: IntOrList; keepdim?: boolean }>): Tensor;
  /** Returns the log of summed exponentials of each row of this tensor in the given dimension `dim`. `logsumexp(dim, keepdim = false)` */
  logsumexp(dim: IntOrList, keepdim?: boolean | LogsumexpOptions, options?: LogsumexpOptions): Tensor;
  /** Computes input < other element-wise. */
  lt(other: Tensor): Tensor;
  /** Computes input < other element-wise. */
  lt(other: Scalar): Tensor;
  /** In-place version of `lt`. */
  lt_(other: Tensor): this;
  /** In-place version of `lt`. */
  lt_(other: Scalar): this;
  /** Returns the LU solve of the linear system Ax = b using the partially pivoted LU factorization of A from `linalg.luFactor`. */
  luSolve(LUData: Tensor, LUPivots: Tensor): Tensor;
  /** Out-of-place version of `torch.Tensor.maskedFill_`. */
  maskedFill(mask: Tensor, value: Tensor): Tensor;
  /** Out-of-place version of `torch.Tensor.maskedFill_`. */
  maskedFill(mask: Tensor, value: Scalar): Tensor;
  /** Fills elements of `this` tensor with `value` where `mask` is True. */
  maskedFill_(mask: Tensor, value: Tensor): this;
  /** Fills elements of `this` tensor with `value` where `mask` is True. */
  maskedFill_(mask: Tensor, value: Scalar): this;
  /** Out-of-place version of `torch.Tensor.maskedScatter_`. */
  maskedScatter(mask: Tensor, source: Tensor): Tensor;
  /** Copies elements from `source` into `this` tensor at positions where the `mask` is True. */
  maskedScatter_(mask: Tensor, source: Tensor): this;
  /** Returns a new 1-D tensor which indexes this tensor according to the boolean mask `mask` which is a `BoolTensor`. */
  maskedSelect(mask: Tensor): Tensor;
  /** Matrix product of two tensors. */
  matmul(other: Tensor): Tensor;
  /** Computes the matrix exponential of a square matrix. */
  matrixExp(): Tensor;
  /** Computes the `n`-th power of a square matrix for an integer `n`. */
  matrixPower(n: number): Tensor;
  /** Returns the maximum value of all elements in this tensor. */
  max(): Tensor;
  /** Returns the maximum value of all elements in this tensor. */
  max(other: Tensor): Tensor;
  /** Returns the maximum value of all elements in this tensor. `max(dim, keepdim = false)` */
  max(options: Opt<{ dim: number; keepdim?: boolean }>): NamedTuple<['values', 'indices']>;
  /** Returns the maximum value of all elements in this tensor. `max(dim, keepdim = false)` */
  max(dim: number, keepdim?: boolean | MaxDimOptions, options?: MaxDimOptions): NamedTuple<['values', 'indices']>;
  /** Computes the element-wise maximum of `this` and `other`. */
  maximum(other: Tensor): Tensor;
  /** Returns the mean value of all elements in this tensor. `mean({ dtype = null })` */
  mean(options?: Opt<{ dtype?: DType | null }>): Tensor;
  /** Returns the mean value of all elements in this tensor. `mean(dim, keepdim = false, { dtype = null })` */
  mean(options: Opt<{ dim: IntOrList | null; keepdim?: boolean; dtype?: DType | null }>): Tensor;
  /** Returns the mean value of all elements in this tensor. `mean(dim, keepdim = false, { dtype = null })` */
  mean(dim: IntOrList | null, keepdim?: boolean | MeanDimOptions, options?: MeanDimOptions): Tensor;
  /** Returns the median of the values in `this`. */
  median(): Tensor;
  /** Returns the median of the values in `this`. `median(dim, keepdim = false)` */
  median(options: Opt<{ dim: number; keepdim?: boolean }>): NamedTuple<['values', 'indices']>;
  /** Returns the median of the values in `this`. `median(dim, keepdim = false)` */
  median(dim: number, keepdim?: boolean | MedianDimOptions, options?: MedianDimOptions): NamedTuple<['values', 'indices']>;
  /** Returns the minimum value of all elements in this tensor. */
  min(): Tensor;
  /** Returns the minimum value of all elements in this tensor. */
  min(other: Tensor): Tensor;
  /** Returns the minimum value of all elements in this tensor. `min(dim, keepdim = false)` */
  min(options: Opt<{ dim: number; keepdim?: boolean }>): NamedTuple<['values', 'indices']>;
  /** Returns the minimum value of all elements in this tensor. `min(dim, keepdim = false)` */
  min(dim: number, keepdim?: boolean | MinDimOptions, options?: MinDimOptions): NamedTuple<['values', 'indices']>;
  /** Computes the element-wise minimum of `this` and `other`. */
  minimum(other: Tensor): Tensor;
  /** Performs a matrix multiplication of the matrices `this` and `mat2`. */
  mm(mat2: Tensor): Tensor;
  /** Returns a namedtuple `(values, indices)` where `values` is the mode value of each row of this tensor in the given dimension `dim`, i.e. a value which appears most often in that row, and `indices` is the index location of each mode value found. `mode(dim = -1, keepdim = false)` */
  mode(dim?: number | ModeOptions, keepdim?: boolean | ModeOptions, options?: ModeOptions): NamedTuple<['values', 'indices']>;
  /** Moves the dimension(s) of `this` at the position(s) in `source` to the position(s) in `destination`. */
  moveaxis(source: number, destination: number): Tensor;
  /** Moves the dimension(s) of `this` at the position(s) in `source` to the position(s) in `destination`. */
  moveaxis(source: readonly number[], destination: readonly number[]): Tensor;
  /** Moves the dimension(s) of `this` at the position(s) in `source` to the position(s) in `destination`. */
  movedim(source: number, destination: number): Tensor;
  /** Moves the dimension(s) of `this` at the position(s) in `source` to the position(s) in `destination`. */
  movedim(source: readonly number[], destination: readonly number[]): Tensor;
  /** Sorts the elements of this tensor along its first dimension in ascending order by value. */
  msort(): Tensor;
  /** Multiplies `this` by `other`. */
  mul(other: TensorLike): Tensor;
  /** In-place version of `mul`. */
  mul_(other: TensorLike): this;
  /** Returns a tensor where each row contains `numSamples` indices sampled from the multinomial (a stricter definition would be multivariate, refer to `torch.distributions.multinomial.Multinomial` for more details) probability distribution located in the corresponding row of tensor `this`. `multinomial(numSamples, replacement = false, { generator = null })` */
  multinomial(numSamples: number, replacement?: boolean | MultinomialOptions, options?: MultinomialOptions): Tensor;
  /** Multiplies `this` by `other`. */
  multiply(other: TensorLike): Tensor;
  /** Multiplies `this` by `other`. */
  multiply(other: Scalar): Tensor;
  /** In-place version of `multiply`. */
  multiply_(other: TensorLike): this;
  /** In-place version of `multiply`. */
  multiply_(other: Scalar): this;
  /** Performs a matrix-vector product of the matrix `this` and the vector `vec`. */
  mv(vec: Tensor): Tensor;
  /** Computes the multivariate log-gamma function with dimension p element-wise, given by. */
  mvlgamma(p: number): Tensor;
  /** In-place version of `mvlgamma`. */
  mvlgamma_(p: number): this;
  /** Replaces :literal:`NaN`, positive infinity, and negative infinity values in `this` with the values specified by `nan`, `posinf`, and `neginf`, respectively. `nanToNum(nan = null, posinf = null, neginf = null)` */
  nanToNum(nan?: number | null | NanToNumOptions, posinf?: number | null | NanToNumOptions, neginf?: number | null | NanToNumOptions, options?: NanToNumOptions): Tensor;
  /** In-place version of `nanToNum`. `nanToNum_(nan = null, posinf = null, neginf = null)` */
  nanToNum_(nan?: number | null | NanToNumOptions, posinf?: number | null | NanToNumOptions, neginf?: number | null | NanToNumOptions, options?: NanToNumOptions): this;
  /** Computes the mean of all `non-NaN` elements along the specified dimensions. `nanmean(dim = null, keepdim = false, { dtype = null })` */
  nanmean(dim?: IntOrList | null | NanmeanOptions, keepdim?: boolean | NanmeanOptions, options?: NanmeanOptions): Tensor;
  /** Returns the median of the values in `this`, ignoring `NaN` values. */
  nanmedian(): Tensor;
  /** Returns the median of the values in `this`, ignoring `NaN` values. `nanmedian(dim, keepdim = false)` */
  nanmedian(options: Opt<{ dim: number; keepdim?: boolean }>): NamedTuple<['values', 'indices']>;
  /** Returns the median of the values in `this`, ignoring `NaN` values. `nanmedian(dim, keepdim = false)` */
  nanmedian(dim: number, keepdim?: boolean | NanmedianDimOptions, options?: NanmedianDimOptions): NamedTuple<['values', 'indices']>;
  /** This is a variant of `torch.quantile` that "ignores" `NaN` values, computing the quantiles `q` as if `NaN` values in `this` did not exist. `nanquantile(q, dim = null, keepdim = false, { interpolation = 'linear' })` */
  nanquantile(q: Tensor, dim?: number | null | NanquantileOptions, keepdim?: boolean | NanquantileOptions, options?: NanquantileOptions): Tensor;
  /** This is a variant of `torch.quantile` that "ignores" `NaN` values, computing the quantiles `q` as if `NaN` values in `this` did not exist. `nanquantile(q, dim = null, keepdim = false, { interpolation = 'linear' })` */
  nanquantile(q: number, dim?: number | null | NanquantileOptions, keepdim?: boolean | NanquantileOptions, options?: NanquantileOptions): Tensor;
  /** Returns the sum of all elements, treating Not a Numbers (NaNs) as zero. `nansum(dim = null, keepdim = false, { dtype = null })` */
  nansum(dim?: IntOrList | null | NansumOptions, keepdim?: boolean | NansumOptions, options?: NansumOptions): Tensor;
  /** Returns a new tensor that is a narrowed version of `this` tensor. */
  narrow(options: Opt<{ dim: number; start: Tensor; length: number }>): Tensor;
  /** Returns a new tensor that is a narrowed version of `this` tensor. */
  narrow(dim: number, start: Tensor, length: number): Tensor;
  /** Returns a new tensor that is a narrowed version of `this` tensor. */
  narrow(options: Opt<{ dim: number; start: number; length: number }>): Tensor;
  /** Returns a new tensor that is a narrowed version of `this` tensor. */
  narrow(dim: number, start: number, length: number): Tensor;
  /** Same as `Tensor.narrow` except this returns a copy rather than shared storage. */
  narrowCopy(options: Opt<{ dim: number; start: number; length: number }>): Tensor;
  /** Same as `Tensor.narrow` except this returns a copy rather than shared storage. */
  narrowCopy(dim: number, start: number, length: number): Tensor;
  /** Computes input ≠ other element-wise. */
  ne(other: Tensor): Tensor;
  /** Computes input ≠ other element-wise. */
  ne(other: Scalar): Tensor;
  /** In-place version of `ne`. */
  ne_(other: Tensor): this;
  /** In-place version of `ne`. */
  ne_(other: Scalar): this;
  /** Returns a new tensor with the negative of the elements of `this`. */
  neg(): Tensor;
  /** In-place version of `neg`. */
  neg_(): this;
  /** Returns a new tensor with the negative of the elements of `this`. */
  negative(): Tensor;
  /** In-place version of `negative`. */
  negative_(): this;
  /** Returns a Tensor of size `size` filled with uninitialized data. */
  newEmpty(size: readonly number[], options?: Opt<TensorOptions>): Tensor;
  /** Returns a Tensor of size `size` filled with uninitialized data. */
  newEmpty(...size: number[] | [...size: number[], options: Opt<TensorOptions>]): Tensor;
  /** Returns a Tensor of size `size` and strides `stride` filled with uninitialized data. */
  newEmptyStrided(size: readonly number[], stride: readonly number[], options?: Opt<TensorOptions>): Tensor;
  /** Returns a Tensor of size `size` filled with `fillValue`. */
  newFull(size: readonly number[], fillValue: Scalar, options?: Opt<TensorOptions>): Tensor;
  /** Returns a Tensor of size `size` filled with `1`. */
  newOnes(size: readonly number[], options?: Opt<TensorOptions>): Tensor;
  /** Returns a Tensor of size `size` filled with `1`. */
  newOnes(...size: number[] | [...size: number[], options: Opt<TensorOptions>]): Tensor;
  /** Returns a Tensor of size `size` filled with `0`. */
  newZeros(size: readonly number[], options?: Opt<TensorOptions>): Tensor;
  /** Returns a Tensor of size `size` filled with `0`. */
  newZeros(...size: number[] | [...size: number[], options: Opt<TensorOptions>]): Tensor;
  /** Return the next floating-point value after `this` towards `other`, elementwise. */
  nextafter(other: Tensor): Tensor;
  /** In-place version of `nextafter`. */
  nextafter_(other: Tensor): this;
  /** Returns a 2-D tensor where each row is the index for a non-zero value. `nonzeroStatic({ size, fillValue = -1 })` */
  nonzeroStatic(options: Opt<{ size: number; fillValue?: number }>): Tensor;
  /** Fills `this` tensor with elements samples from the normal distribution parameterized by `mean` and `std`. `normal_(mean = 0, std = 1, { generator = null })` */
  normal_(mean?: number | NormalOptions, std?: number | NormalOptions, options?: NormalOptions): this;
  /** Computes input ≠ other element-wise. */
  notEqual(other: Tensor): Tensor;
  /** Computes input ≠ other element-wise. */
  notEqual(other: Scalar): Tensor;
  /** In-place version of `notEqual`. */
  notEqual_(other: Tensor): this;
  /** In-place version of `notEqual`. */
  notEqual_(other: Scalar): this;
  /** Computes the first `n` columns of a product of Householder matrices. */
  orgqr(input2: Tensor): Tensor;
  /** Computes the matrix-matrix multiplication of a product of Householder matrices with a general matrix. `ormqr(input2, input3, left = true, transpose = false)` */
  ormqr(input2: Tensor, input3: Tensor, left?: boolean | OrmqrOptions, transpose?: boolean | OrmqrOptions, options?: OrmqrOptions): Tensor;
  /** Outer product of `this` and `vec2`. */
  outer(vec2: Tensor): Tensor;
  /** Returns a view of the tensor with its dimensions permuted. */
  permute(dims: readonly number[]): Tensor;
  /** Returns a view of the tensor with its dimensions permuted. */
  permute(...dims: number[]): Tensor;
  /** Copies the tensor to pinned memory, if it's not already pinned. `pinMemory(device = null)` */
  pinMemory(device?: Device | null | PinMemoryOptions, options?: PinMemoryOptions): Tensor;
  /** Computes the pseudoinverse (Moore-Penrose inverse) of a matrix. `pinverse(rcond = 1e-15)` */
  pinverse(rcond?: number | PinverseOptions, options?: PinverseOptions): Tensor;
  /** Computes the n^th derivative of the digamma function on `this`. */
  polygamma(n: number): Tensor;
  /** In-place version of `polygamma`. */
  polygamma_(n: number): this;
  /** Returns `this`. */
  positive(): Tensor;
  /** Takes the power of each element in `this` with `exponent` and returns a tensor with the result. */
  pow(exponent: Tensor): Tensor;
  /** Takes the power of each element in `this` with `exponent` and returns a tensor with the result. */
  pow(exponent: Scalar): Tensor;
  /** In-place version of `pow`. */
  pow_(exponent: Tensor): this;
  /** In-place version of `pow`. */
  pow_(exponent: Scalar): this;
  /** Applies element-wise the function PReLU(x) = max(0,x) + weight * min(0,x) where weight is a learnable parameter. */
  prelu(weight: Tensor): Tensor;
  /** Returns the product of all elements in this tensor. `prod({ dtype = null })` */
  prod(options?: Opt<{ dtype?: DType | null }>): Tensor;
  /** Returns the product of all elements in this tensor. `prod(dim, keepdim = false, { dtype = null })` */
  prod(options: Opt<{ dim: number; keepdim?: boolean; dtype?: DType | null }>): Tensor;
  /** Returns the product of all elements in this tensor. `prod(dim, keepdim = false, { dtype = null })` */
  prod(dim: number, keepdim?: boolean | ProdDimIntOptions, options?: ProdDimIntOptions): Tensor;
  /** Out-of-place version of `torch.Tensor.put_`. `put(index, source, accumulate = false)` */
  put(index: Tensor, source: Tensor, accumulate?: boolean | PutOptions, options?: PutOptions): Tensor;
  /** Copies the elements from `source` into the positions specified by `index`. `put_(index, source, accumulate = false)` */
  put_(index: Tensor, source: Tensor, accumulate?: boolean | PutOptions, options?: PutOptions): this;
  /** Given a Tensor quantized by linear (affine) per-channel quantization, returns the index of dimension on which per-channel quantization is applied. */
  qPerChannelAxis(): number;
  /** Given a Tensor quantized by linear (affine) per-channel quantization, returns a Tensor of scales of the underlying quantizer. */
  qPerChannelScales(): Tensor;
  /** Given a Tensor quantized by linear (affine) per-channel quantization, returns a tensor of zero_points of the underlying quantizer. */
  qPerChannelZeroPoints(): Tensor;
  /** Given a Tensor quantized by linear(affine) quantization, returns the scale of the underlying quantizer(). */
  qScale(): number;
  /** Given a Tensor quantized by linear(affine) quantization, returns the zero_point of the underlying quantizer(). */
  qZeroPoint(): number;
  /** Computes the QR decomposition of a matrix or a batch of matrices `this`, and returns a namedtuple (Q, R) of tensors such that input = Q R with Q being an orthogonal matrix or batch of orthogonal matrices and R being an upper triangular matrix or batch of upper triangular matrices. `qr(some = true)` */
  qr(some?: boolean | QrOptions, options?: QrOptions): NamedTuple<['Q', 'R']>;
  /** Returns the quantization scheme of a given QTensor. */
  qscheme(): QScheme;
  /** Computes the q-th quantiles of each row of this tensor along the dimension `dim`. `quantile(q, dim = null, keepdim = false, { interpolation = 'linear' })` */
  quantile(q: Tensor, dim?: number | null | QuantileOptions, keepdim?: boolean | QuantileOptions, options?: QuantileOptions): Tensor;
  /** Computes the q-th quantiles of each row of this tensor along the dimension `dim`. `quantile(q, dim = null, keepdim = false, { interpolation = 'linear' })` */
  quantile(q: number, dim?: number | null | QuantileOptions, keepdim?: boolean | QuantileOptions, options?: QuantileOptions): Tensor;
  /** Returns a new tensor with each of the elements of `this` converted from angles in radians to degrees. */
  rad2deg(): Tensor;
  /** In-place version of `rad2deg`. */
  rad2deg_(): this;
  /** Fills `this` tensor with numbers sampled from the discrete uniform distribution over `[from, to - 1]`. `random_({ generator = null })` */
  random_(options?: Opt<{ generator?: Generator | null }>): this;
  /** Fills `this` tensor with numbers sampled from the discrete uniform distribution over `[from, to - 1]`. `random_(from, to, { generator = null })` */
  random_(from: number | bigint, to: number | bigint | null, options?: Opt<{ generator?: Generator | null }>): this;
  /** Fills `this` tensor with numbers sampled from the discrete uniform distribution over `[from, to - 1]`. `random_(to, { generator = null })` */
  random_(to: number | bigint, options?: Opt<{ generator?: Generator | null }>): this;
  /** see `torch.ravel`. */
  ravel(): Tensor;
  /** Returns a new tensor with the reciprocal of the elements of `this`. */
  reciprocal(): Tensor;
  /** In-place version of `reciprocal`. */
  reciprocal_(): this;
  /** Applies the rectified linear unit function element-wise. */
  relu(): Tensor;
  /** In-place version of `relu`. */
  relu_(): this;
  /** Computes Python's modulus operation entrywise. */
  remainder(other: Tensor): Tensor;
  /** Computes Python's modulus operation entrywise. */
  remainder(other: Scalar): Tensor;
  /** In-place version of `remainder`. */
  remainder_(other: Tensor): this;
  /** In-place version of `remainder`. */
  remainder_(other: Scalar): this;
  /** Returns a tensor where each sub-tensor of `this` along dimension `dim` is normalized such that the `p`-norm of the sub-tensor is lower than the value `maxnorm`. */
  renorm(options: Opt<{ p: Scalar; dim: number; maxnorm: Scalar }>): Tensor;
  /** Returns a tensor where each sub-tensor of `this` along dimension `dim` is normalized such that the `p`-norm of the sub-tensor is lower than the value `maxnorm`. */
  renorm(p: Scalar, dim: number, maxnorm: Scalar): Tensor;
  /** In-place version of `renorm`. */
  renorm_(options: Opt<{ p: Scalar; dim: number; maxnorm: Scalar }>): this;
  /** In-place version of `renorm`. */
  renorm_(p: Scalar, dim: number, maxnorm: Scalar): this;
  /** Repeats this tensor along the specified dimensions. */
  repeat(repeats: readonly number[]): Tensor;
  /** Repeats this tensor along the specified dimensions. */
  repeat(...repeats: number[]): Tensor;
  /** Repeat elements of a tensor. `repeatInterleave(repeats, dim = null, { outputSize = null })` */
  repeatInterleave(repeats: Tensor, dim?: number | null | RepeatInterleaveSelfTensorOptions, options?: RepeatInterleaveSelfTensorOptions): Tensor;
  /** Repeat elements of a tensor. `repeatInterleave(repeats, dim = null, { outputSize = null })` */
  repeatInterleave(repeats: number, dim?: number | null | RepeatInterleaveSelfTensorOptions, options?: RepeatInterleaveSelfTensorOptions): Tensor;
  /** Returns a tensor with the same data and number of elements as `this` but with the specified shape. */
  reshape(shape: readonly number[]): Tensor;
  /** Returns a tensor with the same data and number of elements as `this` but with the specified shape. */
  reshape(...shape: number[]): Tensor;
  /** Returns this tensor as the same shape as `other`. */
  reshapeAs(other: Tensor): Tensor;
  /** Resizes `this` tensor to the specified size. `resize_(size, { memoryFormat = null })` */
  resize_(size: readonly number[], options?: ResizeOptions): this;
  /** Resizes `this` tensor to the specified size. `resize_(size, { memoryFormat = null })` */
  resize_(...size: number[] | [...size: number[], options: ResizeOptions]): this;
  /** Resizes this tensor to be the same size as the specified `tensor`. `resizeAs_(theTemplate, { memoryFormat = null })` */
  resizeAs_(theTemplate: Tensor, options?: Opt<{ memoryFormat?: MemoryFormat | null }>): this;
  /** In-place version of `resizeAsSparse`. */
  resizeAsSparse_(theTemplate: Tensor): this;
  /** Returns a new tensor with materialized conjugation if `this`'s conjugate bit is set to `True`, else returns `this`. */
  resolveConj(): Tensor;
  /** Returns a new tensor with materialized negation if `this`'s negative bit is set to `True`, else returns `this`. */
  resolveNeg(): Tensor;
  /** Enables this Tensor to have their `grad` populated during `backward`. */
  retainGrad(): void;
  /** Roll the tensor `this` along the given dimension(s). `roll(shifts, dims = [])` */
  roll(shifts: IntOrList, dims?: IntOrList | RollOptions, options?: RollOptions): Tensor;
  /** Rotate an n-D tensor by 90 degrees in the plane specified by dims axis. `rot90(k = 1, dims = [0, 1])` */
  rot90(k?: number | Rot90Options, dims?: readonly number[] | Rot90Options, options?: Rot90Options): Tensor;
  /** Rounds elements of `this` to the nearest integer. */
  round(): Tensor;
  /** Rounds elements of `this` to the nearest integer. */
  round(options: Opt<{ decimals: number }>): Tensor;
  /** In-place version of `round`. */
  round_(): this;
  /** In-place version of `round`. */
  round_(options: Opt<{ decimals: number }>): this;
  rowIndices(): Tensor;
  /** Returns a new tensor with the reciprocal of the square-root of each of the elements of `this`. */
  rsqrt(): Tensor;
  /** In-place version of `rsqrt`. */
  rsqrt_(): this;
  /** Out-of-place version of `torch.Tensor.scatter_`. */
  scatter(options: Opt<{ dim: number; index: Tensor; src: Tensor }>): Tensor;
  /** Out-of-place version of `torch.Tensor.scatter_`. */
  scatter(dim: number, index: Tensor, src: Tensor): Tensor;
  /** Out-of-place version of `torch.Tensor.scatter_`. */
  scatter(options: Opt<{ dim: number; index: Tensor; src: Tensor; reduce: 'add' | 'multiply' }>): Tensor;
  /** Out-of-place version of `torch.Tensor.scatter_`. */
  scatter(dim: number, index: Tensor, src: Tensor, options: Opt<{ reduce: 'add' | 'multiply' }>): Tensor;
  /** Out-of-place version of `torch.Tensor.scatter_`. */
  scatter(options: Opt<{ dim: number; index: Tensor; value: Scalar }>): Tensor;
  /** Out-of-place version of `torch.Tensor.scatter_`. */
  scatter(dim: number, index: Tensor, value: Scalar): Tensor;
  /** Out-of-place version of `torch.Tensor.scatter_`. */
  scatter(options: Opt<{ dim: number; index: Tensor; value: Scalar; reduce: 'add' | 'multiply' }>): Tensor;
  /** Out-of-place version of `torch.Tensor.scatter_`. */
  scatter(dim: number, index: Tensor, value: Scalar, options: Opt<{ reduce: 'add' | 'multiply' }>): Tensor;
  /** Writes all values from the tensor `src` into `this` at the indices specified in the `index` tensor. */
  scatter_(options: Opt<{ dim: number; index: Tensor; src: Tensor }>): this;
  /** Writes all values from the tensor `src` into `this` at the indices specified in the `index` tensor. */
  scatter_(dim: number, index: Tensor, src: Tensor): this;
  /** Writes all values from the tensor `src` into `this` at the indices specified in the `index` tensor. */
  scatter_(options: Opt<{ dim: number; index: Tensor; src: Tensor; reduce: 'add' | 'multiply' }>): this;
  /** Writes all values from the tensor `src` into `this` at the indices specified in the `index` tensor. */
  scatter_(dim: number, index: Tensor, src: Tensor, options: Opt<{ reduce: 'add' | 'multiply' }>): this;
  /** Writes all values from the tensor `src` into `this` at the indices specified in the `index` tensor. */
  scatter_(options: Opt<{ dim: number; index: Tensor; value: Scalar }>): this;
  /** Writes all values from the tensor `src` into `this` at the indices specified in the `index` tensor. */
  scatter_(dim: number, index: Tensor, value: Scalar): this;
  /** Writes all values from the tensor `src` into `this` at the indices specified in the `index` tensor. */
  scatter_(options: Opt<{ dim: number; index: Tensor; value: Scalar; reduce: 'add' | 'multiply' }>): this;
  /** Writes all values from the tensor `src` into `this` at the indices specified in the `index` tensor. */
  scatter_(dim: number, index: Tensor, value: Scalar, options: Opt<{ reduce: 'add' | 'multiply' }>): this;
  /** Out-of-place version of `torch.Tensor.scatterAdd_`. */
  scatterAdd(options: Opt<{ dim: number; index: Tensor; src: Tensor }>): Tensor;
  /** Out-of-place version of `torch.Tensor.scatterAdd_`. */
  scatterAdd(dim: number, index: Tensor, src: Tensor): Tensor;
  /** Adds all values from the tensor `src` into `this` at the indices specified in the `index` tensor in a similar fashion as `torch.Tensor.scatter_`. */
  scatterAdd_(options: Opt<{ dim: number; index: Tensor; src: Tensor }>): this;
  /** Adds all values from the tensor `src` into `this` at the indices specified in the `index` tensor in a similar fashion as `torch.Tensor.scatter_`. */
  scatterAdd_(dim: number, index: Tensor, src: Tensor): this;
  /** Out-of-place version of `torch.Tensor.scatterReduce_`. `scatterReduce(dim, index, src, reduce, { includeSelf = true })` */
  scatterReduce(options: Opt<{ dim: number; index: Tensor; src: Tensor; reduce: 'sum' | 'prod' | 'mean' | 'amax' | 'amin'; includeSelf?: boolean }>): Tensor;
  /** Out-of-place version of `torch.Tensor.scatterReduce_`. `scatterReduce(dim, index, src, reduce, { includeSelf = true })` */
  scatterReduce(dim: number, index: Tensor, src: Tensor, reduce: 'sum' | 'prod' | 'mean' | 'amax' | 'amin', options?: Opt<{ includeSelf?: boolean }>): Tensor;
  /** Reduces all values from the `src` tensor to the indices specified in the `index` tensor in this tensor using the applied reduction defined via the `reduce` argument (`"sum"`, `"prod"`, `"mean"`, `"amax"`, `"amin"`). `scatterReduce_(dim, index, src, reduce, { includeSelf = true })` */
  scatterReduce_(options: Opt<{ dim: number; index: Tensor; src: Tensor; reduce: 'sum' | 'prod' | 'mean' | 'amax' | 'amin'; includeSelf?: boolean }>): this;
  /** Reduces all values from the `src` tensor to the indices specified in the `index` tensor in this tensor using the applied reduction defined via the `reduce` argument (`"sum"`, `"prod"`, `"mean"`, `"amax"`, `"amin"`). `scatterReduce_(dim, index, src, reduce, { includeSelf = true })` */
  scatterReduce_(dim: number, index: Tensor, src: Tensor, reduce: 'sum' | 'prod' | 'mean' | 'amax' | 'amin', options?: Opt<{ includeSelf?: boolean }>): this;
  /** Slices this tensor along the selected dimension at the given index. */
  select(options: Opt<{ dim: number; index: number }>): Tensor;
  /** Slices this tensor along the selected dimension at the given index. */
  select(dim: number, index: number): Tensor;
  /** Embeds the values of the `src` tensor into `this` at the given index. */
  selectScatter(options: Opt<{ src: Tensor; dim: number; index: number }>): Tensor;
  /** Embeds the values of the `src` tensor into `this` at the given index. */
  selectScatter(src: Tensor, dim: number, index: number): Tensor;
  /** Sets the underlying storage, size, and strides. */
  set_(): this;
  /** Sets the underlying storage, size, and strides. */
  set_(source: Tensor): this;
  /** Sets the underlying storage, size, and strides. `set_(source, storageOffset, size, stride = [])` */
  set_(source: Tensor, storageOffset: number, size: readonly number[], stride?: readonly number[] | SetSourceTensorStorageOffsetOptions, options?: SetSourceTensorStorageOffsetOptions): this;
  /** This function is an extension of torch.sign() to complex tensors. */
  sgn(): Tensor;
  /** In-place version of `sgn`. */
  sgn_(): this;
  /** Computes the expit (also known as the logistic sigmoid function) of the elements of `this`. */
  sigmoid(): Tensor;
  /** In-place version of `sigmoid`. */
  sigmoid_(): this;
  /** Returns a new tensor with the signs of the elements of `this`. */
  sign(): Tensor;
  /** In-place version of `sign`. */
  sign_(): this;
  /** Tests if each element of `this` has its sign bit set or not. */
  signbit(): Tensor;
  /** Returns a new tensor with the sine of the elements in this tensor, where each value in this input tensor is in radians. */
  sin(): Tensor;
  /** In-place version of `sin`. */
  sin_(): this;
  /** Computes the normalized sinc of `input.`. */
  sinc(): Tensor;
  /** In-place version of `sinc`. */
  sinc_(): this;
  /** Returns a new tensor with the hyperbolic sine of the elements of `this`. */
  sinh(): Tensor;
  /** In-place version of `sinh`. */
  sinh_(): this;
  /** `sliceInverse(src, dim = 0, start = null, end = null, step = 1)` */
  sliceInverse(src: Tensor, dim?: number | SliceInverseOptions, start?: number | null | SliceInverseOptions, end?: number | null | SliceInverseOptions, step?: number | SliceInverseOptions, options?: SliceInverseOptions): Tensor;
  /** Embeds the values of the `src` tensor into `this` at the given dimension. `sliceScatter(src, dim = 0, start = null, end = null, step = 1)` */
  sliceScatter(src: Tensor, dim?: number | SliceScatterOptions, start?: number | null | SliceScatterOptions, end?: number | null | SliceScatterOptions, step?: number | SliceScatterOptions, options?: SliceScatterOptions): Tensor;
  /** Computes the sign and natural logarithm of the absolute value of the determinant of a square matrix. */
  slogdet(): NamedTuple<['sign', 'logabsdet']>;
  /** Performs a matrix multiplication of the sparse matrix `this` with the dense matrix `mat`. */
  smm(mat2: Tensor): Tensor;
  /** Apply a softmax function. `softmax(dim, dtype = null)` */
  softmax(options: Opt<{ dim: number; dtype?: DType | null }>): Tensor;
  /** Apply a softmax function. `softmax(dim, dtype = null)` */
  softmax(dim: number, dtype?: DType | null | SoftmaxIntOptions, options?: SoftmaxIntOptions): Tensor;
  /** Sorts the elements of this tensor along a given dimension in ascending order by value. `sort({ stable, dim = -1, descending = false })` */
  sort(options: Opt<{ stable: boolean | null; dim?: number; descending?: boolean }>): NamedTuple<['values', 'indices']>;
  /** Sorts the elements of this tensor along a given dimension in ascending order by value. `sort(dim = -1, descending = false)` */
  sort(dim?: number | SortOptions, descending?: boolean | SortOptions, options?: SortOptions): NamedTuple<['values', 'indices']>;
  /** Return the number of sparse dimensions in a sparse tensor `this`. */
  sparseDim(): number;
  /** Returns a new sparse tensor with values from a strided tensor `this` filtered by the indices of the sparse tensor `mask`. */
  sparseMask(mask: Tensor): Tensor;
  /** Resizes `this` sparse tensor to the desired size and the number of sparse and dense dimensions. */
  sparseResize_(size: readonly number[], sparseDim: number, denseDim: number): this;
  /** Removes all specified elements from a sparse tensor `this` and resizes `this` to the desired size and the number of sparse and dense dimensions. */
  sparseResizeAndClear_(size: readonly number[], sparseDim: number, denseDim: number): this;
  /** `splitWithSizes(splitSizes, dim = 0)` */
  splitWithSizes(splitSizes: readonly number[], dim?: number | SplitWithSizesOptions, options?: SplitWithSizesOptions): Tensor[];
  /** Returns a new tensor with the square-root of the elements of `this`. */
  sqrt(): Tensor;
  /** In-place version of `sqrt`. */
  sqrt_(): this;
  /** Returns a new tensor with the square of the elements of `this`. */
  square(): Tensor;
  /** In-place version of `square`. */
  square_(): this;
  /** Returns a tensor with all specified dimensions of `this` of size `1` removed. */
  squeeze(): Tensor;
  /** Returns a tensor with all specified dimensions of `this` of size `1` removed. */
  squeeze(options: Opt<{ dim: number }>): Tensor;
  /** Returns a tensor with all specified dimensions of `this` of size `1` removed. */
  squeeze(dim: number): Tensor;
  /** Returns a tensor with all specified dimensions of `this` of size `1` removed. */
  squeeze(options: Opt<{ dim: readonly number[] }>): Tensor;
  /** Returns a tensor with all specified dimensions of `this` of size `1` removed. */
  squeeze(dim: readonly number[]): Tensor;
  /** Returns a tensor with all specified dimensions of `this` of size `1` removed. */
  squeeze(...dim: number[]): Tensor;
  /** In-place version of `squeeze`. */
  squeeze_(): this;
  /** In-place version of `squeeze`. */
  squeeze_(options: Opt<{ dim: number }>): this;
  /** In-place version of `squeeze`. */
  squeeze_(dim: number): this;
  /** In-place version of `squeeze`. */
  squeeze_(options: Opt<{ dim: readonly number[] }>): this;
  /** In-place version of `squeeze`. */
  squeeze_(dim: readonly number[]): this;
  /** In-place version of `squeeze`. */
  squeeze_(...dim: number[]): this;
  /** Matrix multiplies a sparse tensor `mat1` with a dense tensor `mat2`, then adds the sparse tensor `this` to the result. `sspaddmm(mat1, mat2, { beta = 1, alpha = 1 })` */
  sspaddmm(mat1: Tensor, mat2: Tensor, options?: Opt<{ beta?: Scalar; alpha?: Scalar }>): Tensor;
  /** Calculates the standard deviation over the dimensions specified by `dim`. `std(dim, unbiased = true, keepdim = false)` */
  std(options: Opt<{ dim: IntOrList | null; unbiased?: boolean; keepdim?: boolean }>): Tensor;
  /** Calculates the standard deviation over the dimensions specified by `dim`. `std(dim, unbiased = true, keepdim = false)` */
  std(dim: IntOrList | null, unbiased?: boolean | StdDimOptions, keepdim?: boolean | StdDimOptions, options?: StdDimOptions): Tensor;
  /** Calculates the standard deviation over the dimensions specified by `dim`. `std(dim = null, { correction = null, keepdim = false })` */
  std(dim?: IntOrList | null | StdCorrectionOptions, options?: StdCorrectionOptions): Tensor;
  /** Calculates the standard deviation over the dimensions specified by `dim`. `std(dim = null, { correction = null, keepdim = false })` */
  std(...dim: number[] | [...dim: number[], options: StdCorrectionOptions]): Tensor;
  /** Calculates the standard deviation over the dimensions specified by `dim`. `std(unbiased = true)` */
  std(unbiased?: boolean | StdOptions, options?: StdOptions): Tensor;
  /** Subtracts `other`, scaled by `alpha`, from `this`. `sub(other, { alpha = 1 })` */
  sub(other: TensorLike, options?: Opt<{ alpha?: Scalar }>): Tensor;
  /** In-place version of `sub`. `sub_(other, { alpha = 1 })` */
  sub_(other: TensorLike, options?: Opt<{ alpha?: Scalar }>): this;
  /** Subtracts `other`, scaled by `alpha`, from `this`. `subtract(other, { alpha = 1 })` */
  subtract(other: TensorLike, options?: Opt<{ alpha?: Scalar }>): Tensor;
  /** Subtracts `other`, scaled by `alpha`, from `this`. `subtract(other, alpha = 1)` */
  subtract(other: Scalar, alpha?: Scalar | SubtractScalarOptions, options?: SubtractScalarOptions): Tensor;
  /** In-place version of `subtract`. `subtract_(other, { alpha = 1 })` */
  subtract_(other: TensorLike, options?: Opt<{ alpha?: Scalar }>): this;
  /** In-place version of `subtract`. `subtract_(other, alpha = 1)` */
  subtract_(other: Scalar, alpha?: Scalar | SubtractScalarOptions, options?: SubtractScalarOptions): this;
  /** Returns the sum of all elements in this tensor. `sum({ dtype = null })` */
  sum(options?: Opt<{ dtype?: DType | null }>): Tensor;
  /** Returns the sum of all elements in this tensor. `sum(dim, keepdim = false, { dtype = null })` */
  sum(options: Opt<{ dim: IntOrList | null; keepdim?: boolean; dtype?: DType | null }>): Tensor;
  /** Returns the sum of all elements in this tensor. `sum(dim, keepdim = false, { dtype = null })` */
  sum(dim: IntOrList | null, keepdim?: boolean | SumDimIntListOptions, options?: SumDimIntListOptions): Tensor;
  /** Sum `this` tensor to `size`. */
  sumToSize(size: readonly number[]): Tensor;
  /** Sum `this` tensor to `size`. */
  sumToSize(...size: number[]): Tensor;
  /** Computes the singular value decomposition of either a matrix or batch of matrices `this`. `svd(some = true, computeUv = true)` */
  svd(some?: boolean | SvdOptions, computeUv?: boolean | SvdOptions, options?: SvdOptions): NamedTuple<['U', 'S', 'V']>;
  /** Returns a tensor that is a transposed version of `this`. */
  swapaxes(axis0: number, axis1: number): Tensor;
  /** In-place version of `swapaxes`. */
  swapaxes_(axis0: number, axis1: number): this;
  /** Returns a tensor that is a transposed version of `this`. */
  swapdims(dim0: number, dim1: number): Tensor;
  /** In-place version of `swapdims`. */
  swapdims_(dim0: number, dim1: number): this;
  /** Expects `this` to be <= 2-D tensor and transposes dimensions 0 and 1. */
  t(): Tensor;
  /** In-place version of `t`. */
  t_(): this;
  /** Returns a new tensor with the elements of `this` at the given indices. */
  take(index: Tensor): Tensor;
  /** Selects values from `this` at the 1-dimensional indices from `indices` along the given `dim`. `takeAlongDim(indices, dim = null)` */
  takeAlongDim(indices: Tensor, dim?: number | null | TakeAlongDimOptions, options?: TakeAlongDimOptions): Tensor;
  /** Returns a new tensor with the tangent of the elements in this tensor, where each value in this input tensor is in radians. */
  tan(): Tensor;
  /** In-place version of `tan`. */
  tan_(): this;
  /** Returns a new tensor with the hyperbolic tangent of the elements of `this`. */
  tanh(): Tensor;
  /** In-place version of `tanh`. */
  tanh_(): this;
  /** Splits a tensor into multiple sub-tensors, all of which are views of `this`, along dimension `dim` according to the indices or number of sections specified by `indicesOrSections`. `tensorSplit(indices, dim = 0)` */
  tensorSplit(indices: readonly number[], dim?: number | TensorSplitIndicesOptions, options?: TensorSplitIndicesOptions): Tensor[];
  /** Splits a tensor into multiple sub-tensors, all of which are views of `this`, along dimension `dim` according to the indices or number of sections specified by `indicesOrSections`. `tensorSplit(tensorIndicesOrSections, dim = 0)` */
  tensorSplit(tensorIndicesOrSections: Tensor, dim?: number | TensorSplitIndicesOptions, options?: TensorSplitIndicesOptions): Tensor[];
  /** Splits a tensor into multiple sub-tensors, all of which are views of `this`, along dimension `dim` according to the indices or number of sections specified by `indicesOrSections`. `tensorSplit(sections, dim = 0)` */
  tensorSplit(sections: number, dim?: number | TensorSplitIndicesOptions, options?: TensorSplitIndicesOptions): Tensor[];
  /** Constructs a tensor by repeating the elements of `this`. */
  tile(dims: readonly number[]): Tensor;
  /** Constructs a tensor by repeating the elements of `this`. */
  tile(...dims: number[]): Tensor;
  /** Creates a strided copy of `this` if `this` is not a strided tensor, otherwise returns `this`. `toDense(dtype = null, { maskedGrad = null })` */
  toDense(dtype?: DType | null | ToDenseOptions, options?: ToDenseOptions): Tensor;
  /** Returns a copy of the tensor in `torch.mkldnn` layout. `toMkldnn(dtype = null)` */
  toMkldnn(dtype?: DType | null | ToMkldnnOptions, options?: ToMkldnnOptions): Tensor;
  /** See `toPaddedTensor`. `toPaddedTensor(padding, outputSize = null)` */
  toPaddedTensor(padding: number, outputSize?: readonly number[] | null | ToPaddedTensorOptions, options?: ToPaddedTensorOptions): Tensor;
  /** Returns a sparse copy of the tensor. `toSparse({ layout = null, blocksize = null, denseDim = null })` */
  toSparse(options?: Opt<{ layout?: Layout | null; blocksize?: IntOrList | null; denseDim?: number | null }>): Tensor;
  /** Returns a sparse copy of the tensor. */
  toSparse(sparseDim: number): Tensor;
  /** Convert a tensor to a block sparse column (BSC) storage format of given blocksize. `toSparseBsc(blocksize, denseDim = null)` */
  toSparseBsc(blocksize: IntOrList, denseDim?: number | null | ToSparseBscOptions, options?: ToSparseBscOptions): Tensor;
  /** Convert a tensor to a block sparse row (BSR) storage format of given blocksize. `toSparseBsr(blocksize, denseDim = null)` */
  toSparseBsr(blocksize: IntOrList, denseDim?: number | null | ToSparseBsrOptions, options?: ToSparseBsrOptions): Tensor;
  /** Convert a tensor to compressed column storage (CSC) format. `toSparseCsc(denseDim = null)` */
  toSparseCsc(denseDim?: number | null | ToSparseCscOptions, options?: ToSparseCscOptions): Tensor;
  /** Convert a tensor to compressed row storage format (CSR). `toSparseCsr(denseDim = null)` */
  toSparseCsr(denseDim?: number | null | ToSparseCsrOptions, options?: ToSparseCsrOptions): Tensor;
  /** Returns the `k` largest elements of the given `this` tensor along a given dimension. `topk(k, dim = -1, largest = true, sorted = true)` */
  topk(k: number, dim?: number | TopkOptions, largest?: boolean | TopkOptions, sorted?: boolean | TopkOptions, options?: TopkOptions): NamedTuple<['values', 'indices']>;
  /** Returns the sum of the elements of the diagonal of the input 2-D matrix. */
  trace(): Tensor;
  /** Returns a tensor that is a transposed version of `this`. */
  transpose(dim0: number, dim1: number): Tensor;
  /** In-place version of `transpose`. */
  transpose_(dim0: number, dim1: number): this;
  /** Solves a system of equations with a square upper or lower triangular invertible matrix A and multiple right-hand sides b. `triangularSolve(A, upper = true, transpose = false, unitriangular = false)` */
  triangularSolve(A: Tensor, upper?: boolean | TriangularSolveOptions, transpose?: boolean | TriangularSolveOptions, unitriangular?: boolean | TriangularSolveOptions, options?: TriangularSolveOptions): NamedTuple<['solution', 'clonedCoefficient']>;
  /** Returns the lower triangular part of the matrix (2-D tensor) or batch of matrices `this`, the other elements of the result tensor `out` are set to 0. `tril(diagonal = 0)` */
  tril(diagonal?: number | TrilOptions, options?: TrilOptions): Tensor;
  /** In-place version of `tril`. `tril_(diagonal = 0)` */
  tril_(diagonal?: number | TrilOptions, options?: TrilOptions): this;
  /** Returns the upper triangular part of a matrix (2-D tensor) or batch of matrices `this`, the other elements of the result tensor `out` are set to 0. `triu(diagonal = 0)` */
  triu(diagonal?: number | TriuOptions, options?: TriuOptions): Tensor;
  /** In-place version of `triu`. `triu_(diagonal = 0)` */
  triu_(diagonal?: number | TriuOptions, options?: TriuOptions): this;
  /** Alias for `torch.div` with `rounding_mode=None`. */
  trueDivide(other: TensorLike): Tensor;
  /** Alias for `torch.div` with `rounding_mode=None`. */
  trueDivide(other: Scalar): Tensor;
  /** In-place version of `trueDivide`. */
  trueDivide_(other: TensorLike): this;
  /** In-place version of `trueDivide`. */
  trueDivide_(other: Scalar): this;
  /** Returns a new tensor with the truncated integer values of the elements of `this`. */
  trunc(): Tensor;
  /** In-place version of `trunc`. */
  trunc_(): this;
  /** Returns this tensor cast to the type of the given tensor. */
  typeAs(other: Tensor): Tensor;
  /** Removes a tensor dimension. `unbind(dim = 0)` */
  unbind(dim?: number | UnbindIntOptions, options?: UnbindIntOptions): Tensor[];
  /** Returns a view of the original tensor which contains all slices of size `size` from `this` tensor in the dimension `dimension`. */
  unfold(dimension: number, size: number, step: number): Tensor;
  /** Fills `this` tensor with numbers sampled from the continuous uniform distribution. `uniform_(from = 0, to = 1, { generator = null })` */
  uniform_(from?: number | UniformOptions, to?: number | UniformOptions, options?: UniformOptions): this;
  /** Works like `torch.chunk` but without enforcing the autograd restrictions on inplace modification of the outputs. `unsafeChunk(chunks, dim = 0)` */
  unsafeChunk(chunks: number, dim?: number | UnsafeChunkOptions, options?: UnsafeChunkOptions): Tensor[];
  /** Works like `torch.split` but without enforcing the autograd restrictions on inplace modification of the outputs. `unsafeSplit(splitSize, dim = 0)` */
  unsafeSplit(splitSize: number, dim?: number | UnsafeSplitTensorOptions, options?: UnsafeSplitTensorOptions): Tensor[];
  /** `unsafeSplitWithSizes(splitSizes, dim = 0)` */
  unsafeSplitWithSizes(splitSizes: readonly number[], dim?: number | UnsafeSplitWithSizesOptions, options?: UnsafeSplitWithSizesOptions): Tensor[];
  /** Returns a new tensor with a dimension of size one inserted at the specified position. */
  unsqueeze(options: Opt<{ dim: number }>): Tensor;
  /** Returns a new tensor with a dimension of size one inserted at the specified position. */
  unsqueeze(dim: number): Tensor;
  /** In-place version of `unsqueeze`. */
  unsqueeze_(options: Opt<{ dim: number }>): this;
  /** In-place version of `unsqueeze`. */
  unsqueeze_(dim: number): this;
  /** Return the values tensor of a sparse COO tensor. */
  values(): Tensor;
  /** Calculates the variance over the dimensions specified by `dim`. `var(dim, unbiased = true, keepdim = false)` */
  var(options: Opt<{ dim: IntOrList | null; unbiased?: boolean; keepdim?: boolean }>): Tensor;
  /** Calculates the variance over the dimensions specified by `dim`. `var(dim, unbiased = true, keepdim = false)` */
  var(dim: IntOrList | null, unbiased?: boolean | VarDimOptions, keepdim?: boolean | VarDimOptions, options?: VarDimOptions): Tensor;
  /** Calculates the variance over the dimensions specified by `dim`. `var(dim = null, { correction = null, keepdim = false })` */
  var(dim?: IntOrList | null | VarCorrectionOptions, options?: VarCorrectionOptions): Tensor;
  /** Calculates the variance over the dimensions specified by `dim`. `var(dim = null, { correction = null, keepdim = false })` */
  var(...dim: number[] | [...dim: number[], options: VarCorrectionOptions]): Tensor;
  /** Calculates the variance over the dimensions specified by `dim`. `var(unbiased = true)` */
  var(unbiased?: boolean | VarOptions, options?: VarOptions): Tensor;
  /** Computes the dot product of two 1D vectors along a dimension. */
  vdot(other: Tensor): Tensor;
  /** Returns a new tensor with the same data as this tensor but of a different `shape`. */
  view(dtype: DType): Tensor;
  /** Returns a new tensor with the same data as this tensor but of a different `shape`. */
  view(size: readonly number[]): Tensor;
  /** Returns a new tensor with the same data as this tensor but of a different `shape`. */
  view(...size: number[]): Tensor;
  /** View this tensor as the same size as `other`. */
  viewAs(other: Tensor): Tensor;
  /** Splits `this`, a tensor with two or more dimensions, into multiple tensors vertically according to `indicesOrSections`. */
  vsplit(sections: number): Tensor[];
  /** Splits `this`, a tensor with two or more dimensions, into multiple tensors vertically according to `indicesOrSections`. */
  vsplit(indices: readonly number[]): Tensor[];
  /** Splits `this`, a tensor with two or more dimensions, into multiple tensors vertically according to `indicesOrSections`. */
  vsplit(...indices: number[]): Tensor[];
  /** `self.where(condition, y)` is equivalent to `torch.where(condition, self, y)`. */
  where(condition: Tensor, other: Tensor): Tensor;
  /** `self.where(condition, y)` is equivalent to `torch.where(condition, self, y)`. */
  where(condition: Tensor, other: Scalar): Tensor;
  /** Computes `input * log(other)` with the following cases. */
  xlogy(other: Tensor): Tensor;
  /** Computes `input * log(other)` with the following cases. */
  xlogy(other: Scalar): Tensor;
  /** In-place version of `xlogy`. */
  xlogy_(other: Tensor): this;
  /** In-place version of `xlogy`. */
  xlogy_(other: Scalar): this;
  /** Fills `this` tensor with zeros. */
  zero_(): this;
}
