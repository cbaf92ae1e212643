// Written by `npm run generate`; do not edit.
import type { Generator } from '../tensor/generator';
import type {
  NamedTuple, Opt, OutOption, OutsOption, TensorLike, TensorOptions,
} from '../tensor/operatorTypes';
import type { Tensor } from '../tensor/tensor';
import type { DType, IntOrList, MemoryFormat, Scalar } from '../tensor/types';
import type {
  AllDimOutOptions, AllDimsOutOptions, AllcloseOptions, AmaxOutOptions, AminOutOptions, AnyDimOutOptions,
  AnyDimsOutOptions, ArangeStartStepOutOptions, ArgmaxOutOptions, ArgminOutOptions, ArgsortOptions,
  AsStridedCopyOutOptions, AsStridedOptions, AsStridedScatterOptions, AvgPool1dOptions, BilinearOptions,
  BinaryCrossEntropyWithLogitsOptions, BincountOptions, BinomialOptions, CatOutOptions, CeluOptions,
  CholeskyInverseOutOptions, CholeskyOutOptions, CholeskySolveOutOptions, ChunkOptions, ClampOptions,
  ClampOutOptions, ClampTensorOptions, ClampTensorOutOptions, ClipOptions, ClipOutOptions,
  ClipTensorOptions, ClipTensorOutOptions, CombinationsOptions, ConcatOutOptions, ConcatenateOutOptions,
  ConstantPadNdOptions, Conv1dOptions, Conv1dPaddingOptions, Conv2dOptions, Conv2dPaddingOptions,
  Conv3dOptions, Conv3dPaddingOptions, ConvTbcOptions, ConvTranspose1dOptions, ConvTranspose2dInputOptions,
  ConvTranspose3dInputOptions, CosineEmbeddingLossOptions, CosineSimilarityOptions, CountNonzeroOptions,
  CrossOutOptions, CtcLossIntListOptions, DiagEmbedOptions, DiagOutOptions, DiagflatOptions,
  DiagonalCopyOutOptions, DiagonalOptions, DiagonalScatterOptions, DiffOutOptions, DistOptions,
  EmbeddingBagOptions, EmbeddingOptions, EmptyMemoryFormatOutOptions, FlattenUsingIntsOptions,
  FrobeniusNormDimOutOptions, FromFileOptions, FusedMovingAvgObsFakeQuantOptions, GroupNormOptions,
  GruCellOptions, HardshrinkOutOptions, HashTensorOutOptions, HingeEmbeddingLossOptions, HistcOutOptions,
  HistogramBinCtOutOptions, HistogramddIntBinsOptions, IndexPutOptions, IscloseOptions, IstftOptions,
  KlDivOptions, KthvalueOutOptions, LayerNormOptions, LogSoftmaxIntOutOptions, LogitOptions,
  LogitOutOptions, LogspaceTensorTensorOutOptions, LogsumexpOutOptions, LstmCellOptions, LuUnpackOutOptions,
  MarginRankingLossOptions, MaxDimOutOptions, MaxPool1dOptions, MaxPool1dWithIndicesOptions,
  MaxPool2dOptions, MaxPool3dOptions, MeanDimOutOptions, MedianDimOutOptions, MinDimOutOptions,
  MkldnnMaxPool2dOptions, MkldnnMaxPool3dOptions, ModeOutOptions, MultinomialOutOptions, NanToNumOptions,
  NanToNumOutOptions, NanmeanOutOptions, NanmedianDimOutOptions, NanquantileOutOptions, NansumOutOptions,
  NativeNormOptions, NormExceptDimOptions, NormalTensorFloatOutOptions, NuclearNormDimOutOptions,
  OnesOutOptions, OrmqrOutOptions, PairwiseDistanceOptions, PdistOptions, PinverseOptions, PoissonOptions,
  ProdDimIntOutOptions, PutOptions, QrOutOptions, QuantileOutOptions, QuantizedMaxPool1dOptions,
  QuantizedMaxPool2dOptions, QuantizedMaxPool3dOptions, RandGeneratorOutOptions, RandOutOptions,
  RandnGeneratorOutOptions, RandnOutOptions, RangeStepOutOptions, RepeatInterleaveSelfTensorOptions,
  RmsNormOptions, RnnReluCellOptions, RnnTanhCellOptions, RollOptions, Rot90Options, RreluOptions,
  RsubScalarOptions, SliceCopyTensorOutOptions, SliceInverseOptions, SliceScatterOutOptions,
  SoftmaxIntOutOptions, SortOutOptions, SplitCopyTensorOutOptions, SplitWithSizesCopyOutOptions,
  SplitWithSizesOptions, StackOutOptions, StdCorrectionOutOptions, StdDimOutOptions,
  StdMeanCorrectionOptions, StdMeanDimOptions, StdMeanOptions, StdOptions, SubtractScalarOptions,
  SumDimIntListOutOptions, SvdOutOptions, TakeAlongDimOutOptions, TensorSplitIndicesOptions, TopkOutOptions,
  TriangularSolveOutOptions, TrilIndicesOptions, TrilOutOptions, TripletMarginLossOptions,
  TriuIndicesOptions, TriuOutOptions, UnbindCopyIntOutOptions, UnbindIntOptions, UniqueDimOptions,
  UnsafeChunkOptions, UnsafeSplitTensorOptions, UnsafeSplitWithSizesOptions, VanderOptions,
  VarCorrectionOutOptions, VarDimOutOptions, VarMeanCorrectionOptions, VarMeanDimOptions, VarMeanOptions,
  VarOptions, ZerosOutOptions,
} from './options';
import type { TorchInternalFunctions } from './torchInternal';

/** The operators of `torch` that Python shows as they are. */
export interface TorchFunctions extends TorchInternalFunctions {
  /** Computes the absolute value of each element in `input`. */
  abs(input: Tensor, options?: OutOption): Tensor;
  /** In-place version of `abs`. */
  abs_(input: Tensor): Tensor;
  /** Computes the absolute value of each element in `input`. */
  absolute(input: Tensor, options?: OutOption): Tensor;
  /** Returns a new tensor with the arccosine (in radians) of each element in `input`. */
  acos(input: Tensor, options?: OutOption): Tensor;
  /** In-place version of `acos`. */
  acos_(input: Tensor): Tensor;
  /** Returns a new tensor with the inverse hyperbolic cosine of the elements of `input`. */
  acosh(input: Tensor, options?: OutOption): Tensor;
  /** In-place version of `acosh`. */
  acosh_(input: Tensor): Tensor;
  /** Applies a 1D adaptive average pooling over an input signal composed of several input planes. */
  adaptiveAvgPool1d(input: Tensor, outputSize: IntOrList): Tensor;
  /** Applies a 1D adaptive max pooling over an input signal composed of several input planes. */
  adaptiveMaxPool1d(input: Tensor, outputSize: IntOrList): [Tensor, Tensor];
  /** Adds `other`, scaled by `alpha`, to `input`. `add(input, other, { alpha = 1 })` */
  add(input: TensorLike, other: TensorLike, options?: Opt<{ alpha?: Scalar } & OutOption>): Tensor;
  /** Performs a batch matrix-matrix product of matrices stored in `batch1` and `batch2`, with a reduced add step (all matrix multiplications get accumulated along the first dimension). `addbmm(input, batch1, batch2, { beta = 1, alpha = 1 })` */
  addbmm(input: Tensor, batch1: Tensor, batch2: Tensor, options?: Opt<{ beta?: Scalar; alpha?: Scalar } & OutOption>): Tensor;
  /** Performs the element-wise division of `tensor1` by `tensor2`, multiplies the result by the scalar `value` and adds it to `input`. `addcdiv(input, tensor1, tensor2, { value = 1 })` */
  addcdiv(input: Tensor, tensor1: Tensor, tensor2: Tensor, options?: Opt<{ value?: Scalar } & OutOption>): Tensor;
  /** Performs the element-wise multiplication of `tensor1` by `tensor2`, multiplies the result by the scalar `value` and adds it to `input`. `addcmul(input, tensor1, tensor2, { value = 1 })` */
  addcmul(input: Tensor, tensor1: Tensor, tensor2: Tensor, options?: Opt<{ value?: Scalar } & OutOption>): Tensor;
  /** Performs a matrix multiplication of the matrices `mat1` and `mat2`. `addmm(input, mat1, mat2, { beta = 1, alpha = 1 })` */
  addmm(input: Tensor, mat1: Tensor, mat2: Tensor, options?: Opt<{ beta?: Scalar; alpha?: Scalar } & OutOption>): Tensor;
  /** Performs a matrix multiplication of the matrices `mat1` and `mat2`. `addmm(input, mat1, mat2, outDtype, { beta = 1, alpha = 1 })` */
  addmm(input: Tensor, mat1: Tensor, mat2: Tensor, outDtype: DType, options?: Opt<{ beta?: Scalar; alpha?: Scalar } & OutOption>): Tensor;
  /** Performs a matrix-vector product of the matrix `mat` and the vector `vec`. `addmv(input, mat, vec, { beta = 1, alpha = 1 })` */
  addmv(input: Tensor, mat: Tensor, vec: Tensor, options?: Opt<{ beta?: Scalar; alpha?: Scalar } & OutOption>): Tensor;
  /** In-place version of `addmv`. `addmv_(input, mat, vec, { beta = 1, alpha = 1 })` */
  addmv_(input: Tensor, mat: Tensor, vec: Tensor, options?: Opt<{ beta?: Scalar; alpha?: Scalar }>): Tensor;
  /** Performs the outer-product of vectors `vec1` and `vec2` and adds it to the matrix `input`. `addr(input, vec1, vec2, { beta = 1, alpha = 1 })` */
  addr(input: Tensor, vec1: Tensor, vec2: Tensor, options?: Opt<{ beta?: Scalar; alpha?: Scalar } & OutOption>): Tensor;
  /** Returns a view of the tensor conjugated and with the last two dimensions transposed. */
  adjoint(input: Tensor): Tensor;
  affineGridGenerator(theta: Tensor, size: readonly number[], alignCorners: boolean): Tensor;
  /** Performs the same operation as `torch.alias`, but all output tensors are freshly created instead of aliasing the input. */
  aliasCopy(input: Tensor, options?: OutOption): Tensor;
  /** Tests if all elements in `input` evaluate to `True`. */
  all(input: Tensor, options?: OutOption): Tensor;
  /** Tests if all elements in `input` evaluate to `True`. `all(input, dim = null, keepdim = false)` */
  all(input: Tensor, dim?: readonly number[] | null | AllDimsOutOptions, keepdim?: boolean | AllDimsOutOptions, options?: AllDimsOutOptions): Tensor;
  /** Tests if all elements in `input` evaluate to `True`. `all(input, dim, keepdim = false)` */
  all(input: Tensor, options: Opt<{ dim: number; keepdim?: boolean } & OutOption>): Tensor;
  /** Tests if all elements in `input` evaluate to `True`. `all(input, dim, keepdim = false)` */
  all(input: Tensor, dim: number, keepdim?: boolean | AllDimOutOptions, options?: AllDimOutOptions): Tensor;
  /** This function checks if `input` and `other` satisfy the condition. `allclose(input, other, rtol = 0.00001, atol = 1e-8, equalNan = false)` */
  allclose(input: Tensor, other: Tensor, rtol?: number | AllcloseOptions, atol?: number | AllcloseOptions, equalNan?: boolean | AllcloseOptions, options?: AllcloseOptions): boolean;
  /** Apply alpha dropout to the input. */
  alphaDropout(input: Tensor, p: number, train: boolean): Tensor;
  /** In-place version of `alphaDropout`. */
  alphaDropout_(input: Tensor, p: number, train: boolean): Tensor;
  /** Returns the maximum value of each slice of the `input` tensor in the given dimension(s) `dim`. `amax(input, dim = [], keepdim = false)` */
  amax(input: Tensor, dim?: IntOrList | AmaxOutOptions, keepdim?: boolean | AmaxOutOptions, options?: AmaxOutOptions): Tensor;
  /** Returns the minimum value of each slice of the `input` tensor in the given dimension(s) `dim`. `amin(input, dim = [], keepdim = false)` */
  amin(input: Tensor, dim?: IntOrList | AminOutOptions, keepdim?: boolean | AminOutOptions, options?: AminOutOptions): Tensor;
  /** Computes the minimum and maximum values of the `input` tensor. `aminmax(input, { dim = null, keepdim = false })` */
  aminmax(input: Tensor, options?: Opt<{ dim?: number | null; keepdim?: boolean } & OutsOption<[Tensor, Tensor]>>): NamedTuple<['min', 'max']>;
  /** Computes the element-wise angle (in radians) of the given `input` tensor. */
  angle(input: Tensor, options?: OutOption): Tensor;
  /** Tests if any element in `input` evaluates to `True`. */
  any(input: Tensor, options?: OutOption): Tensor;
  /** Tests if any element in `input` evaluates to `True`. `any(input, dim = null, keepdim = false)` */
  any(input: Tensor, dim?: readonly number[] | null | AnyDimsOutOptions, keepdim?: boolean | AnyDimsOutOptions, options?: AnyDimsOutOptions): Tensor;
  /** Tests if any element in `input` evaluates to `True`. `any(input, dim, keepdim = false)` */
  any(input: Tensor, options: Opt<{ dim: number; keepdim?: boolean } & OutOption>): Tensor;
  /** Tests if any element in `input` evaluates to `True`. `any(input, dim, keepdim = false)` */
  any(input: Tensor, dim: number, keepdim?: boolean | AnyDimOutOptions, options?: AnyDimOutOptions): Tensor;
  /** Returns a 1-D tensor of size ceil((end - start)/(step)) with values from the interval `[start, end)` taken with common difference `step` beginning from `start`. */
  arange(end: Scalar, options?: Opt<TensorOptions & OutOption>): Tensor;
  /** Returns a 1-D tensor of size ceil((end - start)/(step)) with values from the interval `[start, end)` taken with common difference `step` beginning from `start`. */
  arange(start: Scalar, end: Scalar, options?: Opt<TensorOptions>): Tensor;
  /** Returns a 1-D tensor of size ceil((end - start)/(step)) with values from the interval `[start, end)` taken with common difference `step` beginning from `start`. `arange(start, end, step = 1)` */
  arange(start: Scalar, end: Scalar, step?: Scalar | ArangeStartStepOutOptions, options?: ArangeStartStepOutOptions): Tensor;
  /** Returns a new tensor with the arccosine (in radians) of each element in `input`. */
  arccos(input: Tensor, options?: OutOption): Tensor;
  /** In-place version of `arccos`. */
  arccos_(input: Tensor): Tensor;
  /** Returns a new tensor with the inverse hyperbolic cosine of the elements of `input`. */
  arccosh(input: Tensor, options?: OutOption): Tensor;
  /** In-place version of `arccosh`. */
  arccosh_(input: Tensor): Tensor;
  /** Returns a new tensor with the arcsine of the elements (in radians) in the `input` tensor. */
  arcsin(input: Tensor, options?: OutOption): Tensor;
  /** In-place version of `arcsin`. */
  arcsin_(input: Tensor): Tensor;
  /** Returns a new tensor with the inverse hyperbolic sine of the elements of `input`. */
  arcsinh(input: Tensor, options?: OutOption): Tensor;
  /** In-place version of `arcsinh`. */
  arcsinh_(input: Tensor): Tensor;
  /** Returns a new tensor with the arctangent of the elements (in radians) in the `input` tensor. */
  arctan(input: Tensor, options?: OutOption): Tensor;
  /** Element-wise arctangent of input_i / other_i with consideration of the quadrant. */
  arctan2(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /** In-place version of `arctan`. */
  arctan_(input: Tensor): Tensor;
  /** Returns a new tensor with the inverse hyperbolic tangent of the elements of `input`. */
  arctanh(input: Tensor, options?: OutOption): Tensor;
  /** In-place version of `arctanh`. */
  arctanh_(input: Tensor): Tensor;
  /** Returns the indices of the maximum value of all elements in the `input` tensor. `argmax(input, dim = null, keepdim = false)` */
  argmax(input: Tensor, dim?: number | null | ArgmaxOutOptions, keepdim?: boolean | ArgmaxOutOptions, options?: ArgmaxOutOptions): Tensor;
  /** Returns the indices of the minimum value(s) of the flattened tensor or along a dimension. `argmin(input, dim = null, keepdim = false)` */
  argmin(input: Tensor, dim?: number | null | ArgminOutOptions, keepdim?: boolean | ArgminOutOptions, options?: ArgminOutOptions): Tensor;
  /** Returns the indices that sort a tensor along a given dimension in ascending order by value. `argsort(input, { stable, dim = -1, descending = false })` */
  argsort(input: Tensor, options: Opt<{ stable: boolean; dim?: number; descending?: boolean } & OutOption>): Tensor;
  /** Returns the indices that sort a tensor along a given dimension in ascending order by value. `argsort(input, dim = -1, descending = false)` */
  argsort(input: Tensor, dim?: number | ArgsortOptions, descending?: boolean | ArgsortOptions, options?: ArgsortOptions): Tensor;
  /** Returns a tensor containing the indices of all non-zero elements of `input`. */
  argwhere(input: Tensor): Tensor;
  /** Create a view of an existing `torch.Tensor` `input` with specified `size`, `stride` and `storageOffset`. `asStrided(input, size, stride, storageOffset = null)` */
  asStrided(input: Tensor, size: readonly number[], stride: readonly number[], storageOffset?: number | null | AsStridedOptions, options?: AsStridedOptions): Tensor;
  /** In-place version of `asStrided`. `asStrided_(input, size, stride, storageOffset = null)` */
  asStrided_(input: Tensor, size: readonly number[], stride: readonly number[], storageOffset?: number | null | AsStridedOptions, options?: AsStridedOptions): Tensor;
  /** Performs the same operation as `torch.asStrided`, but all output tensors are freshly created instead of aliasing the input. `asStridedCopy(input, size, stride, storageOffset = null)` */
  asStridedCopy(input: Tensor, size: readonly number[], stride: readonly number[], storageOffset?: number | null | AsStridedCopyOutOptions, options?: AsStridedCopyOutOptions): Tensor;
  /** Embeds the values of the `src` tensor into `input` along the elements corresponding to the result of calling input.as_strided(size, stride, storage_offset). `asStridedScatter(input, src, size, stride, storageOffset = null)` */
  asStridedScatter(input: Tensor, src: Tensor, size: readonly number[], stride: readonly number[], storageOffset?: number | null | AsStridedScatterOptions, options?: AsStridedScatterOptions): Tensor;
  /** Returns a new tensor with the arcsine of the elements (in radians) in the `input` tensor. */
  asin(input: Tensor, options?: OutOption): Tensor;
  /** In-place version of `asin`. */
  asin_(input: Tensor): Tensor;
  /** Returns a new tensor with the inverse hyperbolic sine of the elements of `input`. */
  asinh(input: Tensor, options?: OutOption): Tensor;
  /** In-place version of `asinh`. */
  asinh_(input: Tensor): Tensor;
  /** Returns a new tensor with the arctangent of the elements (in radians) in the `input` tensor. */
  atan(input: Tensor, options?: OutOption): Tensor;
  /** Element-wise arctangent of input_i / other_i with consideration of the quadrant. */
  atan2(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /** In-place version of `atan`. */
  atan_(input: Tensor): Tensor;
  /** Returns a new tensor with the inverse hyperbolic tangent of the elements of `input`. */
  atanh(input: Tensor, options?: OutOption): Tensor;
  /** In-place version of `atanh`. */
  atanh_(input: Tensor): Tensor;
  /** Applies a 1D average pooling over an input signal composed of several input planes. `avgPool1d(input, kernelSize, stride = [], padding = 0, ceilMode = false, countIncludePad = true)` */
  avgPool1d(input: Tensor, kernelSize: IntOrList, stride?: IntOrList | AvgPool1dOptions, padding?: IntOrList | AvgPool1dOptions, ceilMode?: boolean | AvgPool1dOptions, countIncludePad?: boolean | AvgPool1dOptions, options?: AvgPool1dOptions): Tensor;
  /** Performs a batch matrix-matrix product of matrices in `batch1` and `batch2`. `baddbmm(input, batch1, batch2, { beta = 1, alpha = 1 })` */
  baddbmm(input: Tensor, batch1: Tensor, batch2: Tensor, options?: Opt<{ beta?: Scalar; alpha?: Scalar } & OutOption>): Tensor;
  /** Performs a batch matrix-matrix product of matrices in `batch1` and `batch2`. `baddbmm(input, batch1, batch2, outDtype, { beta = 1, alpha = 1 })` */
  baddbmm(input: Tensor, batch1: Tensor, batch2: Tensor, outDtype: DType, options?: Opt<{ beta?: Scalar; alpha?: Scalar } & OutOption>): Tensor;
  /** Bartlett window function. */
  bartlettWindow(windowLength: number, options?: Opt<TensorOptions>): Tensor;
  /** Bartlett window function. */
  bartlettWindow(windowLength: number, periodic: boolean, options?: Opt<TensorOptions>): Tensor;
  /** Apply Batch Normalization for each channel across a batch of data. */
  batchNorm(input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor | null, runningVar: Tensor | null, training: boolean, momentum: number, eps: number, cudnnEnabled: boolean): Tensor;
  batchNormBackwardElemt(gradOut: Tensor, input: Tensor, mean: Tensor, invstd: Tensor, weight: Tensor | null, sumDy: Tensor, sumDyXmu: Tensor, count: Tensor): Tensor;
  batchNormBackwardReduce(gradOut: Tensor, input: Tensor, mean: Tensor, invstd: Tensor, weight: Tensor | null, inputG: boolean, weightG: boolean, biasG: boolean): [Tensor, Tensor, Tensor, Tensor];
  batchNormElemt(input: Tensor, weight: Tensor | null, bias: Tensor | null, mean: Tensor, invstd: Tensor, eps: number, options?: OutOption): Tensor;
  batchNormGatherStats(input: Tensor, mean: Tensor, invstd: Tensor, runningMean: Tensor | null, runningVar: Tensor | null, momentum: number, eps: number, count: number): [Tensor, Tensor];
  batchNormGatherStatsWithCounts(input: Tensor, mean: Tensor, invstd: Tensor, runningMean: Tensor | null, runningVar: Tensor | null, momentum: number, eps: number, counts: Tensor): [Tensor, Tensor];
  batchNormStats(input: Tensor, eps: number): [Tensor, Tensor];
  batchNormUpdateStats(input: Tensor, runningMean: Tensor | null, runningVar: Tensor | null, momentum: number): [Tensor, Tensor];
  /** Draws binary random numbers (0 or 1) from a Bernoulli distribution. `bernoulli(input, { generator = null })` */
  bernoulli(input: Tensor, options?: Opt<{ generator?: Generator | null } & OutOption>): Tensor;
  /** Draws binary random numbers (0 or 1) from a Bernoulli distribution. `bernoulli(input, p, { generator = null })` */
  bernoulli(input: Tensor, p: number, options?: Opt<{ generator?: Generator | null }>): Tensor;
  /** Applies a bilinear transformation to the incoming data: y = x_1^T A x_2 + b. `bilinear(input1, input2, weight, bias = null)` */
  bilinear(input1: Tensor, input2: Tensor, weight: Tensor, bias?: Tensor | null | BilinearOptions, options?: BilinearOptions): Tensor;
  /** Compute Binary Cross Entropy between target and input logits. `binaryCrossEntropyWithLogits(input, target, weight = null, posWeight = null, reduction = 1)` */
  binaryCrossEntropyWithLogits(input: Tensor, target: Tensor, weight?: Tensor | null | BinaryCrossEntropyWithLogitsOptions, posWeight?: Tensor | null | BinaryCrossEntropyWithLogitsOptions, reduction?: number | BinaryCrossEntropyWithLogitsOptions, options?: BinaryCrossEntropyWithLogitsOptions): Tensor;
  /** Count the frequency of each value in an array of non-negative ints. `bincount(input, weights = null, minlength = 0)` */
  bincount(input: Tensor, weights?: Tensor | null | BincountOptions, minlength?: number | BincountOptions, options?: BincountOptions): Tensor;
  /** `binomial(count, prob, generator = null)` */
  binomial(count: Tensor, prob: Tensor, generator?: Generator | null | BinomialOptions, options?: BinomialOptions): Tensor;
  /** Computes the bitwise AND of `input` and `other`. */
  bitwiseAnd(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /** Computes the bitwise AND of `input` and `other`. */
  bitwiseAnd(self: Scalar, other: Tensor): Tensor;
  /** Computes the bitwise AND of `input` and `other`. */
  bitwiseAnd(input: Tensor, other: Scalar, options?: OutOption): Tensor;
  /** Computes the left arithmetic shift of `input` by `other` bits. */
  bitwiseLeftShift(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /** Computes the left arithmetic shift of `input` by `other` bits. */
  bitwiseLeftShift(self: Scalar, other: Tensor): Tensor;
  /** Computes the left arithmetic shift of `input` by `other` bits. */
  bitwiseLeftShift(input: Tensor, other: Scalar, options?: OutOption): Tensor;
  /** Computes the bitwise NOT of the given input tensor. */
  bitwiseNot(input: Tensor, options?: OutOption): Tensor;
  /** Computes the bitwise OR of `input` and `other`. */
  bitwiseOr(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /** Computes the bitwise OR of `input` and `other`. */
  bitwiseOr(self: Scalar, other: Tensor): Tensor;
  /** Computes the bitwise OR of `input` and `other`. */
  bitwiseOr(input: Tensor, other: Scalar, options?: OutOption): Tensor;
  /** Computes the right arithmetic shift of `input` by `other` bits. */
  bitwiseRightShift(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /** Computes the right arithmetic shift of `input` by `other` bits. */
  bitwiseRightShift(self: Scalar, other: Tensor): Tensor;
  /** Computes the right arithmetic shift of `input` by `other` bits. */
  bitwiseRightShift(input: Tensor, other: Scalar, options?: OutOption): Tensor;
  /** Computes the bitwise XOR of `input` and `other`. */
  bitwiseXor(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /** Computes the bitwise XOR of `input` and `other`. */
  bitwiseXor(self: Scalar, other: Tensor): Tensor;
  /** Computes the bitwise XOR of `input` and `other`. */
  bitwiseXor(input: Tensor, other: Scalar, options?: OutOption): Tensor;
  /** Blackman window function. */
  blackmanWindow(windowLength: number, options?: Opt<TensorOptions>): Tensor;
  /** Blackman window function. */
  blackmanWindow(windowLength: number, periodic: boolean, options?: Opt<TensorOptions>): Tensor;
  /** Performs a batch matrix-matrix product of matrices stored in `input` and `mat2`. */
  bmm(input: Tensor, mat2: Tensor, options?: OutOption): Tensor;
  /** Performs a batch matrix-matrix product of matrices stored in `input` and `mat2`. */
  bmm(input: Tensor, mat2: Tensor, outDtype: DType, options?: OutOption): Tensor;
  /** Broadcasts `input` to the shape `shape`. */
  broadcastTo(input: Tensor, size: readonly number[]): Tensor;
  /** Returns the indices of the buckets to which each value in the `input` belongs, where the boundaries of the buckets are set by `boundaries`. `bucketize(input, boundaries, { outInt32 = false, right = false })` */
  bucketize(input: Tensor, boundaries: Tensor, options?: Opt<{ outInt32?: boolean; right?: boolean } & OutOption>): Tensor;
  /** Returns the indices of the buckets to which each value in the `input` belongs, where the boundaries of the buckets are set by `boundaries`. `bucketize(self, boundaries, { outInt32 = false, right = false })` */
  bucketize(self: Scalar, boundaries: Tensor, options?: Opt<{ outInt32?: boolean; right?: boolean }>): Tensor;
  /** Determines if a type conversion is allowed under PyTorch casting rules described in the type promotion documentation. */
  canCast(from_: DType, to: DType): boolean;
  /** Concatenates the given sequence of tensors in `tensors` in the given dimension. `cat(tensors, dim = 0)` */
  cat(tensors: readonly Tensor[], dim?: number | CatOutOptions, options?: CatOutOptions): Tensor;
  ccolIndicesCopy(input: Tensor, options?: OutOption): Tensor;
  /** Returns a new tensor with the ceil of the elements of `input`, the smallest integer greater than or equal to each element. */
  ceil(input: Tensor, options?: OutOption): Tensor;
  /** In-place version of `ceil`. */
  ceil_(input: Tensor): Tensor;
  /** Applies element-wise, CELU(x) = max(0,x) + min(0, α * (exp(x/α) - 1)). `celu(input, alpha = 1)` */
  celu(input: Tensor, alpha?: Scalar | CeluOptions, options?: CeluOptions): Tensor;
  /** In-place version of `celu`. `celu_(input, alpha = 1)` */
  celu_(input: Tensor, alpha?: Scalar | CeluOptions, options?: CeluOptions): Tensor;
  /** Divide the channels in a tensor of shape (*, C , H, W) into g groups and rearrange them as (*, C/g, g, H, W), while keeping the original tensor shape. */
  channelShuffle(input: Tensor, groups: number): Tensor;
  /** Computes the Cholesky decomposition of a symmetric positive-definite matrix A or for batches of symmetric positive-definite matrices. `cholesky(input, upper = false)` */
  cholesky(input: Tensor, upper?: boolean | CholeskyOutOptions, options?: CholeskyOutOptions): Tensor;
  /** Computes the inverse of a complex Hermitian or real symmetric positive-definite matrix given its Cholesky decomposition. `choleskyInverse(input, upper = false)` */
  choleskyInverse(input: Tensor, upper?: boolean | CholeskyInverseOutOptions, options?: CholeskyInverseOutOptions): Tensor;
  /** Computes the solution of a system of linear equations with complex Hermitian or real symmetric positive-definite lhs given its Cholesky decomposition. `choleskySolve(input, input2, upper = false)` */
  choleskySolve(input: Tensor, input2: Tensor, upper?: boolean | CholeskySolveOutOptions, options?: CholeskySolveOutOptions): Tensor;
  chooseQparamsOptimized(input: Tensor, numel: number, nBins: number, ratio: number, bitWidth: number): [Tensor, Tensor];
  /** Attempts to split a tensor into the specified number of chunks. `chunk(input, chunks, dim = 0)` */
  chunk(input: Tensor, chunks: number, dim?: number | ChunkOptions, options?: ChunkOptions): Tensor[];
  /** Clamps all elements in `input` into the range `[` `min`, `max` `]`. `clamp(input, min = null, max = null)` */
  clamp(input: Tensor, min?: Tensor | null | ClampTensorOutOptions, max?: Tensor | null | ClampTensorOutOptions, options?: ClampTensorOutOptions): Tensor;
  /** Clamps all elements in `input` into the range `[` `min`, `max` `]`. `clamp(input, min = null, max = null)` */
  clamp(input: Tensor, min?: Scalar | null | ClampOutOptions, max?: Scalar | null | ClampOutOptions, options?: ClampOutOptions): Tensor;
  /** In-place version of `clamp`. `clamp_(input, min = null, max = null)` */
  clamp_(input: Tensor, min?: Tensor | null | ClampTensorOptions, max?: Tensor | null | ClampTensorOptions, options?: ClampTensorOptions): Tensor;
  /** In-place version of `clamp`. `clamp_(input, min = null, max = null)` */
  clamp_(input: Tensor, min?: Scalar | null | ClampOptions, max?: Scalar | null | ClampOptions, options?: ClampOptions): Tensor;
  clampMax(input: Tensor, max: Tensor, options?: OutOption): Tensor;
  clampMax(input: Tensor, max: Scalar, options?: OutOption): Tensor;
  /** In-place version of `clampMax`. */
  clampMax_(input: Tensor, max: Tensor): Tensor;
  /** In-place version of `clampMax`. */
  clampMax_(input: Tensor, max: Scalar): Tensor;
  clampMin(input: Tensor, min: Tensor, options?: OutOption): Tensor;
  clampMin(input: Tensor, min: Scalar, options?: OutOption): Tensor;
  /** In-place version of `clampMin`. */
  clampMin_(input: Tensor, min: Tensor): Tensor;
  /** In-place version of `clampMin`. */
  clampMin_(input: Tensor, min: Scalar): Tensor;
  /** Clamps all elements in `input` into the range `[` `min`, `max` `]`. `clip(input, min = null, max = null)` */
  clip(input: Tensor, min?: Tensor | null | ClipTensorOutOptions, max?: Tensor | null | ClipTensorOutOptions, options?: ClipTensorOutOptions): Tensor;
  /** Clamps all elements in `input` into the range `[` `min`, `max` `]`. `clip(input, min = null, max = null)` */
  clip(input: Tensor, min?: Scalar | null | ClipOutOptions, max?: Scalar | null | ClipOutOptions, options?: ClipOutOptions): Tensor;
  /** In-place version of `clamp`. `clip_(input, min = null, max = null)` */
  clip_(input: Tensor, min?: Tensor | null | ClipTensorOptions, max?: Tensor | null | ClipTensorOptions, options?: ClipTensorOptions): Tensor;
  /** In-place version of `clamp`. `clip_(input, min = null, max = null)` */
  clip_(input: Tensor, min?: Scalar | null | ClipOptions, max?: Scalar | null | ClipOptions, options?: ClipOptions): Tensor;
  /** Returns a copy of `input`. `clone(input, { memoryFormat = null })` */
  clone(input: Tensor, options?: Opt<{ memoryFormat?: MemoryFormat | null }>): Tensor;
  /** Performs the same operation as `torch.colIndices`, but all output tensors are freshly created instead of aliasing the input. */
  colIndicesCopy(input: Tensor, options?: OutOption): Tensor;
  /** Creates a new tensor by horizontally stacking the tensors in `tensors`. */
  columnStack(tensors: readonly Tensor[], options?: OutOption): Tensor;
  /** Compute combinations of length r of the given tensor. `combinations(input, r = 2, withReplacement = false)` */
  combinations(input: Tensor, r?: number | CombinationsOptions, withReplacement?: boolean | CombinationsOptions, options?: CombinationsOptions): Tensor;
  /** Constructs a complex tensor with its real part equal to `real` and its imaginary part equal to `imag`. */
  complex(real: Tensor, imag: Tensor, options?: OutOption): Tensor;
  /** Concatenates the given sequence of tensors in `tensors` in the given dimension. `concat(tensors, dim = 0)` */
  concat(tensors: readonly Tensor[], dim?: number | ConcatOutOptions, options?: ConcatOutOptions): Tensor;
  /** Concatenates the given sequence of tensors in `tensors` in the given dimension. `concatenate(tensors, dim = 0)` */
  concatenate(tensors: readonly Tensor[], dim?: number | ConcatenateOutOptions, options?: ConcatenateOutOptions): Tensor;
  /** Returns a view of `input` with a flipped conjugate bit. */
  conj(input: Tensor): Tensor;
  /** Computes the element-wise conjugate of the given `input` tensor. */
  conjPhysical(input: Tensor, options?: OutOption): Tensor;
  /** In-place version of `conjPhysical`. */
  conjPhysical_(input: Tensor): Tensor;
  /** `constantPadNd(input, pad, value = 0)` */
  constantPadNd(input: Tensor, pad: readonly number[], value?: Scalar | ConstantPadNdOptions, options?: ConstantPadNdOptions): Tensor;
  /** Applies a 1D convolution over an input signal composed of several input planes. `conv1d(input, weight, bias = null, stride = 1, padding = 0, dilation = 1, groups = 1)` */
  conv1d(input: Tensor, weight: Tensor, bias?: Tensor | null | Conv1dOptions, stride?: IntOrList | Conv1dOptions, padding?: IntOrList | Conv1dOptions, dilation?: IntOrList | Conv1dOptions, groups?: number | Conv1dOptions, options?: Conv1dOptions): Tensor;
  /** Applies a 1D convolution over an input signal composed of several input planes. `conv1d(input, weight, bias = null, stride = 1, padding = 'valid', dilation = 1, groups = 1)` */
  conv1d(input: Tensor, weight: Tensor, bias?: Tensor | null | Conv1dPaddingOptions, stride?: IntOrList | Conv1dPaddingOptions, padding?: 'valid' | 'same' | Conv1dPaddingOptions, dilation?: IntOrList | Conv1dPaddingOptions, groups?: number | Conv1dPaddingOptions, options?: Conv1dPaddingOptions): Tensor;
  /** Applies a 2D convolution over an input image composed of several input planes. `conv2d(input, weight, bias = null, stride = 1, padding = 0, dilation = 1, groups = 1)` */
  conv2d(input: Tensor, weight: Tensor, bias?: Tensor | null | Conv2dOptions, stride?: IntOrList | Conv2dOptions, padding?: IntOrList | Conv2dOptions, dilation?: IntOrList | Conv2dOptions, groups?: number | Conv2dOptions, options?: Conv2dOptions): Tensor;
  /** Applies a 2D convolution over an input image composed of several input planes. `conv2d(input, weight, bias = null, stride = 1, padding = 'valid', dilation = 1, groups = 1)` */
  conv2d(input: Tensor, weight: Tensor, bias?: Tensor | null | Conv2dPaddingOptions, stride?: IntOrList | Conv2dPaddingOptions, padding?: 'valid' | 'same' | Conv2dPaddingOptions, dilation?: IntOrList | Conv2dPaddingOptions, groups?: number | Conv2dPaddingOptions, options?: Conv2dPaddingOptions): Tensor;
  /** Applies a 3D convolution over an input image composed of several input planes. `conv3d(input, weight, bias = null, stride = 1, padding = 0, dilation = 1, groups = 1)` */
  conv3d(input: Tensor, weight: Tensor, bias?: Tensor | null | Conv3dOptions, stride?: IntOrList | Conv3dOptions, padding?: IntOrList | Conv3dOptions, dilation?: IntOrList | Conv3dOptions, groups?: number | Conv3dOptions, options?: Conv3dOptions): Tensor;
  /** Applies a 3D convolution over an input image composed of several input planes. `conv3d(input, weight, bias = null, stride = 1, padding = 'valid', dilation = 1, groups = 1)` */
  conv3d(input: Tensor, weight: Tensor, bias?: Tensor | null | Conv3dPaddingOptions, stride?: IntOrList | Conv3dPaddingOptions, padding?: 'valid' | 'same' | Conv3dPaddingOptions, dilation?: IntOrList | Conv3dPaddingOptions, groups?: number | Conv3dPaddingOptions, options?: Conv3dPaddingOptions): Tensor;
  /** Applies a 1-dimensional sequence convolution over an input sequence. `convTbc(input, weight, bias, pad = 0)` */
  convTbc(input: Tensor, weight: Tensor, bias: Tensor, pad?: number | ConvTbcOptions, options?: ConvTbcOptions): Tensor;
  /** Applies a 1D transposed convolution operator over an input signal composed of several input planes, sometimes also called "deconvolution". `convTranspose1d(input, weight, bias = null, stride = 1, padding = 0, outputPadding = 0, groups = 1, dilation = 1)` */
  convTranspose1d(input: Tensor, weight: Tensor, bias?: Tensor | null | ConvTranspose1dOptions, stride?: IntOrList | ConvTranspose1dOptions, padding?: IntOrList | ConvTranspose1dOptions, outputPadding?: IntOrList | ConvTranspose1dOptions, groups?: number | ConvTranspose1dOptions, dilation?: IntOrList | ConvTranspose1dOptions, options?: ConvTranspose1dOptions): Tensor;
  /** Applies a 2D transposed convolution operator over an input image composed of several input planes, sometimes also called "deconvolution". `convTranspose2d(input, weight, bias = null, stride = 1, padding = 0, outputPadding = 0, groups = 1, dilation = 1)` */
  convTranspose2d(input: Tensor, weight: Tensor, bias?: Tensor | null | ConvTranspose2dInputOptions, stride?: IntOrList | ConvTranspose2dInputOptions, padding?: IntOrList | ConvTranspose2dInputOptions, outputPadding?: IntOrList | ConvTranspose2dInputOptions, groups?: number | ConvTranspose2dInputOptions, dilation?: IntOrList | ConvTranspose2dInputOptions, options?: ConvTranspose2dInputOptions): Tensor;
  /** Applies a 3D transposed convolution operator over an input image composed of several input planes, sometimes also called "deconvolution". `convTranspose3d(input, weight, bias = null, stride = 1, padding = 0, outputPadding = 0, groups = 1, dilation = 1)` */
  convTranspose3d(input: Tensor, weight: Tensor, bias?: Tensor | null | ConvTranspose3dInputOptions, stride?: IntOrList | ConvTranspose3dInputOptions, padding?: IntOrList | ConvTranspose3dInputOptions, outputPadding?: IntOrList | ConvTranspose3dInputOptions, groups?: number | ConvTranspose3dInputOptions, dilation?: IntOrList | ConvTranspose3dInputOptions, options?: ConvTranspose3dInputOptions): Tensor;
  convolution(input: Tensor, weight: Tensor, bias: Tensor | null, stride: readonly number[], padding: readonly number[], dilation: readonly number[], transposed: boolean, outputPadding: readonly number[], groups: number): Tensor;
  /** Create a new floating-point tensor with the magnitude of `input` and the sign of `other`, elementwise. */
  copysign(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /** Create a new floating-point tensor with the magnitude of `input` and the sign of `other`, elementwise. */
  copysign(input: Tensor, other: Scalar, options?: OutOption): Tensor;
  /** Estimates the Pearson product-moment correlation coefficient matrix of the variables given by the `input` matrix, where rows are the variables and columns are the observations. */
  corrcoef(input: Tensor): Tensor;
  /** Returns a new tensor with the cosine of the elements of `input` given in radians. */
  cos(input: Tensor, options?: OutOption): Tensor;
  /** In-place version of `cos`. */
  cos_(input: Tensor): Tensor;
  /** Returns a new tensor with the hyperbolic cosine of the elements of `input`. */
  cosh(input: Tensor, options?: OutOption): Tensor;
  /** In-place version of `cosh`. */
  cosh_(input: Tensor): Tensor;
  /** Compute the cosine embedding loss. `cosineEmbeddingLoss(input1, input2, target, margin = 0, reduction = 1)` */
  cosineEmbeddingLoss(input1: Tensor, input2: Tensor, target: Tensor, margin?: number | CosineEmbeddingLossOptions, reduction?: number | CosineEmbeddingLossOptions, options?: CosineEmbeddingLossOptions): Tensor;
  /** Returns cosine similarity between `x1` and `x2`, computed along dim. `cosineSimilarity(x1, x2, dim = 1, eps = 1e-8)` */
  cosineSimilarity(x1: Tensor, x2: Tensor, dim?: number | CosineSimilarityOptions, eps?: number | CosineSimilarityOptions, options?: CosineSimilarityOptions): Tensor;
  /** Counts the number of non-zero values in the tensor `input` along the given `dim`. `countNonzero(input, dim = null)` */
  countNonzero(input: Tensor, dim?: number | null | CountNonzeroOptions, options?: CountNonzeroOptions): Tensor;
  /** Counts the number of non-zero values in the tensor `input` along the given `dim`. */
  countNonzero(input: Tensor, options: Opt<{ dim: readonly number[] }>): Tensor;
  /** Counts the number of non-zero values in the tensor `input` along the given `dim`. */
  countNonzero(input: Tensor, dim: readonly number[]): Tensor;
  /** Estimates the covariance matrix of the variables given by the `input` matrix, where rows are the variables and columns are the observations. `cov(input, { correction = 1, fweights = null, aweights = null })` */
  cov(input: Tensor, options?: Opt<{ correction?: number; fweights?: Tensor | null; aweights?: Tensor | null }>): Tensor;
  /** Returns the cross product of vectors in dimension `dim` of `input` and `other`. `cross(input, other, dim = null)` */
  cross(input: Tensor, other: Tensor, dim?: number | null | CrossOutOptions, options?: CrossOutOptions): Tensor;
  /** Performs the same operation as `torch.crowIndices`, but all output tensors are freshly created instead of aliasing the input. */
  crowIndicesCopy(input: Tensor, options?: OutOption): Tensor;
  /** Compute the Connectionist Temporal Classification loss. `ctcLoss(logProbs, targets, inputLengths, targetLengths, blank = 0, reduction = 1, zeroInfinity = false)` */
  ctcLoss(logProbs: Tensor, targets: Tensor, inputLengths: readonly number[], targetLengths: readonly number[], blank?: number | CtcLossIntListOptions, reduction?: number | CtcLossIntListOptions, zeroInfinity?: boolean | CtcLossIntListOptions, options?: CtcLossIntListOptions): Tensor;
  /** Compute the Connectionist Temporal Classification loss. `ctcLoss(logProbs, targets, inputLengths, targetLengths, blank = 0, reduction = 1, zeroInfinity = false)` */
  ctcLoss(logProbs: Tensor, targets: Tensor, inputLengths: Tensor, targetLengths: Tensor, blank?: number | CtcLossIntListOptions, reduction?: number | CtcLossIntListOptions, zeroInfinity?: boolean | CtcLossIntListOptions, options?: CtcLossIntListOptions): Tensor;
  cudnnAffineGridGenerator(theta: Tensor, N: number, C: number, H: number, W: number): Tensor;
  cudnnBatchNorm(input: Tensor, weight: Tensor, bias: Tensor | null, runningMean: Tensor | null, runningVar: Tensor | null, training: boolean, exponentialAverageFactor: number, epsilon: number, options?: OutsOption<[Tensor, Tensor, Tensor, Tensor]>): [Tensor, Tensor, Tensor, Tensor];
  cudnnConvolution(input: Tensor, weight: Tensor, padding: readonly number[], stride: readonly number[], dilation: readonly number[], groups: number, benchmark: boolean, deterministic: boolean, allowTf32: boolean, options?: OutOption): Tensor;
  cudnnConvolutionAddRelu(input: Tensor, weight: Tensor, z: Tensor, alpha: Scalar | null, bias: Tensor | null, stride: readonly number[], padding: readonly number[], dilation: readonly number[], groups: number): Tensor;
  cudnnConvolutionRelu(input: Tensor, weight: Tensor, bias: Tensor | null, stride: readonly number[], padding: readonly number[], dilation: readonly number[], groups: number): Tensor;
  cudnnConvolutionTranspose(input: Tensor, weight: Tensor, padding: readonly number[], outputPadding: readonly number[], stride: readonly number[], dilation: readonly number[], groups: number, benchmark: boolean, deterministic: boolean, allowTf32: boolean): Tensor;
  cudnnGridSampler(input: Tensor, grid: Tensor): Tensor;
  cudnnIsAcceptable(input: Tensor): boolean;
  /** Returns a namedtuple `(values, indices)` where `values` is the cumulative maximum of elements of `input` in the dimension `dim`. */
  cummax(input: Tensor, options: Opt<{ dim: number } & OutsOption<[Tensor, Tensor]>>): NamedTuple<['values', 'indices']>;
  /** Returns a namedtuple `(values, indices)` where `values` is the cumulative maximum of elements of `input` in the dimension `dim`. */
  cummax(input: Tensor, dim: number, options?: OutsOption<[Tensor, Tensor]>): NamedTuple<['values', 'indices']>;
  /** Returns a namedtuple `(values, indices)` where `values` is the cumulative minimum of elements of `input` in the dimension `dim`. */
  cummin(input: Tensor, options: Opt<{ dim: number } & OutsOption<[Tensor, Tensor]>>): NamedTuple<['values', 'indices']>;
  /** Returns a namedtuple `(values, indices)` where `values` is the cumulative minimum of elements of `input` in the dimension `dim`. */
  cummin(input: Tensor, dim: number, options?: OutsOption<[Tensor, Tensor]>): NamedTuple<['values', 'indices']>;
  /** Returns the cumulative product of elements of `input` in the dimension `dim`. `cumprod(input, dim, { dtype = null })` */
  cumprod(input: Tensor, options: Opt<{ dim: number; dtype?: DType | null } & OutOption>): Tensor;
  /** Returns the cumulative product of elements of `input` in the dimension `dim`. `cumprod(input, dim, { dtype = null })` */
  cumprod(input: Tensor, dim: number, options?: Opt<{ dtype?: DType | null } & OutOption>): Tensor;
  /** Returns the cumulative sum of elements of `input` in the dimension `dim`. `cumsum(input, dim, { dtype = null })` */
  cumsum(input: Tensor, options: Opt<{ dim: number; dtype?: DType | null } & OutOption>): Tensor;
  /** Returns the cumulative sum of elements of `input` in the dimension `dim`. `cumsum(input, dim, { dtype = null })` */
  cumsum(input: Tensor, dim: number, options?: Opt<{ dtype?: DType | null } & OutOption>): Tensor;
  /** Cumulatively computes the trapezoidal rule along `dim`. `cumulativeTrapezoid(y, x, { dim = -1 })` */
  cumulativeTrapezoid(y: Tensor, x: Tensor, options?: Opt<{ dim?: number }>): Tensor;
  /** Cumulatively computes the trapezoidal rule along `dim`. `cumulativeTrapezoid(y, { dx = 1, dim = -1 })` */
  cumulativeTrapezoid(y: Tensor, options?: Opt<{ dx?: Scalar; dim?: number }>): Tensor;
  /** Returns a new tensor with each of the elements of `input` converted from angles in degrees to radians. */
  deg2rad(input: Tensor, options?: OutOption): Tensor;
  /** In-place version of `deg2rad`. */
  deg2rad_(input: Tensor): Tensor;
  /** Returns an fp32 Tensor by dequantizing a quantized Tensor. */
  dequantize(input: Tensor): Tensor;
  /** Returns an fp32 Tensor by dequantizing a quantized Tensor. */
  dequantize(tensors: readonly Tensor[]): Tensor[];
  /** Computes the determinant of a square matrix. */
  det(input: Tensor): Tensor;
  /** Returns a new Tensor, detached from the current graph. */
  detach(input: Tensor): Tensor;
  /** Detaches the Tensor from the graph that created it, making it a leaf. */
  detach_(input: Tensor): Tensor;
  /** Performs the same operation as `torch.detach`, but all output tensors are freshly created instead of aliasing the input. */
  detachCopy(input: Tensor, options?: OutOption): Tensor;
  /** If `input` is a vector (1-D tensor), then returns a 2-D square tensor with the elements of `input` as the diagonal. - If `input` is a matrix (2-D tensor), then returns a 1-D tensor with the diagonal elements of `input`. `diag(input, diagonal = 0)` */
  diag(input: Tensor, diagonal?: number | DiagOutOptions, options?: DiagOutOptions): Tensor;
  /** Creates a tensor whose diagonals of certain 2D planes (specified by `dim1` and `dim2`) are filled by `input`. `diagEmbed(input, offset = 0, dim1 = -2, dim2 = -1)` */
  diagEmbed(input: Tensor, offset?: number | DiagEmbedOptions, dim1?: number | DiagEmbedOptions, dim2?: number | DiagEmbedOptions, options?: DiagEmbedOptions): Tensor;
  /** If `input` is a vector (1-D tensor), then returns a 2-D square tensor with the elements of `input` as the diagonal. - If `input` is a tensor with more than one dimension, then returns a 2-D tensor with diagonal elements equal to a flattened `input`. `diagflat(input, offset = 0)` */
  diagflat(input: Tensor, offset?: number | DiagflatOptions, options?: DiagflatOptions): Tensor;
  /** Returns a partial view of `input` with the its diagonal elements with respect to `dim1` and `dim2` appended as a dimension at the end of the shape. `diagonal(input, offset = 0, dim1 = 0, dim2 = 1)` */
  diagonal(input: Tensor, offset?: number | DiagonalOptions, dim1?: number | DiagonalOptions, dim2?: number | DiagonalOptions, options?: DiagonalOptions): Tensor;
  /** Performs the same operation as `torch.diagonal`, but all output tensors are freshly created instead of aliasing the input. `diagonalCopy(input, offset = 0, dim1 = 0, dim2 = 1)` */
  diagonalCopy(input: Tensor, offset?: number | DiagonalCopyOutOptions, dim1?: number | DiagonalCopyOutOptions, dim2?: number | DiagonalCopyOutOptions, options?: DiagonalCopyOutOptions): Tensor;
  /** Embeds the values of the `src` tensor into `input` along the diagonal elements of `input`, with respect to `dim1` and `dim2`. `diagonalScatter(input, src, offset = 0, dim1 = 0, dim2 = 1)` */
  diagonalScatter(input: Tensor, src: Tensor, offset?: number | DiagonalScatterOptions, dim1?: number | DiagonalScatterOptions, dim2?: number | DiagonalScatterOptions, options?: DiagonalScatterOptions): Tensor;
  /** Computes the n-th forward difference along the given dimension. `diff(input, n = 1, dim = -1, prepend = null, append = null)` */
  diff(input: Tensor, n?: number | DiffOutOptions, dim?: number | DiffOutOptions, prepend?: Tensor | null | DiffOutOptions, append?: Tensor | null | DiffOutOptions, options?: DiffOutOptions): Tensor;
  /** Computes the logarithmic derivative of the gamma function on `input`. */
  digamma(input: Tensor, options?: OutOption): Tensor;
  /** Returns the p-norm of (`input` - `other`). `dist(input, other, p = 2)` */
  dist(input: Tensor, other: Tensor, p?: Scalar | DistOptions, options?: DistOptions): Tensor;
  /** Divides each element of the input `input` by the corresponding element of `other`. */
  div(input: TensorLike, other: TensorLike, options?: OutOption): Tensor;
  /** Divides each element of the input `input` by the corresponding element of `other`. */
  div(input: TensorLike, other: TensorLike, options: Opt<{ roundingMode: 'trunc' | 'floor' | null } & OutOption>): Tensor;
  /** Divides each element of the input `input` by the corresponding element of `other`. */
  div(input: TensorLike, other: Scalar, options: Opt<{ roundingMode: 'trunc' | 'floor' | null }>): Tensor;
  /** Divides each element of the input `input` by the corresponding element of `other`. */
  divide(input: TensorLike, other: TensorLike, options?: OutOption): Tensor;
  /** Divides each element of the input `input` by the corresponding element of `other`. */
  divide(input: TensorLike, other: TensorLike, options: Opt<{ roundingMode: 'trunc' | 'floor' | null } & OutOption>): Tensor;
  /** Divides each element of the input `input` by the corresponding element of `other`. */
  divide(input: TensorLike, other: Scalar): Tensor;
  /** Divides each element of the input `input` by the corresponding element of `other`. */
  divide(input: TensorLike, other: Scalar, options: Opt<{ roundingMode: 'trunc' | 'floor' | null }>): Tensor;
  /** Computes the dot product of two 1D tensors. */
  dot(input: Tensor, tensor: Tensor, options?: OutOption): Tensor;
  /** During training, randomly zeroes some elements of the input tensor with probability `p`. */
  dropout(input: Tensor, p: number, train: boolean): Tensor;
  /** In-place version of `dropout`. */
  dropout_(input: Tensor, p: number, train: boolean): Tensor;
  /** Performs a matrix multiplication of the matrices `input` and `mat2`. */
  dsmm(input: Tensor, mat2: Tensor, options?: OutOption): Tensor;
  /** Performs a matrix multiplication of the matrices `input` and `mat2`. */
  dsmm(input: Tensor, mat2: Tensor, outDtype: DType, options?: OutOption): Tensor;
  /** Splits `input`, a tensor with three or more dimensions, into multiple tensors depthwise according to `indicesOrSections`. */
  dsplit(input: Tensor, sections: number): Tensor[];
  /** Splits `input`, a tensor with three or more dimensions, into multiple tensors depthwise according to `indicesOrSections`. */
  dsplit(input: Tensor, indices: readonly number[]): Tensor[];
  /** Stack tensors in sequence depthwise (along third axis). */
  dstack(tensors: readonly Tensor[], options?: OutOption): Tensor;
  /** Generate a simple lookup table that looks up embeddings in a fixed dictionary and size. `embedding(weight, indices, paddingIdx = -1, scaleGradByFreq = false, sparse = false)` */
  embedding(weight: Tensor, indices: Tensor, paddingIdx?: number | EmbeddingOptions, scaleGradByFreq?: boolean | EmbeddingOptions, sparse?: boolean | EmbeddingOptions, options?: EmbeddingOptions): Tensor;
  /** Compute sums, means or maxes of `bags` of embeddings. */
  embeddingBag(weight: Tensor, indices: Tensor, offsets: Tensor, scaleGradByFreq: boolean, mode: number, sparse: boolean, perSampleWeights: Tensor | null, includeLastOffset: boolean, paddingIdx: number | null): [Tensor, Tensor, Tensor, Tensor];
  /** Compute sums, means or maxes of `bags` of embeddings. `embeddingBag(weight, indices, offsets, scaleGradByFreq = false, mode = 0, sparse = false, perSampleWeights = null, includeLastOffset = false)` */
  embeddingBag(weight: Tensor, indices: Tensor, offsets: Tensor, scaleGradByFreq?: boolean | EmbeddingBagOptions, mode?: number | EmbeddingBagOptions, sparse?: boolean | EmbeddingBagOptions, perSampleWeights?: Tensor | null | EmbeddingBagOptions, includeLastOffset?: boolean | EmbeddingBagOptions, options?: EmbeddingBagOptions): [Tensor, Tensor, Tensor, Tensor];
  /** In-place version of `embeddingRenorm`. */
  embeddingRenorm_(input: Tensor, indices: Tensor, maxNorm: number, normType: number): Tensor;
  /** Returns a tensor filled with uninitialized data. `empty(size, { memoryFormat = null })` */
  empty(size: readonly number[], options?: EmptyMemoryFormatOutOptions): Tensor;
  /** Returns a tensor filled with uninitialized data. `empty(size, { memoryFormat = null })` */
  empty(...size: number[] | [...size: number[], options: EmptyMemoryFormatOutOptions]): Tensor;
  /** Returns an uninitialized tensor with the same size as `input`. `emptyLike(input, { memoryFormat = null })` */
  emptyLike(input: Tensor, options?: Opt<{ memoryFormat?: MemoryFormat | null } & TensorOptions>): Tensor;
  /** Creates an uninitialized, non-overlapping and dense tensor with the specified `size`, with `physicalLayout` specifying how the dimensions are physically laid out in memory (each logical dimension is listed from outermost to innermost). */
  emptyPermuted(size: readonly number[], physicalLayout: readonly number[], options?: Opt<TensorOptions>): Tensor;
  /** `emptyQuantized(size, qtensor, { memoryFormat = null })` */
  emptyQuantized(size: readonly number[], qtensor: Tensor, options?: Opt<{ memoryFormat?: MemoryFormat | null } & TensorOptions>): Tensor;
  /** Creates a tensor with the specified `size` and `stride` and filled with undefined data. */
  emptyStrided(size: readonly number[], stride: readonly number[], options?: Opt<TensorOptions>): Tensor;
  /** Computes element-wise equality. */
  eq(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /** Computes element-wise equality. */
  eq(input: Tensor, other: Scalar, options?: OutOption): Tensor;
  /** `True` if two tensors have the same size and elements, `False` otherwise. */
  equal(input: Tensor, other: Tensor): boolean;
  /** Computes the error function of `input`. */
  erf(input: Tensor, options?: OutOption): Tensor;
  /** In-place version of `erf`. */
  erf_(input: Tensor): Tensor;
  /** Computes the complementary error function of `input`. */
  erfc(input: Tensor, options?: OutOption): Tensor;
  /** In-place version of `erfc`. */
  erfc_(input: Tensor): Tensor;
  /** Computes the inverse error function of `input`. */
  erfinv(input: Tensor, options?: OutOption): Tensor;
  /** Returns a new tensor with the exponential of the elements of the input tensor `input`. */
  exp(input: Tensor, options?: OutOption): Tensor;
  /** Computes the base two exponential function of `input`. */
  exp2(input: Tensor, options?: OutOption): Tensor;
  /** In-place version of `exp2`. */
  exp2_(input: Tensor): Tensor;
  /** In-place version of `exp`. */
  exp_(input: Tensor): Tensor;
  /** Performs the same operation as `torch.Tensor.expand`, but all output tensors are freshly created instead of aliasing the input. `expandCopy(input, size, { implicit = false })` */
  expandCopy(input: Tensor, size: readonly number[], options?: Opt<{ implicit?: boolean } & OutOption>): Tensor;
  /** Computes the exponential of the elements minus 1 of `input`. */
  expm1(input: Tensor, options?: OutOption): Tensor;
  /** In-place version of `expm1`. */
  expm1_(input: Tensor): Tensor;
  /** Returns a 2-D tensor with ones on the diagonal and zeros elsewhere. */
  eye(n: number, options?: Opt<TensorOptions & OutOption>): Tensor;
  /** Returns a 2-D tensor with ones on the diagonal and zeros elsewhere. */
  eye(n: number, m: number, options?: Opt<TensorOptions & OutOption>): Tensor;
  /** Returns a new tensor with the data in `input` fake quantized per channel using `scale`, `zeroPoint`, `quantMin` and `quantMax`, across the channel specified by `axis`. */
  fakeQuantizePerChannelAffine(input: Tensor, scale: Tensor, zeroPoint: Tensor, axis: number, quantMin: number, quantMax: number): Tensor;
  /** Returns a new tensor with the data in `input` fake quantized using `scale`, `zeroPoint`, `quantMin` and `quantMax`. */
  fakeQuantizePerTensorAffine(input: Tensor, scale: Tensor, zeroPoint: Tensor, quantMin: number, quantMax: number): Tensor;
  /** Returns a new tensor with the data in `input` fake quantized using `scale`, `zeroPoint`, `quantMin` and `quantMax`. */
  fakeQuantizePerTensorAffine(input: Tensor, scale: number, zeroPoint: number, quantMin: number, quantMax: number): Tensor;
  fbgemmLinearFp16Weight(input: Tensor, packedWeight: Tensor, bias: Tensor): Tensor;
  fbgemmLinearFp16Weight(input: Tensor, packedWeight: Tensor, bias: Tensor, output: Tensor): Tensor;
  fbgemmLinearFp16WeightFp32Activation(input: Tensor, packedWeight: Tensor, bias: Tensor | null): Tensor;
  fbgemmLinearFp16WeightFp32Activation(input: Tensor, packedWeight: Tensor, bias: Tensor | null, output: Tensor): Tensor;
  fbgemmLinearInt8Weight(input: Tensor, weight: Tensor, packed: Tensor, colOffsets: Tensor, weightScale: Scalar, weightZeroPoint: Scalar, bias: Tensor): Tensor;
  fbgemmLinearInt8WeightFp32Activation(input: Tensor, weight: Tensor, packed: Tensor, colOffsets: Tensor, weightScale: Scalar, weightZeroPoint: Scalar, bias: Tensor): Tensor;
  fbgemmLinearQuantizeWeight(input: Tensor): [Tensor, Tensor, number, number];
  fbgemmPackGemmMatrixFp16(input: Tensor): Tensor;
  fbgemmPackQuantizedMatrix(input: Tensor): Tensor;
  fbgemmPackQuantizedMatrix(input: Tensor, K: number, N: number): Tensor;
  /** Randomly masks out entire channels (a channel is a feature map). */
  featureAlphaDropout(input: Tensor, p: number, train: boolean): Tensor;
  /** In-place version of `featureAlphaDropout`. */
  featureAlphaDropout_(input: Tensor, p: number, train: boolean): Tensor;
  featureDropout(input: Tensor, p: number, train: boolean): Tensor;
  /** In-place version of `featureDropout`. */
  featureDropout_(input: Tensor, p: number, train: boolean): Tensor;
  fill(input: Tensor, value: Tensor): Tensor;
  fill(input: Tensor, value: Scalar): Tensor;
  /** Fills `self` tensor with the specified value. */
  fill_(input: Tensor, value: Tensor): Tensor;
  /** Fills `self` tensor with the specified value. */
  fill_(input: Tensor, value: Scalar): Tensor;
  /** Returns a new tensor with the truncated integer values of the elements of `input`. */
  fix(input: Tensor, options?: OutOption): Tensor;
  /** In-place version of `fix`. */
  fix_(input: Tensor): Tensor;
  /** Flattens `input` by reshaping it into a one-dimensional tensor. `flatten(input, startDim = 0, endDim = -1)` */
  flatten(input: Tensor, startDim?: number | FlattenUsingIntsOptions, endDim?: number | FlattenUsingIntsOptions, options?: FlattenUsingIntsOptions): Tensor;
  /** Reverse the order of an n-D tensor along given axis in dims. */
  flip(input: Tensor, dims: readonly number[]): Tensor;
  /** Flip tensor in the left/right direction, returning a new tensor. */
  fliplr(input: Tensor): Tensor;
  /** Flip tensor in the up/down direction, returning a new tensor. */
  flipud(input: Tensor): Tensor;
  /** Raises `input` to the power of `exponent`, elementwise, in double precision. */
  floatPower(input: Tensor, exponent: Tensor, options?: OutOption): Tensor;
  /** Raises `input` to the power of `exponent`, elementwise, in double precision. */
  floatPower(self: Scalar, exponent: Tensor, options?: OutOption): Tensor;
  /** Raises `input` to the power of `exponent`, elementwise, in double precision. */
  floatPower(input: Tensor, exponent: Scalar, options?: OutOption): Tensor;
  /** Returns a new tensor with the floor of the elements of `input`, the largest integer less than or equal to each element. */
  floor(input: Tensor, options?: OutOption): Tensor;
  /** In-place version of `floor`. */
  floor_(input: Tensor): Tensor;
  /** Before PyTorch 1.13 `torch.floorDivide` incorrectly performed truncation division. */
  floorDivide(input: TensorLike, other: TensorLike, options?: OutOption): Tensor;
  /** Before PyTorch 1.13 `torch.floorDivide` incorrectly performed truncation division. */
  floorDivide(input: TensorLike, other: Scalar): Tensor;
  /** Computes the element-wise maximum of `input` and `other`. */
  fmax(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /** Computes the element-wise minimum of `input` and `other`. */
  fmin(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /** Applies C++'s std::fmod entrywise. */
  fmod(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /** Applies C++'s std::fmod entrywise. */
  fmod(input: Tensor, other: Scalar, options?: OutOption): Tensor;
  /** Computes the fractional portion of each element in `input`. */
  frac(input: Tensor, options?: OutOption): Tensor;
  /** In-place version of `frac`. */
  frac_(input: Tensor): Tensor;
  /** Decomposes `input` into mantissa and exponent tensors such that input = mantissa × 2^exponent. */
  frexp(input: Tensor, options?: OutsOption<[Tensor, Tensor]>): NamedTuple<['mantissa', 'exponent']>;
  /** `frobeniusNorm(input, dim, keepdim = false)` */
  frobeniusNorm(input: Tensor, options: Opt<{ dim: IntOrList; keepdim?: boolean } & OutOption>): Tensor;
  /** `frobeniusNorm(input, dim, keepdim = false)` */
  frobeniusNorm(input: Tensor, dim: IntOrList, keepdim?: boolean | FrobeniusNormDimOutOptions, options?: FrobeniusNormDimOutOptions): Tensor;
  /** Creates a CPU tensor with a storage backed by a memory-mapped file. `fromFile(filename, shared = null, size = 0)` */
  fromFile(filename: string, shared?: boolean | null | FromFileOptions, size?: number | null | FromFileOptions, options?: FromFileOptions): Tensor;
  /** Creates a tensor of size `size` filled with `fillValue`. */
  full(size: readonly number[], fillValue: Scalar, options?: Opt<TensorOptions & OutOption>): Tensor;
  /** Returns a tensor with the same size as `input` filled with `fillValue`. `fullLike(input, fillValue, { memoryFormat = null })` */
  fullLike(input: Tensor, fillValue: Scalar, options?: Opt<{ memoryFormat?: MemoryFormat | null } & TensorOptions>): Tensor;
  /** `fusedMovingAvgObsFakeQuant(input, observerOn, fakeQuantOn, runningMin, runningMax, scale, zeroPoint, averagingConst, quantMin, quantMax, chAxis, perRowFakeQuant = false, symmetricQuant = false)` */
  fusedMovingAvgObsFakeQuant(input: Tensor, observerOn: Tensor, fakeQuantOn: Tensor, runningMin: Tensor, runningMax: Tensor, scale: Tensor, zeroPoint: Tensor, averagingConst: number, quantMin: number, quantMax: number, chAxis: number, perRowFakeQuant?: boolean | FusedMovingAvgObsFakeQuantOptions, symmetricQuant?: boolean | FusedMovingAvgObsFakeQuantOptions, options?: FusedMovingAvgObsFakeQuantOptions): Tensor;
  /** Gathers values along an axis specified by `dim`. `gather(input, dim, index, { sparseGrad = false })` */
  gather(input: Tensor, options: Opt<{ dim: number; index: Tensor; sparseGrad?: boolean } & OutOption>): Tensor;
  /** Gathers values along an axis specified by `dim`. `gather(input, dim, index, { sparseGrad = false })` */
  gather(input: Tensor, dim: number, index: Tensor, options?: Opt<{ sparseGrad?: boolean } & OutOption>): Tensor;
  /** Computes the element-wise greatest common divisor (GCD) of `input` and `other`. */
  gcd(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /** In-place version of `gcd`. */
  gcd_(input: Tensor, other: Tensor): Tensor;
  /** Computes input ≥ other element-wise. */
  ge(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /** Computes input ≥ other element-wise. */
  ge(input: Tensor, other: Scalar, options?: OutOption): Tensor;
  /** This is a low-level function for calling LAPACK's geqrf directly. */
  geqrf(input: Tensor, options?: OutsOption<[Tensor, Tensor]>): NamedTuple<['a', 'tau']>;
  /** Outer product of `input` and `vec2`. */
  ger(input: Tensor, vec2: Tensor, options?: OutOption): Tensor;
  /** Estimates the gradient of a function g : R^n → R in one or more dimensions using the second-order accurate central differences method and either first or second order estimates at the boundaries. `gradient(input, { dim, edgeOrder = 1 })` */
  gradient(input: Tensor, options: Opt<{ dim: readonly number[]; edgeOrder?: number }>): Tensor[];
  /** Estimates the gradient of a function g : R^n → R in one or more dimensions using the second-order accurate central differences method and either first or second order estimates at the boundaries. `gradient(input, { spacing, dim, edgeOrder = 1 })` */
  gradient(input: Tensor, options: Opt<{ spacing: Scalar; dim: readonly number[]; edgeOrder?: number }>): Tensor[];
  /** Estimates the gradient of a function g : R^n → R in one or more dimensions using the second-order accurate central differences method and either first or second order estimates at the boundaries. `gradient(input, { spacing = null, dim = null, edgeOrder = 1 })` */
  gradient(input: Tensor, options?: Opt<{ spacing?: Scalar | null; dim?: number | null; edgeOrder?: number }>): Tensor[];
  /** Estimates the gradient of a function g : R^n → R in one or more dimensions using the second-order accurate central differences method and either first or second order estimates at the boundaries. `gradient(input, { spacing, dim = null, edgeOrder = 1 })` */
  gradient(input: Tensor, options: Opt<{ spacing: readonly Scalar[]; dim?: number | null; edgeOrder?: number }>): Tensor[];
  /** Estimates the gradient of a function g : R^n → R in one or more dimensions using the second-order accurate central differences method and either first or second order estimates at the boundaries. `gradient(input, { spacing, dim, edgeOrder = 1 })` */
  gradient(input: Tensor, options: Opt<{ spacing: readonly Scalar[]; dim: readonly number[]; edgeOrder?: number }>): Tensor[];
  /** Estimates the gradient of a function g : R^n → R in one or more dimensions using the second-order accurate central differences method and either first or second order estimates at the boundaries. `gradient(input, { spacing, dim = null, edgeOrder = 1 })` */
  gradient(input: Tensor, options: Opt<{ spacing: readonly Tensor[]; dim?: number | null; edgeOrder?: number }>): Tensor[];
  /** Estimates the gradient of a function g : R^n → R in one or more dimensions using the second-order accurate central differences method and either first or second order estimates at the boundaries. `gradient(input, { spacing, dim, edgeOrder = 1 })` */
  gradient(input: Tensor, options: Opt<{ spacing: readonly Tensor[]; dim: readonly number[]; edgeOrder?: number }>): Tensor[];
  /** Computes input > other element-wise. */
  greater(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /** Computes input > other element-wise. */
  greater(input: Tensor, other: Scalar, options?: OutOption): Tensor;
  /** Computes input ≥ other element-wise. */
  greaterEqual(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /** Computes input ≥ other element-wise. */
  greaterEqual(input: Tensor, other: Scalar, options?: OutOption): Tensor;
  gridSampler(input: Tensor, grid: Tensor, interpolationMode: number, paddingMode: number, alignCorners: boolean): Tensor;
  gridSampler2d(input: Tensor, grid: Tensor, interpolationMode: number, paddingMode: number, alignCorners: boolean): Tensor;
  gridSampler3d(input: Tensor, grid: Tensor, interpolationMode: number, paddingMode: number, alignCorners: boolean): Tensor;
  /** Apply Group Normalization for last certain number of dimensions. `groupNorm(input, numGroups, weight = null, bias = null, eps = 0.00001, cudnnEnabled = true)` */
  groupNorm(input: Tensor, numGroups: number, weight?: Tensor | null | GroupNormOptions, bias?: Tensor | null | GroupNormOptions, eps?: number | GroupNormOptions, cudnnEnabled?: boolean | GroupNormOptions, options?: GroupNormOptions): Tensor;
  gru(data: Tensor, batchSizes: Tensor, hx: Tensor, params: readonly Tensor[], hasBiases: boolean, numLayers: number, dropout: number, train: boolean, bidirectional: boolean): [Tensor, Tensor];
  gru(input: Tensor, hx: Tensor, params: readonly Tensor[], hasBiases: boolean, numLayers: number, dropout: number, train: boolean, bidirectional: boolean, batchFirst: boolean): [Tensor, Tensor];
  /** `gruCell(input, hx, wIh, wHh, bIh = null, bHh = null)` */
  gruCell(input: Tensor, hx: Tensor, wIh: Tensor, wHh: Tensor, bIh?: Tensor | null | GruCellOptions, bHh?: Tensor | null | GruCellOptions, options?: GruCellOptions): Tensor;
  /** Computes input > other element-wise. */
  gt(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /** Computes input > other element-wise. */
  gt(input: Tensor, other: Scalar, options?: OutOption): Tensor;
  /** Hamming window function. */
  hammingWindow(windowLength: number, options?: Opt<TensorOptions>): Tensor;
  /** Hamming window function. */
  hammingWindow(windowLength: number, periodic: boolean, options?: Opt<TensorOptions>): Tensor;
  /** Hamming window function. */
  hammingWindow(windowLength: number, periodic: boolean, alpha: number, options?: Opt<TensorOptions>): Tensor;
  /** Hamming window function. */
  hammingWindow(windowLength: number, periodic: boolean, alpha: number, beta: number, options?: Opt<TensorOptions>): Tensor;
  /** Hann window function. */
  hannWindow(windowLength: number, options?: Opt<TensorOptions>): Tensor;
  /** Hann window function. */
  hannWindow(windowLength: number, periodic: boolean, options?: Opt<TensorOptions>): Tensor;
  /** Applies the hard shrinkage function element-wise. `hardshrink(input, lambd = 0.5)` */
  hardshrink(input: Tensor, lambd?: Scalar | HardshrinkOutOptions, options?: HardshrinkOutOptions): Tensor;
  /** Returns a hash of all elements in the `input` tensor. `hashTensor(input, dim = [], { keepdim = false, mode = 0 })` */
  hashTensor(input: Tensor, dim?: IntOrList | HashTensorOutOptions, options?: HashTensorOutOptions): Tensor;
  /** Computes the Heaviside step function for each element in `input`. */
  heaviside(input: Tensor, values: Tensor, options?: OutOption): Tensor;
  /** Compute the hinge embedding loss. `hingeEmbeddingLoss(input, target, margin = 1, reduction = 1)` */
  hingeEmbeddingLoss(input: Tensor, target: Tensor, margin?: number | HingeEmbeddingLossOptions, reduction?: number | HingeEmbeddingLossOptions, options?: HingeEmbeddingLossOptions): Tensor;
  /** Computes the histogram of a tensor. `histc(input, bins = 100, min = 0, max = 0)` */
  histc(input: Tensor, bins?: number | HistcOutOptions, min?: Scalar | HistcOutOptions, max?: Scalar | HistcOutOptions, options?: HistcOutOptions): Tensor;
  /** Computes a histogram of the values in a tensor. `histogram(input, bins, { weight = null, density = false })` */
  histogram(input: Tensor, bins: Tensor, options?: Opt<{ weight?: Tensor | null; density?: boolean } & OutsOption<[Tensor, Tensor]>>): NamedTuple<['hist', 'binEdges']>;
  /** Computes a histogram of the values in a tensor. `histogram(input, bins = 100, { range = null, weight = null, density = false })` */
  histogram(input: Tensor, bins?: number | HistogramBinCtOutOptions, options?: HistogramBinCtOutOptions): NamedTuple<['hist', 'binEdges']>;
  /** Computes a multi-dimensional histogram of the values in a tensor. `histogramdd(input, bins, range = null, weight = null, density = false)` */
  histogramdd(input: Tensor, bins: number, range?: readonly number[] | null | HistogramddIntBinsOptions, weight?: Tensor | null | HistogramddIntBinsOptions, density?: boolean | HistogramddIntBinsOptions, options?: HistogramddIntBinsOptions): NamedTuple<['hist', 'binEdges'], [Tensor, Tensor[]]>;
  /** Computes a multi-dimensional histogram of the values in a tensor. `histogramdd(input, bins, range = null, weight = null, density = false)` */
  histogramdd(input: Tensor, bins: readonly number[], range?: readonly number[] | null | HistogramddIntBinsOptions, weight?: Tensor | null | HistogramddIntBinsOptions, density?: boolean | HistogramddIntBinsOptions, options?: HistogramddIntBinsOptions): NamedTuple<['hist', 'binEdges'], [Tensor, Tensor[]]>;
  /** Computes a multi-dimensional histogram of the values in a tensor. `histogramdd(input, bins, range = null, weight = null, density = false)` */
  histogramdd(input: Tensor, bins: readonly Tensor[], range?: readonly number[] | null | HistogramddIntBinsOptions, weight?: Tensor | null | HistogramddIntBinsOptions, density?: boolean | HistogramddIntBinsOptions, options?: HistogramddIntBinsOptions): NamedTuple<['hist', 'binEdges'], [Tensor, Tensor[]]>;
  /** Performs a matrix multiplication of a sparse COO matrix `mat1` and a strided matrix `mat2`. */
  hsmm(mat1: Tensor, mat2: Tensor, options?: OutOption): Tensor;
  /** Splits `input`, a tensor with one or more dimensions, into multiple tensors horizontally according to `indicesOrSections`. */
  hsplit(input: Tensor, sections: number): Tensor[];
  /** Splits `input`, a tensor with one or more dimensions, into multiple tensors horizontally according to `indicesOrSections`. */
  hsplit(input: Tensor, indices: readonly number[]): Tensor[];
  /** Performs a matrix multiplication of a sparse COO matrix `mat1` and a strided matrix `mat2`. */
  hspmm(mat1: Tensor, mat2: Tensor, options?: OutOption): Tensor;
  /** Stack tensors in sequence horizontally (column wise). */
  hstack(tensors: readonly Tensor[], options?: OutOption): Tensor;
  /** Given the legs of a right triangle, return its hypotenuse. */
  hypot(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /** Computes the zeroth order modified Bessel function of the first kind for each element of `input`. */
  i0(input: Tensor, options?: OutOption): Tensor;
  /** In-place version of `i0`. */
  i0_(input: Tensor): Tensor;
  /** Computes the regularized lower incomplete gamma function. */
  igamma(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /** Computes the regularized upper incomplete gamma function. */
  igammac(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /** Returns a new tensor containing imaginary values of the `self` tensor. */
  imag(input: Tensor): Tensor;
  /** See `Tensor.indexAdd_` for function description. `indexAdd(input, dim, index, source, { alpha = 1 })` */
  indexAdd(input: Tensor, options: Opt<{ dim: number; index: Tensor; source: Tensor; alpha?: Scalar } & OutOption>): Tensor;
  /** See `Tensor.indexAdd_` for function description. `indexAdd(input, dim, index, source, { alpha = 1 })` */
  indexAdd(input: Tensor, dim: number, index: Tensor, source: Tensor, options?: Opt<{ alpha?: Scalar } & OutOption>): Tensor;
  /** See `Tensor.indexCopy_` for function description. */
  indexCopy(input: Tensor, options: Opt<{ dim: number; index: Tensor; source: Tensor } & OutOption>): Tensor;
  /** See `Tensor.indexCopy_` for function description. */
  indexCopy(input: Tensor, dim: number, index: Tensor, source: Tensor, options?: OutOption): Tensor;
  /** Out-of-place version of `torch.Tensor.indexFill_`. */
  indexFill(input: Tensor, options: Opt<{ dim: number; index: Tensor; value: Tensor }>): Tensor;
  /** Out-of-place version of `torch.Tensor.indexFill_`. */
  indexFill(input: Tensor, dim: number, index: Tensor, value: Tensor): Tensor;
  /** Out-of-place version of `torch.Tensor.indexFill_`. */
  indexFill(input: Tensor, options: Opt<{ dim: number; index: Tensor; value: Scalar }>): Tensor;
  /** Out-of-place version of `torch.Tensor.indexFill_`. */
  indexFill(input: Tensor, dim: number, index: Tensor, value: Scalar): Tensor;
  /** Out-place version of `Tensor.indexPut_`. `indexPut(input, indices, values, accumulate = false)` */
  indexPut(input: Tensor, indices: readonly (Tensor | null)[], values: Tensor, accumulate?: boolean | IndexPutOptions, options?: IndexPutOptions): Tensor;
  /** Puts values from the tensor `values` into the tensor `self` using the indices specified in `indices` (which is a tuple of Tensors). `indexPut_(input, indices, values, accumulate = false)` */
  indexPut_(input: Tensor, indices: readonly (Tensor | null)[], values: Tensor, accumulate?: boolean | IndexPutOptions, options?: IndexPutOptions): Tensor;
  /** See `Tensor.indexReduce_` for function description. `indexReduce(input, dim, index, source, reduce, { includeSelf = true })` */
  indexReduce(input: Tensor, options: Opt<{ dim: number; index: Tensor; source: Tensor; reduce: 'prod' | 'mean' | 'amax' | 'amin'; includeSelf?: boolean } & OutOption>): Tensor;
  /** See `Tensor.indexReduce_` for function description. `indexReduce(input, dim, index, source, reduce, { includeSelf = true })` */
  indexReduce(input: Tensor, dim: number, index: Tensor, source: Tensor, reduce: 'prod' | 'mean' | 'amax' | 'amin', options?: Opt<{ includeSelf?: boolean } & OutOption>): Tensor;
  /** Returns a new tensor which indexes the `input` tensor along dimension `dim` using the entries in `index`. */
  indexSelect(input: Tensor, options: Opt<{ dim: number; index: Tensor } & OutOption>): Tensor;
  /** Returns a new tensor which indexes the `input` tensor along dimension `dim` using the entries in `index`. */
  indexSelect(input: Tensor, dim: number, index: Tensor, options?: OutOption): Tensor;
  /** Performs the same operation as `torch.indices`, but all output tensors are freshly created instead of aliasing the input. */
  indicesCopy(input: Tensor, options?: OutOption): Tensor;
  /** Computes the dot product for 1D tensors. */
  inner(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /** Apply Instance Normalization independently for each channel in every data sample within a batch. */
  instanceNorm(input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor | null, runningVar: Tensor | null, useInputStats: boolean, momentum: number, eps: number, cudnnEnabled: boolean): Tensor;
  /** Given a quantized Tensor, `self.int_repr()` returns a CPU Tensor with uint8_t as data type that stores the underlying uint8_t values of the given Tensor. */
  intRepr(input: Tensor): Tensor;
  /** Computes the inverse of a square matrix if it exists. */
  inverse(input: Tensor, options?: OutOption): Tensor;
  /** Returns True if the data type of `input` is a complex data type i.e., one of `torch.complex64`, and `torch.complex128`. */
  isComplex(input: Tensor): boolean;
  /** Returns True if the `input` is a conjugated tensor, i.e. its conjugate bit is set to `True`. */
  isConj(input: Tensor): boolean;
  isDistributed(input: Tensor): boolean;
  /** Returns True if the data type of `input` is a floating point data type i.e., one of `torch.float64`, `torch.float32`, `torch.float16`, and `torch.bfloat16`. */
  isFloatingPoint(input: Tensor): boolean;
  /** Returns True if `input` is an inference tensor. */
  isInference(input: Tensor): boolean;
  /** Returns True if the negative bit of `self` is set to true. */
  isNeg(input: Tensor): boolean;
  /** Returns True if the `input` is a single element tensor which is not equal to zero after type conversions. i.e. not equal to `torch.tensor([0.])` or `torch.tensor([0])` or `torch.tensor([False])`. */
  isNonzero(input: Tensor): boolean;
  isSameSize(input: Tensor, other: Tensor): boolean;
  /** Returns True if the data type of `self` is a signed data type. */
  isSigned(input: Tensor): boolean;
  isVulkanAvailable(): boolean;
  /** Returns a new tensor with boolean elements representing if each element of `input` is "close" to the corresponding element of `other`. `isclose(input, other, rtol = 0.00001, atol = 1e-8, equalNan = false)` */
  isclose(input: Tensor, other: Tensor, rtol?: number | IscloseOptions, atol?: number | IscloseOptions, equalNan?: boolean | IscloseOptions, options?: IscloseOptions): Tensor;
  /** Returns a new tensor with boolean elements representing if each element is `finite` or not. */
  isfinite(input: Tensor): Tensor;
  /** Tests if each element of `elements` is in `testElements`. `isin(elements, testElements, { assumeUnique = false, invert = false })` */
  isin(elements: Tensor, testElements: Tensor, options?: Opt<{ assumeUnique?: boolean; invert?: boolean } & OutOption>): Tensor;
  /** Tests if each element of `elements` is in `testElements`. `isin(element, testElements, { assumeUnique = false, invert = false })` */
  isin(element: Scalar, testElements: Tensor, options?: Opt<{ assumeUnique?: boolean; invert?: boolean } & OutOption>): Tensor;
  /** Tests if each element of `elements` is in `testElements`. `isin(elements, testElement, { assumeUnique = false, invert = false })` */
  isin(elements: Tensor, testElement: Scalar, options?: Opt<{ assumeUnique?: boolean; invert?: boolean } & OutOption>): Tensor;
  /** Tests if each element of `input` is infinite (positive or negative infinity) or not. */
  isinf(input: Tensor): Tensor;
  /** Returns a new tensor with boolean elements representing if each element of `input` is NaN or not. */
  isnan(input: Tensor): Tensor;
  /** Tests if each element of `input` is negative infinity or not. */
  isneginf(input: Tensor, options?: OutOption): Tensor;
  /** Tests if each element of `input` is positive infinity or not. */
  isposinf(input: Tensor, options?: OutOption): Tensor;
  /** Returns a new tensor with boolean elements representing if each element of `input` is real-valued or not. */
  isreal(input: Tensor): Tensor;
  /** Inverse short time Fourier Transform. `istft(input, nFft, hopLength = null, winLength = null, window = null, center = true, normalized = false, onesided = null, length = null, returnComplex = false)` */
  istft(input: Tensor, nFft: number, hopLength?: number | null | IstftOptions, winLength?: number | null | IstftOptions, window?: Tensor | null | IstftOptions, center?: boolean | IstftOptions, normalized?: boolean | IstftOptions, onesided?: boolean | null | IstftOptions, length?: number | null | IstftOptions, returnComplex?: boolean | IstftOptions, options?: IstftOptions): Tensor;
  /** Computes the Kaiser window with window length `windowLength` and shape parameter `beta`. */
  kaiserWindow(windowLength: number, options?: Opt<TensorOptions>): Tensor;
  /** Computes the Kaiser window with window length `windowLength` and shape parameter `beta`. */
  kaiserWindow(windowLength: number, periodic: boolean, options?: Opt<TensorOptions>): Tensor;
  /** Computes the Kaiser window with window length `windowLength` and shape parameter `beta`. */
  kaiserWindow(windowLength: number, periodic: boolean, beta: number, options?: Opt<TensorOptions>): Tensor;
  /** Compute the KL Divergence loss. `klDiv(input, target, reduction = 1, { logTarget = false })` */
  klDiv(input: Tensor, target: Tensor, reduction?: number | KlDivOptions, options?: KlDivOptions): Tensor;
  /** Computes the Kronecker product, denoted by ⊗, of `input` and `other`. */
  kron(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /** Returns a namedtuple `(values, indices)` where `values` is the `k` th smallest element of each row of the `input` tensor in the given dimension `dim`. `kthvalue(input, k, dim = -1, keepdim = false)` */
  kthvalue(input: Tensor, k: number, dim?: number | KthvalueOutOptions, keepdim?: boolean | KthvalueOutOptions, options?: KthvalueOutOptions): NamedTuple<['values', 'indices']>;
  /** Apply Layer Normalization for last certain number of dimensions. `layerNorm(input, normalizedShape, weight = null, bias = null, eps = 0.00001, cudnnEnable = true)` */
  layerNorm(input: Tensor, normalizedShape: readonly number[], weight?: Tensor | null | LayerNormOptions, bias?: Tensor | null | LayerNormOptions, eps?: number | LayerNormOptions, cudnnEnable?: boolean | LayerNormOptions, options?: LayerNormOptions): Tensor;
  /** Computes the element-wise least common multiple (LCM) of `input` and `other`. */
  lcm(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /** In-place version of `lcm`. */
  lcm_(input: Tensor, other: Tensor): Tensor;
  /** Multiplies `input` by 2 ** `other`. */
  ldexp(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /** In-place version of `ldexp`. */
  ldexp_(input: Tensor, other: Tensor): Tensor;
  /** Computes input ≤ other element-wise. */
  le(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /** Computes input ≤ other element-wise. */
  le(input: Tensor, other: Scalar, options?: OutOption): Tensor;
  /** Does a linear interpolation of two tensors `start` (given by `input`) and `end` based on a scalar or tensor `weight` and returns the resulting `out` tensor. */
  lerp(input: Tensor, end: Tensor, weight: Tensor, options?: OutOption): Tensor;
  /** Does a linear interpolation of two tensors `start` (given by `input`) and `end` based on a scalar or tensor `weight` and returns the resulting `out` tensor. */
  lerp(input: Tensor, end: Tensor, weight: Scalar, options?: OutOption): Tensor;
  /** Computes input < other element-wise. */
  less(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /** Computes input < other element-wise. */
  less(input: Tensor, other: Scalar, options?: OutOption): Tensor;
  /** Computes input ≤ other element-wise. */
  lessEqual(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /** Computes input ≤ other element-wise. */
  lessEqual(input: Tensor, other: Scalar, options?: OutOption): Tensor;
  /** Computes the natural logarithm of the absolute value of the gamma function on `input`. */
  lgamma(input: Tensor, options?: OutOption): Tensor;
  /** Creates a one-dimensional tensor of size `steps` whose values are evenly spaced from `start` to `end`, inclusive. */
  linspace(start: Tensor, end: Tensor, steps: number, options?: Opt<TensorOptions & OutOption>): Tensor;
  /** Creates a one-dimensional tensor of size `steps` whose values are evenly spaced from `start` to `end`, inclusive. */
  linspace(start: Scalar, end: Tensor, steps: number, options?: Opt<TensorOptions & OutOption>): Tensor;
  /** Creates a one-dimensional tensor of size `steps` whose values are evenly spaced from `start` to `end`, inclusive. */
  linspace(start: Tensor, end: Scalar, steps: number, options?: Opt<TensorOptions & OutOption>): Tensor;
  /** Creates a one-dimensional tensor of size `steps` whose values are evenly spaced from `start` to `end`, inclusive. */
  linspace(start: Scalar, end: Scalar, steps: number, options?: Opt<TensorOptions & OutOption>): Tensor;
  /** Returns a new tensor with the natural logarithm of the elements of `input`. */
  log(input: Tensor, options?: OutOption): Tensor;
  /** Returns a new tensor with the logarithm to the base 10 of the elements of `input`. */
  log10(input: Tensor, options?: OutOption): Tensor;
  /** In-place version of `log10`. */
  log10_(input: Tensor): Tensor;
  /** Returns a new tensor with the natural logarithm of (1 + `input`). */
  log1p(input: Tensor, options?: OutOption): Tensor;
  /** In-place version of `log1p`. */
  log1p_(input: Tensor): Tensor;
  /** Returns a new tensor with the logarithm to the base 2 of the elements of `input`. */
  log2(input: Tensor, options?: OutOption): Tensor;
  /** In-place version of `log2`. */
  log2_(input: Tensor): Tensor;
  /** In-place version of `log`. */
  log_(input: Tensor): Tensor;
  /** Apply a softmax followed by a logarithm. `logSoftmax(input, dim, dtype = null)` */
  logSoftmax(input: Tensor, options: Opt<{ dim: number; dtype?: DType | null } & OutOption>): Tensor;
  /** Apply a softmax followed by a logarithm. `logSoftmax(input, dim, dtype = null)` */
  logSoftmax(input: Tensor, dim: number, dtype?: DType | null | LogSoftmaxIntOutOptions, options?: LogSoftmaxIntOutOptions): Tensor;
  /** Logarithm of the sum of exponentiations of the inputs. */
  logaddexp(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /** Logarithm of the sum of exponentiations of the inputs in base-2. */
  logaddexp2(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /** Returns the logarithm of the cumulative summation of the exponentiation of elements of `input` in the dimension `dim`. */
  logcumsumexp(input: Tensor, options: Opt<{ dim: number } & OutOption>): Tensor;
  /** Returns the logarithm of the cumulative summation of the exponentiation of elements of `input` in the dimension `dim`. */
  logcumsumexp(input: Tensor, dim: number, options?: OutOption): Tensor;
  /** Calculates log determinant of a square matrix or batches of square matrices. */
  logdet(input: Tensor): Tensor;
  /** Computes the element-wise logical AND of the given input tensors. */
  logicalAnd(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /** Computes the element-wise logical NOT of the given input tensor. */
  logicalNot(input: Tensor, options?: OutOption): Tensor;
  /** Computes the element-wise logical OR of the given input tensors. */
  logicalOr(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /** Computes the element-wise logical XOR of the given input tensors. */
  logicalXor(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /** Returns a new tensor with the logit of the elements of `input`. `logit(input, eps = null)` */
  logit(input: Tensor, eps?: number | null | LogitOutOptions, options?: LogitOutOptions): Tensor;
  /** In-place version of `logit`. `logit_(input, eps = null)` */
  logit_(input: Tensor, eps?: number | null | LogitOptions, options?: LogitOptions): Tensor;
  /** Creates a one-dimensional tensor of size `steps` whose values are evenly spaced from base^start to base^end, inclusive, on a logarithmic scale with base `base`. `logspace(start, end, steps, base = 10)` */
  logspace(start: Tensor, end: Tensor, steps: number, base?: number | LogspaceTensorTensorOutOptions, options?: LogspaceTensorTensorOutOptions): Tensor;
  /** Creates a one-dimensional tensor of size `steps` whose values are evenly spaced from base^start to base^end, inclusive, on a logarithmic scale with base `base`. `logspace(start, end, steps, base = 10)` */
  logspace(start: Scalar, end: Tensor, steps: number, base?: number | LogspaceTensorTensorOutOptions, options?: LogspaceTensorTensorOutOptions): Tensor;
  /** Creates a one-dimensional tensor of size `steps` whose values are evenly spaced from base^start to base^end, inclusive, on a logarithmic scale with base `base`. `logspace(start, end, steps, base = 10)` */
  logspace(start: Tensor, end: Scalar, steps: number, base?: number | LogspaceTensorTensorOutOptions, options?: LogspaceTensorTensorOutOptions): Tensor;
  /** Creates a one-dimensional tensor of size `steps` whose values are evenly spaced from base^start to base^end, inclusive, on a logarithmic scale with base `base`. `logspace(start, end, steps, base = 10)` */
  logspace(start: Scalar, end: Scalar, steps: number, base?: number | LogspaceTensorTensorOutOptions, options?: LogspaceTensorTensorOutOptions): Tensor;
  /** Returns the log of summed exponentials of each row of the `input` tensor in the given dimension `dim`. `logsumexp(input, dim, keepdim = false)` */
  logsumexp(input: Tensor, options: Opt<{ dim: IntOrList; keepdim?: boolean } & OutOption>): Tensor;
  /** Returns the log of summed exponentials of each row of the `input` tensor in the given dimension `dim`. `logsumexp(input, dim, keepdim = false)` */
  logsumexp(input: Tensor, dim: IntOrList, keepdim?: boolean | LogsumexpOutOptions, options?: LogsumexpOutOptions): Tensor;
  lstm(data: Tensor, batchSizes: Tensor, hx: readonly Tensor[], params: readonly Tensor[], hasBiases: boolean, numLayers: number, dropout: number, train: boolean, bidirectional: boolean): [Tensor, Tensor, Tensor];
  lstm(input: Tensor, hx: readonly Tensor[], params: readonly Tensor[], hasBiases: boolean, numLayers: number, dropout: number, train: boolean, bidirectional: boolean, batchFirst: boolean): [Tensor, Tensor, Tensor];
  /** `lstmCell(input, hx, wIh, wHh, bIh = null, bHh = null)` */
  lstmCell(input: Tensor, hx: readonly Tensor[], wIh: Tensor, wHh: Tensor, bIh?: Tensor | null | LstmCellOptions, bHh?: Tensor | null | LstmCellOptions, options?: LstmCellOptions): [Tensor, Tensor];
  /** Computes input < other element-wise. */
  lt(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /** Computes input < other element-wise. */
  lt(input: Tensor, other: Scalar, options?: OutOption): Tensor;
  /** Returns the LU solve of the linear system Ax = b using the partially pivoted LU factorization of A from `linalg.luFactor`. */
  luSolve(input: Tensor, LUData: Tensor, LUPivots: Tensor, options?: OutOption): Tensor;
  /** Unpacks the LU decomposition returned by `linalg.luFactor` into the `P, L, U` matrices. `luUnpack(LUData, LUPivots, unpackData = true, unpackPivots = true)` */
  luUnpack(LUData: Tensor, LUPivots: Tensor, unpackData?: boolean | LuUnpackOutOptions, unpackPivots?: boolean | LuUnpackOutOptions, options?: LuUnpackOutOptions): NamedTuple<['P', 'L', 'U']>;
  /** Compute the margin ranking loss. `marginRankingLoss(input1, input2, target, margin = 0, reduction = 1)` */
  marginRankingLoss(input1: Tensor, input2: Tensor, target: Tensor, margin?: number | MarginRankingLossOptions, reduction?: number | MarginRankingLossOptions, options?: MarginRankingLossOptions): Tensor;
  /** Out-of-place version of `torch.Tensor.maskedFill_`. */
  maskedFill(input: Tensor, mask: Tensor, value: Tensor): Tensor;
  /** Out-of-place version of `torch.Tensor.maskedFill_`. */
  maskedFill(input: Tensor, mask: Tensor, value: Scalar): Tensor;
  /** Out-of-place version of `torch.Tensor.maskedScatter_`. */
  maskedScatter(input: Tensor, mask: Tensor, source: Tensor): Tensor;
  /** Returns a new 1-D tensor which indexes the `input` tensor according to the boolean mask `mask` which is a `BoolTensor`. */
  maskedSelect(input: Tensor, mask: Tensor, options?: OutOption): Tensor;
  /** Matrix product of two tensors. */
  matmul(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /** Computes the matrix exponential of a square matrix. */
  matrixExp(input: Tensor): Tensor;
  /** Computes the `n`-th power of a square matrix for an integer `n`. */
  matrixPower(input: Tensor, n: number, options?: OutOption): Tensor;
  /** Returns the maximum value of all elements in the `input` tensor. */
  max(input: Tensor, options?: OutOption): Tensor;
  /** Returns the maximum value of all elements in the `input` tensor. */
  max(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /** Returns the maximum value of all elements in the `input` tensor. `max(input, dim, keepdim = false)` */
  max(input: Tensor, options: Opt<{ dim: number; keepdim?: boolean } & OutsOption<[Tensor, Tensor]>>): NamedTuple<['values', 'indices']>;
  /** Returns the maximum value of all elements in the `input` tensor. `max(input, dim, keepdim = false)` */
  max(input: Tensor, dim: number, keepdim?: boolean | MaxDimOutOptions, options?: MaxDimOutOptions): NamedTuple<['values', 'indices']>;
  /** Applies a 1D max pooling over an input signal composed of several input planes. `maxPool1d(input, kernelSize, stride = [], padding = 0, dilation = 1, ceilMode = false)` */
  maxPool1d(input: Tensor, kernelSize: IntOrList, stride?: IntOrList | MaxPool1dOptions, padding?: IntOrList | MaxPool1dOptions, dilation?: IntOrList | MaxPool1dOptions, ceilMode?: boolean | MaxPool1dOptions, options?: MaxPool1dOptions): Tensor;
  /** Applies a 1D max pooling over an input signal composed of several input planes. `maxPool1dWithIndices(input, kernelSize, stride = [], padding = 0, dilation = 1, ceilMode = false)` */
  maxPool1dWithIndices(input: Tensor, kernelSize: IntOrList, stride?: IntOrList | MaxPool1dWithIndicesOptions, padding?: IntOrList | MaxPool1dWithIndicesOptions, dilation?: IntOrList | MaxPool1dWithIndicesOptions, ceilMode?: boolean | MaxPool1dWithIndicesOptions, options?: MaxPool1dWithIndicesOptions): [Tensor, Tensor];
  /** Applies a 2D max pooling over an input signal composed of several input planes. `maxPool2d(input, kernelSize, stride = [], padding = 0, dilation = 1, ceilMode = false)` */
  maxPool2d(input: Tensor, kernelSize: IntOrList, stride?: IntOrList | MaxPool2dOptions, padding?: IntOrList | MaxPool2dOptions, dilation?: IntOrList | MaxPool2dOptions, ceilMode?: boolean | MaxPool2dOptions, options?: MaxPool2dOptions): Tensor;
  /** Applies a 3D max pooling over an input signal composed of several input planes. `maxPool3d(input, kernelSize, stride = [], padding = 0, dilation = 1, ceilMode = false)` */
  maxPool3d(input: Tensor, kernelSize: IntOrList, stride?: IntOrList | MaxPool3dOptions, padding?: IntOrList | MaxPool3dOptions, dilation?: IntOrList | MaxPool3dOptions, ceilMode?: boolean | MaxPool3dOptions, options?: MaxPool3dOptions): Tensor;
  /** Computes the element-wise maximum of `input` and `other`. */
  maximum(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /** Returns the mean value of all elements in the `input` tensor. `mean(input, { dtype = null })` */
  mean(input: Tensor, options?: Opt<{ dtype?: DType | null } & OutOption>): Tensor;
  /** Returns the mean value of all elements in the `input` tensor. `mean(input, dim, keepdim = false, { dtype = null })` */
  mean(input: Tensor, options: Opt<{ dim: IntOrList | null; keepdim?: boolean; dtype?: DType | null } & OutOption>): Tensor;
  /** Returns the mean value of all elements in the `input` tensor. `mean(input, dim, keepdim = false, { dtype = null })` */
  mean(input: Tensor, dim: IntOrList | null, keepdim?: boolean | MeanDimOutOptions, options?: MeanDimOutOptions): Tensor;
  /** Returns the median of the values in `input`. */
  median(input: Tensor): Tensor;
  /** Returns the median of the values in `input`. `median(input, dim, keepdim = false)` */
  median(input: Tensor, options: Opt<{ dim: number; keepdim?: boolean } & OutsOption<[Tensor, Tensor]>>): NamedTuple<['values', 'indices']>;
  /** Returns the median of the values in `input`. `median(input, dim, keepdim = false)` */
  median(input: Tensor, dim: number, keepdim?: boolean | MedianDimOutOptions, options?: MedianDimOutOptions): NamedTuple<['values', 'indices']>;
  /** Returns the minimum value of all elements in the `input` tensor. */
  min(input: Tensor, options?: OutOption): Tensor;
  /** Returns the minimum value of all elements in the `input` tensor. */
  min(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /** Returns the minimum value of all elements in the `input` tensor. `min(input, dim, keepdim = false)` */
  min(input: Tensor, options: Opt<{ dim: number; keepdim?: boolean } & OutsOption<[Tensor, Tensor]>>): NamedTuple<['values', 'indices']>;
  /** Returns the minimum value of all elements in the `input` tensor. `min(input, dim, keepdim = false)` */
  min(input: Tensor, dim: number, keepdim?: boolean | MinDimOutOptions, options?: MinDimOutOptions): NamedTuple<['values', 'indices']>;
  /** Computes the element-wise minimum of `input` and `other`. */
  minimum(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  miopenBatchNorm(input: Tensor, weight: Tensor, bias: Tensor | null, runningMean: Tensor | null, runningVar: Tensor | null, training: boolean, exponentialAverageFactor: number, epsilon: number): [Tensor, Tensor, Tensor];
  miopenConvolution(input: Tensor, weight: Tensor, bias: Tensor | null, padding: readonly number[], stride: readonly number[], dilation: readonly number[], groups: number, benchmark: boolean, deterministic: boolean): Tensor;
  miopenConvolutionAddRelu(input: Tensor, weight: Tensor, z: Tensor, alpha: Scalar | null, bias: Tensor | null, stride: readonly number[], padding: readonly number[], dilation: readonly number[], groups: number): Tensor;
  miopenConvolutionRelu(input: Tensor, weight: Tensor, bias: Tensor | null, stride: readonly number[], padding: readonly number[], dilation: readonly number[], groups: number): Tensor;
  miopenConvolutionTranspose(input: Tensor, weight: Tensor, bias: Tensor | null, padding: readonly number[], outputPadding: readonly number[], stride: readonly number[], dilation: readonly number[], groups: number, benchmark: boolean, deterministic: boolean): Tensor;
  miopenCtcLoss(logProbs: Tensor, targets: Tensor, inputLengths: readonly number[], targetLengths: readonly number[], blank: number, deterministic: boolean, zeroInfinity: boolean): [Tensor, Tensor];
  miopenCtcLoss(logProbs: Tensor, targets: Tensor, inputLengths: Tensor, targetLengths: Tensor, blank: number, deterministic: boolean, zeroInfinity: boolean): [Tensor, Tensor];
  miopenDepthwiseConvolution(input: Tensor, weight: Tensor, bias: Tensor | null, padding: readonly number[], stride: readonly number[], dilation: readonly number[], groups: number, benchmark: boolean, deterministic: boolean): Tensor;
  miopenRnn(input: Tensor, weight: readonly Tensor[], weightStride0: number, hx: Tensor, cx: Tensor | null, mode: number, hiddenSize: number, numLayers: number, batchFirst: boolean, dropout: number, train: boolean, bidirectional: boolean, batchSizes: readonly number[], dropoutState: Tensor | null): [Tensor, Tensor, Tensor, Tensor, Tensor];
  mkldnnAdaptiveAvgPool2d(input: Tensor, outputSize: IntOrList, options?: OutOption): Tensor;
  mkldnnConvolution(input: Tensor, weight: Tensor, bias: Tensor | null, padding: readonly number[], stride: readonly number[], dilation: readonly number[], groups: number): Tensor;
  mkldnnLinearBackwardWeights(gradOutput: Tensor, input: Tensor, weight: Tensor, biasDefined: boolean): [Tensor, Tensor];
  /** `mkldnnMaxPool2d(input, kernelSize, stride = [], padding = 0, dilation = 1, ceilMode = false)` */
  mkldnnMaxPool2d(input: Tensor, kernelSize: IntOrList, stride?: IntOrList | MkldnnMaxPool2dOptions, padding?: IntOrList | MkldnnMaxPool2dOptions, dilation?: IntOrList | MkldnnMaxPool2dOptions, ceilMode?: boolean | MkldnnMaxPool2dOptions, options?: MkldnnMaxPool2dOptions): Tensor;
  /** `mkldnnMaxPool3d(input, kernelSize, stride = [], padding = 0, dilation = 1, ceilMode = false)` */
  mkldnnMaxPool3d(input: Tensor, kernelSize: IntOrList, stride?: IntOrList | MkldnnMaxPool3dOptions, padding?: IntOrList | MkldnnMaxPool3dOptions, dilation?: IntOrList | MkldnnMaxPool3dOptions, ceilMode?: boolean | MkldnnMaxPool3dOptions, options?: MkldnnMaxPool3dOptions): Tensor;
  mkldnnRnnLayer(input: Tensor, weight0: Tensor, weight1: Tensor, weight2: Tensor, weight3: Tensor, hx_: Tensor, cx_: Tensor, reverse: boolean, batchSizes: readonly number[], mode: number, hiddenSize: number, numLayers: number, hasBiases: boolean, bidirectional: boolean, batchFirst: boolean, train: boolean): [Tensor, Tensor, Tensor, Tensor];
  /** Performs a matrix multiplication of the matrices `input` and `mat2`. */
  mm(input: Tensor, mat2: Tensor, options?: OutOption): Tensor;
  /** Performs a matrix multiplication of the matrices `input` and `mat2`. */
  mm(input: Tensor, mat2: Tensor, outDtype: DType, options?: OutOption): Tensor;
  /** Returns a namedtuple `(values, indices)` where `values` is the mode value of each row of the `input` tensor in the given dimension `dim`, i.e. a value which appears most often in that row, and `indices` is the index location of each mode value found. `mode(input, dim = -1, keepdim = false)` */
  mode(input: Tensor, dim?: number | ModeOutOptions, keepdim?: boolean | ModeOutOptions, options?: ModeOutOptions): NamedTuple<['values', 'indices']>;
  /** Moves the dimension(s) of `input` at the position(s) in `source` to the position(s) in `destination`. */
  moveaxis(input: Tensor, source: number, destination: number): Tensor;
  /** Moves the dimension(s) of `input` at the position(s) in `source` to the position(s) in `destination`. */
  moveaxis(input: Tensor, source: readonly number[], destination: readonly number[]): Tensor;
  /** Moves the dimension(s) of `input` at the position(s) in `source` to the position(s) in `destination`. */
  movedim(input: Tensor, source: number, destination: number): Tensor;
  /** Moves the dimension(s) of `input` at the position(s) in `source` to the position(s) in `destination`. */
  movedim(input: Tensor, source: readonly number[], destination: readonly number[]): Tensor;
  /** Sorts the elements of the `input` tensor along its first dimension in ascending order by value. */
  msort(input: Tensor, options?: OutOption): Tensor;
  /** Multiplies `input` by `other`. */
  mul(input: TensorLike, other: TensorLike, options?: OutOption): Tensor;
  /** Returns a tensor where each row contains `numSamples` indices sampled from the multinomial (a stricter definition would be multivariate, refer to `torch.distributions.multinomial.Multinomial` for more details) probability distribution located in the corresponding row of tensor `input`. `multinomial(input, numSamples, replacement = false, { generator = null })` */
  multinomial(input: Tensor, numSamples: number, replacement?: boolean | MultinomialOutOptions, options?: MultinomialOutOptions): Tensor;
  /** Multiplies `input` by `other`. */
  multiply(input: TensorLike, other: TensorLike, options?: OutOption): Tensor;
  /** Multiplies `input` by `other`. */
  multiply(input: TensorLike, other: Scalar): Tensor;
  /** Performs a matrix-vector product of the matrix `input` and the vector `vec`. */
  mv(input: Tensor, vec: Tensor, options?: OutOption): Tensor;
  /** Computes the multivariate log-gamma function with dimension p element-wise, given by. */
  mvlgamma(input: Tensor, p: number, options?: OutOption): Tensor;
  /** Replaces :literal:`NaN`, positive infinity, and negative infinity values in `input` with the values specified by `nan`, `posinf`, and `neginf`, respectively. `nanToNum(input, nan = null, posinf = null, neginf = null)` */
  nanToNum(input: Tensor, nan?: number | null | NanToNumOutOptions, posinf?: number | null | NanToNumOutOptions, neginf?: number | null | NanToNumOutOptions, options?: NanToNumOutOptions): Tensor;
  /** In-place version of `nanToNum`. `nanToNum_(input, nan = null, posinf = null, neginf = null)` */
  nanToNum_(input: Tensor, nan?: number | null | NanToNumOptions, posinf?: number | null | NanToNumOptions, neginf?: number | null | NanToNumOptions, options?: NanToNumOptions): Tensor;
  /** Computes the mean of all `non-NaN` elements along the specified dimensions. `nanmean(input, dim = null, keepdim = false, { dtype = null })` */
  nanmean(input: Tensor, dim?: IntOrList | null | NanmeanOutOptions, keepdim?: boolean | NanmeanOutOptions, options?: NanmeanOutOptions): Tensor;
  /** Returns the median of the values in `input`, ignoring `NaN` values. */
  nanmedian(input: Tensor): Tensor;
  /** Returns the median of the values in `input`, ignoring `NaN` values. `nanmedian(input, dim, keepdim = false)` */
  nanmedian(input: Tensor, options: Opt<{ dim: number; keepdim?: boolean } & OutsOption<[Tensor, Tensor]>>): NamedTuple<['values', 'indices']>;
  /** Returns the median of the values in `input`, ignoring `NaN` values. `nanmedian(input, dim, keepdim = false)` */
  nanmedian(input: Tensor, dim: number, keepdim?: boolean | NanmedianDimOutOptions, options?: NanmedianDimOutOptions): NamedTuple<['values', 'indices']>;
  /** This is a variant of `torch.quantile` that "ignores" `NaN` values, computing the quantiles `q` as if `NaN` values in `input` did not exist. `nanquantile(input, q, dim = null, keepdim = false, { interpolation = 'linear' })` */
  nanquantile(input: Tensor, q: Tensor, dim?: number | null | NanquantileOutOptions, keepdim?: boolean | NanquantileOutOptions, options?: NanquantileOutOptions): Tensor;
  /** This is a variant of `torch.quantile` that "ignores" `NaN` values, computing the quantiles `q` as if `NaN` values in `input` did not exist. `nanquantile(input, q, dim = null, keepdim = false, { interpolation = 'linear' })` */
  nanquantile(input: Tensor, q: number, dim?: number | null | NanquantileOutOptions, keepdim?: boolean | NanquantileOutOptions, options?: NanquantileOutOptions): Tensor;
  /** Returns the sum of all elements, treating Not a Numbers (NaNs) as zero. `nansum(input, dim = null, keepdim = false, { dtype = null })` */
  nansum(input: Tensor, dim?: IntOrList | null | NansumOutOptions, keepdim?: boolean | NansumOutOptions, options?: NansumOutOptions): Tensor;
  /** Returns a new tensor that is a narrowed version of `input` tensor. */
  narrow(input: Tensor, options: Opt<{ dim: number; start: Tensor; length: number }>): Tensor;
  /** Returns a new tensor that is a narrowed version of `input` tensor. */
  narrow(input: Tensor, dim: number, start: Tensor, length: number): Tensor;
  /** Returns a new tensor that is a narrowed version of `input` tensor. */
  narrow(input: Tensor, options: Opt<{ dim: number; start: number; length: number }>): Tensor;
  /** Returns a new tensor that is a narrowed version of `input` tensor. */
  narrow(input: Tensor, dim: number, start: number, length: number): Tensor;
  /** Same as `Tensor.narrow` except this returns a copy rather than shared storage. */
  narrowCopy(input: Tensor, options: Opt<{ dim: number; start: number; length: number } & OutOption>): Tensor;
  /** Same as `Tensor.narrow` except this returns a copy rather than shared storage. */
  narrowCopy(input: Tensor, dim: number, start: number, length: number, options?: OutOption): Tensor;
  nativeBatchNorm(input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor | null, runningVar: Tensor | null, training: boolean, momentum: number, eps: number, options?: OutsOption<[Tensor, Tensor, Tensor]>): [Tensor, Tensor, Tensor];
  /** Native kernel level implementation of the `channel_shuffle`. */
  nativeChannelShuffle(input: Tensor, groups: number): Tensor;
  nativeDropout(input: Tensor, p: number, train: boolean | null): [Tensor, Tensor];
  nativeGroupNorm(input: Tensor, weight: Tensor | null, bias: Tensor | null, N: number, C: number, HxW: number, group: number, eps: number): [Tensor, Tensor, Tensor];
  nativeLayerNorm(input: Tensor, normalizedShape: readonly number[], weight: Tensor | null, bias: Tensor | null, eps: number): [Tensor, Tensor, Tensor];
  /** `nativeNorm(input, p = 2)` */
  nativeNorm(input: Tensor, p?: Scalar | NativeNormOptions, options?: NativeNormOptions): Tensor;
  nativeNorm(input: Tensor, options: Opt<{ p: Scalar | null; dim: IntOrList; keepdim: boolean; dtype: DType | null }>): Tensor;
  nativeNorm(input: Tensor, p: Scalar | null, dim: IntOrList, keepdim: boolean, dtype: DType | null): Tensor;
  /** Computes input ≠ other element-wise. */
  ne(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /** Computes input ≠ other element-wise. */
  ne(input: Tensor, other: Scalar, options?: OutOption): Tensor;
  /** Returns a new tensor with the negative of the elements of `input`. */
  neg(input: Tensor, options?: OutOption): Tensor;
  /** In-place version of `neg`. */
  neg_(input: Tensor): Tensor;
  /** Returns a new tensor with the negative of the elements of `input`. */
  negative(input: Tensor, options?: OutOption): Tensor;
  /** In-place version of `negative`. */
  negative_(input: Tensor): Tensor;
  /** Return the next floating-point value after `input` towards `other`, elementwise. */
  nextafter(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /** Returns a 2-D tensor where each row is the index for a non-zero value. `nonzeroStatic(input, { size, fillValue = -1 })` */
  nonzeroStatic(input: Tensor, options: Opt<{ size: number; fillValue?: number } & OutOption>): Tensor;
  /** `normExceptDim(v, pow = 2, dim = 0)` */
  normExceptDim(v: Tensor, pow?: number | NormExceptDimOptions, dim?: number | NormExceptDimOptions, options?: NormExceptDimOptions): Tensor;
  /** Returns a tensor of random numbers drawn from separate normal distributions whose mean and standard deviation are given. `normal(mean, std, { generator = null })` */
  normal(mean: Tensor, std: Tensor, options?: Opt<{ generator?: Generator | null } & OutOption>): Tensor;
  /** Returns a tensor of random numbers drawn from separate normal distributions whose mean and standard deviation are given. `normal(mean, std = 1, { generator = null })` */
  normal(mean: Tensor, std?: number | NormalTensorFloatOutOptions, options?: NormalTensorFloatOutOptions): Tensor;
  /** Returns a tensor of random numbers drawn from separate normal distributions whose mean and standard deviation are given. `normal(mean, std, { generator = null })` */
  normal(mean: number, std: Tensor, options?: Opt<{ generator?: Generator | null } & OutOption>): Tensor;
  /** Returns a tensor of random numbers drawn from separate normal distributions whose mean and standard deviation are given. `normal(mean, std, size, { generator = null })` */
  normal(mean: number, std: number, size: readonly number[], options?: Opt<{ generator?: Generator | null } & TensorOptions & OutOption>): Tensor;
  /** Computes input ≠ other element-wise. */
  notEqual(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /** Computes input ≠ other element-wise. */
  notEqual(input: Tensor, other: Scalar, options?: OutOption): Tensor;
  /** `nuclearNorm(input, dim, keepdim = false)` */
  nuclearNorm(input: Tensor, options: Opt<{ dim: IntOrList; keepdim?: boolean } & OutOption>): Tensor;
  /** `nuclearNorm(input, dim, keepdim = false)` */
  nuclearNorm(input: Tensor, dim: IntOrList, keepdim?: boolean | NuclearNormDimOutOptions, options?: NuclearNormDimOutOptions): Tensor;
  /** `nuclearNorm(input, keepdim = false)` */
  nuclearNorm(input: Tensor, keepdim?: boolean | NuclearNormDimOutOptions, options?: NuclearNormDimOutOptions): Tensor;
  /** Returns a tensor filled with the scalar value `1`, with the shape defined by the variable argument `size`. */
  ones(size: readonly number[], options?: OnesOutOptions): Tensor;
  /** Returns a tensor filled with the scalar value `1`, with the shape defined by the variable argument `size`. */
  ones(...size: number[] | [...size: number[], options: OnesOutOptions]): Tensor;
  /** Returns a tensor filled with the scalar value `1`, with the same size as `input`. `onesLike(input, { memoryFormat = null })` */
  onesLike(input: Tensor, options?: Opt<{ memoryFormat?: MemoryFormat | null } & TensorOptions>): Tensor;
  /** Computes the first `n` columns of a product of Householder matrices. */
  orgqr(input: Tensor, input2: Tensor, options?: OutOption): Tensor;
  /** Computes the matrix-matrix multiplication of a product of Householder matrices with a general matrix. `ormqr(input, input2, input3, left = true, transpose = false)` */
  ormqr(input: Tensor, input2: Tensor, input3: Tensor, left?: boolean | OrmqrOutOptions, transpose?: boolean | OrmqrOutOptions, options?: OrmqrOutOptions): Tensor;
  /** Outer product of `input` and `vec2`. */
  outer(input: Tensor, vec2: Tensor, options?: OutOption): Tensor;
  /** See `torch.nn.PairwiseDistance` for details. `pairwiseDistance(x1, x2, p = 2, eps = 0.000001, keepdim = false)` */
  pairwiseDistance(x1: Tensor, x2: Tensor, p?: number | PairwiseDistanceOptions, eps?: number | PairwiseDistanceOptions, keepdim?: boolean | PairwiseDistanceOptions, options?: PairwiseDistanceOptions): Tensor;
  /** Computes the p-norm distance between every pair of row vectors in the input. `pdist(input, p = 2)` */
  pdist(input: Tensor, p?: number | PdistOptions, options?: PdistOptions): Tensor;
  /** Returns a view of the original tensor `input` with its dimensions permuted. */
  permute(input: Tensor, dims: readonly number[]): Tensor;
  /** Performs the same operation as `torch.permute`, but all output tensors are freshly created instead of aliasing the input. */
  permuteCopy(input: Tensor, dims: readonly number[], options?: OutOption): Tensor;
  /** Computes the pseudoinverse (Moore-Penrose inverse) of a matrix. `pinverse(input, rcond = 1e-15)` */
  pinverse(input: Tensor, rcond?: number | PinverseOptions, options?: PinverseOptions): Tensor;
  /** Rearranges elements in a tensor of shape (*, C × r^2, H, W) to a tensor of shape (*, C, H × r, W × r), where r is the `upscaleFactor`. */
  pixelShuffle(input: Tensor, upscaleFactor: number): Tensor;
  /** Reverses the `torch.nn.PixelShuffle` operation by rearranging elements in a tensor of shape (*, C, H × r, W × r) to a tensor of shape (*, C × r^2, H, W), where r is the `downscaleFactor`. */
  pixelUnshuffle(input: Tensor, downscaleFactor: number): Tensor;
  /** Returns a tensor of the same size as `input` with each element sampled from a Poisson distribution with rate parameter given by the corresponding element in `input` i.e. `poisson(input, generator = null)` */
  poisson(input: Tensor, generator?: Generator | null | PoissonOptions, options?: PoissonOptions): Tensor;
  /** Compute the Poisson negative log likelihood loss. */
  poissonNllLoss(input: Tensor, target: Tensor, logInput: boolean, full: boolean, eps: number, reduction: number): Tensor;
  /** Constructs a complex tensor whose elements are Cartesian coordinates corresponding to the polar coordinates with absolute value `abs` and angle `angle`. */
  polar(abs: Tensor, angle: Tensor, options?: OutOption): Tensor;
  /** Computes the n^th derivative of the digamma function on `input`. */
  polygamma(n: number, input: Tensor, options?: OutOption): Tensor;
  /** Returns `input`. */
  positive(input: Tensor): Tensor;
  /** Takes the power of each element in `input` with `exponent` and returns a tensor with the result. */
  pow(input: Tensor, exponent: Tensor, options?: OutOption): Tensor;
  /** Takes the power of each element in `input` with `exponent` and returns a tensor with the result. */
  pow(self: Scalar, exponent: Tensor, options?: OutOption): Tensor;
  /** Takes the power of each element in `input` with `exponent` and returns a tensor with the result. */
  pow(input: Tensor, exponent: Scalar, options?: OutOption): Tensor;
  /** Applies element-wise the function PReLU(x) = max(0,x) + weight * min(0,x) where weight is a learnable parameter. */
  prelu(input: Tensor, weight: Tensor): Tensor;
  /** Returns the product of all elements in the `input` tensor. `prod(input, { dtype = null })` */
  prod(input: Tensor, options?: Opt<{ dtype?: DType | null }>): Tensor;
  /** Returns the product of all elements in the `input` tensor. `prod(input, dim, keepdim = false, { dtype = null })` */
  prod(input: Tensor, options: Opt<{ dim: number; keepdim?: boolean; dtype?: DType | null } & OutOption>): Tensor;
  /** Returns the product of all elements in the `input` tensor. `prod(input, dim, keepdim = false, { dtype = null })` */
  prod(input: Tensor, dim: number, keepdim?: boolean | ProdDimIntOutOptions, options?: ProdDimIntOutOptions): Tensor;
  /** Returns the `torch.dtype` with the smallest size and scalar kind that is not smaller nor of lower kind than either `type1` or `type2`. */
  promoteTypes(type1: DType, type2: DType): DType;
  /** Out-of-place version of `torch.Tensor.put_`. `put(input, index, source, accumulate = false)` */
  put(input: Tensor, index: Tensor, source: Tensor, accumulate?: boolean | PutOptions, options?: PutOptions): Tensor;
  /** Given a Tensor quantized by linear (affine) per-channel quantization, returns the index of dimension on which per-channel quantization is applied. */
  qPerChannelAxis(input: Tensor): number;
  /** Given a Tensor quantized by linear (affine) per-channel quantization, returns a Tensor of scales of the underlying quantizer. */
  qPerChannelScales(input: Tensor): Tensor;
  /** Given a Tensor quantized by linear (affine) per-channel quantization, returns a tensor of zero_points of the underlying quantizer. */
  qPerChannelZeroPoints(input: Tensor): Tensor;
  /** Given a Tensor quantized by linear(affine) quantization, returns the scale of the underlying quantizer(). */
  qScale(input: Tensor): number;
  /** Given a Tensor quantized by linear(affine) quantization, returns the zero_point of the underlying quantizer(). */
  qZeroPoint(input: Tensor): number;
  /** Computes the QR decomposition of a matrix or a batch of matrices `input`, and returns a namedtuple (Q, R) of tensors such that input = Q R with Q being an orthogonal matrix or batch of orthogonal matrices and R being an upper triangular matrix or batch of upper triangular matrices. `qr(input, some = true)` */
  qr(input: Tensor, some?: boolean | QrOutOptions, options?: QrOutOptions): NamedTuple<['Q', 'R']>;
  /** Computes the q-th quantiles of each row of the `input` tensor along the dimension `dim`. `quantile(input, q, dim = null, keepdim = false, { interpolation = 'linear' })` */
  quantile(input: Tensor, q: Tensor, dim?: number | null | QuantileOutOptions, keepdim?: boolean | QuantileOutOptions, options?: QuantileOutOptions): Tensor;
  /** Computes the q-th quantiles of each row of the `input` tensor along the dimension `dim`. `quantile(input, q, dim = null, keepdim = false, { interpolation = 'linear' })` */
  quantile(input: Tensor, q: number, dim?: number | null | QuantileOutOptions, keepdim?: boolean | QuantileOutOptions, options?: QuantileOutOptions): Tensor;
  /** Converts a float tensor to a per-channel quantized tensor with given scales and zero points. */
  quantizePerChannel(input: Tensor, scales: Tensor, zeroPoints: Tensor, axis: number, dtype: DType): Tensor;
  /** Converts a float tensor to a quantized tensor with given scale and zero point. */
  quantizePerTensor(input: Tensor, scale: Tensor, zeroPoint: Tensor, dtype: DType): Tensor;
  /** Converts a float tensor to a quantized tensor with given scale and zero point. */
  quantizePerTensor(input: Tensor, scale: number, zeroPoint: number, dtype: DType): Tensor;
  /** Converts a float tensor to a quantized tensor with given scale and zero point. */
  quantizePerTensor(tensors: readonly Tensor[], scales: Tensor, zeroPoints: Tensor, dtype: DType): Tensor[];
  /** Converts a float tensor to a quantized tensor with scale and zero_point calculated dynamically based on the input. */
  quantizePerTensorDynamic(input: Tensor, dtype: DType, reduceRange: boolean): Tensor;
  /** Applies batch normalization on a 4D (NCHW) quantized tensor. */
  quantizedBatchNorm(input: Tensor, weight: Tensor | null, bias: Tensor | null, mean: Tensor, var_: Tensor, eps: number, outputScale: number, outputZeroPoint: number): Tensor;
  quantizedGruCell(input: Tensor, hx: Tensor, wIh: Tensor, wHh: Tensor, bIh: Tensor, bHh: Tensor, packedIh: Tensor, packedHh: Tensor, colOffsetsIh: Tensor, colOffsetsHh: Tensor, scaleIh: Scalar, scaleHh: Scalar, zeroPointIh: Scalar, zeroPointHh: Scalar): Tensor;
  quantizedLstmCell(input: Tensor, hx: readonly Tensor[], wIh: Tensor, wHh: Tensor, bIh: Tensor, bHh: Tensor, packedIh: Tensor, packedHh: Tensor, colOffsetsIh: Tensor, colOffsetsHh: Tensor, scaleIh: Scalar, scaleHh: Scalar, zeroPointIh: Scalar, zeroPointHh: Scalar): [Tensor, Tensor];
  /** Applies a 1D max pooling over an input quantized tensor composed of several input planes. `quantizedMaxPool1d(input, kernelSize, stride = [], padding = 0, dilation = 1, ceilMode = false)` */
  quantizedMaxPool1d(input: Tensor, kernelSize: IntOrList, stride?: IntOrList | QuantizedMaxPool1dOptions, padding?: IntOrList | QuantizedMaxPool1dOptions, dilation?: IntOrList | QuantizedMaxPool1dOptions, ceilMode?: boolean | QuantizedMaxPool1dOptions, options?: QuantizedMaxPool1dOptions): Tensor;
  /** Applies a 2D max pooling over an input quantized tensor composed of several input planes. `quantizedMaxPool2d(input, kernelSize, stride = [], padding = 0, dilation = 1, ceilMode = false)` */
  quantizedMaxPool2d(input: Tensor, kernelSize: IntOrList, stride?: IntOrList | QuantizedMaxPool2dOptions, padding?: IntOrList | QuantizedMaxPool2dOptions, dilation?: IntOrList | QuantizedMaxPool2dOptions, ceilMode?: boolean | QuantizedMaxPool2dOptions, options?: QuantizedMaxPool2dOptions): Tensor;
  /** `quantizedMaxPool3d(input, kernelSize, stride = [], padding = 0, dilation = 1, ceilMode = false)` */
  quantizedMaxPool3d(input: Tensor, kernelSize: IntOrList, stride?: IntOrList | QuantizedMaxPool3dOptions, padding?: IntOrList | QuantizedMaxPool3dOptions, dilation?: IntOrList | QuantizedMaxPool3dOptions, ceilMode?: boolean | QuantizedMaxPool3dOptions, options?: QuantizedMaxPool3dOptions): Tensor;
  quantizedRnnReluCell(input: Tensor, hx: Tensor, wIh: Tensor, wHh: Tensor, bIh: Tensor, bHh: Tensor, packedIh: Tensor, packedHh: Tensor, colOffsetsIh: Tensor, colOffsetsHh: Tensor, scaleIh: Scalar, scaleHh: Scalar, zeroPointIh: Scalar, zeroPointHh: Scalar): Tensor;
  quantizedRnnTanhCell(input: Tensor, hx: Tensor, wIh: Tensor, wHh: Tensor, bIh: Tensor, bHh: Tensor, packedIh: Tensor, packedHh: Tensor, colOffsetsIh: Tensor, colOffsetsHh: Tensor, scaleIh: Scalar, scaleHh: Scalar, zeroPointIh: Scalar, zeroPointHh: Scalar): Tensor;
  /** Returns a new tensor with each of the elements of `input` converted from angles in radians to degrees. */
  rad2deg(input: Tensor, options?: OutOption): Tensor;
  /** In-place version of `rad2deg`. */
  rad2deg_(input: Tensor): Tensor;
  /** Returns a tensor filled with random numbers from a uniform distribution on the interval [0, 1). */
  rand(size: readonly number[], options: RandGeneratorOutOptions): Tensor;
  /** Returns a tensor filled with random numbers from a uniform distribution on the interval [0, 1). */
  rand(size: readonly number[], options?: RandOutOptions): Tensor;
  /** Returns a tensor filled with random numbers from a uniform distribution on the interval [0, 1). */
  rand(...size: number[] | [...size: number[], options: RandOutOptions]): Tensor;
  /** Returns a tensor with the same size as `input` that is filled with random numbers from a uniform distribution on the interval [0, 1). `randLike(input, { generator, memoryFormat = null })` */
  randLike(input: Tensor, options: Opt<{ generator: Generator | null; memoryFormat?: MemoryFormat | null } & TensorOptions>): Tensor;
  /** Returns a tensor with the same size as `input` that is filled with random numbers from a uniform distribution on the interval [0, 1). `randLike(input, { memoryFormat = null })` */
  randLike(input: Tensor, options?: Opt<{ memoryFormat?: MemoryFormat | null } & TensorOptions>): Tensor;
  /** Returns a tensor filled with random integers generated uniformly between `low` (inclusive) and `high` (exclusive). */
  randint(high: number | bigint, size: readonly number[], options: Opt<{ generator: Generator | null } & TensorOptions & OutOption>): Tensor;
  /** Returns a tensor filled with random integers generated uniformly between `low` (inclusive) and `high` (exclusive). */
  randint(high: number | bigint, size: readonly number[], options?: Opt<TensorOptions & OutOption>): Tensor;
  /** Returns a tensor filled with random integers generated uniformly between `low` (inclusive) and `high` (exclusive). */
  randint(low: number | bigint, high: number | bigint, size: readonly number[], options: Opt<{ generator: Generator | null } & TensorOptions & OutOption>): Tensor;
  /** Returns a tensor filled with random integers generated uniformly between `low` (inclusive) and `high` (exclusive). */
  randint(low: number | bigint, high: number | bigint, size: readonly number[], options?: Opt<TensorOptions & OutOption>): Tensor;
  /** Returns a tensor with the same shape as Tensor `input` filled with random integers generated uniformly between `low` (inclusive) and `high` (exclusive). `randintLike(input, low, high, { generator, memoryFormat = null })` */
  randintLike(input: Tensor, low: number | bigint, high: number | bigint, options: Opt<{ generator: Generator | null; memoryFormat?: MemoryFormat | null } & TensorOptions>): Tensor;
  /** Returns a tensor with the same shape as Tensor `input` filled with random integers generated uniformly between `low` (inclusive) and `high` (exclusive). `randintLike(input, low, high, { memoryFormat = null })` */
  randintLike(input: Tensor, low: number | bigint, high: number | bigint, options?: Opt<{ memoryFormat?: MemoryFormat | null } & TensorOptions>): Tensor;
  /** Returns a tensor with the same shape as Tensor `input` filled with random integers generated uniformly between `low` (inclusive) and `high` (exclusive). `randintLike(input, high, { generator, memoryFormat = null })` */
  randintLike(input: Tensor, high: Tensor, options: Opt<{ generator: Generator | null; memoryFormat?: MemoryFormat | null } & TensorOptions>): Tensor;
  /** Returns a tensor with the same shape as Tensor `input` filled with random integers generated uniformly between `low` (inclusive) and `high` (exclusive). `randintLike(input, high, { memoryFormat = null })` */
  randintLike(input: Tensor, high: Tensor, options?: Opt<{ memoryFormat?: MemoryFormat | null } & TensorOptions>): Tensor;
  /** Returns a tensor with the same shape as Tensor `input` filled with random integers generated uniformly between `low` (inclusive) and `high` (exclusive). `randintLike(input, high, { generator, memoryFormat = null })` */
  randintLike(input: Tensor, high: number | bigint, options: Opt<{ generator: Generator | null; memoryFormat?: MemoryFormat | null } & TensorOptions>): Tensor;
  /** Returns a tensor with the same shape as Tensor `input` filled with random integers generated uniformly between `low` (inclusive) and `high` (exclusive). `randintLike(input, high, { memoryFormat = null })` */
  randintLike(input: Tensor, high: number | bigint, options?: Opt<{ memoryFormat?: MemoryFormat | null } & TensorOptions>): Tensor;
  /** Returns a tensor filled with random numbers from a normal distribution with mean `0` and variance `1` (also called the standard normal distribution). */
  randn(size: readonly number[], options: RandnGeneratorOutOptions): Tensor;
  /** Returns a tensor filled with random numbers from a normal distribution with mean `0` and variance `1` (also called the standard normal distribution). */
  randn(size: readonly number[], options?: RandnOutOptions): Tensor;
  /** Returns a tensor filled with random numbers from a normal distribution with mean `0` and variance `1` (also called the standard normal distribution). */
  randn(...size: number[] | [...size: number[], options: RandnOutOptions]): Tensor;
  /** Returns a tensor with the same size as `input` that is filled with random numbers from a normal distribution with mean 0 and variance 1. `randnLike(input, { generator, memoryFormat = null })` */
  randnLike(input: Tensor, options: Opt<{ generator: Generator | null; memoryFormat?: MemoryFormat | null } & TensorOptions>): Tensor;
  /** Returns a tensor with the same size as `input` that is filled with random numbers from a normal distribution with mean 0 and variance 1. `randnLike(input, { memoryFormat = null })` */
  randnLike(input: Tensor, options?: Opt<{ memoryFormat?: MemoryFormat | null } & TensorOptions>): Tensor;
  /** Returns a random permutation of integers from `0` to `n - 1`. */
  randperm(n: number, options: Opt<{ generator: Generator | null } & TensorOptions & OutOption>): Tensor;
  /** Returns a random permutation of integers from `0` to `n - 1`. */
  randperm(n: number, options?: Opt<TensorOptions & OutOption>): Tensor;
  /** Returns a 1-D tensor of size floor((end - start)/(step)) + 1 with values from `start` to `end` with step `step`. `range(start, end, step = 1)` */
  range(start: Scalar, end: Scalar, step?: Scalar | RangeStepOutOptions, options?: RangeStepOutOptions): Tensor;
  /** Return a contiguous flattened tensor. */
  ravel(input: Tensor): Tensor;
  /** Returns a new tensor containing real values of the `self` tensor. */
  real(input: Tensor): Tensor;
  /** Returns a new tensor with the reciprocal of the elements of `input`. */
  reciprocal(input: Tensor, options?: OutOption): Tensor;
  /** In-place version of `reciprocal`. */
  reciprocal_(input: Tensor): Tensor;
  /** Applies the rectified linear unit function element-wise. */
  relu(input: Tensor): Tensor;
  /** In-place version of `relu`. */
  relu_(input: Tensor): Tensor;
  /** Computes Python's modulus operation entrywise. */
  remainder(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /** Computes Python's modulus operation entrywise. */
  remainder(self: Scalar, other: Tensor): Tensor;
  /** Computes Python's modulus operation entrywise. */
  remainder(input: Tensor, other: Scalar, options?: OutOption): Tensor;
  /** Returns a tensor where each sub-tensor of `input` along dimension `dim` is normalized such that the `p`-norm of the sub-tensor is lower than the value `maxnorm`. */
  renorm(input: Tensor, options: Opt<{ p: Scalar; dim: number; maxnorm: Scalar } & OutOption>): Tensor;
  /** Returns a tensor where each sub-tensor of `input` along dimension `dim` is normalized such that the `p`-norm of the sub-tensor is lower than the value `maxnorm`. */
  renorm(input: Tensor, p: Scalar, dim: number, maxnorm: Scalar, options?: OutOption): Tensor;
  /** Repeat elements of a tensor. `repeatInterleave(input, repeats, dim = null, { outputSize = null })` */
  repeatInterleave(input: Tensor, repeats: Tensor, dim?: number | null | RepeatInterleaveSelfTensorOptions, options?: RepeatInterleaveSelfTensorOptions): Tensor;
  /** Repeat elements of a tensor. `repeatInterleave(repeats, { outputSize = null })` */
  repeatInterleave(repeats: Tensor, options?: Opt<{ outputSize?: number | null }>): Tensor;
  /** Repeat elements of a tensor. `repeatInterleave(input, repeats, dim = null, { outputSize = null })` */
  repeatInterleave(input: Tensor, repeats: number, dim?: number | null | RepeatInterleaveSelfTensorOptions, options?: RepeatInterleaveSelfTensorOptions): Tensor;
  /** Returns a tensor with the same data and number of elements as `input`, but with the specified shape. */
  reshape(input: Tensor, shape: readonly number[]): Tensor;
  /** Resizes the `self` tensor to be the same size as the specified `tensor`. `resizeAs_(input, theTemplate, { memoryFormat = null })` */
  resizeAs_(input: Tensor, theTemplate: Tensor, options?: Opt<{ memoryFormat?: MemoryFormat | null }>): Tensor;
  /** In-place version of `resizeAsSparse`. */
  resizeAsSparse_(input: Tensor, theTemplate: Tensor): Tensor;
  /** Returns a new tensor with materialized conjugation if `input`'s conjugate bit is set to `True`, else returns `input`. */
  resolveConj(input: Tensor): Tensor;
  /** Returns a new tensor with materialized negation if `input`'s negative bit is set to `True`, else returns `input`. */
  resolveNeg(input: Tensor): Tensor;
  /** Returns the `torch.dtype` that would result from performing an arithmetic operation on the provided input tensors. */
  resultType(tensor: Tensor, other: Tensor): DType;
  /** Returns the `torch.dtype` that would result from performing an arithmetic operation on the provided input tensors. */
  resultType(scalar: Scalar, tensor: Tensor): DType;
  /** Returns the `torch.dtype` that would result from performing an arithmetic operation on the provided input tensors. */
  resultType(tensor: Tensor, other: Scalar): DType;
  /** Returns the `torch.dtype` that would result from performing an arithmetic operation on the provided input tensors. */
  resultType(scalar1: Scalar, scalar2: Scalar): DType;
  /** Apply Root Mean Square Layer Normalization. `rmsNorm(input, normalizedShape, weight = null, eps = null)` */
  rmsNorm(input: Tensor, normalizedShape: readonly number[], weight?: Tensor | null | RmsNormOptions, eps?: number | null | RmsNormOptions, options?: RmsNormOptions): Tensor;
  rnnRelu(data: Tensor, batchSizes: Tensor, hx: Tensor, params: readonly Tensor[], hasBiases: boolean, numLayers: number, dropout: number, train: boolean, bidirectional: boolean): [Tensor, Tensor];
  rnnRelu(input: Tensor, hx: Tensor, params: readonly Tensor[], hasBiases: boolean, numLayers: number, dropout: number, train: boolean, bidirectional: boolean, batchFirst: boolean): [Tensor, Tensor];
  /** `rnnReluCell(input, hx, wIh, wHh, bIh = null, bHh = null)` */
  rnnReluCell(input: Tensor, hx: Tensor, wIh: Tensor, wHh: Tensor, bIh?: Tensor | null | RnnReluCellOptions, bHh?: Tensor | null | RnnReluCellOptions, options?: RnnReluCellOptions): Tensor;
  rnnTanh(data: Tensor, batchSizes: Tensor, hx: Tensor, params: readonly Tensor[], hasBiases: boolean, numLayers: number, dropout: number, train: boolean, bidirectional: boolean): [Tensor, Tensor];
  rnnTanh(input: Tensor, hx: Tensor, params: readonly Tensor[], hasBiases: boolean, numLayers: number, dropout: number, train: boolean, bidirectional: boolean, batchFirst: boolean): [Tensor, Tensor];
  /** `rnnTanhCell(input, hx, wIh, wHh, bIh = null, bHh = null)` */
  rnnTanhCell(input: Tensor, hx: Tensor, wIh: Tensor, wHh: Tensor, bIh?: Tensor | null | RnnTanhCellOptions, bHh?: Tensor | null | RnnTanhCellOptions, options?: RnnTanhCellOptions): Tensor;
  /** Roll the tensor `input` along the given dimension(s). `roll(input, shifts, dims = [])` */
  roll(input: Tensor, shifts: IntOrList, dims?: IntOrList | RollOptions, options?: RollOptions): Tensor;
  /** Rotate an n-D tensor by 90 degrees in the plane specified by dims axis. `rot90(input, k = 1, dims = [0, 1])` */
  rot90(input: Tensor, k?: number | Rot90Options, dims?: readonly number[] | Rot90Options, options?: Rot90Options): Tensor;
  /** Rounds elements of `input` to the nearest integer. */
  round(input: Tensor, options?: OutOption): Tensor;
  /** Rounds elements of `input` to the nearest integer. */
  round(input: Tensor, options: Opt<{ decimals: number } & OutOption>): Tensor;
  /** In-place version of `round`. */
  round_(input: Tensor): Tensor;
  /** In-place version of `round`. */
  round_(input: Tensor, options: Opt<{ decimals: number }>): Tensor;
  rowIndicesCopy(input: Tensor, options?: OutOption): Tensor;
  /** Stack tensors in sequence vertically (row wise). */
  rowStack(tensors: readonly Tensor[], options?: OutOption): Tensor;
  /** Randomized leaky ReLU. `rrelu(input, lower = 0.125, upper = 0.3333333333333333, training = false, generator = null)` */
  rrelu(input: Tensor, lower?: Scalar | RreluOptions, upper?: Scalar | RreluOptions, training?: boolean | RreluOptions, generator?: Generator | null | RreluOptions, options?: RreluOptions): Tensor;
  /** In-place version of `rrelu`. `rrelu_(input, lower = 0.125, upper = 0.3333333333333333, training = false, generator = null)` */
  rrelu_(input: Tensor, lower?: Scalar | RreluOptions, upper?: Scalar | RreluOptions, training?: boolean | RreluOptions, generator?: Generator | null | RreluOptions, options?: RreluOptions): Tensor;
  /** Returns a new tensor with the reciprocal of the square-root of each of the elements of `input`. */
  rsqrt(input: Tensor, options?: OutOption): Tensor;
  /** In-place version of `rsqrt`. */
  rsqrt_(input: Tensor): Tensor;
  /** `rsub(input, other, { alpha = 1 })` */
  rsub(input: Tensor, other: Tensor, options?: Opt<{ alpha?: Scalar }>): Tensor;
  /** `rsub(input, other, alpha = 1)` */
  rsub(input: Tensor, other: Scalar, alpha?: Scalar | RsubScalarOptions, options?: RsubScalarOptions): Tensor;
  /** Matrix multiplies a sparse tensor `mat1` with a dense tensor `mat2`, then adds the sparse tensor `input` to the result. `saddmm(input, mat1, mat2, { beta = 1, alpha = 1 })` */
  saddmm(input: Tensor, mat1: Tensor, mat2: Tensor, options?: Opt<{ beta?: Scalar; alpha?: Scalar } & OutOption>): Tensor;
  scalarTensor(s: Scalar, options?: Opt<TensorOptions>): Tensor;
  /** Out-of-place version of `torch.Tensor.scatter_`. */
  scatter(input: Tensor, options: Opt<{ dim: number; index: Tensor; src: Tensor } & OutOption>): Tensor;
  /** Out-of-place version of `torch.Tensor.scatter_`. */
  scatter(input: Tensor, dim: number, index: Tensor, src: Tensor, options?: OutOption): Tensor;
  /** Out-of-place version of `torch.Tensor.scatter_`. */
  scatter(input: Tensor, options: Opt<{ dim: number; index: Tensor; src: Tensor; reduce: 'add' | 'multiply' } & OutOption>): Tensor;
  /** Out-of-place version of `torch.Tensor.scatter_`. */
  scatter(input: Tensor, dim: number, index: Tensor, src: Tensor, options: Opt<{ reduce: 'add' | 'multiply' } & OutOption>): Tensor;
  /** Out-of-place version of `torch.Tensor.scatter_`. */
  scatter(input: Tensor, options: Opt<{ dim: number; index: Tensor; value: Scalar } & OutOption>): Tensor;
  /** Out-of-place version of `torch.Tensor.scatter_`. */
  scatter(input: Tensor, dim: number, index: Tensor, value: Scalar, options?: OutOption): Tensor;
  /** Out-of-place version of `torch.Tensor.scatter_`. */
  scatter(input: Tensor, options: Opt<{ dim: number; index: Tensor; value: Scalar; reduce: 'add' | 'multiply' } & OutOption>): Tensor;
  /** Out-of-place version of `torch.Tensor.scatter_`. */
  scatter(input: Tensor, dim: number, index: Tensor, value: Scalar, options: Opt<{ reduce: 'add' | 'multiply' } & OutOption>): Tensor;
  /** Out-of-place version of `torch.Tensor.scatterAdd_`. */
  scatterAdd(input: Tensor, options: Opt<{ dim: number; index: Tensor; src: Tensor } & OutOption>): Tensor;
  /** Out-of-place version of `torch.Tensor.scatterAdd_`. */
  scatterAdd(input: Tensor, dim: number, index: Tensor, src: Tensor, options?: OutOption): Tensor;
  /** Out-of-place version of `torch.Tensor.scatterReduce_`. `scatterReduce(input, dim, index, src, reduce, { includeSelf = true })` */
  scatterReduce(input: Tensor, options: Opt<{ dim: number; index: Tensor; src: Tensor; reduce: 'sum' | 'prod' | 'mean' | 'amax' | 'amin'; includeSelf?: boolean } & OutOption>): Tensor;
  /** Out-of-place version of `torch.Tensor.scatterReduce_`. `scatterReduce(input, dim, index, src, reduce, { includeSelf = true })` */
  scatterReduce(input: Tensor, dim: number, index: Tensor, src: Tensor, reduce: 'sum' | 'prod' | 'mean' | 'amax' | 'amin', options?: Opt<{ includeSelf?: boolean } & OutOption>): Tensor;
  /** Find the indices from the *innermost* dimension of `sortedSequence` such that, if the corresponding values in `values` were inserted before the indices, when sorted, the order of the corresponding *innermost* dimension within `sortedSequence` would be preserved. `searchsorted(sortedSequence, input, { outInt32 = false, right = false, side = null, sorter = null })` */
  searchsorted(sortedSequence: Tensor, input: Tensor, options?: Opt<{ outInt32?: boolean; right?: boolean; side?: 'left' | 'right' | null; sorter?: Tensor | null } & OutOption>): Tensor;
  /** Find the indices from the *innermost* dimension of `sortedSequence` such that, if the corresponding values in `values` were inserted before the indices, when sorted, the order of the corresponding *innermost* dimension within `sortedSequence` would be preserved. `searchsorted(sortedSequence, self, { outInt32 = false, right = false, side = null, sorter = null })` */
  searchsorted(sortedSequence: Tensor, self: Scalar, options?: Opt<{ outInt32?: boolean; right?: boolean; side?: 'left' | 'right' | null; sorter?: Tensor | null } & OutOption>): Tensor;
  /** Perform a segment reduction operation on the input tensor along the specified axis. `segmentReduce(data, reduce, { lengths = null, indices = null, offsets = null, axis = 0, unsafe = false, initial = null })` */
  segmentReduce(data: Tensor, reduce: 'sum' | 'mean' | 'max' | 'min' | 'prod', options?: Opt<{ lengths?: Tensor | null; indices?: Tensor | null; offsets?: Tensor | null; axis?: number; unsafe?: boolean; initial?: Scalar | null }>): Tensor;
  /** Slices the `input` tensor along the selected dimension at the given index. */
  select(input: Tensor, options: Opt<{ dim: number; index: number }>): Tensor;
  /** Slices the `input` tensor along the selected dimension at the given index. */
  select(input: Tensor, dim: number, index: number): Tensor;
  /** Performs the same operation as `torch.select`, but all output tensors are freshly created instead of aliasing the input. */
  selectCopy(input: Tensor, options: Opt<{ dim: number; index: number } & OutOption>): Tensor;
  /** Performs the same operation as `torch.select`, but all output tensors are freshly created instead of aliasing the input. */
  selectCopy(input: Tensor, dim: number, index: number, options?: OutOption): Tensor;
  /** Embeds the values of the `src` tensor into `input` at the given index. */
  selectScatter(input: Tensor, options: Opt<{ src: Tensor; dim: number; index: number }>): Tensor;
  /** Embeds the values of the `src` tensor into `input` at the given index. */
  selectScatter(input: Tensor, src: Tensor, dim: number, index: number): Tensor;
  /** Applies element-wise, SELU(x) = scale * (max(0,x) + min(0, α * (exp(x) - 1))), with α=1.6732632423543772848170429916717 and scale=1.0507009873554804934193349852946. */
  selu(input: Tensor): Tensor;
  /** In-place version of `selu`. */
  selu_(input: Tensor): Tensor;
  /** This function is an extension of torch.sign() to complex tensors. */
  sgn(input: Tensor, options?: OutOption): Tensor;
  /** Computes the expit (also known as the logistic sigmoid function) of the elements of `input`. */
  sigmoid(input: Tensor, options?: OutOption): Tensor;
  /** In-place version of `sigmoid`. */
  sigmoid_(input: Tensor): Tensor;
  /** Returns a new tensor with the signs of the elements of `input`. */
  sign(input: Tensor, options?: OutOption): Tensor;
  /** Tests if each element of `input` has its sign bit set or not. */
  signbit(input: Tensor, options?: OutOption): Tensor;
  /** Returns a new tensor with the sine of the elements in the `input` tensor, where each value in this input tensor is in radians. */
  sin(input: Tensor, options?: OutOption): Tensor;
  /** In-place version of `sin`. */
  sin_(input: Tensor): Tensor;
  /** Computes the normalized sinc of `input.`. */
  sinc(input: Tensor, options?: OutOption): Tensor;
  /** In-place version of `sinc`. */
  sinc_(input: Tensor): Tensor;
  /** Returns a new tensor with the hyperbolic sine of the elements of `input`. */
  sinh(input: Tensor, options?: OutOption): Tensor;
  /** In-place version of `sinh`. */
  sinh_(input: Tensor): Tensor;
  /** Performs the same operation as `torch.slice`, but all output tensors are freshly created instead of aliasing the input. `sliceCopy(input, dim = 0, start = null, end = null, step = 1)` */
  sliceCopy(input: Tensor, dim?: number | SliceCopyTensorOutOptions, start?: number | null | SliceCopyTensorOutOptions, end?: number | null | SliceCopyTensorOutOptions, step?: number | SliceCopyTensorOutOptions, options?: SliceCopyTensorOutOptions): Tensor;
  /** `sliceInverse(input, src, dim = 0, start = null, end = null, step = 1)` */
  sliceInverse(input: Tensor, src: Tensor, dim?: number | SliceInverseOptions, start?: number | null | SliceInverseOptions, end?: number | null | SliceInverseOptions, step?: number | SliceInverseOptions, options?: SliceInverseOptions): Tensor;
  /** Embeds the values of the `src` tensor into `input` at the given dimension. `sliceScatter(input, src, dim = 0, start = null, end = null, step = 1)` */
  sliceScatter(input: Tensor, src: Tensor, dim?: number | SliceScatterOutOptions, start?: number | null | SliceScatterOutOptions, end?: number | null | SliceScatterOutOptions, step?: number | SliceScatterOutOptions, options?: SliceScatterOutOptions): Tensor;
  /** Computes the sign and natural logarithm of the absolute value of the determinant of a square matrix. */
  slogdet(input: Tensor, options?: OutsOption<[Tensor, Tensor]>): NamedTuple<['sign', 'logabsdet']>;
  /** Performs a matrix multiplication of the sparse matrix `input` with the dense matrix `mat`. */
  smm(input: Tensor, mat2: Tensor): Tensor;
  /** Apply a softmax function. `softmax(input, dim, dtype = null)` */
  softmax(input: Tensor, options: Opt<{ dim: number; dtype?: DType | null } & OutOption>): Tensor;
  /** Apply a softmax function. `softmax(input, dim, dtype = null)` */
  softmax(input: Tensor, dim: number, dtype?: DType | null | SoftmaxIntOutOptions, options?: SoftmaxIntOutOptions): Tensor;
  /** Sorts the elements of the `input` tensor along a given dimension in ascending order by value. `sort(input, { stable, dim = -1, descending = false })` */
  sort(input: Tensor, options: Opt<{ stable: boolean | null; dim?: number; descending?: boolean } & OutsOption<[Tensor, Tensor]>>): NamedTuple<['values', 'indices']>;
  /** Sorts the elements of the `input` tensor along a given dimension in ascending order by value. `sort(input, dim = -1, descending = false)` */
  sort(input: Tensor, dim?: number | SortOutOptions, descending?: boolean | SortOutOptions, options?: SortOutOptions): NamedTuple<['values', 'indices']>;
  /** Constructs a sparse tensor in BSC (Block Compressed Sparse Column)) with specified 2-dimensional blocks at the given `ccolIndices` and `rowIndices`. */
  sparseBscTensor(ccolIndices: Tensor, rowIndices: Tensor, values: Tensor, size: readonly number[], options?: Opt<TensorOptions>): Tensor;
  /** Constructs a sparse tensor in BSC (Block Compressed Sparse Column)) with specified 2-dimensional blocks at the given `ccolIndices` and `rowIndices`. */
  sparseBscTensor(ccolIndices: Tensor, rowIndices: Tensor, values: Tensor, options?: Opt<TensorOptions>): Tensor;
  /** Constructs a sparse tensor in BSR (Block Compressed Sparse Row)) with specified 2-dimensional blocks at the given `crowIndices` and `colIndices`. */
  sparseBsrTensor(crowIndices: Tensor, colIndices: Tensor, values: Tensor, size: readonly number[], options?: Opt<TensorOptions>): Tensor;
  /** Constructs a sparse tensor in BSR (Block Compressed Sparse Row)) with specified 2-dimensional blocks at the given `crowIndices` and `colIndices`. */
  sparseBsrTensor(crowIndices: Tensor, colIndices: Tensor, values: Tensor, options?: Opt<TensorOptions>): Tensor;
  /** Constructs a sparse tensor in Compressed Sparse format - CSR, CSC, BSR, or BSC - with specified values at the given `compressedIndices` and `plainIndices`. */
  sparseCompressedTensor(compressedIndices: Tensor, plainIndices: Tensor, values: Tensor, size: readonly number[], options?: Opt<TensorOptions>): Tensor;
  /** Constructs a sparse tensor in Compressed Sparse format - CSR, CSC, BSR, or BSC - with specified values at the given `compressedIndices` and `plainIndices`. */
  sparseCompressedTensor(compressedIndices: Tensor, plainIndices: Tensor, values: Tensor, options?: Opt<TensorOptions>): Tensor;
  /** Constructs a sparse tensor in COO(rdinate) format with specified values at the given `indices`. `sparseCooTensor(indices, values, { isCoalesced = null })` */
  sparseCooTensor(indices: Tensor, values: Tensor, options?: Opt<{ isCoalesced?: boolean | null } & TensorOptions>): Tensor;
  /** Constructs a sparse tensor in COO(rdinate) format with specified values at the given `indices`. `sparseCooTensor(indices, values, size, { isCoalesced = null })` */
  sparseCooTensor(indices: Tensor, values: Tensor, size: readonly number[], options?: Opt<{ isCoalesced?: boolean | null } & TensorOptions>): Tensor;
  /** Constructs a sparse tensor in COO(rdinate) format with specified values at the given `indices`. */
  sparseCooTensor(size: readonly number[], options?: Opt<TensorOptions>): Tensor;
  /** Constructs a sparse tensor in COO(rdinate) format with specified values at the given `indices`. */
  sparseCooTensor(...size: number[] | [...size: number[], options: Opt<TensorOptions>]): Tensor;
  /** Constructs a sparse tensor in CSC (Compressed Sparse Column) with specified values at the given `ccolIndices` and `rowIndices`. */
  sparseCscTensor(ccolIndices: Tensor, rowIndices: Tensor, values: Tensor, size: readonly number[], options?: Opt<TensorOptions>): Tensor;
  /** Constructs a sparse tensor in CSC (Compressed Sparse Column) with specified values at the given `ccolIndices` and `rowIndices`. */
  sparseCscTensor(ccolIndices: Tensor, rowIndices: Tensor, values: Tensor, options?: Opt<TensorOptions>): Tensor;
  /** Constructs a sparse tensor in CSR (Compressed Sparse Row) with specified values at the given `crowIndices` and `colIndices`. */
  sparseCsrTensor(crowIndices: Tensor, colIndices: Tensor, values: Tensor, size: readonly number[], options?: Opt<TensorOptions>): Tensor;
  /** Constructs a sparse tensor in CSR (Compressed Sparse Row) with specified values at the given `crowIndices` and `colIndices`. */
  sparseCsrTensor(crowIndices: Tensor, colIndices: Tensor, values: Tensor, options?: Opt<TensorOptions>): Tensor;
  /** Performs the same operation as `torch.split`, but all output tensors are freshly created instead of aliasing the input. `splitCopy(input, splitSize, dim = 0)` */
  splitCopy(input: Tensor, splitSize: number, dim?: number | SplitCopyTensorOutOptions, options?: SplitCopyTensorOutOptions): Tensor[];
  /** `splitWithSizes(input, splitSizes, dim = 0)` */
  splitWithSizes(input: Tensor, splitSizes: readonly number[], dim?: number | SplitWithSizesOptions, options?: SplitWithSizesOptions): Tensor[];
  /** Performs the same operation as `torch.splitWithSizes`, but all output tensors are freshly created instead of aliasing the input. `splitWithSizesCopy(input, splitSizes, dim = 0)` */
  splitWithSizesCopy(input: Tensor, splitSizes: readonly number[], dim?: number | SplitWithSizesCopyOutOptions, options?: SplitWithSizesCopyOutOptions): Tensor[];
  /** Performs a matrix multiplication of the matrices `input` and `mat2`. */
  spmm(input: Tensor, mat2: Tensor, options?: OutOption): Tensor;
  /** Performs a matrix multiplication of the matrices `input` and `mat2`. */
  spmm(input: Tensor, mat2: Tensor, outDtype: DType, options?: OutOption): Tensor;
  /** Returns a new tensor with the square-root of the elements of `input`. */
  sqrt(input: Tensor, options?: OutOption): Tensor;
  /** In-place version of `sqrt`. */
  sqrt_(input: Tensor): Tensor;
  /** Returns a new tensor with the square of the elements of `input`. */
  square(input: Tensor, options?: OutOption): Tensor;
  /** In-place version of `square`. */
  square_(input: Tensor): Tensor;
  /** Returns a tensor with all specified dimensions of `input` of size `1` removed. */
  squeeze(input: Tensor): Tensor;
  /** Returns a tensor with all specified dimensions of `input` of size `1` removed. */
  squeeze(input: Tensor, options: Opt<{ dim: number }>): Tensor;
  /** Returns a tensor with all specified dimensions of `input` of size `1` removed. */
  squeeze(input: Tensor, dim: number): Tensor;
  /** Returns a tensor with all specified dimensions of `input` of size `1` removed. */
  squeeze(input: Tensor, options: Opt<{ dim: readonly number[] }>): Tensor;
  /** Returns a tensor with all specified dimensions of `input` of size `1` removed. */
  squeeze(input: Tensor, dim: readonly number[]): Tensor;
  /** Performs the same operation as `torch.squeeze`, but all output tensors are freshly created instead of aliasing the input. */
  squeezeCopy(input: Tensor, options?: OutOption): Tensor;
  /** Performs the same operation as `torch.squeeze`, but all output tensors are freshly created instead of aliasing the input. */
  squeezeCopy(input: Tensor, options: Opt<{ dim: number } & OutOption>): Tensor;
  /** Performs the same operation as `torch.squeeze`, but all output tensors are freshly created instead of aliasing the input. */
  squeezeCopy(input: Tensor, dim: number, options?: OutOption): Tensor;
  /** Performs the same operation as `torch.squeeze`, but all output tensors are freshly created instead of aliasing the input. */
  squeezeCopy(input: Tensor, options: Opt<{ dim: readonly number[] } & OutOption>): Tensor;
  /** Performs the same operation as `torch.squeeze`, but all output tensors are freshly created instead of aliasing the input. */
  squeezeCopy(input: Tensor, dim: readonly number[], options?: OutOption): Tensor;
  /** Matrix multiplies a sparse tensor `mat1` with a dense tensor `mat2`, then adds the sparse tensor `input` to the result. `sspaddmm(input, mat1, mat2, { beta = 1, alpha = 1 })` */
  sspaddmm(input: Tensor, mat1: Tensor, mat2: Tensor, options?: Opt<{ beta?: Scalar; alpha?: Scalar } & OutOption>): Tensor;
  /** Concatenates a sequence of tensors along a new dimension. `stack(tensors, dim = 0)` */
  stack(tensors: readonly Tensor[], dim?: number | StackOutOptions, options?: StackOutOptions): Tensor;
  /** Calculates the standard deviation over the dimensions specified by `dim`. `std(input, dim, unbiased = true, keepdim = false)` */
  std(input: Tensor, options: Opt<{ dim: IntOrList | null; unbiased?: boolean; keepdim?: boolean } & OutOption>): Tensor;
  /** Calculates the standard deviation over the dimensions specified by `dim`. `std(input, dim, unbiased = true, keepdim = false)` */
  std(input: Tensor, dim: IntOrList | null, unbiased?: boolean | StdDimOutOptions, keepdim?: boolean | StdDimOutOptions, options?: StdDimOutOptions): Tensor;
  /** Calculates the standard deviation over the dimensions specified by `dim`. `std(input, dim = null, { correction = null, keepdim = false })` */
  std(input: Tensor, dim?: IntOrList | null | StdCorrectionOutOptions, options?: StdCorrectionOutOptions): Tensor;
  /** Calculates the standard deviation over the dimensions specified by `dim`. `std(input, unbiased = true)` */
  std(input: Tensor, unbiased?: boolean | StdOptions, options?: StdOptions): Tensor;
  /** Calculates the standard deviation and mean over the dimensions specified by `dim`. `stdMean(input, dim, unbiased = true, keepdim = false)` */
  stdMean(input: Tensor, options: Opt<{ dim: IntOrList | null; unbiased?: boolean; keepdim?: boolean }>): [Tensor, Tensor];
  /** Calculates the standard deviation and mean over the dimensions specified by `dim`. `stdMean(input, dim, unbiased = true, keepdim = false)` */
  stdMean(input: Tensor, dim: IntOrList | null, unbiased?: boolean | StdMeanDimOptions, keepdim?: boolean | StdMeanDimOptions, options?: StdMeanDimOptions): [Tensor, Tensor];
  /** Calculates the standard deviation and mean over the dimensions specified by `dim`. `stdMean(input, dim = null, { correction = null, keepdim = false })` */
  stdMean(input: Tensor, dim?: IntOrList | null | StdMeanCorrectionOptions, options?: StdMeanCorrectionOptions): [Tensor, Tensor];
  /** Calculates the standard deviation and mean over the dimensions specified by `dim`. `stdMean(input, unbiased = true)` */
  stdMean(input: Tensor, unbiased?: boolean | StdMeanOptions, options?: StdMeanOptions): [Tensor, Tensor];
  /** Subtracts `other`, scaled by `alpha`, from `input`. `sub(input, other, { alpha = 1 })` */
  sub(input: TensorLike, other: TensorLike, options?: Opt<{ alpha?: Scalar } & OutOption>): Tensor;
  /** Subtracts `other`, scaled by `alpha`, from `input`. `subtract(input, other, { alpha = 1 })` */
  subtract(input: TensorLike, other: TensorLike, options?: Opt<{ alpha?: Scalar } & OutOption>): Tensor;
  /** Subtracts `other`, scaled by `alpha`, from `input`. `subtract(input, other, alpha = 1)` */
  subtract(input: TensorLike, other: Scalar, alpha?: Scalar | SubtractScalarOptions, options?: SubtractScalarOptions): Tensor;
  /** Returns the sum of all elements in the `input` tensor. `sum(input, { dtype = null })` */
  sum(input: Tensor, options?: Opt<{ dtype?: DType | null }>): Tensor;
  /** Returns the sum of all elements in the `input` tensor. `sum(input, dim, keepdim = false, { dtype = null })` */
  sum(input: Tensor, options: Opt<{ dim: IntOrList | null; keepdim?: boolean; dtype?: DType | null } & OutOption>): Tensor;
  /** Returns the sum of all elements in the `input` tensor. `sum(input, dim, keepdim = false, { dtype = null })` */
  sum(input: Tensor, dim: IntOrList | null, keepdim?: boolean | SumDimIntListOutOptions, options?: SumDimIntListOutOptions): Tensor;
  /** Computes the singular value decomposition of either a matrix or batch of matrices `input`. `svd(input, some = true, computeUv = true)` */
  svd(input: Tensor, some?: boolean | SvdOutOptions, computeUv?: boolean | SvdOutOptions, options?: SvdOutOptions): NamedTuple<['U', 'S', 'V']>;
  /** Returns a tensor that is a transposed version of `input`. */
  swapaxes(input: Tensor, axis0: number, axis1: number): Tensor;
  /** Returns a tensor that is a transposed version of `input`. */
  swapdims(input: Tensor, dim0: number, dim1: number): Tensor;
  /** `symConstrainRange(size, { min = null, max = null })` */
  symConstrainRange(size: Scalar, options?: Opt<{ min?: number | null; max?: number | null }>): void;
  /** `symConstrainRangeForSize(size, { min = null, max = null })` */
  symConstrainRangeForSize(size: Scalar, options?: Opt<{ min?: number | null; max?: number | null }>): void;
  /** Expects `input` to be <= 2-D tensor and transposes dimensions 0 and 1. */
  t(input: Tensor): Tensor;
  /** Performs the same operation as `torch.t`, but all output tensors are freshly created instead of aliasing the input. */
  tCopy(input: Tensor, options?: OutOption): Tensor;
  /** Returns a new tensor with the elements of `input` at the given indices. */
  take(input: Tensor, index: Tensor, options?: OutOption): Tensor;
  /** Selects values from `input` at the 1-dimensional indices from `indices` along the given `dim`. `takeAlongDim(input, indices, dim = null)` */
  takeAlongDim(input: Tensor, indices: Tensor, dim?: number | null | TakeAlongDimOutOptions, options?: TakeAlongDimOutOptions): Tensor;
  /** Returns a new tensor with the tangent of the elements in the `input` tensor, where each value in this input tensor is in radians. */
  tan(input: Tensor, options?: OutOption): Tensor;
  /** In-place version of `tan`. */
  tan_(input: Tensor): Tensor;
  /** Returns a new tensor with the hyperbolic tangent of the elements of `input`. */
  tanh(input: Tensor, options?: OutOption): Tensor;
  /** In-place version of `tanh`. */
  tanh_(input: Tensor): Tensor;
  /** Splits a tensor into multiple sub-tensors, all of which are views of `input`, along dimension `dim` according to the indices or number of sections specified by `indicesOrSections`. `tensorSplit(input, indices, dim = 0)` */
  tensorSplit(input: Tensor, indices: readonly number[], dim?: number | TensorSplitIndicesOptions, options?: TensorSplitIndicesOptions): Tensor[];
  /** Splits a tensor into multiple sub-tensors, all of which are views of `input`, along dimension `dim` according to the indices or number of sections specified by `indicesOrSections`. `tensorSplit(input, tensorIndicesOrSections, dim = 0)` */
  tensorSplit(input: Tensor, tensorIndicesOrSections: Tensor, dim?: number | TensorSplitIndicesOptions, options?: TensorSplitIndicesOptions): Tensor[];
  /** Splits a tensor into multiple sub-tensors, all of which are views of `input`, along dimension `dim` according to the indices or number of sections specified by `indicesOrSections`. `tensorSplit(input, sections, dim = 0)` */
  tensorSplit(input: Tensor, sections: number, dim?: number | TensorSplitIndicesOptions, options?: TensorSplitIndicesOptions): Tensor[];
  /** Apply a threshold to each element of the input Tensor. */
  threshold(input: Tensor, threshold: Scalar, value: Scalar, options?: OutOption): Tensor;
  /** In-place version of `threshold`. */
  threshold_(input: Tensor, threshold: Scalar, value: Scalar): Tensor;
  /** Constructs a tensor by repeating the elements of `input`. */
  tile(input: Tensor, dims: readonly number[]): Tensor;
  /** Returns the `k` largest elements of the given `input` tensor along a given dimension. `topk(input, k, dim = -1, largest = true, sorted = true)` */
  topk(input: Tensor, k: number, dim?: number | TopkOutOptions, largest?: boolean | TopkOutOptions, sorted?: boolean | TopkOutOptions, options?: TopkOutOptions): NamedTuple<['values', 'indices']>;
  /** Returns the sum of the elements of the diagonal of the input 2-D matrix. */
  trace(input: Tensor): Tensor;
  /** Returns a tensor that is a transposed version of `input`. */
  transpose(input: Tensor, dim0: number, dim1: number): Tensor;
  /** Performs the same operation as `torch.transpose`, but all output tensors are freshly created instead of aliasing the input. */
  transposeCopy(input: Tensor, dim0: number, dim1: number, options?: OutOption): Tensor;
  /** Computes the trapezoidal rule along `dim`. `trapezoid(y, x, { dim = -1 })` */
  trapezoid(y: Tensor, x: Tensor, options?: Opt<{ dim?: number }>): Tensor;
  /** Computes the trapezoidal rule along `dim`. `trapezoid(y, { dx = 1, dim = -1 })` */
  trapezoid(y: Tensor, options?: Opt<{ dx?: Scalar; dim?: number }>): Tensor;
  /** Computes the trapezoidal rule along `dim`. `trapz(y, { dx = 1, dim = -1 })` */
  trapz(y: Tensor, options?: Opt<{ dx?: number; dim?: number }>): Tensor;
  /** Computes the trapezoidal rule along `dim`. `trapz(y, x, { dim = -1 })` */
  trapz(y: Tensor, x: Tensor, options?: Opt<{ dim?: number }>): Tensor;
  /** Solves a system of equations with a square upper or lower triangular invertible matrix A and multiple right-hand sides b. `triangularSolve(input, A, upper = true, transpose = false, unitriangular = false)` */
  triangularSolve(input: Tensor, A: Tensor, upper?: boolean | TriangularSolveOutOptions, transpose?: boolean | TriangularSolveOutOptions, unitriangular?: boolean | TriangularSolveOutOptions, options?: TriangularSolveOutOptions): NamedTuple<['solution', 'clonedCoefficient']>;
  /** Returns the lower triangular part of the matrix (2-D tensor) or batch of matrices `input`, the other elements of the result tensor `out` are set to 0. `tril(input, diagonal = 0)` */
  tril(input: Tensor, diagonal?: number | TrilOutOptions, options?: TrilOutOptions): Tensor;
  /** Returns the indices of the lower triangular part of a `row`-by- `col` matrix in a 2-by-N Tensor, where the first row contains row coordinates of all indices and the second row contains column coordinates. `trilIndices(row, col, offset = 0)` */
  trilIndices(row: number, col: number, offset?: number | TrilIndicesOptions, options?: TrilIndicesOptions): Tensor;
  /** Compute the triplet loss between given input tensors and a margin greater than 0. `tripletMarginLoss(anchor, positive, negative, margin = 1, p = 2, eps = 0.000001, swap = false, reduction = 1)` */
  tripletMarginLoss(anchor: Tensor, positive: Tensor, negative: Tensor, margin?: number | TripletMarginLossOptions, p?: number | TripletMarginLossOptions, eps?: number | TripletMarginLossOptions, swap?: boolean | TripletMarginLossOptions, reduction?: number | TripletMarginLossOptions, options?: TripletMarginLossOptions): Tensor;
  /** Returns the upper triangular part of a matrix (2-D tensor) or batch of matrices `input`, the other elements of the result tensor `out` are set to 0. `triu(input, diagonal = 0)` */
  triu(input: Tensor, diagonal?: number | TriuOutOptions, options?: TriuOutOptions): Tensor;
  /** Returns the indices of the upper triangular part of a `row` by `col` matrix in a 2-by-N Tensor, where the first row contains row coordinates of all indices and the second row contains column coordinates. `triuIndices(row, col, offset = 0)` */
  triuIndices(row: number, col: number, offset?: number | TriuIndicesOptions, options?: TriuIndicesOptions): Tensor;
  /** Alias for `torch.div` with `rounding_mode=None`. */
  trueDivide(input: TensorLike, other: TensorLike, options?: OutOption): Tensor;
  /** Alias for `torch.div` with `rounding_mode=None`. */
  trueDivide(input: TensorLike, other: Scalar): Tensor;
  /** Returns a new tensor with the truncated integer values of the elements of `input`. */
  trunc(input: Tensor, options?: OutOption): Tensor;
  /** In-place version of `trunc`. */
  trunc_(input: Tensor): Tensor;
  /** Removes a tensor dimension. `unbind(input, dim = 0)` */
  unbind(input: Tensor, dim?: number | UnbindIntOptions, options?: UnbindIntOptions): Tensor[];
  /** Performs the same operation as `torch.unbind`, but all output tensors are freshly created instead of aliasing the input. `unbindCopy(input, dim = 0)` */
  unbindCopy(input: Tensor, dim?: number | UnbindCopyIntOutOptions, options?: UnbindCopyIntOutOptions): Tensor[];
  /** Expands a dimension of the input tensor over multiple dimensions. */
  unflatten(input: Tensor, options: Opt<{ dim: number; sizes: readonly number[] }>): Tensor;
  /** Expands a dimension of the input tensor over multiple dimensions. */
  unflatten(input: Tensor, dim: number, sizes: readonly number[]): Tensor;
  /** Performs the same operation as `torch.unfold`, but all output tensors are freshly created instead of aliasing the input. */
  unfoldCopy(input: Tensor, dimension: number, size: number, step: number, options?: OutOption): Tensor;
  /** `uniqueDim(input, dim, sorted = true, returnInverse = false, returnCounts = false)` */
  uniqueDim(input: Tensor, options: Opt<{ dim: number; sorted?: boolean; returnInverse?: boolean; returnCounts?: boolean }>): [Tensor, Tensor, Tensor];
  /** `uniqueDim(input, dim, sorted = true, returnInverse = false, returnCounts = false)` */
  uniqueDim(input: Tensor, dim: number, sorted?: boolean | UniqueDimOptions, returnInverse?: boolean | UniqueDimOptions, returnCounts?: boolean | UniqueDimOptions, options?: UniqueDimOptions): [Tensor, Tensor, Tensor];
  /** Works like `torch.chunk` but without enforcing the autograd restrictions on inplace modification of the outputs. `unsafeChunk(input, chunks, dim = 0)` */
  unsafeChunk(input: Tensor, chunks: number, dim?: number | UnsafeChunkOptions, options?: UnsafeChunkOptions): Tensor[];
  /** Works like `torch.split` but without enforcing the autograd restrictions on inplace modification of the outputs. `unsafeSplit(input, splitSize, dim = 0)` */
  unsafeSplit(input: Tensor, splitSize: number, dim?: number | UnsafeSplitTensorOptions, options?: UnsafeSplitTensorOptions): Tensor[];
  /** `unsafeSplitWithSizes(input, splitSizes, dim = 0)` */
  unsafeSplitWithSizes(input: Tensor, splitSizes: readonly number[], dim?: number | UnsafeSplitWithSizesOptions, options?: UnsafeSplitWithSizesOptions): Tensor[];
  /** Returns a new tensor with a dimension of size one inserted at the specified position. */
  unsqueeze(input: Tensor, options: Opt<{ dim: number }>): Tensor;
  /** Returns a new tensor with a dimension of size one inserted at the specified position. */
  unsqueeze(input: Tensor, dim: number): Tensor;
  /** Performs the same operation as `torch.unsqueeze`, but all output tensors are freshly created instead of aliasing the input. */
  unsqueezeCopy(input: Tensor, options: Opt<{ dim: number } & OutOption>): Tensor;
  /** Performs the same operation as `torch.unsqueeze`, but all output tensors are freshly created instead of aliasing the input. */
  unsqueezeCopy(input: Tensor, dim: number, options?: OutOption): Tensor;
  /** Performs the same operation as `torch.values`, but all output tensors are freshly created instead of aliasing the input. */
  valuesCopy(input: Tensor, options?: OutOption): Tensor;
  /** Generates a Vandermonde matrix. `vander(x, N = null, increasing = false)` */
  vander(x: Tensor, N?: number | null | VanderOptions, increasing?: boolean | VanderOptions, options?: VanderOptions): Tensor;
  /** Calculates the variance over the dimensions specified by `dim`. `var(input, dim, unbiased = true, keepdim = false)` */
  var(input: Tensor, options: Opt<{ dim: IntOrList | null; unbiased?: boolean; keepdim?: boolean } & OutOption>): Tensor;
  /** Calculates the variance over the dimensions specified by `dim`. `var(input, dim, unbiased = true, keepdim = false)` */
  var(input: Tensor, dim: IntOrList | null, unbiased?: boolean | VarDimOutOptions, keepdim?: boolean | VarDimOutOptions, options?: VarDimOutOptions): Tensor;
  /** Calculates the variance over the dimensions specified by `dim`. `var(input, dim = null, { correction = null, keepdim = false })` */
  var(input: Tensor, dim?: IntOrList | null | VarCorrectionOutOptions, options?: VarCorrectionOutOptions): Tensor;
  /** Calculates the variance over the dimensions specified by `dim`. `var(input, unbiased = true)` */
  var(input: Tensor, unbiased?: boolean | VarOptions, options?: VarOptions): Tensor;
  /** Calculates the variance and mean over the dimensions specified by `dim`. `varMean(input, dim, unbiased = true, keepdim = false)` */
  varMean(input: Tensor, options: Opt<{ dim: IntOrList | null; unbiased?: boolean; keepdim?: boolean }>): [Tensor, Tensor];
  /** Calculates the variance and mean over the dimensions specified by `dim`. `varMean(input, dim, unbiased = true, keepdim = false)` */
  varMean(input: Tensor, dim: IntOrList | null, unbiased?: boolean | VarMeanDimOptions, keepdim?: boolean | VarMeanDimOptions, options?: VarMeanDimOptions): [Tensor, Tensor];
  /** Calculates the variance and mean over the dimensions specified by `dim`. `varMean(input, dim = null, { correction = null, keepdim = false })` */
  varMean(input: Tensor, dim?: IntOrList | null | VarMeanCorrectionOptions, options?: VarMeanCorrectionOptions): [Tensor, Tensor];
  /** Calculates the variance and mean over the dimensions specified by `dim`. `varMean(input, unbiased = true)` */
  varMean(input: Tensor, unbiased?: boolean | VarMeanOptions, options?: VarMeanOptions): [Tensor, Tensor];
  /** Computes the dot product of two 1D vectors along a dimension. */
  vdot(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /** Returns a view of `input` as a complex tensor. */
  viewAsComplex(input: Tensor): Tensor;
  /** Performs the same operation as `torch.viewAsComplex`, but all output tensors are freshly created instead of aliasing the input. */
  viewAsComplexCopy(input: Tensor, options?: OutOption): Tensor;
  /** Returns a view of `input` as a real tensor. */
  viewAsReal(input: Tensor): Tensor;
  /** Performs the same operation as `torch.viewAsReal`, but all output tensors are freshly created instead of aliasing the input. */
  viewAsRealCopy(input: Tensor, options?: OutOption): Tensor;
  /** Performs the same operation as `torch.view`, but all output tensors are freshly created instead of aliasing the input. */
  viewCopy(input: Tensor, dtype: DType, options?: OutOption): Tensor;
  /** Performs the same operation as `torch.view`, but all output tensors are freshly created instead of aliasing the input. */
  viewCopy(input: Tensor, size: readonly number[], options?: OutOption): Tensor;
  /** Splits `input`, a tensor with two or more dimensions, into multiple tensors vertically according to `indicesOrSections`. */
  vsplit(input: Tensor, sections: number): Tensor[];
  /** Splits `input`, a tensor with two or more dimensions, into multiple tensors vertically according to `indicesOrSections`. */
  vsplit(input: Tensor, indices: readonly number[]): Tensor[];
  /** Stack tensors in sequence vertically (row wise). */
  vstack(tensors: readonly Tensor[], options?: OutOption): Tensor;
  /** Return a tensor of elements selected from either `input` or `other`, depending on `condition`. */
  where(condition: Tensor): Tensor[];
  /** Return a tensor of elements selected from either `input` or `other`, depending on `condition`. */
  where(condition: Tensor, input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /** Return a tensor of elements selected from either `input` or `other`, depending on `condition`. */
  where(condition: Tensor, self: Scalar, other: Tensor): Tensor;
  /** Return a tensor of elements selected from either `input` or `other`, depending on `condition`. */
  where(condition: Tensor, input: Tensor, other: Scalar): Tensor;
  /** Return a tensor of elements selected from either `input` or `other`, depending on `condition`. */
  where(condition: Tensor, self: Scalar, other: Scalar): Tensor;
  /** Computes `input * log(other)` with the following cases. */
  xlogy(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /** Computes `input * log(other)` with the following cases. */
  xlogy(self: Scalar, other: Tensor, options?: OutOption): Tensor;
  /** Computes `input * log(other)` with the following cases. */
  xlogy(input: Tensor, other: Scalar, options?: OutOption): Tensor;
  /** In-place version of `xlogy`. */
  xlogy_(input: Tensor, other: Tensor): Tensor;
  /** In-place version of `xlogy`. */
  xlogy_(input: Tensor, other: Scalar): Tensor;
  /** Fills `self` tensor with zeros. */
  zero_(input: Tensor): Tensor;
  /** Returns a tensor filled with the scalar value `0`, with the shape defined by the variable argument `size`. */
  zeros(size: readonly number[], options?: ZerosOutOptions): Tensor;
  /** Returns a tensor filled with the scalar value `0`, with the shape defined by the variable argument `size`. */
  zeros(...size: number[] | [...size: number[], options: ZerosOutOptions]): Tensor;
  /** Returns a tensor filled with the scalar value `0`, with the same size as `input`. `zerosLike(input, { memoryFormat = null })` */
  zerosLike(input: Tensor, options?: Opt<{ memoryFormat?: MemoryFormat | null } & TensorOptions>): Tensor;
}
