// Written by `npm run generate`; do not edit.
import type { Generator } from '../tensor/generator';
import type {
  NamedDim, NamedInput, NamedOther, NamedTuple, Opt, OutOption, OutsOption, TensorLike, TensorOptions,
} from '../tensor/operatorTypes';
import type { Tensor } from '../tensor/tensor';
import type { DType, Device, IntOrList, Layout, MemoryFormat, Scalar } from '../tensor/types';

/** The operators of `torch` with a leading underscore, undocumented in PyTorch. */
export interface TorchInternalFunctions {
  __and__(options: Opt<NamedInput<Tensor> & NamedOther<Tensor>>): Tensor;
  __and__(input: Tensor, options: Opt<NamedOther<Tensor>>): Tensor;
  __and__(input: Tensor, other: Tensor): Tensor;
  __and__(options: Opt<NamedInput<Tensor> & NamedOther<Scalar>>): Tensor;
  __and__(input: Tensor, options: Opt<NamedOther<Scalar>>): Tensor;
  __and__(input: Tensor, other: Scalar): Tensor;
  __lshift__(options: Opt<NamedInput<Tensor> & NamedOther<Tensor>>): Tensor;
  __lshift__(input: Tensor, options: Opt<NamedOther<Tensor>>): Tensor;
  __lshift__(input: Tensor, other: Tensor): Tensor;
  __lshift__(options: Opt<NamedInput<Tensor> & NamedOther<Scalar>>): Tensor;
  __lshift__(input: Tensor, options: Opt<NamedOther<Scalar>>): Tensor;
  __lshift__(input: Tensor, other: Scalar): Tensor;
  __or__(options: Opt<NamedInput<Tensor> & NamedOther<Tensor>>): Tensor;
  __or__(input: Tensor, options: Opt<NamedOther<Tensor>>): Tensor;
  __or__(input: Tensor, other: Tensor): Tensor;
  __or__(options: Opt<NamedInput<Tensor> & NamedOther<Scalar>>): Tensor;
  __or__(input: Tensor, options: Opt<NamedOther<Scalar>>): Tensor;
  __or__(input: Tensor, other: Scalar): Tensor;
  __rshift__(options: Opt<NamedInput<Tensor> & NamedOther<Tensor>>): Tensor;
  __rshift__(input: Tensor, options: Opt<NamedOther<Tensor>>): Tensor;
  __rshift__(input: Tensor, other: Tensor): Tensor;
  __rshift__(options: Opt<NamedInput<Tensor> & NamedOther<Scalar>>): Tensor;
  __rshift__(input: Tensor, options: Opt<NamedOther<Scalar>>): Tensor;
  __rshift__(input: Tensor, other: Scalar): Tensor;
  __xor__(options: Opt<NamedInput<Tensor> & NamedOther<Tensor>>): Tensor;
  __xor__(input: Tensor, options: Opt<NamedOther<Tensor>>): Tensor;
  __xor__(input: Tensor, other: Tensor): Tensor;
  __xor__(options: Opt<NamedInput<Tensor> & NamedOther<Scalar>>): Tensor;
  __xor__(input: Tensor, options: Opt<NamedOther<Scalar>>): Tensor;
  __xor__(input: Tensor, other: Scalar): Tensor;
  _adaptiveAvgPool2d(options: Opt<NamedInput<Tensor> & { outputSize: IntOrList }>): Tensor;
  _adaptiveAvgPool2d(input: Tensor, options: Opt<{ outputSize: IntOrList }>): Tensor;
  _adaptiveAvgPool2d(input: Tensor, outputSize: IntOrList): Tensor;
  _adaptiveAvgPool3d(options: Opt<NamedInput<Tensor> & { outputSize: IntOrList }>): Tensor;
  _adaptiveAvgPool3d(input: Tensor, options: Opt<{ outputSize: IntOrList }>): Tensor;
  _adaptiveAvgPool3d(input: Tensor, outputSize: IntOrList): Tensor;
  _addBatchDim(options: Opt<NamedInput<Tensor> & { batchDim: number; level: number }>): Tensor;
  _addBatchDim(input: Tensor, options: Opt<{ batchDim: number; level: number }>): Tensor;
  _addBatchDim(input: Tensor, batchDim: number, options: Opt<{ level: number }>): Tensor;
  _addBatchDim(input: Tensor, batchDim: number, level: number): Tensor;
  /** `_addRelu(input, other, { alpha = 1 })` */
  _addRelu(options: Opt<NamedInput<Tensor> & NamedOther<Tensor> & { alpha?: Scalar | undefined } & OutOption>): Tensor;
  _addRelu(input: Tensor, options: Opt<NamedOther<Tensor> & { alpha?: Scalar | undefined } & OutOption>): Tensor;
  _addRelu(input: Tensor, other: Tensor, options?: Opt<{ alpha?: Scalar | undefined } & OutOption>): Tensor;
  _addRelu(options: Opt<NamedInput<Tensor> & NamedOther<Scalar> & { alpha?: Scalar | undefined }>): Tensor;
  _addRelu(input: Tensor, options: Opt<NamedOther<Scalar> & { alpha?: Scalar | undefined }>): Tensor;
  _addRelu(input: Tensor, other: Scalar, options: Opt<{ alpha?: Scalar | undefined }>): Tensor;
  _addRelu(input: Tensor, other: Scalar, alpha?: Scalar): Tensor;
  /** `_addRelu_(input, other, { alpha = 1 })` */
  _addRelu_(options: Opt<NamedInput<Tensor> & NamedOther<Tensor> & { alpha?: Scalar | undefined }>): Tensor;
  _addRelu_(input: Tensor, options: Opt<NamedOther<Tensor> & { alpha?: Scalar | undefined }>): Tensor;
  _addRelu_(input: Tensor, other: Tensor, options?: Opt<{ alpha?: Scalar | undefined }>): Tensor;
  _addRelu_(options: Opt<NamedInput<Tensor> & NamedOther<Scalar> & { alpha?: Scalar | undefined }>): Tensor;
  _addRelu_(input: Tensor, options: Opt<NamedOther<Scalar> & { alpha?: Scalar | undefined }>): Tensor;
  _addRelu_(input: Tensor, other: Scalar, options: Opt<{ alpha?: Scalar | undefined }>): Tensor;
  _addRelu_(input: Tensor, other: Scalar, alpha?: Scalar): Tensor;
  /** `_addmmActivation(input, mat1, mat2, { beta = 1, alpha = 1, useGelu = false })` */
  _addmmActivation(options: Opt<NamedInput<Tensor> & { mat1: Tensor; mat2: Tensor; beta?: Scalar | undefined; alpha?: Scalar | undefined; useGelu?: boolean | undefined } & OutOption>): Tensor;
  _addmmActivation(input: Tensor, options: Opt<{ mat1: Tensor; mat2: Tensor; beta?: Scalar | undefined; alpha?: Scalar | undefined; useGelu?: boolean | undefined } & OutOption>): Tensor;
  _addmmActivation(input: Tensor, mat1: Tensor, options: Opt<{ mat2: Tensor; beta?: Scalar | undefined; alpha?: Scalar | undefined; useGelu?: boolean | undefined } & OutOption>): Tensor;
  _addmmActivation(input: Tensor, mat1: Tensor, mat2: Tensor, options?: Opt<{ beta?: Scalar | undefined; alpha?: Scalar | undefined; useGelu?: boolean | undefined } & OutOption>): Tensor;
  _aminmax(options: Opt<NamedInput<Tensor>>): [Tensor, Tensor];
  _aminmax(input: Tensor): [Tensor, Tensor];
  _aminmax(options: Opt<NamedInput<Tensor> & NamedDim<number> & { keepdim?: boolean | undefined; keepdims?: boolean | undefined }>): [Tensor, Tensor];
  _aminmax(input: Tensor, options: Opt<NamedDim<number> & { keepdim?: boolean | undefined; keepdims?: boolean | undefined }>): [Tensor, Tensor];
  _aminmax(input: Tensor, dim: number, options: Opt<{ keepdim?: boolean | undefined; keepdims?: boolean | undefined }>): [Tensor, Tensor];
  _aminmax(input: Tensor, dim: number, keepdim?: boolean): [Tensor, Tensor];
  _ampForeachNonFiniteCheckAndUnscale_(options: Opt<{ self: readonly Tensor[]; foundInf: Tensor; invScale: Tensor }>): void;
  _ampForeachNonFiniteCheckAndUnscale_(self: readonly Tensor[], options: Opt<{ foundInf: Tensor; invScale: Tensor }>): void;
  _ampForeachNonFiniteCheckAndUnscale_(self: readonly Tensor[], foundInf: Tensor, options: Opt<{ invScale: Tensor }>): void;
  _ampForeachNonFiniteCheckAndUnscale_(self: readonly Tensor[], foundInf: Tensor, invScale: Tensor): void;
  _ampUpdateScale_(options: Opt<NamedInput<Tensor> & { growthTracker: Tensor; foundInf: Tensor; scaleGrowthFactor: number; scaleBackoffFactor: number; growthInterval: number }>): Tensor;
  _ampUpdateScale_(input: Tensor, options: Opt<{ growthTracker: Tensor; foundInf: Tensor; scaleGrowthFactor: number; scaleBackoffFactor: number; growthInterval: number }>): Tensor;
  _ampUpdateScale_(input: Tensor, growthTracker: Tensor, options: Opt<{ foundInf: Tensor; scaleGrowthFactor: number; scaleBackoffFactor: number; growthInterval: number }>): Tensor;
  _ampUpdateScale_(input: Tensor, growthTracker: Tensor, foundInf: Tensor, options: Opt<{ scaleGrowthFactor: number; scaleBackoffFactor: number; growthInterval: number }>): Tensor;
  _ampUpdateScale_(input: Tensor, growthTracker: Tensor, foundInf: Tensor, scaleGrowthFactor: number, options: Opt<{ scaleBackoffFactor: number; growthInterval: number }>): Tensor;
  _ampUpdateScale_(input: Tensor, growthTracker: Tensor, foundInf: Tensor, scaleGrowthFactor: number, scaleBackoffFactor: number, options: Opt<{ growthInterval: number }>): Tensor;
  _ampUpdateScale_(input: Tensor, growthTracker: Tensor, foundInf: Tensor, scaleGrowthFactor: number, scaleBackoffFactor: number, growthInterval: number): Tensor;
  _assertAsync(options: Opt<NamedInput<Tensor>>): void;
  _assertAsync(input: Tensor): void;
  _assertAsync(options: Opt<NamedInput<Tensor> & { assertMsg: string }>): void;
  _assertAsync(input: Tensor, options: Opt<{ assertMsg: string }>): void;
  _assertAsync(input: Tensor, assertMsg: string): void;
  _assertScalar(options: Opt<{ self: Scalar; assertMsg: string }>): void;
  _assertScalar(self: Scalar, options: Opt<{ assertMsg: string }>): void;
  _assertScalar(self: Scalar, assertMsg: string): void;
  /**
   * `_assertTensorMetadata(a, size = null, stride = null, dtype = null, { device = null, layout = null })`
   */
  _assertTensorMetadata(options: Opt<{ a: Tensor; size?: readonly number[] | null | undefined; stride?: readonly number[] | null | undefined; dtype?: DType | null | undefined; device?: Device | null | undefined; layout?: Layout | null | undefined }>): void;
  _assertTensorMetadata(a: Tensor, options: Opt<{ size?: readonly number[] | null | undefined; stride?: readonly number[] | null | undefined; dtype?: DType | null | undefined; device?: Device | null | undefined; layout?: Layout | null | undefined }>): void;
  _assertTensorMetadata(a: Tensor, size: readonly number[] | null | undefined, options: Opt<{ stride?: readonly number[] | null | undefined; dtype?: DType | null | undefined; device?: Device | null | undefined; layout?: Layout | null | undefined }>): void;
  _assertTensorMetadata(a: Tensor, size: readonly number[] | null | undefined, stride: readonly number[] | null | undefined, options: Opt<{ dtype?: DType | null | undefined; device?: Device | null | undefined; layout?: Layout | null | undefined }>): void;
  _assertTensorMetadata(a: Tensor, size?: readonly number[] | null, stride?: readonly number[] | null, dtype?: DType | null, options?: Opt<{ device?: Device | null | undefined; layout?: Layout | null | undefined }>): void;
  _batchNormImplIndex(options: Opt<NamedInput<Tensor> & { weight: Tensor | null; bias: Tensor | null; runningMean: Tensor | null; runningVar: Tensor | null; training: boolean; momentum: number; eps: number; cudnnEnabled: boolean }>): [Tensor, Tensor, Tensor, Tensor, number];
  _batchNormImplIndex(input: Tensor, options: Opt<{ weight: Tensor | null; bias: Tensor | null; runningMean: Tensor | null; runningVar: Tensor | null; training: boolean; momentum: number; eps: number; cudnnEnabled: boolean }>): [Tensor, Tensor, Tensor, Tensor, number];
  _batchNormImplIndex(input: Tensor, weight: Tensor | null, options: Opt<{ bias: Tensor | null; runningMean: Tensor | null; runningVar: Tensor | null; training: boolean; momentum: number; eps: number; cudnnEnabled: boolean }>): [Tensor, Tensor, Tensor, Tensor, number];
  _batchNormImplIndex(input: Tensor, weight: Tensor | null, bias: Tensor | null, options: Opt<{ runningMean: Tensor | null; runningVar: Tensor | null; training: boolean; momentum: number; eps: number; cudnnEnabled: boolean }>): [Tensor, Tensor, Tensor, Tensor, number];
  _batchNormImplIndex(input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor | null, options: Opt<{ runningVar: Tensor | null; training: boolean; momentum: number; eps: number; cudnnEnabled: boolean }>): [Tensor, Tensor, Tensor, Tensor, number];
  _batchNormImplIndex(input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor | null, runningVar: Tensor | null, options: Opt<{ training: boolean; momentum: number; eps: number; cudnnEnabled: boolean }>): [Tensor, Tensor, Tensor, Tensor, number];
  _batchNormImplIndex(input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor | null, runningVar: Tensor | null, training: boolean, options: Opt<{ momentum: number; eps: number; cudnnEnabled: boolean }>): [Tensor, Tensor, Tensor, Tensor, number];
  _batchNormImplIndex(input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor | null, runningVar: Tensor | null, training: boolean, momentum: number, options: Opt<{ eps: number; cudnnEnabled: boolean }>): [Tensor, Tensor, Tensor, Tensor, number];
  _batchNormImplIndex(input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor | null, runningVar: Tensor | null, training: boolean, momentum: number, eps: number, options: Opt<{ cudnnEnabled: boolean }>): [Tensor, Tensor, Tensor, Tensor, number];
  _batchNormImplIndex(input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor | null, runningVar: Tensor | null, training: boolean, momentum: number, eps: number, cudnnEnabled: boolean): [Tensor, Tensor, Tensor, Tensor, number];
  /** `_castByte(input, nonBlocking = false)` */
  _castByte(options: Opt<NamedInput<Tensor> & { nonBlocking?: boolean | undefined }>): Tensor;
  _castByte(input: Tensor, options: Opt<{ nonBlocking?: boolean | undefined }>): Tensor;
  _castByte(input: Tensor, nonBlocking?: boolean): Tensor;
  /** `_castChar(input, nonBlocking = false)` */
  _castChar(options: Opt<NamedInput<Tensor> & { nonBlocking?: boolean | undefined }>): Tensor;
  _castChar(input: Tensor, options: Opt<{ nonBlocking?: boolean | undefined }>): Tensor;
  _castChar(input: Tensor, nonBlocking?: boolean): Tensor;
  /** `_castDouble(input, nonBlocking = false)` */
  _castDouble(options: Opt<NamedInput<Tensor> & { nonBlocking?: boolean | undefined }>): Tensor;
  _castDouble(input: Tensor, options: Opt<{ nonBlocking?: boolean | undefined }>): Tensor;
  _castDouble(input: Tensor, nonBlocking?: boolean): Tensor;
  /** `_castFloat(input, nonBlocking = false)` */
  _castFloat(options: Opt<NamedInput<Tensor> & { nonBlocking?: boolean | undefined }>): Tensor;
  _castFloat(input: Tensor, options: Opt<{ nonBlocking?: boolean | undefined }>): Tensor;
  _castFloat(input: Tensor, nonBlocking?: boolean): Tensor;
  /** `_castHalf(input, nonBlocking = false)` */
  _castHalf(options: Opt<NamedInput<Tensor> & { nonBlocking?: boolean | undefined }>): Tensor;
  _castHalf(input: Tensor, options: Opt<{ nonBlocking?: boolean | undefined }>): Tensor;
  _castHalf(input: Tensor, nonBlocking?: boolean): Tensor;
  /** `_castInt(input, nonBlocking = false)` */
  _castInt(options: Opt<NamedInput<Tensor> & { nonBlocking?: boolean | undefined }>): Tensor;
  _castInt(input: Tensor, options: Opt<{ nonBlocking?: boolean | undefined }>): Tensor;
  _castInt(input: Tensor, nonBlocking?: boolean): Tensor;
  /** `_castLong(input, nonBlocking = false)` */
  _castLong(options: Opt<NamedInput<Tensor> & { nonBlocking?: boolean | undefined }>): Tensor;
  _castLong(input: Tensor, options: Opt<{ nonBlocking?: boolean | undefined }>): Tensor;
  _castLong(input: Tensor, nonBlocking?: boolean): Tensor;
  /** `_castShort(input, nonBlocking = false)` */
  _castShort(options: Opt<NamedInput<Tensor> & { nonBlocking?: boolean | undefined }>): Tensor;
  _castShort(input: Tensor, options: Opt<{ nonBlocking?: boolean | undefined }>): Tensor;
  _castShort(input: Tensor, nonBlocking?: boolean): Tensor;
  /** `_chooseQparamsPerTensor(input, reduceRange = false)` */
  _chooseQparamsPerTensor(options: Opt<NamedInput<Tensor> & { reduceRange?: boolean | undefined }>): [number, number];
  _chooseQparamsPerTensor(input: Tensor, options: Opt<{ reduceRange?: boolean | undefined }>): [number, number];
  _chooseQparamsPerTensor(input: Tensor, reduceRange?: boolean): [number, number];
  _chunkCat(options: Opt<NamedDim<number> & { tensors: readonly Tensor[]; numChunks: number } & OutOption>): Tensor;
  _chunkCat(tensors: readonly Tensor[], options: Opt<NamedDim<number> & { numChunks: number } & OutOption>): Tensor;
  _chunkCat(tensors: readonly Tensor[], dim: number, options: Opt<{ numChunks: number } & OutOption>): Tensor;
  _chunkCat(tensors: readonly Tensor[], dim: number, numChunks: number, options?: OutOption): Tensor;
  _coalesce(options: Opt<NamedInput<Tensor>>): Tensor;
  _coalesce(input: Tensor): Tensor;
  _computeLinearCombination(options: Opt<NamedInput<Tensor> & { coefficients: Tensor } & OutOption>): Tensor;
  _computeLinearCombination(input: Tensor, options: Opt<{ coefficients: Tensor } & OutOption>): Tensor;
  _computeLinearCombination(input: Tensor, coefficients: Tensor, options?: OutOption): Tensor;
  _conj(options: Opt<NamedInput<TensorLike>>): Tensor;
  _conj(input: TensorLike): Tensor;
  _conjCopy(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  _conjCopy(input: Tensor, options?: OutOption): Tensor;
  _conjPhysical(options: Opt<NamedInput<Tensor>>): Tensor;
  _conjPhysical(input: Tensor): Tensor;
  /** `_convertIndicesFromCooToCsr(input, size, { outInt32 = false })` */
  _convertIndicesFromCooToCsr(options: Opt<NamedInput<Tensor> & { size: number; outInt32?: boolean | undefined } & OutOption>): Tensor;
  _convertIndicesFromCooToCsr(input: Tensor, options: Opt<{ size: number; outInt32?: boolean | undefined } & OutOption>): Tensor;
  _convertIndicesFromCooToCsr(input: Tensor, size: number, options?: Opt<{ outInt32?: boolean | undefined } & OutOption>): Tensor;
  /** `_convertIndicesFromCsrToCoo(crowIndices, colIndices, { outInt32 = false, transpose = false })` */
  _convertIndicesFromCsrToCoo(options: Opt<{ crowIndices: Tensor; colIndices: Tensor; outInt32?: boolean | undefined; transpose?: boolean | undefined } & OutOption>): Tensor;
  _convertIndicesFromCsrToCoo(crowIndices: Tensor, options: Opt<{ colIndices: Tensor; outInt32?: boolean | undefined; transpose?: boolean | undefined } & OutOption>): Tensor;
  _convertIndicesFromCsrToCoo(crowIndices: Tensor, colIndices: Tensor, options?: Opt<{ outInt32?: boolean | undefined; transpose?: boolean | undefined } & OutOption>): Tensor;
  _convertWeightToInt4pack(options: Opt<NamedInput<Tensor> & { innerKTiles: number }>): Tensor;
  _convertWeightToInt4pack(input: Tensor, options: Opt<{ innerKTiles: number }>): Tensor;
  _convertWeightToInt4pack(input: Tensor, innerKTiles: number): Tensor;
  _convertWeightToInt4packForCpu(options: Opt<NamedInput<Tensor> & { innerKTiles: number }>): Tensor;
  _convertWeightToInt4packForCpu(input: Tensor, options: Opt<{ innerKTiles: number }>): Tensor;
  _convertWeightToInt4packForCpu(input: Tensor, innerKTiles: number): Tensor;
  _convolution(options: Opt<NamedInput<Tensor> & { weight: Tensor; bias: Tensor | null; stride: readonly number[]; padding: readonly number[]; dilation: readonly number[]; transposed: boolean; outputPadding: readonly number[]; groups: number; benchmark: boolean; deterministic: boolean; cudnnEnabled: boolean }>): Tensor;
  _convolution(input: Tensor, options: Opt<{ weight: Tensor; bias: Tensor | null; stride: readonly number[]; padding: readonly number[]; dilation: readonly number[]; transposed: boolean; outputPadding: readonly number[]; groups: number; benchmark: boolean; deterministic: boolean; cudnnEnabled: boolean }>): Tensor;
  _convolution(input: Tensor, weight: Tensor, options: Opt<{ bias: Tensor | null; stride: readonly number[]; padding: readonly number[]; dilation: readonly number[]; transposed: boolean; outputPadding: readonly number[]; groups: number; benchmark: boolean; deterministic: boolean; cudnnEnabled: boolean }>): Tensor;
  _convolution(input: Tensor, weight: Tensor, bias: Tensor | null, options: Opt<{ stride: readonly number[]; padding: readonly number[]; dilation: readonly number[]; transposed: boolean; outputPadding: readonly number[]; groups: number; benchmark: boolean; deterministic: boolean; cudnnEnabled: boolean }>): Tensor;
  _convolution(input: Tensor, weight: Tensor, bias: Tensor | null, stride: readonly number[], options: Opt<{ padding: readonly number[]; dilation: readonly number[]; transposed: boolean; outputPadding: readonly number[]; groups: number; benchmark: boolean; deterministic: boolean; cudnnEnabled: boolean }>): Tensor;
  _convolution(input: Tensor, weight: Tensor, bias: Tensor | null, stride: readonly number[], padding: readonly number[], options: Opt<{ dilation: readonly number[]; transposed: boolean; outputPadding: readonly number[]; groups: number; benchmark: boolean; deterministic: boolean; cudnnEnabled: boolean }>): Tensor;
  _convolution(input: Tensor, weight: Tensor, bias: Tensor | null, stride: readonly number[], padding: readonly number[], dilation: readonly number[], options: Opt<{ transposed: boolean; outputPadding: readonly number[]; groups: number; benchmark: boolean; deterministic: boolean; cudnnEnabled: boolean }>): Tensor;
  _convolution(input: Tensor, weight: Tensor, bias: Tensor | null, stride: readonly number[], padding: readonly number[], dilation: readonly number[], transposed: boolean, options: Opt<{ outputPadding: readonly number[]; groups: number; benchmark: boolean; deterministic: boolean; cudnnEnabled: boolean }>): Tensor;
  _convolution(input: Tensor, weight: Tensor, bias: Tensor | null, stride: readonly number[], padding: readonly number[], dilation: readonly number[], transposed: boolean, outputPadding: readonly number[], options: Opt<{ groups: number; benchmark: boolean; deterministic: boolean; cudnnEnabled: boolean }>): Tensor;
  _convolution(input: Tensor, weight: Tensor, bias: Tensor | null, stride: readonly number[], padding: readonly number[], dilation: readonly number[], transposed: boolean, outputPadding: readonly number[], groups: number, options: Opt<{ benchmark: boolean; deterministic: boolean; cudnnEnabled: boolean }>): Tensor;
  _convolution(input: Tensor, weight: Tensor, bias: Tensor | null, stride: readonly number[], padding: readonly number[], dilation: readonly number[], transposed: boolean, outputPadding: readonly number[], groups: number, benchmark: boolean, options: Opt<{ deterministic: boolean; cudnnEnabled: boolean }>): Tensor;
  _convolution(input: Tensor, weight: Tensor, bias: Tensor | null, stride: readonly number[], padding: readonly number[], dilation: readonly number[], transposed: boolean, outputPadding: readonly number[], groups: number, benchmark: boolean, deterministic: boolean, options: Opt<{ cudnnEnabled: boolean }>): Tensor;
  _convolution(input: Tensor, weight: Tensor, bias: Tensor | null, stride: readonly number[], padding: readonly number[], dilation: readonly number[], transposed: boolean, outputPadding: readonly number[], groups: number, benchmark: boolean, deterministic: boolean, cudnnEnabled: boolean): Tensor;
  _convolution(options: Opt<NamedInput<Tensor> & { weight: Tensor; bias: Tensor | null; stride: readonly number[]; padding: readonly number[]; dilation: readonly number[]; transposed: boolean; outputPadding: readonly number[]; groups: number; benchmark: boolean; deterministic: boolean; cudnnEnabled: boolean; allowTf32: boolean }>): Tensor;
  _convolution(input: Tensor, options: Opt<{ weight: Tensor; bias: Tensor | null; stride: readonly number[]; padding: readonly number[]; dilation: readonly number[]; transposed: boolean; outputPadding: readonly number[]; groups: number; benchmark: boolean; deterministic: boolean; cudnnEnabled: boolean; allowTf32: boolean }>): Tensor;
  _convolution(input: Tensor, weight: Tensor, options: Opt<{ bias: Tensor | null; stride: readonly number[]; padding: readonly number[]; dilation: readonly number[]; transposed: boolean; outputPadding: readonly number[]; groups: number; benchmark: boolean; deterministic: boolean; cudnnEnabled: boolean; allowTf32: boolean }>): Tensor;
  _convolution(input: Tensor, weight: Tensor, bias: Tensor | null, options: Opt<{ stride: readonly number[]; padding: readonly number[]; dilation: readonly number[]; transposed: boolean; outputPadding: readonly number[]; groups: number; benchmark: boolean; deterministic: boolean; cudnnEnabled: boolean; allowTf32: boolean }>): Tensor;
  _convolution(input: Tensor, weight: Tensor, bias: Tensor | null, stride: readonly number[], options: Opt<{ padding: readonly number[]; dilation: readonly number[]; transposed: boolean; outputPadding: readonly number[]; groups: number; benchmark: boolean; deterministic: boolean; cudnnEnabled: boolean; allowTf32: boolean }>): Tensor;
  _convolution(input: Tensor, weight: Tensor, bias: Tensor | null, stride: readonly number[], padding: readonly number[], options: Opt<{ dilation: readonly number[]; transposed: boolean; outputPadding: readonly number[]; groups: number; benchmark: boolean; deterministic: boolean; cudnnEnabled: boolean; allowTf32: boolean }>): Tensor;
  _convolution(input: Tensor, weight: Tensor, bias: Tensor | null, stride: readonly number[], padding: readonly number[], dilation: readonly number[], options: Opt<{ transposed: boolean; outputPadding: readonly number[]; groups: number; benchmark: boolean; deterministic: boolean; cudnnEnabled: boolean; allowTf32: boolean }>): Tensor;
  _convolution(input: Tensor, weight: Tensor, bias: Tensor | null, stride: readonly number[], padding: readonly number[], dilation: readonly number[], transposed: boolean, options: Opt<{ outputPadding: readonly number[]; groups: number; benchmark: boolean; deterministic: boolean; cudnnEnabled: boolean; allowTf32: boolean }>): Tensor;
  _convolution(input: Tensor, weight: Tensor, bias: Tensor | null, stride: readonly number[], padding: readonly number[], dilation: readonly number[], transposed: boolean, outputPadding: readonly number[], options: Opt<{ groups: number; benchmark: boolean; deterministic: boolean; cudnnEnabled: boolean; allowTf32: boolean }>): Tensor;
  _convolution(input: Tensor, weight: Tensor, bias: Tensor | null, stride: readonly number[], padding: readonly number[], dilation: readonly number[], transposed: boolean, outputPadding: readonly number[], groups: number, options: Opt<{ benchmark: boolean; deterministic: boolean; cudnnEnabled: boolean; allowTf32: boolean }>): Tensor;
  _convolution(input: Tensor, weight: Tensor, bias: Tensor | null, stride: readonly number[], padding: readonly number[], dilation: readonly number[], transposed: boolean, outputPadding: readonly number[], groups: number, benchmark: boolean, options: Opt<{ deterministic: boolean; cudnnEnabled: boolean; allowTf32: boolean }>): Tensor;
  _convolution(input: Tensor, weight: Tensor, bias: Tensor | null, stride: readonly number[], padding: readonly number[], dilation: readonly number[], transposed: boolean, outputPadding: readonly number[], groups: number, benchmark: boolean, deterministic: boolean, options: Opt<{ cudnnEnabled: boolean; allowTf32: boolean }>): Tensor;
  _convolution(input: Tensor, weight: Tensor, bias: Tensor | null, stride: readonly number[], padding: readonly number[], dilation: readonly number[], transposed: boolean, outputPadding: readonly number[], groups: number, benchmark: boolean, deterministic: boolean, cudnnEnabled: boolean, options: Opt<{ allowTf32: boolean }>): Tensor;
  _convolution(input: Tensor, weight: Tensor, bias: Tensor | null, stride: readonly number[], padding: readonly number[], dilation: readonly number[], transposed: boolean, outputPadding: readonly number[], groups: number, benchmark: boolean, deterministic: boolean, cudnnEnabled: boolean, allowTf32: boolean): Tensor;
  _convolutionMode(options: Opt<NamedInput<Tensor> & { weight: Tensor; bias: Tensor | null; stride: readonly number[]; padding: string; dilation: readonly number[]; groups: number }>): Tensor;
  _convolutionMode(input: Tensor, options: Opt<{ weight: Tensor; bias: Tensor | null; stride: readonly number[]; padding: string; dilation: readonly number[]; groups: number }>): Tensor;
  _convolutionMode(input: Tensor, weight: Tensor, options: Opt<{ bias: Tensor | null; stride: readonly number[]; padding: string; dilation: readonly number[]; groups: number }>): Tensor;
  _convolutionMode(input: Tensor, weight: Tensor, bias: Tensor | null, options: Opt<{ stride: readonly number[]; padding: string; dilation: readonly number[]; groups: number }>): Tensor;
  _convolutionMode(input: Tensor, weight: Tensor, bias: Tensor | null, stride: readonly number[], options: Opt<{ padding: string; dilation: readonly number[]; groups: number }>): Tensor;
  _convolutionMode(input: Tensor, weight: Tensor, bias: Tensor | null, stride: readonly number[], padding: string, options: Opt<{ dilation: readonly number[]; groups: number }>): Tensor;
  _convolutionMode(input: Tensor, weight: Tensor, bias: Tensor | null, stride: readonly number[], padding: string, dilation: readonly number[], options: Opt<{ groups: number }>): Tensor;
  _convolutionMode(input: Tensor, weight: Tensor, bias: Tensor | null, stride: readonly number[], padding: string, dilation: readonly number[], groups: number): Tensor;
  /** `_copyFrom(input, dst, nonBlocking = false)` */
  _copyFrom(options: Opt<NamedInput<Tensor> & { dst: Tensor; nonBlocking?: boolean | undefined }>): Tensor;
  _copyFrom(input: Tensor, options: Opt<{ dst: Tensor; nonBlocking?: boolean | undefined }>): Tensor;
  _copyFrom(input: Tensor, dst: Tensor, options: Opt<{ nonBlocking?: boolean | undefined }>): Tensor;
  _copyFrom(input: Tensor, dst: Tensor, nonBlocking?: boolean): Tensor;
  _copyFromAndResize(options: Opt<NamedInput<Tensor> & { dst: Tensor }>): Tensor;
  _copyFromAndResize(input: Tensor, options: Opt<{ dst: Tensor }>): Tensor;
  _copyFromAndResize(input: Tensor, dst: Tensor): Tensor;
  _csltCompress(options: Opt<NamedInput<Tensor>>): Tensor;
  _csltCompress(input: Tensor): Tensor;
  /**
   * `_csltSparseMm(compressedA, denseB, bias = null, alpha = null, outDtype = null, transposeResult = false,
   * algId = 0, splitK = 1, splitKMode = -1)`
   */
  _csltSparseMm(options: Opt<{ compressedA: Tensor; denseB: Tensor; bias?: Tensor | null | undefined; alpha?: Tensor | null | undefined; outDtype?: DType | null | undefined; transposeResult?: boolean | undefined; algId?: number | undefined; splitK?: number | undefined; splitKMode?: number | undefined }>): Tensor;
  _csltSparseMm(compressedA: Tensor, options: Opt<{ denseB: Tensor; bias?: Tensor | null | undefined; alpha?: Tensor | null | undefined; outDtype?: DType | null | undefined; transposeResult?: boolean | undefined; algId?: number | undefined; splitK?: number | undefined; splitKMode?: number | undefined }>): Tensor;
  _csltSparseMm(compressedA: Tensor, denseB: Tensor, options: Opt<{ bias?: Tensor | null | undefined; alpha?: Tensor | null | undefined; outDtype?: DType | null | undefined; transposeResult?: boolean | undefined; algId?: number | undefined; splitK?: number | undefined; splitKMode?: number | undefined }>): Tensor;
  _csltSparseMm(compressedA: Tensor, denseB: Tensor, bias: Tensor | null | undefined, options: Opt<{ alpha?: Tensor | null | undefined; outDtype?: DType | null | undefined; transposeResult?: boolean | undefined; algId?: number | undefined; splitK?: number | undefined; splitKMode?: number | undefined }>): Tensor;
  _csltSparseMm(compressedA: Tensor, denseB: Tensor, bias: Tensor | null | undefined, alpha: Tensor | null | undefined, options: Opt<{ outDtype?: DType | null | undefined; transposeResult?: boolean | undefined; algId?: number | undefined; splitK?: number | undefined; splitKMode?: number | undefined }>): Tensor;
  _csltSparseMm(compressedA: Tensor, denseB: Tensor, bias: Tensor | null | undefined, alpha: Tensor | null | undefined, outDtype: DType | null | undefined, options: Opt<{ transposeResult?: boolean | undefined; algId?: number | undefined; splitK?: number | undefined; splitKMode?: number | undefined }>): Tensor;
  _csltSparseMm(compressedA: Tensor, denseB: Tensor, bias: Tensor | null | undefined, alpha: Tensor | null | undefined, outDtype: DType | null | undefined, transposeResult: boolean | undefined, options: Opt<{ algId?: number | undefined; splitK?: number | undefined; splitKMode?: number | undefined }>): Tensor;
  _csltSparseMm(compressedA: Tensor, denseB: Tensor, bias: Tensor | null | undefined, alpha: Tensor | null | undefined, outDtype: DType | null | undefined, transposeResult: boolean | undefined, algId: number | undefined, options: Opt<{ splitK?: number | undefined; splitKMode?: number | undefined }>): Tensor;
  _csltSparseMm(compressedA: Tensor, denseB: Tensor, bias: Tensor | null | undefined, alpha: Tensor | null | undefined, outDtype: DType | null | undefined, transposeResult: boolean | undefined, algId: number | undefined, splitK: number | undefined, options: Opt<{ splitKMode?: number | undefined }>): Tensor;
  _csltSparseMm(compressedA: Tensor, denseB: Tensor, bias?: Tensor | null, alpha?: Tensor | null, outDtype?: DType | null, transposeResult?: boolean, algId?: number, splitK?: number, splitKMode?: number): Tensor;
  /**
   * `_csltSparseMmSearch(compressedA, denseB, bias = null, alpha = null, outDtype = null, transposeResult =
   * false)`
   */
  _csltSparseMmSearch(options: Opt<{ compressedA: Tensor; denseB: Tensor; bias?: Tensor | null | undefined; alpha?: Tensor | null | undefined; outDtype?: DType | null | undefined; transposeResult?: boolean | undefined }>): number;
  _csltSparseMmSearch(compressedA: Tensor, options: Opt<{ denseB: Tensor; bias?: Tensor | null | undefined; alpha?: Tensor | null | undefined; outDtype?: DType | null | undefined; transposeResult?: boolean | undefined }>): number;
  _csltSparseMmSearch(compressedA: Tensor, denseB: Tensor, options: Opt<{ bias?: Tensor | null | undefined; alpha?: Tensor | null | undefined; outDtype?: DType | null | undefined; transposeResult?: boolean | undefined }>): number;
  _csltSparseMmSearch(compressedA: Tensor, denseB: Tensor, bias: Tensor | null | undefined, options: Opt<{ alpha?: Tensor | null | undefined; outDtype?: DType | null | undefined; transposeResult?: boolean | undefined }>): number;
  _csltSparseMmSearch(compressedA: Tensor, denseB: Tensor, bias: Tensor | null | undefined, alpha: Tensor | null | undefined, options: Opt<{ outDtype?: DType | null | undefined; transposeResult?: boolean | undefined }>): number;
  _csltSparseMmSearch(compressedA: Tensor, denseB: Tensor, bias: Tensor | null | undefined, alpha: Tensor | null | undefined, outDtype: DType | null | undefined, options: Opt<{ transposeResult?: boolean | undefined }>): number;
  _csltSparseMmSearch(compressedA: Tensor, denseB: Tensor, bias?: Tensor | null, alpha?: Tensor | null, outDtype?: DType | null, transposeResult?: boolean): number;
  /** `_ctcLoss(logProbs, targets, inputLengths, targetLengths, blank = 0, zeroInfinity = false)` */
  _ctcLoss(options: Opt<{ logProbs: Tensor; targets: Tensor; inputLengths: readonly number[]; targetLengths: readonly number[]; blank?: number | undefined; zeroInfinity?: boolean | undefined }>): [Tensor, Tensor];
  _ctcLoss(logProbs: Tensor, options: Opt<{ targets: Tensor; inputLengths: readonly number[]; targetLengths: readonly number[]; blank?: number | undefined; zeroInfinity?: boolean | undefined }>): [Tensor, Tensor];
  _ctcLoss(logProbs: Tensor, targets: Tensor, options: Opt<{ inputLengths: readonly number[]; targetLengths: readonly number[]; blank?: number | undefined; zeroInfinity?: boolean | undefined }>): [Tensor, Tensor];
  _ctcLoss(logProbs: Tensor, targets: Tensor, inputLengths: readonly number[], options: Opt<{ targetLengths: readonly number[]; blank?: number | undefined; zeroInfinity?: boolean | undefined }>): [Tensor, Tensor];
  _ctcLoss(logProbs: Tensor, targets: Tensor, inputLengths: readonly number[], targetLengths: readonly number[], options: Opt<{ blank?: number | undefined; zeroInfinity?: boolean | undefined }>): [Tensor, Tensor];
  _ctcLoss(logProbs: Tensor, targets: Tensor, inputLengths: readonly number[], targetLengths: readonly number[], blank: number | undefined, options: Opt<{ zeroInfinity?: boolean | undefined }>): [Tensor, Tensor];
  _ctcLoss(logProbs: Tensor, targets: Tensor, inputLengths: readonly number[], targetLengths: readonly number[], blank?: number, zeroInfinity?: boolean): [Tensor, Tensor];
  _ctcLoss(options: Opt<{ logProbs: Tensor; targets: Tensor; inputLengths: Tensor; targetLengths: Tensor; blank?: number | undefined; zeroInfinity?: boolean | undefined }>): [Tensor, Tensor];
  _ctcLoss(logProbs: Tensor, options: Opt<{ targets: Tensor; inputLengths: Tensor; targetLengths: Tensor; blank?: number | undefined; zeroInfinity?: boolean | undefined }>): [Tensor, Tensor];
  _ctcLoss(logProbs: Tensor, targets: Tensor, options: Opt<{ inputLengths: Tensor; targetLengths: Tensor; blank?: number | undefined; zeroInfinity?: boolean | undefined }>): [Tensor, Tensor];
  _ctcLoss(logProbs: Tensor, targets: Tensor, inputLengths: Tensor, options: Opt<{ targetLengths: Tensor; blank?: number | undefined; zeroInfinity?: boolean | undefined }>): [Tensor, Tensor];
  _ctcLoss(logProbs: Tensor, targets: Tensor, inputLengths: Tensor, targetLengths: Tensor, options: Opt<{ blank?: number | undefined; zeroInfinity?: boolean | undefined }>): [Tensor, Tensor];
  _ctcLoss(logProbs: Tensor, targets: Tensor, inputLengths: Tensor, targetLengths: Tensor, blank: number | undefined, options: Opt<{ zeroInfinity?: boolean | undefined }>): [Tensor, Tensor];
  _ctcLoss(logProbs: Tensor, targets: Tensor, inputLengths: Tensor, targetLengths: Tensor, blank?: number, zeroInfinity?: boolean): [Tensor, Tensor];
  /**
   * LibTorch 2.15 and newer have it.
   * `_cudnnAttentionForwardNoDropoutInplace(out, query, key, value, cumSeqQ, cumSeqK, maxQ, maxK, isCausal =
   * false, { scale = null, sequsedK = null, blockTable = null })`
   */
  _cudnnAttentionForwardNoDropoutInplace(options: Opt<{ out: Tensor; query: Tensor; key: Tensor; value: Tensor; cumSeqQ: Tensor; cumSeqK: Tensor | null; maxQ: number; maxK: number; isCausal?: boolean | undefined; scale?: number | null | undefined; sequsedK?: Tensor | null | undefined; blockTable?: Tensor | null | undefined }>): Tensor;
  _cudnnAttentionForwardNoDropoutInplace(out: Tensor, options: Opt<{ query: Tensor; key: Tensor; value: Tensor; cumSeqQ: Tensor; cumSeqK: Tensor | null; maxQ: number; maxK: number; isCausal?: boolean | undefined; scale?: number | null | undefined; sequsedK?: Tensor | null | undefined; blockTable?: Tensor | null | undefined }>): Tensor;
  _cudnnAttentionForwardNoDropoutInplace(out: Tensor, query: Tensor, options: Opt<{ key: Tensor; value: Tensor; cumSeqQ: Tensor; cumSeqK: Tensor | null; maxQ: number; maxK: number; isCausal?: boolean | undefined; scale?: number | null | undefined; sequsedK?: Tensor | null | undefined; blockTable?: Tensor | null | undefined }>): Tensor;
  _cudnnAttentionForwardNoDropoutInplace(out: Tensor, query: Tensor, key: Tensor, options: Opt<{ value: Tensor; cumSeqQ: Tensor; cumSeqK: Tensor | null; maxQ: number; maxK: number; isCausal?: boolean | undefined; scale?: number | null | undefined; sequsedK?: Tensor | null | undefined; blockTable?: Tensor | null | undefined }>): Tensor;
  _cudnnAttentionForwardNoDropoutInplace(out: Tensor, query: Tensor, key: Tensor, value: Tensor, options: Opt<{ cumSeqQ: Tensor; cumSeqK: Tensor | null; maxQ: number; maxK: number; isCausal?: boolean | undefined; scale?: number | null | undefined; sequsedK?: Tensor | null | undefined; blockTable?: Tensor | null | undefined }>): Tensor;
  _cudnnAttentionForwardNoDropoutInplace(out: Tensor, query: Tensor, key: Tensor, value: Tensor, cumSeqQ: Tensor, options: Opt<{ cumSeqK: Tensor | null; maxQ: number; maxK: number; isCausal?: boolean | undefined; scale?: number | null | undefined; sequsedK?: Tensor | null | undefined; blockTable?: Tensor | null | undefined }>): Tensor;
  _cudnnAttentionForwardNoDropoutInplace(out: Tensor, query: Tensor, key: Tensor, value: Tensor, cumSeqQ: Tensor, cumSeqK: Tensor | null, options: Opt<{ maxQ: number; maxK: number; isCausal?: boolean | undefined; scale?: number | null | undefined; sequsedK?: Tensor | null | undefined; blockTable?: Tensor | null | undefined }>): Tensor;
  _cudnnAttentionForwardNoDropoutInplace(out: Tensor, query: Tensor, key: Tensor, value: Tensor, cumSeqQ: Tensor, cumSeqK: Tensor | null, maxQ: number, options: Opt<{ maxK: number; isCausal?: boolean | undefined; scale?: number | null | undefined; sequsedK?: Tensor | null | undefined; blockTable?: Tensor | null | undefined }>): Tensor;
  _cudnnAttentionForwardNoDropoutInplace(out: Tensor, query: Tensor, key: Tensor, value: Tensor, cumSeqQ: Tensor, cumSeqK: Tensor | null, maxQ: number, maxK: number, options: Opt<{ isCausal?: boolean | undefined; scale?: number | null | undefined; sequsedK?: Tensor | null | undefined; blockTable?: Tensor | null | undefined }>): Tensor;
  _cudnnAttentionForwardNoDropoutInplace(out: Tensor, query: Tensor, key: Tensor, value: Tensor, cumSeqQ: Tensor, cumSeqK: Tensor | null, maxQ: number, maxK: number, isCausal?: boolean, options?: Opt<{ scale?: number | null | undefined; sequsedK?: Tensor | null | undefined; blockTable?: Tensor | null | undefined }>): Tensor;
  _cudnnCtcLoss(options: Opt<{ logProbs: Tensor; targets: Tensor; inputLengths: readonly number[]; targetLengths: readonly number[]; blank: number; deterministic: boolean; zeroInfinity: boolean }>): [Tensor, Tensor];
  _cudnnCtcLoss(logProbs: Tensor, options: Opt<{ targets: Tensor; inputLengths: readonly number[]; targetLengths: readonly number[]; blank: number; deterministic: boolean; zeroInfinity: boolean }>): [Tensor, Tensor];
  _cudnnCtcLoss(logProbs: Tensor, targets: Tensor, options: Opt<{ inputLengths: readonly number[]; targetLengths: readonly number[]; blank: number; deterministic: boolean; zeroInfinity: boolean }>): [Tensor, Tensor];
  _cudnnCtcLoss(logProbs: Tensor, targets: Tensor, inputLengths: readonly number[], options: Opt<{ targetLengths: readonly number[]; blank: number; deterministic: boolean; zeroInfinity: boolean }>): [Tensor, Tensor];
  _cudnnCtcLoss(logProbs: Tensor, targets: Tensor, inputLengths: readonly number[], targetLengths: readonly number[], options: Opt<{ blank: number; deterministic: boolean; zeroInfinity: boolean }>): [Tensor, Tensor];
  _cudnnCtcLoss(logProbs: Tensor, targets: Tensor, inputLengths: readonly number[], targetLengths: readonly number[], blank: number, options: Opt<{ deterministic: boolean; zeroInfinity: boolean }>): [Tensor, Tensor];
  _cudnnCtcLoss(logProbs: Tensor, targets: Tensor, inputLengths: readonly number[], targetLengths: readonly number[], blank: number, deterministic: boolean, options: Opt<{ zeroInfinity: boolean }>): [Tensor, Tensor];
  _cudnnCtcLoss(logProbs: Tensor, targets: Tensor, inputLengths: readonly number[], targetLengths: readonly number[], blank: number, deterministic: boolean, zeroInfinity: boolean): [Tensor, Tensor];
  _cudnnCtcLoss(options: Opt<{ logProbs: Tensor; targets: Tensor; inputLengths: Tensor; targetLengths: Tensor; blank: number; deterministic: boolean; zeroInfinity: boolean }>): [Tensor, Tensor];
  _cudnnCtcLoss(logProbs: Tensor, options: Opt<{ targets: Tensor; inputLengths: Tensor; targetLengths: Tensor; blank: number; deterministic: boolean; zeroInfinity: boolean }>): [Tensor, Tensor];
  _cudnnCtcLoss(logProbs: Tensor, targets: Tensor, options: Opt<{ inputLengths: Tensor; targetLengths: Tensor; blank: number; deterministic: boolean; zeroInfinity: boolean }>): [Tensor, Tensor];
  _cudnnCtcLoss(logProbs: Tensor, targets: Tensor, inputLengths: Tensor, options: Opt<{ targetLengths: Tensor; blank: number; deterministic: boolean; zeroInfinity: boolean }>): [Tensor, Tensor];
  _cudnnCtcLoss(logProbs: Tensor, targets: Tensor, inputLengths: Tensor, targetLengths: Tensor, options: Opt<{ blank: number; deterministic: boolean; zeroInfinity: boolean }>): [Tensor, Tensor];
  _cudnnCtcLoss(logProbs: Tensor, targets: Tensor, inputLengths: Tensor, targetLengths: Tensor, blank: number, options: Opt<{ deterministic: boolean; zeroInfinity: boolean }>): [Tensor, Tensor];
  _cudnnCtcLoss(logProbs: Tensor, targets: Tensor, inputLengths: Tensor, targetLengths: Tensor, blank: number, deterministic: boolean, options: Opt<{ zeroInfinity: boolean }>): [Tensor, Tensor];
  _cudnnCtcLoss(logProbs: Tensor, targets: Tensor, inputLengths: Tensor, targetLengths: Tensor, blank: number, deterministic: boolean, zeroInfinity: boolean): [Tensor, Tensor];
  _cudnnInitDropoutState(options: Opt<{ dropout: number; train: boolean; dropoutSeed: number } & TensorOptions>): Tensor;
  _cudnnInitDropoutState(dropout: number, options: Opt<{ train: boolean; dropoutSeed: number } & TensorOptions>): Tensor;
  _cudnnInitDropoutState(dropout: number, train: boolean, options: Opt<{ dropoutSeed: number } & TensorOptions>): Tensor;
  _cudnnInitDropoutState(dropout: number, train: boolean, dropoutSeed: number, options?: Opt<TensorOptions>): Tensor;
  _cudnnRnn(options: Opt<NamedInput<Tensor> & { weight: readonly Tensor[]; weightStride0: number; weightBuf: Tensor | null; hx: Tensor; cx: Tensor | null; mode: number; hiddenSize: number; projSize: number; numLayers: number; batchFirst: boolean; dropout: number; train: boolean; bidirectional: boolean; batchSizes: readonly number[]; dropoutState: Tensor | null }>): [Tensor, Tensor, Tensor, Tensor, Tensor];
  _cudnnRnn(input: Tensor, options: Opt<{ weight: readonly Tensor[]; weightStride0: number; weightBuf: Tensor | null; hx: Tensor; cx: Tensor | null; mode: number; hiddenSize: number; projSize: number; numLayers: number; batchFirst: boolean; dropout: number; train: boolean; bidirectional: boolean; batchSizes: readonly number[]; dropoutState: Tensor | null }>): [Tensor, Tensor, Tensor, Tensor, Tensor];
  _cudnnRnn(input: Tensor, weight: readonly Tensor[], options: Opt<{ weightStride0: number; weightBuf: Tensor | null; hx: Tensor; cx: Tensor | null; mode: number; hiddenSize: number; projSize: number; numLayers: number; batchFirst: boolean; dropout: number; train: boolean; bidirectional: boolean; batchSizes: readonly number[]; dropoutState: Tensor | null }>): [Tensor, Tensor, Tensor, Tensor, Tensor];
  _cudnnRnn(input: Tensor, weight: readonly Tensor[], weightStride0: number, options: Opt<{ weightBuf: Tensor | null; hx: Tensor; cx: Tensor | null; mode: number; hiddenSize: number; projSize: number; numLayers: number; batchFirst: boolean; dropout: number; train: boolean; bidirectional: boolean; batchSizes: readonly number[]; dropoutState: Tensor | null }>): [Tensor, Tensor, Tensor, Tensor, Tensor];
  _cudnnRnn(input: Tensor, weight: readonly Tensor[], weightStride0: number, weightBuf: Tensor | null, options: Opt<{ hx: Tensor; cx: Tensor | null; mode: number; hiddenSize: number; projSize: number; numLayers: number; batchFirst: boolean; dropout: number; train: boolean; bidirectional: boolean; batchSizes: readonly number[]; dropoutState: Tensor | null }>): [Tensor, Tensor, Tensor, Tensor, Tensor];
  _cudnnRnn(input: Tensor, weight: readonly Tensor[], weightStride0: number, weightBuf: Tensor | null, hx: Tensor, options: Opt<{ cx: Tensor | null; mode: number; hiddenSize: number; projSize: number; numLayers: number; batchFirst: boolean; dropout: number; train: boolean; bidirectional: boolean; batchSizes: readonly number[]; dropoutState: Tensor | null }>): [Tensor, Tensor, Tensor, Tensor, Tensor];
  _cudnnRnn(input: Tensor, weight: readonly Tensor[], weightStride0: number, weightBuf: Tensor | null, hx: Tensor, cx: Tensor | null, options: Opt<{ mode: number; hiddenSize: number; projSize: number; numLayers: number; batchFirst: boolean; dropout: number; train: boolean; bidirectional: boolean; batchSizes: readonly number[]; dropoutState: Tensor | null }>): [Tensor, Tensor, Tensor, Tensor, Tensor];
  _cudnnRnn(input: Tensor, weight: readonly Tensor[], weightStride0: number, weightBuf: Tensor | null, hx: Tensor, cx: Tensor | null, mode: number, options: Opt<{ hiddenSize: number; projSize: number; numLayers: number; batchFirst: boolean; dropout: number; train: boolean; bidirectional: boolean; batchSizes: readonly number[]; dropoutState: Tensor | null }>): [Tensor, Tensor, Tensor, Tensor, Tensor];
  _cudnnRnn(input: Tensor, weight: readonly Tensor[], weightStride0: number, weightBuf: Tensor | null, hx: Tensor, cx: Tensor | null, mode: number, hiddenSize: number, options: Opt<{ projSize: number; numLayers: number; batchFirst: boolean; dropout: number; train: boolean; bidirectional: boolean; batchSizes: readonly number[]; dropoutState: Tensor | null }>): [Tensor, Tensor, Tensor, Tensor, Tensor];
  _cudnnRnn(input: Tensor, weight: readonly Tensor[], weightStride0: number, weightBuf: Tensor | null, hx: Tensor, cx: Tensor | null, mode: number, hiddenSize: number, projSize: number, options: Opt<{ numLayers: number; batchFirst: boolean; dropout: number; train: boolean; bidirectional: boolean; batchSizes: readonly number[]; dropoutState: Tensor | null }>): [Tensor, Tensor, Tensor, Tensor, Tensor];
  _cudnnRnn(input: Tensor, weight: readonly Tensor[], weightStride0: number, weightBuf: Tensor | null, hx: Tensor, cx: Tensor | null, mode: number, hiddenSize: number, projSize: number, numLayers: number, options: Opt<{ batchFirst: boolean; dropout: number; train: boolean; bidirectional: boolean; batchSizes: readonly number[]; dropoutState: Tensor | null }>): [Tensor, Tensor, Tensor, Tensor, Tensor];
  _cudnnRnn(input: Tensor, weight: readonly Tensor[], weightStride0: number, weightBuf: Tensor | null, hx: Tensor, cx: Tensor | null, mode: number, hiddenSize: number, projSize: number, numLayers: number, batchFirst: boolean, options: Opt<{ dropout: number; train: boolean; bidirectional: boolean; batchSizes: readonly number[]; dropoutState: Tensor | null }>): [Tensor, Tensor, Tensor, Tensor, Tensor];
  _cudnnRnn(input: Tensor, weight: readonly Tensor[], weightStride0: number, weightBuf: Tensor | null, hx: Tensor, cx: Tensor | null, mode: number, hiddenSize: number, projSize: number, numLayers: number, batchFirst: boolean, dropout: number, options: Opt<{ train: boolean; bidirectional: boolean; batchSizes: readonly number[]; dropoutState: Tensor | null }>): [Tensor, Tensor, Tensor, Tensor, Tensor];
  _cudnnRnn(input: Tensor, weight: readonly Tensor[], weightStride0: number, weightBuf: Tensor | null, hx: Tensor, cx: Tensor | null, mode: number, hiddenSize: number, projSize: number, numLayers: number, batchFirst: boolean, dropout: number, train: boolean, options: Opt<{ bidirectional: boolean; batchSizes: readonly number[]; dropoutState: Tensor | null }>): [Tensor, Tensor, Tensor, Tensor, Tensor];
  _cudnnRnn(input: Tensor, weight: readonly Tensor[], weightStride0: number, weightBuf: Tensor | null, hx: Tensor, cx: Tensor | null, mode: number, hiddenSize: number, projSize: number, numLayers: number, batchFirst: boolean, dropout: number, train: boolean, bidirectional: boolean, options: Opt<{ batchSizes: readonly number[]; dropoutState: Tensor | null }>): [Tensor, Tensor, Tensor, Tensor, Tensor];
  _cudnnRnn(input: Tensor, weight: readonly Tensor[], weightStride0: number, weightBuf: Tensor | null, hx: Tensor, cx: Tensor | null, mode: number, hiddenSize: number, projSize: number, numLayers: number, batchFirst: boolean, dropout: number, train: boolean, bidirectional: boolean, batchSizes: readonly number[], options: Opt<{ dropoutState: Tensor | null }>): [Tensor, Tensor, Tensor, Tensor, Tensor];
  _cudnnRnn(input: Tensor, weight: readonly Tensor[], weightStride0: number, weightBuf: Tensor | null, hx: Tensor, cx: Tensor | null, mode: number, hiddenSize: number, projSize: number, numLayers: number, batchFirst: boolean, dropout: number, train: boolean, bidirectional: boolean, batchSizes: readonly number[], dropoutState: Tensor | null): [Tensor, Tensor, Tensor, Tensor, Tensor];
  _cudnnRnnFlattenWeight(options: Opt<{ weightArr: readonly Tensor[]; weightStride0: number; inputSize: number; mode: number; hiddenSize: number; projSize: number; numLayers: number; batchFirst: boolean; bidirectional: boolean }>): Tensor;
  _cudnnRnnFlattenWeight(weightArr: readonly Tensor[], options: Opt<{ weightStride0: number; inputSize: number; mode: number; hiddenSize: number; projSize: number; numLayers: number; batchFirst: boolean; bidirectional: boolean }>): Tensor;
  _cudnnRnnFlattenWeight(weightArr: readonly Tensor[], weightStride0: number, options: Opt<{ inputSize: number; mode: number; hiddenSize: number; projSize: number; numLayers: number; batchFirst: boolean; bidirectional: boolean }>): Tensor;
  _cudnnRnnFlattenWeight(weightArr: readonly Tensor[], weightStride0: number, inputSize: number, options: Opt<{ mode: number; hiddenSize: number; projSize: number; numLayers: number; batchFirst: boolean; bidirectional: boolean }>): Tensor;
  _cudnnRnnFlattenWeight(weightArr: readonly Tensor[], weightStride0: number, inputSize: number, mode: number, options: Opt<{ hiddenSize: number; projSize: number; numLayers: number; batchFirst: boolean; bidirectional: boolean }>): Tensor;
  _cudnnRnnFlattenWeight(weightArr: readonly Tensor[], weightStride0: number, inputSize: number, mode: number, hiddenSize: number, options: Opt<{ projSize: number; numLayers: number; batchFirst: boolean; bidirectional: boolean }>): Tensor;
  _cudnnRnnFlattenWeight(weightArr: readonly Tensor[], weightStride0: number, inputSize: number, mode: number, hiddenSize: number, projSize: number, options: Opt<{ numLayers: number; batchFirst: boolean; bidirectional: boolean }>): Tensor;
  _cudnnRnnFlattenWeight(weightArr: readonly Tensor[], weightStride0: number, inputSize: number, mode: number, hiddenSize: number, projSize: number, numLayers: number, options: Opt<{ batchFirst: boolean; bidirectional: boolean }>): Tensor;
  _cudnnRnnFlattenWeight(weightArr: readonly Tensor[], weightStride0: number, inputSize: number, mode: number, hiddenSize: number, projSize: number, numLayers: number, batchFirst: boolean, options: Opt<{ bidirectional: boolean }>): Tensor;
  _cudnnRnnFlattenWeight(weightArr: readonly Tensor[], weightStride0: number, inputSize: number, mode: number, hiddenSize: number, projSize: number, numLayers: number, batchFirst: boolean, bidirectional: boolean): Tensor;
  _cufftClearPlanCache(options: Opt<{ deviceIndex: number }>): void;
  _cufftClearPlanCache(deviceIndex: number): void;
  _cufftGetPlanCacheMaxSize(options: Opt<{ deviceIndex: number }>): number;
  _cufftGetPlanCacheMaxSize(deviceIndex: number): number;
  _cufftGetPlanCacheSize(options: Opt<{ deviceIndex: number }>): number;
  _cufftGetPlanCacheSize(deviceIndex: number): number;
  _cufftSetPlanCacheMaxSize(options: Opt<{ deviceIndex: number; maxSize: number }>): void;
  _cufftSetPlanCacheMaxSize(deviceIndex: number, options: Opt<{ maxSize: number }>): void;
  _cufftSetPlanCacheMaxSize(deviceIndex: number, maxSize: number): void;
  _cummaxHelper(options: Opt<NamedInput<Tensor> & NamedDim<number> & { values: Tensor; indices: Tensor }>): void;
  _cummaxHelper(input: Tensor, options: Opt<NamedDim<number> & { values: Tensor; indices: Tensor }>): void;
  _cummaxHelper(input: Tensor, values: Tensor, options: Opt<NamedDim<number> & { indices: Tensor }>): void;
  _cummaxHelper(input: Tensor, values: Tensor, indices: Tensor, options: Opt<NamedDim<number>>): void;
  _cummaxHelper(input: Tensor, values: Tensor, indices: Tensor, dim: number): void;
  _cumminHelper(options: Opt<NamedInput<Tensor> & NamedDim<number> & { values: Tensor; indices: Tensor }>): void;
  _cumminHelper(input: Tensor, options: Opt<NamedDim<number> & { values: Tensor; indices: Tensor }>): void;
  _cumminHelper(input: Tensor, values: Tensor, options: Opt<NamedDim<number> & { indices: Tensor }>): void;
  _cumminHelper(input: Tensor, values: Tensor, indices: Tensor, options: Opt<NamedDim<number>>): void;
  _cumminHelper(input: Tensor, values: Tensor, indices: Tensor, dim: number): void;
  _debugHasInternalOverlap(options: Opt<NamedInput<Tensor>>): number;
  _debugHasInternalOverlap(input: Tensor): number;
  _dimArange(options: Opt<NamedDim<number> & { like: Tensor }>): Tensor;
  _dimArange(like: Tensor, options: Opt<NamedDim<number>>): Tensor;
  _dimArange(like: Tensor, dim: number): Tensor;
  _dirichletGrad(options: Opt<{ x: Tensor; alpha: Tensor; total: Tensor }>): Tensor;
  _dirichletGrad(x: Tensor, options: Opt<{ alpha: Tensor; total: Tensor }>): Tensor;
  _dirichletGrad(x: Tensor, alpha: Tensor, options: Opt<{ total: Tensor }>): Tensor;
  _dirichletGrad(x: Tensor, alpha: Tensor, total: Tensor): Tensor;
  _dynQuantMatmul4bit(options: Opt<{ inp: Tensor; packedWeights: Tensor; blockSize: number; inFeatures: number; outFeatures: number }>): Tensor;
  _dynQuantMatmul4bit(inp: Tensor, options: Opt<{ packedWeights: Tensor; blockSize: number; inFeatures: number; outFeatures: number }>): Tensor;
  _dynQuantMatmul4bit(inp: Tensor, packedWeights: Tensor, options: Opt<{ blockSize: number; inFeatures: number; outFeatures: number }>): Tensor;
  _dynQuantMatmul4bit(inp: Tensor, packedWeights: Tensor, blockSize: number, options: Opt<{ inFeatures: number; outFeatures: number }>): Tensor;
  _dynQuantMatmul4bit(inp: Tensor, packedWeights: Tensor, blockSize: number, inFeatures: number, options: Opt<{ outFeatures: number }>): Tensor;
  _dynQuantMatmul4bit(inp: Tensor, packedWeights: Tensor, blockSize: number, inFeatures: number, outFeatures: number): Tensor;
  _dynQuantPack4bitWeight(options: Opt<{ weights: Tensor; scalesZeros: Tensor; bias: Tensor | null; blockSize: number; inFeatures: number; outFeatures: number }>): Tensor;
  _dynQuantPack4bitWeight(weights: Tensor, options: Opt<{ scalesZeros: Tensor; bias: Tensor | null; blockSize: number; inFeatures: number; outFeatures: number }>): Tensor;
  _dynQuantPack4bitWeight(weights: Tensor, scalesZeros: Tensor, options: Opt<{ bias: Tensor | null; blockSize: number; inFeatures: number; outFeatures: number }>): Tensor;
  _dynQuantPack4bitWeight(weights: Tensor, scalesZeros: Tensor, bias: Tensor | null, options: Opt<{ blockSize: number; inFeatures: number; outFeatures: number }>): Tensor;
  _dynQuantPack4bitWeight(weights: Tensor, scalesZeros: Tensor, bias: Tensor | null, blockSize: number, options: Opt<{ inFeatures: number; outFeatures: number }>): Tensor;
  _dynQuantPack4bitWeight(weights: Tensor, scalesZeros: Tensor, bias: Tensor | null, blockSize: number, inFeatures: number, options: Opt<{ outFeatures: number }>): Tensor;
  _dynQuantPack4bitWeight(weights: Tensor, scalesZeros: Tensor, bias: Tensor | null, blockSize: number, inFeatures: number, outFeatures: number): Tensor;
  _efficientzerotensor(options: Opt<{ size: readonly number[] } & TensorOptions>): Tensor;
  _efficientzerotensor(size: readonly number[], options?: Opt<TensorOptions>): Tensor;
  _efficientzerotensor(...size: number[] | [...size: number[], options: Opt<TensorOptions>]): Tensor;
  /**
   * `_embeddingBag(weight, indices, offsets, scaleGradByFreq = false, mode = 0, sparse = false,
   * perSampleWeights = null, includeLastOffset = false, paddingIdx = -1)`
   */
  _embeddingBag(options: Opt<{ weight: Tensor; indices: Tensor; offsets: Tensor; scaleGradByFreq?: boolean | undefined; mode?: number | undefined; sparse?: boolean | undefined; perSampleWeights?: Tensor | null | undefined; includeLastOffset?: boolean | undefined; paddingIdx?: number | undefined }>): [Tensor, Tensor, Tensor, Tensor];
  _embeddingBag(weight: Tensor, options: Opt<{ indices: Tensor; offsets: Tensor; scaleGradByFreq?: boolean | undefined; mode?: number | undefined; sparse?: boolean | undefined; perSampleWeights?: Tensor | null | undefined; includeLastOffset?: boolean | undefined; paddingIdx?: number | undefined }>): [Tensor, Tensor, Tensor, Tensor];
  _embeddingBag(weight: Tensor, indices: Tensor, options: Opt<{ offsets: Tensor; scaleGradByFreq?: boolean | undefined; mode?: number | undefined; sparse?: boolean | undefined; perSampleWeights?: Tensor | null | undefined; includeLastOffset?: boolean | undefined; paddingIdx?: number | undefined }>): [Tensor, Tensor, Tensor, Tensor];
  _embeddingBag(weight: Tensor, indices: Tensor, offsets: Tensor, options: Opt<{ scaleGradByFreq?: boolean | undefined; mode?: number | undefined; sparse?: boolean | undefined; perSampleWeights?: Tensor | null | undefined; includeLastOffset?: boolean | undefined; paddingIdx?: number | undefined }>): [Tensor, Tensor, Tensor, Tensor];
  _embeddingBag(weight: Tensor, indices: Tensor, offsets: Tensor, scaleGradByFreq: boolean | undefined, options: Opt<{ mode?: number | undefined; sparse?: boolean | undefined; perSampleWeights?: Tensor | null | undefined; includeLastOffset?: boolean | undefined; paddingIdx?: number | undefined }>): [Tensor, Tensor, Tensor, Tensor];
  _embeddingBag(weight: Tensor, indices: Tensor, offsets: Tensor, scaleGradByFreq: boolean | undefined, mode: number | undefined, options: Opt<{ sparse?: boolean | undefined; perSampleWeights?: Tensor | null | undefined; includeLastOffset?: boolean | undefined; paddingIdx?: number | undefined }>): [Tensor, Tensor, Tensor, Tensor];
  _embeddingBag(weight: Tensor, indices: Tensor, offsets: Tensor, scaleGradByFreq: boolean | undefined, mode: number | undefined, sparse: boolean | undefined, options: Opt<{ perSampleWeights?: Tensor | null | undefined; includeLastOffset?: boolean | undefined; paddingIdx?: number | undefined }>): [Tensor, Tensor, Tensor, Tensor];
  _embeddingBag(weight: Tensor, indices: Tensor, offsets: Tensor, scaleGradByFreq: boolean | undefined, mode: number | undefined, sparse: boolean | undefined, perSampleWeights: Tensor | null | undefined, options: Opt<{ includeLastOffset?: boolean | undefined; paddingIdx?: number | undefined }>): [Tensor, Tensor, Tensor, Tensor];
  _embeddingBag(weight: Tensor, indices: Tensor, offsets: Tensor, scaleGradByFreq: boolean | undefined, mode: number | undefined, sparse: boolean | undefined, perSampleWeights: Tensor | null | undefined, includeLastOffset: boolean | undefined, options: Opt<{ paddingIdx?: number | undefined }>): [Tensor, Tensor, Tensor, Tensor];
  _embeddingBag(weight: Tensor, indices: Tensor, offsets: Tensor, scaleGradByFreq?: boolean, mode?: number, sparse?: boolean, perSampleWeights?: Tensor | null, includeLastOffset?: boolean, paddingIdx?: number): [Tensor, Tensor, Tensor, Tensor];
  /**
   * `_embeddingBagForwardOnly(weight, indices, offsets, scaleGradByFreq = false, mode = 0, sparse = false,
   * perSampleWeights = null, includeLastOffset = false, paddingIdx = -1)`
   */
  _embeddingBagForwardOnly(options: Opt<{ weight: Tensor; indices: Tensor; offsets: Tensor; scaleGradByFreq?: boolean | undefined; mode?: number | undefined; sparse?: boolean | undefined; perSampleWeights?: Tensor | null | undefined; includeLastOffset?: boolean | undefined; paddingIdx?: number | undefined }>): [Tensor, Tensor, Tensor, Tensor];
  _embeddingBagForwardOnly(weight: Tensor, options: Opt<{ indices: Tensor; offsets: Tensor; scaleGradByFreq?: boolean | undefined; mode?: number | undefined; sparse?: boolean | undefined; perSampleWeights?: Tensor | null | undefined; includeLastOffset?: boolean | undefined; paddingIdx?: number | undefined }>): [Tensor, Tensor, Tensor, Tensor];
  _embeddingBagForwardOnly(weight: Tensor, indices: Tensor, options: Opt<{ offsets: Tensor; scaleGradByFreq?: boolean | undefined; mode?: number | undefined; sparse?: boolean | undefined; perSampleWeights?: Tensor | null | undefined; includeLastOffset?: boolean | undefined; paddingIdx?: number | undefined }>): [Tensor, Tensor, Tensor, Tensor];
  _embeddingBagForwardOnly(weight: Tensor, indices: Tensor, offsets: Tensor, options: Opt<{ scaleGradByFreq?: boolean | undefined; mode?: number | undefined; sparse?: boolean | undefined; perSampleWeights?: Tensor | null | undefined; includeLastOffset?: boolean | undefined; paddingIdx?: number | undefined }>): [Tensor, Tensor, Tensor, Tensor];
  _embeddingBagForwardOnly(weight: Tensor, indices: Tensor, offsets: Tensor, scaleGradByFreq: boolean | undefined, options: Opt<{ mode?: number | undefined; sparse?: boolean | undefined; perSampleWeights?: Tensor | null | undefined; includeLastOffset?: boolean | undefined; paddingIdx?: number | undefined }>): [Tensor, Tensor, Tensor, Tensor];
  _embeddingBagForwardOnly(weight: Tensor, indices: Tensor, offsets: Tensor, scaleGradByFreq: boolean | undefined, mode: number | undefined, options: Opt<{ sparse?: boolean | undefined; perSampleWeights?: Tensor | null | undefined; includeLastOffset?: boolean | undefined; paddingIdx?: number | undefined }>): [Tensor, Tensor, Tensor, Tensor];
  _embeddingBagForwardOnly(weight: Tensor, indices: Tensor, offsets: Tensor, scaleGradByFreq: boolean | undefined, mode: number | undefined, sparse: boolean | undefined, options: Opt<{ perSampleWeights?: Tensor | null | undefined; includeLastOffset?: boolean | undefined; paddingIdx?: number | undefined }>): [Tensor, Tensor, Tensor, Tensor];
  _embeddingBagForwardOnly(weight: Tensor, indices: Tensor, offsets: Tensor, scaleGradByFreq: boolean | undefined, mode: number | undefined, sparse: boolean | undefined, perSampleWeights: Tensor | null | undefined, options: Opt<{ includeLastOffset?: boolean | undefined; paddingIdx?: number | undefined }>): [Tensor, Tensor, Tensor, Tensor];
  _embeddingBagForwardOnly(weight: Tensor, indices: Tensor, offsets: Tensor, scaleGradByFreq: boolean | undefined, mode: number | undefined, sparse: boolean | undefined, perSampleWeights: Tensor | null | undefined, includeLastOffset: boolean | undefined, options: Opt<{ paddingIdx?: number | undefined }>): [Tensor, Tensor, Tensor, Tensor];
  _embeddingBagForwardOnly(weight: Tensor, indices: Tensor, offsets: Tensor, scaleGradByFreq?: boolean, mode?: number, sparse?: boolean, perSampleWeights?: Tensor | null, includeLastOffset?: boolean, paddingIdx?: number): [Tensor, Tensor, Tensor, Tensor];
  /** `_emptyAffineQuantized(size, { scale = 1, zeroPoint = 0, memoryFormat = 'contiguous_format' })` */
  _emptyAffineQuantized(options: Opt<{ size: readonly number[]; scale?: number | undefined; zeroPoint?: number | undefined; memoryFormat?: MemoryFormat | null | undefined } & TensorOptions>): Tensor;
  _emptyAffineQuantized(size: readonly number[], options?: Opt<{ scale?: number | undefined; zeroPoint?: number | undefined; memoryFormat?: MemoryFormat | null | undefined } & TensorOptions>): Tensor;
  _emptyAffineQuantized(...size: number[] | [...size: number[], options: Opt<{ scale?: number | undefined; zeroPoint?: number | undefined; memoryFormat?: MemoryFormat | null | undefined } & TensorOptions>]): Tensor;
  /**
   * `_emptyPerChannelAffineQuantized(size, { scales, zeroPoints, axis, memoryFormat = 'contiguous_format' })`
   */
  _emptyPerChannelAffineQuantized(options: Opt<{ size: readonly number[]; scales: Tensor; zeroPoints: Tensor; axis: number; memoryFormat?: MemoryFormat | null | undefined } & TensorOptions>): Tensor;
  _emptyPerChannelAffineQuantized(size: readonly number[], options: Opt<{ scales: Tensor; zeroPoints: Tensor; axis: number; memoryFormat?: MemoryFormat | null | undefined } & TensorOptions>): Tensor;
  _emptyPerChannelAffineQuantized(...size: number[] | [...size: number[], options: Opt<{ scales: Tensor; zeroPoints: Tensor; axis: number; memoryFormat?: MemoryFormat | null | undefined } & TensorOptions>]): Tensor;
  _euclideanDist(options: Opt<{ x1: Tensor; x2: Tensor }>): Tensor;
  _euclideanDist(x1: Tensor, options: Opt<{ x2: Tensor }>): Tensor;
  _euclideanDist(x1: Tensor, x2: Tensor): Tensor;
  /**
   * `_fakeQuantizeLearnablePerChannelAffine(input, scale, zeroPoint, axis, quantMin, quantMax, gradFactor =
   * 1)`
   */
  _fakeQuantizeLearnablePerChannelAffine(options: Opt<NamedInput<Tensor> & { scale: Tensor; zeroPoint: Tensor; axis: number; quantMin: number; quantMax: number; gradFactor?: number | undefined }>): Tensor;
  _fakeQuantizeLearnablePerChannelAffine(input: Tensor, options: Opt<{ scale: Tensor; zeroPoint: Tensor; axis: number; quantMin: number; quantMax: number; gradFactor?: number | undefined }>): Tensor;
  _fakeQuantizeLearnablePerChannelAffine(input: Tensor, scale: Tensor, options: Opt<{ zeroPoint: Tensor; axis: number; quantMin: number; quantMax: number; gradFactor?: number | undefined }>): Tensor;
  _fakeQuantizeLearnablePerChannelAffine(input: Tensor, scale: Tensor, zeroPoint: Tensor, options: Opt<{ axis: number; quantMin: number; quantMax: number; gradFactor?: number | undefined }>): Tensor;
  _fakeQuantizeLearnablePerChannelAffine(input: Tensor, scale: Tensor, zeroPoint: Tensor, axis: number, options: Opt<{ quantMin: number; quantMax: number; gradFactor?: number | undefined }>): Tensor;
  _fakeQuantizeLearnablePerChannelAffine(input: Tensor, scale: Tensor, zeroPoint: Tensor, axis: number, quantMin: number, options: Opt<{ quantMax: number; gradFactor?: number | undefined }>): Tensor;
  _fakeQuantizeLearnablePerChannelAffine(input: Tensor, scale: Tensor, zeroPoint: Tensor, axis: number, quantMin: number, quantMax: number, options: Opt<{ gradFactor?: number | undefined }>): Tensor;
  _fakeQuantizeLearnablePerChannelAffine(input: Tensor, scale: Tensor, zeroPoint: Tensor, axis: number, quantMin: number, quantMax: number, gradFactor?: number): Tensor;
  /** `_fakeQuantizeLearnablePerTensorAffine(input, scale, zeroPoint, quantMin, quantMax, gradFactor = 1)` */
  _fakeQuantizeLearnablePerTensorAffine(options: Opt<NamedInput<Tensor> & { scale: Tensor; zeroPoint: Tensor; quantMin: number; quantMax: number; gradFactor?: number | undefined }>): Tensor;
  _fakeQuantizeLearnablePerTensorAffine(input: Tensor, options: Opt<{ scale: Tensor; zeroPoint: Tensor; quantMin: number; quantMax: number; gradFactor?: number | undefined }>): Tensor;
  _fakeQuantizeLearnablePerTensorAffine(input: Tensor, scale: Tensor, options: Opt<{ zeroPoint: Tensor; quantMin: number; quantMax: number; gradFactor?: number | undefined }>): Tensor;
  _fakeQuantizeLearnablePerTensorAffine(input: Tensor, scale: Tensor, zeroPoint: Tensor, options: Opt<{ quantMin: number; quantMax: number; gradFactor?: number | undefined }>): Tensor;
  _fakeQuantizeLearnablePerTensorAffine(input: Tensor, scale: Tensor, zeroPoint: Tensor, quantMin: number, options: Opt<{ quantMax: number; gradFactor?: number | undefined }>): Tensor;
  _fakeQuantizeLearnablePerTensorAffine(input: Tensor, scale: Tensor, zeroPoint: Tensor, quantMin: number, quantMax: number, options: Opt<{ gradFactor?: number | undefined }>): Tensor;
  _fakeQuantizeLearnablePerTensorAffine(input: Tensor, scale: Tensor, zeroPoint: Tensor, quantMin: number, quantMax: number, gradFactor?: number): Tensor;
  _fakeQuantizePerTensorAffineCachemaskTensorQparams(options: Opt<NamedInput<Tensor> & { scale: Tensor; zeroPoint: Tensor; fakeQuantEnabled: Tensor; quantMin: number; quantMax: number }>): NamedTuple<['output', 'mask']>;
  _fakeQuantizePerTensorAffineCachemaskTensorQparams(input: Tensor, options: Opt<{ scale: Tensor; zeroPoint: Tensor; fakeQuantEnabled: Tensor; quantMin: number; quantMax: number }>): NamedTuple<['output', 'mask']>;
  _fakeQuantizePerTensorAffineCachemaskTensorQparams(input: Tensor, scale: Tensor, options: Opt<{ zeroPoint: Tensor; fakeQuantEnabled: Tensor; quantMin: number; quantMax: number }>): NamedTuple<['output', 'mask']>;
  _fakeQuantizePerTensorAffineCachemaskTensorQparams(input: Tensor, scale: Tensor, zeroPoint: Tensor, options: Opt<{ fakeQuantEnabled: Tensor; quantMin: number; quantMax: number }>): NamedTuple<['output', 'mask']>;
  _fakeQuantizePerTensorAffineCachemaskTensorQparams(input: Tensor, scale: Tensor, zeroPoint: Tensor, fakeQuantEnabled: Tensor, options: Opt<{ quantMin: number; quantMax: number }>): NamedTuple<['output', 'mask']>;
  _fakeQuantizePerTensorAffineCachemaskTensorQparams(input: Tensor, scale: Tensor, zeroPoint: Tensor, fakeQuantEnabled: Tensor, quantMin: number, options: Opt<{ quantMax: number }>): NamedTuple<['output', 'mask']>;
  _fakeQuantizePerTensorAffineCachemaskTensorQparams(input: Tensor, scale: Tensor, zeroPoint: Tensor, fakeQuantEnabled: Tensor, quantMin: number, quantMax: number): NamedTuple<['output', 'mask']>;
  _fftC2c(options: Opt<NamedInput<Tensor> & NamedDim<readonly number[]> & { normalization: number; forward: boolean } & OutOption>): Tensor;
  _fftC2c(input: Tensor, options: Opt<NamedDim<readonly number[]> & { normalization: number; forward: boolean } & OutOption>): Tensor;
  _fftC2c(input: Tensor, dim: readonly number[], options: Opt<{ normalization: number; forward: boolean } & OutOption>): Tensor;
  _fftC2c(input: Tensor, dim: readonly number[], normalization: number, options: Opt<{ forward: boolean } & OutOption>): Tensor;
  _fftC2c(input: Tensor, dim: readonly number[], normalization: number, forward: boolean, options?: OutOption): Tensor;
  _fftC2r(options: Opt<NamedInput<Tensor> & NamedDim<readonly number[]> & { normalization: number; lastDimSize: number } & OutOption>): Tensor;
  _fftC2r(input: Tensor, options: Opt<NamedDim<readonly number[]> & { normalization: number; lastDimSize: number } & OutOption>): Tensor;
  _fftC2r(input: Tensor, dim: readonly number[], options: Opt<{ normalization: number; lastDimSize: number } & OutOption>): Tensor;
  _fftC2r(input: Tensor, dim: readonly number[], normalization: number, options: Opt<{ lastDimSize: number } & OutOption>): Tensor;
  _fftC2r(input: Tensor, dim: readonly number[], normalization: number, lastDimSize: number, options?: OutOption): Tensor;
  _fftR2c(options: Opt<NamedInput<Tensor> & NamedDim<readonly number[]> & { normalization: number; onesided: boolean } & OutOption>): Tensor;
  _fftR2c(input: Tensor, options: Opt<NamedDim<readonly number[]> & { normalization: number; onesided: boolean } & OutOption>): Tensor;
  _fftR2c(input: Tensor, dim: readonly number[], options: Opt<{ normalization: number; onesided: boolean } & OutOption>): Tensor;
  _fftR2c(input: Tensor, dim: readonly number[], normalization: number, options: Opt<{ onesided: boolean } & OutOption>): Tensor;
  _fftR2c(input: Tensor, dim: readonly number[], normalization: number, onesided: boolean, options?: OutOption): Tensor;
  _fillMemEffDropoutMask_(options: Opt<NamedInput<Tensor> & { dropoutP: number; seed: number; offset: number }>): Tensor;
  _fillMemEffDropoutMask_(input: Tensor, options: Opt<{ dropoutP: number; seed: number; offset: number }>): Tensor;
  _fillMemEffDropoutMask_(input: Tensor, dropoutP: number, options: Opt<{ seed: number; offset: number }>): Tensor;
  _fillMemEffDropoutMask_(input: Tensor, dropoutP: number, seed: number, options: Opt<{ offset: number }>): Tensor;
  _fillMemEffDropoutMask_(input: Tensor, dropoutP: number, seed: number, offset: number): Tensor;
  /**
   * `_flashAttentionForwardNoDropoutInplace(out, query, key, value, cumSeqQ, cumSeqK, maxQ, maxK, dropoutP,
   * isCausal, returnDebugMask, { scale = null, windowSizeLeft = null, windowSizeRight = null, sequsedK =
   * null, alibiSlopes = null, blockTable = null, numSplits = null })`
   */
  _flashAttentionForwardNoDropoutInplace(options: Opt<{ out: Tensor; query: Tensor; key: Tensor; value: Tensor; cumSeqQ: Tensor | null; cumSeqK: Tensor | null; maxQ: number; maxK: number; dropoutP: number; isCausal: boolean; returnDebugMask: boolean; scale?: number | null | undefined; windowSizeLeft?: number | null | undefined; windowSizeRight?: number | null | undefined; sequsedK?: Tensor | null | undefined; alibiSlopes?: Tensor | null | undefined; blockTable?: Tensor | null | undefined; numSplits?: number | null | undefined }>): Tensor;
  _flashAttentionForwardNoDropoutInplace(out: Tensor, options: Opt<{ query: Tensor; key: Tensor; value: Tensor; cumSeqQ: Tensor | null; cumSeqK: Tensor | null; maxQ: number; maxK: number; dropoutP: number; isCausal: boolean; returnDebugMask: boolean; scale?: number | null | undefined; windowSizeLeft?: number | null | undefined; windowSizeRight?: number | null | undefined; sequsedK?: Tensor | null | undefined; alibiSlopes?: Tensor | null | undefined; blockTable?: Tensor | null | undefined; numSplits?: number | null | undefined }>): Tensor;
  _flashAttentionForwardNoDropoutInplace(out: Tensor, query: Tensor, options: Opt<{ key: Tensor; value: Tensor; cumSeqQ: Tensor | null; cumSeqK: Tensor | null; maxQ: number; maxK: number; dropoutP: number; isCausal: boolean; returnDebugMask: boolean; scale?: number | null | undefined; windowSizeLeft?: number | null | undefined; windowSizeRight?: number | null | undefined; sequsedK?: Tensor | null | undefined; alibiSlopes?: Tensor | null | undefined; blockTable?: Tensor | null | undefined; numSplits?: number | null | undefined }>): Tensor;
  _flashAttentionForwardNoDropoutInplace(out: Tensor, query: Tensor, key: Tensor, options: Opt<{ value: Tensor; cumSeqQ: Tensor | null; cumSeqK: Tensor | null; maxQ: number; maxK: number; dropoutP: number; isCausal: boolean; returnDebugMask: boolean; scale?: number | null | undefined; windowSizeLeft?: number | null | undefined; windowSizeRight?: number | null | undefined; sequsedK?: Tensor | null | undefined; alibiSlopes?: Tensor | null | undefined; blockTable?: Tensor | null | undefined; numSplits?: number | null | undefined }>): Tensor;
  _flashAttentionForwardNoDropoutInplace(out: Tensor, query: Tensor, key: Tensor, value: Tensor, options: Opt<{ cumSeqQ: Tensor | null; cumSeqK: Tensor | null; maxQ: number; maxK: number; dropoutP: number; isCausal: boolean; returnDebugMask: boolean; scale?: number | null | undefined; windowSizeLeft?: number | null | undefined; windowSizeRight?: number | null | undefined; sequsedK?: Tensor | null | undefined; alibiSlopes?: Tensor | null | undefined; blockTable?: Tensor | null | undefined; numSplits?: number | null | undefined }>): Tensor;
  _flashAttentionForwardNoDropoutInplace(out: Tensor, query: Tensor, key: Tensor, value: Tensor, cumSeqQ: Tensor | null, options: Opt<{ cumSeqK: Tensor | null; maxQ: number; maxK: number; dropoutP: number; isCausal: boolean; returnDebugMask: boolean; scale?: number | null | undefined; windowSizeLeft?: number | null | undefined; windowSizeRight?: number | null | undefined; sequsedK?: Tensor | null | undefined; alibiSlopes?: Tensor | null | undefined; blockTable?: Tensor | null | undefined; numSplits?: number | null | undefined }>): Tensor;
  _flashAttentionForwardNoDropoutInplace(out: Tensor, query: Tensor, key: Tensor, value: Tensor, cumSeqQ: Tensor | null, cumSeqK: Tensor | null, options: Opt<{ maxQ: number; maxK: number; dropoutP: number; isCausal: boolean; returnDebugMask: boolean; scale?: number | null | undefined; windowSizeLeft?: number | null | undefined; windowSizeRight?: number | null | undefined; sequsedK?: Tensor | null | undefined; alibiSlopes?: Tensor | null | undefined; blockTable?: Tensor | null | undefined; numSplits?: number | null | undefined }>): Tensor;
  _flashAttentionForwardNoDropoutInplace(out: Tensor, query: Tensor, key: Tensor, value: Tensor, cumSeqQ: Tensor | null, cumSeqK: Tensor | null, maxQ: number, options: Opt<{ maxK: number; dropoutP: number; isCausal: boolean; returnDebugMask: boolean; scale?: number | null | undefined; windowSizeLeft?: number | null | undefined; windowSizeRight?: number | null | undefined; sequsedK?: Tensor | null | undefined; alibiSlopes?: Tensor | null | undefined; blockTable?: Tensor | null | undefined; numSplits?: number | null | undefined }>): Tensor;
  _flashAttentionForwardNoDropoutInplace(out: Tensor, query: Tensor, key: Tensor, value: Tensor, cumSeqQ: Tensor | null, cumSeqK: Tensor | null, maxQ: number, maxK: number, options: Opt<{ dropoutP: number; isCausal: boolean; returnDebugMask: boolean; scale?: number | null | undefined; windowSizeLeft?: number | null | undefined; windowSizeRight?: number | null | undefined; sequsedK?: Tensor | null | undefined; alibiSlopes?: Tensor | null | undefined; blockTable?: Tensor | null | undefined; numSplits?: number | null | undefined }>): Tensor;
  _flashAttentionForwardNoDropoutInplace(out: Tensor, query: Tensor, key: Tensor, value: Tensor, cumSeqQ: Tensor | null, cumSeqK: Tensor | null, maxQ: number, maxK: number, dropoutP: number, options: Opt<{ isCausal: boolean; returnDebugMask: boolean; scale?: number | null | undefined; windowSizeLeft?: number | null | undefined; windowSizeRight?: number | null | undefined; sequsedK?: Tensor | null | undefined; alibiSlopes?: Tensor | null | undefined; blockTable?: Tensor | null | undefined; numSplits?: number | null | undefined }>): Tensor;
  _flashAttentionForwardNoDropoutInplace(out: Tensor, query: Tensor, key: Tensor, value: Tensor, cumSeqQ: Tensor | null, cumSeqK: Tensor | null, maxQ: number, maxK: number, dropoutP: number, isCausal: boolean, options: Opt<{ returnDebugMask: boolean; scale?: number | null | undefined; windowSizeLeft?: number | null | undefined; windowSizeRight?: number | null | undefined; sequsedK?: Tensor | null | undefined; alibiSlopes?: Tensor | null | undefined; blockTable?: Tensor | null | undefined; numSplits?: number | null | undefined }>): Tensor;
  _flashAttentionForwardNoDropoutInplace(out: Tensor, query: Tensor, key: Tensor, value: Tensor, cumSeqQ: Tensor | null, cumSeqK: Tensor | null, maxQ: number, maxK: number, dropoutP: number, isCausal: boolean, returnDebugMask: boolean, options?: Opt<{ scale?: number | null | undefined; windowSizeLeft?: number | null | undefined; windowSizeRight?: number | null | undefined; sequsedK?: Tensor | null | undefined; alibiSlopes?: Tensor | null | undefined; blockTable?: Tensor | null | undefined; numSplits?: number | null | undefined }>): Tensor;
  /** `_foobar(input, arg1 = true, arg2 = true, { arg3 = true })` */
  _foobar(options: Opt<NamedInput<Tensor> & { arg1?: boolean | undefined; arg2?: boolean | undefined; arg3?: boolean | undefined }>): Tensor;
  _foobar(input: Tensor, options: Opt<{ arg1?: boolean | undefined; arg2?: boolean | undefined; arg3?: boolean | undefined }>): Tensor;
  _foobar(input: Tensor, arg1: boolean | undefined, options: Opt<{ arg2?: boolean | undefined; arg3?: boolean | undefined }>): Tensor;
  _foobar(input: Tensor, arg1?: boolean, arg2?: boolean, options?: Opt<{ arg3?: boolean | undefined }>): Tensor;
  /**
   * `abs` of each tensor of a list.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch._foreach_abs.html
   */
  _foreachAbs(options: Opt<{ self: readonly Tensor[] }>): Tensor[];
  _foreachAbs(self: readonly Tensor[]): Tensor[];
  /**
   * `abs` of each tensor of a list, in place.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch._foreach_abs_.html
   */
  _foreachAbs_(options: Opt<{ self: readonly Tensor[] }>): readonly Tensor[];
  _foreachAbs_(self: readonly Tensor[]): readonly Tensor[];
  /**
   * `acos` of each tensor of a list.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch._foreach_acos.html
   */
  _foreachAcos(options: Opt<{ self: readonly Tensor[] }>): Tensor[];
  _foreachAcos(self: readonly Tensor[]): Tensor[];
  /**
   * `acos` of each tensor of a list, in place.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch._foreach_acos_.html
   */
  _foreachAcos_(options: Opt<{ self: readonly Tensor[] }>): readonly Tensor[];
  _foreachAcos_(self: readonly Tensor[]): readonly Tensor[];
  /** `add` of each tensor of a list. */
  _foreachAdd(options: Opt<{ self: readonly Tensor[]; scalar: Scalar }>): Tensor[];
  _foreachAdd(self: readonly Tensor[], options: Opt<{ scalar: Scalar }>): Tensor[];
  _foreachAdd(self: readonly Tensor[], scalar: Scalar): Tensor[];
  _foreachAdd(options: Opt<{ self: readonly Tensor[]; scalars: readonly Scalar[] }>): Tensor[];
  _foreachAdd(self: readonly Tensor[], options: Opt<{ scalars: readonly Scalar[] }>): Tensor[];
  _foreachAdd(self: readonly Tensor[], scalars: readonly Scalar[]): Tensor[];
  _foreachAdd(options: Opt<NamedOther<Tensor> & { self: readonly Tensor[]; alpha?: Scalar | undefined }>): Tensor[];
  _foreachAdd(self: readonly Tensor[], options: Opt<NamedOther<Tensor> & { alpha?: Scalar | undefined }>): Tensor[];
  _foreachAdd(self: readonly Tensor[], other: Tensor, options?: Opt<{ alpha?: Scalar | undefined }>): Tensor[];
  _foreachAdd(options: Opt<NamedOther<readonly Tensor[]> & { self: readonly Tensor[]; alpha?: Scalar | undefined }>): Tensor[];
  _foreachAdd(self: readonly Tensor[], options: Opt<NamedOther<readonly Tensor[]> & { alpha?: Scalar | undefined }>): Tensor[];
  _foreachAdd(self: readonly Tensor[], other: readonly Tensor[], options?: Opt<{ alpha?: Scalar | undefined }>): Tensor[];
  /** `add` of each tensor of a list, in place. */
  _foreachAdd_(options: Opt<{ self: readonly Tensor[]; scalar: Scalar }>): readonly Tensor[];
  _foreachAdd_(self: readonly Tensor[], options: Opt<{ scalar: Scalar }>): readonly Tensor[];
  _foreachAdd_(self: readonly Tensor[], scalar: Scalar): readonly Tensor[];
  _foreachAdd_(options: Opt<{ self: readonly Tensor[]; scalars: readonly Scalar[] }>): readonly Tensor[];
  _foreachAdd_(self: readonly Tensor[], options: Opt<{ scalars: readonly Scalar[] }>): readonly Tensor[];
  _foreachAdd_(self: readonly Tensor[], scalars: readonly Scalar[]): readonly Tensor[];
  _foreachAdd_(options: Opt<NamedOther<Tensor> & { self: readonly Tensor[]; alpha?: Scalar | undefined }>): readonly Tensor[];
  _foreachAdd_(self: readonly Tensor[], options: Opt<NamedOther<Tensor> & { alpha?: Scalar | undefined }>): readonly Tensor[];
  _foreachAdd_(self: readonly Tensor[], other: Tensor, options?: Opt<{ alpha?: Scalar | undefined }>): readonly Tensor[];
  _foreachAdd_(options: Opt<NamedOther<readonly Tensor[]> & { self: readonly Tensor[]; alpha?: Scalar | undefined }>): readonly Tensor[];
  _foreachAdd_(self: readonly Tensor[], options: Opt<NamedOther<readonly Tensor[]> & { alpha?: Scalar | undefined }>): readonly Tensor[];
  _foreachAdd_(self: readonly Tensor[], other: readonly Tensor[], options?: Opt<{ alpha?: Scalar | undefined }>): readonly Tensor[];
  /** `addcdiv` of each tensor of a list. */
  _foreachAddcdiv(options: Opt<{ self: readonly Tensor[]; tensor1: readonly Tensor[]; tensor2: readonly Tensor[]; scalars: readonly Scalar[] }>): Tensor[];
  _foreachAddcdiv(self: readonly Tensor[], options: Opt<{ tensor1: readonly Tensor[]; tensor2: readonly Tensor[]; scalars: readonly Scalar[] }>): Tensor[];
  _foreachAddcdiv(self: readonly Tensor[], tensor1: readonly Tensor[], options: Opt<{ tensor2: readonly Tensor[]; scalars: readonly Scalar[] }>): Tensor[];
  _foreachAddcdiv(self: readonly Tensor[], tensor1: readonly Tensor[], tensor2: readonly Tensor[], options: Opt<{ scalars: readonly Scalar[] }>): Tensor[];
  _foreachAddcdiv(self: readonly Tensor[], tensor1: readonly Tensor[], tensor2: readonly Tensor[], scalars: readonly Scalar[]): Tensor[];
  _foreachAddcdiv(options: Opt<{ self: readonly Tensor[]; tensor1: readonly Tensor[]; tensor2: readonly Tensor[]; scalars: Tensor }>): Tensor[];
  _foreachAddcdiv(self: readonly Tensor[], options: Opt<{ tensor1: readonly Tensor[]; tensor2: readonly Tensor[]; scalars: Tensor }>): Tensor[];
  _foreachAddcdiv(self: readonly Tensor[], tensor1: readonly Tensor[], options: Opt<{ tensor2: readonly Tensor[]; scalars: Tensor }>): Tensor[];
  _foreachAddcdiv(self: readonly Tensor[], tensor1: readonly Tensor[], tensor2: readonly Tensor[], options: Opt<{ scalars: Tensor }>): Tensor[];
  _foreachAddcdiv(self: readonly Tensor[], tensor1: readonly Tensor[], tensor2: readonly Tensor[], scalars: Tensor): Tensor[];
  _foreachAddcdiv(options: Opt<{ self: readonly Tensor[]; tensor1: readonly Tensor[]; tensor2: readonly Tensor[]; value?: Scalar | undefined }>): Tensor[];
  _foreachAddcdiv(self: readonly Tensor[], options: Opt<{ tensor1: readonly Tensor[]; tensor2: readonly Tensor[]; value?: Scalar | undefined }>): Tensor[];
  _foreachAddcdiv(self: readonly Tensor[], tensor1: readonly Tensor[], options: Opt<{ tensor2: readonly Tensor[]; value?: Scalar | undefined }>): Tensor[];
  _foreachAddcdiv(self: readonly Tensor[], tensor1: readonly Tensor[], tensor2: readonly Tensor[], options: Opt<{ value?: Scalar | undefined }>): Tensor[];
  _foreachAddcdiv(self: readonly Tensor[], tensor1: readonly Tensor[], tensor2: readonly Tensor[], value?: Scalar): Tensor[];
  /** `addcdiv` of each tensor of a list, in place. */
  _foreachAddcdiv_(options: Opt<{ self: readonly Tensor[]; tensor1: readonly Tensor[]; tensor2: readonly Tensor[]; scalars: readonly Scalar[] }>): readonly Tensor[];
  _foreachAddcdiv_(self: readonly Tensor[], options: Opt<{ tensor1: readonly Tensor[]; tensor2: readonly Tensor[]; scalars: readonly Scalar[] }>): readonly Tensor[];
  _foreachAddcdiv_(self: readonly Tensor[], tensor1: readonly Tensor[], options: Opt<{ tensor2: readonly Tensor[]; scalars: readonly Scalar[] }>): readonly Tensor[];
  _foreachAddcdiv_(self: readonly Tensor[], tensor1: readonly Tensor[], tensor2: readonly Tensor[], options: Opt<{ scalars: readonly Scalar[] }>): readonly Tensor[];
  _foreachAddcdiv_(self: readonly Tensor[], tensor1: readonly Tensor[], tensor2: readonly Tensor[], scalars: readonly Scalar[]): readonly Tensor[];
  _foreachAddcdiv_(options: Opt<{ self: readonly Tensor[]; tensor1: readonly Tensor[]; tensor2: readonly Tensor[]; scalars: Tensor }>): readonly Tensor[];
  _foreachAddcdiv_(self: readonly Tensor[], options: Opt<{ tensor1: readonly Tensor[]; tensor2: readonly Tensor[]; scalars: Tensor }>): readonly Tensor[];
  _foreachAddcdiv_(self: readonly Tensor[], tensor1: readonly Tensor[], options: Opt<{ tensor2: readonly Tensor[]; scalars: Tensor }>): readonly Tensor[];
  _foreachAddcdiv_(self: readonly Tensor[], tensor1: readonly Tensor[], tensor2: readonly Tensor[], options: Opt<{ scalars: Tensor }>): readonly Tensor[];
  _foreachAddcdiv_(self: readonly Tensor[], tensor1: readonly Tensor[], tensor2: readonly Tensor[], scalars: Tensor): readonly Tensor[];
  _foreachAddcdiv_(options: Opt<{ self: readonly Tensor[]; tensor1: readonly Tensor[]; tensor2: readonly Tensor[]; value?: Scalar | undefined }>): readonly Tensor[];
  _foreachAddcdiv_(self: readonly Tensor[], options: Opt<{ tensor1: readonly Tensor[]; tensor2: readonly Tensor[]; value?: Scalar | undefined }>): readonly Tensor[];
  _foreachAddcdiv_(self: readonly Tensor[], tensor1: readonly Tensor[], options: Opt<{ tensor2: readonly Tensor[]; value?: Scalar | undefined }>): readonly Tensor[];
  _foreachAddcdiv_(self: readonly Tensor[], tensor1: readonly Tensor[], tensor2: readonly Tensor[], options: Opt<{ value?: Scalar | undefined }>): readonly Tensor[];
  _foreachAddcdiv_(self: readonly Tensor[], tensor1: readonly Tensor[], tensor2: readonly Tensor[], value?: Scalar): readonly Tensor[];
  /** `addcmul` of each tensor of a list. */
  _foreachAddcmul(options: Opt<{ self: readonly Tensor[]; tensor1: readonly Tensor[]; tensor2: readonly Tensor[]; scalars: readonly Scalar[] }>): Tensor[];
  _foreachAddcmul(self: readonly Tensor[], options: Opt<{ tensor1: readonly Tensor[]; tensor2: readonly Tensor[]; scalars: readonly Scalar[] }>): Tensor[];
  _foreachAddcmul(self: readonly Tensor[], tensor1: readonly Tensor[], options: Opt<{ tensor2: readonly Tensor[]; scalars: readonly Scalar[] }>): Tensor[];
  _foreachAddcmul(self: readonly Tensor[], tensor1: readonly Tensor[], tensor2: readonly Tensor[], options: Opt<{ scalars: readonly Scalar[] }>): Tensor[];
  _foreachAddcmul(self: readonly Tensor[], tensor1: readonly Tensor[], tensor2: readonly Tensor[], scalars: readonly Scalar[]): Tensor[];
  _foreachAddcmul(options: Opt<{ self: readonly Tensor[]; tensor1: readonly Tensor[]; tensor2: readonly Tensor[]; scalars: Tensor }>): Tensor[];
  _foreachAddcmul(self: readonly Tensor[], options: Opt<{ tensor1: readonly Tensor[]; tensor2: readonly Tensor[]; scalars: Tensor }>): Tensor[];
  _foreachAddcmul(self: readonly Tensor[], tensor1: readonly Tensor[], options: Opt<{ tensor2: readonly Tensor[]; scalars: Tensor }>): Tensor[];
  _foreachAddcmul(self: readonly Tensor[], tensor1: readonly Tensor[], tensor2: readonly Tensor[], options: Opt<{ scalars: Tensor }>): Tensor[];
  _foreachAddcmul(self: readonly Tensor[], tensor1: readonly Tensor[], tensor2: readonly Tensor[], scalars: Tensor): Tensor[];
  _foreachAddcmul(options: Opt<{ self: readonly Tensor[]; tensor1: readonly Tensor[]; tensor2: readonly Tensor[]; value?: Scalar | undefined }>): Tensor[];
  _foreachAddcmul(self: readonly Tensor[], options: Opt<{ tensor1: readonly Tensor[]; tensor2: readonly Tensor[]; value?: Scalar | undefined }>): Tensor[];
  _foreachAddcmul(self: readonly Tensor[], tensor1: readonly Tensor[], options: Opt<{ tensor2: readonly Tensor[]; value?: Scalar | undefined }>): Tensor[];
  _foreachAddcmul(self: readonly Tensor[], tensor1: readonly Tensor[], tensor2: readonly Tensor[], options: Opt<{ value?: Scalar | undefined }>): Tensor[];
  _foreachAddcmul(self: readonly Tensor[], tensor1: readonly Tensor[], tensor2: readonly Tensor[], value?: Scalar): Tensor[];
  /** `addcmul` of each tensor of a list, in place. */
  _foreachAddcmul_(options: Opt<{ self: readonly Tensor[]; tensor1: readonly Tensor[]; tensor2: readonly Tensor[]; scalars: readonly Scalar[] }>): readonly Tensor[];
  _foreachAddcmul_(self: readonly Tensor[], options: Opt<{ tensor1: readonly Tensor[]; tensor2: readonly Tensor[]; scalars: readonly Scalar[] }>): readonly Tensor[];
  _foreachAddcmul_(self: readonly Tensor[], tensor1: readonly Tensor[], options: Opt<{ tensor2: readonly Tensor[]; scalars: readonly Scalar[] }>): readonly Tensor[];
  _foreachAddcmul_(self: readonly Tensor[], tensor1: readonly Tensor[], tensor2: readonly Tensor[], options: Opt<{ scalars: readonly Scalar[] }>): readonly Tensor[];
  _foreachAddcmul_(self: readonly Tensor[], tensor1: readonly Tensor[], tensor2: readonly Tensor[], scalars: readonly Scalar[]): readonly Tensor[];
  _foreachAddcmul_(options: Opt<{ self: readonly Tensor[]; tensor1: readonly Tensor[]; tensor2: readonly Tensor[]; scalars: Tensor }>): readonly Tensor[];
  _foreachAddcmul_(self: readonly Tensor[], options: Opt<{ tensor1: readonly Tensor[]; tensor2: readonly Tensor[]; scalars: Tensor }>): readonly Tensor[];
  _foreachAddcmul_(self: readonly Tensor[], tensor1: readonly Tensor[], options: Opt<{ tensor2: readonly Tensor[]; scalars: Tensor }>): readonly Tensor[];
  _foreachAddcmul_(self: readonly Tensor[], tensor1: readonly Tensor[], tensor2: readonly Tensor[], options: Opt<{ scalars: Tensor }>): readonly Tensor[];
  _foreachAddcmul_(self: readonly Tensor[], tensor1: readonly Tensor[], tensor2: readonly Tensor[], scalars: Tensor): readonly Tensor[];
  _foreachAddcmul_(options: Opt<{ self: readonly Tensor[]; tensor1: readonly Tensor[]; tensor2: readonly Tensor[]; value?: Scalar | undefined }>): readonly Tensor[];
  _foreachAddcmul_(self: readonly Tensor[], options: Opt<{ tensor1: readonly Tensor[]; tensor2: readonly Tensor[]; value?: Scalar | undefined }>): readonly Tensor[];
  _foreachAddcmul_(self: readonly Tensor[], tensor1: readonly Tensor[], options: Opt<{ tensor2: readonly Tensor[]; value?: Scalar | undefined }>): readonly Tensor[];
  _foreachAddcmul_(self: readonly Tensor[], tensor1: readonly Tensor[], tensor2: readonly Tensor[], options: Opt<{ value?: Scalar | undefined }>): readonly Tensor[];
  _foreachAddcmul_(self: readonly Tensor[], tensor1: readonly Tensor[], tensor2: readonly Tensor[], value?: Scalar): readonly Tensor[];
  /**
   * `asin` of each tensor of a list.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch._foreach_asin.html
   */
  _foreachAsin(options: Opt<{ self: readonly Tensor[] }>): Tensor[];
  _foreachAsin(self: readonly Tensor[]): Tensor[];
  /**
   * `asin` of each tensor of a list, in place.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch._foreach_asin_.html
   */
  _foreachAsin_(options: Opt<{ self: readonly Tensor[] }>): readonly Tensor[];
  _foreachAsin_(self: readonly Tensor[]): readonly Tensor[];
  /**
   * `atan` of each tensor of a list.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch._foreach_atan.html
   */
  _foreachAtan(options: Opt<{ self: readonly Tensor[] }>): Tensor[];
  _foreachAtan(self: readonly Tensor[]): Tensor[];
  /**
   * `atan` of each tensor of a list, in place.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch._foreach_atan_.html
   */
  _foreachAtan_(options: Opt<{ self: readonly Tensor[] }>): readonly Tensor[];
  _foreachAtan_(self: readonly Tensor[]): readonly Tensor[];
  /**
   * `ceil` of each tensor of a list.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch._foreach_ceil.html
   */
  _foreachCeil(options: Opt<{ self: readonly Tensor[] }>): Tensor[];
  _foreachCeil(self: readonly Tensor[]): Tensor[];
  /**
   * `ceil` of each tensor of a list, in place.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch._foreach_ceil_.html
   */
  _foreachCeil_(options: Opt<{ self: readonly Tensor[] }>): readonly Tensor[];
  _foreachCeil_(self: readonly Tensor[]): readonly Tensor[];
  /** `clampMax` of each tensor of a list. */
  _foreachClampMax(options: Opt<{ self: readonly Tensor[]; scalar: Scalar }>): Tensor[];
  _foreachClampMax(self: readonly Tensor[], options: Opt<{ scalar: Scalar }>): Tensor[];
  _foreachClampMax(self: readonly Tensor[], scalar: Scalar): Tensor[];
  _foreachClampMax(options: Opt<{ self: readonly Tensor[]; scalars: readonly Scalar[] }>): Tensor[];
  _foreachClampMax(self: readonly Tensor[], options: Opt<{ scalars: readonly Scalar[] }>): Tensor[];
  _foreachClampMax(self: readonly Tensor[], scalars: readonly Scalar[]): Tensor[];
  _foreachClampMax(options: Opt<NamedOther<readonly Tensor[]> & { self: readonly Tensor[] }>): Tensor[];
  _foreachClampMax(self: readonly Tensor[], options: Opt<NamedOther<readonly Tensor[]>>): Tensor[];
  _foreachClampMax(self: readonly Tensor[], other: readonly Tensor[]): Tensor[];
  /** `clampMax` of each tensor of a list, in place. */
  _foreachClampMax_(options: Opt<{ self: readonly Tensor[]; scalar: Scalar }>): readonly Tensor[];
  _foreachClampMax_(self: readonly Tensor[], options: Opt<{ scalar: Scalar }>): readonly Tensor[];
  _foreachClampMax_(self: readonly Tensor[], scalar: Scalar): readonly Tensor[];
  _foreachClampMax_(options: Opt<{ self: readonly Tensor[]; scalars: readonly Scalar[] }>): readonly Tensor[];
  _foreachClampMax_(self: readonly Tensor[], options: Opt<{ scalars: readonly Scalar[] }>): readonly Tensor[];
  _foreachClampMax_(self: readonly Tensor[], scalars: readonly Scalar[]): readonly Tensor[];
  _foreachClampMax_(options: Opt<NamedOther<readonly Tensor[]> & { self: readonly Tensor[] }>): readonly Tensor[];
  _foreachClampMax_(self: readonly Tensor[], options: Opt<NamedOther<readonly Tensor[]>>): readonly Tensor[];
  _foreachClampMax_(self: readonly Tensor[], other: readonly Tensor[]): readonly Tensor[];
  /** `clampMin` of each tensor of a list. */
  _foreachClampMin(options: Opt<{ self: readonly Tensor[]; scalar: Scalar }>): Tensor[];
  _foreachClampMin(self: readonly Tensor[], options: Opt<{ scalar: Scalar }>): Tensor[];
  _foreachClampMin(self: readonly Tensor[], scalar: Scalar): Tensor[];
  _foreachClampMin(options: Opt<{ self: readonly Tensor[]; scalars: readonly Scalar[] }>): Tensor[];
  _foreachClampMin(self: readonly Tensor[], options: Opt<{ scalars: readonly Scalar[] }>): Tensor[];
  _foreachClampMin(self: readonly Tensor[], scalars: readonly Scalar[]): Tensor[];
  _foreachClampMin(options: Opt<NamedOther<readonly Tensor[]> & { self: readonly Tensor[] }>): Tensor[];
  _foreachClampMin(self: readonly Tensor[], options: Opt<NamedOther<readonly Tensor[]>>): Tensor[];
  _foreachClampMin(self: readonly Tensor[], other: readonly Tensor[]): Tensor[];
  /** `clampMin` of each tensor of a list, in place. */
  _foreachClampMin_(options: Opt<{ self: readonly Tensor[]; scalar: Scalar }>): readonly Tensor[];
  _foreachClampMin_(self: readonly Tensor[], options: Opt<{ scalar: Scalar }>): readonly Tensor[];
  _foreachClampMin_(self: readonly Tensor[], scalar: Scalar): readonly Tensor[];
  _foreachClampMin_(options: Opt<{ self: readonly Tensor[]; scalars: readonly Scalar[] }>): readonly Tensor[];
  _foreachClampMin_(self: readonly Tensor[], options: Opt<{ scalars: readonly Scalar[] }>): readonly Tensor[];
  _foreachClampMin_(self: readonly Tensor[], scalars: readonly Scalar[]): readonly Tensor[];
  _foreachClampMin_(options: Opt<NamedOther<readonly Tensor[]> & { self: readonly Tensor[] }>): readonly Tensor[];
  _foreachClampMin_(self: readonly Tensor[], options: Opt<NamedOther<readonly Tensor[]>>): readonly Tensor[];
  _foreachClampMin_(self: readonly Tensor[], other: readonly Tensor[]): readonly Tensor[];
  /** `clone` of each tensor of a list. `_foreachClone(self, { memoryFormat = null })` */
  _foreachClone(options: Opt<{ self: readonly Tensor[]; memoryFormat?: MemoryFormat | null | undefined }>): Tensor[];
  _foreachClone(self: readonly Tensor[], options?: Opt<{ memoryFormat?: MemoryFormat | null | undefined }>): Tensor[];
  /** `_foreachCopy_(self, src, nonBlocking = false)` */
  _foreachCopy_(options: Opt<{ self: readonly Tensor[]; src: readonly Tensor[]; nonBlocking?: boolean | undefined }>): readonly Tensor[];
  _foreachCopy_(self: readonly Tensor[], options: Opt<{ src: readonly Tensor[]; nonBlocking?: boolean | undefined }>): readonly Tensor[];
  _foreachCopy_(self: readonly Tensor[], src: readonly Tensor[], options: Opt<{ nonBlocking?: boolean | undefined }>): readonly Tensor[];
  _foreachCopy_(self: readonly Tensor[], src: readonly Tensor[], nonBlocking?: boolean): readonly Tensor[];
  /**
   * `cos` of each tensor of a list.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch._foreach_cos.html
   */
  _foreachCos(options: Opt<{ self: readonly Tensor[] }>): Tensor[];
  _foreachCos(self: readonly Tensor[]): Tensor[];
  /**
   * `cos` of each tensor of a list, in place.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch._foreach_cos_.html
   */
  _foreachCos_(options: Opt<{ self: readonly Tensor[] }>): readonly Tensor[];
  _foreachCos_(self: readonly Tensor[]): readonly Tensor[];
  /**
   * `cosh` of each tensor of a list.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch._foreach_cosh.html
   */
  _foreachCosh(options: Opt<{ self: readonly Tensor[] }>): Tensor[];
  _foreachCosh(self: readonly Tensor[]): Tensor[];
  /**
   * `cosh` of each tensor of a list, in place.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch._foreach_cosh_.html
   */
  _foreachCosh_(options: Opt<{ self: readonly Tensor[] }>): readonly Tensor[];
  _foreachCosh_(self: readonly Tensor[]): readonly Tensor[];
  /** `div` of each tensor of a list. */
  _foreachDiv(options: Opt<{ self: readonly Tensor[]; scalars: readonly Scalar[] }>): Tensor[];
  _foreachDiv(self: readonly Tensor[], options: Opt<{ scalars: readonly Scalar[] }>): Tensor[];
  _foreachDiv(self: readonly Tensor[], scalars: readonly Scalar[]): Tensor[];
  _foreachDiv(options: Opt<NamedOther<Tensor> & { self: readonly Tensor[] }>): Tensor[];
  _foreachDiv(self: readonly Tensor[], options: Opt<NamedOther<Tensor>>): Tensor[];
  _foreachDiv(self: readonly Tensor[], other: Tensor): Tensor[];
  _foreachDiv(options: Opt<NamedOther<readonly Tensor[]> & { self: readonly Tensor[] }>): Tensor[];
  _foreachDiv(self: readonly Tensor[], options: Opt<NamedOther<readonly Tensor[]>>): Tensor[];
  _foreachDiv(self: readonly Tensor[], other: readonly Tensor[]): Tensor[];
  _foreachDiv(options: Opt<{ self: readonly Tensor[]; scalar: Scalar }>): Tensor[];
  _foreachDiv(self: readonly Tensor[], options: Opt<{ scalar: Scalar }>): Tensor[];
  _foreachDiv(self: readonly Tensor[], scalar: Scalar): Tensor[];
  /** `div` of each tensor of a list, in place. */
  _foreachDiv_(options: Opt<{ self: readonly Tensor[]; scalars: readonly Scalar[] }>): readonly Tensor[];
  _foreachDiv_(self: readonly Tensor[], options: Opt<{ scalars: readonly Scalar[] }>): readonly Tensor[];
  _foreachDiv_(self: readonly Tensor[], scalars: readonly Scalar[]): readonly Tensor[];
  _foreachDiv_(options: Opt<NamedOther<Tensor> & { self: readonly Tensor[] }>): readonly Tensor[];
  _foreachDiv_(self: readonly Tensor[], options: Opt<NamedOther<Tensor>>): readonly Tensor[];
  _foreachDiv_(self: readonly Tensor[], other: Tensor): readonly Tensor[];
  _foreachDiv_(options: Opt<NamedOther<readonly Tensor[]> & { self: readonly Tensor[] }>): readonly Tensor[];
  _foreachDiv_(self: readonly Tensor[], options: Opt<NamedOther<readonly Tensor[]>>): readonly Tensor[];
  _foreachDiv_(self: readonly Tensor[], other: readonly Tensor[]): readonly Tensor[];
  _foreachDiv_(options: Opt<{ self: readonly Tensor[]; scalar: Scalar }>): readonly Tensor[];
  _foreachDiv_(self: readonly Tensor[], options: Opt<{ scalar: Scalar }>): readonly Tensor[];
  _foreachDiv_(self: readonly Tensor[], scalar: Scalar): readonly Tensor[];
  /**
   * `erf` of each tensor of a list.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch._foreach_erf.html
   */
  _foreachErf(options: Opt<{ self: readonly Tensor[] }>): Tensor[];
  _foreachErf(self: readonly Tensor[]): Tensor[];
  /**
   * `erf` of each tensor of a list, in place.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch._foreach_erf_.html
   */
  _foreachErf_(options: Opt<{ self: readonly Tensor[] }>): readonly Tensor[];
  _foreachErf_(self: readonly Tensor[]): readonly Tensor[];
  /**
   * `erfc` of each tensor of a list.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch._foreach_erfc.html
   */
  _foreachErfc(options: Opt<{ self: readonly Tensor[] }>): Tensor[];
  _foreachErfc(self: readonly Tensor[]): Tensor[];
  /**
   * `erfc` of each tensor of a list, in place.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch._foreach_erfc_.html
   */
  _foreachErfc_(options: Opt<{ self: readonly Tensor[] }>): readonly Tensor[];
  _foreachErfc_(self: readonly Tensor[]): readonly Tensor[];
  /**
   * `exp` of each tensor of a list.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch._foreach_exp.html
   */
  _foreachExp(options: Opt<{ self: readonly Tensor[] }>): Tensor[];
  _foreachExp(self: readonly Tensor[]): Tensor[];
  /**
   * `exp` of each tensor of a list, in place.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch._foreach_exp_.html
   */
  _foreachExp_(options: Opt<{ self: readonly Tensor[] }>): readonly Tensor[];
  _foreachExp_(self: readonly Tensor[]): readonly Tensor[];
  /**
   * `expm1` of each tensor of a list.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch._foreach_expm1.html
   */
  _foreachExpm1(options: Opt<{ self: readonly Tensor[] }>): Tensor[];
  _foreachExpm1(self: readonly Tensor[]): Tensor[];
  /**
   * `expm1` of each tensor of a list, in place.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch._foreach_expm1_.html
   */
  _foreachExpm1_(options: Opt<{ self: readonly Tensor[] }>): readonly Tensor[];
  _foreachExpm1_(self: readonly Tensor[]): readonly Tensor[];
  /**
   * `floor` of each tensor of a list.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch._foreach_floor.html
   */
  _foreachFloor(options: Opt<{ self: readonly Tensor[] }>): Tensor[];
  _foreachFloor(self: readonly Tensor[]): Tensor[];
  /**
   * `floor` of each tensor of a list, in place.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch._foreach_floor_.html
   */
  _foreachFloor_(options: Opt<{ self: readonly Tensor[] }>): readonly Tensor[];
  _foreachFloor_(self: readonly Tensor[]): readonly Tensor[];
  /**
   * `frac` of each tensor of a list.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch._foreach_frac.html
   */
  _foreachFrac(options: Opt<{ self: readonly Tensor[] }>): Tensor[];
  _foreachFrac(self: readonly Tensor[]): Tensor[];
  /**
   * `frac` of each tensor of a list, in place.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch._foreach_frac_.html
   */
  _foreachFrac_(options: Opt<{ self: readonly Tensor[] }>): readonly Tensor[];
  _foreachFrac_(self: readonly Tensor[]): readonly Tensor[];
  /** `lerp` of each tensor of a list. */
  _foreachLerp(options: Opt<{ self: readonly Tensor[]; tensors1: readonly Tensor[]; weight: Scalar }>): Tensor[];
  _foreachLerp(self: readonly Tensor[], options: Opt<{ tensors1: readonly Tensor[]; weight: Scalar }>): Tensor[];
  _foreachLerp(self: readonly Tensor[], tensors1: readonly Tensor[], options: Opt<{ weight: Scalar }>): Tensor[];
  _foreachLerp(self: readonly Tensor[], tensors1: readonly Tensor[], weight: Scalar): Tensor[];
  _foreachLerp(options: Opt<{ self: readonly Tensor[]; tensors1: readonly Tensor[]; weight: readonly Scalar[] }>): Tensor[];
  _foreachLerp(self: readonly Tensor[], options: Opt<{ tensors1: readonly Tensor[]; weight: readonly Scalar[] }>): Tensor[];
  _foreachLerp(self: readonly Tensor[], tensors1: readonly Tensor[], options: Opt<{ weight: readonly Scalar[] }>): Tensor[];
  _foreachLerp(self: readonly Tensor[], tensors1: readonly Tensor[], weight: readonly Scalar[]): Tensor[];
  _foreachLerp(options: Opt<{ self: readonly Tensor[]; tensors1: readonly Tensor[]; weights: readonly Tensor[] }>): Tensor[];
  _foreachLerp(self: readonly Tensor[], options: Opt<{ tensors1: readonly Tensor[]; weights: readonly Tensor[] }>): Tensor[];
  _foreachLerp(self: readonly Tensor[], tensors1: readonly Tensor[], options: Opt<{ weights: readonly Tensor[] }>): Tensor[];
  _foreachLerp(self: readonly Tensor[], tensors1: readonly Tensor[], weights: readonly Tensor[]): Tensor[];
  /** `lerp` of each tensor of a list, in place. */
  _foreachLerp_(options: Opt<{ self: readonly Tensor[]; tensors1: readonly Tensor[]; weight: Scalar }>): readonly Tensor[];
  _foreachLerp_(self: readonly Tensor[], options: Opt<{ tensors1: readonly Tensor[]; weight: Scalar }>): readonly Tensor[];
  _foreachLerp_(self: readonly Tensor[], tensors1: readonly Tensor[], options: Opt<{ weight: Scalar }>): readonly Tensor[];
  _foreachLerp_(self: readonly Tensor[], tensors1: readonly Tensor[], weight: Scalar): readonly Tensor[];
  _foreachLerp_(options: Opt<{ self: readonly Tensor[]; tensors1: readonly Tensor[]; weight: readonly Scalar[] }>): readonly Tensor[];
  _foreachLerp_(self: readonly Tensor[], options: Opt<{ tensors1: readonly Tensor[]; weight: readonly Scalar[] }>): readonly Tensor[];
  _foreachLerp_(self: readonly Tensor[], tensors1: readonly Tensor[], options: Opt<{ weight: readonly Scalar[] }>): readonly Tensor[];
  _foreachLerp_(self: readonly Tensor[], tensors1: readonly Tensor[], weight: readonly Scalar[]): readonly Tensor[];
  _foreachLerp_(options: Opt<{ self: readonly Tensor[]; tensors1: readonly Tensor[]; weights: readonly Tensor[] }>): readonly Tensor[];
  _foreachLerp_(self: readonly Tensor[], options: Opt<{ tensors1: readonly Tensor[]; weights: readonly Tensor[] }>): readonly Tensor[];
  _foreachLerp_(self: readonly Tensor[], tensors1: readonly Tensor[], options: Opt<{ weights: readonly Tensor[] }>): readonly Tensor[];
  _foreachLerp_(self: readonly Tensor[], tensors1: readonly Tensor[], weights: readonly Tensor[]): readonly Tensor[];
  /**
   * `lgamma` of each tensor of a list.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch._foreach_lgamma.html
   */
  _foreachLgamma(options: Opt<{ self: readonly Tensor[] }>): Tensor[];
  _foreachLgamma(self: readonly Tensor[]): Tensor[];
  /**
   * `lgamma` of each tensor of a list, in place.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch._foreach_lgamma_.html
   */
  _foreachLgamma_(options: Opt<{ self: readonly Tensor[] }>): readonly Tensor[];
  _foreachLgamma_(self: readonly Tensor[]): readonly Tensor[];
  /**
   * `log` of each tensor of a list.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch._foreach_log.html
   */
  _foreachLog(options: Opt<{ self: readonly Tensor[] }>): Tensor[];
  _foreachLog(self: readonly Tensor[]): Tensor[];
  /**
   * `log10` of each tensor of a list.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch._foreach_log10.html
   */
  _foreachLog10(options: Opt<{ self: readonly Tensor[] }>): Tensor[];
  _foreachLog10(self: readonly Tensor[]): Tensor[];
  /**
   * `log10` of each tensor of a list, in place.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch._foreach_log10_.html
   */
  _foreachLog10_(options: Opt<{ self: readonly Tensor[] }>): readonly Tensor[];
  _foreachLog10_(self: readonly Tensor[]): readonly Tensor[];
  /**
   * `log1p` of each tensor of a list.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch._foreach_log1p.html
   */
  _foreachLog1p(options: Opt<{ self: readonly Tensor[] }>): Tensor[];
  _foreachLog1p(self: readonly Tensor[]): Tensor[];
  /**
   * `log1p` of each tensor of a list, in place.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch._foreach_log1p_.html
   */
  _foreachLog1p_(options: Opt<{ self: readonly Tensor[] }>): readonly Tensor[];
  _foreachLog1p_(self: readonly Tensor[]): readonly Tensor[];
  /**
   * `log2` of each tensor of a list.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch._foreach_log2.html
   */
  _foreachLog2(options: Opt<{ self: readonly Tensor[] }>): Tensor[];
  _foreachLog2(self: readonly Tensor[]): Tensor[];
  /**
   * `log2` of each tensor of a list, in place.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch._foreach_log2_.html
   */
  _foreachLog2_(options: Opt<{ self: readonly Tensor[] }>): readonly Tensor[];
  _foreachLog2_(self: readonly Tensor[]): readonly Tensor[];
  /**
   * `log` of each tensor of a list, in place.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch._foreach_log_.html
   */
  _foreachLog_(options: Opt<{ self: readonly Tensor[] }>): readonly Tensor[];
  _foreachLog_(self: readonly Tensor[]): readonly Tensor[];
  /** `max` of each tensor of a list. */
  _foreachMax(options: Opt<{ self: readonly Tensor[] }>): Tensor[];
  _foreachMax(self: readonly Tensor[]): Tensor[];
  /** `maximum` of each tensor of a list. */
  _foreachMaximum(options: Opt<{ self: readonly Tensor[]; scalar: Scalar }>): Tensor[];
  _foreachMaximum(self: readonly Tensor[], options: Opt<{ scalar: Scalar }>): Tensor[];
  _foreachMaximum(self: readonly Tensor[], scalar: Scalar): Tensor[];
  _foreachMaximum(options: Opt<{ self: readonly Tensor[]; scalars: readonly Scalar[] }>): Tensor[];
  _foreachMaximum(self: readonly Tensor[], options: Opt<{ scalars: readonly Scalar[] }>): Tensor[];
  _foreachMaximum(self: readonly Tensor[], scalars: readonly Scalar[]): Tensor[];
  _foreachMaximum(options: Opt<NamedOther<readonly Tensor[]> & { self: readonly Tensor[] }>): Tensor[];
  _foreachMaximum(self: readonly Tensor[], options: Opt<NamedOther<readonly Tensor[]>>): Tensor[];
  _foreachMaximum(self: readonly Tensor[], other: readonly Tensor[]): Tensor[];
  /** `maximum` of each tensor of a list, in place. */
  _foreachMaximum_(options: Opt<{ self: readonly Tensor[]; scalar: Scalar }>): readonly Tensor[];
  _foreachMaximum_(self: readonly Tensor[], options: Opt<{ scalar: Scalar }>): readonly Tensor[];
  _foreachMaximum_(self: readonly Tensor[], scalar: Scalar): readonly Tensor[];
  _foreachMaximum_(options: Opt<{ self: readonly Tensor[]; scalars: readonly Scalar[] }>): readonly Tensor[];
  _foreachMaximum_(self: readonly Tensor[], options: Opt<{ scalars: readonly Scalar[] }>): readonly Tensor[];
  _foreachMaximum_(self: readonly Tensor[], scalars: readonly Scalar[]): readonly Tensor[];
  _foreachMaximum_(options: Opt<NamedOther<readonly Tensor[]> & { self: readonly Tensor[] }>): readonly Tensor[];
  _foreachMaximum_(self: readonly Tensor[], options: Opt<NamedOther<readonly Tensor[]>>): readonly Tensor[];
  _foreachMaximum_(self: readonly Tensor[], other: readonly Tensor[]): readonly Tensor[];
  /** `minimum` of each tensor of a list. */
  _foreachMinimum(options: Opt<{ self: readonly Tensor[]; scalar: Scalar }>): Tensor[];
  _foreachMinimum(self: readonly Tensor[], options: Opt<{ scalar: Scalar }>): Tensor[];
  _foreachMinimum(self: readonly Tensor[], scalar: Scalar): Tensor[];
  _foreachMinimum(options: Opt<{ self: readonly Tensor[]; scalars: readonly Scalar[] }>): Tensor[];
  _foreachMinimum(self: readonly Tensor[], options: Opt<{ scalars: readonly Scalar[] }>): Tensor[];
  _foreachMinimum(self: readonly Tensor[], scalars: readonly Scalar[]): Tensor[];
  _foreachMinimum(options: Opt<NamedOther<readonly Tensor[]> & { self: readonly Tensor[] }>): Tensor[];
  _foreachMinimum(self: readonly Tensor[], options: Opt<NamedOther<readonly Tensor[]>>): Tensor[];
  _foreachMinimum(self: readonly Tensor[], other: readonly Tensor[]): Tensor[];
  /** `minimum` of each tensor of a list, in place. */
  _foreachMinimum_(options: Opt<{ self: readonly Tensor[]; scalar: Scalar }>): readonly Tensor[];
  _foreachMinimum_(self: readonly Tensor[], options: Opt<{ scalar: Scalar }>): readonly Tensor[];
  _foreachMinimum_(self: readonly Tensor[], scalar: Scalar): readonly Tensor[];
  _foreachMinimum_(options: Opt<{ self: readonly Tensor[]; scalars: readonly Scalar[] }>): readonly Tensor[];
  _foreachMinimum_(self: readonly Tensor[], options: Opt<{ scalars: readonly Scalar[] }>): readonly Tensor[];
  _foreachMinimum_(self: readonly Tensor[], scalars: readonly Scalar[]): readonly Tensor[];
  _foreachMinimum_(options: Opt<NamedOther<readonly Tensor[]> & { self: readonly Tensor[] }>): readonly Tensor[];
  _foreachMinimum_(self: readonly Tensor[], options: Opt<NamedOther<readonly Tensor[]>>): readonly Tensor[];
  _foreachMinimum_(self: readonly Tensor[], other: readonly Tensor[]): readonly Tensor[];
  /** `mm` of each tensor of a list. */
  _foreachMm(options: Opt<{ self: readonly Tensor[]; mat2: readonly Tensor[] }>): Tensor[];
  _foreachMm(self: readonly Tensor[], options: Opt<{ mat2: readonly Tensor[] }>): Tensor[];
  _foreachMm(self: readonly Tensor[], mat2: readonly Tensor[]): Tensor[];
  /** `mul` of each tensor of a list. */
  _foreachMul(options: Opt<{ self: readonly Tensor[]; scalars: readonly Scalar[] }>): Tensor[];
  _foreachMul(self: readonly Tensor[], options: Opt<{ scalars: readonly Scalar[] }>): Tensor[];
  _foreachMul(self: readonly Tensor[], scalars: readonly Scalar[]): Tensor[];
  _foreachMul(options: Opt<NamedOther<Tensor> & { self: readonly Tensor[] }>): Tensor[];
  _foreachMul(self: readonly Tensor[], options: Opt<NamedOther<Tensor>>): Tensor[];
  _foreachMul(self: readonly Tensor[], other: Tensor): Tensor[];
  _foreachMul(options: Opt<NamedOther<readonly Tensor[]> & { self: readonly Tensor[] }>): Tensor[];
  _foreachMul(self: readonly Tensor[], options: Opt<NamedOther<readonly Tensor[]>>): Tensor[];
  _foreachMul(self: readonly Tensor[], other: readonly Tensor[]): Tensor[];
  _foreachMul(options: Opt<{ self: readonly Tensor[]; scalar: Scalar }>): Tensor[];
  _foreachMul(self: readonly Tensor[], options: Opt<{ scalar: Scalar }>): Tensor[];
  _foreachMul(self: readonly Tensor[], scalar: Scalar): Tensor[];
  /** `mul` of each tensor of a list, in place. */
  _foreachMul_(options: Opt<{ self: readonly Tensor[]; scalars: readonly Scalar[] }>): readonly Tensor[];
  _foreachMul_(self: readonly Tensor[], options: Opt<{ scalars: readonly Scalar[] }>): readonly Tensor[];
  _foreachMul_(self: readonly Tensor[], scalars: readonly Scalar[]): readonly Tensor[];
  _foreachMul_(options: Opt<NamedOther<Tensor> & { self: readonly Tensor[] }>): readonly Tensor[];
  _foreachMul_(self: readonly Tensor[], options: Opt<NamedOther<Tensor>>): readonly Tensor[];
  _foreachMul_(self: readonly Tensor[], other: Tensor): readonly Tensor[];
  _foreachMul_(options: Opt<NamedOther<readonly Tensor[]> & { self: readonly Tensor[] }>): readonly Tensor[];
  _foreachMul_(self: readonly Tensor[], options: Opt<NamedOther<readonly Tensor[]>>): readonly Tensor[];
  _foreachMul_(self: readonly Tensor[], other: readonly Tensor[]): readonly Tensor[];
  _foreachMul_(options: Opt<{ self: readonly Tensor[]; scalar: Scalar }>): readonly Tensor[];
  _foreachMul_(self: readonly Tensor[], options: Opt<{ scalar: Scalar }>): readonly Tensor[];
  _foreachMul_(self: readonly Tensor[], scalar: Scalar): readonly Tensor[];
  /**
   * `neg` of each tensor of a list.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch._foreach_neg.html
   */
  _foreachNeg(options: Opt<{ self: readonly Tensor[] }>): Tensor[];
  _foreachNeg(self: readonly Tensor[]): Tensor[];
  /**
   * `neg` of each tensor of a list, in place.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch._foreach_neg_.html
   */
  _foreachNeg_(options: Opt<{ self: readonly Tensor[] }>): readonly Tensor[];
  _foreachNeg_(self: readonly Tensor[]): readonly Tensor[];
  /** `norm` of each tensor of a list. `_foreachNorm(self, ord = 2, dtype = null)` */
  _foreachNorm(options: Opt<{ self: readonly Tensor[]; ord?: Scalar | undefined; dtype?: DType | null | undefined }>): Tensor[];
  _foreachNorm(self: readonly Tensor[], options: Opt<{ ord?: Scalar | undefined; dtype?: DType | null | undefined }>): Tensor[];
  _foreachNorm(self: readonly Tensor[], ord: Scalar | undefined, options: Opt<{ dtype?: DType | null | undefined }>): Tensor[];
  _foreachNorm(self: readonly Tensor[], ord?: Scalar, dtype?: DType | null): Tensor[];
  /** `pow` of each tensor of a list. */
  _foreachPow(options: Opt<{ self: Scalar; exponent: readonly Tensor[] }>): Tensor[];
  _foreachPow(self: Scalar, options: Opt<{ exponent: readonly Tensor[] }>): Tensor[];
  _foreachPow(self: Scalar, exponent: readonly Tensor[]): Tensor[];
  _foreachPow(options: Opt<{ self: readonly Tensor[]; exponent: Scalar }>): Tensor[];
  _foreachPow(self: readonly Tensor[], options: Opt<{ exponent: Scalar }>): Tensor[];
  _foreachPow(self: readonly Tensor[], exponent: Scalar): Tensor[];
  _foreachPow(options: Opt<{ self: readonly Tensor[]; exponent: readonly Scalar[] }>): Tensor[];
  _foreachPow(self: readonly Tensor[], options: Opt<{ exponent: readonly Scalar[] }>): Tensor[];
  _foreachPow(self: readonly Tensor[], exponent: readonly Scalar[]): Tensor[];
  _foreachPow(options: Opt<{ self: readonly Tensor[]; exponent: readonly Tensor[] }>): Tensor[];
  _foreachPow(self: readonly Tensor[], options: Opt<{ exponent: readonly Tensor[] }>): Tensor[];
  _foreachPow(self: readonly Tensor[], exponent: readonly Tensor[]): Tensor[];
  /** `pow` of each tensor of a list, in place. */
  _foreachPow_(options: Opt<{ self: readonly Tensor[]; exponent: Scalar }>): readonly Tensor[];
  _foreachPow_(self: readonly Tensor[], options: Opt<{ exponent: Scalar }>): readonly Tensor[];
  _foreachPow_(self: readonly Tensor[], exponent: Scalar): readonly Tensor[];
  _foreachPow_(options: Opt<{ self: readonly Tensor[]; exponent: readonly Scalar[] }>): readonly Tensor[];
  _foreachPow_(self: readonly Tensor[], options: Opt<{ exponent: readonly Scalar[] }>): readonly Tensor[];
  _foreachPow_(self: readonly Tensor[], exponent: readonly Scalar[]): readonly Tensor[];
  _foreachPow_(options: Opt<{ self: readonly Tensor[]; exponent: readonly Tensor[] }>): readonly Tensor[];
  _foreachPow_(self: readonly Tensor[], options: Opt<{ exponent: readonly Tensor[] }>): readonly Tensor[];
  _foreachPow_(self: readonly Tensor[], exponent: readonly Tensor[]): readonly Tensor[];
  /** `_foreachPowsum(self, ord = 2, dtype = null)` */
  _foreachPowsum(options: Opt<{ self: readonly Tensor[]; ord?: Scalar | undefined; dtype?: DType | null | undefined }>): Tensor[];
  _foreachPowsum(self: readonly Tensor[], options: Opt<{ ord?: Scalar | undefined; dtype?: DType | null | undefined }>): Tensor[];
  _foreachPowsum(self: readonly Tensor[], ord: Scalar | undefined, options: Opt<{ dtype?: DType | null | undefined }>): Tensor[];
  _foreachPowsum(self: readonly Tensor[], ord?: Scalar, dtype?: DType | null): Tensor[];
  /**
   * `reciprocal` of each tensor of a list.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch._foreach_reciprocal.html
   */
  _foreachReciprocal(options: Opt<{ self: readonly Tensor[] }>): Tensor[];
  _foreachReciprocal(self: readonly Tensor[]): Tensor[];
  /**
   * `reciprocal` of each tensor of a list, in place.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch._foreach_reciprocal_.html
   */
  _foreachReciprocal_(options: Opt<{ self: readonly Tensor[] }>): readonly Tensor[];
  _foreachReciprocal_(self: readonly Tensor[]): readonly Tensor[];
  /**
   * `round` of each tensor of a list.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch._foreach_round.html
   */
  _foreachRound(options: Opt<{ self: readonly Tensor[] }>): Tensor[];
  _foreachRound(self: readonly Tensor[]): Tensor[];
  /**
   * `round` of each tensor of a list, in place.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch._foreach_round_.html
   */
  _foreachRound_(options: Opt<{ self: readonly Tensor[] }>): readonly Tensor[];
  _foreachRound_(self: readonly Tensor[]): readonly Tensor[];
  /** `rsqrt` of each tensor of a list. */
  _foreachRsqrt(options: Opt<{ self: readonly Tensor[] }>): Tensor[];
  _foreachRsqrt(self: readonly Tensor[]): Tensor[];
  /** `rsqrt` of each tensor of a list, in place. */
  _foreachRsqrt_(options: Opt<{ self: readonly Tensor[] }>): readonly Tensor[];
  _foreachRsqrt_(self: readonly Tensor[]): readonly Tensor[];
  /**
   * `sigmoid` of each tensor of a list.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch._foreach_sigmoid.html
   */
  _foreachSigmoid(options: Opt<{ self: readonly Tensor[] }>): Tensor[];
  _foreachSigmoid(self: readonly Tensor[]): Tensor[];
  /**
   * `sigmoid` of each tensor of a list, in place.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch._foreach_sigmoid_.html
   */
  _foreachSigmoid_(options: Opt<{ self: readonly Tensor[] }>): readonly Tensor[];
  _foreachSigmoid_(self: readonly Tensor[]): readonly Tensor[];
  /** `sign` of each tensor of a list. */
  _foreachSign(options: Opt<{ self: readonly Tensor[] }>): Tensor[];
  _foreachSign(self: readonly Tensor[]): Tensor[];
  /** `sign` of each tensor of a list, in place. */
  _foreachSign_(options: Opt<{ self: readonly Tensor[] }>): readonly Tensor[];
  _foreachSign_(self: readonly Tensor[]): readonly Tensor[];
  /**
   * `sin` of each tensor of a list.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch._foreach_sin.html
   */
  _foreachSin(options: Opt<{ self: readonly Tensor[] }>): Tensor[];
  _foreachSin(self: readonly Tensor[]): Tensor[];
  /**
   * `sin` of each tensor of a list, in place.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch._foreach_sin_.html
   */
  _foreachSin_(options: Opt<{ self: readonly Tensor[] }>): readonly Tensor[];
  _foreachSin_(self: readonly Tensor[]): readonly Tensor[];
  /**
   * `sinh` of each tensor of a list.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch._foreach_sinh.html
   */
  _foreachSinh(options: Opt<{ self: readonly Tensor[] }>): Tensor[];
  _foreachSinh(self: readonly Tensor[]): Tensor[];
  /**
   * `sinh` of each tensor of a list, in place.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch._foreach_sinh_.html
   */
  _foreachSinh_(options: Opt<{ self: readonly Tensor[] }>): readonly Tensor[];
  _foreachSinh_(self: readonly Tensor[]): readonly Tensor[];
  /**
   * `sqrt` of each tensor of a list.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch._foreach_sqrt.html
   */
  _foreachSqrt(options: Opt<{ self: readonly Tensor[] }>): Tensor[];
  _foreachSqrt(self: readonly Tensor[]): Tensor[];
  /**
   * `sqrt` of each tensor of a list, in place.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch._foreach_sqrt_.html
   */
  _foreachSqrt_(options: Opt<{ self: readonly Tensor[] }>): readonly Tensor[];
  _foreachSqrt_(self: readonly Tensor[]): readonly Tensor[];
  /** `sub` of each tensor of a list. */
  _foreachSub(options: Opt<{ self: readonly Tensor[]; scalar: Scalar }>): Tensor[];
  _foreachSub(self: readonly Tensor[], options: Opt<{ scalar: Scalar }>): Tensor[];
  _foreachSub(self: readonly Tensor[], scalar: Scalar): Tensor[];
  _foreachSub(options: Opt<{ self: readonly Tensor[]; scalars: readonly Scalar[] }>): Tensor[];
  _foreachSub(self: readonly Tensor[], options: Opt<{ scalars: readonly Scalar[] }>): Tensor[];
  _foreachSub(self: readonly Tensor[], scalars: readonly Scalar[]): Tensor[];
  _foreachSub(options: Opt<NamedOther<readonly Tensor[]> & { self: readonly Tensor[]; alpha?: Scalar | undefined }>): Tensor[];
  _foreachSub(self: readonly Tensor[], options: Opt<NamedOther<readonly Tensor[]> & { alpha?: Scalar | undefined }>): Tensor[];
  _foreachSub(self: readonly Tensor[], other: readonly Tensor[], options?: Opt<{ alpha?: Scalar | undefined }>): Tensor[];
  /** `sub` of each tensor of a list, in place. */
  _foreachSub_(options: Opt<{ self: readonly Tensor[]; scalar: Scalar }>): readonly Tensor[];
  _foreachSub_(self: readonly Tensor[], options: Opt<{ scalar: Scalar }>): readonly Tensor[];
  _foreachSub_(self: readonly Tensor[], scalar: Scalar): readonly Tensor[];
  _foreachSub_(options: Opt<{ self: readonly Tensor[]; scalars: readonly Scalar[] }>): readonly Tensor[];
  _foreachSub_(self: readonly Tensor[], options: Opt<{ scalars: readonly Scalar[] }>): readonly Tensor[];
  _foreachSub_(self: readonly Tensor[], scalars: readonly Scalar[]): readonly Tensor[];
  _foreachSub_(options: Opt<NamedOther<readonly Tensor[]> & { self: readonly Tensor[]; alpha?: Scalar | undefined }>): readonly Tensor[];
  _foreachSub_(self: readonly Tensor[], options: Opt<NamedOther<readonly Tensor[]> & { alpha?: Scalar | undefined }>): readonly Tensor[];
  _foreachSub_(self: readonly Tensor[], other: readonly Tensor[], options?: Opt<{ alpha?: Scalar | undefined }>): readonly Tensor[];
  /**
   * `tan` of each tensor of a list.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch._foreach_tan.html
   */
  _foreachTan(options: Opt<{ self: readonly Tensor[] }>): Tensor[];
  _foreachTan(self: readonly Tensor[]): Tensor[];
  /**
   * `tan` of each tensor of a list, in place.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch._foreach_tan_.html
   */
  _foreachTan_(options: Opt<{ self: readonly Tensor[] }>): readonly Tensor[];
  _foreachTan_(self: readonly Tensor[]): readonly Tensor[];
  /**
   * `tanh` of each tensor of a list.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch._foreach_tanh.html
   */
  _foreachTanh(options: Opt<{ self: readonly Tensor[] }>): Tensor[];
  _foreachTanh(self: readonly Tensor[]): Tensor[];
  /**
   * `tanh` of each tensor of a list, in place.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch._foreach_tanh_.html
   */
  _foreachTanh_(options: Opt<{ self: readonly Tensor[] }>): readonly Tensor[];
  _foreachTanh_(self: readonly Tensor[]): readonly Tensor[];
  /**
   * `trunc` of each tensor of a list.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch._foreach_trunc.html
   */
  _foreachTrunc(options: Opt<{ self: readonly Tensor[] }>): Tensor[];
  _foreachTrunc(self: readonly Tensor[]): Tensor[];
  /**
   * `trunc` of each tensor of a list, in place.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch._foreach_trunc_.html
   */
  _foreachTrunc_(options: Opt<{ self: readonly Tensor[] }>): readonly Tensor[];
  _foreachTrunc_(self: readonly Tensor[]): readonly Tensor[];
  /** @see https://docs.pytorch.org/docs/2.13/generated/torch._foreach_zero_.html */
  _foreachZero_(options: Opt<{ self: readonly Tensor[] }>): readonly Tensor[];
  _foreachZero_(self: readonly Tensor[]): readonly Tensor[];
  _functionalAssertAsync(options: Opt<NamedInput<Tensor> & { assertMsg: string; depToken: Tensor }>): Tensor;
  _functionalAssertAsync(input: Tensor, options: Opt<{ assertMsg: string; depToken: Tensor }>): Tensor;
  _functionalAssertAsync(input: Tensor, assertMsg: string, options: Opt<{ depToken: Tensor }>): Tensor;
  _functionalAssertAsync(input: Tensor, assertMsg: string, depToken: Tensor): Tensor;
  _functionalAssertScalar(options: Opt<{ self: Scalar; assertMsg: string; depToken: Tensor }>): Tensor;
  _functionalAssertScalar(self: Scalar, options: Opt<{ assertMsg: string; depToken: Tensor }>): Tensor;
  _functionalAssertScalar(self: Scalar, assertMsg: string, options: Opt<{ depToken: Tensor }>): Tensor;
  _functionalAssertScalar(self: Scalar, assertMsg: string, depToken: Tensor): Tensor;
  _functionalSymConstrainRange(options: Opt<{ size: Scalar; min: number | null; max: number | null; depToken: Tensor }>): Tensor;
  _functionalSymConstrainRange(size: Scalar, options: Opt<{ min: number | null; max: number | null; depToken: Tensor }>): Tensor;
  _functionalSymConstrainRange(size: Scalar, min: number | null, options: Opt<{ max: number | null; depToken: Tensor }>): Tensor;
  _functionalSymConstrainRange(size: Scalar, min: number | null, max: number | null, options: Opt<{ depToken: Tensor }>): Tensor;
  _functionalSymConstrainRange(size: Scalar, min: number | null, max: number | null, depToken: Tensor): Tensor;
  _functionalSymConstrainRangeForSize(options: Opt<{ size: Scalar; min: number | null; max: number | null; depToken: Tensor }>): Tensor;
  _functionalSymConstrainRangeForSize(size: Scalar, options: Opt<{ min: number | null; max: number | null; depToken: Tensor }>): Tensor;
  _functionalSymConstrainRangeForSize(size: Scalar, min: number | null, options: Opt<{ max: number | null; depToken: Tensor }>): Tensor;
  _functionalSymConstrainRangeForSize(size: Scalar, min: number | null, max: number | null, options: Opt<{ depToken: Tensor }>): Tensor;
  _functionalSymConstrainRangeForSize(size: Scalar, min: number | null, max: number | null, depToken: Tensor): Tensor;
  /**
   * `_fusedAdagrad_(self, grads, stateSums, stateSteps, { lr, lrDecay, weightDecay, eps, maximize, gradScale
   * = null, foundInf = null })`
   */
  _fusedAdagrad_(options: Opt<{ self: readonly Tensor[]; grads: readonly Tensor[]; stateSums: readonly Tensor[]; stateSteps: readonly Tensor[]; lr: Tensor; lrDecay: number; weightDecay: number; eps: number; maximize: boolean; gradScale?: Tensor | null | undefined; foundInf?: Tensor | null | undefined }>): void;
  _fusedAdagrad_(self: readonly Tensor[], options: Opt<{ grads: readonly Tensor[]; stateSums: readonly Tensor[]; stateSteps: readonly Tensor[]; lr: Tensor; lrDecay: number; weightDecay: number; eps: number; maximize: boolean; gradScale?: Tensor | null | undefined; foundInf?: Tensor | null | undefined }>): void;
  _fusedAdagrad_(self: readonly Tensor[], grads: readonly Tensor[], options: Opt<{ stateSums: readonly Tensor[]; stateSteps: readonly Tensor[]; lr: Tensor; lrDecay: number; weightDecay: number; eps: number; maximize: boolean; gradScale?: Tensor | null | undefined; foundInf?: Tensor | null | undefined }>): void;
  _fusedAdagrad_(self: readonly Tensor[], grads: readonly Tensor[], stateSums: readonly Tensor[], options: Opt<{ stateSteps: readonly Tensor[]; lr: Tensor; lrDecay: number; weightDecay: number; eps: number; maximize: boolean; gradScale?: Tensor | null | undefined; foundInf?: Tensor | null | undefined }>): void;
  _fusedAdagrad_(self: readonly Tensor[], grads: readonly Tensor[], stateSums: readonly Tensor[], stateSteps: readonly Tensor[], options: Opt<{ lr: Tensor; lrDecay: number; weightDecay: number; eps: number; maximize: boolean; gradScale?: Tensor | null | undefined; foundInf?: Tensor | null | undefined }>): void;
  _fusedAdagrad_(options: Opt<{ self: readonly Tensor[]; grads: readonly Tensor[]; stateSums: readonly Tensor[]; stateSteps: readonly Tensor[]; lr: number; lrDecay: number; weightDecay: number; eps: number; maximize: boolean; gradScale?: Tensor | null | undefined; foundInf?: Tensor | null | undefined }>): void;
  _fusedAdagrad_(self: readonly Tensor[], options: Opt<{ grads: readonly Tensor[]; stateSums: readonly Tensor[]; stateSteps: readonly Tensor[]; lr: number; lrDecay: number; weightDecay: number; eps: number; maximize: boolean; gradScale?: Tensor | null | undefined; foundInf?: Tensor | null | undefined }>): void;
  _fusedAdagrad_(self: readonly Tensor[], grads: readonly Tensor[], options: Opt<{ stateSums: readonly Tensor[]; stateSteps: readonly Tensor[]; lr: number; lrDecay: number; weightDecay: number; eps: number; maximize: boolean; gradScale?: Tensor | null | undefined; foundInf?: Tensor | null | undefined }>): void;
  _fusedAdagrad_(self: readonly Tensor[], grads: readonly Tensor[], stateSums: readonly Tensor[], options: Opt<{ stateSteps: readonly Tensor[]; lr: number; lrDecay: number; weightDecay: number; eps: number; maximize: boolean; gradScale?: Tensor | null | undefined; foundInf?: Tensor | null | undefined }>): void;
  _fusedAdagrad_(self: readonly Tensor[], grads: readonly Tensor[], stateSums: readonly Tensor[], stateSteps: readonly Tensor[], options: Opt<{ lr: number; lrDecay: number; weightDecay: number; eps: number; maximize: boolean; gradScale?: Tensor | null | undefined; foundInf?: Tensor | null | undefined }>): void;
  /**
   * `_fusedAdam_(self, grads, expAvgs, expAvgSqs, maxExpAvgSqs, stateSteps, { lr, beta1, beta2, weightDecay,
   * eps, amsgrad, maximize, gradScale = null, foundInf = null })`
   */
  _fusedAdam_(options: Opt<{ self: readonly Tensor[]; grads: readonly Tensor[]; expAvgs: readonly Tensor[]; expAvgSqs: readonly Tensor[]; maxExpAvgSqs: readonly Tensor[]; stateSteps: readonly Tensor[]; lr: Tensor; beta1: number; beta2: number; weightDecay: number; eps: number; amsgrad: boolean; maximize: boolean; gradScale?: Tensor | null | undefined; foundInf?: Tensor | null | undefined }>): void;
  _fusedAdam_(self: readonly Tensor[], options: Opt<{ grads: readonly Tensor[]; expAvgs: readonly Tensor[]; expAvgSqs: readonly Tensor[]; maxExpAvgSqs: readonly Tensor[]; stateSteps: readonly Tensor[]; lr: Tensor; beta1: number; beta2: number; weightDecay: number; eps: number; amsgrad: boolean; maximize: boolean; gradScale?: Tensor | null | undefined; foundInf?: Tensor | null | undefined }>): void;
  _fusedAdam_(self: readonly Tensor[], grads: readonly Tensor[], options: Opt<{ expAvgs: readonly Tensor[]; expAvgSqs: readonly Tensor[]; maxExpAvgSqs: readonly Tensor[]; stateSteps: readonly Tensor[]; lr: Tensor; beta1: number; beta2: number; weightDecay: number; eps: number; amsgrad: boolean; maximize: boolean; gradScale?: Tensor | null | undefined; foundInf?: Tensor | null | undefined }>): void;
  _fusedAdam_(self: readonly Tensor[], grads: readonly Tensor[], expAvgs: readonly Tensor[], options: Opt<{ expAvgSqs: readonly Tensor[]; maxExpAvgSqs: readonly Tensor[]; stateSteps: readonly Tensor[]; lr: Tensor; beta1: number; beta2: number; weightDecay: number; eps: number; amsgrad: boolean; maximize: boolean; gradScale?: Tensor | null | undefined; foundInf?: Tensor | null | undefined }>): void;
  _fusedAdam_(self: readonly Tensor[], grads: readonly Tensor[], expAvgs: readonly Tensor[], expAvgSqs: readonly Tensor[], options: Opt<{ maxExpAvgSqs: readonly Tensor[]; stateSteps: readonly Tensor[]; lr: Tensor; beta1: number; beta2: number; weightDecay: number; eps: number; amsgrad: boolean; maximize: boolean; gradScale?: Tensor | null | undefined; foundInf?: Tensor | null | undefined }>): void;
  _fusedAdam_(self: readonly Tensor[], grads: readonly Tensor[], expAvgs: readonly Tensor[], expAvgSqs: readonly Tensor[], maxExpAvgSqs: readonly Tensor[], options: Opt<{ stateSteps: readonly Tensor[]; lr: Tensor; beta1: number; beta2: number; weightDecay: number; eps: number; amsgrad: boolean; maximize: boolean; gradScale?: Tensor | null | undefined; foundInf?: Tensor | null | undefined }>): void;
  _fusedAdam_(self: readonly Tensor[], grads: readonly Tensor[], expAvgs: readonly Tensor[], expAvgSqs: readonly Tensor[], maxExpAvgSqs: readonly Tensor[], stateSteps: readonly Tensor[], options: Opt<{ lr: Tensor; beta1: number; beta2: number; weightDecay: number; eps: number; amsgrad: boolean; maximize: boolean; gradScale?: Tensor | null | undefined; foundInf?: Tensor | null | undefined }>): void;
  _fusedAdam_(options: Opt<{ self: readonly Tensor[]; grads: readonly Tensor[]; expAvgs: readonly Tensor[]; expAvgSqs: readonly Tensor[]; maxExpAvgSqs: readonly Tensor[]; stateSteps: readonly Tensor[]; lr: number; beta1: number; beta2: number; weightDecay: number; eps: number; amsgrad: boolean; maximize: boolean; gradScale?: Tensor | null | undefined; foundInf?: Tensor | null | undefined }>): void;
  _fusedAdam_(self: readonly Tensor[], options: Opt<{ grads: readonly Tensor[]; expAvgs: readonly Tensor[]; expAvgSqs: readonly Tensor[]; maxExpAvgSqs: readonly Tensor[]; stateSteps: readonly Tensor[]; lr: number; beta1: number; beta2: number; weightDecay: number; eps: number; amsgrad: boolean; maximize: boolean; gradScale?: Tensor | null | undefined; foundInf?: Tensor | null | undefined }>): void;
  _fusedAdam_(self: readonly Tensor[], grads: readonly Tensor[], options: Opt<{ expAvgs: readonly Tensor[]; expAvgSqs: readonly Tensor[]; maxExpAvgSqs: readonly Tensor[]; stateSteps: readonly Tensor[]; lr: number; beta1: number; beta2: number; weightDecay: number; eps: number; amsgrad: boolean; maximize: boolean; gradScale?: Tensor | null | undefined; foundInf?: Tensor | null | undefined }>): void;
  _fusedAdam_(self: readonly Tensor[], grads: readonly Tensor[], expAvgs: readonly Tensor[], options: Opt<{ expAvgSqs: readonly Tensor[]; maxExpAvgSqs: readonly Tensor[]; stateSteps: readonly Tensor[]; lr: number; beta1: number; beta2: number; weightDecay: number; eps: number; amsgrad: boolean; maximize: boolean; gradScale?: Tensor | null | undefined; foundInf?: Tensor | null | undefined }>): void;
  _fusedAdam_(self: readonly Tensor[], grads: readonly Tensor[], expAvgs: readonly Tensor[], expAvgSqs: readonly Tensor[], options: Opt<{ maxExpAvgSqs: readonly Tensor[]; stateSteps: readonly Tensor[]; lr: number; beta1: number; beta2: number; weightDecay: number; eps: number; amsgrad: boolean; maximize: boolean; gradScale?: Tensor | null | undefined; foundInf?: Tensor | null | undefined }>): void;
  _fusedAdam_(self: readonly Tensor[], grads: readonly Tensor[], expAvgs: readonly Tensor[], expAvgSqs: readonly Tensor[], maxExpAvgSqs: readonly Tensor[], options: Opt<{ stateSteps: readonly Tensor[]; lr: number; beta1: number; beta2: number; weightDecay: number; eps: number; amsgrad: boolean; maximize: boolean; gradScale?: Tensor | null | undefined; foundInf?: Tensor | null | undefined }>): void;
  _fusedAdam_(self: readonly Tensor[], grads: readonly Tensor[], expAvgs: readonly Tensor[], expAvgSqs: readonly Tensor[], maxExpAvgSqs: readonly Tensor[], stateSteps: readonly Tensor[], options: Opt<{ lr: number; beta1: number; beta2: number; weightDecay: number; eps: number; amsgrad: boolean; maximize: boolean; gradScale?: Tensor | null | undefined; foundInf?: Tensor | null | undefined }>): void;
  /**
   * `_fusedAdamw_(self, grads, expAvgs, expAvgSqs, maxExpAvgSqs, stateSteps, { lr, beta1, beta2, weightDecay,
   * eps, amsgrad, maximize, gradScale = null, foundInf = null })`
   */
  _fusedAdamw_(options: Opt<{ self: readonly Tensor[]; grads: readonly Tensor[]; expAvgs: readonly Tensor[]; expAvgSqs: readonly Tensor[]; maxExpAvgSqs: readonly Tensor[]; stateSteps: readonly Tensor[]; lr: Tensor; beta1: number; beta2: number; weightDecay: number; eps: number; amsgrad: boolean; maximize: boolean; gradScale?: Tensor | null | undefined; foundInf?: Tensor | null | undefined }>): void;
  _fusedAdamw_(self: readonly Tensor[], options: Opt<{ grads: readonly Tensor[]; expAvgs: readonly Tensor[]; expAvgSqs: readonly Tensor[]; maxExpAvgSqs: readonly Tensor[]; stateSteps: readonly Tensor[]; lr: Tensor; beta1: number; beta2: number; weightDecay: number; eps: number; amsgrad: boolean; maximize: boolean; gradScale?: Tensor | null | undefined; foundInf?: Tensor | null | undefined }>): void;
  _fusedAdamw_(self: readonly Tensor[], grads: readonly Tensor[], options: Opt<{ expAvgs: readonly Tensor[]; expAvgSqs: readonly Tensor[]; maxExpAvgSqs: readonly Tensor[]; stateSteps: readonly Tensor[]; lr: Tensor; beta1: number; beta2: number; weightDecay: number; eps: number; amsgrad: boolean; maximize: boolean; gradScale?: Tensor | null | undefined; foundInf?: Tensor | null | undefined }>): void;
  _fusedAdamw_(self: readonly Tensor[], grads: readonly Tensor[], expAvgs: readonly Tensor[], options: Opt<{ expAvgSqs: readonly Tensor[]; maxExpAvgSqs: readonly Tensor[]; stateSteps: readonly Tensor[]; lr: Tensor; beta1: number; beta2: number; weightDecay: number; eps: number; amsgrad: boolean; maximize: boolean; gradScale?: Tensor | null | undefined; foundInf?: Tensor | null | undefined }>): void;
  _fusedAdamw_(self: readonly Tensor[], grads: readonly Tensor[], expAvgs: readonly Tensor[], expAvgSqs: readonly Tensor[], options: Opt<{ maxExpAvgSqs: readonly Tensor[]; stateSteps: readonly Tensor[]; lr: Tensor; beta1: number; beta2: number; weightDecay: number; eps: number; amsgrad: boolean; maximize: boolean; gradScale?: Tensor | null | undefined; foundInf?: Tensor | null | undefined }>): void;
  _fusedAdamw_(self: readonly Tensor[], grads: readonly Tensor[], expAvgs: readonly Tensor[], expAvgSqs: readonly Tensor[], maxExpAvgSqs: readonly Tensor[], options: Opt<{ stateSteps: readonly Tensor[]; lr: Tensor; beta1: number; beta2: number; weightDecay: number; eps: number; amsgrad: boolean; maximize: boolean; gradScale?: Tensor | null | undefined; foundInf?: Tensor | null | undefined }>): void;
  _fusedAdamw_(self: readonly Tensor[], grads: readonly Tensor[], expAvgs: readonly Tensor[], expAvgSqs: readonly Tensor[], maxExpAvgSqs: readonly Tensor[], stateSteps: readonly Tensor[], options: Opt<{ lr: Tensor; beta1: number; beta2: number; weightDecay: number; eps: number; amsgrad: boolean; maximize: boolean; gradScale?: Tensor | null | undefined; foundInf?: Tensor | null | undefined }>): void;
  _fusedAdamw_(options: Opt<{ self: readonly Tensor[]; grads: readonly Tensor[]; expAvgs: readonly Tensor[]; expAvgSqs: readonly Tensor[]; maxExpAvgSqs: readonly Tensor[]; stateSteps: readonly Tensor[]; lr: number; beta1: number; beta2: number; weightDecay: number; eps: number; amsgrad: boolean; maximize: boolean; gradScale?: Tensor | null | undefined; foundInf?: Tensor | null | undefined }>): void;
  _fusedAdamw_(self: readonly Tensor[], options: Opt<{ grads: readonly Tensor[]; expAvgs: readonly Tensor[]; expAvgSqs: readonly Tensor[]; maxExpAvgSqs: readonly Tensor[]; stateSteps: readonly Tensor[]; lr: number; beta1: number; beta2: number; weightDecay: number; eps: number; amsgrad: boolean; maximize: boolean; gradScale?: Tensor | null | undefined; foundInf?: Tensor | null | undefined }>): void;
  _fusedAdamw_(self: readonly Tensor[], grads: readonly Tensor[], options: Opt<{ expAvgs: readonly Tensor[]; expAvgSqs: readonly Tensor[]; maxExpAvgSqs: readonly Tensor[]; stateSteps: readonly Tensor[]; lr: number; beta1: number; beta2: number; weightDecay: number; eps: number; amsgrad: boolean; maximize: boolean; gradScale?: Tensor | null | undefined; foundInf?: Tensor | null | undefined }>): void;
  _fusedAdamw_(self: readonly Tensor[], grads: readonly Tensor[], expAvgs: readonly Tensor[], options: Opt<{ expAvgSqs: readonly Tensor[]; maxExpAvgSqs: readonly Tensor[]; stateSteps: readonly Tensor[]; lr: number; beta1: number; beta2: number; weightDecay: number; eps: number; amsgrad: boolean; maximize: boolean; gradScale?: Tensor | null | undefined; foundInf?: Tensor | null | undefined }>): void;
  _fusedAdamw_(self: readonly Tensor[], grads: readonly Tensor[], expAvgs: readonly Tensor[], expAvgSqs: readonly Tensor[], options: Opt<{ maxExpAvgSqs: readonly Tensor[]; stateSteps: readonly Tensor[]; lr: number; beta1: number; beta2: number; weightDecay: number; eps: number; amsgrad: boolean; maximize: boolean; gradScale?: Tensor | null | undefined; foundInf?: Tensor | null | undefined }>): void;
  _fusedAdamw_(self: readonly Tensor[], grads: readonly Tensor[], expAvgs: readonly Tensor[], expAvgSqs: readonly Tensor[], maxExpAvgSqs: readonly Tensor[], options: Opt<{ stateSteps: readonly Tensor[]; lr: number; beta1: number; beta2: number; weightDecay: number; eps: number; amsgrad: boolean; maximize: boolean; gradScale?: Tensor | null | undefined; foundInf?: Tensor | null | undefined }>): void;
  _fusedAdamw_(self: readonly Tensor[], grads: readonly Tensor[], expAvgs: readonly Tensor[], expAvgSqs: readonly Tensor[], maxExpAvgSqs: readonly Tensor[], stateSteps: readonly Tensor[], options: Opt<{ lr: number; beta1: number; beta2: number; weightDecay: number; eps: number; amsgrad: boolean; maximize: boolean; gradScale?: Tensor | null | undefined; foundInf?: Tensor | null | undefined }>): void;
  /** `_fusedDropout(input, p, generator = null)` */
  _fusedDropout(options: Opt<NamedInput<Tensor> & { p: number; generator?: Generator | null | undefined }>): [Tensor, Tensor];
  _fusedDropout(input: Tensor, options: Opt<{ p: number; generator?: Generator | null | undefined }>): [Tensor, Tensor];
  _fusedDropout(input: Tensor, p: number, options: Opt<{ generator?: Generator | null | undefined }>): [Tensor, Tensor];
  _fusedDropout(input: Tensor, p: number, generator?: Generator | null): [Tensor, Tensor];
  /**
   * `_fusedMovingAvgObsFqHelper(input, observerOn, fakeQuantOn, runningMin, runningMax, scale, zeroPoint,
   * averagingConst, quantMin, quantMax, chAxis, perRowFakeQuant = false, symmetricQuant = false)`
   */
  _fusedMovingAvgObsFqHelper(options: Opt<NamedInput<Tensor> & { observerOn: Tensor; fakeQuantOn: Tensor; runningMin: Tensor; runningMax: Tensor; scale: Tensor; zeroPoint: Tensor; averagingConst: number; quantMin: number; quantMax: number; chAxis: number; perRowFakeQuant?: boolean | undefined; symmetricQuant?: boolean | undefined }>): NamedTuple<['output', 'mask']>;
  _fusedMovingAvgObsFqHelper(input: Tensor, options: Opt<{ observerOn: Tensor; fakeQuantOn: Tensor; runningMin: Tensor; runningMax: Tensor; scale: Tensor; zeroPoint: Tensor; averagingConst: number; quantMin: number; quantMax: number; chAxis: number; perRowFakeQuant?: boolean | undefined; symmetricQuant?: boolean | undefined }>): NamedTuple<['output', 'mask']>;
  _fusedMovingAvgObsFqHelper(input: Tensor, observerOn: Tensor, options: Opt<{ fakeQuantOn: Tensor; runningMin: Tensor; runningMax: Tensor; scale: Tensor; zeroPoint: Tensor; averagingConst: number; quantMin: number; quantMax: number; chAxis: number; perRowFakeQuant?: boolean | undefined; symmetricQuant?: boolean | undefined }>): NamedTuple<['output', 'mask']>;
  _fusedMovingAvgObsFqHelper(input: Tensor, observerOn: Tensor, fakeQuantOn: Tensor, options: Opt<{ runningMin: Tensor; runningMax: Tensor; scale: Tensor; zeroPoint: Tensor; averagingConst: number; quantMin: number; quantMax: number; chAxis: number; perRowFakeQuant?: boolean | undefined; symmetricQuant?: boolean | undefined }>): NamedTuple<['output', 'mask']>;
  _fusedMovingAvgObsFqHelper(input: Tensor, observerOn: Tensor, fakeQuantOn: Tensor, runningMin: Tensor, options: Opt<{ runningMax: Tensor; scale: Tensor; zeroPoint: Tensor; averagingConst: number; quantMin: number; quantMax: number; chAxis: number; perRowFakeQuant?: boolean | undefined; symmetricQuant?: boolean | undefined }>): NamedTuple<['output', 'mask']>;
  _fusedMovingAvgObsFqHelper(input: Tensor, observerOn: Tensor, fakeQuantOn: Tensor, runningMin: Tensor, runningMax: Tensor, options: Opt<{ scale: Tensor; zeroPoint: Tensor; averagingConst: number; quantMin: number; quantMax: number; chAxis: number; perRowFakeQuant?: boolean | undefined; symmetricQuant?: boolean | undefined }>): NamedTuple<['output', 'mask']>;
  _fusedMovingAvgObsFqHelper(input: Tensor, observerOn: Tensor, fakeQuantOn: Tensor, runningMin: Tensor, runningMax: Tensor, scale: Tensor, options: Opt<{ zeroPoint: Tensor; averagingConst: number; quantMin: number; quantMax: number; chAxis: number; perRowFakeQuant?: boolean | undefined; symmetricQuant?: boolean | undefined }>): NamedTuple<['output', 'mask']>;
  _fusedMovingAvgObsFqHelper(input: Tensor, observerOn: Tensor, fakeQuantOn: Tensor, runningMin: Tensor, runningMax: Tensor, scale: Tensor, zeroPoint: Tensor, options: Opt<{ averagingConst: number; quantMin: number; quantMax: number; chAxis: number; perRowFakeQuant?: boolean | undefined; symmetricQuant?: boolean | undefined }>): NamedTuple<['output', 'mask']>;
  _fusedMovingAvgObsFqHelper(input: Tensor, observerOn: Tensor, fakeQuantOn: Tensor, runningMin: Tensor, runningMax: Tensor, scale: Tensor, zeroPoint: Tensor, averagingConst: number, options: Opt<{ quantMin: number; quantMax: number; chAxis: number; perRowFakeQuant?: boolean | undefined; symmetricQuant?: boolean | undefined }>): NamedTuple<['output', 'mask']>;
  _fusedMovingAvgObsFqHelper(input: Tensor, observerOn: Tensor, fakeQuantOn: Tensor, runningMin: Tensor, runningMax: Tensor, scale: Tensor, zeroPoint: Tensor, averagingConst: number, quantMin: number, options: Opt<{ quantMax: number; chAxis: number; perRowFakeQuant?: boolean | undefined; symmetricQuant?: boolean | undefined }>): NamedTuple<['output', 'mask']>;
  _fusedMovingAvgObsFqHelper(input: Tensor, observerOn: Tensor, fakeQuantOn: Tensor, runningMin: Tensor, runningMax: Tensor, scale: Tensor, zeroPoint: Tensor, averagingConst: number, quantMin: number, quantMax: number, options: Opt<{ chAxis: number; perRowFakeQuant?: boolean | undefined; symmetricQuant?: boolean | undefined }>): NamedTuple<['output', 'mask']>;
  _fusedMovingAvgObsFqHelper(input: Tensor, observerOn: Tensor, fakeQuantOn: Tensor, runningMin: Tensor, runningMax: Tensor, scale: Tensor, zeroPoint: Tensor, averagingConst: number, quantMin: number, quantMax: number, chAxis: number, options: Opt<{ perRowFakeQuant?: boolean | undefined; symmetricQuant?: boolean | undefined }>): NamedTuple<['output', 'mask']>;
  _fusedMovingAvgObsFqHelper(input: Tensor, observerOn: Tensor, fakeQuantOn: Tensor, runningMin: Tensor, runningMax: Tensor, scale: Tensor, zeroPoint: Tensor, averagingConst: number, quantMin: number, quantMax: number, chAxis: number, perRowFakeQuant: boolean | undefined, options: Opt<{ symmetricQuant?: boolean | undefined }>): NamedTuple<['output', 'mask']>;
  _fusedMovingAvgObsFqHelper(input: Tensor, observerOn: Tensor, fakeQuantOn: Tensor, runningMin: Tensor, runningMax: Tensor, scale: Tensor, zeroPoint: Tensor, averagingConst: number, quantMin: number, quantMax: number, chAxis: number, perRowFakeQuant?: boolean, symmetricQuant?: boolean): NamedTuple<['output', 'mask']>;
  _fusedRmsNorm(options: Opt<NamedInput<Tensor> & { normalizedShape: readonly number[]; weight: Tensor | null; eps: number | null }>): [Tensor, Tensor];
  _fusedRmsNorm(input: Tensor, options: Opt<{ normalizedShape: readonly number[]; weight: Tensor | null; eps: number | null }>): [Tensor, Tensor];
  _fusedRmsNorm(input: Tensor, normalizedShape: readonly number[], options: Opt<{ weight: Tensor | null; eps: number | null }>): [Tensor, Tensor];
  _fusedRmsNorm(input: Tensor, normalizedShape: readonly number[], weight: Tensor | null, options: Opt<{ eps: number | null }>): [Tensor, Tensor];
  _fusedRmsNorm(input: Tensor, normalizedShape: readonly number[], weight: Tensor | null, eps: number | null): [Tensor, Tensor];
  /**
   * `_fusedSdpChoice(query, key, value, attnMask = null, dropoutP = 0, isCausal = false, { scale = null,
   * enableGqa = false })`
   */
  _fusedSdpChoice(options: Opt<{ query: Tensor; key: Tensor; value: Tensor; attnMask?: Tensor | null | undefined; dropoutP?: number | undefined; isCausal?: boolean | undefined; scale?: number | null | undefined; enableGqa?: boolean | undefined }>): number;
  _fusedSdpChoice(query: Tensor, options: Opt<{ key: Tensor; value: Tensor; attnMask?: Tensor | null | undefined; dropoutP?: number | undefined; isCausal?: boolean | undefined; scale?: number | null | undefined; enableGqa?: boolean | undefined }>): number;
  _fusedSdpChoice(query: Tensor, key: Tensor, options: Opt<{ value: Tensor; attnMask?: Tensor | null | undefined; dropoutP?: number | undefined; isCausal?: boolean | undefined; scale?: number | null | undefined; enableGqa?: boolean | undefined }>): number;
  _fusedSdpChoice(query: Tensor, key: Tensor, value: Tensor, options: Opt<{ attnMask?: Tensor | null | undefined; dropoutP?: number | undefined; isCausal?: boolean | undefined; scale?: number | null | undefined; enableGqa?: boolean | undefined }>): number;
  _fusedSdpChoice(query: Tensor, key: Tensor, value: Tensor, attnMask: Tensor | null | undefined, options: Opt<{ dropoutP?: number | undefined; isCausal?: boolean | undefined; scale?: number | null | undefined; enableGqa?: boolean | undefined }>): number;
  _fusedSdpChoice(query: Tensor, key: Tensor, value: Tensor, attnMask: Tensor | null | undefined, dropoutP: number | undefined, options: Opt<{ isCausal?: boolean | undefined; scale?: number | null | undefined; enableGqa?: boolean | undefined }>): number;
  _fusedSdpChoice(query: Tensor, key: Tensor, value: Tensor, attnMask?: Tensor | null, dropoutP?: number, isCausal?: boolean, options?: Opt<{ scale?: number | null | undefined; enableGqa?: boolean | undefined }>): number;
  /**
   * `_fusedSgd_(self, grads, momentumBufferList, { weightDecay, momentum, lr, dampening, nesterov, maximize,
   * isFirstStep, gradScale = null, foundInf = null })`
   */
  _fusedSgd_(options: Opt<{ self: readonly Tensor[]; grads: readonly Tensor[]; momentumBufferList: readonly Tensor[]; weightDecay: number; momentum: number; lr: Tensor; dampening: number; nesterov: boolean; maximize: boolean; isFirstStep: boolean; gradScale?: Tensor | null | undefined; foundInf?: Tensor | null | undefined }>): void;
  _fusedSgd_(self: readonly Tensor[], options: Opt<{ grads: readonly Tensor[]; momentumBufferList: readonly Tensor[]; weightDecay: number; momentum: number; lr: Tensor; dampening: number; nesterov: boolean; maximize: boolean; isFirstStep: boolean; gradScale?: Tensor | null | undefined; foundInf?: Tensor | null | undefined }>): void;
  _fusedSgd_(self: readonly Tensor[], grads: readonly Tensor[], options: Opt<{ momentumBufferList: readonly Tensor[]; weightDecay: number; momentum: number; lr: Tensor; dampening: number; nesterov: boolean; maximize: boolean; isFirstStep: boolean; gradScale?: Tensor | null | undefined; foundInf?: Tensor | null | undefined }>): void;
  _fusedSgd_(self: readonly Tensor[], grads: readonly Tensor[], momentumBufferList: readonly Tensor[], options: Opt<{ weightDecay: number; momentum: number; lr: Tensor; dampening: number; nesterov: boolean; maximize: boolean; isFirstStep: boolean; gradScale?: Tensor | null | undefined; foundInf?: Tensor | null | undefined }>): void;
  _fusedSgd_(options: Opt<{ self: readonly Tensor[]; grads: readonly Tensor[]; momentumBufferList: readonly Tensor[]; weightDecay: number; momentum: number; lr: number; dampening: number; nesterov: boolean; maximize: boolean; isFirstStep: boolean; gradScale?: Tensor | null | undefined; foundInf?: Tensor | null | undefined }>): void;
  _fusedSgd_(self: readonly Tensor[], options: Opt<{ grads: readonly Tensor[]; momentumBufferList: readonly Tensor[]; weightDecay: number; momentum: number; lr: number; dampening: number; nesterov: boolean; maximize: boolean; isFirstStep: boolean; gradScale?: Tensor | null | undefined; foundInf?: Tensor | null | undefined }>): void;
  _fusedSgd_(self: readonly Tensor[], grads: readonly Tensor[], options: Opt<{ momentumBufferList: readonly Tensor[]; weightDecay: number; momentum: number; lr: number; dampening: number; nesterov: boolean; maximize: boolean; isFirstStep: boolean; gradScale?: Tensor | null | undefined; foundInf?: Tensor | null | undefined }>): void;
  _fusedSgd_(self: readonly Tensor[], grads: readonly Tensor[], momentumBufferList: readonly Tensor[], options: Opt<{ weightDecay: number; momentum: number; lr: number; dampening: number; nesterov: boolean; maximize: boolean; isFirstStep: boolean; gradScale?: Tensor | null | undefined; foundInf?: Tensor | null | undefined }>): void;
  _fwPrimalCopy(options: Opt<NamedInput<Tensor> & { level: number } & OutOption>): Tensor;
  _fwPrimalCopy(input: Tensor, options: Opt<{ level: number } & OutOption>): Tensor;
  _fwPrimalCopy(input: Tensor, level: number, options?: OutOption): Tensor;
  _gridSampler2dCpuFallback(options: Opt<NamedInput<Tensor> & { grid: Tensor; interpolationMode: number; paddingMode: number; alignCorners: boolean }>): Tensor;
  _gridSampler2dCpuFallback(input: Tensor, options: Opt<{ grid: Tensor; interpolationMode: number; paddingMode: number; alignCorners: boolean }>): Tensor;
  _gridSampler2dCpuFallback(input: Tensor, grid: Tensor, options: Opt<{ interpolationMode: number; paddingMode: number; alignCorners: boolean }>): Tensor;
  _gridSampler2dCpuFallback(input: Tensor, grid: Tensor, interpolationMode: number, options: Opt<{ paddingMode: number; alignCorners: boolean }>): Tensor;
  _gridSampler2dCpuFallback(input: Tensor, grid: Tensor, interpolationMode: number, paddingMode: number, options: Opt<{ alignCorners: boolean }>): Tensor;
  _gridSampler2dCpuFallback(input: Tensor, grid: Tensor, interpolationMode: number, paddingMode: number, alignCorners: boolean): Tensor;
  /** `_groupedMm(input, mat2, offs = null, bias = null, outDtype = null)` */
  _groupedMm(options: Opt<NamedInput<Tensor> & { mat2: Tensor; offs?: Tensor | null | undefined; bias?: Tensor | null | undefined; outDtype?: DType | null | undefined }>): Tensor;
  _groupedMm(input: Tensor, options: Opt<{ mat2: Tensor; offs?: Tensor | null | undefined; bias?: Tensor | null | undefined; outDtype?: DType | null | undefined }>): Tensor;
  _groupedMm(input: Tensor, mat2: Tensor, options: Opt<{ offs?: Tensor | null | undefined; bias?: Tensor | null | undefined; outDtype?: DType | null | undefined }>): Tensor;
  _groupedMm(input: Tensor, mat2: Tensor, offs: Tensor | null | undefined, options: Opt<{ bias?: Tensor | null | undefined; outDtype?: DType | null | undefined }>): Tensor;
  _groupedMm(input: Tensor, mat2: Tensor, offs: Tensor | null | undefined, bias: Tensor | null | undefined, options: Opt<{ outDtype?: DType | null | undefined }>): Tensor;
  _groupedMm(input: Tensor, mat2: Tensor, offs?: Tensor | null, bias?: Tensor | null, outDtype?: DType | null): Tensor;
  _hasCompatibleShallowCopyType(options: Opt<NamedInput<Tensor> & { from: Tensor }>): boolean;
  _hasCompatibleShallowCopyType(input: Tensor, options: Opt<{ from: Tensor }>): boolean;
  _hasCompatibleShallowCopyType(input: Tensor, from: Tensor): boolean;
  /** `_histogramddBinEdges(input, bins, { range = null, weight = null, density = false })` */
  _histogramddBinEdges(options: Opt<NamedInput<Tensor> & { bins: readonly number[]; range?: readonly number[] | null | undefined; weight?: Tensor | null | undefined; density?: boolean | undefined }>): Tensor[];
  _histogramddBinEdges(input: Tensor, options: Opt<{ bins: readonly number[]; range?: readonly number[] | null | undefined; weight?: Tensor | null | undefined; density?: boolean | undefined }>): Tensor[];
  _histogramddBinEdges(input: Tensor, bins: readonly number[], options?: Opt<{ range?: readonly number[] | null | undefined; weight?: Tensor | null | undefined; density?: boolean | undefined }>): Tensor[];
  /** `_histogramddFromBinCts(input, bins, { range = null, weight = null, density = false })` */
  _histogramddFromBinCts(options: Opt<NamedInput<Tensor> & { bins: readonly number[]; range?: readonly number[] | null | undefined; weight?: Tensor | null | undefined; density?: boolean | undefined }>): Tensor;
  _histogramddFromBinCts(input: Tensor, options: Opt<{ bins: readonly number[]; range?: readonly number[] | null | undefined; weight?: Tensor | null | undefined; density?: boolean | undefined }>): Tensor;
  _histogramddFromBinCts(input: Tensor, bins: readonly number[], options?: Opt<{ range?: readonly number[] | null | undefined; weight?: Tensor | null | undefined; density?: boolean | undefined }>): Tensor;
  /** `_histogramddFromBinTensors(input, bins, { weight = null, density = false })` */
  _histogramddFromBinTensors(options: Opt<NamedInput<Tensor> & { bins: readonly Tensor[]; weight?: Tensor | null | undefined; density?: boolean | undefined }>): Tensor;
  _histogramddFromBinTensors(input: Tensor, options: Opt<{ bins: readonly Tensor[]; weight?: Tensor | null | undefined; density?: boolean | undefined }>): Tensor;
  _histogramddFromBinTensors(input: Tensor, bins: readonly Tensor[], options?: Opt<{ weight?: Tensor | null | undefined; density?: boolean | undefined }>): Tensor;
  /** `_indexPutImpl_(input, indices, values, accumulate = false, unsafe = false)` */
  _indexPutImpl_(options: Opt<NamedInput<Tensor> & { indices: readonly (Tensor | null)[]; values: Tensor; accumulate?: boolean | undefined; unsafe?: boolean | undefined }>): Tensor;
  _indexPutImpl_(input: Tensor, options: Opt<{ indices: readonly (Tensor | null)[]; values: Tensor; accumulate?: boolean | undefined; unsafe?: boolean | undefined }>): Tensor;
  _indexPutImpl_(input: Tensor, indices: readonly (Tensor | null)[], options: Opt<{ values: Tensor; accumulate?: boolean | undefined; unsafe?: boolean | undefined }>): Tensor;
  _indexPutImpl_(input: Tensor, indices: readonly (Tensor | null)[], values: Tensor, options: Opt<{ accumulate?: boolean | undefined; unsafe?: boolean | undefined }>): Tensor;
  _indexPutImpl_(input: Tensor, indices: readonly (Tensor | null)[], values: Tensor, accumulate: boolean | undefined, options: Opt<{ unsafe?: boolean | undefined }>): Tensor;
  _indexPutImpl_(input: Tensor, indices: readonly (Tensor | null)[], values: Tensor, accumulate?: boolean, unsafe?: boolean): Tensor;
  _indicesCopy(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  _indicesCopy(input: Tensor, options?: OutOption): Tensor;
  _intMm(options: Opt<NamedInput<Tensor> & { mat2: Tensor } & OutOption>): Tensor;
  _intMm(input: Tensor, options: Opt<{ mat2: Tensor } & OutOption>): Tensor;
  _intMm(input: Tensor, mat2: Tensor, options?: OutOption): Tensor;
  _isAllTrue(options: Opt<NamedInput<Tensor>>): Tensor;
  _isAllTrue(input: Tensor): Tensor;
  _isAnyTrue(options: Opt<NamedInput<Tensor>>): Tensor;
  _isAnyTrue(input: Tensor): Tensor;
  _isZerotensor(options: Opt<NamedInput<Tensor>>): boolean;
  _isZerotensor(input: Tensor): boolean;
  _lazyClone(options: Opt<NamedInput<Tensor>>): Tensor;
  _lazyClone(input: Tensor): Tensor;
  _linalgCheckErrors(options: Opt<{ info: Tensor; apiName: string; isMatrix: boolean }>): void;
  _linalgCheckErrors(info: Tensor, options: Opt<{ apiName: string; isMatrix: boolean }>): void;
  _linalgCheckErrors(info: Tensor, apiName: string, options: Opt<{ isMatrix: boolean }>): void;
  _linalgDet(options: Opt<{ A: Tensor } & OutsOption<[Tensor, Tensor, Tensor]>>): NamedTuple<['result', 'LU', 'pivots']>;
  _linalgDet(A: Tensor, options?: OutsOption<[Tensor, Tensor, Tensor]>): NamedTuple<['result', 'LU', 'pivots']>;
  /** `_linalgEigh(A, UPLO = 'L', computeV = true)` */
  _linalgEigh(options: Opt<{ A: Tensor; UPLO?: 'L' | 'U' | undefined; computeV?: boolean | undefined } & OutsOption<[Tensor, Tensor]>>): NamedTuple<['eigenvalues', 'eigenvectors']>;
  _linalgEigh(A: Tensor, options: Opt<{ UPLO?: 'L' | 'U' | undefined; computeV?: boolean | undefined } & OutsOption<[Tensor, Tensor]>>): NamedTuple<['eigenvalues', 'eigenvectors']>;
  _linalgEigh(A: Tensor, UPLO: 'L' | 'U' | undefined, options: Opt<{ computeV?: boolean | undefined } & OutsOption<[Tensor, Tensor]>>): NamedTuple<['eigenvalues', 'eigenvectors']>;
  _linalgEigh(A: Tensor, UPLO?: 'L' | 'U', computeV?: boolean, options?: OutsOption<[Tensor, Tensor]>): NamedTuple<['eigenvalues', 'eigenvectors']>;
  _linalgSlogdet(options: Opt<{ A: Tensor } & OutsOption<[Tensor, Tensor, Tensor, Tensor]>>): NamedTuple<['sign', 'logabsdet', 'LU', 'pivots']>;
  _linalgSlogdet(A: Tensor, options?: OutsOption<[Tensor, Tensor, Tensor, Tensor]>): NamedTuple<['sign', 'logabsdet', 'LU', 'pivots']>;
  /** `_linalgSolveEx(A, B, { left = true, checkErrors = false })` */
  _linalgSolveEx(options: Opt<{ A: Tensor; B: Tensor; left?: boolean | undefined; checkErrors?: boolean | undefined } & OutsOption<[Tensor, Tensor, Tensor, Tensor]>>): NamedTuple<['result', 'LU', 'pivots', 'info']>;
  _linalgSolveEx(A: Tensor, options: Opt<{ B: Tensor; left?: boolean | undefined; checkErrors?: boolean | undefined } & OutsOption<[Tensor, Tensor, Tensor, Tensor]>>): NamedTuple<['result', 'LU', 'pivots', 'info']>;
  _linalgSolveEx(A: Tensor, B: Tensor, options?: Opt<{ left?: boolean | undefined; checkErrors?: boolean | undefined } & OutsOption<[Tensor, Tensor, Tensor, Tensor]>>): NamedTuple<['result', 'LU', 'pivots', 'info']>;
  /** `_linalgSvd(A, fullMatrices = false, computeUv = true, { driver = null })` */
  _linalgSvd(options: Opt<{ A: Tensor; fullMatrices?: boolean | undefined; computeUv?: boolean | undefined; driver?: string | null | undefined } & OutsOption<[Tensor, Tensor, Tensor]>>): NamedTuple<['U', 'S', 'Vh']>;
  _linalgSvd(A: Tensor, options: Opt<{ fullMatrices?: boolean | undefined; computeUv?: boolean | undefined; driver?: string | null | undefined } & OutsOption<[Tensor, Tensor, Tensor]>>): NamedTuple<['U', 'S', 'Vh']>;
  _linalgSvd(A: Tensor, fullMatrices: boolean | undefined, options: Opt<{ computeUv?: boolean | undefined; driver?: string | null | undefined } & OutsOption<[Tensor, Tensor, Tensor]>>): NamedTuple<['U', 'S', 'Vh']>;
  _linalgSvd(A: Tensor, fullMatrices?: boolean, computeUv?: boolean, options?: Opt<{ driver?: string | null | undefined } & OutsOption<[Tensor, Tensor, Tensor]>>): NamedTuple<['U', 'S', 'Vh']>;
  _logSoftmax(options: Opt<NamedInput<Tensor> & NamedDim<number> & { halfToFloat: boolean } & OutOption>): Tensor;
  _logSoftmax(input: Tensor, options: Opt<NamedDim<number> & { halfToFloat: boolean } & OutOption>): Tensor;
  _logSoftmax(input: Tensor, dim: number, options: Opt<{ halfToFloat: boolean } & OutOption>): Tensor;
  _logSoftmax(input: Tensor, dim: number, halfToFloat: boolean, options?: OutOption): Tensor;
  _logSoftmaxBackwardData(options: Opt<NamedDim<number> & { gradOutput: Tensor; output: Tensor; inputDtype: DType } & OutOption>): Tensor;
  _logSoftmaxBackwardData(gradOutput: Tensor, options: Opt<NamedDim<number> & { output: Tensor; inputDtype: DType } & OutOption>): Tensor;
  _logSoftmaxBackwardData(gradOutput: Tensor, output: Tensor, options: Opt<NamedDim<number> & { inputDtype: DType } & OutOption>): Tensor;
  _logSoftmaxBackwardData(gradOutput: Tensor, output: Tensor, dim: number, options: Opt<{ inputDtype: DType } & OutOption>): Tensor;
  _logSoftmaxBackwardData(gradOutput: Tensor, output: Tensor, dim: number, inputDtype: DType, options?: OutOption): Tensor;
  _logcumsumexp(options: Opt<NamedInput<Tensor> & NamedDim<number> & OutOption>): Tensor;
  _logcumsumexp(input: Tensor, options: Opt<NamedDim<number> & OutOption>): Tensor;
  _logcumsumexp(input: Tensor, dim: number, options?: OutOption): Tensor;
  _lstmMps(options: Opt<NamedInput<Tensor> & { hx: readonly Tensor[]; params: readonly Tensor[]; hasBiases: boolean; numLayers: number; dropout: number; train: boolean; bidirectional: boolean; batchFirst: boolean }>): [Tensor, Tensor, Tensor, Tensor, Tensor, Tensor];
  _lstmMps(input: Tensor, options: Opt<{ hx: readonly Tensor[]; params: readonly Tensor[]; hasBiases: boolean; numLayers: number; dropout: number; train: boolean; bidirectional: boolean; batchFirst: boolean }>): [Tensor, Tensor, Tensor, Tensor, Tensor, Tensor];
  _lstmMps(input: Tensor, hx: readonly Tensor[], options: Opt<{ params: readonly Tensor[]; hasBiases: boolean; numLayers: number; dropout: number; train: boolean; bidirectional: boolean; batchFirst: boolean }>): [Tensor, Tensor, Tensor, Tensor, Tensor, Tensor];
  _lstmMps(input: Tensor, hx: readonly Tensor[], params: readonly Tensor[], options: Opt<{ hasBiases: boolean; numLayers: number; dropout: number; train: boolean; bidirectional: boolean; batchFirst: boolean }>): [Tensor, Tensor, Tensor, Tensor, Tensor, Tensor];
  _lstmMps(input: Tensor, hx: readonly Tensor[], params: readonly Tensor[], hasBiases: boolean, options: Opt<{ numLayers: number; dropout: number; train: boolean; bidirectional: boolean; batchFirst: boolean }>): [Tensor, Tensor, Tensor, Tensor, Tensor, Tensor];
  _lstmMps(input: Tensor, hx: readonly Tensor[], params: readonly Tensor[], hasBiases: boolean, numLayers: number, options: Opt<{ dropout: number; train: boolean; bidirectional: boolean; batchFirst: boolean }>): [Tensor, Tensor, Tensor, Tensor, Tensor, Tensor];
  _lstmMps(input: Tensor, hx: readonly Tensor[], params: readonly Tensor[], hasBiases: boolean, numLayers: number, dropout: number, options: Opt<{ train: boolean; bidirectional: boolean; batchFirst: boolean }>): [Tensor, Tensor, Tensor, Tensor, Tensor, Tensor];
  _lstmMps(input: Tensor, hx: readonly Tensor[], params: readonly Tensor[], hasBiases: boolean, numLayers: number, dropout: number, train: boolean, options: Opt<{ bidirectional: boolean; batchFirst: boolean }>): [Tensor, Tensor, Tensor, Tensor, Tensor, Tensor];
  _lstmMps(input: Tensor, hx: readonly Tensor[], params: readonly Tensor[], hasBiases: boolean, numLayers: number, dropout: number, train: boolean, bidirectional: boolean, options: Opt<{ batchFirst: boolean }>): [Tensor, Tensor, Tensor, Tensor, Tensor, Tensor];
  _lstmMps(input: Tensor, hx: readonly Tensor[], params: readonly Tensor[], hasBiases: boolean, numLayers: number, dropout: number, train: boolean, bidirectional: boolean, batchFirst: boolean): [Tensor, Tensor, Tensor, Tensor, Tensor, Tensor];
  /** `_luWithInfo(input, pivot = true, checkErrors = true)` */
  _luWithInfo(options: Opt<NamedInput<Tensor> & { pivot?: boolean | undefined; checkErrors?: boolean | undefined }>): NamedTuple<['LU', 'pivots', 'info']>;
  _luWithInfo(input: Tensor, options: Opt<{ pivot?: boolean | undefined; checkErrors?: boolean | undefined }>): NamedTuple<['LU', 'pivots', 'info']>;
  _luWithInfo(input: Tensor, pivot: boolean | undefined, options: Opt<{ checkErrors?: boolean | undefined }>): NamedTuple<['LU', 'pivots', 'info']>;
  _luWithInfo(input: Tensor, pivot?: boolean, checkErrors?: boolean): NamedTuple<['LU', 'pivots', 'info']>;
  /** `_makeDepToken({ memoryFormat = null })` */
  _makeDepToken(options?: Opt<{ memoryFormat?: MemoryFormat | null | undefined } & TensorOptions>): Tensor;
  _makeDual(options: Opt<{ primal: Tensor; tangent: Tensor; level: number }>): Tensor;
  _makeDual(primal: Tensor, options: Opt<{ tangent: Tensor; level: number }>): Tensor;
  _makeDual(primal: Tensor, tangent: Tensor, options: Opt<{ level: number }>): Tensor;
  _makeDual(primal: Tensor, tangent: Tensor, level: number): Tensor;
  _makeDualCopy(options: Opt<{ primal: Tensor; tangent: Tensor; level: number } & OutOption>): Tensor;
  _makeDualCopy(primal: Tensor, options: Opt<{ tangent: Tensor; level: number } & OutOption>): Tensor;
  _makeDualCopy(primal: Tensor, tangent: Tensor, options: Opt<{ level: number } & OutOption>): Tensor;
  _makeDualCopy(primal: Tensor, tangent: Tensor, level: number, options?: OutOption): Tensor;
  _makePerChannelQuantizedTensor(options: Opt<NamedInput<Tensor> & { scale: Tensor; zeroPoint: Tensor; axis: number }>): Tensor;
  _makePerChannelQuantizedTensor(input: Tensor, options: Opt<{ scale: Tensor; zeroPoint: Tensor; axis: number }>): Tensor;
  _makePerChannelQuantizedTensor(input: Tensor, scale: Tensor, options: Opt<{ zeroPoint: Tensor; axis: number }>): Tensor;
  _makePerChannelQuantizedTensor(input: Tensor, scale: Tensor, zeroPoint: Tensor, options: Opt<{ axis: number }>): Tensor;
  _makePerChannelQuantizedTensor(input: Tensor, scale: Tensor, zeroPoint: Tensor, axis: number): Tensor;
  _makePerTensorQuantizedTensor(options: Opt<NamedInput<Tensor> & { scale: number; zeroPoint: number }>): Tensor;
  _makePerTensorQuantizedTensor(input: Tensor, options: Opt<{ scale: number; zeroPoint: number }>): Tensor;
  _makePerTensorQuantizedTensor(input: Tensor, scale: number, options: Opt<{ zeroPoint: number }>): Tensor;
  _makePerTensorQuantizedTensor(input: Tensor, scale: number, zeroPoint: number): Tensor;
  _maskedScale(options: Opt<NamedInput<Tensor> & { mask: Tensor; scale: number }>): Tensor;
  _maskedScale(input: Tensor, options: Opt<{ mask: Tensor; scale: number }>): Tensor;
  _maskedScale(input: Tensor, mask: Tensor, options: Opt<{ scale: number }>): Tensor;
  _maskedScale(input: Tensor, mask: Tensor, scale: number): Tensor;
  /** `_maskedSoftmax(input, mask, dim = null, maskType = null)` */
  _maskedSoftmax(options: Opt<NamedInput<Tensor> & { mask: Tensor; dim?: number | null | undefined; axis?: number | null | undefined; maskType?: number | null | undefined }>): Tensor;
  _maskedSoftmax(input: Tensor, options: Opt<{ mask: Tensor; dim?: number | null | undefined; axis?: number | null | undefined; maskType?: number | null | undefined }>): Tensor;
  _maskedSoftmax(input: Tensor, mask: Tensor, options: Opt<{ dim?: number | null | undefined; axis?: number | null | undefined; maskType?: number | null | undefined }>): Tensor;
  _maskedSoftmax(input: Tensor, mask: Tensor, dim: number | null | undefined, options: Opt<{ maskType?: number | null | undefined }>): Tensor;
  _maskedSoftmax(input: Tensor, mask: Tensor, dim?: number | null, maskType?: number | null): Tensor;
  /** `_mixedDtypesLinear(input, weight, scale, { bias = null, activation = null })` */
  _mixedDtypesLinear(options: Opt<NamedInput<Tensor> & { weight: Tensor; scale: Tensor; bias?: Tensor | null | undefined; activation?: string | null | undefined }>): Tensor;
  _mixedDtypesLinear(input: Tensor, options: Opt<{ weight: Tensor; scale: Tensor; bias?: Tensor | null | undefined; activation?: string | null | undefined }>): Tensor;
  _mixedDtypesLinear(input: Tensor, weight: Tensor, options: Opt<{ scale: Tensor; bias?: Tensor | null | undefined; activation?: string | null | undefined }>): Tensor;
  _mixedDtypesLinear(input: Tensor, weight: Tensor, scale: Tensor, options?: Opt<{ bias?: Tensor | null | undefined; activation?: string | null | undefined }>): Tensor;
  _mkldnnReshape(options: Opt<NamedInput<Tensor> & { shape: readonly number[] }>): Tensor;
  _mkldnnReshape(input: Tensor, options: Opt<{ shape: readonly number[] }>): Tensor;
  _mkldnnReshape(input: Tensor, shape: readonly number[]): Tensor;
  _mkldnnTranspose(options: Opt<NamedInput<Tensor> & { dim0: number; dim1: number }>): Tensor;
  _mkldnnTranspose(input: Tensor, options: Opt<{ dim0: number; dim1: number }>): Tensor;
  _mkldnnTranspose(input: Tensor, dim0: number, options: Opt<{ dim1: number }>): Tensor;
  _mkldnnTranspose(input: Tensor, dim0: number, dim1: number): Tensor;
  _mkldnnTranspose_(options: Opt<NamedInput<Tensor> & { dim0: number; dim1: number }>): Tensor;
  _mkldnnTranspose_(input: Tensor, options: Opt<{ dim0: number; dim1: number }>): Tensor;
  _mkldnnTranspose_(input: Tensor, dim0: number, options: Opt<{ dim1: number }>): Tensor;
  _mkldnnTranspose_(input: Tensor, dim0: number, dim1: number): Tensor;
  _mpsConvolution(options: Opt<NamedInput<Tensor> & { weight: Tensor; bias: Tensor | null; padding: readonly number[]; stride: readonly number[]; dilation: readonly number[]; groups: number }>): Tensor;
  _mpsConvolution(input: Tensor, options: Opt<{ weight: Tensor; bias: Tensor | null; padding: readonly number[]; stride: readonly number[]; dilation: readonly number[]; groups: number }>): Tensor;
  _mpsConvolution(input: Tensor, weight: Tensor, options: Opt<{ bias: Tensor | null; padding: readonly number[]; stride: readonly number[]; dilation: readonly number[]; groups: number }>): Tensor;
  _mpsConvolution(input: Tensor, weight: Tensor, bias: Tensor | null, options: Opt<{ padding: readonly number[]; stride: readonly number[]; dilation: readonly number[]; groups: number }>): Tensor;
  _mpsConvolution(input: Tensor, weight: Tensor, bias: Tensor | null, padding: readonly number[], options: Opt<{ stride: readonly number[]; dilation: readonly number[]; groups: number }>): Tensor;
  _mpsConvolution(input: Tensor, weight: Tensor, bias: Tensor | null, padding: readonly number[], stride: readonly number[], options: Opt<{ dilation: readonly number[]; groups: number }>): Tensor;
  _mpsConvolution(input: Tensor, weight: Tensor, bias: Tensor | null, padding: readonly number[], stride: readonly number[], dilation: readonly number[], options: Opt<{ groups: number }>): Tensor;
  _mpsConvolution(input: Tensor, weight: Tensor, bias: Tensor | null, padding: readonly number[], stride: readonly number[], dilation: readonly number[], groups: number): Tensor;
  _mpsConvolutionTranspose(options: Opt<NamedInput<Tensor> & { weight: Tensor; padding: readonly number[]; outputPadding: readonly number[]; stride: readonly number[]; dilation: readonly number[]; groups: number }>): Tensor;
  _mpsConvolutionTranspose(input: Tensor, options: Opt<{ weight: Tensor; padding: readonly number[]; outputPadding: readonly number[]; stride: readonly number[]; dilation: readonly number[]; groups: number }>): Tensor;
  _mpsConvolutionTranspose(input: Tensor, weight: Tensor, options: Opt<{ padding: readonly number[]; outputPadding: readonly number[]; stride: readonly number[]; dilation: readonly number[]; groups: number }>): Tensor;
  _mpsConvolutionTranspose(input: Tensor, weight: Tensor, padding: readonly number[], options: Opt<{ outputPadding: readonly number[]; stride: readonly number[]; dilation: readonly number[]; groups: number }>): Tensor;
  _mpsConvolutionTranspose(input: Tensor, weight: Tensor, padding: readonly number[], outputPadding: readonly number[], options: Opt<{ stride: readonly number[]; dilation: readonly number[]; groups: number }>): Tensor;
  _mpsConvolutionTranspose(input: Tensor, weight: Tensor, padding: readonly number[], outputPadding: readonly number[], stride: readonly number[], options: Opt<{ dilation: readonly number[]; groups: number }>): Tensor;
  _mpsConvolutionTranspose(input: Tensor, weight: Tensor, padding: readonly number[], outputPadding: readonly number[], stride: readonly number[], dilation: readonly number[], options: Opt<{ groups: number }>): Tensor;
  _mpsConvolutionTranspose(input: Tensor, weight: Tensor, padding: readonly number[], outputPadding: readonly number[], stride: readonly number[], dilation: readonly number[], groups: number): Tensor;
  _nativeBatchNormLegit(options: Opt<NamedInput<Tensor> & { weight: Tensor | null; bias: Tensor | null; runningMean: Tensor; runningVar: Tensor; training: boolean; momentum: number; eps: number } & OutsOption<[Tensor, Tensor, Tensor]>>): [Tensor, Tensor, Tensor];
  _nativeBatchNormLegit(input: Tensor, options: Opt<{ weight: Tensor | null; bias: Tensor | null; runningMean: Tensor; runningVar: Tensor; training: boolean; momentum: number; eps: number } & OutsOption<[Tensor, Tensor, Tensor]>>): [Tensor, Tensor, Tensor];
  _nativeBatchNormLegit(input: Tensor, weight: Tensor | null, options: Opt<{ bias: Tensor | null; runningMean: Tensor; runningVar: Tensor; training: boolean; momentum: number; eps: number } & OutsOption<[Tensor, Tensor, Tensor]>>): [Tensor, Tensor, Tensor];
  _nativeBatchNormLegit(input: Tensor, weight: Tensor | null, bias: Tensor | null, options: Opt<{ runningMean: Tensor; runningVar: Tensor; training: boolean; momentum: number; eps: number } & OutsOption<[Tensor, Tensor, Tensor]>>): [Tensor, Tensor, Tensor];
  _nativeBatchNormLegit(input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor, options: Opt<{ runningVar: Tensor; training: boolean; momentum: number; eps: number } & OutsOption<[Tensor, Tensor, Tensor]>>): [Tensor, Tensor, Tensor];
  _nativeBatchNormLegit(input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor, runningVar: Tensor, options: Opt<{ training: boolean; momentum: number; eps: number } & OutsOption<[Tensor, Tensor, Tensor]>>): [Tensor, Tensor, Tensor];
  _nativeBatchNormLegit(input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor, runningVar: Tensor, training: boolean, options: Opt<{ momentum: number; eps: number } & OutsOption<[Tensor, Tensor, Tensor]>>): [Tensor, Tensor, Tensor];
  _nativeBatchNormLegit(input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor, runningVar: Tensor, training: boolean, momentum: number, options: Opt<{ eps: number } & OutsOption<[Tensor, Tensor, Tensor]>>): [Tensor, Tensor, Tensor];
  _nativeBatchNormLegit(input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor, runningVar: Tensor, training: boolean, momentum: number, eps: number, options?: OutsOption<[Tensor, Tensor, Tensor]>): [Tensor, Tensor, Tensor];
  _nativeBatchNormLegit(options: Opt<NamedInput<Tensor> & { weight: Tensor | null; bias: Tensor | null; training: boolean; momentum: number; eps: number } & OutsOption<[Tensor, Tensor, Tensor]>>): [Tensor, Tensor, Tensor];
  _nativeBatchNormLegit(input: Tensor, options: Opt<{ weight: Tensor | null; bias: Tensor | null; training: boolean; momentum: number; eps: number } & OutsOption<[Tensor, Tensor, Tensor]>>): [Tensor, Tensor, Tensor];
  _nativeBatchNormLegit(input: Tensor, weight: Tensor | null, options: Opt<{ bias: Tensor | null; training: boolean; momentum: number; eps: number } & OutsOption<[Tensor, Tensor, Tensor]>>): [Tensor, Tensor, Tensor];
  _nativeBatchNormLegit(input: Tensor, weight: Tensor | null, bias: Tensor | null, options: Opt<{ training: boolean; momentum: number; eps: number } & OutsOption<[Tensor, Tensor, Tensor]>>): [Tensor, Tensor, Tensor];
  _nativeBatchNormLegit(input: Tensor, weight: Tensor | null, bias: Tensor | null, training: boolean, options: Opt<{ momentum: number; eps: number } & OutsOption<[Tensor, Tensor, Tensor]>>): [Tensor, Tensor, Tensor];
  _nativeBatchNormLegit(input: Tensor, weight: Tensor | null, bias: Tensor | null, training: boolean, momentum: number, options: Opt<{ eps: number } & OutsOption<[Tensor, Tensor, Tensor]>>): [Tensor, Tensor, Tensor];
  _nativeBatchNormLegit(input: Tensor, weight: Tensor | null, bias: Tensor | null, training: boolean, momentum: number, eps: number, options?: OutsOption<[Tensor, Tensor, Tensor]>): [Tensor, Tensor, Tensor];
  _nativeBatchNormLegitNoTraining(options: Opt<NamedInput<Tensor> & { weight: Tensor | null; bias: Tensor | null; runningMean: Tensor; runningVar: Tensor; momentum: number; eps: number }>): [Tensor, Tensor, Tensor];
  _nativeBatchNormLegitNoTraining(input: Tensor, options: Opt<{ weight: Tensor | null; bias: Tensor | null; runningMean: Tensor; runningVar: Tensor; momentum: number; eps: number }>): [Tensor, Tensor, Tensor];
  _nativeBatchNormLegitNoTraining(input: Tensor, weight: Tensor | null, options: Opt<{ bias: Tensor | null; runningMean: Tensor; runningVar: Tensor; momentum: number; eps: number }>): [Tensor, Tensor, Tensor];
  _nativeBatchNormLegitNoTraining(input: Tensor, weight: Tensor | null, bias: Tensor | null, options: Opt<{ runningMean: Tensor; runningVar: Tensor; momentum: number; eps: number }>): [Tensor, Tensor, Tensor];
  _nativeBatchNormLegitNoTraining(input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor, options: Opt<{ runningVar: Tensor; momentum: number; eps: number }>): [Tensor, Tensor, Tensor];
  _nativeBatchNormLegitNoTraining(input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor, runningVar: Tensor, options: Opt<{ momentum: number; eps: number }>): [Tensor, Tensor, Tensor];
  _nativeBatchNormLegitNoTraining(input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor, runningVar: Tensor, momentum: number, options: Opt<{ eps: number }>): [Tensor, Tensor, Tensor];
  _nativeBatchNormLegitNoTraining(input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor, runningVar: Tensor, momentum: number, eps: number): [Tensor, Tensor, Tensor];
  /**
   * `_nativeMultiHeadAttention(query, key, value, embedDim, numHead, qkvWeight, qkvBias, projWeight,
   * projBias, mask = null, needWeights = true, averageAttnWeights = true, maskType = null)`
   */
  _nativeMultiHeadAttention(options: Opt<{ query: Tensor; key: Tensor; value: Tensor; embedDim: number; numHead: number; qkvWeight: Tensor; qkvBias: Tensor; projWeight: Tensor; projBias: Tensor; mask?: Tensor | null | undefined; needWeights?: boolean | undefined; averageAttnWeights?: boolean | undefined; maskType?: number | null | undefined }>): [Tensor, Tensor];
  _nativeMultiHeadAttention(query: Tensor, options: Opt<{ key: Tensor; value: Tensor; embedDim: number; numHead: number; qkvWeight: Tensor; qkvBias: Tensor; projWeight: Tensor; projBias: Tensor; mask?: Tensor | null | undefined; needWeights?: boolean | undefined; averageAttnWeights?: boolean | undefined; maskType?: number | null | undefined }>): [Tensor, Tensor];
  _nativeMultiHeadAttention(query: Tensor, key: Tensor, options: Opt<{ value: Tensor; embedDim: number; numHead: number; qkvWeight: Tensor; qkvBias: Tensor; projWeight: Tensor; projBias: Tensor; mask?: Tensor | null | undefined; needWeights?: boolean | undefined; averageAttnWeights?: boolean | undefined; maskType?: number | null | undefined }>): [Tensor, Tensor];
  _nativeMultiHeadAttention(query: Tensor, key: Tensor, value: Tensor, options: Opt<{ embedDim: number; numHead: number; qkvWeight: Tensor; qkvBias: Tensor; projWeight: Tensor; projBias: Tensor; mask?: Tensor | null | undefined; needWeights?: boolean | undefined; averageAttnWeights?: boolean | undefined; maskType?: number | null | undefined }>): [Tensor, Tensor];
  _nativeMultiHeadAttention(query: Tensor, key: Tensor, value: Tensor, embedDim: number, options: Opt<{ numHead: number; qkvWeight: Tensor; qkvBias: Tensor; projWeight: Tensor; projBias: Tensor; mask?: Tensor | null | undefined; needWeights?: boolean | undefined; averageAttnWeights?: boolean | undefined; maskType?: number | null | undefined }>): [Tensor, Tensor];
  _nativeMultiHeadAttention(query: Tensor, key: Tensor, value: Tensor, embedDim: number, numHead: number, options: Opt<{ qkvWeight: Tensor; qkvBias: Tensor; projWeight: Tensor; projBias: Tensor; mask?: Tensor | null | undefined; needWeights?: boolean | undefined; averageAttnWeights?: boolean | undefined; maskType?: number | null | undefined }>): [Tensor, Tensor];
  _nativeMultiHeadAttention(query: Tensor, key: Tensor, value: Tensor, embedDim: number, numHead: number, qkvWeight: Tensor, options: Opt<{ qkvBias: Tensor; projWeight: Tensor; projBias: Tensor; mask?: Tensor | null | undefined; needWeights?: boolean | undefined; averageAttnWeights?: boolean | undefined; maskType?: number | null | undefined }>): [Tensor, Tensor];
  _nativeMultiHeadAttention(query: Tensor, key: Tensor, value: Tensor, embedDim: number, numHead: number, qkvWeight: Tensor, qkvBias: Tensor, options: Opt<{ projWeight: Tensor; projBias: Tensor; mask?: Tensor | null | undefined; needWeights?: boolean | undefined; averageAttnWeights?: boolean | undefined; maskType?: number | null | undefined }>): [Tensor, Tensor];
  _nativeMultiHeadAttention(query: Tensor, key: Tensor, value: Tensor, embedDim: number, numHead: number, qkvWeight: Tensor, qkvBias: Tensor, projWeight: Tensor, options: Opt<{ projBias: Tensor; mask?: Tensor | null | undefined; needWeights?: boolean | undefined; averageAttnWeights?: boolean | undefined; maskType?: number | null | undefined }>): [Tensor, Tensor];
  _nativeMultiHeadAttention(query: Tensor, key: Tensor, value: Tensor, embedDim: number, numHead: number, qkvWeight: Tensor, qkvBias: Tensor, projWeight: Tensor, projBias: Tensor, options: Opt<{ mask?: Tensor | null | undefined; needWeights?: boolean | undefined; averageAttnWeights?: boolean | undefined; maskType?: number | null | undefined }>): [Tensor, Tensor];
  _nativeMultiHeadAttention(query: Tensor, key: Tensor, value: Tensor, embedDim: number, numHead: number, qkvWeight: Tensor, qkvBias: Tensor, projWeight: Tensor, projBias: Tensor, mask: Tensor | null | undefined, options: Opt<{ needWeights?: boolean | undefined; averageAttnWeights?: boolean | undefined; maskType?: number | null | undefined }>): [Tensor, Tensor];
  _nativeMultiHeadAttention(query: Tensor, key: Tensor, value: Tensor, embedDim: number, numHead: number, qkvWeight: Tensor, qkvBias: Tensor, projWeight: Tensor, projBias: Tensor, mask: Tensor | null | undefined, needWeights: boolean | undefined, options: Opt<{ averageAttnWeights?: boolean | undefined; maskType?: number | null | undefined }>): [Tensor, Tensor];
  _nativeMultiHeadAttention(query: Tensor, key: Tensor, value: Tensor, embedDim: number, numHead: number, qkvWeight: Tensor, qkvBias: Tensor, projWeight: Tensor, projBias: Tensor, mask: Tensor | null | undefined, needWeights: boolean | undefined, averageAttnWeights: boolean | undefined, options: Opt<{ maskType?: number | null | undefined }>): [Tensor, Tensor];
  _nativeMultiHeadAttention(query: Tensor, key: Tensor, value: Tensor, embedDim: number, numHead: number, qkvWeight: Tensor, qkvBias: Tensor, projWeight: Tensor, projBias: Tensor, mask?: Tensor | null, needWeights?: boolean, averageAttnWeights?: boolean, maskType?: number | null): [Tensor, Tensor];
  _negView(options: Opt<NamedInput<Tensor>>): Tensor;
  _negView(input: Tensor): Tensor;
  _negViewCopy(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  _negViewCopy(input: Tensor, options?: OutOption): Tensor;
  _nestedComputeContiguousStridesOffsets(options: Opt<{ nestedSize: Tensor }>): [Tensor, Tensor];
  _nestedComputeContiguousStridesOffsets(nestedSize: Tensor): [Tensor, Tensor];
  /** `_nestedFromPadded(padded, cpuNestedShapeExample, fuseTransform0213 = false)` */
  _nestedFromPadded(options: Opt<{ padded: Tensor; cpuNestedShapeExample: Tensor; fuseTransform0213?: boolean | undefined }>): Tensor;
  _nestedFromPadded(padded: Tensor, options: Opt<{ cpuNestedShapeExample: Tensor; fuseTransform0213?: boolean | undefined }>): Tensor;
  _nestedFromPadded(padded: Tensor, cpuNestedShapeExample: Tensor, options: Opt<{ fuseTransform0213?: boolean | undefined }>): Tensor;
  _nestedFromPadded(padded: Tensor, cpuNestedShapeExample: Tensor, fuseTransform0213?: boolean): Tensor;
  _nestedFromPaddedAndNestedExample(options: Opt<{ padded: Tensor; ntExample: Tensor }>): Tensor;
  _nestedFromPaddedAndNestedExample(padded: Tensor, options: Opt<{ ntExample: Tensor }>): Tensor;
  _nestedFromPaddedAndNestedExample(padded: Tensor, ntExample: Tensor): Tensor;
  /**
   * `_nestedFromPaddedTensor(padded, offsets, dummy, raggedIdx = 1, minSeqlen = null, maxSeqlen = null, sumS
   * = null)`
   */
  _nestedFromPaddedTensor(options: Opt<{ padded: Tensor; offsets: Tensor; dummy: Tensor; raggedIdx?: number | undefined; minSeqlen?: Tensor | null | undefined; maxSeqlen?: Tensor | null | undefined; sumS?: number | null | undefined }>): Tensor;
  _nestedFromPaddedTensor(padded: Tensor, options: Opt<{ offsets: Tensor; dummy: Tensor; raggedIdx?: number | undefined; minSeqlen?: Tensor | null | undefined; maxSeqlen?: Tensor | null | undefined; sumS?: number | null | undefined }>): Tensor;
  _nestedFromPaddedTensor(padded: Tensor, offsets: Tensor, options: Opt<{ dummy: Tensor; raggedIdx?: number | undefined; minSeqlen?: Tensor | null | undefined; maxSeqlen?: Tensor | null | undefined; sumS?: number | null | undefined }>): Tensor;
  _nestedFromPaddedTensor(padded: Tensor, offsets: Tensor, dummy: Tensor, options: Opt<{ raggedIdx?: number | undefined; minSeqlen?: Tensor | null | undefined; maxSeqlen?: Tensor | null | undefined; sumS?: number | null | undefined }>): Tensor;
  _nestedFromPaddedTensor(padded: Tensor, offsets: Tensor, dummy: Tensor, raggedIdx: number | undefined, options: Opt<{ minSeqlen?: Tensor | null | undefined; maxSeqlen?: Tensor | null | undefined; sumS?: number | null | undefined }>): Tensor;
  _nestedFromPaddedTensor(padded: Tensor, offsets: Tensor, dummy: Tensor, raggedIdx: number | undefined, minSeqlen: Tensor | null | undefined, options: Opt<{ maxSeqlen?: Tensor | null | undefined; sumS?: number | null | undefined }>): Tensor;
  _nestedFromPaddedTensor(padded: Tensor, offsets: Tensor, dummy: Tensor, raggedIdx: number | undefined, minSeqlen: Tensor | null | undefined, maxSeqlen: Tensor | null | undefined, options: Opt<{ sumS?: number | null | undefined }>): Tensor;
  _nestedFromPaddedTensor(padded: Tensor, offsets: Tensor, dummy: Tensor, raggedIdx?: number, minSeqlen?: Tensor | null, maxSeqlen?: Tensor | null, sumS?: number | null): Tensor;
  _nestedGetJaggedDummy(options: Opt<{ any: Tensor }>): Tensor;
  _nestedGetJaggedDummy(any: Tensor): Tensor;
  _nestedGetLengths(options: Opt<NamedInput<Tensor>>): Tensor;
  _nestedGetLengths(input: Tensor): Tensor;
  _nestedGetMaxSeqlen(options: Opt<NamedInput<Tensor>>): Tensor;
  _nestedGetMaxSeqlen(input: Tensor): Tensor;
  _nestedGetMinSeqlen(options: Opt<NamedInput<Tensor>>): Tensor;
  _nestedGetMinSeqlen(input: Tensor): Tensor;
  _nestedGetOffsets(options: Opt<NamedInput<Tensor>>): Tensor;
  _nestedGetOffsets(input: Tensor): Tensor;
  _nestedGetRaggedIdx(options: Opt<NamedInput<Tensor>>): number;
  _nestedGetRaggedIdx(input: Tensor): number;
  _nestedGetValues(options: Opt<NamedInput<Tensor>>): Tensor;
  _nestedGetValues(input: Tensor): Tensor;
  _nestedGetValuesCopy(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  _nestedGetValuesCopy(input: Tensor, options?: OutOption): Tensor;
  /** `_nestedTensorFromMask(t, mask, maskCheck = true)` */
  _nestedTensorFromMask(options: Opt<{ t: Tensor; mask: Tensor; maskCheck?: boolean | undefined }>): Tensor;
  _nestedTensorFromMask(t: Tensor, options: Opt<{ mask: Tensor; maskCheck?: boolean | undefined }>): Tensor;
  _nestedTensorFromMask(t: Tensor, mask: Tensor, options: Opt<{ maskCheck?: boolean | undefined }>): Tensor;
  _nestedTensorFromMask(t: Tensor, mask: Tensor, maskCheck?: boolean): Tensor;
  _nestedTensorFromMaskLeftAligned(options: Opt<{ t: Tensor; mask: Tensor }>): boolean;
  _nestedTensorFromMaskLeftAligned(t: Tensor, options: Opt<{ mask: Tensor }>): boolean;
  _nestedTensorFromMaskLeftAligned(t: Tensor, mask: Tensor): boolean;
  /** `_nestedTensorFromTensorList(list, dtype = null, layout = null, device = null, pinMemory = null)` */
  _nestedTensorFromTensorList(options: Opt<{ list: readonly Tensor[]; dtype?: DType | null | undefined; layout?: Layout | null | undefined; device?: Device | null | undefined; pinMemory?: boolean | null | undefined }>): Tensor;
  _nestedTensorFromTensorList(list: readonly Tensor[], options: Opt<{ dtype?: DType | null | undefined; layout?: Layout | null | undefined; device?: Device | null | undefined; pinMemory?: boolean | null | undefined }>): Tensor;
  _nestedTensorFromTensorList(list: readonly Tensor[], dtype: DType | null | undefined, options: Opt<{ layout?: Layout | null | undefined; device?: Device | null | undefined; pinMemory?: boolean | null | undefined }>): Tensor;
  _nestedTensorFromTensorList(list: readonly Tensor[], dtype: DType | null | undefined, layout: Layout | null | undefined, options: Opt<{ device?: Device | null | undefined; pinMemory?: boolean | null | undefined }>): Tensor;
  _nestedTensorFromTensorList(list: readonly Tensor[], dtype: DType | null | undefined, layout: Layout | null | undefined, device: Device | null | undefined, options: Opt<{ pinMemory?: boolean | null | undefined }>): Tensor;
  _nestedTensorFromTensorList(list: readonly Tensor[], dtype?: DType | null, layout?: Layout | null, device?: Device | null, pinMemory?: boolean | null): Tensor;
  _nestedTensorSoftmaxWithShape(options: Opt<NamedInput<Tensor> & { query: Tensor }>): Tensor;
  _nestedTensorSoftmaxWithShape(input: Tensor, options: Opt<{ query: Tensor }>): Tensor;
  _nestedTensorSoftmaxWithShape(input: Tensor, query: Tensor): Tensor;
  _nestedViewFromBuffer(options: Opt<NamedInput<Tensor> & { nestedSize: Tensor; nestedStrides: Tensor; offsets: Tensor }>): Tensor;
  _nestedViewFromBuffer(input: Tensor, options: Opt<{ nestedSize: Tensor; nestedStrides: Tensor; offsets: Tensor }>): Tensor;
  _nestedViewFromBuffer(input: Tensor, nestedSize: Tensor, options: Opt<{ nestedStrides: Tensor; offsets: Tensor }>): Tensor;
  _nestedViewFromBuffer(input: Tensor, nestedSize: Tensor, nestedStrides: Tensor, options: Opt<{ offsets: Tensor }>): Tensor;
  _nestedViewFromBuffer(input: Tensor, nestedSize: Tensor, nestedStrides: Tensor, offsets: Tensor): Tensor;
  _nestedViewFromBufferCopy(options: Opt<NamedInput<Tensor> & { nestedSize: Tensor; nestedStrides: Tensor; offsets: Tensor } & OutOption>): Tensor;
  _nestedViewFromBufferCopy(input: Tensor, options: Opt<{ nestedSize: Tensor; nestedStrides: Tensor; offsets: Tensor } & OutOption>): Tensor;
  _nestedViewFromBufferCopy(input: Tensor, nestedSize: Tensor, options: Opt<{ nestedStrides: Tensor; offsets: Tensor } & OutOption>): Tensor;
  _nestedViewFromBufferCopy(input: Tensor, nestedSize: Tensor, nestedStrides: Tensor, options: Opt<{ offsets: Tensor } & OutOption>): Tensor;
  _nestedViewFromBufferCopy(input: Tensor, nestedSize: Tensor, nestedStrides: Tensor, offsets: Tensor, options?: OutOption): Tensor;
  /**
   * `_nestedViewFromJagged(input, offsets, dummy, lengths = null, raggedIdx = 1, minSeqlen = null, maxSeqlen
   * = null)`
   */
  _nestedViewFromJagged(options: Opt<NamedInput<Tensor> & { offsets: Tensor; dummy: Tensor; lengths?: Tensor | null | undefined; raggedIdx?: number | undefined; minSeqlen?: Tensor | null | undefined; maxSeqlen?: Tensor | null | undefined }>): Tensor;
  _nestedViewFromJagged(input: Tensor, options: Opt<{ offsets: Tensor; dummy: Tensor; lengths?: Tensor | null | undefined; raggedIdx?: number | undefined; minSeqlen?: Tensor | null | undefined; maxSeqlen?: Tensor | null | undefined }>): Tensor;
  _nestedViewFromJagged(input: Tensor, offsets: Tensor, options: Opt<{ dummy: Tensor; lengths?: Tensor | null | undefined; raggedIdx?: number | undefined; minSeqlen?: Tensor | null | undefined; maxSeqlen?: Tensor | null | undefined }>): Tensor;
  _nestedViewFromJagged(input: Tensor, offsets: Tensor, dummy: Tensor, options: Opt<{ lengths?: Tensor | null | undefined; raggedIdx?: number | undefined; minSeqlen?: Tensor | null | undefined; maxSeqlen?: Tensor | null | undefined }>): Tensor;
  _nestedViewFromJagged(input: Tensor, offsets: Tensor, dummy: Tensor, lengths: Tensor | null | undefined, options: Opt<{ raggedIdx?: number | undefined; minSeqlen?: Tensor | null | undefined; maxSeqlen?: Tensor | null | undefined }>): Tensor;
  _nestedViewFromJagged(input: Tensor, offsets: Tensor, dummy: Tensor, lengths: Tensor | null | undefined, raggedIdx: number | undefined, options: Opt<{ minSeqlen?: Tensor | null | undefined; maxSeqlen?: Tensor | null | undefined }>): Tensor;
  _nestedViewFromJagged(input: Tensor, offsets: Tensor, dummy: Tensor, lengths: Tensor | null | undefined, raggedIdx: number | undefined, minSeqlen: Tensor | null | undefined, options: Opt<{ maxSeqlen?: Tensor | null | undefined }>): Tensor;
  _nestedViewFromJagged(input: Tensor, offsets: Tensor, dummy: Tensor, lengths?: Tensor | null, raggedIdx?: number, minSeqlen?: Tensor | null, maxSeqlen?: Tensor | null): Tensor;
  /**
   * `_nestedViewFromJaggedCopy(input, offsets, dummy, lengths = null, raggedIdx = 1, minSeqlen = null,
   * maxSeqlen = null)`
   */
  _nestedViewFromJaggedCopy(options: Opt<NamedInput<Tensor> & { offsets: Tensor; dummy: Tensor; lengths?: Tensor | null | undefined; raggedIdx?: number | undefined; minSeqlen?: Tensor | null | undefined; maxSeqlen?: Tensor | null | undefined } & OutOption>): Tensor;
  _nestedViewFromJaggedCopy(input: Tensor, options: Opt<{ offsets: Tensor; dummy: Tensor; lengths?: Tensor | null | undefined; raggedIdx?: number | undefined; minSeqlen?: Tensor | null | undefined; maxSeqlen?: Tensor | null | undefined } & OutOption>): Tensor;
  _nestedViewFromJaggedCopy(input: Tensor, offsets: Tensor, options: Opt<{ dummy: Tensor; lengths?: Tensor | null | undefined; raggedIdx?: number | undefined; minSeqlen?: Tensor | null | undefined; maxSeqlen?: Tensor | null | undefined } & OutOption>): Tensor;
  _nestedViewFromJaggedCopy(input: Tensor, offsets: Tensor, dummy: Tensor, options: Opt<{ lengths?: Tensor | null | undefined; raggedIdx?: number | undefined; minSeqlen?: Tensor | null | undefined; maxSeqlen?: Tensor | null | undefined } & OutOption>): Tensor;
  _nestedViewFromJaggedCopy(input: Tensor, offsets: Tensor, dummy: Tensor, lengths: Tensor | null | undefined, options: Opt<{ raggedIdx?: number | undefined; minSeqlen?: Tensor | null | undefined; maxSeqlen?: Tensor | null | undefined } & OutOption>): Tensor;
  _nestedViewFromJaggedCopy(input: Tensor, offsets: Tensor, dummy: Tensor, lengths: Tensor | null | undefined, raggedIdx: number | undefined, options: Opt<{ minSeqlen?: Tensor | null | undefined; maxSeqlen?: Tensor | null | undefined } & OutOption>): Tensor;
  _nestedViewFromJaggedCopy(input: Tensor, offsets: Tensor, dummy: Tensor, lengths: Tensor | null | undefined, raggedIdx: number | undefined, minSeqlen: Tensor | null | undefined, options: Opt<{ maxSeqlen?: Tensor | null | undefined } & OutOption>): Tensor;
  _nestedViewFromJaggedCopy(input: Tensor, offsets: Tensor, dummy: Tensor, lengths?: Tensor | null, raggedIdx?: number, minSeqlen?: Tensor | null, maxSeqlen?: Tensor | null, options?: OutOption): Tensor;
  _nnpackAvailable(): boolean;
  /** `_nnpackSpatialConvolution(input, weight, bias, padding, stride = 1)` */
  _nnpackSpatialConvolution(options: Opt<NamedInput<Tensor> & { weight: Tensor; bias: Tensor | null; padding: IntOrList; stride?: IntOrList | undefined }>): Tensor;
  _nnpackSpatialConvolution(input: Tensor, options: Opt<{ weight: Tensor; bias: Tensor | null; padding: IntOrList; stride?: IntOrList | undefined }>): Tensor;
  _nnpackSpatialConvolution(input: Tensor, weight: Tensor, options: Opt<{ bias: Tensor | null; padding: IntOrList; stride?: IntOrList | undefined }>): Tensor;
  _nnpackSpatialConvolution(input: Tensor, weight: Tensor, bias: Tensor | null, options: Opt<{ padding: IntOrList; stride?: IntOrList | undefined }>): Tensor;
  _nnpackSpatialConvolution(input: Tensor, weight: Tensor, bias: Tensor | null, padding: IntOrList, options: Opt<{ stride?: IntOrList | undefined }>): Tensor;
  _nnpackSpatialConvolution(input: Tensor, weight: Tensor, bias: Tensor | null, padding: IntOrList, stride?: IntOrList): Tensor;
  _packPaddedSequence(options: Opt<NamedInput<Tensor> & { lengths: Tensor; batchFirst: boolean }>): [Tensor, Tensor];
  _packPaddedSequence(input: Tensor, options: Opt<{ lengths: Tensor; batchFirst: boolean }>): [Tensor, Tensor];
  _packPaddedSequence(input: Tensor, lengths: Tensor, options: Opt<{ batchFirst: boolean }>): [Tensor, Tensor];
  _packPaddedSequence(input: Tensor, lengths: Tensor, batchFirst: boolean): [Tensor, Tensor];
  _padPackedSequence(options: Opt<{ data: Tensor; batchSizes: Tensor; batchFirst: boolean; paddingValue: Scalar; totalLength: number }>): [Tensor, Tensor];
  _padPackedSequence(data: Tensor, options: Opt<{ batchSizes: Tensor; batchFirst: boolean; paddingValue: Scalar; totalLength: number }>): [Tensor, Tensor];
  _padPackedSequence(data: Tensor, batchSizes: Tensor, options: Opt<{ batchFirst: boolean; paddingValue: Scalar; totalLength: number }>): [Tensor, Tensor];
  _padPackedSequence(data: Tensor, batchSizes: Tensor, batchFirst: boolean, options: Opt<{ paddingValue: Scalar; totalLength: number }>): [Tensor, Tensor];
  _padPackedSequence(data: Tensor, batchSizes: Tensor, batchFirst: boolean, paddingValue: Scalar, options: Opt<{ totalLength: number }>): [Tensor, Tensor];
  _padPackedSequence(data: Tensor, batchSizes: Tensor, batchFirst: boolean, paddingValue: Scalar, totalLength: number): [Tensor, Tensor];
  _philoxKeyFoldIn(options: Opt<{ key: Tensor; data: Tensor }>): Tensor;
  _philoxKeyFoldIn(key: Tensor, options: Opt<{ data: Tensor }>): Tensor;
  _philoxKeyFoldIn(key: Tensor, data: Tensor): Tensor;
  _philoxKeyFoldIn(options: Opt<{ key: Tensor; data: number }>): Tensor;
  _philoxKeyFoldIn(key: Tensor, options: Opt<{ data: number }>): Tensor;
  _philoxKeyFoldIn(key: Tensor, data: number): Tensor;
  _philoxKeySplit(options: Opt<{ key: Tensor; numSplits: number }>): Tensor;
  _philoxKeySplit(key: Tensor, options: Opt<{ numSplits: number }>): Tensor;
  _philoxKeySplit(key: Tensor, numSplits: number): Tensor;
  /** `_philoxNormal_(input, key, mean = 0, std = 1)` */
  _philoxNormal_(options: Opt<NamedInput<Tensor> & { key: Tensor; mean?: number | undefined; std?: number | undefined }>): Tensor;
  _philoxNormal_(input: Tensor, options: Opt<{ key: Tensor; mean?: number | undefined; std?: number | undefined }>): Tensor;
  _philoxNormal_(input: Tensor, key: Tensor, options: Opt<{ mean?: number | undefined; std?: number | undefined }>): Tensor;
  _philoxNormal_(input: Tensor, key: Tensor, mean: number | undefined, options: Opt<{ std?: number | undefined }>): Tensor;
  _philoxNormal_(input: Tensor, key: Tensor, mean?: number, std?: number): Tensor;
  /** LibTorch 2.15 and newer have it. `_philoxRandint_(input, key, low = null, high = null)` */
  _philoxRandint_(options: Opt<NamedInput<Tensor> & { key: Tensor; low?: number | bigint | null | undefined; high?: number | bigint | null | undefined }>): Tensor;
  _philoxRandint_(input: Tensor, options: Opt<{ key: Tensor; low?: number | bigint | null | undefined; high?: number | bigint | null | undefined }>): Tensor;
  _philoxRandint_(input: Tensor, key: Tensor, options: Opt<{ low?: number | bigint | null | undefined; high?: number | bigint | null | undefined }>): Tensor;
  _philoxRandint_(input: Tensor, key: Tensor, low: number | bigint | null | undefined, options: Opt<{ high?: number | bigint | null | undefined }>): Tensor;
  _philoxRandint_(input: Tensor, key: Tensor, low?: number | bigint | null, high?: number | bigint | null): Tensor;
  /** `_philoxUniform_(input, key, low = 0, high = 1)` */
  _philoxUniform_(options: Opt<NamedInput<Tensor> & { key: Tensor; low?: number | undefined; high?: number | undefined }>): Tensor;
  _philoxUniform_(input: Tensor, options: Opt<{ key: Tensor; low?: number | undefined; high?: number | undefined }>): Tensor;
  _philoxUniform_(input: Tensor, key: Tensor, options: Opt<{ low?: number | undefined; high?: number | undefined }>): Tensor;
  _philoxUniform_(input: Tensor, key: Tensor, low: number | undefined, options: Opt<{ high?: number | undefined }>): Tensor;
  _philoxUniform_(input: Tensor, key: Tensor, low?: number, high?: number): Tensor;
  /** `_pinMemory(input, device = null)` */
  _pinMemory(options: Opt<NamedInput<Tensor> & { device?: Device | null | undefined }>): Tensor;
  _pinMemory(input: Tensor, options: Opt<{ device?: Device | null | undefined }>): Tensor;
  _pinMemory(input: Tensor, device?: Device | null): Tensor;
  _preluKernel(options: Opt<NamedInput<Tensor> & { weight: Tensor }>): Tensor;
  _preluKernel(input: Tensor, options: Opt<{ weight: Tensor }>): Tensor;
  _preluKernel(input: Tensor, weight: Tensor): Tensor;
  _print(options: Opt<{ s: string }>): void;
  _print(s: string): void;
  _propagateXlaData(options: Opt<NamedInput<Tensor> & { output: Tensor }>): void;
  _propagateXlaData(input: Tensor, options: Opt<{ output: Tensor }>): void;
  _propagateXlaData(input: Tensor, output: Tensor): void;
  _removeBatchDim(options: Opt<NamedInput<Tensor> & { level: number; batchSize: number; outDim: number }>): Tensor;
  _removeBatchDim(input: Tensor, options: Opt<{ level: number; batchSize: number; outDim: number }>): Tensor;
  _removeBatchDim(input: Tensor, level: number, options: Opt<{ batchSize: number; outDim: number }>): Tensor;
  _removeBatchDim(input: Tensor, level: number, batchSize: number, options: Opt<{ outDim: number }>): Tensor;
  _removeBatchDim(input: Tensor, level: number, batchSize: number, outDim: number): Tensor;
  _reshapeAliasCopy(options: Opt<NamedInput<Tensor> & { size: readonly number[]; stride: readonly number[] } & OutOption>): Tensor;
  _reshapeAliasCopy(input: Tensor, options: Opt<{ size: readonly number[]; stride: readonly number[] } & OutOption>): Tensor;
  _reshapeAliasCopy(input: Tensor, size: readonly number[], options: Opt<{ stride: readonly number[] } & OutOption>): Tensor;
  _reshapeAliasCopy(input: Tensor, size: readonly number[], stride: readonly number[], options?: OutOption): Tensor;
  _reshapeFromTensor(options: Opt<NamedInput<Tensor> & { shape: Tensor }>): Tensor;
  _reshapeFromTensor(input: Tensor, options: Opt<{ shape: Tensor }>): Tensor;
  _reshapeFromTensor(input: Tensor, shape: Tensor): Tensor;
  _resizeOutput_(options: Opt<NamedInput<Tensor> & { size: readonly number[]; device: Device }>): Tensor;
  _resizeOutput_(input: Tensor, options: Opt<{ size: readonly number[]; device: Device }>): Tensor;
  _resizeOutput_(input: Tensor, size: readonly number[], options: Opt<{ device: Device }>): Tensor;
  _resizeOutput_(input: Tensor, size: readonly number[], device: Device): Tensor;
  _rowwisePrune(options: Opt<{ weight: Tensor; mask: Tensor; compressedIndicesDtype: DType }>): [Tensor, Tensor];
  _rowwisePrune(weight: Tensor, options: Opt<{ mask: Tensor; compressedIndicesDtype: DType }>): [Tensor, Tensor];
  _rowwisePrune(weight: Tensor, mask: Tensor, options: Opt<{ compressedIndicesDtype: DType }>): [Tensor, Tensor];
  _rowwisePrune(weight: Tensor, mask: Tensor, compressedIndicesDtype: DType): [Tensor, Tensor];
  /** `_safeSoftmax(input, dim, dtype = null)` */
  _safeSoftmax(options: Opt<NamedInput<Tensor> & NamedDim<number> & { dtype?: DType | null | undefined }>): Tensor;
  _safeSoftmax(input: Tensor, options: Opt<NamedDim<number> & { dtype?: DType | null | undefined }>): Tensor;
  _safeSoftmax(input: Tensor, dim: number, options: Opt<{ dtype?: DType | null | undefined }>): Tensor;
  _safeSoftmax(input: Tensor, dim: number, dtype?: DType | null): Tensor;
  /** `_sampleDirichlet(input, generator = null)` */
  _sampleDirichlet(options: Opt<NamedInput<Tensor> & { generator?: Generator | null | undefined }>): Tensor;
  _sampleDirichlet(input: Tensor, options: Opt<{ generator?: Generator | null | undefined }>): Tensor;
  _sampleDirichlet(input: Tensor, generator?: Generator | null): Tensor;
  _saturateWeightToFp16(options: Opt<{ weight: Tensor }>): Tensor;
  _saturateWeightToFp16(weight: Tensor): Tensor;
  /**
   * LibTorch 2.15 and newer have it.
   * `_scaledAddmm(input, mat1, mat2, scaleA, recipeA, swizzleA, scaleB, recipeB, swizzleB, contractionDim =
   * [], { beta = 1, alpha = 1, useFastAccum = false })`
   */
  _scaledAddmm(options: Opt<NamedInput<Tensor> & { mat1: Tensor; mat2: Tensor; scaleA: readonly Tensor[]; recipeA: readonly number[]; swizzleA: readonly number[]; scaleB: readonly Tensor[]; recipeB: readonly number[]; swizzleB: readonly number[]; contractionDim?: readonly number[] | undefined; beta?: Scalar | undefined; alpha?: Scalar | undefined; useFastAccum?: boolean | undefined } & OutOption>): Tensor;
  _scaledAddmm(input: Tensor, options: Opt<{ mat1: Tensor; mat2: Tensor; scaleA: readonly Tensor[]; recipeA: readonly number[]; swizzleA: readonly number[]; scaleB: readonly Tensor[]; recipeB: readonly number[]; swizzleB: readonly number[]; contractionDim?: readonly number[] | undefined; beta?: Scalar | undefined; alpha?: Scalar | undefined; useFastAccum?: boolean | undefined } & OutOption>): Tensor;
  _scaledAddmm(input: Tensor, mat1: Tensor, options: Opt<{ mat2: Tensor; scaleA: readonly Tensor[]; recipeA: readonly number[]; swizzleA: readonly number[]; scaleB: readonly Tensor[]; recipeB: readonly number[]; swizzleB: readonly number[]; contractionDim?: readonly number[] | undefined; beta?: Scalar | undefined; alpha?: Scalar | undefined; useFastAccum?: boolean | undefined } & OutOption>): Tensor;
  _scaledAddmm(input: Tensor, mat1: Tensor, mat2: Tensor, options: Opt<{ scaleA: readonly Tensor[]; recipeA: readonly number[]; swizzleA: readonly number[]; scaleB: readonly Tensor[]; recipeB: readonly number[]; swizzleB: readonly number[]; contractionDim?: readonly number[] | undefined; beta?: Scalar | undefined; alpha?: Scalar | undefined; useFastAccum?: boolean | undefined } & OutOption>): Tensor;
  _scaledAddmm(input: Tensor, mat1: Tensor, mat2: Tensor, scaleA: readonly Tensor[], options: Opt<{ recipeA: readonly number[]; swizzleA: readonly number[]; scaleB: readonly Tensor[]; recipeB: readonly number[]; swizzleB: readonly number[]; contractionDim?: readonly number[] | undefined; beta?: Scalar | undefined; alpha?: Scalar | undefined; useFastAccum?: boolean | undefined } & OutOption>): Tensor;
  _scaledAddmm(input: Tensor, mat1: Tensor, mat2: Tensor, scaleA: readonly Tensor[], recipeA: readonly number[], options: Opt<{ swizzleA: readonly number[]; scaleB: readonly Tensor[]; recipeB: readonly number[]; swizzleB: readonly number[]; contractionDim?: readonly number[] | undefined; beta?: Scalar | undefined; alpha?: Scalar | undefined; useFastAccum?: boolean | undefined } & OutOption>): Tensor;
  _scaledAddmm(input: Tensor, mat1: Tensor, mat2: Tensor, scaleA: readonly Tensor[], recipeA: readonly number[], swizzleA: readonly number[], options: Opt<{ scaleB: readonly Tensor[]; recipeB: readonly number[]; swizzleB: readonly number[]; contractionDim?: readonly number[] | undefined; beta?: Scalar | undefined; alpha?: Scalar | undefined; useFastAccum?: boolean | undefined } & OutOption>): Tensor;
  _scaledAddmm(input: Tensor, mat1: Tensor, mat2: Tensor, scaleA: readonly Tensor[], recipeA: readonly number[], swizzleA: readonly number[], scaleB: readonly Tensor[], options: Opt<{ recipeB: readonly number[]; swizzleB: readonly number[]; contractionDim?: readonly number[] | undefined; beta?: Scalar | undefined; alpha?: Scalar | undefined; useFastAccum?: boolean | undefined } & OutOption>): Tensor;
  _scaledAddmm(input: Tensor, mat1: Tensor, mat2: Tensor, scaleA: readonly Tensor[], recipeA: readonly number[], swizzleA: readonly number[], scaleB: readonly Tensor[], recipeB: readonly number[], options: Opt<{ swizzleB: readonly number[]; contractionDim?: readonly number[] | undefined; beta?: Scalar | undefined; alpha?: Scalar | undefined; useFastAccum?: boolean | undefined } & OutOption>): Tensor;
  _scaledAddmm(input: Tensor, mat1: Tensor, mat2: Tensor, scaleA: readonly Tensor[], recipeA: readonly number[], swizzleA: readonly number[], scaleB: readonly Tensor[], recipeB: readonly number[], swizzleB: readonly number[], options: Opt<{ contractionDim?: readonly number[] | undefined; beta?: Scalar | undefined; alpha?: Scalar | undefined; useFastAccum?: boolean | undefined } & OutOption>): Tensor;
  _scaledAddmm(input: Tensor, mat1: Tensor, mat2: Tensor, scaleA: readonly Tensor[], recipeA: readonly number[], swizzleA: readonly number[], scaleB: readonly Tensor[], recipeB: readonly number[], swizzleB: readonly number[], contractionDim?: readonly number[], options?: Opt<{ beta?: Scalar | undefined; alpha?: Scalar | undefined; useFastAccum?: boolean | undefined } & OutOption>): Tensor;
  /**
   * LibTorch 2.15 and newer have it.
   * `_scaledAddmm_(input, mat1, mat2, scaleA, recipeA, swizzleA, scaleB, recipeB, swizzleB, contractionDim =
   * [], { beta = 1, alpha = 1, useFastAccum = false })`
   */
  _scaledAddmm_(options: Opt<NamedInput<Tensor> & { mat1: Tensor; mat2: Tensor; scaleA: readonly Tensor[]; recipeA: readonly number[]; swizzleA: readonly number[]; scaleB: readonly Tensor[]; recipeB: readonly number[]; swizzleB: readonly number[]; contractionDim?: readonly number[] | undefined; beta?: Scalar | undefined; alpha?: Scalar | undefined; useFastAccum?: boolean | undefined }>): Tensor;
  _scaledAddmm_(input: Tensor, options: Opt<{ mat1: Tensor; mat2: Tensor; scaleA: readonly Tensor[]; recipeA: readonly number[]; swizzleA: readonly number[]; scaleB: readonly Tensor[]; recipeB: readonly number[]; swizzleB: readonly number[]; contractionDim?: readonly number[] | undefined; beta?: Scalar | undefined; alpha?: Scalar | undefined; useFastAccum?: boolean | undefined }>): Tensor;
  _scaledAddmm_(input: Tensor, mat1: Tensor, options: Opt<{ mat2: Tensor; scaleA: readonly Tensor[]; recipeA: readonly number[]; swizzleA: readonly number[]; scaleB: readonly Tensor[]; recipeB: readonly number[]; swizzleB: readonly number[]; contractionDim?: readonly number[] | undefined; beta?: Scalar | undefined; alpha?: Scalar | undefined; useFastAccum?: boolean | undefined }>): Tensor;
  _scaledAddmm_(input: Tensor, mat1: Tensor, mat2: Tensor, options: Opt<{ scaleA: readonly Tensor[]; recipeA: readonly number[]; swizzleA: readonly number[]; scaleB: readonly Tensor[]; recipeB: readonly number[]; swizzleB: readonly number[]; contractionDim?: readonly number[] | undefined; beta?: Scalar | undefined; alpha?: Scalar | undefined; useFastAccum?: boolean | undefined }>): Tensor;
  _scaledAddmm_(input: Tensor, mat1: Tensor, mat2: Tensor, scaleA: readonly Tensor[], options: Opt<{ recipeA: readonly number[]; swizzleA: readonly number[]; scaleB: readonly Tensor[]; recipeB: readonly number[]; swizzleB: readonly number[]; contractionDim?: readonly number[] | undefined; beta?: Scalar | undefined; alpha?: Scalar | undefined; useFastAccum?: boolean | undefined }>): Tensor;
  _scaledAddmm_(input: Tensor, mat1: Tensor, mat2: Tensor, scaleA: readonly Tensor[], recipeA: readonly number[], options: Opt<{ swizzleA: readonly number[]; scaleB: readonly Tensor[]; recipeB: readonly number[]; swizzleB: readonly number[]; contractionDim?: readonly number[] | undefined; beta?: Scalar | undefined; alpha?: Scalar | undefined; useFastAccum?: boolean | undefined }>): Tensor;
  _scaledAddmm_(input: Tensor, mat1: Tensor, mat2: Tensor, scaleA: readonly Tensor[], recipeA: readonly number[], swizzleA: readonly number[], options: Opt<{ scaleB: readonly Tensor[]; recipeB: readonly number[]; swizzleB: readonly number[]; contractionDim?: readonly number[] | undefined; beta?: Scalar | undefined; alpha?: Scalar | undefined; useFastAccum?: boolean | undefined }>): Tensor;
  _scaledAddmm_(input: Tensor, mat1: Tensor, mat2: Tensor, scaleA: readonly Tensor[], recipeA: readonly number[], swizzleA: readonly number[], scaleB: readonly Tensor[], options: Opt<{ recipeB: readonly number[]; swizzleB: readonly number[]; contractionDim?: readonly number[] | undefined; beta?: Scalar | undefined; alpha?: Scalar | undefined; useFastAccum?: boolean | undefined }>): Tensor;
  _scaledAddmm_(input: Tensor, mat1: Tensor, mat2: Tensor, scaleA: readonly Tensor[], recipeA: readonly number[], swizzleA: readonly number[], scaleB: readonly Tensor[], recipeB: readonly number[], options: Opt<{ swizzleB: readonly number[]; contractionDim?: readonly number[] | undefined; beta?: Scalar | undefined; alpha?: Scalar | undefined; useFastAccum?: boolean | undefined }>): Tensor;
  _scaledAddmm_(input: Tensor, mat1: Tensor, mat2: Tensor, scaleA: readonly Tensor[], recipeA: readonly number[], swizzleA: readonly number[], scaleB: readonly Tensor[], recipeB: readonly number[], swizzleB: readonly number[], options: Opt<{ contractionDim?: readonly number[] | undefined; beta?: Scalar | undefined; alpha?: Scalar | undefined; useFastAccum?: boolean | undefined }>): Tensor;
  _scaledAddmm_(input: Tensor, mat1: Tensor, mat2: Tensor, scaleA: readonly Tensor[], recipeA: readonly number[], swizzleA: readonly number[], scaleB: readonly Tensor[], recipeB: readonly number[], swizzleB: readonly number[], contractionDim?: readonly number[], options?: Opt<{ beta?: Scalar | undefined; alpha?: Scalar | undefined; useFastAccum?: boolean | undefined }>): Tensor;
  /**
   * `_scaledDotProductAttentionMath(query, key, value, attnMask = null, dropoutP = 0, isCausal = false,
   * dropoutMask = null, { scale = null, enableGqa = false })`
   */
  _scaledDotProductAttentionMath(options: Opt<{ query: Tensor; key: Tensor; value: Tensor; attnMask?: Tensor | null | undefined; dropoutP?: number | undefined; isCausal?: boolean | undefined; dropoutMask?: Tensor | null | undefined; scale?: number | null | undefined; enableGqa?: boolean | undefined }>): [Tensor, Tensor];
  _scaledDotProductAttentionMath(query: Tensor, options: Opt<{ key: Tensor; value: Tensor; attnMask?: Tensor | null | undefined; dropoutP?: number | undefined; isCausal?: boolean | undefined; dropoutMask?: Tensor | null | undefined; scale?: number | null | undefined; enableGqa?: boolean | undefined }>): [Tensor, Tensor];
  _scaledDotProductAttentionMath(query: Tensor, key: Tensor, options: Opt<{ value: Tensor; attnMask?: Tensor | null | undefined; dropoutP?: number | undefined; isCausal?: boolean | undefined; dropoutMask?: Tensor | null | undefined; scale?: number | null | undefined; enableGqa?: boolean | undefined }>): [Tensor, Tensor];
  _scaledDotProductAttentionMath(query: Tensor, key: Tensor, value: Tensor, options: Opt<{ attnMask?: Tensor | null | undefined; dropoutP?: number | undefined; isCausal?: boolean | undefined; dropoutMask?: Tensor | null | undefined; scale?: number | null | undefined; enableGqa?: boolean | undefined }>): [Tensor, Tensor];
  _scaledDotProductAttentionMath(query: Tensor, key: Tensor, value: Tensor, attnMask: Tensor | null | undefined, options: Opt<{ dropoutP?: number | undefined; isCausal?: boolean | undefined; dropoutMask?: Tensor | null | undefined; scale?: number | null | undefined; enableGqa?: boolean | undefined }>): [Tensor, Tensor];
  _scaledDotProductAttentionMath(query: Tensor, key: Tensor, value: Tensor, attnMask: Tensor | null | undefined, dropoutP: number | undefined, options: Opt<{ isCausal?: boolean | undefined; dropoutMask?: Tensor | null | undefined; scale?: number | null | undefined; enableGqa?: boolean | undefined }>): [Tensor, Tensor];
  _scaledDotProductAttentionMath(query: Tensor, key: Tensor, value: Tensor, attnMask: Tensor | null | undefined, dropoutP: number | undefined, isCausal: boolean | undefined, options: Opt<{ dropoutMask?: Tensor | null | undefined; scale?: number | null | undefined; enableGqa?: boolean | undefined }>): [Tensor, Tensor];
  _scaledDotProductAttentionMath(query: Tensor, key: Tensor, value: Tensor, attnMask?: Tensor | null, dropoutP?: number, isCausal?: boolean, dropoutMask?: Tensor | null, options?: Opt<{ scale?: number | null | undefined; enableGqa?: boolean | undefined }>): [Tensor, Tensor];
  /**
   * `_scaledDotProductAttentionMathForMps(query, key, value, attnMask = null, dropoutP = 0, isCausal = false,
   * dropoutMask = null, { scale = null, enableGqa = false })`
   */
  _scaledDotProductAttentionMathForMps(options: Opt<{ query: Tensor; key: Tensor; value: Tensor; attnMask?: Tensor | null | undefined; dropoutP?: number | undefined; isCausal?: boolean | undefined; dropoutMask?: Tensor | null | undefined; scale?: number | null | undefined; enableGqa?: boolean | undefined }>): [Tensor, Tensor];
  _scaledDotProductAttentionMathForMps(query: Tensor, options: Opt<{ key: Tensor; value: Tensor; attnMask?: Tensor | null | undefined; dropoutP?: number | undefined; isCausal?: boolean | undefined; dropoutMask?: Tensor | null | undefined; scale?: number | null | undefined; enableGqa?: boolean | undefined }>): [Tensor, Tensor];
  _scaledDotProductAttentionMathForMps(query: Tensor, key: Tensor, options: Opt<{ value: Tensor; attnMask?: Tensor | null | undefined; dropoutP?: number | undefined; isCausal?: boolean | undefined; dropoutMask?: Tensor | null | undefined; scale?: number | null | undefined; enableGqa?: boolean | undefined }>): [Tensor, Tensor];
  _scaledDotProductAttentionMathForMps(query: Tensor, key: Tensor, value: Tensor, options: Opt<{ attnMask?: Tensor | null | undefined; dropoutP?: number | undefined; isCausal?: boolean | undefined; dropoutMask?: Tensor | null | undefined; scale?: number | null | undefined; enableGqa?: boolean | undefined }>): [Tensor, Tensor];
  _scaledDotProductAttentionMathForMps(query: Tensor, key: Tensor, value: Tensor, attnMask: Tensor | null | undefined, options: Opt<{ dropoutP?: number | undefined; isCausal?: boolean | undefined; dropoutMask?: Tensor | null | undefined; scale?: number | null | undefined; enableGqa?: boolean | undefined }>): [Tensor, Tensor];
  _scaledDotProductAttentionMathForMps(query: Tensor, key: Tensor, value: Tensor, attnMask: Tensor | null | undefined, dropoutP: number | undefined, options: Opt<{ isCausal?: boolean | undefined; dropoutMask?: Tensor | null | undefined; scale?: number | null | undefined; enableGqa?: boolean | undefined }>): [Tensor, Tensor];
  _scaledDotProductAttentionMathForMps(query: Tensor, key: Tensor, value: Tensor, attnMask: Tensor | null | undefined, dropoutP: number | undefined, isCausal: boolean | undefined, options: Opt<{ dropoutMask?: Tensor | null | undefined; scale?: number | null | undefined; enableGqa?: boolean | undefined }>): [Tensor, Tensor];
  _scaledDotProductAttentionMathForMps(query: Tensor, key: Tensor, value: Tensor, attnMask?: Tensor | null, dropoutP?: number, isCausal?: boolean, dropoutMask?: Tensor | null, options?: Opt<{ scale?: number | null | undefined; enableGqa?: boolean | undefined }>): [Tensor, Tensor];
  /**
   * `_scaledDotProductCudnnAttention(query, key, value, attnBias, computeLogSumexp, dropoutP = 0, isCausal =
   * false, returnDebugMask = false, { scale = null })`
   */
  _scaledDotProductCudnnAttention(options: Opt<{ query: Tensor; key: Tensor; value: Tensor; attnBias: Tensor | null; computeLogSumexp: boolean; dropoutP?: number | undefined; isCausal?: boolean | undefined; returnDebugMask?: boolean | undefined; scale?: number | null | undefined }>): NamedTuple<['output', 'logsumexp', 'cumSeqQ', 'cumSeqK', 'maxQ', 'maxK', 'philoxSeed', 'philoxOffset', 'debugAttnMask'], [Tensor, Tensor, Tensor, Tensor, number, number, Tensor, Tensor, Tensor]>;
  _scaledDotProductCudnnAttention(query: Tensor, options: Opt<{ key: Tensor; value: Tensor; attnBias: Tensor | null; computeLogSumexp: boolean; dropoutP?: number | undefined; isCausal?: boolean | undefined; returnDebugMask?: boolean | undefined; scale?: number | null | undefined }>): NamedTuple<['output', 'logsumexp', 'cumSeqQ', 'cumSeqK', 'maxQ', 'maxK', 'philoxSeed', 'philoxOffset', 'debugAttnMask'], [Tensor, Tensor, Tensor, Tensor, number, number, Tensor, Tensor, Tensor]>;
  _scaledDotProductCudnnAttention(query: Tensor, key: Tensor, options: Opt<{ value: Tensor; attnBias: Tensor | null; computeLogSumexp: boolean; dropoutP?: number | undefined; isCausal?: boolean | undefined; returnDebugMask?: boolean | undefined; scale?: number | null | undefined }>): NamedTuple<['output', 'logsumexp', 'cumSeqQ', 'cumSeqK', 'maxQ', 'maxK', 'philoxSeed', 'philoxOffset', 'debugAttnMask'], [Tensor, Tensor, Tensor, Tensor, number, number, Tensor, Tensor, Tensor]>;
  _scaledDotProductCudnnAttention(query: Tensor, key: Tensor, value: Tensor, options: Opt<{ attnBias: Tensor | null; computeLogSumexp: boolean; dropoutP?: number | undefined; isCausal?: boolean | undefined; returnDebugMask?: boolean | undefined; scale?: number | null | undefined }>): NamedTuple<['output', 'logsumexp', 'cumSeqQ', 'cumSeqK', 'maxQ', 'maxK', 'philoxSeed', 'philoxOffset', 'debugAttnMask'], [Tensor, Tensor, Tensor, Tensor, number, number, Tensor, Tensor, Tensor]>;
  _scaledDotProductCudnnAttention(query: Tensor, key: Tensor, value: Tensor, attnBias: Tensor | null, options: Opt<{ computeLogSumexp: boolean; dropoutP?: number | undefined; isCausal?: boolean | undefined; returnDebugMask?: boolean | undefined; scale?: number | null | undefined }>): NamedTuple<['output', 'logsumexp', 'cumSeqQ', 'cumSeqK', 'maxQ', 'maxK', 'philoxSeed', 'philoxOffset', 'debugAttnMask'], [Tensor, Tensor, Tensor, Tensor, number, number, Tensor, Tensor, Tensor]>;
  _scaledDotProductCudnnAttention(query: Tensor, key: Tensor, value: Tensor, attnBias: Tensor | null, computeLogSumexp: boolean, options: Opt<{ dropoutP?: number | undefined; isCausal?: boolean | undefined; returnDebugMask?: boolean | undefined; scale?: number | null | undefined }>): NamedTuple<['output', 'logsumexp', 'cumSeqQ', 'cumSeqK', 'maxQ', 'maxK', 'philoxSeed', 'philoxOffset', 'debugAttnMask'], [Tensor, Tensor, Tensor, Tensor, number, number, Tensor, Tensor, Tensor]>;
  _scaledDotProductCudnnAttention(query: Tensor, key: Tensor, value: Tensor, attnBias: Tensor | null, computeLogSumexp: boolean, dropoutP: number | undefined, options: Opt<{ isCausal?: boolean | undefined; returnDebugMask?: boolean | undefined; scale?: number | null | undefined }>): NamedTuple<['output', 'logsumexp', 'cumSeqQ', 'cumSeqK', 'maxQ', 'maxK', 'philoxSeed', 'philoxOffset', 'debugAttnMask'], [Tensor, Tensor, Tensor, Tensor, number, number, Tensor, Tensor, Tensor]>;
  _scaledDotProductCudnnAttention(query: Tensor, key: Tensor, value: Tensor, attnBias: Tensor | null, computeLogSumexp: boolean, dropoutP: number | undefined, isCausal: boolean | undefined, options: Opt<{ returnDebugMask?: boolean | undefined; scale?: number | null | undefined }>): NamedTuple<['output', 'logsumexp', 'cumSeqQ', 'cumSeqK', 'maxQ', 'maxK', 'philoxSeed', 'philoxOffset', 'debugAttnMask'], [Tensor, Tensor, Tensor, Tensor, number, number, Tensor, Tensor, Tensor]>;
  _scaledDotProductCudnnAttention(query: Tensor, key: Tensor, value: Tensor, attnBias: Tensor | null, computeLogSumexp: boolean, dropoutP?: number, isCausal?: boolean, returnDebugMask?: boolean, options?: Opt<{ scale?: number | null | undefined }>): NamedTuple<['output', 'logsumexp', 'cumSeqQ', 'cumSeqK', 'maxQ', 'maxK', 'philoxSeed', 'philoxOffset', 'debugAttnMask'], [Tensor, Tensor, Tensor, Tensor, number, number, Tensor, Tensor, Tensor]>;
  /**
   * `_scaledDotProductEfficientAttention(query, key, value, attnBias, computeLogSumexp, dropoutP = 0,
   * isCausal = false, { scale = null })`
   */
  _scaledDotProductEfficientAttention(options: Opt<{ query: Tensor; key: Tensor; value: Tensor; attnBias: Tensor | null; computeLogSumexp: boolean; dropoutP?: number | undefined; isCausal?: boolean | undefined; scale?: number | null | undefined }>): NamedTuple<['output', 'logSumexp', 'philoxSeed', 'philoxOffset']>;
  _scaledDotProductEfficientAttention(query: Tensor, options: Opt<{ key: Tensor; value: Tensor; attnBias: Tensor | null; computeLogSumexp: boolean; dropoutP?: number | undefined; isCausal?: boolean | undefined; scale?: number | null | undefined }>): NamedTuple<['output', 'logSumexp', 'philoxSeed', 'philoxOffset']>;
  _scaledDotProductEfficientAttention(query: Tensor, key: Tensor, options: Opt<{ value: Tensor; attnBias: Tensor | null; computeLogSumexp: boolean; dropoutP?: number | undefined; isCausal?: boolean | undefined; scale?: number | null | undefined }>): NamedTuple<['output', 'logSumexp', 'philoxSeed', 'philoxOffset']>;
  _scaledDotProductEfficientAttention(query: Tensor, key: Tensor, value: Tensor, options: Opt<{ attnBias: Tensor | null; computeLogSumexp: boolean; dropoutP?: number | undefined; isCausal?: boolean | undefined; scale?: number | null | undefined }>): NamedTuple<['output', 'logSumexp', 'philoxSeed', 'philoxOffset']>;
  _scaledDotProductEfficientAttention(query: Tensor, key: Tensor, value: Tensor, attnBias: Tensor | null, options: Opt<{ computeLogSumexp: boolean; dropoutP?: number | undefined; isCausal?: boolean | undefined; scale?: number | null | undefined }>): NamedTuple<['output', 'logSumexp', 'philoxSeed', 'philoxOffset']>;
  _scaledDotProductEfficientAttention(query: Tensor, key: Tensor, value: Tensor, attnBias: Tensor | null, computeLogSumexp: boolean, options: Opt<{ dropoutP?: number | undefined; isCausal?: boolean | undefined; scale?: number | null | undefined }>): NamedTuple<['output', 'logSumexp', 'philoxSeed', 'philoxOffset']>;
  _scaledDotProductEfficientAttention(query: Tensor, key: Tensor, value: Tensor, attnBias: Tensor | null, computeLogSumexp: boolean, dropoutP: number | undefined, options: Opt<{ isCausal?: boolean | undefined; scale?: number | null | undefined }>): NamedTuple<['output', 'logSumexp', 'philoxSeed', 'philoxOffset']>;
  _scaledDotProductEfficientAttention(query: Tensor, key: Tensor, value: Tensor, attnBias: Tensor | null, computeLogSumexp: boolean, dropoutP?: number, isCausal?: boolean, options?: Opt<{ scale?: number | null | undefined }>): NamedTuple<['output', 'logSumexp', 'philoxSeed', 'philoxOffset']>;
  /**
   * `_scaledDotProductFlashAttention(query, key, value, qDescale, kDescale, vDescale, dropoutP = 0, isCausal
   * = false, returnDebugMask = false, { scale = null })`
   */
  _scaledDotProductFlashAttention(options: Opt<{ query: Tensor; key: Tensor; value: Tensor; qDescale: Tensor | null; kDescale: Tensor | null; vDescale: Tensor | null; dropoutP?: number | undefined; isCausal?: boolean | undefined; returnDebugMask?: boolean | undefined; scale?: number | null | undefined }>): NamedTuple<['output', 'logsumexp', 'cumSeqQ', 'cumSeqK', 'maxQ', 'maxK', 'rngState', 'unused', 'debugAttnMask'], [Tensor, Tensor, Tensor, Tensor, number, number, Tensor, Tensor, Tensor]>;
  _scaledDotProductFlashAttention(query: Tensor, options: Opt<{ key: Tensor; value: Tensor; qDescale: Tensor | null; kDescale: Tensor | null; vDescale: Tensor | null; dropoutP?: number | undefined; isCausal?: boolean | undefined; returnDebugMask?: boolean | undefined; scale?: number | null | undefined }>): NamedTuple<['output', 'logsumexp', 'cumSeqQ', 'cumSeqK', 'maxQ', 'maxK', 'rngState', 'unused', 'debugAttnMask'], [Tensor, Tensor, Tensor, Tensor, number, number, Tensor, Tensor, Tensor]>;
  _scaledDotProductFlashAttention(query: Tensor, key: Tensor, options: Opt<{ value: Tensor; qDescale: Tensor | null; kDescale: Tensor | null; vDescale: Tensor | null; dropoutP?: number | undefined; isCausal?: boolean | undefined; returnDebugMask?: boolean | undefined; scale?: number | null | undefined }>): NamedTuple<['output', 'logsumexp', 'cumSeqQ', 'cumSeqK', 'maxQ', 'maxK', 'rngState', 'unused', 'debugAttnMask'], [Tensor, Tensor, Tensor, Tensor, number, number, Tensor, Tensor, Tensor]>;
  _scaledDotProductFlashAttention(query: Tensor, key: Tensor, value: Tensor, options: Opt<{ qDescale: Tensor | null; kDescale: Tensor | null; vDescale: Tensor | null; dropoutP?: number | undefined; isCausal?: boolean | undefined; returnDebugMask?: boolean | undefined; scale?: number | null | undefined }>): NamedTuple<['output', 'logsumexp', 'cumSeqQ', 'cumSeqK', 'maxQ', 'maxK', 'rngState', 'unused', 'debugAttnMask'], [Tensor, Tensor, Tensor, Tensor, number, number, Tensor, Tensor, Tensor]>;
  _scaledDotProductFlashAttention(query: Tensor, key: Tensor, value: Tensor, qDescale: Tensor | null, options: Opt<{ kDescale: Tensor | null; vDescale: Tensor | null; dropoutP?: number | undefined; isCausal?: boolean | undefined; returnDebugMask?: boolean | undefined; scale?: number | null | undefined }>): NamedTuple<['output', 'logsumexp', 'cumSeqQ', 'cumSeqK', 'maxQ', 'maxK', 'rngState', 'unused', 'debugAttnMask'], [Tensor, Tensor, Tensor, Tensor, number, number, Tensor, Tensor, Tensor]>;
  _scaledDotProductFlashAttention(query: Tensor, key: Tensor, value: Tensor, qDescale: Tensor | null, kDescale: Tensor | null, options: Opt<{ vDescale: Tensor | null; dropoutP?: number | undefined; isCausal?: boolean | undefined; returnDebugMask?: boolean | undefined; scale?: number | null | undefined }>): NamedTuple<['output', 'logsumexp', 'cumSeqQ', 'cumSeqK', 'maxQ', 'maxK', 'rngState', 'unused', 'debugAttnMask'], [Tensor, Tensor, Tensor, Tensor, number, number, Tensor, Tensor, Tensor]>;
  _scaledDotProductFlashAttention(query: Tensor, key: Tensor, value: Tensor, qDescale: Tensor | null, kDescale: Tensor | null, vDescale: Tensor | null, options: Opt<{ dropoutP?: number | undefined; isCausal?: boolean | undefined; returnDebugMask?: boolean | undefined; scale?: number | null | undefined }>): NamedTuple<['output', 'logsumexp', 'cumSeqQ', 'cumSeqK', 'maxQ', 'maxK', 'rngState', 'unused', 'debugAttnMask'], [Tensor, Tensor, Tensor, Tensor, number, number, Tensor, Tensor, Tensor]>;
  _scaledDotProductFlashAttention(query: Tensor, key: Tensor, value: Tensor, qDescale: Tensor | null, kDescale: Tensor | null, vDescale: Tensor | null, dropoutP: number | undefined, options: Opt<{ isCausal?: boolean | undefined; returnDebugMask?: boolean | undefined; scale?: number | null | undefined }>): NamedTuple<['output', 'logsumexp', 'cumSeqQ', 'cumSeqK', 'maxQ', 'maxK', 'rngState', 'unused', 'debugAttnMask'], [Tensor, Tensor, Tensor, Tensor, number, number, Tensor, Tensor, Tensor]>;
  _scaledDotProductFlashAttention(query: Tensor, key: Tensor, value: Tensor, qDescale: Tensor | null, kDescale: Tensor | null, vDescale: Tensor | null, dropoutP: number | undefined, isCausal: boolean | undefined, options: Opt<{ returnDebugMask?: boolean | undefined; scale?: number | null | undefined }>): NamedTuple<['output', 'logsumexp', 'cumSeqQ', 'cumSeqK', 'maxQ', 'maxK', 'rngState', 'unused', 'debugAttnMask'], [Tensor, Tensor, Tensor, Tensor, number, number, Tensor, Tensor, Tensor]>;
  _scaledDotProductFlashAttention(query: Tensor, key: Tensor, value: Tensor, qDescale: Tensor | null, kDescale: Tensor | null, vDescale: Tensor | null, dropoutP?: number, isCausal?: boolean, returnDebugMask?: boolean, options?: Opt<{ scale?: number | null | undefined }>): NamedTuple<['output', 'logsumexp', 'cumSeqQ', 'cumSeqK', 'maxQ', 'maxK', 'rngState', 'unused', 'debugAttnMask'], [Tensor, Tensor, Tensor, Tensor, number, number, Tensor, Tensor, Tensor]>;
  _scaledDotProductFlashAttention(options: Opt<{ query: Tensor; key: Tensor; value: Tensor; dropoutP?: number | undefined; isCausal?: boolean | undefined; returnDebugMask?: boolean | undefined; scale?: number | null | undefined }>): NamedTuple<['output', 'logsumexp', 'cumSeqQ', 'cumSeqK', 'maxQ', 'maxK', 'rngState', 'unused', 'debugAttnMask'], [Tensor, Tensor, Tensor, Tensor, number, number, Tensor, Tensor, Tensor]>;
  _scaledDotProductFlashAttention(query: Tensor, options: Opt<{ key: Tensor; value: Tensor; dropoutP?: number | undefined; isCausal?: boolean | undefined; returnDebugMask?: boolean | undefined; scale?: number | null | undefined }>): NamedTuple<['output', 'logsumexp', 'cumSeqQ', 'cumSeqK', 'maxQ', 'maxK', 'rngState', 'unused', 'debugAttnMask'], [Tensor, Tensor, Tensor, Tensor, number, number, Tensor, Tensor, Tensor]>;
  _scaledDotProductFlashAttention(query: Tensor, key: Tensor, options: Opt<{ value: Tensor; dropoutP?: number | undefined; isCausal?: boolean | undefined; returnDebugMask?: boolean | undefined; scale?: number | null | undefined }>): NamedTuple<['output', 'logsumexp', 'cumSeqQ', 'cumSeqK', 'maxQ', 'maxK', 'rngState', 'unused', 'debugAttnMask'], [Tensor, Tensor, Tensor, Tensor, number, number, Tensor, Tensor, Tensor]>;
  _scaledDotProductFlashAttention(query: Tensor, key: Tensor, value: Tensor, options: Opt<{ dropoutP?: number | undefined; isCausal?: boolean | undefined; returnDebugMask?: boolean | undefined; scale?: number | null | undefined }>): NamedTuple<['output', 'logsumexp', 'cumSeqQ', 'cumSeqK', 'maxQ', 'maxK', 'rngState', 'unused', 'debugAttnMask'], [Tensor, Tensor, Tensor, Tensor, number, number, Tensor, Tensor, Tensor]>;
  _scaledDotProductFlashAttention(query: Tensor, key: Tensor, value: Tensor, dropoutP: number | undefined, options: Opt<{ isCausal?: boolean | undefined; returnDebugMask?: boolean | undefined; scale?: number | null | undefined }>): NamedTuple<['output', 'logsumexp', 'cumSeqQ', 'cumSeqK', 'maxQ', 'maxK', 'rngState', 'unused', 'debugAttnMask'], [Tensor, Tensor, Tensor, Tensor, number, number, Tensor, Tensor, Tensor]>;
  _scaledDotProductFlashAttention(query: Tensor, key: Tensor, value: Tensor, dropoutP: number | undefined, isCausal: boolean | undefined, options: Opt<{ returnDebugMask?: boolean | undefined; scale?: number | null | undefined }>): NamedTuple<['output', 'logsumexp', 'cumSeqQ', 'cumSeqK', 'maxQ', 'maxK', 'rngState', 'unused', 'debugAttnMask'], [Tensor, Tensor, Tensor, Tensor, number, number, Tensor, Tensor, Tensor]>;
  _scaledDotProductFlashAttention(query: Tensor, key: Tensor, value: Tensor, dropoutP?: number, isCausal?: boolean, returnDebugMask?: boolean, options?: Opt<{ scale?: number | null | undefined }>): NamedTuple<['output', 'logsumexp', 'cumSeqQ', 'cumSeqK', 'maxQ', 'maxK', 'rngState', 'unused', 'debugAttnMask'], [Tensor, Tensor, Tensor, Tensor, number, number, Tensor, Tensor, Tensor]>;
  /**
   * `_scaledDotProductFlashAttentionForCpu(query, key, value, dropoutP = 0, isCausal = false, { attnMask =
   * null, scale = null })`
   */
  _scaledDotProductFlashAttentionForCpu(options: Opt<{ query: Tensor; key: Tensor; value: Tensor; dropoutP?: number | undefined; isCausal?: boolean | undefined; attnMask?: Tensor | null | undefined; scale?: number | null | undefined }>): NamedTuple<['output', 'logsumexp']>;
  _scaledDotProductFlashAttentionForCpu(query: Tensor, options: Opt<{ key: Tensor; value: Tensor; dropoutP?: number | undefined; isCausal?: boolean | undefined; attnMask?: Tensor | null | undefined; scale?: number | null | undefined }>): NamedTuple<['output', 'logsumexp']>;
  _scaledDotProductFlashAttentionForCpu(query: Tensor, key: Tensor, options: Opt<{ value: Tensor; dropoutP?: number | undefined; isCausal?: boolean | undefined; attnMask?: Tensor | null | undefined; scale?: number | null | undefined }>): NamedTuple<['output', 'logsumexp']>;
  _scaledDotProductFlashAttentionForCpu(query: Tensor, key: Tensor, value: Tensor, options: Opt<{ dropoutP?: number | undefined; isCausal?: boolean | undefined; attnMask?: Tensor | null | undefined; scale?: number | null | undefined }>): NamedTuple<['output', 'logsumexp']>;
  _scaledDotProductFlashAttentionForCpu(query: Tensor, key: Tensor, value: Tensor, dropoutP: number | undefined, options: Opt<{ isCausal?: boolean | undefined; attnMask?: Tensor | null | undefined; scale?: number | null | undefined }>): NamedTuple<['output', 'logsumexp']>;
  _scaledDotProductFlashAttentionForCpu(query: Tensor, key: Tensor, value: Tensor, dropoutP?: number, isCausal?: boolean, options?: Opt<{ attnMask?: Tensor | null | undefined; scale?: number | null | undefined }>): NamedTuple<['output', 'logsumexp']>;
  /**
   * `_scaledGroupedMm(input, mat2, scaleA, scaleB, offs = null, bias = null, scaleResult = null, outDtype =
   * null, useFastAccum = false)`
   */
  _scaledGroupedMm(options: Opt<NamedInput<Tensor> & { mat2: Tensor; scaleA: Tensor; scaleB: Tensor; offs?: Tensor | null | undefined; bias?: Tensor | null | undefined; scaleResult?: Tensor | null | undefined; outDtype?: DType | null | undefined; useFastAccum?: boolean | undefined }>): Tensor;
  _scaledGroupedMm(input: Tensor, options: Opt<{ mat2: Tensor; scaleA: Tensor; scaleB: Tensor; offs?: Tensor | null | undefined; bias?: Tensor | null | undefined; scaleResult?: Tensor | null | undefined; outDtype?: DType | null | undefined; useFastAccum?: boolean | undefined }>): Tensor;
  _scaledGroupedMm(input: Tensor, mat2: Tensor, options: Opt<{ scaleA: Tensor; scaleB: Tensor; offs?: Tensor | null | undefined; bias?: Tensor | null | undefined; scaleResult?: Tensor | null | undefined; outDtype?: DType | null | undefined; useFastAccum?: boolean | undefined }>): Tensor;
  _scaledGroupedMm(input: Tensor, mat2: Tensor, scaleA: Tensor, options: Opt<{ scaleB: Tensor; offs?: Tensor | null | undefined; bias?: Tensor | null | undefined; scaleResult?: Tensor | null | undefined; outDtype?: DType | null | undefined; useFastAccum?: boolean | undefined }>): Tensor;
  _scaledGroupedMm(input: Tensor, mat2: Tensor, scaleA: Tensor, scaleB: Tensor, options: Opt<{ offs?: Tensor | null | undefined; bias?: Tensor | null | undefined; scaleResult?: Tensor | null | undefined; outDtype?: DType | null | undefined; useFastAccum?: boolean | undefined }>): Tensor;
  _scaledGroupedMm(input: Tensor, mat2: Tensor, scaleA: Tensor, scaleB: Tensor, offs: Tensor | null | undefined, options: Opt<{ bias?: Tensor | null | undefined; scaleResult?: Tensor | null | undefined; outDtype?: DType | null | undefined; useFastAccum?: boolean | undefined }>): Tensor;
  _scaledGroupedMm(input: Tensor, mat2: Tensor, scaleA: Tensor, scaleB: Tensor, offs: Tensor | null | undefined, bias: Tensor | null | undefined, options: Opt<{ scaleResult?: Tensor | null | undefined; outDtype?: DType | null | undefined; useFastAccum?: boolean | undefined }>): Tensor;
  _scaledGroupedMm(input: Tensor, mat2: Tensor, scaleA: Tensor, scaleB: Tensor, offs: Tensor | null | undefined, bias: Tensor | null | undefined, scaleResult: Tensor | null | undefined, options: Opt<{ outDtype?: DType | null | undefined; useFastAccum?: boolean | undefined }>): Tensor;
  _scaledGroupedMm(input: Tensor, mat2: Tensor, scaleA: Tensor, scaleB: Tensor, offs: Tensor | null | undefined, bias: Tensor | null | undefined, scaleResult: Tensor | null | undefined, outDtype: DType | null | undefined, options: Opt<{ useFastAccum?: boolean | undefined }>): Tensor;
  _scaledGroupedMm(input: Tensor, mat2: Tensor, scaleA: Tensor, scaleB: Tensor, offs?: Tensor | null, bias?: Tensor | null, scaleResult?: Tensor | null, outDtype?: DType | null, useFastAccum?: boolean): Tensor;
  /**
   * `_scaledGroupedMmV2(input, mat2, scaleA, recipeA, swizzleA, scaleB, recipeB, swizzleB, offs = null, bias
   * = null, outDtype = null, contractionDim = [], useFastAccum = false)`
   */
  _scaledGroupedMmV2(options: Opt<NamedInput<Tensor> & { mat2: Tensor; scaleA: readonly Tensor[]; recipeA: readonly number[]; swizzleA: readonly number[]; scaleB: readonly Tensor[]; recipeB: readonly number[]; swizzleB: readonly number[]; offs?: Tensor | null | undefined; bias?: Tensor | null | undefined; outDtype?: DType | null | undefined; contractionDim?: readonly number[] | undefined; useFastAccum?: boolean | undefined } & OutOption>): Tensor;
  _scaledGroupedMmV2(input: Tensor, options: Opt<{ mat2: Tensor; scaleA: readonly Tensor[]; recipeA: readonly number[]; swizzleA: readonly number[]; scaleB: readonly Tensor[]; recipeB: readonly number[]; swizzleB: readonly number[]; offs?: Tensor | null | undefined; bias?: Tensor | null | undefined; outDtype?: DType | null | undefined; contractionDim?: readonly number[] | undefined; useFastAccum?: boolean | undefined } & OutOption>): Tensor;
  _scaledGroupedMmV2(input: Tensor, mat2: Tensor, options: Opt<{ scaleA: readonly Tensor[]; recipeA: readonly number[]; swizzleA: readonly number[]; scaleB: readonly Tensor[]; recipeB: readonly number[]; swizzleB: readonly number[]; offs?: Tensor | null | undefined; bias?: Tensor | null | undefined; outDtype?: DType | null | undefined; contractionDim?: readonly number[] | undefined; useFastAccum?: boolean | undefined } & OutOption>): Tensor;
  _scaledGroupedMmV2(input: Tensor, mat2: Tensor, scaleA: readonly Tensor[], options: Opt<{ recipeA: readonly number[]; swizzleA: readonly number[]; scaleB: readonly Tensor[]; recipeB: readonly number[]; swizzleB: readonly number[]; offs?: Tensor | null | undefined; bias?: Tensor | null | undefined; outDtype?: DType | null | undefined; contractionDim?: readonly number[] | undefined; useFastAccum?: boolean | undefined } & OutOption>): Tensor;
  _scaledGroupedMmV2(input: Tensor, mat2: Tensor, scaleA: readonly Tensor[], recipeA: readonly number[], options: Opt<{ swizzleA: readonly number[]; scaleB: readonly Tensor[]; recipeB: readonly number[]; swizzleB: readonly number[]; offs?: Tensor | null | undefined; bias?: Tensor | null | undefined; outDtype?: DType | null | undefined; contractionDim?: readonly number[] | undefined; useFastAccum?: boolean | undefined } & OutOption>): Tensor;
  _scaledGroupedMmV2(input: Tensor, mat2: Tensor, scaleA: readonly Tensor[], recipeA: readonly number[], swizzleA: readonly number[], options: Opt<{ scaleB: readonly Tensor[]; recipeB: readonly number[]; swizzleB: readonly number[]; offs?: Tensor | null | undefined; bias?: Tensor | null | undefined; outDtype?: DType | null | undefined; contractionDim?: readonly number[] | undefined; useFastAccum?: boolean | undefined } & OutOption>): Tensor;
  _scaledGroupedMmV2(input: Tensor, mat2: Tensor, scaleA: readonly Tensor[], recipeA: readonly number[], swizzleA: readonly number[], scaleB: readonly Tensor[], options: Opt<{ recipeB: readonly number[]; swizzleB: readonly number[]; offs?: Tensor | null | undefined; bias?: Tensor | null | undefined; outDtype?: DType | null | undefined; contractionDim?: readonly number[] | undefined; useFastAccum?: boolean | undefined } & OutOption>): Tensor;
  _scaledGroupedMmV2(input: Tensor, mat2: Tensor, scaleA: readonly Tensor[], recipeA: readonly number[], swizzleA: readonly number[], scaleB: readonly Tensor[], recipeB: readonly number[], options: Opt<{ swizzleB: readonly number[]; offs?: Tensor | null | undefined; bias?: Tensor | null | undefined; outDtype?: DType | null | undefined; contractionDim?: readonly number[] | undefined; useFastAccum?: boolean | undefined } & OutOption>): Tensor;
  _scaledGroupedMmV2(input: Tensor, mat2: Tensor, scaleA: readonly Tensor[], recipeA: readonly number[], swizzleA: readonly number[], scaleB: readonly Tensor[], recipeB: readonly number[], swizzleB: readonly number[], options: Opt<{ offs?: Tensor | null | undefined; bias?: Tensor | null | undefined; outDtype?: DType | null | undefined; contractionDim?: readonly number[] | undefined; useFastAccum?: boolean | undefined } & OutOption>): Tensor;
  _scaledGroupedMmV2(input: Tensor, mat2: Tensor, scaleA: readonly Tensor[], recipeA: readonly number[], swizzleA: readonly number[], scaleB: readonly Tensor[], recipeB: readonly number[], swizzleB: readonly number[], offs: Tensor | null | undefined, options: Opt<{ bias?: Tensor | null | undefined; outDtype?: DType | null | undefined; contractionDim?: readonly number[] | undefined; useFastAccum?: boolean | undefined } & OutOption>): Tensor;
  _scaledGroupedMmV2(input: Tensor, mat2: Tensor, scaleA: readonly Tensor[], recipeA: readonly number[], swizzleA: readonly number[], scaleB: readonly Tensor[], recipeB: readonly number[], swizzleB: readonly number[], offs: Tensor | null | undefined, bias: Tensor | null | undefined, options: Opt<{ outDtype?: DType | null | undefined; contractionDim?: readonly number[] | undefined; useFastAccum?: boolean | undefined } & OutOption>): Tensor;
  _scaledGroupedMmV2(input: Tensor, mat2: Tensor, scaleA: readonly Tensor[], recipeA: readonly number[], swizzleA: readonly number[], scaleB: readonly Tensor[], recipeB: readonly number[], swizzleB: readonly number[], offs: Tensor | null | undefined, bias: Tensor | null | undefined, outDtype: DType | null | undefined, options: Opt<{ contractionDim?: readonly number[] | undefined; useFastAccum?: boolean | undefined } & OutOption>): Tensor;
  _scaledGroupedMmV2(input: Tensor, mat2: Tensor, scaleA: readonly Tensor[], recipeA: readonly number[], swizzleA: readonly number[], scaleB: readonly Tensor[], recipeB: readonly number[], swizzleB: readonly number[], offs: Tensor | null | undefined, bias: Tensor | null | undefined, outDtype: DType | null | undefined, contractionDim: readonly number[] | undefined, options: Opt<{ useFastAccum?: boolean | undefined } & OutOption>): Tensor;
  _scaledGroupedMmV2(input: Tensor, mat2: Tensor, scaleA: readonly Tensor[], recipeA: readonly number[], swizzleA: readonly number[], scaleB: readonly Tensor[], recipeB: readonly number[], swizzleB: readonly number[], offs?: Tensor | null, bias?: Tensor | null, outDtype?: DType | null, contractionDim?: readonly number[], useFastAccum?: boolean, options?: OutOption): Tensor;
  /**
   * `_scaledMm(input, mat2, scaleA, scaleB, bias = null, scaleResult = null, outDtype = null, useFastAccum =
   * false)`
   */
  _scaledMm(options: Opt<NamedInput<Tensor> & { mat2: Tensor; scaleA: Tensor; scaleB: Tensor; bias?: Tensor | null | undefined; scaleResult?: Tensor | null | undefined; outDtype?: DType | null | undefined; useFastAccum?: boolean | undefined } & OutOption>): Tensor;
  _scaledMm(input: Tensor, options: Opt<{ mat2: Tensor; scaleA: Tensor; scaleB: Tensor; bias?: Tensor | null | undefined; scaleResult?: Tensor | null | undefined; outDtype?: DType | null | undefined; useFastAccum?: boolean | undefined } & OutOption>): Tensor;
  _scaledMm(input: Tensor, mat2: Tensor, options: Opt<{ scaleA: Tensor; scaleB: Tensor; bias?: Tensor | null | undefined; scaleResult?: Tensor | null | undefined; outDtype?: DType | null | undefined; useFastAccum?: boolean | undefined } & OutOption>): Tensor;
  _scaledMm(input: Tensor, mat2: Tensor, scaleA: Tensor, options: Opt<{ scaleB: Tensor; bias?: Tensor | null | undefined; scaleResult?: Tensor | null | undefined; outDtype?: DType | null | undefined; useFastAccum?: boolean | undefined } & OutOption>): Tensor;
  _scaledMm(input: Tensor, mat2: Tensor, scaleA: Tensor, scaleB: Tensor, options: Opt<{ bias?: Tensor | null | undefined; scaleResult?: Tensor | null | undefined; outDtype?: DType | null | undefined; useFastAccum?: boolean | undefined } & OutOption>): Tensor;
  _scaledMm(input: Tensor, mat2: Tensor, scaleA: Tensor, scaleB: Tensor, bias: Tensor | null | undefined, options: Opt<{ scaleResult?: Tensor | null | undefined; outDtype?: DType | null | undefined; useFastAccum?: boolean | undefined } & OutOption>): Tensor;
  _scaledMm(input: Tensor, mat2: Tensor, scaleA: Tensor, scaleB: Tensor, bias: Tensor | null | undefined, scaleResult: Tensor | null | undefined, options: Opt<{ outDtype?: DType | null | undefined; useFastAccum?: boolean | undefined } & OutOption>): Tensor;
  _scaledMm(input: Tensor, mat2: Tensor, scaleA: Tensor, scaleB: Tensor, bias: Tensor | null | undefined, scaleResult: Tensor | null | undefined, outDtype: DType | null | undefined, options: Opt<{ useFastAccum?: boolean | undefined } & OutOption>): Tensor;
  _scaledMm(input: Tensor, mat2: Tensor, scaleA: Tensor, scaleB: Tensor, bias?: Tensor | null, scaleResult?: Tensor | null, outDtype?: DType | null, useFastAccum?: boolean, options?: OutOption): Tensor;
  /**
   * `_scaledMmV2(input, mat2, scaleA, recipeA, swizzleA, scaleB, recipeB, swizzleB, bias, outDtype,
   * contractionDim = [], useFastAccum = false)`
   */
  _scaledMmV2(options: Opt<NamedInput<Tensor> & { mat2: Tensor; scaleA: readonly Tensor[]; recipeA: readonly number[]; swizzleA: readonly number[]; scaleB: readonly Tensor[]; recipeB: readonly number[]; swizzleB: readonly number[]; bias: Tensor | null; outDtype: DType | null; contractionDim?: readonly number[] | undefined; useFastAccum?: boolean | undefined } & OutOption>): Tensor;
  _scaledMmV2(input: Tensor, options: Opt<{ mat2: Tensor; scaleA: readonly Tensor[]; recipeA: readonly number[]; swizzleA: readonly number[]; scaleB: readonly Tensor[]; recipeB: readonly number[]; swizzleB: readonly number[]; bias: Tensor | null; outDtype: DType | null; contractionDim?: readonly number[] | undefined; useFastAccum?: boolean | undefined } & OutOption>): Tensor;
  _scaledMmV2(input: Tensor, mat2: Tensor, options: Opt<{ scaleA: readonly Tensor[]; recipeA: readonly number[]; swizzleA: readonly number[]; scaleB: readonly Tensor[]; recipeB: readonly number[]; swizzleB: readonly number[]; bias: Tensor | null; outDtype: DType | null; contractionDim?: readonly number[] | undefined; useFastAccum?: boolean | undefined } & OutOption>): Tensor;
  _scaledMmV2(input: Tensor, mat2: Tensor, scaleA: readonly Tensor[], options: Opt<{ recipeA: readonly number[]; swizzleA: readonly number[]; scaleB: readonly Tensor[]; recipeB: readonly number[]; swizzleB: readonly number[]; bias: Tensor | null; outDtype: DType | null; contractionDim?: readonly number[] | undefined; useFastAccum?: boolean | undefined } & OutOption>): Tensor;
  _scaledMmV2(input: Tensor, mat2: Tensor, scaleA: readonly Tensor[], recipeA: readonly number[], options: Opt<{ swizzleA: readonly number[]; scaleB: readonly Tensor[]; recipeB: readonly number[]; swizzleB: readonly number[]; bias: Tensor | null; outDtype: DType | null; contractionDim?: readonly number[] | undefined; useFastAccum?: boolean | undefined } & OutOption>): Tensor;
  _scaledMmV2(input: Tensor, mat2: Tensor, scaleA: readonly Tensor[], recipeA: readonly number[], swizzleA: readonly number[], options: Opt<{ scaleB: readonly Tensor[]; recipeB: readonly number[]; swizzleB: readonly number[]; bias: Tensor | null; outDtype: DType | null; contractionDim?: readonly number[] | undefined; useFastAccum?: boolean | undefined } & OutOption>): Tensor;
  _scaledMmV2(input: Tensor, mat2: Tensor, scaleA: readonly Tensor[], recipeA: readonly number[], swizzleA: readonly number[], scaleB: readonly Tensor[], options: Opt<{ recipeB: readonly number[]; swizzleB: readonly number[]; bias: Tensor | null; outDtype: DType | null; contractionDim?: readonly number[] | undefined; useFastAccum?: boolean | undefined } & OutOption>): Tensor;
  _scaledMmV2(input: Tensor, mat2: Tensor, scaleA: readonly Tensor[], recipeA: readonly number[], swizzleA: readonly number[], scaleB: readonly Tensor[], recipeB: readonly number[], options: Opt<{ swizzleB: readonly number[]; bias: Tensor | null; outDtype: DType | null; contractionDim?: readonly number[] | undefined; useFastAccum?: boolean | undefined } & OutOption>): Tensor;
  _scaledMmV2(input: Tensor, mat2: Tensor, scaleA: readonly Tensor[], recipeA: readonly number[], swizzleA: readonly number[], scaleB: readonly Tensor[], recipeB: readonly number[], swizzleB: readonly number[], options: Opt<{ bias: Tensor | null; outDtype: DType | null; contractionDim?: readonly number[] | undefined; useFastAccum?: boolean | undefined } & OutOption>): Tensor;
  _scaledMmV2(input: Tensor, mat2: Tensor, scaleA: readonly Tensor[], recipeA: readonly number[], swizzleA: readonly number[], scaleB: readonly Tensor[], recipeB: readonly number[], swizzleB: readonly number[], bias: Tensor | null, options: Opt<{ outDtype: DType | null; contractionDim?: readonly number[] | undefined; useFastAccum?: boolean | undefined } & OutOption>): Tensor;
  _scaledMmV2(input: Tensor, mat2: Tensor, scaleA: readonly Tensor[], recipeA: readonly number[], swizzleA: readonly number[], scaleB: readonly Tensor[], recipeB: readonly number[], swizzleB: readonly number[], bias: Tensor | null, outDtype: DType | null, options: Opt<{ contractionDim?: readonly number[] | undefined; useFastAccum?: boolean | undefined } & OutOption>): Tensor;
  _scaledMmV2(input: Tensor, mat2: Tensor, scaleA: readonly Tensor[], recipeA: readonly number[], swizzleA: readonly number[], scaleB: readonly Tensor[], recipeB: readonly number[], swizzleB: readonly number[], bias: Tensor | null, outDtype: DType | null, contractionDim: readonly number[] | undefined, options: Opt<{ useFastAccum?: boolean | undefined } & OutOption>): Tensor;
  _scaledMmV2(input: Tensor, mat2: Tensor, scaleA: readonly Tensor[], recipeA: readonly number[], swizzleA: readonly number[], scaleB: readonly Tensor[], recipeB: readonly number[], swizzleB: readonly number[], bias: Tensor | null, outDtype: DType | null, contractionDim?: readonly number[], useFastAccum?: boolean, options?: OutOption): Tensor;
  _shapeAsTensor(options: Opt<NamedInput<Tensor>>): Tensor;
  _shapeAsTensor(input: Tensor): Tensor;
  _sobolEngineDraw(options: Opt<{ quasi: Tensor; n: number; sobolstate: Tensor; dimension: number; numGenerated: number; dtype: DType | null }>): [Tensor, Tensor];
  _sobolEngineDraw(quasi: Tensor, options: Opt<{ n: number; sobolstate: Tensor; dimension: number; numGenerated: number; dtype: DType | null }>): [Tensor, Tensor];
  _sobolEngineDraw(quasi: Tensor, n: number, options: Opt<{ sobolstate: Tensor; dimension: number; numGenerated: number; dtype: DType | null }>): [Tensor, Tensor];
  _sobolEngineDraw(quasi: Tensor, n: number, sobolstate: Tensor, options: Opt<{ dimension: number; numGenerated: number; dtype: DType | null }>): [Tensor, Tensor];
  _sobolEngineDraw(quasi: Tensor, n: number, sobolstate: Tensor, dimension: number, options: Opt<{ numGenerated: number; dtype: DType | null }>): [Tensor, Tensor];
  _sobolEngineDraw(quasi: Tensor, n: number, sobolstate: Tensor, dimension: number, numGenerated: number, options: Opt<{ dtype: DType | null }>): [Tensor, Tensor];
  _sobolEngineDraw(quasi: Tensor, n: number, sobolstate: Tensor, dimension: number, numGenerated: number, dtype: DType | null): [Tensor, Tensor];
  _sobolEngineFf_(options: Opt<NamedInput<Tensor> & { n: number; sobolstate: Tensor; dimension: number; numGenerated: number }>): Tensor;
  _sobolEngineFf_(input: Tensor, options: Opt<{ n: number; sobolstate: Tensor; dimension: number; numGenerated: number }>): Tensor;
  _sobolEngineFf_(input: Tensor, n: number, options: Opt<{ sobolstate: Tensor; dimension: number; numGenerated: number }>): Tensor;
  _sobolEngineFf_(input: Tensor, n: number, sobolstate: Tensor, options: Opt<{ dimension: number; numGenerated: number }>): Tensor;
  _sobolEngineFf_(input: Tensor, n: number, sobolstate: Tensor, dimension: number, options: Opt<{ numGenerated: number }>): Tensor;
  _sobolEngineFf_(input: Tensor, n: number, sobolstate: Tensor, dimension: number, numGenerated: number): Tensor;
  _sobolEngineInitializeState_(options: Opt<NamedInput<Tensor> & { dimension: number }>): Tensor;
  _sobolEngineInitializeState_(input: Tensor, options: Opt<{ dimension: number }>): Tensor;
  _sobolEngineInitializeState_(input: Tensor, dimension: number): Tensor;
  _sobolEngineScramble_(options: Opt<NamedInput<Tensor> & { ltm: Tensor; dimension: number }>): Tensor;
  _sobolEngineScramble_(input: Tensor, options: Opt<{ ltm: Tensor; dimension: number }>): Tensor;
  _sobolEngineScramble_(input: Tensor, ltm: Tensor, options: Opt<{ dimension: number }>): Tensor;
  _sobolEngineScramble_(input: Tensor, ltm: Tensor, dimension: number): Tensor;
  _softmax(options: Opt<NamedInput<Tensor> & NamedDim<number> & { halfToFloat: boolean } & OutOption>): Tensor;
  _softmax(input: Tensor, options: Opt<NamedDim<number> & { halfToFloat: boolean } & OutOption>): Tensor;
  _softmax(input: Tensor, dim: number, options: Opt<{ halfToFloat: boolean } & OutOption>): Tensor;
  _softmax(input: Tensor, dim: number, halfToFloat: boolean, options?: OutOption): Tensor;
  _softmaxBackwardData(options: Opt<NamedDim<number> & { gradOutput: Tensor; output: Tensor; inputDtype: DType } & OutOption>): Tensor;
  _softmaxBackwardData(gradOutput: Tensor, options: Opt<NamedDim<number> & { output: Tensor; inputDtype: DType } & OutOption>): Tensor;
  _softmaxBackwardData(gradOutput: Tensor, output: Tensor, options: Opt<NamedDim<number> & { inputDtype: DType } & OutOption>): Tensor;
  _softmaxBackwardData(gradOutput: Tensor, output: Tensor, dim: number, options: Opt<{ inputDtype: DType } & OutOption>): Tensor;
  _softmaxBackwardData(gradOutput: Tensor, output: Tensor, dim: number, inputDtype: DType, options?: OutOption): Tensor;
  _sparseBroadcastTo(options: Opt<NamedInput<Tensor> & { size: readonly number[] }>): Tensor;
  _sparseBroadcastTo(input: Tensor, options: Opt<{ size: readonly number[] }>): Tensor;
  _sparseBroadcastTo(input: Tensor, size: readonly number[]): Tensor;
  _sparseBroadcastToCopy(options: Opt<NamedInput<Tensor> & { size: readonly number[] } & OutOption>): Tensor;
  _sparseBroadcastToCopy(input: Tensor, options: Opt<{ size: readonly number[] } & OutOption>): Tensor;
  _sparseBroadcastToCopy(input: Tensor, size: readonly number[], options?: OutOption): Tensor;
  /** `_sparseCsrProd(input, dim, keepdim = false, { dtype = null })` */
  _sparseCsrProd(options: Opt<NamedInput<Tensor> & NamedDim<IntOrList> & { keepdim?: boolean | undefined; keepdims?: boolean | undefined; dtype?: DType | null | undefined }>): Tensor;
  _sparseCsrProd(input: Tensor, options: Opt<NamedDim<IntOrList> & { keepdim?: boolean | undefined; keepdims?: boolean | undefined; dtype?: DType | null | undefined }>): Tensor;
  _sparseCsrProd(input: Tensor, dim: IntOrList, options: Opt<{ keepdim?: boolean | undefined; keepdims?: boolean | undefined; dtype?: DType | null | undefined }>): Tensor;
  _sparseCsrProd(input: Tensor, dim: IntOrList, keepdim?: boolean, options?: Opt<{ dtype?: DType | null | undefined }>): Tensor;
  /** `_sparseCsrSum(input, dim, keepdim = false, { dtype = null })` */
  _sparseCsrSum(options: Opt<NamedInput<Tensor> & NamedDim<IntOrList> & { keepdim?: boolean | undefined; keepdims?: boolean | undefined; dtype?: DType | null | undefined }>): Tensor;
  _sparseCsrSum(input: Tensor, options: Opt<NamedDim<IntOrList> & { keepdim?: boolean | undefined; keepdims?: boolean | undefined; dtype?: DType | null | undefined }>): Tensor;
  _sparseCsrSum(input: Tensor, dim: IntOrList, options: Opt<{ keepdim?: boolean | undefined; keepdims?: boolean | undefined; dtype?: DType | null | undefined }>): Tensor;
  _sparseCsrSum(input: Tensor, dim: IntOrList, keepdim?: boolean, options?: Opt<{ dtype?: DType | null | undefined }>): Tensor;
  _sparseLogSoftmaxBackwardData(options: Opt<NamedDim<number> & NamedInput<Tensor> & { gradOutput: Tensor; output: Tensor }>): Tensor;
  _sparseLogSoftmaxBackwardData(gradOutput: Tensor, options: Opt<NamedDim<number> & NamedInput<Tensor> & { output: Tensor }>): Tensor;
  _sparseLogSoftmaxBackwardData(gradOutput: Tensor, output: Tensor, options: Opt<NamedDim<number> & NamedInput<Tensor>>): Tensor;
  _sparseLogSoftmaxBackwardData(gradOutput: Tensor, output: Tensor, dim: number, options: Opt<NamedInput<Tensor>>): Tensor;
  _sparseLogSoftmaxBackwardData(gradOutput: Tensor, output: Tensor, dim: number, input: Tensor): Tensor;
  /** `_sparseSemiStructuredAddmm(input, mat1, mat1Meta, mat2, { alpha = 1, beta = 1, outDtype = null })` */
  _sparseSemiStructuredAddmm(options: Opt<NamedInput<Tensor> & { mat1: Tensor; mat1Meta: Tensor; mat2: Tensor; alpha?: Scalar | undefined; beta?: Scalar | undefined; outDtype?: DType | null | undefined }>): Tensor;
  _sparseSemiStructuredAddmm(input: Tensor, options: Opt<{ mat1: Tensor; mat1Meta: Tensor; mat2: Tensor; alpha?: Scalar | undefined; beta?: Scalar | undefined; outDtype?: DType | null | undefined }>): Tensor;
  _sparseSemiStructuredAddmm(input: Tensor, mat1: Tensor, options: Opt<{ mat1Meta: Tensor; mat2: Tensor; alpha?: Scalar | undefined; beta?: Scalar | undefined; outDtype?: DType | null | undefined }>): Tensor;
  _sparseSemiStructuredAddmm(input: Tensor, mat1: Tensor, mat1Meta: Tensor, options: Opt<{ mat2: Tensor; alpha?: Scalar | undefined; beta?: Scalar | undefined; outDtype?: DType | null | undefined }>): Tensor;
  _sparseSemiStructuredAddmm(input: Tensor, mat1: Tensor, mat1Meta: Tensor, mat2: Tensor, options?: Opt<{ alpha?: Scalar | undefined; beta?: Scalar | undefined; outDtype?: DType | null | undefined }>): Tensor;
  _sparseSemiStructuredApply(options: Opt<NamedInput<Tensor> & { threadMasks: Tensor }>): [Tensor, Tensor];
  _sparseSemiStructuredApply(input: Tensor, options: Opt<{ threadMasks: Tensor }>): [Tensor, Tensor];
  _sparseSemiStructuredApply(input: Tensor, threadMasks: Tensor): [Tensor, Tensor];
  _sparseSemiStructuredApplyDense(options: Opt<NamedInput<Tensor> & { threadMasks: Tensor }>): Tensor;
  _sparseSemiStructuredApplyDense(input: Tensor, options: Opt<{ threadMasks: Tensor }>): Tensor;
  _sparseSemiStructuredApplyDense(input: Tensor, threadMasks: Tensor): Tensor;
  /**
   * `_sparseSemiStructuredLinear(input, weight, meta, { bias = null, activation = null, outDtype = null })`
   */
  _sparseSemiStructuredLinear(options: Opt<NamedInput<Tensor> & { weight: Tensor; meta: Tensor; bias?: Tensor | null | undefined; activation?: string | null | undefined; outDtype?: DType | null | undefined }>): Tensor;
  _sparseSemiStructuredLinear(input: Tensor, options: Opt<{ weight: Tensor; meta: Tensor; bias?: Tensor | null | undefined; activation?: string | null | undefined; outDtype?: DType | null | undefined }>): Tensor;
  _sparseSemiStructuredLinear(input: Tensor, weight: Tensor, options: Opt<{ meta: Tensor; bias?: Tensor | null | undefined; activation?: string | null | undefined; outDtype?: DType | null | undefined }>): Tensor;
  _sparseSemiStructuredLinear(input: Tensor, weight: Tensor, meta: Tensor, options?: Opt<{ bias?: Tensor | null | undefined; activation?: string | null | undefined; outDtype?: DType | null | undefined }>): Tensor;
  /** `_sparseSemiStructuredMm(mat1, mat1Meta, mat2, { outDtype = null })` */
  _sparseSemiStructuredMm(options: Opt<{ mat1: Tensor; mat1Meta: Tensor; mat2: Tensor; outDtype?: DType | null | undefined }>): Tensor;
  _sparseSemiStructuredMm(mat1: Tensor, options: Opt<{ mat1Meta: Tensor; mat2: Tensor; outDtype?: DType | null | undefined }>): Tensor;
  _sparseSemiStructuredMm(mat1: Tensor, mat1Meta: Tensor, options: Opt<{ mat2: Tensor; outDtype?: DType | null | undefined }>): Tensor;
  _sparseSemiStructuredMm(mat1: Tensor, mat1Meta: Tensor, mat2: Tensor, options?: Opt<{ outDtype?: DType | null | undefined }>): Tensor;
  /** `_sparseSemiStructuredTile(input, algorithm = '', useCutlass = true)` */
  _sparseSemiStructuredTile(options: Opt<NamedInput<Tensor> & { algorithm?: string | undefined; useCutlass?: boolean | undefined }>): [Tensor, Tensor, Tensor, Tensor, Tensor];
  _sparseSemiStructuredTile(input: Tensor, options: Opt<{ algorithm?: string | undefined; useCutlass?: boolean | undefined }>): [Tensor, Tensor, Tensor, Tensor, Tensor];
  _sparseSemiStructuredTile(input: Tensor, algorithm: string | undefined, options: Opt<{ useCutlass?: boolean | undefined }>): [Tensor, Tensor, Tensor, Tensor, Tensor];
  _sparseSemiStructuredTile(input: Tensor, algorithm?: string, useCutlass?: boolean): [Tensor, Tensor, Tensor, Tensor, Tensor];
  _sparseSoftmaxBackwardData(options: Opt<NamedDim<number> & NamedInput<Tensor> & { gradOutput: Tensor; output: Tensor }>): Tensor;
  _sparseSoftmaxBackwardData(gradOutput: Tensor, options: Opt<NamedDim<number> & NamedInput<Tensor> & { output: Tensor }>): Tensor;
  _sparseSoftmaxBackwardData(gradOutput: Tensor, output: Tensor, options: Opt<NamedDim<number> & NamedInput<Tensor>>): Tensor;
  _sparseSoftmaxBackwardData(gradOutput: Tensor, output: Tensor, dim: number, options: Opt<NamedInput<Tensor>>): Tensor;
  _sparseSoftmaxBackwardData(gradOutput: Tensor, output: Tensor, dim: number, input: Tensor): Tensor;
  _sparseSparseMatmul(options: Opt<NamedInput<Tensor> & NamedOther<Tensor>>): Tensor;
  _sparseSparseMatmul(input: Tensor, options: Opt<NamedOther<Tensor>>): Tensor;
  _sparseSparseMatmul(input: Tensor, other: Tensor): Tensor;
  _sparseSum(options: Opt<NamedInput<Tensor>>): Tensor;
  _sparseSum(input: Tensor): Tensor;
  _sparseSum(options: Opt<NamedInput<Tensor> & { dtype: DType }>): Tensor;
  _sparseSum(input: Tensor, options: Opt<{ dtype: DType }>): Tensor;
  _sparseSum(options: Opt<NamedInput<Tensor> & NamedDim<IntOrList>>): Tensor;
  _sparseSum(input: Tensor, options: Opt<NamedDim<IntOrList>>): Tensor;
  _sparseSum(input: Tensor, dim: IntOrList): Tensor;
  _sparseSum(options: Opt<NamedInput<Tensor> & NamedDim<IntOrList> & { dtype: DType }>): Tensor;
  _sparseSum(input: Tensor, options: Opt<NamedDim<IntOrList> & { dtype: DType }>): Tensor;
  _sparseSum(input: Tensor, dim: IntOrList, options: Opt<{ dtype: DType }>): Tensor;
  /** `_stack(tensors, dim = 0)` */
  _stack(options: Opt<{ tensors: readonly Tensor[]; dim?: number | undefined; axis?: number | undefined } & OutOption>): Tensor;
  _stack(tensors: readonly Tensor[], options: Opt<{ dim?: number | undefined; axis?: number | undefined } & OutOption>): Tensor;
  _stack(tensors: readonly Tensor[], dim?: number, options?: OutOption): Tensor;
  /** `_standardGamma(input, generator = null)` */
  _standardGamma(options: Opt<NamedInput<Tensor> & { generator?: Generator | null | undefined }>): Tensor;
  _standardGamma(input: Tensor, options: Opt<{ generator?: Generator | null | undefined }>): Tensor;
  _standardGamma(input: Tensor, generator?: Generator | null): Tensor;
  _standardGammaGrad(options: Opt<NamedInput<Tensor> & { output: Tensor }>): Tensor;
  _standardGammaGrad(input: Tensor, options: Opt<{ output: Tensor }>): Tensor;
  _standardGammaGrad(input: Tensor, output: Tensor): Tensor;
  _testAutogradMultipleDispatch(options: Opt<NamedInput<Tensor>>): Tensor;
  _testAutogradMultipleDispatch(input: Tensor): Tensor;
  _testAutogradMultipleDispatch(options: Opt<NamedInput<Tensor> & { b: boolean }>): Tensor;
  _testAutogradMultipleDispatch(input: Tensor, options: Opt<{ b: boolean }>): Tensor;
  _testAutogradMultipleDispatch(input: Tensor, b: boolean): Tensor;
  _testAutogradMultipleDispatchView(options: Opt<NamedInput<Tensor>>): Tensor;
  _testAutogradMultipleDispatchView(input: Tensor): Tensor;
  _testAutogradMultipleDispatchViewCopy(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  _testAutogradMultipleDispatchViewCopy(input: Tensor, options?: OutOption): Tensor;
  _testCheckTensor(options: Opt<NamedInput<Tensor>>): Tensor;
  _testCheckTensor(input: Tensor): Tensor;
  _testFunctorchFallback(options: Opt<NamedInput<Tensor> & NamedOther<Tensor>>): Tensor;
  _testFunctorchFallback(input: Tensor, options: Opt<NamedOther<Tensor>>): Tensor;
  _testFunctorchFallback(input: Tensor, other: Tensor): Tensor;
  /** `_testParallelMaterialize(input, numParallel, skipFirst = false)` */
  _testParallelMaterialize(options: Opt<NamedInput<Tensor> & { numParallel: number; skipFirst?: boolean | undefined }>): Tensor;
  _testParallelMaterialize(input: Tensor, options: Opt<{ numParallel: number; skipFirst?: boolean | undefined }>): Tensor;
  _testParallelMaterialize(input: Tensor, numParallel: number, options: Opt<{ skipFirst?: boolean | undefined }>): Tensor;
  _testParallelMaterialize(input: Tensor, numParallel: number, skipFirst?: boolean): Tensor;
  /** `_testSerializationSubcmul(input, other, alpha = 1)` */
  _testSerializationSubcmul(options: Opt<NamedInput<Tensor> & NamedOther<Tensor> & { alpha?: Scalar | undefined }>): Tensor;
  _testSerializationSubcmul(input: Tensor, options: Opt<NamedOther<Tensor> & { alpha?: Scalar | undefined }>): Tensor;
  _testSerializationSubcmul(input: Tensor, other: Tensor, options: Opt<{ alpha?: Scalar | undefined }>): Tensor;
  _testSerializationSubcmul(input: Tensor, other: Tensor, alpha?: Scalar): Tensor;
  _toCpu(options: Opt<{ tensors: readonly Tensor[] }>): Tensor[];
  _toCpu(tensors: readonly Tensor[]): Tensor[];
  _toSparseSemiStructured(options: Opt<{ dense: Tensor }>): [Tensor, Tensor];
  _toSparseSemiStructured(dense: Tensor): [Tensor, Tensor];
  _transformBiasRescaleQkv(options: Opt<{ qkv: Tensor; qkvBias: Tensor; numHeads: number }>): [Tensor, Tensor, Tensor];
  _transformBiasRescaleQkv(qkv: Tensor, options: Opt<{ qkvBias: Tensor; numHeads: number }>): [Tensor, Tensor, Tensor];
  _transformBiasRescaleQkv(qkv: Tensor, qkvBias: Tensor, options: Opt<{ numHeads: number }>): [Tensor, Tensor, Tensor];
  _transformBiasRescaleQkv(qkv: Tensor, qkvBias: Tensor, numHeads: number): [Tensor, Tensor, Tensor];
  /**
   * `_transformerEncoderLayerFwd(src, embedDim, numHeads, qkvWeight, qkvBias, projWeight, projBias, useGelu,
   * normFirst, eps, normWeight1, normBias1, normWeight2, normBias2, ffnWeight1, ffnBias1, ffnWeight2,
   * ffnBias2, mask = null, maskType = null)`
   */
  _transformerEncoderLayerFwd(options: Opt<{ src: Tensor; embedDim: number; numHeads: number; qkvWeight: Tensor; qkvBias: Tensor; projWeight: Tensor; projBias: Tensor; useGelu: boolean; normFirst: boolean; eps: number; normWeight1: Tensor; normBias1: Tensor; normWeight2: Tensor; normBias2: Tensor; ffnWeight1: Tensor; ffnBias1: Tensor; ffnWeight2: Tensor; ffnBias2: Tensor; mask?: Tensor | null | undefined; maskType?: number | null | undefined }>): Tensor;
  _transformerEncoderLayerFwd(src: Tensor, options: Opt<{ embedDim: number; numHeads: number; qkvWeight: Tensor; qkvBias: Tensor; projWeight: Tensor; projBias: Tensor; useGelu: boolean; normFirst: boolean; eps: number; normWeight1: Tensor; normBias1: Tensor; normWeight2: Tensor; normBias2: Tensor; ffnWeight1: Tensor; ffnBias1: Tensor; ffnWeight2: Tensor; ffnBias2: Tensor; mask?: Tensor | null | undefined; maskType?: number | null | undefined }>): Tensor;
  _transformerEncoderLayerFwd(src: Tensor, embedDim: number, options: Opt<{ numHeads: number; qkvWeight: Tensor; qkvBias: Tensor; projWeight: Tensor; projBias: Tensor; useGelu: boolean; normFirst: boolean; eps: number; normWeight1: Tensor; normBias1: Tensor; normWeight2: Tensor; normBias2: Tensor; ffnWeight1: Tensor; ffnBias1: Tensor; ffnWeight2: Tensor; ffnBias2: Tensor; mask?: Tensor | null | undefined; maskType?: number | null | undefined }>): Tensor;
  _transformerEncoderLayerFwd(src: Tensor, embedDim: number, numHeads: number, options: Opt<{ qkvWeight: Tensor; qkvBias: Tensor; projWeight: Tensor; projBias: Tensor; useGelu: boolean; normFirst: boolean; eps: number; normWeight1: Tensor; normBias1: Tensor; normWeight2: Tensor; normBias2: Tensor; ffnWeight1: Tensor; ffnBias1: Tensor; ffnWeight2: Tensor; ffnBias2: Tensor; mask?: Tensor | null | undefined; maskType?: number | null | undefined }>): Tensor;
  _transformerEncoderLayerFwd(src: Tensor, embedDim: number, numHeads: number, qkvWeight: Tensor, options: Opt<{ qkvBias: Tensor; projWeight: Tensor; projBias: Tensor; useGelu: boolean; normFirst: boolean; eps: number; normWeight1: Tensor; normBias1: Tensor; normWeight2: Tensor; normBias2: Tensor; ffnWeight1: Tensor; ffnBias1: Tensor; ffnWeight2: Tensor; ffnBias2: Tensor; mask?: Tensor | null | undefined; maskType?: number | null | undefined }>): Tensor;
  _transformerEncoderLayerFwd(src: Tensor, embedDim: number, numHeads: number, qkvWeight: Tensor, qkvBias: Tensor, options: Opt<{ projWeight: Tensor; projBias: Tensor; useGelu: boolean; normFirst: boolean; eps: number; normWeight1: Tensor; normBias1: Tensor; normWeight2: Tensor; normBias2: Tensor; ffnWeight1: Tensor; ffnBias1: Tensor; ffnWeight2: Tensor; ffnBias2: Tensor; mask?: Tensor | null | undefined; maskType?: number | null | undefined }>): Tensor;
  _transformerEncoderLayerFwd(src: Tensor, embedDim: number, numHeads: number, qkvWeight: Tensor, qkvBias: Tensor, projWeight: Tensor, options: Opt<{ projBias: Tensor; useGelu: boolean; normFirst: boolean; eps: number; normWeight1: Tensor; normBias1: Tensor; normWeight2: Tensor; normBias2: Tensor; ffnWeight1: Tensor; ffnBias1: Tensor; ffnWeight2: Tensor; ffnBias2: Tensor; mask?: Tensor | null | undefined; maskType?: number | null | undefined }>): Tensor;
  _transformerEncoderLayerFwd(src: Tensor, embedDim: number, numHeads: number, qkvWeight: Tensor, qkvBias: Tensor, projWeight: Tensor, projBias: Tensor, options: Opt<{ useGelu: boolean; normFirst: boolean; eps: number; normWeight1: Tensor; normBias1: Tensor; normWeight2: Tensor; normBias2: Tensor; ffnWeight1: Tensor; ffnBias1: Tensor; ffnWeight2: Tensor; ffnBias2: Tensor; mask?: Tensor | null | undefined; maskType?: number | null | undefined }>): Tensor;
  _transformerEncoderLayerFwd(src: Tensor, embedDim: number, numHeads: number, qkvWeight: Tensor, qkvBias: Tensor, projWeight: Tensor, projBias: Tensor, useGelu: boolean, options: Opt<{ normFirst: boolean; eps: number; normWeight1: Tensor; normBias1: Tensor; normWeight2: Tensor; normBias2: Tensor; ffnWeight1: Tensor; ffnBias1: Tensor; ffnWeight2: Tensor; ffnBias2: Tensor; mask?: Tensor | null | undefined; maskType?: number | null | undefined }>): Tensor;
  _transformerEncoderLayerFwd(src: Tensor, embedDim: number, numHeads: number, qkvWeight: Tensor, qkvBias: Tensor, projWeight: Tensor, projBias: Tensor, useGelu: boolean, normFirst: boolean, options: Opt<{ eps: number; normWeight1: Tensor; normBias1: Tensor; normWeight2: Tensor; normBias2: Tensor; ffnWeight1: Tensor; ffnBias1: Tensor; ffnWeight2: Tensor; ffnBias2: Tensor; mask?: Tensor | null | undefined; maskType?: number | null | undefined }>): Tensor;
  _transformerEncoderLayerFwd(src: Tensor, embedDim: number, numHeads: number, qkvWeight: Tensor, qkvBias: Tensor, projWeight: Tensor, projBias: Tensor, useGelu: boolean, normFirst: boolean, eps: number, options: Opt<{ normWeight1: Tensor; normBias1: Tensor; normWeight2: Tensor; normBias2: Tensor; ffnWeight1: Tensor; ffnBias1: Tensor; ffnWeight2: Tensor; ffnBias2: Tensor; mask?: Tensor | null | undefined; maskType?: number | null | undefined }>): Tensor;
  _transformerEncoderLayerFwd(src: Tensor, embedDim: number, numHeads: number, qkvWeight: Tensor, qkvBias: Tensor, projWeight: Tensor, projBias: Tensor, useGelu: boolean, normFirst: boolean, eps: number, normWeight1: Tensor, options: Opt<{ normBias1: Tensor; normWeight2: Tensor; normBias2: Tensor; ffnWeight1: Tensor; ffnBias1: Tensor; ffnWeight2: Tensor; ffnBias2: Tensor; mask?: Tensor | null | undefined; maskType?: number | null | undefined }>): Tensor;
  _transformerEncoderLayerFwd(src: Tensor, embedDim: number, numHeads: number, qkvWeight: Tensor, qkvBias: Tensor, projWeight: Tensor, projBias: Tensor, useGelu: boolean, normFirst: boolean, eps: number, normWeight1: Tensor, normBias1: Tensor, options: Opt<{ normWeight2: Tensor; normBias2: Tensor; ffnWeight1: Tensor; ffnBias1: Tensor; ffnWeight2: Tensor; ffnBias2: Tensor; mask?: Tensor | null | undefined; maskType?: number | null | undefined }>): Tensor;
  _transformerEncoderLayerFwd(src: Tensor, embedDim: number, numHeads: number, qkvWeight: Tensor, qkvBias: Tensor, projWeight: Tensor, projBias: Tensor, useGelu: boolean, normFirst: boolean, eps: number, normWeight1: Tensor, normBias1: Tensor, normWeight2: Tensor, options: Opt<{ normBias2: Tensor; ffnWeight1: Tensor; ffnBias1: Tensor; ffnWeight2: Tensor; ffnBias2: Tensor; mask?: Tensor | null | undefined; maskType?: number | null | undefined }>): Tensor;
  _transformerEncoderLayerFwd(src: Tensor, embedDim: number, numHeads: number, qkvWeight: Tensor, qkvBias: Tensor, projWeight: Tensor, projBias: Tensor, useGelu: boolean, normFirst: boolean, eps: number, normWeight1: Tensor, normBias1: Tensor, normWeight2: Tensor, normBias2: Tensor, options: Opt<{ ffnWeight1: Tensor; ffnBias1: Tensor; ffnWeight2: Tensor; ffnBias2: Tensor; mask?: Tensor | null | undefined; maskType?: number | null | undefined }>): Tensor;
  _transformerEncoderLayerFwd(src: Tensor, embedDim: number, numHeads: number, qkvWeight: Tensor, qkvBias: Tensor, projWeight: Tensor, projBias: Tensor, useGelu: boolean, normFirst: boolean, eps: number, normWeight1: Tensor, normBias1: Tensor, normWeight2: Tensor, normBias2: Tensor, ffnWeight1: Tensor, options: Opt<{ ffnBias1: Tensor; ffnWeight2: Tensor; ffnBias2: Tensor; mask?: Tensor | null | undefined; maskType?: number | null | undefined }>): Tensor;
  _transformerEncoderLayerFwd(src: Tensor, embedDim: number, numHeads: number, qkvWeight: Tensor, qkvBias: Tensor, projWeight: Tensor, projBias: Tensor, useGelu: boolean, normFirst: boolean, eps: number, normWeight1: Tensor, normBias1: Tensor, normWeight2: Tensor, normBias2: Tensor, ffnWeight1: Tensor, ffnBias1: Tensor, options: Opt<{ ffnWeight2: Tensor; ffnBias2: Tensor; mask?: Tensor | null | undefined; maskType?: number | null | undefined }>): Tensor;
  _transformerEncoderLayerFwd(src: Tensor, embedDim: number, numHeads: number, qkvWeight: Tensor, qkvBias: Tensor, projWeight: Tensor, projBias: Tensor, useGelu: boolean, normFirst: boolean, eps: number, normWeight1: Tensor, normBias1: Tensor, normWeight2: Tensor, normBias2: Tensor, ffnWeight1: Tensor, ffnBias1: Tensor, ffnWeight2: Tensor, options: Opt<{ ffnBias2: Tensor; mask?: Tensor | null | undefined; maskType?: number | null | undefined }>): Tensor;
  _transformerEncoderLayerFwd(src: Tensor, embedDim: number, numHeads: number, qkvWeight: Tensor, qkvBias: Tensor, projWeight: Tensor, projBias: Tensor, useGelu: boolean, normFirst: boolean, eps: number, normWeight1: Tensor, normBias1: Tensor, normWeight2: Tensor, normBias2: Tensor, ffnWeight1: Tensor, ffnBias1: Tensor, ffnWeight2: Tensor, ffnBias2: Tensor, options: Opt<{ mask?: Tensor | null | undefined; maskType?: number | null | undefined }>): Tensor;
  _transformerEncoderLayerFwd(src: Tensor, embedDim: number, numHeads: number, qkvWeight: Tensor, qkvBias: Tensor, projWeight: Tensor, projBias: Tensor, useGelu: boolean, normFirst: boolean, eps: number, normWeight1: Tensor, normBias1: Tensor, normWeight2: Tensor, normBias2: Tensor, ffnWeight1: Tensor, ffnBias1: Tensor, ffnWeight2: Tensor, ffnBias2: Tensor, mask: Tensor | null | undefined, options: Opt<{ maskType?: number | null | undefined }>): Tensor;
  _transformerEncoderLayerFwd(src: Tensor, embedDim: number, numHeads: number, qkvWeight: Tensor, qkvBias: Tensor, projWeight: Tensor, projBias: Tensor, useGelu: boolean, normFirst: boolean, eps: number, normWeight1: Tensor, normBias1: Tensor, normWeight2: Tensor, normBias2: Tensor, ffnWeight1: Tensor, ffnBias1: Tensor, ffnWeight2: Tensor, ffnBias2: Tensor, mask?: Tensor | null, maskType?: number | null): Tensor;
  /** `_trilinear(i1, i2, i3, expand1, expand2, expand3, sumdim, unrollDim = 1)` */
  _trilinear(options: Opt<{ i1: Tensor; i2: Tensor; i3: Tensor; expand1: readonly number[]; expand2: readonly number[]; expand3: readonly number[]; sumdim: readonly number[]; unrollDim?: number | undefined }>): Tensor;
  _trilinear(i1: Tensor, options: Opt<{ i2: Tensor; i3: Tensor; expand1: readonly number[]; expand2: readonly number[]; expand3: readonly number[]; sumdim: readonly number[]; unrollDim?: number | undefined }>): Tensor;
  _trilinear(i1: Tensor, i2: Tensor, options: Opt<{ i3: Tensor; expand1: readonly number[]; expand2: readonly number[]; expand3: readonly number[]; sumdim: readonly number[]; unrollDim?: number | undefined }>): Tensor;
  _trilinear(i1: Tensor, i2: Tensor, i3: Tensor, options: Opt<{ expand1: readonly number[]; expand2: readonly number[]; expand3: readonly number[]; sumdim: readonly number[]; unrollDim?: number | undefined }>): Tensor;
  _trilinear(i1: Tensor, i2: Tensor, i3: Tensor, expand1: readonly number[], options: Opt<{ expand2: readonly number[]; expand3: readonly number[]; sumdim: readonly number[]; unrollDim?: number | undefined }>): Tensor;
  _trilinear(i1: Tensor, i2: Tensor, i3: Tensor, expand1: readonly number[], expand2: readonly number[], options: Opt<{ expand3: readonly number[]; sumdim: readonly number[]; unrollDim?: number | undefined }>): Tensor;
  _trilinear(i1: Tensor, i2: Tensor, i3: Tensor, expand1: readonly number[], expand2: readonly number[], expand3: readonly number[], options: Opt<{ sumdim: readonly number[]; unrollDim?: number | undefined }>): Tensor;
  _trilinear(i1: Tensor, i2: Tensor, i3: Tensor, expand1: readonly number[], expand2: readonly number[], expand3: readonly number[], sumdim: readonly number[], options: Opt<{ unrollDim?: number | undefined }>): Tensor;
  _trilinear(i1: Tensor, i2: Tensor, i3: Tensor, expand1: readonly number[], expand2: readonly number[], expand3: readonly number[], sumdim: readonly number[], unrollDim?: number): Tensor;
  /**
   * `_tritonMultiHeadAttention(query, key, value, embedDim, numHead, qkvWeight, qkvBias, projWeight,
   * projBias, mask = null)`
   */
  _tritonMultiHeadAttention(options: Opt<{ query: Tensor; key: Tensor; value: Tensor; embedDim: number; numHead: number; qkvWeight: Tensor; qkvBias: Tensor; projWeight: Tensor; projBias: Tensor; mask?: Tensor | null | undefined }>): Tensor;
  _tritonMultiHeadAttention(query: Tensor, options: Opt<{ key: Tensor; value: Tensor; embedDim: number; numHead: number; qkvWeight: Tensor; qkvBias: Tensor; projWeight: Tensor; projBias: Tensor; mask?: Tensor | null | undefined }>): Tensor;
  _tritonMultiHeadAttention(query: Tensor, key: Tensor, options: Opt<{ value: Tensor; embedDim: number; numHead: number; qkvWeight: Tensor; qkvBias: Tensor; projWeight: Tensor; projBias: Tensor; mask?: Tensor | null | undefined }>): Tensor;
  _tritonMultiHeadAttention(query: Tensor, key: Tensor, value: Tensor, options: Opt<{ embedDim: number; numHead: number; qkvWeight: Tensor; qkvBias: Tensor; projWeight: Tensor; projBias: Tensor; mask?: Tensor | null | undefined }>): Tensor;
  _tritonMultiHeadAttention(query: Tensor, key: Tensor, value: Tensor, embedDim: number, options: Opt<{ numHead: number; qkvWeight: Tensor; qkvBias: Tensor; projWeight: Tensor; projBias: Tensor; mask?: Tensor | null | undefined }>): Tensor;
  _tritonMultiHeadAttention(query: Tensor, key: Tensor, value: Tensor, embedDim: number, numHead: number, options: Opt<{ qkvWeight: Tensor; qkvBias: Tensor; projWeight: Tensor; projBias: Tensor; mask?: Tensor | null | undefined }>): Tensor;
  _tritonMultiHeadAttention(query: Tensor, key: Tensor, value: Tensor, embedDim: number, numHead: number, qkvWeight: Tensor, options: Opt<{ qkvBias: Tensor; projWeight: Tensor; projBias: Tensor; mask?: Tensor | null | undefined }>): Tensor;
  _tritonMultiHeadAttention(query: Tensor, key: Tensor, value: Tensor, embedDim: number, numHead: number, qkvWeight: Tensor, qkvBias: Tensor, options: Opt<{ projWeight: Tensor; projBias: Tensor; mask?: Tensor | null | undefined }>): Tensor;
  _tritonMultiHeadAttention(query: Tensor, key: Tensor, value: Tensor, embedDim: number, numHead: number, qkvWeight: Tensor, qkvBias: Tensor, projWeight: Tensor, options: Opt<{ projBias: Tensor; mask?: Tensor | null | undefined }>): Tensor;
  _tritonMultiHeadAttention(query: Tensor, key: Tensor, value: Tensor, embedDim: number, numHead: number, qkvWeight: Tensor, qkvBias: Tensor, projWeight: Tensor, projBias: Tensor, options: Opt<{ mask?: Tensor | null | undefined }>): Tensor;
  _tritonMultiHeadAttention(query: Tensor, key: Tensor, value: Tensor, embedDim: number, numHead: number, qkvWeight: Tensor, qkvBias: Tensor, projWeight: Tensor, projBias: Tensor, mask?: Tensor | null): Tensor;
  /** `_tritonScaledDotAttention(q, k, v, dropoutP = 0)` */
  _tritonScaledDotAttention(options: Opt<{ q: Tensor; k: Tensor; v: Tensor; dropoutP?: number | undefined }>): Tensor;
  _tritonScaledDotAttention(q: Tensor, options: Opt<{ k: Tensor; v: Tensor; dropoutP?: number | undefined }>): Tensor;
  _tritonScaledDotAttention(q: Tensor, k: Tensor, options: Opt<{ v: Tensor; dropoutP?: number | undefined }>): Tensor;
  _tritonScaledDotAttention(q: Tensor, k: Tensor, v: Tensor, options: Opt<{ dropoutP?: number | undefined }>): Tensor;
  _tritonScaledDotAttention(q: Tensor, k: Tensor, v: Tensor, dropoutP?: number): Tensor;
  /** `_unique(input, sorted = true, returnInverse = false)` */
  _unique(options: Opt<NamedInput<Tensor> & { sorted?: boolean | undefined; returnInverse?: boolean | undefined }>): [Tensor, Tensor];
  _unique(input: Tensor, options: Opt<{ sorted?: boolean | undefined; returnInverse?: boolean | undefined }>): [Tensor, Tensor];
  _unique(input: Tensor, sorted: boolean | undefined, options: Opt<{ returnInverse?: boolean | undefined }>): [Tensor, Tensor];
  _unique(input: Tensor, sorted?: boolean, returnInverse?: boolean): [Tensor, Tensor];
  /** `_unique2(input, sorted = true, returnInverse = false, returnCounts = false)` */
  _unique2(options: Opt<NamedInput<Tensor> & { sorted?: boolean | undefined; returnInverse?: boolean | undefined; returnCounts?: boolean | undefined }>): [Tensor, Tensor, Tensor];
  _unique2(input: Tensor, options: Opt<{ sorted?: boolean | undefined; returnInverse?: boolean | undefined; returnCounts?: boolean | undefined }>): [Tensor, Tensor, Tensor];
  _unique2(input: Tensor, sorted: boolean | undefined, options: Opt<{ returnInverse?: boolean | undefined; returnCounts?: boolean | undefined }>): [Tensor, Tensor, Tensor];
  _unique2(input: Tensor, sorted: boolean | undefined, returnInverse: boolean | undefined, options: Opt<{ returnCounts?: boolean | undefined }>): [Tensor, Tensor, Tensor];
  _unique2(input: Tensor, sorted?: boolean, returnInverse?: boolean, returnCounts?: boolean): [Tensor, Tensor, Tensor];
  _unpackDual(options: Opt<{ dual: Tensor; level: number }>): NamedTuple<['primal', 'tangent']>;
  _unpackDual(dual: Tensor, options: Opt<{ level: number }>): NamedTuple<['primal', 'tangent']>;
  _unpackDual(dual: Tensor, level: number): NamedTuple<['primal', 'tangent']>;
  _unsafeIndex(options: Opt<NamedInput<Tensor> & { indices: readonly (Tensor | null)[] }>): Tensor;
  _unsafeIndex(input: Tensor, options: Opt<{ indices: readonly (Tensor | null)[] }>): Tensor;
  _unsafeIndex(input: Tensor, indices: readonly (Tensor | null)[]): Tensor;
  /** `_unsafeIndexPut(input, indices, values, accumulate = false)` */
  _unsafeIndexPut(options: Opt<NamedInput<Tensor> & { indices: readonly (Tensor | null)[]; values: Tensor; accumulate?: boolean | undefined }>): Tensor;
  _unsafeIndexPut(input: Tensor, options: Opt<{ indices: readonly (Tensor | null)[]; values: Tensor; accumulate?: boolean | undefined }>): Tensor;
  _unsafeIndexPut(input: Tensor, indices: readonly (Tensor | null)[], options: Opt<{ values: Tensor; accumulate?: boolean | undefined }>): Tensor;
  _unsafeIndexPut(input: Tensor, indices: readonly (Tensor | null)[], values: Tensor, options: Opt<{ accumulate?: boolean | undefined }>): Tensor;
  _unsafeIndexPut(input: Tensor, indices: readonly (Tensor | null)[], values: Tensor, accumulate?: boolean): Tensor;
  _unsafeMaskedIndex(options: Opt<NamedInput<Tensor> & { mask: Tensor; indices: readonly (Tensor | null)[]; fill: Scalar }>): Tensor;
  _unsafeMaskedIndex(input: Tensor, options: Opt<{ mask: Tensor; indices: readonly (Tensor | null)[]; fill: Scalar }>): Tensor;
  _unsafeMaskedIndex(input: Tensor, mask: Tensor, options: Opt<{ indices: readonly (Tensor | null)[]; fill: Scalar }>): Tensor;
  _unsafeMaskedIndex(input: Tensor, mask: Tensor, indices: readonly (Tensor | null)[], options: Opt<{ fill: Scalar }>): Tensor;
  _unsafeMaskedIndex(input: Tensor, mask: Tensor, indices: readonly (Tensor | null)[], fill: Scalar): Tensor;
  _unsafeMaskedIndexPutAccumulate(options: Opt<NamedInput<Tensor> & { mask: Tensor; indices: readonly (Tensor | null)[]; values: Tensor }>): Tensor;
  _unsafeMaskedIndexPutAccumulate(input: Tensor, options: Opt<{ mask: Tensor; indices: readonly (Tensor | null)[]; values: Tensor }>): Tensor;
  _unsafeMaskedIndexPutAccumulate(input: Tensor, mask: Tensor, options: Opt<{ indices: readonly (Tensor | null)[]; values: Tensor }>): Tensor;
  _unsafeMaskedIndexPutAccumulate(input: Tensor, mask: Tensor, indices: readonly (Tensor | null)[], options: Opt<{ values: Tensor }>): Tensor;
  _unsafeMaskedIndexPutAccumulate(input: Tensor, mask: Tensor, indices: readonly (Tensor | null)[], values: Tensor): Tensor;
  _useCudnnCtcLoss(options: Opt<{ logProbs: Tensor; targets: Tensor; inputLengths: readonly number[]; targetLengths: readonly number[]; blank: number }>): boolean;
  _useCudnnCtcLoss(logProbs: Tensor, options: Opt<{ targets: Tensor; inputLengths: readonly number[]; targetLengths: readonly number[]; blank: number }>): boolean;
  _useCudnnCtcLoss(logProbs: Tensor, targets: Tensor, options: Opt<{ inputLengths: readonly number[]; targetLengths: readonly number[]; blank: number }>): boolean;
  _useCudnnCtcLoss(logProbs: Tensor, targets: Tensor, inputLengths: readonly number[], options: Opt<{ targetLengths: readonly number[]; blank: number }>): boolean;
  _useCudnnCtcLoss(logProbs: Tensor, targets: Tensor, inputLengths: readonly number[], targetLengths: readonly number[], options: Opt<{ blank: number }>): boolean;
  _useCudnnCtcLoss(logProbs: Tensor, targets: Tensor, inputLengths: readonly number[], targetLengths: readonly number[], blank: number): boolean;
  _useCudnnCtcLoss(options: Opt<{ logProbs: Tensor; targets: Tensor; inputLengths: Tensor; targetLengths: Tensor; blank: number }>): boolean;
  _useCudnnCtcLoss(logProbs: Tensor, options: Opt<{ targets: Tensor; inputLengths: Tensor; targetLengths: Tensor; blank: number }>): boolean;
  _useCudnnCtcLoss(logProbs: Tensor, targets: Tensor, options: Opt<{ inputLengths: Tensor; targetLengths: Tensor; blank: number }>): boolean;
  _useCudnnCtcLoss(logProbs: Tensor, targets: Tensor, inputLengths: Tensor, options: Opt<{ targetLengths: Tensor; blank: number }>): boolean;
  _useCudnnCtcLoss(logProbs: Tensor, targets: Tensor, inputLengths: Tensor, targetLengths: Tensor, options: Opt<{ blank: number }>): boolean;
  _useCudnnCtcLoss(logProbs: Tensor, targets: Tensor, inputLengths: Tensor, targetLengths: Tensor, blank: number): boolean;
  _useCudnnRnnFlattenWeight(): boolean;
  _useMiopenCtcLoss(options: Opt<{ logProbs: Tensor; targets: Tensor; inputLengths: readonly number[]; targetLengths: readonly number[]; blank: number }>): boolean;
  _useMiopenCtcLoss(logProbs: Tensor, options: Opt<{ targets: Tensor; inputLengths: readonly number[]; targetLengths: readonly number[]; blank: number }>): boolean;
  _useMiopenCtcLoss(logProbs: Tensor, targets: Tensor, options: Opt<{ inputLengths: readonly number[]; targetLengths: readonly number[]; blank: number }>): boolean;
  _useMiopenCtcLoss(logProbs: Tensor, targets: Tensor, inputLengths: readonly number[], options: Opt<{ targetLengths: readonly number[]; blank: number }>): boolean;
  _useMiopenCtcLoss(logProbs: Tensor, targets: Tensor, inputLengths: readonly number[], targetLengths: readonly number[], options: Opt<{ blank: number }>): boolean;
  _useMiopenCtcLoss(logProbs: Tensor, targets: Tensor, inputLengths: readonly number[], targetLengths: readonly number[], blank: number): boolean;
  _useMiopenCtcLoss(options: Opt<{ logProbs: Tensor; targets: Tensor; inputLengths: Tensor; targetLengths: Tensor; blank: number }>): boolean;
  _useMiopenCtcLoss(logProbs: Tensor, options: Opt<{ targets: Tensor; inputLengths: Tensor; targetLengths: Tensor; blank: number }>): boolean;
  _useMiopenCtcLoss(logProbs: Tensor, targets: Tensor, options: Opt<{ inputLengths: Tensor; targetLengths: Tensor; blank: number }>): boolean;
  _useMiopenCtcLoss(logProbs: Tensor, targets: Tensor, inputLengths: Tensor, options: Opt<{ targetLengths: Tensor; blank: number }>): boolean;
  _useMiopenCtcLoss(logProbs: Tensor, targets: Tensor, inputLengths: Tensor, targetLengths: Tensor, options: Opt<{ blank: number }>): boolean;
  _useMiopenCtcLoss(logProbs: Tensor, targets: Tensor, inputLengths: Tensor, targetLengths: Tensor, blank: number): boolean;
  _validateCompressedSparseIndices(options: Opt<NamedDim<number> & { isCrow: boolean; compressedIdx: Tensor; plainIdx: Tensor; cdim: number; nnz: number }>): void;
  _validateCompressedSparseIndices(isCrow: boolean, options: Opt<NamedDim<number> & { compressedIdx: Tensor; plainIdx: Tensor; cdim: number; nnz: number }>): void;
  _validateCompressedSparseIndices(isCrow: boolean, compressedIdx: Tensor, options: Opt<NamedDim<number> & { plainIdx: Tensor; cdim: number; nnz: number }>): void;
  _validateCompressedSparseIndices(isCrow: boolean, compressedIdx: Tensor, plainIdx: Tensor, options: Opt<NamedDim<number> & { cdim: number; nnz: number }>): void;
  _validateCompressedSparseIndices(isCrow: boolean, compressedIdx: Tensor, plainIdx: Tensor, cdim: number, options: Opt<NamedDim<number> & { nnz: number }>): void;
  _validateCompressedSparseIndices(isCrow: boolean, compressedIdx: Tensor, plainIdx: Tensor, cdim: number, dim: number, options: Opt<{ nnz: number }>): void;
  _validateCompressedSparseIndices(isCrow: boolean, compressedIdx: Tensor, plainIdx: Tensor, cdim: number, dim: number, nnz: number): void;
  /** `_validateSparseBscTensorArgs(ccolIndices, rowIndices, values, size, checkPinning = null)` */
  _validateSparseBscTensorArgs(options: Opt<{ ccolIndices: Tensor; rowIndices: Tensor; values: Tensor; size: readonly number[]; checkPinning?: boolean | null | undefined }>): void;
  _validateSparseBscTensorArgs(ccolIndices: Tensor, options: Opt<{ rowIndices: Tensor; values: Tensor; size: readonly number[]; checkPinning?: boolean | null | undefined }>): void;
  _validateSparseBscTensorArgs(ccolIndices: Tensor, rowIndices: Tensor, options: Opt<{ values: Tensor; size: readonly number[]; checkPinning?: boolean | null | undefined }>): void;
  _validateSparseBscTensorArgs(ccolIndices: Tensor, rowIndices: Tensor, values: Tensor, options: Opt<{ size: readonly number[]; checkPinning?: boolean | null | undefined }>): void;
  _validateSparseBscTensorArgs(ccolIndices: Tensor, rowIndices: Tensor, values: Tensor, size: readonly number[], options: Opt<{ checkPinning?: boolean | null | undefined }>): void;
  _validateSparseBscTensorArgs(ccolIndices: Tensor, rowIndices: Tensor, values: Tensor, size: readonly number[], checkPinning?: boolean | null): void;
  /** `_validateSparseBsrTensorArgs(crowIndices, colIndices, values, size, checkPinning = null)` */
  _validateSparseBsrTensorArgs(options: Opt<{ crowIndices: Tensor; colIndices: Tensor; values: Tensor; size: readonly number[]; checkPinning?: boolean | null | undefined }>): void;
  _validateSparseBsrTensorArgs(crowIndices: Tensor, options: Opt<{ colIndices: Tensor; values: Tensor; size: readonly number[]; checkPinning?: boolean | null | undefined }>): void;
  _validateSparseBsrTensorArgs(crowIndices: Tensor, colIndices: Tensor, options: Opt<{ values: Tensor; size: readonly number[]; checkPinning?: boolean | null | undefined }>): void;
  _validateSparseBsrTensorArgs(crowIndices: Tensor, colIndices: Tensor, values: Tensor, options: Opt<{ size: readonly number[]; checkPinning?: boolean | null | undefined }>): void;
  _validateSparseBsrTensorArgs(crowIndices: Tensor, colIndices: Tensor, values: Tensor, size: readonly number[], options: Opt<{ checkPinning?: boolean | null | undefined }>): void;
  _validateSparseBsrTensorArgs(crowIndices: Tensor, colIndices: Tensor, values: Tensor, size: readonly number[], checkPinning?: boolean | null): void;
  /**
   * `_validateSparseCompressedTensorArgs(compressedIndices, plainIndices, values, size, layout, checkPinning
   * = null)`
   */
  _validateSparseCompressedTensorArgs(options: Opt<{ compressedIndices: Tensor; plainIndices: Tensor; values: Tensor; size: readonly number[]; layout: Layout; checkPinning?: boolean | null | undefined }>): void;
  _validateSparseCompressedTensorArgs(compressedIndices: Tensor, options: Opt<{ plainIndices: Tensor; values: Tensor; size: readonly number[]; layout: Layout; checkPinning?: boolean | null | undefined }>): void;
  _validateSparseCompressedTensorArgs(compressedIndices: Tensor, plainIndices: Tensor, options: Opt<{ values: Tensor; size: readonly number[]; layout: Layout; checkPinning?: boolean | null | undefined }>): void;
  _validateSparseCompressedTensorArgs(compressedIndices: Tensor, plainIndices: Tensor, values: Tensor, options: Opt<{ size: readonly number[]; layout: Layout; checkPinning?: boolean | null | undefined }>): void;
  _validateSparseCompressedTensorArgs(compressedIndices: Tensor, plainIndices: Tensor, values: Tensor, size: readonly number[], options: Opt<{ layout: Layout; checkPinning?: boolean | null | undefined }>): void;
  _validateSparseCompressedTensorArgs(compressedIndices: Tensor, plainIndices: Tensor, values: Tensor, size: readonly number[], layout: Layout, options: Opt<{ checkPinning?: boolean | null | undefined }>): void;
  _validateSparseCompressedTensorArgs(compressedIndices: Tensor, plainIndices: Tensor, values: Tensor, size: readonly number[], layout: Layout, checkPinning?: boolean | null): void;
  /** `_validateSparseCooTensorArgs(indices, values, size, isCoalesced = null, checkPinning = null)` */
  _validateSparseCooTensorArgs(options: Opt<{ indices: Tensor; values: Tensor; size: readonly number[]; isCoalesced?: boolean | null | undefined; checkPinning?: boolean | null | undefined }>): void;
  _validateSparseCooTensorArgs(indices: Tensor, options: Opt<{ values: Tensor; size: readonly number[]; isCoalesced?: boolean | null | undefined; checkPinning?: boolean | null | undefined }>): void;
  _validateSparseCooTensorArgs(indices: Tensor, values: Tensor, options: Opt<{ size: readonly number[]; isCoalesced?: boolean | null | undefined; checkPinning?: boolean | null | undefined }>): void;
  _validateSparseCooTensorArgs(indices: Tensor, values: Tensor, size: readonly number[], options: Opt<{ isCoalesced?: boolean | null | undefined; checkPinning?: boolean | null | undefined }>): void;
  _validateSparseCooTensorArgs(indices: Tensor, values: Tensor, size: readonly number[], isCoalesced: boolean | null | undefined, options: Opt<{ checkPinning?: boolean | null | undefined }>): void;
  _validateSparseCooTensorArgs(indices: Tensor, values: Tensor, size: readonly number[], isCoalesced?: boolean | null, checkPinning?: boolean | null): void;
  /** `_validateSparseCscTensorArgs(ccolIndices, rowIndices, values, size, checkPinning = null)` */
  _validateSparseCscTensorArgs(options: Opt<{ ccolIndices: Tensor; rowIndices: Tensor; values: Tensor; size: readonly number[]; checkPinning?: boolean | null | undefined }>): void;
  _validateSparseCscTensorArgs(ccolIndices: Tensor, options: Opt<{ rowIndices: Tensor; values: Tensor; size: readonly number[]; checkPinning?: boolean | null | undefined }>): void;
  _validateSparseCscTensorArgs(ccolIndices: Tensor, rowIndices: Tensor, options: Opt<{ values: Tensor; size: readonly number[]; checkPinning?: boolean | null | undefined }>): void;
  _validateSparseCscTensorArgs(ccolIndices: Tensor, rowIndices: Tensor, values: Tensor, options: Opt<{ size: readonly number[]; checkPinning?: boolean | null | undefined }>): void;
  _validateSparseCscTensorArgs(ccolIndices: Tensor, rowIndices: Tensor, values: Tensor, size: readonly number[], options: Opt<{ checkPinning?: boolean | null | undefined }>): void;
  _validateSparseCscTensorArgs(ccolIndices: Tensor, rowIndices: Tensor, values: Tensor, size: readonly number[], checkPinning?: boolean | null): void;
  /** `_validateSparseCsrTensorArgs(crowIndices, colIndices, values, size, checkPinning = null)` */
  _validateSparseCsrTensorArgs(options: Opt<{ crowIndices: Tensor; colIndices: Tensor; values: Tensor; size: readonly number[]; checkPinning?: boolean | null | undefined }>): void;
  _validateSparseCsrTensorArgs(crowIndices: Tensor, options: Opt<{ colIndices: Tensor; values: Tensor; size: readonly number[]; checkPinning?: boolean | null | undefined }>): void;
  _validateSparseCsrTensorArgs(crowIndices: Tensor, colIndices: Tensor, options: Opt<{ values: Tensor; size: readonly number[]; checkPinning?: boolean | null | undefined }>): void;
  _validateSparseCsrTensorArgs(crowIndices: Tensor, colIndices: Tensor, values: Tensor, options: Opt<{ size: readonly number[]; checkPinning?: boolean | null | undefined }>): void;
  _validateSparseCsrTensorArgs(crowIndices: Tensor, colIndices: Tensor, values: Tensor, size: readonly number[], options: Opt<{ checkPinning?: boolean | null | undefined }>): void;
  _validateSparseCsrTensorArgs(crowIndices: Tensor, colIndices: Tensor, values: Tensor, size: readonly number[], checkPinning?: boolean | null): void;
  _valuesCopy(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  _valuesCopy(input: Tensor, options?: OutOption): Tensor;
  _weightInt4packMm(options: Opt<NamedInput<Tensor> & { mat2: Tensor; qGroupSize: number; qScaleAndZeros: Tensor }>): Tensor;
  _weightInt4packMm(input: Tensor, options: Opt<{ mat2: Tensor; qGroupSize: number; qScaleAndZeros: Tensor }>): Tensor;
  _weightInt4packMm(input: Tensor, mat2: Tensor, options: Opt<{ qGroupSize: number; qScaleAndZeros: Tensor }>): Tensor;
  _weightInt4packMm(input: Tensor, mat2: Tensor, qGroupSize: number, options: Opt<{ qScaleAndZeros: Tensor }>): Tensor;
  _weightInt4packMm(input: Tensor, mat2: Tensor, qGroupSize: number, qScaleAndZeros: Tensor): Tensor;
  _weightInt4packMmForCpu(options: Opt<NamedInput<Tensor> & { mat2: Tensor; qGroupSize: number; qScaleAndZeros: Tensor }>): Tensor;
  _weightInt4packMmForCpu(input: Tensor, options: Opt<{ mat2: Tensor; qGroupSize: number; qScaleAndZeros: Tensor }>): Tensor;
  _weightInt4packMmForCpu(input: Tensor, mat2: Tensor, options: Opt<{ qGroupSize: number; qScaleAndZeros: Tensor }>): Tensor;
  _weightInt4packMmForCpu(input: Tensor, mat2: Tensor, qGroupSize: number, options: Opt<{ qScaleAndZeros: Tensor }>): Tensor;
  _weightInt4packMmForCpu(input: Tensor, mat2: Tensor, qGroupSize: number, qScaleAndZeros: Tensor): Tensor;
  _weightInt4packMmWithScalesAndZeros(options: Opt<NamedInput<Tensor> & { mat2: Tensor; qGroupSize: number; qScale: Tensor; qZeros: Tensor }>): Tensor;
  _weightInt4packMmWithScalesAndZeros(input: Tensor, options: Opt<{ mat2: Tensor; qGroupSize: number; qScale: Tensor; qZeros: Tensor }>): Tensor;
  _weightInt4packMmWithScalesAndZeros(input: Tensor, mat2: Tensor, options: Opt<{ qGroupSize: number; qScale: Tensor; qZeros: Tensor }>): Tensor;
  _weightInt4packMmWithScalesAndZeros(input: Tensor, mat2: Tensor, qGroupSize: number, options: Opt<{ qScale: Tensor; qZeros: Tensor }>): Tensor;
  _weightInt4packMmWithScalesAndZeros(input: Tensor, mat2: Tensor, qGroupSize: number, qScale: Tensor, options: Opt<{ qZeros: Tensor }>): Tensor;
  _weightInt4packMmWithScalesAndZeros(input: Tensor, mat2: Tensor, qGroupSize: number, qScale: Tensor, qZeros: Tensor): Tensor;
  _weightInt8packMm(options: Opt<NamedInput<Tensor> & { mat2: Tensor; scales: Tensor }>): Tensor;
  _weightInt8packMm(input: Tensor, options: Opt<{ mat2: Tensor; scales: Tensor }>): Tensor;
  _weightInt8packMm(input: Tensor, mat2: Tensor, options: Opt<{ scales: Tensor }>): Tensor;
  _weightInt8packMm(input: Tensor, mat2: Tensor, scales: Tensor): Tensor;
  /** `_weightNorm(v, g, dim = 0)` */
  _weightNorm(options: Opt<{ v: Tensor; g: Tensor; dim?: number | undefined; axis?: number | undefined }>): Tensor;
  _weightNorm(v: Tensor, options: Opt<{ g: Tensor; dim?: number | undefined; axis?: number | undefined }>): Tensor;
  _weightNorm(v: Tensor, g: Tensor, options: Opt<{ dim?: number | undefined; axis?: number | undefined }>): Tensor;
  _weightNorm(v: Tensor, g: Tensor, dim?: number): Tensor;
  /** `_weightNormInterface(v, g, dim = 0)` */
  _weightNormInterface(options: Opt<{ v: Tensor; g: Tensor; dim?: number | undefined; axis?: number | undefined }>): [Tensor, Tensor];
  _weightNormInterface(v: Tensor, options: Opt<{ g: Tensor; dim?: number | undefined; axis?: number | undefined }>): [Tensor, Tensor];
  _weightNormInterface(v: Tensor, g: Tensor, options: Opt<{ dim?: number | undefined; axis?: number | undefined }>): [Tensor, Tensor];
  _weightNormInterface(v: Tensor, g: Tensor, dim?: number): [Tensor, Tensor];
  _wrappedLinearPrepack(options: Opt<{ weight: Tensor; weightScale: Tensor; weightZeroPoint: Tensor; bias: Tensor }>): Tensor;
  _wrappedLinearPrepack(weight: Tensor, options: Opt<{ weightScale: Tensor; weightZeroPoint: Tensor; bias: Tensor }>): Tensor;
  _wrappedLinearPrepack(weight: Tensor, weightScale: Tensor, options: Opt<{ weightZeroPoint: Tensor; bias: Tensor }>): Tensor;
  _wrappedLinearPrepack(weight: Tensor, weightScale: Tensor, weightZeroPoint: Tensor, options: Opt<{ bias: Tensor }>): Tensor;
  _wrappedLinearPrepack(weight: Tensor, weightScale: Tensor, weightZeroPoint: Tensor, bias: Tensor): Tensor;
  _wrappedQuantizedLinearPrepacked(options: Opt<NamedInput<Tensor> & { inputScale: Tensor; inputZeroPoint: Tensor; packedWeight: Tensor; outputScale: Tensor; outputZeroPoint: Tensor; outChannel: number }>): Tensor;
  _wrappedQuantizedLinearPrepacked(input: Tensor, options: Opt<{ inputScale: Tensor; inputZeroPoint: Tensor; packedWeight: Tensor; outputScale: Tensor; outputZeroPoint: Tensor; outChannel: number }>): Tensor;
  _wrappedQuantizedLinearPrepacked(input: Tensor, inputScale: Tensor, options: Opt<{ inputZeroPoint: Tensor; packedWeight: Tensor; outputScale: Tensor; outputZeroPoint: Tensor; outChannel: number }>): Tensor;
  _wrappedQuantizedLinearPrepacked(input: Tensor, inputScale: Tensor, inputZeroPoint: Tensor, options: Opt<{ packedWeight: Tensor; outputScale: Tensor; outputZeroPoint: Tensor; outChannel: number }>): Tensor;
  _wrappedQuantizedLinearPrepacked(input: Tensor, inputScale: Tensor, inputZeroPoint: Tensor, packedWeight: Tensor, options: Opt<{ outputScale: Tensor; outputZeroPoint: Tensor; outChannel: number }>): Tensor;
  _wrappedQuantizedLinearPrepacked(input: Tensor, inputScale: Tensor, inputZeroPoint: Tensor, packedWeight: Tensor, outputScale: Tensor, options: Opt<{ outputZeroPoint: Tensor; outChannel: number }>): Tensor;
  _wrappedQuantizedLinearPrepacked(input: Tensor, inputScale: Tensor, inputZeroPoint: Tensor, packedWeight: Tensor, outputScale: Tensor, outputZeroPoint: Tensor, options: Opt<{ outChannel: number }>): Tensor;
  _wrappedQuantizedLinearPrepacked(input: Tensor, inputScale: Tensor, inputZeroPoint: Tensor, packedWeight: Tensor, outputScale: Tensor, outputZeroPoint: Tensor, outChannel: number): Tensor;
}
