/** The library's distributions that leave nothing but the draw: `sample` may free the rest. */
import { Bernoulli } from './bernoulli';
import { Beta } from './beta';
import { Binomial } from './binomial';
import { Categorical } from './categorical';
import { Cauchy } from './cauchy';
import { Chi2 } from './chi2';
import { ContinuousBernoulli } from './continuousBernoulli';
import { Dirichlet } from './dirichlet';
import { drawsLeaveNothing } from './distribution';
import { Exponential } from './exponential';
import { FisherSnedecor } from './fisherSnedecor';
import { Gamma } from './gamma';
import { GeneralizedPareto } from './generalizedPareto';
import { Geometric } from './geometric';
import { Gumbel } from './gumbel';
import { HalfCauchy } from './halfCauchy';
import { HalfNormal } from './halfNormal';
import { InverseGamma } from './inverseGamma';
import { Kumaraswamy } from './kumaraswamy';
import { Laplace } from './laplace';
import { LKJCholesky } from './lkjCholesky';
import { LogisticNormal } from './logisticNormal';
import { LogNormal } from './logNormal';
import { LowRankMultivariateNormal } from './lowRankMultivariateNormal';
import { Multinomial } from './multinomial';
import { MultivariateNormal } from './multivariateNormal';
import { NegativeBinomial } from './negativeBinomial';
import { Normal } from './normal';
import { OneHotCategorical, OneHotCategoricalStraightThrough } from './oneHotCategorical';
import { Pareto } from './pareto';
import { Poisson } from './poisson';
import { LogitRelaxedBernoulli, RelaxedBernoulli } from './relaxedBernoulli';
import { ExpRelaxedCategorical, RelaxedOneHotCategorical } from './relaxedCategorical';
import { StudentT } from './studentT';
import { Uniform } from './uniform';
import { VonMises } from './vonMises';
import { Weibull } from './weibull';
import { Wishart } from './wishart';

drawsLeaveNothing([
  Bernoulli,
  Beta,
  Binomial,
  Categorical,
  Cauchy,
  Chi2,
  ContinuousBernoulli,
  Dirichlet,
  Exponential,
  FisherSnedecor,
  Gamma,
  GeneralizedPareto,
  Geometric,
  Gumbel,
  HalfCauchy,
  HalfNormal,
  InverseGamma,
  Kumaraswamy,
  Laplace,
  LKJCholesky,
  LogisticNormal,
  LogNormal,
  LowRankMultivariateNormal,
  Multinomial,
  MultivariateNormal,
  NegativeBinomial,
  Normal,
  OneHotCategorical,
  OneHotCategoricalStraightThrough,
  Pareto,
  Poisson,
  LogitRelaxedBernoulli,
  RelaxedBernoulli,
  ExpRelaxedCategorical,
  RelaxedOneHotCategorical,
  StudentT,
  Uniform,
  VonMises,
  Weibull,
  Wishart,
]);
