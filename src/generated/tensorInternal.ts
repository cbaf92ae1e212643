// Written by `npm run generate`; do not edit.
import type { Opt } from '../tensor/operatorTypes';
import type { Tensor } from '../tensor/tensor';
import type { DType, IntOrList, Layout, Scalar } from '../tensor/types';
import type {
  InternalPhiloxNormalOptions, InternalPhiloxUniformOptions, InternalSparseMaskProjectionOptions,
  InternalToDenseOptions, InternalToSparseBscOptions, InternalToSparseBsrOptions,
  InternalToSparseCscOptions, InternalToSparseCsrOptions,
} from './options';

/** Tensor's operators with a leading underscore, undocumented in PyTorch. */
export interface TensorInternalMethods {
  __and__(other: Tensor): Tensor;
  __and__(other: Scalar): Tensor;
  __iand__(other: Tensor): this;
  __iand__(other: Scalar): this;
  __ilshift__(other: Tensor): this;
  __ilshift__(other: Scalar): this;
  __ior__(other: Tensor): this;
  __ior__(other: Scalar): this;
  __irshift__(other: Tensor): this;
  __irshift__(other: Scalar): this;
  __ixor__(other: Tensor): this;
  __ixor__(other: Scalar): this;
  __lshift__(other: Tensor): Tensor;
  __lshift__(other: Scalar): Tensor;
  __or__(other: Tensor): Tensor;
  __or__(other: Scalar): Tensor;
  __rshift__(other: Tensor): Tensor;
  __rshift__(other: Scalar): Tensor;
  __xor__(other: Tensor): Tensor;
  __xor__(other: Scalar): Tensor;
  /** `_addmmActivation(mat1, mat2, { beta = 1, alpha = 1, useGelu = false })` */
  _addmmActivation(mat1: Tensor, mat2: Tensor, options?: Opt<{ beta?: Scalar | undefined; alpha?: Scalar | undefined; useGelu?: boolean | undefined }>): Tensor;
  _autocastToFullPrecision(cudaEnabled: boolean, cpuEnabled: boolean): Tensor;
  _autocastToReducedPrecision(cudaEnabled: boolean, cpuEnabled: boolean, cudaDtype: DType, cpuDtype: DType): Tensor;
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
  _philoxNormal_(key: Tensor, mean?: number | InternalPhiloxNormalOptions, std?: number | InternalPhiloxNormalOptions, options?: InternalPhiloxNormalOptions): this;
  /** `_philoxUniform_(key, low = 0, high = 1)` */
  _philoxUniform_(key: Tensor, low?: number | InternalPhiloxUniformOptions, high?: number | InternalPhiloxUniformOptions, options?: InternalPhiloxUniformOptions): this;
  /** `_sparseMaskProjection(mask, accumulateMatches = false)` */
  _sparseMaskProjection(mask: Tensor, accumulateMatches?: boolean | InternalSparseMaskProjectionOptions, options?: InternalSparseMaskProjectionOptions): Tensor;
  /** `_toDense(dtype = null, maskedGrad = null)` */
  _toDense(dtype?: DType | null | InternalToDenseOptions, maskedGrad?: boolean | null | InternalToDenseOptions, options?: InternalToDenseOptions): Tensor;
  /** `_toSparse({ layout = null, blocksize = null, denseDim = null })` */
  _toSparse(options?: Opt<{ layout?: Layout | null | undefined; blocksize?: IntOrList | null | undefined; denseDim?: number | null | undefined }>): Tensor;
  _toSparse(sparseDim: number): Tensor;
  /** `_toSparseBsc(blocksize, denseDim = null)` */
  _toSparseBsc(blocksize: IntOrList, denseDim?: number | null | InternalToSparseBscOptions, options?: InternalToSparseBscOptions): Tensor;
  /** `_toSparseBsr(blocksize, denseDim = null)` */
  _toSparseBsr(blocksize: IntOrList, denseDim?: number | null | InternalToSparseBsrOptions, options?: InternalToSparseBsrOptions): Tensor;
  /** `_toSparseCsc(denseDim = null)` */
  _toSparseCsc(denseDim?: number | null | InternalToSparseCscOptions, options?: InternalToSparseCscOptions): Tensor;
  /** `_toSparseCsr(denseDim = null)` */
  _toSparseCsr(denseDim?: number | null | InternalToSparseCsrOptions, options?: InternalToSparseCsrOptions): Tensor;
  _values(): Tensor;
}
