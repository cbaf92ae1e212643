// Written by `npm run generate`; do not edit.
import type { Generator } from '../tensor/generator';
import type {
  NamedTuple, Opt, OutOption, OutsOption, TensorLike, TensorOptions,
} from '../tensor/operatorTypes';
import type { Tensor } from '../tensor/tensor';
import type { DType, Device, IntOrList, Layout, MemoryFormat, Scalar } from '../tensor/types';
import type {
  InternalAddReluScalarOptions, InternalAminmaxDimOptions, InternalAssertTensorMetadataOptions,
  InternalCastByteOptions, InternalCastCharOptions, InternalCastDoubleOptions, InternalCastFloatOptions,
  InternalCastHalfOptions, InternalCastIntOptions, InternalCastLongOptions, InternalCastShortOptions,
  InternalChooseQparamsPerTensorOptions, InternalCopyFromOptions, InternalCsltSparseMmOptions,
  InternalCsltSparseMmSearchOptions, InternalCtcLossOptions, InternalEmbeddingBagForwardOnlyOptions,
  InternalEmbeddingBagOptions, InternalEmptyAffineQuantizedOptions,
  InternalEmptyPerChannelAffineQuantizedOptions, InternalFakeQuantizeLearnablePerChannelAffineOptions,
  InternalFakeQuantizeLearnablePerTensorAffineOptions, InternalFoobarOptions,
  InternalForeachAddcdivScalarOptions, InternalForeachAddcmulScalarOptions, InternalForeachCopyOptions,
  InternalForeachNormScalarOptions, InternalForeachPowsumScalarOptions, InternalFusedDropoutOptions,
  InternalFusedMovingAvgObsFqHelperOptions, InternalFusedSdpChoiceOptions, InternalGroupedMmOptions,
  InternalIndexPutImplOptions, InternalLinalgEighOutOptions, InternalLinalgSvdOutOptions,
  InternalLuWithInfoOptions, InternalMaskedSoftmaxOptions, InternalNativeMultiHeadAttentionOptions,
  InternalNestedFromPaddedOptions, InternalNestedFromPaddedTensorOptions,
  InternalNestedTensorFromMaskOptions, InternalNestedTensorFromTensorListOptions,
  InternalNestedViewFromJaggedCopyOutOptions, InternalNestedViewFromJaggedOptions,
  InternalNnpackSpatialConvolutionOptions, InternalPhiloxNormalOptions, InternalPhiloxUniformOptions,
  InternalPinMemoryOptions, InternalSafeSoftmaxOptions, InternalSampleDirichletOptions,
  InternalScaledDotProductAttentionMathForMpsOptions, InternalScaledDotProductAttentionMathOptions,
  InternalScaledDotProductCudnnAttentionOptions, InternalScaledDotProductEfficientAttentionOptions,
  InternalScaledDotProductFlashAttentionForCpuOptions,
  InternalScaledDotProductFlashAttentionQuantizedOptions, InternalScaledGroupedMmOptions,
  InternalScaledGroupedMmV2Options, InternalScaledMmOutOptions, InternalScaledMmV2OutOptions,
  InternalSparseCsrProdDimDtypeOptions, InternalSparseCsrSumDimDtypeOptions,
  InternalSparseSemiStructuredTileOptions, InternalStackOutOptions, InternalStandardGammaOptions,
  InternalTestParallelMaterializeOptions, InternalTestSerializationSubcmulOptions,
  InternalTransformerEncoderLayerFwdOptions, InternalTrilinearOptions,
  InternalTritonMultiHeadAttentionOptions, InternalTritonScaledDotAttentionOptions, InternalUnique2Options,
  InternalUniqueOptions, InternalUnsafeIndexPutOptions, InternalValidateSparseBscTensorArgsOptions,
  InternalValidateSparseBsrTensorArgsOptions, InternalValidateSparseCompressedTensorArgsOptions,
  InternalValidateSparseCooTensorArgsOptions, InternalValidateSparseCscTensorArgsOptions,
  InternalValidateSparseCsrTensorArgsOptions, InternalWeightNormInterfaceOptions, InternalWeightNormOptions,
} from './options';

/** The operators of `torch` with a leading underscore, undocumented in PyTorch. */
export interface TorchInternalFunctions {
  __and__(input: Tensor, other: Tensor): Tensor;
  __and__(input: Tensor, other: Scalar): Tensor;
  __lshift__(input: Tensor, other: Tensor): Tensor;
  __lshift__(input: Tensor, other: Scalar): Tensor;
  __or__(input: Tensor, other: Tensor): Tensor;
  __or__(input: Tensor, other: Scalar): Tensor;
  __rshift__(input: Tensor, other: Tensor): Tensor;
  __rshift__(input: Tensor, other: Scalar): Tensor;
  __xor__(input: Tensor, other: Tensor): Tensor;
  __xor__(input: Tensor, other: Scalar): Tensor;
  _adaptiveAvgPool2d(input: Tensor, outputSize: IntOrList): Tensor;
  _adaptiveAvgPool3d(input: Tensor, outputSize: IntOrList): Tensor;
  _addBatchDim(input: Tensor, batchDim: number, level: number): Tensor;
  /** `_addRelu(input, other, { alpha = 1 })` */
  _addRelu(input: Tensor, other: Tensor, options?: Opt<{ alpha?: Scalar | undefined } & OutOption>): Tensor;
  /** `_addRelu(input, other, alpha = 1)` */
  _addRelu(input: Tensor, other: Scalar, alpha?: Scalar | InternalAddReluScalarOptions, options?: InternalAddReluScalarOptions): Tensor;
  /** `_addRelu_(input, other, { alpha = 1 })` */
  _addRelu_(input: Tensor, other: Tensor, options?: Opt<{ alpha?: Scalar | undefined }>): Tensor;
  /** `_addRelu_(input, other, alpha = 1)` */
  _addRelu_(input: Tensor, other: Scalar, alpha?: Scalar | InternalAddReluScalarOptions, options?: InternalAddReluScalarOptions): Tensor;
  /** `_addmmActivation(input, mat1, mat2, { beta = 1, alpha = 1, useGelu = false })` */
  _addmmActivation(input: Tensor, mat1: Tensor, mat2: Tensor, options?: Opt<{ beta?: Scalar | undefined; alpha?: Scalar | undefined; useGelu?: boolean | undefined } & OutOption>): Tensor;
  _aminmax(input: Tensor): [Tensor, Tensor];
  /** `_aminmax(input, dim, keepdim = false)` */
  _aminmax(input: Tensor, options: Opt<{ dim: number; keepdim?: boolean | undefined }>): [Tensor, Tensor];
  /** `_aminmax(input, dim, keepdim = false)` */
  _aminmax(input: Tensor, dim: number, keepdim?: boolean | InternalAminmaxDimOptions, options?: InternalAminmaxDimOptions): [Tensor, Tensor];
  _ampForeachNonFiniteCheckAndUnscale_(self: readonly Tensor[], foundInf: Tensor, invScale: Tensor): void;
  _ampUpdateScale_(input: Tensor, growthTracker: Tensor, foundInf: Tensor, scaleGrowthFactor: number, scaleBackoffFactor: number, growthInterval: number): Tensor;
  _assertAsync(input: Tensor): void;
  _assertAsync(input: Tensor, assertMsg: string): void;
  _assertScalar(self: Scalar, assertMsg: string): void;
  /**
   * `_assertTensorMetadata(a, size = null, stride = null, dtype = null, { device = null, layout = null })`
   */
  _assertTensorMetadata(a: Tensor, size?: readonly number[] | null | InternalAssertTensorMetadataOptions, stride?: readonly number[] | null | InternalAssertTensorMetadataOptions, dtype?: DType | null | InternalAssertTensorMetadataOptions, options?: InternalAssertTensorMetadataOptions): void;
  _batchNormImplIndex(input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor | null, runningVar: Tensor | null, training: boolean, momentum: number, eps: number, cudnnEnabled: boolean): [Tensor, Tensor, Tensor, Tensor, number];
  /** `_castByte(input, nonBlocking = false)` */
  _castByte(input: Tensor, nonBlocking?: boolean | InternalCastByteOptions, options?: InternalCastByteOptions): Tensor;
  /** `_castChar(input, nonBlocking = false)` */
  _castChar(input: Tensor, nonBlocking?: boolean | InternalCastCharOptions, options?: InternalCastCharOptions): Tensor;
  /** `_castDouble(input, nonBlocking = false)` */
  _castDouble(input: Tensor, nonBlocking?: boolean | InternalCastDoubleOptions, options?: InternalCastDoubleOptions): Tensor;
  /** `_castFloat(input, nonBlocking = false)` */
  _castFloat(input: Tensor, nonBlocking?: boolean | InternalCastFloatOptions, options?: InternalCastFloatOptions): Tensor;
  /** `_castHalf(input, nonBlocking = false)` */
  _castHalf(input: Tensor, nonBlocking?: boolean | InternalCastHalfOptions, options?: InternalCastHalfOptions): Tensor;
  /** `_castInt(input, nonBlocking = false)` */
  _castInt(input: Tensor, nonBlocking?: boolean | InternalCastIntOptions, options?: InternalCastIntOptions): Tensor;
  /** `_castLong(input, nonBlocking = false)` */
  _castLong(input: Tensor, nonBlocking?: boolean | InternalCastLongOptions, options?: InternalCastLongOptions): Tensor;
  /** `_castShort(input, nonBlocking = false)` */
  _castShort(input: Tensor, nonBlocking?: boolean | InternalCastShortOptions, options?: InternalCastShortOptions): Tensor;
  /** `_chooseQparamsPerTensor(input, reduceRange = false)` */
  _chooseQparamsPerTensor(input: Tensor, reduceRange?: boolean | InternalChooseQparamsPerTensorOptions, options?: InternalChooseQparamsPerTensorOptions): [number, number];
  _chunkCat(tensors: readonly Tensor[], options: Opt<{ dim: number; numChunks: number } & OutOption>): Tensor;
  _chunkCat(tensors: readonly Tensor[], dim: number, numChunks: number, options?: OutOption): Tensor;
  _coalesce(input: Tensor): Tensor;
  _computeLinearCombination(input: Tensor, coefficients: Tensor, options?: OutOption): Tensor;
  _conj(input: TensorLike): Tensor;
  _conjCopy(input: Tensor, options?: OutOption): Tensor;
  _conjPhysical(input: Tensor): Tensor;
  /** `_convertIndicesFromCooToCsr(input, size, { outInt32 = false })` */
  _convertIndicesFromCooToCsr(input: Tensor, size: number, options?: Opt<{ outInt32?: boolean | undefined } & OutOption>): Tensor;
  /** `_convertIndicesFromCsrToCoo(crowIndices, colIndices, { outInt32 = false, transpose = false })` */
  _convertIndicesFromCsrToCoo(crowIndices: Tensor, colIndices: Tensor, options?: Opt<{ outInt32?: boolean | undefined; transpose?: boolean | undefined } & OutOption>): Tensor;
  _convertWeightToInt4pack(input: Tensor, innerKTiles: number): Tensor;
  _convertWeightToInt4packForCpu(input: Tensor, innerKTiles: number): Tensor;
  _convolution(input: Tensor, weight: Tensor, bias: Tensor | null, stride: readonly number[], padding: readonly number[], dilation: readonly number[], transposed: boolean, outputPadding: readonly number[], groups: number, benchmark: boolean, deterministic: boolean, cudnnEnabled: boolean): Tensor;
  _convolution(input: Tensor, weight: Tensor, bias: Tensor | null, stride: readonly number[], padding: readonly number[], dilation: readonly number[], transposed: boolean, outputPadding: readonly number[], groups: number, benchmark: boolean, deterministic: boolean, cudnnEnabled: boolean, allowTf32: boolean): Tensor;
  _convolutionMode(input: Tensor, weight: Tensor, bias: Tensor | null, stride: readonly number[], padding: string, dilation: readonly number[], groups: number): Tensor;
  /** `_copyFrom(input, dst, nonBlocking = false)` */
  _copyFrom(input: Tensor, dst: Tensor, nonBlocking?: boolean | InternalCopyFromOptions, options?: InternalCopyFromOptions): Tensor;
  _copyFromAndResize(input: Tensor, dst: Tensor): Tensor;
  _csltCompress(input: Tensor): Tensor;
  /**
   * `_csltSparseMm(compressedA, denseB, bias = null, alpha = null, outDtype = null, transposeResult = false,
   * algId = 0, splitK = 1, splitKMode = -1)`
   */
  _csltSparseMm(compressedA: Tensor, denseB: Tensor, bias?: Tensor | null | InternalCsltSparseMmOptions, alpha?: Tensor | null | InternalCsltSparseMmOptions, outDtype?: DType | null | InternalCsltSparseMmOptions, transposeResult?: boolean | InternalCsltSparseMmOptions, algId?: number | InternalCsltSparseMmOptions, splitK?: number | InternalCsltSparseMmOptions, splitKMode?: number | InternalCsltSparseMmOptions, options?: InternalCsltSparseMmOptions): Tensor;
  /**
   * `_csltSparseMmSearch(compressedA, denseB, bias = null, alpha = null, outDtype = null, transposeResult =
   * false)`
   */
  _csltSparseMmSearch(compressedA: Tensor, denseB: Tensor, bias?: Tensor | null | InternalCsltSparseMmSearchOptions, alpha?: Tensor | null | InternalCsltSparseMmSearchOptions, outDtype?: DType | null | InternalCsltSparseMmSearchOptions, transposeResult?: boolean | InternalCsltSparseMmSearchOptions, options?: InternalCsltSparseMmSearchOptions): number;
  /** `_ctcLoss(logProbs, targets, inputLengths, targetLengths, blank = 0, zeroInfinity = false)` */
  _ctcLoss(logProbs: Tensor, targets: Tensor, inputLengths: readonly number[], targetLengths: readonly number[], blank?: number | InternalCtcLossOptions, zeroInfinity?: boolean | InternalCtcLossOptions, options?: InternalCtcLossOptions): [Tensor, Tensor];
  /** `_ctcLoss(logProbs, targets, inputLengths, targetLengths, blank = 0, zeroInfinity = false)` */
  _ctcLoss(logProbs: Tensor, targets: Tensor, inputLengths: Tensor, targetLengths: Tensor, blank?: number | InternalCtcLossOptions, zeroInfinity?: boolean | InternalCtcLossOptions, options?: InternalCtcLossOptions): [Tensor, Tensor];
  _cudnnCtcLoss(logProbs: Tensor, targets: Tensor, inputLengths: readonly number[], targetLengths: readonly number[], blank: number, deterministic: boolean, zeroInfinity: boolean): [Tensor, Tensor];
  _cudnnCtcLoss(logProbs: Tensor, targets: Tensor, inputLengths: Tensor, targetLengths: Tensor, blank: number, deterministic: boolean, zeroInfinity: boolean): [Tensor, Tensor];
  _cudnnInitDropoutState(dropout: number, train: boolean, dropoutSeed: number, options?: Opt<TensorOptions>): Tensor;
  _cudnnRnn(input: Tensor, weight: readonly Tensor[], weightStride0: number, weightBuf: Tensor | null, hx: Tensor, cx: Tensor | null, mode: number, hiddenSize: number, projSize: number, numLayers: number, batchFirst: boolean, dropout: number, train: boolean, bidirectional: boolean, batchSizes: readonly number[], dropoutState: Tensor | null): [Tensor, Tensor, Tensor, Tensor, Tensor];
  _cudnnRnnFlattenWeight(weightArr: readonly Tensor[], weightStride0: number, inputSize: number, mode: number, hiddenSize: number, projSize: number, numLayers: number, batchFirst: boolean, bidirectional: boolean): Tensor;
  _cufftClearPlanCache(deviceIndex: number): void;
  _cufftGetPlanCacheMaxSize(deviceIndex: number): number;
  _cufftGetPlanCacheSize(deviceIndex: number): number;
  _cufftSetPlanCacheMaxSize(deviceIndex: number, maxSize: number): void;
  _cummaxHelper(input: Tensor, options: Opt<{ values: Tensor; indices: Tensor; dim: number }>): void;
  _cummaxHelper(input: Tensor, values: Tensor, indices: Tensor, dim: number): void;
  _cumminHelper(input: Tensor, options: Opt<{ values: Tensor; indices: Tensor; dim: number }>): void;
  _cumminHelper(input: Tensor, values: Tensor, indices: Tensor, dim: number): void;
  _debugHasInternalOverlap(input: Tensor): number;
  _dimArange(like: Tensor, options: Opt<{ dim: number }>): Tensor;
  _dimArange(like: Tensor, dim: number): Tensor;
  _dirichletGrad(x: Tensor, alpha: Tensor, total: Tensor): Tensor;
  _dynQuantMatmul4bit(inp: Tensor, packedWeights: Tensor, blockSize: number, inFeatures: number, outFeatures: number): Tensor;
  _dynQuantPack4bitWeight(weights: Tensor, scalesZeros: Tensor, bias: Tensor | null, blockSize: number, inFeatures: number, outFeatures: number): Tensor;
  _efficientzerotensor(size: readonly number[], options?: Opt<TensorOptions>): Tensor;
  _efficientzerotensor(...size: number[] | [...size: number[], options: Opt<TensorOptions>]): Tensor;
  /**
   * `_embeddingBag(weight, indices, offsets, scaleGradByFreq = false, mode = 0, sparse = false,
   * perSampleWeights = null, includeLastOffset = false, paddingIdx = -1)`
   */
  _embeddingBag(weight: Tensor, indices: Tensor, offsets: Tensor, scaleGradByFreq?: boolean | InternalEmbeddingBagOptions, mode?: number | InternalEmbeddingBagOptions, sparse?: boolean | InternalEmbeddingBagOptions, perSampleWeights?: Tensor | null | InternalEmbeddingBagOptions, includeLastOffset?: boolean | InternalEmbeddingBagOptions, paddingIdx?: number | InternalEmbeddingBagOptions, options?: InternalEmbeddingBagOptions): [Tensor, Tensor, Tensor, Tensor];
  /**
   * `_embeddingBagForwardOnly(weight, indices, offsets, scaleGradByFreq = false, mode = 0, sparse = false,
   * perSampleWeights = null, includeLastOffset = false, paddingIdx = -1)`
   */
  _embeddingBagForwardOnly(weight: Tensor, indices: Tensor, offsets: Tensor, scaleGradByFreq?: boolean | InternalEmbeddingBagForwardOnlyOptions, mode?: number | InternalEmbeddingBagForwardOnlyOptions, sparse?: boolean | InternalEmbeddingBagForwardOnlyOptions, perSampleWeights?: Tensor | null | InternalEmbeddingBagForwardOnlyOptions, includeLastOffset?: boolean | InternalEmbeddingBagForwardOnlyOptions, paddingIdx?: number | InternalEmbeddingBagForwardOnlyOptions, options?: InternalEmbeddingBagForwardOnlyOptions): [Tensor, Tensor, Tensor, Tensor];
  /** `_emptyAffineQuantized(size, { scale = 1, zeroPoint = 0, memoryFormat = 'contiguous_format' })` */
  _emptyAffineQuantized(size: readonly number[], options?: InternalEmptyAffineQuantizedOptions): Tensor;
  /** `_emptyAffineQuantized(size, { scale = 1, zeroPoint = 0, memoryFormat = 'contiguous_format' })` */
  _emptyAffineQuantized(...size: number[] | [...size: number[], options: InternalEmptyAffineQuantizedOptions]): Tensor;
  /**
   * `_emptyPerChannelAffineQuantized(size, { scales, zeroPoints, axis, memoryFormat = 'contiguous_format' })`
   */
  _emptyPerChannelAffineQuantized(size: readonly number[], options: InternalEmptyPerChannelAffineQuantizedOptions): Tensor;
  _euclideanDist(x1: Tensor, x2: Tensor): Tensor;
  /**
   * `_fakeQuantizeLearnablePerChannelAffine(input, scale, zeroPoint, axis, quantMin, quantMax, gradFactor =
   * 1)`
   */
  _fakeQuantizeLearnablePerChannelAffine(input: Tensor, scale: Tensor, zeroPoint: Tensor, axis: number, quantMin: number, quantMax: number, gradFactor?: number | InternalFakeQuantizeLearnablePerChannelAffineOptions, options?: InternalFakeQuantizeLearnablePerChannelAffineOptions): Tensor;
  /** `_fakeQuantizeLearnablePerTensorAffine(input, scale, zeroPoint, quantMin, quantMax, gradFactor = 1)` */
  _fakeQuantizeLearnablePerTensorAffine(input: Tensor, scale: Tensor, zeroPoint: Tensor, quantMin: number, quantMax: number, gradFactor?: number | InternalFakeQuantizeLearnablePerTensorAffineOptions, options?: InternalFakeQuantizeLearnablePerTensorAffineOptions): Tensor;
  _fakeQuantizePerTensorAffineCachemaskTensorQparams(input: Tensor, scale: Tensor, zeroPoint: Tensor, fakeQuantEnabled: Tensor, quantMin: number, quantMax: number): NamedTuple<['output', 'mask']>;
  _fftC2c(input: Tensor, options: Opt<{ dim: readonly number[]; normalization: number; forward: boolean } & OutOption>): Tensor;
  _fftC2c(input: Tensor, dim: readonly number[], normalization: number, forward: boolean, options?: OutOption): Tensor;
  _fftC2r(input: Tensor, options: Opt<{ dim: readonly number[]; normalization: number; lastDimSize: number } & OutOption>): Tensor;
  _fftC2r(input: Tensor, dim: readonly number[], normalization: number, lastDimSize: number, options?: OutOption): Tensor;
  _fftR2c(input: Tensor, options: Opt<{ dim: readonly number[]; normalization: number; onesided: boolean } & OutOption>): Tensor;
  _fftR2c(input: Tensor, dim: readonly number[], normalization: number, onesided: boolean, options?: OutOption): Tensor;
  _fillMemEffDropoutMask_(input: Tensor, dropoutP: number, seed: number, offset: number): Tensor;
  /**
   * `_flashAttentionForwardNoDropoutInplace(out, query, key, value, cumSeqQ, cumSeqK, maxQ, maxK, dropoutP,
   * isCausal, returnDebugMask, { scale = null, windowSizeLeft = null, windowSizeRight = null, sequsedK =
   * null, alibiSlopes = null, blockTable = null, numSplits = null })`
   */
  _flashAttentionForwardNoDropoutInplace(out: Tensor, query: Tensor, key: Tensor, value: Tensor, cumSeqQ: Tensor | null, cumSeqK: Tensor | null, maxQ: number, maxK: number, dropoutP: number, isCausal: boolean, returnDebugMask: boolean, options?: Opt<{ scale?: number | null | undefined; windowSizeLeft?: number | null | undefined; windowSizeRight?: number | null | undefined; sequsedK?: Tensor | null | undefined; alibiSlopes?: Tensor | null | undefined; blockTable?: Tensor | null | undefined; numSplits?: number | null | undefined }>): Tensor;
  /** `_foobar(input, arg1 = true, arg2 = true, { arg3 = true })` */
  _foobar(input: Tensor, arg1?: boolean | InternalFoobarOptions, arg2?: boolean | InternalFoobarOptions, options?: InternalFoobarOptions): Tensor;
  /**
   * `abs` of each tensor of a list.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch._foreach_abs.html
   */
  _foreachAbs(self: readonly Tensor[]): Tensor[];
  /**
   * `abs` of each tensor of a list, in place.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch._foreach_abs_.html
   */
  _foreachAbs_(self: readonly Tensor[]): readonly Tensor[];
  /**
   * `acos` of each tensor of a list.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch._foreach_acos.html
   */
  _foreachAcos(self: readonly Tensor[]): Tensor[];
  /**
   * `acos` of each tensor of a list, in place.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch._foreach_acos_.html
   */
  _foreachAcos_(self: readonly Tensor[]): readonly Tensor[];
  /** `add` of each tensor of a list. */
  _foreachAdd(self: readonly Tensor[], scalar: Scalar): Tensor[];
  /** `add` of each tensor of a list. */
  _foreachAdd(self: readonly Tensor[], scalars: readonly Scalar[]): Tensor[];
  /** `add` of each tensor of a list. `_foreachAdd(self, other, { alpha = 1 })` */
  _foreachAdd(self: readonly Tensor[], other: Tensor, options?: Opt<{ alpha?: Scalar | undefined }>): Tensor[];
  /** `add` of each tensor of a list. `_foreachAdd(self, other, { alpha = 1 })` */
  _foreachAdd(self: readonly Tensor[], other: readonly Tensor[], options?: Opt<{ alpha?: Scalar | undefined }>): Tensor[];
  /** `add` of each tensor of a list, in place. */
  _foreachAdd_(self: readonly Tensor[], scalar: Scalar): readonly Tensor[];
  /** `add` of each tensor of a list, in place. */
  _foreachAdd_(self: readonly Tensor[], scalars: readonly Scalar[]): readonly Tensor[];
  /** `add` of each tensor of a list, in place. `_foreachAdd_(self, other, { alpha = 1 })` */
  _foreachAdd_(self: readonly Tensor[], other: Tensor, options?: Opt<{ alpha?: Scalar | undefined }>): readonly Tensor[];
  /** `add` of each tensor of a list, in place. `_foreachAdd_(self, other, { alpha = 1 })` */
  _foreachAdd_(self: readonly Tensor[], other: readonly Tensor[], options?: Opt<{ alpha?: Scalar | undefined }>): readonly Tensor[];
  /** `addcdiv` of each tensor of a list. */
  _foreachAddcdiv(self: readonly Tensor[], tensor1: readonly Tensor[], tensor2: readonly Tensor[], scalars: readonly Scalar[]): Tensor[];
  /** `addcdiv` of each tensor of a list. */
  _foreachAddcdiv(self: readonly Tensor[], tensor1: readonly Tensor[], tensor2: readonly Tensor[], scalars: Tensor): Tensor[];
  /** `addcdiv` of each tensor of a list. `_foreachAddcdiv(self, tensor1, tensor2, value = 1)` */
  _foreachAddcdiv(self: readonly Tensor[], tensor1: readonly Tensor[], tensor2: readonly Tensor[], value?: Scalar | InternalForeachAddcdivScalarOptions, options?: InternalForeachAddcdivScalarOptions): Tensor[];
  /** `addcdiv` of each tensor of a list, in place. */
  _foreachAddcdiv_(self: readonly Tensor[], tensor1: readonly Tensor[], tensor2: readonly Tensor[], scalars: readonly Scalar[]): readonly Tensor[];
  /** `addcdiv` of each tensor of a list, in place. */
  _foreachAddcdiv_(self: readonly Tensor[], tensor1: readonly Tensor[], tensor2: readonly Tensor[], scalars: Tensor): readonly Tensor[];
  /** `addcdiv` of each tensor of a list, in place. `_foreachAddcdiv_(self, tensor1, tensor2, value = 1)` */
  _foreachAddcdiv_(self: readonly Tensor[], tensor1: readonly Tensor[], tensor2: readonly Tensor[], value?: Scalar | InternalForeachAddcdivScalarOptions, options?: InternalForeachAddcdivScalarOptions): readonly Tensor[];
  /** `addcmul` of each tensor of a list. */
  _foreachAddcmul(self: readonly Tensor[], tensor1: readonly Tensor[], tensor2: readonly Tensor[], scalars: readonly Scalar[]): Tensor[];
  /** `addcmul` of each tensor of a list. */
  _foreachAddcmul(self: readonly Tensor[], tensor1: readonly Tensor[], tensor2: readonly Tensor[], scalars: Tensor): Tensor[];
  /** `addcmul` of each tensor of a list. `_foreachAddcmul(self, tensor1, tensor2, value = 1)` */
  _foreachAddcmul(self: readonly Tensor[], tensor1: readonly Tensor[], tensor2: readonly Tensor[], value?: Scalar | InternalForeachAddcmulScalarOptions, options?: InternalForeachAddcmulScalarOptions): Tensor[];
  /** `addcmul` of each tensor of a list, in place. */
  _foreachAddcmul_(self: readonly Tensor[], tensor1: readonly Tensor[], tensor2: readonly Tensor[], scalars: readonly Scalar[]): readonly Tensor[];
  /** `addcmul` of each tensor of a list, in place. */
  _foreachAddcmul_(self: readonly Tensor[], tensor1: readonly Tensor[], tensor2: readonly Tensor[], scalars: Tensor): readonly Tensor[];
  /** `addcmul` of each tensor of a list, in place. `_foreachAddcmul_(self, tensor1, tensor2, value = 1)` */
  _foreachAddcmul_(self: readonly Tensor[], tensor1: readonly Tensor[], tensor2: readonly Tensor[], value?: Scalar | InternalForeachAddcmulScalarOptions, options?: InternalForeachAddcmulScalarOptions): readonly Tensor[];
  /**
   * `asin` of each tensor of a list.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch._foreach_asin.html
   */
  _foreachAsin(self: readonly Tensor[]): Tensor[];
  /**
   * `asin` of each tensor of a list, in place.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch._foreach_asin_.html
   */
  _foreachAsin_(self: readonly Tensor[]): readonly Tensor[];
  /**
   * `atan` of each tensor of a list.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch._foreach_atan.html
   */
  _foreachAtan(self: readonly Tensor[]): Tensor[];
  /**
   * `atan` of each tensor of a list, in place.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch._foreach_atan_.html
   */
  _foreachAtan_(self: readonly Tensor[]): readonly Tensor[];
  /**
   * `ceil` of each tensor of a list.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch._foreach_ceil.html
   */
  _foreachCeil(self: readonly Tensor[]): Tensor[];
  /**
   * `ceil` of each tensor of a list, in place.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch._foreach_ceil_.html
   */
  _foreachCeil_(self: readonly Tensor[]): readonly Tensor[];
  /** `clampMax` of each tensor of a list. */
  _foreachClampMax(self: readonly Tensor[], scalar: Scalar): Tensor[];
  /** `clampMax` of each tensor of a list. */
  _foreachClampMax(self: readonly Tensor[], scalars: readonly Scalar[]): Tensor[];
  /** `clampMax` of each tensor of a list. */
  _foreachClampMax(self: readonly Tensor[], other: readonly Tensor[]): Tensor[];
  /** `clampMax` of each tensor of a list, in place. */
  _foreachClampMax_(self: readonly Tensor[], scalar: Scalar): readonly Tensor[];
  /** `clampMax` of each tensor of a list, in place. */
  _foreachClampMax_(self: readonly Tensor[], scalars: readonly Scalar[]): readonly Tensor[];
  /** `clampMax` of each tensor of a list, in place. */
  _foreachClampMax_(self: readonly Tensor[], other: readonly Tensor[]): readonly Tensor[];
  /** `clampMin` of each tensor of a list. */
  _foreachClampMin(self: readonly Tensor[], scalar: Scalar): Tensor[];
  /** `clampMin` of each tensor of a list. */
  _foreachClampMin(self: readonly Tensor[], scalars: readonly Scalar[]): Tensor[];
  /** `clampMin` of each tensor of a list. */
  _foreachClampMin(self: readonly Tensor[], other: readonly Tensor[]): Tensor[];
  /** `clampMin` of each tensor of a list, in place. */
  _foreachClampMin_(self: readonly Tensor[], scalar: Scalar): readonly Tensor[];
  /** `clampMin` of each tensor of a list, in place. */
  _foreachClampMin_(self: readonly Tensor[], scalars: readonly Scalar[]): readonly Tensor[];
  /** `clampMin` of each tensor of a list, in place. */
  _foreachClampMin_(self: readonly Tensor[], other: readonly Tensor[]): readonly Tensor[];
  /** `clone` of each tensor of a list. `_foreachClone(self, { memoryFormat = null })` */
  _foreachClone(self: readonly Tensor[], options?: Opt<{ memoryFormat?: MemoryFormat | null | undefined }>): Tensor[];
  /** `_foreachCopy_(self, src, nonBlocking = false)` */
  _foreachCopy_(self: readonly Tensor[], src: readonly Tensor[], nonBlocking?: boolean | InternalForeachCopyOptions, options?: InternalForeachCopyOptions): readonly Tensor[];
  /**
   * `cos` of each tensor of a list.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch._foreach_cos.html
   */
  _foreachCos(self: readonly Tensor[]): Tensor[];
  /**
   * `cos` of each tensor of a list, in place.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch._foreach_cos_.html
   */
  _foreachCos_(self: readonly Tensor[]): readonly Tensor[];
  /**
   * `cosh` of each tensor of a list.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch._foreach_cosh.html
   */
  _foreachCosh(self: readonly Tensor[]): Tensor[];
  /**
   * `cosh` of each tensor of a list, in place.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch._foreach_cosh_.html
   */
  _foreachCosh_(self: readonly Tensor[]): readonly Tensor[];
  /** `div` of each tensor of a list. */
  _foreachDiv(self: readonly Tensor[], scalars: readonly Scalar[]): Tensor[];
  /** `div` of each tensor of a list. */
  _foreachDiv(self: readonly Tensor[], other: Tensor): Tensor[];
  /** `div` of each tensor of a list. */
  _foreachDiv(self: readonly Tensor[], other: readonly Tensor[]): Tensor[];
  /** `div` of each tensor of a list. */
  _foreachDiv(self: readonly Tensor[], scalar: Scalar): Tensor[];
  /** `div` of each tensor of a list, in place. */
  _foreachDiv_(self: readonly Tensor[], scalars: readonly Scalar[]): readonly Tensor[];
  /** `div` of each tensor of a list, in place. */
  _foreachDiv_(self: readonly Tensor[], other: Tensor): readonly Tensor[];
  /** `div` of each tensor of a list, in place. */
  _foreachDiv_(self: readonly Tensor[], other: readonly Tensor[]): readonly Tensor[];
  /** `div` of each tensor of a list, in place. */
  _foreachDiv_(self: readonly Tensor[], scalar: Scalar): readonly Tensor[];
  /**
   * `erf` of each tensor of a list.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch._foreach_erf.html
   */
  _foreachErf(self: readonly Tensor[]): Tensor[];
  /**
   * `erf` of each tensor of a list, in place.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch._foreach_erf_.html
   */
  _foreachErf_(self: readonly Tensor[]): readonly Tensor[];
  /**
   * `erfc` of each tensor of a list.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch._foreach_erfc.html
   */
  _foreachErfc(self: readonly Tensor[]): Tensor[];
  /**
   * `erfc` of each tensor of a list, in place.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch._foreach_erfc_.html
   */
  _foreachErfc_(self: readonly Tensor[]): readonly Tensor[];
  /**
   * `exp` of each tensor of a list.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch._foreach_exp.html
   */
  _foreachExp(self: readonly Tensor[]): Tensor[];
  /**
   * `exp` of each tensor of a list, in place.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch._foreach_exp_.html
   */
  _foreachExp_(self: readonly Tensor[]): readonly Tensor[];
  /**
   * `expm1` of each tensor of a list.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch._foreach_expm1.html
   */
  _foreachExpm1(self: readonly Tensor[]): Tensor[];
  /**
   * `expm1` of each tensor of a list, in place.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch._foreach_expm1_.html
   */
  _foreachExpm1_(self: readonly Tensor[]): readonly Tensor[];
  /**
   * `floor` of each tensor of a list.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch._foreach_floor.html
   */
  _foreachFloor(self: readonly Tensor[]): Tensor[];
  /**
   * `floor` of each tensor of a list, in place.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch._foreach_floor_.html
   */
  _foreachFloor_(self: readonly Tensor[]): readonly Tensor[];
  /**
   * `frac` of each tensor of a list.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch._foreach_frac.html
   */
  _foreachFrac(self: readonly Tensor[]): Tensor[];
  /**
   * `frac` of each tensor of a list, in place.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch._foreach_frac_.html
   */
  _foreachFrac_(self: readonly Tensor[]): readonly Tensor[];
  /** `lerp` of each tensor of a list. */
  _foreachLerp(self: readonly Tensor[], tensors1: readonly Tensor[], weight: Scalar): Tensor[];
  /** `lerp` of each tensor of a list. */
  _foreachLerp(self: readonly Tensor[], tensors1: readonly Tensor[], weight: readonly Scalar[]): Tensor[];
  /** `lerp` of each tensor of a list. */
  _foreachLerp(self: readonly Tensor[], tensors1: readonly Tensor[], weights: readonly Tensor[]): Tensor[];
  /** `lerp` of each tensor of a list, in place. */
  _foreachLerp_(self: readonly Tensor[], tensors1: readonly Tensor[], weight: Scalar): readonly Tensor[];
  /** `lerp` of each tensor of a list, in place. */
  _foreachLerp_(self: readonly Tensor[], tensors1: readonly Tensor[], weight: readonly Scalar[]): readonly Tensor[];
  /** `lerp` of each tensor of a list, in place. */
  _foreachLerp_(self: readonly Tensor[], tensors1: readonly Tensor[], weights: readonly Tensor[]): readonly Tensor[];
  /**
   * `lgamma` of each tensor of a list.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch._foreach_lgamma.html
   */
  _foreachLgamma(self: readonly Tensor[]): Tensor[];
  /**
   * `lgamma` of each tensor of a list, in place.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch._foreach_lgamma_.html
   */
  _foreachLgamma_(self: readonly Tensor[]): readonly Tensor[];
  /**
   * `log` of each tensor of a list.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch._foreach_log.html
   */
  _foreachLog(self: readonly Tensor[]): Tensor[];
  /**
   * `log10` of each tensor of a list.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch._foreach_log10.html
   */
  _foreachLog10(self: readonly Tensor[]): Tensor[];
  /**
   * `log10` of each tensor of a list, in place.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch._foreach_log10_.html
   */
  _foreachLog10_(self: readonly Tensor[]): readonly Tensor[];
  /**
   * `log1p` of each tensor of a list.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch._foreach_log1p.html
   */
  _foreachLog1p(self: readonly Tensor[]): Tensor[];
  /**
   * `log1p` of each tensor of a list, in place.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch._foreach_log1p_.html
   */
  _foreachLog1p_(self: readonly Tensor[]): readonly Tensor[];
  /**
   * `log2` of each tensor of a list.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch._foreach_log2.html
   */
  _foreachLog2(self: readonly Tensor[]): Tensor[];
  /**
   * `log2` of each tensor of a list, in place.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch._foreach_log2_.html
   */
  _foreachLog2_(self: readonly Tensor[]): readonly Tensor[];
  /**
   * `log` of each tensor of a list, in place.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch._foreach_log_.html
   */
  _foreachLog_(self: readonly Tensor[]): readonly Tensor[];
  /** `max` of each tensor of a list. */
  _foreachMax(self: readonly Tensor[]): Tensor[];
  /** `maximum` of each tensor of a list. */
  _foreachMaximum(self: readonly Tensor[], scalar: Scalar): Tensor[];
  /** `maximum` of each tensor of a list. */
  _foreachMaximum(self: readonly Tensor[], scalars: readonly Scalar[]): Tensor[];
  /** `maximum` of each tensor of a list. */
  _foreachMaximum(self: readonly Tensor[], other: readonly Tensor[]): Tensor[];
  /** `maximum` of each tensor of a list, in place. */
  _foreachMaximum_(self: readonly Tensor[], scalar: Scalar): readonly Tensor[];
  /** `maximum` of each tensor of a list, in place. */
  _foreachMaximum_(self: readonly Tensor[], scalars: readonly Scalar[]): readonly Tensor[];
  /** `maximum` of each tensor of a list, in place. */
  _foreachMaximum_(self: readonly Tensor[], other: readonly Tensor[]): readonly Tensor[];
  /** `minimum` of each tensor of a list. */
  _foreachMinimum(self: readonly Tensor[], scalar: Scalar): Tensor[];
  /** `minimum` of each tensor of a list. */
  _foreachMinimum(self: readonly Tensor[], scalars: readonly Scalar[]): Tensor[];
  /** `minimum` of each tensor of a list. */
  _foreachMinimum(self: readonly Tensor[], other: readonly Tensor[]): Tensor[];
  /** `minimum` of each tensor of a list, in place. */
  _foreachMinimum_(self: readonly Tensor[], scalar: Scalar): readonly Tensor[];
  /** `minimum` of each tensor of a list, in place. */
  _foreachMinimum_(self: readonly Tensor[], scalars: readonly Scalar[]): readonly Tensor[];
  /** `minimum` of each tensor of a list, in place. */
  _foreachMinimum_(self: readonly Tensor[], other: readonly Tensor[]): readonly Tensor[];
  /** `mm` of each tensor of a list. */
  _foreachMm(self: readonly Tensor[], mat2: readonly Tensor[]): Tensor[];
  /** `mul` of each tensor of a list. */
  _foreachMul(self: readonly Tensor[], scalars: readonly Scalar[]): Tensor[];
  /** `mul` of each tensor of a list. */
  _foreachMul(self: readonly Tensor[], other: Tensor): Tensor[];
  /** `mul` of each tensor of a list. */
  _foreachMul(self: readonly Tensor[], other: readonly Tensor[]): Tensor[];
  /** `mul` of each tensor of a list. */
  _foreachMul(self: readonly Tensor[], scalar: Scalar): Tensor[];
  /** `mul` of each tensor of a list, in place. */
  _foreachMul_(self: readonly Tensor[], scalars: readonly Scalar[]): readonly Tensor[];
  /** `mul` of each tensor of a list, in place. */
  _foreachMul_(self: readonly Tensor[], other: Tensor): readonly Tensor[];
  /** `mul` of each tensor of a list, in place. */
  _foreachMul_(self: readonly Tensor[], other: readonly Tensor[]): readonly Tensor[];
  /** `mul` of each tensor of a list, in place. */
  _foreachMul_(self: readonly Tensor[], scalar: Scalar): readonly Tensor[];
  /**
   * `neg` of each tensor of a list.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch._foreach_neg.html
   */
  _foreachNeg(self: readonly Tensor[]): Tensor[];
  /**
   * `neg` of each tensor of a list, in place.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch._foreach_neg_.html
   */
  _foreachNeg_(self: readonly Tensor[]): readonly Tensor[];
  /** `norm` of each tensor of a list. `_foreachNorm(self, ord = 2, dtype = null)` */
  _foreachNorm(self: readonly Tensor[], ord?: Scalar | InternalForeachNormScalarOptions, dtype?: DType | null | InternalForeachNormScalarOptions, options?: InternalForeachNormScalarOptions): Tensor[];
  /** `pow` of each tensor of a list. */
  _foreachPow(self: Scalar, exponent: readonly Tensor[]): Tensor[];
  /** `pow` of each tensor of a list. */
  _foreachPow(self: readonly Tensor[], exponent: Scalar): Tensor[];
  /** `pow` of each tensor of a list. */
  _foreachPow(self: readonly Tensor[], exponent: readonly Scalar[]): Tensor[];
  /** `pow` of each tensor of a list. */
  _foreachPow(self: readonly Tensor[], exponent: readonly Tensor[]): Tensor[];
  /** `pow` of each tensor of a list, in place. */
  _foreachPow_(self: readonly Tensor[], exponent: Scalar): readonly Tensor[];
  /** `pow` of each tensor of a list, in place. */
  _foreachPow_(self: readonly Tensor[], exponent: readonly Scalar[]): readonly Tensor[];
  /** `pow` of each tensor of a list, in place. */
  _foreachPow_(self: readonly Tensor[], exponent: readonly Tensor[]): readonly Tensor[];
  /** `_foreachPowsum(self, ord = 2, dtype = null)` */
  _foreachPowsum(self: readonly Tensor[], ord?: Scalar | InternalForeachPowsumScalarOptions, dtype?: DType | null | InternalForeachPowsumScalarOptions, options?: InternalForeachPowsumScalarOptions): Tensor[];
  /**
   * `reciprocal` of each tensor of a list.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch._foreach_reciprocal.html
   */
  _foreachReciprocal(self: readonly Tensor[]): Tensor[];
  /**
   * `reciprocal` of each tensor of a list, in place.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch._foreach_reciprocal_.html
   */
  _foreachReciprocal_(self: readonly Tensor[]): readonly Tensor[];
  /**
   * `round` of each tensor of a list.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch._foreach_round.html
   */
  _foreachRound(self: readonly Tensor[]): Tensor[];
  /**
   * `round` of each tensor of a list, in place.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch._foreach_round_.html
   */
  _foreachRound_(self: readonly Tensor[]): readonly Tensor[];
  /** `rsqrt` of each tensor of a list. */
  _foreachRsqrt(self: readonly Tensor[]): Tensor[];
  /** `rsqrt` of each tensor of a list, in place. */
  _foreachRsqrt_(self: readonly Tensor[]): readonly Tensor[];
  /**
   * `sigmoid` of each tensor of a list.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch._foreach_sigmoid.html
   */
  _foreachSigmoid(self: readonly Tensor[]): Tensor[];
  /**
   * `sigmoid` of each tensor of a list, in place.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch._foreach_sigmoid_.html
   */
  _foreachSigmoid_(self: readonly Tensor[]): readonly Tensor[];
  /** `sign` of each tensor of a list. */
  _foreachSign(self: readonly Tensor[]): Tensor[];
  /** `sign` of each tensor of a list, in place. */
  _foreachSign_(self: readonly Tensor[]): readonly Tensor[];
  /**
   * `sin` of each tensor of a list.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch._foreach_sin.html
   */
  _foreachSin(self: readonly Tensor[]): Tensor[];
  /**
   * `sin` of each tensor of a list, in place.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch._foreach_sin_.html
   */
  _foreachSin_(self: readonly Tensor[]): readonly Tensor[];
  /**
   * `sinh` of each tensor of a list.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch._foreach_sinh.html
   */
  _foreachSinh(self: readonly Tensor[]): Tensor[];
  /**
   * `sinh` of each tensor of a list, in place.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch._foreach_sinh_.html
   */
  _foreachSinh_(self: readonly Tensor[]): readonly Tensor[];
  /**
   * `sqrt` of each tensor of a list.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch._foreach_sqrt.html
   */
  _foreachSqrt(self: readonly Tensor[]): Tensor[];
  /**
   * `sqrt` of each tensor of a list, in place.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch._foreach_sqrt_.html
   */
  _foreachSqrt_(self: readonly Tensor[]): readonly Tensor[];
  /** `sub` of each tensor of a list. */
  _foreachSub(self: readonly Tensor[], scalar: Scalar): Tensor[];
  /** `sub` of each tensor of a list. */
  _foreachSub(self: readonly Tensor[], scalars: readonly Scalar[]): Tensor[];
  /** `sub` of each tensor of a list. `_foreachSub(self, other, { alpha = 1 })` */
  _foreachSub(self: readonly Tensor[], other: readonly Tensor[], options?: Opt<{ alpha?: Scalar | undefined }>): Tensor[];
  /** `sub` of each tensor of a list, in place. */
  _foreachSub_(self: readonly Tensor[], scalar: Scalar): readonly Tensor[];
  /** `sub` of each tensor of a list, in place. */
  _foreachSub_(self: readonly Tensor[], scalars: readonly Scalar[]): readonly Tensor[];
  /** `sub` of each tensor of a list, in place. `_foreachSub_(self, other, { alpha = 1 })` */
  _foreachSub_(self: readonly Tensor[], other: readonly Tensor[], options?: Opt<{ alpha?: Scalar | undefined }>): readonly Tensor[];
  /**
   * `tan` of each tensor of a list.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch._foreach_tan.html
   */
  _foreachTan(self: readonly Tensor[]): Tensor[];
  /**
   * `tan` of each tensor of a list, in place.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch._foreach_tan_.html
   */
  _foreachTan_(self: readonly Tensor[]): readonly Tensor[];
  /**
   * `tanh` of each tensor of a list.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch._foreach_tanh.html
   */
  _foreachTanh(self: readonly Tensor[]): Tensor[];
  /**
   * `tanh` of each tensor of a list, in place.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch._foreach_tanh_.html
   */
  _foreachTanh_(self: readonly Tensor[]): readonly Tensor[];
  /**
   * `trunc` of each tensor of a list.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch._foreach_trunc.html
   */
  _foreachTrunc(self: readonly Tensor[]): Tensor[];
  /**
   * `trunc` of each tensor of a list, in place.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch._foreach_trunc_.html
   */
  _foreachTrunc_(self: readonly Tensor[]): readonly Tensor[];
  /** @see https://docs.pytorch.org/docs/2.13/generated/torch._foreach_zero_.html */
  _foreachZero_(self: readonly Tensor[]): readonly Tensor[];
  _functionalAssertAsync(input: Tensor, assertMsg: string, depToken: Tensor): Tensor;
  _functionalAssertScalar(self: Scalar, assertMsg: string, depToken: Tensor): Tensor;
  _functionalSymConstrainRange(size: Scalar, min: number | null, max: number | null, depToken: Tensor): Tensor;
  _functionalSymConstrainRangeForSize(size: Scalar, min: number | null, max: number | null, depToken: Tensor): Tensor;
  /**
   * `_fusedAdagrad_(self, grads, stateSums, stateSteps, { lr, lrDecay, weightDecay, eps, maximize, gradScale
   * = null, foundInf = null })`
   */
  _fusedAdagrad_(self: readonly Tensor[], grads: readonly Tensor[], stateSums: readonly Tensor[], stateSteps: readonly Tensor[], options: Opt<{ lr: Tensor; lrDecay: number; weightDecay: number; eps: number; maximize: boolean; gradScale?: Tensor | null | undefined; foundInf?: Tensor | null | undefined }>): void;
  /**
   * `_fusedAdagrad_(self, grads, stateSums, stateSteps, { lr, lrDecay, weightDecay, eps, maximize, gradScale
   * = null, foundInf = null })`
   */
  _fusedAdagrad_(self: readonly Tensor[], grads: readonly Tensor[], stateSums: readonly Tensor[], stateSteps: readonly Tensor[], options: Opt<{ lr: number; lrDecay: number; weightDecay: number; eps: number; maximize: boolean; gradScale?: Tensor | null | undefined; foundInf?: Tensor | null | undefined }>): void;
  /**
   * `_fusedAdam_(self, grads, expAvgs, expAvgSqs, maxExpAvgSqs, stateSteps, { lr, beta1, beta2, weightDecay,
   * eps, amsgrad, maximize, gradScale = null, foundInf = null })`
   */
  _fusedAdam_(self: readonly Tensor[], grads: readonly Tensor[], expAvgs: readonly Tensor[], expAvgSqs: readonly Tensor[], maxExpAvgSqs: readonly Tensor[], stateSteps: readonly Tensor[], options: Opt<{ lr: Tensor; beta1: number; beta2: number; weightDecay: number; eps: number; amsgrad: boolean; maximize: boolean; gradScale?: Tensor | null | undefined; foundInf?: Tensor | null | undefined }>): void;
  /**
   * `_fusedAdam_(self, grads, expAvgs, expAvgSqs, maxExpAvgSqs, stateSteps, { lr, beta1, beta2, weightDecay,
   * eps, amsgrad, maximize, gradScale = null, foundInf = null })`
   */
  _fusedAdam_(self: readonly Tensor[], grads: readonly Tensor[], expAvgs: readonly Tensor[], expAvgSqs: readonly Tensor[], maxExpAvgSqs: readonly Tensor[], stateSteps: readonly Tensor[], options: Opt<{ lr: number; beta1: number; beta2: number; weightDecay: number; eps: number; amsgrad: boolean; maximize: boolean; gradScale?: Tensor | null | undefined; foundInf?: Tensor | null | undefined }>): void;
  /**
   * `_fusedAdamw_(self, grads, expAvgs, expAvgSqs, maxExpAvgSqs, stateSteps, { lr, beta1, beta2, weightDecay,
   * eps, amsgrad, maximize, gradScale = null, foundInf = null })`
   */
  _fusedAdamw_(self: readonly Tensor[], grads: readonly Tensor[], expAvgs: readonly Tensor[], expAvgSqs: readonly Tensor[], maxExpAvgSqs: readonly Tensor[], stateSteps: readonly Tensor[], options: Opt<{ lr: Tensor; beta1: number; beta2: number; weightDecay: number; eps: number; amsgrad: boolean; maximize: boolean; gradScale?: Tensor | null | undefined; foundInf?: Tensor | null | undefined }>): void;
  /**
   * `_fusedAdamw_(self, grads, expAvgs, expAvgSqs, maxExpAvgSqs, stateSteps, { lr, beta1, beta2, weightDecay,
   * eps, amsgrad, maximize, gradScale = null, foundInf = null })`
   */
  _fusedAdamw_(self: readonly Tensor[], grads: readonly Tensor[], expAvgs: readonly Tensor[], expAvgSqs: readonly Tensor[], maxExpAvgSqs: readonly Tensor[], stateSteps: readonly Tensor[], options: Opt<{ lr: number; beta1: number; beta2: number; weightDecay: number; eps: number; amsgrad: boolean; maximize: boolean; gradScale?: Tensor | null | undefined; foundInf?: Tensor | null | undefined }>): void;
  /** `_fusedDropout(input, p, generator = null)` */
  _fusedDropout(input: Tensor, p: number, generator?: Generator | null | InternalFusedDropoutOptions, options?: InternalFusedDropoutOptions): [Tensor, Tensor];
  /**
   * `_fusedMovingAvgObsFqHelper(input, observerOn, fakeQuantOn, runningMin, runningMax, scale, zeroPoint,
   * averagingConst, quantMin, quantMax, chAxis, perRowFakeQuant = false, symmetricQuant = false)`
   */
  _fusedMovingAvgObsFqHelper(input: Tensor, observerOn: Tensor, fakeQuantOn: Tensor, runningMin: Tensor, runningMax: Tensor, scale: Tensor, zeroPoint: Tensor, averagingConst: number, quantMin: number, quantMax: number, chAxis: number, perRowFakeQuant?: boolean | InternalFusedMovingAvgObsFqHelperOptions, symmetricQuant?: boolean | InternalFusedMovingAvgObsFqHelperOptions, options?: InternalFusedMovingAvgObsFqHelperOptions): NamedTuple<['output', 'mask']>;
  _fusedRmsNorm(input: Tensor, normalizedShape: readonly number[], weight: Tensor | null, eps: number | null): [Tensor, Tensor];
  /**
   * `_fusedSdpChoice(query, key, value, attnMask = null, dropoutP = 0, isCausal = false, { scale = null,
   * enableGqa = false })`
   */
  _fusedSdpChoice(query: Tensor, key: Tensor, value: Tensor, attnMask?: Tensor | null | InternalFusedSdpChoiceOptions, dropoutP?: number | InternalFusedSdpChoiceOptions, isCausal?: boolean | InternalFusedSdpChoiceOptions, options?: InternalFusedSdpChoiceOptions): number;
  /**
   * `_fusedSgd_(self, grads, momentumBufferList, { weightDecay, momentum, lr, dampening, nesterov, maximize,
   * isFirstStep, gradScale = null, foundInf = null })`
   */
  _fusedSgd_(self: readonly Tensor[], grads: readonly Tensor[], momentumBufferList: readonly Tensor[], options: Opt<{ weightDecay: number; momentum: number; lr: Tensor; dampening: number; nesterov: boolean; maximize: boolean; isFirstStep: boolean; gradScale?: Tensor | null | undefined; foundInf?: Tensor | null | undefined }>): void;
  /**
   * `_fusedSgd_(self, grads, momentumBufferList, { weightDecay, momentum, lr, dampening, nesterov, maximize,
   * isFirstStep, gradScale = null, foundInf = null })`
   */
  _fusedSgd_(self: readonly Tensor[], grads: readonly Tensor[], momentumBufferList: readonly Tensor[], options: Opt<{ weightDecay: number; momentum: number; lr: number; dampening: number; nesterov: boolean; maximize: boolean; isFirstStep: boolean; gradScale?: Tensor | null | undefined; foundInf?: Tensor | null | undefined }>): void;
  _fwPrimalCopy(input: Tensor, level: number, options?: OutOption): Tensor;
  _gridSampler2dCpuFallback(input: Tensor, grid: Tensor, interpolationMode: number, paddingMode: number, alignCorners: boolean): Tensor;
  /** `_groupedMm(input, mat2, offs = null, bias = null, outDtype = null)` */
  _groupedMm(input: Tensor, mat2: Tensor, offs?: Tensor | null | InternalGroupedMmOptions, bias?: Tensor | null | InternalGroupedMmOptions, outDtype?: DType | null | InternalGroupedMmOptions, options?: InternalGroupedMmOptions): Tensor;
  _hasCompatibleShallowCopyType(input: Tensor, from: Tensor): boolean;
  /** `_histogramddBinEdges(input, bins, { range = null, weight = null, density = false })` */
  _histogramddBinEdges(input: Tensor, bins: readonly number[], options?: Opt<{ range?: readonly number[] | null | undefined; weight?: Tensor | null | undefined; density?: boolean | undefined }>): Tensor[];
  /** `_histogramddFromBinCts(input, bins, { range = null, weight = null, density = false })` */
  _histogramddFromBinCts(input: Tensor, bins: readonly number[], options?: Opt<{ range?: readonly number[] | null | undefined; weight?: Tensor | null | undefined; density?: boolean | undefined }>): Tensor;
  /** `_histogramddFromBinTensors(input, bins, { weight = null, density = false })` */
  _histogramddFromBinTensors(input: Tensor, bins: readonly Tensor[], options?: Opt<{ weight?: Tensor | null | undefined; density?: boolean | undefined }>): Tensor;
  /** `_indexPutImpl_(input, indices, values, accumulate = false, unsafe = false)` */
  _indexPutImpl_(input: Tensor, indices: readonly (Tensor | null)[], values: Tensor, accumulate?: boolean | InternalIndexPutImplOptions, unsafe?: boolean | InternalIndexPutImplOptions, options?: InternalIndexPutImplOptions): Tensor;
  _indicesCopy(input: Tensor, options?: OutOption): Tensor;
  _intMm(input: Tensor, mat2: Tensor, options?: OutOption): Tensor;
  _isAllTrue(input: Tensor): Tensor;
  _isAnyTrue(input: Tensor): Tensor;
  _isZerotensor(input: Tensor): boolean;
  _lazyClone(input: Tensor): Tensor;
  _linalgCheckErrors(info: Tensor, apiName: string, options: Opt<{ isMatrix: boolean }>): void;
  _linalgDet(A: Tensor, options?: OutsOption<[Tensor, Tensor, Tensor]>): NamedTuple<['result', 'LU', 'pivots']>;
  /** `_linalgEigh(A, UPLO = 'L', computeV = true)` */
  _linalgEigh(A: Tensor, UPLO?: 'L' | 'U' | InternalLinalgEighOutOptions, computeV?: boolean | InternalLinalgEighOutOptions, options?: InternalLinalgEighOutOptions): NamedTuple<['eigenvalues', 'eigenvectors']>;
  _linalgSlogdet(A: Tensor, options?: OutsOption<[Tensor, Tensor, Tensor, Tensor]>): NamedTuple<['sign', 'logabsdet', 'LU', 'pivots']>;
  /** `_linalgSolveEx(A, B, { left = true, checkErrors = false })` */
  _linalgSolveEx(A: Tensor, B: Tensor, options?: Opt<{ left?: boolean | undefined; checkErrors?: boolean | undefined } & OutsOption<[Tensor, Tensor, Tensor, Tensor]>>): NamedTuple<['result', 'LU', 'pivots', 'info']>;
  /** `_linalgSvd(A, fullMatrices = false, computeUv = true, { driver = null })` */
  _linalgSvd(A: Tensor, fullMatrices?: boolean | InternalLinalgSvdOutOptions, computeUv?: boolean | InternalLinalgSvdOutOptions, options?: InternalLinalgSvdOutOptions): NamedTuple<['U', 'S', 'Vh']>;
  _logSoftmax(input: Tensor, options: Opt<{ dim: number; halfToFloat: boolean } & OutOption>): Tensor;
  _logSoftmax(input: Tensor, dim: number, halfToFloat: boolean, options?: OutOption): Tensor;
  _logSoftmaxBackwardData(gradOutput: Tensor, options: Opt<{ output: Tensor; dim: number; inputDtype: DType } & OutOption>): Tensor;
  _logSoftmaxBackwardData(gradOutput: Tensor, output: Tensor, dim: number, inputDtype: DType, options?: OutOption): Tensor;
  _logcumsumexp(input: Tensor, options: Opt<{ dim: number } & OutOption>): Tensor;
  _logcumsumexp(input: Tensor, dim: number, options?: OutOption): Tensor;
  _lstmMps(input: Tensor, hx: readonly Tensor[], params: readonly Tensor[], hasBiases: boolean, numLayers: number, dropout: number, train: boolean, bidirectional: boolean, batchFirst: boolean): [Tensor, Tensor, Tensor, Tensor, Tensor, Tensor];
  /** `_luWithInfo(input, pivot = true, checkErrors = true)` */
  _luWithInfo(input: Tensor, pivot?: boolean | InternalLuWithInfoOptions, checkErrors?: boolean | InternalLuWithInfoOptions, options?: InternalLuWithInfoOptions): NamedTuple<['LU', 'pivots', 'info']>;
  /** `_makeDepToken({ memoryFormat = null })` */
  _makeDepToken(options?: Opt<{ memoryFormat?: MemoryFormat | null | undefined } & TensorOptions>): Tensor;
  _makeDual(primal: Tensor, tangent: Tensor, level: number): Tensor;
  _makeDualCopy(primal: Tensor, tangent: Tensor, level: number, options?: OutOption): Tensor;
  _makePerChannelQuantizedTensor(input: Tensor, scale: Tensor, zeroPoint: Tensor, axis: number): Tensor;
  _makePerTensorQuantizedTensor(input: Tensor, scale: number, zeroPoint: number): Tensor;
  _maskedScale(input: Tensor, mask: Tensor, scale: number): Tensor;
  /** `_maskedSoftmax(input, mask, dim = null, maskType = null)` */
  _maskedSoftmax(input: Tensor, mask: Tensor, dim?: number | null | InternalMaskedSoftmaxOptions, maskType?: number | null | InternalMaskedSoftmaxOptions, options?: InternalMaskedSoftmaxOptions): Tensor;
  /** `_mixedDtypesLinear(input, weight, scale, { bias = null, activation = null })` */
  _mixedDtypesLinear(input: Tensor, weight: Tensor, scale: Tensor, options?: Opt<{ bias?: Tensor | null | undefined; activation?: string | null | undefined }>): Tensor;
  _mkldnnReshape(input: Tensor, shape: readonly number[]): Tensor;
  _mkldnnTranspose(input: Tensor, dim0: number, dim1: number): Tensor;
  _mkldnnTranspose_(input: Tensor, dim0: number, dim1: number): Tensor;
  _mpsConvolution(input: Tensor, weight: Tensor, bias: Tensor | null, padding: readonly number[], stride: readonly number[], dilation: readonly number[], groups: number): Tensor;
  _mpsConvolutionTranspose(input: Tensor, weight: Tensor, padding: readonly number[], outputPadding: readonly number[], stride: readonly number[], dilation: readonly number[], groups: number): Tensor;
  _nativeBatchNormLegit(input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor, runningVar: Tensor, training: boolean, momentum: number, eps: number, options?: OutsOption<[Tensor, Tensor, Tensor]>): [Tensor, Tensor, Tensor];
  _nativeBatchNormLegit(input: Tensor, weight: Tensor | null, bias: Tensor | null, training: boolean, momentum: number, eps: number, options?: OutsOption<[Tensor, Tensor, Tensor]>): [Tensor, Tensor, Tensor];
  _nativeBatchNormLegitNoTraining(input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor, runningVar: Tensor, momentum: number, eps: number): [Tensor, Tensor, Tensor];
  /**
   * `_nativeMultiHeadAttention(query, key, value, embedDim, numHead, qkvWeight, qkvBias, projWeight,
   * projBias, mask = null, needWeights = true, averageAttnWeights = true, maskType = null)`
   */
  _nativeMultiHeadAttention(query: Tensor, key: Tensor, value: Tensor, embedDim: number, numHead: number, qkvWeight: Tensor, qkvBias: Tensor, projWeight: Tensor, projBias: Tensor, mask?: Tensor | null | InternalNativeMultiHeadAttentionOptions, needWeights?: boolean | InternalNativeMultiHeadAttentionOptions, averageAttnWeights?: boolean | InternalNativeMultiHeadAttentionOptions, maskType?: number | null | InternalNativeMultiHeadAttentionOptions, options?: InternalNativeMultiHeadAttentionOptions): [Tensor, Tensor];
  _negView(input: Tensor): Tensor;
  _negViewCopy(input: Tensor, options?: OutOption): Tensor;
  _nestedComputeContiguousStridesOffsets(nestedSize: Tensor): [Tensor, Tensor];
  /** `_nestedFromPadded(padded, cpuNestedShapeExample, fuseTransform0213 = false)` */
  _nestedFromPadded(padded: Tensor, cpuNestedShapeExample: Tensor, fuseTransform0213?: boolean | InternalNestedFromPaddedOptions, options?: InternalNestedFromPaddedOptions): Tensor;
  _nestedFromPaddedAndNestedExample(padded: Tensor, ntExample: Tensor): Tensor;
  /**
   * `_nestedFromPaddedTensor(padded, offsets, dummy, raggedIdx = 1, minSeqlen = null, maxSeqlen = null, sumS
   * = null)`
   */
  _nestedFromPaddedTensor(padded: Tensor, offsets: Tensor, dummy: Tensor, raggedIdx?: number | InternalNestedFromPaddedTensorOptions, minSeqlen?: Tensor | null | InternalNestedFromPaddedTensorOptions, maxSeqlen?: Tensor | null | InternalNestedFromPaddedTensorOptions, sumS?: number | null | InternalNestedFromPaddedTensorOptions, options?: InternalNestedFromPaddedTensorOptions): Tensor;
  _nestedGetJaggedDummy(any: Tensor): Tensor;
  _nestedGetLengths(input: Tensor): Tensor;
  _nestedGetMaxSeqlen(input: Tensor): Tensor;
  _nestedGetMinSeqlen(input: Tensor): Tensor;
  _nestedGetOffsets(input: Tensor): Tensor;
  _nestedGetRaggedIdx(input: Tensor): number;
  _nestedGetValues(input: Tensor): Tensor;
  _nestedGetValuesCopy(input: Tensor, options?: OutOption): Tensor;
  /** `_nestedTensorFromMask(t, mask, maskCheck = true)` */
  _nestedTensorFromMask(t: Tensor, mask: Tensor, maskCheck?: boolean | InternalNestedTensorFromMaskOptions, options?: InternalNestedTensorFromMaskOptions): Tensor;
  _nestedTensorFromMaskLeftAligned(t: Tensor, mask: Tensor): boolean;
  /** `_nestedTensorFromTensorList(list, dtype = null, layout = null, device = null, pinMemory = null)` */
  _nestedTensorFromTensorList(list: readonly Tensor[], dtype?: DType | null | InternalNestedTensorFromTensorListOptions, layout?: Layout | null | InternalNestedTensorFromTensorListOptions, device?: Device | null | InternalNestedTensorFromTensorListOptions, pinMemory?: boolean | null | InternalNestedTensorFromTensorListOptions, options?: InternalNestedTensorFromTensorListOptions): Tensor;
  _nestedTensorSoftmaxWithShape(input: Tensor, query: Tensor): Tensor;
  _nestedViewFromBuffer(input: Tensor, nestedSize: Tensor, nestedStrides: Tensor, offsets: Tensor): Tensor;
  _nestedViewFromBufferCopy(input: Tensor, nestedSize: Tensor, nestedStrides: Tensor, offsets: Tensor, options?: OutOption): Tensor;
  /**
   * `_nestedViewFromJagged(input, offsets, dummy, lengths = null, raggedIdx = 1, minSeqlen = null, maxSeqlen
   * = null)`
   */
  _nestedViewFromJagged(input: Tensor, offsets: Tensor, dummy: Tensor, lengths?: Tensor | null | InternalNestedViewFromJaggedOptions, raggedIdx?: number | InternalNestedViewFromJaggedOptions, minSeqlen?: Tensor | null | InternalNestedViewFromJaggedOptions, maxSeqlen?: Tensor | null | InternalNestedViewFromJaggedOptions, options?: InternalNestedViewFromJaggedOptions): Tensor;
  /**
   * `_nestedViewFromJaggedCopy(input, offsets, dummy, lengths = null, raggedIdx = 1, minSeqlen = null,
   * maxSeqlen = null)`
   */
  _nestedViewFromJaggedCopy(input: Tensor, offsets: Tensor, dummy: Tensor, lengths?: Tensor | null | InternalNestedViewFromJaggedCopyOutOptions, raggedIdx?: number | InternalNestedViewFromJaggedCopyOutOptions, minSeqlen?: Tensor | null | InternalNestedViewFromJaggedCopyOutOptions, maxSeqlen?: Tensor | null | InternalNestedViewFromJaggedCopyOutOptions, options?: InternalNestedViewFromJaggedCopyOutOptions): Tensor;
  _nnpackAvailable(): boolean;
  /** `_nnpackSpatialConvolution(input, weight, bias, padding, stride = 1)` */
  _nnpackSpatialConvolution(input: Tensor, weight: Tensor, bias: Tensor | null, padding: IntOrList, stride?: IntOrList | InternalNnpackSpatialConvolutionOptions, options?: InternalNnpackSpatialConvolutionOptions): Tensor;
  _packPaddedSequence(input: Tensor, lengths: Tensor, batchFirst: boolean): [Tensor, Tensor];
  _padPackedSequence(data: Tensor, batchSizes: Tensor, batchFirst: boolean, paddingValue: Scalar, totalLength: number): [Tensor, Tensor];
  _philoxKeyFoldIn(key: Tensor, data: number): Tensor;
  _philoxKeySplit(key: Tensor, numSplits: number): Tensor;
  /** `_philoxNormal_(input, key, mean = 0, std = 1)` */
  _philoxNormal_(input: Tensor, key: Tensor, mean?: number | InternalPhiloxNormalOptions, std?: number | InternalPhiloxNormalOptions, options?: InternalPhiloxNormalOptions): Tensor;
  /** `_philoxUniform_(input, key, low = 0, high = 1)` */
  _philoxUniform_(input: Tensor, key: Tensor, low?: number | InternalPhiloxUniformOptions, high?: number | InternalPhiloxUniformOptions, options?: InternalPhiloxUniformOptions): Tensor;
  /** `_pinMemory(input, device = null)` */
  _pinMemory(input: Tensor, device?: Device | null | InternalPinMemoryOptions, options?: InternalPinMemoryOptions): Tensor;
  _preluKernel(input: Tensor, weight: Tensor): Tensor;
  _print(s: string): void;
  _propagateXlaData(input: Tensor, output: Tensor): void;
  _removeBatchDim(input: Tensor, level: number, batchSize: number, outDim: number): Tensor;
  _reshapeAliasCopy(input: Tensor, size: readonly number[], stride: readonly number[], options?: OutOption): Tensor;
  _reshapeFromTensor(input: Tensor, shape: Tensor): Tensor;
  _resizeOutput_(input: Tensor, size: readonly number[], device: Device): Tensor;
  _rowwisePrune(weight: Tensor, mask: Tensor, compressedIndicesDtype: DType): [Tensor, Tensor];
  /** `_safeSoftmax(input, dim, dtype = null)` */
  _safeSoftmax(input: Tensor, options: Opt<{ dim: number; dtype?: DType | null | undefined }>): Tensor;
  /** `_safeSoftmax(input, dim, dtype = null)` */
  _safeSoftmax(input: Tensor, dim: number, dtype?: DType | null | InternalSafeSoftmaxOptions, options?: InternalSafeSoftmaxOptions): Tensor;
  /** `_sampleDirichlet(input, generator = null)` */
  _sampleDirichlet(input: Tensor, generator?: Generator | null | InternalSampleDirichletOptions, options?: InternalSampleDirichletOptions): Tensor;
  _saturateWeightToFp16(weight: Tensor): Tensor;
  /**
   * `_scaledDotProductAttentionMath(query, key, value, attnMask = null, dropoutP = 0, isCausal = false,
   * dropoutMask = null, { scale = null, enableGqa = false })`
   */
  _scaledDotProductAttentionMath(query: Tensor, key: Tensor, value: Tensor, attnMask?: Tensor | null | InternalScaledDotProductAttentionMathOptions, dropoutP?: number | InternalScaledDotProductAttentionMathOptions, isCausal?: boolean | InternalScaledDotProductAttentionMathOptions, dropoutMask?: Tensor | null | InternalScaledDotProductAttentionMathOptions, options?: InternalScaledDotProductAttentionMathOptions): [Tensor, Tensor];
  /**
   * `_scaledDotProductAttentionMathForMps(query, key, value, attnMask = null, dropoutP = 0, isCausal = false,
   * dropoutMask = null, { scale = null, enableGqa = false })`
   */
  _scaledDotProductAttentionMathForMps(query: Tensor, key: Tensor, value: Tensor, attnMask?: Tensor | null | InternalScaledDotProductAttentionMathForMpsOptions, dropoutP?: number | InternalScaledDotProductAttentionMathForMpsOptions, isCausal?: boolean | InternalScaledDotProductAttentionMathForMpsOptions, dropoutMask?: Tensor | null | InternalScaledDotProductAttentionMathForMpsOptions, options?: InternalScaledDotProductAttentionMathForMpsOptions): [Tensor, Tensor];
  /**
   * `_scaledDotProductCudnnAttention(query, key, value, attnBias, computeLogSumexp, dropoutP = 0, isCausal =
   * false, returnDebugMask = false, { scale = null })`
   */
  _scaledDotProductCudnnAttention(query: Tensor, key: Tensor, value: Tensor, attnBias: Tensor | null, computeLogSumexp: boolean, dropoutP?: number | InternalScaledDotProductCudnnAttentionOptions, isCausal?: boolean | InternalScaledDotProductCudnnAttentionOptions, returnDebugMask?: boolean | InternalScaledDotProductCudnnAttentionOptions, options?: InternalScaledDotProductCudnnAttentionOptions): NamedTuple<['output', 'logsumexp', 'cumSeqQ', 'cumSeqK', 'maxQ', 'maxK', 'philoxSeed', 'philoxOffset', 'debugAttnMask'], [Tensor, Tensor, Tensor, Tensor, number, number, Tensor, Tensor, Tensor]>;
  /**
   * `_scaledDotProductEfficientAttention(query, key, value, attnBias, computeLogSumexp, dropoutP = 0,
   * isCausal = false, { scale = null })`
   */
  _scaledDotProductEfficientAttention(query: Tensor, key: Tensor, value: Tensor, attnBias: Tensor | null, computeLogSumexp: boolean, dropoutP?: number | InternalScaledDotProductEfficientAttentionOptions, isCausal?: boolean | InternalScaledDotProductEfficientAttentionOptions, options?: InternalScaledDotProductEfficientAttentionOptions): NamedTuple<['output', 'logSumexp', 'philoxSeed', 'philoxOffset']>;
  /**
   * `_scaledDotProductFlashAttention(query, key, value, qDescale, kDescale, vDescale, dropoutP = 0, isCausal
   * = false, returnDebugMask = false, { scale = null })`
   */
  _scaledDotProductFlashAttention(query: Tensor, key: Tensor, value: Tensor, qDescale: Tensor | null, kDescale: Tensor | null, vDescale: Tensor | null, dropoutP?: number | InternalScaledDotProductFlashAttentionQuantizedOptions, isCausal?: boolean | InternalScaledDotProductFlashAttentionQuantizedOptions, returnDebugMask?: boolean | InternalScaledDotProductFlashAttentionQuantizedOptions, options?: InternalScaledDotProductFlashAttentionQuantizedOptions): NamedTuple<['output', 'logsumexp', 'cumSeqQ', 'cumSeqK', 'maxQ', 'maxK', 'rngState', 'unused', 'debugAttnMask'], [Tensor, Tensor, Tensor, Tensor, number, number, Tensor, Tensor, Tensor]>;
  /**
   * `_scaledDotProductFlashAttention(query, key, value, dropoutP = 0, isCausal = false, returnDebugMask =
   * false, { scale = null })`
   */
  _scaledDotProductFlashAttention(query: Tensor, key: Tensor, value: Tensor, dropoutP?: number | InternalScaledDotProductFlashAttentionQuantizedOptions, isCausal?: boolean | InternalScaledDotProductFlashAttentionQuantizedOptions, returnDebugMask?: boolean | InternalScaledDotProductFlashAttentionQuantizedOptions, options?: InternalScaledDotProductFlashAttentionQuantizedOptions): NamedTuple<['output', 'logsumexp', 'cumSeqQ', 'cumSeqK', 'maxQ', 'maxK', 'rngState', 'unused', 'debugAttnMask'], [Tensor, Tensor, Tensor, Tensor, number, number, Tensor, Tensor, Tensor]>;
  /**
   * `_scaledDotProductFlashAttentionForCpu(query, key, value, dropoutP = 0, isCausal = false, { attnMask =
   * null, scale = null })`
   */
  _scaledDotProductFlashAttentionForCpu(query: Tensor, key: Tensor, value: Tensor, dropoutP?: number | InternalScaledDotProductFlashAttentionForCpuOptions, isCausal?: boolean | InternalScaledDotProductFlashAttentionForCpuOptions, options?: InternalScaledDotProductFlashAttentionForCpuOptions): NamedTuple<['output', 'logsumexp']>;
  /**
   * `_scaledGroupedMm(input, mat2, scaleA, scaleB, offs = null, bias = null, scaleResult = null, outDtype =
   * null, useFastAccum = false)`
   */
  _scaledGroupedMm(input: Tensor, mat2: Tensor, scaleA: Tensor, scaleB: Tensor, offs?: Tensor | null | InternalScaledGroupedMmOptions, bias?: Tensor | null | InternalScaledGroupedMmOptions, scaleResult?: Tensor | null | InternalScaledGroupedMmOptions, outDtype?: DType | null | InternalScaledGroupedMmOptions, useFastAccum?: boolean | InternalScaledGroupedMmOptions, options?: InternalScaledGroupedMmOptions): Tensor;
  /**
   * `_scaledGroupedMmV2(input, mat2, scaleA, recipeA, swizzleA, scaleB, recipeB, swizzleB, offs = null, bias
   * = null, outDtype = null, contractionDim = [], useFastAccum = false)`
   */
  _scaledGroupedMmV2(input: Tensor, mat2: Tensor, scaleA: readonly Tensor[], recipeA: readonly number[], swizzleA: readonly number[], scaleB: readonly Tensor[], recipeB: readonly number[], swizzleB: readonly number[], offs?: Tensor | null | InternalScaledGroupedMmV2Options, bias?: Tensor | null | InternalScaledGroupedMmV2Options, outDtype?: DType | null | InternalScaledGroupedMmV2Options, contractionDim?: readonly number[] | InternalScaledGroupedMmV2Options, useFastAccum?: boolean | InternalScaledGroupedMmV2Options, options?: InternalScaledGroupedMmV2Options): Tensor;
  /**
   * `_scaledMm(input, mat2, scaleA, scaleB, bias = null, scaleResult = null, outDtype = null, useFastAccum =
   * false)`
   */
  _scaledMm(input: Tensor, mat2: Tensor, scaleA: Tensor, scaleB: Tensor, bias?: Tensor | null | InternalScaledMmOutOptions, scaleResult?: Tensor | null | InternalScaledMmOutOptions, outDtype?: DType | null | InternalScaledMmOutOptions, useFastAccum?: boolean | InternalScaledMmOutOptions, options?: InternalScaledMmOutOptions): Tensor;
  /**
   * `_scaledMmV2(input, mat2, scaleA, recipeA, swizzleA, scaleB, recipeB, swizzleB, bias, outDtype,
   * contractionDim = [], useFastAccum = false)`
   */
  _scaledMmV2(input: Tensor, mat2: Tensor, scaleA: readonly Tensor[], recipeA: readonly number[], swizzleA: readonly number[], scaleB: readonly Tensor[], recipeB: readonly number[], swizzleB: readonly number[], bias: Tensor | null, outDtype: DType | null, contractionDim?: readonly number[] | InternalScaledMmV2OutOptions, useFastAccum?: boolean | InternalScaledMmV2OutOptions, options?: InternalScaledMmV2OutOptions): Tensor;
  _shapeAsTensor(input: Tensor): Tensor;
  _sobolEngineDraw(quasi: Tensor, n: number, sobolstate: Tensor, dimension: number, numGenerated: number, dtype: DType | null): [Tensor, Tensor];
  _sobolEngineFf_(input: Tensor, n: number, sobolstate: Tensor, dimension: number, numGenerated: number): Tensor;
  _sobolEngineInitializeState_(input: Tensor, dimension: number): Tensor;
  _sobolEngineScramble_(input: Tensor, ltm: Tensor, dimension: number): Tensor;
  _softmax(input: Tensor, options: Opt<{ dim: number; halfToFloat: boolean } & OutOption>): Tensor;
  _softmax(input: Tensor, dim: number, halfToFloat: boolean, options?: OutOption): Tensor;
  _softmaxBackwardData(gradOutput: Tensor, options: Opt<{ output: Tensor; dim: number; inputDtype: DType } & OutOption>): Tensor;
  _softmaxBackwardData(gradOutput: Tensor, output: Tensor, dim: number, inputDtype: DType, options?: OutOption): Tensor;
  _sparseBroadcastTo(input: Tensor, size: readonly number[]): Tensor;
  _sparseBroadcastToCopy(input: Tensor, size: readonly number[], options?: OutOption): Tensor;
  /** `_sparseCsrProd(input, dim, keepdim = false, { dtype = null })` */
  _sparseCsrProd(input: Tensor, options: Opt<{ dim: IntOrList; keepdim?: boolean | undefined; dtype?: DType | null | undefined }>): Tensor;
  /** `_sparseCsrProd(input, dim, keepdim = false, { dtype = null })` */
  _sparseCsrProd(input: Tensor, dim: IntOrList, keepdim?: boolean | InternalSparseCsrProdDimDtypeOptions, options?: InternalSparseCsrProdDimDtypeOptions): Tensor;
  /** `_sparseCsrSum(input, dim, keepdim = false, { dtype = null })` */
  _sparseCsrSum(input: Tensor, options: Opt<{ dim: IntOrList; keepdim?: boolean | undefined; dtype?: DType | null | undefined }>): Tensor;
  /** `_sparseCsrSum(input, dim, keepdim = false, { dtype = null })` */
  _sparseCsrSum(input: Tensor, dim: IntOrList, keepdim?: boolean | InternalSparseCsrSumDimDtypeOptions, options?: InternalSparseCsrSumDimDtypeOptions): Tensor;
  _sparseLogSoftmaxBackwardData(gradOutput: Tensor, options: Opt<{ output: Tensor; dim: number; input: Tensor }>): Tensor;
  _sparseLogSoftmaxBackwardData(gradOutput: Tensor, output: Tensor, dim: number, input: Tensor): Tensor;
  /** `_sparseSemiStructuredAddmm(input, mat1, mat1Meta, mat2, { alpha = 1, beta = 1, outDtype = null })` */
  _sparseSemiStructuredAddmm(input: Tensor, mat1: Tensor, mat1Meta: Tensor, mat2: Tensor, options?: Opt<{ alpha?: Scalar | undefined; beta?: Scalar | undefined; outDtype?: DType | null | undefined }>): Tensor;
  _sparseSemiStructuredApply(input: Tensor, threadMasks: Tensor): [Tensor, Tensor];
  _sparseSemiStructuredApplyDense(input: Tensor, threadMasks: Tensor): Tensor;
  /**
   * `_sparseSemiStructuredLinear(input, weight, meta, { bias = null, activation = null, outDtype = null })`
   */
  _sparseSemiStructuredLinear(input: Tensor, weight: Tensor, meta: Tensor, options?: Opt<{ bias?: Tensor | null | undefined; activation?: string | null | undefined; outDtype?: DType | null | undefined }>): Tensor;
  /** `_sparseSemiStructuredMm(mat1, mat1Meta, mat2, { outDtype = null })` */
  _sparseSemiStructuredMm(mat1: Tensor, mat1Meta: Tensor, mat2: Tensor, options?: Opt<{ outDtype?: DType | null | undefined }>): Tensor;
  /** `_sparseSemiStructuredTile(input, algorithm = '', useCutlass = true)` */
  _sparseSemiStructuredTile(input: Tensor, algorithm?: string | InternalSparseSemiStructuredTileOptions, useCutlass?: boolean | InternalSparseSemiStructuredTileOptions, options?: InternalSparseSemiStructuredTileOptions): [Tensor, Tensor, Tensor, Tensor, Tensor];
  _sparseSoftmaxBackwardData(gradOutput: Tensor, options: Opt<{ output: Tensor; dim: number; input: Tensor }>): Tensor;
  _sparseSoftmaxBackwardData(gradOutput: Tensor, output: Tensor, dim: number, input: Tensor): Tensor;
  _sparseSparseMatmul(input: Tensor, other: Tensor): Tensor;
  _sparseSum(input: Tensor): Tensor;
  _sparseSum(input: Tensor, options: Opt<{ dtype: DType }>): Tensor;
  _sparseSum(input: Tensor, options: Opt<{ dim: IntOrList }>): Tensor;
  _sparseSum(input: Tensor, dim: IntOrList): Tensor;
  _sparseSum(input: Tensor, options: Opt<{ dim: IntOrList; dtype: DType }>): Tensor;
  _sparseSum(input: Tensor, dim: IntOrList, options: Opt<{ dtype: DType }>): Tensor;
  /** `_stack(tensors, dim = 0)` */
  _stack(tensors: readonly Tensor[], dim?: number | InternalStackOutOptions, options?: InternalStackOutOptions): Tensor;
  /** `_standardGamma(input, generator = null)` */
  _standardGamma(input: Tensor, generator?: Generator | null | InternalStandardGammaOptions, options?: InternalStandardGammaOptions): Tensor;
  _standardGammaGrad(input: Tensor, output: Tensor): Tensor;
  _testAutogradMultipleDispatch(input: Tensor): Tensor;
  _testAutogradMultipleDispatch(input: Tensor, b: boolean): Tensor;
  _testAutogradMultipleDispatchView(input: Tensor): Tensor;
  _testAutogradMultipleDispatchViewCopy(input: Tensor, options?: OutOption): Tensor;
  _testCheckTensor(input: Tensor): Tensor;
  _testFunctorchFallback(input: Tensor, other: Tensor): Tensor;
  /** `_testParallelMaterialize(input, numParallel, skipFirst = false)` */
  _testParallelMaterialize(input: Tensor, numParallel: number, skipFirst?: boolean | InternalTestParallelMaterializeOptions, options?: InternalTestParallelMaterializeOptions): Tensor;
  /** `_testSerializationSubcmul(input, other, alpha = 1)` */
  _testSerializationSubcmul(input: Tensor, other: Tensor, alpha?: Scalar | InternalTestSerializationSubcmulOptions, options?: InternalTestSerializationSubcmulOptions): Tensor;
  _toCpu(tensors: readonly Tensor[]): Tensor[];
  _toSparseSemiStructured(dense: Tensor): [Tensor, Tensor];
  _transformBiasRescaleQkv(qkv: Tensor, qkvBias: Tensor, numHeads: number): [Tensor, Tensor, Tensor];
  /**
   * `_transformerEncoderLayerFwd(src, embedDim, numHeads, qkvWeight, qkvBias, projWeight, projBias, useGelu,
   * normFirst, eps, normWeight1, normBias1, normWeight2, normBias2, ffnWeight1, ffnBias1, ffnWeight2,
   * ffnBias2, mask = null, maskType = null)`
   */
  _transformerEncoderLayerFwd(src: Tensor, embedDim: number, numHeads: number, qkvWeight: Tensor, qkvBias: Tensor, projWeight: Tensor, projBias: Tensor, useGelu: boolean, normFirst: boolean, eps: number, normWeight1: Tensor, normBias1: Tensor, normWeight2: Tensor, normBias2: Tensor, ffnWeight1: Tensor, ffnBias1: Tensor, ffnWeight2: Tensor, ffnBias2: Tensor, mask?: Tensor | null | InternalTransformerEncoderLayerFwdOptions, maskType?: number | null | InternalTransformerEncoderLayerFwdOptions, options?: InternalTransformerEncoderLayerFwdOptions): Tensor;
  /** `_trilinear(i1, i2, i3, expand1, expand2, expand3, sumdim, unrollDim = 1)` */
  _trilinear(i1: Tensor, i2: Tensor, i3: Tensor, expand1: readonly number[], expand2: readonly number[], expand3: readonly number[], sumdim: readonly number[], unrollDim?: number | InternalTrilinearOptions, options?: InternalTrilinearOptions): Tensor;
  /**
   * `_tritonMultiHeadAttention(query, key, value, embedDim, numHead, qkvWeight, qkvBias, projWeight,
   * projBias, mask = null)`
   */
  _tritonMultiHeadAttention(query: Tensor, key: Tensor, value: Tensor, embedDim: number, numHead: number, qkvWeight: Tensor, qkvBias: Tensor, projWeight: Tensor, projBias: Tensor, mask?: Tensor | null | InternalTritonMultiHeadAttentionOptions, options?: InternalTritonMultiHeadAttentionOptions): Tensor;
  /** `_tritonScaledDotAttention(q, k, v, dropoutP = 0)` */
  _tritonScaledDotAttention(q: Tensor, k: Tensor, v: Tensor, dropoutP?: number | InternalTritonScaledDotAttentionOptions, options?: InternalTritonScaledDotAttentionOptions): Tensor;
  /** `_unique(input, sorted = true, returnInverse = false)` */
  _unique(input: Tensor, sorted?: boolean | InternalUniqueOptions, returnInverse?: boolean | InternalUniqueOptions, options?: InternalUniqueOptions): [Tensor, Tensor];
  /** `_unique2(input, sorted = true, returnInverse = false, returnCounts = false)` */
  _unique2(input: Tensor, sorted?: boolean | InternalUnique2Options, returnInverse?: boolean | InternalUnique2Options, returnCounts?: boolean | InternalUnique2Options, options?: InternalUnique2Options): [Tensor, Tensor, Tensor];
  _unpackDual(dual: Tensor, level: number): NamedTuple<['primal', 'tangent']>;
  _unsafeIndex(input: Tensor, indices: readonly (Tensor | null)[]): Tensor;
  /** `_unsafeIndexPut(input, indices, values, accumulate = false)` */
  _unsafeIndexPut(input: Tensor, indices: readonly (Tensor | null)[], values: Tensor, accumulate?: boolean | InternalUnsafeIndexPutOptions, options?: InternalUnsafeIndexPutOptions): Tensor;
  _unsafeMaskedIndex(input: Tensor, mask: Tensor, indices: readonly (Tensor | null)[], fill: Scalar): Tensor;
  _unsafeMaskedIndexPutAccumulate(input: Tensor, mask: Tensor, indices: readonly (Tensor | null)[], values: Tensor): Tensor;
  _useCudnnCtcLoss(logProbs: Tensor, targets: Tensor, inputLengths: readonly number[], targetLengths: readonly number[], blank: number): boolean;
  _useCudnnCtcLoss(logProbs: Tensor, targets: Tensor, inputLengths: Tensor, targetLengths: Tensor, blank: number): boolean;
  _useCudnnRnnFlattenWeight(): boolean;
  _useMiopenCtcLoss(logProbs: Tensor, targets: Tensor, inputLengths: readonly number[], targetLengths: readonly number[], blank: number): boolean;
  _useMiopenCtcLoss(logProbs: Tensor, targets: Tensor, inputLengths: Tensor, targetLengths: Tensor, blank: number): boolean;
  _validateCompressedSparseIndices(isCrow: boolean, options: Opt<{ compressedIdx: Tensor; plainIdx: Tensor; cdim: number; dim: number; nnz: number }>): void;
  _validateCompressedSparseIndices(isCrow: boolean, compressedIdx: Tensor, plainIdx: Tensor, cdim: number, dim: number, nnz: number): void;
  /** `_validateSparseBscTensorArgs(ccolIndices, rowIndices, values, size, checkPinning = null)` */
  _validateSparseBscTensorArgs(ccolIndices: Tensor, rowIndices: Tensor, values: Tensor, size: readonly number[], checkPinning?: boolean | null | InternalValidateSparseBscTensorArgsOptions, options?: InternalValidateSparseBscTensorArgsOptions): void;
  /** `_validateSparseBsrTensorArgs(crowIndices, colIndices, values, size, checkPinning = null)` */
  _validateSparseBsrTensorArgs(crowIndices: Tensor, colIndices: Tensor, values: Tensor, size: readonly number[], checkPinning?: boolean | null | InternalValidateSparseBsrTensorArgsOptions, options?: InternalValidateSparseBsrTensorArgsOptions): void;
  /**
   * `_validateSparseCompressedTensorArgs(compressedIndices, plainIndices, values, size, layout, checkPinning
   * = null)`
   */
  _validateSparseCompressedTensorArgs(compressedIndices: Tensor, plainIndices: Tensor, values: Tensor, size: readonly number[], layout: Layout, checkPinning?: boolean | null | InternalValidateSparseCompressedTensorArgsOptions, options?: InternalValidateSparseCompressedTensorArgsOptions): void;
  /** `_validateSparseCooTensorArgs(indices, values, size, isCoalesced = null, checkPinning = null)` */
  _validateSparseCooTensorArgs(indices: Tensor, values: Tensor, size: readonly number[], isCoalesced?: boolean | null | InternalValidateSparseCooTensorArgsOptions, checkPinning?: boolean | null | InternalValidateSparseCooTensorArgsOptions, options?: InternalValidateSparseCooTensorArgsOptions): void;
  /** `_validateSparseCscTensorArgs(ccolIndices, rowIndices, values, size, checkPinning = null)` */
  _validateSparseCscTensorArgs(ccolIndices: Tensor, rowIndices: Tensor, values: Tensor, size: readonly number[], checkPinning?: boolean | null | InternalValidateSparseCscTensorArgsOptions, options?: InternalValidateSparseCscTensorArgsOptions): void;
  /** `_validateSparseCsrTensorArgs(crowIndices, colIndices, values, size, checkPinning = null)` */
  _validateSparseCsrTensorArgs(crowIndices: Tensor, colIndices: Tensor, values: Tensor, size: readonly number[], checkPinning?: boolean | null | InternalValidateSparseCsrTensorArgsOptions, options?: InternalValidateSparseCsrTensorArgsOptions): void;
  _valuesCopy(input: Tensor, options?: OutOption): Tensor;
  _weightInt4packMm(input: Tensor, mat2: Tensor, qGroupSize: number, qScaleAndZeros: Tensor): Tensor;
  _weightInt4packMmForCpu(input: Tensor, mat2: Tensor, qGroupSize: number, qScaleAndZeros: Tensor): Tensor;
  _weightInt4packMmWithScalesAndZeros(input: Tensor, mat2: Tensor, qGroupSize: number, qScale: Tensor, qZeros: Tensor): Tensor;
  _weightInt8packMm(input: Tensor, mat2: Tensor, scales: Tensor): Tensor;
  /** `_weightNorm(v, g, dim = 0)` */
  _weightNorm(v: Tensor, g: Tensor, dim?: number | InternalWeightNormOptions, options?: InternalWeightNormOptions): Tensor;
  /** `_weightNormInterface(v, g, dim = 0)` */
  _weightNormInterface(v: Tensor, g: Tensor, dim?: number | InternalWeightNormInterfaceOptions, options?: InternalWeightNormInterfaceOptions): [Tensor, Tensor];
  _wrappedLinearPrepack(weight: Tensor, weightScale: Tensor, weightZeroPoint: Tensor, bias: Tensor): Tensor;
  _wrappedQuantizedLinearPrepacked(input: Tensor, inputScale: Tensor, inputZeroPoint: Tensor, packedWeight: Tensor, outputScale: Tensor, outputZeroPoint: Tensor, outChannel: number): Tensor;
}
