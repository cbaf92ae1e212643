/**
 * `torch.distributions`: distributions, transforms of their draws, and divergences.
 *
 * @see https://docs.pytorch.org/docs/2.13/distributions.html
 */
export type {
  BinaryOptions,
  ConcentrationRateParameters,
  ConcentrationsParameters,
  DistributionOptions,
  DistributionShapes,
  EnumerateSupportOptions,
  EventsOptions,
  LocScaleParameters,
  RateParameters,
  RelaxedBinaryParameters,
  RelaxedEventsParameters,
  SampleOptions,
  ScaleParameters,
  Shape,
} from './arguments';
export { Bernoulli } from './bernoulli';
export { Beta } from './beta';
export { Binomial, type BinomialOptions } from './binomial';
export { Categorical } from './categorical';
export { Cauchy } from './cauchy';
export { Chi2, type Chi2Parameters } from './chi2';
export * as constraintRegistry from './constraintRegistry';
export { bijectTo, transformTo } from './constraintRegistry';
export * as constraints from './constraints';
export { ContinuousBernoulli, type ContinuousBernoulliOptions } from './continuousBernoulli';
export { Dirichlet, type DirichletParameters } from './dirichlet';
export { type ArgConstraints, Distribution } from './distribution';
export { Exponential } from './exponential';
export { ExponentialFamily } from './exponentialFamily';
export { FisherSnedecor, type FisherSnedecorParameters } from './fisherSnedecor';
export { Gamma } from './gamma';
export { GeneralizedPareto, type GeneralizedParetoParameters } from './generalizedPareto';
export { Geometric } from './geometric';
export { Gumbel } from './gumbel';
export { HalfCauchy } from './halfCauchy';
export { HalfNormal } from './halfNormal';
export { Independent, type IndependentParameters } from './independent';
export { InverseGamma } from './inverseGamma';
export * as kl from './kl';
export { klDivergence, registerKl } from './kl';
export { Kumaraswamy } from './kumaraswamy';
export { Laplace } from './laplace';
export { LKJCholesky, type LKJCholeskyOptions, type LKJCholeskyParameters } from './lkjCholesky';
export { LogisticNormal } from './logisticNormal';
export { LogNormal } from './logNormal';
export {
  LowRankMultivariateNormal,
  type LowRankMultivariateNormalParameters,
} from './lowRankMultivariateNormal';
export { MixtureSameFamily, type MixtureSameFamilyParameters } from './mixtureSameFamily';
export { Multinomial, type MultinomialOptions } from './multinomial';
export {
  type MatrixOptions,
  MultivariateNormal,
  type MultivariateNormalParameters,
} from './multivariateNormal';
export { NegativeBinomial, type NegativeBinomialParameters } from './negativeBinomial';
export { Normal } from './normal';
export { OneHotCategorical, OneHotCategoricalStraightThrough } from './oneHotCategorical';
export { Pareto, type ParetoParameters } from './pareto';
export { Poisson } from './poisson';
export * as relaxedBernoulli from './relaxedBernoulli';
export { RelaxedBernoulli } from './relaxedBernoulli';
export * as relaxedCategorical from './relaxedCategorical';
export { RelaxedOneHotCategorical } from './relaxedCategorical';
export { StudentT, type StudentTOptions, type StudentTParameters } from './studentT';
export { TransformedDistribution, type TransformedDistributionParameters } from './transformedDistribution';
export * from './transforms';
export * as transforms from './transforms';
export { Uniform, type UniformParameters } from './uniform';
export * as utils from './utils';
export { VonMises, type VonMisesParameters } from './vonMises';
export { Weibull, type WeibullParameters } from './weibull';
export { Wishart, type WishartParameters, type WishartSampleOptions } from './wishart';
