// Written by `npm run generate`; do not edit.
import type { Opt, OutOption } from '../tensor/operatorTypes';
import type { Tensor } from '../tensor/tensor';
import type { DType, IntOrList, Scalar } from '../tensor/types';
import type { LogitOutOptions, LogsumexpOutOptions, SoftmaxIntOptions } from './options';

/** The operators of `torch.special`. */
export interface SpecialFunctions {
  /** Airy function Ai(input). */
  airyAi(x: Tensor, options?: OutOption): Tensor;
  /** Bessel function of the first kind of order 0. */
  besselJ0(input: Tensor, options?: OutOption): Tensor;
  /** Bessel function of the first kind of order 1. */
  besselJ1(input: Tensor, options?: OutOption): Tensor;
  /** Bessel function of the second kind of order 0. */
  besselY0(input: Tensor, options?: OutOption): Tensor;
  /** Bessel function of the second kind of order 1. */
  besselY1(input: Tensor, options?: OutOption): Tensor;
  /** Chebyshev polynomial of the first kind T_n(input). */
  chebyshevPolynomialT(x: Tensor, n: Tensor, options?: OutOption): Tensor;
  /** Chebyshev polynomial of the first kind T_n(input). */
  chebyshevPolynomialT(x: Scalar, n: Tensor, options?: OutOption): Tensor;
  /** Chebyshev polynomial of the first kind T_n(input). */
  chebyshevPolynomialT(x: Tensor, n: Scalar, options?: OutOption): Tensor;
  /** Chebyshev polynomial of the second kind U_n(input). */
  chebyshevPolynomialU(x: Tensor, n: Tensor, options?: OutOption): Tensor;
  /** Chebyshev polynomial of the second kind U_n(input). */
  chebyshevPolynomialU(x: Scalar, n: Tensor, options?: OutOption): Tensor;
  /** Chebyshev polynomial of the second kind U_n(input). */
  chebyshevPolynomialU(x: Tensor, n: Scalar, options?: OutOption): Tensor;
  /** Chebyshev polynomial of the third kind V_n^{*}(input). */
  chebyshevPolynomialV(x: Tensor, n: Tensor, options?: OutOption): Tensor;
  /** Chebyshev polynomial of the third kind V_n^{*}(input). */
  chebyshevPolynomialV(x: Scalar, n: Tensor, options?: OutOption): Tensor;
  /** Chebyshev polynomial of the third kind V_n^{*}(input). */
  chebyshevPolynomialV(x: Tensor, n: Scalar, options?: OutOption): Tensor;
  /** Chebyshev polynomial of the fourth kind W_n^{*}(input). */
  chebyshevPolynomialW(x: Tensor, n: Tensor, options?: OutOption): Tensor;
  /** Chebyshev polynomial of the fourth kind W_n^{*}(input). */
  chebyshevPolynomialW(x: Scalar, n: Tensor, options?: OutOption): Tensor;
  /** Chebyshev polynomial of the fourth kind W_n^{*}(input). */
  chebyshevPolynomialW(x: Tensor, n: Scalar, options?: OutOption): Tensor;
  /** Computes the logarithmic derivative of the gamma function on `input`. */
  digamma(input: Tensor, options?: OutOption): Tensor;
  /** Computes the entropy on `input` (as defined below), elementwise. */
  entr(input: Tensor, options?: OutOption): Tensor;
  /** Computes the error function of `input`. */
  erf(input: Tensor, options?: OutOption): Tensor;
  /** Computes the complementary error function of `input`. */
  erfc(input: Tensor, options?: OutOption): Tensor;
  /** Computes the scaled complementary error function for each element of `input`. */
  erfcx(input: Tensor, options?: OutOption): Tensor;
  /** Computes the inverse error function of `input`. */
  erfinv(input: Tensor, options?: OutOption): Tensor;
  /** Computes the base two exponential function of `input`. */
  exp2(input: Tensor, options?: OutOption): Tensor;
  /** Computes the expit (also known as the logistic sigmoid function) of the elements of `input`. */
  expit(input: Tensor, options?: OutOption): Tensor;
  /** Computes the exponential of the elements minus 1 of `input`. */
  expm1(input: Tensor, options?: OutOption): Tensor;
  /** Computes the regularized lower incomplete gamma function. */
  gammainc(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /** Computes the regularized upper incomplete gamma function. */
  gammaincc(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /** Computes the natural logarithm of the absolute value of the gamma function on `input`. */
  gammaln(input: Tensor, options?: OutOption): Tensor;
  /** Physicist's Hermite polynomial H_n(input). */
  hermitePolynomialH(x: Tensor, n: Tensor, options?: OutOption): Tensor;
  /** Physicist's Hermite polynomial H_n(input). */
  hermitePolynomialH(x: Scalar, n: Tensor, options?: OutOption): Tensor;
  /** Physicist's Hermite polynomial H_n(input). */
  hermitePolynomialH(x: Tensor, n: Scalar, options?: OutOption): Tensor;
  /** Probabilist's Hermite polynomial He_n(input). */
  hermitePolynomialHe(x: Tensor, n: Tensor, options?: OutOption): Tensor;
  /** Probabilist's Hermite polynomial He_n(input). */
  hermitePolynomialHe(x: Scalar, n: Tensor, options?: OutOption): Tensor;
  /** Probabilist's Hermite polynomial He_n(input). */
  hermitePolynomialHe(x: Tensor, n: Scalar, options?: OutOption): Tensor;
  /** Computes the zeroth order modified Bessel function of the first kind for each element of `input`. */
  i0(input: Tensor, options?: OutOption): Tensor;
  /** Computes the exponentially scaled zeroth order modified Bessel function of the first kind (as defined below) for each element of `input`. */
  i0e(input: Tensor, options?: OutOption): Tensor;
  /** Computes the first order modified Bessel function of the first kind (as defined below) for each element of `input`. */
  i1(input: Tensor, options?: OutOption): Tensor;
  /** Computes the exponentially scaled first order modified Bessel function of the first kind (as defined below) for each element of `input`. */
  i1e(input: Tensor, options?: OutOption): Tensor;
  /** Laguerre polynomial L_n(input). */
  laguerrePolynomialL(x: Tensor, n: Tensor, options?: OutOption): Tensor;
  /** Laguerre polynomial L_n(input). */
  laguerrePolynomialL(x: Scalar, n: Tensor, options?: OutOption): Tensor;
  /** Laguerre polynomial L_n(input). */
  laguerrePolynomialL(x: Tensor, n: Scalar, options?: OutOption): Tensor;
  /** Legendre polynomial P_n(input). */
  legendrePolynomialP(x: Tensor, n: Tensor, options?: OutOption): Tensor;
  /** Legendre polynomial P_n(input). */
  legendrePolynomialP(x: Scalar, n: Tensor, options?: OutOption): Tensor;
  /** Legendre polynomial P_n(input). */
  legendrePolynomialP(x: Tensor, n: Scalar, options?: OutOption): Tensor;
  /** Returns a new tensor with the natural logarithm of (1 + `input`). */
  log1p(input: Tensor, options?: OutOption): Tensor;
  /** Computes the log of the area under the standard Gaussian probability density function, integrated from minus infinity to `input`, elementwise. */
  logNdtr(input: Tensor, options?: OutOption): Tensor;
  /** Computes softmax followed by a logarithm. `logSoftmax(input, dim, { dtype = null })` */
  logSoftmax(input: Tensor, options: Opt<{ dim: number; dtype?: DType | null }>): Tensor;
  /** Computes softmax followed by a logarithm. `logSoftmax(input, dim, { dtype = null })` */
  logSoftmax(input: Tensor, dim: number, options?: Opt<{ dtype?: DType | null }>): Tensor;
  /** Returns a new tensor with the logit of the elements of `input`. `logit(input, eps = null)` */
  logit(input: Tensor, eps?: number | null | LogitOutOptions, options?: LogitOutOptions): Tensor;
  /** Returns the log of summed exponentials of each row of the `input` tensor in the given dimension `dim`. `logsumexp(input, dim, keepdim = false)` */
  logsumexp(input: Tensor, options: Opt<{ dim: IntOrList; keepdim?: boolean } & OutOption>): Tensor;
  /** Returns the log of summed exponentials of each row of the `input` tensor in the given dimension `dim`. `logsumexp(input, dim, keepdim = false)` */
  logsumexp(input: Tensor, dim: IntOrList, keepdim?: boolean | LogsumexpOutOptions, options?: LogsumexpOutOptions): Tensor;
  /** Modified Bessel function of the first kind of order 0. */
  modifiedBesselI0(input: Tensor, options?: OutOption): Tensor;
  /** Modified Bessel function of the first kind of order 1. */
  modifiedBesselI1(input: Tensor, options?: OutOption): Tensor;
  /** Modified Bessel function of the second kind of order 0. */
  modifiedBesselK0(input: Tensor, options?: OutOption): Tensor;
  /** Modified Bessel function of the second kind of order 1. */
  modifiedBesselK1(input: Tensor, options?: OutOption): Tensor;
  /** Computes the multivariate log-gamma function with dimension p element-wise, given by. */
  multigammaln(input: Tensor, p: number, options?: OutOption): Tensor;
  /** Computes the area under the standard Gaussian probability density function, integrated from minus infinity to `input`, elementwise. */
  ndtr(input: Tensor, options?: OutOption): Tensor;
  /** Computes the argument, x, for which the area under the Gaussian probability density function (integrated from minus infinity to x) is equal to `input`, elementwise. */
  ndtri(input: Tensor, options?: OutOption): Tensor;
  /** Computes the n^th derivative of the digamma function on `input`. */
  polygamma(n: number, input: Tensor, options?: OutOption): Tensor;
  /** Computes the logarithmic derivative of the gamma function on `input`. */
  psi(input: Tensor, options?: OutOption): Tensor;
  /** Rounds elements of `input` to the nearest integer. `round(input, { decimals = 0 })` */
  round(input: Tensor, options?: Opt<{ decimals?: number } & OutOption>): Tensor;
  /** Scaled modified Bessel function of the second kind of order 0. */
  scaledModifiedBesselK0(x: Tensor, options?: OutOption): Tensor;
  /** Scaled modified Bessel function of the second kind of order 1. */
  scaledModifiedBesselK1(x: Tensor, options?: OutOption): Tensor;
  /** Chebyshev polynomial of the first kind T_n^{*}(input). */
  shiftedChebyshevPolynomialT(x: Tensor, n: Tensor, options?: OutOption): Tensor;
  /** Chebyshev polynomial of the first kind T_n^{*}(input). */
  shiftedChebyshevPolynomialT(x: Scalar, n: Tensor, options?: OutOption): Tensor;
  /** Chebyshev polynomial of the first kind T_n^{*}(input). */
  shiftedChebyshevPolynomialT(x: Tensor, n: Scalar, options?: OutOption): Tensor;
  /** Chebyshev polynomial of the second kind U_n^{*}(input). */
  shiftedChebyshevPolynomialU(x: Tensor, n: Tensor, options?: OutOption): Tensor;
  /** Chebyshev polynomial of the second kind U_n^{*}(input). */
  shiftedChebyshevPolynomialU(x: Scalar, n: Tensor, options?: OutOption): Tensor;
  /** Chebyshev polynomial of the second kind U_n^{*}(input). */
  shiftedChebyshevPolynomialU(x: Tensor, n: Scalar, options?: OutOption): Tensor;
  /** Chebyshev polynomial of the third kind V_n^{*}(input). */
  shiftedChebyshevPolynomialV(x: Tensor, n: Tensor, options?: OutOption): Tensor;
  /** Chebyshev polynomial of the third kind V_n^{*}(input). */
  shiftedChebyshevPolynomialV(x: Scalar, n: Tensor, options?: OutOption): Tensor;
  /** Chebyshev polynomial of the third kind V_n^{*}(input). */
  shiftedChebyshevPolynomialV(x: Tensor, n: Scalar, options?: OutOption): Tensor;
  /** Chebyshev polynomial of the fourth kind W_n^{*}(input). */
  shiftedChebyshevPolynomialW(x: Tensor, n: Tensor, options?: OutOption): Tensor;
  /** Chebyshev polynomial of the fourth kind W_n^{*}(input). */
  shiftedChebyshevPolynomialW(x: Scalar, n: Tensor, options?: OutOption): Tensor;
  /** Chebyshev polynomial of the fourth kind W_n^{*}(input). */
  shiftedChebyshevPolynomialW(x: Tensor, n: Scalar, options?: OutOption): Tensor;
  /** Computes the normalized sinc of `input.`. */
  sinc(input: Tensor, options?: OutOption): Tensor;
  /** Computes the softmax function. `softmax(input, dim, dtype = null)` */
  softmax(input: Tensor, options: Opt<{ dim: number; dtype?: DType | null }>): Tensor;
  /** Computes the softmax function. `softmax(input, dim, dtype = null)` */
  softmax(input: Tensor, dim: number, dtype?: DType | null | SoftmaxIntOptions, options?: SoftmaxIntOptions): Tensor;
  /** Spherical Bessel function of the first kind of order 0. */
  sphericalBesselJ0(x: Tensor, options?: OutOption): Tensor;
  /** Computes `input * log1p(other)` with the following cases. */
  xlog1py(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /** Computes `input * log1p(other)` with the following cases. */
  xlog1py(self: Scalar, other: Tensor, options?: OutOption): Tensor;
  /** Computes `input * log1p(other)` with the following cases. */
  xlog1py(input: Tensor, other: Scalar, options?: OutOption): Tensor;
  /** Computes `input * log(other)` with the following cases. */
  xlogy(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /** Computes `input * log(other)` with the following cases. */
  xlogy(self: Scalar, other: Tensor, options?: OutOption): Tensor;
  /** Computes `input * log(other)` with the following cases. */
  xlogy(input: Tensor, other: Scalar, options?: OutOption): Tensor;
  /** Computes the Hurwitz zeta function, elementwise. */
  zeta(input: Tensor, other: Tensor, options?: OutOption): Tensor;
  /** Computes the Hurwitz zeta function, elementwise. */
  zeta(self: Scalar, other: Tensor, options?: OutOption): Tensor;
  /** Computes the Hurwitz zeta function, elementwise. */
  zeta(input: Tensor, other: Scalar, options?: OutOption): Tensor;
}
