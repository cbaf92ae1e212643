/** Sets of parameters for every class of distributions. */
import { d, type Spec, t } from './twin';

const pair = t([0.5, 2]);
const column = t([[0.3], [1.5]]);
const double = (values: unknown) => t(values, 'float64');

/** A class and its arguments. */
export type Case = readonly [name: string, args: readonly Spec[], named?: Record<string, Spec>];

const locScale = (name: string): Case[] => [
  [name, [0, 1]],
  [name, [-1.5, t(0.7)]],
  [name, [t([0, 3]), column]],
  [name, [double([[0.1, -2]]), double([[0.5, 4]])]],
];

const positives = (name: string): Case[] => [
  [name, [1, 2.5]],
  [name, [t(0.4), 3]],
  [name, [pair, column]],
  [name, [double([3, 6.5]), double([0.25, 5])]],
];

const binary = (name: string): Case[] => [
  [name, [0.3]],
  [name, [t([0.2, 0.5, 0.9])]],
  [name, [], { logits: t([[-1.5], [0.25]]) }],
  [name, [double([0.4, 0.7])]],
];

const probs = t([
  [0.1, 0.2, 0.7],
  [1, 1, 2],
]);
const events = (name: string, ...first: Spec[]): Case[] => [
  [name, [...first, t([0.25, 0.25, 0.5])]],
  [name, [...first, probs]],
  [name, first, { logits: t([[0, 1, -2, 0.5]]) }],
  [name, first, { logits: double([-1, 2]) }],
];

const covariance = t([
  [2, 0.5, 0],
  [0.5, 1, 0.25],
  [0, 0.25, 1.5],
]);
const lower = t([
  [1, 0, 0],
  [0.5, 2, 0],
  [-1, 0.25, 0.75],
]);
const lowers = t([
  [
    [1, 0],
    [0.5, 2],
  ],
  [
    [0.3, 0],
    [-0.5, 1],
  ],
]);
const mean = t([0.1, -0.2, 0.3]);

export const cases: readonly Case[] = [
  ...locScale('Normal'),
  ...locScale('Cauchy'),
  ...locScale('Laplace'),
  ...locScale('Gumbel'),
  ...locScale('LogNormal'),
  ['LogisticNormal', [0.5, 1]],
  ['LogisticNormal', [t([0, 1, -1]), t([1, 0.5, 2])]],
  [
    'LogisticNormal',
    [
      t([
        [0, 1],
        [2, -1],
      ]),
      double([
        [0.5, 1],
        [1, 1],
      ]),
    ],
  ],
  ['Uniform', [0, 1]],
  ['Uniform', [t([-1, 0.5]), t([[2], [3.5]])]],
  ['Uniform', [double([0]), double([2])]],
  ['Exponential', [1.5]],
  ['Exponential', [column]],
  ['Exponential', [double([0.2, 9])]],
  ['HalfNormal', [2]],
  ['HalfNormal', [column]],
  ['HalfCauchy', [2]],
  ['HalfCauchy', [column]],
  ...positives('Gamma'),
  ...positives('InverseGamma'),
  ...positives('Beta'),
  ...positives('Kumaraswamy'),
  ...positives('Weibull'),
  ...positives('Pareto'),
  ...positives('FisherSnedecor'),
  ['Chi2', [3]],
  ['Chi2', [column]],
  ['Chi2', [double([1.5, 7])]],
  ['StudentT', [3]],
  ['StudentT', [t([0.5, 1.5, 4]), 1, t([[2], [0.5]])]],
  ['StudentT', [5, t([1, -1])], { scale: 0.25 }],
  ['Dirichlet', [t([0.5, 2, 1])]],
  [
    'Dirichlet',
    [
      t([
        [0.5, 0.25],
        [3, 1],
      ]),
    ],
  ],
  ['Dirichlet', [double([1.5, 2.5])]],
  ['GeneralizedPareto', [0, 1, 0.25]],
  ['GeneralizedPareto', [t([0, 1]), 2, t([[0], [-0.3], [0.7], [1.5]])]],
  ['VonMises', [t(0.5), t(2)]],
  ['VonMises', [t([0, -2]), t([[0.000001], [7]])]],
  ...binary('Bernoulli'),
  ...binary('Geometric'),
  ...binary('ContinuousBernoulli'),
  ['ContinuousBernoulli', [t([0.4, 0.5, 0.6])], { lims: [0.3, 0.7], validate_args: true }],
  ['Binomial', [], { probs: t([0.25, 0.75]) }],
  [
    'Binomial',
    [
      5,
      t([
        [0.25, 0.75],
        [0, 1],
      ]),
    ],
  ],
  ['Binomial', [t([3, 7]), null, t([-0.5, 2])]],
  ['NegativeBinomial', [5, t([0.25, 0.75])]],
  ['NegativeBinomial', [t([0, 2.5])], { logits: t([[-0.5], [0.5]]) }],
  ['Poisson', [4]],
  ['Poisson', [t([[0], [2.5], [30]])]],
  ...events('Categorical'),
  ...events('OneHotCategorical'),
  ...events('OneHotCategoricalStraightThrough'),
  ...events('Multinomial', 4),
  ...events('RelaxedOneHotCategorical', t(0.7)),
  ...events('relaxed_categorical.ExpRelaxedCategorical', t(1.5)),
  ['RelaxedBernoulli', [t(0.7), 0.3]],
  ['RelaxedBernoulli', [t([0.5, 2]), t([0.2, 0.9])]],
  ['RelaxedBernoulli', [t(2)], { logits: t([[-1], [0.5]]) }],
  ['relaxed_bernoulli.LogitRelaxedBernoulli', [t(0.7), t([0.2, 0.9])]],
  ['MultivariateNormal', [mean, covariance]],
  ['MultivariateNormal', [mean], { precision_matrix: covariance }],
  [
    'MultivariateNormal',
    [
      t([
        [0, 0, 0],
        [1, 2, 3],
      ]),
    ],
    { scale_tril: lower },
  ],
  ['MultivariateNormal', [t([1, 2]), null, null, lowers]],
  ['LowRankMultivariateNormal', [mean, t([[1], [0.5], [-1]]), t([1, 0.5, 2])]],
  [
    'LowRankMultivariateNormal',
    [
      t([
        [0, 1],
        [2, 3],
      ]),
      t([
        [1, 0.2],
        [0.5, 1],
      ]),
      t([
        [1, 0.5],
        [2, 1],
      ]),
    ],
  ],
  ['Wishart', [4, covariance]],
  ['Wishart', [t([3, 5])], { scale_tril: lowers }],
  [
    'Wishart',
    [double(3.5)],
    {
      precision_matrix: double([
        [1, 0.5],
        [0.5, 2],
      ]),
    },
  ],
  ['LKJCholesky', [3]],
  ['LKJCholesky', [2, t([0.5, 3])]],
  [
    'Independent',
    [
      d('Normal', [
        t([0, 1]),
        t([
          [1, 2],
          [0.5, 3],
          [1, 1],
        ]),
      ]),
      1,
    ],
  ],
  ['Independent', [d('Bernoulli', [t([0.2, 0.7])]), 0]],
  ['Independent', [d('Gamma', [column, t([1, 2, 3])]), 2]],
  ['MixtureSameFamily', [d('Categorical', [t([0.3, 0.7])]), d('Normal', [t([-1, 2]), t([0.5, 1])])]],
  [
    'MixtureSameFamily',
    [
      d('Categorical', [probs]),
      d('Independent', [
        d('Normal', [
          t([
            [[0], [1], [2]],
            [[3], [4], [5]],
          ]),
          t([1, 0.5]),
        ]),
        1,
      ]),
    ],
  ],
  [
    'MixtureSameFamily',
    [
      d('Categorical', [
        t([
          [0.5, 0.5],
          [0.2, 0.8],
          [1, 2],
        ]),
      ]),
      d('Poisson', [
        t([
          [1, 4],
          [2, 8],
          [3, 9],
        ]),
      ]),
    ],
  ],
  ['TransformedDistribution', [d('Normal', [t([0, 1]), 1]), d('ExpTransform', [])]],
  [
    'TransformedDistribution',
    [
      d('Uniform', [t([0, 0]), t([1, 1])]),
      [d('SigmoidTransform', [], {}, 'inv'), d('AffineTransform', [t(2), t([-0.5, 0.25])])],
    ],
  ],
  [
    'TransformedDistribution',
    [
      d('Normal', [t([0, 1, 2]), 1]),
      [d('StickBreakingTransform', []), d('AffineTransform', [0, 3], { event_dim: 1 })],
    ],
  ],
  ['TransformedDistribution', [d('Normal', [0, t([1])]), d('AffineTransform', [t([1, 2, 3]), -2])]],
  ['TransformedDistribution', [d('Exponential', [t([[1, 2, 3, 4]])]), d('ReshapeTransform', [[4], [2, 2]])]],
  ['TransformedDistribution', [d('Laplace', [t([0, 1]), 2]), []]],
];
