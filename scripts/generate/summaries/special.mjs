// torch.special: element by element.

export const special = {
  'special.airyAi': 'The Airy function Ai of each element: `Ai″(x) = x · Ai(x)`.',
  'special.besselJ0': 'The Bessel function of the first kind of order 0, J₀, element by element.',
  'special.besselJ1': 'The Bessel function of the first kind of order 1, J₁, element by element.',
  'special.besselY0': 'The Bessel function Y₀ (second kind); -∞ at zero, NaN below.',
  'special.besselY1': 'The Bessel function Y₁ (second kind); -∞ at zero, NaN below.',
  'special.modifiedBesselI0':
    'The modified Bessel function of the first kind of order 0, I₀, element by element.',
  'special.modifiedBesselI1':
    'The modified Bessel function of the first kind of order 1, I₁, element by element.',
  'special.modifiedBesselK0': 'The modified Bessel function K₀ (second kind); ∞ at zero, NaN below.',
  'special.modifiedBesselK1': 'The modified Bessel function K₁ (second kind); ∞ at zero, NaN below.',
  'special.scaledModifiedBesselK0': "`exp(x) · K₀(x)`, which doesn't vanish for large `x`.",
  'special.scaledModifiedBesselK1': "`exp(x) · K₁(x)`, which doesn't vanish for large `x`.",
  'special.sphericalBesselJ0': 'The spherical Bessel function j₀: `sin(x) / x`, and 1 at zero.',
  'special.i0e': "`exp(-|x|) · I₀(x)`, which doesn't overflow for large `x`.",
  'special.i1': 'The modified Bessel function of the first kind of order 1, I₁, element by element.',
  'special.i1e': "`exp(-|x|) · I₁(x)`, which doesn't overflow for large `x`.",
  'special.chebyshevPolynomialT':
    'The Chebyshev polynomial of the first kind, `Tₙ(x) = cos(n · arccos x)`; n is broadcast, too.',
  'special.chebyshevPolynomialU':
    'The Chebyshev polynomial of the second kind, `Uₙ(x)`; n is broadcast, too.',
  'special.chebyshevPolynomialV': 'The Chebyshev polynomial of the third kind, `Vₙ(x)`; n is broadcast, too.',
  'special.chebyshevPolynomialW':
    'The Chebyshev polynomial of the fourth kind, `Wₙ(x)`; n is broadcast, too.',
  'special.shiftedChebyshevPolynomialT':
    'The shifted Chebyshev polynomial of the first kind: `Tₙ(2x - 1)`, for x from 0 to 1.',
  'special.shiftedChebyshevPolynomialU':
    'The shifted Chebyshev polynomial of the second kind: `Uₙ(2x - 1)`, for x from 0 to 1.',
  'special.shiftedChebyshevPolynomialV':
    'The shifted Chebyshev polynomial of the third kind: `Vₙ(2x - 1)`, for x from 0 to 1.',
  'special.shiftedChebyshevPolynomialW':
    'The shifted Chebyshev polynomial of the fourth kind: `Wₙ(2x - 1)`, for x from 0 to 1.',
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
