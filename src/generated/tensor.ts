// Written by `npm run generate`; do not edit.
import type { Generator } from '../tensor/generator';
import type {
  NamedDim, NamedOther, NamedTuple, Opt, TensorLike, TensorOptions,
} from '../tensor/operatorTypes';
import type { Tensor } from '../tensor/tensor';
import type { DType, Device, IntOrList, Layout, MemoryFormat, QScheme, Scalar } from '../tensor/types';
import type { TensorInternalMethods } from './tensorInternal';

/** Tensor's operators. */
export interface TensorMethods extends TensorInternalMethods {
  /**
   * `|this|`; for complex numbers the modulus, a real tensor. The lowest integer of a dtype stays negative.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.abs.html
   */
  abs(): Tensor;
  /** `abs`, in place: `|this|`. @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.abs_.html */
  abs_(): this;
  /**
   * The same as `abs`: `|this|`; for complex numbers the modulus, a real tensor. The lowest integer of a
   * dtype stays negative.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.absolute.html
   */
  absolute(): Tensor;
  /**
   * `absolute`, in place: `|this|`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.absolute_.html
   */
  absolute_(): this;
  /**
   * The inverse cosine in radians, in [0, π]; NaN outside [-1, 1].
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.acos.html
   */
  acos(): Tensor;
  /**
   * `acos`, in place: the inverse cosine in radians, in [0, π].
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.acos_.html
   */
  acos_(): this;
  /**
   * The inverse hyperbolic cosine: `log(this + √(this² - 1))`; NaN below 1.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.acosh.html
   */
  acosh(): Tensor;
  /**
   * `acosh`, in place: the inverse hyperbolic cosine: `log(this + √(this² - 1))`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.acosh_.html
   */
  acosh_(): this;
  /**
   * `this + alpha · other`, broadcast. Dtypes are promoted: an integer tensor plus 1.5 is a float one.
   * `add(other, { alpha = 1 })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.add.html
   */
  add(options: Opt<NamedOther<TensorLike> & { alpha?: Scalar | undefined }>): Tensor;
  /**
   * `this + alpha · other`, broadcast. Dtypes are promoted: an integer tensor plus 1.5 is a float one.
   * `add(other, { alpha = 1 })`
   */
  add(other: TensorLike, options?: Opt<{ alpha?: Scalar | undefined }>): Tensor;
  /**
   * `add`, in place: `this + alpha · other`, broadcast. `add_(other, { alpha = 1 })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.add_.html
   */
  add_(options: Opt<NamedOther<TensorLike> & { alpha?: Scalar | undefined }>): this;
  /** `add`, in place: `this + alpha · other`, broadcast. `add_(other, { alpha = 1 })` */
  add_(other: TensorLike, options?: Opt<{ alpha?: Scalar | undefined }>): this;
  /**
   * `beta · this + alpha · Σᵢ (batch1ᵢ @ batch2ᵢ)`: one matrix out of the whole batch.
   * `addbmm(batch1, batch2, { beta = 1, alpha = 1 })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.addbmm.html
   */
  addbmm(options: Opt<{ batch1: Tensor; batch2: Tensor; beta?: Scalar | undefined; alpha?: Scalar | undefined }>): Tensor;
  /**
   * `beta · this + alpha · Σᵢ (batch1ᵢ @ batch2ᵢ)`: one matrix out of the whole batch.
   * `addbmm(batch1, batch2, { beta = 1, alpha = 1 })`
   */
  addbmm(batch1: Tensor, options: Opt<{ batch2: Tensor; beta?: Scalar | undefined; alpha?: Scalar | undefined }>): Tensor;
  /**
   * `beta · this + alpha · Σᵢ (batch1ᵢ @ batch2ᵢ)`: one matrix out of the whole batch.
   * `addbmm(batch1, batch2, { beta = 1, alpha = 1 })`
   */
  addbmm(batch1: Tensor, batch2: Tensor, options?: Opt<{ beta?: Scalar | undefined; alpha?: Scalar | undefined }>): Tensor;
  /**
   * `addbmm`, in place: `beta · this + alpha · Σᵢ (batch1ᵢ @ batch2ᵢ)`: one matrix out of the whole batch.
   * `addbmm_(batch1, batch2, { beta = 1, alpha = 1 })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.addbmm_.html
   */
  addbmm_(options: Opt<{ batch1: Tensor; batch2: Tensor; beta?: Scalar | undefined; alpha?: Scalar | undefined }>): this;
  /**
   * `addbmm`, in place: `beta · this + alpha · Σᵢ (batch1ᵢ @ batch2ᵢ)`: one matrix out of the whole batch.
   * `addbmm_(batch1, batch2, { beta = 1, alpha = 1 })`
   */
  addbmm_(batch1: Tensor, options: Opt<{ batch2: Tensor; beta?: Scalar | undefined; alpha?: Scalar | undefined }>): this;
  /**
   * `addbmm`, in place: `beta · this + alpha · Σᵢ (batch1ᵢ @ batch2ᵢ)`: one matrix out of the whole batch.
   * `addbmm_(batch1, batch2, { beta = 1, alpha = 1 })`
   */
  addbmm_(batch1: Tensor, batch2: Tensor, options?: Opt<{ beta?: Scalar | undefined; alpha?: Scalar | undefined }>): this;
  /**
   * `this + value · tensor1 / tensor2`, broadcast; for floating and complex dtypes only.
   * `addcdiv(tensor1, tensor2, { value = 1 })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.addcdiv.html
   */
  addcdiv(options: Opt<{ tensor1: Tensor; tensor2: Tensor; value?: Scalar | undefined }>): Tensor;
  /**
   * `this + value · tensor1 / tensor2`, broadcast; for floating and complex dtypes only.
   * `addcdiv(tensor1, tensor2, { value = 1 })`
   */
  addcdiv(tensor1: Tensor, options: Opt<{ tensor2: Tensor; value?: Scalar | undefined }>): Tensor;
  /**
   * `this + value · tensor1 / tensor2`, broadcast; for floating and complex dtypes only.
   * `addcdiv(tensor1, tensor2, { value = 1 })`
   */
  addcdiv(tensor1: Tensor, tensor2: Tensor, options?: Opt<{ value?: Scalar | undefined }>): Tensor;
  /**
   * `addcdiv`, in place: `this + value · tensor1 / tensor2`, broadcast.
   * `addcdiv_(tensor1, tensor2, { value = 1 })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.addcdiv_.html
   */
  addcdiv_(options: Opt<{ tensor1: Tensor; tensor2: Tensor; value?: Scalar | undefined }>): this;
  /**
   * `addcdiv`, in place: `this + value · tensor1 / tensor2`, broadcast.
   * `addcdiv_(tensor1, tensor2, { value = 1 })`
   */
  addcdiv_(tensor1: Tensor, options: Opt<{ tensor2: Tensor; value?: Scalar | undefined }>): this;
  /**
   * `addcdiv`, in place: `this + value · tensor1 / tensor2`, broadcast.
   * `addcdiv_(tensor1, tensor2, { value = 1 })`
   */
  addcdiv_(tensor1: Tensor, tensor2: Tensor, options?: Opt<{ value?: Scalar | undefined }>): this;
  /**
   * `this + value · tensor1 · tensor2`, broadcast. `addcmul(tensor1, tensor2, { value = 1 })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.addcmul.html
   */
  addcmul(options: Opt<{ tensor1: Tensor; tensor2: Tensor; value?: Scalar | undefined }>): Tensor;
  /** `this + value · tensor1 · tensor2`, broadcast. `addcmul(tensor1, tensor2, { value = 1 })` */
  addcmul(tensor1: Tensor, options: Opt<{ tensor2: Tensor; value?: Scalar | undefined }>): Tensor;
  /** `this + value · tensor1 · tensor2`, broadcast. `addcmul(tensor1, tensor2, { value = 1 })` */
  addcmul(tensor1: Tensor, tensor2: Tensor, options?: Opt<{ value?: Scalar | undefined }>): Tensor;
  /**
   * `addcmul`, in place: `this + value · tensor1 · tensor2`, broadcast.
   * `addcmul_(tensor1, tensor2, { value = 1 })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.addcmul_.html
   */
  addcmul_(options: Opt<{ tensor1: Tensor; tensor2: Tensor; value?: Scalar | undefined }>): this;
  /**
   * `addcmul`, in place: `this + value · tensor1 · tensor2`, broadcast.
   * `addcmul_(tensor1, tensor2, { value = 1 })`
   */
  addcmul_(tensor1: Tensor, options: Opt<{ tensor2: Tensor; value?: Scalar | undefined }>): this;
  /**
   * `addcmul`, in place: `this + value · tensor1 · tensor2`, broadcast.
   * `addcmul_(tensor1, tensor2, { value = 1 })`
   */
  addcmul_(tensor1: Tensor, tensor2: Tensor, options?: Opt<{ value?: Scalar | undefined }>): this;
  /**
   * `beta · this + alpha · (mat1 @ mat2)`. With `beta` 0, `this` is ignored, NaN and all.
   * `addmm(mat1, mat2, { beta = 1, alpha = 1 })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.addmm.html
   */
  addmm(options: Opt<{ mat1: Tensor; mat2: Tensor; beta?: Scalar | undefined; alpha?: Scalar | undefined }>): Tensor;
  /**
   * `beta · this + alpha · (mat1 @ mat2)`. With `beta` 0, `this` is ignored, NaN and all.
   * `addmm(mat1, mat2, { beta = 1, alpha = 1 })`
   */
  addmm(mat1: Tensor, options: Opt<{ mat2: Tensor; beta?: Scalar | undefined; alpha?: Scalar | undefined }>): Tensor;
  /**
   * `beta · this + alpha · (mat1 @ mat2)`. With `beta` 0, `this` is ignored, NaN and all.
   * `addmm(mat1, mat2, { beta = 1, alpha = 1 })`
   */
  addmm(mat1: Tensor, mat2: Tensor, options?: Opt<{ beta?: Scalar | undefined; alpha?: Scalar | undefined }>): Tensor;
  /**
   * `addmm`, in place: `beta · this + alpha · (mat1 @ mat2)`. `addmm_(mat1, mat2, { beta = 1, alpha = 1 })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.addmm_.html
   */
  addmm_(options: Opt<{ mat1: Tensor; mat2: Tensor; beta?: Scalar | undefined; alpha?: Scalar | undefined }>): this;
  /**
   * `addmm`, in place: `beta · this + alpha · (mat1 @ mat2)`. `addmm_(mat1, mat2, { beta = 1, alpha = 1 })`
   */
  addmm_(mat1: Tensor, options: Opt<{ mat2: Tensor; beta?: Scalar | undefined; alpha?: Scalar | undefined }>): this;
  /**
   * `addmm`, in place: `beta · this + alpha · (mat1 @ mat2)`. `addmm_(mat1, mat2, { beta = 1, alpha = 1 })`
   */
  addmm_(mat1: Tensor, mat2: Tensor, options?: Opt<{ beta?: Scalar | undefined; alpha?: Scalar | undefined }>): this;
  /**
   * `beta · this + alpha · (mat @ vec)`. With `beta` 0, `this` is ignored, NaN and all.
   * `addmv(mat, vec, { beta = 1, alpha = 1 })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.addmv.html
   */
  addmv(options: Opt<{ mat: Tensor; vec: Tensor; beta?: Scalar | undefined; alpha?: Scalar | undefined }>): Tensor;
  /**
   * `beta · this + alpha · (mat @ vec)`. With `beta` 0, `this` is ignored, NaN and all.
   * `addmv(mat, vec, { beta = 1, alpha = 1 })`
   */
  addmv(mat: Tensor, options: Opt<{ vec: Tensor; beta?: Scalar | undefined; alpha?: Scalar | undefined }>): Tensor;
  /**
   * `beta · this + alpha · (mat @ vec)`. With `beta` 0, `this` is ignored, NaN and all.
   * `addmv(mat, vec, { beta = 1, alpha = 1 })`
   */
  addmv(mat: Tensor, vec: Tensor, options?: Opt<{ beta?: Scalar | undefined; alpha?: Scalar | undefined }>): Tensor;
  /**
   * `addmv`, in place: `beta · this + alpha · (mat @ vec)`. `addmv_(mat, vec, { beta = 1, alpha = 1 })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.addmv_.html
   */
  addmv_(options: Opt<{ mat: Tensor; vec: Tensor; beta?: Scalar | undefined; alpha?: Scalar | undefined }>): this;
  /** `addmv`, in place: `beta · this + alpha · (mat @ vec)`. `addmv_(mat, vec, { beta = 1, alpha = 1 })` */
  addmv_(mat: Tensor, options: Opt<{ vec: Tensor; beta?: Scalar | undefined; alpha?: Scalar | undefined }>): this;
  /** `addmv`, in place: `beta · this + alpha · (mat @ vec)`. `addmv_(mat, vec, { beta = 1, alpha = 1 })` */
  addmv_(mat: Tensor, vec: Tensor, options?: Opt<{ beta?: Scalar | undefined; alpha?: Scalar | undefined }>): this;
  /**
   * `beta · this + alpha · (vec1 ⊗ vec2)`, the outer product. With `beta` 0, `this` is ignored, NaN and all.
   * `addr(vec1, vec2, { beta = 1, alpha = 1 })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.addr.html
   */
  addr(options: Opt<{ vec1: Tensor; vec2: Tensor; beta?: Scalar | undefined; alpha?: Scalar | undefined }>): Tensor;
  /**
   * `beta · this + alpha · (vec1 ⊗ vec2)`, the outer product. With `beta` 0, `this` is ignored, NaN and all.
   * `addr(vec1, vec2, { beta = 1, alpha = 1 })`
   */
  addr(vec1: Tensor, options: Opt<{ vec2: Tensor; beta?: Scalar | undefined; alpha?: Scalar | undefined }>): Tensor;
  /**
   * `beta · this + alpha · (vec1 ⊗ vec2)`, the outer product. With `beta` 0, `this` is ignored, NaN and all.
   * `addr(vec1, vec2, { beta = 1, alpha = 1 })`
   */
  addr(vec1: Tensor, vec2: Tensor, options?: Opt<{ beta?: Scalar | undefined; alpha?: Scalar | undefined }>): Tensor;
  /**
   * `addr`, in place: `beta · this + alpha · (vec1 ⊗ vec2)`, the outer product.
   * `addr_(vec1, vec2, { beta = 1, alpha = 1 })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.addr_.html
   */
  addr_(options: Opt<{ vec1: Tensor; vec2: Tensor; beta?: Scalar | undefined; alpha?: Scalar | undefined }>): this;
  /**
   * `addr`, in place: `beta · this + alpha · (vec1 ⊗ vec2)`, the outer product.
   * `addr_(vec1, vec2, { beta = 1, alpha = 1 })`
   */
  addr_(vec1: Tensor, options: Opt<{ vec2: Tensor; beta?: Scalar | undefined; alpha?: Scalar | undefined }>): this;
  /**
   * `addr`, in place: `beta · this + alpha · (vec1 ⊗ vec2)`, the outer product.
   * `addr_(vec1, vec2, { beta = 1, alpha = 1 })`
   */
  addr_(vec1: Tensor, vec2: Tensor, options?: Opt<{ beta?: Scalar | undefined; alpha?: Scalar | undefined }>): this;
  /**
   * Swaps the last two dimensions and conjugates; a view.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.adjoint.html
   */
  adjoint(): Tensor;
  /**
   * Whether no element is zero, over `dim` or over all; a tensor. True of nothing.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.all.html
   */
  all(): Tensor;
  /**
   * Whether no element is zero, over `dim` or over all; a tensor. True of nothing.
   * `all(dim = null, keepdim = false)`
   */
  all(options: Opt<{ dim?: readonly number[] | null | undefined; axis?: readonly number[] | null | undefined; keepdim?: boolean | undefined; keepdims?: boolean | undefined }>): Tensor;
  /**
   * Whether no element is zero, over `dim` or over all; a tensor. True of nothing.
   * `all(dim = null, keepdim = false)`
   */
  all(dim: readonly number[] | null | undefined, options: Opt<{ keepdim?: boolean | undefined; keepdims?: boolean | undefined }>): Tensor;
  /**
   * Whether no element is zero, over `dim` or over all; a tensor. True of nothing.
   * `all(dim = null, keepdim = false)`
   */
  all(dim?: readonly number[] | null, keepdim?: boolean): Tensor;
  /**
   * Whether no element is zero, over `dim` or over all; a tensor. True of nothing.
   * `all(dim, keepdim = false)`
   */
  all(options: Opt<NamedDim<number> & { keepdim?: boolean | undefined; keepdims?: boolean | undefined }>): Tensor;
  /**
   * Whether no element is zero, over `dim` or over all; a tensor. True of nothing.
   * `all(dim, keepdim = false)`
   */
  all(dim: number, options: Opt<{ keepdim?: boolean | undefined; keepdims?: boolean | undefined }>): Tensor;
  /**
   * Whether no element is zero, over `dim` or over all; a tensor. True of nothing.
   * `all(dim, keepdim = false)`
   */
  all(dim: number, keepdim?: boolean): Tensor;
  /**
   * Whether `isclose` holds everywhere, as a JavaScript boolean. Waits for the GPU.
   * `allclose(other, rtol = 0.00001, atol = 1e-8, equalNan = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.allclose.html
   */
  allclose(options: Opt<NamedOther<Tensor> & { rtol?: number | undefined; atol?: number | undefined; equalNan?: boolean | undefined }>): boolean;
  /**
   * Whether `isclose` holds everywhere, as a JavaScript boolean. Waits for the GPU.
   * `allclose(other, rtol = 0.00001, atol = 1e-8, equalNan = false)`
   */
  allclose(other: Tensor, options: Opt<{ rtol?: number | undefined; atol?: number | undefined; equalNan?: boolean | undefined }>): boolean;
  /**
   * Whether `isclose` holds everywhere, as a JavaScript boolean. Waits for the GPU.
   * `allclose(other, rtol = 0.00001, atol = 1e-8, equalNan = false)`
   */
  allclose(other: Tensor, rtol: number | undefined, options: Opt<{ atol?: number | undefined; equalNan?: boolean | undefined }>): boolean;
  /**
   * Whether `isclose` holds everywhere, as a JavaScript boolean. Waits for the GPU.
   * `allclose(other, rtol = 0.00001, atol = 1e-8, equalNan = false)`
   */
  allclose(other: Tensor, rtol: number | undefined, atol: number | undefined, options: Opt<{ equalNan?: boolean | undefined }>): boolean;
  /**
   * Whether `isclose` holds everywhere, as a JavaScript boolean. Waits for the GPU.
   * `allclose(other, rtol = 0.00001, atol = 1e-8, equalNan = false)`
   */
  allclose(other: Tensor, rtol?: number, atol?: number, equalNan?: boolean): boolean;
  /**
   * The largest over `dim` (several are fine), without indices; ties share the gradient equally. NaN wins.
   * `amax(dim = [], keepdim = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.amax.html
   */
  amax(options: Opt<{ dim?: IntOrList | undefined; axis?: IntOrList | undefined; keepdim?: boolean | undefined; keepdims?: boolean | undefined }>): Tensor;
  /**
   * The largest over `dim` (several are fine), without indices; ties share the gradient equally. NaN wins.
   * `amax(dim = [], keepdim = false)`
   */
  amax(dim: IntOrList | undefined, options: Opt<{ keepdim?: boolean | undefined; keepdims?: boolean | undefined }>): Tensor;
  /**
   * The largest over `dim` (several are fine), without indices; ties share the gradient equally. NaN wins.
   * `amax(dim = [], keepdim = false)`
   */
  amax(dim?: IntOrList, keepdim?: boolean): Tensor;
  /**
   * The smallest over `dim` (several are fine), without indices; ties share the gradient equally. NaN wins.
   * `amin(dim = [], keepdim = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.amin.html
   */
  amin(options: Opt<{ dim?: IntOrList | undefined; axis?: IntOrList | undefined; keepdim?: boolean | undefined; keepdims?: boolean | undefined }>): Tensor;
  /**
   * The smallest over `dim` (several are fine), without indices; ties share the gradient equally. NaN wins.
   * `amin(dim = [], keepdim = false)`
   */
  amin(dim: IntOrList | undefined, options: Opt<{ keepdim?: boolean | undefined; keepdims?: boolean | undefined }>): Tensor;
  /**
   * The smallest over `dim` (several are fine), without indices; ties share the gradient equally. NaN wins.
   * `amin(dim = [], keepdim = false)`
   */
  amin(dim?: IntOrList, keepdim?: boolean): Tensor;
  /**
   * The smallest and the largest in one pass, as `{ min, max }`. NaN wins.
   * `aminmax({ dim = null, keepdim = false })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.aminmax.html
   */
  aminmax(options?: Opt<{ dim?: number | null | undefined; axis?: number | null | undefined; keepdim?: boolean | undefined; keepdims?: boolean | undefined }>): NamedTuple<['min', 'max']>;
  /**
   * The argument of complex numbers in radians; for real ones 0, π where negative, NaN for NaN.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.angle.html
   */
  angle(): Tensor;
  /**
   * Whether some element is not zero, over `dim` or over all; a tensor. False of nothing.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.any.html
   */
  any(): Tensor;
  /**
   * Whether some element is not zero, over `dim` or over all; a tensor. False of nothing.
   * `any(dim = null, keepdim = false)`
   */
  any(options: Opt<{ dim?: readonly number[] | null | undefined; axis?: readonly number[] | null | undefined; keepdim?: boolean | undefined; keepdims?: boolean | undefined }>): Tensor;
  /**
   * Whether some element is not zero, over `dim` or over all; a tensor. False of nothing.
   * `any(dim = null, keepdim = false)`
   */
  any(dim: readonly number[] | null | undefined, options: Opt<{ keepdim?: boolean | undefined; keepdims?: boolean | undefined }>): Tensor;
  /**
   * Whether some element is not zero, over `dim` or over all; a tensor. False of nothing.
   * `any(dim = null, keepdim = false)`
   */
  any(dim?: readonly number[] | null, keepdim?: boolean): Tensor;
  /**
   * Whether some element is not zero, over `dim` or over all; a tensor. False of nothing.
   * `any(dim, keepdim = false)`
   */
  any(options: Opt<NamedDim<number> & { keepdim?: boolean | undefined; keepdims?: boolean | undefined }>): Tensor;
  /**
   * Whether some element is not zero, over `dim` or over all; a tensor. False of nothing.
   * `any(dim, keepdim = false)`
   */
  any(dim: number, options: Opt<{ keepdim?: boolean | undefined; keepdims?: boolean | undefined }>): Tensor;
  /**
   * Whether some element is not zero, over `dim` or over all; a tensor. False of nothing.
   * `any(dim, keepdim = false)`
   */
  any(dim: number, keepdim?: boolean): Tensor;
  /**
   * The same as `acos`: the inverse cosine in radians, in [0, π]; NaN outside [-1, 1].
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.arccos.html
   */
  arccos(): Tensor;
  /**
   * `arccos`, in place: the inverse cosine in radians, in [0, π].
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.arccos_.html
   */
  arccos_(): this;
  /**
   * The same as `acosh`: the inverse hyperbolic cosine: `log(this + √(this² - 1))`; NaN below 1.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.arccosh.html
   */
  arccosh(): Tensor;
  /**
   * `arccosh`, in place: the inverse hyperbolic cosine: `log(this + √(this² - 1))`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.arccosh_.html
   */
  arccosh_(): this;
  /**
   * The same as `asin`: the inverse sine in radians, in [-π/2, π/2]; NaN outside [-1, 1].
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.arcsin.html
   */
  arcsin(): Tensor;
  /**
   * `arcsin`, in place: the inverse sine in radians, in [-π/2, π/2].
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.arcsin_.html
   */
  arcsin_(): this;
  /**
   * The same as `asinh`: the inverse hyperbolic sine: `log(this + √(this² + 1))`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.arcsinh.html
   */
  arcsinh(): Tensor;
  /**
   * `arcsinh`, in place: the inverse hyperbolic sine: `log(this + √(this² + 1))`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.arcsinh_.html
   */
  arcsinh_(): this;
  /**
   * The same as `atan`: the inverse tangent in radians, in (-π/2, π/2).
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.arctan.html
   */
  arctan(): Tensor;
  /**
   * The same as `atan2`: the angle of the point (x = `other`, y = `this`) in radians, in [-π, π]: all four
   * quadrants.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.arctan2.html
   */
  arctan2(options: Opt<NamedOther<Tensor>>): Tensor;
  /**
   * The same as `atan2`: the angle of the point (x = `other`, y = `this`) in radians, in [-π, π]: all four
   * quadrants.
   */
  arctan2(other: Tensor): Tensor;
  /**
   * `arctan2`, in place: the angle of the point (x = `other`, y = `this`) in radians, in [-π, π]: all four
   * quadrants.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.arctan2_.html
   */
  arctan2_(options: Opt<NamedOther<Tensor>>): this;
  /**
   * `arctan2`, in place: the angle of the point (x = `other`, y = `this`) in radians, in [-π, π]: all four
   * quadrants.
   */
  arctan2_(other: Tensor): this;
  /**
   * `arctan`, in place: the inverse tangent in radians, in (-π/2, π/2).
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.arctan_.html
   */
  arctan_(): this;
  /**
   * The same as `atanh`: the inverse hyperbolic tangent: `log((1 + this) / (1 - this)) / 2`; ±∞ at ±1, NaN
   * beyond.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.arctanh.html
   */
  arctanh(): Tensor;
  /**
   * `arctanh`, in place: the inverse hyperbolic tangent: `log((1 + this) / (1 - this)) / 2`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.arctanh_.html
   */
  arctanh_(): this;
  /**
   * Where the largest is along `dim`; without `dim` its index in the flattened tensor. NaN counts as largest.
   * `argmax(dim = null, keepdim = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.argmax.html
   */
  argmax(options: Opt<{ dim?: number | null | undefined; axis?: number | null | undefined; keepdim?: boolean | undefined; keepdims?: boolean | undefined }>): Tensor;
  /**
   * Where the largest is along `dim`; without `dim` its index in the flattened tensor. NaN counts as largest.
   * `argmax(dim = null, keepdim = false)`
   */
  argmax(dim: number | null | undefined, options: Opt<{ keepdim?: boolean | undefined; keepdims?: boolean | undefined }>): Tensor;
  /**
   * Where the largest is along `dim`; without `dim` its index in the flattened tensor. NaN counts as largest.
   * `argmax(dim = null, keepdim = false)`
   */
  argmax(dim?: number | null, keepdim?: boolean): Tensor;
  /**
   * Where the smallest is along `dim`; without `dim` its index in the flattened tensor. NaN counts as
   * smallest.
   * `argmin(dim = null, keepdim = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.argmin.html
   */
  argmin(options: Opt<{ dim?: number | null | undefined; axis?: number | null | undefined; keepdim?: boolean | undefined; keepdims?: boolean | undefined }>): Tensor;
  /**
   * Where the smallest is along `dim`; without `dim` its index in the flattened tensor. NaN counts as
   * smallest.
   * `argmin(dim = null, keepdim = false)`
   */
  argmin(dim: number | null | undefined, options: Opt<{ keepdim?: boolean | undefined; keepdims?: boolean | undefined }>): Tensor;
  /**
   * Where the smallest is along `dim`; without `dim` its index in the flattened tensor. NaN counts as
   * smallest.
   * `argmin(dim = null, keepdim = false)`
   */
  argmin(dim?: number | null, keepdim?: boolean): Tensor;
  /**
   * The indices that sort along `dim`. NaN counts as largest; `stable` keeps the order of equals.
   * `argsort({ stable, dim = -1, descending = false })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.argsort.html
   */
  argsort(options: Opt<{ stable: boolean; dim?: number | undefined; axis?: number | undefined; descending?: boolean | undefined }>): Tensor;
  /**
   * The indices that sort along `dim`. NaN counts as largest; `stable` keeps the order of equals.
   * `argsort(dim = -1, descending = false)`
   */
  argsort(options: Opt<{ dim?: number | undefined; axis?: number | undefined; descending?: boolean | undefined }>): Tensor;
  /**
   * The indices that sort along `dim`. NaN counts as largest; `stable` keeps the order of equals.
   * `argsort(dim = -1, descending = false)`
   */
  argsort(dim: number | undefined, options: Opt<{ descending?: boolean | undefined }>): Tensor;
  /**
   * The indices that sort along `dim`. NaN counts as largest; `stable` keeps the order of equals.
   * `argsort(dim = -1, descending = false)`
   */
  argsort(dim?: number, descending?: boolean): Tensor;
  /**
   * The indices of what is not zero, a row each (N, dims). Waits for the GPU.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.argwhere.html
   */
  argwhere(): Tensor;
  /**
   * A view with any shape, strides and offset into the same storage: nothing is checked but its end.
   * `asStrided(size, stride, storageOffset = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.as_strided.html
   */
  asStrided(options: Opt<{ size: readonly number[]; stride: readonly number[]; storageOffset?: number | null | undefined }>): Tensor;
  /**
   * A view with any shape, strides and offset into the same storage: nothing is checked but its end.
   * `asStrided(size, stride, storageOffset = null)`
   */
  asStrided(size: readonly number[], options: Opt<{ stride: readonly number[]; storageOffset?: number | null | undefined }>): Tensor;
  /**
   * A view with any shape, strides and offset into the same storage: nothing is checked but its end.
   * `asStrided(size, stride, storageOffset = null)`
   */
  asStrided(size: readonly number[], stride: readonly number[], options: Opt<{ storageOffset?: number | null | undefined }>): Tensor;
  /**
   * A view with any shape, strides and offset into the same storage: nothing is checked but its end.
   * `asStrided(size, stride, storageOffset = null)`
   */
  asStrided(size: readonly number[], stride: readonly number[], storageOffset?: number | null): Tensor;
  /**
   * `asStrided`, in place: a view with any shape, strides and offset into the same storage: nothing is
   * checked but its end.
   * `asStrided_(size, stride, storageOffset = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.as_strided_.html
   */
  asStrided_(options: Opt<{ size: readonly number[]; stride: readonly number[]; storageOffset?: number | null | undefined }>): this;
  /**
   * `asStrided`, in place: a view with any shape, strides and offset into the same storage: nothing is
   * checked but its end.
   * `asStrided_(size, stride, storageOffset = null)`
   */
  asStrided_(size: readonly number[], options: Opt<{ stride: readonly number[]; storageOffset?: number | null | undefined }>): this;
  /**
   * `asStrided`, in place: a view with any shape, strides and offset into the same storage: nothing is
   * checked but its end.
   * `asStrided_(size, stride, storageOffset = null)`
   */
  asStrided_(size: readonly number[], stride: readonly number[], options: Opt<{ storageOffset?: number | null | undefined }>): this;
  /**
   * `asStrided`, in place: a view with any shape, strides and offset into the same storage: nothing is
   * checked but its end.
   * `asStrided_(size, stride, storageOffset = null)`
   */
  asStrided_(size: readonly number[], stride: readonly number[], storageOffset?: number | null): this;
  /**
   * `this` with what `asStrided` would show replaced by `src`; a copy.
   * `asStridedScatter(src, size, stride, storageOffset = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.as_strided_scatter.html
   */
  asStridedScatter(options: Opt<{ src: Tensor; size: readonly number[]; stride: readonly number[]; storageOffset?: number | null | undefined }>): Tensor;
  /**
   * `this` with what `asStrided` would show replaced by `src`; a copy.
   * `asStridedScatter(src, size, stride, storageOffset = null)`
   */
  asStridedScatter(src: Tensor, options: Opt<{ size: readonly number[]; stride: readonly number[]; storageOffset?: number | null | undefined }>): Tensor;
  /**
   * `this` with what `asStrided` would show replaced by `src`; a copy.
   * `asStridedScatter(src, size, stride, storageOffset = null)`
   */
  asStridedScatter(src: Tensor, size: readonly number[], options: Opt<{ stride: readonly number[]; storageOffset?: number | null | undefined }>): Tensor;
  /**
   * `this` with what `asStrided` would show replaced by `src`; a copy.
   * `asStridedScatter(src, size, stride, storageOffset = null)`
   */
  asStridedScatter(src: Tensor, size: readonly number[], stride: readonly number[], options: Opt<{ storageOffset?: number | null | undefined }>): Tensor;
  /**
   * `this` with what `asStrided` would show replaced by `src`; a copy.
   * `asStridedScatter(src, size, stride, storageOffset = null)`
   */
  asStridedScatter(src: Tensor, size: readonly number[], stride: readonly number[], storageOffset?: number | null): Tensor;
  /**
   * The inverse sine in radians, in [-π/2, π/2]; NaN outside [-1, 1].
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.asin.html
   */
  asin(): Tensor;
  /**
   * `asin`, in place: the inverse sine in radians, in [-π/2, π/2].
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.asin_.html
   */
  asin_(): this;
  /**
   * The inverse hyperbolic sine: `log(this + √(this² + 1))`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.asinh.html
   */
  asinh(): Tensor;
  /**
   * `asinh`, in place: the inverse hyperbolic sine: `log(this + √(this² + 1))`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.asinh_.html
   */
  asinh_(): this;
  /**
   * The inverse tangent in radians, in (-π/2, π/2).
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.atan.html
   */
  atan(): Tensor;
  /**
   * The angle of the point (x = `other`, y = `this`) in radians, in [-π, π]: all four quadrants.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.atan2.html
   */
  atan2(options: Opt<NamedOther<Tensor>>): Tensor;
  /** The angle of the point (x = `other`, y = `this`) in radians, in [-π, π]: all four quadrants. */
  atan2(other: Tensor): Tensor;
  /**
   * `atan2`, in place: the angle of the point (x = `other`, y = `this`) in radians, in [-π, π]: all four
   * quadrants.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.atan2_.html
   */
  atan2_(options: Opt<NamedOther<Tensor>>): this;
  /**
   * `atan2`, in place: the angle of the point (x = `other`, y = `this`) in radians, in [-π, π]: all four
   * quadrants.
   */
  atan2_(other: Tensor): this;
  /**
   * `atan`, in place: the inverse tangent in radians, in (-π/2, π/2).
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.atan_.html
   */
  atan_(): this;
  /**
   * The inverse hyperbolic tangent: `log((1 + this) / (1 - this)) / 2`; ±∞ at ±1, NaN beyond.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.atanh.html
   */
  atanh(): Tensor;
  /**
   * `atanh`, in place: the inverse hyperbolic tangent: `log((1 + this) / (1 - this)) / 2`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.atanh_.html
   */
  atanh_(): this;
  /**
   * `beta · this + alpha · (batch1 @ batch2)`, matrix by matrix. With `beta` 0, `this` is ignored, NaN and
   * all.
   * `baddbmm(batch1, batch2, { beta = 1, alpha = 1 })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.baddbmm.html
   */
  baddbmm(options: Opt<{ batch1: Tensor; batch2: Tensor; beta?: Scalar | undefined; alpha?: Scalar | undefined }>): Tensor;
  /**
   * `beta · this + alpha · (batch1 @ batch2)`, matrix by matrix. With `beta` 0, `this` is ignored, NaN and
   * all.
   * `baddbmm(batch1, batch2, { beta = 1, alpha = 1 })`
   */
  baddbmm(batch1: Tensor, options: Opt<{ batch2: Tensor; beta?: Scalar | undefined; alpha?: Scalar | undefined }>): Tensor;
  /**
   * `beta · this + alpha · (batch1 @ batch2)`, matrix by matrix. With `beta` 0, `this` is ignored, NaN and
   * all.
   * `baddbmm(batch1, batch2, { beta = 1, alpha = 1 })`
   */
  baddbmm(batch1: Tensor, batch2: Tensor, options?: Opt<{ beta?: Scalar | undefined; alpha?: Scalar | undefined }>): Tensor;
  /**
   * `baddbmm`, in place: `beta · this + alpha · (batch1 @ batch2)`, matrix by matrix.
   * `baddbmm_(batch1, batch2, { beta = 1, alpha = 1 })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.baddbmm_.html
   */
  baddbmm_(options: Opt<{ batch1: Tensor; batch2: Tensor; beta?: Scalar | undefined; alpha?: Scalar | undefined }>): this;
  /**
   * `baddbmm`, in place: `beta · this + alpha · (batch1 @ batch2)`, matrix by matrix.
   * `baddbmm_(batch1, batch2, { beta = 1, alpha = 1 })`
   */
  baddbmm_(batch1: Tensor, options: Opt<{ batch2: Tensor; beta?: Scalar | undefined; alpha?: Scalar | undefined }>): this;
  /**
   * `baddbmm`, in place: `beta · this + alpha · (batch1 @ batch2)`, matrix by matrix.
   * `baddbmm_(batch1, batch2, { beta = 1, alpha = 1 })`
   */
  baddbmm_(batch1: Tensor, batch2: Tensor, options?: Opt<{ beta?: Scalar | undefined; alpha?: Scalar | undefined }>): this;
  /**
   * 1 with the probability that each element gives (or `p` for all), else 0.
   * `bernoulli({ generator = null })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.bernoulli.html
   */
  bernoulli(options?: Opt<{ generator?: Generator | null | undefined }>): Tensor;
  /**
   * 1 with the probability that each element gives (or `p` for all), else 0.
   * `bernoulli(p, { generator = null })`
   */
  bernoulli(options: Opt<{ p: number; generator?: Generator | null | undefined }>): Tensor;
  /**
   * 1 with the probability that each element gives (or `p` for all), else 0.
   * `bernoulli(p, { generator = null })`
   */
  bernoulli(p: number, options?: Opt<{ generator?: Generator | null | undefined }>): Tensor;
  /**
   * Fills with 1 with probability `p`, else 0; `p` is a number, or a tensor with one for each element.
   * `bernoulli_(p, { generator = null })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.bernoulli_.html
   */
  bernoulli_(options: Opt<{ p: Tensor; generator?: Generator | null | undefined }>): this;
  /**
   * Fills with 1 with probability `p`, else 0; `p` is a number, or a tensor with one for each element.
   * `bernoulli_(p, { generator = null })`
   */
  bernoulli_(p: Tensor, options?: Opt<{ generator?: Generator | null | undefined }>): this;
  /**
   * Fills with 1 with probability `p`, else 0; `p` is a number, or a tensor with one for each element.
   * `bernoulli_(p = 0.5, { generator = null })`
   */
  bernoulli_(options: Opt<{ p?: number | undefined; generator?: Generator | null | undefined }>): this;
  /**
   * Fills with 1 with probability `p`, else 0; `p` is a number, or a tensor with one for each element.
   * `bernoulli_(p = 0.5, { generator = null })`
   */
  bernoulli_(p?: number, options?: Opt<{ generator?: Generator | null | undefined }>): this;
  /**
   * How often each integer from 0 on occurs in a one-dimensional tensor; or the sum of its `weights`.
   * `bincount(weights = null, minlength = 0)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.bincount.html
   */
  bincount(options: Opt<{ weights?: Tensor | null | undefined; minlength?: number | undefined }>): Tensor;
  /**
   * How often each integer from 0 on occurs in a one-dimensional tensor; or the sum of its `weights`.
   * `bincount(weights = null, minlength = 0)`
   */
  bincount(weights: Tensor | null | undefined, options: Opt<{ minlength?: number | undefined }>): Tensor;
  /**
   * How often each integer from 0 on occurs in a one-dimensional tensor; or the sum of its `weights`.
   * `bincount(weights = null, minlength = 0)`
   */
  bincount(weights?: Tensor | null, minlength?: number): Tensor;
  /**
   * `this & other`, for integers and booleans.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.bitwise_and.html
   */
  bitwiseAnd(options: Opt<NamedOther<Tensor>>): Tensor;
  /** `this & other`, for integers and booleans. */
  bitwiseAnd(other: Tensor): Tensor;
  /** `this & other`, for integers and booleans. */
  bitwiseAnd(options: Opt<NamedOther<Scalar>>): Tensor;
  /** `this & other`, for integers and booleans. */
  bitwiseAnd(other: Scalar): Tensor;
  /**
   * `bitwiseAnd`, in place: `this & other`, for integers and booleans.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.bitwise_and_.html
   */
  bitwiseAnd_(options: Opt<NamedOther<Tensor>>): this;
  /** `bitwiseAnd`, in place: `this & other`, for integers and booleans. */
  bitwiseAnd_(other: Tensor): this;
  /** `bitwiseAnd`, in place: `this & other`, for integers and booleans. */
  bitwiseAnd_(options: Opt<NamedOther<Scalar>>): this;
  /** `bitwiseAnd`, in place: `this & other`, for integers and booleans. */
  bitwiseAnd_(other: Scalar): this;
  /**
   * `this << other`, for integers.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.bitwise_left_shift.html
   */
  bitwiseLeftShift(options: Opt<NamedOther<Tensor>>): Tensor;
  /** `this << other`, for integers. */
  bitwiseLeftShift(other: Tensor): Tensor;
  /** `this << other`, for integers. */
  bitwiseLeftShift(options: Opt<NamedOther<Scalar>>): Tensor;
  /** `this << other`, for integers. */
  bitwiseLeftShift(other: Scalar): Tensor;
  /**
   * `bitwiseLeftShift`, in place: `this << other`, for integers.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.bitwise_left_shift_.html
   */
  bitwiseLeftShift_(options: Opt<NamedOther<Tensor>>): this;
  /** `bitwiseLeftShift`, in place: `this << other`, for integers. */
  bitwiseLeftShift_(other: Tensor): this;
  /** `bitwiseLeftShift`, in place: `this << other`, for integers. */
  bitwiseLeftShift_(options: Opt<NamedOther<Scalar>>): this;
  /** `bitwiseLeftShift`, in place: `this << other`, for integers. */
  bitwiseLeftShift_(other: Scalar): this;
  /**
   * `~this`: for booleans the logical not.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.bitwise_not.html
   */
  bitwiseNot(): Tensor;
  /**
   * `bitwiseNot`, in place: `~this`: for booleans the logical not.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.bitwise_not_.html
   */
  bitwiseNot_(): this;
  /**
   * `this | other`, for integers and booleans.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.bitwise_or.html
   */
  bitwiseOr(options: Opt<NamedOther<Tensor>>): Tensor;
  /** `this | other`, for integers and booleans. */
  bitwiseOr(other: Tensor): Tensor;
  /** `this | other`, for integers and booleans. */
  bitwiseOr(options: Opt<NamedOther<Scalar>>): Tensor;
  /** `this | other`, for integers and booleans. */
  bitwiseOr(other: Scalar): Tensor;
  /**
   * `bitwiseOr`, in place: `this | other`, for integers and booleans.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.bitwise_or_.html
   */
  bitwiseOr_(options: Opt<NamedOther<Tensor>>): this;
  /** `bitwiseOr`, in place: `this | other`, for integers and booleans. */
  bitwiseOr_(other: Tensor): this;
  /** `bitwiseOr`, in place: `this | other`, for integers and booleans. */
  bitwiseOr_(options: Opt<NamedOther<Scalar>>): this;
  /** `bitwiseOr`, in place: `this | other`, for integers and booleans. */
  bitwiseOr_(other: Scalar): this;
  /**
   * `this >> other`, for integers; of signed ones the sign stays.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.bitwise_right_shift.html
   */
  bitwiseRightShift(options: Opt<NamedOther<Tensor>>): Tensor;
  /** `this >> other`, for integers; of signed ones the sign stays. */
  bitwiseRightShift(other: Tensor): Tensor;
  /** `this >> other`, for integers; of signed ones the sign stays. */
  bitwiseRightShift(options: Opt<NamedOther<Scalar>>): Tensor;
  /** `this >> other`, for integers; of signed ones the sign stays. */
  bitwiseRightShift(other: Scalar): Tensor;
  /**
   * `bitwiseRightShift`, in place: `this >> other`, for integers.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.bitwise_right_shift_.html
   */
  bitwiseRightShift_(options: Opt<NamedOther<Tensor>>): this;
  /** `bitwiseRightShift`, in place: `this >> other`, for integers. */
  bitwiseRightShift_(other: Tensor): this;
  /** `bitwiseRightShift`, in place: `this >> other`, for integers. */
  bitwiseRightShift_(options: Opt<NamedOther<Scalar>>): this;
  /** `bitwiseRightShift`, in place: `this >> other`, for integers. */
  bitwiseRightShift_(other: Scalar): this;
  /**
   * `this ^ other`, for integers and booleans.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.bitwise_xor.html
   */
  bitwiseXor(options: Opt<NamedOther<Tensor>>): Tensor;
  /** `this ^ other`, for integers and booleans. */
  bitwiseXor(other: Tensor): Tensor;
  /** `this ^ other`, for integers and booleans. */
  bitwiseXor(options: Opt<NamedOther<Scalar>>): Tensor;
  /** `this ^ other`, for integers and booleans. */
  bitwiseXor(other: Scalar): Tensor;
  /**
   * `bitwiseXor`, in place: `this ^ other`, for integers and booleans.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.bitwise_xor_.html
   */
  bitwiseXor_(options: Opt<NamedOther<Tensor>>): this;
  /** `bitwiseXor`, in place: `this ^ other`, for integers and booleans. */
  bitwiseXor_(other: Tensor): this;
  /** `bitwiseXor`, in place: `this ^ other`, for integers and booleans. */
  bitwiseXor_(options: Opt<NamedOther<Scalar>>): this;
  /** `bitwiseXor`, in place: `this ^ other`, for integers and booleans. */
  bitwiseXor_(other: Scalar): this;
  /**
   * Products of matrices in pairs: (B, N, M) · (B, M, P) → (B, N, P); no broadcast.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.bmm.html
   */
  bmm(options: Opt<{ mat2: Tensor }>): Tensor;
  /** Products of matrices in pairs: (B, N, M) · (B, M, P) → (B, N, P); no broadcast. */
  bmm(mat2: Tensor): Tensor;
  /**
   * Broadcasts to a shape without copying; the same as `expand`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.broadcast_to.html
   */
  broadcastTo(options: Opt<{ size: readonly number[] }>): Tensor;
  /** Broadcasts to a shape without copying; the same as `expand`. */
  broadcastTo(size: readonly number[]): Tensor;
  /** Broadcasts to a shape without copying; the same as `expand`. */
  broadcastTo(...size: number[]): Tensor;
  /**
   * Fills with Cauchy-distributed numbers around `median`, of width `sigma`.
   * `cauchy_(median = 0, sigma = 1, { generator = null })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.cauchy_.html
   */
  cauchy_(options: Opt<{ median?: number | undefined; sigma?: number | undefined; generator?: Generator | null | undefined }>): this;
  /**
   * Fills with Cauchy-distributed numbers around `median`, of width `sigma`.
   * `cauchy_(median = 0, sigma = 1, { generator = null })`
   */
  cauchy_(median: number | undefined, options: Opt<{ sigma?: number | undefined; generator?: Generator | null | undefined }>): this;
  /**
   * Fills with Cauchy-distributed numbers around `median`, of width `sigma`.
   * `cauchy_(median = 0, sigma = 1, { generator = null })`
   */
  cauchy_(median?: number, sigma?: number, options?: Opt<{ generator?: Generator | null | undefined }>): this;
  /** Of a tensor sparse by columns: where each column starts in `values`. */
  ccolIndices(): Tensor;
  /**
   * `⌈this⌉`: up to the next integer, dtype kept.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.ceil.html
   */
  ceil(): Tensor;
  /**
   * `ceil`, in place: `⌈this⌉`: up to the next integer, dtype kept.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.ceil_.html
   */
  ceil_(): this;
  /**
   * As complex32: half precision for both parts, which few operators compute with.
   * `chalf({ memoryFormat = null })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.chalf.html
   */
  chalf(options?: Opt<{ memoryFormat?: MemoryFormat | null | undefined }>): Tensor;
  /**
   * The Cholesky factor, lower unless `upper`. `linalg.cholesky` is its newer form. `cholesky(upper = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.cholesky.html
   */
  cholesky(options: Opt<{ upper?: boolean | undefined }>): Tensor;
  /**
   * The Cholesky factor, lower unless `upper`. `linalg.cholesky` is its newer form. `cholesky(upper = false)`
   */
  cholesky(upper?: boolean): Tensor;
  /**
   * The inverse of a matrix, from its Cholesky factor. `choleskyInverse(upper = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.cholesky_inverse.html
   */
  choleskyInverse(options: Opt<{ upper?: boolean | undefined }>): Tensor;
  /** The inverse of a matrix, from its Cholesky factor. `choleskyInverse(upper = false)` */
  choleskyInverse(upper?: boolean): Tensor;
  /**
   * Solves `A · X = this`, from the Cholesky factor of A. `choleskySolve(input2, upper = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.cholesky_solve.html
   */
  choleskySolve(options: Opt<{ input2: Tensor; upper?: boolean | undefined }>): Tensor;
  /** Solves `A · X = this`, from the Cholesky factor of A. `choleskySolve(input2, upper = false)` */
  choleskySolve(input2: Tensor, options: Opt<{ upper?: boolean | undefined }>): Tensor;
  /** Solves `A · X = this`, from the Cholesky factor of A. `choleskySolve(input2, upper = false)` */
  choleskySolve(input2: Tensor, upper?: boolean): Tensor;
  /**
   * At most `chunks` pieces of size `⌈n / chunks⌉` along `dim`, so perhaps fewer than asked for; views.
   * `chunk(chunks, dim = 0)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.chunk.html
   */
  chunk(options: Opt<{ chunks: number; dim?: number | undefined; axis?: number | undefined }>): Tensor[];
  /**
   * At most `chunks` pieces of size `⌈n / chunks⌉` along `dim`, so perhaps fewer than asked for; views.
   * `chunk(chunks, dim = 0)`
   */
  chunk(chunks: number, options: Opt<{ dim?: number | undefined; axis?: number | undefined }>): Tensor[];
  /**
   * At most `chunks` pieces of size `⌈n / chunks⌉` along `dim`, so perhaps fewer than asked for; views.
   * `chunk(chunks, dim = 0)`
   */
  chunk(chunks: number, dim?: number): Tensor[];
  /**
   * `min(max(this, min), max)`; either bound may be left out, both may be tensors. NaN stays; where `min >
   * max`, `max` wins.
   * `clamp(min = null, max = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.clamp.html
   */
  clamp(options: Opt<{ min?: Tensor | null | undefined; max?: Tensor | null | undefined }>): Tensor;
  /**
   * `min(max(this, min), max)`; either bound may be left out, both may be tensors. NaN stays; where `min >
   * max`, `max` wins.
   * `clamp(min = null, max = null)`
   */
  clamp(min: Tensor | null | undefined, options: Opt<{ max?: Tensor | null | undefined }>): Tensor;
  /**
   * `min(max(this, min), max)`; either bound may be left out, both may be tensors. NaN stays; where `min >
   * max`, `max` wins.
   * `clamp(min = null, max = null)`
   */
  clamp(min?: Tensor | null, max?: Tensor | null): Tensor;
  /**
   * `min(max(this, min), max)`; either bound may be left out, both may be tensors. NaN stays; where `min >
   * max`, `max` wins.
   * `clamp(min = null, max = null)`
   */
  clamp(options: Opt<{ min?: Scalar | null | undefined; max?: Scalar | null | undefined }>): Tensor;
  /**
   * `min(max(this, min), max)`; either bound may be left out, both may be tensors. NaN stays; where `min >
   * max`, `max` wins.
   * `clamp(min = null, max = null)`
   */
  clamp(min: Scalar | null | undefined, options: Opt<{ max?: Scalar | null | undefined }>): Tensor;
  /**
   * `min(max(this, min), max)`; either bound may be left out, both may be tensors. NaN stays; where `min >
   * max`, `max` wins.
   * `clamp(min = null, max = null)`
   */
  clamp(min?: Scalar | null, max?: Scalar | null): Tensor;
  /**
   * `clamp`, in place: `min(max(this, min), max)`. `clamp_(min = null, max = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.clamp_.html
   */
  clamp_(options: Opt<{ min?: Tensor | null | undefined; max?: Tensor | null | undefined }>): this;
  /** `clamp`, in place: `min(max(this, min), max)`. `clamp_(min = null, max = null)` */
  clamp_(min: Tensor | null | undefined, options: Opt<{ max?: Tensor | null | undefined }>): this;
  /** `clamp`, in place: `min(max(this, min), max)`. `clamp_(min = null, max = null)` */
  clamp_(min?: Tensor | null, max?: Tensor | null): this;
  /** `clamp`, in place: `min(max(this, min), max)`. `clamp_(min = null, max = null)` */
  clamp_(options: Opt<{ min?: Scalar | null | undefined; max?: Scalar | null | undefined }>): this;
  /** `clamp`, in place: `min(max(this, min), max)`. `clamp_(min = null, max = null)` */
  clamp_(min: Scalar | null | undefined, options: Opt<{ max?: Scalar | null | undefined }>): this;
  /** `clamp`, in place: `min(max(this, min), max)`. `clamp_(min = null, max = null)` */
  clamp_(min?: Scalar | null, max?: Scalar | null): this;
  /** `min(this, max)`: what is above `max` becomes `max`. NaN stays. */
  clampMax(options: Opt<{ max: Tensor }>): Tensor;
  /** `min(this, max)`: what is above `max` becomes `max`. NaN stays. */
  clampMax(max: Tensor): Tensor;
  /** `min(this, max)`: what is above `max` becomes `max`. NaN stays. */
  clampMax(options: Opt<{ max: Scalar }>): Tensor;
  /** `min(this, max)`: what is above `max` becomes `max`. NaN stays. */
  clampMax(max: Scalar): Tensor;
  /** `clampMax`, in place: `min(this, max)`: what is above `max` becomes `max`. */
  clampMax_(options: Opt<{ max: Tensor }>): this;
  /** `clampMax`, in place: `min(this, max)`: what is above `max` becomes `max`. */
  clampMax_(max: Tensor): this;
  /** `clampMax`, in place: `min(this, max)`: what is above `max` becomes `max`. */
  clampMax_(options: Opt<{ max: Scalar }>): this;
  /** `clampMax`, in place: `min(this, max)`: what is above `max` becomes `max`. */
  clampMax_(max: Scalar): this;
  /** `max(this, min)`: what is below `min` becomes `min`. NaN stays. */
  clampMin(options: Opt<{ min: Tensor }>): Tensor;
  /** `max(this, min)`: what is below `min` becomes `min`. NaN stays. */
  clampMin(min: Tensor): Tensor;
  /** `max(this, min)`: what is below `min` becomes `min`. NaN stays. */
  clampMin(options: Opt<{ min: Scalar }>): Tensor;
  /** `max(this, min)`: what is below `min` becomes `min`. NaN stays. */
  clampMin(min: Scalar): Tensor;
  /** `clampMin`, in place: `max(this, min)`: what is below `min` becomes `min`. */
  clampMin_(options: Opt<{ min: Tensor }>): this;
  /** `clampMin`, in place: `max(this, min)`: what is below `min` becomes `min`. */
  clampMin_(min: Tensor): this;
  /** `clampMin`, in place: `max(this, min)`: what is below `min` becomes `min`. */
  clampMin_(options: Opt<{ min: Scalar }>): this;
  /** `clampMin`, in place: `max(this, min)`: what is below `min` becomes `min`. */
  clampMin_(min: Scalar): this;
  /**
   * The same as `clamp`: `min(max(this, min), max)`; either bound may be left out, both may be tensors. NaN
   * stays; where `min > max`, `max` wins.
   * `clip(min = null, max = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.clip.html
   */
  clip(options: Opt<{ min?: Tensor | null | undefined; max?: Tensor | null | undefined }>): Tensor;
  /**
   * The same as `clamp`: `min(max(this, min), max)`; either bound may be left out, both may be tensors. NaN
   * stays; where `min > max`, `max` wins.
   * `clip(min = null, max = null)`
   */
  clip(min: Tensor | null | undefined, options: Opt<{ max?: Tensor | null | undefined }>): Tensor;
  /**
   * The same as `clamp`: `min(max(this, min), max)`; either bound may be left out, both may be tensors. NaN
   * stays; where `min > max`, `max` wins.
   * `clip(min = null, max = null)`
   */
  clip(min?: Tensor | null, max?: Tensor | null): Tensor;
  /**
   * The same as `clamp`: `min(max(this, min), max)`; either bound may be left out, both may be tensors. NaN
   * stays; where `min > max`, `max` wins.
   * `clip(min = null, max = null)`
   */
  clip(options: Opt<{ min?: Scalar | null | undefined; max?: Scalar | null | undefined }>): Tensor;
  /**
   * The same as `clamp`: `min(max(this, min), max)`; either bound may be left out, both may be tensors. NaN
   * stays; where `min > max`, `max` wins.
   * `clip(min = null, max = null)`
   */
  clip(min: Scalar | null | undefined, options: Opt<{ max?: Scalar | null | undefined }>): Tensor;
  /**
   * The same as `clamp`: `min(max(this, min), max)`; either bound may be left out, both may be tensors. NaN
   * stays; where `min > max`, `max` wins.
   * `clip(min = null, max = null)`
   */
  clip(min?: Scalar | null, max?: Scalar | null): Tensor;
  /**
   * `clip`, in place: `min(max(this, min), max)`. `clip_(min = null, max = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.clip_.html
   */
  clip_(options: Opt<{ min?: Tensor | null | undefined; max?: Tensor | null | undefined }>): this;
  /** `clip`, in place: `min(max(this, min), max)`. `clip_(min = null, max = null)` */
  clip_(min: Tensor | null | undefined, options: Opt<{ max?: Tensor | null | undefined }>): this;
  /** `clip`, in place: `min(max(this, min), max)`. `clip_(min = null, max = null)` */
  clip_(min?: Tensor | null, max?: Tensor | null): this;
  /** `clip`, in place: `min(max(this, min), max)`. `clip_(min = null, max = null)` */
  clip_(options: Opt<{ min?: Scalar | null | undefined; max?: Scalar | null | undefined }>): this;
  /** `clip`, in place: `min(max(this, min), max)`. `clip_(min = null, max = null)` */
  clip_(min: Scalar | null | undefined, options: Opt<{ max?: Scalar | null | undefined }>): this;
  /** `clip`, in place: `min(max(this, min), max)`. `clip_(min = null, max = null)` */
  clip_(min?: Scalar | null, max?: Scalar | null): this;
  /**
   * A copy with memory of its own, through which gradients flow; `detach()` too for one that stands alone.
   * `clone({ memoryFormat = null })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.clone.html
   */
  clone(options?: Opt<{ memoryFormat?: MemoryFormat | null | undefined }>): Tensor;
  /**
   * Sparse COO with its indices sorted and the values at one place added up.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.coalesce.html
   */
  coalesce(): Tensor;
  /**
   * Of a tensor sparse by rows: the column of each value.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.col_indices.html
   */
  colIndices(): Tensor;
  /**
   * The complex conjugate as a view: only a bit of the tensor is set, and `resolveConj` computes it.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.conj.html
   */
  conj(): Tensor;
  /**
   * The complex conjugate, computed into new memory; a real tensor comes back as it is.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.conj_physical.html
   */
  conjPhysical(): Tensor;
  /**
   * `conjPhysical`, in place: the complex conjugate, computed into new memory.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.conj_physical_.html
   */
  conjPhysical_(): this;
  /**
   * The same elements in the order of their indices: itself where that is so already, else a copy.
   * `contiguous({ memoryFormat = 'contiguous_format' })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.contiguous.html
   */
  contiguous(options?: Opt<{ memoryFormat?: MemoryFormat | undefined }>): Tensor;
  /**
   * Copies `src` into it: broadcast, converted, from any device. `nonBlocking` doesn't wait for pinned
   * memory.
   * `copy_(src, nonBlocking = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.copy_.html
   */
  copy_(options: Opt<{ src: TensorLike; nonBlocking?: boolean | undefined }>): this;
  /**
   * Copies `src` into it: broadcast, converted, from any device. `nonBlocking` doesn't wait for pinned
   * memory.
   * `copy_(src, nonBlocking = false)`
   */
  copy_(src: TensorLike, options: Opt<{ nonBlocking?: boolean | undefined }>): this;
  /**
   * Copies `src` into it: broadcast, converted, from any device. `nonBlocking` doesn't wait for pinned
   * memory.
   * `copy_(src, nonBlocking = false)`
   */
  copy_(src: TensorLike, nonBlocking?: boolean): this;
  /**
   * The magnitude of `this` with the sign of `other`; the sign of -0 counts.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.copysign.html
   */
  copysign(options: Opt<NamedOther<Tensor>>): Tensor;
  /** The magnitude of `this` with the sign of `other`; the sign of -0 counts. */
  copysign(other: Tensor): Tensor;
  /** The magnitude of `this` with the sign of `other`; the sign of -0 counts. */
  copysign(options: Opt<NamedOther<Scalar>>): Tensor;
  /** The magnitude of `this` with the sign of `other`; the sign of -0 counts. */
  copysign(other: Scalar): Tensor;
  /**
   * `copysign`, in place: the magnitude of `this` with the sign of `other`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.copysign_.html
   */
  copysign_(options: Opt<NamedOther<Tensor>>): this;
  /** `copysign`, in place: the magnitude of `this` with the sign of `other`. */
  copysign_(other: Tensor): this;
  /** `copysign`, in place: the magnitude of `this` with the sign of `other`. */
  copysign_(options: Opt<NamedOther<Scalar>>): this;
  /** `copysign`, in place: the magnitude of `this` with the sign of `other`. */
  copysign_(other: Scalar): this;
  /**
   * The matrix of Pearson's correlations of variables in rows and observations in columns.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.corrcoef.html
   */
  corrcoef(): Tensor;
  /**
   * The cosine of angles in radians, element by element; integers give floats.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.cos.html
   */
  cos(): Tensor;
  /**
   * `cos`, in place: the cosine of angles in radians, element by element.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.cos_.html
   */
  cos_(): this;
  /**
   * The hyperbolic cosine: `(exp(this) + exp(-this)) / 2`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.cosh.html
   */
  cosh(): Tensor;
  /**
   * `cosh`, in place: the hyperbolic cosine: `(exp(this) + exp(-this)) / 2`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.cosh_.html
   */
  cosh_(): this;
  /**
   * How many elements differ from zero, over `dim` or over all, as int64. NaN counts.
   * `countNonzero(dim = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.count_nonzero.html
   */
  countNonzero(options: Opt<{ dim?: number | null | undefined; axis?: number | null | undefined }>): Tensor;
  /**
   * How many elements differ from zero, over `dim` or over all, as int64. NaN counts.
   * `countNonzero(dim = null)`
   */
  countNonzero(dim?: number | null): Tensor;
  /** How many elements differ from zero, over `dim` or over all, as int64. NaN counts. */
  countNonzero(options: Opt<NamedDim<readonly number[]>>): Tensor;
  /** How many elements differ from zero, over `dim` or over all, as int64. NaN counts. */
  countNonzero(dim: readonly number[]): Tensor;
  /** How many elements differ from zero, over `dim` or over all, as int64. NaN counts. */
  countNonzero(...dim: number[]): Tensor;
  /**
   * The covariance matrix of variables in rows and observations in columns; weighted by `fweights`,
   * `aweights`.
   * `cov({ correction = 1, fweights = null, aweights = null })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.cov.html
   */
  cov(options?: Opt<{ correction?: number | undefined; fweights?: Tensor | null | undefined; aweights?: Tensor | null | undefined }>): Tensor;
  /**
   * The cross product of vectors of 3, along `dim`; by default the first dimension of size 3.
   * `cross(other, dim = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.cross.html
   */
  cross(options: Opt<NamedOther<Tensor> & { dim?: number | null | undefined; axis?: number | null | undefined }>): Tensor;
  /**
   * The cross product of vectors of 3, along `dim`; by default the first dimension of size 3.
   * `cross(other, dim = null)`
   */
  cross(other: Tensor, options: Opt<{ dim?: number | null | undefined; axis?: number | null | undefined }>): Tensor;
  /**
   * The cross product of vectors of 3, along `dim`; by default the first dimension of size 3.
   * `cross(other, dim = null)`
   */
  cross(other: Tensor, dim?: number | null): Tensor;
  /**
   * Of a tensor sparse by rows: where each row starts in `values`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.crow_indices.html
   */
  crowIndices(): Tensor;
  /**
   * The largest so far along `dim`, and where it was, as `{ values, indices }`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.cummax.html
   */
  cummax(options: Opt<NamedDim<number>>): NamedTuple<['values', 'indices']>;
  /** The largest so far along `dim`, and where it was, as `{ values, indices }`. */
  cummax(dim: number): NamedTuple<['values', 'indices']>;
  /**
   * The smallest so far along `dim`, and where it was, as `{ values, indices }`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.cummin.html
   */
  cummin(options: Opt<NamedDim<number>>): NamedTuple<['values', 'indices']>;
  /** The smallest so far along `dim`, and where it was, as `{ values, indices }`. */
  cummin(dim: number): NamedTuple<['values', 'indices']>;
  /**
   * Running products along `dim`: `yᵢ = x₁ · … · xᵢ`. Integers multiply in int64.
   * `cumprod(dim, { dtype = null })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.cumprod.html
   */
  cumprod(options: Opt<NamedDim<number> & { dtype?: DType | null | undefined }>): Tensor;
  /**
   * Running products along `dim`: `yᵢ = x₁ · … · xᵢ`. Integers multiply in int64.
   * `cumprod(dim, { dtype = null })`
   */
  cumprod(dim: number, options?: Opt<{ dtype?: DType | null | undefined }>): Tensor;
  /**
   * `cumprod`, in place: Running products along `dim`: `yᵢ = x₁ · … · xᵢ`. `cumprod_(dim, { dtype = null })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.cumprod_.html
   */
  cumprod_(options: Opt<NamedDim<number> & { dtype?: DType | null | undefined }>): this;
  /**
   * `cumprod`, in place: Running products along `dim`: `yᵢ = x₁ · … · xᵢ`. `cumprod_(dim, { dtype = null })`
   */
  cumprod_(dim: number, options?: Opt<{ dtype?: DType | null | undefined }>): this;
  /**
   * Running sums along `dim`: `yᵢ = x₁ + … + xᵢ`. Integers add up in int64. `cumsum(dim, { dtype = null })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.cumsum.html
   */
  cumsum(options: Opt<NamedDim<number> & { dtype?: DType | null | undefined }>): Tensor;
  /**
   * Running sums along `dim`: `yᵢ = x₁ + … + xᵢ`. Integers add up in int64. `cumsum(dim, { dtype = null })`
   */
  cumsum(dim: number, options?: Opt<{ dtype?: DType | null | undefined }>): Tensor;
  /**
   * `cumsum`, in place: Running sums along `dim`: `yᵢ = x₁ + … + xᵢ`. `cumsum_(dim, { dtype = null })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.cumsum_.html
   */
  cumsum_(options: Opt<NamedDim<number> & { dtype?: DType | null | undefined }>): this;
  /** `cumsum`, in place: Running sums along `dim`: `yᵢ = x₁ + … + xᵢ`. `cumsum_(dim, { dtype = null })` */
  cumsum_(dim: number, options?: Opt<{ dtype?: DType | null | undefined }>): this;
  /**
   * Degrees as radians: `this · π / 180`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.deg2rad.html
   */
  deg2rad(): Tensor;
  /**
   * `deg2rad`, in place: degrees as radians: `this · π / 180`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.deg2rad_.html
   */
  deg2rad_(): this;
  /**
   * How many dimensions each value of a sparse tensor has itself.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.dense_dim.html
   */
  denseDim(): number;
  /**
   * The floats that a quantized tensor stands for: `(q - zeroPoint) · scale`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.dequantize.html
   */
  dequantize(): Tensor;
  /**
   * The same as `linalg.det`: the determinant of each square matrix, (…, N, N) → (…).
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.det.html
   */
  det(): Tensor;
  /**
   * The same memory, cut off from autograd's graph. Writes show in both.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.detach.html
   */
  detach(): Tensor;
  /**
   * `detach`, in place: the same memory, cut off from autograd's graph.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.detach_.html
   */
  detach_(): this;
  /**
   * A vector becomes a matrix with it on the diagonal, a matrix gives its diagonal (a copy).
   * `diag(diagonal = 0)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.diag.html
   */
  diag(options: Opt<{ diagonal?: number | undefined }>): Tensor;
  /**
   * A vector becomes a matrix with it on the diagonal, a matrix gives its diagonal (a copy).
   * `diag(diagonal = 0)`
   */
  diag(diagonal?: number): Tensor;
  /**
   * Vectors in the last dimension become diagonals of matrices in `dim1` and `dim2`.
   * `diagEmbed(offset = 0, dim1 = -2, dim2 = -1)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.diag_embed.html
   */
  diagEmbed(options: Opt<{ offset?: number | undefined; dim1?: number | undefined; dim2?: number | undefined }>): Tensor;
  /**
   * Vectors in the last dimension become diagonals of matrices in `dim1` and `dim2`.
   * `diagEmbed(offset = 0, dim1 = -2, dim2 = -1)`
   */
  diagEmbed(offset: number | undefined, options: Opt<{ dim1?: number | undefined; dim2?: number | undefined }>): Tensor;
  /**
   * Vectors in the last dimension become diagonals of matrices in `dim1` and `dim2`.
   * `diagEmbed(offset = 0, dim1 = -2, dim2 = -1)`
   */
  diagEmbed(offset: number | undefined, dim1: number | undefined, options: Opt<{ dim2?: number | undefined }>): Tensor;
  /**
   * Vectors in the last dimension become diagonals of matrices in `dim1` and `dim2`.
   * `diagEmbed(offset = 0, dim1 = -2, dim2 = -1)`
   */
  diagEmbed(offset?: number, dim1?: number, dim2?: number): Tensor;
  /**
   * A square matrix with the flattened elements on its diagonal. `diagflat(offset = 0)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.diagflat.html
   */
  diagflat(options: Opt<{ offset?: number | undefined }>): Tensor;
  /** A square matrix with the flattened elements on its diagonal. `diagflat(offset = 0)` */
  diagflat(offset?: number): Tensor;
  /**
   * The diagonal of two dimensions, as the last one; `offset` above (positive) or below; a view.
   * `diagonal(offset = 0, dim1 = 0, dim2 = 1)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.diagonal.html
   */
  diagonal(options: Opt<{ offset?: number | undefined; dim1?: number | undefined; dim2?: number | undefined }>): Tensor;
  /**
   * The diagonal of two dimensions, as the last one; `offset` above (positive) or below; a view.
   * `diagonal(offset = 0, dim1 = 0, dim2 = 1)`
   */
  diagonal(offset: number | undefined, options: Opt<{ dim1?: number | undefined; dim2?: number | undefined }>): Tensor;
  /**
   * The diagonal of two dimensions, as the last one; `offset` above (positive) or below; a view.
   * `diagonal(offset = 0, dim1 = 0, dim2 = 1)`
   */
  diagonal(offset: number | undefined, dim1: number | undefined, options: Opt<{ dim2?: number | undefined }>): Tensor;
  /**
   * The diagonal of two dimensions, as the last one; `offset` above (positive) or below; a view.
   * `diagonal(offset = 0, dim1 = 0, dim2 = 1)`
   */
  diagonal(offset?: number, dim1?: number, dim2?: number): Tensor;
  /**
   * `this` with a diagonal replaced by `src`; a copy. `diagonalScatter(src, offset = 0, dim1 = 0, dim2 = 1)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.diagonal_scatter.html
   */
  diagonalScatter(options: Opt<{ src: Tensor; offset?: number | undefined; dim1?: number | undefined; dim2?: number | undefined }>): Tensor;
  /**
   * `this` with a diagonal replaced by `src`; a copy. `diagonalScatter(src, offset = 0, dim1 = 0, dim2 = 1)`
   */
  diagonalScatter(src: Tensor, options: Opt<{ offset?: number | undefined; dim1?: number | undefined; dim2?: number | undefined }>): Tensor;
  /**
   * `this` with a diagonal replaced by `src`; a copy. `diagonalScatter(src, offset = 0, dim1 = 0, dim2 = 1)`
   */
  diagonalScatter(src: Tensor, offset: number | undefined, options: Opt<{ dim1?: number | undefined; dim2?: number | undefined }>): Tensor;
  /**
   * `this` with a diagonal replaced by `src`; a copy. `diagonalScatter(src, offset = 0, dim1 = 0, dim2 = 1)`
   */
  diagonalScatter(src: Tensor, offset: number | undefined, dim1: number | undefined, options: Opt<{ dim2?: number | undefined }>): Tensor;
  /**
   * `this` with a diagonal replaced by `src`; a copy. `diagonalScatter(src, offset = 0, dim1 = 0, dim2 = 1)`
   */
  diagonalScatter(src: Tensor, offset?: number, dim1?: number, dim2?: number): Tensor;
  /**
   * Differences of neighbours along `dim`, `n` times over: `yᵢ = xᵢ₊₁ - xᵢ`, each time one element shorter.
   * `diff(n = 1, dim = -1, prepend = null, append = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.diff.html
   */
  diff(options: Opt<{ n?: number | undefined; dim?: number | undefined; axis?: number | undefined; prepend?: Tensor | null | undefined; append?: Tensor | null | undefined }>): Tensor;
  /**
   * Differences of neighbours along `dim`, `n` times over: `yᵢ = xᵢ₊₁ - xᵢ`, each time one element shorter.
   * `diff(n = 1, dim = -1, prepend = null, append = null)`
   */
  diff(n: number | undefined, options: Opt<{ dim?: number | undefined; axis?: number | undefined; prepend?: Tensor | null | undefined; append?: Tensor | null | undefined }>): Tensor;
  /**
   * Differences of neighbours along `dim`, `n` times over: `yᵢ = xᵢ₊₁ - xᵢ`, each time one element shorter.
   * `diff(n = 1, dim = -1, prepend = null, append = null)`
   */
  diff(n: number | undefined, dim: number | undefined, options: Opt<{ prepend?: Tensor | null | undefined; append?: Tensor | null | undefined }>): Tensor;
  /**
   * Differences of neighbours along `dim`, `n` times over: `yᵢ = xᵢ₊₁ - xᵢ`, each time one element shorter.
   * `diff(n = 1, dim = -1, prepend = null, append = null)`
   */
  diff(n: number | undefined, dim: number | undefined, prepend: Tensor | null | undefined, options: Opt<{ append?: Tensor | null | undefined }>): Tensor;
  /**
   * Differences of neighbours along `dim`, `n` times over: `yᵢ = xᵢ₊₁ - xᵢ`, each time one element shorter.
   * `diff(n = 1, dim = -1, prepend = null, append = null)`
   */
  diff(n?: number, dim?: number, prepend?: Tensor | null, append?: Tensor | null): Tensor;
  /**
   * ψ, the derivative of `log Γ`: the gradient of `lgamma`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.digamma.html
   */
  digamma(): Tensor;
  /**
   * `digamma`, in place: ψ, the derivative of `log Γ`: the gradient of `lgamma`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.digamma_.html
   */
  digamma_(): this;
  /**
   * The `p`-norm of `this - other`, as one number. `dist(other, p = 2)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.dist.html
   */
  dist(options: Opt<NamedOther<Tensor> & { p?: Scalar | undefined }>): Tensor;
  /** The `p`-norm of `this - other`, as one number. `dist(other, p = 2)` */
  dist(other: Tensor, options: Opt<{ p?: Scalar | undefined }>): Tensor;
  /** The `p`-norm of `this - other`, as one number. `dist(other, p = 2)` */
  dist(other: Tensor, p?: Scalar): Tensor;
  /**
   * `this / other`, broadcast. Integers give floats, unless `roundingMode` is `trunc` or `floor`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.div.html
   */
  div(options: Opt<NamedOther<TensorLike>>): Tensor;
  /** `this / other`, broadcast. Integers give floats, unless `roundingMode` is `trunc` or `floor`. */
  div(other: TensorLike): Tensor;
  /** `this / other`, broadcast. Integers give floats, unless `roundingMode` is `trunc` or `floor`. */
  div(options: Opt<NamedOther<TensorLike> & { roundingMode: 'trunc' | 'floor' | null }>): Tensor;
  /** `this / other`, broadcast. Integers give floats, unless `roundingMode` is `trunc` or `floor`. */
  div(other: TensorLike, options: Opt<{ roundingMode: 'trunc' | 'floor' | null }>): Tensor;
  /** `this / other`, broadcast. Integers give floats, unless `roundingMode` is `trunc` or `floor`. */
  div(options: Opt<NamedOther<Scalar> & { roundingMode: 'trunc' | 'floor' | null }>): Tensor;
  /** `this / other`, broadcast. Integers give floats, unless `roundingMode` is `trunc` or `floor`. */
  div(other: Scalar, options: Opt<{ roundingMode: 'trunc' | 'floor' | null }>): Tensor;
  /**
   * `div`, in place: `this / other`, broadcast.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.div_.html
   */
  div_(options: Opt<NamedOther<TensorLike>>): this;
  /** `div`, in place: `this / other`, broadcast. */
  div_(other: TensorLike): this;
  /** `div`, in place: `this / other`, broadcast. */
  div_(options: Opt<NamedOther<TensorLike> & { roundingMode: 'trunc' | 'floor' | null }>): this;
  /** `div`, in place: `this / other`, broadcast. */
  div_(other: TensorLike, options: Opt<{ roundingMode: 'trunc' | 'floor' | null }>): this;
  /** `div`, in place: `this / other`, broadcast. */
  div_(options: Opt<NamedOther<Scalar> & { roundingMode: 'trunc' | 'floor' | null }>): this;
  /** `div`, in place: `this / other`, broadcast. */
  div_(other: Scalar, options: Opt<{ roundingMode: 'trunc' | 'floor' | null }>): this;
  /**
   * The same as `div`: `this / other`, broadcast. Integers give floats, unless `roundingMode` is `trunc` or
   * `floor`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.divide.html
   */
  divide(options: Opt<NamedOther<TensorLike>>): Tensor;
  /**
   * The same as `div`: `this / other`, broadcast. Integers give floats, unless `roundingMode` is `trunc` or
   * `floor`.
   */
  divide(other: TensorLike): Tensor;
  /**
   * The same as `div`: `this / other`, broadcast. Integers give floats, unless `roundingMode` is `trunc` or
   * `floor`.
   */
  divide(options: Opt<NamedOther<TensorLike> & { roundingMode: 'trunc' | 'floor' | null }>): Tensor;
  /**
   * The same as `div`: `this / other`, broadcast. Integers give floats, unless `roundingMode` is `trunc` or
   * `floor`.
   */
  divide(other: TensorLike, options: Opt<{ roundingMode: 'trunc' | 'floor' | null }>): Tensor;
  /**
   * The same as `div`: `this / other`, broadcast. Integers give floats, unless `roundingMode` is `trunc` or
   * `floor`.
   */
  divide(options: Opt<NamedOther<Scalar>>): Tensor;
  /**
   * The same as `div`: `this / other`, broadcast. Integers give floats, unless `roundingMode` is `trunc` or
   * `floor`.
   */
  divide(other: Scalar): Tensor;
  /**
   * The same as `div`: `this / other`, broadcast. Integers give floats, unless `roundingMode` is `trunc` or
   * `floor`.
   */
  divide(options: Opt<NamedOther<Scalar> & { roundingMode: 'trunc' | 'floor' | null }>): Tensor;
  /**
   * The same as `div`: `this / other`, broadcast. Integers give floats, unless `roundingMode` is `trunc` or
   * `floor`.
   */
  divide(other: Scalar, options: Opt<{ roundingMode: 'trunc' | 'floor' | null }>): Tensor;
  /**
   * `divide`, in place: `this / other`, broadcast.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.divide_.html
   */
  divide_(options: Opt<NamedOther<TensorLike>>): this;
  /** `divide`, in place: `this / other`, broadcast. */
  divide_(other: TensorLike): this;
  /** `divide`, in place: `this / other`, broadcast. */
  divide_(options: Opt<NamedOther<TensorLike> & { roundingMode: 'trunc' | 'floor' | null }>): this;
  /** `divide`, in place: `this / other`, broadcast. */
  divide_(other: TensorLike, options: Opt<{ roundingMode: 'trunc' | 'floor' | null }>): this;
  /** `divide`, in place: `this / other`, broadcast. */
  divide_(options: Opt<NamedOther<Scalar>>): this;
  /** `divide`, in place: `this / other`, broadcast. */
  divide_(other: Scalar): this;
  /** `divide`, in place: `this / other`, broadcast. */
  divide_(options: Opt<NamedOther<Scalar> & { roundingMode: 'trunc' | 'floor' | null }>): this;
  /** `divide`, in place: `this / other`, broadcast. */
  divide_(other: Scalar, options: Opt<{ roundingMode: 'trunc' | 'floor' | null }>): this;
  /**
   * `Σ thisᵢ · tensorᵢ` of two vectors of one length; complex ones are not conjugated, see `vdot`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.dot.html
   */
  dot(options: Opt<{ tensor: Tensor }>): Tensor;
  /** `Σ thisᵢ · tensorᵢ` of two vectors of one length; complex ones are not conjugated, see `vdot`. */
  dot(tensor: Tensor): Tensor;
  /**
   * `tensorSplit` along the third dimension: views, at indices or in equal parts.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.dsplit.html
   */
  dsplit(options: Opt<{ sections: number }>): Tensor[];
  /** `tensorSplit` along the third dimension: views, at indices or in equal parts. */
  dsplit(sections: number): Tensor[];
  /** `tensorSplit` along the third dimension: views, at indices or in equal parts. */
  dsplit(options: Opt<{ indices: readonly number[] }>): Tensor[];
  /** `tensorSplit` along the third dimension: views, at indices or in equal parts. */
  dsplit(indices: readonly number[]): Tensor[];
  /** `tensorSplit` along the third dimension: views, at indices or in equal parts. */
  dsplit(...indices: number[]): Tensor[];
  /**
   * `this == other`, element by element, as booleans. NaN equals nothing; for one answer use `equal`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.eq.html
   */
  eq(options: Opt<NamedOther<Tensor>>): Tensor;
  /** `this == other`, element by element, as booleans. NaN equals nothing; for one answer use `equal`. */
  eq(other: Tensor): Tensor;
  /** `this == other`, element by element, as booleans. NaN equals nothing; for one answer use `equal`. */
  eq(options: Opt<NamedOther<Scalar>>): Tensor;
  /** `this == other`, element by element, as booleans. NaN equals nothing; for one answer use `equal`. */
  eq(other: Scalar): Tensor;
  /**
   * `eq`, in place: `this == other`, element by element, as 1 and 0.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.eq_.html
   */
  eq_(options: Opt<NamedOther<Tensor>>): this;
  /** `eq`, in place: `this == other`, element by element, as 1 and 0. */
  eq_(other: Tensor): this;
  /** `eq`, in place: `this == other`, element by element, as 1 and 0. */
  eq_(options: Opt<NamedOther<Scalar>>): this;
  /** `eq`, in place: `this == other`, element by element, as 1 and 0. */
  eq_(other: Scalar): this;
  /**
   * Whether shapes and all elements are equal, as a JavaScript boolean. Waits for the GPU; NaN makes it
   * false.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.equal.html
   */
  equal(options: Opt<NamedOther<Tensor>>): boolean;
  /**
   * Whether shapes and all elements are equal, as a JavaScript boolean. Waits for the GPU; NaN makes it
   * false.
   */
  equal(other: Tensor): boolean;
  /**
   * The error function `2/√π ∫₀ˣ exp(-t²) dt`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.erf.html
   */
  erf(): Tensor;
  /**
   * `erf`, in place: the error function `2/√π ∫₀ˣ exp(-t²) dt`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.erf_.html
   */
  erf_(): this;
  /**
   * `1 - erf(this)`, exact for large `this` too.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.erfc.html
   */
  erfc(): Tensor;
  /**
   * `erfc`, in place: `1 - erf(this)`, exact for large `this` too.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.erfc_.html
   */
  erfc_(): this;
  /**
   * The inverse of `erf`, on (-1, 1); ±∞ at ±1, NaN beyond.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.erfinv.html
   */
  erfinv(): Tensor;
  /**
   * `erfinv`, in place: the inverse of `erf`, on (-1, 1).
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.erfinv_.html
   */
  erfinv_(): this;
  /**
   * `e ** this`, element by element; integers give floats.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.exp.html
   */
  exp(): Tensor;
  /**
   * `2 ** this`, element by element; integers give floats.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.exp2.html
   */
  exp2(): Tensor;
  /**
   * `exp2`, in place: `2 ** this`, element by element.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.exp2_.html
   */
  exp2_(): this;
  /**
   * `exp`, in place: `e ** this`, element by element.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.exp_.html
   */
  exp_(): this;
  /**
   * Repeats dimensions of size 1 without copying (stride 0); -1 keeps a size, new dimensions come in front.
   * Clone before writing.
   * `expand(size, { implicit = false })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.expand.html
   */
  expand(options: Opt<{ size: readonly number[]; implicit?: boolean | undefined }>): Tensor;
  /**
   * Repeats dimensions of size 1 without copying (stride 0); -1 keeps a size, new dimensions come in front.
   * Clone before writing.
   * `expand(size, { implicit = false })`
   */
  expand(size: readonly number[], options?: Opt<{ implicit?: boolean | undefined }>): Tensor;
  /**
   * Repeats dimensions of size 1 without copying (stride 0); -1 keeps a size, new dimensions come in front.
   * Clone before writing.
   * `expand(size, { implicit = false })`
   */
  expand(...size: number[] | [...size: number[], options: Opt<{ implicit?: boolean | undefined }>]): Tensor;
  /**
   * `this.expand(other.shape)`: repeats along dimensions of size 1, without a copy.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.expand_as.html
   */
  expandAs(options: Opt<NamedOther<Tensor>>): Tensor;
  /** `this.expand(other.shape)`: repeats along dimensions of size 1, without a copy. */
  expandAs(other: Tensor): Tensor;
  /**
   * `exp(this) - 1`, exact to the last digits near zero.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.expm1.html
   */
  expm1(): Tensor;
  /**
   * `expm1`, in place: `exp(this) - 1`, exact to the last digits near zero.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.expm1_.html
   */
  expm1_(): this;
  /**
   * Fills with exponentially distributed numbers of rate `lambd`, so of mean `1 / lambd`.
   * `exponential_(lambd = 1, { generator = null })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.exponential_.html
   */
  exponential_(options: Opt<{ lambd?: number | undefined; generator?: Generator | null | undefined }>): this;
  /**
   * Fills with exponentially distributed numbers of rate `lambd`, so of mean `1 / lambd`.
   * `exponential_(lambd = 1, { generator = null })`
   */
  exponential_(lambd?: number, options?: Opt<{ generator?: Generator | null | undefined }>): this;
  /**
   * Writes one value everywhere, in place.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.fill_.html
   */
  fill_(options: Opt<{ value: Tensor }>): this;
  /** Writes one value everywhere, in place. */
  fill_(value: Tensor): this;
  /** Writes one value everywhere, in place. */
  fill_(options: Opt<{ value: Scalar }>): this;
  /** Writes one value everywhere, in place. */
  fill_(value: Scalar): this;
  /**
   * Fills the main diagonal, in place; of tall matrices once more below with `wrap`.
   * `fillDiagonal_(fillValue, wrap = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.fill_diagonal_.html
   */
  fillDiagonal_(options: Opt<{ fillValue: Scalar; wrap?: boolean | undefined }>): this;
  /**
   * Fills the main diagonal, in place; of tall matrices once more below with `wrap`.
   * `fillDiagonal_(fillValue, wrap = false)`
   */
  fillDiagonal_(fillValue: Scalar, options: Opt<{ wrap?: boolean | undefined }>): this;
  /**
   * Fills the main diagonal, in place; of tall matrices once more below with `wrap`.
   * `fillDiagonal_(fillValue, wrap = false)`
   */
  fillDiagonal_(fillValue: Scalar, wrap?: boolean): this;
  /**
   * The same as `trunc`: cuts the fraction off: towards zero, dtype kept.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.fix.html
   */
  fix(): Tensor;
  /**
   * `fix`, in place: cuts the fraction off: towards zero, dtype kept.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.fix_.html
   */
  fix_(): this;
  /**
   * Merges the dimensions `startDim` to `endDim` into one. A view where strides allow it, else a copy.
   * `flatten(startDim = 0, endDim = -1)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.flatten.html
   */
  flatten(options: Opt<{ startDim?: number | undefined; endDim?: number | undefined }>): Tensor;
  /**
   * Merges the dimensions `startDim` to `endDim` into one. A view where strides allow it, else a copy.
   * `flatten(startDim = 0, endDim = -1)`
   */
  flatten(startDim: number | undefined, options: Opt<{ endDim?: number | undefined }>): Tensor;
  /**
   * Merges the dimensions `startDim` to `endDim` into one. A view where strides allow it, else a copy.
   * `flatten(startDim = 0, endDim = -1)`
   */
  flatten(startDim?: number, endDim?: number): Tensor;
  /**
   * Reverses the given dimensions; a copy, where NumPy gives a view.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.flip.html
   */
  flip(options: Opt<{ dims: readonly number[] }>): Tensor;
  /** Reverses the given dimensions; a copy, where NumPy gives a view. */
  flip(dims: readonly number[]): Tensor;
  /** Reverses the given dimensions; a copy, where NumPy gives a view. */
  flip(...dims: number[]): Tensor;
  /**
   * Reverses the second dimension (left to right); a copy.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.fliplr.html
   */
  fliplr(): Tensor;
  /**
   * Reverses the first dimension (up to down); a copy.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.flipud.html
   */
  flipud(): Tensor;
  /**
   * `this ** exponent` computed in float64 (or complex128) whatever the operands' dtypes.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.float_power.html
   */
  floatPower(options: Opt<{ exponent: Tensor }>): Tensor;
  /** `this ** exponent` computed in float64 (or complex128) whatever the operands' dtypes. */
  floatPower(exponent: Tensor): Tensor;
  /** `this ** exponent` computed in float64 (or complex128) whatever the operands' dtypes. */
  floatPower(options: Opt<{ exponent: Scalar }>): Tensor;
  /** `this ** exponent` computed in float64 (or complex128) whatever the operands' dtypes. */
  floatPower(exponent: Scalar): Tensor;
  /**
   * `floatPower`, in place: `this ** exponent` computed in float64 (or complex128) whatever the operands'
   * dtypes.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.float_power_.html
   */
  floatPower_(options: Opt<{ exponent: Tensor }>): this;
  /**
   * `floatPower`, in place: `this ** exponent` computed in float64 (or complex128) whatever the operands'
   * dtypes.
   */
  floatPower_(exponent: Tensor): this;
  /**
   * `floatPower`, in place: `this ** exponent` computed in float64 (or complex128) whatever the operands'
   * dtypes.
   */
  floatPower_(options: Opt<{ exponent: Scalar }>): this;
  /**
   * `floatPower`, in place: `this ** exponent` computed in float64 (or complex128) whatever the operands'
   * dtypes.
   */
  floatPower_(exponent: Scalar): this;
  /**
   * `⌊this⌋`: down to the next integer, dtype kept.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.floor.html
   */
  floor(): Tensor;
  /**
   * `floor`, in place: `⌊this⌋`: down to the next integer, dtype kept.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.floor_.html
   */
  floor_(): this;
  /**
   * `⌊this / other⌋`, broadcast, in the operands' common dtype; rounds towards -∞ as Python's `//`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.floor_divide.html
   */
  floorDivide(options: Opt<NamedOther<TensorLike>>): Tensor;
  /** `⌊this / other⌋`, broadcast, in the operands' common dtype; rounds towards -∞ as Python's `//`. */
  floorDivide(other: TensorLike): Tensor;
  /** `⌊this / other⌋`, broadcast, in the operands' common dtype; rounds towards -∞ as Python's `//`. */
  floorDivide(options: Opt<NamedOther<Scalar>>): Tensor;
  /** `⌊this / other⌋`, broadcast, in the operands' common dtype; rounds towards -∞ as Python's `//`. */
  floorDivide(other: Scalar): Tensor;
  /**
   * `floorDivide`, in place: `⌊this / other⌋`, broadcast, in the operands' common dtype.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.floor_divide_.html
   */
  floorDivide_(options: Opt<NamedOther<TensorLike>>): this;
  /** `floorDivide`, in place: `⌊this / other⌋`, broadcast, in the operands' common dtype. */
  floorDivide_(other: TensorLike): this;
  /** `floorDivide`, in place: `⌊this / other⌋`, broadcast, in the operands' common dtype. */
  floorDivide_(options: Opt<NamedOther<Scalar>>): this;
  /** `floorDivide`, in place: `⌊this / other⌋`, broadcast, in the operands' common dtype. */
  floorDivide_(other: Scalar): this;
  /**
   * The larger of two, broadcast; a NaN beside a number gives way to the number.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.fmax.html
   */
  fmax(options: Opt<NamedOther<Tensor>>): Tensor;
  /** The larger of two, broadcast; a NaN beside a number gives way to the number. */
  fmax(other: Tensor): Tensor;
  /**
   * The smaller of two, broadcast; a NaN beside a number gives way to the number.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.fmin.html
   */
  fmin(options: Opt<NamedOther<Tensor>>): Tensor;
  /** The smaller of two, broadcast; a NaN beside a number gives way to the number. */
  fmin(other: Tensor): Tensor;
  /**
   * `this - other · trunc(this / other)`: takes the sign of `this`, as C's `fmod` and JavaScript's `%`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.fmod.html
   */
  fmod(options: Opt<NamedOther<Tensor>>): Tensor;
  /** `this - other · trunc(this / other)`: takes the sign of `this`, as C's `fmod` and JavaScript's `%`. */
  fmod(other: Tensor): Tensor;
  /** `this - other · trunc(this / other)`: takes the sign of `this`, as C's `fmod` and JavaScript's `%`. */
  fmod(options: Opt<NamedOther<Scalar>>): Tensor;
  /** `this - other · trunc(this / other)`: takes the sign of `this`, as C's `fmod` and JavaScript's `%`. */
  fmod(other: Scalar): Tensor;
  /**
   * `fmod`, in place: `this - other · trunc(this / other)`: takes the sign of `this`, as C's `fmod` and
   * JavaScript's `%`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.fmod_.html
   */
  fmod_(options: Opt<NamedOther<Tensor>>): this;
  /**
   * `fmod`, in place: `this - other · trunc(this / other)`: takes the sign of `this`, as C's `fmod` and
   * JavaScript's `%`.
   */
  fmod_(other: Tensor): this;
  /**
   * `fmod`, in place: `this - other · trunc(this / other)`: takes the sign of `this`, as C's `fmod` and
   * JavaScript's `%`.
   */
  fmod_(options: Opt<NamedOther<Scalar>>): this;
  /**
   * `fmod`, in place: `this - other · trunc(this / other)`: takes the sign of `this`, as C's `fmod` and
   * JavaScript's `%`.
   */
  fmod_(other: Scalar): this;
  /**
   * `this - trunc(this)`: the part behind the point, with the sign of `this`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.frac.html
   */
  frac(): Tensor;
  /**
   * `frac`, in place: `this - trunc(this)`: the part behind the point, with the sign of `this`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.frac_.html
   */
  frac_(): this;
  /**
   * Splits `this` into a mantissa of magnitude in [0.5, 1) and an int32 exponent: `this = mantissa · 2 **
   * exponent`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.frexp.html
   */
  frexp(): NamedTuple<['mantissa', 'exponent']>;
  /**
   * Picks along `dim`: `out[i][j] = this[index[i][j]][j]` for `dim` 0. The result has the shape of `index`.
   * `gather(dim, index, { sparseGrad = false })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.gather.html
   */
  gather(options: Opt<NamedDim<number> & { index: Tensor; sparseGrad?: boolean | undefined }>): Tensor;
  /**
   * Picks along `dim`: `out[i][j] = this[index[i][j]][j]` for `dim` 0. The result has the shape of `index`.
   * `gather(dim, index, { sparseGrad = false })`
   */
  gather(dim: number, options: Opt<{ index: Tensor; sparseGrad?: boolean | undefined }>): Tensor;
  /**
   * Picks along `dim`: `out[i][j] = this[index[i][j]][j]` for `dim` 0. The result has the shape of `index`.
   * `gather(dim, index, { sparseGrad = false })`
   */
  gather(dim: number, index: Tensor, options?: Opt<{ sparseGrad?: boolean | undefined }>): Tensor;
  /**
   * The greatest common divisor of two integer tensors, never negative; `gcd(0, 0)` is 0.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.gcd.html
   */
  gcd(options: Opt<NamedOther<Tensor>>): Tensor;
  /** The greatest common divisor of two integer tensors, never negative; `gcd(0, 0)` is 0. */
  gcd(other: Tensor): Tensor;
  /**
   * `gcd`, in place: the greatest common divisor of two integer tensors, never negative.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.gcd_.html
   */
  gcd_(options: Opt<NamedOther<Tensor>>): this;
  /** `gcd`, in place: the greatest common divisor of two integer tensors, never negative. */
  gcd_(other: Tensor): this;
  /**
   * `this >= other`, element by element, as booleans; false for NaN.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.ge.html
   */
  ge(options: Opt<NamedOther<Tensor>>): Tensor;
  /** `this >= other`, element by element, as booleans; false for NaN. */
  ge(other: Tensor): Tensor;
  /** `this >= other`, element by element, as booleans; false for NaN. */
  ge(options: Opt<NamedOther<Scalar>>): Tensor;
  /** `this >= other`, element by element, as booleans; false for NaN. */
  ge(other: Scalar): Tensor;
  /**
   * `ge`, in place: `this >= other`, element by element, as 1 and 0.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.ge_.html
   */
  ge_(options: Opt<NamedOther<Tensor>>): this;
  /** `ge`, in place: `this >= other`, element by element, as 1 and 0. */
  ge_(other: Tensor): this;
  /** `ge`, in place: `this >= other`, element by element, as 1 and 0. */
  ge_(options: Opt<NamedOther<Scalar>>): this;
  /** `ge`, in place: `this >= other`, element by element, as 1 and 0. */
  ge_(other: Scalar): this;
  /**
   * Fills with the number of trials up to the first success, each with probability `p`: 1, 2, ….
   * `geometric_(p, { generator = null })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.geometric_.html
   */
  geometric_(options: Opt<{ p: number; generator?: Generator | null | undefined }>): this;
  /**
   * Fills with the number of trials up to the first success, each with probability `p`: 1, 2, ….
   * `geometric_(p, { generator = null })`
   */
  geometric_(p: number, options?: Opt<{ generator?: Generator | null | undefined }>): this;
  /**
   * QR decomposition as LAPACK gives it: R and Householder vectors in one matrix, and their factors `tau`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.geqrf.html
   */
  geqrf(): NamedTuple<['a', 'tau']>;
  /**
   * The same as `outer`: the outer product of two vectors: (N), (M) → (N, M).
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.ger.html
   */
  ger(options: Opt<{ vec2: Tensor }>): Tensor;
  /** The same as `outer`: the outer product of two vectors: (N), (M) → (N, M). */
  ger(vec2: Tensor): Tensor;
  /**
   * The same as `gt`: `this > other`, element by element, as booleans; false for NaN.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.greater.html
   */
  greater(options: Opt<NamedOther<Tensor>>): Tensor;
  /** The same as `gt`: `this > other`, element by element, as booleans; false for NaN. */
  greater(other: Tensor): Tensor;
  /** The same as `gt`: `this > other`, element by element, as booleans; false for NaN. */
  greater(options: Opt<NamedOther<Scalar>>): Tensor;
  /** The same as `gt`: `this > other`, element by element, as booleans; false for NaN. */
  greater(other: Scalar): Tensor;
  /**
   * `greater`, in place: `this > other`, element by element, as 1 and 0.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.greater_.html
   */
  greater_(options: Opt<NamedOther<Tensor>>): this;
  /** `greater`, in place: `this > other`, element by element, as 1 and 0. */
  greater_(other: Tensor): this;
  /** `greater`, in place: `this > other`, element by element, as 1 and 0. */
  greater_(options: Opt<NamedOther<Scalar>>): this;
  /** `greater`, in place: `this > other`, element by element, as 1 and 0. */
  greater_(other: Scalar): this;
  /**
   * The same as `ge`: `this >= other`, element by element, as booleans; false for NaN.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.greater_equal.html
   */
  greaterEqual(options: Opt<NamedOther<Tensor>>): Tensor;
  /** The same as `ge`: `this >= other`, element by element, as booleans; false for NaN. */
  greaterEqual(other: Tensor): Tensor;
  /** The same as `ge`: `this >= other`, element by element, as booleans; false for NaN. */
  greaterEqual(options: Opt<NamedOther<Scalar>>): Tensor;
  /** The same as `ge`: `this >= other`, element by element, as booleans; false for NaN. */
  greaterEqual(other: Scalar): Tensor;
  /**
   * `greaterEqual`, in place: `this >= other`, element by element, as 1 and 0.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.greater_equal_.html
   */
  greaterEqual_(options: Opt<NamedOther<Tensor>>): this;
  /** `greaterEqual`, in place: `this >= other`, element by element, as 1 and 0. */
  greaterEqual_(other: Tensor): this;
  /** `greaterEqual`, in place: `this >= other`, element by element, as 1 and 0. */
  greaterEqual_(options: Opt<NamedOther<Scalar>>): this;
  /** `greaterEqual`, in place: `this >= other`, element by element, as 1 and 0. */
  greaterEqual_(other: Scalar): this;
  /**
   * `this > other`, element by element, as booleans; false for NaN.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.gt.html
   */
  gt(options: Opt<NamedOther<Tensor>>): Tensor;
  /** `this > other`, element by element, as booleans; false for NaN. */
  gt(other: Tensor): Tensor;
  /** `this > other`, element by element, as booleans; false for NaN. */
  gt(options: Opt<NamedOther<Scalar>>): Tensor;
  /** `this > other`, element by element, as booleans; false for NaN. */
  gt(other: Scalar): Tensor;
  /**
   * `gt`, in place: `this > other`, element by element, as 1 and 0.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.gt_.html
   */
  gt_(options: Opt<NamedOther<Tensor>>): this;
  /** `gt`, in place: `this > other`, element by element, as 1 and 0. */
  gt_(other: Tensor): this;
  /** `gt`, in place: `this > other`, element by element, as 1 and 0. */
  gt_(options: Opt<NamedOther<Scalar>>): this;
  /** `gt`, in place: `this > other`, element by element, as 1 and 0. */
  gt_(other: Scalar): this;
  /**
   * `this` where `|this| > lambd`, else 0. `hardshrink(lambd = 0.5)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.hardshrink.html
   */
  hardshrink(options: Opt<{ lambd?: Scalar | undefined }>): Tensor;
  /** `this` where `|this| > lambd`, else 0. `hardshrink(lambd = 0.5)` */
  hardshrink(lambd?: Scalar): Tensor;
  /**
   * One uint64 made of all bits of the elements: equal contents have equal hashes, whatever their order.
   * `hashTensor(dim = [], { keepdim = false, mode = 0 })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.hash_tensor.html
   */
  hashTensor(options: Opt<{ dim?: IntOrList | undefined; axis?: IntOrList | undefined; keepdim?: boolean | undefined; keepdims?: boolean | undefined; mode?: number | undefined }>): Tensor;
  /**
   * One uint64 made of all bits of the elements: equal contents have equal hashes, whatever their order.
   * `hashTensor(dim = [], { keepdim = false, mode = 0 })`
   */
  hashTensor(dim?: IntOrList, options?: Opt<{ keepdim?: boolean | undefined; keepdims?: boolean | undefined; mode?: number | undefined }>): Tensor;
  /**
   * One uint64 made of all bits of the elements: equal contents have equal hashes, whatever their order.
   * `hashTensor(dim = [], { keepdim = false, mode = 0 })`
   */
  hashTensor(...dim: number[] | [...dim: number[], options: Opt<{ keepdim?: boolean | undefined; keepdims?: boolean | undefined; mode?: number | undefined }>]): Tensor;
  /**
   * The step function: 0 below zero, 1 above, `values` at zero.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.heaviside.html
   */
  heaviside(options: Opt<{ values: Tensor }>): Tensor;
  /** The step function: 0 below zero, 1 above, `values` at zero. */
  heaviside(values: Tensor): Tensor;
  /**
   * `heaviside`, in place: the step function: 0 below zero, 1 above, `values` at zero.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.heaviside_.html
   */
  heaviside_(options: Opt<{ values: Tensor }>): this;
  /** `heaviside`, in place: the step function: 0 below zero, 1 above, `values` at zero. */
  heaviside_(values: Tensor): this;
  /**
   * Counts in `bins` equal bins from `min` to `max` (both 0: of the data itself); what lies outside is left
   * out.
   * `histc(bins = 100, min = 0, max = 0)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.histc.html
   */
  histc(options: Opt<{ bins?: number | undefined; min?: Scalar | undefined; max?: Scalar | undefined }>): Tensor;
  /**
   * Counts in `bins` equal bins from `min` to `max` (both 0: of the data itself); what lies outside is left
   * out.
   * `histc(bins = 100, min = 0, max = 0)`
   */
  histc(bins: number | undefined, options: Opt<{ min?: Scalar | undefined; max?: Scalar | undefined }>): Tensor;
  /**
   * Counts in `bins` equal bins from `min` to `max` (both 0: of the data itself); what lies outside is left
   * out.
   * `histc(bins = 100, min = 0, max = 0)`
   */
  histc(bins: number | undefined, min: Scalar | undefined, options: Opt<{ max?: Scalar | undefined }>): Tensor;
  /**
   * Counts in `bins` equal bins from `min` to `max` (both 0: of the data itself); what lies outside is left
   * out.
   * `histc(bins = 100, min = 0, max = 0)`
   */
  histc(bins?: number, min?: Scalar, max?: Scalar): Tensor;
  /**
   * Counts in `bins` bins, and their edges; `bins` may be the edges themselves. On the CPU only.
   * `histogram(bins, { weight = null, density = false })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.histogram.html
   */
  histogram(options: Opt<{ bins: Tensor; weight?: Tensor | null | undefined; density?: boolean | undefined }>): NamedTuple<['hist', 'binEdges']>;
  /**
   * Counts in `bins` bins, and their edges; `bins` may be the edges themselves. On the CPU only.
   * `histogram(bins, { weight = null, density = false })`
   */
  histogram(bins: Tensor, options?: Opt<{ weight?: Tensor | null | undefined; density?: boolean | undefined }>): NamedTuple<['hist', 'binEdges']>;
  /**
   * Counts in `bins` bins, and their edges; `bins` may be the edges themselves. On the CPU only.
   * `histogram(bins = 100, { range = null, weight = null, density = false })`
   */
  histogram(options: Opt<{ bins?: number | undefined; range?: readonly number[] | null | undefined; weight?: Tensor | null | undefined; density?: boolean | undefined }>): NamedTuple<['hist', 'binEdges']>;
  /**
   * Counts in `bins` bins, and their edges; `bins` may be the edges themselves. On the CPU only.
   * `histogram(bins = 100, { range = null, weight = null, density = false })`
   */
  histogram(bins?: number, options?: Opt<{ range?: readonly number[] | null | undefined; weight?: Tensor | null | undefined; density?: boolean | undefined }>): NamedTuple<['hist', 'binEdges']>;
  /**
   * `tensorSplit` along the second dimension, of one-dimensional tensors along their only one.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.hsplit.html
   */
  hsplit(options: Opt<{ sections: number }>): Tensor[];
  /** `tensorSplit` along the second dimension, of one-dimensional tensors along their only one. */
  hsplit(sections: number): Tensor[];
  /** `tensorSplit` along the second dimension, of one-dimensional tensors along their only one. */
  hsplit(options: Opt<{ indices: readonly number[] }>): Tensor[];
  /** `tensorSplit` along the second dimension, of one-dimensional tensors along their only one. */
  hsplit(indices: readonly number[]): Tensor[];
  /** `tensorSplit` along the second dimension, of one-dimensional tensors along their only one. */
  hsplit(...indices: number[]): Tensor[];
  /**
   * `√(this² + other²)`, without overflow on the way.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.hypot.html
   */
  hypot(options: Opt<NamedOther<Tensor>>): Tensor;
  /** `√(this² + other²)`, without overflow on the way. */
  hypot(other: Tensor): Tensor;
  /**
   * `hypot`, in place: `√(this² + other²)`, without overflow on the way.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.hypot_.html
   */
  hypot_(options: Opt<NamedOther<Tensor>>): this;
  /** `hypot`, in place: `√(this² + other²)`, without overflow on the way. */
  hypot_(other: Tensor): this;
  /**
   * The modified Bessel function of order 0, I₀: `Σ (x²/4)ᵏ / (k!)²`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.i0.html
   */
  i0(): Tensor;
  /**
   * `i0`, in place: the modified Bessel function of order 0, I₀: `Σ (x²/4)ᵏ / (k!)²`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.i0_.html
   */
  i0_(): this;
  /**
   * The lower regularised incomplete gamma function `P(this, other)`, between 0 and 1.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.igamma.html
   */
  igamma(options: Opt<NamedOther<Tensor>>): Tensor;
  /** The lower regularised incomplete gamma function `P(this, other)`, between 0 and 1. */
  igamma(other: Tensor): Tensor;
  /**
   * `igamma`, in place: the lower regularised incomplete gamma function `P(this, other)`, between 0 and 1.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.igamma_.html
   */
  igamma_(options: Opt<NamedOther<Tensor>>): this;
  /**
   * `igamma`, in place: the lower regularised incomplete gamma function `P(this, other)`, between 0 and 1.
   */
  igamma_(other: Tensor): this;
  /**
   * The upper regularised incomplete gamma function: `1 - P(this, other)`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.igammac.html
   */
  igammac(options: Opt<NamedOther<Tensor>>): Tensor;
  /** The upper regularised incomplete gamma function: `1 - P(this, other)`. */
  igammac(other: Tensor): Tensor;
  /**
   * `igammac`, in place: the upper regularised incomplete gamma function: `1 - P(this, other)`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.igammac_.html
   */
  igammac_(options: Opt<NamedOther<Tensor>>): this;
  /** `igammac`, in place: the upper regularised incomplete gamma function: `1 - P(this, other)`. */
  igammac_(other: Tensor): this;
  /**
   * Adds `alpha · source` to the slices along `dim` that `index` lists; an index may come several times.
   * `indexAdd(dim, index, source, { alpha = 1 })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.index_add.html
   */
  indexAdd(options: Opt<NamedDim<number> & { index: Tensor; source: Tensor; alpha?: Scalar | undefined }>): Tensor;
  /**
   * Adds `alpha · source` to the slices along `dim` that `index` lists; an index may come several times.
   * `indexAdd(dim, index, source, { alpha = 1 })`
   */
  indexAdd(dim: number, options: Opt<{ index: Tensor; source: Tensor; alpha?: Scalar | undefined }>): Tensor;
  /**
   * Adds `alpha · source` to the slices along `dim` that `index` lists; an index may come several times.
   * `indexAdd(dim, index, source, { alpha = 1 })`
   */
  indexAdd(dim: number, index: Tensor, options: Opt<{ source: Tensor; alpha?: Scalar | undefined }>): Tensor;
  /**
   * Adds `alpha · source` to the slices along `dim` that `index` lists; an index may come several times.
   * `indexAdd(dim, index, source, { alpha = 1 })`
   */
  indexAdd(dim: number, index: Tensor, source: Tensor, options?: Opt<{ alpha?: Scalar | undefined }>): Tensor;
  /**
   * `indexAdd`, in place: adds `alpha · source` to the slices along `dim` that `index` lists.
   * `indexAdd_(dim, index, source, { alpha = 1 })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.index_add_.html
   */
  indexAdd_(options: Opt<NamedDim<number> & { index: Tensor; source: Tensor; alpha?: Scalar | undefined }>): this;
  /**
   * `indexAdd`, in place: adds `alpha · source` to the slices along `dim` that `index` lists.
   * `indexAdd_(dim, index, source, { alpha = 1 })`
   */
  indexAdd_(dim: number, options: Opt<{ index: Tensor; source: Tensor; alpha?: Scalar | undefined }>): this;
  /**
   * `indexAdd`, in place: adds `alpha · source` to the slices along `dim` that `index` lists.
   * `indexAdd_(dim, index, source, { alpha = 1 })`
   */
  indexAdd_(dim: number, index: Tensor, options: Opt<{ source: Tensor; alpha?: Scalar | undefined }>): this;
  /**
   * `indexAdd`, in place: adds `alpha · source` to the slices along `dim` that `index` lists.
   * `indexAdd_(dim, index, source, { alpha = 1 })`
   */
  indexAdd_(dim: number, index: Tensor, source: Tensor, options?: Opt<{ alpha?: Scalar | undefined }>): this;
  /**
   * Replaces the slices along `dim` that `index` lists by those of `tensor`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.index_copy.html
   */
  indexCopy(options: Opt<NamedDim<number> & { index: Tensor; source: Tensor }>): Tensor;
  /** Replaces the slices along `dim` that `index` lists by those of `tensor`. */
  indexCopy(dim: number, options: Opt<{ index: Tensor; source: Tensor }>): Tensor;
  /** Replaces the slices along `dim` that `index` lists by those of `tensor`. */
  indexCopy(dim: number, index: Tensor, options: Opt<{ source: Tensor }>): Tensor;
  /** Replaces the slices along `dim` that `index` lists by those of `tensor`. */
  indexCopy(dim: number, index: Tensor, source: Tensor): Tensor;
  /**
   * `indexCopy`, in place: replaces the slices along `dim` that `index` lists by those of `tensor`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.index_copy_.html
   */
  indexCopy_(options: Opt<NamedDim<number> & { index: Tensor; source: Tensor }>): this;
  /** `indexCopy`, in place: replaces the slices along `dim` that `index` lists by those of `tensor`. */
  indexCopy_(dim: number, options: Opt<{ index: Tensor; source: Tensor }>): this;
  /** `indexCopy`, in place: replaces the slices along `dim` that `index` lists by those of `tensor`. */
  indexCopy_(dim: number, index: Tensor, options: Opt<{ source: Tensor }>): this;
  /** `indexCopy`, in place: replaces the slices along `dim` that `index` lists by those of `tensor`. */
  indexCopy_(dim: number, index: Tensor, source: Tensor): this;
  /**
   * Fills the slices along `dim` that `index` lists with one value.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.index_fill.html
   */
  indexFill(options: Opt<NamedDim<number> & { index: Tensor; value: Tensor }>): Tensor;
  /** Fills the slices along `dim` that `index` lists with one value. */
  indexFill(dim: number, options: Opt<{ index: Tensor; value: Tensor }>): Tensor;
  /** Fills the slices along `dim` that `index` lists with one value. */
  indexFill(dim: number, index: Tensor, options: Opt<{ value: Tensor }>): Tensor;
  /** Fills the slices along `dim` that `index` lists with one value. */
  indexFill(dim: number, index: Tensor, value: Tensor): Tensor;
  /** Fills the slices along `dim` that `index` lists with one value. */
  indexFill(options: Opt<NamedDim<number> & { index: Tensor; value: Scalar }>): Tensor;
  /** Fills the slices along `dim` that `index` lists with one value. */
  indexFill(dim: number, options: Opt<{ index: Tensor; value: Scalar }>): Tensor;
  /** Fills the slices along `dim` that `index` lists with one value. */
  indexFill(dim: number, index: Tensor, options: Opt<{ value: Scalar }>): Tensor;
  /** Fills the slices along `dim` that `index` lists with one value. */
  indexFill(dim: number, index: Tensor, value: Scalar): Tensor;
  /**
   * `indexFill`, in place: fills the slices along `dim` that `index` lists with one value.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.index_fill_.html
   */
  indexFill_(options: Opt<NamedDim<number> & { index: Tensor; value: Tensor }>): this;
  /** `indexFill`, in place: fills the slices along `dim` that `index` lists with one value. */
  indexFill_(dim: number, options: Opt<{ index: Tensor; value: Tensor }>): this;
  /** `indexFill`, in place: fills the slices along `dim` that `index` lists with one value. */
  indexFill_(dim: number, index: Tensor, options: Opt<{ value: Tensor }>): this;
  /** `indexFill`, in place: fills the slices along `dim` that `index` lists with one value. */
  indexFill_(dim: number, index: Tensor, value: Tensor): this;
  /** `indexFill`, in place: fills the slices along `dim` that `index` lists with one value. */
  indexFill_(options: Opt<NamedDim<number> & { index: Tensor; value: Scalar }>): this;
  /** `indexFill`, in place: fills the slices along `dim` that `index` lists with one value. */
  indexFill_(dim: number, options: Opt<{ index: Tensor; value: Scalar }>): this;
  /** `indexFill`, in place: fills the slices along `dim` that `index` lists with one value. */
  indexFill_(dim: number, index: Tensor, options: Opt<{ value: Scalar }>): this;
  /** `indexFill`, in place: fills the slices along `dim` that `index` lists with one value. */
  indexFill_(dim: number, index: Tensor, value: Scalar): this;
  /**
   * What `this[indices] = values` writes: a tensor of indices a dimension; `accumulate` adds instead.
   * `indexPut(indices, values, accumulate = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.index_put.html
   */
  indexPut(options: Opt<{ indices: readonly (Tensor | null)[]; values: Tensor; accumulate?: boolean | undefined }>): Tensor;
  /**
   * What `this[indices] = values` writes: a tensor of indices a dimension; `accumulate` adds instead.
   * `indexPut(indices, values, accumulate = false)`
   */
  indexPut(indices: readonly (Tensor | null)[], options: Opt<{ values: Tensor; accumulate?: boolean | undefined }>): Tensor;
  /**
   * What `this[indices] = values` writes: a tensor of indices a dimension; `accumulate` adds instead.
   * `indexPut(indices, values, accumulate = false)`
   */
  indexPut(indices: readonly (Tensor | null)[], values: Tensor, options: Opt<{ accumulate?: boolean | undefined }>): Tensor;
  /**
   * What `this[indices] = values` writes: a tensor of indices a dimension; `accumulate` adds instead.
   * `indexPut(indices, values, accumulate = false)`
   */
  indexPut(indices: readonly (Tensor | null)[], values: Tensor, accumulate?: boolean): Tensor;
  /**
   * `indexPut`, in place: What `this[indices] = values` writes: a tensor of indices a dimension.
   * `indexPut_(indices, values, accumulate = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.index_put_.html
   */
  indexPut_(options: Opt<{ indices: readonly (Tensor | null)[]; values: Tensor; accumulate?: boolean | undefined }>): this;
  /**
   * `indexPut`, in place: What `this[indices] = values` writes: a tensor of indices a dimension.
   * `indexPut_(indices, values, accumulate = false)`
   */
  indexPut_(indices: readonly (Tensor | null)[], options: Opt<{ values: Tensor; accumulate?: boolean | undefined }>): this;
  /**
   * `indexPut`, in place: What `this[indices] = values` writes: a tensor of indices a dimension.
   * `indexPut_(indices, values, accumulate = false)`
   */
  indexPut_(indices: readonly (Tensor | null)[], values: Tensor, options: Opt<{ accumulate?: boolean | undefined }>): this;
  /**
   * `indexPut`, in place: What `this[indices] = values` writes: a tensor of indices a dimension.
   * `indexPut_(indices, values, accumulate = false)`
   */
  indexPut_(indices: readonly (Tensor | null)[], values: Tensor, accumulate?: boolean): this;
  /**
   * Combines slices of `source` with those along `dim` that `index` lists, by `prod`, `mean`, `amax` or
   * `amin`.
   * `indexReduce(dim, index, source, reduce, { includeSelf = true })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.index_reduce.html
   */
  indexReduce(options: Opt<NamedDim<number> & { index: Tensor; source: Tensor; reduce: 'prod' | 'mean' | 'amax' | 'amin'; includeSelf?: boolean | undefined }>): Tensor;
  /**
   * Combines slices of `source` with those along `dim` that `index` lists, by `prod`, `mean`, `amax` or
   * `amin`.
   * `indexReduce(dim, index, source, reduce, { includeSelf = true })`
   */
  indexReduce(dim: number, options: Opt<{ index: Tensor; source: Tensor; reduce: 'prod' | 'mean' | 'amax' | 'amin'; includeSelf?: boolean | undefined }>): Tensor;
  /**
   * Combines slices of `source` with those along `dim` that `index` lists, by `prod`, `mean`, `amax` or
   * `amin`.
   * `indexReduce(dim, index, source, reduce, { includeSelf = true })`
   */
  indexReduce(dim: number, index: Tensor, options: Opt<{ source: Tensor; reduce: 'prod' | 'mean' | 'amax' | 'amin'; includeSelf?: boolean | undefined }>): Tensor;
  /**
   * Combines slices of `source` with those along `dim` that `index` lists, by `prod`, `mean`, `amax` or
   * `amin`.
   * `indexReduce(dim, index, source, reduce, { includeSelf = true })`
   */
  indexReduce(dim: number, index: Tensor, source: Tensor, options: Opt<{ reduce: 'prod' | 'mean' | 'amax' | 'amin'; includeSelf?: boolean | undefined }>): Tensor;
  /**
   * Combines slices of `source` with those along `dim` that `index` lists, by `prod`, `mean`, `amax` or
   * `amin`.
   * `indexReduce(dim, index, source, reduce, { includeSelf = true })`
   */
  indexReduce(dim: number, index: Tensor, source: Tensor, reduce: 'prod' | 'mean' | 'amax' | 'amin', options?: Opt<{ includeSelf?: boolean | undefined }>): Tensor;
  /**
   * `indexReduce`, in place: combines slices of `source` with those along `dim` that `index` lists, by
   * `prod`, `mean`, `amax` or `amin`.
   * `indexReduce_(dim, index, source, reduce, { includeSelf = true })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.index_reduce_.html
   */
  indexReduce_(options: Opt<NamedDim<number> & { index: Tensor; source: Tensor; reduce: 'prod' | 'mean' | 'amax' | 'amin'; includeSelf?: boolean | undefined }>): this;
  /**
   * `indexReduce`, in place: combines slices of `source` with those along `dim` that `index` lists, by
   * `prod`, `mean`, `amax` or `amin`.
   * `indexReduce_(dim, index, source, reduce, { includeSelf = true })`
   */
  indexReduce_(dim: number, options: Opt<{ index: Tensor; source: Tensor; reduce: 'prod' | 'mean' | 'amax' | 'amin'; includeSelf?: boolean | undefined }>): this;
  /**
   * `indexReduce`, in place: combines slices of `source` with those along `dim` that `index` lists, by
   * `prod`, `mean`, `amax` or `amin`.
   * `indexReduce_(dim, index, source, reduce, { includeSelf = true })`
   */
  indexReduce_(dim: number, index: Tensor, options: Opt<{ source: Tensor; reduce: 'prod' | 'mean' | 'amax' | 'amin'; includeSelf?: boolean | undefined }>): this;
  /**
   * `indexReduce`, in place: combines slices of `source` with those along `dim` that `index` lists, by
   * `prod`, `mean`, `amax` or `amin`.
   * `indexReduce_(dim, index, source, reduce, { includeSelf = true })`
   */
  indexReduce_(dim: number, index: Tensor, source: Tensor, options: Opt<{ reduce: 'prod' | 'mean' | 'amax' | 'amin'; includeSelf?: boolean | undefined }>): this;
  /**
   * `indexReduce`, in place: combines slices of `source` with those along `dim` that `index` lists, by
   * `prod`, `mean`, `amax` or `amin`.
   * `indexReduce_(dim, index, source, reduce, { includeSelf = true })`
   */
  indexReduce_(dim: number, index: Tensor, source: Tensor, reduce: 'prod' | 'mean' | 'amax' | 'amin', options?: Opt<{ includeSelf?: boolean | undefined }>): this;
  /**
   * The slices along `dim` whose indices a one-dimensional tensor lists; a copy.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.index_select.html
   */
  indexSelect(options: Opt<NamedDim<number> & { index: Tensor }>): Tensor;
  /** The slices along `dim` whose indices a one-dimensional tensor lists; a copy. */
  indexSelect(dim: number, options: Opt<{ index: Tensor }>): Tensor;
  /** The slices along `dim` whose indices a one-dimensional tensor lists; a copy. */
  indexSelect(dim: number, index: Tensor): Tensor;
  /**
   * The indices (dims, N) of a coalesced sparse COO tensor.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.indices.html
   */
  indices(): Tensor;
  /**
   * Products summed over the last dimension of both: (…, N), (***, N) → (…, ***). With a number: `mul`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.inner.html
   */
  inner(options: Opt<NamedOther<Tensor>>): Tensor;
  /** Products summed over the last dimension of both: (…, N), (***, N) → (…, ***). With a number: `mul`. */
  inner(other: Tensor): Tensor;
  /**
   * The integers that a quantized tensor holds, as a tensor of an integer dtype.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.int_repr.html
   */
  intRepr(): Tensor;
  /**
   * The same as `linalg.inv`: the inverse of each square matrix; an error where one is singular. To solve
   * systems, `solve` is better.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.inverse.html
   */
  inverse(): Tensor;
  /**
   * Whether a sparse COO tensor is known to have sorted indices without duplicates.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.is_coalesced.html
   */
  isCoalesced(): boolean;
  /**
   * Whether the dtype is a complex one: complex32, complex64 or complex128.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.is_complex.html
   */
  isComplex(): boolean;
  /**
   * Whether a conjugation is pending: the tensor is a lazy `conj`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.is_conj.html
   */
  isConj(): boolean;
  /** Whether the tensor is spread over several processes: always false, tensors here never are. */
  isDistributed(): boolean;
  /**
   * Whether the dtype is a real floating one: complex ones are not.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.is_floating_point.html
   */
  isFloatingPoint(): boolean;
  /**
   * Whether it was made in inference mode, so that autograd can never record it.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.is_inference.html
   */
  isInference(): boolean;
  /**
   * Whether a negation is pending, as in the `imag` of a lazy `conj`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.is_neg.html
   */
  isNeg(): boolean;
  /**
   * Whether the one element is not zero; an error for any other number of elements.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.is_nonzero.html
   */
  isNonzero(): boolean;
  /**
   * Whether it lies in page-locked memory, which copies to a GPU faster. `isPinned(device = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.is_pinned.html
   */
  isPinned(options: Opt<{ device?: Device | null | undefined }>): boolean;
  /** Whether it lies in page-locked memory, which copies to a GPU faster. `isPinned(device = null)` */
  isPinned(device?: Device | null): boolean;
  /** Whether both have the same shape: the same sizes, dimension by dimension. */
  isSameSize(options: Opt<NamedOther<Tensor>>): boolean;
  /** Whether both have the same shape: the same sizes, dimension by dimension. */
  isSameSize(other: Tensor): boolean;
  /**
   * Whether both have the same storage, offset, shape and strides.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.is_set_to.html
   */
  isSetTo(options: Opt<{ tensor: Tensor }>): boolean;
  /** Whether both have the same storage, offset, shape and strides. */
  isSetTo(tensor: Tensor): boolean;
  /**
   * Whether the dtype has negative numbers: all but uint8 and its like, and bool.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.is_signed.html
   */
  isSigned(): boolean;
  /**
   * `|this - other| <= atol + rtol · |other|`, as booleans. Infinities equal themselves; NaN only with
   * `equalNan`.
   * `isclose(other, rtol = 0.00001, atol = 1e-8, equalNan = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.isclose.html
   */
  isclose(options: Opt<NamedOther<Tensor> & { rtol?: number | undefined; atol?: number | undefined; equalNan?: boolean | undefined }>): Tensor;
  /**
   * `|this - other| <= atol + rtol · |other|`, as booleans. Infinities equal themselves; NaN only with
   * `equalNan`.
   * `isclose(other, rtol = 0.00001, atol = 1e-8, equalNan = false)`
   */
  isclose(other: Tensor, options: Opt<{ rtol?: number | undefined; atol?: number | undefined; equalNan?: boolean | undefined }>): Tensor;
  /**
   * `|this - other| <= atol + rtol · |other|`, as booleans. Infinities equal themselves; NaN only with
   * `equalNan`.
   * `isclose(other, rtol = 0.00001, atol = 1e-8, equalNan = false)`
   */
  isclose(other: Tensor, rtol: number | undefined, options: Opt<{ atol?: number | undefined; equalNan?: boolean | undefined }>): Tensor;
  /**
   * `|this - other| <= atol + rtol · |other|`, as booleans. Infinities equal themselves; NaN only with
   * `equalNan`.
   * `isclose(other, rtol = 0.00001, atol = 1e-8, equalNan = false)`
   */
  isclose(other: Tensor, rtol: number | undefined, atol: number | undefined, options: Opt<{ equalNan?: boolean | undefined }>): Tensor;
  /**
   * `|this - other| <= atol + rtol · |other|`, as booleans. Infinities equal themselves; NaN only with
   * `equalNan`.
   * `isclose(other, rtol = 0.00001, atol = 1e-8, equalNan = false)`
   */
  isclose(other: Tensor, rtol?: number, atol?: number, equalNan?: boolean): Tensor;
  /**
   * Where neither NaN nor an infinity is, as booleans.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.isfinite.html
   */
  isfinite(): Tensor;
  /**
   * Where elements are ∞ or -∞, as booleans of the same shape.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.isinf.html
   */
  isinf(): Tensor;
  /**
   * Where elements are NaN (in either part of a complex number), as booleans.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.isnan.html
   */
  isnan(): Tensor;
  /**
   * Where elements are -∞ (and not ∞), as booleans of the same shape.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.isneginf.html
   */
  isneginf(): Tensor;
  /**
   * Where elements are ∞ (and not -∞), as booleans of the same shape.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.isposinf.html
   */
  isposinf(): Tensor;
  /**
   * Where the imaginary part is 0, as booleans; true everywhere for real tensors.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.isreal.html
   */
  isreal(): Tensor;
  /**
   * The inverse of `stft`, by overlapping and adding; an error where windows leave gaps.
   * `istft(nFft, hopLength = null, winLength = null, window = null, center = true, normalized = false,
   * onesided = null, length = null, returnComplex = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.istft.html
   */
  istft(options: Opt<{ nFft: number; hopLength?: number | null | undefined; winLength?: number | null | undefined; window?: Tensor | null | undefined; center?: boolean | undefined; normalized?: boolean | undefined; onesided?: boolean | null | undefined; length?: number | null | undefined; returnComplex?: boolean | undefined }>): Tensor;
  /**
   * The inverse of `stft`, by overlapping and adding; an error where windows leave gaps.
   * `istft(nFft, hopLength = null, winLength = null, window = null, center = true, normalized = false,
   * onesided = null, length = null, returnComplex = false)`
   */
  istft(nFft: number, options: Opt<{ hopLength?: number | null | undefined; winLength?: number | null | undefined; window?: Tensor | null | undefined; center?: boolean | undefined; normalized?: boolean | undefined; onesided?: boolean | null | undefined; length?: number | null | undefined; returnComplex?: boolean | undefined }>): Tensor;
  /**
   * The inverse of `stft`, by overlapping and adding; an error where windows leave gaps.
   * `istft(nFft, hopLength = null, winLength = null, window = null, center = true, normalized = false,
   * onesided = null, length = null, returnComplex = false)`
   */
  istft(nFft: number, hopLength: number | null | undefined, options: Opt<{ winLength?: number | null | undefined; window?: Tensor | null | undefined; center?: boolean | undefined; normalized?: boolean | undefined; onesided?: boolean | null | undefined; length?: number | null | undefined; returnComplex?: boolean | undefined }>): Tensor;
  /**
   * The inverse of `stft`, by overlapping and adding; an error where windows leave gaps.
   * `istft(nFft, hopLength = null, winLength = null, window = null, center = true, normalized = false,
   * onesided = null, length = null, returnComplex = false)`
   */
  istft(nFft: number, hopLength: number | null | undefined, winLength: number | null | undefined, options: Opt<{ window?: Tensor | null | undefined; center?: boolean | undefined; normalized?: boolean | undefined; onesided?: boolean | null | undefined; length?: number | null | undefined; returnComplex?: boolean | undefined }>): Tensor;
  /**
   * The inverse of `stft`, by overlapping and adding; an error where windows leave gaps.
   * `istft(nFft, hopLength = null, winLength = null, window = null, center = true, normalized = false,
   * onesided = null, length = null, returnComplex = false)`
   */
  istft(nFft: number, hopLength: number | null | undefined, winLength: number | null | undefined, window: Tensor | null | undefined, options: Opt<{ center?: boolean | undefined; normalized?: boolean | undefined; onesided?: boolean | null | undefined; length?: number | null | undefined; returnComplex?: boolean | undefined }>): Tensor;
  /**
   * The inverse of `stft`, by overlapping and adding; an error where windows leave gaps.
   * `istft(nFft, hopLength = null, winLength = null, window = null, center = true, normalized = false,
   * onesided = null, length = null, returnComplex = false)`
   */
  istft(nFft: number, hopLength: number | null | undefined, winLength: number | null | undefined, window: Tensor | null | undefined, center: boolean | undefined, options: Opt<{ normalized?: boolean | undefined; onesided?: boolean | null | undefined; length?: number | null | undefined; returnComplex?: boolean | undefined }>): Tensor;
  /**
   * The inverse of `stft`, by overlapping and adding; an error where windows leave gaps.
   * `istft(nFft, hopLength = null, winLength = null, window = null, center = true, normalized = false,
   * onesided = null, length = null, returnComplex = false)`
   */
  istft(nFft: number, hopLength: number | null | undefined, winLength: number | null | undefined, window: Tensor | null | undefined, center: boolean | undefined, normalized: boolean | undefined, options: Opt<{ onesided?: boolean | null | undefined; length?: number | null | undefined; returnComplex?: boolean | undefined }>): Tensor;
  /**
   * The inverse of `stft`, by overlapping and adding; an error where windows leave gaps.
   * `istft(nFft, hopLength = null, winLength = null, window = null, center = true, normalized = false,
   * onesided = null, length = null, returnComplex = false)`
   */
  istft(nFft: number, hopLength: number | null | undefined, winLength: number | null | undefined, window: Tensor | null | undefined, center: boolean | undefined, normalized: boolean | undefined, onesided: boolean | null | undefined, options: Opt<{ length?: number | null | undefined; returnComplex?: boolean | undefined }>): Tensor;
  /**
   * The inverse of `stft`, by overlapping and adding; an error where windows leave gaps.
   * `istft(nFft, hopLength = null, winLength = null, window = null, center = true, normalized = false,
   * onesided = null, length = null, returnComplex = false)`
   */
  istft(nFft: number, hopLength: number | null | undefined, winLength: number | null | undefined, window: Tensor | null | undefined, center: boolean | undefined, normalized: boolean | undefined, onesided: boolean | null | undefined, length: number | null | undefined, options: Opt<{ returnComplex?: boolean | undefined }>): Tensor;
  /**
   * The inverse of `stft`, by overlapping and adding; an error where windows leave gaps.
   * `istft(nFft, hopLength = null, winLength = null, window = null, center = true, normalized = false,
   * onesided = null, length = null, returnComplex = false)`
   */
  istft(nFft: number, hopLength?: number | null, winLength?: number | null, window?: Tensor | null, center?: boolean, normalized?: boolean, onesided?: boolean | null, length?: number | null, returnComplex?: boolean): Tensor;
  /**
   * The Kronecker product: each element of `this` times the whole of `other`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.kron.html
   */
  kron(options: Opt<NamedOther<Tensor>>): Tensor;
  /** The Kronecker product: each element of `this` times the whole of `other`. */
  kron(other: Tensor): Tensor;
  /**
   * The `k`-th smallest along `dim`, counted from 1, and where it is.
   * `kthvalue(k, dim = -1, keepdim = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.kthvalue.html
   */
  kthvalue(options: Opt<{ k: number; dim?: number | undefined; axis?: number | undefined; keepdim?: boolean | undefined; keepdims?: boolean | undefined }>): NamedTuple<['values', 'indices']>;
  /**
   * The `k`-th smallest along `dim`, counted from 1, and where it is.
   * `kthvalue(k, dim = -1, keepdim = false)`
   */
  kthvalue(k: number, options: Opt<{ dim?: number | undefined; axis?: number | undefined; keepdim?: boolean | undefined; keepdims?: boolean | undefined }>): NamedTuple<['values', 'indices']>;
  /**
   * The `k`-th smallest along `dim`, counted from 1, and where it is.
   * `kthvalue(k, dim = -1, keepdim = false)`
   */
  kthvalue(k: number, dim: number | undefined, options: Opt<{ keepdim?: boolean | undefined; keepdims?: boolean | undefined }>): NamedTuple<['values', 'indices']>;
  /**
   * The `k`-th smallest along `dim`, counted from 1, and where it is.
   * `kthvalue(k, dim = -1, keepdim = false)`
   */
  kthvalue(k: number, dim?: number, keepdim?: boolean): NamedTuple<['values', 'indices']>;
  /**
   * The least common multiple of two integer tensors, never negative; 0 where either is 0.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.lcm.html
   */
  lcm(options: Opt<NamedOther<Tensor>>): Tensor;
  /** The least common multiple of two integer tensors, never negative; 0 where either is 0. */
  lcm(other: Tensor): Tensor;
  /**
   * `lcm`, in place: the least common multiple of two integer tensors, never negative.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.lcm_.html
   */
  lcm_(options: Opt<NamedOther<Tensor>>): this;
  /** `lcm`, in place: the least common multiple of two integer tensors, never negative. */
  lcm_(other: Tensor): this;
  /**
   * `this · 2 ** other`, broadcast: a number from its mantissa and its exponent.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.ldexp.html
   */
  ldexp(options: Opt<NamedOther<Tensor>>): Tensor;
  /** `this · 2 ** other`, broadcast: a number from its mantissa and its exponent. */
  ldexp(other: Tensor): Tensor;
  /**
   * `ldexp`, in place: `this · 2 ** other`, broadcast: a number from its mantissa and its exponent.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.ldexp_.html
   */
  ldexp_(options: Opt<NamedOther<Tensor>>): this;
  /** `ldexp`, in place: `this · 2 ** other`, broadcast: a number from its mantissa and its exponent. */
  ldexp_(other: Tensor): this;
  /**
   * `this <= other`, element by element, as booleans; false for NaN.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.le.html
   */
  le(options: Opt<NamedOther<Tensor>>): Tensor;
  /** `this <= other`, element by element, as booleans; false for NaN. */
  le(other: Tensor): Tensor;
  /** `this <= other`, element by element, as booleans; false for NaN. */
  le(options: Opt<NamedOther<Scalar>>): Tensor;
  /** `this <= other`, element by element, as booleans; false for NaN. */
  le(other: Scalar): Tensor;
  /**
   * `le`, in place: `this <= other`, element by element, as 1 and 0.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.le_.html
   */
  le_(options: Opt<NamedOther<Tensor>>): this;
  /** `le`, in place: `this <= other`, element by element, as 1 and 0. */
  le_(other: Tensor): this;
  /** `le`, in place: `this <= other`, element by element, as 1 and 0. */
  le_(options: Opt<NamedOther<Scalar>>): this;
  /** `le`, in place: `this <= other`, element by element, as 1 and 0. */
  le_(other: Scalar): this;
  /**
   * `this + weight · (end - this)`: 0 gives `this`, 1 gives `end`, and `weight` may lie outside [0, 1].
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.lerp.html
   */
  lerp(options: Opt<{ end: Tensor; weight: Tensor }>): Tensor;
  /** `this + weight · (end - this)`: 0 gives `this`, 1 gives `end`, and `weight` may lie outside [0, 1]. */
  lerp(end: Tensor, options: Opt<{ weight: Tensor }>): Tensor;
  /** `this + weight · (end - this)`: 0 gives `this`, 1 gives `end`, and `weight` may lie outside [0, 1]. */
  lerp(end: Tensor, weight: Tensor): Tensor;
  /** `this + weight · (end - this)`: 0 gives `this`, 1 gives `end`, and `weight` may lie outside [0, 1]. */
  lerp(options: Opt<{ end: Tensor; weight: Scalar }>): Tensor;
  /** `this + weight · (end - this)`: 0 gives `this`, 1 gives `end`, and `weight` may lie outside [0, 1]. */
  lerp(end: Tensor, options: Opt<{ weight: Scalar }>): Tensor;
  /** `this + weight · (end - this)`: 0 gives `this`, 1 gives `end`, and `weight` may lie outside [0, 1]. */
  lerp(end: Tensor, weight: Scalar): Tensor;
  /**
   * `lerp`, in place: `this + weight · (end - this)`: 0 gives `this`, 1 gives `end`, and `weight` may lie
   * outside [0, 1].
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.lerp_.html
   */
  lerp_(options: Opt<{ end: Tensor; weight: Tensor }>): this;
  /**
   * `lerp`, in place: `this + weight · (end - this)`: 0 gives `this`, 1 gives `end`, and `weight` may lie
   * outside [0, 1].
   */
  lerp_(end: Tensor, options: Opt<{ weight: Tensor }>): this;
  /**
   * `lerp`, in place: `this + weight · (end - this)`: 0 gives `this`, 1 gives `end`, and `weight` may lie
   * outside [0, 1].
   */
  lerp_(end: Tensor, weight: Tensor): this;
  /**
   * `lerp`, in place: `this + weight · (end - this)`: 0 gives `this`, 1 gives `end`, and `weight` may lie
   * outside [0, 1].
   */
  lerp_(options: Opt<{ end: Tensor; weight: Scalar }>): this;
  /**
   * `lerp`, in place: `this + weight · (end - this)`: 0 gives `this`, 1 gives `end`, and `weight` may lie
   * outside [0, 1].
   */
  lerp_(end: Tensor, options: Opt<{ weight: Scalar }>): this;
  /**
   * `lerp`, in place: `this + weight · (end - this)`: 0 gives `this`, 1 gives `end`, and `weight` may lie
   * outside [0, 1].
   */
  lerp_(end: Tensor, weight: Scalar): this;
  /**
   * The same as `lt`: `this < other`, element by element, as booleans; false for NaN.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.less.html
   */
  less(options: Opt<NamedOther<Tensor>>): Tensor;
  /** The same as `lt`: `this < other`, element by element, as booleans; false for NaN. */
  less(other: Tensor): Tensor;
  /** The same as `lt`: `this < other`, element by element, as booleans; false for NaN. */
  less(options: Opt<NamedOther<Scalar>>): Tensor;
  /** The same as `lt`: `this < other`, element by element, as booleans; false for NaN. */
  less(other: Scalar): Tensor;
  /**
   * `less`, in place: `this < other`, element by element, as 1 and 0.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.less_.html
   */
  less_(options: Opt<NamedOther<Tensor>>): this;
  /** `less`, in place: `this < other`, element by element, as 1 and 0. */
  less_(other: Tensor): this;
  /** `less`, in place: `this < other`, element by element, as 1 and 0. */
  less_(options: Opt<NamedOther<Scalar>>): this;
  /** `less`, in place: `this < other`, element by element, as 1 and 0. */
  less_(other: Scalar): this;
  /**
   * The same as `le`: `this <= other`, element by element, as booleans; false for NaN.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.less_equal.html
   */
  lessEqual(options: Opt<NamedOther<Tensor>>): Tensor;
  /** The same as `le`: `this <= other`, element by element, as booleans; false for NaN. */
  lessEqual(other: Tensor): Tensor;
  /** The same as `le`: `this <= other`, element by element, as booleans; false for NaN. */
  lessEqual(options: Opt<NamedOther<Scalar>>): Tensor;
  /** The same as `le`: `this <= other`, element by element, as booleans; false for NaN. */
  lessEqual(other: Scalar): Tensor;
  /**
   * `lessEqual`, in place: `this <= other`, element by element, as 1 and 0.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.less_equal_.html
   */
  lessEqual_(options: Opt<NamedOther<Tensor>>): this;
  /** `lessEqual`, in place: `this <= other`, element by element, as 1 and 0. */
  lessEqual_(other: Tensor): this;
  /** `lessEqual`, in place: `this <= other`, element by element, as 1 and 0. */
  lessEqual_(options: Opt<NamedOther<Scalar>>): this;
  /** `lessEqual`, in place: `this <= other`, element by element, as 1 and 0. */
  lessEqual_(other: Scalar): this;
  /**
   * `log |Γ(this)|`: the logarithm of the gamma function, which continues factorials; ∞ at 0 and below at
   * integers.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.lgamma.html
   */
  lgamma(): Tensor;
  /**
   * `lgamma`, in place: `log |Γ(this)|`: the logarithm of the gamma function, which continues factorials.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.lgamma_.html
   */
  lgamma_(): this;
  /**
   * The natural logarithm; -∞ at zero, NaN below, for real dtypes.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.log.html
   */
  log(): Tensor;
  /**
   * The logarithm to base 10; -∞ at zero, NaN below, for real dtypes.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.log10.html
   */
  log10(): Tensor;
  /**
   * `log10`, in place: the logarithm to base 10.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.log10_.html
   */
  log10_(): this;
  /**
   * `log(1 + this)`, exact to the last digits near zero.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.log1p.html
   */
  log1p(): Tensor;
  /**
   * `log1p`, in place: `log(1 + this)`, exact to the last digits near zero.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.log1p_.html
   */
  log1p_(): this;
  /**
   * The logarithm to base 2; -∞ at zero, NaN below, for real dtypes.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.log2.html
   */
  log2(): Tensor;
  /**
   * `log2`, in place: the logarithm to base 2.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.log2_.html
   */
  log2_(): this;
  /**
   * `log`, in place: the natural logarithm.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.log_.html
   */
  log_(): this;
  /**
   * Fills with `exp` of normal numbers of `mean` and `std`: those of the logarithm.
   * `logNormal_(mean = 1, std = 2, { generator = null })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.log_normal_.html
   */
  logNormal_(options: Opt<{ mean?: number | undefined; std?: number | undefined; generator?: Generator | null | undefined }>): this;
  /**
   * Fills with `exp` of normal numbers of `mean` and `std`: those of the logarithm.
   * `logNormal_(mean = 1, std = 2, { generator = null })`
   */
  logNormal_(mean: number | undefined, options: Opt<{ std?: number | undefined; generator?: Generator | null | undefined }>): this;
  /**
   * Fills with `exp` of normal numbers of `mean` and `std`: those of the logarithm.
   * `logNormal_(mean = 1, std = 2, { generator = null })`
   */
  logNormal_(mean?: number, std?: number, options?: Opt<{ generator?: Generator | null | undefined }>): this;
  /**
   * `xᵢ - log Σ exp(xⱼ)` along `dim`, without overflow: better than `log` of `softmax`.
   * `logSoftmax(dim, dtype = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.log_softmax.html
   */
  logSoftmax(options: Opt<NamedDim<number> & { dtype?: DType | null | undefined }>): Tensor;
  /**
   * `xᵢ - log Σ exp(xⱼ)` along `dim`, without overflow: better than `log` of `softmax`.
   * `logSoftmax(dim, dtype = null)`
   */
  logSoftmax(dim: number, options: Opt<{ dtype?: DType | null | undefined }>): Tensor;
  /**
   * `xᵢ - log Σ exp(xⱼ)` along `dim`, without overflow: better than `log` of `softmax`.
   * `logSoftmax(dim, dtype = null)`
   */
  logSoftmax(dim: number, dtype?: DType | null): Tensor;
  /**
   * `log(exp(this) + exp(other))`, without overflow.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.logaddexp.html
   */
  logaddexp(options: Opt<NamedOther<Tensor>>): Tensor;
  /** `log(exp(this) + exp(other))`, without overflow. */
  logaddexp(other: Tensor): Tensor;
  /**
   * `log2(2 ** this + 2 ** other)`, without overflow.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.logaddexp2.html
   */
  logaddexp2(options: Opt<NamedOther<Tensor>>): Tensor;
  /** `log2(2 ** this + 2 ** other)`, without overflow. */
  logaddexp2(other: Tensor): Tensor;
  /**
   * `log` of the running sums of `exp(this)` along `dim`, without overflow.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.logcumsumexp.html
   */
  logcumsumexp(options: Opt<NamedDim<number>>): Tensor;
  /** `log` of the running sums of `exp(this)` along `dim`, without overflow. */
  logcumsumexp(dim: number): Tensor;
  /**
   * `log det this`; NaN where the determinant is negative, -∞ where it is 0.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.logdet.html
   */
  logdet(): Tensor;
  /**
   * Whether both are non-zero, broadcast, as booleans. NaN counts as true.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.logical_and.html
   */
  logicalAnd(options: Opt<NamedOther<Tensor>>): Tensor;
  /** Whether both are non-zero, broadcast, as booleans. NaN counts as true. */
  logicalAnd(other: Tensor): Tensor;
  /**
   * `logicalAnd`, in place: whether both are non-zero, broadcast, as 1 and 0.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.logical_and_.html
   */
  logicalAnd_(options: Opt<NamedOther<Tensor>>): this;
  /** `logicalAnd`, in place: whether both are non-zero, broadcast, as 1 and 0. */
  logicalAnd_(other: Tensor): this;
  /**
   * Whether each element is zero, as booleans.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.logical_not.html
   */
  logicalNot(): Tensor;
  /**
   * `logicalNot`, in place: whether each element is zero, as 1 and 0.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.logical_not_.html
   */
  logicalNot_(): this;
  /**
   * Whether either is non-zero, broadcast, as booleans. NaN counts as true.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.logical_or.html
   */
  logicalOr(options: Opt<NamedOther<Tensor>>): Tensor;
  /** Whether either is non-zero, broadcast, as booleans. NaN counts as true. */
  logicalOr(other: Tensor): Tensor;
  /**
   * `logicalOr`, in place: whether either is non-zero, broadcast, as 1 and 0.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.logical_or_.html
   */
  logicalOr_(options: Opt<NamedOther<Tensor>>): this;
  /** `logicalOr`, in place: whether either is non-zero, broadcast, as 1 and 0. */
  logicalOr_(other: Tensor): this;
  /**
   * Whether exactly one is non-zero, broadcast, as booleans.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.logical_xor.html
   */
  logicalXor(options: Opt<NamedOther<Tensor>>): Tensor;
  /** Whether exactly one is non-zero, broadcast, as booleans. */
  logicalXor(other: Tensor): Tensor;
  /**
   * `logicalXor`, in place: whether exactly one is non-zero, broadcast, as 1 and 0.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.logical_xor_.html
   */
  logicalXor_(options: Opt<NamedOther<Tensor>>): this;
  /** `logicalXor`, in place: whether exactly one is non-zero, broadcast, as 1 and 0. */
  logicalXor_(other: Tensor): this;
  /**
   * `log(x / (1 - x))`, the inverse of `sigmoid`; `eps` first moves `this` into [eps, 1 - eps].
   * `logit(eps = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.logit.html
   */
  logit(options: Opt<{ eps?: number | null | undefined }>): Tensor;
  /**
   * `log(x / (1 - x))`, the inverse of `sigmoid`; `eps` first moves `this` into [eps, 1 - eps].
   * `logit(eps = null)`
   */
  logit(eps?: number | null): Tensor;
  /**
   * `logit`, in place: `log(x / (1 - x))`, the inverse of `sigmoid`. `logit_(eps = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.logit_.html
   */
  logit_(options: Opt<{ eps?: number | null | undefined }>): this;
  /** `logit`, in place: `log(x / (1 - x))`, the inverse of `sigmoid`. `logit_(eps = null)` */
  logit_(eps?: number | null): this;
  /**
   * `log Σ exp(this)` over `dim`, without overflow. `logsumexp(dim, keepdim = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.logsumexp.html
   */
  logsumexp(options: Opt<NamedDim<IntOrList> & { keepdim?: boolean | undefined; keepdims?: boolean | undefined }>): Tensor;
  /** `log Σ exp(this)` over `dim`, without overflow. `logsumexp(dim, keepdim = false)` */
  logsumexp(dim: IntOrList, options: Opt<{ keepdim?: boolean | undefined; keepdims?: boolean | undefined }>): Tensor;
  /** `log Σ exp(this)` over `dim`, without overflow. `logsumexp(dim, keepdim = false)` */
  logsumexp(dim: IntOrList, keepdim?: boolean): Tensor;
  /**
   * `this < other`, element by element, as booleans; false for NaN.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.lt.html
   */
  lt(options: Opt<NamedOther<Tensor>>): Tensor;
  /** `this < other`, element by element, as booleans; false for NaN. */
  lt(other: Tensor): Tensor;
  /** `this < other`, element by element, as booleans; false for NaN. */
  lt(options: Opt<NamedOther<Scalar>>): Tensor;
  /** `this < other`, element by element, as booleans; false for NaN. */
  lt(other: Scalar): Tensor;
  /**
   * `lt`, in place: `this < other`, element by element, as 1 and 0.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.lt_.html
   */
  lt_(options: Opt<NamedOther<Tensor>>): this;
  /** `lt`, in place: `this < other`, element by element, as 1 and 0. */
  lt_(other: Tensor): this;
  /** `lt`, in place: `this < other`, element by element, as 1 and 0. */
  lt_(options: Opt<NamedOther<Scalar>>): this;
  /** `lt`, in place: `this < other`, element by element, as 1 and 0. */
  lt_(other: Scalar): this;
  /**
   * Solves `A · X = this`, from what `linalg.luFactor` makes of A.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.lu_solve.html
   */
  luSolve(options: Opt<{ LUData: Tensor; LUPivots: Tensor }>): Tensor;
  /** Solves `A · X = this`, from what `linalg.luFactor` makes of A. */
  luSolve(LUData: Tensor, options: Opt<{ LUPivots: Tensor }>): Tensor;
  /** Solves `A · X = this`, from what `linalg.luFactor` makes of A. */
  luSolve(LUData: Tensor, LUPivots: Tensor): Tensor;
  /**
   * `value` where `mask` is true, `this` elsewhere; `mask` is broadcast.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.masked_fill.html
   */
  maskedFill(options: Opt<{ mask: Tensor; value: Tensor }>): Tensor;
  /** `value` where `mask` is true, `this` elsewhere; `mask` is broadcast. */
  maskedFill(mask: Tensor, options: Opt<{ value: Tensor }>): Tensor;
  /** `value` where `mask` is true, `this` elsewhere; `mask` is broadcast. */
  maskedFill(mask: Tensor, value: Tensor): Tensor;
  /** `value` where `mask` is true, `this` elsewhere; `mask` is broadcast. */
  maskedFill(options: Opt<{ mask: Tensor; value: Scalar }>): Tensor;
  /** `value` where `mask` is true, `this` elsewhere; `mask` is broadcast. */
  maskedFill(mask: Tensor, options: Opt<{ value: Scalar }>): Tensor;
  /** `value` where `mask` is true, `this` elsewhere; `mask` is broadcast. */
  maskedFill(mask: Tensor, value: Scalar): Tensor;
  /**
   * `maskedFill`, in place: `value` where `mask` is true, `this` elsewhere.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.masked_fill_.html
   */
  maskedFill_(options: Opt<{ mask: Tensor; value: Tensor }>): this;
  /** `maskedFill`, in place: `value` where `mask` is true, `this` elsewhere. */
  maskedFill_(mask: Tensor, options: Opt<{ value: Tensor }>): this;
  /** `maskedFill`, in place: `value` where `mask` is true, `this` elsewhere. */
  maskedFill_(mask: Tensor, value: Tensor): this;
  /** `maskedFill`, in place: `value` where `mask` is true, `this` elsewhere. */
  maskedFill_(options: Opt<{ mask: Tensor; value: Scalar }>): this;
  /** `maskedFill`, in place: `value` where `mask` is true, `this` elsewhere. */
  maskedFill_(mask: Tensor, options: Opt<{ value: Scalar }>): this;
  /** `maskedFill`, in place: `value` where `mask` is true, `this` elsewhere. */
  maskedFill_(mask: Tensor, value: Scalar): this;
  /**
   * Where `mask` is true, the elements of `source` one after the other; `this` elsewhere.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.masked_scatter.html
   */
  maskedScatter(options: Opt<{ mask: Tensor; source: Tensor }>): Tensor;
  /** Where `mask` is true, the elements of `source` one after the other; `this` elsewhere. */
  maskedScatter(mask: Tensor, options: Opt<{ source: Tensor }>): Tensor;
  /** Where `mask` is true, the elements of `source` one after the other; `this` elsewhere. */
  maskedScatter(mask: Tensor, source: Tensor): Tensor;
  /**
   * `maskedScatter`, in place: Where `mask` is true, the elements of `source` one after the other.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.masked_scatter_.html
   */
  maskedScatter_(options: Opt<{ mask: Tensor; source: Tensor }>): this;
  /** `maskedScatter`, in place: Where `mask` is true, the elements of `source` one after the other. */
  maskedScatter_(mask: Tensor, options: Opt<{ source: Tensor }>): this;
  /** `maskedScatter`, in place: Where `mask` is true, the elements of `source` one after the other. */
  maskedScatter_(mask: Tensor, source: Tensor): this;
  /**
   * The elements where `mask` is true, in one dimension; a copy. Waits for the GPU.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.masked_select.html
   */
  maskedSelect(options: Opt<{ mask: Tensor }>): Tensor;
  /** The elements where `mask` is true, in one dimension; a copy. Waits for the GPU. */
  maskedSelect(mask: Tensor): Tensor;
  /**
   * The matrix product, by dimensions: 1·1 a dot product, 2·1 and 1·2 with a vector, more a batch that is
   * broadcast.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.matmul.html
   */
  matmul(options: Opt<NamedOther<Tensor>>): Tensor;
  /**
   * The matrix product, by dimensions: 1·1 a dot product, 2·1 and 1·2 with a vector, more a batch that is
   * broadcast.
   */
  matmul(other: Tensor): Tensor;
  /**
   * The same as `linalg.matrixExp`: `e ** A = Σ Aᵏ / k!` of each square matrix; not element by element.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.matrix_exp.html
   */
  matrixExp(): Tensor;
  /**
   * The same as `linalg.matrixPower`: the `n`-th power of each square matrix; negative ones of its inverse.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.matrix_power.html
   */
  matrixPower(options: Opt<{ n: number }>): Tensor;
  /**
   * The same as `linalg.matrixPower`: the `n`-th power of each square matrix; negative ones of its inverse.
   */
  matrixPower(n: number): Tensor;
  /**
   * The largest of all; with `dim` also where it is, as `{ values, indices }`; of two tensors as `maximum`.
   * NaN wins.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.max.html
   */
  max(): Tensor;
  /**
   * The largest of all; with `dim` also where it is, as `{ values, indices }`; of two tensors as `maximum`.
   * NaN wins.
   */
  max(options: Opt<NamedOther<Tensor>>): Tensor;
  /**
   * The largest of all; with `dim` also where it is, as `{ values, indices }`; of two tensors as `maximum`.
   * NaN wins.
   */
  max(other: Tensor): Tensor;
  /**
   * The largest of all; with `dim` also where it is, as `{ values, indices }`; of two tensors as `maximum`.
   * NaN wins.
   * `max(dim, keepdim = false)`
   */
  max(options: Opt<NamedDim<number> & { keepdim?: boolean | undefined; keepdims?: boolean | undefined }>): NamedTuple<['values', 'indices']>;
  /**
   * The largest of all; with `dim` also where it is, as `{ values, indices }`; of two tensors as `maximum`.
   * NaN wins.
   * `max(dim, keepdim = false)`
   */
  max(dim: number, options: Opt<{ keepdim?: boolean | undefined; keepdims?: boolean | undefined }>): NamedTuple<['values', 'indices']>;
  /**
   * The largest of all; with `dim` also where it is, as `{ values, indices }`; of two tensors as `maximum`.
   * NaN wins.
   * `max(dim, keepdim = false)`
   */
  max(dim: number, keepdim?: boolean): NamedTuple<['values', 'indices']>;
  /**
   * The larger of two, broadcast. NaN if either is NaN; see `fmax`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.maximum.html
   */
  maximum(options: Opt<NamedOther<Tensor>>): Tensor;
  /** The larger of two, broadcast. NaN if either is NaN; see `fmax`. */
  maximum(other: Tensor): Tensor;
  /**
   * The average over `dim`, or over all; for floating and complex dtypes. The mean of nothing is NaN.
   * `mean({ dtype = null })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.mean.html
   */
  mean(options?: Opt<{ dtype?: DType | null | undefined }>): Tensor;
  /**
   * The average over `dim`, or over all; for floating and complex dtypes. The mean of nothing is NaN.
   * `mean(dim, keepdim = false, { dtype = null })`
   */
  mean(options: Opt<NamedDim<IntOrList | null> & { keepdim?: boolean | undefined; keepdims?: boolean | undefined; dtype?: DType | null | undefined }>): Tensor;
  /**
   * The average over `dim`, or over all; for floating and complex dtypes. The mean of nothing is NaN.
   * `mean(dim, keepdim = false, { dtype = null })`
   */
  mean(dim: IntOrList | null, options: Opt<{ keepdim?: boolean | undefined; keepdims?: boolean | undefined; dtype?: DType | null | undefined }>): Tensor;
  /**
   * The average over `dim`, or over all; for floating and complex dtypes. The mean of nothing is NaN.
   * `mean(dim, keepdim = false, { dtype = null })`
   */
  mean(dim: IntOrList | null, keepdim?: boolean, options?: Opt<{ dtype?: DType | null | undefined }>): Tensor;
  /**
   * The middle element; of an even number the lower middle one, unlike NumPy. With `dim` also where it is.
   * NaN wins.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.median.html
   */
  median(): Tensor;
  /**
   * The middle element; of an even number the lower middle one, unlike NumPy. With `dim` also where it is.
   * NaN wins.
   * `median(dim, keepdim = false)`
   */
  median(options: Opt<NamedDim<number> & { keepdim?: boolean | undefined; keepdims?: boolean | undefined }>): NamedTuple<['values', 'indices']>;
  /**
   * The middle element; of an even number the lower middle one, unlike NumPy. With `dim` also where it is.
   * NaN wins.
   * `median(dim, keepdim = false)`
   */
  median(dim: number, options: Opt<{ keepdim?: boolean | undefined; keepdims?: boolean | undefined }>): NamedTuple<['values', 'indices']>;
  /**
   * The middle element; of an even number the lower middle one, unlike NumPy. With `dim` also where it is.
   * NaN wins.
   * `median(dim, keepdim = false)`
   */
  median(dim: number, keepdim?: boolean): NamedTuple<['values', 'indices']>;
  /**
   * The smallest of all; with `dim` also where it is, as `{ values, indices }`; of two tensors as `minimum`.
   * NaN wins.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.min.html
   */
  min(): Tensor;
  /**
   * The smallest of all; with `dim` also where it is, as `{ values, indices }`; of two tensors as `minimum`.
   * NaN wins.
   */
  min(options: Opt<NamedOther<Tensor>>): Tensor;
  /**
   * The smallest of all; with `dim` also where it is, as `{ values, indices }`; of two tensors as `minimum`.
   * NaN wins.
   */
  min(other: Tensor): Tensor;
  /**
   * The smallest of all; with `dim` also where it is, as `{ values, indices }`; of two tensors as `minimum`.
   * NaN wins.
   * `min(dim, keepdim = false)`
   */
  min(options: Opt<NamedDim<number> & { keepdim?: boolean | undefined; keepdims?: boolean | undefined }>): NamedTuple<['values', 'indices']>;
  /**
   * The smallest of all; with `dim` also where it is, as `{ values, indices }`; of two tensors as `minimum`.
   * NaN wins.
   * `min(dim, keepdim = false)`
   */
  min(dim: number, options: Opt<{ keepdim?: boolean | undefined; keepdims?: boolean | undefined }>): NamedTuple<['values', 'indices']>;
  /**
   * The smallest of all; with `dim` also where it is, as `{ values, indices }`; of two tensors as `minimum`.
   * NaN wins.
   * `min(dim, keepdim = false)`
   */
  min(dim: number, keepdim?: boolean): NamedTuple<['values', 'indices']>;
  /**
   * The smaller of two, broadcast. NaN if either is NaN; see `fmin`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.minimum.html
   */
  minimum(options: Opt<NamedOther<Tensor>>): Tensor;
  /** The smaller of two, broadcast. NaN if either is NaN; see `fmin`. */
  minimum(other: Tensor): Tensor;
  /**
   * The product of two matrices: (N, M) · (M, P) → (N, P); no broadcast.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.mm.html
   */
  mm(options: Opt<{ mat2: Tensor }>): Tensor;
  /** The product of two matrices: (N, M) · (M, P) → (N, P); no broadcast. */
  mm(mat2: Tensor): Tensor;
  /**
   * The most frequent value along `dim`, and an index at which it stands; of several the smallest.
   * `mode(dim = -1, keepdim = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.mode.html
   */
  mode(options: Opt<{ dim?: number | undefined; axis?: number | undefined; keepdim?: boolean | undefined; keepdims?: boolean | undefined }>): NamedTuple<['values', 'indices']>;
  /**
   * The most frequent value along `dim`, and an index at which it stands; of several the smallest.
   * `mode(dim = -1, keepdim = false)`
   */
  mode(dim: number | undefined, options: Opt<{ keepdim?: boolean | undefined; keepdims?: boolean | undefined }>): NamedTuple<['values', 'indices']>;
  /**
   * The most frequent value along `dim`, and an index at which it stands; of several the smallest.
   * `mode(dim = -1, keepdim = false)`
   */
  mode(dim?: number, keepdim?: boolean): NamedTuple<['values', 'indices']>;
  /**
   * The same as `movedim`: moves dimensions from `source` to `destination`, the others keep their order; a
   * view.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.moveaxis.html
   */
  moveaxis(options: Opt<{ source: number; destination: number }>): Tensor;
  /**
   * The same as `movedim`: moves dimensions from `source` to `destination`, the others keep their order; a
   * view.
   */
  moveaxis(source: number, options: Opt<{ destination: number }>): Tensor;
  /**
   * The same as `movedim`: moves dimensions from `source` to `destination`, the others keep their order; a
   * view.
   */
  moveaxis(source: number, destination: number): Tensor;
  /**
   * The same as `movedim`: moves dimensions from `source` to `destination`, the others keep their order; a
   * view.
   */
  moveaxis(options: Opt<{ source: readonly number[]; destination: readonly number[] }>): Tensor;
  /**
   * The same as `movedim`: moves dimensions from `source` to `destination`, the others keep their order; a
   * view.
   */
  moveaxis(source: readonly number[], options: Opt<{ destination: readonly number[] }>): Tensor;
  /**
   * The same as `movedim`: moves dimensions from `source` to `destination`, the others keep their order; a
   * view.
   */
  moveaxis(source: readonly number[], destination: readonly number[]): Tensor;
  /**
   * Moves dimensions from `source` to `destination`, the others keep their order; a view.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.movedim.html
   */
  movedim(options: Opt<{ source: number; destination: number }>): Tensor;
  /** Moves dimensions from `source` to `destination`, the others keep their order; a view. */
  movedim(source: number, options: Opt<{ destination: number }>): Tensor;
  /** Moves dimensions from `source` to `destination`, the others keep their order; a view. */
  movedim(source: number, destination: number): Tensor;
  /** Moves dimensions from `source` to `destination`, the others keep their order; a view. */
  movedim(options: Opt<{ source: readonly number[]; destination: readonly number[] }>): Tensor;
  /** Moves dimensions from `source` to `destination`, the others keep their order; a view. */
  movedim(source: readonly number[], options: Opt<{ destination: readonly number[] }>): Tensor;
  /** Moves dimensions from `source` to `destination`, the others keep their order; a view. */
  movedim(source: readonly number[], destination: readonly number[]): Tensor;
  /**
   * Sorted along the first dimension, rising; `sort` without the indices.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.msort.html
   */
  msort(): Tensor;
  /**
   * `this · other`, element by element and broadcast; dtypes are promoted. `matmul` is the product of
   * matrices.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.mul.html
   */
  mul(options: Opt<NamedOther<TensorLike>>): Tensor;
  /**
   * `this · other`, element by element and broadcast; dtypes are promoted. `matmul` is the product of
   * matrices.
   */
  mul(other: TensorLike): Tensor;
  /**
   * `mul`, in place: `this · other`, element by element and broadcast.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.mul_.html
   */
  mul_(options: Opt<NamedOther<TensorLike>>): this;
  /** `mul`, in place: `this · other`, element by element and broadcast. */
  mul_(other: TensorLike): this;
  /**
   * Draws `numSamples` indices of each row with probabilities in proportion to its weights; without
   * repetition unless `replacement`.
   * `multinomial(numSamples, replacement = false, { generator = null })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.multinomial.html
   */
  multinomial(options: Opt<{ numSamples: number; replacement?: boolean | undefined; generator?: Generator | null | undefined }>): Tensor;
  /**
   * Draws `numSamples` indices of each row with probabilities in proportion to its weights; without
   * repetition unless `replacement`.
   * `multinomial(numSamples, replacement = false, { generator = null })`
   */
  multinomial(numSamples: number, options: Opt<{ replacement?: boolean | undefined; generator?: Generator | null | undefined }>): Tensor;
  /**
   * Draws `numSamples` indices of each row with probabilities in proportion to its weights; without
   * repetition unless `replacement`.
   * `multinomial(numSamples, replacement = false, { generator = null })`
   */
  multinomial(numSamples: number, replacement?: boolean, options?: Opt<{ generator?: Generator | null | undefined }>): Tensor;
  /**
   * The same as `mul`: `this · other`, element by element and broadcast; dtypes are promoted. `matmul` is the
   * product of matrices.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.multiply.html
   */
  multiply(options: Opt<NamedOther<TensorLike>>): Tensor;
  /**
   * The same as `mul`: `this · other`, element by element and broadcast; dtypes are promoted. `matmul` is the
   * product of matrices.
   */
  multiply(other: TensorLike): Tensor;
  /**
   * The same as `mul`: `this · other`, element by element and broadcast; dtypes are promoted. `matmul` is the
   * product of matrices.
   */
  multiply(options: Opt<NamedOther<Scalar>>): Tensor;
  /**
   * The same as `mul`: `this · other`, element by element and broadcast; dtypes are promoted. `matmul` is the
   * product of matrices.
   */
  multiply(other: Scalar): Tensor;
  /**
   * `multiply`, in place: `this · other`, element by element and broadcast.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.multiply_.html
   */
  multiply_(options: Opt<NamedOther<TensorLike>>): this;
  /** `multiply`, in place: `this · other`, element by element and broadcast. */
  multiply_(other: TensorLike): this;
  /** `multiply`, in place: `this · other`, element by element and broadcast. */
  multiply_(options: Opt<NamedOther<Scalar>>): this;
  /** `multiply`, in place: `this · other`, element by element and broadcast. */
  multiply_(other: Scalar): this;
  /**
   * Matrix times vector: (N, M) · (M) → (N).
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.mv.html
   */
  mv(options: Opt<{ vec: Tensor }>): Tensor;
  /** Matrix times vector: (N, M) · (M) → (N). */
  mv(vec: Tensor): Tensor;
  /**
   * The logarithm of the multivariate gamma function of dimension `p`; `this` must exceed `(p - 1) / 2`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.mvlgamma.html
   */
  mvlgamma(options: Opt<{ p: number }>): Tensor;
  /** The logarithm of the multivariate gamma function of dimension `p`; `this` must exceed `(p - 1) / 2`. */
  mvlgamma(p: number): Tensor;
  /**
   * `mvlgamma`, in place: the logarithm of the multivariate gamma function of dimension `p`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.mvlgamma_.html
   */
  mvlgamma_(options: Opt<{ p: number }>): this;
  /** `mvlgamma`, in place: the logarithm of the multivariate gamma function of dimension `p`. */
  mvlgamma_(p: number): this;
  /**
   * Replaces NaN by `nan` (0), ∞ and -∞ by `posinf` and `neginf` (the dtype's largest and lowest numbers).
   * `nanToNum(nan = null, posinf = null, neginf = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.nan_to_num.html
   */
  nanToNum(options: Opt<{ nan?: number | null | undefined; posinf?: number | null | undefined; neginf?: number | null | undefined }>): Tensor;
  /**
   * Replaces NaN by `nan` (0), ∞ and -∞ by `posinf` and `neginf` (the dtype's largest and lowest numbers).
   * `nanToNum(nan = null, posinf = null, neginf = null)`
   */
  nanToNum(nan: number | null | undefined, options: Opt<{ posinf?: number | null | undefined; neginf?: number | null | undefined }>): Tensor;
  /**
   * Replaces NaN by `nan` (0), ∞ and -∞ by `posinf` and `neginf` (the dtype's largest and lowest numbers).
   * `nanToNum(nan = null, posinf = null, neginf = null)`
   */
  nanToNum(nan: number | null | undefined, posinf: number | null | undefined, options: Opt<{ neginf?: number | null | undefined }>): Tensor;
  /**
   * Replaces NaN by `nan` (0), ∞ and -∞ by `posinf` and `neginf` (the dtype's largest and lowest numbers).
   * `nanToNum(nan = null, posinf = null, neginf = null)`
   */
  nanToNum(nan?: number | null, posinf?: number | null, neginf?: number | null): Tensor;
  /**
   * `nanToNum`, in place: replaces NaN by `nan` (0), ∞ and -∞ by `posinf` and `neginf` (the dtype's largest
   * and lowest numbers).
   * `nanToNum_(nan = null, posinf = null, neginf = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.nan_to_num_.html
   */
  nanToNum_(options: Opt<{ nan?: number | null | undefined; posinf?: number | null | undefined; neginf?: number | null | undefined }>): this;
  /**
   * `nanToNum`, in place: replaces NaN by `nan` (0), ∞ and -∞ by `posinf` and `neginf` (the dtype's largest
   * and lowest numbers).
   * `nanToNum_(nan = null, posinf = null, neginf = null)`
   */
  nanToNum_(nan: number | null | undefined, options: Opt<{ posinf?: number | null | undefined; neginf?: number | null | undefined }>): this;
  /**
   * `nanToNum`, in place: replaces NaN by `nan` (0), ∞ and -∞ by `posinf` and `neginf` (the dtype's largest
   * and lowest numbers).
   * `nanToNum_(nan = null, posinf = null, neginf = null)`
   */
  nanToNum_(nan: number | null | undefined, posinf: number | null | undefined, options: Opt<{ neginf?: number | null | undefined }>): this;
  /**
   * `nanToNum`, in place: replaces NaN by `nan` (0), ∞ and -∞ by `posinf` and `neginf` (the dtype's largest
   * and lowest numbers).
   * `nanToNum_(nan = null, posinf = null, neginf = null)`
   */
  nanToNum_(nan?: number | null, posinf?: number | null, neginf?: number | null): this;
  /**
   * `mean` over what is not NaN; NaN where nothing else is.
   * `nanmean(dim = null, keepdim = false, { dtype = null })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.nanmean.html
   */
  nanmean(options: Opt<{ dim?: IntOrList | null | undefined; axis?: IntOrList | null | undefined; keepdim?: boolean | undefined; keepdims?: boolean | undefined; dtype?: DType | null | undefined }>): Tensor;
  /**
   * `mean` over what is not NaN; NaN where nothing else is.
   * `nanmean(dim = null, keepdim = false, { dtype = null })`
   */
  nanmean(dim: IntOrList | null | undefined, options: Opt<{ keepdim?: boolean | undefined; keepdims?: boolean | undefined; dtype?: DType | null | undefined }>): Tensor;
  /**
   * `mean` over what is not NaN; NaN where nothing else is.
   * `nanmean(dim = null, keepdim = false, { dtype = null })`
   */
  nanmean(dim?: IntOrList | null, keepdim?: boolean, options?: Opt<{ dtype?: DType | null | undefined }>): Tensor;
  /**
   * `median` of what is not NaN.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.nanmedian.html
   */
  nanmedian(): Tensor;
  /** `median` of what is not NaN. `nanmedian(dim, keepdim = false)` */
  nanmedian(options: Opt<NamedDim<number> & { keepdim?: boolean | undefined; keepdims?: boolean | undefined }>): NamedTuple<['values', 'indices']>;
  /** `median` of what is not NaN. `nanmedian(dim, keepdim = false)` */
  nanmedian(dim: number, options: Opt<{ keepdim?: boolean | undefined; keepdims?: boolean | undefined }>): NamedTuple<['values', 'indices']>;
  /** `median` of what is not NaN. `nanmedian(dim, keepdim = false)` */
  nanmedian(dim: number, keepdim?: boolean): NamedTuple<['values', 'indices']>;
  /**
   * `quantile` of what is not NaN.
   * `nanquantile(q, dim = null, keepdim = false, { interpolation = 'linear' })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.nanquantile.html
   */
  nanquantile(options: Opt<{ q: Tensor; dim?: number | null | undefined; axis?: number | null | undefined; keepdim?: boolean | undefined; keepdims?: boolean | undefined; interpolation?: 'linear' | 'lower' | 'higher' | 'midpoint' | 'nearest' | undefined }>): Tensor;
  /**
   * `quantile` of what is not NaN.
   * `nanquantile(q, dim = null, keepdim = false, { interpolation = 'linear' })`
   */
  nanquantile(q: Tensor, options: Opt<{ dim?: number | null | undefined; axis?: number | null | undefined; keepdim?: boolean | undefined; keepdims?: boolean | undefined; interpolation?: 'linear' | 'lower' | 'higher' | 'midpoint' | 'nearest' | undefined }>): Tensor;
  /**
   * `quantile` of what is not NaN.
   * `nanquantile(q, dim = null, keepdim = false, { interpolation = 'linear' })`
   */
  nanquantile(q: Tensor, dim: number | null | undefined, options: Opt<{ keepdim?: boolean | undefined; keepdims?: boolean | undefined; interpolation?: 'linear' | 'lower' | 'higher' | 'midpoint' | 'nearest' | undefined }>): Tensor;
  /**
   * `quantile` of what is not NaN.
   * `nanquantile(q, dim = null, keepdim = false, { interpolation = 'linear' })`
   */
  nanquantile(q: Tensor, dim?: number | null, keepdim?: boolean, options?: Opt<{ interpolation?: 'linear' | 'lower' | 'higher' | 'midpoint' | 'nearest' | undefined }>): Tensor;
  /**
   * `quantile` of what is not NaN.
   * `nanquantile(q, dim = null, keepdim = false, { interpolation = 'linear' })`
   */
  nanquantile(options: Opt<{ q: number; dim?: number | null | undefined; axis?: number | null | undefined; keepdim?: boolean | undefined; keepdims?: boolean | undefined; interpolation?: 'linear' | 'lower' | 'higher' | 'midpoint' | 'nearest' | undefined }>): Tensor;
  /**
   * `quantile` of what is not NaN.
   * `nanquantile(q, dim = null, keepdim = false, { interpolation = 'linear' })`
   */
  nanquantile(q: number, options: Opt<{ dim?: number | null | undefined; axis?: number | null | undefined; keepdim?: boolean | undefined; keepdims?: boolean | undefined; interpolation?: 'linear' | 'lower' | 'higher' | 'midpoint' | 'nearest' | undefined }>): Tensor;
  /**
   * `quantile` of what is not NaN.
   * `nanquantile(q, dim = null, keepdim = false, { interpolation = 'linear' })`
   */
  nanquantile(q: number, dim: number | null | undefined, options: Opt<{ keepdim?: boolean | undefined; keepdims?: boolean | undefined; interpolation?: 'linear' | 'lower' | 'higher' | 'midpoint' | 'nearest' | undefined }>): Tensor;
  /**
   * `quantile` of what is not NaN.
   * `nanquantile(q, dim = null, keepdim = false, { interpolation = 'linear' })`
   */
  nanquantile(q: number, dim?: number | null, keepdim?: boolean, options?: Opt<{ interpolation?: 'linear' | 'lower' | 'higher' | 'midpoint' | 'nearest' | undefined }>): Tensor;
  /**
   * `sum`, with NaN taken as 0. `nansum(dim = null, keepdim = false, { dtype = null })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.nansum.html
   */
  nansum(options: Opt<{ dim?: IntOrList | null | undefined; axis?: IntOrList | null | undefined; keepdim?: boolean | undefined; keepdims?: boolean | undefined; dtype?: DType | null | undefined }>): Tensor;
  /** `sum`, with NaN taken as 0. `nansum(dim = null, keepdim = false, { dtype = null })` */
  nansum(dim: IntOrList | null | undefined, options: Opt<{ keepdim?: boolean | undefined; keepdims?: boolean | undefined; dtype?: DType | null | undefined }>): Tensor;
  /** `sum`, with NaN taken as 0. `nansum(dim = null, keepdim = false, { dtype = null })` */
  nansum(dim?: IntOrList | null, keepdim?: boolean, options?: Opt<{ dtype?: DType | null | undefined }>): Tensor;
  /**
   * The slice of `length` from `start` along `dim`; a view.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.narrow.html
   */
  narrow(options: Opt<NamedDim<number> & { start: Tensor; length: number }>): Tensor;
  /** The slice of `length` from `start` along `dim`; a view. */
  narrow(dim: number, options: Opt<{ start: Tensor; length: number }>): Tensor;
  /** The slice of `length` from `start` along `dim`; a view. */
  narrow(dim: number, start: Tensor, options: Opt<{ length: number }>): Tensor;
  /** The slice of `length` from `start` along `dim`; a view. */
  narrow(dim: number, start: Tensor, length: number): Tensor;
  /** The slice of `length` from `start` along `dim`; a view. */
  narrow(options: Opt<NamedDim<number> & { start: number; length: number }>): Tensor;
  /** The slice of `length` from `start` along `dim`; a view. */
  narrow(dim: number, options: Opt<{ start: number; length: number }>): Tensor;
  /** The slice of `length` from `start` along `dim`; a view. */
  narrow(dim: number, start: number, options: Opt<{ length: number }>): Tensor;
  /** The slice of `length` from `start` along `dim`; a view. */
  narrow(dim: number, start: number, length: number): Tensor;
  /**
   * The part of `length` elements from `start` along a dimension, as `narrow` gives it, but as a copy.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.narrow_copy.html
   */
  narrowCopy(options: Opt<NamedDim<number> & { start: number; length: number }>): Tensor;
  /** The part of `length` elements from `start` along a dimension, as `narrow` gives it, but as a copy. */
  narrowCopy(dim: number, options: Opt<{ start: number; length: number }>): Tensor;
  /** The part of `length` elements from `start` along a dimension, as `narrow` gives it, but as a copy. */
  narrowCopy(dim: number, start: number, options: Opt<{ length: number }>): Tensor;
  /** The part of `length` elements from `start` along a dimension, as `narrow` gives it, but as a copy. */
  narrowCopy(dim: number, start: number, length: number): Tensor;
  /**
   * `this != other`, element by element, as booleans; true for NaN.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.ne.html
   */
  ne(options: Opt<NamedOther<Tensor>>): Tensor;
  /** `this != other`, element by element, as booleans; true for NaN. */
  ne(other: Tensor): Tensor;
  /** `this != other`, element by element, as booleans; true for NaN. */
  ne(options: Opt<NamedOther<Scalar>>): Tensor;
  /** `this != other`, element by element, as booleans; true for NaN. */
  ne(other: Scalar): Tensor;
  /**
   * `ne`, in place: `this != other`, element by element, as 1 and 0.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.ne_.html
   */
  ne_(options: Opt<NamedOther<Tensor>>): this;
  /** `ne`, in place: `this != other`, element by element, as 1 and 0. */
  ne_(other: Tensor): this;
  /** `ne`, in place: `this != other`, element by element, as 1 and 0. */
  ne_(options: Opt<NamedOther<Scalar>>): this;
  /** `ne`, in place: `this != other`, element by element, as 1 and 0. */
  ne_(other: Scalar): this;
  /**
   * `-this`, element by element. Booleans are an error: use `logicalNot`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.neg.html
   */
  neg(): Tensor;
  /**
   * `neg`, in place: `-this`, element by element.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.neg_.html
   */
  neg_(): this;
  /**
   * The same as `neg`: `-this`, element by element. Booleans are an error: use `logicalNot`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.negative.html
   */
  negative(): Tensor;
  /**
   * `negative`, in place: `-this`, element by element.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.negative_.html
   */
  negative_(): this;
  /**
   * A tensor of the shape `size` without values, with dtype and device of `this`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.new_empty.html
   */
  newEmpty(options: Opt<{ size: readonly number[] } & TensorOptions>): Tensor;
  /** A tensor of the shape `size` without values, with dtype and device of `this`. */
  newEmpty(size: readonly number[], options?: Opt<TensorOptions>): Tensor;
  /** A tensor of the shape `size` without values, with dtype and device of `this`. */
  newEmpty(...size: number[] | [...size: number[], options: Opt<TensorOptions>]): Tensor;
  /**
   * A tensor of given shape and strides without values, with dtype and device of `this`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.new_empty_strided.html
   */
  newEmptyStrided(options: Opt<{ size: readonly number[]; stride: readonly number[] } & TensorOptions>): Tensor;
  /** A tensor of given shape and strides without values, with dtype and device of `this`. */
  newEmptyStrided(size: readonly number[], options: Opt<{ stride: readonly number[] } & TensorOptions>): Tensor;
  /** A tensor of given shape and strides without values, with dtype and device of `this`. */
  newEmptyStrided(size: readonly number[], stride: readonly number[], options?: Opt<TensorOptions>): Tensor;
  /**
   * A tensor of the shape `size` full of one value, with dtype and device of `this`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.new_full.html
   */
  newFull(options: Opt<{ size: readonly number[]; fillValue: Scalar } & TensorOptions>): Tensor;
  /** A tensor of the shape `size` full of one value, with dtype and device of `this`. */
  newFull(size: readonly number[], options: Opt<{ fillValue: Scalar } & TensorOptions>): Tensor;
  /** A tensor of the shape `size` full of one value, with dtype and device of `this`. */
  newFull(size: readonly number[], fillValue: Scalar, options?: Opt<TensorOptions>): Tensor;
  /**
   * A tensor of the shape `size` full of ones, with dtype and device of `this`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.new_ones.html
   */
  newOnes(options: Opt<{ size: readonly number[] } & TensorOptions>): Tensor;
  /** A tensor of the shape `size` full of ones, with dtype and device of `this`. */
  newOnes(size: readonly number[], options?: Opt<TensorOptions>): Tensor;
  /** A tensor of the shape `size` full of ones, with dtype and device of `this`. */
  newOnes(...size: number[] | [...size: number[], options: Opt<TensorOptions>]): Tensor;
  /**
   * A tensor of the shape `size` full of zeros, with dtype and device of `this`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.new_zeros.html
   */
  newZeros(options: Opt<{ size: readonly number[] } & TensorOptions>): Tensor;
  /** A tensor of the shape `size` full of zeros, with dtype and device of `this`. */
  newZeros(size: readonly number[], options?: Opt<TensorOptions>): Tensor;
  /** A tensor of the shape `size` full of zeros, with dtype and device of `this`. */
  newZeros(...size: number[] | [...size: number[], options: Opt<TensorOptions>]): Tensor;
  /**
   * The next representable number after `this` in the direction of `other`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.nextafter.html
   */
  nextafter(options: Opt<NamedOther<Tensor>>): Tensor;
  /** The next representable number after `this` in the direction of `other`. */
  nextafter(other: Tensor): Tensor;
  /**
   * `nextafter`, in place: the next representable number after `this` in the direction of `other`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.nextafter_.html
   */
  nextafter_(options: Opt<NamedOther<Tensor>>): this;
  /** `nextafter`, in place: the next representable number after `this` in the direction of `other`. */
  nextafter_(other: Tensor): this;
  /**
   * `nonzero` with a fixed number of rows: cut off at `size`, filled up with `fillValue`. Doesn't wait.
   * `nonzeroStatic({ size, fillValue = -1 })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.nonzero_static.html
   */
  nonzeroStatic(options: Opt<{ size: number; fillValue?: number | undefined }>): Tensor;
  /**
   * Fills with normal numbers of a `mean` and a standard deviation `std`.
   * `normal_(mean = 0, std = 1, { generator = null })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.normal_.html
   */
  normal_(options: Opt<{ mean?: number | undefined; std?: number | undefined; generator?: Generator | null | undefined }>): this;
  /**
   * Fills with normal numbers of a `mean` and a standard deviation `std`.
   * `normal_(mean = 0, std = 1, { generator = null })`
   */
  normal_(mean: number | undefined, options: Opt<{ std?: number | undefined; generator?: Generator | null | undefined }>): this;
  /**
   * Fills with normal numbers of a `mean` and a standard deviation `std`.
   * `normal_(mean = 0, std = 1, { generator = null })`
   */
  normal_(mean?: number, std?: number, options?: Opt<{ generator?: Generator | null | undefined }>): this;
  /**
   * The same as `ne`: `this != other`, element by element, as booleans; true for NaN.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.not_equal.html
   */
  notEqual(options: Opt<NamedOther<Tensor>>): Tensor;
  /** The same as `ne`: `this != other`, element by element, as booleans; true for NaN. */
  notEqual(other: Tensor): Tensor;
  /** The same as `ne`: `this != other`, element by element, as booleans; true for NaN. */
  notEqual(options: Opt<NamedOther<Scalar>>): Tensor;
  /** The same as `ne`: `this != other`, element by element, as booleans; true for NaN. */
  notEqual(other: Scalar): Tensor;
  /**
   * `notEqual`, in place: `this != other`, element by element, as 1 and 0.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.not_equal_.html
   */
  notEqual_(options: Opt<NamedOther<Tensor>>): this;
  /** `notEqual`, in place: `this != other`, element by element, as 1 and 0. */
  notEqual_(other: Tensor): this;
  /** `notEqual`, in place: `this != other`, element by element, as 1 and 0. */
  notEqual_(options: Opt<NamedOther<Scalar>>): this;
  /** `notEqual`, in place: `this != other`, element by element, as 1 and 0. */
  notEqual_(other: Scalar): this;
  /**
   * The same as `linalg.householderProduct`: the Q of a QR decomposition, from the Householder vectors that
   * `geqrf` gives.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.orgqr.html
   */
  orgqr(options: Opt<{ input2: Tensor }>): Tensor;
  /**
   * The same as `linalg.householderProduct`: the Q of a QR decomposition, from the Householder vectors that
   * `geqrf` gives.
   */
  orgqr(input2: Tensor): Tensor;
  /**
   * Multiplies by the Q of a QR decomposition that `geqrf` gave, without forming it.
   * `ormqr(input2, input3, left = true, transpose = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.ormqr.html
   */
  ormqr(options: Opt<{ input2: Tensor; input3: Tensor; left?: boolean | undefined; transpose?: boolean | undefined }>): Tensor;
  /**
   * Multiplies by the Q of a QR decomposition that `geqrf` gave, without forming it.
   * `ormqr(input2, input3, left = true, transpose = false)`
   */
  ormqr(input2: Tensor, options: Opt<{ input3: Tensor; left?: boolean | undefined; transpose?: boolean | undefined }>): Tensor;
  /**
   * Multiplies by the Q of a QR decomposition that `geqrf` gave, without forming it.
   * `ormqr(input2, input3, left = true, transpose = false)`
   */
  ormqr(input2: Tensor, input3: Tensor, options: Opt<{ left?: boolean | undefined; transpose?: boolean | undefined }>): Tensor;
  /**
   * Multiplies by the Q of a QR decomposition that `geqrf` gave, without forming it.
   * `ormqr(input2, input3, left = true, transpose = false)`
   */
  ormqr(input2: Tensor, input3: Tensor, left: boolean | undefined, options: Opt<{ transpose?: boolean | undefined }>): Tensor;
  /**
   * Multiplies by the Q of a QR decomposition that `geqrf` gave, without forming it.
   * `ormqr(input2, input3, left = true, transpose = false)`
   */
  ormqr(input2: Tensor, input3: Tensor, left?: boolean, transpose?: boolean): Tensor;
  /**
   * The outer product of two vectors: (N), (M) → (N, M).
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.outer.html
   */
  outer(options: Opt<{ vec2: Tensor }>): Tensor;
  /** The outer product of two vectors: (N), (M) → (N, M). */
  outer(vec2: Tensor): Tensor;
  /**
   * Dimensions in another order: the `i`-th of the result is `dims[i]` of `this`; a view.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.permute.html
   */
  permute(options: Opt<{ dims: readonly number[] }>): Tensor;
  /** Dimensions in another order: the `i`-th of the result is `dims[i]` of `this`; a view. */
  permute(dims: readonly number[]): Tensor;
  /** Dimensions in another order: the `i`-th of the result is `dims[i]` of `this`; a view. */
  permute(...dims: number[]): Tensor;
  /**
   * A copy in page-locked memory, from which copies to a GPU can overlap with work. Itself where it is there.
   * `pinMemory(device = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.pin_memory.html
   */
  pinMemory(options: Opt<{ device?: Device | null | undefined }>): Tensor;
  /**
   * A copy in page-locked memory, from which copies to a GPU can overlap with work. Itself where it is there.
   * `pinMemory(device = null)`
   */
  pinMemory(device?: Device | null): Tensor;
  /**
   * The Moore-Penrose inverse, without singular values below `rcond` times the largest. `linalg.pinv` is its
   * newer form.
   * `pinverse(rcond = 1e-15)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.pinverse.html
   */
  pinverse(options: Opt<{ rcond?: number | undefined }>): Tensor;
  /**
   * The Moore-Penrose inverse, without singular values below `rcond` times the largest. `linalg.pinv` is its
   * newer form.
   * `pinverse(rcond = 1e-15)`
   */
  pinverse(rcond?: number): Tensor;
  /**
   * The nth derivative of `digamma`, `dⁿ/dxⁿ ψ(x)`: 0 gives `digamma` itself.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.polygamma.html
   */
  polygamma(options: Opt<{ n: number }>): Tensor;
  /** The nth derivative of `digamma`, `dⁿ/dxⁿ ψ(x)`: 0 gives `digamma` itself. */
  polygamma(n: number): Tensor;
  /**
   * `polygamma`, in place: the nth derivative of `digamma`, `dⁿ/dxⁿ ψ(x)`: 0 gives `digamma` itself.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.polygamma_.html
   */
  polygamma_(options: Opt<{ n: number }>): this;
  /** `polygamma`, in place: the nth derivative of `digamma`, `dⁿ/dxⁿ ψ(x)`: 0 gives `digamma` itself. */
  polygamma_(n: number): this;
  /**
   * `this` itself, as unary plus; an error for booleans.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.positive.html
   */
  positive(): Tensor;
  /**
   * `this ** exponent`, broadcast; either may be a number. Integers to a negative power are an error.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.pow.html
   */
  pow(options: Opt<{ exponent: Tensor }>): Tensor;
  /** `this ** exponent`, broadcast; either may be a number. Integers to a negative power are an error. */
  pow(exponent: Tensor): Tensor;
  /** `this ** exponent`, broadcast; either may be a number. Integers to a negative power are an error. */
  pow(options: Opt<{ exponent: Scalar }>): Tensor;
  /** `this ** exponent`, broadcast; either may be a number. Integers to a negative power are an error. */
  pow(exponent: Scalar): Tensor;
  /**
   * `pow`, in place: `this ** exponent`, broadcast.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.pow_.html
   */
  pow_(options: Opt<{ exponent: Tensor }>): this;
  /** `pow`, in place: `this ** exponent`, broadcast. */
  pow_(exponent: Tensor): this;
  /** `pow`, in place: `this ** exponent`, broadcast. */
  pow_(options: Opt<{ exponent: Scalar }>): this;
  /** `pow`, in place: `this ** exponent`, broadcast. */
  pow_(exponent: Scalar): this;
  /**
   * `this` where positive, else `weight · this`, with one weight for all or one a channel.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.prelu.html
   */
  prelu(options: Opt<{ weight: Tensor }>): Tensor;
  /** `this` where positive, else `weight · this`, with one weight for all or one a channel. */
  prelu(weight: Tensor): Tensor;
  /**
   * Π over one `dim`, or over all. Integers multiply in int64; the product of nothing is 1.
   * `prod({ dtype = null })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.prod.html
   */
  prod(options?: Opt<{ dtype?: DType | null | undefined }>): Tensor;
  /**
   * Π over one `dim`, or over all. Integers multiply in int64; the product of nothing is 1.
   * `prod(dim, keepdim = false, { dtype = null })`
   */
  prod(options: Opt<NamedDim<number> & { keepdim?: boolean | undefined; keepdims?: boolean | undefined; dtype?: DType | null | undefined }>): Tensor;
  /**
   * Π over one `dim`, or over all. Integers multiply in int64; the product of nothing is 1.
   * `prod(dim, keepdim = false, { dtype = null })`
   */
  prod(dim: number, options: Opt<{ keepdim?: boolean | undefined; keepdims?: boolean | undefined; dtype?: DType | null | undefined }>): Tensor;
  /**
   * Π over one `dim`, or over all. Integers multiply in int64; the product of nothing is 1.
   * `prod(dim, keepdim = false, { dtype = null })`
   */
  prod(dim: number, keepdim?: boolean, options?: Opt<{ dtype?: DType | null | undefined }>): Tensor;
  /**
   * Writes (or adds, with `accumulate`) at indices into the flattened tensor.
   * `put(index, source, accumulate = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.put.html
   */
  put(options: Opt<{ index: Tensor; source: Tensor; accumulate?: boolean | undefined }>): Tensor;
  /**
   * Writes (or adds, with `accumulate`) at indices into the flattened tensor.
   * `put(index, source, accumulate = false)`
   */
  put(index: Tensor, options: Opt<{ source: Tensor; accumulate?: boolean | undefined }>): Tensor;
  /**
   * Writes (or adds, with `accumulate`) at indices into the flattened tensor.
   * `put(index, source, accumulate = false)`
   */
  put(index: Tensor, source: Tensor, options: Opt<{ accumulate?: boolean | undefined }>): Tensor;
  /**
   * Writes (or adds, with `accumulate`) at indices into the flattened tensor.
   * `put(index, source, accumulate = false)`
   */
  put(index: Tensor, source: Tensor, accumulate?: boolean): Tensor;
  /**
   * `put`, in place: writes (or adds, with `accumulate`) at indices into the flattened tensor.
   * `put_(index, source, accumulate = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.put_.html
   */
  put_(options: Opt<{ index: Tensor; source: Tensor; accumulate?: boolean | undefined }>): this;
  /**
   * `put`, in place: writes (or adds, with `accumulate`) at indices into the flattened tensor.
   * `put_(index, source, accumulate = false)`
   */
  put_(index: Tensor, options: Opt<{ source: Tensor; accumulate?: boolean | undefined }>): this;
  /**
   * `put`, in place: writes (or adds, with `accumulate`) at indices into the flattened tensor.
   * `put_(index, source, accumulate = false)`
   */
  put_(index: Tensor, source: Tensor, options: Opt<{ accumulate?: boolean | undefined }>): this;
  /**
   * `put`, in place: writes (or adds, with `accumulate`) at indices into the flattened tensor.
   * `put_(index, source, accumulate = false)`
   */
  put_(index: Tensor, source: Tensor, accumulate?: boolean): this;
  /**
   * The dimension along which a tensor was quantized by channels.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.q_per_channel_axis.html
   */
  qPerChannelAxis(): number;
  /**
   * The scale of each channel of a tensor quantized by channels, float64.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.q_per_channel_scales.html
   */
  qPerChannelScales(): Tensor;
  /**
   * The zero point of each channel of a tensor quantized by channels, int64.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.q_per_channel_zero_points.html
   */
  qPerChannelZeroPoints(): Tensor;
  /**
   * The scale of a tensor quantized as a whole.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.q_scale.html
   */
  qScale(): number;
  /**
   * The zero point of a tensor quantized as a whole.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.q_zero_point.html
   */
  qZeroPoint(): number;
  /**
   * QR decomposition, reduced unless `some` is false. `linalg.qr` is its newer form. `qr(some = true)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.qr.html
   */
  qr(options: Opt<{ some?: boolean | undefined }>): NamedTuple<['Q', 'R']>;
  /** QR decomposition, reduced unless `some` is false. `linalg.qr` is its newer form. `qr(some = true)` */
  qr(some?: boolean): NamedTuple<['Q', 'R']>;
  /**
   * How it was quantized: as a whole or by channels, affine or symmetric.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.qscheme.html
   */
  qscheme(): QScheme;
  /**
   * The `q`-th quantiles (0 to 1) over `dim`; between two elements by `interpolation`. NaN wins.
   * `quantile(q, dim = null, keepdim = false, { interpolation = 'linear' })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.quantile.html
   */
  quantile(options: Opt<{ q: Tensor; dim?: number | null | undefined; axis?: number | null | undefined; keepdim?: boolean | undefined; keepdims?: boolean | undefined; interpolation?: 'linear' | 'lower' | 'higher' | 'midpoint' | 'nearest' | undefined }>): Tensor;
  /**
   * The `q`-th quantiles (0 to 1) over `dim`; between two elements by `interpolation`. NaN wins.
   * `quantile(q, dim = null, keepdim = false, { interpolation = 'linear' })`
   */
  quantile(q: Tensor, options: Opt<{ dim?: number | null | undefined; axis?: number | null | undefined; keepdim?: boolean | undefined; keepdims?: boolean | undefined; interpolation?: 'linear' | 'lower' | 'higher' | 'midpoint' | 'nearest' | undefined }>): Tensor;
  /**
   * The `q`-th quantiles (0 to 1) over `dim`; between two elements by `interpolation`. NaN wins.
   * `quantile(q, dim = null, keepdim = false, { interpolation = 'linear' })`
   */
  quantile(q: Tensor, dim: number | null | undefined, options: Opt<{ keepdim?: boolean | undefined; keepdims?: boolean | undefined; interpolation?: 'linear' | 'lower' | 'higher' | 'midpoint' | 'nearest' | undefined }>): Tensor;
  /**
   * The `q`-th quantiles (0 to 1) over `dim`; between two elements by `interpolation`. NaN wins.
   * `quantile(q, dim = null, keepdim = false, { interpolation = 'linear' })`
   */
  quantile(q: Tensor, dim?: number | null, keepdim?: boolean, options?: Opt<{ interpolation?: 'linear' | 'lower' | 'higher' | 'midpoint' | 'nearest' | undefined }>): Tensor;
  /**
   * The `q`-th quantiles (0 to 1) over `dim`; between two elements by `interpolation`. NaN wins.
   * `quantile(q, dim = null, keepdim = false, { interpolation = 'linear' })`
   */
  quantile(options: Opt<{ q: number; dim?: number | null | undefined; axis?: number | null | undefined; keepdim?: boolean | undefined; keepdims?: boolean | undefined; interpolation?: 'linear' | 'lower' | 'higher' | 'midpoint' | 'nearest' | undefined }>): Tensor;
  /**
   * The `q`-th quantiles (0 to 1) over `dim`; between two elements by `interpolation`. NaN wins.
   * `quantile(q, dim = null, keepdim = false, { interpolation = 'linear' })`
   */
  quantile(q: number, options: Opt<{ dim?: number | null | undefined; axis?: number | null | undefined; keepdim?: boolean | undefined; keepdims?: boolean | undefined; interpolation?: 'linear' | 'lower' | 'higher' | 'midpoint' | 'nearest' | undefined }>): Tensor;
  /**
   * The `q`-th quantiles (0 to 1) over `dim`; between two elements by `interpolation`. NaN wins.
   * `quantile(q, dim = null, keepdim = false, { interpolation = 'linear' })`
   */
  quantile(q: number, dim: number | null | undefined, options: Opt<{ keepdim?: boolean | undefined; keepdims?: boolean | undefined; interpolation?: 'linear' | 'lower' | 'higher' | 'midpoint' | 'nearest' | undefined }>): Tensor;
  /**
   * The `q`-th quantiles (0 to 1) over `dim`; between two elements by `interpolation`. NaN wins.
   * `quantile(q, dim = null, keepdim = false, { interpolation = 'linear' })`
   */
  quantile(q: number, dim?: number | null, keepdim?: boolean, options?: Opt<{ interpolation?: 'linear' | 'lower' | 'higher' | 'midpoint' | 'nearest' | undefined }>): Tensor;
  /**
   * Radians as degrees: `this · 180 / π`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.rad2deg.html
   */
  rad2deg(): Tensor;
  /**
   * `rad2deg`, in place: radians as degrees: `this · 180 / π`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.rad2deg_.html
   */
  rad2deg_(): this;
  /**
   * Fills with integers from `from` (0) up to, without, `to`; by default as far as the dtype counts exactly.
   * `random_({ generator = null })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.random_.html
   */
  random_(options?: Opt<{ generator?: Generator | null | undefined }>): this;
  /**
   * Fills with integers from `from` (0) up to, without, `to`; by default as far as the dtype counts exactly.
   * `random_(from, to, { generator = null })`
   */
  random_(options: Opt<{ from: number | bigint; to: number | bigint | null; generator?: Generator | null | undefined }>): this;
  /**
   * Fills with integers from `from` (0) up to, without, `to`; by default as far as the dtype counts exactly.
   * `random_(from, to, { generator = null })`
   */
  random_(from: number | bigint, options: Opt<{ to: number | bigint | null; generator?: Generator | null | undefined }>): this;
  /**
   * Fills with integers from `from` (0) up to, without, `to`; by default as far as the dtype counts exactly.
   * `random_(from, to, { generator = null })`
   */
  random_(from: number | bigint, to: number | bigint | null, options?: Opt<{ generator?: Generator | null | undefined }>): this;
  /**
   * Fills with integers from `from` (0) up to, without, `to`; by default as far as the dtype counts exactly.
   * `random_(to, { generator = null })`
   */
  random_(options: Opt<{ to: number | bigint; generator?: Generator | null | undefined }>): this;
  /**
   * Fills with integers from `from` (0) up to, without, `to`; by default as far as the dtype counts exactly.
   * `random_(to, { generator = null })`
   */
  random_(to: number | bigint, options?: Opt<{ generator?: Generator | null | undefined }>): this;
  /**
   * All elements in one dimension. A view where strides allow it, else a copy.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.ravel.html
   */
  ravel(): Tensor;
  /**
   * `1 / this`; ±∞ at zero. Integers give floats.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.reciprocal.html
   */
  reciprocal(): Tensor;
  /**
   * `reciprocal`, in place: `1 / this`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.reciprocal_.html
   */
  reciprocal_(): this;
  /**
   * `max(this, 0)`; the gradient at 0 is 0.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.relu.html
   */
  relu(): Tensor;
  /**
   * `relu`, in place: `max(this, 0)`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.relu.html
   */
  relu_(): this;
  /**
   * `this - other · ⌊this / other⌋`: takes the sign of `other`, as Python's `%`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.remainder.html
   */
  remainder(options: Opt<NamedOther<Tensor>>): Tensor;
  /** `this - other · ⌊this / other⌋`: takes the sign of `other`, as Python's `%`. */
  remainder(other: Tensor): Tensor;
  /** `this - other · ⌊this / other⌋`: takes the sign of `other`, as Python's `%`. */
  remainder(options: Opt<NamedOther<Scalar>>): Tensor;
  /** `this - other · ⌊this / other⌋`: takes the sign of `other`, as Python's `%`. */
  remainder(other: Scalar): Tensor;
  /**
   * `remainder`, in place: `this - other · ⌊this / other⌋`: takes the sign of `other`, as Python's `%`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.remainder_.html
   */
  remainder_(options: Opt<NamedOther<Tensor>>): this;
  /** `remainder`, in place: `this - other · ⌊this / other⌋`: takes the sign of `other`, as Python's `%`. */
  remainder_(other: Tensor): this;
  /** `remainder`, in place: `this - other · ⌊this / other⌋`: takes the sign of `other`, as Python's `%`. */
  remainder_(options: Opt<NamedOther<Scalar>>): this;
  /** `remainder`, in place: `this - other · ⌊this / other⌋`: takes the sign of `other`, as Python's `%`. */
  remainder_(other: Scalar): this;
  /**
   * Scales each slice along `dim` whose `p`-norm is above `maxnorm` down to it; the others stay.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.renorm.html
   */
  renorm(options: Opt<NamedDim<number> & { p: Scalar; maxnorm: Scalar }>): Tensor;
  /** Scales each slice along `dim` whose `p`-norm is above `maxnorm` down to it; the others stay. */
  renorm(p: Scalar, options: Opt<NamedDim<number> & { maxnorm: Scalar }>): Tensor;
  /** Scales each slice along `dim` whose `p`-norm is above `maxnorm` down to it; the others stay. */
  renorm(p: Scalar, dim: number, options: Opt<{ maxnorm: Scalar }>): Tensor;
  /** Scales each slice along `dim` whose `p`-norm is above `maxnorm` down to it; the others stay. */
  renorm(p: Scalar, dim: number, maxnorm: Scalar): Tensor;
  /**
   * `renorm`, in place: scales each slice along `dim` whose `p`-norm is above `maxnorm` down to it.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.renorm_.html
   */
  renorm_(options: Opt<NamedDim<number> & { p: Scalar; maxnorm: Scalar }>): this;
  /** `renorm`, in place: scales each slice along `dim` whose `p`-norm is above `maxnorm` down to it. */
  renorm_(p: Scalar, options: Opt<NamedDim<number> & { maxnorm: Scalar }>): this;
  /** `renorm`, in place: scales each slice along `dim` whose `p`-norm is above `maxnorm` down to it. */
  renorm_(p: Scalar, dim: number, options: Opt<{ maxnorm: Scalar }>): this;
  /** `renorm`, in place: scales each slice along `dim` whose `p`-norm is above `maxnorm` down to it. */
  renorm_(p: Scalar, dim: number, maxnorm: Scalar): this;
  /**
   * Repeats the whole tensor, so often along each dimension; copies. NumPy calls this `tile`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.repeat.html
   */
  repeat(options: Opt<{ repeats: readonly number[] }>): Tensor;
  /** Repeats the whole tensor, so often along each dimension; copies. NumPy calls this `tile`. */
  repeat(repeats: readonly number[]): Tensor;
  /** Repeats the whole tensor, so often along each dimension; copies. NumPy calls this `tile`. */
  repeat(...repeats: number[]): Tensor;
  /**
   * Repeats each element, all equally often or each by its own count: 1 2 → 1 1 2 2. Counts on a GPU make it
   * wait.
   * `repeatInterleave(repeats, dim = null, { outputSize = null })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.repeat_interleave.html
   */
  repeatInterleave(options: Opt<{ repeats: Tensor; dim?: number | null | undefined; axis?: number | null | undefined; outputSize?: number | null | undefined }>): Tensor;
  /**
   * Repeats each element, all equally often or each by its own count: 1 2 → 1 1 2 2. Counts on a GPU make it
   * wait.
   * `repeatInterleave(repeats, dim = null, { outputSize = null })`
   */
  repeatInterleave(repeats: Tensor, options: Opt<{ dim?: number | null | undefined; axis?: number | null | undefined; outputSize?: number | null | undefined }>): Tensor;
  /**
   * Repeats each element, all equally often or each by its own count: 1 2 → 1 1 2 2. Counts on a GPU make it
   * wait.
   * `repeatInterleave(repeats, dim = null, { outputSize = null })`
   */
  repeatInterleave(repeats: Tensor, dim?: number | null, options?: Opt<{ outputSize?: number | null | undefined }>): Tensor;
  /**
   * Repeats each element, all equally often or each by its own count: 1 2 → 1 1 2 2. Counts on a GPU make it
   * wait.
   * `repeatInterleave(repeats, dim = null, { outputSize = null })`
   */
  repeatInterleave(options: Opt<{ repeats: number; dim?: number | null | undefined; axis?: number | null | undefined; outputSize?: number | null | undefined }>): Tensor;
  /**
   * Repeats each element, all equally often or each by its own count: 1 2 → 1 1 2 2. Counts on a GPU make it
   * wait.
   * `repeatInterleave(repeats, dim = null, { outputSize = null })`
   */
  repeatInterleave(repeats: number, options: Opt<{ dim?: number | null | undefined; axis?: number | null | undefined; outputSize?: number | null | undefined }>): Tensor;
  /**
   * Repeats each element, all equally often or each by its own count: 1 2 → 1 1 2 2. Counts on a GPU make it
   * wait.
   * `repeatInterleave(repeats, dim = null, { outputSize = null })`
   */
  repeatInterleave(repeats: number, dim?: number | null, options?: Opt<{ outputSize?: number | null | undefined }>): Tensor;
  /**
   * `this` in another shape; one size may be -1. A view where strides allow it, else a copy: don't count on
   * either.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.reshape.html
   */
  reshape(options: Opt<{ shape: readonly number[] }>): Tensor;
  /**
   * `this` in another shape; one size may be -1. A view where strides allow it, else a copy: don't count on
   * either.
   */
  reshape(shape: readonly number[]): Tensor;
  /**
   * `this` in another shape; one size may be -1. A view where strides allow it, else a copy: don't count on
   * either.
   */
  reshape(...shape: number[]): Tensor;
  /**
   * `this.reshape(other.shape)`: the same elements in the shape of another tensor.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.reshape_as.html
   */
  reshapeAs(options: Opt<NamedOther<Tensor>>): Tensor;
  /** `this.reshape(other.shape)`: the same elements in the shape of another tensor. */
  reshapeAs(other: Tensor): Tensor;
  /**
   * Another shape, in place: memory grows where needed, and what is new is not initialised. No gradients.
   * `resize_(size, { memoryFormat = null })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.resize_.html
   */
  resize_(options: Opt<{ size: readonly number[]; memoryFormat?: MemoryFormat | null | undefined }>): this;
  /**
   * Another shape, in place: memory grows where needed, and what is new is not initialised. No gradients.
   * `resize_(size, { memoryFormat = null })`
   */
  resize_(size: readonly number[], options?: Opt<{ memoryFormat?: MemoryFormat | null | undefined }>): this;
  /**
   * Another shape, in place: memory grows where needed, and what is new is not initialised. No gradients.
   * `resize_(size, { memoryFormat = null })`
   */
  resize_(...size: number[] | [...size: number[], options: Opt<{ memoryFormat?: MemoryFormat | null | undefined }>]): this;
  /**
   * `resize_` to another tensor's shape. `resizeAs_(theTemplate, { memoryFormat = null })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.resize_as_.html
   */
  resizeAs_(options: Opt<{ theTemplate: Tensor; memoryFormat?: MemoryFormat | null | undefined }>): this;
  /** `resize_` to another tensor's shape. `resizeAs_(theTemplate, { memoryFormat = null })` */
  resizeAs_(theTemplate: Tensor, options?: Opt<{ memoryFormat?: MemoryFormat | null | undefined }>): this;
  /** Gives a sparse tensor the shape of another one, in place. */
  resizeAsSparse_(options: Opt<{ theTemplate: Tensor }>): this;
  /** Gives a sparse tensor the shape of another one, in place. */
  resizeAsSparse_(theTemplate: Tensor): this;
  /**
   * `this` with a pending conjugation carried out; itself where there is none.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.resolve_conj.html
   */
  resolveConj(): Tensor;
  /**
   * `this` with a pending negation carried out; itself where there is none.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.resolve_neg.html
   */
  resolveNeg(): Tensor;
  /**
   * Keeps `grad` of a tensor in the middle of a graph in `backward`; a leaf has it anyway.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.retain_grad.html
   */
  retainGrad(): void;
  /**
   * Shifts along `dims`; what leaves at the end comes back at the start. Without `dims`, as if flattened.
   * `roll(shifts, dims = [])`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.roll.html
   */
  roll(options: Opt<{ shifts: IntOrList; dims?: IntOrList | undefined }>): Tensor;
  /**
   * Shifts along `dims`; what leaves at the end comes back at the start. Without `dims`, as if flattened.
   * `roll(shifts, dims = [])`
   */
  roll(shifts: IntOrList, options: Opt<{ dims?: IntOrList | undefined }>): Tensor;
  /**
   * Shifts along `dims`; what leaves at the end comes back at the start. Without `dims`, as if flattened.
   * `roll(shifts, dims = [])`
   */
  roll(shifts: IntOrList, dims?: IntOrList): Tensor;
  /**
   * Turns by `k` quarters in the plane of two dimensions, from the first towards the second.
   * `rot90(k = 1, dims = [0, 1])`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.rot90.html
   */
  rot90(options: Opt<{ k?: number | undefined; dims?: readonly number[] | undefined }>): Tensor;
  /**
   * Turns by `k` quarters in the plane of two dimensions, from the first towards the second.
   * `rot90(k = 1, dims = [0, 1])`
   */
  rot90(k: number | undefined, options: Opt<{ dims?: readonly number[] | undefined }>): Tensor;
  /**
   * Turns by `k` quarters in the plane of two dimensions, from the first towards the second.
   * `rot90(k = 1, dims = [0, 1])`
   */
  rot90(k?: number, dims?: readonly number[]): Tensor;
  /**
   * To the nearest integer, halves to the even one (2.5 → 2), unlike `Math.round`. `decimals` moves the
   * point; it may be negative.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.round.html
   */
  round(): Tensor;
  /**
   * To the nearest integer, halves to the even one (2.5 → 2), unlike `Math.round`. `decimals` moves the
   * point; it may be negative.
   */
  round(options: Opt<{ decimals: number }>): Tensor;
  /**
   * `round`, in place: to the nearest integer, halves to the even one (2.5 → 2), unlike `Math.round`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.round_.html
   */
  round_(): this;
  /** `round`, in place: to the nearest integer, halves to the even one (2.5 → 2), unlike `Math.round`. */
  round_(options: Opt<{ decimals: number }>): this;
  /** Of a tensor sparse by columns: the row of each value. */
  rowIndices(): Tensor;
  /**
   * `1 / √this`; ∞ at zero, NaN below.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.rsqrt.html
   */
  rsqrt(): Tensor;
  /**
   * `rsqrt`, in place: `1 / √this`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.rsqrt_.html
   */
  rsqrt_(): this;
  /**
   * Writes along `dim`: `out[index[i][j]][j] = src[i][j]` for `dim` 0; a number may stand for `src`. Which of
   * several at one place stays is not promised.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.scatter.html
   */
  scatter(options: Opt<NamedDim<number> & { index: Tensor; src: Tensor }>): Tensor;
  /**
   * Writes along `dim`: `out[index[i][j]][j] = src[i][j]` for `dim` 0; a number may stand for `src`. Which of
   * several at one place stays is not promised.
   */
  scatter(dim: number, options: Opt<{ index: Tensor; src: Tensor }>): Tensor;
  /**
   * Writes along `dim`: `out[index[i][j]][j] = src[i][j]` for `dim` 0; a number may stand for `src`. Which of
   * several at one place stays is not promised.
   */
  scatter(dim: number, index: Tensor, options: Opt<{ src: Tensor }>): Tensor;
  /**
   * Writes along `dim`: `out[index[i][j]][j] = src[i][j]` for `dim` 0; a number may stand for `src`. Which of
   * several at one place stays is not promised.
   */
  scatter(dim: number, index: Tensor, src: Tensor): Tensor;
  /**
   * Writes along `dim`: `out[index[i][j]][j] = src[i][j]` for `dim` 0; a number may stand for `src`. Which of
   * several at one place stays is not promised.
   */
  scatter(options: Opt<NamedDim<number> & { index: Tensor; src: Tensor; reduce: 'add' | 'multiply' }>): Tensor;
  /**
   * Writes along `dim`: `out[index[i][j]][j] = src[i][j]` for `dim` 0; a number may stand for `src`. Which of
   * several at one place stays is not promised.
   */
  scatter(dim: number, options: Opt<{ index: Tensor; src: Tensor; reduce: 'add' | 'multiply' }>): Tensor;
  /**
   * Writes along `dim`: `out[index[i][j]][j] = src[i][j]` for `dim` 0; a number may stand for `src`. Which of
   * several at one place stays is not promised.
   */
  scatter(dim: number, index: Tensor, options: Opt<{ src: Tensor; reduce: 'add' | 'multiply' }>): Tensor;
  /**
   * Writes along `dim`: `out[index[i][j]][j] = src[i][j]` for `dim` 0; a number may stand for `src`. Which of
   * several at one place stays is not promised.
   */
  scatter(dim: number, index: Tensor, src: Tensor, options: Opt<{ reduce: 'add' | 'multiply' }>): Tensor;
  /**
   * Writes along `dim`: `out[index[i][j]][j] = src[i][j]` for `dim` 0; a number may stand for `src`. Which of
   * several at one place stays is not promised.
   */
  scatter(options: Opt<NamedDim<number> & { index: Tensor; value: Scalar }>): Tensor;
  /**
   * Writes along `dim`: `out[index[i][j]][j] = src[i][j]` for `dim` 0; a number may stand for `src`. Which of
   * several at one place stays is not promised.
   */
  scatter(dim: number, options: Opt<{ index: Tensor; value: Scalar }>): Tensor;
  /**
   * Writes along `dim`: `out[index[i][j]][j] = src[i][j]` for `dim` 0; a number may stand for `src`. Which of
   * several at one place stays is not promised.
   */
  scatter(dim: number, index: Tensor, options: Opt<{ value: Scalar }>): Tensor;
  /**
   * Writes along `dim`: `out[index[i][j]][j] = src[i][j]` for `dim` 0; a number may stand for `src`. Which of
   * several at one place stays is not promised.
   */
  scatter(dim: number, index: Tensor, value: Scalar): Tensor;
  /**
   * Writes along `dim`: `out[index[i][j]][j] = src[i][j]` for `dim` 0; a number may stand for `src`. Which of
   * several at one place stays is not promised.
   */
  scatter(options: Opt<NamedDim<number> & { index: Tensor; value: Scalar; reduce: 'add' | 'multiply' }>): Tensor;
  /**
   * Writes along `dim`: `out[index[i][j]][j] = src[i][j]` for `dim` 0; a number may stand for `src`. Which of
   * several at one place stays is not promised.
   */
  scatter(dim: number, options: Opt<{ index: Tensor; value: Scalar; reduce: 'add' | 'multiply' }>): Tensor;
  /**
   * Writes along `dim`: `out[index[i][j]][j] = src[i][j]` for `dim` 0; a number may stand for `src`. Which of
   * several at one place stays is not promised.
   */
  scatter(dim: number, index: Tensor, options: Opt<{ value: Scalar; reduce: 'add' | 'multiply' }>): Tensor;
  /**
   * Writes along `dim`: `out[index[i][j]][j] = src[i][j]` for `dim` 0; a number may stand for `src`. Which of
   * several at one place stays is not promised.
   */
  scatter(dim: number, index: Tensor, value: Scalar, options: Opt<{ reduce: 'add' | 'multiply' }>): Tensor;
  /**
   * `scatter`, in place: writes along `dim`: `out[index[i][j]][j] = src[i][j]` for `dim` 0.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.scatter_.html
   */
  scatter_(options: Opt<NamedDim<number> & { index: Tensor; src: Tensor }>): this;
  /** `scatter`, in place: writes along `dim`: `out[index[i][j]][j] = src[i][j]` for `dim` 0. */
  scatter_(dim: number, options: Opt<{ index: Tensor; src: Tensor }>): this;
  /** `scatter`, in place: writes along `dim`: `out[index[i][j]][j] = src[i][j]` for `dim` 0. */
  scatter_(dim: number, index: Tensor, options: Opt<{ src: Tensor }>): this;
  /** `scatter`, in place: writes along `dim`: `out[index[i][j]][j] = src[i][j]` for `dim` 0. */
  scatter_(dim: number, index: Tensor, src: Tensor): this;
  /** `scatter`, in place: writes along `dim`: `out[index[i][j]][j] = src[i][j]` for `dim` 0. */
  scatter_(options: Opt<NamedDim<number> & { index: Tensor; src: Tensor; reduce: 'add' | 'multiply' }>): this;
  /** `scatter`, in place: writes along `dim`: `out[index[i][j]][j] = src[i][j]` for `dim` 0. */
  scatter_(dim: number, options: Opt<{ index: Tensor; src: Tensor; reduce: 'add' | 'multiply' }>): this;
  /** `scatter`, in place: writes along `dim`: `out[index[i][j]][j] = src[i][j]` for `dim` 0. */
  scatter_(dim: number, index: Tensor, options: Opt<{ src: Tensor; reduce: 'add' | 'multiply' }>): this;
  /** `scatter`, in place: writes along `dim`: `out[index[i][j]][j] = src[i][j]` for `dim` 0. */
  scatter_(dim: number, index: Tensor, src: Tensor, options: Opt<{ reduce: 'add' | 'multiply' }>): this;
  /** `scatter`, in place: writes along `dim`: `out[index[i][j]][j] = src[i][j]` for `dim` 0. */
  scatter_(options: Opt<NamedDim<number> & { index: Tensor; value: Scalar }>): this;
  /** `scatter`, in place: writes along `dim`: `out[index[i][j]][j] = src[i][j]` for `dim` 0. */
  scatter_(dim: number, options: Opt<{ index: Tensor; value: Scalar }>): this;
  /** `scatter`, in place: writes along `dim`: `out[index[i][j]][j] = src[i][j]` for `dim` 0. */
  scatter_(dim: number, index: Tensor, options: Opt<{ value: Scalar }>): this;
  /** `scatter`, in place: writes along `dim`: `out[index[i][j]][j] = src[i][j]` for `dim` 0. */
  scatter_(dim: number, index: Tensor, value: Scalar): this;
  /** `scatter`, in place: writes along `dim`: `out[index[i][j]][j] = src[i][j]` for `dim` 0. */
  scatter_(options: Opt<NamedDim<number> & { index: Tensor; value: Scalar; reduce: 'add' | 'multiply' }>): this;
  /** `scatter`, in place: writes along `dim`: `out[index[i][j]][j] = src[i][j]` for `dim` 0. */
  scatter_(dim: number, options: Opt<{ index: Tensor; value: Scalar; reduce: 'add' | 'multiply' }>): this;
  /** `scatter`, in place: writes along `dim`: `out[index[i][j]][j] = src[i][j]` for `dim` 0. */
  scatter_(dim: number, index: Tensor, options: Opt<{ value: Scalar; reduce: 'add' | 'multiply' }>): this;
  /** `scatter`, in place: writes along `dim`: `out[index[i][j]][j] = src[i][j]` for `dim` 0. */
  scatter_(dim: number, index: Tensor, value: Scalar, options: Opt<{ reduce: 'add' | 'multiply' }>): this;
  /**
   * Adds along `dim`: `out[index[i][j]][j] += src[i][j]` for `dim` 0. On a GPU the order of sums varies.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.scatter_add.html
   */
  scatterAdd(options: Opt<NamedDim<number> & { index: Tensor; src: Tensor }>): Tensor;
  /** Adds along `dim`: `out[index[i][j]][j] += src[i][j]` for `dim` 0. On a GPU the order of sums varies. */
  scatterAdd(dim: number, options: Opt<{ index: Tensor; src: Tensor }>): Tensor;
  /** Adds along `dim`: `out[index[i][j]][j] += src[i][j]` for `dim` 0. On a GPU the order of sums varies. */
  scatterAdd(dim: number, index: Tensor, options: Opt<{ src: Tensor }>): Tensor;
  /** Adds along `dim`: `out[index[i][j]][j] += src[i][j]` for `dim` 0. On a GPU the order of sums varies. */
  scatterAdd(dim: number, index: Tensor, src: Tensor): Tensor;
  /**
   * `scatterAdd`, in place: adds along `dim`: `out[index[i][j]][j] += src[i][j]` for `dim` 0.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.scatter_add_.html
   */
  scatterAdd_(options: Opt<NamedDim<number> & { index: Tensor; src: Tensor }>): this;
  /** `scatterAdd`, in place: adds along `dim`: `out[index[i][j]][j] += src[i][j]` for `dim` 0. */
  scatterAdd_(dim: number, options: Opt<{ index: Tensor; src: Tensor }>): this;
  /** `scatterAdd`, in place: adds along `dim`: `out[index[i][j]][j] += src[i][j]` for `dim` 0. */
  scatterAdd_(dim: number, index: Tensor, options: Opt<{ src: Tensor }>): this;
  /** `scatterAdd`, in place: adds along `dim`: `out[index[i][j]][j] += src[i][j]` for `dim` 0. */
  scatterAdd_(dim: number, index: Tensor, src: Tensor): this;
  /**
   * Combines what `index` sends to one place by `sum`, `prod`, `mean`, `amax` or `amin`; with what was there
   * unless `includeSelf` is false.
   * `scatterReduce(dim, index, src, reduce, { includeSelf = true })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.scatter_reduce.html
   */
  scatterReduce(options: Opt<NamedDim<number> & { index: Tensor; src: Tensor; reduce: 'sum' | 'prod' | 'mean' | 'amax' | 'amin'; includeSelf?: boolean | undefined }>): Tensor;
  /**
   * Combines what `index` sends to one place by `sum`, `prod`, `mean`, `amax` or `amin`; with what was there
   * unless `includeSelf` is false.
   * `scatterReduce(dim, index, src, reduce, { includeSelf = true })`
   */
  scatterReduce(dim: number, options: Opt<{ index: Tensor; src: Tensor; reduce: 'sum' | 'prod' | 'mean' | 'amax' | 'amin'; includeSelf?: boolean | undefined }>): Tensor;
  /**
   * Combines what `index` sends to one place by `sum`, `prod`, `mean`, `amax` or `amin`; with what was there
   * unless `includeSelf` is false.
   * `scatterReduce(dim, index, src, reduce, { includeSelf = true })`
   */
  scatterReduce(dim: number, index: Tensor, options: Opt<{ src: Tensor; reduce: 'sum' | 'prod' | 'mean' | 'amax' | 'amin'; includeSelf?: boolean | undefined }>): Tensor;
  /**
   * Combines what `index` sends to one place by `sum`, `prod`, `mean`, `amax` or `amin`; with what was there
   * unless `includeSelf` is false.
   * `scatterReduce(dim, index, src, reduce, { includeSelf = true })`
   */
  scatterReduce(dim: number, index: Tensor, src: Tensor, options: Opt<{ reduce: 'sum' | 'prod' | 'mean' | 'amax' | 'amin'; includeSelf?: boolean | undefined }>): Tensor;
  /**
   * Combines what `index` sends to one place by `sum`, `prod`, `mean`, `amax` or `amin`; with what was there
   * unless `includeSelf` is false.
   * `scatterReduce(dim, index, src, reduce, { includeSelf = true })`
   */
  scatterReduce(dim: number, index: Tensor, src: Tensor, reduce: 'sum' | 'prod' | 'mean' | 'amax' | 'amin', options?: Opt<{ includeSelf?: boolean | undefined }>): Tensor;
  /**
   * `scatterReduce`, in place: combines what `index` sends to one place by `sum`, `prod`, `mean`, `amax` or
   * `amin`.
   * `scatterReduce_(dim, index, src, reduce, { includeSelf = true })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.scatter_reduce_.html
   */
  scatterReduce_(options: Opt<NamedDim<number> & { index: Tensor; src: Tensor; reduce: 'sum' | 'prod' | 'mean' | 'amax' | 'amin'; includeSelf?: boolean | undefined }>): this;
  /**
   * `scatterReduce`, in place: combines what `index` sends to one place by `sum`, `prod`, `mean`, `amax` or
   * `amin`.
   * `scatterReduce_(dim, index, src, reduce, { includeSelf = true })`
   */
  scatterReduce_(dim: number, options: Opt<{ index: Tensor; src: Tensor; reduce: 'sum' | 'prod' | 'mean' | 'amax' | 'amin'; includeSelf?: boolean | undefined }>): this;
  /**
   * `scatterReduce`, in place: combines what `index` sends to one place by `sum`, `prod`, `mean`, `amax` or
   * `amin`.
   * `scatterReduce_(dim, index, src, reduce, { includeSelf = true })`
   */
  scatterReduce_(dim: number, index: Tensor, options: Opt<{ src: Tensor; reduce: 'sum' | 'prod' | 'mean' | 'amax' | 'amin'; includeSelf?: boolean | undefined }>): this;
  /**
   * `scatterReduce`, in place: combines what `index` sends to one place by `sum`, `prod`, `mean`, `amax` or
   * `amin`.
   * `scatterReduce_(dim, index, src, reduce, { includeSelf = true })`
   */
  scatterReduce_(dim: number, index: Tensor, src: Tensor, options: Opt<{ reduce: 'sum' | 'prod' | 'mean' | 'amax' | 'amin'; includeSelf?: boolean | undefined }>): this;
  /**
   * `scatterReduce`, in place: combines what `index` sends to one place by `sum`, `prod`, `mean`, `amax` or
   * `amin`.
   * `scatterReduce_(dim, index, src, reduce, { includeSelf = true })`
   */
  scatterReduce_(dim: number, index: Tensor, src: Tensor, reduce: 'sum' | 'prod' | 'mean' | 'amax' | 'amin', options?: Opt<{ includeSelf?: boolean | undefined }>): this;
  /**
   * The slice at `index` along `dim`, without that dimension; a view.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.select.html
   */
  select(options: Opt<NamedDim<number> & { index: number }>): Tensor;
  /** The slice at `index` along `dim`, without that dimension; a view. */
  select(dim: number, options: Opt<{ index: number }>): Tensor;
  /** The slice at `index` along `dim`, without that dimension; a view. */
  select(dim: number, index: number): Tensor;
  /**
   * `this` with the slice at `index` along `dim` replaced by `src`; a copy.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.select_scatter.html
   */
  selectScatter(options: Opt<NamedDim<number> & { src: Tensor; index: number }>): Tensor;
  /** `this` with the slice at `index` along `dim` replaced by `src`; a copy. */
  selectScatter(src: Tensor, options: Opt<NamedDim<number> & { index: number }>): Tensor;
  /** `this` with the slice at `index` along `dim` replaced by `src`; a copy. */
  selectScatter(src: Tensor, dim: number, options: Opt<{ index: number }>): Tensor;
  /** `this` with the slice at `index` along `dim` replaced by `src`; a copy. */
  selectScatter(src: Tensor, dim: number, index: number): Tensor;
  /**
   * Lets it show another tensor's storage, shape and strides from now on.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.set_.html
   */
  set_(): this;
  /** Lets it show another tensor's storage, shape and strides from now on. */
  set_(options: Opt<{ source: Tensor }>): this;
  /** Lets it show another tensor's storage, shape and strides from now on. */
  set_(source: Tensor): this;
  /**
   * Lets it show another tensor's storage, shape and strides from now on.
   * `set_(source, storageOffset, size, stride = [])`
   */
  set_(options: Opt<{ source: Tensor; storageOffset: number; size: readonly number[]; stride?: readonly number[] | undefined }>): this;
  /**
   * Lets it show another tensor's storage, shape and strides from now on.
   * `set_(source, storageOffset, size, stride = [])`
   */
  set_(source: Tensor, options: Opt<{ storageOffset: number; size: readonly number[]; stride?: readonly number[] | undefined }>): this;
  /**
   * Lets it show another tensor's storage, shape and strides from now on.
   * `set_(source, storageOffset, size, stride = [])`
   */
  set_(source: Tensor, storageOffset: number, options: Opt<{ size: readonly number[]; stride?: readonly number[] | undefined }>): this;
  /**
   * Lets it show another tensor's storage, shape and strides from now on.
   * `set_(source, storageOffset, size, stride = [])`
   */
  set_(source: Tensor, storageOffset: number, size: readonly number[], options: Opt<{ stride?: readonly number[] | undefined }>): this;
  /**
   * Lets it show another tensor's storage, shape and strides from now on.
   * `set_(source, storageOffset, size, stride = [])`
   */
  set_(source: Tensor, storageOffset: number, size: readonly number[], stride?: readonly number[]): this;
  /**
   * `sign` for complex numbers too: `this / |this|`, and 0 at 0.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.sgn.html
   */
  sgn(): Tensor;
  /**
   * `sgn`, in place: `sign` for complex numbers too: `this / |this|`, and 0 at 0.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.sgn_.html
   */
  sgn_(): this;
  /**
   * `1 / (1 + exp(-this))`, between 0 and 1.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.sigmoid.html
   */
  sigmoid(): Tensor;
  /**
   * `sigmoid`, in place: `1 / (1 + exp(-this))`, between 0 and 1.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.sigmoid_.html
   */
  sigmoid_(): this;
  /**
   * -1, 0 or 1 by the sign of `this`; 0 for NaN.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.sign.html
   */
  sign(): Tensor;
  /**
   * `sign`, in place: -1, 0 or 1 by the sign of `this`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.sign_.html
   */
  sign_(): this;
  /**
   * Whether the sign bit is set: true for negative numbers and for -0.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.signbit.html
   */
  signbit(): Tensor;
  /**
   * The sine of angles in radians, element by element; integers give floats.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.sin.html
   */
  sin(): Tensor;
  /**
   * `sin`, in place: the sine of angles in radians, element by element.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.sin_.html
   */
  sin_(): this;
  /**
   * `sin(π · this) / (π · this)`, and 1 at zero: the normalised form.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.sinc.html
   */
  sinc(): Tensor;
  /**
   * `sinc`, in place: `sin(π · this) / (π · this)`, and 1 at zero: the normalised form.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.sinc_.html
   */
  sinc_(): this;
  /**
   * The hyperbolic sine: `(exp(this) - exp(-this)) / 2`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.sinh.html
   */
  sinh(): Tensor;
  /**
   * `sinh`, in place: the hyperbolic sine: `(exp(this) - exp(-this)) / 2`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.sinh_.html
   */
  sinh_(): this;
  /**
   * The memory of `this`, a slice of `src`, seen with all of its shape and strides: undoes the slice; a view.
   * `sliceInverse(src, dim = 0, start = null, end = null, step = 1)`
   */
  sliceInverse(options: Opt<{ src: Tensor; dim?: number | undefined; axis?: number | undefined; start?: number | null | undefined; end?: number | null | undefined; step?: number | undefined }>): Tensor;
  /**
   * The memory of `this`, a slice of `src`, seen with all of its shape and strides: undoes the slice; a view.
   * `sliceInverse(src, dim = 0, start = null, end = null, step = 1)`
   */
  sliceInverse(src: Tensor, options: Opt<{ dim?: number | undefined; axis?: number | undefined; start?: number | null | undefined; end?: number | null | undefined; step?: number | undefined }>): Tensor;
  /**
   * The memory of `this`, a slice of `src`, seen with all of its shape and strides: undoes the slice; a view.
   * `sliceInverse(src, dim = 0, start = null, end = null, step = 1)`
   */
  sliceInverse(src: Tensor, dim: number | undefined, options: Opt<{ start?: number | null | undefined; end?: number | null | undefined; step?: number | undefined }>): Tensor;
  /**
   * The memory of `this`, a slice of `src`, seen with all of its shape and strides: undoes the slice; a view.
   * `sliceInverse(src, dim = 0, start = null, end = null, step = 1)`
   */
  sliceInverse(src: Tensor, dim: number | undefined, start: number | null | undefined, options: Opt<{ end?: number | null | undefined; step?: number | undefined }>): Tensor;
  /**
   * The memory of `this`, a slice of `src`, seen with all of its shape and strides: undoes the slice; a view.
   * `sliceInverse(src, dim = 0, start = null, end = null, step = 1)`
   */
  sliceInverse(src: Tensor, dim: number | undefined, start: number | null | undefined, end: number | null | undefined, options: Opt<{ step?: number | undefined }>): Tensor;
  /**
   * The memory of `this`, a slice of `src`, seen with all of its shape and strides: undoes the slice; a view.
   * `sliceInverse(src, dim = 0, start = null, end = null, step = 1)`
   */
  sliceInverse(src: Tensor, dim?: number, start?: number | null, end?: number | null, step?: number): Tensor;
  /**
   * `this` with `start` to `end` along `dim`, every `step`, replaced by `src`; a copy.
   * `sliceScatter(src, dim = 0, start = null, end = null, step = 1)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.slice_scatter.html
   */
  sliceScatter(options: Opt<{ src: Tensor; dim?: number | undefined; axis?: number | undefined; start?: number | null | undefined; end?: number | null | undefined; step?: number | undefined }>): Tensor;
  /**
   * `this` with `start` to `end` along `dim`, every `step`, replaced by `src`; a copy.
   * `sliceScatter(src, dim = 0, start = null, end = null, step = 1)`
   */
  sliceScatter(src: Tensor, options: Opt<{ dim?: number | undefined; axis?: number | undefined; start?: number | null | undefined; end?: number | null | undefined; step?: number | undefined }>): Tensor;
  /**
   * `this` with `start` to `end` along `dim`, every `step`, replaced by `src`; a copy.
   * `sliceScatter(src, dim = 0, start = null, end = null, step = 1)`
   */
  sliceScatter(src: Tensor, dim: number | undefined, options: Opt<{ start?: number | null | undefined; end?: number | null | undefined; step?: number | undefined }>): Tensor;
  /**
   * `this` with `start` to `end` along `dim`, every `step`, replaced by `src`; a copy.
   * `sliceScatter(src, dim = 0, start = null, end = null, step = 1)`
   */
  sliceScatter(src: Tensor, dim: number | undefined, start: number | null | undefined, options: Opt<{ end?: number | null | undefined; step?: number | undefined }>): Tensor;
  /**
   * `this` with `start` to `end` along `dim`, every `step`, replaced by `src`; a copy.
   * `sliceScatter(src, dim = 0, start = null, end = null, step = 1)`
   */
  sliceScatter(src: Tensor, dim: number | undefined, start: number | null | undefined, end: number | null | undefined, options: Opt<{ step?: number | undefined }>): Tensor;
  /**
   * `this` with `start` to `end` along `dim`, every `step`, replaced by `src`; a copy.
   * `sliceScatter(src, dim = 0, start = null, end = null, step = 1)`
   */
  sliceScatter(src: Tensor, dim?: number, start?: number | null, end?: number | null, step?: number): Tensor;
  /**
   * The same as `linalg.slogdet`: Sign and `log |det A|`, where the determinant itself would overflow.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.slogdet.html
   */
  slogdet(): NamedTuple<['sign', 'logabsdet']>;
  /**
   * Sparse times dense matrix, (N, M) · (M, P) → (N, P), the result sparse.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.smm.html
   */
  smm(options: Opt<{ mat2: Tensor }>): Tensor;
  /** Sparse times dense matrix, (N, M) · (M, P) → (N, P), the result sparse. */
  smm(mat2: Tensor): Tensor;
  /**
   * `exp(xᵢ) / Σ exp(xⱼ)` along `dim`, without overflow; with `dtype`, converted first.
   * `softmax(dim, dtype = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.softmax.html
   */
  softmax(options: Opt<NamedDim<number> & { dtype?: DType | null | undefined }>): Tensor;
  /**
   * `exp(xᵢ) / Σ exp(xⱼ)` along `dim`, without overflow; with `dtype`, converted first.
   * `softmax(dim, dtype = null)`
   */
  softmax(dim: number, options: Opt<{ dtype?: DType | null | undefined }>): Tensor;
  /**
   * `exp(xᵢ) / Σ exp(xⱼ)` along `dim`, without overflow; with `dtype`, converted first.
   * `softmax(dim, dtype = null)`
   */
  softmax(dim: number, dtype?: DType | null): Tensor;
  /**
   * Sorted along `dim`, with the indices that sort. NaN counts as largest; `stable` keeps the order of
   * equals.
   * `sort({ stable, dim = -1, descending = false })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.sort.html
   */
  sort(options: Opt<{ stable: boolean | null; dim?: number | undefined; axis?: number | undefined; descending?: boolean | undefined }>): NamedTuple<['values', 'indices']>;
  /**
   * Sorted along `dim`, with the indices that sort. NaN counts as largest; `stable` keeps the order of
   * equals.
   * `sort(dim = -1, descending = false)`
   */
  sort(options: Opt<{ dim?: number | undefined; axis?: number | undefined; descending?: boolean | undefined }>): NamedTuple<['values', 'indices']>;
  /**
   * Sorted along `dim`, with the indices that sort. NaN counts as largest; `stable` keeps the order of
   * equals.
   * `sort(dim = -1, descending = false)`
   */
  sort(dim: number | undefined, options: Opt<{ descending?: boolean | undefined }>): NamedTuple<['values', 'indices']>;
  /**
   * Sorted along `dim`, with the indices that sort. NaN counts as largest; `stable` keeps the order of
   * equals.
   * `sort(dim = -1, descending = false)`
   */
  sort(dim?: number, descending?: boolean): NamedTuple<['values', 'indices']>;
  /**
   * How many dimensions of a sparse tensor `indices` speak of.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.sparse_dim.html
   */
  sparseDim(): number;
  /**
   * A dense tensor's values at the places where the sparse `mask` has some; sparse.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.sparse_mask.html
   */
  sparseMask(options: Opt<{ mask: Tensor }>): Tensor;
  /** A dense tensor's values at the places where the sparse `mask` has some; sparse. */
  sparseMask(mask: Tensor): Tensor;
  /**
   * Another shape and split into sparse and dense dimensions, in place.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.sparse_resize_.html
   */
  sparseResize_(options: Opt<{ size: readonly number[]; sparseDim: number; denseDim: number }>): this;
  /** Another shape and split into sparse and dense dimensions, in place. */
  sparseResize_(size: readonly number[], options: Opt<{ sparseDim: number; denseDim: number }>): this;
  /** Another shape and split into sparse and dense dimensions, in place. */
  sparseResize_(size: readonly number[], sparseDim: number, options: Opt<{ denseDim: number }>): this;
  /** Another shape and split into sparse and dense dimensions, in place. */
  sparseResize_(size: readonly number[], sparseDim: number, denseDim: number): this;
  /**
   * Gives a sparse tensor another shape, in place, and drops all its values.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.sparse_resize_and_clear_.html
   */
  sparseResizeAndClear_(options: Opt<{ size: readonly number[]; sparseDim: number; denseDim: number }>): this;
  /** Gives a sparse tensor another shape, in place, and drops all its values. */
  sparseResizeAndClear_(size: readonly number[], options: Opt<{ sparseDim: number; denseDim: number }>): this;
  /** Gives a sparse tensor another shape, in place, and drops all its values. */
  sparseResizeAndClear_(size: readonly number[], sparseDim: number, options: Opt<{ denseDim: number }>): this;
  /** Gives a sparse tensor another shape, in place, and drops all its values. */
  sparseResizeAndClear_(size: readonly number[], sparseDim: number, denseDim: number): this;
  /** Pieces of the sizes listed, along `dim`; views. `splitWithSizes(splitSizes, dim = 0)` */
  splitWithSizes(options: Opt<{ splitSizes: readonly number[]; dim?: number | undefined; axis?: number | undefined }>): Tensor[];
  /** Pieces of the sizes listed, along `dim`; views. `splitWithSizes(splitSizes, dim = 0)` */
  splitWithSizes(splitSizes: readonly number[], options: Opt<{ dim?: number | undefined; axis?: number | undefined }>): Tensor[];
  /** Pieces of the sizes listed, along `dim`; views. `splitWithSizes(splitSizes, dim = 0)` */
  splitWithSizes(splitSizes: readonly number[], dim?: number): Tensor[];
  /**
   * `√this`; NaN below zero, for real dtypes.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.sqrt.html
   */
  sqrt(): Tensor;
  /** `sqrt`, in place: `√this`. @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.sqrt_.html */
  sqrt_(): this;
  /**
   * `this²`, in the dtype of `this`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.square.html
   */
  square(): Tensor;
  /**
   * `square`, in place: `this²`, in the dtype of `this`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.square_.html
   */
  square_(): this;
  /**
   * Leaves out dimensions of size 1: all of them, or those in `dim`; a view.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.squeeze.html
   */
  squeeze(): Tensor;
  /** Leaves out dimensions of size 1: all of them, or those in `dim`; a view. */
  squeeze(options: Opt<NamedDim<number>>): Tensor;
  /** Leaves out dimensions of size 1: all of them, or those in `dim`; a view. */
  squeeze(dim: number): Tensor;
  /** Leaves out dimensions of size 1: all of them, or those in `dim`; a view. */
  squeeze(options: Opt<NamedDim<readonly number[]>>): Tensor;
  /** Leaves out dimensions of size 1: all of them, or those in `dim`; a view. */
  squeeze(dim: readonly number[]): Tensor;
  /** Leaves out dimensions of size 1: all of them, or those in `dim`; a view. */
  squeeze(...dim: number[]): Tensor;
  /**
   * `squeeze`, in place: leaves out dimensions of size 1: all of them, or those in `dim`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.squeeze_.html
   */
  squeeze_(): this;
  /** `squeeze`, in place: leaves out dimensions of size 1: all of them, or those in `dim`. */
  squeeze_(options: Opt<NamedDim<number>>): this;
  /** `squeeze`, in place: leaves out dimensions of size 1: all of them, or those in `dim`. */
  squeeze_(dim: number): this;
  /** `squeeze`, in place: leaves out dimensions of size 1: all of them, or those in `dim`. */
  squeeze_(options: Opt<NamedDim<readonly number[]>>): this;
  /** `squeeze`, in place: leaves out dimensions of size 1: all of them, or those in `dim`. */
  squeeze_(dim: readonly number[]): this;
  /** `squeeze`, in place: leaves out dimensions of size 1: all of them, or those in `dim`. */
  squeeze_(...dim: number[]): this;
  /**
   * `beta · this + alpha · (mat1 @ mat2)`, `this` and `mat1` sparse, the result too.
   * `sspaddmm(mat1, mat2, { beta = 1, alpha = 1 })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.sspaddmm.html
   */
  sspaddmm(options: Opt<{ mat1: Tensor; mat2: Tensor; beta?: Scalar | undefined; alpha?: Scalar | undefined }>): Tensor;
  /**
   * `beta · this + alpha · (mat1 @ mat2)`, `this` and `mat1` sparse, the result too.
   * `sspaddmm(mat1, mat2, { beta = 1, alpha = 1 })`
   */
  sspaddmm(mat1: Tensor, options: Opt<{ mat2: Tensor; beta?: Scalar | undefined; alpha?: Scalar | undefined }>): Tensor;
  /**
   * `beta · this + alpha · (mat1 @ mat2)`, `this` and `mat1` sparse, the result too.
   * `sspaddmm(mat1, mat2, { beta = 1, alpha = 1 })`
   */
  sspaddmm(mat1: Tensor, mat2: Tensor, options?: Opt<{ beta?: Scalar | undefined; alpha?: Scalar | undefined }>): Tensor;
  /**
   * The standard deviation over `dim`, or over all: `√(Σ(x - x̄)² / (n - correction))`. `correction` is 1,
   * NumPy's 0.
   * `std(dim, unbiased = true, keepdim = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.std.html
   */
  std(options: Opt<NamedDim<IntOrList | null> & { unbiased?: boolean | undefined; keepdim?: boolean | undefined; keepdims?: boolean | undefined }>): Tensor;
  /**
   * The standard deviation over `dim`, or over all: `√(Σ(x - x̄)² / (n - correction))`. `correction` is 1,
   * NumPy's 0.
   * `std(dim, unbiased = true, keepdim = false)`
   */
  std(dim: IntOrList | null, options: Opt<{ unbiased?: boolean | undefined; keepdim?: boolean | undefined; keepdims?: boolean | undefined }>): Tensor;
  /**
   * The standard deviation over `dim`, or over all: `√(Σ(x - x̄)² / (n - correction))`. `correction` is 1,
   * NumPy's 0.
   * `std(dim, unbiased = true, keepdim = false)`
   */
  std(dim: IntOrList | null, unbiased: boolean | undefined, options: Opt<{ keepdim?: boolean | undefined; keepdims?: boolean | undefined }>): Tensor;
  /**
   * The standard deviation over `dim`, or over all: `√(Σ(x - x̄)² / (n - correction))`. `correction` is 1,
   * NumPy's 0.
   * `std(dim, unbiased = true, keepdim = false)`
   */
  std(dim: IntOrList | null, unbiased?: boolean, keepdim?: boolean): Tensor;
  /**
   * The standard deviation over `dim`, or over all: `√(Σ(x - x̄)² / (n - correction))`. `correction` is 1,
   * NumPy's 0.
   * `std(dim = null, { correction = null, keepdim = false })`
   */
  std(options: Opt<{ dim?: IntOrList | null | undefined; axis?: IntOrList | null | undefined; correction?: Scalar | null | undefined; keepdim?: boolean | undefined; keepdims?: boolean | undefined }>): Tensor;
  /**
   * The standard deviation over `dim`, or over all: `√(Σ(x - x̄)² / (n - correction))`. `correction` is 1,
   * NumPy's 0.
   * `std(dim = null, { correction = null, keepdim = false })`
   */
  std(dim?: IntOrList | null, options?: Opt<{ correction?: Scalar | null | undefined; keepdim?: boolean | undefined; keepdims?: boolean | undefined }>): Tensor;
  /**
   * The standard deviation over `dim`, or over all: `√(Σ(x - x̄)² / (n - correction))`. `correction` is 1,
   * NumPy's 0.
   * `std(dim = null, { correction = null, keepdim = false })`
   */
  std(...dim: number[] | [...dim: number[], options: Opt<{ correction?: Scalar | null | undefined; keepdim?: boolean | undefined; keepdims?: boolean | undefined }>]): Tensor;
  /**
   * The standard deviation over `dim`, or over all: `√(Σ(x - x̄)² / (n - correction))`. `correction` is 1,
   * NumPy's 0.
   * `std(unbiased = true)`
   */
  std(options: Opt<{ unbiased?: boolean | undefined }>): Tensor;
  /**
   * The standard deviation over `dim`, or over all: `√(Σ(x - x̄)² / (n - correction))`. `correction` is 1,
   * NumPy's 0.
   * `std(unbiased = true)`
   */
  std(unbiased?: boolean): Tensor;
  /**
   * `this - alpha · other`, broadcast. Not for booleans: use `logicalXor`. `sub(other, { alpha = 1 })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.sub.html
   */
  sub(options: Opt<NamedOther<TensorLike> & { alpha?: Scalar | undefined }>): Tensor;
  /** `this - alpha · other`, broadcast. Not for booleans: use `logicalXor`. `sub(other, { alpha = 1 })` */
  sub(other: TensorLike, options?: Opt<{ alpha?: Scalar | undefined }>): Tensor;
  /**
   * `sub`, in place: `this - alpha · other`, broadcast. `sub_(other, { alpha = 1 })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.sub_.html
   */
  sub_(options: Opt<NamedOther<TensorLike> & { alpha?: Scalar | undefined }>): this;
  /** `sub`, in place: `this - alpha · other`, broadcast. `sub_(other, { alpha = 1 })` */
  sub_(other: TensorLike, options?: Opt<{ alpha?: Scalar | undefined }>): this;
  /**
   * The same as `sub`: `this - alpha · other`, broadcast. Not for booleans: use `logicalXor`.
   * `subtract(other, { alpha = 1 })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.subtract.html
   */
  subtract(options: Opt<NamedOther<TensorLike> & { alpha?: Scalar | undefined }>): Tensor;
  /**
   * The same as `sub`: `this - alpha · other`, broadcast. Not for booleans: use `logicalXor`.
   * `subtract(other, { alpha = 1 })`
   */
  subtract(other: TensorLike, options?: Opt<{ alpha?: Scalar | undefined }>): Tensor;
  /**
   * The same as `sub`: `this - alpha · other`, broadcast. Not for booleans: use `logicalXor`.
   * `subtract(other, alpha = 1)`
   */
  subtract(options: Opt<NamedOther<Scalar> & { alpha?: Scalar | undefined }>): Tensor;
  /**
   * The same as `sub`: `this - alpha · other`, broadcast. Not for booleans: use `logicalXor`.
   * `subtract(other, alpha = 1)`
   */
  subtract(other: Scalar, options: Opt<{ alpha?: Scalar | undefined }>): Tensor;
  /**
   * The same as `sub`: `this - alpha · other`, broadcast. Not for booleans: use `logicalXor`.
   * `subtract(other, alpha = 1)`
   */
  subtract(other: Scalar, alpha?: Scalar): Tensor;
  /**
   * `subtract`, in place: `this - alpha · other`, broadcast. `subtract_(other, { alpha = 1 })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.subtract_.html
   */
  subtract_(options: Opt<NamedOther<TensorLike> & { alpha?: Scalar | undefined }>): this;
  /** `subtract`, in place: `this - alpha · other`, broadcast. `subtract_(other, { alpha = 1 })` */
  subtract_(other: TensorLike, options?: Opt<{ alpha?: Scalar | undefined }>): this;
  /** `subtract`, in place: `this - alpha · other`, broadcast. `subtract_(other, alpha = 1)` */
  subtract_(options: Opt<NamedOther<Scalar> & { alpha?: Scalar | undefined }>): this;
  /** `subtract`, in place: `this - alpha · other`, broadcast. `subtract_(other, alpha = 1)` */
  subtract_(other: Scalar, options: Opt<{ alpha?: Scalar | undefined }>): this;
  /** `subtract`, in place: `this - alpha · other`, broadcast. `subtract_(other, alpha = 1)` */
  subtract_(other: Scalar, alpha?: Scalar): this;
  /**
   * Σ over `dim`, or over all. Integers and booleans add up in int64; the sum of nothing is 0.
   * `sum({ dtype = null })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.sum.html
   */
  sum(options?: Opt<{ dtype?: DType | null | undefined }>): Tensor;
  /**
   * Σ over `dim`, or over all. Integers and booleans add up in int64; the sum of nothing is 0.
   * `sum(dim, keepdim = false, { dtype = null })`
   */
  sum(options: Opt<NamedDim<IntOrList | null> & { keepdim?: boolean | undefined; keepdims?: boolean | undefined; dtype?: DType | null | undefined }>): Tensor;
  /**
   * Σ over `dim`, or over all. Integers and booleans add up in int64; the sum of nothing is 0.
   * `sum(dim, keepdim = false, { dtype = null })`
   */
  sum(dim: IntOrList | null, options: Opt<{ keepdim?: boolean | undefined; keepdims?: boolean | undefined; dtype?: DType | null | undefined }>): Tensor;
  /**
   * Σ over `dim`, or over all. Integers and booleans add up in int64; the sum of nothing is 0.
   * `sum(dim, keepdim = false, { dtype = null })`
   */
  sum(dim: IntOrList | null, keepdim?: boolean, options?: Opt<{ dtype?: DType | null | undefined }>): Tensor;
  /**
   * Sums until the shape is `size`: what undoes a broadcast.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.sum_to_size.html
   */
  sumToSize(options: Opt<{ size: readonly number[] }>): Tensor;
  /** Sums until the shape is `size`: what undoes a broadcast. */
  sumToSize(size: readonly number[]): Tensor;
  /** Sums until the shape is `size`: what undoes a broadcast. */
  sumToSize(...size: number[]): Tensor;
  /**
   * Singular values with V, not its adjoint: `this = U · diag(S) · Vᴴ`. `linalg.svd` is its newer form.
   * `svd(some = true, computeUv = true)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.svd.html
   */
  svd(options: Opt<{ some?: boolean | undefined; computeUv?: boolean | undefined }>): NamedTuple<['U', 'S', 'V']>;
  /**
   * Singular values with V, not its adjoint: `this = U · diag(S) · Vᴴ`. `linalg.svd` is its newer form.
   * `svd(some = true, computeUv = true)`
   */
  svd(some: boolean | undefined, options: Opt<{ computeUv?: boolean | undefined }>): NamedTuple<['U', 'S', 'V']>;
  /**
   * Singular values with V, not its adjoint: `this = U · diag(S) · Vᴴ`. `linalg.svd` is its newer form.
   * `svd(some = true, computeUv = true)`
   */
  svd(some?: boolean, computeUv?: boolean): NamedTuple<['U', 'S', 'V']>;
  /**
   * The same as `transpose`: swaps two dimensions; a view, so usually not contiguous.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.swapaxes.html
   */
  swapaxes(options: Opt<{ axis0: number; axis1: number }>): Tensor;
  /** The same as `transpose`: swaps two dimensions; a view, so usually not contiguous. */
  swapaxes(axis0: number, options: Opt<{ axis1: number }>): Tensor;
  /** The same as `transpose`: swaps two dimensions; a view, so usually not contiguous. */
  swapaxes(axis0: number, axis1: number): Tensor;
  /**
   * `swapaxes`, in place: swaps two dimensions.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.swapaxes_.html
   */
  swapaxes_(options: Opt<{ axis0: number; axis1: number }>): this;
  /** `swapaxes`, in place: swaps two dimensions. */
  swapaxes_(axis0: number, options: Opt<{ axis1: number }>): this;
  /** `swapaxes`, in place: swaps two dimensions. */
  swapaxes_(axis0: number, axis1: number): this;
  /**
   * The same as `transpose`: swaps two dimensions; a view, so usually not contiguous.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.swapdims.html
   */
  swapdims(options: Opt<{ dim0: number; dim1: number }>): Tensor;
  /** The same as `transpose`: swaps two dimensions; a view, so usually not contiguous. */
  swapdims(dim0: number, options: Opt<{ dim1: number }>): Tensor;
  /** The same as `transpose`: swaps two dimensions; a view, so usually not contiguous. */
  swapdims(dim0: number, dim1: number): Tensor;
  /**
   * `swapdims`, in place: swaps two dimensions.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.swapdims_.html
   */
  swapdims_(options: Opt<{ dim0: number; dim1: number }>): this;
  /** `swapdims`, in place: swaps two dimensions. */
  swapdims_(dim0: number, options: Opt<{ dim1: number }>): this;
  /** `swapdims`, in place: swaps two dimensions. */
  swapdims_(dim0: number, dim1: number): this;
  /**
   * Transposes a matrix; a view. Tensors of fewer than two dimensions come back unchanged, more are an error.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.t.html
   */
  t(): Tensor;
  /**
   * `t`, in place: transposes a matrix.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.t_.html
   */
  t_(): this;
  /**
   * Elements by their index in the flattened tensor; the shape of `index`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.take.html
   */
  take(options: Opt<{ index: Tensor }>): Tensor;
  /** Elements by their index in the flattened tensor; the shape of `index`. */
  take(index: Tensor): Tensor;
  /**
   * `gather` that broadcasts: picks along `dim` with what `argmax` or `argsort` found.
   * `takeAlongDim(indices, dim = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.take_along_dim.html
   */
  takeAlongDim(options: Opt<{ indices: Tensor; dim?: number | null | undefined; axis?: number | null | undefined }>): Tensor;
  /**
   * `gather` that broadcasts: picks along `dim` with what `argmax` or `argsort` found.
   * `takeAlongDim(indices, dim = null)`
   */
  takeAlongDim(indices: Tensor, options: Opt<{ dim?: number | null | undefined; axis?: number | null | undefined }>): Tensor;
  /**
   * `gather` that broadcasts: picks along `dim` with what `argmax` or `argsort` found.
   * `takeAlongDim(indices, dim = null)`
   */
  takeAlongDim(indices: Tensor, dim?: number | null): Tensor;
  /**
   * The tangent of angles in radians, element by element; integers give floats.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.tan.html
   */
  tan(): Tensor;
  /**
   * `tan`, in place: the tangent of angles in radians, element by element.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.tan_.html
   */
  tan_(): this;
  /**
   * The hyperbolic tangent: `sinh(this) / cosh(this)`, in (-1, 1).
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.tanh.html
   */
  tanh(): Tensor;
  /**
   * `tanh`, in place: the hyperbolic tangent: `sinh(this) / cosh(this)`, in (-1, 1).
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.tanh_.html
   */
  tanh_(): this;
  /**
   * Just so many pieces along `dim`, as equal as can be, or cuts at the indices listed; views.
   * `tensorSplit(indices, dim = 0)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.tensor_split.html
   */
  tensorSplit(options: Opt<{ indices: readonly number[]; dim?: number | undefined; axis?: number | undefined }>): Tensor[];
  /**
   * Just so many pieces along `dim`, as equal as can be, or cuts at the indices listed; views.
   * `tensorSplit(indices, dim = 0)`
   */
  tensorSplit(indices: readonly number[], options: Opt<{ dim?: number | undefined; axis?: number | undefined }>): Tensor[];
  /**
   * Just so many pieces along `dim`, as equal as can be, or cuts at the indices listed; views.
   * `tensorSplit(indices, dim = 0)`
   */
  tensorSplit(indices: readonly number[], dim?: number): Tensor[];
  /**
   * Just so many pieces along `dim`, as equal as can be, or cuts at the indices listed; views.
   * `tensorSplit(tensorIndicesOrSections, dim = 0)`
   */
  tensorSplit(options: Opt<{ tensorIndicesOrSections: Tensor; dim?: number | undefined; axis?: number | undefined }>): Tensor[];
  /**
   * Just so many pieces along `dim`, as equal as can be, or cuts at the indices listed; views.
   * `tensorSplit(tensorIndicesOrSections, dim = 0)`
   */
  tensorSplit(tensorIndicesOrSections: Tensor, options: Opt<{ dim?: number | undefined; axis?: number | undefined }>): Tensor[];
  /**
   * Just so many pieces along `dim`, as equal as can be, or cuts at the indices listed; views.
   * `tensorSplit(tensorIndicesOrSections, dim = 0)`
   */
  tensorSplit(tensorIndicesOrSections: Tensor, dim?: number): Tensor[];
  /**
   * Just so many pieces along `dim`, as equal as can be, or cuts at the indices listed; views.
   * `tensorSplit(sections, dim = 0)`
   */
  tensorSplit(options: Opt<{ sections: number; dim?: number | undefined; axis?: number | undefined }>): Tensor[];
  /**
   * Just so many pieces along `dim`, as equal as can be, or cuts at the indices listed; views.
   * `tensorSplit(sections, dim = 0)`
   */
  tensorSplit(sections: number, options: Opt<{ dim?: number | undefined; axis?: number | undefined }>): Tensor[];
  /**
   * Just so many pieces along `dim`, as equal as can be, or cuts at the indices listed; views.
   * `tensorSplit(sections, dim = 0)`
   */
  tensorSplit(sections: number, dim?: number): Tensor[];
  /**
   * `repeat` that fills up missing counts with 1 in front.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.tile.html
   */
  tile(options: Opt<{ dims: readonly number[] }>): Tensor;
  /** `repeat` that fills up missing counts with 1 in front. */
  tile(dims: readonly number[]): Tensor;
  /** `repeat` that fills up missing counts with 1 in front. */
  tile(...dims: number[]): Tensor;
  /**
   * With all its zeros; for sparse and oneDNN tensors. `toDense(dtype = null, { maskedGrad = null })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.to_dense.html
   */
  toDense(options: Opt<{ dtype?: DType | null | undefined; maskedGrad?: boolean | null | undefined }>): Tensor;
  /** With all its zeros; for sparse and oneDNN tensors. `toDense(dtype = null, { maskedGrad = null })` */
  toDense(dtype?: DType | null, options?: Opt<{ maskedGrad?: boolean | null | undefined }>): Tensor;
  /**
   * A copy in oneDNN's own layout. `toMkldnn(dtype = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.to_mkldnn.html
   */
  toMkldnn(options: Opt<{ dtype?: DType | null | undefined }>): Tensor;
  /** A copy in oneDNN's own layout. `toMkldnn(dtype = null)` */
  toMkldnn(dtype?: DType | null): Tensor;
  /**
   * A nested tensor as an ordinary one, its parts filled up with `padding`.
   * `toPaddedTensor(padding, outputSize = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.to_padded_tensor.html
   */
  toPaddedTensor(options: Opt<{ padding: number; outputSize?: readonly number[] | null | undefined }>): Tensor;
  /**
   * A nested tensor as an ordinary one, its parts filled up with `padding`.
   * `toPaddedTensor(padding, outputSize = null)`
   */
  toPaddedTensor(padding: number, options: Opt<{ outputSize?: readonly number[] | null | undefined }>): Tensor;
  /**
   * A nested tensor as an ordinary one, its parts filled up with `padding`.
   * `toPaddedTensor(padding, outputSize = null)`
   */
  toPaddedTensor(padding: number, outputSize?: readonly number[] | null): Tensor;
  /**
   * Sparse, in COO or the `layout` given: what is zero is left out.
   * `toSparse({ layout = null, blocksize = null, denseDim = null })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.to_sparse.html
   */
  toSparse(options?: Opt<{ layout?: Layout | null | undefined; blocksize?: IntOrList | null | undefined; denseDim?: number | null | undefined }>): Tensor;
  /** Sparse, in COO or the `layout` given: what is zero is left out. */
  toSparse(options: Opt<{ sparseDim: number }>): Tensor;
  /** Sparse, in COO or the `layout` given: what is zero is left out. */
  toSparse(sparseDim: number): Tensor;
  /**
   * Sparse by columns of blocks (BSC); `blocksize` divides the sizes.
   * `toSparseBsc(blocksize, denseDim = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.to_sparse_bsc.html
   */
  toSparseBsc(options: Opt<{ blocksize: IntOrList; denseDim?: number | null | undefined }>): Tensor;
  /**
   * Sparse by columns of blocks (BSC); `blocksize` divides the sizes.
   * `toSparseBsc(blocksize, denseDim = null)`
   */
  toSparseBsc(blocksize: IntOrList, options: Opt<{ denseDim?: number | null | undefined }>): Tensor;
  /**
   * Sparse by columns of blocks (BSC); `blocksize` divides the sizes.
   * `toSparseBsc(blocksize, denseDim = null)`
   */
  toSparseBsc(blocksize: IntOrList, denseDim?: number | null): Tensor;
  /**
   * Sparse by rows of blocks (BSR); `blocksize` divides the sizes. `toSparseBsr(blocksize, denseDim = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.to_sparse_bsr.html
   */
  toSparseBsr(options: Opt<{ blocksize: IntOrList; denseDim?: number | null | undefined }>): Tensor;
  /**
   * Sparse by rows of blocks (BSR); `blocksize` divides the sizes. `toSparseBsr(blocksize, denseDim = null)`
   */
  toSparseBsr(blocksize: IntOrList, options: Opt<{ denseDim?: number | null | undefined }>): Tensor;
  /**
   * Sparse by rows of blocks (BSR); `blocksize` divides the sizes. `toSparseBsr(blocksize, denseDim = null)`
   */
  toSparseBsr(blocksize: IntOrList, denseDim?: number | null): Tensor;
  /**
   * The tensor in the sparse layout by columns (CSC); with `denseDim` the last dimensions stay dense.
   * `toSparseCsc(denseDim = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.to_sparse_csc.html
   */
  toSparseCsc(options: Opt<{ denseDim?: number | null | undefined }>): Tensor;
  /**
   * The tensor in the sparse layout by columns (CSC); with `denseDim` the last dimensions stay dense.
   * `toSparseCsc(denseDim = null)`
   */
  toSparseCsc(denseDim?: number | null): Tensor;
  /**
   * The tensor in the sparse layout by rows (CSR); with `denseDim` the last dimensions stay dense.
   * `toSparseCsr(denseDim = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.to_sparse_csr.html
   */
  toSparseCsr(options: Opt<{ denseDim?: number | null | undefined }>): Tensor;
  /**
   * The tensor in the sparse layout by rows (CSR); with `denseDim` the last dimensions stay dense.
   * `toSparseCsr(denseDim = null)`
   */
  toSparseCsr(denseDim?: number | null): Tensor;
  /**
   * The `k` largest (or smallest) along `dim`, sorted, with indices. Which of equal elements come is not
   * promised.
   * `topk(k, dim = -1, largest = true, sorted = true)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.topk.html
   */
  topk(options: Opt<{ k: number; dim?: number | undefined; axis?: number | undefined; largest?: boolean | undefined; sorted?: boolean | undefined }>): NamedTuple<['values', 'indices']>;
  /**
   * The `k` largest (or smallest) along `dim`, sorted, with indices. Which of equal elements come is not
   * promised.
   * `topk(k, dim = -1, largest = true, sorted = true)`
   */
  topk(k: number, options: Opt<{ dim?: number | undefined; axis?: number | undefined; largest?: boolean | undefined; sorted?: boolean | undefined }>): NamedTuple<['values', 'indices']>;
  /**
   * The `k` largest (or smallest) along `dim`, sorted, with indices. Which of equal elements come is not
   * promised.
   * `topk(k, dim = -1, largest = true, sorted = true)`
   */
  topk(k: number, dim: number | undefined, options: Opt<{ largest?: boolean | undefined; sorted?: boolean | undefined }>): NamedTuple<['values', 'indices']>;
  /**
   * The `k` largest (or smallest) along `dim`, sorted, with indices. Which of equal elements come is not
   * promised.
   * `topk(k, dim = -1, largest = true, sorted = true)`
   */
  topk(k: number, dim: number | undefined, largest: boolean | undefined, options: Opt<{ sorted?: boolean | undefined }>): NamedTuple<['values', 'indices']>;
  /**
   * The `k` largest (or smallest) along `dim`, sorted, with indices. Which of equal elements come is not
   * promised.
   * `topk(k, dim = -1, largest = true, sorted = true)`
   */
  topk(k: number, dim?: number, largest?: boolean, sorted?: boolean): NamedTuple<['values', 'indices']>;
  /**
   * The sum of the diagonal of a matrix, (N, M) → ().
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.trace.html
   */
  trace(): Tensor;
  /**
   * Swaps two dimensions; a view, so usually not contiguous.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.transpose.html
   */
  transpose(options: Opt<{ dim0: number; dim1: number }>): Tensor;
  /** Swaps two dimensions; a view, so usually not contiguous. */
  transpose(dim0: number, options: Opt<{ dim1: number }>): Tensor;
  /** Swaps two dimensions; a view, so usually not contiguous. */
  transpose(dim0: number, dim1: number): Tensor;
  /**
   * `transpose`, in place: swaps two dimensions.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.transpose_.html
   */
  transpose_(options: Opt<{ dim0: number; dim1: number }>): this;
  /** `transpose`, in place: swaps two dimensions. */
  transpose_(dim0: number, options: Opt<{ dim1: number }>): this;
  /** `transpose`, in place: swaps two dimensions. */
  transpose_(dim0: number, dim1: number): this;
  /**
   * Solves a triangular system. `linalg.solveTriangular` is its newer form, with its arguments turned round.
   * `triangularSolve(A, upper = true, transpose = false, unitriangular = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.triangular_solve.html
   */
  triangularSolve(options: Opt<{ A: Tensor; upper?: boolean | undefined; transpose?: boolean | undefined; unitriangular?: boolean | undefined }>): NamedTuple<['solution', 'clonedCoefficient']>;
  /**
   * Solves a triangular system. `linalg.solveTriangular` is its newer form, with its arguments turned round.
   * `triangularSolve(A, upper = true, transpose = false, unitriangular = false)`
   */
  triangularSolve(A: Tensor, options: Opt<{ upper?: boolean | undefined; transpose?: boolean | undefined; unitriangular?: boolean | undefined }>): NamedTuple<['solution', 'clonedCoefficient']>;
  /**
   * Solves a triangular system. `linalg.solveTriangular` is its newer form, with its arguments turned round.
   * `triangularSolve(A, upper = true, transpose = false, unitriangular = false)`
   */
  triangularSolve(A: Tensor, upper: boolean | undefined, options: Opt<{ transpose?: boolean | undefined; unitriangular?: boolean | undefined }>): NamedTuple<['solution', 'clonedCoefficient']>;
  /**
   * Solves a triangular system. `linalg.solveTriangular` is its newer form, with its arguments turned round.
   * `triangularSolve(A, upper = true, transpose = false, unitriangular = false)`
   */
  triangularSolve(A: Tensor, upper: boolean | undefined, transpose: boolean | undefined, options: Opt<{ unitriangular?: boolean | undefined }>): NamedTuple<['solution', 'clonedCoefficient']>;
  /**
   * Solves a triangular system. `linalg.solveTriangular` is its newer form, with its arguments turned round.
   * `triangularSolve(A, upper = true, transpose = false, unitriangular = false)`
   */
  triangularSolve(A: Tensor, upper?: boolean, transpose?: boolean, unitriangular?: boolean): NamedTuple<['solution', 'clonedCoefficient']>;
  /**
   * Keeps what is on and below the diagonal, zeros the rest; of each matrix of a batch. `tril(diagonal = 0)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.tril.html
   */
  tril(options: Opt<{ diagonal?: number | undefined }>): Tensor;
  /**
   * Keeps what is on and below the diagonal, zeros the rest; of each matrix of a batch. `tril(diagonal = 0)`
   */
  tril(diagonal?: number): Tensor;
  /**
   * `tril`, in place: keeps what is on and below the diagonal, zeros the rest. `tril_(diagonal = 0)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.tril_.html
   */
  tril_(options: Opt<{ diagonal?: number | undefined }>): this;
  /** `tril`, in place: keeps what is on and below the diagonal, zeros the rest. `tril_(diagonal = 0)` */
  tril_(diagonal?: number): this;
  /**
   * Keeps what is on and above the diagonal, zeros the rest; of each matrix of a batch. `triu(diagonal = 0)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.triu.html
   */
  triu(options: Opt<{ diagonal?: number | undefined }>): Tensor;
  /**
   * Keeps what is on and above the diagonal, zeros the rest; of each matrix of a batch. `triu(diagonal = 0)`
   */
  triu(diagonal?: number): Tensor;
  /**
   * `triu`, in place: keeps what is on and above the diagonal, zeros the rest. `triu_(diagonal = 0)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.triu_.html
   */
  triu_(options: Opt<{ diagonal?: number | undefined }>): this;
  /** `triu`, in place: keeps what is on and above the diagonal, zeros the rest. `triu_(diagonal = 0)` */
  triu_(diagonal?: number): this;
  /**
   * The same as `div`: `this / other`, broadcast. Integers give floats, unless `roundingMode` is `trunc` or
   * `floor`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.true_divide.html
   */
  trueDivide(options: Opt<NamedOther<TensorLike>>): Tensor;
  /**
   * The same as `div`: `this / other`, broadcast. Integers give floats, unless `roundingMode` is `trunc` or
   * `floor`.
   */
  trueDivide(other: TensorLike): Tensor;
  /**
   * The same as `div`: `this / other`, broadcast. Integers give floats, unless `roundingMode` is `trunc` or
   * `floor`.
   */
  trueDivide(options: Opt<NamedOther<Scalar>>): Tensor;
  /**
   * The same as `div`: `this / other`, broadcast. Integers give floats, unless `roundingMode` is `trunc` or
   * `floor`.
   */
  trueDivide(other: Scalar): Tensor;
  /**
   * `trueDivide`, in place: `this / other`, broadcast.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.true_divide_.html
   */
  trueDivide_(options: Opt<NamedOther<TensorLike>>): this;
  /** `trueDivide`, in place: `this / other`, broadcast. */
  trueDivide_(other: TensorLike): this;
  /** `trueDivide`, in place: `this / other`, broadcast. */
  trueDivide_(options: Opt<NamedOther<Scalar>>): this;
  /** `trueDivide`, in place: `this / other`, broadcast. */
  trueDivide_(other: Scalar): this;
  /**
   * Cuts the fraction off: towards zero, dtype kept.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.trunc.html
   */
  trunc(): Tensor;
  /**
   * `trunc`, in place: cuts the fraction off: towards zero, dtype kept.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.trunc_.html
   */
  trunc_(): this;
  /**
   * `this` in the dtype and on the device of `other`; itself where both agree.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.type_as.html
   */
  typeAs(options: Opt<NamedOther<Tensor>>): Tensor;
  /** `this` in the dtype and on the device of `other`; itself where both agree. */
  typeAs(other: Tensor): Tensor;
  /**
   * The slices along `dim`, as a list, without that dimension; views. `unbind(dim = 0)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.unbind.html
   */
  unbind(options: Opt<{ dim?: number | undefined; axis?: number | undefined }>): Tensor[];
  /** The slices along `dim`, as a list, without that dimension; views. `unbind(dim = 0)` */
  unbind(dim?: number): Tensor[];
  /**
   * Windows of `size` elements every `step` along `dimension`, in a new last dimension; a view.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.unfold.html
   */
  unfold(options: Opt<{ dimension: number; size: number; step: number }>): Tensor;
  /** Windows of `size` elements every `step` along `dimension`, in a new last dimension; a view. */
  unfold(dimension: number, options: Opt<{ size: number; step: number }>): Tensor;
  /** Windows of `size` elements every `step` along `dimension`, in a new last dimension; a view. */
  unfold(dimension: number, size: number, options: Opt<{ step: number }>): Tensor;
  /** Windows of `size` elements every `step` along `dimension`, in a new last dimension; a view. */
  unfold(dimension: number, size: number, step: number): Tensor;
  /**
   * Fills with uniform numbers in [from, to). `uniform_(from = 0, to = 1, { generator = null })`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.uniform_.html
   */
  uniform_(options: Opt<{ from?: number | undefined; to?: number | undefined; generator?: Generator | null | undefined }>): this;
  /** Fills with uniform numbers in [from, to). `uniform_(from = 0, to = 1, { generator = null })` */
  uniform_(from: number | undefined, options: Opt<{ to?: number | undefined; generator?: Generator | null | undefined }>): this;
  /** Fills with uniform numbers in [from, to). `uniform_(from = 0, to = 1, { generator = null })` */
  uniform_(from?: number, to?: number, options?: Opt<{ generator?: Generator | null | undefined }>): this;
  /**
   * `chunk`, without telling autograd that the pieces share memory. `unsafeChunk(chunks, dim = 0)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.unsafe_chunk.html
   */
  unsafeChunk(options: Opt<{ chunks: number; dim?: number | undefined; axis?: number | undefined }>): Tensor[];
  /** `chunk`, without telling autograd that the pieces share memory. `unsafeChunk(chunks, dim = 0)` */
  unsafeChunk(chunks: number, options: Opt<{ dim?: number | undefined; axis?: number | undefined }>): Tensor[];
  /** `chunk`, without telling autograd that the pieces share memory. `unsafeChunk(chunks, dim = 0)` */
  unsafeChunk(chunks: number, dim?: number): Tensor[];
  /**
   * `split`, without telling autograd that the pieces share memory. `unsafeSplit(splitSize, dim = 0)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.unsafe_split.html
   */
  unsafeSplit(options: Opt<{ splitSize: number; dim?: number | undefined; axis?: number | undefined }>): Tensor[];
  /** `split`, without telling autograd that the pieces share memory. `unsafeSplit(splitSize, dim = 0)` */
  unsafeSplit(splitSize: number, options: Opt<{ dim?: number | undefined; axis?: number | undefined }>): Tensor[];
  /** `split`, without telling autograd that the pieces share memory. `unsafeSplit(splitSize, dim = 0)` */
  unsafeSplit(splitSize: number, dim?: number): Tensor[];
  /**
   * `splitWithSizes`, without telling autograd that the pieces share memory.
   * `unsafeSplitWithSizes(splitSizes, dim = 0)`
   */
  unsafeSplitWithSizes(options: Opt<{ splitSizes: readonly number[]; dim?: number | undefined; axis?: number | undefined }>): Tensor[];
  /**
   * `splitWithSizes`, without telling autograd that the pieces share memory.
   * `unsafeSplitWithSizes(splitSizes, dim = 0)`
   */
  unsafeSplitWithSizes(splitSizes: readonly number[], options: Opt<{ dim?: number | undefined; axis?: number | undefined }>): Tensor[];
  /**
   * `splitWithSizes`, without telling autograd that the pieces share memory.
   * `unsafeSplitWithSizes(splitSizes, dim = 0)`
   */
  unsafeSplitWithSizes(splitSizes: readonly number[], dim?: number): Tensor[];
  /**
   * A new dimension of size 1 in front of `dim`; a view. `dim` may be `-1`: at the end.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.unsqueeze.html
   */
  unsqueeze(options: Opt<NamedDim<number>>): Tensor;
  /** A new dimension of size 1 in front of `dim`; a view. `dim` may be `-1`: at the end. */
  unsqueeze(dim: number): Tensor;
  /**
   * `unsqueeze`, in place: a new dimension of size 1 in front of `dim`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.unsqueeze_.html
   */
  unsqueeze_(options: Opt<NamedDim<number>>): this;
  /** `unsqueeze`, in place: a new dimension of size 1 in front of `dim`. */
  unsqueeze_(dim: number): this;
  /**
   * The values of a coalesced sparse COO tensor, or of a compressed one; a view.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.values.html
   */
  values(): Tensor;
  /**
   * The variance over `dim`, or over all: `Σ(x - x̄)² / (n - correction)`. `correction` is 1, NumPy's 0.
   * `var(dim, unbiased = true, keepdim = false)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.var.html
   */
  var(options: Opt<NamedDim<IntOrList | null> & { unbiased?: boolean | undefined; keepdim?: boolean | undefined; keepdims?: boolean | undefined }>): Tensor;
  /**
   * The variance over `dim`, or over all: `Σ(x - x̄)² / (n - correction)`. `correction` is 1, NumPy's 0.
   * `var(dim, unbiased = true, keepdim = false)`
   */
  var(dim: IntOrList | null, options: Opt<{ unbiased?: boolean | undefined; keepdim?: boolean | undefined; keepdims?: boolean | undefined }>): Tensor;
  /**
   * The variance over `dim`, or over all: `Σ(x - x̄)² / (n - correction)`. `correction` is 1, NumPy's 0.
   * `var(dim, unbiased = true, keepdim = false)`
   */
  var(dim: IntOrList | null, unbiased: boolean | undefined, options: Opt<{ keepdim?: boolean | undefined; keepdims?: boolean | undefined }>): Tensor;
  /**
   * The variance over `dim`, or over all: `Σ(x - x̄)² / (n - correction)`. `correction` is 1, NumPy's 0.
   * `var(dim, unbiased = true, keepdim = false)`
   */
  var(dim: IntOrList | null, unbiased?: boolean, keepdim?: boolean): Tensor;
  /**
   * The variance over `dim`, or over all: `Σ(x - x̄)² / (n - correction)`. `correction` is 1, NumPy's 0.
   * `var(dim = null, { correction = null, keepdim = false })`
   */
  var(options: Opt<{ dim?: IntOrList | null | undefined; axis?: IntOrList | null | undefined; correction?: Scalar | null | undefined; keepdim?: boolean | undefined; keepdims?: boolean | undefined }>): Tensor;
  /**
   * The variance over `dim`, or over all: `Σ(x - x̄)² / (n - correction)`. `correction` is 1, NumPy's 0.
   * `var(dim = null, { correction = null, keepdim = false })`
   */
  var(dim?: IntOrList | null, options?: Opt<{ correction?: Scalar | null | undefined; keepdim?: boolean | undefined; keepdims?: boolean | undefined }>): Tensor;
  /**
   * The variance over `dim`, or over all: `Σ(x - x̄)² / (n - correction)`. `correction` is 1, NumPy's 0.
   * `var(dim = null, { correction = null, keepdim = false })`
   */
  var(...dim: number[] | [...dim: number[], options: Opt<{ correction?: Scalar | null | undefined; keepdim?: boolean | undefined; keepdims?: boolean | undefined }>]): Tensor;
  /**
   * The variance over `dim`, or over all: `Σ(x - x̄)² / (n - correction)`. `correction` is 1, NumPy's 0.
   * `var(unbiased = true)`
   */
  var(options: Opt<{ unbiased?: boolean | undefined }>): Tensor;
  /**
   * The variance over `dim`, or over all: `Σ(x - x̄)² / (n - correction)`. `correction` is 1, NumPy's 0.
   * `var(unbiased = true)`
   */
  var(unbiased?: boolean): Tensor;
  /**
   * `Σ conj(thisᵢ) · otherᵢ` of two vectors.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.vdot.html
   */
  vdot(options: Opt<NamedOther<Tensor>>): Tensor;
  /** `Σ conj(thisᵢ) · otherᵢ` of two vectors. */
  vdot(other: Tensor): Tensor;
  /**
   * `this` in another shape, or read as another `dtype`, on the same memory; one size may be -1. An error
   * where strides forbid it.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.view.html
   */
  view(options: Opt<{ dtype: DType }>): Tensor;
  /**
   * `this` in another shape, or read as another `dtype`, on the same memory; one size may be -1. An error
   * where strides forbid it.
   */
  view(dtype: DType): Tensor;
  /**
   * `this` in another shape, or read as another `dtype`, on the same memory; one size may be -1. An error
   * where strides forbid it.
   */
  view(options: Opt<{ size: readonly number[] }>): Tensor;
  /**
   * `this` in another shape, or read as another `dtype`, on the same memory; one size may be -1. An error
   * where strides forbid it.
   */
  view(size: readonly number[]): Tensor;
  /**
   * `this` in another shape, or read as another `dtype`, on the same memory; one size may be -1. An error
   * where strides forbid it.
   */
  view(...size: number[]): Tensor;
  /**
   * `this.view(other.shape)`: the same elements in the shape of another tensor, without a copy.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.view_as.html
   */
  viewAs(options: Opt<NamedOther<Tensor>>): Tensor;
  /** `this.view(other.shape)`: the same elements in the shape of another tensor, without a copy. */
  viewAs(other: Tensor): Tensor;
  /**
   * `tensorSplit` along the first dimension: views, at indices or in equal parts.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.vsplit.html
   */
  vsplit(options: Opt<{ sections: number }>): Tensor[];
  /** `tensorSplit` along the first dimension: views, at indices or in equal parts. */
  vsplit(sections: number): Tensor[];
  /** `tensorSplit` along the first dimension: views, at indices or in equal parts. */
  vsplit(options: Opt<{ indices: readonly number[] }>): Tensor[];
  /** `tensorSplit` along the first dimension: views, at indices or in equal parts. */
  vsplit(indices: readonly number[]): Tensor[];
  /** `tensorSplit` along the first dimension: views, at indices or in equal parts. */
  vsplit(...indices: number[]): Tensor[];
  /**
   * `this` where the condition holds, else `other`, all broadcast. With the condition alone: `nonzero` with
   * `asTuple`.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.where.html
   */
  where(options: Opt<NamedOther<Tensor> & { condition: Tensor }>): Tensor;
  /**
   * `this` where the condition holds, else `other`, all broadcast. With the condition alone: `nonzero` with
   * `asTuple`.
   */
  where(condition: Tensor, options: Opt<NamedOther<Tensor>>): Tensor;
  /**
   * `this` where the condition holds, else `other`, all broadcast. With the condition alone: `nonzero` with
   * `asTuple`.
   */
  where(condition: Tensor, other: Tensor): Tensor;
  /**
   * `this` where the condition holds, else `other`, all broadcast. With the condition alone: `nonzero` with
   * `asTuple`.
   */
  where(options: Opt<NamedOther<Scalar> & { condition: Tensor }>): Tensor;
  /**
   * `this` where the condition holds, else `other`, all broadcast. With the condition alone: `nonzero` with
   * `asTuple`.
   */
  where(condition: Tensor, options: Opt<NamedOther<Scalar>>): Tensor;
  /**
   * `this` where the condition holds, else `other`, all broadcast. With the condition alone: `nonzero` with
   * `asTuple`.
   */
  where(condition: Tensor, other: Scalar): Tensor;
  /**
   * `this · log(other)`, and 0 where `this` is 0 (NaN where `other` is NaN).
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.xlogy.html
   */
  xlogy(options: Opt<NamedOther<Tensor>>): Tensor;
  /** `this · log(other)`, and 0 where `this` is 0 (NaN where `other` is NaN). */
  xlogy(other: Tensor): Tensor;
  /** `this · log(other)`, and 0 where `this` is 0 (NaN where `other` is NaN). */
  xlogy(options: Opt<NamedOther<Scalar>>): Tensor;
  /** `this · log(other)`, and 0 where `this` is 0 (NaN where `other` is NaN). */
  xlogy(other: Scalar): Tensor;
  /**
   * `xlogy`, in place: `this · log(other)`, and 0 where `this` is 0 (NaN where `other` is NaN).
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.xlogy_.html
   */
  xlogy_(options: Opt<NamedOther<Tensor>>): this;
  /** `xlogy`, in place: `this · log(other)`, and 0 where `this` is 0 (NaN where `other` is NaN). */
  xlogy_(other: Tensor): this;
  /** `xlogy`, in place: `this · log(other)`, and 0 where `this` is 0 (NaN where `other` is NaN). */
  xlogy_(options: Opt<NamedOther<Scalar>>): this;
  /** `xlogy`, in place: `this · log(other)`, and 0 where `this` is 0 (NaN where `other` is NaN). */
  xlogy_(other: Scalar): this;
  /**
   * Writes zeros everywhere, in place.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.zero_.html
   */
  zero_(): this;
}
