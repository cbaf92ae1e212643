// Written by `npm run generate`; do not edit.
import type { NamedDim, NamedInput, NamedOther, Opt, OutOption } from '../tensor/operatorTypes';
import type { Tensor } from '../tensor/tensor';
import type { DType, IntOrList, Scalar } from '../tensor/types';

/** The operators of `torch.special`. */
export interface SpecialFunctions {
  /**
   * The Airy function Ai of each element: `Ai″(x) = x · Ai(x)`.
   * @see https://docs.pytorch.org/docs/2.13/special.html#torch.special.airy_ai
   */
  airyAi(options: Opt<{ x: Tensor } & OutOption>): Tensor;
  /** The Airy function Ai of each element: `Ai″(x) = x · Ai(x)`. */
  airyAi(x: Tensor, options?: OutOption): Tensor;
  /**
   * The Bessel function of the first kind of order 0, J₀, element by element.
   * @see https://docs.pytorch.org/docs/2.13/special.html#torch.special.bessel_j0
   */
  besselJ0(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  /** The Bessel function of the first kind of order 0, J₀, element by element. */
  besselJ0(input: Tensor, options?: OutOption): Tensor;
  /**
   * The Bessel function of the first kind of order 1, J₁, element by element.
   * @see https://docs.pytorch.org/docs/2.13/special.html#torch.special.bessel_j1
   */
  besselJ1(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  /** The Bessel function of the first kind of order 1, J₁, element by element. */
  besselJ1(input: Tensor, options?: OutOption): Tensor;
  /**
   * The Bessel function Y₀ (second kind); -∞ at zero, NaN below.
   * @see https://docs.pytorch.org/docs/2.13/special.html#torch.special.bessel_y0
   */
  besselY0(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  /** The Bessel function Y₀ (second kind); -∞ at zero, NaN below. */
  besselY0(input: Tensor, options?: OutOption): Tensor;
  /**
   * The Bessel function Y₁ (second kind); -∞ at zero, NaN below.
   * @see https://docs.pytorch.org/docs/2.13/special.html#torch.special.bessel_y1
   */
  besselY1(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  /** The Bessel function Y₁ (second kind); -∞ at zero, NaN below. */
  besselY1(input: Tensor, options?: OutOption): Tensor;
  /**
   * The Chebyshev polynomial of the first kind, `Tₙ(x) = cos(n · arccos x)`; n is broadcast, too.
   * @see https://docs.pytorch.org/docs/2.13/special.html#torch.special.chebyshev_polynomial_t
   */
  chebyshevPolynomialT(options: Opt<{ x: Tensor; n: Tensor } & OutOption>): Tensor;
  /** The Chebyshev polynomial of the first kind, `Tₙ(x) = cos(n · arccos x)`; n is broadcast, too. */
  chebyshevPolynomialT(x: Tensor, options: Opt<{ n: Tensor } & OutOption>): Tensor;
  /** The Chebyshev polynomial of the first kind, `Tₙ(x) = cos(n · arccos x)`; n is broadcast, too. */
  chebyshevPolynomialT(x: Tensor, n: Tensor, options?: OutOption): Tensor;
  /** The Chebyshev polynomial of the first kind, `Tₙ(x) = cos(n · arccos x)`; n is broadcast, too. */
  chebyshevPolynomialT(options: Opt<{ x: Scalar; n: Tensor } & OutOption>): Tensor;
  /** The Chebyshev polynomial of the first kind, `Tₙ(x) = cos(n · arccos x)`; n is broadcast, too. */
  chebyshevPolynomialT(x: Scalar, options: Opt<{ n: Tensor } & OutOption>): Tensor;
  /** The Chebyshev polynomial of the first kind, `Tₙ(x) = cos(n · arccos x)`; n is broadcast, too. */
  chebyshevPolynomialT(x: Scalar, n: Tensor, options?: OutOption): Tensor;
  /** The Chebyshev polynomial of the first kind, `Tₙ(x) = cos(n · arccos x)`; n is broadcast, too. */
  chebyshevPolynomialT(options: Opt<{ x: Tensor; n: Scalar } & OutOption>): Tensor;
  /** The Chebyshev polynomial of the first kind, `Tₙ(x) = cos(n · arccos x)`; n is broadcast, too. */
  chebyshevPolynomialT(x: Tensor, options: Opt<{ n: Scalar } & OutOption>): Tensor;
  /** The Chebyshev polynomial of the first kind, `Tₙ(x) = cos(n · arccos x)`; n is broadcast, too. */
  chebyshevPolynomialT(x: Tensor, n: Scalar, options?: OutOption): Tensor;
  /**
   * The Chebyshev polynomial of the second kind, `Uₙ(x)`; n is broadcast, too.
   * @see https://docs.pytorch.org/docs/2.13/special.html#torch.special.chebyshev_polynomial_u
   */
  chebyshevPolynomialU(options: Opt<{ x: Tensor; n: Tensor } & OutOption>): Tensor;
  /** The Chebyshev polynomial of the second kind, `Uₙ(x)`; n is broadcast, too. */
  chebyshevPolynomialU(x: Tensor, options: Opt<{ n: Tensor } & OutOption>): Tensor;
  /** The Chebyshev polynomial of the second kind, `Uₙ(x)`; n is broadcast, too. */
  chebyshevPolynomialU(x: Tensor, n: Tensor, options?: OutOption): Tensor;
  /** The Chebyshev polynomial of the second kind, `Uₙ(x)`; n is broadcast, too. */
  chebyshevPolynomialU(options: Opt<{ x: Scalar; n: Tensor } & OutOption>): Tensor;
  /** The Chebyshev polynomial of the second kind, `Uₙ(x)`; n is broadcast, too. */
  chebyshevPolynomialU(x: Scalar, options: Opt<{ n: Tensor } & OutOption>): Tensor;
  /** The Chebyshev polynomial of the second kind, `Uₙ(x)`; n is broadcast, too. */
  chebyshevPolynomialU(x: Scalar, n: Tensor, options?: OutOption): Tensor;
  /** The Chebyshev polynomial of the second kind, `Uₙ(x)`; n is broadcast, too. */
  chebyshevPolynomialU(options: Opt<{ x: Tensor; n: Scalar } & OutOption>): Tensor;
  /** The Chebyshev polynomial of the second kind, `Uₙ(x)`; n is broadcast, too. */
  chebyshevPolynomialU(x: Tensor, options: Opt<{ n: Scalar } & OutOption>): Tensor;
  /** The Chebyshev polynomial of the second kind, `Uₙ(x)`; n is broadcast, too. */
  chebyshevPolynomialU(x: Tensor, n: Scalar, options?: OutOption): Tensor;
  /**
   * The Chebyshev polynomial of the third kind, `Vₙ(x)`; n is broadcast, too.
   * @see https://docs.pytorch.org/docs/2.13/special.html#torch.special.chebyshev_polynomial_v
   */
  chebyshevPolynomialV(options: Opt<{ x: Tensor; n: Tensor } & OutOption>): Tensor;
  /** The Chebyshev polynomial of the third kind, `Vₙ(x)`; n is broadcast, too. */
  chebyshevPolynomialV(x: Tensor, options: Opt<{ n: Tensor } & OutOption>): Tensor;
  /** The Chebyshev polynomial of the third kind, `Vₙ(x)`; n is broadcast, too. */
  chebyshevPolynomialV(x: Tensor, n: Tensor, options?: OutOption): Tensor;
  /** The Chebyshev polynomial of the third kind, `Vₙ(x)`; n is broadcast, too. */
  chebyshevPolynomialV(options: Opt<{ x: Scalar; n: Tensor } & OutOption>): Tensor;
  /** The Chebyshev polynomial of the third kind, `Vₙ(x)`; n is broadcast, too. */
  chebyshevPolynomialV(x: Scalar, options: Opt<{ n: Tensor } & OutOption>): Tensor;
  /** The Chebyshev polynomial of the third kind, `Vₙ(x)`; n is broadcast, too. */
  chebyshevPolynomialV(x: Scalar, n: Tensor, options?: OutOption): Tensor;
  /** The Chebyshev polynomial of the third kind, `Vₙ(x)`; n is broadcast, too. */
  chebyshevPolynomialV(options: Opt<{ x: Tensor; n: Scalar } & OutOption>): Tensor;
  /** The Chebyshev polynomial of the third kind, `Vₙ(x)`; n is broadcast, too. */
  chebyshevPolynomialV(x: Tensor, options: Opt<{ n: Scalar } & OutOption>): Tensor;
  /** The Chebyshev polynomial of the third kind, `Vₙ(x)`; n is broadcast, too. */
  chebyshevPolynomialV(x: Tensor, n: Scalar, options?: OutOption): Tensor;
  /**
   * The Chebyshev polynomial of the fourth kind, `Wₙ(x)`; n is broadcast, too.
   * @see https://docs.pytorch.org/docs/2.13/special.html#torch.special.chebyshev_polynomial_w
   */
  chebyshevPolynomialW(options: Opt<{ x: Tensor; n: Tensor } & OutOption>): Tensor;
  /** The Chebyshev polynomial of the fourth kind, `Wₙ(x)`; n is broadcast, too. */
  chebyshevPolynomialW(x: Tensor, options: Opt<{ n: Tensor } & OutOption>): Tensor;
  /** The Chebyshev polynomial of the fourth kind, `Wₙ(x)`; n is broadcast, too. */
  chebyshevPolynomialW(x: Tensor, n: Tensor, options?: OutOption): Tensor;
  /** The Chebyshev polynomial of the fourth kind, `Wₙ(x)`; n is broadcast, too. */
  chebyshevPolynomialW(options: Opt<{ x: Scalar; n: Tensor } & OutOption>): Tensor;
  /** The Chebyshev polynomial of the fourth kind, `Wₙ(x)`; n is broadcast, too. */
  chebyshevPolynomialW(x: Scalar, options: Opt<{ n: Tensor } & OutOption>): Tensor;
  /** The Chebyshev polynomial of the fourth kind, `Wₙ(x)`; n is broadcast, too. */
  chebyshevPolynomialW(x: Scalar, n: Tensor, options?: OutOption): Tensor;
  /** The Chebyshev polynomial of the fourth kind, `Wₙ(x)`; n is broadcast, too. */
  chebyshevPolynomialW(options: Opt<{ x: Tensor; n: Scalar } & OutOption>): Tensor;
  /** The Chebyshev polynomial of the fourth kind, `Wₙ(x)`; n is broadcast, too. */
  chebyshevPolynomialW(x: Tensor, options: Opt<{ n: Scalar } & OutOption>): Tensor;
  /** The Chebyshev polynomial of the fourth kind, `Wₙ(x)`; n is broadcast, too. */
  chebyshevPolynomialW(x: Tensor, n: Scalar, options?: OutOption): Tensor;
  /**
   * The same as `torch.digamma`: ψ, the derivative of `log Γ`: the gradient of `lgamma`.
   * @see https://docs.pytorch.org/docs/2.13/special.html#torch.special.digamma
   */
  digamma(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  /** The same as `torch.digamma`: ψ, the derivative of `log Γ`: the gradient of `lgamma`. */
  digamma(input: Tensor, options?: OutOption): Tensor;
  /**
   * `-x · log x`, 0 at 0 and -∞ below: a summand of the entropy.
   * @see https://docs.pytorch.org/docs/2.13/special.html#torch.special.entr
   */
  entr(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  /** `-x · log x`, 0 at 0 and -∞ below: a summand of the entropy. */
  entr(input: Tensor, options?: OutOption): Tensor;
  /**
   * The same as `torch.erf`: the error function `2/√π ∫₀ˣ exp(-t²) dt`.
   * @see https://docs.pytorch.org/docs/2.13/special.html#torch.special.erf
   */
  erf(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  /** The same as `torch.erf`: the error function `2/√π ∫₀ˣ exp(-t²) dt`. */
  erf(input: Tensor, options?: OutOption): Tensor;
  /**
   * The same as `torch.erfc`: `1 - erf(input)`, exact for large `input` too.
   * @see https://docs.pytorch.org/docs/2.13/special.html#torch.special.erfc
   */
  erfc(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  /** The same as `torch.erfc`: `1 - erf(input)`, exact for large `input` too. */
  erfc(input: Tensor, options?: OutOption): Tensor;
  /**
   * `exp(x²) · erfc(x)`, which doesn't vanish for large `x`.
   * @see https://docs.pytorch.org/docs/2.13/special.html#torch.special.erfcx
   */
  erfcx(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  /** `exp(x²) · erfc(x)`, which doesn't vanish for large `x`. */
  erfcx(input: Tensor, options?: OutOption): Tensor;
  /**
   * The same as `torch.erfinv`: the inverse of `erf`, on (-1, 1); ±∞ at ±1, NaN beyond.
   * @see https://docs.pytorch.org/docs/2.13/special.html#torch.special.erfinv
   */
  erfinv(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  /** The same as `torch.erfinv`: the inverse of `erf`, on (-1, 1); ±∞ at ±1, NaN beyond. */
  erfinv(input: Tensor, options?: OutOption): Tensor;
  /**
   * The same as `torch.exp2`: `2 ** input`, element by element; integers give floats.
   * @see https://docs.pytorch.org/docs/2.13/special.html#torch.special.exp2
   */
  exp2(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  /** The same as `torch.exp2`: `2 ** input`, element by element; integers give floats. */
  exp2(input: Tensor, options?: OutOption): Tensor;
  /**
   * The same as `torch.sigmoid`: `1 / (1 + exp(-input))`, between 0 and 1.
   * @see https://docs.pytorch.org/docs/2.13/special.html#torch.special.expit
   */
  expit(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  /** The same as `torch.sigmoid`: `1 / (1 + exp(-input))`, between 0 and 1. */
  expit(input: Tensor, options?: OutOption): Tensor;
  /**
   * The same as `torch.expm1`: `exp(input) - 1`, exact to the last digits near zero.
   * @see https://docs.pytorch.org/docs/2.13/special.html#torch.special.expm1
   */
  expm1(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  /** The same as `torch.expm1`: `exp(input) - 1`, exact to the last digits near zero. */
  expm1(input: Tensor, options?: OutOption): Tensor;
  /**
   * The same as `torch.igamma`: the lower regularised incomplete gamma function `P(input, other)`, between 0
   * and 1.
   * @see https://docs.pytorch.org/docs/2.13/special.html#torch.special.gammainc
   */
  gammainc(options: Opt<NamedInput<Tensor> & NamedOther<Tensor> & OutOption>): Tensor;
  /**
   * The same as `torch.igamma`: the lower regularised incomplete gamma function `P(input, other)`, between 0
   * and 1.
   */
  gammainc(input: Tensor, options: Opt<NamedOther<Tensor> & OutOption>): Tensor;
  /**
   * The same as `torch.igamma`: the lower regularised incomplete gamma function `P(input, other)`, between 0
   * and 1.
   */
  gammainc(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /**
   * The same as `torch.igammac`: the upper regularised incomplete gamma function: `1 - P(input, other)`.
   * @see https://docs.pytorch.org/docs/2.13/special.html#torch.special.gammaincc
   */
  gammaincc(options: Opt<NamedInput<Tensor> & NamedOther<Tensor> & OutOption>): Tensor;
  /** The same as `torch.igammac`: the upper regularised incomplete gamma function: `1 - P(input, other)`. */
  gammaincc(input: Tensor, options: Opt<NamedOther<Tensor> & OutOption>): Tensor;
  /** The same as `torch.igammac`: the upper regularised incomplete gamma function: `1 - P(input, other)`. */
  gammaincc(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /**
   * The same as `torch.lgamma`: `log |Γ(input)|`: the logarithm of the gamma function, which continues
   * factorials; ∞ at 0 and below at integers.
   * @see https://docs.pytorch.org/docs/2.13/special.html#torch.special.gammaln
   */
  gammaln(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  /**
   * The same as `torch.lgamma`: `log |Γ(input)|`: the logarithm of the gamma function, which continues
   * factorials; ∞ at 0 and below at integers.
   */
  gammaln(input: Tensor, options?: OutOption): Tensor;
  /**
   * The physicists' Hermite polynomial of degree `n` at `x`.
   * @see https://docs.pytorch.org/docs/2.13/special.html#torch.special.hermite_polynomial_h
   */
  hermitePolynomialH(options: Opt<{ x: Tensor; n: Tensor } & OutOption>): Tensor;
  /** The physicists' Hermite polynomial of degree `n` at `x`. */
  hermitePolynomialH(x: Tensor, options: Opt<{ n: Tensor } & OutOption>): Tensor;
  /** The physicists' Hermite polynomial of degree `n` at `x`. */
  hermitePolynomialH(x: Tensor, n: Tensor, options?: OutOption): Tensor;
  /** The physicists' Hermite polynomial of degree `n` at `x`. */
  hermitePolynomialH(options: Opt<{ x: Scalar; n: Tensor } & OutOption>): Tensor;
  /** The physicists' Hermite polynomial of degree `n` at `x`. */
  hermitePolynomialH(x: Scalar, options: Opt<{ n: Tensor } & OutOption>): Tensor;
  /** The physicists' Hermite polynomial of degree `n` at `x`. */
  hermitePolynomialH(x: Scalar, n: Tensor, options?: OutOption): Tensor;
  /** The physicists' Hermite polynomial of degree `n` at `x`. */
  hermitePolynomialH(options: Opt<{ x: Tensor; n: Scalar } & OutOption>): Tensor;
  /** The physicists' Hermite polynomial of degree `n` at `x`. */
  hermitePolynomialH(x: Tensor, options: Opt<{ n: Scalar } & OutOption>): Tensor;
  /** The physicists' Hermite polynomial of degree `n` at `x`. */
  hermitePolynomialH(x: Tensor, n: Scalar, options?: OutOption): Tensor;
  /**
   * The probabilists' Hermite polynomial of degree `n` at `x`.
   * @see https://docs.pytorch.org/docs/2.13/special.html#torch.special.hermite_polynomial_he
   */
  hermitePolynomialHe(options: Opt<{ x: Tensor; n: Tensor } & OutOption>): Tensor;
  /** The probabilists' Hermite polynomial of degree `n` at `x`. */
  hermitePolynomialHe(x: Tensor, options: Opt<{ n: Tensor } & OutOption>): Tensor;
  /** The probabilists' Hermite polynomial of degree `n` at `x`. */
  hermitePolynomialHe(x: Tensor, n: Tensor, options?: OutOption): Tensor;
  /** The probabilists' Hermite polynomial of degree `n` at `x`. */
  hermitePolynomialHe(options: Opt<{ x: Scalar; n: Tensor } & OutOption>): Tensor;
  /** The probabilists' Hermite polynomial of degree `n` at `x`. */
  hermitePolynomialHe(x: Scalar, options: Opt<{ n: Tensor } & OutOption>): Tensor;
  /** The probabilists' Hermite polynomial of degree `n` at `x`. */
  hermitePolynomialHe(x: Scalar, n: Tensor, options?: OutOption): Tensor;
  /** The probabilists' Hermite polynomial of degree `n` at `x`. */
  hermitePolynomialHe(options: Opt<{ x: Tensor; n: Scalar } & OutOption>): Tensor;
  /** The probabilists' Hermite polynomial of degree `n` at `x`. */
  hermitePolynomialHe(x: Tensor, options: Opt<{ n: Scalar } & OutOption>): Tensor;
  /** The probabilists' Hermite polynomial of degree `n` at `x`. */
  hermitePolynomialHe(x: Tensor, n: Scalar, options?: OutOption): Tensor;
  /**
   * The same as `torch.i0`: the modified Bessel function of order 0, I₀: `Σ (x²/4)ᵏ / (k!)²`.
   * @see https://docs.pytorch.org/docs/2.13/special.html#torch.special.i0
   */
  i0(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  /** The same as `torch.i0`: the modified Bessel function of order 0, I₀: `Σ (x²/4)ᵏ / (k!)²`. */
  i0(input: Tensor, options?: OutOption): Tensor;
  /**
   * `exp(-|x|) · I₀(x)`, which doesn't overflow for large `x`.
   * @see https://docs.pytorch.org/docs/2.13/special.html#torch.special.i0e
   */
  i0e(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  /** `exp(-|x|) · I₀(x)`, which doesn't overflow for large `x`. */
  i0e(input: Tensor, options?: OutOption): Tensor;
  /**
   * The modified Bessel function of the first kind of order 1, I₁, element by element.
   * @see https://docs.pytorch.org/docs/2.13/special.html#torch.special.i1
   */
  i1(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  /** The modified Bessel function of the first kind of order 1, I₁, element by element. */
  i1(input: Tensor, options?: OutOption): Tensor;
  /**
   * `exp(-|x|) · I₁(x)`, which doesn't overflow for large `x`.
   * @see https://docs.pytorch.org/docs/2.13/special.html#torch.special.i1e
   */
  i1e(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  /** `exp(-|x|) · I₁(x)`, which doesn't overflow for large `x`. */
  i1e(input: Tensor, options?: OutOption): Tensor;
  /**
   * The Laguerre polynomial of degree `n` at `x`.
   * @see https://docs.pytorch.org/docs/2.13/special.html#torch.special.laguerre_polynomial_l
   */
  laguerrePolynomialL(options: Opt<{ x: Tensor; n: Tensor } & OutOption>): Tensor;
  /** The Laguerre polynomial of degree `n` at `x`. */
  laguerrePolynomialL(x: Tensor, options: Opt<{ n: Tensor } & OutOption>): Tensor;
  /** The Laguerre polynomial of degree `n` at `x`. */
  laguerrePolynomialL(x: Tensor, n: Tensor, options?: OutOption): Tensor;
  /** The Laguerre polynomial of degree `n` at `x`. */
  laguerrePolynomialL(options: Opt<{ x: Scalar; n: Tensor } & OutOption>): Tensor;
  /** The Laguerre polynomial of degree `n` at `x`. */
  laguerrePolynomialL(x: Scalar, options: Opt<{ n: Tensor } & OutOption>): Tensor;
  /** The Laguerre polynomial of degree `n` at `x`. */
  laguerrePolynomialL(x: Scalar, n: Tensor, options?: OutOption): Tensor;
  /** The Laguerre polynomial of degree `n` at `x`. */
  laguerrePolynomialL(options: Opt<{ x: Tensor; n: Scalar } & OutOption>): Tensor;
  /** The Laguerre polynomial of degree `n` at `x`. */
  laguerrePolynomialL(x: Tensor, options: Opt<{ n: Scalar } & OutOption>): Tensor;
  /** The Laguerre polynomial of degree `n` at `x`. */
  laguerrePolynomialL(x: Tensor, n: Scalar, options?: OutOption): Tensor;
  /**
   * The Legendre polynomial of degree `n` at `x`.
   * @see https://docs.pytorch.org/docs/2.13/special.html#torch.special.legendre_polynomial_p
   */
  legendrePolynomialP(options: Opt<{ x: Tensor; n: Tensor } & OutOption>): Tensor;
  /** The Legendre polynomial of degree `n` at `x`. */
  legendrePolynomialP(x: Tensor, options: Opt<{ n: Tensor } & OutOption>): Tensor;
  /** The Legendre polynomial of degree `n` at `x`. */
  legendrePolynomialP(x: Tensor, n: Tensor, options?: OutOption): Tensor;
  /** The Legendre polynomial of degree `n` at `x`. */
  legendrePolynomialP(options: Opt<{ x: Scalar; n: Tensor } & OutOption>): Tensor;
  /** The Legendre polynomial of degree `n` at `x`. */
  legendrePolynomialP(x: Scalar, options: Opt<{ n: Tensor } & OutOption>): Tensor;
  /** The Legendre polynomial of degree `n` at `x`. */
  legendrePolynomialP(x: Scalar, n: Tensor, options?: OutOption): Tensor;
  /** The Legendre polynomial of degree `n` at `x`. */
  legendrePolynomialP(options: Opt<{ x: Tensor; n: Scalar } & OutOption>): Tensor;
  /** The Legendre polynomial of degree `n` at `x`. */
  legendrePolynomialP(x: Tensor, options: Opt<{ n: Scalar } & OutOption>): Tensor;
  /** The Legendre polynomial of degree `n` at `x`. */
  legendrePolynomialP(x: Tensor, n: Scalar, options?: OutOption): Tensor;
  /**
   * The same as `torch.log1p`: `log(1 + input)`, exact to the last digits near zero.
   * @see https://docs.pytorch.org/docs/2.13/special.html#torch.special.log1p
   */
  log1p(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  /** The same as `torch.log1p`: `log(1 + input)`, exact to the last digits near zero. */
  log1p(input: Tensor, options?: OutOption): Tensor;
  /**
   * The logarithm of `ndtr`, exact for very negative `x` too.
   * @see https://docs.pytorch.org/docs/2.13/special.html#torch.special.log_ndtr
   */
  logNdtr(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  /** The logarithm of `ndtr`, exact for very negative `x` too. */
  logNdtr(input: Tensor, options?: OutOption): Tensor;
  /**
   * The same as `torch.logSoftmax`: `xᵢ - log Σ exp(xⱼ)` along `dim`, without overflow: better than `log` of
   * `softmax`.
   * `logSoftmax(input, dim, { dtype = null })`
   * @see https://docs.pytorch.org/docs/2.13/special.html#torch.special.log_softmax
   */
  logSoftmax(options: Opt<NamedInput<Tensor> & NamedDim<number> & { dtype?: DType | null | undefined }>): Tensor;
  /**
   * The same as `torch.logSoftmax`: `xᵢ - log Σ exp(xⱼ)` along `dim`, without overflow: better than `log` of
   * `softmax`.
   * `logSoftmax(input, dim, { dtype = null })`
   */
  logSoftmax(input: Tensor, options: Opt<NamedDim<number> & { dtype?: DType | null | undefined }>): Tensor;
  /**
   * The same as `torch.logSoftmax`: `xᵢ - log Σ exp(xⱼ)` along `dim`, without overflow: better than `log` of
   * `softmax`.
   * `logSoftmax(input, dim, { dtype = null })`
   */
  logSoftmax(input: Tensor, dim: number, options?: Opt<{ dtype?: DType | null | undefined }>): Tensor;
  /**
   * The same as `torch.logit`: `log(x / (1 - x))`, the inverse of `sigmoid`; `eps` first moves `input` into
   * [eps, 1 - eps].
   * `logit(input, eps = null)`
   * @see https://docs.pytorch.org/docs/2.13/special.html#torch.special.logit
   */
  logit(options: Opt<NamedInput<Tensor> & { eps?: number | null | undefined } & OutOption>): Tensor;
  /**
   * The same as `torch.logit`: `log(x / (1 - x))`, the inverse of `sigmoid`; `eps` first moves `input` into
   * [eps, 1 - eps].
   * `logit(input, eps = null)`
   */
  logit(input: Tensor, options: Opt<{ eps?: number | null | undefined } & OutOption>): Tensor;
  /**
   * The same as `torch.logit`: `log(x / (1 - x))`, the inverse of `sigmoid`; `eps` first moves `input` into
   * [eps, 1 - eps].
   * `logit(input, eps = null)`
   */
  logit(input: Tensor, eps?: number | null, options?: OutOption): Tensor;
  /**
   * The same as `torch.logsumexp`: `log Σ exp(input)` over `dim`, without overflow.
   * `logsumexp(input, dim, keepdim = false)`
   * @see https://docs.pytorch.org/docs/2.13/special.html#torch.special.logsumexp
   */
  logsumexp(options: Opt<NamedInput<Tensor> & NamedDim<IntOrList> & { keepdim?: boolean | undefined; keepdims?: boolean | undefined } & OutOption>): Tensor;
  /**
   * The same as `torch.logsumexp`: `log Σ exp(input)` over `dim`, without overflow.
   * `logsumexp(input, dim, keepdim = false)`
   */
  logsumexp(input: Tensor, options: Opt<NamedDim<IntOrList> & { keepdim?: boolean | undefined; keepdims?: boolean | undefined } & OutOption>): Tensor;
  /**
   * The same as `torch.logsumexp`: `log Σ exp(input)` over `dim`, without overflow.
   * `logsumexp(input, dim, keepdim = false)`
   */
  logsumexp(input: Tensor, dim: IntOrList, options: Opt<{ keepdim?: boolean | undefined; keepdims?: boolean | undefined } & OutOption>): Tensor;
  /**
   * The same as `torch.logsumexp`: `log Σ exp(input)` over `dim`, without overflow.
   * `logsumexp(input, dim, keepdim = false)`
   */
  logsumexp(input: Tensor, dim: IntOrList, keepdim?: boolean, options?: OutOption): Tensor;
  /**
   * The modified Bessel function of the first kind of order 0, I₀, element by element.
   * @see https://docs.pytorch.org/docs/2.13/special.html#torch.special.modified_bessel_i0
   */
  modifiedBesselI0(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  /** The modified Bessel function of the first kind of order 0, I₀, element by element. */
  modifiedBesselI0(input: Tensor, options?: OutOption): Tensor;
  /**
   * The modified Bessel function of the first kind of order 1, I₁, element by element.
   * @see https://docs.pytorch.org/docs/2.13/special.html#torch.special.modified_bessel_i1
   */
  modifiedBesselI1(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  /** The modified Bessel function of the first kind of order 1, I₁, element by element. */
  modifiedBesselI1(input: Tensor, options?: OutOption): Tensor;
  /**
   * The modified Bessel function K₀ (second kind); ∞ at zero, NaN below.
   * @see https://docs.pytorch.org/docs/2.13/special.html#torch.special.modified_bessel_k0
   */
  modifiedBesselK0(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  /** The modified Bessel function K₀ (second kind); ∞ at zero, NaN below. */
  modifiedBesselK0(input: Tensor, options?: OutOption): Tensor;
  /**
   * The modified Bessel function K₁ (second kind); ∞ at zero, NaN below.
   * @see https://docs.pytorch.org/docs/2.13/special.html#torch.special.modified_bessel_k1
   */
  modifiedBesselK1(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  /** The modified Bessel function K₁ (second kind); ∞ at zero, NaN below. */
  modifiedBesselK1(input: Tensor, options?: OutOption): Tensor;
  /**
   * The same as `torch.mvlgamma`: the logarithm of the multivariate gamma function of dimension `p`; `input`
   * must exceed `(p - 1) / 2`.
   * @see https://docs.pytorch.org/docs/2.13/special.html#torch.special.multigammaln
   */
  multigammaln(options: Opt<NamedInput<Tensor> & { p: number } & OutOption>): Tensor;
  /**
   * The same as `torch.mvlgamma`: the logarithm of the multivariate gamma function of dimension `p`; `input`
   * must exceed `(p - 1) / 2`.
   */
  multigammaln(input: Tensor, options: Opt<{ p: number } & OutOption>): Tensor;
  /**
   * The same as `torch.mvlgamma`: the logarithm of the multivariate gamma function of dimension `p`; `input`
   * must exceed `(p - 1) / 2`.
   */
  multigammaln(input: Tensor, p: number, options?: OutOption): Tensor;
  /**
   * The distribution function of the standard normal: the share below `x`.
   * @see https://docs.pytorch.org/docs/2.13/special.html#torch.special.ndtr
   */
  ndtr(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  /** The distribution function of the standard normal: the share below `x`. */
  ndtr(input: Tensor, options?: OutOption): Tensor;
  /**
   * The quantile of the standard normal: the inverse of `ndtr`, on (0, 1).
   * @see https://docs.pytorch.org/docs/2.13/special.html#torch.special.ndtri
   */
  ndtri(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  /** The quantile of the standard normal: the inverse of `ndtr`, on (0, 1). */
  ndtri(input: Tensor, options?: OutOption): Tensor;
  /**
   * The same as `torch.polygamma`: the nth derivative of `digamma`, `dⁿ/dxⁿ ψ(x)`: 0 gives `digamma` itself.
   * @see https://docs.pytorch.org/docs/2.13/special.html#torch.special.polygamma
   */
  polygamma(options: Opt<NamedInput<Tensor> & { n: number } & OutOption>): Tensor;
  /**
   * The same as `torch.polygamma`: the nth derivative of `digamma`, `dⁿ/dxⁿ ψ(x)`: 0 gives `digamma` itself.
   */
  polygamma(n: number, options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  /**
   * The same as `torch.polygamma`: the nth derivative of `digamma`, `dⁿ/dxⁿ ψ(x)`: 0 gives `digamma` itself.
   */
  polygamma(n: number, input: Tensor, options?: OutOption): Tensor;
  /**
   * The same as `torch.digamma`: ψ, the derivative of `log Γ`: the gradient of `lgamma`.
   * @see https://docs.pytorch.org/docs/2.13/special.html#torch.special.psi
   */
  psi(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  /** The same as `torch.digamma`: ψ, the derivative of `log Γ`: the gradient of `lgamma`. */
  psi(input: Tensor, options?: OutOption): Tensor;
  /**
   * The same as `torch.round`: to the nearest integer, halves to the even one (2.5 → 2), unlike `Math.round`.
   * `decimals` moves the point; it may be negative.
   * `round(input, { decimals = 0 })`
   * @see https://docs.pytorch.org/docs/2.13/special.html#torch.special.round
   */
  round(options: Opt<NamedInput<Tensor> & { decimals?: number | undefined } & OutOption>): Tensor;
  /**
   * The same as `torch.round`: to the nearest integer, halves to the even one (2.5 → 2), unlike `Math.round`.
   * `decimals` moves the point; it may be negative.
   * `round(input, { decimals = 0 })`
   */
  round(input: Tensor, options?: Opt<{ decimals?: number | undefined } & OutOption>): Tensor;
  /**
   * `exp(x) · K₀(x)`, which doesn't vanish for large `x`.
   * @see https://docs.pytorch.org/docs/2.13/special.html#torch.special.scaled_modified_bessel_k0
   */
  scaledModifiedBesselK0(options: Opt<{ x: Tensor } & OutOption>): Tensor;
  /** `exp(x) · K₀(x)`, which doesn't vanish for large `x`. */
  scaledModifiedBesselK0(x: Tensor, options?: OutOption): Tensor;
  /**
   * `exp(x) · K₁(x)`, which doesn't vanish for large `x`.
   * @see https://docs.pytorch.org/docs/2.13/special.html#torch.special.scaled_modified_bessel_k1
   */
  scaledModifiedBesselK1(options: Opt<{ x: Tensor } & OutOption>): Tensor;
  /** `exp(x) · K₁(x)`, which doesn't vanish for large `x`. */
  scaledModifiedBesselK1(x: Tensor, options?: OutOption): Tensor;
  /**
   * The shifted Chebyshev polynomial of the first kind: `Tₙ(2x - 1)`, for x from 0 to 1.
   * @see https://docs.pytorch.org/docs/2.13/special.html#torch.special.shifted_chebyshev_polynomial_t
   */
  shiftedChebyshevPolynomialT(options: Opt<{ x: Tensor; n: Tensor } & OutOption>): Tensor;
  /** The shifted Chebyshev polynomial of the first kind: `Tₙ(2x - 1)`, for x from 0 to 1. */
  shiftedChebyshevPolynomialT(x: Tensor, options: Opt<{ n: Tensor } & OutOption>): Tensor;
  /** The shifted Chebyshev polynomial of the first kind: `Tₙ(2x - 1)`, for x from 0 to 1. */
  shiftedChebyshevPolynomialT(x: Tensor, n: Tensor, options?: OutOption): Tensor;
  /** The shifted Chebyshev polynomial of the first kind: `Tₙ(2x - 1)`, for x from 0 to 1. */
  shiftedChebyshevPolynomialT(options: Opt<{ x: Scalar; n: Tensor } & OutOption>): Tensor;
  /** The shifted Chebyshev polynomial of the first kind: `Tₙ(2x - 1)`, for x from 0 to 1. */
  shiftedChebyshevPolynomialT(x: Scalar, options: Opt<{ n: Tensor } & OutOption>): Tensor;
  /** The shifted Chebyshev polynomial of the first kind: `Tₙ(2x - 1)`, for x from 0 to 1. */
  shiftedChebyshevPolynomialT(x: Scalar, n: Tensor, options?: OutOption): Tensor;
  /** The shifted Chebyshev polynomial of the first kind: `Tₙ(2x - 1)`, for x from 0 to 1. */
  shiftedChebyshevPolynomialT(options: Opt<{ x: Tensor; n: Scalar } & OutOption>): Tensor;
  /** The shifted Chebyshev polynomial of the first kind: `Tₙ(2x - 1)`, for x from 0 to 1. */
  shiftedChebyshevPolynomialT(x: Tensor, options: Opt<{ n: Scalar } & OutOption>): Tensor;
  /** The shifted Chebyshev polynomial of the first kind: `Tₙ(2x - 1)`, for x from 0 to 1. */
  shiftedChebyshevPolynomialT(x: Tensor, n: Scalar, options?: OutOption): Tensor;
  /**
   * The shifted Chebyshev polynomial of the second kind: `Uₙ(2x - 1)`, for x from 0 to 1.
   * @see https://docs.pytorch.org/docs/2.13/special.html#torch.special.shifted_chebyshev_polynomial_u
   */
  shiftedChebyshevPolynomialU(options: Opt<{ x: Tensor; n: Tensor } & OutOption>): Tensor;
  /** The shifted Chebyshev polynomial of the second kind: `Uₙ(2x - 1)`, for x from 0 to 1. */
  shiftedChebyshevPolynomialU(x: Tensor, options: Opt<{ n: Tensor } & OutOption>): Tensor;
  /** The shifted Chebyshev polynomial of the second kind: `Uₙ(2x - 1)`, for x from 0 to 1. */
  shiftedChebyshevPolynomialU(x: Tensor, n: Tensor, options?: OutOption): Tensor;
  /** The shifted Chebyshev polynomial of the second kind: `Uₙ(2x - 1)`, for x from 0 to 1. */
  shiftedChebyshevPolynomialU(options: Opt<{ x: Scalar; n: Tensor } & OutOption>): Tensor;
  /** The shifted Chebyshev polynomial of the second kind: `Uₙ(2x - 1)`, for x from 0 to 1. */
  shiftedChebyshevPolynomialU(x: Scalar, options: Opt<{ n: Tensor } & OutOption>): Tensor;
  /** The shifted Chebyshev polynomial of the second kind: `Uₙ(2x - 1)`, for x from 0 to 1. */
  shiftedChebyshevPolynomialU(x: Scalar, n: Tensor, options?: OutOption): Tensor;
  /** The shifted Chebyshev polynomial of the second kind: `Uₙ(2x - 1)`, for x from 0 to 1. */
  shiftedChebyshevPolynomialU(options: Opt<{ x: Tensor; n: Scalar } & OutOption>): Tensor;
  /** The shifted Chebyshev polynomial of the second kind: `Uₙ(2x - 1)`, for x from 0 to 1. */
  shiftedChebyshevPolynomialU(x: Tensor, options: Opt<{ n: Scalar } & OutOption>): Tensor;
  /** The shifted Chebyshev polynomial of the second kind: `Uₙ(2x - 1)`, for x from 0 to 1. */
  shiftedChebyshevPolynomialU(x: Tensor, n: Scalar, options?: OutOption): Tensor;
  /**
   * The shifted Chebyshev polynomial of the third kind: `Vₙ(2x - 1)`, for x from 0 to 1.
   * @see https://docs.pytorch.org/docs/2.13/special.html#torch.special.shifted_chebyshev_polynomial_v
   */
  shiftedChebyshevPolynomialV(options: Opt<{ x: Tensor; n: Tensor } & OutOption>): Tensor;
  /** The shifted Chebyshev polynomial of the third kind: `Vₙ(2x - 1)`, for x from 0 to 1. */
  shiftedChebyshevPolynomialV(x: Tensor, options: Opt<{ n: Tensor } & OutOption>): Tensor;
  /** The shifted Chebyshev polynomial of the third kind: `Vₙ(2x - 1)`, for x from 0 to 1. */
  shiftedChebyshevPolynomialV(x: Tensor, n: Tensor, options?: OutOption): Tensor;
  /** The shifted Chebyshev polynomial of the third kind: `Vₙ(2x - 1)`, for x from 0 to 1. */
  shiftedChebyshevPolynomialV(options: Opt<{ x: Scalar; n: Tensor } & OutOption>): Tensor;
  /** The shifted Chebyshev polynomial of the third kind: `Vₙ(2x - 1)`, for x from 0 to 1. */
  shiftedChebyshevPolynomialV(x: Scalar, options: Opt<{ n: Tensor } & OutOption>): Tensor;
  /** The shifted Chebyshev polynomial of the third kind: `Vₙ(2x - 1)`, for x from 0 to 1. */
  shiftedChebyshevPolynomialV(x: Scalar, n: Tensor, options?: OutOption): Tensor;
  /** The shifted Chebyshev polynomial of the third kind: `Vₙ(2x - 1)`, for x from 0 to 1. */
  shiftedChebyshevPolynomialV(options: Opt<{ x: Tensor; n: Scalar } & OutOption>): Tensor;
  /** The shifted Chebyshev polynomial of the third kind: `Vₙ(2x - 1)`, for x from 0 to 1. */
  shiftedChebyshevPolynomialV(x: Tensor, options: Opt<{ n: Scalar } & OutOption>): Tensor;
  /** The shifted Chebyshev polynomial of the third kind: `Vₙ(2x - 1)`, for x from 0 to 1. */
  shiftedChebyshevPolynomialV(x: Tensor, n: Scalar, options?: OutOption): Tensor;
  /**
   * The shifted Chebyshev polynomial of the fourth kind: `Wₙ(2x - 1)`, for x from 0 to 1.
   * @see https://docs.pytorch.org/docs/2.13/special.html#torch.special.shifted_chebyshev_polynomial_w
   */
  shiftedChebyshevPolynomialW(options: Opt<{ x: Tensor; n: Tensor } & OutOption>): Tensor;
  /** The shifted Chebyshev polynomial of the fourth kind: `Wₙ(2x - 1)`, for x from 0 to 1. */
  shiftedChebyshevPolynomialW(x: Tensor, options: Opt<{ n: Tensor } & OutOption>): Tensor;
  /** The shifted Chebyshev polynomial of the fourth kind: `Wₙ(2x - 1)`, for x from 0 to 1. */
  shiftedChebyshevPolynomialW(x: Tensor, n: Tensor, options?: OutOption): Tensor;
  /** The shifted Chebyshev polynomial of the fourth kind: `Wₙ(2x - 1)`, for x from 0 to 1. */
  shiftedChebyshevPolynomialW(options: Opt<{ x: Scalar; n: Tensor } & OutOption>): Tensor;
  /** The shifted Chebyshev polynomial of the fourth kind: `Wₙ(2x - 1)`, for x from 0 to 1. */
  shiftedChebyshevPolynomialW(x: Scalar, options: Opt<{ n: Tensor } & OutOption>): Tensor;
  /** The shifted Chebyshev polynomial of the fourth kind: `Wₙ(2x - 1)`, for x from 0 to 1. */
  shiftedChebyshevPolynomialW(x: Scalar, n: Tensor, options?: OutOption): Tensor;
  /** The shifted Chebyshev polynomial of the fourth kind: `Wₙ(2x - 1)`, for x from 0 to 1. */
  shiftedChebyshevPolynomialW(options: Opt<{ x: Tensor; n: Scalar } & OutOption>): Tensor;
  /** The shifted Chebyshev polynomial of the fourth kind: `Wₙ(2x - 1)`, for x from 0 to 1. */
  shiftedChebyshevPolynomialW(x: Tensor, options: Opt<{ n: Scalar } & OutOption>): Tensor;
  /** The shifted Chebyshev polynomial of the fourth kind: `Wₙ(2x - 1)`, for x from 0 to 1. */
  shiftedChebyshevPolynomialW(x: Tensor, n: Scalar, options?: OutOption): Tensor;
  /**
   * The same as `torch.sinc`: `sin(π · input) / (π · input)`, and 1 at zero: the normalised form.
   * @see https://docs.pytorch.org/docs/2.13/special.html#torch.special.sinc
   */
  sinc(options: Opt<NamedInput<Tensor> & OutOption>): Tensor;
  /** The same as `torch.sinc`: `sin(π · input) / (π · input)`, and 1 at zero: the normalised form. */
  sinc(input: Tensor, options?: OutOption): Tensor;
  /**
   * The same as `torch.softmax`: `exp(xᵢ) / Σ exp(xⱼ)` along `dim`, without overflow; with `dtype`, converted
   * first.
   * `softmax(input, dim, dtype = null)`
   * @see https://docs.pytorch.org/docs/2.13/special.html#torch.special.softmax
   */
  softmax(options: Opt<NamedInput<Tensor> & NamedDim<number> & { dtype?: DType | null | undefined }>): Tensor;
  /**
   * The same as `torch.softmax`: `exp(xᵢ) / Σ exp(xⱼ)` along `dim`, without overflow; with `dtype`, converted
   * first.
   * `softmax(input, dim, dtype = null)`
   */
  softmax(input: Tensor, options: Opt<NamedDim<number> & { dtype?: DType | null | undefined }>): Tensor;
  /**
   * The same as `torch.softmax`: `exp(xᵢ) / Σ exp(xⱼ)` along `dim`, without overflow; with `dtype`, converted
   * first.
   * `softmax(input, dim, dtype = null)`
   */
  softmax(input: Tensor, dim: number, options: Opt<{ dtype?: DType | null | undefined }>): Tensor;
  /**
   * The same as `torch.softmax`: `exp(xᵢ) / Σ exp(xⱼ)` along `dim`, without overflow; with `dtype`, converted
   * first.
   * `softmax(input, dim, dtype = null)`
   */
  softmax(input: Tensor, dim: number, dtype?: DType | null): Tensor;
  /**
   * The spherical Bessel function j₀: `sin(x) / x`, and 1 at zero.
   * @see https://docs.pytorch.org/docs/2.13/special.html#torch.special.spherical_bessel_j0
   */
  sphericalBesselJ0(options: Opt<{ x: Tensor } & OutOption>): Tensor;
  /** The spherical Bessel function j₀: `sin(x) / x`, and 1 at zero. */
  sphericalBesselJ0(x: Tensor, options?: OutOption): Tensor;
  /**
   * `input · log(1 + other)`, and 0 where `input` is 0 (NaN where `other` is NaN).
   * @see https://docs.pytorch.org/docs/2.13/special.html#torch.special.xlog1py
   */
  xlog1py(options: Opt<NamedInput<Tensor> & NamedOther<Tensor> & OutOption>): Tensor;
  /** `input · log(1 + other)`, and 0 where `input` is 0 (NaN where `other` is NaN). */
  xlog1py(input: Tensor, options: Opt<NamedOther<Tensor> & OutOption>): Tensor;
  /** `input · log(1 + other)`, and 0 where `input` is 0 (NaN where `other` is NaN). */
  xlog1py(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /** `input · log(1 + other)`, and 0 where `input` is 0 (NaN where `other` is NaN). */
  xlog1py(options: Opt<NamedOther<Tensor> & { self: Scalar } & OutOption>): Tensor;
  /** `input · log(1 + other)`, and 0 where `input` is 0 (NaN where `other` is NaN). */
  xlog1py(self: Scalar, options: Opt<NamedOther<Tensor> & OutOption>): Tensor;
  /** `input · log(1 + other)`, and 0 where `input` is 0 (NaN where `other` is NaN). */
  xlog1py(self: Scalar, other: Tensor, options?: OutOption): Tensor;
  /** `input · log(1 + other)`, and 0 where `input` is 0 (NaN where `other` is NaN). */
  xlog1py(options: Opt<NamedInput<Tensor> & NamedOther<Scalar> & OutOption>): Tensor;
  /** `input · log(1 + other)`, and 0 where `input` is 0 (NaN where `other` is NaN). */
  xlog1py(input: Tensor, options: Opt<NamedOther<Scalar> & OutOption>): Tensor;
  /** `input · log(1 + other)`, and 0 where `input` is 0 (NaN where `other` is NaN). */
  xlog1py(input: Tensor, other: Scalar, options?: OutOption): Tensor;
  /**
   * The same as `torch.xlogy`: `input · log(other)`, and 0 where `input` is 0 (NaN where `other` is NaN).
   * @see https://docs.pytorch.org/docs/2.13/special.html#torch.special.xlogy
   */
  xlogy(options: Opt<NamedInput<Tensor> & NamedOther<Tensor> & OutOption>): Tensor;
  /** The same as `torch.xlogy`: `input · log(other)`, and 0 where `input` is 0 (NaN where `other` is NaN). */
  xlogy(input: Tensor, options: Opt<NamedOther<Tensor> & OutOption>): Tensor;
  /** The same as `torch.xlogy`: `input · log(other)`, and 0 where `input` is 0 (NaN where `other` is NaN). */
  xlogy(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /** The same as `torch.xlogy`: `input · log(other)`, and 0 where `input` is 0 (NaN where `other` is NaN). */
  xlogy(options: Opt<NamedOther<Tensor> & { self: Scalar } & OutOption>): Tensor;
  /** The same as `torch.xlogy`: `input · log(other)`, and 0 where `input` is 0 (NaN where `other` is NaN). */
  xlogy(self: Scalar, options: Opt<NamedOther<Tensor> & OutOption>): Tensor;
  /** The same as `torch.xlogy`: `input · log(other)`, and 0 where `input` is 0 (NaN where `other` is NaN). */
  xlogy(self: Scalar, other: Tensor, options?: OutOption): Tensor;
  /** The same as `torch.xlogy`: `input · log(other)`, and 0 where `input` is 0 (NaN where `other` is NaN). */
  xlogy(options: Opt<NamedInput<Tensor> & NamedOther<Scalar> & OutOption>): Tensor;
  /** The same as `torch.xlogy`: `input · log(other)`, and 0 where `input` is 0 (NaN where `other` is NaN). */
  xlogy(input: Tensor, options: Opt<NamedOther<Scalar> & OutOption>): Tensor;
  /** The same as `torch.xlogy`: `input · log(other)`, and 0 where `input` is 0 (NaN where `other` is NaN). */
  xlogy(input: Tensor, other: Scalar, options?: OutOption): Tensor;
  /**
   * The Hurwitz zeta function `Σ (k + other) ** -input`, k from 0; Riemann's for `other` 1.
   * @see https://docs.pytorch.org/docs/2.13/special.html#torch.special.zeta
   */
  zeta(options: Opt<NamedInput<Tensor> & NamedOther<Tensor> & OutOption>): Tensor;
  /** The Hurwitz zeta function `Σ (k + other) ** -input`, k from 0; Riemann's for `other` 1. */
  zeta(input: Tensor, options: Opt<NamedOther<Tensor> & OutOption>): Tensor;
  /** The Hurwitz zeta function `Σ (k + other) ** -input`, k from 0; Riemann's for `other` 1. */
  zeta(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /** The Hurwitz zeta function `Σ (k + other) ** -input`, k from 0; Riemann's for `other` 1. */
  zeta(options: Opt<NamedOther<Tensor> & { self: Scalar } & OutOption>): Tensor;
  /** The Hurwitz zeta function `Σ (k + other) ** -input`, k from 0; Riemann's for `other` 1. */
  zeta(self: Scalar, options: Opt<NamedOther<Tensor> & OutOption>): Tensor;
  /** The Hurwitz zeta function `Σ (k + other) ** -input`, k from 0; Riemann's for `other` 1. */
  zeta(self: Scalar, other: Tensor, options?: OutOption): Tensor;
  /** The Hurwitz zeta function `Σ (k + other) ** -input`, k from 0; Riemann's for `other` 1. */
  zeta(options: Opt<NamedInput<Tensor> & NamedOther<Scalar> & OutOption>): Tensor;
  /** The Hurwitz zeta function `Σ (k + other) ** -input`, k from 0; Riemann's for `other` 1. */
  zeta(input: Tensor, options: Opt<NamedOther<Scalar> & OutOption>): Tensor;
  /** The Hurwitz zeta function `Σ (k + other) ** -input`, k from 0; Riemann's for `other` 1. */
  zeta(input: Tensor, other: Scalar, options?: OutOption): Tensor;
}
