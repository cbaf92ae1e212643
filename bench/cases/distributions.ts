/** Draws from each distribution: one at a time, where the calls count, and many, where the kernels do. */
import type { LoopCase } from '../case';

/** Each with its arguments, as both languages write them. */
const distributions = [
  'Bernoulli(halves)',
  'Beta(ones, ones)',
  'Binomial(10, halves)',
  'Categorical(probs)',
  'Cauchy(zeros, ones)',
  'Chi2(ones)',
  'ContinuousBernoulli(halves)',
  'Dirichlet(probs)',
  'Exponential(ones)',
  'FisherSnedecor(ones, ones)',
  'Gamma(ones, ones)',
  'GeneralizedPareto(zeros, ones, halves)',
  'Geometric(halves)',
  'Gumbel(zeros, ones)',
  'HalfCauchy(ones)',
  'HalfNormal(ones)',
  'Independent(new Normal(zeros, ones), 1)',
  'InverseGamma(ones, ones)',
  'Kumaraswamy(ones, ones)',
  'LKJCholesky(3)',
  'Laplace(zeros, ones)',
  'LogNormal(zeros, ones)',
  'LogisticNormal(zeros, ones)',
  'LowRankMultivariateNormal(mean, eye, mean.add(1))',
  'MixtureSameFamily(new Categorical(probs), new Normal(probs, probs))',
  'Multinomial(10, probs)',
  'MultivariateNormal(mean, eye)',
  'NegativeBinomial(ones, halves)',
  'Normal(zeros, ones)',
  'OneHotCategorical(probs)',
  'Pareto(ones, ones)',
  'Poisson(ones)',
  'RelaxedBernoulli(ones, halves)',
  'RelaxedOneHotCategorical(ones.sum(), probs)',
  'StudentT(ones)',
  'Uniform(zeros, ones)',
  'VonMises(zeros, ones)',
  'Weibull(ones, ones)',
  'Wishart(ones.sum().add(2), eye)',
];

export const sampling = distributions.flatMap((distribution) =>
  [1, 10_000].map(
    (count): LoopCase => ({
      name: `${distribution.split('(')[0]}.sample, ${count}`,
      js: {
        setup: `const { distributions } = torch;
      const { Categorical, Normal } = distributions;
      const zeros = torch.zeros([2]), ones = torch.ones([2]), halves = torch.full([2], 0.5);
      const probs = torch.full([4], 0.25), mean = torch.zeros([3]), eye = torch.eye(3);
      const d = new distributions.${distribution};`,
        stmt: `d.sample([${count}]);`,
      },
      py: {
        setup: `from torch import distributions
from torch.distributions import Categorical, Normal
zeros = torch.zeros(2); ones = torch.ones(2); halves = torch.full((2,), 0.5)
probs = torch.full((4,), 0.25); mean = torch.zeros(3); eye = torch.eye(3)
d = distributions.${distribution.replaceAll('new ', '')}`,
        stmt: `d.sample((${count},))`,
      },
      n: count === 1 ? 500 : 20,
      sustained: count === 1 ? 20_000 : 1_000,
    }),
  ),
);
