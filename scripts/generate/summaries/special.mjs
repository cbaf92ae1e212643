// torch.special: element by element.

export const special = {
  'special.airyAi': 'The Airy function Ai.',
  'special.besselJ0': 'The Bessel function of the first kind, order 0.',
  'special.besselJ1': 'The Bessel function of the first kind, order 1.',
  'special.besselY0': 'The Bessel function of the second kind, order 0; -∞ at zero, NaN below.',
  'special.besselY1': 'The Bessel function of the second kind, order 1; -∞ at zero, NaN below.',
  'special.modifiedBesselI0': 'The modified Bessel function of the first kind, order 0.',
  'special.modifiedBesselI1': 'The modified Bessel function of the first kind, order 1.',
  'special.modifiedBesselK0':
    'The modified Bessel function of the second kind, order 0; ∞ at zero, NaN below.',
  'special.modifiedBesselK1':
    'The modified Bessel function of the second kind, order 1; ∞ at zero, NaN below.',
  'special.scaledModifiedBesselK0': "`exp(x) · K₀(x)`, which doesn't vanish for large `x`.",
  'special.scaledModifiedBesselK1': "`exp(x) · K₁(x)`, which doesn't vanish for large `x`.",
  'special.sphericalBesselJ0': 'The spherical Bessel function of the first kind, order 0: `sin(x) / x`.',
  'special.i0e': "`exp(-|x|) · I₀(x)`, which doesn't overflow for large `x`.",
  'special.i1': 'The modified Bessel function of the first kind, order 1.',
  'special.i1e': "`exp(-|x|) · I₁(x)`, which doesn't overflow for large `x`.",
  'special.chebyshevPolynomialT': 'The Chebyshev polynomial of the first kind of degree `n` at `x`.',
  'special.chebyshevPolynomialU': 'The Chebyshev polynomial of the second kind of degree `n` at `x`.',
  'special.chebyshevPolynomialV': 'The Chebyshev polynomial of the third kind of degree `n` at `x`.',
  'special.chebyshevPolynomialW': 'The Chebyshev polynomial of the fourth kind of degree `n` at `x`.',
  'special.shiftedChebyshevPolynomialT':
    'The Chebyshev polynomial of the first kind of degree `n` at `2x - 1`.',
  'special.shiftedChebyshevPolynomialU':
    'The Chebyshev polynomial of the second kind of degree `n` at `2x - 1`.',
  'special.shiftedChebyshevPolynomialV':
    'The Chebyshev polynomial of the third kind of degree `n` at `2x - 1`.',
  'special.shiftedChebyshevPolynomialW':
    'The Chebyshev polynomial of the fourth kind of degree `n` at `2x - 1`.',
  'special.hermitePolynomialH': "The physicists' Hermite polynomial of degree `n` at `x`.",
  'special.hermitePolynomialHe': "The probabilists' Hermite polynomial of degree `n` at `x`.",
  'special.laguerrePolynomialL': 'The Laguerre polynomial of degree `n` at `x`.',
  'special.legendrePolynomialP': 'The Legendre polynomial of degree `n` at `x`.',
  'special.entr': '`-x · log x`, 0 at 0 and -∞ below: a summand of the entropy.',
  'special.erfcx': "`exp(x²) · erfc(x)`, which doesn't vanish for large `x`.",
  'special.logNdtr': 'The logarithm of `ndtr`, exact for very negative `x` too.',
  'special.ndtr': 'The distribution function of the standard normal: the share below `x`.',
  'special.ndtri': 'The quantile of the standard normal: the inverse of `ndtr`, on (0, 1).',
  'special.xlog1py': '`input · log(1 + other)`, and 0 where `input` is 0 (NaN where `other` is NaN).',
  'special.zeta': "The Hurwitz zeta function `Σ (k + other) ** -input`, k from 0; Riemann's for `other` 1.",
};
