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
  /**
   * `|input|`; for complex numbers the modulus, a real tensor. The lowest integer of a dtype stays negative.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.abs.html
   */
  abs(input: Tensor, options?: OutOption): Tensor;
  /** `abs`, in place. @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.abs_.html */
  abs_(input: Tensor): Tensor;
  /** The same as `abs`. @see https://docs.pytorch.org/docs/2.13/generated/torch.absolute.html */
  absolute(input: Tensor, options?: OutOption): Tensor;
  /**
   * The inverse cosine in radians, in [0, π]; NaN outside [-1, 1].
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.acos.html
   */
  acos(input: Tensor, options?: OutOption): Tensor;
  /** `acos`, in place. @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.acos_.html */
  acos_(input: Tensor): Tensor;
  /**
   * The inverse hyperbolic cosine; NaN below 1.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.acosh.html
   */
  acosh(input: Tensor, options?: OutOption): Tensor;
  /** `acosh`, in place. @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.acosh_.html */
  acosh_(input: Tensor): Tensor;
  /**
   * Means over windows so chosen that `outputSize` come out, whatever the length.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.adaptive_avg_pool1d.html
   */
  adaptiveAvgPool1d(input: Tensor, outputSize: IntOrList): Tensor;
  /**
   * Maxima of windows so chosen that `outputSize` come out, and where they were.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.adaptive_max_pool1d.html
   */
  adaptiveMaxPool1d(input: Tensor, outputSize: IntOrList): [Tensor, Tensor];
  /**
   * `input + alpha · other`, broadcast. Dtypes are promoted: an integer tensor plus 1.5 is a float one.
   * `add(input, other, { alpha = 1 })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.add.html
   */
  add(input: TensorLike, other: TensorLike, options?: Opt<{ alpha?: Scalar | undefined } & OutOption>): Tensor;
  /**
   * `beta · input + alpha · Σᵢ (batch1ᵢ @ batch2ᵢ)`: one matrix out of the whole batch.
   * `addbmm(input, batch1, batch2, { beta = 1, alpha = 1 })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.addbmm.html
   */
  addbmm(input: Tensor, batch1: Tensor, batch2: Tensor, options?: Opt<{ beta?: Scalar | undefined; alpha?: Scalar | undefined } & OutOption>): Tensor;
  /**
   * `input + value · tensor1 / tensor2`, broadcast; for floating and complex dtypes only.
   * `addcdiv(input, tensor1, tensor2, { value = 1 })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.addcdiv.html
   */
  addcdiv(input: Tensor, tensor1: Tensor, tensor2: Tensor, options?: Opt<{ value?: Scalar | undefined } & OutOption>): Tensor;
  /**
   * `input + value · tensor1 · tensor2`, broadcast. `addcmul(input, tensor1, tensor2, { value = 1 })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.addcmul.html
   */
  addcmul(input: Tensor, tensor1: Tensor, tensor2: Tensor, options?: Opt<{ value?: Scalar | undefined } & OutOption>): Tensor;
  /**
   * `beta · input + alpha · (mat1 @ mat2)`. With `beta` 0, `input` is ignored, NaN and all.
   * `addmm(input, mat1, mat2, { beta = 1, alpha = 1 })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.addmm.html
   */
  addmm(input: Tensor, mat1: Tensor, mat2: Tensor, options?: Opt<{ beta?: Scalar | undefined; alpha?: Scalar | undefined } & OutOption>): Tensor;
  /**
   * `beta · input + alpha · (mat1 @ mat2)`. With `beta` 0, `input` is ignored, NaN and all.
   * `addmm(input, mat1, mat2, outDtype, { beta = 1, alpha = 1 })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.addmm.html
   */
  addmm(input: Tensor, mat1: Tensor, mat2: Tensor, outDtype: DType, options?: Opt<{ beta?: Scalar | undefined; alpha?: Scalar | undefined } & OutOption>): Tensor;
  /**
   * `beta · input + alpha · (mat @ vec)`. With `beta` 0, `input` is ignored, NaN and all.
   * `addmv(input, mat, vec, { beta = 1, alpha = 1 })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.addmv.html
   */
  addmv(input: Tensor, mat: Tensor, vec: Tensor, options?: Opt<{ beta?: Scalar | undefined; alpha?: Scalar | undefined } & OutOption>): Tensor;
  /**
   * `addmv`, in place. `addmv_(input, mat, vec, { beta = 1, alpha = 1 })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.addmv_.html
   */
  addmv_(input: Tensor, mat: Tensor, vec: Tensor, options?: Opt<{ beta?: Scalar | undefined; alpha?: Scalar | undefined }>): Tensor;
  /**
   * `beta · input + alpha · (vec1 ⊗ vec2)`, the outer product. With `beta` 0, `input` is ignored, NaN and
   * all.
   * `addr(input, vec1, vec2, { beta = 1, alpha = 1 })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.addr.html
   */
  addr(input: Tensor, vec1: Tensor, vec2: Tensor, options?: Opt<{ beta?: Scalar | undefined; alpha?: Scalar | undefined } & OutOption>): Tensor;
  /**
   * Swaps the last two dimensions and conjugates; a view.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.adjoint.html
   */
  adjoint(input: Tensor): Tensor;
  /** The grid that an affine map `theta` of each sample gives, for `gridSampler`. */
  affineGridGenerator(theta: Tensor, size: readonly number[], alignCorners: boolean): Tensor;
  /** A copy, as `clone` makes. @see https://docs.pytorch.org/docs/2.13/generated/torch.alias_copy.html */
  aliasCopy(input: Tensor, options?: OutOption): Tensor;
  /**
   * Whether no element is zero, over `dim` or over all; a tensor. True of nothing.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.all.html
   */
  all(input: Tensor, options?: OutOption): Tensor;
  /**
   * Whether no element is zero, over `dim` or over all; a tensor. True of nothing.
   * `all(input, dim = null, keepdim = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.all.html
   */
  all(input: Tensor, dim?: readonly number[] | null | AllDimsOutOptions, keepdim?: boolean | AllDimsOutOptions, options?: AllDimsOutOptions): Tensor;
  /**
   * Whether no element is zero, over `dim` or over all; a tensor. True of nothing.
   * `all(input, dim, keepdim = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.all.html
   */
  all(input: Tensor, options: Opt<{ dim: number; keepdim?: boolean | undefined } & OutOption>): Tensor;
  /**
   * Whether no element is zero, over `dim` or over all; a tensor. True of nothing.
   * `all(input, dim, keepdim = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.all.html
   */
  all(input: Tensor, dim: number, keepdim?: boolean | AllDimOutOptions, options?: AllDimOutOptions): Tensor;
  /**
   * Whether `isclose` holds everywhere, as a JavaScript boolean. Waits for the GPU.
   * `allclose(input, other, rtol = 0.00001, atol = 1e-8, equalNan = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.allclose.html
   */
  allclose(input: Tensor, other: Tensor, rtol?: number | AllcloseOptions, atol?: number | AllcloseOptions, equalNan?: boolean | AllcloseOptions, options?: AllcloseOptions): boolean;
  /**
   * `dropout` that keeps mean and variance of what `selu` gives: dropped elements become its lowest value,
   * all are rescaled.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.alpha_dropout.html
   */
  alphaDropout(input: Tensor, p: number, train: boolean): Tensor;
  /**
   * `alphaDropout`, in place.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.alpha_dropout.html
   */
  alphaDropout_(input: Tensor, p: number, train: boolean): Tensor;
  /**
   * The largest over `dim` (several are fine), without indices; ties share the gradient equally. NaN wins.
   * `amax(input, dim = [], keepdim = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.amax.html
   */
  amax(input: Tensor, dim?: IntOrList | AmaxOutOptions, keepdim?: boolean | AmaxOutOptions, options?: AmaxOutOptions): Tensor;
  /**
   * The smallest over `dim` (several are fine), without indices; ties share the gradient equally. NaN wins.
   * `amin(input, dim = [], keepdim = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.amin.html
   */
  amin(input: Tensor, dim?: IntOrList | AminOutOptions, keepdim?: boolean | AminOutOptions, options?: AminOutOptions): Tensor;
  /**
   * The smallest and the largest in one pass, as `{ min, max }`. NaN wins.
   * `aminmax(input, { dim = null, keepdim = false })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.aminmax.html
   */
  aminmax(input: Tensor, options?: Opt<{ dim?: number | null | undefined; keepdim?: boolean | undefined } & OutsOption<[Tensor, Tensor]>>): NamedTuple<['min', 'max']>;
  /**
   * The argument of complex numbers in radians; for real ones 0, π where negative, NaN for NaN.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.angle.html
   */
  angle(input: Tensor, options?: OutOption): Tensor;
  /**
   * Whether some element is not zero, over `dim` or over all; a tensor. False of nothing.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.any.html
   */
  any(input: Tensor, options?: OutOption): Tensor;
  /**
   * Whether some element is not zero, over `dim` or over all; a tensor. False of nothing.
   * `any(input, dim = null, keepdim = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.any.html
   */
  any(input: Tensor, dim?: readonly number[] | null | AnyDimsOutOptions, keepdim?: boolean | AnyDimsOutOptions, options?: AnyDimsOutOptions): Tensor;
  /**
   * Whether some element is not zero, over `dim` or over all; a tensor. False of nothing.
   * `any(input, dim, keepdim = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.any.html
   */
  any(input: Tensor, options: Opt<{ dim: number; keepdim?: boolean | undefined } & OutOption>): Tensor;
  /**
   * Whether some element is not zero, over `dim` or over all; a tensor. False of nothing.
   * `any(input, dim, keepdim = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.any.html
   */
  any(input: Tensor, dim: number, keepdim?: boolean | AnyDimOutOptions, options?: AnyDimOutOptions): Tensor;
  /**
   * `start`, `start + step`, … below `end`. int64 where all are integers, else the default float.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.arange.html
   */
  arange(end: Scalar, options?: Opt<TensorOptions & OutOption>): Tensor;
  /**
   * `start`, `start + step`, … below `end`. int64 where all are integers, else the default float.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.arange.html
   */
  arange(start: Scalar, end: Scalar, options?: Opt<TensorOptions>): Tensor;
  /**
   * `start`, `start + step`, … below `end`. int64 where all are integers, else the default float.
   * `arange(start, end, step = 1)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.arange.html
   */
  arange(start: Scalar, end: Scalar, step?: Scalar | ArangeStartStepOutOptions, options?: ArangeStartStepOutOptions): Tensor;
  /** The same as `acos`. @see https://docs.pytorch.org/docs/2.13/generated/torch.arccos.html */
  arccos(input: Tensor, options?: OutOption): Tensor;
  /** `arccos`, in place. @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.arccos_.html */
  arccos_(input: Tensor): Tensor;
  /** The same as `acosh`. @see https://docs.pytorch.org/docs/2.13/generated/torch.arccosh.html */
  arccosh(input: Tensor, options?: OutOption): Tensor;
  /** `arccosh`, in place. @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.arccosh_.html */
  arccosh_(input: Tensor): Tensor;
  /** The same as `asin`. @see https://docs.pytorch.org/docs/2.13/generated/torch.arcsin.html */
  arcsin(input: Tensor, options?: OutOption): Tensor;
  /** `arcsin`, in place. @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.arcsin_.html */
  arcsin_(input: Tensor): Tensor;
  /** The same as `asinh`. @see https://docs.pytorch.org/docs/2.13/generated/torch.arcsinh.html */
  arcsinh(input: Tensor, options?: OutOption): Tensor;
  /** `arcsinh`, in place. @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.arcsinh_.html */
  arcsinh_(input: Tensor): Tensor;
  /** The same as `atan`. @see https://docs.pytorch.org/docs/2.13/generated/torch.arctan.html */
  arctan(input: Tensor, options?: OutOption): Tensor;
  /** The same as `atan2`. @see https://docs.pytorch.org/docs/2.13/generated/torch.arctan2.html */
  arctan2(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /** `arctan`, in place. @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.arctan_.html */
  arctan_(input: Tensor): Tensor;
  /** The same as `atanh`. @see https://docs.pytorch.org/docs/2.13/generated/torch.arctanh.html */
  arctanh(input: Tensor, options?: OutOption): Tensor;
  /** `arctanh`, in place. @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.arctanh_.html */
  arctanh_(input: Tensor): Tensor;
  /**
   * Where the largest is along `dim`; without `dim` its index in the flattened tensor. NaN counts as largest.
   * `argmax(input, dim = null, keepdim = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.argmax.html
   */
  argmax(input: Tensor, dim?: number | null | ArgmaxOutOptions, keepdim?: boolean | ArgmaxOutOptions, options?: ArgmaxOutOptions): Tensor;
  /**
   * Where the smallest is along `dim`; without `dim` its index in the flattened tensor. NaN counts as
   * smallest.
   * `argmin(input, dim = null, keepdim = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.argmin.html
   */
  argmin(input: Tensor, dim?: number | null | ArgminOutOptions, keepdim?: boolean | ArgminOutOptions, options?: ArgminOutOptions): Tensor;
  /**
   * The indices that sort along `dim`. NaN counts as largest; `stable` keeps the order of equals.
   * `argsort(input, { stable, dim = -1, descending = false })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.argsort.html
   */
  argsort(input: Tensor, options: Opt<{ stable: boolean; dim?: number | undefined; descending?: boolean | undefined } & OutOption>): Tensor;
  /**
   * The indices that sort along `dim`. NaN counts as largest; `stable` keeps the order of equals.
   * `argsort(input, dim = -1, descending = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.argsort.html
   */
  argsort(input: Tensor, dim?: number | ArgsortOptions, descending?: boolean | ArgsortOptions, options?: ArgsortOptions): Tensor;
  /**
   * The indices of what is not zero, a row each (N, dims). Waits for the GPU.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.argwhere.html
   */
  argwhere(input: Tensor): Tensor;
  /**
   * A view with any shape, strides and offset into the same storage: nothing is checked but its end.
   * `asStrided(input, size, stride, storageOffset = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.as_strided.html
   */
  asStrided(input: Tensor, size: readonly number[], stride: readonly number[], storageOffset?: number | null | AsStridedOptions, options?: AsStridedOptions): Tensor;
  /**
   * `asStrided`, in place. `asStrided_(input, size, stride, storageOffset = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.as_strided_.html
   */
  asStrided_(input: Tensor, size: readonly number[], stride: readonly number[], storageOffset?: number | null | AsStridedOptions, options?: AsStridedOptions): Tensor;
  /**
   * `asStrided`, as a copy and not a view. `asStridedCopy(input, size, stride, storageOffset = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.as_strided_copy.html
   */
  asStridedCopy(input: Tensor, size: readonly number[], stride: readonly number[], storageOffset?: number | null | AsStridedCopyOutOptions, options?: AsStridedCopyOutOptions): Tensor;
  /**
   * `input` with what `asStrided` would show replaced by `src`; a copy.
   * `asStridedScatter(input, src, size, stride, storageOffset = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.as_strided_scatter.html
   */
  asStridedScatter(input: Tensor, src: Tensor, size: readonly number[], stride: readonly number[], storageOffset?: number | null | AsStridedScatterOptions, options?: AsStridedScatterOptions): Tensor;
  /**
   * The inverse sine in radians, in [-π/2, π/2]; NaN outside [-1, 1].
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.asin.html
   */
  asin(input: Tensor, options?: OutOption): Tensor;
  /** `asin`, in place. @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.asin_.html */
  asin_(input: Tensor): Tensor;
  /** The inverse hyperbolic sine. @see https://docs.pytorch.org/docs/2.13/generated/torch.asinh.html */
  asinh(input: Tensor, options?: OutOption): Tensor;
  /** `asinh`, in place. @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.asinh_.html */
  asinh_(input: Tensor): Tensor;
  /**
   * The inverse tangent in radians, in (-π/2, π/2).
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.atan.html
   */
  atan(input: Tensor, options?: OutOption): Tensor;
  /**
   * The angle of the point (x = `other`, y = `input`) in radians, in [-π, π]: all four quadrants.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.atan2.html
   */
  atan2(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /** `atan`, in place. @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.atan_.html */
  atan_(input: Tensor): Tensor;
  /**
   * The inverse hyperbolic tangent; ±∞ at ±1, NaN beyond.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.atanh.html
   */
  atanh(input: Tensor, options?: OutOption): Tensor;
  /** `atanh`, in place. @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.atanh_.html */
  atanh_(input: Tensor): Tensor;
  /**
   * The mean of each window of (N, C, L); padding counts unless `countIncludePad` is false.
   * `avgPool1d(input, kernelSize, stride = [], padding = 0, ceilMode = false, countIncludePad = true)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.avg_pool1d.html
   */
  avgPool1d(input: Tensor, kernelSize: IntOrList, stride?: IntOrList | AvgPool1dOptions, padding?: IntOrList | AvgPool1dOptions, ceilMode?: boolean | AvgPool1dOptions, countIncludePad?: boolean | AvgPool1dOptions, options?: AvgPool1dOptions): Tensor;
  /**
   * `beta · input + alpha · (batch1 @ batch2)`, matrix by matrix. With `beta` 0, `input` is ignored, NaN and
   * all.
   * `baddbmm(input, batch1, batch2, { beta = 1, alpha = 1 })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.baddbmm.html
   */
  baddbmm(input: Tensor, batch1: Tensor, batch2: Tensor, options?: Opt<{ beta?: Scalar | undefined; alpha?: Scalar | undefined } & OutOption>): Tensor;
  /**
   * `beta · input + alpha · (batch1 @ batch2)`, matrix by matrix. With `beta` 0, `input` is ignored, NaN and
   * all.
   * `baddbmm(input, batch1, batch2, outDtype, { beta = 1, alpha = 1 })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.baddbmm.html
   */
  baddbmm(input: Tensor, batch1: Tensor, batch2: Tensor, outDtype: DType, options?: Opt<{ beta?: Scalar | undefined; alpha?: Scalar | undefined } & OutOption>): Tensor;
  /**
   * Bartlett's window, a triangle from 0 to 1 and back; periodic unless `periodic` is false.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.bartlett_window.html
   */
  bartlettWindow(windowLength: number, options?: Opt<TensorOptions>): Tensor;
  /**
   * Bartlett's window, a triangle from 0 to 1 and back; periodic unless `periodic` is false.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.bartlett_window.html
   */
  bartlettWindow(windowLength: number, periodic: boolean, options?: Opt<TensorOptions>): Tensor;
  /**
   * Shifts and scales each channel to mean 0 and variance 1 over the batch (running statistics unless
   * `training`), then `· weight + bias`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.batch_norm.html
   */
  batchNorm(input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor | null, runningVar: Tensor | null, training: boolean, momentum: number, eps: number, cudnnEnabled: boolean): Tensor;
  batchNormBackwardElemt(gradOut: Tensor, input: Tensor, mean: Tensor, invstd: Tensor, weight: Tensor | null, sumDy: Tensor, sumDyXmu: Tensor, count: Tensor): Tensor;
  batchNormBackwardReduce(gradOut: Tensor, input: Tensor, mean: Tensor, invstd: Tensor, weight: Tensor | null, inputG: boolean, weightG: boolean, biasG: boolean): [Tensor, Tensor, Tensor, Tensor];
  batchNormElemt(input: Tensor, weight: Tensor | null, bias: Tensor | null, mean: Tensor, invstd: Tensor, eps: number, options?: OutOption): Tensor;
  batchNormGatherStats(input: Tensor, mean: Tensor, invstd: Tensor, runningMean: Tensor | null, runningVar: Tensor | null, momentum: number, eps: number, count: number): [Tensor, Tensor];
  batchNormGatherStatsWithCounts(input: Tensor, mean: Tensor, invstd: Tensor, runningMean: Tensor | null, runningVar: Tensor | null, momentum: number, eps: number, counts: Tensor): [Tensor, Tensor];
  batchNormStats(input: Tensor, eps: number): [Tensor, Tensor];
  batchNormUpdateStats(input: Tensor, runningMean: Tensor | null, runningVar: Tensor | null, momentum: number): [Tensor, Tensor];
  /**
   * 1 with the probability that each element gives (or `p` for all), else 0.
   * `bernoulli(input, { generator = null })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.bernoulli.html
   */
  bernoulli(input: Tensor, options?: Opt<{ generator?: Generator | null | undefined } & OutOption>): Tensor;
  /**
   * 1 with the probability that each element gives (or `p` for all), else 0.
   * `bernoulli(input, p, { generator = null })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.bernoulli.html
   */
  bernoulli(input: Tensor, p: number, options?: Opt<{ generator?: Generator | null | undefined }>): Tensor;
  /**
   * `x₁ᵀ · Aₖ · x₂ + bₖ` for each output k, with `weight` (out, in₁, in₂).
   * `bilinear(input1, input2, weight, bias = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.bilinear.html
   */
  bilinear(input1: Tensor, input2: Tensor, weight: Tensor, bias?: Tensor | null | BilinearOptions, options?: BilinearOptions): Tensor;
  /**
   * `binaryCrossEntropy` of `sigmoid(input)`, without overflow; `posWeight` weighs the positives.
   * `binaryCrossEntropyWithLogits(input, target, weight = null, posWeight = null, reduction = 1)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.binary_cross_entropy_with_logits.html
   */
  binaryCrossEntropyWithLogits(input: Tensor, target: Tensor, weight?: Tensor | null | BinaryCrossEntropyWithLogitsOptions, posWeight?: Tensor | null | BinaryCrossEntropyWithLogitsOptions, reduction?: number | BinaryCrossEntropyWithLogitsOptions, options?: BinaryCrossEntropyWithLogitsOptions): Tensor;
  /**
   * How often each integer from 0 on occurs in a one-dimensional tensor; or the sum of its `weights`.
   * `bincount(input, weights = null, minlength = 0)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.bincount.html
   */
  bincount(input: Tensor, weights?: Tensor | null | BincountOptions, minlength?: number | BincountOptions, options?: BincountOptions): Tensor;
  /**
   * How many of `count` trials succeed, each with probability `prob`.
   * `binomial(count, prob, generator = null)`
   */
  binomial(count: Tensor, prob: Tensor, generator?: Generator | null | BinomialOptions, options?: BinomialOptions): Tensor;
  /**
   * `input & other`, for integers and booleans.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.bitwise_and.html
   */
  bitwiseAnd(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /**
   * `input & other`, for integers and booleans.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.bitwise_and.html
   */
  bitwiseAnd(self: Scalar, other: Tensor): Tensor;
  /**
   * `input & other`, for integers and booleans.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.bitwise_and.html
   */
  bitwiseAnd(input: Tensor, other: Scalar, options?: OutOption): Tensor;
  /**
   * `input << other`, for integers.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.bitwise_left_shift.html
   */
  bitwiseLeftShift(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /**
   * `input << other`, for integers.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.bitwise_left_shift.html
   */
  bitwiseLeftShift(self: Scalar, other: Tensor): Tensor;
  /**
   * `input << other`, for integers.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.bitwise_left_shift.html
   */
  bitwiseLeftShift(input: Tensor, other: Scalar, options?: OutOption): Tensor;
  /**
   * `~input`: for booleans the logical not.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.bitwise_not.html
   */
  bitwiseNot(input: Tensor, options?: OutOption): Tensor;
  /**
   * `input | other`, for integers and booleans.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.bitwise_or.html
   */
  bitwiseOr(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /**
   * `input | other`, for integers and booleans.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.bitwise_or.html
   */
  bitwiseOr(self: Scalar, other: Tensor): Tensor;
  /**
   * `input | other`, for integers and booleans.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.bitwise_or.html
   */
  bitwiseOr(input: Tensor, other: Scalar, options?: OutOption): Tensor;
  /**
   * `input >> other`, for integers; of signed ones the sign stays.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.bitwise_right_shift.html
   */
  bitwiseRightShift(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /**
   * `input >> other`, for integers; of signed ones the sign stays.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.bitwise_right_shift.html
   */
  bitwiseRightShift(self: Scalar, other: Tensor): Tensor;
  /**
   * `input >> other`, for integers; of signed ones the sign stays.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.bitwise_right_shift.html
   */
  bitwiseRightShift(input: Tensor, other: Scalar, options?: OutOption): Tensor;
  /**
   * `input ^ other`, for integers and booleans.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.bitwise_xor.html
   */
  bitwiseXor(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /**
   * `input ^ other`, for integers and booleans.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.bitwise_xor.html
   */
  bitwiseXor(self: Scalar, other: Tensor): Tensor;
  /**
   * `input ^ other`, for integers and booleans.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.bitwise_xor.html
   */
  bitwiseXor(input: Tensor, other: Scalar, options?: OutOption): Tensor;
  /**
   * Blackman's window, `0.42 - 0.5 cos(2πn / N) + 0.08 cos(4πn / N)`; periodic unless `periodic` is false.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.blackman_window.html
   */
  blackmanWindow(windowLength: number, options?: Opt<TensorOptions>): Tensor;
  /**
   * Blackman's window, `0.42 - 0.5 cos(2πn / N) + 0.08 cos(4πn / N)`; periodic unless `periodic` is false.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.blackman_window.html
   */
  blackmanWindow(windowLength: number, periodic: boolean, options?: Opt<TensorOptions>): Tensor;
  /**
   * Products of matrices in pairs: (B, N, M) · (B, M, P) → (B, N, P); no broadcast.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.bmm.html
   */
  bmm(input: Tensor, mat2: Tensor, options?: OutOption): Tensor;
  /**
   * Products of matrices in pairs: (B, N, M) · (B, M, P) → (B, N, P); no broadcast.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.bmm.html
   */
  bmm(input: Tensor, mat2: Tensor, outDtype: DType, options?: OutOption): Tensor;
  /**
   * Broadcasts to a shape without copying; the same as `expand`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.broadcast_to.html
   */
  broadcastTo(input: Tensor, size: readonly number[]): Tensor;
  /**
   * For each value the index of its bucket between sorted `boundaries`. One on a boundary is in the bucket
   * below, with `right` above.
   * `bucketize(input, boundaries, { outInt32 = false, right = false })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.bucketize.html
   */
  bucketize(input: Tensor, boundaries: Tensor, options?: Opt<{ outInt32?: boolean | undefined; right?: boolean | undefined } & OutOption>): Tensor;
  /**
   * For each value the index of its bucket between sorted `boundaries`. One on a boundary is in the bucket
   * below, with `right` above.
   * `bucketize(self, boundaries, { outInt32 = false, right = false })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.bucketize.html
   */
  bucketize(self: Scalar, boundaries: Tensor, options?: Opt<{ outInt32?: boolean | undefined; right?: boolean | undefined }>): Tensor;
  /**
   * Whether type promotion may turn a value of one dtype into another: float to int no, int to float yes.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.can_cast.html
   */
  canCast(from_: DType, to: DType): boolean;
  /**
   * Joins tensors along a dimension that exists; all other sizes agree. Dtypes are promoted.
   * `cat(tensors, dim = 0)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.cat.html
   */
  cat(tensors: readonly Tensor[], dim?: number | CatOutOptions, options?: CatOutOptions): Tensor;
  /** `ccolIndices`, as a copy and not a view. */
  ccolIndicesCopy(input: Tensor, options?: OutOption): Tensor;
  /**
   * `⌈input⌉`: up to the next integer, dtype kept.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.ceil.html
   */
  ceil(input: Tensor, options?: OutOption): Tensor;
  /** `ceil`, in place. @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.ceil_.html */
  ceil_(input: Tensor): Tensor;
  /**
   * `max(0, x) + min(0, alpha · (exp(x / alpha) - 1))`. `celu(input, alpha = 1)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.celu.html
   */
  celu(input: Tensor, alpha?: Scalar | CeluOptions, options?: CeluOptions): Tensor;
  /**
   * `celu`, in place. `celu_(input, alpha = 1)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.celu.html
   */
  celu_(input: Tensor, alpha?: Scalar | CeluOptions, options?: CeluOptions): Tensor;
  /**
   * Mixes `groups` groups of channels: seen as (groups, C / groups), transposed.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.channel_shuffle.html
   */
  channelShuffle(input: Tensor, groups: number): Tensor;
  /**
   * The Cholesky factor, lower unless `upper`. `linalg.cholesky` is its newer form.
   * `cholesky(input, upper = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.cholesky.html
   */
  cholesky(input: Tensor, upper?: boolean | CholeskyOutOptions, options?: CholeskyOutOptions): Tensor;
  /**
   * The inverse of a matrix, from its Cholesky factor. `choleskyInverse(input, upper = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.cholesky_inverse.html
   */
  choleskyInverse(input: Tensor, upper?: boolean | CholeskyInverseOutOptions, options?: CholeskyInverseOutOptions): Tensor;
  /**
   * Solves `A · X = input`, from the Cholesky factor of A. `choleskySolve(input, input2, upper = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.cholesky_solve.html
   */
  choleskySolve(input: Tensor, input2: Tensor, upper?: boolean | CholeskySolveOutOptions, options?: CholeskySolveOutOptions): Tensor;
  chooseQparamsOptimized(input: Tensor, numel: number, nBins: number, ratio: number, bitWidth: number): [Tensor, Tensor];
  /**
   * At most `chunks` pieces of size `⌈n / chunks⌉` along `dim`, so perhaps fewer than asked for; views.
   * `chunk(input, chunks, dim = 0)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.chunk.html
   */
  chunk(input: Tensor, chunks: number, dim?: number | ChunkOptions, options?: ChunkOptions): Tensor[];
  /**
   * `min(max(input, min), max)`; either bound may be left out, both may be tensors. NaN stays; where `min >
   * max`, `max` wins.
   * `clamp(input, min = null, max = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.clamp.html
   */
  clamp(input: Tensor, min?: Tensor | null | ClampTensorOutOptions, max?: Tensor | null | ClampTensorOutOptions, options?: ClampTensorOutOptions): Tensor;
  /**
   * `min(max(input, min), max)`; either bound may be left out, both may be tensors. NaN stays; where `min >
   * max`, `max` wins.
   * `clamp(input, min = null, max = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.clamp.html
   */
  clamp(input: Tensor, min?: Scalar | null | ClampOutOptions, max?: Scalar | null | ClampOutOptions, options?: ClampOutOptions): Tensor;
  /**
   * `clamp`, in place. `clamp_(input, min = null, max = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.clamp_.html
   */
  clamp_(input: Tensor, min?: Tensor | null | ClampTensorOptions, max?: Tensor | null | ClampTensorOptions, options?: ClampTensorOptions): Tensor;
  /**
   * `clamp`, in place. `clamp_(input, min = null, max = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.clamp_.html
   */
  clamp_(input: Tensor, min?: Scalar | null | ClampOptions, max?: Scalar | null | ClampOptions, options?: ClampOptions): Tensor;
  /** `min(input, max)`; NaN stays. */
  clampMax(input: Tensor, max: Tensor, options?: OutOption): Tensor;
  /** `min(input, max)`; NaN stays. */
  clampMax(input: Tensor, max: Scalar, options?: OutOption): Tensor;
  /** `clampMax`, in place. */
  clampMax_(input: Tensor, max: Tensor): Tensor;
  /** `clampMax`, in place. */
  clampMax_(input: Tensor, max: Scalar): Tensor;
  /** `max(input, min)`; NaN stays. */
  clampMin(input: Tensor, min: Tensor, options?: OutOption): Tensor;
  /** `max(input, min)`; NaN stays. */
  clampMin(input: Tensor, min: Scalar, options?: OutOption): Tensor;
  /** `clampMin`, in place. */
  clampMin_(input: Tensor, min: Tensor): Tensor;
  /** `clampMin`, in place. */
  clampMin_(input: Tensor, min: Scalar): Tensor;
  /**
   * The same as `clamp`. `clip(input, min = null, max = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.clip.html
   */
  clip(input: Tensor, min?: Tensor | null | ClipTensorOutOptions, max?: Tensor | null | ClipTensorOutOptions, options?: ClipTensorOutOptions): Tensor;
  /**
   * The same as `clamp`. `clip(input, min = null, max = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.clip.html
   */
  clip(input: Tensor, min?: Scalar | null | ClipOutOptions, max?: Scalar | null | ClipOutOptions, options?: ClipOutOptions): Tensor;
  /**
   * `clip`, in place. `clip_(input, min = null, max = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.clip_.html
   */
  clip_(input: Tensor, min?: Tensor | null | ClipTensorOptions, max?: Tensor | null | ClipTensorOptions, options?: ClipTensorOptions): Tensor;
  /**
   * `clip`, in place. `clip_(input, min = null, max = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.clip_.html
   */
  clip_(input: Tensor, min?: Scalar | null | ClipOptions, max?: Scalar | null | ClipOptions, options?: ClipOptions): Tensor;
  /**
   * A copy with memory of its own, through which gradients flow; `detach()` too for one that stands alone.
   * `clone(input, { memoryFormat = null })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.clone.html
   */
  clone(input: Tensor, options?: Opt<{ memoryFormat?: MemoryFormat | null | undefined }>): Tensor;
  /**
   * `colIndices`, as a copy and not a view.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.col_indices_copy.html
   */
  colIndicesCopy(input: Tensor, options?: OutOption): Tensor;
  /**
   * Joins along the second dimension; one-dimensional tensors become columns.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.column_stack.html
   */
  columnStack(tensors: readonly Tensor[], options?: OutOption): Tensor;
  /**
   * All choices of `r` elements of a one-dimensional tensor, as rows in lexicographic order.
   * `combinations(input, r = 2, withReplacement = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.combinations.html
   */
  combinations(input: Tensor, r?: number | CombinationsOptions, withReplacement?: boolean | CombinationsOptions, options?: CombinationsOptions): Tensor;
  /**
   * The complex tensor `real + i · imag`: two float32 give complex64, two float64 complex128.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.complex.html
   */
  complex(real: Tensor, imag: Tensor, options?: OutOption): Tensor;
  /**
   * The same as `cat`. `concat(tensors, dim = 0)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.concat.html
   */
  concat(tensors: readonly Tensor[], dim?: number | ConcatOutOptions, options?: ConcatOutOptions): Tensor;
  /**
   * The same as `cat`. `concatenate(tensors, dim = 0)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.concatenate.html
   */
  concatenate(tensors: readonly Tensor[], dim?: number | ConcatenateOutOptions, options?: ConcatenateOutOptions): Tensor;
  /**
   * The complex conjugate as a view: only a bit of the tensor is set, and `resolveConj` computes it.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.conj.html
   */
  conj(input: Tensor): Tensor;
  /**
   * The complex conjugate, computed into new memory; a real tensor comes back as it is.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.conj_physical.html
   */
  conjPhysical(input: Tensor, options?: OutOption): Tensor;
  /**
   * `conjPhysical`, in place.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.conj_physical_.html
   */
  conjPhysical_(input: Tensor): Tensor;
  /**
   * Fills up with `value` at the edges; `pad` lists before and after, from the last dimension on.
   * `constantPadNd(input, pad, value = 0)`
   */
  constantPadNd(input: Tensor, pad: readonly number[], value?: Scalar | ConstantPadNdOptions, options?: ConstantPadNdOptions): Tensor;
  /**
   * Convolution (not flipped) of (N, C, L) with `weight` (out, C / groups, k) → (N, out, Lout).
   * `conv1d(input, weight, bias = null, stride = 1, padding = 0, dilation = 1, groups = 1)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.conv1d.html
   */
  conv1d(input: Tensor, weight: Tensor, bias?: Tensor | null | Conv1dOptions, stride?: IntOrList | Conv1dOptions, padding?: IntOrList | Conv1dOptions, dilation?: IntOrList | Conv1dOptions, groups?: number | Conv1dOptions, options?: Conv1dOptions): Tensor;
  /**
   * Convolution (not flipped) of (N, C, L) with `weight` (out, C / groups, k) → (N, out, Lout).
   * `conv1d(input, weight, bias = null, stride = 1, padding = 'valid', dilation = 1, groups = 1)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.conv1d.html
   */
  conv1d(input: Tensor, weight: Tensor, bias?: Tensor | null | Conv1dPaddingOptions, stride?: IntOrList | Conv1dPaddingOptions, padding?: 'valid' | 'same' | Conv1dPaddingOptions, dilation?: IntOrList | Conv1dPaddingOptions, groups?: number | Conv1dPaddingOptions, options?: Conv1dPaddingOptions): Tensor;
  /**
   * Convolution (not flipped) of (N, C, H, W) with `weight` (out, C / groups, kH, kW) → (N, out, Hout, Wout).
   * `conv2d(input, weight, bias = null, stride = 1, padding = 0, dilation = 1, groups = 1)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.conv2d.html
   */
  conv2d(input: Tensor, weight: Tensor, bias?: Tensor | null | Conv2dOptions, stride?: IntOrList | Conv2dOptions, padding?: IntOrList | Conv2dOptions, dilation?: IntOrList | Conv2dOptions, groups?: number | Conv2dOptions, options?: Conv2dOptions): Tensor;
  /**
   * Convolution (not flipped) of (N, C, H, W) with `weight` (out, C / groups, kH, kW) → (N, out, Hout, Wout).
   * `conv2d(input, weight, bias = null, stride = 1, padding = 'valid', dilation = 1, groups = 1)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.conv2d.html
   */
  conv2d(input: Tensor, weight: Tensor, bias?: Tensor | null | Conv2dPaddingOptions, stride?: IntOrList | Conv2dPaddingOptions, padding?: 'valid' | 'same' | Conv2dPaddingOptions, dilation?: IntOrList | Conv2dPaddingOptions, groups?: number | Conv2dPaddingOptions, options?: Conv2dPaddingOptions): Tensor;
  /**
   * Convolution (not flipped) of (N, C, D, H, W) with `weight` (out, C / groups, kD, kH, kW).
   * `conv3d(input, weight, bias = null, stride = 1, padding = 0, dilation = 1, groups = 1)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.conv3d.html
   */
  conv3d(input: Tensor, weight: Tensor, bias?: Tensor | null | Conv3dOptions, stride?: IntOrList | Conv3dOptions, padding?: IntOrList | Conv3dOptions, dilation?: IntOrList | Conv3dOptions, groups?: number | Conv3dOptions, options?: Conv3dOptions): Tensor;
  /**
   * Convolution (not flipped) of (N, C, D, H, W) with `weight` (out, C / groups, kD, kH, kW).
   * `conv3d(input, weight, bias = null, stride = 1, padding = 'valid', dilation = 1, groups = 1)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.conv3d.html
   */
  conv3d(input: Tensor, weight: Tensor, bias?: Tensor | null | Conv3dPaddingOptions, stride?: IntOrList | Conv3dPaddingOptions, padding?: 'valid' | 'same' | Conv3dPaddingOptions, dilation?: IntOrList | Conv3dPaddingOptions, groups?: number | Conv3dPaddingOptions, options?: Conv3dPaddingOptions): Tensor;
  /**
   * Convolution over time of (T, N, C), with `weight` (k, C, out). `convTbc(input, weight, bias, pad = 0)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.conv_tbc.html
   */
  convTbc(input: Tensor, weight: Tensor, bias: Tensor, pad?: number | ConvTbcOptions, options?: ConvTbcOptions): Tensor;
  /**
   * The transpose of `conv1d`, which enlarges: (N, C, L), with `weight` (C, out / groups, k).
   * `convTranspose1d(input, weight, bias = null, stride = 1, padding = 0, outputPadding = 0, groups = 1,
   * dilation = 1)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.conv_transpose1d.html
   */
  convTranspose1d(input: Tensor, weight: Tensor, bias?: Tensor | null | ConvTranspose1dOptions, stride?: IntOrList | ConvTranspose1dOptions, padding?: IntOrList | ConvTranspose1dOptions, outputPadding?: IntOrList | ConvTranspose1dOptions, groups?: number | ConvTranspose1dOptions, dilation?: IntOrList | ConvTranspose1dOptions, options?: ConvTranspose1dOptions): Tensor;
  /**
   * The transpose of `conv2d`, which enlarges: (N, C, H, W), with `weight` (C, out / groups, kH, kW).
   * `convTranspose2d(input, weight, bias = null, stride = 1, padding = 0, outputPadding = 0, groups = 1,
   * dilation = 1)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.conv_transpose2d.html
   */
  convTranspose2d(input: Tensor, weight: Tensor, bias?: Tensor | null | ConvTranspose2dInputOptions, stride?: IntOrList | ConvTranspose2dInputOptions, padding?: IntOrList | ConvTranspose2dInputOptions, outputPadding?: IntOrList | ConvTranspose2dInputOptions, groups?: number | ConvTranspose2dInputOptions, dilation?: IntOrList | ConvTranspose2dInputOptions, options?: ConvTranspose2dInputOptions): Tensor;
  /**
   * The transpose of `conv3d`, which enlarges: (N, C, D, H, W), with `weight` (C, out / groups, kD, kH, kW).
   * `convTranspose3d(input, weight, bias = null, stride = 1, padding = 0, outputPadding = 0, groups = 1,
   * dilation = 1)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.conv_transpose3d.html
   */
  convTranspose3d(input: Tensor, weight: Tensor, bias?: Tensor | null | ConvTranspose3dInputOptions, stride?: IntOrList | ConvTranspose3dInputOptions, padding?: IntOrList | ConvTranspose3dInputOptions, outputPadding?: IntOrList | ConvTranspose3dInputOptions, groups?: number | ConvTranspose3dInputOptions, dilation?: IntOrList | ConvTranspose3dInputOptions, options?: ConvTranspose3dInputOptions): Tensor;
  /** Any convolution, transposed or not, of any number of dimensions: what `conv2d` and its kin call. */
  convolution(input: Tensor, weight: Tensor, bias: Tensor | null, stride: readonly number[], padding: readonly number[], dilation: readonly number[], transposed: boolean, outputPadding: readonly number[], groups: number): Tensor;
  /**
   * The magnitude of `input` with the sign of `other`; the sign of -0 counts.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.copysign.html
   */
  copysign(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /**
   * The magnitude of `input` with the sign of `other`; the sign of -0 counts.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.copysign.html
   */
  copysign(input: Tensor, other: Scalar, options?: OutOption): Tensor;
  /**
   * The matrix of Pearson's correlations of variables in rows and observations in columns.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.corrcoef.html
   */
  corrcoef(input: Tensor): Tensor;
  /** The cosine of radians. @see https://docs.pytorch.org/docs/2.13/generated/torch.cos.html */
  cos(input: Tensor, options?: OutOption): Tensor;
  /** `cos`, in place. @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.cos_.html */
  cos_(input: Tensor): Tensor;
  /** `(exp(input) + exp(-input)) / 2`. @see https://docs.pytorch.org/docs/2.13/generated/torch.cosh.html */
  cosh(input: Tensor, options?: OutOption): Tensor;
  /** `cosh`, in place. @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.cosh_.html */
  cosh_(input: Tensor): Tensor;
  /**
   * `1 - cos(x₁, x₂)` where `target` is 1, `max(0, cos(x₁, x₂) - margin)` where it is -1.
   * `cosineEmbeddingLoss(input1, input2, target, margin = 0, reduction = 1)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.cosine_embedding_loss.html
   */
  cosineEmbeddingLoss(input1: Tensor, input2: Tensor, target: Tensor, margin?: number | CosineEmbeddingLossOptions, reduction?: number | CosineEmbeddingLossOptions, options?: CosineEmbeddingLossOptions): Tensor;
  /**
   * `x₁ · x₂ / (‖x₁‖ · ‖x₂‖)` along `dim`, broadcast; norms are no less than `eps`.
   * `cosineSimilarity(x1, x2, dim = 1, eps = 1e-8)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.cosine_similarity.html
   */
  cosineSimilarity(x1: Tensor, x2: Tensor, dim?: number | CosineSimilarityOptions, eps?: number | CosineSimilarityOptions, options?: CosineSimilarityOptions): Tensor;
  /**
   * How many elements differ from zero, over `dim` or over all, as int64. NaN counts.
   * `countNonzero(input, dim = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.count_nonzero.html
   */
  countNonzero(input: Tensor, dim?: number | null | CountNonzeroOptions, options?: CountNonzeroOptions): Tensor;
  /**
   * How many elements differ from zero, over `dim` or over all, as int64. NaN counts.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.count_nonzero.html
   */
  countNonzero(input: Tensor, options: Opt<{ dim: readonly number[] }>): Tensor;
  /**
   * How many elements differ from zero, over `dim` or over all, as int64. NaN counts.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.count_nonzero.html
   */
  countNonzero(input: Tensor, dim: readonly number[]): Tensor;
  /**
   * The covariance matrix of variables in rows and observations in columns; weighted by `fweights`,
   * `aweights`.
   * `cov(input, { correction = 1, fweights = null, aweights = null })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.cov.html
   */
  cov(input: Tensor, options?: Opt<{ correction?: number | undefined; fweights?: Tensor | null | undefined; aweights?: Tensor | null | undefined }>): Tensor;
  /**
   * The cross product of vectors of 3, along `dim`; by default the first dimension of size 3.
   * `cross(input, other, dim = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.cross.html
   */
  cross(input: Tensor, other: Tensor, dim?: number | null | CrossOutOptions, options?: CrossOutOptions): Tensor;
  /**
   * `crowIndices`, as a copy and not a view.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.crow_indices_copy.html
   */
  crowIndicesCopy(input: Tensor, options?: OutOption): Tensor;
  /**
   * Connectionist temporal classification: -log of the probability of `targets`, over all alignments with (T,
   * N, C) log-probabilities.
   * `ctcLoss(logProbs, targets, inputLengths, targetLengths, blank = 0, reduction = 1, zeroInfinity = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.ctc_loss.html
   */
  ctcLoss(logProbs: Tensor, targets: Tensor, inputLengths: readonly number[], targetLengths: readonly number[], blank?: number | CtcLossIntListOptions, reduction?: number | CtcLossIntListOptions, zeroInfinity?: boolean | CtcLossIntListOptions, options?: CtcLossIntListOptions): Tensor;
  /**
   * Connectionist temporal classification: -log of the probability of `targets`, over all alignments with (T,
   * N, C) log-probabilities.
   * `ctcLoss(logProbs, targets, inputLengths, targetLengths, blank = 0, reduction = 1, zeroInfinity = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.ctc_loss.html
   */
  ctcLoss(logProbs: Tensor, targets: Tensor, inputLengths: Tensor, targetLengths: Tensor, blank?: number | CtcLossIntListOptions, reduction?: number | CtcLossIntListOptions, zeroInfinity?: boolean | CtcLossIntListOptions, options?: CtcLossIntListOptions): Tensor;
  cudnnAffineGridGenerator(theta: Tensor, N: number, C: number, H: number, W: number): Tensor;
  cudnnBatchNorm(input: Tensor, weight: Tensor, bias: Tensor | null, runningMean: Tensor | null, runningVar: Tensor | null, training: boolean, exponentialAverageFactor: number, epsilon: number, options?: OutsOption<[Tensor, Tensor, Tensor, Tensor]>): [Tensor, Tensor, Tensor, Tensor];
  cudnnConvolution(input: Tensor, weight: Tensor, padding: readonly number[], stride: readonly number[], dilation: readonly number[], groups: number, benchmark: boolean, deterministic: boolean, allowTf32: boolean, options?: OutOption): Tensor;
  cudnnConvolutionAddRelu(input: Tensor, weight: Tensor, z: Tensor, alpha: Scalar | null, bias: Tensor | null, stride: readonly number[], padding: readonly number[], dilation: readonly number[], groups: number): Tensor;
  cudnnConvolutionRelu(input: Tensor, weight: Tensor, bias: Tensor | null, stride: readonly number[], padding: readonly number[], dilation: readonly number[], groups: number): Tensor;
  cudnnConvolutionTranspose(input: Tensor, weight: Tensor, padding: readonly number[], outputPadding: readonly number[], stride: readonly number[], dilation: readonly number[], groups: number, benchmark: boolean, deterministic: boolean, allowTf32: boolean): Tensor;
  cudnnGridSampler(input: Tensor, grid: Tensor): Tensor;
  cudnnIsAcceptable(input: Tensor): boolean;
  /**
   * The largest so far along `dim`, and where it was, as `{ values, indices }`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.cummax.html
   */
  cummax(input: Tensor, options: Opt<{ dim: number } & OutsOption<[Tensor, Tensor]>>): NamedTuple<['values', 'indices']>;
  /**
   * The largest so far along `dim`, and where it was, as `{ values, indices }`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.cummax.html
   */
  cummax(input: Tensor, dim: number, options?: OutsOption<[Tensor, Tensor]>): NamedTuple<['values', 'indices']>;
  /**
   * The smallest so far along `dim`, and where it was, as `{ values, indices }`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.cummin.html
   */
  cummin(input: Tensor, options: Opt<{ dim: number } & OutsOption<[Tensor, Tensor]>>): NamedTuple<['values', 'indices']>;
  /**
   * The smallest so far along `dim`, and where it was, as `{ values, indices }`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.cummin.html
   */
  cummin(input: Tensor, dim: number, options?: OutsOption<[Tensor, Tensor]>): NamedTuple<['values', 'indices']>;
  /**
   * Running products along `dim`: `yᵢ = x₁ · … · xᵢ`. Integers multiply in int64.
   * `cumprod(input, dim, { dtype = null })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.cumprod.html
   */
  cumprod(input: Tensor, options: Opt<{ dim: number; dtype?: DType | null | undefined } & OutOption>): Tensor;
  /**
   * Running products along `dim`: `yᵢ = x₁ · … · xᵢ`. Integers multiply in int64.
   * `cumprod(input, dim, { dtype = null })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.cumprod.html
   */
  cumprod(input: Tensor, dim: number, options?: Opt<{ dtype?: DType | null | undefined } & OutOption>): Tensor;
  /**
   * Running sums along `dim`: `yᵢ = x₁ + … + xᵢ`. Integers add up in int64.
   * `cumsum(input, dim, { dtype = null })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.cumsum.html
   */
  cumsum(input: Tensor, options: Opt<{ dim: number; dtype?: DType | null | undefined } & OutOption>): Tensor;
  /**
   * Running sums along `dim`: `yᵢ = x₁ + … + xᵢ`. Integers add up in int64.
   * `cumsum(input, dim, { dtype = null })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.cumsum.html
   */
  cumsum(input: Tensor, dim: number, options?: Opt<{ dtype?: DType | null | undefined } & OutOption>): Tensor;
  /**
   * The running integrals of `y` by the trapezoidal rule; one element shorter than `y` along `dim`.
   * `cumulativeTrapezoid(y, x, { dim = -1 })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.cumulative_trapezoid.html
   */
  cumulativeTrapezoid(y: Tensor, x: Tensor, options?: Opt<{ dim?: number | undefined }>): Tensor;
  /**
   * The running integrals of `y` by the trapezoidal rule; one element shorter than `y` along `dim`.
   * `cumulativeTrapezoid(y, { dx = 1, dim = -1 })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.cumulative_trapezoid.html
   */
  cumulativeTrapezoid(y: Tensor, options?: Opt<{ dx?: Scalar | undefined; dim?: number | undefined }>): Tensor;
  /** `input · π / 180`. @see https://docs.pytorch.org/docs/2.13/generated/torch.deg2rad.html */
  deg2rad(input: Tensor, options?: OutOption): Tensor;
  /** `deg2rad`, in place. @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.deg2rad_.html */
  deg2rad_(input: Tensor): Tensor;
  /**
   * The floats that a quantized tensor stands for: `(q - zeroPoint) · scale`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.dequantize.html
   */
  dequantize(input: Tensor): Tensor;
  /**
   * The floats that a quantized tensor stands for: `(q - zeroPoint) · scale`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.dequantize.html
   */
  dequantize(tensors: readonly Tensor[]): Tensor[];
  /** The same as `linalg.det`. @see https://docs.pytorch.org/docs/2.13/generated/torch.det.html */
  det(input: Tensor): Tensor;
  /**
   * The same memory, cut off from autograd's graph. Writes show in both.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.detach.html
   */
  detach(input: Tensor): Tensor;
  /** `detach`, in place. @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.detach_.html */
  detach_(input: Tensor): Tensor;
  /**
   * `detach`, as a copy and not a view.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.detach_copy.html
   */
  detachCopy(input: Tensor, options?: OutOption): Tensor;
  /**
   * A vector becomes a matrix with it on the diagonal, a matrix gives its diagonal (a copy).
   * `diag(input, diagonal = 0)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.diag.html
   */
  diag(input: Tensor, diagonal?: number | DiagOutOptions, options?: DiagOutOptions): Tensor;
  /**
   * Vectors in the last dimension become diagonals of matrices in `dim1` and `dim2`.
   * `diagEmbed(input, offset = 0, dim1 = -2, dim2 = -1)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.diag_embed.html
   */
  diagEmbed(input: Tensor, offset?: number | DiagEmbedOptions, dim1?: number | DiagEmbedOptions, dim2?: number | DiagEmbedOptions, options?: DiagEmbedOptions): Tensor;
  /**
   * A square matrix with the flattened elements on its diagonal. `diagflat(input, offset = 0)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.diagflat.html
   */
  diagflat(input: Tensor, offset?: number | DiagflatOptions, options?: DiagflatOptions): Tensor;
  /**
   * The diagonal of two dimensions, as the last one; `offset` above (positive) or below; a view.
   * `diagonal(input, offset = 0, dim1 = 0, dim2 = 1)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.diagonal.html
   */
  diagonal(input: Tensor, offset?: number | DiagonalOptions, dim1?: number | DiagonalOptions, dim2?: number | DiagonalOptions, options?: DiagonalOptions): Tensor;
  /**
   * `diagonal`, as a copy and not a view. `diagonalCopy(input, offset = 0, dim1 = 0, dim2 = 1)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.diagonal_copy.html
   */
  diagonalCopy(input: Tensor, offset?: number | DiagonalCopyOutOptions, dim1?: number | DiagonalCopyOutOptions, dim2?: number | DiagonalCopyOutOptions, options?: DiagonalCopyOutOptions): Tensor;
  /**
   * `input` with a diagonal replaced by `src`; a copy.
   * `diagonalScatter(input, src, offset = 0, dim1 = 0, dim2 = 1)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.diagonal_scatter.html
   */
  diagonalScatter(input: Tensor, src: Tensor, offset?: number | DiagonalScatterOptions, dim1?: number | DiagonalScatterOptions, dim2?: number | DiagonalScatterOptions, options?: DiagonalScatterOptions): Tensor;
  /**
   * Differences of neighbours along `dim`, `n` times over: `yᵢ = xᵢ₊₁ - xᵢ`, each time one element shorter.
   * `diff(input, n = 1, dim = -1, prepend = null, append = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.diff.html
   */
  diff(input: Tensor, n?: number | DiffOutOptions, dim?: number | DiffOutOptions, prepend?: Tensor | null | DiffOutOptions, append?: Tensor | null | DiffOutOptions, options?: DiffOutOptions): Tensor;
  /** ψ, the derivative of `log Γ`. @see https://docs.pytorch.org/docs/2.13/generated/torch.digamma.html */
  digamma(input: Tensor, options?: OutOption): Tensor;
  /**
   * The `p`-norm of `input - other`, as one number. `dist(input, other, p = 2)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.dist.html
   */
  dist(input: Tensor, other: Tensor, p?: Scalar | DistOptions, options?: DistOptions): Tensor;
  /**
   * `input / other`, broadcast. Integers give floats, unless `roundingMode` is `trunc` or `floor`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.div.html
   */
  div(input: TensorLike, other: TensorLike, options?: OutOption): Tensor;
  /**
   * `input / other`, broadcast. Integers give floats, unless `roundingMode` is `trunc` or `floor`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.div.html
   */
  div(input: TensorLike, other: TensorLike, options: Opt<{ roundingMode: 'trunc' | 'floor' | null } & OutOption>): Tensor;
  /**
   * `input / other`, broadcast. Integers give floats, unless `roundingMode` is `trunc` or `floor`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.div.html
   */
  div(input: TensorLike, other: Scalar, options: Opt<{ roundingMode: 'trunc' | 'floor' | null }>): Tensor;
  /** The same as `div`. @see https://docs.pytorch.org/docs/2.13/generated/torch.divide.html */
  divide(input: TensorLike, other: TensorLike, options?: OutOption): Tensor;
  /** The same as `div`. @see https://docs.pytorch.org/docs/2.13/generated/torch.divide.html */
  divide(input: TensorLike, other: TensorLike, options: Opt<{ roundingMode: 'trunc' | 'floor' | null } & OutOption>): Tensor;
  /** The same as `div`. @see https://docs.pytorch.org/docs/2.13/generated/torch.divide.html */
  divide(input: TensorLike, other: Scalar): Tensor;
  /** The same as `div`. @see https://docs.pytorch.org/docs/2.13/generated/torch.divide.html */
  divide(input: TensorLike, other: Scalar, options: Opt<{ roundingMode: 'trunc' | 'floor' | null }>): Tensor;
  /**
   * `Σ inputᵢ · tensorᵢ` of two vectors of one length; complex ones are not conjugated, see `vdot`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.dot.html
   */
  dot(input: Tensor, tensor: Tensor, options?: OutOption): Tensor;
  /**
   * Zeroes each element with probability `p` and divides the others by `1 - p`; does nothing unless `train`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.dropout.html
   */
  dropout(input: Tensor, p: number, train: boolean): Tensor;
  /**
   * `dropout`, in place.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.dropout.html
   */
  dropout_(input: Tensor, p: number, train: boolean): Tensor;
  /** The same as `mm`. */
  dsmm(input: Tensor, mat2: Tensor, options?: OutOption): Tensor;
  /** The same as `mm`. */
  dsmm(input: Tensor, mat2: Tensor, outDtype: DType, options?: OutOption): Tensor;
  /**
   * `tensorSplit` along the third dimension.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.dsplit.html
   */
  dsplit(input: Tensor, sections: number): Tensor[];
  /**
   * `tensorSplit` along the third dimension.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.dsplit.html
   */
  dsplit(input: Tensor, indices: readonly number[]): Tensor[];
  /**
   * Joins along the third dimension, after `atleast3d`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.dstack.html
   */
  dstack(tensors: readonly Tensor[], options?: OutOption): Tensor;
  /**
   * Rows of `weight` by index: (…) → (…, D). `weight` comes first here, unlike in `F.embedding`.
   * `embedding(weight, indices, paddingIdx = -1, scaleGradByFreq = false, sparse = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.embedding.html
   */
  embedding(weight: Tensor, indices: Tensor, paddingIdx?: number | EmbeddingOptions, scaleGradByFreq?: boolean | EmbeddingOptions, sparse?: boolean | EmbeddingOptions, options?: EmbeddingOptions): Tensor;
  /**
   * Sums, means (or maxima) of bags of rows of `weight`; bags start at `offsets`. What `backward` needs comes
   * along as three more tensors.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.embedding_bag.html
   */
  embeddingBag(weight: Tensor, indices: Tensor, offsets: Tensor, scaleGradByFreq: boolean, mode: number, sparse: boolean, perSampleWeights: Tensor | null, includeLastOffset: boolean, paddingIdx: number | null): [Tensor, Tensor, Tensor, Tensor];
  /**
   * Sums, means (or maxima) of bags of rows of `weight`; bags start at `offsets`. What `backward` needs comes
   * along as three more tensors.
   * `embeddingBag(weight, indices, offsets, scaleGradByFreq = false, mode = 0, sparse = false,
   * perSampleWeights = null, includeLastOffset = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.embedding_bag.html
   */
  embeddingBag(weight: Tensor, indices: Tensor, offsets: Tensor, scaleGradByFreq?: boolean | EmbeddingBagOptions, mode?: number | EmbeddingBagOptions, sparse?: boolean | EmbeddingBagOptions, perSampleWeights?: Tensor | null | EmbeddingBagOptions, includeLastOffset?: boolean | EmbeddingBagOptions, options?: EmbeddingBagOptions): [Tensor, Tensor, Tensor, Tensor];
  /** Scales the rows that `indices` name down to the norm `maxNorm`, in place. */
  embeddingRenorm_(input: Tensor, indices: Tensor, maxNorm: number, normType: number): Tensor;
  /**
   * A tensor of a shape whose contents are whatever the memory held. `empty(size, { memoryFormat = null })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.empty.html
   */
  empty(size: readonly number[], options?: EmptyMemoryFormatOutOptions): Tensor;
  /**
   * A tensor of a shape whose contents are whatever the memory held. `empty(size, { memoryFormat = null })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.empty.html
   */
  empty(...size: number[] | [...size: number[], options: EmptyMemoryFormatOutOptions]): Tensor;
  /**
   * `empty` with shape, dtype, device and strides of `input`. `emptyLike(input, { memoryFormat = null })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.empty_like.html
   */
  emptyLike(input: Tensor, options?: Opt<{ memoryFormat?: MemoryFormat | null | undefined } & TensorOptions>): Tensor;
  /**
   * `empty` whose dimensions lie in memory in the order `physicalLayout`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.empty_permuted.html
   */
  emptyPermuted(size: readonly number[], physicalLayout: readonly number[], options?: Opt<TensorOptions>): Tensor;
  /** `emptyQuantized(size, qtensor, { memoryFormat = null })` */
  emptyQuantized(size: readonly number[], qtensor: Tensor, options?: Opt<{ memoryFormat?: MemoryFormat | null | undefined } & TensorOptions>): Tensor;
  /**
   * `empty` with given strides.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.empty_strided.html
   */
  emptyStrided(size: readonly number[], stride: readonly number[], options?: Opt<TensorOptions>): Tensor;
  /**
   * `input == other`, element by element, as booleans. NaN equals nothing; for one answer use `equal`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.eq.html
   */
  eq(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /**
   * `input == other`, element by element, as booleans. NaN equals nothing; for one answer use `equal`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.eq.html
   */
  eq(input: Tensor, other: Scalar, options?: OutOption): Tensor;
  /**
   * Whether shapes and all elements are equal, as a JavaScript boolean. Waits for the GPU; NaN makes it
   * false.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.equal.html
   */
  equal(input: Tensor, other: Tensor): boolean;
  /**
   * The error function `2/√π ∫₀ˣ exp(-t²) dt`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.erf.html
   */
  erf(input: Tensor, options?: OutOption): Tensor;
  /** `erf`, in place. @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.erf_.html */
  erf_(input: Tensor): Tensor;
  /**
   * `1 - erf(input)`, exact for large `input` too.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.erfc.html
   */
  erfc(input: Tensor, options?: OutOption): Tensor;
  /** `erfc`, in place. @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.erfc_.html */
  erfc_(input: Tensor): Tensor;
  /**
   * The inverse of `erf`, on (-1, 1); ±∞ at ±1, NaN beyond.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.erfinv.html
   */
  erfinv(input: Tensor, options?: OutOption): Tensor;
  /** `e ** input`. @see https://docs.pytorch.org/docs/2.13/generated/torch.exp.html */
  exp(input: Tensor, options?: OutOption): Tensor;
  /** `2 ** input`. @see https://docs.pytorch.org/docs/2.13/generated/torch.exp2.html */
  exp2(input: Tensor, options?: OutOption): Tensor;
  /** `exp2`, in place. @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.exp2_.html */
  exp2_(input: Tensor): Tensor;
  /** `exp`, in place. @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.exp_.html */
  exp_(input: Tensor): Tensor;
  /**
   * `expand`, as a copy and not a view. `expandCopy(input, size, { implicit = false })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.expand_copy.html
   */
  expandCopy(input: Tensor, size: readonly number[], options?: Opt<{ implicit?: boolean | undefined } & OutOption>): Tensor;
  /**
   * `exp(input) - 1`, exact to the last digits near zero.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.expm1.html
   */
  expm1(input: Tensor, options?: OutOption): Tensor;
  /** `expm1`, in place. @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.expm1_.html */
  expm1_(input: Tensor): Tensor;
  /**
   * The identity matrix `n` × `n`, or `n` × `m` with ones on the diagonal.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.eye.html
   */
  eye(n: number, options?: Opt<TensorOptions & OutOption>): Tensor;
  /**
   * The identity matrix `n` × `n`, or `n` × `m` with ones on the diagonal.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.eye.html
   */
  eye(n: number, m: number, options?: Opt<TensorOptions & OutOption>): Tensor;
  /**
   * Quantizes and dequantizes at once, so that training feels the rounding; a scale for each channel.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.fake_quantize_per_channel_affine.html
   */
  fakeQuantizePerChannelAffine(input: Tensor, scale: Tensor, zeroPoint: Tensor, axis: number, quantMin: number, quantMax: number): Tensor;
  /**
   * Quantizes and dequantizes at once, so that training feels the rounding; one scale for all.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.fake_quantize_per_tensor_affine.html
   */
  fakeQuantizePerTensorAffine(input: Tensor, scale: Tensor, zeroPoint: Tensor, quantMin: number, quantMax: number): Tensor;
  /**
   * Quantizes and dequantizes at once, so that training feels the rounding; one scale for all.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.fake_quantize_per_tensor_affine.html
   */
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
  /**
   * `alphaDropout` of whole channels: of each (N, C) slice.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.feature_alpha_dropout.html
   */
  featureAlphaDropout(input: Tensor, p: number, train: boolean): Tensor;
  /**
   * `featureAlphaDropout`, in place.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.feature_alpha_dropout.html
   */
  featureAlphaDropout_(input: Tensor, p: number, train: boolean): Tensor;
  /** `dropout` of whole channels: of each (N, C) slice. */
  featureDropout(input: Tensor, p: number, train: boolean): Tensor;
  /** `featureDropout`, in place. */
  featureDropout_(input: Tensor, p: number, train: boolean): Tensor;
  /** A copy filled with one value. */
  fill(input: Tensor, value: Tensor): Tensor;
  /** A copy filled with one value. */
  fill(input: Tensor, value: Scalar): Tensor;
  /**
   * Writes one value everywhere, in place.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.fill_.html
   */
  fill_(input: Tensor, value: Tensor): Tensor;
  /**
   * Writes one value everywhere, in place.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.fill_.html
   */
  fill_(input: Tensor, value: Scalar): Tensor;
  /** The same as `trunc`. @see https://docs.pytorch.org/docs/2.13/generated/torch.fix.html */
  fix(input: Tensor, options?: OutOption): Tensor;
  /** `fix`, in place. @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.fix_.html */
  fix_(input: Tensor): Tensor;
  /**
   * Merges the dimensions `startDim` to `endDim` into one. A view where strides allow it, else a copy.
   * `flatten(input, startDim = 0, endDim = -1)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.flatten.html
   */
  flatten(input: Tensor, startDim?: number | FlattenUsingIntsOptions, endDim?: number | FlattenUsingIntsOptions, options?: FlattenUsingIntsOptions): Tensor;
  /**
   * Reverses the given dimensions; a copy, where NumPy gives a view.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.flip.html
   */
  flip(input: Tensor, dims: readonly number[]): Tensor;
  /**
   * Reverses the second dimension (left to right); a copy.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.fliplr.html
   */
  fliplr(input: Tensor): Tensor;
  /**
   * Reverses the first dimension (up to down); a copy.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.flipud.html
   */
  flipud(input: Tensor): Tensor;
  /**
   * `input ** exponent` computed in float64 (or complex128) whatever the operands' dtypes.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.float_power.html
   */
  floatPower(input: Tensor, exponent: Tensor, options?: OutOption): Tensor;
  /**
   * `input ** exponent` computed in float64 (or complex128) whatever the operands' dtypes.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.float_power.html
   */
  floatPower(self: Scalar, exponent: Tensor, options?: OutOption): Tensor;
  /**
   * `input ** exponent` computed in float64 (or complex128) whatever the operands' dtypes.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.float_power.html
   */
  floatPower(input: Tensor, exponent: Scalar, options?: OutOption): Tensor;
  /**
   * `⌊input⌋`: down to the next integer, dtype kept.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.floor.html
   */
  floor(input: Tensor, options?: OutOption): Tensor;
  /** `floor`, in place. @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.floor_.html */
  floor_(input: Tensor): Tensor;
  /**
   * `⌊input / other⌋`, broadcast, in the operands' common dtype; rounds towards -∞ as Python's `//`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.floor_divide.html
   */
  floorDivide(input: TensorLike, other: TensorLike, options?: OutOption): Tensor;
  /**
   * `⌊input / other⌋`, broadcast, in the operands' common dtype; rounds towards -∞ as Python's `//`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.floor_divide.html
   */
  floorDivide(input: TensorLike, other: Scalar): Tensor;
  /**
   * The larger of two, broadcast; a NaN beside a number gives way to the number.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.fmax.html
   */
  fmax(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /**
   * The smaller of two, broadcast; a NaN beside a number gives way to the number.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.fmin.html
   */
  fmin(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /**
   * `input - other · trunc(input / other)`: takes the sign of `input`, as C's `fmod` and JavaScript's `%`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.fmod.html
   */
  fmod(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /**
   * `input - other · trunc(input / other)`: takes the sign of `input`, as C's `fmod` and JavaScript's `%`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.fmod.html
   */
  fmod(input: Tensor, other: Scalar, options?: OutOption): Tensor;
  /**
   * `input - trunc(input)`: the part behind the point, with the sign of `input`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.frac.html
   */
  frac(input: Tensor, options?: OutOption): Tensor;
  /** `frac`, in place. @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.frac_.html */
  frac_(input: Tensor): Tensor;
  /**
   * Splits `input` into a mantissa of magnitude in [0.5, 1) and an int32 exponent: `input = mantissa · 2 **
   * exponent`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.frexp.html
   */
  frexp(input: Tensor, options?: OutsOption<[Tensor, Tensor]>): NamedTuple<['mantissa', 'exponent']>;
  /** `√Σ|x|²` over `dim`. `frobeniusNorm(input, dim, keepdim = false)` */
  frobeniusNorm(input: Tensor, options: Opt<{ dim: IntOrList; keepdim?: boolean | undefined } & OutOption>): Tensor;
  /** `√Σ|x|²` over `dim`. `frobeniusNorm(input, dim, keepdim = false)` */
  frobeniusNorm(input: Tensor, dim: IntOrList, keepdim?: boolean | FrobeniusNormDimOutOptions, options?: FrobeniusNormDimOutOptions): Tensor;
  /**
   * A one-dimensional tensor on a memory-mapped file; with `shared`, writes go to the file.
   * `fromFile(filename, shared = null, size = 0)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.from_file.html
   */
  fromFile(filename: string, shared?: boolean | null | FromFileOptions, size?: number | null | FromFileOptions, options?: FromFileOptions): Tensor;
  /**
   * A tensor of one value. Its dtype follows the value: an integer gives int64, a fraction the default float,
   * a boolean bool.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.full.html
   */
  full(size: readonly number[], fillValue: Scalar, options?: Opt<TensorOptions & OutOption>): Tensor;
  /**
   * One value with shape, dtype, device and strides of `input`.
   * `fullLike(input, fillValue, { memoryFormat = null })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.full_like.html
   */
  fullLike(input: Tensor, fillValue: Scalar, options?: Opt<{ memoryFormat?: MemoryFormat | null | undefined } & TensorOptions>): Tensor;
  /**
   * `fusedMovingAvgObsFakeQuant(input, observerOn, fakeQuantOn, runningMin, runningMax, scale, zeroPoint,
   * averagingConst, quantMin, quantMax, chAxis, perRowFakeQuant = false, symmetricQuant = false)`
   */
  fusedMovingAvgObsFakeQuant(input: Tensor, observerOn: Tensor, fakeQuantOn: Tensor, runningMin: Tensor, runningMax: Tensor, scale: Tensor, zeroPoint: Tensor, averagingConst: number, quantMin: number, quantMax: number, chAxis: number, perRowFakeQuant?: boolean | FusedMovingAvgObsFakeQuantOptions, symmetricQuant?: boolean | FusedMovingAvgObsFakeQuantOptions, options?: FusedMovingAvgObsFakeQuantOptions): Tensor;
  /**
   * Picks along `dim`: `out[i][j] = input[index[i][j]][j]` for `dim` 0. The result has the shape of `index`.
   * `gather(input, dim, index, { sparseGrad = false })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.gather.html
   */
  gather(input: Tensor, options: Opt<{ dim: number; index: Tensor; sparseGrad?: boolean | undefined } & OutOption>): Tensor;
  /**
   * Picks along `dim`: `out[i][j] = input[index[i][j]][j]` for `dim` 0. The result has the shape of `index`.
   * `gather(input, dim, index, { sparseGrad = false })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.gather.html
   */
  gather(input: Tensor, dim: number, index: Tensor, options?: Opt<{ sparseGrad?: boolean | undefined } & OutOption>): Tensor;
  /**
   * The greatest common divisor of two integer tensors, never negative; `gcd(0, 0)` is 0.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.gcd.html
   */
  gcd(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /** `gcd`, in place. @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.gcd_.html */
  gcd_(input: Tensor, other: Tensor): Tensor;
  /**
   * `input >= other`, element by element, as booleans; false for NaN.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.ge.html
   */
  ge(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /**
   * `input >= other`, element by element, as booleans; false for NaN.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.ge.html
   */
  ge(input: Tensor, other: Scalar, options?: OutOption): Tensor;
  /**
   * QR decomposition as LAPACK gives it: R and Householder vectors in one matrix, and their factors `tau`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.geqrf.html
   */
  geqrf(input: Tensor, options?: OutsOption<[Tensor, Tensor]>): NamedTuple<['a', 'tau']>;
  /** The same as `outer`. @see https://docs.pytorch.org/docs/2.13/generated/torch.ger.html */
  ger(input: Tensor, vec2: Tensor, options?: OutOption): Tensor;
  /**
   * Estimates derivatives along every dimension by central differences (one-sided at the edges); a list.
   * `gradient(input, { dim, edgeOrder = 1 })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.gradient.html
   */
  gradient(input: Tensor, options: Opt<{ dim: readonly number[]; edgeOrder?: number | undefined }>): Tensor[];
  /**
   * Estimates derivatives along every dimension by central differences (one-sided at the edges); a list.
   * `gradient(input, { spacing, dim, edgeOrder = 1 })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.gradient.html
   */
  gradient(input: Tensor, options: Opt<{ spacing: Scalar; dim: readonly number[]; edgeOrder?: number | undefined }>): Tensor[];
  /**
   * Estimates derivatives along every dimension by central differences (one-sided at the edges); a list.
   * `gradient(input, { spacing = null, dim = null, edgeOrder = 1 })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.gradient.html
   */
  gradient(input: Tensor, options?: Opt<{ spacing?: Scalar | null | undefined; dim?: number | null | undefined; edgeOrder?: number | undefined }>): Tensor[];
  /**
   * Estimates derivatives along every dimension by central differences (one-sided at the edges); a list.
   * `gradient(input, { spacing, dim = null, edgeOrder = 1 })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.gradient.html
   */
  gradient(input: Tensor, options: Opt<{ spacing: readonly Scalar[]; dim?: number | null | undefined; edgeOrder?: number | undefined }>): Tensor[];
  /**
   * Estimates derivatives along every dimension by central differences (one-sided at the edges); a list.
   * `gradient(input, { spacing, dim, edgeOrder = 1 })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.gradient.html
   */
  gradient(input: Tensor, options: Opt<{ spacing: readonly Scalar[]; dim: readonly number[]; edgeOrder?: number | undefined }>): Tensor[];
  /**
   * Estimates derivatives along every dimension by central differences (one-sided at the edges); a list.
   * `gradient(input, { spacing, dim = null, edgeOrder = 1 })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.gradient.html
   */
  gradient(input: Tensor, options: Opt<{ spacing: readonly Tensor[]; dim?: number | null | undefined; edgeOrder?: number | undefined }>): Tensor[];
  /**
   * Estimates derivatives along every dimension by central differences (one-sided at the edges); a list.
   * `gradient(input, { spacing, dim, edgeOrder = 1 })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.gradient.html
   */
  gradient(input: Tensor, options: Opt<{ spacing: readonly Tensor[]; dim: readonly number[]; edgeOrder?: number | undefined }>): Tensor[];
  /** The same as `gt`. @see https://docs.pytorch.org/docs/2.13/generated/torch.greater.html */
  greater(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /** The same as `gt`. @see https://docs.pytorch.org/docs/2.13/generated/torch.greater.html */
  greater(input: Tensor, other: Scalar, options?: OutOption): Tensor;
  /** The same as `ge`. @see https://docs.pytorch.org/docs/2.13/generated/torch.greater_equal.html */
  greaterEqual(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /** The same as `ge`. @see https://docs.pytorch.org/docs/2.13/generated/torch.greater_equal.html */
  greaterEqual(input: Tensor, other: Scalar, options?: OutOption): Tensor;
  /** Samples `input` at the points of `grid`, in [-1, 1]; modes by number. `F.gridSample` takes names. */
  gridSampler(input: Tensor, grid: Tensor, interpolationMode: number, paddingMode: number, alignCorners: boolean): Tensor;
  /** `gridSampler` of (N, C, H, W) at `grid` (N, Hout, Wout, 2). */
  gridSampler2d(input: Tensor, grid: Tensor, interpolationMode: number, paddingMode: number, alignCorners: boolean): Tensor;
  /** `gridSampler` of (N, C, D, H, W) at `grid` (N, Dout, Hout, Wout, 3). */
  gridSampler3d(input: Tensor, grid: Tensor, interpolationMode: number, paddingMode: number, alignCorners: boolean): Tensor;
  /**
   * `layerNorm` over each of `numGroups` groups of channels of a sample; `weight` and `bias` a channel.
   * `groupNorm(input, numGroups, weight = null, bias = null, eps = 0.00001, cudnnEnabled = true)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.group_norm.html
   */
  groupNorm(input: Tensor, numGroups: number, weight?: Tensor | null | GroupNormOptions, bias?: Tensor | null | GroupNormOptions, eps?: number | GroupNormOptions, cudnnEnabled?: boolean | GroupNormOptions, options?: GroupNormOptions): Tensor;
  /** A whole GRU, its layers and directions: all outputs, and the last state. */
  gru(data: Tensor, batchSizes: Tensor, hx: Tensor, params: readonly Tensor[], hasBiases: boolean, numLayers: number, dropout: number, train: boolean, bidirectional: boolean): [Tensor, Tensor];
  /** A whole GRU, its layers and directions: all outputs, and the last state. */
  gru(input: Tensor, hx: Tensor, params: readonly Tensor[], hasBiases: boolean, numLayers: number, dropout: number, train: boolean, bidirectional: boolean, batchFirst: boolean): [Tensor, Tensor];
  /**
   * One step of a GRU; the gates lie in the weights in the order reset, update, new.
   * `gruCell(input, hx, wIh, wHh, bIh = null, bHh = null)`
   */
  gruCell(input: Tensor, hx: Tensor, wIh: Tensor, wHh: Tensor, bIh?: Tensor | null | GruCellOptions, bHh?: Tensor | null | GruCellOptions, options?: GruCellOptions): Tensor;
  /**
   * `input > other`, element by element, as booleans; false for NaN.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.gt.html
   */
  gt(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /**
   * `input > other`, element by element, as booleans; false for NaN.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.gt.html
   */
  gt(input: Tensor, other: Scalar, options?: OutOption): Tensor;
  /**
   * Hamming's window, `alpha - beta · cos(2πn / N)`; periodic unless `periodic` is false.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.hamming_window.html
   */
  hammingWindow(windowLength: number, options?: Opt<TensorOptions>): Tensor;
  /**
   * Hamming's window, `alpha - beta · cos(2πn / N)`; periodic unless `periodic` is false.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.hamming_window.html
   */
  hammingWindow(windowLength: number, periodic: boolean, options?: Opt<TensorOptions>): Tensor;
  /**
   * Hamming's window, `alpha - beta · cos(2πn / N)`; periodic unless `periodic` is false.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.hamming_window.html
   */
  hammingWindow(windowLength: number, periodic: boolean, alpha: number, options?: Opt<TensorOptions>): Tensor;
  /**
   * Hamming's window, `alpha - beta · cos(2πn / N)`; periodic unless `periodic` is false.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.hamming_window.html
   */
  hammingWindow(windowLength: number, periodic: boolean, alpha: number, beta: number, options?: Opt<TensorOptions>): Tensor;
  /**
   * Hann's window, `sin²(πn / N)`; periodic unless `periodic` is false.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.hann_window.html
   */
  hannWindow(windowLength: number, options?: Opt<TensorOptions>): Tensor;
  /**
   * Hann's window, `sin²(πn / N)`; periodic unless `periodic` is false.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.hann_window.html
   */
  hannWindow(windowLength: number, periodic: boolean, options?: Opt<TensorOptions>): Tensor;
  /**
   * `input` where `|input| > lambd`, else 0. `hardshrink(input, lambd = 0.5)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.hardshrink.html
   */
  hardshrink(input: Tensor, lambd?: Scalar | HardshrinkOutOptions, options?: HardshrinkOutOptions): Tensor;
  /**
   * One uint64 made of all bits of the elements: equal contents have equal hashes, whatever their order.
   * `hashTensor(input, dim = [], { keepdim = false, mode = 0 })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.hash_tensor.html
   */
  hashTensor(input: Tensor, dim?: IntOrList | HashTensorOutOptions, options?: HashTensorOutOptions): Tensor;
  /**
   * The step function: 0 below zero, 1 above, `values` at zero.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.heaviside.html
   */
  heaviside(input: Tensor, values: Tensor, options?: OutOption): Tensor;
  /**
   * `x` where `target` is 1, `max(0, margin - x)` where it is -1.
   * `hingeEmbeddingLoss(input, target, margin = 1, reduction = 1)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.hinge_embedding_loss.html
   */
  hingeEmbeddingLoss(input: Tensor, target: Tensor, margin?: number | HingeEmbeddingLossOptions, reduction?: number | HingeEmbeddingLossOptions, options?: HingeEmbeddingLossOptions): Tensor;
  /**
   * Counts in `bins` equal bins from `min` to `max` (both 0: of the data itself); what lies outside is left
   * out.
   * `histc(input, bins = 100, min = 0, max = 0)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.histc.html
   */
  histc(input: Tensor, bins?: number | HistcOutOptions, min?: Scalar | HistcOutOptions, max?: Scalar | HistcOutOptions, options?: HistcOutOptions): Tensor;
  /**
   * Counts in `bins` bins, and their edges; `bins` may be the edges themselves. On the CPU only.
   * `histogram(input, bins, { weight = null, density = false })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.histogram.html
   */
  histogram(input: Tensor, bins: Tensor, options?: Opt<{ weight?: Tensor | null | undefined; density?: boolean | undefined } & OutsOption<[Tensor, Tensor]>>): NamedTuple<['hist', 'binEdges']>;
  /**
   * Counts in `bins` bins, and their edges; `bins` may be the edges themselves. On the CPU only.
   * `histogram(input, bins = 100, { range = null, weight = null, density = false })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.histogram.html
   */
  histogram(input: Tensor, bins?: number | HistogramBinCtOutOptions, options?: HistogramBinCtOutOptions): NamedTuple<['hist', 'binEdges']>;
  /**
   * A histogram of points (N, D) in D dimensions, and the edges of each. On the CPU only.
   * `histogramdd(input, bins, range = null, weight = null, density = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.histogramdd.html
   */
  histogramdd(input: Tensor, bins: number, range?: readonly number[] | null | HistogramddIntBinsOptions, weight?: Tensor | null | HistogramddIntBinsOptions, density?: boolean | HistogramddIntBinsOptions, options?: HistogramddIntBinsOptions): NamedTuple<['hist', 'binEdges'], [Tensor, Tensor[]]>;
  /**
   * A histogram of points (N, D) in D dimensions, and the edges of each. On the CPU only.
   * `histogramdd(input, bins, range = null, weight = null, density = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.histogramdd.html
   */
  histogramdd(input: Tensor, bins: readonly number[], range?: readonly number[] | null | HistogramddIntBinsOptions, weight?: Tensor | null | HistogramddIntBinsOptions, density?: boolean | HistogramddIntBinsOptions, options?: HistogramddIntBinsOptions): NamedTuple<['hist', 'binEdges'], [Tensor, Tensor[]]>;
  /**
   * A histogram of points (N, D) in D dimensions, and the edges of each. On the CPU only.
   * `histogramdd(input, bins, range = null, weight = null, density = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.histogramdd.html
   */
  histogramdd(input: Tensor, bins: readonly Tensor[], range?: readonly number[] | null | HistogramddIntBinsOptions, weight?: Tensor | null | HistogramddIntBinsOptions, density?: boolean | HistogramddIntBinsOptions, options?: HistogramddIntBinsOptions): NamedTuple<['hist', 'binEdges'], [Tensor, Tensor[]]>;
  /** The same as `hspmm`. */
  hsmm(mat1: Tensor, mat2: Tensor, options?: OutOption): Tensor;
  /**
   * `tensorSplit` along the second dimension, of one-dimensional tensors along their only one.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.hsplit.html
   */
  hsplit(input: Tensor, sections: number): Tensor[];
  /**
   * `tensorSplit` along the second dimension, of one-dimensional tensors along their only one.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.hsplit.html
   */
  hsplit(input: Tensor, indices: readonly number[]): Tensor[];
  /**
   * Sparse times dense matrix, the result hybrid: sparse rows of dense values.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.hspmm.html
   */
  hspmm(mat1: Tensor, mat2: Tensor, options?: OutOption): Tensor;
  /**
   * Joins along the second dimension, one-dimensional tensors along their only one.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.hstack.html
   */
  hstack(tensors: readonly Tensor[], options?: OutOption): Tensor;
  /**
   * `√(input² + other²)`, without overflow on the way.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.hypot.html
   */
  hypot(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /**
   * The modified Bessel function I₀: `Σ (x²/4)ᵏ / (k!)²`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.i0.html
   */
  i0(input: Tensor, options?: OutOption): Tensor;
  /** `i0`, in place. @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.i0_.html */
  i0_(input: Tensor): Tensor;
  /**
   * The lower regularised incomplete gamma function `P(input, other)`, between 0 and 1.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.igamma.html
   */
  igamma(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /**
   * The upper regularised incomplete gamma function: `1 - P(input, other)`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.igammac.html
   */
  igammac(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /**
   * The imaginary part as a view: writing to it writes to `input`. An error for real tensors.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.imag.html
   */
  imag(input: Tensor): Tensor;
  /**
   * Adds `alpha · source` to the slices along `dim` that `index` lists; an index may come several times.
   * `indexAdd(input, dim, index, source, { alpha = 1 })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.index_add.html
   */
  indexAdd(input: Tensor, options: Opt<{ dim: number; index: Tensor; source: Tensor; alpha?: Scalar | undefined } & OutOption>): Tensor;
  /**
   * Adds `alpha · source` to the slices along `dim` that `index` lists; an index may come several times.
   * `indexAdd(input, dim, index, source, { alpha = 1 })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.index_add.html
   */
  indexAdd(input: Tensor, dim: number, index: Tensor, source: Tensor, options?: Opt<{ alpha?: Scalar | undefined } & OutOption>): Tensor;
  /**
   * Replaces the slices along `dim` that `index` lists by those of `tensor`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.index_copy.html
   */
  indexCopy(input: Tensor, options: Opt<{ dim: number; index: Tensor; source: Tensor } & OutOption>): Tensor;
  /**
   * Replaces the slices along `dim` that `index` lists by those of `tensor`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.index_copy.html
   */
  indexCopy(input: Tensor, dim: number, index: Tensor, source: Tensor, options?: OutOption): Tensor;
  /**
   * Fills the slices along `dim` that `index` lists with one value.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.index_fill.html
   */
  indexFill(input: Tensor, options: Opt<{ dim: number; index: Tensor; value: Tensor }>): Tensor;
  /**
   * Fills the slices along `dim` that `index` lists with one value.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.index_fill.html
   */
  indexFill(input: Tensor, dim: number, index: Tensor, value: Tensor): Tensor;
  /**
   * Fills the slices along `dim` that `index` lists with one value.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.index_fill.html
   */
  indexFill(input: Tensor, options: Opt<{ dim: number; index: Tensor; value: Scalar }>): Tensor;
  /**
   * Fills the slices along `dim` that `index` lists with one value.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.index_fill.html
   */
  indexFill(input: Tensor, dim: number, index: Tensor, value: Scalar): Tensor;
  /**
   * What `input[indices] = values` writes: a tensor of indices a dimension; `accumulate` adds instead.
   * `indexPut(input, indices, values, accumulate = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.index_put.html
   */
  indexPut(input: Tensor, indices: readonly (Tensor | null)[], values: Tensor, accumulate?: boolean | IndexPutOptions, options?: IndexPutOptions): Tensor;
  /**
   * `indexPut`, in place. `indexPut_(input, indices, values, accumulate = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.index_put_.html
   */
  indexPut_(input: Tensor, indices: readonly (Tensor | null)[], values: Tensor, accumulate?: boolean | IndexPutOptions, options?: IndexPutOptions): Tensor;
  /**
   * Combines slices of `source` with those along `dim` that `index` lists, by `prod`, `mean`, `amax` or
   * `amin`.
   * `indexReduce(input, dim, index, source, reduce, { includeSelf = true })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.index_reduce.html
   */
  indexReduce(input: Tensor, options: Opt<{ dim: number; index: Tensor; source: Tensor; reduce: 'prod' | 'mean' | 'amax' | 'amin'; includeSelf?: boolean | undefined } & OutOption>): Tensor;
  /**
   * Combines slices of `source` with those along `dim` that `index` lists, by `prod`, `mean`, `amax` or
   * `amin`.
   * `indexReduce(input, dim, index, source, reduce, { includeSelf = true })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.index_reduce.html
   */
  indexReduce(input: Tensor, dim: number, index: Tensor, source: Tensor, reduce: 'prod' | 'mean' | 'amax' | 'amin', options?: Opt<{ includeSelf?: boolean | undefined } & OutOption>): Tensor;
  /**
   * The slices along `dim` whose indices a one-dimensional tensor lists; a copy.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.index_select.html
   */
  indexSelect(input: Tensor, options: Opt<{ dim: number; index: Tensor } & OutOption>): Tensor;
  /**
   * The slices along `dim` whose indices a one-dimensional tensor lists; a copy.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.index_select.html
   */
  indexSelect(input: Tensor, dim: number, index: Tensor, options?: OutOption): Tensor;
  /**
   * `indices`, as a copy and not a view.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.indices_copy.html
   */
  indicesCopy(input: Tensor, options?: OutOption): Tensor;
  /**
   * Products summed over the last dimension of both: (…, N), (***, N) → (…, ***). With a number: `mul`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.inner.html
   */
  inner(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /**
   * `batchNorm` of each sample alone.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.instance_norm.html
   */
  instanceNorm(input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor | null, runningVar: Tensor | null, useInputStats: boolean, momentum: number, eps: number, cudnnEnabled: boolean): Tensor;
  /**
   * The integers that a quantized tensor holds.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.int_repr.html
   */
  intRepr(input: Tensor): Tensor;
  /** The same as `linalg.inv`. @see https://docs.pytorch.org/docs/2.13/generated/torch.inverse.html */
  inverse(input: Tensor, options?: OutOption): Tensor;
  /**
   * Whether the dtype is a complex one.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.is_complex.html
   */
  isComplex(input: Tensor): boolean;
  /**
   * Whether a conjugation is pending: the tensor is a lazy `conj`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.is_conj.html
   */
  isConj(input: Tensor): boolean;
  /** Always false. */
  isDistributed(input: Tensor): boolean;
  /**
   * Whether the dtype is a real floating one: complex ones are not.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.is_floating_point.html
   */
  isFloatingPoint(input: Tensor): boolean;
  /**
   * Whether it was made in inference mode, so that autograd can never record it.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.is_inference.html
   */
  isInference(input: Tensor): boolean;
  /**
   * Whether a negation is pending, as in the `imag` of a lazy `conj`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.is_neg.html
   */
  isNeg(input: Tensor): boolean;
  /**
   * Whether the one element is not zero; an error for any other number of elements.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.is_nonzero.html
   */
  isNonzero(input: Tensor): boolean;
  /** Whether both have the same shape. */
  isSameSize(input: Tensor, other: Tensor): boolean;
  /**
   * Whether the dtype has negative numbers.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.is_signed.html
   */
  isSigned(input: Tensor): boolean;
  isVulkanAvailable(): boolean;
  /**
   * `|input - other| <= atol + rtol · |other|`, as booleans. Infinities equal themselves; NaN only with
   * `equalNan`.
   * `isclose(input, other, rtol = 0.00001, atol = 1e-8, equalNan = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.isclose.html
   */
  isclose(input: Tensor, other: Tensor, rtol?: number | IscloseOptions, atol?: number | IscloseOptions, equalNan?: boolean | IscloseOptions, options?: IscloseOptions): Tensor;
  /**
   * Where neither NaN nor an infinity is, as booleans.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.isfinite.html
   */
  isfinite(input: Tensor): Tensor;
  /**
   * Whether each of `elements` is one of `testElements`, as booleans; turned round by `invert`.
   * `isin(elements, testElements, { assumeUnique = false, invert = false })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.isin.html
   */
  isin(elements: Tensor, testElements: Tensor, options?: Opt<{ assumeUnique?: boolean | undefined; invert?: boolean | undefined } & OutOption>): Tensor;
  /**
   * Whether each of `elements` is one of `testElements`, as booleans; turned round by `invert`.
   * `isin(element, testElements, { assumeUnique = false, invert = false })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.isin.html
   */
  isin(element: Scalar, testElements: Tensor, options?: Opt<{ assumeUnique?: boolean | undefined; invert?: boolean | undefined } & OutOption>): Tensor;
  /**
   * Whether each of `elements` is one of `testElements`, as booleans; turned round by `invert`.
   * `isin(elements, testElement, { assumeUnique = false, invert = false })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.isin.html
   */
  isin(elements: Tensor, testElement: Scalar, options?: Opt<{ assumeUnique?: boolean | undefined; invert?: boolean | undefined } & OutOption>): Tensor;
  /** Where ∞ or -∞ is, as booleans. @see https://docs.pytorch.org/docs/2.13/generated/torch.isinf.html */
  isinf(input: Tensor): Tensor;
  /** Where NaN is, as booleans. @see https://docs.pytorch.org/docs/2.13/generated/torch.isnan.html */
  isnan(input: Tensor): Tensor;
  /** Where -∞ is, as booleans. @see https://docs.pytorch.org/docs/2.13/generated/torch.isneginf.html */
  isneginf(input: Tensor, options?: OutOption): Tensor;
  /** Where ∞ is, as booleans. @see https://docs.pytorch.org/docs/2.13/generated/torch.isposinf.html */
  isposinf(input: Tensor, options?: OutOption): Tensor;
  /**
   * Where the imaginary part is 0, as booleans; true everywhere for real tensors.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.isreal.html
   */
  isreal(input: Tensor): Tensor;
  /**
   * The inverse of `stft`, by overlapping and adding; an error where windows leave gaps.
   * `istft(input, nFft, hopLength = null, winLength = null, window = null, center = true, normalized = false,
   * onesided = null, length = null, returnComplex = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.istft.html
   */
  istft(input: Tensor, nFft: number, hopLength?: number | null | IstftOptions, winLength?: number | null | IstftOptions, window?: Tensor | null | IstftOptions, center?: boolean | IstftOptions, normalized?: boolean | IstftOptions, onesided?: boolean | null | IstftOptions, length?: number | null | IstftOptions, returnComplex?: boolean | IstftOptions, options?: IstftOptions): Tensor;
  /**
   * Kaiser's window, `I₀(beta · √(1 - x²)) / I₀(beta)` for x from -1 to 1; periodic unless `periodic` is
   * false.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.kaiser_window.html
   */
  kaiserWindow(windowLength: number, options?: Opt<TensorOptions>): Tensor;
  /**
   * Kaiser's window, `I₀(beta · √(1 - x²)) / I₀(beta)` for x from -1 to 1; periodic unless `periodic` is
   * false.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.kaiser_window.html
   */
  kaiserWindow(windowLength: number, periodic: boolean, options?: Opt<TensorOptions>): Tensor;
  /**
   * Kaiser's window, `I₀(beta · √(1 - x²)) / I₀(beta)` for x from -1 to 1; periodic unless `periodic` is
   * false.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.kaiser_window.html
   */
  kaiserWindow(windowLength: number, periodic: boolean, beta: number, options?: Opt<TensorOptions>): Tensor;
  /**
   * `target · (log target - input)`: `input` holds logarithms, `target` too with `logTarget`. Its mean is
   * over elements, not samples.
   * `klDiv(input, target, reduction = 1, { logTarget = false })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.kl_div.html
   */
  klDiv(input: Tensor, target: Tensor, reduction?: number | KlDivOptions, options?: KlDivOptions): Tensor;
  /**
   * The Kronecker product: each element of `input` times the whole of `other`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.kron.html
   */
  kron(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /**
   * The `k`-th smallest along `dim`, counted from 1, and where it is.
   * `kthvalue(input, k, dim = -1, keepdim = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.kthvalue.html
   */
  kthvalue(input: Tensor, k: number, dim?: number | KthvalueOutOptions, keepdim?: boolean | KthvalueOutOptions, options?: KthvalueOutOptions): NamedTuple<['values', 'indices']>;
  /**
   * `(x - mean) / √(var + eps) · weight + bias` over the last dimensions, those of `normalizedShape`; `var`
   * divides by n.
   * `layerNorm(input, normalizedShape, weight = null, bias = null, eps = 0.00001, cudnnEnable = true)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.layer_norm.html
   */
  layerNorm(input: Tensor, normalizedShape: readonly number[], weight?: Tensor | null | LayerNormOptions, bias?: Tensor | null | LayerNormOptions, eps?: number | LayerNormOptions, cudnnEnable?: boolean | LayerNormOptions, options?: LayerNormOptions): Tensor;
  /**
   * The least common multiple of two integer tensors, never negative; 0 where either is 0.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.lcm.html
   */
  lcm(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /** `lcm`, in place. @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.lcm_.html */
  lcm_(input: Tensor, other: Tensor): Tensor;
  /** `input · 2 ** other`. @see https://docs.pytorch.org/docs/2.13/generated/torch.ldexp.html */
  ldexp(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /** `ldexp`, in place. @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.ldexp_.html */
  ldexp_(input: Tensor, other: Tensor): Tensor;
  /**
   * `input <= other`, element by element, as booleans; false for NaN.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.le.html
   */
  le(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /**
   * `input <= other`, element by element, as booleans; false for NaN.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.le.html
   */
  le(input: Tensor, other: Scalar, options?: OutOption): Tensor;
  /**
   * `input + weight · (end - input)`: 0 gives `input`, 1 gives `end`, and `weight` may lie outside [0, 1].
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.lerp.html
   */
  lerp(input: Tensor, end: Tensor, weight: Tensor, options?: OutOption): Tensor;
  /**
   * `input + weight · (end - input)`: 0 gives `input`, 1 gives `end`, and `weight` may lie outside [0, 1].
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.lerp.html
   */
  lerp(input: Tensor, end: Tensor, weight: Scalar, options?: OutOption): Tensor;
  /** The same as `lt`. @see https://docs.pytorch.org/docs/2.13/generated/torch.less.html */
  less(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /** The same as `lt`. @see https://docs.pytorch.org/docs/2.13/generated/torch.less.html */
  less(input: Tensor, other: Scalar, options?: OutOption): Tensor;
  /** The same as `le`. @see https://docs.pytorch.org/docs/2.13/generated/torch.less_equal.html */
  lessEqual(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /** The same as `le`. @see https://docs.pytorch.org/docs/2.13/generated/torch.less_equal.html */
  lessEqual(input: Tensor, other: Scalar, options?: OutOption): Tensor;
  /** `log |Γ(input)|`. @see https://docs.pytorch.org/docs/2.13/generated/torch.lgamma.html */
  lgamma(input: Tensor, options?: OutOption): Tensor;
  /**
   * `steps` numbers from `start` to `end`, both included, equally far apart.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.linspace.html
   */
  linspace(start: Tensor, end: Tensor, steps: number, options?: Opt<TensorOptions & OutOption>): Tensor;
  /**
   * `steps` numbers from `start` to `end`, both included, equally far apart.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.linspace.html
   */
  linspace(start: Scalar, end: Tensor, steps: number, options?: Opt<TensorOptions & OutOption>): Tensor;
  /**
   * `steps` numbers from `start` to `end`, both included, equally far apart.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.linspace.html
   */
  linspace(start: Tensor, end: Scalar, steps: number, options?: Opt<TensorOptions & OutOption>): Tensor;
  /**
   * `steps` numbers from `start` to `end`, both included, equally far apart.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.linspace.html
   */
  linspace(start: Scalar, end: Scalar, steps: number, options?: Opt<TensorOptions & OutOption>): Tensor;
  /**
   * The natural logarithm; -∞ at zero, NaN below, for real dtypes.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.log.html
   */
  log(input: Tensor, options?: OutOption): Tensor;
  /**
   * The logarithm to base 10; -∞ at zero, NaN below, for real dtypes.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.log10.html
   */
  log10(input: Tensor, options?: OutOption): Tensor;
  /** `log10`, in place. @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.log10_.html */
  log10_(input: Tensor): Tensor;
  /**
   * `log(1 + input)`, exact to the last digits near zero.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.log1p.html
   */
  log1p(input: Tensor, options?: OutOption): Tensor;
  /** `log1p`, in place. @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.log1p_.html */
  log1p_(input: Tensor): Tensor;
  /**
   * The logarithm to base 2; -∞ at zero, NaN below, for real dtypes.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.log2.html
   */
  log2(input: Tensor, options?: OutOption): Tensor;
  /** `log2`, in place. @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.log2_.html */
  log2_(input: Tensor): Tensor;
  /** `log`, in place. @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.log_.html */
  log_(input: Tensor): Tensor;
  /**
   * `xᵢ - log Σ exp(xⱼ)` along `dim`, without overflow: better than `log` of `softmax`.
   * `logSoftmax(input, dim, dtype = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.log_softmax.html
   */
  logSoftmax(input: Tensor, options: Opt<{ dim: number; dtype?: DType | null | undefined } & OutOption>): Tensor;
  /**
   * `xᵢ - log Σ exp(xⱼ)` along `dim`, without overflow: better than `log` of `softmax`.
   * `logSoftmax(input, dim, dtype = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.log_softmax.html
   */
  logSoftmax(input: Tensor, dim: number, dtype?: DType | null | LogSoftmaxIntOutOptions, options?: LogSoftmaxIntOutOptions): Tensor;
  /**
   * `log(exp(input) + exp(other))`, without overflow.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.logaddexp.html
   */
  logaddexp(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /**
   * `log2(2 ** input + 2 ** other)`, without overflow.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.logaddexp2.html
   */
  logaddexp2(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /**
   * `log` of the running sums of `exp(input)` along `dim`, without overflow.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.logcumsumexp.html
   */
  logcumsumexp(input: Tensor, options: Opt<{ dim: number } & OutOption>): Tensor;
  /**
   * `log` of the running sums of `exp(input)` along `dim`, without overflow.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.logcumsumexp.html
   */
  logcumsumexp(input: Tensor, dim: number, options?: OutOption): Tensor;
  /**
   * `log det input`; NaN where the determinant is negative, -∞ where it is 0.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.logdet.html
   */
  logdet(input: Tensor): Tensor;
  /**
   * Whether both are non-zero, broadcast, as booleans. NaN counts as true.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.logical_and.html
   */
  logicalAnd(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /**
   * Whether each element is zero, as booleans.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.logical_not.html
   */
  logicalNot(input: Tensor, options?: OutOption): Tensor;
  /**
   * Whether either is non-zero, broadcast, as booleans. NaN counts as true.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.logical_or.html
   */
  logicalOr(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /**
   * Whether exactly one is non-zero, broadcast, as booleans.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.logical_xor.html
   */
  logicalXor(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /**
   * `log(x / (1 - x))`, the inverse of `sigmoid`; `eps` first moves `input` into [eps, 1 - eps].
   * `logit(input, eps = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.logit.html
   */
  logit(input: Tensor, eps?: number | null | LogitOutOptions, options?: LogitOutOptions): Tensor;
  /**
   * `logit`, in place. `logit_(input, eps = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.logit_.html
   */
  logit_(input: Tensor, eps?: number | null | LogitOptions, options?: LogitOptions): Tensor;
  /**
   * `base ** x` for `steps` numbers `x` from `start` to `end`, both included.
   * `logspace(start, end, steps, base = 10)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.logspace.html
   */
  logspace(start: Tensor, end: Tensor, steps: number, base?: number | LogspaceTensorTensorOutOptions, options?: LogspaceTensorTensorOutOptions): Tensor;
  /**
   * `base ** x` for `steps` numbers `x` from `start` to `end`, both included.
   * `logspace(start, end, steps, base = 10)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.logspace.html
   */
  logspace(start: Scalar, end: Tensor, steps: number, base?: number | LogspaceTensorTensorOutOptions, options?: LogspaceTensorTensorOutOptions): Tensor;
  /**
   * `base ** x` for `steps` numbers `x` from `start` to `end`, both included.
   * `logspace(start, end, steps, base = 10)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.logspace.html
   */
  logspace(start: Tensor, end: Scalar, steps: number, base?: number | LogspaceTensorTensorOutOptions, options?: LogspaceTensorTensorOutOptions): Tensor;
  /**
   * `base ** x` for `steps` numbers `x` from `start` to `end`, both included.
   * `logspace(start, end, steps, base = 10)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.logspace.html
   */
  logspace(start: Scalar, end: Scalar, steps: number, base?: number | LogspaceTensorTensorOutOptions, options?: LogspaceTensorTensorOutOptions): Tensor;
  /**
   * `log Σ exp(input)` over `dim`, without overflow. `logsumexp(input, dim, keepdim = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.logsumexp.html
   */
  logsumexp(input: Tensor, options: Opt<{ dim: IntOrList; keepdim?: boolean | undefined } & OutOption>): Tensor;
  /**
   * `log Σ exp(input)` over `dim`, without overflow. `logsumexp(input, dim, keepdim = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.logsumexp.html
   */
  logsumexp(input: Tensor, dim: IntOrList, keepdim?: boolean | LogsumexpOutOptions, options?: LogsumexpOutOptions): Tensor;
  /** A whole LSTM, its layers and directions: all outputs, the last state, and the last cell. */
  lstm(data: Tensor, batchSizes: Tensor, hx: readonly Tensor[], params: readonly Tensor[], hasBiases: boolean, numLayers: number, dropout: number, train: boolean, bidirectional: boolean): [Tensor, Tensor, Tensor];
  /** A whole LSTM, its layers and directions: all outputs, the last state, and the last cell. */
  lstm(input: Tensor, hx: readonly Tensor[], params: readonly Tensor[], hasBiases: boolean, numLayers: number, dropout: number, train: boolean, bidirectional: boolean, batchFirst: boolean): [Tensor, Tensor, Tensor];
  /**
   * One step of an LSTM, its state and its cell; the gates lie in the weights in the order input, forget,
   * cell, output.
   * `lstmCell(input, hx, wIh, wHh, bIh = null, bHh = null)`
   */
  lstmCell(input: Tensor, hx: readonly Tensor[], wIh: Tensor, wHh: Tensor, bIh?: Tensor | null | LstmCellOptions, bHh?: Tensor | null | LstmCellOptions, options?: LstmCellOptions): [Tensor, Tensor];
  /**
   * `input < other`, element by element, as booleans; false for NaN.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.lt.html
   */
  lt(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /**
   * `input < other`, element by element, as booleans; false for NaN.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.lt.html
   */
  lt(input: Tensor, other: Scalar, options?: OutOption): Tensor;
  /**
   * Solves `A · X = input`, from what `linalg.luFactor` makes of A.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.lu_solve.html
   */
  luSolve(input: Tensor, LUData: Tensor, LUPivots: Tensor, options?: OutOption): Tensor;
  /**
   * P, L and U from what `linalg.luFactor` gives.
   * `luUnpack(LUData, LUPivots, unpackData = true, unpackPivots = true)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.lu_unpack.html
   */
  luUnpack(LUData: Tensor, LUPivots: Tensor, unpackData?: boolean | LuUnpackOutOptions, unpackPivots?: boolean | LuUnpackOutOptions, options?: LuUnpackOutOptions): NamedTuple<['P', 'L', 'U']>;
  /**
   * `max(0, -target · (input1 - input2) + margin)`.
   * `marginRankingLoss(input1, input2, target, margin = 0, reduction = 1)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.margin_ranking_loss.html
   */
  marginRankingLoss(input1: Tensor, input2: Tensor, target: Tensor, margin?: number | MarginRankingLossOptions, reduction?: number | MarginRankingLossOptions, options?: MarginRankingLossOptions): Tensor;
  /**
   * `value` where `mask` is true, `input` elsewhere; `mask` is broadcast.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.masked_fill.html
   */
  maskedFill(input: Tensor, mask: Tensor, value: Tensor): Tensor;
  /**
   * `value` where `mask` is true, `input` elsewhere; `mask` is broadcast.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.masked_fill.html
   */
  maskedFill(input: Tensor, mask: Tensor, value: Scalar): Tensor;
  /**
   * Where `mask` is true, the elements of `source` one after the other; `input` elsewhere.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.masked_scatter.html
   */
  maskedScatter(input: Tensor, mask: Tensor, source: Tensor): Tensor;
  /**
   * The elements where `mask` is true, in one dimension; a copy. Waits for the GPU.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.masked_select.html
   */
  maskedSelect(input: Tensor, mask: Tensor, options?: OutOption): Tensor;
  /**
   * The matrix product, by dimensions: 1·1 a dot product, 2·1 and 1·2 with a vector, more a batch that is
   * broadcast.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.matmul.html
   */
  matmul(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /**
   * The same as `linalg.matrixExp`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.matrix_exp.html
   */
  matrixExp(input: Tensor): Tensor;
  /**
   * The same as `linalg.matrixPower`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.matrix_power.html
   */
  matrixPower(input: Tensor, n: number, options?: OutOption): Tensor;
  /**
   * The largest of all; with `dim` also where it is, as `{ values, indices }`; of two tensors as `maximum`.
   * NaN wins.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.max.html
   */
  max(input: Tensor, options?: OutOption): Tensor;
  /**
   * The largest of all; with `dim` also where it is, as `{ values, indices }`; of two tensors as `maximum`.
   * NaN wins.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.max.html
   */
  max(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /**
   * The largest of all; with `dim` also where it is, as `{ values, indices }`; of two tensors as `maximum`.
   * NaN wins.
   * `max(input, dim, keepdim = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.max.html
   */
  max(input: Tensor, options: Opt<{ dim: number; keepdim?: boolean | undefined } & OutsOption<[Tensor, Tensor]>>): NamedTuple<['values', 'indices']>;
  /**
   * The largest of all; with `dim` also where it is, as `{ values, indices }`; of two tensors as `maximum`.
   * NaN wins.
   * `max(input, dim, keepdim = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.max.html
   */
  max(input: Tensor, dim: number, keepdim?: boolean | MaxDimOutOptions, options?: MaxDimOutOptions): NamedTuple<['values', 'indices']>;
  /**
   * The largest of each window of (N, C, L). Windows jump by their own size unless `stride` is given.
   * `maxPool1d(input, kernelSize, stride = [], padding = 0, dilation = 1, ceilMode = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.max_pool1d.html
   */
  maxPool1d(input: Tensor, kernelSize: IntOrList, stride?: IntOrList | MaxPool1dOptions, padding?: IntOrList | MaxPool1dOptions, dilation?: IntOrList | MaxPool1dOptions, ceilMode?: boolean | MaxPool1dOptions, options?: MaxPool1dOptions): Tensor;
  /**
   * `maxPool1d`, and where in the row each was.
   * `maxPool1dWithIndices(input, kernelSize, stride = [], padding = 0, dilation = 1, ceilMode = false)`
   */
  maxPool1dWithIndices(input: Tensor, kernelSize: IntOrList, stride?: IntOrList | MaxPool1dWithIndicesOptions, padding?: IntOrList | MaxPool1dWithIndicesOptions, dilation?: IntOrList | MaxPool1dWithIndicesOptions, ceilMode?: boolean | MaxPool1dWithIndicesOptions, options?: MaxPool1dWithIndicesOptions): [Tensor, Tensor];
  /**
   * The largest of each window of (N, C, H, W). Windows jump by their own size unless `stride` is given.
   * `maxPool2d(input, kernelSize, stride = [], padding = 0, dilation = 1, ceilMode = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.max_pool2d.html
   */
  maxPool2d(input: Tensor, kernelSize: IntOrList, stride?: IntOrList | MaxPool2dOptions, padding?: IntOrList | MaxPool2dOptions, dilation?: IntOrList | MaxPool2dOptions, ceilMode?: boolean | MaxPool2dOptions, options?: MaxPool2dOptions): Tensor;
  /**
   * The largest of each window of (N, C, D, H, W). Windows jump by their own size unless `stride` is given.
   * `maxPool3d(input, kernelSize, stride = [], padding = 0, dilation = 1, ceilMode = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.max_pool3d.html
   */
  maxPool3d(input: Tensor, kernelSize: IntOrList, stride?: IntOrList | MaxPool3dOptions, padding?: IntOrList | MaxPool3dOptions, dilation?: IntOrList | MaxPool3dOptions, ceilMode?: boolean | MaxPool3dOptions, options?: MaxPool3dOptions): Tensor;
  /**
   * The larger of two, broadcast. NaN if either is NaN; see `fmax`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.maximum.html
   */
  maximum(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /**
   * The average over `dim`, or over all; for floating and complex dtypes. The mean of nothing is NaN.
   * `mean(input, { dtype = null })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.mean.html
   */
  mean(input: Tensor, options?: Opt<{ dtype?: DType | null | undefined } & OutOption>): Tensor;
  /**
   * The average over `dim`, or over all; for floating and complex dtypes. The mean of nothing is NaN.
   * `mean(input, dim, keepdim = false, { dtype = null })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.mean.html
   */
  mean(input: Tensor, options: Opt<{ dim: IntOrList | null; keepdim?: boolean | undefined; dtype?: DType | null | undefined } & OutOption>): Tensor;
  /**
   * The average over `dim`, or over all; for floating and complex dtypes. The mean of nothing is NaN.
   * `mean(input, dim, keepdim = false, { dtype = null })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.mean.html
   */
  mean(input: Tensor, dim: IntOrList | null, keepdim?: boolean | MeanDimOutOptions, options?: MeanDimOutOptions): Tensor;
  /**
   * The middle element; of an even number the lower middle one, unlike NumPy. With `dim` also where it is.
   * NaN wins.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.median.html
   */
  median(input: Tensor): Tensor;
  /**
   * The middle element; of an even number the lower middle one, unlike NumPy. With `dim` also where it is.
   * NaN wins.
   * `median(input, dim, keepdim = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.median.html
   */
  median(input: Tensor, options: Opt<{ dim: number; keepdim?: boolean | undefined } & OutsOption<[Tensor, Tensor]>>): NamedTuple<['values', 'indices']>;
  /**
   * The middle element; of an even number the lower middle one, unlike NumPy. With `dim` also where it is.
   * NaN wins.
   * `median(input, dim, keepdim = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.median.html
   */
  median(input: Tensor, dim: number, keepdim?: boolean | MedianDimOutOptions, options?: MedianDimOutOptions): NamedTuple<['values', 'indices']>;
  /**
   * The smallest of all; with `dim` also where it is, as `{ values, indices }`; of two tensors as `minimum`.
   * NaN wins.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.min.html
   */
  min(input: Tensor, options?: OutOption): Tensor;
  /**
   * The smallest of all; with `dim` also where it is, as `{ values, indices }`; of two tensors as `minimum`.
   * NaN wins.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.min.html
   */
  min(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /**
   * The smallest of all; with `dim` also where it is, as `{ values, indices }`; of two tensors as `minimum`.
   * NaN wins.
   * `min(input, dim, keepdim = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.min.html
   */
  min(input: Tensor, options: Opt<{ dim: number; keepdim?: boolean | undefined } & OutsOption<[Tensor, Tensor]>>): NamedTuple<['values', 'indices']>;
  /**
   * The smallest of all; with `dim` also where it is, as `{ values, indices }`; of two tensors as `minimum`.
   * NaN wins.
   * `min(input, dim, keepdim = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.min.html
   */
  min(input: Tensor, dim: number, keepdim?: boolean | MinDimOutOptions, options?: MinDimOutOptions): NamedTuple<['values', 'indices']>;
  /**
   * The smaller of two, broadcast. NaN if either is NaN; see `fmin`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.minimum.html
   */
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
  /**
   * The product of two matrices: (N, M) · (M, P) → (N, P); no broadcast.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.mm.html
   */
  mm(input: Tensor, mat2: Tensor, options?: OutOption): Tensor;
  /**
   * The product of two matrices: (N, M) · (M, P) → (N, P); no broadcast.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.mm.html
   */
  mm(input: Tensor, mat2: Tensor, outDtype: DType, options?: OutOption): Tensor;
  /**
   * The most frequent value along `dim`, and an index at which it stands; of several the smallest.
   * `mode(input, dim = -1, keepdim = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.mode.html
   */
  mode(input: Tensor, dim?: number | ModeOutOptions, keepdim?: boolean | ModeOutOptions, options?: ModeOutOptions): NamedTuple<['values', 'indices']>;
  /** The same as `movedim`. @see https://docs.pytorch.org/docs/2.13/generated/torch.moveaxis.html */
  moveaxis(input: Tensor, source: number, destination: number): Tensor;
  /** The same as `movedim`. @see https://docs.pytorch.org/docs/2.13/generated/torch.moveaxis.html */
  moveaxis(input: Tensor, source: readonly number[], destination: readonly number[]): Tensor;
  /**
   * Moves dimensions from `source` to `destination`, the others keep their order; a view.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.movedim.html
   */
  movedim(input: Tensor, source: number, destination: number): Tensor;
  /**
   * Moves dimensions from `source` to `destination`, the others keep their order; a view.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.movedim.html
   */
  movedim(input: Tensor, source: readonly number[], destination: readonly number[]): Tensor;
  /**
   * Sorted along the first dimension, without indices.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.msort.html
   */
  msort(input: Tensor, options?: OutOption): Tensor;
  /** `input · other`, broadcast. @see https://docs.pytorch.org/docs/2.13/generated/torch.mul.html */
  mul(input: TensorLike, other: TensorLike, options?: OutOption): Tensor;
  /**
   * Draws `numSamples` indices of each row with probabilities in proportion to its weights; without
   * repetition unless `replacement`.
   * `multinomial(input, numSamples, replacement = false, { generator = null })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.multinomial.html
   */
  multinomial(input: Tensor, numSamples: number, replacement?: boolean | MultinomialOutOptions, options?: MultinomialOutOptions): Tensor;
  /** The same as `mul`. @see https://docs.pytorch.org/docs/2.13/generated/torch.multiply.html */
  multiply(input: TensorLike, other: TensorLike, options?: OutOption): Tensor;
  /** The same as `mul`. @see https://docs.pytorch.org/docs/2.13/generated/torch.multiply.html */
  multiply(input: TensorLike, other: Scalar): Tensor;
  /**
   * Matrix times vector: (N, M) · (M) → (N).
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.mv.html
   */
  mv(input: Tensor, vec: Tensor, options?: OutOption): Tensor;
  /**
   * The logarithm of the multivariate gamma function of dimension `p`; `input` must exceed `(p - 1) / 2`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.mvlgamma.html
   */
  mvlgamma(input: Tensor, p: number, options?: OutOption): Tensor;
  /**
   * Replaces NaN by `nan` (0), ∞ and -∞ by `posinf` and `neginf` (the dtype's largest and lowest numbers).
   * `nanToNum(input, nan = null, posinf = null, neginf = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nan_to_num.html
   */
  nanToNum(input: Tensor, nan?: number | null | NanToNumOutOptions, posinf?: number | null | NanToNumOutOptions, neginf?: number | null | NanToNumOutOptions, options?: NanToNumOutOptions): Tensor;
  /**
   * `nanToNum`, in place. `nanToNum_(input, nan = null, posinf = null, neginf = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.nan_to_num_.html
   */
  nanToNum_(input: Tensor, nan?: number | null | NanToNumOptions, posinf?: number | null | NanToNumOptions, neginf?: number | null | NanToNumOptions, options?: NanToNumOptions): Tensor;
  /**
   * `mean` over what is not NaN; NaN where nothing else is.
   * `nanmean(input, dim = null, keepdim = false, { dtype = null })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nanmean.html
   */
  nanmean(input: Tensor, dim?: IntOrList | null | NanmeanOutOptions, keepdim?: boolean | NanmeanOutOptions, options?: NanmeanOutOptions): Tensor;
  /** `median` of what is not NaN. @see https://docs.pytorch.org/docs/2.13/generated/torch.nanmedian.html */
  nanmedian(input: Tensor): Tensor;
  /**
   * `median` of what is not NaN. `nanmedian(input, dim, keepdim = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nanmedian.html
   */
  nanmedian(input: Tensor, options: Opt<{ dim: number; keepdim?: boolean | undefined } & OutsOption<[Tensor, Tensor]>>): NamedTuple<['values', 'indices']>;
  /**
   * `median` of what is not NaN. `nanmedian(input, dim, keepdim = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nanmedian.html
   */
  nanmedian(input: Tensor, dim: number, keepdim?: boolean | NanmedianDimOutOptions, options?: NanmedianDimOutOptions): NamedTuple<['values', 'indices']>;
  /**
   * `quantile` of what is not NaN.
   * `nanquantile(input, q, dim = null, keepdim = false, { interpolation = 'linear' })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nanquantile.html
   */
  nanquantile(input: Tensor, q: Tensor, dim?: number | null | NanquantileOutOptions, keepdim?: boolean | NanquantileOutOptions, options?: NanquantileOutOptions): Tensor;
  /**
   * `quantile` of what is not NaN.
   * `nanquantile(input, q, dim = null, keepdim = false, { interpolation = 'linear' })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nanquantile.html
   */
  nanquantile(input: Tensor, q: number, dim?: number | null | NanquantileOutOptions, keepdim?: boolean | NanquantileOutOptions, options?: NanquantileOutOptions): Tensor;
  /**
   * `sum`, with NaN taken as 0. `nansum(input, dim = null, keepdim = false, { dtype = null })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nansum.html
   */
  nansum(input: Tensor, dim?: IntOrList | null | NansumOutOptions, keepdim?: boolean | NansumOutOptions, options?: NansumOutOptions): Tensor;
  /**
   * The slice of `length` from `start` along `dim`; a view.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.narrow.html
   */
  narrow(input: Tensor, options: Opt<{ dim: number; start: Tensor; length: number }>): Tensor;
  /**
   * The slice of `length` from `start` along `dim`; a view.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.narrow.html
   */
  narrow(input: Tensor, dim: number, start: Tensor, length: number): Tensor;
  /**
   * The slice of `length` from `start` along `dim`; a view.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.narrow.html
   */
  narrow(input: Tensor, options: Opt<{ dim: number; start: number; length: number }>): Tensor;
  /**
   * The slice of `length` from `start` along `dim`; a view.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.narrow.html
   */
  narrow(input: Tensor, dim: number, start: number, length: number): Tensor;
  /** `narrow`, as a copy. @see https://docs.pytorch.org/docs/2.13/generated/torch.narrow_copy.html */
  narrowCopy(input: Tensor, options: Opt<{ dim: number; start: number; length: number } & OutOption>): Tensor;
  /** `narrow`, as a copy. @see https://docs.pytorch.org/docs/2.13/generated/torch.narrow_copy.html */
  narrowCopy(input: Tensor, dim: number, start: number, length: number, options?: OutOption): Tensor;
  /** `batchNorm`, and the mean and 1/√(var + eps) that were used. */
  nativeBatchNorm(input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor | null, runningVar: Tensor | null, training: boolean, momentum: number, eps: number, options?: OutsOption<[Tensor, Tensor, Tensor]>): [Tensor, Tensor, Tensor];
  /** @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.native_channel_shuffle.html */
  nativeChannelShuffle(input: Tensor, groups: number): Tensor;
  /** `dropout` with its mask: the result, and where elements stayed. */
  nativeDropout(input: Tensor, p: number, train: boolean | null): [Tensor, Tensor];
  /** `groupNorm`, and the mean and 1/√(var + eps) that were used. */
  nativeGroupNorm(input: Tensor, weight: Tensor | null, bias: Tensor | null, N: number, C: number, HxW: number, group: number, eps: number): [Tensor, Tensor, Tensor];
  /** `layerNorm`, and the mean and 1/√(var + eps) that were used. */
  nativeLayerNorm(input: Tensor, normalizedShape: readonly number[], weight: Tensor | null, bias: Tensor | null, eps: number): [Tensor, Tensor, Tensor];
  /** `nativeNorm(input, p = 2)` */
  nativeNorm(input: Tensor, p?: Scalar | NativeNormOptions, options?: NativeNormOptions): Tensor;
  nativeNorm(input: Tensor, options: Opt<{ p: Scalar | null; dim: IntOrList; keepdim: boolean; dtype: DType | null }>): Tensor;
  nativeNorm(input: Tensor, p: Scalar | null, dim: IntOrList, keepdim: boolean, dtype: DType | null): Tensor;
  /**
   * `input != other`, element by element, as booleans; true for NaN.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.ne.html
   */
  ne(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /**
   * `input != other`, element by element, as booleans; true for NaN.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.ne.html
   */
  ne(input: Tensor, other: Scalar, options?: OutOption): Tensor;
  /**
   * `-input`. Booleans are an error: use `logicalNot`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.neg.html
   */
  neg(input: Tensor, options?: OutOption): Tensor;
  /** `neg`, in place. @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.neg_.html */
  neg_(input: Tensor): Tensor;
  /** The same as `neg`. @see https://docs.pytorch.org/docs/2.13/generated/torch.negative.html */
  negative(input: Tensor, options?: OutOption): Tensor;
  /** `negative`, in place. @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.negative_.html */
  negative_(input: Tensor): Tensor;
  /**
   * The next representable number after `input` in the direction of `other`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nextafter.html
   */
  nextafter(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /**
   * `nonzero` with a fixed number of rows: cut off at `size`, filled up with `fillValue`. Doesn't wait.
   * `nonzeroStatic(input, { size, fillValue = -1 })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nonzero_static.html
   */
  nonzeroStatic(input: Tensor, options: Opt<{ size: number; fillValue?: number | undefined } & OutOption>): Tensor;
  /**
   * The norm over all dimensions but `dim`: what weight normalization divides by.
   * `normExceptDim(v, pow = 2, dim = 0)`
   */
  normExceptDim(v: Tensor, pow?: number | NormExceptDimOptions, dim?: number | NormExceptDimOptions, options?: NormExceptDimOptions): Tensor;
  /**
   * Normal numbers, with a `mean` and a standard deviation `std` for each element or for all.
   * `normal(mean, std, { generator = null })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.normal.html
   */
  normal(mean: Tensor, std: Tensor, options?: Opt<{ generator?: Generator | null | undefined } & OutOption>): Tensor;
  /**
   * Normal numbers, with a `mean` and a standard deviation `std` for each element or for all.
   * `normal(mean, std = 1, { generator = null })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.normal.html
   */
  normal(mean: Tensor, std?: number | NormalTensorFloatOutOptions, options?: NormalTensorFloatOutOptions): Tensor;
  /**
   * Normal numbers, with a `mean` and a standard deviation `std` for each element or for all.
   * `normal(mean, std, { generator = null })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.normal.html
   */
  normal(mean: number, std: Tensor, options?: Opt<{ generator?: Generator | null | undefined } & OutOption>): Tensor;
  /**
   * Normal numbers, with a `mean` and a standard deviation `std` for each element or for all.
   * `normal(mean, std, size, { generator = null })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.normal.html
   */
  normal(mean: number, std: number, size: readonly number[], options?: Opt<{ generator?: Generator | null | undefined } & TensorOptions & OutOption>): Tensor;
  /** The same as `ne`. @see https://docs.pytorch.org/docs/2.13/generated/torch.not_equal.html */
  notEqual(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /** The same as `ne`. @see https://docs.pytorch.org/docs/2.13/generated/torch.not_equal.html */
  notEqual(input: Tensor, other: Scalar, options?: OutOption): Tensor;
  /** The sum of the singular values of a matrix. `nuclearNorm(input, dim, keepdim = false)` */
  nuclearNorm(input: Tensor, options: Opt<{ dim: IntOrList; keepdim?: boolean | undefined } & OutOption>): Tensor;
  /** The sum of the singular values of a matrix. `nuclearNorm(input, dim, keepdim = false)` */
  nuclearNorm(input: Tensor, dim: IntOrList, keepdim?: boolean | NuclearNormDimOutOptions, options?: NuclearNormDimOutOptions): Tensor;
  /** The sum of the singular values of a matrix. `nuclearNorm(input, keepdim = false)` */
  nuclearNorm(input: Tensor, keepdim?: boolean | NuclearNormDimOutOptions, options?: NuclearNormDimOutOptions): Tensor;
  /** A tensor of ones. @see https://docs.pytorch.org/docs/2.13/generated/torch.ones.html */
  ones(size: readonly number[], options?: OnesOutOptions): Tensor;
  /** A tensor of ones. @see https://docs.pytorch.org/docs/2.13/generated/torch.ones.html */
  ones(...size: number[] | [...size: number[], options: OnesOutOptions]): Tensor;
  /**
   * Ones with shape, dtype, device and strides of `input`. `onesLike(input, { memoryFormat = null })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.ones_like.html
   */
  onesLike(input: Tensor, options?: Opt<{ memoryFormat?: MemoryFormat | null | undefined } & TensorOptions>): Tensor;
  /**
   * The same as `linalg.householderProduct`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.orgqr.html
   */
  orgqr(input: Tensor, input2: Tensor, options?: OutOption): Tensor;
  /**
   * Multiplies by the Q of a QR decomposition that `geqrf` gave, without forming it.
   * `ormqr(input, input2, input3, left = true, transpose = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.ormqr.html
   */
  ormqr(input: Tensor, input2: Tensor, input3: Tensor, left?: boolean | OrmqrOutOptions, transpose?: boolean | OrmqrOutOptions, options?: OrmqrOutOptions): Tensor;
  /**
   * The outer product of two vectors: (N), (M) → (N, M).
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.outer.html
   */
  outer(input: Tensor, vec2: Tensor, options?: OutOption): Tensor;
  /**
   * The `p`-norm of `x1 - x2 + eps` along the last dimension.
   * `pairwiseDistance(x1, x2, p = 2, eps = 0.000001, keepdim = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.pairwise_distance.html
   */
  pairwiseDistance(x1: Tensor, x2: Tensor, p?: number | PairwiseDistanceOptions, eps?: number | PairwiseDistanceOptions, keepdim?: boolean | PairwiseDistanceOptions, options?: PairwiseDistanceOptions): Tensor;
  /**
   * Distances in the `p`-norm between the rows of (N, M), each pair once: N(N - 1)/2 of them.
   * `pdist(input, p = 2)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.pdist.html
   */
  pdist(input: Tensor, p?: number | PdistOptions, options?: PdistOptions): Tensor;
  /**
   * Dimensions in another order: the `i`-th of the result is `dims[i]` of `input`; a view.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.permute.html
   */
  permute(input: Tensor, dims: readonly number[]): Tensor;
  /**
   * `permute`, as a copy and not a view.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.permute_copy.html
   */
  permuteCopy(input: Tensor, dims: readonly number[], options?: OutOption): Tensor;
  /**
   * The Moore-Penrose inverse, without singular values below `rcond` times the largest. `linalg.pinv` is its
   * newer form.
   * `pinverse(input, rcond = 1e-15)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.pinverse.html
   */
  pinverse(input: Tensor, rcond?: number | PinverseOptions, options?: PinverseOptions): Tensor;
  /**
   * (…, C · r², H, W) → (…, C, H · r, W · r): channels become pixels.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.pixel_shuffle.html
   */
  pixelShuffle(input: Tensor, upscaleFactor: number): Tensor;
  /**
   * (…, C, H · r, W · r) → (…, C · r², H, W): pixels become channels.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.pixel_unshuffle.html
   */
  pixelUnshuffle(input: Tensor, downscaleFactor: number): Tensor;
  /**
   * Poisson-distributed counts with the rates that `input` gives, in its dtype.
   * `poisson(input, generator = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.poisson.html
   */
  poisson(input: Tensor, generator?: Generator | null | PoissonOptions, options?: PoissonOptions): Tensor;
  /**
   * `exp(input) - target · input`, with `input` the logarithm of the rate (`logInput`).
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.poisson_nll_loss.html
   */
  poissonNllLoss(input: Tensor, target: Tensor, logInput: boolean, full: boolean, eps: number, reduction: number): Tensor;
  /**
   * The complex tensor `abs · exp(i · angle)`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.polar.html
   */
  polar(abs: Tensor, angle: Tensor, options?: OutOption): Tensor;
  /**
   * `dⁿ/dxⁿ ψ(x)`: 0 gives `digamma`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.polygamma.html
   */
  polygamma(n: number, input: Tensor, options?: OutOption): Tensor;
  /**
   * `input` itself, as unary plus; an error for booleans.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.positive.html
   */
  positive(input: Tensor): Tensor;
  /**
   * `input ** exponent`, broadcast; either may be a number. Integers to a negative power are an error.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.pow.html
   */
  pow(input: Tensor, exponent: Tensor, options?: OutOption): Tensor;
  /**
   * `input ** exponent`, broadcast; either may be a number. Integers to a negative power are an error.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.pow.html
   */
  pow(self: Scalar, exponent: Tensor, options?: OutOption): Tensor;
  /**
   * `input ** exponent`, broadcast; either may be a number. Integers to a negative power are an error.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.pow.html
   */
  pow(input: Tensor, exponent: Scalar, options?: OutOption): Tensor;
  /**
   * `input` where positive, else `weight · input`, with one weight for all or one a channel.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.prelu.html
   */
  prelu(input: Tensor, weight: Tensor): Tensor;
  /**
   * Π over one `dim`, or over all. Integers multiply in int64; the product of nothing is 1.
   * `prod(input, { dtype = null })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.prod.html
   */
  prod(input: Tensor, options?: Opt<{ dtype?: DType | null | undefined }>): Tensor;
  /**
   * Π over one `dim`, or over all. Integers multiply in int64; the product of nothing is 1.
   * `prod(input, dim, keepdim = false, { dtype = null })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.prod.html
   */
  prod(input: Tensor, options: Opt<{ dim: number; keepdim?: boolean | undefined; dtype?: DType | null | undefined } & OutOption>): Tensor;
  /**
   * Π over one `dim`, or over all. Integers multiply in int64; the product of nothing is 1.
   * `prod(input, dim, keepdim = false, { dtype = null })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.prod.html
   */
  prod(input: Tensor, dim: number, keepdim?: boolean | ProdDimIntOutOptions, options?: ProdDimIntOutOptions): Tensor;
  /**
   * The dtype in which operands of two dtypes meet: `int64` and `float32` in `float32`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.promote_types.html
   */
  promoteTypes(type1: DType, type2: DType): DType;
  /**
   * Writes (or adds, with `accumulate`) at indices into the flattened tensor.
   * `put(input, index, source, accumulate = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.put.html
   */
  put(input: Tensor, index: Tensor, source: Tensor, accumulate?: boolean | PutOptions, options?: PutOptions): Tensor;
  /**
   * The dimension along which a tensor was quantized by channels.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.q_per_channel_axis.html
   */
  qPerChannelAxis(input: Tensor): number;
  /**
   * The scale of each channel.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.q_per_channel_scales.html
   */
  qPerChannelScales(input: Tensor): Tensor;
  /**
   * The zero point of each channel.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.q_per_channel_zero_points.html
   */
  qPerChannelZeroPoints(input: Tensor): Tensor;
  /**
   * The scale of a tensor quantized as a whole.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.q_scale.html
   */
  qScale(input: Tensor): number;
  /**
   * The zero point of a tensor quantized as a whole.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.q_zero_point.html
   */
  qZeroPoint(input: Tensor): number;
  /**
   * QR decomposition, reduced unless `some` is false. `linalg.qr` is its newer form. `qr(input, some = true)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.qr.html
   */
  qr(input: Tensor, some?: boolean | QrOutOptions, options?: QrOutOptions): NamedTuple<['Q', 'R']>;
  /**
   * The `q`-th quantiles (0 to 1) over `dim`; between two elements by `interpolation`. NaN wins.
   * `quantile(input, q, dim = null, keepdim = false, { interpolation = 'linear' })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.quantile.html
   */
  quantile(input: Tensor, q: Tensor, dim?: number | null | QuantileOutOptions, keepdim?: boolean | QuantileOutOptions, options?: QuantileOutOptions): Tensor;
  /**
   * The `q`-th quantiles (0 to 1) over `dim`; between two elements by `interpolation`. NaN wins.
   * `quantile(input, q, dim = null, keepdim = false, { interpolation = 'linear' })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.quantile.html
   */
  quantile(input: Tensor, q: number, dim?: number | null | QuantileOutOptions, keepdim?: boolean | QuantileOutOptions, options?: QuantileOutOptions): Tensor;
  /**
   * Integers q with `x ≈ (q - zeroPoint) · scale`, a scale and a zero point for each slice of `axis`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.quantize_per_channel.html
   */
  quantizePerChannel(input: Tensor, scales: Tensor, zeroPoints: Tensor, axis: number, dtype: DType): Tensor;
  /**
   * Integers q with `x ≈ (q - zeroPoint) · scale`, one scale for all.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.quantize_per_tensor.html
   */
  quantizePerTensor(input: Tensor, scale: Tensor, zeroPoint: Tensor, dtype: DType): Tensor;
  /**
   * Integers q with `x ≈ (q - zeroPoint) · scale`, one scale for all.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.quantize_per_tensor.html
   */
  quantizePerTensor(input: Tensor, scale: number, zeroPoint: number, dtype: DType): Tensor;
  /**
   * Integers q with `x ≈ (q - zeroPoint) · scale`, one scale for all.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.quantize_per_tensor.html
   */
  quantizePerTensor(tensors: readonly Tensor[], scales: Tensor, zeroPoints: Tensor, dtype: DType): Tensor[];
  /**
   * `quantizePerTensor` with scale and zero point of the data itself; `reduceRange` saves one bit.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.quantize_per_tensor_dynamic.html
   */
  quantizePerTensorDynamic(input: Tensor, dtype: DType, reduceRange: boolean): Tensor;
  /** @see https://docs.pytorch.org/docs/2.13/generated/torch.quantized_batch_norm.html */
  quantizedBatchNorm(input: Tensor, weight: Tensor | null, bias: Tensor | null, mean: Tensor, var_: Tensor, eps: number, outputScale: number, outputZeroPoint: number): Tensor;
  quantizedGruCell(input: Tensor, hx: Tensor, wIh: Tensor, wHh: Tensor, bIh: Tensor, bHh: Tensor, packedIh: Tensor, packedHh: Tensor, colOffsetsIh: Tensor, colOffsetsHh: Tensor, scaleIh: Scalar, scaleHh: Scalar, zeroPointIh: Scalar, zeroPointHh: Scalar): Tensor;
  quantizedLstmCell(input: Tensor, hx: readonly Tensor[], wIh: Tensor, wHh: Tensor, bIh: Tensor, bHh: Tensor, packedIh: Tensor, packedHh: Tensor, colOffsetsIh: Tensor, colOffsetsHh: Tensor, scaleIh: Scalar, scaleHh: Scalar, zeroPointIh: Scalar, zeroPointHh: Scalar): [Tensor, Tensor];
  /**
   * `quantizedMaxPool1d(input, kernelSize, stride = [], padding = 0, dilation = 1, ceilMode = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.quantized_max_pool1d.html
   */
  quantizedMaxPool1d(input: Tensor, kernelSize: IntOrList, stride?: IntOrList | QuantizedMaxPool1dOptions, padding?: IntOrList | QuantizedMaxPool1dOptions, dilation?: IntOrList | QuantizedMaxPool1dOptions, ceilMode?: boolean | QuantizedMaxPool1dOptions, options?: QuantizedMaxPool1dOptions): Tensor;
  /**
   * `quantizedMaxPool2d(input, kernelSize, stride = [], padding = 0, dilation = 1, ceilMode = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.quantized_max_pool2d.html
   */
  quantizedMaxPool2d(input: Tensor, kernelSize: IntOrList, stride?: IntOrList | QuantizedMaxPool2dOptions, padding?: IntOrList | QuantizedMaxPool2dOptions, dilation?: IntOrList | QuantizedMaxPool2dOptions, ceilMode?: boolean | QuantizedMaxPool2dOptions, options?: QuantizedMaxPool2dOptions): Tensor;
  /** `quantizedMaxPool3d(input, kernelSize, stride = [], padding = 0, dilation = 1, ceilMode = false)` */
  quantizedMaxPool3d(input: Tensor, kernelSize: IntOrList, stride?: IntOrList | QuantizedMaxPool3dOptions, padding?: IntOrList | QuantizedMaxPool3dOptions, dilation?: IntOrList | QuantizedMaxPool3dOptions, ceilMode?: boolean | QuantizedMaxPool3dOptions, options?: QuantizedMaxPool3dOptions): Tensor;
  quantizedRnnReluCell(input: Tensor, hx: Tensor, wIh: Tensor, wHh: Tensor, bIh: Tensor, bHh: Tensor, packedIh: Tensor, packedHh: Tensor, colOffsetsIh: Tensor, colOffsetsHh: Tensor, scaleIh: Scalar, scaleHh: Scalar, zeroPointIh: Scalar, zeroPointHh: Scalar): Tensor;
  quantizedRnnTanhCell(input: Tensor, hx: Tensor, wIh: Tensor, wHh: Tensor, bIh: Tensor, bHh: Tensor, packedIh: Tensor, packedHh: Tensor, colOffsetsIh: Tensor, colOffsetsHh: Tensor, scaleIh: Scalar, scaleHh: Scalar, zeroPointIh: Scalar, zeroPointHh: Scalar): Tensor;
  /** `input · 180 / π`. @see https://docs.pytorch.org/docs/2.13/generated/torch.rad2deg.html */
  rad2deg(input: Tensor, options?: OutOption): Tensor;
  /** `rad2deg`, in place. @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.rad2deg_.html */
  rad2deg_(input: Tensor): Tensor;
  /** Uniform numbers in [0, 1). @see https://docs.pytorch.org/docs/2.13/generated/torch.rand.html */
  rand(size: readonly number[], options: RandGeneratorOutOptions): Tensor;
  /** Uniform numbers in [0, 1). @see https://docs.pytorch.org/docs/2.13/generated/torch.rand.html */
  rand(size: readonly number[], options?: RandOutOptions): Tensor;
  /** Uniform numbers in [0, 1). @see https://docs.pytorch.org/docs/2.13/generated/torch.rand.html */
  rand(...size: number[] | [...size: number[], options: RandOutOptions]): Tensor;
  /**
   * Uniform numbers in [0, 1), with shape, dtype and device of `input`.
   * `randLike(input, { generator, memoryFormat = null })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.rand_like.html
   */
  randLike(input: Tensor, options: Opt<{ generator: Generator | null; memoryFormat?: MemoryFormat | null | undefined } & TensorOptions>): Tensor;
  /**
   * Uniform numbers in [0, 1), with shape, dtype and device of `input`.
   * `randLike(input, { memoryFormat = null })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.rand_like.html
   */
  randLike(input: Tensor, options?: Opt<{ memoryFormat?: MemoryFormat | null | undefined } & TensorOptions>): Tensor;
  /**
   * Integers from `low` (0) up to, without, `high`; int64.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.randint.html
   */
  randint(high: number | bigint, size: readonly number[], options: Opt<{ generator: Generator | null } & TensorOptions & OutOption>): Tensor;
  /**
   * Integers from `low` (0) up to, without, `high`; int64.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.randint.html
   */
  randint(high: number | bigint, size: readonly number[], options?: Opt<TensorOptions & OutOption>): Tensor;
  /**
   * Integers from `low` (0) up to, without, `high`; int64.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.randint.html
   */
  randint(low: number | bigint, high: number | bigint, size: readonly number[], options: Opt<{ generator: Generator | null } & TensorOptions & OutOption>): Tensor;
  /**
   * Integers from `low` (0) up to, without, `high`; int64.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.randint.html
   */
  randint(low: number | bigint, high: number | bigint, size: readonly number[], options?: Opt<TensorOptions & OutOption>): Tensor;
  /**
   * Integers from `low` (0) up to, without, `high`, with shape, dtype and device of `input`.
   * `randintLike(input, low, high, { generator, memoryFormat = null })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.randint_like.html
   */
  randintLike(input: Tensor, low: number | bigint, high: number | bigint, options: Opt<{ generator: Generator | null; memoryFormat?: MemoryFormat | null | undefined } & TensorOptions>): Tensor;
  /**
   * Integers from `low` (0) up to, without, `high`, with shape, dtype and device of `input`.
   * `randintLike(input, low, high, { memoryFormat = null })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.randint_like.html
   */
  randintLike(input: Tensor, low: number | bigint, high: number | bigint, options?: Opt<{ memoryFormat?: MemoryFormat | null | undefined } & TensorOptions>): Tensor;
  /**
   * Integers from `low` (0) up to, without, `high`, with shape, dtype and device of `input`.
   * `randintLike(input, high, { generator, memoryFormat = null })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.randint_like.html
   */
  randintLike(input: Tensor, high: Tensor, options: Opt<{ generator: Generator | null; memoryFormat?: MemoryFormat | null | undefined } & TensorOptions>): Tensor;
  /**
   * Integers from `low` (0) up to, without, `high`, with shape, dtype and device of `input`.
   * `randintLike(input, high, { memoryFormat = null })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.randint_like.html
   */
  randintLike(input: Tensor, high: Tensor, options?: Opt<{ memoryFormat?: MemoryFormat | null | undefined } & TensorOptions>): Tensor;
  /**
   * Integers from `low` (0) up to, without, `high`, with shape, dtype and device of `input`.
   * `randintLike(input, high, { generator, memoryFormat = null })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.randint_like.html
   */
  randintLike(input: Tensor, high: number | bigint, options: Opt<{ generator: Generator | null; memoryFormat?: MemoryFormat | null | undefined } & TensorOptions>): Tensor;
  /**
   * Integers from `low` (0) up to, without, `high`, with shape, dtype and device of `input`.
   * `randintLike(input, high, { memoryFormat = null })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.randint_like.html
   */
  randintLike(input: Tensor, high: number | bigint, options?: Opt<{ memoryFormat?: MemoryFormat | null | undefined } & TensorOptions>): Tensor;
  /**
   * Standard normal numbers: mean 0, variance 1.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.randn.html
   */
  randn(size: readonly number[], options: RandnGeneratorOutOptions): Tensor;
  /**
   * Standard normal numbers: mean 0, variance 1.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.randn.html
   */
  randn(size: readonly number[], options?: RandnOutOptions): Tensor;
  /**
   * Standard normal numbers: mean 0, variance 1.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.randn.html
   */
  randn(...size: number[] | [...size: number[], options: RandnOutOptions]): Tensor;
  /**
   * Standard normal numbers, with shape, dtype and device of `input`.
   * `randnLike(input, { generator, memoryFormat = null })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.randn_like.html
   */
  randnLike(input: Tensor, options: Opt<{ generator: Generator | null; memoryFormat?: MemoryFormat | null | undefined } & TensorOptions>): Tensor;
  /**
   * Standard normal numbers, with shape, dtype and device of `input`.
   * `randnLike(input, { memoryFormat = null })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.randn_like.html
   */
  randnLike(input: Tensor, options?: Opt<{ memoryFormat?: MemoryFormat | null | undefined } & TensorOptions>): Tensor;
  /**
   * The integers 0 to `n - 1` in random order; int64.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.randperm.html
   */
  randperm(n: number, options: Opt<{ generator: Generator | null } & TensorOptions & OutOption>): Tensor;
  /**
   * The integers 0 to `n - 1` in random order; int64.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.randperm.html
   */
  randperm(n: number, options?: Opt<TensorOptions & OutOption>): Tensor;
  /**
   * `start`, `start + step`, … with `end`, in floats. Deprecated: `arange` leaves `end` out, as Python's
   * range.
   * `range(start, end, step = 1)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.range.html
   */
  range(start: Scalar, end: Scalar, step?: Scalar | RangeStepOutOptions, options?: RangeStepOutOptions): Tensor;
  /**
   * All elements in one dimension. A view where strides allow it, else a copy.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.ravel.html
   */
  ravel(input: Tensor): Tensor;
  /**
   * The real part as a view: writing to it writes to `input`. A real tensor comes back itself.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.real.html
   */
  real(input: Tensor): Tensor;
  /**
   * `1 / input`; ±∞ at zero. Integers give floats.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.reciprocal.html
   */
  reciprocal(input: Tensor, options?: OutOption): Tensor;
  /**
   * `reciprocal`, in place.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.reciprocal_.html
   */
  reciprocal_(input: Tensor): Tensor;
  /**
   * `max(input, 0)`; the gradient at 0 is 0.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.relu.html
   */
  relu(input: Tensor): Tensor;
  /** `relu`, in place. @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.relu.html */
  relu_(input: Tensor): Tensor;
  /**
   * `input - other · ⌊input / other⌋`: takes the sign of `other`, as Python's `%`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.remainder.html
   */
  remainder(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /**
   * `input - other · ⌊input / other⌋`: takes the sign of `other`, as Python's `%`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.remainder.html
   */
  remainder(self: Scalar, other: Tensor): Tensor;
  /**
   * `input - other · ⌊input / other⌋`: takes the sign of `other`, as Python's `%`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.remainder.html
   */
  remainder(input: Tensor, other: Scalar, options?: OutOption): Tensor;
  /**
   * Scales each slice along `dim` whose `p`-norm is above `maxnorm` down to it; the others stay.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.renorm.html
   */
  renorm(input: Tensor, options: Opt<{ p: Scalar; dim: number; maxnorm: Scalar } & OutOption>): Tensor;
  /**
   * Scales each slice along `dim` whose `p`-norm is above `maxnorm` down to it; the others stay.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.renorm.html
   */
  renorm(input: Tensor, p: Scalar, dim: number, maxnorm: Scalar, options?: OutOption): Tensor;
  /**
   * Repeats each element, all equally often or each by its own count: 1 2 → 1 1 2 2. Counts on a GPU make it
   * wait.
   * `repeatInterleave(input, repeats, dim = null, { outputSize = null })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.repeat_interleave.html
   */
  repeatInterleave(input: Tensor, repeats: Tensor, dim?: number | null | RepeatInterleaveSelfTensorOptions, options?: RepeatInterleaveSelfTensorOptions): Tensor;
  /**
   * Repeats each element, all equally often or each by its own count: 1 2 → 1 1 2 2. Counts on a GPU make it
   * wait.
   * `repeatInterleave(repeats, { outputSize = null })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.repeat_interleave.html
   */
  repeatInterleave(repeats: Tensor, options?: Opt<{ outputSize?: number | null | undefined }>): Tensor;
  /**
   * Repeats each element, all equally often or each by its own count: 1 2 → 1 1 2 2. Counts on a GPU make it
   * wait.
   * `repeatInterleave(input, repeats, dim = null, { outputSize = null })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.repeat_interleave.html
   */
  repeatInterleave(input: Tensor, repeats: number, dim?: number | null | RepeatInterleaveSelfTensorOptions, options?: RepeatInterleaveSelfTensorOptions): Tensor;
  /**
   * `input` in another shape; one size may be -1. A view where strides allow it, else a copy: don't count on
   * either.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.reshape.html
   */
  reshape(input: Tensor, shape: readonly number[]): Tensor;
  /**
   * `resize_` to another tensor's shape. `resizeAs_(input, theTemplate, { memoryFormat = null })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.resize_as_.html
   */
  resizeAs_(input: Tensor, theTemplate: Tensor, options?: Opt<{ memoryFormat?: MemoryFormat | null | undefined }>): Tensor;
  /** `resize_` to a sparse tensor's shape. */
  resizeAsSparse_(input: Tensor, theTemplate: Tensor): Tensor;
  /**
   * `input` with a pending conjugation carried out; itself where there is none.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.resolve_conj.html
   */
  resolveConj(input: Tensor): Tensor;
  /**
   * `input` with a pending negation carried out; itself where there is none.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.resolve_neg.html
   */
  resolveNeg(input: Tensor): Tensor;
  /**
   * The dtype that an operation of the two would have. Numbers and zero-dimensional tensors count less.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.result_type.html
   */
  resultType(tensor: Tensor, other: Tensor): DType;
  /**
   * The dtype that an operation of the two would have. Numbers and zero-dimensional tensors count less.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.result_type.html
   */
  resultType(scalar: Scalar, tensor: Tensor): DType;
  /**
   * The dtype that an operation of the two would have. Numbers and zero-dimensional tensors count less.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.result_type.html
   */
  resultType(tensor: Tensor, other: Scalar): DType;
  /**
   * The dtype that an operation of the two would have. Numbers and zero-dimensional tensors count less.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.result_type.html
   */
  resultType(scalar1: Scalar, scalar2: Scalar): DType;
  /**
   * `x / √(mean(x²) + eps) · weight` over the last dimensions; `eps` is the dtype's own where left out.
   * `rmsNorm(input, normalizedShape, weight = null, eps = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.rms_norm.html
   */
  rmsNorm(input: Tensor, normalizedShape: readonly number[], weight?: Tensor | null | RmsNormOptions, eps?: number | null | RmsNormOptions, options?: RmsNormOptions): Tensor;
  /** A whole recurrent network, its layers and directions, with relu: all outputs, and the last state. */
  rnnRelu(data: Tensor, batchSizes: Tensor, hx: Tensor, params: readonly Tensor[], hasBiases: boolean, numLayers: number, dropout: number, train: boolean, bidirectional: boolean): [Tensor, Tensor];
  /** A whole recurrent network, its layers and directions, with relu: all outputs, and the last state. */
  rnnRelu(input: Tensor, hx: Tensor, params: readonly Tensor[], hasBiases: boolean, numLayers: number, dropout: number, train: boolean, bidirectional: boolean, batchFirst: boolean): [Tensor, Tensor];
  /**
   * One step: `relu(wIh · input + bIh + wHh · hx + bHh)`.
   * `rnnReluCell(input, hx, wIh, wHh, bIh = null, bHh = null)`
   */
  rnnReluCell(input: Tensor, hx: Tensor, wIh: Tensor, wHh: Tensor, bIh?: Tensor | null | RnnReluCellOptions, bHh?: Tensor | null | RnnReluCellOptions, options?: RnnReluCellOptions): Tensor;
  /** A whole recurrent network, its layers and directions, with tanh: all outputs, and the last state. */
  rnnTanh(data: Tensor, batchSizes: Tensor, hx: Tensor, params: readonly Tensor[], hasBiases: boolean, numLayers: number, dropout: number, train: boolean, bidirectional: boolean): [Tensor, Tensor];
  /** A whole recurrent network, its layers and directions, with tanh: all outputs, and the last state. */
  rnnTanh(input: Tensor, hx: Tensor, params: readonly Tensor[], hasBiases: boolean, numLayers: number, dropout: number, train: boolean, bidirectional: boolean, batchFirst: boolean): [Tensor, Tensor];
  /**
   * One step: `tanh(wIh · input + bIh + wHh · hx + bHh)`.
   * `rnnTanhCell(input, hx, wIh, wHh, bIh = null, bHh = null)`
   */
  rnnTanhCell(input: Tensor, hx: Tensor, wIh: Tensor, wHh: Tensor, bIh?: Tensor | null | RnnTanhCellOptions, bHh?: Tensor | null | RnnTanhCellOptions, options?: RnnTanhCellOptions): Tensor;
  /**
   * Shifts along `dims`; what leaves at the end comes back at the start. Without `dims`, as if flattened.
   * `roll(input, shifts, dims = [])`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.roll.html
   */
  roll(input: Tensor, shifts: IntOrList, dims?: IntOrList | RollOptions, options?: RollOptions): Tensor;
  /**
   * Turns by `k` quarters in the plane of two dimensions, from the first towards the second.
   * `rot90(input, k = 1, dims = [0, 1])`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.rot90.html
   */
  rot90(input: Tensor, k?: number | Rot90Options, dims?: readonly number[] | Rot90Options, options?: Rot90Options): Tensor;
  /**
   * To the nearest integer, halves to the even one (2.5 → 2), unlike `Math.round`. `decimals` moves the
   * point; it may be negative.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.round.html
   */
  round(input: Tensor, options?: OutOption): Tensor;
  /**
   * To the nearest integer, halves to the even one (2.5 → 2), unlike `Math.round`. `decimals` moves the
   * point; it may be negative.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.round.html
   */
  round(input: Tensor, options: Opt<{ decimals: number } & OutOption>): Tensor;
  /** `round`, in place. @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.round_.html */
  round_(input: Tensor): Tensor;
  /** `round`, in place. @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.round_.html */
  round_(input: Tensor, options: Opt<{ decimals: number }>): Tensor;
  /** `rowIndices`, as a copy and not a view. */
  rowIndicesCopy(input: Tensor, options?: OutOption): Tensor;
  /** The same as `vstack`. @see https://docs.pytorch.org/docs/2.13/generated/torch.row_stack.html */
  rowStack(tensors: readonly Tensor[], options?: OutOption): Tensor;
  /**
   * `leakyRelu` with slopes drawn from [lower, upper) in training, and their mean otherwise.
   * `rrelu(input, lower = 0.125, upper = 0.3333333333333333, training = false, generator = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.rrelu.html
   */
  rrelu(input: Tensor, lower?: Scalar | RreluOptions, upper?: Scalar | RreluOptions, training?: boolean | RreluOptions, generator?: Generator | null | RreluOptions, options?: RreluOptions): Tensor;
  /**
   * `rrelu`, in place.
   * `rrelu_(input, lower = 0.125, upper = 0.3333333333333333, training = false, generator = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.rrelu.html
   */
  rrelu_(input: Tensor, lower?: Scalar | RreluOptions, upper?: Scalar | RreluOptions, training?: boolean | RreluOptions, generator?: Generator | null | RreluOptions, options?: RreluOptions): Tensor;
  /**
   * `1 / √input`; ∞ at zero, NaN below.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.rsqrt.html
   */
  rsqrt(input: Tensor, options?: OutOption): Tensor;
  /** `rsqrt`, in place. @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.rsqrt_.html */
  rsqrt_(input: Tensor): Tensor;
  /** `other - alpha · input`: `sub` with its operands turned round. `rsub(input, other, { alpha = 1 })` */
  rsub(input: Tensor, other: Tensor, options?: Opt<{ alpha?: Scalar | undefined }>): Tensor;
  /** `other - alpha · input`: `sub` with its operands turned round. `rsub(input, other, alpha = 1)` */
  rsub(input: Tensor, other: Scalar, alpha?: Scalar | RsubScalarOptions, options?: RsubScalarOptions): Tensor;
  /** The same as `sspaddmm`. `saddmm(input, mat1, mat2, { beta = 1, alpha = 1 })` */
  saddmm(input: Tensor, mat1: Tensor, mat2: Tensor, options?: Opt<{ beta?: Scalar | undefined; alpha?: Scalar | undefined } & OutOption>): Tensor;
  /** A zero-dimensional tensor of a number, in the default float dtype unless `dtype` says otherwise. */
  scalarTensor(s: Scalar, options?: Opt<TensorOptions>): Tensor;
  /**
   * Writes along `dim`: `out[index[i][j]][j] = src[i][j]` for `dim` 0; a number may stand for `src`. Which of
   * several at one place stays is not promised.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.scatter.html
   */
  scatter(input: Tensor, options: Opt<{ dim: number; index: Tensor; src: Tensor } & OutOption>): Tensor;
  /**
   * Writes along `dim`: `out[index[i][j]][j] = src[i][j]` for `dim` 0; a number may stand for `src`. Which of
   * several at one place stays is not promised.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.scatter.html
   */
  scatter(input: Tensor, dim: number, index: Tensor, src: Tensor, options?: OutOption): Tensor;
  /**
   * Writes along `dim`: `out[index[i][j]][j] = src[i][j]` for `dim` 0; a number may stand for `src`. Which of
   * several at one place stays is not promised.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.scatter.html
   */
  scatter(input: Tensor, options: Opt<{ dim: number; index: Tensor; src: Tensor; reduce: 'add' | 'multiply' } & OutOption>): Tensor;
  /**
   * Writes along `dim`: `out[index[i][j]][j] = src[i][j]` for `dim` 0; a number may stand for `src`. Which of
   * several at one place stays is not promised.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.scatter.html
   */
  scatter(input: Tensor, dim: number, index: Tensor, src: Tensor, options: Opt<{ reduce: 'add' | 'multiply' } & OutOption>): Tensor;
  /**
   * Writes along `dim`: `out[index[i][j]][j] = src[i][j]` for `dim` 0; a number may stand for `src`. Which of
   * several at one place stays is not promised.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.scatter.html
   */
  scatter(input: Tensor, options: Opt<{ dim: number; index: Tensor; value: Scalar } & OutOption>): Tensor;
  /**
   * Writes along `dim`: `out[index[i][j]][j] = src[i][j]` for `dim` 0; a number may stand for `src`. Which of
   * several at one place stays is not promised.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.scatter.html
   */
  scatter(input: Tensor, dim: number, index: Tensor, value: Scalar, options?: OutOption): Tensor;
  /**
   * Writes along `dim`: `out[index[i][j]][j] = src[i][j]` for `dim` 0; a number may stand for `src`. Which of
   * several at one place stays is not promised.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.scatter.html
   */
  scatter(input: Tensor, options: Opt<{ dim: number; index: Tensor; value: Scalar; reduce: 'add' | 'multiply' } & OutOption>): Tensor;
  /**
   * Writes along `dim`: `out[index[i][j]][j] = src[i][j]` for `dim` 0; a number may stand for `src`. Which of
   * several at one place stays is not promised.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.scatter.html
   */
  scatter(input: Tensor, dim: number, index: Tensor, value: Scalar, options: Opt<{ reduce: 'add' | 'multiply' } & OutOption>): Tensor;
  /**
   * Adds along `dim`: `out[index[i][j]][j] += src[i][j]` for `dim` 0. On a GPU the order of sums varies.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.scatter_add.html
   */
  scatterAdd(input: Tensor, options: Opt<{ dim: number; index: Tensor; src: Tensor } & OutOption>): Tensor;
  /**
   * Adds along `dim`: `out[index[i][j]][j] += src[i][j]` for `dim` 0. On a GPU the order of sums varies.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.scatter_add.html
   */
  scatterAdd(input: Tensor, dim: number, index: Tensor, src: Tensor, options?: OutOption): Tensor;
  /**
   * Combines what `index` sends to one place by `sum`, `prod`, `mean`, `amax` or `amin`; with what was there
   * unless `includeSelf` is false.
   * `scatterReduce(input, dim, index, src, reduce, { includeSelf = true })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.scatter_reduce.html
   */
  scatterReduce(input: Tensor, options: Opt<{ dim: number; index: Tensor; src: Tensor; reduce: 'sum' | 'prod' | 'mean' | 'amax' | 'amin'; includeSelf?: boolean | undefined } & OutOption>): Tensor;
  /**
   * Combines what `index` sends to one place by `sum`, `prod`, `mean`, `amax` or `amin`; with what was there
   * unless `includeSelf` is false.
   * `scatterReduce(input, dim, index, src, reduce, { includeSelf = true })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.scatter_reduce.html
   */
  scatterReduce(input: Tensor, dim: number, index: Tensor, src: Tensor, reduce: 'sum' | 'prod' | 'mean' | 'amax' | 'amin', options?: Opt<{ includeSelf?: boolean | undefined } & OutOption>): Tensor;
  /**
   * Where each value would be inserted in `sortedSequence`, whose last dimension is sorted. Not checked.
   * `searchsorted(sortedSequence, input, { outInt32 = false, right = false, side = null, sorter = null })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.searchsorted.html
   */
  searchsorted(sortedSequence: Tensor, input: Tensor, options?: Opt<{ outInt32?: boolean | undefined; right?: boolean | undefined; side?: 'left' | 'right' | null | undefined; sorter?: Tensor | null | undefined } & OutOption>): Tensor;
  /**
   * Where each value would be inserted in `sortedSequence`, whose last dimension is sorted. Not checked.
   * `searchsorted(sortedSequence, self, { outInt32 = false, right = false, side = null, sorter = null })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.searchsorted.html
   */
  searchsorted(sortedSequence: Tensor, self: Scalar, options?: Opt<{ outInt32?: boolean | undefined; right?: boolean | undefined; side?: 'left' | 'right' | null | undefined; sorter?: Tensor | null | undefined } & OutOption>): Tensor;
  /**
   * Reduces runs of rows, given by `lengths` or `offsets`, each by `reduce`.
   * `segmentReduce(data, reduce, { lengths = null, indices = null, offsets = null, axis = 0, unsafe = false,
   * initial = null })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.segment_reduce.html
   */
  segmentReduce(data: Tensor, reduce: 'sum' | 'mean' | 'max' | 'min' | 'prod', options?: Opt<{ lengths?: Tensor | null | undefined; indices?: Tensor | null | undefined; offsets?: Tensor | null | undefined; axis?: number | undefined; unsafe?: boolean | undefined; initial?: Scalar | null | undefined }>): Tensor;
  /**
   * The slice at `index` along `dim`, without that dimension; a view.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.select.html
   */
  select(input: Tensor, options: Opt<{ dim: number; index: number }>): Tensor;
  /**
   * The slice at `index` along `dim`, without that dimension; a view.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.select.html
   */
  select(input: Tensor, dim: number, index: number): Tensor;
  /**
   * `select`, as a copy and not a view.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.select_copy.html
   */
  selectCopy(input: Tensor, options: Opt<{ dim: number; index: number } & OutOption>): Tensor;
  /**
   * `select`, as a copy and not a view.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.select_copy.html
   */
  selectCopy(input: Tensor, dim: number, index: number, options?: OutOption): Tensor;
  /**
   * `input` with the slice at `index` along `dim` replaced by `src`; a copy.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.select_scatter.html
   */
  selectScatter(input: Tensor, options: Opt<{ src: Tensor; dim: number; index: number }>): Tensor;
  /**
   * `input` with the slice at `index` along `dim` replaced by `src`; a copy.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.select_scatter.html
   */
  selectScatter(input: Tensor, src: Tensor, dim: number, index: number): Tensor;
  /**
   * `scale · elu(input, alpha)` with the two constants that keep mean 0 and variance 1.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.selu.html
   */
  selu(input: Tensor): Tensor;
  /** `selu`, in place. @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.selu.html */
  selu_(input: Tensor): Tensor;
  /**
   * `sign` for complex numbers too: `input / |input|`, and 0 at 0.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.sgn.html
   */
  sgn(input: Tensor, options?: OutOption): Tensor;
  /**
   * `1 / (1 + exp(-input))`, between 0 and 1.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.sigmoid.html
   */
  sigmoid(input: Tensor, options?: OutOption): Tensor;
  /**
   * `sigmoid`, in place.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.sigmoid.html
   */
  sigmoid_(input: Tensor): Tensor;
  /**
   * -1, 0 or 1 by the sign of `input`; 0 for NaN.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.sign.html
   */
  sign(input: Tensor, options?: OutOption): Tensor;
  /**
   * Whether the sign bit is set: true for negative numbers and for -0.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.signbit.html
   */
  signbit(input: Tensor, options?: OutOption): Tensor;
  /** The sine of radians. @see https://docs.pytorch.org/docs/2.13/generated/torch.sin.html */
  sin(input: Tensor, options?: OutOption): Tensor;
  /** `sin`, in place. @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.sin_.html */
  sin_(input: Tensor): Tensor;
  /**
   * `sin(π · input) / (π · input)`, and 1 at zero: the normalised form.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.sinc.html
   */
  sinc(input: Tensor, options?: OutOption): Tensor;
  /** `sinc`, in place. @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.sinc_.html */
  sinc_(input: Tensor): Tensor;
  /** `(exp(input) - exp(-input)) / 2`. @see https://docs.pytorch.org/docs/2.13/generated/torch.sinh.html */
  sinh(input: Tensor, options?: OutOption): Tensor;
  /** `sinh`, in place. @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.sinh_.html */
  sinh_(input: Tensor): Tensor;
  /**
   * `sliceCopy(input, dim = 0, start = null, end = null, step = 1)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.slice_copy.html
   */
  sliceCopy(input: Tensor, dim?: number | SliceCopyTensorOutOptions, start?: number | null | SliceCopyTensorOutOptions, end?: number | null | SliceCopyTensorOutOptions, step?: number | SliceCopyTensorOutOptions, options?: SliceCopyTensorOutOptions): Tensor;
  /**
   * The memory of `input`, a slice of `src`, seen with all of its shape and strides: undoes the slice; a
   * view.
   * `sliceInverse(input, src, dim = 0, start = null, end = null, step = 1)`
   */
  sliceInverse(input: Tensor, src: Tensor, dim?: number | SliceInverseOptions, start?: number | null | SliceInverseOptions, end?: number | null | SliceInverseOptions, step?: number | SliceInverseOptions, options?: SliceInverseOptions): Tensor;
  /**
   * `input` with `start` to `end` along `dim`, every `step`, replaced by `src`; a copy.
   * `sliceScatter(input, src, dim = 0, start = null, end = null, step = 1)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.slice_scatter.html
   */
  sliceScatter(input: Tensor, src: Tensor, dim?: number | SliceScatterOutOptions, start?: number | null | SliceScatterOutOptions, end?: number | null | SliceScatterOutOptions, step?: number | SliceScatterOutOptions, options?: SliceScatterOutOptions): Tensor;
  /** The same as `linalg.slogdet`. @see https://docs.pytorch.org/docs/2.13/generated/torch.slogdet.html */
  slogdet(input: Tensor, options?: OutsOption<[Tensor, Tensor]>): NamedTuple<['sign', 'logabsdet']>;
  /**
   * Sparse times dense matrix, the result sparse.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.smm.html
   */
  smm(input: Tensor, mat2: Tensor): Tensor;
  /**
   * `exp(xᵢ) / Σ exp(xⱼ)` along `dim`, without overflow; with `dtype`, converted first.
   * `softmax(input, dim, dtype = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.softmax.html
   */
  softmax(input: Tensor, options: Opt<{ dim: number; dtype?: DType | null | undefined } & OutOption>): Tensor;
  /**
   * `exp(xᵢ) / Σ exp(xⱼ)` along `dim`, without overflow; with `dtype`, converted first.
   * `softmax(input, dim, dtype = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.softmax.html
   */
  softmax(input: Tensor, dim: number, dtype?: DType | null | SoftmaxIntOutOptions, options?: SoftmaxIntOutOptions): Tensor;
  /**
   * Sorted along `dim`, with the indices that sort. NaN counts as largest; `stable` keeps the order of
   * equals.
   * `sort(input, { stable, dim = -1, descending = false })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.sort.html
   */
  sort(input: Tensor, options: Opt<{ stable: boolean | null; dim?: number | undefined; descending?: boolean | undefined } & OutsOption<[Tensor, Tensor]>>): NamedTuple<['values', 'indices']>;
  /**
   * Sorted along `dim`, with the indices that sort. NaN counts as largest; `stable` keeps the order of
   * equals.
   * `sort(input, dim = -1, descending = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.sort.html
   */
  sort(input: Tensor, dim?: number | SortOutOptions, descending?: boolean | SortOutOptions, options?: SortOutOptions): NamedTuple<['values', 'indices']>;
  /**
   * A sparse matrix of dense blocks, by columns of blocks.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.sparse_bsc_tensor.html
   */
  sparseBscTensor(ccolIndices: Tensor, rowIndices: Tensor, values: Tensor, size: readonly number[], options?: Opt<TensorOptions>): Tensor;
  /**
   * A sparse matrix of dense blocks, by columns of blocks.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.sparse_bsc_tensor.html
   */
  sparseBscTensor(ccolIndices: Tensor, rowIndices: Tensor, values: Tensor, options?: Opt<TensorOptions>): Tensor;
  /**
   * A sparse matrix of dense blocks, by rows of blocks.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.sparse_bsr_tensor.html
   */
  sparseBsrTensor(crowIndices: Tensor, colIndices: Tensor, values: Tensor, size: readonly number[], options?: Opt<TensorOptions>): Tensor;
  /**
   * A sparse matrix of dense blocks, by rows of blocks.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.sparse_bsr_tensor.html
   */
  sparseBsrTensor(crowIndices: Tensor, colIndices: Tensor, values: Tensor, options?: Opt<TensorOptions>): Tensor;
  /**
   * A sparse matrix by rows or columns, of numbers or blocks, whichever `layout` says.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.sparse_compressed_tensor.html
   */
  sparseCompressedTensor(compressedIndices: Tensor, plainIndices: Tensor, values: Tensor, size: readonly number[], options?: Opt<TensorOptions>): Tensor;
  /**
   * A sparse matrix by rows or columns, of numbers or blocks, whichever `layout` says.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.sparse_compressed_tensor.html
   */
  sparseCompressedTensor(compressedIndices: Tensor, plainIndices: Tensor, values: Tensor, options?: Opt<TensorOptions>): Tensor;
  /**
   * A sparse tensor of `values` at `indices` (dims, N); values at one place add up. Indices on a GPU make it
   * wait without `size`.
   * `sparseCooTensor(indices, values, { isCoalesced = null })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.sparse_coo_tensor.html
   */
  sparseCooTensor(indices: Tensor, values: Tensor, options?: Opt<{ isCoalesced?: boolean | null | undefined } & TensorOptions>): Tensor;
  /**
   * A sparse tensor of `values` at `indices` (dims, N); values at one place add up. Indices on a GPU make it
   * wait without `size`.
   * `sparseCooTensor(indices, values, size, { isCoalesced = null })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.sparse_coo_tensor.html
   */
  sparseCooTensor(indices: Tensor, values: Tensor, size: readonly number[], options?: Opt<{ isCoalesced?: boolean | null | undefined } & TensorOptions>): Tensor;
  /**
   * A sparse tensor of `values` at `indices` (dims, N); values at one place add up. Indices on a GPU make it
   * wait without `size`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.sparse_coo_tensor.html
   */
  sparseCooTensor(size: readonly number[], options?: Opt<TensorOptions>): Tensor;
  /**
   * A sparse tensor of `values` at `indices` (dims, N); values at one place add up. Indices on a GPU make it
   * wait without `size`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.sparse_coo_tensor.html
   */
  sparseCooTensor(...size: number[] | [...size: number[], options: Opt<TensorOptions>]): Tensor;
  /**
   * A sparse matrix by columns: where each column starts in `values`, and the rows.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.sparse_csc_tensor.html
   */
  sparseCscTensor(ccolIndices: Tensor, rowIndices: Tensor, values: Tensor, size: readonly number[], options?: Opt<TensorOptions>): Tensor;
  /**
   * A sparse matrix by columns: where each column starts in `values`, and the rows.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.sparse_csc_tensor.html
   */
  sparseCscTensor(ccolIndices: Tensor, rowIndices: Tensor, values: Tensor, options?: Opt<TensorOptions>): Tensor;
  /**
   * A sparse matrix by rows: where each row starts in `values`, and the columns.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.sparse_csr_tensor.html
   */
  sparseCsrTensor(crowIndices: Tensor, colIndices: Tensor, values: Tensor, size: readonly number[], options?: Opt<TensorOptions>): Tensor;
  /**
   * A sparse matrix by rows: where each row starts in `values`, and the columns.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.sparse_csr_tensor.html
   */
  sparseCsrTensor(crowIndices: Tensor, colIndices: Tensor, values: Tensor, options?: Opt<TensorOptions>): Tensor;
  /**
   * `split`, as a copy and not a view. `splitCopy(input, splitSize, dim = 0)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.split_copy.html
   */
  splitCopy(input: Tensor, splitSize: number, dim?: number | SplitCopyTensorOutOptions, options?: SplitCopyTensorOutOptions): Tensor[];
  /** Pieces of the sizes listed, along `dim`; views. `splitWithSizes(input, splitSizes, dim = 0)` */
  splitWithSizes(input: Tensor, splitSizes: readonly number[], dim?: number | SplitWithSizesOptions, options?: SplitWithSizesOptions): Tensor[];
  /**
   * `splitWithSizes`, as a copy and not a view. `splitWithSizesCopy(input, splitSizes, dim = 0)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.split_with_sizes_copy.html
   */
  splitWithSizesCopy(input: Tensor, splitSizes: readonly number[], dim?: number | SplitWithSizesCopyOutOptions, options?: SplitWithSizesCopyOutOptions): Tensor[];
  /** The same as `mm`. */
  spmm(input: Tensor, mat2: Tensor, options?: OutOption): Tensor;
  /** The same as `mm`. */
  spmm(input: Tensor, mat2: Tensor, outDtype: DType, options?: OutOption): Tensor;
  /**
   * `√input`; NaN below zero, for real dtypes.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.sqrt.html
   */
  sqrt(input: Tensor, options?: OutOption): Tensor;
  /** `sqrt`, in place. @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.sqrt_.html */
  sqrt_(input: Tensor): Tensor;
  /**
   * `input²`, in the dtype of `input`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.square.html
   */
  square(input: Tensor, options?: OutOption): Tensor;
  /** `square`, in place. @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.square_.html */
  square_(input: Tensor): Tensor;
  /**
   * Leaves out dimensions of size 1: all of them, or those in `dim`; a view.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.squeeze.html
   */
  squeeze(input: Tensor): Tensor;
  /**
   * Leaves out dimensions of size 1: all of them, or those in `dim`; a view.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.squeeze.html
   */
  squeeze(input: Tensor, options: Opt<{ dim: number }>): Tensor;
  /**
   * Leaves out dimensions of size 1: all of them, or those in `dim`; a view.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.squeeze.html
   */
  squeeze(input: Tensor, dim: number): Tensor;
  /**
   * Leaves out dimensions of size 1: all of them, or those in `dim`; a view.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.squeeze.html
   */
  squeeze(input: Tensor, options: Opt<{ dim: readonly number[] }>): Tensor;
  /**
   * Leaves out dimensions of size 1: all of them, or those in `dim`; a view.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.squeeze.html
   */
  squeeze(input: Tensor, dim: readonly number[]): Tensor;
  /**
   * `squeeze`, as a copy and not a view.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.squeeze_copy.html
   */
  squeezeCopy(input: Tensor, options?: OutOption): Tensor;
  /**
   * `squeeze`, as a copy and not a view.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.squeeze_copy.html
   */
  squeezeCopy(input: Tensor, options: Opt<{ dim: number } & OutOption>): Tensor;
  /**
   * `squeeze`, as a copy and not a view.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.squeeze_copy.html
   */
  squeezeCopy(input: Tensor, dim: number, options?: OutOption): Tensor;
  /**
   * `squeeze`, as a copy and not a view.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.squeeze_copy.html
   */
  squeezeCopy(input: Tensor, options: Opt<{ dim: readonly number[] } & OutOption>): Tensor;
  /**
   * `squeeze`, as a copy and not a view.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.squeeze_copy.html
   */
  squeezeCopy(input: Tensor, dim: readonly number[], options?: OutOption): Tensor;
  /**
   * `beta · input + alpha · (mat1 @ mat2)`, `input` and `mat1` sparse, the result too.
   * `sspaddmm(input, mat1, mat2, { beta = 1, alpha = 1 })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.sspaddmm.html
   */
  sspaddmm(input: Tensor, mat1: Tensor, mat2: Tensor, options?: Opt<{ beta?: Scalar | undefined; alpha?: Scalar | undefined } & OutOption>): Tensor;
  /**
   * Joins tensors of one shape along a new dimension `dim`. `stack(tensors, dim = 0)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.stack.html
   */
  stack(tensors: readonly Tensor[], dim?: number | StackOutOptions, options?: StackOutOptions): Tensor;
  /**
   * The standard deviation over `dim`, or over all: `√(Σ(x - x̄)² / (n - correction))`. `correction` is 1,
   * NumPy's 0.
   * `std(input, dim, unbiased = true, keepdim = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.std.html
   */
  std(input: Tensor, options: Opt<{ dim: IntOrList | null; unbiased?: boolean | undefined; keepdim?: boolean | undefined } & OutOption>): Tensor;
  /**
   * The standard deviation over `dim`, or over all: `√(Σ(x - x̄)² / (n - correction))`. `correction` is 1,
   * NumPy's 0.
   * `std(input, dim, unbiased = true, keepdim = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.std.html
   */
  std(input: Tensor, dim: IntOrList | null, unbiased?: boolean | StdDimOutOptions, keepdim?: boolean | StdDimOutOptions, options?: StdDimOutOptions): Tensor;
  /**
   * The standard deviation over `dim`, or over all: `√(Σ(x - x̄)² / (n - correction))`. `correction` is 1,
   * NumPy's 0.
   * `std(input, dim = null, { correction = null, keepdim = false })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.std.html
   */
  std(input: Tensor, dim?: IntOrList | null | StdCorrectionOutOptions, options?: StdCorrectionOutOptions): Tensor;
  /**
   * The standard deviation over `dim`, or over all: `√(Σ(x - x̄)² / (n - correction))`. `correction` is 1,
   * NumPy's 0.
   * `std(input, unbiased = true)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.std.html
   */
  std(input: Tensor, unbiased?: boolean | StdOptions, options?: StdOptions): Tensor;
  /**
   * `std` and `mean` in one pass. `stdMean(input, dim, unbiased = true, keepdim = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.std_mean.html
   */
  stdMean(input: Tensor, options: Opt<{ dim: IntOrList | null; unbiased?: boolean | undefined; keepdim?: boolean | undefined }>): [Tensor, Tensor];
  /**
   * `std` and `mean` in one pass. `stdMean(input, dim, unbiased = true, keepdim = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.std_mean.html
   */
  stdMean(input: Tensor, dim: IntOrList | null, unbiased?: boolean | StdMeanDimOptions, keepdim?: boolean | StdMeanDimOptions, options?: StdMeanDimOptions): [Tensor, Tensor];
  /**
   * `std` and `mean` in one pass. `stdMean(input, dim = null, { correction = null, keepdim = false })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.std_mean.html
   */
  stdMean(input: Tensor, dim?: IntOrList | null | StdMeanCorrectionOptions, options?: StdMeanCorrectionOptions): [Tensor, Tensor];
  /**
   * `std` and `mean` in one pass. `stdMean(input, unbiased = true)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.std_mean.html
   */
  stdMean(input: Tensor, unbiased?: boolean | StdMeanOptions, options?: StdMeanOptions): [Tensor, Tensor];
  /**
   * `input - alpha · other`, broadcast. Not for booleans: use `logicalXor`.
   * `sub(input, other, { alpha = 1 })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.sub.html
   */
  sub(input: TensorLike, other: TensorLike, options?: Opt<{ alpha?: Scalar | undefined } & OutOption>): Tensor;
  /**
   * The same as `sub`. `subtract(input, other, { alpha = 1 })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.subtract.html
   */
  subtract(input: TensorLike, other: TensorLike, options?: Opt<{ alpha?: Scalar | undefined } & OutOption>): Tensor;
  /**
   * The same as `sub`. `subtract(input, other, alpha = 1)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.subtract.html
   */
  subtract(input: TensorLike, other: Scalar, alpha?: Scalar | SubtractScalarOptions, options?: SubtractScalarOptions): Tensor;
  /**
   * Σ over `dim`, or over all. Integers and booleans add up in int64; the sum of nothing is 0.
   * `sum(input, { dtype = null })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.sum.html
   */
  sum(input: Tensor, options?: Opt<{ dtype?: DType | null | undefined }>): Tensor;
  /**
   * Σ over `dim`, or over all. Integers and booleans add up in int64; the sum of nothing is 0.
   * `sum(input, dim, keepdim = false, { dtype = null })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.sum.html
   */
  sum(input: Tensor, options: Opt<{ dim: IntOrList | null; keepdim?: boolean | undefined; dtype?: DType | null | undefined } & OutOption>): Tensor;
  /**
   * Σ over `dim`, or over all. Integers and booleans add up in int64; the sum of nothing is 0.
   * `sum(input, dim, keepdim = false, { dtype = null })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.sum.html
   */
  sum(input: Tensor, dim: IntOrList | null, keepdim?: boolean | SumDimIntListOutOptions, options?: SumDimIntListOutOptions): Tensor;
  /**
   * Singular values with V, not its adjoint: `input = U · diag(S) · Vᴴ`. `linalg.svd` is its newer form.
   * `svd(input, some = true, computeUv = true)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.svd.html
   */
  svd(input: Tensor, some?: boolean | SvdOutOptions, computeUv?: boolean | SvdOutOptions, options?: SvdOutOptions): NamedTuple<['U', 'S', 'V']>;
  /** The same as `transpose`. @see https://docs.pytorch.org/docs/2.13/generated/torch.swapaxes.html */
  swapaxes(input: Tensor, axis0: number, axis1: number): Tensor;
  /** The same as `transpose`. @see https://docs.pytorch.org/docs/2.13/generated/torch.swapdims.html */
  swapdims(input: Tensor, dim0: number, dim1: number): Tensor;
  /** `symConstrainRange(size, { min = null, max = null })` */
  symConstrainRange(size: Scalar, options?: Opt<{ min?: number | null | undefined; max?: number | null | undefined }>): void;
  /** `symConstrainRangeForSize(size, { min = null, max = null })` */
  symConstrainRangeForSize(size: Scalar, options?: Opt<{ min?: number | null | undefined; max?: number | null | undefined }>): void;
  /**
   * Transposes a matrix; a view. Tensors of fewer than two dimensions come back unchanged, more are an error.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.t.html
   */
  t(input: Tensor): Tensor;
  /** `t`, as a copy and not a view. @see https://docs.pytorch.org/docs/2.13/generated/torch.t_copy.html */
  tCopy(input: Tensor, options?: OutOption): Tensor;
  /**
   * Elements by their index in the flattened tensor; the shape of `index`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.take.html
   */
  take(input: Tensor, index: Tensor, options?: OutOption): Tensor;
  /**
   * `gather` that broadcasts: picks along `dim` with what `argmax` or `argsort` found.
   * `takeAlongDim(input, indices, dim = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.take_along_dim.html
   */
  takeAlongDim(input: Tensor, indices: Tensor, dim?: number | null | TakeAlongDimOutOptions, options?: TakeAlongDimOutOptions): Tensor;
  /** The tangent of radians. @see https://docs.pytorch.org/docs/2.13/generated/torch.tan.html */
  tan(input: Tensor, options?: OutOption): Tensor;
  /** `tan`, in place. @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.tan_.html */
  tan_(input: Tensor): Tensor;
  /**
   * `sinh(input) / cosh(input)`, in (-1, 1).
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.tanh.html
   */
  tanh(input: Tensor, options?: OutOption): Tensor;
  /** `tanh`, in place. @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.tanh.html */
  tanh_(input: Tensor): Tensor;
  /**
   * Just so many pieces along `dim`, as equal as can be, or cuts at the indices listed; views.
   * `tensorSplit(input, indices, dim = 0)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.tensor_split.html
   */
  tensorSplit(input: Tensor, indices: readonly number[], dim?: number | TensorSplitIndicesOptions, options?: TensorSplitIndicesOptions): Tensor[];
  /**
   * Just so many pieces along `dim`, as equal as can be, or cuts at the indices listed; views.
   * `tensorSplit(input, tensorIndicesOrSections, dim = 0)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.tensor_split.html
   */
  tensorSplit(input: Tensor, tensorIndicesOrSections: Tensor, dim?: number | TensorSplitIndicesOptions, options?: TensorSplitIndicesOptions): Tensor[];
  /**
   * Just so many pieces along `dim`, as equal as can be, or cuts at the indices listed; views.
   * `tensorSplit(input, sections, dim = 0)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.tensor_split.html
   */
  tensorSplit(input: Tensor, sections: number, dim?: number | TensorSplitIndicesOptions, options?: TensorSplitIndicesOptions): Tensor[];
  /**
   * `input` where above `threshold`, else `value`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.threshold.html
   */
  threshold(input: Tensor, threshold: Scalar, value: Scalar, options?: OutOption): Tensor;
  /**
   * `threshold`, in place.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.threshold.html
   */
  threshold_(input: Tensor, threshold: Scalar, value: Scalar): Tensor;
  /**
   * `repeat` that fills up missing counts with 1 in front.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.tile.html
   */
  tile(input: Tensor, dims: readonly number[]): Tensor;
  /**
   * The `k` largest (or smallest) along `dim`, sorted, with indices. Which of equal elements come is not
   * promised.
   * `topk(input, k, dim = -1, largest = true, sorted = true)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.topk.html
   */
  topk(input: Tensor, k: number, dim?: number | TopkOutOptions, largest?: boolean | TopkOutOptions, sorted?: boolean | TopkOutOptions, options?: TopkOutOptions): NamedTuple<['values', 'indices']>;
  /** The sum of a matrix's diagonal. @see https://docs.pytorch.org/docs/2.13/generated/torch.trace.html */
  trace(input: Tensor): Tensor;
  /**
   * Swaps two dimensions; a view, so usually not contiguous.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.transpose.html
   */
  transpose(input: Tensor, dim0: number, dim1: number): Tensor;
  /**
   * `transpose`, as a copy and not a view.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.transpose_copy.html
   */
  transposeCopy(input: Tensor, dim0: number, dim1: number, options?: OutOption): Tensor;
  /**
   * The integral of `y` along `dim` by the trapezoidal rule, over the points `x` or with spacing `dx`.
   * `trapezoid(y, x, { dim = -1 })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.trapezoid.html
   */
  trapezoid(y: Tensor, x: Tensor, options?: Opt<{ dim?: number | undefined }>): Tensor;
  /**
   * The integral of `y` along `dim` by the trapezoidal rule, over the points `x` or with spacing `dx`.
   * `trapezoid(y, { dx = 1, dim = -1 })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.trapezoid.html
   */
  trapezoid(y: Tensor, options?: Opt<{ dx?: Scalar | undefined; dim?: number | undefined }>): Tensor;
  /**
   * The same as `trapezoid`. `trapz(y, { dx = 1, dim = -1 })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.trapz.html
   */
  trapz(y: Tensor, options?: Opt<{ dx?: number | undefined; dim?: number | undefined }>): Tensor;
  /**
   * The same as `trapezoid`. `trapz(y, x, { dim = -1 })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.trapz.html
   */
  trapz(y: Tensor, x: Tensor, options?: Opt<{ dim?: number | undefined }>): Tensor;
  /**
   * Solves a triangular system. `linalg.solveTriangular` is its newer form, with its arguments turned round.
   * `triangularSolve(input, A, upper = true, transpose = false, unitriangular = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.triangular_solve.html
   */
  triangularSolve(input: Tensor, A: Tensor, upper?: boolean | TriangularSolveOutOptions, transpose?: boolean | TriangularSolveOutOptions, unitriangular?: boolean | TriangularSolveOutOptions, options?: TriangularSolveOutOptions): NamedTuple<['solution', 'clonedCoefficient']>;
  /**
   * Keeps what is on and below the diagonal, zeros the rest; of each matrix of a batch.
   * `tril(input, diagonal = 0)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.tril.html
   */
  tril(input: Tensor, diagonal?: number | TrilOutOptions, options?: TrilOutOptions): Tensor;
  /**
   * Rows and columns (2, N) of what is on and below the diagonal of a `row` × `col` matrix.
   * `trilIndices(row, col, offset = 0)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.tril_indices.html
   */
  trilIndices(row: number, col: number, offset?: number | TrilIndicesOptions, options?: TrilIndicesOptions): Tensor;
  /**
   * `max(0, d(anchor, positive) - d(anchor, negative) + margin)`.
   * `tripletMarginLoss(anchor, positive, negative, margin = 1, p = 2, eps = 0.000001, swap = false, reduction
   * = 1)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.triplet_margin_loss.html
   */
  tripletMarginLoss(anchor: Tensor, positive: Tensor, negative: Tensor, margin?: number | TripletMarginLossOptions, p?: number | TripletMarginLossOptions, eps?: number | TripletMarginLossOptions, swap?: boolean | TripletMarginLossOptions, reduction?: number | TripletMarginLossOptions, options?: TripletMarginLossOptions): Tensor;
  /**
   * Keeps what is on and above the diagonal, zeros the rest; of each matrix of a batch.
   * `triu(input, diagonal = 0)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.triu.html
   */
  triu(input: Tensor, diagonal?: number | TriuOutOptions, options?: TriuOutOptions): Tensor;
  /**
   * Rows and columns (2, N) of what is on and above the diagonal of a `row` × `col` matrix.
   * `triuIndices(row, col, offset = 0)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.triu_indices.html
   */
  triuIndices(row: number, col: number, offset?: number | TriuIndicesOptions, options?: TriuIndicesOptions): Tensor;
  /** The same as `div`. @see https://docs.pytorch.org/docs/2.13/generated/torch.true_divide.html */
  trueDivide(input: TensorLike, other: TensorLike, options?: OutOption): Tensor;
  /** The same as `div`. @see https://docs.pytorch.org/docs/2.13/generated/torch.true_divide.html */
  trueDivide(input: TensorLike, other: Scalar): Tensor;
  /**
   * Cuts the fraction off: towards zero, dtype kept.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.trunc.html
   */
  trunc(input: Tensor, options?: OutOption): Tensor;
  /** `trunc`, in place. @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.trunc_.html */
  trunc_(input: Tensor): Tensor;
  /**
   * The slices along `dim`, as a list, without that dimension; views. `unbind(input, dim = 0)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.unbind.html
   */
  unbind(input: Tensor, dim?: number | UnbindIntOptions, options?: UnbindIntOptions): Tensor[];
  /**
   * `unbind`, as a copy and not a view. `unbindCopy(input, dim = 0)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.unbind_copy.html
   */
  unbindCopy(input: Tensor, dim?: number | UnbindCopyIntOutOptions, options?: UnbindCopyIntOutOptions): Tensor[];
  /**
   * Splits the dimension `dim` into several of the given sizes, one of which may be -1; a view.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.unflatten.html
   */
  unflatten(input: Tensor, options: Opt<{ dim: number; sizes: readonly number[] }>): Tensor;
  /**
   * Splits the dimension `dim` into several of the given sizes, one of which may be -1; a view.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.unflatten.html
   */
  unflatten(input: Tensor, dim: number, sizes: readonly number[]): Tensor;
  /**
   * `unfold`, as a copy and not a view.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.unfold_copy.html
   */
  unfoldCopy(input: Tensor, dimension: number, size: number, step: number, options?: OutOption): Tensor;
  /**
   * The different slices along `dim`, with the indices back and the counts.
   * `uniqueDim(input, dim, sorted = true, returnInverse = false, returnCounts = false)`
   */
  uniqueDim(input: Tensor, options: Opt<{ dim: number; sorted?: boolean | undefined; returnInverse?: boolean | undefined; returnCounts?: boolean | undefined }>): [Tensor, Tensor, Tensor];
  /**
   * The different slices along `dim`, with the indices back and the counts.
   * `uniqueDim(input, dim, sorted = true, returnInverse = false, returnCounts = false)`
   */
  uniqueDim(input: Tensor, dim: number, sorted?: boolean | UniqueDimOptions, returnInverse?: boolean | UniqueDimOptions, returnCounts?: boolean | UniqueDimOptions, options?: UniqueDimOptions): [Tensor, Tensor, Tensor];
  /**
   * `chunk`, without telling autograd that the pieces share memory. `unsafeChunk(input, chunks, dim = 0)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.unsafe_chunk.html
   */
  unsafeChunk(input: Tensor, chunks: number, dim?: number | UnsafeChunkOptions, options?: UnsafeChunkOptions): Tensor[];
  /**
   * `split`, without telling autograd that the pieces share memory. `unsafeSplit(input, splitSize, dim = 0)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.unsafe_split.html
   */
  unsafeSplit(input: Tensor, splitSize: number, dim?: number | UnsafeSplitTensorOptions, options?: UnsafeSplitTensorOptions): Tensor[];
  /**
   * `splitWithSizes`, without telling autograd that the pieces share memory.
   * `unsafeSplitWithSizes(input, splitSizes, dim = 0)`
   */
  unsafeSplitWithSizes(input: Tensor, splitSizes: readonly number[], dim?: number | UnsafeSplitWithSizesOptions, options?: UnsafeSplitWithSizesOptions): Tensor[];
  /**
   * A new dimension of size 1 in front of `dim`; a view. `dim` may be `-1`: at the end.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.unsqueeze.html
   */
  unsqueeze(input: Tensor, options: Opt<{ dim: number }>): Tensor;
  /**
   * A new dimension of size 1 in front of `dim`; a view. `dim` may be `-1`: at the end.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.unsqueeze.html
   */
  unsqueeze(input: Tensor, dim: number): Tensor;
  /**
   * `unsqueeze`, as a copy and not a view.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.unsqueeze_copy.html
   */
  unsqueezeCopy(input: Tensor, options: Opt<{ dim: number } & OutOption>): Tensor;
  /**
   * `unsqueeze`, as a copy and not a view.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.unsqueeze_copy.html
   */
  unsqueezeCopy(input: Tensor, dim: number, options?: OutOption): Tensor;
  /**
   * `values`, as a copy and not a view.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.values_copy.html
   */
  valuesCopy(input: Tensor, options?: OutOption): Tensor;
  /**
   * The Vandermonde matrix: powers of `x` in columns, falling unless `increasing`.
   * `vander(x, N = null, increasing = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.vander.html
   */
  vander(x: Tensor, N?: number | null | VanderOptions, increasing?: boolean | VanderOptions, options?: VanderOptions): Tensor;
  /**
   * The variance over `dim`, or over all: `Σ(x - x̄)² / (n - correction)`. `correction` is 1, NumPy's 0.
   * `var(input, dim, unbiased = true, keepdim = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.var.html
   */
  var(input: Tensor, options: Opt<{ dim: IntOrList | null; unbiased?: boolean | undefined; keepdim?: boolean | undefined } & OutOption>): Tensor;
  /**
   * The variance over `dim`, or over all: `Σ(x - x̄)² / (n - correction)`. `correction` is 1, NumPy's 0.
   * `var(input, dim, unbiased = true, keepdim = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.var.html
   */
  var(input: Tensor, dim: IntOrList | null, unbiased?: boolean | VarDimOutOptions, keepdim?: boolean | VarDimOutOptions, options?: VarDimOutOptions): Tensor;
  /**
   * The variance over `dim`, or over all: `Σ(x - x̄)² / (n - correction)`. `correction` is 1, NumPy's 0.
   * `var(input, dim = null, { correction = null, keepdim = false })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.var.html
   */
  var(input: Tensor, dim?: IntOrList | null | VarCorrectionOutOptions, options?: VarCorrectionOutOptions): Tensor;
  /**
   * The variance over `dim`, or over all: `Σ(x - x̄)² / (n - correction)`. `correction` is 1, NumPy's 0.
   * `var(input, unbiased = true)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.var.html
   */
  var(input: Tensor, unbiased?: boolean | VarOptions, options?: VarOptions): Tensor;
  /**
   * `var` and `mean` in one pass. `varMean(input, dim, unbiased = true, keepdim = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.var_mean.html
   */
  varMean(input: Tensor, options: Opt<{ dim: IntOrList | null; unbiased?: boolean | undefined; keepdim?: boolean | undefined }>): [Tensor, Tensor];
  /**
   * `var` and `mean` in one pass. `varMean(input, dim, unbiased = true, keepdim = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.var_mean.html
   */
  varMean(input: Tensor, dim: IntOrList | null, unbiased?: boolean | VarMeanDimOptions, keepdim?: boolean | VarMeanDimOptions, options?: VarMeanDimOptions): [Tensor, Tensor];
  /**
   * `var` and `mean` in one pass. `varMean(input, dim = null, { correction = null, keepdim = false })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.var_mean.html
   */
  varMean(input: Tensor, dim?: IntOrList | null | VarMeanCorrectionOptions, options?: VarMeanCorrectionOptions): [Tensor, Tensor];
  /**
   * `var` and `mean` in one pass. `varMean(input, unbiased = true)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.var_mean.html
   */
  varMean(input: Tensor, unbiased?: boolean | VarMeanOptions, options?: VarMeanOptions): [Tensor, Tensor];
  /**
   * `Σ conj(inputᵢ) · otherᵢ` of two vectors.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.vdot.html
   */
  vdot(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /**
   * Real (…, 2) as complex (…); a view.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.view_as_complex.html
   */
  viewAsComplex(input: Tensor): Tensor;
  /**
   * `viewAsComplex`, as a copy and not a view.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.view_as_complex_copy.html
   */
  viewAsComplexCopy(input: Tensor, options?: OutOption): Tensor;
  /**
   * Complex (…) as real (…, 2), real and imaginary part in the last dimension; a view.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.view_as_real.html
   */
  viewAsReal(input: Tensor): Tensor;
  /**
   * `viewAsReal`, as a copy and not a view.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.view_as_real_copy.html
   */
  viewAsRealCopy(input: Tensor, options?: OutOption): Tensor;
  /**
   * `view`, as a copy and not a view.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.view_copy.html
   */
  viewCopy(input: Tensor, dtype: DType, options?: OutOption): Tensor;
  /**
   * `view`, as a copy and not a view.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.view_copy.html
   */
  viewCopy(input: Tensor, size: readonly number[], options?: OutOption): Tensor;
  /**
   * `tensorSplit` along the first dimension.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.vsplit.html
   */
  vsplit(input: Tensor, sections: number): Tensor[];
  /**
   * `tensorSplit` along the first dimension.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.vsplit.html
   */
  vsplit(input: Tensor, indices: readonly number[]): Tensor[];
  /**
   * Joins along the first dimension; one-dimensional tensors count as rows.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.vstack.html
   */
  vstack(tensors: readonly Tensor[], options?: OutOption): Tensor;
  /**
   * `input` where the condition holds, else `other`, all broadcast. With the condition alone: `nonzero` with
   * `asTuple`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.where.html
   */
  where(condition: Tensor): Tensor[];
  /**
   * `input` where the condition holds, else `other`, all broadcast. With the condition alone: `nonzero` with
   * `asTuple`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.where.html
   */
  where(condition: Tensor, input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /**
   * `input` where the condition holds, else `other`, all broadcast. With the condition alone: `nonzero` with
   * `asTuple`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.where.html
   */
  where(condition: Tensor, self: Scalar, other: Tensor): Tensor;
  /**
   * `input` where the condition holds, else `other`, all broadcast. With the condition alone: `nonzero` with
   * `asTuple`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.where.html
   */
  where(condition: Tensor, input: Tensor, other: Scalar): Tensor;
  /**
   * `input` where the condition holds, else `other`, all broadcast. With the condition alone: `nonzero` with
   * `asTuple`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.where.html
   */
  where(condition: Tensor, self: Scalar, other: Scalar): Tensor;
  /**
   * `input · log(other)`, and 0 where `input` is 0 (NaN where `other` is NaN).
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.xlogy.html
   */
  xlogy(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /**
   * `input · log(other)`, and 0 where `input` is 0 (NaN where `other` is NaN).
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.xlogy.html
   */
  xlogy(self: Scalar, other: Tensor, options?: OutOption): Tensor;
  /**
   * `input · log(other)`, and 0 where `input` is 0 (NaN where `other` is NaN).
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.xlogy.html
   */
  xlogy(input: Tensor, other: Scalar, options?: OutOption): Tensor;
  /** `xlogy`, in place. @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.xlogy_.html */
  xlogy_(input: Tensor, other: Tensor): Tensor;
  /** `xlogy`, in place. @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.xlogy_.html */
  xlogy_(input: Tensor, other: Scalar): Tensor;
  /**
   * Writes zeros everywhere, in place.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.zero_.html
   */
  zero_(input: Tensor): Tensor;
  /** A tensor of zeros. @see https://docs.pytorch.org/docs/2.13/generated/torch.zeros.html */
  zeros(size: readonly number[], options?: ZerosOutOptions): Tensor;
  /** A tensor of zeros. @see https://docs.pytorch.org/docs/2.13/generated/torch.zeros.html */
  zeros(...size: number[] | [...size: number[], options: ZerosOutOptions]): Tensor;
  /**
   * Zeros with shape, dtype, device and strides of `input`. `zerosLike(input, { memoryFormat = null })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.zeros_like.html
   */
  zerosLike(input: Tensor, options?: Opt<{ memoryFormat?: MemoryFormat | null | undefined } & TensorOptions>): Tensor;
}
