// Written by `npm run generate`; do not edit.
import type { NamedOther, Opt } from '../tensor/operatorTypes';
import type { Tensor } from '../tensor/tensor';
import type { DType, IntOrList, Layout, Scalar } from '../tensor/types';

/** Tensor's operators with a leading underscore, undocumented in PyTorch. */
export interface TensorInternalMethods {
  __and__(options: Opt<NamedOther<Tensor>>): Tensor;
  __and__(other: Tensor): Tensor;
  __and__(options: Opt<NamedOther<Scalar>>): Tensor;
  __and__(other: Scalar): Tensor;
  __iand__(options: Opt<NamedOther<Tensor>>): this;
  __iand__(other: Tensor): this;
  __iand__(options: Opt<NamedOther<Scalar>>): this;
  __iand__(other: Scalar): this;
  __ilshift__(options: Opt<NamedOther<Tensor>>): this;
  __ilshift__(other: Tensor): this;
  __ilshift__(options: Opt<NamedOther<Scalar>>): this;
  __ilshift__(other: Scalar): this;
  __ior__(options: Opt<NamedOther<Tensor>>): this;
  __ior__(other: Tensor): this;
  __ior__(options: Opt<NamedOther<Scalar>>): this;
  __ior__(other: Scalar): this;
  __irshift__(options: Opt<NamedOther<Tensor>>): this;
  __irshift__(other: Tensor): this;
  __irshift__(options: Opt<NamedOther<Scalar>>): this;
  __irshift__(other: Scalar): this;
  __ixor__(options: Opt<NamedOther<Tensor>>): this;
  __ixor__(other: Tensor): this;
  __ixor__(options: Opt<NamedOther<Scalar>>): this;
  __ixor__(other: Scalar): this;
  __lshift__(options: Opt<NamedOther<Tensor>>): Tensor;
  __lshift__(other: Tensor): Tensor;
  __lshift__(options: Opt<NamedOther<Scalar>>): Tensor;
  __lshift__(other: Scalar): Tensor;
  __or__(options: Opt<NamedOther<Tensor>>): Tensor;
  __or__(other: Tensor): Tensor;
  __or__(options: Opt<NamedOther<Scalar>>): Tensor;
  __or__(other: Scalar): Tensor;
  __rshift__(options: Opt<NamedOther<Tensor>>): Tensor;
  __rshift__(other: Tensor): Tensor;
  __rshift__(options: Opt<NamedOther<Scalar>>): Tensor;
  __rshift__(other: Scalar): Tensor;
  __xor__(options: Opt<NamedOther<Tensor>>): Tensor;
  __xor__(other: Tensor): Tensor;
  __xor__(options: Opt<NamedOther<Scalar>>): Tensor;
  __xor__(other: Scalar): Tensor;
  /** `_addmmActivation(mat1, mat2, { beta = 1, alpha = 1, useGelu = false })` */
  _addmmActivation(options: Opt<{ mat1: Tensor; mat2: Tensor; beta?: Scalar | undefined; alpha?: Scalar | undefined; useGelu?: boolean | undefined }>): Tensor;
  _addmmActivation(mat1: Tensor, options: Opt<{ mat2: Tensor; beta?: Scalar | undefined; alpha?: Scalar | undefined; useGelu?: boolean | undefined }>): Tensor;
  _addmmActivation(mat1: Tensor, mat2: Tensor, options?: Opt<{ beta?: Scalar | undefined; alpha?: Scalar | undefined; useGelu?: boolean | undefined }>): Tensor;
  _autocastToFullPrecision(options: Opt<{ cudaEnabled: boolean; cpuEnabled: boolean }>): Tensor;
  _autocastToFullPrecision(cudaEnabled: boolean, options: Opt<{ cpuEnabled: boolean }>): Tensor;
  _autocastToFullPrecision(cudaEnabled: boolean, cpuEnabled: boolean): Tensor;
  _autocastToReducedPrecision(options: Opt<{ cudaEnabled: boolean; cpuEnabled: boolean; cudaDtype: DType; cpuDtype: DType }>): Tensor;
  _autocastToReducedPrecision(cudaEnabled: boolean, options: Opt<{ cpuEnabled: boolean; cudaDtype: DType; cpuDtype: DType }>): Tensor;
  _autocastToReducedPrecision(cudaEnabled: boolean, cpuEnabled: boolean, options: Opt<{ cudaDtype: DType; cpuDtype: DType }>): Tensor;
  _autocastToReducedPrecision(cudaEnabled: boolean, cpuEnabled: boolean, cudaDtype: DType, options: Opt<{ cpuDtype: DType }>): Tensor;
  _autocastToReducedPrecision(cudaEnabled: boolean, cpuEnabled: boolean, cudaDtype: DType, cpuDtype: DType): Tensor;
  _coalesced_(options: Opt<{ coalesced: boolean }>): this;
  _coalesced_(coalesced: boolean): this;
  _conj(): Tensor;
  _conjPhysical(): Tensor;
  _dimI(): number;
  _dimV(): number;
  _indices(): Tensor;
  _isAllTrue(): Tensor;
  _isAnyTrue(): Tensor;
  _isZerotensor(): boolean;
  _lazyClone(): Tensor;
  _negView(): Tensor;
  _nestedTensorSize(): Tensor;
  _nestedTensorStorageOffsets(): Tensor;
  _nestedTensorStrides(): Tensor;
  _nnz(): number;
  /** `_philoxNormal_(key, mean = 0, std = 1)` */
  _philoxNormal_(options: Opt<{ key: Tensor; mean?: number | undefined; std?: number | undefined }>): this;
  _philoxNormal_(key: Tensor, options: Opt<{ mean?: number | undefined; std?: number | undefined }>): this;
  _philoxNormal_(key: Tensor, mean: number | undefined, options: Opt<{ std?: number | undefined }>): this;
  _philoxNormal_(key: Tensor, mean?: number, std?: number): this;
  /** LibTorch 2.15 and newer have it. `_philoxRandint_(key, low = null, high = null)` */
  _philoxRandint_(options: Opt<{ key: Tensor; low?: number | bigint | null | undefined; high?: number | bigint | null | undefined }>): this;
  _philoxRandint_(key: Tensor, options: Opt<{ low?: number | bigint | null | undefined; high?: number | bigint | null | undefined }>): this;
  _philoxRandint_(key: Tensor, low: number | bigint | null | undefined, options: Opt<{ high?: number | bigint | null | undefined }>): this;
  _philoxRandint_(key: Tensor, low?: number | bigint | null, high?: number | bigint | null): this;
  /** `_philoxUniform_(key, low = 0, high = 1)` */
  _philoxUniform_(options: Opt<{ key: Tensor; low?: number | undefined; high?: number | undefined }>): this;
  _philoxUniform_(key: Tensor, options: Opt<{ low?: number | undefined; high?: number | undefined }>): this;
  _philoxUniform_(key: Tensor, low: number | undefined, options: Opt<{ high?: number | undefined }>): this;
  _philoxUniform_(key: Tensor, low?: number, high?: number): this;
  /** `_sparseMaskProjection(mask, accumulateMatches = false)` */
  _sparseMaskProjection(options: Opt<{ mask: Tensor; accumulateMatches?: boolean | undefined }>): Tensor;
  _sparseMaskProjection(mask: Tensor, options: Opt<{ accumulateMatches?: boolean | undefined }>): Tensor;
  _sparseMaskProjection(mask: Tensor, accumulateMatches?: boolean): Tensor;
  /** `_toDense(dtype = null, maskedGrad = null)` */
  _toDense(options: Opt<{ dtype?: DType | null | undefined; maskedGrad?: boolean | null | undefined }>): Tensor;
  _toDense(dtype: DType | null | undefined, options: Opt<{ maskedGrad?: boolean | null | undefined }>): Tensor;
  _toDense(dtype?: DType | null, maskedGrad?: boolean | null): Tensor;
  /** `_toSparse({ layout = null, blocksize = null, denseDim = null })` */
  _toSparse(options?: Opt<{ layout?: Layout | null | undefined; blocksize?: IntOrList | null | undefined; denseDim?: number | null | undefined }>): Tensor;
  _toSparse(options: Opt<{ sparseDim: number }>): Tensor;
  _toSparse(sparseDim: number): Tensor;
  /** `_toSparseBsc(blocksize, denseDim = null)` */
  _toSparseBsc(options: Opt<{ blocksize: IntOrList; denseDim?: number | null | undefined }>): Tensor;
  _toSparseBsc(blocksize: IntOrList, options: Opt<{ denseDim?: number | null | undefined }>): Tensor;
  _toSparseBsc(blocksize: IntOrList, denseDim?: number | null): Tensor;
  /** `_toSparseBsr(blocksize, denseDim = null)` */
  _toSparseBsr(options: Opt<{ blocksize: IntOrList; denseDim?: number | null | undefined }>): Tensor;
  _toSparseBsr(blocksize: IntOrList, options: Opt<{ denseDim?: number | null | undefined }>): Tensor;
  _toSparseBsr(blocksize: IntOrList, denseDim?: number | null): Tensor;
  /** `_toSparseCsc(denseDim = null)` */
  _toSparseCsc(options: Opt<{ denseDim?: number | null | undefined }>): Tensor;
  _toSparseCsc(denseDim?: number | null): Tensor;
  /** `_toSparseCsr(denseDim = null)` */
  _toSparseCsr(options: Opt<{ denseDim?: number | null | undefined }>): Tensor;
  _toSparseCsr(denseDim?: number | null): Tensor;
  _values(): Tensor;
}
