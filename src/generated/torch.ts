// Written by `npm run generate`; do not edit.
import type { Generator } from '../tensor/generator';
import type {
  NamedDim, NamedInput, NamedOther, NamedTuple, Opt, OutOption, OutsOption, TensorLike, TensorOptions,
} from '../tensor/operatorTypes';
import type { Tensor } from '../tensor/tensor';
import type { DType, IntOrList, MemoryFormat, Scalar } from '../tensor/types';
import type { TorchInternalFunctions } from './torchInternal';

/** The operators of `torch` that Python shows as they are. */
export interface TorchFunctions extends TorchInternalFunctions {
  /**
   * `|input|`; for complex numbers the modulus, a real tensor. The lowest integer of a dtype stays negative.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.abs.html
   */
  abs(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  /**
   * `|input|`; for complex numbers the modulus, a real tensor. The lowest integer of a dtype stays negative.
   */
  abs(input: Tensor, options?: OutOption): Tensor;
  /** `abs`, in place: `|input|`. @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.abs_.html */
  abs_(options: Opt<NamedInput<Tensor>>): Tensor;
  /** `abs`, in place: `|input|`. */
  abs_(input: Tensor): Tensor;
  /**
   * The same as `abs`: `|input|`; for complex numbers the modulus, a real tensor. The lowest integer of a
   * dtype stays negative.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.absolute.html
   */
  absolute(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  /**
   * The same as `abs`: `|input|`; for complex numbers the modulus, a real tensor. The lowest integer of a
   * dtype stays negative.
   */
  absolute(input: Tensor, options?: OutOption): Tensor;
  /**
   * The inverse cosine in radians, in [0, π]; NaN outside [-1, 1].
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.acos.html
   */
  acos(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  /** The inverse cosine in radians, in [0, π]; NaN outside [-1, 1]. */
  acos(input: Tensor, options?: OutOption): Tensor;
  /**
   * `acos`, in place: the inverse cosine in radians, in [0, π].
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.acos_.html
   */
  acos_(options: Opt<NamedInput<Tensor>>): Tensor;
  /** `acos`, in place: the inverse cosine in radians, in [0, π]. */
  acos_(input: Tensor): Tensor;
  /**
   * The inverse hyperbolic cosine: `log(input + √(input² - 1))`; NaN below 1.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.acosh.html
   */
  acosh(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  /** The inverse hyperbolic cosine: `log(input + √(input² - 1))`; NaN below 1. */
  acosh(input: Tensor, options?: OutOption): Tensor;
  /**
   * `acosh`, in place: the inverse hyperbolic cosine: `log(input + √(input² - 1))`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.acosh_.html
   */
  acosh_(options: Opt<NamedInput<Tensor>>): Tensor;
  /** `acosh`, in place: the inverse hyperbolic cosine: `log(input + √(input² - 1))`. */
  acosh_(input: Tensor): Tensor;
  /**
   * Means over windows so chosen that `outputSize` come out, whatever the length.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.adaptive_avg_pool1d.html
   */
  adaptiveAvgPool1d(options: Opt<NamedInput<Tensor> & { outputSize: IntOrList }>): Tensor;
  /** Means over windows so chosen that `outputSize` come out, whatever the length. */
  adaptiveAvgPool1d(input: Tensor, options: Opt<{ outputSize: IntOrList }>): Tensor;
  /** Means over windows so chosen that `outputSize` come out, whatever the length. */
  adaptiveAvgPool1d(input: Tensor, outputSize: IntOrList): Tensor;
  /**
   * Maxima of windows so chosen that `outputSize` come out, and where they were.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.adaptive_max_pool1d.html
   */
  adaptiveMaxPool1d(options: Opt<NamedInput<Tensor> & { outputSize: IntOrList }>): [Tensor, Tensor];
  /** Maxima of windows so chosen that `outputSize` come out, and where they were. */
  adaptiveMaxPool1d(input: Tensor, options: Opt<{ outputSize: IntOrList }>): [Tensor, Tensor];
  /** Maxima of windows so chosen that `outputSize` come out, and where they were. */
  adaptiveMaxPool1d(input: Tensor, outputSize: IntOrList): [Tensor, Tensor];
  /**
   * `input + alpha · other`, broadcast. Dtypes are promoted: an integer tensor plus 1.5 is a float one.
   * `add(input, other, { alpha = 1 })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.add.html
   */
  add(options: Opt<NamedInput<TensorLike> & NamedOther<TensorLike> & { alpha?: Scalar | undefined } & OutOption>): Tensor;
  /**
   * `input + alpha · other`, broadcast. Dtypes are promoted: an integer tensor plus 1.5 is a float one.
   * `add(input, other, { alpha = 1 })`
   */
  add(input: TensorLike, options: Opt<NamedOther<TensorLike> & { alpha?: Scalar | undefined } & OutOption>): Tensor;
  /**
   * `input + alpha · other`, broadcast. Dtypes are promoted: an integer tensor plus 1.5 is a float one.
   * `add(input, other, { alpha = 1 })`
   */
  add(input: TensorLike, other: TensorLike, options?: Opt<{ alpha?: Scalar | undefined } & OutOption>): Tensor;
  /**
   * `beta · input + alpha · Σᵢ (batch1ᵢ @ batch2ᵢ)`: one matrix out of the whole batch.
   * `addbmm(input, batch1, batch2, { beta = 1, alpha = 1 })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.addbmm.html
   */
  addbmm(options: Opt<NamedInput<Tensor> & { batch1: Tensor; batch2: Tensor; beta?: Scalar | undefined; alpha?: Scalar | undefined } & OutOption>): Tensor;
  /**
   * `beta · input + alpha · Σᵢ (batch1ᵢ @ batch2ᵢ)`: one matrix out of the whole batch.
   * `addbmm(input, batch1, batch2, { beta = 1, alpha = 1 })`
   */
  addbmm(input: Tensor, options: Opt<{ batch1: Tensor; batch2: Tensor; beta?: Scalar | undefined; alpha?: Scalar | undefined } & OutOption>): Tensor;
  /**
   * `beta · input + alpha · Σᵢ (batch1ᵢ @ batch2ᵢ)`: one matrix out of the whole batch.
   * `addbmm(input, batch1, batch2, { beta = 1, alpha = 1 })`
   */
  addbmm(input: Tensor, batch1: Tensor, options: Opt<{ batch2: Tensor; beta?: Scalar | undefined; alpha?: Scalar | undefined } & OutOption>): Tensor;
  /**
   * `beta · input + alpha · Σᵢ (batch1ᵢ @ batch2ᵢ)`: one matrix out of the whole batch.
   * `addbmm(input, batch1, batch2, { beta = 1, alpha = 1 })`
   */
  addbmm(input: Tensor, batch1: Tensor, batch2: Tensor, options?: Opt<{ beta?: Scalar | undefined; alpha?: Scalar | undefined } & OutOption>): Tensor;
  /**
   * `input + value · tensor1 / tensor2`, broadcast; for floating and complex dtypes only.
   * `addcdiv(input, tensor1, tensor2, { value = 1 })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.addcdiv.html
   */
  addcdiv(options: Opt<NamedInput<Tensor> & { tensor1: Tensor; tensor2: Tensor; value?: Scalar | undefined } & OutOption>): Tensor;
  /**
   * `input + value · tensor1 / tensor2`, broadcast; for floating and complex dtypes only.
   * `addcdiv(input, tensor1, tensor2, { value = 1 })`
   */
  addcdiv(input: Tensor, options: Opt<{ tensor1: Tensor; tensor2: Tensor; value?: Scalar | undefined } & OutOption>): Tensor;
  /**
   * `input + value · tensor1 / tensor2`, broadcast; for floating and complex dtypes only.
   * `addcdiv(input, tensor1, tensor2, { value = 1 })`
   */
  addcdiv(input: Tensor, tensor1: Tensor, options: Opt<{ tensor2: Tensor; value?: Scalar | undefined } & OutOption>): Tensor;
  /**
   * `input + value · tensor1 / tensor2`, broadcast; for floating and complex dtypes only.
   * `addcdiv(input, tensor1, tensor2, { value = 1 })`
   */
  addcdiv(input: Tensor, tensor1: Tensor, tensor2: Tensor, options?: Opt<{ value?: Scalar | undefined } & OutOption>): Tensor;
  /**
   * `input + value · tensor1 · tensor2`, broadcast. `addcmul(input, tensor1, tensor2, { value = 1 })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.addcmul.html
   */
  addcmul(options: Opt<NamedInput<Tensor> & { tensor1: Tensor; tensor2: Tensor; value?: Scalar | undefined } & OutOption>): Tensor;
  /** `input + value · tensor1 · tensor2`, broadcast. `addcmul(input, tensor1, tensor2, { value = 1 })` */
  addcmul(input: Tensor, options: Opt<{ tensor1: Tensor; tensor2: Tensor; value?: Scalar | undefined } & OutOption>): Tensor;
  /** `input + value · tensor1 · tensor2`, broadcast. `addcmul(input, tensor1, tensor2, { value = 1 })` */
  addcmul(input: Tensor, tensor1: Tensor, options: Opt<{ tensor2: Tensor; value?: Scalar | undefined } & OutOption>): Tensor;
  /** `input + value · tensor1 · tensor2`, broadcast. `addcmul(input, tensor1, tensor2, { value = 1 })` */
  addcmul(input: Tensor, tensor1: Tensor, tensor2: Tensor, options?: Opt<{ value?: Scalar | undefined } & OutOption>): Tensor;
  /**
   * `beta · input + alpha · (mat1 @ mat2)`. With `beta` 0, `input` is ignored, NaN and all.
   * `addmm(input, mat1, mat2, { beta = 1, alpha = 1 })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.addmm.html
   */
  addmm(options: Opt<NamedInput<Tensor> & { mat1: Tensor; mat2: Tensor; beta?: Scalar | undefined; alpha?: Scalar | undefined } & OutOption>): Tensor;
  /**
   * `beta · input + alpha · (mat1 @ mat2)`. With `beta` 0, `input` is ignored, NaN and all.
   * `addmm(input, mat1, mat2, { beta = 1, alpha = 1 })`
   */
  addmm(input: Tensor, options: Opt<{ mat1: Tensor; mat2: Tensor; beta?: Scalar | undefined; alpha?: Scalar | undefined } & OutOption>): Tensor;
  /**
   * `beta · input + alpha · (mat1 @ mat2)`. With `beta` 0, `input` is ignored, NaN and all.
   * `addmm(input, mat1, mat2, { beta = 1, alpha = 1 })`
   */
  addmm(input: Tensor, mat1: Tensor, options: Opt<{ mat2: Tensor; beta?: Scalar | undefined; alpha?: Scalar | undefined } & OutOption>): Tensor;
  /**
   * `beta · input + alpha · (mat1 @ mat2)`. With `beta` 0, `input` is ignored, NaN and all.
   * `addmm(input, mat1, mat2, { beta = 1, alpha = 1 })`
   */
  addmm(input: Tensor, mat1: Tensor, mat2: Tensor, options?: Opt<{ beta?: Scalar | undefined; alpha?: Scalar | undefined } & OutOption>): Tensor;
  /**
   * `beta · input + alpha · (mat1 @ mat2)`. With `beta` 0, `input` is ignored, NaN and all.
   * `addmm(input, mat1, mat2, outDtype, { beta = 1, alpha = 1 })`
   */
  addmm(options: Opt<NamedInput<Tensor> & { mat1: Tensor; mat2: Tensor; outDtype: DType; beta?: Scalar | undefined; alpha?: Scalar | undefined } & OutOption>): Tensor;
  /**
   * `beta · input + alpha · (mat1 @ mat2)`. With `beta` 0, `input` is ignored, NaN and all.
   * `addmm(input, mat1, mat2, outDtype, { beta = 1, alpha = 1 })`
   */
  addmm(input: Tensor, options: Opt<{ mat1: Tensor; mat2: Tensor; outDtype: DType; beta?: Scalar | undefined; alpha?: Scalar | undefined } & OutOption>): Tensor;
  /**
   * `beta · input + alpha · (mat1 @ mat2)`. With `beta` 0, `input` is ignored, NaN and all.
   * `addmm(input, mat1, mat2, outDtype, { beta = 1, alpha = 1 })`
   */
  addmm(input: Tensor, mat1: Tensor, options: Opt<{ mat2: Tensor; outDtype: DType; beta?: Scalar | undefined; alpha?: Scalar | undefined } & OutOption>): Tensor;
  /**
   * `beta · input + alpha · (mat1 @ mat2)`. With `beta` 0, `input` is ignored, NaN and all.
   * `addmm(input, mat1, mat2, outDtype, { beta = 1, alpha = 1 })`
   */
  addmm(input: Tensor, mat1: Tensor, mat2: Tensor, options: Opt<{ outDtype: DType; beta?: Scalar | undefined; alpha?: Scalar | undefined } & OutOption>): Tensor;
  /**
   * `beta · input + alpha · (mat1 @ mat2)`. With `beta` 0, `input` is ignored, NaN and all.
   * `addmm(input, mat1, mat2, outDtype, { beta = 1, alpha = 1 })`
   */
  addmm(input: Tensor, mat1: Tensor, mat2: Tensor, outDtype: DType, options?: Opt<{ beta?: Scalar | undefined; alpha?: Scalar | undefined } & OutOption>): Tensor;
  /**
   * `beta · input + alpha · (mat @ vec)`. With `beta` 0, `input` is ignored, NaN and all.
   * `addmv(input, mat, vec, { beta = 1, alpha = 1 })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.addmv.html
   */
  addmv(options: Opt<NamedInput<Tensor> & { mat: Tensor; vec: Tensor; beta?: Scalar | undefined; alpha?: Scalar | undefined } & OutOption>): Tensor;
  /**
   * `beta · input + alpha · (mat @ vec)`. With `beta` 0, `input` is ignored, NaN and all.
   * `addmv(input, mat, vec, { beta = 1, alpha = 1 })`
   */
  addmv(input: Tensor, options: Opt<{ mat: Tensor; vec: Tensor; beta?: Scalar | undefined; alpha?: Scalar | undefined } & OutOption>): Tensor;
  /**
   * `beta · input + alpha · (mat @ vec)`. With `beta` 0, `input` is ignored, NaN and all.
   * `addmv(input, mat, vec, { beta = 1, alpha = 1 })`
   */
  addmv(input: Tensor, mat: Tensor, options: Opt<{ vec: Tensor; beta?: Scalar | undefined; alpha?: Scalar | undefined } & OutOption>): Tensor;
  /**
   * `beta · input + alpha · (mat @ vec)`. With `beta` 0, `input` is ignored, NaN and all.
   * `addmv(input, mat, vec, { beta = 1, alpha = 1 })`
   */
  addmv(input: Tensor, mat: Tensor, vec: Tensor, options?: Opt<{ beta?: Scalar | undefined; alpha?: Scalar | undefined } & OutOption>): Tensor;
  /**
   * `addmv`, in place: `beta · input + alpha · (mat @ vec)`.
   * `addmv_(input, mat, vec, { beta = 1, alpha = 1 })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.addmv_.html
   */
  addmv_(options: Opt<NamedInput<Tensor> & { mat: Tensor; vec: Tensor; beta?: Scalar | undefined; alpha?: Scalar | undefined }>): Tensor;
  /**
   * `addmv`, in place: `beta · input + alpha · (mat @ vec)`.
   * `addmv_(input, mat, vec, { beta = 1, alpha = 1 })`
   */
  addmv_(input: Tensor, options: Opt<{ mat: Tensor; vec: Tensor; beta?: Scalar | undefined; alpha?: Scalar | undefined }>): Tensor;
  /**
   * `addmv`, in place: `beta · input + alpha · (mat @ vec)`.
   * `addmv_(input, mat, vec, { beta = 1, alpha = 1 })`
   */
  addmv_(input: Tensor, mat: Tensor, options: Opt<{ vec: Tensor; beta?: Scalar | undefined; alpha?: Scalar | undefined }>): Tensor;
  /**
   * `addmv`, in place: `beta · input + alpha · (mat @ vec)`.
   * `addmv_(input, mat, vec, { beta = 1, alpha = 1 })`
   */
  addmv_(input: Tensor, mat: Tensor, vec: Tensor, options?: Opt<{ beta?: Scalar | undefined; alpha?: Scalar | undefined }>): Tensor;
  /**
   * `beta · input + alpha · (vec1 ⊗ vec2)`, the outer product. With `beta` 0, `input` is ignored, NaN and
   * all.
   * `addr(input, vec1, vec2, { beta = 1, alpha = 1 })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.addr.html
   */
  addr(options: Opt<NamedInput<Tensor> & { vec1: Tensor; vec2: Tensor; beta?: Scalar | undefined; alpha?: Scalar | undefined } & OutOption>): Tensor;
  /**
   * `beta · input + alpha · (vec1 ⊗ vec2)`, the outer product. With `beta` 0, `input` is ignored, NaN and
   * all.
   * `addr(input, vec1, vec2, { beta = 1, alpha = 1 })`
   */
  addr(input: Tensor, options: Opt<{ vec1: Tensor; vec2: Tensor; beta?: Scalar | undefined; alpha?: Scalar | undefined } & OutOption>): Tensor;
  /**
   * `beta · input + alpha · (vec1 ⊗ vec2)`, the outer product. With `beta` 0, `input` is ignored, NaN and
   * all.
   * `addr(input, vec1, vec2, { beta = 1, alpha = 1 })`
   */
  addr(input: Tensor, vec1: Tensor, options: Opt<{ vec2: Tensor; beta?: Scalar | undefined; alpha?: Scalar | undefined } & OutOption>): Tensor;
  /**
   * `beta · input + alpha · (vec1 ⊗ vec2)`, the outer product. With `beta` 0, `input` is ignored, NaN and
   * all.
   * `addr(input, vec1, vec2, { beta = 1, alpha = 1 })`
   */
  addr(input: Tensor, vec1: Tensor, vec2: Tensor, options?: Opt<{ beta?: Scalar | undefined; alpha?: Scalar | undefined } & OutOption>): Tensor;
  /**
   * Swaps the last two dimensions and conjugates; a view.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.adjoint.html
   */
  adjoint(options: Opt<NamedInput<Tensor>>): Tensor;
  /** Swaps the last two dimensions and conjugates; a view. */
  adjoint(input: Tensor): Tensor;
  /** The grid that an affine map `theta` of each sample gives, for `gridSampler`. */
  affineGridGenerator(options: Opt<{ theta: Tensor; size: readonly number[]; alignCorners: boolean }>): Tensor;
  /** The grid that an affine map `theta` of each sample gives, for `gridSampler`. */
  affineGridGenerator(theta: Tensor, options: Opt<{ size: readonly number[]; alignCorners: boolean }>): Tensor;
  /** The grid that an affine map `theta` of each sample gives, for `gridSampler`. */
  affineGridGenerator(theta: Tensor, size: readonly number[], options: Opt<{ alignCorners: boolean }>): Tensor;
  /** The grid that an affine map `theta` of each sample gives, for `gridSampler`. */
  affineGridGenerator(theta: Tensor, size: readonly number[], alignCorners: boolean): Tensor;
  /** A copy, as `clone` makes. @see https://docs.pytorch.org/docs/2.13/generated/torch.alias_copy.html */
  aliasCopy(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  /** A copy, as `clone` makes. */
  aliasCopy(input: Tensor, options?: OutOption): Tensor;
  /**
   * Whether no element is zero, over `dim` or over all; a tensor. True of nothing.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.all.html
   */
  all(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  /** Whether no element is zero, over `dim` or over all; a tensor. True of nothing. */
  all(input: Tensor, options?: OutOption): Tensor;
  /**
   * Whether no element is zero, over `dim` or over all; a tensor. True of nothing.
   * `all(input, dim = null, keepdim = false)`
   */
  all(options: Opt<NamedInput<Tensor> & { dim?: readonly number[] | null | undefined; axis?: readonly number[] | null | undefined; keepdim?: boolean | undefined; keepdims?: boolean | undefined } & OutOption>): Tensor;
  /**
   * Whether no element is zero, over `dim` or over all; a tensor. True of nothing.
   * `all(input, dim = null, keepdim = false)`
   */
  all(input: Tensor, options: Opt<{ dim?: readonly number[] | null | undefined; axis?: readonly number[] | null | undefined; keepdim?: boolean | undefined; keepdims?: boolean | undefined } & OutOption>): Tensor;
  /**
   * Whether no element is zero, over `dim` or over all; a tensor. True of nothing.
   * `all(input, dim = null, keepdim = false)`
   */
  all(input: Tensor, dim: readonly number[] | null | undefined, options: Opt<{ keepdim?: boolean | undefined; keepdims?: boolean | undefined } & OutOption>): Tensor;
  /**
   * Whether no element is zero, over `dim` or over all; a tensor. True of nothing.
   * `all(input, dim = null, keepdim = false)`
   */
  all(input: Tensor, dim?: readonly number[] | null, keepdim?: boolean, options?: OutOption): Tensor;
  /**
   * Whether no element is zero, over `dim` or over all; a tensor. True of nothing.
   * `all(input, dim, keepdim = false)`
   */
  all(options: Opt<NamedInput<Tensor> & NamedDim<number> & { keepdim?: boolean | undefined; keepdims?: boolean | undefined } & OutOption>): Tensor;
  /**
   * Whether no element is zero, over `dim` or over all; a tensor. True of nothing.
   * `all(input, dim, keepdim = false)`
   */
  all(input: Tensor, options: Opt<NamedDim<number> & { keepdim?: boolean | undefined; keepdims?: boolean | undefined } & OutOption>): Tensor;
  /**
   * Whether no element is zero, over `dim` or over all; a tensor. True of nothing.
   * `all(input, dim, keepdim = false)`
   */
  all(input: Tensor, dim: number, options: Opt<{ keepdim?: boolean | undefined; keepdims?: boolean | undefined } & OutOption>): Tensor;
  /**
   * Whether no element is zero, over `dim` or over all; a tensor. True of nothing.
   * `all(input, dim, keepdim = false)`
   */
  all(input: Tensor, dim: number, keepdim?: boolean, options?: OutOption): Tensor;
  /**
   * Whether `isclose` holds everywhere, as a JavaScript boolean. Waits for the GPU.
   * `allclose(input, other, rtol = 0.00001, atol = 1e-8, equalNan = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.allclose.html
   */
  allclose(options: Opt<NamedInput<Tensor> & NamedOther<Tensor> & { rtol?: number | undefined; atol?: number | undefined; equalNan?: boolean | undefined }>): boolean;
  /**
   * Whether `isclose` holds everywhere, as a JavaScript boolean. Waits for the GPU.
   * `allclose(input, other, rtol = 0.00001, atol = 1e-8, equalNan = false)`
   */
  allclose(input: Tensor, options: Opt<NamedOther<Tensor> & { rtol?: number | undefined; atol?: number | undefined; equalNan?: boolean | undefined }>): boolean;
  /**
   * Whether `isclose` holds everywhere, as a JavaScript boolean. Waits for the GPU.
   * `allclose(input, other, rtol = 0.00001, atol = 1e-8, equalNan = false)`
   */
  allclose(input: Tensor, other: Tensor, options: Opt<{ rtol?: number | undefined; atol?: number | undefined; equalNan?: boolean | undefined }>): boolean;
  /**
   * Whether `isclose` holds everywhere, as a JavaScript boolean. Waits for the GPU.
   * `allclose(input, other, rtol = 0.00001, atol = 1e-8, equalNan = false)`
   */
  allclose(input: Tensor, other: Tensor, rtol: number | undefined, options: Opt<{ atol?: number | undefined; equalNan?: boolean | undefined }>): boolean;
  /**
   * Whether `isclose` holds everywhere, as a JavaScript boolean. Waits for the GPU.
   * `allclose(input, other, rtol = 0.00001, atol = 1e-8, equalNan = false)`
   */
  allclose(input: Tensor, other: Tensor, rtol: number | undefined, atol: number | undefined, options: Opt<{ equalNan?: boolean | undefined }>): boolean;
  /**
   * Whether `isclose` holds everywhere, as a JavaScript boolean. Waits for the GPU.
   * `allclose(input, other, rtol = 0.00001, atol = 1e-8, equalNan = false)`
   */
  allclose(input: Tensor, other: Tensor, rtol?: number, atol?: number, equalNan?: boolean): boolean;
  /**
   * `dropout` that keeps mean and variance of what `selu` gives: dropped elements become its lowest value,
   * all are rescaled.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.alpha_dropout.html
   */
  alphaDropout(options: Opt<NamedInput<Tensor> & { p: number; train: boolean }>): Tensor;
  /**
   * `dropout` that keeps mean and variance of what `selu` gives: dropped elements become its lowest value,
   * all are rescaled.
   */
  alphaDropout(input: Tensor, options: Opt<{ p: number; train: boolean }>): Tensor;
  /**
   * `dropout` that keeps mean and variance of what `selu` gives: dropped elements become its lowest value,
   * all are rescaled.
   */
  alphaDropout(input: Tensor, p: number, options: Opt<{ train: boolean }>): Tensor;
  /**
   * `dropout` that keeps mean and variance of what `selu` gives: dropped elements become its lowest value,
   * all are rescaled.
   */
  alphaDropout(input: Tensor, p: number, train: boolean): Tensor;
  /**
   * `alphaDropout`, in place: `dropout` that keeps mean and variance of what `selu` gives: dropped elements
   * become its lowest value, all are rescaled.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.alpha_dropout.html
   */
  alphaDropout_(options: Opt<NamedInput<Tensor> & { p: number; train: boolean }>): Tensor;
  /**
   * `alphaDropout`, in place: `dropout` that keeps mean and variance of what `selu` gives: dropped elements
   * become its lowest value, all are rescaled.
   */
  alphaDropout_(input: Tensor, options: Opt<{ p: number; train: boolean }>): Tensor;
  /**
   * `alphaDropout`, in place: `dropout` that keeps mean and variance of what `selu` gives: dropped elements
   * become its lowest value, all are rescaled.
   */
  alphaDropout_(input: Tensor, p: number, options: Opt<{ train: boolean }>): Tensor;
  /**
   * `alphaDropout`, in place: `dropout` that keeps mean and variance of what `selu` gives: dropped elements
   * become its lowest value, all are rescaled.
   */
  alphaDropout_(input: Tensor, p: number, train: boolean): Tensor;
  /**
   * The largest over `dim` (several are fine), without indices; ties share the gradient equally. NaN wins.
   * `amax(input, dim = [], keepdim = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.amax.html
   */
  amax(options: Opt<NamedInput<Tensor> & { dim?: IntOrList | undefined; axis?: IntOrList | undefined; keepdim?: boolean | undefined; keepdims?: boolean | undefined } & OutOption>): Tensor;
  /**
   * The largest over `dim` (several are fine), without indices; ties share the gradient equally. NaN wins.
   * `amax(input, dim = [], keepdim = false)`
   */
  amax(input: Tensor, options: Opt<{ dim?: IntOrList | undefined; axis?: IntOrList | undefined; keepdim?: boolean | undefined; keepdims?: boolean | undefined } & OutOption>): Tensor;
  /**
   * The largest over `dim` (several are fine), without indices; ties share the gradient equally. NaN wins.
   * `amax(input, dim = [], keepdim = false)`
   */
  amax(input: Tensor, dim: IntOrList | undefined, options: Opt<{ keepdim?: boolean | undefined; keepdims?: boolean | undefined } & OutOption>): Tensor;
  /**
   * The largest over `dim` (several are fine), without indices; ties share the gradient equally. NaN wins.
   * `amax(input, dim = [], keepdim = false)`
   */
  amax(input: Tensor, dim?: IntOrList, keepdim?: boolean, options?: OutOption): Tensor;
  /**
   * The smallest over `dim` (several are fine), without indices; ties share the gradient equally. NaN wins.
   * `amin(input, dim = [], keepdim = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.amin.html
   */
  amin(options: Opt<NamedInput<Tensor> & { dim?: IntOrList | undefined; axis?: IntOrList | undefined; keepdim?: boolean | undefined; keepdims?: boolean | undefined } & OutOption>): Tensor;
  /**
   * The smallest over `dim` (several are fine), without indices; ties share the gradient equally. NaN wins.
   * `amin(input, dim = [], keepdim = false)`
   */
  amin(input: Tensor, options: Opt<{ dim?: IntOrList | undefined; axis?: IntOrList | undefined; keepdim?: boolean | undefined; keepdims?: boolean | undefined } & OutOption>): Tensor;
  /**
   * The smallest over `dim` (several are fine), without indices; ties share the gradient equally. NaN wins.
   * `amin(input, dim = [], keepdim = false)`
   */
  amin(input: Tensor, dim: IntOrList | undefined, options: Opt<{ keepdim?: boolean | undefined; keepdims?: boolean | undefined } & OutOption>): Tensor;
  /**
   * The smallest over `dim` (several are fine), without indices; ties share the gradient equally. NaN wins.
   * `amin(input, dim = [], keepdim = false)`
   */
  amin(input: Tensor, dim?: IntOrList, keepdim?: boolean, options?: OutOption): Tensor;
  /**
   * The smallest and the largest in one pass, as `{ min, max }`. NaN wins.
   * `aminmax(input, { dim = null, keepdim = false })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.aminmax.html
   */
  aminmax(options: Opt<NamedInput<Tensor> & { dim?: number | null | undefined; axis?: number | null | undefined; keepdim?: boolean | undefined; keepdims?: boolean | undefined } & OutsOption<[Tensor, Tensor]>>): NamedTuple<['min', 'max']>;
  /**
   * The smallest and the largest in one pass, as `{ min, max }`. NaN wins.
   * `aminmax(input, { dim = null, keepdim = false })`
   */
  aminmax(input: Tensor, options?: Opt<{ dim?: number | null | undefined; axis?: number | null | undefined; keepdim?: boolean | undefined; keepdims?: boolean | undefined } & OutsOption<[Tensor, Tensor]>>): NamedTuple<['min', 'max']>;
  /**
   * The argument of complex numbers in radians; for real ones 0, π where negative, NaN for NaN.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.angle.html
   */
  angle(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  /** The argument of complex numbers in radians; for real ones 0, π where negative, NaN for NaN. */
  angle(input: Tensor, options?: OutOption): Tensor;
  /**
   * Whether some element is not zero, over `dim` or over all; a tensor. False of nothing.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.any.html
   */
  any(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  /** Whether some element is not zero, over `dim` or over all; a tensor. False of nothing. */
  any(input: Tensor, options?: OutOption): Tensor;
  /**
   * Whether some element is not zero, over `dim` or over all; a tensor. False of nothing.
   * `any(input, dim = null, keepdim = false)`
   */
  any(options: Opt<NamedInput<Tensor> & { dim?: readonly number[] | null | undefined; axis?: readonly number[] | null | undefined; keepdim?: boolean | undefined; keepdims?: boolean | undefined } & OutOption>): Tensor;
  /**
   * Whether some element is not zero, over `dim` or over all; a tensor. False of nothing.
   * `any(input, dim = null, keepdim = false)`
   */
  any(input: Tensor, options: Opt<{ dim?: readonly number[] | null | undefined; axis?: readonly number[] | null | undefined; keepdim?: boolean | undefined; keepdims?: boolean | undefined } & OutOption>): Tensor;
  /**
   * Whether some element is not zero, over `dim` or over all; a tensor. False of nothing.
   * `any(input, dim = null, keepdim = false)`
   */
  any(input: Tensor, dim: readonly number[] | null | undefined, options: Opt<{ keepdim?: boolean | undefined; keepdims?: boolean | undefined } & OutOption>): Tensor;
  /**
   * Whether some element is not zero, over `dim` or over all; a tensor. False of nothing.
   * `any(input, dim = null, keepdim = false)`
   */
  any(input: Tensor, dim?: readonly number[] | null, keepdim?: boolean, options?: OutOption): Tensor;
  /**
   * Whether some element is not zero, over `dim` or over all; a tensor. False of nothing.
   * `any(input, dim, keepdim = false)`
   */
  any(options: Opt<NamedInput<Tensor> & NamedDim<number> & { keepdim?: boolean | undefined; keepdims?: boolean | undefined } & OutOption>): Tensor;
  /**
   * Whether some element is not zero, over `dim` or over all; a tensor. False of nothing.
   * `any(input, dim, keepdim = false)`
   */
  any(input: Tensor, options: Opt<NamedDim<number> & { keepdim?: boolean | undefined; keepdims?: boolean | undefined } & OutOption>): Tensor;
  /**
   * Whether some element is not zero, over `dim` or over all; a tensor. False of nothing.
   * `any(input, dim, keepdim = false)`
   */
  any(input: Tensor, dim: number, options: Opt<{ keepdim?: boolean | undefined; keepdims?: boolean | undefined } & OutOption>): Tensor;
  /**
   * Whether some element is not zero, over `dim` or over all; a tensor. False of nothing.
   * `any(input, dim, keepdim = false)`
   */
  any(input: Tensor, dim: number, keepdim?: boolean, options?: OutOption): Tensor;
  /**
   * `start`, `start + step`, … below `end`. int64 where all are integers, else the default float.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.arange.html
   */
  arange(options: Opt<{ end: Scalar } & TensorOptions & OutOption>): Tensor;
  /** `start`, `start + step`, … below `end`. int64 where all are integers, else the default float. */
  arange(end: Scalar, options?: Opt<TensorOptions & OutOption>): Tensor;
  /** `start`, `start + step`, … below `end`. int64 where all are integers, else the default float. */
  arange(options: Opt<{ start: Scalar; end: Scalar } & TensorOptions>): Tensor;
  /** `start`, `start + step`, … below `end`. int64 where all are integers, else the default float. */
  arange(start: Scalar, options: Opt<{ end: Scalar } & TensorOptions>): Tensor;
  /** `start`, `start + step`, … below `end`. int64 where all are integers, else the default float. */
  arange(start: Scalar, end: Scalar, options?: Opt<TensorOptions>): Tensor;
  /**
   * `start`, `start + step`, … below `end`. int64 where all are integers, else the default float.
   * `arange(start, end, step = 1)`
   */
  arange(options: Opt<{ start: Scalar; end: Scalar; step?: Scalar | undefined } & TensorOptions & OutOption>): Tensor;
  /**
   * `start`, `start + step`, … below `end`. int64 where all are integers, else the default float.
   * `arange(start, end, step = 1)`
   */
  arange(start: Scalar, options: Opt<{ end: Scalar; step?: Scalar | undefined } & TensorOptions & OutOption>): Tensor;
  /**
   * `start`, `start + step`, … below `end`. int64 where all are integers, else the default float.
   * `arange(start, end, step = 1)`
   */
  arange(start: Scalar, end: Scalar, options: Opt<{ step?: Scalar | undefined } & TensorOptions & OutOption>): Tensor;
  /**
   * `start`, `start + step`, … below `end`. int64 where all are integers, else the default float.
   * `arange(start, end, step = 1)`
   */
  arange(start: Scalar, end: Scalar, step?: Scalar, options?: Opt<TensorOptions & OutOption>): Tensor;
  /**
   * The same as `acos`: the inverse cosine in radians, in [0, π]; NaN outside [-1, 1].
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.arccos.html
   */
  arccos(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  /** The same as `acos`: the inverse cosine in radians, in [0, π]; NaN outside [-1, 1]. */
  arccos(input: Tensor, options?: OutOption): Tensor;
  /**
   * `arccos`, in place: the inverse cosine in radians, in [0, π].
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.arccos_.html
   */
  arccos_(options: Opt<NamedInput<Tensor>>): Tensor;
  /** `arccos`, in place: the inverse cosine in radians, in [0, π]. */
  arccos_(input: Tensor): Tensor;
  /**
   * The same as `acosh`: the inverse hyperbolic cosine: `log(input + √(input² - 1))`; NaN below 1.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.arccosh.html
   */
  arccosh(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  /** The same as `acosh`: the inverse hyperbolic cosine: `log(input + √(input² - 1))`; NaN below 1. */
  arccosh(input: Tensor, options?: OutOption): Tensor;
  /**
   * `arccosh`, in place: the inverse hyperbolic cosine: `log(input + √(input² - 1))`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.arccosh_.html
   */
  arccosh_(options: Opt<NamedInput<Tensor>>): Tensor;
  /** `arccosh`, in place: the inverse hyperbolic cosine: `log(input + √(input² - 1))`. */
  arccosh_(input: Tensor): Tensor;
  /**
   * The same as `asin`: the inverse sine in radians, in [-π/2, π/2]; NaN outside [-1, 1].
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.arcsin.html
   */
  arcsin(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  /** The same as `asin`: the inverse sine in radians, in [-π/2, π/2]; NaN outside [-1, 1]. */
  arcsin(input: Tensor, options?: OutOption): Tensor;
  /**
   * `arcsin`, in place: the inverse sine in radians, in [-π/2, π/2].
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.arcsin_.html
   */
  arcsin_(options: Opt<NamedInput<Tensor>>): Tensor;
  /** `arcsin`, in place: the inverse sine in radians, in [-π/2, π/2]. */
  arcsin_(input: Tensor): Tensor;
  /**
   * The same as `asinh`: the inverse hyperbolic sine: `log(input + √(input² + 1))`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.arcsinh.html
   */
  arcsinh(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  /** The same as `asinh`: the inverse hyperbolic sine: `log(input + √(input² + 1))`. */
  arcsinh(input: Tensor, options?: OutOption): Tensor;
  /**
   * `arcsinh`, in place: the inverse hyperbolic sine: `log(input + √(input² + 1))`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.arcsinh_.html
   */
  arcsinh_(options: Opt<NamedInput<Tensor>>): Tensor;
  /** `arcsinh`, in place: the inverse hyperbolic sine: `log(input + √(input² + 1))`. */
  arcsinh_(input: Tensor): Tensor;
  /**
   * The same as `atan`: the inverse tangent in radians, in (-π/2, π/2).
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.arctan.html
   */
  arctan(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  /** The same as `atan`: the inverse tangent in radians, in (-π/2, π/2). */
  arctan(input: Tensor, options?: OutOption): Tensor;
  /**
   * The same as `atan2`: the angle of the point (x = `other`, y = `input`) in radians, in [-π, π]: all four
   * quadrants.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.arctan2.html
   */
  arctan2(options: Opt<NamedInput<Tensor> & NamedOther<Tensor> & OutOption>): Tensor;
  /**
   * The same as `atan2`: the angle of the point (x = `other`, y = `input`) in radians, in [-π, π]: all four
   * quadrants.
   */
  arctan2(input: Tensor, options: Opt<NamedOther<Tensor> & OutOption>): Tensor;
  /**
   * The same as `atan2`: the angle of the point (x = `other`, y = `input`) in radians, in [-π, π]: all four
   * quadrants.
   */
  arctan2(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /**
   * `arctan`, in place: the inverse tangent in radians, in (-π/2, π/2).
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.arctan_.html
   */
  arctan_(options: Opt<NamedInput<Tensor>>): Tensor;
  /** `arctan`, in place: the inverse tangent in radians, in (-π/2, π/2). */
  arctan_(input: Tensor): Tensor;
  /**
   * The same as `atanh`: the inverse hyperbolic tangent: `log((1 + input) / (1 - input)) / 2`; ±∞ at ±1, NaN
   * beyond.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.arctanh.html
   */
  arctanh(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  /**
   * The same as `atanh`: the inverse hyperbolic tangent: `log((1 + input) / (1 - input)) / 2`; ±∞ at ±1, NaN
   * beyond.
   */
  arctanh(input: Tensor, options?: OutOption): Tensor;
  /**
   * `arctanh`, in place: the inverse hyperbolic tangent: `log((1 + input) / (1 - input)) / 2`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.arctanh_.html
   */
  arctanh_(options: Opt<NamedInput<Tensor>>): Tensor;
  /** `arctanh`, in place: the inverse hyperbolic tangent: `log((1 + input) / (1 - input)) / 2`. */
  arctanh_(input: Tensor): Tensor;
  /**
   * Where the largest is along `dim`; without `dim` its index in the flattened tensor. NaN counts as largest.
   * `argmax(input, dim = null, keepdim = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.argmax.html
   */
  argmax(options: Opt<NamedInput<Tensor> & { dim?: number | null | undefined; axis?: number | null | undefined; keepdim?: boolean | undefined; keepdims?: boolean | undefined } & OutOption>): Tensor;
  /**
   * Where the largest is along `dim`; without `dim` its index in the flattened tensor. NaN counts as largest.
   * `argmax(input, dim = null, keepdim = false)`
   */
  argmax(input: Tensor, options: Opt<{ dim?: number | null | undefined; axis?: number | null | undefined; keepdim?: boolean | undefined; keepdims?: boolean | undefined } & OutOption>): Tensor;
  /**
   * Where the largest is along `dim`; without `dim` its index in the flattened tensor. NaN counts as largest.
   * `argmax(input, dim = null, keepdim = false)`
   */
  argmax(input: Tensor, dim: number | null | undefined, options: Opt<{ keepdim?: boolean | undefined; keepdims?: boolean | undefined } & OutOption>): Tensor;
  /**
   * Where the largest is along `dim`; without `dim` its index in the flattened tensor. NaN counts as largest.
   * `argmax(input, dim = null, keepdim = false)`
   */
  argmax(input: Tensor, dim?: number | null, keepdim?: boolean, options?: OutOption): Tensor;
  /**
   * Where the smallest is along `dim`; without `dim` its index in the flattened tensor. NaN counts as
   * smallest.
   * `argmin(input, dim = null, keepdim = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.argmin.html
   */
  argmin(options: Opt<NamedInput<Tensor> & { dim?: number | null | undefined; axis?: number | null | undefined; keepdim?: boolean | undefined; keepdims?: boolean | undefined } & OutOption>): Tensor;
  /**
   * Where the smallest is along `dim`; without `dim` its index in the flattened tensor. NaN counts as
   * smallest.
   * `argmin(input, dim = null, keepdim = false)`
   */
  argmin(input: Tensor, options: Opt<{ dim?: number | null | undefined; axis?: number | null | undefined; keepdim?: boolean | undefined; keepdims?: boolean | undefined } & OutOption>): Tensor;
  /**
   * Where the smallest is along `dim`; without `dim` its index in the flattened tensor. NaN counts as
   * smallest.
   * `argmin(input, dim = null, keepdim = false)`
   */
  argmin(input: Tensor, dim: number | null | undefined, options: Opt<{ keepdim?: boolean | undefined; keepdims?: boolean | undefined } & OutOption>): Tensor;
  /**
   * Where the smallest is along `dim`; without `dim` its index in the flattened tensor. NaN counts as
   * smallest.
   * `argmin(input, dim = null, keepdim = false)`
   */
  argmin(input: Tensor, dim?: number | null, keepdim?: boolean, options?: OutOption): Tensor;
  /**
   * The indices that sort along `dim`. NaN counts as largest; `stable` keeps the order of equals.
   * `argsort(input, { stable, dim = -1, descending = false })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.argsort.html
   */
  argsort(options: Opt<NamedInput<Tensor> & { stable: boolean; dim?: number | undefined; axis?: number | undefined; descending?: boolean | undefined } & OutOption>): Tensor;
  /**
   * The indices that sort along `dim`. NaN counts as largest; `stable` keeps the order of equals.
   * `argsort(input, { stable, dim = -1, descending = false })`
   */
  argsort(input: Tensor, options: Opt<{ stable: boolean; dim?: number | undefined; axis?: number | undefined; descending?: boolean | undefined } & OutOption>): Tensor;
  /**
   * The indices that sort along `dim`. NaN counts as largest; `stable` keeps the order of equals.
   * `argsort(input, dim = -1, descending = false)`
   */
  argsort(options: Opt<NamedInput<Tensor> & { dim?: number | undefined; axis?: number | undefined; descending?: boolean | undefined }>): Tensor;
  /**
   * The indices that sort along `dim`. NaN counts as largest; `stable` keeps the order of equals.
   * `argsort(input, dim = -1, descending = false)`
   */
  argsort(input: Tensor, options: Opt<{ dim?: number | undefined; axis?: number | undefined; descending?: boolean | undefined }>): Tensor;
  /**
   * The indices that sort along `dim`. NaN counts as largest; `stable` keeps the order of equals.
   * `argsort(input, dim = -1, descending = false)`
   */
  argsort(input: Tensor, dim: number | undefined, options: Opt<{ descending?: boolean | undefined }>): Tensor;
  /**
   * The indices that sort along `dim`. NaN counts as largest; `stable` keeps the order of equals.
   * `argsort(input, dim = -1, descending = false)`
   */
  argsort(input: Tensor, dim?: number, descending?: boolean): Tensor;
  /**
   * The indices of what is not zero, a row each (N, dims). Waits for the GPU.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.argwhere.html
   */
  argwhere(options: Opt<NamedInput<Tensor>>): Tensor;
  /** The indices of what is not zero, a row each (N, dims). Waits for the GPU. */
  argwhere(input: Tensor): Tensor;
  /**
   * A view with any shape, strides and offset into the same storage: nothing is checked but its end.
   * `asStrided(input, size, stride, storageOffset = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.as_strided.html
   */
  asStrided(options: Opt<NamedInput<Tensor> & { size: readonly number[]; stride: readonly number[]; storageOffset?: number | null | undefined }>): Tensor;
  /**
   * A view with any shape, strides and offset into the same storage: nothing is checked but its end.
   * `asStrided(input, size, stride, storageOffset = null)`
   */
  asStrided(input: Tensor, options: Opt<{ size: readonly number[]; stride: readonly number[]; storageOffset?: number | null | undefined }>): Tensor;
  /**
   * A view with any shape, strides and offset into the same storage: nothing is checked but its end.
   * `asStrided(input, size, stride, storageOffset = null)`
   */
  asStrided(input: Tensor, size: readonly number[], options: Opt<{ stride: readonly number[]; storageOffset?: number | null | undefined }>): Tensor;
  /**
   * A view with any shape, strides and offset into the same storage: nothing is checked but its end.
   * `asStrided(input, size, stride, storageOffset = null)`
   */
  asStrided(input: Tensor, size: readonly number[], stride: readonly number[], options: Opt<{ storageOffset?: number | null | undefined }>): Tensor;
  /**
   * A view with any shape, strides and offset into the same storage: nothing is checked but its end.
   * `asStrided(input, size, stride, storageOffset = null)`
   */
  asStrided(input: Tensor, size: readonly number[], stride: readonly number[], storageOffset?: number | null): Tensor;
  /**
   * `asStrided`, in place: a view with any shape, strides and offset into the same storage: nothing is
   * checked but its end.
   * `asStrided_(input, size, stride, storageOffset = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.as_strided_.html
   */
  asStrided_(options: Opt<NamedInput<Tensor> & { size: readonly number[]; stride: readonly number[]; storageOffset?: number | null | undefined }>): Tensor;
  /**
   * `asStrided`, in place: a view with any shape, strides and offset into the same storage: nothing is
   * checked but its end.
   * `asStrided_(input, size, stride, storageOffset = null)`
   */
  asStrided_(input: Tensor, options: Opt<{ size: readonly number[]; stride: readonly number[]; storageOffset?: number | null | undefined }>): Tensor;
  /**
   * `asStrided`, in place: a view with any shape, strides and offset into the same storage: nothing is
   * checked but its end.
   * `asStrided_(input, size, stride, storageOffset = null)`
   */
  asStrided_(input: Tensor, size: readonly number[], options: Opt<{ stride: readonly number[]; storageOffset?: number | null | undefined }>): Tensor;
  /**
   * `asStrided`, in place: a view with any shape, strides and offset into the same storage: nothing is
   * checked but its end.
   * `asStrided_(input, size, stride, storageOffset = null)`
   */
  asStrided_(input: Tensor, size: readonly number[], stride: readonly number[], options: Opt<{ storageOffset?: number | null | undefined }>): Tensor;
  /**
   * `asStrided`, in place: a view with any shape, strides and offset into the same storage: nothing is
   * checked but its end.
   * `asStrided_(input, size, stride, storageOffset = null)`
   */
  asStrided_(input: Tensor, size: readonly number[], stride: readonly number[], storageOffset?: number | null): Tensor;
  /**
   * `asStrided`, as a copy and not a view: a view with any shape, strides and offset into the same storage:
   * nothing is checked but its end.
   * `asStridedCopy(input, size, stride, storageOffset = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.as_strided_copy.html
   */
  asStridedCopy(options: Opt<NamedInput<Tensor> & { size: readonly number[]; stride: readonly number[]; storageOffset?: number | null | undefined } & OutOption>): Tensor;
  /**
   * `asStrided`, as a copy and not a view: a view with any shape, strides and offset into the same storage:
   * nothing is checked but its end.
   * `asStridedCopy(input, size, stride, storageOffset = null)`
   */
  asStridedCopy(input: Tensor, options: Opt<{ size: readonly number[]; stride: readonly number[]; storageOffset?: number | null | undefined } & OutOption>): Tensor;
  /**
   * `asStrided`, as a copy and not a view: a view with any shape, strides and offset into the same storage:
   * nothing is checked but its end.
   * `asStridedCopy(input, size, stride, storageOffset = null)`
   */
  asStridedCopy(input: Tensor, size: readonly number[], options: Opt<{ stride: readonly number[]; storageOffset?: number | null | undefined } & OutOption>): Tensor;
  /**
   * `asStrided`, as a copy and not a view: a view with any shape, strides and offset into the same storage:
   * nothing is checked but its end.
   * `asStridedCopy(input, size, stride, storageOffset = null)`
   */
  asStridedCopy(input: Tensor, size: readonly number[], stride: readonly number[], options: Opt<{ storageOffset?: number | null | undefined } & OutOption>): Tensor;
  /**
   * `asStrided`, as a copy and not a view: a view with any shape, strides and offset into the same storage:
   * nothing is checked but its end.
   * `asStridedCopy(input, size, stride, storageOffset = null)`
   */
  asStridedCopy(input: Tensor, size: readonly number[], stride: readonly number[], storageOffset?: number | null, options?: OutOption): Tensor;
  /**
   * `input` with what `asStrided` would show replaced by `src`; a copy.
   * `asStridedScatter(input, src, size, stride, storageOffset = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.as_strided_scatter.html
   */
  asStridedScatter(options: Opt<NamedInput<Tensor> & { src: Tensor; size: readonly number[]; stride: readonly number[]; storageOffset?: number | null | undefined }>): Tensor;
  /**
   * `input` with what `asStrided` would show replaced by `src`; a copy.
   * `asStridedScatter(input, src, size, stride, storageOffset = null)`
   */
  asStridedScatter(input: Tensor, options: Opt<{ src: Tensor; size: readonly number[]; stride: readonly number[]; storageOffset?: number | null | undefined }>): Tensor;
  /**
   * `input` with what `asStrided` would show replaced by `src`; a copy.
   * `asStridedScatter(input, src, size, stride, storageOffset = null)`
   */
  asStridedScatter(input: Tensor, src: Tensor, options: Opt<{ size: readonly number[]; stride: readonly number[]; storageOffset?: number | null | undefined }>): Tensor;
  /**
   * `input` with what `asStrided` would show replaced by `src`; a copy.
   * `asStridedScatter(input, src, size, stride, storageOffset = null)`
   */
  asStridedScatter(input: Tensor, src: Tensor, size: readonly number[], options: Opt<{ stride: readonly number[]; storageOffset?: number | null | undefined }>): Tensor;
  /**
   * `input` with what `asStrided` would show replaced by `src`; a copy.
   * `asStridedScatter(input, src, size, stride, storageOffset = null)`
   */
  asStridedScatter(input: Tensor, src: Tensor, size: readonly number[], stride: readonly number[], options: Opt<{ storageOffset?: number | null | undefined }>): Tensor;
  /**
   * `input` with what `asStrided` would show replaced by `src`; a copy.
   * `asStridedScatter(input, src, size, stride, storageOffset = null)`
   */
  asStridedScatter(input: Tensor, src: Tensor, size: readonly number[], stride: readonly number[], storageOffset?: number | null): Tensor;
  /**
   * The inverse sine in radians, in [-π/2, π/2]; NaN outside [-1, 1].
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.asin.html
   */
  asin(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  /** The inverse sine in radians, in [-π/2, π/2]; NaN outside [-1, 1]. */
  asin(input: Tensor, options?: OutOption): Tensor;
  /**
   * `asin`, in place: the inverse sine in radians, in [-π/2, π/2].
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.asin_.html
   */
  asin_(options: Opt<NamedInput<Tensor>>): Tensor;
  /** `asin`, in place: the inverse sine in radians, in [-π/2, π/2]. */
  asin_(input: Tensor): Tensor;
  /**
   * The inverse hyperbolic sine: `log(input + √(input² + 1))`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.asinh.html
   */
  asinh(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  /** The inverse hyperbolic sine: `log(input + √(input² + 1))`. */
  asinh(input: Tensor, options?: OutOption): Tensor;
  /**
   * `asinh`, in place: the inverse hyperbolic sine: `log(input + √(input² + 1))`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.asinh_.html
   */
  asinh_(options: Opt<NamedInput<Tensor>>): Tensor;
  /** `asinh`, in place: the inverse hyperbolic sine: `log(input + √(input² + 1))`. */
  asinh_(input: Tensor): Tensor;
  /**
   * The inverse tangent in radians, in (-π/2, π/2).
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.atan.html
   */
  atan(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  /** The inverse tangent in radians, in (-π/2, π/2). */
  atan(input: Tensor, options?: OutOption): Tensor;
  /**
   * The angle of the point (x = `other`, y = `input`) in radians, in [-π, π]: all four quadrants.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.atan2.html
   */
  atan2(options: Opt<NamedInput<Tensor> & NamedOther<Tensor> & OutOption>): Tensor;
  /** The angle of the point (x = `other`, y = `input`) in radians, in [-π, π]: all four quadrants. */
  atan2(input: Tensor, options: Opt<NamedOther<Tensor> & OutOption>): Tensor;
  /** The angle of the point (x = `other`, y = `input`) in radians, in [-π, π]: all four quadrants. */
  atan2(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /**
   * `atan`, in place: the inverse tangent in radians, in (-π/2, π/2).
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.atan_.html
   */
  atan_(options: Opt<NamedInput<Tensor>>): Tensor;
  /** `atan`, in place: the inverse tangent in radians, in (-π/2, π/2). */
  atan_(input: Tensor): Tensor;
  /**
   * The inverse hyperbolic tangent: `log((1 + input) / (1 - input)) / 2`; ±∞ at ±1, NaN beyond.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.atanh.html
   */
  atanh(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  /** The inverse hyperbolic tangent: `log((1 + input) / (1 - input)) / 2`; ±∞ at ±1, NaN beyond. */
  atanh(input: Tensor, options?: OutOption): Tensor;
  /**
   * `atanh`, in place: the inverse hyperbolic tangent: `log((1 + input) / (1 - input)) / 2`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.atanh_.html
   */
  atanh_(options: Opt<NamedInput<Tensor>>): Tensor;
  /** `atanh`, in place: the inverse hyperbolic tangent: `log((1 + input) / (1 - input)) / 2`. */
  atanh_(input: Tensor): Tensor;
  /**
   * The mean of each window of (N, C, L); padding counts unless `countIncludePad` is false.
   * `avgPool1d(input, kernelSize, stride = [], padding = 0, ceilMode = false, countIncludePad = true)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.avg_pool1d.html
   */
  avgPool1d(options: Opt<NamedInput<Tensor> & { kernelSize: IntOrList; stride?: IntOrList | undefined; padding?: IntOrList | undefined; ceilMode?: boolean | undefined; countIncludePad?: boolean | undefined }>): Tensor;
  /**
   * The mean of each window of (N, C, L); padding counts unless `countIncludePad` is false.
   * `avgPool1d(input, kernelSize, stride = [], padding = 0, ceilMode = false, countIncludePad = true)`
   */
  avgPool1d(input: Tensor, options: Opt<{ kernelSize: IntOrList; stride?: IntOrList | undefined; padding?: IntOrList | undefined; ceilMode?: boolean | undefined; countIncludePad?: boolean | undefined }>): Tensor;
  /**
   * The mean of each window of (N, C, L); padding counts unless `countIncludePad` is false.
   * `avgPool1d(input, kernelSize, stride = [], padding = 0, ceilMode = false, countIncludePad = true)`
   */
  avgPool1d(input: Tensor, kernelSize: IntOrList, options: Opt<{ stride?: IntOrList | undefined; padding?: IntOrList | undefined; ceilMode?: boolean | undefined; countIncludePad?: boolean | undefined }>): Tensor;
  /**
   * The mean of each window of (N, C, L); padding counts unless `countIncludePad` is false.
   * `avgPool1d(input, kernelSize, stride = [], padding = 0, ceilMode = false, countIncludePad = true)`
   */
  avgPool1d(input: Tensor, kernelSize: IntOrList, stride: IntOrList | undefined, options: Opt<{ padding?: IntOrList | undefined; ceilMode?: boolean | undefined; countIncludePad?: boolean | undefined }>): Tensor;
  /**
   * The mean of each window of (N, C, L); padding counts unless `countIncludePad` is false.
   * `avgPool1d(input, kernelSize, stride = [], padding = 0, ceilMode = false, countIncludePad = true)`
   */
  avgPool1d(input: Tensor, kernelSize: IntOrList, stride: IntOrList | undefined, padding: IntOrList | undefined, options: Opt<{ ceilMode?: boolean | undefined; countIncludePad?: boolean | undefined }>): Tensor;
  /**
   * The mean of each window of (N, C, L); padding counts unless `countIncludePad` is false.
   * `avgPool1d(input, kernelSize, stride = [], padding = 0, ceilMode = false, countIncludePad = true)`
   */
  avgPool1d(input: Tensor, kernelSize: IntOrList, stride: IntOrList | undefined, padding: IntOrList | undefined, ceilMode: boolean | undefined, options: Opt<{ countIncludePad?: boolean | undefined }>): Tensor;
  /**
   * The mean of each window of (N, C, L); padding counts unless `countIncludePad` is false.
   * `avgPool1d(input, kernelSize, stride = [], padding = 0, ceilMode = false, countIncludePad = true)`
   */
  avgPool1d(input: Tensor, kernelSize: IntOrList, stride?: IntOrList, padding?: IntOrList, ceilMode?: boolean, countIncludePad?: boolean): Tensor;
  /**
   * `beta · input + alpha · (batch1 @ batch2)`, matrix by matrix. With `beta` 0, `input` is ignored, NaN and
   * all.
   * `baddbmm(input, batch1, batch2, { beta = 1, alpha = 1 })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.baddbmm.html
   */
  baddbmm(options: Opt<NamedInput<Tensor> & { batch1: Tensor; batch2: Tensor; beta?: Scalar | undefined; alpha?: Scalar | undefined } & OutOption>): Tensor;
  /**
   * `beta · input + alpha · (batch1 @ batch2)`, matrix by matrix. With `beta` 0, `input` is ignored, NaN and
   * all.
   * `baddbmm(input, batch1, batch2, { beta = 1, alpha = 1 })`
   */
  baddbmm(input: Tensor, options: Opt<{ batch1: Tensor; batch2: Tensor; beta?: Scalar | undefined; alpha?: Scalar | undefined } & OutOption>): Tensor;
  /**
   * `beta · input + alpha · (batch1 @ batch2)`, matrix by matrix. With `beta` 0, `input` is ignored, NaN and
   * all.
   * `baddbmm(input, batch1, batch2, { beta = 1, alpha = 1 })`
   */
  baddbmm(input: Tensor, batch1: Tensor, options: Opt<{ batch2: Tensor; beta?: Scalar | undefined; alpha?: Scalar | undefined } & OutOption>): Tensor;
  /**
   * `beta · input + alpha · (batch1 @ batch2)`, matrix by matrix. With `beta` 0, `input` is ignored, NaN and
   * all.
   * `baddbmm(input, batch1, batch2, { beta = 1, alpha = 1 })`
   */
  baddbmm(input: Tensor, batch1: Tensor, batch2: Tensor, options?: Opt<{ beta?: Scalar | undefined; alpha?: Scalar | undefined } & OutOption>): Tensor;
  /**
   * `beta · input + alpha · (batch1 @ batch2)`, matrix by matrix. With `beta` 0, `input` is ignored, NaN and
   * all.
   * `baddbmm(input, batch1, batch2, outDtype, { beta = 1, alpha = 1 })`
   */
  baddbmm(options: Opt<NamedInput<Tensor> & { batch1: Tensor; batch2: Tensor; outDtype: DType; beta?: Scalar | undefined; alpha?: Scalar | undefined } & OutOption>): Tensor;
  /**
   * `beta · input + alpha · (batch1 @ batch2)`, matrix by matrix. With `beta` 0, `input` is ignored, NaN and
   * all.
   * `baddbmm(input, batch1, batch2, outDtype, { beta = 1, alpha = 1 })`
   */
  baddbmm(input: Tensor, options: Opt<{ batch1: Tensor; batch2: Tensor; outDtype: DType; beta?: Scalar | undefined; alpha?: Scalar | undefined } & OutOption>): Tensor;
  /**
   * `beta · input + alpha · (batch1 @ batch2)`, matrix by matrix. With `beta` 0, `input` is ignored, NaN and
   * all.
   * `baddbmm(input, batch1, batch2, outDtype, { beta = 1, alpha = 1 })`
   */
  baddbmm(input: Tensor, batch1: Tensor, options: Opt<{ batch2: Tensor; outDtype: DType; beta?: Scalar | undefined; alpha?: Scalar | undefined } & OutOption>): Tensor;
  /**
   * `beta · input + alpha · (batch1 @ batch2)`, matrix by matrix. With `beta` 0, `input` is ignored, NaN and
   * all.
   * `baddbmm(input, batch1, batch2, outDtype, { beta = 1, alpha = 1 })`
   */
  baddbmm(input: Tensor, batch1: Tensor, batch2: Tensor, options: Opt<{ outDtype: DType; beta?: Scalar | undefined; alpha?: Scalar | undefined } & OutOption>): Tensor;
  /**
   * `beta · input + alpha · (batch1 @ batch2)`, matrix by matrix. With `beta` 0, `input` is ignored, NaN and
   * all.
   * `baddbmm(input, batch1, batch2, outDtype, { beta = 1, alpha = 1 })`
   */
  baddbmm(input: Tensor, batch1: Tensor, batch2: Tensor, outDtype: DType, options?: Opt<{ beta?: Scalar | undefined; alpha?: Scalar | undefined } & OutOption>): Tensor;
  /**
   * Bartlett's window, a triangle from 0 to 1 and back; periodic unless `periodic` is false.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.bartlett_window.html
   */
  bartlettWindow(options: Opt<{ windowLength: number } & TensorOptions>): Tensor;
  /** Bartlett's window, a triangle from 0 to 1 and back; periodic unless `periodic` is false. */
  bartlettWindow(windowLength: number, options?: Opt<TensorOptions>): Tensor;
  /** Bartlett's window, a triangle from 0 to 1 and back; periodic unless `periodic` is false. */
  bartlettWindow(options: Opt<{ windowLength: number; periodic: boolean } & TensorOptions>): Tensor;
  /** Bartlett's window, a triangle from 0 to 1 and back; periodic unless `periodic` is false. */
  bartlettWindow(windowLength: number, options: Opt<{ periodic: boolean } & TensorOptions>): Tensor;
  /** Bartlett's window, a triangle from 0 to 1 and back; periodic unless `periodic` is false. */
  bartlettWindow(windowLength: number, periodic: boolean, options?: Opt<TensorOptions>): Tensor;
  /**
   * Shifts and scales each channel to mean 0 and variance 1 over the batch (running statistics unless
   * `training`), then `· weight + bias`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.batch_norm.html
   */
  batchNorm(options: Opt<NamedInput<Tensor> & { weight: Tensor | null; bias: Tensor | null; runningMean: Tensor | null; runningVar: Tensor | null; training: boolean; momentum: number; eps: number; cudnnEnabled: boolean }>): Tensor;
  /**
   * Shifts and scales each channel to mean 0 and variance 1 over the batch (running statistics unless
   * `training`), then `· weight + bias`.
   */
  batchNorm(input: Tensor, options: Opt<{ weight: Tensor | null; bias: Tensor | null; runningMean: Tensor | null; runningVar: Tensor | null; training: boolean; momentum: number; eps: number; cudnnEnabled: boolean }>): Tensor;
  /**
   * Shifts and scales each channel to mean 0 and variance 1 over the batch (running statistics unless
   * `training`), then `· weight + bias`.
   */
  batchNorm(input: Tensor, weight: Tensor | null, options: Opt<{ bias: Tensor | null; runningMean: Tensor | null; runningVar: Tensor | null; training: boolean; momentum: number; eps: number; cudnnEnabled: boolean }>): Tensor;
  /**
   * Shifts and scales each channel to mean 0 and variance 1 over the batch (running statistics unless
   * `training`), then `· weight + bias`.
   */
  batchNorm(input: Tensor, weight: Tensor | null, bias: Tensor | null, options: Opt<{ runningMean: Tensor | null; runningVar: Tensor | null; training: boolean; momentum: number; eps: number; cudnnEnabled: boolean }>): Tensor;
  /**
   * Shifts and scales each channel to mean 0 and variance 1 over the batch (running statistics unless
   * `training`), then `· weight + bias`.
   */
  batchNorm(input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor | null, options: Opt<{ runningVar: Tensor | null; training: boolean; momentum: number; eps: number; cudnnEnabled: boolean }>): Tensor;
  /**
   * Shifts and scales each channel to mean 0 and variance 1 over the batch (running statistics unless
   * `training`), then `· weight + bias`.
   */
  batchNorm(input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor | null, runningVar: Tensor | null, options: Opt<{ training: boolean; momentum: number; eps: number; cudnnEnabled: boolean }>): Tensor;
  /**
   * Shifts and scales each channel to mean 0 and variance 1 over the batch (running statistics unless
   * `training`), then `· weight + bias`.
   */
  batchNorm(input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor | null, runningVar: Tensor | null, training: boolean, options: Opt<{ momentum: number; eps: number; cudnnEnabled: boolean }>): Tensor;
  /**
   * Shifts and scales each channel to mean 0 and variance 1 over the batch (running statistics unless
   * `training`), then `· weight + bias`.
   */
  batchNorm(input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor | null, runningVar: Tensor | null, training: boolean, momentum: number, options: Opt<{ eps: number; cudnnEnabled: boolean }>): Tensor;
  /**
   * Shifts and scales each channel to mean 0 and variance 1 over the batch (running statistics unless
   * `training`), then `· weight + bias`.
   */
  batchNorm(input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor | null, runningVar: Tensor | null, training: boolean, momentum: number, eps: number, options: Opt<{ cudnnEnabled: boolean }>): Tensor;
  /**
   * Shifts and scales each channel to mean 0 and variance 1 over the batch (running statistics unless
   * `training`), then `· weight + bias`.
   */
  batchNorm(input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor | null, runningVar: Tensor | null, training: boolean, momentum: number, eps: number, cudnnEnabled: boolean): Tensor;
  /** The gradient of the input of `batchNorm`, from the sums of all parts. */
  batchNormBackwardElemt(options: Opt<NamedInput<Tensor> & { gradOut: Tensor; mean: Tensor; invstd: Tensor; weight: Tensor | null; sumDy: Tensor; sumDyXmu: Tensor; count: Tensor }>): Tensor;
  /** The gradient of the input of `batchNorm`, from the sums of all parts. */
  batchNormBackwardElemt(gradOut: Tensor, options: Opt<NamedInput<Tensor> & { mean: Tensor; invstd: Tensor; weight: Tensor | null; sumDy: Tensor; sumDyXmu: Tensor; count: Tensor }>): Tensor;
  /** The gradient of the input of `batchNorm`, from the sums of all parts. */
  batchNormBackwardElemt(gradOut: Tensor, input: Tensor, options: Opt<{ mean: Tensor; invstd: Tensor; weight: Tensor | null; sumDy: Tensor; sumDyXmu: Tensor; count: Tensor }>): Tensor;
  /** The gradient of the input of `batchNorm`, from the sums of all parts. */
  batchNormBackwardElemt(gradOut: Tensor, input: Tensor, mean: Tensor, options: Opt<{ invstd: Tensor; weight: Tensor | null; sumDy: Tensor; sumDyXmu: Tensor; count: Tensor }>): Tensor;
  /** The gradient of the input of `batchNorm`, from the sums of all parts. */
  batchNormBackwardElemt(gradOut: Tensor, input: Tensor, mean: Tensor, invstd: Tensor, options: Opt<{ weight: Tensor | null; sumDy: Tensor; sumDyXmu: Tensor; count: Tensor }>): Tensor;
  /** The gradient of the input of `batchNorm`, from the sums of all parts. */
  batchNormBackwardElemt(gradOut: Tensor, input: Tensor, mean: Tensor, invstd: Tensor, weight: Tensor | null, options: Opt<{ sumDy: Tensor; sumDyXmu: Tensor; count: Tensor }>): Tensor;
  /** The gradient of the input of `batchNorm`, from the sums of all parts. */
  batchNormBackwardElemt(gradOut: Tensor, input: Tensor, mean: Tensor, invstd: Tensor, weight: Tensor | null, sumDy: Tensor, options: Opt<{ sumDyXmu: Tensor; count: Tensor }>): Tensor;
  /** The gradient of the input of `batchNorm`, from the sums of all parts. */
  batchNormBackwardElemt(gradOut: Tensor, input: Tensor, mean: Tensor, invstd: Tensor, weight: Tensor | null, sumDy: Tensor, sumDyXmu: Tensor, options: Opt<{ count: Tensor }>): Tensor;
  /** The gradient of the input of `batchNorm`, from the sums of all parts. */
  batchNormBackwardElemt(gradOut: Tensor, input: Tensor, mean: Tensor, invstd: Tensor, weight: Tensor | null, sumDy: Tensor, sumDyXmu: Tensor, count: Tensor): Tensor;
  /** The sums over which the gradient of `batchNorm` goes, and the gradients of weight and bias. */
  batchNormBackwardReduce(options: Opt<NamedInput<Tensor> & { gradOut: Tensor; mean: Tensor; invstd: Tensor; weight: Tensor | null; inputG: boolean; weightG: boolean; biasG: boolean }>): [Tensor, Tensor, Tensor, Tensor];
  /** The sums over which the gradient of `batchNorm` goes, and the gradients of weight and bias. */
  batchNormBackwardReduce(gradOut: Tensor, options: Opt<NamedInput<Tensor> & { mean: Tensor; invstd: Tensor; weight: Tensor | null; inputG: boolean; weightG: boolean; biasG: boolean }>): [Tensor, Tensor, Tensor, Tensor];
  /** The sums over which the gradient of `batchNorm` goes, and the gradients of weight and bias. */
  batchNormBackwardReduce(gradOut: Tensor, input: Tensor, options: Opt<{ mean: Tensor; invstd: Tensor; weight: Tensor | null; inputG: boolean; weightG: boolean; biasG: boolean }>): [Tensor, Tensor, Tensor, Tensor];
  /** The sums over which the gradient of `batchNorm` goes, and the gradients of weight and bias. */
  batchNormBackwardReduce(gradOut: Tensor, input: Tensor, mean: Tensor, options: Opt<{ invstd: Tensor; weight: Tensor | null; inputG: boolean; weightG: boolean; biasG: boolean }>): [Tensor, Tensor, Tensor, Tensor];
  /** The sums over which the gradient of `batchNorm` goes, and the gradients of weight and bias. */
  batchNormBackwardReduce(gradOut: Tensor, input: Tensor, mean: Tensor, invstd: Tensor, options: Opt<{ weight: Tensor | null; inputG: boolean; weightG: boolean; biasG: boolean }>): [Tensor, Tensor, Tensor, Tensor];
  /** The sums over which the gradient of `batchNorm` goes, and the gradients of weight and bias. */
  batchNormBackwardReduce(gradOut: Tensor, input: Tensor, mean: Tensor, invstd: Tensor, weight: Tensor | null, options: Opt<{ inputG: boolean; weightG: boolean; biasG: boolean }>): [Tensor, Tensor, Tensor, Tensor];
  /** The sums over which the gradient of `batchNorm` goes, and the gradients of weight and bias. */
  batchNormBackwardReduce(gradOut: Tensor, input: Tensor, mean: Tensor, invstd: Tensor, weight: Tensor | null, inputG: boolean, options: Opt<{ weightG: boolean; biasG: boolean }>): [Tensor, Tensor, Tensor, Tensor];
  /** The sums over which the gradient of `batchNorm` goes, and the gradients of weight and bias. */
  batchNormBackwardReduce(gradOut: Tensor, input: Tensor, mean: Tensor, invstd: Tensor, weight: Tensor | null, inputG: boolean, weightG: boolean, options: Opt<{ biasG: boolean }>): [Tensor, Tensor, Tensor, Tensor];
  /** The sums over which the gradient of `batchNorm` goes, and the gradients of weight and bias. */
  batchNormBackwardReduce(gradOut: Tensor, input: Tensor, mean: Tensor, invstd: Tensor, weight: Tensor | null, inputG: boolean, weightG: boolean, biasG: boolean): [Tensor, Tensor, Tensor, Tensor];
  /** `(input - mean) · invstd · weight + bias`, with the statistics of each channel given. */
  batchNormElemt(options: Opt<NamedInput<Tensor> & { weight: Tensor | null; bias: Tensor | null; mean: Tensor; invstd: Tensor; eps: number } & OutOption>): Tensor;
  /** `(input - mean) · invstd · weight + bias`, with the statistics of each channel given. */
  batchNormElemt(input: Tensor, options: Opt<{ weight: Tensor | null; bias: Tensor | null; mean: Tensor; invstd: Tensor; eps: number } & OutOption>): Tensor;
  /** `(input - mean) · invstd · weight + bias`, with the statistics of each channel given. */
  batchNormElemt(input: Tensor, weight: Tensor | null, options: Opt<{ bias: Tensor | null; mean: Tensor; invstd: Tensor; eps: number } & OutOption>): Tensor;
  /** `(input - mean) · invstd · weight + bias`, with the statistics of each channel given. */
  batchNormElemt(input: Tensor, weight: Tensor | null, bias: Tensor | null, options: Opt<{ mean: Tensor; invstd: Tensor; eps: number } & OutOption>): Tensor;
  /** `(input - mean) · invstd · weight + bias`, with the statistics of each channel given. */
  batchNormElemt(input: Tensor, weight: Tensor | null, bias: Tensor | null, mean: Tensor, options: Opt<{ invstd: Tensor; eps: number } & OutOption>): Tensor;
  /** `(input - mean) · invstd · weight + bias`, with the statistics of each channel given. */
  batchNormElemt(input: Tensor, weight: Tensor | null, bias: Tensor | null, mean: Tensor, invstd: Tensor, options: Opt<{ eps: number } & OutOption>): Tensor;
  /** `(input - mean) · invstd · weight + bias`, with the statistics of each channel given. */
  batchNormElemt(input: Tensor, weight: Tensor | null, bias: Tensor | null, mean: Tensor, invstd: Tensor, eps: number, options?: OutOption): Tensor;
  /** Mean and 1/√(var + eps) of several parts, from those of each part; all parts have `count` elements. */
  batchNormGatherStats(options: Opt<NamedInput<Tensor> & { mean: Tensor; invstd: Tensor; runningMean: Tensor | null; runningVar: Tensor | null; momentum: number; eps: number; count: number }>): [Tensor, Tensor];
  /** Mean and 1/√(var + eps) of several parts, from those of each part; all parts have `count` elements. */
  batchNormGatherStats(input: Tensor, options: Opt<{ mean: Tensor; invstd: Tensor; runningMean: Tensor | null; runningVar: Tensor | null; momentum: number; eps: number; count: number }>): [Tensor, Tensor];
  /** Mean and 1/√(var + eps) of several parts, from those of each part; all parts have `count` elements. */
  batchNormGatherStats(input: Tensor, mean: Tensor, options: Opt<{ invstd: Tensor; runningMean: Tensor | null; runningVar: Tensor | null; momentum: number; eps: number; count: number }>): [Tensor, Tensor];
  /** Mean and 1/√(var + eps) of several parts, from those of each part; all parts have `count` elements. */
  batchNormGatherStats(input: Tensor, mean: Tensor, invstd: Tensor, options: Opt<{ runningMean: Tensor | null; runningVar: Tensor | null; momentum: number; eps: number; count: number }>): [Tensor, Tensor];
  /** Mean and 1/√(var + eps) of several parts, from those of each part; all parts have `count` elements. */
  batchNormGatherStats(input: Tensor, mean: Tensor, invstd: Tensor, runningMean: Tensor | null, options: Opt<{ runningVar: Tensor | null; momentum: number; eps: number; count: number }>): [Tensor, Tensor];
  /** Mean and 1/√(var + eps) of several parts, from those of each part; all parts have `count` elements. */
  batchNormGatherStats(input: Tensor, mean: Tensor, invstd: Tensor, runningMean: Tensor | null, runningVar: Tensor | null, options: Opt<{ momentum: number; eps: number; count: number }>): [Tensor, Tensor];
  /** Mean and 1/√(var + eps) of several parts, from those of each part; all parts have `count` elements. */
  batchNormGatherStats(input: Tensor, mean: Tensor, invstd: Tensor, runningMean: Tensor | null, runningVar: Tensor | null, momentum: number, options: Opt<{ eps: number; count: number }>): [Tensor, Tensor];
  /** Mean and 1/√(var + eps) of several parts, from those of each part; all parts have `count` elements. */
  batchNormGatherStats(input: Tensor, mean: Tensor, invstd: Tensor, runningMean: Tensor | null, runningVar: Tensor | null, momentum: number, eps: number, options: Opt<{ count: number }>): [Tensor, Tensor];
  /** Mean and 1/√(var + eps) of several parts, from those of each part; all parts have `count` elements. */
  batchNormGatherStats(input: Tensor, mean: Tensor, invstd: Tensor, runningMean: Tensor | null, runningVar: Tensor | null, momentum: number, eps: number, count: number): [Tensor, Tensor];
  /** Mean and 1/√(var + eps) of several parts, from those of each part and how many elements it has. */
  batchNormGatherStatsWithCounts(options: Opt<NamedInput<Tensor> & { mean: Tensor; invstd: Tensor; runningMean: Tensor | null; runningVar: Tensor | null; momentum: number; eps: number; counts: Tensor }>): [Tensor, Tensor];
  /** Mean and 1/√(var + eps) of several parts, from those of each part and how many elements it has. */
  batchNormGatherStatsWithCounts(input: Tensor, options: Opt<{ mean: Tensor; invstd: Tensor; runningMean: Tensor | null; runningVar: Tensor | null; momentum: number; eps: number; counts: Tensor }>): [Tensor, Tensor];
  /** Mean and 1/√(var + eps) of several parts, from those of each part and how many elements it has. */
  batchNormGatherStatsWithCounts(input: Tensor, mean: Tensor, options: Opt<{ invstd: Tensor; runningMean: Tensor | null; runningVar: Tensor | null; momentum: number; eps: number; counts: Tensor }>): [Tensor, Tensor];
  /** Mean and 1/√(var + eps) of several parts, from those of each part and how many elements it has. */
  batchNormGatherStatsWithCounts(input: Tensor, mean: Tensor, invstd: Tensor, options: Opt<{ runningMean: Tensor | null; runningVar: Tensor | null; momentum: number; eps: number; counts: Tensor }>): [Tensor, Tensor];
  /** Mean and 1/√(var + eps) of several parts, from those of each part and how many elements it has. */
  batchNormGatherStatsWithCounts(input: Tensor, mean: Tensor, invstd: Tensor, runningMean: Tensor | null, options: Opt<{ runningVar: Tensor | null; momentum: number; eps: number; counts: Tensor }>): [Tensor, Tensor];
  /** Mean and 1/√(var + eps) of several parts, from those of each part and how many elements it has. */
  batchNormGatherStatsWithCounts(input: Tensor, mean: Tensor, invstd: Tensor, runningMean: Tensor | null, runningVar: Tensor | null, options: Opt<{ momentum: number; eps: number; counts: Tensor }>): [Tensor, Tensor];
  /** Mean and 1/√(var + eps) of several parts, from those of each part and how many elements it has. */
  batchNormGatherStatsWithCounts(input: Tensor, mean: Tensor, invstd: Tensor, runningMean: Tensor | null, runningVar: Tensor | null, momentum: number, options: Opt<{ eps: number; counts: Tensor }>): [Tensor, Tensor];
  /** Mean and 1/√(var + eps) of several parts, from those of each part and how many elements it has. */
  batchNormGatherStatsWithCounts(input: Tensor, mean: Tensor, invstd: Tensor, runningMean: Tensor | null, runningVar: Tensor | null, momentum: number, eps: number, options: Opt<{ counts: Tensor }>): [Tensor, Tensor];
  /** Mean and 1/√(var + eps) of several parts, from those of each part and how many elements it has. */
  batchNormGatherStatsWithCounts(input: Tensor, mean: Tensor, invstd: Tensor, runningMean: Tensor | null, runningVar: Tensor | null, momentum: number, eps: number, counts: Tensor): [Tensor, Tensor];
  /** The mean of each channel, and 1/√(var + eps). */
  batchNormStats(options: Opt<NamedInput<Tensor> & { eps: number }>): [Tensor, Tensor];
  /** The mean of each channel, and 1/√(var + eps). */
  batchNormStats(input: Tensor, options: Opt<{ eps: number }>): [Tensor, Tensor];
  /** The mean of each channel, and 1/√(var + eps). */
  batchNormStats(input: Tensor, eps: number): [Tensor, Tensor];
  /** The mean and variance of each channel, with which running ones are moved on. */
  batchNormUpdateStats(options: Opt<NamedInput<Tensor> & { runningMean: Tensor | null; runningVar: Tensor | null; momentum: number }>): [Tensor, Tensor];
  /** The mean and variance of each channel, with which running ones are moved on. */
  batchNormUpdateStats(input: Tensor, options: Opt<{ runningMean: Tensor | null; runningVar: Tensor | null; momentum: number }>): [Tensor, Tensor];
  /** The mean and variance of each channel, with which running ones are moved on. */
  batchNormUpdateStats(input: Tensor, runningMean: Tensor | null, options: Opt<{ runningVar: Tensor | null; momentum: number }>): [Tensor, Tensor];
  /** The mean and variance of each channel, with which running ones are moved on. */
  batchNormUpdateStats(input: Tensor, runningMean: Tensor | null, runningVar: Tensor | null, options: Opt<{ momentum: number }>): [Tensor, Tensor];
  /** The mean and variance of each channel, with which running ones are moved on. */
  batchNormUpdateStats(input: Tensor, runningMean: Tensor | null, runningVar: Tensor | null, momentum: number): [Tensor, Tensor];
  /**
   * 1 with the probability that each element gives (or `p` for all), else 0.
   * `bernoulli(input, { generator = null })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.bernoulli.html
   */
  bernoulli(options: Opt<NamedInput<Tensor> & { generator?: Generator | null | undefined } & OutOption>): Tensor;
  /**
   * 1 with the probability that each element gives (or `p` for all), else 0.
   * `bernoulli(input, { generator = null })`
   */
  bernoulli(input: Tensor, options?: Opt<{ generator?: Generator | null | undefined } & OutOption>): Tensor;
  /**
   * 1 with the probability that each element gives (or `p` for all), else 0.
   * `bernoulli(input, p, { generator = null })`
   */
  bernoulli(options: Opt<NamedInput<Tensor> & { p: number; generator?: Generator | null | undefined }>): Tensor;
  /**
   * 1 with the probability that each element gives (or `p` for all), else 0.
   * `bernoulli(input, p, { generator = null })`
   */
  bernoulli(input: Tensor, options: Opt<{ p: number; generator?: Generator | null | undefined }>): Tensor;
  /**
   * 1 with the probability that each element gives (or `p` for all), else 0.
   * `bernoulli(input, p, { generator = null })`
   */
  bernoulli(input: Tensor, p: number, options?: Opt<{ generator?: Generator | null | undefined }>): Tensor;
  /**
   * `x₁ᵀ · Aₖ · x₂ + bₖ` for each output k, with `weight` (out, in₁, in₂).
   * `bilinear(input1, input2, weight, bias = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.bilinear.html
   */
  bilinear(options: Opt<{ input1: Tensor; input2: Tensor; weight: Tensor; bias?: Tensor | null | undefined }>): Tensor;
  /**
   * `x₁ᵀ · Aₖ · x₂ + bₖ` for each output k, with `weight` (out, in₁, in₂).
   * `bilinear(input1, input2, weight, bias = null)`
   */
  bilinear(input1: Tensor, options: Opt<{ input2: Tensor; weight: Tensor; bias?: Tensor | null | undefined }>): Tensor;
  /**
   * `x₁ᵀ · Aₖ · x₂ + bₖ` for each output k, with `weight` (out, in₁, in₂).
   * `bilinear(input1, input2, weight, bias = null)`
   */
  bilinear(input1: Tensor, input2: Tensor, options: Opt<{ weight: Tensor; bias?: Tensor | null | undefined }>): Tensor;
  /**
   * `x₁ᵀ · Aₖ · x₂ + bₖ` for each output k, with `weight` (out, in₁, in₂).
   * `bilinear(input1, input2, weight, bias = null)`
   */
  bilinear(input1: Tensor, input2: Tensor, weight: Tensor, options: Opt<{ bias?: Tensor | null | undefined }>): Tensor;
  /**
   * `x₁ᵀ · Aₖ · x₂ + bₖ` for each output k, with `weight` (out, in₁, in₂).
   * `bilinear(input1, input2, weight, bias = null)`
   */
  bilinear(input1: Tensor, input2: Tensor, weight: Tensor, bias?: Tensor | null): Tensor;
  /**
   * `binaryCrossEntropy` of `sigmoid(input)`, without overflow; `posWeight` weighs the positives.
   * `binaryCrossEntropyWithLogits(input, target, weight = null, posWeight = null, reduction = 1)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.binary_cross_entropy_with_logits.html
   */
  binaryCrossEntropyWithLogits(options: Opt<NamedInput<Tensor> & { target: Tensor; weight?: Tensor | null | undefined; posWeight?: Tensor | null | undefined; reduction?: number | undefined }>): Tensor;
  /**
   * `binaryCrossEntropy` of `sigmoid(input)`, without overflow; `posWeight` weighs the positives.
   * `binaryCrossEntropyWithLogits(input, target, weight = null, posWeight = null, reduction = 1)`
   */
  binaryCrossEntropyWithLogits(input: Tensor, options: Opt<{ target: Tensor; weight?: Tensor | null | undefined; posWeight?: Tensor | null | undefined; reduction?: number | undefined }>): Tensor;
  /**
   * `binaryCrossEntropy` of `sigmoid(input)`, without overflow; `posWeight` weighs the positives.
   * `binaryCrossEntropyWithLogits(input, target, weight = null, posWeight = null, reduction = 1)`
   */
  binaryCrossEntropyWithLogits(input: Tensor, target: Tensor, options: Opt<{ weight?: Tensor | null | undefined; posWeight?: Tensor | null | undefined; reduction?: number | undefined }>): Tensor;
  /**
   * `binaryCrossEntropy` of `sigmoid(input)`, without overflow; `posWeight` weighs the positives.
   * `binaryCrossEntropyWithLogits(input, target, weight = null, posWeight = null, reduction = 1)`
   */
  binaryCrossEntropyWithLogits(input: Tensor, target: Tensor, weight: Tensor | null | undefined, options: Opt<{ posWeight?: Tensor | null | undefined; reduction?: number | undefined }>): Tensor;
  /**
   * `binaryCrossEntropy` of `sigmoid(input)`, without overflow; `posWeight` weighs the positives.
   * `binaryCrossEntropyWithLogits(input, target, weight = null, posWeight = null, reduction = 1)`
   */
  binaryCrossEntropyWithLogits(input: Tensor, target: Tensor, weight: Tensor | null | undefined, posWeight: Tensor | null | undefined, options: Opt<{ reduction?: number | undefined }>): Tensor;
  /**
   * `binaryCrossEntropy` of `sigmoid(input)`, without overflow; `posWeight` weighs the positives.
   * `binaryCrossEntropyWithLogits(input, target, weight = null, posWeight = null, reduction = 1)`
   */
  binaryCrossEntropyWithLogits(input: Tensor, target: Tensor, weight?: Tensor | null, posWeight?: Tensor | null, reduction?: number): Tensor;
  /**
   * How often each integer from 0 on occurs in a one-dimensional tensor; or the sum of its `weights`.
   * `bincount(input, weights = null, minlength = 0)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.bincount.html
   */
  bincount(options: Opt<NamedInput<Tensor> & { weights?: Tensor | null | undefined; minlength?: number | undefined }>): Tensor;
  /**
   * How often each integer from 0 on occurs in a one-dimensional tensor; or the sum of its `weights`.
   * `bincount(input, weights = null, minlength = 0)`
   */
  bincount(input: Tensor, options: Opt<{ weights?: Tensor | null | undefined; minlength?: number | undefined }>): Tensor;
  /**
   * How often each integer from 0 on occurs in a one-dimensional tensor; or the sum of its `weights`.
   * `bincount(input, weights = null, minlength = 0)`
   */
  bincount(input: Tensor, weights: Tensor | null | undefined, options: Opt<{ minlength?: number | undefined }>): Tensor;
  /**
   * How often each integer from 0 on occurs in a one-dimensional tensor; or the sum of its `weights`.
   * `bincount(input, weights = null, minlength = 0)`
   */
  bincount(input: Tensor, weights?: Tensor | null, minlength?: number): Tensor;
  /**
   * How many of `count` trials succeed, each with probability `prob`.
   * `binomial(count, prob, generator = null)`
   */
  binomial(options: Opt<{ count: Tensor; prob: Tensor; generator?: Generator | null | undefined }>): Tensor;
  /**
   * How many of `count` trials succeed, each with probability `prob`.
   * `binomial(count, prob, generator = null)`
   */
  binomial(count: Tensor, options: Opt<{ prob: Tensor; generator?: Generator | null | undefined }>): Tensor;
  /**
   * How many of `count` trials succeed, each with probability `prob`.
   * `binomial(count, prob, generator = null)`
   */
  binomial(count: Tensor, prob: Tensor, options: Opt<{ generator?: Generator | null | undefined }>): Tensor;
  /**
   * How many of `count` trials succeed, each with probability `prob`.
   * `binomial(count, prob, generator = null)`
   */
  binomial(count: Tensor, prob: Tensor, generator?: Generator | null): Tensor;
  /**
   * `input & other`, for integers and booleans.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.bitwise_and.html
   */
  bitwiseAnd(options: Opt<NamedInput<Tensor> & NamedOther<Tensor> & OutOption>): Tensor;
  /** `input & other`, for integers and booleans. */
  bitwiseAnd(input: Tensor, options: Opt<NamedOther<Tensor> & OutOption>): Tensor;
  /** `input & other`, for integers and booleans. */
  bitwiseAnd(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /** `input & other`, for integers and booleans. */
  bitwiseAnd(options: Opt<NamedOther<Tensor> & { self: Scalar }>): Tensor;
  /** `input & other`, for integers and booleans. */
  bitwiseAnd(self: Scalar, options: Opt<NamedOther<Tensor>>): Tensor;
  /** `input & other`, for integers and booleans. */
  bitwiseAnd(self: Scalar, other: Tensor): Tensor;
  /** `input & other`, for integers and booleans. */
  bitwiseAnd(options: Opt<NamedInput<Tensor> & NamedOther<Scalar> & OutOption>): Tensor;
  /** `input & other`, for integers and booleans. */
  bitwiseAnd(input: Tensor, options: Opt<NamedOther<Scalar> & OutOption>): Tensor;
  /** `input & other`, for integers and booleans. */
  bitwiseAnd(input: Tensor, other: Scalar, options?: OutOption): Tensor;
  /**
   * `input << other`, for integers.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.bitwise_left_shift.html
   */
  bitwiseLeftShift(options: Opt<NamedInput<Tensor> & NamedOther<Tensor> & OutOption>): Tensor;
  /** `input << other`, for integers. */
  bitwiseLeftShift(input: Tensor, options: Opt<NamedOther<Tensor> & OutOption>): Tensor;
  /** `input << other`, for integers. */
  bitwiseLeftShift(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /** `input << other`, for integers. */
  bitwiseLeftShift(options: Opt<NamedOther<Tensor> & { self: Scalar }>): Tensor;
  /** `input << other`, for integers. */
  bitwiseLeftShift(self: Scalar, options: Opt<NamedOther<Tensor>>): Tensor;
  /** `input << other`, for integers. */
  bitwiseLeftShift(self: Scalar, other: Tensor): Tensor;
  /** `input << other`, for integers. */
  bitwiseLeftShift(options: Opt<NamedInput<Tensor> & NamedOther<Scalar> & OutOption>): Tensor;
  /** `input << other`, for integers. */
  bitwiseLeftShift(input: Tensor, options: Opt<NamedOther<Scalar> & OutOption>): Tensor;
  /** `input << other`, for integers. */
  bitwiseLeftShift(input: Tensor, other: Scalar, options?: OutOption): Tensor;
  /**
   * `~input`: for booleans the logical not.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.bitwise_not.html
   */
  bitwiseNot(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  /** `~input`: for booleans the logical not. */
  bitwiseNot(input: Tensor, options?: OutOption): Tensor;
  /**
   * `input | other`, for integers and booleans.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.bitwise_or.html
   */
  bitwiseOr(options: Opt<NamedInput<Tensor> & NamedOther<Tensor> & OutOption>): Tensor;
  /** `input | other`, for integers and booleans. */
  bitwiseOr(input: Tensor, options: Opt<NamedOther<Tensor> & OutOption>): Tensor;
  /** `input | other`, for integers and booleans. */
  bitwiseOr(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /** `input | other`, for integers and booleans. */
  bitwiseOr(options: Opt<NamedOther<Tensor> & { self: Scalar }>): Tensor;
  /** `input | other`, for integers and booleans. */
  bitwiseOr(self: Scalar, options: Opt<NamedOther<Tensor>>): Tensor;
  /** `input | other`, for integers and booleans. */
  bitwiseOr(self: Scalar, other: Tensor): Tensor;
  /** `input | other`, for integers and booleans. */
  bitwiseOr(options: Opt<NamedInput<Tensor> & NamedOther<Scalar> & OutOption>): Tensor;
  /** `input | other`, for integers and booleans. */
  bitwiseOr(input: Tensor, options: Opt<NamedOther<Scalar> & OutOption>): Tensor;
  /** `input | other`, for integers and booleans. */
  bitwiseOr(input: Tensor, other: Scalar, options?: OutOption): Tensor;
  /**
   * `input >> other`, for integers; of signed ones the sign stays.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.bitwise_right_shift.html
   */
  bitwiseRightShift(options: Opt<NamedInput<Tensor> & NamedOther<Tensor> & OutOption>): Tensor;
  /** `input >> other`, for integers; of signed ones the sign stays. */
  bitwiseRightShift(input: Tensor, options: Opt<NamedOther<Tensor> & OutOption>): Tensor;
  /** `input >> other`, for integers; of signed ones the sign stays. */
  bitwiseRightShift(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /** `input >> other`, for integers; of signed ones the sign stays. */
  bitwiseRightShift(options: Opt<NamedOther<Tensor> & { self: Scalar }>): Tensor;
  /** `input >> other`, for integers; of signed ones the sign stays. */
  bitwiseRightShift(self: Scalar, options: Opt<NamedOther<Tensor>>): Tensor;
  /** `input >> other`, for integers; of signed ones the sign stays. */
  bitwiseRightShift(self: Scalar, other: Tensor): Tensor;
  /** `input >> other`, for integers; of signed ones the sign stays. */
  bitwiseRightShift(options: Opt<NamedInput<Tensor> & NamedOther<Scalar> & OutOption>): Tensor;
  /** `input >> other`, for integers; of signed ones the sign stays. */
  bitwiseRightShift(input: Tensor, options: Opt<NamedOther<Scalar> & OutOption>): Tensor;
  /** `input >> other`, for integers; of signed ones the sign stays. */
  bitwiseRightShift(input: Tensor, other: Scalar, options?: OutOption): Tensor;
  /**
   * `input ^ other`, for integers and booleans.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.bitwise_xor.html
   */
  bitwiseXor(options: Opt<NamedInput<Tensor> & NamedOther<Tensor> & OutOption>): Tensor;
  /** `input ^ other`, for integers and booleans. */
  bitwiseXor(input: Tensor, options: Opt<NamedOther<Tensor> & OutOption>): Tensor;
  /** `input ^ other`, for integers and booleans. */
  bitwiseXor(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /** `input ^ other`, for integers and booleans. */
  bitwiseXor(options: Opt<NamedOther<Tensor> & { self: Scalar }>): Tensor;
  /** `input ^ other`, for integers and booleans. */
  bitwiseXor(self: Scalar, options: Opt<NamedOther<Tensor>>): Tensor;
  /** `input ^ other`, for integers and booleans. */
  bitwiseXor(self: Scalar, other: Tensor): Tensor;
  /** `input ^ other`, for integers and booleans. */
  bitwiseXor(options: Opt<NamedInput<Tensor> & NamedOther<Scalar> & OutOption>): Tensor;
  /** `input ^ other`, for integers and booleans. */
  bitwiseXor(input: Tensor, options: Opt<NamedOther<Scalar> & OutOption>): Tensor;
  /** `input ^ other`, for integers and booleans. */
  bitwiseXor(input: Tensor, other: Scalar, options?: OutOption): Tensor;
  /**
   * Blackman's window, `0.42 - 0.5 cos(2πn / N) + 0.08 cos(4πn / N)`; periodic unless `periodic` is false.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.blackman_window.html
   */
  blackmanWindow(options: Opt<{ windowLength: number } & TensorOptions>): Tensor;
  /**
   * Blackman's window, `0.42 - 0.5 cos(2πn / N) + 0.08 cos(4πn / N)`; periodic unless `periodic` is false.
   */
  blackmanWindow(windowLength: number, options?: Opt<TensorOptions>): Tensor;
  /**
   * Blackman's window, `0.42 - 0.5 cos(2πn / N) + 0.08 cos(4πn / N)`; periodic unless `periodic` is false.
   */
  blackmanWindow(options: Opt<{ windowLength: number; periodic: boolean } & TensorOptions>): Tensor;
  /**
   * Blackman's window, `0.42 - 0.5 cos(2πn / N) + 0.08 cos(4πn / N)`; periodic unless `periodic` is false.
   */
  blackmanWindow(windowLength: number, options: Opt<{ periodic: boolean } & TensorOptions>): Tensor;
  /**
   * Blackman's window, `0.42 - 0.5 cos(2πn / N) + 0.08 cos(4πn / N)`; periodic unless `periodic` is false.
   */
  blackmanWindow(windowLength: number, periodic: boolean, options?: Opt<TensorOptions>): Tensor;
  /**
   * Products of matrices in pairs: (B, N, M) · (B, M, P) → (B, N, P); no broadcast.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.bmm.html
   */
  bmm(options: Opt<NamedInput<Tensor> & { mat2: Tensor } & OutOption>): Tensor;
  /** Products of matrices in pairs: (B, N, M) · (B, M, P) → (B, N, P); no broadcast. */
  bmm(input: Tensor, options: Opt<{ mat2: Tensor } & OutOption>): Tensor;
  /** Products of matrices in pairs: (B, N, M) · (B, M, P) → (B, N, P); no broadcast. */
  bmm(input: Tensor, mat2: Tensor, options?: OutOption): Tensor;
  /** Products of matrices in pairs: (B, N, M) · (B, M, P) → (B, N, P); no broadcast. */
  bmm(options: Opt<NamedInput<Tensor> & { mat2: Tensor; outDtype: DType } & OutOption>): Tensor;
  /** Products of matrices in pairs: (B, N, M) · (B, M, P) → (B, N, P); no broadcast. */
  bmm(input: Tensor, options: Opt<{ mat2: Tensor; outDtype: DType } & OutOption>): Tensor;
  /** Products of matrices in pairs: (B, N, M) · (B, M, P) → (B, N, P); no broadcast. */
  bmm(input: Tensor, mat2: Tensor, options: Opt<{ outDtype: DType } & OutOption>): Tensor;
  /** Products of matrices in pairs: (B, N, M) · (B, M, P) → (B, N, P); no broadcast. */
  bmm(input: Tensor, mat2: Tensor, outDtype: DType, options?: OutOption): Tensor;
  /**
   * Broadcasts to a shape without copying; the same as `expand`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.broadcast_to.html
   */
  broadcastTo(options: Opt<NamedInput<Tensor> & { size: readonly number[] }>): Tensor;
  /** Broadcasts to a shape without copying; the same as `expand`. */
  broadcastTo(input: Tensor, options: Opt<{ size: readonly number[] }>): Tensor;
  /** Broadcasts to a shape without copying; the same as `expand`. */
  broadcastTo(input: Tensor, size: readonly number[]): Tensor;
  /**
   * For each value the index of its bucket between sorted `boundaries`. One on a boundary is in the bucket
   * below, with `right` above.
   * `bucketize(input, boundaries, { outInt32 = false, right = false })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.bucketize.html
   */
  bucketize(options: Opt<NamedInput<Tensor> & { boundaries: Tensor; outInt32?: boolean | undefined; right?: boolean | undefined } & OutOption>): Tensor;
  /**
   * For each value the index of its bucket between sorted `boundaries`. One on a boundary is in the bucket
   * below, with `right` above.
   * `bucketize(input, boundaries, { outInt32 = false, right = false })`
   */
  bucketize(input: Tensor, options: Opt<{ boundaries: Tensor; outInt32?: boolean | undefined; right?: boolean | undefined } & OutOption>): Tensor;
  /**
   * For each value the index of its bucket between sorted `boundaries`. One on a boundary is in the bucket
   * below, with `right` above.
   * `bucketize(input, boundaries, { outInt32 = false, right = false })`
   */
  bucketize(input: Tensor, boundaries: Tensor, options?: Opt<{ outInt32?: boolean | undefined; right?: boolean | undefined } & OutOption>): Tensor;
  /**
   * For each value the index of its bucket between sorted `boundaries`. One on a boundary is in the bucket
   * below, with `right` above.
   * `bucketize(self, boundaries, { outInt32 = false, right = false })`
   */
  bucketize(options: Opt<{ self: Scalar; boundaries: Tensor; outInt32?: boolean | undefined; right?: boolean | undefined }>): Tensor;
  /**
   * For each value the index of its bucket between sorted `boundaries`. One on a boundary is in the bucket
   * below, with `right` above.
   * `bucketize(self, boundaries, { outInt32 = false, right = false })`
   */
  bucketize(self: Scalar, options: Opt<{ boundaries: Tensor; outInt32?: boolean | undefined; right?: boolean | undefined }>): Tensor;
  /**
   * For each value the index of its bucket between sorted `boundaries`. One on a boundary is in the bucket
   * below, with `right` above.
   * `bucketize(self, boundaries, { outInt32 = false, right = false })`
   */
  bucketize(self: Scalar, boundaries: Tensor, options?: Opt<{ outInt32?: boolean | undefined; right?: boolean | undefined }>): Tensor;
  /**
   * Whether type promotion may turn a value of one dtype into another: float to int no, int to float yes.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.can_cast.html
   */
  canCast(options: Opt<{ from_: DType; to: DType }>): boolean;
  /** Whether type promotion may turn a value of one dtype into another: float to int no, int to float yes. */
  canCast(from_: DType, options: Opt<{ to: DType }>): boolean;
  /** Whether type promotion may turn a value of one dtype into another: float to int no, int to float yes. */
  canCast(from_: DType, to: DType): boolean;
  /**
   * Joins tensors along a dimension that exists; all other sizes agree. Dtypes are promoted.
   * `cat(tensors, dim = 0)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.cat.html
   */
  cat(options: Opt<{ tensors: readonly Tensor[]; dim?: number | undefined; axis?: number | undefined } & OutOption>): Tensor;
  /**
   * Joins tensors along a dimension that exists; all other sizes agree. Dtypes are promoted.
   * `cat(tensors, dim = 0)`
   */
  cat(tensors: readonly Tensor[], options: Opt<{ dim?: number | undefined; axis?: number | undefined } & OutOption>): Tensor;
  /**
   * Joins tensors along a dimension that exists; all other sizes agree. Dtypes are promoted.
   * `cat(tensors, dim = 0)`
   */
  cat(tensors: readonly Tensor[], dim?: number, options?: OutOption): Tensor;
  /**
   * `ccolIndices`, as a copy and not a view: Of a tensor sparse by columns: where each column starts in
   * `values`.
   */
  ccolIndicesCopy(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  /**
   * `ccolIndices`, as a copy and not a view: Of a tensor sparse by columns: where each column starts in
   * `values`.
   */
  ccolIndicesCopy(input: Tensor, options?: OutOption): Tensor;
  /**
   * `⌈input⌉`: up to the next integer, dtype kept.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.ceil.html
   */
  ceil(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  /** `⌈input⌉`: up to the next integer, dtype kept. */
  ceil(input: Tensor, options?: OutOption): Tensor;
  /**
   * `ceil`, in place: `⌈input⌉`: up to the next integer, dtype kept.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.ceil_.html
   */
  ceil_(options: Opt<NamedInput<Tensor>>): Tensor;
  /** `ceil`, in place: `⌈input⌉`: up to the next integer, dtype kept. */
  ceil_(input: Tensor): Tensor;
  /**
   * `max(0, x) + min(0, alpha · (exp(x / alpha) - 1))`. `celu(input, alpha = 1)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.celu.html
   */
  celu(options: Opt<NamedInput<Tensor> & { alpha?: Scalar | undefined }>): Tensor;
  /** `max(0, x) + min(0, alpha · (exp(x / alpha) - 1))`. `celu(input, alpha = 1)` */
  celu(input: Tensor, options: Opt<{ alpha?: Scalar | undefined }>): Tensor;
  /** `max(0, x) + min(0, alpha · (exp(x / alpha) - 1))`. `celu(input, alpha = 1)` */
  celu(input: Tensor, alpha?: Scalar): Tensor;
  /**
   * `celu`, in place: `max(0, x) + min(0, alpha · (exp(x / alpha) - 1))`. `celu_(input, alpha = 1)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.celu.html
   */
  celu_(options: Opt<NamedInput<Tensor> & { alpha?: Scalar | undefined }>): Tensor;
  /** `celu`, in place: `max(0, x) + min(0, alpha · (exp(x / alpha) - 1))`. `celu_(input, alpha = 1)` */
  celu_(input: Tensor, options: Opt<{ alpha?: Scalar | undefined }>): Tensor;
  /** `celu`, in place: `max(0, x) + min(0, alpha · (exp(x / alpha) - 1))`. `celu_(input, alpha = 1)` */
  celu_(input: Tensor, alpha?: Scalar): Tensor;
  /**
   * Mixes `groups` groups of channels: seen as (groups, C / groups), transposed.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.channel_shuffle.html
   */
  channelShuffle(options: Opt<NamedInput<Tensor> & { groups: number }>): Tensor;
  /** Mixes `groups` groups of channels: seen as (groups, C / groups), transposed. */
  channelShuffle(input: Tensor, options: Opt<{ groups: number }>): Tensor;
  /** Mixes `groups` groups of channels: seen as (groups, C / groups), transposed. */
  channelShuffle(input: Tensor, groups: number): Tensor;
  /**
   * The Cholesky factor, lower unless `upper`. `linalg.cholesky` is its newer form.
   * `cholesky(input, upper = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.cholesky.html
   */
  cholesky(options: Opt<NamedInput<Tensor> & { upper?: boolean | undefined } & OutOption>): Tensor;
  /**
   * The Cholesky factor, lower unless `upper`. `linalg.cholesky` is its newer form.
   * `cholesky(input, upper = false)`
   */
  cholesky(input: Tensor, options: Opt<{ upper?: boolean | undefined } & OutOption>): Tensor;
  /**
   * The Cholesky factor, lower unless `upper`. `linalg.cholesky` is its newer form.
   * `cholesky(input, upper = false)`
   */
  cholesky(input: Tensor, upper?: boolean, options?: OutOption): Tensor;
  /**
   * The inverse of a matrix, from its Cholesky factor. `choleskyInverse(input, upper = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.cholesky_inverse.html
   */
  choleskyInverse(options: Opt<NamedInput<Tensor> & { upper?: boolean | undefined } & OutOption>): Tensor;
  /** The inverse of a matrix, from its Cholesky factor. `choleskyInverse(input, upper = false)` */
  choleskyInverse(input: Tensor, options: Opt<{ upper?: boolean | undefined } & OutOption>): Tensor;
  /** The inverse of a matrix, from its Cholesky factor. `choleskyInverse(input, upper = false)` */
  choleskyInverse(input: Tensor, upper?: boolean, options?: OutOption): Tensor;
  /**
   * Solves `A · X = input`, from the Cholesky factor of A. `choleskySolve(input, input2, upper = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.cholesky_solve.html
   */
  choleskySolve(options: Opt<NamedInput<Tensor> & { input2: Tensor; upper?: boolean | undefined } & OutOption>): Tensor;
  /** Solves `A · X = input`, from the Cholesky factor of A. `choleskySolve(input, input2, upper = false)` */
  choleskySolve(input: Tensor, options: Opt<{ input2: Tensor; upper?: boolean | undefined } & OutOption>): Tensor;
  /** Solves `A · X = input`, from the Cholesky factor of A. `choleskySolve(input, input2, upper = false)` */
  choleskySolve(input: Tensor, input2: Tensor, options: Opt<{ upper?: boolean | undefined } & OutOption>): Tensor;
  /** Solves `A · X = input`, from the Cholesky factor of A. `choleskySolve(input, input2, upper = false)` */
  choleskySolve(input: Tensor, input2: Tensor, upper?: boolean, options?: OutOption): Tensor;
  /**
   * The least and the largest value between which quantizing to `bitWidth` bits loses least, found by a
   * search.
   */
  chooseQparamsOptimized(options: Opt<NamedInput<Tensor> & { numel: number; nBins: number; ratio: number; bitWidth: number }>): [Tensor, Tensor];
  /**
   * The least and the largest value between which quantizing to `bitWidth` bits loses least, found by a
   * search.
   */
  chooseQparamsOptimized(input: Tensor, options: Opt<{ numel: number; nBins: number; ratio: number; bitWidth: number }>): [Tensor, Tensor];
  /**
   * The least and the largest value between which quantizing to `bitWidth` bits loses least, found by a
   * search.
   */
  chooseQparamsOptimized(input: Tensor, numel: number, options: Opt<{ nBins: number; ratio: number; bitWidth: number }>): [Tensor, Tensor];
  /**
   * The least and the largest value between which quantizing to `bitWidth` bits loses least, found by a
   * search.
   */
  chooseQparamsOptimized(input: Tensor, numel: number, nBins: number, options: Opt<{ ratio: number; bitWidth: number }>): [Tensor, Tensor];
  /**
   * The least and the largest value between which quantizing to `bitWidth` bits loses least, found by a
   * search.
   */
  chooseQparamsOptimized(input: Tensor, numel: number, nBins: number, ratio: number, options: Opt<{ bitWidth: number }>): [Tensor, Tensor];
  /**
   * The least and the largest value between which quantizing to `bitWidth` bits loses least, found by a
   * search.
   */
  chooseQparamsOptimized(input: Tensor, numel: number, nBins: number, ratio: number, bitWidth: number): [Tensor, Tensor];
  /**
   * At most `chunks` pieces of size `⌈n / chunks⌉` along `dim`, so perhaps fewer than asked for; views.
   * `chunk(input, chunks, dim = 0)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.chunk.html
   */
  chunk(options: Opt<NamedInput<Tensor> & { chunks: number; dim?: number | undefined; axis?: number | undefined }>): Tensor[];
  /**
   * At most `chunks` pieces of size `⌈n / chunks⌉` along `dim`, so perhaps fewer than asked for; views.
   * `chunk(input, chunks, dim = 0)`
   */
  chunk(input: Tensor, options: Opt<{ chunks: number; dim?: number | undefined; axis?: number | undefined }>): Tensor[];
  /**
   * At most `chunks` pieces of size `⌈n / chunks⌉` along `dim`, so perhaps fewer than asked for; views.
   * `chunk(input, chunks, dim = 0)`
   */
  chunk(input: Tensor, chunks: number, options: Opt<{ dim?: number | undefined; axis?: number | undefined }>): Tensor[];
  /**
   * At most `chunks` pieces of size `⌈n / chunks⌉` along `dim`, so perhaps fewer than asked for; views.
   * `chunk(input, chunks, dim = 0)`
   */
  chunk(input: Tensor, chunks: number, dim?: number): Tensor[];
  /**
   * `min(max(input, min), max)`; either bound may be left out, both may be tensors. NaN stays; where `min >
   * max`, `max` wins.
   * `clamp(input, min = null, max = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.clamp.html
   */
  clamp(options: Opt<NamedInput<Tensor> & { min?: Tensor | null | undefined; max?: Tensor | null | undefined } & OutOption>): Tensor;
  /**
   * `min(max(input, min), max)`; either bound may be left out, both may be tensors. NaN stays; where `min >
   * max`, `max` wins.
   * `clamp(input, min = null, max = null)`
   */
  clamp(input: Tensor, options: Opt<{ min?: Tensor | null | undefined; max?: Tensor | null | undefined } & OutOption>): Tensor;
  /**
   * `min(max(input, min), max)`; either bound may be left out, both may be tensors. NaN stays; where `min >
   * max`, `max` wins.
   * `clamp(input, min = null, max = null)`
   */
  clamp(input: Tensor, min: Tensor | null | undefined, options: Opt<{ max?: Tensor | null | undefined } & OutOption>): Tensor;
  /**
   * `min(max(input, min), max)`; either bound may be left out, both may be tensors. NaN stays; where `min >
   * max`, `max` wins.
   * `clamp(input, min = null, max = null)`
   */
  clamp(input: Tensor, min?: Tensor | null, max?: Tensor | null, options?: OutOption): Tensor;
  /**
   * `min(max(input, min), max)`; either bound may be left out, both may be tensors. NaN stays; where `min >
   * max`, `max` wins.
   * `clamp(input, min = null, max = null)`
   */
  clamp(options: Opt<NamedInput<Tensor> & { min?: Scalar | null | undefined; max?: Scalar | null | undefined } & OutOption>): Tensor;
  /**
   * `min(max(input, min), max)`; either bound may be left out, both may be tensors. NaN stays; where `min >
   * max`, `max` wins.
   * `clamp(input, min = null, max = null)`
   */
  clamp(input: Tensor, options: Opt<{ min?: Scalar | null | undefined; max?: Scalar | null | undefined } & OutOption>): Tensor;
  /**
   * `min(max(input, min), max)`; either bound may be left out, both may be tensors. NaN stays; where `min >
   * max`, `max` wins.
   * `clamp(input, min = null, max = null)`
   */
  clamp(input: Tensor, min: Scalar | null | undefined, options: Opt<{ max?: Scalar | null | undefined } & OutOption>): Tensor;
  /**
   * `min(max(input, min), max)`; either bound may be left out, both may be tensors. NaN stays; where `min >
   * max`, `max` wins.
   * `clamp(input, min = null, max = null)`
   */
  clamp(input: Tensor, min?: Scalar | null, max?: Scalar | null, options?: OutOption): Tensor;
  /**
   * `clamp`, in place: `min(max(input, min), max)`. `clamp_(input, min = null, max = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.clamp_.html
   */
  clamp_(options: Opt<NamedInput<Tensor> & { min?: Tensor | null | undefined; max?: Tensor | null | undefined }>): Tensor;
  /** `clamp`, in place: `min(max(input, min), max)`. `clamp_(input, min = null, max = null)` */
  clamp_(input: Tensor, options: Opt<{ min?: Tensor | null | undefined; max?: Tensor | null | undefined }>): Tensor;
  /** `clamp`, in place: `min(max(input, min), max)`. `clamp_(input, min = null, max = null)` */
  clamp_(input: Tensor, min: Tensor | null | undefined, options: Opt<{ max?: Tensor | null | undefined }>): Tensor;
  /** `clamp`, in place: `min(max(input, min), max)`. `clamp_(input, min = null, max = null)` */
  clamp_(input: Tensor, min?: Tensor | null, max?: Tensor | null): Tensor;
  /** `clamp`, in place: `min(max(input, min), max)`. `clamp_(input, min = null, max = null)` */
  clamp_(options: Opt<NamedInput<Tensor> & { min?: Scalar | null | undefined; max?: Scalar | null | undefined }>): Tensor;
  /** `clamp`, in place: `min(max(input, min), max)`. `clamp_(input, min = null, max = null)` */
  clamp_(input: Tensor, options: Opt<{ min?: Scalar | null | undefined; max?: Scalar | null | undefined }>): Tensor;
  /** `clamp`, in place: `min(max(input, min), max)`. `clamp_(input, min = null, max = null)` */
  clamp_(input: Tensor, min: Scalar | null | undefined, options: Opt<{ max?: Scalar | null | undefined }>): Tensor;
  /** `clamp`, in place: `min(max(input, min), max)`. `clamp_(input, min = null, max = null)` */
  clamp_(input: Tensor, min?: Scalar | null, max?: Scalar | null): Tensor;
  /** `min(input, max)`: what is above `max` becomes `max`. NaN stays. */
  clampMax(options: Opt<NamedInput<Tensor> & { max: Tensor } & OutOption>): Tensor;
  /** `min(input, max)`: what is above `max` becomes `max`. NaN stays. */
  clampMax(input: Tensor, options: Opt<{ max: Tensor } & OutOption>): Tensor;
  /** `min(input, max)`: what is above `max` becomes `max`. NaN stays. */
  clampMax(input: Tensor, max: Tensor, options?: OutOption): Tensor;
  /** `min(input, max)`: what is above `max` becomes `max`. NaN stays. */
  clampMax(options: Opt<NamedInput<Tensor> & { max: Scalar } & OutOption>): Tensor;
  /** `min(input, max)`: what is above `max` becomes `max`. NaN stays. */
  clampMax(input: Tensor, options: Opt<{ max: Scalar } & OutOption>): Tensor;
  /** `min(input, max)`: what is above `max` becomes `max`. NaN stays. */
  clampMax(input: Tensor, max: Scalar, options?: OutOption): Tensor;
  /** `clampMax`, in place: `min(input, max)`: what is above `max` becomes `max`. */
  clampMax_(options: Opt<NamedInput<Tensor> & { max: Tensor }>): Tensor;
  /** `clampMax`, in place: `min(input, max)`: what is above `max` becomes `max`. */
  clampMax_(input: Tensor, options: Opt<{ max: Tensor }>): Tensor;
  /** `clampMax`, in place: `min(input, max)`: what is above `max` becomes `max`. */
  clampMax_(input: Tensor, max: Tensor): Tensor;
  /** `clampMax`, in place: `min(input, max)`: what is above `max` becomes `max`. */
  clampMax_(options: Opt<NamedInput<Tensor> & { max: Scalar }>): Tensor;
  /** `clampMax`, in place: `min(input, max)`: what is above `max` becomes `max`. */
  clampMax_(input: Tensor, options: Opt<{ max: Scalar }>): Tensor;
  /** `clampMax`, in place: `min(input, max)`: what is above `max` becomes `max`. */
  clampMax_(input: Tensor, max: Scalar): Tensor;
  /** `max(input, min)`: what is below `min` becomes `min`. NaN stays. */
  clampMin(options: Opt<NamedInput<Tensor> & { min: Tensor } & OutOption>): Tensor;
  /** `max(input, min)`: what is below `min` becomes `min`. NaN stays. */
  clampMin(input: Tensor, options: Opt<{ min: Tensor } & OutOption>): Tensor;
  /** `max(input, min)`: what is below `min` becomes `min`. NaN stays. */
  clampMin(input: Tensor, min: Tensor, options?: OutOption): Tensor;
  /** `max(input, min)`: what is below `min` becomes `min`. NaN stays. */
  clampMin(options: Opt<NamedInput<Tensor> & { min: Scalar } & OutOption>): Tensor;
  /** `max(input, min)`: what is below `min` becomes `min`. NaN stays. */
  clampMin(input: Tensor, options: Opt<{ min: Scalar } & OutOption>): Tensor;
  /** `max(input, min)`: what is below `min` becomes `min`. NaN stays. */
  clampMin(input: Tensor, min: Scalar, options?: OutOption): Tensor;
  /** `clampMin`, in place: `max(input, min)`: what is below `min` becomes `min`. */
  clampMin_(options: Opt<NamedInput<Tensor> & { min: Tensor }>): Tensor;
  /** `clampMin`, in place: `max(input, min)`: what is below `min` becomes `min`. */
  clampMin_(input: Tensor, options: Opt<{ min: Tensor }>): Tensor;
  /** `clampMin`, in place: `max(input, min)`: what is below `min` becomes `min`. */
  clampMin_(input: Tensor, min: Tensor): Tensor;
  /** `clampMin`, in place: `max(input, min)`: what is below `min` becomes `min`. */
  clampMin_(options: Opt<NamedInput<Tensor> & { min: Scalar }>): Tensor;
  /** `clampMin`, in place: `max(input, min)`: what is below `min` becomes `min`. */
  clampMin_(input: Tensor, options: Opt<{ min: Scalar }>): Tensor;
  /** `clampMin`, in place: `max(input, min)`: what is below `min` becomes `min`. */
  clampMin_(input: Tensor, min: Scalar): Tensor;
  /**
   * The same as `clamp`: `min(max(input, min), max)`; either bound may be left out, both may be tensors. NaN
   * stays; where `min > max`, `max` wins.
   * `clip(input, min = null, max = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.clip.html
   */
  clip(options: Opt<NamedInput<Tensor> & { min?: Tensor | null | undefined; max?: Tensor | null | undefined } & OutOption>): Tensor;
  /**
   * The same as `clamp`: `min(max(input, min), max)`; either bound may be left out, both may be tensors. NaN
   * stays; where `min > max`, `max` wins.
   * `clip(input, min = null, max = null)`
   */
  clip(input: Tensor, options: Opt<{ min?: Tensor | null | undefined; max?: Tensor | null | undefined } & OutOption>): Tensor;
  /**
   * The same as `clamp`: `min(max(input, min), max)`; either bound may be left out, both may be tensors. NaN
   * stays; where `min > max`, `max` wins.
   * `clip(input, min = null, max = null)`
   */
  clip(input: Tensor, min: Tensor | null | undefined, options: Opt<{ max?: Tensor | null | undefined } & OutOption>): Tensor;
  /**
   * The same as `clamp`: `min(max(input, min), max)`; either bound may be left out, both may be tensors. NaN
   * stays; where `min > max`, `max` wins.
   * `clip(input, min = null, max = null)`
   */
  clip(input: Tensor, min?: Tensor | null, max?: Tensor | null, options?: OutOption): Tensor;
  /**
   * The same as `clamp`: `min(max(input, min), max)`; either bound may be left out, both may be tensors. NaN
   * stays; where `min > max`, `max` wins.
   * `clip(input, min = null, max = null)`
   */
  clip(options: Opt<NamedInput<Tensor> & { min?: Scalar | null | undefined; max?: Scalar | null | undefined } & OutOption>): Tensor;
  /**
   * The same as `clamp`: `min(max(input, min), max)`; either bound may be left out, both may be tensors. NaN
   * stays; where `min > max`, `max` wins.
   * `clip(input, min = null, max = null)`
   */
  clip(input: Tensor, options: Opt<{ min?: Scalar | null | undefined; max?: Scalar | null | undefined } & OutOption>): Tensor;
  /**
   * The same as `clamp`: `min(max(input, min), max)`; either bound may be left out, both may be tensors. NaN
   * stays; where `min > max`, `max` wins.
   * `clip(input, min = null, max = null)`
   */
  clip(input: Tensor, min: Scalar | null | undefined, options: Opt<{ max?: Scalar | null | undefined } & OutOption>): Tensor;
  /**
   * The same as `clamp`: `min(max(input, min), max)`; either bound may be left out, both may be tensors. NaN
   * stays; where `min > max`, `max` wins.
   * `clip(input, min = null, max = null)`
   */
  clip(input: Tensor, min?: Scalar | null, max?: Scalar | null, options?: OutOption): Tensor;
  /**
   * `clip`, in place: `min(max(input, min), max)`. `clip_(input, min = null, max = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.clip_.html
   */
  clip_(options: Opt<NamedInput<Tensor> & { min?: Tensor | null | undefined; max?: Tensor | null | undefined }>): Tensor;
  /** `clip`, in place: `min(max(input, min), max)`. `clip_(input, min = null, max = null)` */
  clip_(input: Tensor, options: Opt<{ min?: Tensor | null | undefined; max?: Tensor | null | undefined }>): Tensor;
  /** `clip`, in place: `min(max(input, min), max)`. `clip_(input, min = null, max = null)` */
  clip_(input: Tensor, min: Tensor | null | undefined, options: Opt<{ max?: Tensor | null | undefined }>): Tensor;
  /** `clip`, in place: `min(max(input, min), max)`. `clip_(input, min = null, max = null)` */
  clip_(input: Tensor, min?: Tensor | null, max?: Tensor | null): Tensor;
  /** `clip`, in place: `min(max(input, min), max)`. `clip_(input, min = null, max = null)` */
  clip_(options: Opt<NamedInput<Tensor> & { min?: Scalar | null | undefined; max?: Scalar | null | undefined }>): Tensor;
  /** `clip`, in place: `min(max(input, min), max)`. `clip_(input, min = null, max = null)` */
  clip_(input: Tensor, options: Opt<{ min?: Scalar | null | undefined; max?: Scalar | null | undefined }>): Tensor;
  /** `clip`, in place: `min(max(input, min), max)`. `clip_(input, min = null, max = null)` */
  clip_(input: Tensor, min: Scalar | null | undefined, options: Opt<{ max?: Scalar | null | undefined }>): Tensor;
  /** `clip`, in place: `min(max(input, min), max)`. `clip_(input, min = null, max = null)` */
  clip_(input: Tensor, min?: Scalar | null, max?: Scalar | null): Tensor;
  /**
   * A copy with memory of its own, through which gradients flow; `detach()` too for one that stands alone.
   * `clone(input, { memoryFormat = null })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.clone.html
   */
  clone(options: Opt<NamedInput<Tensor> & { memoryFormat?: MemoryFormat | null | undefined }>): Tensor;
  /**
   * A copy with memory of its own, through which gradients flow; `detach()` too for one that stands alone.
   * `clone(input, { memoryFormat = null })`
   */
  clone(input: Tensor, options?: Opt<{ memoryFormat?: MemoryFormat | null | undefined }>): Tensor;
  /**
   * `colIndices`, as a copy and not a view: Of a tensor sparse by rows: the column of each value.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.col_indices_copy.html
   */
  colIndicesCopy(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  /** `colIndices`, as a copy and not a view: Of a tensor sparse by rows: the column of each value. */
  colIndicesCopy(input: Tensor, options?: OutOption): Tensor;
  /**
   * Joins along the second dimension; one-dimensional tensors become columns.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.column_stack.html
   */
  columnStack(options: Opt<{ tensors: readonly Tensor[] } & OutOption>): Tensor;
  /** Joins along the second dimension; one-dimensional tensors become columns. */
  columnStack(tensors: readonly Tensor[], options?: OutOption): Tensor;
  /**
   * All choices of `r` elements of a one-dimensional tensor, as rows in lexicographic order.
   * `combinations(input, r = 2, withReplacement = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.combinations.html
   */
  combinations(options: Opt<NamedInput<Tensor> & { r?: number | undefined; withReplacement?: boolean | undefined }>): Tensor;
  /**
   * All choices of `r` elements of a one-dimensional tensor, as rows in lexicographic order.
   * `combinations(input, r = 2, withReplacement = false)`
   */
  combinations(input: Tensor, options: Opt<{ r?: number | undefined; withReplacement?: boolean | undefined }>): Tensor;
  /**
   * All choices of `r` elements of a one-dimensional tensor, as rows in lexicographic order.
   * `combinations(input, r = 2, withReplacement = false)`
   */
  combinations(input: Tensor, r: number | undefined, options: Opt<{ withReplacement?: boolean | undefined }>): Tensor;
  /**
   * All choices of `r` elements of a one-dimensional tensor, as rows in lexicographic order.
   * `combinations(input, r = 2, withReplacement = false)`
   */
  combinations(input: Tensor, r?: number, withReplacement?: boolean): Tensor;
  /**
   * The complex tensor `real + i · imag`: two float32 give complex64, two float64 complex128.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.complex.html
   */
  complex(options: Opt<{ real: Tensor; imag: Tensor } & OutOption>): Tensor;
  /** The complex tensor `real + i · imag`: two float32 give complex64, two float64 complex128. */
  complex(real: Tensor, options: Opt<{ imag: Tensor } & OutOption>): Tensor;
  /** The complex tensor `real + i · imag`: two float32 give complex64, two float64 complex128. */
  complex(real: Tensor, imag: Tensor, options?: OutOption): Tensor;
  /**
   * The same as `cat`: joins tensors along a dimension that exists; all other sizes agree. Dtypes are
   * promoted.
   * `concat(tensors, dim = 0)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.concat.html
   */
  concat(options: Opt<{ tensors: readonly Tensor[]; dim?: number | undefined; axis?: number | undefined } & OutOption>): Tensor;
  /**
   * The same as `cat`: joins tensors along a dimension that exists; all other sizes agree. Dtypes are
   * promoted.
   * `concat(tensors, dim = 0)`
   */
  concat(tensors: readonly Tensor[], options: Opt<{ dim?: number | undefined; axis?: number | undefined } & OutOption>): Tensor;
  /**
   * The same as `cat`: joins tensors along a dimension that exists; all other sizes agree. Dtypes are
   * promoted.
   * `concat(tensors, dim = 0)`
   */
  concat(tensors: readonly Tensor[], dim?: number, options?: OutOption): Tensor;
  /**
   * The same as `cat`: joins tensors along a dimension that exists; all other sizes agree. Dtypes are
   * promoted.
   * `concatenate(tensors, dim = 0)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.concatenate.html
   */
  concatenate(options: Opt<{ tensors: readonly Tensor[]; dim?: number | undefined; axis?: number | undefined } & OutOption>): Tensor;
  /**
   * The same as `cat`: joins tensors along a dimension that exists; all other sizes agree. Dtypes are
   * promoted.
   * `concatenate(tensors, dim = 0)`
   */
  concatenate(tensors: readonly Tensor[], options: Opt<{ dim?: number | undefined; axis?: number | undefined } & OutOption>): Tensor;
  /**
   * The same as `cat`: joins tensors along a dimension that exists; all other sizes agree. Dtypes are
   * promoted.
   * `concatenate(tensors, dim = 0)`
   */
  concatenate(tensors: readonly Tensor[], dim?: number, options?: OutOption): Tensor;
  /**
   * The complex conjugate as a view: only a bit of the tensor is set, and `resolveConj` computes it.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.conj.html
   */
  conj(options: Opt<NamedInput<Tensor>>): Tensor;
  /** The complex conjugate as a view: only a bit of the tensor is set, and `resolveConj` computes it. */
  conj(input: Tensor): Tensor;
  /**
   * The complex conjugate, computed into new memory; a real tensor comes back as it is.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.conj_physical.html
   */
  conjPhysical(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  /** The complex conjugate, computed into new memory; a real tensor comes back as it is. */
  conjPhysical(input: Tensor, options?: OutOption): Tensor;
  /**
   * `conjPhysical`, in place: the complex conjugate, computed into new memory.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.conj_physical_.html
   */
  conjPhysical_(options: Opt<NamedInput<Tensor>>): Tensor;
  /** `conjPhysical`, in place: the complex conjugate, computed into new memory. */
  conjPhysical_(input: Tensor): Tensor;
  /**
   * Fills up with `value` at the edges; `pad` lists before and after, from the last dimension on.
   * `constantPadNd(input, pad, value = 0)`
   */
  constantPadNd(options: Opt<NamedInput<Tensor> & { pad: readonly number[]; value?: Scalar | undefined }>): Tensor;
  /**
   * Fills up with `value` at the edges; `pad` lists before and after, from the last dimension on.
   * `constantPadNd(input, pad, value = 0)`
   */
  constantPadNd(input: Tensor, options: Opt<{ pad: readonly number[]; value?: Scalar | undefined }>): Tensor;
  /**
   * Fills up with `value` at the edges; `pad` lists before and after, from the last dimension on.
   * `constantPadNd(input, pad, value = 0)`
   */
  constantPadNd(input: Tensor, pad: readonly number[], options: Opt<{ value?: Scalar | undefined }>): Tensor;
  /**
   * Fills up with `value` at the edges; `pad` lists before and after, from the last dimension on.
   * `constantPadNd(input, pad, value = 0)`
   */
  constantPadNd(input: Tensor, pad: readonly number[], value?: Scalar): Tensor;
  /**
   * Convolution (not flipped) of (N, C, L) with `weight` (out, C / groups, k) → (N, out, Lout).
   * `conv1d(input, weight, bias = null, stride = 1, padding = 0, dilation = 1, groups = 1)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.conv1d.html
   */
  conv1d(options: Opt<NamedInput<Tensor> & { weight: Tensor; bias?: Tensor | null | undefined; stride?: IntOrList | undefined; padding?: IntOrList | undefined; dilation?: IntOrList | undefined; groups?: number | undefined }>): Tensor;
  /**
   * Convolution (not flipped) of (N, C, L) with `weight` (out, C / groups, k) → (N, out, Lout).
   * `conv1d(input, weight, bias = null, stride = 1, padding = 0, dilation = 1, groups = 1)`
   */
  conv1d(input: Tensor, options: Opt<{ weight: Tensor; bias?: Tensor | null | undefined; stride?: IntOrList | undefined; padding?: IntOrList | undefined; dilation?: IntOrList | undefined; groups?: number | undefined }>): Tensor;
  /**
   * Convolution (not flipped) of (N, C, L) with `weight` (out, C / groups, k) → (N, out, Lout).
   * `conv1d(input, weight, bias = null, stride = 1, padding = 0, dilation = 1, groups = 1)`
   */
  conv1d(input: Tensor, weight: Tensor, options: Opt<{ bias?: Tensor | null | undefined; stride?: IntOrList | undefined; padding?: IntOrList | undefined; dilation?: IntOrList | undefined; groups?: number | undefined }>): Tensor;
  /**
   * Convolution (not flipped) of (N, C, L) with `weight` (out, C / groups, k) → (N, out, Lout).
   * `conv1d(input, weight, bias = null, stride = 1, padding = 0, dilation = 1, groups = 1)`
   */
  conv1d(input: Tensor, weight: Tensor, bias: Tensor | null | undefined, options: Opt<{ stride?: IntOrList | undefined; padding?: IntOrList | undefined; dilation?: IntOrList | undefined; groups?: number | undefined }>): Tensor;
  /**
   * Convolution (not flipped) of (N, C, L) with `weight` (out, C / groups, k) → (N, out, Lout).
   * `conv1d(input, weight, bias = null, stride = 1, padding = 0, dilation = 1, groups = 1)`
   */
  conv1d(input: Tensor, weight: Tensor, bias: Tensor | null | undefined, stride: IntOrList | undefined, options: Opt<{ padding?: IntOrList | undefined; dilation?: IntOrList | undefined; groups?: number | undefined }>): Tensor;
  /**
   * Convolution (not flipped) of (N, C, L) with `weight` (out, C / groups, k) → (N, out, Lout).
   * `conv1d(input, weight, bias = null, stride = 1, padding = 0, dilation = 1, groups = 1)`
   */
  conv1d(input: Tensor, weight: Tensor, bias: Tensor | null | undefined, stride: IntOrList | undefined, padding: IntOrList | undefined, options: Opt<{ dilation?: IntOrList | undefined; groups?: number | undefined }>): Tensor;
  /**
   * Convolution (not flipped) of (N, C, L) with `weight` (out, C / groups, k) → (N, out, Lout).
   * `conv1d(input, weight, bias = null, stride = 1, padding = 0, dilation = 1, groups = 1)`
   */
  conv1d(input: Tensor, weight: Tensor, bias: Tensor | null | undefined, stride: IntOrList | undefined, padding: IntOrList | undefined, dilation: IntOrList | undefined, options: Opt<{ groups?: number | undefined }>): Tensor;
  /**
   * Convolution (not flipped) of (N, C, L) with `weight` (out, C / groups, k) → (N, out, Lout).
   * `conv1d(input, weight, bias = null, stride = 1, padding = 0, dilation = 1, groups = 1)`
   */
  conv1d(input: Tensor, weight: Tensor, bias?: Tensor | null, stride?: IntOrList, padding?: IntOrList, dilation?: IntOrList, groups?: number): Tensor;
  /**
   * Convolution (not flipped) of (N, C, L) with `weight` (out, C / groups, k) → (N, out, Lout).
   * `conv1d(input, weight, bias = null, stride = 1, padding = 'valid', dilation = 1, groups = 1)`
   */
  conv1d(options: Opt<NamedInput<Tensor> & { weight: Tensor; bias?: Tensor | null | undefined; stride?: IntOrList | undefined; padding?: IntOrList | 'valid' | 'same' | undefined; dilation?: IntOrList | undefined; groups?: number | undefined }>): Tensor;
  /**
   * Convolution (not flipped) of (N, C, L) with `weight` (out, C / groups, k) → (N, out, Lout).
   * `conv1d(input, weight, bias = null, stride = 1, padding = 'valid', dilation = 1, groups = 1)`
   */
  conv1d(input: Tensor, options: Opt<{ weight: Tensor; bias?: Tensor | null | undefined; stride?: IntOrList | undefined; padding?: IntOrList | 'valid' | 'same' | undefined; dilation?: IntOrList | undefined; groups?: number | undefined }>): Tensor;
  /**
   * Convolution (not flipped) of (N, C, L) with `weight` (out, C / groups, k) → (N, out, Lout).
   * `conv1d(input, weight, bias = null, stride = 1, padding = 'valid', dilation = 1, groups = 1)`
   */
  conv1d(input: Tensor, weight: Tensor, options: Opt<{ bias?: Tensor | null | undefined; stride?: IntOrList | undefined; padding?: IntOrList | 'valid' | 'same' | undefined; dilation?: IntOrList | undefined; groups?: number | undefined }>): Tensor;
  /**
   * Convolution (not flipped) of (N, C, L) with `weight` (out, C / groups, k) → (N, out, Lout).
   * `conv1d(input, weight, bias = null, stride = 1, padding = 'valid', dilation = 1, groups = 1)`
   */
  conv1d(input: Tensor, weight: Tensor, bias: Tensor | null | undefined, options: Opt<{ stride?: IntOrList | undefined; padding?: IntOrList | 'valid' | 'same' | undefined; dilation?: IntOrList | undefined; groups?: number | undefined }>): Tensor;
  /**
   * Convolution (not flipped) of (N, C, L) with `weight` (out, C / groups, k) → (N, out, Lout).
   * `conv1d(input, weight, bias = null, stride = 1, padding = 'valid', dilation = 1, groups = 1)`
   */
  conv1d(input: Tensor, weight: Tensor, bias: Tensor | null | undefined, stride: IntOrList | undefined, options: Opt<{ padding?: IntOrList | 'valid' | 'same' | undefined; dilation?: IntOrList | undefined; groups?: number | undefined }>): Tensor;
  /**
   * Convolution (not flipped) of (N, C, L) with `weight` (out, C / groups, k) → (N, out, Lout).
   * `conv1d(input, weight, bias = null, stride = 1, padding = 'valid', dilation = 1, groups = 1)`
   */
  conv1d(input: Tensor, weight: Tensor, bias: Tensor | null | undefined, stride: IntOrList | undefined, padding: IntOrList | 'valid' | 'same' | undefined, options: Opt<{ dilation?: IntOrList | undefined; groups?: number | undefined }>): Tensor;
  /**
   * Convolution (not flipped) of (N, C, L) with `weight` (out, C / groups, k) → (N, out, Lout).
   * `conv1d(input, weight, bias = null, stride = 1, padding = 'valid', dilation = 1, groups = 1)`
   */
  conv1d(input: Tensor, weight: Tensor, bias: Tensor | null | undefined, stride: IntOrList | undefined, padding: IntOrList | 'valid' | 'same' | undefined, dilation: IntOrList | undefined, options: Opt<{ groups?: number | undefined }>): Tensor;
  /**
   * Convolution (not flipped) of (N, C, L) with `weight` (out, C / groups, k) → (N, out, Lout).
   * `conv1d(input, weight, bias = null, stride = 1, padding = 'valid', dilation = 1, groups = 1)`
   */
  conv1d(input: Tensor, weight: Tensor, bias?: Tensor | null, stride?: IntOrList, padding?: IntOrList | 'valid' | 'same', dilation?: IntOrList, groups?: number): Tensor;
  /**
   * Convolution (not flipped) of (N, C, H, W) with `weight` (out, C / groups, kH, kW) → (N, out, Hout, Wout).
   * `conv2d(input, weight, bias = null, stride = 1, padding = 0, dilation = 1, groups = 1)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.conv2d.html
   */
  conv2d(options: Opt<NamedInput<Tensor> & { weight: Tensor; bias?: Tensor | null | undefined; stride?: IntOrList | undefined; padding?: IntOrList | undefined; dilation?: IntOrList | undefined; groups?: number | undefined }>): Tensor;
  /**
   * Convolution (not flipped) of (N, C, H, W) with `weight` (out, C / groups, kH, kW) → (N, out, Hout, Wout).
   * `conv2d(input, weight, bias = null, stride = 1, padding = 0, dilation = 1, groups = 1)`
   */
  conv2d(input: Tensor, options: Opt<{ weight: Tensor; bias?: Tensor | null | undefined; stride?: IntOrList | undefined; padding?: IntOrList | undefined; dilation?: IntOrList | undefined; groups?: number | undefined }>): Tensor;
  /**
   * Convolution (not flipped) of (N, C, H, W) with `weight` (out, C / groups, kH, kW) → (N, out, Hout, Wout).
   * `conv2d(input, weight, bias = null, stride = 1, padding = 0, dilation = 1, groups = 1)`
   */
  conv2d(input: Tensor, weight: Tensor, options: Opt<{ bias?: Tensor | null | undefined; stride?: IntOrList | undefined; padding?: IntOrList | undefined; dilation?: IntOrList | undefined; groups?: number | undefined }>): Tensor;
  /**
   * Convolution (not flipped) of (N, C, H, W) with `weight` (out, C / groups, kH, kW) → (N, out, Hout, Wout).
   * `conv2d(input, weight, bias = null, stride = 1, padding = 0, dilation = 1, groups = 1)`
   */
  conv2d(input: Tensor, weight: Tensor, bias: Tensor | null | undefined, options: Opt<{ stride?: IntOrList | undefined; padding?: IntOrList | undefined; dilation?: IntOrList | undefined; groups?: number | undefined }>): Tensor;
  /**
   * Convolution (not flipped) of (N, C, H, W) with `weight` (out, C / groups, kH, kW) → (N, out, Hout, Wout).
   * `conv2d(input, weight, bias = null, stride = 1, padding = 0, dilation = 1, groups = 1)`
   */
  conv2d(input: Tensor, weight: Tensor, bias: Tensor | null | undefined, stride: IntOrList | undefined, options: Opt<{ padding?: IntOrList | undefined; dilation?: IntOrList | undefined; groups?: number | undefined }>): Tensor;
  /**
   * Convolution (not flipped) of (N, C, H, W) with `weight` (out, C / groups, kH, kW) → (N, out, Hout, Wout).
   * `conv2d(input, weight, bias = null, stride = 1, padding = 0, dilation = 1, groups = 1)`
   */
  conv2d(input: Tensor, weight: Tensor, bias: Tensor | null | undefined, stride: IntOrList | undefined, padding: IntOrList | undefined, options: Opt<{ dilation?: IntOrList | undefined; groups?: number | undefined }>): Tensor;
  /**
   * Convolution (not flipped) of (N, C, H, W) with `weight` (out, C / groups, kH, kW) → (N, out, Hout, Wout).
   * `conv2d(input, weight, bias = null, stride = 1, padding = 0, dilation = 1, groups = 1)`
   */
  conv2d(input: Tensor, weight: Tensor, bias: Tensor | null | undefined, stride: IntOrList | undefined, padding: IntOrList | undefined, dilation: IntOrList | undefined, options: Opt<{ groups?: number | undefined }>): Tensor;
  /**
   * Convolution (not flipped) of (N, C, H, W) with `weight` (out, C / groups, kH, kW) → (N, out, Hout, Wout).
   * `conv2d(input, weight, bias = null, stride = 1, padding = 0, dilation = 1, groups = 1)`
   */
  conv2d(input: Tensor, weight: Tensor, bias?: Tensor | null, stride?: IntOrList, padding?: IntOrList, dilation?: IntOrList, groups?: number): Tensor;
  /**
   * Convolution (not flipped) of (N, C, H, W) with `weight` (out, C / groups, kH, kW) → (N, out, Hout, Wout).
   * `conv2d(input, weight, bias = null, stride = 1, padding = 'valid', dilation = 1, groups = 1)`
   */
  conv2d(options: Opt<NamedInput<Tensor> & { weight: Tensor; bias?: Tensor | null | undefined; stride?: IntOrList | undefined; padding?: IntOrList | 'valid' | 'same' | undefined; dilation?: IntOrList | undefined; groups?: number | undefined }>): Tensor;
  /**
   * Convolution (not flipped) of (N, C, H, W) with `weight` (out, C / groups, kH, kW) → (N, out, Hout, Wout).
   * `conv2d(input, weight, bias = null, stride = 1, padding = 'valid', dilation = 1, groups = 1)`
   */
  conv2d(input: Tensor, options: Opt<{ weight: Tensor; bias?: Tensor | null | undefined; stride?: IntOrList | undefined; padding?: IntOrList | 'valid' | 'same' | undefined; dilation?: IntOrList | undefined; groups?: number | undefined }>): Tensor;
  /**
   * Convolution (not flipped) of (N, C, H, W) with `weight` (out, C / groups, kH, kW) → (N, out, Hout, Wout).
   * `conv2d(input, weight, bias = null, stride = 1, padding = 'valid', dilation = 1, groups = 1)`
   */
  conv2d(input: Tensor, weight: Tensor, options: Opt<{ bias?: Tensor | null | undefined; stride?: IntOrList | undefined; padding?: IntOrList | 'valid' | 'same' | undefined; dilation?: IntOrList | undefined; groups?: number | undefined }>): Tensor;
  /**
   * Convolution (not flipped) of (N, C, H, W) with `weight` (out, C / groups, kH, kW) → (N, out, Hout, Wout).
   * `conv2d(input, weight, bias = null, stride = 1, padding = 'valid', dilation = 1, groups = 1)`
   */
  conv2d(input: Tensor, weight: Tensor, bias: Tensor | null | undefined, options: Opt<{ stride?: IntOrList | undefined; padding?: IntOrList | 'valid' | 'same' | undefined; dilation?: IntOrList | undefined; groups?: number | undefined }>): Tensor;
  /**
   * Convolution (not flipped) of (N, C, H, W) with `weight` (out, C / groups, kH, kW) → (N, out, Hout, Wout).
   * `conv2d(input, weight, bias = null, stride = 1, padding = 'valid', dilation = 1, groups = 1)`
   */
  conv2d(input: Tensor, weight: Tensor, bias: Tensor | null | undefined, stride: IntOrList | undefined, options: Opt<{ padding?: IntOrList | 'valid' | 'same' | undefined; dilation?: IntOrList | undefined; groups?: number | undefined }>): Tensor;
  /**
   * Convolution (not flipped) of (N, C, H, W) with `weight` (out, C / groups, kH, kW) → (N, out, Hout, Wout).
   * `conv2d(input, weight, bias = null, stride = 1, padding = 'valid', dilation = 1, groups = 1)`
   */
  conv2d(input: Tensor, weight: Tensor, bias: Tensor | null | undefined, stride: IntOrList | undefined, padding: IntOrList | 'valid' | 'same' | undefined, options: Opt<{ dilation?: IntOrList | undefined; groups?: number | undefined }>): Tensor;
  /**
   * Convolution (not flipped) of (N, C, H, W) with `weight` (out, C / groups, kH, kW) → (N, out, Hout, Wout).
   * `conv2d(input, weight, bias = null, stride = 1, padding = 'valid', dilation = 1, groups = 1)`
   */
  conv2d(input: Tensor, weight: Tensor, bias: Tensor | null | undefined, stride: IntOrList | undefined, padding: IntOrList | 'valid' | 'same' | undefined, dilation: IntOrList | undefined, options: Opt<{ groups?: number | undefined }>): Tensor;
  /**
   * Convolution (not flipped) of (N, C, H, W) with `weight` (out, C / groups, kH, kW) → (N, out, Hout, Wout).
   * `conv2d(input, weight, bias = null, stride = 1, padding = 'valid', dilation = 1, groups = 1)`
   */
  conv2d(input: Tensor, weight: Tensor, bias?: Tensor | null, stride?: IntOrList, padding?: IntOrList | 'valid' | 'same', dilation?: IntOrList, groups?: number): Tensor;
  /**
   * Convolution (not flipped) of (N, C, D, H, W) with `weight` (out, C / groups, kD, kH, kW).
   * `conv3d(input, weight, bias = null, stride = 1, padding = 0, dilation = 1, groups = 1)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.conv3d.html
   */
  conv3d(options: Opt<NamedInput<Tensor> & { weight: Tensor; bias?: Tensor | null | undefined; stride?: IntOrList | undefined; padding?: IntOrList | undefined; dilation?: IntOrList | undefined; groups?: number | undefined }>): Tensor;
  /**
   * Convolution (not flipped) of (N, C, D, H, W) with `weight` (out, C / groups, kD, kH, kW).
   * `conv3d(input, weight, bias = null, stride = 1, padding = 0, dilation = 1, groups = 1)`
   */
  conv3d(input: Tensor, options: Opt<{ weight: Tensor; bias?: Tensor | null | undefined; stride?: IntOrList | undefined; padding?: IntOrList | undefined; dilation?: IntOrList | undefined; groups?: number | undefined }>): Tensor;
  /**
   * Convolution (not flipped) of (N, C, D, H, W) with `weight` (out, C / groups, kD, kH, kW).
   * `conv3d(input, weight, bias = null, stride = 1, padding = 0, dilation = 1, groups = 1)`
   */
  conv3d(input: Tensor, weight: Tensor, options: Opt<{ bias?: Tensor | null | undefined; stride?: IntOrList | undefined; padding?: IntOrList | undefined; dilation?: IntOrList | undefined; groups?: number | undefined }>): Tensor;
  /**
   * Convolution (not flipped) of (N, C, D, H, W) with `weight` (out, C / groups, kD, kH, kW).
   * `conv3d(input, weight, bias = null, stride = 1, padding = 0, dilation = 1, groups = 1)`
   */
  conv3d(input: Tensor, weight: Tensor, bias: Tensor | null | undefined, options: Opt<{ stride?: IntOrList | undefined; padding?: IntOrList | undefined; dilation?: IntOrList | undefined; groups?: number | undefined }>): Tensor;
  /**
   * Convolution (not flipped) of (N, C, D, H, W) with `weight` (out, C / groups, kD, kH, kW).
   * `conv3d(input, weight, bias = null, stride = 1, padding = 0, dilation = 1, groups = 1)`
   */
  conv3d(input: Tensor, weight: Tensor, bias: Tensor | null | undefined, stride: IntOrList | undefined, options: Opt<{ padding?: IntOrList | undefined; dilation?: IntOrList | undefined; groups?: number | undefined }>): Tensor;
  /**
   * Convolution (not flipped) of (N, C, D, H, W) with `weight` (out, C / groups, kD, kH, kW).
   * `conv3d(input, weight, bias = null, stride = 1, padding = 0, dilation = 1, groups = 1)`
   */
  conv3d(input: Tensor, weight: Tensor, bias: Tensor | null | undefined, stride: IntOrList | undefined, padding: IntOrList | undefined, options: Opt<{ dilation?: IntOrList | undefined; groups?: number | undefined }>): Tensor;
  /**
   * Convolution (not flipped) of (N, C, D, H, W) with `weight` (out, C / groups, kD, kH, kW).
   * `conv3d(input, weight, bias = null, stride = 1, padding = 0, dilation = 1, groups = 1)`
   */
  conv3d(input: Tensor, weight: Tensor, bias: Tensor | null | undefined, stride: IntOrList | undefined, padding: IntOrList | undefined, dilation: IntOrList | undefined, options: Opt<{ groups?: number | undefined }>): Tensor;
  /**
   * Convolution (not flipped) of (N, C, D, H, W) with `weight` (out, C / groups, kD, kH, kW).
   * `conv3d(input, weight, bias = null, stride = 1, padding = 0, dilation = 1, groups = 1)`
   */
  conv3d(input: Tensor, weight: Tensor, bias?: Tensor | null, stride?: IntOrList, padding?: IntOrList, dilation?: IntOrList, groups?: number): Tensor;
  /**
   * Convolution (not flipped) of (N, C, D, H, W) with `weight` (out, C / groups, kD, kH, kW).
   * `conv3d(input, weight, bias = null, stride = 1, padding = 'valid', dilation = 1, groups = 1)`
   */
  conv3d(options: Opt<NamedInput<Tensor> & { weight: Tensor; bias?: Tensor | null | undefined; stride?: IntOrList | undefined; padding?: IntOrList | 'valid' | 'same' | undefined; dilation?: IntOrList | undefined; groups?: number | undefined }>): Tensor;
  /**
   * Convolution (not flipped) of (N, C, D, H, W) with `weight` (out, C / groups, kD, kH, kW).
   * `conv3d(input, weight, bias = null, stride = 1, padding = 'valid', dilation = 1, groups = 1)`
   */
  conv3d(input: Tensor, options: Opt<{ weight: Tensor; bias?: Tensor | null | undefined; stride?: IntOrList | undefined; padding?: IntOrList | 'valid' | 'same' | undefined; dilation?: IntOrList | undefined; groups?: number | undefined }>): Tensor;
  /**
   * Convolution (not flipped) of (N, C, D, H, W) with `weight` (out, C / groups, kD, kH, kW).
   * `conv3d(input, weight, bias = null, stride = 1, padding = 'valid', dilation = 1, groups = 1)`
   */
  conv3d(input: Tensor, weight: Tensor, options: Opt<{ bias?: Tensor | null | undefined; stride?: IntOrList | undefined; padding?: IntOrList | 'valid' | 'same' | undefined; dilation?: IntOrList | undefined; groups?: number | undefined }>): Tensor;
  /**
   * Convolution (not flipped) of (N, C, D, H, W) with `weight` (out, C / groups, kD, kH, kW).
   * `conv3d(input, weight, bias = null, stride = 1, padding = 'valid', dilation = 1, groups = 1)`
   */
  conv3d(input: Tensor, weight: Tensor, bias: Tensor | null | undefined, options: Opt<{ stride?: IntOrList | undefined; padding?: IntOrList | 'valid' | 'same' | undefined; dilation?: IntOrList | undefined; groups?: number | undefined }>): Tensor;
  /**
   * Convolution (not flipped) of (N, C, D, H, W) with `weight` (out, C / groups, kD, kH, kW).
   * `conv3d(input, weight, bias = null, stride = 1, padding = 'valid', dilation = 1, groups = 1)`
   */
  conv3d(input: Tensor, weight: Tensor, bias: Tensor | null | undefined, stride: IntOrList | undefined, options: Opt<{ padding?: IntOrList | 'valid' | 'same' | undefined; dilation?: IntOrList | undefined; groups?: number | undefined }>): Tensor;
  /**
   * Convolution (not flipped) of (N, C, D, H, W) with `weight` (out, C / groups, kD, kH, kW).
   * `conv3d(input, weight, bias = null, stride = 1, padding = 'valid', dilation = 1, groups = 1)`
   */
  conv3d(input: Tensor, weight: Tensor, bias: Tensor | null | undefined, stride: IntOrList | undefined, padding: IntOrList | 'valid' | 'same' | undefined, options: Opt<{ dilation?: IntOrList | undefined; groups?: number | undefined }>): Tensor;
  /**
   * Convolution (not flipped) of (N, C, D, H, W) with `weight` (out, C / groups, kD, kH, kW).
   * `conv3d(input, weight, bias = null, stride = 1, padding = 'valid', dilation = 1, groups = 1)`
   */
  conv3d(input: Tensor, weight: Tensor, bias: Tensor | null | undefined, stride: IntOrList | undefined, padding: IntOrList | 'valid' | 'same' | undefined, dilation: IntOrList | undefined, options: Opt<{ groups?: number | undefined }>): Tensor;
  /**
   * Convolution (not flipped) of (N, C, D, H, W) with `weight` (out, C / groups, kD, kH, kW).
   * `conv3d(input, weight, bias = null, stride = 1, padding = 'valid', dilation = 1, groups = 1)`
   */
  conv3d(input: Tensor, weight: Tensor, bias?: Tensor | null, stride?: IntOrList, padding?: IntOrList | 'valid' | 'same', dilation?: IntOrList, groups?: number): Tensor;
  /**
   * Convolution over time of (T, N, C), with `weight` (k, C, out). `convTbc(input, weight, bias, pad = 0)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.conv_tbc.html
   */
  convTbc(options: Opt<NamedInput<Tensor> & { weight: Tensor; bias: Tensor; pad?: number | undefined }>): Tensor;
  /**
   * Convolution over time of (T, N, C), with `weight` (k, C, out). `convTbc(input, weight, bias, pad = 0)`
   */
  convTbc(input: Tensor, options: Opt<{ weight: Tensor; bias: Tensor; pad?: number | undefined }>): Tensor;
  /**
   * Convolution over time of (T, N, C), with `weight` (k, C, out). `convTbc(input, weight, bias, pad = 0)`
   */
  convTbc(input: Tensor, weight: Tensor, options: Opt<{ bias: Tensor; pad?: number | undefined }>): Tensor;
  /**
   * Convolution over time of (T, N, C), with `weight` (k, C, out). `convTbc(input, weight, bias, pad = 0)`
   */
  convTbc(input: Tensor, weight: Tensor, bias: Tensor, options: Opt<{ pad?: number | undefined }>): Tensor;
  /**
   * Convolution over time of (T, N, C), with `weight` (k, C, out). `convTbc(input, weight, bias, pad = 0)`
   */
  convTbc(input: Tensor, weight: Tensor, bias: Tensor, pad?: number): Tensor;
  /**
   * The transpose of `conv1d`, which enlarges: (N, C, L), with `weight` (C, out / groups, k).
   * `convTranspose1d(input, weight, bias = null, stride = 1, padding = 0, outputPadding = 0, groups = 1,
   * dilation = 1)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.conv_transpose1d.html
   */
  convTranspose1d(options: Opt<NamedInput<Tensor> & { weight: Tensor; bias?: Tensor | null | undefined; stride?: IntOrList | undefined; padding?: IntOrList | undefined; outputPadding?: IntOrList | undefined; groups?: number | undefined; dilation?: IntOrList | undefined }>): Tensor;
  /**
   * The transpose of `conv1d`, which enlarges: (N, C, L), with `weight` (C, out / groups, k).
   * `convTranspose1d(input, weight, bias = null, stride = 1, padding = 0, outputPadding = 0, groups = 1,
   * dilation = 1)`
   */
  convTranspose1d(input: Tensor, options: Opt<{ weight: Tensor; bias?: Tensor | null | undefined; stride?: IntOrList | undefined; padding?: IntOrList | undefined; outputPadding?: IntOrList | undefined; groups?: number | undefined; dilation?: IntOrList | undefined }>): Tensor;
  /**
   * The transpose of `conv1d`, which enlarges: (N, C, L), with `weight` (C, out / groups, k).
   * `convTranspose1d(input, weight, bias = null, stride = 1, padding = 0, outputPadding = 0, groups = 1,
   * dilation = 1)`
   */
  convTranspose1d(input: Tensor, weight: Tensor, options: Opt<{ bias?: Tensor | null | undefined; stride?: IntOrList | undefined; padding?: IntOrList | undefined; outputPadding?: IntOrList | undefined; groups?: number | undefined; dilation?: IntOrList | undefined }>): Tensor;
  /**
   * The transpose of `conv1d`, which enlarges: (N, C, L), with `weight` (C, out / groups, k).
   * `convTranspose1d(input, weight, bias = null, stride = 1, padding = 0, outputPadding = 0, groups = 1,
   * dilation = 1)`
   */
  convTranspose1d(input: Tensor, weight: Tensor, bias: Tensor | null | undefined, options: Opt<{ stride?: IntOrList | undefined; padding?: IntOrList | undefined; outputPadding?: IntOrList | undefined; groups?: number | undefined; dilation?: IntOrList | undefined }>): Tensor;
  /**
   * The transpose of `conv1d`, which enlarges: (N, C, L), with `weight` (C, out / groups, k).
   * `convTranspose1d(input, weight, bias = null, stride = 1, padding = 0, outputPadding = 0, groups = 1,
   * dilation = 1)`
   */
  convTranspose1d(input: Tensor, weight: Tensor, bias: Tensor | null | undefined, stride: IntOrList | undefined, options: Opt<{ padding?: IntOrList | undefined; outputPadding?: IntOrList | undefined; groups?: number | undefined; dilation?: IntOrList | undefined }>): Tensor;
  /**
   * The transpose of `conv1d`, which enlarges: (N, C, L), with `weight` (C, out / groups, k).
   * `convTranspose1d(input, weight, bias = null, stride = 1, padding = 0, outputPadding = 0, groups = 1,
   * dilation = 1)`
   */
  convTranspose1d(input: Tensor, weight: Tensor, bias: Tensor | null | undefined, stride: IntOrList | undefined, padding: IntOrList | undefined, options: Opt<{ outputPadding?: IntOrList | undefined; groups?: number | undefined; dilation?: IntOrList | undefined }>): Tensor;
  /**
   * The transpose of `conv1d`, which enlarges: (N, C, L), with `weight` (C, out / groups, k).
   * `convTranspose1d(input, weight, bias = null, stride = 1, padding = 0, outputPadding = 0, groups = 1,
   * dilation = 1)`
   */
  convTranspose1d(input: Tensor, weight: Tensor, bias: Tensor | null | undefined, stride: IntOrList | undefined, padding: IntOrList | undefined, outputPadding: IntOrList | undefined, options: Opt<{ groups?: number | undefined; dilation?: IntOrList | undefined }>): Tensor;
  /**
   * The transpose of `conv1d`, which enlarges: (N, C, L), with `weight` (C, out / groups, k).
   * `convTranspose1d(input, weight, bias = null, stride = 1, padding = 0, outputPadding = 0, groups = 1,
   * dilation = 1)`
   */
  convTranspose1d(input: Tensor, weight: Tensor, bias: Tensor | null | undefined, stride: IntOrList | undefined, padding: IntOrList | undefined, outputPadding: IntOrList | undefined, groups: number | undefined, options: Opt<{ dilation?: IntOrList | undefined }>): Tensor;
  /**
   * The transpose of `conv1d`, which enlarges: (N, C, L), with `weight` (C, out / groups, k).
   * `convTranspose1d(input, weight, bias = null, stride = 1, padding = 0, outputPadding = 0, groups = 1,
   * dilation = 1)`
   */
  convTranspose1d(input: Tensor, weight: Tensor, bias?: Tensor | null, stride?: IntOrList, padding?: IntOrList, outputPadding?: IntOrList, groups?: number, dilation?: IntOrList): Tensor;
  /**
   * The transpose of `conv2d`, which enlarges: (N, C, H, W), with `weight` (C, out / groups, kH, kW).
   * `convTranspose2d(input, weight, bias = null, stride = 1, padding = 0, outputPadding = 0, groups = 1,
   * dilation = 1)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.conv_transpose2d.html
   */
  convTranspose2d(options: Opt<NamedInput<Tensor> & { weight: Tensor; bias?: Tensor | null | undefined; stride?: IntOrList | undefined; padding?: IntOrList | undefined; outputPadding?: IntOrList | undefined; groups?: number | undefined; dilation?: IntOrList | undefined }>): Tensor;
  /**
   * The transpose of `conv2d`, which enlarges: (N, C, H, W), with `weight` (C, out / groups, kH, kW).
   * `convTranspose2d(input, weight, bias = null, stride = 1, padding = 0, outputPadding = 0, groups = 1,
   * dilation = 1)`
   */
  convTranspose2d(input: Tensor, options: Opt<{ weight: Tensor; bias?: Tensor | null | undefined; stride?: IntOrList | undefined; padding?: IntOrList | undefined; outputPadding?: IntOrList | undefined; groups?: number | undefined; dilation?: IntOrList | undefined }>): Tensor;
  /**
   * The transpose of `conv2d`, which enlarges: (N, C, H, W), with `weight` (C, out / groups, kH, kW).
   * `convTranspose2d(input, weight, bias = null, stride = 1, padding = 0, outputPadding = 0, groups = 1,
   * dilation = 1)`
   */
  convTranspose2d(input: Tensor, weight: Tensor, options: Opt<{ bias?: Tensor | null | undefined; stride?: IntOrList | undefined; padding?: IntOrList | undefined; outputPadding?: IntOrList | undefined; groups?: number | undefined; dilation?: IntOrList | undefined }>): Tensor;
  /**
   * The transpose of `conv2d`, which enlarges: (N, C, H, W), with `weight` (C, out / groups, kH, kW).
   * `convTranspose2d(input, weight, bias = null, stride = 1, padding = 0, outputPadding = 0, groups = 1,
   * dilation = 1)`
   */
  convTranspose2d(input: Tensor, weight: Tensor, bias: Tensor | null | undefined, options: Opt<{ stride?: IntOrList | undefined; padding?: IntOrList | undefined; outputPadding?: IntOrList | undefined; groups?: number | undefined; dilation?: IntOrList | undefined }>): Tensor;
  /**
   * The transpose of `conv2d`, which enlarges: (N, C, H, W), with `weight` (C, out / groups, kH, kW).
   * `convTranspose2d(input, weight, bias = null, stride = 1, padding = 0, outputPadding = 0, groups = 1,
   * dilation = 1)`
   */
  convTranspose2d(input: Tensor, weight: Tensor, bias: Tensor | null | undefined, stride: IntOrList | undefined, options: Opt<{ padding?: IntOrList | undefined; outputPadding?: IntOrList | undefined; groups?: number | undefined; dilation?: IntOrList | undefined }>): Tensor;
  /**
   * The transpose of `conv2d`, which enlarges: (N, C, H, W), with `weight` (C, out / groups, kH, kW).
   * `convTranspose2d(input, weight, bias = null, stride = 1, padding = 0, outputPadding = 0, groups = 1,
   * dilation = 1)`
   */
  convTranspose2d(input: Tensor, weight: Tensor, bias: Tensor | null | undefined, stride: IntOrList | undefined, padding: IntOrList | undefined, options: Opt<{ outputPadding?: IntOrList | undefined; groups?: number | undefined; dilation?: IntOrList | undefined }>): Tensor;
  /**
   * The transpose of `conv2d`, which enlarges: (N, C, H, W), with `weight` (C, out / groups, kH, kW).
   * `convTranspose2d(input, weight, bias = null, stride = 1, padding = 0, outputPadding = 0, groups = 1,
   * dilation = 1)`
   */
  convTranspose2d(input: Tensor, weight: Tensor, bias: Tensor | null | undefined, stride: IntOrList | undefined, padding: IntOrList | undefined, outputPadding: IntOrList | undefined, options: Opt<{ groups?: number | undefined; dilation?: IntOrList | undefined }>): Tensor;
  /**
   * The transpose of `conv2d`, which enlarges: (N, C, H, W), with `weight` (C, out / groups, kH, kW).
   * `convTranspose2d(input, weight, bias = null, stride = 1, padding = 0, outputPadding = 0, groups = 1,
   * dilation = 1)`
   */
  convTranspose2d(input: Tensor, weight: Tensor, bias: Tensor | null | undefined, stride: IntOrList | undefined, padding: IntOrList | undefined, outputPadding: IntOrList | undefined, groups: number | undefined, options: Opt<{ dilation?: IntOrList | undefined }>): Tensor;
  /**
   * The transpose of `conv2d`, which enlarges: (N, C, H, W), with `weight` (C, out / groups, kH, kW).
   * `convTranspose2d(input, weight, bias = null, stride = 1, padding = 0, outputPadding = 0, groups = 1,
   * dilation = 1)`
   */
  convTranspose2d(input: Tensor, weight: Tensor, bias?: Tensor | null, stride?: IntOrList, padding?: IntOrList, outputPadding?: IntOrList, groups?: number, dilation?: IntOrList): Tensor;
  /**
   * The transpose of `conv3d`, which enlarges: (N, C, D, H, W), with `weight` (C, out / groups, kD, kH, kW).
   * `convTranspose3d(input, weight, bias = null, stride = 1, padding = 0, outputPadding = 0, groups = 1,
   * dilation = 1)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.conv_transpose3d.html
   */
  convTranspose3d(options: Opt<NamedInput<Tensor> & { weight: Tensor; bias?: Tensor | null | undefined; stride?: IntOrList | undefined; padding?: IntOrList | undefined; outputPadding?: IntOrList | undefined; groups?: number | undefined; dilation?: IntOrList | undefined }>): Tensor;
  /**
   * The transpose of `conv3d`, which enlarges: (N, C, D, H, W), with `weight` (C, out / groups, kD, kH, kW).
   * `convTranspose3d(input, weight, bias = null, stride = 1, padding = 0, outputPadding = 0, groups = 1,
   * dilation = 1)`
   */
  convTranspose3d(input: Tensor, options: Opt<{ weight: Tensor; bias?: Tensor | null | undefined; stride?: IntOrList | undefined; padding?: IntOrList | undefined; outputPadding?: IntOrList | undefined; groups?: number | undefined; dilation?: IntOrList | undefined }>): Tensor;
  /**
   * The transpose of `conv3d`, which enlarges: (N, C, D, H, W), with `weight` (C, out / groups, kD, kH, kW).
   * `convTranspose3d(input, weight, bias = null, stride = 1, padding = 0, outputPadding = 0, groups = 1,
   * dilation = 1)`
   */
  convTranspose3d(input: Tensor, weight: Tensor, options: Opt<{ bias?: Tensor | null | undefined; stride?: IntOrList | undefined; padding?: IntOrList | undefined; outputPadding?: IntOrList | undefined; groups?: number | undefined; dilation?: IntOrList | undefined }>): Tensor;
  /**
   * The transpose of `conv3d`, which enlarges: (N, C, D, H, W), with `weight` (C, out / groups, kD, kH, kW).
   * `convTranspose3d(input, weight, bias = null, stride = 1, padding = 0, outputPadding = 0, groups = 1,
   * dilation = 1)`
   */
  convTranspose3d(input: Tensor, weight: Tensor, bias: Tensor | null | undefined, options: Opt<{ stride?: IntOrList | undefined; padding?: IntOrList | undefined; outputPadding?: IntOrList | undefined; groups?: number | undefined; dilation?: IntOrList | undefined }>): Tensor;
  /**
   * The transpose of `conv3d`, which enlarges: (N, C, D, H, W), with `weight` (C, out / groups, kD, kH, kW).
   * `convTranspose3d(input, weight, bias = null, stride = 1, padding = 0, outputPadding = 0, groups = 1,
   * dilation = 1)`
   */
  convTranspose3d(input: Tensor, weight: Tensor, bias: Tensor | null | undefined, stride: IntOrList | undefined, options: Opt<{ padding?: IntOrList | undefined; outputPadding?: IntOrList | undefined; groups?: number | undefined; dilation?: IntOrList | undefined }>): Tensor;
  /**
   * The transpose of `conv3d`, which enlarges: (N, C, D, H, W), with `weight` (C, out / groups, kD, kH, kW).
   * `convTranspose3d(input, weight, bias = null, stride = 1, padding = 0, outputPadding = 0, groups = 1,
   * dilation = 1)`
   */
  convTranspose3d(input: Tensor, weight: Tensor, bias: Tensor | null | undefined, stride: IntOrList | undefined, padding: IntOrList | undefined, options: Opt<{ outputPadding?: IntOrList | undefined; groups?: number | undefined; dilation?: IntOrList | undefined }>): Tensor;
  /**
   * The transpose of `conv3d`, which enlarges: (N, C, D, H, W), with `weight` (C, out / groups, kD, kH, kW).
   * `convTranspose3d(input, weight, bias = null, stride = 1, padding = 0, outputPadding = 0, groups = 1,
   * dilation = 1)`
   */
  convTranspose3d(input: Tensor, weight: Tensor, bias: Tensor | null | undefined, stride: IntOrList | undefined, padding: IntOrList | undefined, outputPadding: IntOrList | undefined, options: Opt<{ groups?: number | undefined; dilation?: IntOrList | undefined }>): Tensor;
  /**
   * The transpose of `conv3d`, which enlarges: (N, C, D, H, W), with `weight` (C, out / groups, kD, kH, kW).
   * `convTranspose3d(input, weight, bias = null, stride = 1, padding = 0, outputPadding = 0, groups = 1,
   * dilation = 1)`
   */
  convTranspose3d(input: Tensor, weight: Tensor, bias: Tensor | null | undefined, stride: IntOrList | undefined, padding: IntOrList | undefined, outputPadding: IntOrList | undefined, groups: number | undefined, options: Opt<{ dilation?: IntOrList | undefined }>): Tensor;
  /**
   * The transpose of `conv3d`, which enlarges: (N, C, D, H, W), with `weight` (C, out / groups, kD, kH, kW).
   * `convTranspose3d(input, weight, bias = null, stride = 1, padding = 0, outputPadding = 0, groups = 1,
   * dilation = 1)`
   */
  convTranspose3d(input: Tensor, weight: Tensor, bias?: Tensor | null, stride?: IntOrList, padding?: IntOrList, outputPadding?: IntOrList, groups?: number, dilation?: IntOrList): Tensor;
  /** Any convolution, transposed or not, of any number of dimensions: what `conv2d` and its kin call. */
  convolution(options: Opt<NamedInput<Tensor> & { weight: Tensor; bias: Tensor | null; stride: readonly number[]; padding: readonly number[]; dilation: readonly number[]; transposed: boolean; outputPadding: readonly number[]; groups: number }>): Tensor;
  /** Any convolution, transposed or not, of any number of dimensions: what `conv2d` and its kin call. */
  convolution(input: Tensor, options: Opt<{ weight: Tensor; bias: Tensor | null; stride: readonly number[]; padding: readonly number[]; dilation: readonly number[]; transposed: boolean; outputPadding: readonly number[]; groups: number }>): Tensor;
  /** Any convolution, transposed or not, of any number of dimensions: what `conv2d` and its kin call. */
  convolution(input: Tensor, weight: Tensor, options: Opt<{ bias: Tensor | null; stride: readonly number[]; padding: readonly number[]; dilation: readonly number[]; transposed: boolean; outputPadding: readonly number[]; groups: number }>): Tensor;
  /** Any convolution, transposed or not, of any number of dimensions: what `conv2d` and its kin call. */
  convolution(input: Tensor, weight: Tensor, bias: Tensor | null, options: Opt<{ stride: readonly number[]; padding: readonly number[]; dilation: readonly number[]; transposed: boolean; outputPadding: readonly number[]; groups: number }>): Tensor;
  /** Any convolution, transposed or not, of any number of dimensions: what `conv2d` and its kin call. */
  convolution(input: Tensor, weight: Tensor, bias: Tensor | null, stride: readonly number[], options: Opt<{ padding: readonly number[]; dilation: readonly number[]; transposed: boolean; outputPadding: readonly number[]; groups: number }>): Tensor;
  /** Any convolution, transposed or not, of any number of dimensions: what `conv2d` and its kin call. */
  convolution(input: Tensor, weight: Tensor, bias: Tensor | null, stride: readonly number[], padding: readonly number[], options: Opt<{ dilation: readonly number[]; transposed: boolean; outputPadding: readonly number[]; groups: number }>): Tensor;
  /** Any convolution, transposed or not, of any number of dimensions: what `conv2d` and its kin call. */
  convolution(input: Tensor, weight: Tensor, bias: Tensor | null, stride: readonly number[], padding: readonly number[], dilation: readonly number[], options: Opt<{ transposed: boolean; outputPadding: readonly number[]; groups: number }>): Tensor;
  /** Any convolution, transposed or not, of any number of dimensions: what `conv2d` and its kin call. */
  convolution(input: Tensor, weight: Tensor, bias: Tensor | null, stride: readonly number[], padding: readonly number[], dilation: readonly number[], transposed: boolean, options: Opt<{ outputPadding: readonly number[]; groups: number }>): Tensor;
  /** Any convolution, transposed or not, of any number of dimensions: what `conv2d` and its kin call. */
  convolution(input: Tensor, weight: Tensor, bias: Tensor | null, stride: readonly number[], padding: readonly number[], dilation: readonly number[], transposed: boolean, outputPadding: readonly number[], options: Opt<{ groups: number }>): Tensor;
  /** Any convolution, transposed or not, of any number of dimensions: what `conv2d` and its kin call. */
  convolution(input: Tensor, weight: Tensor, bias: Tensor | null, stride: readonly number[], padding: readonly number[], dilation: readonly number[], transposed: boolean, outputPadding: readonly number[], groups: number): Tensor;
  /**
   * The magnitude of `input` with the sign of `other`; the sign of -0 counts.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.copysign.html
   */
  copysign(options: Opt<NamedInput<Tensor> & NamedOther<Tensor> & OutOption>): Tensor;
  /** The magnitude of `input` with the sign of `other`; the sign of -0 counts. */
  copysign(input: Tensor, options: Opt<NamedOther<Tensor> & OutOption>): Tensor;
  /** The magnitude of `input` with the sign of `other`; the sign of -0 counts. */
  copysign(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /** The magnitude of `input` with the sign of `other`; the sign of -0 counts. */
  copysign(options: Opt<NamedInput<Tensor> & NamedOther<Scalar> & OutOption>): Tensor;
  /** The magnitude of `input` with the sign of `other`; the sign of -0 counts. */
  copysign(input: Tensor, options: Opt<NamedOther<Scalar> & OutOption>): Tensor;
  /** The magnitude of `input` with the sign of `other`; the sign of -0 counts. */
  copysign(input: Tensor, other: Scalar, options?: OutOption): Tensor;
  /**
   * The matrix of Pearson's correlations of variables in rows and observations in columns.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.corrcoef.html
   */
  corrcoef(options: Opt<NamedInput<Tensor>>): Tensor;
  /** The matrix of Pearson's correlations of variables in rows and observations in columns. */
  corrcoef(input: Tensor): Tensor;
  /**
   * The cosine of angles in radians, element by element; integers give floats.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.cos.html
   */
  cos(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  /** The cosine of angles in radians, element by element; integers give floats. */
  cos(input: Tensor, options?: OutOption): Tensor;
  /**
   * `cos`, in place: the cosine of angles in radians, element by element.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.cos_.html
   */
  cos_(options: Opt<NamedInput<Tensor>>): Tensor;
  /** `cos`, in place: the cosine of angles in radians, element by element. */
  cos_(input: Tensor): Tensor;
  /**
   * The hyperbolic cosine: `(exp(input) + exp(-input)) / 2`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.cosh.html
   */
  cosh(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  /** The hyperbolic cosine: `(exp(input) + exp(-input)) / 2`. */
  cosh(input: Tensor, options?: OutOption): Tensor;
  /**
   * `cosh`, in place: the hyperbolic cosine: `(exp(input) + exp(-input)) / 2`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.cosh_.html
   */
  cosh_(options: Opt<NamedInput<Tensor>>): Tensor;
  /** `cosh`, in place: the hyperbolic cosine: `(exp(input) + exp(-input)) / 2`. */
  cosh_(input: Tensor): Tensor;
  /**
   * `1 - cos(x₁, x₂)` where `target` is 1, `max(0, cos(x₁, x₂) - margin)` where it is -1.
   * `cosineEmbeddingLoss(input1, input2, target, margin = 0, reduction = 1)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.cosine_embedding_loss.html
   */
  cosineEmbeddingLoss(options: Opt<{ input1: Tensor; input2: Tensor; target: Tensor; margin?: number | undefined; reduction?: number | undefined }>): Tensor;
  /**
   * `1 - cos(x₁, x₂)` where `target` is 1, `max(0, cos(x₁, x₂) - margin)` where it is -1.
   * `cosineEmbeddingLoss(input1, input2, target, margin = 0, reduction = 1)`
   */
  cosineEmbeddingLoss(input1: Tensor, options: Opt<{ input2: Tensor; target: Tensor; margin?: number | undefined; reduction?: number | undefined }>): Tensor;
  /**
   * `1 - cos(x₁, x₂)` where `target` is 1, `max(0, cos(x₁, x₂) - margin)` where it is -1.
   * `cosineEmbeddingLoss(input1, input2, target, margin = 0, reduction = 1)`
   */
  cosineEmbeddingLoss(input1: Tensor, input2: Tensor, options: Opt<{ target: Tensor; margin?: number | undefined; reduction?: number | undefined }>): Tensor;
  /**
   * `1 - cos(x₁, x₂)` where `target` is 1, `max(0, cos(x₁, x₂) - margin)` where it is -1.
   * `cosineEmbeddingLoss(input1, input2, target, margin = 0, reduction = 1)`
   */
  cosineEmbeddingLoss(input1: Tensor, input2: Tensor, target: Tensor, options: Opt<{ margin?: number | undefined; reduction?: number | undefined }>): Tensor;
  /**
   * `1 - cos(x₁, x₂)` where `target` is 1, `max(0, cos(x₁, x₂) - margin)` where it is -1.
   * `cosineEmbeddingLoss(input1, input2, target, margin = 0, reduction = 1)`
   */
  cosineEmbeddingLoss(input1: Tensor, input2: Tensor, target: Tensor, margin: number | undefined, options: Opt<{ reduction?: number | undefined }>): Tensor;
  /**
   * `1 - cos(x₁, x₂)` where `target` is 1, `max(0, cos(x₁, x₂) - margin)` where it is -1.
   * `cosineEmbeddingLoss(input1, input2, target, margin = 0, reduction = 1)`
   */
  cosineEmbeddingLoss(input1: Tensor, input2: Tensor, target: Tensor, margin?: number, reduction?: number): Tensor;
  /**
   * `x₁ · x₂ / (‖x₁‖ · ‖x₂‖)` along `dim`, broadcast; norms are no less than `eps`.
   * `cosineSimilarity(x1, x2, dim = 1, eps = 1e-8)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.cosine_similarity.html
   */
  cosineSimilarity(options: Opt<{ x1: Tensor; x2: Tensor; dim?: number | undefined; axis?: number | undefined; eps?: number | undefined }>): Tensor;
  /**
   * `x₁ · x₂ / (‖x₁‖ · ‖x₂‖)` along `dim`, broadcast; norms are no less than `eps`.
   * `cosineSimilarity(x1, x2, dim = 1, eps = 1e-8)`
   */
  cosineSimilarity(x1: Tensor, options: Opt<{ x2: Tensor; dim?: number | undefined; axis?: number | undefined; eps?: number | undefined }>): Tensor;
  /**
   * `x₁ · x₂ / (‖x₁‖ · ‖x₂‖)` along `dim`, broadcast; norms are no less than `eps`.
   * `cosineSimilarity(x1, x2, dim = 1, eps = 1e-8)`
   */
  cosineSimilarity(x1: Tensor, x2: Tensor, options: Opt<{ dim?: number | undefined; axis?: number | undefined; eps?: number | undefined }>): Tensor;
  /**
   * `x₁ · x₂ / (‖x₁‖ · ‖x₂‖)` along `dim`, broadcast; norms are no less than `eps`.
   * `cosineSimilarity(x1, x2, dim = 1, eps = 1e-8)`
   */
  cosineSimilarity(x1: Tensor, x2: Tensor, dim: number | undefined, options: Opt<{ eps?: number | undefined }>): Tensor;
  /**
   * `x₁ · x₂ / (‖x₁‖ · ‖x₂‖)` along `dim`, broadcast; norms are no less than `eps`.
   * `cosineSimilarity(x1, x2, dim = 1, eps = 1e-8)`
   */
  cosineSimilarity(x1: Tensor, x2: Tensor, dim?: number, eps?: number): Tensor;
  /**
   * How many elements differ from zero, over `dim` or over all, as int64. NaN counts.
   * `countNonzero(input, dim = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.count_nonzero.html
   */
  countNonzero(options: Opt<NamedInput<Tensor> & { dim?: number | null | undefined; axis?: number | null | undefined }>): Tensor;
  /**
   * How many elements differ from zero, over `dim` or over all, as int64. NaN counts.
   * `countNonzero(input, dim = null)`
   */
  countNonzero(input: Tensor, options: Opt<{ dim?: number | null | undefined; axis?: number | null | undefined }>): Tensor;
  /**
   * How many elements differ from zero, over `dim` or over all, as int64. NaN counts.
   * `countNonzero(input, dim = null)`
   */
  countNonzero(input: Tensor, dim?: number | null): Tensor;
  /** How many elements differ from zero, over `dim` or over all, as int64. NaN counts. */
  countNonzero(options: Opt<NamedInput<Tensor> & NamedDim<readonly number[]>>): Tensor;
  /** How many elements differ from zero, over `dim` or over all, as int64. NaN counts. */
  countNonzero(input: Tensor, options: Opt<NamedDim<readonly number[]>>): Tensor;
  /** How many elements differ from zero, over `dim` or over all, as int64. NaN counts. */
  countNonzero(input: Tensor, dim: readonly number[]): Tensor;
  /**
   * The covariance matrix of variables in rows and observations in columns; weighted by `fweights`,
   * `aweights`.
   * `cov(input, { correction = 1, fweights = null, aweights = null })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.cov.html
   */
  cov(options: Opt<NamedInput<Tensor> & { correction?: number | undefined; fweights?: Tensor | null | undefined; aweights?: Tensor | null | undefined }>): Tensor;
  /**
   * The covariance matrix of variables in rows and observations in columns; weighted by `fweights`,
   * `aweights`.
   * `cov(input, { correction = 1, fweights = null, aweights = null })`
   */
  cov(input: Tensor, options?: Opt<{ correction?: number | undefined; fweights?: Tensor | null | undefined; aweights?: Tensor | null | undefined }>): Tensor;
  /**
   * The cross product of vectors of 3, along `dim`; by default the first dimension of size 3.
   * `cross(input, other, dim = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.cross.html
   */
  cross(options: Opt<NamedInput<Tensor> & NamedOther<Tensor> & { dim?: number | null | undefined; axis?: number | null | undefined } & OutOption>): Tensor;
  /**
   * The cross product of vectors of 3, along `dim`; by default the first dimension of size 3.
   * `cross(input, other, dim = null)`
   */
  cross(input: Tensor, options: Opt<NamedOther<Tensor> & { dim?: number | null | undefined; axis?: number | null | undefined } & OutOption>): Tensor;
  /**
   * The cross product of vectors of 3, along `dim`; by default the first dimension of size 3.
   * `cross(input, other, dim = null)`
   */
  cross(input: Tensor, other: Tensor, options: Opt<{ dim?: number | null | undefined; axis?: number | null | undefined } & OutOption>): Tensor;
  /**
   * The cross product of vectors of 3, along `dim`; by default the first dimension of size 3.
   * `cross(input, other, dim = null)`
   */
  cross(input: Tensor, other: Tensor, dim?: number | null, options?: OutOption): Tensor;
  /**
   * `crowIndices`, as a copy and not a view: Of a tensor sparse by rows: where each row starts in `values`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.crow_indices_copy.html
   */
  crowIndicesCopy(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  /**
   * `crowIndices`, as a copy and not a view: Of a tensor sparse by rows: where each row starts in `values`.
   */
  crowIndicesCopy(input: Tensor, options?: OutOption): Tensor;
  /**
   * Connectionist temporal classification: -log of the probability of `targets`, over all alignments with (T,
   * N, C) log-probabilities.
   * `ctcLoss(logProbs, targets, inputLengths, targetLengths, blank = 0, reduction = 1, zeroInfinity = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.ctc_loss.html
   */
  ctcLoss(options: Opt<{ logProbs: Tensor; targets: Tensor; inputLengths: readonly number[]; targetLengths: readonly number[]; blank?: number | undefined; reduction?: number | undefined; zeroInfinity?: boolean | undefined }>): Tensor;
  /**
   * Connectionist temporal classification: -log of the probability of `targets`, over all alignments with (T,
   * N, C) log-probabilities.
   * `ctcLoss(logProbs, targets, inputLengths, targetLengths, blank = 0, reduction = 1, zeroInfinity = false)`
   */
  ctcLoss(logProbs: Tensor, options: Opt<{ targets: Tensor; inputLengths: readonly number[]; targetLengths: readonly number[]; blank?: number | undefined; reduction?: number | undefined; zeroInfinity?: boolean | undefined }>): Tensor;
  /**
   * Connectionist temporal classification: -log of the probability of `targets`, over all alignments with (T,
   * N, C) log-probabilities.
   * `ctcLoss(logProbs, targets, inputLengths, targetLengths, blank = 0, reduction = 1, zeroInfinity = false)`
   */
  ctcLoss(logProbs: Tensor, targets: Tensor, options: Opt<{ inputLengths: readonly number[]; targetLengths: readonly number[]; blank?: number | undefined; reduction?: number | undefined; zeroInfinity?: boolean | undefined }>): Tensor;
  /**
   * Connectionist temporal classification: -log of the probability of `targets`, over all alignments with (T,
   * N, C) log-probabilities.
   * `ctcLoss(logProbs, targets, inputLengths, targetLengths, blank = 0, reduction = 1, zeroInfinity = false)`
   */
  ctcLoss(logProbs: Tensor, targets: Tensor, inputLengths: readonly number[], options: Opt<{ targetLengths: readonly number[]; blank?: number | undefined; reduction?: number | undefined; zeroInfinity?: boolean | undefined }>): Tensor;
  /**
   * Connectionist temporal classification: -log of the probability of `targets`, over all alignments with (T,
   * N, C) log-probabilities.
   * `ctcLoss(logProbs, targets, inputLengths, targetLengths, blank = 0, reduction = 1, zeroInfinity = false)`
   */
  ctcLoss(logProbs: Tensor, targets: Tensor, inputLengths: readonly number[], targetLengths: readonly number[], options: Opt<{ blank?: number | undefined; reduction?: number | undefined; zeroInfinity?: boolean | undefined }>): Tensor;
  /**
   * Connectionist temporal classification: -log of the probability of `targets`, over all alignments with (T,
   * N, C) log-probabilities.
   * `ctcLoss(logProbs, targets, inputLengths, targetLengths, blank = 0, reduction = 1, zeroInfinity = false)`
   */
  ctcLoss(logProbs: Tensor, targets: Tensor, inputLengths: readonly number[], targetLengths: readonly number[], blank: number | undefined, options: Opt<{ reduction?: number | undefined; zeroInfinity?: boolean | undefined }>): Tensor;
  /**
   * Connectionist temporal classification: -log of the probability of `targets`, over all alignments with (T,
   * N, C) log-probabilities.
   * `ctcLoss(logProbs, targets, inputLengths, targetLengths, blank = 0, reduction = 1, zeroInfinity = false)`
   */
  ctcLoss(logProbs: Tensor, targets: Tensor, inputLengths: readonly number[], targetLengths: readonly number[], blank: number | undefined, reduction: number | undefined, options: Opt<{ zeroInfinity?: boolean | undefined }>): Tensor;
  /**
   * Connectionist temporal classification: -log of the probability of `targets`, over all alignments with (T,
   * N, C) log-probabilities.
   * `ctcLoss(logProbs, targets, inputLengths, targetLengths, blank = 0, reduction = 1, zeroInfinity = false)`
   */
  ctcLoss(logProbs: Tensor, targets: Tensor, inputLengths: readonly number[], targetLengths: readonly number[], blank?: number, reduction?: number, zeroInfinity?: boolean): Tensor;
  /**
   * Connectionist temporal classification: -log of the probability of `targets`, over all alignments with (T,
   * N, C) log-probabilities.
   * `ctcLoss(logProbs, targets, inputLengths, targetLengths, blank = 0, reduction = 1, zeroInfinity = false)`
   */
  ctcLoss(options: Opt<{ logProbs: Tensor; targets: Tensor; inputLengths: Tensor; targetLengths: Tensor; blank?: number | undefined; reduction?: number | undefined; zeroInfinity?: boolean | undefined }>): Tensor;
  /**
   * Connectionist temporal classification: -log of the probability of `targets`, over all alignments with (T,
   * N, C) log-probabilities.
   * `ctcLoss(logProbs, targets, inputLengths, targetLengths, blank = 0, reduction = 1, zeroInfinity = false)`
   */
  ctcLoss(logProbs: Tensor, options: Opt<{ targets: Tensor; inputLengths: Tensor; targetLengths: Tensor; blank?: number | undefined; reduction?: number | undefined; zeroInfinity?: boolean | undefined }>): Tensor;
  /**
   * Connectionist temporal classification: -log of the probability of `targets`, over all alignments with (T,
   * N, C) log-probabilities.
   * `ctcLoss(logProbs, targets, inputLengths, targetLengths, blank = 0, reduction = 1, zeroInfinity = false)`
   */
  ctcLoss(logProbs: Tensor, targets: Tensor, options: Opt<{ inputLengths: Tensor; targetLengths: Tensor; blank?: number | undefined; reduction?: number | undefined; zeroInfinity?: boolean | undefined }>): Tensor;
  /**
   * Connectionist temporal classification: -log of the probability of `targets`, over all alignments with (T,
   * N, C) log-probabilities.
   * `ctcLoss(logProbs, targets, inputLengths, targetLengths, blank = 0, reduction = 1, zeroInfinity = false)`
   */
  ctcLoss(logProbs: Tensor, targets: Tensor, inputLengths: Tensor, options: Opt<{ targetLengths: Tensor; blank?: number | undefined; reduction?: number | undefined; zeroInfinity?: boolean | undefined }>): Tensor;
  /**
   * Connectionist temporal classification: -log of the probability of `targets`, over all alignments with (T,
   * N, C) log-probabilities.
   * `ctcLoss(logProbs, targets, inputLengths, targetLengths, blank = 0, reduction = 1, zeroInfinity = false)`
   */
  ctcLoss(logProbs: Tensor, targets: Tensor, inputLengths: Tensor, targetLengths: Tensor, options: Opt<{ blank?: number | undefined; reduction?: number | undefined; zeroInfinity?: boolean | undefined }>): Tensor;
  /**
   * Connectionist temporal classification: -log of the probability of `targets`, over all alignments with (T,
   * N, C) log-probabilities.
   * `ctcLoss(logProbs, targets, inputLengths, targetLengths, blank = 0, reduction = 1, zeroInfinity = false)`
   */
  ctcLoss(logProbs: Tensor, targets: Tensor, inputLengths: Tensor, targetLengths: Tensor, blank: number | undefined, options: Opt<{ reduction?: number | undefined; zeroInfinity?: boolean | undefined }>): Tensor;
  /**
   * Connectionist temporal classification: -log of the probability of `targets`, over all alignments with (T,
   * N, C) log-probabilities.
   * `ctcLoss(logProbs, targets, inputLengths, targetLengths, blank = 0, reduction = 1, zeroInfinity = false)`
   */
  ctcLoss(logProbs: Tensor, targets: Tensor, inputLengths: Tensor, targetLengths: Tensor, blank: number | undefined, reduction: number | undefined, options: Opt<{ zeroInfinity?: boolean | undefined }>): Tensor;
  /**
   * Connectionist temporal classification: -log of the probability of `targets`, over all alignments with (T,
   * N, C) log-probabilities.
   * `ctcLoss(logProbs, targets, inputLengths, targetLengths, blank = 0, reduction = 1, zeroInfinity = false)`
   */
  ctcLoss(logProbs: Tensor, targets: Tensor, inputLengths: Tensor, targetLengths: Tensor, blank?: number, reduction?: number, zeroInfinity?: boolean): Tensor;
  /** `affineGridGenerator` by cuDNN's kernel. */
  cudnnAffineGridGenerator(options: Opt<{ theta: Tensor; N: number; C: number; H: number; W: number }>): Tensor;
  /** `affineGridGenerator` by cuDNN's kernel. */
  cudnnAffineGridGenerator(theta: Tensor, options: Opt<{ N: number; C: number; H: number; W: number }>): Tensor;
  /** `affineGridGenerator` by cuDNN's kernel. */
  cudnnAffineGridGenerator(theta: Tensor, N: number, options: Opt<{ C: number; H: number; W: number }>): Tensor;
  /** `affineGridGenerator` by cuDNN's kernel. */
  cudnnAffineGridGenerator(theta: Tensor, N: number, C: number, options: Opt<{ H: number; W: number }>): Tensor;
  /** `affineGridGenerator` by cuDNN's kernel. */
  cudnnAffineGridGenerator(theta: Tensor, N: number, C: number, H: number, options: Opt<{ W: number }>): Tensor;
  /** `affineGridGenerator` by cuDNN's kernel. */
  cudnnAffineGridGenerator(theta: Tensor, N: number, C: number, H: number, W: number): Tensor;
  /** `batchNorm` by cuDNN's kernels, with the mean, 1/√(var + eps) and what backward needs. */
  cudnnBatchNorm(options: Opt<NamedInput<Tensor> & { weight: Tensor; bias: Tensor | null; runningMean: Tensor | null; runningVar: Tensor | null; training: boolean; exponentialAverageFactor: number; epsilon: number } & OutsOption<[Tensor, Tensor, Tensor, Tensor]>>): [Tensor, Tensor, Tensor, Tensor];
  /** `batchNorm` by cuDNN's kernels, with the mean, 1/√(var + eps) and what backward needs. */
  cudnnBatchNorm(input: Tensor, options: Opt<{ weight: Tensor; bias: Tensor | null; runningMean: Tensor | null; runningVar: Tensor | null; training: boolean; exponentialAverageFactor: number; epsilon: number } & OutsOption<[Tensor, Tensor, Tensor, Tensor]>>): [Tensor, Tensor, Tensor, Tensor];
  /** `batchNorm` by cuDNN's kernels, with the mean, 1/√(var + eps) and what backward needs. */
  cudnnBatchNorm(input: Tensor, weight: Tensor, options: Opt<{ bias: Tensor | null; runningMean: Tensor | null; runningVar: Tensor | null; training: boolean; exponentialAverageFactor: number; epsilon: number } & OutsOption<[Tensor, Tensor, Tensor, Tensor]>>): [Tensor, Tensor, Tensor, Tensor];
  /** `batchNorm` by cuDNN's kernels, with the mean, 1/√(var + eps) and what backward needs. */
  cudnnBatchNorm(input: Tensor, weight: Tensor, bias: Tensor | null, options: Opt<{ runningMean: Tensor | null; runningVar: Tensor | null; training: boolean; exponentialAverageFactor: number; epsilon: number } & OutsOption<[Tensor, Tensor, Tensor, Tensor]>>): [Tensor, Tensor, Tensor, Tensor];
  /** `batchNorm` by cuDNN's kernels, with the mean, 1/√(var + eps) and what backward needs. */
  cudnnBatchNorm(input: Tensor, weight: Tensor, bias: Tensor | null, runningMean: Tensor | null, options: Opt<{ runningVar: Tensor | null; training: boolean; exponentialAverageFactor: number; epsilon: number } & OutsOption<[Tensor, Tensor, Tensor, Tensor]>>): [Tensor, Tensor, Tensor, Tensor];
  /** `batchNorm` by cuDNN's kernels, with the mean, 1/√(var + eps) and what backward needs. */
  cudnnBatchNorm(input: Tensor, weight: Tensor, bias: Tensor | null, runningMean: Tensor | null, runningVar: Tensor | null, options: Opt<{ training: boolean; exponentialAverageFactor: number; epsilon: number } & OutsOption<[Tensor, Tensor, Tensor, Tensor]>>): [Tensor, Tensor, Tensor, Tensor];
  /** `batchNorm` by cuDNN's kernels, with the mean, 1/√(var + eps) and what backward needs. */
  cudnnBatchNorm(input: Tensor, weight: Tensor, bias: Tensor | null, runningMean: Tensor | null, runningVar: Tensor | null, training: boolean, options: Opt<{ exponentialAverageFactor: number; epsilon: number } & OutsOption<[Tensor, Tensor, Tensor, Tensor]>>): [Tensor, Tensor, Tensor, Tensor];
  /** `batchNorm` by cuDNN's kernels, with the mean, 1/√(var + eps) and what backward needs. */
  cudnnBatchNorm(input: Tensor, weight: Tensor, bias: Tensor | null, runningMean: Tensor | null, runningVar: Tensor | null, training: boolean, exponentialAverageFactor: number, options: Opt<{ epsilon: number } & OutsOption<[Tensor, Tensor, Tensor, Tensor]>>): [Tensor, Tensor, Tensor, Tensor];
  /** `batchNorm` by cuDNN's kernels, with the mean, 1/√(var + eps) and what backward needs. */
  cudnnBatchNorm(input: Tensor, weight: Tensor, bias: Tensor | null, runningMean: Tensor | null, runningVar: Tensor | null, training: boolean, exponentialAverageFactor: number, epsilon: number, options?: OutsOption<[Tensor, Tensor, Tensor, Tensor]>): [Tensor, Tensor, Tensor, Tensor];
  /** A convolution by cuDNN's kernels. */
  cudnnConvolution(options: Opt<NamedInput<Tensor> & { weight: Tensor; padding: readonly number[]; stride: readonly number[]; dilation: readonly number[]; groups: number; benchmark: boolean; deterministic: boolean; allowTf32: boolean } & OutOption>): Tensor;
  /** A convolution by cuDNN's kernels. */
  cudnnConvolution(input: Tensor, options: Opt<{ weight: Tensor; padding: readonly number[]; stride: readonly number[]; dilation: readonly number[]; groups: number; benchmark: boolean; deterministic: boolean; allowTf32: boolean } & OutOption>): Tensor;
  /** A convolution by cuDNN's kernels. */
  cudnnConvolution(input: Tensor, weight: Tensor, options: Opt<{ padding: readonly number[]; stride: readonly number[]; dilation: readonly number[]; groups: number; benchmark: boolean; deterministic: boolean; allowTf32: boolean } & OutOption>): Tensor;
  /** A convolution by cuDNN's kernels. */
  cudnnConvolution(input: Tensor, weight: Tensor, padding: readonly number[], options: Opt<{ stride: readonly number[]; dilation: readonly number[]; groups: number; benchmark: boolean; deterministic: boolean; allowTf32: boolean } & OutOption>): Tensor;
  /** A convolution by cuDNN's kernels. */
  cudnnConvolution(input: Tensor, weight: Tensor, padding: readonly number[], stride: readonly number[], options: Opt<{ dilation: readonly number[]; groups: number; benchmark: boolean; deterministic: boolean; allowTf32: boolean } & OutOption>): Tensor;
  /** A convolution by cuDNN's kernels. */
  cudnnConvolution(input: Tensor, weight: Tensor, padding: readonly number[], stride: readonly number[], dilation: readonly number[], options: Opt<{ groups: number; benchmark: boolean; deterministic: boolean; allowTf32: boolean } & OutOption>): Tensor;
  /** A convolution by cuDNN's kernels. */
  cudnnConvolution(input: Tensor, weight: Tensor, padding: readonly number[], stride: readonly number[], dilation: readonly number[], groups: number, options: Opt<{ benchmark: boolean; deterministic: boolean; allowTf32: boolean } & OutOption>): Tensor;
  /** A convolution by cuDNN's kernels. */
  cudnnConvolution(input: Tensor, weight: Tensor, padding: readonly number[], stride: readonly number[], dilation: readonly number[], groups: number, benchmark: boolean, options: Opt<{ deterministic: boolean; allowTf32: boolean } & OutOption>): Tensor;
  /** A convolution by cuDNN's kernels. */
  cudnnConvolution(input: Tensor, weight: Tensor, padding: readonly number[], stride: readonly number[], dilation: readonly number[], groups: number, benchmark: boolean, deterministic: boolean, options: Opt<{ allowTf32: boolean } & OutOption>): Tensor;
  /** A convolution by cuDNN's kernels. */
  cudnnConvolution(input: Tensor, weight: Tensor, padding: readonly number[], stride: readonly number[], dilation: readonly number[], groups: number, benchmark: boolean, deterministic: boolean, allowTf32: boolean, options?: OutOption): Tensor;
  /** `relu(convolution(…) + alpha · z)` by one of cuDNN's kernels. */
  cudnnConvolutionAddRelu(options: Opt<NamedInput<Tensor> & { weight: Tensor; z: Tensor; alpha: Scalar | null; bias: Tensor | null; stride: readonly number[]; padding: readonly number[]; dilation: readonly number[]; groups: number }>): Tensor;
  /** `relu(convolution(…) + alpha · z)` by one of cuDNN's kernels. */
  cudnnConvolutionAddRelu(input: Tensor, options: Opt<{ weight: Tensor; z: Tensor; alpha: Scalar | null; bias: Tensor | null; stride: readonly number[]; padding: readonly number[]; dilation: readonly number[]; groups: number }>): Tensor;
  /** `relu(convolution(…) + alpha · z)` by one of cuDNN's kernels. */
  cudnnConvolutionAddRelu(input: Tensor, weight: Tensor, options: Opt<{ z: Tensor; alpha: Scalar | null; bias: Tensor | null; stride: readonly number[]; padding: readonly number[]; dilation: readonly number[]; groups: number }>): Tensor;
  /** `relu(convolution(…) + alpha · z)` by one of cuDNN's kernels. */
  cudnnConvolutionAddRelu(input: Tensor, weight: Tensor, z: Tensor, options: Opt<{ alpha: Scalar | null; bias: Tensor | null; stride: readonly number[]; padding: readonly number[]; dilation: readonly number[]; groups: number }>): Tensor;
  /** `relu(convolution(…) + alpha · z)` by one of cuDNN's kernels. */
  cudnnConvolutionAddRelu(input: Tensor, weight: Tensor, z: Tensor, alpha: Scalar | null, options: Opt<{ bias: Tensor | null; stride: readonly number[]; padding: readonly number[]; dilation: readonly number[]; groups: number }>): Tensor;
  /** `relu(convolution(…) + alpha · z)` by one of cuDNN's kernels. */
  cudnnConvolutionAddRelu(input: Tensor, weight: Tensor, z: Tensor, alpha: Scalar | null, bias: Tensor | null, options: Opt<{ stride: readonly number[]; padding: readonly number[]; dilation: readonly number[]; groups: number }>): Tensor;
  /** `relu(convolution(…) + alpha · z)` by one of cuDNN's kernels. */
  cudnnConvolutionAddRelu(input: Tensor, weight: Tensor, z: Tensor, alpha: Scalar | null, bias: Tensor | null, stride: readonly number[], options: Opt<{ padding: readonly number[]; dilation: readonly number[]; groups: number }>): Tensor;
  /** `relu(convolution(…) + alpha · z)` by one of cuDNN's kernels. */
  cudnnConvolutionAddRelu(input: Tensor, weight: Tensor, z: Tensor, alpha: Scalar | null, bias: Tensor | null, stride: readonly number[], padding: readonly number[], options: Opt<{ dilation: readonly number[]; groups: number }>): Tensor;
  /** `relu(convolution(…) + alpha · z)` by one of cuDNN's kernels. */
  cudnnConvolutionAddRelu(input: Tensor, weight: Tensor, z: Tensor, alpha: Scalar | null, bias: Tensor | null, stride: readonly number[], padding: readonly number[], dilation: readonly number[], options: Opt<{ groups: number }>): Tensor;
  /** `relu(convolution(…) + alpha · z)` by one of cuDNN's kernels. */
  cudnnConvolutionAddRelu(input: Tensor, weight: Tensor, z: Tensor, alpha: Scalar | null, bias: Tensor | null, stride: readonly number[], padding: readonly number[], dilation: readonly number[], groups: number): Tensor;
  /** `relu(convolution(…))` by one of cuDNN's kernels. */
  cudnnConvolutionRelu(options: Opt<NamedInput<Tensor> & { weight: Tensor; bias: Tensor | null; stride: readonly number[]; padding: readonly number[]; dilation: readonly number[]; groups: number }>): Tensor;
  /** `relu(convolution(…))` by one of cuDNN's kernels. */
  cudnnConvolutionRelu(input: Tensor, options: Opt<{ weight: Tensor; bias: Tensor | null; stride: readonly number[]; padding: readonly number[]; dilation: readonly number[]; groups: number }>): Tensor;
  /** `relu(convolution(…))` by one of cuDNN's kernels. */
  cudnnConvolutionRelu(input: Tensor, weight: Tensor, options: Opt<{ bias: Tensor | null; stride: readonly number[]; padding: readonly number[]; dilation: readonly number[]; groups: number }>): Tensor;
  /** `relu(convolution(…))` by one of cuDNN's kernels. */
  cudnnConvolutionRelu(input: Tensor, weight: Tensor, bias: Tensor | null, options: Opt<{ stride: readonly number[]; padding: readonly number[]; dilation: readonly number[]; groups: number }>): Tensor;
  /** `relu(convolution(…))` by one of cuDNN's kernels. */
  cudnnConvolutionRelu(input: Tensor, weight: Tensor, bias: Tensor | null, stride: readonly number[], options: Opt<{ padding: readonly number[]; dilation: readonly number[]; groups: number }>): Tensor;
  /** `relu(convolution(…))` by one of cuDNN's kernels. */
  cudnnConvolutionRelu(input: Tensor, weight: Tensor, bias: Tensor | null, stride: readonly number[], padding: readonly number[], options: Opt<{ dilation: readonly number[]; groups: number }>): Tensor;
  /** `relu(convolution(…))` by one of cuDNN's kernels. */
  cudnnConvolutionRelu(input: Tensor, weight: Tensor, bias: Tensor | null, stride: readonly number[], padding: readonly number[], dilation: readonly number[], options: Opt<{ groups: number }>): Tensor;
  /** `relu(convolution(…))` by one of cuDNN's kernels. */
  cudnnConvolutionRelu(input: Tensor, weight: Tensor, bias: Tensor | null, stride: readonly number[], padding: readonly number[], dilation: readonly number[], groups: number): Tensor;
  /** A transposed convolution by cuDNN's kernels. */
  cudnnConvolutionTranspose(options: Opt<NamedInput<Tensor> & { weight: Tensor; padding: readonly number[]; outputPadding: readonly number[]; stride: readonly number[]; dilation: readonly number[]; groups: number; benchmark: boolean; deterministic: boolean; allowTf32: boolean }>): Tensor;
  /** A transposed convolution by cuDNN's kernels. */
  cudnnConvolutionTranspose(input: Tensor, options: Opt<{ weight: Tensor; padding: readonly number[]; outputPadding: readonly number[]; stride: readonly number[]; dilation: readonly number[]; groups: number; benchmark: boolean; deterministic: boolean; allowTf32: boolean }>): Tensor;
  /** A transposed convolution by cuDNN's kernels. */
  cudnnConvolutionTranspose(input: Tensor, weight: Tensor, options: Opt<{ padding: readonly number[]; outputPadding: readonly number[]; stride: readonly number[]; dilation: readonly number[]; groups: number; benchmark: boolean; deterministic: boolean; allowTf32: boolean }>): Tensor;
  /** A transposed convolution by cuDNN's kernels. */
  cudnnConvolutionTranspose(input: Tensor, weight: Tensor, padding: readonly number[], options: Opt<{ outputPadding: readonly number[]; stride: readonly number[]; dilation: readonly number[]; groups: number; benchmark: boolean; deterministic: boolean; allowTf32: boolean }>): Tensor;
  /** A transposed convolution by cuDNN's kernels. */
  cudnnConvolutionTranspose(input: Tensor, weight: Tensor, padding: readonly number[], outputPadding: readonly number[], options: Opt<{ stride: readonly number[]; dilation: readonly number[]; groups: number; benchmark: boolean; deterministic: boolean; allowTf32: boolean }>): Tensor;
  /** A transposed convolution by cuDNN's kernels. */
  cudnnConvolutionTranspose(input: Tensor, weight: Tensor, padding: readonly number[], outputPadding: readonly number[], stride: readonly number[], options: Opt<{ dilation: readonly number[]; groups: number; benchmark: boolean; deterministic: boolean; allowTf32: boolean }>): Tensor;
  /** A transposed convolution by cuDNN's kernels. */
  cudnnConvolutionTranspose(input: Tensor, weight: Tensor, padding: readonly number[], outputPadding: readonly number[], stride: readonly number[], dilation: readonly number[], options: Opt<{ groups: number; benchmark: boolean; deterministic: boolean; allowTf32: boolean }>): Tensor;
  /** A transposed convolution by cuDNN's kernels. */
  cudnnConvolutionTranspose(input: Tensor, weight: Tensor, padding: readonly number[], outputPadding: readonly number[], stride: readonly number[], dilation: readonly number[], groups: number, options: Opt<{ benchmark: boolean; deterministic: boolean; allowTf32: boolean }>): Tensor;
  /** A transposed convolution by cuDNN's kernels. */
  cudnnConvolutionTranspose(input: Tensor, weight: Tensor, padding: readonly number[], outputPadding: readonly number[], stride: readonly number[], dilation: readonly number[], groups: number, benchmark: boolean, options: Opt<{ deterministic: boolean; allowTf32: boolean }>): Tensor;
  /** A transposed convolution by cuDNN's kernels. */
  cudnnConvolutionTranspose(input: Tensor, weight: Tensor, padding: readonly number[], outputPadding: readonly number[], stride: readonly number[], dilation: readonly number[], groups: number, benchmark: boolean, deterministic: boolean, options: Opt<{ allowTf32: boolean }>): Tensor;
  /** A transposed convolution by cuDNN's kernels. */
  cudnnConvolutionTranspose(input: Tensor, weight: Tensor, padding: readonly number[], outputPadding: readonly number[], stride: readonly number[], dilation: readonly number[], groups: number, benchmark: boolean, deterministic: boolean, allowTf32: boolean): Tensor;
  /** `gridSampler` by cuDNN's kernel: bilinear, with zeros outside. */
  cudnnGridSampler(options: Opt<NamedInput<Tensor> & { grid: Tensor }>): Tensor;
  /** `gridSampler` by cuDNN's kernel: bilinear, with zeros outside. */
  cudnnGridSampler(input: Tensor, options: Opt<{ grid: Tensor }>): Tensor;
  /** `gridSampler` by cuDNN's kernel: bilinear, with zeros outside. */
  cudnnGridSampler(input: Tensor, grid: Tensor): Tensor;
  /** Whether cuDNN can compute with a tensor: its device and dtype, and whether it is on. */
  cudnnIsAcceptable(options: Opt<NamedInput<Tensor>>): boolean;
  /** Whether cuDNN can compute with a tensor: its device and dtype, and whether it is on. */
  cudnnIsAcceptable(input: Tensor): boolean;
  /**
   * The largest so far along `dim`, and where it was, as `{ values, indices }`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.cummax.html
   */
  cummax(options: Opt<NamedInput<Tensor> & NamedDim<number> & OutsOption<[Tensor, Tensor]>>): NamedTuple<['values', 'indices']>;
  /** The largest so far along `dim`, and where it was, as `{ values, indices }`. */
  cummax(input: Tensor, options: Opt<NamedDim<number> & OutsOption<[Tensor, Tensor]>>): NamedTuple<['values', 'indices']>;
  /** The largest so far along `dim`, and where it was, as `{ values, indices }`. */
  cummax(input: Tensor, dim: number, options?: OutsOption<[Tensor, Tensor]>): NamedTuple<['values', 'indices']>;
  /**
   * The smallest so far along `dim`, and where it was, as `{ values, indices }`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.cummin.html
   */
  cummin(options: Opt<NamedInput<Tensor> & NamedDim<number> & OutsOption<[Tensor, Tensor]>>): NamedTuple<['values', 'indices']>;
  /** The smallest so far along `dim`, and where it was, as `{ values, indices }`. */
  cummin(input: Tensor, options: Opt<NamedDim<number> & OutsOption<[Tensor, Tensor]>>): NamedTuple<['values', 'indices']>;
  /** The smallest so far along `dim`, and where it was, as `{ values, indices }`. */
  cummin(input: Tensor, dim: number, options?: OutsOption<[Tensor, Tensor]>): NamedTuple<['values', 'indices']>;
  /**
   * Running products along `dim`: `yᵢ = x₁ · … · xᵢ`. Integers multiply in int64.
   * `cumprod(input, dim, { dtype = null })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.cumprod.html
   */
  cumprod(options: Opt<NamedInput<Tensor> & NamedDim<number> & { dtype?: DType | null | undefined } & OutOption>): Tensor;
  /**
   * Running products along `dim`: `yᵢ = x₁ · … · xᵢ`. Integers multiply in int64.
   * `cumprod(input, dim, { dtype = null })`
   */
  cumprod(input: Tensor, options: Opt<NamedDim<number> & { dtype?: DType | null | undefined } & OutOption>): Tensor;
  /**
   * Running products along `dim`: `yᵢ = x₁ · … · xᵢ`. Integers multiply in int64.
   * `cumprod(input, dim, { dtype = null })`
   */
  cumprod(input: Tensor, dim: number, options?: Opt<{ dtype?: DType | null | undefined } & OutOption>): Tensor;
  /**
   * Running sums along `dim`: `yᵢ = x₁ + … + xᵢ`. Integers add up in int64.
   * `cumsum(input, dim, { dtype = null })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.cumsum.html
   */
  cumsum(options: Opt<NamedInput<Tensor> & NamedDim<number> & { dtype?: DType | null | undefined } & OutOption>): Tensor;
  /**
   * Running sums along `dim`: `yᵢ = x₁ + … + xᵢ`. Integers add up in int64.
   * `cumsum(input, dim, { dtype = null })`
   */
  cumsum(input: Tensor, options: Opt<NamedDim<number> & { dtype?: DType | null | undefined } & OutOption>): Tensor;
  /**
   * Running sums along `dim`: `yᵢ = x₁ + … + xᵢ`. Integers add up in int64.
   * `cumsum(input, dim, { dtype = null })`
   */
  cumsum(input: Tensor, dim: number, options?: Opt<{ dtype?: DType | null | undefined } & OutOption>): Tensor;
  /**
   * The running integrals of `y` by the trapezoidal rule; one element shorter than `y` along `dim`.
   * `cumulativeTrapezoid(y, x, { dim = -1 })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.cumulative_trapezoid.html
   */
  cumulativeTrapezoid(options: Opt<{ y: Tensor; x: Tensor; dim?: number | undefined; axis?: number | undefined }>): Tensor;
  /**
   * The running integrals of `y` by the trapezoidal rule; one element shorter than `y` along `dim`.
   * `cumulativeTrapezoid(y, x, { dim = -1 })`
   */
  cumulativeTrapezoid(y: Tensor, options: Opt<{ x: Tensor; dim?: number | undefined; axis?: number | undefined }>): Tensor;
  /**
   * The running integrals of `y` by the trapezoidal rule; one element shorter than `y` along `dim`.
   * `cumulativeTrapezoid(y, x, { dim = -1 })`
   */
  cumulativeTrapezoid(y: Tensor, x: Tensor, options?: Opt<{ dim?: number | undefined; axis?: number | undefined }>): Tensor;
  /**
   * The running integrals of `y` by the trapezoidal rule; one element shorter than `y` along `dim`.
   * `cumulativeTrapezoid(y, { dx = 1, dim = -1 })`
   */
  cumulativeTrapezoid(options: Opt<{ y: Tensor; dx?: Scalar | undefined; dim?: number | undefined; axis?: number | undefined }>): Tensor;
  /**
   * The running integrals of `y` by the trapezoidal rule; one element shorter than `y` along `dim`.
   * `cumulativeTrapezoid(y, { dx = 1, dim = -1 })`
   */
  cumulativeTrapezoid(y: Tensor, options?: Opt<{ dx?: Scalar | undefined; dim?: number | undefined; axis?: number | undefined }>): Tensor;
  /**
   * Degrees as radians: `input · π / 180`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.deg2rad.html
   */
  deg2rad(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  /** Degrees as radians: `input · π / 180`. */
  deg2rad(input: Tensor, options?: OutOption): Tensor;
  /**
   * `deg2rad`, in place: degrees as radians: `input · π / 180`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.deg2rad_.html
   */
  deg2rad_(options: Opt<NamedInput<Tensor>>): Tensor;
  /** `deg2rad`, in place: degrees as radians: `input · π / 180`. */
  deg2rad_(input: Tensor): Tensor;
  /**
   * The floats that a quantized tensor stands for: `(q - zeroPoint) · scale`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.dequantize.html
   */
  dequantize(options: Opt<NamedInput<Tensor>>): Tensor;
  /** The floats that a quantized tensor stands for: `(q - zeroPoint) · scale`. */
  dequantize(input: Tensor): Tensor;
  /** The floats that a quantized tensor stands for: `(q - zeroPoint) · scale`. */
  dequantize(options: Opt<{ tensors: readonly Tensor[] }>): Tensor[];
  /** The floats that a quantized tensor stands for: `(q - zeroPoint) · scale`. */
  dequantize(tensors: readonly Tensor[]): Tensor[];
  /**
   * The same as `linalg.det`: the determinant of each square matrix, (…, N, N) → (…).
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.det.html
   */
  det(options: Opt<NamedInput<Tensor>>): Tensor;
  /** The same as `linalg.det`: the determinant of each square matrix, (…, N, N) → (…). */
  det(input: Tensor): Tensor;
  /**
   * The same memory, cut off from autograd's graph. Writes show in both.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.detach.html
   */
  detach(options: Opt<NamedInput<Tensor>>): Tensor;
  /** The same memory, cut off from autograd's graph. Writes show in both. */
  detach(input: Tensor): Tensor;
  /**
   * `detach`, in place: the same memory, cut off from autograd's graph.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.detach_.html
   */
  detach_(options: Opt<NamedInput<Tensor>>): Tensor;
  /** `detach`, in place: the same memory, cut off from autograd's graph. */
  detach_(input: Tensor): Tensor;
  /**
   * `detach`, as a copy and not a view: the same memory, cut off from autograd's graph. Writes show in both.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.detach_copy.html
   */
  detachCopy(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  /**
   * `detach`, as a copy and not a view: the same memory, cut off from autograd's graph. Writes show in both.
   */
  detachCopy(input: Tensor, options?: OutOption): Tensor;
  /**
   * A vector becomes a matrix with it on the diagonal, a matrix gives its diagonal (a copy).
   * `diag(input, diagonal = 0)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.diag.html
   */
  diag(options: Opt<NamedInput<Tensor> & { diagonal?: number | undefined } & OutOption>): Tensor;
  /**
   * A vector becomes a matrix with it on the diagonal, a matrix gives its diagonal (a copy).
   * `diag(input, diagonal = 0)`
   */
  diag(input: Tensor, options: Opt<{ diagonal?: number | undefined } & OutOption>): Tensor;
  /**
   * A vector becomes a matrix with it on the diagonal, a matrix gives its diagonal (a copy).
   * `diag(input, diagonal = 0)`
   */
  diag(input: Tensor, diagonal?: number, options?: OutOption): Tensor;
  /**
   * Vectors in the last dimension become diagonals of matrices in `dim1` and `dim2`.
   * `diagEmbed(input, offset = 0, dim1 = -2, dim2 = -1)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.diag_embed.html
   */
  diagEmbed(options: Opt<NamedInput<Tensor> & { offset?: number | undefined; dim1?: number | undefined; dim2?: number | undefined }>): Tensor;
  /**
   * Vectors in the last dimension become diagonals of matrices in `dim1` and `dim2`.
   * `diagEmbed(input, offset = 0, dim1 = -2, dim2 = -1)`
   */
  diagEmbed(input: Tensor, options: Opt<{ offset?: number | undefined; dim1?: number | undefined; dim2?: number | undefined }>): Tensor;
  /**
   * Vectors in the last dimension become diagonals of matrices in `dim1` and `dim2`.
   * `diagEmbed(input, offset = 0, dim1 = -2, dim2 = -1)`
   */
  diagEmbed(input: Tensor, offset: number | undefined, options: Opt<{ dim1?: number | undefined; dim2?: number | undefined }>): Tensor;
  /**
   * Vectors in the last dimension become diagonals of matrices in `dim1` and `dim2`.
   * `diagEmbed(input, offset = 0, dim1 = -2, dim2 = -1)`
   */
  diagEmbed(input: Tensor, offset: number | undefined, dim1: number | undefined, options: Opt<{ dim2?: number | undefined }>): Tensor;
  /**
   * Vectors in the last dimension become diagonals of matrices in `dim1` and `dim2`.
   * `diagEmbed(input, offset = 0, dim1 = -2, dim2 = -1)`
   */
  diagEmbed(input: Tensor, offset?: number, dim1?: number, dim2?: number): Tensor;
  /**
   * A square matrix with the flattened elements on its diagonal. `diagflat(input, offset = 0)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.diagflat.html
   */
  diagflat(options: Opt<NamedInput<Tensor> & { offset?: number | undefined }>): Tensor;
  /** A square matrix with the flattened elements on its diagonal. `diagflat(input, offset = 0)` */
  diagflat(input: Tensor, options: Opt<{ offset?: number | undefined }>): Tensor;
  /** A square matrix with the flattened elements on its diagonal. `diagflat(input, offset = 0)` */
  diagflat(input: Tensor, offset?: number): Tensor;
  /**
   * The diagonal of two dimensions, as the last one; `offset` above (positive) or below; a view.
   * `diagonal(input, offset = 0, dim1 = 0, dim2 = 1)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.diagonal.html
   */
  diagonal(options: Opt<NamedInput<Tensor> & { offset?: number | undefined; dim1?: number | undefined; dim2?: number | undefined }>): Tensor;
  /**
   * The diagonal of two dimensions, as the last one; `offset` above (positive) or below; a view.
   * `diagonal(input, offset = 0, dim1 = 0, dim2 = 1)`
   */
  diagonal(input: Tensor, options: Opt<{ offset?: number | undefined; dim1?: number | undefined; dim2?: number | undefined }>): Tensor;
  /**
   * The diagonal of two dimensions, as the last one; `offset` above (positive) or below; a view.
   * `diagonal(input, offset = 0, dim1 = 0, dim2 = 1)`
   */
  diagonal(input: Tensor, offset: number | undefined, options: Opt<{ dim1?: number | undefined; dim2?: number | undefined }>): Tensor;
  /**
   * The diagonal of two dimensions, as the last one; `offset` above (positive) or below; a view.
   * `diagonal(input, offset = 0, dim1 = 0, dim2 = 1)`
   */
  diagonal(input: Tensor, offset: number | undefined, dim1: number | undefined, options: Opt<{ dim2?: number | undefined }>): Tensor;
  /**
   * The diagonal of two dimensions, as the last one; `offset` above (positive) or below; a view.
   * `diagonal(input, offset = 0, dim1 = 0, dim2 = 1)`
   */
  diagonal(input: Tensor, offset?: number, dim1?: number, dim2?: number): Tensor;
  /**
   * `diagonal`, as a copy and not a view: the diagonal of two dimensions, as the last one; `offset` above
   * (positive) or below; a view.
   * `diagonalCopy(input, offset = 0, dim1 = 0, dim2 = 1)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.diagonal_copy.html
   */
  diagonalCopy(options: Opt<NamedInput<Tensor> & { offset?: number | undefined; dim1?: number | undefined; dim2?: number | undefined } & OutOption>): Tensor;
  /**
   * `diagonal`, as a copy and not a view: the diagonal of two dimensions, as the last one; `offset` above
   * (positive) or below; a view.
   * `diagonalCopy(input, offset = 0, dim1 = 0, dim2 = 1)`
   */
  diagonalCopy(input: Tensor, options: Opt<{ offset?: number | undefined; dim1?: number | undefined; dim2?: number | undefined } & OutOption>): Tensor;
  /**
   * `diagonal`, as a copy and not a view: the diagonal of two dimensions, as the last one; `offset` above
   * (positive) or below; a view.
   * `diagonalCopy(input, offset = 0, dim1 = 0, dim2 = 1)`
   */
  diagonalCopy(input: Tensor, offset: number | undefined, options: Opt<{ dim1?: number | undefined; dim2?: number | undefined } & OutOption>): Tensor;
  /**
   * `diagonal`, as a copy and not a view: the diagonal of two dimensions, as the last one; `offset` above
   * (positive) or below; a view.
   * `diagonalCopy(input, offset = 0, dim1 = 0, dim2 = 1)`
   */
  diagonalCopy(input: Tensor, offset: number | undefined, dim1: number | undefined, options: Opt<{ dim2?: number | undefined } & OutOption>): Tensor;
  /**
   * `diagonal`, as a copy and not a view: the diagonal of two dimensions, as the last one; `offset` above
   * (positive) or below; a view.
   * `diagonalCopy(input, offset = 0, dim1 = 0, dim2 = 1)`
   */
  diagonalCopy(input: Tensor, offset?: number, dim1?: number, dim2?: number, options?: OutOption): Tensor;
  /**
   * `input` with a diagonal replaced by `src`; a copy.
   * `diagonalScatter(input, src, offset = 0, dim1 = 0, dim2 = 1)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.diagonal_scatter.html
   */
  diagonalScatter(options: Opt<NamedInput<Tensor> & { src: Tensor; offset?: number | undefined; dim1?: number | undefined; dim2?: number | undefined }>): Tensor;
  /**
   * `input` with a diagonal replaced by `src`; a copy.
   * `diagonalScatter(input, src, offset = 0, dim1 = 0, dim2 = 1)`
   */
  diagonalScatter(input: Tensor, options: Opt<{ src: Tensor; offset?: number | undefined; dim1?: number | undefined; dim2?: number | undefined }>): Tensor;
  /**
   * `input` with a diagonal replaced by `src`; a copy.
   * `diagonalScatter(input, src, offset = 0, dim1 = 0, dim2 = 1)`
   */
  diagonalScatter(input: Tensor, src: Tensor, options: Opt<{ offset?: number | undefined; dim1?: number | undefined; dim2?: number | undefined }>): Tensor;
  /**
   * `input` with a diagonal replaced by `src`; a copy.
   * `diagonalScatter(input, src, offset = 0, dim1 = 0, dim2 = 1)`
   */
  diagonalScatter(input: Tensor, src: Tensor, offset: number | undefined, options: Opt<{ dim1?: number | undefined; dim2?: number | undefined }>): Tensor;
  /**
   * `input` with a diagonal replaced by `src`; a copy.
   * `diagonalScatter(input, src, offset = 0, dim1 = 0, dim2 = 1)`
   */
  diagonalScatter(input: Tensor, src: Tensor, offset: number | undefined, dim1: number | undefined, options: Opt<{ dim2?: number | undefined }>): Tensor;
  /**
   * `input` with a diagonal replaced by `src`; a copy.
   * `diagonalScatter(input, src, offset = 0, dim1 = 0, dim2 = 1)`
   */
  diagonalScatter(input: Tensor, src: Tensor, offset?: number, dim1?: number, dim2?: number): Tensor;
  /**
   * Differences of neighbours along `dim`, `n` times over: `yᵢ = xᵢ₊₁ - xᵢ`, each time one element shorter.
   * `diff(input, n = 1, dim = -1, prepend = null, append = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.diff.html
   */
  diff(options: Opt<NamedInput<Tensor> & { n?: number | undefined; dim?: number | undefined; axis?: number | undefined; prepend?: Tensor | null | undefined; append?: Tensor | null | undefined } & OutOption>): Tensor;
  /**
   * Differences of neighbours along `dim`, `n` times over: `yᵢ = xᵢ₊₁ - xᵢ`, each time one element shorter.
   * `diff(input, n = 1, dim = -1, prepend = null, append = null)`
   */
  diff(input: Tensor, options: Opt<{ n?: number | undefined; dim?: number | undefined; axis?: number | undefined; prepend?: Tensor | null | undefined; append?: Tensor | null | undefined } & OutOption>): Tensor;
  /**
   * Differences of neighbours along `dim`, `n` times over: `yᵢ = xᵢ₊₁ - xᵢ`, each time one element shorter.
   * `diff(input, n = 1, dim = -1, prepend = null, append = null)`
   */
  diff(input: Tensor, n: number | undefined, options: Opt<{ dim?: number | undefined; axis?: number | undefined; prepend?: Tensor | null | undefined; append?: Tensor | null | undefined } & OutOption>): Tensor;
  /**
   * Differences of neighbours along `dim`, `n` times over: `yᵢ = xᵢ₊₁ - xᵢ`, each time one element shorter.
   * `diff(input, n = 1, dim = -1, prepend = null, append = null)`
   */
  diff(input: Tensor, n: number | undefined, dim: number | undefined, options: Opt<{ prepend?: Tensor | null | undefined; append?: Tensor | null | undefined } & OutOption>): Tensor;
  /**
   * Differences of neighbours along `dim`, `n` times over: `yᵢ = xᵢ₊₁ - xᵢ`, each time one element shorter.
   * `diff(input, n = 1, dim = -1, prepend = null, append = null)`
   */
  diff(input: Tensor, n: number | undefined, dim: number | undefined, prepend: Tensor | null | undefined, options: Opt<{ append?: Tensor | null | undefined } & OutOption>): Tensor;
  /**
   * Differences of neighbours along `dim`, `n` times over: `yᵢ = xᵢ₊₁ - xᵢ`, each time one element shorter.
   * `diff(input, n = 1, dim = -1, prepend = null, append = null)`
   */
  diff(input: Tensor, n?: number, dim?: number, prepend?: Tensor | null, append?: Tensor | null, options?: OutOption): Tensor;
  /**
   * ψ, the derivative of `log Γ`: the gradient of `lgamma`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.digamma.html
   */
  digamma(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  /** ψ, the derivative of `log Γ`: the gradient of `lgamma`. */
  digamma(input: Tensor, options?: OutOption): Tensor;
  /**
   * The `p`-norm of `input - other`, as one number. `dist(input, other, p = 2)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.dist.html
   */
  dist(options: Opt<NamedInput<Tensor> & NamedOther<Tensor> & { p?: Scalar | undefined }>): Tensor;
  /** The `p`-norm of `input - other`, as one number. `dist(input, other, p = 2)` */
  dist(input: Tensor, options: Opt<NamedOther<Tensor> & { p?: Scalar | undefined }>): Tensor;
  /** The `p`-norm of `input - other`, as one number. `dist(input, other, p = 2)` */
  dist(input: Tensor, other: Tensor, options: Opt<{ p?: Scalar | undefined }>): Tensor;
  /** The `p`-norm of `input - other`, as one number. `dist(input, other, p = 2)` */
  dist(input: Tensor, other: Tensor, p?: Scalar): Tensor;
  /**
   * `input / other`, broadcast. Integers give floats, unless `roundingMode` is `trunc` or `floor`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.div.html
   */
  div(options: Opt<NamedInput<TensorLike> & NamedOther<TensorLike> & OutOption>): Tensor;
  /** `input / other`, broadcast. Integers give floats, unless `roundingMode` is `trunc` or `floor`. */
  div(input: TensorLike, options: Opt<NamedOther<TensorLike> & OutOption>): Tensor;
  /** `input / other`, broadcast. Integers give floats, unless `roundingMode` is `trunc` or `floor`. */
  div(input: TensorLike, other: TensorLike, options?: OutOption): Tensor;
  /** `input / other`, broadcast. Integers give floats, unless `roundingMode` is `trunc` or `floor`. */
  div(options: Opt<NamedInput<TensorLike> & NamedOther<TensorLike> & { roundingMode: 'trunc' | 'floor' | null } & OutOption>): Tensor;
  /** `input / other`, broadcast. Integers give floats, unless `roundingMode` is `trunc` or `floor`. */
  div(input: TensorLike, options: Opt<NamedOther<TensorLike> & { roundingMode: 'trunc' | 'floor' | null } & OutOption>): Tensor;
  /** `input / other`, broadcast. Integers give floats, unless `roundingMode` is `trunc` or `floor`. */
  div(input: TensorLike, other: TensorLike, options: Opt<{ roundingMode: 'trunc' | 'floor' | null } & OutOption>): Tensor;
  /** `input / other`, broadcast. Integers give floats, unless `roundingMode` is `trunc` or `floor`. */
  div(options: Opt<NamedInput<TensorLike> & NamedOther<Scalar> & { roundingMode: 'trunc' | 'floor' | null }>): Tensor;
  /** `input / other`, broadcast. Integers give floats, unless `roundingMode` is `trunc` or `floor`. */
  div(input: TensorLike, options: Opt<NamedOther<Scalar> & { roundingMode: 'trunc' | 'floor' | null }>): Tensor;
  /** `input / other`, broadcast. Integers give floats, unless `roundingMode` is `trunc` or `floor`. */
  div(input: TensorLike, other: Scalar, options: Opt<{ roundingMode: 'trunc' | 'floor' | null }>): Tensor;
  /**
   * The same as `div`: `input / other`, broadcast. Integers give floats, unless `roundingMode` is `trunc` or
   * `floor`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.divide.html
   */
  divide(options: Opt<NamedInput<TensorLike> & NamedOther<TensorLike> & OutOption>): Tensor;
  /**
   * The same as `div`: `input / other`, broadcast. Integers give floats, unless `roundingMode` is `trunc` or
   * `floor`.
   */
  divide(input: TensorLike, options: Opt<NamedOther<TensorLike> & OutOption>): Tensor;
  /**
   * The same as `div`: `input / other`, broadcast. Integers give floats, unless `roundingMode` is `trunc` or
   * `floor`.
   */
  divide(input: TensorLike, other: TensorLike, options?: OutOption): Tensor;
  /**
   * The same as `div`: `input / other`, broadcast. Integers give floats, unless `roundingMode` is `trunc` or
   * `floor`.
   */
  divide(options: Opt<NamedInput<TensorLike> & NamedOther<TensorLike> & { roundingMode: 'trunc' | 'floor' | null } & OutOption>): Tensor;
  /**
   * The same as `div`: `input / other`, broadcast. Integers give floats, unless `roundingMode` is `trunc` or
   * `floor`.
   */
  divide(input: TensorLike, options: Opt<NamedOther<TensorLike> & { roundingMode: 'trunc' | 'floor' | null } & OutOption>): Tensor;
  /**
   * The same as `div`: `input / other`, broadcast. Integers give floats, unless `roundingMode` is `trunc` or
   * `floor`.
   */
  divide(input: TensorLike, other: TensorLike, options: Opt<{ roundingMode: 'trunc' | 'floor' | null } & OutOption>): Tensor;
  /**
   * The same as `div`: `input / other`, broadcast. Integers give floats, unless `roundingMode` is `trunc` or
   * `floor`.
   */
  divide(options: Opt<NamedInput<TensorLike> & NamedOther<Scalar>>): Tensor;
  /**
   * The same as `div`: `input / other`, broadcast. Integers give floats, unless `roundingMode` is `trunc` or
   * `floor`.
   */
  divide(input: TensorLike, options: Opt<NamedOther<Scalar>>): Tensor;
  /**
   * The same as `div`: `input / other`, broadcast. Integers give floats, unless `roundingMode` is `trunc` or
   * `floor`.
   */
  divide(input: TensorLike, other: Scalar): Tensor;
  /**
   * The same as `div`: `input / other`, broadcast. Integers give floats, unless `roundingMode` is `trunc` or
   * `floor`.
   */
  divide(options: Opt<NamedInput<TensorLike> & NamedOther<Scalar> & { roundingMode: 'trunc' | 'floor' | null }>): Tensor;
  /**
   * The same as `div`: `input / other`, broadcast. Integers give floats, unless `roundingMode` is `trunc` or
   * `floor`.
   */
  divide(input: TensorLike, options: Opt<NamedOther<Scalar> & { roundingMode: 'trunc' | 'floor' | null }>): Tensor;
  /**
   * The same as `div`: `input / other`, broadcast. Integers give floats, unless `roundingMode` is `trunc` or
   * `floor`.
   */
  divide(input: TensorLike, other: Scalar, options: Opt<{ roundingMode: 'trunc' | 'floor' | null }>): Tensor;
  /**
   * `Σ inputᵢ · tensorᵢ` of two vectors of one length; complex ones are not conjugated, see `vdot`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.dot.html
   */
  dot(options: Opt<NamedInput<Tensor> & { tensor: Tensor } & OutOption>): Tensor;
  /** `Σ inputᵢ · tensorᵢ` of two vectors of one length; complex ones are not conjugated, see `vdot`. */
  dot(input: Tensor, options: Opt<{ tensor: Tensor } & OutOption>): Tensor;
  /** `Σ inputᵢ · tensorᵢ` of two vectors of one length; complex ones are not conjugated, see `vdot`. */
  dot(input: Tensor, tensor: Tensor, options?: OutOption): Tensor;
  /**
   * Zeroes each element with probability `p` and divides the others by `1 - p`; does nothing unless `train`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.dropout.html
   */
  dropout(options: Opt<NamedInput<Tensor> & { p: number; train: boolean }>): Tensor;
  /**
   * Zeroes each element with probability `p` and divides the others by `1 - p`; does nothing unless `train`.
   */
  dropout(input: Tensor, options: Opt<{ p: number; train: boolean }>): Tensor;
  /**
   * Zeroes each element with probability `p` and divides the others by `1 - p`; does nothing unless `train`.
   */
  dropout(input: Tensor, p: number, options: Opt<{ train: boolean }>): Tensor;
  /**
   * Zeroes each element with probability `p` and divides the others by `1 - p`; does nothing unless `train`.
   */
  dropout(input: Tensor, p: number, train: boolean): Tensor;
  /**
   * `dropout`, in place: zeroes each element with probability `p` and divides the others by `1 - p`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.dropout.html
   */
  dropout_(options: Opt<NamedInput<Tensor> & { p: number; train: boolean }>): Tensor;
  /** `dropout`, in place: zeroes each element with probability `p` and divides the others by `1 - p`. */
  dropout_(input: Tensor, options: Opt<{ p: number; train: boolean }>): Tensor;
  /** `dropout`, in place: zeroes each element with probability `p` and divides the others by `1 - p`. */
  dropout_(input: Tensor, p: number, options: Opt<{ train: boolean }>): Tensor;
  /** `dropout`, in place: zeroes each element with probability `p` and divides the others by `1 - p`. */
  dropout_(input: Tensor, p: number, train: boolean): Tensor;
  /** The same as `mm`: the product of two matrices: (N, M) · (M, P) → (N, P); no broadcast. */
  dsmm(options: Opt<NamedInput<Tensor> & { mat2: Tensor } & OutOption>): Tensor;
  /** The same as `mm`: the product of two matrices: (N, M) · (M, P) → (N, P); no broadcast. */
  dsmm(input: Tensor, options: Opt<{ mat2: Tensor } & OutOption>): Tensor;
  /** The same as `mm`: the product of two matrices: (N, M) · (M, P) → (N, P); no broadcast. */
  dsmm(input: Tensor, mat2: Tensor, options?: OutOption): Tensor;
  /** The same as `mm`: the product of two matrices: (N, M) · (M, P) → (N, P); no broadcast. */
  dsmm(options: Opt<NamedInput<Tensor> & { mat2: Tensor; outDtype: DType } & OutOption>): Tensor;
  /** The same as `mm`: the product of two matrices: (N, M) · (M, P) → (N, P); no broadcast. */
  dsmm(input: Tensor, options: Opt<{ mat2: Tensor; outDtype: DType } & OutOption>): Tensor;
  /** The same as `mm`: the product of two matrices: (N, M) · (M, P) → (N, P); no broadcast. */
  dsmm(input: Tensor, mat2: Tensor, options: Opt<{ outDtype: DType } & OutOption>): Tensor;
  /** The same as `mm`: the product of two matrices: (N, M) · (M, P) → (N, P); no broadcast. */
  dsmm(input: Tensor, mat2: Tensor, outDtype: DType, options?: OutOption): Tensor;
  /**
   * `tensorSplit` along the third dimension: views, at indices or in equal parts.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.dsplit.html
   */
  dsplit(options: Opt<NamedInput<Tensor> & { sections: number }>): Tensor[];
  /** `tensorSplit` along the third dimension: views, at indices or in equal parts. */
  dsplit(input: Tensor, options: Opt<{ sections: number }>): Tensor[];
  /** `tensorSplit` along the third dimension: views, at indices or in equal parts. */
  dsplit(input: Tensor, sections: number): Tensor[];
  /** `tensorSplit` along the third dimension: views, at indices or in equal parts. */
  dsplit(options: Opt<NamedInput<Tensor> & { indices: readonly number[] }>): Tensor[];
  /** `tensorSplit` along the third dimension: views, at indices or in equal parts. */
  dsplit(input: Tensor, options: Opt<{ indices: readonly number[] }>): Tensor[];
  /** `tensorSplit` along the third dimension: views, at indices or in equal parts. */
  dsplit(input: Tensor, indices: readonly number[]): Tensor[];
  /**
   * Joins tensors along the third dimension, after `atleast3d` of each.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.dstack.html
   */
  dstack(options: Opt<{ tensors: readonly Tensor[] } & OutOption>): Tensor;
  /** Joins tensors along the third dimension, after `atleast3d` of each. */
  dstack(tensors: readonly Tensor[], options?: OutOption): Tensor;
  /**
   * Rows of `weight` by index: (…) → (…, D). `weight` comes first here, unlike in `F.embedding`.
   * `embedding(weight, indices, paddingIdx = -1, scaleGradByFreq = false, sparse = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.embedding.html
   */
  embedding(options: Opt<{ weight: Tensor; indices: Tensor; paddingIdx?: number | undefined; scaleGradByFreq?: boolean | undefined; sparse?: boolean | undefined }>): Tensor;
  /**
   * Rows of `weight` by index: (…) → (…, D). `weight` comes first here, unlike in `F.embedding`.
   * `embedding(weight, indices, paddingIdx = -1, scaleGradByFreq = false, sparse = false)`
   */
  embedding(weight: Tensor, options: Opt<{ indices: Tensor; paddingIdx?: number | undefined; scaleGradByFreq?: boolean | undefined; sparse?: boolean | undefined }>): Tensor;
  /**
   * Rows of `weight` by index: (…) → (…, D). `weight` comes first here, unlike in `F.embedding`.
   * `embedding(weight, indices, paddingIdx = -1, scaleGradByFreq = false, sparse = false)`
   */
  embedding(weight: Tensor, indices: Tensor, options: Opt<{ paddingIdx?: number | undefined; scaleGradByFreq?: boolean | undefined; sparse?: boolean | undefined }>): Tensor;
  /**
   * Rows of `weight` by index: (…) → (…, D). `weight` comes first here, unlike in `F.embedding`.
   * `embedding(weight, indices, paddingIdx = -1, scaleGradByFreq = false, sparse = false)`
   */
  embedding(weight: Tensor, indices: Tensor, paddingIdx: number | undefined, options: Opt<{ scaleGradByFreq?: boolean | undefined; sparse?: boolean | undefined }>): Tensor;
  /**
   * Rows of `weight` by index: (…) → (…, D). `weight` comes first here, unlike in `F.embedding`.
   * `embedding(weight, indices, paddingIdx = -1, scaleGradByFreq = false, sparse = false)`
   */
  embedding(weight: Tensor, indices: Tensor, paddingIdx: number | undefined, scaleGradByFreq: boolean | undefined, options: Opt<{ sparse?: boolean | undefined }>): Tensor;
  /**
   * Rows of `weight` by index: (…) → (…, D). `weight` comes first here, unlike in `F.embedding`.
   * `embedding(weight, indices, paddingIdx = -1, scaleGradByFreq = false, sparse = false)`
   */
  embedding(weight: Tensor, indices: Tensor, paddingIdx?: number, scaleGradByFreq?: boolean, sparse?: boolean): Tensor;
  /**
   * Sums, means (or maxima) of bags of rows of `weight`; bags start at `offsets`. What `backward` needs comes
   * along as three more tensors.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.embedding_bag.html
   */
  embeddingBag(options: Opt<{ weight: Tensor; indices: Tensor; offsets: Tensor; scaleGradByFreq: boolean; mode: number; sparse: boolean; perSampleWeights: Tensor | null; includeLastOffset: boolean; paddingIdx: number | null }>): [Tensor, Tensor, Tensor, Tensor];
  /**
   * Sums, means (or maxima) of bags of rows of `weight`; bags start at `offsets`. What `backward` needs comes
   * along as three more tensors.
   */
  embeddingBag(weight: Tensor, options: Opt<{ indices: Tensor; offsets: Tensor; scaleGradByFreq: boolean; mode: number; sparse: boolean; perSampleWeights: Tensor | null; includeLastOffset: boolean; paddingIdx: number | null }>): [Tensor, Tensor, Tensor, Tensor];
  /**
   * Sums, means (or maxima) of bags of rows of `weight`; bags start at `offsets`. What `backward` needs comes
   * along as three more tensors.
   */
  embeddingBag(weight: Tensor, indices: Tensor, options: Opt<{ offsets: Tensor; scaleGradByFreq: boolean; mode: number; sparse: boolean; perSampleWeights: Tensor | null; includeLastOffset: boolean; paddingIdx: number | null }>): [Tensor, Tensor, Tensor, Tensor];
  /**
   * Sums, means (or maxima) of bags of rows of `weight`; bags start at `offsets`. What `backward` needs comes
   * along as three more tensors.
   */
  embeddingBag(weight: Tensor, indices: Tensor, offsets: Tensor, options: Opt<{ scaleGradByFreq: boolean; mode: number; sparse: boolean; perSampleWeights: Tensor | null; includeLastOffset: boolean; paddingIdx: number | null }>): [Tensor, Tensor, Tensor, Tensor];
  /**
   * Sums, means (or maxima) of bags of rows of `weight`; bags start at `offsets`. What `backward` needs comes
   * along as three more tensors.
   */
  embeddingBag(weight: Tensor, indices: Tensor, offsets: Tensor, scaleGradByFreq: boolean, options: Opt<{ mode: number; sparse: boolean; perSampleWeights: Tensor | null; includeLastOffset: boolean; paddingIdx: number | null }>): [Tensor, Tensor, Tensor, Tensor];
  /**
   * Sums, means (or maxima) of bags of rows of `weight`; bags start at `offsets`. What `backward` needs comes
   * along as three more tensors.
   */
  embeddingBag(weight: Tensor, indices: Tensor, offsets: Tensor, scaleGradByFreq: boolean, mode: number, options: Opt<{ sparse: boolean; perSampleWeights: Tensor | null; includeLastOffset: boolean; paddingIdx: number | null }>): [Tensor, Tensor, Tensor, Tensor];
  /**
   * Sums, means (or maxima) of bags of rows of `weight`; bags start at `offsets`. What `backward` needs comes
   * along as three more tensors.
   */
  embeddingBag(weight: Tensor, indices: Tensor, offsets: Tensor, scaleGradByFreq: boolean, mode: number, sparse: boolean, options: Opt<{ perSampleWeights: Tensor | null; includeLastOffset: boolean; paddingIdx: number | null }>): [Tensor, Tensor, Tensor, Tensor];
  /**
   * Sums, means (or maxima) of bags of rows of `weight`; bags start at `offsets`. What `backward` needs comes
   * along as three more tensors.
   */
  embeddingBag(weight: Tensor, indices: Tensor, offsets: Tensor, scaleGradByFreq: boolean, mode: number, sparse: boolean, perSampleWeights: Tensor | null, options: Opt<{ includeLastOffset: boolean; paddingIdx: number | null }>): [Tensor, Tensor, Tensor, Tensor];
  /**
   * Sums, means (or maxima) of bags of rows of `weight`; bags start at `offsets`. What `backward` needs comes
   * along as three more tensors.
   */
  embeddingBag(weight: Tensor, indices: Tensor, offsets: Tensor, scaleGradByFreq: boolean, mode: number, sparse: boolean, perSampleWeights: Tensor | null, includeLastOffset: boolean, options: Opt<{ paddingIdx: number | null }>): [Tensor, Tensor, Tensor, Tensor];
  /**
   * Sums, means (or maxima) of bags of rows of `weight`; bags start at `offsets`. What `backward` needs comes
   * along as three more tensors.
   */
  embeddingBag(weight: Tensor, indices: Tensor, offsets: Tensor, scaleGradByFreq: boolean, mode: number, sparse: boolean, perSampleWeights: Tensor | null, includeLastOffset: boolean, paddingIdx: number | null): [Tensor, Tensor, Tensor, Tensor];
  /**
   * Sums, means (or maxima) of bags of rows of `weight`; bags start at `offsets`. What `backward` needs comes
   * along as three more tensors.
   * `embeddingBag(weight, indices, offsets, scaleGradByFreq = false, mode = 0, sparse = false,
   * perSampleWeights = null, includeLastOffset = false)`
   */
  embeddingBag(options: Opt<{ weight: Tensor; indices: Tensor; offsets: Tensor; scaleGradByFreq?: boolean | undefined; mode?: number | undefined; sparse?: boolean | undefined; perSampleWeights?: Tensor | null | undefined; includeLastOffset?: boolean | undefined }>): [Tensor, Tensor, Tensor, Tensor];
  /**
   * Sums, means (or maxima) of bags of rows of `weight`; bags start at `offsets`. What `backward` needs comes
   * along as three more tensors.
   * `embeddingBag(weight, indices, offsets, scaleGradByFreq = false, mode = 0, sparse = false,
   * perSampleWeights = null, includeLastOffset = false)`
   */
  embeddingBag(weight: Tensor, options: Opt<{ indices: Tensor; offsets: Tensor; scaleGradByFreq?: boolean | undefined; mode?: number | undefined; sparse?: boolean | undefined; perSampleWeights?: Tensor | null | undefined; includeLastOffset?: boolean | undefined }>): [Tensor, Tensor, Tensor, Tensor];
  /**
   * Sums, means (or maxima) of bags of rows of `weight`; bags start at `offsets`. What `backward` needs comes
   * along as three more tensors.
   * `embeddingBag(weight, indices, offsets, scaleGradByFreq = false, mode = 0, sparse = false,
   * perSampleWeights = null, includeLastOffset = false)`
   */
  embeddingBag(weight: Tensor, indices: Tensor, options: Opt<{ offsets: Tensor; scaleGradByFreq?: boolean | undefined; mode?: number | undefined; sparse?: boolean | undefined; perSampleWeights?: Tensor | null | undefined; includeLastOffset?: boolean | undefined }>): [Tensor, Tensor, Tensor, Tensor];
  /**
   * Sums, means (or maxima) of bags of rows of `weight`; bags start at `offsets`. What `backward` needs comes
   * along as three more tensors.
   * `embeddingBag(weight, indices, offsets, scaleGradByFreq = false, mode = 0, sparse = false,
   * perSampleWeights = null, includeLastOffset = false)`
   */
  embeddingBag(weight: Tensor, indices: Tensor, offsets: Tensor, options: Opt<{ scaleGradByFreq?: boolean | undefined; mode?: number | undefined; sparse?: boolean | undefined; perSampleWeights?: Tensor | null | undefined; includeLastOffset?: boolean | undefined }>): [Tensor, Tensor, Tensor, Tensor];
  /**
   * Sums, means (or maxima) of bags of rows of `weight`; bags start at `offsets`. What `backward` needs comes
   * along as three more tensors.
   * `embeddingBag(weight, indices, offsets, scaleGradByFreq = false, mode = 0, sparse = false,
   * perSampleWeights = null, includeLastOffset = false)`
   */
  embeddingBag(weight: Tensor, indices: Tensor, offsets: Tensor, scaleGradByFreq: boolean | undefined, options: Opt<{ mode?: number | undefined; sparse?: boolean | undefined; perSampleWeights?: Tensor | null | undefined; includeLastOffset?: boolean | undefined }>): [Tensor, Tensor, Tensor, Tensor];
  /**
   * Sums, means (or maxima) of bags of rows of `weight`; bags start at `offsets`. What `backward` needs comes
   * along as three more tensors.
   * `embeddingBag(weight, indices, offsets, scaleGradByFreq = false, mode = 0, sparse = false,
   * perSampleWeights = null, includeLastOffset = false)`
   */
  embeddingBag(weight: Tensor, indices: Tensor, offsets: Tensor, scaleGradByFreq: boolean | undefined, mode: number | undefined, options: Opt<{ sparse?: boolean | undefined; perSampleWeights?: Tensor | null | undefined; includeLastOffset?: boolean | undefined }>): [Tensor, Tensor, Tensor, Tensor];
  /**
   * Sums, means (or maxima) of bags of rows of `weight`; bags start at `offsets`. What `backward` needs comes
   * along as three more tensors.
   * `embeddingBag(weight, indices, offsets, scaleGradByFreq = false, mode = 0, sparse = false,
   * perSampleWeights = null, includeLastOffset = false)`
   */
  embeddingBag(weight: Tensor, indices: Tensor, offsets: Tensor, scaleGradByFreq: boolean | undefined, mode: number | undefined, sparse: boolean | undefined, options: Opt<{ perSampleWeights?: Tensor | null | undefined; includeLastOffset?: boolean | undefined }>): [Tensor, Tensor, Tensor, Tensor];
  /**
   * Sums, means (or maxima) of bags of rows of `weight`; bags start at `offsets`. What `backward` needs comes
   * along as three more tensors.
   * `embeddingBag(weight, indices, offsets, scaleGradByFreq = false, mode = 0, sparse = false,
   * perSampleWeights = null, includeLastOffset = false)`
   */
  embeddingBag(weight: Tensor, indices: Tensor, offsets: Tensor, scaleGradByFreq: boolean | undefined, mode: number | undefined, sparse: boolean | undefined, perSampleWeights: Tensor | null | undefined, options: Opt<{ includeLastOffset?: boolean | undefined }>): [Tensor, Tensor, Tensor, Tensor];
  /**
   * Sums, means (or maxima) of bags of rows of `weight`; bags start at `offsets`. What `backward` needs comes
   * along as three more tensors.
   * `embeddingBag(weight, indices, offsets, scaleGradByFreq = false, mode = 0, sparse = false,
   * perSampleWeights = null, includeLastOffset = false)`
   */
  embeddingBag(weight: Tensor, indices: Tensor, offsets: Tensor, scaleGradByFreq?: boolean, mode?: number, sparse?: boolean, perSampleWeights?: Tensor | null, includeLastOffset?: boolean): [Tensor, Tensor, Tensor, Tensor];
  /** Scales the rows that `indices` name down to the norm `maxNorm`, in place. */
  embeddingRenorm_(options: Opt<NamedInput<Tensor> & { indices: Tensor; maxNorm: number; normType: number }>): Tensor;
  /** Scales the rows that `indices` name down to the norm `maxNorm`, in place. */
  embeddingRenorm_(input: Tensor, options: Opt<{ indices: Tensor; maxNorm: number; normType: number }>): Tensor;
  /** Scales the rows that `indices` name down to the norm `maxNorm`, in place. */
  embeddingRenorm_(input: Tensor, indices: Tensor, options: Opt<{ maxNorm: number; normType: number }>): Tensor;
  /** Scales the rows that `indices` name down to the norm `maxNorm`, in place. */
  embeddingRenorm_(input: Tensor, indices: Tensor, maxNorm: number, options: Opt<{ normType: number }>): Tensor;
  /** Scales the rows that `indices` name down to the norm `maxNorm`, in place. */
  embeddingRenorm_(input: Tensor, indices: Tensor, maxNorm: number, normType: number): Tensor;
  /**
   * A tensor of a shape whose contents are whatever the memory held. `empty(size, { memoryFormat = null })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.empty.html
   */
  empty(options: Opt<{ size: readonly number[]; memoryFormat?: MemoryFormat | null | undefined } & TensorOptions & OutOption>): Tensor;
  /**
   * A tensor of a shape whose contents are whatever the memory held. `empty(size, { memoryFormat = null })`
   */
  empty(size: readonly number[], options?: Opt<{ memoryFormat?: MemoryFormat | null | undefined } & TensorOptions & OutOption>): Tensor;
  /**
   * A tensor of a shape whose contents are whatever the memory held. `empty(size, { memoryFormat = null })`
   */
  empty(...size: number[] | [...size: number[], options: Opt<{ memoryFormat?: MemoryFormat | null | undefined } & TensorOptions & OutOption>]): Tensor;
  /**
   * `empty` with shape, dtype, device and strides of `input`. `emptyLike(input, { memoryFormat = null })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.empty_like.html
   */
  emptyLike(options: Opt<NamedInput<Tensor> & { memoryFormat?: MemoryFormat | null | undefined } & TensorOptions>): Tensor;
  /** `empty` with shape, dtype, device and strides of `input`. `emptyLike(input, { memoryFormat = null })` */
  emptyLike(input: Tensor, options?: Opt<{ memoryFormat?: MemoryFormat | null | undefined } & TensorOptions>): Tensor;
  /**
   * `empty` whose dimensions lie in memory in the order `physicalLayout`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.empty_permuted.html
   */
  emptyPermuted(options: Opt<{ size: readonly number[]; physicalLayout: readonly number[] } & TensorOptions>): Tensor;
  /** `empty` whose dimensions lie in memory in the order `physicalLayout`. */
  emptyPermuted(size: readonly number[], options: Opt<{ physicalLayout: readonly number[] } & TensorOptions>): Tensor;
  /** `empty` whose dimensions lie in memory in the order `physicalLayout`. */
  emptyPermuted(size: readonly number[], physicalLayout: readonly number[], options?: Opt<TensorOptions>): Tensor;
  /**
   * A quantized tensor of the shape `size` without values, quantized as `qtensor` is.
   * `emptyQuantized(size, qtensor, { memoryFormat = null })`
   */
  emptyQuantized(options: Opt<{ size: readonly number[]; qtensor: Tensor; memoryFormat?: MemoryFormat | null | undefined } & TensorOptions>): Tensor;
  /**
   * A quantized tensor of the shape `size` without values, quantized as `qtensor` is.
   * `emptyQuantized(size, qtensor, { memoryFormat = null })`
   */
  emptyQuantized(size: readonly number[], options: Opt<{ qtensor: Tensor; memoryFormat?: MemoryFormat | null | undefined } & TensorOptions>): Tensor;
  /**
   * A quantized tensor of the shape `size` without values, quantized as `qtensor` is.
   * `emptyQuantized(size, qtensor, { memoryFormat = null })`
   */
  emptyQuantized(size: readonly number[], qtensor: Tensor, options?: Opt<{ memoryFormat?: MemoryFormat | null | undefined } & TensorOptions>): Tensor;
  /**
   * `empty` whose elements lie in memory as the given strides say, which may overlap.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.empty_strided.html
   */
  emptyStrided(options: Opt<{ size: readonly number[]; stride: readonly number[] } & TensorOptions>): Tensor;
  /** `empty` whose elements lie in memory as the given strides say, which may overlap. */
  emptyStrided(size: readonly number[], options: Opt<{ stride: readonly number[] } & TensorOptions>): Tensor;
  /** `empty` whose elements lie in memory as the given strides say, which may overlap. */
  emptyStrided(size: readonly number[], stride: readonly number[], options?: Opt<TensorOptions>): Tensor;
  /**
   * `input == other`, element by element, as booleans. NaN equals nothing; for one answer use `equal`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.eq.html
   */
  eq(options: Opt<NamedInput<Tensor> & NamedOther<Tensor> & OutOption>): Tensor;
  /** `input == other`, element by element, as booleans. NaN equals nothing; for one answer use `equal`. */
  eq(input: Tensor, options: Opt<NamedOther<Tensor> & OutOption>): Tensor;
  /** `input == other`, element by element, as booleans. NaN equals nothing; for one answer use `equal`. */
  eq(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /** `input == other`, element by element, as booleans. NaN equals nothing; for one answer use `equal`. */
  eq(options: Opt<NamedInput<Tensor> & NamedOther<Scalar> & OutOption>): Tensor;
  /** `input == other`, element by element, as booleans. NaN equals nothing; for one answer use `equal`. */
  eq(input: Tensor, options: Opt<NamedOther<Scalar> & OutOption>): Tensor;
  /** `input == other`, element by element, as booleans. NaN equals nothing; for one answer use `equal`. */
  eq(input: Tensor, other: Scalar, options?: OutOption): Tensor;
  /**
   * Whether shapes and all elements are equal, as a JavaScript boolean. Waits for the GPU; NaN makes it
   * false.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.equal.html
   */
  equal(options: Opt<NamedInput<Tensor> & NamedOther<Tensor>>): boolean;
  /**
   * Whether shapes and all elements are equal, as a JavaScript boolean. Waits for the GPU; NaN makes it
   * false.
   */
  equal(input: Tensor, options: Opt<NamedOther<Tensor>>): boolean;
  /**
   * Whether shapes and all elements are equal, as a JavaScript boolean. Waits for the GPU; NaN makes it
   * false.
   */
  equal(input: Tensor, other: Tensor): boolean;
  /**
   * The error function `2/√π ∫₀ˣ exp(-t²) dt`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.erf.html
   */
  erf(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  /** The error function `2/√π ∫₀ˣ exp(-t²) dt`. */
  erf(input: Tensor, options?: OutOption): Tensor;
  /**
   * `erf`, in place: the error function `2/√π ∫₀ˣ exp(-t²) dt`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.erf_.html
   */
  erf_(options: Opt<NamedInput<Tensor>>): Tensor;
  /** `erf`, in place: the error function `2/√π ∫₀ˣ exp(-t²) dt`. */
  erf_(input: Tensor): Tensor;
  /**
   * `1 - erf(input)`, exact for large `input` too.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.erfc.html
   */
  erfc(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  /** `1 - erf(input)`, exact for large `input` too. */
  erfc(input: Tensor, options?: OutOption): Tensor;
  /**
   * `erfc`, in place: `1 - erf(input)`, exact for large `input` too.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.erfc_.html
   */
  erfc_(options: Opt<NamedInput<Tensor>>): Tensor;
  /** `erfc`, in place: `1 - erf(input)`, exact for large `input` too. */
  erfc_(input: Tensor): Tensor;
  /**
   * The inverse of `erf`, on (-1, 1); ±∞ at ±1, NaN beyond.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.erfinv.html
   */
  erfinv(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  /** The inverse of `erf`, on (-1, 1); ±∞ at ±1, NaN beyond. */
  erfinv(input: Tensor, options?: OutOption): Tensor;
  /**
   * `e ** input`, element by element; integers give floats.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.exp.html
   */
  exp(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  /** `e ** input`, element by element; integers give floats. */
  exp(input: Tensor, options?: OutOption): Tensor;
  /**
   * `2 ** input`, element by element; integers give floats.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.exp2.html
   */
  exp2(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  /** `2 ** input`, element by element; integers give floats. */
  exp2(input: Tensor, options?: OutOption): Tensor;
  /**
   * `exp2`, in place: `2 ** input`, element by element.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.exp2_.html
   */
  exp2_(options: Opt<NamedInput<Tensor>>): Tensor;
  /** `exp2`, in place: `2 ** input`, element by element. */
  exp2_(input: Tensor): Tensor;
  /**
   * `exp`, in place: `e ** input`, element by element.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.exp_.html
   */
  exp_(options: Opt<NamedInput<Tensor>>): Tensor;
  /** `exp`, in place: `e ** input`, element by element. */
  exp_(input: Tensor): Tensor;
  /**
   * `expand`, as a copy and not a view: repeats dimensions of size 1 without copying (stride 0); -1 keeps a
   * size, new dimensions come in front. Clone before writing.
   * `expandCopy(input, size, { implicit = false })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.expand_copy.html
   */
  expandCopy(options: Opt<NamedInput<Tensor> & { size: readonly number[]; implicit?: boolean | undefined } & OutOption>): Tensor;
  /**
   * `expand`, as a copy and not a view: repeats dimensions of size 1 without copying (stride 0); -1 keeps a
   * size, new dimensions come in front. Clone before writing.
   * `expandCopy(input, size, { implicit = false })`
   */
  expandCopy(input: Tensor, options: Opt<{ size: readonly number[]; implicit?: boolean | undefined } & OutOption>): Tensor;
  /**
   * `expand`, as a copy and not a view: repeats dimensions of size 1 without copying (stride 0); -1 keeps a
   * size, new dimensions come in front. Clone before writing.
   * `expandCopy(input, size, { implicit = false })`
   */
  expandCopy(input: Tensor, size: readonly number[], options?: Opt<{ implicit?: boolean | undefined } & OutOption>): Tensor;
  /**
   * `exp(input) - 1`, exact to the last digits near zero.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.expm1.html
   */
  expm1(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  /** `exp(input) - 1`, exact to the last digits near zero. */
  expm1(input: Tensor, options?: OutOption): Tensor;
  /**
   * `expm1`, in place: `exp(input) - 1`, exact to the last digits near zero.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.expm1_.html
   */
  expm1_(options: Opt<NamedInput<Tensor>>): Tensor;
  /** `expm1`, in place: `exp(input) - 1`, exact to the last digits near zero. */
  expm1_(input: Tensor): Tensor;
  /**
   * The identity matrix `n` × `n`, or `n` × `m` with ones on the diagonal.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.eye.html
   */
  eye(options: Opt<{ n: number } & TensorOptions & OutOption>): Tensor;
  /** The identity matrix `n` × `n`, or `n` × `m` with ones on the diagonal. */
  eye(n: number, options?: Opt<TensorOptions & OutOption>): Tensor;
  /** The identity matrix `n` × `n`, or `n` × `m` with ones on the diagonal. */
  eye(options: Opt<{ n: number; m: number } & TensorOptions & OutOption>): Tensor;
  /** The identity matrix `n` × `n`, or `n` × `m` with ones on the diagonal. */
  eye(n: number, options: Opt<{ m: number } & TensorOptions & OutOption>): Tensor;
  /** The identity matrix `n` × `n`, or `n` × `m` with ones on the diagonal. */
  eye(n: number, m: number, options?: Opt<TensorOptions & OutOption>): Tensor;
  /**
   * Quantizes and dequantizes at once, so that training feels the rounding; a scale for each channel.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.fake_quantize_per_channel_affine.html
   */
  fakeQuantizePerChannelAffine(options: Opt<NamedInput<Tensor> & { scale: Tensor; zeroPoint: Tensor; axis: number; quantMin: number; quantMax: number }>): Tensor;
  /** Quantizes and dequantizes at once, so that training feels the rounding; a scale for each channel. */
  fakeQuantizePerChannelAffine(input: Tensor, options: Opt<{ scale: Tensor; zeroPoint: Tensor; axis: number; quantMin: number; quantMax: number }>): Tensor;
  /** Quantizes and dequantizes at once, so that training feels the rounding; a scale for each channel. */
  fakeQuantizePerChannelAffine(input: Tensor, scale: Tensor, options: Opt<{ zeroPoint: Tensor; axis: number; quantMin: number; quantMax: number }>): Tensor;
  /** Quantizes and dequantizes at once, so that training feels the rounding; a scale for each channel. */
  fakeQuantizePerChannelAffine(input: Tensor, scale: Tensor, zeroPoint: Tensor, options: Opt<{ axis: number; quantMin: number; quantMax: number }>): Tensor;
  /** Quantizes and dequantizes at once, so that training feels the rounding; a scale for each channel. */
  fakeQuantizePerChannelAffine(input: Tensor, scale: Tensor, zeroPoint: Tensor, axis: number, options: Opt<{ quantMin: number; quantMax: number }>): Tensor;
  /** Quantizes and dequantizes at once, so that training feels the rounding; a scale for each channel. */
  fakeQuantizePerChannelAffine(input: Tensor, scale: Tensor, zeroPoint: Tensor, axis: number, quantMin: number, options: Opt<{ quantMax: number }>): Tensor;
  /** Quantizes and dequantizes at once, so that training feels the rounding; a scale for each channel. */
  fakeQuantizePerChannelAffine(input: Tensor, scale: Tensor, zeroPoint: Tensor, axis: number, quantMin: number, quantMax: number): Tensor;
  /**
   * Quantizes and dequantizes at once, so that training feels the rounding; one scale for all.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.fake_quantize_per_tensor_affine.html
   */
  fakeQuantizePerTensorAffine(options: Opt<NamedInput<Tensor> & { scale: Tensor; zeroPoint: Tensor; quantMin: number; quantMax: number }>): Tensor;
  /** Quantizes and dequantizes at once, so that training feels the rounding; one scale for all. */
  fakeQuantizePerTensorAffine(input: Tensor, options: Opt<{ scale: Tensor; zeroPoint: Tensor; quantMin: number; quantMax: number }>): Tensor;
  /** Quantizes and dequantizes at once, so that training feels the rounding; one scale for all. */
  fakeQuantizePerTensorAffine(input: Tensor, scale: Tensor, options: Opt<{ zeroPoint: Tensor; quantMin: number; quantMax: number }>): Tensor;
  /** Quantizes and dequantizes at once, so that training feels the rounding; one scale for all. */
  fakeQuantizePerTensorAffine(input: Tensor, scale: Tensor, zeroPoint: Tensor, options: Opt<{ quantMin: number; quantMax: number }>): Tensor;
  /** Quantizes and dequantizes at once, so that training feels the rounding; one scale for all. */
  fakeQuantizePerTensorAffine(input: Tensor, scale: Tensor, zeroPoint: Tensor, quantMin: number, options: Opt<{ quantMax: number }>): Tensor;
  /** Quantizes and dequantizes at once, so that training feels the rounding; one scale for all. */
  fakeQuantizePerTensorAffine(input: Tensor, scale: Tensor, zeroPoint: Tensor, quantMin: number, quantMax: number): Tensor;
  /** Quantizes and dequantizes at once, so that training feels the rounding; one scale for all. */
  fakeQuantizePerTensorAffine(options: Opt<NamedInput<Tensor> & { scale: number; zeroPoint: number; quantMin: number; quantMax: number }>): Tensor;
  /** Quantizes and dequantizes at once, so that training feels the rounding; one scale for all. */
  fakeQuantizePerTensorAffine(input: Tensor, options: Opt<{ scale: number; zeroPoint: number; quantMin: number; quantMax: number }>): Tensor;
  /** Quantizes and dequantizes at once, so that training feels the rounding; one scale for all. */
  fakeQuantizePerTensorAffine(input: Tensor, scale: number, options: Opt<{ zeroPoint: number; quantMin: number; quantMax: number }>): Tensor;
  /** Quantizes and dequantizes at once, so that training feels the rounding; one scale for all. */
  fakeQuantizePerTensorAffine(input: Tensor, scale: number, zeroPoint: number, options: Opt<{ quantMin: number; quantMax: number }>): Tensor;
  /** Quantizes and dequantizes at once, so that training feels the rounding; one scale for all. */
  fakeQuantizePerTensorAffine(input: Tensor, scale: number, zeroPoint: number, quantMin: number, options: Opt<{ quantMax: number }>): Tensor;
  /** Quantizes and dequantizes at once, so that training feels the rounding; one scale for all. */
  fakeQuantizePerTensorAffine(input: Tensor, scale: number, zeroPoint: number, quantMin: number, quantMax: number): Tensor;
  /** `linear` with a weight of float16 that FBGEMM has packed. */
  fbgemmLinearFp16Weight(options: Opt<NamedInput<Tensor> & { packedWeight: Tensor; bias: Tensor }>): Tensor;
  /** `linear` with a weight of float16 that FBGEMM has packed. */
  fbgemmLinearFp16Weight(input: Tensor, options: Opt<{ packedWeight: Tensor; bias: Tensor }>): Tensor;
  /** `linear` with a weight of float16 that FBGEMM has packed. */
  fbgemmLinearFp16Weight(input: Tensor, packedWeight: Tensor, options: Opt<{ bias: Tensor }>): Tensor;
  /** `linear` with a weight of float16 that FBGEMM has packed. */
  fbgemmLinearFp16Weight(input: Tensor, packedWeight: Tensor, bias: Tensor): Tensor;
  /** `linear` with a weight of float16 that FBGEMM has packed. */
  fbgemmLinearFp16Weight(options: Opt<NamedInput<Tensor> & { packedWeight: Tensor; bias: Tensor; output: Tensor }>): Tensor;
  /** `linear` with a weight of float16 that FBGEMM has packed. */
  fbgemmLinearFp16Weight(input: Tensor, options: Opt<{ packedWeight: Tensor; bias: Tensor; output: Tensor }>): Tensor;
  /** `linear` with a weight of float16 that FBGEMM has packed. */
  fbgemmLinearFp16Weight(input: Tensor, packedWeight: Tensor, options: Opt<{ bias: Tensor; output: Tensor }>): Tensor;
  /** `linear` with a weight of float16 that FBGEMM has packed. */
  fbgemmLinearFp16Weight(input: Tensor, packedWeight: Tensor, bias: Tensor, options: Opt<{ output: Tensor }>): Tensor;
  /** `linear` with a weight of float16 that FBGEMM has packed. */
  fbgemmLinearFp16Weight(input: Tensor, packedWeight: Tensor, bias: Tensor, output: Tensor): Tensor;
  /** `linear` with a weight of float16 that FBGEMM has packed; input and output are float32. */
  fbgemmLinearFp16WeightFp32Activation(options: Opt<NamedInput<Tensor> & { packedWeight: Tensor; bias: Tensor | null }>): Tensor;
  /** `linear` with a weight of float16 that FBGEMM has packed; input and output are float32. */
  fbgemmLinearFp16WeightFp32Activation(input: Tensor, options: Opt<{ packedWeight: Tensor; bias: Tensor | null }>): Tensor;
  /** `linear` with a weight of float16 that FBGEMM has packed; input and output are float32. */
  fbgemmLinearFp16WeightFp32Activation(input: Tensor, packedWeight: Tensor, options: Opt<{ bias: Tensor | null }>): Tensor;
  /** `linear` with a weight of float16 that FBGEMM has packed; input and output are float32. */
  fbgemmLinearFp16WeightFp32Activation(input: Tensor, packedWeight: Tensor, bias: Tensor | null): Tensor;
  /** `linear` with a weight of float16 that FBGEMM has packed; input and output are float32. */
  fbgemmLinearFp16WeightFp32Activation(options: Opt<NamedInput<Tensor> & { packedWeight: Tensor; bias: Tensor | null; output: Tensor }>): Tensor;
  /** `linear` with a weight of float16 that FBGEMM has packed; input and output are float32. */
  fbgemmLinearFp16WeightFp32Activation(input: Tensor, options: Opt<{ packedWeight: Tensor; bias: Tensor | null; output: Tensor }>): Tensor;
  /** `linear` with a weight of float16 that FBGEMM has packed; input and output are float32. */
  fbgemmLinearFp16WeightFp32Activation(input: Tensor, packedWeight: Tensor, options: Opt<{ bias: Tensor | null; output: Tensor }>): Tensor;
  /** `linear` with a weight of float16 that FBGEMM has packed; input and output are float32. */
  fbgemmLinearFp16WeightFp32Activation(input: Tensor, packedWeight: Tensor, bias: Tensor | null, options: Opt<{ output: Tensor }>): Tensor;
  /** `linear` with a weight of float16 that FBGEMM has packed; input and output are float32. */
  fbgemmLinearFp16WeightFp32Activation(input: Tensor, packedWeight: Tensor, bias: Tensor | null, output: Tensor): Tensor;
  /** `linear` with a weight of int8 that FBGEMM has packed; the input is quantized on the way. */
  fbgemmLinearInt8Weight(options: Opt<NamedInput<Tensor> & { weight: Tensor; packed: Tensor; colOffsets: Tensor; weightScale: Scalar; weightZeroPoint: Scalar; bias: Tensor }>): Tensor;
  /** `linear` with a weight of int8 that FBGEMM has packed; the input is quantized on the way. */
  fbgemmLinearInt8Weight(input: Tensor, options: Opt<{ weight: Tensor; packed: Tensor; colOffsets: Tensor; weightScale: Scalar; weightZeroPoint: Scalar; bias: Tensor }>): Tensor;
  /** `linear` with a weight of int8 that FBGEMM has packed; the input is quantized on the way. */
  fbgemmLinearInt8Weight(input: Tensor, weight: Tensor, options: Opt<{ packed: Tensor; colOffsets: Tensor; weightScale: Scalar; weightZeroPoint: Scalar; bias: Tensor }>): Tensor;
  /** `linear` with a weight of int8 that FBGEMM has packed; the input is quantized on the way. */
  fbgemmLinearInt8Weight(input: Tensor, weight: Tensor, packed: Tensor, options: Opt<{ colOffsets: Tensor; weightScale: Scalar; weightZeroPoint: Scalar; bias: Tensor }>): Tensor;
  /** `linear` with a weight of int8 that FBGEMM has packed; the input is quantized on the way. */
  fbgemmLinearInt8Weight(input: Tensor, weight: Tensor, packed: Tensor, colOffsets: Tensor, options: Opt<{ weightScale: Scalar; weightZeroPoint: Scalar; bias: Tensor }>): Tensor;
  /** `linear` with a weight of int8 that FBGEMM has packed; the input is quantized on the way. */
  fbgemmLinearInt8Weight(input: Tensor, weight: Tensor, packed: Tensor, colOffsets: Tensor, weightScale: Scalar, options: Opt<{ weightZeroPoint: Scalar; bias: Tensor }>): Tensor;
  /** `linear` with a weight of int8 that FBGEMM has packed; the input is quantized on the way. */
  fbgemmLinearInt8Weight(input: Tensor, weight: Tensor, packed: Tensor, colOffsets: Tensor, weightScale: Scalar, weightZeroPoint: Scalar, options: Opt<{ bias: Tensor }>): Tensor;
  /** `linear` with a weight of int8 that FBGEMM has packed; the input is quantized on the way. */
  fbgemmLinearInt8Weight(input: Tensor, weight: Tensor, packed: Tensor, colOffsets: Tensor, weightScale: Scalar, weightZeroPoint: Scalar, bias: Tensor): Tensor;
  /** `linear` with a weight of int8 that FBGEMM has packed; input and output are float32. */
  fbgemmLinearInt8WeightFp32Activation(options: Opt<NamedInput<Tensor> & { weight: Tensor; packed: Tensor; colOffsets: Tensor; weightScale: Scalar; weightZeroPoint: Scalar; bias: Tensor }>): Tensor;
  /** `linear` with a weight of int8 that FBGEMM has packed; input and output are float32. */
  fbgemmLinearInt8WeightFp32Activation(input: Tensor, options: Opt<{ weight: Tensor; packed: Tensor; colOffsets: Tensor; weightScale: Scalar; weightZeroPoint: Scalar; bias: Tensor }>): Tensor;
  /** `linear` with a weight of int8 that FBGEMM has packed; input and output are float32. */
  fbgemmLinearInt8WeightFp32Activation(input: Tensor, weight: Tensor, options: Opt<{ packed: Tensor; colOffsets: Tensor; weightScale: Scalar; weightZeroPoint: Scalar; bias: Tensor }>): Tensor;
  /** `linear` with a weight of int8 that FBGEMM has packed; input and output are float32. */
  fbgemmLinearInt8WeightFp32Activation(input: Tensor, weight: Tensor, packed: Tensor, options: Opt<{ colOffsets: Tensor; weightScale: Scalar; weightZeroPoint: Scalar; bias: Tensor }>): Tensor;
  /** `linear` with a weight of int8 that FBGEMM has packed; input and output are float32. */
  fbgemmLinearInt8WeightFp32Activation(input: Tensor, weight: Tensor, packed: Tensor, colOffsets: Tensor, options: Opt<{ weightScale: Scalar; weightZeroPoint: Scalar; bias: Tensor }>): Tensor;
  /** `linear` with a weight of int8 that FBGEMM has packed; input and output are float32. */
  fbgemmLinearInt8WeightFp32Activation(input: Tensor, weight: Tensor, packed: Tensor, colOffsets: Tensor, weightScale: Scalar, options: Opt<{ weightZeroPoint: Scalar; bias: Tensor }>): Tensor;
  /** `linear` with a weight of int8 that FBGEMM has packed; input and output are float32. */
  fbgemmLinearInt8WeightFp32Activation(input: Tensor, weight: Tensor, packed: Tensor, colOffsets: Tensor, weightScale: Scalar, weightZeroPoint: Scalar, options: Opt<{ bias: Tensor }>): Tensor;
  /** `linear` with a weight of int8 that FBGEMM has packed; input and output are float32. */
  fbgemmLinearInt8WeightFp32Activation(input: Tensor, weight: Tensor, packed: Tensor, colOffsets: Tensor, weightScale: Scalar, weightZeroPoint: Scalar, bias: Tensor): Tensor;
  /** A weight as int8: its integers, the sums of their columns, the scale and the zero point. */
  fbgemmLinearQuantizeWeight(options: Opt<NamedInput<Tensor>>): [Tensor, Tensor, number, number];
  /** A weight as int8: its integers, the sums of their columns, the scale and the zero point. */
  fbgemmLinearQuantizeWeight(input: Tensor): [Tensor, Tensor, number, number];
  /** A matrix as float16, in the order in which FBGEMM reads it. */
  fbgemmPackGemmMatrixFp16(options: Opt<NamedInput<Tensor>>): Tensor;
  /** A matrix as float16, in the order in which FBGEMM reads it. */
  fbgemmPackGemmMatrixFp16(input: Tensor): Tensor;
  /** A matrix of int8 in the order in which FBGEMM reads it. */
  fbgemmPackQuantizedMatrix(options: Opt<NamedInput<Tensor>>): Tensor;
  /** A matrix of int8 in the order in which FBGEMM reads it. */
  fbgemmPackQuantizedMatrix(input: Tensor): Tensor;
  /** A matrix of int8 in the order in which FBGEMM reads it. */
  fbgemmPackQuantizedMatrix(options: Opt<NamedInput<Tensor> & { K: number; N: number }>): Tensor;
  /** A matrix of int8 in the order in which FBGEMM reads it. */
  fbgemmPackQuantizedMatrix(input: Tensor, options: Opt<{ K: number; N: number }>): Tensor;
  /** A matrix of int8 in the order in which FBGEMM reads it. */
  fbgemmPackQuantizedMatrix(input: Tensor, K: number, options: Opt<{ N: number }>): Tensor;
  /** A matrix of int8 in the order in which FBGEMM reads it. */
  fbgemmPackQuantizedMatrix(input: Tensor, K: number, N: number): Tensor;
  /**
   * `alphaDropout` of whole channels: of each (N, C) slice.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.feature_alpha_dropout.html
   */
  featureAlphaDropout(options: Opt<NamedInput<Tensor> & { p: number; train: boolean }>): Tensor;
  /** `alphaDropout` of whole channels: of each (N, C) slice. */
  featureAlphaDropout(input: Tensor, options: Opt<{ p: number; train: boolean }>): Tensor;
  /** `alphaDropout` of whole channels: of each (N, C) slice. */
  featureAlphaDropout(input: Tensor, p: number, options: Opt<{ train: boolean }>): Tensor;
  /** `alphaDropout` of whole channels: of each (N, C) slice. */
  featureAlphaDropout(input: Tensor, p: number, train: boolean): Tensor;
  /**
   * `featureAlphaDropout`, in place: `alphaDropout` of whole channels: of each (N, C) slice.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.feature_alpha_dropout.html
   */
  featureAlphaDropout_(options: Opt<NamedInput<Tensor> & { p: number; train: boolean }>): Tensor;
  /** `featureAlphaDropout`, in place: `alphaDropout` of whole channels: of each (N, C) slice. */
  featureAlphaDropout_(input: Tensor, options: Opt<{ p: number; train: boolean }>): Tensor;
  /** `featureAlphaDropout`, in place: `alphaDropout` of whole channels: of each (N, C) slice. */
  featureAlphaDropout_(input: Tensor, p: number, options: Opt<{ train: boolean }>): Tensor;
  /** `featureAlphaDropout`, in place: `alphaDropout` of whole channels: of each (N, C) slice. */
  featureAlphaDropout_(input: Tensor, p: number, train: boolean): Tensor;
  /** `dropout` of whole channels: of each (N, C) slice. */
  featureDropout(options: Opt<NamedInput<Tensor> & { p: number; train: boolean }>): Tensor;
  /** `dropout` of whole channels: of each (N, C) slice. */
  featureDropout(input: Tensor, options: Opt<{ p: number; train: boolean }>): Tensor;
  /** `dropout` of whole channels: of each (N, C) slice. */
  featureDropout(input: Tensor, p: number, options: Opt<{ train: boolean }>): Tensor;
  /** `dropout` of whole channels: of each (N, C) slice. */
  featureDropout(input: Tensor, p: number, train: boolean): Tensor;
  /** `featureDropout`, in place: `dropout` of whole channels: of each (N, C) slice. */
  featureDropout_(options: Opt<NamedInput<Tensor> & { p: number; train: boolean }>): Tensor;
  /** `featureDropout`, in place: `dropout` of whole channels: of each (N, C) slice. */
  featureDropout_(input: Tensor, options: Opt<{ p: number; train: boolean }>): Tensor;
  /** `featureDropout`, in place: `dropout` of whole channels: of each (N, C) slice. */
  featureDropout_(input: Tensor, p: number, options: Opt<{ train: boolean }>): Tensor;
  /** `featureDropout`, in place: `dropout` of whole channels: of each (N, C) slice. */
  featureDropout_(input: Tensor, p: number, train: boolean): Tensor;
  /** A copy of the tensor in which every element has the one value. */
  fill(options: Opt<NamedInput<Tensor> & { value: Tensor }>): Tensor;
  /** A copy of the tensor in which every element has the one value. */
  fill(input: Tensor, options: Opt<{ value: Tensor }>): Tensor;
  /** A copy of the tensor in which every element has the one value. */
  fill(input: Tensor, value: Tensor): Tensor;
  /** A copy of the tensor in which every element has the one value. */
  fill(options: Opt<NamedInput<Tensor> & { value: Scalar }>): Tensor;
  /** A copy of the tensor in which every element has the one value. */
  fill(input: Tensor, options: Opt<{ value: Scalar }>): Tensor;
  /** A copy of the tensor in which every element has the one value. */
  fill(input: Tensor, value: Scalar): Tensor;
  /**
   * Writes one value everywhere, in place.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.fill_.html
   */
  fill_(options: Opt<NamedInput<Tensor> & { value: Tensor }>): Tensor;
  /** Writes one value everywhere, in place. */
  fill_(input: Tensor, options: Opt<{ value: Tensor }>): Tensor;
  /** Writes one value everywhere, in place. */
  fill_(input: Tensor, value: Tensor): Tensor;
  /** Writes one value everywhere, in place. */
  fill_(options: Opt<NamedInput<Tensor> & { value: Scalar }>): Tensor;
  /** Writes one value everywhere, in place. */
  fill_(input: Tensor, options: Opt<{ value: Scalar }>): Tensor;
  /** Writes one value everywhere, in place. */
  fill_(input: Tensor, value: Scalar): Tensor;
  /**
   * The same as `trunc`: cuts the fraction off: towards zero, dtype kept.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.fix.html
   */
  fix(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  /** The same as `trunc`: cuts the fraction off: towards zero, dtype kept. */
  fix(input: Tensor, options?: OutOption): Tensor;
  /**
   * `fix`, in place: cuts the fraction off: towards zero, dtype kept.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.fix_.html
   */
  fix_(options: Opt<NamedInput<Tensor>>): Tensor;
  /** `fix`, in place: cuts the fraction off: towards zero, dtype kept. */
  fix_(input: Tensor): Tensor;
  /**
   * Merges the dimensions `startDim` to `endDim` into one. A view where strides allow it, else a copy.
   * `flatten(input, startDim = 0, endDim = -1)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.flatten.html
   */
  flatten(options: Opt<NamedInput<Tensor> & { startDim?: number | undefined; endDim?: number | undefined }>): Tensor;
  /**
   * Merges the dimensions `startDim` to `endDim` into one. A view where strides allow it, else a copy.
   * `flatten(input, startDim = 0, endDim = -1)`
   */
  flatten(input: Tensor, options: Opt<{ startDim?: number | undefined; endDim?: number | undefined }>): Tensor;
  /**
   * Merges the dimensions `startDim` to `endDim` into one. A view where strides allow it, else a copy.
   * `flatten(input, startDim = 0, endDim = -1)`
   */
  flatten(input: Tensor, startDim: number | undefined, options: Opt<{ endDim?: number | undefined }>): Tensor;
  /**
   * Merges the dimensions `startDim` to `endDim` into one. A view where strides allow it, else a copy.
   * `flatten(input, startDim = 0, endDim = -1)`
   */
  flatten(input: Tensor, startDim?: number, endDim?: number): Tensor;
  /**
   * Reverses the given dimensions; a copy, where NumPy gives a view.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.flip.html
   */
  flip(options: Opt<NamedInput<Tensor> & { dims: readonly number[] }>): Tensor;
  /** Reverses the given dimensions; a copy, where NumPy gives a view. */
  flip(input: Tensor, options: Opt<{ dims: readonly number[] }>): Tensor;
  /** Reverses the given dimensions; a copy, where NumPy gives a view. */
  flip(input: Tensor, dims: readonly number[]): Tensor;
  /**
   * Reverses the second dimension (left to right); a copy.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.fliplr.html
   */
  fliplr(options: Opt<NamedInput<Tensor>>): Tensor;
  /** Reverses the second dimension (left to right); a copy. */
  fliplr(input: Tensor): Tensor;
  /**
   * Reverses the first dimension (up to down); a copy.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.flipud.html
   */
  flipud(options: Opt<NamedInput<Tensor>>): Tensor;
  /** Reverses the first dimension (up to down); a copy. */
  flipud(input: Tensor): Tensor;
  /**
   * `input ** exponent` computed in float64 (or complex128) whatever the operands' dtypes.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.float_power.html
   */
  floatPower(options: Opt<NamedInput<Tensor> & { exponent: Tensor } & OutOption>): Tensor;
  /** `input ** exponent` computed in float64 (or complex128) whatever the operands' dtypes. */
  floatPower(input: Tensor, options: Opt<{ exponent: Tensor } & OutOption>): Tensor;
  /** `input ** exponent` computed in float64 (or complex128) whatever the operands' dtypes. */
  floatPower(input: Tensor, exponent: Tensor, options?: OutOption): Tensor;
  /** `input ** exponent` computed in float64 (or complex128) whatever the operands' dtypes. */
  floatPower(options: Opt<{ self: Scalar; exponent: Tensor } & OutOption>): Tensor;
  /** `input ** exponent` computed in float64 (or complex128) whatever the operands' dtypes. */
  floatPower(self: Scalar, options: Opt<{ exponent: Tensor } & OutOption>): Tensor;
  /** `input ** exponent` computed in float64 (or complex128) whatever the operands' dtypes. */
  floatPower(self: Scalar, exponent: Tensor, options?: OutOption): Tensor;
  /** `input ** exponent` computed in float64 (or complex128) whatever the operands' dtypes. */
  floatPower(options: Opt<NamedInput<Tensor> & { exponent: Scalar } & OutOption>): Tensor;
  /** `input ** exponent` computed in float64 (or complex128) whatever the operands' dtypes. */
  floatPower(input: Tensor, options: Opt<{ exponent: Scalar } & OutOption>): Tensor;
  /** `input ** exponent` computed in float64 (or complex128) whatever the operands' dtypes. */
  floatPower(input: Tensor, exponent: Scalar, options?: OutOption): Tensor;
  /**
   * `⌊input⌋`: down to the next integer, dtype kept.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.floor.html
   */
  floor(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  /** `⌊input⌋`: down to the next integer, dtype kept. */
  floor(input: Tensor, options?: OutOption): Tensor;
  /**
   * `floor`, in place: `⌊input⌋`: down to the next integer, dtype kept.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.floor_.html
   */
  floor_(options: Opt<NamedInput<Tensor>>): Tensor;
  /** `floor`, in place: `⌊input⌋`: down to the next integer, dtype kept. */
  floor_(input: Tensor): Tensor;
  /**
   * `⌊input / other⌋`, broadcast, in the operands' common dtype; rounds towards -∞ as Python's `//`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.floor_divide.html
   */
  floorDivide(options: Opt<NamedInput<TensorLike> & NamedOther<TensorLike> & OutOption>): Tensor;
  /** `⌊input / other⌋`, broadcast, in the operands' common dtype; rounds towards -∞ as Python's `//`. */
  floorDivide(input: TensorLike, options: Opt<NamedOther<TensorLike> & OutOption>): Tensor;
  /** `⌊input / other⌋`, broadcast, in the operands' common dtype; rounds towards -∞ as Python's `//`. */
  floorDivide(input: TensorLike, other: TensorLike, options?: OutOption): Tensor;
  /** `⌊input / other⌋`, broadcast, in the operands' common dtype; rounds towards -∞ as Python's `//`. */
  floorDivide(options: Opt<NamedInput<TensorLike> & NamedOther<Scalar>>): Tensor;
  /** `⌊input / other⌋`, broadcast, in the operands' common dtype; rounds towards -∞ as Python's `//`. */
  floorDivide(input: TensorLike, options: Opt<NamedOther<Scalar>>): Tensor;
  /** `⌊input / other⌋`, broadcast, in the operands' common dtype; rounds towards -∞ as Python's `//`. */
  floorDivide(input: TensorLike, other: Scalar): Tensor;
  /**
   * The larger of two, broadcast; a NaN beside a number gives way to the number.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.fmax.html
   */
  fmax(options: Opt<NamedInput<Tensor> & NamedOther<Tensor> & OutOption>): Tensor;
  /** The larger of two, broadcast; a NaN beside a number gives way to the number. */
  fmax(input: Tensor, options: Opt<NamedOther<Tensor> & OutOption>): Tensor;
  /** The larger of two, broadcast; a NaN beside a number gives way to the number. */
  fmax(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /**
   * The smaller of two, broadcast; a NaN beside a number gives way to the number.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.fmin.html
   */
  fmin(options: Opt<NamedInput<Tensor> & NamedOther<Tensor> & OutOption>): Tensor;
  /** The smaller of two, broadcast; a NaN beside a number gives way to the number. */
  fmin(input: Tensor, options: Opt<NamedOther<Tensor> & OutOption>): Tensor;
  /** The smaller of two, broadcast; a NaN beside a number gives way to the number. */
  fmin(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /**
   * `input - other · trunc(input / other)`: takes the sign of `input`, as C's `fmod` and JavaScript's `%`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.fmod.html
   */
  fmod(options: Opt<NamedInput<Tensor> & NamedOther<Tensor> & OutOption>): Tensor;
  /**
   * `input - other · trunc(input / other)`: takes the sign of `input`, as C's `fmod` and JavaScript's `%`.
   */
  fmod(input: Tensor, options: Opt<NamedOther<Tensor> & OutOption>): Tensor;
  /**
   * `input - other · trunc(input / other)`: takes the sign of `input`, as C's `fmod` and JavaScript's `%`.
   */
  fmod(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /**
   * `input - other · trunc(input / other)`: takes the sign of `input`, as C's `fmod` and JavaScript's `%`.
   */
  fmod(options: Opt<NamedInput<Tensor> & NamedOther<Scalar> & OutOption>): Tensor;
  /**
   * `input - other · trunc(input / other)`: takes the sign of `input`, as C's `fmod` and JavaScript's `%`.
   */
  fmod(input: Tensor, options: Opt<NamedOther<Scalar> & OutOption>): Tensor;
  /**
   * `input - other · trunc(input / other)`: takes the sign of `input`, as C's `fmod` and JavaScript's `%`.
   */
  fmod(input: Tensor, other: Scalar, options?: OutOption): Tensor;
  /**
   * `input - trunc(input)`: the part behind the point, with the sign of `input`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.frac.html
   */
  frac(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  /** `input - trunc(input)`: the part behind the point, with the sign of `input`. */
  frac(input: Tensor, options?: OutOption): Tensor;
  /**
   * `frac`, in place: `input - trunc(input)`: the part behind the point, with the sign of `input`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.frac_.html
   */
  frac_(options: Opt<NamedInput<Tensor>>): Tensor;
  /** `frac`, in place: `input - trunc(input)`: the part behind the point, with the sign of `input`. */
  frac_(input: Tensor): Tensor;
  /**
   * Splits `input` into a mantissa of magnitude in [0.5, 1) and an int32 exponent: `input = mantissa · 2 **
   * exponent`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.frexp.html
   */
  frexp(options: Opt<NamedInput<Tensor> & OutsOption<[Tensor, Tensor]>>): NamedTuple<['mantissa', 'exponent']>;
  /**
   * Splits `input` into a mantissa of magnitude in [0.5, 1) and an int32 exponent: `input = mantissa · 2 **
   * exponent`.
   */
  frexp(input: Tensor, options?: OutsOption<[Tensor, Tensor]>): NamedTuple<['mantissa', 'exponent']>;
  /**
   * `√Σ|x|²` over the dimensions `dim`: the Frobenius norm of matrices.
   * `frobeniusNorm(input, dim, keepdim = false)`
   */
  frobeniusNorm(options: Opt<NamedInput<Tensor> & NamedDim<IntOrList> & { keepdim?: boolean | undefined; keepdims?: boolean | undefined } & OutOption>): Tensor;
  /**
   * `√Σ|x|²` over the dimensions `dim`: the Frobenius norm of matrices.
   * `frobeniusNorm(input, dim, keepdim = false)`
   */
  frobeniusNorm(input: Tensor, options: Opt<NamedDim<IntOrList> & { keepdim?: boolean | undefined; keepdims?: boolean | undefined } & OutOption>): Tensor;
  /**
   * `√Σ|x|²` over the dimensions `dim`: the Frobenius norm of matrices.
   * `frobeniusNorm(input, dim, keepdim = false)`
   */
  frobeniusNorm(input: Tensor, dim: IntOrList, options: Opt<{ keepdim?: boolean | undefined; keepdims?: boolean | undefined } & OutOption>): Tensor;
  /**
   * `√Σ|x|²` over the dimensions `dim`: the Frobenius norm of matrices.
   * `frobeniusNorm(input, dim, keepdim = false)`
   */
  frobeniusNorm(input: Tensor, dim: IntOrList, keepdim?: boolean, options?: OutOption): Tensor;
  /**
   * A one-dimensional tensor on a memory-mapped file; with `shared`, writes go to the file.
   * `fromFile(filename, shared = null, size = 0)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.from_file.html
   */
  fromFile(options: Opt<{ filename: string; shared?: boolean | null | undefined; size?: number | null | undefined } & TensorOptions>): Tensor;
  /**
   * A one-dimensional tensor on a memory-mapped file; with `shared`, writes go to the file.
   * `fromFile(filename, shared = null, size = 0)`
   */
  fromFile(filename: string, options: Opt<{ shared?: boolean | null | undefined; size?: number | null | undefined } & TensorOptions>): Tensor;
  /**
   * A one-dimensional tensor on a memory-mapped file; with `shared`, writes go to the file.
   * `fromFile(filename, shared = null, size = 0)`
   */
  fromFile(filename: string, shared: boolean | null | undefined, options: Opt<{ size?: number | null | undefined } & TensorOptions>): Tensor;
  /**
   * A one-dimensional tensor on a memory-mapped file; with `shared`, writes go to the file.
   * `fromFile(filename, shared = null, size = 0)`
   */
  fromFile(filename: string, shared?: boolean | null, size?: number | null, options?: Opt<TensorOptions>): Tensor;
  /**
   * A tensor of one value. Its dtype follows the value: an integer gives int64, a fraction the default float,
   * a boolean bool.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.full.html
   */
  full(options: Opt<{ size: readonly number[]; fillValue: Scalar } & TensorOptions & OutOption>): Tensor;
  /**
   * A tensor of one value. Its dtype follows the value: an integer gives int64, a fraction the default float,
   * a boolean bool.
   */
  full(size: readonly number[], options: Opt<{ fillValue: Scalar } & TensorOptions & OutOption>): Tensor;
  /**
   * A tensor of one value. Its dtype follows the value: an integer gives int64, a fraction the default float,
   * a boolean bool.
   */
  full(size: readonly number[], fillValue: Scalar, options?: Opt<TensorOptions & OutOption>): Tensor;
  /**
   * One value with shape, dtype, device and strides of `input`.
   * `fullLike(input, fillValue, { memoryFormat = null })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.full_like.html
   */
  fullLike(options: Opt<NamedInput<Tensor> & { fillValue: Scalar; memoryFormat?: MemoryFormat | null | undefined } & TensorOptions>): Tensor;
  /**
   * One value with shape, dtype, device and strides of `input`.
   * `fullLike(input, fillValue, { memoryFormat = null })`
   */
  fullLike(input: Tensor, options: Opt<{ fillValue: Scalar; memoryFormat?: MemoryFormat | null | undefined } & TensorOptions>): Tensor;
  /**
   * One value with shape, dtype, device and strides of `input`.
   * `fullLike(input, fillValue, { memoryFormat = null })`
   */
  fullLike(input: Tensor, fillValue: Scalar, options?: Opt<{ memoryFormat?: MemoryFormat | null | undefined } & TensorOptions>): Tensor;
  /**
   * `fusedMovingAvgObsFakeQuant(input, observerOn, fakeQuantOn, runningMin, runningMax, scale, zeroPoint,
   * averagingConst, quantMin, quantMax, chAxis, perRowFakeQuant = false, symmetricQuant = false)`
   */
  fusedMovingAvgObsFakeQuant(options: Opt<NamedInput<Tensor> & { observerOn: Tensor; fakeQuantOn: Tensor; runningMin: Tensor; runningMax: Tensor; scale: Tensor; zeroPoint: Tensor; averagingConst: number; quantMin: number; quantMax: number; chAxis: number; perRowFakeQuant?: boolean | undefined; symmetricQuant?: boolean | undefined }>): Tensor;
  /**
   * `fusedMovingAvgObsFakeQuant(input, observerOn, fakeQuantOn, runningMin, runningMax, scale, zeroPoint,
   * averagingConst, quantMin, quantMax, chAxis, perRowFakeQuant = false, symmetricQuant = false)`
   */
  fusedMovingAvgObsFakeQuant(input: Tensor, options: Opt<{ observerOn: Tensor; fakeQuantOn: Tensor; runningMin: Tensor; runningMax: Tensor; scale: Tensor; zeroPoint: Tensor; averagingConst: number; quantMin: number; quantMax: number; chAxis: number; perRowFakeQuant?: boolean | undefined; symmetricQuant?: boolean | undefined }>): Tensor;
  /**
   * `fusedMovingAvgObsFakeQuant(input, observerOn, fakeQuantOn, runningMin, runningMax, scale, zeroPoint,
   * averagingConst, quantMin, quantMax, chAxis, perRowFakeQuant = false, symmetricQuant = false)`
   */
  fusedMovingAvgObsFakeQuant(input: Tensor, observerOn: Tensor, options: Opt<{ fakeQuantOn: Tensor; runningMin: Tensor; runningMax: Tensor; scale: Tensor; zeroPoint: Tensor; averagingConst: number; quantMin: number; quantMax: number; chAxis: number; perRowFakeQuant?: boolean | undefined; symmetricQuant?: boolean | undefined }>): Tensor;
  /**
   * `fusedMovingAvgObsFakeQuant(input, observerOn, fakeQuantOn, runningMin, runningMax, scale, zeroPoint,
   * averagingConst, quantMin, quantMax, chAxis, perRowFakeQuant = false, symmetricQuant = false)`
   */
  fusedMovingAvgObsFakeQuant(input: Tensor, observerOn: Tensor, fakeQuantOn: Tensor, options: Opt<{ runningMin: Tensor; runningMax: Tensor; scale: Tensor; zeroPoint: Tensor; averagingConst: number; quantMin: number; quantMax: number; chAxis: number; perRowFakeQuant?: boolean | undefined; symmetricQuant?: boolean | undefined }>): Tensor;
  /**
   * `fusedMovingAvgObsFakeQuant(input, observerOn, fakeQuantOn, runningMin, runningMax, scale, zeroPoint,
   * averagingConst, quantMin, quantMax, chAxis, perRowFakeQuant = false, symmetricQuant = false)`
   */
  fusedMovingAvgObsFakeQuant(input: Tensor, observerOn: Tensor, fakeQuantOn: Tensor, runningMin: Tensor, options: Opt<{ runningMax: Tensor; scale: Tensor; zeroPoint: Tensor; averagingConst: number; quantMin: number; quantMax: number; chAxis: number; perRowFakeQuant?: boolean | undefined; symmetricQuant?: boolean | undefined }>): Tensor;
  /**
   * `fusedMovingAvgObsFakeQuant(input, observerOn, fakeQuantOn, runningMin, runningMax, scale, zeroPoint,
   * averagingConst, quantMin, quantMax, chAxis, perRowFakeQuant = false, symmetricQuant = false)`
   */
  fusedMovingAvgObsFakeQuant(input: Tensor, observerOn: Tensor, fakeQuantOn: Tensor, runningMin: Tensor, runningMax: Tensor, options: Opt<{ scale: Tensor; zeroPoint: Tensor; averagingConst: number; quantMin: number; quantMax: number; chAxis: number; perRowFakeQuant?: boolean | undefined; symmetricQuant?: boolean | undefined }>): Tensor;
  /**
   * `fusedMovingAvgObsFakeQuant(input, observerOn, fakeQuantOn, runningMin, runningMax, scale, zeroPoint,
   * averagingConst, quantMin, quantMax, chAxis, perRowFakeQuant = false, symmetricQuant = false)`
   */
  fusedMovingAvgObsFakeQuant(input: Tensor, observerOn: Tensor, fakeQuantOn: Tensor, runningMin: Tensor, runningMax: Tensor, scale: Tensor, options: Opt<{ zeroPoint: Tensor; averagingConst: number; quantMin: number; quantMax: number; chAxis: number; perRowFakeQuant?: boolean | undefined; symmetricQuant?: boolean | undefined }>): Tensor;
  /**
   * `fusedMovingAvgObsFakeQuant(input, observerOn, fakeQuantOn, runningMin, runningMax, scale, zeroPoint,
   * averagingConst, quantMin, quantMax, chAxis, perRowFakeQuant = false, symmetricQuant = false)`
   */
  fusedMovingAvgObsFakeQuant(input: Tensor, observerOn: Tensor, fakeQuantOn: Tensor, runningMin: Tensor, runningMax: Tensor, scale: Tensor, zeroPoint: Tensor, options: Opt<{ averagingConst: number; quantMin: number; quantMax: number; chAxis: number; perRowFakeQuant?: boolean | undefined; symmetricQuant?: boolean | undefined }>): Tensor;
  /**
   * `fusedMovingAvgObsFakeQuant(input, observerOn, fakeQuantOn, runningMin, runningMax, scale, zeroPoint,
   * averagingConst, quantMin, quantMax, chAxis, perRowFakeQuant = false, symmetricQuant = false)`
   */
  fusedMovingAvgObsFakeQuant(input: Tensor, observerOn: Tensor, fakeQuantOn: Tensor, runningMin: Tensor, runningMax: Tensor, scale: Tensor, zeroPoint: Tensor, averagingConst: number, options: Opt<{ quantMin: number; quantMax: number; chAxis: number; perRowFakeQuant?: boolean | undefined; symmetricQuant?: boolean | undefined }>): Tensor;
  /**
   * `fusedMovingAvgObsFakeQuant(input, observerOn, fakeQuantOn, runningMin, runningMax, scale, zeroPoint,
   * averagingConst, quantMin, quantMax, chAxis, perRowFakeQuant = false, symmetricQuant = false)`
   */
  fusedMovingAvgObsFakeQuant(input: Tensor, observerOn: Tensor, fakeQuantOn: Tensor, runningMin: Tensor, runningMax: Tensor, scale: Tensor, zeroPoint: Tensor, averagingConst: number, quantMin: number, options: Opt<{ quantMax: number; chAxis: number; perRowFakeQuant?: boolean | undefined; symmetricQuant?: boolean | undefined }>): Tensor;
  /**
   * `fusedMovingAvgObsFakeQuant(input, observerOn, fakeQuantOn, runningMin, runningMax, scale, zeroPoint,
   * averagingConst, quantMin, quantMax, chAxis, perRowFakeQuant = false, symmetricQuant = false)`
   */
  fusedMovingAvgObsFakeQuant(input: Tensor, observerOn: Tensor, fakeQuantOn: Tensor, runningMin: Tensor, runningMax: Tensor, scale: Tensor, zeroPoint: Tensor, averagingConst: number, quantMin: number, quantMax: number, options: Opt<{ chAxis: number; perRowFakeQuant?: boolean | undefined; symmetricQuant?: boolean | undefined }>): Tensor;
  /**
   * `fusedMovingAvgObsFakeQuant(input, observerOn, fakeQuantOn, runningMin, runningMax, scale, zeroPoint,
   * averagingConst, quantMin, quantMax, chAxis, perRowFakeQuant = false, symmetricQuant = false)`
   */
  fusedMovingAvgObsFakeQuant(input: Tensor, observerOn: Tensor, fakeQuantOn: Tensor, runningMin: Tensor, runningMax: Tensor, scale: Tensor, zeroPoint: Tensor, averagingConst: number, quantMin: number, quantMax: number, chAxis: number, options: Opt<{ perRowFakeQuant?: boolean | undefined; symmetricQuant?: boolean | undefined }>): Tensor;
  /**
   * `fusedMovingAvgObsFakeQuant(input, observerOn, fakeQuantOn, runningMin, runningMax, scale, zeroPoint,
   * averagingConst, quantMin, quantMax, chAxis, perRowFakeQuant = false, symmetricQuant = false)`
   */
  fusedMovingAvgObsFakeQuant(input: Tensor, observerOn: Tensor, fakeQuantOn: Tensor, runningMin: Tensor, runningMax: Tensor, scale: Tensor, zeroPoint: Tensor, averagingConst: number, quantMin: number, quantMax: number, chAxis: number, perRowFakeQuant: boolean | undefined, options: Opt<{ symmetricQuant?: boolean | undefined }>): Tensor;
  /**
   * `fusedMovingAvgObsFakeQuant(input, observerOn, fakeQuantOn, runningMin, runningMax, scale, zeroPoint,
   * averagingConst, quantMin, quantMax, chAxis, perRowFakeQuant = false, symmetricQuant = false)`
   */
  fusedMovingAvgObsFakeQuant(input: Tensor, observerOn: Tensor, fakeQuantOn: Tensor, runningMin: Tensor, runningMax: Tensor, scale: Tensor, zeroPoint: Tensor, averagingConst: number, quantMin: number, quantMax: number, chAxis: number, perRowFakeQuant?: boolean, symmetricQuant?: boolean): Tensor;
  /**
   * Picks along `dim`: `out[i][j] = input[index[i][j]][j]` for `dim` 0. The result has the shape of `index`.
   * `gather(input, dim, index, { sparseGrad = false })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.gather.html
   */
  gather(options: Opt<NamedInput<Tensor> & NamedDim<number> & { index: Tensor; sparseGrad?: boolean | undefined } & OutOption>): Tensor;
  /**
   * Picks along `dim`: `out[i][j] = input[index[i][j]][j]` for `dim` 0. The result has the shape of `index`.
   * `gather(input, dim, index, { sparseGrad = false })`
   */
  gather(input: Tensor, options: Opt<NamedDim<number> & { index: Tensor; sparseGrad?: boolean | undefined } & OutOption>): Tensor;
  /**
   * Picks along `dim`: `out[i][j] = input[index[i][j]][j]` for `dim` 0. The result has the shape of `index`.
   * `gather(input, dim, index, { sparseGrad = false })`
   */
  gather(input: Tensor, dim: number, options: Opt<{ index: Tensor; sparseGrad?: boolean | undefined } & OutOption>): Tensor;
  /**
   * Picks along `dim`: `out[i][j] = input[index[i][j]][j]` for `dim` 0. The result has the shape of `index`.
   * `gather(input, dim, index, { sparseGrad = false })`
   */
  gather(input: Tensor, dim: number, index: Tensor, options?: Opt<{ sparseGrad?: boolean | undefined } & OutOption>): Tensor;
  /**
   * The greatest common divisor of two integer tensors, never negative; `gcd(0, 0)` is 0.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.gcd.html
   */
  gcd(options: Opt<NamedInput<Tensor> & NamedOther<Tensor> & OutOption>): Tensor;
  /** The greatest common divisor of two integer tensors, never negative; `gcd(0, 0)` is 0. */
  gcd(input: Tensor, options: Opt<NamedOther<Tensor> & OutOption>): Tensor;
  /** The greatest common divisor of two integer tensors, never negative; `gcd(0, 0)` is 0. */
  gcd(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /**
   * `gcd`, in place: the greatest common divisor of two integer tensors, never negative.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.gcd_.html
   */
  gcd_(options: Opt<NamedInput<Tensor> & NamedOther<Tensor>>): Tensor;
  /** `gcd`, in place: the greatest common divisor of two integer tensors, never negative. */
  gcd_(input: Tensor, options: Opt<NamedOther<Tensor>>): Tensor;
  /** `gcd`, in place: the greatest common divisor of two integer tensors, never negative. */
  gcd_(input: Tensor, other: Tensor): Tensor;
  /**
   * `input >= other`, element by element, as booleans; false for NaN.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.ge.html
   */
  ge(options: Opt<NamedInput<Tensor> & NamedOther<Tensor> & OutOption>): Tensor;
  /** `input >= other`, element by element, as booleans; false for NaN. */
  ge(input: Tensor, options: Opt<NamedOther<Tensor> & OutOption>): Tensor;
  /** `input >= other`, element by element, as booleans; false for NaN. */
  ge(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /** `input >= other`, element by element, as booleans; false for NaN. */
  ge(options: Opt<NamedInput<Tensor> & NamedOther<Scalar> & OutOption>): Tensor;
  /** `input >= other`, element by element, as booleans; false for NaN. */
  ge(input: Tensor, options: Opt<NamedOther<Scalar> & OutOption>): Tensor;
  /** `input >= other`, element by element, as booleans; false for NaN. */
  ge(input: Tensor, other: Scalar, options?: OutOption): Tensor;
  /**
   * QR decomposition as LAPACK gives it: R and Householder vectors in one matrix, and their factors `tau`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.geqrf.html
   */
  geqrf(options: Opt<NamedInput<Tensor> & OutsOption<[Tensor, Tensor]>>): NamedTuple<['a', 'tau']>;
  /**
   * QR decomposition as LAPACK gives it: R and Householder vectors in one matrix, and their factors `tau`.
   */
  geqrf(input: Tensor, options?: OutsOption<[Tensor, Tensor]>): NamedTuple<['a', 'tau']>;
  /**
   * The same as `outer`: the outer product of two vectors: (N), (M) → (N, M).
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.ger.html
   */
  ger(options: Opt<NamedInput<Tensor> & { vec2: Tensor } & OutOption>): Tensor;
  /** The same as `outer`: the outer product of two vectors: (N), (M) → (N, M). */
  ger(input: Tensor, options: Opt<{ vec2: Tensor } & OutOption>): Tensor;
  /** The same as `outer`: the outer product of two vectors: (N), (M) → (N, M). */
  ger(input: Tensor, vec2: Tensor, options?: OutOption): Tensor;
  /**
   * Estimates derivatives along every dimension by central differences (one-sided at the edges); a list.
   * `gradient(input, { dim, edgeOrder = 1 })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.gradient.html
   */
  gradient(options: Opt<NamedInput<Tensor> & NamedDim<readonly number[]> & { edgeOrder?: number | undefined }>): Tensor[];
  /**
   * Estimates derivatives along every dimension by central differences (one-sided at the edges); a list.
   * `gradient(input, { dim, edgeOrder = 1 })`
   */
  gradient(input: Tensor, options: Opt<NamedDim<readonly number[]> & { edgeOrder?: number | undefined }>): Tensor[];
  /**
   * Estimates derivatives along every dimension by central differences (one-sided at the edges); a list.
   * `gradient(input, { spacing, dim, edgeOrder = 1 })`
   */
  gradient(options: Opt<NamedInput<Tensor> & NamedDim<readonly number[]> & { spacing: Scalar; edgeOrder?: number | undefined }>): Tensor[];
  /**
   * Estimates derivatives along every dimension by central differences (one-sided at the edges); a list.
   * `gradient(input, { spacing, dim, edgeOrder = 1 })`
   */
  gradient(input: Tensor, options: Opt<NamedDim<readonly number[]> & { spacing: Scalar; edgeOrder?: number | undefined }>): Tensor[];
  /**
   * Estimates derivatives along every dimension by central differences (one-sided at the edges); a list.
   * `gradient(input, { spacing = null, dim = null, edgeOrder = 1 })`
   */
  gradient(options: Opt<NamedInput<Tensor> & { spacing?: Scalar | null | undefined; dim?: number | null | undefined; axis?: number | null | undefined; edgeOrder?: number | undefined }>): Tensor[];
  /**
   * Estimates derivatives along every dimension by central differences (one-sided at the edges); a list.
   * `gradient(input, { spacing = null, dim = null, edgeOrder = 1 })`
   */
  gradient(input: Tensor, options?: Opt<{ spacing?: Scalar | null | undefined; dim?: number | null | undefined; axis?: number | null | undefined; edgeOrder?: number | undefined }>): Tensor[];
  /**
   * Estimates derivatives along every dimension by central differences (one-sided at the edges); a list.
   * `gradient(input, { spacing, dim = null, edgeOrder = 1 })`
   */
  gradient(options: Opt<NamedInput<Tensor> & { spacing: readonly Scalar[]; dim?: number | null | undefined; axis?: number | null | undefined; edgeOrder?: number | undefined }>): Tensor[];
  /**
   * Estimates derivatives along every dimension by central differences (one-sided at the edges); a list.
   * `gradient(input, { spacing, dim = null, edgeOrder = 1 })`
   */
  gradient(input: Tensor, options: Opt<{ spacing: readonly Scalar[]; dim?: number | null | undefined; axis?: number | null | undefined; edgeOrder?: number | undefined }>): Tensor[];
  /**
   * Estimates derivatives along every dimension by central differences (one-sided at the edges); a list.
   * `gradient(input, { spacing, dim, edgeOrder = 1 })`
   */
  gradient(options: Opt<NamedInput<Tensor> & NamedDim<readonly number[]> & { spacing: readonly Scalar[]; edgeOrder?: number | undefined }>): Tensor[];
  /**
   * Estimates derivatives along every dimension by central differences (one-sided at the edges); a list.
   * `gradient(input, { spacing, dim, edgeOrder = 1 })`
   */
  gradient(input: Tensor, options: Opt<NamedDim<readonly number[]> & { spacing: readonly Scalar[]; edgeOrder?: number | undefined }>): Tensor[];
  /**
   * Estimates derivatives along every dimension by central differences (one-sided at the edges); a list.
   * `gradient(input, { spacing, dim = null, edgeOrder = 1 })`
   */
  gradient(options: Opt<NamedInput<Tensor> & { spacing: readonly Tensor[]; dim?: number | null | undefined; axis?: number | null | undefined; edgeOrder?: number | undefined }>): Tensor[];
  /**
   * Estimates derivatives along every dimension by central differences (one-sided at the edges); a list.
   * `gradient(input, { spacing, dim = null, edgeOrder = 1 })`
   */
  gradient(input: Tensor, options: Opt<{ spacing: readonly Tensor[]; dim?: number | null | undefined; axis?: number | null | undefined; edgeOrder?: number | undefined }>): Tensor[];
  /**
   * Estimates derivatives along every dimension by central differences (one-sided at the edges); a list.
   * `gradient(input, { spacing, dim, edgeOrder = 1 })`
   */
  gradient(options: Opt<NamedInput<Tensor> & NamedDim<readonly number[]> & { spacing: readonly Tensor[]; edgeOrder?: number | undefined }>): Tensor[];
  /**
   * Estimates derivatives along every dimension by central differences (one-sided at the edges); a list.
   * `gradient(input, { spacing, dim, edgeOrder = 1 })`
   */
  gradient(input: Tensor, options: Opt<NamedDim<readonly number[]> & { spacing: readonly Tensor[]; edgeOrder?: number | undefined }>): Tensor[];
  /**
   * The same as `gt`: `input > other`, element by element, as booleans; false for NaN.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.greater.html
   */
  greater(options: Opt<NamedInput<Tensor> & NamedOther<Tensor> & OutOption>): Tensor;
  /** The same as `gt`: `input > other`, element by element, as booleans; false for NaN. */
  greater(input: Tensor, options: Opt<NamedOther<Tensor> & OutOption>): Tensor;
  /** The same as `gt`: `input > other`, element by element, as booleans; false for NaN. */
  greater(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /** The same as `gt`: `input > other`, element by element, as booleans; false for NaN. */
  greater(options: Opt<NamedInput<Tensor> & NamedOther<Scalar> & OutOption>): Tensor;
  /** The same as `gt`: `input > other`, element by element, as booleans; false for NaN. */
  greater(input: Tensor, options: Opt<NamedOther<Scalar> & OutOption>): Tensor;
  /** The same as `gt`: `input > other`, element by element, as booleans; false for NaN. */
  greater(input: Tensor, other: Scalar, options?: OutOption): Tensor;
  /**
   * The same as `ge`: `input >= other`, element by element, as booleans; false for NaN.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.greater_equal.html
   */
  greaterEqual(options: Opt<NamedInput<Tensor> & NamedOther<Tensor> & OutOption>): Tensor;
  /** The same as `ge`: `input >= other`, element by element, as booleans; false for NaN. */
  greaterEqual(input: Tensor, options: Opt<NamedOther<Tensor> & OutOption>): Tensor;
  /** The same as `ge`: `input >= other`, element by element, as booleans; false for NaN. */
  greaterEqual(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /** The same as `ge`: `input >= other`, element by element, as booleans; false for NaN. */
  greaterEqual(options: Opt<NamedInput<Tensor> & NamedOther<Scalar> & OutOption>): Tensor;
  /** The same as `ge`: `input >= other`, element by element, as booleans; false for NaN. */
  greaterEqual(input: Tensor, options: Opt<NamedOther<Scalar> & OutOption>): Tensor;
  /** The same as `ge`: `input >= other`, element by element, as booleans; false for NaN. */
  greaterEqual(input: Tensor, other: Scalar, options?: OutOption): Tensor;
  /** Samples `input` at the points of `grid`, in [-1, 1]; modes by number. `F.gridSample` takes names. */
  gridSampler(options: Opt<NamedInput<Tensor> & { grid: Tensor; interpolationMode: number; paddingMode: number; alignCorners: boolean }>): Tensor;
  /** Samples `input` at the points of `grid`, in [-1, 1]; modes by number. `F.gridSample` takes names. */
  gridSampler(input: Tensor, options: Opt<{ grid: Tensor; interpolationMode: number; paddingMode: number; alignCorners: boolean }>): Tensor;
  /** Samples `input` at the points of `grid`, in [-1, 1]; modes by number. `F.gridSample` takes names. */
  gridSampler(input: Tensor, grid: Tensor, options: Opt<{ interpolationMode: number; paddingMode: number; alignCorners: boolean }>): Tensor;
  /** Samples `input` at the points of `grid`, in [-1, 1]; modes by number. `F.gridSample` takes names. */
  gridSampler(input: Tensor, grid: Tensor, interpolationMode: number, options: Opt<{ paddingMode: number; alignCorners: boolean }>): Tensor;
  /** Samples `input` at the points of `grid`, in [-1, 1]; modes by number. `F.gridSample` takes names. */
  gridSampler(input: Tensor, grid: Tensor, interpolationMode: number, paddingMode: number, options: Opt<{ alignCorners: boolean }>): Tensor;
  /** Samples `input` at the points of `grid`, in [-1, 1]; modes by number. `F.gridSample` takes names. */
  gridSampler(input: Tensor, grid: Tensor, interpolationMode: number, paddingMode: number, alignCorners: boolean): Tensor;
  /** `gridSampler` of (N, C, H, W) at `grid` (N, Hout, Wout, 2). */
  gridSampler2d(options: Opt<NamedInput<Tensor> & { grid: Tensor; interpolationMode: number; paddingMode: number; alignCorners: boolean }>): Tensor;
  /** `gridSampler` of (N, C, H, W) at `grid` (N, Hout, Wout, 2). */
  gridSampler2d(input: Tensor, options: Opt<{ grid: Tensor; interpolationMode: number; paddingMode: number; alignCorners: boolean }>): Tensor;
  /** `gridSampler` of (N, C, H, W) at `grid` (N, Hout, Wout, 2). */
  gridSampler2d(input: Tensor, grid: Tensor, options: Opt<{ interpolationMode: number; paddingMode: number; alignCorners: boolean }>): Tensor;
  /** `gridSampler` of (N, C, H, W) at `grid` (N, Hout, Wout, 2). */
  gridSampler2d(input: Tensor, grid: Tensor, interpolationMode: number, options: Opt<{ paddingMode: number; alignCorners: boolean }>): Tensor;
  /** `gridSampler` of (N, C, H, W) at `grid` (N, Hout, Wout, 2). */
  gridSampler2d(input: Tensor, grid: Tensor, interpolationMode: number, paddingMode: number, options: Opt<{ alignCorners: boolean }>): Tensor;
  /** `gridSampler` of (N, C, H, W) at `grid` (N, Hout, Wout, 2). */
  gridSampler2d(input: Tensor, grid: Tensor, interpolationMode: number, paddingMode: number, alignCorners: boolean): Tensor;
  /** `gridSampler` of (N, C, D, H, W) at `grid` (N, Dout, Hout, Wout, 3). */
  gridSampler3d(options: Opt<NamedInput<Tensor> & { grid: Tensor; interpolationMode: number; paddingMode: number; alignCorners: boolean }>): Tensor;
  /** `gridSampler` of (N, C, D, H, W) at `grid` (N, Dout, Hout, Wout, 3). */
  gridSampler3d(input: Tensor, options: Opt<{ grid: Tensor; interpolationMode: number; paddingMode: number; alignCorners: boolean }>): Tensor;
  /** `gridSampler` of (N, C, D, H, W) at `grid` (N, Dout, Hout, Wout, 3). */
  gridSampler3d(input: Tensor, grid: Tensor, options: Opt<{ interpolationMode: number; paddingMode: number; alignCorners: boolean }>): Tensor;
  /** `gridSampler` of (N, C, D, H, W) at `grid` (N, Dout, Hout, Wout, 3). */
  gridSampler3d(input: Tensor, grid: Tensor, interpolationMode: number, options: Opt<{ paddingMode: number; alignCorners: boolean }>): Tensor;
  /** `gridSampler` of (N, C, D, H, W) at `grid` (N, Dout, Hout, Wout, 3). */
  gridSampler3d(input: Tensor, grid: Tensor, interpolationMode: number, paddingMode: number, options: Opt<{ alignCorners: boolean }>): Tensor;
  /** `gridSampler` of (N, C, D, H, W) at `grid` (N, Dout, Hout, Wout, 3). */
  gridSampler3d(input: Tensor, grid: Tensor, interpolationMode: number, paddingMode: number, alignCorners: boolean): Tensor;
  /**
   * `layerNorm` over each of `numGroups` groups of channels of a sample; `weight` and `bias` a channel.
   * `groupNorm(input, numGroups, weight = null, bias = null, eps = 0.00001, cudnnEnabled = true)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.group_norm.html
   */
  groupNorm(options: Opt<NamedInput<Tensor> & { numGroups: number; weight?: Tensor | null | undefined; bias?: Tensor | null | undefined; eps?: number | undefined; cudnnEnabled?: boolean | undefined }>): Tensor;
  /**
   * `layerNorm` over each of `numGroups` groups of channels of a sample; `weight` and `bias` a channel.
   * `groupNorm(input, numGroups, weight = null, bias = null, eps = 0.00001, cudnnEnabled = true)`
   */
  groupNorm(input: Tensor, options: Opt<{ numGroups: number; weight?: Tensor | null | undefined; bias?: Tensor | null | undefined; eps?: number | undefined; cudnnEnabled?: boolean | undefined }>): Tensor;
  /**
   * `layerNorm` over each of `numGroups` groups of channels of a sample; `weight` and `bias` a channel.
   * `groupNorm(input, numGroups, weight = null, bias = null, eps = 0.00001, cudnnEnabled = true)`
   */
  groupNorm(input: Tensor, numGroups: number, options: Opt<{ weight?: Tensor | null | undefined; bias?: Tensor | null | undefined; eps?: number | undefined; cudnnEnabled?: boolean | undefined }>): Tensor;
  /**
   * `layerNorm` over each of `numGroups` groups of channels of a sample; `weight` and `bias` a channel.
   * `groupNorm(input, numGroups, weight = null, bias = null, eps = 0.00001, cudnnEnabled = true)`
   */
  groupNorm(input: Tensor, numGroups: number, weight: Tensor | null | undefined, options: Opt<{ bias?: Tensor | null | undefined; eps?: number | undefined; cudnnEnabled?: boolean | undefined }>): Tensor;
  /**
   * `layerNorm` over each of `numGroups` groups of channels of a sample; `weight` and `bias` a channel.
   * `groupNorm(input, numGroups, weight = null, bias = null, eps = 0.00001, cudnnEnabled = true)`
   */
  groupNorm(input: Tensor, numGroups: number, weight: Tensor | null | undefined, bias: Tensor | null | undefined, options: Opt<{ eps?: number | undefined; cudnnEnabled?: boolean | undefined }>): Tensor;
  /**
   * `layerNorm` over each of `numGroups` groups of channels of a sample; `weight` and `bias` a channel.
   * `groupNorm(input, numGroups, weight = null, bias = null, eps = 0.00001, cudnnEnabled = true)`
   */
  groupNorm(input: Tensor, numGroups: number, weight: Tensor | null | undefined, bias: Tensor | null | undefined, eps: number | undefined, options: Opt<{ cudnnEnabled?: boolean | undefined }>): Tensor;
  /**
   * `layerNorm` over each of `numGroups` groups of channels of a sample; `weight` and `bias` a channel.
   * `groupNorm(input, numGroups, weight = null, bias = null, eps = 0.00001, cudnnEnabled = true)`
   */
  groupNorm(input: Tensor, numGroups: number, weight?: Tensor | null, bias?: Tensor | null, eps?: number, cudnnEnabled?: boolean): Tensor;
  /** A whole GRU, its layers and directions: all outputs, and the last state. */
  gru(options: Opt<{ data: Tensor; batchSizes: Tensor; hx: Tensor; params: readonly Tensor[]; hasBiases: boolean; numLayers: number; dropout: number; train: boolean; bidirectional: boolean }>): [Tensor, Tensor];
  /** A whole GRU, its layers and directions: all outputs, and the last state. */
  gru(data: Tensor, options: Opt<{ batchSizes: Tensor; hx: Tensor; params: readonly Tensor[]; hasBiases: boolean; numLayers: number; dropout: number; train: boolean; bidirectional: boolean }>): [Tensor, Tensor];
  /** A whole GRU, its layers and directions: all outputs, and the last state. */
  gru(data: Tensor, batchSizes: Tensor, options: Opt<{ hx: Tensor; params: readonly Tensor[]; hasBiases: boolean; numLayers: number; dropout: number; train: boolean; bidirectional: boolean }>): [Tensor, Tensor];
  /** A whole GRU, its layers and directions: all outputs, and the last state. */
  gru(data: Tensor, batchSizes: Tensor, hx: Tensor, options: Opt<{ params: readonly Tensor[]; hasBiases: boolean; numLayers: number; dropout: number; train: boolean; bidirectional: boolean }>): [Tensor, Tensor];
  /** A whole GRU, its layers and directions: all outputs, and the last state. */
  gru(data: Tensor, batchSizes: Tensor, hx: Tensor, params: readonly Tensor[], options: Opt<{ hasBiases: boolean; numLayers: number; dropout: number; train: boolean; bidirectional: boolean }>): [Tensor, Tensor];
  /** A whole GRU, its layers and directions: all outputs, and the last state. */
  gru(data: Tensor, batchSizes: Tensor, hx: Tensor, params: readonly Tensor[], hasBiases: boolean, options: Opt<{ numLayers: number; dropout: number; train: boolean; bidirectional: boolean }>): [Tensor, Tensor];
  /** A whole GRU, its layers and directions: all outputs, and the last state. */
  gru(data: Tensor, batchSizes: Tensor, hx: Tensor, params: readonly Tensor[], hasBiases: boolean, numLayers: number, options: Opt<{ dropout: number; train: boolean; bidirectional: boolean }>): [Tensor, Tensor];
  /** A whole GRU, its layers and directions: all outputs, and the last state. */
  gru(data: Tensor, batchSizes: Tensor, hx: Tensor, params: readonly Tensor[], hasBiases: boolean, numLayers: number, dropout: number, options: Opt<{ train: boolean; bidirectional: boolean }>): [Tensor, Tensor];
  /** A whole GRU, its layers and directions: all outputs, and the last state. */
  gru(data: Tensor, batchSizes: Tensor, hx: Tensor, params: readonly Tensor[], hasBiases: boolean, numLayers: number, dropout: number, train: boolean, options: Opt<{ bidirectional: boolean }>): [Tensor, Tensor];
  /** A whole GRU, its layers and directions: all outputs, and the last state. */
  gru(data: Tensor, batchSizes: Tensor, hx: Tensor, params: readonly Tensor[], hasBiases: boolean, numLayers: number, dropout: number, train: boolean, bidirectional: boolean): [Tensor, Tensor];
  /** A whole GRU, its layers and directions: all outputs, and the last state. */
  gru(options: Opt<NamedInput<Tensor> & { hx: Tensor; params: readonly Tensor[]; hasBiases: boolean; numLayers: number; dropout: number; train: boolean; bidirectional: boolean; batchFirst: boolean }>): [Tensor, Tensor];
  /** A whole GRU, its layers and directions: all outputs, and the last state. */
  gru(input: Tensor, options: Opt<{ hx: Tensor; params: readonly Tensor[]; hasBiases: boolean; numLayers: number; dropout: number; train: boolean; bidirectional: boolean; batchFirst: boolean }>): [Tensor, Tensor];
  /** A whole GRU, its layers and directions: all outputs, and the last state. */
  gru(input: Tensor, hx: Tensor, options: Opt<{ params: readonly Tensor[]; hasBiases: boolean; numLayers: number; dropout: number; train: boolean; bidirectional: boolean; batchFirst: boolean }>): [Tensor, Tensor];
  /** A whole GRU, its layers and directions: all outputs, and the last state. */
  gru(input: Tensor, hx: Tensor, params: readonly Tensor[], options: Opt<{ hasBiases: boolean; numLayers: number; dropout: number; train: boolean; bidirectional: boolean; batchFirst: boolean }>): [Tensor, Tensor];
  /** A whole GRU, its layers and directions: all outputs, and the last state. */
  gru(input: Tensor, hx: Tensor, params: readonly Tensor[], hasBiases: boolean, options: Opt<{ numLayers: number; dropout: number; train: boolean; bidirectional: boolean; batchFirst: boolean }>): [Tensor, Tensor];
  /** A whole GRU, its layers and directions: all outputs, and the last state. */
  gru(input: Tensor, hx: Tensor, params: readonly Tensor[], hasBiases: boolean, numLayers: number, options: Opt<{ dropout: number; train: boolean; bidirectional: boolean; batchFirst: boolean }>): [Tensor, Tensor];
  /** A whole GRU, its layers and directions: all outputs, and the last state. */
  gru(input: Tensor, hx: Tensor, params: readonly Tensor[], hasBiases: boolean, numLayers: number, dropout: number, options: Opt<{ train: boolean; bidirectional: boolean; batchFirst: boolean }>): [Tensor, Tensor];
  /** A whole GRU, its layers and directions: all outputs, and the last state. */
  gru(input: Tensor, hx: Tensor, params: readonly Tensor[], hasBiases: boolean, numLayers: number, dropout: number, train: boolean, options: Opt<{ bidirectional: boolean; batchFirst: boolean }>): [Tensor, Tensor];
  /** A whole GRU, its layers and directions: all outputs, and the last state. */
  gru(input: Tensor, hx: Tensor, params: readonly Tensor[], hasBiases: boolean, numLayers: number, dropout: number, train: boolean, bidirectional: boolean, options: Opt<{ batchFirst: boolean }>): [Tensor, Tensor];
  /** A whole GRU, its layers and directions: all outputs, and the last state. */
  gru(input: Tensor, hx: Tensor, params: readonly Tensor[], hasBiases: boolean, numLayers: number, dropout: number, train: boolean, bidirectional: boolean, batchFirst: boolean): [Tensor, Tensor];
  /**
   * One step of a GRU; the gates lie in the weights in the order reset, update, new.
   * `gruCell(input, hx, wIh, wHh, bIh = null, bHh = null)`
   */
  gruCell(options: Opt<NamedInput<Tensor> & { hx: Tensor; wIh: Tensor; wHh: Tensor; bIh?: Tensor | null | undefined; bHh?: Tensor | null | undefined }>): Tensor;
  /**
   * One step of a GRU; the gates lie in the weights in the order reset, update, new.
   * `gruCell(input, hx, wIh, wHh, bIh = null, bHh = null)`
   */
  gruCell(input: Tensor, options: Opt<{ hx: Tensor; wIh: Tensor; wHh: Tensor; bIh?: Tensor | null | undefined; bHh?: Tensor | null | undefined }>): Tensor;
  /**
   * One step of a GRU; the gates lie in the weights in the order reset, update, new.
   * `gruCell(input, hx, wIh, wHh, bIh = null, bHh = null)`
   */
  gruCell(input: Tensor, hx: Tensor, options: Opt<{ wIh: Tensor; wHh: Tensor; bIh?: Tensor | null | undefined; bHh?: Tensor | null | undefined }>): Tensor;
  /**
   * One step of a GRU; the gates lie in the weights in the order reset, update, new.
   * `gruCell(input, hx, wIh, wHh, bIh = null, bHh = null)`
   */
  gruCell(input: Tensor, hx: Tensor, wIh: Tensor, options: Opt<{ wHh: Tensor; bIh?: Tensor | null | undefined; bHh?: Tensor | null | undefined }>): Tensor;
  /**
   * One step of a GRU; the gates lie in the weights in the order reset, update, new.
   * `gruCell(input, hx, wIh, wHh, bIh = null, bHh = null)`
   */
  gruCell(input: Tensor, hx: Tensor, wIh: Tensor, wHh: Tensor, options: Opt<{ bIh?: Tensor | null | undefined; bHh?: Tensor | null | undefined }>): Tensor;
  /**
   * One step of a GRU; the gates lie in the weights in the order reset, update, new.
   * `gruCell(input, hx, wIh, wHh, bIh = null, bHh = null)`
   */
  gruCell(input: Tensor, hx: Tensor, wIh: Tensor, wHh: Tensor, bIh: Tensor | null | undefined, options: Opt<{ bHh?: Tensor | null | undefined }>): Tensor;
  /**
   * One step of a GRU; the gates lie in the weights in the order reset, update, new.
   * `gruCell(input, hx, wIh, wHh, bIh = null, bHh = null)`
   */
  gruCell(input: Tensor, hx: Tensor, wIh: Tensor, wHh: Tensor, bIh?: Tensor | null, bHh?: Tensor | null): Tensor;
  /**
   * `input > other`, element by element, as booleans; false for NaN.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.gt.html
   */
  gt(options: Opt<NamedInput<Tensor> & NamedOther<Tensor> & OutOption>): Tensor;
  /** `input > other`, element by element, as booleans; false for NaN. */
  gt(input: Tensor, options: Opt<NamedOther<Tensor> & OutOption>): Tensor;
  /** `input > other`, element by element, as booleans; false for NaN. */
  gt(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /** `input > other`, element by element, as booleans; false for NaN. */
  gt(options: Opt<NamedInput<Tensor> & NamedOther<Scalar> & OutOption>): Tensor;
  /** `input > other`, element by element, as booleans; false for NaN. */
  gt(input: Tensor, options: Opt<NamedOther<Scalar> & OutOption>): Tensor;
  /** `input > other`, element by element, as booleans; false for NaN. */
  gt(input: Tensor, other: Scalar, options?: OutOption): Tensor;
  /**
   * Hamming's window, `alpha - beta · cos(2πn / N)`; periodic unless `periodic` is false.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.hamming_window.html
   */
  hammingWindow(options: Opt<{ windowLength: number } & TensorOptions>): Tensor;
  /** Hamming's window, `alpha - beta · cos(2πn / N)`; periodic unless `periodic` is false. */
  hammingWindow(windowLength: number, options?: Opt<TensorOptions>): Tensor;
  /** Hamming's window, `alpha - beta · cos(2πn / N)`; periodic unless `periodic` is false. */
  hammingWindow(options: Opt<{ windowLength: number; periodic: boolean } & TensorOptions>): Tensor;
  /** Hamming's window, `alpha - beta · cos(2πn / N)`; periodic unless `periodic` is false. */
  hammingWindow(windowLength: number, options: Opt<{ periodic: boolean } & TensorOptions>): Tensor;
  /** Hamming's window, `alpha - beta · cos(2πn / N)`; periodic unless `periodic` is false. */
  hammingWindow(windowLength: number, periodic: boolean, options?: Opt<TensorOptions>): Tensor;
  /** Hamming's window, `alpha - beta · cos(2πn / N)`; periodic unless `periodic` is false. */
  hammingWindow(options: Opt<{ windowLength: number; periodic: boolean; alpha: number } & TensorOptions>): Tensor;
  /** Hamming's window, `alpha - beta · cos(2πn / N)`; periodic unless `periodic` is false. */
  hammingWindow(windowLength: number, options: Opt<{ periodic: boolean; alpha: number } & TensorOptions>): Tensor;
  /** Hamming's window, `alpha - beta · cos(2πn / N)`; periodic unless `periodic` is false. */
  hammingWindow(windowLength: number, periodic: boolean, options: Opt<{ alpha: number } & TensorOptions>): Tensor;
  /** Hamming's window, `alpha - beta · cos(2πn / N)`; periodic unless `periodic` is false. */
  hammingWindow(windowLength: number, periodic: boolean, alpha: number, options?: Opt<TensorOptions>): Tensor;
  /** Hamming's window, `alpha - beta · cos(2πn / N)`; periodic unless `periodic` is false. */
  hammingWindow(options: Opt<{ windowLength: number; periodic: boolean; alpha: number; beta: number } & TensorOptions>): Tensor;
  /** Hamming's window, `alpha - beta · cos(2πn / N)`; periodic unless `periodic` is false. */
  hammingWindow(windowLength: number, options: Opt<{ periodic: boolean; alpha: number; beta: number } & TensorOptions>): Tensor;
  /** Hamming's window, `alpha - beta · cos(2πn / N)`; periodic unless `periodic` is false. */
  hammingWindow(windowLength: number, periodic: boolean, options: Opt<{ alpha: number; beta: number } & TensorOptions>): Tensor;
  /** Hamming's window, `alpha - beta · cos(2πn / N)`; periodic unless `periodic` is false. */
  hammingWindow(windowLength: number, periodic: boolean, alpha: number, options: Opt<{ beta: number } & TensorOptions>): Tensor;
  /** Hamming's window, `alpha - beta · cos(2πn / N)`; periodic unless `periodic` is false. */
  hammingWindow(windowLength: number, periodic: boolean, alpha: number, beta: number, options?: Opt<TensorOptions>): Tensor;
  /**
   * Hann's window, `sin²(πn / N)`; periodic unless `periodic` is false.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.hann_window.html
   */
  hannWindow(options: Opt<{ windowLength: number } & TensorOptions>): Tensor;
  /** Hann's window, `sin²(πn / N)`; periodic unless `periodic` is false. */
  hannWindow(windowLength: number, options?: Opt<TensorOptions>): Tensor;
  /** Hann's window, `sin²(πn / N)`; periodic unless `periodic` is false. */
  hannWindow(options: Opt<{ windowLength: number; periodic: boolean } & TensorOptions>): Tensor;
  /** Hann's window, `sin²(πn / N)`; periodic unless `periodic` is false. */
  hannWindow(windowLength: number, options: Opt<{ periodic: boolean } & TensorOptions>): Tensor;
  /** Hann's window, `sin²(πn / N)`; periodic unless `periodic` is false. */
  hannWindow(windowLength: number, periodic: boolean, options?: Opt<TensorOptions>): Tensor;
  /**
   * `input` where `|input| > lambd`, else 0. `hardshrink(input, lambd = 0.5)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.hardshrink.html
   */
  hardshrink(options: Opt<NamedInput<Tensor> & { lambd?: Scalar | undefined } & OutOption>): Tensor;
  /** `input` where `|input| > lambd`, else 0. `hardshrink(input, lambd = 0.5)` */
  hardshrink(input: Tensor, options: Opt<{ lambd?: Scalar | undefined } & OutOption>): Tensor;
  /** `input` where `|input| > lambd`, else 0. `hardshrink(input, lambd = 0.5)` */
  hardshrink(input: Tensor, lambd?: Scalar, options?: OutOption): Tensor;
  /**
   * One uint64 made of all bits of the elements: equal contents have equal hashes, whatever their order.
   * `hashTensor(input, dim = [], { keepdim = false, mode = 0 })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.hash_tensor.html
   */
  hashTensor(options: Opt<NamedInput<Tensor> & { dim?: IntOrList | undefined; axis?: IntOrList | undefined; keepdim?: boolean | undefined; keepdims?: boolean | undefined; mode?: number | undefined } & OutOption>): Tensor;
  /**
   * One uint64 made of all bits of the elements: equal contents have equal hashes, whatever their order.
   * `hashTensor(input, dim = [], { keepdim = false, mode = 0 })`
   */
  hashTensor(input: Tensor, options: Opt<{ dim?: IntOrList | undefined; axis?: IntOrList | undefined; keepdim?: boolean | undefined; keepdims?: boolean | undefined; mode?: number | undefined } & OutOption>): Tensor;
  /**
   * One uint64 made of all bits of the elements: equal contents have equal hashes, whatever their order.
   * `hashTensor(input, dim = [], { keepdim = false, mode = 0 })`
   */
  hashTensor(input: Tensor, dim?: IntOrList, options?: Opt<{ keepdim?: boolean | undefined; keepdims?: boolean | undefined; mode?: number | undefined } & OutOption>): Tensor;
  /**
   * The step function: 0 below zero, 1 above, `values` at zero.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.heaviside.html
   */
  heaviside(options: Opt<NamedInput<Tensor> & { values: Tensor } & OutOption>): Tensor;
  /** The step function: 0 below zero, 1 above, `values` at zero. */
  heaviside(input: Tensor, options: Opt<{ values: Tensor } & OutOption>): Tensor;
  /** The step function: 0 below zero, 1 above, `values` at zero. */
  heaviside(input: Tensor, values: Tensor, options?: OutOption): Tensor;
  /**
   * `x` where `target` is 1, `max(0, margin - x)` where it is -1.
   * `hingeEmbeddingLoss(input, target, margin = 1, reduction = 1)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.hinge_embedding_loss.html
   */
  hingeEmbeddingLoss(options: Opt<NamedInput<Tensor> & { target: Tensor; margin?: number | undefined; reduction?: number | undefined }>): Tensor;
  /**
   * `x` where `target` is 1, `max(0, margin - x)` where it is -1.
   * `hingeEmbeddingLoss(input, target, margin = 1, reduction = 1)`
   */
  hingeEmbeddingLoss(input: Tensor, options: Opt<{ target: Tensor; margin?: number | undefined; reduction?: number | undefined }>): Tensor;
  /**
   * `x` where `target` is 1, `max(0, margin - x)` where it is -1.
   * `hingeEmbeddingLoss(input, target, margin = 1, reduction = 1)`
   */
  hingeEmbeddingLoss(input: Tensor, target: Tensor, options: Opt<{ margin?: number | undefined; reduction?: number | undefined }>): Tensor;
  /**
   * `x` where `target` is 1, `max(0, margin - x)` where it is -1.
   * `hingeEmbeddingLoss(input, target, margin = 1, reduction = 1)`
   */
  hingeEmbeddingLoss(input: Tensor, target: Tensor, margin: number | undefined, options: Opt<{ reduction?: number | undefined }>): Tensor;
  /**
   * `x` where `target` is 1, `max(0, margin - x)` where it is -1.
   * `hingeEmbeddingLoss(input, target, margin = 1, reduction = 1)`
   */
  hingeEmbeddingLoss(input: Tensor, target: Tensor, margin?: number, reduction?: number): Tensor;
  /**
   * Counts in `bins` equal bins from `min` to `max` (both 0: of the data itself); what lies outside is left
   * out.
   * `histc(input, bins = 100, min = 0, max = 0)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.histc.html
   */
  histc(options: Opt<NamedInput<Tensor> & { bins?: number | undefined; min?: Scalar | undefined; max?: Scalar | undefined } & OutOption>): Tensor;
  /**
   * Counts in `bins` equal bins from `min` to `max` (both 0: of the data itself); what lies outside is left
   * out.
   * `histc(input, bins = 100, min = 0, max = 0)`
   */
  histc(input: Tensor, options: Opt<{ bins?: number | undefined; min?: Scalar | undefined; max?: Scalar | undefined } & OutOption>): Tensor;
  /**
   * Counts in `bins` equal bins from `min` to `max` (both 0: of the data itself); what lies outside is left
   * out.
   * `histc(input, bins = 100, min = 0, max = 0)`
   */
  histc(input: Tensor, bins: number | undefined, options: Opt<{ min?: Scalar | undefined; max?: Scalar | undefined } & OutOption>): Tensor;
  /**
   * Counts in `bins` equal bins from `min` to `max` (both 0: of the data itself); what lies outside is left
   * out.
   * `histc(input, bins = 100, min = 0, max = 0)`
   */
  histc(input: Tensor, bins: number | undefined, min: Scalar | undefined, options: Opt<{ max?: Scalar | undefined } & OutOption>): Tensor;
  /**
   * Counts in `bins` equal bins from `min` to `max` (both 0: of the data itself); what lies outside is left
   * out.
   * `histc(input, bins = 100, min = 0, max = 0)`
   */
  histc(input: Tensor, bins?: number, min?: Scalar, max?: Scalar, options?: OutOption): Tensor;
  /**
   * Counts in `bins` bins, and their edges; `bins` may be the edges themselves. On the CPU only.
   * `histogram(input, bins, { weight = null, density = false })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.histogram.html
   */
  histogram(options: Opt<NamedInput<Tensor> & { bins: Tensor; weight?: Tensor | null | undefined; density?: boolean | undefined } & OutsOption<[Tensor, Tensor]>>): NamedTuple<['hist', 'binEdges']>;
  /**
   * Counts in `bins` bins, and their edges; `bins` may be the edges themselves. On the CPU only.
   * `histogram(input, bins, { weight = null, density = false })`
   */
  histogram(input: Tensor, options: Opt<{ bins: Tensor; weight?: Tensor | null | undefined; density?: boolean | undefined } & OutsOption<[Tensor, Tensor]>>): NamedTuple<['hist', 'binEdges']>;
  /**
   * Counts in `bins` bins, and their edges; `bins` may be the edges themselves. On the CPU only.
   * `histogram(input, bins, { weight = null, density = false })`
   */
  histogram(input: Tensor, bins: Tensor, options?: Opt<{ weight?: Tensor | null | undefined; density?: boolean | undefined } & OutsOption<[Tensor, Tensor]>>): NamedTuple<['hist', 'binEdges']>;
  /**
   * Counts in `bins` bins, and their edges; `bins` may be the edges themselves. On the CPU only.
   * `histogram(input, bins = 100, { range = null, weight = null, density = false })`
   */
  histogram(options: Opt<NamedInput<Tensor> & { bins?: number | undefined; range?: readonly number[] | null | undefined; weight?: Tensor | null | undefined; density?: boolean | undefined } & OutsOption<[Tensor, Tensor]>>): NamedTuple<['hist', 'binEdges']>;
  /**
   * Counts in `bins` bins, and their edges; `bins` may be the edges themselves. On the CPU only.
   * `histogram(input, bins = 100, { range = null, weight = null, density = false })`
   */
  histogram(input: Tensor, options: Opt<{ bins?: number | undefined; range?: readonly number[] | null | undefined; weight?: Tensor | null | undefined; density?: boolean | undefined } & OutsOption<[Tensor, Tensor]>>): NamedTuple<['hist', 'binEdges']>;
  /**
   * Counts in `bins` bins, and their edges; `bins` may be the edges themselves. On the CPU only.
   * `histogram(input, bins = 100, { range = null, weight = null, density = false })`
   */
  histogram(input: Tensor, bins?: number, options?: Opt<{ range?: readonly number[] | null | undefined; weight?: Tensor | null | undefined; density?: boolean | undefined } & OutsOption<[Tensor, Tensor]>>): NamedTuple<['hist', 'binEdges']>;
  /**
   * A histogram of points (N, D) in D dimensions, and the edges of each. On the CPU only.
   * `histogramdd(input, bins, range = null, weight = null, density = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.histogramdd.html
   */
  histogramdd(options: Opt<NamedInput<Tensor> & { bins: number; range?: readonly number[] | null | undefined; weight?: Tensor | null | undefined; density?: boolean | undefined }>): NamedTuple<['hist', 'binEdges'], [Tensor, Tensor[]]>;
  /**
   * A histogram of points (N, D) in D dimensions, and the edges of each. On the CPU only.
   * `histogramdd(input, bins, range = null, weight = null, density = false)`
   */
  histogramdd(input: Tensor, options: Opt<{ bins: number; range?: readonly number[] | null | undefined; weight?: Tensor | null | undefined; density?: boolean | undefined }>): NamedTuple<['hist', 'binEdges'], [Tensor, Tensor[]]>;
  /**
   * A histogram of points (N, D) in D dimensions, and the edges of each. On the CPU only.
   * `histogramdd(input, bins, range = null, weight = null, density = false)`
   */
  histogramdd(input: Tensor, bins: number, options: Opt<{ range?: readonly number[] | null | undefined; weight?: Tensor | null | undefined; density?: boolean | undefined }>): NamedTuple<['hist', 'binEdges'], [Tensor, Tensor[]]>;
  /**
   * A histogram of points (N, D) in D dimensions, and the edges of each. On the CPU only.
   * `histogramdd(input, bins, range = null, weight = null, density = false)`
   */
  histogramdd(input: Tensor, bins: number, range: readonly number[] | null | undefined, options: Opt<{ weight?: Tensor | null | undefined; density?: boolean | undefined }>): NamedTuple<['hist', 'binEdges'], [Tensor, Tensor[]]>;
  /**
   * A histogram of points (N, D) in D dimensions, and the edges of each. On the CPU only.
   * `histogramdd(input, bins, range = null, weight = null, density = false)`
   */
  histogramdd(input: Tensor, bins: number, range: readonly number[] | null | undefined, weight: Tensor | null | undefined, options: Opt<{ density?: boolean | undefined }>): NamedTuple<['hist', 'binEdges'], [Tensor, Tensor[]]>;
  /**
   * A histogram of points (N, D) in D dimensions, and the edges of each. On the CPU only.
   * `histogramdd(input, bins, range = null, weight = null, density = false)`
   */
  histogramdd(input: Tensor, bins: number, range?: readonly number[] | null, weight?: Tensor | null, density?: boolean): NamedTuple<['hist', 'binEdges'], [Tensor, Tensor[]]>;
  /**
   * A histogram of points (N, D) in D dimensions, and the edges of each. On the CPU only.
   * `histogramdd(input, bins, range = null, weight = null, density = false)`
   */
  histogramdd(options: Opt<NamedInput<Tensor> & { bins: readonly number[]; range?: readonly number[] | null | undefined; weight?: Tensor | null | undefined; density?: boolean | undefined }>): NamedTuple<['hist', 'binEdges'], [Tensor, Tensor[]]>;
  /**
   * A histogram of points (N, D) in D dimensions, and the edges of each. On the CPU only.
   * `histogramdd(input, bins, range = null, weight = null, density = false)`
   */
  histogramdd(input: Tensor, options: Opt<{ bins: readonly number[]; range?: readonly number[] | null | undefined; weight?: Tensor | null | undefined; density?: boolean | undefined }>): NamedTuple<['hist', 'binEdges'], [Tensor, Tensor[]]>;
  /**
   * A histogram of points (N, D) in D dimensions, and the edges of each. On the CPU only.
   * `histogramdd(input, bins, range = null, weight = null, density = false)`
   */
  histogramdd(input: Tensor, bins: readonly number[], options: Opt<{ range?: readonly number[] | null | undefined; weight?: Tensor | null | undefined; density?: boolean | undefined }>): NamedTuple<['hist', 'binEdges'], [Tensor, Tensor[]]>;
  /**
   * A histogram of points (N, D) in D dimensions, and the edges of each. On the CPU only.
   * `histogramdd(input, bins, range = null, weight = null, density = false)`
   */
  histogramdd(input: Tensor, bins: readonly number[], range: readonly number[] | null | undefined, options: Opt<{ weight?: Tensor | null | undefined; density?: boolean | undefined }>): NamedTuple<['hist', 'binEdges'], [Tensor, Tensor[]]>;
  /**
   * A histogram of points (N, D) in D dimensions, and the edges of each. On the CPU only.
   * `histogramdd(input, bins, range = null, weight = null, density = false)`
   */
  histogramdd(input: Tensor, bins: readonly number[], range: readonly number[] | null | undefined, weight: Tensor | null | undefined, options: Opt<{ density?: boolean | undefined }>): NamedTuple<['hist', 'binEdges'], [Tensor, Tensor[]]>;
  /**
   * A histogram of points (N, D) in D dimensions, and the edges of each. On the CPU only.
   * `histogramdd(input, bins, range = null, weight = null, density = false)`
   */
  histogramdd(input: Tensor, bins: readonly number[], range?: readonly number[] | null, weight?: Tensor | null, density?: boolean): NamedTuple<['hist', 'binEdges'], [Tensor, Tensor[]]>;
  /**
   * A histogram of points (N, D) in D dimensions, and the edges of each. On the CPU only.
   * `histogramdd(input, bins, range = null, weight = null, density = false)`
   */
  histogramdd(options: Opt<NamedInput<Tensor> & { bins: readonly Tensor[]; range?: readonly number[] | null | undefined; weight?: Tensor | null | undefined; density?: boolean | undefined }>): NamedTuple<['hist', 'binEdges'], [Tensor, Tensor[]]>;
  /**
   * A histogram of points (N, D) in D dimensions, and the edges of each. On the CPU only.
   * `histogramdd(input, bins, range = null, weight = null, density = false)`
   */
  histogramdd(input: Tensor, options: Opt<{ bins: readonly Tensor[]; range?: readonly number[] | null | undefined; weight?: Tensor | null | undefined; density?: boolean | undefined }>): NamedTuple<['hist', 'binEdges'], [Tensor, Tensor[]]>;
  /**
   * A histogram of points (N, D) in D dimensions, and the edges of each. On the CPU only.
   * `histogramdd(input, bins, range = null, weight = null, density = false)`
   */
  histogramdd(input: Tensor, bins: readonly Tensor[], options: Opt<{ range?: readonly number[] | null | undefined; weight?: Tensor | null | undefined; density?: boolean | undefined }>): NamedTuple<['hist', 'binEdges'], [Tensor, Tensor[]]>;
  /**
   * A histogram of points (N, D) in D dimensions, and the edges of each. On the CPU only.
   * `histogramdd(input, bins, range = null, weight = null, density = false)`
   */
  histogramdd(input: Tensor, bins: readonly Tensor[], range: readonly number[] | null | undefined, options: Opt<{ weight?: Tensor | null | undefined; density?: boolean | undefined }>): NamedTuple<['hist', 'binEdges'], [Tensor, Tensor[]]>;
  /**
   * A histogram of points (N, D) in D dimensions, and the edges of each. On the CPU only.
   * `histogramdd(input, bins, range = null, weight = null, density = false)`
   */
  histogramdd(input: Tensor, bins: readonly Tensor[], range: readonly number[] | null | undefined, weight: Tensor | null | undefined, options: Opt<{ density?: boolean | undefined }>): NamedTuple<['hist', 'binEdges'], [Tensor, Tensor[]]>;
  /**
   * A histogram of points (N, D) in D dimensions, and the edges of each. On the CPU only.
   * `histogramdd(input, bins, range = null, weight = null, density = false)`
   */
  histogramdd(input: Tensor, bins: readonly Tensor[], range?: readonly number[] | null, weight?: Tensor | null, density?: boolean): NamedTuple<['hist', 'binEdges'], [Tensor, Tensor[]]>;
  /** The same as `hspmm`: Sparse times dense matrix, the result hybrid: sparse rows of dense values. */
  hsmm(options: Opt<{ mat1: Tensor; mat2: Tensor } & OutOption>): Tensor;
  /** The same as `hspmm`: Sparse times dense matrix, the result hybrid: sparse rows of dense values. */
  hsmm(mat1: Tensor, options: Opt<{ mat2: Tensor } & OutOption>): Tensor;
  /** The same as `hspmm`: Sparse times dense matrix, the result hybrid: sparse rows of dense values. */
  hsmm(mat1: Tensor, mat2: Tensor, options?: OutOption): Tensor;
  /**
   * `tensorSplit` along the second dimension, of one-dimensional tensors along their only one.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.hsplit.html
   */
  hsplit(options: Opt<NamedInput<Tensor> & { sections: number }>): Tensor[];
  /** `tensorSplit` along the second dimension, of one-dimensional tensors along their only one. */
  hsplit(input: Tensor, options: Opt<{ sections: number }>): Tensor[];
  /** `tensorSplit` along the second dimension, of one-dimensional tensors along their only one. */
  hsplit(input: Tensor, sections: number): Tensor[];
  /** `tensorSplit` along the second dimension, of one-dimensional tensors along their only one. */
  hsplit(options: Opt<NamedInput<Tensor> & { indices: readonly number[] }>): Tensor[];
  /** `tensorSplit` along the second dimension, of one-dimensional tensors along their only one. */
  hsplit(input: Tensor, options: Opt<{ indices: readonly number[] }>): Tensor[];
  /** `tensorSplit` along the second dimension, of one-dimensional tensors along their only one. */
  hsplit(input: Tensor, indices: readonly number[]): Tensor[];
  /**
   * Sparse times dense matrix, the result hybrid: sparse rows of dense values.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.hspmm.html
   */
  hspmm(options: Opt<{ mat1: Tensor; mat2: Tensor } & OutOption>): Tensor;
  /** Sparse times dense matrix, the result hybrid: sparse rows of dense values. */
  hspmm(mat1: Tensor, options: Opt<{ mat2: Tensor } & OutOption>): Tensor;
  /** Sparse times dense matrix, the result hybrid: sparse rows of dense values. */
  hspmm(mat1: Tensor, mat2: Tensor, options?: OutOption): Tensor;
  /**
   * Joins along the second dimension, one-dimensional tensors along their only one.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.hstack.html
   */
  hstack(options: Opt<{ tensors: readonly Tensor[] } & OutOption>): Tensor;
  /** Joins along the second dimension, one-dimensional tensors along their only one. */
  hstack(tensors: readonly Tensor[], options?: OutOption): Tensor;
  /**
   * `√(input² + other²)`, without overflow on the way.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.hypot.html
   */
  hypot(options: Opt<NamedInput<Tensor> & NamedOther<Tensor> & OutOption>): Tensor;
  /** `√(input² + other²)`, without overflow on the way. */
  hypot(input: Tensor, options: Opt<NamedOther<Tensor> & OutOption>): Tensor;
  /** `√(input² + other²)`, without overflow on the way. */
  hypot(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /**
   * The modified Bessel function of order 0, I₀: `Σ (x²/4)ᵏ / (k!)²`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.i0.html
   */
  i0(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  /** The modified Bessel function of order 0, I₀: `Σ (x²/4)ᵏ / (k!)²`. */
  i0(input: Tensor, options?: OutOption): Tensor;
  /**
   * `i0`, in place: the modified Bessel function of order 0, I₀: `Σ (x²/4)ᵏ / (k!)²`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.i0_.html
   */
  i0_(options: Opt<NamedInput<Tensor>>): Tensor;
  /** `i0`, in place: the modified Bessel function of order 0, I₀: `Σ (x²/4)ᵏ / (k!)²`. */
  i0_(input: Tensor): Tensor;
  /**
   * The lower regularised incomplete gamma function `P(input, other)`, between 0 and 1.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.igamma.html
   */
  igamma(options: Opt<NamedInput<Tensor> & NamedOther<Tensor> & OutOption>): Tensor;
  /** The lower regularised incomplete gamma function `P(input, other)`, between 0 and 1. */
  igamma(input: Tensor, options: Opt<NamedOther<Tensor> & OutOption>): Tensor;
  /** The lower regularised incomplete gamma function `P(input, other)`, between 0 and 1. */
  igamma(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /**
   * The upper regularised incomplete gamma function: `1 - P(input, other)`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.igammac.html
   */
  igammac(options: Opt<NamedInput<Tensor> & NamedOther<Tensor> & OutOption>): Tensor;
  /** The upper regularised incomplete gamma function: `1 - P(input, other)`. */
  igammac(input: Tensor, options: Opt<NamedOther<Tensor> & OutOption>): Tensor;
  /** The upper regularised incomplete gamma function: `1 - P(input, other)`. */
  igammac(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /**
   * The imaginary part as a view: writing to it writes to `input`. An error for real tensors.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.imag.html
   */
  imag(options: Opt<NamedInput<Tensor>>): Tensor;
  /** The imaginary part as a view: writing to it writes to `input`. An error for real tensors. */
  imag(input: Tensor): Tensor;
  /**
   * Adds `alpha · source` to the slices along `dim` that `index` lists; an index may come several times.
   * `indexAdd(input, dim, index, source, { alpha = 1 })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.index_add.html
   */
  indexAdd(options: Opt<NamedInput<Tensor> & NamedDim<number> & { index: Tensor; source: Tensor; alpha?: Scalar | undefined } & OutOption>): Tensor;
  /**
   * Adds `alpha · source` to the slices along `dim` that `index` lists; an index may come several times.
   * `indexAdd(input, dim, index, source, { alpha = 1 })`
   */
  indexAdd(input: Tensor, options: Opt<NamedDim<number> & { index: Tensor; source: Tensor; alpha?: Scalar | undefined } & OutOption>): Tensor;
  /**
   * Adds `alpha · source` to the slices along `dim` that `index` lists; an index may come several times.
   * `indexAdd(input, dim, index, source, { alpha = 1 })`
   */
  indexAdd(input: Tensor, dim: number, options: Opt<{ index: Tensor; source: Tensor; alpha?: Scalar | undefined } & OutOption>): Tensor;
  /**
   * Adds `alpha · source` to the slices along `dim` that `index` lists; an index may come several times.
   * `indexAdd(input, dim, index, source, { alpha = 1 })`
   */
  indexAdd(input: Tensor, dim: number, index: Tensor, options: Opt<{ source: Tensor; alpha?: Scalar | undefined } & OutOption>): Tensor;
  /**
   * Adds `alpha · source` to the slices along `dim` that `index` lists; an index may come several times.
   * `indexAdd(input, dim, index, source, { alpha = 1 })`
   */
  indexAdd(input: Tensor, dim: number, index: Tensor, source: Tensor, options?: Opt<{ alpha?: Scalar | undefined } & OutOption>): Tensor;
  /**
   * Replaces the slices along `dim` that `index` lists by those of `tensor`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.index_copy.html
   */
  indexCopy(options: Opt<NamedInput<Tensor> & NamedDim<number> & { index: Tensor; source: Tensor } & OutOption>): Tensor;
  /** Replaces the slices along `dim` that `index` lists by those of `tensor`. */
  indexCopy(input: Tensor, options: Opt<NamedDim<number> & { index: Tensor; source: Tensor } & OutOption>): Tensor;
  /** Replaces the slices along `dim` that `index` lists by those of `tensor`. */
  indexCopy(input: Tensor, dim: number, options: Opt<{ index: Tensor; source: Tensor } & OutOption>): Tensor;
  /** Replaces the slices along `dim` that `index` lists by those of `tensor`. */
  indexCopy(input: Tensor, dim: number, index: Tensor, options: Opt<{ source: Tensor } & OutOption>): Tensor;
  /** Replaces the slices along `dim` that `index` lists by those of `tensor`. */
  indexCopy(input: Tensor, dim: number, index: Tensor, source: Tensor, options?: OutOption): Tensor;
  /**
   * Fills the slices along `dim` that `index` lists with one value.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.index_fill.html
   */
  indexFill(options: Opt<NamedInput<Tensor> & NamedDim<number> & { index: Tensor; value: Tensor }>): Tensor;
  /** Fills the slices along `dim` that `index` lists with one value. */
  indexFill(input: Tensor, options: Opt<NamedDim<number> & { index: Tensor; value: Tensor }>): Tensor;
  /** Fills the slices along `dim` that `index` lists with one value. */
  indexFill(input: Tensor, dim: number, options: Opt<{ index: Tensor; value: Tensor }>): Tensor;
  /** Fills the slices along `dim` that `index` lists with one value. */
  indexFill(input: Tensor, dim: number, index: Tensor, options: Opt<{ value: Tensor }>): Tensor;
  /** Fills the slices along `dim` that `index` lists with one value. */
  indexFill(input: Tensor, dim: number, index: Tensor, value: Tensor): Tensor;
  /** Fills the slices along `dim` that `index` lists with one value. */
  indexFill(options: Opt<NamedInput<Tensor> & NamedDim<number> & { index: Tensor; value: Scalar }>): Tensor;
  /** Fills the slices along `dim` that `index` lists with one value. */
  indexFill(input: Tensor, options: Opt<NamedDim<number> & { index: Tensor; value: Scalar }>): Tensor;
  /** Fills the slices along `dim` that `index` lists with one value. */
  indexFill(input: Tensor, dim: number, options: Opt<{ index: Tensor; value: Scalar }>): Tensor;
  /** Fills the slices along `dim` that `index` lists with one value. */
  indexFill(input: Tensor, dim: number, index: Tensor, options: Opt<{ value: Scalar }>): Tensor;
  /** Fills the slices along `dim` that `index` lists with one value. */
  indexFill(input: Tensor, dim: number, index: Tensor, value: Scalar): Tensor;
  /**
   * What `input[indices] = values` writes: a tensor of indices a dimension; `accumulate` adds instead.
   * `indexPut(input, indices, values, accumulate = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.index_put.html
   */
  indexPut(options: Opt<NamedInput<Tensor> & { indices: readonly (Tensor | null)[]; values: Tensor; accumulate?: boolean | undefined }>): Tensor;
  /**
   * What `input[indices] = values` writes: a tensor of indices a dimension; `accumulate` adds instead.
   * `indexPut(input, indices, values, accumulate = false)`
   */
  indexPut(input: Tensor, options: Opt<{ indices: readonly (Tensor | null)[]; values: Tensor; accumulate?: boolean | undefined }>): Tensor;
  /**
   * What `input[indices] = values` writes: a tensor of indices a dimension; `accumulate` adds instead.
   * `indexPut(input, indices, values, accumulate = false)`
   */
  indexPut(input: Tensor, indices: readonly (Tensor | null)[], options: Opt<{ values: Tensor; accumulate?: boolean | undefined }>): Tensor;
  /**
   * What `input[indices] = values` writes: a tensor of indices a dimension; `accumulate` adds instead.
   * `indexPut(input, indices, values, accumulate = false)`
   */
  indexPut(input: Tensor, indices: readonly (Tensor | null)[], values: Tensor, options: Opt<{ accumulate?: boolean | undefined }>): Tensor;
  /**
   * What `input[indices] = values` writes: a tensor of indices a dimension; `accumulate` adds instead.
   * `indexPut(input, indices, values, accumulate = false)`
   */
  indexPut(input: Tensor, indices: readonly (Tensor | null)[], values: Tensor, accumulate?: boolean): Tensor;
  /**
   * `indexPut`, in place: What `input[indices] = values` writes: a tensor of indices a dimension.
   * `indexPut_(input, indices, values, accumulate = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.index_put_.html
   */
  indexPut_(options: Opt<NamedInput<Tensor> & { indices: readonly (Tensor | null)[]; values: Tensor; accumulate?: boolean | undefined }>): Tensor;
  /**
   * `indexPut`, in place: What `input[indices] = values` writes: a tensor of indices a dimension.
   * `indexPut_(input, indices, values, accumulate = false)`
   */
  indexPut_(input: Tensor, options: Opt<{ indices: readonly (Tensor | null)[]; values: Tensor; accumulate?: boolean | undefined }>): Tensor;
  /**
   * `indexPut`, in place: What `input[indices] = values` writes: a tensor of indices a dimension.
   * `indexPut_(input, indices, values, accumulate = false)`
   */
  indexPut_(input: Tensor, indices: readonly (Tensor | null)[], options: Opt<{ values: Tensor; accumulate?: boolean | undefined }>): Tensor;
  /**
   * `indexPut`, in place: What `input[indices] = values` writes: a tensor of indices a dimension.
   * `indexPut_(input, indices, values, accumulate = false)`
   */
  indexPut_(input: Tensor, indices: readonly (Tensor | null)[], values: Tensor, options: Opt<{ accumulate?: boolean | undefined }>): Tensor;
  /**
   * `indexPut`, in place: What `input[indices] = values` writes: a tensor of indices a dimension.
   * `indexPut_(input, indices, values, accumulate = false)`
   */
  indexPut_(input: Tensor, indices: readonly (Tensor | null)[], values: Tensor, accumulate?: boolean): Tensor;
  /**
   * Combines slices of `source` with those along `dim` that `index` lists, by `prod`, `mean`, `amax` or
   * `amin`.
   * `indexReduce(input, dim, index, source, reduce, { includeSelf = true })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.index_reduce.html
   */
  indexReduce(options: Opt<NamedInput<Tensor> & NamedDim<number> & { index: Tensor; source: Tensor; reduce: 'prod' | 'mean' | 'amax' | 'amin'; includeSelf?: boolean | undefined } & OutOption>): Tensor;
  /**
   * Combines slices of `source` with those along `dim` that `index` lists, by `prod`, `mean`, `amax` or
   * `amin`.
   * `indexReduce(input, dim, index, source, reduce, { includeSelf = true })`
   */
  indexReduce(input: Tensor, options: Opt<NamedDim<number> & { index: Tensor; source: Tensor; reduce: 'prod' | 'mean' | 'amax' | 'amin'; includeSelf?: boolean | undefined } & OutOption>): Tensor;
  /**
   * Combines slices of `source` with those along `dim` that `index` lists, by `prod`, `mean`, `amax` or
   * `amin`.
   * `indexReduce(input, dim, index, source, reduce, { includeSelf = true })`
   */
  indexReduce(input: Tensor, dim: number, options: Opt<{ index: Tensor; source: Tensor; reduce: 'prod' | 'mean' | 'amax' | 'amin'; includeSelf?: boolean | undefined } & OutOption>): Tensor;
  /**
   * Combines slices of `source` with those along `dim` that `index` lists, by `prod`, `mean`, `amax` or
   * `amin`.
   * `indexReduce(input, dim, index, source, reduce, { includeSelf = true })`
   */
  indexReduce(input: Tensor, dim: number, index: Tensor, options: Opt<{ source: Tensor; reduce: 'prod' | 'mean' | 'amax' | 'amin'; includeSelf?: boolean | undefined } & OutOption>): Tensor;
  /**
   * Combines slices of `source` with those along `dim` that `index` lists, by `prod`, `mean`, `amax` or
   * `amin`.
   * `indexReduce(input, dim, index, source, reduce, { includeSelf = true })`
   */
  indexReduce(input: Tensor, dim: number, index: Tensor, source: Tensor, options: Opt<{ reduce: 'prod' | 'mean' | 'amax' | 'amin'; includeSelf?: boolean | undefined } & OutOption>): Tensor;
  /**
   * Combines slices of `source` with those along `dim` that `index` lists, by `prod`, `mean`, `amax` or
   * `amin`.
   * `indexReduce(input, dim, index, source, reduce, { includeSelf = true })`
   */
  indexReduce(input: Tensor, dim: number, index: Tensor, source: Tensor, reduce: 'prod' | 'mean' | 'amax' | 'amin', options?: Opt<{ includeSelf?: boolean | undefined } & OutOption>): Tensor;
  /**
   * The slices along `dim` whose indices a one-dimensional tensor lists; a copy.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.index_select.html
   */
  indexSelect(options: Opt<NamedInput<Tensor> & NamedDim<number> & { index: Tensor } & OutOption>): Tensor;
  /** The slices along `dim` whose indices a one-dimensional tensor lists; a copy. */
  indexSelect(input: Tensor, options: Opt<NamedDim<number> & { index: Tensor } & OutOption>): Tensor;
  /** The slices along `dim` whose indices a one-dimensional tensor lists; a copy. */
  indexSelect(input: Tensor, dim: number, options: Opt<{ index: Tensor } & OutOption>): Tensor;
  /** The slices along `dim` whose indices a one-dimensional tensor lists; a copy. */
  indexSelect(input: Tensor, dim: number, index: Tensor, options?: OutOption): Tensor;
  /**
   * `indices`, as a copy and not a view: the indices (dims, N) of a coalesced sparse COO tensor.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.indices_copy.html
   */
  indicesCopy(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  /** `indices`, as a copy and not a view: the indices (dims, N) of a coalesced sparse COO tensor. */
  indicesCopy(input: Tensor, options?: OutOption): Tensor;
  /**
   * Products summed over the last dimension of both: (…, N), (***, N) → (…, ***). With a number: `mul`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.inner.html
   */
  inner(options: Opt<NamedInput<Tensor> & NamedOther<Tensor> & OutOption>): Tensor;
  /** Products summed over the last dimension of both: (…, N), (***, N) → (…, ***). With a number: `mul`. */
  inner(input: Tensor, options: Opt<NamedOther<Tensor> & OutOption>): Tensor;
  /** Products summed over the last dimension of both: (…, N), (***, N) → (…, ***). With a number: `mul`. */
  inner(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /**
   * `batchNorm` of each sample alone: mean and variance of each of its channels.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.instance_norm.html
   */
  instanceNorm(options: Opt<NamedInput<Tensor> & { weight: Tensor | null; bias: Tensor | null; runningMean: Tensor | null; runningVar: Tensor | null; useInputStats: boolean; momentum: number; eps: number; cudnnEnabled: boolean }>): Tensor;
  /** `batchNorm` of each sample alone: mean and variance of each of its channels. */
  instanceNorm(input: Tensor, options: Opt<{ weight: Tensor | null; bias: Tensor | null; runningMean: Tensor | null; runningVar: Tensor | null; useInputStats: boolean; momentum: number; eps: number; cudnnEnabled: boolean }>): Tensor;
  /** `batchNorm` of each sample alone: mean and variance of each of its channels. */
  instanceNorm(input: Tensor, weight: Tensor | null, options: Opt<{ bias: Tensor | null; runningMean: Tensor | null; runningVar: Tensor | null; useInputStats: boolean; momentum: number; eps: number; cudnnEnabled: boolean }>): Tensor;
  /** `batchNorm` of each sample alone: mean and variance of each of its channels. */
  instanceNorm(input: Tensor, weight: Tensor | null, bias: Tensor | null, options: Opt<{ runningMean: Tensor | null; runningVar: Tensor | null; useInputStats: boolean; momentum: number; eps: number; cudnnEnabled: boolean }>): Tensor;
  /** `batchNorm` of each sample alone: mean and variance of each of its channels. */
  instanceNorm(input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor | null, options: Opt<{ runningVar: Tensor | null; useInputStats: boolean; momentum: number; eps: number; cudnnEnabled: boolean }>): Tensor;
  /** `batchNorm` of each sample alone: mean and variance of each of its channels. */
  instanceNorm(input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor | null, runningVar: Tensor | null, options: Opt<{ useInputStats: boolean; momentum: number; eps: number; cudnnEnabled: boolean }>): Tensor;
  /** `batchNorm` of each sample alone: mean and variance of each of its channels. */
  instanceNorm(input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor | null, runningVar: Tensor | null, useInputStats: boolean, options: Opt<{ momentum: number; eps: number; cudnnEnabled: boolean }>): Tensor;
  /** `batchNorm` of each sample alone: mean and variance of each of its channels. */
  instanceNorm(input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor | null, runningVar: Tensor | null, useInputStats: boolean, momentum: number, options: Opt<{ eps: number; cudnnEnabled: boolean }>): Tensor;
  /** `batchNorm` of each sample alone: mean and variance of each of its channels. */
  instanceNorm(input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor | null, runningVar: Tensor | null, useInputStats: boolean, momentum: number, eps: number, options: Opt<{ cudnnEnabled: boolean }>): Tensor;
  /** `batchNorm` of each sample alone: mean and variance of each of its channels. */
  instanceNorm(input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor | null, runningVar: Tensor | null, useInputStats: boolean, momentum: number, eps: number, cudnnEnabled: boolean): Tensor;
  /**
   * The integers that a quantized tensor holds, as a tensor of an integer dtype.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.int_repr.html
   */
  intRepr(options: Opt<NamedInput<Tensor>>): Tensor;
  /** The integers that a quantized tensor holds, as a tensor of an integer dtype. */
  intRepr(input: Tensor): Tensor;
  /**
   * The same as `linalg.inv`: the inverse of each square matrix; an error where one is singular. To solve
   * systems, `solve` is better.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.inverse.html
   */
  inverse(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  /**
   * The same as `linalg.inv`: the inverse of each square matrix; an error where one is singular. To solve
   * systems, `solve` is better.
   */
  inverse(input: Tensor, options?: OutOption): Tensor;
  /**
   * Whether the dtype is a complex one: complex32, complex64 or complex128.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.is_complex.html
   */
  isComplex(options: Opt<NamedInput<Tensor>>): boolean;
  /** Whether the dtype is a complex one: complex32, complex64 or complex128. */
  isComplex(input: Tensor): boolean;
  /**
   * Whether a conjugation is pending: the tensor is a lazy `conj`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.is_conj.html
   */
  isConj(options: Opt<NamedInput<Tensor>>): boolean;
  /** Whether a conjugation is pending: the tensor is a lazy `conj`. */
  isConj(input: Tensor): boolean;
  /** Whether the tensor is spread over several processes: always false, tensors here never are. */
  isDistributed(options: Opt<NamedInput<Tensor>>): boolean;
  /** Whether the tensor is spread over several processes: always false, tensors here never are. */
  isDistributed(input: Tensor): boolean;
  /**
   * Whether the dtype is a real floating one: complex ones are not.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.is_floating_point.html
   */
  isFloatingPoint(options: Opt<NamedInput<Tensor>>): boolean;
  /** Whether the dtype is a real floating one: complex ones are not. */
  isFloatingPoint(input: Tensor): boolean;
  /**
   * Whether it was made in inference mode, so that autograd can never record it.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.is_inference.html
   */
  isInference(options: Opt<NamedInput<Tensor>>): boolean;
  /** Whether it was made in inference mode, so that autograd can never record it. */
  isInference(input: Tensor): boolean;
  /**
   * Whether a negation is pending, as in the `imag` of a lazy `conj`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.is_neg.html
   */
  isNeg(options: Opt<NamedInput<Tensor>>): boolean;
  /** Whether a negation is pending, as in the `imag` of a lazy `conj`. */
  isNeg(input: Tensor): boolean;
  /**
   * Whether the one element is not zero; an error for any other number of elements.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.is_nonzero.html
   */
  isNonzero(options: Opt<NamedInput<Tensor>>): boolean;
  /** Whether the one element is not zero; an error for any other number of elements. */
  isNonzero(input: Tensor): boolean;
  /** Whether both have the same shape: the same sizes, dimension by dimension. */
  isSameSize(options: Opt<NamedInput<Tensor> & NamedOther<Tensor>>): boolean;
  /** Whether both have the same shape: the same sizes, dimension by dimension. */
  isSameSize(input: Tensor, options: Opt<NamedOther<Tensor>>): boolean;
  /** Whether both have the same shape: the same sizes, dimension by dimension. */
  isSameSize(input: Tensor, other: Tensor): boolean;
  /**
   * Whether the dtype has negative numbers: all but uint8 and its like, and bool.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.is_signed.html
   */
  isSigned(options: Opt<NamedInput<Tensor>>): boolean;
  /** Whether the dtype has negative numbers: all but uint8 and its like, and bool. */
  isSigned(input: Tensor): boolean;
  /** Whether LibTorch has Vulkan and a device for it: false in the builds that PyTorch publishes. */
  isVulkanAvailable(): boolean;
  /**
   * `|input - other| <= atol + rtol · |other|`, as booleans. Infinities equal themselves; NaN only with
   * `equalNan`.
   * `isclose(input, other, rtol = 0.00001, atol = 1e-8, equalNan = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.isclose.html
   */
  isclose(options: Opt<NamedInput<Tensor> & NamedOther<Tensor> & { rtol?: number | undefined; atol?: number | undefined; equalNan?: boolean | undefined }>): Tensor;
  /**
   * `|input - other| <= atol + rtol · |other|`, as booleans. Infinities equal themselves; NaN only with
   * `equalNan`.
   * `isclose(input, other, rtol = 0.00001, atol = 1e-8, equalNan = false)`
   */
  isclose(input: Tensor, options: Opt<NamedOther<Tensor> & { rtol?: number | undefined; atol?: number | undefined; equalNan?: boolean | undefined }>): Tensor;
  /**
   * `|input - other| <= atol + rtol · |other|`, as booleans. Infinities equal themselves; NaN only with
   * `equalNan`.
   * `isclose(input, other, rtol = 0.00001, atol = 1e-8, equalNan = false)`
   */
  isclose(input: Tensor, other: Tensor, options: Opt<{ rtol?: number | undefined; atol?: number | undefined; equalNan?: boolean | undefined }>): Tensor;
  /**
   * `|input - other| <= atol + rtol · |other|`, as booleans. Infinities equal themselves; NaN only with
   * `equalNan`.
   * `isclose(input, other, rtol = 0.00001, atol = 1e-8, equalNan = false)`
   */
  isclose(input: Tensor, other: Tensor, rtol: number | undefined, options: Opt<{ atol?: number | undefined; equalNan?: boolean | undefined }>): Tensor;
  /**
   * `|input - other| <= atol + rtol · |other|`, as booleans. Infinities equal themselves; NaN only with
   * `equalNan`.
   * `isclose(input, other, rtol = 0.00001, atol = 1e-8, equalNan = false)`
   */
  isclose(input: Tensor, other: Tensor, rtol: number | undefined, atol: number | undefined, options: Opt<{ equalNan?: boolean | undefined }>): Tensor;
  /**
   * `|input - other| <= atol + rtol · |other|`, as booleans. Infinities equal themselves; NaN only with
   * `equalNan`.
   * `isclose(input, other, rtol = 0.00001, atol = 1e-8, equalNan = false)`
   */
  isclose(input: Tensor, other: Tensor, rtol?: number, atol?: number, equalNan?: boolean): Tensor;
  /**
   * Where neither NaN nor an infinity is, as booleans.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.isfinite.html
   */
  isfinite(options: Opt<NamedInput<Tensor>>): Tensor;
  /** Where neither NaN nor an infinity is, as booleans. */
  isfinite(input: Tensor): Tensor;
  /**
   * Whether each of `elements` is one of `testElements`, as booleans; turned round by `invert`.
   * `isin(elements, testElements, { assumeUnique = false, invert = false })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.isin.html
   */
  isin(options: Opt<{ elements: Tensor; testElements: Tensor; assumeUnique?: boolean | undefined; invert?: boolean | undefined } & OutOption>): Tensor;
  /**
   * Whether each of `elements` is one of `testElements`, as booleans; turned round by `invert`.
   * `isin(elements, testElements, { assumeUnique = false, invert = false })`
   */
  isin(elements: Tensor, options: Opt<{ testElements: Tensor; assumeUnique?: boolean | undefined; invert?: boolean | undefined } & OutOption>): Tensor;
  /**
   * Whether each of `elements` is one of `testElements`, as booleans; turned round by `invert`.
   * `isin(elements, testElements, { assumeUnique = false, invert = false })`
   */
  isin(elements: Tensor, testElements: Tensor, options?: Opt<{ assumeUnique?: boolean | undefined; invert?: boolean | undefined } & OutOption>): Tensor;
  /**
   * Whether each of `elements` is one of `testElements`, as booleans; turned round by `invert`.
   * `isin(element, testElements, { assumeUnique = false, invert = false })`
   */
  isin(options: Opt<{ element: Scalar; testElements: Tensor; assumeUnique?: boolean | undefined; invert?: boolean | undefined } & OutOption>): Tensor;
  /**
   * Whether each of `elements` is one of `testElements`, as booleans; turned round by `invert`.
   * `isin(element, testElements, { assumeUnique = false, invert = false })`
   */
  isin(element: Scalar, options: Opt<{ testElements: Tensor; assumeUnique?: boolean | undefined; invert?: boolean | undefined } & OutOption>): Tensor;
  /**
   * Whether each of `elements` is one of `testElements`, as booleans; turned round by `invert`.
   * `isin(element, testElements, { assumeUnique = false, invert = false })`
   */
  isin(element: Scalar, testElements: Tensor, options?: Opt<{ assumeUnique?: boolean | undefined; invert?: boolean | undefined } & OutOption>): Tensor;
  /**
   * Whether each of `elements` is one of `testElements`, as booleans; turned round by `invert`.
   * `isin(elements, testElement, { assumeUnique = false, invert = false })`
   */
  isin(options: Opt<{ elements: Tensor; testElement: Scalar; assumeUnique?: boolean | undefined; invert?: boolean | undefined } & OutOption>): Tensor;
  /**
   * Whether each of `elements` is one of `testElements`, as booleans; turned round by `invert`.
   * `isin(elements, testElement, { assumeUnique = false, invert = false })`
   */
  isin(elements: Tensor, options: Opt<{ testElement: Scalar; assumeUnique?: boolean | undefined; invert?: boolean | undefined } & OutOption>): Tensor;
  /**
   * Whether each of `elements` is one of `testElements`, as booleans; turned round by `invert`.
   * `isin(elements, testElement, { assumeUnique = false, invert = false })`
   */
  isin(elements: Tensor, testElement: Scalar, options?: Opt<{ assumeUnique?: boolean | undefined; invert?: boolean | undefined } & OutOption>): Tensor;
  /**
   * Where elements are ∞ or -∞, as booleans of the same shape.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.isinf.html
   */
  isinf(options: Opt<NamedInput<Tensor>>): Tensor;
  /** Where elements are ∞ or -∞, as booleans of the same shape. */
  isinf(input: Tensor): Tensor;
  /**
   * Where elements are NaN (in either part of a complex number), as booleans.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.isnan.html
   */
  isnan(options: Opt<NamedInput<Tensor>>): Tensor;
  /** Where elements are NaN (in either part of a complex number), as booleans. */
  isnan(input: Tensor): Tensor;
  /**
   * Where elements are -∞ (and not ∞), as booleans of the same shape.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.isneginf.html
   */
  isneginf(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  /** Where elements are -∞ (and not ∞), as booleans of the same shape. */
  isneginf(input: Tensor, options?: OutOption): Tensor;
  /**
   * Where elements are ∞ (and not -∞), as booleans of the same shape.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.isposinf.html
   */
  isposinf(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  /** Where elements are ∞ (and not -∞), as booleans of the same shape. */
  isposinf(input: Tensor, options?: OutOption): Tensor;
  /**
   * Where the imaginary part is 0, as booleans; true everywhere for real tensors.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.isreal.html
   */
  isreal(options: Opt<NamedInput<Tensor>>): Tensor;
  /** Where the imaginary part is 0, as booleans; true everywhere for real tensors. */
  isreal(input: Tensor): Tensor;
  /**
   * The inverse of `stft`, by overlapping and adding; an error where windows leave gaps.
   * `istft(input, nFft, hopLength = null, winLength = null, window = null, center = true, normalized = false,
   * onesided = null, length = null, returnComplex = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.istft.html
   */
  istft(options: Opt<NamedInput<Tensor> & { nFft: number; hopLength?: number | null | undefined; winLength?: number | null | undefined; window?: Tensor | null | undefined; center?: boolean | undefined; normalized?: boolean | undefined; onesided?: boolean | null | undefined; length?: number | null | undefined; returnComplex?: boolean | undefined }>): Tensor;
  /**
   * The inverse of `stft`, by overlapping and adding; an error where windows leave gaps.
   * `istft(input, nFft, hopLength = null, winLength = null, window = null, center = true, normalized = false,
   * onesided = null, length = null, returnComplex = false)`
   */
  istft(input: Tensor, options: Opt<{ nFft: number; hopLength?: number | null | undefined; winLength?: number | null | undefined; window?: Tensor | null | undefined; center?: boolean | undefined; normalized?: boolean | undefined; onesided?: boolean | null | undefined; length?: number | null | undefined; returnComplex?: boolean | undefined }>): Tensor;
  /**
   * The inverse of `stft`, by overlapping and adding; an error where windows leave gaps.
   * `istft(input, nFft, hopLength = null, winLength = null, window = null, center = true, normalized = false,
   * onesided = null, length = null, returnComplex = false)`
   */
  istft(input: Tensor, nFft: number, options: Opt<{ hopLength?: number | null | undefined; winLength?: number | null | undefined; window?: Tensor | null | undefined; center?: boolean | undefined; normalized?: boolean | undefined; onesided?: boolean | null | undefined; length?: number | null | undefined; returnComplex?: boolean | undefined }>): Tensor;
  /**
   * The inverse of `stft`, by overlapping and adding; an error where windows leave gaps.
   * `istft(input, nFft, hopLength = null, winLength = null, window = null, center = true, normalized = false,
   * onesided = null, length = null, returnComplex = false)`
   */
  istft(input: Tensor, nFft: number, hopLength: number | null | undefined, options: Opt<{ winLength?: number | null | undefined; window?: Tensor | null | undefined; center?: boolean | undefined; normalized?: boolean | undefined; onesided?: boolean | null | undefined; length?: number | null | undefined; returnComplex?: boolean | undefined }>): Tensor;
  /**
   * The inverse of `stft`, by overlapping and adding; an error where windows leave gaps.
   * `istft(input, nFft, hopLength = null, winLength = null, window = null, center = true, normalized = false,
   * onesided = null, length = null, returnComplex = false)`
   */
  istft(input: Tensor, nFft: number, hopLength: number | null | undefined, winLength: number | null | undefined, options: Opt<{ window?: Tensor | null | undefined; center?: boolean | undefined; normalized?: boolean | undefined; onesided?: boolean | null | undefined; length?: number | null | undefined; returnComplex?: boolean | undefined }>): Tensor;
  /**
   * The inverse of `stft`, by overlapping and adding; an error where windows leave gaps.
   * `istft(input, nFft, hopLength = null, winLength = null, window = null, center = true, normalized = false,
   * onesided = null, length = null, returnComplex = false)`
   */
  istft(input: Tensor, nFft: number, hopLength: number | null | undefined, winLength: number | null | undefined, window: Tensor | null | undefined, options: Opt<{ center?: boolean | undefined; normalized?: boolean | undefined; onesided?: boolean | null | undefined; length?: number | null | undefined; returnComplex?: boolean | undefined }>): Tensor;
  /**
   * The inverse of `stft`, by overlapping and adding; an error where windows leave gaps.
   * `istft(input, nFft, hopLength = null, winLength = null, window = null, center = true, normalized = false,
   * onesided = null, length = null, returnComplex = false)`
   */
  istft(input: Tensor, nFft: number, hopLength: number | null | undefined, winLength: number | null | undefined, window: Tensor | null | undefined, center: boolean | undefined, options: Opt<{ normalized?: boolean | undefined; onesided?: boolean | null | undefined; length?: number | null | undefined; returnComplex?: boolean | undefined }>): Tensor;
  /**
   * The inverse of `stft`, by overlapping and adding; an error where windows leave gaps.
   * `istft(input, nFft, hopLength = null, winLength = null, window = null, center = true, normalized = false,
   * onesided = null, length = null, returnComplex = false)`
   */
  istft(input: Tensor, nFft: number, hopLength: number | null | undefined, winLength: number | null | undefined, window: Tensor | null | undefined, center: boolean | undefined, normalized: boolean | undefined, options: Opt<{ onesided?: boolean | null | undefined; length?: number | null | undefined; returnComplex?: boolean | undefined }>): Tensor;
  /**
   * The inverse of `stft`, by overlapping and adding; an error where windows leave gaps.
   * `istft(input, nFft, hopLength = null, winLength = null, window = null, center = true, normalized = false,
   * onesided = null, length = null, returnComplex = false)`
   */
  istft(input: Tensor, nFft: number, hopLength: number | null | undefined, winLength: number | null | undefined, window: Tensor | null | undefined, center: boolean | undefined, normalized: boolean | undefined, onesided: boolean | null | undefined, options: Opt<{ length?: number | null | undefined; returnComplex?: boolean | undefined }>): Tensor;
  /**
   * The inverse of `stft`, by overlapping and adding; an error where windows leave gaps.
   * `istft(input, nFft, hopLength = null, winLength = null, window = null, center = true, normalized = false,
   * onesided = null, length = null, returnComplex = false)`
   */
  istft(input: Tensor, nFft: number, hopLength: number | null | undefined, winLength: number | null | undefined, window: Tensor | null | undefined, center: boolean | undefined, normalized: boolean | undefined, onesided: boolean | null | undefined, length: number | null | undefined, options: Opt<{ returnComplex?: boolean | undefined }>): Tensor;
  /**
   * The inverse of `stft`, by overlapping and adding; an error where windows leave gaps.
   * `istft(input, nFft, hopLength = null, winLength = null, window = null, center = true, normalized = false,
   * onesided = null, length = null, returnComplex = false)`
   */
  istft(input: Tensor, nFft: number, hopLength?: number | null, winLength?: number | null, window?: Tensor | null, center?: boolean, normalized?: boolean, onesided?: boolean | null, length?: number | null, returnComplex?: boolean): Tensor;
  /**
   * Kaiser's window, `I₀(beta · √(1 - x²)) / I₀(beta)` for x from -1 to 1; periodic unless `periodic` is
   * false.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.kaiser_window.html
   */
  kaiserWindow(options: Opt<{ windowLength: number } & TensorOptions>): Tensor;
  /**
   * Kaiser's window, `I₀(beta · √(1 - x²)) / I₀(beta)` for x from -1 to 1; periodic unless `periodic` is
   * false.
   */
  kaiserWindow(windowLength: number, options?: Opt<TensorOptions>): Tensor;
  /**
   * Kaiser's window, `I₀(beta · √(1 - x²)) / I₀(beta)` for x from -1 to 1; periodic unless `periodic` is
   * false.
   */
  kaiserWindow(options: Opt<{ windowLength: number; periodic: boolean } & TensorOptions>): Tensor;
  /**
   * Kaiser's window, `I₀(beta · √(1 - x²)) / I₀(beta)` for x from -1 to 1; periodic unless `periodic` is
   * false.
   */
  kaiserWindow(windowLength: number, options: Opt<{ periodic: boolean } & TensorOptions>): Tensor;
  /**
   * Kaiser's window, `I₀(beta · √(1 - x²)) / I₀(beta)` for x from -1 to 1; periodic unless `periodic` is
   * false.
   */
  kaiserWindow(windowLength: number, periodic: boolean, options?: Opt<TensorOptions>): Tensor;
  /**
   * Kaiser's window, `I₀(beta · √(1 - x²)) / I₀(beta)` for x from -1 to 1; periodic unless `periodic` is
   * false.
   */
  kaiserWindow(options: Opt<{ windowLength: number; periodic: boolean; beta: number } & TensorOptions>): Tensor;
  /**
   * Kaiser's window, `I₀(beta · √(1 - x²)) / I₀(beta)` for x from -1 to 1; periodic unless `periodic` is
   * false.
   */
  kaiserWindow(windowLength: number, options: Opt<{ periodic: boolean; beta: number } & TensorOptions>): Tensor;
  /**
   * Kaiser's window, `I₀(beta · √(1 - x²)) / I₀(beta)` for x from -1 to 1; periodic unless `periodic` is
   * false.
   */
  kaiserWindow(windowLength: number, periodic: boolean, options: Opt<{ beta: number } & TensorOptions>): Tensor;
  /**
   * Kaiser's window, `I₀(beta · √(1 - x²)) / I₀(beta)` for x from -1 to 1; periodic unless `periodic` is
   * false.
   */
  kaiserWindow(windowLength: number, periodic: boolean, beta: number, options?: Opt<TensorOptions>): Tensor;
  /**
   * `target · (log target - input)`: `input` holds logarithms, `target` too with `logTarget`. Its mean is
   * over elements, not samples.
   * `klDiv(input, target, reduction = 1, { logTarget = false })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.kl_div.html
   */
  klDiv(options: Opt<NamedInput<Tensor> & { target: Tensor; reduction?: number | undefined; logTarget?: boolean | undefined }>): Tensor;
  /**
   * `target · (log target - input)`: `input` holds logarithms, `target` too with `logTarget`. Its mean is
   * over elements, not samples.
   * `klDiv(input, target, reduction = 1, { logTarget = false })`
   */
  klDiv(input: Tensor, options: Opt<{ target: Tensor; reduction?: number | undefined; logTarget?: boolean | undefined }>): Tensor;
  /**
   * `target · (log target - input)`: `input` holds logarithms, `target` too with `logTarget`. Its mean is
   * over elements, not samples.
   * `klDiv(input, target, reduction = 1, { logTarget = false })`
   */
  klDiv(input: Tensor, target: Tensor, options: Opt<{ reduction?: number | undefined; logTarget?: boolean | undefined }>): Tensor;
  /**
   * `target · (log target - input)`: `input` holds logarithms, `target` too with `logTarget`. Its mean is
   * over elements, not samples.
   * `klDiv(input, target, reduction = 1, { logTarget = false })`
   */
  klDiv(input: Tensor, target: Tensor, reduction?: number, options?: Opt<{ logTarget?: boolean | undefined }>): Tensor;
  /**
   * The Kronecker product: each element of `input` times the whole of `other`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.kron.html
   */
  kron(options: Opt<NamedInput<Tensor> & NamedOther<Tensor> & OutOption>): Tensor;
  /** The Kronecker product: each element of `input` times the whole of `other`. */
  kron(input: Tensor, options: Opt<NamedOther<Tensor> & OutOption>): Tensor;
  /** The Kronecker product: each element of `input` times the whole of `other`. */
  kron(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /**
   * The `k`-th smallest along `dim`, counted from 1, and where it is.
   * `kthvalue(input, k, dim = -1, keepdim = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.kthvalue.html
   */
  kthvalue(options: Opt<NamedInput<Tensor> & { k: number; dim?: number | undefined; axis?: number | undefined; keepdim?: boolean | undefined; keepdims?: boolean | undefined } & OutsOption<[Tensor, Tensor]>>): NamedTuple<['values', 'indices']>;
  /**
   * The `k`-th smallest along `dim`, counted from 1, and where it is.
   * `kthvalue(input, k, dim = -1, keepdim = false)`
   */
  kthvalue(input: Tensor, options: Opt<{ k: number; dim?: number | undefined; axis?: number | undefined; keepdim?: boolean | undefined; keepdims?: boolean | undefined } & OutsOption<[Tensor, Tensor]>>): NamedTuple<['values', 'indices']>;
  /**
   * The `k`-th smallest along `dim`, counted from 1, and where it is.
   * `kthvalue(input, k, dim = -1, keepdim = false)`
   */
  kthvalue(input: Tensor, k: number, options: Opt<{ dim?: number | undefined; axis?: number | undefined; keepdim?: boolean | undefined; keepdims?: boolean | undefined } & OutsOption<[Tensor, Tensor]>>): NamedTuple<['values', 'indices']>;
  /**
   * The `k`-th smallest along `dim`, counted from 1, and where it is.
   * `kthvalue(input, k, dim = -1, keepdim = false)`
   */
  kthvalue(input: Tensor, k: number, dim: number | undefined, options: Opt<{ keepdim?: boolean | undefined; keepdims?: boolean | undefined } & OutsOption<[Tensor, Tensor]>>): NamedTuple<['values', 'indices']>;
  /**
   * The `k`-th smallest along `dim`, counted from 1, and where it is.
   * `kthvalue(input, k, dim = -1, keepdim = false)`
   */
  kthvalue(input: Tensor, k: number, dim?: number, keepdim?: boolean, options?: OutsOption<[Tensor, Tensor]>): NamedTuple<['values', 'indices']>;
  /**
   * `(x - mean) / √(var + eps) · weight + bias` over the last dimensions, those of `normalizedShape`; `var`
   * divides by n.
   * `layerNorm(input, normalizedShape, weight = null, bias = null, eps = 0.00001, cudnnEnable = true)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.layer_norm.html
   */
  layerNorm(options: Opt<NamedInput<Tensor> & { normalizedShape: readonly number[]; weight?: Tensor | null | undefined; bias?: Tensor | null | undefined; eps?: number | undefined; cudnnEnable?: boolean | undefined }>): Tensor;
  /**
   * `(x - mean) / √(var + eps) · weight + bias` over the last dimensions, those of `normalizedShape`; `var`
   * divides by n.
   * `layerNorm(input, normalizedShape, weight = null, bias = null, eps = 0.00001, cudnnEnable = true)`
   */
  layerNorm(input: Tensor, options: Opt<{ normalizedShape: readonly number[]; weight?: Tensor | null | undefined; bias?: Tensor | null | undefined; eps?: number | undefined; cudnnEnable?: boolean | undefined }>): Tensor;
  /**
   * `(x - mean) / √(var + eps) · weight + bias` over the last dimensions, those of `normalizedShape`; `var`
   * divides by n.
   * `layerNorm(input, normalizedShape, weight = null, bias = null, eps = 0.00001, cudnnEnable = true)`
   */
  layerNorm(input: Tensor, normalizedShape: readonly number[], options: Opt<{ weight?: Tensor | null | undefined; bias?: Tensor | null | undefined; eps?: number | undefined; cudnnEnable?: boolean | undefined }>): Tensor;
  /**
   * `(x - mean) / √(var + eps) · weight + bias` over the last dimensions, those of `normalizedShape`; `var`
   * divides by n.
   * `layerNorm(input, normalizedShape, weight = null, bias = null, eps = 0.00001, cudnnEnable = true)`
   */
  layerNorm(input: Tensor, normalizedShape: readonly number[], weight: Tensor | null | undefined, options: Opt<{ bias?: Tensor | null | undefined; eps?: number | undefined; cudnnEnable?: boolean | undefined }>): Tensor;
  /**
   * `(x - mean) / √(var + eps) · weight + bias` over the last dimensions, those of `normalizedShape`; `var`
   * divides by n.
   * `layerNorm(input, normalizedShape, weight = null, bias = null, eps = 0.00001, cudnnEnable = true)`
   */
  layerNorm(input: Tensor, normalizedShape: readonly number[], weight: Tensor | null | undefined, bias: Tensor | null | undefined, options: Opt<{ eps?: number | undefined; cudnnEnable?: boolean | undefined }>): Tensor;
  /**
   * `(x - mean) / √(var + eps) · weight + bias` over the last dimensions, those of `normalizedShape`; `var`
   * divides by n.
   * `layerNorm(input, normalizedShape, weight = null, bias = null, eps = 0.00001, cudnnEnable = true)`
   */
  layerNorm(input: Tensor, normalizedShape: readonly number[], weight: Tensor | null | undefined, bias: Tensor | null | undefined, eps: number | undefined, options: Opt<{ cudnnEnable?: boolean | undefined }>): Tensor;
  /**
   * `(x - mean) / √(var + eps) · weight + bias` over the last dimensions, those of `normalizedShape`; `var`
   * divides by n.
   * `layerNorm(input, normalizedShape, weight = null, bias = null, eps = 0.00001, cudnnEnable = true)`
   */
  layerNorm(input: Tensor, normalizedShape: readonly number[], weight?: Tensor | null, bias?: Tensor | null, eps?: number, cudnnEnable?: boolean): Tensor;
  /**
   * The least common multiple of two integer tensors, never negative; 0 where either is 0.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.lcm.html
   */
  lcm(options: Opt<NamedInput<Tensor> & NamedOther<Tensor> & OutOption>): Tensor;
  /** The least common multiple of two integer tensors, never negative; 0 where either is 0. */
  lcm(input: Tensor, options: Opt<NamedOther<Tensor> & OutOption>): Tensor;
  /** The least common multiple of two integer tensors, never negative; 0 where either is 0. */
  lcm(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /**
   * `lcm`, in place: the least common multiple of two integer tensors, never negative.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.lcm_.html
   */
  lcm_(options: Opt<NamedInput<Tensor> & NamedOther<Tensor>>): Tensor;
  /** `lcm`, in place: the least common multiple of two integer tensors, never negative. */
  lcm_(input: Tensor, options: Opt<NamedOther<Tensor>>): Tensor;
  /** `lcm`, in place: the least common multiple of two integer tensors, never negative. */
  lcm_(input: Tensor, other: Tensor): Tensor;
  /**
   * `input · 2 ** other`, broadcast: a number from its mantissa and its exponent.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.ldexp.html
   */
  ldexp(options: Opt<NamedInput<Tensor> & NamedOther<Tensor> & OutOption>): Tensor;
  /** `input · 2 ** other`, broadcast: a number from its mantissa and its exponent. */
  ldexp(input: Tensor, options: Opt<NamedOther<Tensor> & OutOption>): Tensor;
  /** `input · 2 ** other`, broadcast: a number from its mantissa and its exponent. */
  ldexp(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /**
   * `ldexp`, in place: `input · 2 ** other`, broadcast: a number from its mantissa and its exponent.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.ldexp_.html
   */
  ldexp_(options: Opt<NamedInput<Tensor> & NamedOther<Tensor>>): Tensor;
  /** `ldexp`, in place: `input · 2 ** other`, broadcast: a number from its mantissa and its exponent. */
  ldexp_(input: Tensor, options: Opt<NamedOther<Tensor>>): Tensor;
  /** `ldexp`, in place: `input · 2 ** other`, broadcast: a number from its mantissa and its exponent. */
  ldexp_(input: Tensor, other: Tensor): Tensor;
  /**
   * `input <= other`, element by element, as booleans; false for NaN.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.le.html
   */
  le(options: Opt<NamedInput<Tensor> & NamedOther<Tensor> & OutOption>): Tensor;
  /** `input <= other`, element by element, as booleans; false for NaN. */
  le(input: Tensor, options: Opt<NamedOther<Tensor> & OutOption>): Tensor;
  /** `input <= other`, element by element, as booleans; false for NaN. */
  le(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /** `input <= other`, element by element, as booleans; false for NaN. */
  le(options: Opt<NamedInput<Tensor> & NamedOther<Scalar> & OutOption>): Tensor;
  /** `input <= other`, element by element, as booleans; false for NaN. */
  le(input: Tensor, options: Opt<NamedOther<Scalar> & OutOption>): Tensor;
  /** `input <= other`, element by element, as booleans; false for NaN. */
  le(input: Tensor, other: Scalar, options?: OutOption): Tensor;
  /**
   * `input + weight · (end - input)`: 0 gives `input`, 1 gives `end`, and `weight` may lie outside [0, 1].
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.lerp.html
   */
  lerp(options: Opt<NamedInput<Tensor> & { end: Tensor; weight: Tensor } & OutOption>): Tensor;
  /**
   * `input + weight · (end - input)`: 0 gives `input`, 1 gives `end`, and `weight` may lie outside [0, 1].
   */
  lerp(input: Tensor, options: Opt<{ end: Tensor; weight: Tensor } & OutOption>): Tensor;
  /**
   * `input + weight · (end - input)`: 0 gives `input`, 1 gives `end`, and `weight` may lie outside [0, 1].
   */
  lerp(input: Tensor, end: Tensor, options: Opt<{ weight: Tensor } & OutOption>): Tensor;
  /**
   * `input + weight · (end - input)`: 0 gives `input`, 1 gives `end`, and `weight` may lie outside [0, 1].
   */
  lerp(input: Tensor, end: Tensor, weight: Tensor, options?: OutOption): Tensor;
  /**
   * `input + weight · (end - input)`: 0 gives `input`, 1 gives `end`, and `weight` may lie outside [0, 1].
   */
  lerp(options: Opt<NamedInput<Tensor> & { end: Tensor; weight: Scalar } & OutOption>): Tensor;
  /**
   * `input + weight · (end - input)`: 0 gives `input`, 1 gives `end`, and `weight` may lie outside [0, 1].
   */
  lerp(input: Tensor, options: Opt<{ end: Tensor; weight: Scalar } & OutOption>): Tensor;
  /**
   * `input + weight · (end - input)`: 0 gives `input`, 1 gives `end`, and `weight` may lie outside [0, 1].
   */
  lerp(input: Tensor, end: Tensor, options: Opt<{ weight: Scalar } & OutOption>): Tensor;
  /**
   * `input + weight · (end - input)`: 0 gives `input`, 1 gives `end`, and `weight` may lie outside [0, 1].
   */
  lerp(input: Tensor, end: Tensor, weight: Scalar, options?: OutOption): Tensor;
  /**
   * The same as `lt`: `input < other`, element by element, as booleans; false for NaN.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.less.html
   */
  less(options: Opt<NamedInput<Tensor> & NamedOther<Tensor> & OutOption>): Tensor;
  /** The same as `lt`: `input < other`, element by element, as booleans; false for NaN. */
  less(input: Tensor, options: Opt<NamedOther<Tensor> & OutOption>): Tensor;
  /** The same as `lt`: `input < other`, element by element, as booleans; false for NaN. */
  less(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /** The same as `lt`: `input < other`, element by element, as booleans; false for NaN. */
  less(options: Opt<NamedInput<Tensor> & NamedOther<Scalar> & OutOption>): Tensor;
  /** The same as `lt`: `input < other`, element by element, as booleans; false for NaN. */
  less(input: Tensor, options: Opt<NamedOther<Scalar> & OutOption>): Tensor;
  /** The same as `lt`: `input < other`, element by element, as booleans; false for NaN. */
  less(input: Tensor, other: Scalar, options?: OutOption): Tensor;
  /**
   * The same as `le`: `input <= other`, element by element, as booleans; false for NaN.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.less_equal.html
   */
  lessEqual(options: Opt<NamedInput<Tensor> & NamedOther<Tensor> & OutOption>): Tensor;
  /** The same as `le`: `input <= other`, element by element, as booleans; false for NaN. */
  lessEqual(input: Tensor, options: Opt<NamedOther<Tensor> & OutOption>): Tensor;
  /** The same as `le`: `input <= other`, element by element, as booleans; false for NaN. */
  lessEqual(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /** The same as `le`: `input <= other`, element by element, as booleans; false for NaN. */
  lessEqual(options: Opt<NamedInput<Tensor> & NamedOther<Scalar> & OutOption>): Tensor;
  /** The same as `le`: `input <= other`, element by element, as booleans; false for NaN. */
  lessEqual(input: Tensor, options: Opt<NamedOther<Scalar> & OutOption>): Tensor;
  /** The same as `le`: `input <= other`, element by element, as booleans; false for NaN. */
  lessEqual(input: Tensor, other: Scalar, options?: OutOption): Tensor;
  /**
   * `log |Γ(input)|`: the logarithm of the gamma function, which continues factorials; ∞ at 0 and below at
   * integers.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.lgamma.html
   */
  lgamma(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  /**
   * `log |Γ(input)|`: the logarithm of the gamma function, which continues factorials; ∞ at 0 and below at
   * integers.
   */
  lgamma(input: Tensor, options?: OutOption): Tensor;
  /**
   * `steps` numbers from `start` to `end`, both included, equally far apart.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.linspace.html
   */
  linspace(options: Opt<{ start: Tensor; end: Tensor; steps: number } & TensorOptions & OutOption>): Tensor;
  /** `steps` numbers from `start` to `end`, both included, equally far apart. */
  linspace(start: Tensor, options: Opt<{ end: Tensor; steps: number } & TensorOptions & OutOption>): Tensor;
  /** `steps` numbers from `start` to `end`, both included, equally far apart. */
  linspace(start: Tensor, end: Tensor, options: Opt<{ steps: number } & TensorOptions & OutOption>): Tensor;
  /** `steps` numbers from `start` to `end`, both included, equally far apart. */
  linspace(start: Tensor, end: Tensor, steps: number, options?: Opt<TensorOptions & OutOption>): Tensor;
  /** `steps` numbers from `start` to `end`, both included, equally far apart. */
  linspace(options: Opt<{ start: Scalar; end: Tensor; steps: number } & TensorOptions & OutOption>): Tensor;
  /** `steps` numbers from `start` to `end`, both included, equally far apart. */
  linspace(start: Scalar, options: Opt<{ end: Tensor; steps: number } & TensorOptions & OutOption>): Tensor;
  /** `steps` numbers from `start` to `end`, both included, equally far apart. */
  linspace(start: Scalar, end: Tensor, options: Opt<{ steps: number } & TensorOptions & OutOption>): Tensor;
  /** `steps` numbers from `start` to `end`, both included, equally far apart. */
  linspace(start: Scalar, end: Tensor, steps: number, options?: Opt<TensorOptions & OutOption>): Tensor;
  /** `steps` numbers from `start` to `end`, both included, equally far apart. */
  linspace(options: Opt<{ start: Tensor; end: Scalar; steps: number } & TensorOptions & OutOption>): Tensor;
  /** `steps` numbers from `start` to `end`, both included, equally far apart. */
  linspace(start: Tensor, options: Opt<{ end: Scalar; steps: number } & TensorOptions & OutOption>): Tensor;
  /** `steps` numbers from `start` to `end`, both included, equally far apart. */
  linspace(start: Tensor, end: Scalar, options: Opt<{ steps: number } & TensorOptions & OutOption>): Tensor;
  /** `steps` numbers from `start` to `end`, both included, equally far apart. */
  linspace(start: Tensor, end: Scalar, steps: number, options?: Opt<TensorOptions & OutOption>): Tensor;
  /** `steps` numbers from `start` to `end`, both included, equally far apart. */
  linspace(options: Opt<{ start: Scalar; end: Scalar; steps: number } & TensorOptions & OutOption>): Tensor;
  /** `steps` numbers from `start` to `end`, both included, equally far apart. */
  linspace(start: Scalar, options: Opt<{ end: Scalar; steps: number } & TensorOptions & OutOption>): Tensor;
  /** `steps` numbers from `start` to `end`, both included, equally far apart. */
  linspace(start: Scalar, end: Scalar, options: Opt<{ steps: number } & TensorOptions & OutOption>): Tensor;
  /** `steps` numbers from `start` to `end`, both included, equally far apart. */
  linspace(start: Scalar, end: Scalar, steps: number, options?: Opt<TensorOptions & OutOption>): Tensor;
  /**
   * The natural logarithm; -∞ at zero, NaN below, for real dtypes.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.log.html
   */
  log(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  /** The natural logarithm; -∞ at zero, NaN below, for real dtypes. */
  log(input: Tensor, options?: OutOption): Tensor;
  /**
   * The logarithm to base 10; -∞ at zero, NaN below, for real dtypes.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.log10.html
   */
  log10(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  /** The logarithm to base 10; -∞ at zero, NaN below, for real dtypes. */
  log10(input: Tensor, options?: OutOption): Tensor;
  /**
   * `log10`, in place: the logarithm to base 10.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.log10_.html
   */
  log10_(options: Opt<NamedInput<Tensor>>): Tensor;
  /** `log10`, in place: the logarithm to base 10. */
  log10_(input: Tensor): Tensor;
  /**
   * `log(1 + input)`, exact to the last digits near zero.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.log1p.html
   */
  log1p(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  /** `log(1 + input)`, exact to the last digits near zero. */
  log1p(input: Tensor, options?: OutOption): Tensor;
  /**
   * `log1p`, in place: `log(1 + input)`, exact to the last digits near zero.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.log1p_.html
   */
  log1p_(options: Opt<NamedInput<Tensor>>): Tensor;
  /** `log1p`, in place: `log(1 + input)`, exact to the last digits near zero. */
  log1p_(input: Tensor): Tensor;
  /**
   * The logarithm to base 2; -∞ at zero, NaN below, for real dtypes.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.log2.html
   */
  log2(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  /** The logarithm to base 2; -∞ at zero, NaN below, for real dtypes. */
  log2(input: Tensor, options?: OutOption): Tensor;
  /**
   * `log2`, in place: the logarithm to base 2.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.log2_.html
   */
  log2_(options: Opt<NamedInput<Tensor>>): Tensor;
  /** `log2`, in place: the logarithm to base 2. */
  log2_(input: Tensor): Tensor;
  /**
   * `log`, in place: the natural logarithm.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.log_.html
   */
  log_(options: Opt<NamedInput<Tensor>>): Tensor;
  /** `log`, in place: the natural logarithm. */
  log_(input: Tensor): Tensor;
  /**
   * `xᵢ - log Σ exp(xⱼ)` along `dim`, without overflow: better than `log` of `softmax`.
   * `logSoftmax(input, dim, dtype = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.log_softmax.html
   */
  logSoftmax(options: Opt<NamedInput<Tensor> & NamedDim<number> & { dtype?: DType | null | undefined } & OutOption>): Tensor;
  /**
   * `xᵢ - log Σ exp(xⱼ)` along `dim`, without overflow: better than `log` of `softmax`.
   * `logSoftmax(input, dim, dtype = null)`
   */
  logSoftmax(input: Tensor, options: Opt<NamedDim<number> & { dtype?: DType | null | undefined } & OutOption>): Tensor;
  /**
   * `xᵢ - log Σ exp(xⱼ)` along `dim`, without overflow: better than `log` of `softmax`.
   * `logSoftmax(input, dim, dtype = null)`
   */
  logSoftmax(input: Tensor, dim: number, options: Opt<{ dtype?: DType | null | undefined } & OutOption>): Tensor;
  /**
   * `xᵢ - log Σ exp(xⱼ)` along `dim`, without overflow: better than `log` of `softmax`.
   * `logSoftmax(input, dim, dtype = null)`
   */
  logSoftmax(input: Tensor, dim: number, dtype?: DType | null, options?: OutOption): Tensor;
  /**
   * `log(exp(input) + exp(other))`, without overflow.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.logaddexp.html
   */
  logaddexp(options: Opt<NamedInput<Tensor> & NamedOther<Tensor> & OutOption>): Tensor;
  /** `log(exp(input) + exp(other))`, without overflow. */
  logaddexp(input: Tensor, options: Opt<NamedOther<Tensor> & OutOption>): Tensor;
  /** `log(exp(input) + exp(other))`, without overflow. */
  logaddexp(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /**
   * `log2(2 ** input + 2 ** other)`, without overflow.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.logaddexp2.html
   */
  logaddexp2(options: Opt<NamedInput<Tensor> & NamedOther<Tensor> & OutOption>): Tensor;
  /** `log2(2 ** input + 2 ** other)`, without overflow. */
  logaddexp2(input: Tensor, options: Opt<NamedOther<Tensor> & OutOption>): Tensor;
  /** `log2(2 ** input + 2 ** other)`, without overflow. */
  logaddexp2(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /**
   * `log` of the running sums of `exp(input)` along `dim`, without overflow.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.logcumsumexp.html
   */
  logcumsumexp(options: Opt<NamedInput<Tensor> & NamedDim<number> & OutOption>): Tensor;
  /** `log` of the running sums of `exp(input)` along `dim`, without overflow. */
  logcumsumexp(input: Tensor, options: Opt<NamedDim<number> & OutOption>): Tensor;
  /** `log` of the running sums of `exp(input)` along `dim`, without overflow. */
  logcumsumexp(input: Tensor, dim: number, options?: OutOption): Tensor;
  /**
   * `log det input`; NaN where the determinant is negative, -∞ where it is 0.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.logdet.html
   */
  logdet(options: Opt<NamedInput<Tensor>>): Tensor;
  /** `log det input`; NaN where the determinant is negative, -∞ where it is 0. */
  logdet(input: Tensor): Tensor;
  /**
   * Whether both are non-zero, broadcast, as booleans. NaN counts as true.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.logical_and.html
   */
  logicalAnd(options: Opt<NamedInput<Tensor> & NamedOther<Tensor> & OutOption>): Tensor;
  /** Whether both are non-zero, broadcast, as booleans. NaN counts as true. */
  logicalAnd(input: Tensor, options: Opt<NamedOther<Tensor> & OutOption>): Tensor;
  /** Whether both are non-zero, broadcast, as booleans. NaN counts as true. */
  logicalAnd(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /**
   * Whether each element is zero, as booleans.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.logical_not.html
   */
  logicalNot(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  /** Whether each element is zero, as booleans. */
  logicalNot(input: Tensor, options?: OutOption): Tensor;
  /**
   * Whether either is non-zero, broadcast, as booleans. NaN counts as true.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.logical_or.html
   */
  logicalOr(options: Opt<NamedInput<Tensor> & NamedOther<Tensor> & OutOption>): Tensor;
  /** Whether either is non-zero, broadcast, as booleans. NaN counts as true. */
  logicalOr(input: Tensor, options: Opt<NamedOther<Tensor> & OutOption>): Tensor;
  /** Whether either is non-zero, broadcast, as booleans. NaN counts as true. */
  logicalOr(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /**
   * Whether exactly one is non-zero, broadcast, as booleans.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.logical_xor.html
   */
  logicalXor(options: Opt<NamedInput<Tensor> & NamedOther<Tensor> & OutOption>): Tensor;
  /** Whether exactly one is non-zero, broadcast, as booleans. */
  logicalXor(input: Tensor, options: Opt<NamedOther<Tensor> & OutOption>): Tensor;
  /** Whether exactly one is non-zero, broadcast, as booleans. */
  logicalXor(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /**
   * `log(x / (1 - x))`, the inverse of `sigmoid`; `eps` first moves `input` into [eps, 1 - eps].
   * `logit(input, eps = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.logit.html
   */
  logit(options: Opt<NamedInput<Tensor> & { eps?: number | null | undefined } & OutOption>): Tensor;
  /**
   * `log(x / (1 - x))`, the inverse of `sigmoid`; `eps` first moves `input` into [eps, 1 - eps].
   * `logit(input, eps = null)`
   */
  logit(input: Tensor, options: Opt<{ eps?: number | null | undefined } & OutOption>): Tensor;
  /**
   * `log(x / (1 - x))`, the inverse of `sigmoid`; `eps` first moves `input` into [eps, 1 - eps].
   * `logit(input, eps = null)`
   */
  logit(input: Tensor, eps?: number | null, options?: OutOption): Tensor;
  /**
   * `logit`, in place: `log(x / (1 - x))`, the inverse of `sigmoid`. `logit_(input, eps = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.logit_.html
   */
  logit_(options: Opt<NamedInput<Tensor> & { eps?: number | null | undefined }>): Tensor;
  /** `logit`, in place: `log(x / (1 - x))`, the inverse of `sigmoid`. `logit_(input, eps = null)` */
  logit_(input: Tensor, options: Opt<{ eps?: number | null | undefined }>): Tensor;
  /** `logit`, in place: `log(x / (1 - x))`, the inverse of `sigmoid`. `logit_(input, eps = null)` */
  logit_(input: Tensor, eps?: number | null): Tensor;
  /**
   * `base ** x` for `steps` numbers `x` from `start` to `end`, both included.
   * `logspace(start, end, steps, base = 10)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.logspace.html
   */
  logspace(options: Opt<{ start: Tensor; end: Tensor; steps: number; base?: number | undefined } & TensorOptions & OutOption>): Tensor;
  /**
   * `base ** x` for `steps` numbers `x` from `start` to `end`, both included.
   * `logspace(start, end, steps, base = 10)`
   */
  logspace(start: Tensor, options: Opt<{ end: Tensor; steps: number; base?: number | undefined } & TensorOptions & OutOption>): Tensor;
  /**
   * `base ** x` for `steps` numbers `x` from `start` to `end`, both included.
   * `logspace(start, end, steps, base = 10)`
   */
  logspace(start: Tensor, end: Tensor, options: Opt<{ steps: number; base?: number | undefined } & TensorOptions & OutOption>): Tensor;
  /**
   * `base ** x` for `steps` numbers `x` from `start` to `end`, both included.
   * `logspace(start, end, steps, base = 10)`
   */
  logspace(start: Tensor, end: Tensor, steps: number, options: Opt<{ base?: number | undefined } & TensorOptions & OutOption>): Tensor;
  /**
   * `base ** x` for `steps` numbers `x` from `start` to `end`, both included.
   * `logspace(start, end, steps, base = 10)`
   */
  logspace(start: Tensor, end: Tensor, steps: number, base?: number, options?: Opt<TensorOptions & OutOption>): Tensor;
  /**
   * `base ** x` for `steps` numbers `x` from `start` to `end`, both included.
   * `logspace(start, end, steps, base = 10)`
   */
  logspace(options: Opt<{ start: Scalar; end: Tensor; steps: number; base?: number | undefined } & TensorOptions & OutOption>): Tensor;
  /**
   * `base ** x` for `steps` numbers `x` from `start` to `end`, both included.
   * `logspace(start, end, steps, base = 10)`
   */
  logspace(start: Scalar, options: Opt<{ end: Tensor; steps: number; base?: number | undefined } & TensorOptions & OutOption>): Tensor;
  /**
   * `base ** x` for `steps` numbers `x` from `start` to `end`, both included.
   * `logspace(start, end, steps, base = 10)`
   */
  logspace(start: Scalar, end: Tensor, options: Opt<{ steps: number; base?: number | undefined } & TensorOptions & OutOption>): Tensor;
  /**
   * `base ** x` for `steps` numbers `x` from `start` to `end`, both included.
   * `logspace(start, end, steps, base = 10)`
   */
  logspace(start: Scalar, end: Tensor, steps: number, options: Opt<{ base?: number | undefined } & TensorOptions & OutOption>): Tensor;
  /**
   * `base ** x` for `steps` numbers `x` from `start` to `end`, both included.
   * `logspace(start, end, steps, base = 10)`
   */
  logspace(start: Scalar, end: Tensor, steps: number, base?: number, options?: Opt<TensorOptions & OutOption>): Tensor;
  /**
   * `base ** x` for `steps` numbers `x` from `start` to `end`, both included.
   * `logspace(start, end, steps, base = 10)`
   */
  logspace(options: Opt<{ start: Tensor; end: Scalar; steps: number; base?: number | undefined } & TensorOptions & OutOption>): Tensor;
  /**
   * `base ** x` for `steps` numbers `x` from `start` to `end`, both included.
   * `logspace(start, end, steps, base = 10)`
   */
  logspace(start: Tensor, options: Opt<{ end: Scalar; steps: number; base?: number | undefined } & TensorOptions & OutOption>): Tensor;
  /**
   * `base ** x` for `steps` numbers `x` from `start` to `end`, both included.
   * `logspace(start, end, steps, base = 10)`
   */
  logspace(start: Tensor, end: Scalar, options: Opt<{ steps: number; base?: number | undefined } & TensorOptions & OutOption>): Tensor;
  /**
   * `base ** x` for `steps` numbers `x` from `start` to `end`, both included.
   * `logspace(start, end, steps, base = 10)`
   */
  logspace(start: Tensor, end: Scalar, steps: number, options: Opt<{ base?: number | undefined } & TensorOptions & OutOption>): Tensor;
  /**
   * `base ** x` for `steps` numbers `x` from `start` to `end`, both included.
   * `logspace(start, end, steps, base = 10)`
   */
  logspace(start: Tensor, end: Scalar, steps: number, base?: number, options?: Opt<TensorOptions & OutOption>): Tensor;
  /**
   * `base ** x` for `steps` numbers `x` from `start` to `end`, both included.
   * `logspace(start, end, steps, base = 10)`
   */
  logspace(options: Opt<{ start: Scalar; end: Scalar; steps: number; base?: number | undefined } & TensorOptions & OutOption>): Tensor;
  /**
   * `base ** x` for `steps` numbers `x` from `start` to `end`, both included.
   * `logspace(start, end, steps, base = 10)`
   */
  logspace(start: Scalar, options: Opt<{ end: Scalar; steps: number; base?: number | undefined } & TensorOptions & OutOption>): Tensor;
  /**
   * `base ** x` for `steps` numbers `x` from `start` to `end`, both included.
   * `logspace(start, end, steps, base = 10)`
   */
  logspace(start: Scalar, end: Scalar, options: Opt<{ steps: number; base?: number | undefined } & TensorOptions & OutOption>): Tensor;
  /**
   * `base ** x` for `steps` numbers `x` from `start` to `end`, both included.
   * `logspace(start, end, steps, base = 10)`
   */
  logspace(start: Scalar, end: Scalar, steps: number, options: Opt<{ base?: number | undefined } & TensorOptions & OutOption>): Tensor;
  /**
   * `base ** x` for `steps` numbers `x` from `start` to `end`, both included.
   * `logspace(start, end, steps, base = 10)`
   */
  logspace(start: Scalar, end: Scalar, steps: number, base?: number, options?: Opt<TensorOptions & OutOption>): Tensor;
  /**
   * `log Σ exp(input)` over `dim`, without overflow. `logsumexp(input, dim, keepdim = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.logsumexp.html
   */
  logsumexp(options: Opt<NamedInput<Tensor> & NamedDim<IntOrList> & { keepdim?: boolean | undefined; keepdims?: boolean | undefined } & OutOption>): Tensor;
  /** `log Σ exp(input)` over `dim`, without overflow. `logsumexp(input, dim, keepdim = false)` */
  logsumexp(input: Tensor, options: Opt<NamedDim<IntOrList> & { keepdim?: boolean | undefined; keepdims?: boolean | undefined } & OutOption>): Tensor;
  /** `log Σ exp(input)` over `dim`, without overflow. `logsumexp(input, dim, keepdim = false)` */
  logsumexp(input: Tensor, dim: IntOrList, options: Opt<{ keepdim?: boolean | undefined; keepdims?: boolean | undefined } & OutOption>): Tensor;
  /** `log Σ exp(input)` over `dim`, without overflow. `logsumexp(input, dim, keepdim = false)` */
  logsumexp(input: Tensor, dim: IntOrList, keepdim?: boolean, options?: OutOption): Tensor;
  /** A whole LSTM, its layers and directions: all outputs, the last state, and the last cell. */
  lstm(options: Opt<{ data: Tensor; batchSizes: Tensor; hx: readonly Tensor[]; params: readonly Tensor[]; hasBiases: boolean; numLayers: number; dropout: number; train: boolean; bidirectional: boolean }>): [Tensor, Tensor, Tensor];
  /** A whole LSTM, its layers and directions: all outputs, the last state, and the last cell. */
  lstm(data: Tensor, options: Opt<{ batchSizes: Tensor; hx: readonly Tensor[]; params: readonly Tensor[]; hasBiases: boolean; numLayers: number; dropout: number; train: boolean; bidirectional: boolean }>): [Tensor, Tensor, Tensor];
  /** A whole LSTM, its layers and directions: all outputs, the last state, and the last cell. */
  lstm(data: Tensor, batchSizes: Tensor, options: Opt<{ hx: readonly Tensor[]; params: readonly Tensor[]; hasBiases: boolean; numLayers: number; dropout: number; train: boolean; bidirectional: boolean }>): [Tensor, Tensor, Tensor];
  /** A whole LSTM, its layers and directions: all outputs, the last state, and the last cell. */
  lstm(data: Tensor, batchSizes: Tensor, hx: readonly Tensor[], options: Opt<{ params: readonly Tensor[]; hasBiases: boolean; numLayers: number; dropout: number; train: boolean; bidirectional: boolean }>): [Tensor, Tensor, Tensor];
  /** A whole LSTM, its layers and directions: all outputs, the last state, and the last cell. */
  lstm(data: Tensor, batchSizes: Tensor, hx: readonly Tensor[], params: readonly Tensor[], options: Opt<{ hasBiases: boolean; numLayers: number; dropout: number; train: boolean; bidirectional: boolean }>): [Tensor, Tensor, Tensor];
  /** A whole LSTM, its layers and directions: all outputs, the last state, and the last cell. */
  lstm(data: Tensor, batchSizes: Tensor, hx: readonly Tensor[], params: readonly Tensor[], hasBiases: boolean, options: Opt<{ numLayers: number; dropout: number; train: boolean; bidirectional: boolean }>): [Tensor, Tensor, Tensor];
  /** A whole LSTM, its layers and directions: all outputs, the last state, and the last cell. */
  lstm(data: Tensor, batchSizes: Tensor, hx: readonly Tensor[], params: readonly Tensor[], hasBiases: boolean, numLayers: number, options: Opt<{ dropout: number; train: boolean; bidirectional: boolean }>): [Tensor, Tensor, Tensor];
  /** A whole LSTM, its layers and directions: all outputs, the last state, and the last cell. */
  lstm(data: Tensor, batchSizes: Tensor, hx: readonly Tensor[], params: readonly Tensor[], hasBiases: boolean, numLayers: number, dropout: number, options: Opt<{ train: boolean; bidirectional: boolean }>): [Tensor, Tensor, Tensor];
  /** A whole LSTM, its layers and directions: all outputs, the last state, and the last cell. */
  lstm(data: Tensor, batchSizes: Tensor, hx: readonly Tensor[], params: readonly Tensor[], hasBiases: boolean, numLayers: number, dropout: number, train: boolean, options: Opt<{ bidirectional: boolean }>): [Tensor, Tensor, Tensor];
  /** A whole LSTM, its layers and directions: all outputs, the last state, and the last cell. */
  lstm(data: Tensor, batchSizes: Tensor, hx: readonly Tensor[], params: readonly Tensor[], hasBiases: boolean, numLayers: number, dropout: number, train: boolean, bidirectional: boolean): [Tensor, Tensor, Tensor];
  /** A whole LSTM, its layers and directions: all outputs, the last state, and the last cell. */
  lstm(options: Opt<NamedInput<Tensor> & { hx: readonly Tensor[]; params: readonly Tensor[]; hasBiases: boolean; numLayers: number; dropout: number; train: boolean; bidirectional: boolean; batchFirst: boolean }>): [Tensor, Tensor, Tensor];
  /** A whole LSTM, its layers and directions: all outputs, the last state, and the last cell. */
  lstm(input: Tensor, options: Opt<{ hx: readonly Tensor[]; params: readonly Tensor[]; hasBiases: boolean; numLayers: number; dropout: number; train: boolean; bidirectional: boolean; batchFirst: boolean }>): [Tensor, Tensor, Tensor];
  /** A whole LSTM, its layers and directions: all outputs, the last state, and the last cell. */
  lstm(input: Tensor, hx: readonly Tensor[], options: Opt<{ params: readonly Tensor[]; hasBiases: boolean; numLayers: number; dropout: number; train: boolean; bidirectional: boolean; batchFirst: boolean }>): [Tensor, Tensor, Tensor];
  /** A whole LSTM, its layers and directions: all outputs, the last state, and the last cell. */
  lstm(input: Tensor, hx: readonly Tensor[], params: readonly Tensor[], options: Opt<{ hasBiases: boolean; numLayers: number; dropout: number; train: boolean; bidirectional: boolean; batchFirst: boolean }>): [Tensor, Tensor, Tensor];
  /** A whole LSTM, its layers and directions: all outputs, the last state, and the last cell. */
  lstm(input: Tensor, hx: readonly Tensor[], params: readonly Tensor[], hasBiases: boolean, options: Opt<{ numLayers: number; dropout: number; train: boolean; bidirectional: boolean; batchFirst: boolean }>): [Tensor, Tensor, Tensor];
  /** A whole LSTM, its layers and directions: all outputs, the last state, and the last cell. */
  lstm(input: Tensor, hx: readonly Tensor[], params: readonly Tensor[], hasBiases: boolean, numLayers: number, options: Opt<{ dropout: number; train: boolean; bidirectional: boolean; batchFirst: boolean }>): [Tensor, Tensor, Tensor];
  /** A whole LSTM, its layers and directions: all outputs, the last state, and the last cell. */
  lstm(input: Tensor, hx: readonly Tensor[], params: readonly Tensor[], hasBiases: boolean, numLayers: number, dropout: number, options: Opt<{ train: boolean; bidirectional: boolean; batchFirst: boolean }>): [Tensor, Tensor, Tensor];
  /** A whole LSTM, its layers and directions: all outputs, the last state, and the last cell. */
  lstm(input: Tensor, hx: readonly Tensor[], params: readonly Tensor[], hasBiases: boolean, numLayers: number, dropout: number, train: boolean, options: Opt<{ bidirectional: boolean; batchFirst: boolean }>): [Tensor, Tensor, Tensor];
  /** A whole LSTM, its layers and directions: all outputs, the last state, and the last cell. */
  lstm(input: Tensor, hx: readonly Tensor[], params: readonly Tensor[], hasBiases: boolean, numLayers: number, dropout: number, train: boolean, bidirectional: boolean, options: Opt<{ batchFirst: boolean }>): [Tensor, Tensor, Tensor];
  /** A whole LSTM, its layers and directions: all outputs, the last state, and the last cell. */
  lstm(input: Tensor, hx: readonly Tensor[], params: readonly Tensor[], hasBiases: boolean, numLayers: number, dropout: number, train: boolean, bidirectional: boolean, batchFirst: boolean): [Tensor, Tensor, Tensor];
  /**
   * One step of an LSTM, its state and its cell; the gates lie in the weights in the order input, forget,
   * cell, output.
   * `lstmCell(input, hx, wIh, wHh, bIh = null, bHh = null)`
   */
  lstmCell(options: Opt<NamedInput<Tensor> & { hx: readonly Tensor[]; wIh: Tensor; wHh: Tensor; bIh?: Tensor | null | undefined; bHh?: Tensor | null | undefined }>): [Tensor, Tensor];
  /**
   * One step of an LSTM, its state and its cell; the gates lie in the weights in the order input, forget,
   * cell, output.
   * `lstmCell(input, hx, wIh, wHh, bIh = null, bHh = null)`
   */
  lstmCell(input: Tensor, options: Opt<{ hx: readonly Tensor[]; wIh: Tensor; wHh: Tensor; bIh?: Tensor | null | undefined; bHh?: Tensor | null | undefined }>): [Tensor, Tensor];
  /**
   * One step of an LSTM, its state and its cell; the gates lie in the weights in the order input, forget,
   * cell, output.
   * `lstmCell(input, hx, wIh, wHh, bIh = null, bHh = null)`
   */
  lstmCell(input: Tensor, hx: readonly Tensor[], options: Opt<{ wIh: Tensor; wHh: Tensor; bIh?: Tensor | null | undefined; bHh?: Tensor | null | undefined }>): [Tensor, Tensor];
  /**
   * One step of an LSTM, its state and its cell; the gates lie in the weights in the order input, forget,
   * cell, output.
   * `lstmCell(input, hx, wIh, wHh, bIh = null, bHh = null)`
   */
  lstmCell(input: Tensor, hx: readonly Tensor[], wIh: Tensor, options: Opt<{ wHh: Tensor; bIh?: Tensor | null | undefined; bHh?: Tensor | null | undefined }>): [Tensor, Tensor];
  /**
   * One step of an LSTM, its state and its cell; the gates lie in the weights in the order input, forget,
   * cell, output.
   * `lstmCell(input, hx, wIh, wHh, bIh = null, bHh = null)`
   */
  lstmCell(input: Tensor, hx: readonly Tensor[], wIh: Tensor, wHh: Tensor, options: Opt<{ bIh?: Tensor | null | undefined; bHh?: Tensor | null | undefined }>): [Tensor, Tensor];
  /**
   * One step of an LSTM, its state and its cell; the gates lie in the weights in the order input, forget,
   * cell, output.
   * `lstmCell(input, hx, wIh, wHh, bIh = null, bHh = null)`
   */
  lstmCell(input: Tensor, hx: readonly Tensor[], wIh: Tensor, wHh: Tensor, bIh: Tensor | null | undefined, options: Opt<{ bHh?: Tensor | null | undefined }>): [Tensor, Tensor];
  /**
   * One step of an LSTM, its state and its cell; the gates lie in the weights in the order input, forget,
   * cell, output.
   * `lstmCell(input, hx, wIh, wHh, bIh = null, bHh = null)`
   */
  lstmCell(input: Tensor, hx: readonly Tensor[], wIh: Tensor, wHh: Tensor, bIh?: Tensor | null, bHh?: Tensor | null): [Tensor, Tensor];
  /**
   * `input < other`, element by element, as booleans; false for NaN.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.lt.html
   */
  lt(options: Opt<NamedInput<Tensor> & NamedOther<Tensor> & OutOption>): Tensor;
  /** `input < other`, element by element, as booleans; false for NaN. */
  lt(input: Tensor, options: Opt<NamedOther<Tensor> & OutOption>): Tensor;
  /** `input < other`, element by element, as booleans; false for NaN. */
  lt(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /** `input < other`, element by element, as booleans; false for NaN. */
  lt(options: Opt<NamedInput<Tensor> & NamedOther<Scalar> & OutOption>): Tensor;
  /** `input < other`, element by element, as booleans; false for NaN. */
  lt(input: Tensor, options: Opt<NamedOther<Scalar> & OutOption>): Tensor;
  /** `input < other`, element by element, as booleans; false for NaN. */
  lt(input: Tensor, other: Scalar, options?: OutOption): Tensor;
  /**
   * Solves `A · X = input`, from what `linalg.luFactor` makes of A.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.lu_solve.html
   */
  luSolve(options: Opt<NamedInput<Tensor> & { LUData: Tensor; LUPivots: Tensor } & OutOption>): Tensor;
  /** Solves `A · X = input`, from what `linalg.luFactor` makes of A. */
  luSolve(input: Tensor, options: Opt<{ LUData: Tensor; LUPivots: Tensor } & OutOption>): Tensor;
  /** Solves `A · X = input`, from what `linalg.luFactor` makes of A. */
  luSolve(input: Tensor, LUData: Tensor, options: Opt<{ LUPivots: Tensor } & OutOption>): Tensor;
  /** Solves `A · X = input`, from what `linalg.luFactor` makes of A. */
  luSolve(input: Tensor, LUData: Tensor, LUPivots: Tensor, options?: OutOption): Tensor;
  /**
   * P, L and U from what `linalg.luFactor` gives.
   * `luUnpack(LUData, LUPivots, unpackData = true, unpackPivots = true)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.lu_unpack.html
   */
  luUnpack(options: Opt<{ LUData: Tensor; LUPivots: Tensor; unpackData?: boolean | undefined; unpackPivots?: boolean | undefined } & OutsOption<[Tensor, Tensor, Tensor]>>): NamedTuple<['P', 'L', 'U']>;
  /**
   * P, L and U from what `linalg.luFactor` gives.
   * `luUnpack(LUData, LUPivots, unpackData = true, unpackPivots = true)`
   */
  luUnpack(LUData: Tensor, options: Opt<{ LUPivots: Tensor; unpackData?: boolean | undefined; unpackPivots?: boolean | undefined } & OutsOption<[Tensor, Tensor, Tensor]>>): NamedTuple<['P', 'L', 'U']>;
  /**
   * P, L and U from what `linalg.luFactor` gives.
   * `luUnpack(LUData, LUPivots, unpackData = true, unpackPivots = true)`
   */
  luUnpack(LUData: Tensor, LUPivots: Tensor, options: Opt<{ unpackData?: boolean | undefined; unpackPivots?: boolean | undefined } & OutsOption<[Tensor, Tensor, Tensor]>>): NamedTuple<['P', 'L', 'U']>;
  /**
   * P, L and U from what `linalg.luFactor` gives.
   * `luUnpack(LUData, LUPivots, unpackData = true, unpackPivots = true)`
   */
  luUnpack(LUData: Tensor, LUPivots: Tensor, unpackData: boolean | undefined, options: Opt<{ unpackPivots?: boolean | undefined } & OutsOption<[Tensor, Tensor, Tensor]>>): NamedTuple<['P', 'L', 'U']>;
  /**
   * P, L and U from what `linalg.luFactor` gives.
   * `luUnpack(LUData, LUPivots, unpackData = true, unpackPivots = true)`
   */
  luUnpack(LUData: Tensor, LUPivots: Tensor, unpackData?: boolean, unpackPivots?: boolean, options?: OutsOption<[Tensor, Tensor, Tensor]>): NamedTuple<['P', 'L', 'U']>;
  /**
   * `max(0, -target · (input1 - input2) + margin)`.
   * `marginRankingLoss(input1, input2, target, margin = 0, reduction = 1)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.margin_ranking_loss.html
   */
  marginRankingLoss(options: Opt<{ input1: Tensor; input2: Tensor; target: Tensor; margin?: number | undefined; reduction?: number | undefined }>): Tensor;
  /**
   * `max(0, -target · (input1 - input2) + margin)`.
   * `marginRankingLoss(input1, input2, target, margin = 0, reduction = 1)`
   */
  marginRankingLoss(input1: Tensor, options: Opt<{ input2: Tensor; target: Tensor; margin?: number | undefined; reduction?: number | undefined }>): Tensor;
  /**
   * `max(0, -target · (input1 - input2) + margin)`.
   * `marginRankingLoss(input1, input2, target, margin = 0, reduction = 1)`
   */
  marginRankingLoss(input1: Tensor, input2: Tensor, options: Opt<{ target: Tensor; margin?: number | undefined; reduction?: number | undefined }>): Tensor;
  /**
   * `max(0, -target · (input1 - input2) + margin)`.
   * `marginRankingLoss(input1, input2, target, margin = 0, reduction = 1)`
   */
  marginRankingLoss(input1: Tensor, input2: Tensor, target: Tensor, options: Opt<{ margin?: number | undefined; reduction?: number | undefined }>): Tensor;
  /**
   * `max(0, -target · (input1 - input2) + margin)`.
   * `marginRankingLoss(input1, input2, target, margin = 0, reduction = 1)`
   */
  marginRankingLoss(input1: Tensor, input2: Tensor, target: Tensor, margin: number | undefined, options: Opt<{ reduction?: number | undefined }>): Tensor;
  /**
   * `max(0, -target · (input1 - input2) + margin)`.
   * `marginRankingLoss(input1, input2, target, margin = 0, reduction = 1)`
   */
  marginRankingLoss(input1: Tensor, input2: Tensor, target: Tensor, margin?: number, reduction?: number): Tensor;
  /**
   * `value` where `mask` is true, `input` elsewhere; `mask` is broadcast.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.masked_fill.html
   */
  maskedFill(options: Opt<NamedInput<Tensor> & { mask: Tensor; value: Tensor }>): Tensor;
  /** `value` where `mask` is true, `input` elsewhere; `mask` is broadcast. */
  maskedFill(input: Tensor, options: Opt<{ mask: Tensor; value: Tensor }>): Tensor;
  /** `value` where `mask` is true, `input` elsewhere; `mask` is broadcast. */
  maskedFill(input: Tensor, mask: Tensor, options: Opt<{ value: Tensor }>): Tensor;
  /** `value` where `mask` is true, `input` elsewhere; `mask` is broadcast. */
  maskedFill(input: Tensor, mask: Tensor, value: Tensor): Tensor;
  /** `value` where `mask` is true, `input` elsewhere; `mask` is broadcast. */
  maskedFill(options: Opt<NamedInput<Tensor> & { mask: Tensor; value: Scalar }>): Tensor;
  /** `value` where `mask` is true, `input` elsewhere; `mask` is broadcast. */
  maskedFill(input: Tensor, options: Opt<{ mask: Tensor; value: Scalar }>): Tensor;
  /** `value` where `mask` is true, `input` elsewhere; `mask` is broadcast. */
  maskedFill(input: Tensor, mask: Tensor, options: Opt<{ value: Scalar }>): Tensor;
  /** `value` where `mask` is true, `input` elsewhere; `mask` is broadcast. */
  maskedFill(input: Tensor, mask: Tensor, value: Scalar): Tensor;
  /**
   * Where `mask` is true, the elements of `source` one after the other; `input` elsewhere.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.masked_scatter.html
   */
  maskedScatter(options: Opt<NamedInput<Tensor> & { mask: Tensor; source: Tensor }>): Tensor;
  /** Where `mask` is true, the elements of `source` one after the other; `input` elsewhere. */
  maskedScatter(input: Tensor, options: Opt<{ mask: Tensor; source: Tensor }>): Tensor;
  /** Where `mask` is true, the elements of `source` one after the other; `input` elsewhere. */
  maskedScatter(input: Tensor, mask: Tensor, options: Opt<{ source: Tensor }>): Tensor;
  /** Where `mask` is true, the elements of `source` one after the other; `input` elsewhere. */
  maskedScatter(input: Tensor, mask: Tensor, source: Tensor): Tensor;
  /**
   * The elements where `mask` is true, in one dimension; a copy. Waits for the GPU.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.masked_select.html
   */
  maskedSelect(options: Opt<NamedInput<Tensor> & { mask: Tensor } & OutOption>): Tensor;
  /** The elements where `mask` is true, in one dimension; a copy. Waits for the GPU. */
  maskedSelect(input: Tensor, options: Opt<{ mask: Tensor } & OutOption>): Tensor;
  /** The elements where `mask` is true, in one dimension; a copy. Waits for the GPU. */
  maskedSelect(input: Tensor, mask: Tensor, options?: OutOption): Tensor;
  /**
   * The matrix product, by dimensions: 1·1 a dot product, 2·1 and 1·2 with a vector, more a batch that is
   * broadcast.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.matmul.html
   */
  matmul(options: Opt<NamedInput<Tensor> & NamedOther<Tensor> & OutOption>): Tensor;
  /**
   * The matrix product, by dimensions: 1·1 a dot product, 2·1 and 1·2 with a vector, more a batch that is
   * broadcast.
   */
  matmul(input: Tensor, options: Opt<NamedOther<Tensor> & OutOption>): Tensor;
  /**
   * The matrix product, by dimensions: 1·1 a dot product, 2·1 and 1·2 with a vector, more a batch that is
   * broadcast.
   */
  matmul(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /**
   * The same as `linalg.matrixExp`: `e ** A = Σ Aᵏ / k!` of each square matrix; not element by element.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.matrix_exp.html
   */
  matrixExp(options: Opt<NamedInput<Tensor>>): Tensor;
  /** The same as `linalg.matrixExp`: `e ** A = Σ Aᵏ / k!` of each square matrix; not element by element. */
  matrixExp(input: Tensor): Tensor;
  /**
   * The same as `linalg.matrixPower`: the `n`-th power of each square matrix; negative ones of its inverse.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.matrix_power.html
   */
  matrixPower(options: Opt<NamedInput<Tensor> & { n: number } & OutOption>): Tensor;
  /**
   * The same as `linalg.matrixPower`: the `n`-th power of each square matrix; negative ones of its inverse.
   */
  matrixPower(input: Tensor, options: Opt<{ n: number } & OutOption>): Tensor;
  /**
   * The same as `linalg.matrixPower`: the `n`-th power of each square matrix; negative ones of its inverse.
   */
  matrixPower(input: Tensor, n: number, options?: OutOption): Tensor;
  /**
   * The largest of all; with `dim` also where it is, as `{ values, indices }`; of two tensors as `maximum`.
   * NaN wins.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.max.html
   */
  max(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  /**
   * The largest of all; with `dim` also where it is, as `{ values, indices }`; of two tensors as `maximum`.
   * NaN wins.
   */
  max(input: Tensor, options?: OutOption): Tensor;
  /**
   * The largest of all; with `dim` also where it is, as `{ values, indices }`; of two tensors as `maximum`.
   * NaN wins.
   */
  max(options: Opt<NamedInput<Tensor> & NamedOther<Tensor> & OutOption>): Tensor;
  /**
   * The largest of all; with `dim` also where it is, as `{ values, indices }`; of two tensors as `maximum`.
   * NaN wins.
   */
  max(input: Tensor, options: Opt<NamedOther<Tensor> & OutOption>): Tensor;
  /**
   * The largest of all; with `dim` also where it is, as `{ values, indices }`; of two tensors as `maximum`.
   * NaN wins.
   */
  max(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /**
   * The largest of all; with `dim` also where it is, as `{ values, indices }`; of two tensors as `maximum`.
   * NaN wins.
   * `max(input, dim, keepdim = false)`
   */
  max(options: Opt<NamedInput<Tensor> & NamedDim<number> & { keepdim?: boolean | undefined; keepdims?: boolean | undefined } & OutsOption<[Tensor, Tensor]>>): NamedTuple<['values', 'indices']>;
  /**
   * The largest of all; with `dim` also where it is, as `{ values, indices }`; of two tensors as `maximum`.
   * NaN wins.
   * `max(input, dim, keepdim = false)`
   */
  max(input: Tensor, options: Opt<NamedDim<number> & { keepdim?: boolean | undefined; keepdims?: boolean | undefined } & OutsOption<[Tensor, Tensor]>>): NamedTuple<['values', 'indices']>;
  /**
   * The largest of all; with `dim` also where it is, as `{ values, indices }`; of two tensors as `maximum`.
   * NaN wins.
   * `max(input, dim, keepdim = false)`
   */
  max(input: Tensor, dim: number, options: Opt<{ keepdim?: boolean | undefined; keepdims?: boolean | undefined } & OutsOption<[Tensor, Tensor]>>): NamedTuple<['values', 'indices']>;
  /**
   * The largest of all; with `dim` also where it is, as `{ values, indices }`; of two tensors as `maximum`.
   * NaN wins.
   * `max(input, dim, keepdim = false)`
   */
  max(input: Tensor, dim: number, keepdim?: boolean, options?: OutsOption<[Tensor, Tensor]>): NamedTuple<['values', 'indices']>;
  /**
   * The largest of each window of (N, C, L). Windows jump by their own size unless `stride` is given.
   * `maxPool1d(input, kernelSize, stride = [], padding = 0, dilation = 1, ceilMode = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.max_pool1d.html
   */
  maxPool1d(options: Opt<NamedInput<Tensor> & { kernelSize: IntOrList; stride?: IntOrList | undefined; padding?: IntOrList | undefined; dilation?: IntOrList | undefined; ceilMode?: boolean | undefined }>): Tensor;
  /**
   * The largest of each window of (N, C, L). Windows jump by their own size unless `stride` is given.
   * `maxPool1d(input, kernelSize, stride = [], padding = 0, dilation = 1, ceilMode = false)`
   */
  maxPool1d(input: Tensor, options: Opt<{ kernelSize: IntOrList; stride?: IntOrList | undefined; padding?: IntOrList | undefined; dilation?: IntOrList | undefined; ceilMode?: boolean | undefined }>): Tensor;
  /**
   * The largest of each window of (N, C, L). Windows jump by their own size unless `stride` is given.
   * `maxPool1d(input, kernelSize, stride = [], padding = 0, dilation = 1, ceilMode = false)`
   */
  maxPool1d(input: Tensor, kernelSize: IntOrList, options: Opt<{ stride?: IntOrList | undefined; padding?: IntOrList | undefined; dilation?: IntOrList | undefined; ceilMode?: boolean | undefined }>): Tensor;
  /**
   * The largest of each window of (N, C, L). Windows jump by their own size unless `stride` is given.
   * `maxPool1d(input, kernelSize, stride = [], padding = 0, dilation = 1, ceilMode = false)`
   */
  maxPool1d(input: Tensor, kernelSize: IntOrList, stride: IntOrList | undefined, options: Opt<{ padding?: IntOrList | undefined; dilation?: IntOrList | undefined; ceilMode?: boolean | undefined }>): Tensor;
  /**
   * The largest of each window of (N, C, L). Windows jump by their own size unless `stride` is given.
   * `maxPool1d(input, kernelSize, stride = [], padding = 0, dilation = 1, ceilMode = false)`
   */
  maxPool1d(input: Tensor, kernelSize: IntOrList, stride: IntOrList | undefined, padding: IntOrList | undefined, options: Opt<{ dilation?: IntOrList | undefined; ceilMode?: boolean | undefined }>): Tensor;
  /**
   * The largest of each window of (N, C, L). Windows jump by their own size unless `stride` is given.
   * `maxPool1d(input, kernelSize, stride = [], padding = 0, dilation = 1, ceilMode = false)`
   */
  maxPool1d(input: Tensor, kernelSize: IntOrList, stride: IntOrList | undefined, padding: IntOrList | undefined, dilation: IntOrList | undefined, options: Opt<{ ceilMode?: boolean | undefined }>): Tensor;
  /**
   * The largest of each window of (N, C, L). Windows jump by their own size unless `stride` is given.
   * `maxPool1d(input, kernelSize, stride = [], padding = 0, dilation = 1, ceilMode = false)`
   */
  maxPool1d(input: Tensor, kernelSize: IntOrList, stride?: IntOrList, padding?: IntOrList, dilation?: IntOrList, ceilMode?: boolean): Tensor;
  /**
   * `maxPool1d`, and where in the row each was.
   * `maxPool1dWithIndices(input, kernelSize, stride = [], padding = 0, dilation = 1, ceilMode = false)`
   */
  maxPool1dWithIndices(options: Opt<NamedInput<Tensor> & { kernelSize: IntOrList; stride?: IntOrList | undefined; padding?: IntOrList | undefined; dilation?: IntOrList | undefined; ceilMode?: boolean | undefined }>): [Tensor, Tensor];
  /**
   * `maxPool1d`, and where in the row each was.
   * `maxPool1dWithIndices(input, kernelSize, stride = [], padding = 0, dilation = 1, ceilMode = false)`
   */
  maxPool1dWithIndices(input: Tensor, options: Opt<{ kernelSize: IntOrList; stride?: IntOrList | undefined; padding?: IntOrList | undefined; dilation?: IntOrList | undefined; ceilMode?: boolean | undefined }>): [Tensor, Tensor];
  /**
   * `maxPool1d`, and where in the row each was.
   * `maxPool1dWithIndices(input, kernelSize, stride = [], padding = 0, dilation = 1, ceilMode = false)`
   */
  maxPool1dWithIndices(input: Tensor, kernelSize: IntOrList, options: Opt<{ stride?: IntOrList | undefined; padding?: IntOrList | undefined; dilation?: IntOrList | undefined; ceilMode?: boolean | undefined }>): [Tensor, Tensor];
  /**
   * `maxPool1d`, and where in the row each was.
   * `maxPool1dWithIndices(input, kernelSize, stride = [], padding = 0, dilation = 1, ceilMode = false)`
   */
  maxPool1dWithIndices(input: Tensor, kernelSize: IntOrList, stride: IntOrList | undefined, options: Opt<{ padding?: IntOrList | undefined; dilation?: IntOrList | undefined; ceilMode?: boolean | undefined }>): [Tensor, Tensor];
  /**
   * `maxPool1d`, and where in the row each was.
   * `maxPool1dWithIndices(input, kernelSize, stride = [], padding = 0, dilation = 1, ceilMode = false)`
   */
  maxPool1dWithIndices(input: Tensor, kernelSize: IntOrList, stride: IntOrList | undefined, padding: IntOrList | undefined, options: Opt<{ dilation?: IntOrList | undefined; ceilMode?: boolean | undefined }>): [Tensor, Tensor];
  /**
   * `maxPool1d`, and where in the row each was.
   * `maxPool1dWithIndices(input, kernelSize, stride = [], padding = 0, dilation = 1, ceilMode = false)`
   */
  maxPool1dWithIndices(input: Tensor, kernelSize: IntOrList, stride: IntOrList | undefined, padding: IntOrList | undefined, dilation: IntOrList | undefined, options: Opt<{ ceilMode?: boolean | undefined }>): [Tensor, Tensor];
  /**
   * `maxPool1d`, and where in the row each was.
   * `maxPool1dWithIndices(input, kernelSize, stride = [], padding = 0, dilation = 1, ceilMode = false)`
   */
  maxPool1dWithIndices(input: Tensor, kernelSize: IntOrList, stride?: IntOrList, padding?: IntOrList, dilation?: IntOrList, ceilMode?: boolean): [Tensor, Tensor];
  /**
   * The largest of each window of (N, C, H, W). Windows jump by their own size unless `stride` is given.
   * `maxPool2d(input, kernelSize, stride = [], padding = 0, dilation = 1, ceilMode = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.max_pool2d.html
   */
  maxPool2d(options: Opt<NamedInput<Tensor> & { kernelSize: IntOrList; stride?: IntOrList | undefined; padding?: IntOrList | undefined; dilation?: IntOrList | undefined; ceilMode?: boolean | undefined }>): Tensor;
  /**
   * The largest of each window of (N, C, H, W). Windows jump by their own size unless `stride` is given.
   * `maxPool2d(input, kernelSize, stride = [], padding = 0, dilation = 1, ceilMode = false)`
   */
  maxPool2d(input: Tensor, options: Opt<{ kernelSize: IntOrList; stride?: IntOrList | undefined; padding?: IntOrList | undefined; dilation?: IntOrList | undefined; ceilMode?: boolean | undefined }>): Tensor;
  /**
   * The largest of each window of (N, C, H, W). Windows jump by their own size unless `stride` is given.
   * `maxPool2d(input, kernelSize, stride = [], padding = 0, dilation = 1, ceilMode = false)`
   */
  maxPool2d(input: Tensor, kernelSize: IntOrList, options: Opt<{ stride?: IntOrList | undefined; padding?: IntOrList | undefined; dilation?: IntOrList | undefined; ceilMode?: boolean | undefined }>): Tensor;
  /**
   * The largest of each window of (N, C, H, W). Windows jump by their own size unless `stride` is given.
   * `maxPool2d(input, kernelSize, stride = [], padding = 0, dilation = 1, ceilMode = false)`
   */
  maxPool2d(input: Tensor, kernelSize: IntOrList, stride: IntOrList | undefined, options: Opt<{ padding?: IntOrList | undefined; dilation?: IntOrList | undefined; ceilMode?: boolean | undefined }>): Tensor;
  /**
   * The largest of each window of (N, C, H, W). Windows jump by their own size unless `stride` is given.
   * `maxPool2d(input, kernelSize, stride = [], padding = 0, dilation = 1, ceilMode = false)`
   */
  maxPool2d(input: Tensor, kernelSize: IntOrList, stride: IntOrList | undefined, padding: IntOrList | undefined, options: Opt<{ dilation?: IntOrList | undefined; ceilMode?: boolean | undefined }>): Tensor;
  /**
   * The largest of each window of (N, C, H, W). Windows jump by their own size unless `stride` is given.
   * `maxPool2d(input, kernelSize, stride = [], padding = 0, dilation = 1, ceilMode = false)`
   */
  maxPool2d(input: Tensor, kernelSize: IntOrList, stride: IntOrList | undefined, padding: IntOrList | undefined, dilation: IntOrList | undefined, options: Opt<{ ceilMode?: boolean | undefined }>): Tensor;
  /**
   * The largest of each window of (N, C, H, W). Windows jump by their own size unless `stride` is given.
   * `maxPool2d(input, kernelSize, stride = [], padding = 0, dilation = 1, ceilMode = false)`
   */
  maxPool2d(input: Tensor, kernelSize: IntOrList, stride?: IntOrList, padding?: IntOrList, dilation?: IntOrList, ceilMode?: boolean): Tensor;
  /**
   * The largest of each window of (N, C, D, H, W). Windows jump by their own size unless `stride` is given.
   * `maxPool3d(input, kernelSize, stride = [], padding = 0, dilation = 1, ceilMode = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.max_pool3d.html
   */
  maxPool3d(options: Opt<NamedInput<Tensor> & { kernelSize: IntOrList; stride?: IntOrList | undefined; padding?: IntOrList | undefined; dilation?: IntOrList | undefined; ceilMode?: boolean | undefined }>): Tensor;
  /**
   * The largest of each window of (N, C, D, H, W). Windows jump by their own size unless `stride` is given.
   * `maxPool3d(input, kernelSize, stride = [], padding = 0, dilation = 1, ceilMode = false)`
   */
  maxPool3d(input: Tensor, options: Opt<{ kernelSize: IntOrList; stride?: IntOrList | undefined; padding?: IntOrList | undefined; dilation?: IntOrList | undefined; ceilMode?: boolean | undefined }>): Tensor;
  /**
   * The largest of each window of (N, C, D, H, W). Windows jump by their own size unless `stride` is given.
   * `maxPool3d(input, kernelSize, stride = [], padding = 0, dilation = 1, ceilMode = false)`
   */
  maxPool3d(input: Tensor, kernelSize: IntOrList, options: Opt<{ stride?: IntOrList | undefined; padding?: IntOrList | undefined; dilation?: IntOrList | undefined; ceilMode?: boolean | undefined }>): Tensor;
  /**
   * The largest of each window of (N, C, D, H, W). Windows jump by their own size unless `stride` is given.
   * `maxPool3d(input, kernelSize, stride = [], padding = 0, dilation = 1, ceilMode = false)`
   */
  maxPool3d(input: Tensor, kernelSize: IntOrList, stride: IntOrList | undefined, options: Opt<{ padding?: IntOrList | undefined; dilation?: IntOrList | undefined; ceilMode?: boolean | undefined }>): Tensor;
  /**
   * The largest of each window of (N, C, D, H, W). Windows jump by their own size unless `stride` is given.
   * `maxPool3d(input, kernelSize, stride = [], padding = 0, dilation = 1, ceilMode = false)`
   */
  maxPool3d(input: Tensor, kernelSize: IntOrList, stride: IntOrList | undefined, padding: IntOrList | undefined, options: Opt<{ dilation?: IntOrList | undefined; ceilMode?: boolean | undefined }>): Tensor;
  /**
   * The largest of each window of (N, C, D, H, W). Windows jump by their own size unless `stride` is given.
   * `maxPool3d(input, kernelSize, stride = [], padding = 0, dilation = 1, ceilMode = false)`
   */
  maxPool3d(input: Tensor, kernelSize: IntOrList, stride: IntOrList | undefined, padding: IntOrList | undefined, dilation: IntOrList | undefined, options: Opt<{ ceilMode?: boolean | undefined }>): Tensor;
  /**
   * The largest of each window of (N, C, D, H, W). Windows jump by their own size unless `stride` is given.
   * `maxPool3d(input, kernelSize, stride = [], padding = 0, dilation = 1, ceilMode = false)`
   */
  maxPool3d(input: Tensor, kernelSize: IntOrList, stride?: IntOrList, padding?: IntOrList, dilation?: IntOrList, ceilMode?: boolean): Tensor;
  /**
   * The larger of two, broadcast. NaN if either is NaN; see `fmax`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.maximum.html
   */
  maximum(options: Opt<NamedInput<Tensor> & NamedOther<Tensor> & OutOption>): Tensor;
  /** The larger of two, broadcast. NaN if either is NaN; see `fmax`. */
  maximum(input: Tensor, options: Opt<NamedOther<Tensor> & OutOption>): Tensor;
  /** The larger of two, broadcast. NaN if either is NaN; see `fmax`. */
  maximum(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /**
   * The average over `dim`, or over all; for floating and complex dtypes. The mean of nothing is NaN.
   * `mean(input, { dtype = null })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.mean.html
   */
  mean(options: Opt<NamedInput<Tensor> & { dtype?: DType | null | undefined } & OutOption>): Tensor;
  /**
   * The average over `dim`, or over all; for floating and complex dtypes. The mean of nothing is NaN.
   * `mean(input, { dtype = null })`
   */
  mean(input: Tensor, options?: Opt<{ dtype?: DType | null | undefined } & OutOption>): Tensor;
  /**
   * The average over `dim`, or over all; for floating and complex dtypes. The mean of nothing is NaN.
   * `mean(input, dim, keepdim = false, { dtype = null })`
   */
  mean(options: Opt<NamedInput<Tensor> & NamedDim<IntOrList | null> & { keepdim?: boolean | undefined; keepdims?: boolean | undefined; dtype?: DType | null | undefined } & OutOption>): Tensor;
  /**
   * The average over `dim`, or over all; for floating and complex dtypes. The mean of nothing is NaN.
   * `mean(input, dim, keepdim = false, { dtype = null })`
   */
  mean(input: Tensor, options: Opt<NamedDim<IntOrList | null> & { keepdim?: boolean | undefined; keepdims?: boolean | undefined; dtype?: DType | null | undefined } & OutOption>): Tensor;
  /**
   * The average over `dim`, or over all; for floating and complex dtypes. The mean of nothing is NaN.
   * `mean(input, dim, keepdim = false, { dtype = null })`
   */
  mean(input: Tensor, dim: IntOrList | null, options: Opt<{ keepdim?: boolean | undefined; keepdims?: boolean | undefined; dtype?: DType | null | undefined } & OutOption>): Tensor;
  /**
   * The average over `dim`, or over all; for floating and complex dtypes. The mean of nothing is NaN.
   * `mean(input, dim, keepdim = false, { dtype = null })`
   */
  mean(input: Tensor, dim: IntOrList | null, keepdim?: boolean, options?: Opt<{ dtype?: DType | null | undefined } & OutOption>): Tensor;
  /**
   * The middle element; of an even number the lower middle one, unlike NumPy. With `dim` also where it is.
   * NaN wins.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.median.html
   */
  median(options: Opt<NamedInput<Tensor>>): Tensor;
  /**
   * The middle element; of an even number the lower middle one, unlike NumPy. With `dim` also where it is.
   * NaN wins.
   */
  median(input: Tensor): Tensor;
  /**
   * The middle element; of an even number the lower middle one, unlike NumPy. With `dim` also where it is.
   * NaN wins.
   * `median(input, dim, keepdim = false)`
   */
  median(options: Opt<NamedInput<Tensor> & NamedDim<number> & { keepdim?: boolean | undefined; keepdims?: boolean | undefined } & OutsOption<[Tensor, Tensor]>>): NamedTuple<['values', 'indices']>;
  /**
   * The middle element; of an even number the lower middle one, unlike NumPy. With `dim` also where it is.
   * NaN wins.
   * `median(input, dim, keepdim = false)`
   */
  median(input: Tensor, options: Opt<NamedDim<number> & { keepdim?: boolean | undefined; keepdims?: boolean | undefined } & OutsOption<[Tensor, Tensor]>>): NamedTuple<['values', 'indices']>;
  /**
   * The middle element; of an even number the lower middle one, unlike NumPy. With `dim` also where it is.
   * NaN wins.
   * `median(input, dim, keepdim = false)`
   */
  median(input: Tensor, dim: number, options: Opt<{ keepdim?: boolean | undefined; keepdims?: boolean | undefined } & OutsOption<[Tensor, Tensor]>>): NamedTuple<['values', 'indices']>;
  /**
   * The middle element; of an even number the lower middle one, unlike NumPy. With `dim` also where it is.
   * NaN wins.
   * `median(input, dim, keepdim = false)`
   */
  median(input: Tensor, dim: number, keepdim?: boolean, options?: OutsOption<[Tensor, Tensor]>): NamedTuple<['values', 'indices']>;
  /**
   * The smallest of all; with `dim` also where it is, as `{ values, indices }`; of two tensors as `minimum`.
   * NaN wins.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.min.html
   */
  min(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  /**
   * The smallest of all; with `dim` also where it is, as `{ values, indices }`; of two tensors as `minimum`.
   * NaN wins.
   */
  min(input: Tensor, options?: OutOption): Tensor;
  /**
   * The smallest of all; with `dim` also where it is, as `{ values, indices }`; of two tensors as `minimum`.
   * NaN wins.
   */
  min(options: Opt<NamedInput<Tensor> & NamedOther<Tensor> & OutOption>): Tensor;
  /**
   * The smallest of all; with `dim` also where it is, as `{ values, indices }`; of two tensors as `minimum`.
   * NaN wins.
   */
  min(input: Tensor, options: Opt<NamedOther<Tensor> & OutOption>): Tensor;
  /**
   * The smallest of all; with `dim` also where it is, as `{ values, indices }`; of two tensors as `minimum`.
   * NaN wins.
   */
  min(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /**
   * The smallest of all; with `dim` also where it is, as `{ values, indices }`; of two tensors as `minimum`.
   * NaN wins.
   * `min(input, dim, keepdim = false)`
   */
  min(options: Opt<NamedInput<Tensor> & NamedDim<number> & { keepdim?: boolean | undefined; keepdims?: boolean | undefined } & OutsOption<[Tensor, Tensor]>>): NamedTuple<['values', 'indices']>;
  /**
   * The smallest of all; with `dim` also where it is, as `{ values, indices }`; of two tensors as `minimum`.
   * NaN wins.
   * `min(input, dim, keepdim = false)`
   */
  min(input: Tensor, options: Opt<NamedDim<number> & { keepdim?: boolean | undefined; keepdims?: boolean | undefined } & OutsOption<[Tensor, Tensor]>>): NamedTuple<['values', 'indices']>;
  /**
   * The smallest of all; with `dim` also where it is, as `{ values, indices }`; of two tensors as `minimum`.
   * NaN wins.
   * `min(input, dim, keepdim = false)`
   */
  min(input: Tensor, dim: number, options: Opt<{ keepdim?: boolean | undefined; keepdims?: boolean | undefined } & OutsOption<[Tensor, Tensor]>>): NamedTuple<['values', 'indices']>;
  /**
   * The smallest of all; with `dim` also where it is, as `{ values, indices }`; of two tensors as `minimum`.
   * NaN wins.
   * `min(input, dim, keepdim = false)`
   */
  min(input: Tensor, dim: number, keepdim?: boolean, options?: OutsOption<[Tensor, Tensor]>): NamedTuple<['values', 'indices']>;
  /**
   * The smaller of two, broadcast. NaN if either is NaN; see `fmin`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.minimum.html
   */
  minimum(options: Opt<NamedInput<Tensor> & NamedOther<Tensor> & OutOption>): Tensor;
  /** The smaller of two, broadcast. NaN if either is NaN; see `fmin`. */
  minimum(input: Tensor, options: Opt<NamedOther<Tensor> & OutOption>): Tensor;
  /** The smaller of two, broadcast. NaN if either is NaN; see `fmin`. */
  minimum(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /** `batchNorm` by MIOpen's kernels, with the mean and 1/√(var + eps) that were used. */
  miopenBatchNorm(options: Opt<NamedInput<Tensor> & { weight: Tensor; bias: Tensor | null; runningMean: Tensor | null; runningVar: Tensor | null; training: boolean; exponentialAverageFactor: number; epsilon: number }>): [Tensor, Tensor, Tensor];
  /** `batchNorm` by MIOpen's kernels, with the mean and 1/√(var + eps) that were used. */
  miopenBatchNorm(input: Tensor, options: Opt<{ weight: Tensor; bias: Tensor | null; runningMean: Tensor | null; runningVar: Tensor | null; training: boolean; exponentialAverageFactor: number; epsilon: number }>): [Tensor, Tensor, Tensor];
  /** `batchNorm` by MIOpen's kernels, with the mean and 1/√(var + eps) that were used. */
  miopenBatchNorm(input: Tensor, weight: Tensor, options: Opt<{ bias: Tensor | null; runningMean: Tensor | null; runningVar: Tensor | null; training: boolean; exponentialAverageFactor: number; epsilon: number }>): [Tensor, Tensor, Tensor];
  /** `batchNorm` by MIOpen's kernels, with the mean and 1/√(var + eps) that were used. */
  miopenBatchNorm(input: Tensor, weight: Tensor, bias: Tensor | null, options: Opt<{ runningMean: Tensor | null; runningVar: Tensor | null; training: boolean; exponentialAverageFactor: number; epsilon: number }>): [Tensor, Tensor, Tensor];
  /** `batchNorm` by MIOpen's kernels, with the mean and 1/√(var + eps) that were used. */
  miopenBatchNorm(input: Tensor, weight: Tensor, bias: Tensor | null, runningMean: Tensor | null, options: Opt<{ runningVar: Tensor | null; training: boolean; exponentialAverageFactor: number; epsilon: number }>): [Tensor, Tensor, Tensor];
  /** `batchNorm` by MIOpen's kernels, with the mean and 1/√(var + eps) that were used. */
  miopenBatchNorm(input: Tensor, weight: Tensor, bias: Tensor | null, runningMean: Tensor | null, runningVar: Tensor | null, options: Opt<{ training: boolean; exponentialAverageFactor: number; epsilon: number }>): [Tensor, Tensor, Tensor];
  /** `batchNorm` by MIOpen's kernels, with the mean and 1/√(var + eps) that were used. */
  miopenBatchNorm(input: Tensor, weight: Tensor, bias: Tensor | null, runningMean: Tensor | null, runningVar: Tensor | null, training: boolean, options: Opt<{ exponentialAverageFactor: number; epsilon: number }>): [Tensor, Tensor, Tensor];
  /** `batchNorm` by MIOpen's kernels, with the mean and 1/√(var + eps) that were used. */
  miopenBatchNorm(input: Tensor, weight: Tensor, bias: Tensor | null, runningMean: Tensor | null, runningVar: Tensor | null, training: boolean, exponentialAverageFactor: number, options: Opt<{ epsilon: number }>): [Tensor, Tensor, Tensor];
  /** `batchNorm` by MIOpen's kernels, with the mean and 1/√(var + eps) that were used. */
  miopenBatchNorm(input: Tensor, weight: Tensor, bias: Tensor | null, runningMean: Tensor | null, runningVar: Tensor | null, training: boolean, exponentialAverageFactor: number, epsilon: number): [Tensor, Tensor, Tensor];
  /** A convolution by MIOpen's kernels. */
  miopenConvolution(options: Opt<NamedInput<Tensor> & { weight: Tensor; bias: Tensor | null; padding: readonly number[]; stride: readonly number[]; dilation: readonly number[]; groups: number; benchmark: boolean; deterministic: boolean }>): Tensor;
  /** A convolution by MIOpen's kernels. */
  miopenConvolution(input: Tensor, options: Opt<{ weight: Tensor; bias: Tensor | null; padding: readonly number[]; stride: readonly number[]; dilation: readonly number[]; groups: number; benchmark: boolean; deterministic: boolean }>): Tensor;
  /** A convolution by MIOpen's kernels. */
  miopenConvolution(input: Tensor, weight: Tensor, options: Opt<{ bias: Tensor | null; padding: readonly number[]; stride: readonly number[]; dilation: readonly number[]; groups: number; benchmark: boolean; deterministic: boolean }>): Tensor;
  /** A convolution by MIOpen's kernels. */
  miopenConvolution(input: Tensor, weight: Tensor, bias: Tensor | null, options: Opt<{ padding: readonly number[]; stride: readonly number[]; dilation: readonly number[]; groups: number; benchmark: boolean; deterministic: boolean }>): Tensor;
  /** A convolution by MIOpen's kernels. */
  miopenConvolution(input: Tensor, weight: Tensor, bias: Tensor | null, padding: readonly number[], options: Opt<{ stride: readonly number[]; dilation: readonly number[]; groups: number; benchmark: boolean; deterministic: boolean }>): Tensor;
  /** A convolution by MIOpen's kernels. */
  miopenConvolution(input: Tensor, weight: Tensor, bias: Tensor | null, padding: readonly number[], stride: readonly number[], options: Opt<{ dilation: readonly number[]; groups: number; benchmark: boolean; deterministic: boolean }>): Tensor;
  /** A convolution by MIOpen's kernels. */
  miopenConvolution(input: Tensor, weight: Tensor, bias: Tensor | null, padding: readonly number[], stride: readonly number[], dilation: readonly number[], options: Opt<{ groups: number; benchmark: boolean; deterministic: boolean }>): Tensor;
  /** A convolution by MIOpen's kernels. */
  miopenConvolution(input: Tensor, weight: Tensor, bias: Tensor | null, padding: readonly number[], stride: readonly number[], dilation: readonly number[], groups: number, options: Opt<{ benchmark: boolean; deterministic: boolean }>): Tensor;
  /** A convolution by MIOpen's kernels. */
  miopenConvolution(input: Tensor, weight: Tensor, bias: Tensor | null, padding: readonly number[], stride: readonly number[], dilation: readonly number[], groups: number, benchmark: boolean, options: Opt<{ deterministic: boolean }>): Tensor;
  /** A convolution by MIOpen's kernels. */
  miopenConvolution(input: Tensor, weight: Tensor, bias: Tensor | null, padding: readonly number[], stride: readonly number[], dilation: readonly number[], groups: number, benchmark: boolean, deterministic: boolean): Tensor;
  /** `relu(convolution(…) + alpha · z)` by one of MIOpen's kernels. */
  miopenConvolutionAddRelu(options: Opt<NamedInput<Tensor> & { weight: Tensor; z: Tensor; alpha: Scalar | null; bias: Tensor | null; stride: readonly number[]; padding: readonly number[]; dilation: readonly number[]; groups: number }>): Tensor;
  /** `relu(convolution(…) + alpha · z)` by one of MIOpen's kernels. */
  miopenConvolutionAddRelu(input: Tensor, options: Opt<{ weight: Tensor; z: Tensor; alpha: Scalar | null; bias: Tensor | null; stride: readonly number[]; padding: readonly number[]; dilation: readonly number[]; groups: number }>): Tensor;
  /** `relu(convolution(…) + alpha · z)` by one of MIOpen's kernels. */
  miopenConvolutionAddRelu(input: Tensor, weight: Tensor, options: Opt<{ z: Tensor; alpha: Scalar | null; bias: Tensor | null; stride: readonly number[]; padding: readonly number[]; dilation: readonly number[]; groups: number }>): Tensor;
  /** `relu(convolution(…) + alpha · z)` by one of MIOpen's kernels. */
  miopenConvolutionAddRelu(input: Tensor, weight: Tensor, z: Tensor, options: Opt<{ alpha: Scalar | null; bias: Tensor | null; stride: readonly number[]; padding: readonly number[]; dilation: readonly number[]; groups: number }>): Tensor;
  /** `relu(convolution(…) + alpha · z)` by one of MIOpen's kernels. */
  miopenConvolutionAddRelu(input: Tensor, weight: Tensor, z: Tensor, alpha: Scalar | null, options: Opt<{ bias: Tensor | null; stride: readonly number[]; padding: readonly number[]; dilation: readonly number[]; groups: number }>): Tensor;
  /** `relu(convolution(…) + alpha · z)` by one of MIOpen's kernels. */
  miopenConvolutionAddRelu(input: Tensor, weight: Tensor, z: Tensor, alpha: Scalar | null, bias: Tensor | null, options: Opt<{ stride: readonly number[]; padding: readonly number[]; dilation: readonly number[]; groups: number }>): Tensor;
  /** `relu(convolution(…) + alpha · z)` by one of MIOpen's kernels. */
  miopenConvolutionAddRelu(input: Tensor, weight: Tensor, z: Tensor, alpha: Scalar | null, bias: Tensor | null, stride: readonly number[], options: Opt<{ padding: readonly number[]; dilation: readonly number[]; groups: number }>): Tensor;
  /** `relu(convolution(…) + alpha · z)` by one of MIOpen's kernels. */
  miopenConvolutionAddRelu(input: Tensor, weight: Tensor, z: Tensor, alpha: Scalar | null, bias: Tensor | null, stride: readonly number[], padding: readonly number[], options: Opt<{ dilation: readonly number[]; groups: number }>): Tensor;
  /** `relu(convolution(…) + alpha · z)` by one of MIOpen's kernels. */
  miopenConvolutionAddRelu(input: Tensor, weight: Tensor, z: Tensor, alpha: Scalar | null, bias: Tensor | null, stride: readonly number[], padding: readonly number[], dilation: readonly number[], options: Opt<{ groups: number }>): Tensor;
  /** `relu(convolution(…) + alpha · z)` by one of MIOpen's kernels. */
  miopenConvolutionAddRelu(input: Tensor, weight: Tensor, z: Tensor, alpha: Scalar | null, bias: Tensor | null, stride: readonly number[], padding: readonly number[], dilation: readonly number[], groups: number): Tensor;
  /** `relu(convolution(…))` by one of MIOpen's kernels. */
  miopenConvolutionRelu(options: Opt<NamedInput<Tensor> & { weight: Tensor; bias: Tensor | null; stride: readonly number[]; padding: readonly number[]; dilation: readonly number[]; groups: number }>): Tensor;
  /** `relu(convolution(…))` by one of MIOpen's kernels. */
  miopenConvolutionRelu(input: Tensor, options: Opt<{ weight: Tensor; bias: Tensor | null; stride: readonly number[]; padding: readonly number[]; dilation: readonly number[]; groups: number }>): Tensor;
  /** `relu(convolution(…))` by one of MIOpen's kernels. */
  miopenConvolutionRelu(input: Tensor, weight: Tensor, options: Opt<{ bias: Tensor | null; stride: readonly number[]; padding: readonly number[]; dilation: readonly number[]; groups: number }>): Tensor;
  /** `relu(convolution(…))` by one of MIOpen's kernels. */
  miopenConvolutionRelu(input: Tensor, weight: Tensor, bias: Tensor | null, options: Opt<{ stride: readonly number[]; padding: readonly number[]; dilation: readonly number[]; groups: number }>): Tensor;
  /** `relu(convolution(…))` by one of MIOpen's kernels. */
  miopenConvolutionRelu(input: Tensor, weight: Tensor, bias: Tensor | null, stride: readonly number[], options: Opt<{ padding: readonly number[]; dilation: readonly number[]; groups: number }>): Tensor;
  /** `relu(convolution(…))` by one of MIOpen's kernels. */
  miopenConvolutionRelu(input: Tensor, weight: Tensor, bias: Tensor | null, stride: readonly number[], padding: readonly number[], options: Opt<{ dilation: readonly number[]; groups: number }>): Tensor;
  /** `relu(convolution(…))` by one of MIOpen's kernels. */
  miopenConvolutionRelu(input: Tensor, weight: Tensor, bias: Tensor | null, stride: readonly number[], padding: readonly number[], dilation: readonly number[], options: Opt<{ groups: number }>): Tensor;
  /** `relu(convolution(…))` by one of MIOpen's kernels. */
  miopenConvolutionRelu(input: Tensor, weight: Tensor, bias: Tensor | null, stride: readonly number[], padding: readonly number[], dilation: readonly number[], groups: number): Tensor;
  /** A transposed convolution by MIOpen's kernels. */
  miopenConvolutionTranspose(options: Opt<NamedInput<Tensor> & { weight: Tensor; bias: Tensor | null; padding: readonly number[]; outputPadding: readonly number[]; stride: readonly number[]; dilation: readonly number[]; groups: number; benchmark: boolean; deterministic: boolean }>): Tensor;
  /** A transposed convolution by MIOpen's kernels. */
  miopenConvolutionTranspose(input: Tensor, options: Opt<{ weight: Tensor; bias: Tensor | null; padding: readonly number[]; outputPadding: readonly number[]; stride: readonly number[]; dilation: readonly number[]; groups: number; benchmark: boolean; deterministic: boolean }>): Tensor;
  /** A transposed convolution by MIOpen's kernels. */
  miopenConvolutionTranspose(input: Tensor, weight: Tensor, options: Opt<{ bias: Tensor | null; padding: readonly number[]; outputPadding: readonly number[]; stride: readonly number[]; dilation: readonly number[]; groups: number; benchmark: boolean; deterministic: boolean }>): Tensor;
  /** A transposed convolution by MIOpen's kernels. */
  miopenConvolutionTranspose(input: Tensor, weight: Tensor, bias: Tensor | null, options: Opt<{ padding: readonly number[]; outputPadding: readonly number[]; stride: readonly number[]; dilation: readonly number[]; groups: number; benchmark: boolean; deterministic: boolean }>): Tensor;
  /** A transposed convolution by MIOpen's kernels. */
  miopenConvolutionTranspose(input: Tensor, weight: Tensor, bias: Tensor | null, padding: readonly number[], options: Opt<{ outputPadding: readonly number[]; stride: readonly number[]; dilation: readonly number[]; groups: number; benchmark: boolean; deterministic: boolean }>): Tensor;
  /** A transposed convolution by MIOpen's kernels. */
  miopenConvolutionTranspose(input: Tensor, weight: Tensor, bias: Tensor | null, padding: readonly number[], outputPadding: readonly number[], options: Opt<{ stride: readonly number[]; dilation: readonly number[]; groups: number; benchmark: boolean; deterministic: boolean }>): Tensor;
  /** A transposed convolution by MIOpen's kernels. */
  miopenConvolutionTranspose(input: Tensor, weight: Tensor, bias: Tensor | null, padding: readonly number[], outputPadding: readonly number[], stride: readonly number[], options: Opt<{ dilation: readonly number[]; groups: number; benchmark: boolean; deterministic: boolean }>): Tensor;
  /** A transposed convolution by MIOpen's kernels. */
  miopenConvolutionTranspose(input: Tensor, weight: Tensor, bias: Tensor | null, padding: readonly number[], outputPadding: readonly number[], stride: readonly number[], dilation: readonly number[], options: Opt<{ groups: number; benchmark: boolean; deterministic: boolean }>): Tensor;
  /** A transposed convolution by MIOpen's kernels. */
  miopenConvolutionTranspose(input: Tensor, weight: Tensor, bias: Tensor | null, padding: readonly number[], outputPadding: readonly number[], stride: readonly number[], dilation: readonly number[], groups: number, options: Opt<{ benchmark: boolean; deterministic: boolean }>): Tensor;
  /** A transposed convolution by MIOpen's kernels. */
  miopenConvolutionTranspose(input: Tensor, weight: Tensor, bias: Tensor | null, padding: readonly number[], outputPadding: readonly number[], stride: readonly number[], dilation: readonly number[], groups: number, benchmark: boolean, options: Opt<{ deterministic: boolean }>): Tensor;
  /** A transposed convolution by MIOpen's kernels. */
  miopenConvolutionTranspose(input: Tensor, weight: Tensor, bias: Tensor | null, padding: readonly number[], outputPadding: readonly number[], stride: readonly number[], dilation: readonly number[], groups: number, benchmark: boolean, deterministic: boolean): Tensor;
  /** `ctcLoss` by MIOpen's kernel, with what its gradient needs. */
  miopenCtcLoss(options: Opt<{ logProbs: Tensor; targets: Tensor; inputLengths: readonly number[]; targetLengths: readonly number[]; blank: number; deterministic: boolean; zeroInfinity: boolean }>): [Tensor, Tensor];
  /** `ctcLoss` by MIOpen's kernel, with what its gradient needs. */
  miopenCtcLoss(logProbs: Tensor, options: Opt<{ targets: Tensor; inputLengths: readonly number[]; targetLengths: readonly number[]; blank: number; deterministic: boolean; zeroInfinity: boolean }>): [Tensor, Tensor];
  /** `ctcLoss` by MIOpen's kernel, with what its gradient needs. */
  miopenCtcLoss(logProbs: Tensor, targets: Tensor, options: Opt<{ inputLengths: readonly number[]; targetLengths: readonly number[]; blank: number; deterministic: boolean; zeroInfinity: boolean }>): [Tensor, Tensor];
  /** `ctcLoss` by MIOpen's kernel, with what its gradient needs. */
  miopenCtcLoss(logProbs: Tensor, targets: Tensor, inputLengths: readonly number[], options: Opt<{ targetLengths: readonly number[]; blank: number; deterministic: boolean; zeroInfinity: boolean }>): [Tensor, Tensor];
  /** `ctcLoss` by MIOpen's kernel, with what its gradient needs. */
  miopenCtcLoss(logProbs: Tensor, targets: Tensor, inputLengths: readonly number[], targetLengths: readonly number[], options: Opt<{ blank: number; deterministic: boolean; zeroInfinity: boolean }>): [Tensor, Tensor];
  /** `ctcLoss` by MIOpen's kernel, with what its gradient needs. */
  miopenCtcLoss(logProbs: Tensor, targets: Tensor, inputLengths: readonly number[], targetLengths: readonly number[], blank: number, options: Opt<{ deterministic: boolean; zeroInfinity: boolean }>): [Tensor, Tensor];
  /** `ctcLoss` by MIOpen's kernel, with what its gradient needs. */
  miopenCtcLoss(logProbs: Tensor, targets: Tensor, inputLengths: readonly number[], targetLengths: readonly number[], blank: number, deterministic: boolean, options: Opt<{ zeroInfinity: boolean }>): [Tensor, Tensor];
  /** `ctcLoss` by MIOpen's kernel, with what its gradient needs. */
  miopenCtcLoss(logProbs: Tensor, targets: Tensor, inputLengths: readonly number[], targetLengths: readonly number[], blank: number, deterministic: boolean, zeroInfinity: boolean): [Tensor, Tensor];
  /** `ctcLoss` by MIOpen's kernel, with what its gradient needs. */
  miopenCtcLoss(options: Opt<{ logProbs: Tensor; targets: Tensor; inputLengths: Tensor; targetLengths: Tensor; blank: number; deterministic: boolean; zeroInfinity: boolean }>): [Tensor, Tensor];
  /** `ctcLoss` by MIOpen's kernel, with what its gradient needs. */
  miopenCtcLoss(logProbs: Tensor, options: Opt<{ targets: Tensor; inputLengths: Tensor; targetLengths: Tensor; blank: number; deterministic: boolean; zeroInfinity: boolean }>): [Tensor, Tensor];
  /** `ctcLoss` by MIOpen's kernel, with what its gradient needs. */
  miopenCtcLoss(logProbs: Tensor, targets: Tensor, options: Opt<{ inputLengths: Tensor; targetLengths: Tensor; blank: number; deterministic: boolean; zeroInfinity: boolean }>): [Tensor, Tensor];
  /** `ctcLoss` by MIOpen's kernel, with what its gradient needs. */
  miopenCtcLoss(logProbs: Tensor, targets: Tensor, inputLengths: Tensor, options: Opt<{ targetLengths: Tensor; blank: number; deterministic: boolean; zeroInfinity: boolean }>): [Tensor, Tensor];
  /** `ctcLoss` by MIOpen's kernel, with what its gradient needs. */
  miopenCtcLoss(logProbs: Tensor, targets: Tensor, inputLengths: Tensor, targetLengths: Tensor, options: Opt<{ blank: number; deterministic: boolean; zeroInfinity: boolean }>): [Tensor, Tensor];
  /** `ctcLoss` by MIOpen's kernel, with what its gradient needs. */
  miopenCtcLoss(logProbs: Tensor, targets: Tensor, inputLengths: Tensor, targetLengths: Tensor, blank: number, options: Opt<{ deterministic: boolean; zeroInfinity: boolean }>): [Tensor, Tensor];
  /** `ctcLoss` by MIOpen's kernel, with what its gradient needs. */
  miopenCtcLoss(logProbs: Tensor, targets: Tensor, inputLengths: Tensor, targetLengths: Tensor, blank: number, deterministic: boolean, options: Opt<{ zeroInfinity: boolean }>): [Tensor, Tensor];
  /** `ctcLoss` by MIOpen's kernel, with what its gradient needs. */
  miopenCtcLoss(logProbs: Tensor, targets: Tensor, inputLengths: Tensor, targetLengths: Tensor, blank: number, deterministic: boolean, zeroInfinity: boolean): [Tensor, Tensor];
  /** A convolution with a group for each channel, by MIOpen's kernels. */
  miopenDepthwiseConvolution(options: Opt<NamedInput<Tensor> & { weight: Tensor; bias: Tensor | null; padding: readonly number[]; stride: readonly number[]; dilation: readonly number[]; groups: number; benchmark: boolean; deterministic: boolean }>): Tensor;
  /** A convolution with a group for each channel, by MIOpen's kernels. */
  miopenDepthwiseConvolution(input: Tensor, options: Opt<{ weight: Tensor; bias: Tensor | null; padding: readonly number[]; stride: readonly number[]; dilation: readonly number[]; groups: number; benchmark: boolean; deterministic: boolean }>): Tensor;
  /** A convolution with a group for each channel, by MIOpen's kernels. */
  miopenDepthwiseConvolution(input: Tensor, weight: Tensor, options: Opt<{ bias: Tensor | null; padding: readonly number[]; stride: readonly number[]; dilation: readonly number[]; groups: number; benchmark: boolean; deterministic: boolean }>): Tensor;
  /** A convolution with a group for each channel, by MIOpen's kernels. */
  miopenDepthwiseConvolution(input: Tensor, weight: Tensor, bias: Tensor | null, options: Opt<{ padding: readonly number[]; stride: readonly number[]; dilation: readonly number[]; groups: number; benchmark: boolean; deterministic: boolean }>): Tensor;
  /** A convolution with a group for each channel, by MIOpen's kernels. */
  miopenDepthwiseConvolution(input: Tensor, weight: Tensor, bias: Tensor | null, padding: readonly number[], options: Opt<{ stride: readonly number[]; dilation: readonly number[]; groups: number; benchmark: boolean; deterministic: boolean }>): Tensor;
  /** A convolution with a group for each channel, by MIOpen's kernels. */
  miopenDepthwiseConvolution(input: Tensor, weight: Tensor, bias: Tensor | null, padding: readonly number[], stride: readonly number[], options: Opt<{ dilation: readonly number[]; groups: number; benchmark: boolean; deterministic: boolean }>): Tensor;
  /** A convolution with a group for each channel, by MIOpen's kernels. */
  miopenDepthwiseConvolution(input: Tensor, weight: Tensor, bias: Tensor | null, padding: readonly number[], stride: readonly number[], dilation: readonly number[], options: Opt<{ groups: number; benchmark: boolean; deterministic: boolean }>): Tensor;
  /** A convolution with a group for each channel, by MIOpen's kernels. */
  miopenDepthwiseConvolution(input: Tensor, weight: Tensor, bias: Tensor | null, padding: readonly number[], stride: readonly number[], dilation: readonly number[], groups: number, options: Opt<{ benchmark: boolean; deterministic: boolean }>): Tensor;
  /** A convolution with a group for each channel, by MIOpen's kernels. */
  miopenDepthwiseConvolution(input: Tensor, weight: Tensor, bias: Tensor | null, padding: readonly number[], stride: readonly number[], dilation: readonly number[], groups: number, benchmark: boolean, options: Opt<{ deterministic: boolean }>): Tensor;
  /** A convolution with a group for each channel, by MIOpen's kernels. */
  miopenDepthwiseConvolution(input: Tensor, weight: Tensor, bias: Tensor | null, padding: readonly number[], stride: readonly number[], dilation: readonly number[], groups: number, benchmark: boolean, deterministic: boolean): Tensor;
  /** A recurrent network by MIOpen: what `gru`, `lstm` and `rnnTanh` call there. */
  miopenRnn(options: Opt<NamedInput<Tensor> & { weight: readonly Tensor[]; weightStride0: number; hx: Tensor; cx: Tensor | null; mode: number; hiddenSize: number; numLayers: number; batchFirst: boolean; dropout: number; train: boolean; bidirectional: boolean; batchSizes: readonly number[]; dropoutState: Tensor | null }>): [Tensor, Tensor, Tensor, Tensor, Tensor];
  /** A recurrent network by MIOpen: what `gru`, `lstm` and `rnnTanh` call there. */
  miopenRnn(input: Tensor, options: Opt<{ weight: readonly Tensor[]; weightStride0: number; hx: Tensor; cx: Tensor | null; mode: number; hiddenSize: number; numLayers: number; batchFirst: boolean; dropout: number; train: boolean; bidirectional: boolean; batchSizes: readonly number[]; dropoutState: Tensor | null }>): [Tensor, Tensor, Tensor, Tensor, Tensor];
  /** A recurrent network by MIOpen: what `gru`, `lstm` and `rnnTanh` call there. */
  miopenRnn(input: Tensor, weight: readonly Tensor[], options: Opt<{ weightStride0: number; hx: Tensor; cx: Tensor | null; mode: number; hiddenSize: number; numLayers: number; batchFirst: boolean; dropout: number; train: boolean; bidirectional: boolean; batchSizes: readonly number[]; dropoutState: Tensor | null }>): [Tensor, Tensor, Tensor, Tensor, Tensor];
  /** A recurrent network by MIOpen: what `gru`, `lstm` and `rnnTanh` call there. */
  miopenRnn(input: Tensor, weight: readonly Tensor[], weightStride0: number, options: Opt<{ hx: Tensor; cx: Tensor | null; mode: number; hiddenSize: number; numLayers: number; batchFirst: boolean; dropout: number; train: boolean; bidirectional: boolean; batchSizes: readonly number[]; dropoutState: Tensor | null }>): [Tensor, Tensor, Tensor, Tensor, Tensor];
  /** A recurrent network by MIOpen: what `gru`, `lstm` and `rnnTanh` call there. */
  miopenRnn(input: Tensor, weight: readonly Tensor[], weightStride0: number, hx: Tensor, options: Opt<{ cx: Tensor | null; mode: number; hiddenSize: number; numLayers: number; batchFirst: boolean; dropout: number; train: boolean; bidirectional: boolean; batchSizes: readonly number[]; dropoutState: Tensor | null }>): [Tensor, Tensor, Tensor, Tensor, Tensor];
  /** A recurrent network by MIOpen: what `gru`, `lstm` and `rnnTanh` call there. */
  miopenRnn(input: Tensor, weight: readonly Tensor[], weightStride0: number, hx: Tensor, cx: Tensor | null, options: Opt<{ mode: number; hiddenSize: number; numLayers: number; batchFirst: boolean; dropout: number; train: boolean; bidirectional: boolean; batchSizes: readonly number[]; dropoutState: Tensor | null }>): [Tensor, Tensor, Tensor, Tensor, Tensor];
  /** A recurrent network by MIOpen: what `gru`, `lstm` and `rnnTanh` call there. */
  miopenRnn(input: Tensor, weight: readonly Tensor[], weightStride0: number, hx: Tensor, cx: Tensor | null, mode: number, options: Opt<{ hiddenSize: number; numLayers: number; batchFirst: boolean; dropout: number; train: boolean; bidirectional: boolean; batchSizes: readonly number[]; dropoutState: Tensor | null }>): [Tensor, Tensor, Tensor, Tensor, Tensor];
  /** A recurrent network by MIOpen: what `gru`, `lstm` and `rnnTanh` call there. */
  miopenRnn(input: Tensor, weight: readonly Tensor[], weightStride0: number, hx: Tensor, cx: Tensor | null, mode: number, hiddenSize: number, options: Opt<{ numLayers: number; batchFirst: boolean; dropout: number; train: boolean; bidirectional: boolean; batchSizes: readonly number[]; dropoutState: Tensor | null }>): [Tensor, Tensor, Tensor, Tensor, Tensor];
  /** A recurrent network by MIOpen: what `gru`, `lstm` and `rnnTanh` call there. */
  miopenRnn(input: Tensor, weight: readonly Tensor[], weightStride0: number, hx: Tensor, cx: Tensor | null, mode: number, hiddenSize: number, numLayers: number, options: Opt<{ batchFirst: boolean; dropout: number; train: boolean; bidirectional: boolean; batchSizes: readonly number[]; dropoutState: Tensor | null }>): [Tensor, Tensor, Tensor, Tensor, Tensor];
  /** A recurrent network by MIOpen: what `gru`, `lstm` and `rnnTanh` call there. */
  miopenRnn(input: Tensor, weight: readonly Tensor[], weightStride0: number, hx: Tensor, cx: Tensor | null, mode: number, hiddenSize: number, numLayers: number, batchFirst: boolean, options: Opt<{ dropout: number; train: boolean; bidirectional: boolean; batchSizes: readonly number[]; dropoutState: Tensor | null }>): [Tensor, Tensor, Tensor, Tensor, Tensor];
  /** A recurrent network by MIOpen: what `gru`, `lstm` and `rnnTanh` call there. */
  miopenRnn(input: Tensor, weight: readonly Tensor[], weightStride0: number, hx: Tensor, cx: Tensor | null, mode: number, hiddenSize: number, numLayers: number, batchFirst: boolean, dropout: number, options: Opt<{ train: boolean; bidirectional: boolean; batchSizes: readonly number[]; dropoutState: Tensor | null }>): [Tensor, Tensor, Tensor, Tensor, Tensor];
  /** A recurrent network by MIOpen: what `gru`, `lstm` and `rnnTanh` call there. */
  miopenRnn(input: Tensor, weight: readonly Tensor[], weightStride0: number, hx: Tensor, cx: Tensor | null, mode: number, hiddenSize: number, numLayers: number, batchFirst: boolean, dropout: number, train: boolean, options: Opt<{ bidirectional: boolean; batchSizes: readonly number[]; dropoutState: Tensor | null }>): [Tensor, Tensor, Tensor, Tensor, Tensor];
  /** A recurrent network by MIOpen: what `gru`, `lstm` and `rnnTanh` call there. */
  miopenRnn(input: Tensor, weight: readonly Tensor[], weightStride0: number, hx: Tensor, cx: Tensor | null, mode: number, hiddenSize: number, numLayers: number, batchFirst: boolean, dropout: number, train: boolean, bidirectional: boolean, options: Opt<{ batchSizes: readonly number[]; dropoutState: Tensor | null }>): [Tensor, Tensor, Tensor, Tensor, Tensor];
  /** A recurrent network by MIOpen: what `gru`, `lstm` and `rnnTanh` call there. */
  miopenRnn(input: Tensor, weight: readonly Tensor[], weightStride0: number, hx: Tensor, cx: Tensor | null, mode: number, hiddenSize: number, numLayers: number, batchFirst: boolean, dropout: number, train: boolean, bidirectional: boolean, batchSizes: readonly number[], options: Opt<{ dropoutState: Tensor | null }>): [Tensor, Tensor, Tensor, Tensor, Tensor];
  /** A recurrent network by MIOpen: what `gru`, `lstm` and `rnnTanh` call there. */
  miopenRnn(input: Tensor, weight: readonly Tensor[], weightStride0: number, hx: Tensor, cx: Tensor | null, mode: number, hiddenSize: number, numLayers: number, batchFirst: boolean, dropout: number, train: boolean, bidirectional: boolean, batchSizes: readonly number[], dropoutState: Tensor | null): [Tensor, Tensor, Tensor, Tensor, Tensor];
  /** `adaptiveAvgPool2d` of a tensor in the layout of oneDNN. */
  mkldnnAdaptiveAvgPool2d(options: Opt<NamedInput<Tensor> & { outputSize: IntOrList } & OutOption>): Tensor;
  /** `adaptiveAvgPool2d` of a tensor in the layout of oneDNN. */
  mkldnnAdaptiveAvgPool2d(input: Tensor, options: Opt<{ outputSize: IntOrList } & OutOption>): Tensor;
  /** `adaptiveAvgPool2d` of a tensor in the layout of oneDNN. */
  mkldnnAdaptiveAvgPool2d(input: Tensor, outputSize: IntOrList, options?: OutOption): Tensor;
  /** A convolution by oneDNN's kernels. */
  mkldnnConvolution(options: Opt<NamedInput<Tensor> & { weight: Tensor; bias: Tensor | null; padding: readonly number[]; stride: readonly number[]; dilation: readonly number[]; groups: number }>): Tensor;
  /** A convolution by oneDNN's kernels. */
  mkldnnConvolution(input: Tensor, options: Opt<{ weight: Tensor; bias: Tensor | null; padding: readonly number[]; stride: readonly number[]; dilation: readonly number[]; groups: number }>): Tensor;
  /** A convolution by oneDNN's kernels. */
  mkldnnConvolution(input: Tensor, weight: Tensor, options: Opt<{ bias: Tensor | null; padding: readonly number[]; stride: readonly number[]; dilation: readonly number[]; groups: number }>): Tensor;
  /** A convolution by oneDNN's kernels. */
  mkldnnConvolution(input: Tensor, weight: Tensor, bias: Tensor | null, options: Opt<{ padding: readonly number[]; stride: readonly number[]; dilation: readonly number[]; groups: number }>): Tensor;
  /** A convolution by oneDNN's kernels. */
  mkldnnConvolution(input: Tensor, weight: Tensor, bias: Tensor | null, padding: readonly number[], options: Opt<{ stride: readonly number[]; dilation: readonly number[]; groups: number }>): Tensor;
  /** A convolution by oneDNN's kernels. */
  mkldnnConvolution(input: Tensor, weight: Tensor, bias: Tensor | null, padding: readonly number[], stride: readonly number[], options: Opt<{ dilation: readonly number[]; groups: number }>): Tensor;
  /** A convolution by oneDNN's kernels. */
  mkldnnConvolution(input: Tensor, weight: Tensor, bias: Tensor | null, padding: readonly number[], stride: readonly number[], dilation: readonly number[], options: Opt<{ groups: number }>): Tensor;
  /** A convolution by oneDNN's kernels. */
  mkldnnConvolution(input: Tensor, weight: Tensor, bias: Tensor | null, padding: readonly number[], stride: readonly number[], dilation: readonly number[], groups: number): Tensor;
  /** The gradients of `linear`'s weight and bias, by oneDNN. */
  mkldnnLinearBackwardWeights(options: Opt<NamedInput<Tensor> & { gradOutput: Tensor; weight: Tensor; biasDefined: boolean }>): [Tensor, Tensor];
  /** The gradients of `linear`'s weight and bias, by oneDNN. */
  mkldnnLinearBackwardWeights(gradOutput: Tensor, options: Opt<NamedInput<Tensor> & { weight: Tensor; biasDefined: boolean }>): [Tensor, Tensor];
  /** The gradients of `linear`'s weight and bias, by oneDNN. */
  mkldnnLinearBackwardWeights(gradOutput: Tensor, input: Tensor, options: Opt<{ weight: Tensor; biasDefined: boolean }>): [Tensor, Tensor];
  /** The gradients of `linear`'s weight and bias, by oneDNN. */
  mkldnnLinearBackwardWeights(gradOutput: Tensor, input: Tensor, weight: Tensor, options: Opt<{ biasDefined: boolean }>): [Tensor, Tensor];
  /** The gradients of `linear`'s weight and bias, by oneDNN. */
  mkldnnLinearBackwardWeights(gradOutput: Tensor, input: Tensor, weight: Tensor, biasDefined: boolean): [Tensor, Tensor];
  /** `mkldnnMaxPool2d(input, kernelSize, stride = [], padding = 0, dilation = 1, ceilMode = false)` */
  mkldnnMaxPool2d(options: Opt<NamedInput<Tensor> & { kernelSize: IntOrList; stride?: IntOrList | undefined; padding?: IntOrList | undefined; dilation?: IntOrList | undefined; ceilMode?: boolean | undefined }>): Tensor;
  /** `mkldnnMaxPool2d(input, kernelSize, stride = [], padding = 0, dilation = 1, ceilMode = false)` */
  mkldnnMaxPool2d(input: Tensor, options: Opt<{ kernelSize: IntOrList; stride?: IntOrList | undefined; padding?: IntOrList | undefined; dilation?: IntOrList | undefined; ceilMode?: boolean | undefined }>): Tensor;
  /** `mkldnnMaxPool2d(input, kernelSize, stride = [], padding = 0, dilation = 1, ceilMode = false)` */
  mkldnnMaxPool2d(input: Tensor, kernelSize: IntOrList, options: Opt<{ stride?: IntOrList | undefined; padding?: IntOrList | undefined; dilation?: IntOrList | undefined; ceilMode?: boolean | undefined }>): Tensor;
  /** `mkldnnMaxPool2d(input, kernelSize, stride = [], padding = 0, dilation = 1, ceilMode = false)` */
  mkldnnMaxPool2d(input: Tensor, kernelSize: IntOrList, stride: IntOrList | undefined, options: Opt<{ padding?: IntOrList | undefined; dilation?: IntOrList | undefined; ceilMode?: boolean | undefined }>): Tensor;
  /** `mkldnnMaxPool2d(input, kernelSize, stride = [], padding = 0, dilation = 1, ceilMode = false)` */
  mkldnnMaxPool2d(input: Tensor, kernelSize: IntOrList, stride: IntOrList | undefined, padding: IntOrList | undefined, options: Opt<{ dilation?: IntOrList | undefined; ceilMode?: boolean | undefined }>): Tensor;
  /** `mkldnnMaxPool2d(input, kernelSize, stride = [], padding = 0, dilation = 1, ceilMode = false)` */
  mkldnnMaxPool2d(input: Tensor, kernelSize: IntOrList, stride: IntOrList | undefined, padding: IntOrList | undefined, dilation: IntOrList | undefined, options: Opt<{ ceilMode?: boolean | undefined }>): Tensor;
  /** `mkldnnMaxPool2d(input, kernelSize, stride = [], padding = 0, dilation = 1, ceilMode = false)` */
  mkldnnMaxPool2d(input: Tensor, kernelSize: IntOrList, stride?: IntOrList, padding?: IntOrList, dilation?: IntOrList, ceilMode?: boolean): Tensor;
  /** `mkldnnMaxPool3d(input, kernelSize, stride = [], padding = 0, dilation = 1, ceilMode = false)` */
  mkldnnMaxPool3d(options: Opt<NamedInput<Tensor> & { kernelSize: IntOrList; stride?: IntOrList | undefined; padding?: IntOrList | undefined; dilation?: IntOrList | undefined; ceilMode?: boolean | undefined }>): Tensor;
  /** `mkldnnMaxPool3d(input, kernelSize, stride = [], padding = 0, dilation = 1, ceilMode = false)` */
  mkldnnMaxPool3d(input: Tensor, options: Opt<{ kernelSize: IntOrList; stride?: IntOrList | undefined; padding?: IntOrList | undefined; dilation?: IntOrList | undefined; ceilMode?: boolean | undefined }>): Tensor;
  /** `mkldnnMaxPool3d(input, kernelSize, stride = [], padding = 0, dilation = 1, ceilMode = false)` */
  mkldnnMaxPool3d(input: Tensor, kernelSize: IntOrList, options: Opt<{ stride?: IntOrList | undefined; padding?: IntOrList | undefined; dilation?: IntOrList | undefined; ceilMode?: boolean | undefined }>): Tensor;
  /** `mkldnnMaxPool3d(input, kernelSize, stride = [], padding = 0, dilation = 1, ceilMode = false)` */
  mkldnnMaxPool3d(input: Tensor, kernelSize: IntOrList, stride: IntOrList | undefined, options: Opt<{ padding?: IntOrList | undefined; dilation?: IntOrList | undefined; ceilMode?: boolean | undefined }>): Tensor;
  /** `mkldnnMaxPool3d(input, kernelSize, stride = [], padding = 0, dilation = 1, ceilMode = false)` */
  mkldnnMaxPool3d(input: Tensor, kernelSize: IntOrList, stride: IntOrList | undefined, padding: IntOrList | undefined, options: Opt<{ dilation?: IntOrList | undefined; ceilMode?: boolean | undefined }>): Tensor;
  /** `mkldnnMaxPool3d(input, kernelSize, stride = [], padding = 0, dilation = 1, ceilMode = false)` */
  mkldnnMaxPool3d(input: Tensor, kernelSize: IntOrList, stride: IntOrList | undefined, padding: IntOrList | undefined, dilation: IntOrList | undefined, options: Opt<{ ceilMode?: boolean | undefined }>): Tensor;
  /** `mkldnnMaxPool3d(input, kernelSize, stride = [], padding = 0, dilation = 1, ceilMode = false)` */
  mkldnnMaxPool3d(input: Tensor, kernelSize: IntOrList, stride?: IntOrList, padding?: IntOrList, dilation?: IntOrList, ceilMode?: boolean): Tensor;
  /** One layer of an LSTM in one direction, by oneDNN. */
  mkldnnRnnLayer(options: Opt<NamedInput<Tensor> & { weight0: Tensor; weight1: Tensor; weight2: Tensor; weight3: Tensor; hx_: Tensor; cx_: Tensor; reverse: boolean; batchSizes: readonly number[]; mode: number; hiddenSize: number; numLayers: number; hasBiases: boolean; bidirectional: boolean; batchFirst: boolean; train: boolean }>): [Tensor, Tensor, Tensor, Tensor];
  /** One layer of an LSTM in one direction, by oneDNN. */
  mkldnnRnnLayer(input: Tensor, options: Opt<{ weight0: Tensor; weight1: Tensor; weight2: Tensor; weight3: Tensor; hx_: Tensor; cx_: Tensor; reverse: boolean; batchSizes: readonly number[]; mode: number; hiddenSize: number; numLayers: number; hasBiases: boolean; bidirectional: boolean; batchFirst: boolean; train: boolean }>): [Tensor, Tensor, Tensor, Tensor];
  /** One layer of an LSTM in one direction, by oneDNN. */
  mkldnnRnnLayer(input: Tensor, weight0: Tensor, options: Opt<{ weight1: Tensor; weight2: Tensor; weight3: Tensor; hx_: Tensor; cx_: Tensor; reverse: boolean; batchSizes: readonly number[]; mode: number; hiddenSize: number; numLayers: number; hasBiases: boolean; bidirectional: boolean; batchFirst: boolean; train: boolean }>): [Tensor, Tensor, Tensor, Tensor];
  /** One layer of an LSTM in one direction, by oneDNN. */
  mkldnnRnnLayer(input: Tensor, weight0: Tensor, weight1: Tensor, options: Opt<{ weight2: Tensor; weight3: Tensor; hx_: Tensor; cx_: Tensor; reverse: boolean; batchSizes: readonly number[]; mode: number; hiddenSize: number; numLayers: number; hasBiases: boolean; bidirectional: boolean; batchFirst: boolean; train: boolean }>): [Tensor, Tensor, Tensor, Tensor];
  /** One layer of an LSTM in one direction, by oneDNN. */
  mkldnnRnnLayer(input: Tensor, weight0: Tensor, weight1: Tensor, weight2: Tensor, options: Opt<{ weight3: Tensor; hx_: Tensor; cx_: Tensor; reverse: boolean; batchSizes: readonly number[]; mode: number; hiddenSize: number; numLayers: number; hasBiases: boolean; bidirectional: boolean; batchFirst: boolean; train: boolean }>): [Tensor, Tensor, Tensor, Tensor];
  /** One layer of an LSTM in one direction, by oneDNN. */
  mkldnnRnnLayer(input: Tensor, weight0: Tensor, weight1: Tensor, weight2: Tensor, weight3: Tensor, options: Opt<{ hx_: Tensor; cx_: Tensor; reverse: boolean; batchSizes: readonly number[]; mode: number; hiddenSize: number; numLayers: number; hasBiases: boolean; bidirectional: boolean; batchFirst: boolean; train: boolean }>): [Tensor, Tensor, Tensor, Tensor];
  /** One layer of an LSTM in one direction, by oneDNN. */
  mkldnnRnnLayer(input: Tensor, weight0: Tensor, weight1: Tensor, weight2: Tensor, weight3: Tensor, hx_: Tensor, options: Opt<{ cx_: Tensor; reverse: boolean; batchSizes: readonly number[]; mode: number; hiddenSize: number; numLayers: number; hasBiases: boolean; bidirectional: boolean; batchFirst: boolean; train: boolean }>): [Tensor, Tensor, Tensor, Tensor];
  /** One layer of an LSTM in one direction, by oneDNN. */
  mkldnnRnnLayer(input: Tensor, weight0: Tensor, weight1: Tensor, weight2: Tensor, weight3: Tensor, hx_: Tensor, cx_: Tensor, options: Opt<{ reverse: boolean; batchSizes: readonly number[]; mode: number; hiddenSize: number; numLayers: number; hasBiases: boolean; bidirectional: boolean; batchFirst: boolean; train: boolean }>): [Tensor, Tensor, Tensor, Tensor];
  /** One layer of an LSTM in one direction, by oneDNN. */
  mkldnnRnnLayer(input: Tensor, weight0: Tensor, weight1: Tensor, weight2: Tensor, weight3: Tensor, hx_: Tensor, cx_: Tensor, reverse: boolean, options: Opt<{ batchSizes: readonly number[]; mode: number; hiddenSize: number; numLayers: number; hasBiases: boolean; bidirectional: boolean; batchFirst: boolean; train: boolean }>): [Tensor, Tensor, Tensor, Tensor];
  /** One layer of an LSTM in one direction, by oneDNN. */
  mkldnnRnnLayer(input: Tensor, weight0: Tensor, weight1: Tensor, weight2: Tensor, weight3: Tensor, hx_: Tensor, cx_: Tensor, reverse: boolean, batchSizes: readonly number[], options: Opt<{ mode: number; hiddenSize: number; numLayers: number; hasBiases: boolean; bidirectional: boolean; batchFirst: boolean; train: boolean }>): [Tensor, Tensor, Tensor, Tensor];
  /** One layer of an LSTM in one direction, by oneDNN. */
  mkldnnRnnLayer(input: Tensor, weight0: Tensor, weight1: Tensor, weight2: Tensor, weight3: Tensor, hx_: Tensor, cx_: Tensor, reverse: boolean, batchSizes: readonly number[], mode: number, options: Opt<{ hiddenSize: number; numLayers: number; hasBiases: boolean; bidirectional: boolean; batchFirst: boolean; train: boolean }>): [Tensor, Tensor, Tensor, Tensor];
  /** One layer of an LSTM in one direction, by oneDNN. */
  mkldnnRnnLayer(input: Tensor, weight0: Tensor, weight1: Tensor, weight2: Tensor, weight3: Tensor, hx_: Tensor, cx_: Tensor, reverse: boolean, batchSizes: readonly number[], mode: number, hiddenSize: number, options: Opt<{ numLayers: number; hasBiases: boolean; bidirectional: boolean; batchFirst: boolean; train: boolean }>): [Tensor, Tensor, Tensor, Tensor];
  /** One layer of an LSTM in one direction, by oneDNN. */
  mkldnnRnnLayer(input: Tensor, weight0: Tensor, weight1: Tensor, weight2: Tensor, weight3: Tensor, hx_: Tensor, cx_: Tensor, reverse: boolean, batchSizes: readonly number[], mode: number, hiddenSize: number, numLayers: number, options: Opt<{ hasBiases: boolean; bidirectional: boolean; batchFirst: boolean; train: boolean }>): [Tensor, Tensor, Tensor, Tensor];
  /** One layer of an LSTM in one direction, by oneDNN. */
  mkldnnRnnLayer(input: Tensor, weight0: Tensor, weight1: Tensor, weight2: Tensor, weight3: Tensor, hx_: Tensor, cx_: Tensor, reverse: boolean, batchSizes: readonly number[], mode: number, hiddenSize: number, numLayers: number, hasBiases: boolean, options: Opt<{ bidirectional: boolean; batchFirst: boolean; train: boolean }>): [Tensor, Tensor, Tensor, Tensor];
  /** One layer of an LSTM in one direction, by oneDNN. */
  mkldnnRnnLayer(input: Tensor, weight0: Tensor, weight1: Tensor, weight2: Tensor, weight3: Tensor, hx_: Tensor, cx_: Tensor, reverse: boolean, batchSizes: readonly number[], mode: number, hiddenSize: number, numLayers: number, hasBiases: boolean, bidirectional: boolean, options: Opt<{ batchFirst: boolean; train: boolean }>): [Tensor, Tensor, Tensor, Tensor];
  /** One layer of an LSTM in one direction, by oneDNN. */
  mkldnnRnnLayer(input: Tensor, weight0: Tensor, weight1: Tensor, weight2: Tensor, weight3: Tensor, hx_: Tensor, cx_: Tensor, reverse: boolean, batchSizes: readonly number[], mode: number, hiddenSize: number, numLayers: number, hasBiases: boolean, bidirectional: boolean, batchFirst: boolean, options: Opt<{ train: boolean }>): [Tensor, Tensor, Tensor, Tensor];
  /** One layer of an LSTM in one direction, by oneDNN. */
  mkldnnRnnLayer(input: Tensor, weight0: Tensor, weight1: Tensor, weight2: Tensor, weight3: Tensor, hx_: Tensor, cx_: Tensor, reverse: boolean, batchSizes: readonly number[], mode: number, hiddenSize: number, numLayers: number, hasBiases: boolean, bidirectional: boolean, batchFirst: boolean, train: boolean): [Tensor, Tensor, Tensor, Tensor];
  /**
   * The product of two matrices: (N, M) · (M, P) → (N, P); no broadcast.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.mm.html
   */
  mm(options: Opt<NamedInput<Tensor> & { mat2: Tensor } & OutOption>): Tensor;
  /** The product of two matrices: (N, M) · (M, P) → (N, P); no broadcast. */
  mm(input: Tensor, options: Opt<{ mat2: Tensor } & OutOption>): Tensor;
  /** The product of two matrices: (N, M) · (M, P) → (N, P); no broadcast. */
  mm(input: Tensor, mat2: Tensor, options?: OutOption): Tensor;
  /** The product of two matrices: (N, M) · (M, P) → (N, P); no broadcast. */
  mm(options: Opt<NamedInput<Tensor> & { mat2: Tensor; outDtype: DType } & OutOption>): Tensor;
  /** The product of two matrices: (N, M) · (M, P) → (N, P); no broadcast. */
  mm(input: Tensor, options: Opt<{ mat2: Tensor; outDtype: DType } & OutOption>): Tensor;
  /** The product of two matrices: (N, M) · (M, P) → (N, P); no broadcast. */
  mm(input: Tensor, mat2: Tensor, options: Opt<{ outDtype: DType } & OutOption>): Tensor;
  /** The product of two matrices: (N, M) · (M, P) → (N, P); no broadcast. */
  mm(input: Tensor, mat2: Tensor, outDtype: DType, options?: OutOption): Tensor;
  /**
   * The most frequent value along `dim`, and an index at which it stands; of several the smallest.
   * `mode(input, dim = -1, keepdim = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.mode.html
   */
  mode(options: Opt<NamedInput<Tensor> & { dim?: number | undefined; axis?: number | undefined; keepdim?: boolean | undefined; keepdims?: boolean | undefined } & OutsOption<[Tensor, Tensor]>>): NamedTuple<['values', 'indices']>;
  /**
   * The most frequent value along `dim`, and an index at which it stands; of several the smallest.
   * `mode(input, dim = -1, keepdim = false)`
   */
  mode(input: Tensor, options: Opt<{ dim?: number | undefined; axis?: number | undefined; keepdim?: boolean | undefined; keepdims?: boolean | undefined } & OutsOption<[Tensor, Tensor]>>): NamedTuple<['values', 'indices']>;
  /**
   * The most frequent value along `dim`, and an index at which it stands; of several the smallest.
   * `mode(input, dim = -1, keepdim = false)`
   */
  mode(input: Tensor, dim: number | undefined, options: Opt<{ keepdim?: boolean | undefined; keepdims?: boolean | undefined } & OutsOption<[Tensor, Tensor]>>): NamedTuple<['values', 'indices']>;
  /**
   * The most frequent value along `dim`, and an index at which it stands; of several the smallest.
   * `mode(input, dim = -1, keepdim = false)`
   */
  mode(input: Tensor, dim?: number, keepdim?: boolean, options?: OutsOption<[Tensor, Tensor]>): NamedTuple<['values', 'indices']>;
  /**
   * The same as `movedim`: moves dimensions from `source` to `destination`, the others keep their order; a
   * view.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.moveaxis.html
   */
  moveaxis(options: Opt<NamedInput<Tensor> & { source: number; destination: number }>): Tensor;
  /**
   * The same as `movedim`: moves dimensions from `source` to `destination`, the others keep their order; a
   * view.
   */
  moveaxis(input: Tensor, options: Opt<{ source: number; destination: number }>): Tensor;
  /**
   * The same as `movedim`: moves dimensions from `source` to `destination`, the others keep their order; a
   * view.
   */
  moveaxis(input: Tensor, source: number, options: Opt<{ destination: number }>): Tensor;
  /**
   * The same as `movedim`: moves dimensions from `source` to `destination`, the others keep their order; a
   * view.
   */
  moveaxis(input: Tensor, source: number, destination: number): Tensor;
  /**
   * The same as `movedim`: moves dimensions from `source` to `destination`, the others keep their order; a
   * view.
   */
  moveaxis(options: Opt<NamedInput<Tensor> & { source: readonly number[]; destination: readonly number[] }>): Tensor;
  /**
   * The same as `movedim`: moves dimensions from `source` to `destination`, the others keep their order; a
   * view.
   */
  moveaxis(input: Tensor, options: Opt<{ source: readonly number[]; destination: readonly number[] }>): Tensor;
  /**
   * The same as `movedim`: moves dimensions from `source` to `destination`, the others keep their order; a
   * view.
   */
  moveaxis(input: Tensor, source: readonly number[], options: Opt<{ destination: readonly number[] }>): Tensor;
  /**
   * The same as `movedim`: moves dimensions from `source` to `destination`, the others keep their order; a
   * view.
   */
  moveaxis(input: Tensor, source: readonly number[], destination: readonly number[]): Tensor;
  /**
   * Moves dimensions from `source` to `destination`, the others keep their order; a view.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.movedim.html
   */
  movedim(options: Opt<NamedInput<Tensor> & { source: number; destination: number }>): Tensor;
  /** Moves dimensions from `source` to `destination`, the others keep their order; a view. */
  movedim(input: Tensor, options: Opt<{ source: number; destination: number }>): Tensor;
  /** Moves dimensions from `source` to `destination`, the others keep their order; a view. */
  movedim(input: Tensor, source: number, options: Opt<{ destination: number }>): Tensor;
  /** Moves dimensions from `source` to `destination`, the others keep their order; a view. */
  movedim(input: Tensor, source: number, destination: number): Tensor;
  /** Moves dimensions from `source` to `destination`, the others keep their order; a view. */
  movedim(options: Opt<NamedInput<Tensor> & { source: readonly number[]; destination: readonly number[] }>): Tensor;
  /** Moves dimensions from `source` to `destination`, the others keep their order; a view. */
  movedim(input: Tensor, options: Opt<{ source: readonly number[]; destination: readonly number[] }>): Tensor;
  /** Moves dimensions from `source` to `destination`, the others keep their order; a view. */
  movedim(input: Tensor, source: readonly number[], options: Opt<{ destination: readonly number[] }>): Tensor;
  /** Moves dimensions from `source` to `destination`, the others keep their order; a view. */
  movedim(input: Tensor, source: readonly number[], destination: readonly number[]): Tensor;
  /**
   * Sorted along the first dimension, rising; `sort` without the indices.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.msort.html
   */
  msort(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  /** Sorted along the first dimension, rising; `sort` without the indices. */
  msort(input: Tensor, options?: OutOption): Tensor;
  /**
   * `input · other`, element by element and broadcast; dtypes are promoted. `matmul` is the product of
   * matrices.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.mul.html
   */
  mul(options: Opt<NamedInput<TensorLike> & NamedOther<TensorLike> & OutOption>): Tensor;
  /**
   * `input · other`, element by element and broadcast; dtypes are promoted. `matmul` is the product of
   * matrices.
   */
  mul(input: TensorLike, options: Opt<NamedOther<TensorLike> & OutOption>): Tensor;
  /**
   * `input · other`, element by element and broadcast; dtypes are promoted. `matmul` is the product of
   * matrices.
   */
  mul(input: TensorLike, other: TensorLike, options?: OutOption): Tensor;
  /**
   * Draws `numSamples` indices of each row with probabilities in proportion to its weights; without
   * repetition unless `replacement`.
   * `multinomial(input, numSamples, replacement = false, { generator = null })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.multinomial.html
   */
  multinomial(options: Opt<NamedInput<Tensor> & { numSamples: number; replacement?: boolean | undefined; generator?: Generator | null | undefined } & OutOption>): Tensor;
  /**
   * Draws `numSamples` indices of each row with probabilities in proportion to its weights; without
   * repetition unless `replacement`.
   * `multinomial(input, numSamples, replacement = false, { generator = null })`
   */
  multinomial(input: Tensor, options: Opt<{ numSamples: number; replacement?: boolean | undefined; generator?: Generator | null | undefined } & OutOption>): Tensor;
  /**
   * Draws `numSamples` indices of each row with probabilities in proportion to its weights; without
   * repetition unless `replacement`.
   * `multinomial(input, numSamples, replacement = false, { generator = null })`
   */
  multinomial(input: Tensor, numSamples: number, options: Opt<{ replacement?: boolean | undefined; generator?: Generator | null | undefined } & OutOption>): Tensor;
  /**
   * Draws `numSamples` indices of each row with probabilities in proportion to its weights; without
   * repetition unless `replacement`.
   * `multinomial(input, numSamples, replacement = false, { generator = null })`
   */
  multinomial(input: Tensor, numSamples: number, replacement?: boolean, options?: Opt<{ generator?: Generator | null | undefined } & OutOption>): Tensor;
  /**
   * The same as `mul`: `input · other`, element by element and broadcast; dtypes are promoted. `matmul` is
   * the product of matrices.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.multiply.html
   */
  multiply(options: Opt<NamedInput<TensorLike> & NamedOther<TensorLike> & OutOption>): Tensor;
  /**
   * The same as `mul`: `input · other`, element by element and broadcast; dtypes are promoted. `matmul` is
   * the product of matrices.
   */
  multiply(input: TensorLike, options: Opt<NamedOther<TensorLike> & OutOption>): Tensor;
  /**
   * The same as `mul`: `input · other`, element by element and broadcast; dtypes are promoted. `matmul` is
   * the product of matrices.
   */
  multiply(input: TensorLike, other: TensorLike, options?: OutOption): Tensor;
  /**
   * The same as `mul`: `input · other`, element by element and broadcast; dtypes are promoted. `matmul` is
   * the product of matrices.
   */
  multiply(options: Opt<NamedInput<TensorLike> & NamedOther<Scalar>>): Tensor;
  /**
   * The same as `mul`: `input · other`, element by element and broadcast; dtypes are promoted. `matmul` is
   * the product of matrices.
   */
  multiply(input: TensorLike, options: Opt<NamedOther<Scalar>>): Tensor;
  /**
   * The same as `mul`: `input · other`, element by element and broadcast; dtypes are promoted. `matmul` is
   * the product of matrices.
   */
  multiply(input: TensorLike, other: Scalar): Tensor;
  /**
   * Matrix times vector: (N, M) · (M) → (N).
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.mv.html
   */
  mv(options: Opt<NamedInput<Tensor> & { vec: Tensor } & OutOption>): Tensor;
  /** Matrix times vector: (N, M) · (M) → (N). */
  mv(input: Tensor, options: Opt<{ vec: Tensor } & OutOption>): Tensor;
  /** Matrix times vector: (N, M) · (M) → (N). */
  mv(input: Tensor, vec: Tensor, options?: OutOption): Tensor;
  /**
   * The logarithm of the multivariate gamma function of dimension `p`; `input` must exceed `(p - 1) / 2`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.mvlgamma.html
   */
  mvlgamma(options: Opt<NamedInput<Tensor> & { p: number } & OutOption>): Tensor;
  /** The logarithm of the multivariate gamma function of dimension `p`; `input` must exceed `(p - 1) / 2`. */
  mvlgamma(input: Tensor, options: Opt<{ p: number } & OutOption>): Tensor;
  /** The logarithm of the multivariate gamma function of dimension `p`; `input` must exceed `(p - 1) / 2`. */
  mvlgamma(input: Tensor, p: number, options?: OutOption): Tensor;
  /**
   * Replaces NaN by `nan` (0), ∞ and -∞ by `posinf` and `neginf` (the dtype's largest and lowest numbers).
   * `nanToNum(input, nan = null, posinf = null, neginf = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nan_to_num.html
   */
  nanToNum(options: Opt<NamedInput<Tensor> & { nan?: number | null | undefined; posinf?: number | null | undefined; neginf?: number | null | undefined } & OutOption>): Tensor;
  /**
   * Replaces NaN by `nan` (0), ∞ and -∞ by `posinf` and `neginf` (the dtype's largest and lowest numbers).
   * `nanToNum(input, nan = null, posinf = null, neginf = null)`
   */
  nanToNum(input: Tensor, options: Opt<{ nan?: number | null | undefined; posinf?: number | null | undefined; neginf?: number | null | undefined } & OutOption>): Tensor;
  /**
   * Replaces NaN by `nan` (0), ∞ and -∞ by `posinf` and `neginf` (the dtype's largest and lowest numbers).
   * `nanToNum(input, nan = null, posinf = null, neginf = null)`
   */
  nanToNum(input: Tensor, nan: number | null | undefined, options: Opt<{ posinf?: number | null | undefined; neginf?: number | null | undefined } & OutOption>): Tensor;
  /**
   * Replaces NaN by `nan` (0), ∞ and -∞ by `posinf` and `neginf` (the dtype's largest and lowest numbers).
   * `nanToNum(input, nan = null, posinf = null, neginf = null)`
   */
  nanToNum(input: Tensor, nan: number | null | undefined, posinf: number | null | undefined, options: Opt<{ neginf?: number | null | undefined } & OutOption>): Tensor;
  /**
   * Replaces NaN by `nan` (0), ∞ and -∞ by `posinf` and `neginf` (the dtype's largest and lowest numbers).
   * `nanToNum(input, nan = null, posinf = null, neginf = null)`
   */
  nanToNum(input: Tensor, nan?: number | null, posinf?: number | null, neginf?: number | null, options?: OutOption): Tensor;
  /**
   * `nanToNum`, in place: replaces NaN by `nan` (0), ∞ and -∞ by `posinf` and `neginf` (the dtype's largest
   * and lowest numbers).
   * `nanToNum_(input, nan = null, posinf = null, neginf = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.nan_to_num_.html
   */
  nanToNum_(options: Opt<NamedInput<Tensor> & { nan?: number | null | undefined; posinf?: number | null | undefined; neginf?: number | null | undefined }>): Tensor;
  /**
   * `nanToNum`, in place: replaces NaN by `nan` (0), ∞ and -∞ by `posinf` and `neginf` (the dtype's largest
   * and lowest numbers).
   * `nanToNum_(input, nan = null, posinf = null, neginf = null)`
   */
  nanToNum_(input: Tensor, options: Opt<{ nan?: number | null | undefined; posinf?: number | null | undefined; neginf?: number | null | undefined }>): Tensor;
  /**
   * `nanToNum`, in place: replaces NaN by `nan` (0), ∞ and -∞ by `posinf` and `neginf` (the dtype's largest
   * and lowest numbers).
   * `nanToNum_(input, nan = null, posinf = null, neginf = null)`
   */
  nanToNum_(input: Tensor, nan: number | null | undefined, options: Opt<{ posinf?: number | null | undefined; neginf?: number | null | undefined }>): Tensor;
  /**
   * `nanToNum`, in place: replaces NaN by `nan` (0), ∞ and -∞ by `posinf` and `neginf` (the dtype's largest
   * and lowest numbers).
   * `nanToNum_(input, nan = null, posinf = null, neginf = null)`
   */
  nanToNum_(input: Tensor, nan: number | null | undefined, posinf: number | null | undefined, options: Opt<{ neginf?: number | null | undefined }>): Tensor;
  /**
   * `nanToNum`, in place: replaces NaN by `nan` (0), ∞ and -∞ by `posinf` and `neginf` (the dtype's largest
   * and lowest numbers).
   * `nanToNum_(input, nan = null, posinf = null, neginf = null)`
   */
  nanToNum_(input: Tensor, nan?: number | null, posinf?: number | null, neginf?: number | null): Tensor;
  /**
   * `mean` over what is not NaN; NaN where nothing else is.
   * `nanmean(input, dim = null, keepdim = false, { dtype = null })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nanmean.html
   */
  nanmean(options: Opt<NamedInput<Tensor> & { dim?: IntOrList | null | undefined; axis?: IntOrList | null | undefined; keepdim?: boolean | undefined; keepdims?: boolean | undefined; dtype?: DType | null | undefined } & OutOption>): Tensor;
  /**
   * `mean` over what is not NaN; NaN where nothing else is.
   * `nanmean(input, dim = null, keepdim = false, { dtype = null })`
   */
  nanmean(input: Tensor, options: Opt<{ dim?: IntOrList | null | undefined; axis?: IntOrList | null | undefined; keepdim?: boolean | undefined; keepdims?: boolean | undefined; dtype?: DType | null | undefined } & OutOption>): Tensor;
  /**
   * `mean` over what is not NaN; NaN where nothing else is.
   * `nanmean(input, dim = null, keepdim = false, { dtype = null })`
   */
  nanmean(input: Tensor, dim: IntOrList | null | undefined, options: Opt<{ keepdim?: boolean | undefined; keepdims?: boolean | undefined; dtype?: DType | null | undefined } & OutOption>): Tensor;
  /**
   * `mean` over what is not NaN; NaN where nothing else is.
   * `nanmean(input, dim = null, keepdim = false, { dtype = null })`
   */
  nanmean(input: Tensor, dim?: IntOrList | null, keepdim?: boolean, options?: Opt<{ dtype?: DType | null | undefined } & OutOption>): Tensor;
  /** `median` of what is not NaN. @see https://docs.pytorch.org/docs/2.13/generated/torch.nanmedian.html */
  nanmedian(options: Opt<NamedInput<Tensor>>): Tensor;
  /** `median` of what is not NaN. */
  nanmedian(input: Tensor): Tensor;
  /** `median` of what is not NaN. `nanmedian(input, dim, keepdim = false)` */
  nanmedian(options: Opt<NamedInput<Tensor> & NamedDim<number> & { keepdim?: boolean | undefined; keepdims?: boolean | undefined } & OutsOption<[Tensor, Tensor]>>): NamedTuple<['values', 'indices']>;
  /** `median` of what is not NaN. `nanmedian(input, dim, keepdim = false)` */
  nanmedian(input: Tensor, options: Opt<NamedDim<number> & { keepdim?: boolean | undefined; keepdims?: boolean | undefined } & OutsOption<[Tensor, Tensor]>>): NamedTuple<['values', 'indices']>;
  /** `median` of what is not NaN. `nanmedian(input, dim, keepdim = false)` */
  nanmedian(input: Tensor, dim: number, options: Opt<{ keepdim?: boolean | undefined; keepdims?: boolean | undefined } & OutsOption<[Tensor, Tensor]>>): NamedTuple<['values', 'indices']>;
  /** `median` of what is not NaN. `nanmedian(input, dim, keepdim = false)` */
  nanmedian(input: Tensor, dim: number, keepdim?: boolean, options?: OutsOption<[Tensor, Tensor]>): NamedTuple<['values', 'indices']>;
  /**
   * `quantile` of what is not NaN.
   * `nanquantile(input, q, dim = null, keepdim = false, { interpolation = 'linear' })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nanquantile.html
   */
  nanquantile(options: Opt<NamedInput<Tensor> & { q: Tensor; dim?: number | null | undefined; axis?: number | null | undefined; keepdim?: boolean | undefined; keepdims?: boolean | undefined; interpolation?: 'linear' | 'lower' | 'higher' | 'midpoint' | 'nearest' | undefined } & OutOption>): Tensor;
  /**
   * `quantile` of what is not NaN.
   * `nanquantile(input, q, dim = null, keepdim = false, { interpolation = 'linear' })`
   */
  nanquantile(input: Tensor, options: Opt<{ q: Tensor; dim?: number | null | undefined; axis?: number | null | undefined; keepdim?: boolean | undefined; keepdims?: boolean | undefined; interpolation?: 'linear' | 'lower' | 'higher' | 'midpoint' | 'nearest' | undefined } & OutOption>): Tensor;
  /**
   * `quantile` of what is not NaN.
   * `nanquantile(input, q, dim = null, keepdim = false, { interpolation = 'linear' })`
   */
  nanquantile(input: Tensor, q: Tensor, options: Opt<{ dim?: number | null | undefined; axis?: number | null | undefined; keepdim?: boolean | undefined; keepdims?: boolean | undefined; interpolation?: 'linear' | 'lower' | 'higher' | 'midpoint' | 'nearest' | undefined } & OutOption>): Tensor;
  /**
   * `quantile` of what is not NaN.
   * `nanquantile(input, q, dim = null, keepdim = false, { interpolation = 'linear' })`
   */
  nanquantile(input: Tensor, q: Tensor, dim: number | null | undefined, options: Opt<{ keepdim?: boolean | undefined; keepdims?: boolean | undefined; interpolation?: 'linear' | 'lower' | 'higher' | 'midpoint' | 'nearest' | undefined } & OutOption>): Tensor;
  /**
   * `quantile` of what is not NaN.
   * `nanquantile(input, q, dim = null, keepdim = false, { interpolation = 'linear' })`
   */
  nanquantile(input: Tensor, q: Tensor, dim?: number | null, keepdim?: boolean, options?: Opt<{ interpolation?: 'linear' | 'lower' | 'higher' | 'midpoint' | 'nearest' | undefined } & OutOption>): Tensor;
  /**
   * `quantile` of what is not NaN.
   * `nanquantile(input, q, dim = null, keepdim = false, { interpolation = 'linear' })`
   */
  nanquantile(options: Opt<NamedInput<Tensor> & { q: number; dim?: number | null | undefined; axis?: number | null | undefined; keepdim?: boolean | undefined; keepdims?: boolean | undefined; interpolation?: 'linear' | 'lower' | 'higher' | 'midpoint' | 'nearest' | undefined } & OutOption>): Tensor;
  /**
   * `quantile` of what is not NaN.
   * `nanquantile(input, q, dim = null, keepdim = false, { interpolation = 'linear' })`
   */
  nanquantile(input: Tensor, options: Opt<{ q: number; dim?: number | null | undefined; axis?: number | null | undefined; keepdim?: boolean | undefined; keepdims?: boolean | undefined; interpolation?: 'linear' | 'lower' | 'higher' | 'midpoint' | 'nearest' | undefined } & OutOption>): Tensor;
  /**
   * `quantile` of what is not NaN.
   * `nanquantile(input, q, dim = null, keepdim = false, { interpolation = 'linear' })`
   */
  nanquantile(input: Tensor, q: number, options: Opt<{ dim?: number | null | undefined; axis?: number | null | undefined; keepdim?: boolean | undefined; keepdims?: boolean | undefined; interpolation?: 'linear' | 'lower' | 'higher' | 'midpoint' | 'nearest' | undefined } & OutOption>): Tensor;
  /**
   * `quantile` of what is not NaN.
   * `nanquantile(input, q, dim = null, keepdim = false, { interpolation = 'linear' })`
   */
  nanquantile(input: Tensor, q: number, dim: number | null | undefined, options: Opt<{ keepdim?: boolean | undefined; keepdims?: boolean | undefined; interpolation?: 'linear' | 'lower' | 'higher' | 'midpoint' | 'nearest' | undefined } & OutOption>): Tensor;
  /**
   * `quantile` of what is not NaN.
   * `nanquantile(input, q, dim = null, keepdim = false, { interpolation = 'linear' })`
   */
  nanquantile(input: Tensor, q: number, dim?: number | null, keepdim?: boolean, options?: Opt<{ interpolation?: 'linear' | 'lower' | 'higher' | 'midpoint' | 'nearest' | undefined } & OutOption>): Tensor;
  /**
   * `sum`, with NaN taken as 0. `nansum(input, dim = null, keepdim = false, { dtype = null })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nansum.html
   */
  nansum(options: Opt<NamedInput<Tensor> & { dim?: IntOrList | null | undefined; axis?: IntOrList | null | undefined; keepdim?: boolean | undefined; keepdims?: boolean | undefined; dtype?: DType | null | undefined } & OutOption>): Tensor;
  /** `sum`, with NaN taken as 0. `nansum(input, dim = null, keepdim = false, { dtype = null })` */
  nansum(input: Tensor, options: Opt<{ dim?: IntOrList | null | undefined; axis?: IntOrList | null | undefined; keepdim?: boolean | undefined; keepdims?: boolean | undefined; dtype?: DType | null | undefined } & OutOption>): Tensor;
  /** `sum`, with NaN taken as 0. `nansum(input, dim = null, keepdim = false, { dtype = null })` */
  nansum(input: Tensor, dim: IntOrList | null | undefined, options: Opt<{ keepdim?: boolean | undefined; keepdims?: boolean | undefined; dtype?: DType | null | undefined } & OutOption>): Tensor;
  /** `sum`, with NaN taken as 0. `nansum(input, dim = null, keepdim = false, { dtype = null })` */
  nansum(input: Tensor, dim?: IntOrList | null, keepdim?: boolean, options?: Opt<{ dtype?: DType | null | undefined } & OutOption>): Tensor;
  /**
   * The slice of `length` from `start` along `dim`; a view.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.narrow.html
   */
  narrow(options: Opt<NamedInput<Tensor> & NamedDim<number> & { start: Tensor; length: number }>): Tensor;
  /** The slice of `length` from `start` along `dim`; a view. */
  narrow(input: Tensor, options: Opt<NamedDim<number> & { start: Tensor; length: number }>): Tensor;
  /** The slice of `length` from `start` along `dim`; a view. */
  narrow(input: Tensor, dim: number, options: Opt<{ start: Tensor; length: number }>): Tensor;
  /** The slice of `length` from `start` along `dim`; a view. */
  narrow(input: Tensor, dim: number, start: Tensor, options: Opt<{ length: number }>): Tensor;
  /** The slice of `length` from `start` along `dim`; a view. */
  narrow(input: Tensor, dim: number, start: Tensor, length: number): Tensor;
  /** The slice of `length` from `start` along `dim`; a view. */
  narrow(options: Opt<NamedInput<Tensor> & NamedDim<number> & { start: number; length: number }>): Tensor;
  /** The slice of `length` from `start` along `dim`; a view. */
  narrow(input: Tensor, options: Opt<NamedDim<number> & { start: number; length: number }>): Tensor;
  /** The slice of `length` from `start` along `dim`; a view. */
  narrow(input: Tensor, dim: number, options: Opt<{ start: number; length: number }>): Tensor;
  /** The slice of `length` from `start` along `dim`; a view. */
  narrow(input: Tensor, dim: number, start: number, options: Opt<{ length: number }>): Tensor;
  /** The slice of `length` from `start` along `dim`; a view. */
  narrow(input: Tensor, dim: number, start: number, length: number): Tensor;
  /**
   * The part of `length` elements from `start` along a dimension, as `narrow` gives it, but as a copy.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.narrow_copy.html
   */
  narrowCopy(options: Opt<NamedInput<Tensor> & NamedDim<number> & { start: number; length: number } & OutOption>): Tensor;
  /** The part of `length` elements from `start` along a dimension, as `narrow` gives it, but as a copy. */
  narrowCopy(input: Tensor, options: Opt<NamedDim<number> & { start: number; length: number } & OutOption>): Tensor;
  /** The part of `length` elements from `start` along a dimension, as `narrow` gives it, but as a copy. */
  narrowCopy(input: Tensor, dim: number, options: Opt<{ start: number; length: number } & OutOption>): Tensor;
  /** The part of `length` elements from `start` along a dimension, as `narrow` gives it, but as a copy. */
  narrowCopy(input: Tensor, dim: number, start: number, options: Opt<{ length: number } & OutOption>): Tensor;
  /** The part of `length` elements from `start` along a dimension, as `narrow` gives it, but as a copy. */
  narrowCopy(input: Tensor, dim: number, start: number, length: number, options?: OutOption): Tensor;
  /** `batchNorm`, and the mean and 1/√(var + eps) that were used. */
  nativeBatchNorm(options: Opt<NamedInput<Tensor> & { weight: Tensor | null; bias: Tensor | null; runningMean: Tensor | null; runningVar: Tensor | null; training: boolean; momentum: number; eps: number } & OutsOption<[Tensor, Tensor, Tensor]>>): [Tensor, Tensor, Tensor];
  /** `batchNorm`, and the mean and 1/√(var + eps) that were used. */
  nativeBatchNorm(input: Tensor, options: Opt<{ weight: Tensor | null; bias: Tensor | null; runningMean: Tensor | null; runningVar: Tensor | null; training: boolean; momentum: number; eps: number } & OutsOption<[Tensor, Tensor, Tensor]>>): [Tensor, Tensor, Tensor];
  /** `batchNorm`, and the mean and 1/√(var + eps) that were used. */
  nativeBatchNorm(input: Tensor, weight: Tensor | null, options: Opt<{ bias: Tensor | null; runningMean: Tensor | null; runningVar: Tensor | null; training: boolean; momentum: number; eps: number } & OutsOption<[Tensor, Tensor, Tensor]>>): [Tensor, Tensor, Tensor];
  /** `batchNorm`, and the mean and 1/√(var + eps) that were used. */
  nativeBatchNorm(input: Tensor, weight: Tensor | null, bias: Tensor | null, options: Opt<{ runningMean: Tensor | null; runningVar: Tensor | null; training: boolean; momentum: number; eps: number } & OutsOption<[Tensor, Tensor, Tensor]>>): [Tensor, Tensor, Tensor];
  /** `batchNorm`, and the mean and 1/√(var + eps) that were used. */
  nativeBatchNorm(input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor | null, options: Opt<{ runningVar: Tensor | null; training: boolean; momentum: number; eps: number } & OutsOption<[Tensor, Tensor, Tensor]>>): [Tensor, Tensor, Tensor];
  /** `batchNorm`, and the mean and 1/√(var + eps) that were used. */
  nativeBatchNorm(input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor | null, runningVar: Tensor | null, options: Opt<{ training: boolean; momentum: number; eps: number } & OutsOption<[Tensor, Tensor, Tensor]>>): [Tensor, Tensor, Tensor];
  /** `batchNorm`, and the mean and 1/√(var + eps) that were used. */
  nativeBatchNorm(input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor | null, runningVar: Tensor | null, training: boolean, options: Opt<{ momentum: number; eps: number } & OutsOption<[Tensor, Tensor, Tensor]>>): [Tensor, Tensor, Tensor];
  /** `batchNorm`, and the mean and 1/√(var + eps) that were used. */
  nativeBatchNorm(input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor | null, runningVar: Tensor | null, training: boolean, momentum: number, options: Opt<{ eps: number } & OutsOption<[Tensor, Tensor, Tensor]>>): [Tensor, Tensor, Tensor];
  /** `batchNorm`, and the mean and 1/√(var + eps) that were used. */
  nativeBatchNorm(input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor | null, runningVar: Tensor | null, training: boolean, momentum: number, eps: number, options?: OutsOption<[Tensor, Tensor, Tensor]>): [Tensor, Tensor, Tensor];
  /**
   * `channelShuffle` by the kernel of CPUs.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.native_channel_shuffle.html
   */
  nativeChannelShuffle(options: Opt<NamedInput<Tensor> & { groups: number }>): Tensor;
  /** `channelShuffle` by the kernel of CPUs. */
  nativeChannelShuffle(input: Tensor, options: Opt<{ groups: number }>): Tensor;
  /** `channelShuffle` by the kernel of CPUs. */
  nativeChannelShuffle(input: Tensor, groups: number): Tensor;
  /** `dropout` with its mask: the result, and where elements stayed. */
  nativeDropout(options: Opt<NamedInput<Tensor> & { p: number; train: boolean | null }>): [Tensor, Tensor];
  /** `dropout` with its mask: the result, and where elements stayed. */
  nativeDropout(input: Tensor, options: Opt<{ p: number; train: boolean | null }>): [Tensor, Tensor];
  /** `dropout` with its mask: the result, and where elements stayed. */
  nativeDropout(input: Tensor, p: number, options: Opt<{ train: boolean | null }>): [Tensor, Tensor];
  /** `dropout` with its mask: the result, and where elements stayed. */
  nativeDropout(input: Tensor, p: number, train: boolean | null): [Tensor, Tensor];
  /** `groupNorm`, and the mean and 1/√(var + eps) that were used. */
  nativeGroupNorm(options: Opt<NamedInput<Tensor> & { weight: Tensor | null; bias: Tensor | null; N: number; C: number; HxW: number; group: number; eps: number }>): [Tensor, Tensor, Tensor];
  /** `groupNorm`, and the mean and 1/√(var + eps) that were used. */
  nativeGroupNorm(input: Tensor, options: Opt<{ weight: Tensor | null; bias: Tensor | null; N: number; C: number; HxW: number; group: number; eps: number }>): [Tensor, Tensor, Tensor];
  /** `groupNorm`, and the mean and 1/√(var + eps) that were used. */
  nativeGroupNorm(input: Tensor, weight: Tensor | null, options: Opt<{ bias: Tensor | null; N: number; C: number; HxW: number; group: number; eps: number }>): [Tensor, Tensor, Tensor];
  /** `groupNorm`, and the mean and 1/√(var + eps) that were used. */
  nativeGroupNorm(input: Tensor, weight: Tensor | null, bias: Tensor | null, options: Opt<{ N: number; C: number; HxW: number; group: number; eps: number }>): [Tensor, Tensor, Tensor];
  /** `groupNorm`, and the mean and 1/√(var + eps) that were used. */
  nativeGroupNorm(input: Tensor, weight: Tensor | null, bias: Tensor | null, N: number, options: Opt<{ C: number; HxW: number; group: number; eps: number }>): [Tensor, Tensor, Tensor];
  /** `groupNorm`, and the mean and 1/√(var + eps) that were used. */
  nativeGroupNorm(input: Tensor, weight: Tensor | null, bias: Tensor | null, N: number, C: number, options: Opt<{ HxW: number; group: number; eps: number }>): [Tensor, Tensor, Tensor];
  /** `groupNorm`, and the mean and 1/√(var + eps) that were used. */
  nativeGroupNorm(input: Tensor, weight: Tensor | null, bias: Tensor | null, N: number, C: number, HxW: number, options: Opt<{ group: number; eps: number }>): [Tensor, Tensor, Tensor];
  /** `groupNorm`, and the mean and 1/√(var + eps) that were used. */
  nativeGroupNorm(input: Tensor, weight: Tensor | null, bias: Tensor | null, N: number, C: number, HxW: number, group: number, options: Opt<{ eps: number }>): [Tensor, Tensor, Tensor];
  /** `groupNorm`, and the mean and 1/√(var + eps) that were used. */
  nativeGroupNorm(input: Tensor, weight: Tensor | null, bias: Tensor | null, N: number, C: number, HxW: number, group: number, eps: number): [Tensor, Tensor, Tensor];
  /** `layerNorm`, and the mean and 1/√(var + eps) that were used. */
  nativeLayerNorm(options: Opt<NamedInput<Tensor> & { normalizedShape: readonly number[]; weight: Tensor | null; bias: Tensor | null; eps: number }>): [Tensor, Tensor, Tensor];
  /** `layerNorm`, and the mean and 1/√(var + eps) that were used. */
  nativeLayerNorm(input: Tensor, options: Opt<{ normalizedShape: readonly number[]; weight: Tensor | null; bias: Tensor | null; eps: number }>): [Tensor, Tensor, Tensor];
  /** `layerNorm`, and the mean and 1/√(var + eps) that were used. */
  nativeLayerNorm(input: Tensor, normalizedShape: readonly number[], options: Opt<{ weight: Tensor | null; bias: Tensor | null; eps: number }>): [Tensor, Tensor, Tensor];
  /** `layerNorm`, and the mean and 1/√(var + eps) that were used. */
  nativeLayerNorm(input: Tensor, normalizedShape: readonly number[], weight: Tensor | null, options: Opt<{ bias: Tensor | null; eps: number }>): [Tensor, Tensor, Tensor];
  /** `layerNorm`, and the mean and 1/√(var + eps) that were used. */
  nativeLayerNorm(input: Tensor, normalizedShape: readonly number[], weight: Tensor | null, bias: Tensor | null, options: Opt<{ eps: number }>): [Tensor, Tensor, Tensor];
  /** `layerNorm`, and the mean and 1/√(var + eps) that were used. */
  nativeLayerNorm(input: Tensor, normalizedShape: readonly number[], weight: Tensor | null, bias: Tensor | null, eps: number): [Tensor, Tensor, Tensor];
  /** The `p`-norm of all elements, as a scalar: the kernel below `norm`. `nativeNorm(input, p = 2)` */
  nativeNorm(options: Opt<NamedInput<Tensor> & { p?: Scalar | undefined }>): Tensor;
  /** The `p`-norm of all elements, as a scalar: the kernel below `norm`. `nativeNorm(input, p = 2)` */
  nativeNorm(input: Tensor, options: Opt<{ p?: Scalar | undefined }>): Tensor;
  /** The `p`-norm of all elements, as a scalar: the kernel below `norm`. `nativeNorm(input, p = 2)` */
  nativeNorm(input: Tensor, p?: Scalar): Tensor;
  /** The `p`-norm of all elements, as a scalar: the kernel below `norm`. */
  nativeNorm(options: Opt<NamedInput<Tensor> & NamedDim<IntOrList> & { p: Scalar | null; keepdim: boolean; dtype: DType | null }>): Tensor;
  /** The `p`-norm of all elements, as a scalar: the kernel below `norm`. */
  nativeNorm(input: Tensor, options: Opt<NamedDim<IntOrList> & { p: Scalar | null; keepdim: boolean; dtype: DType | null }>): Tensor;
  /** The `p`-norm of all elements, as a scalar: the kernel below `norm`. */
  nativeNorm(input: Tensor, p: Scalar | null, options: Opt<NamedDim<IntOrList> & { keepdim: boolean; dtype: DType | null }>): Tensor;
  /** The `p`-norm of all elements, as a scalar: the kernel below `norm`. */
  nativeNorm(input: Tensor, p: Scalar | null, dim: IntOrList, options: Opt<{ keepdim: boolean; dtype: DType | null }>): Tensor;
  /** The `p`-norm of all elements, as a scalar: the kernel below `norm`. */
  nativeNorm(input: Tensor, p: Scalar | null, dim: IntOrList, keepdim: boolean, options: Opt<{ dtype: DType | null }>): Tensor;
  /** The `p`-norm of all elements, as a scalar: the kernel below `norm`. */
  nativeNorm(input: Tensor, p: Scalar | null, dim: IntOrList, keepdim: boolean, dtype: DType | null): Tensor;
  /**
   * `input != other`, element by element, as booleans; true for NaN.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.ne.html
   */
  ne(options: Opt<NamedInput<Tensor> & NamedOther<Tensor> & OutOption>): Tensor;
  /** `input != other`, element by element, as booleans; true for NaN. */
  ne(input: Tensor, options: Opt<NamedOther<Tensor> & OutOption>): Tensor;
  /** `input != other`, element by element, as booleans; true for NaN. */
  ne(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /** `input != other`, element by element, as booleans; true for NaN. */
  ne(options: Opt<NamedInput<Tensor> & NamedOther<Scalar> & OutOption>): Tensor;
  /** `input != other`, element by element, as booleans; true for NaN. */
  ne(input: Tensor, options: Opt<NamedOther<Scalar> & OutOption>): Tensor;
  /** `input != other`, element by element, as booleans; true for NaN. */
  ne(input: Tensor, other: Scalar, options?: OutOption): Tensor;
  /**
   * `-input`, element by element. Booleans are an error: use `logicalNot`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.neg.html
   */
  neg(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  /** `-input`, element by element. Booleans are an error: use `logicalNot`. */
  neg(input: Tensor, options?: OutOption): Tensor;
  /**
   * `neg`, in place: `-input`, element by element.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.neg_.html
   */
  neg_(options: Opt<NamedInput<Tensor>>): Tensor;
  /** `neg`, in place: `-input`, element by element. */
  neg_(input: Tensor): Tensor;
  /**
   * The same as `neg`: `-input`, element by element. Booleans are an error: use `logicalNot`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.negative.html
   */
  negative(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  /** The same as `neg`: `-input`, element by element. Booleans are an error: use `logicalNot`. */
  negative(input: Tensor, options?: OutOption): Tensor;
  /**
   * `negative`, in place: `-input`, element by element.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.negative_.html
   */
  negative_(options: Opt<NamedInput<Tensor>>): Tensor;
  /** `negative`, in place: `-input`, element by element. */
  negative_(input: Tensor): Tensor;
  /**
   * The next representable number after `input` in the direction of `other`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nextafter.html
   */
  nextafter(options: Opt<NamedInput<Tensor> & NamedOther<Tensor> & OutOption>): Tensor;
  /** The next representable number after `input` in the direction of `other`. */
  nextafter(input: Tensor, options: Opt<NamedOther<Tensor> & OutOption>): Tensor;
  /** The next representable number after `input` in the direction of `other`. */
  nextafter(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /**
   * `nonzero` with a fixed number of rows: cut off at `size`, filled up with `fillValue`. Doesn't wait.
   * `nonzeroStatic(input, { size, fillValue = -1 })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nonzero_static.html
   */
  nonzeroStatic(options: Opt<NamedInput<Tensor> & { size: number; fillValue?: number | undefined } & OutOption>): Tensor;
  /**
   * `nonzero` with a fixed number of rows: cut off at `size`, filled up with `fillValue`. Doesn't wait.
   * `nonzeroStatic(input, { size, fillValue = -1 })`
   */
  nonzeroStatic(input: Tensor, options: Opt<{ size: number; fillValue?: number | undefined } & OutOption>): Tensor;
  /**
   * The norm over all dimensions but `dim`: what weight normalization divides by.
   * `normExceptDim(v, pow = 2, dim = 0)`
   */
  normExceptDim(options: Opt<{ v: Tensor; pow?: number | undefined; dim?: number | undefined; axis?: number | undefined }>): Tensor;
  /**
   * The norm over all dimensions but `dim`: what weight normalization divides by.
   * `normExceptDim(v, pow = 2, dim = 0)`
   */
  normExceptDim(v: Tensor, options: Opt<{ pow?: number | undefined; dim?: number | undefined; axis?: number | undefined }>): Tensor;
  /**
   * The norm over all dimensions but `dim`: what weight normalization divides by.
   * `normExceptDim(v, pow = 2, dim = 0)`
   */
  normExceptDim(v: Tensor, pow: number | undefined, options: Opt<{ dim?: number | undefined; axis?: number | undefined }>): Tensor;
  /**
   * The norm over all dimensions but `dim`: what weight normalization divides by.
   * `normExceptDim(v, pow = 2, dim = 0)`
   */
  normExceptDim(v: Tensor, pow?: number, dim?: number): Tensor;
  /**
   * Normal numbers, with a `mean` and a standard deviation `std` for each element or for all.
   * `normal(mean, std, { generator = null })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.normal.html
   */
  normal(options: Opt<{ mean: Tensor; std: Tensor; generator?: Generator | null | undefined } & OutOption>): Tensor;
  /**
   * Normal numbers, with a `mean` and a standard deviation `std` for each element or for all.
   * `normal(mean, std, { generator = null })`
   */
  normal(mean: Tensor, options: Opt<{ std: Tensor; generator?: Generator | null | undefined } & OutOption>): Tensor;
  /**
   * Normal numbers, with a `mean` and a standard deviation `std` for each element or for all.
   * `normal(mean, std, { generator = null })`
   */
  normal(mean: Tensor, std: Tensor, options?: Opt<{ generator?: Generator | null | undefined } & OutOption>): Tensor;
  /**
   * Normal numbers, with a `mean` and a standard deviation `std` for each element or for all.
   * `normal(mean, std = 1, { generator = null })`
   */
  normal(options: Opt<{ mean: Tensor; std?: number | undefined; generator?: Generator | null | undefined } & OutOption>): Tensor;
  /**
   * Normal numbers, with a `mean` and a standard deviation `std` for each element or for all.
   * `normal(mean, std = 1, { generator = null })`
   */
  normal(mean: Tensor, options: Opt<{ std?: number | undefined; generator?: Generator | null | undefined } & OutOption>): Tensor;
  /**
   * Normal numbers, with a `mean` and a standard deviation `std` for each element or for all.
   * `normal(mean, std = 1, { generator = null })`
   */
  normal(mean: Tensor, std?: number, options?: Opt<{ generator?: Generator | null | undefined } & OutOption>): Tensor;
  /**
   * Normal numbers, with a `mean` and a standard deviation `std` for each element or for all.
   * `normal(mean, std, { generator = null })`
   */
  normal(options: Opt<{ mean: number; std: Tensor; generator?: Generator | null | undefined } & OutOption>): Tensor;
  /**
   * Normal numbers, with a `mean` and a standard deviation `std` for each element or for all.
   * `normal(mean, std, { generator = null })`
   */
  normal(mean: number, options: Opt<{ std: Tensor; generator?: Generator | null | undefined } & OutOption>): Tensor;
  /**
   * Normal numbers, with a `mean` and a standard deviation `std` for each element or for all.
   * `normal(mean, std, { generator = null })`
   */
  normal(mean: number, std: Tensor, options?: Opt<{ generator?: Generator | null | undefined } & OutOption>): Tensor;
  /**
   * Normal numbers, with a `mean` and a standard deviation `std` for each element or for all.
   * `normal(mean, std, size, { generator = null })`
   */
  normal(options: Opt<{ mean: number; std: number; size: readonly number[]; generator?: Generator | null | undefined } & TensorOptions & OutOption>): Tensor;
  /**
   * Normal numbers, with a `mean` and a standard deviation `std` for each element or for all.
   * `normal(mean, std, size, { generator = null })`
   */
  normal(mean: number, options: Opt<{ std: number; size: readonly number[]; generator?: Generator | null | undefined } & TensorOptions & OutOption>): Tensor;
  /**
   * Normal numbers, with a `mean` and a standard deviation `std` for each element or for all.
   * `normal(mean, std, size, { generator = null })`
   */
  normal(mean: number, std: number, options: Opt<{ size: readonly number[]; generator?: Generator | null | undefined } & TensorOptions & OutOption>): Tensor;
  /**
   * Normal numbers, with a `mean` and a standard deviation `std` for each element or for all.
   * `normal(mean, std, size, { generator = null })`
   */
  normal(mean: number, std: number, size: readonly number[], options?: Opt<{ generator?: Generator | null | undefined } & TensorOptions & OutOption>): Tensor;
  /**
   * The same as `ne`: `input != other`, element by element, as booleans; true for NaN.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.not_equal.html
   */
  notEqual(options: Opt<NamedInput<Tensor> & NamedOther<Tensor> & OutOption>): Tensor;
  /** The same as `ne`: `input != other`, element by element, as booleans; true for NaN. */
  notEqual(input: Tensor, options: Opt<NamedOther<Tensor> & OutOption>): Tensor;
  /** The same as `ne`: `input != other`, element by element, as booleans; true for NaN. */
  notEqual(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /** The same as `ne`: `input != other`, element by element, as booleans; true for NaN. */
  notEqual(options: Opt<NamedInput<Tensor> & NamedOther<Scalar> & OutOption>): Tensor;
  /** The same as `ne`: `input != other`, element by element, as booleans; true for NaN. */
  notEqual(input: Tensor, options: Opt<NamedOther<Scalar> & OutOption>): Tensor;
  /** The same as `ne`: `input != other`, element by element, as booleans; true for NaN. */
  notEqual(input: Tensor, other: Scalar, options?: OutOption): Tensor;
  /** The sum of the singular values of a matrix. `nuclearNorm(input, dim, keepdim = false)` */
  nuclearNorm(options: Opt<NamedInput<Tensor> & NamedDim<IntOrList> & { keepdim?: boolean | undefined; keepdims?: boolean | undefined } & OutOption>): Tensor;
  /** The sum of the singular values of a matrix. `nuclearNorm(input, dim, keepdim = false)` */
  nuclearNorm(input: Tensor, options: Opt<NamedDim<IntOrList> & { keepdim?: boolean | undefined; keepdims?: boolean | undefined } & OutOption>): Tensor;
  /** The sum of the singular values of a matrix. `nuclearNorm(input, dim, keepdim = false)` */
  nuclearNorm(input: Tensor, dim: IntOrList, options: Opt<{ keepdim?: boolean | undefined; keepdims?: boolean | undefined } & OutOption>): Tensor;
  /** The sum of the singular values of a matrix. `nuclearNorm(input, dim, keepdim = false)` */
  nuclearNorm(input: Tensor, dim: IntOrList, keepdim?: boolean, options?: OutOption): Tensor;
  /** The sum of the singular values of a matrix. `nuclearNorm(input, keepdim = false)` */
  nuclearNorm(options: Opt<NamedInput<Tensor> & { keepdim?: boolean | undefined; keepdims?: boolean | undefined } & OutOption>): Tensor;
  /** The sum of the singular values of a matrix. `nuclearNorm(input, keepdim = false)` */
  nuclearNorm(input: Tensor, options: Opt<{ keepdim?: boolean | undefined; keepdims?: boolean | undefined } & OutOption>): Tensor;
  /** The sum of the singular values of a matrix. `nuclearNorm(input, keepdim = false)` */
  nuclearNorm(input: Tensor, keepdim?: boolean, options?: OutOption): Tensor;
  /**
   * A tensor of ones: of the default float dtype, on the default device, unless the options say otherwise.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.ones.html
   */
  ones(options: Opt<{ size: readonly number[] } & TensorOptions & OutOption>): Tensor;
  /**
   * A tensor of ones: of the default float dtype, on the default device, unless the options say otherwise.
   */
  ones(size: readonly number[], options?: Opt<TensorOptions & OutOption>): Tensor;
  /**
   * A tensor of ones: of the default float dtype, on the default device, unless the options say otherwise.
   */
  ones(...size: number[] | [...size: number[], options: Opt<TensorOptions & OutOption>]): Tensor;
  /**
   * Ones with shape, dtype, device and strides of `input`. `onesLike(input, { memoryFormat = null })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.ones_like.html
   */
  onesLike(options: Opt<NamedInput<Tensor> & { memoryFormat?: MemoryFormat | null | undefined } & TensorOptions>): Tensor;
  /** Ones with shape, dtype, device and strides of `input`. `onesLike(input, { memoryFormat = null })` */
  onesLike(input: Tensor, options?: Opt<{ memoryFormat?: MemoryFormat | null | undefined } & TensorOptions>): Tensor;
  /**
   * The same as `linalg.householderProduct`: the Q of a QR decomposition, from the Householder vectors that
   * `geqrf` gives.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.orgqr.html
   */
  orgqr(options: Opt<NamedInput<Tensor> & { input2: Tensor } & OutOption>): Tensor;
  /**
   * The same as `linalg.householderProduct`: the Q of a QR decomposition, from the Householder vectors that
   * `geqrf` gives.
   */
  orgqr(input: Tensor, options: Opt<{ input2: Tensor } & OutOption>): Tensor;
  /**
   * The same as `linalg.householderProduct`: the Q of a QR decomposition, from the Householder vectors that
   * `geqrf` gives.
   */
  orgqr(input: Tensor, input2: Tensor, options?: OutOption): Tensor;
  /**
   * Multiplies by the Q of a QR decomposition that `geqrf` gave, without forming it.
   * `ormqr(input, input2, input3, left = true, transpose = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.ormqr.html
   */
  ormqr(options: Opt<NamedInput<Tensor> & { input2: Tensor; input3: Tensor; left?: boolean | undefined; transpose?: boolean | undefined } & OutOption>): Tensor;
  /**
   * Multiplies by the Q of a QR decomposition that `geqrf` gave, without forming it.
   * `ormqr(input, input2, input3, left = true, transpose = false)`
   */
  ormqr(input: Tensor, options: Opt<{ input2: Tensor; input3: Tensor; left?: boolean | undefined; transpose?: boolean | undefined } & OutOption>): Tensor;
  /**
   * Multiplies by the Q of a QR decomposition that `geqrf` gave, without forming it.
   * `ormqr(input, input2, input3, left = true, transpose = false)`
   */
  ormqr(input: Tensor, input2: Tensor, options: Opt<{ input3: Tensor; left?: boolean | undefined; transpose?: boolean | undefined } & OutOption>): Tensor;
  /**
   * Multiplies by the Q of a QR decomposition that `geqrf` gave, without forming it.
   * `ormqr(input, input2, input3, left = true, transpose = false)`
   */
  ormqr(input: Tensor, input2: Tensor, input3: Tensor, options: Opt<{ left?: boolean | undefined; transpose?: boolean | undefined } & OutOption>): Tensor;
  /**
   * Multiplies by the Q of a QR decomposition that `geqrf` gave, without forming it.
   * `ormqr(input, input2, input3, left = true, transpose = false)`
   */
  ormqr(input: Tensor, input2: Tensor, input3: Tensor, left: boolean | undefined, options: Opt<{ transpose?: boolean | undefined } & OutOption>): Tensor;
  /**
   * Multiplies by the Q of a QR decomposition that `geqrf` gave, without forming it.
   * `ormqr(input, input2, input3, left = true, transpose = false)`
   */
  ormqr(input: Tensor, input2: Tensor, input3: Tensor, left?: boolean, transpose?: boolean, options?: OutOption): Tensor;
  /**
   * The outer product of two vectors: (N), (M) → (N, M).
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.outer.html
   */
  outer(options: Opt<NamedInput<Tensor> & { vec2: Tensor } & OutOption>): Tensor;
  /** The outer product of two vectors: (N), (M) → (N, M). */
  outer(input: Tensor, options: Opt<{ vec2: Tensor } & OutOption>): Tensor;
  /** The outer product of two vectors: (N), (M) → (N, M). */
  outer(input: Tensor, vec2: Tensor, options?: OutOption): Tensor;
  /**
   * The `p`-norm of `x1 - x2 + eps` along the last dimension.
   * `pairwiseDistance(x1, x2, p = 2, eps = 0.000001, keepdim = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.pairwise_distance.html
   */
  pairwiseDistance(options: Opt<{ x1: Tensor; x2: Tensor; p?: number | undefined; eps?: number | undefined; keepdim?: boolean | undefined; keepdims?: boolean | undefined }>): Tensor;
  /**
   * The `p`-norm of `x1 - x2 + eps` along the last dimension.
   * `pairwiseDistance(x1, x2, p = 2, eps = 0.000001, keepdim = false)`
   */
  pairwiseDistance(x1: Tensor, options: Opt<{ x2: Tensor; p?: number | undefined; eps?: number | undefined; keepdim?: boolean | undefined; keepdims?: boolean | undefined }>): Tensor;
  /**
   * The `p`-norm of `x1 - x2 + eps` along the last dimension.
   * `pairwiseDistance(x1, x2, p = 2, eps = 0.000001, keepdim = false)`
   */
  pairwiseDistance(x1: Tensor, x2: Tensor, options: Opt<{ p?: number | undefined; eps?: number | undefined; keepdim?: boolean | undefined; keepdims?: boolean | undefined }>): Tensor;
  /**
   * The `p`-norm of `x1 - x2 + eps` along the last dimension.
   * `pairwiseDistance(x1, x2, p = 2, eps = 0.000001, keepdim = false)`
   */
  pairwiseDistance(x1: Tensor, x2: Tensor, p: number | undefined, options: Opt<{ eps?: number | undefined; keepdim?: boolean | undefined; keepdims?: boolean | undefined }>): Tensor;
  /**
   * The `p`-norm of `x1 - x2 + eps` along the last dimension.
   * `pairwiseDistance(x1, x2, p = 2, eps = 0.000001, keepdim = false)`
   */
  pairwiseDistance(x1: Tensor, x2: Tensor, p: number | undefined, eps: number | undefined, options: Opt<{ keepdim?: boolean | undefined; keepdims?: boolean | undefined }>): Tensor;
  /**
   * The `p`-norm of `x1 - x2 + eps` along the last dimension.
   * `pairwiseDistance(x1, x2, p = 2, eps = 0.000001, keepdim = false)`
   */
  pairwiseDistance(x1: Tensor, x2: Tensor, p?: number, eps?: number, keepdim?: boolean): Tensor;
  /**
   * Distances in the `p`-norm between the rows of (N, M), each pair once: N(N - 1)/2 of them.
   * `pdist(input, p = 2)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.pdist.html
   */
  pdist(options: Opt<NamedInput<Tensor> & { p?: number | undefined }>): Tensor;
  /**
   * Distances in the `p`-norm between the rows of (N, M), each pair once: N(N - 1)/2 of them.
   * `pdist(input, p = 2)`
   */
  pdist(input: Tensor, options: Opt<{ p?: number | undefined }>): Tensor;
  /**
   * Distances in the `p`-norm between the rows of (N, M), each pair once: N(N - 1)/2 of them.
   * `pdist(input, p = 2)`
   */
  pdist(input: Tensor, p?: number): Tensor;
  /**
   * Dimensions in another order: the `i`-th of the result is `dims[i]` of `input`; a view.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.permute.html
   */
  permute(options: Opt<NamedInput<Tensor> & { dims: readonly number[] }>): Tensor;
  /** Dimensions in another order: the `i`-th of the result is `dims[i]` of `input`; a view. */
  permute(input: Tensor, options: Opt<{ dims: readonly number[] }>): Tensor;
  /** Dimensions in another order: the `i`-th of the result is `dims[i]` of `input`; a view. */
  permute(input: Tensor, dims: readonly number[]): Tensor;
  /**
   * `permute`, as a copy and not a view: dimensions in another order: the `i`-th of the result is `dims[i]`
   * of `input`; a view.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.permute_copy.html
   */
  permuteCopy(options: Opt<NamedInput<Tensor> & { dims: readonly number[] } & OutOption>): Tensor;
  /**
   * `permute`, as a copy and not a view: dimensions in another order: the `i`-th of the result is `dims[i]`
   * of `input`; a view.
   */
  permuteCopy(input: Tensor, options: Opt<{ dims: readonly number[] } & OutOption>): Tensor;
  /**
   * `permute`, as a copy and not a view: dimensions in another order: the `i`-th of the result is `dims[i]`
   * of `input`; a view.
   */
  permuteCopy(input: Tensor, dims: readonly number[], options?: OutOption): Tensor;
  /**
   * The Moore-Penrose inverse, without singular values below `rcond` times the largest. `linalg.pinv` is its
   * newer form.
   * `pinverse(input, rcond = 1e-15)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.pinverse.html
   */
  pinverse(options: Opt<NamedInput<Tensor> & { rcond?: number | undefined }>): Tensor;
  /**
   * The Moore-Penrose inverse, without singular values below `rcond` times the largest. `linalg.pinv` is its
   * newer form.
   * `pinverse(input, rcond = 1e-15)`
   */
  pinverse(input: Tensor, options: Opt<{ rcond?: number | undefined }>): Tensor;
  /**
   * The Moore-Penrose inverse, without singular values below `rcond` times the largest. `linalg.pinv` is its
   * newer form.
   * `pinverse(input, rcond = 1e-15)`
   */
  pinverse(input: Tensor, rcond?: number): Tensor;
  /**
   * (…, C · r², H, W) → (…, C, H · r, W · r): channels become pixels.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.pixel_shuffle.html
   */
  pixelShuffle(options: Opt<NamedInput<Tensor> & { upscaleFactor: number }>): Tensor;
  /** (…, C · r², H, W) → (…, C, H · r, W · r): channels become pixels. */
  pixelShuffle(input: Tensor, options: Opt<{ upscaleFactor: number }>): Tensor;
  /** (…, C · r², H, W) → (…, C, H · r, W · r): channels become pixels. */
  pixelShuffle(input: Tensor, upscaleFactor: number): Tensor;
  /**
   * (…, C, H · r, W · r) → (…, C · r², H, W): pixels become channels.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.pixel_unshuffle.html
   */
  pixelUnshuffle(options: Opt<NamedInput<Tensor> & { downscaleFactor: number }>): Tensor;
  /** (…, C, H · r, W · r) → (…, C · r², H, W): pixels become channels. */
  pixelUnshuffle(input: Tensor, options: Opt<{ downscaleFactor: number }>): Tensor;
  /** (…, C, H · r, W · r) → (…, C · r², H, W): pixels become channels. */
  pixelUnshuffle(input: Tensor, downscaleFactor: number): Tensor;
  /**
   * Poisson-distributed counts with the rates that `input` gives, in its dtype.
   * `poisson(input, generator = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.poisson.html
   */
  poisson(options: Opt<NamedInput<Tensor> & { generator?: Generator | null | undefined }>): Tensor;
  /**
   * Poisson-distributed counts with the rates that `input` gives, in its dtype.
   * `poisson(input, generator = null)`
   */
  poisson(input: Tensor, options: Opt<{ generator?: Generator | null | undefined }>): Tensor;
  /**
   * Poisson-distributed counts with the rates that `input` gives, in its dtype.
   * `poisson(input, generator = null)`
   */
  poisson(input: Tensor, generator?: Generator | null): Tensor;
  /**
   * `exp(input) - target · input`, with `input` the logarithm of the rate (`logInput`).
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.poisson_nll_loss.html
   */
  poissonNllLoss(options: Opt<NamedInput<Tensor> & { target: Tensor; logInput: boolean; full: boolean; eps: number; reduction: number }>): Tensor;
  /** `exp(input) - target · input`, with `input` the logarithm of the rate (`logInput`). */
  poissonNllLoss(input: Tensor, options: Opt<{ target: Tensor; logInput: boolean; full: boolean; eps: number; reduction: number }>): Tensor;
  /** `exp(input) - target · input`, with `input` the logarithm of the rate (`logInput`). */
  poissonNllLoss(input: Tensor, target: Tensor, options: Opt<{ logInput: boolean; full: boolean; eps: number; reduction: number }>): Tensor;
  /** `exp(input) - target · input`, with `input` the logarithm of the rate (`logInput`). */
  poissonNllLoss(input: Tensor, target: Tensor, logInput: boolean, options: Opt<{ full: boolean; eps: number; reduction: number }>): Tensor;
  /** `exp(input) - target · input`, with `input` the logarithm of the rate (`logInput`). */
  poissonNllLoss(input: Tensor, target: Tensor, logInput: boolean, full: boolean, options: Opt<{ eps: number; reduction: number }>): Tensor;
  /** `exp(input) - target · input`, with `input` the logarithm of the rate (`logInput`). */
  poissonNllLoss(input: Tensor, target: Tensor, logInput: boolean, full: boolean, eps: number, options: Opt<{ reduction: number }>): Tensor;
  /** `exp(input) - target · input`, with `input` the logarithm of the rate (`logInput`). */
  poissonNllLoss(input: Tensor, target: Tensor, logInput: boolean, full: boolean, eps: number, reduction: number): Tensor;
  /**
   * The complex tensor `abs · exp(i · angle)` of absolute values and angles in radians.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.polar.html
   */
  polar(options: Opt<{ abs: Tensor; angle: Tensor } & OutOption>): Tensor;
  /** The complex tensor `abs · exp(i · angle)` of absolute values and angles in radians. */
  polar(abs: Tensor, options: Opt<{ angle: Tensor } & OutOption>): Tensor;
  /** The complex tensor `abs · exp(i · angle)` of absolute values and angles in radians. */
  polar(abs: Tensor, angle: Tensor, options?: OutOption): Tensor;
  /**
   * The nth derivative of `digamma`, `dⁿ/dxⁿ ψ(x)`: 0 gives `digamma` itself.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.polygamma.html
   */
  polygamma(options: Opt<NamedInput<Tensor> & { n: number } & OutOption>): Tensor;
  /** The nth derivative of `digamma`, `dⁿ/dxⁿ ψ(x)`: 0 gives `digamma` itself. */
  polygamma(n: number, options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  /** The nth derivative of `digamma`, `dⁿ/dxⁿ ψ(x)`: 0 gives `digamma` itself. */
  polygamma(n: number, input: Tensor, options?: OutOption): Tensor;
  /**
   * `input` itself, as unary plus; an error for booleans.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.positive.html
   */
  positive(options: Opt<NamedInput<Tensor>>): Tensor;
  /** `input` itself, as unary plus; an error for booleans. */
  positive(input: Tensor): Tensor;
  /**
   * `input ** exponent`, broadcast; either may be a number. Integers to a negative power are an error.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.pow.html
   */
  pow(options: Opt<NamedInput<Tensor> & { exponent: Tensor } & OutOption>): Tensor;
  /** `input ** exponent`, broadcast; either may be a number. Integers to a negative power are an error. */
  pow(input: Tensor, options: Opt<{ exponent: Tensor } & OutOption>): Tensor;
  /** `input ** exponent`, broadcast; either may be a number. Integers to a negative power are an error. */
  pow(input: Tensor, exponent: Tensor, options?: OutOption): Tensor;
  /** `input ** exponent`, broadcast; either may be a number. Integers to a negative power are an error. */
  pow(options: Opt<{ self: Scalar; exponent: Tensor } & OutOption>): Tensor;
  /** `input ** exponent`, broadcast; either may be a number. Integers to a negative power are an error. */
  pow(self: Scalar, options: Opt<{ exponent: Tensor } & OutOption>): Tensor;
  /** `input ** exponent`, broadcast; either may be a number. Integers to a negative power are an error. */
  pow(self: Scalar, exponent: Tensor, options?: OutOption): Tensor;
  /** `input ** exponent`, broadcast; either may be a number. Integers to a negative power are an error. */
  pow(options: Opt<NamedInput<Tensor> & { exponent: Scalar } & OutOption>): Tensor;
  /** `input ** exponent`, broadcast; either may be a number. Integers to a negative power are an error. */
  pow(input: Tensor, options: Opt<{ exponent: Scalar } & OutOption>): Tensor;
  /** `input ** exponent`, broadcast; either may be a number. Integers to a negative power are an error. */
  pow(input: Tensor, exponent: Scalar, options?: OutOption): Tensor;
  /**
   * `input` where positive, else `weight · input`, with one weight for all or one a channel.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.prelu.html
   */
  prelu(options: Opt<NamedInput<Tensor> & { weight: Tensor }>): Tensor;
  /** `input` where positive, else `weight · input`, with one weight for all or one a channel. */
  prelu(input: Tensor, options: Opt<{ weight: Tensor }>): Tensor;
  /** `input` where positive, else `weight · input`, with one weight for all or one a channel. */
  prelu(input: Tensor, weight: Tensor): Tensor;
  /**
   * Π over one `dim`, or over all. Integers multiply in int64; the product of nothing is 1.
   * `prod(input, { dtype = null })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.prod.html
   */
  prod(options: Opt<NamedInput<Tensor> & { dtype?: DType | null | undefined }>): Tensor;
  /**
   * Π over one `dim`, or over all. Integers multiply in int64; the product of nothing is 1.
   * `prod(input, { dtype = null })`
   */
  prod(input: Tensor, options?: Opt<{ dtype?: DType | null | undefined }>): Tensor;
  /**
   * Π over one `dim`, or over all. Integers multiply in int64; the product of nothing is 1.
   * `prod(input, dim, keepdim = false, { dtype = null })`
   */
  prod(options: Opt<NamedInput<Tensor> & NamedDim<number> & { keepdim?: boolean | undefined; keepdims?: boolean | undefined; dtype?: DType | null | undefined } & OutOption>): Tensor;
  /**
   * Π over one `dim`, or over all. Integers multiply in int64; the product of nothing is 1.
   * `prod(input, dim, keepdim = false, { dtype = null })`
   */
  prod(input: Tensor, options: Opt<NamedDim<number> & { keepdim?: boolean | undefined; keepdims?: boolean | undefined; dtype?: DType | null | undefined } & OutOption>): Tensor;
  /**
   * Π over one `dim`, or over all. Integers multiply in int64; the product of nothing is 1.
   * `prod(input, dim, keepdim = false, { dtype = null })`
   */
  prod(input: Tensor, dim: number, options: Opt<{ keepdim?: boolean | undefined; keepdims?: boolean | undefined; dtype?: DType | null | undefined } & OutOption>): Tensor;
  /**
   * Π over one `dim`, or over all. Integers multiply in int64; the product of nothing is 1.
   * `prod(input, dim, keepdim = false, { dtype = null })`
   */
  prod(input: Tensor, dim: number, keepdim?: boolean, options?: Opt<{ dtype?: DType | null | undefined } & OutOption>): Tensor;
  /**
   * The dtype in which operands of two dtypes meet: `int64` and `float32` in `float32`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.promote_types.html
   */
  promoteTypes(options: Opt<{ type1: DType; type2: DType }>): DType;
  /** The dtype in which operands of two dtypes meet: `int64` and `float32` in `float32`. */
  promoteTypes(type1: DType, options: Opt<{ type2: DType }>): DType;
  /** The dtype in which operands of two dtypes meet: `int64` and `float32` in `float32`. */
  promoteTypes(type1: DType, type2: DType): DType;
  /**
   * Writes (or adds, with `accumulate`) at indices into the flattened tensor.
   * `put(input, index, source, accumulate = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.put.html
   */
  put(options: Opt<NamedInput<Tensor> & { index: Tensor; source: Tensor; accumulate?: boolean | undefined }>): Tensor;
  /**
   * Writes (or adds, with `accumulate`) at indices into the flattened tensor.
   * `put(input, index, source, accumulate = false)`
   */
  put(input: Tensor, options: Opt<{ index: Tensor; source: Tensor; accumulate?: boolean | undefined }>): Tensor;
  /**
   * Writes (or adds, with `accumulate`) at indices into the flattened tensor.
   * `put(input, index, source, accumulate = false)`
   */
  put(input: Tensor, index: Tensor, options: Opt<{ source: Tensor; accumulate?: boolean | undefined }>): Tensor;
  /**
   * Writes (or adds, with `accumulate`) at indices into the flattened tensor.
   * `put(input, index, source, accumulate = false)`
   */
  put(input: Tensor, index: Tensor, source: Tensor, options: Opt<{ accumulate?: boolean | undefined }>): Tensor;
  /**
   * Writes (or adds, with `accumulate`) at indices into the flattened tensor.
   * `put(input, index, source, accumulate = false)`
   */
  put(input: Tensor, index: Tensor, source: Tensor, accumulate?: boolean): Tensor;
  /**
   * The dimension along which a tensor was quantized by channels.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.q_per_channel_axis.html
   */
  qPerChannelAxis(options: Opt<NamedInput<Tensor>>): number;
  /** The dimension along which a tensor was quantized by channels. */
  qPerChannelAxis(input: Tensor): number;
  /**
   * The scale of each channel of a tensor quantized by channels, float64.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.q_per_channel_scales.html
   */
  qPerChannelScales(options: Opt<NamedInput<Tensor>>): Tensor;
  /** The scale of each channel of a tensor quantized by channels, float64. */
  qPerChannelScales(input: Tensor): Tensor;
  /**
   * The zero point of each channel of a tensor quantized by channels, int64.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.q_per_channel_zero_points.html
   */
  qPerChannelZeroPoints(options: Opt<NamedInput<Tensor>>): Tensor;
  /** The zero point of each channel of a tensor quantized by channels, int64. */
  qPerChannelZeroPoints(input: Tensor): Tensor;
  /**
   * The scale of a tensor quantized as a whole.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.q_scale.html
   */
  qScale(options: Opt<NamedInput<Tensor>>): number;
  /** The scale of a tensor quantized as a whole. */
  qScale(input: Tensor): number;
  /**
   * The zero point of a tensor quantized as a whole.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.q_zero_point.html
   */
  qZeroPoint(options: Opt<NamedInput<Tensor>>): number;
  /** The zero point of a tensor quantized as a whole. */
  qZeroPoint(input: Tensor): number;
  /**
   * QR decomposition, reduced unless `some` is false. `linalg.qr` is its newer form. `qr(input, some = true)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.qr.html
   */
  qr(options: Opt<NamedInput<Tensor> & { some?: boolean | undefined } & OutsOption<[Tensor, Tensor]>>): NamedTuple<['Q', 'R']>;
  /**
   * QR decomposition, reduced unless `some` is false. `linalg.qr` is its newer form. `qr(input, some = true)`
   */
  qr(input: Tensor, options: Opt<{ some?: boolean | undefined } & OutsOption<[Tensor, Tensor]>>): NamedTuple<['Q', 'R']>;
  /**
   * QR decomposition, reduced unless `some` is false. `linalg.qr` is its newer form. `qr(input, some = true)`
   */
  qr(input: Tensor, some?: boolean, options?: OutsOption<[Tensor, Tensor]>): NamedTuple<['Q', 'R']>;
  /**
   * The `q`-th quantiles (0 to 1) over `dim`; between two elements by `interpolation`. NaN wins.
   * `quantile(input, q, dim = null, keepdim = false, { interpolation = 'linear' })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.quantile.html
   */
  quantile(options: Opt<NamedInput<Tensor> & { q: Tensor; dim?: number | null | undefined; axis?: number | null | undefined; keepdim?: boolean | undefined; keepdims?: boolean | undefined; interpolation?: 'linear' | 'lower' | 'higher' | 'midpoint' | 'nearest' | undefined } & OutOption>): Tensor;
  /**
   * The `q`-th quantiles (0 to 1) over `dim`; between two elements by `interpolation`. NaN wins.
   * `quantile(input, q, dim = null, keepdim = false, { interpolation = 'linear' })`
   */
  quantile(input: Tensor, options: Opt<{ q: Tensor; dim?: number | null | undefined; axis?: number | null | undefined; keepdim?: boolean | undefined; keepdims?: boolean | undefined; interpolation?: 'linear' | 'lower' | 'higher' | 'midpoint' | 'nearest' | undefined } & OutOption>): Tensor;
  /**
   * The `q`-th quantiles (0 to 1) over `dim`; between two elements by `interpolation`. NaN wins.
   * `quantile(input, q, dim = null, keepdim = false, { interpolation = 'linear' })`
   */
  quantile(input: Tensor, q: Tensor, options: Opt<{ dim?: number | null | undefined; axis?: number | null | undefined; keepdim?: boolean | undefined; keepdims?: boolean | undefined; interpolation?: 'linear' | 'lower' | 'higher' | 'midpoint' | 'nearest' | undefined } & OutOption>): Tensor;
  /**
   * The `q`-th quantiles (0 to 1) over `dim`; between two elements by `interpolation`. NaN wins.
   * `quantile(input, q, dim = null, keepdim = false, { interpolation = 'linear' })`
   */
  quantile(input: Tensor, q: Tensor, dim: number | null | undefined, options: Opt<{ keepdim?: boolean | undefined; keepdims?: boolean | undefined; interpolation?: 'linear' | 'lower' | 'higher' | 'midpoint' | 'nearest' | undefined } & OutOption>): Tensor;
  /**
   * The `q`-th quantiles (0 to 1) over `dim`; between two elements by `interpolation`. NaN wins.
   * `quantile(input, q, dim = null, keepdim = false, { interpolation = 'linear' })`
   */
  quantile(input: Tensor, q: Tensor, dim?: number | null, keepdim?: boolean, options?: Opt<{ interpolation?: 'linear' | 'lower' | 'higher' | 'midpoint' | 'nearest' | undefined } & OutOption>): Tensor;
  /**
   * The `q`-th quantiles (0 to 1) over `dim`; between two elements by `interpolation`. NaN wins.
   * `quantile(input, q, dim = null, keepdim = false, { interpolation = 'linear' })`
   */
  quantile(options: Opt<NamedInput<Tensor> & { q: number; dim?: number | null | undefined; axis?: number | null | undefined; keepdim?: boolean | undefined; keepdims?: boolean | undefined; interpolation?: 'linear' | 'lower' | 'higher' | 'midpoint' | 'nearest' | undefined } & OutOption>): Tensor;
  /**
   * The `q`-th quantiles (0 to 1) over `dim`; between two elements by `interpolation`. NaN wins.
   * `quantile(input, q, dim = null, keepdim = false, { interpolation = 'linear' })`
   */
  quantile(input: Tensor, options: Opt<{ q: number; dim?: number | null | undefined; axis?: number | null | undefined; keepdim?: boolean | undefined; keepdims?: boolean | undefined; interpolation?: 'linear' | 'lower' | 'higher' | 'midpoint' | 'nearest' | undefined } & OutOption>): Tensor;
  /**
   * The `q`-th quantiles (0 to 1) over `dim`; between two elements by `interpolation`. NaN wins.
   * `quantile(input, q, dim = null, keepdim = false, { interpolation = 'linear' })`
   */
  quantile(input: Tensor, q: number, options: Opt<{ dim?: number | null | undefined; axis?: number | null | undefined; keepdim?: boolean | undefined; keepdims?: boolean | undefined; interpolation?: 'linear' | 'lower' | 'higher' | 'midpoint' | 'nearest' | undefined } & OutOption>): Tensor;
  /**
   * The `q`-th quantiles (0 to 1) over `dim`; between two elements by `interpolation`. NaN wins.
   * `quantile(input, q, dim = null, keepdim = false, { interpolation = 'linear' })`
   */
  quantile(input: Tensor, q: number, dim: number | null | undefined, options: Opt<{ keepdim?: boolean | undefined; keepdims?: boolean | undefined; interpolation?: 'linear' | 'lower' | 'higher' | 'midpoint' | 'nearest' | undefined } & OutOption>): Tensor;
  /**
   * The `q`-th quantiles (0 to 1) over `dim`; between two elements by `interpolation`. NaN wins.
   * `quantile(input, q, dim = null, keepdim = false, { interpolation = 'linear' })`
   */
  quantile(input: Tensor, q: number, dim?: number | null, keepdim?: boolean, options?: Opt<{ interpolation?: 'linear' | 'lower' | 'higher' | 'midpoint' | 'nearest' | undefined } & OutOption>): Tensor;
  /**
   * Integers q with `x ≈ (q - zeroPoint) · scale`, a scale and a zero point for each slice of `axis`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.quantize_per_channel.html
   */
  quantizePerChannel(options: Opt<NamedInput<Tensor> & { scales: Tensor; zeroPoints: Tensor; axis: number; dtype: DType }>): Tensor;
  /** Integers q with `x ≈ (q - zeroPoint) · scale`, a scale and a zero point for each slice of `axis`. */
  quantizePerChannel(input: Tensor, options: Opt<{ scales: Tensor; zeroPoints: Tensor; axis: number; dtype: DType }>): Tensor;
  /** Integers q with `x ≈ (q - zeroPoint) · scale`, a scale and a zero point for each slice of `axis`. */
  quantizePerChannel(input: Tensor, scales: Tensor, options: Opt<{ zeroPoints: Tensor; axis: number; dtype: DType }>): Tensor;
  /** Integers q with `x ≈ (q - zeroPoint) · scale`, a scale and a zero point for each slice of `axis`. */
  quantizePerChannel(input: Tensor, scales: Tensor, zeroPoints: Tensor, options: Opt<{ axis: number; dtype: DType }>): Tensor;
  /** Integers q with `x ≈ (q - zeroPoint) · scale`, a scale and a zero point for each slice of `axis`. */
  quantizePerChannel(input: Tensor, scales: Tensor, zeroPoints: Tensor, axis: number, options: Opt<{ dtype: DType }>): Tensor;
  /** Integers q with `x ≈ (q - zeroPoint) · scale`, a scale and a zero point for each slice of `axis`. */
  quantizePerChannel(input: Tensor, scales: Tensor, zeroPoints: Tensor, axis: number, dtype: DType): Tensor;
  /**
   * Integers q with `x ≈ (q - zeroPoint) · scale`, one scale for all.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.quantize_per_tensor.html
   */
  quantizePerTensor(options: Opt<NamedInput<Tensor> & { scale: Tensor; zeroPoint: Tensor; dtype: DType }>): Tensor;
  /** Integers q with `x ≈ (q - zeroPoint) · scale`, one scale for all. */
  quantizePerTensor(input: Tensor, options: Opt<{ scale: Tensor; zeroPoint: Tensor; dtype: DType }>): Tensor;
  /** Integers q with `x ≈ (q - zeroPoint) · scale`, one scale for all. */
  quantizePerTensor(input: Tensor, scale: Tensor, options: Opt<{ zeroPoint: Tensor; dtype: DType }>): Tensor;
  /** Integers q with `x ≈ (q - zeroPoint) · scale`, one scale for all. */
  quantizePerTensor(input: Tensor, scale: Tensor, zeroPoint: Tensor, options: Opt<{ dtype: DType }>): Tensor;
  /** Integers q with `x ≈ (q - zeroPoint) · scale`, one scale for all. */
  quantizePerTensor(input: Tensor, scale: Tensor, zeroPoint: Tensor, dtype: DType): Tensor;
  /** Integers q with `x ≈ (q - zeroPoint) · scale`, one scale for all. */
  quantizePerTensor(options: Opt<NamedInput<Tensor> & { scale: number; zeroPoint: number; dtype: DType }>): Tensor;
  /** Integers q with `x ≈ (q - zeroPoint) · scale`, one scale for all. */
  quantizePerTensor(input: Tensor, options: Opt<{ scale: number; zeroPoint: number; dtype: DType }>): Tensor;
  /** Integers q with `x ≈ (q - zeroPoint) · scale`, one scale for all. */
  quantizePerTensor(input: Tensor, scale: number, options: Opt<{ zeroPoint: number; dtype: DType }>): Tensor;
  /** Integers q with `x ≈ (q - zeroPoint) · scale`, one scale for all. */
  quantizePerTensor(input: Tensor, scale: number, zeroPoint: number, options: Opt<{ dtype: DType }>): Tensor;
  /** Integers q with `x ≈ (q - zeroPoint) · scale`, one scale for all. */
  quantizePerTensor(input: Tensor, scale: number, zeroPoint: number, dtype: DType): Tensor;
  /** Integers q with `x ≈ (q - zeroPoint) · scale`, one scale for all. */
  quantizePerTensor(options: Opt<{ tensors: readonly Tensor[]; scales: Tensor; zeroPoints: Tensor; dtype: DType }>): Tensor[];
  /** Integers q with `x ≈ (q - zeroPoint) · scale`, one scale for all. */
  quantizePerTensor(tensors: readonly Tensor[], options: Opt<{ scales: Tensor; zeroPoints: Tensor; dtype: DType }>): Tensor[];
  /** Integers q with `x ≈ (q - zeroPoint) · scale`, one scale for all. */
  quantizePerTensor(tensors: readonly Tensor[], scales: Tensor, options: Opt<{ zeroPoints: Tensor; dtype: DType }>): Tensor[];
  /** Integers q with `x ≈ (q - zeroPoint) · scale`, one scale for all. */
  quantizePerTensor(tensors: readonly Tensor[], scales: Tensor, zeroPoints: Tensor, options: Opt<{ dtype: DType }>): Tensor[];
  /** Integers q with `x ≈ (q - zeroPoint) · scale`, one scale for all. */
  quantizePerTensor(tensors: readonly Tensor[], scales: Tensor, zeroPoints: Tensor, dtype: DType): Tensor[];
  /**
   * `quantizePerTensor` with scale and zero point of the data itself; `reduceRange` saves one bit.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.quantize_per_tensor_dynamic.html
   */
  quantizePerTensorDynamic(options: Opt<NamedInput<Tensor> & { dtype: DType; reduceRange: boolean }>): Tensor;
  /** `quantizePerTensor` with scale and zero point of the data itself; `reduceRange` saves one bit. */
  quantizePerTensorDynamic(input: Tensor, options: Opt<{ dtype: DType; reduceRange: boolean }>): Tensor;
  /** `quantizePerTensor` with scale and zero point of the data itself; `reduceRange` saves one bit. */
  quantizePerTensorDynamic(input: Tensor, dtype: DType, options: Opt<{ reduceRange: boolean }>): Tensor;
  /** `quantizePerTensor` with scale and zero point of the data itself; `reduceRange` saves one bit. */
  quantizePerTensorDynamic(input: Tensor, dtype: DType, reduceRange: boolean): Tensor;
  /**
   * `batchNorm` of a quantized tensor in evaluation, quantized anew by `outputScale`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.quantized_batch_norm.html
   */
  quantizedBatchNorm(options: Opt<NamedInput<Tensor> & { weight: Tensor | null; bias: Tensor | null; mean: Tensor; var: Tensor; eps: number; outputScale: number; outputZeroPoint: number }>): Tensor;
  /** `batchNorm` of a quantized tensor in evaluation, quantized anew by `outputScale`. */
  quantizedBatchNorm(input: Tensor, options: Opt<{ weight: Tensor | null; bias: Tensor | null; mean: Tensor; var: Tensor; eps: number; outputScale: number; outputZeroPoint: number }>): Tensor;
  /** `batchNorm` of a quantized tensor in evaluation, quantized anew by `outputScale`. */
  quantizedBatchNorm(input: Tensor, weight: Tensor | null, options: Opt<{ bias: Tensor | null; mean: Tensor; var: Tensor; eps: number; outputScale: number; outputZeroPoint: number }>): Tensor;
  /** `batchNorm` of a quantized tensor in evaluation, quantized anew by `outputScale`. */
  quantizedBatchNorm(input: Tensor, weight: Tensor | null, bias: Tensor | null, options: Opt<{ mean: Tensor; var: Tensor; eps: number; outputScale: number; outputZeroPoint: number }>): Tensor;
  /** `batchNorm` of a quantized tensor in evaluation, quantized anew by `outputScale`. */
  quantizedBatchNorm(input: Tensor, weight: Tensor | null, bias: Tensor | null, mean: Tensor, options: Opt<{ var: Tensor; eps: number; outputScale: number; outputZeroPoint: number }>): Tensor;
  /** `batchNorm` of a quantized tensor in evaluation, quantized anew by `outputScale`. */
  quantizedBatchNorm(input: Tensor, weight: Tensor | null, bias: Tensor | null, mean: Tensor, var_: Tensor, options: Opt<{ eps: number; outputScale: number; outputZeroPoint: number }>): Tensor;
  /** `batchNorm` of a quantized tensor in evaluation, quantized anew by `outputScale`. */
  quantizedBatchNorm(input: Tensor, weight: Tensor | null, bias: Tensor | null, mean: Tensor, var_: Tensor, eps: number, options: Opt<{ outputScale: number; outputZeroPoint: number }>): Tensor;
  /** `batchNorm` of a quantized tensor in evaluation, quantized anew by `outputScale`. */
  quantizedBatchNorm(input: Tensor, weight: Tensor | null, bias: Tensor | null, mean: Tensor, var_: Tensor, eps: number, outputScale: number, options: Opt<{ outputZeroPoint: number }>): Tensor;
  /** `batchNorm` of a quantized tensor in evaluation, quantized anew by `outputScale`. */
  quantizedBatchNorm(input: Tensor, weight: Tensor | null, bias: Tensor | null, mean: Tensor, var_: Tensor, eps: number, outputScale: number, outputZeroPoint: number): Tensor;
  /** `gruCell` with weights of int8 that FBGEMM has packed. */
  quantizedGruCell(options: Opt<NamedInput<Tensor> & { hx: Tensor; wIh: Tensor; wHh: Tensor; bIh: Tensor; bHh: Tensor; packedIh: Tensor; packedHh: Tensor; colOffsetsIh: Tensor; colOffsetsHh: Tensor; scaleIh: Scalar; scaleHh: Scalar; zeroPointIh: Scalar; zeroPointHh: Scalar }>): Tensor;
  /** `gruCell` with weights of int8 that FBGEMM has packed. */
  quantizedGruCell(input: Tensor, options: Opt<{ hx: Tensor; wIh: Tensor; wHh: Tensor; bIh: Tensor; bHh: Tensor; packedIh: Tensor; packedHh: Tensor; colOffsetsIh: Tensor; colOffsetsHh: Tensor; scaleIh: Scalar; scaleHh: Scalar; zeroPointIh: Scalar; zeroPointHh: Scalar }>): Tensor;
  /** `gruCell` with weights of int8 that FBGEMM has packed. */
  quantizedGruCell(input: Tensor, hx: Tensor, options: Opt<{ wIh: Tensor; wHh: Tensor; bIh: Tensor; bHh: Tensor; packedIh: Tensor; packedHh: Tensor; colOffsetsIh: Tensor; colOffsetsHh: Tensor; scaleIh: Scalar; scaleHh: Scalar; zeroPointIh: Scalar; zeroPointHh: Scalar }>): Tensor;
  /** `gruCell` with weights of int8 that FBGEMM has packed. */
  quantizedGruCell(input: Tensor, hx: Tensor, wIh: Tensor, options: Opt<{ wHh: Tensor; bIh: Tensor; bHh: Tensor; packedIh: Tensor; packedHh: Tensor; colOffsetsIh: Tensor; colOffsetsHh: Tensor; scaleIh: Scalar; scaleHh: Scalar; zeroPointIh: Scalar; zeroPointHh: Scalar }>): Tensor;
  /** `gruCell` with weights of int8 that FBGEMM has packed. */
  quantizedGruCell(input: Tensor, hx: Tensor, wIh: Tensor, wHh: Tensor, options: Opt<{ bIh: Tensor; bHh: Tensor; packedIh: Tensor; packedHh: Tensor; colOffsetsIh: Tensor; colOffsetsHh: Tensor; scaleIh: Scalar; scaleHh: Scalar; zeroPointIh: Scalar; zeroPointHh: Scalar }>): Tensor;
  /** `gruCell` with weights of int8 that FBGEMM has packed. */
  quantizedGruCell(input: Tensor, hx: Tensor, wIh: Tensor, wHh: Tensor, bIh: Tensor, options: Opt<{ bHh: Tensor; packedIh: Tensor; packedHh: Tensor; colOffsetsIh: Tensor; colOffsetsHh: Tensor; scaleIh: Scalar; scaleHh: Scalar; zeroPointIh: Scalar; zeroPointHh: Scalar }>): Tensor;
  /** `gruCell` with weights of int8 that FBGEMM has packed. */
  quantizedGruCell(input: Tensor, hx: Tensor, wIh: Tensor, wHh: Tensor, bIh: Tensor, bHh: Tensor, options: Opt<{ packedIh: Tensor; packedHh: Tensor; colOffsetsIh: Tensor; colOffsetsHh: Tensor; scaleIh: Scalar; scaleHh: Scalar; zeroPointIh: Scalar; zeroPointHh: Scalar }>): Tensor;
  /** `gruCell` with weights of int8 that FBGEMM has packed. */
  quantizedGruCell(input: Tensor, hx: Tensor, wIh: Tensor, wHh: Tensor, bIh: Tensor, bHh: Tensor, packedIh: Tensor, options: Opt<{ packedHh: Tensor; colOffsetsIh: Tensor; colOffsetsHh: Tensor; scaleIh: Scalar; scaleHh: Scalar; zeroPointIh: Scalar; zeroPointHh: Scalar }>): Tensor;
  /** `gruCell` with weights of int8 that FBGEMM has packed. */
  quantizedGruCell(input: Tensor, hx: Tensor, wIh: Tensor, wHh: Tensor, bIh: Tensor, bHh: Tensor, packedIh: Tensor, packedHh: Tensor, options: Opt<{ colOffsetsIh: Tensor; colOffsetsHh: Tensor; scaleIh: Scalar; scaleHh: Scalar; zeroPointIh: Scalar; zeroPointHh: Scalar }>): Tensor;
  /** `gruCell` with weights of int8 that FBGEMM has packed. */
  quantizedGruCell(input: Tensor, hx: Tensor, wIh: Tensor, wHh: Tensor, bIh: Tensor, bHh: Tensor, packedIh: Tensor, packedHh: Tensor, colOffsetsIh: Tensor, options: Opt<{ colOffsetsHh: Tensor; scaleIh: Scalar; scaleHh: Scalar; zeroPointIh: Scalar; zeroPointHh: Scalar }>): Tensor;
  /** `gruCell` with weights of int8 that FBGEMM has packed. */
  quantizedGruCell(input: Tensor, hx: Tensor, wIh: Tensor, wHh: Tensor, bIh: Tensor, bHh: Tensor, packedIh: Tensor, packedHh: Tensor, colOffsetsIh: Tensor, colOffsetsHh: Tensor, options: Opt<{ scaleIh: Scalar; scaleHh: Scalar; zeroPointIh: Scalar; zeroPointHh: Scalar }>): Tensor;
  /** `gruCell` with weights of int8 that FBGEMM has packed. */
  quantizedGruCell(input: Tensor, hx: Tensor, wIh: Tensor, wHh: Tensor, bIh: Tensor, bHh: Tensor, packedIh: Tensor, packedHh: Tensor, colOffsetsIh: Tensor, colOffsetsHh: Tensor, scaleIh: Scalar, options: Opt<{ scaleHh: Scalar; zeroPointIh: Scalar; zeroPointHh: Scalar }>): Tensor;
  /** `gruCell` with weights of int8 that FBGEMM has packed. */
  quantizedGruCell(input: Tensor, hx: Tensor, wIh: Tensor, wHh: Tensor, bIh: Tensor, bHh: Tensor, packedIh: Tensor, packedHh: Tensor, colOffsetsIh: Tensor, colOffsetsHh: Tensor, scaleIh: Scalar, scaleHh: Scalar, options: Opt<{ zeroPointIh: Scalar; zeroPointHh: Scalar }>): Tensor;
  /** `gruCell` with weights of int8 that FBGEMM has packed. */
  quantizedGruCell(input: Tensor, hx: Tensor, wIh: Tensor, wHh: Tensor, bIh: Tensor, bHh: Tensor, packedIh: Tensor, packedHh: Tensor, colOffsetsIh: Tensor, colOffsetsHh: Tensor, scaleIh: Scalar, scaleHh: Scalar, zeroPointIh: Scalar, options: Opt<{ zeroPointHh: Scalar }>): Tensor;
  /** `gruCell` with weights of int8 that FBGEMM has packed. */
  quantizedGruCell(input: Tensor, hx: Tensor, wIh: Tensor, wHh: Tensor, bIh: Tensor, bHh: Tensor, packedIh: Tensor, packedHh: Tensor, colOffsetsIh: Tensor, colOffsetsHh: Tensor, scaleIh: Scalar, scaleHh: Scalar, zeroPointIh: Scalar, zeroPointHh: Scalar): Tensor;
  /** `lstmCell` with weights of int8 that FBGEMM has packed. */
  quantizedLstmCell(options: Opt<NamedInput<Tensor> & { hx: readonly Tensor[]; wIh: Tensor; wHh: Tensor; bIh: Tensor; bHh: Tensor; packedIh: Tensor; packedHh: Tensor; colOffsetsIh: Tensor; colOffsetsHh: Tensor; scaleIh: Scalar; scaleHh: Scalar; zeroPointIh: Scalar; zeroPointHh: Scalar }>): [Tensor, Tensor];
  /** `lstmCell` with weights of int8 that FBGEMM has packed. */
  quantizedLstmCell(input: Tensor, options: Opt<{ hx: readonly Tensor[]; wIh: Tensor; wHh: Tensor; bIh: Tensor; bHh: Tensor; packedIh: Tensor; packedHh: Tensor; colOffsetsIh: Tensor; colOffsetsHh: Tensor; scaleIh: Scalar; scaleHh: Scalar; zeroPointIh: Scalar; zeroPointHh: Scalar }>): [Tensor, Tensor];
  /** `lstmCell` with weights of int8 that FBGEMM has packed. */
  quantizedLstmCell(input: Tensor, hx: readonly Tensor[], options: Opt<{ wIh: Tensor; wHh: Tensor; bIh: Tensor; bHh: Tensor; packedIh: Tensor; packedHh: Tensor; colOffsetsIh: Tensor; colOffsetsHh: Tensor; scaleIh: Scalar; scaleHh: Scalar; zeroPointIh: Scalar; zeroPointHh: Scalar }>): [Tensor, Tensor];
  /** `lstmCell` with weights of int8 that FBGEMM has packed. */
  quantizedLstmCell(input: Tensor, hx: readonly Tensor[], wIh: Tensor, options: Opt<{ wHh: Tensor; bIh: Tensor; bHh: Tensor; packedIh: Tensor; packedHh: Tensor; colOffsetsIh: Tensor; colOffsetsHh: Tensor; scaleIh: Scalar; scaleHh: Scalar; zeroPointIh: Scalar; zeroPointHh: Scalar }>): [Tensor, Tensor];
  /** `lstmCell` with weights of int8 that FBGEMM has packed. */
  quantizedLstmCell(input: Tensor, hx: readonly Tensor[], wIh: Tensor, wHh: Tensor, options: Opt<{ bIh: Tensor; bHh: Tensor; packedIh: Tensor; packedHh: Tensor; colOffsetsIh: Tensor; colOffsetsHh: Tensor; scaleIh: Scalar; scaleHh: Scalar; zeroPointIh: Scalar; zeroPointHh: Scalar }>): [Tensor, Tensor];
  /** `lstmCell` with weights of int8 that FBGEMM has packed. */
  quantizedLstmCell(input: Tensor, hx: readonly Tensor[], wIh: Tensor, wHh: Tensor, bIh: Tensor, options: Opt<{ bHh: Tensor; packedIh: Tensor; packedHh: Tensor; colOffsetsIh: Tensor; colOffsetsHh: Tensor; scaleIh: Scalar; scaleHh: Scalar; zeroPointIh: Scalar; zeroPointHh: Scalar }>): [Tensor, Tensor];
  /** `lstmCell` with weights of int8 that FBGEMM has packed. */
  quantizedLstmCell(input: Tensor, hx: readonly Tensor[], wIh: Tensor, wHh: Tensor, bIh: Tensor, bHh: Tensor, options: Opt<{ packedIh: Tensor; packedHh: Tensor; colOffsetsIh: Tensor; colOffsetsHh: Tensor; scaleIh: Scalar; scaleHh: Scalar; zeroPointIh: Scalar; zeroPointHh: Scalar }>): [Tensor, Tensor];
  /** `lstmCell` with weights of int8 that FBGEMM has packed. */
  quantizedLstmCell(input: Tensor, hx: readonly Tensor[], wIh: Tensor, wHh: Tensor, bIh: Tensor, bHh: Tensor, packedIh: Tensor, options: Opt<{ packedHh: Tensor; colOffsetsIh: Tensor; colOffsetsHh: Tensor; scaleIh: Scalar; scaleHh: Scalar; zeroPointIh: Scalar; zeroPointHh: Scalar }>): [Tensor, Tensor];
  /** `lstmCell` with weights of int8 that FBGEMM has packed. */
  quantizedLstmCell(input: Tensor, hx: readonly Tensor[], wIh: Tensor, wHh: Tensor, bIh: Tensor, bHh: Tensor, packedIh: Tensor, packedHh: Tensor, options: Opt<{ colOffsetsIh: Tensor; colOffsetsHh: Tensor; scaleIh: Scalar; scaleHh: Scalar; zeroPointIh: Scalar; zeroPointHh: Scalar }>): [Tensor, Tensor];
  /** `lstmCell` with weights of int8 that FBGEMM has packed. */
  quantizedLstmCell(input: Tensor, hx: readonly Tensor[], wIh: Tensor, wHh: Tensor, bIh: Tensor, bHh: Tensor, packedIh: Tensor, packedHh: Tensor, colOffsetsIh: Tensor, options: Opt<{ colOffsetsHh: Tensor; scaleIh: Scalar; scaleHh: Scalar; zeroPointIh: Scalar; zeroPointHh: Scalar }>): [Tensor, Tensor];
  /** `lstmCell` with weights of int8 that FBGEMM has packed. */
  quantizedLstmCell(input: Tensor, hx: readonly Tensor[], wIh: Tensor, wHh: Tensor, bIh: Tensor, bHh: Tensor, packedIh: Tensor, packedHh: Tensor, colOffsetsIh: Tensor, colOffsetsHh: Tensor, options: Opt<{ scaleIh: Scalar; scaleHh: Scalar; zeroPointIh: Scalar; zeroPointHh: Scalar }>): [Tensor, Tensor];
  /** `lstmCell` with weights of int8 that FBGEMM has packed. */
  quantizedLstmCell(input: Tensor, hx: readonly Tensor[], wIh: Tensor, wHh: Tensor, bIh: Tensor, bHh: Tensor, packedIh: Tensor, packedHh: Tensor, colOffsetsIh: Tensor, colOffsetsHh: Tensor, scaleIh: Scalar, options: Opt<{ scaleHh: Scalar; zeroPointIh: Scalar; zeroPointHh: Scalar }>): [Tensor, Tensor];
  /** `lstmCell` with weights of int8 that FBGEMM has packed. */
  quantizedLstmCell(input: Tensor, hx: readonly Tensor[], wIh: Tensor, wHh: Tensor, bIh: Tensor, bHh: Tensor, packedIh: Tensor, packedHh: Tensor, colOffsetsIh: Tensor, colOffsetsHh: Tensor, scaleIh: Scalar, scaleHh: Scalar, options: Opt<{ zeroPointIh: Scalar; zeroPointHh: Scalar }>): [Tensor, Tensor];
  /** `lstmCell` with weights of int8 that FBGEMM has packed. */
  quantizedLstmCell(input: Tensor, hx: readonly Tensor[], wIh: Tensor, wHh: Tensor, bIh: Tensor, bHh: Tensor, packedIh: Tensor, packedHh: Tensor, colOffsetsIh: Tensor, colOffsetsHh: Tensor, scaleIh: Scalar, scaleHh: Scalar, zeroPointIh: Scalar, options: Opt<{ zeroPointHh: Scalar }>): [Tensor, Tensor];
  /** `lstmCell` with weights of int8 that FBGEMM has packed. */
  quantizedLstmCell(input: Tensor, hx: readonly Tensor[], wIh: Tensor, wHh: Tensor, bIh: Tensor, bHh: Tensor, packedIh: Tensor, packedHh: Tensor, colOffsetsIh: Tensor, colOffsetsHh: Tensor, scaleIh: Scalar, scaleHh: Scalar, zeroPointIh: Scalar, zeroPointHh: Scalar): [Tensor, Tensor];
  /**
   * `quantizedMaxPool1d(input, kernelSize, stride = [], padding = 0, dilation = 1, ceilMode = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.quantized_max_pool1d.html
   */
  quantizedMaxPool1d(options: Opt<NamedInput<Tensor> & { kernelSize: IntOrList; stride?: IntOrList | undefined; padding?: IntOrList | undefined; dilation?: IntOrList | undefined; ceilMode?: boolean | undefined }>): Tensor;
  /** `quantizedMaxPool1d(input, kernelSize, stride = [], padding = 0, dilation = 1, ceilMode = false)` */
  quantizedMaxPool1d(input: Tensor, options: Opt<{ kernelSize: IntOrList; stride?: IntOrList | undefined; padding?: IntOrList | undefined; dilation?: IntOrList | undefined; ceilMode?: boolean | undefined }>): Tensor;
  /** `quantizedMaxPool1d(input, kernelSize, stride = [], padding = 0, dilation = 1, ceilMode = false)` */
  quantizedMaxPool1d(input: Tensor, kernelSize: IntOrList, options: Opt<{ stride?: IntOrList | undefined; padding?: IntOrList | undefined; dilation?: IntOrList | undefined; ceilMode?: boolean | undefined }>): Tensor;
  /** `quantizedMaxPool1d(input, kernelSize, stride = [], padding = 0, dilation = 1, ceilMode = false)` */
  quantizedMaxPool1d(input: Tensor, kernelSize: IntOrList, stride: IntOrList | undefined, options: Opt<{ padding?: IntOrList | undefined; dilation?: IntOrList | undefined; ceilMode?: boolean | undefined }>): Tensor;
  /** `quantizedMaxPool1d(input, kernelSize, stride = [], padding = 0, dilation = 1, ceilMode = false)` */
  quantizedMaxPool1d(input: Tensor, kernelSize: IntOrList, stride: IntOrList | undefined, padding: IntOrList | undefined, options: Opt<{ dilation?: IntOrList | undefined; ceilMode?: boolean | undefined }>): Tensor;
  /** `quantizedMaxPool1d(input, kernelSize, stride = [], padding = 0, dilation = 1, ceilMode = false)` */
  quantizedMaxPool1d(input: Tensor, kernelSize: IntOrList, stride: IntOrList | undefined, padding: IntOrList | undefined, dilation: IntOrList | undefined, options: Opt<{ ceilMode?: boolean | undefined }>): Tensor;
  /** `quantizedMaxPool1d(input, kernelSize, stride = [], padding = 0, dilation = 1, ceilMode = false)` */
  quantizedMaxPool1d(input: Tensor, kernelSize: IntOrList, stride?: IntOrList, padding?: IntOrList, dilation?: IntOrList, ceilMode?: boolean): Tensor;
  /**
   * `quantizedMaxPool2d(input, kernelSize, stride = [], padding = 0, dilation = 1, ceilMode = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.quantized_max_pool2d.html
   */
  quantizedMaxPool2d(options: Opt<NamedInput<Tensor> & { kernelSize: IntOrList; stride?: IntOrList | undefined; padding?: IntOrList | undefined; dilation?: IntOrList | undefined; ceilMode?: boolean | undefined }>): Tensor;
  /** `quantizedMaxPool2d(input, kernelSize, stride = [], padding = 0, dilation = 1, ceilMode = false)` */
  quantizedMaxPool2d(input: Tensor, options: Opt<{ kernelSize: IntOrList; stride?: IntOrList | undefined; padding?: IntOrList | undefined; dilation?: IntOrList | undefined; ceilMode?: boolean | undefined }>): Tensor;
  /** `quantizedMaxPool2d(input, kernelSize, stride = [], padding = 0, dilation = 1, ceilMode = false)` */
  quantizedMaxPool2d(input: Tensor, kernelSize: IntOrList, options: Opt<{ stride?: IntOrList | undefined; padding?: IntOrList | undefined; dilation?: IntOrList | undefined; ceilMode?: boolean | undefined }>): Tensor;
  /** `quantizedMaxPool2d(input, kernelSize, stride = [], padding = 0, dilation = 1, ceilMode = false)` */
  quantizedMaxPool2d(input: Tensor, kernelSize: IntOrList, stride: IntOrList | undefined, options: Opt<{ padding?: IntOrList | undefined; dilation?: IntOrList | undefined; ceilMode?: boolean | undefined }>): Tensor;
  /** `quantizedMaxPool2d(input, kernelSize, stride = [], padding = 0, dilation = 1, ceilMode = false)` */
  quantizedMaxPool2d(input: Tensor, kernelSize: IntOrList, stride: IntOrList | undefined, padding: IntOrList | undefined, options: Opt<{ dilation?: IntOrList | undefined; ceilMode?: boolean | undefined }>): Tensor;
  /** `quantizedMaxPool2d(input, kernelSize, stride = [], padding = 0, dilation = 1, ceilMode = false)` */
  quantizedMaxPool2d(input: Tensor, kernelSize: IntOrList, stride: IntOrList | undefined, padding: IntOrList | undefined, dilation: IntOrList | undefined, options: Opt<{ ceilMode?: boolean | undefined }>): Tensor;
  /** `quantizedMaxPool2d(input, kernelSize, stride = [], padding = 0, dilation = 1, ceilMode = false)` */
  quantizedMaxPool2d(input: Tensor, kernelSize: IntOrList, stride?: IntOrList, padding?: IntOrList, dilation?: IntOrList, ceilMode?: boolean): Tensor;
  /** `quantizedMaxPool3d(input, kernelSize, stride = [], padding = 0, dilation = 1, ceilMode = false)` */
  quantizedMaxPool3d(options: Opt<NamedInput<Tensor> & { kernelSize: IntOrList; stride?: IntOrList | undefined; padding?: IntOrList | undefined; dilation?: IntOrList | undefined; ceilMode?: boolean | undefined }>): Tensor;
  /** `quantizedMaxPool3d(input, kernelSize, stride = [], padding = 0, dilation = 1, ceilMode = false)` */
  quantizedMaxPool3d(input: Tensor, options: Opt<{ kernelSize: IntOrList; stride?: IntOrList | undefined; padding?: IntOrList | undefined; dilation?: IntOrList | undefined; ceilMode?: boolean | undefined }>): Tensor;
  /** `quantizedMaxPool3d(input, kernelSize, stride = [], padding = 0, dilation = 1, ceilMode = false)` */
  quantizedMaxPool3d(input: Tensor, kernelSize: IntOrList, options: Opt<{ stride?: IntOrList | undefined; padding?: IntOrList | undefined; dilation?: IntOrList | undefined; ceilMode?: boolean | undefined }>): Tensor;
  /** `quantizedMaxPool3d(input, kernelSize, stride = [], padding = 0, dilation = 1, ceilMode = false)` */
  quantizedMaxPool3d(input: Tensor, kernelSize: IntOrList, stride: IntOrList | undefined, options: Opt<{ padding?: IntOrList | undefined; dilation?: IntOrList | undefined; ceilMode?: boolean | undefined }>): Tensor;
  /** `quantizedMaxPool3d(input, kernelSize, stride = [], padding = 0, dilation = 1, ceilMode = false)` */
  quantizedMaxPool3d(input: Tensor, kernelSize: IntOrList, stride: IntOrList | undefined, padding: IntOrList | undefined, options: Opt<{ dilation?: IntOrList | undefined; ceilMode?: boolean | undefined }>): Tensor;
  /** `quantizedMaxPool3d(input, kernelSize, stride = [], padding = 0, dilation = 1, ceilMode = false)` */
  quantizedMaxPool3d(input: Tensor, kernelSize: IntOrList, stride: IntOrList | undefined, padding: IntOrList | undefined, dilation: IntOrList | undefined, options: Opt<{ ceilMode?: boolean | undefined }>): Tensor;
  /** `quantizedMaxPool3d(input, kernelSize, stride = [], padding = 0, dilation = 1, ceilMode = false)` */
  quantizedMaxPool3d(input: Tensor, kernelSize: IntOrList, stride?: IntOrList, padding?: IntOrList, dilation?: IntOrList, ceilMode?: boolean): Tensor;
  /** `rnnReluCell` with weights of int8 that FBGEMM has packed. */
  quantizedRnnReluCell(options: Opt<NamedInput<Tensor> & { hx: Tensor; wIh: Tensor; wHh: Tensor; bIh: Tensor; bHh: Tensor; packedIh: Tensor; packedHh: Tensor; colOffsetsIh: Tensor; colOffsetsHh: Tensor; scaleIh: Scalar; scaleHh: Scalar; zeroPointIh: Scalar; zeroPointHh: Scalar }>): Tensor;
  /** `rnnReluCell` with weights of int8 that FBGEMM has packed. */
  quantizedRnnReluCell(input: Tensor, options: Opt<{ hx: Tensor; wIh: Tensor; wHh: Tensor; bIh: Tensor; bHh: Tensor; packedIh: Tensor; packedHh: Tensor; colOffsetsIh: Tensor; colOffsetsHh: Tensor; scaleIh: Scalar; scaleHh: Scalar; zeroPointIh: Scalar; zeroPointHh: Scalar }>): Tensor;
  /** `rnnReluCell` with weights of int8 that FBGEMM has packed. */
  quantizedRnnReluCell(input: Tensor, hx: Tensor, options: Opt<{ wIh: Tensor; wHh: Tensor; bIh: Tensor; bHh: Tensor; packedIh: Tensor; packedHh: Tensor; colOffsetsIh: Tensor; colOffsetsHh: Tensor; scaleIh: Scalar; scaleHh: Scalar; zeroPointIh: Scalar; zeroPointHh: Scalar }>): Tensor;
  /** `rnnReluCell` with weights of int8 that FBGEMM has packed. */
  quantizedRnnReluCell(input: Tensor, hx: Tensor, wIh: Tensor, options: Opt<{ wHh: Tensor; bIh: Tensor; bHh: Tensor; packedIh: Tensor; packedHh: Tensor; colOffsetsIh: Tensor; colOffsetsHh: Tensor; scaleIh: Scalar; scaleHh: Scalar; zeroPointIh: Scalar; zeroPointHh: Scalar }>): Tensor;
  /** `rnnReluCell` with weights of int8 that FBGEMM has packed. */
  quantizedRnnReluCell(input: Tensor, hx: Tensor, wIh: Tensor, wHh: Tensor, options: Opt<{ bIh: Tensor; bHh: Tensor; packedIh: Tensor; packedHh: Tensor; colOffsetsIh: Tensor; colOffsetsHh: Tensor; scaleIh: Scalar; scaleHh: Scalar; zeroPointIh: Scalar; zeroPointHh: Scalar }>): Tensor;
  /** `rnnReluCell` with weights of int8 that FBGEMM has packed. */
  quantizedRnnReluCell(input: Tensor, hx: Tensor, wIh: Tensor, wHh: Tensor, bIh: Tensor, options: Opt<{ bHh: Tensor; packedIh: Tensor; packedHh: Tensor; colOffsetsIh: Tensor; colOffsetsHh: Tensor; scaleIh: Scalar; scaleHh: Scalar; zeroPointIh: Scalar; zeroPointHh: Scalar }>): Tensor;
  /** `rnnReluCell` with weights of int8 that FBGEMM has packed. */
  quantizedRnnReluCell(input: Tensor, hx: Tensor, wIh: Tensor, wHh: Tensor, bIh: Tensor, bHh: Tensor, options: Opt<{ packedIh: Tensor; packedHh: Tensor; colOffsetsIh: Tensor; colOffsetsHh: Tensor; scaleIh: Scalar; scaleHh: Scalar; zeroPointIh: Scalar; zeroPointHh: Scalar }>): Tensor;
  /** `rnnReluCell` with weights of int8 that FBGEMM has packed. */
  quantizedRnnReluCell(input: Tensor, hx: Tensor, wIh: Tensor, wHh: Tensor, bIh: Tensor, bHh: Tensor, packedIh: Tensor, options: Opt<{ packedHh: Tensor; colOffsetsIh: Tensor; colOffsetsHh: Tensor; scaleIh: Scalar; scaleHh: Scalar; zeroPointIh: Scalar; zeroPointHh: Scalar }>): Tensor;
  /** `rnnReluCell` with weights of int8 that FBGEMM has packed. */
  quantizedRnnReluCell(input: Tensor, hx: Tensor, wIh: Tensor, wHh: Tensor, bIh: Tensor, bHh: Tensor, packedIh: Tensor, packedHh: Tensor, options: Opt<{ colOffsetsIh: Tensor; colOffsetsHh: Tensor; scaleIh: Scalar; scaleHh: Scalar; zeroPointIh: Scalar; zeroPointHh: Scalar }>): Tensor;
  /** `rnnReluCell` with weights of int8 that FBGEMM has packed. */
  quantizedRnnReluCell(input: Tensor, hx: Tensor, wIh: Tensor, wHh: Tensor, bIh: Tensor, bHh: Tensor, packedIh: Tensor, packedHh: Tensor, colOffsetsIh: Tensor, options: Opt<{ colOffsetsHh: Tensor; scaleIh: Scalar; scaleHh: Scalar; zeroPointIh: Scalar; zeroPointHh: Scalar }>): Tensor;
  /** `rnnReluCell` with weights of int8 that FBGEMM has packed. */
  quantizedRnnReluCell(input: Tensor, hx: Tensor, wIh: Tensor, wHh: Tensor, bIh: Tensor, bHh: Tensor, packedIh: Tensor, packedHh: Tensor, colOffsetsIh: Tensor, colOffsetsHh: Tensor, options: Opt<{ scaleIh: Scalar; scaleHh: Scalar; zeroPointIh: Scalar; zeroPointHh: Scalar }>): Tensor;
  /** `rnnReluCell` with weights of int8 that FBGEMM has packed. */
  quantizedRnnReluCell(input: Tensor, hx: Tensor, wIh: Tensor, wHh: Tensor, bIh: Tensor, bHh: Tensor, packedIh: Tensor, packedHh: Tensor, colOffsetsIh: Tensor, colOffsetsHh: Tensor, scaleIh: Scalar, options: Opt<{ scaleHh: Scalar; zeroPointIh: Scalar; zeroPointHh: Scalar }>): Tensor;
  /** `rnnReluCell` with weights of int8 that FBGEMM has packed. */
  quantizedRnnReluCell(input: Tensor, hx: Tensor, wIh: Tensor, wHh: Tensor, bIh: Tensor, bHh: Tensor, packedIh: Tensor, packedHh: Tensor, colOffsetsIh: Tensor, colOffsetsHh: Tensor, scaleIh: Scalar, scaleHh: Scalar, options: Opt<{ zeroPointIh: Scalar; zeroPointHh: Scalar }>): Tensor;
  /** `rnnReluCell` with weights of int8 that FBGEMM has packed. */
  quantizedRnnReluCell(input: Tensor, hx: Tensor, wIh: Tensor, wHh: Tensor, bIh: Tensor, bHh: Tensor, packedIh: Tensor, packedHh: Tensor, colOffsetsIh: Tensor, colOffsetsHh: Tensor, scaleIh: Scalar, scaleHh: Scalar, zeroPointIh: Scalar, options: Opt<{ zeroPointHh: Scalar }>): Tensor;
  /** `rnnReluCell` with weights of int8 that FBGEMM has packed. */
  quantizedRnnReluCell(input: Tensor, hx: Tensor, wIh: Tensor, wHh: Tensor, bIh: Tensor, bHh: Tensor, packedIh: Tensor, packedHh: Tensor, colOffsetsIh: Tensor, colOffsetsHh: Tensor, scaleIh: Scalar, scaleHh: Scalar, zeroPointIh: Scalar, zeroPointHh: Scalar): Tensor;
  /** `rnnTanhCell` with weights of int8 that FBGEMM has packed. */
  quantizedRnnTanhCell(options: Opt<NamedInput<Tensor> & { hx: Tensor; wIh: Tensor; wHh: Tensor; bIh: Tensor; bHh: Tensor; packedIh: Tensor; packedHh: Tensor; colOffsetsIh: Tensor; colOffsetsHh: Tensor; scaleIh: Scalar; scaleHh: Scalar; zeroPointIh: Scalar; zeroPointHh: Scalar }>): Tensor;
  /** `rnnTanhCell` with weights of int8 that FBGEMM has packed. */
  quantizedRnnTanhCell(input: Tensor, options: Opt<{ hx: Tensor; wIh: Tensor; wHh: Tensor; bIh: Tensor; bHh: Tensor; packedIh: Tensor; packedHh: Tensor; colOffsetsIh: Tensor; colOffsetsHh: Tensor; scaleIh: Scalar; scaleHh: Scalar; zeroPointIh: Scalar; zeroPointHh: Scalar }>): Tensor;
  /** `rnnTanhCell` with weights of int8 that FBGEMM has packed. */
  quantizedRnnTanhCell(input: Tensor, hx: Tensor, options: Opt<{ wIh: Tensor; wHh: Tensor; bIh: Tensor; bHh: Tensor; packedIh: Tensor; packedHh: Tensor; colOffsetsIh: Tensor; colOffsetsHh: Tensor; scaleIh: Scalar; scaleHh: Scalar; zeroPointIh: Scalar; zeroPointHh: Scalar }>): Tensor;
  /** `rnnTanhCell` with weights of int8 that FBGEMM has packed. */
  quantizedRnnTanhCell(input: Tensor, hx: Tensor, wIh: Tensor, options: Opt<{ wHh: Tensor; bIh: Tensor; bHh: Tensor; packedIh: Tensor; packedHh: Tensor; colOffsetsIh: Tensor; colOffsetsHh: Tensor; scaleIh: Scalar; scaleHh: Scalar; zeroPointIh: Scalar; zeroPointHh: Scalar }>): Tensor;
  /** `rnnTanhCell` with weights of int8 that FBGEMM has packed. */
  quantizedRnnTanhCell(input: Tensor, hx: Tensor, wIh: Tensor, wHh: Tensor, options: Opt<{ bIh: Tensor; bHh: Tensor; packedIh: Tensor; packedHh: Tensor; colOffsetsIh: Tensor; colOffsetsHh: Tensor; scaleIh: Scalar; scaleHh: Scalar; zeroPointIh: Scalar; zeroPointHh: Scalar }>): Tensor;
  /** `rnnTanhCell` with weights of int8 that FBGEMM has packed. */
  quantizedRnnTanhCell(input: Tensor, hx: Tensor, wIh: Tensor, wHh: Tensor, bIh: Tensor, options: Opt<{ bHh: Tensor; packedIh: Tensor; packedHh: Tensor; colOffsetsIh: Tensor; colOffsetsHh: Tensor; scaleIh: Scalar; scaleHh: Scalar; zeroPointIh: Scalar; zeroPointHh: Scalar }>): Tensor;
  /** `rnnTanhCell` with weights of int8 that FBGEMM has packed. */
  quantizedRnnTanhCell(input: Tensor, hx: Tensor, wIh: Tensor, wHh: Tensor, bIh: Tensor, bHh: Tensor, options: Opt<{ packedIh: Tensor; packedHh: Tensor; colOffsetsIh: Tensor; colOffsetsHh: Tensor; scaleIh: Scalar; scaleHh: Scalar; zeroPointIh: Scalar; zeroPointHh: Scalar }>): Tensor;
  /** `rnnTanhCell` with weights of int8 that FBGEMM has packed. */
  quantizedRnnTanhCell(input: Tensor, hx: Tensor, wIh: Tensor, wHh: Tensor, bIh: Tensor, bHh: Tensor, packedIh: Tensor, options: Opt<{ packedHh: Tensor; colOffsetsIh: Tensor; colOffsetsHh: Tensor; scaleIh: Scalar; scaleHh: Scalar; zeroPointIh: Scalar; zeroPointHh: Scalar }>): Tensor;
  /** `rnnTanhCell` with weights of int8 that FBGEMM has packed. */
  quantizedRnnTanhCell(input: Tensor, hx: Tensor, wIh: Tensor, wHh: Tensor, bIh: Tensor, bHh: Tensor, packedIh: Tensor, packedHh: Tensor, options: Opt<{ colOffsetsIh: Tensor; colOffsetsHh: Tensor; scaleIh: Scalar; scaleHh: Scalar; zeroPointIh: Scalar; zeroPointHh: Scalar }>): Tensor;
  /** `rnnTanhCell` with weights of int8 that FBGEMM has packed. */
  quantizedRnnTanhCell(input: Tensor, hx: Tensor, wIh: Tensor, wHh: Tensor, bIh: Tensor, bHh: Tensor, packedIh: Tensor, packedHh: Tensor, colOffsetsIh: Tensor, options: Opt<{ colOffsetsHh: Tensor; scaleIh: Scalar; scaleHh: Scalar; zeroPointIh: Scalar; zeroPointHh: Scalar }>): Tensor;
  /** `rnnTanhCell` with weights of int8 that FBGEMM has packed. */
  quantizedRnnTanhCell(input: Tensor, hx: Tensor, wIh: Tensor, wHh: Tensor, bIh: Tensor, bHh: Tensor, packedIh: Tensor, packedHh: Tensor, colOffsetsIh: Tensor, colOffsetsHh: Tensor, options: Opt<{ scaleIh: Scalar; scaleHh: Scalar; zeroPointIh: Scalar; zeroPointHh: Scalar }>): Tensor;
  /** `rnnTanhCell` with weights of int8 that FBGEMM has packed. */
  quantizedRnnTanhCell(input: Tensor, hx: Tensor, wIh: Tensor, wHh: Tensor, bIh: Tensor, bHh: Tensor, packedIh: Tensor, packedHh: Tensor, colOffsetsIh: Tensor, colOffsetsHh: Tensor, scaleIh: Scalar, options: Opt<{ scaleHh: Scalar; zeroPointIh: Scalar; zeroPointHh: Scalar }>): Tensor;
  /** `rnnTanhCell` with weights of int8 that FBGEMM has packed. */
  quantizedRnnTanhCell(input: Tensor, hx: Tensor, wIh: Tensor, wHh: Tensor, bIh: Tensor, bHh: Tensor, packedIh: Tensor, packedHh: Tensor, colOffsetsIh: Tensor, colOffsetsHh: Tensor, scaleIh: Scalar, scaleHh: Scalar, options: Opt<{ zeroPointIh: Scalar; zeroPointHh: Scalar }>): Tensor;
  /** `rnnTanhCell` with weights of int8 that FBGEMM has packed. */
  quantizedRnnTanhCell(input: Tensor, hx: Tensor, wIh: Tensor, wHh: Tensor, bIh: Tensor, bHh: Tensor, packedIh: Tensor, packedHh: Tensor, colOffsetsIh: Tensor, colOffsetsHh: Tensor, scaleIh: Scalar, scaleHh: Scalar, zeroPointIh: Scalar, options: Opt<{ zeroPointHh: Scalar }>): Tensor;
  /** `rnnTanhCell` with weights of int8 that FBGEMM has packed. */
  quantizedRnnTanhCell(input: Tensor, hx: Tensor, wIh: Tensor, wHh: Tensor, bIh: Tensor, bHh: Tensor, packedIh: Tensor, packedHh: Tensor, colOffsetsIh: Tensor, colOffsetsHh: Tensor, scaleIh: Scalar, scaleHh: Scalar, zeroPointIh: Scalar, zeroPointHh: Scalar): Tensor;
  /**
   * Radians as degrees: `input · 180 / π`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.rad2deg.html
   */
  rad2deg(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  /** Radians as degrees: `input · 180 / π`. */
  rad2deg(input: Tensor, options?: OutOption): Tensor;
  /**
   * `rad2deg`, in place: radians as degrees: `input · 180 / π`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.rad2deg_.html
   */
  rad2deg_(options: Opt<NamedInput<Tensor>>): Tensor;
  /** `rad2deg`, in place: radians as degrees: `input · 180 / π`. */
  rad2deg_(input: Tensor): Tensor;
  /**
   * Random numbers in [0, 1), all equally probable, in a tensor of the shape `size`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.rand.html
   */
  rand(options: Opt<{ size: readonly number[]; generator: Generator | null } & TensorOptions & OutOption>): Tensor;
  /** Random numbers in [0, 1), all equally probable, in a tensor of the shape `size`. */
  rand(size: readonly number[], options: Opt<{ generator: Generator | null } & TensorOptions & OutOption>): Tensor;
  /** Random numbers in [0, 1), all equally probable, in a tensor of the shape `size`. */
  rand(...size: number[] | [...size: number[], options: Opt<{ generator: Generator | null } & TensorOptions & OutOption>]): Tensor;
  /** Random numbers in [0, 1), all equally probable, in a tensor of the shape `size`. */
  rand(options: Opt<{ size: readonly number[] } & TensorOptions & OutOption>): Tensor;
  /** Random numbers in [0, 1), all equally probable, in a tensor of the shape `size`. */
  rand(size: readonly number[], options?: Opt<TensorOptions & OutOption>): Tensor;
  /** Random numbers in [0, 1), all equally probable, in a tensor of the shape `size`. */
  rand(...size: number[] | [...size: number[], options: Opt<TensorOptions & OutOption>]): Tensor;
  /**
   * Uniform numbers in [0, 1), with shape, dtype and device of `input`.
   * `randLike(input, { generator, memoryFormat = null })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.rand_like.html
   */
  randLike(options: Opt<NamedInput<Tensor> & { generator: Generator | null; memoryFormat?: MemoryFormat | null | undefined } & TensorOptions>): Tensor;
  /**
   * Uniform numbers in [0, 1), with shape, dtype and device of `input`.
   * `randLike(input, { generator, memoryFormat = null })`
   */
  randLike(input: Tensor, options: Opt<{ generator: Generator | null; memoryFormat?: MemoryFormat | null | undefined } & TensorOptions>): Tensor;
  /**
   * Uniform numbers in [0, 1), with shape, dtype and device of `input`.
   * `randLike(input, { memoryFormat = null })`
   */
  randLike(options: Opt<NamedInput<Tensor> & { memoryFormat?: MemoryFormat | null | undefined } & TensorOptions>): Tensor;
  /**
   * Uniform numbers in [0, 1), with shape, dtype and device of `input`.
   * `randLike(input, { memoryFormat = null })`
   */
  randLike(input: Tensor, options?: Opt<{ memoryFormat?: MemoryFormat | null | undefined } & TensorOptions>): Tensor;
  /**
   * Integers from `low` (0) up to, without, `high`; int64.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.randint.html
   */
  randint(options: Opt<{ high: number | bigint; size: readonly number[]; generator: Generator | null } & TensorOptions & OutOption>): Tensor;
  /** Integers from `low` (0) up to, without, `high`; int64. */
  randint(high: number | bigint, options: Opt<{ size: readonly number[]; generator: Generator | null } & TensorOptions & OutOption>): Tensor;
  /** Integers from `low` (0) up to, without, `high`; int64. */
  randint(high: number | bigint, size: readonly number[], options: Opt<{ generator: Generator | null } & TensorOptions & OutOption>): Tensor;
  /** Integers from `low` (0) up to, without, `high`; int64. */
  randint(options: Opt<{ high: number | bigint; size: readonly number[] } & TensorOptions & OutOption>): Tensor;
  /** Integers from `low` (0) up to, without, `high`; int64. */
  randint(high: number | bigint, options: Opt<{ size: readonly number[] } & TensorOptions & OutOption>): Tensor;
  /** Integers from `low` (0) up to, without, `high`; int64. */
  randint(high: number | bigint, size: readonly number[], options?: Opt<TensorOptions & OutOption>): Tensor;
  /** Integers from `low` (0) up to, without, `high`; int64. */
  randint(options: Opt<{ low: number | bigint; high: number | bigint; size: readonly number[]; generator: Generator | null } & TensorOptions & OutOption>): Tensor;
  /** Integers from `low` (0) up to, without, `high`; int64. */
  randint(low: number | bigint, options: Opt<{ high: number | bigint; size: readonly number[]; generator: Generator | null } & TensorOptions & OutOption>): Tensor;
  /** Integers from `low` (0) up to, without, `high`; int64. */
  randint(low: number | bigint, high: number | bigint, options: Opt<{ size: readonly number[]; generator: Generator | null } & TensorOptions & OutOption>): Tensor;
  /** Integers from `low` (0) up to, without, `high`; int64. */
  randint(low: number | bigint, high: number | bigint, size: readonly number[], options: Opt<{ generator: Generator | null } & TensorOptions & OutOption>): Tensor;
  /** Integers from `low` (0) up to, without, `high`; int64. */
  randint(options: Opt<{ low: number | bigint; high: number | bigint; size: readonly number[] } & TensorOptions & OutOption>): Tensor;
  /** Integers from `low` (0) up to, without, `high`; int64. */
  randint(low: number | bigint, options: Opt<{ high: number | bigint; size: readonly number[] } & TensorOptions & OutOption>): Tensor;
  /** Integers from `low` (0) up to, without, `high`; int64. */
  randint(low: number | bigint, high: number | bigint, options: Opt<{ size: readonly number[] } & TensorOptions & OutOption>): Tensor;
  /** Integers from `low` (0) up to, without, `high`; int64. */
  randint(low: number | bigint, high: number | bigint, size: readonly number[], options?: Opt<TensorOptions & OutOption>): Tensor;
  /**
   * Integers from `low` (0) up to, without, `high`, with shape, dtype and device of `input`.
   * `randintLike(input, low, high, { generator, memoryFormat = null })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.randint_like.html
   */
  randintLike(options: Opt<NamedInput<Tensor> & { low: number | bigint; high: number | bigint; generator: Generator | null; memoryFormat?: MemoryFormat | null | undefined } & TensorOptions>): Tensor;
  /**
   * Integers from `low` (0) up to, without, `high`, with shape, dtype and device of `input`.
   * `randintLike(input, low, high, { generator, memoryFormat = null })`
   */
  randintLike(input: Tensor, options: Opt<{ low: number | bigint; high: number | bigint; generator: Generator | null; memoryFormat?: MemoryFormat | null | undefined } & TensorOptions>): Tensor;
  /**
   * Integers from `low` (0) up to, without, `high`, with shape, dtype and device of `input`.
   * `randintLike(input, low, high, { generator, memoryFormat = null })`
   */
  randintLike(input: Tensor, low: number | bigint, options: Opt<{ high: number | bigint; generator: Generator | null; memoryFormat?: MemoryFormat | null | undefined } & TensorOptions>): Tensor;
  /**
   * Integers from `low` (0) up to, without, `high`, with shape, dtype and device of `input`.
   * `randintLike(input, low, high, { generator, memoryFormat = null })`
   */
  randintLike(input: Tensor, low: number | bigint, high: number | bigint, options: Opt<{ generator: Generator | null; memoryFormat?: MemoryFormat | null | undefined } & TensorOptions>): Tensor;
  /**
   * Integers from `low` (0) up to, without, `high`, with shape, dtype and device of `input`.
   * `randintLike(input, low, high, { memoryFormat = null })`
   */
  randintLike(options: Opt<NamedInput<Tensor> & { low: number | bigint; high: number | bigint; memoryFormat?: MemoryFormat | null | undefined } & TensorOptions>): Tensor;
  /**
   * Integers from `low` (0) up to, without, `high`, with shape, dtype and device of `input`.
   * `randintLike(input, low, high, { memoryFormat = null })`
   */
  randintLike(input: Tensor, options: Opt<{ low: number | bigint; high: number | bigint; memoryFormat?: MemoryFormat | null | undefined } & TensorOptions>): Tensor;
  /**
   * Integers from `low` (0) up to, without, `high`, with shape, dtype and device of `input`.
   * `randintLike(input, low, high, { memoryFormat = null })`
   */
  randintLike(input: Tensor, low: number | bigint, options: Opt<{ high: number | bigint; memoryFormat?: MemoryFormat | null | undefined } & TensorOptions>): Tensor;
  /**
   * Integers from `low` (0) up to, without, `high`, with shape, dtype and device of `input`.
   * `randintLike(input, low, high, { memoryFormat = null })`
   */
  randintLike(input: Tensor, low: number | bigint, high: number | bigint, options?: Opt<{ memoryFormat?: MemoryFormat | null | undefined } & TensorOptions>): Tensor;
  /**
   * Integers from `low` (0) up to, without, `high`, with shape, dtype and device of `input`.
   * `randintLike(input, high, { generator, memoryFormat = null })`
   */
  randintLike(options: Opt<NamedInput<Tensor> & { high: Tensor; generator: Generator | null; memoryFormat?: MemoryFormat | null | undefined } & TensorOptions>): Tensor;
  /**
   * Integers from `low` (0) up to, without, `high`, with shape, dtype and device of `input`.
   * `randintLike(input, high, { generator, memoryFormat = null })`
   */
  randintLike(input: Tensor, options: Opt<{ high: Tensor; generator: Generator | null; memoryFormat?: MemoryFormat | null | undefined } & TensorOptions>): Tensor;
  /**
   * Integers from `low` (0) up to, without, `high`, with shape, dtype and device of `input`.
   * `randintLike(input, high, { generator, memoryFormat = null })`
   */
  randintLike(input: Tensor, high: Tensor, options: Opt<{ generator: Generator | null; memoryFormat?: MemoryFormat | null | undefined } & TensorOptions>): Tensor;
  /**
   * Integers from `low` (0) up to, without, `high`, with shape, dtype and device of `input`.
   * `randintLike(input, high, { memoryFormat = null })`
   */
  randintLike(options: Opt<NamedInput<Tensor> & { high: Tensor; memoryFormat?: MemoryFormat | null | undefined } & TensorOptions>): Tensor;
  /**
   * Integers from `low` (0) up to, without, `high`, with shape, dtype and device of `input`.
   * `randintLike(input, high, { memoryFormat = null })`
   */
  randintLike(input: Tensor, options: Opt<{ high: Tensor; memoryFormat?: MemoryFormat | null | undefined } & TensorOptions>): Tensor;
  /**
   * Integers from `low` (0) up to, without, `high`, with shape, dtype and device of `input`.
   * `randintLike(input, high, { memoryFormat = null })`
   */
  randintLike(input: Tensor, high: Tensor, options?: Opt<{ memoryFormat?: MemoryFormat | null | undefined } & TensorOptions>): Tensor;
  /**
   * Integers from `low` (0) up to, without, `high`, with shape, dtype and device of `input`.
   * `randintLike(input, high, { generator, memoryFormat = null })`
   */
  randintLike(options: Opt<NamedInput<Tensor> & { high: number | bigint; generator: Generator | null; memoryFormat?: MemoryFormat | null | undefined } & TensorOptions>): Tensor;
  /**
   * Integers from `low` (0) up to, without, `high`, with shape, dtype and device of `input`.
   * `randintLike(input, high, { generator, memoryFormat = null })`
   */
  randintLike(input: Tensor, options: Opt<{ high: number | bigint; generator: Generator | null; memoryFormat?: MemoryFormat | null | undefined } & TensorOptions>): Tensor;
  /**
   * Integers from `low` (0) up to, without, `high`, with shape, dtype and device of `input`.
   * `randintLike(input, high, { generator, memoryFormat = null })`
   */
  randintLike(input: Tensor, high: number | bigint, options: Opt<{ generator: Generator | null; memoryFormat?: MemoryFormat | null | undefined } & TensorOptions>): Tensor;
  /**
   * Integers from `low` (0) up to, without, `high`, with shape, dtype and device of `input`.
   * `randintLike(input, high, { memoryFormat = null })`
   */
  randintLike(options: Opt<NamedInput<Tensor> & { high: number | bigint; memoryFormat?: MemoryFormat | null | undefined } & TensorOptions>): Tensor;
  /**
   * Integers from `low` (0) up to, without, `high`, with shape, dtype and device of `input`.
   * `randintLike(input, high, { memoryFormat = null })`
   */
  randintLike(input: Tensor, options: Opt<{ high: number | bigint; memoryFormat?: MemoryFormat | null | undefined } & TensorOptions>): Tensor;
  /**
   * Integers from `low` (0) up to, without, `high`, with shape, dtype and device of `input`.
   * `randintLike(input, high, { memoryFormat = null })`
   */
  randintLike(input: Tensor, high: number | bigint, options?: Opt<{ memoryFormat?: MemoryFormat | null | undefined } & TensorOptions>): Tensor;
  /**
   * Random numbers of the standard normal distribution (mean 0, variance 1), in a tensor of the shape `size`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.randn.html
   */
  randn(options: Opt<{ size: readonly number[]; generator: Generator | null } & TensorOptions & OutOption>): Tensor;
  /**
   * Random numbers of the standard normal distribution (mean 0, variance 1), in a tensor of the shape `size`.
   */
  randn(size: readonly number[], options: Opt<{ generator: Generator | null } & TensorOptions & OutOption>): Tensor;
  /**
   * Random numbers of the standard normal distribution (mean 0, variance 1), in a tensor of the shape `size`.
   */
  randn(...size: number[] | [...size: number[], options: Opt<{ generator: Generator | null } & TensorOptions & OutOption>]): Tensor;
  /**
   * Random numbers of the standard normal distribution (mean 0, variance 1), in a tensor of the shape `size`.
   */
  randn(options: Opt<{ size: readonly number[] } & TensorOptions & OutOption>): Tensor;
  /**
   * Random numbers of the standard normal distribution (mean 0, variance 1), in a tensor of the shape `size`.
   */
  randn(size: readonly number[], options?: Opt<TensorOptions & OutOption>): Tensor;
  /**
   * Random numbers of the standard normal distribution (mean 0, variance 1), in a tensor of the shape `size`.
   */
  randn(...size: number[] | [...size: number[], options: Opt<TensorOptions & OutOption>]): Tensor;
  /**
   * Standard normal numbers, with shape, dtype and device of `input`.
   * `randnLike(input, { generator, memoryFormat = null })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.randn_like.html
   */
  randnLike(options: Opt<NamedInput<Tensor> & { generator: Generator | null; memoryFormat?: MemoryFormat | null | undefined } & TensorOptions>): Tensor;
  /**
   * Standard normal numbers, with shape, dtype and device of `input`.
   * `randnLike(input, { generator, memoryFormat = null })`
   */
  randnLike(input: Tensor, options: Opt<{ generator: Generator | null; memoryFormat?: MemoryFormat | null | undefined } & TensorOptions>): Tensor;
  /**
   * Standard normal numbers, with shape, dtype and device of `input`.
   * `randnLike(input, { memoryFormat = null })`
   */
  randnLike(options: Opt<NamedInput<Tensor> & { memoryFormat?: MemoryFormat | null | undefined } & TensorOptions>): Tensor;
  /**
   * Standard normal numbers, with shape, dtype and device of `input`.
   * `randnLike(input, { memoryFormat = null })`
   */
  randnLike(input: Tensor, options?: Opt<{ memoryFormat?: MemoryFormat | null | undefined } & TensorOptions>): Tensor;
  /**
   * The integers 0 to `n - 1` in random order; int64.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.randperm.html
   */
  randperm(options: Opt<{ n: number; generator: Generator | null } & TensorOptions & OutOption>): Tensor;
  /** The integers 0 to `n - 1` in random order; int64. */
  randperm(n: number, options: Opt<{ generator: Generator | null } & TensorOptions & OutOption>): Tensor;
  /** The integers 0 to `n - 1` in random order; int64. */
  randperm(options: Opt<{ n: number } & TensorOptions & OutOption>): Tensor;
  /** The integers 0 to `n - 1` in random order; int64. */
  randperm(n: number, options?: Opt<TensorOptions & OutOption>): Tensor;
  /**
   * `start`, `start + step`, … with `end`, in floats. Deprecated: `arange` leaves `end` out, as Python's
   * range.
   * `range(start, end, step = 1)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.range.html
   */
  range(options: Opt<{ start: Scalar; end: Scalar; step?: Scalar | undefined } & TensorOptions & OutOption>): Tensor;
  /**
   * `start`, `start + step`, … with `end`, in floats. Deprecated: `arange` leaves `end` out, as Python's
   * range.
   * `range(start, end, step = 1)`
   */
  range(start: Scalar, options: Opt<{ end: Scalar; step?: Scalar | undefined } & TensorOptions & OutOption>): Tensor;
  /**
   * `start`, `start + step`, … with `end`, in floats. Deprecated: `arange` leaves `end` out, as Python's
   * range.
   * `range(start, end, step = 1)`
   */
  range(start: Scalar, end: Scalar, options: Opt<{ step?: Scalar | undefined } & TensorOptions & OutOption>): Tensor;
  /**
   * `start`, `start + step`, … with `end`, in floats. Deprecated: `arange` leaves `end` out, as Python's
   * range.
   * `range(start, end, step = 1)`
   */
  range(start: Scalar, end: Scalar, step?: Scalar, options?: Opt<TensorOptions & OutOption>): Tensor;
  /**
   * All elements in one dimension. A view where strides allow it, else a copy.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.ravel.html
   */
  ravel(options: Opt<NamedInput<Tensor>>): Tensor;
  /** All elements in one dimension. A view where strides allow it, else a copy. */
  ravel(input: Tensor): Tensor;
  /**
   * The real part as a view: writing to it writes to `input`. A real tensor comes back itself.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.real.html
   */
  real(options: Opt<NamedInput<Tensor>>): Tensor;
  /** The real part as a view: writing to it writes to `input`. A real tensor comes back itself. */
  real(input: Tensor): Tensor;
  /**
   * `1 / input`; ±∞ at zero. Integers give floats.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.reciprocal.html
   */
  reciprocal(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  /** `1 / input`; ±∞ at zero. Integers give floats. */
  reciprocal(input: Tensor, options?: OutOption): Tensor;
  /**
   * `reciprocal`, in place: `1 / input`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.reciprocal_.html
   */
  reciprocal_(options: Opt<NamedInput<Tensor>>): Tensor;
  /** `reciprocal`, in place: `1 / input`. */
  reciprocal_(input: Tensor): Tensor;
  /**
   * `max(input, 0)`; the gradient at 0 is 0.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.relu.html
   */
  relu(options: Opt<NamedInput<Tensor>>): Tensor;
  /** `max(input, 0)`; the gradient at 0 is 0. */
  relu(input: Tensor): Tensor;
  /**
   * `relu`, in place: `max(input, 0)`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.relu.html
   */
  relu_(options: Opt<NamedInput<Tensor>>): Tensor;
  /** `relu`, in place: `max(input, 0)`. */
  relu_(input: Tensor): Tensor;
  /**
   * `input - other · ⌊input / other⌋`: takes the sign of `other`, as Python's `%`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.remainder.html
   */
  remainder(options: Opt<NamedInput<Tensor> & NamedOther<Tensor> & OutOption>): Tensor;
  /** `input - other · ⌊input / other⌋`: takes the sign of `other`, as Python's `%`. */
  remainder(input: Tensor, options: Opt<NamedOther<Tensor> & OutOption>): Tensor;
  /** `input - other · ⌊input / other⌋`: takes the sign of `other`, as Python's `%`. */
  remainder(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /** `input - other · ⌊input / other⌋`: takes the sign of `other`, as Python's `%`. */
  remainder(options: Opt<NamedOther<Tensor> & { self: Scalar }>): Tensor;
  /** `input - other · ⌊input / other⌋`: takes the sign of `other`, as Python's `%`. */
  remainder(self: Scalar, options: Opt<NamedOther<Tensor>>): Tensor;
  /** `input - other · ⌊input / other⌋`: takes the sign of `other`, as Python's `%`. */
  remainder(self: Scalar, other: Tensor): Tensor;
  /** `input - other · ⌊input / other⌋`: takes the sign of `other`, as Python's `%`. */
  remainder(options: Opt<NamedInput<Tensor> & NamedOther<Scalar> & OutOption>): Tensor;
  /** `input - other · ⌊input / other⌋`: takes the sign of `other`, as Python's `%`. */
  remainder(input: Tensor, options: Opt<NamedOther<Scalar> & OutOption>): Tensor;
  /** `input - other · ⌊input / other⌋`: takes the sign of `other`, as Python's `%`. */
  remainder(input: Tensor, other: Scalar, options?: OutOption): Tensor;
  /**
   * Scales each slice along `dim` whose `p`-norm is above `maxnorm` down to it; the others stay.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.renorm.html
   */
  renorm(options: Opt<NamedInput<Tensor> & NamedDim<number> & { p: Scalar; maxnorm: Scalar } & OutOption>): Tensor;
  /** Scales each slice along `dim` whose `p`-norm is above `maxnorm` down to it; the others stay. */
  renorm(input: Tensor, options: Opt<NamedDim<number> & { p: Scalar; maxnorm: Scalar } & OutOption>): Tensor;
  /** Scales each slice along `dim` whose `p`-norm is above `maxnorm` down to it; the others stay. */
  renorm(input: Tensor, p: Scalar, options: Opt<NamedDim<number> & { maxnorm: Scalar } & OutOption>): Tensor;
  /** Scales each slice along `dim` whose `p`-norm is above `maxnorm` down to it; the others stay. */
  renorm(input: Tensor, p: Scalar, dim: number, options: Opt<{ maxnorm: Scalar } & OutOption>): Tensor;
  /** Scales each slice along `dim` whose `p`-norm is above `maxnorm` down to it; the others stay. */
  renorm(input: Tensor, p: Scalar, dim: number, maxnorm: Scalar, options?: OutOption): Tensor;
  /**
   * Repeats each element, all equally often or each by its own count: 1 2 → 1 1 2 2. Counts on a GPU make it
   * wait.
   * `repeatInterleave(input, repeats, dim = null, { outputSize = null })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.repeat_interleave.html
   */
  repeatInterleave(options: Opt<NamedInput<Tensor> & { repeats: Tensor; dim?: number | null | undefined; axis?: number | null | undefined; outputSize?: number | null | undefined }>): Tensor;
  /**
   * Repeats each element, all equally often or each by its own count: 1 2 → 1 1 2 2. Counts on a GPU make it
   * wait.
   * `repeatInterleave(input, repeats, dim = null, { outputSize = null })`
   */
  repeatInterleave(input: Tensor, options: Opt<{ repeats: Tensor; dim?: number | null | undefined; axis?: number | null | undefined; outputSize?: number | null | undefined }>): Tensor;
  /**
   * Repeats each element, all equally often or each by its own count: 1 2 → 1 1 2 2. Counts on a GPU make it
   * wait.
   * `repeatInterleave(input, repeats, dim = null, { outputSize = null })`
   */
  repeatInterleave(input: Tensor, repeats: Tensor, options: Opt<{ dim?: number | null | undefined; axis?: number | null | undefined; outputSize?: number | null | undefined }>): Tensor;
  /**
   * Repeats each element, all equally often or each by its own count: 1 2 → 1 1 2 2. Counts on a GPU make it
   * wait.
   * `repeatInterleave(input, repeats, dim = null, { outputSize = null })`
   */
  repeatInterleave(input: Tensor, repeats: Tensor, dim?: number | null, options?: Opt<{ outputSize?: number | null | undefined }>): Tensor;
  /**
   * Repeats each element, all equally often or each by its own count: 1 2 → 1 1 2 2. Counts on a GPU make it
   * wait.
   * `repeatInterleave(repeats, { outputSize = null })`
   */
  repeatInterleave(options: Opt<{ repeats: Tensor; outputSize?: number | null | undefined }>): Tensor;
  /**
   * Repeats each element, all equally often or each by its own count: 1 2 → 1 1 2 2. Counts on a GPU make it
   * wait.
   * `repeatInterleave(repeats, { outputSize = null })`
   */
  repeatInterleave(repeats: Tensor, options?: Opt<{ outputSize?: number | null | undefined }>): Tensor;
  /**
   * Repeats each element, all equally often or each by its own count: 1 2 → 1 1 2 2. Counts on a GPU make it
   * wait.
   * `repeatInterleave(input, repeats, dim = null, { outputSize = null })`
   */
  repeatInterleave(options: Opt<NamedInput<Tensor> & { repeats: number; dim?: number | null | undefined; axis?: number | null | undefined; outputSize?: number | null | undefined }>): Tensor;
  /**
   * Repeats each element, all equally often or each by its own count: 1 2 → 1 1 2 2. Counts on a GPU make it
   * wait.
   * `repeatInterleave(input, repeats, dim = null, { outputSize = null })`
   */
  repeatInterleave(input: Tensor, options: Opt<{ repeats: number; dim?: number | null | undefined; axis?: number | null | undefined; outputSize?: number | null | undefined }>): Tensor;
  /**
   * Repeats each element, all equally often or each by its own count: 1 2 → 1 1 2 2. Counts on a GPU make it
   * wait.
   * `repeatInterleave(input, repeats, dim = null, { outputSize = null })`
   */
  repeatInterleave(input: Tensor, repeats: number, options: Opt<{ dim?: number | null | undefined; axis?: number | null | undefined; outputSize?: number | null | undefined }>): Tensor;
  /**
   * Repeats each element, all equally often or each by its own count: 1 2 → 1 1 2 2. Counts on a GPU make it
   * wait.
   * `repeatInterleave(input, repeats, dim = null, { outputSize = null })`
   */
  repeatInterleave(input: Tensor, repeats: number, dim?: number | null, options?: Opt<{ outputSize?: number | null | undefined }>): Tensor;
  /**
   * `input` in another shape; one size may be -1. A view where strides allow it, else a copy: don't count on
   * either.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.reshape.html
   */
  reshape(options: Opt<NamedInput<Tensor> & { shape: readonly number[] }>): Tensor;
  /**
   * `input` in another shape; one size may be -1. A view where strides allow it, else a copy: don't count on
   * either.
   */
  reshape(input: Tensor, options: Opt<{ shape: readonly number[] }>): Tensor;
  /**
   * `input` in another shape; one size may be -1. A view where strides allow it, else a copy: don't count on
   * either.
   */
  reshape(input: Tensor, shape: readonly number[]): Tensor;
  /**
   * `resize_` to another tensor's shape. `resizeAs_(input, theTemplate, { memoryFormat = null })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.resize_as_.html
   */
  resizeAs_(options: Opt<NamedInput<Tensor> & { theTemplate: Tensor; memoryFormat?: MemoryFormat | null | undefined }>): Tensor;
  /** `resize_` to another tensor's shape. `resizeAs_(input, theTemplate, { memoryFormat = null })` */
  resizeAs_(input: Tensor, options: Opt<{ theTemplate: Tensor; memoryFormat?: MemoryFormat | null | undefined }>): Tensor;
  /** `resize_` to another tensor's shape. `resizeAs_(input, theTemplate, { memoryFormat = null })` */
  resizeAs_(input: Tensor, theTemplate: Tensor, options?: Opt<{ memoryFormat?: MemoryFormat | null | undefined }>): Tensor;
  /** Gives a sparse tensor the shape of another one, in place. */
  resizeAsSparse_(options: Opt<NamedInput<Tensor> & { theTemplate: Tensor }>): Tensor;
  /** Gives a sparse tensor the shape of another one, in place. */
  resizeAsSparse_(input: Tensor, options: Opt<{ theTemplate: Tensor }>): Tensor;
  /** Gives a sparse tensor the shape of another one, in place. */
  resizeAsSparse_(input: Tensor, theTemplate: Tensor): Tensor;
  /**
   * `input` with a pending conjugation carried out; itself where there is none.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.resolve_conj.html
   */
  resolveConj(options: Opt<NamedInput<Tensor>>): Tensor;
  /** `input` with a pending conjugation carried out; itself where there is none. */
  resolveConj(input: Tensor): Tensor;
  /**
   * `input` with a pending negation carried out; itself where there is none.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.resolve_neg.html
   */
  resolveNeg(options: Opt<NamedInput<Tensor>>): Tensor;
  /** `input` with a pending negation carried out; itself where there is none. */
  resolveNeg(input: Tensor): Tensor;
  /**
   * The dtype that an operation of the two would have. Numbers and zero-dimensional tensors count less.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.result_type.html
   */
  resultType(options: Opt<NamedOther<Tensor> & { tensor: Tensor }>): DType;
  /** The dtype that an operation of the two would have. Numbers and zero-dimensional tensors count less. */
  resultType(tensor: Tensor, options: Opt<NamedOther<Tensor>>): DType;
  /** The dtype that an operation of the two would have. Numbers and zero-dimensional tensors count less. */
  resultType(tensor: Tensor, other: Tensor): DType;
  /** The dtype that an operation of the two would have. Numbers and zero-dimensional tensors count less. */
  resultType(options: Opt<{ scalar: Scalar; tensor: Tensor }>): DType;
  /** The dtype that an operation of the two would have. Numbers and zero-dimensional tensors count less. */
  resultType(scalar: Scalar, options: Opt<{ tensor: Tensor }>): DType;
  /** The dtype that an operation of the two would have. Numbers and zero-dimensional tensors count less. */
  resultType(scalar: Scalar, tensor: Tensor): DType;
  /** The dtype that an operation of the two would have. Numbers and zero-dimensional tensors count less. */
  resultType(options: Opt<NamedOther<Scalar> & { tensor: Tensor }>): DType;
  /** The dtype that an operation of the two would have. Numbers and zero-dimensional tensors count less. */
  resultType(tensor: Tensor, options: Opt<NamedOther<Scalar>>): DType;
  /** The dtype that an operation of the two would have. Numbers and zero-dimensional tensors count less. */
  resultType(tensor: Tensor, other: Scalar): DType;
  /** The dtype that an operation of the two would have. Numbers and zero-dimensional tensors count less. */
  resultType(options: Opt<{ scalar1: Scalar; scalar2: Scalar }>): DType;
  /** The dtype that an operation of the two would have. Numbers and zero-dimensional tensors count less. */
  resultType(scalar1: Scalar, options: Opt<{ scalar2: Scalar }>): DType;
  /** The dtype that an operation of the two would have. Numbers and zero-dimensional tensors count less. */
  resultType(scalar1: Scalar, scalar2: Scalar): DType;
  /**
   * `x / √(mean(x²) + eps) · weight` over the last dimensions; `eps` is the dtype's own where left out.
   * `rmsNorm(input, normalizedShape, weight = null, eps = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.rms_norm.html
   */
  rmsNorm(options: Opt<NamedInput<Tensor> & { normalizedShape: readonly number[]; weight?: Tensor | null | undefined; eps?: number | null | undefined }>): Tensor;
  /**
   * `x / √(mean(x²) + eps) · weight` over the last dimensions; `eps` is the dtype's own where left out.
   * `rmsNorm(input, normalizedShape, weight = null, eps = null)`
   */
  rmsNorm(input: Tensor, options: Opt<{ normalizedShape: readonly number[]; weight?: Tensor | null | undefined; eps?: number | null | undefined }>): Tensor;
  /**
   * `x / √(mean(x²) + eps) · weight` over the last dimensions; `eps` is the dtype's own where left out.
   * `rmsNorm(input, normalizedShape, weight = null, eps = null)`
   */
  rmsNorm(input: Tensor, normalizedShape: readonly number[], options: Opt<{ weight?: Tensor | null | undefined; eps?: number | null | undefined }>): Tensor;
  /**
   * `x / √(mean(x²) + eps) · weight` over the last dimensions; `eps` is the dtype's own where left out.
   * `rmsNorm(input, normalizedShape, weight = null, eps = null)`
   */
  rmsNorm(input: Tensor, normalizedShape: readonly number[], weight: Tensor | null | undefined, options: Opt<{ eps?: number | null | undefined }>): Tensor;
  /**
   * `x / √(mean(x²) + eps) · weight` over the last dimensions; `eps` is the dtype's own where left out.
   * `rmsNorm(input, normalizedShape, weight = null, eps = null)`
   */
  rmsNorm(input: Tensor, normalizedShape: readonly number[], weight?: Tensor | null, eps?: number | null): Tensor;
  /** A whole recurrent network, its layers and directions, with relu: all outputs, and the last state. */
  rnnRelu(options: Opt<{ data: Tensor; batchSizes: Tensor; hx: Tensor; params: readonly Tensor[]; hasBiases: boolean; numLayers: number; dropout: number; train: boolean; bidirectional: boolean }>): [Tensor, Tensor];
  /** A whole recurrent network, its layers and directions, with relu: all outputs, and the last state. */
  rnnRelu(data: Tensor, options: Opt<{ batchSizes: Tensor; hx: Tensor; params: readonly Tensor[]; hasBiases: boolean; numLayers: number; dropout: number; train: boolean; bidirectional: boolean }>): [Tensor, Tensor];
  /** A whole recurrent network, its layers and directions, with relu: all outputs, and the last state. */
  rnnRelu(data: Tensor, batchSizes: Tensor, options: Opt<{ hx: Tensor; params: readonly Tensor[]; hasBiases: boolean; numLayers: number; dropout: number; train: boolean; bidirectional: boolean }>): [Tensor, Tensor];
  /** A whole recurrent network, its layers and directions, with relu: all outputs, and the last state. */
  rnnRelu(data: Tensor, batchSizes: Tensor, hx: Tensor, options: Opt<{ params: readonly Tensor[]; hasBiases: boolean; numLayers: number; dropout: number; train: boolean; bidirectional: boolean }>): [Tensor, Tensor];
  /** A whole recurrent network, its layers and directions, with relu: all outputs, and the last state. */
  rnnRelu(data: Tensor, batchSizes: Tensor, hx: Tensor, params: readonly Tensor[], options: Opt<{ hasBiases: boolean; numLayers: number; dropout: number; train: boolean; bidirectional: boolean }>): [Tensor, Tensor];
  /** A whole recurrent network, its layers and directions, with relu: all outputs, and the last state. */
  rnnRelu(data: Tensor, batchSizes: Tensor, hx: Tensor, params: readonly Tensor[], hasBiases: boolean, options: Opt<{ numLayers: number; dropout: number; train: boolean; bidirectional: boolean }>): [Tensor, Tensor];
  /** A whole recurrent network, its layers and directions, with relu: all outputs, and the last state. */
  rnnRelu(data: Tensor, batchSizes: Tensor, hx: Tensor, params: readonly Tensor[], hasBiases: boolean, numLayers: number, options: Opt<{ dropout: number; train: boolean; bidirectional: boolean }>): [Tensor, Tensor];
  /** A whole recurrent network, its layers and directions, with relu: all outputs, and the last state. */
  rnnRelu(data: Tensor, batchSizes: Tensor, hx: Tensor, params: readonly Tensor[], hasBiases: boolean, numLayers: number, dropout: number, options: Opt<{ train: boolean; bidirectional: boolean }>): [Tensor, Tensor];
  /** A whole recurrent network, its layers and directions, with relu: all outputs, and the last state. */
  rnnRelu(data: Tensor, batchSizes: Tensor, hx: Tensor, params: readonly Tensor[], hasBiases: boolean, numLayers: number, dropout: number, train: boolean, options: Opt<{ bidirectional: boolean }>): [Tensor, Tensor];
  /** A whole recurrent network, its layers and directions, with relu: all outputs, and the last state. */
  rnnRelu(data: Tensor, batchSizes: Tensor, hx: Tensor, params: readonly Tensor[], hasBiases: boolean, numLayers: number, dropout: number, train: boolean, bidirectional: boolean): [Tensor, Tensor];
  /** A whole recurrent network, its layers and directions, with relu: all outputs, and the last state. */
  rnnRelu(options: Opt<NamedInput<Tensor> & { hx: Tensor; params: readonly Tensor[]; hasBiases: boolean; numLayers: number; dropout: number; train: boolean; bidirectional: boolean; batchFirst: boolean }>): [Tensor, Tensor];
  /** A whole recurrent network, its layers and directions, with relu: all outputs, and the last state. */
  rnnRelu(input: Tensor, options: Opt<{ hx: Tensor; params: readonly Tensor[]; hasBiases: boolean; numLayers: number; dropout: number; train: boolean; bidirectional: boolean; batchFirst: boolean }>): [Tensor, Tensor];
  /** A whole recurrent network, its layers and directions, with relu: all outputs, and the last state. */
  rnnRelu(input: Tensor, hx: Tensor, options: Opt<{ params: readonly Tensor[]; hasBiases: boolean; numLayers: number; dropout: number; train: boolean; bidirectional: boolean; batchFirst: boolean }>): [Tensor, Tensor];
  /** A whole recurrent network, its layers and directions, with relu: all outputs, and the last state. */
  rnnRelu(input: Tensor, hx: Tensor, params: readonly Tensor[], options: Opt<{ hasBiases: boolean; numLayers: number; dropout: number; train: boolean; bidirectional: boolean; batchFirst: boolean }>): [Tensor, Tensor];
  /** A whole recurrent network, its layers and directions, with relu: all outputs, and the last state. */
  rnnRelu(input: Tensor, hx: Tensor, params: readonly Tensor[], hasBiases: boolean, options: Opt<{ numLayers: number; dropout: number; train: boolean; bidirectional: boolean; batchFirst: boolean }>): [Tensor, Tensor];
  /** A whole recurrent network, its layers and directions, with relu: all outputs, and the last state. */
  rnnRelu(input: Tensor, hx: Tensor, params: readonly Tensor[], hasBiases: boolean, numLayers: number, options: Opt<{ dropout: number; train: boolean; bidirectional: boolean; batchFirst: boolean }>): [Tensor, Tensor];
  /** A whole recurrent network, its layers and directions, with relu: all outputs, and the last state. */
  rnnRelu(input: Tensor, hx: Tensor, params: readonly Tensor[], hasBiases: boolean, numLayers: number, dropout: number, options: Opt<{ train: boolean; bidirectional: boolean; batchFirst: boolean }>): [Tensor, Tensor];
  /** A whole recurrent network, its layers and directions, with relu: all outputs, and the last state. */
  rnnRelu(input: Tensor, hx: Tensor, params: readonly Tensor[], hasBiases: boolean, numLayers: number, dropout: number, train: boolean, options: Opt<{ bidirectional: boolean; batchFirst: boolean }>): [Tensor, Tensor];
  /** A whole recurrent network, its layers and directions, with relu: all outputs, and the last state. */
  rnnRelu(input: Tensor, hx: Tensor, params: readonly Tensor[], hasBiases: boolean, numLayers: number, dropout: number, train: boolean, bidirectional: boolean, options: Opt<{ batchFirst: boolean }>): [Tensor, Tensor];
  /** A whole recurrent network, its layers and directions, with relu: all outputs, and the last state. */
  rnnRelu(input: Tensor, hx: Tensor, params: readonly Tensor[], hasBiases: boolean, numLayers: number, dropout: number, train: boolean, bidirectional: boolean, batchFirst: boolean): [Tensor, Tensor];
  /**
   * One step: `relu(wIh · input + bIh + wHh · hx + bHh)`.
   * `rnnReluCell(input, hx, wIh, wHh, bIh = null, bHh = null)`
   */
  rnnReluCell(options: Opt<NamedInput<Tensor> & { hx: Tensor; wIh: Tensor; wHh: Tensor; bIh?: Tensor | null | undefined; bHh?: Tensor | null | undefined }>): Tensor;
  /**
   * One step: `relu(wIh · input + bIh + wHh · hx + bHh)`.
   * `rnnReluCell(input, hx, wIh, wHh, bIh = null, bHh = null)`
   */
  rnnReluCell(input: Tensor, options: Opt<{ hx: Tensor; wIh: Tensor; wHh: Tensor; bIh?: Tensor | null | undefined; bHh?: Tensor | null | undefined }>): Tensor;
  /**
   * One step: `relu(wIh · input + bIh + wHh · hx + bHh)`.
   * `rnnReluCell(input, hx, wIh, wHh, bIh = null, bHh = null)`
   */
  rnnReluCell(input: Tensor, hx: Tensor, options: Opt<{ wIh: Tensor; wHh: Tensor; bIh?: Tensor | null | undefined; bHh?: Tensor | null | undefined }>): Tensor;
  /**
   * One step: `relu(wIh · input + bIh + wHh · hx + bHh)`.
   * `rnnReluCell(input, hx, wIh, wHh, bIh = null, bHh = null)`
   */
  rnnReluCell(input: Tensor, hx: Tensor, wIh: Tensor, options: Opt<{ wHh: Tensor; bIh?: Tensor | null | undefined; bHh?: Tensor | null | undefined }>): Tensor;
  /**
   * One step: `relu(wIh · input + bIh + wHh · hx + bHh)`.
   * `rnnReluCell(input, hx, wIh, wHh, bIh = null, bHh = null)`
   */
  rnnReluCell(input: Tensor, hx: Tensor, wIh: Tensor, wHh: Tensor, options: Opt<{ bIh?: Tensor | null | undefined; bHh?: Tensor | null | undefined }>): Tensor;
  /**
   * One step: `relu(wIh · input + bIh + wHh · hx + bHh)`.
   * `rnnReluCell(input, hx, wIh, wHh, bIh = null, bHh = null)`
   */
  rnnReluCell(input: Tensor, hx: Tensor, wIh: Tensor, wHh: Tensor, bIh: Tensor | null | undefined, options: Opt<{ bHh?: Tensor | null | undefined }>): Tensor;
  /**
   * One step: `relu(wIh · input + bIh + wHh · hx + bHh)`.
   * `rnnReluCell(input, hx, wIh, wHh, bIh = null, bHh = null)`
   */
  rnnReluCell(input: Tensor, hx: Tensor, wIh: Tensor, wHh: Tensor, bIh?: Tensor | null, bHh?: Tensor | null): Tensor;
  /** A whole recurrent network, its layers and directions, with tanh: all outputs, and the last state. */
  rnnTanh(options: Opt<{ data: Tensor; batchSizes: Tensor; hx: Tensor; params: readonly Tensor[]; hasBiases: boolean; numLayers: number; dropout: number; train: boolean; bidirectional: boolean }>): [Tensor, Tensor];
  /** A whole recurrent network, its layers and directions, with tanh: all outputs, and the last state. */
  rnnTanh(data: Tensor, options: Opt<{ batchSizes: Tensor; hx: Tensor; params: readonly Tensor[]; hasBiases: boolean; numLayers: number; dropout: number; train: boolean; bidirectional: boolean }>): [Tensor, Tensor];
  /** A whole recurrent network, its layers and directions, with tanh: all outputs, and the last state. */
  rnnTanh(data: Tensor, batchSizes: Tensor, options: Opt<{ hx: Tensor; params: readonly Tensor[]; hasBiases: boolean; numLayers: number; dropout: number; train: boolean; bidirectional: boolean }>): [Tensor, Tensor];
  /** A whole recurrent network, its layers and directions, with tanh: all outputs, and the last state. */
  rnnTanh(data: Tensor, batchSizes: Tensor, hx: Tensor, options: Opt<{ params: readonly Tensor[]; hasBiases: boolean; numLayers: number; dropout: number; train: boolean; bidirectional: boolean }>): [Tensor, Tensor];
  /** A whole recurrent network, its layers and directions, with tanh: all outputs, and the last state. */
  rnnTanh(data: Tensor, batchSizes: Tensor, hx: Tensor, params: readonly Tensor[], options: Opt<{ hasBiases: boolean; numLayers: number; dropout: number; train: boolean; bidirectional: boolean }>): [Tensor, Tensor];
  /** A whole recurrent network, its layers and directions, with tanh: all outputs, and the last state. */
  rnnTanh(data: Tensor, batchSizes: Tensor, hx: Tensor, params: readonly Tensor[], hasBiases: boolean, options: Opt<{ numLayers: number; dropout: number; train: boolean; bidirectional: boolean }>): [Tensor, Tensor];
  /** A whole recurrent network, its layers and directions, with tanh: all outputs, and the last state. */
  rnnTanh(data: Tensor, batchSizes: Tensor, hx: Tensor, params: readonly Tensor[], hasBiases: boolean, numLayers: number, options: Opt<{ dropout: number; train: boolean; bidirectional: boolean }>): [Tensor, Tensor];
  /** A whole recurrent network, its layers and directions, with tanh: all outputs, and the last state. */
  rnnTanh(data: Tensor, batchSizes: Tensor, hx: Tensor, params: readonly Tensor[], hasBiases: boolean, numLayers: number, dropout: number, options: Opt<{ train: boolean; bidirectional: boolean }>): [Tensor, Tensor];
  /** A whole recurrent network, its layers and directions, with tanh: all outputs, and the last state. */
  rnnTanh(data: Tensor, batchSizes: Tensor, hx: Tensor, params: readonly Tensor[], hasBiases: boolean, numLayers: number, dropout: number, train: boolean, options: Opt<{ bidirectional: boolean }>): [Tensor, Tensor];
  /** A whole recurrent network, its layers and directions, with tanh: all outputs, and the last state. */
  rnnTanh(data: Tensor, batchSizes: Tensor, hx: Tensor, params: readonly Tensor[], hasBiases: boolean, numLayers: number, dropout: number, train: boolean, bidirectional: boolean): [Tensor, Tensor];
  /** A whole recurrent network, its layers and directions, with tanh: all outputs, and the last state. */
  rnnTanh(options: Opt<NamedInput<Tensor> & { hx: Tensor; params: readonly Tensor[]; hasBiases: boolean; numLayers: number; dropout: number; train: boolean; bidirectional: boolean; batchFirst: boolean }>): [Tensor, Tensor];
  /** A whole recurrent network, its layers and directions, with tanh: all outputs, and the last state. */
  rnnTanh(input: Tensor, options: Opt<{ hx: Tensor; params: readonly Tensor[]; hasBiases: boolean; numLayers: number; dropout: number; train: boolean; bidirectional: boolean; batchFirst: boolean }>): [Tensor, Tensor];
  /** A whole recurrent network, its layers and directions, with tanh: all outputs, and the last state. */
  rnnTanh(input: Tensor, hx: Tensor, options: Opt<{ params: readonly Tensor[]; hasBiases: boolean; numLayers: number; dropout: number; train: boolean; bidirectional: boolean; batchFirst: boolean }>): [Tensor, Tensor];
  /** A whole recurrent network, its layers and directions, with tanh: all outputs, and the last state. */
  rnnTanh(input: Tensor, hx: Tensor, params: readonly Tensor[], options: Opt<{ hasBiases: boolean; numLayers: number; dropout: number; train: boolean; bidirectional: boolean; batchFirst: boolean }>): [Tensor, Tensor];
  /** A whole recurrent network, its layers and directions, with tanh: all outputs, and the last state. */
  rnnTanh(input: Tensor, hx: Tensor, params: readonly Tensor[], hasBiases: boolean, options: Opt<{ numLayers: number; dropout: number; train: boolean; bidirectional: boolean; batchFirst: boolean }>): [Tensor, Tensor];
  /** A whole recurrent network, its layers and directions, with tanh: all outputs, and the last state. */
  rnnTanh(input: Tensor, hx: Tensor, params: readonly Tensor[], hasBiases: boolean, numLayers: number, options: Opt<{ dropout: number; train: boolean; bidirectional: boolean; batchFirst: boolean }>): [Tensor, Tensor];
  /** A whole recurrent network, its layers and directions, with tanh: all outputs, and the last state. */
  rnnTanh(input: Tensor, hx: Tensor, params: readonly Tensor[], hasBiases: boolean, numLayers: number, dropout: number, options: Opt<{ train: boolean; bidirectional: boolean; batchFirst: boolean }>): [Tensor, Tensor];
  /** A whole recurrent network, its layers and directions, with tanh: all outputs, and the last state. */
  rnnTanh(input: Tensor, hx: Tensor, params: readonly Tensor[], hasBiases: boolean, numLayers: number, dropout: number, train: boolean, options: Opt<{ bidirectional: boolean; batchFirst: boolean }>): [Tensor, Tensor];
  /** A whole recurrent network, its layers and directions, with tanh: all outputs, and the last state. */
  rnnTanh(input: Tensor, hx: Tensor, params: readonly Tensor[], hasBiases: boolean, numLayers: number, dropout: number, train: boolean, bidirectional: boolean, options: Opt<{ batchFirst: boolean }>): [Tensor, Tensor];
  /** A whole recurrent network, its layers and directions, with tanh: all outputs, and the last state. */
  rnnTanh(input: Tensor, hx: Tensor, params: readonly Tensor[], hasBiases: boolean, numLayers: number, dropout: number, train: boolean, bidirectional: boolean, batchFirst: boolean): [Tensor, Tensor];
  /**
   * One step: `tanh(wIh · input + bIh + wHh · hx + bHh)`.
   * `rnnTanhCell(input, hx, wIh, wHh, bIh = null, bHh = null)`
   */
  rnnTanhCell(options: Opt<NamedInput<Tensor> & { hx: Tensor; wIh: Tensor; wHh: Tensor; bIh?: Tensor | null | undefined; bHh?: Tensor | null | undefined }>): Tensor;
  /**
   * One step: `tanh(wIh · input + bIh + wHh · hx + bHh)`.
   * `rnnTanhCell(input, hx, wIh, wHh, bIh = null, bHh = null)`
   */
  rnnTanhCell(input: Tensor, options: Opt<{ hx: Tensor; wIh: Tensor; wHh: Tensor; bIh?: Tensor | null | undefined; bHh?: Tensor | null | undefined }>): Tensor;
  /**
   * One step: `tanh(wIh · input + bIh + wHh · hx + bHh)`.
   * `rnnTanhCell(input, hx, wIh, wHh, bIh = null, bHh = null)`
   */
  rnnTanhCell(input: Tensor, hx: Tensor, options: Opt<{ wIh: Tensor; wHh: Tensor; bIh?: Tensor | null | undefined; bHh?: Tensor | null | undefined }>): Tensor;
  /**
   * One step: `tanh(wIh · input + bIh + wHh · hx + bHh)`.
   * `rnnTanhCell(input, hx, wIh, wHh, bIh = null, bHh = null)`
   */
  rnnTanhCell(input: Tensor, hx: Tensor, wIh: Tensor, options: Opt<{ wHh: Tensor; bIh?: Tensor | null | undefined; bHh?: Tensor | null | undefined }>): Tensor;
  /**
   * One step: `tanh(wIh · input + bIh + wHh · hx + bHh)`.
   * `rnnTanhCell(input, hx, wIh, wHh, bIh = null, bHh = null)`
   */
  rnnTanhCell(input: Tensor, hx: Tensor, wIh: Tensor, wHh: Tensor, options: Opt<{ bIh?: Tensor | null | undefined; bHh?: Tensor | null | undefined }>): Tensor;
  /**
   * One step: `tanh(wIh · input + bIh + wHh · hx + bHh)`.
   * `rnnTanhCell(input, hx, wIh, wHh, bIh = null, bHh = null)`
   */
  rnnTanhCell(input: Tensor, hx: Tensor, wIh: Tensor, wHh: Tensor, bIh: Tensor | null | undefined, options: Opt<{ bHh?: Tensor | null | undefined }>): Tensor;
  /**
   * One step: `tanh(wIh · input + bIh + wHh · hx + bHh)`.
   * `rnnTanhCell(input, hx, wIh, wHh, bIh = null, bHh = null)`
   */
  rnnTanhCell(input: Tensor, hx: Tensor, wIh: Tensor, wHh: Tensor, bIh?: Tensor | null, bHh?: Tensor | null): Tensor;
  /**
   * Shifts along `dims`; what leaves at the end comes back at the start. Without `dims`, as if flattened.
   * `roll(input, shifts, dims = [])`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.roll.html
   */
  roll(options: Opt<NamedInput<Tensor> & { shifts: IntOrList; dims?: IntOrList | undefined }>): Tensor;
  /**
   * Shifts along `dims`; what leaves at the end comes back at the start. Without `dims`, as if flattened.
   * `roll(input, shifts, dims = [])`
   */
  roll(input: Tensor, options: Opt<{ shifts: IntOrList; dims?: IntOrList | undefined }>): Tensor;
  /**
   * Shifts along `dims`; what leaves at the end comes back at the start. Without `dims`, as if flattened.
   * `roll(input, shifts, dims = [])`
   */
  roll(input: Tensor, shifts: IntOrList, options: Opt<{ dims?: IntOrList | undefined }>): Tensor;
  /**
   * Shifts along `dims`; what leaves at the end comes back at the start. Without `dims`, as if flattened.
   * `roll(input, shifts, dims = [])`
   */
  roll(input: Tensor, shifts: IntOrList, dims?: IntOrList): Tensor;
  /**
   * Turns by `k` quarters in the plane of two dimensions, from the first towards the second.
   * `rot90(input, k = 1, dims = [0, 1])`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.rot90.html
   */
  rot90(options: Opt<NamedInput<Tensor> & { k?: number | undefined; dims?: readonly number[] | undefined }>): Tensor;
  /**
   * Turns by `k` quarters in the plane of two dimensions, from the first towards the second.
   * `rot90(input, k = 1, dims = [0, 1])`
   */
  rot90(input: Tensor, options: Opt<{ k?: number | undefined; dims?: readonly number[] | undefined }>): Tensor;
  /**
   * Turns by `k` quarters in the plane of two dimensions, from the first towards the second.
   * `rot90(input, k = 1, dims = [0, 1])`
   */
  rot90(input: Tensor, k: number | undefined, options: Opt<{ dims?: readonly number[] | undefined }>): Tensor;
  /**
   * Turns by `k` quarters in the plane of two dimensions, from the first towards the second.
   * `rot90(input, k = 1, dims = [0, 1])`
   */
  rot90(input: Tensor, k?: number, dims?: readonly number[]): Tensor;
  /**
   * To the nearest integer, halves to the even one (2.5 → 2), unlike `Math.round`. `decimals` moves the
   * point; it may be negative.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.round.html
   */
  round(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  /**
   * To the nearest integer, halves to the even one (2.5 → 2), unlike `Math.round`. `decimals` moves the
   * point; it may be negative.
   */
  round(input: Tensor, options?: OutOption): Tensor;
  /**
   * To the nearest integer, halves to the even one (2.5 → 2), unlike `Math.round`. `decimals` moves the
   * point; it may be negative.
   */
  round(options: Opt<NamedInput<Tensor> & { decimals: number } & OutOption>): Tensor;
  /**
   * To the nearest integer, halves to the even one (2.5 → 2), unlike `Math.round`. `decimals` moves the
   * point; it may be negative.
   */
  round(input: Tensor, options: Opt<{ decimals: number } & OutOption>): Tensor;
  /**
   * `round`, in place: to the nearest integer, halves to the even one (2.5 → 2), unlike `Math.round`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.round_.html
   */
  round_(options: Opt<NamedInput<Tensor>>): Tensor;
  /** `round`, in place: to the nearest integer, halves to the even one (2.5 → 2), unlike `Math.round`. */
  round_(input: Tensor): Tensor;
  /** `round`, in place: to the nearest integer, halves to the even one (2.5 → 2), unlike `Math.round`. */
  round_(options: Opt<NamedInput<Tensor> & { decimals: number }>): Tensor;
  /** `round`, in place: to the nearest integer, halves to the even one (2.5 → 2), unlike `Math.round`. */
  round_(input: Tensor, options: Opt<{ decimals: number }>): Tensor;
  /** `rowIndices`, as a copy and not a view: Of a tensor sparse by columns: the row of each value. */
  rowIndicesCopy(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  /** `rowIndices`, as a copy and not a view: Of a tensor sparse by columns: the row of each value. */
  rowIndicesCopy(input: Tensor, options?: OutOption): Tensor;
  /**
   * The same as `vstack`: joins along the first dimension; one-dimensional tensors count as rows.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.row_stack.html
   */
  rowStack(options: Opt<{ tensors: readonly Tensor[] } & OutOption>): Tensor;
  /** The same as `vstack`: joins along the first dimension; one-dimensional tensors count as rows. */
  rowStack(tensors: readonly Tensor[], options?: OutOption): Tensor;
  /**
   * `leakyRelu` with slopes drawn from [lower, upper) in training, and their mean otherwise.
   * `rrelu(input, lower = 0.125, upper = 0.3333333333333333, training = false, generator = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.rrelu.html
   */
  rrelu(options: Opt<NamedInput<Tensor> & { lower?: Scalar | undefined; upper?: Scalar | undefined; training?: boolean | undefined; generator?: Generator | null | undefined }>): Tensor;
  /**
   * `leakyRelu` with slopes drawn from [lower, upper) in training, and their mean otherwise.
   * `rrelu(input, lower = 0.125, upper = 0.3333333333333333, training = false, generator = null)`
   */
  rrelu(input: Tensor, options: Opt<{ lower?: Scalar | undefined; upper?: Scalar | undefined; training?: boolean | undefined; generator?: Generator | null | undefined }>): Tensor;
  /**
   * `leakyRelu` with slopes drawn from [lower, upper) in training, and their mean otherwise.
   * `rrelu(input, lower = 0.125, upper = 0.3333333333333333, training = false, generator = null)`
   */
  rrelu(input: Tensor, lower: Scalar | undefined, options: Opt<{ upper?: Scalar | undefined; training?: boolean | undefined; generator?: Generator | null | undefined }>): Tensor;
  /**
   * `leakyRelu` with slopes drawn from [lower, upper) in training, and their mean otherwise.
   * `rrelu(input, lower = 0.125, upper = 0.3333333333333333, training = false, generator = null)`
   */
  rrelu(input: Tensor, lower: Scalar | undefined, upper: Scalar | undefined, options: Opt<{ training?: boolean | undefined; generator?: Generator | null | undefined }>): Tensor;
  /**
   * `leakyRelu` with slopes drawn from [lower, upper) in training, and their mean otherwise.
   * `rrelu(input, lower = 0.125, upper = 0.3333333333333333, training = false, generator = null)`
   */
  rrelu(input: Tensor, lower: Scalar | undefined, upper: Scalar | undefined, training: boolean | undefined, options: Opt<{ generator?: Generator | null | undefined }>): Tensor;
  /**
   * `leakyRelu` with slopes drawn from [lower, upper) in training, and their mean otherwise.
   * `rrelu(input, lower = 0.125, upper = 0.3333333333333333, training = false, generator = null)`
   */
  rrelu(input: Tensor, lower?: Scalar, upper?: Scalar, training?: boolean, generator?: Generator | null): Tensor;
  /**
   * `rrelu`, in place: `leakyRelu` with slopes drawn from [lower, upper) in training, and their mean
   * otherwise.
   * `rrelu_(input, lower = 0.125, upper = 0.3333333333333333, training = false, generator = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.rrelu.html
   */
  rrelu_(options: Opt<NamedInput<Tensor> & { lower?: Scalar | undefined; upper?: Scalar | undefined; training?: boolean | undefined; generator?: Generator | null | undefined }>): Tensor;
  /**
   * `rrelu`, in place: `leakyRelu` with slopes drawn from [lower, upper) in training, and their mean
   * otherwise.
   * `rrelu_(input, lower = 0.125, upper = 0.3333333333333333, training = false, generator = null)`
   */
  rrelu_(input: Tensor, options: Opt<{ lower?: Scalar | undefined; upper?: Scalar | undefined; training?: boolean | undefined; generator?: Generator | null | undefined }>): Tensor;
  /**
   * `rrelu`, in place: `leakyRelu` with slopes drawn from [lower, upper) in training, and their mean
   * otherwise.
   * `rrelu_(input, lower = 0.125, upper = 0.3333333333333333, training = false, generator = null)`
   */
  rrelu_(input: Tensor, lower: Scalar | undefined, options: Opt<{ upper?: Scalar | undefined; training?: boolean | undefined; generator?: Generator | null | undefined }>): Tensor;
  /**
   * `rrelu`, in place: `leakyRelu` with slopes drawn from [lower, upper) in training, and their mean
   * otherwise.
   * `rrelu_(input, lower = 0.125, upper = 0.3333333333333333, training = false, generator = null)`
   */
  rrelu_(input: Tensor, lower: Scalar | undefined, upper: Scalar | undefined, options: Opt<{ training?: boolean | undefined; generator?: Generator | null | undefined }>): Tensor;
  /**
   * `rrelu`, in place: `leakyRelu` with slopes drawn from [lower, upper) in training, and their mean
   * otherwise.
   * `rrelu_(input, lower = 0.125, upper = 0.3333333333333333, training = false, generator = null)`
   */
  rrelu_(input: Tensor, lower: Scalar | undefined, upper: Scalar | undefined, training: boolean | undefined, options: Opt<{ generator?: Generator | null | undefined }>): Tensor;
  /**
   * `rrelu`, in place: `leakyRelu` with slopes drawn from [lower, upper) in training, and their mean
   * otherwise.
   * `rrelu_(input, lower = 0.125, upper = 0.3333333333333333, training = false, generator = null)`
   */
  rrelu_(input: Tensor, lower?: Scalar, upper?: Scalar, training?: boolean, generator?: Generator | null): Tensor;
  /**
   * `1 / √input`; ∞ at zero, NaN below.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.rsqrt.html
   */
  rsqrt(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  /** `1 / √input`; ∞ at zero, NaN below. */
  rsqrt(input: Tensor, options?: OutOption): Tensor;
  /**
   * `rsqrt`, in place: `1 / √input`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.rsqrt_.html
   */
  rsqrt_(options: Opt<NamedInput<Tensor>>): Tensor;
  /** `rsqrt`, in place: `1 / √input`. */
  rsqrt_(input: Tensor): Tensor;
  /** `other - alpha · input`: `sub` with its operands turned round. `rsub(input, other, { alpha = 1 })` */
  rsub(options: Opt<NamedInput<Tensor> & NamedOther<Tensor> & { alpha?: Scalar | undefined }>): Tensor;
  /** `other - alpha · input`: `sub` with its operands turned round. `rsub(input, other, { alpha = 1 })` */
  rsub(input: Tensor, options: Opt<NamedOther<Tensor> & { alpha?: Scalar | undefined }>): Tensor;
  /** `other - alpha · input`: `sub` with its operands turned round. `rsub(input, other, { alpha = 1 })` */
  rsub(input: Tensor, other: Tensor, options?: Opt<{ alpha?: Scalar | undefined }>): Tensor;
  /** `other - alpha · input`: `sub` with its operands turned round. `rsub(input, other, alpha = 1)` */
  rsub(options: Opt<NamedInput<Tensor> & NamedOther<Scalar> & { alpha?: Scalar | undefined }>): Tensor;
  /** `other - alpha · input`: `sub` with its operands turned round. `rsub(input, other, alpha = 1)` */
  rsub(input: Tensor, options: Opt<NamedOther<Scalar> & { alpha?: Scalar | undefined }>): Tensor;
  /** `other - alpha · input`: `sub` with its operands turned round. `rsub(input, other, alpha = 1)` */
  rsub(input: Tensor, other: Scalar, options: Opt<{ alpha?: Scalar | undefined }>): Tensor;
  /** `other - alpha · input`: `sub` with its operands turned round. `rsub(input, other, alpha = 1)` */
  rsub(input: Tensor, other: Scalar, alpha?: Scalar): Tensor;
  /**
   * The same as `sspaddmm`: `beta · input + alpha · (mat1 @ mat2)`, `input` and `mat1` sparse, the result
   * too.
   * `saddmm(input, mat1, mat2, { beta = 1, alpha = 1 })`
   */
  saddmm(options: Opt<NamedInput<Tensor> & { mat1: Tensor; mat2: Tensor; beta?: Scalar | undefined; alpha?: Scalar | undefined } & OutOption>): Tensor;
  /**
   * The same as `sspaddmm`: `beta · input + alpha · (mat1 @ mat2)`, `input` and `mat1` sparse, the result
   * too.
   * `saddmm(input, mat1, mat2, { beta = 1, alpha = 1 })`
   */
  saddmm(input: Tensor, options: Opt<{ mat1: Tensor; mat2: Tensor; beta?: Scalar | undefined; alpha?: Scalar | undefined } & OutOption>): Tensor;
  /**
   * The same as `sspaddmm`: `beta · input + alpha · (mat1 @ mat2)`, `input` and `mat1` sparse, the result
   * too.
   * `saddmm(input, mat1, mat2, { beta = 1, alpha = 1 })`
   */
  saddmm(input: Tensor, mat1: Tensor, options: Opt<{ mat2: Tensor; beta?: Scalar | undefined; alpha?: Scalar | undefined } & OutOption>): Tensor;
  /**
   * The same as `sspaddmm`: `beta · input + alpha · (mat1 @ mat2)`, `input` and `mat1` sparse, the result
   * too.
   * `saddmm(input, mat1, mat2, { beta = 1, alpha = 1 })`
   */
  saddmm(input: Tensor, mat1: Tensor, mat2: Tensor, options?: Opt<{ beta?: Scalar | undefined; alpha?: Scalar | undefined } & OutOption>): Tensor;
  /** A zero-dimensional tensor of a number, in the default float dtype unless `dtype` says otherwise. */
  scalarTensor(options: Opt<{ s: Scalar } & TensorOptions>): Tensor;
  /** A zero-dimensional tensor of a number, in the default float dtype unless `dtype` says otherwise. */
  scalarTensor(s: Scalar, options?: Opt<TensorOptions>): Tensor;
  /**
   * Writes along `dim`: `out[index[i][j]][j] = src[i][j]` for `dim` 0; a number may stand for `src`. Which of
   * several at one place stays is not promised.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.scatter.html
   */
  scatter(options: Opt<NamedInput<Tensor> & NamedDim<number> & { index: Tensor; src: Tensor } & OutOption>): Tensor;
  /**
   * Writes along `dim`: `out[index[i][j]][j] = src[i][j]` for `dim` 0; a number may stand for `src`. Which of
   * several at one place stays is not promised.
   */
  scatter(input: Tensor, options: Opt<NamedDim<number> & { index: Tensor; src: Tensor } & OutOption>): Tensor;
  /**
   * Writes along `dim`: `out[index[i][j]][j] = src[i][j]` for `dim` 0; a number may stand for `src`. Which of
   * several at one place stays is not promised.
   */
  scatter(input: Tensor, dim: number, options: Opt<{ index: Tensor; src: Tensor } & OutOption>): Tensor;
  /**
   * Writes along `dim`: `out[index[i][j]][j] = src[i][j]` for `dim` 0; a number may stand for `src`. Which of
   * several at one place stays is not promised.
   */
  scatter(input: Tensor, dim: number, index: Tensor, options: Opt<{ src: Tensor } & OutOption>): Tensor;
  /**
   * Writes along `dim`: `out[index[i][j]][j] = src[i][j]` for `dim` 0; a number may stand for `src`. Which of
   * several at one place stays is not promised.
   */
  scatter(input: Tensor, dim: number, index: Tensor, src: Tensor, options?: OutOption): Tensor;
  /**
   * Writes along `dim`: `out[index[i][j]][j] = src[i][j]` for `dim` 0; a number may stand for `src`. Which of
   * several at one place stays is not promised.
   */
  scatter(options: Opt<NamedInput<Tensor> & NamedDim<number> & { index: Tensor; src: Tensor; reduce: 'add' | 'multiply' } & OutOption>): Tensor;
  /**
   * Writes along `dim`: `out[index[i][j]][j] = src[i][j]` for `dim` 0; a number may stand for `src`. Which of
   * several at one place stays is not promised.
   */
  scatter(input: Tensor, options: Opt<NamedDim<number> & { index: Tensor; src: Tensor; reduce: 'add' | 'multiply' } & OutOption>): Tensor;
  /**
   * Writes along `dim`: `out[index[i][j]][j] = src[i][j]` for `dim` 0; a number may stand for `src`. Which of
   * several at one place stays is not promised.
   */
  scatter(input: Tensor, dim: number, options: Opt<{ index: Tensor; src: Tensor; reduce: 'add' | 'multiply' } & OutOption>): Tensor;
  /**
   * Writes along `dim`: `out[index[i][j]][j] = src[i][j]` for `dim` 0; a number may stand for `src`. Which of
   * several at one place stays is not promised.
   */
  scatter(input: Tensor, dim: number, index: Tensor, options: Opt<{ src: Tensor; reduce: 'add' | 'multiply' } & OutOption>): Tensor;
  /**
   * Writes along `dim`: `out[index[i][j]][j] = src[i][j]` for `dim` 0; a number may stand for `src`. Which of
   * several at one place stays is not promised.
   */
  scatter(input: Tensor, dim: number, index: Tensor, src: Tensor, options: Opt<{ reduce: 'add' | 'multiply' } & OutOption>): Tensor;
  /**
   * Writes along `dim`: `out[index[i][j]][j] = src[i][j]` for `dim` 0; a number may stand for `src`. Which of
   * several at one place stays is not promised.
   */
  scatter(options: Opt<NamedInput<Tensor> & NamedDim<number> & { index: Tensor; value: Scalar } & OutOption>): Tensor;
  /**
   * Writes along `dim`: `out[index[i][j]][j] = src[i][j]` for `dim` 0; a number may stand for `src`. Which of
   * several at one place stays is not promised.
   */
  scatter(input: Tensor, options: Opt<NamedDim<number> & { index: Tensor; value: Scalar } & OutOption>): Tensor;
  /**
   * Writes along `dim`: `out[index[i][j]][j] = src[i][j]` for `dim` 0; a number may stand for `src`. Which of
   * several at one place stays is not promised.
   */
  scatter(input: Tensor, dim: number, options: Opt<{ index: Tensor; value: Scalar } & OutOption>): Tensor;
  /**
   * Writes along `dim`: `out[index[i][j]][j] = src[i][j]` for `dim` 0; a number may stand for `src`. Which of
   * several at one place stays is not promised.
   */
  scatter(input: Tensor, dim: number, index: Tensor, options: Opt<{ value: Scalar } & OutOption>): Tensor;
  /**
   * Writes along `dim`: `out[index[i][j]][j] = src[i][j]` for `dim` 0; a number may stand for `src`. Which of
   * several at one place stays is not promised.
   */
  scatter(input: Tensor, dim: number, index: Tensor, value: Scalar, options?: OutOption): Tensor;
  /**
   * Writes along `dim`: `out[index[i][j]][j] = src[i][j]` for `dim` 0; a number may stand for `src`. Which of
   * several at one place stays is not promised.
   */
  scatter(options: Opt<NamedInput<Tensor> & NamedDim<number> & { index: Tensor; value: Scalar; reduce: 'add' | 'multiply' } & OutOption>): Tensor;
  /**
   * Writes along `dim`: `out[index[i][j]][j] = src[i][j]` for `dim` 0; a number may stand for `src`. Which of
   * several at one place stays is not promised.
   */
  scatter(input: Tensor, options: Opt<NamedDim<number> & { index: Tensor; value: Scalar; reduce: 'add' | 'multiply' } & OutOption>): Tensor;
  /**
   * Writes along `dim`: `out[index[i][j]][j] = src[i][j]` for `dim` 0; a number may stand for `src`. Which of
   * several at one place stays is not promised.
   */
  scatter(input: Tensor, dim: number, options: Opt<{ index: Tensor; value: Scalar; reduce: 'add' | 'multiply' } & OutOption>): Tensor;
  /**
   * Writes along `dim`: `out[index[i][j]][j] = src[i][j]` for `dim` 0; a number may stand for `src`. Which of
   * several at one place stays is not promised.
   */
  scatter(input: Tensor, dim: number, index: Tensor, options: Opt<{ value: Scalar; reduce: 'add' | 'multiply' } & OutOption>): Tensor;
  /**
   * Writes along `dim`: `out[index[i][j]][j] = src[i][j]` for `dim` 0; a number may stand for `src`. Which of
   * several at one place stays is not promised.
   */
  scatter(input: Tensor, dim: number, index: Tensor, value: Scalar, options: Opt<{ reduce: 'add' | 'multiply' } & OutOption>): Tensor;
  /**
   * Adds along `dim`: `out[index[i][j]][j] += src[i][j]` for `dim` 0. On a GPU the order of sums varies.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.scatter_add.html
   */
  scatterAdd(options: Opt<NamedInput<Tensor> & NamedDim<number> & { index: Tensor; src: Tensor } & OutOption>): Tensor;
  /** Adds along `dim`: `out[index[i][j]][j] += src[i][j]` for `dim` 0. On a GPU the order of sums varies. */
  scatterAdd(input: Tensor, options: Opt<NamedDim<number> & { index: Tensor; src: Tensor } & OutOption>): Tensor;
  /** Adds along `dim`: `out[index[i][j]][j] += src[i][j]` for `dim` 0. On a GPU the order of sums varies. */
  scatterAdd(input: Tensor, dim: number, options: Opt<{ index: Tensor; src: Tensor } & OutOption>): Tensor;
  /** Adds along `dim`: `out[index[i][j]][j] += src[i][j]` for `dim` 0. On a GPU the order of sums varies. */
  scatterAdd(input: Tensor, dim: number, index: Tensor, options: Opt<{ src: Tensor } & OutOption>): Tensor;
  /** Adds along `dim`: `out[index[i][j]][j] += src[i][j]` for `dim` 0. On a GPU the order of sums varies. */
  scatterAdd(input: Tensor, dim: number, index: Tensor, src: Tensor, options?: OutOption): Tensor;
  /**
   * Combines what `index` sends to one place by `sum`, `prod`, `mean`, `amax` or `amin`; with what was there
   * unless `includeSelf` is false.
   * `scatterReduce(input, dim, index, src, reduce, { includeSelf = true })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.scatter_reduce.html
   */
  scatterReduce(options: Opt<NamedInput<Tensor> & NamedDim<number> & { index: Tensor; src: Tensor; reduce: 'sum' | 'prod' | 'mean' | 'amax' | 'amin'; includeSelf?: boolean | undefined } & OutOption>): Tensor;
  /**
   * Combines what `index` sends to one place by `sum`, `prod`, `mean`, `amax` or `amin`; with what was there
   * unless `includeSelf` is false.
   * `scatterReduce(input, dim, index, src, reduce, { includeSelf = true })`
   */
  scatterReduce(input: Tensor, options: Opt<NamedDim<number> & { index: Tensor; src: Tensor; reduce: 'sum' | 'prod' | 'mean' | 'amax' | 'amin'; includeSelf?: boolean | undefined } & OutOption>): Tensor;
  /**
   * Combines what `index` sends to one place by `sum`, `prod`, `mean`, `amax` or `amin`; with what was there
   * unless `includeSelf` is false.
   * `scatterReduce(input, dim, index, src, reduce, { includeSelf = true })`
   */
  scatterReduce(input: Tensor, dim: number, options: Opt<{ index: Tensor; src: Tensor; reduce: 'sum' | 'prod' | 'mean' | 'amax' | 'amin'; includeSelf?: boolean | undefined } & OutOption>): Tensor;
  /**
   * Combines what `index` sends to one place by `sum`, `prod`, `mean`, `amax` or `amin`; with what was there
   * unless `includeSelf` is false.
   * `scatterReduce(input, dim, index, src, reduce, { includeSelf = true })`
   */
  scatterReduce(input: Tensor, dim: number, index: Tensor, options: Opt<{ src: Tensor; reduce: 'sum' | 'prod' | 'mean' | 'amax' | 'amin'; includeSelf?: boolean | undefined } & OutOption>): Tensor;
  /**
   * Combines what `index` sends to one place by `sum`, `prod`, `mean`, `amax` or `amin`; with what was there
   * unless `includeSelf` is false.
   * `scatterReduce(input, dim, index, src, reduce, { includeSelf = true })`
   */
  scatterReduce(input: Tensor, dim: number, index: Tensor, src: Tensor, options: Opt<{ reduce: 'sum' | 'prod' | 'mean' | 'amax' | 'amin'; includeSelf?: boolean | undefined } & OutOption>): Tensor;
  /**
   * Combines what `index` sends to one place by `sum`, `prod`, `mean`, `amax` or `amin`; with what was there
   * unless `includeSelf` is false.
   * `scatterReduce(input, dim, index, src, reduce, { includeSelf = true })`
   */
  scatterReduce(input: Tensor, dim: number, index: Tensor, src: Tensor, reduce: 'sum' | 'prod' | 'mean' | 'amax' | 'amin', options?: Opt<{ includeSelf?: boolean | undefined } & OutOption>): Tensor;
  /**
   * Where each value would be inserted in `sortedSequence`, whose last dimension is sorted. Not checked.
   * `searchsorted(sortedSequence, input, { outInt32 = false, right = false, side = null, sorter = null })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.searchsorted.html
   */
  searchsorted(options: Opt<NamedInput<Tensor> & { sortedSequence: Tensor; outInt32?: boolean | undefined; right?: boolean | undefined; side?: 'left' | 'right' | null | undefined; sorter?: Tensor | null | undefined } & OutOption>): Tensor;
  /**
   * Where each value would be inserted in `sortedSequence`, whose last dimension is sorted. Not checked.
   * `searchsorted(sortedSequence, input, { outInt32 = false, right = false, side = null, sorter = null })`
   */
  searchsorted(sortedSequence: Tensor, options: Opt<NamedInput<Tensor> & { outInt32?: boolean | undefined; right?: boolean | undefined; side?: 'left' | 'right' | null | undefined; sorter?: Tensor | null | undefined } & OutOption>): Tensor;
  /**
   * Where each value would be inserted in `sortedSequence`, whose last dimension is sorted. Not checked.
   * `searchsorted(sortedSequence, input, { outInt32 = false, right = false, side = null, sorter = null })`
   */
  searchsorted(sortedSequence: Tensor, input: Tensor, options?: Opt<{ outInt32?: boolean | undefined; right?: boolean | undefined; side?: 'left' | 'right' | null | undefined; sorter?: Tensor | null | undefined } & OutOption>): Tensor;
  /**
   * Where each value would be inserted in `sortedSequence`, whose last dimension is sorted. Not checked.
   * `searchsorted(sortedSequence, self, { outInt32 = false, right = false, side = null, sorter = null })`
   */
  searchsorted(options: Opt<{ sortedSequence: Tensor; self: Scalar; outInt32?: boolean | undefined; right?: boolean | undefined; side?: 'left' | 'right' | null | undefined; sorter?: Tensor | null | undefined } & OutOption>): Tensor;
  /**
   * Where each value would be inserted in `sortedSequence`, whose last dimension is sorted. Not checked.
   * `searchsorted(sortedSequence, self, { outInt32 = false, right = false, side = null, sorter = null })`
   */
  searchsorted(sortedSequence: Tensor, options: Opt<{ self: Scalar; outInt32?: boolean | undefined; right?: boolean | undefined; side?: 'left' | 'right' | null | undefined; sorter?: Tensor | null | undefined } & OutOption>): Tensor;
  /**
   * Where each value would be inserted in `sortedSequence`, whose last dimension is sorted. Not checked.
   * `searchsorted(sortedSequence, self, { outInt32 = false, right = false, side = null, sorter = null })`
   */
  searchsorted(sortedSequence: Tensor, self: Scalar, options?: Opt<{ outInt32?: boolean | undefined; right?: boolean | undefined; side?: 'left' | 'right' | null | undefined; sorter?: Tensor | null | undefined } & OutOption>): Tensor;
  /**
   * Reduces runs of rows, given by `lengths` or `offsets`, each by `reduce`.
   * `segmentReduce(data, reduce, { lengths = null, indices = null, offsets = null, axis = 0, unsafe = false,
   * initial = null })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.segment_reduce.html
   */
  segmentReduce(options: Opt<{ data: Tensor; reduce: 'sum' | 'mean' | 'max' | 'min' | 'prod'; lengths?: Tensor | null | undefined; indices?: Tensor | null | undefined; offsets?: Tensor | null | undefined; axis?: number | undefined; unsafe?: boolean | undefined; initial?: Scalar | null | undefined }>): Tensor;
  /**
   * Reduces runs of rows, given by `lengths` or `offsets`, each by `reduce`.
   * `segmentReduce(data, reduce, { lengths = null, indices = null, offsets = null, axis = 0, unsafe = false,
   * initial = null })`
   */
  segmentReduce(data: Tensor, options: Opt<{ reduce: 'sum' | 'mean' | 'max' | 'min' | 'prod'; lengths?: Tensor | null | undefined; indices?: Tensor | null | undefined; offsets?: Tensor | null | undefined; axis?: number | undefined; unsafe?: boolean | undefined; initial?: Scalar | null | undefined }>): Tensor;
  /**
   * Reduces runs of rows, given by `lengths` or `offsets`, each by `reduce`.
   * `segmentReduce(data, reduce, { lengths = null, indices = null, offsets = null, axis = 0, unsafe = false,
   * initial = null })`
   */
  segmentReduce(data: Tensor, reduce: 'sum' | 'mean' | 'max' | 'min' | 'prod', options?: Opt<{ lengths?: Tensor | null | undefined; indices?: Tensor | null | undefined; offsets?: Tensor | null | undefined; axis?: number | undefined; unsafe?: boolean | undefined; initial?: Scalar | null | undefined }>): Tensor;
  /**
   * The slice at `index` along `dim`, without that dimension; a view.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.select.html
   */
  select(options: Opt<NamedInput<Tensor> & NamedDim<number> & { index: number }>): Tensor;
  /** The slice at `index` along `dim`, without that dimension; a view. */
  select(input: Tensor, options: Opt<NamedDim<number> & { index: number }>): Tensor;
  /** The slice at `index` along `dim`, without that dimension; a view. */
  select(input: Tensor, dim: number, options: Opt<{ index: number }>): Tensor;
  /** The slice at `index` along `dim`, without that dimension; a view. */
  select(input: Tensor, dim: number, index: number): Tensor;
  /**
   * `select`, as a copy and not a view: the slice at `index` along `dim`, without that dimension; a view.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.select_copy.html
   */
  selectCopy(options: Opt<NamedInput<Tensor> & NamedDim<number> & { index: number } & OutOption>): Tensor;
  /** `select`, as a copy and not a view: the slice at `index` along `dim`, without that dimension; a view. */
  selectCopy(input: Tensor, options: Opt<NamedDim<number> & { index: number } & OutOption>): Tensor;
  /** `select`, as a copy and not a view: the slice at `index` along `dim`, without that dimension; a view. */
  selectCopy(input: Tensor, dim: number, options: Opt<{ index: number } & OutOption>): Tensor;
  /** `select`, as a copy and not a view: the slice at `index` along `dim`, without that dimension; a view. */
  selectCopy(input: Tensor, dim: number, index: number, options?: OutOption): Tensor;
  /**
   * `input` with the slice at `index` along `dim` replaced by `src`; a copy.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.select_scatter.html
   */
  selectScatter(options: Opt<NamedInput<Tensor> & NamedDim<number> & { src: Tensor; index: number }>): Tensor;
  /** `input` with the slice at `index` along `dim` replaced by `src`; a copy. */
  selectScatter(input: Tensor, options: Opt<NamedDim<number> & { src: Tensor; index: number }>): Tensor;
  /** `input` with the slice at `index` along `dim` replaced by `src`; a copy. */
  selectScatter(input: Tensor, src: Tensor, options: Opt<NamedDim<number> & { index: number }>): Tensor;
  /** `input` with the slice at `index` along `dim` replaced by `src`; a copy. */
  selectScatter(input: Tensor, src: Tensor, dim: number, options: Opt<{ index: number }>): Tensor;
  /** `input` with the slice at `index` along `dim` replaced by `src`; a copy. */
  selectScatter(input: Tensor, src: Tensor, dim: number, index: number): Tensor;
  /**
   * `scale · elu(input, alpha)` with the two constants that keep mean 0 and variance 1.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.selu.html
   */
  selu(options: Opt<NamedInput<Tensor>>): Tensor;
  /** `scale · elu(input, alpha)` with the two constants that keep mean 0 and variance 1. */
  selu(input: Tensor): Tensor;
  /**
   * `selu`, in place: `scale · elu(input, alpha)` with the two constants that keep mean 0 and variance 1.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.selu.html
   */
  selu_(options: Opt<NamedInput<Tensor>>): Tensor;
  /** `selu`, in place: `scale · elu(input, alpha)` with the two constants that keep mean 0 and variance 1. */
  selu_(input: Tensor): Tensor;
  /**
   * `sign` for complex numbers too: `input / |input|`, and 0 at 0.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.sgn.html
   */
  sgn(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  /** `sign` for complex numbers too: `input / |input|`, and 0 at 0. */
  sgn(input: Tensor, options?: OutOption): Tensor;
  /**
   * `1 / (1 + exp(-input))`, between 0 and 1.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.sigmoid.html
   */
  sigmoid(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  /** `1 / (1 + exp(-input))`, between 0 and 1. */
  sigmoid(input: Tensor, options?: OutOption): Tensor;
  /**
   * `sigmoid`, in place: `1 / (1 + exp(-input))`, between 0 and 1.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.sigmoid.html
   */
  sigmoid_(options: Opt<NamedInput<Tensor>>): Tensor;
  /** `sigmoid`, in place: `1 / (1 + exp(-input))`, between 0 and 1. */
  sigmoid_(input: Tensor): Tensor;
  /**
   * -1, 0 or 1 by the sign of `input`; 0 for NaN.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.sign.html
   */
  sign(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  /** -1, 0 or 1 by the sign of `input`; 0 for NaN. */
  sign(input: Tensor, options?: OutOption): Tensor;
  /**
   * Whether the sign bit is set: true for negative numbers and for -0.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.signbit.html
   */
  signbit(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  /** Whether the sign bit is set: true for negative numbers and for -0. */
  signbit(input: Tensor, options?: OutOption): Tensor;
  /**
   * The sine of angles in radians, element by element; integers give floats.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.sin.html
   */
  sin(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  /** The sine of angles in radians, element by element; integers give floats. */
  sin(input: Tensor, options?: OutOption): Tensor;
  /**
   * `sin`, in place: the sine of angles in radians, element by element.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.sin_.html
   */
  sin_(options: Opt<NamedInput<Tensor>>): Tensor;
  /** `sin`, in place: the sine of angles in radians, element by element. */
  sin_(input: Tensor): Tensor;
  /**
   * `sin(π · input) / (π · input)`, and 1 at zero: the normalised form.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.sinc.html
   */
  sinc(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  /** `sin(π · input) / (π · input)`, and 1 at zero: the normalised form. */
  sinc(input: Tensor, options?: OutOption): Tensor;
  /**
   * `sinc`, in place: `sin(π · input) / (π · input)`, and 1 at zero: the normalised form.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.sinc_.html
   */
  sinc_(options: Opt<NamedInput<Tensor>>): Tensor;
  /** `sinc`, in place: `sin(π · input) / (π · input)`, and 1 at zero: the normalised form. */
  sinc_(input: Tensor): Tensor;
  /**
   * The hyperbolic sine: `(exp(input) - exp(-input)) / 2`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.sinh.html
   */
  sinh(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  /** The hyperbolic sine: `(exp(input) - exp(-input)) / 2`. */
  sinh(input: Tensor, options?: OutOption): Tensor;
  /**
   * `sinh`, in place: the hyperbolic sine: `(exp(input) - exp(-input)) / 2`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.sinh_.html
   */
  sinh_(options: Opt<NamedInput<Tensor>>): Tensor;
  /** `sinh`, in place: the hyperbolic sine: `(exp(input) - exp(-input)) / 2`. */
  sinh_(input: Tensor): Tensor;
  /**
   * `sliceCopy(input, dim = 0, start = null, end = null, step = 1)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.slice_copy.html
   */
  sliceCopy(options: Opt<NamedInput<Tensor> & { dim?: number | undefined; axis?: number | undefined; start?: number | null | undefined; end?: number | null | undefined; step?: number | undefined } & OutOption>): Tensor;
  /** `sliceCopy(input, dim = 0, start = null, end = null, step = 1)` */
  sliceCopy(input: Tensor, options: Opt<{ dim?: number | undefined; axis?: number | undefined; start?: number | null | undefined; end?: number | null | undefined; step?: number | undefined } & OutOption>): Tensor;
  /** `sliceCopy(input, dim = 0, start = null, end = null, step = 1)` */
  sliceCopy(input: Tensor, dim: number | undefined, options: Opt<{ start?: number | null | undefined; end?: number | null | undefined; step?: number | undefined } & OutOption>): Tensor;
  /** `sliceCopy(input, dim = 0, start = null, end = null, step = 1)` */
  sliceCopy(input: Tensor, dim: number | undefined, start: number | null | undefined, options: Opt<{ end?: number | null | undefined; step?: number | undefined } & OutOption>): Tensor;
  /** `sliceCopy(input, dim = 0, start = null, end = null, step = 1)` */
  sliceCopy(input: Tensor, dim: number | undefined, start: number | null | undefined, end: number | null | undefined, options: Opt<{ step?: number | undefined } & OutOption>): Tensor;
  /** `sliceCopy(input, dim = 0, start = null, end = null, step = 1)` */
  sliceCopy(input: Tensor, dim?: number, start?: number | null, end?: number | null, step?: number, options?: OutOption): Tensor;
  /**
   * The memory of `input`, a slice of `src`, seen with all of its shape and strides: undoes the slice; a
   * view.
   * `sliceInverse(input, src, dim = 0, start = null, end = null, step = 1)`
   */
  sliceInverse(options: Opt<NamedInput<Tensor> & { src: Tensor; dim?: number | undefined; axis?: number | undefined; start?: number | null | undefined; end?: number | null | undefined; step?: number | undefined }>): Tensor;
  /**
   * The memory of `input`, a slice of `src`, seen with all of its shape and strides: undoes the slice; a
   * view.
   * `sliceInverse(input, src, dim = 0, start = null, end = null, step = 1)`
   */
  sliceInverse(input: Tensor, options: Opt<{ src: Tensor; dim?: number | undefined; axis?: number | undefined; start?: number | null | undefined; end?: number | null | undefined; step?: number | undefined }>): Tensor;
  /**
   * The memory of `input`, a slice of `src`, seen with all of its shape and strides: undoes the slice; a
   * view.
   * `sliceInverse(input, src, dim = 0, start = null, end = null, step = 1)`
   */
  sliceInverse(input: Tensor, src: Tensor, options: Opt<{ dim?: number | undefined; axis?: number | undefined; start?: number | null | undefined; end?: number | null | undefined; step?: number | undefined }>): Tensor;
  /**
   * The memory of `input`, a slice of `src`, seen with all of its shape and strides: undoes the slice; a
   * view.
   * `sliceInverse(input, src, dim = 0, start = null, end = null, step = 1)`
   */
  sliceInverse(input: Tensor, src: Tensor, dim: number | undefined, options: Opt<{ start?: number | null | undefined; end?: number | null | undefined; step?: number | undefined }>): Tensor;
  /**
   * The memory of `input`, a slice of `src`, seen with all of its shape and strides: undoes the slice; a
   * view.
   * `sliceInverse(input, src, dim = 0, start = null, end = null, step = 1)`
   */
  sliceInverse(input: Tensor, src: Tensor, dim: number | undefined, start: number | null | undefined, options: Opt<{ end?: number | null | undefined; step?: number | undefined }>): Tensor;
  /**
   * The memory of `input`, a slice of `src`, seen with all of its shape and strides: undoes the slice; a
   * view.
   * `sliceInverse(input, src, dim = 0, start = null, end = null, step = 1)`
   */
  sliceInverse(input: Tensor, src: Tensor, dim: number | undefined, start: number | null | undefined, end: number | null | undefined, options: Opt<{ step?: number | undefined }>): Tensor;
  /**
   * The memory of `input`, a slice of `src`, seen with all of its shape and strides: undoes the slice; a
   * view.
   * `sliceInverse(input, src, dim = 0, start = null, end = null, step = 1)`
   */
  sliceInverse(input: Tensor, src: Tensor, dim?: number, start?: number | null, end?: number | null, step?: number): Tensor;
  /**
   * `input` with `start` to `end` along `dim`, every `step`, replaced by `src`; a copy.
   * `sliceScatter(input, src, dim = 0, start = null, end = null, step = 1)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.slice_scatter.html
   */
  sliceScatter(options: Opt<NamedInput<Tensor> & { src: Tensor; dim?: number | undefined; axis?: number | undefined; start?: number | null | undefined; end?: number | null | undefined; step?: number | undefined } & OutOption>): Tensor;
  /**
   * `input` with `start` to `end` along `dim`, every `step`, replaced by `src`; a copy.
   * `sliceScatter(input, src, dim = 0, start = null, end = null, step = 1)`
   */
  sliceScatter(input: Tensor, options: Opt<{ src: Tensor; dim?: number | undefined; axis?: number | undefined; start?: number | null | undefined; end?: number | null | undefined; step?: number | undefined } & OutOption>): Tensor;
  /**
   * `input` with `start` to `end` along `dim`, every `step`, replaced by `src`; a copy.
   * `sliceScatter(input, src, dim = 0, start = null, end = null, step = 1)`
   */
  sliceScatter(input: Tensor, src: Tensor, options: Opt<{ dim?: number | undefined; axis?: number | undefined; start?: number | null | undefined; end?: number | null | undefined; step?: number | undefined } & OutOption>): Tensor;
  /**
   * `input` with `start` to `end` along `dim`, every `step`, replaced by `src`; a copy.
   * `sliceScatter(input, src, dim = 0, start = null, end = null, step = 1)`
   */
  sliceScatter(input: Tensor, src: Tensor, dim: number | undefined, options: Opt<{ start?: number | null | undefined; end?: number | null | undefined; step?: number | undefined } & OutOption>): Tensor;
  /**
   * `input` with `start` to `end` along `dim`, every `step`, replaced by `src`; a copy.
   * `sliceScatter(input, src, dim = 0, start = null, end = null, step = 1)`
   */
  sliceScatter(input: Tensor, src: Tensor, dim: number | undefined, start: number | null | undefined, options: Opt<{ end?: number | null | undefined; step?: number | undefined } & OutOption>): Tensor;
  /**
   * `input` with `start` to `end` along `dim`, every `step`, replaced by `src`; a copy.
   * `sliceScatter(input, src, dim = 0, start = null, end = null, step = 1)`
   */
  sliceScatter(input: Tensor, src: Tensor, dim: number | undefined, start: number | null | undefined, end: number | null | undefined, options: Opt<{ step?: number | undefined } & OutOption>): Tensor;
  /**
   * `input` with `start` to `end` along `dim`, every `step`, replaced by `src`; a copy.
   * `sliceScatter(input, src, dim = 0, start = null, end = null, step = 1)`
   */
  sliceScatter(input: Tensor, src: Tensor, dim?: number, start?: number | null, end?: number | null, step?: number, options?: OutOption): Tensor;
  /**
   * The same as `linalg.slogdet`: Sign and `log |det A|`, where the determinant itself would overflow.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.slogdet.html
   */
  slogdet(options: Opt<NamedInput<Tensor> & OutsOption<[Tensor, Tensor]>>): NamedTuple<['sign', 'logabsdet']>;
  /** The same as `linalg.slogdet`: Sign and `log |det A|`, where the determinant itself would overflow. */
  slogdet(input: Tensor, options?: OutsOption<[Tensor, Tensor]>): NamedTuple<['sign', 'logabsdet']>;
  /**
   * Sparse times dense matrix, (N, M) · (M, P) → (N, P), the result sparse.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.smm.html
   */
  smm(options: Opt<NamedInput<Tensor> & { mat2: Tensor }>): Tensor;
  /** Sparse times dense matrix, (N, M) · (M, P) → (N, P), the result sparse. */
  smm(input: Tensor, options: Opt<{ mat2: Tensor }>): Tensor;
  /** Sparse times dense matrix, (N, M) · (M, P) → (N, P), the result sparse. */
  smm(input: Tensor, mat2: Tensor): Tensor;
  /**
   * `exp(xᵢ) / Σ exp(xⱼ)` along `dim`, without overflow; with `dtype`, converted first.
   * `softmax(input, dim, dtype = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.softmax.html
   */
  softmax(options: Opt<NamedInput<Tensor> & NamedDim<number> & { dtype?: DType | null | undefined } & OutOption>): Tensor;
  /**
   * `exp(xᵢ) / Σ exp(xⱼ)` along `dim`, without overflow; with `dtype`, converted first.
   * `softmax(input, dim, dtype = null)`
   */
  softmax(input: Tensor, options: Opt<NamedDim<number> & { dtype?: DType | null | undefined } & OutOption>): Tensor;
  /**
   * `exp(xᵢ) / Σ exp(xⱼ)` along `dim`, without overflow; with `dtype`, converted first.
   * `softmax(input, dim, dtype = null)`
   */
  softmax(input: Tensor, dim: number, options: Opt<{ dtype?: DType | null | undefined } & OutOption>): Tensor;
  /**
   * `exp(xᵢ) / Σ exp(xⱼ)` along `dim`, without overflow; with `dtype`, converted first.
   * `softmax(input, dim, dtype = null)`
   */
  softmax(input: Tensor, dim: number, dtype?: DType | null, options?: OutOption): Tensor;
  /**
   * Sorted along `dim`, with the indices that sort. NaN counts as largest; `stable` keeps the order of
   * equals.
   * `sort(input, { stable, dim = -1, descending = false })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.sort.html
   */
  sort(options: Opt<NamedInput<Tensor> & { stable: boolean | null; dim?: number | undefined; axis?: number | undefined; descending?: boolean | undefined } & OutsOption<[Tensor, Tensor]>>): NamedTuple<['values', 'indices']>;
  /**
   * Sorted along `dim`, with the indices that sort. NaN counts as largest; `stable` keeps the order of
   * equals.
   * `sort(input, { stable, dim = -1, descending = false })`
   */
  sort(input: Tensor, options: Opt<{ stable: boolean | null; dim?: number | undefined; axis?: number | undefined; descending?: boolean | undefined } & OutsOption<[Tensor, Tensor]>>): NamedTuple<['values', 'indices']>;
  /**
   * Sorted along `dim`, with the indices that sort. NaN counts as largest; `stable` keeps the order of
   * equals.
   * `sort(input, dim = -1, descending = false)`
   */
  sort(options: Opt<NamedInput<Tensor> & { dim?: number | undefined; axis?: number | undefined; descending?: boolean | undefined } & OutsOption<[Tensor, Tensor]>>): NamedTuple<['values', 'indices']>;
  /**
   * Sorted along `dim`, with the indices that sort. NaN counts as largest; `stable` keeps the order of
   * equals.
   * `sort(input, dim = -1, descending = false)`
   */
  sort(input: Tensor, options: Opt<{ dim?: number | undefined; axis?: number | undefined; descending?: boolean | undefined } & OutsOption<[Tensor, Tensor]>>): NamedTuple<['values', 'indices']>;
  /**
   * Sorted along `dim`, with the indices that sort. NaN counts as largest; `stable` keeps the order of
   * equals.
   * `sort(input, dim = -1, descending = false)`
   */
  sort(input: Tensor, dim: number | undefined, options: Opt<{ descending?: boolean | undefined } & OutsOption<[Tensor, Tensor]>>): NamedTuple<['values', 'indices']>;
  /**
   * Sorted along `dim`, with the indices that sort. NaN counts as largest; `stable` keeps the order of
   * equals.
   * `sort(input, dim = -1, descending = false)`
   */
  sort(input: Tensor, dim?: number, descending?: boolean, options?: OutsOption<[Tensor, Tensor]>): NamedTuple<['values', 'indices']>;
  /**
   * A sparse matrix of dense blocks, by columns of blocks.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.sparse_bsc_tensor.html
   */
  sparseBscTensor(options: Opt<{ ccolIndices: Tensor; rowIndices: Tensor; values: Tensor; size: readonly number[] } & TensorOptions>): Tensor;
  /** A sparse matrix of dense blocks, by columns of blocks. */
  sparseBscTensor(ccolIndices: Tensor, options: Opt<{ rowIndices: Tensor; values: Tensor; size: readonly number[] } & TensorOptions>): Tensor;
  /** A sparse matrix of dense blocks, by columns of blocks. */
  sparseBscTensor(ccolIndices: Tensor, rowIndices: Tensor, options: Opt<{ values: Tensor; size: readonly number[] } & TensorOptions>): Tensor;
  /** A sparse matrix of dense blocks, by columns of blocks. */
  sparseBscTensor(ccolIndices: Tensor, rowIndices: Tensor, values: Tensor, options: Opt<{ size: readonly number[] } & TensorOptions>): Tensor;
  /** A sparse matrix of dense blocks, by columns of blocks. */
  sparseBscTensor(ccolIndices: Tensor, rowIndices: Tensor, values: Tensor, size: readonly number[], options?: Opt<TensorOptions>): Tensor;
  /** A sparse matrix of dense blocks, by columns of blocks. */
  sparseBscTensor(options: Opt<{ ccolIndices: Tensor; rowIndices: Tensor; values: Tensor } & TensorOptions>): Tensor;
  /** A sparse matrix of dense blocks, by columns of blocks. */
  sparseBscTensor(ccolIndices: Tensor, options: Opt<{ rowIndices: Tensor; values: Tensor } & TensorOptions>): Tensor;
  /** A sparse matrix of dense blocks, by columns of blocks. */
  sparseBscTensor(ccolIndices: Tensor, rowIndices: Tensor, options: Opt<{ values: Tensor } & TensorOptions>): Tensor;
  /** A sparse matrix of dense blocks, by columns of blocks. */
  sparseBscTensor(ccolIndices: Tensor, rowIndices: Tensor, values: Tensor, options?: Opt<TensorOptions>): Tensor;
  /**
   * A sparse matrix of dense blocks, by rows of blocks.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.sparse_bsr_tensor.html
   */
  sparseBsrTensor(options: Opt<{ crowIndices: Tensor; colIndices: Tensor; values: Tensor; size: readonly number[] } & TensorOptions>): Tensor;
  /** A sparse matrix of dense blocks, by rows of blocks. */
  sparseBsrTensor(crowIndices: Tensor, options: Opt<{ colIndices: Tensor; values: Tensor; size: readonly number[] } & TensorOptions>): Tensor;
  /** A sparse matrix of dense blocks, by rows of blocks. */
  sparseBsrTensor(crowIndices: Tensor, colIndices: Tensor, options: Opt<{ values: Tensor; size: readonly number[] } & TensorOptions>): Tensor;
  /** A sparse matrix of dense blocks, by rows of blocks. */
  sparseBsrTensor(crowIndices: Tensor, colIndices: Tensor, values: Tensor, options: Opt<{ size: readonly number[] } & TensorOptions>): Tensor;
  /** A sparse matrix of dense blocks, by rows of blocks. */
  sparseBsrTensor(crowIndices: Tensor, colIndices: Tensor, values: Tensor, size: readonly number[], options?: Opt<TensorOptions>): Tensor;
  /** A sparse matrix of dense blocks, by rows of blocks. */
  sparseBsrTensor(options: Opt<{ crowIndices: Tensor; colIndices: Tensor; values: Tensor } & TensorOptions>): Tensor;
  /** A sparse matrix of dense blocks, by rows of blocks. */
  sparseBsrTensor(crowIndices: Tensor, options: Opt<{ colIndices: Tensor; values: Tensor } & TensorOptions>): Tensor;
  /** A sparse matrix of dense blocks, by rows of blocks. */
  sparseBsrTensor(crowIndices: Tensor, colIndices: Tensor, options: Opt<{ values: Tensor } & TensorOptions>): Tensor;
  /** A sparse matrix of dense blocks, by rows of blocks. */
  sparseBsrTensor(crowIndices: Tensor, colIndices: Tensor, values: Tensor, options?: Opt<TensorOptions>): Tensor;
  /**
   * A sparse matrix by rows or columns, of numbers or blocks, whichever `layout` says.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.sparse_compressed_tensor.html
   */
  sparseCompressedTensor(options: Opt<{ compressedIndices: Tensor; plainIndices: Tensor; values: Tensor; size: readonly number[] } & TensorOptions>): Tensor;
  /** A sparse matrix by rows or columns, of numbers or blocks, whichever `layout` says. */
  sparseCompressedTensor(compressedIndices: Tensor, options: Opt<{ plainIndices: Tensor; values: Tensor; size: readonly number[] } & TensorOptions>): Tensor;
  /** A sparse matrix by rows or columns, of numbers or blocks, whichever `layout` says. */
  sparseCompressedTensor(compressedIndices: Tensor, plainIndices: Tensor, options: Opt<{ values: Tensor; size: readonly number[] } & TensorOptions>): Tensor;
  /** A sparse matrix by rows or columns, of numbers or blocks, whichever `layout` says. */
  sparseCompressedTensor(compressedIndices: Tensor, plainIndices: Tensor, values: Tensor, options: Opt<{ size: readonly number[] } & TensorOptions>): Tensor;
  /** A sparse matrix by rows or columns, of numbers or blocks, whichever `layout` says. */
  sparseCompressedTensor(compressedIndices: Tensor, plainIndices: Tensor, values: Tensor, size: readonly number[], options?: Opt<TensorOptions>): Tensor;
  /** A sparse matrix by rows or columns, of numbers or blocks, whichever `layout` says. */
  sparseCompressedTensor(options: Opt<{ compressedIndices: Tensor; plainIndices: Tensor; values: Tensor } & TensorOptions>): Tensor;
  /** A sparse matrix by rows or columns, of numbers or blocks, whichever `layout` says. */
  sparseCompressedTensor(compressedIndices: Tensor, options: Opt<{ plainIndices: Tensor; values: Tensor } & TensorOptions>): Tensor;
  /** A sparse matrix by rows or columns, of numbers or blocks, whichever `layout` says. */
  sparseCompressedTensor(compressedIndices: Tensor, plainIndices: Tensor, options: Opt<{ values: Tensor } & TensorOptions>): Tensor;
  /** A sparse matrix by rows or columns, of numbers or blocks, whichever `layout` says. */
  sparseCompressedTensor(compressedIndices: Tensor, plainIndices: Tensor, values: Tensor, options?: Opt<TensorOptions>): Tensor;
  /**
   * A sparse tensor of `values` at `indices` (dims, N); values at one place add up. Indices on a GPU make it
   * wait without `size`.
   * `sparseCooTensor(indices, values, { isCoalesced = null })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.sparse_coo_tensor.html
   */
  sparseCooTensor(options: Opt<{ indices: Tensor; values: Tensor; isCoalesced?: boolean | null | undefined } & TensorOptions>): Tensor;
  /**
   * A sparse tensor of `values` at `indices` (dims, N); values at one place add up. Indices on a GPU make it
   * wait without `size`.
   * `sparseCooTensor(indices, values, { isCoalesced = null })`
   */
  sparseCooTensor(indices: Tensor, options: Opt<{ values: Tensor; isCoalesced?: boolean | null | undefined } & TensorOptions>): Tensor;
  /**
   * A sparse tensor of `values` at `indices` (dims, N); values at one place add up. Indices on a GPU make it
   * wait without `size`.
   * `sparseCooTensor(indices, values, { isCoalesced = null })`
   */
  sparseCooTensor(indices: Tensor, values: Tensor, options?: Opt<{ isCoalesced?: boolean | null | undefined } & TensorOptions>): Tensor;
  /**
   * A sparse tensor of `values` at `indices` (dims, N); values at one place add up. Indices on a GPU make it
   * wait without `size`.
   * `sparseCooTensor(indices, values, size, { isCoalesced = null })`
   */
  sparseCooTensor(options: Opt<{ indices: Tensor; values: Tensor; size: readonly number[]; isCoalesced?: boolean | null | undefined } & TensorOptions>): Tensor;
  /**
   * A sparse tensor of `values` at `indices` (dims, N); values at one place add up. Indices on a GPU make it
   * wait without `size`.
   * `sparseCooTensor(indices, values, size, { isCoalesced = null })`
   */
  sparseCooTensor(indices: Tensor, options: Opt<{ values: Tensor; size: readonly number[]; isCoalesced?: boolean | null | undefined } & TensorOptions>): Tensor;
  /**
   * A sparse tensor of `values` at `indices` (dims, N); values at one place add up. Indices on a GPU make it
   * wait without `size`.
   * `sparseCooTensor(indices, values, size, { isCoalesced = null })`
   */
  sparseCooTensor(indices: Tensor, values: Tensor, options: Opt<{ size: readonly number[]; isCoalesced?: boolean | null | undefined } & TensorOptions>): Tensor;
  /**
   * A sparse tensor of `values` at `indices` (dims, N); values at one place add up. Indices on a GPU make it
   * wait without `size`.
   * `sparseCooTensor(indices, values, size, { isCoalesced = null })`
   */
  sparseCooTensor(indices: Tensor, values: Tensor, size: readonly number[], options?: Opt<{ isCoalesced?: boolean | null | undefined } & TensorOptions>): Tensor;
  /**
   * A sparse tensor of `values` at `indices` (dims, N); values at one place add up. Indices on a GPU make it
   * wait without `size`.
   */
  sparseCooTensor(options: Opt<{ size: readonly number[] } & TensorOptions>): Tensor;
  /**
   * A sparse tensor of `values` at `indices` (dims, N); values at one place add up. Indices on a GPU make it
   * wait without `size`.
   */
  sparseCooTensor(size: readonly number[], options?: Opt<TensorOptions>): Tensor;
  /**
   * A sparse tensor of `values` at `indices` (dims, N); values at one place add up. Indices on a GPU make it
   * wait without `size`.
   */
  sparseCooTensor(...size: number[] | [...size: number[], options: Opt<TensorOptions>]): Tensor;
  /**
   * A sparse matrix by columns: where each column starts in `values`, and the rows.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.sparse_csc_tensor.html
   */
  sparseCscTensor(options: Opt<{ ccolIndices: Tensor; rowIndices: Tensor; values: Tensor; size: readonly number[] } & TensorOptions>): Tensor;
  /** A sparse matrix by columns: where each column starts in `values`, and the rows. */
  sparseCscTensor(ccolIndices: Tensor, options: Opt<{ rowIndices: Tensor; values: Tensor; size: readonly number[] } & TensorOptions>): Tensor;
  /** A sparse matrix by columns: where each column starts in `values`, and the rows. */
  sparseCscTensor(ccolIndices: Tensor, rowIndices: Tensor, options: Opt<{ values: Tensor; size: readonly number[] } & TensorOptions>): Tensor;
  /** A sparse matrix by columns: where each column starts in `values`, and the rows. */
  sparseCscTensor(ccolIndices: Tensor, rowIndices: Tensor, values: Tensor, options: Opt<{ size: readonly number[] } & TensorOptions>): Tensor;
  /** A sparse matrix by columns: where each column starts in `values`, and the rows. */
  sparseCscTensor(ccolIndices: Tensor, rowIndices: Tensor, values: Tensor, size: readonly number[], options?: Opt<TensorOptions>): Tensor;
  /** A sparse matrix by columns: where each column starts in `values`, and the rows. */
  sparseCscTensor(options: Opt<{ ccolIndices: Tensor; rowIndices: Tensor; values: Tensor } & TensorOptions>): Tensor;
  /** A sparse matrix by columns: where each column starts in `values`, and the rows. */
  sparseCscTensor(ccolIndices: Tensor, options: Opt<{ rowIndices: Tensor; values: Tensor } & TensorOptions>): Tensor;
  /** A sparse matrix by columns: where each column starts in `values`, and the rows. */
  sparseCscTensor(ccolIndices: Tensor, rowIndices: Tensor, options: Opt<{ values: Tensor } & TensorOptions>): Tensor;
  /** A sparse matrix by columns: where each column starts in `values`, and the rows. */
  sparseCscTensor(ccolIndices: Tensor, rowIndices: Tensor, values: Tensor, options?: Opt<TensorOptions>): Tensor;
  /**
   * A sparse matrix by rows: where each row starts in `values`, and the columns.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.sparse_csr_tensor.html
   */
  sparseCsrTensor(options: Opt<{ crowIndices: Tensor; colIndices: Tensor; values: Tensor; size: readonly number[] } & TensorOptions>): Tensor;
  /** A sparse matrix by rows: where each row starts in `values`, and the columns. */
  sparseCsrTensor(crowIndices: Tensor, options: Opt<{ colIndices: Tensor; values: Tensor; size: readonly number[] } & TensorOptions>): Tensor;
  /** A sparse matrix by rows: where each row starts in `values`, and the columns. */
  sparseCsrTensor(crowIndices: Tensor, colIndices: Tensor, options: Opt<{ values: Tensor; size: readonly number[] } & TensorOptions>): Tensor;
  /** A sparse matrix by rows: where each row starts in `values`, and the columns. */
  sparseCsrTensor(crowIndices: Tensor, colIndices: Tensor, values: Tensor, options: Opt<{ size: readonly number[] } & TensorOptions>): Tensor;
  /** A sparse matrix by rows: where each row starts in `values`, and the columns. */
  sparseCsrTensor(crowIndices: Tensor, colIndices: Tensor, values: Tensor, size: readonly number[], options?: Opt<TensorOptions>): Tensor;
  /** A sparse matrix by rows: where each row starts in `values`, and the columns. */
  sparseCsrTensor(options: Opt<{ crowIndices: Tensor; colIndices: Tensor; values: Tensor } & TensorOptions>): Tensor;
  /** A sparse matrix by rows: where each row starts in `values`, and the columns. */
  sparseCsrTensor(crowIndices: Tensor, options: Opt<{ colIndices: Tensor; values: Tensor } & TensorOptions>): Tensor;
  /** A sparse matrix by rows: where each row starts in `values`, and the columns. */
  sparseCsrTensor(crowIndices: Tensor, colIndices: Tensor, options: Opt<{ values: Tensor } & TensorOptions>): Tensor;
  /** A sparse matrix by rows: where each row starts in `values`, and the columns. */
  sparseCsrTensor(crowIndices: Tensor, colIndices: Tensor, values: Tensor, options?: Opt<TensorOptions>): Tensor;
  /**
   * `split`, as a copy and not a view: pieces of size `splitSize` along `dim` (the last may be smaller), or
   * of the sizes listed; views.
   * `splitCopy(input, splitSize, dim = 0)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.split_copy.html
   */
  splitCopy(options: Opt<NamedInput<Tensor> & { splitSize: number; dim?: number | undefined; axis?: number | undefined } & OutOption>): Tensor[];
  /**
   * `split`, as a copy and not a view: pieces of size `splitSize` along `dim` (the last may be smaller), or
   * of the sizes listed; views.
   * `splitCopy(input, splitSize, dim = 0)`
   */
  splitCopy(input: Tensor, options: Opt<{ splitSize: number; dim?: number | undefined; axis?: number | undefined } & OutOption>): Tensor[];
  /**
   * `split`, as a copy and not a view: pieces of size `splitSize` along `dim` (the last may be smaller), or
   * of the sizes listed; views.
   * `splitCopy(input, splitSize, dim = 0)`
   */
  splitCopy(input: Tensor, splitSize: number, options: Opt<{ dim?: number | undefined; axis?: number | undefined } & OutOption>): Tensor[];
  /**
   * `split`, as a copy and not a view: pieces of size `splitSize` along `dim` (the last may be smaller), or
   * of the sizes listed; views.
   * `splitCopy(input, splitSize, dim = 0)`
   */
  splitCopy(input: Tensor, splitSize: number, dim?: number, options?: OutOption): Tensor[];
  /** Pieces of the sizes listed, along `dim`; views. `splitWithSizes(input, splitSizes, dim = 0)` */
  splitWithSizes(options: Opt<NamedInput<Tensor> & { splitSizes: readonly number[]; dim?: number | undefined; axis?: number | undefined }>): Tensor[];
  /** Pieces of the sizes listed, along `dim`; views. `splitWithSizes(input, splitSizes, dim = 0)` */
  splitWithSizes(input: Tensor, options: Opt<{ splitSizes: readonly number[]; dim?: number | undefined; axis?: number | undefined }>): Tensor[];
  /** Pieces of the sizes listed, along `dim`; views. `splitWithSizes(input, splitSizes, dim = 0)` */
  splitWithSizes(input: Tensor, splitSizes: readonly number[], options: Opt<{ dim?: number | undefined; axis?: number | undefined }>): Tensor[];
  /** Pieces of the sizes listed, along `dim`; views. `splitWithSizes(input, splitSizes, dim = 0)` */
  splitWithSizes(input: Tensor, splitSizes: readonly number[], dim?: number): Tensor[];
  /**
   * `splitWithSizes`, as a copy and not a view: pieces of the sizes listed, along `dim`; views.
   * `splitWithSizesCopy(input, splitSizes, dim = 0)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.split_with_sizes_copy.html
   */
  splitWithSizesCopy(options: Opt<NamedInput<Tensor> & { splitSizes: readonly number[]; dim?: number | undefined; axis?: number | undefined } & OutOption>): Tensor[];
  /**
   * `splitWithSizes`, as a copy and not a view: pieces of the sizes listed, along `dim`; views.
   * `splitWithSizesCopy(input, splitSizes, dim = 0)`
   */
  splitWithSizesCopy(input: Tensor, options: Opt<{ splitSizes: readonly number[]; dim?: number | undefined; axis?: number | undefined } & OutOption>): Tensor[];
  /**
   * `splitWithSizes`, as a copy and not a view: pieces of the sizes listed, along `dim`; views.
   * `splitWithSizesCopy(input, splitSizes, dim = 0)`
   */
  splitWithSizesCopy(input: Tensor, splitSizes: readonly number[], options: Opt<{ dim?: number | undefined; axis?: number | undefined } & OutOption>): Tensor[];
  /**
   * `splitWithSizes`, as a copy and not a view: pieces of the sizes listed, along `dim`; views.
   * `splitWithSizesCopy(input, splitSizes, dim = 0)`
   */
  splitWithSizesCopy(input: Tensor, splitSizes: readonly number[], dim?: number, options?: OutOption): Tensor[];
  /** The same as `mm`: the product of two matrices: (N, M) · (M, P) → (N, P); no broadcast. */
  spmm(options: Opt<NamedInput<Tensor> & { mat2: Tensor } & OutOption>): Tensor;
  /** The same as `mm`: the product of two matrices: (N, M) · (M, P) → (N, P); no broadcast. */
  spmm(input: Tensor, options: Opt<{ mat2: Tensor } & OutOption>): Tensor;
  /** The same as `mm`: the product of two matrices: (N, M) · (M, P) → (N, P); no broadcast. */
  spmm(input: Tensor, mat2: Tensor, options?: OutOption): Tensor;
  /** The same as `mm`: the product of two matrices: (N, M) · (M, P) → (N, P); no broadcast. */
  spmm(options: Opt<NamedInput<Tensor> & { mat2: Tensor; outDtype: DType } & OutOption>): Tensor;
  /** The same as `mm`: the product of two matrices: (N, M) · (M, P) → (N, P); no broadcast. */
  spmm(input: Tensor, options: Opt<{ mat2: Tensor; outDtype: DType } & OutOption>): Tensor;
  /** The same as `mm`: the product of two matrices: (N, M) · (M, P) → (N, P); no broadcast. */
  spmm(input: Tensor, mat2: Tensor, options: Opt<{ outDtype: DType } & OutOption>): Tensor;
  /** The same as `mm`: the product of two matrices: (N, M) · (M, P) → (N, P); no broadcast. */
  spmm(input: Tensor, mat2: Tensor, outDtype: DType, options?: OutOption): Tensor;
  /**
   * `√input`; NaN below zero, for real dtypes.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.sqrt.html
   */
  sqrt(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  /** `√input`; NaN below zero, for real dtypes. */
  sqrt(input: Tensor, options?: OutOption): Tensor;
  /** `sqrt`, in place: `√input`. @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.sqrt_.html */
  sqrt_(options: Opt<NamedInput<Tensor>>): Tensor;
  /** `sqrt`, in place: `√input`. */
  sqrt_(input: Tensor): Tensor;
  /**
   * `input²`, in the dtype of `input`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.square.html
   */
  square(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  /** `input²`, in the dtype of `input`. */
  square(input: Tensor, options?: OutOption): Tensor;
  /**
   * `square`, in place: `input²`, in the dtype of `input`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.square_.html
   */
  square_(options: Opt<NamedInput<Tensor>>): Tensor;
  /** `square`, in place: `input²`, in the dtype of `input`. */
  square_(input: Tensor): Tensor;
  /**
   * Leaves out dimensions of size 1: all of them, or those in `dim`; a view.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.squeeze.html
   */
  squeeze(options: Opt<NamedInput<Tensor>>): Tensor;
  /** Leaves out dimensions of size 1: all of them, or those in `dim`; a view. */
  squeeze(input: Tensor): Tensor;
  /** Leaves out dimensions of size 1: all of them, or those in `dim`; a view. */
  squeeze(options: Opt<NamedInput<Tensor> & NamedDim<number>>): Tensor;
  /** Leaves out dimensions of size 1: all of them, or those in `dim`; a view. */
  squeeze(input: Tensor, options: Opt<NamedDim<number>>): Tensor;
  /** Leaves out dimensions of size 1: all of them, or those in `dim`; a view. */
  squeeze(input: Tensor, dim: number): Tensor;
  /** Leaves out dimensions of size 1: all of them, or those in `dim`; a view. */
  squeeze(options: Opt<NamedInput<Tensor> & NamedDim<readonly number[]>>): Tensor;
  /** Leaves out dimensions of size 1: all of them, or those in `dim`; a view. */
  squeeze(input: Tensor, options: Opt<NamedDim<readonly number[]>>): Tensor;
  /** Leaves out dimensions of size 1: all of them, or those in `dim`; a view. */
  squeeze(input: Tensor, dim: readonly number[]): Tensor;
  /**
   * `squeeze`, as a copy and not a view: leaves out dimensions of size 1: all of them, or those in `dim`; a
   * view.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.squeeze_copy.html
   */
  squeezeCopy(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  /**
   * `squeeze`, as a copy and not a view: leaves out dimensions of size 1: all of them, or those in `dim`; a
   * view.
   */
  squeezeCopy(input: Tensor, options?: OutOption): Tensor;
  /**
   * `squeeze`, as a copy and not a view: leaves out dimensions of size 1: all of them, or those in `dim`; a
   * view.
   */
  squeezeCopy(options: Opt<NamedInput<Tensor> & NamedDim<number> & OutOption>): Tensor;
  /**
   * `squeeze`, as a copy and not a view: leaves out dimensions of size 1: all of them, or those in `dim`; a
   * view.
   */
  squeezeCopy(input: Tensor, options: Opt<NamedDim<number> & OutOption>): Tensor;
  /**
   * `squeeze`, as a copy and not a view: leaves out dimensions of size 1: all of them, or those in `dim`; a
   * view.
   */
  squeezeCopy(input: Tensor, dim: number, options?: OutOption): Tensor;
  /**
   * `squeeze`, as a copy and not a view: leaves out dimensions of size 1: all of them, or those in `dim`; a
   * view.
   */
  squeezeCopy(options: Opt<NamedInput<Tensor> & NamedDim<readonly number[]> & OutOption>): Tensor;
  /**
   * `squeeze`, as a copy and not a view: leaves out dimensions of size 1: all of them, or those in `dim`; a
   * view.
   */
  squeezeCopy(input: Tensor, options: Opt<NamedDim<readonly number[]> & OutOption>): Tensor;
  /**
   * `squeeze`, as a copy and not a view: leaves out dimensions of size 1: all of them, or those in `dim`; a
   * view.
   */
  squeezeCopy(input: Tensor, dim: readonly number[], options?: OutOption): Tensor;
  /**
   * `beta · input + alpha · (mat1 @ mat2)`, `input` and `mat1` sparse, the result too.
   * `sspaddmm(input, mat1, mat2, { beta = 1, alpha = 1 })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.sspaddmm.html
   */
  sspaddmm(options: Opt<NamedInput<Tensor> & { mat1: Tensor; mat2: Tensor; beta?: Scalar | undefined; alpha?: Scalar | undefined } & OutOption>): Tensor;
  /**
   * `beta · input + alpha · (mat1 @ mat2)`, `input` and `mat1` sparse, the result too.
   * `sspaddmm(input, mat1, mat2, { beta = 1, alpha = 1 })`
   */
  sspaddmm(input: Tensor, options: Opt<{ mat1: Tensor; mat2: Tensor; beta?: Scalar | undefined; alpha?: Scalar | undefined } & OutOption>): Tensor;
  /**
   * `beta · input + alpha · (mat1 @ mat2)`, `input` and `mat1` sparse, the result too.
   * `sspaddmm(input, mat1, mat2, { beta = 1, alpha = 1 })`
   */
  sspaddmm(input: Tensor, mat1: Tensor, options: Opt<{ mat2: Tensor; beta?: Scalar | undefined; alpha?: Scalar | undefined } & OutOption>): Tensor;
  /**
   * `beta · input + alpha · (mat1 @ mat2)`, `input` and `mat1` sparse, the result too.
   * `sspaddmm(input, mat1, mat2, { beta = 1, alpha = 1 })`
   */
  sspaddmm(input: Tensor, mat1: Tensor, mat2: Tensor, options?: Opt<{ beta?: Scalar | undefined; alpha?: Scalar | undefined } & OutOption>): Tensor;
  /**
   * Joins tensors of one shape along a new dimension `dim`. `stack(tensors, dim = 0)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.stack.html
   */
  stack(options: Opt<{ tensors: readonly Tensor[]; dim?: number | undefined; axis?: number | undefined } & OutOption>): Tensor;
  /** Joins tensors of one shape along a new dimension `dim`. `stack(tensors, dim = 0)` */
  stack(tensors: readonly Tensor[], options: Opt<{ dim?: number | undefined; axis?: number | undefined } & OutOption>): Tensor;
  /** Joins tensors of one shape along a new dimension `dim`. `stack(tensors, dim = 0)` */
  stack(tensors: readonly Tensor[], dim?: number, options?: OutOption): Tensor;
  /**
   * The standard deviation over `dim`, or over all: `√(Σ(x - x̄)² / (n - correction))`. `correction` is 1,
   * NumPy's 0.
   * `std(input, dim, unbiased = true, keepdim = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.std.html
   */
  std(options: Opt<NamedInput<Tensor> & NamedDim<IntOrList | null> & { unbiased?: boolean | undefined; keepdim?: boolean | undefined; keepdims?: boolean | undefined } & OutOption>): Tensor;
  /**
   * The standard deviation over `dim`, or over all: `√(Σ(x - x̄)² / (n - correction))`. `correction` is 1,
   * NumPy's 0.
   * `std(input, dim, unbiased = true, keepdim = false)`
   */
  std(input: Tensor, options: Opt<NamedDim<IntOrList | null> & { unbiased?: boolean | undefined; keepdim?: boolean | undefined; keepdims?: boolean | undefined } & OutOption>): Tensor;
  /**
   * The standard deviation over `dim`, or over all: `√(Σ(x - x̄)² / (n - correction))`. `correction` is 1,
   * NumPy's 0.
   * `std(input, dim, unbiased = true, keepdim = false)`
   */
  std(input: Tensor, dim: IntOrList | null, options: Opt<{ unbiased?: boolean | undefined; keepdim?: boolean | undefined; keepdims?: boolean | undefined } & OutOption>): Tensor;
  /**
   * The standard deviation over `dim`, or over all: `√(Σ(x - x̄)² / (n - correction))`. `correction` is 1,
   * NumPy's 0.
   * `std(input, dim, unbiased = true, keepdim = false)`
   */
  std(input: Tensor, dim: IntOrList | null, unbiased: boolean | undefined, options: Opt<{ keepdim?: boolean | undefined; keepdims?: boolean | undefined } & OutOption>): Tensor;
  /**
   * The standard deviation over `dim`, or over all: `√(Σ(x - x̄)² / (n - correction))`. `correction` is 1,
   * NumPy's 0.
   * `std(input, dim, unbiased = true, keepdim = false)`
   */
  std(input: Tensor, dim: IntOrList | null, unbiased?: boolean, keepdim?: boolean, options?: OutOption): Tensor;
  /**
   * The standard deviation over `dim`, or over all: `√(Σ(x - x̄)² / (n - correction))`. `correction` is 1,
   * NumPy's 0.
   * `std(input, dim = null, { correction = null, keepdim = false })`
   */
  std(options: Opt<NamedInput<Tensor> & { dim?: IntOrList | null | undefined; axis?: IntOrList | null | undefined; correction?: Scalar | null | undefined; keepdim?: boolean | undefined; keepdims?: boolean | undefined } & OutOption>): Tensor;
  /**
   * The standard deviation over `dim`, or over all: `√(Σ(x - x̄)² / (n - correction))`. `correction` is 1,
   * NumPy's 0.
   * `std(input, dim = null, { correction = null, keepdim = false })`
   */
  std(input: Tensor, options: Opt<{ dim?: IntOrList | null | undefined; axis?: IntOrList | null | undefined; correction?: Scalar | null | undefined; keepdim?: boolean | undefined; keepdims?: boolean | undefined } & OutOption>): Tensor;
  /**
   * The standard deviation over `dim`, or over all: `√(Σ(x - x̄)² / (n - correction))`. `correction` is 1,
   * NumPy's 0.
   * `std(input, dim = null, { correction = null, keepdim = false })`
   */
  std(input: Tensor, dim?: IntOrList | null, options?: Opt<{ correction?: Scalar | null | undefined; keepdim?: boolean | undefined; keepdims?: boolean | undefined } & OutOption>): Tensor;
  /**
   * The standard deviation over `dim`, or over all: `√(Σ(x - x̄)² / (n - correction))`. `correction` is 1,
   * NumPy's 0.
   * `std(input, unbiased = true)`
   */
  std(options: Opt<NamedInput<Tensor> & { unbiased?: boolean | undefined }>): Tensor;
  /**
   * The standard deviation over `dim`, or over all: `√(Σ(x - x̄)² / (n - correction))`. `correction` is 1,
   * NumPy's 0.
   * `std(input, unbiased = true)`
   */
  std(input: Tensor, options: Opt<{ unbiased?: boolean | undefined }>): Tensor;
  /**
   * The standard deviation over `dim`, or over all: `√(Σ(x - x̄)² / (n - correction))`. `correction` is 1,
   * NumPy's 0.
   * `std(input, unbiased = true)`
   */
  std(input: Tensor, unbiased?: boolean): Tensor;
  /**
   * `std` and `mean` in one pass. `stdMean(input, dim, unbiased = true, keepdim = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.std_mean.html
   */
  stdMean(options: Opt<NamedInput<Tensor> & NamedDim<IntOrList | null> & { unbiased?: boolean | undefined; keepdim?: boolean | undefined; keepdims?: boolean | undefined }>): [Tensor, Tensor];
  /** `std` and `mean` in one pass. `stdMean(input, dim, unbiased = true, keepdim = false)` */
  stdMean(input: Tensor, options: Opt<NamedDim<IntOrList | null> & { unbiased?: boolean | undefined; keepdim?: boolean | undefined; keepdims?: boolean | undefined }>): [Tensor, Tensor];
  /** `std` and `mean` in one pass. `stdMean(input, dim, unbiased = true, keepdim = false)` */
  stdMean(input: Tensor, dim: IntOrList | null, options: Opt<{ unbiased?: boolean | undefined; keepdim?: boolean | undefined; keepdims?: boolean | undefined }>): [Tensor, Tensor];
  /** `std` and `mean` in one pass. `stdMean(input, dim, unbiased = true, keepdim = false)` */
  stdMean(input: Tensor, dim: IntOrList | null, unbiased: boolean | undefined, options: Opt<{ keepdim?: boolean | undefined; keepdims?: boolean | undefined }>): [Tensor, Tensor];
  /** `std` and `mean` in one pass. `stdMean(input, dim, unbiased = true, keepdim = false)` */
  stdMean(input: Tensor, dim: IntOrList | null, unbiased?: boolean, keepdim?: boolean): [Tensor, Tensor];
  /** `std` and `mean` in one pass. `stdMean(input, dim = null, { correction = null, keepdim = false })` */
  stdMean(options: Opt<NamedInput<Tensor> & { dim?: IntOrList | null | undefined; axis?: IntOrList | null | undefined; correction?: Scalar | null | undefined; keepdim?: boolean | undefined; keepdims?: boolean | undefined }>): [Tensor, Tensor];
  /** `std` and `mean` in one pass. `stdMean(input, dim = null, { correction = null, keepdim = false })` */
  stdMean(input: Tensor, options: Opt<{ dim?: IntOrList | null | undefined; axis?: IntOrList | null | undefined; correction?: Scalar | null | undefined; keepdim?: boolean | undefined; keepdims?: boolean | undefined }>): [Tensor, Tensor];
  /** `std` and `mean` in one pass. `stdMean(input, dim = null, { correction = null, keepdim = false })` */
  stdMean(input: Tensor, dim?: IntOrList | null, options?: Opt<{ correction?: Scalar | null | undefined; keepdim?: boolean | undefined; keepdims?: boolean | undefined }>): [Tensor, Tensor];
  /** `std` and `mean` in one pass. `stdMean(input, unbiased = true)` */
  stdMean(options: Opt<NamedInput<Tensor> & { unbiased?: boolean | undefined }>): [Tensor, Tensor];
  /** `std` and `mean` in one pass. `stdMean(input, unbiased = true)` */
  stdMean(input: Tensor, options: Opt<{ unbiased?: boolean | undefined }>): [Tensor, Tensor];
  /** `std` and `mean` in one pass. `stdMean(input, unbiased = true)` */
  stdMean(input: Tensor, unbiased?: boolean): [Tensor, Tensor];
  /**
   * `input - alpha · other`, broadcast. Not for booleans: use `logicalXor`.
   * `sub(input, other, { alpha = 1 })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.sub.html
   */
  sub(options: Opt<NamedInput<TensorLike> & NamedOther<TensorLike> & { alpha?: Scalar | undefined } & OutOption>): Tensor;
  /**
   * `input - alpha · other`, broadcast. Not for booleans: use `logicalXor`.
   * `sub(input, other, { alpha = 1 })`
   */
  sub(input: TensorLike, options: Opt<NamedOther<TensorLike> & { alpha?: Scalar | undefined } & OutOption>): Tensor;
  /**
   * `input - alpha · other`, broadcast. Not for booleans: use `logicalXor`.
   * `sub(input, other, { alpha = 1 })`
   */
  sub(input: TensorLike, other: TensorLike, options?: Opt<{ alpha?: Scalar | undefined } & OutOption>): Tensor;
  /**
   * The same as `sub`: `input - alpha · other`, broadcast. Not for booleans: use `logicalXor`.
   * `subtract(input, other, { alpha = 1 })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.subtract.html
   */
  subtract(options: Opt<NamedInput<TensorLike> & NamedOther<TensorLike> & { alpha?: Scalar | undefined } & OutOption>): Tensor;
  /**
   * The same as `sub`: `input - alpha · other`, broadcast. Not for booleans: use `logicalXor`.
   * `subtract(input, other, { alpha = 1 })`
   */
  subtract(input: TensorLike, options: Opt<NamedOther<TensorLike> & { alpha?: Scalar | undefined } & OutOption>): Tensor;
  /**
   * The same as `sub`: `input - alpha · other`, broadcast. Not for booleans: use `logicalXor`.
   * `subtract(input, other, { alpha = 1 })`
   */
  subtract(input: TensorLike, other: TensorLike, options?: Opt<{ alpha?: Scalar | undefined } & OutOption>): Tensor;
  /**
   * The same as `sub`: `input - alpha · other`, broadcast. Not for booleans: use `logicalXor`.
   * `subtract(input, other, alpha = 1)`
   */
  subtract(options: Opt<NamedInput<TensorLike> & NamedOther<Scalar> & { alpha?: Scalar | undefined }>): Tensor;
  /**
   * The same as `sub`: `input - alpha · other`, broadcast. Not for booleans: use `logicalXor`.
   * `subtract(input, other, alpha = 1)`
   */
  subtract(input: TensorLike, options: Opt<NamedOther<Scalar> & { alpha?: Scalar | undefined }>): Tensor;
  /**
   * The same as `sub`: `input - alpha · other`, broadcast. Not for booleans: use `logicalXor`.
   * `subtract(input, other, alpha = 1)`
   */
  subtract(input: TensorLike, other: Scalar, options: Opt<{ alpha?: Scalar | undefined }>): Tensor;
  /**
   * The same as `sub`: `input - alpha · other`, broadcast. Not for booleans: use `logicalXor`.
   * `subtract(input, other, alpha = 1)`
   */
  subtract(input: TensorLike, other: Scalar, alpha?: Scalar): Tensor;
  /**
   * Σ over `dim`, or over all. Integers and booleans add up in int64; the sum of nothing is 0.
   * `sum(input, { dtype = null })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.sum.html
   */
  sum(options: Opt<NamedInput<Tensor> & { dtype?: DType | null | undefined }>): Tensor;
  /**
   * Σ over `dim`, or over all. Integers and booleans add up in int64; the sum of nothing is 0.
   * `sum(input, { dtype = null })`
   */
  sum(input: Tensor, options?: Opt<{ dtype?: DType | null | undefined }>): Tensor;
  /**
   * Σ over `dim`, or over all. Integers and booleans add up in int64; the sum of nothing is 0.
   * `sum(input, dim, keepdim = false, { dtype = null })`
   */
  sum(options: Opt<NamedInput<Tensor> & NamedDim<IntOrList | null> & { keepdim?: boolean | undefined; keepdims?: boolean | undefined; dtype?: DType | null | undefined } & OutOption>): Tensor;
  /**
   * Σ over `dim`, or over all. Integers and booleans add up in int64; the sum of nothing is 0.
   * `sum(input, dim, keepdim = false, { dtype = null })`
   */
  sum(input: Tensor, options: Opt<NamedDim<IntOrList | null> & { keepdim?: boolean | undefined; keepdims?: boolean | undefined; dtype?: DType | null | undefined } & OutOption>): Tensor;
  /**
   * Σ over `dim`, or over all. Integers and booleans add up in int64; the sum of nothing is 0.
   * `sum(input, dim, keepdim = false, { dtype = null })`
   */
  sum(input: Tensor, dim: IntOrList | null, options: Opt<{ keepdim?: boolean | undefined; keepdims?: boolean | undefined; dtype?: DType | null | undefined } & OutOption>): Tensor;
  /**
   * Σ over `dim`, or over all. Integers and booleans add up in int64; the sum of nothing is 0.
   * `sum(input, dim, keepdim = false, { dtype = null })`
   */
  sum(input: Tensor, dim: IntOrList | null, keepdim?: boolean, options?: Opt<{ dtype?: DType | null | undefined } & OutOption>): Tensor;
  /**
   * Singular values with V, not its adjoint: `input = U · diag(S) · Vᴴ`. `linalg.svd` is its newer form.
   * `svd(input, some = true, computeUv = true)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.svd.html
   */
  svd(options: Opt<NamedInput<Tensor> & { some?: boolean | undefined; computeUv?: boolean | undefined } & OutsOption<[Tensor, Tensor, Tensor]>>): NamedTuple<['U', 'S', 'V']>;
  /**
   * Singular values with V, not its adjoint: `input = U · diag(S) · Vᴴ`. `linalg.svd` is its newer form.
   * `svd(input, some = true, computeUv = true)`
   */
  svd(input: Tensor, options: Opt<{ some?: boolean | undefined; computeUv?: boolean | undefined } & OutsOption<[Tensor, Tensor, Tensor]>>): NamedTuple<['U', 'S', 'V']>;
  /**
   * Singular values with V, not its adjoint: `input = U · diag(S) · Vᴴ`. `linalg.svd` is its newer form.
   * `svd(input, some = true, computeUv = true)`
   */
  svd(input: Tensor, some: boolean | undefined, options: Opt<{ computeUv?: boolean | undefined } & OutsOption<[Tensor, Tensor, Tensor]>>): NamedTuple<['U', 'S', 'V']>;
  /**
   * Singular values with V, not its adjoint: `input = U · diag(S) · Vᴴ`. `linalg.svd` is its newer form.
   * `svd(input, some = true, computeUv = true)`
   */
  svd(input: Tensor, some?: boolean, computeUv?: boolean, options?: OutsOption<[Tensor, Tensor, Tensor]>): NamedTuple<['U', 'S', 'V']>;
  /**
   * The same as `transpose`: swaps two dimensions; a view, so usually not contiguous.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.swapaxes.html
   */
  swapaxes(options: Opt<NamedInput<Tensor> & { axis0: number; axis1: number }>): Tensor;
  /** The same as `transpose`: swaps two dimensions; a view, so usually not contiguous. */
  swapaxes(input: Tensor, options: Opt<{ axis0: number; axis1: number }>): Tensor;
  /** The same as `transpose`: swaps two dimensions; a view, so usually not contiguous. */
  swapaxes(input: Tensor, axis0: number, options: Opt<{ axis1: number }>): Tensor;
  /** The same as `transpose`: swaps two dimensions; a view, so usually not contiguous. */
  swapaxes(input: Tensor, axis0: number, axis1: number): Tensor;
  /**
   * The same as `transpose`: swaps two dimensions; a view, so usually not contiguous.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.swapdims.html
   */
  swapdims(options: Opt<NamedInput<Tensor> & { dim0: number; dim1: number }>): Tensor;
  /** The same as `transpose`: swaps two dimensions; a view, so usually not contiguous. */
  swapdims(input: Tensor, options: Opt<{ dim0: number; dim1: number }>): Tensor;
  /** The same as `transpose`: swaps two dimensions; a view, so usually not contiguous. */
  swapdims(input: Tensor, dim0: number, options: Opt<{ dim1: number }>): Tensor;
  /** The same as `transpose`: swaps two dimensions; a view, so usually not contiguous. */
  swapdims(input: Tensor, dim0: number, dim1: number): Tensor;
  /**
   * Checks that a size lies between `min` and `max`, both included.
   * `symConstrainRange(size, { min = null, max = null })`
   */
  symConstrainRange(options: Opt<{ size: Scalar; min?: number | null | undefined; max?: number | null | undefined }>): void;
  /**
   * Checks that a size lies between `min` and `max`, both included.
   * `symConstrainRange(size, { min = null, max = null })`
   */
  symConstrainRange(size: Scalar, options?: Opt<{ min?: number | null | undefined; max?: number | null | undefined }>): void;
  /**
   * Checks that a size lies between `min` and `max`; `max` has to be above 2.
   * `symConstrainRangeForSize(size, { min = null, max = null })`
   */
  symConstrainRangeForSize(options: Opt<{ size: Scalar; min?: number | null | undefined; max?: number | null | undefined }>): void;
  /**
   * Checks that a size lies between `min` and `max`; `max` has to be above 2.
   * `symConstrainRangeForSize(size, { min = null, max = null })`
   */
  symConstrainRangeForSize(size: Scalar, options?: Opt<{ min?: number | null | undefined; max?: number | null | undefined }>): void;
  /**
   * Transposes a matrix; a view. Tensors of fewer than two dimensions come back unchanged, more are an error.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.t.html
   */
  t(options: Opt<NamedInput<Tensor>>): Tensor;
  /**
   * Transposes a matrix; a view. Tensors of fewer than two dimensions come back unchanged, more are an error.
   */
  t(input: Tensor): Tensor;
  /**
   * `t`, as a copy and not a view: transposes a matrix; a view. Tensors of fewer than two dimensions come
   * back unchanged, more are an error.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.t_copy.html
   */
  tCopy(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  /**
   * `t`, as a copy and not a view: transposes a matrix; a view. Tensors of fewer than two dimensions come
   * back unchanged, more are an error.
   */
  tCopy(input: Tensor, options?: OutOption): Tensor;
  /**
   * Elements by their index in the flattened tensor; the shape of `index`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.take.html
   */
  take(options: Opt<NamedInput<Tensor> & { index: Tensor } & OutOption>): Tensor;
  /** Elements by their index in the flattened tensor; the shape of `index`. */
  take(input: Tensor, options: Opt<{ index: Tensor } & OutOption>): Tensor;
  /** Elements by their index in the flattened tensor; the shape of `index`. */
  take(input: Tensor, index: Tensor, options?: OutOption): Tensor;
  /**
   * `gather` that broadcasts: picks along `dim` with what `argmax` or `argsort` found.
   * `takeAlongDim(input, indices, dim = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.take_along_dim.html
   */
  takeAlongDim(options: Opt<NamedInput<Tensor> & { indices: Tensor; dim?: number | null | undefined; axis?: number | null | undefined } & OutOption>): Tensor;
  /**
   * `gather` that broadcasts: picks along `dim` with what `argmax` or `argsort` found.
   * `takeAlongDim(input, indices, dim = null)`
   */
  takeAlongDim(input: Tensor, options: Opt<{ indices: Tensor; dim?: number | null | undefined; axis?: number | null | undefined } & OutOption>): Tensor;
  /**
   * `gather` that broadcasts: picks along `dim` with what `argmax` or `argsort` found.
   * `takeAlongDim(input, indices, dim = null)`
   */
  takeAlongDim(input: Tensor, indices: Tensor, options: Opt<{ dim?: number | null | undefined; axis?: number | null | undefined } & OutOption>): Tensor;
  /**
   * `gather` that broadcasts: picks along `dim` with what `argmax` or `argsort` found.
   * `takeAlongDim(input, indices, dim = null)`
   */
  takeAlongDim(input: Tensor, indices: Tensor, dim?: number | null, options?: OutOption): Tensor;
  /**
   * The tangent of angles in radians, element by element; integers give floats.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.tan.html
   */
  tan(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  /** The tangent of angles in radians, element by element; integers give floats. */
  tan(input: Tensor, options?: OutOption): Tensor;
  /**
   * `tan`, in place: the tangent of angles in radians, element by element.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.tan_.html
   */
  tan_(options: Opt<NamedInput<Tensor>>): Tensor;
  /** `tan`, in place: the tangent of angles in radians, element by element. */
  tan_(input: Tensor): Tensor;
  /**
   * The hyperbolic tangent: `sinh(input) / cosh(input)`, in (-1, 1).
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.tanh.html
   */
  tanh(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  /** The hyperbolic tangent: `sinh(input) / cosh(input)`, in (-1, 1). */
  tanh(input: Tensor, options?: OutOption): Tensor;
  /**
   * `tanh`, in place: the hyperbolic tangent: `sinh(input) / cosh(input)`, in (-1, 1).
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.tanh.html
   */
  tanh_(options: Opt<NamedInput<Tensor>>): Tensor;
  /** `tanh`, in place: the hyperbolic tangent: `sinh(input) / cosh(input)`, in (-1, 1). */
  tanh_(input: Tensor): Tensor;
  /**
   * Just so many pieces along `dim`, as equal as can be, or cuts at the indices listed; views.
   * `tensorSplit(input, indices, dim = 0)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.tensor_split.html
   */
  tensorSplit(options: Opt<NamedInput<Tensor> & { indices: readonly number[]; dim?: number | undefined; axis?: number | undefined }>): Tensor[];
  /**
   * Just so many pieces along `dim`, as equal as can be, or cuts at the indices listed; views.
   * `tensorSplit(input, indices, dim = 0)`
   */
  tensorSplit(input: Tensor, options: Opt<{ indices: readonly number[]; dim?: number | undefined; axis?: number | undefined }>): Tensor[];
  /**
   * Just so many pieces along `dim`, as equal as can be, or cuts at the indices listed; views.
   * `tensorSplit(input, indices, dim = 0)`
   */
  tensorSplit(input: Tensor, indices: readonly number[], options: Opt<{ dim?: number | undefined; axis?: number | undefined }>): Tensor[];
  /**
   * Just so many pieces along `dim`, as equal as can be, or cuts at the indices listed; views.
   * `tensorSplit(input, indices, dim = 0)`
   */
  tensorSplit(input: Tensor, indices: readonly number[], dim?: number): Tensor[];
  /**
   * Just so many pieces along `dim`, as equal as can be, or cuts at the indices listed; views.
   * `tensorSplit(input, tensorIndicesOrSections, dim = 0)`
   */
  tensorSplit(options: Opt<NamedInput<Tensor> & { tensorIndicesOrSections: Tensor; dim?: number | undefined; axis?: number | undefined }>): Tensor[];
  /**
   * Just so many pieces along `dim`, as equal as can be, or cuts at the indices listed; views.
   * `tensorSplit(input, tensorIndicesOrSections, dim = 0)`
   */
  tensorSplit(input: Tensor, options: Opt<{ tensorIndicesOrSections: Tensor; dim?: number | undefined; axis?: number | undefined }>): Tensor[];
  /**
   * Just so many pieces along `dim`, as equal as can be, or cuts at the indices listed; views.
   * `tensorSplit(input, tensorIndicesOrSections, dim = 0)`
   */
  tensorSplit(input: Tensor, tensorIndicesOrSections: Tensor, options: Opt<{ dim?: number | undefined; axis?: number | undefined }>): Tensor[];
  /**
   * Just so many pieces along `dim`, as equal as can be, or cuts at the indices listed; views.
   * `tensorSplit(input, tensorIndicesOrSections, dim = 0)`
   */
  tensorSplit(input: Tensor, tensorIndicesOrSections: Tensor, dim?: number): Tensor[];
  /**
   * Just so many pieces along `dim`, as equal as can be, or cuts at the indices listed; views.
   * `tensorSplit(input, sections, dim = 0)`
   */
  tensorSplit(options: Opt<NamedInput<Tensor> & { sections: number; dim?: number | undefined; axis?: number | undefined }>): Tensor[];
  /**
   * Just so many pieces along `dim`, as equal as can be, or cuts at the indices listed; views.
   * `tensorSplit(input, sections, dim = 0)`
   */
  tensorSplit(input: Tensor, options: Opt<{ sections: number; dim?: number | undefined; axis?: number | undefined }>): Tensor[];
  /**
   * Just so many pieces along `dim`, as equal as can be, or cuts at the indices listed; views.
   * `tensorSplit(input, sections, dim = 0)`
   */
  tensorSplit(input: Tensor, sections: number, options: Opt<{ dim?: number | undefined; axis?: number | undefined }>): Tensor[];
  /**
   * Just so many pieces along `dim`, as equal as can be, or cuts at the indices listed; views.
   * `tensorSplit(input, sections, dim = 0)`
   */
  tensorSplit(input: Tensor, sections: number, dim?: number): Tensor[];
  /**
   * `input` where it is above `threshold`, `value` everywhere else.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.threshold.html
   */
  threshold(options: Opt<NamedInput<Tensor> & { threshold: Scalar; value: Scalar } & OutOption>): Tensor;
  /** `input` where it is above `threshold`, `value` everywhere else. */
  threshold(input: Tensor, options: Opt<{ threshold: Scalar; value: Scalar } & OutOption>): Tensor;
  /** `input` where it is above `threshold`, `value` everywhere else. */
  threshold(input: Tensor, threshold: Scalar, options: Opt<{ value: Scalar } & OutOption>): Tensor;
  /** `input` where it is above `threshold`, `value` everywhere else. */
  threshold(input: Tensor, threshold: Scalar, value: Scalar, options?: OutOption): Tensor;
  /**
   * `threshold`, in place: `input` where it is above `threshold`, `value` everywhere else.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.threshold.html
   */
  threshold_(options: Opt<NamedInput<Tensor> & { threshold: Scalar; value: Scalar }>): Tensor;
  /** `threshold`, in place: `input` where it is above `threshold`, `value` everywhere else. */
  threshold_(input: Tensor, options: Opt<{ threshold: Scalar; value: Scalar }>): Tensor;
  /** `threshold`, in place: `input` where it is above `threshold`, `value` everywhere else. */
  threshold_(input: Tensor, threshold: Scalar, options: Opt<{ value: Scalar }>): Tensor;
  /** `threshold`, in place: `input` where it is above `threshold`, `value` everywhere else. */
  threshold_(input: Tensor, threshold: Scalar, value: Scalar): Tensor;
  /**
   * `repeat` that fills up missing counts with 1 in front.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.tile.html
   */
  tile(options: Opt<NamedInput<Tensor> & { dims: readonly number[] }>): Tensor;
  /** `repeat` that fills up missing counts with 1 in front. */
  tile(input: Tensor, options: Opt<{ dims: readonly number[] }>): Tensor;
  /** `repeat` that fills up missing counts with 1 in front. */
  tile(input: Tensor, dims: readonly number[]): Tensor;
  /**
   * The `k` largest (or smallest) along `dim`, sorted, with indices. Which of equal elements come is not
   * promised.
   * `topk(input, k, dim = -1, largest = true, sorted = true)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.topk.html
   */
  topk(options: Opt<NamedInput<Tensor> & { k: number; dim?: number | undefined; axis?: number | undefined; largest?: boolean | undefined; sorted?: boolean | undefined } & OutsOption<[Tensor, Tensor]>>): NamedTuple<['values', 'indices']>;
  /**
   * The `k` largest (or smallest) along `dim`, sorted, with indices. Which of equal elements come is not
   * promised.
   * `topk(input, k, dim = -1, largest = true, sorted = true)`
   */
  topk(input: Tensor, options: Opt<{ k: number; dim?: number | undefined; axis?: number | undefined; largest?: boolean | undefined; sorted?: boolean | undefined } & OutsOption<[Tensor, Tensor]>>): NamedTuple<['values', 'indices']>;
  /**
   * The `k` largest (or smallest) along `dim`, sorted, with indices. Which of equal elements come is not
   * promised.
   * `topk(input, k, dim = -1, largest = true, sorted = true)`
   */
  topk(input: Tensor, k: number, options: Opt<{ dim?: number | undefined; axis?: number | undefined; largest?: boolean | undefined; sorted?: boolean | undefined } & OutsOption<[Tensor, Tensor]>>): NamedTuple<['values', 'indices']>;
  /**
   * The `k` largest (or smallest) along `dim`, sorted, with indices. Which of equal elements come is not
   * promised.
   * `topk(input, k, dim = -1, largest = true, sorted = true)`
   */
  topk(input: Tensor, k: number, dim: number | undefined, options: Opt<{ largest?: boolean | undefined; sorted?: boolean | undefined } & OutsOption<[Tensor, Tensor]>>): NamedTuple<['values', 'indices']>;
  /**
   * The `k` largest (or smallest) along `dim`, sorted, with indices. Which of equal elements come is not
   * promised.
   * `topk(input, k, dim = -1, largest = true, sorted = true)`
   */
  topk(input: Tensor, k: number, dim: number | undefined, largest: boolean | undefined, options: Opt<{ sorted?: boolean | undefined } & OutsOption<[Tensor, Tensor]>>): NamedTuple<['values', 'indices']>;
  /**
   * The `k` largest (or smallest) along `dim`, sorted, with indices. Which of equal elements come is not
   * promised.
   * `topk(input, k, dim = -1, largest = true, sorted = true)`
   */
  topk(input: Tensor, k: number, dim?: number, largest?: boolean, sorted?: boolean, options?: OutsOption<[Tensor, Tensor]>): NamedTuple<['values', 'indices']>;
  /**
   * The sum of the diagonal of a matrix, (N, M) → ().
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.trace.html
   */
  trace(options: Opt<NamedInput<Tensor>>): Tensor;
  /** The sum of the diagonal of a matrix, (N, M) → (). */
  trace(input: Tensor): Tensor;
  /**
   * Swaps two dimensions; a view, so usually not contiguous.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.transpose.html
   */
  transpose(options: Opt<NamedInput<Tensor> & { dim0: number; dim1: number }>): Tensor;
  /** Swaps two dimensions; a view, so usually not contiguous. */
  transpose(input: Tensor, options: Opt<{ dim0: number; dim1: number }>): Tensor;
  /** Swaps two dimensions; a view, so usually not contiguous. */
  transpose(input: Tensor, dim0: number, options: Opt<{ dim1: number }>): Tensor;
  /** Swaps two dimensions; a view, so usually not contiguous. */
  transpose(input: Tensor, dim0: number, dim1: number): Tensor;
  /**
   * `transpose`, as a copy and not a view: swaps two dimensions; a view, so usually not contiguous.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.transpose_copy.html
   */
  transposeCopy(options: Opt<NamedInput<Tensor> & { dim0: number; dim1: number } & OutOption>): Tensor;
  /** `transpose`, as a copy and not a view: swaps two dimensions; a view, so usually not contiguous. */
  transposeCopy(input: Tensor, options: Opt<{ dim0: number; dim1: number } & OutOption>): Tensor;
  /** `transpose`, as a copy and not a view: swaps two dimensions; a view, so usually not contiguous. */
  transposeCopy(input: Tensor, dim0: number, options: Opt<{ dim1: number } & OutOption>): Tensor;
  /** `transpose`, as a copy and not a view: swaps two dimensions; a view, so usually not contiguous. */
  transposeCopy(input: Tensor, dim0: number, dim1: number, options?: OutOption): Tensor;
  /**
   * The integral of `y` along `dim` by the trapezoidal rule, over the points `x` or with spacing `dx`.
   * `trapezoid(y, x, { dim = -1 })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.trapezoid.html
   */
  trapezoid(options: Opt<{ y: Tensor; x: Tensor; dim?: number | undefined; axis?: number | undefined }>): Tensor;
  /**
   * The integral of `y` along `dim` by the trapezoidal rule, over the points `x` or with spacing `dx`.
   * `trapezoid(y, x, { dim = -1 })`
   */
  trapezoid(y: Tensor, options: Opt<{ x: Tensor; dim?: number | undefined; axis?: number | undefined }>): Tensor;
  /**
   * The integral of `y` along `dim` by the trapezoidal rule, over the points `x` or with spacing `dx`.
   * `trapezoid(y, x, { dim = -1 })`
   */
  trapezoid(y: Tensor, x: Tensor, options?: Opt<{ dim?: number | undefined; axis?: number | undefined }>): Tensor;
  /**
   * The integral of `y` along `dim` by the trapezoidal rule, over the points `x` or with spacing `dx`.
   * `trapezoid(y, { dx = 1, dim = -1 })`
   */
  trapezoid(options: Opt<{ y: Tensor; dx?: Scalar | undefined; dim?: number | undefined; axis?: number | undefined }>): Tensor;
  /**
   * The integral of `y` along `dim` by the trapezoidal rule, over the points `x` or with spacing `dx`.
   * `trapezoid(y, { dx = 1, dim = -1 })`
   */
  trapezoid(y: Tensor, options?: Opt<{ dx?: Scalar | undefined; dim?: number | undefined; axis?: number | undefined }>): Tensor;
  /**
   * The same as `trapezoid`: the integral of `y` along `dim` by the trapezoidal rule, over the points `x` or
   * with spacing `dx`.
   * `trapz(y, { dx = 1, dim = -1 })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.trapz.html
   */
  trapz(options: Opt<{ y: Tensor; dx?: number | undefined; dim?: number | undefined; axis?: number | undefined }>): Tensor;
  /**
   * The same as `trapezoid`: the integral of `y` along `dim` by the trapezoidal rule, over the points `x` or
   * with spacing `dx`.
   * `trapz(y, { dx = 1, dim = -1 })`
   */
  trapz(y: Tensor, options?: Opt<{ dx?: number | undefined; dim?: number | undefined; axis?: number | undefined }>): Tensor;
  /**
   * The same as `trapezoid`: the integral of `y` along `dim` by the trapezoidal rule, over the points `x` or
   * with spacing `dx`.
   * `trapz(y, x, { dim = -1 })`
   */
  trapz(options: Opt<{ y: Tensor; x: Tensor; dim?: number | undefined; axis?: number | undefined }>): Tensor;
  /**
   * The same as `trapezoid`: the integral of `y` along `dim` by the trapezoidal rule, over the points `x` or
   * with spacing `dx`.
   * `trapz(y, x, { dim = -1 })`
   */
  trapz(y: Tensor, options: Opt<{ x: Tensor; dim?: number | undefined; axis?: number | undefined }>): Tensor;
  /**
   * The same as `trapezoid`: the integral of `y` along `dim` by the trapezoidal rule, over the points `x` or
   * with spacing `dx`.
   * `trapz(y, x, { dim = -1 })`
   */
  trapz(y: Tensor, x: Tensor, options?: Opt<{ dim?: number | undefined; axis?: number | undefined }>): Tensor;
  /**
   * Solves a triangular system. `linalg.solveTriangular` is its newer form, with its arguments turned round.
   * `triangularSolve(input, A, upper = true, transpose = false, unitriangular = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.triangular_solve.html
   */
  triangularSolve(options: Opt<NamedInput<Tensor> & { A: Tensor; upper?: boolean | undefined; transpose?: boolean | undefined; unitriangular?: boolean | undefined } & OutsOption<[Tensor, Tensor]>>): NamedTuple<['solution', 'clonedCoefficient']>;
  /**
   * Solves a triangular system. `linalg.solveTriangular` is its newer form, with its arguments turned round.
   * `triangularSolve(input, A, upper = true, transpose = false, unitriangular = false)`
   */
  triangularSolve(input: Tensor, options: Opt<{ A: Tensor; upper?: boolean | undefined; transpose?: boolean | undefined; unitriangular?: boolean | undefined } & OutsOption<[Tensor, Tensor]>>): NamedTuple<['solution', 'clonedCoefficient']>;
  /**
   * Solves a triangular system. `linalg.solveTriangular` is its newer form, with its arguments turned round.
   * `triangularSolve(input, A, upper = true, transpose = false, unitriangular = false)`
   */
  triangularSolve(input: Tensor, A: Tensor, options: Opt<{ upper?: boolean | undefined; transpose?: boolean | undefined; unitriangular?: boolean | undefined } & OutsOption<[Tensor, Tensor]>>): NamedTuple<['solution', 'clonedCoefficient']>;
  /**
   * Solves a triangular system. `linalg.solveTriangular` is its newer form, with its arguments turned round.
   * `triangularSolve(input, A, upper = true, transpose = false, unitriangular = false)`
   */
  triangularSolve(input: Tensor, A: Tensor, upper: boolean | undefined, options: Opt<{ transpose?: boolean | undefined; unitriangular?: boolean | undefined } & OutsOption<[Tensor, Tensor]>>): NamedTuple<['solution', 'clonedCoefficient']>;
  /**
   * Solves a triangular system. `linalg.solveTriangular` is its newer form, with its arguments turned round.
   * `triangularSolve(input, A, upper = true, transpose = false, unitriangular = false)`
   */
  triangularSolve(input: Tensor, A: Tensor, upper: boolean | undefined, transpose: boolean | undefined, options: Opt<{ unitriangular?: boolean | undefined } & OutsOption<[Tensor, Tensor]>>): NamedTuple<['solution', 'clonedCoefficient']>;
  /**
   * Solves a triangular system. `linalg.solveTriangular` is its newer form, with its arguments turned round.
   * `triangularSolve(input, A, upper = true, transpose = false, unitriangular = false)`
   */
  triangularSolve(input: Tensor, A: Tensor, upper?: boolean, transpose?: boolean, unitriangular?: boolean, options?: OutsOption<[Tensor, Tensor]>): NamedTuple<['solution', 'clonedCoefficient']>;
  /**
   * Keeps what is on and below the diagonal, zeros the rest; of each matrix of a batch.
   * `tril(input, diagonal = 0)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.tril.html
   */
  tril(options: Opt<NamedInput<Tensor> & { diagonal?: number | undefined } & OutOption>): Tensor;
  /**
   * Keeps what is on and below the diagonal, zeros the rest; of each matrix of a batch.
   * `tril(input, diagonal = 0)`
   */
  tril(input: Tensor, options: Opt<{ diagonal?: number | undefined } & OutOption>): Tensor;
  /**
   * Keeps what is on and below the diagonal, zeros the rest; of each matrix of a batch.
   * `tril(input, diagonal = 0)`
   */
  tril(input: Tensor, diagonal?: number, options?: OutOption): Tensor;
  /**
   * Rows and columns (2, N) of what is on and below the diagonal of a `row` × `col` matrix.
   * `trilIndices(row, col, offset = 0)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.tril_indices.html
   */
  trilIndices(options: Opt<{ row: number; col: number; offset?: number | undefined } & TensorOptions>): Tensor;
  /**
   * Rows and columns (2, N) of what is on and below the diagonal of a `row` × `col` matrix.
   * `trilIndices(row, col, offset = 0)`
   */
  trilIndices(row: number, options: Opt<{ col: number; offset?: number | undefined } & TensorOptions>): Tensor;
  /**
   * Rows and columns (2, N) of what is on and below the diagonal of a `row` × `col` matrix.
   * `trilIndices(row, col, offset = 0)`
   */
  trilIndices(row: number, col: number, options: Opt<{ offset?: number | undefined } & TensorOptions>): Tensor;
  /**
   * Rows and columns (2, N) of what is on and below the diagonal of a `row` × `col` matrix.
   * `trilIndices(row, col, offset = 0)`
   */
  trilIndices(row: number, col: number, offset?: number, options?: Opt<TensorOptions>): Tensor;
  /**
   * `max(0, d(anchor, positive) - d(anchor, negative) + margin)`.
   * `tripletMarginLoss(anchor, positive, negative, margin = 1, p = 2, eps = 0.000001, swap = false, reduction
   * = 1)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.triplet_margin_loss.html
   */
  tripletMarginLoss(options: Opt<{ anchor: Tensor; positive: Tensor; negative: Tensor; margin?: number | undefined; p?: number | undefined; eps?: number | undefined; swap?: boolean | undefined; reduction?: number | undefined }>): Tensor;
  /**
   * `max(0, d(anchor, positive) - d(anchor, negative) + margin)`.
   * `tripletMarginLoss(anchor, positive, negative, margin = 1, p = 2, eps = 0.000001, swap = false, reduction
   * = 1)`
   */
  tripletMarginLoss(anchor: Tensor, options: Opt<{ positive: Tensor; negative: Tensor; margin?: number | undefined; p?: number | undefined; eps?: number | undefined; swap?: boolean | undefined; reduction?: number | undefined }>): Tensor;
  /**
   * `max(0, d(anchor, positive) - d(anchor, negative) + margin)`.
   * `tripletMarginLoss(anchor, positive, negative, margin = 1, p = 2, eps = 0.000001, swap = false, reduction
   * = 1)`
   */
  tripletMarginLoss(anchor: Tensor, positive: Tensor, options: Opt<{ negative: Tensor; margin?: number | undefined; p?: number | undefined; eps?: number | undefined; swap?: boolean | undefined; reduction?: number | undefined }>): Tensor;
  /**
   * `max(0, d(anchor, positive) - d(anchor, negative) + margin)`.
   * `tripletMarginLoss(anchor, positive, negative, margin = 1, p = 2, eps = 0.000001, swap = false, reduction
   * = 1)`
   */
  tripletMarginLoss(anchor: Tensor, positive: Tensor, negative: Tensor, options: Opt<{ margin?: number | undefined; p?: number | undefined; eps?: number | undefined; swap?: boolean | undefined; reduction?: number | undefined }>): Tensor;
  /**
   * `max(0, d(anchor, positive) - d(anchor, negative) + margin)`.
   * `tripletMarginLoss(anchor, positive, negative, margin = 1, p = 2, eps = 0.000001, swap = false, reduction
   * = 1)`
   */
  tripletMarginLoss(anchor: Tensor, positive: Tensor, negative: Tensor, margin: number | undefined, options: Opt<{ p?: number | undefined; eps?: number | undefined; swap?: boolean | undefined; reduction?: number | undefined }>): Tensor;
  /**
   * `max(0, d(anchor, positive) - d(anchor, negative) + margin)`.
   * `tripletMarginLoss(anchor, positive, negative, margin = 1, p = 2, eps = 0.000001, swap = false, reduction
   * = 1)`
   */
  tripletMarginLoss(anchor: Tensor, positive: Tensor, negative: Tensor, margin: number | undefined, p: number | undefined, options: Opt<{ eps?: number | undefined; swap?: boolean | undefined; reduction?: number | undefined }>): Tensor;
  /**
   * `max(0, d(anchor, positive) - d(anchor, negative) + margin)`.
   * `tripletMarginLoss(anchor, positive, negative, margin = 1, p = 2, eps = 0.000001, swap = false, reduction
   * = 1)`
   */
  tripletMarginLoss(anchor: Tensor, positive: Tensor, negative: Tensor, margin: number | undefined, p: number | undefined, eps: number | undefined, options: Opt<{ swap?: boolean | undefined; reduction?: number | undefined }>): Tensor;
  /**
   * `max(0, d(anchor, positive) - d(anchor, negative) + margin)`.
   * `tripletMarginLoss(anchor, positive, negative, margin = 1, p = 2, eps = 0.000001, swap = false, reduction
   * = 1)`
   */
  tripletMarginLoss(anchor: Tensor, positive: Tensor, negative: Tensor, margin: number | undefined, p: number | undefined, eps: number | undefined, swap: boolean | undefined, options: Opt<{ reduction?: number | undefined }>): Tensor;
  /**
   * `max(0, d(anchor, positive) - d(anchor, negative) + margin)`.
   * `tripletMarginLoss(anchor, positive, negative, margin = 1, p = 2, eps = 0.000001, swap = false, reduction
   * = 1)`
   */
  tripletMarginLoss(anchor: Tensor, positive: Tensor, negative: Tensor, margin?: number, p?: number, eps?: number, swap?: boolean, reduction?: number): Tensor;
  /**
   * Keeps what is on and above the diagonal, zeros the rest; of each matrix of a batch.
   * `triu(input, diagonal = 0)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.triu.html
   */
  triu(options: Opt<NamedInput<Tensor> & { diagonal?: number | undefined } & OutOption>): Tensor;
  /**
   * Keeps what is on and above the diagonal, zeros the rest; of each matrix of a batch.
   * `triu(input, diagonal = 0)`
   */
  triu(input: Tensor, options: Opt<{ diagonal?: number | undefined } & OutOption>): Tensor;
  /**
   * Keeps what is on and above the diagonal, zeros the rest; of each matrix of a batch.
   * `triu(input, diagonal = 0)`
   */
  triu(input: Tensor, diagonal?: number, options?: OutOption): Tensor;
  /**
   * Rows and columns (2, N) of what is on and above the diagonal of a `row` × `col` matrix.
   * `triuIndices(row, col, offset = 0)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.triu_indices.html
   */
  triuIndices(options: Opt<{ row: number; col: number; offset?: number | undefined } & TensorOptions>): Tensor;
  /**
   * Rows and columns (2, N) of what is on and above the diagonal of a `row` × `col` matrix.
   * `triuIndices(row, col, offset = 0)`
   */
  triuIndices(row: number, options: Opt<{ col: number; offset?: number | undefined } & TensorOptions>): Tensor;
  /**
   * Rows and columns (2, N) of what is on and above the diagonal of a `row` × `col` matrix.
   * `triuIndices(row, col, offset = 0)`
   */
  triuIndices(row: number, col: number, options: Opt<{ offset?: number | undefined } & TensorOptions>): Tensor;
  /**
   * Rows and columns (2, N) of what is on and above the diagonal of a `row` × `col` matrix.
   * `triuIndices(row, col, offset = 0)`
   */
  triuIndices(row: number, col: number, offset?: number, options?: Opt<TensorOptions>): Tensor;
  /**
   * The same as `div`: `input / other`, broadcast. Integers give floats, unless `roundingMode` is `trunc` or
   * `floor`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.true_divide.html
   */
  trueDivide(options: Opt<NamedInput<TensorLike> & NamedOther<TensorLike> & OutOption>): Tensor;
  /**
   * The same as `div`: `input / other`, broadcast. Integers give floats, unless `roundingMode` is `trunc` or
   * `floor`.
   */
  trueDivide(input: TensorLike, options: Opt<NamedOther<TensorLike> & OutOption>): Tensor;
  /**
   * The same as `div`: `input / other`, broadcast. Integers give floats, unless `roundingMode` is `trunc` or
   * `floor`.
   */
  trueDivide(input: TensorLike, other: TensorLike, options?: OutOption): Tensor;
  /**
   * The same as `div`: `input / other`, broadcast. Integers give floats, unless `roundingMode` is `trunc` or
   * `floor`.
   */
  trueDivide(options: Opt<NamedInput<TensorLike> & NamedOther<Scalar>>): Tensor;
  /**
   * The same as `div`: `input / other`, broadcast. Integers give floats, unless `roundingMode` is `trunc` or
   * `floor`.
   */
  trueDivide(input: TensorLike, options: Opt<NamedOther<Scalar>>): Tensor;
  /**
   * The same as `div`: `input / other`, broadcast. Integers give floats, unless `roundingMode` is `trunc` or
   * `floor`.
   */
  trueDivide(input: TensorLike, other: Scalar): Tensor;
  /**
   * Cuts the fraction off: towards zero, dtype kept.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.trunc.html
   */
  trunc(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  /** Cuts the fraction off: towards zero, dtype kept. */
  trunc(input: Tensor, options?: OutOption): Tensor;
  /**
   * `trunc`, in place: cuts the fraction off: towards zero, dtype kept.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.trunc_.html
   */
  trunc_(options: Opt<NamedInput<Tensor>>): Tensor;
  /** `trunc`, in place: cuts the fraction off: towards zero, dtype kept. */
  trunc_(input: Tensor): Tensor;
  /**
   * The slices along `dim`, as a list, without that dimension; views. `unbind(input, dim = 0)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.unbind.html
   */
  unbind(options: Opt<NamedInput<Tensor> & { dim?: number | undefined; axis?: number | undefined }>): Tensor[];
  /** The slices along `dim`, as a list, without that dimension; views. `unbind(input, dim = 0)` */
  unbind(input: Tensor, options: Opt<{ dim?: number | undefined; axis?: number | undefined }>): Tensor[];
  /** The slices along `dim`, as a list, without that dimension; views. `unbind(input, dim = 0)` */
  unbind(input: Tensor, dim?: number): Tensor[];
  /**
   * `unbind`, as a copy and not a view: the slices along `dim`, as a list, without that dimension; views.
   * `unbindCopy(input, dim = 0)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.unbind_copy.html
   */
  unbindCopy(options: Opt<NamedInput<Tensor> & { dim?: number | undefined; axis?: number | undefined } & OutOption>): Tensor[];
  /**
   * `unbind`, as a copy and not a view: the slices along `dim`, as a list, without that dimension; views.
   * `unbindCopy(input, dim = 0)`
   */
  unbindCopy(input: Tensor, options: Opt<{ dim?: number | undefined; axis?: number | undefined } & OutOption>): Tensor[];
  /**
   * `unbind`, as a copy and not a view: the slices along `dim`, as a list, without that dimension; views.
   * `unbindCopy(input, dim = 0)`
   */
  unbindCopy(input: Tensor, dim?: number, options?: OutOption): Tensor[];
  /**
   * Splits the dimension `dim` into several of the given sizes, one of which may be -1; a view.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.unflatten.html
   */
  unflatten(options: Opt<NamedInput<Tensor> & NamedDim<number> & { sizes: readonly number[] }>): Tensor;
  /** Splits the dimension `dim` into several of the given sizes, one of which may be -1; a view. */
  unflatten(input: Tensor, options: Opt<NamedDim<number> & { sizes: readonly number[] }>): Tensor;
  /** Splits the dimension `dim` into several of the given sizes, one of which may be -1; a view. */
  unflatten(input: Tensor, dim: number, options: Opt<{ sizes: readonly number[] }>): Tensor;
  /** Splits the dimension `dim` into several of the given sizes, one of which may be -1; a view. */
  unflatten(input: Tensor, dim: number, sizes: readonly number[]): Tensor;
  /**
   * `unfold`, as a copy and not a view: windows of `size` elements every `step` along `dimension`, in a new
   * last dimension; a view.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.unfold_copy.html
   */
  unfoldCopy(options: Opt<NamedInput<Tensor> & { dimension: number; size: number; step: number } & OutOption>): Tensor;
  /**
   * `unfold`, as a copy and not a view: windows of `size` elements every `step` along `dimension`, in a new
   * last dimension; a view.
   */
  unfoldCopy(input: Tensor, options: Opt<{ dimension: number; size: number; step: number } & OutOption>): Tensor;
  /**
   * `unfold`, as a copy and not a view: windows of `size` elements every `step` along `dimension`, in a new
   * last dimension; a view.
   */
  unfoldCopy(input: Tensor, dimension: number, options: Opt<{ size: number; step: number } & OutOption>): Tensor;
  /**
   * `unfold`, as a copy and not a view: windows of `size` elements every `step` along `dimension`, in a new
   * last dimension; a view.
   */
  unfoldCopy(input: Tensor, dimension: number, size: number, options: Opt<{ step: number } & OutOption>): Tensor;
  /**
   * `unfold`, as a copy and not a view: windows of `size` elements every `step` along `dimension`, in a new
   * last dimension; a view.
   */
  unfoldCopy(input: Tensor, dimension: number, size: number, step: number, options?: OutOption): Tensor;
  /**
   * The different slices along `dim`, with the indices back and the counts.
   * `uniqueDim(input, dim, sorted = true, returnInverse = false, returnCounts = false)`
   */
  uniqueDim(options: Opt<NamedInput<Tensor> & NamedDim<number> & { sorted?: boolean | undefined; returnInverse?: boolean | undefined; returnCounts?: boolean | undefined }>): [Tensor, Tensor, Tensor];
  /**
   * The different slices along `dim`, with the indices back and the counts.
   * `uniqueDim(input, dim, sorted = true, returnInverse = false, returnCounts = false)`
   */
  uniqueDim(input: Tensor, options: Opt<NamedDim<number> & { sorted?: boolean | undefined; returnInverse?: boolean | undefined; returnCounts?: boolean | undefined }>): [Tensor, Tensor, Tensor];
  /**
   * The different slices along `dim`, with the indices back and the counts.
   * `uniqueDim(input, dim, sorted = true, returnInverse = false, returnCounts = false)`
   */
  uniqueDim(input: Tensor, dim: number, options: Opt<{ sorted?: boolean | undefined; returnInverse?: boolean | undefined; returnCounts?: boolean | undefined }>): [Tensor, Tensor, Tensor];
  /**
   * The different slices along `dim`, with the indices back and the counts.
   * `uniqueDim(input, dim, sorted = true, returnInverse = false, returnCounts = false)`
   */
  uniqueDim(input: Tensor, dim: number, sorted: boolean | undefined, options: Opt<{ returnInverse?: boolean | undefined; returnCounts?: boolean | undefined }>): [Tensor, Tensor, Tensor];
  /**
   * The different slices along `dim`, with the indices back and the counts.
   * `uniqueDim(input, dim, sorted = true, returnInverse = false, returnCounts = false)`
   */
  uniqueDim(input: Tensor, dim: number, sorted: boolean | undefined, returnInverse: boolean | undefined, options: Opt<{ returnCounts?: boolean | undefined }>): [Tensor, Tensor, Tensor];
  /**
   * The different slices along `dim`, with the indices back and the counts.
   * `uniqueDim(input, dim, sorted = true, returnInverse = false, returnCounts = false)`
   */
  uniqueDim(input: Tensor, dim: number, sorted?: boolean, returnInverse?: boolean, returnCounts?: boolean): [Tensor, Tensor, Tensor];
  /**
   * `chunk`, without telling autograd that the pieces share memory. `unsafeChunk(input, chunks, dim = 0)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.unsafe_chunk.html
   */
  unsafeChunk(options: Opt<NamedInput<Tensor> & { chunks: number; dim?: number | undefined; axis?: number | undefined }>): Tensor[];
  /** `chunk`, without telling autograd that the pieces share memory. `unsafeChunk(input, chunks, dim = 0)` */
  unsafeChunk(input: Tensor, options: Opt<{ chunks: number; dim?: number | undefined; axis?: number | undefined }>): Tensor[];
  /** `chunk`, without telling autograd that the pieces share memory. `unsafeChunk(input, chunks, dim = 0)` */
  unsafeChunk(input: Tensor, chunks: number, options: Opt<{ dim?: number | undefined; axis?: number | undefined }>): Tensor[];
  /** `chunk`, without telling autograd that the pieces share memory. `unsafeChunk(input, chunks, dim = 0)` */
  unsafeChunk(input: Tensor, chunks: number, dim?: number): Tensor[];
  /**
   * `split`, without telling autograd that the pieces share memory. `unsafeSplit(input, splitSize, dim = 0)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.unsafe_split.html
   */
  unsafeSplit(options: Opt<NamedInput<Tensor> & { splitSize: number; dim?: number | undefined; axis?: number | undefined }>): Tensor[];
  /**
   * `split`, without telling autograd that the pieces share memory. `unsafeSplit(input, splitSize, dim = 0)`
   */
  unsafeSplit(input: Tensor, options: Opt<{ splitSize: number; dim?: number | undefined; axis?: number | undefined }>): Tensor[];
  /**
   * `split`, without telling autograd that the pieces share memory. `unsafeSplit(input, splitSize, dim = 0)`
   */
  unsafeSplit(input: Tensor, splitSize: number, options: Opt<{ dim?: number | undefined; axis?: number | undefined }>): Tensor[];
  /**
   * `split`, without telling autograd that the pieces share memory. `unsafeSplit(input, splitSize, dim = 0)`
   */
  unsafeSplit(input: Tensor, splitSize: number, dim?: number): Tensor[];
  /**
   * `splitWithSizes`, without telling autograd that the pieces share memory.
   * `unsafeSplitWithSizes(input, splitSizes, dim = 0)`
   */
  unsafeSplitWithSizes(options: Opt<NamedInput<Tensor> & { splitSizes: readonly number[]; dim?: number | undefined; axis?: number | undefined }>): Tensor[];
  /**
   * `splitWithSizes`, without telling autograd that the pieces share memory.
   * `unsafeSplitWithSizes(input, splitSizes, dim = 0)`
   */
  unsafeSplitWithSizes(input: Tensor, options: Opt<{ splitSizes: readonly number[]; dim?: number | undefined; axis?: number | undefined }>): Tensor[];
  /**
   * `splitWithSizes`, without telling autograd that the pieces share memory.
   * `unsafeSplitWithSizes(input, splitSizes, dim = 0)`
   */
  unsafeSplitWithSizes(input: Tensor, splitSizes: readonly number[], options: Opt<{ dim?: number | undefined; axis?: number | undefined }>): Tensor[];
  /**
   * `splitWithSizes`, without telling autograd that the pieces share memory.
   * `unsafeSplitWithSizes(input, splitSizes, dim = 0)`
   */
  unsafeSplitWithSizes(input: Tensor, splitSizes: readonly number[], dim?: number): Tensor[];
  /**
   * A new dimension of size 1 in front of `dim`; a view. `dim` may be `-1`: at the end.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.unsqueeze.html
   */
  unsqueeze(options: Opt<NamedInput<Tensor> & NamedDim<number>>): Tensor;
  /** A new dimension of size 1 in front of `dim`; a view. `dim` may be `-1`: at the end. */
  unsqueeze(input: Tensor, options: Opt<NamedDim<number>>): Tensor;
  /** A new dimension of size 1 in front of `dim`; a view. `dim` may be `-1`: at the end. */
  unsqueeze(input: Tensor, dim: number): Tensor;
  /**
   * `unsqueeze`, as a copy and not a view: a new dimension of size 1 in front of `dim`; a view. `dim` may be
   * `-1`: at the end.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.unsqueeze_copy.html
   */
  unsqueezeCopy(options: Opt<NamedInput<Tensor> & NamedDim<number> & OutOption>): Tensor;
  /**
   * `unsqueeze`, as a copy and not a view: a new dimension of size 1 in front of `dim`; a view. `dim` may be
   * `-1`: at the end.
   */
  unsqueezeCopy(input: Tensor, options: Opt<NamedDim<number> & OutOption>): Tensor;
  /**
   * `unsqueeze`, as a copy and not a view: a new dimension of size 1 in front of `dim`; a view. `dim` may be
   * `-1`: at the end.
   */
  unsqueezeCopy(input: Tensor, dim: number, options?: OutOption): Tensor;
  /**
   * `values`, as a copy and not a view: the values of a coalesced sparse COO tensor, or of a compressed one;
   * a view.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.values_copy.html
   */
  valuesCopy(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  /**
   * `values`, as a copy and not a view: the values of a coalesced sparse COO tensor, or of a compressed one;
   * a view.
   */
  valuesCopy(input: Tensor, options?: OutOption): Tensor;
  /**
   * The Vandermonde matrix: powers of `x` in columns, falling unless `increasing`.
   * `vander(x, N = null, increasing = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.vander.html
   */
  vander(options: Opt<{ x: Tensor; N?: number | null | undefined; increasing?: boolean | undefined }>): Tensor;
  /**
   * The Vandermonde matrix: powers of `x` in columns, falling unless `increasing`.
   * `vander(x, N = null, increasing = false)`
   */
  vander(x: Tensor, options: Opt<{ N?: number | null | undefined; increasing?: boolean | undefined }>): Tensor;
  /**
   * The Vandermonde matrix: powers of `x` in columns, falling unless `increasing`.
   * `vander(x, N = null, increasing = false)`
   */
  vander(x: Tensor, N: number | null | undefined, options: Opt<{ increasing?: boolean | undefined }>): Tensor;
  /**
   * The Vandermonde matrix: powers of `x` in columns, falling unless `increasing`.
   * `vander(x, N = null, increasing = false)`
   */
  vander(x: Tensor, N?: number | null, increasing?: boolean): Tensor;
  /**
   * The variance over `dim`, or over all: `Σ(x - x̄)² / (n - correction)`. `correction` is 1, NumPy's 0.
   * `var(input, dim, unbiased = true, keepdim = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.var.html
   */
  var(options: Opt<NamedInput<Tensor> & NamedDim<IntOrList | null> & { unbiased?: boolean | undefined; keepdim?: boolean | undefined; keepdims?: boolean | undefined } & OutOption>): Tensor;
  /**
   * The variance over `dim`, or over all: `Σ(x - x̄)² / (n - correction)`. `correction` is 1, NumPy's 0.
   * `var(input, dim, unbiased = true, keepdim = false)`
   */
  var(input: Tensor, options: Opt<NamedDim<IntOrList | null> & { unbiased?: boolean | undefined; keepdim?: boolean | undefined; keepdims?: boolean | undefined } & OutOption>): Tensor;
  /**
   * The variance over `dim`, or over all: `Σ(x - x̄)² / (n - correction)`. `correction` is 1, NumPy's 0.
   * `var(input, dim, unbiased = true, keepdim = false)`
   */
  var(input: Tensor, dim: IntOrList | null, options: Opt<{ unbiased?: boolean | undefined; keepdim?: boolean | undefined; keepdims?: boolean | undefined } & OutOption>): Tensor;
  /**
   * The variance over `dim`, or over all: `Σ(x - x̄)² / (n - correction)`. `correction` is 1, NumPy's 0.
   * `var(input, dim, unbiased = true, keepdim = false)`
   */
  var(input: Tensor, dim: IntOrList | null, unbiased: boolean | undefined, options: Opt<{ keepdim?: boolean | undefined; keepdims?: boolean | undefined } & OutOption>): Tensor;
  /**
   * The variance over `dim`, or over all: `Σ(x - x̄)² / (n - correction)`. `correction` is 1, NumPy's 0.
   * `var(input, dim, unbiased = true, keepdim = false)`
   */
  var(input: Tensor, dim: IntOrList | null, unbiased?: boolean, keepdim?: boolean, options?: OutOption): Tensor;
  /**
   * The variance over `dim`, or over all: `Σ(x - x̄)² / (n - correction)`. `correction` is 1, NumPy's 0.
   * `var(input, dim = null, { correction = null, keepdim = false })`
   */
  var(options: Opt<NamedInput<Tensor> & { dim?: IntOrList | null | undefined; axis?: IntOrList | null | undefined; correction?: Scalar | null | undefined; keepdim?: boolean | undefined; keepdims?: boolean | undefined } & OutOption>): Tensor;
  /**
   * The variance over `dim`, or over all: `Σ(x - x̄)² / (n - correction)`. `correction` is 1, NumPy's 0.
   * `var(input, dim = null, { correction = null, keepdim = false })`
   */
  var(input: Tensor, options: Opt<{ dim?: IntOrList | null | undefined; axis?: IntOrList | null | undefined; correction?: Scalar | null | undefined; keepdim?: boolean | undefined; keepdims?: boolean | undefined } & OutOption>): Tensor;
  /**
   * The variance over `dim`, or over all: `Σ(x - x̄)² / (n - correction)`. `correction` is 1, NumPy's 0.
   * `var(input, dim = null, { correction = null, keepdim = false })`
   */
  var(input: Tensor, dim?: IntOrList | null, options?: Opt<{ correction?: Scalar | null | undefined; keepdim?: boolean | undefined; keepdims?: boolean | undefined } & OutOption>): Tensor;
  /**
   * The variance over `dim`, or over all: `Σ(x - x̄)² / (n - correction)`. `correction` is 1, NumPy's 0.
   * `var(input, unbiased = true)`
   */
  var(options: Opt<NamedInput<Tensor> & { unbiased?: boolean | undefined }>): Tensor;
  /**
   * The variance over `dim`, or over all: `Σ(x - x̄)² / (n - correction)`. `correction` is 1, NumPy's 0.
   * `var(input, unbiased = true)`
   */
  var(input: Tensor, options: Opt<{ unbiased?: boolean | undefined }>): Tensor;
  /**
   * The variance over `dim`, or over all: `Σ(x - x̄)² / (n - correction)`. `correction` is 1, NumPy's 0.
   * `var(input, unbiased = true)`
   */
  var(input: Tensor, unbiased?: boolean): Tensor;
  /**
   * `var` and `mean` in one pass. `varMean(input, dim, unbiased = true, keepdim = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.var_mean.html
   */
  varMean(options: Opt<NamedInput<Tensor> & NamedDim<IntOrList | null> & { unbiased?: boolean | undefined; keepdim?: boolean | undefined; keepdims?: boolean | undefined }>): [Tensor, Tensor];
  /** `var` and `mean` in one pass. `varMean(input, dim, unbiased = true, keepdim = false)` */
  varMean(input: Tensor, options: Opt<NamedDim<IntOrList | null> & { unbiased?: boolean | undefined; keepdim?: boolean | undefined; keepdims?: boolean | undefined }>): [Tensor, Tensor];
  /** `var` and `mean` in one pass. `varMean(input, dim, unbiased = true, keepdim = false)` */
  varMean(input: Tensor, dim: IntOrList | null, options: Opt<{ unbiased?: boolean | undefined; keepdim?: boolean | undefined; keepdims?: boolean | undefined }>): [Tensor, Tensor];
  /** `var` and `mean` in one pass. `varMean(input, dim, unbiased = true, keepdim = false)` */
  varMean(input: Tensor, dim: IntOrList | null, unbiased: boolean | undefined, options: Opt<{ keepdim?: boolean | undefined; keepdims?: boolean | undefined }>): [Tensor, Tensor];
  /** `var` and `mean` in one pass. `varMean(input, dim, unbiased = true, keepdim = false)` */
  varMean(input: Tensor, dim: IntOrList | null, unbiased?: boolean, keepdim?: boolean): [Tensor, Tensor];
  /** `var` and `mean` in one pass. `varMean(input, dim = null, { correction = null, keepdim = false })` */
  varMean(options: Opt<NamedInput<Tensor> & { dim?: IntOrList | null | undefined; axis?: IntOrList | null | undefined; correction?: Scalar | null | undefined; keepdim?: boolean | undefined; keepdims?: boolean | undefined }>): [Tensor, Tensor];
  /** `var` and `mean` in one pass. `varMean(input, dim = null, { correction = null, keepdim = false })` */
  varMean(input: Tensor, options: Opt<{ dim?: IntOrList | null | undefined; axis?: IntOrList | null | undefined; correction?: Scalar | null | undefined; keepdim?: boolean | undefined; keepdims?: boolean | undefined }>): [Tensor, Tensor];
  /** `var` and `mean` in one pass. `varMean(input, dim = null, { correction = null, keepdim = false })` */
  varMean(input: Tensor, dim?: IntOrList | null, options?: Opt<{ correction?: Scalar | null | undefined; keepdim?: boolean | undefined; keepdims?: boolean | undefined }>): [Tensor, Tensor];
  /** `var` and `mean` in one pass. `varMean(input, unbiased = true)` */
  varMean(options: Opt<NamedInput<Tensor> & { unbiased?: boolean | undefined }>): [Tensor, Tensor];
  /** `var` and `mean` in one pass. `varMean(input, unbiased = true)` */
  varMean(input: Tensor, options: Opt<{ unbiased?: boolean | undefined }>): [Tensor, Tensor];
  /** `var` and `mean` in one pass. `varMean(input, unbiased = true)` */
  varMean(input: Tensor, unbiased?: boolean): [Tensor, Tensor];
  /**
   * `Σ conj(inputᵢ) · otherᵢ` of two vectors.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.vdot.html
   */
  vdot(options: Opt<NamedInput<Tensor> & NamedOther<Tensor> & OutOption>): Tensor;
  /** `Σ conj(inputᵢ) · otherᵢ` of two vectors. */
  vdot(input: Tensor, options: Opt<NamedOther<Tensor> & OutOption>): Tensor;
  /** `Σ conj(inputᵢ) · otherᵢ` of two vectors. */
  vdot(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /**
   * Real numbers (…, 2) as complex ones (…): a view, which shares the memory.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.view_as_complex.html
   */
  viewAsComplex(options: Opt<NamedInput<Tensor>>): Tensor;
  /** Real numbers (…, 2) as complex ones (…): a view, which shares the memory. */
  viewAsComplex(input: Tensor): Tensor;
  /**
   * `viewAsComplex`, as a copy and not a view: Real numbers (…, 2) as complex ones (…): a view, which shares
   * the memory.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.view_as_complex_copy.html
   */
  viewAsComplexCopy(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  /**
   * `viewAsComplex`, as a copy and not a view: Real numbers (…, 2) as complex ones (…): a view, which shares
   * the memory.
   */
  viewAsComplexCopy(input: Tensor, options?: OutOption): Tensor;
  /**
   * Complex (…) as real (…, 2), real and imaginary part in the last dimension; a view.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.view_as_real.html
   */
  viewAsReal(options: Opt<NamedInput<Tensor>>): Tensor;
  /** Complex (…) as real (…, 2), real and imaginary part in the last dimension; a view. */
  viewAsReal(input: Tensor): Tensor;
  /**
   * `viewAsReal`, as a copy and not a view: Complex (…) as real (…, 2), real and imaginary part in the last
   * dimension; a view.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.view_as_real_copy.html
   */
  viewAsRealCopy(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  /**
   * `viewAsReal`, as a copy and not a view: Complex (…) as real (…, 2), real and imaginary part in the last
   * dimension; a view.
   */
  viewAsRealCopy(input: Tensor, options?: OutOption): Tensor;
  /**
   * `view`, as a copy and not a view: `input` in another shape, or read as another `dtype`, on the same
   * memory; one size may be -1. An error where strides forbid it.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.view_copy.html
   */
  viewCopy(options: Opt<NamedInput<Tensor> & { dtype: DType } & OutOption>): Tensor;
  /**
   * `view`, as a copy and not a view: `input` in another shape, or read as another `dtype`, on the same
   * memory; one size may be -1. An error where strides forbid it.
   */
  viewCopy(input: Tensor, options: Opt<{ dtype: DType } & OutOption>): Tensor;
  /**
   * `view`, as a copy and not a view: `input` in another shape, or read as another `dtype`, on the same
   * memory; one size may be -1. An error where strides forbid it.
   */
  viewCopy(input: Tensor, dtype: DType, options?: OutOption): Tensor;
  /**
   * `view`, as a copy and not a view: `input` in another shape, or read as another `dtype`, on the same
   * memory; one size may be -1. An error where strides forbid it.
   */
  viewCopy(options: Opt<NamedInput<Tensor> & { size: readonly number[] } & OutOption>): Tensor;
  /**
   * `view`, as a copy and not a view: `input` in another shape, or read as another `dtype`, on the same
   * memory; one size may be -1. An error where strides forbid it.
   */
  viewCopy(input: Tensor, options: Opt<{ size: readonly number[] } & OutOption>): Tensor;
  /**
   * `view`, as a copy and not a view: `input` in another shape, or read as another `dtype`, on the same
   * memory; one size may be -1. An error where strides forbid it.
   */
  viewCopy(input: Tensor, size: readonly number[], options?: OutOption): Tensor;
  /**
   * `tensorSplit` along the first dimension: views, at indices or in equal parts.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.vsplit.html
   */
  vsplit(options: Opt<NamedInput<Tensor> & { sections: number }>): Tensor[];
  /** `tensorSplit` along the first dimension: views, at indices or in equal parts. */
  vsplit(input: Tensor, options: Opt<{ sections: number }>): Tensor[];
  /** `tensorSplit` along the first dimension: views, at indices or in equal parts. */
  vsplit(input: Tensor, sections: number): Tensor[];
  /** `tensorSplit` along the first dimension: views, at indices or in equal parts. */
  vsplit(options: Opt<NamedInput<Tensor> & { indices: readonly number[] }>): Tensor[];
  /** `tensorSplit` along the first dimension: views, at indices or in equal parts. */
  vsplit(input: Tensor, options: Opt<{ indices: readonly number[] }>): Tensor[];
  /** `tensorSplit` along the first dimension: views, at indices or in equal parts. */
  vsplit(input: Tensor, indices: readonly number[]): Tensor[];
  /**
   * Joins along the first dimension; one-dimensional tensors count as rows.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.vstack.html
   */
  vstack(options: Opt<{ tensors: readonly Tensor[] } & OutOption>): Tensor;
  /** Joins along the first dimension; one-dimensional tensors count as rows. */
  vstack(tensors: readonly Tensor[], options?: OutOption): Tensor;
  /**
   * `input` where the condition holds, else `other`, all broadcast. With the condition alone: `nonzero` with
   * `asTuple`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.where.html
   */
  where(options: Opt<{ condition: Tensor }>): Tensor[];
  /**
   * `input` where the condition holds, else `other`, all broadcast. With the condition alone: `nonzero` with
   * `asTuple`.
   */
  where(condition: Tensor): Tensor[];
  /**
   * `input` where the condition holds, else `other`, all broadcast. With the condition alone: `nonzero` with
   * `asTuple`.
   */
  where(options: Opt<NamedInput<Tensor> & NamedOther<Tensor> & { condition: Tensor } & OutOption>): Tensor;
  /**
   * `input` where the condition holds, else `other`, all broadcast. With the condition alone: `nonzero` with
   * `asTuple`.
   */
  where(condition: Tensor, options: Opt<NamedInput<Tensor> & NamedOther<Tensor> & OutOption>): Tensor;
  /**
   * `input` where the condition holds, else `other`, all broadcast. With the condition alone: `nonzero` with
   * `asTuple`.
   */
  where(condition: Tensor, input: Tensor, options: Opt<NamedOther<Tensor> & OutOption>): Tensor;
  /**
   * `input` where the condition holds, else `other`, all broadcast. With the condition alone: `nonzero` with
   * `asTuple`.
   */
  where(condition: Tensor, input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /**
   * `input` where the condition holds, else `other`, all broadcast. With the condition alone: `nonzero` with
   * `asTuple`.
   */
  where(options: Opt<NamedOther<Tensor> & { condition: Tensor; self: Scalar }>): Tensor;
  /**
   * `input` where the condition holds, else `other`, all broadcast. With the condition alone: `nonzero` with
   * `asTuple`.
   */
  where(condition: Tensor, options: Opt<NamedOther<Tensor> & { self: Scalar }>): Tensor;
  /**
   * `input` where the condition holds, else `other`, all broadcast. With the condition alone: `nonzero` with
   * `asTuple`.
   */
  where(condition: Tensor, self: Scalar, options: Opt<NamedOther<Tensor>>): Tensor;
  /**
   * `input` where the condition holds, else `other`, all broadcast. With the condition alone: `nonzero` with
   * `asTuple`.
   */
  where(condition: Tensor, self: Scalar, other: Tensor): Tensor;
  /**
   * `input` where the condition holds, else `other`, all broadcast. With the condition alone: `nonzero` with
   * `asTuple`.
   */
  where(options: Opt<NamedInput<Tensor> & NamedOther<Scalar> & { condition: Tensor }>): Tensor;
  /**
   * `input` where the condition holds, else `other`, all broadcast. With the condition alone: `nonzero` with
   * `asTuple`.
   */
  where(condition: Tensor, options: Opt<NamedInput<Tensor> & NamedOther<Scalar>>): Tensor;
  /**
   * `input` where the condition holds, else `other`, all broadcast. With the condition alone: `nonzero` with
   * `asTuple`.
   */
  where(condition: Tensor, input: Tensor, options: Opt<NamedOther<Scalar>>): Tensor;
  /**
   * `input` where the condition holds, else `other`, all broadcast. With the condition alone: `nonzero` with
   * `asTuple`.
   */
  where(condition: Tensor, input: Tensor, other: Scalar): Tensor;
  /**
   * `input` where the condition holds, else `other`, all broadcast. With the condition alone: `nonzero` with
   * `asTuple`.
   */
  where(options: Opt<NamedOther<Scalar> & { condition: Tensor; self: Scalar }>): Tensor;
  /**
   * `input` where the condition holds, else `other`, all broadcast. With the condition alone: `nonzero` with
   * `asTuple`.
   */
  where(condition: Tensor, options: Opt<NamedOther<Scalar> & { self: Scalar }>): Tensor;
  /**
   * `input` where the condition holds, else `other`, all broadcast. With the condition alone: `nonzero` with
   * `asTuple`.
   */
  where(condition: Tensor, self: Scalar, options: Opt<NamedOther<Scalar>>): Tensor;
  /**
   * `input` where the condition holds, else `other`, all broadcast. With the condition alone: `nonzero` with
   * `asTuple`.
   */
  where(condition: Tensor, self: Scalar, other: Scalar): Tensor;
  /**
   * `input · log(other)`, and 0 where `input` is 0 (NaN where `other` is NaN).
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.xlogy.html
   */
  xlogy(options: Opt<NamedInput<Tensor> & NamedOther<Tensor> & OutOption>): Tensor;
  /** `input · log(other)`, and 0 where `input` is 0 (NaN where `other` is NaN). */
  xlogy(input: Tensor, options: Opt<NamedOther<Tensor> & OutOption>): Tensor;
  /** `input · log(other)`, and 0 where `input` is 0 (NaN where `other` is NaN). */
  xlogy(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /** `input · log(other)`, and 0 where `input` is 0 (NaN where `other` is NaN). */
  xlogy(options: Opt<NamedOther<Tensor> & { self: Scalar } & OutOption>): Tensor;
  /** `input · log(other)`, and 0 where `input` is 0 (NaN where `other` is NaN). */
  xlogy(self: Scalar, options: Opt<NamedOther<Tensor> & OutOption>): Tensor;
  /** `input · log(other)`, and 0 where `input` is 0 (NaN where `other` is NaN). */
  xlogy(self: Scalar, other: Tensor, options?: OutOption): Tensor;
  /** `input · log(other)`, and 0 where `input` is 0 (NaN where `other` is NaN). */
  xlogy(options: Opt<NamedInput<Tensor> & NamedOther<Scalar> & OutOption>): Tensor;
  /** `input · log(other)`, and 0 where `input` is 0 (NaN where `other` is NaN). */
  xlogy(input: Tensor, options: Opt<NamedOther<Scalar> & OutOption>): Tensor;
  /** `input · log(other)`, and 0 where `input` is 0 (NaN where `other` is NaN). */
  xlogy(input: Tensor, other: Scalar, options?: OutOption): Tensor;
  /**
   * `xlogy`, in place: `input · log(other)`, and 0 where `input` is 0 (NaN where `other` is NaN).
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.xlogy_.html
   */
  xlogy_(options: Opt<NamedInput<Tensor> & NamedOther<Tensor>>): Tensor;
  /** `xlogy`, in place: `input · log(other)`, and 0 where `input` is 0 (NaN where `other` is NaN). */
  xlogy_(input: Tensor, options: Opt<NamedOther<Tensor>>): Tensor;
  /** `xlogy`, in place: `input · log(other)`, and 0 where `input` is 0 (NaN where `other` is NaN). */
  xlogy_(input: Tensor, other: Tensor): Tensor;
  /** `xlogy`, in place: `input · log(other)`, and 0 where `input` is 0 (NaN where `other` is NaN). */
  xlogy_(options: Opt<NamedInput<Tensor> & NamedOther<Scalar>>): Tensor;
  /** `xlogy`, in place: `input · log(other)`, and 0 where `input` is 0 (NaN where `other` is NaN). */
  xlogy_(input: Tensor, options: Opt<NamedOther<Scalar>>): Tensor;
  /** `xlogy`, in place: `input · log(other)`, and 0 where `input` is 0 (NaN where `other` is NaN). */
  xlogy_(input: Tensor, other: Scalar): Tensor;
  /**
   * Writes zeros everywhere, in place.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.zero_.html
   */
  zero_(options: Opt<NamedInput<Tensor>>): Tensor;
  /** Writes zeros everywhere, in place. */
  zero_(input: Tensor): Tensor;
  /**
   * A tensor of zeros: of the default float dtype, on the default device, unless the options say otherwise.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.zeros.html
   */
  zeros(options: Opt<{ size: readonly number[] } & TensorOptions & OutOption>): Tensor;
  /**
   * A tensor of zeros: of the default float dtype, on the default device, unless the options say otherwise.
   */
  zeros(size: readonly number[], options?: Opt<TensorOptions & OutOption>): Tensor;
  /**
   * A tensor of zeros: of the default float dtype, on the default device, unless the options say otherwise.
   */
  zeros(...size: number[] | [...size: number[], options: Opt<TensorOptions & OutOption>]): Tensor;
  /**
   * Zeros with shape, dtype, device and strides of `input`. `zerosLike(input, { memoryFormat = null })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.zeros_like.html
   */
  zerosLike(options: Opt<NamedInput<Tensor> & { memoryFormat?: MemoryFormat | null | undefined } & TensorOptions>): Tensor;
  /** Zeros with shape, dtype, device and strides of `input`. `zerosLike(input, { memoryFormat = null })` */
  zerosLike(input: Tensor, options?: Opt<{ memoryFormat?: MemoryFormat | null | undefined } & TensorOptions>): Tensor;
}
